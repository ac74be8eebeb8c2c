"""Vectors of the rule on what a referral holds and does not name."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.referral_bases import ABOUT_NOBODY, REFERRAL

NAMED = "/data_categories"
COVERED = "/consent/data_categories"
EVERY = REFERRAL["data_categories"]
DRAFT = {
    "/status": "draft",
    "/sent_at": DELETE,
    "/received_at": DELETE,
    "/acknowledged_at": DELETE,
    "/responded_at": DELETE,
}
LAWFUL = {"/consent": DELETE, "/without_consent_ground": "legal-duty-to-report"}


def but(*categories: str) -> list[str]:
    """Return what the referral names, without these."""
    return [category for category in EVERY if category not in categories]


vectors(
    "REF-019",
    REFERRAL,
    holds("A referral that names all that stands in it"),
    holds("A referral that names more than stands in it", {"/subject/birth_date": DELETE, "/risk": DELETE}),
    breaks(
        "A birth date that is not named, and that the consent covers",
        NAMED,
        {NAMED: but("identifying")},
        severity="warning",
    ),
    breaks(
        "A birth date that neither the referral nor the consent names",
        NAMED,
        {NAMED: but("identifying"), COVERED: but("identifying", "operational", "none")},
    ),
    breaks(
        "A birth date that nobody named in a referral of no stated urgency",
        NAMED,
        {NAMED: but("identifying"), COVERED: but("identifying", "operational", "none"), "/urgency": DELETE},
    ),
    breaks(
        "A birth date that nobody named in a referral that cannot wait",
        NAMED,
        {NAMED: but("identifying"), COVERED: but("identifying", "operational", "none"), "/urgency": "immediate"},
        severity="warning",
    ),
    breaks(
        "A birth date that nobody named, in immediate danger",
        NAMED,
        {
            NAMED: but("identifying"),
            COVERED: but("identifying", "operational", "none"),
            "/risk/immediate_danger": True,
        },
        also=(("REF-007", "/urgency"),),
        severity="warning",
    ),
    breaks(
        "A birth date that is not named in a referral on another ground",
        NAMED,
        LAWFUL | {NAMED: but("identifying")},
        severity="warning",
    ),
    holds(
        "A birth date that is withheld",
        {NAMED: but("identifying"), "/subject/birth_date": {"absent": "withheld-for-safety"}},
    ),
    breaks(
        "A need for care of the mind that neither the referral nor the consent names",
        NAMED,
        {
            NAMED: but("special-health"),
            COVERED: but("special-health", "operational", "none"),
            "/needs": ["accommodation", "mental-health"],
        },
    ),
    breaks(
        "A health service that neither the referral nor the consent names",
        NAMED,
        {
            NAMED: but("special-health"),
            COVERED: but("special-health", "operational", "none"),
            "/services": ["medical"],
            "/recipient/services": ["medical"],
        },
    ),
    holds(
        "A place to sleep is no data on health",
        {NAMED: but("special-health"), COVERED: but("special-health", "operational", "none")},
    ),
    breaks(
        "Danger that neither the referral nor the consent names",
        NAMED,
        {NAMED: but("safety-critical"), COVERED: but("safety-critical", "operational", "none")},
        severity="warning",
    ),
    breaks("A note that is not named", NAMED, {"/note": "Call in the morning."}, severity="warning"),
    breaks("A draft that does not name the birth date", NAMED, DRAFT | {NAMED: but("identifying")}, severity="warning"),
    holds("A draft that names nothing yet", DRAFT | {NAMED: []}),
    holds(
        "A referral that was sent, names nothing and holds what the consent covers, which REF-016 tells",
        {NAMED: []},
        also=(("REF-016", NAMED),),
    ),
    breaks(
        "A referral that was sent, names nothing and holds more than the consent covers",
        NAMED,
        {NAMED: [], COVERED: ["contact", "demographic"]},
        also=(("REF-016", NAMED),),
    ),
    holds("What stands in the consent and what is said of organisations", ABOUT_NOBODY | {NAMED: ["none"]}),
)

CLEAN = changed(REFERRAL, LAWFUL | {NAMED: ["operational"], "/person_informed_on": "2026-05-28"})
"""A referral that says that it carries nothing about the person, and holds a birth date, danger and a safe contact."""

vectors(
    "REF-019",
    CLEAN,
    breaks("Nothing about the person is said to travel, and it does", NAMED),
    breaks("The code for no personal data, and such data", NAMED, {NAMED: ["none"]}),
    breaks("The same in a referral that cannot wait", NAMED, {"/urgency": "immediate"}, severity="warning"),
    breaks(
        "Only danger stands in it",
        NAMED,
        {"/subject": {"pseudonym": "Nbs-7f3k-q2"}, "/safe_contact": DELETE},
    ),
    holds("Only a pseudonym stands in it", ABOUT_NOBODY),
    holds(
        "Who cares for a child is no offence",
        ABOUT_NOBODY | {"/subject": {"pseudonym": CHILD["pseudonym"], "child_care_status": "with-parent"}},
    ),
)
