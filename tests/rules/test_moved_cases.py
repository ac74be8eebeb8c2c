"""A reflection period is judged by the law of the country that gave it, also where the case has moved to another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from nordicbaltic_standards import deadlines, example, validate
from nordicbaltic_standards.law.region import REGION

OF_THE_PERIOD = {"RES-001", "RES-002", "RES-003", "RES-007", "RES-008", "RES-010", "RES-011", "RES-034"}
NATIONAL = {"EE-RES-001", "FI-RES-001", "LV-RES-001", "SE-RES-001"}
FIRST = date(2026, 3, 2)


def file(country: str, giver: str, period: dict[str, Any]) -> dict[str, Any]:
    """Return a case file of one country with a period that an authority of another gave."""
    record = example("case-file", "EE")
    record["country"] = country
    body = {"ref": "giver", "name": "Invented authority", "country": giver, "recipient_type": "migration-authority"}
    record["organisations"] = [body]
    record["legal_status"] = {
        "status": "reflection-period",
        "third_country_national": True,
        "reflection_period": {"granted_by": "giver", **period},
    }
    return record


def lasting(days: int, **more: Any) -> dict[str, Any]:
    day = FIRST.isoformat()
    end = (FIRST + timedelta(days=days - 1)).isoformat()
    told = {
        "grounds_found_on": day,
        "informed_on": day,
        "requested_on": day,
        "requested_by": "person",
        "decided_on": day,
    }
    return {"status": "granted", **told, "start": day, "end": end, **more}


PERIODS = {
    "short": lasting(20),
    "of thirty days": lasting(30),
    "of half a year": lasting(184),
    "of a year": lasting(365),
    "extended": lasting(30, status="extended", extensions=[
        {"decided_on": "2026-03-30", "new_end": "2026-08-31", "reason": "proceedings"}
    ]),
    "refused": {"status": "refused", "decided_on": "2026-10-15"},
}  # fmt: skip


def found(record: dict[str, Any], rules: set[str]) -> set[tuple[str, str, str, str]]:
    findings = validate(record, on=date(2026, 10, 19)).findings
    return {(each.rule, each.variant, each.pointer, str(each.params)) for each in findings if each.rule in rules}


@pytest.mark.parametrize("period", PERIODS.values(), ids=PERIODS)
@pytest.mark.parametrize(("giver", "country"), [*permutations(REGION, 2)])
def test_the_law_of_the_country_that_gave_the_period_judges_it(giver: str, country: str, period: dict[str, Any]):
    rules = OF_THE_PERIOD | NATIONAL
    assert found(file(country, giver, period), rules) == found(file(giver, giver, period), rules)


def test_a_norwegian_period_is_not_too_long_in_a_case_that_moved_to_latvia():
    half_a_year = lasting(184)
    assert found(file("LV", "NO", half_a_year), {"RES-003"}) == set()
    assert found(file("LV", "LV", half_a_year), {"RES-003"})


def test_an_authority_of_the_directory_shows_the_country_without_an_entry_in_the_file():
    record = file("LV", "NO", lasting(184))
    record["organisations"] = []
    record["legal_status"]["reflection_period"]["granted_by"] = "no-udi"
    assert found(record, {"RES-003"}) == set()


def test_the_dates_of_the_period_are_those_of_the_country_that_gave_it():
    def ends(country: str) -> set[tuple[str, str, str | None]]:
        record = file(country, "NO", lasting(184))
        found = deadlines(record, on=date(2026, 3, 10))
        return {(each.id, str(each.due), each.country) for each in found if each.id.startswith("reflection-end")}

    assert {each[:2] for each in ends("LV")} == {each[:2] for each in ends("NO")}
    assert {country for _, _, country in ends("LV")} == {"NO"}
