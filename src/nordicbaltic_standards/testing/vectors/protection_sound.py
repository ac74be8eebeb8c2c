"""The sound record on which the vectors of data protection build."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, record

CONSENT: dict[str, Any] = {
    "id": "c1",
    "status": "given",
    "scopes": ["support-and-services", "share-for-referral", "medical-information"],
    "recipients": [{"ref": "org-7k2"}, {"type": "health-provider"}],
    "exclusions": [{"type": "consulate"}, {"ref": "org-9x1"}],
    "data_categories": ["identifying", "contact", "demographic", "special-health", "victimisation"],
    "giver": "person",
    "explicit": True,
    "information_given": ["controller", "purpose", "right-to-withdraw"],
    "language": "vi",
    "interpreter": True,
    "form": "written",
    "bundled": False,
    "service_conditional": False,
    "given_at": "2026-03-02T11:00:00+02:00",
    "valid_until": "2026-12-31",
}
"""A consent to support, given by the person."""

BASIS: dict[str, Any] = {
    "id": "b1",
    "purposes": ["support", "health-treatment"],
    "article6": "consent",
    "article9": "explicit-consent",
    "data_categories": ["identifying", "contact", "demographic", "special-health", "victimisation"],
    "consent_ref": "c1",
    "from_date": "2026-03-02",
}
"""The consent as a basis."""

DISCLOSURE: dict[str, Any] = {
    "id": "d1",
    "at": "2026-03-03T14:05:00+02:00",
    "recipient": "org-7k2",
    "recipient_type": "support-organisation",
    "recipient_country": "EE",
    "purpose": "support",
    "data_categories": ["contact", "demographic", "special-health"],
    "consent_ref": "c1",
    "basis_ref": "b1",
    "channel": "sealed-message",
    "person_informed_on": "2026-03-03",
}
"""A disclosure within that consent."""

RETENTION: dict[str, Any] = {
    "category": "identifying",
    "trigger": "case-closed",
    "triggered_on": {"absent": "not-applicable"},
    "period": {"years": 5},
}
"""A term that has not begun."""

SOUND = record(
    "data-protection",
    "EE",
    controller={"ref": "ee-support-1", "type": "non-governmental", "country": "EE"},
    processors=[{"ref": "ee-hosting-1", "contract_on": "2025-11-01"}],
    data_categories=["operational", "identifying", "contact", "demographic", "special-health", "victimisation"],
    notices=[{"basis": "article-13", "due_from": "2026-03-01", "given_on": "2026-03-01", "languages": ["vi"]}],
    bases=[BASIS],
    consents=[CONSENT],
    disclosures=[DISCLOSURE],
    retention=[
        RETENTION,
        RETENTION | {"category": "contact", "trigger": "last-contact", "period": {"months": 6}},
        RETENTION | {"category": "demographic"},
        RETENTION | {"category": "special-health"},
        RETENTION | {"category": "victimisation"},
    ],
    requests=[
        {
            "right": "access",
            "received_on": "2026-05-04",
            "answered_on": "2026-05-20",
            "outcome": "granted",
            "reasons_given": True,
            "complaint_route_given": True,
        }
    ],
    impact_assessment={"done_on": "2025-10-01"},
    security={"encrypted_at_rest": True, "access_logged": True, "access_limited_to_case": True},
)
"""A lawful record of an organisation that supports a grown woman on her consent."""

IN_LAW: dict[str, Any] = {
    "id": "b2",
    "purposes": ["compensation-claim"],
    "article6": "public-task",
    "legal_provision": "Ohvriabi seadus § 24",
    "data_categories": ["identifying", "contact", "financial"],
    "from_date": "2026-03-02",
}
"""A basis in law."""

SOUND_OF_CHILD = SOUND | {
    "subject": CHILD,
    "consents": [CONSENT | {"giver": "guardian", "child_assent": True}],
}
"""The same for a girl of fourteen, whose guardian consents with her."""

OF_POLICE: dict[str, Any] = {
    "id": "b1",
    "purposes": ["investigation", "court-proceedings"],
    "article6": "law-enforcement-directive",
    "legal_provision": "Isikuandmete kaitse seadus, 4. peatükk",
    "data_categories": ["identifying", "contact", "demographic", "special-health", "victimisation"],
    "from_date": "2026-03-02",
}
"""A basis of the police in the rules on law enforcement."""

POLICE_RECORD = SOUND | {
    "controller": {"ref": "ee-ppa", "type": "police", "country": "EE"},
    "bases": [OF_POLICE],
    "consents": [],
    "notices": [{"basis": "led-article-13", "given_on": "2026-03-01", "languages": ["vi"]}],
    "disclosures": [
        {name: value for name, value in DISCLOSURE.items() if name != "consent_ref"}
        | {"recipient": "ee-prosecution", "recipient_type": "prosecution-court", "purpose": "investigation"}
    ],
}
"""A lawful record of the police, kept for law enforcement only."""

AUTHORITY = SOUND | {
    "controller": {"ref": "ee-social-insurance-board", "type": "state-authority", "country": "EE"},
    "bases": [
        BASIS
        | {"article6": "public-task", "article9": "health-or-social-care", "legal_provision": "Ohvriabi seadus § 24"}
    ],
}
"""The same of a public authority, on the ground of its task."""

EMPTIED: dict[str, Any] = {
    "/subject": {"pseudonym": SOUND["subject"]["pseudonym"]},
    "/notices/0/languages": DELETE,
    "/consents": [],
    "/data_categories": ["operational"],
    "/retention": [
        {name: value for name, value in entry.items() if name != "triggered_on"} | {"erased_on": "2026-05-30"}
        for entry in SOUND["retention"]
    ],
    "/bases/0/consent_ref": DELETE,
    "/disclosures/0/consent_ref": DELETE,
}
"""Changes after which all data of the sound record were erased, and its consents with them."""
