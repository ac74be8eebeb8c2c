"""Vectors of the rules on removal, detention and entry bans."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, changed, holds, record, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, EE_HOLDER, NO_6M, SE_31, holding, reflecting

REMOVED = record(
    "legal-status",
    "SE",
    status="reflection-period",
    third_country_national=True,
    reflection_period={
        "status": "granted",
        "grounds_found_on": "2026-03-01",
        "informed_on": "2026-03-01",
        "requested_on": "2026-03-01",
        "decided_on": "2026-03-02",
        "granted_by": "se-migrationsverket",
        "start": "2026-03-02",
        "end": "2026-04-01",
    },
    removal={"kind": "removal", "enforced_on": "2026-04-02"},
)
EARLY_END: dict[str, Any] = {
    "on": "2026-03-15",
    "ground": "public-order",
    "decided_by": "se-migrationsverket",
    "reasons_given": True,
    "safety_considered": True,
}
"""An early end of a Swedish period, lawful in form."""
ENDED = {"/reflection_period/status": "terminated-early", "/reflection_period/termination": EARLY_END}
WAIVED = {"/reflection_period/status": "waived", "/reflection_period/waiver": {"on": "2026-03-10", "informed": True}}
LATER = {
    "/reflection_period/status": "extended",
    "/reflection_period/extensions": [{"decided_on": "2026-03-30", "new_end": "2026-04-20", "reason": "safety"}],
}

vectors(
    "RES-004",
    REMOVED,
    holds("A removal on the day after the reflection period has ended"),
    breaks(
        "A removal on the last day of the reflection period",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-04-01"},
    ),
    breaks(
        "A removal on the first day of the reflection period",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-03-02"},
    ),
    holds("A removal on the day before the reflection period", {"/removal/enforced_on": "2026-03-01"}),
    breaks(
        "A Dublin transfer during the reflection period",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-03-20", "/removal/kind": "dublin-transfer"},
    ),
    breaks(
        "A removal of no recorded kind during the reflection period",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-03-20", "/removal/kind": DELETE},
    ),
    holds(
        "A refusal of entry at the border",
        {"/removal/enforced_on": "2026-03-20", "/removal/kind": "entry-refusal"},
    ),
    breaks(
        "A removal in the days that an extension added",
        "/removal/enforced_on",
        LATER | {"/removal/enforced_on": "2026-04-20"},
    ),
    holds("A removal after the extended period", LATER | {"/removal/enforced_on": "2026-04-21"}),
    holds("A removal after a lawful early end", ENDED | {"/removal/enforced_on": "2026-03-16"}),
    breaks(
        "A removal on the day of a lawful early end",
        "/removal/enforced_on",
        ENDED | {"/removal/enforced_on": "2026-03-15"},
        severity="warning",
    ),
    breaks(
        "A removal on the day before a lawful early end",
        "/removal/enforced_on",
        ENDED | {"/removal/enforced_on": "2026-03-14"},
    ),
    breaks(
        "A removal on the day on which the period was ended for want of cooperation",
        "/removal/enforced_on",
        ENDED | {"/removal/enforced_on": "2026-03-15", "/reflection_period/termination/ground": "cooperation-ended"},
        also=(("RES-009", "/reflection_period/termination/ground"),),
    ),
    breaks(
        "A removal after the period was ended for want of cooperation",
        "/removal/enforced_on",
        ENDED | {"/removal/enforced_on": "2026-03-16", "/reflection_period/termination/ground": "cooperation-ended"},
        also=(("RES-009", "/reflection_period/termination/ground"),),
    ),
    holds(
        "A removal after a period was refused",
        {"/removal/enforced_on": "2026-03-20", "/reflection_period/status": "refused"},
    ),
    holds(
        "A removal where the period does not apply",
        {"/removal/enforced_on": "2026-03-20", "/reflection_period/status": "not-applicable"},
    ),
    breaks(
        "A removal within thirty days while the last day of the period is not known",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-03-31", "/reflection_period/end": DELETE},
    ),
    holds(
        "A removal after thirty days while the last day of the period is not known",
        {"/removal/enforced_on": "2026-04-01", "/reflection_period/end": DELETE},
    ),
    breaks(
        "A removal within thirty days of the decision while neither day of the period is known",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-03-31", "/reflection_period/end": DELETE, "/reflection_period/start": DELETE},
    ),
    breaks(
        "A removal while a request for the period was open",
        "/removal/enforced_on",
        {
            "/removal/enforced_on": "2026-03-20",
            "/reflection_period": {"status": "requested", "requested_on": "2026-03-01"},
        },
        severity="warning",
    ),
    holds(
        "A removal before a request for the period",
        {
            "/removal/enforced_on": "2026-02-28",
            "/reflection_period": {"status": "requested", "requested_on": "2026-03-01"},
        },
    ),
    breaks(
        "A removal on the day of the request for the period",
        "/removal/enforced_on",
        {
            "/removal/enforced_on": "2026-03-01",
            "/reflection_period": {"status": "requested", "requested_on": "2026-03-01"},
        },
        severity="warning",
    ),
    breaks(
        "A removal after the period was given up knowingly",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-20"},
        severity="warning",
    ),
    breaks(
        "A removal after the period was given up without knowing of it",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-20", "/reflection_period/waiver/informed": False},
        also=(("RES-013", "/reflection_period/waiver/informed"),),
    ),
    breaks(
        "A removal after the period was given up, and nothing said of whether the person knew",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-20", "/reflection_period/waiver": {"on": "2026-03-10"}},
        also=(("RES-013", "/reflection_period/waiver/informed"),),
    ),
    breaks(
        "A removal before the period was given up knowingly",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-09"},
    ),
    breaks(
        "A removal on the day on which the period was given up knowingly",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-10"},
        severity="warning",
    ),
    breaks(
        "A removal on the day on which the period was given up without knowing of it",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-10", "/reflection_period/waiver/informed": False},
        also=(("RES-013", "/reflection_period/waiver/informed"),),
    ),
    breaks(
        "A removal on the day on which a child gave the period up",
        "/removal/enforced_on",
        WAIVED | {"/removal/enforced_on": "2026-03-10", "/subject": CHILD},
        also=(("RES-013", "/reflection_period/waiver"),),
    ),
    breaks(
        "A removal on the day of the decision while the first day of the period is not known",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-03-02", "/reflection_period/start": DELETE},
    ),
    breaks(
        "A removal on the last day of the period while its first day is not known",
        "/removal/enforced_on",
        {"/removal/enforced_on": "2026-04-01", "/reflection_period/start": DELETE},
    ),
    holds(
        "A removal on the day before the decision while the first day of the period is not known",
        {"/removal/enforced_on": "2026-03-01", "/reflection_period/start": DELETE},
    ),
    holds(
        "A removal while neither the first day of the period nor that of the decision is known",
        {
            "/removal/enforced_on": "2026-03-20",
            "/reflection_period/start": DELETE,
            "/reflection_period/decided_on": DELETE,
        },
    ),
    holds("A removal without a reflection period", {"/reflection_period": DELETE}),
)
vectors(
    "RES-004",
    NO_6M,
    holds("A period in Norway without a removal"),
    breaks(
        "A removal in Norway, where the convention is the ground",
        "/removal/enforced_on",
        {"/removal": {"kind": "removal", "enforced_on": "2026-03-09"}, "/asylum": DELETE},
    ),
    holds(
        "A removal that was ordered and suspended, not enforced",
        {
            "/removal": {"kind": "removal", "order_on": "2026-02-20", "suspended_from": "2026-03-02"},
        },
    ),
)

ORDERED = changed(
    SE_31,
    {
        "/removal": {
            "kind": "removal",
            "order_on": "2026-02-20",
            "suspended_from": "2026-03-02",
            "suspended_to": "2026-04-01",
        },
    },
)
"""An order that is suspended on every day of the period."""
UNSUSPENDED = {"/removal/suspended_from": DELETE, "/removal/suspended_to": DELETE}

vectors(
    "RES-005",
    ORDERED,
    holds("An order suspended from the first to the last day"),
    holds("An order suspended without an end", {"/removal/suspended_to": DELETE}),
    breaks(
        "An order suspended from the second day only",
        "/removal/suspended_from",
        {"/removal/suspended_from": "2026-03-03"},
    ),
    breaks(
        "An order suspended to the day before the last",
        "/removal/suspended_to",
        {"/removal/suspended_to": "2026-03-31"},
    ),
    breaks(
        "An order suspended too late and without an end",
        "/removal/suspended_from",
        {"/removal/suspended_from": "2026-03-03", "/removal/suspended_to": DELETE},
    ),
    breaks(
        "A suspension without a first day",
        "/removal/suspended_from",
        {"/removal/suspended_from": DELETE},
    ),
    breaks(
        "An order suspended to the day before the last of a period whose first day is not known",
        "/removal/suspended_to",
        {"/removal/suspended_to": "2026-03-31", "/reflection_period/start": DELETE},
    ),
    holds(
        "An order within the period, suspended from its own day",
        {"/removal/order_on": "2026-03-09", "/removal/suspended_from": "2026-03-09"},
    ),
    breaks(
        "An order within the period, suspended from the day after",
        "/removal/suspended_from",
        {"/removal/order_on": "2026-03-09", "/removal/suspended_from": "2026-03-10"},
    ),
    breaks(
        "An order whose suspension follows from Swedish law and is not recorded",
        "/removal/suspended_from",
        UNSUSPENDED,
        severity="warning",
    ),
    breaks(
        "An order on the last day of the period, not suspended",
        "/removal/suspended_from",
        {"/removal/order_on": "2026-04-01", "/removal/suspended_from": "2026-04-02"},
    ),
    holds(
        "An order on the day after the period, not suspended",
        {"/removal/order_on": "2026-04-02", "/removal/suspended_from": "2026-04-03"},
    ),
    breaks(
        "An order seen on the last day of the period",
        "/removal/suspended_to",
        {"/removal/suspended_to": "2026-03-31", "/recorded_at": "2026-04-01T10:00:00+00:00"},
    ),
    holds(
        "An order seen after the period has passed without removal",
        {"/removal/suspended_to": "2026-03-31", "/recorded_at": "2026-04-02T10:00:00+00:00"},
    ),
    breaks(
        "An order in a record without a date",
        "/removal/suspended_to",
        {"/removal/suspended_to": "2026-03-31", "/recorded_at": DELETE},
    ),
    breaks(
        "An order of refusal of entry that is not suspended",
        "/removal/suspended_to",
        {"/removal/suspended_to": "2026-03-31", "/removal/kind": "entry-refusal"},
    ),
    holds(
        "An order that was enforced after the period",
        UNSUSPENDED | {"/removal/enforced_on": "2026-04-02", "/asylum": DELETE},
    ),
    holds("A removal without an order", UNSUSPENDED | {"/removal/order_on": DELETE}),
    holds("An order without a reflection period", UNSUSPENDED | {"/reflection_period": DELETE}),
)
vectors(
    "RES-005",
    EE_30,
    breaks(
        "An order in Estonia without any suspension",
        "/removal/suspended_from",
        {"/removal": {"kind": "removal", "order_on": "2026-02-20"}},
    ),
    holds("A period in Estonia without an order"),
)
vectors(
    "RES-005",
    NO_6M,
    breaks(
        "An order in Norway, where suspension is known from pages of authorities",
        "/removal/suspended_from",
        {"/removal": {"kind": "removal", "order_on": "2026-02-20"}},
        severity="warning",
    ),
    breaks(
        "An order in Norway that is suspended for a part of the period",
        "/removal/suspended_to",
        {"/removal": {"order_on": "2026-02-20", "suspended_from": "2026-03-02", "suspended_to": "2026-08-31"}},
    ),
)

vectors(
    "RES-006",
    SE_31,
    holds(
        "Detention to the first day of the period",
        {
            "/removal": {"detained_from": "2026-02-20", "detained_to": "2026-03-02"},
        },
    ),
    breaks(
        "Detention to the second day of the period",
        "/removal/detained_from",
        {
            "/removal": {"detained_from": "2026-02-20", "detained_to": "2026-03-03"},
        },
    ),
    breaks(
        "Detention without a recorded end",
        "/removal/detained_from",
        {
            "/removal": {"detained_from": "2026-02-20"},
        },
    ),
    breaks(
        "Detention on the last day of the period",
        "/removal/detained_from",
        {
            "/removal": {"detained_from": "2026-04-01", "detained_to": "2026-04-05"},
        },
    ),
    breaks(
        "Detention on the last day of a period whose first day is not known",
        "/removal/detained_from",
        {"/removal": {"detained_from": "2026-04-01"}, "/reflection_period/start": DELETE},
    ),
    holds("Detention from the day after the period", {"/removal": {"detained_from": "2026-04-02"}}),
    holds("An end of detention without its first day", {"/removal": {"detained_to": "2026-03-20"}}),
    holds(
        "Detention without a reflection period",
        {
            "/removal": {"detained_from": "2026-02-20"},
            "/reflection_period": DELETE,
        },
    ),
)

vectors(
    "RES-028",
    EE_HOLDER,
    holds("A permit for cooperation without an entry ban"),
    breaks(
        "An entry ban beside a permit for cooperation",
        "/entry_ban/imposed_on",
        {"/entry_ban": {"imposed_on": "2026-02-20"}},
    ),
    holds("An entry ban that was lifted", {"/entry_ban": {"imposed_on": "2026-02-20", "lifted_on": "2026-04-15"}}),
    breaks(
        "An entry ban after the permit has run out",
        "/entry_ban/imposed_on",
        {
            "/entry_ban": {"imposed_on": "2026-05-20"},
            "/permits/0/decision": "expired",
            "/permits/0/valid_from": "2025-04-15",
            "/permits/0/valid_to": "2026-04-14",
            "/permits/0/applied_on": DELETE,
            "/permits/0/decided_on": "2025-04-15",
            "/asylum": {"applied_on": "2026-04-01", "stage": "applied"},
        },
    ),
    holds(
        "An entry ban beside a permit on another basis",
        {
            "/entry_ban": {"imposed_on": "2026-02-20"},
            "/permits/0/basis": "humanitarian",
            "/permits/0/type_id": DELETE,
            "/permits/0/conditions": ["none"],
        },
    ),
    holds(
        "An entry ban beside a permit for the best interests of a child",
        {
            "/entry_ban": {"imposed_on": "2026-02-20"},
            "/permits/0/basis": "best-interests-of-child",
            "/permits/0/type_id": DELETE,
            "/permits/0/conditions": ["none"],
        },
    ),
    holds(
        "An entry ban beside an application for a permit",
        {
            "/entry_ban": {"imposed_on": "2026-02-20"},
            "/permits/0/decision": "pending",
            "/permits/0/decided_on": DELETE,
            "/permits/0/valid_from": DELETE,
            "/permits/0/valid_to": DELETE,
        },
    ),
    holds("An entry ban without a permit", {"/entry_ban": {"imposed_on": "2026-02-20"}, "/permits": []}),
)
vectors(
    "RES-004",
    reflecting("LT", "2010-03-02", "2010-03-31", "2010-03-10"),
    holds(
        "A removal in Lithuania in a period without a last day, before the convention bound it",
        {
            "/reflection_period/end": DELETE,
            "/removal": {"kind": "removal", "enforced_on": "2010-03-09"},
            "/asylum": DELETE,
        },
    ),
)
DK_PERMIT: dict[str, Any] = {
    "id": "p1",
    "type_id": "dk-investigation-permit",
    "basis": "cooperation-with-proceedings",
    "decided_on": "2026-04-15",
    "decision": "granted",
    "granted_by": "dk-udlaendingestyrelsen",
    "valid_from": "2026-04-15",
    "valid_to": "2026-10-14",
    "work_right": False,
}
vectors(
    "RES-028",
    holding("DK", DK_PERMIT),
    holds("An entry ban in Denmark, which decides by its own law", {"/entry_ban": {"imposed_on": "2026-05-20"}}),
)
LV_PERMIT: dict[str, Any] = {
    "id": "p1",
    "type_id": "lv-trafficking-victim-permit",
    "basis": "cooperation-with-proceedings",
    "decided_on": "2026-04-15",
    "decision": "granted",
    "granted_by": "lv-pmlp",
    "valid_from": "2026-04-15",
    "valid_to": "2026-10-14",
    "work_right": True,
}
vectors(
    "RES-028",
    holding("LV", LV_PERMIT),
    breaks(
        "An entry ban in Latvia, whose own law spares such persons",
        "/entry_ban/imposed_on",
        {"/entry_ban": {"imposed_on": "2026-05-20"}},
    ),
)

ONE_DAY = {
    "/reflection_period/end": "2026-03-02",
    "/reflection_period/waiver": {"on": "2026-03-02", "informed": True},
    "/removal/enforced_on": "2026-03-02",
}
vectors(
    "RES-004",
    REMOVED,
    breaks("A removal on the only day of the period", "/removal/enforced_on", ONE_DAY, severity="warning"),
    breaks(
        "A removal on the first day of a period that was lawfully ended on it",
        "/removal/enforced_on",
        ENDED | {"/removal/enforced_on": "2026-03-02", "/reflection_period/termination/on": "2026-03-02"},
        severity="warning",
    ),
    holds(
        "A removal in a period that is recorded to have ended before it began",
        ENDED | {"/removal/enforced_on": "2026-03-01", "/reflection_period/termination/on": "2026-02-28"},
        also=(("RES-007", "/reflection_period/termination/on"),),
    ),
)
vectors(
    "RES-005",
    ORDERED,
    holds(
        "An order suspended from before the period to after it",
        {"/removal/suspended_from": "2026-02-25", "/removal/suspended_to": "2026-05-01"},
    ),
    breaks(
        "An order suspended from before the period to the day before its last",
        "/removal/suspended_to",
        {"/removal/suspended_from": "2026-02-25", "/removal/suspended_to": "2026-03-31"},
    ),
    holds(
        "An order beside a period that is recorded to have ended before it began",
        UNSUSPENDED | ENDED | {"/reflection_period/termination/on": "2026-02-28"},
        also=(("RES-007", "/reflection_period/termination/on"),),
    ),
)
vectors(
    "RES-006",
    SE_31,
    holds(
        "Detention that ended long before the period",
        {"/removal": {"detained_from": "2026-02-01", "detained_to": "2026-02-10"}},
    ),
)

GIVEN_UP = WAIVED | {"/recorded_at": "2026-03-12T10:00:00+00:00"}
"""A period given up knowingly on 10 March, seen two days later."""
KNEW = "/reflection_period/waiver/informed"
vectors(
    "RES-005",
    ORDERED,
    breaks(
        "An order made after the period was given up knowingly",
        "/removal/suspended_from",
        GIVEN_UP | UNSUSPENDED | {"/removal/order_on": "2026-03-11"},
        severity="warning",
    ),
    breaks(
        "An order made after the period was given up knowingly, suspended from the day after, in a record without a date",
        "/removal/suspended_from",
        GIVEN_UP | {"/removal/order_on": "2026-03-12", "/removal/suspended_from": "2026-03-13", "/recorded_at": DELETE},
        severity="warning",
    ),
    breaks(
        "An order made on the day on which the period was given up knowingly",
        "/removal/suspended_from",
        GIVEN_UP | {"/removal/order_on": "2026-03-10", "/removal/suspended_from": "2026-03-11", "/recorded_at": DELETE},
        severity="warning",
    ),
    breaks(
        "An order made on the day before the period was given up knowingly",
        "/removal/suspended_from",
        GIVEN_UP | {"/removal/order_on": "2026-03-09", "/removal/suspended_from": "2026-03-10", "/recorded_at": DELETE},
    ),
    breaks(
        "An order suspended to the day before the period was given up knowingly",
        "/removal/suspended_to",
        GIVEN_UP | {"/removal/suspended_to": "2026-03-09", "/recorded_at": DELETE},
        severity="warning",
    ),
    breaks(
        "An order suspended to the second day before the period was given up knowingly, in a record without a date",
        "/removal/suspended_to",
        GIVEN_UP | {"/removal/suspended_to": "2026-03-08", "/recorded_at": DELETE},
    ),
    breaks(
        "An order seen on the day on which the period was given up knowingly",
        "/removal/suspended_to",
        WAIVED | {"/removal/suspended_to": "2026-03-08"},
        severity="warning",
    ),
    breaks(
        "An order made after the period was given up without knowing of it",
        "/removal/suspended_to",
        GIVEN_UP | {"/removal/order_on": "2026-03-11", "/removal/suspended_to": "2026-03-31", KNEW: False},
        also=(("RES-013", KNEW),),
    ),
    holds("An order suspended to the last day of a period that was given up", GIVEN_UP),
)
vectors(
    "RES-006",
    SE_31,
    breaks(
        "Detention from the day on which the period was given up knowingly",
        "/removal/detained_from",
        GIVEN_UP | {"/removal": {"detained_from": "2026-03-10"}},
        severity="notice",
    ),
    breaks(
        "Detention from the day after the period was given up knowingly",
        "/removal/detained_from",
        GIVEN_UP | {"/removal": {"detained_from": "2026-03-11"}},
        severity="notice",
    ),
    breaks(
        "Detention from the day before the period was given up knowingly",
        "/removal/detained_from",
        GIVEN_UP | {"/removal": {"detained_from": "2026-03-09"}},
    ),
    breaks(
        "Detention after the period was given up without knowing of it",
        "/removal/detained_from",
        GIVEN_UP | {"/removal": {"detained_from": "2026-03-11"}, KNEW: False},
        also=(("RES-013", KNEW),),
    ),
)
vectors(
    "RES-004",
    REMOVED,
    breaks(
        "A removal in the extension of a period whose first end is not recorded",
        "/removal/enforced_on",
        {
            "/removal/enforced_on": "2026-04-20",
            "/recorded_at": "2026-04-21T10:00:00+00:00",
            "/reflection_period/end": DELETE,
            "/reflection_period/status": "extended",
            "/reflection_period/extensions": [
                {"decided_on": "2026-03-30", "new_end": "2026-04-30", "reason": "safety"},
            ],
        },
    ),
)
