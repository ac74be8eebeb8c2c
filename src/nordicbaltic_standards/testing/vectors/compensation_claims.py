"""Sound claims on which the vectors of this area are built."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import record

NOT_APPLICABLE: dict[str, Any] = {"absent": "not-applicable"}
"""Says that there is no such thing in this case."""
UNKNOWN: dict[str, Any] = {"absent": "unknown"}
"""Says that it was looked for and is not known."""
ADVICE: dict[str, Any] = {"type": "advice", "status": "granted-free", "granted_on": "2026-03-03"}
"""Free legal advice."""
REFUSED: dict[str, Any] = {"decision": "refused-not-eligible", "decided_on": "2026-05-29", "reasons_given": True}
"""A refusal that states its reasons."""


def money(amount: str, currency: str = "EUR") -> dict[str, str]:
    """Return an amount of money."""
    return {"amount": amount, "currency": currency}


def head(code: str, claimed: str | None = None, currency: str = "EUR", **more: str) -> dict[str, Any]:
    """Return a head of damage with its amounts, all in one currency."""
    amounts = ({} if claimed is None else {"claimed": claimed}) | more
    return {"head": code} | {name: money(amount, currency) for name, amount in amounts.items()}


def claim(country: str, **fields: Any) -> dict[str, Any]:
    """Return a claim to the state scheme of ``country`` that was made in time and waits for its decision.

    Args:
        country: Country of the record, the offence, the person's home and the scheme.
        fields: Further or other fields; `None` leaves one out.
    """
    sound: dict[str, Any] = {
        "route": "state-compensation",
        "status": "submitted",
        "claimant": "victim",
        "offence_from": "2025-06-01",
        "offence_to": "2026-02-27",
        "offence_countries": [country],
        "residence_country": country,
        "scheme_country": country,
        "first_contact_on": "2026-03-01",
        "informed_on": "2026-03-02",
        "reported_on": "2026-03-01",
        "applied_on": "2026-05-20",
        "heads": [{"head": "medical-costs"}, {"head": "violation-of-integrity"}],
        "legal_aid": [ADVICE],
    }
    if country == "EE":
        sound["heads"] = [{"head": "medical-costs"}, {"head": "loss-of-income"}]
    if country == "LV":
        sound["recognised_victim_on"] = "2026-03-10"
    return record("compensation-claim", country, **(sound | fields))
