"""In a lawful, full file there is nothing to find: twenty invented lives in the eight countries, each on its own day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nordicbaltic_standards import countries, deadlines, validate
from nordicbaltic_standards.deadlines.deadline import DeadlineState
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.privacy import erase, minimise
from nordicbaltic_standards.validation.answers import Answer

FILE = Path(__file__).parent / "lives" / "lawful.json"
YEARS_LATER = date(2045, 1, 1)
"""A day on which every term that the closed files record for keeping data has ended."""


class Life(NamedTuple):
    """A file, and the day on which it is looked at."""

    name: str
    today: date
    record: dict[str, Any]


def lives() -> list[Life]:
    by_name = json.loads(FILE.read_text(encoding="utf-8"))
    return [Life(name, date.fromisoformat(held["today"]), held["record"]) for name, held in by_name.items()]


LIVES = lives()
each_life = pytest.mark.parametrize("life", LIVES, ids=[life.name for life in LIVES])
each_closed_life = pytest.mark.parametrize(
    "life", [pytest.param(life, id=life.name) for life in LIVES if life.record["status"] == "closed"]
)


def test_there_are_twenty_lives_two_or_more_in_every_country():
    by_country = [life.record["country"] for life in LIVES]
    assert len(LIVES) == 20
    assert all(by_country.count(country.code) >= 2 for country in countries)


@each_life
def test_nothing_is_found_and_the_report_says_that_all_is_well(life: Life):
    report = validate(life.record, on=life.today, profile="exchange")
    assert [(finding.rule, finding.variant, finding.pointer) for finding in report.findings] == []
    assert report.exchangeable
    assert [question.id for question in report.ask_next if question.grave] == []
    shown = report.to_text(width=1000)
    assert ui_text("report/valid", "en") in shown
    assert ui_text("report/nothing-found", "en") in shown


def test_the_rules_are_silent_because_they_looked_and_ask_for_nothing_that_has_no_place_in_the_file():
    """Not for the address of a shelter, the ground of a transfer inside the Area, or who assists with a claim at home."""
    held: set[str] = set()
    for life in LIVES:
        report = validate(life.record, on=life.today)
        holding = {answer.rule for answer in report.answers if answer.answer is Answer.HOLDS}
        assert len(holding) >= 90, life.name
        held |= holding
        assert {question.id for question in report.ask_next}.isdisjoint({
            "ShelterStay.address", "Disclosure.transfer_ground", "CompensationClaim.assisting_authority",
            "ReflectionPeriod.start", "ReflectionPeriod.requested_by",
        }), life.name  # fmt: skip
    assert len(held) >= 195


@each_life
def test_a_file_in_order_stays_in_order_when_it_is_made_smaller(life: Life):
    smaller = minimise(life.record, "support-health", on=life.today)
    assert smaller.findings == ()
    said = validate(smaller.record, on=life.today).findings
    assert {finding.rule for finding in said} <= {"STR-052"}, "beyond the note that some gaps are not reported"


@each_life
def test_no_date_of_the_law_has_been_missed(life: Life):
    dates = deadlines(life.record, life.today)
    assert [deadline.id for deadline in dates if deadline.late] == []
    assert any(deadline.state is not DeadlineState.NOT_RECORDED for deadline in dates)


@each_life
def test_nothing_is_erased_before_its_term(life: Life):
    untouched = erase(life.record, on=life.today)
    assert (untouched.findings, untouched.erased) == ((), ())
    assert untouched.record == life.record


@each_closed_life
def test_erasing_a_closed_file_accuses_nobody_afterwards(life: Life):
    kept_by_law = {each.duty for each in erase(life.record, on=YEARS_LATER).left if each.duty is not None}
    done = erase(life.record, on=YEARS_LATER, settled=kept_by_law)
    assert done.spent
    said = {finding.rule for finding in validate(done.record, on=YEARS_LATER).findings}
    assert said <= {"PRO-019"}, "beyond the note that what is left of the work can go too"


def test_of_a_permit_that_is_only_applied_for_nobody_is_asked_whether_it_lets_the_person_work():
    life = next(life for life in LIVES if life.name == "lt-02-lorry-driver")
    renewal = {"id": "p2", "basis": "cooperation-with-proceedings", "applied_on": "2026-04-15", "decision": "applied"}
    status = life.record["legal_status"]
    record = life.record | {"legal_status": status | {"permits": [*status["permits"], renewal]}}
    assert validate(record, on=life.today).ask_next == ()
