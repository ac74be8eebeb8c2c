"""Vectors of the rules on assessments of practice."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.catalogues import standards
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, record, vectors

EVIDENCE = [{"kind": "case-review", "date": "2026-02-01"}]
ACTION = {"what": "Sign an agreement on places.", "owner": "Head of service", "due_on": "2026-09-01"}

ASSESSMENT: dict[str, Any] = record(
    "practice-assessment",
    "FI",
    organisation={"ref": "fi-turvakoti"},
    period={"from_date": "2025-01-01", "to_date": "2025-12-31"},
    kind="self",
    answers=[
        {"standard": "AST-S01", "rating": "met", "evidence": EVIDENCE},
        {"standard": "AST-S02", "rating": "partly", "evidence": EVIDENCE, "action": ACTION},
        {"standard": "NET-S01", "rating": "not-met"},
        {"standard": "RES-S02", "rating": "not-applicable", "reason": "The organisation grants no permits."},
    ],
    survivors_involved=True,
    signed_by="Director",
    signed_on="2026-02-15",
)
"""An assessment of an invented shelter in Finland."""

vectors(
    "NET-006",
    ASSESSMENT,
    holds("Standards rated as met and partly met with evidence"),
    breaks("A standard rated as met without evidence", "/answers/0/evidence", {"/answers/0/evidence": []}),
    breaks("A standard rated as partly met without evidence", "/answers/1/evidence", {"/answers/1/evidence": []}),
    holds(
        "A standard rated as not met without evidence",
        {"/answers/0": ASSESSMENT["answers"][2] | {"standard": "NET-S02"}},
    ),
    breaks(
        "Two standards rated without evidence",
        "/answers/0/evidence",
        {"/answers/0/evidence": [], "/answers/1/evidence": []},
        more=("/answers/1/evidence",),
    ),
)

vectors(
    "NET-007",
    ASSESSMENT,
    holds("A duty partly met with an action"),
    breaks("A duty partly met without an action", "/answers/1/action", {"/answers/1/action": DELETE}),
    breaks(
        "A duty not met without an action",
        "/answers/1/action",
        {"/answers/1/action": DELETE, "/answers/1/rating": "not-met"},
    ),
    holds("A duty met without an action", {"/answers/1/action": DELETE, "/answers/1/rating": "met"}),
    holds("A recommendation not met without an action", {"/answers/2/rating": "not-met"}),
    holds(
        "A standard outside the area of duty partly met without an action",
        {"/answers/2": {"standard": "NET-S01", "rating": "partly", "evidence": EVIDENCE}},
    ),
    breaks("An action without an owner", "/answers/1/action/owner", {"/answers/1/action/owner": DELETE}),
    breaks("An action without a date", "/answers/1/action/due_on", {"/answers/1/action/due_on": DELETE}),
    breaks(
        "An action without an owner or a date", "/answers/1/action/owner", {"/answers/1/action": {"what": "Something."}}
    ),
    holds(
        "An action without an owner or a date that is done",
        {"/answers/1/action": {"what": "Something.", "done_on": "2026-05-01"}},
    ),
    holds("An action due today", {"/answers/1/action/due_on": "2026-06-01"}),
    breaks("An action due yesterday", "/answers/1/action/due_on", {"/answers/1/action/due_on": "2026-05-31"}),
    holds(
        "An action due yesterday that is done",
        {"/answers/1/action/due_on": "2026-05-31", "/answers/1/action/done_on": "2026-05-31"},
    ),
    holds(
        "An action due long ago, in a record without a date",
        {"/answers/1/action/due_on": "2020-01-01", "/recorded_at": DELETE},
    ),
    breaks("A duty that is said not to apply without a reason", "/answers/3/reason", {"/answers/3/reason": DELETE}),
    holds("A recommendation that is said not to apply without a reason", {"/answers/2/rating": "not-applicable"}),
    breaks(
        "Two duties partly met without an action, after one that is met",
        "/answers/1/action",
        {"/answers/1/action": DELETE, "/answers/3": {"standard": "RES-S02", "rating": "not-met"}},
        more=("/answers/3/action",),
    ),
    holds(
        "A standard of another catalogue not met without an action",
        {"/answers/3": {"standard": "XYZ-S99", "rating": "not-met"}},
        also=(("NET-008", "/answers/3/standard"),),
    ),
)


def answers(*areas: str) -> list[dict[str, Any]]:
    """Return an answer to every standard of some areas."""
    return [
        {"standard": standard.id, "rating": "met", "evidence": EVIDENCE}
        for standard in standards
        if standard.area in areas
    ]


def working(*, roles: tuple[str, ...] = (), services: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a reference to an organisation of some roles and services."""
    return {"ref": "fi-turvakoti", "roles": list(roles), "services": list(services)}


GENERAL_ONLY = answers("case")

vectors(
    "NET-008",
    ASSESSMENT,
    holds("An assessment of an organisation whose roles are not recorded"),
    breaks("A standard that is not in the catalogue", "/answers/2/standard", {"/answers/2/standard": "NET-S99"}),
    breaks(
        "A standard that is answered twice",
        "/answers/2/standard",
        {"/answers/2/standard": "AST-S01", "/answers/2/rating": "met", "/answers/2/evidence": EVIDENCE},
    ),
    breaks(
        "A standard that is not in the catalogue answered twice",
        "/answers/2/standard",
        {"/answers/2/standard": "NET-S99", "/answers/3/standard": "NET-S99"},
        more=("/answers/3/standard",),
    ),
    holds(
        "Every standard of a provider of support answered",
        {"/organisation": working(roles=("support-provider",)), "/answers": answers("case", "assistance")},
    ),
    holds(
        "Every duty of a provider of support answered and a recommendation left out",
        {
            "/organisation": working(roles=("support-provider",)),
            "/answers": [a for a in answers("case", "assistance") if standards[a["standard"]].level == "must"],
        },
    ),
    breaks(
        "One duty of a provider of support left out",
        "/answers",
        {"/organisation": working(roles=("support-provider",)), "/answers": answers("case", "assistance")[:-2]},
    ),
    breaks(
        "The general duties of a provider of support left out",
        "/answers",
        {"/organisation": working(roles=("shelter-provider",)), "/answers": answers("assistance")},
    ),
    breaks(
        "No answer of a first responder",
        "/answers",
        {"/organisation": working(roles=("first-responder",)), "/answers": []},
    ),
    *(
        case
        for role, area in (
            ("shelter-provider", "assistance"),
            ("first-responder", "identification"),
            ("competent-identifying-authority", "identification"),
            ("compensation-body", "compensation"),
            ("assisting-authority", "compensation"),
            ("national-coordinator", "network"),
            ("national-contact-point", "referral"),
        )
        for case in (
            holds(
                f"All duties that go with the role {role} answered",
                {"/organisation": working(roles=(role,)), "/answers": answers("case", area)},
            ),
            breaks(
                f"None but the general duties answered by the role {role}",
                "/answers",
                {"/organisation": working(roles=(role,)), "/answers": GENERAL_ONLY},
            ),
        )
    ),
    *(
        case
        for service, area in (
            ("accommodation", "assistance"),
            ("compensation-help", "compensation"),
            ("return-support", "referral"),
        )
        for case in (
            holds(
                f"All duties that go with the service {service} answered",
                {"/organisation": working(services=(service,)), "/answers": answers("case", area)},
            ),
            breaks(
                f"None but the general duties answered by the service {service}",
                "/answers",
                {"/organisation": working(services=(service,)), "/answers": GENERAL_ONLY},
            ),
        )
    ),
    holds(
        "No duty asked of an organisation whose role has no area",
        {"/organisation": working(roles=("funder",), services=("interpretation",))},
    ),
)

vectors(
    "NET-009",
    ASSESSMENT,
    holds("A signed assessment made with survivors"),
    breaks("An assessment that is not signed", "/signed_on", {"/signed_on": DELETE}),
    holds(
        "An assessment of a time that ended seven hundred and thirty days ago",
        {"/period": {"from_date": "2023-06-01", "to_date": "2024-06-01"}},
    ),
    breaks(
        "An assessment of a time that ended seven hundred and thirty-one days ago",
        "/period/to_date",
        {"/period": {"from_date": "2023-06-01", "to_date": "2024-05-31"}},
    ),
    breaks("An assessment without survivors", "/survivors_involved", {"/survivors_involved": False}),
    breaks("An assessment that says nothing of survivors", "/survivors_involved", {"/survivors_involved": DELETE}),
    holds(
        "An assessment without survivors for a reason",
        {"/survivors_involved": False, "/survivors_reason": "No one could be asked safely."},
    ),
    breaks(
        "An assessment that is neither signed nor made with survivors",
        "/signed_on",
        {"/signed_on": DELETE, "/survivors_involved": False},
        more=("/survivors_involved",),
    ),
)

vectors(
    "NET-011",
    ASSESSMENT,
    holds("An assessment of one day", {"/period": {"from_date": "2025-12-31", "to_date": "2025-12-31"}}),
    breaks(
        "An assessment of a time that ends before it begins",
        "/period/to_date",
        {"/period": {"from_date": "2026-01-01", "to_date": "2025-12-31"}},
    ),
    holds("An assessment signed on the first day of its time", {"/signed_on": "2025-01-01"}),
    breaks("An assessment signed before its time began", "/signed_on", {"/signed_on": "2024-12-31"}),
    holds("An assessment without a signature for its time", {"/signed_on": DELETE}, also=(("NET-009", "/signed_on"),)),
    breaks(
        "An assessment of a time that ends before it begins, signed before",
        "/period/to_date",
        {"/period": {"from_date": "2026-01-01", "to_date": "2025-12-31"}, "/signed_on": "2025-12-31"},
    ),
)
