"""Vectors of the rules on the assessment of needs and danger."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, HELP, service
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

NEW = BARE | {"eligible_from": "2026-05-24", "episodes": [service(1, "accommodation", start="2026-05-24")]}

vectors(
    "AST-003",
    NEW,
    breaks("No assessment on the eighth day after the person was entitled", "/needs_assessments"),
    holds("No assessment on the seventh day after the person was entitled", {"/eligible_from": "2026-05-25"}),
    holds("An assessment on the eighth day", {"/needs_assessments": [{"date": "2026-06-01"}]}),
    holds("The person declined an assessment", {"/needs_assessments": {"absent": "declined"}}),
    holds("The day of entitlement is not known", {"/eligible_from": {"absent": "unknown"}}),
    holds("The day of entitlement is missing", {"/eligible_from": DELETE}),
    holds("The day on which the law is read is not known", {"/recorded_at": DELETE}),
    holds("The entitlement ended on the seventh day", {"/entitlement": {"until": "2026-05-31"}}),
    holds("The entitlement ended on the sixth day", {"/entitlement": {"until": "2026-05-30"}}),
    breaks("The entitlement ended on the eighth day", "/needs_assessments", {"/entitlement": {"until": "2026-06-01"}}),
    breaks(
        "The entitlement was to end on the seventh day and was extended",
        "/needs_assessments",
        {"/entitlement": {"until": "2026-05-31", "extended_until": "2026-06-30"}},
    ),
    breaks(
        "The entitlement has no last day",
        "/needs_assessments",
        {"/entitlement": {"until": {"absent": "not-applicable"}}},
    ),
)

HIGH = {"date": "2026-04-10", "level": "high"}
DANGER = BARE | {
    "risk_assessments": [{"date": "2026-03-03", "level": "low"}, HIGH],
    "safety_plan": {"made_on": "2026-04-10"},
}

vectors(
    "AST-004",
    DANGER,
    holds("A safety plan made on the day of the assessment"),
    holds("A safety plan made after the assessment", {"/safety_plan/made_on": "2026-04-11"}),
    holds("No danger was ever assessed", {"/risk_assessments": [], "/safety_plan": DELETE}),
    breaks("A high danger without a safety plan", "/safety_plan", {"/safety_plan": DELETE}),
    breaks(
        "An extreme danger without a safety plan",
        "/safety_plan",
        {"/safety_plan": DELETE, "/risk_assessments/1/level": "extreme"},
    ),
    holds("A medium danger without a safety plan", {"/safety_plan": DELETE, "/risk_assessments/1/level": "medium"}),
    breaks(
        "An immediate danger of medium level without a safety plan",
        "/safety_plan",
        {"/safety_plan": DELETE, "/risk_assessments/1/level": "medium", "/risk_assessments/1/immediate_danger": True},
    ),
    holds(
        "A medium danger that is not immediate without a safety plan",
        {"/safety_plan": DELETE, "/risk_assessments/1/level": "medium", "/risk_assessments/1/immediate_danger": False},
    ),
    breaks(
        "A safety plan made on the day before the assessment",
        "/safety_plan/reviewed_on",
        {"/safety_plan/made_on": "2026-04-09"},
    ),
    holds(
        "An older safety plan that was reviewed on the day of the assessment",
        {"/safety_plan": {"made_on": "2026-03-03", "reviewed_on": "2026-04-10"}},
    ),
    holds(
        "An older safety plan that was reviewed on the day after the assessment",
        {"/safety_plan": {"made_on": "2026-03-03", "reviewed_on": "2026-04-11"}},
    ),
    breaks(
        "An older safety plan that was reviewed on the day before the assessment",
        "/safety_plan/reviewed_on",
        {"/safety_plan": {"made_on": "2026-03-03", "reviewed_on": "2026-04-09"}},
    ),
    holds(
        "A high danger that a later assessment no longer found",
        {"/safety_plan": DELETE, "/risk_assessments/2": {"date": "2026-05-10", "level": "low"}},
    ),
    breaks(
        "A high danger that was not assessed again later",
        "/safety_plan",
        {"/safety_plan": DELETE, "/risk_assessments/2": {"date": "2026-05-10", "level": "not-assessed"}},
    ),
    breaks(
        "An immediate danger of which the level was not assessed",
        "/safety_plan",
        {
            "/safety_plan": DELETE,
            "/risk_assessments": [{"date": "2026-05-10", "level": "not-assessed", "immediate_danger": True}],
        },
    ),
    holds(
        "A danger that was never assessed in substance",
        {"/safety_plan": DELETE, "/risk_assessments": [{"date": "2026-05-10", "level": "not-assessed"}]},
    ),
    holds(
        "A high danger listed last that a later assessment no longer found",
        {"/safety_plan": DELETE, "/risk_assessments/0/date": "2026-05-10"},
    ),
    holds(
        "A high danger that another assessment of the same day no longer found",
        {"/safety_plan": DELETE, "/risk_assessments/2": {"date": "2026-04-10", "level": "low"}},
    ),
    breaks(
        "A high danger listed first that is also the latest",
        "/safety_plan",
        {"/safety_plan": DELETE, "/risk_assessments": [HIGH, {"date": "2026-03-03", "level": "low"}]},
    ),
)

NEEDY = BARE | {
    "needs_assessments": [{"date": "2026-03-05", "special_needs": ["mental-health"]}],
    "episodes": [service(1, "psychological")],
}
UNANSWERED = "/needs_assessments/0/special_needs"


def need(code: str, kind: str) -> dict[str, object]:
    """Return the changes to one special need and one service."""
    return {"/needs_assessments/0/special_needs": [code], "/episodes": [service(1, kind)]}


vectors(
    "AST-014",
    NEEDY,
    holds("Psychological help answers a need of the mind"),
    holds("No assessment of needs", {"/needs_assessments": []}),
    holds("An assessment that is withheld", {"/needs_assessments": {"absent": "withheld-by-consent"}}),
    holds("Special needs that are withheld", {UNANSWERED: {"absent": "withheld-by-consent"}, "/episodes": []}),
    holds("No special needs and no service", {UNANSWERED: [], "/episodes": []}),
    holds("A need that no single service answers", {UNANSWERED: ["reprisal-risk"], "/episodes": []}),
    breaks("A need of the mind and no service", UNANSWERED, {"/episodes": []}),
    breaks("A need of the mind and medical care only", UNANSWERED, need("mental-health", "medical")),
    holds("A need of the mind and a service that the list does not name", need("mental-health", "other")),
    holds("A pregnancy and medical care", need("pregnancy", "medical")),
    holds("A pregnancy and emergency care", need("pregnancy", "medical-emergency")),
    holds("A pregnancy and sexual and reproductive health care", need("pregnancy", "sexual-and-reproductive-health")),
    breaks("A pregnancy and psychological help", UNANSWERED, need("pregnancy", "psychological")),
    holds("A disability and social work", need("disability", "social-work")),
    breaks("A disability and legal advice", UNANSWERED, need("disability", "legal-advice")),
    holds("A serious illness and medical care", need("serious-illness", "medical")),
    breaks("A serious illness and legal advice", UNANSWERED, need("serious-illness", "legal-advice")),
    holds("An addiction and its treatment", need("addiction", "addiction-treatment")),
    holds("An addiction and a service that the list does not name", need("addiction", "other")),
    breaks("An addiction and medical care", UNANSWERED, need("addiction", "medical")),
    holds("Sexual violence and psychological help", need("sexual-violence", "psychological")),
    holds("Sexual violence and health care for it", need("sexual-violence", "sexual-and-reproductive-health")),
    holds("Sexual violence and emergency care", need("sexual-violence", "medical-emergency")),
    breaks("Sexual violence and legal advice", UNANSWERED, need("sexual-violence", "legal-advice")),
    holds("Serious violence and psychological help", need("serious-violence", "psychological")),
    holds("Serious violence and a service that the list does not name", need("serious-violence", "other")),
    breaks("Serious violence and legal advice", UNANSWERED, need("serious-violence", "legal-advice")),
    breaks(
        "Two special needs of which one is answered", UNANSWERED, {UNANSWERED: ["mental-health", "serious-illness"]}
    ),
    breaks(
        "A need beside one that no single service answers",
        UNANSWERED,
        {UNANSWERED: ["reprisal-risk", "mental-health"], "/episodes": []},
    ),
    holds("The person declined the service", {"/episodes": [service(1, "psychological", "declined", start=None)]}),
    holds("The person waits for the service", {"/episodes": [service(1, "psychological", "waiting", start=None)]}),
    breaks(
        "The service is only noted as needed",
        UNANSWERED,
        {"/episodes": [service(1, "psychological", "needed", start=None)]},
    ),
    breaks(
        "The service is unavailable",
        UNANSWERED,
        {"/episodes": [service(1, "psychological", "unavailable", start=None)]},
    ),
    breaks(
        "The service is for a child in care",
        UNANSWERED,
        {"/episodes": [service(1, "psychological", child_ref="ch1")], "/children_in_care": [{"id": "ch1", "age": 3}]},
    ),
    holds(
        "A need that a later assessment no longer found",
        {"/episodes": [], "/needs_assessments/1": {"date": "2026-05-05"}},
    ),
    holds(
        "A need that an assessment listed before and made later no longer found",
        {
            "/episodes": [],
            "/needs_assessments": [
                {"date": "2026-05-05"},
                {"date": "2026-03-05", "special_needs": ["mental-health"]},
            ],
        },
    ),
    breaks(
        "A need that the last of two assessments of one day found",
        "/needs_assessments/1/special_needs",
        {
            "/episodes": [],
            "/needs_assessments": [
                {"date": "2026-03-05"},
                {"date": "2026-03-05", "special_needs": ["mental-health"]},
            ],
        },
    ),
)

DUE = "/needs_assessments/0/review_due"

vectors(
    "AST-024",
    HELP,
    holds("A review that is due on the day of reading", {DUE: "2026-06-01"}),
    breaks("A review that was due the day before", DUE, {DUE: "2026-05-31"}),
    holds("No day for a review was set", {DUE: DELETE}),
    holds("The day on which the law is read is not known", {DUE: "2026-05-31", "/recorded_at": DELETE}),
    holds("No assessment of needs is recorded", {"/needs_assessments": {"absent": "declined"}}),
    holds(
        "A review that was held",
        {
            DUE: "2026-05-31",
            "/needs_assessments/1": {"date": "2026-05-28", "special_needs": [], "review_due": "2026-09-01"},
        },
    ),
    breaks(
        "The review after a later assessment is overdue too",
        "/needs_assessments/1/review_due",
        {"/needs_assessments/1": {"date": "2026-04-28", "review_due": "2026-05-31"}},
    ),
    holds(
        "Help has ended",
        {
            DUE: "2026-05-31",
            "/episodes": [service(1, "psychological", "completed", end="2026-05-20", end_reason="goals-met")],
            "/stays/0/end": "2026-05-20",
            "/eligible_from": DELETE,
            "/aftercare": {"planned_until": "2027-03-01"},
        },
    ),
)
