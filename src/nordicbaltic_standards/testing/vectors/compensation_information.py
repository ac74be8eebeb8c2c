"""Vectors of the rules on information, legal help, representation and payment."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.compensation_claims import ADVICE, UNKNOWN, claim, money
from nordicbaltic_standards.testing.vectors.compensation_course import NO_CONTROLLER, file_of
from nordicbaltic_standards.testing.vectors.declared import ADULT, CHILD, DELETE, breaks, holds, vectors

vectors(
    "COM-001",
    claim("SE"),
    holds("Told of compensation on the day after first contact"),
    breaks("No day on which the person was told of compensation", "/informed_on", {"/informed_on": DELETE}),
    holds("A day that is withheld", {"/informed_on": {"absent": "withheld-for-safety"}}),
    holds("Told thirty days after first contact", {"/informed_on": "2026-03-31"}),
    breaks("Told thirty-one days after first contact", "/informed_on", {"/informed_on": "2026-04-01"}),
    breaks(
        "Told thirty-one days after first contact and long before the report",
        "/informed_on",
        {"/informed_on": "2026-04-01", "/reported_on": "2026-05-01"},
    ),
    breaks(
        "Told thirty-one days after the report, the first contact not known",
        "/informed_on",
        {"/informed_on": "2026-04-01", "/first_contact_on": UNKNOWN},
    ),
    holds(
        "Told long after a first contact and a report of unknown days",
        {"/informed_on": "2026-05-01", "/first_contact_on": DELETE, "/reported_on": UNKNOWN},
    ),
)

RIGHTS = "/identification/rights_information"
UNTOLD = "/compensation_claims/0/informed_on"

vectors(
    "COM-001",
    file_of("SE", claim("SE", informed_on=None))
    | {
        "identification": {
            "status": "signalled",
            "rights_information": {
                "given_on": "2026-03-31",
                "languages": ["vi"],
                "topics": ["reflection-period", "compensation"],
                "forms": ["oral"],
            },
        }
    },
    holds("Compensation was among the rights that were explained thirty days after first contact", also=NO_CONTROLLER),
    breaks(
        "Compensation was not among the rights that were explained",
        UNTOLD,
        {f"{RIGHTS}/topics": ["reflection-period"]},
        also=NO_CONTROLLER,
    ),
    breaks("No rights were explained", UNTOLD, {RIGHTS: DELETE}, also=NO_CONTROLLER),
    breaks(
        "Compensation was explained thirty-one days after first contact",
        UNTOLD,
        {f"{RIGHTS}/given_on": "2026-04-01"},
        also=NO_CONTROLLER,
    ),
    holds(
        "Told again of compensation long after it was explained with the rights",
        {UNTOLD: "2026-05-10"},
        also=NO_CONTROLLER,
    ),
    holds(
        "Told of compensation in time, and again with the rights",
        {UNTOLD: "2026-03-02", f"{RIGHTS}/given_on": "2026-05-01"},
        also=NO_CONTROLLER,
    ),
    holds(
        "Compensation was explained with the rights on a day that is not recorded",
        {f"{RIGHTS}/given_on": DELETE},
        also=NO_CONTROLLER,
    ),
    holds(
        "A day that is withheld, and rights explained late",
        {
            UNTOLD: {"absent": "withheld-for-safety"},
            f"{RIGHTS}/given_on": "2026-05-01",
        },
        also=NO_CONTROLLER,
    ),
    breaks(
        "The rights were explained to somebody else",
        UNTOLD,
        {"/identification/subject": ADULT | {"pseudonym": "Nbs-8g4m-r3"}, "/compensation_claims/0/subject": ADULT},
        also=NO_CONTROLLER,
    ),
    breaks(
        "Somebody else makes the claim",
        UNTOLD,
        {"/compensation_claims/0/subject": ADULT | {"pseudonym": "Nbs-8g4m-r3"}},
        also=NO_CONTROLLER,
    ),
    holds(
        "The claim names the person to whom the rights were explained",
        {"/identification/subject": ADULT, "/compensation_claims/0/subject": ADULT},
        also=NO_CONTROLLER,
    ),
)

POOR = claim("SE", means_insufficient=True)

vectors(
    "COM-016",
    POOR,
    holds("A person without means who has free legal advice"),
    breaks("A person without means and without legal help", "/legal_aid", {"/legal_aid": []}),
    breaks(
        "A person without means for whom nobody asked for legal help",
        "/legal_aid",
        {"/legal_aid/0": {"type": "representation-civil", "status": "not-requested"}},
    ),
    breaks(
        "A person without means who was refused legal help",
        "/legal_aid",
        {"/legal_aid/0": {"type": "representation-civil", "status": "refused"}},
    ),
    breaks(
        "A person without means who had general information only",
        "/legal_aid",
        {"/legal_aid/0": {"type": "information", "status": "granted-free"}},
    ),
    breaks(
        "A person without means to whom someone was assigned for general information only",
        "/legal_aid",
        {"/legal_aid/0": {"type": "information", "status": "assigned"}},
    ),
    holds(
        "A person without means whom a lawyer represents",
        {"/legal_aid/0": {"type": "representation-criminal", "status": "assigned"}},
    ),
    holds(
        "A person without means who declined legal help",
        {"/legal_aid/0": {"type": "representation-civil", "status": "declined-by-person"}},
    ),
    holds(
        "A person without means who declined general information",
        {"/legal_aid/0": {"type": "information", "status": "declined-by-person"}},
    ),
    holds(
        "A person without means who was refused one kind of help and given another",
        {"/legal_aid": [{"type": "representation-civil", "status": "refused"}, ADVICE]},
    ),
    holds("A person with means and without legal help", {"/legal_aid": [], "/means_insufficient": False}),
    holds("A person whose means are not known", {"/legal_aid": [], "/means_insufficient": UNKNOWN}),
    holds("A claim that has not been made", {"/legal_aid": [], "/status": "prepared"}),
    holds("A claim that was withdrawn", {"/legal_aid": [], "/status": "withdrawn"}),
    *(
        breaks(
            f"A claim without legal help whose status is {status}",
            "/legal_aid",
            {"/legal_aid": [], "/status": status},
        )
        for status in ("incomplete", "under-review", "decided", "appealed", "suspended")
    ),
    breaks(
        "A child without legal help",
        "/legal_aid",
        {
            "/legal_aid": [],
            "/means_insufficient": False,
            "/subject": CHILD,
            "/legal_representative_of_child": {"ref": "rep-1"},
        },
    ),
    holds(
        "A person of age today who was a child when the claim was made, with legal help",
        {
            "/subject/birth_date": "2008-05-25",
            "/legal_representative_of_child": {"ref": "rep-1"},
        },
    ),
    breaks(
        "A person of age today who was a child when the claim was made, without legal help",
        "/legal_aid",
        {
            "/legal_aid": [],
            "/means_insufficient": False,
            "/subject/birth_date": "2008-05-25",
            "/legal_representative_of_child": {"ref": "rep-1"},
        },
    ),
    holds(
        "A person who had come of age when the claim was made, without legal help",
        {"/legal_aid": [], "/means_insufficient": False, "/subject/birth_date": "2008-05-20"},
    ),
)

MINOR = claim("EE", subject=CHILD, legal_representative_of_child={"ref": "rep-1"})
PAID = {
    "status": "final",
    "payment_status": "paid",
    "award": {"decision": "granted-in-full", "decided_on": "2026-05-25"},
    "payments": [{"on": "2026-05-28", "amount": money("100.00"), "payer": "state", "to_suspected_person": False}],
}

vectors(
    "COM-017",
    MINOR,
    holds("A child whose representative claims"),
    breaks("A child who claims alone", "/legal_representative_of_child", {"/legal_representative_of_child": DELETE}),
    holds(
        "A guardian who claims for a child",
        {"/legal_representative_of_child": DELETE, "/claimant": "guardian"},
    ),
    holds("A claimant who is not recorded", {"/legal_representative_of_child": DELETE, "/claimant": DELETE}),
    holds(
        "A child whose claim has not been made",
        {"/legal_representative_of_child": DELETE, "/applied_on": DELETE, "/status": "prepared"},
    ),
    holds(
        "A person who came of age on the day of the application",
        {
            "/legal_representative_of_child": DELETE,
            "/subject/birth_date": "2008-05-20",
            "/subject/is_child": False,
        },
    ),
    breaks(
        "A person who came of age on the day after the application",
        "/legal_representative_of_child",
        {
            "/legal_representative_of_child": DELETE,
            "/subject/birth_date": "2008-05-21",
            "/subject/is_child": False,
        },
    ),
)
vectors(
    "COM-017",
    MINOR | PAID,
    holds("Money for a child that went to the child"),
    breaks(
        "Money for a child that went to someone suspected",
        "/payments/0/to_suspected_person",
        {"/payments/0/to_suspected_person": True},
    ),
    breaks(
        "A second payment for a child that went to someone suspected, and no representative",
        "/payments/1/to_suspected_person",
        {
            "/legal_representative_of_child": DELETE,
            "/payments/1": {"on": "2026-05-29", "amount": money("1.00"), "payer": "state", "to_suspected_person": True},
        },
        more=("/legal_representative_of_child",),
    ),
)
vectors(
    "COM-021",
    claim("EE") | PAID,
    holds("Money that went to the person"),
    holds("Money that went to the person, who it went to not recorded", {"/payments/0/to_suspected_person": DELETE}),
    breaks(
        "Money that went to someone suspected",
        "/payments/0/to_suspected_person",
        {"/payments/0/to_suspected_person": True},
    ),
    breaks(
        "Money that went to someone suspected by a way that was not safe",
        "/payments/0/to_suspected_person",
        {"/payments/0/to_suspected_person": True, "/payments/0/safe_route": False},
    ),
    breaks(
        "Money that was not paid by a safe way",
        "/payments/0/safe_route",
        {"/payments/0/safe_route": False},
        severity="warning",
    ),
    holds("Money that was paid by a safe way", {"/payments/0/safe_route": True}),
    holds(
        "Money for a child that went to someone suspected, which another rule tells of",
        {
            "/subject": CHILD,
            "/legal_representative_of_child": {"ref": "rep-1"},
            "/payments/0/to_suspected_person": True,
        },
        also=(("COM-017", "/payments/0/to_suspected_person"),),
    ),
    breaks(
        "Money on the eighteenth birthday that went to someone suspected",
        "/payments/0/to_suspected_person",
        {
            "/subject/birth_date": "2008-05-28",
            "/legal_representative_of_child": {"ref": "rep-1"},
            "/payments/0/to_suspected_person": True,
        },
    ),
    breaks(
        "A second payment that was not safe",
        "/payments/1/safe_route",
        {"/payments/1": {"on": "2026-05-29", "amount": money("1.00"), "payer": "state", "safe_route": False}},
        severity="warning",
    ),
)
