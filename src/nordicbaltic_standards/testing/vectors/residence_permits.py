"""Vectors of the rules on permits against what the country offers."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, EE_HOLDER, SE_31, holding

TO, TYPE, BASIS = "/permits/0/valid_to", "/permits/0/type_id", "/permits/0/basis"


def permit(basis: str, valid_from: str, valid_to: str, **more: Any) -> dict[str, Any]:
    """Return a permit that was granted on its first day; `None` leaves a field out."""
    made: dict[str, Any] = {
        "id": "p1",
        "basis": basis,
        "decided_on": valid_from,
        "decision": "granted",
        "valid_from": valid_from,
        "valid_to": valid_to,
    }
    return {name: value for name, value in (made | more).items() if value is not None}


COOPERATION = "cooperation-with-proceedings"
NO_LIMITED = holding(
    "NO", permit(COOPERATION, "2026-04-15", "2027-04-14", type_id="no-limited-permit", granted_by="no-udi")
)
SE_COOPERATION = holding("SE", permit(COOPERATION, "2026-04-15", "2026-10-14", type_id="se-cooperation-permit"))
LT_COOPERATION = holding("LT", permit(COOPERATION, "2026-04-15", "2026-10-14", type_id="lt-cooperation-permit"))
DK_INVESTIGATION = holding("DK", permit(COOPERATION, "2026-04-15", "2026-10-14", type_id="dk-investigation-permit"))
FI_PERSONAL = holding("FI", permit("personal-situation", "2026-04-15", "2027-04-14", type_id="fi-continuous-permit"))
IS_PERSONAL = holding(
    "IS", permit("personal-situation", "2026-04-15", "2027-04-14", type_id="is-personal-situation-permit")
)
LV_WORKER = holding(
    "LV", permit("work-exploitation-offence", "2026-04-15", "2027-04-14", type_id="lv-exploited-worker-permit")
)

vectors(
    "RES-017",
    NO_LIMITED,
    holds("A limited permit in Norway by its type"),
    holds("A permit for cooperation in Norway without a type", {TYPE: DELETE}),
    breaks("A type that Norway does not know", TYPE, {TYPE: "no-begrenset-tillatelse"}),
    breaks(
        "A type that Norway does not know, on a basis that is not checked",
        TYPE,
        {TYPE: "no-arbeid", BASIS: "work"},
    ),
    breaks(
        "A limited permit in Norway on another basis than its own",
        BASIS,
        {BASIS: "humanitarian"},
    ),
    breaks(
        "A permit for the personal situation, which Norway does not list",
        BASIS,
        {BASIS: "personal-situation", TYPE: DELETE},
    ),
    holds("A work permit in Norway", {BASIS: "work", TYPE: DELETE}),
    holds("A permit for the best interests of a child in Norway", {BASIS: "best-interests-of-child", TYPE: DELETE}),
    holds(
        "A permit for the personal situation that Norway refused",
        {
            BASIS: "personal-situation",
            TYPE: DELETE,
            "/permits/0/decision": "refused",
            "/permits/0/valid_from": DELETE,
            TO: DELETE,
            "/asylum": {"applied_on": "2026-05-01", "stage": "applied"},
        },
    ),
    breaks(
        "A second permit of a type that Norway does not know",
        "/permits/1/type_id",
        {"/permits/1": permit("family", "2026-05-01", "2027-04-30", id="p2", type_id="no-familie")},
    ),
    holds("A record without permits", {"/permits": []}),
    holds(
        "A permit in a record without any date of its own or of the record",
        {
            TYPE: "no-begrenset-tillatelse",
            "/permits/0/decided_on": DELETE,
            "/permits/0/valid_from": DELETE,
            TO: DELETE,
            "/recorded_at": DELETE,
        },
        also=(("RES-020", "/permits/0/valid_from"),),
    ),
)
vectors(
    "RES-017",
    EE_30,
    breaks(
        "A permit for reflection, which in Estonia is a period and no permit",
        BASIS,
        {"/permits": [permit("reflection-and-recovery", "2026-03-02", "2026-03-31")]},
    ),
)
vectors(
    "RES-017",
    EE_HOLDER,
    breaks(
        "A permit in Estonia by the name of an earlier law",
        TYPE,
        {TYPE: "ee-public-interest-permit"},
    ),
    holds(
        "A permit in Estonia by the name of the law of its decision",
        {
            TYPE: "ee-public-interest-permit",
            "/subject/birth_date": "1990-05-17",
            "/permits/0/applied_on": DELETE,
            "/permits/0/decided_on": "2014-12-31",
            "/permits/0/valid_from": "2015-01-01",
            TO: "2015-12-31",
            "/recorded_at": "2015-06-01T10:00:00+00:00",
        },
    ),
)


def renewed(first: dict[str, Any], valid_to: str, **more: Any) -> dict[str, Any]:
    """Return changes by which the permit of a base is renewed on its last day but ten, from the day after its end."""
    return {"/permits/1": first | {"id": "p2", "renewal_of": "p1", "valid_to": valid_to} | more}


vectors(
    "RES-018",
    EE_HOLDER,
    holds("A year in Estonia"),
    holds("Six months in Estonia", {TO: "2026-10-14"}),
    breaks("Six months less a day in Estonia", TO, {TO: "2026-10-13"}),
    breaks("Six months less a day in Estonia without a type", TO, {TO: "2026-10-13", TYPE: DELETE}),
    breaks(
        "A short permit in Estonia because the travel document ends",
        TO,
        {TO: "2026-10-13", "/permits/0/shortened_by_document": True},
        severity="notice",
    ),
    breaks(
        "A short permit in Estonia not because the travel document ends",
        TO,
        {TO: "2026-10-13", "/permits/0/shortened_by_document": False},
    ),
    breaks(
        "A short permit in Estonia that has run out",
        TO,
        {
            "/permits/0/decision": "expired",
            "/permits/0/valid_from": "2026-01-15",
            "/permits/0/decided_on": "2026-01-15",
            "/permits/0/applied_on": DELETE,
            TO: "2026-05-14",
            "/asylum": {"applied_on": "2026-05-01", "stage": "applied"},
        },
    ),
    holds(
        "A short permit in Estonia that was taken back",
        {
            TO: "2026-07-14",
            "/permits/0/decision": "revoked",
            "/asylum": {"applied_on": "2026-05-01", "stage": "applied"},
        },
    ),
    holds("A permit in Estonia without a last day", {TO: {"absent": "not-recorded"}}),
    breaks(
        "A short permit in Estonia without a day of decision",
        TO,
        {TO: "2026-10-13", "/permits/0/decided_on": DELETE},
    ),
    holds(
        "A permit without a first day in Estonia",
        {"/permits/0/valid_from": DELETE, TO: "2026-06-05"},
        also=(("RES-020", "/permits/0/valid_from"),),
    ),
    holds(
        "A permit in Estonia that ends before it begins",
        {TO: "2026-04-14"},
        also=(("RES-020", TO),),
    ),
    holds(
        "A short permit of a type that Estonia does not know, on another basis",
        {TO: "2026-08-14", BASIS: "humanitarian", TYPE: "ee-other", "/permits/0/conditions": ["none"]},
        also=(("RES-017", TYPE),),
    ),
    holds(
        "A short permit on humanitarian grounds in Estonia",
        {TO: "2026-08-14", BASIS: "humanitarian", TYPE: DELETE, "/permits/0/conditions": ["none"]},
    ),
)
vectors(
    "RES-018",
    holding(
        "EE",
        permit(COOPERATION, "2026-01-15", "2026-07-14"),
        permit(COOPERATION, "2026-07-15", "2027-01-14", id="p2", renewal_of="p1", decided_on="2026-05-25"),
    ),
    holds("A renewal for six months in Estonia"),
    breaks(
        "A renewal for less than six months in Estonia, whose law sets no minimum for it",
        "/permits/1/valid_to",
        {"/permits/1/valid_to": "2027-01-13"},
        severity="warning",
    ),
    breaks(
        "A renewal for less than six months that is only marked as renewed",
        "/permits/1/valid_to",
        {"/permits/1/valid_to": "2027-01-13", "/permits/1/decision": "renewed", "/permits/1/renewal_of": DELETE},
        severity="warning",
    ),
    breaks(
        "A permit that is too short, renewed for long enough",
        "/permits/0/valid_to",
        {
            "/permits/0/valid_to": "2026-07-13",
            "/permits/1/valid_from": "2026-07-14",
            "/permits/1/valid_to": "2027-01-14",
        },
    ),
)
vectors(
    "RES-018",
    holding(
        "LT",
        permit(COOPERATION, "2026-01-15", "2026-07-14"),
        permit(COOPERATION, "2026-07-15", "2027-01-14", id="p2", renewal_of="p1", decided_on="2026-05-25"),
    ),
    holds("A renewal for six months in Lithuania"),
    breaks(
        "A renewal for less than six months in Lithuania, where the directive speaks",
        "/permits/1/valid_to",
        {"/permits/1/valid_to": "2027-01-13"},
        severity="warning",
    ),
)
vectors(
    "RES-018",
    holding("LT", permit(COOPERATION, "2026-04-15", "2026-10-14", type_id="lt-unknown-permit")),
    holds("Six months under a type that is not known", also=(("RES-017", TYPE),)),
    breaks(
        "Less than six months under a type that is not known, where the directive speaks",
        TO,
        {TO: "2026-10-13"},
        also=(("RES-017", TYPE),),
    ),
    breaks(
        "A short permit under a type that is not known, because the travel document ends",
        TO,
        {TO: "2026-10-13", "/permits/0/shortened_by_document": True},
        severity="notice",
        also=(("RES-017", TYPE),),
    ),
)
vectors(
    "RES-018",
    NO_LIMITED,
    holds(
        "Three months in Norway, which the directive does not bind and whose law sets no minimum", {TO: "2026-07-14"}
    ),
    holds("Three months in Norway without a type", {TO: "2026-07-14", TYPE: DELETE}),
)
vectors(
    "RES-018",
    DK_INVESTIGATION,
    holds("Six months in Denmark"),
    breaks("Six months less a day in Denmark, by its own law", TO, {TO: "2026-10-13"}),
)
vectors(
    "RES-018",
    IS_PERSONAL,
    holds("A year in Iceland"),
    breaks("A year less a day in Iceland, by its own law", TO, {TO: "2027-04-13"}),
    breaks("A year less a day in Iceland without a type", TO, {TO: "2027-04-13", TYPE: DELETE}),
)
vectors(
    "RES-018",
    LV_WORKER,
    holds("Twelve months for an exploited worker in Latvia"),
    breaks("Twelve months less a day for an exploited worker in Latvia", TO, {TO: "2027-04-13"}),
    breaks(
        "Twelve months less a day for an exploited worker in Latvia without a type",
        TO,
        {TO: "2027-04-13", TYPE: DELETE},
    ),
)
vectors(
    "RES-018",
    LV_WORKER,
    breaks(
        "A renewal for less than twelve months for an exploited worker in Latvia",
        "/permits/1/valid_to",
        renewed(
            permit("work-exploitation-offence", "2027-04-15", "2028-04-14", decided_on="2026-05-25"),
            "2028-04-13",
        ),
    ),
)
SE_REFLECTION = permit("reflection-and-recovery", "2026-03-02", "2026-03-20", type_id="se-reflection-permit")
vectors(
    "RES-018",
    changed(SE_31, {"/permits": [SE_REFLECTION]}),
    holds("A short reflection permit in Sweden beside its period, which is judged as the period"),
    breaks("A short reflection permit in Sweden without a recorded period", TO, {"/reflection_period": DELETE}),
    holds(
        "Thirty days of a reflection permit in Sweden without a recorded period",
        {"/reflection_period": DELETE, TO: "2026-03-31"},
    ),
)

vectors(
    "RES-019",
    EE_HOLDER,
    holds("Twelve months in Estonia, the first day not counted", {TO: "2027-04-15"}),
    breaks("A day more than twelve months in Estonia", TO, {TO: "2027-04-16"}),
    breaks("A day more than twelve months in Estonia without a type", TO, {TO: "2027-04-16", TYPE: DELETE}),
    holds(
        "A long permit in Estonia recorded as renewed in one",
        {TO: "2028-04-14", "/permits/0/decision": "renewed"},
    ),
    holds(
        "A long family permit in Estonia",
        {TO: "2028-04-14", BASIS: "family", TYPE: DELETE, "/permits/0/conditions": ["none"]},
    ),
    breaks(
        "A renewal for more than twelve months in Estonia",
        "/permits/1/valid_to",
        renewed(permit(COOPERATION, "2027-04-15", "2028-04-14", decided_on="2026-05-25"), "2028-04-16"),
    ),
    breaks(
        "A renewal marked as one for more than twelve months in Estonia",
        "/permits/1/valid_to",
        renewed(
            permit(COOPERATION, "2027-04-15", "2028-04-14", decided_on="2026-05-25"), "2028-04-16", decision="renewed"
        ),
    ),
    holds(
        "A renewal for twelve months in Estonia",
        renewed(permit(COOPERATION, "2027-04-15", "2028-04-14", decided_on="2026-05-25"), "2028-04-14"),
    ),
)
vectors(
    "RES-019",
    NO_LIMITED,
    breaks("A limited permit in Norway for more than a year", TO, {TO: "2027-04-16"}),
    holds("A permit for cooperation in Norway of any type, for five years", {TO: "2031-04-14", TYPE: DELETE}),
    breaks(
        "A permit for cooperation in Norway of any type, for more than five years", TO, {TO: "2031-04-16", TYPE: DELETE}
    ),
)
vectors(
    "RES-019",
    SE_COOPERATION,
    holds("A long permit for cooperation in Sweden, whose law sets no maximum", {TO: "2029-04-14"}),
)
vectors(
    "RES-019",
    DK_INVESTIGATION,
    holds(
        "A renewal for six months in Denmark",
        renewed(permit(COOPERATION, "2026-10-15", "2027-04-14", decided_on="2026-05-25"), "2027-04-14"),
    ),
    breaks(
        "A renewal for more than six months in Denmark",
        "/permits/1/valid_to",
        renewed(permit(COOPERATION, "2026-10-15", "2027-04-14", decided_on="2026-05-25"), "2027-04-16"),
    ),
)
vectors(
    "RES-019",
    IS_PERSONAL,
    holds(
        "A renewal for two years in Iceland, whose law states no length for it",
        renewed(permit("personal-situation", "2027-04-15", "2029-04-14", decided_on="2026-05-25"), "2029-04-14"),
    ),
)
vectors(
    "RES-019",
    FI_PERSONAL,
    breaks("A first permit for more than a year in Finland", TO, {TO: "2027-04-16"}),
    holds("A permit for the personal situation in Finland that has no last day", {TO: DELETE}),
)

WORK = "/permits/0/work_right"
vectors(
    "RES-027",
    EE_HOLDER,
    holds("The right to work in Estonia, where every permit carries it"),
    breaks("No right to work in Estonia, where every permit carries it", WORK, {WORK: False}),
    holds("A right to work that is not recorded", {WORK: DELETE}),
    holds("A right to work that was not asked about", {WORK: {"absent": "not-asked"}}),
    holds(
        "No right to work under a permit that was taken back",
        {WORK: False, "/permits/0/decision": "revoked", "/asylum": {"applied_on": "2026-05-01", "stage": "applied"}},
    ),
    holds(
        "No right to work under a study permit in Estonia",
        {WORK: False, BASIS: "study", TYPE: DELETE, "/permits/0/conditions": ["none"]},
    ),
    breaks(
        "No right to work in Estonia and a work permit named", WORK, {WORK: False, "/permits/0/work_permit_ref": "wp1"}
    ),
)
vectors(
    "RES-027",
    DK_INVESTIGATION,
    holds("No right to work in Denmark, where a work permit is needed", {WORK: False}),
    breaks("The right to work in Denmark without a work permit", WORK, {WORK: True}),
    holds("The right to work in Denmark with a work permit", {WORK: True, "/permits/0/work_permit_ref": "wp1"}),
)
vectors(
    "RES-027",
    SE_COOPERATION,
    breaks("No right to work in Sweden under a permit for cooperation", WORK, {WORK: False}),
    holds("The right to work in Sweden under a permit for cooperation", {WORK: True}),
    holds(
        "A permit in Sweden on distressing circumstances, of which the facts say nothing",
        {WORK: False, BASIS: "humanitarian", TYPE: "se-distressing-circumstances-permit", TO: "2027-05-14"},
    ),
    breaks(
        "The right to work in Sweden under a second permit, for reflection",
        "/permits/1/work_right",
        {
            "/permits/1": permit(
                "reflection-and-recovery",
                "2026-03-10",
                "2026-04-09",
                id="p2",
                type_id="se-reflection-permit",
                work_right=True,
                applied_on="2026-03-01",
                decided_on="2026-04-14",
            ),
        },
    ),
)
vectors(
    "RES-027",
    NO_LIMITED,
    holds("The right to work in Norway under a permit without a type", {WORK: True, TYPE: DELETE}),
    breaks("No right to work in Norway under a limited permit", WORK, {WORK: False}),
)

vectors(
    "RES-017",
    NO_LIMITED,
    breaks(
        "An application, and a permit of a type that Norway does not know",
        "/permits/1/type_id",
        {
            "/permits/0": {"id": "p0", "basis": "work", "decision": "pending"},
            "/permits/1": permit("family", "2026-05-01", "2027-04-30", id="p2", type_id="no-familie"),
        },
    ),
)
OLD = permit(COOPERATION, "2012-04-15", "2012-07-14", decided_on=None)
DANISH_2012 = changed(
    DK_INVESTIGATION,
    {
        "/subject/birth_date": "1985-05-17",
        "/permits/1": OLD | {"id": "p0", "decision": "expired", "type_id": "dk-investigation-permit"},
        "/departures": [{"left_on": "2012-07-10", "returned_on": "2026-03-01"}],
    },
)
"""A permit of 2026 in Denmark, and a short one of 2012, whose law was not read."""
vectors(
    "RES-018", DANISH_2012, holds("A short permit in Denmark by a law that was not read, without a day of decision")
)
vectors(
    "RES-017",
    changed(DANISH_2012, {"/permits/1/decision": "granted"}),
    holds("A permit in Denmark by a law that was not read"),
    breaks(
        "A permit by a law that was not read, and one of a type that Denmark does not know",
        "/permits/1/type_id",
        {
            "/permits/0": OLD | {"id": "p0", "type_id": "dk-investigation-permit"},
            "/permits/1": permit(COOPERATION, "2026-04-15", "2026-10-14", type_id="dk-other"),
        },
    ),
)
vectors(
    "RES-019",
    changed(DANISH_2012, {"/permits/1/valid_to": "2016-04-14"}),
    holds("A long permit in Denmark by a law that was not read"),
)
vectors(
    "RES-018",
    EE_HOLDER,
    breaks(
        "A short permit in Estonia that was not renewed",
        TO,
        {
            "/permits/0/decision": "not-renewed",
            "/permits/0/valid_from": "2026-01-15",
            "/permits/0/decided_on": "2026-01-15",
            "/permits/0/applied_on": DELETE,
            TO: "2026-05-14",
            "/asylum": {"applied_on": "2026-05-01", "stage": "applied"},
        },
    ),
    breaks(
        "A permit for cooperation in Estonia for a single day",
        TO,
        {TO: "2026-04-15", "/asylum": {"applied_on": "2026-04-10", "stage": "applied"}},
    ),
    breaks(
        "A permit in Estonia without a last day, and a short one",
        "/permits/1/valid_to",
        {TO: DELETE, "/permits/1": permit(COOPERATION, "2026-10-15", "2027-04-13", id="p2", decided_on="2026-05-25")},
    ),
)
vectors(
    "RES-018",
    changed(SE_31, {"/permits": [SE_REFLECTION]}),
    breaks(
        "A reflection permit in Sweden beside its period, and a short permit for cooperation",
        "/permits/1/valid_to",
        {"/permits/1": permit(COOPERATION, "2026-04-02", "2026-09-30", id="p2", decided_on="2026-03-09")},
    ),
)
vectors(
    "RES-018",
    SE_COOPERATION,
    holds(
        "A permit on humanitarian grounds in Sweden of an unknown type, for half a year",
        {BASIS: "humanitarian", TYPE: DELETE},
    ),
)
vectors(
    "RES-019",
    EE_HOLDER,
    breaks(
        "A long permit in Estonia recorded as renewed in one, and a long first permit",
        "/permits/1/valid_to",
        {
            TO: "2028-04-14",
            "/permits/0/decision": "renewed",
            "/permits/1": permit(COOPERATION, "2026-05-01", "2027-05-02", id="p2"),
        },
    ),
)
vectors(
    "RES-027",
    changed(
        IS_PERSONAL,
        {
            "/subject/birth_date": "1985-05-17",
            "/permits/0/decided_on": "2017-04-15",
            "/permits/0/valid_from": "2017-04-15",
            TO: "2018-04-14",
            "/recorded_at": "2017-06-01T10:00:00+00:00",
        },
    ),
    holds("The right to work in Iceland in 2017, when the law on it was not read", {WORK: True}),
)
vectors(
    "RES-027",
    IS_PERSONAL,
    breaks("The right to work in Iceland without a work permit", WORK, {WORK: True}),
)
vectors(
    "RES-017",
    NO_LIMITED,
    breaks(
        "A limited permit in Norway on the basis of a child's best interests",
        BASIS,
        {BASIS: "best-interests-of-child"},
    ),
)
vectors(
    "RES-018",
    changed(
        LV_WORKER,
        {
            "/reflection_period": {
                "status": "granted",
                "informed_on": "2026-03-16",
                "decided_on": "2026-03-16",
                "start": "2026-03-16",
                "end": "2026-04-14",
            },
        },
    ),
    breaks("A short permit of an exploited worker in Latvia beside a period", TO, {TO: "2027-04-13"}),
)
vectors(
    "RES-018",
    LT_COOPERATION,
    holds(
        "A short permit for the best interests of a child in Lithuania",
        {TO: "2026-08-14", BASIS: "best-interests-of-child", TYPE: DELETE},
    ),
)
vectors(
    "RES-018",
    EE_HOLDER,
    breaks(
        "A short permit in Estonia that was granted on appeal",
        TO,
        {TO: "2026-10-13", "/permits/0/decision": "granted-on-appeal"},
    ),
)

SEVEN_MONTHS = holding(
    "IS",
    permit("personal-situation", "2016-06-01", "2016-12-31", decision="not-renewed", decided_on="2017-01-15"),
    recorded_on="2017-01-20",
    subject=ADULT | {"birth_date": "1990-05-17"},
    asylum={"applied_on": "2017-01-16", "stage": "applied"},
)
"""Seven months under a law before the present one; the refusal to renew them falls under the present law."""
vectors(
    "RES-018",
    SEVEN_MONTHS,
    holds("A permit of the law before, not renewed under the present law"),
    breaks("A permit of the present law", TO, {"/permits/0/valid_from": "2017-01-01", TO: "2017-01-10"}),
)
vectors(
    "RES-019",
    SEVEN_MONTHS,
    holds("A permit of two years of the law before, not renewed under the present law", {TO: "2018-05-31"}),
    breaks("A permit of two years of the present law", TO, {"/permits/0/valid_from": "2017-01-02", TO: "2019-01-10"}),
)

FI_2015 = holding(
    "FI",
    permit(COOPERATION, "2015-01-01", "2015-06-30", decided_on="2015-01-01"),
    recorded_on="2015-01-02",
    subject={"pseudonym": "P-1", "birth_date": "1990-01-01"},
    asylum={"applied_on": "2015-01-01", "stage": "applied"},
)
vectors(
    "RES-018",
    FI_2015,
    holds("Six months in Finland in 2015, whose law of that time is not surely known"),
    breaks("Six months less a day in Finland in 2015, where the directive surely speaks", TO, {TO: "2015-06-29"}),
    breaks(
        "A short permit in Finland in 2015, because the travel document ended",
        TO,
        {TO: "2015-06-29", "/permits/0/shortened_by_document": True},
        severity="notice",
    ),
)
vectors(
    "RES-018",
    holding(
        "LV",
        permit("work-exploitation-offence", "2026-01-15", "2026-06-14", type_id="lv-exploited-worker-permit"),
        recorded_on="2026-03-01",
    ),
    breaks(
        "Five months for an exploited worker in Latvia while its law is less surely known than the directive",
        TO,
        severity="warning",
    ),
)
EE_2010 = holding(
    "EE",
    permit(COOPERATION, "2010-10-04", "2011-12-03", decided_on="2010-10-01"),
    recorded_on="2010-10-05",
    subject=ADULT | {"birth_date": "1985-05-17"},
)
vectors(
    "RES-019",
    EE_2010,
    breaks("Fourteen months in Estonia, decided on the first day of the law of 2010", TO),
    holds(
        "Fourteen months in Estonia under the law of 2010, decided on the day before it",
        {"/permits/0/decided_on": "2010-09-30"},
    ),
)
