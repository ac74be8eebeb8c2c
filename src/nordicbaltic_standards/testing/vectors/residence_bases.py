"""Sound records of legal status, from which the vectors of this area are made."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import record

GRANTERS: dict[str, str] = {
    "EE": "ee-prosecutors-office",
    "FI": "fi-assistance-system",
    "SE": "se-migrationsverket",
    "NO": "no-udi",
    "DK": "dk-udlaendingestyrelsen",
    "IS": "is-utlendingastofnun",
}
"""Authorities that grant the reflection period, where the law names them."""


def period(start: str, end: str, code: str, **more: Any) -> dict[str, Any]:
    """Return a reflection period that was told of, asked for, decided and begun on one day; `None` leaves a field out."""
    made = {
        "status": "granted",
        "grounds_found_on": start,
        "informed_on": start,
        "requested_on": start,
        "requested_by": "authority",
        "decided_on": start,
        "granted_by": GRANTERS.get(code),
        "start": start,
        "end": end,
        "conditions": ["none"],
    }
    return {name: value for name, value in (made | more).items() if value is not None}


def reflecting(
    code: str, start: str, end: str, recorded_on: str, *, of_period: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """Return a legal status with a reflection period; an application for protection follows it, so that nothing runs out."""
    fields: dict[str, Any] = {
        "status": "reflection-period",
        "third_country_national": True,
        "reflection_period": period(start, end, code, **(of_period or {})),
        "asylum": {"informed_on": start, "applied_on": start, "stage": "applied"},
    }
    return record("legal-status", code, f"{recorded_on}T10:00:00+00:00", **(fields | more))


HOW = {"decided_by": "police", "reasons_given": True, "safety_considered": True}
"""How an early end has to be decided."""
FREE = {"contact_active": True, "contact_voluntary": True, "contact_own_initiative": True}
"""Contact with suspects that the person sought."""
RENEWED = HOW | {"ground": "contact-renewed"} | FREE
"""An early end for such contact."""
EE_30 = reflecting("EE", "2026-03-02", "2026-03-31", "2026-03-10")
"""Thirty days in Estonia, which are the minimum of its law."""
FI_30 = reflecting("FI", "2026-03-02", "2026-03-31", "2026-03-10")
"""Thirty days in Finland, whose law knows extensions."""
NO_6M = reflecting("NO", "2026-03-02", "2026-09-01", "2026-03-10")
"""Six calendar months in Norway."""
SE_31 = reflecting("SE", "2026-03-02", "2026-04-01", "2026-03-10")
"""Thirty-one days in Sweden."""

EE_PERMIT: dict[str, Any] = {
    "id": "p1",
    "type_id": "ee-criminal-proceedings-permit",
    "basis": "cooperation-with-proceedings",
    "applied_on": "2026-04-01",
    "decided_on": "2026-04-15",
    "decision": "granted",
    "granted_by": "ee-police-and-border-guard-board",
    "valid_from": "2026-04-15",
    "valid_to": "2027-04-14",
    "work_right": True,
    "conditions": ["cooperation"],
}
"""An Estonian permit for participation in criminal proceedings, for a year."""


def holding(code: str, *permits: dict[str, Any], recorded_on: str = "2026-06-01", **more: Any) -> dict[str, Any]:
    """Return a legal status with permits and no reflection period."""
    fields: dict[str, Any] = {"status": "permit-holder", "third_country_national": True, "permits": list(permits)}
    return record("legal-status", code, f"{recorded_on}T10:00:00+00:00", **(fields | more))


EE_HOLDER = holding("EE", EE_PERMIT)
"""The holder of such a permit."""
