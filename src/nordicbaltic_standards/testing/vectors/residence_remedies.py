"""Vectors of the rules on a detained child, appeals and information on international protection."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import case_file, extract
from nordicbaltic_standards.testing.vectors.declared import (
    ADULT,
    CHILD,
    DELETE,
    breaks,
    changed,
    holds,
    record,
    vectors,
)
from nordicbaltic_standards.testing.vectors.residence_bases import EE_HOLDER, FI_30
from nordicbaltic_standards.testing.vectors.return_bases import RETURNED, in_file

DETAINED = record(
    "legal-status",
    "FI",
    status="irregular",
    third_country_national=True,
    subject=CHILD,
    removal={"kind": "removal", "detained_from": "2026-05-20"},
)
"""A girl of fourteen in detention for removal."""
FROM = "/removal/detained_from"

vectors(
    "RES-030",
    DETAINED,
    breaks("A child in detention", FROM),
    breaks("A child in detention until tomorrow", FROM, {"/removal/detained_to": "2026-06-02"}),
    breaks("A child in detention until today", FROM, {"/removal/detained_to": "2026-06-01"}),
    breaks("A child who was in detention", FROM, {"/removal/detained_to": "2026-05-22"}, severity="notice"),
    breaks(
        "A person whose age is in doubt and who is presumed a child",
        FROM,
        {"/subject": {"pseudonym": "Nbs-7f3k-q2", "age_determination": "presumed-child"}},
    ),
    holds("A grown woman in detention", {"/subject": ADULT}),
    holds("A woman of eighteen on the first day", {"/subject/birth_date": "2008-05-20", "/subject/is_child": False}),
    breaks("A girl whose eighteenth birthday is tomorrow", FROM, {"/subject/birth_date": "2008-06-02"}),
    breaks(
        "A girl on the day before her eighteenth birthday, who has come of age since",
        FROM,
        {"/subject/birth_date": "2008-05-21"},
        severity="notice",
    ),
    breaks(
        "A girl who was in detention and has come of age since",
        FROM,
        {"/subject/birth_date": "2008-05-25", "/removal/detained_to": "2026-05-22"},
        severity="notice",
    ),
    breaks(
        "A girl in detention in a record without a date",
        FROM,
        {"/subject/birth_date": "2008-05-21", "/recorded_at": DELETE},
    ),
    holds("A child who is not in detention", {FROM: DELETE, "/removal/order_on": "2026-05-20"}),
    holds("A child without a removal", {"/removal": DELETE}),
    breaks("A child in detention in Iceland", FROM, country="IS"),
)

REFUSED: dict[str, Any] = {
    "id": "p1",
    "basis": "personal-situation",
    "applied_on": "2026-04-01",
    "decided_on": "2026-05-20",
    "decision": "refused",
    "appeal": {"deadline": "2026-06-15"},
}
APPEALING = changed(EE_HOLDER, {"/permits": [REFUSED], "/status": "irregular"})
"""A permit refused, with an appeal that can be lodged until 15 June."""
LAST = "/permits/0/appeal/deadline"
LODGED = "/permits/0/appeal/lodged_on"

vectors(
    "RES-031",
    APPEALING,
    breaks("An appeal against a refusal that can be lodged for fourteen days", LAST),
    holds("An appeal that can be lodged for fifteen days", on=date(2026, 5, 31)),
    breaks("The last day", LAST, on=date(2026, 6, 15)),
    holds("The day after the last", on=date(2026, 6, 16)),
    holds("No day of reading", {"/recorded_at": DELETE}),
    breaks("A permit that was revoked", LAST, {"/permits/0/decision": "revoked"}),
    breaks("A permit that was not renewed", LAST, {"/permits/0/decision": "not-renewed"}),
    holds(
        "A permit that was granted", {"/permits/0": EE_HOLDER["permits"][0] | {"appeal": {"deadline": "2026-06-15"}}}
    ),
    holds("An appeal that was lodged on the last day", {LODGED: "2026-06-15"}, on=date(2026, 6, 15)),
    holds("An appeal that was lodged on the day before the last", {LODGED: "2026-06-14"}, on=date(2026, 6, 15)),
    breaks("An appeal that was lodged on the day after", LODGED, {LODGED: "2026-06-16"}, on=date(2026, 6, 16)),
    holds(
        "A late appeal that was decided",
        {LODGED: "2026-06-16", "/permits/0/appeal/decided_on": "2026-07-20"},
        on=date(2026, 7, 20),
    ),
    holds(
        "An appeal that was decided, and of which it is not recorded when it was lodged",
        {"/permits/0/appeal/decided_on": "2026-05-30"},
    ),
    holds("No last day", {LAST: DELETE}),
    holds("No appeal is recorded", {"/permits/0/appeal": DELETE}),
    holds(
        "Another permit was given later",
        {
            "/permits/1": EE_HOLDER["permits"][0]
            | {"id": "p2", "decided_on": "2026-05-25", "valid_from": "2026-05-25", "valid_to": "2027-05-24"},
            "/status": "permit-holder",
        },
    ),
    holds(
        "Another permit was given on the day of the refusal",
        {
            "/permits/1": EE_HOLDER["permits"][0]
            | {"id": "p2", "decided_on": "2026-05-20", "valid_from": "2026-05-20", "valid_to": "2027-05-19"},
            "/status": "permit-holder",
        },
    ),
    holds(
        "Another permit that begins later, and of which it is not recorded when it was given",
        {
            "/permits/1": {
                "id": "p2",
                "basis": "work",
                "decision": "granted",
                "valid_from": "2026-05-25",
                "valid_to": "2027-05-24",
            },
            "/status": "permit-holder",
        },
    ),
    breaks(
        "The permit whose renewal was refused, and of which it is not recorded when it was given",
        LAST,
        {
            "/permits/0/renewal_of": "p0",
            "/permits/0/basis": "work",
            "/permits/1": {
                "id": "p0",
                "basis": "work",
                "decision": "granted",
                "valid_from": "2026-05-21",
                "valid_to": "2026-12-31",
            },
            "/status": "permit-holder",
        },
    ),
    breaks(
        "Another permit was given before the refusal",
        LAST,
        {
            "/permits/1": EE_HOLDER["permits"][0]
            | {"id": "p2", "decided_on": "2026-05-19", "valid_from": "2026-05-19", "valid_to": "2027-05-18"},
            "/status": "permit-holder",
        },
    ),
    holds("The person was removed", {"/removal": {"kind": "removal", "enforced_on": "2026-05-30"}}),
    holds("The person has left", {"/departures": [{"left_on": "2026-05-30"}]}),
    breaks(
        "The person left and came back",
        LAST,
        {"/departures": [{"left_on": "2026-05-25", "returned_on": "2026-05-30"}]},
    ),
    breaks("The person had left before the decision", LAST, {"/departures": [{"left_on": "2026-03-04"}]}),
    breaks(
        "A person who had been removed years before",
        LAST,
        {"/removal": {"kind": "removal", "enforced_on": "2024-05-01"}},
    ),
    breaks(
        "The second of two refusals",
        "/permits/1/appeal/deadline",
        {"/permits/0/appeal": DELETE, "/permits/1": REFUSED | {"id": "p2"}},
    ),
    breaks("A refusal on a day that is not recorded", LAST, {"/permits/0/decided_on": DELETE}),
    breaks(
        "A refusal after a permit that was given since an earlier one",
        "/permits/2/appeal/deadline",
        {
            "/permits/0/decided_on": "2026-04-10",
            "/permits/1": {
                "id": "p2",
                "basis": "work",
                "decision": "granted",
                "decided_on": "2026-05-10",
                "valid_from": "2026-05-10",
                "valid_to": "2026-12-31",
            },
            "/permits/2": REFUSED | {"id": "p3"},
            "/status": "permit-holder",
        },
    ),
)

UNTOLD = changed(FI_30, {"/asylum": DELETE, "/reflection_period/end": "2026-06-30"})
"""A reflection period from 2 March to the end of June, and nothing on international protection."""
TOLD = "/information/asylum_on"
THIRTY_ONE = date(2026, 4, 2)

vectors(
    "RES-032",
    UNTOLD,
    holds("Thirty days after reasonable grounds", on=date(2026, 4, 1)),
    breaks("Thirty-one days after reasonable grounds", TOLD, on=THIRTY_ONE),
    breaks(
        "A person who had been removed before the grounds were found",
        TOLD,
        {"/removal": {"kind": "removal", "enforced_on": "2024-05-01"}},
        on=THIRTY_ONE,
    ),
    holds("The person was told with the ways to stay", {TOLD: "2026-03-20"}, on=THIRTY_ONE),
    breaks("The person was told of permits only", TOLD, {"/information": {"permits_on": "2026-03-04"}}, on=THIRTY_ONE),
    holds("The person was told of the right to apply", {"/asylum": {"informed_on": "2026-03-20"}}, on=THIRTY_ONE),
    holds("The person applied", {"/asylum": {"applied_on": "2026-03-20", "stage": "applied"}}, on=THIRTY_ONE),
    holds("Only the stage is known", {"/asylum": {"stage": "informed"}}, on=THIRTY_ONE),
    holds("Only the day is known on which the procedure ended", {"/asylum": {"ended_on": "2026-03-20"}}, on=THIRTY_ONE),
    breaks("A part on international protection in which nothing stands", TOLD, {"/asylum": {}}, on=THIRTY_ONE),
    holds("The person had advice", {"/asylum": {"independent_advice_on": "2026-03-20"}}, on=THIRTY_ONE),
    holds("A citizen of the Union", {"/third_country_national": False}, on=THIRTY_ONE),
    holds("A person whose nationality is not recorded", {"/third_country_national": DELETE}, on=THIRTY_ONE),
    holds("A refugee", {"/status": "refugee"}, on=THIRTY_ONE),
    holds("The holder of a permit", {"/status": "permit-holder"}, on=THIRTY_ONE),
    breaks("A person without a right to stay", TOLD, {"/status": "irregular"}, on=THIRTY_ONE),
    breaks(
        "The day of the grounds is not known, that of the period is",
        TOLD,
        {"/reflection_period/grounds_found_on": DELETE},
        on=THIRTY_ONE,
    ),
    holds(
        "A period that was only asked for, on grounds of an unknown day",
        {"/reflection_period/grounds_found_on": DELETE, "/reflection_period/status": "requested"},
        on=THIRTY_ONE,
    ),
    holds(
        "The period does not apply",
        {"/reflection_period": {"status": "not-applicable", "grounds_found_on": "2026-03-02"}},
        on=THIRTY_ONE,
    ),
    holds("No reflection period", {"/reflection_period": DELETE, "/status": "irregular"}, on=THIRTY_ONE),
    breaks("The period was refused", TOLD, {"/reflection_period/status": "refused"}, on=THIRTY_ONE),
    holds("The person has left", {"/departures": [{"left_on": "2026-03-20"}]}, on=THIRTY_ONE),
    breaks(
        "The person left and came back",
        TOLD,
        {"/departures": [{"left_on": "2026-03-20", "returned_on": "2026-03-25"}]},
        on=THIRTY_ONE,
    ),
    breaks(
        "In Denmark, which Directive 2011/36 does not bind",
        TOLD,
        {"/reflection_period/end": "2026-06-29"},
        on=THIRTY_ONE,
        country="DK",
    ),
)

TOPICS = "/identification/rights_information/topics"
IN_FILE = case_file(recorded_at="2026-04-02T10:00:00+03:00")
"""The case file of a woman who was told of her rights thirty-one days ago, and not of asylum."""
THOUGHT: dict[str, Any] = {
    "type": "voluntary",
    "status": "considered",
    "from_country": "FI",
    "destination_country": "VN",
}

vectors(
    "RES-032",
    IN_FILE,
    breaks("A case file that says nothing of asylum", f"/legal_status{TOLD}"),
    holds(
        "Asylum was among the rights that were explained", {TOPICS: ["support-services", "reflection-period", "asylum"]}
    ),
    holds(
        "Asylum was among the rights that were explained on a day that is not recorded",
        {
            TOPICS: ["support-services", "reflection-period", "asylum"],
            "/identification/rights_information/given_on": DELETE,
        },
        also=(("IDN-017", "/identification/rights_information/given_on"),),
    ),
    breaks(
        "No information on rights is recorded",
        f"/legal_status{TOLD}",
        {"/identification/rights_information": DELETE},
        also=(("IDN-017", "/identification/rights_information/given_on"),),
    ),
    breaks("A return is thought of", f"/legal_status{TOLD}", {"/returns": [THOUGHT]}),
    breaks(
        "A return is planned",
        f"/legal_status{TOLD}",
        {"/returns": [THOUGHT | {"travel": {"planned_on": "2026-05-20"}, "decision": {"wish_to_leave_early": True}}]},
    ),
    breaks("No identification", f"/legal_status{TOLD}", {"/identification": DELETE}),
)
vectors(
    "RES-032",
    case_file(
        recorded_at="2026-05-20T10:00:00+03:00",
        returns=[in_file(RETURNED, **{"/reintegration/agreed_on": "2026-04-25"})],
    ),
    holds("A case file of a person who has returned to another country"),
)
vectors("RES-032", extract(IN_FILE), holds("A file that was cut for a message", on=THIRTY_ONE))
