"""The data of code lists: a CSV file a list, from which the enumerations are generated."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

import nordicbaltic_standards
from nordicbaltic_standards import codes
from nordicbaltic_standards.codelists import base
from nordicbaltic_standards.generators import enumerations

PACKAGE = Path(nordicbaltic_standards.__file__).parent
DATA = PACKAGE / "codelists" / "data"
FILES = sorted(DATA.iterdir())


def in_a_fresh_interpreter(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_csv_of_one_written_form(path: Path):
    text = path.read_bytes().decode("utf-8")
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in table} == {len(table[0])}
    assert len(set(table[0])) == len(table[0])
    assert all(cell == cell.strip() and cell.isprintable() for row in table for cell in row)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(table)
    assert written.getvalue() == text


def test_every_file_is_a_list_and_every_list_has_its_file():
    declared = [row["id"] for row in base.rows("lists")]
    assert declared == sorted(set(declared))
    assert {path.name for path in FILES} == {f"{name}.csv" for name in (*declared, "lists", "mappings", "transitions")}
    names = [row["name"] for row in base.rows("lists")]
    assert len(set(names)) == len(names)


def test_the_usual_steps_lead_from_code_to_code_of_one_list():
    for row in base.rows("transitions"):
        assert {row["from"], row["to"]} <= {str(code) for code in codes[row["list"]]}, row


@pytest.mark.parametrize("view", codes, ids=lambda view: view.id)
def test_a_list_has_the_columns_of_every_list_and_each_code_once(view: base.CodeListView):
    rows = base.rows(view.id)
    assert tuple(rows[0])[: len(base.COLUMNS)] == base.COLUMNS
    values = [row["code"] for row in rows]
    assert len(set(values)) == len(values)
    assert [str(code) for code in view] == values
    for row in rows:
        assert row["source"]
        assert row["since"]


def test_mappings_are_of_codes_and_in_their_order():
    every = [(view.id, str(code)) for view in codes for code in view]
    mapped = [(row["list"], row["code"]) for row in base.rows("mappings")]
    assert mapped == sorted(mapped, key=every.index)


def test_a_further_row_is_a_further_member(monkeypatch: pytest.MonkeyPatch):
    row = dict.fromkeys(base.COLUMNS, "") | {"code": "3-to-5-years", "label": "Three to five years"}

    def rows(name: str) -> list[dict[str, str]]:
        return [*base.rows(name), row] if name == "risk-level" else base.rows(name)

    monkeypatch.setattr(enumerations, "rows", rows)
    ((path, text),) = enumerations.files(PACKAGE)
    added = '    FROM_3_TO_5_YEARS = "3-to-5-years"\n    """Three to five years"""\n'
    assert text.replace(added, "") == path.read_text(encoding="utf-8") != text


def test_enumerations_are_written_before_what_is_made_from_them():
    code = "import nordicbaltic_standards.generators.command, sys; print(sorted(sys.modules))"
    loaded = in_a_fresh_interpreter(code)
    assert "nordicbaltic_standards.codelists.base" in loaded
    assert "nordicbaltic_standards.codelists.enumerations" not in loaded


def test_importing_the_package_of_code_lists_loads_no_list():
    code = "import nordicbaltic_standards.codelists, sys; print(sorted(sys.modules))"
    loaded = in_a_fresh_interpreter(code)
    assert "pydantic" not in loaded
    assert "nordicbaltic_standards.codelists.enumerations" not in loaded


def test_no_file_is_read_before_a_text_is_wanted():
    code = (
        "from nordicbaltic_standards.codelists import base; base.files = None\n"
        "from nordicbaltic_standards import Referral, codes\n"
        "print(codes.RiskLevel('high'), codes['risk-level']['high'], Referral.model_json_schema()['type'])\n"
        "try: codes.RiskLevel.HIGH.label()\n"
        "except TypeError: print('read')\n"
    )
    assert in_a_fresh_interpreter(code).split() == ["high", "high", "object", "read"]


def test_attributes_of_a_list_are_texts_lists_and_mappings():
    attributes = codes.Indicator.DR_EDUCATION_PROMISE.declaration.attributes
    assert attributes["category"] == "deceptive-recruitment"
    assert attributes["persons"] == ["adult", "child"]
    assert attributes["strengths"] == {"adult-labour": "weak", "child-labour": "strong"}
