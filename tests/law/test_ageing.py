"""Facts age openly: an old reading is told, and weakens nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from nordicbaltic_standards import LANGUAGES, country
from nordicbaltic_standards.codelists.enumerations import Confidence, SourceKind
from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.law.ageing import oldest_reading, vouched_until
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.fact_text import fact_as_data, fact_lines
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.context import violation
from nordicbaltic_standards.rules.severity import to_finding

LAW, CONTACTS, TREATY = "reflection_period.minimum_length", "assistance.helpline", "instruments.cets197"


def fact(as_of: str | None, fact_id: str = LAW, **more: Any) -> Fact[Any]:
    source = Source(SourceKind.LAW, "An act", "§ 1", as_of=as_of)
    return Fact(fact_id, "EE", State.KNOWN, 30, confidence=Confidence.HIGH, sources=(source,), **more)


@pytest.mark.parametrize(
    ("as_of", "fact_id", "until"),
    [
        ("2024", LAW, date(2026, 12, 31)),
        ("2024-11", LAW, date(2026, 11, 30)),
        ("2024-02-29", LAW, date(2026, 2, 28)),
        ("2024-11", CONTACTS, date(2025, 11, 30)),
        ("2024-11", TREATY, None),
        (None, LAW, None),
    ],
)
def test_a_reading_vouches_for_two_years_for_who_to_turn_to_one_and_treaties_do_not_age(
    as_of: str | None, fact_id: str, until: date | None
):
    assert vouched_until(fact(as_of, fact_id)) == until


def test_the_newest_of_several_readings_counts():
    newer = Source(SourceKind.AUTHORITY, "A page", as_of="2026-03")
    read = fact("2019")
    assert vouched_until(replace(read, sources=(*read.sources, newer))) == date(2028, 3, 31)


def test_law_that_had_ended_when_it_was_read_does_not_age():
    assert vouched_until(fact("2019", valid_to=date(2018, 12, 31))) is None
    assert vouched_until(fact("2019", valid_to=date(2026, 6, 30))) == date(2021, 12, 31)


def test_the_oldest_of_the_old_readings_is_told_on_the_first_day_after_it_vouches():
    facts = [fact("2024-11"), fact("2024-10"), fact("2026-10")]
    assert oldest_reading(facts, date(2026, 10, 31)) is None
    assert oldest_reading(facts, date(2026, 11, 1)) == "2024-10"
    assert oldest_reading(facts[:1], date(2026, 12, 1)) == "2024-11"
    assert oldest_reading(facts, None) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_tells_the_oldest_reading_once_and_weighs_the_same(language: str):
    old, new = (
        to_finding(rules["RES-004"], violation("", fact(as_of), fact("2026")), "", "EE", date(2027, 3, 1))
        for as_of in ("2024-11", "2026-11")
    )
    assert (old.severity, old.kind, old.caveats) == (new.severity, new.kind, new.caveats)
    assert new.law_last_read is None
    assert old.law_last_read == old.to_dict()["law_last_read"] == "2024-11"
    assert old.message(language).count(partial_date("2024-11", language)) == 1
    assert partial_date("2024-11", language) not in new.message(language)


def test_the_law_of_a_country_tells_of_each_fact_how_old_its_reading_is():
    read = country("LT").on(date(2026, 12, 1)).reflection_period.suspension_of_removal
    until = vouched_until(read)
    assert until is not None
    assert fact_as_data(read)["vouched_until"] == until.isoformat()
    told = [line for line in fact_lines(read, "en", date(until.year + 1, 1, 1)) if "last read" in line]
    assert len(told) == 1
    assert not [line for line in fact_lines(read, "en", until) if "last read" in line]
