"""Survey forms for the field: one form, nine languages, understood by pyxform as KoBoToolbox and ODK use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from nordicbaltic_standards import LANGUAGES, codes
from nordicbaltic_standards.i18n.languages import NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS
from nordicbaltic_standards.interop.xlsform import xlsform
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.introspection import ConstantShape, ModelShape, fields_of


# A case file is all the others in one and takes pyxform most of a minute.
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in {"referral", "organisation"} else pytest.mark.products)
        for name in RECORDS_WITH_SHEETS
    ],
)
def test_a_form_is_understood_without_a_warning_and_speaks_every_language(name: str, tmp_path: Path):
    xlsform(name, tmp_path / "form.xlsx", "lv")
    form = convert(str(tmp_path / "form.xlsx"))
    assert form.warnings == []
    for language in LANGUAGES:
        assert f'lang="{NATIVE_NAMES[language]} ({language})"' in form.xform
    assert f'lang="{NATIVE_NAMES["lv"]} (lv)" default="true()"' in form.xform
    assert ui_text(f"record/{name}/title", "lv") in form.xform


def test_choices_are_labels_that_stand_for_codes(tmp_path: Path):
    xlsform("referral", tmp_path / "form.xlsx", "is")
    form = convert(str(tmp_path / "form.xlsx")).xform
    for code in codes["referral-urgency"]:
        assert f"<name>{code}</name>" in form
        assert code.label("is") in form


def test_a_form_that_there_is_not_is_refused_with_the_choices(tmp_path: Path):
    with pytest.raises(LookupError, match="referral"):
        xlsform("exchange-message", tmp_path / "form.xlsx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", RECORDS_WITH_SHEETS)
def test_nobody_has_to_answer_anything_on_a_part_that_a_record_need_not_have(name: str, tmp_path: Path):
    xlsform(name, tmp_path / "form.xlsx")
    head, *rows = load_workbook(tmp_path / "form.xlsx")["survey"].iter_rows(values_only=True)
    required = {row["name"] for row in (dict(zip(head, row, strict=True)) for row in rows) if row.get("required")}
    assert required == set(always_there(RECORDS_WITH_SHEETS[name], ""))


def always_there(part: type[Model], prefix: str) -> Iterator[str]:
    """Yield the questions on fields without which there is no sound record, by the name that they have in a form."""
    for declared in fields_of(part).values():
        if not declared.required or declared.takes_absence or isinstance(declared.shape, ConstantShape):
            continue
        if isinstance(declared.shape, ModelShape):
            yield from always_there(declared.shape.part, f"{prefix}{declared.name}_")
        else:
            yield f"{prefix}{declared.name}"
