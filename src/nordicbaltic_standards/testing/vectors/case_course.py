"""Vectors of the rules on the course of a case: its end, proceedings against the person, detention."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import (
    DENIED,
    HELP,
    IDENTIFICATION,
    IDENTIFIED,
    PRESUMED,
    WITHHELD,
    case_file,
    extract,
)
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

STATUS = "/identification/status"
DECISIONS = "/identification/decisions"
CLOSED: dict[str, Any] = {"on": "2026-03-31", "reason": "not-a-victim"}
UNLIKELY = case_file(
    legal_status=None,
    status="closed",
    closure=CLOSED,
    identification={"status": "not-a-victim", "decisions": [DENIED]},
    assistance=None,
)
"""Closed because the person was found to be no victim."""
REASON = "/closure/reason"
FOUND_LATER = IDENTIFICATION | {"status": "formally-identified", "decisions": [DENIED, IDENTIFIED]}
"""Identified as a victim on 20 March, after a denial."""
CHANGED_LATER = {"route": "court", "lodged_on": "2026-03-10", "decided_on": "2026-03-20", "outcome": "changed"}
"""A review that took the denial away on 20 March."""

vectors(
    "CAS-008",
    UNLIKELY,
    holds("Closed because the person was found to be no victim"),
    breaks("Closed as no victim while presumed a victim", REASON, {"/identification": IDENTIFICATION}),
    breaks(
        "Closed as no victim while identified as a victim",
        REASON,
        {"/identification": IDENTIFICATION | {"status": "formally-identified", "decisions": [IDENTIFIED]}},
    ),
    breaks(
        "A draft closed as no victim while presumed a victim",
        REASON,
        {"/identification": IDENTIFICATION},
        profile="draft",
    ),
    breaks(
        "Closed as no victim on the day on which the person was identified as one",
        REASON,
        {"/identification": FOUND_LATER, "/closure/on": "2026-03-20"},
    ),
    breaks(
        "Identified as a victim on the day after it was closed as no victim",
        REASON,
        {"/identification": FOUND_LATER, "/closure/on": "2026-03-19"},
        severity="warning",
    ),
    breaks(
        "Presumed a victim, denied before it was closed, and identified once a review had changed the denial",
        REASON,
        {
            "/identification": FOUND_LATER | {"decisions": [PRESUMED, DENIED | {"review": CHANGED_LATER}, IDENTIFIED]},
            "/closure/on": "2026-03-19",
        },
        severity="warning",
    ),
    breaks(
        "Presumed a victim, and the denial was taken away before it was closed",
        REASON,
        {
            "/identification": FOUND_LATER
            | {"decisions": [PRESUMED, DENIED | {"review": CHANGED_LATER | {"decided_on": "2026-03-19"}}, IDENTIFIED]},
            "/closure/on": "2026-03-19",
        },
    ),
    breaks(
        "Closed as no victim, and identified as one on a day that is not recorded",
        REASON,
        {
            "/identification": FOUND_LATER
            | {"decisions": [DENIED, IDENTIFIED | {"decided_on": {"absent": "unknown"}}]},
            "/closure/on": "2026-03-19",
        },
        also=(("IDN-022", STATUS),),
        severity="warning",
    ),
    holds(
        "Opened again after it was closed as no victim, while presumed a victim",
        {"/identification": IDENTIFICATION, "/status": "reopened", "/assistance": HELP},
    ),
    breaks(
        "On hold and closed as no victim while presumed a victim",
        REASON,
        {"/identification": IDENTIFICATION, "/status": "on-hold", "/assistance": HELP},
    ),
    breaks(
        "Handed over and closed as no victim while presumed a victim",
        REASON,
        {"/identification": IDENTIFICATION, "/status": "transferred"},
    ),
    breaks(
        "Presumed a victim, and the denial was taken away the day before it was closed",
        REASON,
        {
            "/identification": FOUND_LATER
            | {"decisions": [PRESUMED, DENIED | {"review": CHANGED_LATER | {"decided_on": "2026-03-18"}}, IDENTIFIED]},
            "/closure/on": "2026-03-19",
        },
    ),
    holds("Closed as no victim while signs are looked at", {STATUS: "under-assessment", DECISIONS: []}),
    holds(
        "Closed with goals achieved while presumed a victim",
        {REASON: "goals-achieved", "/identification": IDENTIFICATION},
    ),
    holds("Closed as no victim without an identification", {"/identification": DELETE}),
)

PERMIT: dict[str, Any] = {
    "id": "p1",
    "basis": "personal-situation",
    "applied_on": "2026-03-02",
    "decided_on": "2026-03-03",
    "decision": "granted",
    "valid_from": "2026-03-03",
    "valid_to": "2027-03-02",
}
DOUBTED = case_file(
    identification={"status": "not-a-victim", "decisions": [DENIED]},
    legal_status={"status": "permit-holder", "permits": [PERMIT]},
    assistance=None,
)
"""A permit for victims was granted on the day after the person was found to be no victim."""
GRANTED = "/legal_status/permits/0/decided_on"
ENTITLED = "/assistance/eligible_from"
NO_PERMIT = {"/legal_status": DELETE}
HELPED = {
    "/assistance": {
        "eligible_from": "2026-03-30",
        "needs_assessments": [{"date": "2026-03-30"}],
        "episodes": [{"id": "s1", "service": "accommodation", "status": "declined", "offered_on": "2026-03-30"}],
    }
}
EARLIER = IDENTIFIED | {"decided_on": "2026-03-01", "notified_on": "2026-03-01"}
BEFORE = {GRANTED: "2026-03-02", "/legal_status/permits/0/valid_from": "2026-03-02"}


REVIEWED = {f"{DECISIONS}/0/review": {"route": "court"}}
OUTCOME = f"{DECISIONS}/0/review/outcome"
AFTER_ALL: dict[str, Any] = PRESUMED | {"decided_on": "2026-03-03", "notified_on": "2026-03-03"}


def withdrawn(day: str) -> dict[str, Any]:
    """Return a decision of ``day`` by which a presumption was withdrawn."""
    return DENIED | {
        "kind": "presumptive",
        "outcome": "decision-withdrawn",
        "threshold": "reasonable-grounds",
        "decided_on": day,
        "notified_on": day,
    }


def found_after_all(status: str, decision: dict[str, Any]) -> dict[str, Any]:
    """Return the changes by which a decision for the person follows the denial on the next day, and help is given."""
    later = decision | {"decided_on": "2026-03-03", "notified_on": "2026-03-03"}
    return {
        "/identification": IDENTIFICATION | {"status": status, "decisions": [DENIED, later]},
        "/assistance": HELP,
    }


vectors(
    "CAS-008",
    DOUBTED,
    breaks("A permit for victims granted after the denial", GRANTED, severity="warning"),
    holds("A permit for victims granted on the day of the denial", BEFORE),
    holds(
        "A permit for victims granted on the day before the denial",
        {f"{DECISIONS}/0/decided_on": "2026-03-04", f"{DECISIONS}/0/notified_on": "2026-03-04"},
    ),
    breaks(
        "A permit granted on appeal after the denial",
        GRANTED,
        {"/legal_status/permits/0/decision": "granted-on-appeal"},
        severity="warning",
    ),
    holds(
        "A permit refused after the denial",
        {
            "/legal_status": {
                "status": "undetermined",
                "permits": [
                    {
                        "id": "p1",
                        "basis": "personal-situation",
                        "applied_on": "2026-03-02",
                        "decided_on": "2026-03-03",
                        "decision": "refused",
                    }
                ],
            }
        },
    ),
    holds("A permit for work granted after the denial", {"/legal_status/permits/0/basis": "work"}),
    breaks(
        "A permit for cooperation granted after the denial",
        GRANTED,
        {"/legal_status/permits/0/basis": "cooperation-with-proceedings"},
        severity="warning",
    ),
    breaks(
        "A permit for reflection granted after the denial",
        GRANTED,
        {"/legal_status/permits/0/basis": "reflection-and-recovery"},
        severity="warning",
        also=(("RES-017", "/legal_status/permits/0/basis"),),
    ),
    holds(
        "A permit of which the day of the decision is not known",
        {GRANTED: DELETE, "/legal_status/permits/0/applied_on": DELETE},
    ),
    breaks(
        "A second permit for victims granted after the denial",
        "/legal_status/permits/1/decided_on",
        {"/legal_status/permits/0": PERMIT | {"id": "p0", "basis": "work"}, "/legal_status/permits/1": PERMIT},
        severity="warning",
    ),
    holds("A permit for victims in a closed case", {"/status": "closed"}),
    holds("A denial of which the day is not known", {f"{DECISIONS}/0/decided_on": {"absent": "unknown"}}),
    breaks(
        "A denial of which the day is not known beside one of which it is",
        GRANTED,
        {f"{DECISIONS}/1": DENIED | {"decided_on": {"absent": "unknown"}}},
        severity="warning",
    ),
    holds(
        "A denial of which the day is not known after an identification of which it is",
        {DECISIONS: [EARLIER, DENIED | {"decided_on": {"absent": "unknown"}}]},
        also=(("IDN-022", STATUS),),
    ),
    holds(
        "A denial of which the day is not known after a decision that nothing was confirmed",
        {
            DECISIONS: [
                DENIED | {"outcome": "not-confirmed", "decided_on": "2026-03-01", "notified_on": "2026-03-01"},
                DENIED | {"decided_on": {"absent": "unknown"}},
            ]
        },
    ),
    holds(
        "A permit for victims granted to a person who was found a victim after all",
        found_after_all("formally-identified", IDENTIFIED),
    ),
    holds(
        "A permit for victims granted to a person who was presumed a victim after all",
        found_after_all("presumed", PRESUMED),
    ),
    holds(
        "A second denial after the permit",
        {f"{DECISIONS}/1": DENIED | {"decided_on": "2026-03-03", "notified_on": "2026-03-03"}},
    ),
    holds(
        "A second denial, written first, after the permit",
        {DECISIONS: [DENIED | {"decided_on": "2026-03-03", "notified_on": "2026-03-03"}, DENIED]},
    ),
    holds(
        "A review of the denial was asked for",
        {f"{DECISIONS}/0/review": {"route": "court", "lodged_on": "2026-03-02"}},
    ),
    holds(
        "A review of the denial was decided",
        {f"{DECISIONS}/0/review": {"route": "court", "decided_on": "2026-03-03"}},
    ),
    *(
        holds(f"A review of the denial has an outcome and no day ({outcome})", REVIEWED | {OUTCOME: outcome})
        for outcome in ("pending", "changed", "upheld")
    ),
    breaks(
        "A review of the denial is open to the person and was not asked for",
        GRANTED,
        {f"{DECISIONS}/0/review": {"route": "court", "deadline": "2027-01-31"}},
        severity="warning",
    ),
    holds(
        "Only a presumption was withdrawn",
        {
            DECISIONS: [
                DENIED | {"kind": "presumptive", "threshold": "reasonable-grounds"},
            ]
        },
    ),
    holds(
        "A permit for victims granted while a presumption after the denial stood",
        {DECISIONS: [DENIED, AFTER_ALL, withdrawn("2026-03-20")]},
    ),
    holds(
        "A permit for victims granted after a denial and a presumption of which the day is not known",
        {DECISIONS: [DENIED, AFTER_ALL | {"decided_on": {"absent": "unknown"}}, withdrawn("2026-03-20")]},
    ),
    breaks(
        "A permit for victims granted on the day before a presumption",
        GRANTED,
        {
            DECISIONS: [
                DENIED,
                AFTER_ALL | {"decided_on": "2026-03-04", "notified_on": "2026-03-04"},
                withdrawn("2026-03-20"),
            ]
        },
        severity="warning",
    ),
    breaks(
        "A permit for victims granted after a presumption that a denial of the next day ended",
        GRANTED,
        {DECISIONS: [PRESUMED | {"decided_on": "2026-03-01", "notified_on": "2026-03-01"}, DENIED]},
        severity="warning",
    ),
    holds(
        "A permit for victims granted between a denial and the day on which the person was identified",
        {"/identification": FOUND_LATER, "/assistance": HELP},
    ),
    holds("A permit for victims granted after a denial, and signs are looked at anew", {STATUS: "under-assessment"}),
    breaks(
        "A permit for victims granted after a presumption that a denial of the same day ended",
        GRANTED,
        {DECISIONS: [PRESUMED, DENIED]},
        severity="warning",
    ),
    holds(
        "Help that begins while a presumption after the denial stood",
        NO_PERMIT | HELPED | {DECISIONS: [DENIED, AFTER_ALL, withdrawn("2026-03-31")]},
    ),
    holds("The person is under assessment", {STATUS: "under-assessment", DECISIONS: []}),
    breaks("Help that begins after the denial", ENTITLED, NO_PERMIT | HELPED, severity="warning"),
    holds(
        "Help that begins on the day of the denial",
        NO_PERMIT | HELPED | {f"{DECISIONS}/0/decided_on": "2026-03-30", f"{DECISIONS}/0/notified_on": "2026-03-30"},
    ),
    holds(
        "Help that begins on the day before the denial",
        NO_PERMIT | HELPED | {f"{DECISIONS}/0/decided_on": "2026-03-31", f"{DECISIONS}/0/notified_on": "2026-03-31"},
    ),
    holds("Neither a permit nor help", NO_PERMIT),
    holds("Help of which the first day of entitlement is withheld", NO_PERMIT | HELPED | {ENTITLED: WITHHELD}),
    breaks(
        "A permit for victims and help after the denial are one finding",
        GRANTED,
        HELPED,
        severity="warning",
    ),
)

ACCUSED = case_file(
    legal_status=None,
    proceedings=[{"id": "pr1", "stage": "investigation", "victim_role": "accused", "opened_on": "2026-03-05"}],
)
"""A woman presumed a victim who is accused."""
RAISED = "/proceedings/0/non_punishment"
ROLE = "/proceedings/0/victim_role"
OUTCOME = "/proceedings/0/outcome"

vectors(
    "CAS-009",
    ACCUSED,
    breaks("Accused, and non-punishment was not raised", RAISED),
    holds("Accused, and non-punishment was raised", {RAISED: {"raised_on": "2026-03-06"}}),
    holds("A witness", {ROLE: "witness"}),
    breaks(
        "Held on suspicion without a recorded part",
        RAISED,
        {ROLE: DELETE, "/proceedings/0/detained_from": "2026-03-05"},
    ),
    holds("Held on suspicion on a day that is withheld", {ROLE: DELETE, "/proceedings/0/detained_from": WITHHELD}),
    breaks("Acts that were compelled", RAISED, {"/proceedings/0/alleged_acts_compelled": True}),
    holds("Acts that nobody compelled", {"/proceedings/0/alleged_acts_compelled": False}),
    breaks("Acts of which it is not known", RAISED, {"/proceedings/0/alleged_acts_compelled": {"absent": "unknown"}}),
    breaks("A person identified formally", RAISED, {STATUS: "formally-identified", DECISIONS: [IDENTIFIED]}),
    breaks(
        "A person who did not want a formal decision",
        RAISED,
        {
            STATUS: "formal-identification-declined",
            DECISIONS: [
                {
                    "kind": "formal",
                    "outcome": "formal-identification-declined",
                    "identifying_body": "national-assistance-body",
                    "decided_on": "2026-03-20",
                    "notified_on": "2026-03-20",
                }
            ],
        },
    ),
    holds(
        "A person who is not presumed a victim", {STATUS: "signalled", DECISIONS: [], "/identification/indicators": []}
    ),
    holds("No identification", {"/identification": DELETE}),
    *(
        holds(f"Proceedings that ended with the outcome {outcome}", {OUTCOME: outcome})
        for outcome in ("not-opened", "closed-no-evidence", "not-charged", "acquitted")
    ),
    breaks("Proceedings that ended with a conviction", RAISED, {OUTCOME: "convicted-other-offence"}),
    breaks(
        "Two proceedings in which the person is accused",
        RAISED,
        {"/proceedings/1": {"id": "pr2", "stage": "appeal", "victim_role": "accused"}},
        more=("/proceedings/1/non_punishment",),
    ),
    breaks(
        "The second of two proceedings",
        "/proceedings/1/non_punishment",
        {ROLE: "witness", "/proceedings/1": {"id": "pr2", "stage": "appeal", "victim_role": "accused"}},
    ),
    holds(
        "Raised by the measures in proceedings",
        {"/protection": {"proceedings_measures": ["non-punishment-raised"]}},
    ),
    breaks("Another measure in proceedings", RAISED, {"/protection": {"proceedings_measures": ["closed-hearing"]}}),
    holds(
        "Raised by a measure of protection",
        {"/protection": {"measures": [{"measure": "non-punishment-raised", "granted_on": "2026-03-06"}]}},
    ),
    breaks(
        "A measure that keeps the accused away",
        RAISED,
        {"/protection": {"measures": [{"measure": "avoid-contact-with-accused", "granted_on": "2026-03-06"}]}},
    ),
    breaks(
        "Another measure of protection",
        RAISED,
        {"/protection": {"measures": [{"measure": "police-protection", "granted_on": "2026-03-06"}]}},
    ),
    breaks("Accused in Latvia, whose law says the same", RAISED, country="LV"),
    holds("No proceedings", {"/proceedings": []}),
)
vectors("CAS-009", extract(ACCUSED), holds("A file that was cut for a message"))

SHUT = case_file(
    status="closed",
    closure={"on": "2026-03-31", "reason": "goals-achieved"},
    legal_status=None,
    assistance=None,
)
"""A closed case without open matters."""
STAY: dict[str, Any] = {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02"}
CLAIM: dict[str, Any] = {"id": "k1", "route": "state-compensation", "status": "considered", "informed_on": "2026-03-02"}
UNANSWERED = {name: value for name, value in REFERRED.items() if name != "responded_at"}
REFERRALS: dict[str, dict[str, Any]] = {
    "sent": UNANSWERED,
    "received": UNANSWERED | {"received_at": "2026-03-10T10:00:05+02:00"},
    "accepted": REFERRED,
    "in-progress": REFERRED,
}
HELPLESS = (("CAS-001", "/assistance"),)


def open_return(status: str) -> dict[str, Any]:
    """Return a change that adds a return in a state, sound in everything else."""
    travelled = status in {"travelled", "arrived", "not-met", "followed-up"}
    travel: dict[str, Any] = {"documents_ready": True}
    if travelled:
        travel |= {"departed_at": "2026-03-31T08:00:00+03:00"}
    if status in {"arrived", "followed-up"}:
        travel |= {"arrived_at": "2026-03-31T20:00:00+07:00"}
    return {
        "/returns": [
            {
                "id": "r1",
                "type": "assisted-voluntary",
                "status": status,
                "from_country": "FI",
                "destination_country": "VN",
                "destination_right": "nationality",
                "decision": {"informed_on": "2026-03-10", "advice_on": "2026-03-11", "decided_on": "2026-03-12"},
                "risk_assessments": [{"date": "2026-03-20", "level": "low"}],
                "travel": travel,
                "receiving": {"declined_by_person": True},
                "reintegration": {"supports": ["housing"]},
                "contacts_given_on": "2026-03-25",
            }
        ]
    }


def measure(**more: Any) -> dict[str, Any]:
    """Return a change that adds a measure of protection."""
    taken = {"measure": "restraining-order", "granted_on": "2026-03-06", "to_date": "2026-09-30"}
    return {"/protection": {"measures": [taken | more]}}


vectors(
    "CAS-011",
    SHUT,
    holds("A closed case without open matters"),
    *(
        breaks(
            f"A referral in the state {status}", "/referrals/0/status", {"/referrals": [answered | {"status": status}]}
        )
        for status, answered in REFERRALS.items()
    ),
    holds(
        "A referral that is completed",
        {
            "/referrals": [
                REFERRED
                | {"status": "completed", "completed_at": "2026-03-12T12:00:00+02:00", "outcome": "service-provided"}
            ]
        },
    ),
    holds(
        "A referral of an open case", {"/status": "open", "/closure": DELETE, "/referrals": [REFERRED]}, also=HELPLESS
    ),
    breaks("A stay without a last day", "/assistance/stays/0/end", {"/assistance": {"stays": [STAY]}}),
    holds("A stay with a last day", {"/assistance": {"stays": [STAY | {"end": "2026-03-30"}]}}),
    breaks("A claim that is considered", "/compensation_claims/0/status", {"/compensation_claims": [CLAIM]}),
    holds("A claim that is final", {"/compensation_claims": [CLAIM | {"status": "final"}]}),
    holds("A claim that is withdrawn", {"/compensation_claims": [CLAIM | {"status": "withdrawn"}]}),
    holds("A claim that is lost to time", {"/compensation_claims": [CLAIM | {"status": "time-barred"}]}),
    breaks(
        "A claim that is suspended",
        "/compensation_claims/0/status",
        {"/compensation_claims": [CLAIM | {"status": "suspended"}]},
    ),
    breaks("A return that is approved", "/returns/0/status", open_return("approved")),
    breaks("A return whose receiving body has agreed", "/returns/0/status", open_return("receiving-body-confirmed")),
    breaks("A return that has begun", "/returns/0/status", open_return("travelled")),
    breaks("A return that has arrived", "/returns/0/status", open_return("arrived")),
    breaks(
        "A return on which nobody was met",
        "/returns/0/status",
        open_return("not-met"),
        also=(("RET-013", "/returns/0/status"),),
    ),
    holds("A return that is followed up", open_return("followed-up")),
    holds("A return that is only considered", open_return("considered")),
    breaks("A measure of protection that runs out later", "/protection/measures/0/to_date", measure()),
    holds("A measure of protection that ran out on the day of closing", measure(to_date="2026-03-31")),
    holds("A measure of protection that ran out before closing", measure(to_date="2026-03-30")),
    holds(
        "A measure of protection without an end",
        {"/protection": {"measures": [{"measure": "restraining-order", "granted_on": "2026-03-06"}]}},
    ),
    holds(
        "A measure of protection that was not granted",
        {
            "/protection": {
                "measures": [{"measure": "restraining-order", "requested_on": "2026-03-30", "to_date": "2026-09-30"}]
            }
        },
    ),
    holds("A measure of protection and a closing of which nothing is recorded", measure() | {"/closure": DELETE}),
    breaks(
        "A stay and a closing of which nothing is recorded",
        "/assistance/stays/0/end",
        {"/assistance": {"stays": [STAY]}, "/closure": DELETE},
    ),
    breaks(
        "Several open matters are a finding each",
        "/referrals/0/status",
        {"/assistance": {"stays": [STAY]}, "/compensation_claims": [CLAIM], "/referrals": [REFERRED]},
        more=(
            "/compensation_claims/0/status",
            "/assistance/stays/0/end",
        ),
    ),
    breaks(
        "Open matters behind those that have come to their end",
        "/compensation_claims/1/status",
        {
            "/compensation_claims": [CLAIM | {"status": "final"}, CLAIM | {"id": "k2"}],
            "/assistance": {"stays": [STAY | {"end": "2026-03-30"}, STAY | {"id": "st2", "start": "2026-03-30"}]},
            "/protection": {
                "measures": [
                    {"measure": "restraining-order", "granted_on": "2026-03-06", "to_date": "2026-03-30"},
                    {"measure": "restraining-order", "granted_on": "2026-03-30", "to_date": "2026-09-30"},
                ]
            },
        },
        more=("/assistance/stays/1/end", "/protection/measures/1/to_date"),
    ),
    holds(
        "An open stay in a case that another body took over",
        {"/assistance": {"stays": [STAY]}, "/closure/transferred_to": {"ref": "fi-shelter"}},
    ),
    holds("An open stay in a case that was handed over", {"/assistance": {"stays": [STAY]}, REASON: "transferred"}),
)
vectors(
    "CAS-011",
    extract(SHUT),
    holds("A file that was cut for a message", {"/payload/record/compensation_claims": [CLAIM]}),
)

FOUND = case_file(
    identification={
        "status": "signalled",
        "indicators": [{"code": "cd-debt", "observed_on": "2026-03-25"}],
    },
    legal_status={"status": "asylum-applicant", "asylum": {"applied_on": "2026-03-10", "stage": "applied"}},
    assistance=None,
)
"""A sign was noted in the asylum procedure."""
SCREENING = "/identification/screening"
HELD = {
    "/legal_status": {
        "status": "return-ordered",
        "removal": {"kind": "removal", "order_on": "2026-03-10", "detained_from": "2026-03-10"},
    }
}

vectors(
    "CAS-015",
    FOUND,
    breaks("A sign in the asylum procedure and no screening", SCREENING),
    breaks("A sign in detention and no screening", SCREENING, HELD),
    holds("A screening", {SCREENING: {"date": "2026-03-26", "conditions": {"interviewer_sex_choice_offered": True}}}),
    holds("A decision", {STATUS: "not-a-victim", DECISIONS: [DENIED]}),
    holds("No sign", {"/identification/indicators": []}),
    holds("Signs that are withheld", {"/identification/indicators": WITHHELD}),
    breaks("An application of which no day is recorded", SCREENING, {"/legal_status/asylum": {"stage": "applied"}}),
    breaks("An application that was refused", SCREENING, {"/legal_status/asylum": {"stage": "refused-finally"}}),
    holds(
        "Nothing is known of asylum but that advice was given",
        {"/legal_status/asylum": {"independent_advice_on": "2026-03-10"}},
    ),
    holds("Only informed of asylum", {"/legal_status/asylum": {"informed_on": "2026-03-10", "stage": "informed"}}),
    holds(
        "A removal that was ordered without detention",
        {"/legal_status": {"status": "return-ordered", "removal": {"kind": "removal", "order_on": "2026-03-10"}}},
    ),
    holds("No right to stay", {"/legal_status": DELETE}),
    holds("Neither asylum nor removal", {"/legal_status": {"status": "visa-holder"}}),
    holds("No identification", {"/identification": DELETE}),
)
vectors("CAS-015", extract(FOUND), holds("A file that was cut for a message"))
