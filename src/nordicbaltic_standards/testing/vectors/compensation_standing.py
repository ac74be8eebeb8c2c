"""Vectors on the decision in force: appeals whose day or outcome is missing, and appeals without a first decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.compensation_amounts import AWARDED, RECOVERED
from nordicbaltic_standards.testing.vectors.compensation_ceilings import ESTONIA, FINLAND, ICELAND
from nordicbaltic_standards.testing.vectors.compensation_claims import REFUSED, claim, head, money
from nordicbaltic_standards.testing.vectors.compensation_deadlines import TO_A_SATURDAY
from nordicbaltic_standards.testing.vectors.compensation_decisions import ADVANCE, EXPLAINED, GRANTED, LOST, WON
from nordicbaltic_standards.testing.vectors.compensation_national import LUMP
from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, vectors

GRANTED_ON_APPEAL = {"decided_on": "2026-05-29", "decision": "granted-in-full"}
APPEAL_ALONE: dict[str, Any] = {"/award": DELETE, "/appeal": GRANTED_ON_APPEAL}
"""Granted on an appeal, and the first decision is not recorded."""

vectors("COM-006", AWARDED, holds("Granted on an appeal, and no first decision is recorded", APPEAL_ALONE))
vectors("COM-007", AWARDED, holds("Granted on an appeal, and no first decision is recorded", APPEAL_ALONE))
vectors(
    "COM-009",
    RECOVERED,
    breaks(
        "The award on an appeal and an insurance exceed the loss, and no first decision is recorded",
        "/recoveries/0/set_off",
        APPEAL_ALONE,
    ),
)
vectors("COM-008", ESTONIA, holds("Granted on an appeal, and no first decision is recorded", APPEAL_ALONE))
vectors(
    "COM-008",
    FINLAND,
    breaks(
        "Finland: a head above its ceiling, granted on an appeal, and no first decision is recorded",
        "/heads/1/awarded/amount",
        APPEAL_ALONE | {"/heads/1/awarded": money("14500.02")},
    ),
)
vectors("LV-COM-001", LUMP, holds("Granted on an appeal, and no first decision is recorded", APPEAL_ALONE))
vectors(
    "EE-COM-001",
    claim(
        "EE",
        status="final",
        payment_status="due",
        heads=[head("loss-of-income", assessed="1000.00", awarded="1000.00")],
        appeal=GRANTED_ON_APPEAL,
    ),
    breaks(
        "The whole of the lost income by the decision on an appeal, the first one not recorded",
        "/heads/0/awarded/amount",
    ),
)

vectors(
    "COM-008",
    ICELAND
    | {
        "status": "final",
        "payment_status": "due",
        "award": {"decision": "granted-in-full", "decided_on": "2026-05-25", "lump_sum": True},
        "heads": [
            head("violation-of-integrity", currency="ISK", awarded="2900000"),
            head("interest", currency="ISK", awarded="400000"),
            head("funeral-costs", currency="ISK", awarded="100000"),
        ],
    },
    holds("Iceland: interest that may be that on costs of a funeral"),
)

vectors(
    "COM-018",
    claim("EE", status="final", award=REFUSED | {"reason_codes": ["no-conviction"]}),
    holds(
        "Refused for want of a conviction, and granted on an appeal on a day that is not recorded",
        {"/appeal": {"lodged_on": "2026-05-31", "decision": "granted-in-full"}},
        on=date(2026, 7, 1),
    ),
)

ENDED: dict[str, Any] = {"/appeal": {"lodged_on": "2026-05-31", "decided_on": "2026-06-20"}}
"""An appeal was decided, and it is not recorded how."""
NOT_TOLD = "An appeal was decided, its outcome not recorded, and the first decision "

vectors(
    "COM-005",
    TO_A_SATURDAY,
    holds(f"{NOT_TOLD}refused as out of time", ENDED),
)
vectors(
    "COM-018",
    claim("EE", status="decided", award=REFUSED | {"reason_codes": ["no-conviction"]}),
    holds(f"{NOT_TOLD}refused for want of a conviction", ENDED, on=date(2026, 7, 1)),
    breaks(
        "Refused for want of a conviction, and an appeal is pending",
        "/award/reason_codes/0",
        {"/appeal": {"lodged_on": "2026-05-31"}},
        on=date(2026, 7, 1),
    ),
)
vectors(
    "COM-019",
    EXPLAINED,
    holds(f"{NOT_TOLD}stated no reasons", ENDED | {"/award/reasons_given": False}, on=date(2026, 7, 1)),
)
vectors(
    "COM-019",
    EXPLAINED | {"status": "final"},
    breaks(
        "Granted in part without reasons, and the appeal refused",
        "/award/reasons_given",
        {"/award/decision": "granted-in-part", "/award/reasons_given": False, "/appeal": LOST},
        on=date(2026, 7, 1),
    ),
    holds(
        "A refusal without reasons, and granted in part on the appeal",
        {"/award/reasons_given": False, "/appeal": WON | {"decision": "granted-in-part"}},
        on=date(2026, 7, 1),
    ),
    breaks(
        "A last day for an appeal in a claim that still counts as submitted",
        "/award/appeal_deadline",
        {"/status": "submitted"},
        on=date(2026, 6, 15),
    ),
)

UNPAID_PART = GRANTED | {"decision": "granted-in-part", "reasons_given": True}

vectors(
    "COM-020",
    claim(
        "LV", status="decided", payment_status="due", applied_on="2026-05-04", award=UNPAID_PART,
        appeal={"lodged_on": "2026-05-31", "decided_on": "2026-06-20"},
    ),
    holds("Latvia: a month after an appeal was decided, its outcome not recorded", on=date(2026, 7, 20)),
)  # fmt: skip
vectors(
    "COM-020",
    claim("LT", status="decided", payment_status="due", applied_on="2026-05-04", award=GRANTED),
    holds(
        "Lithuania: more than three months since the decision, and an advance is recorded as paid",
        {"/payment_status": "advance-paid"},
        on=date(2026, 8, 21),
    ),
)
vectors(
    "COM-020",
    claim(
        "LT", status="decided", payment_status="due", applied_on="2026-05-04",
        award=GRANTED | {"total": money("499.00")}, payments=[ADVANCE],
    ),
    holds(
        "Lithuania: an advance above the whole sum",
        also=(("COM-007", "/payments"),),
        on=date(2026, 8, 21),
    ),
)  # fmt: skip

ENDED_LONG_AGO = claim(
    "LT", offence_from="2009-04-01", offence_to="2010-05-22", reported_on="2010-05-23", first_contact_on=None,
    informed_on="2010-05-24", status="considered", applied_on=None, proceedings_final_on="2011-05-20",
    recorded_at="2021-06-01T10:00:00+00:00", legal_representative_of_child={"ref": "rep-1"},
)  # fmt: skip
"""A claim in Lithuania that has not been made, ten years after the criminal case ended; no judgment on damages is recorded."""

vectors(
    "COM-003",
    ENDED_LONG_AGO,
    breaks(
        "Lithuania: ten years since the end of the criminal case, and a judgment on damages may have come later",
        "/applied_on",
    ),
)

GENERAL = {"/award/reductions": [{"amount": money("100.00"), "reason": "paid-from-other-source"}]}

vectors(
    "COM-007",
    AWARDED,
    holds(
        "A cent between the heads and the total, a general reduction taken off in the heads",
        GENERAL | {"/award/total": money("1749.99"), "/payments/0/amount": money("1749.99")},
    ),
    holds(
        "A cent between the heads and the total, a general reduction taken off at the end",
        GENERAL | {"/award/total": money("1649.99"), "/payments/0/amount": money("1649.99")},
    ),
    breaks(
        "The heads are twice the total",
        "/award/total",
        {"/award/total": money("875.00"), "/payments/0/amount": money("875.00")},
    ),
)

TOTAL = "/award/total/currency"
LATER = date(2026, 6, 26)
_IN_LITAS = claim(
    "LT", status="final", payment_status="paid", offence_from="2013-01-01", offence_to="2013-02-01",
    first_contact_on=None, reported_on="2013-02-02", informed_on="2013-02-03", applied_on="2014-03-01",
    subject=ADULT | {"birth_date": "1970-05-17"}, heads=[],
    award=UNPAID_PART | {"decided_on": "2014-11-20", "total": money("500.00", "LTL")},
)  # fmt: skip
"""A claim that was granted in part shortly before the euro."""

vectors(
    "COM-019",
    EXPLAINED,
    holds("A last day for an appeal in a claim that was taken back", {"/status": "withdrawn"}, on=date(2026, 6, 15)),
)
vectors(
    "COM-020",
    claim("LV", status="decided", payment_status="due", applied_on="2026-05-04", award=UNPAID_PART),
    breaks(
        "Latvia: granted in part, and an appeal of which nothing is recorded",
        "/payment_status",
        {"/appeal": {}},
        on=LATER,
    ),
    holds("Latvia: granted in part, and the claim was taken back", {"/status": "withdrawn"}, on=LATER),
    holds(
        "Latvia: a claim that is final, and the end of the appeal is not recorded",
        {"/status": "final", "/appeal": {"lodged_on": "2026-05-31"}},
        on=LATER,
    ),
    breaks(
        "Latvia: an appeal was decided, its outcome not recorded, and what was granted before is not paid",
        "/payment_status",
        {"/appeal": {"lodged_on": "2026-05-31", "decided_on": "2026-06-20"}},
        on=date(2026, 7, 21),
    ),
)
vectors(
    "COM-020",
    claim("LV", status="under-review", applied_on="2026-05-04"),
    breaks("Latvia: a claim under review more than a month", "/award", on=LATER),
    holds("Latvia: an appeal in a claim whose first decision is not recorded", {"/appeal": WON}, on=LATER),
)
WITH_ANOTHER: dict[str, Any] = {"residence_country": "EE", "assisting_authority": "ee-social-insurance-board"}
vectors(
    "COM-020",
    claim("LV", status="submitted", applied_on="2026-05-04", **WITH_ANOTHER),
    holds(
        "Latvia: more than a month, and the assisting authority has not passed the claim on",
        also=(("COM-011", "/forwarded_on"),),
        on=LATER,
    ),
    breaks(
        "Latvia: more than a month since the assisting authority passed the claim on",
        "/award",
        {"/forwarded_on": "2026-05-11"},
        on=LATER,
    ),
    breaks(
        "Latvia: more than a month since a claim was made, and the authority that decides is recorded as assisting too",
        "/award",
        {"/authority": "lv-jpa", "/assisting_authority": "lv-jpa"},
        on=LATER,
    ),
    breaks(
        "Latvia: more than a month since the claim was filed directly, with help of an authority at home",
        "/award",
        {"/filed_directly": True},
        on=LATER,
    ),
)
vectors(
    "COM-012",
    claim("NO", residence_country="FI", assisting_authority="fi-state-treasury", status="under-review"),
    breaks("Norway: a claim with an assisting authority under review", "/assisting_authority"),
    holds("Norway: an appeal in a claim whose first decision is not recorded", {"/appeal": WON}),
    holds("Norway: a claim with an assisting authority that was filed directly", {"/filed_directly": True}),
    holds(
        "Norway: a claim of which the authority that decides is recorded as assisting too",
        {"/authority": "fi-state-treasury"},
    ),
)
vectors(
    "COM-006",
    _IN_LITAS,
    breaks("Lithuania: the former currency in a decision after the euro", TOTAL, {"/award/decided_on": "2015-03-01"}),
    breaks(
        "Lithuania: the former currency in a decision of an unknown day on a claim made after the euro",
        TOTAL,
        {"/award/decided_on": DELETE, "/applied_on": "2015-01-01"},
    ),
    holds("Lithuania: the former currency in a decision of an unknown day", {"/award/decided_on": DELETE}),
    holds(
        "Lithuania: the former currency in a decision before the euro, and all was granted on an appeal after it",
        {"/appeal": {"decided_on": "2015-03-01", "decision": "granted-in-full"}},
    ),
)

vectors(
    "COM-007",
    claim("FI", status="decided", award=REFUSED | {"total": money("100.00")}),
    breaks(
        "Refused with an amount, and the appeal is not decided",
        "/award/total",
        {"/appeal": {"lodged_on": "2026-05-31"}},
    ),
    holds(
        "Refused with an amount, and it is not recorded what came of the appeal",
        {"/appeal": {"decided_on": "2026-05-31"}},
    ),
)
for _rule, _claim, _at, _changes in (
    ("COM-014", claim("NO", heads=[{"head": "medical-costs"}]), "/heads", {}),
    ("LV-COM-002", claim("LV"), "/recognised_victim_on", {"/recognised_victim_on": DELETE}),
    ("NO-COM-001", claim("NO"), "/reported_on", {"/reported_on": DELETE}),
):
    vectors(
        _rule,
        _claim | {"status": "under-review"},
        breaks("A claim under review", _at, _changes),
        holds("A claim under review of which the first decision was appealed", _changes | {"/appeal": LOST}),
    )
vectors(
    "COM-022",
    claim("IS", status="under-review", heads=[head("pain-and-suffering", "1000", "ISK")]),
    breaks("Iceland: a claim under review below the lowest sum that is paid", "/heads"),
    holds("Iceland: a claim under review of which the first decision was appealed", {"/appeal": LOST}),
)
