"""Announced law is data, and a case that runs over its first day is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from documents import record
from nordicbaltic_standards import LANGUAGES, country, deadlines, validate
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.law.announced import NOT_READ, AnnouncedLaw, announced_lines
from nordicbaltic_standards.law.loading import read
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.toml_files import DataFileError

FILE = """
country = "EE"
currency = "EUR"
languages = ["et"]
name = { en = "Estonia", native = "Eesti" }
read = "2026-10"

[[announced]]
act = "Aliens Act"
native = "Välismaalaste seadus"
from = 2027-01-01
changes = "not read"
source = [{ kind = "other", title = "A list of acts", as_of = "2026-10-08" }]

[[fact]]
id = "reflection_period.minimum_length"
value = 30
unit = "days"
confidence = "low"
source = [{ kind = "background", title = "general knowledge" }]
"""


def test_a_file_says_which_act_changes_from_which_day_and_what_is_known_of_it():
    (announced,) = read(FILE, "ee.toml").announced
    assert (announced.act, announced.native) == ("Aliens Act", "Välismaalaste seadus")
    assert announced.first_day == date(2027, 1, 1)
    assert announced.changes == NOT_READ
    assert announced.to_dict()["changes"] is None


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("2027-01-01", "2026-10-31", "what began when the law was read belongs to the facts"),
        ('native = "Välismaalaste seadus"\n', "", "announced: entry 1: native"),
        ("from = 2027-01-01", 'from = "January"', "announced: entry 1: from"),
    ],
)
def test_a_slip_of_the_pen_is_an_error(right: str, wrong: str, told: str):
    with pytest.raises(DataFileError, match=told):
        read(FILE.replace(right, wrong), "ee.toml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_read_is_said_in_every_language(language: str):
    unread = AnnouncedLaw("Aliens Act", "Välismaalaste seadus", date(2027, 1, 1), NOT_READ, ())
    known = AnnouncedLaw("Aliens Act", "Välismaalaste seadus", date(2027, 1, 1), "Section 205 is repealed.", ())
    (not_read,), (read_text,) = announced_lines([unread], language), announced_lines([known], language)
    assert "Välismaalaste seadus" in not_read
    assert long_date(unread.first_day, language) in not_read
    assert ("Section 205 is repealed." in not_read, "Section 205 is repealed." in read_text) == (
        False,
        language == "en",
    )
    assert ("Aliens Act" in not_read) == (language == "en")


def test_an_act_that_changes_several_times_is_told_once():
    days = date(2027, 1, 1), date(2028, 1, 1)
    several = [AnnouncedLaw("Aliens Act", "Välismaalaste seadus", day, NOT_READ, ()) for day in days]
    (line,) = announced_lines(several)
    assert line.startswith(
        "Aliens Act (Välismaalaste seadus): a new wording applies from 1 January 2027; 1 January 2028. "
    )


def test_announced_law_of_every_country_lies_after_what_was_read_of_it():
    every = [each for code in REGION for each in country(code).announced]
    assert date(2027, 1, 1) in {each.first_day for each in country("EE").announced}
    assert all(each.sources and each.changes for each in every)


def stay(start: str, end: str) -> dict[str, Any]:
    period = {"status": "granted", "decided_on": start, "start": start, "end": end}
    return record("legal-status", "EE", status="reflection-period", reflection_period=period)


def test_a_date_behind_the_first_day_of_announced_law_is_told():
    on = date(2026, 12, 1)
    for start, end, reaches in (("2026-10-01", "2026-10-31", False), ("2026-11-20", "2027-01-10", True)):
        held = validate(stay(start, end), profile="draft", on=on).record
        assert held is not None
        (latest,) = (each for each in deadlines(held, on) if each.id == "reflection-end-latest")
        assert [each.act for each in latest.announced] == ["Aliens Act"] * reaches
        assert any("Välismaalaste seadus" in remark for remark in latest.remarks_text()) is reaches
        assert [each["from"] for each in latest.to_dict()["announced"]] == ["2027-01-01"] * reaches


@pytest.mark.parametrize(
    ("on", "told"), [(date(2026, 10, 2), False), (date(2026, 10, 3), True), (date(2027, 2, 1), True)]
)
def test_a_report_tells_of_announced_law_ninety_days_before_it_and_until_it_is_read(on: date, told: bool):
    report = validate(stay("2026-09-01", "2026-09-10"), on=on)
    assert any("Välismaalaste seadus" in source for finding in report.findings for source in finding.national_sources)
    assert [each.act for each in report.announced] == ["Aliens Act"] * told
    assert len(report.to_dict()["results"][0]["announced"]) == told
