"""Vectors of the rules on identification beside the right to stay."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import (
    DENIED,
    FILE,
    IDENTIFIED,
    PRESUMED,
    WITHHELD,
    case_file,
    extract,
)
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

DECISIONS = "/identification/decisions"
STATUS = "/identification/status"
PERIOD = "/legal_status/reflection_period"
SIGNS = "/identification/indicators"
GROUNDS = f"{PERIOD}/grounds_found_on"
REMOVED = "/legal_status/removal"

AGAINST: dict[str, Any] = {STATUS: "not-a-victim", DECISIONS: [DENIED]}
"""The status was denied on the day before the period."""


BACK: dict[str, Any] = {
    "id": "r1",
    "type": "forced-return",
    "status": "travelled",
    "from_country": "FI",
    "destination_country": "VN",
    "destination_right": "nationality",
    "risk_assessments": [{"date": "2026-03-20", "level": "low"}],
    "travel": {
        "departed_at": "2026-03-31T08:00:00+03:00",
        "arrived_at": "2026-03-31T20:00:00+07:00",
        "documents_ready": True,
    },
    "receiving": {"declined_by_person": True},
    "reintegration": {"supports": ["housing"]},
    "contacts_given_on": "2026-03-25",
}


def denied(**more: Any) -> dict[str, Any]:
    """Return a decision against the person with other fields."""
    return DENIED | more


vectors(
    "CAS-002",
    FILE,
    holds("A reflection period granted on the day after a presumption"),
    holds(
        "A reflection period granted on the day of a presumption",
        {f"{DECISIONS}/0/decided_on": "2026-03-03", f"{DECISIONS}/0/notified_on": "2026-03-03"},
    ),
    breaks("A reflection period after a denial", PERIOD, AGAINST),
    breaks(
        "A reflection period on the day of a denial",
        PERIOD,
        {STATUS: "not-a-victim", DECISIONS: [denied(decided_on="2026-03-03", notified_on="2026-03-03")]},
    ),
    breaks("A reflection period after a denial in a draft", PERIOD, AGAINST, profile="draft"),
    breaks(
        "A reflection period after a presumption and then a denial",
        PERIOD,
        {
            STATUS: "not-a-victim",
            DECISIONS: [PRESUMED | {"decided_on": "2026-03-01", "notified_on": "2026-03-01"}, DENIED],
        },
    ),
    breaks(
        "A reflection period after a presumption that is written behind a later denial",
        PERIOD,
        {
            STATUS: "not-a-victim",
            DECISIONS: [DENIED, PRESUMED | {"decided_on": "2026-03-01", "notified_on": "2026-03-01"}],
        },
    ),
    breaks(
        "A reflection period after a presumption that was withdrawn",
        PERIOD,
        {
            STATUS: "decision-withdrawn",
            DECISIONS: [
                PRESUMED | {"decided_on": "2026-03-01", "notified_on": "2026-03-01"},
                denied(kind="presumptive", outcome="decision-withdrawn", threshold="reasonable-grounds"),
            ],
        },
    ),
    breaks(
        "A reflection period that runs from before a denial and was decided after it",
        PERIOD,
        AGAINST | {f"{PERIOD}/start": "2026-03-01"},
    ),
    breaks(
        "A reflection period decided before a denial that runs from the day after it",
        PERIOD,
        AGAINST
        | {
            f"{PERIOD}/decided_on": "2026-03-01",
            f"{PERIOD}/requested_on": "2026-03-01",
            f"{PERIOD}/informed_on": "2026-03-01",
            GROUNDS: "2026-03-01",
            "/legal_status/information/asylum_on": "2026-03-01",
        },
    ),
    holds(
        "A reflection period granted on the day before a denial",
        {STATUS: "not-a-victim", DECISIONS: [denied(decided_on="2026-03-04", notified_on="2026-03-04")]},
    ),
    holds(
        "A denial followed by a presumption on the same day",
        {DECISIONS: [DENIED, PRESUMED]},
    ),
    holds(
        "A denial before the period and a presumption after it",
        {DECISIONS: [DENIED, PRESUMED | {"decided_on": "2026-03-10", "notified_on": "2026-03-10"}]},
    ),
    holds(
        "A denial before the period and a presumption of which the day is not known",
        {DECISIONS: [DENIED, PRESUMED | {"decided_on": {"absent": "unknown"}}]},
    ),
    breaks(
        "A reflection period while a review of the denial runs",
        PERIOD,
        {STATUS: "not-a-victim", DECISIONS: [denied(review={"route": "court", "lodged_on": "2026-03-02"})]},
        severity="warning",
    ),
    breaks(
        "A reflection period while a review of the denial is pending",
        PERIOD,
        {
            STATUS: "not-a-victim",
            DECISIONS: [denied(review={"route": "court", "lodged_on": "2026-03-02", "outcome": "pending"})],
        },
        severity="warning",
    ),
    breaks(
        "A reflection period while a review of the denial is pending that was asked for on an unknown day",
        PERIOD,
        {STATUS: "not-a-victim", DECISIONS: [denied(review={"route": "court", "outcome": "pending"})]},
        severity="warning",
    ),
    breaks(
        "A reflection period after a review of the denial was decided, it is not known how",
        PERIOD,
        {STATUS: "not-a-victim", DECISIONS: [denied(review={"route": "court", "decided_on": "2026-03-03"})]},
        severity="warning",
    ),
    breaks(
        "A reflection period after a review that upheld the denial",
        PERIOD,
        {
            STATUS: "not-a-victim",
            DECISIONS: [
                denied(
                    review={
                        "route": "court",
                        "lodged_on": "2026-03-02",
                        "decided_on": "2026-03-03",
                        "outcome": "upheld",
                    }
                )
            ],
        },
    ),
    holds(
        "A reflection period after a review that changed the denial",
        {
            STATUS: "not-a-victim",
            DECISIONS: [
                denied(
                    review={
                        "route": "court",
                        "lodged_on": "2026-03-02",
                        "decided_on": "2026-03-03",
                        "outcome": "changed",
                    }
                )
            ],
        },
    ),
    holds(
        "A reflection period after a review that sent the denial back",
        {
            STATUS: "not-a-victim",
            DECISIONS: [
                denied(
                    review={
                        "route": "court",
                        "lodged_on": "2026-03-02",
                        "decided_on": "2026-03-03",
                        "outcome": "sent-back",
                    }
                )
            ],
        },
    ),
    breaks(
        "A reflection period after a denial in a country that asks for no status",
        PERIOD,
        AGAINST | {f"{PERIOD}/end": "2026-09-02"},
        country="NO",
        severity="warning",
    ),
    breaks(
        "A denial before the period that is written behind a later one",
        PERIOD,
        {
            STATUS: "not-a-victim",
            DECISIONS: [denied(decided_on="2026-03-10", notified_on="2026-03-10"), DENIED],
        },
    ),
    breaks(
        "A denial of which no review is recorded",
        PERIOD,
        {STATUS: "not-a-victim", DECISIONS: [{k: v for k, v in DENIED.items() if k != "review"}]},
        also=(("IDN-010", f"{DECISIONS}/0/review"),),
    ),
    breaks(
        "A presumption followed by a denial on the same day",
        PERIOD,
        {STATUS: "not-a-victim", DECISIONS: [PRESUMED, DENIED]},
    ),
    holds("A reflection period that was refused after a denial", AGAINST | {f"{PERIOD}/status": "refused"}),
    breaks("A completed reflection period after a denial", PERIOD, AGAINST | {f"{PERIOD}/status": "completed"}),
    holds(
        "A denial and a right to stay without a reflection period",
        AGAINST | {PERIOD: DELETE, "/legal_status/status": "visa-holder"},
    ),
    holds(
        "A denial and a reflection period without a date",
        AGAINST | {f"{PERIOD}/start": DELETE, f"{PERIOD}/decided_on": DELETE},
    ),
    holds("A file without a right to stay", {"/legal_status": DELETE}),
    holds(
        "A reflection period on grounds found and no decision", {STATUS: "under-assessment", DECISIONS: [], SIGNS: []}
    ),
    breaks(
        "A reflection period without a decision or grounds",
        GROUNDS,
        {STATUS: "under-assessment", DECISIONS: [], SIGNS: [], GROUNDS: DELETE},
        severity="warning",
    ),
    breaks(
        "A reflection period without an identification or grounds",
        GROUNDS,
        {"/identification": DELETE, GROUNDS: DELETE},
        severity="warning",
    ),
    breaks(
        "A reflection period without grounds before the presumption",
        GROUNDS,
        {DECISIONS: [PRESUMED | {"decided_on": "2026-03-04", "notified_on": "2026-03-04"}], GROUNDS: DELETE},
        severity="warning",
    ),
    breaks(
        "A reflection period without grounds in a record of counts",
        GROUNDS,
        {"/identification": DELETE, GROUNDS: DELETE},
        severity="warning",
        profile="statistics",
    ),
    holds(
        "A draft of a reflection period without a decision or grounds",
        {STATUS: "under-assessment", DECISIONS: [], SIGNS: [], GROUNDS: DELETE},
        profile="draft",
    ),
    holds(
        "A reflection period without grounds and a presumption of which the day is not known",
        {DECISIONS: [PRESUMED | {"decided_on": {"absent": "unknown"}}], GROUNDS: DELETE},
    ),
    holds(
        "A reflection period without a decision or grounds in a country that asks for no status",
        {STATUS: "under-assessment", DECISIONS: [], SIGNS: [], GROUNDS: DELETE, f"{PERIOD}/end": "2026-09-02"},
        country="NO",
    ),
    holds(
        "A reflection period without grounds where a decision against a formal one was the person's own wish",
        {
            DECISIONS: [
                PRESUMED,
                {
                    "kind": "formal",
                    "outcome": "formal-identification-declined",
                    "identifying_body": "national-assistance-body",
                    "decided_on": "2026-03-03",
                    "notified_on": "2026-03-03",
                },
            ],
            GROUNDS: DELETE,
        },
    ),
)

vectors(
    "CAS-002",
    extract(case_file(identification=None, data_protection=None)),
    holds(
        "A reflection period without grounds in a file that was cut for a message",
        {f"/payload/record{GROUNDS}": DELETE},
    ),
)


def home(day: str, **more: Any) -> dict[str, Any]:
    """Return a return that the person chose, and on which they left and arrived on a day."""
    return (
        BACK
        | {
            "type": "voluntary",
            "decision": {"informed_on": "2026-02-10", "advice_on": "2026-02-12", "decided_on": "2026-02-27"},
            "travel": {
                "departed_at": f"{day}T08:00:00+02:00",
                "arrived_at": f"{day}T20:00:00+07:00",
                "documents_ready": True,
            },
            "contacts_given_on": "2026-02-28",
            "risk_assessments": [{"date": "2026-02-27", "level": "low"}],
        }
        | more
    )


UNSECURED = case_file(
    recorded_at="2026-03-10T10:00:00+02:00",
    legal_status={"status": "irregular", "third_country_national": True},
)
"""Eight days after the presumption, and nothing secures the stay."""
ASYLUM = "/legal_status/asylum/stage"


def permit(**fields: Any) -> dict[str, Any]:
    """Return a change by which the person has, or had, one permit."""
    return {"/legal_status/permits": [{"id": "p1", "basis": "personal-situation", "applied_on": "2020-02-01"} | fields]}


def anew(day: str) -> dict[str, Any]:
    """Return the changes by which a presumption of ``day`` follows one of 2023 that a denial ended."""
    first, denial = "2023-03-02", "2023-05-02"
    return {
        DECISIONS: [
            PRESUMED | {"decided_on": first, "notified_on": first},
            denied(decided_on=denial, notified_on=denial),
            PRESUMED | {"decided_on": day, "notified_on": day},
        ],
        "/identification/signalled_on": "2023-03-01",
    }


PROTECTED = {"/legal_status/asylum": {"informed_on": "2026-03-02", "applied_on": "2026-03-03", "stage": "applied"}}

vectors(
    "CAS-003",
    UNSECURED,
    breaks("Eight days after a presumption nothing secures the stay", PERIOD),
    holds(
        "Seven days after a presumption",
        {f"{DECISIONS}/0/decided_on": "2026-03-03", f"{DECISIONS}/0/notified_on": "2026-03-03"},
    ),
    breaks("A person ordered to leave", PERIOD, {"/legal_status/status": "return-ordered"}),
    breaks("A person whose status is not determined", PERIOD, {"/legal_status/status": "undetermined"}),
    holds("A person with a visa", {"/legal_status/status": "visa-holder"}),
    holds("A citizen of the Union", {"/legal_status/third_country_national": False}),
    holds(
        "A person of whom it is not known whether they are a third-country national",
        {"/legal_status/third_country_national": {"absent": "unknown"}},
    ),
    holds("A person whose status is withheld", {"/legal_status/status": WITHHELD}),
    holds("A person who is not yet presumed a victim", {STATUS: "under-assessment", DECISIONS: [], SIGNS: []}),
    holds("A presumption of which the day is not known", {f"{DECISIONS}/0/decided_on": {"absent": "unknown"}}),
    breaks(
        "A later formal decision does not begin the time anew",
        PERIOD,
        {
            STATUS: "formally-identified",
            f"{DECISIONS}/1": IDENTIFIED | {"decided_on": "2026-03-09", "notified_on": "2026-03-09"},
        },
    ),
    holds("Seven days after a presumption that follows a denial of long ago", anew("2026-03-03")),
    breaks("Eight days after a presumption that follows a denial of long ago", PERIOD, anew("2026-03-02")),
    holds(
        "A presumption of which the day is not known, after a denial of long ago",
        anew("2026-03-02") | {f"{DECISIONS}/2/decided_on": {"absent": "unknown"}},
    ),
    breaks(
        "A presumption of long ago, of whose denial a review runs, and a new one",
        PERIOD,
        anew("2026-03-09") | {f"{DECISIONS}/1/review": {"route": "court", "lodged_on": "2023-05-10"}},
        also=(("IDN-017", "/identification/rights_information/given_on"),),
    ),
    breaks(
        "A presumption that stands beside a later denial of another body",
        PERIOD,
        {f"{DECISIONS}/1": denied(decided_on="2026-03-05", notified_on="2026-03-05")},
    ),
    holds("An application for international protection", PROTECTED),
    breaks(
        "Only informed of international protection",
        PERIOD,
        {"/legal_status/asylum": {"informed_on": "2026-03-02", "stage": "informed"}},
    ),
    holds(
        "International protection was granted",
        {"/legal_status/asylum": {"applied_on": "2025-03-02", "stage": "granted", "ended_on": "2025-09-01"}},
    ),
    breaks(
        "International protection was granted and taken back",
        PERIOD,
        permit(basis="international-protection", decision="revoked", valid_from="2025-09-01", decided_on="2026-03-01")
        | {"/legal_status/asylum": {"applied_on": "2025-03-02", "stage": "granted", "ended_on": "2025-09-01"}},
        also=(("RES-022", "/legal_status/permits/0/decided_on"),),
    ),
    holds(
        "A permit was applied for",
        {
            "/legal_status/permits": [
                {"id": "p1", "basis": "personal-situation", "applied_on": "2026-03-04", "decision": "applied"}
            ]
        },
    ),
    breaks(
        "A permit that ran out long ago",
        PERIOD,
        permit(decision="granted", decided_on="2020-03-01", valid_from="2020-03-01", valid_to="2021-03-01"),
        also=(("RES-022", "/legal_status/permits/0/valid_to"),),
    ),
    holds(
        "A permit that runs out today",
        permit(decision="granted", decided_on="2025-09-10", valid_from="2025-09-10", valid_to="2026-03-10"),
        also=(("RES-022", "/legal_status/permits/0/valid_to"),),
    ),
    *(
        breaks(f"A permit that is lost: {lost}", PERIOD, permit(decision=lost))
        for lost in ("refused", "withdrawn-by-applicant", "not-renewed", "revoked", "expired")
    ),
    holds(
        "A permit that was refused, of which an appeal is open",
        permit(decision="refused", appeal={"lodged_on": "2026-03-06"}),
    ),
    breaks(
        "A permit that was refused, and the appeal was decided",
        PERIOD,
        permit(decision="refused", appeal={"lodged_on": "2026-03-06", "decided_on": "2026-03-09"}),
    ),
    *(
        breaks(f"International protection sought in vain: {stage}", PERIOD, PROTECTED | {ASYLUM: stage})
        for stage in ("refused-finally", "withdrawn", "discontinued")
    ),
    holds(
        "International protection that is sought since a day that is not recorded",
        {"/legal_status/asylum": {"stage": "applied"}},
    ),
    holds("Told of the reflection period", {PERIOD: {"status": "informed", "informed_on": "2026-03-02"}}),
    holds("A reflection period that was asked for", {PERIOD: {"status": "requested", "requested_on": "2026-03-04"}}),
    breaks("A reflection period of which the person was not told", PERIOD, {PERIOD: {"status": "not-informed"}}),
    holds(
        "A reflection period of which the person was not told although grounds were found",
        {
            PERIOD: {"status": "not-informed", "grounds_found_on": "2026-03-02"},
            "/identification/rights_information/topics": ["support-services", "compensation"],
        },
        also=(("RES-014", f"{PERIOD}/informed_on"),),
    ),
    holds(
        "The person has been removed",
        {
            STATUS: "formally-identified",
            f"{DECISIONS}/1": IDENTIFIED | {"decided_on": "2026-03-03", "notified_on": "2026-03-03"},
            REMOVED: {"kind": "removal", "enforced_on": "2026-03-09"},
        },
    ),
    holds(
        "The person has left on a return",
        {"/returns": [home("2026-03-09")]},
    ),
    holds(
        "The person left on the day of the presumption",
        {"/returns": [home("2026-03-02")]},
    ),
    breaks(
        "The person had left on a return before they were presumed a victim",
        PERIOD,
        {"/returns": [home("2026-03-01")]},
    ),
    breaks(
        "The person has come back from a return",
        PERIOD,
        {
            "/returns": [home("2026-03-02")],
            "/legal_status/departures": [{"left_on": "2026-03-02", "returned_on": "2026-03-04"}],
        },
    ),
    holds(
        "The file was closed because the person died",
        {"/status": "closed", "/closure": {"on": "2026-03-09", "reason": "person-deceased"}},
    ),
    breaks(
        "The person has moved to another place in the country",
        PERIOD,
        {"/returns": [home("2026-03-09", type="internal-return")]},
    ),
    breaks(
        "A removal before the person was presumed a victim",
        PERIOD,
        {REMOVED: {"kind": "removal", "enforced_on": "2026-03-01"}},
    ),
    holds("The person was removed on the day of the presumption", {REMOVED: {"enforced_on": "2026-03-02"}}),
    breaks(
        "A return that is only considered",
        PERIOD,
        {"/returns": [{"id": "r1", "type": "no-return", "status": "considered"}]},
    ),
    breaks(
        "A removal that was ordered and not enforced",
        PERIOD,
        {REMOVED: {"kind": "removal", "order_on": "2026-03-08"}},
    ),
    breaks("In Estonia the period depends on criminal proceedings", PERIOD, country="EE"),
    breaks("In Sweden the period does not depend on criminal proceedings", PERIOD, country="SE"),
    holds("A file without a right to stay", {"/legal_status": DELETE}),
    holds("A file without a day on which it was written", {"/recorded_at": DELETE}),
)

OPEN = case_file(
    recorded_at="2026-07-01T10:00:00+03:00",
    legal_status={"status": "undetermined", "removal": {"kind": "removal", "enforced_on": "2026-06-15"}},
)
"""A person removed in June who was presumed a victim in March."""
ENFORCED = f"{REMOVED}/enforced_on"
ANEW = anew("2026-03-02") | {"/status": "reopened", f"{DECISIONS}/1/identifying_body": "police"}
"""Presumed a victim and denied in 2023, and presumed a victim anew in March 2026."""
FOUND: dict[str, Any] = IDENTIFIED | {"decided_on": "2026-04-20", "notified_on": "2026-04-20"}
AGAIN: dict[str, Any] = PRESUMED | {"decided_on": "2026-05-02", "notified_on": "2026-05-02"}

vectors(
    "CAS-004",
    OPEN,
    breaks("Removed after a presumption and without a formal decision", ENFORCED),
    breaks("Removed on the day after the presumption", ENFORCED, {ENFORCED: "2026-03-03"}),
    holds("Removed on the day of the presumption", {ENFORCED: "2026-03-02"}),
    holds("Removed before the presumption", {ENFORCED: "2026-03-01"}),
    breaks("A transfer under the Dublin rules", ENFORCED, {f"{REMOVED}/kind": "dublin-transfer"}),
    breaks("A removal of which the kind is not stated", ENFORCED, {f"{REMOVED}/kind": DELETE}),
    holds("A refusal of entry", {f"{REMOVED}/kind": "entry-refusal"}),
    holds("A removal that was ordered and not enforced", {REMOVED: {"kind": "removal", "order_on": "2026-06-15"}}),
    breaks(
        "Removed on the day before a formal decision",
        ENFORCED,
        {f"{DECISIONS}/1": IDENTIFIED | {"decided_on": "2026-06-16", "notified_on": "2026-06-16"}},
    ),
    holds(
        "Removed on the day of a formal decision",
        {f"{DECISIONS}/1": IDENTIFIED | {"decided_on": "2026-06-15", "notified_on": "2026-06-15"}},
    ),
    holds(
        "Removed after a decision with the outcome of a formal identification that is recorded as presumptive",
        {
            f"{DECISIONS}/1": IDENTIFIED
            | {"kind": "presumptive", "decided_on": "2026-06-10", "notified_on": "2026-06-10"}
        },
    ),
    holds(
        "Removed after a formal decision of which the day is not known",
        {f"{DECISIONS}/1": IDENTIFIED | {"decided_on": {"absent": "unknown"}}},
    ),
    holds(
        "A formal decision written before the presumption",
        {DECISIONS: [IDENTIFIED, PRESUMED]},
    ),
    *(
        breaks(
            f"{code}: presumed a victim anew years after a denial, and removed",
            ENFORCED,
            ANEW,
            country=code,
            also=(("IDN-009", f"{DECISIONS}/1/identifying_body"),) if code in {"FI", "DK"} else (),
        )
        for code in ("EE", "LV", "LT", "FI", "DK")
    ),
    breaks(
        "Presumed a victim anew in Sweden years after a denial, and removed",
        ENFORCED,
        ANEW,
        country="SE",
        severity="warning",
    ),
    breaks(
        "Presumed a victim on the day after a denial, and removed",
        ENFORCED,
        {DECISIONS: [DENIED, PRESUMED | {"decided_on": "2026-03-03", "notified_on": "2026-03-03"}]},
    ),
    holds("Presumed a victim on the day of a denial, and removed", {DECISIONS: [DENIED, PRESUMED]}),
    breaks(
        "Presumed a victim after a denial that is written behind a later decision",
        ENFORCED,
        {
            DECISIONS: [
                IDENTIFIED | {"decided_on": "2026-06-20", "notified_on": "2026-06-20"},
                PRESUMED | {"decided_on": "2026-04-02", "notified_on": "2026-04-02"},
                DENIED,
            ]
        },
    ),
    holds(
        "Presumed a victim after a denial, denied again, and removed",
        {
            DECISIONS: [
                denied(decided_on="2026-06-14", notified_on="2026-06-14"),
                DENIED,
                PRESUMED | {"decided_on": "2026-04-02", "notified_on": "2026-04-02"},
            ]
        },
    ),
    holds(
        "Presumed a victim by a second body after a formal decision that stands",
        {STATUS: "formally-identified", DECISIONS: [PRESUMED, FOUND, AGAIN]},
    ),
    holds(
        "Presumed a victim by a second body after a formal decision that is written before an older denial",
        {
            STATUS: "formally-identified",
            DECISIONS: [PRESUMED, FOUND, denied(decided_on="2026-04-01", notified_on="2026-04-01"), AGAIN],
        },
    ),
    holds(
        "Presumed a victim by a second body after a denial and a formal decision of the same day",
        {
            STATUS: "formally-identified",
            DECISIONS: [denied(decided_on="2026-04-20", notified_on="2026-04-20"), FOUND, AGAIN],
        },
    ),
    breaks(
        "Presumed a victim anew after a formal decision, and the presumption was withdrawn after the removal",
        ENFORCED,
        {
            STATUS: "decision-withdrawn",
            DECISIONS: [
                PRESUMED,
                FOUND,
                AGAIN,
                denied(
                    kind="presumptive",
                    outcome="decision-withdrawn",
                    threshold="reasonable-grounds",
                    decided_on="2026-06-20",
                    notified_on="2026-06-20",
                ),
            ],
        },
    ),
    breaks(
        "Presumed a victim anew after a formal decision that stands no more",
        ENFORCED,
        {DECISIONS: [PRESUMED, FOUND, AGAIN]},
    ),
    breaks(
        "Presumed a victim anew after a formal decision, and identified after the removal",
        ENFORCED,
        {
            STATUS: "formally-identified",
            DECISIONS: [PRESUMED, FOUND, AGAIN, IDENTIFIED | {"decided_on": "2026-06-16", "notified_on": "2026-06-16"}],
        },
    ),
    holds(
        "Removed after the presumption was withdrawn",
        {
            STATUS: "decision-withdrawn",
            f"{DECISIONS}/1": denied(
                kind="presumptive",
                outcome="decision-withdrawn",
                threshold="reasonable-grounds",
                decided_on="2026-04-02",
                notified_on="2026-04-02",
            ),
        },
    ),
    breaks(
        "Removed on the day on which the presumption was withdrawn",
        ENFORCED,
        {
            STATUS: "decision-withdrawn",
            f"{DECISIONS}/1": denied(
                kind="presumptive",
                outcome="decision-withdrawn",
                threshold="reasonable-grounds",
                decided_on="2026-06-15",
                notified_on="2026-06-15",
            ),
        },
    ),
    breaks(
        "A presumption written before an older one that was withdrawn",
        ENFORCED,
        {
            DECISIONS: [
                PRESUMED,
                denied(
                    kind="presumptive",
                    outcome="decision-withdrawn",
                    threshold="reasonable-grounds",
                    decided_on="2026-03-01",
                    notified_on="2026-03-01",
                ),
            ],
        },
    ),
    holds("A presumption of which the day is not known", {f"{DECISIONS}/0/decided_on": {"absent": "unknown"}}),
    breaks(
        "A presumption of which the day is not known, and then one of which it is",
        ENFORCED,
        {DECISIONS: [PRESUMED | {"decided_on": {"absent": "unknown"}}, PRESUMED]},
    ),
    breaks(
        "A presumption withdrawn and given again on the same day",
        ENFORCED,
        {
            DECISIONS: [
                denied(kind="presumptive", outcome="decision-withdrawn", threshold="reasonable-grounds"),
                PRESUMED,
            ]
        },
    ),
    breaks(
        "A presumption of a second body of which the day is not known",
        ENFORCED,
        {f"{DECISIONS}/1": PRESUMED | {"decided_on": {"absent": "unknown"}}},
    ),
    holds("A file without an identification", {"/identification": DELETE}),
    holds("A file without a right to stay", {"/legal_status": DELETE}),
    holds(
        "A removal while the reflection period ran, which the rule on that period tells",
        {
            PERIOD: {
                "status": "granted",
                "grounds_found_on": "2026-03-02",
                "informed_on": "2026-03-02",
                "requested_on": "2026-03-02",
                "decided_on": "2026-05-15",
                "start": "2026-05-16",
                "end": "2026-06-15",
            }
        },
        also=(("RES-004", ENFORCED),),
    ),
    holds(
        "A removal on the first day of the reflection period, which the rule on that period tells",
        {
            PERIOD: {
                "status": "granted",
                "grounds_found_on": "2026-03-02",
                "informed_on": "2026-03-02",
                "requested_on": "2026-03-02",
                "decided_on": "2026-06-15",
                "start": "2026-06-15",
                "end": "2026-07-20",
            }
        },
        also=(("RES-004", ENFORCED),),
    ),
    breaks(
        "A removal on the day after the reflection period had ended",
        ENFORCED,
        {
            PERIOD: {
                "status": "completed",
                "grounds_found_on": "2026-03-02",
                "informed_on": "2026-03-02",
                "requested_on": "2026-03-02",
                "decided_on": "2026-05-15",
                "start": "2026-05-15",
                "end": "2026-06-14",
            }
        },
    ),
    breaks(
        "A removal on the day before the reflection period",
        ENFORCED,
        {
            PERIOD: {
                "status": "granted",
                "grounds_found_on": "2026-03-02",
                "informed_on": "2026-03-02",
                "requested_on": "2026-03-02",
                "decided_on": "2026-06-15",
                "start": "2026-06-16",
                "end": "2026-07-20",
            }
        },
    ),
    *(
        breaks(
            f"{code}: removed while presumed a victim, where there is no formal identification",
            ENFORCED,
            country=code,
            severity="warning",
        )
        for code in ("SE", "NO", "IS")
    ),
    breaks(
        "Removed in Sweden, and presumed a victim again later",
        ENFORCED,
        {f"{DECISIONS}/1": PRESUMED | {"decided_on": "2026-06-20", "notified_on": "2026-06-20"}},
        country="SE",
    ),
    breaks(
        "Removed in Sweden, and presumed a victim again on the same day",
        ENFORCED,
        {f"{DECISIONS}/1": PRESUMED | {"decided_on": "2026-06-15", "notified_on": "2026-06-15"}},
        country="SE",
        severity="warning",
    ),
    breaks("Removed in Latvia after a presumption", ENFORCED, country="LV"),
)

GIVEN: dict[str, Any] = {
    "status": "granted",
    "grounds_found_on": "2026-03-02",
    "informed_on": "2026-03-02",
    "requested_on": "2026-03-02",
    "decided_on": "2026-05-15",
    "start": "2026-05-16",
    "end": "2026-06-30",
}
"""A reflection period in which the day of the removal lies."""


def given_up(day: str, **more: Any) -> dict[str, Any]:
    """Return what a waiver of the period on ``day`` adds to it."""
    return {"status": "waived", "waiver": {"on": day, "informed": True} | more}


def ended(day: str) -> dict[str, Any]:
    """Return what a lawful early end on ``day`` adds to the period."""
    return {
        "status": "terminated-early",
        "termination": {
            "on": day,
            "ground": "public-order",
            "decided_by": "fi-migri",
            "reasons_given": True,
            "safety_considered": True,
        },
    }


vectors(
    "CAS-004",
    OPEN,
    breaks(
        "Removed after the reflection period was given up knowingly, which gives up nothing else",
        ENFORCED,
        {PERIOD: GIVEN | given_up("2026-06-01")},
        also=(("RES-004", ENFORCED),),
    ),
    breaks(
        "Removed on the day on which the reflection period was given up knowingly",
        ENFORCED,
        {PERIOD: GIVEN | given_up("2026-06-15")},
        also=(("RES-004", ENFORCED),),
    ),
    holds(
        "Removed on the day before the reflection period was given up, which the rule on that period tells",
        {PERIOD: GIVEN | given_up("2026-06-16")},
        also=(("RES-004", ENFORCED),),
    ),
    holds(
        "Removed after the reflection period was given up unknowingly, which the rule on that period tells",
        {PERIOD: GIVEN | given_up("2026-06-01", informed=False)},
        also=(("RES-004", ENFORCED), ("RES-013", f"{PERIOD}/waiver/informed")),
    ),
    breaks(
        "Removed on the day on which the reflection period lawfully ended early",
        ENFORCED,
        {PERIOD: GIVEN | ended("2026-06-15")},
        also=(("RES-004", ENFORCED),),
    ),
    breaks("Removed after the reflection period lawfully ended early", ENFORCED, {PERIOD: GIVEN | ended("2026-06-14")}),
    breaks(
        "Removed while a request for a reflection period was open",
        ENFORCED,
        {
            PERIOD: {
                "status": "requested",
                "grounds_found_on": "2026-03-02",
                "informed_on": "2026-03-02",
                "requested_on": "2026-06-01",
            }
        },
        also=(("RES-004", ENFORCED),),
    ),
)

FOLLOWED = {"/returns/0/follow_ups": [{"due_on": "2026-03-15", "done_on": "2026-03-15"}]}
RETURNED = case_file(returns=[BACK])
LEFT = "/returns/0/travel/departed_at"


PENDING = {
    "/legal_status/permits": [
        {"id": "p1", "basis": "personal-situation", "applied_on": "2026-03-20", "decision": "applied"}
    ]
}
LATER = PENDING | {
    "/recorded_at": "2026-06-02T10:00:00+03:00",
    "/returns/0/contacts_given_on": "2026-05-25",
    "/returns/0/risk_assessments/0/date": "2026-05-20",
}


def left(day: str) -> dict[str, Any]:
    """Return the changes that move the journey to another day."""
    return {LEFT: f"{day}T08:00:00+03:00", "/returns/0/travel/arrived_at": f"{day}T20:00:00+07:00"}


vectors(
    "CAS-004",
    RETURNED,
    holds(
        "A forced return while the reflection period ran, which the rule on that period tells",
        also=(("CAS-005", LEFT),),
    ),
    breaks("A forced return after a presumption and without a formal decision", LEFT, {"/legal_status": DELETE}),
    breaks(
        "A transfer to the state responsible after a presumption",
        LEFT,
        {
            "/legal_status": DELETE,
            "/returns/0/type": "transfer-to-responsible-state",
            "/returns/0/destination_country": "SE",
            "/returns/0/destination_right": "other",
        },
    ),
    breaks(
        "A forced return from Sweden while presumed a victim",
        LEFT,
        {"/legal_status": DELETE},
        country="SE",
        severity="warning",
    ),
    holds(
        "A return that the person chose while presumed a victim",
        {
            "/legal_status": DELETE,
            "/returns/0/type": "voluntary",
            "/returns/0/decision": {
                "informed_on": "2026-03-10",
                "advice_on": "2026-03-11",
                "decided_on": "2026-03-12",
                "wish_to_leave_early": True,
            },
        },
    ),
    holds(
        "A forced return after a formal decision",
        {
            "/legal_status": DELETE,
            f"{DECISIONS}/1": IDENTIFIED,
            STATUS: "formally-identified",
        },
    ),
    breaks(
        "A journey recorded as a removal and as a forced return",
        "/legal_status/removal/enforced_on",
        {
            PERIOD: DELETE,
            "/legal_status/status": "irregular",
            REMOVED: {"kind": "removal", "enforced_on": "2026-03-31"},
        },
    ),
)

vectors(
    "CAS-005",
    RETURNED,
    breaks("A forced return while the reflection period ran", LEFT),
    breaks(
        "A transfer to the state responsible while the period ran",
        LEFT,
        {
            "/returns/0/type": "transfer-to-responsible-state",
            "/returns/0/destination_country": "SE",
            "/returns/0/destination_right": "other",
        },
    ),
    holds(
        "A voluntary return while the period ran",
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
    breaks(
        "A forced return on the first day of the period",
        LEFT,
        left("2026-03-03")
        | FOLLOWED
        | {"/returns/0/risk_assessments/0/date": "2026-03-02", "/returns/0/contacts_given_on": "2026-03-02"},
    ),
    holds(
        "A forced return on the day before the period",
        left("2026-03-02")
        | FOLLOWED
        | {"/returns/0/risk_assessments/0/date": "2026-03-02", "/returns/0/contacts_given_on": "2026-03-02"},
    ),
    breaks("A forced return on the last day of the period", LEFT, left("2026-05-31") | LATER),
    holds("A forced return on the day after the period", left("2026-06-01") | LATER, also=(("CAS-004", LEFT),)),
    breaks(
        "A forced return after a period that was ended early without a lawful ground",
        LEFT,
        {
            f"{PERIOD}/termination": {
                "on": "2026-03-20",
                "ground": "cooperation-ended",
                "decided_by": "fi-migri",
                "reasons_given": True,
                "safety_considered": True,
            }
        },
        also=(("RES-009", f"{PERIOD}/termination/ground"),),
    ),
    breaks(
        "A forced return in Sweden, whose law says the same",
        LEFT,
        PENDING | {f"{PERIOD}/end": "2026-04-02"},
        country="SE",
    ),
    breaks(
        "A forced return in Norway, of whose law this is less sure", LEFT, {f"{PERIOD}/end": "2026-09-02"}, country="NO"
    ),
    breaks(
        "The second return in the period",
        "/returns/1/travel/departed_at",
        {
            "/returns/0": BACK | {"id": "r0", "type": "no-return", "status": "considered", "travel": {}},
            "/returns/1": BACK,
        },
    ),
    holds(
        "A forced return that is also recorded as a removal, which the rule on removal tells",
        {REMOVED: {"kind": "removal", "enforced_on": "2026-03-31"}},
        also=(("RES-004", ENFORCED),),
    ),
    breaks(
        "A forced return after a refusal of entry on the same day",
        LEFT,
        {REMOVED: {"kind": "entry-refusal", "enforced_on": "2026-03-31"}},
    ),
    breaks(
        "A forced return on another day than a removal",
        LEFT,
        {REMOVED: {"kind": "removal", "enforced_on": "2026-03-01"}},
    ),
    holds(
        "A forced return of which the journey is not recorded",
        {"/returns/0/travel": DELETE, "/returns/0/status": "considered"},
    ),
    holds(
        "A forced return of which the journey is not recorded, and a removal before the period",
        {
            "/returns/0/travel": DELETE,
            "/returns/0/status": "considered",
            REMOVED: {"kind": "removal", "enforced_on": "2026-03-01"},
        },
    ),
    holds("A forced return and no right to stay", {"/legal_status": DELETE}, also=(("CAS-004", LEFT),)),
    holds(
        "A forced return and no reflection period",
        {PERIOD: DELETE, "/legal_status/status": "irregular"},
        also=(("CAS-004", LEFT),),
    ),
)

OPEN_TOO = (("CAS-004", LEFT),)
"""Identification is open as well, and neither a waiver nor an early end of the period changes that."""


def period(**more: Any) -> dict[str, Any]:
    """Return the changes that put other fields into the reflection period."""
    return {f"{PERIOD}/{name}": value for name, value in more.items()}


ASKED = {
    PERIOD: {
        "status": "requested",
        "grounds_found_on": "2026-03-02",
        "informed_on": "2026-03-02",
        "requested_on": "2026-03-31",
    },
    "/legal_status/status": "irregular",
}
"""A reflection period was asked for on the day of the journey, and not decided."""

vectors(
    "CAS-005",
    RETURNED,
    breaks(
        "A forced return after the period was given up knowingly",
        LEFT,
        period(**given_up("2026-03-15")),
        severity="warning",
        also=OPEN_TOO,
    ),
    breaks(
        "A forced return on the day on which the period was given up knowingly",
        LEFT,
        period(**given_up("2026-03-31")),
        severity="warning",
        also=OPEN_TOO,
    ),
    breaks(
        "A forced return on the day before the period was given up knowingly", LEFT, period(**given_up("2026-04-01"))
    ),
    breaks(
        "A forced return after the period was given up without knowing of it",
        LEFT,
        period(**given_up("2026-03-15", informed=False)),
        also=(("RES-013", f"{PERIOD}/waiver/informed"),),
    ),
    breaks(
        "A forced return on the day on which the period lawfully ended early",
        LEFT,
        period(**ended("2026-03-31")),
        severity="warning",
        also=OPEN_TOO,
    ),
    holds(
        "A forced return on the day after the period lawfully ended early",
        period(**ended("2026-03-30")),
        also=OPEN_TOO,
    ),
    breaks(
        "A forced return on the day on which the period was asked for",
        LEFT,
        ASKED,
        severity="warning",
        also=OPEN_TOO,
    ),
    holds(
        "A forced return on the day before the period was asked for",
        ASKED | {f"{PERIOD}/requested_on": "2026-04-01"},
        also=OPEN_TOO,
    ),
)
