"""Vectors of the rules on the way into a reflection period, and on who decides."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, changed, holds, record, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, EE_PERMIT, FI_30, SE_31, holding, reflecting

WAIVED: dict[str, Any] = record(
    "legal-status",
    "EE",
    "2026-03-10T10:00:00+02:00",
    status="irregular",
    third_country_national=True,
    reflection_period={
        "status": "waived",
        "grounds_found_on": "2026-03-02",
        "informed_on": "2026-03-03",
        "waiver": {"on": "2026-03-05", "informed": True, "reason": "not-stated"},
    },
)
"""A period that was given up with full knowledge."""
TOLD = "/reflection_period/informed_on"

vectors(
    "RES-013",
    WAIVED,
    holds("A period given up by someone who was told two days before"),
    holds("A period given up on the day of being told", {TOLD: "2026-03-05"}),
    breaks("A period given up on the day before being told", TOLD, {TOLD: "2026-03-06"}, also=(("RES-014", TOLD),)),
    breaks(
        "A period given up by someone who did not know",
        "/reflection_period/waiver/informed",
        {"/reflection_period/waiver/informed": False},
    ),
    breaks(
        "A period given up, and nothing said of whether the person knew",
        "/reflection_period/waiver/informed",
        {"/reflection_period/waiver/informed": DELETE},
    ),
    breaks(
        "A period given up, and no day of being told",
        TOLD,
        {TOLD: DELETE, "/recorded_at": "2026-03-05T10:00:00+02:00"},
    ),
    breaks(
        "A period given up, and a day of being told only of permits",
        TOLD,
        {
            TOLD: DELETE,
            "/information": {"permits_on": "2026-03-03"},
            "/recorded_at": "2026-03-05T10:00:00+02:00",
        },
    ),
    holds(
        "A period given up, the day of being told in the information on ways to stay",
        {TOLD: DELETE, "/information": {"reflection_on": "2026-03-05"}},
    ),
    holds(
        "A period given up between two days of being told",
        {TOLD: "2026-03-09", "/information": {"reflection_on": "2026-03-05"}},
    ),
    holds(
        "A period given up after two days of being told, the earlier in the period",
        {TOLD: "2026-03-05", "/information": {"reflection_on": "2026-03-09"}},
    ),
    breaks(
        "A child's period given up with full knowledge",
        "/reflection_period/waiver",
        {"/subject": CHILD},
        severity="warning",
    ),
    breaks(
        "A period given up eight days before the person came of age",
        "/reflection_period/waiver",
        {"/subject/birth_date": "2008-03-06"},
        severity="warning",
    ),
    holds("A period given up on the eighteenth birthday", {"/subject/birth_date": "2008-03-05"}),
    holds("A period that was not given up", {"/reflection_period/waiver": DELETE}),
    holds("A person without a reflection period", {"/reflection_period": DELETE}),
)

vectors(
    "RES-014",
    EE_30,
    holds("A person told on the day on which grounds were found"),
    holds(
        "A person told on the third day after grounds were found",
        {TOLD: "2026-03-02", "/reflection_period/grounds_found_on": "2026-02-27"},
    ),
    breaks(
        "A person told on the fourth day after grounds were found",
        TOLD,
        {TOLD: "2026-03-02", "/reflection_period/grounds_found_on": "2026-02-26"},
    ),
    holds(
        "A person told in time of the ways to stay, and late again in the period",
        {"/reflection_period/grounds_found_on": "2026-02-24", "/information": {"reflection_on": "2026-02-24"}},
    ),
    holds("Grounds without a day", {"/reflection_period/grounds_found_on": DELETE, TOLD: DELETE}),
    holds(
        "A citizen of the Union told late",
        {"/reflection_period/grounds_found_on": "2026-02-20", "/third_country_national": False},
    ),
    holds(
        "A person of whom it is not known whether a third-country national",
        {"/reflection_period/grounds_found_on": "2026-02-20", "/third_country_national": DELETE},
    ),
    holds(
        "A person of whom it was not asked whether a third-country national",
        {"/reflection_period/grounds_found_on": "2026-02-20", "/third_country_national": {"absent": "not-asked"}},
    ),
    holds("A person with no period to be told of", {"/reflection_period": DELETE}),
)
UNTOLD = changed(WAIVED, {"/reflection_period": {"status": "not-informed", "grounds_found_on": "2026-03-07"}})
vectors(
    "RES-014",
    UNTOLD,
    holds("A person not yet told on the third day"),
    breaks("A person not yet told on the fourth day", TOLD, {"/recorded_at": "2026-03-11T10:00:00+02:00"}),
    holds("A person not yet told in a record without a date", {"/recorded_at": DELETE}),
    holds(
        "A person not told who has a right to stay without the period",
        {"/reflection_period/status": "not-applicable", "/recorded_at": "2026-04-11T10:00:00+02:00"},
    ),
)

ASK = "/reflection_period/requested_on"
LATVIAN = record(
    "legal-status",
    "LV",
    "2026-03-09T10:00:00+02:00",
    status="irregular",
    third_country_national=True,
    reflection_period={"status": "informed", "informed_on": "2026-03-05"},
)
"""A person in Latvia who knows of the period, before victim status is granted."""
GROUNDS, ON = "/reflection_period/grounds_found_on", "/recorded_at"

vectors(
    "RES-015",
    LATVIAN,
    holds("A person told in Latvia, before victim status is granted"),
    breaks("The last of three days in Latvia", ASK, {GROUNDS: "2026-03-06"}),
    breaks("The day after three days in Latvia", ASK, {GROUNDS: "2026-03-05", ON: "2026-03-10T10:00:00+02:00"}),
    breaks("The Monday after three days in Latvia that end on a Sunday", ASK, {GROUNDS: "2026-03-05"}),
    holds(
        "A period in Latvia that was decided without a recorded request",
        {GROUNDS: "2026-03-05", "/reflection_period/decided_on": "2026-03-06"},
    ),
    breaks(
        "A person in Latvia not yet told, with victim status",
        ASK,
        {GROUNDS: "2026-03-06", "/reflection_period/status": "not-informed", "/reflection_period/informed_on": DELETE},
    ),
    holds("A period in Latvia that was asked for", {GROUNDS: "2026-03-05", ASK: "2026-03-06"}),
    holds(
        "A period in Latvia that is said to have been asked for",
        {GROUNDS: "2026-03-05", "/reflection_period/status": "requested"},
    ),
    holds(
        "A period in Latvia that was given up",
        {
            GROUNDS: "2026-03-05",
            "/reflection_period/status": "waived",
            "/reflection_period/waiver": {"on": "2026-03-06", "informed": True},
        },
    ),
    holds("A citizen of the Union in Latvia", {GROUNDS: "2026-03-05", "/third_country_national": False}),
    breaks(
        "A person in Latvia whose nationality is not recorded",
        ASK,
        {GROUNDS: "2026-03-05", "/third_country_national": DELETE},
    ),
    holds(
        "A person who has left Latvia after victim status was granted",
        {GROUNDS: "2026-03-05", "/departures": [{"left_on": "2026-03-05"}]},
    ),
    breaks(
        "A person who left Latvia and came back",
        ASK,
        {GROUNDS: "2026-03-05", "/departures": [{"left_on": "2026-03-05", "returned_on": "2026-03-07"}]},
    ),
    breaks(
        "A person who had left Latvia before victim status was granted",
        ASK,
        {GROUNDS: "2026-03-05", "/departures": [{"left_on": "2026-03-04"}]},
    ),
    holds(
        "A person who was removed from Latvia after victim status was granted",
        {GROUNDS: "2026-03-05", "/removal": {"kind": "removal", "enforced_on": "2026-03-06"}},
    ),
    holds("Victim status in Latvia in a record without a date", {GROUNDS: "2026-03-05", "/recorded_at": DELETE}),
    holds("A record in Latvia without a period", {"/reflection_period": DELETE}),
    holds(
        "A person in Estonia, which sets no such term",
        {GROUNDS: "2026-03-05", "/country": "EE"},
    ),
)

BY = "/reflection_period/granted_by"
vectors(
    "RES-016",
    EE_30,
    holds("A period granted by the Prosecutor's Office in Estonia"),
    breaks("A period granted by the police in Estonia", BY, {BY: "ee-police-and-border-guard-board"}),
    holds("A period granted by a body that the country's file does not know", {BY: "ee-ppa"}),
    holds("A period of which it is not recorded who granted it", {BY: DELETE}),
    holds("A record in Estonia with neither period nor permit", {"/reflection_period": DELETE}),
)
vectors(
    "RES-016",
    FI_30,
    holds("A period granted by the border guard in Finland, one of three", {BY: "fi-border-guard"}),
    breaks("A period granted by the immigration service in Finland", BY, {BY: "fi-immigration-service"}),
)
vectors(
    "RES-016",
    reflecting("LV", "2026-03-02", "2026-03-31", "2026-03-10"),
    holds("A period in Latvia, whose law names a function and no authority", {BY: "lv-pmlp"}),
)
vectors(
    "RES-016",
    reflecting("LT", "2026-03-02", "2026-03-31", "2026-03-10"),
    holds("A period in Lithuania, where the authority is not known", {BY: "lt-police"}),
)
HOLDER = holding("EE", EE_PERMIT)
OF_PERMIT = "/permits/0/granted_by"
OTHER = {OF_PERMIT: "ee-prosecutors-office"}
vectors(
    "RES-016",
    HOLDER,
    holds("A permit granted by the Police and Border Guard Board in Estonia"),
    breaks("A permit granted by the Prosecutor's Office in Estonia", OF_PERMIT, OTHER),
    holds("A permit of which it is not recorded who granted it", {OF_PERMIT: DELETE}),
    holds(
        "A permit granted by another body on appeal",
        OTHER | {"/permits/0/decision": "granted-on-appeal"},
    ),
    holds(
        "A permit refused, and decided on by another body after an appeal",
        OTHER
        | {
            "/permits/0/decision": "refused",
            "/permits/0/valid_from": DELETE,
            "/permits/0/valid_to": DELETE,
            "/permits/0/appeal": {"lodged_on": "2026-04-20", "decided_on": "2026-05-20"},
        },
    ),
    breaks(
        "A permit refused by another body, and an appeal that is pending",
        OF_PERMIT,
        OTHER
        | {
            "/permits/0/decision": "refused",
            "/permits/0/valid_from": DELETE,
            "/permits/0/valid_to": DELETE,
            "/permits/0/appeal": {"lodged_on": "2026-04-20"},
        },
    ),
    holds(
        "A work permit granted by another body",
        OTHER | {"/permits/0/basis": "work", "/permits/0/type_id": DELETE, "/permits/0/conditions": ["none"]},
    ),
    breaks(
        "A second permit granted by another body",
        "/permits/1/granted_by",
        {
            "/permits/1": EE_PERMIT
            | {
                "id": "p2",
                "granted_by": "ee-prosecutors-office",
                "valid_from": "2027-04-15",
                "valid_to": "2028-04-14",
                "renewal_of": "p1",
                "applied_on": "2026-05-01",
                "decided_on": "2026-05-20",
            },
        },
    ),
)
LT_REFLECTION: dict[str, Any] = {
    "id": "p1",
    "type_id": "lt-non-removal-permit",
    "basis": "return-impossible",
    "decision": "granted",
    "granted_by": "lt-police",
    "decided_on": "2026-04-15",
    "valid_from": "2026-04-15",
    "valid_to": "2026-10-14",
}
vectors(
    "RES-016",
    holding("LT", LT_REFLECTION),
    holds("A permit in Lithuania on a basis that is not judged"),
    breaks(
        "A permit for cooperation in Lithuania from the police",
        OF_PERMIT,
        {"/permits/0/basis": "cooperation-with-proceedings", "/permits/0/type_id": "lt-cooperation-permit"},
    ),
)
SE_PERMIT: dict[str, Any] = {
    "id": "p1",
    "type_id": "se-reflection-permit",
    "basis": "reflection-and-recovery",
    "decision": "granted",
    "granted_by": "se-migrationsverket",
    "decided_on": "2026-03-02",
    "valid_from": "2026-03-02",
    "valid_to": "2026-04-01",
}
vectors(
    "RES-016",
    changed(SE_31, {"/permits": [SE_PERMIT]}),
    holds("A reflection permit in Sweden from the Migration Agency"),
    breaks("A reflection permit in Sweden from the police", OF_PERMIT, {OF_PERMIT: "se-polismyndigheten"}),
)
vectors(
    "RES-016",
    changed(FI_30, {}),
    holds(
        "A permit for reflection in Finland from a body that grants the period",
        {
            "/permits": [
                {
                    "id": "p1",
                    "basis": "reflection-and-recovery",
                    "decision": "refused",
                    "granted_by": "fi-police",
                    "decided_on": "2026-03-09",
                },
            ],
        },
    ),
)

vectors(
    "RES-016",
    HOLDER,
    *(
        breaks(f"A permit of another body, decided as {what}", OF_PERMIT, OTHER | changes)
        for what, changes in (
            ("renewed", {"/permits/0/decision": "renewed"}),
            ("revoked", {"/permits/0/decision": "revoked"}),
            (
                "not renewed",
                {
                    "/permits/0/decision": "not-renewed",
                    "/permits/0/valid_from": DELETE,
                    "/permits/0/valid_to": DELETE,
                },
            ),
            (
                "expired",
                {
                    "/permits/0/decision": "expired",
                    "/permits/0/applied_on": DELETE,
                    "/permits/0/decided_on": "2025-04-15",
                    "/permits/0/valid_from": "2025-04-15",
                    "/permits/0/valid_to": "2026-04-14",
                    "/asylum": {"applied_on": "2026-04-01"},
                },
            ),
        )
    ),
)
FI_PERMIT: dict[str, Any] = {
    "id": "p1",
    "type_id": "fi-continuous-permit",
    "basis": "personal-situation",
    "decision": "granted",
    "granted_by": "fi-immigration-service",
    "decided_on": "2026-04-15",
    "valid_from": "2026-04-15",
    "valid_to": "2027-04-14",
}
vectors(
    "RES-016",
    holding("FI", FI_PERMIT),
    breaks("A permit for the personal situation in Finland from the police", OF_PERMIT, {OF_PERMIT: "fi-police"}),
)

LONG_TERM = holding(
    "FI",
    {"id": "p1", "basis": "long-term", "decision": "granted", "decided_on": "2020-01-01", "valid_from": "2020-01-01"},
    reflection_period={"status": "not-informed", "grounds_found_on": "2026-05-01"},
    asylum={"informed_on": "2026-05-01"},
)
"""The holder of a long-term permit, who a month after the finding was not told of the reflection period."""
PERMIT_TO, PERMIT_FROM, PERMIT_BASIS = (f"/permits/0/{name}" for name in ("valid_to", "valid_from", "basis"))
DECISION, SECOND = "/permits/0/decision", "/permits/1"
WORK: dict[str, Any] = {"id": "p2", "basis": "work", "decision": "granted", "valid_from": "2026-05-21"}
PENDING: dict[str, Any] = {"id": "p2", "basis": "work", "decision": "pending"}
vectors(
    "RES-014",
    LONG_TERM,
    holds("The holder of a long-term permit"),
    holds("The holder of a work permit", {PERMIT_BASIS: "work"}),
    holds("The holder of a permit to today", {PERMIT_TO: "2026-06-01", SECOND: PENDING}),
    breaks("The holder of a permit to yesterday", TOLD, {PERMIT_TO: "2026-05-31", SECOND: PENDING}),
    holds("The holder of a permit from the day of the finding", {PERMIT_FROM: "2026-05-01"}),
    breaks("The holder of a permit from the day after the finding", TOLD, {PERMIT_FROM: "2026-05-02"}),
    breaks(
        "The holder of a permit that ended before thirty days were over, who was told late",
        TOLD,
        {PERMIT_TO: "2026-05-29", TOLD: "2026-05-10", "/reflection_period/status": "informed", SECOND: PENDING},
    ),
    holds(
        "The holder of a permit of thirty days, who was told late",
        {PERMIT_TO: "2026-05-30", TOLD: "2026-05-10", "/reflection_period/status": "informed", SECOND: PENDING},
    ),
    holds("The holder of two permits, one after another", {PERMIT_TO: "2026-05-20", SECOND: WORK}),
    breaks(
        "The holder of two permits with a day between",
        TOLD,
        {PERMIT_TO: "2026-05-19", SECOND: WORK},
    ),
    breaks(
        "The holder of a permit for a reflection period",
        TOLD,
        {PERMIT_BASIS: "reflection-and-recovery"},
        also=(("RES-017", PERMIT_BASIS),),
    ),
    breaks(
        "A person whose permit is asked for",
        TOLD,
        {DECISION: "pending", PERMIT_FROM: DELETE, "/permits/0/decided_on": DELETE},
    ),
    breaks(
        "A person whose permit was taken back since",
        TOLD,
        {DECISION: "revoked", "/permits/0/decided_on": "2026-05-20", SECOND: PENDING},
    ),
    *(
        holds(f"A person whose status is {status}", {"/status": status, "/permits": []})
        for status in ("refugee", "subsidiary-protection", "temporary-protection")
    ),
    breaks(
        "An applicant for international protection",
        TOLD,
        {"/status": "asylum-applicant", "/permits": [], "/asylum/applied_on": "2026-05-02"},
    ),
)
