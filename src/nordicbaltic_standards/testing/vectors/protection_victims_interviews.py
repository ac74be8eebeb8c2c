"""Vectors of the rules on how a victim is questioned and spared in proceedings."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DATA, case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_victims import CALM, TRIED


def talk(day: str, purpose: str = "investigation", **fields: Any) -> dict[str, Any]:
    """Return an interview that was recorded and held with a person of trust, changed by ``fields``."""
    interview = {"date": day, "purpose": purpose, "recorded": True, "with_representative": True}
    return {name: value for name, value in (interview | fields).items() if value is not None}


AGE_NOT_KNOWN = {"pseudonym": "Nbs-7f3k-q2", "languages": ["vi"]}
DAYS = ("2026-03-03", "2026-03-10", "2026-03-17", "2026-03-24", "2026-03-31")
HEARD = CALM | {"interviews": [talk(day) for day in DAYS[:3]]}


def four(purpose: str) -> dict[str, Any]:
    """Return the change to four interviews for one purpose."""
    return {"/interviews": [talk(day, purpose) for day in DAYS[:4]]}


vectors(
    "PRO-033",
    HEARD,
    holds("Three interviews for one purpose"),
    holds("No interview at all", {"/interviews": []}),
    breaks("Four interviews in an investigation", "/interviews/3", four("investigation")),
    breaks("Four interviews for identification", "/interviews/3", four("identification")),
    breaks("Four hearings in court", "/interviews/3", four("court")),
    breaks("Four interviews on asylum", "/interviews/3", four("asylum")),
    breaks("Four interviews on residence", "/interviews/3", four("residence")),
    holds("Four assessments of needs", four("needs-assessment")),
    holds("Four medical examinations", four("medical")),
    breaks("Five interviews in an investigation", "/interviews/3", {"/interviews": [talk(day) for day in DAYS]}),
    holds("Four interviews for two purposes", {"/interviews/3": talk(DAYS[3], "court")}),
    breaks(
        "Four interviews for one purpose and one for another between them",
        "/interviews/4",
        {"/interviews": [*(talk(day) for day in DAYS[:3]), talk(DAYS[3], "court"), talk(DAYS[4])]},
    ),
    holds(
        "Three interviews of a grown person without recording",
        {"/interviews": [talk(day, recorded=False) for day in DAYS[:3]]},
    ),
)

ALONE = CALM | {"subject": CHILD, "interviews": [talk(DAYS[0]), talk(DAYS[1])]}

vectors(
    "PRO-033",
    ALONE,
    holds("Two recorded interviews of a child"),
    holds("One of two interviews of a child was not recorded", {"/interviews/1/recorded": False}),
    breaks(
        "Two interviews of a child were not recorded",
        "/interviews/1/recorded",
        {"/interviews/0/recorded": False, "/interviews/1/recorded": False},
    ),
    breaks(
        "Nothing is said of the recording of two interviews of a child",
        "/interviews/1/recorded",
        {"/interviews/0/recorded": DELETE, "/interviews/1/recorded": DELETE},
    ),
    breaks(
        "An interview and a hearing of a child were not recorded",
        "/interviews/1/recorded",
        {"/interviews/0/recorded": False, "/interviews/1": talk(DAYS[1], "court", recorded=False)},
    ),
    breaks(
        "Three interviews of a child were not recorded",
        "/interviews/1/recorded",
        {"/interviews": [talk(day, recorded=False) for day in DAYS[:3]]},
    ),
    holds(
        "Two interviews of a child outside criminal proceedings were not recorded",
        {"/interviews": [talk(day, "asylum", recorded=False) for day in DAYS[:2]]},
    ),
    holds(
        "Two interviews were not recorded and one was held after the person came of age",
        {
            "/subject": CHILD | {"birth_date": "2008-03-10", "is_child": False},
            "/interviews": [talk(day, recorded=False) for day in DAYS[:2]],
        },
    ),
    holds(
        "A single interview of a child was not recorded",
        {"/interviews": [talk(DAYS[0], recorded=False)]},
    ),
)

WITH = "/interviews/0/with_representative"
CARE = "/subject/child_care_status"

vectors(
    "PRO-034",
    CALM | {"subject": CHILD, "interviews": [talk(DAYS[0])]},
    holds("A person of trust took part"),
    breaks("A child alone was questioned without anyone", WITH, {WITH: False}),
    breaks("A child apart from the parents was questioned without anyone", WITH, {WITH: False, CARE: "separated"}),
    breaks(
        "A child whose parent is suspected was questioned without anyone", WITH, {WITH: False, CARE: "parent-suspected"}
    ),
    breaks(
        "A child alone was heard in court without anyone",
        WITH,
        {"/interviews": [talk(DAYS[0], "court", with_representative=False)]},
    ),
    holds(
        "A child alone was heard on asylum without anyone",
        {"/interviews": [talk(DAYS[0], "asylum", with_representative=False)]},
    ),
    holds(
        "A representative had been appointed on the day of the interview",
        {WITH: False, "/representative_of_child": {"appointed_on": DAYS[0]}},
    ),
    breaks(
        "A representative was appointed on the day after the interview",
        WITH,
        {WITH: False, "/representative_of_child": {"appointed_on": "2026-03-04"}},
    ),
    breaks(
        "A representative is named and the day of appointment is missing",
        WITH,
        {WITH: False, "/representative_of_child": {"ref": "lt-guardian-1"}},
        severity="warning",
    ),
    breaks("Nothing is said of who took part", WITH, {WITH: DELETE}, severity="warning"),
    breaks(
        "A reasoned decision kept company out",
        WITH,
        {WITH: False, "/interviews/0/reasons_against_accompaniment": True},
        severity="warning",
    ),
    breaks(
        "No reasoned decision kept company out",
        WITH,
        {WITH: False, "/interviews/0/reasons_against_accompaniment": False},
    ),
    breaks(
        "A child with a parent was questioned without anyone",
        WITH,
        {WITH: False, CARE: "with-parent"},
        severity="warning",
    ),
    breaks(
        "A child of whose care nothing is said was questioned without anyone",
        WITH,
        {WITH: False, CARE: DELETE},
        severity="warning",
    ),
    holds(
        "A person who came of age that day was questioned without anyone",
        {WITH: False, "/subject/birth_date": "2008-03-03", "/subject/is_child": False},
    ),
    breaks(
        "A person who came of age the day after was questioned without anyone",
        WITH,
        {WITH: False, "/subject/birth_date": "2008-03-04", "/subject/is_child": False},
    ),
    holds("A record without a person", {WITH: False, "/subject": DELETE}, also=(("STR-020", ""),)),
    breaks(
        "The second of two interviews was held without anyone",
        "/interviews/1/with_representative",
        {"/interviews/1": talk(DAYS[1], with_representative=False)},
    ),
    breaks(
        "An interview in the investigation after one on asylum was held without anyone",
        "/interviews/1/with_representative",
        {
            "/interviews": [
                talk(DAYS[0], "asylum", with_representative=False),
                talk(DAYS[1], with_representative=False),
            ]
        },
    ),
    breaks(
        "An interview before the appointment of a representative and one after it",
        WITH,
        {
            WITH: False,
            "/interviews/1": talk(DAYS[1], with_representative=False),
            "/representative_of_child": {"appointed_on": "2026-03-04"},
        },
    ),
    breaks(
        "A representative was appointed between an interview and the one listed before it",
        "/interviews/1/with_representative",
        {
            "/interviews": [talk(DAYS[1], with_representative=False), talk(DAYS[0], with_representative=False)],
            "/representative_of_child": {"appointed_on": "2026-03-04"},
        },
    ),
    breaks(
        "A child alone was questioned without anyone before any of the provisions bound the country",
        WITH,
        {
            "/subject/birth_date": "1999-03-09",
            "/subject/is_child": False,
            "/interviews": [talk("2010-03-03", with_representative=False)],
        },
        severity="warning",
    ),
)

FOUND = case_file(
    subject={k: v for k, v in CHILD.items() if k != "child_care_status"},
    identification={
        "status": "signalled",
        "signalled_on": "2026-03-02",
        "child": {"care_status": "unaccompanied"},
    },
    legal_status=None,
    assistance=None,
    data_protection=DATA | {"consents": [DATA["consents"][0] | {"giver": "guardian", "child_assent": True}]},
    protection={"interviews": [talk(DAYS[0])]},
)
"""The file of a child whom the identification alone says to be without parents."""
ALONE_IN_FILE = "/protection/interviews/0/with_representative"

vectors(
    "PRO-034",
    FOUND,
    holds("A person of trust took part where a child was identified alone"),
    breaks("A child who was identified alone was questioned without anyone", ALONE_IN_FILE, {ALONE_IN_FILE: False}),
    breaks(
        "A child was questioned without anyone while a guardian acted, and after",
        "/protection/interviews/1/with_representative",
        {
            "/identification/child/guardian": {
                "requested_on": "2026-03-02",
                "appointed_on": "2026-03-02",
                "ended_on": "2026-03-09",
            },
            "/protection/interviews": [talk(day, with_representative=False) for day in DAYS[:2]],
        },
        also=(("IDN-015", "/identification/child/guardian/ended_on"),),
    ),
    breaks(
        "A child who was identified with another relative was questioned without anyone",
        ALONE_IN_FILE,
        {ALONE_IN_FILE: False, "/identification/child/care_status": "with-other-relative"},
        severity="warning",
    ),
    breaks(
        "A child who was identified alone and lives with a parent was questioned without anyone",
        ALONE_IN_FILE,
        {ALONE_IN_FILE: False, "/subject/child_care_status": "with-parent"},
        severity="warning",
    ),
)

NEEDY = TRIED | {
    "assessments": [{"date": "2026-03-02", "level": "low", "special_needs": ["reprisal-risk"], "is_child": False}]
}
UNSPARED: dict[str, Any] = {"/proceedings_measures": []}
NEEDS = "/assessments/0/special_needs"

vectors(
    "PRO-035",
    NEEDY,
    holds("A measure answers special needs"),
    breaks("No measure answers special needs", "/proceedings_measures", UNSPARED),
    holds("No proceedings are open", {**UNSPARED, "/proceedings_open": False}),
    holds("Whether proceedings are open is not known", {**UNSPARED, "/proceedings_open": {"absent": "unknown"}}),
    holds("There are no special needs", {**UNSPARED, NEEDS: []}),
    holds("Special needs are withheld", {**UNSPARED, NEEDS: {"absent": "withheld-by-consent"}}),
    breaks(
        "The assessment says that the person is a child",
        "/proceedings_measures",
        {**UNSPARED, NEEDS: [], "/assessments/0/is_child": True, "/subject": AGE_NOT_KNOWN},
    ),
    holds(
        "The assessment says that the person is a child, who surely is of age since",
        {
            **UNSPARED,
            NEEDS: [],
            "/assessments/0/is_child": True,
            "/subject/birth_date": "2008-05-31",
            "/subject/is_child": DELETE,
        },
    ),
    breaks(
        "The assessment says that the person is a child, who may be of age since",
        "/proceedings_measures",
        {
            **UNSPARED,
            NEEDS: [],
            "/assessments/0/is_child": True,
            "/subject/birth_date": "2008",
            "/subject/is_child": DELETE,
        },
    ),
    breaks(
        "The person is a child without special needs",
        "/proceedings_measures",
        {**UNSPARED, NEEDS: [], "/subject": CHILD},
    ),
    breaks(
        "The person is a child and nothing was assessed",
        "/proceedings_measures",
        {**UNSPARED, "/assessments": [], "/subject": CHILD},
        also=(("PRO-031", "/assessments"),),
    ),
    holds("Nothing was assessed", {**UNSPARED, "/assessments": []}, also=(("PRO-031", "/assessments"),)),
    holds(
        "A later assessment finds no special needs",
        {**UNSPARED, "/assessments/1": {"date": "2026-04-02", "level": "low"}},
    ),
    holds(
        "A closed hearing was granted",
        {**UNSPARED, "/measures": [{"measure": "closed-hearing", "granted_on": "2026-05-20"}]},
    ),
    holds(
        "Separate rooms were granted",
        {**UNSPARED, "/measures": [{"measure": "avoid-contact-with-accused", "granted_on": "2026-05-20"}]},
    ),
    holds(
        "Testimony by video was granted",
        {**UNSPARED, "/measures": [{"measure": "remote-testimony", "granted_on": "2026-05-20"}]},
    ),
    holds(
        "A recorded interview was granted",
        {**UNSPARED, "/measures": [{"measure": "recorded-interview", "granted_on": "2026-05-20"}]},
    ),
    holds(
        "Anonymous testimony was granted",
        {**UNSPARED, "/measures": [{"measure": "anonymous-testimony", "granted_on": "2026-05-20"}]},
    ),
    holds(
        "An interviewer of a chosen sex was granted",
        {**UNSPARED, "/measures": [{"measure": "same-sex-interviewer", "granted_on": "2026-05-20"}]},
    ),
    holds(
        "A representative was granted",
        {**UNSPARED, "/measures": [{"measure": "special-representative-child", "granted_on": "2026-05-20"}]},
    ),
    breaks(
        "A closed hearing was refused",
        "/proceedings_measures",
        {**UNSPARED, "/measures": [{"measure": "closed-hearing", "refused_on": "2026-05-20"}]},
    ),
    breaks(
        "A restraining order does not spare the person in proceedings",
        "/proceedings_measures",
        {**UNSPARED, "/measures": [{"measure": "restraining-order", "granted_on": "2026-05-20"}]},
    ),
)

SAME = "/interviews/0/same_sex_interviewer"
WISHED = CALM | {
    "wishes": {"expressed_on": "2026-03-02", "same_sex_interviewer": True},
    "interviews": [talk(DAYS[0], same_sex_interviewer=True)],
}

vectors(
    "PRO-035",
    WISHED,
    holds("The wish was followed on the day after it was expressed"),
    breaks("The wish was not followed on the day after it was expressed", SAME, {SAME: False}),
    holds(
        "The wish may not have been known in an interview of the day on which it was expressed",
        {SAME: False, "/wishes/expressed_on": DAYS[0]},
    ),
    holds("The interview lies before the wish", {SAME: False, "/wishes/expressed_on": "2026-03-04"}),
    holds("The day of the wish is missing", {SAME: False, "/wishes/expressed_on": DELETE}),
    holds("There is no such wish", {SAME: False, "/wishes/same_sex_interviewer": False}),
    holds("Nothing is said of wishes", {SAME: False, "/wishes": DELETE}),
    holds("Nothing is said of the interviewer", {SAME: DELETE}),
    holds("The wish does not bind the court", {"/interviews": [talk(DAYS[0], "court", same_sex_interviewer=False)]}),
    breaks(
        "The wish was not followed in an interview on asylum",
        SAME,
        {"/interviews": [talk(DAYS[0], "asylum", same_sex_interviewer=False)]},
    ),
    holds("The wish was followed once", {SAME: False, "/interviews/1": talk(DAYS[1], same_sex_interviewer=True)}),
    breaks(
        "The wish was twice not followed",
        "/interviews/1/same_sex_interviewer",
        {SAME: False, "/interviews/1": talk(DAYS[1], same_sex_interviewer=False)},
    ),
    breaks(
        "The wish was not followed after an interview that followed it by chance before",
        "/interviews/1/same_sex_interviewer",
        {"/wishes/expressed_on": "2026-03-04", "/interviews/1": talk(DAYS[1], same_sex_interviewer=False)},
    ),
)
