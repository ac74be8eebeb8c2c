"""Vectors of the rules on shelter stays."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, STAY, WITHHELD
from nordicbaltic_standards.testing.vectors.case_bases import DATA, HELP, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors

NEXT = STAY | {"id": "stay2", "shelter_type": "supported-housing", "start": "2026-04-10"}
MOVED = BARE | {"stays": [STAY | {"end": "2026-04-10"}, NEXT]}

vectors(
    "AST-010",
    MOVED,
    holds("A move on one day"),
    holds("No stay at all", {"/stays": []}),
    holds("A single stay that goes on", {"/stays": [STAY]}),
    holds("A stay of one day", {"/stays": [STAY | {"end": "2026-03-02"}]}),
    breaks("A stay that ends the day before it begins", "/stays/0/end", {"/stays": [STAY | {"end": "2026-03-01"}]}),
    breaks(
        "The second of two stays ends before it begins",
        "/stays/1/end",
        {"/stays/1/end": "2026-04-05", "/stays/0/end": "2026-04-20"},
    ),
    breaks("Two stays with two days in common", "/stays/1/start", {"/stays/0/end": "2026-04-11"}, severity="warning"),
    breaks("An earlier stay without a last day", "/stays/1/start", {"/stays/0/end": DELETE}, severity="warning"),
    holds("In a draft, an earlier stay without a last day", {"/stays/0/end": DELETE}, profile="draft"),
    holds(
        "In a draft, a later stay without a last day",
        {"/stays/0/end": "2026-04-20"},
        profile="draft",
    ),
    breaks(
        "In a draft, two stays with two days in common",
        "/stays/1/start",
        {"/stays/0/end": "2026-04-11", "/stays/1/end": "2026-05-20"},
        severity="warning",
        profile="draft",
    ),
    holds("A gap between two stays", {"/stays/0/end": "2026-04-01"}),
    breaks(
        "Two stays with two days in common listed the other way round",
        "/stays/0/start",
        {"/stays": [NEXT, STAY | {"end": "2026-04-11"}]},
        severity="warning",
    ),
    holds("A visit of one day within a longer stay", {"/stays/0/end": DELETE, "/stays/1/end": "2026-04-10"}),
    breaks(
        "A visit of two days within a longer stay",
        "/stays/1/start",
        {"/stays/0/end": DELETE, "/stays/1/end": "2026-04-11"},
        severity="warning",
    ),
    breaks(
        "A third stay begins within the first and after the second",
        "/stays/2/start",
        {
            "/stays/0/end": "2026-05-20",
            "/stays/1/end": "2026-04-10",
            "/stays/2": STAY | {"id": "stay3", "start": "2026-05-10"},
        },
        severity="warning",
    ),
    holds(
        "A third stay begins after both",
        {
            "/stays/1/end": "2026-05-20",
            "/stays/2": STAY | {"id": "stay3", "start": "2026-05-20"},
        },
    ),
    breaks(
        "Two later stays begin within the first",
        "/stays/1/start",
        {
            "/stays/0/end": DELETE,
            "/stays/1/end": "2026-04-20",
            "/stays/2": STAY | {"id": "stay3", "start": "2026-05-10", "end": "2026-05-20"},
        },
        severity="warning",
        more=("/stays/2/start",),
    ),
)

PLACE = "/stays/0/address"

vectors(
    "AST-011",
    BARE | {"stays": [STAY | {"address": WITHHELD}]},
    holds("The address of a secret place is withheld"),
    holds("The address of a secret place is left out", {PLACE: DELETE}),
    breaks("The address of a secret place", PLACE, {PLACE: "A street"}),
    breaks(
        "The address of a confidential place",
        PLACE,
        {PLACE: "A street", "/stays/0/security_level": "confidential-address"},
    ),
    holds("The address of an open place", {PLACE: "A street", "/stays/0/security_level": "open-address"}),
    breaks(
        "An address of which nothing is said",
        PLACE,
        {PLACE: "A street", "/stays/0/security_level": DELETE},
        severity="warning",
    ),
    breaks(
        "The address of a hotel of whose security nothing is said",
        PLACE,
        {PLACE: "A street", "/stays/0/security_level": DELETE, "/stays/0/shelter_type": "hotel-or-temporary"},
        severity="warning",
    ),
    breaks(
        "The address of a place that the police secure",
        PLACE,
        {PLACE: "A street", "/stays/0/security_level": DELETE, "/stays/0/shelter_type": "protected-address"},
    ),
    breaks(
        "The address of a place that the police secure, called open",
        PLACE,
        {PLACE: "A street", "/stays/0/security_level": "open-address", "/stays/0/shelter_type": "protected-address"},
    ),
    breaks(
        "The address of the second of two places",
        "/stays/1/address",
        {"/stays/0/end": "2026-04-10", "/stays/1": NEXT | {"address": "A street"}},
    ),
    breaks(
        "A secret address after an open one",
        "/stays/1/address",
        {
            "/stays/0": STAY | {"end": "2026-04-10", "address": "A street", "security_level": "open-address"},
            "/stays/1": NEXT | {"address": "A street"},
        },
    ),
)

GIRL = BARE | {
    "subject": CHILD,
    "stays": [STAY | {"shelter_type": "dedicated-mixed", "start": "2026-05-20", "end": "2026-05-22"}],
}
KIND, LAST = "/stays/0/shelter_type", "/stays/0/end"

vectors(
    "AST-012",
    GIRL,
    holds("Three days in an emergency"),
    holds("No stay at all", {"/stays": []}),
    breaks("Four days in a shelter for adults", KIND, {LAST: "2026-05-23"}),
    breaks("A shelter for women", KIND, {LAST: "2026-05-23", KIND: "dedicated-women"}),
    breaks(
        "A shelter for men",
        KIND,
        {LAST: "2026-05-23", KIND: "dedicated-men", "/subject/sex": "male"},
    ),
    breaks("A reception centre", KIND, {LAST: "2026-05-23", KIND: "reception-centre"}),
    breaks("Housing for exploited workers", KIND, {LAST: "2026-05-23", KIND: "labour-exploitation-housing"}),
    breaks("A hotel", KIND, {LAST: "2026-05-23", KIND: "hotel-or-temporary"}),
    holds("A home for children", {LAST: "2026-05-23", KIND: "child-specialised"}),
    holds("A foster family", {LAST: DELETE, KIND: "foster-family"}),
    holds("A unit for children", {LAST: DELETE, "/stays/0/unit_group": "children"}),
    holds("A unit for families", {LAST: DELETE, "/stays/0/unit_group": "families"}),
    breaks("A unit for women and men", KIND, {LAST: DELETE, "/stays/0/unit_group": "mixed"}),
    breaks(
        "A home for children with adults who are not relatives",
        "/stays/0/unrelated_adults",
        {LAST: DELETE, KIND: "child-specialised", "/stays/0/unrelated_adults": True},
    ),
    breaks(
        "A unit for families with adults who are not relatives",
        "/stays/0/unrelated_adults",
        {LAST: DELETE, "/stays/0/unit_group": "families", "/stays/0/unrelated_adults": True},
    ),
    breaks("A shelter for adults without unrelated ones", KIND, {LAST: DELETE, "/stays/0/unrelated_adults": False}),
    holds("A child with a parent", {LAST: DELETE, "/subject/child_care_status": "with-parent"}),
    holds("A child with a relative", {LAST: DELETE, "/subject/child_care_status": "with-other-relative"}),
    breaks("A child apart from the parents", KIND, {LAST: DELETE, "/subject/child_care_status": "separated"}),
    breaks("A child of whose care nothing is said", KIND, {LAST: DELETE, "/subject/child_care_status": DELETE}),
    holds(
        "A grown woman",
        {
            LAST: DELETE,
            "/subject/birth_date": "1999-05-17",
            "/subject/is_child": False,
            "/subject/child_care_status": DELETE,
        },
    ),
    breaks(
        "A child for the first three days and on the fourth",
        KIND,
        {LAST: DELETE, "/subject/birth_date": "2008-05-24", "/subject/is_child": False},
    ),
    holds(
        "A child for the first three days and grown on the fourth",
        {LAST: DELETE, "/subject/birth_date": "2008-05-23", "/subject/is_child": False},
    ),
    holds("A stay since three days", {LAST: DELETE, "/stays/0/start": "2026-05-30"}),
    breaks("A stay since four days", KIND, {LAST: DELETE, "/stays/0/start": "2026-05-29"}),
    holds("A stay that goes on where the day of reading is not known", {LAST: DELETE, "/recorded_at": DELETE}),
    breaks(
        "A stay of four days where the day of reading is not known", KIND, {LAST: "2026-05-23", "/recorded_at": DELETE}
    ),
    holds("A record without a person", {LAST: DELETE, "/subject": DELETE}, also=(("STR-020", ""),)),
    breaks(
        "The second of two stays is in a hotel",
        "/stays/1/shelter_type",
        {"/stays/1": STAY | {"id": "stay2", "shelter_type": "hotel-or-temporary", "start": "2026-05-22"}},
    ),
    breaks(
        "A long stay after a foster family",
        "/stays/1/shelter_type",
        {
            KIND: "foster-family",
            "/stays/1": STAY | {"id": "stay2", "shelter_type": "hotel-or-temporary", "start": "2026-05-22"},
        },
    ),
)

WOMEN = BARE | {"stays": [STAY | {"shelter_type": "dedicated-women"}]}
UNIT = "/stays/0/unit_group"
BOY = CHILD | {"sex": "male", "child_care_status": "with-parent"}

vectors(
    "AST-013",
    WOMEN,
    holds("A woman in a shelter for women"),
    holds("No stay at all", {"/stays": []}),
    breaks("A man in a shelter for women", KIND, {"/subject/sex": "male"}),
    breaks("A woman in a shelter for men", KIND, {KIND: "dedicated-men"}),
    holds("A man in a shelter for men", {KIND: "dedicated-men", "/subject/sex": "male"}),
    holds("A shelter for both", {KIND: "dedicated-mixed", "/subject/sex": "male"}),
    breaks("A woman in a unit for men", UNIT, {KIND: "supported-housing", UNIT: "men"}),
    breaks("A man in a unit for women", UNIT, {KIND: "supported-housing", UNIT: "women", "/subject/sex": "male"}),
    holds("A man in a unit for families of a shelter for women", {UNIT: "families", "/subject/sex": "male"}),
    holds("A woman in a unit for women and men", {KIND: "supported-housing", UNIT: "mixed"}),
    holds("A trans woman who is registered as male", {"/subject/gender": "trans-woman", "/subject/sex": "male"}),
    breaks("A man who is registered as female", KIND, {"/subject/gender": "man"}),
    breaks("A trans man", KIND, {"/subject/gender": "trans-man"}),
    holds("A woman by gender and no sex recorded", {"/subject/gender": "woman", "/subject/sex": DELETE}),
    breaks("A woman by gender in a shelter for men", KIND, {"/subject/gender": "woman", KIND: "dedicated-men"}),
    breaks("A trans woman in a shelter for men", KIND, {"/subject/gender": "trans-woman", KIND: "dedicated-men"}),
    holds("A person who is neither", {"/subject/gender": "non-binary", "/subject/sex": "male"}),
    holds("A third entry", {"/subject/sex": "other-or-third"}),
    holds("Neither gender nor sex is recorded", {"/subject/sex": DELETE}),
    holds("Sex is withheld", {"/subject/sex": {"absent": "not-asked"}}),
    holds("The person chose the place", {"/subject/sex": "male", "/stays/0/at_persons_wish": True}),
    breaks("The person did not choose the place", KIND, {"/subject/sex": "male", "/stays/0/at_persons_wish": False}),
    holds("A boy with his mother", {"/subject": BOY}),
    breaks(
        "A boy alone",
        KIND,
        {"/subject": BOY | {"child_care_status": "unaccompanied"}},
        also=(("AST-012", KIND),),
    ),
    breaks(
        "A girl in a shelter for men",
        KIND,
        {"/subject": CHILD | {"gender": "girl", "sex": "male"}, KIND: "dedicated-men"},
        also=(("AST-012", KIND),),
    ),
    breaks(
        "A boy by gender in a shelter for women",
        KIND,
        {"/subject": CHILD | {"gender": "boy"}},
        also=(("AST-012", KIND),),
    ),
    breaks(
        "A grown man of whom an old status of care is left",
        KIND,
        {"/subject/sex": "male", "/subject/child_care_status": "with-parent"},
    ),
    holds("A record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
    breaks(
        "The second of two stays is reserved for others",
        "/stays/1/shelter_type",
        {"/stays/0/end": "2026-04-10", "/stays/1": NEXT | {"shelter_type": "dedicated-men"}},
    ),
)

IDENTIFIED = case_file(
    "EE",
    "2026-06-01T10:00:00+03:00",
    legal_status=None,
    data_protection=DATA | {"consents": [DATA["consents"][0] | {"giver": "guardian", "child_assent": True}]},
    subject={name: value for name, value in CHILD.items() if name != "child_care_status"},
    identification=IDENTIFICATION | {"child": {"care_status": "with-parent"}},
    assistance=HELP | {"stays": [{"id": "s1", "start": "2026-05-10", "shelter_type": "dedicated-women"}]},
)
"""A girl who by her identification is with a parent, and lives in a shelter for women."""

vectors(
    "AST-012",
    IDENTIFIED,
    holds("A child with a parent by the identification"),
    breaks(
        "A child with a parent by the identification and separated by the person's own data",
        "/assistance/stays/0/shelter_type",
        {"/subject/child_care_status": "separated"},
    ),
)
