"""Vectors of the rules on the right to stay that look at the case file around: rights that were explained, and who is gone."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import IDENTIFICATION, case_file, extract
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, record, vectors
from nordicbaltic_standards.testing.vectors.return_bases import RETURNED, in_file

INFORMED = "/identification/rights_information"
TOLD = "/legal_status/reflection_period/informed_on"
GROUNDS = "/legal_status/reflection_period/grounds_found_on"
PROTECTED: dict[str, Any] = {"informed_on": "2026-03-02", "applied_on": "2026-03-10", "stage": "applied"}
WAIVED = case_file(
    legal_status={
        "status": "asylum-applicant",
        "third_country_national": True,
        "reflection_period": {
            "status": "waived",
            "grounds_found_on": "2026-03-02",
            "waiver": {"on": "2026-03-05", "informed": True},
        },
        "asylum": PROTECTED,
    }
)
"""A woman who was told of her rights on 1 March, and gave the period up on the fifth."""
NOT_TOLD = (("RES-014", TOLD),)
LATE = (("IDN-017", "/identification/rights_information/given_on"),)
"""Rights that were explained after the first contact are a fault of their own."""

vectors(
    "RES-013",
    WAIVED,
    holds("A period given up by someone to whom it was explained with her rights"),
    holds("A period given up on the day on which it was explained", {f"{INFORMED}/given_on": "2026-03-05"}, also=LATE),
    breaks(
        "A period given up on the day before it was explained",
        TOLD,
        {f"{INFORMED}/given_on": "2026-03-06"},
        also=(*NOT_TOLD, *LATE),
    ),
    holds(
        "A period given up by someone to whom it was explained on a day that is not recorded",
        {f"{INFORMED}/given_on": DELETE},
        also=LATE,
    ),
    breaks(
        "A period given up by someone to whom other rights were explained",
        TOLD,
        {f"{INFORMED}/topics": ["support-services", "compensation"]},
        also=NOT_TOLD,
    ),
    breaks(
        "A period given up in a file without identification",
        TOLD,
        {"/identification": DELETE},
        also=NOT_TOLD,
    ),
)
vectors(
    "RES-014",
    changed(WAIVED, {"/legal_status/reflection_period": {"status": "informed", "grounds_found_on": "2026-03-02"}}),
    holds("The period was explained with the other rights before the grounds were found"),
    holds("The period was explained on the third day", {f"{INFORMED}/given_on": "2026-03-05"}, also=LATE),
    breaks("The period was explained on the fourth day", TOLD, {f"{INFORMED}/given_on": "2026-03-06"}, also=LATE),
    holds(
        "The period was explained late, and the person had been told of it in time",
        {f"{INFORMED}/given_on": "2026-03-06", TOLD: "2026-03-02"},
        also=LATE,
    ),
    breaks("Other rights were explained", TOLD, {f"{INFORMED}/topics": ["support-services", "compensation"]}),
)


LEFT = in_file(RETURNED, **{"/reintegration/agreed_on": "2026-04-25"})
"""A return on 4 May."""
KIND, TRAVEL = "/returns/0/type", "/returns/0/travel"


def closed(reason: str, status: str = "closed") -> dict[str, Any]:
    """Return what closes a file for a reason."""
    return {"/status": status, "/closure": {"on": "2026-05-20", "reason": reason}}


PERMIT: dict[str, Any] = {
    "id": "p1",
    "basis": "humanitarian",
    "decision": "expired",
    "decided_on": "2026-01-20",
    "valid_from": "2026-01-20",
    "valid_to": "2026-05-19",
}
HELD = case_file(
    recorded_at="2026-06-01T10:00:00+03:00",
    legal_status={"status": "permit-holder", "third_country_national": True, "permits": [PERMIT]},
)
"""A woman whose permit ended on 19 May."""
RETURN = changed(HELD, {"/returns": [LEFT]})
BEFORE = date(2026, 4, 1)
vectors(
    "RES-020",
    HELD,
    holds(
        "A file without a date, in which a permit had expired when the stay was recorded, read as of a day before",
        {"/recorded_at": DELETE, "/legal_status/recorded_at": "2026-05-19T10:00:00+03:00"},
        on=BEFORE,
    ),
    breaks(
        "A file in which a permit is recorded as expired before its last day, read as of a day before",
        "/legal_status/permits/0/decision",
        {"/legal_status/recorded_at": "2026-05-18T10:00:00+03:00"},
        on=BEFORE,
    ),
)
vectors(
    "RES-020",
    extract(
        record(
            "legal-status",
            "FI",
            recorded_at=None,
            status="permit-holder",
            third_country_national=True,
            permits=[PERMIT | {"valid_to": "2026-04-01"}],
        )
    ),
    holds(
        "A message with a permit that had expired when it was written, read earlier",
        also=(("MSG-007", "/sent_at"),),
        on=date(2026, 3, 1),
    ),
)
FIRST, LAST = "/legal_status/permits/0/valid_from", "/legal_status/permits/0/valid_to"
GIVEN = "/legal_status/permits/0/decided_on"

vectors(
    "RES-022",
    HELD,
    breaks("A permit that has ended, and a file that tells of nothing else", LAST),
    *(
        holds(f"A permit that has ended, and a file closed as {reason}", closed(reason))
        for reason in ("person-deceased", "moved-abroad", "returned", "removed")
    ),
    breaks("A permit that has ended, and a file closed since the goals were achieved", LAST, closed("goals-achieved")),
    breaks(
        "A permit that has ended, and a removal before it was given",
        LAST,
        {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-01-19"}},
    ),
    holds(
        "A permit that has ended, and a removal on the day on which it was given",
        {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-01-20"}},
    ),
    breaks(
        "A permit that has ended, and a departure before it was given, the return from which is not recorded",
        LAST,
        {"/legal_status/departures": [{"left_on": "2026-01-19"}]},
    ),
    holds(
        "A permit that has ended, and a departure on the day on which it was given",
        {"/legal_status/departures": [{"left_on": "2026-01-20"}]},
    ),
    breaks("A permit that has ended, and a file opened again", LAST, closed("moved-abroad", "reopened")),
)
vectors(
    "RES-022",
    RETURN,
    holds("A permit that has ended, and a return on a day before"),
    holds(
        "A return of which no journey is recorded",
        {TRAVEL: DELETE},
        also=(("RET-012", "/returns/0/travel/departed_at"),),
    ),
    breaks(
        "A return that is approved and has not begun",
        LAST,
        {TRAVEL: {"planned_on": "2026-06-20", "documents_ready": True}, "/returns/0/status": "approved"},
    ),
    breaks("A return to another place in the country", LAST, {KIND: "internal-return"}),
    breaks("A return before the permit was given", LAST, {GIVEN: "2026-05-05", FIRST: "2026-05-05"}),
    holds("A return on the day on which the permit was given", {GIVEN: "2026-05-04", FIRST: "2026-05-04"}),
    holds("A return before the first day of a permit that had been given", {GIVEN: "2026-05-04", FIRST: "2026-05-05"}),
    breaks(
        "A return before the first day of a permit without a day of decision",
        LAST,
        {GIVEN: DELETE, FIRST: "2026-05-05"},
    ),
    breaks(
        "A return from which the person came back",
        LAST,
        {"/legal_status/departures": [{"left_on": "2026-05-04", "returned_on": "2026-05-11"}]},
    ),
    breaks(
        "A return from which the person came back on the same day",
        LAST,
        {"/legal_status/departures": [{"left_on": "2026-05-04", "returned_on": "2026-05-04"}]},
    ),
    holds(
        "A return abroad that is written behind one to another place in the country",
        {"/returns": [changed(LEFT, {"/id": "r0", "/type": "internal-return"}), changed(LEFT, {"/id": "r1"})]},
    ),
    holds(
        "A journey before the return from which the person came back",
        {"/legal_status/departures": [{"left_on": "2026-03-04", "returned_on": "2026-03-11"}]},
    ),
)
vectors(
    "RES-022",
    extract(RETURN),
    holds("A message that carries the file of a person who has returned", on=date(2026, 6, 1)),
)

AGAIN: dict[str, Any] = PERMIT | {
    "id": "p2",
    "decision": "granted",
    "decided_on": "2026-05-30",
    "valid_from": "2026-06-01",
    "valid_to": "2026-11-30",
}
GAP = changed(RETURN, {"/legal_status/permits/1": AGAIN})
"""A permit to 19 May, a return on 4 May, and a permit from 1 June."""
NEXT = "/legal_status/permits/1/valid_from"
vectors(
    "RES-021",
    GAP,
    holds("A gap in which the person had returned to another country"),
    breaks("A gap and no return", NEXT, {"/returns": []}),
    holds("A gap on whose last day the person left on a return", {LAST: "2026-05-02", NEXT: "2026-05-05"}),
    breaks("A gap after which the person left on a return", NEXT, {LAST: "2026-05-02", NEXT: "2026-05-04"}),
    breaks(
        "A gap after a return that was over when the permit before it was given",
        NEXT,
        {GIVEN: "2026-05-05", FIRST: "2026-05-05"},
    ),
    holds(
        "A gap and a return on the day on which the permit before it was given",
        {GIVEN: "2026-05-04", FIRST: "2026-05-04"},
    ),
    holds(
        "A return of which no journey is recorded",
        {TRAVEL: DELETE},
        also=(("RET-012", "/returns/0/travel/departed_at"),),
    ),
    breaks(
        "A gap on whose eve the person came back from the return",
        NEXT,
        {"/legal_status/departures": [{"left_on": "2026-05-04", "returned_on": "2026-05-19"}]},
    ),
    holds(
        "A gap on whose first day the person came back from the return",
        {"/legal_status/departures": [{"left_on": "2026-05-04", "returned_on": "2026-05-20"}]},
    ),
)

UNTOLD = case_file(
    recorded_at="2026-06-01T10:00:00+03:00",
    identification=changed(IDENTIFICATION, {"/rights_information/topics": ["support-services", "compensation"]}),
    legal_status={
        "status": "irregular",
        "third_country_national": True,
        "reflection_period": {"status": "not-informed", "grounds_found_on": "2026-03-02"},
        "asylum": PROTECTED,
    },
)
"""A woman who in three months was not told of the reflection period."""
ASYLUM = "/legal_status/information/asylum_on"
vectors(
    "RES-014",
    UNTOLD,
    breaks("A person who was not told", TOLD),
    holds("A person who was not told and has died", closed("person-deceased")),
    breaks(
        "A person who was not told and was removed before the grounds were found",
        TOLD,
        {"/legal_status/removal": {"kind": "removal", "enforced_on": "2026-03-01"}},
    ),
    holds(
        "A person who was not told and was removed on the day on which the grounds were found",
        {"/legal_status/removal": {"enforced_on": "2026-03-02"}},
    ),
    holds("A person who was not told and has returned", {"/returns": [LEFT], "/legal_status/asylum": DELETE}),
    breaks(
        "A person who was told late and has returned",
        TOLD,
        {
            "/returns": [LEFT],
            TOLD: "2026-04-02",
            "/legal_status/asylum": DELETE,
            "/legal_status/reflection_period/status": "informed",
        },
    ),
)
vectors(
    "RES-032",
    changed(UNTOLD, {"/legal_status/asylum": DELETE, TOLD: "2026-03-02"}),
    breaks("A case that is open", ASYLUM),
    holds("A case closed since the person died", closed("person-deceased")),
    breaks(
        "A return before the grounds were found",
        ASYLUM,
        {"/returns": [LEFT], GROUNDS: "2026-05-05", TOLD: "2026-05-05"},
        on=date(2026, 6, 5),
    ),
)
