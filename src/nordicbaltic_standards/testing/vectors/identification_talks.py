"""Vectors of the rules on the first talk and on the assessment of age."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.identification_persons import GIRL, IDENTIFIED

ALONE = "/screening/conditions/alone"
PLACE = "/screening/conditions/safe_place"
NEEDS = "/screening/conditions/urgent_needs_met_first"
TIE = "/screening/interpreter_independent"
SUPPORT = "/screening/language_support"

vectors(
    "IDN-024",
    IDENTIFIED,
    holds("A talk alone in a safe place"),
    holds("A talk of whose conditions nothing more is recorded", {ALONE: DELETE, PLACE: DELETE}),
    holds("No screening", {"/screening": DELETE}),
    breaks("Companions who may be involved were present", ALONE, {ALONE: False}),
    breaks("Somebody involved could hear", PLACE, {PLACE: False}),
    breaks("Questions before food, rest and care", NEEDS, {NEEDS: False}),
    holds("Questions after food, rest and care", {NEEDS: True}),
    breaks("An interpreter with a tie", TIE, {TIE: False, SUPPORT: ["interpreter-in-person"]}),
    breaks("Somebody with a tie interpreted, it is not recorded how", TIE, {TIE: False}),
    holds("An independent interpreter", {TIE: True, SUPPORT: ["interpreter-remote"]}),
    holds("No interpreter was needed", {TIE: False, SUPPORT: ["none"]}),
    holds("Help in writing only", {TIE: False, SUPPORT: ["written-translation", "easy-language"]}),
    breaks(
        "An interpreter with a tie beside help in writing",
        TIE,
        {TIE: False, SUPPORT: ["written-translation", "interpreter-remote"]},
    ),
    breaks(
        "Everything at once",
        ALONE,
        {ALONE: False, PLACE: False, NEEDS: False, TIE: False},
        more=(PLACE, NEEDS, TIE),
    ),
    breaks("A talk in Norway with companions who may be involved", ALONE, {ALONE: False}, country="NO"),
)

AGREED = "/child/age_assessment/consented"
ASSESSED = {"started_on": "2026-03-06", "ended_on": "2026-03-20", "result": "child", "consented": True}

vectors(
    "IDN-025",
    GIRL,
    holds("No age assessment"),
    holds("An age assessment with consent", {"/child/age_assessment": ASSESSED}),
    breaks("An age assessment without consent", AGREED, {"/child/age_assessment": ASSESSED | {"consented": False}}),
    breaks(
        "An age assessment without consent that is inconclusive",
        AGREED,
        {"/child/age_assessment": ASSESSED | {"consented": False, "result": "inconclusive", "ended_on": "2026-03-21"}},
    ),
    holds(
        "An age assessment of whose consent nothing is recorded",
        {"/child/age_assessment": {k: v for k, v in ASSESSED.items() if k != "consented"}},
    ),
    holds(
        "An age assessment that was refused and not made",
        {"/child/age_assessment": {"started_on": "2026-03-06", "consented": False}},
    ),
)
vectors("IDN-025", IDENTIFIED, holds("A grown woman"))
