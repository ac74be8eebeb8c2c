"""Vectors of the rules on the plan, on how long help lasts and on what follows it."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, HELP, STAY, help_in, service
from nordicbaltic_standards.testing.vectors.case_bases import case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, record, vectors

UNTIL, REASON = "/entitlement/until", "/entitlement/end_reason"

LATVIAN = help_in("LV") | {"entitlement": {"until": "2026-08-28"}}

vectors(
    "AST-017",
    LATVIAN,
    holds("The entitlement ends after the one hundred and eighty days of the country"),
    breaks("The entitlement ends after one hundred and seventy-nine days", UNTIL, {UNTIL: "2026-08-27"}),
    holds(
        "The entitlement ends early and no need is open",
        {UNTIL: "2026-08-27", "/needs_assessments/0/needs/0/met": True},
    ),
    holds(
        "Nothing is said of whether needs are met", {UNTIL: "2026-08-27", "/needs_assessments/0/needs/0/met": DELETE}
    ),
    holds("No need was assessed", {UNTIL: "2026-08-27", "/needs_assessments": {"absent": "declined"}}),
    holds("The entitlement has no last day", {UNTIL: {"absent": "not-applicable"}}),
    holds("Nothing is said of the entitlement", {"/entitlement": DELETE}),
    holds("The day of entitlement is not known", {UNTIL: "2026-08-27", "/eligible_from": {"absent": "unknown"}}),
    holds("The person ended it", {UNTIL: "2026-08-27", REASON: "persons-choice"}),
    holds("Another service took over", {UNTIL: "2026-08-27", REASON: "transferred"}),
    holds("The person moved abroad", {UNTIL: "2026-08-27", REASON: "moved-abroad"}),
    holds("The person can no longer be reached", {UNTIL: "2026-08-27", REASON: "contact-lost"}),
    holds("The person was found not to be a victim", {UNTIL: "2026-08-27", REASON: "not-a-victim"}),
    holds("The person died", {UNTIL: "2026-08-27", REASON: "deceased"}),
    holds(
        "An end for want of cooperation has a rule of its own",
        {UNTIL: "2026-08-27", REASON: "cooperation-ended"},
        also=(("AST-002", REASON),),
    ),
    holds(
        "An end for want of a report has a rule of its own",
        {UNTIL: "2026-08-27", REASON: "no-report"},
        also=(("AST-002", REASON),),
    ),
    holds(
        "An end with the case has a rule of its own",
        {UNTIL: "2026-08-27", REASON: "proceedings-closed"},
        also=(("AST-022", REASON),),
    ),
    breaks("The right to help ended early", UNTIL, {UNTIL: "2026-08-27", REASON: "entitlement-ended"}),
    holds("An extension to the full time", {UNTIL: "2026-06-30", "/entitlement/extended_until": "2026-08-28"}),
    breaks(
        "An extension that ends early",
        "/entitlement/extended_until",
        {UNTIL: "2026-06-30", "/entitlement/extended_until": "2026-08-27"},
    ),
    breaks(
        "The entitlement ends early where the time of the country is known less surely",
        UNTIL,
        {UNTIL: "2026-06-15"},
        country="DK",
    ),
    holds("The country sets no limit in time", {UNTIL: "2026-06-15"}, country="LT"),
    holds("Whether the country sets a limit is not known", {UNTIL: "2026-06-15"}, country="NO"),
    holds(
        "The latest assessment finds no open need",
        {UNTIL: "2026-08-27", "/needs_assessments/1": {"date": "2026-05-05", "special_needs": []}},
    ),
    breaks(
        "One of two needs is open",
        UNTIL,
        {UNTIL: "2026-08-27", "/needs_assessments/0/needs/1": {"category": "work", "met": True}},
    ),
)

ESTONIAN = record(
    "assistance",
    "EE",
    "2026-09-01T10:00:00+03:00",
    eligible_from="2026-08-01",
    entitlement={"until": "2026-08-10"},
    needs_assessments=[{"date": "2026-08-02", "needs": [{"category": "accommodation", "met": False}]}],
    episodes=[service(1, "counselling-information", start="2026-08-01")],
    language_support=["interpreter-in-person"],
)
"""Help in Estonia, where fourteen days are for persons who are only suspected to be victims, and others have no limit."""

vectors(
    "AST-017",
    ESTONIAN,
    holds("The time of the country differs by group, and for one group there is no limit"),
    breaks("One time for all in Latvia", UNTIL, country="LV"),
    holds(
        "The former time of the country differed by group",
        {
            "/eligible_from": "2022-08-01",
            UNTIL: "2022-09-10",
            "/needs_assessments/0/date": "2022-08-02",
            "/episodes/0/start": "2022-08-01",
        },
        also=(("AST-006", "/episodes"),),
    ),
)

PAST = {"end": "2026-05-20", "end_reason": "goals-met"}
CLOSED = BARE | {
    "needs_assessments": [{"date": "2026-03-05", "needs": [{"category": "work", "met": False}]}],
    "episodes": [service(1, "accommodation", "completed", **PAST), service(2, "employment", "declined", start=None)],
    "stays": [STAY | PAST],
}

vectors(
    "AST-018",
    CLOSED,
    breaks("Every service has ended and a need is open", "/aftercare"),
    holds("Aftercare is planned", {"/aftercare": {"planned_until": "2027-03-01"}}),
    holds("No need is open", {"/needs_assessments/0/needs/0/met": True}),
    holds("Nothing is said of needs", {"/needs_assessments": []}),
    holds("A service goes on", {"/episodes/1": service(2, "psychological")}),
    holds("A service is awaited", {"/episodes/1": service(2, "psychological", "waiting", start=None)}),
    holds("A service is offered", {"/episodes/1": service(2, "psychological", "offered", start=None)}),
    holds("A service is needed", {"/episodes/1": service(2, "psychological", "needed", start=None)}),
    holds("A service is interrupted", {"/episodes/1": service(2, "psychological", "interrupted")}),
    holds("Someone else gives a service", {"/episodes/1": service(2, "psychological", "already-received", start=None)}),
    breaks(
        "A service is unavailable",
        "/aftercare",
        {"/episodes/1": service(2, "psychological", "unavailable", start=None)},
    ),
    breaks(
        "A service ended early",
        "/aftercare",
        {"/episodes": [service(1, "psychological", "ended-early", end="2026-05-20", end_reason="contact-lost")]},
    ),
    breaks(
        "Services have ended in every way in which they can",
        "/aftercare",
        {
            "/episodes/2": service(3, "psychological", "unavailable", start=None),
            "/episodes/3": service(4, "medical", "ended-early", end="2026-05-20", end_reason="contact-lost"),
        },
    ),
    holds("A stay goes on", {"/stays": [STAY]}),
    holds("A stay ends today", {"/stays/0/end": "2026-06-01"}),
    breaks("A stay ended yesterday", "/aftercare", {"/stays/0/end": "2026-05-31"}),
    breaks("No stay is recorded", "/aftercare", {"/stays": []}),
    holds("No service was ever given", {"/episodes/0": DELETE, "/stays": []}),
    breaks(
        "No service was ever given and the entitlement ended yesterday",
        "/aftercare",
        {"/episodes/0": DELETE, "/stays": [], "/entitlement": {"until": "2026-05-31"}},
    ),
    holds(
        "No service was ever given and the entitlement ends today",
        {"/episodes/0": DELETE, "/stays": [], "/entitlement": {"until": "2026-06-01"}},
    ),
    holds(
        "No service was ever given and the entitlement was extended",
        {"/episodes/0": DELETE, "/stays": [], "/entitlement": {"until": "2026-05-31", "extended_until": "2026-07-31"}},
    ),
    breaks(
        "Every service has ended before the entitlement does", "/aftercare", {"/entitlement": {"until": "2026-07-31"}}
    ),
    holds("Another service took over", {"/episodes/0/end_reason": "transferred"}),
    holds("The person died", {"/entitlement": {"until": "2026-05-20", "end_reason": "deceased"}}),
    holds("The entitlement was passed on", {"/entitlement": {"until": "2026-05-20", "end_reason": "transferred"}}),
    breaks(
        "The person moved abroad", "/aftercare", {"/entitlement": {"until": "2026-05-20", "end_reason": "moved-abroad"}}
    ),
    breaks(
        "Another service took over an earlier one",
        "/aftercare",
        {"/episodes/2": service(3, "medical", "completed", end="2026-05-10", end_reason="transferred")},
    ),
    holds(
        "Another service took over the last one that is listed last",
        {"/episodes/2": service(3, "medical", "completed", end="2026-05-21", end_reason="transferred")},
    ),
    holds(
        "Another service took over one of two that ended on the last day",
        {"/episodes/2": service(3, "medical", "completed", end="2026-05-20", end_reason="transferred")},
    ),
    breaks(
        "A service was needed and never given, and the entitlement ended yesterday",
        "/aftercare",
        {"/episodes/1": service(2, "psychological", "needed", start=None), "/entitlement": {"until": "2026-05-31"}},
    ),
    holds(
        "A service is needed, and the entitlement ends today",
        {"/episodes/1": service(2, "psychological", "needed", start=None), "/entitlement": {"until": "2026-06-01"}},
    ),
)

vectors(
    "AST-018",
    CLOSED,
    holds(
        "Another place took over after the last stay, which ended after the last service",
        {"/stays/0": STAY | {"end": "2026-05-25", "end_reason": "transferred"}},
    ),
    breaks(
        "Another place took over after a stay that ended before the last service",
        "/aftercare",
        {"/stays/0": STAY | {"end": "2026-05-19", "end_reason": "transferred"}},
    ),
    breaks(
        "A service passed help on, and a stay ended later with goals met",
        "/aftercare",
        {"/episodes/0/end_reason": "transferred", "/stays/0/end": "2026-05-21"},
    ),
    holds(
        "Another place took over after the only stay, and no service was given",
        {
            "/episodes": [],
            "/stays/0": STAY | {"end": "2026-05-20", "end_reason": "transferred"},
            "/entitlement": {"until": "2026-05-20"},
        },
    ),
    holds(
        "Another service took over on a day that is not known",
        {"/episodes/0": service(1, "accommodation", "completed", end_reason="transferred")},
        also=(("AST-023", "/episodes/0/end"),),
    ),
)

ANOTHER = {"ref": "x", "country": "FI"}
PASSED_ON = case_file(
    recorded_at="2026-09-01T10:00:00+03:00",
    status="closed",
    closure={"on": "2026-06-01", "reason": "transferred", "transferred_to": ANOTHER},
    identification=None,
    legal_status=None,
    assistance={name: CLOSED[name] for name in ("needs_assessments", "episodes", "stays")},
)
"""Help has ended with open needs, and another body has taken over the case."""
AFTERCARE = "/assistance/aftercare"

vectors(
    "AST-018",
    PASSED_ON,
    holds("Another body has taken over the case"),
    holds("Another body has the case, as its status says", {"/status": "transferred", "/closure": DELETE}),
    holds("Another body has taken over a case that was closed for another reason", {"/closure/reason": "other"}),
    breaks("The case was closed for another reason", AFTERCARE, {"/closure": {"on": "2026-06-01", "reason": "other"}}),
    breaks("The case was closed and no reason is recorded", AFTERCARE, {"/closure": DELETE}),
    breaks("The case was taken over and opened again", AFTERCARE, {"/status": "reopened"}),
)

AGREED, PLANNED, DONE = "/plan/agreed_by_person", "/plan/review_due", "/plan/reviewed_on"
PLAN = HELP | {"plan": {"made_on": "2026-03-10", "agreed_by_person": True, "review_due": "2026-06-10"}}

vectors(
    "AST-019",
    PLAN,
    holds("A plan that the person agreed to"),
    holds("No plan", {"/plan": DELETE}),
    breaks("A plan that the person did not agree to", AGREED, {AGREED: False}),
    breaks("A plan of which nothing is said of agreement", AGREED, {AGREED: DELETE}),
    breaks(
        "A plan of a grown person with which a guardian agrees",
        AGREED,
        {AGREED: DELETE, "/plan/agreed_by_guardian": True, "/plan/child_heard": True},
    ),
    holds("A review that is due today", {PLANNED: "2026-06-01"}),
    breaks("A review that was due yesterday", PLANNED, {PLANNED: "2026-05-31"}),
    holds(
        "A review that was due and held that day and a plan that is young", {PLANNED: "2026-05-31", DONE: "2026-05-31"}
    ),
    breaks("A review that was due and held the day before", PLANNED, {PLANNED: "2026-05-31", DONE: "2026-05-30"}),
    holds("A review that was due and held the day after", {PLANNED: "2026-05-30", DONE: "2026-05-31"}),
    holds("Ninety days since the plan was made", {PLANNED: DELETE, "/plan/made_on": "2026-03-03"}),
    breaks("Ninety-one days since the plan was made", DONE, {PLANNED: DELETE, "/plan/made_on": "2026-03-02"}),
    holds(
        "Ninety days since the plan was reviewed", {PLANNED: DELETE, "/plan/made_on": "2026-01-02", DONE: "2026-03-03"}
    ),
    breaks(
        "Ninety-one days since the plan was reviewed",
        DONE,
        {PLANNED: DELETE, "/plan/made_on": "2026-01-02", DONE: "2026-03-02"},
    ),
    breaks(
        "Ninety-one days since the last review that kept its day",
        DONE,
        {"/plan/made_on": "2026-01-02", PLANNED: "2026-03-02", DONE: "2026-03-02"},
    ),
    holds("The day on which the law is read is not known", {PLANNED: "2026-05-31", "/recorded_at": DELETE}),
    breaks(
        "Neither agreed nor reviewed",
        AGREED,
        {AGREED: False, PLANNED: "2026-05-31"},
        more=(PLANNED,),
    ),
    holds(
        "A review that is overdue after help has ended",
        {
            PLANNED: "2026-05-31",
            "/eligible_from": DELETE,
            "/episodes": [service(1, "psychological", "completed", **PAST)],
            "/stays/0/end": "2026-05-20",
            "/aftercare": {"planned_until": "2027-03-01"},
        },
    ),
)

MINOR = BARE | {
    "subject": CHILD,
    "plan": {"made_on": "2026-05-04", "agreed_by_guardian": True, "child_heard": True},
}
GUARDIAN = "/plan/agreed_by_guardian"

vectors(
    "AST-019",
    MINOR,
    holds("The guardian of a child agrees and the child was heard"),
    holds("A child agrees", {AGREED: True, GUARDIAN: DELETE}),
    breaks(
        "The guardian of a child agreed and the child has come of age since",
        AGREED,
        {"/subject/birth_date": "2008-06-01", "/subject/is_child": False},
    ),
    breaks(
        "The guardian of a child agreed, and the child has come of age since and does not agree",
        AGREED,
        {"/subject/birth_date": "2008-06-01", "/subject/is_child": False, AGREED: False},
    ),
    holds(
        "The guardian agreed and whether the person is still a child is not known",
        {"/subject/birth_date": {"absent": "unknown"}, "/subject/is_child": {"absent": "unknown"}},
    ),
    breaks("The guardian of a child agrees and the child was not heard", GUARDIAN, {"/plan/child_heard": False}),
    breaks("The guardian of a child does not agree", GUARDIAN, {GUARDIAN: False}),
    breaks("Nothing is said of whether the guardian of a child agrees", GUARDIAN, {GUARDIAN: DELETE}),
    breaks("Nothing is said of whether a child was heard", GUARDIAN, {"/plan/child_heard": DELETE}),
)

DATED = BARE | {
    "eligible_from": "2026-05-29",
    "entitlement": {"until": "2026-06-30", "extended_until": "2026-07-31"},
    "safety_plan": {"made_on": "2026-05-29", "reviewed_on": "2026-05-30"},
    "plan": {"made_on": "2026-05-29", "agreed_by_person": True, "reviewed_on": "2026-05-30"},
}
LONGER = "/entitlement/extended_until"

vectors(
    "AST-025",
    DATED,
    holds("Dates that follow one another"),
    holds("An entitlement of one day", {UNTIL: "2026-05-29"}),
    breaks("An entitlement that ends the day before it begins", UNTIL, {UNTIL: "2026-05-28"}),
    holds("An entitlement without a first day", {UNTIL: "2026-05-28", "/eligible_from": DELETE}),
    holds("An extension to the day on which the entitlement ends", {LONGER: "2026-06-30"}),
    breaks("An extension to the day before the entitlement ends", LONGER, {LONGER: "2026-06-29"}),
    holds(
        "An extension that ends on the first day where the last day is missing", {UNTIL: DELETE, LONGER: "2026-05-29"}
    ),
    breaks(
        "An extension that ends before the first day where the last day is missing",
        LONGER,
        {UNTIL: DELETE, LONGER: "2026-05-28"},
    ),
    holds(
        "An extension of which neither day before it is known",
        {UNTIL: DELETE, LONGER: "2026-05-28", "/eligible_from": DELETE},
    ),
    holds("No extension and no last day", {"/entitlement": {}}),
    holds("Nothing is said of the entitlement", {"/entitlement": DELETE}),
    holds("No plan and no safety plan", {"/plan": DELETE, "/safety_plan": DELETE}),
    holds("Plans that were never reviewed", {DONE: DELETE, "/safety_plan/reviewed_on": DELETE}),
    holds(
        "Plans that were reviewed on the day they were made",
        {DONE: "2026-05-29", "/safety_plan/reviewed_on": "2026-05-29"},
    ),
    breaks("A plan that was reviewed before it was made", DONE, {DONE: "2026-05-28"}),
    breaks(
        "A safety plan that was reviewed before it was made",
        "/safety_plan/reviewed_on",
        {"/safety_plan/reviewed_on": "2026-05-28"},
    ),
)
