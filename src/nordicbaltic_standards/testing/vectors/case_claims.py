"""Vectors of the rules on compensation beside proceedings and departure."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DENIED, IDENTIFIED, case_file, extract
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

CLAIM: dict[str, Any] = {
    "id": "k1",
    "route": "criminal-proceedings",
    "status": "withdrawn",
    "status_since": "2026-08-29",
    "claimant": "victim",
    "informed_on": "2026-03-02",
    "applied_on": "2026-03-20",
    "earnings_withheld": False,
    "legal_aid": [{"type": "advice", "status": "requested", "requested_on": "2026-03-10"}],
}
RETURN: dict[str, Any] = {
    "id": "r1",
    "type": "assisted-voluntary",
    "status": "followed-up",
    "from_country": "FI",
    "destination_country": "VN",
    "destination_right": "nationality",
    "decision": {"informed_on": "2026-05-10", "advice_on": "2026-05-11", "decided_on": "2026-05-12"},
    "risk_assessments": [{"date": "2026-05-20", "level": "low"}],
    "travel": {
        "departed_at": "2026-05-31T08:00:00+03:00",
        "arrived_at": "2026-05-31T20:00:00+07:00",
        "documents_ready": True,
    },
    "receiving": {"declined_by_person": True},
    "reintegration": {"supports": ["housing"]},
    "contacts_given_on": "2026-05-25",
    "follow_ups": [{"due_on": "2026-06-10", "done_on": "2026-06-10"}],
}
"""A return on 31 May 2026."""
GONE = case_file(
    recorded_at="2026-10-01T10:00:00+03:00",
    legal_status=None,
    compensation_claims=[CLAIM],
    returns=[RETURN],
)
"""A claim was withdrawn ninety days after the return."""
STATUS = "/compensation_claims/0/status"
SINCE = "/compensation_claims/0/status_since"
PENDING = "/returns/0/pending"
OPEN = {STATUS: "under-review", SINCE: DELETE}
LEFT = {"/legal_status": {"status": "undetermined", "removal": {"kind": "removal", "enforced_on": "2026-05-31"}}}
FOUND = {"/identification/status": "formally-identified", "/identification/decisions": [IDENTIFIED]}


def aided(kind: str, status: str) -> dict[str, Any]:
    """Return a change that sets the legal help with the claim."""
    dates = {} if status == "requested" else {"granted_on": "2026-03-12"}
    aid = {"type": kind, "status": status, "requested_on": "2026-03-10"} | dates
    return {"/compensation_claims/0/legal_aid": [aid]}


vectors(
    "CAS-012",
    GONE,
    breaks("Withdrawn ninety days after the return", STATUS),
    holds("Withdrawn ninety-one days after the return", {SINCE: "2026-08-30"}),
    breaks("Withdrawn on the day of the return", STATUS, {SINCE: "2026-05-31"}),
    holds("Withdrawn on the day before the return", {SINCE: "2026-05-30"}),
    breaks("Lost to time after the return", STATUS, {STATUS: "time-barred"}),
    breaks("Suspended after the return", STATUS, {STATUS: "suspended"}),
    holds("Final after the return", {STATUS: "final"}),
    holds("Withdrawn on a day that is not known", {SINCE: DELETE}),
    holds("Withdrawn and no return", {"/returns": []}),
    holds(
        "Withdrawn after a return that was called off", {"/returns/0/status": "cancelled", "/returns/0/travel": DELETE}
    ),
    holds(
        "Withdrawn after a move within the country",
        {"/returns/0/type": "internal-return", "/returns/0/destination_country": "FI"},
    ),
    breaks("Withdrawn after a removal", STATUS, {"/returns": []} | LEFT | FOUND),
    holds(
        "Withdrawn while a removal was only ordered",
        {
            "/returns": [],
            "/legal_status": {"status": "undetermined", "removal": {"kind": "removal", "order_on": "2026-05-31"}},
        },
    ),
    holds(
        "Withdrawn and a right to stay without a removal", {"/returns": [], "/legal_status": {"status": "undetermined"}}
    ),
    breaks(
        "The second claim was withdrawn after the return",
        "/compensation_claims/1/status",
        {STATUS: "final", "/compensation_claims/1": CLAIM | {"id": "k2"}},
    ),
    breaks(
        "A second return is what counts",
        STATUS,
        {
            "/returns/1": RETURN
            | {
                "id": "r2",
                "travel": {
                    "departed_at": "2026-06-01T08:00:00+03:00",
                    "arrived_at": "2026-06-01T20:00:00+07:00",
                    "documents_ready": True,
                },
            },
            SINCE: "2026-08-30",
        },
    ),
    holds("No claim", {"/compensation_claims": []}),
    breaks("A claim was open at the return, and nobody is named", PENDING, OPEN),
    *(
        breaks(f"A claim in the state {status} was open at the return", PENDING, {STATUS: status, SINCE: DELETE})
        for status in ("submitted", "incomplete", "decided", "appealed")
    ),
    holds("A claim that was only prepared", {STATUS: "prepared", SINCE: DELETE}),
    holds(
        "A representative is named",
        OPEN | {PENDING: {"considered_on": "2026-05-20", "representative": {"ref": "fi-lawyer"}}},
    ),
    holds(
        "The return says that a claim is open, and is asked for the representative",
        OPEN | {PENDING: {"compensation": True, "considered_on": "2026-05-20"}},
        also=(("RET-014", f"{PENDING}/representative"),),
    ),
    breaks(
        "The return says what is open, and nothing of claims",
        PENDING,
        OPEN | {PENDING: {"considered_on": "2026-05-20"}},
    ),
    breaks(
        "The return says that no claim is open",
        PENDING,
        OPEN | {PENDING: {"compensation": False, "considered_on": "2026-05-20"}},
    ),
    breaks(
        "Applied for on the day of the return",
        PENDING,
        OPEN | {"/compensation_claims/0/applied_on": "2026-05-31"},
    ),
    holds("Applied for after the return", OPEN | {"/compensation_claims/0/applied_on": "2026-06-01"}),
    holds(
        "Applied for on a day that is not known", OPEN | {"/compensation_claims/0/applied_on": {"absent": "unknown"}}
    ),
    *(
        holds(f"Representation of the kind {kind} in the state {status}", OPEN | aided(kind, status))
        for kind, status in (
            ("representation-civil", "granted-free"),
            ("representation-criminal", "granted-with-contribution"),
            ("representation-labour", "assigned"),
        )
    ),
    breaks("Representation that was only asked for", PENDING, OPEN | aided("representation-civil", "requested")),
    holds(
        "Representation beside advice",
        OPEN
        | aided("advice", "granted-free")
        | {
            "/compensation_claims/0/legal_aid/1": {
                "type": "representation-civil",
                "status": "granted-free",
                "granted_on": "2026-03-12",
            }
        },
    ),
    breaks("Advice that was granted", PENDING, OPEN | aided("advice", "granted-free")),
    holds(
        "A representative of the claim",
        OPEN | {"/compensation_claims/0/legal_representative_of_child": {"ref": "fi-lawyer"}},
    ),
    holds(
        "A return that has not begun",
        OPEN | {"/returns/0/status": "considered", "/returns/0/travel": DELETE, "/returns/0/follow_ups": []},
    ),
    holds(
        "A move within the country while a claim is open",
        OPEN | {"/returns/0/type": "internal-return", "/returns/0/destination_country": "FI"},
    ),
    breaks(
        "The second return with an open claim",
        "/returns/1/pending",
        OPEN | {"/returns": [{"id": "r0", "type": "no-return", "status": "considered"}, RETURN]},
    ),
    breaks(
        "The second of two claims was open at the return",
        PENDING,
        {STATUS: "final", "/compensation_claims/1": CLAIM | {"id": "k2", "status": "under-review"}},
    ),
)

CHARGED = case_file(
    legal_status=None,
    proceedings=[
        {"id": "pr1", "stage": "trial-first-instance", "outcome": "charged-trafficking", "victim_role": "injured-party"}
    ],
)
"""Somebody was charged, and no claim is recorded."""
OUTCOME = "/proceedings/0/outcome"
CLAIMS = "/compensation_claims"
QUIET: dict[str, Any] = {"/proceedings": []}


def identified(day: str) -> dict[str, Any]:
    """Return the changes of a formal identification on a day, without proceedings."""
    decision = IDENTIFIED | {"decided_on": day, "notified_on": day}
    return QUIET | {"/identification/status": "formally-identified", "/identification/decisions/1": decision}


vectors(
    "CAS-018",
    CHARGED,
    breaks("Charged with trafficking and no claim", CLAIMS),
    breaks("Convicted of trafficking and no claim", CLAIMS, {OUTCOME: "convicted-trafficking"}),
    breaks("Convicted of another offence and no claim", CLAIMS, {OUTCOME: "convicted-other-offence"}),
    holds("Charged with another offence", {OUTCOME: "charged-other-offence"}),
    holds("No outcome yet", {OUTCOME: DELETE}),
    holds(
        "Charges against the person",
        {"/proceedings/0/victim_role": "accused", "/proceedings/0/non_punishment": {"raised_on": "2026-03-06"}},
    ),
    breaks(
        "Charges in proceedings in which the part of the person is not recorded",
        CLAIMS,
        {"/proceedings/0/victim_role": DELETE},
    ),
    breaks(
        "Charges in the second proceedings",
        CLAIMS,
        {
            OUTCOME: "not-charged",
            "/proceedings/1": {"id": "pr2", "stage": "investigation", "outcome": "charged-trafficking"},
        },
    ),
    holds(
        "A claim that is considered",
        {CLAIMS: [{"id": "k1", "route": "criminal-proceedings", "status": "considered", "informed_on": "2026-03-02"}]},
    ),
    holds("The person did not want to claim", {"/compensation_declined_on": "2026-03-20"}),
    holds("A closed case", {"/status": "closed"}),
    breaks(
        "Identified ninety-one days ago",
        CLAIMS,
        identified("2026-03-10") | {"/recorded_at": "2026-06-09T10:00:00+03:00"},
    ),
    holds("Identified ninety days ago", identified("2026-03-10") | {"/recorded_at": "2026-06-08T10:00:00+03:00"}),
    breaks(
        "A second identification does not begin the time anew",
        CLAIMS,
        identified("2026-03-10")
        | {
            "/recorded_at": "2026-06-09T10:00:00+03:00",
            "/identification/decisions/2": IDENTIFIED | {"decided_on": "2026-05-10", "notified_on": "2026-05-10"},
        },
    ),
    breaks(
        "Identified ninety-one days ago by a decision that is recorded as presumptive",
        "/compensation_claims",
        identified("2026-03-10")
        | {"/recorded_at": "2026-06-09T10:00:00+03:00", "/identification/decisions/1/kind": "presumptive"},
    ),
    holds(
        "Identified on a day that is not known",
        identified("2026-03-10")
        | {
            "/recorded_at": "2026-06-09T10:00:00+03:00",
            "/identification/decisions/1/decided_on": {"absent": "unknown"},
        },
    ),
    holds(
        "Identified thirty days ago after a denial of long ago",
        identified("2026-05-10") | {"/recorded_at": "2026-06-09T10:00:00+03:00", "/identification/decisions/2": DENIED},
    ),
    holds(
        "Identified thirty days ago after a formal decision that the person long had not wanted",
        identified("2026-05-10")
        | {
            "/recorded_at": "2026-06-09T10:00:00+03:00",
            "/identification/decisions/2": {
                "kind": "formal",
                "outcome": "formal-identification-declined",
                "identifying_body": "national-assistance-body",
                "decided_on": "2026-03-05",
                "notified_on": "2026-03-05",
            },
        },
    ),
    holds(
        "Identified ninety-one days ago by a decision that was withdrawn",
        identified("2026-03-10")
        | {
            "/recorded_at": "2026-06-09T10:00:00+03:00",
            "/identification/status": "decision-withdrawn",
            "/identification/decisions/2": DENIED
            | {"outcome": "decision-withdrawn", "decided_on": "2026-04-10", "notified_on": "2026-04-10"},
        },
    ),
    holds("Presumed for ninety-eight days", QUIET | {"/recorded_at": "2026-06-08T10:00:00+03:00"}),
    holds(
        "Identified, by a presumption only",
        QUIET | {"/identification/status": "formally-identified", "/recorded_at": "2026-06-08T10:00:00+03:00"},
    ),
    holds("No identification and no proceedings", QUIET | {"/identification": DELETE}),
    holds("A draft", profile="draft"),
)
vectors("CAS-018", extract(CHARGED), holds("A file that was cut for a message"))
