"""Union law as data: each entry has its source, and rules read one file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.generators.law_pages import files as pages
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.toml_files import DataFileError
from nordicbaltic_standards.law.union import read_union_law, union_law
from support import ROOT

TEXT = (ROOT / "src" / "nordicbaltic_standards" / "law" / "data" / "union.toml").read_text(encoding="utf-8")
LAW = union_law()
ENTRIES = [
    *(*LAW.area, *LAW.former_member, *LAW.adequacy, *LAW.police_associate, *LAW.free_movement),
    *(*LAW.schengen, *LAW.euro, *LAW.emergency_number),
]


def test_what_was_not_read_is_known_with_low_confidence():
    for entry in ENTRIES:
        read = any(source.was_read for source in entry.source)
        assert (entry.confidence is Confidence.LOW) is not read


def test_no_two_decisions_on_adequacy_cover_one_day():
    for one in LAW.adequacy:
        assert LAW.adequacy_on(one.country, one.first, one.instrument) is one
        assert one.last is None or LAW.adequacy_on(one.country, one.last, one.instrument) is one


@pytest.mark.parametrize(
    ("country", "day", "instrument", "known"),
    [
        ("US", date(2020, 7, 15), "gdpr", True),
        ("US", date(2020, 7, 16), "gdpr", False),
        ("US", date(2023, 7, 10), "gdpr", True),
        ("JP", date(2019, 1, 22), "gdpr", False),
        ("GB", date(2021, 6, 28), "led", True),
        ("JP", date(2019, 1, 23), "led", False),
        ("RU", date(2026, 1, 1), "gdpr", False),
    ],
)
def test_a_decision_on_adequacy_holds_from_its_first_to_its_last_day(country, day, instrument, known):
    assert (LAW.adequacy_on(country, day, instrument) is not None) is known


def test_the_area_is_left_on_the_day_after_the_last():
    assert not LAW.outside_eea("GB", date(2021, 6, 30))
    assert LAW.outside_eea("GB", date(2021, 7, 1))
    assert not LAW.outside_eea("IS", date(2026, 1, 1))
    assert LAW.outside_eea("GL", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("one", "other", "day", "free"),
    [
        ("NO", "SE", date(1990, 1, 1), True),
        ("EE", "FI", date(2007, 12, 20), False),
        ("EE", "FI", date(2007, 12, 21), True),
        ("EE", "BG", date(2024, 3, 30), False),
        ("EE", "IE", date(2026, 1, 1), False),
        ("EE", "BG", None, True),
    ],
)
def test_borders_are_without_checks_from_the_later_day_of_the_two_states(one, other, day, free):
    assert LAW.without_border_checks(one, other, day) is free
    assert LAW.without_border_checks(other, one, day) is free


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('instrument = "led"', 'instrument = "police"', r"adequacy: entry 8 \(GB\): instrument: .*'gdpr' or 'led'"),
        ("first = 2011-01-01", 'first = "2011"', r"euro: entry 1 \(EE\): first: a date is written as"),
        ('former_currency = "EEK"', "", r"euro: entry 1 \(EE\): former_currency: Field required"),
        ('former_currency = "EEK"', 'former_currency = "EEK"\nrate = 15', r"euro: entry 1 \(EE\): rate: Extra inputs"),
        ('kind = "background", title = "Council Decision 2010', 'kind = "rumour", title = "Council Decision 2010',
            r"euro: entry 1 \(EE\): source: entry 1: kind"),
        ('reviewed = "2026-11"', 'reviewed = "2026-13"', 'reviewed: it is of the form "2026"'),
        ("[[area]]", "[[area", "not TOML"),
    ],
)  # fmt: skip
def test_a_slip_of_the_pen_names_file_entry_and_field(right, wrong, words):
    with pytest.raises(DataFileError, match=f"union.toml: {words}"):
        read_union_law(TEXT.replace(right, wrong, 1))


def test_the_page_on_union_law_shows_every_entry_with_its_confidence():
    page = dict(pages(Path("reference")))[Path("reference/union-law.md")]
    rows = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    assert len(rows) == len(ENTRIES) + 5  # a line of heads for each of the five tables
    assert "| CA | gdpr | Decision 2002/2/EC | 20 December 2001 to now | commercial organisations |" in page


def test_in_danger_one_number_is_called_in_every_country_by_a_source_of_its_own():
    for code in REGION:
        assert LAW.emergency_number_in(code).phone == LAW.emergency_phone == "112"
    listed = [code for entry in LAW.emergency_number for code in entry.countries]
    assert sorted(listed) == sorted(REGION)
