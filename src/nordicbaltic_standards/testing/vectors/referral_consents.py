"""Vectors of the rules on the consent of a referral."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DATA, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.referral_bases import (
    ABOUT_NOBODY,
    CHILD_REFERRAL,
    REFERRAL,
    TO_CHILD_PROTECTION,
)

DANGER: dict[str, Any] = {"/urgency": "immediate", "/risk/immediate_danger": True}
SUSPICION: dict[str, Any] = {
    "/data_categories": [*REFERRAL["data_categories"], "criminal-offence"],
    "/consent/data_categories": [*REFERRAL["consent"]["data_categories"], "criminal-offence"],
}
"""The changes that let a suspicion travel, on the consent as well."""

vectors(
    "REF-001",
    REFERRAL,
    holds("A consent that was given"),
    holds("A consent that was given in part", {"/consent/status": "given-in-part"}),
    holds("No consent and a recorded ground", {"/consent": DELETE, "/without_consent_ground": "legal-duty-to-report"}),
    holds(
        "A refused consent and a recorded ground",
        {"/consent/status": "refused", "/without_consent_ground": "immediate-danger"},
    ),
    holds(
        "No consent for a consultation without data about the person",
        ABOUT_NOBODY | {"/consent": DELETE, "/type": "consultation", "/data_categories": ["none", "operational"]},
    ),
    holds(
        "No consent yet for a referral that has not been sent",
        {
            "/consent": DELETE,
            "/status": "awaiting-consent",
            "/sent_at": DELETE,
            "/received_at": DELETE,
            "/acknowledged_at": DELETE,
            "/responded_at": DELETE,
        },
    ),
    holds(
        "A consent withdrawn after the sending",
        {"/consent/status": "withdrawn", "/consent/withdrawn_at": "2026-05-30T09:00:00+03:00"},
    ),
    holds(
        "A consent that has run out since the sending",
        {"/consent/status": "expired", "/consent/valid_until": "2026-05-28"},
    ),
    breaks("No consent and no ground", "/consent", {"/consent": DELETE}),
    breaks(
        "A single category of data about the person without consent",
        "/consent",
        ABOUT_NOBODY | {"/consent": DELETE, "/data_categories": ["none", "contact"]},
    ),
    breaks(
        "No consent for a consultation that says it holds nothing about the person and does",
        "/consent",
        {"/consent": DELETE, "/type": "consultation", "/data_categories": ["none"]},
        also=(("REF-019", "/data_categories"),),
    ),
    breaks(
        "No consent for a referral that names no data and holds a birth date",
        "/consent",
        ABOUT_NOBODY
        | {"/consent": DELETE, "/data_categories": [], "/subject": {"pseudonym": "Nbs-7f3k-q2", "birth_date": "1999"}},
        also=(("REF-016", "/data_categories"),),
    ),
    holds(
        "No consent for a consultation that only asks for a service and names who answers",
        ABOUT_NOBODY
        | {
            "/consent": DELETE,
            "/type": "consultation",
            "/data_categories": ["none"],
            "/needs": ["legal-information"],
            "/callback": {"channel": "telephone", "value": "+372 600 0000"},
        },
    ),
    breaks("A consent that was refused", "/consent/status", {"/consent/status": "refused"}),
    breaks("A consent that was only asked for", "/consent/status", {"/consent/status": "requested"}),
    breaks("A consent withdrawn on an unknown day", "/consent/status", {"/consent/status": "withdrawn"}),
    breaks(
        "A consent that has run out on an unknown day",
        "/consent/status",
        {"/consent/status": "expired", "/consent/valid_until": DELETE},
    ),
    breaks(
        "An expired consent with a time of withdrawal only",
        "/consent/status",
        {
            "/consent/status": "expired",
            "/consent/valid_until": DELETE,
            "/consent/withdrawn_at": "2026-05-30T09:00:00+03:00",
        },
    ),
    breaks(
        "A consent said not to be required while no ground is named",
        "/without_consent_ground",
        {"/consent/status": "not-required"},
        severity="warning",
    ),
    holds(
        "A consent said not to be required beside a ground",
        {"/consent/status": "not-required", "/without_consent_ground": "public-task"},
    ),
    breaks(
        "An immediate referral in danger that names neither a consent nor a ground",
        "/without_consent_ground",
        DANGER | {"/consent": DELETE},
        severity="warning",
    ),
    breaks(
        "An immediate referral in danger, and the person had not been asked",
        "/without_consent_ground",
        DANGER | {"/consent/status": "not-asked"},
        severity="warning",
    ),
    breaks(
        "An immediate referral in danger that the person refused",
        "/consent/status",
        DANGER | {"/consent/status": "refused"},
    ),
    breaks(
        "An immediate referral in danger on a consent withdrawn on an unknown day",
        "/consent/status",
        DANGER | {"/consent/status": "withdrawn"},
    ),
    breaks(
        "An immediate referral without danger that names neither a consent nor a ground",
        "/consent",
        DANGER | {"/consent": DELETE, "/risk/immediate_danger": False},
    ),
    breaks(
        "An immediate referral that does not say whether danger can wait, and names neither a consent nor a ground",
        "/consent",
        {"/urgency": "immediate", "/consent": DELETE},
    ),
    breaks(
        "A referral in danger of no stated urgency that names neither a consent nor a ground",
        "/consent",
        DANGER | {"/consent": DELETE, "/urgency": DELETE},
        also=(("REF-007", "/urgency"),),
    ),
    breaks(
        "A referral in danger that can wait a day and names neither a consent nor a ground",
        "/consent",
        DANGER | {"/consent": DELETE, "/urgency": "within-24-hours"},
        also=(("REF-007", "/urgency"),),
    ),
)

vectors(
    "REF-004",
    REFERRAL,
    holds("A consent given before the sending that still holds"),
    holds("A consent without a time of giving", {"/consent/given_at": DELETE, "/consent/valid_until": DELETE}),
    holds("A consent withdrawn after the sending", {"/consent/withdrawn_at": "2026-05-28T09:05:00+03:00"}),
    holds("A consent withdrawn within the minute of sending", {"/consent/withdrawn_at": "2026-05-28T08:59:01+03:00"}),
    breaks(
        "A consent withdrawn a minute before the sending",
        "/consent/withdrawn_at",
        {"/consent/withdrawn_at": "2026-05-28T08:59:00+03:00"},
    ),
    breaks(
        "A withdrawn consent that ended before the sending",
        "/consent/withdrawn_at",
        {"/consent/status": "withdrawn", "/consent/withdrawn_at": "2026-05-28T08:45:00+03:00"},
    ),
    holds("A consent whose last day is the day of sending", {"/consent/valid_until": "2026-05-28"}),
    breaks(
        "A consent that ran out at midnight before the sending, which is written in universal time",
        "/consent/valid_until",
        {
            "/consent/given_at": "2026-05-27T09:00:00+03:00",
            "/consent/valid_until": "2026-05-27",
            "/sent_at": "2026-05-27T22:30:00+00:00",
        },
    ),
    breaks(
        "A consent whose last day is the day before the sending",
        "/consent/valid_until",
        {"/consent/valid_until": "2026-05-27"},
    ),
    breaks(
        "An expired consent whose last day is the day before the sending",
        "/consent/valid_until",
        {"/consent/status": "expired", "/consent/valid_until": "2026-05-27"},
    ),
    holds("A consent given within the minute of sending", {"/consent/given_at": "2026-05-28T09:00:59+03:00"}),
    breaks(
        "A consent given a minute after the sending",
        "/consent/given_at",
        {"/consent/given_at": "2026-05-28T09:01:00+03:00"},
    ),
    breaks(
        "A consent given on the day after the sending",
        "/consent/given_at",
        {"/consent/given_at": "2026-05-29T09:00:00+03:00"},
    ),
    holds(
        "A consent that had ended where the referral rests on another ground",
        {"/consent/valid_until": "2026-05-27", "/without_consent_ground": "legal-duty-to-report"},
    ),
    holds(
        "A consent that has ended for a referral that was not sent",
        {
            "/consent/valid_until": "2026-05-27",
            "/status": "withdrawn",
            "/sent_at": DELETE,
            "/received_at": DELETE,
            "/acknowledged_at": DELETE,
            "/responded_at": DELETE,
        },
    ),
)

vectors(
    "REF-013",
    CHILD_REFERRAL,
    holds("A child referred with the consent of the guardian"),
    holds("A child referred with the consent of a parent who is not suspected", {"/consent/giver": "parent"}),
    holds("A consent whose giver is not recorded", {"/consent/giver": DELETE}),
    breaks(
        "A consent of somebody suspected who is not recorded",
        "/consent/giver",
        {"/consent/giver": DELETE, "/consent/giver_suspected": True},
    ),
    breaks(
        "A child decides with support",
        "/consent/giver",
        {"/consent/giver": "supported-decision"},
        severity="warning",
    ),
    holds(
        "A child referred with the consent of the guardian on the day before the eighteenth birthday",
        {"/subject/birth_date": "2008-05-29", "/subject/is_child": DELETE},
    ),
    breaks(
        "A person who comes of age on the day of sending, with the consent of the guardian",
        "/consent/giver",
        {
            "/subject/birth_date": "2008-05-28",
            "/subject/is_child": DELETE,
            "/consent/given_at": "2026-05-27T08:30:00+03:00",
        },
        severity="warning",
    ),
    holds(
        "A person who had come of age when a guardian consented",
        {
            "/subject/birth_date": "2008-05-26",
            "/subject/is_child": DELETE,
            "/consent/given_at": "2026-05-27T08:30:00+03:00",
        },
    ),
    holds(
        "A guardian consents where a parent is suspected",
        {"/subject/child_care_status": "parent-suspected", "/child_protection_referral_ref": "ref-2", **SUSPICION},
    ),
    breaks(
        "A parent consents where a parent is suspected by the person's own data",
        "/consent/giver",
        {
            "/consent/giver": "parent",
            "/subject/child_care_status": "parent-suspected",
            "/child_protection_referral_ref": "ref-2",
            **SUSPICION,
        },
    ),
    breaks(
        "A parent consents where a parent is suspected by the referral",
        "/consent/giver",
        {
            "/consent/giver": "parent",
            "/child_care_status": "parent-suspected",
            "/child_protection_referral_ref": "ref-2",
            **SUSPICION,
        },
    ),
    breaks(
        "A guardian with a conflict of interest consents",
        "/consent/giver",
        {"/consent/giver_suspected": True},
    ),
    breaks(
        "A parent under suspicion consents",
        "/consent/giver",
        {"/consent/giver": "parent", "/consent/giver_suspected": True},
    ),
    holds("A court decides in the place of a suspected parent", {"/consent/giver": "court-or-authority"}),
    breaks(
        "A suspected authority decides in place of a child",
        "/consent/giver",
        {"/consent/giver": "court-or-authority", "/consent/giver_suspected": True},
        severity="warning",
    ),
    breaks(
        "A consent on no known day of somebody suspected who is not recorded, for a child who has come of age since",
        "/consent/giver",
        {
            "/consent/giver": DELETE,
            "/consent/giver_suspected": True,
            "/consent/given_at": DELETE,
            "/subject/birth_date": "2008-05-29",
            "/subject/is_child": DELETE,
        },
        on=date(2026, 5, 29),
    ),
    holds(
        "A suspected parent beside another ground",
        {"/consent/giver_suspected": True, "/without_consent_ground": "child-protection"},
    ),
    holds(
        "A report to child protection with the consent of a suspected guardian",
        {"/consent/giver_suspected": True, "/type": "child-protection"},
    ),
    breaks(
        "A case handed over with the consent of a suspected guardian",
        "/consent/giver",
        {"/consent/giver_suspected": True, "/type": "case-transfer"},
    ),
    breaks(
        "A referral to a recipient of no stated type with the consent of a suspected guardian",
        "/consent/giver",
        {"/consent/giver_suspected": True, "/recipient/recipient_type": DELETE},
    ),
    holds(
        "A referral to a child protection service with the consent of a suspected guardian",
        {"/consent/giver_suspected": True, "/recipient": TO_CHILD_PROTECTION},
    ),
    breaks(
        "A child of fourteen consents alone",
        "/consent/giver",
        {"/consent/giver": "person"},
        severity="warning",
    ),
    breaks(
        "Only the assent of a child of fourteen is recorded",
        "/consent/giver",
        {"/consent/giver": "child-assent"},
        severity="warning",
    ),
    holds(
        "A child whose capacity was established consents alone",
        {"/consent/giver": "person", "/consent/capacity_recorded": True},
    ),
    holds(
        "A child whose capacity was established consents alone where a parent is suspected",
        {
            "/consent/giver": "person",
            "/consent/capacity_recorded": True,
            "/subject/child_care_status": "parent-suspected",
            "/child_protection_referral_ref": "ref-2",
            **SUSPICION,
        },
    ),
    breaks(
        "A child whose capacity was denied consents alone",
        "/consent/giver",
        {"/consent/giver": "person", "/consent/capacity_recorded": False},
        severity="warning",
    ),
    holds(
        "A court consents for a child of whom a parent is suspected",
        {
            "/consent/giver": "court-or-authority",
            "/subject/child_care_status": "parent-suspected",
            "/child_protection_referral_ref": "ref-2",
            **SUSPICION,
        },
    ),
    breaks(
        "A child of eleven on the day of sending consents alone",
        "/consent/giver",
        {"/consent/giver": "person", "/subject/birth_date": "2014-05-29"},
    ),
    breaks(
        "A child who turns twelve on the day of sending consents alone",
        "/consent/giver",
        {"/consent/giver": "person", "/subject/birth_date": "2014-05-28"},
        severity="warning",
    ),
    breaks(
        "A child whose year of birth leaves eleven or twelve years open consents alone",
        "/consent/giver",
        {"/consent/giver": "person", "/subject/birth_date": "2014"},
        severity="warning",
    ),
    breaks(
        "A child of unknown age consents alone",
        "/consent/giver",
        {"/consent/giver": "person", "/subject/birth_date": {"absent": "unknown"}},
        severity="warning",
    ),
    breaks(
        "A person who comes of age on the day after the sending consents alone",
        "/consent/giver",
        {"/consent/giver": "person", "/subject/birth_date": "2008-05-29", "/subject/is_child": DELETE},
        severity="warning",
    ),
    holds(
        "A person who comes of age on the day of sending consents alone",
        {"/consent/giver": "person", "/subject/birth_date": "2008-05-28", "/subject/is_child": DELETE},
    ),
    breaks(
        "A child consents alone to a referral that is not yet sent",
        "/consent/giver",
        {
            "/consent/giver": "person",
            "/status": "draft",
            "/sent_at": DELETE,
            "/received_at": DELETE,
            "/acknowledged_at": DELETE,
            "/responded_at": DELETE,
        },
        severity="warning",
    ),
    breaks(
        "A parent under suspicion consents in Norway, outside the Union",
        "/consent/giver",
        {"/consent/giver": "parent", "/consent/giver_suspected": True},
        country="NO",
    ),
)
OF_RECORD = ("record_type", "standard_version", "id", "country", "recorded_at", "subject")
GUARDED = case_file(
    "EE",
    "2026-06-01T10:00:00+03:00",
    legal_status=None,
    data_protection=DATA | {"consents": [DATA["consents"][0] | {"giver": "guardian", "child_assent": True}]},
    subject=CHILD_REFERRAL["subject"],
    identification=IDENTIFICATION
    | {
        "child": {
            "care_status": "with-parent",
            "guardian": {"requested_on": "2026-03-02", "appointed_on": "2026-03-03", "conflict_of_interest": True},
        }
    },
    referrals=[changed(CHILD_REFERRAL, {f"/{name}": DELETE for name in OF_RECORD})],
)
"""A girl referred on the consent of a guardian who by her identification has a conflict of interest."""
GUARDIAN, GIVER = "/identification/child/guardian", "/referrals/0/consent/giver"
IN_CONFLICT = (("IDN-015", f"{GUARDIAN}/conflict_of_interest"),)
RECRUITED = {f"{GUARDIAN}/conflict_of_interest": False, GIVER: "parent"}
UNSENT = {"/referrals/0/status": "draft"} | {
    f"/referrals/0/{name}": DELETE for name in ("sent_at", "received_at", "acknowledged_at", "responded_at")
}

vectors(
    "REF-013",
    GUARDED,
    breaks("A guardian consents who by the identification has a conflict of interest", GIVER, also=IN_CONFLICT),
    holds("A guardian consents who by the identification has no conflict", {f"{GUARDIAN}/conflict_of_interest": False}),
    holds("A parent consents beside a guardian with a conflict of interest", {GIVER: "parent"}, also=IN_CONFLICT),
    holds(
        "A court consents in place of a guardian with a conflict of interest",
        {GIVER: "court-or-authority"},
        also=IN_CONFLICT,
    ),
    holds("A guardian consents after one with a conflict of interest", {f"{GUARDIAN}/ended_on": "2026-04-01"}),
    holds(
        "A guardian with a conflict of interest acted until the day before the sending",
        {f"{GUARDIAN}/ended_on": "2026-05-27"},
    ),
    breaks(
        "A guardian with a conflict of interest acted until the day of sending",
        GIVER,
        {f"{GUARDIAN}/ended_on": "2026-05-28"},
    ),
    breaks(
        "A guardian with a conflict of interest acted until the day after the sending",
        GIVER,
        {f"{GUARDIAN}/ended_on": "2026-05-29"},
    ),
    breaks(
        "A guardian with a conflict of interest was appointed on the day of sending",
        GIVER,
        {f"{GUARDIAN}/appointed_on": "2026-05-28"},
        also=IN_CONFLICT,
    ),
    holds(
        "A guardian with a conflict of interest was appointed on the day after the sending",
        {f"{GUARDIAN}/appointed_on": "2026-05-29"},
        also=IN_CONFLICT,
    ),
    breaks(
        "A guardian with a conflict of interest was appointed on no known day",
        GIVER,
        {f"{GUARDIAN}/appointed_on": DELETE},
        also=(*IN_CONFLICT, ("PRO-009", "/data_protection/consents/0/giver")),
    ),
    holds(
        "A guardian with a conflict of interest was appointed between consent and sending",
        {f"{GUARDIAN}/appointed_on": "2026-05-21", "/referrals/0/consent/given_at": "2026-05-20T08:30:00+03:00"},
        also=IN_CONFLICT,
    ),
    breaks(
        "A guardian with a conflict of interest acted until a day between consent and sending",
        GIVER,
        {f"{GUARDIAN}/ended_on": "2026-05-25", "/referrals/0/consent/given_at": "2026-05-20T08:30:00+03:00"},
    ),
    breaks(
        "A guardian with a conflict of interest consents on a day that is not recorded",
        GIVER,
        {"/referrals/0/consent/given_at": DELETE},
        also=IN_CONFLICT,
    ),
    breaks(
        "A parent consents, and by the identification a parent recruited the child",
        GIVER,
        RECRUITED | {"/identification/recruitment": {"recruiter_relations": ["parent"]}},
    ),
    breaks(
        "A parent consents, and by the identification a relative recruited the child",
        GIVER,
        RECRUITED | {"/identification/recruitment": {"recruiter_relations": ["other-family"]}},
        severity="warning",
    ),
    holds(
        "A parent consents, and by the identification a stranger recruited the child",
        RECRUITED | {"/identification/recruitment": {"recruiter_relations": ["stranger"]}},
    ),
    holds(
        "A guardian consents, and by the identification a parent recruited the child",
        RECRUITED | {GIVER: "guardian", "/identification/recruitment": {"recruiter_relations": ["parent"]}},
    ),
    breaks(
        "A guardian who has a conflict of interest consents to a referral that is not yet sent",
        GIVER,
        UNSENT,
        also=IN_CONFLICT,
    ),
    holds(
        "A guardian consents after one with a conflict of interest to a referral that is not yet sent",
        UNSENT | {f"{GUARDIAN}/ended_on": "2026-04-01"},
    ),
)
vectors(
    "REF-013",
    REFERRAL,
    holds("An adult consents alone"),
    *(
        breaks(
            f"The suspected {giver} of an adult consents",
            "/consent/giver",
            {"/consent/giver": giver, "/consent/giver_suspected": True},
        )
        for giver in ("guardian", "guardian-of-adult", "parent")
    ),
    breaks(
        "The suspected guardian of an adult consents, and the age is not known",
        "/consent/giver",
        {
            "/subject": {"pseudonym": "Nbs-7f3k-q2"},
            "/consent/giver": "guardian-of-adult",
            "/consent/giver_suspected": True,
        },
    ),
    holds("A guardian of whom nothing is said consents for an adult", {"/consent/giver": "guardian-of-adult"}),
    breaks("A parent consents for an adult", "/consent/giver", {"/consent/giver": "parent"}, severity="warning"),
    holds("An adult decides, beside a suspicion", {"/consent/giver_suspected": True}),
    holds(
        "A consent for an adult does not say who gave it, beside a suspicion",
        {"/consent/giver": DELETE, "/consent/giver_suspected": True},
    ),
)

vectors(
    "REF-016",
    REFERRAL,
    holds("A referral that names the data sent"),
    holds("A referral that says that no data about the person travel", ABOUT_NOBODY | {"/data_categories": ["none"]}),
    holds(
        "A draft that names no data yet",
        {
            "/data_categories": [],
            "/status": "draft",
            "/sent_at": DELETE,
            "/received_at": DELETE,
            "/acknowledged_at": DELETE,
            "/responded_at": DELETE,
        },
    ),
    breaks("A referral that was sent and names no data", "/data_categories", {"/data_categories": DELETE}),
)

vectors(
    "REF-017",
    REFERRAL,
    holds("Health data on an explicit consent"),
    holds(
        "No special data on a consent that is not explicit",
        {"/consent/explicit": False, "/data_categories": ["identifying", "contact", "demographic", "safety-critical"]},
    ),
    holds(
        "Health data on another ground",
        {"/consent/explicit": False, "/without_consent_ground": "immediate-danger"},
    ),
    breaks("Health data on a consent that is not explicit", "/consent/explicit", {"/consent/explicit": False}),
    breaks(
        "Health data on a consent of which nothing more is recorded", "/consent/explicit", {"/consent/explicit": DELETE}
    ),
    breaks("Health data on a consent read into conduct", "/consent/form", {"/consent/form": "implied"}),
    holds("Health data on an electronic consent", {"/consent/form": "electronic"}),
    holds("Health data on a consent whose form is not stated", {"/consent/form": DELETE}),
    breaks(
        "Data on sex life on a consent that is not explicit",
        "/consent/explicit",
        {
            "/consent/explicit": False,
            "/data_categories": ["special-sex-life", "identifying", "contact", "demographic", "safety-critical"],
            "/consent/data_categories": [
                "special-sex-life",
                "identifying",
                "contact",
                "demographic",
                "safety-critical",
            ],
        },
    ),
    breaks(
        "Data on belief or origin on a consent that is not explicit",
        "/consent/explicit",
        {
            "/consent/explicit": False,
            "/data_categories": ["special-other", "identifying", "contact", "demographic", "safety-critical"],
            "/consent/data_categories": ["special-other", "identifying", "contact", "demographic", "safety-critical"],
        },
    ),
)
