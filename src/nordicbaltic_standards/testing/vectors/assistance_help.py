"""Records of assistance that are sound, as the vectors of its rules change them."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, record

WITHHELD = {"absent": "withheld-for-safety"}
BARE = record("assistance", "LT")
"""A record that says nothing of help; written on 1 June 2026."""


def service(number: int, kind: str, status: str = "in-progress", **fields: Any) -> dict[str, Any]:
    """Return a service that was agreed to and began on 2 March 2026, changed by ``fields``; `None` leaves one out."""
    episode = {"id": f"s{number}", "service": kind, "status": status, "start": "2026-03-02", "consent_ref": "c1"}
    return {name: value for name, value in (episode | fields).items() if value is not None}


ENDED = {"end": "2026-05-20", "end_reason": "goals-met"}
"""What a service that was given in full says of its end."""
SERVICES = [
    service(1, "counselling-information"),
    service(2, "accommodation"),
    service(3, "medical", "completed", **ENDED),
    service(4, "psychological"),
    service(5, "legal-advice"),
    service(6, "subsistence"),
    service(7, "interpretation"),
]
STAY = {"id": "stay1", "shelter_type": "safe-flat", "security_level": "secret-address", "start": "2026-03-02"}


def help_in(country: str) -> dict[str, Any]:
    """Return a full record of help that began on 2 March 2026."""
    return record(
        "assistance",
        country,
        eligible_from="2026-03-02",
        entitlement={"until": {"absent": "not-applicable"}},
        needs_assessments=[
            {
                "date": "2026-03-05",
                "needs": [{"category": "mental-health", "met": False}],
                "special_needs": ["mental-health"],
                "review_due": "2026-06-05",
            }
        ],
        risk_assessments=[{"date": "2026-03-03", "level": "medium", "immediate_danger": False}],
        plan={"made_on": "2026-03-10", "agreed_by_person": True, "review_due": "2026-06-10"},
        episodes=SERVICES,
        stays=[STAY | {"address": WITHHELD}],
        conditions_imposed=["none"],
        language_support=["interpreter-in-person"],
        provider_languages=["en"],
    )


HELP = help_in("LT")
PUPIL = HELP | {
    "subject": CHILD,
    "stays": [STAY | {"shelter_type": "child-specialised"}],
    "episodes": [*SERVICES, service(8, "education")],
}
"""The help of a girl of fourteen who goes to school."""
