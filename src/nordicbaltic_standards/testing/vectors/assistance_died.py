"""Vectors of persons who have died: nothing that could only be done with them is asked for any more."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.assistance_help import STAY, service
from nordicbaltic_standards.testing.vectors.case_bases import case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, record, vectors

END, WHY = "/episodes/0/end", "/episodes/0/end_reason"
PLAN = {"made_on": "2026-03-05", "agreed_by_person": False, "review_due": "2027-01-10"}
HELPED: dict[str, Any] = {
    "eligible_from": "2026-03-02",
    "needs_assessments": [
        {
            "date": "2026-03-05",
            "needs": [{"category": "accommodation", "met": False}],
            "special_needs": ["pregnancy"],
            "review_due": "2026-03-25",
        }
    ],
    "risk_assessments": [{"date": "2026-03-05", "level": "extreme"}],
    "language_support": ["none"],
    "provider_languages": ["lt"],
    "plan": PLAN,
}
LAST = service(1, "accommodation", "ended-early", end="2026-03-20", end_reason="deceased")
DIED = record("assistance", "LT", "2026-09-01T10:00:00+03:00", **HELPED, episodes=[LAST])
"""A service ended because the person died, and much was left open."""
OPEN = {
    "AST-004": "/safety_plan",
    "AST-006": "/episodes",
    "AST-014": "/needs_assessments/0/special_needs",
    "AST-016": "/language_support",
    "AST-018": "/aftercare",
    "AST-019": "/plan/agreed_by_person",
}
"""What the record would be told of if the person lived, and where."""


def but(name: str, *others: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what other rules say of the same record if the person lives."""
    return (*((rule, at) for rule, at in OPEN.items() if rule != name), *others)


for name, at in OPEN.items():
    vectors(
        name,
        DIED,
        holds("The person has died, as the end of the last service says"),
        breaks("The person can no longer be reached", at, {WHY: "contact-lost"}, also=but(name)),
    )

HOUSED = STAY | {"end": "2026-03-22", "end_reason": "deceased"}
CONTINUED = tuple((rule, at) for rule, at in OPEN.items() if rule not in {"AST-004", "AST-018"})

vectors(
    "AST-004",
    DIED,
    holds("The person has died in the shelter", {WHY: "contact-lost", "/stays": [HOUSED]}),
    holds(
        "The person has died, as the end of the entitlement says",
        {WHY: "contact-lost", "/entitlement": {"until": "2026-03-20", "end_reason": "deceased"}},
    ),
    holds("The person has died on a day that is not known", {END: DELETE}, also=(("AST-023", END),)),
    holds(
        "The person has died, and another service was ended later",
        {"/episodes/1": service(2, "psychological", "completed", end="2026-04-02", end_reason="other")},
    ),
    holds(
        "The person has died on the day on which the danger was assessed",
        {END: "2026-03-05"},
    ),
    breaks(
        "The danger was assessed after the day on which the person is said to have died",
        "/safety_plan",
        {END: "2026-03-04"},
        also=but("AST-004"),
    ),
    breaks(
        "A service began after the day on which the person is said to have died",
        "/safety_plan",
        {"/episodes/1": service(2, "psychological", start="2026-03-21")},
        also=(*CONTINUED, ("AST-024", "/needs_assessments/0/review_due")),
    ),
    breaks(
        "A stay began after the day on which the person is said to have died",
        "/safety_plan",
        {"/stays": [STAY | {"start": "2026-03-21"}]},
        also=(*CONTINUED, ("AST-024", "/needs_assessments/0/review_due")),
    ),
    holds(
        "The person has died, and a service for the child went on",
        {
            "/children_in_care": [{"id": "k1"}],
            "/episodes/1": service(2, "psychological", start="2026-03-21", child_ref="k1"),
        },
    ),
    breaks(
        "A child in the person's care has died",
        "/safety_plan",
        {"/children_in_care": [{"id": "k1"}], "/episodes/0/child_ref": "k1"},
        also=but("AST-004", ("AST-005", "/episodes")),
    ),
)

vectors(
    "AST-003",
    record("assistance", "LT", "2026-09-01T10:00:00+03:00", eligible_from="2026-03-02", episodes=[LAST]),
    holds("The person has died"),
    breaks(
        "The person can no longer be reached",
        "/needs_assessments",
        {WHY: "contact-lost"},
        also=(("AST-006", "/episodes"),),
    ),
)
vectors(
    "AST-024",
    DIED,
    holds(
        "The person has died, and another service was never ended",
        {"/episodes/1": service(2, "psychological")},
    ),
    breaks(
        "The person can no longer be reached by one of two services",
        "/needs_assessments/0/review_due",
        {WHY: "contact-lost", "/episodes/1": service(2, "psychological")},
        also=(("AST-004", "/safety_plan"), *CONTINUED),
    ),
)
vectors(
    "AST-017",
    record(
        "assistance",
        "LV",
        "2026-09-01T10:00:00+03:00",
        **{name: HELPED[name] for name in ("eligible_from",)},
        needs_assessments=[{"date": "2026-03-05", "needs": [{"category": "accommodation", "met": False}]}],
        entitlement={"until": "2026-04-30"},
        episodes=[LAST],
    ),
    holds("The person has died, as the end of the last service says"),
    breaks(
        "The person can no longer be reached by the last service",
        "/entitlement/until",
        {WHY: "contact-lost"},
        also=(("AST-006", "/episodes"), ("AST-018", "/aftercare")),
    ),
)

GIRL = record(
    "assistance",
    "LT",
    "2026-09-01T10:00:00+03:00",
    subject=CHILD,
    eligible_from="2026-03-02",
    needs_assessments=[{"date": "2026-03-05"}],
    episodes=[LAST],
)
NEARLY = {"/subject/birth_date": "2008-12-01"}
vectors(
    "AST-015",
    GIRL,
    holds("The child has died"),
    breaks("The child can no longer be reached", "/episodes", {WHY: "contact-lost"}, also=(("AST-006", "/episodes"),)),
    breaks(
        "A mother who is a child has died, and her own child does not go to school",
        "/children_in_care/0/in_school",
        {"/children_in_care": [{"id": "k1", "age": 7, "in_school": False}]},
    ),
)
vectors(
    "AST-020",
    GIRL,
    holds("A child who would soon come of age has died", NEARLY),
    breaks(
        "A child who soon comes of age can no longer be reached",
        "/plan/transition_to_adulthood",
        NEARLY | {WHY: "contact-lost"},
        also=(("AST-006", "/episodes"), ("AST-015", "/episodes")),
    ),
)

CLOSED = case_file(
    "LT",
    "2026-09-01T10:00:00+03:00",
    status="closed",
    closure={"on": "2026-03-21", "reason": "person-deceased"},
    legal_status=None,
    assistance=HELPED | {"episodes": [LAST | {"end_reason": "other"}]},
)
"""The file was closed because the person died; the end of the service does not say so."""
for name, at in OPEN.items():
    others = tuple((rule, f"/assistance{place}") for rule, place in but(name))
    vectors(
        name,
        CLOSED,
        holds("The file was closed because the person died"),
        breaks("The file was closed for another reason", f"/assistance{at}", {"/closure/reason": "other"}, also=others),
        breaks("The file was opened again", f"/assistance{at}", {"/status": "reopened"}, also=others),
    )

vectors(
    "AST-005",
    case_file(
        "LT",
        "2026-03-09T10:00:00+02:00",
        status="closed",
        closure={"on": "2026-03-03", "reason": "person-deceased"},
        legal_status=None,
        assistance={"eligible_from": "2026-03-02"},
    ),
    holds("The file was closed because the person died before any service began"),
    breaks(
        "The file was closed for another reason before any service began",
        "/assistance/episodes",
        {"/closure/reason": "other"},
    ),
)
