"""Vectors on the decision in force: appeals whose day or outcome is missing, and appeals without a first decision."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.compensation_amounts import AWARDED, RECOVERED
from nordicbaltic_standards.testing.vectors.compensation_ceilings import ESTONIA, FINLAND, ICELAND
from nordicbaltic_standards.testing.vectors.compensation_claims import REFUSED, claim, head, money
from nordicbaltic_standards.testing.vectors.compensation_decisions import ADVANCE, EXPLAINED, GRANTED, LOST, WON
from nordicbaltic_standards.testing.vectors.compensation_national import LUMP
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

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
