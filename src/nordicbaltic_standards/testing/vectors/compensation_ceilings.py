"""Vectors of the rules on the limits of the schemes."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.compensation_claims import UNKNOWN, claim, head, money
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors


def _award(total: str | None, currency: str = "EUR", **more: Any) -> dict[str, Any]:
    amount = {} if total is None else {"total": money(total, currency)}
    return {"decision": "granted-in-full", "decided_on": "2026-05-25"} | amount | more


ESTONIA = claim("EE", status="final", payment_status="due", heads=[], award=_award("9590.00"))

vectors(
    "COM-008",
    ESTONIA,
    holds("Estonia: an award at the ceiling for one victim"),
    holds("Estonia: an award a cent above the ceiling", {"/award/total": money("9590.01")}),
    breaks("Estonia: an award two cents above the ceiling", "/award/total/amount", {"/award/total": money("9590.02")}),
    holds("An award in criminal proceedings", {"/route": "criminal-proceedings", "/award/total": money("20000.00")}),
    holds("A settlement above the ceiling", {"/award/decision": "settled", "/award/total": money("20000.00")}),
    breaks(
        "A claim across borders awarded above the ceiling",
        "/award/total/amount",
        {"/route": "cross-border-request", "/award/total": money("20000.00")},
    ),
    holds("An award without a total", {"/award/total": DELETE}),
    breaks(
        "Estonia: an award above the ceiling for an offence of an unknown day",
        "/award/total/amount",
        {"/offence_to": UNKNOWN, "/award/total": money("20000.00")},
    ),
    holds(
        "Estonia: an offence before the ceiling that was read",
        {
            "/offence_from": "2010-01",
            "/offence_to": "2010-12-31",
            "/reported_on": "2010-12-31",
            "/first_contact_on": DELETE,
            "/informed_on": "2011-01-02",
            "/late_ground": "other",
            "/award/total": money("20000.00"),
            "/legal_representative_of_child": {"ref": "rep-1"},
        },
    ),
    breaks(
        "An award above the ceiling on a day that is not known",
        "/award/total/amount",
        {"/award/decided_on": DELETE, "/award/total": money("20000.00")},
    ),
    holds(
        "An award in another currency is not compared",
        {"/award/total": money("20000.00", "SEK")},
        also=(("COM-006", "/award/total/currency"),),
    ),
    holds("A claim without a decision", {"/award": DELETE}),
)

FINLAND = claim(
    "FI", status="final", payment_status="due", award=_award(None, lump_sum=True),
    heads=[head("loss-of-income", awarded="30000.00"), head("pain-and-suffering", awarded="14500.00")],
)  # fmt: skip

vectors(
    "COM-008",
    FINLAND,
    holds("Finland: an award at the ceiling for pain and temporary handicap"),
    breaks(
        "Finland: an award above the ceiling for pain and temporary handicap",
        "/heads/1/awarded/amount",
        {"/heads/1/awarded": money("14500.02")},
    ),
    holds("Finland: a ceiling a day is not compared with the whole award", {"/heads/0/awarded": money("59500.00")}),
    breaks(
        "Finland: heads above their common ceiling",
        "/heads/0/awarded/amount",
        {"/heads/0/awarded": money("59500.02")},
    ),
    holds(
        "Finland: the highest of the ceilings for suffering counts",
        {"/heads/1": head("violation-of-integrity", awarded="19500.00")},
    ),
    breaks(
        "Finland: suffering above the highest of its ceilings",
        "/heads/1/awarded/amount",
        {"/heads/1": head("violation-of-integrity", awarded="19500.02")},
    ),
    holds(
        "Finland: heads above their ceiling that the award took off",
        {
            "/heads/1/awarded": money("16000.00"),
            "/award/reductions": [{"amount": money("1500.00"), "reason": "ceiling", "head": "pain-and-suffering"}],
        },
    ),
    breaks(
        "Finland: heads above their ceiling with another reduction",
        "/heads/1/awarded/amount",
        {
            "/heads/1/awarded": money("16000.00"),
            "/award/reductions": [{"amount": money("260.00"), "reason": "own-share", "head": "pain-and-suffering"}],
        },
    ),
    holds(
        "Finland: a head of damage in another currency",
        {"/heads/1/awarded": money("150000.00", "SEK")},
        also=(("COM-006", "/heads/1/awarded/currency"),),
    ),
    holds(
        "Finland: a head of damage in Danish crowns",
        {"/heads/1/awarded": money("150000.00", "DKK")},
        also=(("COM-006", "/heads/1/awarded/currency"),),
    ),
    breaks(
        "Finland: twice the ceiling for pain and temporary handicap",
        "/heads/1/awarded/amount",
        {"/heads/1/awarded": money("29000.00")},
    ),
    holds("Finland: a head of damage without an amount", {"/heads/1/awarded": UNKNOWN}),
    holds("Finland: other costs have no ceiling that can be told", {"/heads/1": head("other", awarded="9000.00")}),
    breaks(
        "Finland: property above its ceiling",
        "/heads/1/awarded/amount",
        {"/heads/1": head("property", awarded="37000.02")},
    ),
    holds(
        "Finland: an offence before the ceilings of 2024",
        {
            "/offence_from": "2023-01",
            "/offence_to": "2023-12-31",
            "/heads/1/awarded": money("20000.00"),
        },
    ),
    breaks(
        "Finland: an offence since the ceilings of 2024",
        "/heads/1/awarded/amount",
        {
            "/offence_from": "2023-01",
            "/offence_to": "2024-01-01",
            "/heads/1/awarded": money("20000.00"),
        },
    ),
)

SWEDEN = claim(
    "SE", status="final", payment_status="due", award=_award(None, lump_sum=True),
    heads=[head("medical-costs", currency="SEK", awarded="1000000"), head("permanent-injury", currency="SEK", awarded="184000")],
)  # fmt: skip

vectors(
    "COM-008",
    SWEDEN,
    holds("Sweden: twenty price base amounts of the year of the decision"),
    holds("Sweden: half a krona above twenty price base amounts", {"/heads/1/awarded": money("184000.50", "SEK")}),
    holds("Sweden: a krona above twenty price base amounts", {"/heads/1/awarded": money("184001", "SEK")}),
    breaks(
        "Sweden: more than twenty price base amounts of the year of the decision",
        "/heads/0/awarded/amount",
        {"/heads/1/awarded": money("184002", "SEK")},
    ),
    holds(
        "Sweden: the violation has no ceiling",
        {"/heads/1": head("violation-of-integrity", currency="SEK", awarded="5000000")},
    ),
    holds(
        "Sweden: an annuity is not compared with the whole award",
        {"/heads/1": head("dependants-support", currency="SEK", awarded="5000000")},
    ),
    holds(
        "Sweden: the base amount of the year of the decision, not of the offence, counts",
        {"/offence_from": "2024-01-01", "/offence_to": "2025-12-31", "/award/decided_on": "2026-05-25"},
    ),
    breaks(
        "Sweden: the base amount of the year of an earlier decision",
        "/heads/0/awarded/amount",
        {
            "/offence_from": "2024-01-01",
            "/offence_to": "2025-03-01",
            "/first_contact_on": DELETE,
            "/reported_on": "2025-03-02",
            "/informed_on": "2025-03-03",
            "/applied_on": "2025-04-01",
            "/award/decided_on": "2025-12-31",
            "/payment_status": "paid",
        },
    ),
    holds(
        "Sweden: a year whose base amount is not held",
        {
            "/award/decided_on": "2027-01-08",
            "/recorded_at": "2027-01-11T10:00:00+00:00",
            "/heads/1/awarded": money("9000000", "SEK"),
        },
    ),
)

LITHUANIA = claim(
    "LT", status="final", payment_status="due", award=_award(None, lump_sum=True),
    heads=[head("pain-and-suffering", awarded="8880.00")],
)  # fmt: skip

vectors(
    "COM-008",
    LITHUANIA,
    holds("Lithuania: the highest ceiling for non-material damage in basic social benefits"),
    breaks(
        "Lithuania: above the highest ceiling for non-material damage",
        "/heads/0/awarded/amount",
        {"/heads/0/awarded": money("8880.02")},
    ),
    breaks(
        "Lithuania: above the highest ceiling for material damage",
        "/heads/0/awarded/amount",
        {"/heads/0": head("unpaid-wages", awarded="7400.02")},
    ),
)

vectors(
    "COM-008",
    claim("NO", status="final", payment_status="due", heads=[], award=_award("90000000", "NOK")),
    holds("Norway: a ceiling in basic amounts, which may be exceeded, is not judged"),
)
vectors(
    "COM-008",
    claim("DK", status="final", payment_status="due", heads=[], award=_award("90000000", "DKK")),
    holds("Denmark: no general ceiling"),
)

ICELAND = claim("IS", heads=[head("medical-costs", "100000", "ISK"), head("violation-of-integrity", "300000", "ISK")])
BEFORE_JUNE_2012 = {
    "/offence_from": "2012-01",
    "/offence_to": "2012-06-26",
    "/reported_on": "2012-06-27",
    "/first_contact_on": DELETE,
    "/informed_on": "2012-06-28",
    "/applied_on": "2012-08-01",
    "/award/decided_on": "2012-12-03",
    "/payment_status": "paid",
    "/legal_representative_of_child": {"ref": "rep-1"},
}
"""An offence on the last day of the lower ceilings, decided under the higher ones."""

vectors(
    "COM-008",
    ICELAND
    | {
        "status": "final",
        "payment_status": "due",
        "award": _award(None, lump_sum=True),
        "heads": [head("violation-of-integrity", currency="ISK", awarded="3000000")],
    },
    holds("Iceland: the ceiling for non-pecuniary harm"),
    breaks(
        "Iceland: above the ceiling for non-pecuniary harm",
        "/heads/0/awarded/amount",
        {"/heads/0/awarded": money("3000002", "ISK")},
    ),
    breaks(
        "Iceland: interest that takes non-pecuniary harm above its ceiling",
        "/heads/0/awarded/amount",
        {"/heads/0/awarded": money("2900000", "ISK"), "/heads/1": head("interest", currency="ISK", awarded="400000")},
    ),
    holds(
        "Iceland: interest that may be that on another head",
        {
            "/heads/1": head("interest", currency="ISK", awarded="400000"),
            "/heads/2": head("medical-costs", currency="ISK", awarded="100000"),
        },
    ),
    breaks(
        "Iceland: the head above the ceiling is named, not the one before it in another currency",
        "/heads/1/awarded/amount",
        {
            "/heads/0": head("violation-of-integrity", awarded="100.00"),
            "/heads/1": head("violation-of-integrity", currency="ISK", awarded="3000002"),
        },
        also=(("COM-006", "/heads/0/awarded/currency"),),
    ),
    holds("Iceland: an offence before the ceilings of June 2012, decided at the ceiling since", BEFORE_JUNE_2012),
    holds(
        "Iceland: an offence before June 2012, of which it was not read that interest counts",
        BEFORE_JUNE_2012 | {"/heads/1": head("interest", currency="ISK", awarded="400000")},
    ),
    breaks(
        "Iceland: an offence before the ceilings of June 2012, decided above the ceiling since",
        "/heads/0/awarded/amount",
        BEFORE_JUNE_2012 | {"/heads/0/awarded": money("3000002", "ISK")},
    ),
)

JULY_2009: dict[str, Any] = {
    "/heads/0": head("medical-costs", "99999", "ISK"),
    "/offence_from": "2008-01",
    "/reported_on": "2009-07-01",
    "/first_contact_on": DELETE,
    "/informed_on": "2009-07-02",
    "/applied_on": "2009-07-03",
    "/legal_representative_of_child": {"ref": "rep-1"},
}
"""Just below the lowest sum that an Icelandic claim of July 2009 needs."""
vectors(
    "COM-022",
    ICELAND,
    holds("Iceland: a claim of the lowest sum that is paid"),
    holds("Iceland: a claim above the lowest sum that is paid", {"/heads/0": head("medical-costs", "100001", "ISK")}),
    breaks(
        "Iceland: a claim below the lowest sum that is paid",
        "/heads",
        {"/heads/0": head("medical-costs", "99999", "ISK")},
    ),
    *(
        breaks(
            f"Iceland: a claim below the lowest sum whose status is {status}",
            "/heads",
            {"/heads/0": head("medical-costs", "99999", "ISK"), "/status": status},
        )
        for status in ("considered", "prepared", "incomplete", "under-review", "suspended")
    ),
    holds(
        "Iceland: a claim below the lowest sum that was withdrawn",
        {"/heads/0": head("medical-costs", "99999", "ISK"), "/status": "withdrawn"},
    ),
    holds(
        "Iceland: a claim below the lowest sum against the offender",
        {"/heads/0": head("medical-costs", "99999", "ISK"), "/route": "criminal-proceedings"},
    ),
    holds(
        "Iceland: a claim below the lowest sum that was decided",
        {
            "/heads/0": head("medical-costs", "99999", "ISK"),
            "/award": {"decision": "refused-not-eligible", "decided_on": "2026-05-25", "reasons_given": True},
        },
    ),
    breaks(
        "Iceland: interest does not count towards the lowest sum",
        "/heads",
        {
            "/heads/0": head("medical-costs", "99999", "ISK"),
            "/heads/2": head("interest", "50000", "ISK"),
        },
    ),
    breaks(
        "Iceland: legal costs do not count towards the lowest sum",
        "/heads",
        {
            "/heads/0": head("medical-costs", "99999", "ISK"),
            "/heads/2": head("legal-costs", "50000", "ISK"),
        },
        also=(("COM-015", "/heads/2/head"),),
    ),
    holds("Iceland: an amount that is not known", {"/heads/0": head("medical-costs")}),
    holds("Iceland: an amount in another currency", {"/heads/0": head("medical-costs", "500", "EUR")}),
    holds("Iceland: no head of damage is recorded yet", {"/heads": []}),
    holds(
        "Iceland: a lowest sum that was not law yet",
        {
            "/heads/0": head("medical-costs", "99999", "ISK"),
            "/offence_from": "2008-01",
            "/offence_to": "2009-05-01",
            "/reported_on": "2009-05-02",
            "/first_contact_on": DELETE,
            "/informed_on": "2009-05-03",
            "/applied_on": "2009-06-30",
            "/legal_representative_of_child": {"ref": "rep-1"},
        },
    ),
    holds(
        "Iceland: a claim below the lowest sum of July 2009 for an offence before it",
        JULY_2009 | {"/offence_to": "2009-06-30"},
    ),
    breaks(
        "Iceland: a claim below the lowest sum of July 2009 for an offence since",
        "/heads",
        JULY_2009 | {"/offence_to": "2009-07-01"},
    ),
    holds(
        "Iceland: a claim below the lowest sum of July 2009 for an offence of that year",
        JULY_2009 | {"/offence_to": "2009"},
    ),
    breaks(
        "Iceland: a claim below the lowest sum that has not been made",
        "/heads",
        {"/heads/0": head("medical-costs", "99999", "ISK"), "/applied_on": DELETE, "/status": "prepared"},
    ),
)
vectors(
    "COM-022",
    claim("EE", heads=[head("medical-costs", "1.00")]),
    holds("Estonia: no lowest sum"),
)

OWN_SHARE = {"amount": money("260.00"), "reason": "own-share", "head": "pain-and-suffering"}
DEDUCTED = claim(
    "FI", status="final", payment_status="due", heads=[],
    award=_award("740.00") | {"decision": "granted-in-part", "reasons_given": True, "reductions": [OWN_SHARE]},
)  # fmt: skip

vectors(
    "COM-023",
    DEDUCTED,
    holds("Finland: the basic deduction"),
    holds("Finland: a cent more than the basic deduction", {"/award/reductions/0/amount": money("260.01")}),
    breaks(
        "Finland: two cents more than the basic deduction",
        "/award/reductions/0/amount",
        {"/award/reductions/0/amount": money("260.02")},
    ),
    holds(
        "Finland: two cents more than the basic deduction, and something was granted on an appeal",
        {"/award/reductions/0/amount": money("260.02")}
        | {"/appeal": {"decided_on": "2026-05-29", "decision": "granted-in-part"}},
    ),
    holds(
        "Finland: two cents more than the basic deduction, and an appeal was decided, it is not recorded how",
        {"/award/reductions/0/amount": money("260.02")} | {"/appeal": {"decided_on": "2026-05-29"}},
    ),
    holds(
        "Finland: two cents more than the basic deduction, and how an appeal ended is not recorded in a claim that is final",
        {"/award/reductions/0/amount": money("260.02")} | {"/appeal": {"lodged_on": "2026-05-29"}, "/status": "final"},
    ),
    breaks(
        "Finland: two cents more than the basic deduction, and an appeal was refused",
        "/award/reductions/0/amount",
        {"/award/reductions/0/amount": money("260.02")}
        | {"/appeal": {"decided_on": "2026-05-29", "decision": "refused-no-evidence"}},
    ),
    breaks(
        "Finland: the basic deduction taken twice",
        "/award/reductions/1/amount",
        {
            "/award/reductions": [
                {"amount": money("10.00"), "reason": "paid-from-other-source"},
                OWN_SHARE,
                OWN_SHARE | {"head": "permanent-injury"},
            ]
        },
    ),
    holds(
        "Finland: a reduction for another reason",
        {"/award/reductions/0": {"amount": money("500.00"), "reason": "paid-from-other-source"}},
    ),
    holds("Finland: a deduction in another currency", {"/award/reductions/0/amount": money("5000.00", "SEK")}),
    holds(
        "An own share before a civil court", {"/route": "civil-court", "/award/reductions/0/amount": money("500.00")}
    ),
    holds(
        "Finland: an offence before 2024, whose deduction is not held",
        {"/offence_from": "2023-01", "/offence_to": "2023-12-31", "/award/reductions/0/amount": money("500.00")},
    ),
    breaks(
        "Finland: more than the basic deduction for an offence of an unknown day",
        "/award/reductions/0/amount",
        {"/offence_to": UNKNOWN, "/award/reductions/0/amount": money("500.00")},
    ),
    holds("An award without reductions", {"/award/reductions": []}),
    holds("A claim without a decision", {"/award": DELETE}),
)

NO_OWN_SHARE = claim(
    "SE", status="final", payment_status="due", heads=[],
    award=_award("740", "SEK") | {
        "decision": "granted-in-part", "reasons_given": True,
        "reductions": [{"amount": money("1500", "SEK"), "reason": "own-share"}],
    },
)  # fmt: skip

vectors(
    "COM-023",
    NO_OWN_SHARE,
    breaks("Sweden: an own share, which the law no longer knows", "/award/reductions/0/amount"),
    breaks(
        "Sweden: an own share that was law on the day of the offence and is exceeded",
        "/award/reductions/0/amount",
        {
            "/offence_from": "2020-01-01",
            "/offence_to": "2020-06-30",
            "/proceedings_final_on": "2025-01-10",
            "/award/reductions/0/amount": money("1502", "SEK"),
        },
    ),
    holds(
        "Sweden: an own share that was law on the day of the offence",
        {"/offence_from": "2020-01-01", "/offence_to": "2020-06-30", "/proceedings_final_on": "2025-01-10"},
    ),
)
vectors(
    "COM-023",
    claim(
        "IS",
        status="final",
        payment_status="due",
        heads=[],
        award=_award("740", "ISK")
        | {
            "decision": "granted-in-part",
            "reasons_given": True,
            "reductions": [{"amount": money("1500", "ISK"), "reason": "own-share"}],
        },
    ),
    holds("Iceland: an own share of which the law is not held"),
)

vectors(
    "COM-008",
    ESTONIA,
    breaks(
        "Estonia: refused first, and granted on an appeal above the ceiling",
        "/award/total/amount",
        {
            "/award/decision": "refused-no-evidence",
            "/award/total": money("20000.00"),
            "/appeal": {"decided_on": "2026-05-29", "decision": "granted-in-full"},
        },
    ),
)
