"""Vectors of the rules on consents."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT as TO_HELP
from nordicbaltic_standards.testing.vectors.case_bases import DATA, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.declared import ADULT, BY_GROUP, CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import (
    BASIS,
    CONSENT,
    DISCLOSURE,
    SOUND,
    SOUND_OF_CHILD,
)

INFORMATION = "/consents/0/information_given"
LANGUAGE = "/consents/0/language"
FORM = "/consents/0/form"
NOT_VIETNAMESE = {LANGUAGE: "en", "/consents/0/interpreter": DELETE}
TAKEN_BACK = CONSENT | {
    "id": "c2",
    "status": "withdrawn",
    "withdrawn_at": "2026-05-04T09:30:00+03:00",
    "form": "not-recorded",
}

vectors(
    "PRO-007",
    SOUND,
    holds("A consent that was informed and understood"),
    breaks("It was not explained who is responsible", INFORMATION, {INFORMATION: ["purpose", "right-to-withdraw"]}),
    breaks("The purpose was not explained", INFORMATION, {INFORMATION: ["controller", "right-to-withdraw"]}),
    breaks("The right to withdraw was not explained", INFORMATION, {INFORMATION: ["controller", "purpose"]}),
    breaks("Nothing was explained", INFORMATION, {INFORMATION: DELETE}),
    breaks("The language is not one of the person's and no interpreter is recorded", LANGUAGE, NOT_VIETNAMESE),
    breaks(
        "The language is not one of the person's and there was no interpreter",
        LANGUAGE,
        {LANGUAGE: "en", "/consents/0/interpreter": False},
    ),
    holds("The language is not one of the person's and an interpreter took part", {LANGUAGE: "en"}),
    holds("No interpreter in the person's own language", {"/consents/0/interpreter": False}),
    holds(
        "No interpreter in the person's own language as spoken in a region",
        {LANGUAGE: "vi-VN", "/consents/0/interpreter": False},
    ),
    holds("The person's language is known with its region", NOT_VIETNAMESE | {"/subject/languages": ["vi", "en-GB"]}),
    holds("The languages of the person are not known", NOT_VIETNAMESE | {"/subject/languages": []}),
    holds(
        "The languages of the person were not asked", NOT_VIETNAMESE | {"/subject/languages": {"absent": "not-asked"}}
    ),
    holds("The language of the consent is not recorded", {LANGUAGE: DELETE, "/consents/0/interpreter": DELETE}),
    breaks(
        "A decision with support in a foreign language",
        LANGUAGE,
        NOT_VIETNAMESE | {"/consents/0/giver": "supported-decision"},
    ),
    breaks(
        "It is not recorded who consented in a foreign language",
        LANGUAGE,
        NOT_VIETNAMESE | {"/consents/0/giver": DELETE},
    ),
    holds(
        "The guardian of an adult consented in another language",
        NOT_VIETNAMESE | {"/consents/0/giver": "guardian-of-adult"},
    ),
    breaks(
        "The assent of a child in a foreign language",
        LANGUAGE,
        NOT_VIETNAMESE | {"/consents/0/giver": "child-assent"},
    ),
    breaks("The form is missing", FORM, {FORM: DELETE}),
    holds(
        "The form of a refused consent is missing",
        {"/consents/1": CONSENT | {"id": "c2", "status": "refused", "form": "not-recorded"}},
    ),
    breaks(
        "The form of a second consent is not known, after one that was refused",
        "/consents/2/form",
        {
            "/consents/1": CONSENT | {"id": "c2", "status": "refused", "form": "not-recorded"},
            "/consents/2": CONSENT | {"id": "c3", "form": "not-recorded"},
        },
    ),
    holds(
        "A decision of a court in place of consent",
        {"/consents/0/giver": "court-or-authority", FORM: DELETE, INFORMATION: DELETE},
    ),
    holds(
        "A consent that ran out yesterday, without a form",
        {"/consents/1": CONSENT | {"id": "c2", "valid_until": "2026-05-31", "form": "not-recorded"}},
    ),
    breaks(
        "A consent on its last day, without a form",
        "/consents/1/form",
        {"/consents/1": CONSENT | {"id": "c2", "valid_until": "2026-06-01", "form": "not-recorded"}},
    ),
    holds(
        "A consent withdrawn but still called given, without a form",
        {"/consents/1": CONSENT | {"id": "c2", "withdrawn_at": "2026-05-04T09:30:00+03:00", "form": "not-recorded"}},
        also=(("PRO-039", "/consents/1/withdrawn_at"),),
    ),
    breaks(
        "A consent without a form, on the day before it was withdrawn",
        "/consents/1/form",
        {"/consents/1": TAKEN_BACK},
        on=date(2026, 5, 3),
    ),
    holds(
        "A consent without a form, on the day on which it was withdrawn",
        {"/consents/1": TAKEN_BACK},
        on=date(2026, 5, 4),
    ),
    breaks(
        "A consent that is called expired, without a form, on its last day",
        "/consents/1/form",
        {
            "/consents/1": CONSENT
            | {"id": "c2", "status": "expired", "valid_until": "2026-06-01", "form": "not-recorded"}
        },
    ),
    breaks(
        "A consent given in part, without a form",
        "/consents/1/form",
        {"/consents/1": CONSENT | {"id": "c2", "status": "given-in-part", "form": "not-recorded"}},
    ),
    holds("A half-filled draft without a form", {FORM: DELETE}, profile="draft"),
)

vectors(
    "PRO-008",
    SOUND,
    holds("Consent asked for one thing at a time and without a condition"),
    breaks(
        "Help was made to depend on it", "/consents/0/service_conditional", {"/consents/0/service_conditional": True}
    ),
    breaks("One yes for several purposes", "/consents/0/bundled", {"/consents/0/bundled": True}),
    breaks(
        "One yes for two purposes",
        "/consents/1/bundled",
        {"/consents/1": CONSENT | {"id": "c2", "bundled": True, "scopes": ["research", "anonymous-statistics"]}},
    ),
    holds("One yes for one purpose", {"/consents/1": CONSENT | {"id": "c2", "bundled": True, "scopes": ["research"]}}),
    holds(
        "One yes, and it is not named for what", {"/consents/1": CONSENT | {"id": "c2", "bundled": True, "scopes": []}}
    ),
    holds(
        "A refused consent that was asked for as a condition and in a bundle",
        {"/consents/1": CONSENT | {"id": "c2", "status": "refused", "bundled": True, "service_conditional": True}},
    ),
    holds(
        "It is not recorded whether consent was a condition or a bundle",
        {"/consents/0/bundled": DELETE, "/consents/0/service_conditional": DELETE},
    ),
)

SUSPECTED = "/consents/0/giver_suspected"
GUARDIAN = CONSENT | {"id": "c2", "giver": "guardian", "child_assent": True}

vectors(
    "PRO-009",
    SOUND_OF_CHILD,
    holds("A guardian above suspicion consents for a child", {SUSPECTED: False}),
    breaks("A suspected guardian consents for a child", SUSPECTED, {SUSPECTED: True}),
    breaks("A suspected parent consents for a child", SUSPECTED, {SUSPECTED: True, "/consents/0/giver": "parent"}),
    breaks("Somebody suspected consents for a child", SUSPECTED, {SUSPECTED: True, "/consents/0/giver": DELETE}),
    breaks(
        "A suspected guardian consents for a child on a day that is not recorded",
        SUSPECTED,
        {SUSPECTED: True, "/consents/0/given_at": DELETE},
    ),
    breaks(
        "A suspected guardian consents in a second consent",
        "/consents/1/giver_suspected",
        {"/consents/1": CONSENT | {"id": "c2", "giver": "guardian", "child_assent": True, "giver_suspected": True}},
    ),
    breaks(
        "A suspected guardian consents after an earlier consent was refused",
        "/consents/2/giver_suspected",
        {
            "/consents/1": GUARDIAN | {"status": "refused"},
            "/consents/2": GUARDIAN | {"id": "c3", "giver_suspected": True},
        },
    ),
    holds(
        "A child that is itself under suspicion decides with support",
        {SUSPECTED: True, "/consents/0/giver": "supported-decision", "/consents/0/capacity_recorded": True},
    ),
    holds(
        "The consent of a suspected guardian was found invalid",
        {"/consents/1": CONSENT | {"id": "c2", "status": "invalid", "giver": "guardian", "giver_suspected": True}},
    ),
    breaks(
        "A consent of a suspected parent from childhood is in use after the eighteenth birthday",
        SUSPECTED,
        {SUSPECTED: True, "/subject": ADULT | {"birth_date": "2008-04-01", "is_child": False}},
    ),
    breaks(
        "A suspected guardian consented after the eighteenth birthday",
        SUSPECTED,
        {SUSPECTED: True, "/subject": ADULT | {"birth_date": "2008-02-01", "is_child": False}},
    ),
    breaks(
        "A suspected guardian of a grown person consents",
        SUSPECTED,
        {
            SUSPECTED: True,
            "/consents/0/giver": "guardian-of-adult",
            "/subject": ADULT | {"birth_date": "2000-02-01", "is_child": False},
        },
    ),
    breaks(
        "A suspected parent consents for somebody whose age is not known",
        SUSPECTED,
        {
            SUSPECTED: True,
            "/consents/0/giver": "parent",
            "/subject": {"pseudonym": "Nbs-7f3k-q2", "languages": ["vi"]},
        },
    ),
    breaks(
        "A suspected guardian of an adult consents for somebody whose age is not known",
        SUSPECTED,
        {
            SUSPECTED: True,
            "/consents/0/giver": "guardian-of-adult",
            "/subject": {"pseudonym": "Nbs-7f3k-q2", "languages": ["vi"]},
        },
    ),
    breaks(
        "A suspected authority decides in place of a child",
        SUSPECTED,
        {SUSPECTED: True, "/consents/0/giver": "court-or-authority"},
        severity="warning",
    ),
    breaks(
        "A parent consents for a child whose care shows that a parent is suspected",
        "/consents/0/giver",
        {"/consents/0/giver": "parent", "/subject/child_care_status": "parent-suspected"},
    ),
    holds(
        "A child whose care shows that a parent is suspected decides with support",
        {
            "/consents/0/giver": "supported-decision",
            "/consents/0/capacity_recorded": True,
            "/subject/child_care_status": "parent-suspected",
        },
    ),
    holds(
        "A guardian consents for a child whose care shows that a parent is suspected",
        {"/subject/child_care_status": "parent-suspected"},
    ),
)
GUARDED = {"ref": "g-1", "requested_on": "2026-03-01", "appointed_on": "2026-03-02", "conflict_of_interest": False}
IN_FILE = case_file(
    subject={name: value for name, value in CHILD.items() if name != "child_care_status"},
    identification=IDENTIFICATION | {"child": {"care_status": "with-parent", "guardian": GUARDED}},
    data_protection=DATA | {"consents": [TO_HELP | {"giver": "parent", "child_assent": True}]},
)
"""The case of a girl for whom a parent consents."""
IN_LIST = "/data_protection/consents/0/giver"
CONFLICT, APPOINTED = (
    "/identification/child/guardian/conflict_of_interest",
    "/identification/child/guardian/appointed_on",
)
CONFLICT_SEEN = (("IDN-015", CONFLICT),)
GROWN = {
    IN_LIST: "guardian",
    CONFLICT: True,
    APPOINTED: "2026-01-13",
    "/identification/child/guardian/requested_on": "2026-01-12",
    "/subject": ADULT | {"birth_date": "2008-03-01", "is_child": False},
}
"""Changes after which a guardian consents for a person who came of age the day before or earlier."""

vectors(
    "PRO-009",
    IN_FILE,
    holds("A parent consents for a child in whose identification nobody is suspected"),
    breaks(
        "A parent consents for a child of whom the identification in the file says that a parent is suspected",
        "/data_protection/consents/0/giver",
        {"/identification/child/care_status": "parent-suspected"},
    ),
    breaks(
        "A parent consents for a child whom by the identification in the file a parent recruited",
        IN_LIST,
        {"/identification/recruitment": {"recruiter_relations": ["parent"]}},
    ),
    breaks(
        "A parent consents for a child whom by the identification in the file a relative recruited",
        IN_LIST,
        {"/identification/recruitment": {"recruiter_relations": ["other-family"]}},
        severity="warning",
    ),
    holds(
        "A parent consents for a child whom by the identification in the file a stranger recruited",
        {"/identification/recruitment": {"recruiter_relations": ["stranger"]}},
    ),
    holds(
        "A parent consents for a child who was forced to marry",
        {"/identification/exploitation_forms": ["forced-marriage"]},
    ),
    holds(
        "A guardian consents for a child whom by the identification in the file a parent recruited",
        {IN_LIST: "guardian", "/identification/recruitment": {"recruiter_relations": ["parent"]}},
    ),
    holds(
        "A parent consents beside a guardian whose interests conflict with the child's",
        {CONFLICT: True},
        also=CONFLICT_SEEN,
    ),
    breaks(
        "A guardian consents whose interests by the identification in the file conflict with the child's",
        IN_LIST,
        {IN_LIST: "guardian", CONFLICT: True, APPOINTED: "2026-03-01"},
        also=CONFLICT_SEEN,
    ),
    holds(
        "A guardian consents before one is appointed whose interests conflict with the child's",
        {IN_LIST: "guardian", CONFLICT: True, APPOINTED: "2026-03-31"},
        also=CONFLICT_SEEN,
    ),
    holds(
        "A guardian consents after the part of one ended whose interests conflict with the child's",
        {
            IN_LIST: "guardian",
            "/identification/child/guardian": GUARDED
            | {
                "requested_on": "2026-01-12",
                "appointed_on": "2026-01-13",
                "ended_on": "2026-02-27",
                "conflict_of_interest": True,
            },
        },
    ),
    holds(
        "A guardian consents for the grown person, who as a child had one in conflict of whom no end is recorded",
        GROWN,
    ),
    breaks(
        "A guardian consents on the day before the person comes of age, and the child's is in conflict",
        IN_LIST,
        GROWN | {"/subject/birth_date": "2008-03-02"},
        also=(("PRO-011", IN_LIST),),
    ),
    *(
        breaks(f"A guardian in conflict consents for the grown person, and {what}", IN_LIST, GROWN | more)
        for what, more in (
            ("acted until later", {"/identification/child/guardian/ended_on": "2026-03-10"}),
            ("was appointed when they had come of age", {APPOINTED: "2026-03-01"}),
        )
    ),
    breaks(
        "A guardian in conflict consents for a child of whom a parent is suspected as well",
        IN_LIST,
        {
            IN_LIST: "guardian",
            "/subject/child_care_status": "parent-suspected",
            "/identification/child/guardian": GUARDED
            | {"requested_on": "2026-01-12", "appointed_on": "2026-01-13", "conflict_of_interest": True},
        },
        also=CONFLICT_SEEN,
    ),
    breaks(
        "A parent consents for a child whom a relative and a parent recruited",
        IN_LIST,
        {"/identification/recruitment": {"recruiter_relations": ["other-family", "parent"]}},
    ),
)
vectors("PRO-009", SOUND, holds("A grown person is under suspicion and consents alone", {SUSPECTED: True}))

GIVER = "/consents/0/giver"
ASSENT = "/consents/0/child_assent"
NOTE = "/consents/1"

vectors(
    "PRO-010",
    SOUND_OF_CHILD,
    holds("A guardian consents and the child agrees"),
    breaks("A child consents alone", GIVER, {GIVER: "person"}),
    breaks("A child only assents", GIVER, {GIVER: "child-assent"}),
    breaks(
        "A child consents alone and is found not able to decide",
        GIVER,
        {GIVER: "person", "/consents/0/capacity_recorded": False},
    ),
    holds("A child able to decide consents alone", {GIVER: "person", "/consents/0/capacity_recorded": True}),
    breaks("A child decides with support, and nobody consents for it", GIVER, {GIVER: "supported-decision"}),
    holds(
        "A child able to decide decides with support",
        {GIVER: "supported-decision", "/consents/0/capacity_recorded": True},
    ),
    breaks("The guardian of an adult consents for a child", GIVER, {GIVER: "guardian-of-adult"}),
    holds("It is not known who consented beside the guardian", {NOTE: GUARDIAN, GIVER: DELETE}),
    holds("A court decides in place of the child's guardian", {GIVER: "court-or-authority", ASSENT: DELETE}),
    holds("A child consents and the guardian agrees to the same", {GIVER: "person", NOTE: GUARDIAN}),
    holds(
        "A child consents and the guardian agrees to more",
        {GIVER: "person", NOTE: GUARDIAN | {"scopes": [*CONSENT["scopes"], "research"]}},
    ),
    holds(
        "A child consents and a court agrees to the same",
        {GIVER: "person", NOTE: GUARDIAN | {"giver": "court-or-authority"}},
    ),
    holds("A child consents and a parent agrees to the same", {GIVER: "person", NOTE: GUARDIAN | {"giver": "parent"}}),
    breaks(
        "A child consents and the guardian agrees to less",
        GIVER,
        {GIVER: "person", NOTE: GUARDIAN | {"scopes": ["support-and-services"]}},
    ),
    breaks(
        "A child consents and the guardian refuses",
        GIVER,
        {GIVER: "person", NOTE: GUARDIAN | {"status": "refused"}},
    ),
    breaks(
        "A child consents twice, nobody for it",
        GIVER,
        {GIVER: "person", NOTE: CONSENT | {"id": "c2"}},
        more=("/consents/1/giver",),
    ),
    breaks(
        "A child accepts counselling alone",
        "/consents/1/giver",
        {
            NOTE: CONSENT | {"id": "c2", "scopes": ["interpreter-presence", "support-and-services"]},
            "/consents/0/scopes": ["share-for-referral", "medical-information"],
        },
        severity="notice",
    ),
    breaks(
        "A child accepts counselling and a medical examination alone",
        "/consents/1/giver",
        {NOTE: CONSENT | {"id": "c2", "scopes": ["support-and-services", "formal-identification"]}},
    ),
    breaks(
        "A child consents alone to what is not named",
        "/consents/0/giver",
        {GIVER: "person", "/consents/0/scopes": [], "/disclosures": []},
    ),
    breaks(
        "A child consents alone after it has refused something else",
        "/consents/1/giver",
        {"/consents/1": CONSENT | {"id": "c2"}, "/consents/0/status": "refused", "/disclosures": []},
        also=(("PRO-001", "/bases/0/consent_ref"),),
    ),
    holds("A child refuses alone", {NOTE: CONSENT | {"id": "c2", "status": "refused", "scopes": ["research"]}}),
    breaks("The view of a child of fourteen is not recorded", ASSENT, {ASSENT: DELETE}),
    breaks(
        "The view of a child of fourteen is not recorded where a parent consents",
        ASSENT,
        {ASSENT: DELETE, GIVER: "parent"},
    ),
    holds("A child of fourteen disagrees, and that is recorded", {ASSENT: False}),
    breaks(
        "The view of a child is not recorded and it is not known who consented",
        GIVER,
        {ASSENT: DELETE, GIVER: DELETE},
    ),
    breaks(
        "The view of a child is not recorded who turned twelve on the day of the consent",
        ASSENT,
        {ASSENT: DELETE, "/subject/birth_date": "2014-03-02"},
    ),
    holds(
        "The view of a child is not recorded who turned twelve on the day after the consent",
        {ASSENT: DELETE, "/subject/birth_date": "2014-03-03"},
    ),
    holds(
        "The view of a child is not recorded who may have been eleven", {ASSENT: DELETE, "/subject/birth_date": "2014"}
    ),
    breaks(
        "The view of a child is not recorded who says to be twelve",
        ASSENT,
        {ASSENT: DELETE, "/subject/birth_date": DELETE, "/subject/stated_age": 12},
    ),
    breaks(
        "The view of a child is not recorded who says to be thirteen",
        ASSENT,
        {ASSENT: DELETE, "/subject/birth_date": DELETE, "/subject/stated_age": 13},
    ),
    holds(
        "The view of a child is not recorded who says to be eleven",
        {ASSENT: DELETE, "/subject/birth_date": DELETE, "/subject/stated_age": 11},
    ),
    holds(
        "The view of a child of unknown age is not recorded",
        {ASSENT: DELETE, "/subject/birth_date": DELETE},
    ),
    holds(
        "The view of a child of an age that was not asked is not recorded",
        {ASSENT: DELETE, "/subject/birth_date": DELETE, "/subject/stated_age": {"absent": "not-asked"}},
    ),
    breaks(
        "The view of a child on a consent without a day is not recorded",
        ASSENT,
        {ASSENT: DELETE, "/consents/0/given_at": DELETE},
    ),
    holds(
        "A suspected guardian consented without the child's view",
        {ASSENT: DELETE, SUSPECTED: True},
        also=(("PRO-009", SUSPECTED),),
    ),
)
vectors(
    "PRO-010",
    SOUND,
    holds("A grown person consents alone"),
    holds("A guardian consented for a grown person", {GIVER: "guardian-of-adult"}),
)

OF_AGE = ADULT | {"birth_date": "2008-04-01", "is_child": False}
GROWN = SOUND | {"subject": OF_AGE, "consents": [CONSENT | {"giver": "guardian", "child_assent": True}]}
RENEWED = CONSENT | {"id": "c2", "given_at": "2026-04-02T11:00:00+03:00"}

vectors(
    "PRO-011",
    GROWN,
    breaks("The guardian's consent is in use after the eighteenth birthday", GIVER),
    breaks("A parent's consent is in use after the eighteenth birthday", GIVER, {GIVER: "parent"}),
    holds("The person has renewed the consent", {NOTE: RENEWED}),
    holds(
        "The person has renewed the consent on the eighteenth birthday",
        {NOTE: RENEWED | {"given_at": "2026-04-01T11:00:00+03:00"}},
    ),
    breaks(
        "The person had consented too, the day before the eighteenth birthday",
        GIVER,
        {NOTE: RENEWED | {"given_at": "2026-03-31T11:00:00+03:00"}},
    ),
    holds("The person has renewed the consent with support", {NOTE: RENEWED | {"giver": "supported-decision"}}),
    breaks(
        "The person has renewed a part of the consent", GIVER, {NOTE: RENEWED | {"scopes": ["support-and-services"]}}
    ),
    breaks("The person has refused to renew the consent", GIVER, {NOTE: RENEWED | {"status": "refused"}}),
    breaks(
        "The guardian consented again after the eighteenth birthday",
        GIVER,
        {NOTE: RENEWED | {"giver": "guardian-of-adult"}},
    ),
    breaks(
        "The guardian's consent dates from a time when by the age group the person was a child",
        GIVER,
        {"/subject": BY_GROUP, "/consents/0/given_at": "2022-03-02T11:00:00+02:00"},
    ),
    holds(
        "The guardian's consent dates from a time when by the age group the person may have been grown",
        {"/subject": BY_GROUP, "/consents/0/given_at": "2025-03-02T11:00:00+02:00"},
    ),
    holds(
        "The person has renewed the consent, when by the age group they may have been grown",
        {
            "/subject": BY_GROUP,
            "/consents/0/given_at": "2022-03-02T11:00:00+02:00",
            NOTE: RENEWED | {"given_at": "2025-03-02T11:00:00+02:00"},
        },
    ),
    holds("The person turns eighteen tomorrow", {"/subject/birth_date": "2008-06-02", "/subject/is_child": True}),
    breaks("The person turns eighteen today", GIVER, {"/subject/birth_date": "2008-06-01"}),
    holds("The person may not be eighteen yet", {"/subject/birth_date": "2008"}),
    holds(
        "The guardian's consent dates from the day of the eighteenth birthday",
        {"/consents/0/given_at": "2026-04-01T11:00:00+03:00", "/disclosures": []},
    ),
    breaks(
        "A parent consented for a grown person",
        GIVER,
        {GIVER: "parent", "/consents/0/given_at": "2026-04-01T11:00:00+03:00", "/disclosures": []},
    ),
    holds("The day of the guardian's consent is not known", {"/consents/0/given_at": DELETE}),
    holds("The guardian of an adult consented", {GIVER: "guardian-of-adult"}),
    breaks(
        "The consent of a suspected guardian is the matter of another rule, the second consent is not",
        "/consents/1/giver",
        {NOTE: CONSENT | {"id": "c2", "giver": "guardian"}, SUSPECTED: True},
        also=(("PRO-009", SUSPECTED),),
    ),
    holds("The guardian's consent has run out", {NOTE: GUARDIAN | {"valid_until": "2026-05-31"}, GIVER: "person"}),
)

TOLD = "/consents/1/withdrawal_notified"
WITHDRAWN = CONSENT | {
    "id": "c2",
    "status": "withdrawn",
    "exclusions": [],
    "withdrawn_at": "2026-05-28T09:30:00+03:00",
}
RECEIVED = DISCLOSURE | {"id": "d2", "consent_ref": "c2"}
WITHOUT = {name: value for name, value in RECEIVED.items() if name not in {"consent_ref", "basis_ref"}}
ON_C2 = {
    NOTE: WITHDRAWN | {"scopes": [*CONSENT["scopes"], "return-arrangements"]},
    "/bases/1": BASIS
    | {"id": "b2", "purposes": ["support", "safe-return"], "consent_ref": "c2", "to_date": "2026-05-28"},
}
"""A basis that is a consent which was withdrawn."""

vectors(
    "PRO-017",
    SOUND,
    breaks(
        "A recipient is not told four days after the withdrawal", TOLD, {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED}
    ),
    holds(
        "A recipient is not told three days after the withdrawal",
        {NOTE: WITHDRAWN | {"withdrawn_at": "2026-05-29T09:30:00+03:00"}, "/disclosures/1": RECEIVED},
    ),
    holds(
        "A recipient was told of the withdrawal",
        {
            NOTE: WITHDRAWN | {"withdrawal_notified": [{"recipient": "org-7k2", "at": "2026-05-31T10:00:00+03:00"}]},
            "/disclosures/1": RECEIVED,
        },
    ),
    holds(
        "Somebody was told of the withdrawal too who had received nothing on the consent",
        {
            NOTE: WITHDRAWN
            | {
                "withdrawal_notified": [
                    {"recipient": "org-7k2", "at": "2026-05-31T10:00:00+03:00"},
                    {"recipient": "org-8m4", "at": "2026-05-31T10:00:00+03:00"},
                ],
            },
            "/disclosures/1": RECEIVED,
        },
    ),
    breaks(
        "One of two recipients was told",
        TOLD,
        {
            NOTE: WITHDRAWN
            | {
                "recipients": [],
                "withdrawal_notified": [{"recipient": "org-7k2", "at": "2026-05-31T10:00:00+03:00"}],
            },
            "/disclosures/1": RECEIVED,
            "/disclosures/2": RECEIVED | {"id": "d3", "recipient": "org-8m4"},
        },
    ),
    breaks(
        "A recipient is not told four days after the withdrawal, while another consent was withdrawn yesterday",
        "/consents/2/withdrawal_notified",
        {
            NOTE: WITHDRAWN | {"id": "c3", "withdrawn_at": "2026-05-31T09:30:00+03:00"},
            "/consents/2": WITHDRAWN,
            "/disclosures/1": RECEIVED,
        },
    ),
    holds("Nobody received data on the consent", {NOTE: WITHDRAWN}),
    holds(
        "The recipient received the data under a court order as well",
        {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED | {"without_consent_ground": "court-order"}},
    ),
    holds(
        "The person received their own data",
        {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED | {"recipient_type": "the-person"}},
    ),
    holds(
        "The recipient is not named for safety",
        {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED | {"recipient": {"absent": "withheld-for-safety"}}},
    ),
    holds(
        "The data left after the withdrawal",
        {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED | {"at": "2026-05-28T09:31:00+03:00"}},
        also=(("PRO-012", "/disclosures/1/consent_ref"),),
    ),
    breaks(
        "The data left in the minute of the withdrawal",
        TOLD,
        {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED | {"at": "2026-05-28T09:30:00+03:00"}},
    ),
    holds("There is no day of reading", {NOTE: WITHDRAWN, "/disclosures/1": RECEIVED, "/recorded_at": DELETE}),
    breaks(
        "A recipient that received data on a basis that is the consent is not told",
        TOLD,
        ON_C2 | {"/disclosures/1": WITHOUT | {"basis_ref": "b2"}},
    ),
    breaks(
        "A recipient that received data for the purpose of a basis that is the consent is not told",
        TOLD,
        ON_C2 | {"/disclosures/1": WITHOUT | {"purpose": "safe-return"}},
    ),
    holds(
        "A recipient received data on a basis that is another consent",
        ON_C2 | {"/disclosures/1": WITHOUT | {"basis_ref": "b1"}},
    ),
)
