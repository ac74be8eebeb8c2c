"""Vectors on terms that the course of the criminal case decides on, with and without the file around the claim."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.compensation_claims import REFUSED, UNKNOWN, claim
from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, record, vectors

_OF_THE_FILE = frozenset({"standard_version", "id", "country", "recorded_at", "subject"})
NO_CONTROLLER = (("CAS-019", "/data_protection"),)
"""The files below say nothing of who answers for the data."""


def file_of(country: str, made: dict[str, Any], *proceedings: dict[str, Any]) -> dict[str, Any]:
    """Return a case file with one claim and criminal proceedings."""
    inner = {name: value for name, value in made.items() if name not in _OF_THE_FILE}
    return record(
        "case-file", country, subject=ADULT, status="open", opened_on="2022-01-10",
        compensation_claims=[inner], proceedings=list(proceedings),
    )  # fmt: skip


def swedish(**more: Any) -> dict[str, Any]:
    """Return a Swedish claim three years and a day after the offence, of which no event of a criminal case is dated."""
    told: dict[str, Any] = {
        "offence_from": "2023-01-01",
        "offence_to": "2023-05-22",
        "first_contact_on": None,
        "informed_on": "2023-05-24",
        "reported_on": "2023-05-23",
        "applied_on": "2026-05-25",
    }
    return claim("SE", **(told | more))


OPEN = {"id": "pr1", "country": "SE", "stage": "investigation", "opened_on": "2023-06-01"}
AT = "/compensation_claims/0/applied_on"
PROCEEDINGS = "/proceedings/0"

vectors(
    "COM-002",
    file_of("SE", swedish(applied_on="2026-05-26"), OPEN),
    holds("Sweden: while an offence is investigated no term runs from the day of the offence", also=NO_CONTROLLER),
    holds(
        "Sweden: nor while somebody is on trial", {f"{PROCEEDINGS}/stage": "trial-first-instance"}, also=NO_CONTROLLER
    ),
    breaks(
        "Sweden: a report alone does not show that the offence is investigated",
        AT,
        {f"{PROCEEDINGS}/stage": "reported"},
        severity="notice",
        also=NO_CONTROLLER,
    ),
    breaks(
        "Sweden: proceedings in which the person is accused are no investigation of the offence against them",
        AT,
        {f"{PROCEEDINGS}/victim_role": "accused"},
        severity="notice",
        also=NO_CONTROLLER,
    ),
    breaks(
        "Sweden: proceedings in another country are none of the Swedish scheme",
        AT,
        {f"{PROCEEDINGS}/country": "LV"},
        severity="notice",
        also=NO_CONTROLLER,
    ),
    breaks(
        "Sweden: more than three years after the investigation that the file records as closed without a charge",
        AT,
        {
            f"{PROCEEDINGS}/stage": "closed",
            f"{PROCEEDINGS}/outcome": "closed-no-evidence",
            f"{PROCEEDINGS}/opened_on": "2023-05-23",
            f"{PROCEEDINGS}/closed_on": "2023-05-25",
        },
        severity="notice",
        also=NO_CONTROLLER,
    ),
    holds(
        "Sweden: within three years of the closing of an investigation that the file records",
        {
            f"{PROCEEDINGS}/stage": "closed",
            f"{PROCEEDINGS}/outcome": "closed-no-evidence",
            f"{PROCEEDINGS}/closed_on": "2025-05-25",
        },
        also=NO_CONTROLLER,
    ),
)

vectors(
    "COM-002",
    swedish(judgment_final_on="2024-05-27"),
    holds("Sweden: two years after the judgment on damages, which is taken for that of the criminal case"),
    breaks(
        "Sweden: more than three years after the judgment on damages, the end of the criminal case not recorded",
        "/applied_on",
        {"/judgment_final_on": "2023-05-25", "/applied_on": "2026-05-26"},
        severity="notice",
    ),
)

vectors(
    "COM-002",
    claim(
        "DK", offence_from="2022-01-01", offence_to="2023-05-22", first_contact_on=None, informed_on="2023-05-24",
        reported_on="2023-05-23", applied_on="2026-05-20", proceedings_final_on=None, investigation_closed_on=None,
        judgment_final_on="2025-06-19",
    ),
    holds("Denmark: within two years after the judgment, though more than two years after the offence"),
    breaks(
        "Denmark: the same without a judgment, an end of the case not recorded",
        "/applied_on",
        {"/judgment_final_on": DELETE},
        severity="notice",
    ),
)  # fmt: skip

CLOSED = {
    "id": "pr1", "country": "NO", "stage": "closed", "outcome": "not-charged", "opened_on": "2023-05-24",
    "closed_on": "2023-12-01",
}  # fmt: skip
AGAIN = CLOSED | {"id": "pr2", "opened_on": "2024-02-01", "closed_on": "2025-12-01"}
TAKEN_UP_AGAIN = "/proceedings/1"
NORWEGIAN: dict[str, Any] = {
    "offence_from": "2023-01-01", "offence_to": "2023-05-22", "first_contact_on": None, "informed_on": "2023-05-24",
    "reported_on": "2023-05-23", "applied_on": "2026-05-20",
}  # fmt: skip
GOES_ON = {f"{TAKEN_UP_AGAIN}/stage": "investigation", f"{TAKEN_UP_AGAIN}/outcome": DELETE}
GOES_ON |= {f"{TAKEN_UP_AGAIN}/closed_on": DELETE}

vectors(
    "COM-002",
    file_of("NO", claim("NO", **NORWEGIAN), CLOSED, AGAIN),
    holds("Norway: within a year of the decision on a case that was taken up again", also=NO_CONTROLLER),
    breaks(
        "Norway: more than a year after the decision on a case that was taken up again",
        AT,
        {f"{TAKEN_UP_AGAIN}/closed_on": "2025-05-15"},
        severity="warning",
        also=NO_CONTROLLER,
    ),
    holds("Norway: while a case that was taken up again is investigated", GOES_ON, also=NO_CONTROLLER),
    holds(
        "Norway: a case that was taken up again has ended on a day that is not recorded",
        {f"{TAKEN_UP_AGAIN}/closed_on": DELETE},
        also=NO_CONTROLLER,
    ),
    breaks(
        "Norway: the offence was reported again, and nothing was opened",
        AT,
        {f"{TAKEN_UP_AGAIN}/outcome": "not-opened"},
        severity="warning",
        also=NO_CONTROLLER,
    ),
    holds(
        "Norway: an investigation after the judgment ended within a year",
        {f"{PROCEEDINGS}/outcome": "acquitted"},
        also=NO_CONTROLLER,
    ),
    holds(
        "Norway: the claim dates the first decision alone",
        {"/compensation_claims/0/investigation_closed_on": "2023-12-01"},
        also=NO_CONTROLLER,
    ),
    holds(
        "Norway: the claim dates the first decision, and the case taken up again is investigated",
        {"/compensation_claims/0/investigation_closed_on": "2023-12-01"} | GOES_ON,
        also=NO_CONTROLLER,
    ),
    breaks(
        "Norway: the claim dates a decision after which nothing was taken up again",
        AT,
        {"/compensation_claims/0/investigation_closed_on": "2025-05-15"},
        severity="warning",
        also=NO_CONTROLLER,
    ),
)

LONG_AGO = NORWEGIAN | {
    "offence_from": "2019-01-01", "offence_to": "2020-02-27", "informed_on": "2020-03-02", "reported_on": "2020-02-28",
}  # fmt: skip

for _country in ("SE", "DK"):
    vectors(
        "COM-002",
        file_of(
            _country,
            claim(_country, **LONG_AGO),
            CLOSED | {"country": _country, "opened_on": "2020-03-05", "closed_on": "2021-06-01"},
            AGAIN | {"country": _country},
        ),
        holds(f"{_country}: in time by the end of a case that was taken up again", also=NO_CONTROLLER),
        holds(f"{_country}: while a case that was taken up again is investigated", GOES_ON, also=NO_CONTROLLER),
        holds(
            f"{_country}: in time by the last of two judgments",
            {f"{PROCEEDINGS}/outcome": "acquitted", f"{TAKEN_UP_AGAIN}/outcome": "convicted-trafficking"},
            also=NO_CONTROLLER,
        ),
    )

vectors(
    "COM-003",
    file_of("NO", claim("NO", **(NORWEGIAN | {"status": "considered", "applied_on": None})), CLOSED, AGAIN),
    breaks("Norway: a reminder of the year from the first decision", AT, also=NO_CONTROLLER, on=date(2025, 11, 30)),
    holds("Norway: no reminder between the ends of the two years", also=NO_CONTROLLER, on=date(2026, 6, 1)),
    breaks("Norway: a reminder of the year from the last decision", AT, also=NO_CONTROLLER, on=date(2026, 11, 30)),
    holds(
        "Norway: no reminder while a case that was taken up again is investigated",
        GOES_ON,
        also=NO_CONTROLLER,
        on=date(2025, 6, 1),
    ),
)

CONSIDERED = swedish(status="considered", applied_on=None)

vectors(
    "COM-003",
    file_of("SE", CONSIDERED, OPEN),
    holds("Sweden: no reminder of a term that does not run yet", also=NO_CONTROLLER),
    breaks(
        "Sweden: a reminder by the day of the offence where nothing shows an investigation",
        AT,
        {f"{PROCEEDINGS}/stage": "reported"},
        also=NO_CONTROLLER,
    ),
    breaks(
        "Sweden: a reminder by the end of the proceedings that the file records",
        AT,
        {
            f"{PROCEEDINGS}/stage": "closed",
            f"{PROCEEDINGS}/outcome": "convicted-trafficking",
            f"{PROCEEDINGS}/closed_on": "2023-07-10",
        },
        also=NO_CONTROLLER,
    ),
    holds(
        "Sweden: no reminder yet where the proceedings ended two years ago",
        {
            f"{PROCEEDINGS}/stage": "closed",
            f"{PROCEEDINGS}/outcome": "convicted-trafficking",
            f"{PROCEEDINGS}/closed_on": "2024-06-01",
        },
        also=NO_CONTROLLER,
    ),
)

FINNISH = claim(
    "FI", offence_from="2020-01-01", offence_to="2020-05-20", first_contact_on=None, informed_on="2020-05-24",
    reported_on="2020-05-23", status="considered", applied_on=None, proceedings_final_on="2023-07-10",
)  # fmt: skip

vectors(
    "COM-003",
    FINNISH,
    breaks("Finland: three years after the end of the criminal case run out soon, no judgment recorded", "/applied_on"),
    holds("Finland: the ten years without a trial are far ahead", {"/judgment_final_on": {"absent": "not-applicable"}}),
)

ENDED = {"id": "pr1", "stage": "closed", "outcome": "convicted-trafficking"}
UNJUDGED = {"first_contact_on": None, "status": "considered", "applied_on": None}

vectors(
    "COM-003",
    file_of(
        "NO",
        claim(
            "NO", offence_from="2023-01-01", offence_to="2023-05-22", informed_on="2023-05-24",
            reported_on="2023-05-23", **UNJUDGED,
        ),
        ENDED | {"country": "NO", "opened_on": "2023-05-24", "closed_on": "2025-09-03"},
    ),
    breaks(
        "Norway: six months after the end of the criminal case, which the file alone records",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 2, 15),
    ),
    holds(
        "Norway: the same where a court awarded nothing",
        {"/compensation_claims/0/judgment_final_on": {"absent": "not-applicable"}},
        also=NO_CONTROLLER,
        on=date(2026, 2, 15),
    ),
    holds(
        "Norway: the same while another part of the case goes on",
        {"/proceedings/1": {"id": "pr2", "country": "NO", "stage": "appeal", "opened_on": "2023-05-24"}},
        also=NO_CONTROLLER,
        on=date(2026, 2, 15),
    ),
)  # fmt: skip

vectors(
    "COM-003",
    file_of(
        "FI",
        claim(
            "FI", offence_from="2020-01-01", offence_to="2020-11-18", informed_on="2020-11-24",
            reported_on="2020-11-23", **UNJUDGED,
        ),
        ENDED | {"country": "FI", "opened_on": "2020-12-01", "closed_on": "2023-02-03"},
    ),
    breaks(
        "Finland: three years after the end of the criminal case, which the file alone records",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 1, 15),
    ),
)  # fmt: skip

REFUSED_LATE = REFUSED | {"decision": "refused-out-of-time"}

REOPENED = {"id": "pr1", "stage": "closed", "outcome": "convicted-trafficking", "opened_on": "2020-12-01"}
DROPPED: dict[str, Any] = {
    "offence_from": "2019-01-01", "offence_to": "2020-11-18", "first_contact_on": None, "informed_on": "2020-11-24",
    "reported_on": "2020-11-19", "investigation_closed_on": "2021-03-01",
}  # fmt: skip
"""An investigation that the claim dates as dropped; the entry in the file says that the case came to court."""

for _country in ("DK", "SE"):
    _held = REOPENED | {"country": _country, "closed_on": "2024-05-25" if _country == "DK" else "2023-05-25"}
    vectors(
        "COM-002",
        file_of(_country, claim(_country, **(DROPPED | {"applied_on": "2026-05-25"})), _held),
        holds(f"{_country}: in time by the judgment in a case that was dropped before", also=NO_CONTROLLER),
        holds(
            f"{_country}: a case that was dropped before is on trial",
            {
                f"{PROCEEDINGS}/stage": "trial-first-instance",
                f"{PROCEEDINGS}/outcome": DELETE,
                f"{PROCEEDINGS}/closed_on": DELETE,
            },
            also=NO_CONTROLLER,
        ),
        holds(
            f"{_country}: a judgment on a day that is not recorded, in a case that was dropped before",
            {f"{PROCEEDINGS}/closed_on": DELETE},
            also=NO_CONTROLLER,
        ),
        breaks(
            f"{_country}: late by a judgment that was given before the investigation was dropped",
            AT,
            {f"{PROCEEDINGS}/closed_on": "2021-02-01"},
            severity="notice",
            also=NO_CONTROLLER,
        ),
        breaks(
            f"{_country}: late by an investigation that the file records as closed later",
            AT,
            {f"{PROCEEDINGS}/outcome": "not-charged"},
            severity="notice",
            also=NO_CONTROLLER,
        ),
    )

vectors(
    "COM-003",
    file_of(
        "DK",
        claim("DK", **(DROPPED | {"status": "considered", "applied_on": None})),
        REOPENED | {"country": "DK", "closed_on": "2024-05-06"},
    ),
    breaks(
        "Denmark: two years after the judgment in a case that was dropped before",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 4, 1),
    ),
)

vectors(
    "COM-005",
    file_of(
        "NO",
        claim(
            "NO",
            **(NORWEGIAN | {"applied_on": "2025-06-18", "investigation_closed_on": "2023-06-05"}),
            status="decided",
            award=REFUSED_LATE,
        ),
        CLOSED | {"outcome": "acquitted", "closed_on": "2024-12-20"},
    ),
    breaks(
        "Norway: in time by the acquittal in a case that was dropped before",
        "/compensation_claims/0/award/decision",
        also=NO_CONTROLLER,
    ),
)

vectors(
    "COM-005",
    file_of("SE", swedish(applied_on="2026-05-22", award=REFUSED_LATE, status="decided"), OPEN),
    breaks(
        "Sweden: refused as out of time within three years of an offence that is still investigated",
        "/compensation_claims/0/award/decision",
        also=NO_CONTROLLER,
    ),
)

vectors(
    "COM-005",
    file_of("NO", claim("NO", **(NORWEGIAN | {"status": "decided", "award": REFUSED_LATE})), CLOSED, AGAIN),
    holds("Norway: in time by the last of two decisions, and late by the first", also=NO_CONTROLLER),
    breaks(
        "Norway: in time by the first of two decisions",
        "/compensation_claims/0/award/decision",
        {f"{PROCEEDINGS}/closed_on": "2025-11-30"},
        also=NO_CONTROLLER,
    ),
    breaks(
        "Norway: in time by the first decision, while the case taken up again is investigated",
        "/compensation_claims/0/award/decision",
        {f"{PROCEEDINGS}/closed_on": "2025-11-30"} | GOES_ON,
        also=NO_CONTROLLER,
    ),
)

vectors(
    "COM-005",
    swedish(
        offence_to=UNKNOWN, judgment_final_on="2023-06-20", award=REFUSED_LATE, status="decided",
    ),
    holds("Sweden: in time by the judgment on damages alone, and the criminal case may have ended before it"),
)  # fmt: skip

ESTONIAN = claim("EE", offence_to="2026-02-26", reported_on="2026-03-14")
KNOWN_IN_TIME = {"id": "pr1", "country": "EE", "stage": "investigation", "opened_on": "2026-03-13"}

vectors(
    "COM-004",
    file_of("EE", ESTONIAN, KNOWN_IN_TIME),
    holds("Estonia: a late report of an offence that the authorities investigated within the term", also=NO_CONTROLLER),
    breaks(
        "Estonia: a late report of an offence that the authorities investigated after the term",
        "/compensation_claims/0/reported_on",
        {f"{PROCEEDINGS}/opened_on": "2026-03-14"},
        also=NO_CONTROLLER,
    ),
)

vectors(
    "COM-004",
    ESTONIAN,
    holds(
        "Estonia: a late report of somebody recognised as a victim within the term",
        {"/recognised_victim_on": "2026-03-13"},
    ),
)

vectors(
    "COM-004",
    file_of(
        "DK",
        claim("DK", offence_to="2026-02-26", reported_on="2026-03-02"),
        KNOWN_IN_TIME | {"country": "DK", "opened_on": "2026-02-27"},
    ),
    breaks(
        "Denmark: a late report, though the police knew: the law makes no such exception",
        "/compensation_claims/0/reported_on",
        also=NO_CONTROLLER,
    ),
)

vectors(
    "COM-024",
    file_of("SE", CONSIDERED | {"application_deadline": "2045-01-01"}, OPEN),
    holds("Sweden: a far day for a term that does not run yet", also=NO_CONTROLLER, on=date(2026, 6, 1)),
)

ON_TRIAL = {"id": "pr1", "stage": "trial-first-instance", "victim_role": "injured-party", "opened_on": "2026-03-20"}
UNREPORTED = "/compensation_claims/0/reported_on"

for _rule, _country in (("COM-004", "DK"), ("COM-004", "EE"), ("NO-COM-001", "NO")):
    vectors(
        _rule,
        file_of(
            _country,
            claim(_country, offence_to="2026-02-26", reported_on=None, proceeding_ref="pr1"),
            ON_TRIAL | {"country": _country},
        ),
        holds(f"{_country}: no report is recorded while somebody is on trial for the offence", also=NO_CONTROLLER),
        holds(
            f"{_country}: no day of a report is recorded, and the file holds a report",
            {f"{PROCEEDINGS}/stage": "reported", f"{PROCEEDINGS}/opened_on": DELETE},
            also=NO_CONTROLLER,
        ),
        holds(
            f"{_country}: the claim does not name the proceedings",
            {"/compensation_claims/0/proceeding_ref": DELETE},
            also=NO_CONTROLLER,
        ),
        breaks(
            f"{_country}: nothing was reported by the proceedings either",
            UNREPORTED,
            {f"{PROCEEDINGS}/stage": "no-report", f"{PROCEEDINGS}/opened_on": DELETE},
            also=NO_CONTROLLER,
        ),
        breaks(
            f"{_country}: the person is accused in the proceedings, which the claim does not name",
            UNREPORTED,
            {f"{PROCEEDINGS}/victim_role": "accused", "/compensation_claims/0/proceeding_ref": DELETE},
            also=NO_CONTROLLER,
        ),
    )

UNTRIED_OR_NOT = file_of(
    "NO",
    claim(
        "NO", offence_from="2023-01-01", offence_to="2023-05-22", informed_on="2023-05-24",
        reported_on="2023-05-23", **UNJUDGED,
    ),
    ENDED | {"country": "NO", "opened_on": "2023-05-24", "closed_on": "2025-09-03"},
)  # fmt: skip
"""A criminal case in Norway that ended in court; whether a court awarded compensation is not recorded."""

vectors(
    "COM-003",
    UNTRIED_OR_NOT,
    breaks(
        "Norway: six months have passed, and the year without a judgment on compensation may still run",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 3, 4),
    ),
    breaks(
        "Norway: sixty days to go of the year without a judgment on compensation, the six months passed",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 7, 5),
    ),
    breaks(
        "Norway: the year from the end of the case has just passed, a judgment not recorded",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 9, 4),
    ),
)

vectors(
    "COM-003",
    file_of(
        "FI",
        claim(
            "FI", offence_from="2020-01-01", offence_to="2020-11-18", informed_on="2020-11-24",
            reported_on="2020-11-23", **UNJUDGED,
        ),
        ENDED | {"country": "AX", "opened_on": "2020-12-01", "closed_on": "2023-02-03"},
    ),
    breaks(
        "Finland: three years after the end of a criminal case on Åland have passed, ten without a trial may still run",
        AT,
        also=NO_CONTROLLER,
        on=date(2026, 2, 4),
    ),
    holds(
        "Finland: between a year after the three years and the end of the ten",
        also=NO_CONTROLLER,
        on=date(2027, 2, 3),
    ),
    breaks(
        "Finland: the ten years without a trial run out soon, long after the three",
        AT,
        also=NO_CONTROLLER,
        on=date(2030, 10, 1),
    ),
)  # fmt: skip
