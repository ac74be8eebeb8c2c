"""Vectors of the rules on the chain of rights to stay."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import (
    EE_HOLDER,
    EE_PERMIT,
    FI_30,
    HOW,
    RENEWED,
    holding,
    period,
)

FROM, TO = "/permits/0/valid_from", "/permits/0/valid_to"
DECIDED, DECISION, APPLIED = "/permits/0/decided_on", "/permits/0/decision", "/permits/0/applied_on"
UNDECIDED: dict[str, Any] = {FROM: DELETE, TO: DELETE, DECIDED: DELETE}
REFUSED: dict[str, Any] = {FROM: DELETE, TO: DELETE, DECISION: "refused"}

vectors(
    "RES-020",
    EE_HOLDER,
    holds("Application, decision and validity in order"),
    breaks("A permit that ends on the day before it begins", TO, {TO: "2026-04-14"}),
    holds(
        "A permit for a single day",
        {
            TO: "2026-04-15",
            "/permits/0/basis": "work",
            "/permits/0/type_id": DELETE,
            "/asylum": {"applied_on": "2026-04-10", "stage": "applied"},
        },
    ),
    breaks("A decision on the day before the application", DECIDED, {APPLIED: "2026-04-16"}),
    holds("A decision on the day of the application", {APPLIED: "2026-04-15"}),
    holds("A permit without a day of application", {APPLIED: DELETE}),
    holds("A permit without a day of decision", {DECIDED: DELETE}),
    holds("A permit from a day before the decision", {DECIDED: "2026-04-20"}),
    breaks("A permit without a first day", FROM, {FROM: DELETE}, severity="warning"),
    breaks(
        "A permit on appeal without a first day",
        FROM,
        {FROM: DELETE, DECISION: "granted-on-appeal"},
        severity="warning",
    ),
    breaks("A renewal without a first day", FROM, {FROM: DELETE, DECISION: "renewed"}, severity="warning"),
    holds("A permit without a first day in a draft", {FROM: DELETE}, profile="draft"),
    holds("A refusal", REFUSED),
    breaks("A refusal with a first day of validity", FROM, {DECISION: "refused"}),
    breaks("A pending application with a first day of validity", FROM, {DECISION: "pending", DECIDED: DELETE}),
    breaks("An application with a first day of validity", FROM, {DECISION: "applied", DECIDED: DELETE}),
    breaks("A withdrawn application with a first day of validity", FROM, {DECISION: "withdrawn-by-applicant"}),
    breaks("A refusal with a first day of validity in a draft", FROM, {DECISION: "refused"}, profile="draft"),
    breaks(
        "A permit recorded as expired on the day before its last",
        DECISION,
        {DECISION: "expired", "/recorded_at": "2027-04-13T10:00:00+00:00", "/asylum": {"applied_on": "2027-04-01"}},
    ),
    holds(
        "A permit recorded as expired on its last day",
        {DECISION: "expired", "/recorded_at": "2027-04-14T10:00:00+00:00", "/asylum": {"applied_on": "2027-04-01"}},
    ),
    holds("A permit recorded as expired in a record without a date", {DECISION: "expired", "/recorded_at": DELETE}),
    holds("A permit recorded as expired without a last day", {DECISION: "expired", TO: DELETE}),
    breaks(
        "An appeal decided on the day before it was lodged",
        "/permits/0/appeal/decided_on",
        {"/permits/0/appeal": {"lodged_on": "2026-05-02", "decided_on": "2026-05-01"}},
    ),
    holds(
        "An appeal decided on the day on which it was lodged",
        {"/permits/0/appeal": {"lodged_on": "2026-05-02", "decided_on": "2026-05-02"}},
    ),
    holds("An appeal that was lodged", {"/permits/0/appeal": {"lodged_on": "2026-05-02"}}),
    holds("An appeal that was decided", {"/permits/0/appeal": {"decided_on": "2026-05-02"}}),
    breaks(
        "A second permit without a first day",
        "/permits/1/valid_from",
        {"/permits/1": {"id": "p2", "basis": "work", "decision": "granted"}},
        severity="warning",
    ),
    holds("A holder whose permits are not recorded", {"/permits": []}),
)

CHAIN = holding(
    "EE",
    EE_PERMIT
    | {"applied_on": "2026-03-20", "decided_on": "2026-03-30", "valid_from": "2026-04-01", "valid_to": "2027-03-31"},
    reflection_period=period("2026-03-02", "2026-03-31", "EE", status="completed"),
)
"""Thirty days of reflection, and a permit from the day after."""
LATE = {FROM: "2026-04-11", TO: "2027-04-10", DECIDED: "2026-03-30"}
"""A permit that leaves the first ten days of April open."""
UNDATED: dict[str, Any] = {"/reflection_period/end": DELETE, APPLIED: DELETE, DECIDED: DELETE, TO: "2027-04-30"}
"""A reflection period without a last day, and a permit of which nothing but its validity is dated."""
HUMANITARIAN: dict[str, Any] = {"basis": "humanitarian", "decision": "granted"}
WORK: dict[str, Any] = {"basis": "work", "decision": "granted"}

vectors(
    "RES-021",
    CHAIN,
    holds("A permit from the day after the reflection period"),
    breaks("A permit from the second day after the reflection period", FROM, {FROM: "2026-04-02", TO: "2027-04-01"}),
    breaks(
        "A permit from the second day after, decided on the last day of the reflection period",
        FROM,
        {FROM: "2026-04-02", TO: "2027-04-01", DECIDED: "2026-03-31"},
    ),
    holds(
        "A permit from the second day after, its application pending on the day between",
        {FROM: "2026-04-02", TO: "2027-04-01", DECIDED: "2026-04-01"},
    ),
    holds(
        "A permit from the second day after, applied for and without a day of decision",
        {FROM: "2026-04-02", TO: "2027-04-01", DECIDED: DELETE},
    ),
    breaks("A gap of ten days", FROM, LATE),
    holds("A gap of a citizen of the Union", LATE | {"/third_country_national": False}),
    holds("A gap of a person whose nationality is not recorded", LATE | {"/third_country_national": DELETE}),
    holds(
        "A gap that an asylum procedure covers from its first day to its last",
        LATE
        | {
            "/asylum": {
                "applied_on": "2026-04-01",
                "ended_on": "2026-04-10",
                "stage": "withdrawn",
                "independent_advice_on": "2026-04-01",
            }
        },
    ),
    breaks(
        "A gap that an asylum procedure covers from its second day",
        FROM,
        LATE | {"/asylum": {"applied_on": "2026-04-02", "stage": "applied"}},
    ),
    breaks(
        "A gap that an asylum procedure covers to the day before its last",
        FROM,
        LATE | {"/asylum": {"applied_on": "2026-04-01", "ended_on": "2026-04-09", "stage": "discontinued"}},
    ),
    holds(
        "A gap that begins after protection was granted",
        LATE | {"/asylum": {"applied_on": "2025-06-01", "ended_on": "2026-03-09", "stage": "granted"}},
    ),
    holds("A gap that an asylum procedure without an end covers", LATE | {"/asylum": {"applied_on": "2026-03-09"}}),
    breaks("A gap of a person who was told of asylum", FROM, LATE | {"/asylum": {"informed_on": "2026-03-09"}}),
    holds(
        "A gap in which removal was suspended",
        LATE | {"/removal": {"suspended_from": "2026-04-01", "suspended_to": "2026-04-10"}},
    ),
    holds("A gap in which removal was suspended without an end", LATE | {"/removal": {"suspended_from": "2026-03-02"}}),
    breaks(
        "A gap in which removal was suspended to the day before its last",
        FROM,
        LATE | {"/removal": {"suspended_from": "2026-04-01", "suspended_to": "2026-04-09"}},
    ),
    holds(
        "A gap that asylum and suspension cover together",
        LATE
        | {
            "/asylum": {"applied_on": "2026-04-06", "stage": "applied"},
            "/removal": {"suspended_from": "2026-03-02", "suspended_to": "2026-04-05"},
        },
    ),
    breaks(
        "A gap that asylum and suspension cover save for a day",
        FROM,
        LATE
        | {
            "/asylum": {"applied_on": "2026-04-07", "stage": "applied"},
            "/removal": {"suspended_from": "2026-03-02", "suspended_to": "2026-04-05"},
        },
    ),
    holds(
        "A gap in which an appeal on another application was pending",
        LATE
        | {
            "/permits/1": {
                "id": "p2",
                "basis": "humanitarian",
                "decision": "refused",
                "applied_on": "2026-03-03",
                "decided_on": "2026-03-20",
                "appeal": {"lodged_on": "2026-03-25", "decided_on": "2026-04-10"},
            },
        },
    ),
    breaks(
        "A gap in which an appeal on another application had been decided",
        FROM,
        LATE
        | {
            "/permits/1": {
                "id": "p2",
                "basis": "humanitarian",
                "decision": "refused",
                "decided_on": "2026-03-20",
                "appeal": {"lodged_on": "2026-03-25", "decided_on": "2026-04-09"},
            },
        },
    ),
    holds(
        "A gap in which an appeal had been lodged and not decided",
        LATE
        | {
            "/permits/1": {
                "id": "p2",
                "basis": "humanitarian",
                "decision": "refused",
                "decided_on": "2026-03-20",
                "appeal": {"lodged_on": "2026-03-25"},
            },
        },
    ),
    breaks(
        "A gap before which an appeal had a last day and was not lodged",
        FROM,
        LATE
        | {
            "/permits/1": {
                "id": "p2",
                "basis": "humanitarian",
                "decision": "refused",
                "decided_on": "2026-03-20",
                "appeal": {"deadline": "2026-04-20"},
            },
        },
    ),
    holds("A gap in which the person was abroad", LATE | {"/departures": [{"left_on": "2026-04-10"}]}),
    breaks(
        "A gap after which the person left",
        FROM,
        LATE | {"/departures": [{"left_on": "2026-04-11", "returned_on": "2026-04-20"}]},
    ),
    holds(
        "A gap on whose first day the person came back",
        LATE | {"/departures": [{"left_on": "2026-03-10", "returned_on": "2026-04-01"}]},
    ),
    breaks(
        "A gap before which the person came back",
        FROM,
        LATE | {"/departures": [{"left_on": "2026-03-10", "returned_on": "2026-03-31"}]},
    ),
    *(
        holds(
            f"A gap beside an asylum procedure at the stage {stage}, without a day",
            LATE | {"/asylum": {"stage": stage}},
        )
        for stage in ("applied", "appeal", "granted")
    ),
    breaks(
        "A gap that outlasts an asylum procedure without a first day",
        FROM,
        LATE | {"/asylum": {"stage": "applied", "ended_on": "2026-04-09"}},
    ),
    holds("A gap on whose first day the person was removed", LATE | {"/removal": {"enforced_on": "2026-04-01"}}),
    holds("A gap on whose last day the person was removed", LATE | {"/removal": {"enforced_on": "2026-04-10"}}),
    breaks("A gap after which the person was removed", FROM, LATE | {"/removal": {"enforced_on": "2026-04-11"}}),
    breaks("A gap before which the person was removed", FROM, LATE | {"/removal": {"enforced_on": "2026-03-01"}}),
    holds(
        "A gap that a work permit covers",
        LATE | {"/permits/1": WORK | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2026-04-10"}},
    ),
    breaks(
        "A gap that a work permit covers to the day before its last",
        FROM,
        LATE | {"/permits/1": WORK | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2026-04-09"}},
    ),
    holds(
        "A gap between a work permit and the reflection period",
        {"/permits/1": WORK | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2025-12-31"}},
    ),
    holds(
        "A gap between a family permit and the reflection period",
        {"/permits/1": WORK | {"id": "p2", "basis": "family", "valid_from": "2025-06-01", "valid_to": "2025-12-31"}},
    ),
    breaks(
        "A gap between a humanitarian permit and the reflection period",
        "/reflection_period/start",
        {"/permits/1": HUMANITARIAN | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2025-12-31"}},
    ),
    breaks(
        "Two gaps, before the permit and after it",
        FROM,
        LATE | {"/permits/1": WORK | {"id": "p2", "valid_from": "2027-05-01", "valid_to": "2028-04-30"}},
        more=("/permits/1/valid_from",),
    ),
    holds(
        "A permit without a last day, and another later",
        {
            TO: {"absent": "not-recorded"},
            "/permits/1": WORK | {"id": "p2", "valid_from": "2030-05-01", "valid_to": "2031-04-30"},
        },
    ),
    breaks(
        "A gap after a permit that ran out",
        "/permits/1/valid_from",
        {
            DECISION: "not-renewed",
            "/permits/1": WORK | {"id": "p2", "valid_from": "2027-05-01", "valid_to": "2028-04-30"},
        },
    ),
    holds(
        "A permit from the day after one that was taken back",
        {
            DECISION: "revoked",
            "/permits/1": WORK | {"id": "p2", "valid_from": "2027-04-01", "valid_to": "2028-04-30"},
        },
    ),
    holds(
        "A permit that ends before it begins, and a permit from the day after the period",
        {"/permits/1": WORK | {"id": "p2", "valid_from": "2028-04-01", "valid_to": "2028-03-31"}},
        also=(("RES-020", "/permits/1/valid_to"),),
    ),
    breaks(
        "A gap of ten days beside a permit that was refused",
        FROM,
        LATE | {"/permits/1": {"id": "p2", "basis": "work", "decision": "refused", "decided_on": "2026-04-02"}},
    ),
    holds("A single right to stay", {"/reflection_period": DELETE}),
    holds("A reflection period and no permits", {"/permits": [], "/asylum": {"applied_on": "2026-03-20"}}),
)

ON = "/recorded_at"
vectors(
    "RES-022",
    EE_HOLDER,
    holds("A permit that ends in thirty-one days", {ON: "2027-03-14T10:00:00+00:00"}),
    breaks("A permit that ends in thirty days", TO, {ON: "2027-03-15T10:00:00+00:00"}),
    breaks(
        "A work permit that ends in thirty days",
        TO,
        {
            ON: "2027-03-15T10:00:00+00:00",
            "/permits/0/basis": "work",
            "/permits/0/type_id": DELETE,
            "/permits/0/conditions": ["none"],
        },
    ),
    breaks("A permit that ends today", TO, {ON: "2027-04-14T10:00:00+00:00"}),
    breaks("A permit that has ended", TO, {ON: "2027-04-15T10:00:00+00:00"}),
    breaks(
        "A permit that has ended and is recorded as expired", TO, {ON: "2027-05-15T10:00:00+00:00", DECISION: "expired"}
    ),
    holds("A permit that has ended in a record without a date", {ON: DELETE}),
    holds(
        "A permit that has ended and a pending application",
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": {"id": "p2", "basis": "work", "decision": "pending"},
        },
    ),
    holds(
        "A permit that has ended and an application",
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": {"id": "p2", "basis": "work", "decision": "applied"},
        },
    ),
    breaks(
        "A permit that has ended and an application that was refused",
        TO,
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": {"id": "p2", "basis": "work", "decision": "refused"},
        },
    ),
    holds(
        "A permit that has ended and a refusal under appeal",
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": {
                "id": "p2",
                "basis": "work",
                "decision": "refused",
                "appeal": {"lodged_on": "2027-04-10"},
            },
        },
    ),
    breaks(
        "A permit that has ended and a refusal whose appeal was decided",
        TO,
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": {
                "id": "p2",
                "basis": "work",
                "decision": "refused",
                "appeal": {"lodged_on": "2027-04-10", "decided_on": "2027-04-12"},
            },
        },
    ),
    breaks(
        "A permit that has ended and a refusal that can be appealed",
        TO,
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": {
                "id": "p2",
                "basis": "work",
                "decision": "refused",
                "appeal": {"deadline": "2027-05-10"},
            },
        },
    ),
    holds(
        "A permit that has ended and a later one",
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": WORK | {"id": "p2", "valid_from": "2027-04-15", "valid_to": "2028-04-14"},
        },
    ),
    breaks(
        "Two permits that have ended, the later one first",
        TO,
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": WORK | {"id": "p2", "valid_from": "2025-04-15", "valid_to": "2026-04-14"},
        },
    ),
    breaks(
        "A permit that has ended and a later one that was taken back",
        TO,
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/permits/1": WORK
            | {"id": "p2", "decision": "revoked", "valid_from": "2027-04-15", "valid_to": "2028-04-14"},
        },
    ),
    holds(
        "A permit that has ended and an asylum procedure",
        {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"applied_on": "2027-04-01"}},
    ),
    breaks(
        "A permit that has ended and an asylum procedure that has ended",
        TO,
        {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"applied_on": "2027-04-01", "ended_on": "2027-04-10"}},
    ),
    breaks(
        "A permit that has ended and an application for asylum that was finally refused",
        TO,
        {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"applied_on": "2027-04-01", "stage": "refused-finally"}},
    ),
    breaks(
        "A permit that has ended and a person who was told of asylum",
        TO,
        {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"informed_on": "2027-04-01", "stage": "informed"}},
    ),
    *(
        holds(
            f"A permit that has ended and an asylum procedure at the stage {stage}, without a day",
            {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"stage": stage}},
        )
        for stage in ("applied", "appeal")
    ),
    breaks(
        "A permit that has ended and an asylum procedure that was withdrawn, without a day",
        TO,
        {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"stage": "withdrawn"}},
    ),
    holds(
        "A permit that has ended and protection granted",
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/asylum": {"applied_on": "2026-04-01", "ended_on": "2027-04-10", "stage": "granted"},
        },
    ),
    holds(
        "A permit that has ended and a departure",
        {ON: "2027-04-15T10:00:00+00:00", "/departures": [{"left_on": "2027-04-10"}]},
    ),
    breaks(
        "A permit that has ended and a departure from which the person came back",
        TO,
        {
            ON: "2027-04-15T10:00:00+00:00",
            "/departures": [{"left_on": "2026-08-10", "returned_on": "2026-08-20"}],
        },
    ),
    holds(
        "A permit that has ended and a removal",
        {ON: "2027-05-15T10:00:00+00:00", "/removal": {"enforced_on": "2027-05-10"}},
    ),
    breaks(
        "A permit that has ended and a removal that was ordered",
        TO,
        {ON: "2027-05-15T10:00:00+00:00", "/removal": {"order_on": "2027-05-10"}},
    ),
    holds(
        "A permit that has ended of a citizen of the Union",
        {ON: "2027-04-15T10:00:00+00:00", "/third_country_national": False},
    ),
    holds(
        "A permit that has ended of a person who became a national",
        {ON: "2027-04-15T10:00:00+00:00", "/status": "national"},
    ),
    holds(
        "A permit that has ended of a refugee",
        {ON: "2027-04-15T10:00:00+00:00", "/status": "refugee"},
    ),
    breaks(
        "A permit that has ended of a person whose status is not known",
        TO,
        {ON: "2027-04-15T10:00:00+00:00", "/status": {"absent": "unknown"}},
    ),
    breaks(
        "A permit that has ended of a person whose nationality is not recorded",
        TO,
        {ON: "2027-04-15T10:00:00+00:00", "/third_country_national": DELETE},
    ),
    holds("A permit that has no last day", {ON: "2030-04-15T10:00:00+00:00", TO: DELETE}),
    holds("A right to stay of which neither period nor permit is recorded", {"/permits": []}),
    holds("A refusal and no right to stay", REFUSED),
)
RUNNING = changed(FI_30, {"/asylum": DELETE, "/information": {"asylum_on": "2026-03-02"}})
START, END = "/reflection_period/start", "/reflection_period/end"
vectors(
    "RES-022",
    RUNNING,
    holds("A reflection period that ends in eight days", {ON: "2026-03-23T10:00:00+00:00"}),
    breaks("A reflection period that ends in seven days", END, {ON: "2026-03-24T10:00:00+00:00"}),
    breaks("A reflection period that has ended", END, {ON: "2026-04-01T10:00:00+00:00"}),
    breaks(
        "An extended reflection period that has ended",
        "/reflection_period/extensions/0/new_end",
        {
            ON: "2026-05-01T10:00:00+00:00",
            "/reflection_period/status": "extended",
            "/reflection_period/extensions": [
                {"decided_on": "2026-03-30", "new_end": "2026-04-30", "reason": "safety"},
            ],
        },
    ),
    *(
        breaks(
            f"A reflection period that was ended early {why}",
            "/reflection_period/termination/on",
            {
                ON: "2026-03-25T10:00:00+00:00",
                "/reflection_period/status": "terminated-early",
                "/reflection_period/termination": {"on": "2026-03-20"} | ground,
            },
            also=also,
        )
        for why, ground, also in (
            ("for contact renewed freely", RENEWED, ()),
            (
                "for public health, which the law of Finland lists",
                HOW | {"ground": "public-health"},
                (("RES-010", "/reflection_period/termination/ground"),),
            ),
        )
    ),
    breaks(
        "A reflection period that was ended early at the person's request",
        "/reflection_period/termination/on",
        {
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {"on": "2026-03-09", "ground": "at-persons-request"},
        },
    ),
    holds(
        "A reflection period that ended with the person's departure",
        {
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {"on": "2026-03-09", "ground": "departed"},
        },
    ),
    holds(
        "A reflection period that was refused",
        {ON: "2026-05-01T10:00:00+00:00", "/reflection_period/status": "refused"},
    ),
    holds("A reflection period without a last day", {ON: "2026-05-01T10:00:00+00:00", END: DELETE}),
    holds(
        "A reflection period without a last day, eight days before the longest of the law",
        {ON: "2026-08-25T10:00:00+00:00", END: DELETE},
    ),
    breaks(
        "A reflection period without a last day, seven days before the longest of the law",
        END,
        {ON: "2026-08-26T10:00:00+00:00", END: DELETE},
    ),
)

RENEWAL = holding(
    "EE",
    EE_PERMIT,
    EE_PERMIT
    | {
        "id": "p2",
        "renewal_of": "p1",
        "applied_on": "2026-05-01",
        "decided_on": "2026-05-20",
        "valid_from": "2027-04-15",
        "valid_to": "2028-04-14",
    },
)
"""A permit and its renewal."""
OF, SECOND = "/permits/0/renewal_of", "/permits/1/renewal_of"
WITHOUT_TYPE = {"/permits/0/type_id": DELETE, "/permits/1/type_id": DELETE}
vectors(
    "RES-023",
    RENEWAL,
    holds("A renewal of the permit before it"),
    breaks("A renewal of a permit that is not in the record", SECOND, {SECOND: "p0"}),
    breaks("A renewal of itself", SECOND, {SECOND: "p2"}),
    breaks("Two permits that renew each other", OF, {OF: "p2", "/permits/1/applied_on": "2026-04-15"}, more=(SECOND,)),
    breaks(
        "Three permits of which the later two renew each other",
        SECOND,
        {
            OF: "p2",
            SECOND: "p3",
            "/permits/2": {
                "id": "p3",
                "basis": "cooperation-with-proceedings",
                "decision": "granted",
                "valid_from": "2028-04-15",
                "valid_to": "2029-04-14",
                "renewal_of": "p2",
            },
            "/permits/0/applied_on": DELETE,
        },
        more=("/permits/2/renewal_of",),
    ),
    breaks(
        "Three permits in a circle",
        OF,
        {
            OF: "p3",
            "/permits/2": {
                "id": "p3",
                "basis": "cooperation-with-proceedings",
                "decision": "granted",
                "valid_from": "2028-04-15",
                "valid_to": "2029-04-14",
                "renewal_of": "p2",
            },
        },
        more=(SECOND, "/permits/2/renewal_of"),
    ),
    breaks(
        "A renewal on another basis",
        SECOND,
        WITHOUT_TYPE | {"/permits/1/basis": "humanitarian", "/permits/1/conditions": ["none"]},
    ),
    holds("A renewal applied for on the day on which the first was decided", {"/permits/1/applied_on": "2026-04-15"}),
    breaks(
        "A renewal applied for on the day before the first was decided",
        "/permits/1/applied_on",
        {"/permits/1/applied_on": "2026-04-14"},
    ),
    holds(
        "A renewal of a permit without a day of decision",
        {"/permits/1/applied_on": "2026-04-01", DECIDED: DELETE},
    ),
    holds("A renewal without a day of application", {"/permits/1/applied_on": DELETE}),
    holds("Two permits, neither a renewal", {SECOND: DELETE}),
    holds(
        "A renewal that stands before what it renews",
        {
            "/permits": [
                EE_PERMIT
                | {
                    "id": "p2",
                    "renewal_of": "p1",
                    "applied_on": "2026-05-01",
                    "decided_on": "2026-05-20",
                    "valid_from": "2027-04-15",
                    "valid_to": "2028-04-14",
                },
                EE_PERMIT,
            ],
        },
    ),
    breaks(
        "A renewal of a permit whose identifier stands twice, the first on the same basis and later decided",
        "/permits/1/applied_on",
        {
            "/permits/1/applied_on": "2026-04-14",
            "/permits/2": {
                "id": "p1",
                "basis": "cooperation-with-proceedings",
                "decision": "pending",
                "applied_on": "2026-04-01",
            },
        },
        also=(("STR-050", "/permits/0/id"), ("STR-050", "/permits/2/id")),
    ),
)

vectors(
    "RES-021",
    CHAIN,
    *(
        holds(
            f"A gap between a {basis} permit and the reflection period, which comes first as a right of a victim",
            {"/permits/1": WORK | {"id": "p2", "basis": basis, "valid_from": "2025-06-01", "valid_to": "2025-12-31"}},
        )
        for basis in ("study", "long-term")
    ),
    holds(
        "A gap of one day that a permit for a single day covers",
        {
            FROM: "2026-04-02",
            TO: "2027-04-01",
            "/permits/1": WORK | {"id": "p2", "valid_from": "2026-04-01", "valid_to": "2026-04-01"},
        },
    ),
    breaks(
        "A gap between two work permits after the permit of a victim",
        "/permits/2/valid_from",
        {
            "/permits/1": WORK | {"id": "p2", "valid_from": "2027-04-01", "valid_to": "2028-04-30"},
            "/permits/2": WORK | {"id": "p3", "valid_from": "2028-06-01", "valid_to": "2029-04-30"},
        },
    ),
    holds(
        "A gap in which another application was pending",
        LATE | {"/permits/1": {"id": "p2", "basis": "work", "decision": "pending", "applied_on": "2026-03-31"}},
    ),
)
vectors(
    "RES-022",
    EE_HOLDER,
    *(
        holds(
            f"A permit that has ended of a person whose status is {status}",
            {ON: "2027-04-15T10:00:00+00:00", "/status": status},
        )
        for status in (
            "nordic-citizen",
            "eu-eea-citizen",
            "asylum-applicant",
            "subsidiary-protection",
            "temporary-protection",
        )
    ),
    *(
        breaks(
            f"A permit that has ended and an application for asylum that is {stage}",
            TO,
            {ON: "2027-04-15T10:00:00+00:00", "/asylum": {"applied_on": "2026-08-01", "stage": stage}},
        )
        for stage in ("withdrawn", "discontinued")
    ),
)
vectors(
    "RES-023",
    RENEWAL,
    breaks(
        "Two renewals of permits that are not in the record",
        OF,
        {OF: "p8", SECOND: "p9"},
        more=(SECOND,),
    ),
)
vectors(
    "RES-020",
    EE_HOLDER,
    holds("A permit without a first day in a count", {FROM: DELETE}, profile="statistics"),
)
vectors(
    "RES-022",
    RUNNING,
    breaks(
        "A reflection period that was ended for want of cooperation, which does not count, and has run out",
        END,
        {
            ON: "2026-04-01T10:00:00+00:00",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {
                "on": "2026-03-09",
                "ground": "cooperation-ended",
                "decided_by": "fi-police",
                "reasons_given": True,
                "safety_considered": True,
            },
        },
        also=(("RES-009", "/reflection_period/termination/ground"),),
    ),
    breaks(
        "A reflection period that was ended at the person's request on its last day",
        "/reflection_period/termination/on",
        {
            ON: "2026-04-01T10:00:00+00:00",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {"on": "2026-03-31", "ground": "at-persons-request"},
        },
    ),
    holds(
        "A reflection period that is recorded as ended on the day before its first",
        {
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {"on": "2026-03-01", "ground": "at-persons-request"},
        },
        also=(("RES-007", "/reflection_period/termination/on"),),
    ),
    breaks(
        "A reflection period that is recorded as ended early after its last day",
        END,
        {
            ON: "2026-04-03T10:00:00+00:00",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {"on": "2026-04-02", "ground": "at-persons-request"},
        },
        also=(("RES-007", "/reflection_period/termination/on"),),
    ),
)
vectors(
    "RES-023",
    RENEWAL,
    breaks(
        "A renewal for cooperation of a humanitarian permit",
        SECOND,
        WITHOUT_TYPE | {"/permits/0/basis": "humanitarian", "/permits/0/conditions": ["none"]},
    ),
    breaks(
        "A renewal of a permit for the best interests of a child",
        SECOND,
        WITHOUT_TYPE | {"/permits/0/basis": "best-interests-of-child", "/permits/0/conditions": ["none"]},
    ),
)
vectors(
    "RES-022",
    RUNNING,
    breaks(
        "A reflection period that was ended early for public order",
        "/reflection_period/termination/on",
        {
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {
                "on": "2026-03-09",
                "ground": "public-order",
                "decided_by": "fi-police",
                "reasons_given": True,
                "safety_considered": True,
            },
        },
    ),
)

AWAITED = changed(
    RENEWAL,
    {
        "/permits/1/decision": "pending",
        "/permits/1/decided_on": DELETE,
        "/permits/1/granted_by": DELETE,
        "/permits/1/valid_from": DELETE,
        "/permits/1/valid_to": DELETE,
        "/permits/1/work_right": DELETE,
        DECIDED: "2026-05-20",
    },
)
"""A renewal applied for on 1 May, not decided, and a decision on the first permit of 20 May."""
vectors(
    "RES-023",
    AWAITED,
    breaks("A renewal applied for before the first permit was given", "/permits/1/applied_on"),
    breaks(
        "A renewal applied for before a permit was given that has run out",
        "/permits/1/applied_on",
        {DECISION: "expired", FROM: "2025-06-01", TO: "2026-05-30"},
    ),
    *(
        holds(f"A renewal applied for before the first permit was {what}", {DECISION: decision})
        for decision, what in (
            ("revoked", "taken back"),
            ("not-renewed", "left to run out"),
            ("renewed", "itself renewed"),
            ("granted-on-appeal", "given on appeal"),
        )
    ),
    holds(
        "A renewal applied for before the first permit was taken back, in a draft",
        {DECISION: "revoked"},
        profile="draft",
    ),
    breaks(
        "A renewal on another basis of a permit that was taken back",
        SECOND,
        WITHOUT_TYPE | {DECISION: "revoked", "/permits/1/basis": "humanitarian", "/permits/1/conditions": ["none"]},
    ),
)

TAKEN_BACK = holding(
    "FI",
    {
        "id": "p1",
        "basis": "cooperation-with-proceedings",
        "decision": "revoked",
        "decided_on": "2026-05-01",
        "valid_from": "2026-01-01",
        "valid_to": "2026-12-31",
    },
    {
        "id": "p2",
        "basis": "humanitarian",
        "decision": "granted",
        "decided_on": "2026-07-31",
        "valid_from": "2026-08-01",
        "valid_to": "2027-07-31",
    },
    recorded_on="2026-08-02",
)
"""A permit that was taken back on 1 May, and another from 1 August."""
PROTECTED: dict[str, Any] = {
    "/status": "irregular",
    "/permits/0/basis": "international-protection",
    "/asylum": {"applied_on": "2025-06-01", "stage": "granted", "ended_on": "2026-01-01"},
}
NEXT = "/permits/1/valid_from"
NO_FIRST_DAY: dict[str, Any] = {
    "/status": "refugee",
    "/permits/0/basis": "international-protection",
    "/permits/0/valid_from": DELETE,
    "/reflection_period": {
        "status": "completed",
        "grounds_found_on": "2026-01-02",
        "informed_on": "2026-01-02",
        "decided_on": "2026-01-02",
        "start": "2026-01-02",
        "end": "2026-03-31",
    },
}
"""A permit for protection of which the first day is not recorded, after a reflection period."""
LOST_ON_THE_EVE: dict[str, Any] = {"/permits/0/decided_on": "2026-07-31"}
vectors(
    "RES-021",
    TAKEN_BACK,
    breaks("A gap of three months after a permit that was taken back", NEXT),
    breaks("A gap of three months after a permit for protection that was taken back", NEXT, PROTECTED),
    holds(
        "A gap of three months after a permit for something else was taken back, and protection was granted",
        PROTECTED | {"/permits/0/basis": "cooperation-with-proceedings"},
    ),
    breaks(
        "A gap between a permit for protection that was taken back and another that was decided before its first day",
        NEXT,
        PROTECTED | {"/permits/1/basis": "international-protection"},
    ),
    breaks(
        "A gap after a permit for protection was taken back, and the day of granting is not recorded",
        NEXT,
        PROTECTED | {"/asylum": {"applied_on": "2025-06-01", "stage": "granted"}},
    ),
    holds("A gap in the permits of a person whose status alone tells of protection", {"/status": "refugee"}),
    breaks(
        "A gap in which the permit for protection was not renewed",
        NEXT,
        PROTECTED | {"/permits/0/decision": "not-renewed", "/permits/0/valid_to": "2026-03-31"},
    ),
    breaks(
        "A gap in which a permit for protection that had ended was taken back",
        NEXT,
        PROTECTED | {"/permits/0/valid_to": "2026-03-31"},
    ),
    breaks(
        "A gap in which the appeal against the loss of protection was decided",
        NEXT,
        PROTECTED | {"/permits/0/appeal": {"lodged_on": "2026-05-10", "decided_on": "2026-06-10"}},
    ),
    holds(
        "A gap after a permit for protection was taken back, and its appeal lodged nine days later is pending",
        PROTECTED | {"/permits/0/appeal": {"lodged_on": "2026-05-10"}},
    ),
    holds(
        "A permit from the day after the last for an appeal against the loss of protection",
        PROTECTED | {"/permits/0/appeal": {"deadline": "2026-07-31"}},
    ),
    breaks(
        "A permit from the second day after the last for an appeal against the loss of protection",
        NEXT,
        PROTECTED | {"/permits/0/appeal": {"deadline": "2026-07-30"}},
    ),
    breaks(
        "A gap between the last day for an appeal against the loss of protection and the appeal",
        NEXT,
        PROTECTED | {"/permits/0/appeal": {"deadline": "2026-05-31", "lodged_on": "2026-07-15"}},
    ),
    holds(
        "A permit from the day after an appeal against the loss of protection, lodged on no known day, was decided",
        PROTECTED | {"/permits/0/appeal": {"decided_on": "2026-07-31"}},
    ),
    breaks(
        "A permit from the second day after an appeal against the loss of protection, lodged on no known day, was decided",
        NEXT,
        PROTECTED | {"/permits/0/appeal": {"decided_on": "2026-07-30"}},
    ),
    holds(
        "A permit from the day after protection, with no known first day, was taken back",
        NO_FIRST_DAY | LOST_ON_THE_EVE,
    ),
    breaks("A gap after protection, with no known first day, was taken back", NEXT, NO_FIRST_DAY),
    holds(
        "A permit from the day after the last of one for protection, with no known first day, that was not renewed",
        NO_FIRST_DAY | {"/permits/0/decision": "not-renewed", "/permits/0/valid_to": "2026-07-31"},
    ),
    breaks(
        "A gap after the last day of a permit for protection, with no known first day, that was not renewed",
        NEXT,
        NO_FIRST_DAY | {"/permits/0/decision": "not-renewed", "/permits/0/valid_to": "2026-05-31"},
    ),
    breaks(
        "A gap after a permit for something else was taken back, and its appeal lodged nine days later is pending",
        NEXT,
        {"/permits/0/appeal": {"lodged_on": "2026-05-10"}},
    ),
    holds("A permit from the day after the one before it was taken back", {NEXT: "2026-05-02"}),
    breaks("A permit from the second day after the one before it was taken back", NEXT, {NEXT: "2026-05-03"}),
    holds(
        "A gap after a permit that was taken back, covered by an appeal from its first day",
        {"/permits/0/appeal": {"lodged_on": "2026-05-02", "decided_on": "2026-07-31"}},
    ),
    breaks(
        "A gap after a permit that was taken back, whose appeal was decided before the end of the gap",
        NEXT,
        {"/permits/0/appeal": {"lodged_on": "2026-05-02", "decided_on": "2026-07-30"}},
    ),
    holds("A permit that was taken back on a day that is not recorded", {DECIDED: DELETE}),
    holds("A permit that was taken back, and the day of its first decision", {DECIDED: "2026-01-01"}),
    breaks(
        "A gap after a permit that was taken back after it had ended", NEXT, {DECIDED: "2026-07-31", TO: "2026-07-30"}
    ),
    breaks("A gap of three months after a permit without a last day that was taken back", NEXT, {TO: DELETE}),
)
vectors(
    "RES-022",
    changed(TAKEN_BACK, {"/permits/1": DELETE}),
    breaks("The only permit was taken back, and nothing follows", DECIDED),
    breaks("The only permit was taken back today", DECIDED, {DECIDED: "2026-08-02"}),
    breaks("The only permit was taken back on its last day", DECIDED, {TO: "2026-05-01"}),
    *(
        holds(
            f"The only application was {what}, with days as of a permit that end with the decision",
            {DECISION: decision, TO: "2026-05-01"},
            also=(("RES-020", FROM),),
        )
        for what, decision in (("refused", "refused"), ("taken back", "withdrawn-by-applicant"))
    ),
    holds(
        "The only permit was taken back, and an appeal is pending", {"/permits/0/appeal": {"lodged_on": "2026-05-10"}}
    ),
    breaks(
        "The only permit was taken back, and the appeal was decided",
        DECIDED,
        {"/permits/0/appeal": {"lodged_on": "2026-05-10", "decided_on": "2026-06-10"}},
    ),
    breaks(
        "A permit for protection was taken back, and nothing follows", DECIDED, PROTECTED | {"/status": "irregular"}
    ),
    holds(
        "A permit was taken back, and protection was granted",
        PROTECTED | {"/permits/0/basis": "cooperation-with-proceedings"},
    ),
    breaks(
        "A permit for protection was not renewed, and nothing follows",
        TO,
        PROTECTED | {DECISION: "not-renewed", TO: "2026-08-01"},
    ),
    breaks(
        "A permit for protection was not renewed, and ends in nine days",
        TO,
        PROTECTED | {DECISION: "not-renewed", TO: "2026-08-11"},
    ),
    breaks(
        "A permit for protection was taken back, and an appeal can still be lodged",
        DECIDED,
        PROTECTED | {"/status": "irregular", "/permits/0/appeal": {"deadline": "2026-08-20"}},
    ),
    holds(
        "The only permit was taken back, and another applied for",
        {"/permits/1": WORK | {"id": "p2", "decision": "pending"}},
    ),
    holds("The only permit was taken back on a day that is not recorded", {DECIDED: DELETE}),
    breaks(
        "A permit was taken back, and one that lasted longer has ended",
        "/permits/1/valid_to",
        {"/permits/1": WORK | {"id": "p2", "valid_from": "2025-01-01", "valid_to": "2026-05-02"}},
    ),
    holds(
        "A permit was taken back, and another lasts",
        {"/permits/1": WORK | {"id": "p2", "valid_from": "2025-01-01", "valid_to": "2026-12-31"}},
    ),
)

GIVEN_UP: dict[str, Any] = {
    "/reflection_period/status": "waived",
    "/reflection_period/waiver": {"on": "2026-03-10", "informed": True},
}
KNEW = "/reflection_period/waiver/informed"
vectors(
    "RES-021",
    CHAIN,
    breaks(
        "A gap after a reflection period that was given up knowingly",
        FROM,
        GIVEN_UP | {APPLIED: "2026-03-12", DECIDED: "2026-03-31"},
    ),
    holds(
        "A reflection period that was given up knowingly, between a permit to its eve and one from the day after",
        GIVEN_UP
        | {APPLIED: "2026-03-05", DECIDED: "2026-03-10", FROM: "2026-03-11", TO: "2027-03-10"}
        | {"/permits/1": HUMANITARIAN | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2026-03-01"}},
    ),
    holds(
        "A reflection period given up knowingly while an application was pending",
        GIVEN_UP | {APPLIED: "2026-03-11", DECIDED: "2026-03-31"},
    ),
    holds(
        "A reflection period that was given up without knowing of it",
        GIVEN_UP | {APPLIED: "2026-03-12", KNEW: False},
        also=(("RES-013", KNEW),),
    ),
)
vectors(
    "RES-022",
    RUNNING,
    breaks(
        "A reflection period that was given up knowingly",
        "/reflection_period/waiver/on",
        GIVEN_UP | {ON: "2026-03-12T10:00:00+00:00"},
    ),
    breaks(
        "A reflection period that was given up knowingly on its first day",
        "/reflection_period/waiver/on",
        GIVEN_UP | {ON: "2026-03-12T10:00:00+00:00", "/reflection_period/waiver/on": "2026-03-02"},
    ),
    holds(
        "A reflection period that was given up knowingly before it began",
        GIVEN_UP | {ON: "2026-03-12T10:00:00+00:00", START: "2026-03-11"},
    ),
    breaks(
        "A reflection period that was given up knowingly after it had ended",
        END,
        GIVEN_UP | {ON: "2026-04-12T10:00:00+00:00", "/reflection_period/waiver/on": "2026-04-01"},
    ),
    breaks(
        "A reflection period that was given up knowingly on its last day",
        "/reflection_period/waiver/on",
        GIVEN_UP | {ON: "2026-04-12T10:00:00+00:00", "/reflection_period/waiver/on": "2026-03-31"},
    ),
    breaks(
        "A reflection period that was given up without knowing of it, and has ended",
        END,
        GIVEN_UP | {ON: "2026-04-12T10:00:00+00:00", KNEW: False},
        also=(("RES-013", KNEW),),
    ),
    holds(
        "A reflection period that was given up without knowing of it",
        GIVEN_UP | {ON: "2026-03-12T10:00:00+00:00", KNEW: False},
        also=(("RES-013", KNEW),),
    ),
)
PLANNED = {DECISION: "expired", "/asylum": {"applied_on": "2027-04-01"}}
vectors(
    "RES-020",
    EE_HOLDER,
    holds(
        "A permit that had expired when the record was written, read as of a day before",
        PLANNED | {ON: "2027-04-14T10:00:00+00:00"},
        on=date(2027, 3, 1),
    ),
    breaks(
        "A permit recorded as expired before its last day, read as of a day before both",
        DECISION,
        PLANNED | {ON: "2027-04-13T10:00:00+00:00"},
        on=date(2027, 3, 1),
    ),
    holds(
        "A permit that had expired long before the record was written, read as of a day before its last",
        PLANNED | {ON: "2027-04-20T10:00:00+00:00"},
        on=date(2027, 3, 1),
    ),
    *(
        holds(
            f"A permit recorded as expired on the day before its last, read on {which}",
            PLANNED | {ON: "2027-04-13T10:00:00+00:00"},
            on=day,
        )
        for which, day in (("that last day", date(2027, 4, 14)), ("the day after it", date(2027, 4, 15)))
    ),
)
vectors(
    "RES-021",
    CHAIN,
    holds("A gap after a reflection period whose last day is not recorded", LATE | {END: DELETE}),
    holds(
        "A permit from the day after the last that a reflection period without a last day can have by law",
        UNDATED | {FROM: "2026-05-02"},
    ),
    breaks(
        "A permit from the second day after the last that a reflection period without a last day can have by law",
        FROM,
        UNDATED | {FROM: "2026-05-03"},
    ),
    breaks(
        "A gap after a reflection period that was cut short on a day that is not recorded, beyond the longest of the law",
        FROM,
        UNDATED | {FROM: "2026-05-03", "/reflection_period/status": "terminated-early"},
    ),
    holds(
        "A reflection period that was cut short on a ground that the law does not list, which does not count",
        {
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": HOW | {"on": "2026-03-20", "ground": "public-health"},
        },
        also=(("RES-010", "/reflection_period/termination/ground"),),
    ),
    holds(
        "A permit beyond the longest of the law, which an earlier one covers",
        UNDATED
        | {FROM: "2026-05-03", "/permits/1": WORK | {"id": "p2", "valid_from": "2026-01-01", "valid_to": "2026-05-02"}},
    ),
    *(
        holds(
            f"A year after a reflection period without a last day in {where}",
            UNDATED
            | {FROM: "2027-03-02", TO: "2028-03-01", "/permits/0/type_id": DELETE, "/permits/0/granted_by": DELETE}
            | {"/permits/0/basis": "humanitarian", "/permits/0/conditions": ["none"]}
            | {"/reflection_period/granted_by": DELETE, "/permits/0/work_right": DELETE},
            country=country,
        )
        for where, country in (
            ("Sweden, whose law sets no longest", "SE"),
            ("Lithuania, whose longest is not known", "LT"),
        )
    ),
    breaks(
        "A reflection period without a last day that begins on the second day after a permit",
        START,
        {END: DELETE, "/permits/1": HUMANITARIAN | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2026-02-28"}}
        | {"/reflection_period/requested_on": DELETE},
    ),
    breaks(
        "A gap behind the permit that follows a reflection period without a last day",
        "/permits/1/valid_from",
        {END: DELETE, "/permits/1": WORK | {"id": "p2", "valid_from": "2027-04-02", "valid_to": "2028-04-01"}},
    ),
    holds(
        "A reflection period asked for on the day after a permit",
        {
            "/reflection_period/requested_on": "2026-03-01",
            "/permits/1": HUMANITARIAN | {"id": "p2", "valid_from": "2025-06-01", "valid_to": "2026-02-28"},
        },
    ),
)
ENDED_WORK = WORK | {"id": "p1", "valid_from": "2025-03-01", "valid_to": "2026-03-01"}
vectors(
    "RES-022",
    changed(RUNNING, {"/permits": [ENDED_WORK]}),
    holds("A permit that has ended and a reflection period without a last day", {END: DELETE}),
    holds(
        "A permit that has ended and a reflection period of which only the decision is dated",
        {START: DELETE, END: DELETE},
    ),
    breaks(
        "A permit that has ended and a reflection period without days that was decided before it",
        TO,
        {START: DELETE, END: DELETE, "/reflection_period/decided_on": "2025-02-28"}
        | {"/reflection_period/requested_on": DELETE},
    ),
    holds(
        "A permit that has ended and a reflection period without days that was decided on its first day",
        {START: DELETE, END: DELETE, "/reflection_period/decided_on": "2025-03-01"}
        | {"/reflection_period/requested_on": DELETE},
    ),
    breaks(
        "A permit that has ended and a reflection period without days that is over",
        TO,
        {START: DELETE, END: DELETE, "/reflection_period/status": "completed"},
    ),
    holds(
        "A permit that has ended and a request for a reflection period",
        {
            START: DELETE,
            END: DELETE,
            "/reflection_period/status": "requested",
            "/reflection_period/decided_on": DELETE,
            "/reflection_period/granted_by": DELETE,
        },
    ),
    breaks(
        "A permit that has ended and a reflection period that was refused",
        TO,
        {START: DELETE, END: DELETE, "/reflection_period/status": "refused"},
    ),
    breaks(
        "A permit that has ended and a reflection period without a last day before it",
        TO,
        {END: DELETE, FROM: "2026-03-10", TO: "2026-03-20", ON: "2026-04-10T10:00:00+00:00"},
    ),
    breaks(
        "A permit that has ended and a reflection period without a last day from its first day",
        TO,
        {END: DELETE, FROM: "2026-03-02", TO: "2026-03-20", ON: "2026-04-10T10:00:00+00:00"},
    ),
    breaks(
        "A reflection period that is over, on a day that is not recorded, after a permit that has ended",
        TO,
        {END: DELETE, "/reflection_period/status": "completed"},
    ),
    breaks(
        "A reflection period that was cut short, on a day that is not recorded, after a permit that has ended",
        TO,
        {END: DELETE, "/reflection_period/status": "terminated-early"},
    ),
)
REFLECTION_PERMIT = {
    "id": "p1",
    "type_id": "se-reflection-permit",
    "basis": "reflection-and-recovery",
    "applied_on": "2026-03-02",
    "decided_on": "2026-03-02",
    "decision": "granted",
    "valid_from": "2026-03-02",
    "valid_to": "2026-04-01",
}
vectors(
    "RES-022",
    holding("SE", REFLECTION_PERMIT, recorded_on="2026-03-25"),
    breaks("A permit for the reflection period that ends in seven days", TO),
    holds("A permit for the reflection period that ends in eight days", {ON: "2026-03-24T10:00:00+00:00"}),
)
