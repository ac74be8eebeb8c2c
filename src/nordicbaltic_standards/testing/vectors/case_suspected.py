"""Vectors of the rule on data that went to those who are suspected."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT, DATA, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors

TOLD: dict[str, Any] = {
    "id": "d1",
    "at": "2026-03-12T10:00:00+02:00",
    "recipient": "family-1",
    "recipient_type": "family",
    "recipient_country": "FI",
    "purpose": "support",
    "data_categories": ["demographic"],
    "without_consent_ground": "public-task",
    "person_informed_on": "2026-03-12",
}
"""A disclosure to the family."""
GUARDIAN = {
    "ref": "g-1",
    "requested_on": "2026-03-01",
    "appointed_on": "2026-03-02",
    "conflict_of_interest": False,
}
FILE = case_file(data_protection=DATA | {"disclosures": [TOLD]})
"""The family was told, and nobody close is suspected."""
LOG = "/data_protection/disclosures"
AT = f"{LOG}/0/recipient_type"
BY_PARTNER = {"/identification/recruitment": {"recruiter_relations": ["intimate-partner"]}}
BY_STRANGER = {"/identification/recruitment": {"recruiter_relations": ["stranger"]}}
SENT = frozenset({"sent_at", "responded_at"})
TO_GUARDIAN = REFERRED | {
    "recipient": {"ref": "g-1", "country": "FI", "recipient_type": "social-services"},
    "consent": CONSENT | {"giver": "court-or-authority"},
    "child_protection_referral_ref": "ext:cp-1",
}

vectors(
    "CAS-023",
    FILE,
    holds("The family was told, and nobody close is suspected"),
    holds("The family was told, and a stranger recruited the person", BY_STRANGER),
    breaks("The family was told, and a partner recruited the person", AT, BY_PARTNER),
    breaks(
        "The family was told that there is a file, and a partner recruited the person",
        AT,
        BY_PARTNER | {f"{LOG}/0/data_categories": ["operational"]},
    ),
    holds(
        "The family was told nothing of the person, and a partner recruited them",
        BY_PARTNER | {f"{LOG}/0/data_categories": ["none"]},
    ),
    holds("Somebody else was told, and a partner recruited the person", BY_PARTNER | {AT: "social-services"}),
    *(
        breaks(
            f"The family was told on the ground of {ground.replace('-', ' ')}, and a partner recruited the person",
            AT,
            BY_PARTNER | {f"{LOG}/0/without_consent_ground": ground},
            severity="notice",
        )
        for ground in ("immediate-danger", "vital-interests-incapable", "court-order", "legal-duty-to-report")
    ),
    breaks(
        "The family was told to protect a child, and a partner recruited the person",
        AT,
        BY_PARTNER | {f"{LOG}/0/without_consent_ground": "child-protection"},
    ),
    breaks(
        "The family was told, and the person was forced to marry",
        AT,
        {"/identification/exploitation_forms": ["forced-marriage"]},
        severity="notice",
    ),
    holds(
        "The family was told by a consent, and another was refused",
        {
            f"{LOG}/0/without_consent_ground": DELETE,
            f"{LOG}/0/consent_ref": "c1",
            "/data_protection/consents/0/scopes": [*CONSENT["scopes"], "share-with-family"],
            "/data_protection/consents/1": CONSENT | {"id": "c2", "status": "refused", "scopes": ["share-with-family"]},
        },
    ),
    breaks(
        "A partner is suspected, and the second disclosure went to the family",
        f"{LOG}/1/recipient_type",
        BY_PARTNER | {f"{LOG}/0/recipient_type": "social-services", f"{LOG}/1": TOLD | {"id": "d2"}},
    ),
    breaks(
        "The person was referred to the family, and a partner recruited them",
        "/referrals/0/recipient",
        BY_PARTNER
        | {
            "/referrals": [
                REFERRED
                | {
                    "recipient": {"ref": "family-1", "country": "FI", "recipient_type": "family"},
                    "consent": CONSENT | {"scopes": ["share-for-referral", "share-with-family"]},
                }
            ],
            LOG: [],
        },
    ),
    breaks(
        "The family was told of a return, and a partner recruited the person",
        "/returns/0/disclosure/recipients",
        BY_PARTNER
        | {
            "/returns": [
                {
                    "id": "r1",
                    "type": "assisted-voluntary",
                    "status": "considered",
                    "from_country": "FI",
                    "destination_country": "VN",
                    "destination_right": "nationality",
                    "disclosure": {"recipients": ["family"], "reveals_trafficking": False},
                }
            ],
            LOG: [],
        },
    ),
    holds("A file that says nothing of the identification", {"/identification": DELETE}),
)

OF_CHILD = case_file(
    subject=CHILD,
    identification=IDENTIFICATION | {"child": {"care_status": "unaccompanied", "guardian": GUARDIAN}},
    data_protection=DATA
    | {
        "consents": [CONSENT | {"giver": "guardian", "child_assent": True}],
        "disclosures": [TOLD | {"recipient": "g-1", "recipient_type": "social-services"}],
    },
)
"""The guardian of a girl was told, in whom no conflict is seen."""
CONFLICT = "/identification/child/guardian/conflict_of_interest"
SEEN = (("IDN-015", CONFLICT),)

vectors(
    "CAS-023",
    OF_CHILD,
    holds("A guardian was told"),
    breaks("A guardian was told whose interests conflict with the child's", AT, {CONFLICT: True}, also=SEEN),
    holds(
        "Somebody else was told than the guardian in conflict",
        {CONFLICT: True, f"{LOG}/0/recipient": "org-1"},
        also=SEEN,
    ),
    holds(
        "It is withheld who was told beside a guardian in conflict",
        {CONFLICT: True, f"{LOG}/0/recipient": {"absent": "withheld-for-safety"}},
        also=SEEN,
    ),
    breaks(
        "A child was referred to a guardian whose interests conflict with the child's",
        "/referrals/0/recipient",
        {CONFLICT: True, LOG: [], "/referrals": [TO_GUARDIAN]},
        also=SEEN,
    ),
    holds(
        "A referral to a guardian whose interests conflict with the child's was not sent",
        {
            CONFLICT: True,
            LOG: [],
            "/referrals": [
                {name: value for name, value in TO_GUARDIAN.items() if name not in SENT} | {"status": "draft"}
            ],
        },
        also=SEEN,
    ),
)
