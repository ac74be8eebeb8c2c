"""Vectors of the rules on persons who are, or may be, children."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.identification_persons import GIRL, IDENTIFIED, PRESUMED, WITHHELD

DOUBTFUL = {
    "pseudonym": "Nbs-7f3k-q2",
    "age_determination": "disputed",
    "languages": ["vi"],
}
DOUBT = IDENTIFIED | {"subject": DOUBTFUL, "status": "presumed", "decisions": [PRESUMED]}
OPEN = {"started_on": "2026-03-06"}

vectors(
    "IDN-012",
    DOUBT,
    breaks("A disputed age without a presumption", "/child/presumed"),
    holds("A disputed age with a presumption", {"/child": {"presumed": True}}),
    breaks("A disputed age with a presumption that is denied", "/child/presumed", {"/child": {"presumed": False}}),
    holds("A disputed age of a person who is recorded as a child", {"/subject/is_child": True}),
    breaks("A disputed age of a person who is recorded as no child", "/child/presumed", {"/subject/is_child": False}),
    holds(
        "A disputed age where the record gives a reason for not saying whether it is a child",
        {"/subject/is_child": WITHHELD},
    ),
    holds("An age presumed to be that of a child", {"/subject/age_determination": "presumed-child"}),
    breaks(
        "A stated age of seventeen, and not a word on how the age is known",
        "/child/presumed",
        {"/subject/age_determination": DELETE, "/subject/stated_age": 17},
    ),
    holds(
        "A stated age of seventeen a year ago, and not a word on how the age is known",
        {"/subject/age_determination": DELETE, "/subject/stated_age": 17},
        on=date(2027, 6, 1),
    ),
    holds(
        "A stated age of eighteen, and not a word on how the age is known",
        {"/subject/age_determination": DELETE, "/subject/stated_age": 18},
    ),
    holds(
        "A stated age of twenty-five, and not a word on how the age is known",
        {"/subject/age_determination": DELETE, "/subject/stated_age": 25},
    ),
    holds(
        "A birth date of a child, and not a word on how the age is known",
        {"/subject/age_determination": DELETE, "/subject/birth_date": "2012-03-09"},
    ),
    holds("A record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
    breaks(
        "A disputed age of a birth date that says eighteen",
        "/child/presumed",
        {"/subject/birth_date": "2008-06-01"},
        severity="warning",
    ),
    breaks(
        "A disputed age of a birth date that says seventeen beside a stated age of eighteen",
        "/child/presumed",
        {"/subject/birth_date": "2008-06-02", "/subject/stated_age": 18},
    ),
    breaks(
        "A disputed age where everything recorded says eighteen",
        "/child/presumed",
        {"/subject/birth_date": "2008-06-01", "/subject/stated_age": 18, "/subject/age_group": "age-18-20"},
        severity="warning",
    ),
    breaks(
        "A disputed age of a birth date that says seventeen", "/child/presumed", {"/subject/birth_date": "2008-06-02"}
    ),
    breaks("A disputed age of a birth date that allows both", "/child/presumed", {"/subject/birth_date": "2008"}),
    breaks(
        "A disputed age that the person gives as seventeen",
        "/child/presumed",
        {"/subject/birth_date": "1999", "/subject/stated_age": 17},
    ),
    breaks(
        "A disputed age in an age group of children",
        "/child/presumed",
        {"/subject/birth_date": "1999", "/subject/age_group": "child"},
    ),
    breaks(
        "A disputed age that the person gives as eighteen",
        "/child/presumed",
        {"/subject/stated_age": 18},
        severity="warning",
    ),
    breaks(
        "A disputed age that the person gives as twenty-five",
        "/child/presumed",
        {"/subject/stated_age": 25},
        severity="warning",
    ),
    breaks(
        "A disputed age of a birth date that says twenty-seven",
        "/child/presumed",
        {"/subject/birth_date": "1999-05-17"},
        severity="warning",
    ),
    breaks(
        "A disputed age in an age group of adults",
        "/child/presumed",
        {"/subject/age_group": "adult"},
        severity="warning",
    ),
    breaks(
        "A disputed age on the day before the directive had to be applied",
        "/child/presumed",
        severity="warning",
        on=date(2013, 4, 5),
    ),
    breaks(
        "A disputed age on the day from which the directive had to be applied", "/child/presumed", on=date(2013, 4, 6)
    ),
    breaks("A disputed age before there was a directive", "/child/presumed", severity="warning", on=date(2010, 10, 1)),
    breaks(
        "A disputed age where Danish law has no express presumption",
        "/child/presumed",
        {},
        country="DK",
        severity="warning",
    ),
    breaks(
        "A disputed age where Norwegian law presumes for placement by child welfare alone",
        "/child/presumed",
        {},
        country="NO",
        severity="warning",
    ),
    breaks(
        "A disputed age where Icelandic law presumes for applicants for international protection alone",
        "/child/presumed",
        {},
        country="IS",
        severity="warning",
    ),
    breaks(
        "A disputed age that the person gave as seventeen, read on the day before they are surely eighteen",
        "/child/presumed",
        {"/subject/stated_age": 17},
        on=date(2027, 5, 31),
    ),
    breaks(
        "A disputed age that the person gave as seventeen, read when they are surely eighteen",
        "/child/presumed",
        {"/subject/stated_age": 17},
        on=date(2027, 6, 1),
        severity="warning",
    ),
    breaks(
        "A disputed age in the age group of nine to seventeen, read on the day before the youngest of it is eighteen",
        "/child/presumed",
        {"/subject/age_group": "age-9-17"},
        on=date(2035, 5, 31),
    ),
    breaks(
        "A disputed age in the age group of nine to seventeen, read when the youngest of it is eighteen",
        "/child/presumed",
        {"/subject/age_group": "age-9-17"},
        on=date(2035, 6, 1),
        severity="warning",
    ),
    breaks("A disputed age where Estonian law presumes", "/child/presumed", {}, country="EE"),
    breaks(
        "A disputed age on a day for which the Lithuanian presumption was not read; the treaty bound surely",
        "/child/presumed",
        {},
        country="LT",
        on=date(2024, 6, 3),
    ),
    breaks(
        "A disputed age where the treaty binds surely and the national rule is limited",
        "/child/presumed",
        {},
        country="SE",
    ),
    breaks("A disputed age in a record without a date", "/child/presumed", {"/recorded_at": DELETE}),
)

STATED = DOUBT | {"subject": DOUBTFUL | {"age_determination": "stated"}}

vectors(
    "IDN-012",
    STATED,
    holds("A stated age without a figure"),
    breaks("A stated age of seventeen", "/child/presumed", {"/subject/stated_age": 17}),
    holds("A stated age of eighteen", {"/subject/stated_age": 18}),
    breaks(
        "A stated age of seventeen, read on the day before the person is surely eighteen",
        "/child/presumed",
        {"/subject/stated_age": 17},
        on=date(2027, 5, 31),
    ),
    holds(
        "A stated age of seventeen, read when the person is surely eighteen",
        {"/subject/stated_age": 17},
        on=date(2027, 6, 1),
    ),
    breaks(
        "A stated age in the age group of nine to seventeen, read on the day before the youngest of it is eighteen",
        "/child/presumed",
        {"/subject/age_group": "age-9-17"},
        on=date(2035, 5, 31),
    ),
    holds(
        "A stated age in the age group of nine to seventeen, read when the youngest of it is eighteen",
        {"/subject/age_group": "age-9-17"},
        on=date(2035, 6, 1),
    ),
    breaks("A stated birth date of seventeen years ago", "/child/presumed", {"/subject/birth_date": "2008-06-02"}),
    holds("A stated birth date of eighteen years ago", {"/subject/birth_date": "2008-06-01"}),
    holds("A stated year of birth that allows both", {"/subject/birth_date": "2008"}),
    breaks("A stated age in an age group of children", "/child/presumed", {"/subject/age_group": "age-9-17"}),
    holds("A stated age in an age group of adults", {"/subject/age_group": "age-18-20"}),
    breaks(
        "A stated age of seventeen and an age group of adults",
        "/child/presumed",
        {"/subject/stated_age": 17, "/subject/age_group": "age-18-20"},
    ),
)

ASSESSED = DOUBT | {"subject": {"pseudonym": "Nbs-7f3k-q2", "languages": ["vi"]}, "child": {"age_assessment": OPEN}}

vectors(
    "IDN-012",
    ASSESSED,
    breaks("An open age assessment without a presumption", "/child/presumed"),
    holds("An open age assessment of a person presumed a child", {"/subject/age_determination": "presumed-child"}),
    holds("An open age assessment with a presumption", {"/child/presumed": True}),
    holds("An age assessment that has ended", {"/child/age_assessment/ended_on": "2026-03-20"}),
    holds("An age assessment with a result and no day of its end", {"/child/age_assessment/result": "adult"}),
    holds("No age assessment", {"/child": {"best_interests_on": "2026-03-07"}}),
    holds("An open age assessment of a person who is grown by document", {"/subject": ADULT}),
    breaks(
        "An open age assessment of a person who is a child by document and recorded as none",
        "/child/presumed",
        {"/subject": ADULT | {"birth_date": "2009-01-01"}},
    ),
    breaks(
        "An open age assessment of a person who is grown by their own word",
        "/child/presumed",
        {"/subject": ADULT | {"age_determination": "stated"}},
        severity="warning",
    ),
    breaks(
        "An open age assessment of a person whose age rests on nothing recorded",
        "/child/presumed",
        {"/subject/stated_age": 25},
        severity="warning",
    ),
    breaks(
        "An open age assessment of a person who gives their age as seventeen",
        "/child/presumed",
        {"/subject/stated_age": 17},
    ),
)

ENDED = DOUBT | {
    "subject": DOUBTFUL | {"age_determination": "assessed", "is_child": False},
    "child": {
        "presumed": False,
        "presumption_ended_on": "2026-03-20",
        "age_assessment": OPEN | {"ended_on": "2026-03-20", "result": "adult"},
    },
}

vectors(
    "IDN-013",
    ENDED,
    holds("A presumption that ended with the result of an assessment"),
    holds("A presumption that ended with the result child", {"/child/age_assessment/result": "child"}),
    holds("A presumption that goes on", {"/child/presumption_ended_on": DELETE}),
    breaks(
        "A presumption that ended in a record without a person",
        "/child/presumption_ended_on",
        {"/subject": DELETE, "/child/age_assessment": DELETE},
        also=(("STR-020", ""),),
    ),
    holds("A record without anything on a child", {"/child": DELETE}),
    breaks(
        "A presumption that ended on the day before the result",
        "/child/presumption_ended_on",
        {"/child/presumption_ended_on": "2026-03-19"},
    ),
    holds(
        "A presumption that ended on the day after the result",
        {"/child/presumption_ended_on": "2026-03-21"},
    ),
    holds("A presumption that ended with a result of an unknown day", {"/child/age_assessment/ended_on": DELETE}),
    breaks(
        "A presumption that ended with an inconclusive assessment",
        "/child/presumption_ended_on",
        {"/child/age_assessment/result": "inconclusive"},
    ),
    breaks(
        "A presumption that ended with an assessment without a result",
        "/child/presumption_ended_on",
        {"/child/age_assessment/result": DELETE},
    ),
    holds(
        "A presumption that ended by document beside an inconclusive assessment",
        {"/child/age_assessment/result": "inconclusive", "/subject/age_determination": "document"},
    ),
    breaks(
        "A presumption that ended by an assessment kept elsewhere",
        "/child/presumption_ended_on",
        {"/child/age_assessment": DELETE},
        severity="warning",
    ),
    holds(
        "A presumption that ended by document without an assessment",
        {"/child/age_assessment": DELETE, "/subject/age_determination": "document"},
    ),
    breaks(
        "A presumption that ended on the person's word",
        "/child/presumption_ended_on",
        {"/child/age_assessment": DELETE, "/subject/age_determination": "stated"},
    ),
    holds(
        "A presumption that ended on the eighteenth birthday",
        {"/child/age_assessment": DELETE, "/subject/age_determination": "stated", "/subject/birth_date": "2008-03-20"},
    ),
    holds(
        "A presumption that ended years after the eighteenth birthday",
        {"/child/age_assessment": DELETE, "/subject/age_determination": "stated", "/subject/birth_date": "1999-05-17"},
    ),
    breaks(
        "A presumption that ended on the day before the eighteenth birthday",
        "/child/presumption_ended_on",
        {"/child/age_assessment": DELETE, "/subject/age_determination": "stated", "/subject/birth_date": "2008-03-21"},
    ),
    breaks(
        "A presumption that ended in a year that may be the eighteenth",
        "/child/presumption_ended_on",
        {"/child/age_assessment": DELETE, "/subject/age_determination": "stated", "/subject/birth_date": "2008"},
    ),
)

ALONE = GIRL | {"child": {"care_status": "unaccompanied"}}
ANEW: dict[str, Any] = {
    "/decisions/1": {
        "kind": "formal",
        "outcome": "not-confirmed",
        "decided_on": "2026-04-01",
        "notified_on": "2026-04-02",
        "reasons_given": True,
        "review": {"route": "administrative-appeal", "deadline": "2026-05-02"},
    },
    "/decisions/2": PRESUMED | {"decided_on": "2026-06-01", "notified_on": "2026-06-01"},
}
"""A refusal, and a presumption of today."""


def presumed_to(day: str) -> dict[str, Any]:
    """Return the change by which somebody is presumed a child until an assessment finds an adult on ``day``."""
    assessment = OPEN | {"ended_on": day, "result": "adult"}
    return {"/child/presumed": True, "/child/presumption_ended_on": day, "/child/age_assessment": assessment}


vectors(
    "IDN-014",
    ALONE,
    breaks("A presumed girl alone without a guardian", "/child/guardian"),
    breaks(
        "A formally identified girl alone without a guardian",
        "/child/guardian",
        {"/status": "formally-identified", "/decisions": IDENTIFIED["decisions"]},
    ),
    holds("A girl alone without a guardian in a case under assessment", {"/status": "under-assessment"}),
    holds("A girl with a parent", {"/child/care_status": "with-parent"}),
    holds("A child alone in a record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
    holds(
        "A child of whom nothing is known in a record without a person",
        {"/subject": DELETE, "/child": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks("A girl apart from her parents", "/child/guardian", {"/child/care_status": "separated"}),
    breaks("A girl whose parent is suspected", "/child/guardian", {"/child/care_status": "parent-suspected"}),
    breaks("A girl alone by the person's details", "/child/guardian", {"/child": DELETE}),
    breaks(
        "A girl alone by the person's details beside another part of the record",
        "/child/guardian",
        {"/child": {"best_interests_on": "2026-03-05"}},
    ),
    holds(
        "A girl with a relative by the person's details",
        {"/child": DELETE, "/subject/child_care_status": "with-other-relative"},
    ),
    holds("A girl alone with a guardian asked for", {"/child/guardian": {"requested_on": "2026-05-30"}}),
    holds("A girl alone with a guardian appointed", {"/child/guardian": {"appointed_on": "2026-03-04"}}),
    holds("A girl alone with a guardian named", {"/child/guardian": {"ref": "guardian-12"}}),
    holds(
        "A girl alone with a guardian appointed by a court on an unknown day",
        {"/child/guardian": {"appointed_by": "fi-district-court"}},
    ),
    breaks(
        "A girl alone with an empty guardian", "/child/guardian", {"/child/guardian": {"conflict_of_interest": False}}
    ),
    holds(
        "A grown woman apart from her parents",
        {"/subject": ADULT, "/means": ["threat"], "/child/care_status": "separated"},
    ),
    breaks("A girl alone on the day of the presumption", "/child/guardian", severity="warning", on=date(2026, 3, 2)),
    breaks("A girl alone on the day after the presumption", "/child/guardian", on=date(2026, 3, 3)),
    breaks("A girl alone before the day of the presumption", "/child/guardian", on=date(2026, 3, 1)),
    breaks(
        "A girl alone on the day of a second decision",
        "/child/guardian",
        {"/decisions/1": PRESUMED | {"decided_on": "2026-06-01", "notified_on": "2026-06-01"}},
    ),
    breaks(
        "A girl alone on the day on which she is presumed a victim anew after a refusal",
        "/child/guardian",
        ANEW,
        severity="warning",
    ),
    breaks(
        "A girl alone on the day after she was presumed a victim anew after a refusal",
        "/child/guardian",
        ANEW,
        on=date(2026, 6, 2),
    ),
    breaks("A girl alone without a decision", "/child/guardian", {"/decisions": []}),
    breaks(
        "A girl alone without a decision in a record without a date",
        "/child/guardian",
        {"/decisions": [], "/recorded_at": DELETE},
    ),
    breaks(
        "A girl alone with a decision of an unknown day",
        "/child/guardian",
        {"/decisions/0/decided_on": {"absent": "unknown"}},
    ),
    breaks(
        "Somebody of unknown age alone, presumed a child, without a guardian",
        "/child/guardian",
        {"/subject": DOUBTFUL, "/child/presumed": True},
    ),
    breaks(
        "Somebody alone who gives an age of fifteen, without a guardian",
        "/child/guardian",
        {"/subject": {"pseudonym": "Nbs-7f3k-q2", "stated_age": 15, "languages": ["vi"]}, "/child/presumed": True},
    ),
    holds(
        "Somebody alone who gave an age of fifteen more than two years before",
        {"/subject": {"pseudonym": "Nbs-7f3k-q2", "stated_age": 15, "languages": ["vi"]}},
        on=date(2029, 6, 1),
    ),
    breaks(
        "Somebody alone who gave an age of fifteen, on the last day on which they can be a child",
        "/child/guardian",
        {"/subject": {"pseudonym": "Nbs-7f3k-q2", "stated_age": 15, "languages": ["vi"]}},
        also=(("IDN-012", "/child/presumed"),),
        on=date(2029, 5, 31),
    ),
    breaks(
        "Somebody of unknown age alone whose presumption of childhood ends today",
        "/child/guardian",
        {"/subject": DOUBTFUL} | presumed_to("2026-06-01"),
    ),
    holds(
        "Somebody of unknown age alone whose presumption of childhood ended yesterday",
        {"/subject": DOUBTFUL} | presumed_to("2026-05-31"),
    ),
    holds(
        "Somebody of unknown age alone of whom nothing presumes a child",
        {"/subject": DOUBTFUL | {"age_determination": "stated"}},
    ),
)

WAITING = GIRL | {"child": {"care_status": "unaccompanied", "guardian": {"requested_on": "2026-05-24"}}}

vectors(
    "IDN-015",
    WAITING,
    breaks("A guardian asked for eight days ago", "/child/guardian/appointed_on"),
    holds("A guardian asked for seven days ago", {"/child/guardian/requested_on": "2026-05-25"}),
    holds("A guardian asked for long ago and appointed", {"/child/guardian/appointed_on": "2026-05-26"}),
    holds("A guardian who was not asked for and is named", {"/child/guardian": {"ref": "guardian-12"}}),
    holds("A guardian asked for long ago for a child now with a parent", {"/child/care_status": "with-parent"}),
    breaks(
        "A guardian asked for long ago for a child of whose care nothing is recorded",
        "/child/guardian/appointed_on",
        {"/child/care_status": DELETE, "/subject/child_care_status": DELETE},
    ),
    holds("A child without a guardian with a parent", {"/child/guardian": DELETE, "/child/care_status": "with-parent"}),
    holds("A record on a child without a part on it", {"/child": DELETE, "/subject/child_care_status": "with-parent"}),
    holds("A guardian asked for long ago for a person now grown", {"/subject": ADULT, "/means": ["threat"]}),
    breaks(
        "A guardian with a conflict of interest",
        "/child/guardian/conflict_of_interest",
        {"/child/guardian/appointed_on": "2026-05-26", "/child/guardian/conflict_of_interest": True},
    ),
    holds(
        "A guardian without a conflict of interest",
        {"/child/guardian/appointed_on": "2026-05-26", "/child/guardian/conflict_of_interest": False},
    ),
    breaks(
        "A guardian with a conflict of interest for a child now with a parent",
        "/child/guardian/conflict_of_interest",
        {"/child/care_status": "with-parent", "/child/guardian/conflict_of_interest": True},
    ),
    holds(
        "A guardian whose appointment ends today",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-06-01"}},
    ),
    holds(
        "A guardian whose appointment ends tomorrow",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-06-02"}},
    ),
    breaks(
        "A guardian with a conflict of interest whose appointment ends tomorrow",
        "/child/guardian/conflict_of_interest",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-06-02", "conflict_of_interest": True}},
    ),
    breaks(
        "A guardian with a conflict of interest whose appointment ends today",
        "/child/guardian/conflict_of_interest",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-06-01", "conflict_of_interest": True}},
    ),
    breaks(
        "A guardian with a conflict of interest whose appointment ended yesterday",
        "/child/guardian/ended_on",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-05-31", "conflict_of_interest": True}},
    ),
    breaks(
        "A guardian with a conflict of interest whose successor begins tomorrow",
        "/child/guardian/conflict_of_interest",
        {
            "/child/guardian": {
                "appointed_on": "2026-03-04",
                "ended_on": "2026-06-02",
                "successor_ref": "guardian-15",
                "conflict_of_interest": True,
            }
        },
    ),
    holds(
        "A guardian asked for long ago whose appointment ends tomorrow and began on an unknown day",
        {"/child/guardian/ended_on": "2026-06-02"},
    ),
    breaks(
        "A guardian whose appointment ended yesterday",
        "/child/guardian/ended_on",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-05-31"}},
    ),
    holds(
        "A guardian whose appointment ended and who has a successor",
        {"/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-05-01", "successor_ref": "guardian-15"}},
    ),
    holds(
        "A guardian with a conflict of interest who has a successor",
        {
            "/child/guardian": {
                "appointed_on": "2026-03-04",
                "ended_on": "2026-05-01",
                "successor_ref": "guardian-15",
                "conflict_of_interest": True,
            }
        },
    ),
    holds(
        "A guardian whose appointment ended for a child now with a parent",
        {
            "/child/care_status": "with-parent",
            "/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-05-01"},
        },
    ),
    holds(
        "A guardian whose appointment ended, in a record without a date",
        {
            "/recorded_at": DELETE,
            "/subject/birth_date": DELETE,
            "/child/guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-05-01"},
        },
    ),
)

TRACED = GIRL | {
    "child": GIRL["child"] | {"family_tracing": {"started_on": "2026-03-12", "in_best_interests": True}},
}

vectors(
    "IDN-016",
    TRACED,
    holds("A search for the family that was found to serve the child"),
    holds("No search for the family", {"/child/family_tracing": DELETE}),
    holds("No part on a child and so no search", {"/child": DELETE, "/subject/child_care_status": "with-parent"}),
    breaks(
        "A search for the family without an assessment",
        "/child/family_tracing/in_best_interests",
        {"/child/family_tracing/in_best_interests": DELETE},
    ),
    breaks(
        "A search for the family against an assessment",
        "/child/family_tracing/in_best_interests",
        {"/child/family_tracing/in_best_interests": False},
    ),
    breaks(
        "A search for the family of a child whose parent is suspected",
        "/child/family_tracing",
        {"/child/care_status": "parent-suspected"},
        severity="notice",
    ),
    holds("A search for the family of a child in care", {"/child/care_status": "in-care"}),
    holds(
        "A search that has ended for the family of a child whose parent is suspected",
        {"/child/care_status": "parent-suspected", "/child/family_tracing/ended_on": "2026-04-20"},
    ),
)

STEPS = GIRL | {
    "child": {
        "care_status": "unaccompanied",
        "age_assessment": {"started_on": "2026-03-06", "ended_on": "2026-03-06", "result": "child"},
        "guardian": {
            "requested_on": "2026-03-04",
            "appointed_on": "2026-03-04",
            "ended_on": "2026-03-04",
            "successor_ref": "guardian-15",
        },
        "family_tracing": {"started_on": "2026-03-12", "in_best_interests": True, "ended_on": "2026-03-12"},
    },
}

vectors(
    "IDN-023",
    STEPS,
    holds("Steps for a child that end on the day on which they begin"),
    holds("No steps for a child", {"/child": {"care_status": "with-parent"}}),
    holds("No part on a child", {"/child": DELETE, "/subject/child_care_status": "with-parent"}),
    breaks(
        "An age assessment that ends on the day before it begins",
        "/child/age_assessment/ended_on",
        {"/child/age_assessment/ended_on": "2026-03-05"},
    ),
    holds(
        "An age assessment without an end", {"/child/age_assessment": {"started_on": "2026-03-06", "result": "child"}}
    ),
    breaks(
        "A search for the family that ends on the day before it begins",
        "/child/family_tracing/ended_on",
        {"/child/family_tracing/ended_on": "2026-03-11"},
    ),
    holds("A search for the family without an end", {"/child/family_tracing/ended_on": DELETE}),
    breaks(
        "A guardian appointed on the day before one was asked for",
        "/child/guardian/appointed_on",
        {"/child/guardian": {"requested_on": "2026-03-04", "appointed_on": "2026-03-03"}},
    ),
    holds("A guardian appointed without being asked for", {"/child/guardian/requested_on": DELETE}),
    holds("A guardian whose appointment ended and began on an unknown day", {"/child/guardian/appointed_on": DELETE}),
    breaks(
        "A guardian whose appointment ended on the day before it began",
        "/child/guardian/ended_on",
        {"/child/guardian/ended_on": "2026-03-03"},
    ),
    breaks(
        "An age assessment and a guardian's appointment that end too early",
        "/child/age_assessment/ended_on",
        {"/child/age_assessment/ended_on": "2026-03-05", "/child/guardian/ended_on": "2026-03-03"},
        more=("/child/guardian/ended_on",),
    ),
)
