"""Vectors of the rules on conditions of a stay, and on decisions on a child's stay."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.residence_bases import EE_30, EE_HOLDER, EE_PERMIT, FI_30, holding

OF_PERIOD, OF_PERMIT = "/reflection_period/conditions", "/permits/0/conditions"
ADVICE = "/asylum/independent_advice_on"

vectors(
    "RES-024",
    EE_30,
    holds("A period without conditions"),
    breaks(
        "A period against the withdrawal of an asylum application", f"{OF_PERIOD}/0", {OF_PERIOD: ["asylum-withdrawal"]}
    ),
    breaks(
        "A period against house rules and the withdrawal of an asylum application",
        f"{OF_PERIOD}/1",
        {OF_PERIOD: ["house-rules", "asylum-withdrawal"]},
    ),
    holds("A stay without period or permit", {"/reflection_period": DELETE}),
)
vectors(
    "RES-024",
    EE_HOLDER,
    breaks(
        "A permit against cooperation and the withdrawal of an asylum application",
        f"{OF_PERMIT}/1",
        {OF_PERMIT: ["cooperation", "asylum-withdrawal"]},
    ),
    breaks(
        "A second permit against the withdrawal of an asylum application, which was withdrawn",
        "/permits/1/conditions/0",
        {
            "/permits/1": {
                "id": "p2",
                "basis": "work",
                "decision": "granted",
                "valid_from": "2027-04-15",
                "valid_to": "2028-04-14",
                "conditions": ["asylum-withdrawal"],
            },
            "/asylum": {"applied_on": "2026-03-01", "stage": "withdrawn", "ended_on": "2026-04-15"},
        },
    ),
)


def withdrawn(on: str | None, **more: Any) -> dict[str, Any]:
    """Return the changes by which an asylum application was withdrawn."""
    made = {"applied_on": "2026-02-01", "stage": "withdrawn", "ended_on": on} | more
    return {"/asylum": {name: value for name, value in made.items() if value is not None}}


vectors(
    "RES-024",
    EE_HOLDER,
    holds("An application withdrawn on the eighth day after the decision", withdrawn("2026-04-23")),
    breaks(
        "An application withdrawn on the seventh day after the decision",
        ADVICE,
        withdrawn("2026-04-22"),
        severity="warning",
    ),
    breaks(
        "An application withdrawn on the seventh day before the decision",
        ADVICE,
        withdrawn("2026-04-08"),
        severity="warning",
    ),
    holds("An application withdrawn on the eighth day before the decision", withdrawn("2026-04-07")),
    holds(
        "An application withdrawn with independent advice on the same day",
        withdrawn("2026-04-15", independent_advice_on="2026-04-15"),
    ),
    breaks(
        "An application withdrawn with advice on the day after",
        ADVICE,
        withdrawn("2026-04-15", independent_advice_on="2026-04-16"),
        severity="warning",
    ),
    holds("An application that ended without being withdrawn", withdrawn("2026-04-15", stage="discontinued")),
    holds("A withdrawal without a day", withdrawn(None)),
    holds(
        "A withdrawal and a permit without a day of decision",
        withdrawn("2026-04-15") | {"/permits/0/decided_on": DELETE},
    ),
)
vectors(
    "RES-024",
    changed(FI_30, {"/permits": [{"id": "p1", "basis": "personal-situation", "decision": "pending"}]}),
    breaks(
        "An application withdrawn on the day of the decision on the period",
        ADVICE,
        withdrawn("2026-03-02"),
        severity="warning",
    ),
    holds("An application withdrawn long before the decision on the period", withdrawn("2026-02-20")),
)

PERSONAL = holding(
    "FI",
    {
        "id": "p1",
        "type_id": "fi-continuous-permit",
        "basis": "personal-situation",
        "decided_on": "2026-04-15",
        "decision": "granted",
        "granted_by": "fi-immigration-service",
        "valid_from": "2026-04-15",
        "valid_to": "2027-04-14",
        "work_right": True,
        "conditions": ["none"],
    },
)
"""A Finnish permit for a victim in a particularly vulnerable position."""
HUMANITARIAN = {"/permits/0/basis": "humanitarian", "/permits/0/type_id": DELETE}
vectors(
    "RES-025",
    PERSONAL,
    holds("A permit for the personal situation without conditions"),
    holds("A permit for the personal situation with house rules", {OF_PERMIT: ["house-rules"]}),
    breaks(
        "A permit for the personal situation with a duty to cooperate", f"{OF_PERMIT}/0", {OF_PERMIT: ["cooperation"]}
    ),
    breaks(
        "A permit for the personal situation with house rules and a duty to testify",
        f"{OF_PERMIT}/1",
        {OF_PERMIT: ["house-rules", "testimony", "cooperation"]},
    ),
    breaks(
        "A permit on humanitarian grounds with a duty to report to the police",
        f"{OF_PERMIT}/0",
        HUMANITARIAN | {OF_PERMIT: ["report-to-police"]},
    ),
    breaks(
        "A permit for the best interests of a child with a duty to testify",
        f"{OF_PERMIT}/0",
        {
            "/permits/0/basis": "best-interests-of-child",
            "/permits/0/type_id": DELETE,
            OF_PERMIT: ["testimony"],
        },
    ),
    breaks(
        "A second permit, on humanitarian grounds with a duty to cooperate",
        "/permits/1/conditions/0",
        {
            "/permits/1": {
                "id": "p2",
                "basis": "humanitarian",
                "decision": "granted",
                "valid_from": "2027-04-15",
                "valid_to": "2028-04-14",
                "conditions": ["cooperation"],
            },
        },
    ),
    holds("A person without permits", {"/permits": []}),
)
vectors(
    "RES-025",
    EE_HOLDER,
    holds("A permit for cooperation with a duty to cooperate"),
    breaks(
        "A permit for cooperation, and one on humanitarian grounds, both with a duty to cooperate",
        "/permits/1/conditions/0",
        {
            "/permits/1": {
                "id": "p2",
                "basis": "humanitarian",
                "decision": "granted",
                "valid_from": "2027-04-15",
                "valid_to": "2028-04-14",
                "conditions": ["cooperation"],
            },
        },
    ),
)

CHILD_STAY = holding(
    "EE",
    EE_PERMIT | {"best_interests_on": "2026-04-10", "child_heard_on": "2026-04-10"},
    subject=CHILD,
)
"""A child's permit, decided on the child's best interests with the child heard."""
BEST, HEARD = "/permits/0/best_interests_on", "/permits/0/child_heard_on"


def decided(decision: str) -> dict[str, Any]:
    """Return the changes by which the permit was not given, or not kept."""
    return {
        "/permits/0/decision": decision,
        "/permits/0/valid_from": DELETE,
        "/permits/0/valid_to": DELETE,
    }


for rule, field, what in (("RES-026", BEST, "an assessment"), ("RES-029", HEARD, "a hearing")):
    vectors(
        rule,
        CHILD_STAY,
        holds(f"A child's permit with {what} before the decision"),
        holds(f"A child's permit with {what} on the day of the decision", {field: "2026-04-15"}),
        breaks(f"A child's permit with {what} on the day after the decision", field, {field: "2026-04-16"}),
        breaks(f"A child's permit without {what}", field, {field: DELETE}),
        breaks(f"A child's permit without {what}, refused", field, {field: DELETE} | decided("refused")),
        breaks(f"A child's permit without {what}, not renewed", field, {field: DELETE} | decided("not-renewed")),
        breaks(f"A child's permit without {what}, taken back", field, {field: DELETE} | decided("revoked")),
        breaks(
            f"A child's permit without {what}, granted on appeal",
            field,
            {field: DELETE, "/permits/0/decision": "granted-on-appeal"},
        ),
        breaks(f"A child's permit without {what}, renewed", field, {field: DELETE, "/permits/0/decision": "renewed"}),
        holds(
            f"A child's application without {what}",
            {field: DELETE, "/permits/0/decided_on": DELETE} | decided("pending"),
        ),
        holds(
            f"An adult's permit without {what}",
            {
                field: DELETE,
                "/subject/birth_date": "1999-05-17",
                "/subject/is_child": False,
                "/subject/child_care_status": DELETE,
            },
        ),
        breaks(
            f"A permit without {what}, decided on the day before the eighteenth birthday",
            field,
            {field: DELETE, "/subject/birth_date": "2008-04-16"},
        ),
        holds(
            f"A permit without {what}, decided on the eighteenth birthday",
            {field: DELETE, "/subject/birth_date": "2008-04-15"},
        ),
        breaks(
            f"A child's permit without {what} and without a day of decision",
            field,
            {field: DELETE, "/permits/0/decided_on": DELETE},
        ),
        holds(
            f"A child's permit with {what} and without a day of decision",
            {"/permits/0/decided_on": DELETE},
        ),
        breaks(
            f"A child's second permit without {what}",
            f"/permits/1/{field.rsplit('/', 1)[1]}",
            {
                "/permits/1": EE_PERMIT
                | {
                    "id": "p2",
                    "renewal_of": "p1",
                    "applied_on": "2026-05-01",
                    "decided_on": "2026-05-20",
                    "valid_from": "2027-04-15",
                    "valid_to": "2028-04-14",
                    "best_interests_on": "2026-05-10",
                    "child_heard_on": "2026-05-10",
                },
                f"/permits/1/{field.rsplit('/', 1)[1]}": DELETE,
            },
        ),
        holds(f"A child without permits, and so without {what}", {"/permits": []}),
    )
vectors(
    "RES-029",
    CHILD_STAY,
    holds("A child who did not wish to be heard", {HEARD: {"absent": "declined"}}),
)
vectors(
    "RES-024",
    EE_HOLDER,
    holds(
        "An application withdrawn with independent advice days before",
        withdrawn("2026-04-15", independent_advice_on="2026-04-10"),
    ),
)
