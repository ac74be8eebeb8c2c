"""Vectors of the rules on decisions and payments."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.compensation_claims import REFUSED, UNKNOWN, claim, money
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

BARRED = claim("EE", status="decided", award=REFUSED | {"reason_codes": ["no-injury", "late"]})

vectors(
    "COM-018",
    BARRED,
    holds("Refused for want of an injury that is covered"),
    *(
        breaks(
            f"Refused for the reason {reason}",
            "/award/reason_codes/1",
            {"/award/reason_codes": ["no-injury", reason]},
        )
        for reason in ("offender-unknown", "no-conviction", "not-prosecuted", "unlawful-residence", "prostitution")
    ),
    breaks(
        "Refused for two such reasons",
        "/award/reason_codes/0",
        {"/award/reason_codes": ["no-conviction", "prostitution"]},
        more=("/award/reason_codes/1",),
    ),
    breaks(
        "Reduced because of prostitution",
        "/award/reason_codes/0",
        {"/award/decision": "reduced-contributory", "/award/reason_codes": ["prostitution"]},
    ),
    holds("Granted in part", {"/award/decision": "granted-in-part", "/award/reason_codes": ["prostitution"]}),
    holds(
        "A settlement that names prostitution", {"/award/decision": "settled", "/award/reason_codes": ["prostitution"]}
    ),
    holds("Refused without recorded reasons", {"/award/reason_codes": []}),
    holds(
        "Refused by a court for want of a conviction",
        {"/route": "criminal-proceedings", "/award/reason_codes": ["no-conviction"]},
    ),
    breaks(
        "Refused across borders for want of a conviction",
        "/award/reason_codes/0",
        {"/route": "cross-border-request", "/award/reason_codes": ["no-conviction"]},
    ),
    holds("A claim without a decision", {"/award": DELETE}),
    breaks(
        "Refused by a scheme outside the region for unlawful residence",
        "/award/reason_codes/0",
        {
            "/scheme_country": "DE",
            "/offence_countries": ["DE"],
            "/filed_directly": True,
            "/award/reason_codes": ["unlawful-residence"],
        },
    ),
    breaks(
        "Refused by a scheme outside the region for want of a conviction",
        "/award/reason_codes/0",
        {
            "/scheme_country": "DE",
            "/offence_countries": ["DE"],
            "/filed_directly": True,
            "/award/reason_codes": ["no-conviction"],
        },
    ),
)
vectors(
    "COM-018",
    claim("LT", status="decided", award=REFUSED | {"reason_codes": ["unlawful-residence"]}),
    breaks(
        "Lithuania: refused for unlawful residence, as its law has it",
        "/award/reason_codes/0",
        severity="notice",
    ),
    breaks(
        "Lithuania: refused for want of a conviction",
        "/award/reason_codes/0",
        {"/award/reason_codes": ["no-conviction"]},
    ),
)
vectors(
    "COM-018",
    claim("IS", status="decided", award=REFUSED | {"reason_codes": ["unlawful-residence"]}),
    breaks("Iceland: refused for unlawful residence, which its law does not name", "/award/reason_codes/0"),
)

EXPLAINED = claim("FI", status="decided", award=REFUSED | {"appeal_deadline": "2026-06-29"})

vectors(
    "COM-019",
    EXPLAINED,
    holds("A refusal that states its reasons, and time for an appeal"),
    breaks("A refusal without recorded reasons", "/award/reasons_given", {"/award/reasons_given": DELETE}),
    breaks("A refusal without reasons", "/award/reasons_given", {"/award/reasons_given": False}),
    breaks(
        "An award in part without reasons",
        "/award/reasons_given",
        {"/award/decision": "granted-in-part", "/award/reasons_given": False},
    ),
    breaks(
        "A reduced award without reasons",
        "/award/reasons_given",
        {"/award/decision": "reduced-contributory", "/award/reasons_given": False},
    ),
    holds("An award in full without reasons", {"/award/decision": "granted-in-full", "/award/reasons_given": False}),
    breaks("A last day for an appeal fourteen days ahead", "/award/appeal_deadline", on=date(2026, 6, 15)),
    holds("A last day for an appeal fifteen days ahead", on=date(2026, 6, 14)),
    breaks("The last day for an appeal", "/award/appeal_deadline", on=date(2026, 6, 29)),
    holds("The day after the last day for an appeal", on=date(2026, 6, 30)),
    holds(
        "A last day for an appeal that was lodged",
        {"/appeal": {"lodged_on": "2026-06-10"}},
        on=date(2026, 6, 15),
    ),
    holds(
        "A last day for an appeal that was decided",
        {"/appeal": {"decided_on": "2026-06-12"}},
        on=date(2026, 6, 15),
    ),
    holds(
        "A last day for an appeal of which the outcome is recorded",
        {"/appeal": {"decision": "granted-in-full"}},
        on=date(2026, 6, 15),
    ),
    breaks(
        "A last day for an appeal that is not recorded as lodged",
        "/award/appeal_deadline",
        {"/appeal": {}},
        on=date(2026, 6, 15),
    ),
    holds("No last day for an appeal", {"/award/appeal_deadline": DELETE}, on=date(2026, 6, 15)),
    holds("A last day for an appeal, and the day of the record is not known", {"/recorded_at": DELETE}),
    breaks(
        "A refusal without reasons near the end of the term for an appeal",
        "/award/reasons_given",
        {"/award/reasons_given": False},
        on=date(2026, 6, 15),
        more=("/award/appeal_deadline",),
    ),
    holds("A claim without a decision", {"/award": DELETE}),
)

WAITING = claim("LV")

vectors(
    "COM-020",
    WAITING,
    holds(
        "Latvia: a month after the application that ends on a Saturday, with free days until Thursday",
        on=date(2026, 6, 25),
    ),
    breaks("Latvia: more than a month and the free days after the application", "/award", on=date(2026, 6, 26)),
    holds("Latvia: one month to the day after the application", {"/applied_on": "2026-05-19"}, on=date(2026, 6, 19)),
    breaks(
        "Latvia: a month and a day after the application", "/award", {"/applied_on": "2026-05-19"}, on=date(2026, 6, 20)
    ),
    breaks("Latvia: a claim under review", "/award", {"/status": "under-review"}, on=date(2026, 6, 26)),
    holds("Latvia: more was asked for", {"/status": "incomplete"}, on=date(2026, 6, 26)),
    holds("Latvia: the claim waits for another case", {"/status": "suspended"}, on=date(2026, 6, 26)),
    holds("A claim in criminal proceedings", {"/route": "criminal-proceedings"}, on=date(2026, 6, 26)),
    breaks("A request across borders", "/award", {"/route": "cross-border-request"}, on=date(2026, 6, 26)),
    holds("A claim made on an unknown day", {"/applied_on": UNKNOWN}, on=date(2026, 6, 26)),
    holds("A claim made long ago, and the day of the record is not known", {"/recorded_at": DELETE}),
    holds(
        "The term runs from the day on which the claim was passed on",
        {"/forwarded_on": "2026-06-01"},
        on=date(2026, 7, 1),
    ),
    breaks(
        "The term since the claim was passed on is over",
        "/award",
        {"/forwarded_on": "2026-06-01"},
        on=date(2026, 7, 2),
    ),
    holds("A claim that was decided", {"/award": REFUSED, "/status": "decided"}, on=date(2026, 6, 26)),
)

ESTONIA = claim("EE")

vectors(
    "COM-020",
    ESTONIA,
    holds("Estonia: thirty days after the application", on=date(2026, 6, 19)),
    breaks("Estonia: thirty-one days after the application", "/award", on=date(2026, 6, 20)),
    holds(
        "Estonia: three months for a person who lives elsewhere",
        {"/residence_country": "UA"},
        on=date(2026, 8, 20),
    ),
    breaks(
        "Estonia: three months that end on a holiday, and two days more, for a person who lives elsewhere",
        "/award",
        {"/residence_country": "UA"},
        on=date(2026, 8, 22),
    ),
    holds(
        "Estonia: three months for a person whose home is not known",
        {"/residence_country": UNKNOWN},
        on=date(2026, 8, 20),
    ),
    breaks(
        "Estonia: thirty-one days where no scheme is named",
        "/award",
        {"/scheme_country": DELETE},
        on=date(2026, 6, 20),
    ),
)
vectors(
    "COM-020",
    claim("LT"),
    holds("Lithuania: twenty working days after the application", on=date(2026, 6, 17)),
    breaks("Lithuania: more than twenty working days after the application", "/award", on=date(2026, 6, 18)),
)
vectors("COM-020", claim("SE"), holds("Sweden: the law sets no term for deciding", on=date(2027, 6, 1)))

GRANTED = {"decision": "granted-in-full", "decided_on": "2026-05-20"}
UNPAID = claim("LV", status="decided", payment_status="due", applied_on="2026-05-04", award=GRANTED)

vectors(
    "COM-020",
    UNPAID,
    holds(
        "Latvia: a month after the decision that ends on a Saturday, with free days until Thursday",
        on=date(2026, 6, 25),
    ),
    breaks("Latvia: no payment a month and the free days after the decision", "/payment_status", on=date(2026, 6, 26)),
    breaks(
        "Latvia: a payment that is recorded as not due long after the decision",
        "/payment_status",
        {"/payment_status": "not-due"},
        on=date(2026, 6, 26),
    ),
    holds("Latvia: a payment in enforcement", {"/payment_status": "in-enforcement"}, on=date(2026, 6, 26)),
    holds("Latvia: a payment of an unknown state", {"/payment_status": UNKNOWN}, on=date(2026, 6, 26)),
    holds(
        "Latvia: something was paid",
        {"/payments": [{"on": "2026-06-01", "amount": money("10.00"), "payer": "state"}]},
        on=date(2026, 6, 26),
    ),
    holds("Latvia: nothing is due after a refusal", {"/award": REFUSED}, on=date(2026, 7, 23)),
    holds("A decision of an unknown day", {"/award/decided_on": DELETE}, on=date(2026, 6, 26)),
    holds("A decision under appeal", {"/appeal": {"lodged_on": "2026-06-01"}}, on=date(2026, 6, 26)),
    holds("A claim recorded as under appeal", {"/status": "appealed"}, on=date(2026, 6, 26)),
    holds("A payment by a court's judgment", {"/route": "criminal-proceedings"}, on=date(2026, 6, 26)),
)
vectors(
    "COM-020",
    claim(
        "SE",
        status="decided",
        payment_status="due",
        applied_on="2026-05-04",
        award=GRANTED | {"decided_on": "2026-05-21"},
    ),
    holds("Sweden: ninety days after the decision", on=date(2026, 8, 19)),
    breaks("Sweden: no payment ninety-one days after the decision", "/payment_status", on=date(2026, 8, 20)),
)
vectors(
    "COM-020",
    claim("LT", status="decided", payment_status="due", applied_on="2026-05-04", award=GRANTED),
    holds("Lithuania: three months after the decision", on=date(2026, 8, 20)),
    breaks("Lithuania: no payment three months and a day after the decision", "/payment_status", on=date(2026, 8, 21)),
)

WON: dict[str, Any] = {"lodged_on": "2026-05-31", "decided_on": "2026-06-20", "decision": "granted-in-full"}
LOST = WON | {"decision": "refused-no-evidence"}

vectors(
    "COM-018",
    BARRED | {"status": "final", "award": REFUSED | {"reason_codes": ["no-conviction"]}},
    holds("Refused for want of a conviction, and granted on the appeal", {"/appeal": WON}, on=date(2026, 7, 1)),
    breaks(
        "Refused for want of a conviction, and the appeal refused",
        "/award/reason_codes/0",
        {"/appeal": LOST},
        on=date(2026, 7, 1),
    ),
)

vectors(
    "COM-019",
    EXPLAINED,
    holds(
        "A refusal without reasons, and granted on the appeal",
        {"/award/reasons_given": False, "/appeal": WON, "/status": "final"},
        on=date(2026, 7, 1),
    ),
    breaks(
        "A refusal without reasons, and the appeal not looked into",
        "/award/reasons_given",
        {"/award/reasons_given": False, "/appeal": WON | {"decision": "inadmissible"}, "/status": "final"},
        on=date(2026, 7, 1),
    ),
    holds(
        "A last day for an appeal against a decision that is under review",
        {"/status": "appealed"},
        on=date(2026, 6, 15),
    ),
)

vectors(
    "COM-020",
    claim("LV", status="final", payment_status="due", applied_on="2026-05-04", award=REFUSED, appeal=WON),
    breaks(
        "Latvia: no payment a month after a claim was granted on an appeal", "/payment_status", on=date(2026, 7, 21)
    ),
    holds("Latvia: a month after a claim was granted on an appeal", on=date(2026, 7, 20)),
    holds("Latvia: nothing is due after an appeal that was refused", {"/appeal": LOST}, on=date(2027, 7, 21)),
    holds(
        "Latvia: granted on an appeal on a day that is not recorded",
        {"/appeal/decided_on": DELETE},
        on=date(2027, 7, 21),
    ),
)
vectors(
    "COM-020",
    UNPAID | {"award": GRANTED | {"decision": "granted-in-part", "reasons_given": True}, "appeal": LOST},
    breaks(
        "Latvia: an appeal for more was refused, and what was granted is not paid",
        "/payment_status",
        on=date(2026, 7, 21),
    ),
    holds("Latvia: a month after an appeal for more was refused", on=date(2026, 7, 20)),
)

ADVANCE = {"on": "2026-05-06", "amount": money("500.00"), "payer": "state", "advance": True}

vectors(
    "COM-020",
    claim("LT", status="decided", payment_status="due", applied_on="2026-05-04", award=GRANTED, payments=[ADVANCE]),
    breaks(
        "Lithuania: nothing but an advance three months and a day after the decision",
        "/payment_status",
        on=date(2026, 8, 21),
    ),
    holds(
        "Lithuania: an advance, and a payment after the decision",
        {"/payments/1": {"on": "2026-08-01", "amount": money("10.00"), "payer": "state"}},
        on=date(2026, 8, 21),
    ),
    holds("Lithuania: an advance that reaches the whole sum", {"/award/total": money("500.00")}, on=date(2026, 8, 21)),
    breaks(
        "Lithuania: an advance below the whole sum",
        "/payment_status",
        {"/award/total": money("500.01")},
        on=date(2026, 8, 21),
    ),
)

vectors(
    "COM-020",
    ESTONIA,
    holds(
        "Estonia: three months for a person who lives in another Member State",
        {"/residence_country": "LV", "/filed_directly": True},
        on=date(2026, 8, 20),
    ),
)

vectors(
    "COM-019",
    EXPLAINED,
    holds(
        "A last day for an appeal in a claim that is final",
        {"/status": "final", "/award/appeal_deadline": "2026-06-10"},
    ),
)
