"""Vectors of the rule on a forced return while identification was open."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DENIED, IDENTIFIED, PRESUMED
from nordicbaltic_standards.testing.vectors.case_stay import LEFT, PERIOD, RETURNED
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors

STATUS = "/identification/status"
DECISIONS = "/identification/decisions"
SENT_BACK = changed(RETURNED, {"/legal_status": DELETE})
"""A woman presumed a victim on 2 March who was returned by force on 31 March."""
WITHDRAWN: dict[str, Any] = DENIED | {
    "kind": "presumptive",
    "outcome": "decision-withdrawn",
    "threshold": "reasonable-grounds",
    "decided_on": "2026-03-20",
    "notified_on": "2026-03-20",
}

vectors(
    "CAS-023",
    SENT_BACK,
    breaks("A forced return of a person presumed a victim", LEFT),
    breaks(
        "A transfer of a person presumed a victim",
        LEFT,
        {
            "/returns/0/type": "transfer-to-responsible-state",
            "/returns/0/destination_country": "SE",
            "/returns/0/destination_right": "other",
        },
    ),
    holds(
        "A voluntary return of a person presumed a victim",
        {
            "/returns/0/type": "voluntary",
            "/returns/0/decision": {
                "informed_on": "2026-03-10",
                "advice_on": "2026-03-11",
                "decided_on": "2026-03-12",
                "wish_to_leave_early": True,
            },
        },
    ),
    holds("A forced return that has not taken place", {"/returns/0/travel": DELETE, "/returns/0/status": "considered"}),
    holds(
        "A forced return after the formal decision",
        {STATUS: "formally-identified", DECISIONS: [PRESUMED, IDENTIFIED]},
    ),
    breaks(
        "A forced return before the formal decision",
        LEFT,
        {
            STATUS: "formally-identified",
            DECISIONS: [PRESUMED, IDENTIFIED | {"decided_on": "2026-04-01", "notified_on": "2026-04-01"}],
        },
    ),
    holds(
        "A forced return after the presumption was withdrawn",
        {STATUS: "decision-withdrawn", DECISIONS: [PRESUMED, WITHDRAWN]},
    ),
    holds(
        "A forced return of a person of whom nothing was decided",
        {STATUS: "under-assessment", DECISIONS: [], "/identification/indicators": []},
    ),
    holds("A file without an identification", {"/identification": DELETE}),
    holds("No return", {"/returns": []}),
    breaks(
        "A forced return from Sweden, whose law knows no formal identification", LEFT, severity="warning", country="SE"
    ),
    breaks(
        "A forced return that is recorded as a removal on another day as well",
        LEFT,
        {"/legal_status": {"status": "irregular", "removal": {"kind": "removal", "enforced_on": "2026-03-01"}}},
    ),
    holds(
        "A forced return that is recorded as a removal of the same day, which the rule on removal tells",
        {"/legal_status": {"status": "irregular", "removal": {"kind": "removal", "enforced_on": "2026-03-31"}}},
        also=(("CAS-004", "/legal_status/removal/enforced_on"),),
    ),
)

vectors(
    "CAS-023",
    RETURNED,
    holds(
        "A forced return while the reflection period ran, which the rule on that period tells",
        also=(("CAS-005", LEFT),),
    ),
    breaks(
        "A forced return before the reflection period",
        LEFT,
        {
            f"{PERIOD}/requested_on": "2026-04-01",
            f"{PERIOD}/decided_on": "2026-04-01",
            f"{PERIOD}/start": "2026-04-01",
            f"{PERIOD}/end": "2026-05-31",
        },
    ),
)
