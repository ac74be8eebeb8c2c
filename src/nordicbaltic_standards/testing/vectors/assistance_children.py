"""Vectors of the rules on school and on the passage to adulthood."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, HELP, PUPIL, service
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors

SCHOOL = "/episodes/7"
PASSAGE = {"/plan/transition_to_adulthood": "2026-05-20"}

vectors(
    "AST-015",
    PUPIL,
    holds("A girl of fourteen goes to school"),
    breaks("A girl of fourteen without school", "/episodes", {SCHOOL: DELETE}),
    holds("School is offered", {SCHOOL: service(8, "education", "offered", start=None)}),
    holds("Vocational training is schooling too", {SCHOOL + "/service": "vocational-training"}),
    breaks("School is only noted as needed", "/episodes", {SCHOOL: service(8, "education", "needed", start=None)}),
    breaks("School is unavailable", "/episodes", {SCHOOL: service(8, "education", "unavailable", start=None)}),
    breaks("A language course is no schooling", "/episodes", {SCHOOL + "/service": "language-course"}),
    breaks(
        "School is for a child in her care",
        "/episodes",
        {SCHOOL + "/child_ref": "ch1", "/children_in_care": [{"id": "ch1", "age": 1}]},
    ),
    holds("Sixty days after she was entitled", {SCHOOL: DELETE, "/eligible_from": "2026-04-02"}),
    breaks("Sixty-one days after she was entitled", "/episodes", {SCHOOL: DELETE, "/eligible_from": "2026-04-01"}),
    holds("The day of entitlement is not known", {SCHOOL: DELETE, "/eligible_from": {"absent": "unknown"}}),
    breaks("A child of six", "/episodes", {SCHOOL: DELETE, "/subject/birth_date": "2020-06-01"}),
    holds("A child of five", {SCHOOL: DELETE, "/subject/birth_date": "2020-06-02"}),
    breaks(
        "A young person of seventeen", "/episodes", {SCHOOL: DELETE, "/subject/birth_date": "2008-06-02", **PASSAGE}
    ),
    holds(
        "A young person of eighteen", {SCHOOL: DELETE, "/subject/birth_date": "2008-06-01", "/subject/is_child": False}
    ),
    holds("A child of five or six", {SCHOOL: DELETE, "/subject/birth_date": "2020"}),
    holds("A person of seventeen or eighteen", {SCHOOL: DELETE, "/subject/birth_date": "2008", **PASSAGE}),
    holds("A birth date is not known", {SCHOOL: DELETE, "/subject/birth_date": DELETE}),
    holds("A person who is recorded as no child against the birth date", {SCHOOL: DELETE, "/subject/is_child": False}),
    breaks(
        "A birth date of a child of whom nothing else is said",
        "/episodes",
        {SCHOOL: DELETE, "/subject/is_child": DELETE},
    ),
    holds(
        "A birth date of a grown woman of whom nothing else is said",
        {SCHOOL: DELETE, "/subject/birth_date": "1999-05-17", "/subject/is_child": DELETE},
    ),
)

vectors(
    "AST-015",
    HELP,
    holds("A record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
)

SON = {"id": "ch1", "age": 6, "care_status": "with-parent", "in_school": False}
IN_SCHOOL = "/children_in_care/0/in_school"

vectors(
    "AST-015",
    HELP | {"children_in_care": [SON]},
    breaks("A child in care does not go to school", IN_SCHOOL),
    breaks("Nothing is said of school for a child in care", IN_SCHOOL, {IN_SCHOOL: DELETE}),
    holds("A child in care goes to school", {IN_SCHOOL: True}),
    holds("School of a child in care is withheld", {IN_SCHOOL: {"absent": "withheld-for-safety"}}),
    holds("A child in care of five", {"/children_in_care/0/age": 5}),
    breaks("A child in care of seventeen", IN_SCHOOL, {"/children_in_care/0/age": 17}),
    holds("A child in care who came of age", {"/children_in_care/0/age": 18}),
    holds("A child in care who came of age a year ago", {"/children_in_care/0/age": 19}),
    holds("The age of a child in care is not known", {"/children_in_care/0/age": {"absent": "unknown"}}),
    holds("The age of a child in care is missing", {"/children_in_care/0/age": DELETE}),
    holds("School of a child in care is arranged", {SCHOOL: service(8, "education", child_ref="ch1")}),
    breaks("School is arranged for another child", IN_SCHOOL, {SCHOOL: service(8, "education", child_ref="ch2")}),
    breaks("School is arranged for the mother", IN_SCHOOL, {SCHOOL: service(8, "education")}),
    breaks(
        "A child in care without identifier",
        IN_SCHOOL,
        {SCHOOL: service(8, "education"), "/children_in_care/0/id": DELETE},
    ),
    breaks(
        "The second of two children in care",
        "/children_in_care/1/in_school",
        {IN_SCHOOL: True, "/children_in_care/1": SON | {"id": "ch2"}},
    ),
    breaks(
        "A child in care after one of unknown age and one below school age",
        "/children_in_care/2/in_school",
        {
            "/children_in_care": [
                {"id": "ch2"},
                {"id": "ch3", "age": 2},
                SON,
            ]
        },
    ),
)

vectors(
    "AST-020",
    BARE | {"subject": CHILD | {"birth_date": "2008-11-28"}},
    breaks("A young person who turns eighteen in one hundred and eighty days", "/plan/transition_to_adulthood"),
    holds(
        "A young person who turns eighteen in one hundred and eighty-one days", {"/subject/birth_date": "2008-11-29"}
    ),
    breaks(
        "A young person who turns eighteen tomorrow",
        "/plan/transition_to_adulthood",
        {"/subject/birth_date": "2008-06-02"},
    ),
    holds("A young person who turns eighteen today", {"/subject/birth_date": "2008-06-01", "/subject/is_child": False}),
    holds(
        "The passage is planned",
        {"/plan": {"made_on": "2026-05-04", "agreed_by_person": True} | {"transition_to_adulthood": "2026-05-20"}},
    ),
    breaks(
        "A plan that says nothing of the passage",
        "/plan/transition_to_adulthood",
        {"/plan": {"made_on": "2026-05-04", "agreed_by_person": True}},
    ),
    holds("The day on which the law is read is not known", {"/recorded_at": DELETE}),
    holds("The birth date is not known", {"/subject/birth_date": {"absent": "unknown"}}),
    holds(
        "A birth date of a person of eighteen of whom nothing else is said",
        {"/subject/birth_date": "2008-06-01", "/subject/is_child": DELETE},
    ),
    breaks(
        "A birth date of a person of seventeen of whom nothing else is said",
        "/plan/transition_to_adulthood",
        {"/subject/birth_date": "2008-06-02", "/subject/is_child": DELETE},
    ),
    holds("A person who is recorded as no child against the birth date", {"/subject/is_child": False}),
    breaks(
        "A birth date of which only the year is known", "/plan/transition_to_adulthood", {"/subject/birth_date": "2008"}
    ),
    breaks(
        "A year of birth that lets the person be eighteen today and nineteen within one hundred and eighty days",
        "/plan/transition_to_adulthood",
        {"/subject/birth_date": "2008", "/recorded_at": "2026-10-01T10:00:00+00:00"},
    ),
    holds(
        "A birth date of a grown woman of whom nothing else is said",
        {"/subject/birth_date": "1999-05-17", "/subject/is_child": DELETE},
    ),
    holds("A record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
)
