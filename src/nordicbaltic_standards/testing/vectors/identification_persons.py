"""Sound records of identification on which the vectors of this area are built."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, record

WITHHELD: dict[str, Any] = {"absent": "withheld-for-safety"}
"""Stands for what is held back for safety."""

PRESUMED: dict[str, Any] = {
    "kind": "presumptive",
    "outcome": "presumed",
    "identifying_body": "support-organisation",
    "decided_on": "2026-03-02",
    "threshold": "reasonable-grounds",
    "notified_on": "2026-03-02",
}
"""A presumption on reasonable grounds."""
DECIDED: dict[str, Any] = {
    "kind": "formal",
    "outcome": "formally-identified",
    "identifying_body": "national-assistance-body",
    "decided_on": "2026-03-20",
    "reasons_given": True,
    "exploitation_forms": ["forced-labour"],
    "notified_on": "2026-03-21",
}
"""A formal decision of the body competent in Finland."""
SCREENED: dict[str, Any] = {
    "date": "2026-03-01",
    "conditions": {"safe_place": True, "alone": True, "interviewer_sex_choice_offered": True},
}
INFORMED: dict[str, Any] = {
    "given_on": "2026-03-01",
    "languages": ["fi", "vi"],
    "topics": ["support-services", "reflection-period"],
    "forms": ["oral", "written"],
}

IDENTIFIED: dict[str, Any] = record(
    "identification",
    "FI",
    status="formally-identified",
    source="helpline",
    signalled_on="2026-03-01",
    screening=SCREENED,
    indicators=[{"code": "cd-debt", "strength": "strong"}, {"code": "ex-excessive-hours"}],
    acts=["recruitment", "harbouring"],
    means=["deception", "abuse-of-vulnerability"],
    exploitation_forms=["forced-labour"],
    exploitation_from="2025-06",
    statement_given=True,
    decisions=[PRESUMED, DECIDED],
    rights_information=INFORMED,
)
"""A grown woman identified in Finland as a victim of forced labour."""

REFUSED: dict[str, Any] = record(
    "identification",
    "FI",
    status="not-a-victim",
    signalled_on="2026-03-01",
    screening=SCREENED,
    decisions=[
        DECIDED
        | {
            "outcome": "not-a-victim",
            "reason_codes": ["insufficient-indicators"],
            "exploitation_forms": [],
            "review": {"route": "administrative-appeal", "deadline": "2026-09-30"},
        }
    ],
)
"""A grown woman found in Finland not to be a victim."""

GIRL: dict[str, Any] = record(
    "identification",
    "FI",
    subject=CHILD,
    status="presumed",
    signalled_on="2026-03-01",
    screening=SCREENED,
    indicators=[{"code": "cd-violence", "strength": "strong"}],
    acts=["recruitment"],
    means=["not-required-child"],
    exploitation_forms=["forced-labour"],
    decisions=[PRESUMED],
    rights_information=INFORMED,
    child={
        "care_status": "unaccompanied",
        "guardian": {"ref": "guardian-12", "requested_on": "2026-03-02", "appointed_on": "2026-03-04"},
        "best_interests_on": "2026-03-05",
    },
)
"""A girl alone in Finland with a guardian."""
