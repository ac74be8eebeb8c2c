"""Vectors of the rules on the person of a case file."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import FILE, WITHHELD, case_file, extract
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

IS_CHILD = "/subject/is_child"
GROUP = "/subject/age_group"
BIRTH = "/subject/birth_date"
KNOWN = "/subject/age_determination"
QUIET: dict[str, Any] = {"identification": None, "legal_status": None, "assistance": None}
"""Without what is judged by the age of the person."""

AGED = case_file(**QUIET, data_protection=None, opened_on="2026-04-01")
"""A file that says little but who the person is: born on 17 May 1999, read on 1 April 2026, so 26 years old."""
NUMBER = "/person/identifiers/0/value"


def number(scheme: str, country: str, value: Any) -> dict[str, Any]:
    """Return a change that adds an official number, invented and mostly with a wrong check digit."""
    return {
        "/person": {
            "identifiers": [{"scheme": scheme, "country": country, "value": value}],
            "safe_contact": {"channel": "through-organisation", "who_may_answer": "organisation"},
        }
    }


CHECKED = (("STR-061", NUMBER),)
DAY_2030 = date(2030, 1, 1)
LOWEST = {
    "age-0-8": 0,
    "age-9-17": 9,
    "age-18-20": 18,
    "age-21-23": 21,
    "age-24-26": 24,
    "age-27-29": 27,
    "age-30-38": 30,
    "age-39-47": 39,
    "age-48-plus": 48,
    "child": 0,
    "adult": 18,
}
HIGHEST = {
    "age-0-8": 8,
    "age-9-17": 17,
    "age-18-20": 20,
    "age-21-23": 23,
    "age-24-26": 26,
    "age-27-29": 29,
    "age-30-38": 38,
    "age-39-47": 47,
    "child": 17,
}
"""Lowest and highest age of each age group."""

vectors(
    "CAS-006",
    AGED,
    holds("A grown woman by her document"),
    breaks("A grown woman by her document recorded as a child", IS_CHILD, {IS_CHILD: True}),
    breaks("A girl by her document recorded as an adult", IS_CHILD, {BIRTH: "2010-01-01"}),
    holds("Eighteen on the day of recording", {BIRTH: "2008-04-01"}),
    breaks("Eighteen on the day of recording and recorded as a child", IS_CHILD, {BIRTH: "2008-04-01", IS_CHILD: True}),
    holds(
        "Eighteen on the day of recording, by the clock of the country",
        {BIRTH: "2008-04-01", "/recorded_at": "2026-03-31T22:30:00Z"},
    ),
    breaks("Eighteen tomorrow and recorded as an adult", IS_CHILD, {BIRTH: "2008-04-02"}),
    holds("Eighteen tomorrow and recorded as a child", {BIRTH: "2008-04-02", IS_CHILD: True}),
    holds("Born in the month of the eighteenth birthday and recorded as a child", {BIRTH: "2008-04", IS_CHILD: True}),
    holds("Born in the month of the eighteenth birthday and recorded as an adult", {BIRTH: "2008-04"}),
    holds("A child flag that is withheld", {IS_CHILD: WITHHELD}),
    holds("A child flag that is not recorded", {IS_CHILD: DELETE}),
    holds("A grown woman by what she says, recorded as a child", {IS_CHILD: True, KNOWN: "stated"}),
    holds("A disputed age", {IS_CHILD: True, KNOWN: "disputed", GROUP: "age-9-17"}),
    holds("A presumed child", {IS_CHILD: True, KNOWN: "presumed-child", GROUP: "child"}),
    holds("A birth date that is withheld", {BIRTH: WITHHELD, IS_CHILD: True}),
    holds("No birth date", {BIRTH: DELETE, IS_CHILD: True}),
    holds("Without a day on which it was written", {"/recorded_at": DELETE, IS_CHILD: True, GROUP: "child"}),
    breaks("Read years later, the age is that of the recording", IS_CHILD, {BIRTH: "2010-01-01"}, on=DAY_2030),
    holds("A child of the recording who has come of age since", {BIRTH: "2010-01-01", IS_CHILD: True}, on=DAY_2030),
    breaks(
        "Without a day of recording it is that of reading",
        IS_CHILD,
        {"/recorded_at": DELETE, IS_CHILD: True},
        on=DAY_2030,
    ),
    breaks("In a draft", IS_CHILD, {IS_CHILD: True}, profile="draft"),
    holds("The age group of the age", {GROUP: "age-24-26"}),
    breaks("An age group below", GROUP, {GROUP: "age-21-23"}),
    breaks("An age group above", GROUP, {GROUP: "age-27-29"}),
    breaks("The age group of children", GROUP, {GROUP: "child"}),
    holds("The age group of adults", {GROUP: "adult"}),
    holds("An age group that is withheld", {GROUP: WITHHELD}),
    breaks("The age group of adults for a girl", GROUP, {BIRTH: "2010-01-01", IS_CHILD: True, GROUP: "adult"}),
    holds("An age group of which the year of birth may be", {BIRTH: "1998", GROUP: "age-27-29"}),
    holds("The lower one of which the year of birth may be", {BIRTH: "1999", GROUP: "age-27-29"}),
    breaks("An age group of which the year of birth cannot be", GROUP, {BIRTH: "2000", GROUP: "age-27-29"}),
    *(
        holds(f"The youngest of the group {group}", {BIRTH: f"{2026 - low}-04-01", IS_CHILD: low < 18, GROUP: group})
        for group, low in LOWEST.items()
    ),
    *(
        breaks(
            f"One day too young for the group {group}",
            GROUP,
            {BIRTH: f"{2026 - low}-04-02", IS_CHILD: low <= 18, GROUP: group},
        )
        for group, low in LOWEST.items()
        if low
    ),
    *(
        holds(
            f"The oldest of the group {group}",
            {BIRTH: f"{2026 - high - 1}-04-02", IS_CHILD: high < 18, GROUP: group},
        )
        for group, high in HIGHEST.items()
    ),
    *(
        breaks(
            f"One day too old for the group {group}",
            GROUP,
            {BIRTH: f"{2026 - high - 1}-04-01", IS_CHILD: high < 17, GROUP: group},
        )
        for group, high in HIGHEST.items()
    ),
)

vectors(
    "CAS-006",
    case_file(**QUIET),
    holds("An Estonian number with the same date", number("ee-isikukood", "EE", "49905170000"), also=CHECKED),
    breaks(
        "An Estonian number with another year",
        NUMBER,
        number("ee-isikukood", "EE", "49805170000"),
        severity="warning",
        also=CHECKED,
    ),
    breaks(
        "An Estonian number with another month",
        NUMBER,
        number("ee-isikukood", "EE", "49906170000"),
        severity="warning",
        also=CHECKED,
    ),
    breaks(
        "An Estonian number with another day",
        NUMBER,
        number("ee-isikukood", "EE", "49905180000"),
        severity="warning",
        also=CHECKED,
    ),
    holds("A Lithuanian number with the same date", number("lt-asmens-kodas", "LT", "49905170000"), also=CHECKED),
    breaks(
        "A Lithuanian number with another date",
        NUMBER,
        number("lt-asmens-kodas", "LT", "49905180000"),
        severity="warning",
        also=CHECKED,
    ),
    holds("A Lithuanian number without a date", number("lt-asmens-kodas", "LT", "99905180000"), also=CHECKED),
    holds("A Finnish number with the same date", number("fi-henkilotunnus", "FI", "170599-8000"), also=CHECKED),
    breaks(
        "A Finnish number with another date",
        NUMBER,
        number("fi-henkilotunnus", "FI", "180599-9000"),
        severity="warning",
        also=CHECKED,
    ),
    holds("A Swedish number with the same date", number("se-personnummer", "SE", "990517-0000"), also=CHECKED),
    holds(
        "A Swedish number of twelve digits with the same date",
        number("se-personnummer", "SE", "19990517-0000"),
        also=CHECKED,
    ),
    breaks(
        "A Swedish number with another date",
        NUMBER,
        number("se-personnummer", "SE", "990518-0000"),
        severity="warning",
        also=CHECKED,
    ),
    breaks(
        "A Swedish number of twelve digits with another year",
        NUMBER,
        number("se-personnummer", "SE", "19980517-0000"),
        severity="warning",
        also=CHECKED,
    ),
    holds("A Swedish coordination number", number("se-samordningsnummer", "SE", "990578-0000"), also=CHECKED),
    holds("A Norwegian number with the same date", number("no-fodselsnummer", "NO", "17059900000"), also=CHECKED),
    breaks(
        "A Norwegian number with another date",
        NUMBER,
        number("no-fodselsnummer", "NO", "18059900000"),
        severity="warning",
        also=CHECKED,
    ),
    *(
        holds(
            f"A Norwegian number for tests, whose month is raised by {raised}",
            number("no-fodselsnummer", "NO", f"17{raised + 5}9900000"),
            also=CHECKED,
        )
        for raised in (40, 80)
    ),
    holds("A Norwegian D number", number("no-d-nummer", "NO", "58059900000"), also=CHECKED),
    holds("A Latvian number of the new kind", number("lv-personas-kods", "LV", "32000000000")),
    holds("A Latvian number of the new kind with digits like a month", number("lv-personas-kods", "LV", "32010000000")),
    breaks(
        "A Latvian number of the old kind with another date",
        NUMBER,
        number("lv-personas-kods", "LV", "180599-00000"),
        severity="warning",
    ),
    breaks(
        "A Danish number with another date",
        NUMBER,
        number("dk-cpr-nummer", "DK", "180599-0000"),
        severity="warning",
    ),
    breaks(
        "An Icelandic number with another date", NUMBER, number("is-kennitala", "IS", "180599-0009"), severity="warning"
    ),
    breaks(
        "A number with the first day of the year",
        NUMBER,
        number("ee-isikukood", "EE", "49901010000"),
        severity="warning",
        also=CHECKED,
    ),
    breaks(
        "A number with the last day of the year",
        NUMBER,
        number("ee-isikukood", "EE", "49912310001"),
        severity="warning",
        also=CHECKED,
    ),
    *(
        holds(f"A number of the series {scheme} with the same date", number(scheme, country, value))
        for scheme, country, value in (
            ("lv-personas-kods", "LV", "170599-00000"),
            ("dk-cpr-nummer", "DK", "170599-0000"),
            ("is-kennitala", "IS", "170599-0009"),
        )
    ),
    *(
        breaks(
            f"A number of the series {scheme} with another year",
            NUMBER,
            number(scheme, country, value),
            severity="warning",
            also=CHECKED if checked else (),
        )
        for scheme, country, value, checked in (
            ("lv-personas-kods", "LV", "170598-00000", False),
            ("fi-henkilotunnus", "FI", "170598-9000", True),
            ("no-fodselsnummer", "NO", "17059800001", True),
            ("dk-cpr-nummer", "DK", "170598-0000", False),
            ("is-kennitala", "IS", "170598-0009", False),
        )
    ),
    holds("A number that has no form at all", number("ee-isikukood", "EE", "123"), also=(("STR-060", NUMBER),)),
    holds("A number that lacks its last digits", number("ee-isikukood", "EE", "4990518"), also=(("STR-060", NUMBER),)),
    holds(
        "A number of another series",
        number("no-fodselsnummer", "NO", "58059900000"),
        also=(("STR-062", "/person/identifiers/0/scheme"),),
    ),
    holds("A number that is withheld", number("ee-isikukood", "EE", WITHHELD)),
    holds("A passport", number("passport", "VN", "X0000000")),
    holds("Numbers that are withheld", {"/person": {"identifiers": WITHHELD, "safe_contact": WITHHELD}}),
    holds(
        "A number where only the year of birth is known",
        number("ee-isikukood", "EE", "49906180000") | {BIRTH: "1999"},
        also=CHECKED,
    ),
    holds(
        "A number where only the month of birth is known",
        number("ee-isikukood", "EE", "49905180000") | {BIRTH: "1999-05"},
        also=CHECKED,
    ),
    breaks(
        "A number with another month than the known one",
        NUMBER,
        number("ee-isikukood", "EE", "49906180000") | {BIRTH: "1999-05"},
        severity="warning",
        also=CHECKED,
    ),
    breaks(
        "The second number with another date",
        "/person/identifiers/1/value",
        number("passport", "VN", "X0000000")
        | {"/person/identifiers/1": {"scheme": "ee-isikukood", "country": "EE", "value": "49805170000"}},
        severity="warning",
        also=(("STR-061", "/person/identifiers/1/value"),),
    ),
)

CONTACT = "/person/safe_contact"
CALLED: dict[str, Any] = {
    "channel": "telephone",
    "value": WITHHELD,
    "who_may_answer": "only-the-person",
    "shared_with_suspect": False,
    "verified_on": "2026-01-01",
}
DANGER = {"/protection": {"assessments": [{"date": "2026-03-05", "level": "high", "with_person": True}]}}
DANGER_IN_HELP = {
    "/assistance/risk_assessments": [{"date": "2026-03-05", "level": "high", "with_person": True}],
    "/assistance/safety_plan": {"made_on": "2026-03-05", "with_person": True},
}
TIED = case_file(person={"safe_contact": CALLED})
CHANNEL = f"{CONTACT}/channel"
TRIED = f"{CONTACT}/verified_on"

vectors(
    "CAS-016",
    TIED,
    holds("A safe contact without high danger"),
    breaks("No safe contact", CONTACT, {CONTACT: DELETE}),
    holds("A safe contact that is withheld", {CONTACT: WITHHELD}),
    breaks(
        "A contact that a suspect can see", f"{CONTACT}/shared_with_suspect", {f"{CONTACT}/shared_with_suspect": True}
    ),
    breaks("A contact that must never be used", f"{CONTACT}/never_use", {f"{CONTACT}/never_use": True}),
    holds("A contact that may be used", {f"{CONTACT}/never_use": False}),
    breaks("High danger and a contact tried ninety days ago and one", TRIED, DANGER | {TRIED: "2025-12-31"}),
    holds("High danger and a contact tried ninety days ago", DANGER | {TRIED: "2026-01-01"}),
    breaks(
        "Extreme danger and an old contact",
        TRIED,
        DANGER | {TRIED: "2025-12-31", "/protection/assessments/0/level": "extreme"},
    ),
    holds(
        "Medium danger and an old contact", DANGER | {TRIED: "2025-12-31", "/protection/assessments/0/level": "medium"}
    ),
    breaks(
        "Danger that cannot wait and an old contact",
        TRIED,
        DANGER
        | {
            TRIED: "2025-12-31",
            "/protection/assessments/0/level": "medium",
            "/protection/assessments/0/immediate_danger": True,
        },
    ),
    breaks(
        "Danger that cannot wait after an assessment of low danger, and an old contact",
        TRIED,
        DANGER
        | {
            TRIED: "2025-12-31",
            "/protection/assessments/0/level": "low",
            "/protection/assessments/1": {"date": "2026-03-20", "level": "not-assessed", "immediate_danger": True},
        },
    ),
    holds("High danger and a contact of which it is not known when it was tried", DANGER | {TRIED: DELETE}),
    holds(
        "High danger and an old contact through an organisation",
        DANGER | {TRIED: "2025-12-31", CHANNEL: "through-organisation"},
    ),
    breaks("High danger by the record of help and an old contact", TRIED, DANGER_IN_HELP | {TRIED: "2025-12-31"}),
    breaks(
        "High danger, an old contact and no record of help",
        TRIED,
        DANGER
        | {
            TRIED: "2025-12-31",
            "/assistance": DELETE,
            "/identification/decisions/0/decided_on": {"absent": "unknown"},
            "/legal_status": DELETE,
        },
    ),
    holds(
        "Danger that has gone down since",
        DANGER | {TRIED: "2025-12-31", "/protection/assessments/1": {"date": "2026-03-20", "level": "low"}},
    ),
    holds(
        "Danger that has gone down on the same day",
        DANGER | {TRIED: "2025-12-31", "/protection/assessments/1": {"date": "2026-03-05", "level": "low"}},
    ),
    breaks(
        "Danger that was not assessed anew",
        TRIED,
        DANGER | {TRIED: "2025-12-31", "/protection/assessments/1": {"date": "2026-03-20", "level": "not-assessed"}},
    ),
    breaks(
        "An older assessment that is written behind",
        TRIED,
        DANGER | {TRIED: "2025-12-31", "/protection/assessments/1": {"date": "2026-03-04", "level": "low"}},
    ),
    holds(
        "Danger that by the record of help has gone down",
        DANGER
        | {
            TRIED: "2025-12-31",
            "/assistance/risk_assessments": [{"date": "2026-03-06", "level": "low", "with_person": True}],
        },
    ),
    holds("No assessment of danger and an old contact", {TRIED: "2025-12-31"}),
    holds(
        "No safe contact and a present stay in a shelter",
        {
            CONTACT: DELETE,
            "/assistance/stays": [{"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02"}],
        },
    ),
    holds(
        "No safe contact and a stay that ends today",
        {
            CONTACT: DELETE,
            "/assistance/stays": [
                {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02", "end": "2026-04-01"}
            ],
        },
    ),
    breaks(
        "No safe contact and a stay that has ended",
        CONTACT,
        {
            CONTACT: DELETE,
            "/assistance/stays": [
                {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02", "end": "2026-03-20"}
            ],
        },
    ),
    breaks(
        "No safe contact and a stay that begins tomorrow",
        CONTACT,
        {
            CONTACT: DELETE,
            "/assistance/stays": [{"id": "st1", "shelter_type": "dedicated-women", "start": "2026-04-02"}],
        },
    ),
    holds(
        "No safe contact and a stay that begins today",
        {
            CONTACT: DELETE,
            "/assistance/stays": [{"id": "st1", "shelter_type": "dedicated-women", "start": "2026-04-01"}],
        },
    ),
    holds("No details of the person", {"/person": DELETE}),
    holds("No safe contact in a closed case", {CONTACT: DELETE, "/status": "closed"}),
    holds(
        "No safe contact of a person who is not yet presumed a victim",
        {
            CONTACT: DELETE,
            "/identification/status": "under-assessment",
            "/identification/decisions": [],
            "/identification/indicators": [],
        },
    ),
    holds("No safe contact and no identification", {CONTACT: DELETE, "/identification": DELETE}),
    breaks(
        "No safe contact and no record of help",
        CONTACT,
        {
            CONTACT: DELETE,
            "/assistance": DELETE,
            "/identification/decisions/0/decided_on": {"absent": "unknown"},
            "/legal_status": DELETE,
        },
    ),
)
vectors(
    "CAS-016",
    extract(case_file(person={"names": [{"full": "Invented Example"}]})),
    holds("No safe contact in a file that was cut for a message"),
    breaks(
        "A contact that a suspect can see in a file that was cut for a message",
        "/payload/record/person/safe_contact/shared_with_suspect",
        {"/payload/record/person/safe_contact": CALLED | {"shared_with_suspect": True}},
    ),
)

BARE = case_file(**QUIET, data_protection=None)
NOBODY = "/data_protection"

vectors(
    "CAS-019",
    BARE,
    holds("A file that holds no more than a pseudonym"),
    breaks("Details of the person", NOBODY, {"/person": {"names": [{"full": "Invented Example"}]}}),
    breaks("An identification", NOBODY, {"/identification": {"status": "signalled"}}),
    breaks("A right to stay", NOBODY, {"/legal_status": {"status": "visa-holder"}}),
    breaks("Help", NOBODY, {"/assistance": {"conditions_imposed": ["none"]}}),
    breaks("Protection", NOBODY, {"/protection": {"wishes": {"same_sex_interviewer": False}}}),
    breaks("A return", NOBODY, {"/returns": [{"id": "r1", "type": "no-return", "status": "considered"}]}),
    breaks(
        "A claim",
        NOBODY,
        {
            "/compensation_claims": [
                {"id": "k1", "route": "state-compensation", "status": "considered", "informed_on": "2026-03-02"}
            ]
        },
    ),
    holds(
        "Details of the person with a record of data protection",
        {"/person": {"names": [{"full": "Invented Example"}]}, NOBODY: FILE["data_protection"]},
    ),
    holds("A draft", {"/legal_status": {"status": "visa-holder"}}, profile="draft"),
)
vectors(
    "CAS-019",
    extract(BARE),
    holds("A file that was cut for a message", {"/payload/record/legal_status": {"status": "visa-holder"}}),
)
