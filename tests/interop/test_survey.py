"""What was answered on a survey form comes back as the record that the person meant, or as a finding that says where."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import Workbook

from nordicbaltic_standards import example
from nordicbaltic_standards.interop.filled import read_filled
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS
from nordicbaltic_standards.interop.survey import read_survey
from nordicbaltic_standards.models.base import Model, Section
from nordicbaltic_standards.models.introspection import CodeShape, ListShape, ModelShape, OpenShape, fields_of
from nordicbaltic_standards.models.types import COUNTRY, REGION_COUNTRY

Rounds = dict[str, Any]
"""Answers by name of the question; of a repeated group, its rounds."""


def answered(part: type[Model], data: dict[str, Any], prefix: str = "") -> Rounds:
    """Return a record as the answers that a survey tool keeps: groups nested, rounds of repeated groups in lists."""
    answers: Rounds = {}
    for name, declared in fields_of(part).items():
        value, question, shape = data.get(name), f"{prefix}{name}", declared.shape
        if value is None or isinstance(shape, OpenShape):
            continue
        if isinstance(value, dict) and set(value) == {"absent"}:
            answers[f"{question}_absent"] = value["absent"]
        elif isinstance(shape, ModelShape):
            inner = answered(shape.part, value, f"{question}_")
            answers[question] = [inner] if issubclass(shape.part, Section) else inner
        elif isinstance(shape, ListShape) and isinstance(shape.item, ModelShape):
            answers[question] = [answered(shape.item.part, each, f"{question}_") for each in value]
        elif isinstance(value, list):
            answers[question] = (" " if _has_choices(shape) else "; ").join(map(str, value))
        else:
            answers[question] = str(value).lower() if isinstance(value, bool) else str(value)
    return answers


def _has_choices(shape: Any) -> bool:
    return isinstance(shape.item, CodeShape) or shape.item.leaf in {COUNTRY, REGION_COUNTRY}


def submission(answers: Rounds) -> bytes:
    """Return the XML of a submission."""
    root = ET.Element("data", {"id": "some-form"})
    ET.SubElement(ET.SubElement(root, "meta"), "instanceID").text = "uuid:1"

    def add(above: ET.Element, answers: Rounds) -> None:
        for name, value in answers.items():
            for each in value if isinstance(value, list) else [value]:
                element = ET.SubElement(above, name)
                if isinstance(each, dict):
                    add(element, each)
                else:
                    element.text = each

    add(root, answers)
    return ET.tostring(root)


def tables(answers: Rounds, joined: str) -> dict[str, list[dict[str, str]]]:
    """Return the tables of an export by name of the repeated group, groups in front of the names of questions."""
    found: dict[str, list[dict[str, str]]] = {}

    def add(group: str, answers: Rounds, parent: str) -> None:
        rows = found.setdefault(group, [])
        row = {"own": f"{group}{len(rows) + 1}", "parent": parent}
        rows.append(row)

        def flat(answers: Rounds, before: str) -> Iterator[tuple[str, list[Rounds]]]:
            for name, value in answers.items():
                if isinstance(value, list):
                    yield name, value
                elif isinstance(value, dict):
                    yield from flat(value, f"{before}{name}{joined}")
                else:
                    row[f"{before}{name}"] = value

        for name, rounds in list(flat(answers, "")):
            for each in rounds:
                add(name, each, row["own"])

    add("", answers, "")
    return found


def central(answers: Rounds) -> bytes:
    """Return the answers as ODK Central exports them: an archive of CSV files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for group, rows in tables(answers, "-").items():
            text = io.StringIO()
            titles = list(dict.fromkeys(title for row in rows for title in row))
            writer = csv.DictWriter(text, titles)
            writer.writerow({title: {"own": "KEY", "parent": "PARENT_KEY"}.get(title, title) for title in titles})
            writer.writerows(rows)
            archive.writestr(f"form-{group}.csv" if group else "form.csv", text.getvalue())
    return packed.getvalue()


def kobo(answers: Rounds) -> bytes:
    """Return the answers as KoBoToolbox exports them: a workbook with a sheet for each repeated group."""
    book = Workbook()
    book.remove(book.worksheets[0])
    numbers: dict[str, int] = {}
    for group, rows in tables(answers, "/").items():
        sheet = book.create_sheet(group[:31] or "form")
        titles = list(dict.fromkeys(title for row in rows for title in row))
        sheet.append([{"own": "_index", "parent": "_parent_index"}.get(title, title) for title in titles])
        for number, row in enumerate(rows, start=1):
            numbers[row["own"]] = number
            numbered = row | {"own": number, "parent": numbers.get(row["parent"])}
            sheet.append([numbered.get(title) for title in titles])
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def without_extensions(data: Any) -> Any:
    """Return a record without what no form asks for."""
    if isinstance(data, dict):
        return {name: without_extensions(value) for name, value in data.items() if name != "extensions"}
    return [without_extensions(each) for each in data] if isinstance(data, list) else data


@pytest.mark.parametrize("write", [submission, central, kobo])
@pytest.mark.parametrize(
    "record",
    [
        "referral",
        *(pytest.param(name, marks=pytest.mark.products) for name in RECORDS_WITH_SHEETS if name != "referral"),
    ],
)
def test_a_record_that_was_filled_in_on_a_form_comes_back_whole(record: str, write: Any):
    data = without_extensions(example(record))
    imported = read_filled(io.BytesIO(write(answered(RECORDS_WITH_SHEETS[record], data))))
    assert imported.general.findings == ()
    assert imported.documents == (data,)


def filled(**answers: Any) -> Rounds:
    return {"record_type": "referral", "standard_version": "1.0", "country": "LV", "id": "r-1", **answers}


def test_a_group_that_nobody_touched_says_nothing():
    answers = filled(risk={"risk_level": ""}, consent={}, services="accommodation legal-advice")
    (document,) = read_survey(io.BytesIO(submission(answers))).documents
    assert document == {
        "record_type": "referral",
        "standard_version": "1.0",
        "country": "LV",
        "id": "r-1",
        "services": ["accommodation", "legal-advice"],
    }


def test_an_answer_that_is_no_choice_is_a_finding_at_its_question_and_row():
    imported = read_survey(io.BytesIO(kobo(filled(type="help", status="sent"))))
    (report,) = imported.reports
    (finding,) = (finding for finding in report.findings if finding.pointer == "/type")
    assert finding.rule == "STR-075"
    assert report.place("/type") == "2: type"


def test_choices_in_columns_of_their_own_are_read():
    titles = ["KEY", "record_type", "services/accommodation", "services/legal-advice", "services/medical"]
    lines = [titles, ["1", "referral", "1", "0", "1"]]
    text = "\n".join(",".join(line) for line in lines)
    (document,) = read_survey(io.BytesIO(text.encode())).documents
    assert document["services"] == ["accommodation", "medical"]


def test_a_column_of_nobody_is_named_by_its_number_and_never_by_its_title():
    text = "KEY,record_type,Anna Ozola\n1,referral,2\n"
    imported = read_survey(io.BytesIO(text.encode()))
    assert [finding.rule for finding in imported.general.findings] == ["STR-074"]
    assert "Ozola" not in imported.general.to_text() + imported.general.to_json()


def test_a_column_in_which_nothing_stands_is_not_spoken_of():
    imported = read_survey(io.BytesIO(b"KEY,record_type,remarks\n1,referral,\n"))
    assert imported.general.findings == ()


def test_an_empty_line_is_no_submission():
    imported = read_survey(io.BytesIO(b"KEY,record_type,id\n1,referral,r-1\n\n"))
    assert [document["id"] for document in imported.documents] == ["r-1"]


def test_what_stands_inside_a_round_without_answers_of_its_own_is_not_lost():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("form.csv", "KEY,record_type\na,data-protection\n")
        archive.writestr("form-consents.csv", "PARENT_KEY,KEY,consents_status\na,b,\n")
        archive.writestr("form-recipients.csv", "PARENT_KEY,KEY,consents_recipients_type\nb,c,police\n")
    (document,) = read_survey(io.BytesIO(packed.getvalue())).documents
    assert document["consents"] == [{"recipients": [{"type": "police"}]}]


def test_groups_can_be_nested_as_deep_as_anybody_likes():
    deep = (
        b"<data><record_type>referral</record_type>" + b"<g>" * 50_000 + b"<id>r-1</id>" + b"</g>" * 50_000 + b"</data>"
    )
    (document,) = read_survey(io.BytesIO(deep)).documents
    assert document["id"] == "r-1"


def test_a_round_without_its_submission_is_said_and_not_lost_in_silence():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("form.csv", "KEY,record_type\na,identification\n")
        archive.writestr("form-decisions.csv", "PARENT_KEY,KEY,decisions_kind\nb,1,presumptive\n")
    imported = read_survey(io.BytesIO(packed.getvalue()))
    assert [finding.rule for finding in imported.general.findings] == ["STR-086"]


@pytest.mark.parametrize(
    "raw",
    [
        b"<data><record_type>nothing</record_type></data>",
        b"<data><record_type>referral",
        b"<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d><record_type>referral</record_type><note>&a;</note></d>",
        b"<" * 100_000,
        b"record_type,country\nvisit,LV\n",
        b'record_type,"country\nreferral,LV\n',
        b"record_type\n\xff\xfe\n",
        b"record_type\n",
    ],
)
def test_what_holds_no_answers_is_a_finding(raw: bytes):
    imported = read_filled(io.BytesIO(raw))
    assert imported.documents == ()
    assert [finding.rule for finding in imported.general.findings] == ["STR-093"]
