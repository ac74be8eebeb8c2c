"""Vectors of the rules on notices, retention, requests, breaches and responsibility."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.case_bases import DATA, HELD, case_file
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import (
    BASIS,
    CONSENT,
    DISCLOSURE,
    EMPTIED,
    IN_LAW,
    POLICE_RECORD,
    RETENTION,
    SOUND,
)

GIVEN = "/notices/0/given_on"
FROM = "/notices/0/due_from"
EXEMPT = "/notices/0/exemption"
FIRST_HAND = {"/notices/0": {"basis": "article-13", "due_from": "2026-03-01"}}
ELSEWHERE = {"/notices/0": {"basis": "article-14", "due_from": "2026-03-05"}, "/disclosures": []}
BY_POLICE = {"basis": "led-article-13", "due_from": "2026-03-01"}
POLICE_FILE = {
    "/controller/type": "police",
    "/bases": [BASIS | {"article6": "law-enforcement-directive", "purposes": ["investigation"], "article9": "none"}],
    "/disclosures": [],
}


def within(country: str) -> dict[str, object]:
    """Return changes that put a record into another country, and nothing across its border."""
    return {"/country": country} if country == "EE" else {"/country": country, "/disclosures": []}


vectors(
    "PRO-018",
    SOUND,
    holds("The person was told on the day of collection"),
    holds("The person was told before the collection", {GIVEN: "2026-02-28"}),
    breaks("The person was told on the day after the collection", GIVEN, {GIVEN: "2026-03-02"}),
    breaks("No notice is recorded", "/notices", {"/notices": []}),
    breaks(
        "No notice is recorded of data that are only held",
        "/notices",
        {"/notices": [], "/bases": [], "/disclosures": []},
        also=(("PRO-002", "/bases"),),
    ),
    breaks(
        "No notice is recorded of data that only rest on a basis",
        "/notices",
        {"/notices": [], "/data_categories": [], "/disclosures": []},
    ),
    breaks(
        "No notice is recorded of data that only left",
        "/notices",
        {"/notices": [], "/data_categories": [], "/bases": []},
        also=(("PRO-002", "/disclosures/0/purpose"),),
    ),
    holds(
        "No notice is recorded where nothing is processed",
        {"/notices": [], "/data_categories": [], "/bases": [], "/disclosures": []},
    ),
    holds("No notice is recorded in a police file", POLICE_FILE | {"/notices": []}),
    holds("A notice in a police file is late", POLICE_FILE | {GIVEN: "2026-03-02"}),
    breaks(
        "No notice is recorded in a file of the police that serves another purpose as well",
        "/notices",
        POLICE_FILE | {"/notices": [], "/bases/1": IN_LAW},
    ),
    breaks("It is not recorded that the person was told", GIVEN, FIRST_HAND),
    holds("The collection is of today", FIRST_HAND | {FROM: "2026-06-01"}),
    breaks("The collection was yesterday", GIVEN, FIRST_HAND | {FROM: "2026-05-31"}),
    breaks("Neither collection nor notice has a day", GIVEN, FIRST_HAND | {FROM: DELETE}),
    holds("The day of collection is not known, the notice is", {FROM: DELETE}),
    holds("The day of the notice is missing without fault", {GIVEN: {"absent": "unknown"}}),
    holds("There is no day of reading", FIRST_HAND | {"/recorded_at": DELETE}),
    holds("The person knew already", FIRST_HAND | {EXEMPT: "already-informed"}),
    holds("Telling the person would endanger someone", FIRST_HAND | {EXEMPT: "would-endanger"}),
    breaks(
        "Data from the person, and telling would be disproportionate",
        EXEMPT,
        FIRST_HAND | {EXEMPT: "impossible-or-disproportionate"},
    ),
    breaks(
        "Data from the person, and a law lays the collection down", EXEMPT, FIRST_HAND | {EXEMPT: "laid-down-by-law"}
    ),
    breaks("Data from the person, and professional secrecy", EXEMPT, FIRST_HAND | {EXEMPT: "professional-secrecy"}),
    holds("Data from elsewhere, and professional secrecy", ELSEWHERE | {EXEMPT: "professional-secrecy"}),
    holds("A notice of law enforcement beside one of the Regulation", {"/notices/1": BY_POLICE}),
    breaks(
        "A notice of law enforcement alone, and data that rest on the Regulation", "/notices", {"/notices/0": BY_POLICE}
    ),
    holds("A notice of law enforcement alone in a police file", POLICE_FILE | {"/notices/0": BY_POLICE}),
    breaks(
        "A notice of law enforcement alone in a file of the police that serves another purpose as well",
        "/notices",
        POLICE_FILE | {"/notices/0": BY_POLICE, "/bases/1": IN_LAW},
    ),
    holds(
        "A notice of law enforcement alone where no basis is recorded",
        {"/notices/0": BY_POLICE, "/bases": [], "/data_categories": [], "/disclosures": []},
    ),
    holds(
        "Data from elsewhere, and a contact before they came",
        ELSEWHERE | {GIVEN: "2026-03-11", "/notices/0/first_contact_on": "2026-03-04"},
    ),
    breaks(
        "Data from elsewhere, and a contact on the day on which they came",
        GIVEN,
        ELSEWHERE | {GIVEN: "2026-03-11", "/notices/0/first_contact_on": "2026-03-05"},
    ),
    holds("Data from elsewhere, told within the month", ELSEWHERE | {GIVEN: "2026-04-06"}),
    holds("Data from elsewhere, told after Easter", ELSEWHERE | within("LV") | {GIVEN: "2026-04-07"}),
    breaks("Data from elsewhere, told a day after the month", GIVEN, ELSEWHERE | {GIVEN: "2026-04-07"}),
    holds("Data from elsewhere, the month ends today", ELSEWHERE | {FROM: "2026-05-01"}),
    breaks("Data from elsewhere, the month ended on Friday", GIVEN, ELSEWHERE | {FROM: "2026-04-29"}),
    breaks(
        "Data from elsewhere, told after the first contact",
        GIVEN,
        ELSEWHERE | {GIVEN: "2026-03-11", "/notices/0/first_contact_on": "2026-03-10"},
    ),
    holds(
        "Data from elsewhere, told at the first contact",
        ELSEWHERE | {GIVEN: "2026-03-10", "/notices/0/first_contact_on": "2026-03-10"},
    ),
    breaks(
        "Data from elsewhere, not told at the first contact, on a day not known",
        GIVEN,
        ELSEWHERE | {FROM: DELETE, "/notices/0/first_contact_on": "2026-05-31"},
    ),
    holds("Data from elsewhere of a day not known, told at some time", ELSEWHERE | {FROM: DELETE, GIVEN: "2026-05-31"}),
    breaks(
        "Data from elsewhere, told after they left",
        GIVEN,
        ELSEWHERE | {FROM: "2026-03-03", GIVEN: "2026-03-04", "/disclosures": [DISCLOSURE]},
    ),
    breaks(
        "Data from elsewhere, told after they left on the second day",
        GIVEN,
        ELSEWHERE | {FROM: "2026-03-02", GIVEN: "2026-03-04", "/disclosures": [DISCLOSURE]},
    ),
    holds(
        "Data from elsewhere, told on the day on which they left",
        ELSEWHERE | {FROM: "2026-03-03", GIVEN: "2026-03-03", "/disclosures": [DISCLOSURE]},
    ),
    holds(
        "Data from elsewhere, told on the day on which they left, by a clock that still shows the day before",
        ELSEWHERE
        | {
            FROM: "2026-03-02",
            GIVEN: "2026-03-04",
            "/disclosures": [DISCLOSURE | {"at": "2026-03-03T22:30:00+00:00"}],
        },
    ),
    breaks(
        "Data from elsewhere, told on the day after they left, by a clock that already shows that day",
        GIVEN,
        ELSEWHERE
        | {
            FROM: "2026-03-02",
            GIVEN: "2026-03-04",
            "/disclosures": [DISCLOSURE | {"at": "2026-03-04T00:30:00+04:00"}],
        },
    ),
    holds(
        "Data from elsewhere, received after others had left",
        ELSEWHERE | {FROM: "2026-03-04", GIVEN: "2026-03-05", "/disclosures": [DISCLOSURE]},
    ),
    holds(
        "Data from elsewhere, given to the person first",
        ELSEWHERE
        | {FROM: "2026-03-03", GIVEN: "2026-03-04", "/disclosures": [DISCLOSURE | {"recipient_type": "the-person"}]},
    ),
    holds(
        "Data collected before the Regulation applied, and the person told later",
        FIRST_HAND | {FROM: "2018-05-24", GIVEN: "2018-05-26"},
    ),
    breaks(
        "Data collected on the first day of the Regulation, and the person told later",
        GIVEN,
        FIRST_HAND | {FROM: "2018-05-25", GIVEN: "2018-05-26"},
    ),
    breaks(
        "It is not recorded that the person was told of data collected before the Regulation applied",
        GIVEN,
        FIRST_HAND | {FROM: "2018-05-24"},
    ),
    breaks(
        "A second notice is late",
        "/notices/1/given_on",
        {"/notices/1": {"basis": "article-13", "due_from": "2026-04-01", "given_on": "2026-04-02"}},
    ),
)

ERASED = "/retention/0/erased_on"
DUE = {"/retention/0": RETENTION | {"due_on": "2026-05-31"}}
HOLD = "/retention/0/hold"
LEGAL = {"from_date": "2026-05-01", "to_date": "2026-06-01", "ground": "legal-claim"}
AT_ONCE = {"category": "identifying", "trigger": "erasure-request"}
GRANTED = {"right": "erasure", "received_on": "2026-04-20", "outcome": "granted"}
REFUSED = GRANTED | {
    "answered_on": "2026-04-29",
    "outcome": "refused",
    "reasons_given": True,
    "complaint_route_given": True,
}
WANTED = {"from_date": "2026-04-10", "to_date": "2027-04-10", "ground": "person-request"}
BACK = {"category": "identifying", "trigger": "consent-withdrawn", "period": {"days": 27}}
TAKEN_BACK = CONSENT | {"status": "withdrawn", "withdrawn_at": "2026-05-04T09:30:00+03:00"}
OF_AGE = {"category": "identifying", "trigger": "child-turns-18", "period": {"years": 5}}
UNDATED = {name: value for name, value in CONSENT.items() if name != "valid_until"}
ALL_ENDED = {"/retention/0": BACK, "/bases": [IN_LAW], "/disclosures": [], "/data_categories": []}
LATER = {"from_date": "2025-12-20", "to_date": "2026-03-01", "ground": "legal-claim"}

vectors(
    "PRO-019",
    SOUND,
    holds("The term ends today", DUE | {"/retention/0/due_on": "2026-06-01"}),
    breaks("The term ended yesterday", ERASED, DUE),
    holds("The data were erased when the term ended", DUE | {ERASED: "2026-05-31"}),
    holds("The data were erased late", DUE | {ERASED: "2026-06-01"}),
    holds("There is no day of reading", DUE | {"/recorded_at": DELETE}),
    holds("A claim keeps the data until today", DUE | {HOLD: LEGAL}),
    holds(
        "A claim kept the data until yesterday, so that today is the first day for erasing them",
        DUE | {HOLD: LEGAL | {"to_date": "2026-05-31"}},
    ),
    breaks(
        "A claim kept the data until the day before yesterday",
        ERASED,
        DUE | {"/retention/0/due_on": "2026-05-01", HOLD: LEGAL | {"to_date": "2026-05-30"}},
    ),
    breaks(
        "A claim kept the data until yesterday, from the second day after the term on",
        ERASED,
        DUE | {"/retention/0/due_on": "2026-04-29", HOLD: LEGAL | {"to_date": "2026-05-31"}},
    ),
    holds(
        "A claim kept the data until yesterday, from the day after the term on",
        DUE | {"/retention/0/due_on": "2026-04-30", HOLD: LEGAL | {"to_date": "2026-05-31"}},
    ),
    holds(
        "A claim kept the data until yesterday, which may be before the end of the term by its start and length",
        {"/retention/0": RETENTION | {"triggered_on": "2021-05-20", "hold": LEGAL | {"to_date": "2026-05-31"}}},
    ),
    breaks(
        "A claim kept the data from a day on that lies after the term by its start and length, but may lie within it",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2020-03-10", "hold": LATER}},
        severity="warning",
        on=date(2026, 3, 2),
    ),
    breaks(
        "A claim kept the data until the day before yesterday, after the end of every reading of the term",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2020-03-10", "hold": LATER}},
        on=date(2026, 3, 3),
    ),
    breaks(
        "The term ended yesterday in a police file",
        ERASED,
        POLICE_FILE | {"/controller/type": "law-firm"} | DUE,
        also=(("PRO-030", "/bases/0/article6"),),
    ),
    breaks(
        "The term ended yesterday in a police file that the archives have not given leave to erase",
        ERASED,
        POLICE_FILE | DUE,
        severity="notice",
    ),
    breaks(
        "The term ended yesterday in a file of a body of unknown kind",
        ERASED,
        DUE | {"/controller/type": DELETE},
        severity="notice",
    ),
    breaks(
        "The review of a ground was due yesterday in a file that law keeps",
        "/retention/0/hold/review_on",
        DUE
        | {
            "/controller/type": "municipality",
            HOLD: {"from_date": "2026-05-01", "ground": "legal-claim", "review_on": "2026-05-31"},
        },
        also=(("PRO-006", "/bases/0/article6"),),
        severity="notice",
    ),
    holds(
        "One term of a category ended yesterday, another runs until today",
        DUE | {"/retention/5": RETENTION | {"trigger": "statutory-archive", "due_on": "2026-06-01"}},
    ),
    holds("One term of a category ended yesterday, another has not started", DUE | {"/retention/5": RETENTION}),
    breaks(
        "One term of a category ended yesterday, another before",
        ERASED,
        DUE | {"/retention/5": RETENTION | {"due_on": "2026-05-30"}},
    ),
    breaks(
        "One term of a category ended long ago, another may run to the end of the year",
        "/retention/5/erased_on",
        DUE | {"/retention/0/due_on": "2025-05-31", "/retention/5": RETENTION | {"triggered_on": "2021-05-31"}},
        severity="warning",
    ),
    breaks(
        "One term of a category ended yesterday, the data of another were erased",
        ERASED,
        DUE | {"/retention/5": RETENTION | {"due_on": "2030-12-31", "erased_on": "2026-05-01"}},
    ),
    holds(
        "A claim keeps the data of a category by another of its terms",
        DUE | {"/retention/5": RETENTION | {"due_on": "2026-05-30", "hold": LEGAL}},
    ),
    holds(
        "A claim kept the data of a category until yesterday by another of its terms",
        DUE
        | {
            "/retention/0/due_on": "2026-05-01",
            "/retention/5": RETENTION | {"due_on": "2026-05-01", "hold": LEGAL | {"to_date": "2026-05-31"}},
        },
    ),
    holds(
        "A claim keeps the data until a day to come by another of its terms, and the review of a ground was due yesterday",
        DUE
        | {
            HOLD: {"from_date": "2026-05-01", "ground": "legal-claim", "review_on": "2026-05-31"},
            "/retention/5": RETENTION | {"due_on": "2026-05-30", "hold": LEGAL},
        },
    ),
    holds("A claim keeps the data from today on", DUE | {HOLD: LEGAL | {"from_date": "2026-06-01"}}),
    breaks(
        "A claim keeps the data from tomorrow on",
        ERASED,
        DUE | {HOLD: LEGAL | {"from_date": "2026-06-02", "to_date": "2026-07-01"}},
    ),
    breaks(
        "A claim keeps the data without an end",
        "/retention/0/hold/review_on",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "legal-claim"}},
        severity="notice",
    ),
    *(
        holds(
            f"A claim without an end would keep the data of a term that ends {when}",
            DUE | {"/retention/0/due_on": day, HOLD: {"from_date": "2026-05-01", "ground": "legal-claim"}},
        )
        for when, day in (("today", "2026-06-01"), ("tomorrow", "2026-06-02"))
    ),
    breaks(
        "A supervision keeps the data without an end",
        "/retention/0/hold/review_on",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "supervision"}},
        severity="notice",
    ),
    holds(
        "A claim keeps the data until a review",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "legal-claim", "review_on": "2026-09-01"}},
    ),
    holds(
        "Archives law keeps the data without an end",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "statutory-archive"}},
    ),
    holds(
        "A claim without an end before the term has ended", {HOLD: {"from_date": "2026-05-01", "ground": "legal-claim"}}
    ),
    breaks(
        "The term by its start and length ended yesterday, and may run to the end of the year",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2021-05-31"}},
        severity="warning",
    ),
    breaks(
        "The term by its start and length may run until today at the end of the year",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2020-03-10"}},
        severity="warning",
        on=date(2025, 12, 31),
    ),
    breaks(
        "The term by its start and length ended last year",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2020-03-10"}},
        on=date(2026, 1, 1),
    ),
    breaks(
        "The term by its start and length ended last year in Sweden",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2020-03-10"}, "/controller/type": "law-firm"},
        severity="warning",
        also=(("PRO-013", "/disclosures/0/recipient_country"),),
        country="SE",
        on=date(2026, 12, 31),
    ),
    breaks(
        "The term by its start and length ended the year before last in Sweden",
        ERASED,
        {
            "/retention/0": RETENTION | {"triggered_on": "2019-03-10"},
            "/controller/type": "law-firm",
            "/disclosures": [],
        },
        country="SE",
        on=date(2026, 1, 1),
    ),
    holds("The term by its start and length ends today", {"/retention/0": RETENTION | {"triggered_on": "2021-06-01"}}),
    breaks(
        "A term of months and days ended yesterday",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2025-01-31", "period": {"years": 1, "months": 1, "days": 92}}},
    ),
    holds(
        "A term of months and days ends today",
        {"/retention/0": RETENTION | {"triggered_on": "2025-01-31", "period": {"years": 1, "months": 1, "days": 93}}},
    ),
    breaks(
        "A term of days ended yesterday",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2026-05-01", "period": {"days": 30}}},
    ),
    holds(
        "A term of months ends today",
        {"/retention/0": RETENTION | {"triggered_on": "2026-04-01", "period": {"months": 2}}},
    ),
    breaks(
        "A term of months ended yesterday",
        ERASED,
        {"/retention/0": RETENTION | {"triggered_on": "2026-03-31", "period": {"months": 2}}},
    ),
    holds(
        "The start of the term is not known",
        {"/retention/0": {k: v for k, v in RETENTION.items() if k != "triggered_on"}},
    ),
    holds(
        "The length of the term is empty", {"/retention/0": RETENTION | {"triggered_on": "2021-05-31", "period": {}}}
    ),
    holds(
        "The length of the term is not known",
        {"/retention/0": {"category": "identifying", "trigger": "case-closed", "triggered_on": "2021-05-31"}},
    ),
    breaks(
        "The terms of a second category ended, the first is erased",
        "/retention/2/erased_on",
        {
            "/retention/0": RETENTION | {"erased_on": "2026-01-01"},
            "/retention/2": RETENTION | {"category": "demographic", "due_on": "2026-05-31"},
        },
    ),
    holds(
        "A claim keeps the data until a review of today",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "legal-claim", "review_on": "2026-06-01"}},
    ),
    breaks(
        "A claim keeps the data, and its review was due yesterday",
        "/retention/0/hold/review_on",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "legal-claim", "review_on": "2026-05-31"}},
        severity="warning",
    ),
    holds(
        "A claim keeps the data until a day to come, and its review was due yesterday",
        DUE | {HOLD: LEGAL | {"review_on": "2026-05-31"}},
    ),
    holds(
        "Archives law keeps the data, and its review was due yesterday",
        DUE | {HOLD: {"from_date": "2026-05-01", "ground": "statutory-archive", "review_on": "2026-05-31"}},
    ),
    holds("Erasure was granted a month ago", {"/retention/0": AT_ONCE | {"triggered_on": "2026-05-01"}}),
    breaks(
        "Erasure was granted more than a month ago", ERASED, {"/retention/0": AT_ONCE | {"triggered_on": "2026-04-29"}}
    ),
    holds(
        "Erasure was granted with a term that runs",
        {"/retention/0": AT_ONCE | {"triggered_on": "2026-04-29", "period": {"months": 2}}},
    ),
    breaks(
        "Erasure was granted more than a month ago by the answer to the request",
        ERASED,
        {"/retention/0": AT_ONCE, "/requests/0": GRANTED | {"answered_on": "2026-04-29"}},
    ),
    holds(
        "Erasure was granted a month ago by the answer to the request",
        {"/retention/0": AT_ONCE, "/requests/0": GRANTED | {"answered_on": "2026-05-01"}},
    ),
    *(
        breaks(
            f"Erasure was granted more than a month ago, and before it the person had wanted {what}",
            ERASED,
            {"/retention/0": entry, "/requests/0": GRANTED | {"answered_on": "2026-04-29"}},
        )
        for what, entry in (
            ("the data kept", AT_ONCE | {"hold": WANTED}),
            ("data kept of which the term has ended", RETENTION | {"due_on": "2026-04-20", "hold": WANTED}),
            (
                "to keep what had been due by any count",
                RETENTION | {"triggered_on": "2022-04-20", "period": {"years": 3}, "hold": WANTED},
            ),
        )
    ),
    holds(
        "Erasure was granted today of data that the person had wanted kept after their term",
        {
            "/retention/0": RETENTION | {"due_on": "2026-04-20", "hold": WANTED},
            "/requests/0": GRANTED | {"received_on": "2026-05-04", "answered_on": "2026-06-01"},
        },
    ),
    holds(
        "The person wanted the data kept after erasure was granted",
        {
            "/retention/0": AT_ONCE | {"hold": WANTED | {"from_date": "2026-04-30"}},
            "/requests/0": GRANTED | {"answered_on": "2026-04-29"},
        },
    ),
    *(
        holds(
            f"Erasure was granted more than a month ago, and {what}",
            {
                "/retention/0": AT_ONCE,
                "/requests/0": GRANTED | {"answered_on": "2026-04-29"},
                "/requests/1": REFUSED | more,
            },
        )
        for what, more in (
            ("another request for it refused the same day", {}),
            ("an objection refused later", {"right": "objection", "answered_on": "2026-05-04"}),
        )
    ),
    breaks(
        "Erasure was granted more than a month ago, and an objection granted later",
        ERASED,
        {
            "/retention/0": AT_ONCE,
            "/requests/0": GRANTED | {"answered_on": "2026-04-29"},
            "/requests/1": GRANTED | {"right": "objection", "answered_on": "2026-05-04"},
        },
    ),
    holds(
        "A consent was given after erasure was granted",
        {
            "/retention/0": AT_ONCE,
            "/requests/0": GRANTED | {"answered_on": "2026-04-29"},
            "/consents/1": CONSENT | {"id": "c2", "given_at": "2026-04-30T10:00:00+03:00"},
        },
    ),
    breaks(
        "A consent was given on the day on which erasure was granted",
        ERASED,
        {
            "/retention/0": AT_ONCE,
            "/requests/0": GRANTED | {"answered_on": "2026-04-29"},
            "/consents/1": CONSENT | {"id": "c2", "given_at": "2026-04-29T10:00:00+03:00"},
        },
    ),
    holds(
        "Erasure was refused more than a month ago",
        {"/retention/0": AT_ONCE, "/requests/0": REFUSED},
    ),
    breaks(
        "The last consent was taken back before a term that starts with it and has ended",
        ERASED,
        {
            "/retention/0": BACK,
            "/consents": [TAKEN_BACK],
            "/bases": [IN_LAW],
            "/disclosures": [],
            "/data_categories": [],
        },
    ),
    holds(
        "The last consent was taken back before a term that starts with it and ends today",
        {
            "/retention/0": BACK | {"period": {"days": 28}},
            "/consents": [TAKEN_BACK],
            "/bases": [IN_LAW],
            "/disclosures": [],
            "/data_categories": [],
        },
    ),
    holds(
        "Another consent ran out after the one that was taken back",
        ALL_ENDED
        | {"/consents": [TAKEN_BACK, CONSENT | {"id": "c2", "status": "expired", "valid_until": "2026-05-05"}]},
    ),
    breaks(
        "Another consent had run out before the last one was taken back",
        ERASED,
        ALL_ENDED
        | {"/consents": [TAKEN_BACK, CONSENT | {"id": "c2", "status": "expired", "valid_until": "2026-05-03"}]},
    ),
    holds(
        "Another consent was taken back on a day that is not known",
        ALL_ENDED | {"/consents": [TAKEN_BACK, CONSENT | {"id": "c2", "status": "withdrawn"}]},
        also=(("PRO-039", "/consents/1/withdrawn_at"),),
    ),
    holds(
        "Another consent ran out on a day that is not known",
        ALL_ENDED | {"/consents": [TAKEN_BACK, {**UNDATED, "id": "c2", "status": "expired"}]},
        also=(("PRO-039", "/consents/1/valid_until"),),
    ),
    *(
        breaks(
            f"The last consent was taken back, and {what}",
            ERASED,
            ALL_ENDED
            | {
                "/consents": [TAKEN_BACK],
                "/retention/1": {"category": erased, "trigger": "last-contact", "erased_on": on},
            },
            severity=severity,
        )
        for what, erased, on, severity in (
            ("the contact data were erased since", "contact", "2026-05-20", "error"),
            ("since then what was done to the person was erased", "victimisation", "2026-05-20", "warning"),
            ("on that day what was done to the person was erased", "victimisation", "2026-05-04", "error"),
        )
    ),
    holds(
        "A consent still holds, and the term starts with the withdrawal",
        {"/retention/0": BACK, "/consents/1": TAKEN_BACK | {"id": "c2"}},
    ),
    breaks(
        "The person came of age before a term that starts with it and has ended",
        ERASED,
        {"/retention/0": OF_AGE},
    ),
    holds(
        "The person may have come of age later than a term that starts with it allows",
        {"/retention/0": OF_AGE, "/subject/birth_date": "1999-05", "/subject/is_child": DELETE},
        on=date(2022, 5, 31),
    ),
)

CLOSED = case_file(
    recorded_at="2026-06-01T10:00:00+03:00",
    status="closed",
    closure={"on": "2020-03-10", "reason": "goals-achieved"},
    opened_on="2019-03-10",
    identification=None,
    legal_status=None,
    assistance=None,
    data_protection=DATA,
)
MORE_OF_FILE = tuple(f"/data_protection/retention/{index}/erased_on" for index in range(1, len(HELD)))
OF_FILE = "/data_protection/retention/0"
OF_MONEY = f"/data_protection/retention/{HELD.index('financial')}"
TO_ERASE = {
    "/data_protection/retention": [
        AT_ONCE,
        *({"category": each, "trigger": "last-contact"} for each in HELD if each != AT_ONCE["category"]),
    ],
    "/data_protection/requests": [GRANTED | {"answered_on": "2026-04-29"}],
}
PAID = {
    "record_type": "compensation-claim",
    "id": "cl1",
    "route": "state-compensation",
    "status": "final",
    "informed_on": "2020-01-10",
    "payments": [{"on": "2021-02-01", "amount": {"amount": "120.00", "currency": "EUR"}}],
}
SETTLED = PAID | {"status_since": "2021-01-20"}
SIGNALLED = {"status": "signalled", "signalled_on": "2026-04-30"}
"""A case that was closed in 2020, of which the terms do not say when they started."""

vectors(
    "PRO-019",
    CLOSED,
    holds("The term from the closing of the case runs", on=date(2025, 3, 10)),
    breaks(
        "The term from the closing of the case has ended, unless it is counted to the end of the year",
        f"{OF_FILE}/erased_on",
        more=MORE_OF_FILE,
        severity="warning",
        on=date(2025, 12, 31),
    ),
    breaks(
        "The term from the closing of the case ended last year",
        f"{OF_FILE}/erased_on",
        more=MORE_OF_FILE,
        on=date(2026, 1, 1),
    ),
    *(
        breaks(
            f"The person had died{where}, and the term from the closing of the case has ended",
            f"{OF_FILE}/erased_on",
            {"/closure": {"on": closed, "reason": "person-deceased"}, "/opened_on": "2015-03-10"},
            more=MORE_OF_FILE,
            severity=severity,
            country=code,
            on=date(2026, 1, 1),
        )
        for where, code, closed, severity in (
            ("", "FI", "2020-03-10", "warning"),
            (" in Denmark, not more than ten years ago", "DK", "2016-01-01", "error"),
            (" in Denmark, more than ten years ago", "DK", "2015-12-31", "warning"),
            (" in Iceland, more than five years ago", "IS", "2020-12-31", "warning"),
        )
    ),
    breaks(
        "The case is closed tomorrow since the person died, and a term has ended",
        f"{OF_FILE}/erased_on",
        {"/closure": {"on": "2026-06-02", "reason": "person-deceased"}, f"{OF_FILE}/due_on": "2026-05-30"},
        also=(("CAS-007", "/closure/on"),),
    ),
    holds("The case was opened again after the term from its closing had begun", {"/status": "reopened"}),
    holds(
        "The case was opened again, and a term recorded from its closing has ended",
        {"/status": "reopened", f"{OF_FILE}/triggered_on": "2020-03-10"},
    ),
    holds(
        "The case was opened again, and a last day recorded for a term from its closing has passed",
        {"/status": "reopened", f"{OF_FILE}/due_on": "2025-03-10"},
    ),
    breaks(
        "The case was opened again, and a term recorded from the last contact has ended",
        f"{OF_FILE}/erased_on",
        {
            "/status": "reopened",
            f"{OF_FILE}/trigger": "last-contact",
            f"{OF_FILE}/triggered_on": "2020-03-11",
            f"{OF_FILE}/due_on": "2025-03-10",
        },
    ),
    holds(
        "The case was opened again, and a term recorded from a contact before its closing has ended",
        {
            "/status": "reopened",
            f"{OF_FILE}/trigger": "last-contact",
            f"{OF_FILE}/triggered_on": "2020-03-10",
            f"{OF_FILE}/due_on": "2025-03-10",
        },
    ),
    holds("Erasure was granted before the case was opened again", {"/status": "reopened"} | TO_ERASE),
    *(
        holds(f"Erasure was granted before {what}", TO_ERASE | {place: value})
        for what, place, value in (
            ("the person was signalled again", "/identification", SIGNALLED),
            ("proceedings began", "/proceedings", [{"id": "pr1", "stage": "investigation", "opened_on": "2026-04-30"}]),
            ("proceedings whose first day is not known", "/proceedings", [{"id": "pr1", "stage": "investigation"}]),
        )
    ),
    breaks(
        "The law of Finland keeps the file of a municipality after its term from the closing",
        f"{OF_FILE}/erased_on",
        {"/data_protection/controller/type": "municipality"},
        also=(("PRO-006", "/data_protection/bases/0/article6"),),
        more=MORE_OF_FILE,
        severity="notice",
    ),
    breaks(
        "The law of Sweden keeps the file of a municipality after its term from the closing",
        f"{OF_FILE}/erased_on",
        {"/data_protection/controller/type": "municipality"},
        also=(("PRO-006", "/data_protection/bases/0/article6"),),
        more=MORE_OF_FILE,
        severity="notice",
        country="SE",
    ),
    holds(
        "The law of Sweden kept the file of a private body after its term, and it may be erased until today",
        {"/data_protection/consents/0/valid_until": DELETE},
        country="SE",
        on=date(2029, 12, 31),
    ),
    breaks(
        "The law of Sweden kept the file of a private body after its term, and it had to be erased by yesterday",
        f"{OF_FILE}/erased_on",
        {"/data_protection/consents/0/valid_until": DELETE},
        more=MORE_OF_FILE,
        country="SE",
        on=date(2030, 1, 1),
    ),
    *(
        breaks(
            f"The term of money ended, and the file tells {what}",
            f"{OF_MONEY}/erased_on",
            {
                OF_MONEY: {
                    "category": "financial",
                    "trigger": "last-contact",
                    "due_on": "2021-05-01",
                },
                "/compensation_claims": [PAID | {"payments": payments}],
            },
            severity=severity,
            on=date(2025, 3, 10),
        )
        for what, payments, severity in (
            ("of a payment that law on accounts may keep", PAID["payments"], "notice"),
            ("only of a claim", [], "error"),
        )
    ),
    *(
        breaks(
            f"The last payment was long ago, and the day {what} known on which the claim was settled",
            f"{OF_FILE}/erased_on",
            {
                OF_FILE: {"category": "identifying", "trigger": "compensation-settled", "period": {"years": 1}},
                "/compensation_claims": [claim],
            },
            severity=severity,
            on=date(2025, 3, 10),
        )
        for what, claim, severity in (("is", SETTLED, "error"), ("is not", PAID, "warning"))
    ),
    holds(
        "The last payment was long ago, and the day is not known on which another claim was withdrawn",
        {
            OF_FILE: {"category": "identifying", "trigger": "compensation-settled", "period": {"years": 1}},
            "/compensation_claims": [SETTLED, PAID | {"id": "cl2", "status": "withdrawn", "payments": []}],
        },
        on=date(2025, 3, 10),
    ),
    breaks("Erasure was granted more than a month ago in a case file", f"{OF_FILE}/erased_on", TO_ERASE),
)

TERM = "/retention/0/due_on"
COUNTED = RETENTION | {"triggered_on": "2026-03-15"}
ARCHIVED = RETENTION | {"trigger": "statutory-archive", "due_on": "2030-12-31"}


def counted(due: str, **more: object) -> dict[str, object]:
    """Return changes that set the last day of a term."""
    return {"/retention/0": COUNTED | {"due_on": due, **more}}


vectors(
    "PRO-020",
    POLICE_RECORD,
    holds("Every category of a police file has a term"),
    breaks(
        "A category of a police file has no term, whose place a review may take",
        "/retention",
        {"/retention/4": DELETE},
        severity="notice",
    ),
    breaks("The last day is the day after in a police file", TERM, counted("2031-03-16")),
)

vectors(
    "PRO-020",
    SOUND,
    holds("Every category has a term, operational data aside"),
    breaks("A category has no term", "/retention", {"/retention/4": DELETE}),
    breaks("No category has a term", "/retention", {"/retention": []}),
    holds("The categories are not stated", {"/retention": [], "/data_categories": []}),
    holds("Operational data have a term as well", {"/retention/5": RETENTION | {"category": "operational"}}),
    holds("The last day is that of start and length", counted("2031-03-15")),
    holds("The last day is the day before", counted("2031-03-14")),
    breaks("The last day is two days before", TERM, counted("2031-03-13")),
    breaks("The last day is the day after", TERM, counted("2031-03-16")),
    holds(
        "The last day is that of years and months together",
        counted("2031-09-15", period={"years": 5, "months": 6}),
    ),
    holds("The last day is the end of the calendar year", counted("2031-12-31")),
    breaks("The last day is the day before the end of the calendar year", TERM, counted("2031-12-30")),
    breaks("The last day is the end of a month in that year", TERM, counted("2031-10-31")),
    breaks("The last day is the end of the following year", TERM, counted("2032-12-31")),
    holds(
        "The last day is the end of the following year in Sweden",
        counted("2032-12-31") | {"/disclosures": []},
        country="SE",
    ),
    holds(
        "The last day is the end of the same year in Sweden", counted("2031-12-31") | {"/disclosures": []}, country="SE"
    ),
    breaks(
        "The last day is the end of the year after that in Sweden",
        TERM,
        counted("2033-12-31") | {"/disclosures": []},
        country="SE",
    ),
    breaks("The last day is the end of the year before", TERM, counted("2030-12-31")),
    holds("The last day has no start to compare with", {"/retention/0": RETENTION | {"due_on": "2031-12-30"}}),
    holds(
        "A term that is erased before its end",
        {"/retention/0": RETENTION | {"erased_on": "2026-05-01", "due_on": "2031-12-31"}},
    ),
    breaks(
        "Data are erased on the last day of a hold",
        ERASED,
        {"/retention/0": RETENTION | {"erased_on": "2026-06-01", "hold": LEGAL}},
    ),
    breaks(
        "Data are erased on the first day of a hold",
        ERASED,
        {"/retention/0": RETENTION | {"erased_on": "2026-05-01", "hold": LEGAL}},
    ),
    holds("Data are erased before a hold", {"/retention/0": RETENTION | {"erased_on": "2026-04-30", "hold": LEGAL}}),
    holds("Data are erased after a hold", {"/retention/0": RETENTION | {"erased_on": "2026-06-02", "hold": LEGAL}}),
    breaks(
        "Data are erased during a hold without an end",
        ERASED,
        {
            "/retention/0": RETENTION
            | {"erased_on": "2026-05-02", "hold": {"from_date": "2026-05-01", "ground": "proceedings"}}
        },
    ),
    holds(
        "Data are erased during a hold that the person had asked for",
        {"/retention/0": RETENTION | {"erased_on": "2026-05-02", "hold": LEGAL | {"ground": "person-request"}}},
    ),
    breaks(
        "Data to be archived are erased before the term",
        ERASED,
        {"/retention/0": ARCHIVED | {"erased_on": "2030-12-30"}},
    ),
    holds(
        "Data to be archived are erased at the end of the term",
        {"/retention/0": ARCHIVED | {"erased_on": "2030-12-31"}},
    ),
    holds(
        "Data to be archived are erased after the end of the term",
        {"/retention/0": ARCHIVED | {"erased_on": "2031-01-02"}},
    ),
    holds("Data to be archived are not erased", {"/retention/0": ARCHIVED}),
    breaks(
        "Data to be archived are erased before the term by its start and length",
        ERASED,
        {"/retention/0": COUNTED | {"trigger": "statutory-archive", "erased_on": "2031-03-14"}},
    ),
    holds(
        "Data to be archived for a time not known are erased",
        {"/retention/0": RETENTION | {"trigger": "statutory-archive", "erased_on": "2026-05-01"}},
    ),
    breaks(
        "Two terms are wrong",
        TERM,
        counted("2031-03-13") | {"/retention/2": COUNTED | {"category": "demographic", "due_on": "2031-03-13"}},
        more=("/retention/2/due_on",),
    ),
)

ASKED = SOUND["requests"][0]
OPEN = {k: v for k, v in ASKED.items() if k not in {"answered_on", "outcome"}}
ANSWERED = "/requests/0/answered_on"
TOLD = "/requests/0/extended_on"
REASON = "/requests/0/extension_reason"
LONGER = {"extended_on": "2026-02-20", "extension_reason": "complexity"}


HOLIDAYS = (
    ("EE", "2024-12-01", "2025-01-01", "2025-01-02"),
    ("FI", "2024-12-06", "2025-01-06", "2025-01-07"),
    ("LT", "2024-01-16", "2024-02-16", "2024-02-19"),
    ("EE", "2025-01-24", "2025-02-24", "2025-02-25"),
    ("LT", "2025-02-11", "2025-03-11", "2025-03-12"),
    ("EE", "2025-04-01", "2025-05-01", "2025-05-02"),
    ("LV", "2023-04-04", "2023-05-04", "2023-05-05"),
    ("NO", "2024-04-17", "2024-05-17", "2024-05-21"),
    ("SE", "2025-05-06", "2025-06-06", "2025-06-09"),
    ("IS", "2025-05-17", "2025-06-17", "2025-06-18"),
    ("EE", "2025-05-23", "2025-06-23", "2025-06-25"),
    ("EE", "2025-05-24", "2025-06-24", "2025-06-25"),
    ("LT", "2023-06-06", "2023-07-06", "2023-07-07"),
    ("LT", "2025-07-15", "2025-08-15", "2025-08-18"),
    ("EE", "2025-07-20", "2025-08-20", "2025-08-21"),
    ("LT", "2024-10-01", "2024-11-01", "2024-11-04"),
    ("LT", "2023-10-02", "2023-11-02", "2023-11-03"),
    ("LV", "2025-10-18", "2025-11-18", "2025-11-19"),
    ("FI", "2024-11-06", "2024-12-06", "2024-12-09"),
    ("EE", "2025-11-24", "2025-12-24", "2025-12-29"),
    ("EE", "2025-11-25", "2025-12-25", "2025-12-29"),
    ("EE", "2025-11-26", "2025-12-26", "2025-12-29"),
    ("FI", "2020-05-19", "2020-06-19", "2020-06-22"),
    ("FI", "2021-05-25", "2021-06-25", "2021-06-28"),
    ("IS", "2019-03-25", "2019-04-25", "2019-04-26"),
    ("IS", "2022-07-01", "2022-08-01", "2022-08-02"),
    ("IS", "2023-07-07", "2023-08-07", "2023-08-08"),
)
"""Country, day of a request, holiday of the country one month later, next working day."""
WORKING_DAYS = (
    ("2021-05-18", "2021-06-18", "2021-06-21"),
    ("2020-05-26", "2020-06-26", "2020-06-29"),
    ("2026-02-20", "2026-03-20", "2026-03-23"),
    ("2024-03-18", "2024-04-18", "2024-04-19"),
    ("2026-01-19", "2026-02-19", "2026-02-20"),
    ("2026-03-21", "2026-04-21", "2026-04-22"),
    ("2022-07-08", "2022-08-08", "2022-08-09"),
    ("2025-07-05", "2025-08-05", "2025-08-06"),
    ("2025-05-19", "2025-06-19", "2025-06-25"),
    ("2025-06-25", "2025-07-25", "2025-07-28"),
    ("2025-03-25", "2025-04-25", "2025-04-28"),
    ("2025-08-01", "2025-09-01", "2025-09-02"),
)
"""Day of a request, working day one month later, next working day."""
EASTER_MONDAYS = (
    "2019-04-22",
    "2020-04-13",
    "2021-04-05",
    "2022-04-18",
    "2023-04-10",
    "2024-04-01",
    "2025-04-21",
    "2026-04-06",
    "2028-04-17",
    "2029-04-02",
    "2030-04-22",
    "2031-04-14",
    "2032-03-29",
    "2033-04-18",
    "2034-04-10",
    "2035-03-26",
    "2036-04-14",
    "2037-04-06",
    "2038-04-26",
    "2039-04-11",
    "2040-04-02",
    "2041-04-22",
    "2042-04-07",
    "2044-04-18",
    "2045-04-10",
    "2046-03-26",
    "2047-04-15",
    "2048-04-06",
    "2049-04-19",
    "2050-04-11",
    "2075-04-08",
    "2076-04-20",
    "2079-04-24",
    "2095-04-25",
)


def asked(received: str, answered: str | None = None, **more: object) -> dict[str, object]:
    """Return changes that set a request and its answer."""
    answer = {} if answered is None else {"answered_on": answered}
    return {"/requests/0": OPEN | {"received_on": received} | answer | more}


vectors(
    "PRO-024",
    SOUND,
    holds("A request is answered in a fortnight"),
    holds("An Estonian request of 19 May is open on 19 June", asked("2026-05-19"), on=date(2026, 6, 19)),
    breaks(
        "An Estonian request of 19 May is open on 20 June, though Sweden and Finland had Midsummer's Eve",
        ANSWERED,
        asked("2026-05-19"),
        on=date(2026, 6, 20),
    ),
    holds(
        "A Finnish request of 19 May is open on the Monday after Midsummer",
        asked("2026-05-19") | within("FI"),
        on=date(2026, 6, 22),
    ),
    breaks(
        "A Finnish request of 19 May is open on the Tuesday after Midsummer",
        ANSWERED,
        asked("2026-05-19") | within("FI"),
        on=date(2026, 6, 23),
    ),
    breaks(
        "A Swedish request is open on the day after Midsummer's Eve, which Sweden did not designate",
        ANSWERED,
        asked("2026-05-19") | within("SE"),
        on=date(2026, 6, 20),
    ),
    holds(
        "A request of 19 May in a country that is not known, when some rest for Midsummer",
        asked("2026-05-19") | {"/country": DELETE},
        on=date(2026, 6, 25),
        also=(("STR-020", ""),),
    ),
    breaks(
        "The month ends on Easter Monday in Estonia, where that is a working day",
        ANSWERED,
        asked("2026-03-06", "2026-04-07"),
    ),
    holds("A request is answered on the last day of the month", asked("2026-03-10", "2026-04-10")),
    breaks("A request is answered on the day after the month", ANSWERED, asked("2026-03-10", "2026-04-11")),
    holds("The month is shorter than the one of the request", asked("2026-03-31", "2026-04-30")),
    holds("The month ends on a Saturday and the answer comes on Monday", asked("2026-02-14", "2026-03-16")),
    holds("The month ends on a Sunday and the answer comes on Monday", asked("2026-02-15", "2026-03-16")),
    breaks("The month ends on a Saturday and the answer comes on Tuesday", ANSWERED, asked("2026-02-14", "2026-03-17")),
    holds(
        "The month ends on Maundy Thursday and the answer comes after Easter",
        asked("2026-03-02", "2026-04-07") | within("NO"),
    ),
    breaks(
        "The month ends on Maundy Thursday and the answer comes two days after Easter",
        ANSWERED,
        asked("2026-03-02", "2026-04-08") | within("NO"),
    ),
    holds("The month ends on Christmas Day and the answer comes after it", asked("2025-11-25", "2025-12-29")),
    breaks(
        "The month ends on Christmas Day and the answer comes later than need be",
        ANSWERED,
        asked("2025-11-25", "2025-12-30"),
    ),
    holds("The month ends on Ascension Day", asked("2026-04-14", "2026-05-15") | within("FI")),
    breaks(
        "The month ends on Ascension Day and the answer comes after the weekend",
        ANSWERED,
        asked("2026-04-14", "2026-05-18") | within("FI"),
    ),
    holds("The month ends on Whit Monday", asked("2026-04-24", "2026-05-26") | within("DK")),
    holds("The month ends on the first day of summer in Iceland", asked("2026-03-23", "2026-04-24") | within("IS")),
    holds("The month ended on Midsummer's Eve", asked("2025-05-20", "2025-06-23") | within("FI")),
    holds("A request of the day before the Regulation applied is answered late", asked("2018-05-24", "2018-09-03")),
    holds(
        "A request of the day before the Regulation applied, in a country that is not known",
        asked("2018-05-24", "2018-09-03") | {"/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks(
        "A request of the first day of the Regulation, in a country that is not known",
        ANSWERED,
        asked("2018-05-25", "2018-09-03") | {"/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks(
        "A request of the first day of the Regulation is answered late", ANSWERED, asked("2018-05-25", "2018-09-03")
    ),
    breaks(
        "A request is answered late by the day on which the identity was confirmed, since when the Regulation applied",
        ANSWERED,
        asked("2018-05-02", "2018-09-03", identity_confirmed_on="2018-05-28"),
    ),
    holds(
        "A Norwegian request of the day before the Regulation applied there is answered late",
        asked("2018-07-19", "2018-10-01") | {"/disclosures": []},
        country="NO",
    ),
    breaks(
        "A Norwegian request of the first day of the Regulation there is answered late",
        ANSWERED,
        asked("2018-07-20", "2018-10-01") | {"/disclosures": []},
        country="NO",
    ),
    breaks(
        "The month ended on Midsummer's Eve and the answer came a day too late",
        ANSWERED,
        asked("2025-05-20", "2025-06-24") | within("FI"),
    ),
    holds("The month ended on the day of commerce in Iceland", asked("2025-07-04", "2025-08-05") | within("IS")),
    breaks(
        "The month ended a week after the day of commerce", ANSWERED, asked("2025-07-11", "2025-08-12") | within("IS")
    ),
    holds("The month ended on the Danish Prayer Day", asked("2023-04-05", "2023-05-08") | within("DK")),
    *(
        holds(
            f"The month ends on a holiday ({end}) and the answer comes on the next working day",
            asked(received, answered) | within(country),
        )
        for country, received, end, answered in HOLIDAYS
    ),
    *(
        breaks(
            f"The month ends on a working day ({end}) and the answer comes on the next",
            ANSWERED,
            asked(received, answered),
        )
        for received, end, answered in WORKING_DAYS
    ),
    *(
        holds(
            f"The month ends on Easter Monday ({monday})",
            asked(f"{monday[:5]}{int(monday[5:7]) - 1:02}{monday[7:]}", f"{monday[:8]}{int(monday[8:]) + 1:02}")
            | within("LV"),
        )
        for monday in EASTER_MONDAYS
    ),
    holds("The month ended on the Saturday before New Year's Eve", asked("2018-11-29", "2019-01-02") | within("LV")),
    holds("A request is open on the last day of the month", asked("2026-05-01")),
    breaks("A request is open on the first day after the month", ANSWERED, asked("2026-04-29")),
    holds("A request is open and there is no day of reading", asked("2026-04-29") | {"/recorded_at": DELETE}),
    holds(
        "The month begins when the identity is confirmed",
        asked("2026-03-02", "2026-04-17", identity_confirmed_on="2026-03-17"),
    ),
    breaks(
        "The month that began when the identity was confirmed is over",
        ANSWERED,
        asked("2026-03-02", "2026-04-20", identity_confirmed_on="2026-03-17"),
    ),
    holds(
        "The identity was known before the request",
        asked("2026-03-17", "2026-04-17", identity_confirmed_on="2026-03-02"),
    ),
    holds("The person took the request back", asked("2026-01-12", outcome="withdrawn")),
    holds("The asker could not be recognised", asked("2026-01-12", outcome="identity-unclear")),
    holds("A complaint to the authority is no request to be answered", asked("2026-01-12", right="complaint")),
    *(
        breaks(f"A request for {right.replace('-', ' ')} is open", ANSWERED, asked("2026-01-12", right=right))
        for right in ("rectification", "erasure", "restriction", "portability", "objection", "no-automated-decision")
    ),
    holds("The time was extended and the answer came in three months", asked("2026-02-02", "2026-05-04", **LONGER)),
    breaks(
        "The time was extended and the answer came after three months",
        ANSWERED,
        asked("2026-02-02", "2026-05-05", **LONGER),
    ),
    breaks("The time was extended and no answer has come after three months", ANSWERED, asked("2026-02-02", **LONGER)),
    holds(
        "The time was extended and the three months end today",
        asked("2026-03-01", extended_on="2026-03-20", extension_reason="number-of-requests"),
    ),
    breaks(
        "The time was extended without a reason", REASON, asked("2026-02-02", "2026-05-04", extended_on="2026-02-20")
    ),
    holds(
        "The time was extended without a reason and not needed",
        asked("2026-02-02", "2026-03-02", extended_on="2026-02-20"),
    ),
    holds(
        "The time was extended without a reason and the month ended on a Saturday",
        asked("2026-02-14", "2026-03-16", extended_on="2026-02-20"),
    ),
    holds(
        "The time was extended without a reason, the month ended on a Saturday and the answer came on Sunday",
        asked("2026-02-14", "2026-03-15", extended_on="2026-02-20"),
    ),
    holds(
        "The person was told of the extension on the last day of the month",
        asked("2026-02-02", "2026-05-04", **LONGER | {"extended_on": "2026-03-02"}),
    ),
    breaks(
        "The person was told of the extension after the month",
        TOLD,
        asked("2026-02-02", "2026-05-04", **LONGER | {"extended_on": "2026-03-03"}),
        more=(ANSWERED,),
    ),
    breaks(
        "The person was told of the extension after the month, and has no answer yet",
        TOLD,
        asked("2026-04-01", **LONGER | {"extended_on": "2026-05-06"}),
        more=(ANSWERED,),
    ),
    *(
        breaks(
            f"A request was decided ({outcome}) on a day that is not recorded, and the month is over",
            ANSWERED,
            asked("2026-03-01", outcome=outcome, reasons_given=True, complaint_route_given=True),
            severity="warning",
        )
        for outcome in ("granted", "granted-in-part", "refused")
    ),
    holds(
        "A request was granted on a day that is not recorded, and the month ends today",
        asked("2026-05-01", outcome="granted"),
    ),
    holds(
        "The extension has no day", asked("2026-02-02", "2026-05-04", outcome="extended", extension_reason="complexity")
    ),
    breaks("The extension has neither day nor reason", REASON, asked("2026-02-02", "2026-05-04", outcome="extended")),
    holds("A request in a police file", POLICE_FILE | asked("2026-01-12")),
    breaks(
        "A request in a file that is only in part one of law enforcement",
        ANSWERED,
        POLICE_FILE | {"/bases/1": IN_LAW} | asked("2026-01-12"),
    ),
    breaks(
        "A request in a file without a basis",
        ANSWERED,
        {"/bases": [], "/disclosures": [], "/data_categories": [], "/retention": []} | asked("2026-01-12"),
    ),
    breaks(
        "A second request is open after one that was taken back",
        "/requests/1/answered_on",
        asked("2026-01-12", outcome="withdrawn") | {"/requests/1": OPEN | {"received_on": "2026-01-12"}},
    ),
)

REASONS = "/requests/0/reasons_given"
ROUTE = "/requests/0/complaint_route_given"

vectors(
    "PRO-025",
    SOUND,
    holds("A refusal with reasons and the way to complain", {"/requests/0/outcome": "refused"}),
    breaks("A refusal without reasons", REASONS, {"/requests/0/outcome": "refused", REASONS: False}),
    breaks("A refusal of which no reasons are recorded", REASONS, {"/requests/0/outcome": "refused", REASONS: DELETE}),
    breaks(
        "A refusal in part without the way to complain", ROUTE, {"/requests/0/outcome": "granted-in-part", ROUTE: False}
    ),
    breaks(
        "A refusal of which no way to complain is recorded", ROUTE, {"/requests/0/outcome": "refused", ROUTE: DELETE}
    ),
    breaks(
        "A refusal in part without reasons and the way to complain, after a request that was granted",
        "/requests/1/reasons_given",
        {
            "/requests/1": {
                "right": "erasure",
                "received_on": "2026-05-04",
                "answered_on": "2026-05-20",
                "outcome": "granted-in-part",
            }
        },
        more=("/requests/1/complaint_route_given",),
    ),
    holds("A request that was granted without reasons", {REASONS: DELETE, ROUTE: DELETE}),
    holds("A refusal in a police file", POLICE_FILE | {"/requests/0/outcome": "refused", REASONS: DELETE}),
)

LEAKING = SOUND | {"breaches": []}
LEAK = "/breaches/0"
NOTIFIED = "/breaches/0/authority_notified_at"
DELAY = "/breaches/0/delay_reason"
PEOPLE = "/breaches/0/persons_told_at"
BREACH = {
    "id": "br1",
    "detected_at": "2026-05-11T16:40:00+03:00",
    "data_categories": ["contact"],
    "risk": "risk",
    "authority_notified_at": "2026-05-12T10:00:00+03:00",
}
UNNOTIFIED = {k: v for k, v in BREACH.items() if k != "authority_notified_at"}
HIGH = BREACH | {"risk": "high"}

vectors(
    "PRO-021",
    LEAKING,
    holds("The authority was notified on the next day", {LEAK: BREACH}),
    holds(
        "The authority was notified when the hours ended",
        {LEAK: BREACH | {"authority_notified_at": "2026-05-14T17:00:00+03:00"}},
    ),
    holds(
        "The authority was notified when the hours ended, by clocks of two zones",
        {LEAK: BREACH | {"authority_notified_at": "2026-05-14T14:00:00+00:00"}},
    ),
    breaks(
        "The authority was notified a second later without a reason",
        DELAY,
        {LEAK: BREACH | {"authority_notified_at": "2026-05-14T17:00:01+03:00"}},
    ),
    breaks(
        "The authority was notified late of a breach found within the last second of an hour",
        DELAY,
        {
            LEAK: BREACH
            | {
                "detected_at": "2026-05-11T16:59:59.999999+03:00",
                "authority_notified_at": "2026-05-14T17:00:00.500000+03:00",
            }
        },
    ),
    holds(
        "The authority was notified late, with the reason",
        {LEAK: BREACH | {"authority_notified_at": "2026-05-20T10:00:00+03:00", "delay_reason": "Found out in steps."}},
    ),
    breaks("The authority was not notified", NOTIFIED, {LEAK: UNNOTIFIED}),
    breaks(
        "The authority was not notified, with a reason",
        NOTIFIED,
        {LEAK: UNNOTIFIED | {"delay_reason": "Not yet clear."}},
    ),
    holds("Three days have not passed", {LEAK: UNNOTIFIED | {"detected_at": "2026-05-29T09:00:00+00:00"}}),
    breaks("Three days have passed", NOTIFIED, {LEAK: UNNOTIFIED | {"detected_at": "2026-05-28T09:00:00+00:00"}}),
    holds(
        "The hours end tonight, of a breach that a system dates to the day before",
        {LEAK: UNNOTIFIED | {"detected_at": "2026-05-28T23:30:00+00:00"}},
    ),
    breaks(
        "The hours ended last night, of a breach that a system dates to the day after",
        NOTIFIED,
        {LEAK: UNNOTIFIED | {"detected_at": "2026-05-29T00:30:00+04:00"}},
    ),
    holds(
        "The hours end today, an hour later on the clock since summer time began",
        {LEAK: UNNOTIFIED | {"detected_at": "2026-03-28T23:10:00+02:00"}},
        on=date(2026, 4, 1),
    ),
    breaks(
        "The hours ended yesterday, an hour later on the clock since summer time began",
        NOTIFIED,
        {LEAK: UNNOTIFIED | {"detected_at": "2026-03-28T23:10:00+02:00"}},
        on=date(2026, 4, 2),
    ),
    holds("There is no day of reading", {LEAK: UNNOTIFIED, "/recorded_at": DELETE}),
    holds(
        "A breach without risk is not notified",
        {LEAK: UNNOTIFIED | {"risk": "none", "data_categories": ["demographic"]}},
    ),
    holds(
        "A breach that became known on the day before the Regulation applied is not notified",
        {LEAK: UNNOTIFIED | {"detected_at": "2018-05-24T16:40:00+03:00"}},
    ),
    breaks(
        "A breach that became known on the first day of the Regulation is not notified",
        NOTIFIED,
        {LEAK: UNNOTIFIED | {"detected_at": "2018-05-25T16:40:00+03:00"}},
    ),
    breaks("A breach of a police file is not notified", NOTIFIED, POLICE_FILE | {LEAK: UNNOTIFIED}),
    holds(
        "A breach of a police file that became known before the Directive applied is not notified",
        POLICE_FILE | {LEAK: UNNOTIFIED | {"detected_at": "2018-05-05T16:40:00+03:00"}},
    ),
    breaks(
        "A breach of a police file that became known when the Directive applied, and not yet the Regulation, is not notified",
        NOTIFIED,
        POLICE_FILE | {LEAK: UNNOTIFIED | {"detected_at": "2018-05-06T16:40:00+03:00"}},
    ),
    holds(
        "A breach of a police file, in a country that is not known, is not notified before the Directive applied",
        POLICE_FILE | {LEAK: UNNOTIFIED | {"detected_at": "2018-05-05T16:40:00+03:00"}, "/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks(
        "A breach of a police file, in a country that is not known, is not notified on the Directive's first day",
        NOTIFIED,
        POLICE_FILE | {LEAK: UNNOTIFIED | {"detected_at": "2018-05-06T16:40:00+03:00"}, "/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks(
        "A breach in a country that is not known is not notified",
        NOTIFIED,
        {LEAK: UNNOTIFIED, "/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks(
        "A breach of high risk is not notified after one without risk",
        "/breaches/1/authority_notified_at",
        {
            LEAK: UNNOTIFIED | {"risk": "none", "data_categories": ["demographic"]},
            "/breaches/1": UNNOTIFIED | {"id": "x2", "risk": "high", "persons_told_at": "2026-05-12T11:00:00+03:00"},
        },
    ),
)

vectors(
    "PRO-022",
    LEAKING,
    holds("The people were told", {LEAK: HIGH | {"persons_told_at": "2026-05-12T11:00:00+03:00"}}),
    breaks("The people were not told", PEOPLE, {LEAK: HIGH}),
    breaks("The people of a police file were not told", PEOPLE, POLICE_FILE | {LEAK: HIGH}, severity="warning"),
    holds("The risk is not high", {LEAK: BREACH}),
    holds(
        "Three days have not passed since the breach",
        {
            LEAK: HIGH
            | {"detected_at": "2026-05-29T09:00:00+00:00", "authority_notified_at": "2026-05-29T10:00:00+00:00"}
        },
    ),
    breaks(
        "Three days have passed since the breach",
        PEOPLE,
        {
            LEAK: HIGH
            | {"detected_at": "2026-05-28T09:00:00+00:00", "authority_notified_at": "2026-05-28T10:00:00+00:00"}
        },
    ),
    breaks(
        "The people were not told of a breach from before the Regulation, on which the standard alone asks for it",
        PEOPLE,
        {
            LEAK: HIGH
            | {"detected_at": "2018-05-24T16:40:00+03:00", "authority_notified_at": "2018-05-25T10:00:00+03:00"}
        },
        severity="warning",
    ),
    holds("The data were unreadable", {LEAK: HIGH | {"not_told_ground": "data-unintelligible"}}),
    holds("The risk was averted", {LEAK: HIGH | {"not_told_ground": "risk-averted"}}),
    holds("A public notice was given instead", {LEAK: HIGH | {"not_told_ground": "public-notice-instead"}}),
    breaks("Contact would be unsafe", PEOPLE, {LEAK: HIGH | {"not_told_ground": "contact-unsafe"}}, severity="notice"),
    holds(
        "Contact was unsafe, and the people were told later",
        {LEAK: HIGH | {"not_told_ground": "contact-unsafe", "persons_told_at": "2026-05-22T11:00:00+03:00"}},
    ),
    holds(
        "Contact is unsafe since yesterday",
        {
            LEAK: HIGH
            | {
                "not_told_ground": "contact-unsafe",
                "detected_at": "2026-05-31T09:00:00+00:00",
                "authority_notified_at": "2026-05-31T10:00:00+00:00",
            }
        },
    ),
    breaks(
        "People were not told of a second breach",
        "/breaches/1/persons_told_at",
        {LEAK: BREACH, "/breaches/1": HIGH | {"id": "br2"}},
    ),
)

HARMLESS = UNNOTIFIED | {"risk": "none"}

vectors(
    "PRO-023",
    LEAKING,
    breaks("A leak of contacts is rated as harmless", "/breaches/0/risk", {LEAK: HARMLESS}),
    breaks(
        "A leak of whereabouts is rated as harmless",
        "/breaches/0/risk",
        {LEAK: HARMLESS | {"data_categories": ["safety-critical"]}},
    ),
    breaks(
        "A leak of data on sex life is rated as harmless",
        "/breaches/0/risk",
        {LEAK: HARMLESS | {"data_categories": ["demographic", "special-sex-life"]}},
    ),
    holds("A leak of statistics is rated as harmless", {LEAK: HARMLESS | {"data_categories": ["demographic"]}}),
    holds("A leak of contacts is rated as a risk", {LEAK: BREACH}),
    holds(
        "A leak of unreadable contacts is rated as harmless",
        {LEAK: HARMLESS | {"not_told_ground": "data-unintelligible"}},
    ),
    breaks(
        "A leak of contacts is rated as harmless because the danger was averted",
        "/breaches/0/risk",
        {LEAK: HARMLESS | {"not_told_ground": "risk-averted"}},
    ),
    breaks(
        "A second leak is rated as harmless", "/breaches/1/risk", {LEAK: BREACH, "/breaches/1": HARMLESS | {"id": "x2"}}
    ),
)

HARMLESS_DATA = {
    "/bases/0/data_categories": ["identifying", "contact", "demographic"],
    "/data_categories": [],
    "/bases/0/article9": DELETE,
}

vectors(
    "PRO-029",
    POLICE_RECORD,
    holds("A police file with controller, contract and impact assessment"),
    breaks("A police file without a controller", "/controller", {"/controller": DELETE}),
    breaks(
        "A police file without an impact assessment",
        "/impact_assessment",
        {"/impact_assessment": DELETE},
        severity="warning",
    ),
)

vectors(
    "PRO-029",
    SOUND,
    holds("Controller, contract and impact assessment are recorded"),
    breaks("No controller is recorded", "/controller", {"/controller": DELETE}),
    holds(
        "All data were erased, and with them which shelter had answered for them",
        EMPTIED | {"/controller": DELETE, "/impact_assessment": DELETE},
    ),
    breaks(
        "Joint controllers without an arrangement",
        "/arrangement_on",
        {"/joint_controllers": [{"ref": "ee-2"}]},
        severity="warning",
    ),
    holds(
        "Joint controllers with an arrangement",
        {"/joint_controllers": [{"ref": "ee-2"}], "/arrangement_on": "2025-12-01"},
    ),
    breaks(
        "A processor without a contract",
        "/processors/0/contract_on",
        {"/processors/0/contract_on": DELETE},
        severity="warning",
    ),
    breaks(
        "A second processor without a contract",
        "/processors/1/contract_on",
        {"/processors/1": {"ref": "ee-3"}},
        severity="warning",
    ),
    breaks(
        "Health data without an impact assessment",
        "/impact_assessment",
        {"/impact_assessment": DELETE},
        severity="warning",
    ),
    breaks(
        "Health data of the file without an impact assessment",
        "/impact_assessment",
        {"/impact_assessment": DELETE, "/bases/0/data_categories": []},
        severity="warning",
    ),
    breaks(
        "Health data of a basis without an impact assessment",
        "/impact_assessment",
        {"/impact_assessment": DELETE, "/data_categories": []},
        severity="warning",
    ),
    breaks(
        "Health data of one basis out of two without an impact assessment",
        "/impact_assessment",
        {"/impact_assessment": DELETE, "/data_categories": [], "/bases/1": IN_LAW},
        severity="warning",
    ),
    breaks(
        "Whereabouts without an impact assessment",
        "/impact_assessment",
        HARMLESS_DATA | {"/impact_assessment": DELETE, "/bases/0/data_categories": ["safety-critical"]},
        severity="warning",
    ),
    breaks(
        "Data on offences without an impact assessment",
        "/impact_assessment",
        HARMLESS_DATA
        | {
            "/impact_assessment": DELETE,
            "/bases/0/data_categories": ["criminal-offence"],
            "/bases/0/article10": "official-authority",
        },
        severity="warning",
    ),
    breaks(
        "A faith organisation without an impact assessment",
        "/impact_assessment",
        {"/impact_assessment": DELETE, "/controller/type": "faith-organisation"},
        severity="warning",
    ),
    holds("Plain data without an impact assessment", HARMLESS_DATA | {"/impact_assessment": DELETE}),
    holds("A law firm without an impact assessment", {"/impact_assessment": DELETE, "/controller/type": "law-firm"}),
    breaks(
        "Neither a controller nor an impact assessment is recorded",
        "/controller",
        {"/controller": DELETE, "/impact_assessment": DELETE},
        severity="error",
        also=(("PRO-029", "/impact_assessment"),),
    ),
)

CHANNEL = "/disclosures/0/channel"
ENCRYPTED = "/security/encrypted_at_rest"
LOGGED = "/security/access_logged"
LIMITED = "/security/access_limited_to_case"

vectors(
    "PRO-038",
    POLICE_RECORD,
    holds("Sealed messages and a secure system of the police"),
    breaks("Health data of a police file travelled by ordinary e-mail", CHANNEL, {CHANNEL: "email"}),
    breaks("Access to a police file is not logged", LOGGED, {LOGGED: False}),
)

vectors(
    "PRO-038",
    SOUND,
    holds("Sealed messages and a secure system"),
    breaks("Health data travelled by ordinary e-mail", CHANNEL, {CHANNEL: "email"}),
    holds("Health data travelled by encrypted e-mail", {CHANNEL: "encrypted-email"}),
    holds("Contacts travelled by ordinary e-mail", {CHANNEL: "email", "/disclosures/0/data_categories": ["contact"]}),
    holds(
        "The person received their data by ordinary e-mail",
        {CHANNEL: "email", "/disclosures/0/recipient_type": "the-person"},
    ),
    breaks(
        "Health data travelled by ordinary e-mail, after a disclosure by hand",
        "/disclosures/1/channel",
        {CHANNEL: "by-hand", "/disclosures/1": DISCLOSURE | {"id": "d2", "channel": "email"}},
    ),
    breaks("Sensitive data are not encrypted", ENCRYPTED, {ENCRYPTED: False}),
    breaks("Access to sensitive data is not logged", LOGGED, {LOGGED: False}),
    breaks("Access to sensitive data is not limited", LIMITED, {LIMITED: False}),
    holds("Nothing is recorded of security", {"/security": {}}),
    holds("There is no word of security", {"/security": DELETE}),
    holds(
        "Plain data are not encrypted",
        HARMLESS_DATA | {ENCRYPTED: False, LOGGED: False, LIMITED: False, "/disclosures": []},
    ),
)
