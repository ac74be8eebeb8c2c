"""Vectors of the rules on help without conditions and on endings that the law does not allow."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, STAY, service
from nordicbaltic_standards.testing.vectors.declared import breaks, holds, vectors

HOUSE = BARE | {
    "conditions_imposed": ["house-rules"],
    "episodes": [service(1, "accommodation", conditions=["none"]), service(2, "psychological")],
}

vectors(
    "AST-001",
    HOUSE,
    holds("House rules are no condition for help"),
    holds("No condition was attached", {"/conditions_imposed": ["none"]}),
    holds("Nothing is said of conditions", {"/conditions_imposed": []}),
    holds(
        "A condition to return is another matter",
        {"/conditions_imposed": ["return"]},
        also=(("AST-021", "/conditions_imposed/0"),),
    ),
    breaks("Help depends on cooperation", "/conditions_imposed/0", {"/conditions_imposed": ["cooperation"]}),
    breaks(
        "Help depends on testimony beside house rules",
        "/conditions_imposed/1",
        {"/conditions_imposed": ["house-rules", "testimony"]},
    ),
    breaks(
        "Help depends on a report to the police in Denmark",
        "/conditions_imposed/0",
        {"/conditions_imposed": ["report-to-police"], "/country": "DK"},
    ),
    breaks(
        "Help depends on testimony in Sweden, where law ties the longer help to it",
        "/conditions_imposed/0",
        {"/conditions_imposed": ["testimony"], "/country": "SE"},
    ),
    breaks(
        "A service depends on cooperation beside house rules",
        "/episodes/0/conditions/1",
        {"/episodes/0/conditions": ["house-rules", "cooperation"]},
    ),
    breaks(
        "The second of two services depends on testimony",
        "/episodes/1/conditions/0",
        {"/episodes/1/conditions": ["testimony"]},
    ),
    breaks(
        "Help as a whole and a service depend on cooperation",
        "/conditions_imposed/0",
        {"/conditions_imposed": ["cooperation"], "/episodes/0/conditions": ["report-to-police"]},
        more=("/episodes/0/conditions/0",),
    ),
)

vectors(
    "AST-021",
    HOUSE,
    holds("House rules do not tie help to leaving"),
    holds(
        "A condition to cooperate is another matter",
        {"/conditions_imposed": ["cooperation"]},
        also=(("AST-001", "/conditions_imposed/0"),),
    ),
    breaks(
        "Help depends on agreeing to return",
        "/conditions_imposed/0",
        {"/conditions_imposed": ["return"]},
        severity="warning",
    ),
    breaks(
        "Help depends on giving up an application for asylum in Norway, outside the Union",
        "/conditions_imposed/0",
        {"/conditions_imposed": ["asylum-withdrawal"], "/country": "NO"},
    ),
    breaks(
        "A service depends on giving up an application for asylum",
        "/episodes/1/conditions/0",
        {"/episodes/1/conditions": ["asylum-withdrawal"]},
    ),
)

OVER = {"status": "ended-early", "end": "2026-05-20", "end_reason": "persons-choice"}
LEFT = BARE | {
    "entitlement": {"until": "2026-05-20", "end_reason": "persons-choice"},
    "episodes": [service(1, "accommodation", **OVER), service(2, "psychological", **OVER)],
    "stays": [STAY | {"end": "2026-05-20", "end_reason": "persons-choice"}],
}
LONG_AGO = {"start": "2009-03-02", "end": "2010-01-29"}

vectors(
    "AST-002",
    LEFT,
    holds("The person ended it"),
    holds("Help that is not said to have ended", {"/entitlement": {}, "/stays": [], "/episodes": []}),
    holds(
        "An end with the criminal case is another matter",
        {"/entitlement/end_reason": "proceedings-closed"},
        also=(("AST-022", "/entitlement/end_reason"),),
    ),
    breaks(
        "The entitlement ended because cooperation ended",
        "/entitlement/end_reason",
        {"/entitlement/end_reason": "cooperation-ended"},
    ),
    breaks(
        "A service ended because there was no report",
        "/episodes/1/end_reason",
        {"/episodes/1/end_reason": "no-report"},
    ),
    breaks(
        "A stay ended because cooperation ended",
        "/stays/0/end_reason",
        {"/stays/0/end_reason": "cooperation-ended"},
    ),
    breaks(
        "Service and stay ended for want of a report in Norway",
        "/episodes/0/end_reason",
        {"/episodes/0/end_reason": "no-report", "/stays/0/end_reason": "no-report", "/country": "NO"},
        more=("/stays/0/end_reason",),
    ),
    breaks(
        "A service ended for want of cooperation before any of the provisions bound the country",
        "/episodes/0/end_reason",
        {"/episodes/0": service(1, "accommodation", **OVER | LONG_AGO | {"end_reason": "cooperation-ended"})},
        severity="warning",
    ),
    breaks(
        "A stay ended for want of cooperation before any of the provisions bound the country",
        "/stays/0/end_reason",
        {"/stays/0": STAY | LONG_AGO | {"end_reason": "cooperation-ended"}},
        severity="warning",
    ),
)

vectors(
    "AST-022",
    LEFT,
    holds("The person ended it whatever became of the case"),
    holds(
        "An end for want of a report is another matter",
        {"/entitlement/end_reason": "no-report"},
        also=(("AST-002", "/entitlement/end_reason"),),
    ),
    breaks(
        "The entitlement ended because the case was closed",
        "/entitlement/end_reason",
        {"/entitlement/end_reason": "proceedings-closed"},
    ),
    breaks(
        "A service ended because the case was closed",
        "/episodes/0/end_reason",
        {"/episodes/0/end_reason": "proceedings-closed"},
    ),
    breaks(
        "A stay ended because the case was closed",
        "/stays/0/end_reason",
        {"/stays/0/end_reason": "proceedings-closed"},
    ),
    breaks(
        "A service ended because the case was closed in Norway where no provision says so",
        "/episodes/0/end_reason",
        {"/episodes/0/end_reason": "proceedings-closed", "/country": "NO"},
        severity="warning",
    ),
)
