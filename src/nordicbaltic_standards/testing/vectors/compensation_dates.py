"""Vectors of the rule on the order of the dates of a claim."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.compensation_claims import UNKNOWN, claim, money
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

ORDERED = claim(
    "LT", status="final", payment_status="paid", offence_from="2025-06-01", offence_to="2025-09-01",
    first_contact_on=None, informed_on={"absent": "not-recorded"}, reported_on="2025-09-02",
    recognised_victim_on="2025-09-10", investigation_closed_on="2025-10-20", proceedings_final_on="2025-11-01",
    judgment_final_on="2025-11-01", applied_on="2025-11-10", assisting_authority="lt-legal-aid-service",
    forwarded_on="2025-11-12", heads=[],
    award={"decision": "granted-in-full", "decided_on": "2025-11-28", "total": money("1000.00"),
           "appeal_deadline": "2025-12-28"},
    payments=[{"on": "2025-12-10", "amount": money("1000.00"), "payer": "state", "safe_route": True}],
    appeal={"lodged_on": "2025-12-15", "decided_on": "2026-02-01", "decision": "granted-in-full"},
)  # fmt: skip
"""A claim in Lithuania with every date, all of them in order."""

STEPS = (
    ("report", "reported_on"),
    ("recognition as a victim", "recognised_victim_on"),
    ("end of the investigation", "investigation_closed_on"),
    ("end of the proceedings", "proceedings_final_on"),
    ("judgment", "judgment_final_on"),
)

vectors(
    "COM-010",
    ORDERED,
    holds("Every step of the claim in order"),
    holds("An offence on one day", {"/offence_to": "2025-06-01"}),
    breaks("An offence that ended on the day before it began", "/offence_to", {"/offence_to": "2025-05-31"}),
    holds("An offence that ended in the month in which it began", {"/offence_to": "2025-06"}),
    breaks("An offence that ended in the month before it began", "/offence_to", {"/offence_to": "2025-05"}),
    holds("An offence that has not ended", {"/offence_to": DELETE}),
    holds("An end of the offence and no beginning", {"/offence_from": DELETE, "/offence_to": "2025-05-31"}),
    *(holds(f"The {name} on the day on which the offence began", {f"/{field}": "2025-06-01"}) for name, field in STEPS),
    *(
        breaks(f"The {name} on the day before the offence began", f"/{field}", {f"/{field}": "2025-05-31"})
        for name, field in STEPS
    ),
    breaks("An application on the day before the offence began", "/applied_on", {"/applied_on": "2025-05-31"}),
    holds("An application on the day on which the offence began", {"/applied_on": "2025-06-01"}),
    holds("A report before the end of the year in which the offence began", {"/offence_from": "2025"}),
    holds(
        "A report on a day before an offence of an unknown beginning",
        {"/offence_from": UNKNOWN, "/reported_on": "2025-05-31"},
    ),
    holds("A claim passed on the day on which it was made", {"/forwarded_on": "2025-11-10"}),
    breaks("A claim passed on the day before it was made", "/forwarded_on", {"/forwarded_on": "2025-11-09"}),
    holds("A claim passed on, made on an unknown day", {"/applied_on": UNKNOWN, "/forwarded_on": "2025-11-09"}),
    holds("A claim that was not passed on", {"/forwarded_on": DELETE, "/assisting_authority": DELETE}),
    holds("A claim decided on the day on which it was made", {"/applied_on": "2025-11-28", "/forwarded_on": DELETE}),
    breaks(
        "A claim decided on the day before it was made",
        "/award/decided_on",
        {"/applied_on": "2025-11-29", "/forwarded_on": DELETE},
    ),
    holds("A claim decided, made on an unknown day", {"/applied_on": UNKNOWN}),
    holds(
        "A claim without a decision",
        {"/award": DELETE, "/status": "incomplete", "/payments": [], "/appeal": DELETE},
    ),
    holds("A payment on the day of the decision", {"/payments/0/on": "2025-11-28"}),
    breaks("A payment by the state on the day before the decision", "/payments/0/on", {"/payments/0/on": "2025-11-27"}),
    breaks(
        "A payment by the fund for victims on the day before the decision",
        "/payments/0/on",
        {"/payments/0/on": "2025-11-27", "/payments/0/payer": "victims-fund"},
    ),
    holds(
        "A payment by the offender before the decision",
        {"/payments/0/on": "2025-11-27", "/payments/0/payer": "offender"},
    ),
    holds(
        "A payment before the decision by nobody named", {"/payments/0/on": "2025-11-27", "/payments/0/payer": DELETE}
    ),
    holds("An advance before the decision", {"/payments/0/on": "2025-11-27", "/payments/0/advance": True}),
    breaks(
        "A payment before the decision that is recorded as no advance",
        "/payments/0/on",
        {"/payments/0/on": "2025-11-27", "/payments/0/advance": False},
    ),
    breaks(
        "A second payment before the decision",
        "/payments/1/on",
        {"/payments/1": {"on": "2025-11-27", "amount": money("0.00"), "payer": "state"}},
    ),
    holds("A last day for an appeal on the day of the decision", {"/award/appeal_deadline": "2025-11-28"}),
    breaks(
        "A last day for an appeal on the day before the decision",
        "/award/appeal_deadline",
        {"/award/appeal_deadline": "2025-11-27"},
    ),
    holds("No last day for an appeal", {"/award/appeal_deadline": DELETE}),
    holds("An appeal on the day of the decision", {"/appeal/lodged_on": "2025-11-28"}),
    breaks("An appeal on the day before the decision", "/appeal/lodged_on", {"/appeal/lodged_on": "2025-11-27"}),
    holds("An appeal lodged on an unknown day", {"/appeal/lodged_on": DELETE}),
    holds("An appeal that is not decided", {"/appeal/decided_on": DELETE}),
    holds("An appeal decided on the day on which it was lodged", {"/appeal/decided_on": "2025-12-15"}),
    breaks(
        "An appeal decided on the day before it was lodged",
        "/appeal/decided_on",
        {"/appeal/decided_on": "2025-12-14"},
    ),
    breaks(
        "An appeal lodged on an unknown day and decided before the decision",
        "/appeal/decided_on",
        {"/appeal/lodged_on": DELETE, "/appeal/decided_on": "2025-11-27"},
    ),
    holds(
        "An appeal lodged on an unknown day and decided on the day of the decision",
        {"/appeal/lodged_on": DELETE, "/appeal/decided_on": "2025-11-28"},
    ),
    breaks(
        "An appeal against a decision of an unknown day, decided before it was lodged",
        "/appeal/decided_on",
        {"/award/decided_on": DELETE, "/appeal/decided_on": "2025-12-14"},
    ),
    holds(
        "An appeal against a decision of an unknown day",
        {"/award/decided_on": DELETE, "/appeal/lodged_on": "2025-11-27"},
    ),
    holds("A decision without an appeal", {"/appeal": DELETE}),
    breaks(
        "A draft whose appeal lies before the decision",
        "/appeal/lodged_on",
        {"/appeal/lodged_on": "2025-11-27"},
        profile="draft",
    ),
)
