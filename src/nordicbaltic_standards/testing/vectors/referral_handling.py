"""Vectors of the rules on the course of a referral."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import case_file
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.message_bases import message
from nordicbaltic_standards.testing.vectors.referral_bases import ABOUT_NOBODY, REFERRAL

WAITING: dict[str, Any] = {
    "/status": "sent",
    "/acknowledged_at": DELETE,
    "/responded_at": DELETE,
    "/received_at": DELETE,
}
"""Nobody has seen it yet."""
UNSENT: dict[str, Any] = WAITING | {"/status": "draft", "/sent_at": DELETE}
"""Not sent."""


def waiting(urgency: str, sent: str) -> dict[str, Any]:
    """Return the changes for a referral of an urgency that nobody has seen yet."""
    return WAITING | {"/urgency": urgency, "/sent_at": sent, "/consent/given_at": DELETE}


WITHDRAWN_SINCE = waiting("immediate", "2026-06-01T05:59:59+00:00") | {
    "/consent/status": "withdrawn",
    "/consent/withdrawn_at": "2026-06-01T07:00:00+00:00",
}

vectors(
    "REF-006",
    REFERRAL,
    holds("A referral acknowledged within its hours"),
    holds("A referral of no stated urgency", WAITING | {"/urgency": DELETE}),
    holds("A draft that nobody has acknowledged", UNSENT),
    holds("A referral that waits, and the consent was withdrawn since", WITHDRAWN_SINCE),
    breaks(
        "A referral that waits on another ground, and the consent was withdrawn since",
        "/acknowledged_at",
        WITHDRAWN_SINCE | {"/without_consent_ground": "immediate-danger"},
    ),
    holds("A referral accepted without an acknowledgement", {"/acknowledged_at": DELETE}),
    *(
        holds(f"A referral {urgency} recorded at the last moment of its hours", waiting(urgency, sent))
        for urgency, sent in (
            ("immediate", "2026-06-01T06:00:00+00:00"),
            ("within-24-hours", "2026-05-31T10:00:00+00:00"),
            ("within-3-days", "2026-05-29T10:00:00+00:00"),
            ("planned", "2026-05-25T10:00:00+00:00"),
        )
    ),
    *(
        breaks(f"A referral {urgency} recorded after its hours", "/acknowledged_at", waiting(urgency, sent))
        for urgency, sent in (
            ("immediate", "2026-06-01T05:59:59+00:00"),
            ("within-24-hours", "2026-05-31T09:59:59+00:00"),
            ("within-3-days", "2026-05-29T09:59:59+00:00"),
            ("planned", "2026-05-25T09:59:59+00:00"),
        )
    ),
    breaks(
        "A day of reading of which the end lies after the hours",
        "/acknowledged_at",
        waiting("immediate", "2026-06-02T21:00:00+00:00"),
        on=date(2026, 6, 3),
    ),
    holds(
        "A day of reading of which the end lies within the hours",
        waiting("within-24-hours", "2026-06-02T20:59:59+00:00"),
        on=date(2026, 6, 3),
    ),
    breaks(
        "A day of reading of which the end lies a second after the hours",
        "/acknowledged_at",
        waiting("within-24-hours", "2026-06-02T20:59:58+00:00"),
        on=date(2026, 6, 3),
    ),
    holds(
        "A day of reading that ends by the time of the country, not by the clock of the sender",
        waiting("within-24-hours", "2026-06-02T17:59:59-03:00"),
        on=date(2026, 6, 3),
    ),
    holds(
        "A day of reading before that of recording, of which the end lies within the hours",
        waiting("immediate", "2026-05-31T20:00:00+00:00"),
        on=date(2026, 5, 31),
    ),
    holds(
        "A referral that waits where no day of reading is known",
        waiting("immediate", "2026-05-01T06:00:00+00:00") | {"/recorded_at": DELETE},
    ),
    breaks(
        "A day of reading where no time of recording is known",
        "/acknowledged_at",
        waiting("immediate", "2026-05-01T06:00:00+00:00") | {"/recorded_at": DELETE},
        on=date(2026, 6, 3),
    ),
    *(
        holds(
            f"A referral half an hour old by the law of {country}, recorded in universal time after midnight in the country",
            waiting("immediate", "2026-03-03T23:00:00Z")
            | {"/recorded_at": "2026-03-03T23:30:00Z", "/risk/assessed_on": "2026-03-03"},
            country=country,
        )
        for country in ("EE", "FI", "NO")
    ),
    holds(
        "A referral sent shortly before its day of reading ends in the country, in universal time",
        waiting("immediate", "2026-06-02T19:30:00Z") | {"/recorded_at": DELETE},
        on=date(2026, 6, 2),
    ),
    breaks(
        "A referral that a system received and no person has seen within its hours",
        "/acknowledged_at",
        waiting("immediate", "2026-05-31T06:00:00+00:00") | {"/status": "received"},
    ),
    holds("A referral acknowledged at the end of its hours", {"/acknowledged_at": "2026-05-29T09:00:00+03:00"}),
    breaks(
        "A referral acknowledged after its hours",
        "/acknowledged_at",
        {"/acknowledged_at": "2026-05-29T09:00:01+03:00"},
    ),
)

vectors(
    "REF-006",
    case_file(
        "EE",
        "2026-06-01T10:00:00+00:00",
        legal_status=None,
        referrals=[
            changed(
                REFERRAL,
                waiting("immediate", "2026-06-01T06:00:00+00:00")
                | {
                    f"/{name}": DELETE
                    for name in ("record_type", "standard_version", "id", "country", "recorded_at", "subject")
                },
            )
        ],
    ),
    holds("A referral in a case file recorded at the last moment of its hours"),
    breaks(
        "A referral in a case file recorded after its hours",
        "/referrals/0/acknowledged_at",
        {"/referrals/0/sent_at": "2026-06-01T05:59:59+00:00"},
    ),
    breaks(
        "A referral in a case file, on a day of reading of which the end lies after its hours",
        "/referrals/0/acknowledged_at",
        on=date(2026, 6, 3),
    ),
)

CARRIED = "/payload/record"
IN_MESSAGE = message(
    country="EE",
    sender=REFERRAL["sender"],
    recipient=REFERRAL["recipient"],
    sent_at="2026-06-01T10:30:00+03:00",
    payload={
        "record": changed(
            REFERRAL,
            waiting("immediate", "2026-06-01T06:00:00+03:00")
            | {"/recorded_at": "2026-06-01T10:00:00+03:00", "/risk/assessed_on": "2026-05-28"},
        )
    },
)
"""A message half past ten with an immediate referral of six, as it stood at ten."""
SENT_AT, SEEN_AT = f"{CARRIED}/sent_at", f"{CARRIED}/acknowledged_at"
UNWRITTEN: dict[str, Any] = {"/recorded_at": DELETE}

vectors(
    "REF-006",
    IN_MESSAGE,
    holds(
        "A referral in a message without a time of recording, within its hours when it was recorded",
        UNWRITTEN,
        on=date(2026, 6, 1),
    ),
    breaks(
        "A referral in a message without a time of recording, after its hours when it was recorded",
        SEEN_AT,
        UNWRITTEN | {SENT_AT: "2026-06-01T05:59:59+03:00"},
        on=date(2026, 6, 1),
    ),
    holds(
        "A referral in a message, neither with a time of recording, within its hours when it was sent on",
        UNWRITTEN | {f"{CARRIED}/recorded_at": DELETE, SENT_AT: "2026-06-01T06:30:00+03:00"},
        on=date(2026, 6, 1),
    ),
    breaks(
        "A referral in a message, neither with a time of recording, after its hours when it was sent on",
        SEEN_AT,
        UNWRITTEN | {f"{CARRIED}/recorded_at": DELETE, SENT_AT: "2026-06-01T06:29:59+03:00"},
        on=date(2026, 6, 1),
    ),
    breaks(
        "A referral in a message that was recorded after its hours",
        SEEN_AT,
        {"/recorded_at": "2026-06-01T10:00:01+03:00"},
    ),
    breaks(
        "A referral recorded the day before in a message without a time of recording, after its hours when it was sent on",
        SEEN_AT,
        UNWRITTEN | {f"{CARRIED}/recorded_at": "2026-05-31T22:00:00+03:00", SENT_AT: "2026-05-31T21:00:00+03:00"},
        on=date(2026, 6, 1),
    ),
    holds(
        "A message by the law of Norway, recorded half past midnight in Finland",
        {
            "/country": "FI",
            "/recorded_at": "2026-06-02T00:30:00+03:00",
            f"{CARRIED}/country": "NO",
            SENT_AT: "2026-06-01T23:30:00+03:00",
        },
    ),
)

vectors(
    "REF-009",
    REFERRAL,
    holds("The steps follow one another"),
    holds("A draft without times", UNSENT),
    holds(
        "A referral accepted of which a draft has no times yet",
        {"/responded_at": DELETE, "/sent_at": DELETE, "/received_at": DELETE, "/acknowledged_at": DELETE},
        profile="draft",
    ),
    holds(
        "A referral completed of which a draft has no time yet",
        {"/status": "completed", "/outcome": "service-provided"},
        profile="draft",
    ),
    breaks(
        "A referral answered before the sending, in a draft",
        "/responded_at",
        {"/responded_at": "2026-05-27T12:00:00+03:00"},
        profile="draft",
    ),
    holds("A referral awaiting consent without times", UNSENT | {"/status": "awaiting-consent"}),
    breaks("A draft with a time of sending", "/sent_at", WAITING | {"/status": "draft"}),
    breaks("A referral awaiting consent with a time of sending", "/sent_at", WAITING | {"/status": "awaiting-consent"}),
    *(
        breaks(f"A referral that is {status} without a time of sending", "/sent_at", UNSENT | {"/status": status})
        for status in ("sent", "received", "in-progress", "no-show", "expired")
    ),
    breaks(
        "A referral accepted without a time of sending",
        "/sent_at",
        {"/sent_at": DELETE},
    ),
    breaks(
        "A referral declined without a time of sending",
        "/sent_at",
        {"/sent_at": DELETE, "/status": "declined", "/next_referral_ref": "ref-2"},
    ),
    breaks(
        "A referral completed without a time of sending",
        "/sent_at",
        {
            "/sent_at": DELETE,
            "/status": "completed",
            "/completed_at": "2026-05-29T09:00:00+03:00",
            "/outcome": "service-provided",
        },
    ),
    holds("A referral taken back before it was sent", UNSENT | {"/status": "withdrawn"}),
    holds("A referral taken back after it was sent", WAITING | {"/status": "withdrawn"}),
    holds("A referral stopped before it was sent", UNSENT | {"/status": "consent-withdrawn"}),
    *(
        holds(f"A {name} five minutes before the sending", {f"/{name}": "2026-05-28T08:55:00+03:00"})
        for name in ("received_at", "acknowledged_at", "responded_at")
    ),
    *(
        breaks(
            f"A {name} more than five minutes before the sending", f"/{name}", {f"/{name}": "2026-05-28T08:54:59+03:00"}
        )
        for name in ("received_at", "acknowledged_at", "responded_at")
    ),
    holds("Received a minute before the sending", {"/received_at": "2026-05-28T08:59:00+03:00"}),
    breaks("Sent and answered in the wrong time zone", "/responded_at", {"/responded_at": "2026-05-28T09:30:00+06:00"}),
    holds(
        "Completed five minutes before the answer",
        {"/status": "completed", "/completed_at": "2026-05-28T11:55:00+03:00", "/outcome": "service-provided"},
    ),
    breaks(
        "Completed more than five minutes before the answer",
        "/completed_at",
        {"/status": "completed", "/completed_at": "2026-05-28T11:54:59+03:00", "/outcome": "service-provided"},
    ),
    breaks(
        "Completed before the sending and before the answer",
        "/completed_at",
        {"/status": "completed", "/completed_at": "2026-05-28T08:00:00+03:00", "/outcome": "service-provided"},
    ),
    breaks(
        "Completed before the sending, never answered",
        "/completed_at",
        {
            "/status": "completed",
            "/completed_at": "2026-05-28T08:00:00+03:00",
            "/outcome": "service-provided",
            "/responded_at": DELETE,
        },
    ),
    breaks(
        "Completed before the answer while received before the sending",
        "/completed_at",
        {
            "/status": "completed",
            "/completed_at": "2026-05-28T10:00:00+03:00",
            "/received_at": "2026-05-28T08:00:00+03:00",
            "/outcome": "service-provided",
        },
        more=("/received_at",),
    ),
    breaks(
        "Completed before the answer while acknowledged before the sending",
        "/completed_at",
        {
            "/status": "completed",
            "/completed_at": "2026-05-28T10:00:00+03:00",
            "/acknowledged_at": "2026-05-28T08:00:00+03:00",
            "/outcome": "service-provided",
        },
        more=("/acknowledged_at",),
    ),
    breaks(
        "A completed referral without the time of it",
        "/completed_at",
        {"/status": "completed", "/outcome": "service-provided"},
    ),
    breaks("An accepted referral without the time of the answer", "/responded_at", {"/responded_at": DELETE}),
    breaks(
        "A declined referral without the time of the answer",
        "/responded_at",
        {"/status": "declined", "/responded_at": DELETE, "/next_referral_ref": "ref-2"},
    ),
    holds("A referral under way without the time of the answer", {"/status": "in-progress", "/responded_at": DELETE}),
    holds(
        "A declined referral with a reason",
        {"/status": "declined", "/decline_reason": "no-capacity", "/next_referral_ref": "ref-2"},
    ),
    breaks("An accepted referral with a reason for declining", "/decline_reason", {"/decline_reason": "no-capacity"}),
    breaks(
        "A referral under way with a reason for declining",
        "/decline_reason",
        {"/status": "in-progress", "/decline_reason": "no-capacity"},
    ),
    breaks(
        "An accepted referral with a reason for declining, in daily work",
        "/decline_reason",
        {"/decline_reason": "no-capacity"},
        profile="draft",
    ),
)

DECLINED: dict[str, Any] = {"/status": "declined"}

vectors(
    "REF-010",
    REFERRAL,
    holds("An accepted referral"),
    holds("A declined referral that another follows", DECLINED | {"/next_referral_ref": "ref-2"}),
    holds("A referral declined three days ago", DECLINED | {"/responded_at": "2026-05-29T12:00:00+03:00"}),
    breaks("A declined referral that none follows", "/next_referral_ref", DECLINED),
    breaks(
        "A referral declined four days ago because there was no place",
        "/next_referral_ref",
        DECLINED | {"/decline_reason": "no-capacity", "/outcome": "not-provided"},
    ),
    breaks(
        "An expired referral counted from the sending",
        "/next_referral_ref",
        {"/status": "expired", "/responded_at": DELETE},
    ),
    breaks("A person who did not arrive", "/next_referral_ref", {"/status": "no-show"}),
    holds(
        "An expired referral that was sent three days ago",
        WAITING | {"/status": "expired", "/sent_at": "2026-05-29T09:00:00+03:00"},
    ),
    holds(
        "A referral that was sent long ago and declined lately",
        DECLINED | {"/sent_at": "2026-05-28T09:00:00+03:00", "/responded_at": "2026-05-30T09:00:00+03:00"},
    ),
    *(
        holds(f"A declined referral with the outcome {outcome}", DECLINED | {"/outcome": outcome})
        for outcome in ("person-declined", "already-served", "referred-on")
    ),
    *(
        holds(f"A referral declined for the reason {reason}", DECLINED | {"/decline_reason": reason})
        for reason in ("person-declined", "already-served")
    ),
    holds("A declined referral where no day of reading is known", DECLINED | {"/recorded_at": DELETE}),
)

vectors(
    "REF-015",
    REFERRAL,
    holds("A person who was told"),
    holds("Telling is put off for safety", {"/person_informed_on": {"absent": "withheld-for-safety"}}),
    holds("A draft of which the person has not been told", UNSENT | {"/person_informed_on": DELETE}),
    holds(
        "A consultation without data about the person",
        ABOUT_NOBODY | {"/type": "consultation", "/data_categories": ["none"], "/person_informed_on": DELETE},
    ),
    breaks("A person who was not told", "/person_informed_on", {"/person_informed_on": DELETE}),
    holds(
        "A completed referral with an outcome",
        {"/status": "completed", "/completed_at": "2026-05-29T09:00:00+03:00", "/outcome": "partly-provided"},
    ),
    breaks(
        "A completed referral without an outcome",
        "/outcome",
        {"/status": "completed", "/completed_at": "2026-05-29T09:00:00+03:00"},
    ),
    breaks(
        "A completed referral with neither an outcome nor a day of completion",
        "/outcome",
        {"/status": "completed"},
        also=(("REF-009", "/completed_at"),),
    ),
    holds("The day of asking again is today", {"/follow_up_on": "2026-06-01"}),
    breaks("The day of asking again was yesterday", "/follow_up_on", {"/follow_up_on": "2026-05-31"}),
    breaks(
        "The day of asking again was yesterday for a service under way",
        "/follow_up_on",
        {"/status": "in-progress", "/follow_up_on": "2026-05-31"},
    ),
    holds(
        "The day of asking again has passed for a referral taken back",
        {"/status": "withdrawn", "/follow_up_on": "2026-05-31"},
    ),
    holds(
        "The day of asking again where no day of reading is known",
        {"/follow_up_on": "2026-05-31", "/recorded_at": DELETE},
    ),
    breaks(
        "Neither was the person told nor the recipient asked again",
        "/person_informed_on",
        {"/person_informed_on": DELETE, "/follow_up_on": "2026-05-31"},
        more=("/follow_up_on",),
    ),
)
