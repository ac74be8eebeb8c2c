"""A sheet can be made for one case: it takes what decides on rights from the record, and shows nothing that names a person or place."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import example
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.network.rights_sheets import CountryNeededError, rights_sheet
from nordicbaltic_standards.network.rights_sheets.case_details import CaseDetails
from nordicbaltic_standards.network.rights_sheets.rendering import as_page
from nordicbaltic_standards.network.rights_sheets.sheet import RightsSheet, sheet_as_data
from nordicbaltic_standards.validation.report import InvalidRecordError

DAY = date(2026, 12, 1)
Captured = pytest.CaptureFixture[str]


def case(code: str = "FI", **subject: Any) -> dict[str, Any]:
    """Return the example of a case file; what is given replaces what it says of the person."""
    record = copy.deepcopy(example("case-file", country=code))
    for name, value in subject.items():
        record["subject"].pop(name, None)
        if value is not None:
            record["subject"][name] = value
    return record


ADULT = {
    "birth_date": "1990-05", "stated_age": None, "age_group": None, "is_child": False, "age_determination": None,
    "child_care_status": None, "caregiver": None,
}  # fmt: skip
UNKNOWN_AGE = ADULT | {"birth_date": None, "is_child": None}


def without_own_words(record: dict[str, Any]) -> dict[str, Any]:
    """Return a case without what says in other places that the person is a child or of which state."""
    return {key: value for key, value in record.items() if key not in {"identification", "legal_status"}}


def topics(sheet: RightsSheet) -> set[str]:
    return {topic.id for topic in sheet.topics}


def audiences(sheet: RightsSheet) -> set[str | None]:
    return {each.audience for each in sheet.statements}


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a record that is no code, date or name of a field."""
    if isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and (" " in value or (value[:1].isupper() and len(value) > 3)):
        yield value


@pytest.mark.parametrize("code", REGION)
def test_nothing_of_the_record_is_on_the_sheet(code: str):
    record = case(code)
    general = as_page(rights_sheet(code, "en", DAY), "en")
    page = as_page(rights_sheet(None, "en", DAY, case=record), "en")
    own = {text for text in texts(record) if text not in general}
    assert len(own) > 25
    assert [text for text in own if text in page] == []


def test_marks_planted_in_every_free_text_do_not_come_out():
    def marked(value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: marked(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [marked(item, name) for item in value]
        return f"Zqmark {value}" if isinstance(value, str) and " " in value and name != "sent_at" else value

    record = marked(case())
    assert "Zqmark" in json.dumps(record)
    sheet = rights_sheet(None, "en", DAY, case=record)
    assert "Zqmark" not in as_page(sheet, "en") + json.dumps(sheet_as_data(sheet))


def test_the_country_is_that_of_the_case_unless_another_is_given():
    assert rights_sheet(None, "en", DAY, case=case("LV")).country == "LV"
    assert rights_sheet("SE", "en", DAY, case=case("LV")).country == "SE"
    with pytest.raises(CountryNeededError):
        rights_sheet(None, "en", DAY)


def test_an_adult_has_no_part_for_children_and_of_unknown_age_both_are_said():
    assert "child" in topics(rights_sheet("FI", "en", DAY))
    assert "child" in topics(rights_sheet(None, "en", DAY, case=case()))
    assert "child" not in topics(rights_sheet(None, "en", DAY, case=without_own_words(case(**ADULT))))
    assert "child" in topics(rights_sheet(None, "en", DAY, case=without_own_words(case(**UNKNOWN_AGE))))


@pytest.mark.parametrize(
    ("nationalities", "shown", "left_out"),
    [
        (["VN"], "stay-cooperation", "recover-eea-not-included"),
        (["RO"], "recover-eea-not-included", "stay-cooperation"),
        (["VN", "EE"], "recover-eea-not-included", "stay-cooperation"),
    ],
)
def test_citizenship_decides_what_is_said(nationalities: list[str], shown: str, left_out: str):
    record = without_own_words(case("LV", nationalities=nationalities, stateless=None))
    sheet = rights_sheet(None, "en", DAY, case=record)
    assert audiences(sheet) == {None}
    identifiers = {each.id for each in sheet.statements}
    assert shown in identifiers
    assert left_out not in identifiers


@pytest.mark.parametrize("nationalities", [None, ["CH"]])
def test_where_citizenship_is_not_known_or_of_neither_group_both_are_said(nationalities: list[str] | None):
    record = without_own_words(case("LV", nationalities=nationalities, stateless=None))
    assert audiences(rights_sheet(None, "en", DAY, case=record)) == {None, "eea", "outside-eea"}


def test_the_last_day_of_a_granted_period_is_that_of_the_statutory_dates():
    record = case()
    record["legal_status"]["reflection_period"]["status"] = "extended"
    on = date(2026, 8, 1)
    (end,) = [each.due for each in deadlines(record, on) if each.id == "reflection-end"]
    assert end is not None
    sheet = rights_sheet(None, "en", on, case=record)
    assert f"Your time to recover ends on: {long_date(end, 'en')}" in [line.text for line in sheet.dates]
    assert long_date(end, "en") in as_page(sheet, "en")


def test_a_period_that_is_over_has_no_day_and_a_permit_has_one():
    sheet = rights_sheet(None, "en", DAY, case=case())
    assert [line.text for line in sheet.dates] == [
        "Ask your lawyer soon what comes after your residence permit. It ends on: 14 September 2027"
    ]


def test_what_is_taken_from_a_case_shows_nothing_in_its_repr():
    assert "FI" not in repr(CaseDetails("FI", child=True))


def test_a_record_that_cannot_be_read_is_refused_without_its_values():
    with pytest.raises(InvalidRecordError) as refused:
        rights_sheet("FI", "en", DAY, case=b'{"record_type": "case-file", "subject": "Zqmark"')
    assert "Zqmark" not in str(refused.value)


def called(capsys: Captured, *call: str) -> tuple[int, str, str]:
    status = main(["rights-sheet", *call])
    out, err = capsys.readouterr()
    return status, out, err


@pytest.fixture
def case_path(tmp_path: Path) -> str:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(case()), encoding="utf-8")
    return str(path)


def test_the_command_writes_a_page_a_text_or_data(capsys: Captured, case_path: str, tmp_path: Path):
    out = tmp_path / "sheet.html"
    assert called(capsys, "--case", case_path, "--language", "uk", "-o", str(out))[0] == 0
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    status, data, _ = called(capsys, "--country", "EE", "--language", "vi", "--format", "json")
    assert (status, json.loads(data)["language"]) == (0, "vi")
    status, text, _ = called(capsys, "--country", "EE", "--language", "en", "--format", "text", "--neutral")
    assert status == 0
    assert text.startswith("Useful information\n")


def test_the_day_of_the_command_decides_on_the_law(capsys: Captured):
    sheets = [
        called(capsys, "--country", "EE", "--format", "json", "--on", day)[1] for day in ("2026-07-18", "2026-07-19")
    ]
    assert json.loads(sheets[0])["topics"] != json.loads(sheets[1])["topics"]


def test_wrong_calls_have_clear_errors_and_write_nothing(capsys: Captured, case_path: str, tmp_path: Path):
    assert called(capsys)[1:] == ("", f"nbs: {ui_text('command/rights-country-needed', 'en')}\n")
    missing = str(tmp_path / "missing.json")
    assert called(capsys, "--case", missing) == (2, "", f"nbs: {ui_text('command/no-such-file', 'en', file=missing)}\n")
    broken = tmp_path / "broken.json"
    broken.write_text('{"record_type": "case-file", "id": "Zqmark"', encoding="utf-8")
    status, out, err = called(capsys, "--case", str(broken), "--country", "FI")
    assert (status, out) == (2, "")
    assert err == f"nbs: {ui_text('command/not-a-case', 'en', file=str(broken))}\n"
    status, out, err = called(capsys, "--country", "FI", "--language", "xx")
    assert (status, out) == (2, "")
    assert "xx" in err
    existing = tmp_path / "existing.html"
    existing.write_text("kept", encoding="utf-8")
    assert called(capsys, "--country", "FI", "-o", str(existing))[0] == 2
    assert existing.read_text(encoding="utf-8") == "kept"
    assert called(capsys, "--country", "FI", "-o", str(existing), "--force")[0] == 0
    assert called(capsys, "--case", case_path, "-o", case_path, "--force")[0] == 2


def test_several_records_in_one_file_are_refused(capsys: Captured, tmp_path: Path):
    several = tmp_path / "cases.jsonl"
    several.write_text(f"{json.dumps(case())}\n" * 2, encoding="utf-8")
    status, _, err = called(capsys, "--case", str(several))
    assert (status, err) == (2, f"nbs: {ui_text('command/several-records', 'en', file=str(several))}\n")


def test_a_day_later_than_the_reading_is_said():
    read = date(2026, 10, 31)
    shown = [line.text for line in rights_sheet("EE", "en", read).head]
    later = [line.text for line in rights_sheet("EE", "en", read + timedelta(days=1)).head]
    assert not any("The law was read up to" in text for text in shown)
    assert "Later changes of the law are not in this text. The law was read up to: October 2026" in later
