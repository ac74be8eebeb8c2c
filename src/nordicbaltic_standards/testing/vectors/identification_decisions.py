"""Vectors of the rules on identification decisions."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.identification_persons import DECIDED, IDENTIFIED, PRESUMED, REFUSED

REVIEW = {"route": "administrative-appeal", "lodged_on": "2026-04-01", "decided_on": "2026-05-01", "outcome": "upheld"}
REVIEWED = IDENTIFIED | {"decisions": [PRESUMED, DECIDED | {"review": REVIEW}]}
WITHDRAWN = REFUSED["decisions"][0] | {
    "outcome": "decision-withdrawn",
    "decided_on": "2026-04-01",
    "notified_on": "2026-04-01",
}
NO_BODY = {name: value for name, value in DECIDED.items() if name != "identifying_body"}

vectors(
    "IDN-005",
    REVIEWED,
    holds("Signal, presumption, formal decision, notice and review in order"),
    holds("A record without decisions", {"/decisions": [], "/status": "under-assessment", "/indicators": []}),
    holds("A presumption on the day of the signal", {"/decisions/0/decided_on": "2026-03-01"}),
    breaks(
        "A presumption on the day before the signal",
        "/decisions/0/decided_on",
        {"/decisions/0/decided_on": "2026-02-28"},
        also=(("IDN-017", "/rights_information/given_on"),),
    ),
    holds(
        "A presumption before a signal of an unknown day",
        {"/signalled_on": {"absent": "unknown"}, "/decisions/0/decided_on": "2026-03-01"},
    ),
    holds("A decision of an unknown day", {"/decisions/1/decided_on": {"absent": "unknown"}}),
    holds("A notice on the day of the decision", {"/decisions/1/notified_on": "2026-03-20"}),
    breaks(
        "A notice on the day before the decision",
        "/decisions/1/notified_on",
        {"/decisions/1/notified_on": "2026-03-19"},
    ),
    holds("A decision without a day of notice", {"/decisions/1/notified_on": DELETE}),
    holds("A review asked for on the day of the decision", {"/decisions/1/review/lodged_on": "2026-03-20"}),
    breaks(
        "A review asked for on the day before the decision",
        "/decisions/1/review/lodged_on",
        {"/decisions/1/review/lodged_on": "2026-03-19"},
    ),
    holds(
        "A review of a decision of an unknown day asked for early",
        {"/decisions/1/decided_on": {"absent": "unknown"}, "/decisions/1/review/lodged_on": "2026-03-19"},
    ),
    holds("A review decided on the day on which it was asked for", {"/decisions/1/review/decided_on": "2026-04-01"}),
    breaks(
        "A review decided on the day before it was asked for",
        "/decisions/1/review/decided_on",
        {"/decisions/1/review/decided_on": "2026-03-31"},
    ),
    breaks(
        "A review decided before it was asked for and a decision of an unknown day",
        "/decisions/1/review/decided_on",
        {"/decisions/1/decided_on": {"absent": "unknown"}, "/decisions/1/review/decided_on": "2026-03-31"},
    ),
    breaks(
        "A review of its own motion decided before the decision",
        "/decisions/1/review/decided_on",
        {"/decisions/1/review/lodged_on": DELETE, "/decisions/1/review/decided_on": "2026-03-19"},
    ),
    holds(
        "A review of its own motion decided on the day of the decision",
        {"/decisions/1/review/lodged_on": DELETE, "/decisions/1/review/decided_on": "2026-03-20"},
    ),
    holds(
        "A review decided whose other days are not known",
        {"/decisions/1/review/lodged_on": DELETE, "/decisions/1/decided_on": {"absent": "unknown"}},
    ),
    holds(
        "A review that has not been decided",
        {"/decisions/1/review/decided_on": DELETE, "/decisions/1/review/outcome": "pending"},
    ),
    holds("A formal decision without a presumption", {"/decisions/0": DELETE}),
    holds(
        "A formal decision on the day of the presumption",
        {"/decisions/0/decided_on": "2026-03-20", "/decisions/0/notified_on": DELETE},
    ),
    breaks(
        "A formal decision on the day before the presumption",
        "/decisions/1/decided_on",
        {"/decisions/0/decided_on": "2026-03-21", "/decisions/0/notified_on": "2026-03-21"},
        severity="warning",
    ),
    breaks(
        "A second formal decision before the presumption",
        "/decisions/2/decided_on",
        {
            "/decisions/2": DECIDED | {"decided_on": "2026-03-01"},
        },
        severity="warning",
    ),
    breaks(
        "A first of two formal decisions before the presumption",
        "/decisions/0/decided_on",
        {
            "/decisions/0": DECIDED | {"decided_on": "2026-03-01"},
            "/decisions/2": PRESUMED,
        },
        severity="warning",
    ),
    breaks(
        "Two formal decisions of one day before the presumption",
        "/decisions/1/decided_on",
        {
            "/decisions/0": PRESUMED | {"decided_on": "2026-03-21", "notified_on": "2026-03-21"},
            "/decisions/2": DECIDED,
        },
        severity="warning",
    ),
    holds(
        "A formal decision that the person did not want before the presumption",
        {
            "/decisions/0": {
                "kind": "formal",
                "outcome": "formal-identification-declined",
                "decided_on": "2026-03-01",
            },
            "/decisions/1": PRESUMED,
            "/status": "presumed",
        },
    ),
    holds(
        "A formal decision before a first step that left the case under assessment",
        {
            "/decisions/0": PRESUMED
            | {"outcome": "under-assessment", "decided_on": "2026-03-21", "notified_on": "2026-03-21"}
        },
    ),
    holds(
        "A first step that left the case under assessment, before the presumption",
        {
            "/decisions/1": PRESUMED
            | {"outcome": "under-assessment", "decided_on": "2026-03-01", "notified_on": "2026-03-01"},
            "/status": "presumed",
        },
    ),
    holds(
        "A formal decision between two presumptions",
        {"/decisions/2": PRESUMED | {"decided_on": "2026-05-04", "notified_on": "2026-05-04"}},
    ),
    holds(
        "A formal decision between two presumptions, the later written first",
        {"/decisions": [PRESUMED | {"decided_on": "2026-05-04", "notified_on": "2026-05-04"}, DECIDED, PRESUMED]},
    ),
    holds(
        "A refusal before the presumption",
        {
            "/decisions/0": REFUSED["decisions"][0] | {"decided_on": "2026-03-01"},
            "/decisions/1": PRESUMED,
            "/status": "presumed",
        },
    ),
    holds(
        "A formal decision that was withdrawn before the presumption",
        {
            "/decisions/0": WITHDRAWN,
            "/decisions/2": PRESUMED | {"decided_on": "2026-05-01", "notified_on": "2026-05-01"},
            "/status": "presumed",
        },
    ),
    holds(
        "A formal decision that was withdrawn on its own day, before the presumption",
        {
            "/decisions/0": WITHDRAWN | {"decided_on": "2026-03-20", "notified_on": "2026-03-20"},
            "/decisions/2": PRESUMED | {"decided_on": "2026-05-01", "notified_on": "2026-05-01"},
            "/status": "presumed",
        },
    ),
    holds(
        "A formal decision that was withdrawn on the day of the presumption",
        {
            "/decisions/0": WITHDRAWN,
            "/decisions/2": PRESUMED | {"decided_on": "2026-04-01", "notified_on": "2026-04-01"},
            "/status": "presumed",
        },
    ),
    breaks(
        "A formal decision before the presumption, and withdrawn after it",
        "/decisions/1/decided_on",
        {
            "/decisions/0": WITHDRAWN,
            "/decisions/2": PRESUMED | {"decided_on": "2026-03-30", "notified_on": "2026-03-30"},
            "/status": "decision-withdrawn",
        },
        severity="warning",
    ),
    breaks(
        "A formal decision before the presumption, and a denial before both",
        "/decisions/1/decided_on",
        {
            "/decisions/0": WITHDRAWN | {"decided_on": "2026-03-10", "notified_on": "2026-03-10"},
            "/decisions/2": PRESUMED | {"decided_on": "2026-05-01", "notified_on": "2026-05-01"},
        },
        severity="warning",
    ),
    holds(
        "A presumption that was refused after a formal decision",
        {
            "/decisions/0": PRESUMED
            | {
                "outcome": "not-confirmed",
                "decided_on": "2026-03-21",
                "reasons_given": True,
                "notified_on": "2026-03-22",
                "review": {"route": "court"},
            }
        },
    ),
    breaks(
        "A presumption before the signal and another decision told too early",
        "/decisions/0/decided_on",
        {"/decisions/0/decided_on": "2026-02-28", "/decisions/1/notified_on": "2026-03-19"},
        more=("/decisions/1/notified_on",),
        also=(("IDN-017", "/rights_information/given_on"),),
    ),
)

vectors(
    "IDN-006",
    IDENTIFIED,
    holds("A presumption on reasonable grounds"),
    holds("A presumption without a recorded threshold", {"/decisions/0/threshold": DELETE}),
    breaks(
        "A presumption that asks for more likely than not",
        "/decisions/0/threshold",
        {"/decisions/0/threshold": "more-likely-than-not"},
    ),
    breaks("A presumption that asks for certainty", "/decisions/0/threshold", {"/decisions/0/threshold": "certain"}),
    holds("A formal decision that asks for certainty", {"/decisions/1/threshold": "certain"}),
    holds(
        "A presumption with the outcome of a formal identification that asks for certainty",
        {"/decisions/1/threshold": "certain", "/decisions/1/kind": "presumptive"},
    ),
    breaks(
        "A second presumption that asks for certainty",
        "/decisions/1/threshold",
        {
            "/decisions/1": PRESUMED | {"threshold": "certain", "decided_on": {"absent": "unknown"}},
            "/status": "presumed",
        },
    ),
)

vectors(
    "IDN-009",
    IDENTIFIED,
    holds("A formal decision of the Finnish assistance system"),
    breaks(
        "A formal decision of the Finnish police since 2023",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "police"},
    ),
    holds("A presumption of the Finnish police", {"/decisions/0/identifying_body": "police"}),
    breaks(
        "A presumption of the Finnish police with the outcome of a formal identification",
        "/decisions/0/identifying_body",
        {"/decisions/0/identifying_body": "police", "/decisions/0/outcome": "formally-identified"},
    ),
    holds(
        "A presumption of the Finnish assistance system with the outcome of a formal identification",
        {"/decisions/1/kind": "presumptive"},
    ),
    holds("A formal decision of another body", {"/decisions/1/identifying_body": "other"}),
    holds("A formal decision without a recorded body", {"/decisions/1/identifying_body": DELETE}),
    holds(
        "A person who did not want a formal decision, as a support organisation noted",
        {
            "/decisions/1": {
                "kind": "formal",
                "outcome": "formal-identification-declined",
                "identifying_body": "support-organisation",
                "decided_on": "2026-03-20",
            },
            "/status": "formal-identification-declined",
        },
    ),
    holds(
        "A formal decision of the authority itself under another kind of body",
        {"/decisions/1/identifying_body": "migration-authority", "/decisions/1/authority": "fi-assistance-system"},
    ),
    breaks(
        "A formal decision of another authority under another kind of body",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "migration-authority", "/decisions/1/authority": "fi-immigration-service"},
    ),
    holds(
        "A formal decision of the Finnish police before 2023",
        {
            "/decisions/1/identifying_body": "police",
            "/decisions/1/decided_on": "2022-12-31",
            "/decisions/0/decided_on": "2022-12-30",
            "/signalled_on": "2022-12-01",
            "/rights_information/given_on": "2022-12-01",
            "/exploitation_from": "2022",
        },
    ),
    breaks(
        "A formal decision of the police on an unknown day",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "police", "/decisions/1/decided_on": {"absent": "unknown"}},
    ),
    holds(
        "A formal decision where the country has no formal identification",
        {"/decisions/1/identifying_body": "police"},
        country="SE",
    ),
    *(
        breaks(
            f"A formal decision in Estonia of a body that does not confirm: {body}",
            "/decisions/1/identifying_body",
            {"/decisions/1/identifying_body": body},
            country="EE",
        )
        for body in (
            "labour-inspectorate",
            "support-organisation",
            "migration-authority",
            "social-services",
            "health-service",
        )
    ),
    *(
        holds(
            f"A formal decision in Estonia of a body that confirms: {body}",
            {"/decisions/1/identifying_body": body},
            country="EE",
        )
        for body in ("police", "border-guard", "prosecution-service")
    ),
    breaks(
        "A formal decision of the Estonian labour inspectorate, named by kind and identifier",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "labour-inspectorate", "/decisions/1/authority": "ee-labour-inspectorate"},
        country="EE",
    ),
    breaks(
        "A formal decision of the Estonian labour inspectorate that is recorded as police",
        "/decisions/1/authority",
        {"/decisions/1/identifying_body": "police", "/decisions/1/authority": "ee-labour-inspectorate"},
        country="EE",
    ),
    breaks(
        "A formal decision of the Estonian body that decides on services only",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "social-services", "/decisions/1/authority": "ee-social-insurance-board"},
        country="EE",
    ),
    holds(
        "A formal decision in Estonia of a police office by an identifier of the system's own",
        {"/decisions/1/identifying_body": "police", "/decisions/1/authority": "office-12"},
        country="EE",
    ),
    holds(
        "A formal decision of the Estonian police, named by kind and identifier",
        {"/decisions/1/identifying_body": "police", "/decisions/1/authority": "ee-police-and-border-guard-board"},
        country="EE",
    ),
    holds(
        "A formal decision of the police in Latvia, which names a body without an identifier",
        {"/decisions/1/identifying_body": "police", "/decisions/1/authority": "lv-state-border-guard"},
        country="LV",
    ),
    holds(
        "A formal decision of the Danish immigration authority",
        {"/decisions/1/identifying_body": "migration-authority"},
        country="DK",
    ),
    breaks(
        "A formal decision of the Danish police",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "police"},
        country="DK",
    ),
    holds(
        "A formal decision of a court where the country names several",
        {"/decisions/1/identifying_body": "court"},
        country="LT",
    ),
    breaks(
        "A health service where the bodies of the country have no identifiers",
        "/decisions/1/identifying_body",
        {"/decisions/1/identifying_body": "health-service"},
        country="LT",
    ),
    breaks(
        "Two formal decisions of the police",
        "/decisions/0/identifying_body",
        {
            "/decisions/0": DECIDED | {"identifying_body": "police"},
            "/decisions/1": DECIDED | {"identifying_body": "police"},
        },
        more=("/decisions/1/identifying_body",),
    ),
    breaks(
        "A formal decision of another Finnish authority whose kind is not recorded",
        "/decisions/1/authority",
        {"/decisions/1/identifying_body": DELETE, "/decisions/1/authority": "fi-immigration-service"},
    ),
    breaks(
        "A formal decision of the Danish police, named by identifier alone, where two other authorities decide",
        "/decisions/1/authority",
        {"/decisions/1/identifying_body": DELETE, "/decisions/1/authority": "dk-politiet"},
        country="DK",
    ),
    breaks(
        "A formal decision without a recorded body before one of the police",
        "/decisions/1/identifying_body",
        {"/decisions/0": NO_BODY, "/decisions/1/identifying_body": "police"},
    ),
    holds(
        "A formal decision of an office by an identifier of the system's own, before those of the country by the alphabet",
        {"/decisions/1/identifying_body": DELETE, "/decisions/1/authority": "bureau-12"},
    ),
    breaks(
        "A formal decision of the Danish police after one of a time whose law is not known",
        "/decisions/1/identifying_body",
        {
            "/decisions/0": DECIDED | {"identifying_body": "police", "decided_on": "2021-12-31"},
            "/decisions/1/identifying_body": "police",
            "/signalled_on": {"absent": "unknown"},
            "/exploitation_from": "2021",
        },
        country="DK",
    ),
    holds(
        "A formal decision of the Finnish assistance system whose kind is not recorded",
        {"/decisions/1/identifying_body": DELETE, "/decisions/1/authority": "fi-assistance-system"},
    ),
    holds(
        "A formal decision of an authority by an identifier of the system's own",
        {"/decisions/1/identifying_body": DELETE, "/decisions/1/authority": "office-12"},
    ),
)

vectors(
    "IDN-010",
    REFUSED,
    holds("A refusal with reasons, notice and a way of review"),
    breaks("A refusal without reasons", "/decisions/0/reasons_given", {"/decisions/0/reasons_given": False}),
    breaks(
        "A refusal that does not say whether it has reasons",
        "/decisions/0/reasons_given",
        {"/decisions/0/reasons_given": DELETE},
    ),
    holds(
        "A refusal without reasons that a review changed",
        {"/decisions/0/reasons_given": DELETE, "/decisions/0/review/outcome": "changed"},
    ),
    breaks(
        "A refusal without reasons whose review is pending",
        "/decisions/0/reasons_given",
        {"/decisions/0/reasons_given": DELETE, "/decisions/0/review/outcome": "pending"},
    ),
    breaks("A refusal without notice", "/decisions/0/notified_on", {"/decisions/0/notified_on": DELETE}),
    holds("A refusal of the day itself without notice", {"/decisions/0/notified_on": DELETE}, on=date(2026, 3, 20)),
    holds("A refusal of the day to come without notice", {"/decisions/0/notified_on": DELETE}, on=date(2026, 3, 19)),
    breaks(
        "A refusal of the day before without notice",
        "/decisions/0/notified_on",
        {"/decisions/0/notified_on": DELETE},
        on=date(2026, 3, 21),
    ),
    breaks(
        "A refusal of an unknown day without notice",
        "/decisions/0/notified_on",
        {"/decisions/0/notified_on": DELETE, "/decisions/0/decided_on": {"absent": "unknown"}},
    ),
    breaks(
        "A refusal of an unknown day without notice in a record without a date",
        "/decisions/0/notified_on",
        {"/decisions/0/notified_on": DELETE, "/decisions/0/decided_on": {"absent": "unknown"}, "/recorded_at": DELETE},
    ),
    breaks(
        "A refusal without notice in a record without a date",
        "/decisions/0/notified_on",
        {"/decisions/0/notified_on": DELETE, "/recorded_at": DELETE},
    ),
    breaks("A refusal without a way of review", "/decisions/0/review", {"/decisions/0/review": DELETE}),
    breaks(
        "A refusal without a way of review where the law is not known",
        "/decisions/0/review",
        {"/decisions/0/review": DELETE, "/decisions/0/identifying_body": "police"},
        country="LV",
    ),
    holds("A refusal without a way of review where the law gives none", {"/decisions/0/review": DELETE}, country="NO"),
    breaks(
        "A refusal that says there is no review where the law gives one",
        "/decisions/0/review/route",
        {"/decisions/0/review": {"route": "none"}},
    ),
    holds(
        "A refusal that says there is no review where the law gives none",
        {"/decisions/0/review": {"route": "none"}},
        country="NO",
    ),
    holds(
        "A refusal that says there is no review where the law is not known",
        {"/decisions/0/review": {"route": "none"}, "/decisions/0/identifying_body": "police"},
        country="LV",
    ),
    breaks(
        "An outcome not confirmed without reasons",
        "/decisions/0/reasons_given",
        {"/decisions/0/outcome": "not-confirmed", "/decisions/0/reasons_given": DELETE},
    ),
    breaks(
        "A withdrawal without reasons",
        "/decisions/0/reasons_given",
        {"/decisions/0/outcome": "decision-withdrawn", "/decisions/0/reasons_given": DELETE},
    ),
    holds(
        "A person who did not want a formal decision",
        {"/decisions/0": {"kind": "formal", "outcome": "formal-identification-declined", "decided_on": "2026-03-20"}},
    ),
    breaks(
        "A refusal without anything, after another",
        "/decisions/1/reasons_given",
        {"/decisions/1": {"kind": "presumptive", "outcome": "not-confirmed", "decided_on": "2026-03-20"}},
        more=("/decisions/1/notified_on", "/decisions/1/review"),
    ),
)

UNWILLING = REFUSED | {"decisions": [REFUSED["decisions"][0] | {"reason_codes": ["no-cooperation"]}]}

vectors(
    "IDN-011",
    UNWILLING,
    breaks("A refusal for lack of cooperation", "/decisions/0/reason_codes"),
    breaks("A refusal for lack of a report", "/decisions/0/reason_codes", {"/decisions/0/reason_codes": ["no-report"]}),
    breaks(
        "A refusal for lack of a statement",
        "/decisions/0/reason_codes",
        {"/decisions/0/reason_codes": ["other-offence", "no-statement"]},
    ),
    breaks(
        "A withdrawal for closed proceedings",
        "/decisions/0/reason_codes",
        {"/decisions/0/outcome": "decision-withdrawn", "/decisions/0/reason_codes": ["proceedings-closed"]},
    ),
    holds("A refusal for another offence", {"/decisions/0/reason_codes": ["other-offence"]}),
    holds("A refusal for lack of cooperation that a review changed", {"/decisions/0/review/outcome": "changed"}),
    breaks(
        "A refusal for lack of cooperation whose review is pending",
        "/decisions/0/reason_codes",
        {"/decisions/0/review/outcome": "pending"},
    ),
    holds(
        "A person who did not want a formal decision for fear of proceedings",
        {"/decisions/0/outcome": "formal-identification-declined"},
    ),
    breaks(
        "A formal refusal where the country ties the status to proceedings",
        "/decisions/0/reason_codes",
        {"/decisions/0/identifying_body": "police"},
        country="LT",
    ),
    breaks(
        "A formal refusal where the country knows no formal status",
        "/decisions/0/reason_codes",
        {"/decisions/0/identifying_body": "police"},
        country="NO",
    ),
    breaks(
        "A presumption refused where the country ties the formal status to proceedings",
        "/decisions/0/reason_codes",
        {"/decisions/0/kind": "presumptive"},
        country="LT",
    ),
    breaks(
        "A refusal for lack of cooperation of an unknown day",
        "/decisions/0/reason_codes",
        {"/decisions/0/decided_on": {"absent": "unknown"}},
    ),
    breaks(
        "Two refusals for lack of cooperation",
        "/decisions/0/reason_codes",
        {"/decisions/1": UNWILLING["decisions"][0]},
        more=("/decisions/1/reason_codes",),
    ),
    breaks(
        "A refusal for lack of cooperation after one for too few signs",
        "/decisions/1/reason_codes",
        {"/decisions/0/reason_codes": ["insufficient-indicators"], "/decisions/1": UNWILLING["decisions"][0]},
    ),
    holds(
        "A presumption with a reason that has no place in it",
        {"/decisions/0/kind": "presumptive", "/decisions/0/outcome": "presumed"},
    ),
)

vectors(
    "IDN-021",
    REFUSED,
    holds("A term for review that ends in months"),
    breaks(
        "A term for review that ends in fourteen days",
        "/decisions/0/review/deadline",
        {"/decisions/0/review/deadline": "2026-06-15"},
    ),
    holds("A term for review that ends in fifteen days", {"/decisions/0/review/deadline": "2026-06-16"}),
    breaks(
        "A term for review that ends today",
        "/decisions/0/review/deadline",
        {"/decisions/0/review/deadline": "2026-06-01"},
    ),
    holds("A term for review that ended yesterday unused", {"/decisions/0/review/deadline": "2026-05-31"}),
    holds("A term for review that is not known", {"/decisions/0/review/deadline": DELETE}),
    holds(
        "A term for review in a record without a date",
        {"/decisions/0/review/deadline": "2026-06-15", "/recorded_at": DELETE},
    ),
    holds(
        "A term for review of a positive decision",
        {
            "/decisions/0": DECIDED | {"review": {"route": "court", "deadline": "2026-06-15"}},
            "/status": "formally-identified",
            "/statement_given": True,
            "/rights_information": IDENTIFIED["rights_information"],
        },
    ),
    holds(
        "A review asked for near the end of its term",
        {"/decisions/0/review/deadline": "2026-06-15", "/decisions/0/review/lodged_on": "2026-05-31"},
    ),
    holds(
        "A review that was decided near the end of its term and asked for on an unknown day",
        {"/decisions/0/review/deadline": "2026-06-15", "/decisions/0/review/decided_on": "2026-05-31"},
    ),
    holds(
        "A review that is pending near the end of its term and was asked for on an unknown day",
        {"/decisions/0/review/deadline": "2026-06-15", "/decisions/0/review/outcome": "pending"},
    ),
    holds(
        "A review asked for on the last day",
        {"/decisions/0/review/deadline": "2026-05-01", "/decisions/0/review/lodged_on": "2026-05-01"},
    ),
    breaks(
        "A review asked for on the day after the last",
        "/decisions/0/review/lodged_on",
        {"/decisions/0/review/deadline": "2026-05-01", "/decisions/0/review/lodged_on": "2026-05-02"},
    ),
    holds(
        "A late review that changed the decision",
        {
            "/decisions/0/review/deadline": "2026-05-01",
            "/decisions/0/review/lodged_on": "2026-05-02",
            "/decisions/0/review/outcome": "changed",
        },
    ),
    holds(
        "A late review that was decided, it is not known how",
        {
            "/decisions/0/review/deadline": "2026-05-01",
            "/decisions/0/review/lodged_on": "2026-05-02",
            "/decisions/0/review/decided_on": "2026-05-20",
        },
    ),
    breaks(
        "A late review that is pending",
        "/decisions/0/review/lodged_on",
        {
            "/decisions/0/review/deadline": "2026-05-01",
            "/decisions/0/review/lodged_on": "2026-05-02",
            "/decisions/0/review/outcome": "pending",
        },
    ),
    breaks(
        "A late review whose lateness was not excused",
        "/decisions/0/review/lodged_on",
        {
            "/decisions/0/review/deadline": "2026-05-01",
            "/decisions/0/review/lodged_on": "2026-05-02",
            "/decisions/0/review/late_excused": False,
        },
    ),
    holds(
        "A late review that was excused",
        {
            "/decisions/0/review/deadline": "2026-05-01",
            "/decisions/0/review/lodged_on": "2026-05-02",
            "/decisions/0/review/late_excused": True,
        },
    ),
    breaks(
        "A refusal whose term ends in fourteen days after one whose review was asked for in time",
        "/decisions/1/review/deadline",
        {
            "/decisions/0/review/lodged_on": "2026-04-01",
            "/decisions/1": REFUSED["decisions"][0] | {"review": {"route": "court", "deadline": "2026-06-15"}},
        },
    ),
    breaks(
        "A second refusal whose term ends in fourteen days",
        "/decisions/1/review/deadline",
        {"/decisions/1": REFUSED["decisions"][0] | {"review": {"route": "court", "deadline": "2026-06-15"}}},
    ),
    breaks(
        "A refusal whose term ends in fourteen days after one whose term is not known",
        "/decisions/1/review/deadline",
        {
            "/decisions/0/review/deadline": DELETE,
            "/decisions/1": REFUSED["decisions"][0] | {"review": {"route": "court", "deadline": "2026-06-15"}},
        },
    ),
)

vectors(
    "IDN-022",
    REFUSED,
    holds("A refusal and the status that follows from it"),
    breaks(
        "The status of a formally identified victim after a refusal",
        "/status",
        {
            "/status": "formally-identified",
            "/statement_given": True,
            "/rights_information": IDENTIFIED["rights_information"],
        },
    ),
    holds(
        "The status of a formally identified victim without a decision",
        {
            "/status": "formally-identified",
            "/decisions": [],
            "/statement_given": True,
            "/rights_information": IDENTIFIED["rights_information"],
        },
    ),
    holds(
        "The status of a presumed victim after a formal refusal",
        {"/status": "presumed", "/statement_given": True, "/rights_information": IDENTIFIED["rights_information"]},
    ),
    breaks("The status of no victim after a formal positive decision", "/status", {"/decisions": [DECIDED]}),
    breaks(
        "The status of no victim after a presumption with the outcome of a formal identification",
        "/status",
        {"/decisions": [DECIDED | {"kind": "presumptive"}]},
    ),
    holds("The status of no victim after a presumption", {"/decisions": [PRESUMED]}),
    holds(
        "The status of no victim after a formal positive decision of an unknown day",
        {"/decisions": [DECIDED | {"decided_on": {"absent": "unknown"}}]},
    ),
    holds(
        "The status of no victim after a positive decision and a later refusal",
        {"/decisions": [DECIDED, REFUSED["decisions"][0] | {"decided_on": "2026-03-21"}]},
    ),
    holds(
        "The status of no victim after a positive decision and a refusal of one day",
        {"/decisions": [DECIDED, REFUSED["decisions"][0]]},
    ),
    holds(
        "The status of no victim with the later refusal written first",
        {"/decisions": [REFUSED["decisions"][0] | {"decided_on": "2026-03-21"}, DECIDED]},
    ),
    breaks(
        "The status of no victim after a refusal and a later positive decision",
        "/status",
        {"/decisions": [REFUSED["decisions"][0], DECIDED | {"decided_on": "2026-03-21"}]},
    ),
    holds(
        "A positive decision that a review changed",
        {"/decisions": [DECIDED | {"review": {"route": "court", "outcome": "changed"}}]},
    ),
    holds(
        "A positive decision that was sent back",
        {"/decisions": [DECIDED | {"review": {"route": "court", "outcome": "sent-back"}}]},
    ),
    holds(
        "A positive decision whose review is pending",
        {"/decisions": [DECIDED | {"review": {"route": "court", "outcome": "pending"}}]},
    ),
    holds(
        "A positive decision whose review was asked for",
        {"/decisions": [DECIDED | {"review": {"route": "court", "lodged_on": "2026-04-01"}}]},
    ),
    holds(
        "A positive decision whose review was decided, it is not known how",
        {"/decisions": [DECIDED | {"review": {"route": "court", "decided_on": "2026-04-01"}}]},
    ),
    breaks(
        "A positive decision that a review upheld",
        "/status",
        {"/decisions": [DECIDED | {"review": {"route": "court", "lodged_on": "2026-04-01", "outcome": "upheld"}}]},
    ),
    breaks(
        "A positive decision that could be reviewed and was not",
        "/status",
        {"/decisions": [DECIDED | {"review": {"route": "court"}}]},
    ),
)
