"""Sound returns that the vectors of their rules start from."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, changed, record

LAWYER: dict[str, Any] = {"ref": "org-lawyer", "country": "EE", "recipient_type": "lawyer"}

PLANNED = record(
    "safe-return",
    "EE",
    type="assisted-voluntary",
    status="receiving-body-confirmed",
    from_country="EE",
    destination_country="VN",
    destination_right="nationality",
    decision={
        "informed_on": "2026-05-02",
        "advice_on": "2026-05-04",
        "decided_on": "2026-05-10",
        "wish_to_leave_early": False,
        "pressure_reported": False,
    },
    reflection_end="2026-04-03",
    risk_assessments=[
        {"date": "2026-05-14", "level": "medium", "with_person": True, "factors": ["no-income"], "measures": []}
    ],
    travel={"planned_on": "2026-06-15", "documents_ready": True},
    receiving={
        "organisation": {"ref": "org-abroad", "country": "VN", "recipient_type": "foreign-support-organisation"},
        "contacted_on": "2026-05-12",
        "confirmed_on": "2026-05-18",
        "services": ["accommodation"],
    },
    reintegration={"agreed_on": "2026-05-25", "supports": ["housing"]},
    contacts_given_on="2026-05-28",
)
"""A woman who is to return in two weeks, of her own decision."""

JOURNEY: dict[str, Any] = {
    "/status": "followed-up",
    "/decision/informed_on": "2026-04-06",
    "/decision/advice_on": "2026-04-08",
    "/decision/decided_on": "2026-04-13",
    "/risk_assessments/0/date": "2026-04-20",
    "/travel/planned_on": "2026-05-04",
    "/travel/departed_at": "2026-05-04T08:00:00+03:00",
    "/travel/arrived_at": "2026-05-05T06:00:00+07:00",
    "/receiving/contacted_on": "2026-04-14",
    "/receiving/confirmed_on": "2026-04-24",
    "/handover": {"planned": True, "done_at": "2026-05-05T06:30:00+07:00"},
    "/contacts_given_on": "2026-05-02",
    "/follow_ups": [{"due_on": "2026-05-19", "done_on": "2026-05-18", "outcome": "safe-and-settled"}],
}

RETURNED = changed(PLANNED, JOURNEY)
"""A woman who has returned, was met and followed up."""

CONSIDERED = changed(
    PLANNED,
    {
        "/status": "considered",
        "/travel": DELETE,
        "/receiving": DELETE,
        "/decision/decided_on": DELETE,
        "/risk_assessments": [],
    },
)
"""A return that is only thought of."""

FOR_CHILD: dict[str, Any] = {
    "/type": "return-of-child",
    "/subject": CHILD,
    "/child": {
        "best_interests": {"determined_on": "2026-04-22", "outcome": "return", "child_heard": True},
        "guardian_appointed_on": "2026-03-04",
        "travels_with_parent": False,
        "caregiver": {"kind": "other-relative", "assessed_on": "2026-04-21", "suspected": False},
    },
}

CHILD_PLANNED = changed(PLANNED, FOR_CHILD)
"""A girl of fourteen who is to return in two weeks."""

CHILD_RETURNED = changed(RETURNED, FOR_CHILD)
"""A girl of fourteen who has returned."""


def in_file(entry: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a return from Finland, changed, as it stands in a case file: without what each record says of itself."""
    head = ("record_type", "standard_version", "id", "country", "recorded_at", "subject")
    return changed(entry, {"/from_country": "FI"} | changes | {f"/{name}": DELETE for name in head})
