"""Sound parts of case files on which the vectors of the rules across areas are built."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import record

WITHHELD: dict[str, Any] = {"absent": "withheld-for-safety"}
CATEGORIES = ["identifying", "contact", "demographic", "special-health", "victimisation"]
HELD = [
    *CATEGORIES,
    "special-sex-life",
    "special-other",
    "criminal-offence",
    "safety-critical",
    "financial",
    "free-text",
]
"""What a case file can hold of a person."""

CONSENT: dict[str, Any] = {
    "id": "c1",
    "status": "given",
    "scopes": ["support-and-services", "share-for-referral"],
    "data_categories": CATEGORIES,
    "giver": "person",
    "explicit": True,
    "information_given": ["controller", "purpose", "right-to-withdraw"],
    "language": "vi",
    "form": "written",
    "bundled": False,
    "service_conditional": False,
    "given_at": "2026-03-01T10:00:00+02:00",
    "valid_until": "2027-02-28",
}
"""A consent to support and referral."""

DATA: dict[str, Any] = {
    "controller": {
        "ref": "fi-helper",
        "country": "FI",
        "type": "non-governmental",
        "recipient_type": "support-organisation",
    },
    "data_categories": HELD,
    "notices": [{"basis": "article-13", "due_from": "2026-03-01", "given_on": "2026-03-01", "languages": ["vi"]}],
    "bases": [
        {
            "id": "b1",
            "purposes": ["support"],
            "article6": "consent",
            "article9": "explicit-consent",
            "article10": "authorised-by-law",
            "legal_provision": "Laki 746/2011, 38 a §",
            "data_categories": HELD,
            "consent_ref": "c1",
        }
    ],
    "consents": [CONSENT],
    "retention": [{"category": category, "trigger": "case-closed", "period": {"years": 5}} for category in HELD],
    "impact_assessment": {"done_on": "2026-01-10"},
}
"""Who answers for the data, and on what they rest."""

PRESUMED: dict[str, Any] = {
    "kind": "presumptive",
    "outcome": "presumed",
    "identifying_body": "national-assistance-body",
    "decided_on": "2026-03-02",
    "threshold": "reasonable-grounds",
    "notified_on": "2026-03-02",
}
IDENTIFIED: dict[str, Any] = {
    "kind": "formal",
    "outcome": "formally-identified",
    "identifying_body": "national-assistance-body",
    "decided_on": "2026-03-20",
    "reasons_given": True,
    "exploitation_forms": ["forced-labour"],
    "notified_on": "2026-03-20",
}
DENIED: dict[str, Any] = {
    "kind": "formal",
    "outcome": "not-a-victim",
    "identifying_body": "national-assistance-body",
    "decided_on": "2026-03-02",
    "reasons_given": True,
    "reason_codes": ["insufficient-indicators"],
    "notified_on": "2026-03-02",
    "review": {"route": "court"},
}

IDENTIFICATION: dict[str, Any] = {
    "status": "presumed",
    "signalled_on": "2026-03-01",
    "screening": {
        "date": "2026-03-01",
        "conditions": {"safe_place": True, "alone": True, "interviewer_sex_choice_offered": True},
    },
    "indicators": [{"code": "cd-documents-taken", "strength": "strong", "observed_on": "2026-03-01"}],
    "acts": ["recruitment", "harbouring"],
    "means": ["deception"],
    "exploitation_forms": ["forced-labour"],
    "decisions": [PRESUMED],
    "rights_information": {
        "given_on": "2026-03-01",
        "languages": ["vi"],
        "topics": ["support-services", "reflection-period", "compensation"],
        "forms": ["oral", "written"],
    },
}
"""A grown woman presumed a victim of forced labour."""

STAY: dict[str, Any] = {
    "status": "reflection-period",
    "third_country_national": True,
    "reflection_period": {
        "status": "granted",
        "grounds_found_on": "2026-03-02",
        "informed_on": "2026-03-02",
        "requested_on": "2026-03-02",
        "decided_on": "2026-03-03",
        "start": "2026-03-03",
        "end": "2026-05-31",
    },
}
"""A reflection period in Finland."""

SERVICE: dict[str, Any] = {
    "id": "s1",
    "service": "accommodation",
    "status": "in-progress",
    "offered_on": "2026-03-02",
    "start": "2026-03-02",
    "consent_ref": "c1",
}
HELP: dict[str, Any] = {"episodes": [SERVICE], "language_support": ["interpreter-remote"]}


def case_file(country: str = "FI", recorded_at: str = "2026-04-01T10:00:00+03:00", **fields: Any) -> dict[str, Any]:
    """Return a case file with data protection, identification, stay and help; ``None`` leaves a block out."""
    blocks: dict[str, Any] = {
        "status": "open",
        "opened_on": "2026-03-01",
        "identification": IDENTIFICATION,
        "legal_status": STAY,
        "assistance": HELP,
        "data_protection": DATA,
    }
    return record("case-file", country, recorded_at, **(blocks | fields))


FILE: dict[str, Any] = case_file()
"""The case of a grown woman in Finland in the second month of her reflection period."""


def extract(carried: dict[str, Any], country: str = "FI") -> dict[str, Any]:
    """Return a message of an authority for support, sealed, that carries a record cut for it."""
    return record(
        "exchange-message",
        country,
        "2026-04-01T10:00:00+03:00",
        sent_at="2026-04-01T10:00:00+03:00",
        sender={"ref": "fi-system", "country": "FI", "type": "state-authority", "recipient_type": "social-services"},
        recipient={"ref": "fi-shelter", "country": "FI", "type": "non-governmental", "recipient_type": "shelter"},
        purpose="support",
        basis={
            "article6": "public-task",
            "article9": "social-protection-law",
            "legal_provision": "Laki 746/2011, 38 a §",
        },
        classification="safety-critical",
        sealed=True,
        payload={"record": carried},
    )
