"""Vectors of the rules on the status of a service and its dates."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, service
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

DONE = BARE | {"episodes": [service(1, "psychological", "completed", end="2026-05-20", end_reason="goals-met")]}
END, START = "/episodes/0/end", "/episodes/0/start"


def begun(status: str, day: str) -> dict[str, object]:
    """Return the change to a service of this status that has a first day."""
    return {"/episodes": [service(1, "psychological", status, start=day)]}


vectors(
    "AST-009",
    DONE,
    holds("A service that ended after it began"),
    holds("A service that ended on the day on which it began", {END: "2026-03-02"}),
    breaks("A service that ended on the day before it began", END, {END: "2026-03-01"}),
    breaks("A declined service with a first day", START, begun("declined", "2026-03-02")),
    breaks("A declined service with a first day to come", START, begun("declined", "2026-07-02")),
    breaks("An unavailable service with a first day", START, begun("unavailable", "2026-03-02")),
    breaks("A service that is only needed and began yesterday", START, begun("needed", "2026-05-31")),
    breaks("A service that is only offered and began yesterday", START, begun("offered", "2026-05-31")),
    breaks("A service that is awaited and began yesterday", START, begun("waiting", "2026-05-31")),
    holds("A service that is offered and begins today", begun("offered", "2026-06-01")),
    holds("A service that is awaited and has a planned first day", begun("waiting", "2026-07-02")),
    holds("A service that someone else gives", begun("already-received", "2026-03-02")),
    holds(
        "A service that is offered and has a first day where the day of reading is not known",
        begun("offered", "2026-05-31") | {"/recorded_at": DELETE},
    ),
    holds("A service in progress", begun("in-progress", "2026-03-02")),
    breaks(
        "A service in progress that ended yesterday",
        END,
        {"/episodes": [service(1, "psychological", end="2026-05-31")]},
    ),
    holds(
        "A service in progress that ends today",
        {"/episodes": [service(1, "psychological", end="2026-06-01")]},
    ),
    holds(
        "An interrupted service that ended",
        {"/episodes": [service(1, "psychological", "interrupted", end="2026-05-31")]},
    ),
    breaks(
        "A service in progress that ended without a first day",
        END,
        {"/episodes": [service(1, "psychological", start=None, end="2026-05-31")]},
        also=(("AST-023", "/episodes/0/start"),),
    ),
    breaks(
        "The second of two services ended before it began",
        "/episodes/1/end",
        {"/episodes/1": service(2, "medical", "completed", end="2026-03-01")},
    ),
)

vectors(
    "AST-023",
    DONE,
    holds("A completed service with both days"),
    holds("A completed service without a reason", {"/episodes/0/end_reason": DELETE}),
    breaks("A completed service without a first day", START, {START: DELETE}),
    breaks("A completed service without a last day", END, {END: DELETE}),
    holds("A service in progress without a last day", {"/episodes": [service(1, "psychological")]}),
    breaks(
        "A service in progress without a first day", START, {"/episodes": [service(1, "psychological", start=None)]}
    ),
    breaks(
        "An interrupted service without a first day",
        START,
        {"/episodes": [service(1, "psychological", "interrupted", start=None)]},
    ),
    holds("An interrupted service without a last day", {"/episodes": [service(1, "psychological", "interrupted")]}),
    breaks(
        "A service that ended early without a last day",
        END,
        {"/episodes": [service(1, "psychological", "ended-early", end_reason="persons-choice")]},
    ),
    breaks(
        "A service that ended early without a reason",
        "/episodes/0/end_reason",
        {"/episodes": [service(1, "psychological", "ended-early", end="2026-05-20")]},
    ),
    holds(
        "A service that ended early with a reason",
        {"/episodes": [service(1, "psychological", "ended-early", end="2026-05-20", end_reason="persons-choice")]},
    ),
    holds("An offered service without days", {"/episodes": [service(1, "psychological", "offered", start=None)]}),
    holds(
        "A service that someone else gives without days",
        {"/episodes": [service(1, "psychological", "already-received", start=None)]},
    ),
    breaks(
        "The second of two services has no first day",
        "/episodes/1/start",
        {"/episodes/1": service(2, "medical", start=None)},
    ),
)
