"""Vectors of the rules of one country's own law on the reflection period."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, FI_30, SE_31, reflecting

START, TOLD = "/reflection_period/start", "/reflection_period/informed_on"
vectors(
    "EE-RES-001",
    EE_30,
    holds("A period that begins on the day on which the person was told"),
    breaks(
        "A period that begins on the day after the person was told",
        START,
        {START: "2026-03-03", "/reflection_period/end": "2026-04-01"},
    ),
    breaks(
        "A period that begins after the person was told of the ways to stay",
        START,
        {
            TOLD: DELETE,
            START: "2026-03-03",
            "/reflection_period/end": "2026-04-01",
            "/information": {"reflection_on": "2026-03-02"},
        },
    ),
    holds(
        "A period that begins before the person was told of the ways to stay",
        {TOLD: DELETE, "/information": {"reflection_on": "2026-03-03"}},
    ),
    holds(
        "A period that begins on the day on which the person was told, who had heard of it before",
        {"/information": {"reflection_on": "2026-02-27"}},
    ),
    holds(
        "A period without a day of being told",
        {TOLD: DELETE, START: "2026-03-03", "/reflection_period/end": "2026-04-01"},
        also=(("RES-014", TOLD),),
    ),
    holds("A period without a first day", {START: DELETE}),
    holds("A person without a period", {"/reflection_period": DELETE}),
    holds(
        "A period in Finland that begins after the person was told",
        {
            START: "2026-03-03",
            "/reflection_period/end": "2026-04-01",
            "/country": "FI",
            "/reflection_period/granted_by": "fi-police",
        },
    ),
)


def extended(reason: Any, decided_on: str = "2026-03-09") -> dict[str, Any]:
    """Return the changes that extend the period for a reason."""
    extension = {"decided_on": decided_on, "new_end": "2026-04-30", "reason": reason}
    return {"/reflection_period/status": "extended", "/reflection_period/extensions": [extension]}


vectors(
    "FI-RES-001",
    FI_30,
    holds("An extension for recovery", extended("recovery-needs-more-time")),
    breaks("An extension for proceedings", "/reflection_period/extensions/0/reason", extended("proceedings")),
    breaks(
        "A second extension for proceedings",
        "/reflection_period/extensions/1/reason",
        extended("health")
        | {
            "/reflection_period/extensions/1": {
                "decided_on": "2026-04-20",
                "new_end": "2026-05-30",
                "reason": "proceedings",
            },
        },
    ),
    holds("An extension whose reason is held back", extended({"absent": "withheld-for-safety"})),
    holds("A period without extensions"),
    holds("A person without a period in Finland", {"/reflection_period": DELETE}),
)
vectors(
    "FI-RES-001",
    reflecting("FI", "2015-05-20", "2015-06-18", "2015-06-10"),
    holds(
        "An extension for proceedings before the law of July 2015, which was not read",
        {
            "/reflection_period/status": "extended",
            "/reflection_period/extensions": [
                {"decided_on": "2015-06-08", "new_end": "2015-07-18", "reason": "proceedings"},
            ],
        },
    ),
)

ASKED, DECIDED = "/reflection_period/requested_on", "/reflection_period/decided_on"
# 2 March 2026 is a Monday; five working days later is Monday 9 March.
LATVIAN = reflecting("LV", "2026-03-09", "2026-04-07", "2026-03-10", of_period={"requested_on": "2026-03-02"})
vectors(
    "LV-RES-001",
    LATVIAN,
    holds("A decision on the fifth working day"),
    breaks("A decision on the sixth working day", DECIDED, {ASKED: "2026-02-27"}),
    holds("A decision on the day of the request", {ASKED: "2026-03-09"}),
    holds("A decision without a request", {ASKED: DELETE}),
    holds("A request that was granted on a day that is not recorded", {DECIDED: DELETE, ASKED: "2026-02-27"}),
    holds("A person without a period in Latvia", {"/reflection_period": DELETE}),
)
WAITING: dict[str, Any] = {
    "/reflection_period/status": "requested",
    DECIDED: DELETE,
    START: DELETE,
    "/reflection_period/end": DELETE,
}
vectors(
    "LV-RES-001",
    LATVIAN,
    holds("A request on its fifth working day", WAITING | {"/recorded_at": "2026-03-09T10:00:00+00:00"}),
    breaks("A request on its sixth working day", DECIDED, WAITING),
    holds("A request in a record without a date", WAITING | {"/recorded_at": DELETE}),
)

ASKER = "/reflection_period/requested_by"
vectors(
    "SE-RES-001",
    SE_31,
    holds("An authority that asked"),
    breaks("A person who asked", ASKER, {ASKER: "person"}),
    breaks("A lawyer who asked", ASKER, {ASKER: "legal-representative"}),
    breaks("A guardian who asked", ASKER, {ASKER: "guardian"}),
    breaks("An organisation that asked", ASKER, {ASKER: "support-organisation"}),
    breaks("A person who asked on a day that is not recorded", ASKER, {ASKER: "person", ASKED: DELETE}),
    holds("A period of which it is not recorded who asked", {ASKER: DELETE}),
    holds("A person without a period in Sweden", {"/reflection_period": DELETE}),
    holds(
        "A person who asked in Finland",
        {ASKER: "person", "/country": "FI", "/reflection_period/granted_by": "fi-police"},
    ),
)
vectors(
    "SE-RES-001",
    reflecting("SE", "2022-07-31", "2022-08-30", "2022-08-10"),
    breaks("A person who asked in Sweden before the law of August 2022", ASKER, {ASKER: "person"}),
    holds("An authority that asked in Sweden before the law of August 2022"),
    breaks(
        "A person who asked in Sweden on the first day of the law of August 2022",
        ASKER,
        {ASKER: "person", ASKED: "2022-08-01", DECIDED: "2022-08-01", START: "2022-08-01"},
    ),
)
vectors(
    "SE-RES-001",
    reflecting("SE", "2022-07-31", "2022-08-30", "2022-08-10"),
    breaks(
        "A person who asked in Sweden before the law of August 2022, and was answered under it",
        ASKER,
        {ASKER: "person", DECIDED: "2022-08-01", START: "2022-08-01"},
    ),
    breaks(
        "A person who asked in Sweden on a day not recorded, and was answered before the law of August 2022",
        ASKER,
        {ASKER: "person", ASKED: DELETE},
    ),
)
vectors(
    "SE-RES-001",
    reflecting("SE", "2007-07-01", "2007-07-30", "2007-07-10"),
    breaks(
        "A person who asked in Sweden on the first day of the law of July 2007",
        ASKER,
        {ASKER: "person"},
    ),
    holds("A person who asked in Sweden before the law of July 2007", {ASKER: "person", ASKED: "2007-06-30"}),
)
vectors(
    "LV-RES-001",
    LATVIAN,
    holds(
        "A request still recorded as open, and decided in time",
        {"/reflection_period/status": "requested", "/recorded_at": "2026-03-20T10:00:00+00:00"},
    ),
)
vectors(
    "LV-RES-001",
    LATVIAN,
    holds(
        "A request that was given up before it was decided",
        WAITING
        | {
            "/reflection_period/status": "waived",
            "/reflection_period/waiver": {"on": "2026-03-10", "informed": True},
            "/recorded_at": "2026-03-20T10:00:00+00:00",
        },
    ),
)
# 1 and 4 May 2026 are holidays, a Friday and a Monday; five working days from Thursday 30 April end on Monday 11 May.
IN_MAY = reflecting("LV", "2026-05-11", "2026-06-09", "2026-05-12", of_period={"requested_on": "2026-04-30"})
vectors(
    "LV-RES-001",
    IN_MAY,
    holds("A decision on the fifth working day after two holidays"),
    breaks(
        "A decision on the sixth working day after two holidays",
        DECIDED,
        {DECIDED: "2026-05-12", START: "2026-05-12", "/reflection_period/end": "2026-06-10"},
    ),
    holds(
        "A request on its fifth working day after two holidays",
        WAITING | {"/recorded_at": "2026-05-11T10:00:00+00:00"},
    ),
)
