"""What the rules across areas say: which words, and whether national law is cited."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest

from documents import BACK, CASE, changed
from nordicbaltic_standards import CaseFile, example, validate
from nordicbaltic_standards.rules.dated_events import events
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.utils.partial_date import PartialDate
from support import said

VECTORS = all_vectors()


def one(rule: str, what: str) -> Finding:
    return next(said(vector)[0] for vector in VECTORS[rule] if vector.case.title == what)


@pytest.mark.parametrize(
    ("rule", "what", "wording"),
    [
        ("CAS-003", "In Estonia the period depends on criminal proceedings", "proceedings"),
        ("CAS-003", "In Sweden the period does not depend on criminal proceedings", "applicant"),
        ("CAS-003", "Eight days after a presumption nothing secures the stay", ""),
        ("CAS-004", "Removed after a presumption and without a formal decision", ""),
        ("CAS-004", "Removed in Sweden, and presumed a victim again on the same day", "no-formal"),
        ("CAS-005", "A forced return while the reflection period ran", ""),
        ("CAS-005", "A forced return after the period was given up knowingly", "given-up"),
        ("CAS-005", "A forced return on the day on which the period was given up knowingly", "same-day"),
        ("CAS-005", "A forced return on the day on which the period lawfully ended early", "same-day"),
        ("CAS-005", "A forced return on the day on which the period was asked for", "requested"),
        ("CAS-007", "Two events before the birth are two findings", "birth"),
        ("CAS-008", "Closed as no victim while presumed a victim", ""),
        ("CAS-008", "A permit for victims granted after the denial", "permit"),
        ("CAS-008", "Help that begins after the denial", "entitlement"),
        ("CAS-012", "Withdrawn ninety days after the return", ""),
        ("CAS-012", "A claim was open at the return, and nobody is named", "representative"),
        ("CAS-014", "An authority of the country of nationality was told", ""),
        ("CAS-014", "Told by the person's wish after advice", "advised"),
        ("CAS-014", "An authority was told, and it is not stated what", "not-stated"),
        ("CAS-014", "A referral to a consulate of the country of nationality", ""),
        ("CAS-014", "A referral to a consulate of which the country is not known", "unnamed"),
        ("CAS-014", "A consulate was told of a return", "return"),
        ("CAS-017", "Three bodies and no coordinator", ""),
        ("CAS-017", "Open referrals in two countries", "border"),
        ("CAS-018", "Charged with trafficking and no claim", ""),
        ("CAS-018", "Identified ninety-one days ago", "identified"),
        ("CAS-021", "The consent was withdrawn before sending", ""),
        ("CAS-021", "The consent had run out before sending", "expired"),
        ("CAS-021", "The consent was refused", "refused"),
        ("CAS-023", "The family was told, and a partner recruited the person", ""),
        ("CAS-023", "The family was told, and the person was forced to marry", "possible"),
    ],
)
def test_each_limb_has_its_words(rule: str, what: str, wording: str) -> None:
    assert one(rule, what).variant == wording


@pytest.mark.parametrize(
    ("rule", "what", "cited"),
    [
        ("CAS-003", "In Estonia the period depends on criminal proceedings", True),
        ("CAS-003", "In Sweden the period does not depend on criminal proceedings", True),
        ("CAS-003", "Eight days after a presumption nothing secures the stay", False),
        ("CAS-005", "A forced return in Sweden, whose law says the same", True),
        ("CAS-005", "A forced return in Norway, of whose law this is less sure", False),
        ("CAS-005", "A forced return while the reflection period ran", False),
        ("CAS-009", "Accused in Latvia, whose law says the same", True),
        ("CAS-009", "Accused, and non-punishment was not raised", False),
    ],
)
def test_national_law_is_cited_only_where_it_surely_says_the_same(rule: str, what: str, *, cited: bool) -> None:
    assert bool(one(rule, what).national_sources) is cited


FILE = example("case-file")
RECORDED, BIRTH = "2026-10-19", "1983-05"
EVENTS = {at: day for at, day in events(CaseFile.model_validate(FILE)) if at != "/opened_on"}


def out_of_time(dated: Mapping[str, date | PartialDate], day: str) -> list[tuple[str, str]]:
    """Return the places and wordings of what is said of events of the example on another day; a time stays as it was."""
    moved = {
        at: f"{day}T{event.isoformat()[11:]}" if isinstance(event, datetime) else day for at, event in dated.items()
    }
    report = validate(changed(FILE, moved))
    assert report.record is not None
    findings = [(finding.pointer, finding.variant) for finding in report.findings if finding.rule == "CAS-007"]
    return sorted(finding for finding in findings if finding[0] in dated)


@pytest.mark.parametrize(
    "dated",
    [EVENTS, *(pytest.param({at: event}, marks=pytest.mark.products, id=at) for at, event in EVENTS.items())],
)
def test_no_event_lies_after_the_day_of_writing_or_before_birth(dated: dict[str, date | PartialDate]) -> None:
    """All events at once in every run, and each by itself by `.ci/full products`."""
    assert FILE["recorded_at"].startswith(RECORDED)
    assert FILE["subject"]["birth_date"] == BIRTH
    assert out_of_time(dated, RECORDED) == []
    assert out_of_time(dated, "2026-10-21") == [(at, "") for at in sorted(dated)]
    assert out_of_time(dated, "1983-05-01") == []
    assert out_of_time(dated, "1983-04-30") == [(at, "birth") for at in sorted(dated)]


PERIODS: tuple[dict[str, Any], ...] = (
    {},
    {"status": "waived", "waiver": {"on": "2026-03-15", "informed": True}},
    {"status": "waived", "waiver": {"on": "2026-03-31", "informed": True}},
    {"status": "waived", "waiver": {"on": "2026-03-15", "informed": False}},
    {"status": "terminated-early", "termination": {"on": "2026-03-31", "ground": "public-order"}},
    {"status": "terminated-early", "termination": {"on": "2026-03-20", "ground": "public-order"}},
    {"status": "terminated-early", "termination": {"on": "2026-03-20", "ground": "cooperation-ended"}},
    {"status": "requested", "requested_on": "2026-03-02"},
    {"status": "refused"},
)


@pytest.mark.parametrize("country", ["EE", "LV", "LT", "FI", "SE", "NO", "DK", "IS"])
@pytest.mark.parametrize("period", PERIODS)
def test_a_removal_and_a_forced_return_of_one_day_are_judged_alike(period: dict[str, Any], country: str) -> None:
    held = {f"/legal_status/reflection_period/{name}": value for name, value in period.items()}
    place = {"/country": country}
    removal = {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-03-31"}}

    def judged(changes: dict[str, Any], rule: str) -> list[tuple[str, str]]:
        report = validate(changed(CASE, held | place | changes), on=date(2026, 4, 10))
        assert report.record is not None
        return [(finding.severity, finding.variant) for finding in report.findings if finding.rule == rule]

    assert judged({"/returns": [BACK]}, "CAS-005") == judged(removal, "RES-004")
