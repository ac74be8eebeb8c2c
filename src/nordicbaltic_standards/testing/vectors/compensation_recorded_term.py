"""Vectors of the rule on a recorded last day that lies after the term of the law."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.compensation_claims import UNKNOWN, claim
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

RECORDED = "/application_deadline"
LATVIA = claim("LV", status="considered", applied_on=None, application_deadline="2029-03-10")
"""A claim in Latvia that can be made until three years from recognition as a victim on 10 March 2026 have passed."""

vectors(
    "COM-024",
    LATVIA,
    holds("The last day of the three years"),
    holds("A day a week later, as rest days can put it off", {RECORDED: "2029-03-19"}),
    breaks("A day more than a week later", RECORDED, {RECORDED: "2029-03-20"}),
    holds("An earlier day", {RECORDED: "2027-03-10"}),
    breaks("A day years later in a claim that is prepared", RECORDED, {RECORDED: "2033-03-10", "/status": "prepared"}),
    holds("No day is recorded", {RECORDED: DELETE}),
    holds("The day is not known", {RECORDED: UNKNOWN}),
    holds(
        "A later day for a claim that has been made",
        {RECORDED: "2033-03-10", "/status": "submitted", "/applied_on": "2026-05-20"},
    ),
    holds("A later day with a ground that excuses it", {RECORDED: "2033-03-10", "/late_ground": "health-or-trauma"}),
    holds(
        "A later day for a claim in criminal proceedings", {RECORDED: "2033-03-10", "/route": "criminal-proceedings"}
    ),
    holds(
        "A later day, and recognition on a day that is not known",
        {RECORDED: "2033-03-10", "/recognised_victim_on": UNKNOWN},
    ),
    holds("A later day that has passed as well", {RECORDED: "2033-03-10"}, on=date(2033, 3, 11)),
)

ESTONIA = claim("EE", status="considered", applied_on=None, application_deadline="2035-01-01")
vectors("COM-024", ESTONIA, breaks("Estonia: a day that lies years after the term", RECORDED))

SWEDEN = claim("SE", status="considered", applied_on=None, application_deadline="2045-01-01")
vectors("COM-024", SWEDEN, holds("Sweden: a later event may put the term off"))
