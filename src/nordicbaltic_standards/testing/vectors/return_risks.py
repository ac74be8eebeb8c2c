"""Vectors of the rules on the risks of a return."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import (
    CHILD_PLANNED,
    CHILD_RETURNED,
    CONSIDERED,
    PLANNED,
    RETURNED,
)


def assessed(*assessments: tuple[str, str]) -> dict[str, Any]:
    """Return the change that puts assessments of these days and levels."""
    return {
        "/risk_assessments": [
            {"date": day, "level": level, "with_person": True, "measures": ["contact-plan"]}
            for day, level in assessments
        ]
    }


CANNOT_WAIT: dict[str, Any] = {"/risk_assessments/0/immediate_danger": True}
OWN_JOURNEY: dict[str, Any] = {
    "/type": "voluntary",
    "/risk_assessments": [],
    "/receiving": {"declined_by_person": True},
}
"""A journey that the person makes by her own decision, without a service."""

vectors(
    "RET-001",
    PLANNED,
    holds("An assessment before the planned day"),
    holds("An assessment on the planned day", assessed(("2026-06-15", "low"))),
    breaks("An assessment after the planned day", "/risk_assessments", assessed(("2026-06-16", "low"))),
    holds(
        "An assessment after a planned day on which nobody left",
        {"/travel/planned_on": "2026-05-16", "/risk_assessments/0/date": "2026-05-25"},
    ),
    breaks("No assessment of a confirmed return", "/risk_assessments", {"/risk_assessments": []}),
    breaks(
        "No assessment of an approved return", "/risk_assessments", {"/status": "approved", "/risk_assessments": []}
    ),
    breaks("An entry that nothing was assessed", "/risk_assessments", assessed(("2026-05-14", "not-assessed"))),
    breaks(
        "An entry that tells of danger that cannot wait and that nothing was assessed",
        "/risk_assessments",
        assessed(("2026-05-14", "not-assessed")) | CANNOT_WAIT,
    ),
    holds(
        "An entry that nothing was assessed before an assessment",
        assessed(("2026-05-01", "not-assessed"), ("2026-05-14", "low")),
    ),
    holds("An assessment where no journey is planned", {"/travel/planned_on": DELETE}),
    holds(
        "An assessment where nothing of a journey is recorded",
        {"/travel": DELETE, "/destination_country": "PL", "/subject/nationalities": ["PL"]},
    ),
    breaks(
        "No assessment where no journey is planned",
        "/risk_assessments",
        {"/travel/planned_on": DELETE, "/risk_assessments": []},
    ),
    breaks(
        "No assessment of a forced return",
        "/risk_assessments",
        {"/type": "forced-return", "/risk_assessments": []},
    ),
    breaks(
        "No assessment of a return from Norway",
        "/risk_assessments",
        {"/country": "NO", "/from_country": "NO", "/risk_assessments": []},
    ),
    breaks(
        "No assessment of a return from Sweden, where only practice asks for one",
        "/risk_assessments",
        {"/country": "SE", "/from_country": "SE", "/risk_assessments": []},
    ),
    *(
        breaks(
            f"A citizen of {state} who travels by her own decision, without an assessment",
            "/risk_assessments",
            OWN_JOURNEY | {"/subject/nationalities": [code], "/destination_country": code},
            severity="warning",
        )
        for code, state in (("LT", "Lithuania"), ("PL", "Poland"), ("IS", "Iceland"), ("CH", "Switzerland"))
    ),
    breaks(
        "A woman whose nationality is not recorded, who travels by her own decision to Latvia as its citizen",
        "/risk_assessments",
        OWN_JOURNEY | {"/subject/nationalities": DELETE, "/destination_country": "LV"},
        severity="warning",
    ),
    holds(
        "A citizen of Lithuania who travels by her own decision, with an assessment",
        OWN_JOURNEY | {"/destination_country": "LT", "/risk_assessments": PLANNED["risk_assessments"]},
    ),
    *(
        breaks(
            f"A citizen of Lithuania without an assessment: {what}",
            "/risk_assessments",
            OWN_JOURNEY | {"/subject/nationalities": ["LT"], "/destination_country": "LT"} | changes,
            severity="error",
            also=also,
        )
        for what, changes, also in (
            ("the journey is organised", {"/type": "assisted-voluntary"}, ()),
            ("the return is forced", {"/type": "forced-return"}, ()),
            (
                "pressure was reported",
                {"/decision/pressure_reported": True},
                (("RET-007", "/decision/pressure_reported"),),
            ),
            ("the police travel along", {"/travel/escort": "police"}, ()),
            ("her age is not known", {"/subject/birth_date": DELETE, "/subject/is_child": DELETE}, ()),
        )
    ),
    breaks(
        "A citizen of Viet Nam who travels by her own decision, without an assessment",
        "/risk_assessments",
        OWN_JOURNEY,
        severity="error",
    ),
    holds("No assessment where the person stays", {"/type": "no-return", "/risk_assessments": []}),
    holds(
        "No assessment of a return within the country",
        {"/type": "internal-return", "/destination_country": "EE", "/risk_assessments": []},
    ),
)
vectors(
    "RET-001",
    RETURNED,
    holds("An assessment on the day of departure", assessed(("2026-05-04", "low"))),
    breaks("An assessment on the day after the departure", "/risk_assessments", assessed(("2026-05-05", "low"))),
    holds(
        "An assessment between the planned day and the later departure",
        assessed(("2026-05-03", "low")) | {"/travel/planned_on": "2026-05-02"},
    ),
    *(
        breaks(
            f"No assessment of a return with the status {status}",
            "/risk_assessments",
            {"/status": status, "/risk_assessments": []},
        )
        for status in ("travelled", "arrived", "followed-up")
    ),
    breaks(
        "No assessment of a return on which nobody met the person",
        "/risk_assessments",
        {"/status": "not-met", "/risk_assessments": []},
        also=(("RET-013", "/status"),),
    ),
)
vectors(
    "RET-003",
    RETURNED,
    holds(
        "A danger found after the day on which the person was to leave, and left on no recorded day",
        {
            "/status": "travelled",
            "/travel": {"planned_on": "2026-05-04", "documents_ready": True},
            "/handover": DELETE,
            "/follow_ups": DELETE,
            "/risk_assessments/1": {"date": "2026-05-05", "level": "extreme", "with_person": True},
        },
        also=(("RET-012", "/travel/departed_at"), ("RET-013", "/travel/arrived_at")),
    ),
)
vectors(
    "RET-001",
    CONSIDERED,
    holds("No assessment of a return that is only thought of"),
    holds("No assessment while it is pending", {"/status": "risk-assessment-pending"}),
    holds("No assessment of a return that was called off", {"/status": "cancelled"}),
)

vectors(
    "RET-002",
    PLANNED,
    holds("An assessment of the month before"),
    holds("An assessment ninety days before the planned day", assessed(("2026-03-17", "medium"))),
    breaks(
        "An assessment ninety-one days before the planned day",
        "/risk_assessments/0/date",
        assessed(("2026-03-16", "medium")),
    ),
    holds("An old and a new assessment", assessed(("2026-03-01", "medium"), ("2026-05-14", "medium"))),
    holds("A new and an old assessment", assessed(("2026-05-14", "medium"), ("2026-03-01", "medium"))),
    breaks(
        "Two old assessments",
        "/risk_assessments/1/date",
        assessed(("2026-03-01", "medium"), ("2026-03-02", "medium")),
    ),
    breaks(
        "Two old assessments of one day",
        "/risk_assessments/1/date",
        assessed(("2026-03-01", "medium"), ("2026-03-01", "medium")),
    ),
    breaks(
        "An old assessment and an entry that nothing was assessed",
        "/risk_assessments/0/date",
        assessed(("2026-03-01", "medium"), ("2026-05-14", "not-assessed")),
    ),
    breaks(
        "An old assessment and an entry that tells of danger that cannot wait and of no level",
        "/risk_assessments/0/date",
        assessed(("2026-03-01", "medium"), ("2026-05-14", "not-assessed"))
        | {"/risk_assessments/1/immediate_danger": True},
    ),
    breaks(
        "An old assessment and one after the planned day",
        "/risk_assessments/0/date",
        assessed(("2026-03-01", "medium"), ("2026-06-16", "medium")),
    ),
    holds(
        "An old assessment where no journey is planned",
        assessed(("2026-01-01", "medium")) | {"/travel/planned_on": DELETE},
    ),
    holds("An old assessment where the person stays", assessed(("2026-01-01", "medium")) | {"/type": "no-return"}),
    holds(
        "An old assessment of a return that was called off",
        assessed(("2026-01-01", "medium")) | {"/status": "cancelled"},
    ),
    holds(
        "An old assessment of a return that was advised against",
        assessed(("2026-01-01", "medium")) | {"/status": "advised-against"},
    ),
    breaks(
        "An old assessment of a return that is only thought of",
        "/risk_assessments/0/date",
        assessed(("2026-01-01", "medium")) | {"/status": "considered"},
    ),
)
vectors(
    "RET-002",
    RETURNED,
    breaks(
        "An assessment ninety-one days before the departure",
        "/risk_assessments/0/date",
        assessed(("2026-02-02", "medium")),
    ),
    holds("An assessment ninety days before the departure", assessed(("2026-02-03", "medium"))),
)

HIGH: dict[str, Any] = {"/risk_assessments/0/level": "high"}
EXTREME: dict[str, Any] = {"/risk_assessments/0/level": "extreme", "/risk_assessments/0/measures": ["escort"]}
NOT_ANSWERED: dict[str, Any] = HIGH | {"/receiving/services": []}
FIRST_LOW: dict[str, Any] = {
    "/risk_assessments": [
        {"date": "2026-05-14", "level": "low", "with_person": True},
        {"date": "2026-05-18", "level": "not-assessed", "immediate_danger": True, "with_person": True},
    ]
}

vectors(
    "RET-003",
    PLANNED,
    holds("A medium risk without measures"),
    holds("A high risk with measures", NOT_ANSWERED | {"/risk_assessments/0/measures": ["met-on-arrival"]}),
    breaks("A high risk without measures", "/risk_assessments/0/measures", NOT_ANSWERED),
    holds("A high risk answered by the receiving organisation", HIGH),
    holds("A high risk answered by the receiving organisation on a return without help", HIGH | {"/type": "voluntary"}),
    breaks(
        "A high risk on a forced return with services at the destination",
        "/risk_assessments/0/measures",
        HIGH | {"/type": "forced-return"},
    ),
    breaks(
        "A high risk with services that nobody has confirmed",
        "/risk_assessments/0/measures",
        HIGH | {"/receiving/confirmed_on": DELETE},
        also=(("RET-009", "/receiving/confirmed_on"),),
    ),
    breaks(
        "A high risk with nobody who receives the person",
        "/risk_assessments/0/measures",
        HIGH | {"/receiving": DELETE},
        also=(("RET-009", "/receiving/confirmed_on"),),
    ),
    breaks(
        "A high risk with services and without a decision of the person",
        "/risk_assessments/0/measures",
        HIGH | {"/decision/decided_on": DELETE},
        also=(("RET-007", "/decision/decided_on"),),
    ),
    breaks(
        "A high risk with services where nothing of a decision is recorded",
        "/risk_assessments/0/measures",
        HIGH | {"/decision": DELETE},
        also=(("RET-007", "/decision/decided_on"),),
    ),
    breaks("An extreme risk with measures", "/risk_assessments/0/level", EXTREME),
    breaks(
        "An extreme risk without measures", "/risk_assessments/0/level", EXTREME | {"/risk_assessments/0/measures": []}
    ),
    breaks(
        "A medium level and danger that cannot wait, with services of the receiving organisation",
        "/risk_assessments/0/measures",
        CANNOT_WAIT,
    ),
    breaks(
        "A high level and danger that cannot wait, with services of the receiving organisation",
        "/risk_assessments/0/measures",
        HIGH | CANNOT_WAIT,
    ),
    holds(
        "Danger that cannot wait and measures that answer it",
        CANNOT_WAIT | {"/risk_assessments/0/measures": ["met-on-arrival"]},
    ),
    holds("No danger that cannot wait", {"/risk_assessments/0/immediate_danger": False}),
    holds("Danger that cannot wait where the person stays", CANNOT_WAIT | {"/type": "no-return"}),
    breaks(
        "A low level found first, and later danger that cannot wait and no level",
        "/risk_assessments/1/measures",
        FIRST_LOW,
    ),
    holds(
        "A low level found first, and later neither a level nor danger that cannot wait",
        FIRST_LOW | {"/risk_assessments/1/immediate_danger": False},
    ),
    holds(
        "Danger that cannot wait and no level first, and a low level later",
        FIRST_LOW | {"/risk_assessments/0/date": "2026-05-20"},
    ),
    breaks(
        "An extreme level and danger that cannot wait, with measures",
        "/risk_assessments/0/level",
        EXTREME | CANNOT_WAIT,
    ),
    holds("A high risk where the person stays", NOT_ANSWERED | {"/type": "no-return"}),
    holds("A high risk of a return that is advised against", NOT_ANSWERED | {"/status": "advised-against"}),
    holds("A high risk of a return that is only thought of", NOT_ANSWERED | {"/status": "considered"}),
    holds(
        "A high risk found first and a low one later",
        {"/receiving/services": []}
        | {
            "/risk_assessments": [
                {"date": "2026-05-01", "level": "high", "measures": []},
                {"date": "2026-05-14", "level": "low", "measures": []},
            ]
        },
    ),
    breaks(
        "A low risk found first and a high one later",
        "/risk_assessments/1/measures",
        {"/receiving/services": []}
        | {
            "/risk_assessments": [
                {"date": "2026-05-01", "level": "low", "measures": []},
                {"date": "2026-05-14", "level": "high", "measures": []},
            ]
        },
    ),
    breaks(
        "A person who comes of age on the planned day travels at high risk",
        "/risk_assessments/0/measures",
        NOT_ANSWERED | {"/subject/birth_date": "2008-06-15", "/subject/is_child": DELETE},
    ),
    breaks(
        "An extreme danger found after the planned day has passed, and the person is still here",
        "/risk_assessments/1/level",
        assessed(("2026-06-01", "low"), ("2026-06-20", "extreme")),
        on=date(2026, 6, 21),
    ),
    holds(
        "An extreme danger found to be past after the planned day, and the person is still here",
        assessed(("2026-06-01", "extreme"), ("2026-06-20", "low")),
        on=date(2026, 6, 21),
    ),
)

vectors(
    "RET-005",
    CHILD_PLANNED,
    holds("A child at medium risk"),
    breaks("A child at high risk", "/risk_assessments/0/level", HIGH),
    breaks(
        "A child at high risk with measures",
        "/risk_assessments/0/level",
        HIGH | {"/risk_assessments/0/measures": ["escort"]},
    ),
    breaks("A child at extreme risk", "/risk_assessments/0/level", EXTREME),
    breaks(
        "A child in danger that cannot wait, at a medium level", "/risk_assessments/0/immediate_danger", CANNOT_WAIT
    ),
    breaks(
        "A child in danger that cannot wait with measures",
        "/risk_assessments/0/immediate_danger",
        CANNOT_WAIT | {"/risk_assessments/0/measures": ["escort"]},
    ),
    breaks("A child in danger that cannot wait, at a high level", "/risk_assessments/0/level", HIGH | CANNOT_WAIT),
    breaks(
        "A low level found for a child first, and later danger that cannot wait and no level",
        "/risk_assessments/1/immediate_danger",
        FIRST_LOW,
    ),
    holds(
        "A child in danger that cannot wait and of no level first, and at a low level later",
        FIRST_LOW | {"/risk_assessments/0/date": "2026-05-20"},
    ),
    holds("A child at high risk who stays", HIGH | {"/type": "no-return"}),
    holds("A child at high risk whose return is advised against", HIGH | {"/status": "advised-against"}),
    holds(
        "A child at high risk before measures took the danger away",
        assessed(("2026-04-01", "high"), ("2026-05-14", "low")),
    ),
    breaks(
        "A child who comes of age on the day after the planned one",
        "/risk_assessments/0/level",
        HIGH | {"/subject/birth_date": "2008-06-16"},
    ),
    holds(
        "A person who was a child and comes of age on the planned day",
        HIGH
        | {
            "/risk_assessments/0/measures": ["escort"],
            "/subject/birth_date": "2008-06-15",
            "/subject/is_child": DELETE,
        },
    ),
    breaks(
        "An extreme danger for a child found after the planned day has passed, and the child is still here",
        "/risk_assessments/1/level",
        assessed(("2026-06-01", "low"), ("2026-06-20", "extreme")),
        on=date(2026, 6, 21),
    ),
)
vectors(
    "RET-005",
    CHILD_RETURNED,
    breaks("A child who was returned at high risk", "/risk_assessments/0/level", HIGH),
)

ALONE: dict[str, Any] = {"/risk_assessments/0/with_person": False}

vectors(
    "RET-019",
    PLANNED,
    holds("Risks assessed with the person"),
    holds("Nothing is recorded on who took part", {"/risk_assessments/0/with_person": DELETE}),
    breaks("Risks assessed without the person", "/risk_assessments/0/with_person", ALONE),
    holds(
        "Risks assessed with the person, and later danger that cannot wait and no level noted without them",
        FIRST_LOW | {"/risk_assessments/1/with_person": False, "/risk_assessments/1/measures": ["escort"]},
    ),
    holds("Risks assessed without the person who stays", ALONE | {"/type": "no-return"}),
    holds("Risks assessed without the person of a return that is only thought of", ALONE | {"/status": "considered"}),
    holds(
        "Risks assessed with the person later",
        {
            "/risk_assessments": [
                {"date": "2026-05-01", "level": "low", "with_person": False},
                {"date": "2026-05-14", "level": "low", "with_person": True},
            ]
        },
    ),
    breaks(
        "Risks assessed anew without the person",
        "/risk_assessments/1/with_person",
        {
            "/risk_assessments": [
                {"date": "2026-05-01", "level": "low", "with_person": True},
                {"date": "2026-05-14", "level": "low", "with_person": False},
            ]
        },
    ),
    breaks(
        "A newest assessment without the person, after the planned day has passed",
        "/risk_assessments/1/with_person",
        {"/risk_assessments/1": {"date": "2026-06-20", "level": "low", "with_person": False}},
        on=date(2026, 6, 21),
    ),
)
