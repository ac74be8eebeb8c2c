"""Vectors of the rule on removal of persons who waited for international protection or had been granted it."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import case_file
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, record, vectors
from nordicbaltic_standards.testing.vectors.return_bases import CONSIDERED, RETURNED, in_file

STATUS: dict[str, Any] = {
    "status": "asylum-applicant",
    "third_country_national": True,
    "asylum": {"informed_on": "2026-01-25", "applied_on": "2026-02-01", "stage": "applied"},
    "removal": {"kind": "removal", "order_on": "2026-05-02", "enforced_on": "2026-05-04"},
}
AT, KIND = "/removal/enforced_on", "/removal/kind"
STAGE, ENDED, APPLIED = "/asylum/stage", "/asylum/ended_on", "/asylum/applied_on"
GRANTED: dict[str, Any] = {STAGE: "granted", ENDED: "2026-04-20", "/status": "refugee"}
REFUGEE: dict[str, Any] = {"/asylum": DELETE, "/status": "refugee"}
PERMIT: dict[str, Any] = {
    "id": "p1",
    "basis": "international-protection",
    "decision": "revoked",
    "valid_from": "2026-04-20",
    "decided_on": "2026-05-02",
}
AGAIN: dict[str, Any] = PERMIT | {
    "id": "p2",
    "decision": "granted",
    "valid_from": "2026-04-26",
    "decided_on": "2026-05-01",
}
NOT_RENEWED: dict[str, Any] = PERMIT | {"decision": "not-renewed"}
RUNS: dict[str, Any] = {"decided_on": "2026-04-26", "valid_to": "2027-04-25"}
"""Days of a permit given before another was taken back."""

vectors(
    "RES-033",
    record("legal-status", "FI", **STATUS),
    breaks("Removed while an application was open", AT),
    breaks("Removed while an appeal was open", AT, {STAGE: "appeal"}),
    breaks("Refused entry and returned while an application was open", AT, {KIND: "entry-refusal"}),
    holds("Transferred to the state responsible for the application", {KIND: "dublin-transfer"}),
    breaks("Removed, it is not known how, while an application was open", AT, {KIND: DELETE}, severity="warning"),
    holds("An order that was not enforced", {AT: DELETE}),
    holds("No removal", {"/removal": DELETE}),
    holds("No application", {"/asylum": DELETE, "/status": "irregular"}),
    breaks("A refugee was removed, and nothing is recorded of the application", AT, REFUGEE, severity="warning"),
    breaks(
        "A person under subsidiary protection was removed, and only the right to apply is recorded",
        AT,
        {STAGE: "informed", APPLIED: DELETE, "/status": "subsidiary-protection"},
        severity="warning",
    ),
    holds("A refugee was removed after protection was taken back", REFUGEE | {"/permits": [PERMIT]}),
    breaks(
        "A refugee was removed after protection was taken back and given anew",
        AT,
        REFUGEE | {"/permits": [PERMIT | {"decided_on": "2026-04-25"}, AGAIN]},
        severity="warning",
    ),
    holds(
        "A refugee was removed after protection was taken back, and it was given anew since",
        REFUGEE | {"/permits": [PERMIT, AGAIN | {"decided_on": "2026-05-05"}]},
    ),
    holds(
        "A refugee was removed after protection was given anew and taken back",
        REFUGEE | {"/permits": [PERMIT | {"decided_on": "2026-04-25"}, AGAIN | {"decision": "revoked"}]},
    ),
    breaks(
        "A refugee was removed while an appeal against the taking back of protection was pending",
        AT,
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"lodged_on": "2026-05-03"}}]},
        severity="warning",
    ),
    breaks(
        "A refugee was removed on the day before the appeal against the taking back of protection was decided",
        AT,
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"lodged_on": "2026-05-03", "decided_on": "2026-05-05"}}]},
        severity="warning",
    ),
    holds(
        "A refugee was removed after the appeal against the taking back of protection was decided",
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"lodged_on": "2026-05-03", "decided_on": "2026-05-04"}}]},
    ),
    breaks(
        "A refugee was removed before the appeal, lodged on no known day, was decided",
        AT,
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"decided_on": "2026-05-05"}}]},
        severity="warning",
    ),
    breaks(
        "A refugee was removed before the appeal against the taking back of protection was lodged",
        AT,
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"lodged_on": "2026-05-05"}}]},
        severity="warning",
    ),
    breaks(
        "A refugee was removed on the last day for an appeal against the taking back of protection",
        AT,
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"deadline": "2026-05-04"}}]},
        severity="warning",
    ),
    holds(
        "A refugee was removed on the day after the last for an appeal, which was lodged later",
        REFUGEE | {"/permits": [PERMIT | {"appeal": {"deadline": "2026-05-03", "lodged_on": "2026-05-05"}}]},
    ),
    breaks(
        "A refugee was removed on the last day of a permit that was not renewed",
        AT,
        REFUGEE | {"/permits": [NOT_RENEWED | {"valid_to": "2026-05-04"}]},
        severity="warning",
    ),
    holds(
        "A refugee was removed on the day after the last of a permit that was not renewed",
        REFUGEE | {"/permits": [NOT_RENEWED | {"valid_to": "2026-05-03"}]},
    ),
    breaks(
        "Removed after protection was granted anew, with a permit that had been taken back before",
        AT,
        GRANTED | {"/permits": [PERMIT | {"valid_from": "2025-04-20", "decided_on": "2026-04-19"}]},
        severity="warning",
    ),
    breaks(
        "Removed after protection was taken back, with another permit for it that runs",
        AT,
        GRANTED | {"/permits": [PERMIT, AGAIN | RUNS]},
        severity="warning",
    ),
    holds(
        "Removed after protection was taken back, with another permit for it that had run out",
        GRANTED | {"/permits": [PERMIT, AGAIN | RUNS | {"valid_to": "2026-05-03"}]},
    ),
    holds(
        "Removed after protection was taken back, with the grant of the same permit entered beside",
        GRANTED | {"/permits": [AGAIN | RUNS | {"valid_from": "2026-04-20"}, PERMIT]},
    ),
    breaks(
        "Removed before the first permit of a refugee",
        AT,
        REFUGEE | {"/permits": [AGAIN | {"decided_on": "2026-05-05", "valid_from": "2026-05-05"}]},
        severity="warning",
    ),
    breaks(
        "Removed before the first permit after a grant on no known day",
        AT,
        {STAGE: "granted", "/permits": [AGAIN | {"decided_on": "2026-05-05", "valid_from": "2026-05-05"}]},
        severity="warning",
    ),
    holds(
        "A person who only knows of the right to apply", {STAGE: "informed", APPLIED: DELETE, "/status": "irregular"}
    ),
    breaks(
        "An applicant by the status, who by the stage only knows of the right to apply",
        AT,
        {STAGE: "informed", APPLIED: DELETE},
        severity="warning",
    ),
    breaks("An applicant of whom nothing else is recorded", AT, {"/asylum": DELETE}, severity="warning"),
    breaks("Removed on the day of the application", AT, {APPLIED: "2026-05-04"}),
    holds("Removed on the day before the application", {APPLIED: "2026-05-05"}),
    breaks("Removed, and the day of the application is not recorded", AT, {APPLIED: DELETE}, severity="warning"),
    breaks("Removed, and the stage of the application is not recorded", AT, {STAGE: DELETE}, severity="warning"),
    holds("Removed after the final refusal", {STAGE: "refused-finally", ENDED: "2026-05-03"}),
    holds("Removed on the day of the final refusal", {STAGE: "refused-finally", ENDED: "2026-05-04"}),
    breaks("Removed on the day before the final refusal", AT, {STAGE: "refused-finally", ENDED: "2026-05-05"}),
    holds(
        "Removed before the final refusal of an application of no known day",
        {STAGE: "refused-finally", ENDED: "2026-05-05", APPLIED: DELETE},
    ),
    holds("Removed, and the application was refused finally on no known day", {STAGE: "refused-finally"}),
    holds("Removed after the application was taken back", {STAGE: "withdrawn", ENDED: "2026-05-03"}),
    breaks("Removed after protection was granted", AT, GRANTED, severity="warning"),
    breaks("Removed on the day before protection was granted", AT, GRANTED | {ENDED: "2026-05-05"}),
    breaks(
        "Removed, and protection was granted on no known day",
        AT,
        {STAGE: "granted", "/status": "refugee"},
        severity="warning",
    ),
    holds("Removed after protection was taken back", GRANTED | {"/permits": [PERMIT], "/status": "irregular"}),
    breaks(
        "Removed before protection was taken back",
        AT,
        GRANTED | {"/permits": [PERMIT | {"decided_on": "2026-05-05"}], "/status": "irregular"},
        severity="warning",
    ),
    breaks("Removed from Norway while an application was open", AT, country="NO"),
    breaks(
        "Removed from Finland in 2014 while an application was open",
        AT,
        {
            "/recorded_at": "2014-06-01T10:00:00+03:00",
            APPLIED: "2014-02-01",
            "/asylum/informed_on": "2014-01-25",
            "/removal": {"kind": "removal", "enforced_on": "2014-05-04"},
        },
    ),
)
GRANTED_IN_FILE = {f"/legal_status{place}": value for place, value in GRANTED.items()}
ELSEWHERE: dict[str, Any] = {"/returns/0/destination_country": "TH", "/returns/0/destination_right": "other"}
TOLD_OF_AS_RETURN = (("RET-017", "/returns/0/type"),)
FORCED = in_file(RETURNED, **{"/type": "forced-return"})

vectors(
    "RES-033",
    case_file(
        recorded_at="2026-06-01T10:00:00+03:00",
        identification=None,
        legal_status=STATUS,
        returns=[FORCED],
    ),
    breaks("Removed while an application was open, and the file tells of it as a return too", f"/legal_status{AT}"),
    holds(
        "Removed after a grant, and the file tells of it as a return to elsewhere",
        GRANTED_IN_FILE | ELSEWHERE,
        also=TOLD_OF_AS_RETURN,
    ),
    holds(
        "Removed after a grant, and the file tells of it as a second return, to elsewhere",
        GRANTED_IN_FILE
        | {"/returns/1": changed(FORCED, {"/destination_country": "TH", "/destination_right": "other"})}
        | {"/returns/0": changed(in_file(CONSIDERED), {"/type": "forced-return"})},
        also=(("RET-017", "/returns/1/type"),),
    ),
    holds(
        "Removed after a grant, and the file tells of it as a return to a state of the Union",
        GRANTED_IN_FILE | ELSEWHERE | {"/returns/0/destination_country": "FR"},
    ),
    breaks(
        "Removed after a grant, and the file tells of a return from another country",
        f"/legal_status{AT}",
        GRANTED_IN_FILE | ELSEWHERE | {"/returns/0/from_country": "SE"},
        severity="warning",
    ),
    breaks(
        "Removed after a grant, and the file tells of a return that is only thought of",
        f"/legal_status{AT}",
        GRANTED_IN_FILE | ELSEWHERE | {"/returns/0/status": "considered"},
        severity="warning",
    ),
    breaks(
        "Removed after a grant, and the file tells of a return of the person's own decision",
        f"/legal_status{AT}",
        GRANTED_IN_FILE | ELSEWHERE | {"/returns/0/type": "voluntary"},
        severity="warning",
    ),
    breaks(
        "Removed after a grant, and the file tells of a return without a destination",
        f"/legal_status{AT}",
        GRANTED_IN_FILE | {"/returns/0/destination_country": DELETE, "/returns/0/destination_right": DELETE},
        severity="warning",
    ),
    *(
        breaks(
            f"Removed after a grant, and the file tells of a return on the day {which}",
            f"/legal_status{AT}",
            GRANTED_IN_FILE | ELSEWHERE | {f"/legal_status{AT}": day},
            severity="warning",
            also=TOLD_OF_AS_RETURN,
        )
        for which, day in (("before", "2026-05-05"), ("after", "2026-05-03"))
    ),
)
