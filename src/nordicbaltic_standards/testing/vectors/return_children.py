"""Vectors of the rules on the return of a child."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT, DATA, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import CHILD_PLANNED, CHILD_RETURNED, PLANNED, in_file

OUTCOME = "/child/best_interests/outcome"
ELSEWHERE: dict[str, Any] = {OUTCOME: "third-country"}
ADULT_THEN: dict[str, Any] = {"/subject/birth_date": "2008-06-15", "/subject/is_child": DELETE}
CHILD_STILL: dict[str, Any] = {"/subject/birth_date": "2008-06-16", "/subject/is_child": DELETE}
AT_NIGHT: dict[str, Any] = {"/travel/departed_at": "2026-05-03T22:30:00+00:00", "/subject/is_child": DELETE}
"""A departure half past one on 4 May in Estonia, written in universal time."""

vectors(
    "RET-004",
    CHILD_PLANNED,
    holds("A determination that speaks for the return"),
    holds("A determination on the planned day", {"/child/best_interests/determined_on": "2026-06-15"}),
    breaks(
        "A determination after the planned day",
        "/child/best_interests/determined_on",
        {"/child/best_interests/determined_on": "2026-06-16"},
    ),
    holds(
        "A determination after a planned day on which nobody left",
        {"/travel/planned_on": "2026-05-20", "/child/best_interests/determined_on": "2026-05-25"},
    ),
    holds("A determination where no journey is planned", {"/travel/planned_on": DELETE}),
    breaks("No determination", "/child/best_interests", {"/child/best_interests": DELETE}),
    breaks(
        "Nothing recorded on the child",
        "/child/best_interests",
        {"/child": DELETE},
        also=(("RET-006", "/child/guardian_appointed_on"), ("RET-006", "/child/caregiver")),
    ),
    breaks("A determination for staying", OUTCOME, {OUTCOME: "stay"}),
    breaks("A determination that is not yet clear", OUTCOME, {OUTCOME: "not-yet-clear"}),
    breaks("A determination for a third country and a return home", OUTCOME, ELSEWHERE),
    holds(
        "A determination for a third country and a resettlement there",
        ELSEWHERE | {"/type": "resettlement-third-country"},
    ),
    holds(
        "A determination for a third country and a transfer to the responsible state",
        ELSEWHERE | {"/type": "transfer-to-responsible-state"},
    ),
    breaks(
        "A determination for staying and a resettlement",
        OUTCOME,
        {OUTCOME: "stay", "/type": "resettlement-third-country"},
    ),
    breaks("A determination without an outcome", OUTCOME, {OUTCOME: DELETE}, severity="warning"),
    holds("A determination for staying, and the child stays", {OUTCOME: "stay", "/type": "no-return"}),
    holds("A determination for staying while a return is only thought of", {OUTCOME: "stay", "/status": "considered"}),
    breaks("A child who comes of age on the day after the planned one", OUTCOME, CHILD_STILL | {OUTCOME: "stay"}),
    holds("A person who comes of age on the planned day", ADULT_THEN | {OUTCOME: "stay"}),
)
vectors(
    "RET-004",
    CHILD_RETURNED,
    holds("A determination before the departure"),
    holds(
        "A person who comes of age on the day of departure by the time of the country left",
        AT_NIGHT | {"/subject/birth_date": "2008-05-04", OUTCOME: "stay"},
    ),
    breaks(
        "A child who comes of age on the day after the departure by the time of the country left",
        OUTCOME,
        AT_NIGHT | {"/subject/birth_date": "2008-05-05", OUTCOME: "stay"},
    ),
    breaks(
        "A determination on the day after the departure",
        "/child/best_interests/determined_on",
        {"/child/best_interests/determined_on": "2026-05-05"},
    ),
)
vectors("RET-004", PLANNED, holds("An adult without a determination"))

GUARDIAN, CARER = "/child/guardian_appointed_on", "/child/caregiver"
UNTOLD: dict[str, Any] = {"/child/travels_with_parent": DELETE, "/subject/child_care_status": DELETE}

vectors(
    "RET-006",
    CHILD_PLANNED,
    holds("A guardian here and assessed care there"),
    holds("A guardian appointed on the planned day", {GUARDIAN: "2026-06-15"}),
    breaks("A guardian appointed after the planned day", GUARDIAN, {GUARDIAN: "2026-06-16"}),
    breaks("No guardian", GUARDIAN, {GUARDIAN: DELETE}),
    breaks("No carer", CARER, {CARER: DELETE}),
    breaks("A carer whose care was not assessed", f"{CARER}/assessed_on", {f"{CARER}/assessed_on": DELETE}),
    breaks(
        "A carer whose care was assessed after the planned day",
        f"{CARER}/assessed_on",
        {f"{CARER}/assessed_on": "2026-06-16"},
    ),
    holds("A carer whose care was assessed on the planned day", {f"{CARER}/assessed_on": "2026-06-15"}),
    breaks("A carer under suspicion", f"{CARER}/suspected", {f"{CARER}/suspected": True}),
    breaks(
        "A carer under suspicion whose care was not assessed",
        f"{CARER}/suspected",
        {f"{CARER}/suspected": True, f"{CARER}/assessed_on": DELETE},
    ),
    holds("A carer of whom no suspicion is recorded", {f"{CARER}/suspected": DELETE}),
    breaks("Neither a guardian nor a carer", GUARDIAN, {GUARDIAN: DELETE, CARER: DELETE}, more=(CARER,)),
    holds(
        "A child who travels with a parent",
        {"/child/travels_with_parent": True, GUARDIAN: DELETE, CARER: DELETE},
    ),
    breaks(
        "A child who travels with a parent under suspicion",
        f"{CARER}/suspected",
        {"/child/travels_with_parent": True, CARER: {"kind": "parent", "suspected": True}},
    ),
    breaks(
        "No guardian where it is not known who travels along", GUARDIAN, UNTOLD | {GUARDIAN: DELETE}, severity="warning"
    ),
    breaks("No carer where it is not known who travels along", CARER, UNTOLD | {CARER: DELETE}, severity="warning"),
    breaks(
        "Care not assessed where it is not known who travels along",
        f"{CARER}/assessed_on",
        UNTOLD | {f"{CARER}/assessed_on": DELETE},
        severity="warning",
    ),
    breaks(
        "No guardian for a child who lives with a relative",
        GUARDIAN,
        UNTOLD | {"/subject/child_care_status": "with-other-relative", GUARDIAN: DELETE},
        severity="warning",
    ),
    breaks(
        "No guardian for a child who lives with a relative and travels without a parent",
        GUARDIAN,
        {"/subject/child_care_status": "with-other-relative", GUARDIAN: DELETE},
    ),
    *(
        breaks(
            f"No guardian for a child who is {status}",
            GUARDIAN,
            UNTOLD | {"/subject/child_care_status": status, GUARDIAN: DELETE},
        )
        for status in ("unaccompanied", "separated", "in-care", "missing", "parent-suspected")
    ),
    holds("No guardian for a child who stays", {GUARDIAN: DELETE, "/type": "no-return"}),
    holds("No guardian while a return is only thought of", {GUARDIAN: DELETE, "/status": "considered"}),
    breaks(
        "No guardian for a child who comes of age on the day after the planned one",
        GUARDIAN,
        CHILD_STILL | {GUARDIAN: DELETE},
    ),
    holds("No guardian for a person who comes of age on the planned day", ADULT_THEN | {GUARDIAN: DELETE}),
    breaks(
        "A child who travels with a parent while a parent is under suspicion",
        "/child/travels_with_parent",
        {"/child/travels_with_parent": True, "/subject/child_care_status": "parent-suspected"},
    ),
)
vectors("RET-006", PLANNED, holds("An adult without a guardian"))

NAMED: dict[str, Any] = {"guardian": {"requested_on": "2026-03-02", "appointed_on": "2026-03-04"}}
IDENTIFIED, OF_RETURN = "/identification/child/guardian", "/returns/0/child/guardian_appointed_on"
CONFLICT, ENDED = f"{IDENTIFIED}/conflict_of_interest", f"{IDENTIFIED}/ended_on"
IN_CONFLICT, AT_AN_END = (("IDN-015", CONFLICT),), (("IDN-015", ENDED),)

vectors(
    "RET-006",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00",
        subject=CHILD,
        legal_status=None,
        data_protection=DATA | {"consents": [CONSENT | {"giver": "guardian", "child_assent": True}]},
        identification=IDENTIFICATION | {"child": NAMED},
        returns=[in_file(CHILD_PLANNED)],
    ),
    holds("A guardian whom both the return and the identification name"),
    breaks(
        "A guardian of the same day who by the identification has a conflict of interest",
        OF_RETURN,
        {CONFLICT: True},
        also=IN_CONFLICT,
    ),
    breaks(
        "A guardian of the same day whose part by the identification has ended",
        OF_RETURN,
        {ENDED: "2026-05-20"},
        also=AT_AN_END,
    ),
    holds(
        "A guardian appointed after one who by the identification has a conflict of interest",
        {CONFLICT: True, OF_RETURN: "2026-04-10"},
        also=IN_CONFLICT,
    ),
    breaks(
        "No guardian in the return, and one of the identification who has a conflict of interest",
        OF_RETURN,
        {CONFLICT: True, OF_RETURN: DELETE},
        also=IN_CONFLICT,
    ),
    holds("No guardian in the return, and one of the identification who acts", {OF_RETURN: DELETE}),
    holds(
        "A guardian of whom the identification names no day, in conflict",
        {CONFLICT: True, f"{IDENTIFIED}/appointed_on": DELETE},
        also=(*IN_CONFLICT, ("PRO-009", "/data_protection/consents/0/giver")),
    ),
)

HEARD = "/child/best_interests/child_heard"

vectors(
    "RET-018",
    CHILD_PLANNED,
    holds("A child who was heard"),
    holds("Nothing is recorded on hearing the child", {HEARD: DELETE}),
    breaks("A child who was not heard", HEARD, {HEARD: False}),
    holds("A child who was not heard and stays", {HEARD: False, "/type": "no-return"}),
    holds("A child not heard while a return is only thought of", {HEARD: False, "/status": "considered"}),
    breaks("A child not heard who comes of age on the day after the planned one", HEARD, CHILD_STILL | {HEARD: False}),
    holds("A person not heard who comes of age on the planned day", ADULT_THEN | {HEARD: False}),
)
