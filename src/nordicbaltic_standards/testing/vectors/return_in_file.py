"""Vectors of what the case file around a return says of asylum, the reflection period and criminal proceedings."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import case_file
from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import PLANNED, RETURNED, in_file

APPLICANT: dict[str, Any] = {
    "status": "asylum-applicant",
    "third_country_national": True,
    "asylum": {"informed_on": "2026-01-25", "applied_on": "2026-02-01", "stage": "applied"},
}
OTHER_PERSON = ADULT | {"pseudonym": "Nbs-9k2m-w5"}
FORCED: dict[str, Any] = {"/type": "forced-return"}
ASYLUM, STAGE, ENDED, APPLIED = (
    "/returns/0/pending/asylum",
    "/legal_status/asylum/stage",
    "/legal_status/asylum/ended_on",
    "/legal_status/asylum/applied_on",
)
GRANTED: dict[str, Any] = {STAGE: "granted", ENDED: "2026-04-20", "/legal_status/status": "refugee"}
TYPE = "/returns/0/type"
NO_DAY: dict[str, Any] = {"/returns/0/travel": {"documents_ready": True}}
NOT_APPLICABLE: dict[str, Any] = {"absent": "not-applicable"}
NOWHERE: dict[str, Any] = {"/returns/0/destination_country": DELETE, "/returns/0/destination_right": DELETE}
REMOVED: dict[str, Any] = {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-05-04"}}
ELSEWHERE: dict[str, Any] = {
    "/returns/0/destination_country": "TH",
    "/returns/0/destination_right": "other",
}


AGAIN: dict[str, Any] = {
    "id": "p2",
    "basis": "international-protection",
    "decision": "granted",
    "valid_from": "2026-04-26",
    "decided_on": "2026-05-01",
}
LATER: dict[str, Any] = AGAIN | {"valid_from": "2026-05-10", "decided_on": "2026-05-10"}
"""A permit for protection that was given after the journey."""


def taken_back(decision: str, day: str) -> dict[str, Any]:
    """Return the change by which a permit for protection ended by a decision."""
    permit = {"id": "p1", "basis": "international-protection", "decision": decision, "valid_from": "2026-04-20"}
    return {"/legal_status/permits": [permit | {"decided_on": day}], "/legal_status/status": "irregular"}


vectors(
    "RET-017",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00",
        identification=None,
        legal_status=APPLICANT,
        returns=[in_file(RETURNED, **FORCED)],
    ),
    breaks("Returned by force while the file shows an application", ASYLUM),
    breaks("Returned by force while the file shows an appeal", ASYLUM, {STAGE: "appeal"}),
    breaks(
        "Returned on no known day while the file shows an application",
        ASYLUM,
        NO_DAY,
        severity="warning",
        also=(("RET-012", "/returns/0/travel/departed_at"),),
    ),
    breaks(
        "Returned on no known day after the file shows a grant",
        TYPE,
        GRANTED | NO_DAY,
        severity="warning",
        also=(("RET-012", "/returns/0/travel/departed_at"),),
    ),
    breaks(
        "Returned while the return shows an application, for which a day of settling is not applicable",
        ASYLUM,
        {"/returns/0/pending": {"asylum": True, "asylum_settled_on": NOT_APPLICABLE}},
    ),
    breaks(
        "Returned while the file shows an application, for which the return calls a day of settling not applicable",
        ASYLUM,
        {"/returns/0/pending": {"asylum_settled_on": NOT_APPLICABLE}},
        severity="warning",
    ),
    holds(
        "Returned while the file shows an application, and the day of settling is not known",
        {"/returns/0/pending": {"asylum_settled_on": {"absent": "unknown"}}},
    ),
    breaks(
        "Returned while the file shows an application and the return none",
        ASYLUM,
        {ASYLUM: False},
        severity="warning",
    ),
    holds("An application of the file refused before the journey", {STAGE: "refused-finally", ENDED: "2026-04-20"}),
    holds("An application of the file refused on no known day", {STAGE: "refused-finally"}),
    breaks(
        "An application of the file refused after the departure",
        ASYLUM,
        {STAGE: "refused-finally", ENDED: "2026-05-20"},
    ),
    breaks(
        "An application of the file refused on the day after the departure",
        ASYLUM,
        {STAGE: "refused-finally", ENDED: "2026-05-05"},
    ),
    holds(
        "An application of the file refused on the day of departure", {STAGE: "refused-finally", ENDED: "2026-05-04"}
    ),
    holds(
        "An application of the file refused after the departure, and made on no known day",
        {STAGE: "refused-finally", ENDED: "2026-05-20", APPLIED: DELETE},
    ),
    holds("An application of the file made after the departure", {APPLIED: "2026-05-20"}),
    holds("An application of the file made on the day after the departure", {APPLIED: "2026-05-05"}),
    breaks("An application of the file made on the day of departure", ASYLUM, {APPLIED: "2026-05-04"}),
    breaks("An application of the file made on no known day", ASYLUM, {APPLIED: DELETE}, severity="warning"),
    breaks("An application of the file whose stage is not recorded", ASYLUM, {STAGE: DELETE}, severity="warning"),
    breaks(
        "An application of the file whose day is recorded beside the stage of being informed",
        ASYLUM,
        {STAGE: "informed"},
        severity="warning",
    ),
    holds(
        "An application of the file without a stage, made after the departure", {STAGE: DELETE, APPLIED: "2026-05-05"}
    ),
    holds("An application of the file without a stage that ended before", {STAGE: DELETE, ENDED: "2026-04-20"}),
    breaks(
        "An application of the file made on no known day, of which the return says that it is open",
        ASYLUM,
        {APPLIED: DELETE, ASYLUM: True},
    ),
    breaks("Returned by force after the file shows a grant of protection", "/returns/0/type", GRANTED),
    breaks(
        "Returned by force, and the file shows a grant of protection on the day of departure",
        "/returns/0/type",
        GRANTED | {ENDED: "2026-05-04"},
    ),
    breaks(
        "Returned by force, and the file shows a grant of protection after the departure",
        ASYLUM,
        GRANTED | {ENDED: "2026-05-05"},
    ),
    breaks(
        "Returned by force, and the file shows a grant of protection on no known day",
        "/returns/0/type",
        {STAGE: "granted"},
        severity="warning",
    ),
    holds("Returned by their own decision after the file shows a grant", GRANTED | {"/returns/0/type": "voluntary"}),
    breaks("Returned by force to elsewhere after a grant", TYPE, GRANTED | ELSEWHERE, severity="warning"),
    breaks("Returned by force to elsewhere during an application", TYPE, ELSEWHERE, severity="warning"),
    breaks(
        "Returned by force to elsewhere during an application that the return alone tells of",
        TYPE,
        ELSEWHERE | {"/legal_status": DELETE, ASYLUM: True},
        severity="warning",
    ),
    holds(
        "Returned by force to elsewhere after an application that the return calls settled",
        ELSEWHERE | {"/returns/0/pending": {"asylum_settled_on": "2026-04-30"}},
    ),
    breaks(
        "Returned by force to elsewhere after a grant, with an application that the return calls settled",
        TYPE,
        GRANTED | ELSEWHERE | {"/returns/0/pending": {"asylum_settled_on": "2026-04-20"}},
        severity="warning",
    ),
    holds(
        "Returned to elsewhere by their own decision after a grant",
        GRANTED | ELSEWHERE | {"/returns/0/type": "voluntary"},
    ),
    *(
        holds(
            f"Returned by force after a grant to {where}",
            GRANTED | ELSEWHERE | {"/returns/0/destination_country": code},
        )
        for where, code in (("a state of the Union", "FR"), ("a state associated with the Schengen area", "CH"))
    ),
    breaks(
        "Returned by force after a grant, and nobody has recorded where to", TYPE, GRANTED | NOWHERE, severity="warning"
    ),
    holds(
        "Returned by force after a grant, nobody has recorded where to, and the file tells of it as a removal",
        GRANTED | NOWHERE | REMOVED,
        also=(("RES-033", "/legal_status/removal/enforced_on"),),
    ),
    breaks(
        "Returned by force to elsewhere after a grant, which the file tells of as a removal",
        TYPE,
        GRANTED | ELSEWHERE | REMOVED,
        severity="warning",
    ),
    holds(
        "Returned by force to elsewhere during an application, which the file tells of as a removal",
        ELSEWHERE | REMOVED,
        also=(("RES-033", "/legal_status/removal/enforced_on"),),
    ),
    holds(
        "Returned by force to elsewhere after protection was taken back",
        ELSEWHERE | GRANTED | taken_back("revoked", "2026-05-04"),
    ),
    breaks(
        "A refugee was returned by force to the country of origin, and nothing is recorded of the application",
        TYPE,
        {"/legal_status/asylum": DELETE, "/legal_status/status": "refugee"},
        severity="warning",
    ),
    breaks(
        "A refugee was returned by force to the country of origin before the first permit for protection",
        ASYLUM,
        {"/legal_status/asylum": DELETE, "/legal_status/status": "refugee", "/legal_status/permits": [LATER]},
        severity="warning",
    ),
    holds(
        "A refugee returned by their own decision before the first permit for protection",
        {
            "/legal_status/asylum": DELETE,
            "/legal_status/status": "refugee",
            "/legal_status/permits": [LATER],
            TYPE: "voluntary",
        },
    ),
    breaks(
        "Returned by force after protection was taken back, with another permit for it that runs",
        TYPE,
        GRANTED
        | taken_back("revoked", "2026-05-01")
        | {"/legal_status/permits/1": AGAIN | {"decided_on": "2026-04-26", "valid_to": "2027-04-25"}},
        severity="warning",
    ),
    holds("Returned by force after protection was taken back", GRANTED | taken_back("revoked", "2026-05-04")),
    holds("Returned by force after protection was not renewed", GRANTED | taken_back("not-renewed", "2026-04-30")),
    breaks(
        "Returned by force while an appeal against the taking back of protection is pending",
        TYPE,
        GRANTED | taken_back("revoked", "2026-05-01") | {"/legal_status/permits/0/appeal": {"lodged_on": "2026-05-02"}},
        severity="warning",
    ),
    breaks(
        "Returned by force on the last day for an appeal against the taking back of protection",
        TYPE,
        GRANTED | taken_back("revoked", "2026-05-01") | {"/legal_status/permits/0/appeal": {"deadline": "2026-05-04"}},
        severity="warning",
    ),
    breaks(
        "Returned by force on the last day of a permit for protection that was not renewed",
        TYPE,
        GRANTED | taken_back("not-renewed", "2026-04-30") | {"/legal_status/permits/0/valid_to": "2026-05-04"},
        severity="warning",
    ),
    holds(
        "Returned by force on the day after the last of a permit for protection that was not renewed",
        GRANTED | taken_back("not-renewed", "2026-04-30") | {"/legal_status/permits/0/valid_to": "2026-05-03"},
    ),
    breaks(
        "Returned by force after protection was taken back and given anew",
        TYPE,
        GRANTED | taken_back("revoked", "2026-04-25") | {"/legal_status/permits/1": AGAIN},
    ),
    breaks(
        "Returned by force after protection was taken back, on no known day, and given anew",
        TYPE,
        GRANTED
        | taken_back("revoked", "2026-04-25")
        | {"/legal_status/permits/0/decided_on": DELETE, "/legal_status/permits/1": AGAIN},
        severity="warning",
    ),
    breaks(
        "Returned by force on the day before protection was taken back",
        "/returns/0/type",
        GRANTED | taken_back("revoked", "2026-05-05"),
    ),
    breaks(
        "Returned by force after a grant, with another permit that was taken back",
        "/returns/0/type",
        GRANTED | taken_back("revoked", "2026-04-30") | {"/legal_status/permits/0/basis": "work"},
    ),
    breaks(
        "Returned by force after a grant, with an application made anew",
        ASYLUM,
        GRANTED | {ASYLUM: True},
    ),
    holds(
        "Returned by force during an application, which the file tells of as a removal",
        {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-05-04"}},
        also=(("RES-033", "/legal_status/removal/enforced_on"),),
    ),
    breaks(
        "Returned by force during an application, and removed on another day",
        ASYLUM,
        {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-05-05"}},
        also=(("RES-033", "/legal_status/removal/enforced_on"),),
    ),
    breaks(
        "Returned by force after a grant, which the file tells of as a removal",
        "/returns/0/type",
        GRANTED | {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-05-04"}},
    ),
    holds(
        "A person of the file who only knows of the right to apply",
        {STAGE: "informed", APPLIED: DELETE, "/legal_status/status": "irregular"},
    ),
    breaks(
        "A person of the file who is an applicant by the status alone",
        ASYLUM,
        {"/legal_status/asylum": DELETE},
        severity="warning",
    ),
    holds(
        "An application of the file settled before the journey by the return",
        {"/returns/0/pending": {"asylum_settled_on": "2026-04-30"}},
    ),
    holds("An application of the file and a return from another country", {"/returns/0/from_country": "SE"}),
    holds("An application of the file by somebody else", {"/legal_status/subject": OTHER_PERSON}),
    holds(
        "A file that says nothing of asylum", {"/legal_status/asylum": DELETE, "/legal_status/status": "return-ordered"}
    ),
)
vectors(
    "RET-017",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00",
        identification=None,
        legal_status=APPLICANT | {"status": "refugee"},
        returns=[in_file(PLANNED, **FORCED)],
    ),
    breaks("A forced return is settled after the file shows a grant", "/returns/0/type", GRANTED, severity="warning"),
    breaks(
        "A forced return without a planned day is settled after the file shows a grant",
        TYPE,
        GRANTED | NO_DAY,
        severity="warning",
    ),
    breaks(
        "A forced return to elsewhere without a planned day is settled after the file shows a grant",
        TYPE,
        GRANTED | ELSEWHERE | NO_DAY,
        severity="warning",
    ),
    holds(
        "A forced return without a planned day is settled after the file shows a final refusal",
        {STAGE: "refused-finally", ENDED: "2026-04-20", "/legal_status/status": "irregular"} | NO_DAY,
    ),
    holds(
        "A forced return without a planned day is settled after protection was taken back",
        GRANTED | taken_back("revoked", "2026-05-10") | NO_DAY,
        also=(("RES-022", "/legal_status/permits/0/decided_on"),),
    ),
)
vectors(
    "RET-017",
    case_file(recorded_at="2026-06-01T10:00:00+03:00", legal_status=APPLICANT, returns=[in_file(PLANNED)]),
    breaks("A return is settled while the file shows an application", ASYLUM, severity="warning"),
)

CASE: dict[str, Any] = {
    "id": "pr1",
    "country": "FI",
    "stage": "investigation",
    "victim_role": "injured-party",
    "opened_on": "2026-03-06",
}
PLANNED_ON = "/returns/0/travel/planned_on"
CONSIDERED_ON, REPRESENTATIVE = "/returns/0/pending/considered_on", "/returns/0/pending/representative"

vectors(
    "RET-014",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00", legal_status=None, proceedings=[CASE], returns=[in_file(PLANNED)]
    ),
    breaks("Proceedings of the file of which the return says nothing", CONSIDERED_ON, more=(REPRESENTATIVE,)),
    holds("Proceedings of the file that the return calls closed", {"/returns/0/pending": {"proceedings": False}}),
    holds(
        "Proceedings of the file that were closed",
        {"/proceedings/0/stage": "closed", "/proceedings/0/closed_on": "2026-05-20"},
    ),
    holds("Proceedings of the file in the country of destination", {"/proceedings/0/country": "VN"}),
    breaks(
        "Finland: proceedings of the file on Åland, from where the person returns",
        CONSIDERED_ON,
        {"/returns/0/from_country": "AX", "/proceedings/0/country": "AX"},
        more=(REPRESENTATIVE,),
    ),
    holds("Proceedings of the file against those who exploited somebody else", {"/returns/0/subject": OTHER_PERSON}),
    breaks(
        "Proceedings of the file and a return that names the same person again",
        CONSIDERED_ON,
        {"/returns/0/subject": ADULT},
        more=(REPRESENTATIVE,),
    ),
    breaks(
        "Proceedings of the file in the country left, after others in the country of destination",
        CONSIDERED_ON,
        {"/proceedings": [CASE | {"country": "VN"}, CASE | {"id": "pr2"}]},
        more=(REPRESENTATIVE,),
    ),
    breaks(
        "Proceedings of the file where no day is planned",
        CONSIDERED_ON,
        {PLANNED_ON: DELETE},
        more=(REPRESENTATIVE,),
    ),
    breaks(
        "Proceedings of the file that began on no known day",
        CONSIDERED_ON,
        {"/proceedings/0/opened_on": DELETE},
        more=(REPRESENTATIVE,),
    ),
    holds("Proceedings of the file that ended before the planned day", {"/proceedings/0/closed_on": "2026-05-20"}),
)
OPENED, CLOSED = "/proceedings/0/opened_on", "/proceedings/0/closed_on"
vectors(
    "RET-014",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00",
        legal_status=None,
        proceedings=[CASE | {"stage": "trial-first-instance"}],
        returns=[in_file(RETURNED)],
    ),
    breaks("Proceedings of the file that were open at the departure", CONSIDERED_ON, more=(REPRESENTATIVE,)),
    breaks(
        "Proceedings of the file that began on the day of departure",
        CONSIDERED_ON,
        {OPENED: "2026-05-04"},
        more=(REPRESENTATIVE,),
    ),
    holds("Proceedings of the file that began on the day after the departure", {OPENED: "2026-05-05"}),
    holds("Proceedings of the file that ended before the departure", {CLOSED: "2026-04-20"}),
    holds("Proceedings of the file that ended on the day of departure", {CLOSED: "2026-05-04"}),
    breaks(
        "Proceedings of the file that ended on the day after the departure",
        CONSIDERED_ON,
        {CLOSED: "2026-05-05"},
        more=(REPRESENTATIVE,),
    ),
)

PERIOD: dict[str, Any] = {
    "status": "granted",
    "grounds_found_on": "2026-03-02",
    "informed_on": "2026-03-02",
    "decided_on": "2026-03-03",
    "start": "2026-03-03",
    "end": "2026-07-02",
}
STAY: dict[str, Any] = {
    "status": "reflection-period",
    "third_country_national": True,
    "reflection_period": PERIOD,
    "information": {"asylum_on": "2026-03-02"},
}
UNTOLD = {"/reflection_end": DELETE}
NO_END: dict[str, Any] = {"/legal_status/reflection_period/end": DELETE}

vectors(
    "RET-008",
    case_file(recorded_at="2026-06-01T10:00:00+03:00", legal_status=STAY, returns=[in_file(PLANNED, **UNTOLD)]),
    breaks("A journey planned within the reflection period of the file", PLANNED_ON),
    breaks(
        "A journey planned within the extension of the period of the file",
        PLANNED_ON,
        {
            "/legal_status/reflection_period/status": "extended",
            "/legal_status/reflection_period/end": "2026-06-01",
            "/legal_status/reflection_period/extensions": [
                {"decided_on": "2026-05-25", "new_end": "2026-07-02", "reason": "recovery-needs-more-time"}
            ],
        },
    ),
    holds(
        "A journey planned for the day before the reflection period of the file",
        {"/legal_status/reflection_period/start": "2026-06-16", "/legal_status/reflection_period/end": "2026-08-31"},
    ),
    breaks(
        "A journey planned for the first day of the reflection period of the file",
        PLANNED_ON,
        {"/legal_status/reflection_period/start": "2026-06-15", "/legal_status/reflection_period/end": "2026-08-31"},
    ),
    breaks(
        "A journey on no known day, while the file shows a reflection period",
        "/returns/0/decision/decided_on",
        {PLANNED_ON: DELETE},
        severity="notice",
    ),
    holds(
        "A journey within the period of the file at the person's wish",
        {"/returns/0/decision/wish_to_leave_early": True},
    ),
    breaks(
        "A journey after the reflection period of the file that was decided within it",
        "/returns/0/decision/decided_on",
        {PLANNED_ON: "2026-07-10"},
        severity="notice",
    ),
    holds(
        "A reflection period of the file that the person gave up",
        {"/legal_status/reflection_period/waiver": {"on": "2026-05-01", "informed": True, "reason": "not-stated"}},
        also=(("RES-022", "/legal_status/reflection_period/waiver/on"),),
    ),
    breaks(
        "A reflection period of the file that the person gave up without knowing of it",
        PLANNED_ON,
        {"/legal_status/reflection_period/waiver": {"on": "2026-05-01", "informed": False}},
        also=(("RES-013", "/legal_status/reflection_period/waiver/informed"),),
    ),
    holds(
        "A reflection period of the file that was cut short",
        {"/legal_status/reflection_period/termination": {"on": "2026-05-01", "ground": "at-persons-request"}},
        also=(("RES-022", "/legal_status/reflection_period/termination/on"),),
    ),
    breaks(
        "A journey within a reflection period of the file that began, as far as known, with the decision",
        PLANNED_ON,
        {"/legal_status/reflection_period/start": DELETE},
    ),
    holds(
        "A reflection period of the file that begins on no known day",
        {"/legal_status/reflection_period/start": DELETE, "/legal_status/reflection_period/decided_on": DELETE},
    ),
    holds(
        "A journey after the thirty days of a reflection period of the file that ends on no known day",
        {"/legal_status/reflection_period/end": DELETE},
    ),
    holds(
        "A decision on the day before the reflection period of the file for a journey after it",
        {PLANNED_ON: "2026-07-10", "/legal_status/reflection_period/start": "2026-05-11"},
    ),
    breaks(
        "A decision on the first day of the reflection period of the file for a journey after it",
        "/returns/0/decision/decided_on",
        {PLANNED_ON: "2026-07-10", "/legal_status/reflection_period/start": "2026-05-10"},
        severity="notice",
    ),
    holds(
        "A journey on the thirtieth day of a reflection period of the file that ends on no known day",
        NO_END | {"/legal_status/reflection_period/start": "2026-05-17"},
    ),
    breaks(
        "A journey on the twenty-ninth day of a reflection period of the file that ends on no known day",
        PLANNED_ON,
        NO_END | {"/legal_status/reflection_period/start": "2026-05-18"},
    ),
    holds(
        "A reflection period of the file that was cut short on a day that is not recorded",
        {"/legal_status/reflection_period/status": "terminated-early"},
    ),
    holds("A reflection period of the file that was refused", {"/legal_status/reflection_period/status": "refused"}),
)

DEPORTED = in_file(
    RETURNED, **FORCED | {"/decision": DELETE, "/reflection_end": "2026-07-02", "/travel/planned_on": "2026-05-04"}
)
"""A forced departure on 4 May, within a period of which the return itself names the end."""
IN_PERIOD = (("CAS-005", "/returns/0/travel/departed_at"),)
OF_PERIOD, LEFT = "/legal_status/reflection_period", "/returns/0/travel/departed_at"
ENDED_EARLY: dict[str, Any] = {
    "ground": "public-order",
    "decided_by": "fi-migri",
    "reasons_given": True,
    "safety_considered": True,
}

vectors(
    "RET-008",
    case_file(recorded_at="2026-06-01T10:00:00+03:00", identification=None, legal_status=STAY, returns=[DEPORTED]),
    holds("A forced departure within the period of the file, of which another rule tells", also=IN_PERIOD),
    holds(
        "A forced departure on the last day of the period of the file, and of an extension of it",
        {
            f"{OF_PERIOD}/status": "extended",
            f"{OF_PERIOD}/end": "2026-04-03",
            f"{OF_PERIOD}/extensions": [
                {"decided_on": "2026-04-01", "new_end": "2026-05-04", "reason": "recovery-needs-more-time"}
            ],
        },
        also=IN_PERIOD,
    ),
    breaks(
        "A forced departure after the period of the file and before the end that the return names",
        LEFT,
        {f"{OF_PERIOD}/status": "completed", f"{OF_PERIOD}/end": "2026-05-03"},
    ),
    holds(
        "A forced departure on the thirtieth day of a period of the file without an end",
        {f"{OF_PERIOD}/end": DELETE, f"{OF_PERIOD}/start": "2026-04-05"},
        also=IN_PERIOD,
    ),
    breaks(
        "A forced departure on the thirty-first day of a period of the file without an end",
        LEFT,
        {f"{OF_PERIOD}/end": DELETE, f"{OF_PERIOD}/start": "2026-04-04"},
    ),
    holds(
        "A forced departure in a file that knows the decision on the period and no first day",
        {f"{OF_PERIOD}/start": DELETE},
        also=IN_PERIOD,
    ),
    breaks(
        "A forced departure in a file that knows neither the decision on the period nor its first day",
        LEFT,
        {f"{OF_PERIOD}/start": DELETE, f"{OF_PERIOD}/decided_on": DELETE},
    ),
    breaks("A forced departure in a file in which the period was refused", LEFT, {f"{OF_PERIOD}/status": "refused"}),
    breaks("A forced departure in a file that says nothing of a period", LEFT, {OF_PERIOD: DELETE}),
    breaks("A forced departure in a file that says nothing of the stay", LEFT, {"/legal_status": DELETE}),
    breaks(
        "A forced departure in a file whose legal status is of somebody else",
        LEFT,
        {"/legal_status/subject": OTHER_PERSON},
        also=IN_PERIOD,
    ),
    holds(
        "A forced departure on the first and last day of a period of the file",
        {f"{OF_PERIOD}/start": "2026-05-04", f"{OF_PERIOD}/end": "2026-05-04"},
        also=(*IN_PERIOD, ("RES-001", f"{OF_PERIOD}/end")),
    ),
    breaks(
        "A forced departure within a period of the file that ends before it begins",
        LEFT,
        {f"{OF_PERIOD}/start": "2026-07-03"},
        also=(("RES-007", f"{OF_PERIOD}/end"),),
    ),
    holds(
        "A forced departure after a period of the file that was lawfully ended before",
        {
            f"{OF_PERIOD}/status": "terminated-early",
            f"{OF_PERIOD}/termination": ENDED_EARLY | {"on": "2026-04-20"},
        },
    ),
    holds(
        "A forced departure after a period of the file that was lawfully ended before, and began on no known day",
        {
            f"{OF_PERIOD}/status": "terminated-early",
            f"{OF_PERIOD}/start": DELETE,
            f"{OF_PERIOD}/termination": ENDED_EARLY | {"on": "2026-04-20"},
        },
    ),
)

LATE = in_file(RETURNED, **FORCED | {"/travel/departed_at": "2026-05-03T22:30:00+00:00"})
"""A forced departure half past one on 4 May in Finland, written in universal time."""

vectors(
    "CAS-005",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00",
        identification=None,
        legal_status=STAY | {"reflection_period": PERIOD | {"status": "completed", "end": "2026-05-03"}},
        returns=[LATE],
    ),
    holds("A forced departure on the day after the period by the time of the country left"),
    breaks(
        "A forced departure on the last day of the period by the time of the country left",
        "/returns/0/travel/departed_at",
        {"/legal_status/reflection_period/end": "2026-05-04"},
    ),
)
