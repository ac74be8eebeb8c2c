"""Sound referrals that the vectors of their rules start from."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, changed, record

CONSENT: dict[str, Any] = {
    "id": "c1",
    "status": "given",
    "scopes": ["support-and-services", "share-for-referral"],
    "recipients": [{"ref": "org-shelter"}],
    "data_categories": ["identifying", "contact", "demographic", "special-health", "safety-critical"],
    "giver": "person",
    "explicit": True,
    "language": "vi",
    "form": "written",
    "given_at": "2026-05-28T08:30:00+03:00",
    "valid_until": "2027-05-27",
}
"""An adult's consent to one referral to one shelter."""

REFERRAL = record(
    "referral",
    "EE",
    type="service",
    status="accepted",
    urgency="within-24-hours",
    sender={"ref": "org-support", "country": "EE", "recipient_type": "support-organisation"},
    recipient={
        "ref": "org-shelter",
        "country": "EE",
        "recipient_type": "shelter",
        "services": ["accommodation", "subsistence"],
    },
    services=["accommodation"],
    risk={"level": "medium", "safety_plan": True, "assessed_on": "2026-05-28"},
    safe_contact={"channel": "through-organisation", "who_may_answer": "organisation"},
    consent=CONSENT,
    person_informed_on="2026-05-28",
    data_categories=[
        "identifying",
        "contact",
        "demographic",
        "special-health",
        "safety-critical",
        "operational",
        "none",
    ],
    sent_at="2026-05-28T09:00:00+03:00",
    received_at="2026-05-28T09:00:05+03:00",
    acknowledged_at="2026-05-28T10:00:00+03:00",
    responded_at="2026-05-28T12:00:00+03:00",
)
"""A woman referred to a shelter that has accepted her."""

CHILD_REFERRAL = changed(
    REFERRAL,
    {
        "/subject": CHILD | {"child_care_status": "with-parent"},
        "/consent/giver": "guardian",
    },
)
"""A girl of fourteen referred with the consent of her guardian."""

ABOUT_NOBODY: dict[str, Any] = {
    "/subject": {"pseudonym": "Nbs-7f3k-q2"},
    "/risk": DELETE,
    "/safe_contact": DELETE,
}
"""The changes that leave nothing about the person in the referral."""

TO_CHILD_PROTECTION: dict[str, Any] = {"ref": "org-shelter", "country": "EE", "recipient_type": "child-protection"}
"""A child protection service under the reference that the consent names."""
