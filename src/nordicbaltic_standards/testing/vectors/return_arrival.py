"""Vectors of the rules on arrival after a return."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import (
    CHILD_PLANNED,
    CHILD_RETURNED,
    CONSIDERED,
    PLANNED,
    RETURNED,
)

CONFIRMED = "/receiving/confirmed_on"
NOBODY: dict[str, Any] = {CONFIRMED: DELETE}

vectors(
    "RET-009",
    PLANNED,
    holds("An organisation has confirmed"),
    holds("An organisation confirmed on the planned day", {CONFIRMED: "2026-06-15"}),
    breaks("An organisation confirmed after the planned day", CONFIRMED, {CONFIRMED: "2026-06-16"}, severity="warning"),
    breaks("Nobody has confirmed", CONFIRMED, NOBODY, severity="warning"),
    breaks("Nobody has confirmed an approved return", CONFIRMED, NOBODY | {"/status": "approved"}, severity="warning"),
    breaks("Nothing is recorded of who receives the person", CONFIRMED, {"/receiving": DELETE}, severity="warning"),
    holds("The person does not want to be received", NOBODY | {"/receiving/declined_by_person": True}),
    breaks(
        "The person wants to be received",
        CONFIRMED,
        NOBODY | {"/receiving/declined_by_person": False},
        severity="warning",
    ),
    holds("Nobody has confirmed where the person stays", NOBODY | {"/type": "no-return"}),
    holds(
        "Nobody has confirmed a return within the country",
        NOBODY | {"/type": "internal-return", "/destination_country": "EE"},
    ),
    holds("Nobody has confirmed a return that is only thought of", NOBODY | {"/status": "considered"}),
)
vectors(
    "RET-009",
    RETURNED,
    breaks(
        "Nobody has confirmed to a person on the way",
        CONFIRMED,
        NOBODY | {"/status": "travelled"},
        severity="warning",
    ),
    breaks(
        "An organisation confirmed after the departure",
        CONFIRMED,
        {CONFIRMED: "2026-05-05", "/status": "travelled"},
        severity="warning",
    ),
    holds("Nobody had confirmed to a person who was followed up", NOBODY),
    holds("Nobody had confirmed to a person who arrived and was met", NOBODY | {"/status": "arrived"}),
)
CARER = "/child/caregiver"
DECLINED: dict[str, Any] = NOBODY | {"/receiving/declined_by_person": True}

vectors(
    "RET-009",
    CHILD_PLANNED,
    breaks("Nobody has confirmed for a child", CONFIRMED, NOBODY),
    holds("A child who does not want to be received and whose carer there was assessed", DECLINED),
    breaks(
        "A child who does not want to be received, alone and without a carer",
        CONFIRMED,
        DECLINED | {CARER: DELETE},
        also=(("RET-006", CARER),),
    ),
    breaks(
        "A child who does not want to be received and whose carer was not assessed",
        CONFIRMED,
        DECLINED | {f"{CARER}/assessed_on": DELETE},
        also=(("RET-006", f"{CARER}/assessed_on"),),
    ),
    breaks(
        "A child who does not want to be received and whose carer is to be assessed after the planned day",
        CONFIRMED,
        DECLINED | {f"{CARER}/assessed_on": "2026-06-16"},
        also=(("RET-006", f"{CARER}/assessed_on"),),
    ),
    breaks(
        "A child who does not want to be received and whose carer is suspected",
        CONFIRMED,
        DECLINED | {f"{CARER}/suspected": True},
        also=(("RET-006", f"{CARER}/suspected"),),
    ),
    holds(
        "A child who does not want to be received, to a carer who was assessed, where nothing is said of a parent",
        DECLINED | {"/child/travels_with_parent": DELETE},
    ),
    holds(
        "A child who does not want to be received, to a carer who was assessed and of whose suspicion nothing is said",
        DECLINED | {f"{CARER}/suspected": DELETE},
    ),
    holds(
        "A child who does not want to be received and travels with a parent",
        DECLINED | {CARER: DELETE, "/child/travels_with_parent": True, "/subject/child_care_status": "with-parent"},
    ),
    breaks(
        "A child who does not want to be received, and nothing recorded on the child",
        CONFIRMED,
        DECLINED | {"/child": DELETE},
        also=(("RET-004", "/child/best_interests"), ("RET-006", "/child/guardian_appointed_on"), ("RET-006", CARER)),
    ),
    breaks(
        "Nobody has confirmed for a child who comes of age on the day after the planned one",
        CONFIRMED,
        NOBODY | {"/subject/birth_date": "2008-06-16", "/subject/is_child": DELETE},
    ),
    breaks(
        "Nobody has confirmed for a person who comes of age on the planned day",
        CONFIRMED,
        NOBODY | {"/subject/birth_date": "2008-06-15", "/subject/is_child": DELETE},
        severity="warning",
    ),
)

UNHEARD: dict[str, Any] = {
    "/status": "travelled",
    "/travel/arrived_at": DELETE,
    "/handover": DELETE,
    "/follow_ups": [],
}
NONE: dict[str, Any] = {"/follow_ups": []}
DEPARTED = "/travel/departed_at"
NO_DEPARTURE = (("RET-012", DEPARTED),)


def follow_ups(*pairs: tuple[str, str | None], **more: Any) -> dict[str, Any]:
    """Return the change that puts contacts due and done on these days."""
    items = [{"due_on": due} | ({} if done is None else {"done_on": done}) | more for due, done in pairs]
    return {"/follow_ups": items}


vectors(
    "RET-013",
    RETURNED,
    holds("A person who was met and followed up"),
    breaks("Nobody met the person", "/status", {"/status": "not-met"}),
    breaks(
        "Nobody met the person, who wants no contact",
        "/status",
        {"/status": "not-met", "/follow_ups": {"absent": "declined"}},
    ),
    breaks(
        "Nobody met the person, and when they left is not known",
        "/status",
        {"/status": "not-met", DEPARTED: DELETE},
        also=NO_DEPARTURE,
    ),
    breaks(
        "Nobody met the person, and nothing is recorded of the journey",
        "/status",
        {"/status": "not-met", "/travel": DELETE},
        also=NO_DEPARTURE,
    ),
    holds(
        "The second day after the planned one without news and without a time of departure",
        UNHEARD | {DEPARTED: DELETE},
        also=NO_DEPARTURE,
        on=date(2026, 5, 6),
    ),
    breaks(
        "The third day after the planned one without news and without a time of departure",
        "/travel/arrived_at",
        UNHEARD | {DEPARTED: DELETE},
        also=NO_DEPARTURE,
        on=date(2026, 5, 7),
    ),
    holds(
        "No news of a journey of which no day is known",
        UNHEARD | {DEPARTED: DELETE, "/travel/planned_on": DELETE},
        also=NO_DEPARTURE,
    ),
    breaks(
        "A contact overdue after an arrival, where no time of departure is recorded",
        "/follow_ups/0/done_on",
        {DEPARTED: DELETE} | follow_ups(("2026-05-19", None)),
        also=NO_DEPARTURE,
    ),
    holds("The second day after the departure without news", UNHEARD, on=date(2026, 5, 6)),
    breaks("The third day after the departure without news", "/travel/arrived_at", UNHEARD, on=date(2026, 5, 7)),
    breaks(
        "No news where contact after arrival was not asked about",
        "/travel/arrived_at",
        UNHEARD | {"/follow_ups": {"absent": "not-asked"}},
    ),
    holds("No news where the person wants no contact", UNHEARD | {"/follow_ups": {"absent": "declined"}}),
    holds(
        "No news where the person does not agree to share it",
        UNHEARD | {"/follow_ups": {"absent": "withheld-by-consent"}},
    ),
    holds(
        "No arrival recorded for a person who declined further contact",
        UNHEARD | {"/follow_ups": [{"due_on": "2026-05-19", "outcome": "declined-contact"}]},
    ),
    breaks(
        "No arrival recorded for a person with whom contact is due",
        "/travel/arrived_at",
        UNHEARD | follow_ups(("2026-05-19", None)),
    ),
    breaks(
        "No arrival recorded for a person whose meeting was only planned",
        "/travel/arrived_at",
        UNHEARD | {"/handover": {"planned": True}},
    ),
    holds(
        "No arrival recorded for a person who was met",
        UNHEARD | {"/handover": {"done_at": "2026-05-05T06:30:00+07:00"}},
    ),
    holds("No arrival recorded for a person with the status arrived", UNHEARD | {"/status": "arrived"}),
    holds("No arrival recorded for a person with the status followed up", UNHEARD | {"/status": "followed-up"}),
    holds("No arrival recorded for a person who was called later", UNHEARD | follow_ups(("2026-05-19", "2026-05-18"))),
    breaks(
        "No arrival recorded for a person who was met, and a contact overdue",
        "/follow_ups/0/done_on",
        UNHEARD | {"/status": "arrived"} | follow_ups(("2026-05-19", None)),
    ),
    holds("No news where no day of reading is known", UNHEARD | {"/recorded_at": DELETE}),
    holds("The fourteenth day after the arrival without contact", NONE, on=date(2026, 5, 19)),
    breaks("The fifteenth day after the arrival without contact", "/follow_ups", NONE, on=date(2026, 5, 20)),
    holds(
        "The fourteenth day after an arrival in Finland, by a clock that still showed the day before",
        NONE | {"/destination_country": "FI", "/travel/arrived_at": "2026-05-04T22:30:00+00:00"},
        on=date(2026, 5, 19),
    ),
    breaks(
        "No contact three weeks after the arrival where one is due later",
        "/follow_ups",
        follow_ups(("2026-07-01", None)),
    ),
    holds(
        "An arrival two weeks ago where no meeting is recorded",
        NONE | {"/status": "travelled", "/handover": DELETE},
        on=date(2026, 5, 19),
    ),
    holds("Contacts that are held back", {"/follow_ups": {"absent": "withheld-for-safety"}}),
    holds(
        "The person declined contact after the first one was due",
        follow_ups(("2026-05-19", None), outcome="declined-contact"),
    ),
    holds("A contact due today", follow_ups(("2026-05-19", "2026-05-18"), ("2026-06-01", None))),
    breaks(
        "A contact due yesterday",
        "/follow_ups/1/done_on",
        follow_ups(("2026-05-19", "2026-05-18"), ("2026-05-31", None)),
    ),
    breaks(
        "Two contacts overdue",
        "/follow_ups/0/done_on",
        follow_ups(("2026-05-19", None), ("2026-05-26", None)),
    ),
    holds(
        "A contact missed and made up for on a later day",
        follow_ups(("2026-05-19", None), ("2026-05-26", "2026-05-25")),
    ),
    holds(
        "A contact missed and made up for on the day due",
        follow_ups(("2026-05-19", None), ("2026-05-26", "2026-05-19")),
    ),
    breaks(
        "A contact missed after an earlier one",
        "/follow_ups/0/done_on",
        follow_ups(("2026-05-19", None), ("2026-05-12", "2026-05-18")),
    ),
    holds(
        "Several contacts made",
        follow_ups(("2026-05-12", "2026-05-12"), ("2026-05-26", "2026-05-25"), ("2026-05-19", None)),
    ),
)
vectors("RET-013", PLANNED, holds("A person who has not left"))

SUPPORTS, CONTACTS = "/reintegration/supports", "/contacts_given_on"

vectors(
    "RET-013",
    CHILD_RETURNED,
    breaks(
        "No news of a child who wants no contact",
        "/travel/arrived_at",
        UNHEARD | {"/follow_ups": {"absent": "declined"}},
    ),
    breaks(
        "No arrival recorded for a child who declined further contact",
        "/travel/arrived_at",
        UNHEARD | {"/follow_ups": [{"due_on": "2026-05-19", "outcome": "declined-contact"}]},
    ),
    holds(
        "No news of a child, and contacts that the child does not agree to share",
        UNHEARD | {"/follow_ups": {"absent": "withheld-by-consent"}},
    ),
    holds(
        "A child who arrived and wants no contact",
        {"/follow_ups": [{"due_on": "2026-05-19", "outcome": "declined-contact"}]},
    ),
    holds(
        "No news of a person who wants no contact and came of age on the day of leaving",
        UNHEARD
        | {"/follow_ups": {"absent": "declined"}, "/subject/birth_date": "2008-05-04", "/subject/is_child": DELETE},
    ),
)

vectors(
    "RET-016",
    PLANNED,
    holds("Support agreed and contacts given"),
    breaks("No support", SUPPORTS, {SUPPORTS: []}),
    breaks("Nothing recorded of support", SUPPORTS, {"/reintegration": DELETE}),
    holds("The person declines support", {SUPPORTS: {"absent": "declined"}}),
    breaks("No contacts given", CONTACTS, {CONTACTS: DELETE}),
    holds("The person declines contacts", {CONTACTS: {"absent": "declined"}}),
    breaks("Neither support nor contacts", SUPPORTS, {SUPPORTS: [], CONTACTS: DELETE}, more=(CONTACTS,)),
    holds("No support where the person stays", {"/type": "no-return", SUPPORTS: [], CONTACTS: DELETE}),
)
vectors("RET-016", CONSIDERED, holds("No support while a return is only thought of", {SUPPORTS: [], CONTACTS: DELETE}))
