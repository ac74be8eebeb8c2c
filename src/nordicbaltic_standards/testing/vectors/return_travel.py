"""Vectors of the rules on the journey of a return."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import CONSIDERED, PLANNED, RETURNED

COUNTRY, RIGHT = "/destination_country", "/destination_right"
ABROAD: dict[str, Any] = {COUNTRY: "TH"}
NO_RIGHT: dict[str, Any] = ABROAD | {RIGHT: "none"}

vectors(
    "RET-010",
    PLANNED,
    holds("A return to the country of nationality"),
    holds("A return to the country of nationality without a right recorded", {RIGHT: DELETE}),
    holds("A destination that is not known", {COUNTRY: DELETE, RIGHT: DELETE}),
    holds("A destination that is held back", {COUNTRY: {"absent": "withheld-for-safety"}, RIGHT: "none"}),
    breaks("The destination is the country left", COUNTRY, {COUNTRY: "EE"}),
    breaks(
        "The destination is the country left, on a return called off", COUNTRY, {COUNTRY: "EE", "/status": "cancelled"}
    ),
    holds("A return within the country", {COUNTRY: "EE", "/type": "internal-return"}),
    holds("The person stays", {COUNTRY: "EE", "/type": "no-return"}),
    holds("A country left that is not known", {"/from_country": DELETE}),
    holds("Another right to live there", ABROAD | {RIGHT: "other"}),
    holds("A right that was not asked for", ABROAD | {RIGHT: {"absent": "not-asked"}}),
    breaks("No right to live there", RIGHT, NO_RIGHT, severity="warning"),
    breaks(
        "No right recorded for a country of another nationality", RIGHT, ABROAD | {RIGHT: DELETE}, severity="warning"
    ),
    holds("No right recorded where no nationality is known", ABROAD | {RIGHT: DELETE, "/subject/nationalities": []}),
    holds(
        "No right recorded where the nationality is held back",
        ABROAD | {RIGHT: DELETE, "/subject/nationalities": {"absent": "withheld-for-safety"}},
    ),
    breaks(
        "No right to live there where no nationality is known",
        RIGHT,
        NO_RIGHT | {"/subject/nationalities": []},
        severity="warning",
    ),
    holds("Permanent residence there", NO_RIGHT | {"/permanent_residence_countries": ["TH"]}),
    holds("A second nationality", NO_RIGHT | {"/subject/nationalities": ["VN", "TH"]}),
    holds("No right beside the nationality", {RIGHT: "none"}),
    holds("A transfer to the responsible state", NO_RIGHT | {"/type": "transfer-to-responsible-state"}),
    holds("A resettlement in a third country", NO_RIGHT | {"/type": "resettlement-third-country"}),
    holds("No right on a return that was called off", NO_RIGHT | {"/status": "cancelled"}),
    holds("No right on a return that was advised against", NO_RIGHT | {"/status": "advised-against"}),
    breaks(
        "No right on a return that is only thought of", RIGHT, NO_RIGHT | {"/status": "considered"}, severity="warning"
    ),
)

READY = "/travel/documents_ready"


def planned_for(day: date) -> dict[str, Any]:
    """Return the changes that put the journey on a day years before, and all that goes before it."""
    earlier = date.fromisoformat(PLANNED["travel"]["planned_on"]) - day

    def moved(text: str) -> str:
        return str(date.fromisoformat(text) - earlier)

    decision = PLANNED["decision"]
    return {
        "/subject/birth_date": "1979-05-17",
        "/recorded_at": f"{moved('2026-06-01')}T10:00:00+00:00",
        "/travel/planned_on": str(day),
        "/reflection_end": moved(PLANNED["reflection_end"]),
        "/decision": {name: moved(decision[name]) for name in ("informed_on", "advice_on", "decided_on")},
        "/risk_assessments/0/date": moved(PLANNED["risk_assessments"][0]["date"]),
        "/receiving/contacted_on": moved(PLANNED["receiving"]["contacted_on"]),
        "/receiving/confirmed_on": moved(PLANNED["receiving"]["confirmed_on"]),
        "/reintegration/agreed_on": moved(PLANNED["reintegration"]["agreed_on"]),
        "/contacts_given_on": moved(PLANNED["contacts_given_on"]),
    }


def without_documents(country: str) -> dict[str, Any]:
    """Return the changes to a journey to a country without documents, by one of its nationals."""
    return {READY: False, COUNTRY: country, "/subject/nationalities": [country]}


FIRST_DAYS = {
    "PL": date(2007, 12, 21),
    "CH": date(2008, 12, 12),
    "LI": date(2011, 12, 19),
    "HR": date(2023, 1, 1),
    "RO": date(2024, 3, 31),
}
"""First days without checks at a border within the area."""

FIRST_DAYS_FROM_GERMANY = {
    "FR": date(1995, 3, 26),
    "IT": date(1997, 10, 26),
    "AT": date(1997, 12, 1),
    "GR": date(2000, 1, 1),
    "NO": date(2001, 3, 25),
}
"""First days without checks on the way from a country whose own borders had none before."""


def from_germany(country: str, day: date) -> dict[str, Any]:
    """Return the changes to a journey of a grown woman from Germany on a day long ago, without documents."""
    born = {"/from_country": "DE", "/subject/birth_date": "1969-05-17"}
    return planned_for(day) | without_documents(country) | born


vectors(
    "RET-011",
    PLANNED,
    holds("Documents are ready"),
    breaks("Documents are not ready", READY, {READY: False}),
    breaks("Nothing is recorded of documents", READY, {READY: DELETE}),
    breaks("Documents are not ready for an approved return", READY, {READY: False, "/status": "approved"}),
    breaks("Nothing is recorded of a journey that is settled", READY, {"/travel": DELETE}),
    *(
        holds(f"A journey to {country} without documents", without_documents(country))
        for country in ("PL", "RO", "NO", "CH", "IS")
    ),
    holds("A journey to AX without documents", without_documents("FI") | {COUNTRY: "AX"}),
    *(
        holds(
            f"A journey to {country} without documents on the first day without checks at its borders",
            planned_for(day) | without_documents(country),
        )
        for country, day in FIRST_DAYS.items()
    ),
    *(
        breaks(
            f"A journey to {country} without documents on the last day of checks at its borders",
            READY,
            planned_for(day - timedelta(days=1)) | without_documents(country),
        )
        for country, day in FIRST_DAYS.items()
    ),
    *(
        holds(
            f"A journey from DE to {country} without documents on the first day without checks on the way",
            from_germany(country, day),
        )
        for country, day in FIRST_DAYS_FROM_GERMANY.items()
    ),
    *(
        breaks(
            f"A journey from DE to {country} without documents on the last day of checks on the way",
            READY,
            from_germany(country, day - timedelta(days=1)),
        )
        for country, day in FIRST_DAYS_FROM_GERMANY.items()
    ),
    breaks(
        "A journey without documents from outside the area to the country by whose law it is judged",
        READY,
        without_documents("EE") | {"/from_country": "GB"},
    ),
    breaks(
        "A journey to Finland without documents from a country that is not named, by Estonian law before checks had ended",
        READY,
        planned_for(date(2006, 6, 15)) | without_documents("FI") | {"/from_country": DELETE},
    ),
    breaks(
        "A journey without documents on no known day, by a record before checks at the borders ended",
        READY,
        planned_for(date(2022, 6, 15)) | without_documents("HR") | {"/travel/planned_on": DELETE},
    ),
    *(
        breaks(f"A journey to {country} without documents", READY, without_documents(country))
        for country in ("GB", "IE", "CY", "UA")
    ),
    *(
        breaks(
            f"A journey without documents from {left} to {destination} in {year}, when not all checks had ended",
            READY,
            planned_for(date(year, 6, 15)) | without_documents(destination) | {"/from_country": left},
            country=left,
        )
        for left, destination, year in (("EE", "FI", 2006), ("FI", "EE", 2006), ("SE", "DE", 2000), ("EE", "DE", 2007))
    ),
    *(
        holds(
            f"A journey without documents from {left} to {destination} in {year}, when checks had ended",
            planned_for(date(year, 6, 15)) | without_documents(destination) | {"/from_country": left},
            country=left,
        )
        for left, destination, year in (("EE", "FI", 2008), ("SE", "DE", 2001), ("SE", "FI", 2000), ("LV", "EE", 2008))
    ),
    holds(
        "A journey to Finland from a country that is not named", {READY: False, COUNTRY: "FI", "/from_country": DELETE}
    ),
    holds("A destination that is not known", {READY: False, COUNTRY: DELETE}),
    holds("A destination that is held back", {READY: False, COUNTRY: {"absent": "withheld-for-safety"}}),
    holds("The person stays", {READY: False, "/type": "no-return"}),
    holds("A return that is only thought of", {READY: False, "/status": "considered"}),
)
vectors(
    "RET-011",
    RETURNED,
    breaks("A person on the way without documents", READY, {READY: False, "/status": "travelled"}),
    holds("A person who arrived without documents", {READY: False, "/status": "arrived"}),
    holds("A person who was followed up without documents", {READY: False}),
)

DEPARTED, ARRIVED, MET = "/travel/departed_at", "/travel/arrived_at", "/handover/done_at"

vectors(
    "RET-012",
    RETURNED,
    holds("The stages follow one another"),
    holds(
        "A departure on the day of the decision",
        {
            "/decision/informed_on": "2026-05-04",
            "/decision/advice_on": "2026-05-04",
            "/decision/decided_on": "2026-05-04",
        },
    ),
    breaks("A departure on the day before the decision", DEPARTED, {"/decision/decided_on": "2026-05-05"}),
    holds(
        "A departure from a country not named on the day of the decision, by a clock that still shows the day before",
        {
            "/from_country": DELETE,
            DEPARTED: "2026-05-04T22:30:00+00:00",
            ARRIVED: "2026-05-05T12:00:00+07:00",
            MET: "2026-05-05T12:30:00+07:00",
            "/decision/decided_on": "2026-05-05",
        },
    ),
    breaks(
        "A departure on the day before the decision on a return without help",
        DEPARTED,
        {"/decision/decided_on": "2026-05-05", "/type": "voluntary"},
    ),
    holds("A forced departure before a decision", {"/decision/decided_on": "2026-05-05", "/type": "forced-return"}),
    holds("A forced departure without a decision", {"/decision": DELETE, "/type": "forced-return"}),
    holds("A departure and an arrival at one moment", {ARRIVED: "2026-05-04T12:00:00+07:00"}),
    breaks("An arrival before the departure", ARRIVED, {ARRIVED: "2026-05-04T11:59:59+07:00"}),
    holds("A meeting five minutes before the arrival", {MET: "2026-05-05T05:55:00+07:00"}),
    breaks("A meeting more than five minutes before the arrival", MET, {MET: "2026-05-05T05:54:59+07:00"}),
    holds("A meeting without a time", {"/handover": {"planned": True}}),
    holds("A meeting that is not recorded", {"/handover": DELETE}),
    holds(
        "A contact on the day of arrival in the country left",
        {"/follow_ups/0/done_on": "2026-05-05", ARRIVED: "2026-05-05T06:00:00+07:00"},
    ),
    holds(
        "A contact on the day that it still was in the country left",
        {"/follow_ups/0/done_on": "2026-05-04", ARRIVED: "2026-05-05T03:59:00+07:00"},
    ),
    breaks(
        "A contact on the day before the arrival",
        "/follow_ups/0/done_on",
        {"/follow_ups/0/done_on": "2026-05-04", ARRIVED: "2026-05-05T04:00:00+07:00"},
    ),
    breaks(
        "A second contact on a day before the arrival",
        "/follow_ups/1/done_on",
        {"/follow_ups/1": {"due_on": "2026-05-26", "done_on": "2026-05-03"}},
    ),
    breaks(
        "A contact on the day before an arrival westward",
        "/follow_ups/0/done_on",
        {"/follow_ups/0/done_on": "2026-05-03", ARRIVED: "2026-05-04T20:00:00-05:00", MET: "2026-05-04T21:00:00-05:00"},
    ),
    holds(
        "A contact on the day of an arrival westward",
        {"/follow_ups/0/done_on": "2026-05-04", ARRIVED: "2026-05-04T20:00:00-05:00", MET: "2026-05-04T21:00:00-05:00"},
    ),
    holds("A contact that is only due", {"/follow_ups/1": {"due_on": "2026-08-01"}}),
    holds("Contacts that are held back", {"/follow_ups": {"absent": "withheld-for-safety"}}),
    *(
        breaks(
            f"A return with the status {status} without a departure",
            DEPARTED,
            {DEPARTED: DELETE, "/status": status, "/travel/planned_on": "2026-05-04"},
            severity="warning",
            also=(("RET-013", "/status"),) if status == "not-met" else (),
        )
        for status in ("travelled", "arrived", "followed-up", "not-met")
    ),
    breaks(
        "A contact before an arrival whose departure is missing",
        "/follow_ups/0/done_on",
        {DEPARTED: DELETE, "/follow_ups/0/done_on": "2026-05-04"},
        profile="draft",
    ),
    breaks(
        "A status that tells of a journey and nothing recorded of one",
        DEPARTED,
        {"/travel": DELETE, "/handover": DELETE},
        severity="warning",
    ),
    breaks("A departure on a return that was called off", DEPARTED, {"/status": "cancelled"}),
    breaks("A departure on a return that was advised against", DEPARTED, {"/status": "advised-against"}),
    holds("A confirmation on the day of asking", {"/receiving/contacted_on": "2026-04-24"}),
    breaks(
        "A confirmation on the day before asking", "/receiving/confirmed_on", {"/receiving/contacted_on": "2026-04-25"}
    ),
    holds("A confirmation without a day of asking", {"/receiving/contacted_on": DELETE}),
    holds("A day of asking without a confirmation", {"/receiving/confirmed_on": DELETE}),
    holds("Nothing recorded of who receives the person", {"/receiving": DELETE}),
    breaks(
        "A departure on a return that was called off, in daily work",
        DEPARTED,
        {"/status": "cancelled"},
        profile="draft",
    ),
)
vectors(
    "RET-012",
    PLANNED,
    holds("A journey that is planned"),
    breaks(
        "A journey without a departure",
        DEPARTED,
        {"/status": "travelled", "/travel/planned_on": "2026-05-30"},
        severity="warning",
    ),
    holds(
        "A journey of which a draft has no departure yet",
        {"/status": "travelled", "/travel/planned_on": "2026-05-30"},
        profile="draft",
    ),
)
vectors("RET-012", CONSIDERED, holds("A journey that is only thought of"))
