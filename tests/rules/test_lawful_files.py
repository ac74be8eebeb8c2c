"""What a record that is in order, or a ground without a name, means for a finding."""

from __future__ import annotations

from typing import Any

import pytest

from documents import record
from nordicbaltic_standards import validate
from nordicbaltic_standards.rules.findings import Finding


def found(rule: str, document: dict[str, Any]) -> list[Finding]:
    return [each for each in validate(document).findings if each.rule == rule]


def late_claim(code: str, **fields: Any) -> dict[str, Any]:
    claim = {"route": "state-compensation", "status": "submitted", "claimant": "victim", "residence_country": code}
    return record(
        "compensation-claim", code, "2026-02-01T10:00:00+02:00", **(claim | {"scheme_country": code} | fields)
    )


ESTONIAN = {"offence_to": "2022-07-01", "applied_on": "2026-01-20"}
LATVIAN = {"offence_to": "2012-07-01", "recognised_victim_on": "2020-01-10", "applied_on": "2026-01-20"}


@pytest.mark.parametrize(("code", "dates"), [("EE", ESTONIAN), ("LV", LATVIAN)])
def test_another_ground_without_a_name_does_not_excuse_a_late_claim(code: str, dates: dict[str, str]):
    (without,) = found("COM-002", late_claim(code, **dates))
    (unnamed,) = found("COM-002", late_claim(code, late_ground="other", **dates))
    assert unnamed.severity is without.severity
    assert unnamed.variant == "other"
    assert found("COM-002", late_claim(code, late_ground="fear-or-pressure", **dates)) == []
