"""Vectors of the rules on the length, the dates and the extension of the reflection period."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, FI_30, HOW, NO_6M, RENEWED, SE_31, reflecting

END = "/reflection_period/end"
EXTENDED_TO, EXTENDED_ON = (f"/reflection_period/extensions/0/{name}" for name in ("new_end", "decided_on"))
LV_30 = reflecting("LV", "2026-03-02", "2026-03-31", "2026-03-10")
LT_30 = reflecting("LT", "2026-03-02", "2026-03-31", "2026-03-10")
DK_30 = reflecting("DK", "2026-03-02", "2026-03-31", "2026-03-10")
IS_2018 = reflecting("IS", "2018-05-01", "2018-05-30", "2018-05-10")
IS_2016 = reflecting("IS", "2016-05-01", "2016-10-31", "2016-05-10")


def extended(*ends: str, decided_on: str = "2026-03-09", **more: Any) -> dict[str, Any]:
    """Return the changes that extend the period, once for each new end."""
    extensions = [{"decided_on": decided_on, "new_end": end, "reason": "safety"} for end in ends]
    return {"/reflection_period/status": "extended", "/reflection_period/extensions": extensions} | more


def permit(valid_from: str, valid_to: Any, basis: str = "humanitarian", **more: Any) -> dict[str, Any]:
    """Return the changes that add a permit."""
    made: dict[str, Any] = {"id": "p1", "basis": basis, "decision": "granted", "valid_from": valid_from}
    if valid_to is not None:
        made["valid_to"] = valid_to
    return {"/permits": [made | more]}


def moved_to(start: str, end: str) -> dict[str, Any]:
    """Return the changes that move a whole period to other days."""
    days = dict.fromkeys(("grounds_found_on", "informed_on", "requested_on", "decided_on", "start"), start)
    return {f"/reflection_period/{name}": day for name, day in (days | {"end": end}).items()} | {
        "/recorded_at": f"{start}T10:00:00+00:00"
    }


WAIVER = {"on": "2026-03-09", "informed": True}
TERMINATION = {"on": "2026-03-09", "ground": "at-persons-request"}
SHORT = {END: "2026-03-20"}

vectors(
    "RES-001",
    EE_30,
    holds("Thirty days in Estonia"),
    breaks("Twenty-nine days in Estonia", END, {END: "2026-03-30"}),
    breaks("Twenty-nine days that have run out", END, {END: "2026-03-30", "/reflection_period/status": "completed"}),
    holds("Twenty days of a period that was given up", SHORT | {"/reflection_period/waiver": WAIVER}),
    holds("Twenty days of a period that was ended early", SHORT | {"/reflection_period/termination": TERMINATION}),
    holds(
        "Twenty days of a period that is said to have ended early",
        SHORT | {"/reflection_period/status": "terminated-early"},
    ),
    holds("Twenty days that were asked for and not granted", SHORT | {"/reflection_period/status": "refused"}),
    holds("A period without a first day", SHORT | {"/reflection_period/start": DELETE}),
    holds("A period without a last day", {END: DELETE}),
    holds("No reflection period", {"/reflection_period": DELETE}),
    breaks(
        "Twenty-nine days in a record without a date",
        END,
        {END: "2026-03-30", "/recorded_at": DELETE},
    ),
    holds(
        "Twenty days and a permit from the day after",
        SHORT | permit("2026-03-21", "2026-09-30"),
    ),
    breaks(
        "Twenty days and a permit from the second day after",
        END,
        SHORT | permit("2026-03-22", "2026-09-30"),
    ),
    holds("Twenty days and a permit to the last day of the minimum", SHORT | permit("2026-03-21", "2026-03-31")),
    breaks(
        "Twenty days and a permit to the day before the last of the minimum",
        END,
        SHORT | permit("2026-03-21", "2026-03-30"),
    ),
    holds("Twenty days and a permit without a last day", SHORT | permit("2026-03-21", None)),
    holds(
        "Twenty days and a permit whose last day is not recorded",
        SHORT | permit("2026-03-21", {"absent": "not-recorded"}),
    ),
    holds("Twenty days and a permit from the second day of the period", SHORT | permit("2026-03-03", "2026-09-30")),
    breaks(
        "Twenty days beside a permit that began with them",
        END,
        SHORT | permit("2026-03-02", "2026-09-30"),
    ),
    breaks(
        "Twenty days and a permit that was taken back",
        END,
        SHORT | permit("2026-03-21", "2026-09-30", decision="revoked"),
    ),
    breaks(
        "Twenty days and an application that is pending",
        END,
        SHORT | {"/permits": [{"id": "p1", "basis": "humanitarian", "decision": "pending"}]},
    ),
    holds(
        "Twenty days, an application that is pending, and a permit",
        SHORT
        | {
            "/permits": [
                {"id": "p1", "basis": "work", "decision": "pending"},
                permit("2026-03-21", "2026-09-30")["/permits"][0] | {"id": "p2"},
            ],
        },
    ),
    breaks(
        "Twenty-nine days in Estonia before a permit on another ground that came first",
        END,
        {END: "2026-03-30"} | permit("2026-02-02", "2026-03-01", "other-national"),
    ),
)
vectors(
    "RES-001",
    FI_30,
    holds("Twenty days extended to thirty", extended("2026-03-31") | SHORT),
    breaks(
        "Twenty days extended to twenty-nine",
        "/reflection_period/extensions/0/new_end",
        extended("2026-03-30") | SHORT,
    ),
    holds("Twenty days extended twice, to thirty", extended("2026-03-25", "2026-03-31") | SHORT),
    *(
        breaks(
            f"Twenty days with an extension that ends {which}",
            END,
            extended(day) | SHORT,
            also=(("RES-007", EXTENDED_TO),),
        )
        for which, day in (("before them", "2026-03-15"), ("with them", "2026-03-20"))
    ),
    breaks(
        "Twenty days extended twice, to twenty-nine",
        "/reflection_period/extensions/1/new_end",
        extended("2026-03-25", "2026-03-30") | SHORT,
    ),
)
EARLIER = "2026-08-01"
vectors(
    "RES-001",
    NO_6M,
    holds("Six calendar months in Norway"),
    breaks("Six calendar months less a day in Norway", END, {END: "2026-08-31"}),
    breaks("Forty-five days in Norway", END, {END: "2026-04-15"}),
    holds(
        "Five months in Norway after a month on a provisional permit",
        {END: EARLIER} | permit("2026-02-02", "2026-03-01", "other-national"),
    ),
    holds(
        "Five months in Norway after a month on a provisional permit for reflection",
        {END: EARLIER} | permit("2026-02-02", "2026-03-01", "reflection-and-recovery"),
    ),
    holds(
        "Five months in Norway after a month on a provisional permit that has expired",
        {END: EARLIER} | permit("2026-02-02", "2026-03-01", "other-national", decision="expired"),
    ),
    holds(
        "Five months in Norway after a provisional permit without a last day",
        {END: EARLIER} | permit("2026-02-02", None, "other-national"),
    ),
    breaks(
        "Five months less a day in Norway after a month on a provisional permit",
        END,
        {END: "2026-07-31"} | permit("2026-02-02", "2026-03-01", "other-national"),
    ),
    breaks(
        "Five months in Norway after a provisional permit that ended a day too early",
        END,
        {END: EARLIER, "/third_country_national": DELETE} | permit("2026-02-02", "2026-02-28", "other-national"),
    ),
    breaks(
        "Five months in Norway after a month on a family permit",
        END,
        {END: EARLIER} | permit("2026-02-02", "2026-03-01", "family"),
    ),
    breaks(
        "Five months in Norway after a month on a provisional permit that was taken back",
        END,
        {END: EARLIER} | permit("2026-02-02", "2026-03-01", "other-national", decision="revoked"),
    ),
    breaks(
        "Five months in Norway and a provisional permit without a first day",
        END,
        {
            END: EARLIER,
            "/permits": [
                {"id": "p1", "basis": "other-national", "decision": "expired", "valid_to": "2026-03-01"},
            ],
        },
    ),
    holds(
        "Five months in Norway after two provisional permits, the later one first",
        {
            END: EARLIER,
            "/permits": [
                permit("2026-02-20", "2026-03-01", "other-national")["/permits"][0],
                permit("2026-02-02", "2026-03-01", "other-national")["/permits"][0] | {"id": "p2"},
                permit("2026-02-10", "2026-03-01", "other-national")["/permits"][0] | {"id": "p3"},
            ],
        },
    ),
)
vectors(
    "RES-001",
    LT_30,
    holds("Thirty days in Lithuania"),
    breaks(
        "Twenty-nine days in Lithuania before the convention bound it",
        END,
        {
            "/reflection_period": reflecting("LT", "2010-03-02", "2010-03-30", "2010-03-10")["reflection_period"],
            "/recorded_at": "2010-03-10T10:00:00+02:00",
        },
        severity="warning",
    ),
    holds(
        "Twenty-nine days in Lithuania, where the convention speaks",
        {END: "2026-03-30"},
        also=(("RES-002", END),),
    ),
)
vectors(
    "RES-001",
    IS_2016,
    holds("Six months in Iceland by the law of 2016"),
    breaks("Three months in Iceland by the law of 2016", END, {END: "2016-07-31"}),
    breaks(
        "Three months in Iceland that began in 2016, without a day of decision",
        END,
        {END: "2016-07-31", "/reflection_period/decided_on": DELETE, "/recorded_at": "2018-05-10T10:00:00+00:00"},
    ),
    breaks(
        "Three months in Iceland decided on the last day of the old law",
        END,
        {
            "/reflection_period/decided_on": "2016-12-31",
            "/reflection_period/start": "2017-01-02",
            END: "2017-04-01",
            "/recorded_at": "2017-01-10T10:00:00+00:00",
        },
    ),
    holds(
        "Three months in Iceland decided on the first day of the new law",
        {
            "/reflection_period/decided_on": "2017-01-01",
            "/reflection_period/start": "2017-01-02",
            END: "2017-04-01",
            "/recorded_at": "2017-01-10T10:00:00+00:00",
        },
    ),
)

vectors(
    "RES-002",
    IS_2018,
    holds("Thirty days in Iceland, whose law sets no minimum"),
    breaks("Twenty-nine days in Iceland, whose law sets no minimum", END, {END: "2018-05-29"}),
    holds(
        "Twenty days in Iceland that a permit carries on",
        {END: "2018-05-20"} | permit("2018-05-21", "2019-05-20"),
    ),
    holds(
        "Twenty days in Iceland that were given up",
        {END: "2018-05-20", "/reflection_period/waiver": {"on": "2018-05-09", "informed": True}},
    ),
    breaks(
        "Twenty-nine days in Iceland without a day of decision",
        END,
        {END: "2018-05-29", "/reflection_period/decided_on": DELETE},
    ),
)
vectors(
    "RES-002",
    LT_30,
    holds("Thirty days in Lithuania, whose own minimum is not known for certain"),
    breaks(
        "Twenty-nine days in Lithuania, whose own minimum is not known for certain",
        END,
        {END: "2026-03-30"},
    ),
    holds(
        "Twenty-nine days in Lithuania decided before the convention bound it",
        {
            "/reflection_period": reflecting("LT", "2012-03-02", "2012-03-30", "2012-03-10")["reflection_period"],
            "/recorded_at": "2012-03-10T10:00:00+02:00",
        },
        also=(("RES-001", END),),
    ),
)
vectors(
    "RES-002",
    EE_30,
    holds("Twenty-nine days in Estonia, whose own minimum speaks", {END: "2026-03-30"}, also=(("RES-001", END),)),
)

vectors(
    "RES-003",
    EE_30,
    breaks("Sixty-two days in Estonia", END, {END: "2026-05-02"}),
    holds("Sixty-one days in Estonia, the first of which need not count", {END: "2026-05-01"}),
    breaks(
        "Sixty-two days in Estonia that have run out",
        END,
        {END: "2026-05-02", "/reflection_period/status": "completed"},
    ),
    holds(
        "A long period in Estonia that was ended early within its maximum",
        {
            END: "2026-05-10",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": TERMINATION | {"on": "2026-05-01"},
        },
    ),
    breaks(
        "A long period in Estonia that was ended early beyond its maximum",
        END,
        {
            END: "2026-05-10",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": TERMINATION | {"on": "2026-05-02"},
        },
    ),
    holds(
        "A long period in Estonia that was ended early for contact renewed freely",
        {
            END: "2026-05-10",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": {"on": "2026-05-01"} | RENEWED,
        },
    ),
    breaks(
        "A long period in Estonia that was ended early for public health, which its law does not list",
        END,
        {
            END: "2026-05-10",
            "/reflection_period/status": "terminated-early",
            "/reflection_period/termination": HOW | {"on": "2026-05-01", "ground": "public-health"},
        },
        also=(("RES-010", "/reflection_period/termination/ground"),),
    ),
    holds(
        "A long period in Estonia that was given up",
        {END: "2026-05-10", "/reflection_period/status": "waived", "/reflection_period/waiver": WAIVER},
    ),
    holds("A long period in Estonia without a first day", {END: "2026-05-10", "/reflection_period/start": DELETE}),
    holds("A record in Estonia without a reflection period", {"/reflection_period": DELETE}),
)
vectors(
    "RES-003",
    DK_30,
    holds("Thirty days in Denmark extended to a total of one hundred and twenty", extended("2026-06-29")),
    breaks(
        "Thirty days in Denmark extended to a total beyond one hundred and twenty",
        "/reflection_period/extensions/0/new_end",
        extended("2026-07-01"),
    ),
    breaks(
        "Two extensions in Denmark to a total beyond one hundred and twenty",
        "/reflection_period/extensions/1/new_end",
        extended("2026-05-31", "2026-07-01"),
    ),
    holds(
        "One hundred and twenty days in Denmark decided on the first day of that maximum",
        {
            "/reflection_period": reflecting("DK", "2013-05-03", "2013-08-30", "2013-05-10")["reflection_period"],
            "/recorded_at": "2013-05-10T10:00:00+02:00",
        },
    ),
    breaks(
        "One hundred and twenty days in Denmark decided on the last day of the lower maximum",
        END,
        {
            "/reflection_period": reflecting("DK", "2013-05-02", "2013-08-29", "2013-05-10")["reflection_period"],
            "/recorded_at": "2013-05-10T10:00:00+02:00",
        },
    ),
)
vectors(
    "RES-003",
    FI_30,
    holds("Six calendar months in Finland", extended("2026-09-02")),
    breaks(
        "A day more than six calendar months in Finland",
        "/reflection_period/extensions/0/new_end",
        extended("2026-09-03"),
    ),
)
vectors(
    "RES-003",
    NO_6M,
    holds("Six calendar months in Norway, the first day not counted", {END: "2026-09-02"}),
    breaks("A day more than six calendar months in Norway", END, {END: "2026-09-03"}),
    breaks(
        "Six calendar months in Norway after a month on a provisional permit",
        END,
        permit("2026-02-02", "2026-03-01", "other-national"),
    ),
)
vectors("RES-003", SE_31, holds("A year in Sweden, whose law sets no maximum", {END: "2027-03-01"}))
vectors("RES-003", LT_30, holds("A year in Lithuania, whose maximum is not known", {END: "2027-03-01"}))

vectors(
    "RES-007",
    EE_30,
    holds("Dates that follow one another"),
    breaks("A period that ends on the day before its first", END, {END: "2026-03-01"}),
    holds(
        "A period of a single day",
        {END: "2026-03-02", "/reflection_period/waiver": {"on": "2026-03-02", "informed": True}},
    ),
    breaks(
        "A period that ends before it starts, in a draft",
        END,
        {END: "2026-03-01"},
        profile="draft",
    ),
    breaks(
        "A decision on the day before the request",
        "/reflection_period/decided_on",
        {"/reflection_period/decided_on": "2026-03-01"},
    ),
    holds(
        "A decision without a recorded request",
        {"/reflection_period/decided_on": "2026-03-01", "/reflection_period/requested_on": DELETE},
    ),
    holds("A request without a recorded decision", {"/reflection_period/decided_on": DELETE}),
    holds("A period without a last day and with a first", {END: DELETE}),
    holds(
        "A last day without a first",
        {"/reflection_period/start": DELETE, END: "2026-03-01"},
    ),
    breaks(
        "A start in Estonia on the day before the person was told",
        "/reflection_period/start",
        {"/reflection_period/start": "2026-03-01"},
    ),
    holds(
        "A start in Estonia before the decision and on the day of being told",
        {"/reflection_period/decided_on": "2026-03-04"},
    ),
    holds(
        "A start in Estonia while the day of being told is not recorded in the period",
        {
            "/reflection_period/start": "2026-03-01",
            "/reflection_period/informed_on": DELETE,
            "/information": {"reflection_on": "2026-03-02"},
        },
    ),
    holds("A record without a reflection period", {"/reflection_period": DELETE}),
)
vectors(
    "RES-007",
    FI_30,
    holds("An extension decided on the day after the end", extended("2026-04-30", decided_on="2026-04-01")),
    breaks(
        "An extension decided on the second day after the end",
        "/reflection_period/extensions/0/decided_on",
        extended("2026-04-30", decided_on="2026-04-02"),
    ),
    holds("An extension by a day", extended("2026-04-01")),
    breaks(
        "An extension that ends with what it extends",
        "/reflection_period/extensions/0/new_end",
        extended("2026-03-31"),
    ),
    breaks(
        "A second extension that ends before the first",
        "/reflection_period/extensions/1/new_end",
        extended("2026-04-30", "2026-04-15"),
    ),
    holds(
        "A second extension decided after the first end and before the second",
        extended("2026-04-30", "2026-05-15")
        | {
            "/reflection_period/extensions": [
                {"decided_on": "2026-03-09", "new_end": "2026-04-30", "reason": "safety"},
                {"decided_on": "2026-04-20", "new_end": "2026-05-15", "reason": "safety"},
            ],
        },
    ),
    breaks(
        "A third extension that ends with the first, which is the longest",
        "/reflection_period/extensions/1/new_end",
        extended("2026-04-30", "2026-04-15", "2026-04-30"),
        more=("/reflection_period/extensions/2/new_end",),
    ),
    holds("An extension of a period whose end is not known", extended("2026-04-20") | {END: DELETE}),
    holds(
        "A start in Finland before the decision, which its law leaves to the notice",
        {"/reflection_period/start": "2026-03-01"},
    ),
    breaks(
        "A request after the decision, and an early end after the period",
        "/reflection_period/decided_on",
        {
            "/reflection_period/requested_on": "2026-03-03",
            "/reflection_period/termination": TERMINATION | {"on": "2026-04-01"},
        },
        more=("/reflection_period/termination/on",),
    ),
    holds(
        "An early end on the last day",
        {"/reflection_period/termination": TERMINATION | {"on": "2026-03-31"}},
    ),
    holds(
        "An early end on the first day",
        {"/reflection_period/termination": TERMINATION | {"on": "2026-03-02"}},
    ),
    breaks(
        "An early end on the day before the first",
        "/reflection_period/termination/on",
        {"/reflection_period/termination": TERMINATION | {"on": "2026-03-01"}},
    ),
    breaks(
        "An early end on the day after the last",
        "/reflection_period/termination/on",
        {"/reflection_period/termination": TERMINATION | {"on": "2026-04-01"}},
    ),
    holds(
        "An early end of a period whose end is not known",
        {END: DELETE, "/reflection_period/termination": TERMINATION | {"on": "2026-02-01"}},
    ),
)
vectors(
    "RES-007",
    LV_30,
    breaks(
        "A start in Latvia on the day before the decision",
        "/reflection_period/start",
        {"/reflection_period/start": "2026-03-01"},
    ),
    holds(
        "A start in Latvia while the day of decision is not recorded",
        {"/reflection_period/start": "2026-03-01", "/reflection_period/decided_on": DELETE},
    ),
)
vectors(
    "RES-007",
    SE_31,
    breaks(
        "A start in Sweden on the day before the decision, where the law fixes no first day",
        "/reflection_period/start",
        {"/reflection_period/start": "2026-03-01"},
        severity="warning",
    ),
)
vectors(
    "RES-007",
    NO_6M,
    holds(
        "A start in Norway before the decision, with a provisional permit counted in",
        {"/reflection_period/start": "2026-03-01"},
    ),
)
vectors(
    "RES-007",
    LT_30,
    holds(
        "A start in Lithuania before the decision, where the event that opens the period is not known",
        {"/reflection_period/start": "2026-03-01"},
    ),
)

vectors(
    "RES-008",
    FI_30,
    holds("An extension in Finland with its reason", extended("2026-04-30")),
    breaks(
        "An extension in Finland without its reason",
        "/reflection_period/extensions/0/reason",
        extended("2026-04-30")
        | {"/reflection_period/extensions": [{"decided_on": "2026-03-09", "new_end": "2026-04-30"}]},
    ),
    holds(
        "An extension whose reason is held back",
        extended("2026-04-30")
        | {
            "/reflection_period/extensions": [
                {"decided_on": "2026-03-09", "new_end": "2026-04-30", "reason": {"absent": "withheld-for-safety"}},
            ],
        },
    ),
    breaks(
        "Two extensions, the second without its reason",
        "/reflection_period/extensions/1/reason",
        extended("2026-04-30")
        | {
            "/reflection_period/extensions": [
                {"decided_on": "2026-03-09", "new_end": "2026-04-30", "reason": "health"},
                {"decided_on": "2026-03-10", "new_end": "2026-05-30"},
            ],
        },
    ),
    holds("A period without extensions"),
    holds("No period in Finland", {"/reflection_period": DELETE}),
)
vectors(
    "RES-008",
    EE_30,
    breaks(
        "An extension in Estonia, whose law speaks of none",
        "/reflection_period/extensions/0",
        extended("2026-04-30"),
    ),
    breaks(
        "An extension in Estonia without a reason",
        "/reflection_period/extensions/0",
        extended("2026-04-30")
        | {"/reflection_period/extensions": [{"decided_on": "2026-03-09", "new_end": "2026-04-30"}]},
    ),
)
vectors(
    "RES-008",
    changed(NO_6M, {END: "2026-08-01"}),
    breaks(
        "An extension in Norway, whose law excludes it",
        "/reflection_period/extensions/0",
        extended("2026-09-01"),
    ),
)
vectors(
    "RES-008",
    LT_30,
    holds("An extension in Lithuania, whose law on it is not known", extended("2026-04-30")),
    breaks(
        "An extension in Lithuania without its reason",
        "/reflection_period/extensions/0/reason",
        extended("2026-04-30")
        | {"/reflection_period/extensions": [{"decided_on": "2026-03-09", "new_end": "2026-04-30"}]},
    ),
)

vectors(
    "RES-001",
    NO_6M,
    holds(
        "Five months in Norway after a family permit and a provisional permit",
        {
            END: EARLIER,
            "/permits": [
                permit("2025-02-02", "2026-02-01", "family")["/permits"][0],
                permit("2026-02-02", "2026-03-01", "other-national")["/permits"][0] | {"id": "p2"},
            ],
        },
    ),
)
vectors(
    "RES-003",
    DK_30,
    breaks(
        "Two extensions in Denmark, the first of which is the longer",
        "/reflection_period/extensions/0/new_end",
        extended("2026-07-01", "2026-05-31"),
        also=(("RES-007", "/reflection_period/extensions/1/new_end"),),
    ),
    breaks(
        "Two extensions in Denmark to the same day",
        "/reflection_period/extensions/0/new_end",
        extended("2026-07-01", "2026-07-01"),
        also=(("RES-007", "/reflection_period/extensions/1/new_end"),),
    ),
    breaks(
        "Two extensions in Denmark beyond the maximum, the second of which is the longer",
        "/reflection_period/extensions/1/new_end",
        extended("2026-07-01", "2026-07-10"),
    ),
    breaks(
        "Two extensions in Denmark beyond the maximum, the first of which is the longer",
        EXTENDED_TO,
        extended("2026-07-10", "2026-07-01"),
        also=(("RES-007", "/reflection_period/extensions/1/new_end"),),
    ),
)
vectors(
    "RES-001",
    EE_30,
    breaks(
        "Twenty days beside a permit that began before them and lasts longer",
        END,
        SHORT | permit("2026-02-02", "2026-09-30"),
    ),
)
vectors(
    "RES-001",
    NO_6M,
    holds(
        "Five months in Norway after a provisional permit that ran into them",
        {END: EARLIER} | permit("2026-02-02", "2026-03-10", "other-national"),
    ),
)
vectors(
    "RES-003",
    DK_30,
    breaks(
        "A long period in Denmark with an extension that ends before it",
        END,
        extended("2026-06-01") | {END: "2026-07-01"},
        also=(("RES-007", "/reflection_period/extensions/0/new_end"),),
    ),
)

NO_2006 = reflecting("NO", "2006-03-02", "2006-04-15", "2006-03-10")
NO_AUGUST = reflecting("NO", "2026-08-31", "2027-02-28", "2026-09-10")
LV_2005 = reflecting("LV", "2005-03-02", "2005-03-21", "2005-03-10")
DK_2005 = reflecting("DK", "2005-03-02", "2005-03-21", "2005-03-10")
NO_2009 = reflecting("NO", "2009-03-02", "2009-09-01", "2009-03-10")

vectors(
    "RES-001",
    NO_2006,
    holds("Forty-five days in Norway in 2006, when the rule was forty-five"),
    breaks("Forty-four days in Norway in 2006", END, {END: "2006-04-14"}, severity="warning"),
    holds("Forty-four days in Norway in December 2006, the month of the change", moved_to("2006-12-02", "2007-01-14")),
)
vectors(
    "RES-001",
    NO_2009,
    holds("Six calendar months in Norway in 2009"),
    breaks(
        "Forty-five days in Norway in 2009, of which no source speaks", END, {END: "2009-04-15"}, severity="warning"
    ),
)
vectors(
    "RES-001",
    NO_AUGUST,
    holds("Six calendar months in Norway from 31 August, to the last day of February"),
    breaks("A day less than six calendar months in Norway from 31 August", END, {END: "2027-02-27"}),
    holds(
        "Six calendar months in Norway from 28 August, to the day before that of the same number",
        moved_to("2026-08-28", "2027-02-27"),
    ),
)
vectors("RES-001", LV_2005, holds("Twenty days in Latvia before there was a law"))
vectors("RES-001", DK_2005, holds("Twenty days in Denmark before there was a law"))

DK_BETWEEN = reflecting(
    "DK",
    "2013-03-15",
    "2013-05-10",
    "2013-05-11",
    of_period={
        "status": "extended",
        "extensions": [{"decided_on": "2013-05-10", "new_end": "2013-07-05", "reason": "prepared-return"}],
    },
    subject=ADULT | {"birth_date": "1990-05-17"},
)
"""A period decided under a maximum of a hundred days, extended under one of a hundred and twenty to its 113th day."""
vectors(
    "RES-003",
    DK_BETWEEN,
    holds("An extension in Denmark within the maximum of the day of the extension"),
    holds("An extension in Denmark on the first day of the higher maximum", {EXTENDED_ON: "2013-05-03"}),
    breaks("An extension in Denmark on the last day of the lower maximum", EXTENDED_TO, {EXTENDED_ON: "2013-05-02"}),
    breaks("An extension in Denmark beyond the higher maximum", EXTENDED_TO, {EXTENDED_TO: "2013-07-14"}),
    breaks(
        "A first end in Denmark beyond the maximum of its own day, and an extension within that of a later day",
        END,
        {END: "2013-06-24", EXTENDED_ON: "2013-06-20"},
    ),
)

INFORMED = "/reflection_period/informed_on"
START = "/reflection_period/start"
LATER = (("EE-RES-001", START),)
"""Estonia opens the period by informing: another first day is a fault of its own."""
vectors(
    "RES-001",
    EE_30,
    holds("Thirty days in Estonia from informing, and a later first day", {START: "2026-03-05"}, also=LATER),
    breaks(
        "Twenty-nine days in Estonia from informing, and a later first day",
        END,
        {START: "2026-03-05", END: "2026-03-30"},
        also=LATER,
    ),
    holds(
        "Thirty days in Estonia from the first day, where the day of informing is not recorded",
        {INFORMED: DELETE, "/information": {"reflection_on": "2026-03-02"}},
    ),
    breaks(
        "Twenty-eight days in Estonia from informing, and an earlier first day",
        END,
        {INFORMED: "2026-03-04"},
        also=(("RES-007", START),),
    ),
)
vectors(
    "RES-001",
    changed(NO_6M, moved_to("2026-09-10", "2027-03-09")),
    holds("Six months in Norway from the decision, and a later first day", {START: "2026-09-20"}),
    holds(
        "Five months in Norway after a month on a provisional permit, without a day of decision",
        {END: "2027-02-09", "/reflection_period/decided_on": DELETE}
        | permit("2026-08-10", "2026-09-09", "other-national"),
    ),
    breaks(
        "A day less than six months in Norway from the decision, and a later first day",
        END,
        {START: "2026-09-20", END: "2027-03-08"},
    ),
)
vectors(
    "RES-003",
    EE_30,
    breaks(
        "Sixty-two days in Estonia from informing, and a later first day",
        END,
        {START: "2026-03-05", END: "2026-05-02"},
        also=LATER,
    ),
    holds(
        "Sixty-one days in Estonia from informing, and a later first day",
        {START: "2026-03-05", END: "2026-05-01"},
        also=LATER,
    ),
)
vectors(
    "RES-003",
    DK_30,
    holds(
        "A hundred and twenty-one days in Denmark after a decision from which they are not surely counted",
        {START: "2026-03-05", END: "2026-07-03"},
    ),
)

LT_2012 = reflecting("LT", "2012-12-10", "2013-01-08", "2012-12-11")
SURE_OF_LAW = "Twenty-nine days in Lithuania while the convention bound it less surely than its law is known"
vectors("RES-001", LT_2012, breaks(SURE_OF_LAW, END, {END: "2013-01-07"}, severity="warning"))
vectors("RES-002", LT_2012, holds(SURE_OF_LAW, {END: "2013-01-07"}, also=(("RES-001", END),)))
BEYOND = {END: "2026-09-04"} | extended("2026-10-01")
vectors(
    "RES-003",
    NO_6M,
    holds(
        "An extension in Norway, whose law excludes it, beyond the maximum",
        extended("2026-10-01"),
        also=(("RES-008", "/reflection_period/extensions/0"),),
    ),
    breaks(
        "A first end in Norway beyond the maximum, and an extension that its law excludes",
        END,
        BEYOND,
        also=(("RES-008", "/reflection_period/extensions/0"),),
    ),
)
vectors(
    "RES-003",
    FI_30,
    breaks(
        "An extension beyond six calendar months in Finland of a period whose first end is not recorded",
        "/reflection_period/extensions/0/new_end",
        extended("2026-09-03") | {END: DELETE},
    ),
)
vectors(
    "RES-003",
    EE_30,
    breaks(
        "More than sixty days in Estonia from informing, recorded among the ways to stay, and a later first day",
        END,
        {
            "/reflection_period/informed_on": DELETE,
            "/information": {"reflection_on": "2026-03-02"},
            "/reflection_period/start": "2026-03-10",
            END: "2026-05-08",
        },
        also=(("EE-RES-001", "/reflection_period/start"),),
    ),
)
vectors(
    "RES-001",
    reflecting("LT", "2006-12-15", "2007-01-03", "2006-12-20"),
    holds("Twenty days in Lithuania, decided on the day before its law knew the period"),
)
vectors(
    "RES-001",
    reflecting("LT", "2006-12-16", "2007-01-04", "2006-12-20"),
    breaks(
        "Twenty days in Lithuania, decided on the first day on which its law knew the period", END, severity="warning"
    ),
)
