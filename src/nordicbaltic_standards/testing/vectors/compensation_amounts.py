"""Vectors of the rules on the amounts of an award."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.compensation_claims import UNKNOWN, claim, head, money
from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, vectors

AWARDED = claim(
    "LT", status="final", payment_status="paid",
    heads=[
        head("medical-costs", "300.00", assessed="250.00", awarded="250.00"),
        head("pain-and-suffering", "2000.00", assessed="1500.00", awarded="1500.00"),
    ],
    award={"decision": "granted-in-part", "decided_on": "2026-05-25", "total": money("1750.00"), "reasons_given": True},
    payments=[{"on": "2026-05-28", "amount": money("1750.00"), "payer": "state", "safe_route": True}],
)  # fmt: skip
"""A claim in Lithuania that was granted in part and paid."""
NOTHING_PAID = {"/payments": [], "/payment_status": "not-due"}


def _old(country: str, currency: str, decided: str) -> dict[str, object]:
    """Return an old award of the scheme of ``country``."""
    return claim(
        country, status="final", payment_status="paid", offence_from="2000-01-01", offence_to="2000-02-01",
        first_contact_on=None, reported_on="2000-02-02", informed_on="2000-02-03", applied_on="2000-03-01",
        recognised_victim_on=None, late_ground="other", subject=ADULT | {"birth_date": "1970-05-17"}, heads=[head("medical-costs", awarded="100.00", currency=currency)],
        award={"decision": "granted-in-full", "decided_on": decided, "total": money("100.00", currency)},
    )  # fmt: skip


vectors(
    "COM-006",
    AWARDED,
    holds("An award in the currency of the country"),
    breaks(
        "A total in another currency",
        "/award/total/currency",
        {"/award/total": money("20000.00", "SEK"), "/payments": [], "/payment_status": "not-due"},
    ),
    breaks(
        "A head of damage in another currency",
        "/heads/1/awarded/currency",
        {"/heads/1": head("pain-and-suffering", awarded="1500.00", currency="SEK")},
    ),
    breaks(
        "Everything in another currency",
        "/award/total/currency",
        {
            "/heads": [head("medical-costs", awarded="100.00", currency="PLN")],
            "/award/total": money("100.00", "PLN"),
        }
        | NOTHING_PAID,
        more=("/heads/0/awarded/currency",),
    ),
    breaks(
        "A reduced award in another currency",
        "/award/total/currency",
        {"/award/decision": "reduced-contributory", "/award/total": money("20000.00", "SEK")} | NOTHING_PAID,
    ),
    holds("Losses claimed in another currency", {"/heads/0/claimed": money("3000.00", "VND")}),
    holds(
        "A head of damage without an award",
        {"/heads/0/awarded": UNKNOWN, "/award/total": money("1500.00"), "/payments/0/amount": money("1500.00")},
    ),
    holds("An award without a total", {"/award/total": DELETE}),
    holds(
        "A settlement in another currency",
        {"/award/decision": "settled", "/award/total": money("20000.00", "SEK")} | NOTHING_PAID,
    ),
    holds(
        "A court that awards in another currency",
        {"/route": "criminal-proceedings", "/award/total": money("20000.00", "SEK")} | NOTHING_PAID,
    ),
    breaks(
        "A claim across borders awarded in the currency of the country of residence",
        "/award/total/currency",
        {"/route": "cross-border-request", "/scheme_country": "SE", "/offence_countries": ["SE", "LT"]} | NOTHING_PAID,
        more=("/heads/0/awarded/currency", "/heads/1/awarded/currency"),
    ),
    holds(
        "An award of a scheme outside the region",
        {
            "/scheme_country": "PL",
            "/offence_countries": ["PL", "LT"],
            "/heads": [],
            "/award/total": money("100.00", "PLN"),
        }
        | NOTHING_PAID,
    ),
    holds(
        "A request across borders that names no scheme, awarded in another currency",
        {"/route": "cross-border-request", "/scheme_country": DELETE, "/award/total": money("20000.00", "SEK")}
        | NOTHING_PAID,
    ),
    breaks(
        "A decision of an unknown day in another currency",
        "/award/total/currency",
        {"/award/decided_on": DELETE, "/award/total": money("20000.00", "SEK")} | NOTHING_PAID,
    ),
    holds(
        "A decision in another currency of which no day is known, nor that of the record",
        {"/award/decided_on": DELETE, "/recorded_at": DELETE, "/award/total": money("20000.00", "SEK")} | NOTHING_PAID,
    ),
    holds("A claim without a decision", {"/award": DELETE, "/status": "under-review"} | NOTHING_PAID),
)
for _country, _name, _former, _last, _first in (
    ("EE", "Estonia", "EEK", "2010-12-31", "2011-01-01"),
    ("LV", "Latvia", "LVL", "2013-12-31", "2014-01-01"),
    ("LT", "Lithuania", "LTL", "2014-12-31", "2015-01-01"),
    ("FI", "Finland", "FIM", "2001-12-31", "2002-01-01"),
):
    vectors(
        "COM-006",
        _old(_country, _former, _last),
        holds(f"{_name}: the former currency on its last day"),
    )
    vectors(
        "COM-006",
        _old(_country, _former, _first),
        breaks(
            f"{_name}: the former currency on the first day of the euro",
            "/award/total/currency",
            more=("/heads/0/awarded/currency",),
        ),
    )
    vectors("COM-006", _old(_country, "EUR", _first), holds(f"{_name}: the euro on its first day"))

vectors(
    "COM-007",
    AWARDED,
    holds("Heads of damage that add up to the total"),
    holds(
        "A total that differs by a cent of rounding",
        {"/award/total": money("1750.01"), "/payments/0/amount": money("1750.01")},
    ),
    breaks(
        "A total that is two cents too high",
        "/award/total",
        {"/award/total": money("1750.02"), "/payments/0/amount": money("1750.02")},
    ),
    breaks("A total that is too low", "/award/total", {"/award/total": money("1700.00"), "/payments": []}),
    holds("A lump sum that differs from the heads", {"/award/total": money("1760.00"), "/award/lump_sum": True}),
    breaks(
        "A total that differs from the heads and is recorded as no lump sum",
        "/award/total",
        {"/award/total": money("1760.00"), "/award/lump_sum": False},
    ),
    holds("A total without heads of damage", {"/heads": []}),
    holds("A total and a head whose award is not known", {"/heads/0/awarded": UNKNOWN}),
    holds("A total and a head whose award is not recorded", {"/heads/0/awarded": DELETE}),
    holds("An award without a total and payments", {"/award/total": DELETE}),
    holds(
        "A reduction taken off at the end",
        {
            "/award/reductions": [{"amount": money("250.00"), "reason": "paid-from-other-source"}],
            "/award/total": money("1500.00"),
            "/payments/0/amount": money("1500.00"),
        },
    ),
    holds(
        "A reduction already taken off in the heads",
        {"/award/reductions": [{"amount": money("250.00"), "reason": "ceiling", "head": "medical-costs"}]},
    ),
    holds(
        "A reduction taken off in a head and one at the end",
        {
            "/award/reductions": [
                {"amount": money("100.00"), "reason": "ceiling", "head": "medical-costs"},
                {"amount": money("250.00"), "reason": "paid-from-other-source"},
            ],
            "/award/total": money("1500.00"),
            "/payments/0/amount": money("1500.00"),
        },
    ),
    holds(
        "Two reductions taken off at the end, one of them named by head",
        {
            "/award/reductions": [
                {"amount": money("100.00"), "reason": "ceiling", "head": "medical-costs"},
                {"amount": money("250.00"), "reason": "paid-from-other-source"},
            ],
            "/award/total": money("1400.00"),
            "/payments/0/amount": money("1400.00"),
        },
    ),
    breaks(
        "A reduction that explains only part of the difference",
        "/award/total",
        {
            "/award/reductions": [{"amount": money("200.00"), "reason": "paid-from-other-source"}],
            "/award/total": money("1500.00"),
            "/payments/0/amount": money("1500.00"),
        },
    ),
    holds(
        "A reduction in another currency",
        {
            "/award/reductions": [{"amount": money("200.00", "SEK"), "reason": "paid-from-other-source"}],
            "/award/total": money("1500.00"),
            "/payments/0/amount": money("1500.00"),
        },
    ),
    holds(
        "A reduction in another currency, taken off in a head",
        {
            "/award/reductions": [
                {"amount": money("200.00", "SEK"), "reason": "paid-from-other-source", "head": "medical-costs"}
            ],
            "/award/total": money("1500.00"),
            "/payments/0/amount": money("1500.00"),
        },
    ),
    holds(
        "A reduction for no single head, already taken off in the heads",
        {"/award/reductions": [{"amount": money("250.00"), "reason": "paid-from-other-source"}]},
    ),
    breaks(
        "More awarded for a head than the assessed loss",
        "/heads/0/awarded",
        {"/heads/0/assessed": money("249.98")},
    ),
    holds("An assessed loss that differs by a cent", {"/heads/0/assessed": money("249.99")}),
    breaks(
        "Twice the assessed loss awarded for a head",
        "/heads/0/awarded",
        {"/heads/0/assessed": money("125.00")},
    ),
    holds("An assessed loss in another currency", {"/heads/0/assessed": money("100.00", "SEK")}),
    holds("An assessed loss in Danish crowns", {"/heads/0/assessed": money("100.00", "DKK")}),
    breaks(
        "More awarded for a head than was claimed",
        "/heads/0/awarded",
        {"/heads/0/claimed": money("200.00"), "/heads/0/assessed": DELETE},
        severity="warning",
    ),
    holds("As much awarded as was claimed", {"/heads/0/claimed": money("250.00"), "/heads/0/assessed": UNKNOWN}),
    breaks(
        "Granted in full and less awarded than was claimed",
        "/heads/0/awarded",
        {"/award/decision": "granted-in-full", "/heads/1/claimed": money("1500.00")},
    ),
    holds(
        "Granted in full and as much awarded as was claimed",
        {
            "/award/decision": "granted-in-full",
            "/heads/0/claimed": money("250.00"),
            "/heads/1/claimed": money("1500.00"),
        },
    ),
    holds(
        "Granted in full and the amounts claimed are not known",
        {"/award/decision": "granted-in-full", "/heads/0/claimed": UNKNOWN, "/heads/1/claimed": DELETE},
    ),
    breaks("More paid than was awarded", "/payments", {"/payments/0/amount": money("1750.02")}, severity="warning"),
    holds("A cent more paid than was awarded", {"/payments/0/amount": money("1750.01")}),
    breaks(
        "More paid in two payments than was awarded",
        "/payments",
        {"/payments/1": {"on": "2026-05-29", "amount": money("10.00"), "payer": "state"}},
        severity="warning",
    ),
    holds("Less paid than was awarded", {"/payments/0/amount": money("1000.00")}),
    holds("Something paid in another currency", {"/payments/0/amount": money("90000.00", "SEK")}),
    holds(
        "More paid than was awarded, after an appeal",
        {"/payments/0/amount": money("2000.00"), "/appeal": {"lodged_on": "2026-05-26"}},
    ),
    breaks(
        "A refused claim with an amount",
        "/award/total",
        {"/award/decision": "refused-no-evidence"} | NOTHING_PAID,
    ),
    holds(
        "A claim with an amount that was refused and then granted on an appeal",
        {
            "/award/decision": "refused-no-evidence",
            "/appeal": {"decided_on": "2026-05-28", "decision": "granted-in-part"},
        }
        | NOTHING_PAID,
    ),
    breaks(
        "A claim with an amount that was refused, and so was the appeal",
        "/award/total",
        {
            "/award/decision": "refused-no-evidence",
            "/appeal": {"decided_on": "2026-05-28", "decision": "refused-no-evidence"},
        }
        | NOTHING_PAID,
    ),
    holds(
        "A refused claim with an amount of zero",
        {"/award/decision": "inadmissible", "/award/total": money("0")} | NOTHING_PAID,
    ),
    breaks(
        "A claim refused as out of time with an amount",
        "/award/total",
        {"/award/decision": "refused-out-of-time", "/offence_to": UNKNOWN} | NOTHING_PAID,
    ),
    breaks(
        "A claim refused as inadmissible with the smallest amount",
        "/award/total",
        {"/award/decision": "inadmissible", "/award/total": money("0.01")} | NOTHING_PAID,
    ),
    holds(
        "A refused claim without an amount",
        {"/award/decision": "refused-not-eligible", "/award/total": DELETE} | NOTHING_PAID,
    ),
    holds("A claim without an award", {"/award": DELETE, "/status": "under-review"} | NOTHING_PAID),
    breaks(
        "A draft whose award does not add up",
        "/award/total",
        {"/award/total": money("1700.00"), "/payments": []},
        profile="draft",
    ),
)

KRONOR = claim(
    "SE", status="final", payment_status="paid",
    heads=[head("medical-costs", currency="SEK", awarded="100.40"), head("violation-of-integrity", currency="SEK", awarded="5000.40")],
    award={"decision": "granted-in-full", "decided_on": "2026-05-25", "total": money("5101", "SEK")},
)  # fmt: skip

vectors(
    "COM-007",
    KRONOR,
    holds("A total in kronor that is rounded"),
    holds("Half a krona more awarded for a head than the assessed loss", {"/heads/0/assessed": money("99.90", "SEK")}),
    breaks(
        "More than a krona more awarded for a head than the assessed loss",
        "/heads/0/awarded",
        {"/heads/0/assessed": money("99.39", "SEK")},
    ),
    holds("A total in kronor that differs by a whole krona", {"/award/total": money("5101.80", "SEK")}),
    breaks(
        "A total in kronor that differs by more than a krona", "/award/total", {"/award/total": money("5101.81", "SEK")}
    ),
)

RECOVERED = AWARDED | {
    "recoveries": [{"route": "insurance", "head": "medical-costs", "amount": money("100.00")}],
}

vectors(
    "COM-009",
    RECOVERED,
    breaks("The award and an insurance exceed the assessed loss", "/recoveries/0/set_off"),
    breaks(
        "The award and an insurance exceed the loss and are recorded as not set off",
        "/recoveries/0/set_off",
        {"/recoveries/0/set_off": False},
    ),
    holds("What came from an insurance was set off", {"/recoveries/0/set_off": True}),
    holds("The award and an insurance make up the assessed loss", {"/heads/0/assessed": money("350.00")}),
    holds("The award and an insurance exceed the loss by a cent", {"/heads/0/assessed": money("349.99")}),
    breaks(
        "The award and an insurance exceed the loss by two cents",
        "/recoveries/0/set_off",
        {"/heads/0/assessed": money("349.98")},
    ),
    breaks(
        "The award and an insurance exceed the claimed loss, which was not assessed",
        "/recoveries/0/set_off",
        {"/heads/0/assessed": UNKNOWN},
    ),
    holds("A loss that is not known", {"/heads/0/assessed": DELETE, "/heads/0/claimed": DELETE}),
    holds("A loss in another currency", {"/heads/0/assessed": money("100.00", "SEK")}),
    holds(
        "A loss and a recovery in another currency than the award",
        {"/heads/0/assessed": money("100.00", "SEK"), "/recoveries/0/amount": money("100.00", "SEK")},
    ),
    holds(
        "A loss and a recovery in Danish crowns, the award in euro",
        {"/heads/0/assessed": money("100.00", "DKK"), "/recoveries/0/amount": money("100.00", "DKK")},
    ),
    holds(
        "An award above the loss and a recovery for another head",
        {"/heads/0/assessed": money("200.00"), "/recoveries/0/head": "property"},
        also=(("COM-007", "/heads/0/awarded"),),
    ),
    holds("A recovery in another currency", {"/recoveries/0/amount": money("100.00", "SEK")}),
    holds("A recovery for another head of damage", {"/recoveries/0/head": "property"}),
    holds("A recovery that names no head of damage", {"/recoveries/0/head": DELETE}),
    holds("A gift without a right", {"/recoveries/0/route": "ex-gratia"}),
    holds("An award of an unknown amount", {"/heads/0/awarded": UNKNOWN}),
    holds(
        "A reduction for other sources at the end",
        {
            "/award/reductions": [{"amount": money("100.00"), "reason": "paid-from-other-source"}],
            "/award/total": money("1650.00"),
            "/payments/0/amount": money("1650.00"),
        },
    ),
    holds(
        "A reduction for other sources in this head",
        {
            "/award/reductions": [
                {"amount": money("100.00"), "reason": "paid-from-other-source", "head": "medical-costs"}
            ]
        },
    ),
    breaks(
        "A reduction for other sources in another head",
        "/recoveries/0/set_off",
        {
            "/award/reductions": [
                {"amount": money("100.00"), "reason": "paid-from-other-source", "head": "pain-and-suffering"}
            ]
        },
    ),
    breaks(
        "A reduction of this head for another reason",
        "/recoveries/0/set_off",
        {"/award/reductions": [{"amount": money("100.00"), "reason": "ceiling", "head": "medical-costs"}]},
    ),
    breaks(
        "Two recoveries that exceed the loss together",
        "/recoveries/0/set_off",
        {
            "/heads/0/assessed": money("350.00"),
            "/recoveries/1": {"route": "civil-court", "head": "medical-costs", "amount": money("50.00")},
        },
    ),
    breaks(
        "A second recovery that is not set off",
        "/recoveries/1/set_off",
        {
            "/recoveries/0/set_off": True,
            "/recoveries/1": {"route": "civil-court", "head": "medical-costs", "amount": money("50.00")},
        },
    ),
    breaks(
        "Recoveries for two heads of damage",
        "/recoveries/0/set_off",
        {"/recoveries/1": {"route": "civil-court", "head": "pain-and-suffering", "amount": money("50.00")}},
        more=("/recoveries/1/set_off",),
    ),
    holds(
        "A claim that was refused", {"/award/decision": "refused-no-evidence", "/award/total": DELETE} | NOTHING_PAID
    ),
    holds("A claim without a decision", {"/award": DELETE, "/status": "under-review"} | NOTHING_PAID),
    holds("Nothing came from elsewhere", {"/recoveries": []}),
)

WON = {"lodged_on": "2026-05-26", "decided_on": "2026-05-29", "decision": "granted-in-part"}
ON_APPEAL = {"/award/decision": "refused-no-evidence", "/appeal": WON}
"""Refused first, and granted on an appeal; the amounts are those of the appeal."""
IN_KRONOR = {"/award/total": money("20000.00", "SEK")} | NOTHING_PAID

vectors(
    "COM-006",
    AWARDED,
    breaks("A total in another currency, granted on an appeal", "/award/total/currency", ON_APPEAL | IN_KRONOR),
    holds(
        "A total in another currency, recorded with a refusal that an appeal left",
        ON_APPEAL | {"/appeal/decision": "inadmissible"} | IN_KRONOR,
        also=(("COM-007", "/award/total"),),
    ),
)
vectors(
    "COM-006",
    _old("EE", "EUR", "2010-12-01"),
    holds(
        "Estonia: euros granted in 2011 on an appeal against a decision of 2010",
        {"/appeal": {"decided_on": "2011-02-01", "decision": "granted-in-full"}},
    ),
    breaks(
        "Estonia: euros by a decision of 2010 that an appeal of 2011 left as it was",
        "/award/total/currency",
        {"/appeal": {"decided_on": "2011-02-01", "decision": "refused-no-evidence"}},
        more=("/heads/0/awarded/currency",),
    ),
)
vectors(
    "COM-007",
    AWARDED,
    holds(
        "Granted in full on an appeal, and the amounts are those of the first decision",
        {"/appeal": WON | {"decision": "granted-in-full"}},
    ),
    holds(
        "Granted in full at first and in part on an appeal",
        {"/award/decision": "granted-in-full", "/appeal": WON},
    ),
)
vectors(
    "COM-009",
    RECOVERED,
    breaks("The award on an appeal and an insurance exceed the assessed loss", "/recoveries/0/set_off", ON_APPEAL),
)
