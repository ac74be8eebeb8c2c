"""Vectors of the rules on how a message travels."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT, DATA, WITHHELD
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.message_bases import (
    CARRIED,
    HELPER,
    POLICE,
    TO_SHELTER,
    carried,
    message,
)

PHONE: dict[str, Any] = {"channel": "telephone", "value": "+358 00 000 0000", "round_the_clock": True}
GROUND = "/transfer_ground"
ABROAD: dict[str, Any] = {"ref": "vn-helper", "country": "VN", "recipient_type": "foreign-support-organisation"}
LEAVING = message(recipient=ABROAD, purpose="safe-return")
"""A message to a helper in Viet Nam, without a transfer ground."""
LED: dict[str, Any] = {"/sender": POLICE, "/basis": {"article6": "law-enforcement-directive"}}
OLD: dict[str, Any] = {
    CARRIED: {"record_type": "assistance", "standard_version": "1.0", "id": "a1", "country": "FI", "subject": ADULT}
}
"""A record that says little, for messages of another year."""
CLAIM = carried("compensation-claim", route="state-compensation", status="considered", informed_on="2026-03-02")
SIGNAL = carried("identification", status="signalled")
DIRECTORY = carried(
    "organisation",
    name="Turvakoti",
    type="non-governmental",
    verified_on="2026-03-01",
    contacts=[{"purpose": "emergency", "channel": "telephone", "value": "+358 00", "round_the_clock": True}],
)


def at(moment: str) -> dict[str, Any]:
    """Return the changes that send and write a message at another time."""
    return {"/sent_at": moment, "/recorded_at": moment, f"{CARRIED}/recorded_at": moment}


vectors(
    "MSG-004",
    LEAVING,
    breaks("To Viet Nam without a transfer ground", GROUND),
    *(
        holds(f"To Viet Nam on the ground {ground}", {GROUND: ground})
        for ground in (
            "safeguards",
            "derogation-explicit-consent",
            "derogation-vital-interests",
            "derogation-public-interest",
            "derogation-legal-claims",
        )
    ),
    holds("To Norway", {"/recipient/country": "NO"}),
    holds("To Iceland", {"/recipient/country": "IS"}),
    holds("To a country that is not known", {"/recipient/country": DELETE}),
    breaks("To Greenland", GROUND, {"/recipient/country": "GL"}),
    breaks("To the United Kingdom today", GROUND, {"/recipient/country": "GB"}),
    holds(
        "To the United Kingdom on its last day inside",
        {"/recipient/country": "GB"} | at("2021-06-30T10:00:00+03:00") | OLD,
    ),
    breaks(
        "To the United Kingdom on the day after",
        GROUND,
        {"/recipient/country": "GB"} | at("2021-07-01T10:00:00+03:00") | OLD,
    ),
    holds("To the United Kingdom on an adequacy decision", {"/recipient/country": "GB", GROUND: "adequacy"}),
    breaks("To Viet Nam on an adequacy decision that is not known", GROUND, {GROUND: "adequacy"}, severity="warning"),
    holds("To the person", {"/recipient/recipient_type": "the-person"}),
    holds("An entry of the directory", {CARRIED: DIRECTORY}),
    breaks("On a ground of law enforcement, by a basis of the GDPR", GROUND, {GROUND: "led-safeguards"}),
    breaks("On an adequacy decision of law enforcement, by a basis of the GDPR", GROUND, {GROUND: "led-adequacy"}),
    breaks("On a derogation of law enforcement, by a basis of the GDPR", GROUND, {GROUND: "led-derogation"}),
    holds("On a ground of law enforcement, by its rules", LED | {GROUND: "led-safeguards"}),
    breaks(
        "On an adequacy decision of law enforcement that is not known, by its rules",
        GROUND,
        LED | {GROUND: "led-adequacy"},
        severity="warning",
    ),
    holds(
        "On the adequacy decision of law enforcement for the United Kingdom, by its rules",
        LED | {GROUND: "led-adequacy", "/recipient/country": "GB"},
    ),
    breaks("On a ground of the GDPR, by the rules on law enforcement", GROUND, LED | {GROUND: "safeguards"}),
    holds(
        "To the police of Switzerland for an inquiry, by the rules on law enforcement",
        LED
        | {
            "/recipient": {"ref": "ch-police", "country": "CH", "recipient_type": "police"},
            "/purpose": "investigation",
        },
    ),
    breaks(
        "To the police of Switzerland for an inquiry, by a basis of the GDPR",
        GROUND,
        {"/recipient": {"ref": "ch-police", "country": "CH", "recipient_type": "police"}, "/purpose": "investigation"},
    ),
    holds(
        "On a ground of law enforcement by the police, where the basis is not known",
        {"/sender": POLICE, "/basis": {"article9": "social-protection-law"}, GROUND: "led-safeguards"},
        also=(("MSG-002", "/basis/article6"),),
    ),
    breaks(
        "On a ground of law enforcement by an organisation, where the basis is not known",
        GROUND,
        {"/sender": HELPER, "/basis": {"article9": "social-protection-law"}, GROUND: "led-safeguards"},
        also=(("MSG-002", "/basis/article6"),),
    ),
    holds(
        "On a ground of law enforcement by a sender that is not known, where the basis is not known",
        {"/sender": {"ref": "x"}, "/basis": {"article9": "social-protection-law"}, GROUND: "led-safeguards"},
        also=(("MSG-002", "/basis/article6"),),
    ),
)

OPEN = {"/sealed": DELETE}
BARE = carried("case-file", status="open", opened_on="2026-03-01", subject={"pseudonym": "Nbs-7f3k-q2"})
DANGER = {f"{CARRIED}/risk_assessments": [{"date": "2026-03-06", "level": "low"}]}


def consented(**more: Any) -> dict[str, Any]:
    """Return the changes that send a record of data protection with a consent on an encrypted channel."""
    consent = CONSENT | {"recipients": [{"ref": "fi-shelter"}]} | more
    by_law = {name: value for name, value in DATA["bases"][0].items() if name != "consent_ref"} | {
        "article6": "public-task",
        "article9": "social-protection-law",
    }
    account = carried("data-protection", **DATA | {"bases": [by_law], "consents": [consent]})
    return OPEN | {"/channel_encrypted": True, CARRIED: account}


vectors(
    "MSG-005",
    TO_SHELTER,
    holds("A sealed message"),
    breaks("Needs on an open channel", "/sealed", OPEN),
    breaks("Needs in a message that is not sealed", "/sealed", {"/sealed": False, "/channel_encrypted": False}),
    holds("Needs on an encrypted channel", OPEN | {"/channel_encrypted": True}),
    breaks("How high the danger is on an encrypted channel", "/sealed", OPEN | DANGER | {"/channel_encrypted": True}),
    breaks("How high the danger is on an open channel", "/sealed", OPEN | DANGER),
    holds("How high the danger is in a sealed message", DANGER),
    holds("A pseudonym on an open channel", OPEN | {CARRIED: BARE}),
    holds(
        "The sex of the person on an open channel",
        OPEN
        | {
            f"{CARRIED}/subject": {"pseudonym": "Nbs-7f3k-q2", "sex": "female"},
            f"{CARRIED}/needs_assessments": WITHHELD,
        },
    ),
    breaks("A birth date on an open channel", "/sealed", OPEN | {f"{CARRIED}/needs_assessments": WITHHELD}),
    breaks(
        "A note on an open channel",
        "/sealed",
        OPEN | {CARRIED: BARE, f"{CARRIED}/note": "A word.", "/payload/free_text_fields": ["/note"]},
    ),
    breaks("A claim on an open channel", "/sealed", OPEN | {CARRIED: CLAIM}),
    breaks("A signal on an open channel", "/sealed", OPEN | {CARRIED: SIGNAL}),
    holds("For whom a consent is, on an encrypted channel", consented()),
    breaks(
        "Why a consent was withdrawn, on an encrypted channel",
        "/sealed",
        consented(status="withdrawn", withdrawn_at="2026-03-20T10:00:00+02:00", withdrawal_reason="safety"),
    ),
    holds("An entry of the directory on an open channel", OPEN | {CARRIED: DIRECTORY}),
)

MARK = "/classification"


def marked(mark: str, record_carried: dict[str, Any]) -> dict[str, Any]:
    """Return a change that gives a message a mark and a record."""
    return {MARK: mark, CARRIED: record_carried}


vectors(
    "MSG-006",
    TO_SHELTER,
    holds("Marked as safety-critical"),
    holds("Without a mark", {MARK: DELETE} | DANGER),
    holds("Needs marked as health", {MARK: "special-health"}),
    holds("Needs marked as another special category", {MARK: "special-other"}),
    holds("Needs marked as sex life", {MARK: "special-sex-life"}),
    holds("Needs marked as offences", {MARK: "criminal-offence"}),
    holds("Needs marked as the story of a victim", {MARK: "victimisation"}),
    *(
        breaks(f"Needs marked as {mark}", MARK, {MARK: mark})
        for mark in ("identifying", "contact", "financial", "free-text", "demographic", "operational", "none")
    ),
    breaks("Needs marked as identifying in a draft", MARK, {MARK: "identifying"}, profile="draft"),
    breaks(
        "Needs marked as identifying in an immediate message",
        MARK,
        {MARK: "identifying", "/urgency": "immediate", "/callback": PHONE},
        severity="warning",
    ),
    breaks(
        "Needs marked as identifying in a message for tomorrow",
        MARK,
        {MARK: "identifying", "/urgency": "within-24-hours"},
    ),
    breaks("How high the danger is, marked as health", MARK, {MARK: "special-health"} | DANGER),
    *(
        holds(f"A birth date marked as {mark}", marked(mark, BARE | {"subject": ADULT}))
        for mark in ("identifying", "contact", "financial", "free-text", "victimisation")
    ),
    *(
        holds(f"{what} marked as health", marked("special-health", record_carried))
        for what, record_carried in (
            ("A signal", SIGNAL),
            ("A form of exploitation", SIGNAL | {"exploitation_forms": ["sexual-exploitation"]}),
            ("A right to stay", carried("legal-status", status="visa-holder")),
            ("A suspicion", BARE | {"subject": ADULT | {"child_care_status": "parent-suspected"}}),
        )
    ),
    breaks("A birth date marked as demographic", MARK, marked("demographic", BARE | {"subject": ADULT})),
    holds("A pseudonym marked as demographic", marked("demographic", BARE)),
    breaks("A pseudonym marked as operational", MARK, marked("operational", BARE)),
    breaks("A pseudonym marked as no data", MARK, marked("none", BARE)),
    holds("An entry of the directory marked as operational", marked("operational", DIRECTORY)),
    breaks("An entry of the directory marked as no data", MARK, marked("none", DIRECTORY)),
    breaks(
        "A claim marked as demographic", MARK, marked("demographic", CLAIM | {"subject": {"pseudonym": "Nbs-7f3k-q2"}})
    ),
    breaks("A signal marked as identifying", MARK, marked("identifying", SIGNAL)),
    breaks(
        "A note marked as demographic",
        MARK,
        marked("demographic", BARE | {"note": "A word."}) | {"/payload/free_text_fields": ["/note"]},
    ),
    breaks(
        "A suspicion marked as identifying",
        MARK,
        marked("identifying", BARE | {"subject": ADULT | {"child_care_status": "parent-suspected"}}),
    ),
    breaks(
        "A form of exploitation marked as identifying",
        MARK,
        marked("identifying", BARE | {"subject": ADULT | {"marital_status": "single"}}),
    ),
    breaks(
        "A gender marked as identifying", MARK, marked("identifying", BARE | {"subject": ADULT | {"gender": "woman"}})
    ),
    breaks(
        "A way to reach the person marked as demographic",
        MARK,
        marked(
            "demographic",
            BARE
            | {
                "data_protection": DATA | {"subject": {"pseudonym": "Nbs-7f3k-q2"}},
                "person": {"names": [{"full": "Invented Example"}]},
            },
        ),
    ),
)

SENT = "/sent_at"
EVENT, STALE, ANSWERED = "/payload/latest_event_at", "/valid_until", "/in_reply_to_sent_at"
URGENT = {"/urgency": "immediate", "/callback": PHONE}

vectors(
    "MSG-007",
    TO_SHELTER,
    holds("Sent on the day on which it was written"),
    breaks("Sent on the day after", SENT, {SENT: "2026-04-02T10:00:00+03:00"}),
    breaks("Sent on the day after in a draft", SENT, {SENT: "2026-04-02T10:00:00+03:00"}, profile="draft"),
    breaks(
        "Sent on the day after in an immediate message",
        SENT,
        URGENT | {SENT: "2026-04-02T10:00:00+03:00"},
        severity="warning",
    ),
    holds("Sent on the day after by its own clock and today by that of UTC", {SENT: "2026-04-02T02:00:00+03:00"}),
    holds("Sent five minutes into the day after by that of UTC", {SENT: "2026-04-02T03:04:59+03:00"}),
    breaks("Sent more than five minutes into the day after", SENT, {SENT: "2026-04-02T03:05:00+03:00"}),
    holds("Sent on a day that cannot be compared", {"/recorded_at": DELETE, f"{CARRIED}/recorded_at": DELETE}),
    breaks("Sent after the day of reading", SENT, on=date(2026, 3, 31)),
    holds("The latest event at the time of sending", {EVENT: "2026-04-01T10:00:00+03:00"}),
    holds("The latest event five minutes after sending", {EVENT: "2026-04-01T10:05:00+03:00"}),
    breaks("The latest event five minutes and a second after sending", EVENT, {EVENT: "2026-04-01T10:05:01+03:00"}),
    breaks(
        "The latest event after sending, in an immediate message",
        EVENT,
        URGENT | {EVENT: "2026-04-01T11:00:00+03:00"},
        severity="warning",
    ),
    holds("Valid until five minutes before sending", {STALE: "2026-04-01T09:55:00+03:00"}),
    breaks("Valid until five minutes and a second before sending", STALE, {STALE: "2026-04-01T09:54:59+03:00"}),
    breaks(
        "Valid until before sending, in an immediate message",
        STALE,
        URGENT | {STALE: "2026-04-01T09:00:00+03:00"},
        severity="warning",
    ),
    holds("Valid until the day on which it is read", {STALE: "2026-04-02T00:30:00+03:00"}, on=date(2026, 4, 2)),
    breaks(
        "Valid until the day before it is read",
        STALE,
        {STALE: "2026-04-01T20:00:00+03:00"},
        severity="warning",
        on=date(2026, 4, 2),
    ),
    holds(
        "Valid until the day before it is read by its own clock, and until that day by that of UTC",
        {STALE: "2026-04-01T22:00:00-03:00"},
        on=date(2026, 4, 2),
    ),
    holds("Valid until the day after it is read", {STALE: "2026-04-03T10:00:00+03:00"}, on=date(2026, 4, 2)),
    holds(
        "Valid until the day before it is read by its own clock, and until midnight by that of UTC",
        {STALE: "2026-04-01T19:00:00-05:00"},
        on=date(2026, 4, 2),
    ),
    breaks(
        "Valid until two days before it is read by its own clock, and until the day before by that of UTC",
        STALE,
        {STALE: "2026-04-01T22:00:00-03:00"},
        severity="warning",
        on=date(2026, 4, 3),
    ),
    breaks(
        "Valid until the day before it is read, in an immediate message",
        STALE,
        URGENT | {STALE: "2026-04-01T20:00:00+03:00"},
        severity="warning",
        on=date(2026, 4, 2),
    ),
    holds("Answers a message of the same minute", {ANSWERED: "2026-04-01T10:05:00+03:00"}),
    holds("Answers a message of the day before", {ANSWERED: "2026-03-31T10:00:00+03:00"}),
    breaks("Answers a message that was sent later", ANSWERED, {ANSWERED: "2026-04-01T10:05:01+03:00"}),
    breaks(
        "Answers a message that was sent later, in an immediate message",
        ANSWERED,
        URGENT | {ANSWERED: "2026-04-01T11:00:00+03:00"},
        severity="warning",
    ),
    breaks(
        "Four faults of time",
        SENT,
        {
            SENT: "2026-04-02T10:00:00+03:00",
            EVENT: "2026-04-02T11:00:00+03:00",
            STALE: "2026-04-02T09:00:00+03:00",
            ANSWERED: "2026-04-02T11:00:00+03:00",
        },
        more=(EVENT, STALE, ANSWERED),
    ),
)

KIND = "/recipient/recipient_type"


def to(purpose: str, kind: str, **more: Any) -> dict[str, Any]:
    """Return a change of purpose and of the kind of recipient."""
    return {"/purpose": purpose, KIND: kind, "/callback": PHONE} | {f"/{name}": value for name, value in more.items()}


EVERYWHERE = ("media-or-public", "statistics-office", "national-rapporteur", "family")
MISFITS: dict[str, tuple[str, ...]] = {
    "support": (*EVERYWHERE, "compensation-authority", "consulate", "prosecution-court"),
    "identification": (*EVERYWHERE, "compensation-authority", "consulate", "interpreter"),
    "residence-decision": (
        *EVERYWHERE,
        "compensation-authority",
        "consulate",
        "interpreter",
        "shelter",
        "health-provider",
    ),
    "protection-from-danger": (*EVERYWHERE, "compensation-authority"),
    "child-protection": (*EVERYWHERE, "compensation-authority", "consulate"),
    "investigation": (*EVERYWHERE, "shelter", "support-organisation", "consulate", "compensation-authority"),
    "court-proceedings": (*EVERYWHERE, "shelter", "consulate"),
    "compensation-claim": (*EVERYWHERE, "shelter", "consulate", "interpreter"),
    "safe-return": (*EVERYWHERE[:3], "compensation-authority", "prosecution-court"),
    "health-treatment": (
        *EVERYWHERE,
        "police",
        "prosecution-court",
        "migration-authority",
        "labour-authority",
        "compensation-authority",
        "consulate",
    ),
    "benefits": (*EVERYWHERE, "police", "prosecution-court", "shelter", "consulate"),
    "statistics": (
        "support-organisation", "shelter", "social-services", "health-provider", "police", "prosecution-court",
        "migration-authority", "labour-authority", "child-protection", "lawyer", "compensation-authority",
        "foreign-support-organisation", "foreign-authority", "consulate", "interpreter", "family", "the-person",
        "media-or-public",
    ),
    "family-tracing": EVERYWHERE[:3],
}  # fmt: skip
"""Kinds of recipients that have no part in a purpose."""
FITS: dict[str, tuple[str, ...]] = {
    "support": ("shelter", "police", "health-provider"),
    "identification": ("police", "social-services"),
    "residence-decision": ("migration-authority", "police", "lawyer"),
    "protection-from-danger": ("police", "consulate"),
    "child-protection": ("child-protection",),
    "investigation": ("police", "labour-authority"),
    "court-proceedings": ("prosecution-court", "compensation-authority"),
    "compensation-claim": ("compensation-authority", "police"),
    "safe-return": ("family", "international-organisation"),
    "health-treatment": ("health-provider", "shelter"),
    "benefits": ("social-services", "migration-authority"),
    "statistics": ("statistics-office", "national-rapporteur", "international-organisation"),
    "family-tracing": ("family", "consulate"),
    "supervision": ("media-or-public",),
    "research": ("family",),
    "person-request": ("family",),
    "media-or-advocacy": ("media-or-public",),
}

PLAIN = message(payload={"record": DIRECTORY})
"""A message with an entry of the directory, which may go anywhere."""

vectors(
    "MSG-008",
    PLAIN,
    holds("Two bodies"),
    breaks("Sender and recipient are one body", "/recipient/ref", {"/recipient/ref": "fi-system"}),
    breaks(
        "Sender and recipient are one body that has no part",
        "/recipient/ref",
        to("support", "family") | {"/recipient/ref": "fi-system"},
    ),
    holds("A recipient of which the kind is not known", {KIND: DELETE}),
    *(
        breaks(f"For {purpose} to {kind}", KIND, to(purpose, kind), severity="warning")
        for purpose, kinds in MISFITS.items()
        for kind in kinds
    ),
    *(holds(f"For {purpose} to {kind}", to(purpose, kind)) for purpose, kinds in FITS.items() for kind in kinds),
)

REFERRAL = carried("referral", **REFERRED | {"callback": PHONE, "data_categories": ["identifying", "demographic"]})
NIGHT = {"days": ["monday", "tuesday"], "opens": "22:00", "closes": "06:00"}
DAY = {"days": ["wednesday"], "opens": "09:00", "closes": "17:00"}
ASKING = message(urgency="immediate", callback={"channel": "telephone", "value": "+358 00", "hours": [DAY]})
"""An immediate message, sent on a Wednesday at ten, with a contact that answers from nine to five."""
BACK = "/callback"
HOURS = f"{BACK}/hours"

vectors(
    "MSG-011",
    ASKING,
    holds("The contact answers at the time of sending"),
    breaks("No contact", BACK, {BACK: DELETE}),
    holds("No contact in a message for tomorrow", {BACK: DELETE, "/urgency": "within-24-hours"}),
    holds("No contact in a message without urgency", {BACK: DELETE, "/urgency": DELETE}),
    breaks(
        "No contact in a message for protection from danger",
        BACK,
        {BACK: DELETE, "/urgency": DELETE, "/purpose": "protection-from-danger", "/recipient": POLICE},
    ),
    holds("The contact opens at the time of sending", {f"{HOURS}/0/opens": "10:00"}),
    breaks("The contact opens a minute later", HOURS, {f"{HOURS}/0/opens": "10:01"}),
    holds("The contact closes at the time of sending", {f"{HOURS}/0/closes": "10:00"}),
    breaks("The contact closed a minute before", HOURS, {f"{HOURS}/0/closes": "09:59"}),
    breaks("The contact answers on another day", HOURS, {f"{HOURS}/0/days": ["thursday"]}),
    breaks("The contact answers on the day before", HOURS, {f"{HOURS}/0/days": ["tuesday"]}),
    holds("The second of its hours covers the time of sending", {HOURS: [NIGHT, DAY]}),
    holds("The contact answers round the clock", {f"{BACK}/round_the_clock": True, f"{HOURS}/0/days": ["thursday"]}),
    breaks(
        "The contact does not answer round the clock",
        HOURS,
        {f"{BACK}/round_the_clock": False, f"{HOURS}/0/days": ["thursday"]},
    ),
    holds("The hours are not known", {HOURS: []}),
    holds(
        "The time of sending is given in UTC, and the contact is open by the clock there", at("2026-04-01T06:30:00Z")
    ),
    breaks(
        "The time of sending is given in UTC, and the contact is closed by the clock there",
        HOURS,
        at("2026-04-01T14:30:00Z"),
    ),
    holds("The time of sending is given by the clock of another country", at("2026-04-01T08:30:00+02:00")),
    holds(
        "The time of sending is given in UTC, by a sender in a country of which no clock is known",
        {f"{HOURS}/0/days": ["thursday"], "/sender/country": "PL"} | at("2026-04-01T07:00:00Z"),
    ),
    breaks(
        "The time of sending is given in UTC, in Sweden",
        HOURS,
        {f"{HOURS}/0/days": ["thursday"], "/sender/country": "SE"} | at("2026-04-01T07:00:00Z"),
    ),
    breaks(
        "The time of sending is given in UTC, in Iceland",
        HOURS,
        {f"{HOURS}/0/days": ["thursday"], "/sender/country": "IS"} | at("2026-04-01T07:00:00Z"),
    ),
    breaks(
        "The time of sending is given in UTC, by a sender of an unknown country in Iceland",
        HOURS,
        {f"{HOURS}/0/days": ["thursday"], "/sender/country": DELETE} | at("2026-04-01T07:00:00Z"),
        country="IS",
    ),
    holds("Night hours that began the evening before", {HOURS: [NIGHT]} | at("2026-04-01T06:00:00+03:00")),
    breaks("Night hours that have ended", HOURS, {HOURS: [NIGHT]} | at("2026-04-01T06:01:00+03:00")),
    breaks("Night hours that do not begin this evening", HOURS, {HOURS: [NIGHT]} | at("2026-04-01T22:30:00+03:00")),
    holds("Night hours that have begun", {HOURS: [NIGHT]} | at("2026-03-31T22:00:00+03:00")),
    breaks("Night hours that begin in a minute", HOURS, {HOURS: [NIGHT]} | at("2026-03-31T21:59:00+03:00")),
    holds(
        "Night hours of Monday on Tuesday morning",
        {HOURS: [NIGHT | {"days": ["monday"]}]} | at("2026-03-31T05:00:00+03:00"),
    ),
    breaks(
        "Night hours of Tuesday on Tuesday morning",
        HOURS,
        {HOURS: [NIGHT | {"days": ["tuesday"]}]} | at("2026-03-31T05:00:00+03:00"),
    ),
    holds(
        "Night hours of Sunday on Monday morning",
        {HOURS: [NIGHT | {"days": ["sunday"]}]} | at("2026-03-30T05:00:00+03:00"),
    ),
    holds("A day that goes round", {HOURS: [{"days": ["wednesday"], "opens": "00:00", "closes": "00:00"}]}),
    holds("The contact of a referral", {BACK: DELETE, CARRIED: REFERRAL}),
    breaks(
        "The contact of a referral does not answer",
        f"{CARRIED}/callback/hours",
        {
            BACK: DELETE,
            CARRIED: REFERRAL | {"callback": {"channel": "telephone", "value": "+358 00", "hours": [NIGHT]}},
        },
    ),
    breaks(
        "The contact of the message does not answer, whatever that of the referral does",
        HOURS,
        {HOURS: [NIGHT], CARRIED: REFERRAL},
    ),
)
