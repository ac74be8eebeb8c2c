"""Vectors of the rules of single countries on compensation."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.compensation_claims import (
    NOT_APPLICABLE,
    REFUSED,
    UNKNOWN,
    claim,
    head,
    money,
)
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

FROM_ABROAD: dict[str, Any] = {"/route": "cross-border-request", "/filed_directly": True}
"""A claim to the scheme of one country out of a file of another."""
PART: dict[str, Any] = {"decision": "granted-in-part", "decided_on": "2026-05-25", "reasons_given": True}

vectors(
    "EE-COM-001",
    claim(
        "EE",
        status="final",
        payment_status="due",
        award=PART,
        heads=[head("loss-of-income", assessed="1000.00", awarded="800.00")],
    ),
    holds("Eighty percent of the lost income"),
    holds(
        "Eighty percent of a lost income in cents",
        {"/heads/0": head("loss-of-income", assessed="1000.50", awarded="800.40")},
    ),
    breaks(
        "The whole of the lost income, asked for from Latvia",
        "/heads/0/awarded/amount",
        FROM_ABROAD | {"/country": "LV", "/residence_country": "LV", "/heads/0/awarded": money("1000.00")},
    ),
    holds(
        "Eighty percent of the lost income, asked for from Latvia",
        FROM_ABROAD | {"/country": "LV", "/residence_country": "LV"},
    ),
    holds("Eighty percent of the lost income and a cent", {"/heads/0/awarded": money("800.01")}),
    breaks(
        "Eighty percent of the lost income and two cents",
        "/heads/0/awarded/amount",
        {"/heads/0/awarded": money("800.02")},
    ),
    breaks(
        "The whole of the lost maintenance",
        "/heads/0/awarded/amount",
        {"/heads/0": head("dependants-support", assessed="1000.00", awarded="1000.00")},
    ),
    holds("The whole of the costs of health", {"/heads/0": head("medical-costs", assessed="100.00", awarded="100.00")}),
    holds("A loss that was not assessed", {"/heads/0": head("loss-of-income", awarded="1000.00")}),
    holds("A loss without an award", {"/heads/0": head("loss-of-income", assessed="1000.00")}),
    holds("A loss in another currency", {"/heads/0/assessed": money("10.00", "SEK")}),
    holds("A loss in Danish crowns", {"/heads/0/assessed": money("10.00", "DKK")}),
    breaks(
        "Lost income above its share after costs of health",
        "/heads/1/awarded/amount",
        {
            "/heads": [
                head("medical-costs", assessed="100.00", awarded="100.00"),
                head("loss-of-income", assessed="1000.00", awarded="1000.00"),
            ]
        },
    ),
    breaks(
        "A second head above its share",
        "/heads/1/awarded/amount",
        {"/heads/1": head("dependants-support", assessed="100.00", awarded="90.00")},
    ),
    holds(
        "A decision before April 2023",
        {
            "/offence_from": "2022-06-01",
            "/offence_to": "2022-12-01",
            "/first_contact_on": DELETE,
            "/reported_on": "2022-12-02",
            "/informed_on": "2022-12-03",
            "/applied_on": "2023-01-10",
            "/award/decided_on": "2023-03-31",
            "/payment_status": "paid",
            "/heads/0/awarded": money("1000.00"),
        },
    ),
    breaks(
        "A decision since April 2023",
        "/heads/0/awarded/amount",
        {
            "/offence_from": "2022-06-01",
            "/offence_to": "2022-12-01",
            "/first_contact_on": DELETE,
            "/reported_on": "2022-12-02",
            "/informed_on": "2022-12-03",
            "/applied_on": "2023-01-10",
            "/award/decided_on": "2023-04-01",
            "/payment_status": "paid",
            "/heads/0/awarded": money("1000.00"),
        },
    ),
    holds("A settlement for the whole loss", {"/award/decision": "settled", "/heads/0/awarded": money("1000.00")}),
    holds("A judgment for the whole loss", {"/route": "criminal-proceedings", "/heads/0/awarded": money("1000.00")}),
    holds(
        "The scheme of another country for the whole loss",
        {
            "/scheme_country": "LT",
            "/offence_countries": ["LT", "EE"],
            "/heads/0/awarded": money("1000.00"),
        },
    ),
    holds(
        "The scheme of Latvia, which pays another share",
        {
            "/scheme_country": "LV",
            "/offence_countries": ["LV", "EE"],
            "/recognised_victim_on": "2026-03-10",
            "/heads/0/awarded": money("1000.00"),
        },
    ),
    holds("A claim without a decision", {"/award": DELETE}),
)

LUMP = claim(
    "LV", status="final", payment_status="due", heads=[],
    award={"decision": "granted-in-full", "decided_on": "2026-05-25", "total": money("3510.00")},
)  # fmt: skip

WAGES = (
    (2019, "1935.00"),
    (2020, "1935.00"),
    (2021, "2250.00"),
    (2022, "2250.00"),
    (2023, "2790.00"),
    (2024, "3150.00"),
    (2025, "3330.00"),
)
EARLIER = {
    "/offence_from": "2018-06-01",
    "/offence_to": "2018-12-01",
    "/first_contact_on": DELETE,
    "/reported_on": "2018-12-02",
    "/informed_on": "2018-12-03",
    "/late_ground": "proceedings-pending",
}

vectors(
    "LV-COM-001",
    LUMP,
    holds("Ninety percent of five minimum wages of the year of recognition"),
    holds("A cent above the ceiling", {"/award/total": money("3510.01")}),
    breaks("Two cents above the ceiling", "/award/total/amount", {"/award/total": money("3510.02")}),
    *(
        case
        for year, most in WAGES
        for case in (
            holds(
                f"The ceiling for recognition in {year}",
                EARLIER | {"/recognised_victim_on": f"{year}-12-31", "/award/total": money(most)},
            ),
            breaks(
                f"Above the ceiling for recognition in {year}",
                "/award/total/amount",
                EARLIER | {"/recognised_victim_on": f"{year}-01-01", "/award/total": money(most[:-1] + "2")},
            ),
        )
    ),
    holds(
        "Recognition in a year whose wage is not held",
        EARLIER
        | {
            "/offence_from": "2017-01-01",
            "/offence_to": "2017-12-01",
            "/recognised_victim_on": "2017-12-31",
            "/award/total": money("9000.00"),
        },
    ),
    holds(
        "Seventy percent of five wages for recognition in 2018",
        EARLIER | {"/recognised_victim_on": "2018-12-31", "/award/total": money("1505.00")},
    ),
    breaks(
        "More than seventy percent of five wages for recognition in 2018",
        "/award/total/amount",
        EARLIER | {"/recognised_victim_on": "2018-12-31", "/award/total": money("1505.02")},
    ),
    breaks(
        "Two cents above the ceiling, asked for from Lithuania",
        "/award/total/amount",
        FROM_ABROAD | {"/country": "LT", "/residence_country": "LT", "/award/total": money("3510.02")},
    ),
    holds("Five whole wages for a dependant", {"/claimant": "dependant", "/award/total": money("3900.00")}),
    breaks(
        "More than five wages for a dependant",
        "/award/total/amount",
        {"/claimant": "dependant", "/award/total": money("3900.02")},
    ),
    holds("Recognition on an unknown day", {"/recognised_victim_on": UNKNOWN, "/award/total": money("9000.00")}),
    holds("An award without a total", {"/award/total": DELETE}),
    holds(
        "A total in another currency",
        {"/award/total": money("9000.00", "SEK")},
        also=(("COM-006", "/award/total/currency"),),
    ),
    holds(
        "A total in Danish crowns",
        {"/award/total": money("9000.00", "DKK")},
        also=(("COM-006", "/award/total/currency"),),
    ),
    breaks("Twice the ceiling", "/award/total/amount", {"/award/total": money("7020.00")}),
    holds("A settlement above the ceiling", {"/award/decision": "settled", "/award/total": money("9000.00")}),
    holds("A judgment above the ceiling", {"/route": "criminal-proceedings", "/award/total": money("9000.00")}),
    holds(
        "The scheme of another country above the Latvian ceiling",
        {"/scheme_country": "EE", "/offence_countries": ["EE", "LV"], "/award/total": money("9000.00")},
    ),
    holds(
        "The scheme of Lithuania above the Latvian ceiling",
        {"/scheme_country": "LT", "/offence_countries": ["LT", "LV"], "/award/total": money("9000.00")},
    ),
    holds("A claim without a decision", {"/award": DELETE}),
)

vectors(
    "LV-COM-002",
    claim("LV", recognised_victim_on="2026-05-20"),
    holds("A claim on the day of recognition as a victim"),
    breaks("A claim on the day before recognition", "/recognised_victim_on", {"/recognised_victim_on": "2026-05-21"}),
    breaks("No recognition is recorded", "/recognised_victim_on", {"/recognised_victim_on": DELETE}),
    breaks(
        "No recognition is recorded, and the claim is made from Estonia",
        "/recognised_victim_on",
        FROM_ABROAD | {"/country": "EE", "/residence_country": "EE", "/recognised_victim_on": DELETE},
    ),
    holds("Recognition on an unknown day", {"/recognised_victim_on": UNKNOWN}),
    holds(
        "No recognition and no claim yet",
        {"/recognised_victim_on": DELETE, "/applied_on": DELETE, "/status": "prepared"},
    ),
    holds(
        "No recognition and a claim that is being prepared", {"/recognised_victim_on": DELETE, "/status": "prepared"}
    ),
    *(
        breaks(
            f"No recognition and a claim whose status is {status}",
            "/recognised_victim_on",
            {"/recognised_victim_on": DELETE, "/status": status},
        )
        for status in ("incomplete", "under-review", "suspended")
    ),
    holds(
        "No recognition and a claim before a court", {"/recognised_victim_on": DELETE, "/route": "criminal-proceedings"}
    ),
    holds(
        "No recognition and the scheme of another country",
        {
            "/recognised_victim_on": DELETE,
            "/scheme_country": "EE",
            "/offence_countries": ["EE", "LV"],
            "/heads": [{"head": "medical-costs"}],
        },
    ),
    holds(
        "No recognition and a claim before trafficking was a ground of the law",
        {
            "/recognised_victim_on": DELETE,
            "/offence_from": "2012-01",
            "/offence_to": "2012-06-01",
            "/first_contact_on": DELETE,
            "/reported_on": "2012-06-02",
            "/informed_on": "2012-06-03",
            "/applied_on": "2012-12-31",
            "/status": "incomplete",
            "/legal_representative_of_child": {"ref": "rep-1"},
        },
    ),
)

BASIC = {"amount": money("260.00"), "reason": "own-share", "head": "pain-and-suffering"}

vectors(
    "FI-COM-001",
    claim("FI", status="final", payment_status="due", heads=[], award=PART | {"reductions": [BASIC]}),
    holds("The basic deduction from the sum for pain"),
    holds("The basic deduction from the sum for handicap", {"/award/reductions/0/head": "permanent-injury"}),
    holds("The basic deduction from the sum for suffering", {"/award/reductions/0/head": "violation-of-integrity"}),
    breaks(
        "The basic deduction from costs of treatment",
        "/award/reductions/0/head",
        {"/award/reductions/0/head": "medical-costs"},
    ),
    holds(
        "The basic deduction from costs of treatment, and something was granted on an appeal",
        {"/award/reductions/0/head": "medical-costs"}
        | {"/appeal": {"decided_on": "2026-05-29", "decision": "granted-in-part"}},
    ),
    holds(
        "The basic deduction from costs of treatment, and an appeal was decided, it is not recorded how",
        {"/award/reductions/0/head": "medical-costs"} | {"/appeal": {"decided_on": "2026-05-29"}},
    ),
    breaks(
        "The basic deduction from costs of treatment, and an appeal was refused",
        "/award/reductions/0/head",
        {"/award/reductions/0/head": "medical-costs"}
        | {"/appeal": {"decided_on": "2026-05-29", "decision": "refused-no-evidence"}},
    ),
    breaks(
        "A second deduction from lost earnings",
        "/award/reductions/1/head",
        {
            "/award/reductions": [
                BASIC | {"amount": money("100.00")},
                BASIC | {"amount": money("160.00"), "head": "loss-of-income"},
            ]
        },
    ),
    breaks(
        "The basic deduction from costs of treatment, asked for from Sweden",
        "/award/reductions/0/head",
        FROM_ABROAD | {"/country": "SE", "/residence_country": "SE", "/award/reductions/0/head": "medical-costs"},
    ),
    holds("A deduction that names no head", {"/award/reductions/0/head": DELETE}),
    holds(
        "A reduction of costs for another reason",
        {
            "/award/reductions/0": {
                "amount": money("260.00"),
                "reason": "paid-from-other-source",
                "head": "medical-costs",
            }
        },
    ),
    holds(
        "A ceiling that cut costs of treatment",
        {"/award/reductions/0": {"amount": money("260.00"), "reason": "ceiling", "head": "medical-costs"}},
    ),
    holds(
        "An offence before 2024",
        {"/offence_from": "2023-01", "/offence_to": "2023-12-31", "/award/reductions/0/head": "medical-costs"},
    ),
    breaks(
        "An offence of an unknown day",
        "/award/reductions/0/head",
        {"/offence_to": UNKNOWN, "/award/reductions/0/head": "medical-costs"},
    ),
    holds("A judgment", {"/route": "criminal-proceedings", "/award/reductions/0/head": "medical-costs"}),
    holds(
        "The scheme of another country",
        {
            "/scheme_country": "SE",
            "/offence_countries": ["SE", "FI"],
            "/award/reductions/0/head": "medical-costs",
        },
    ),
    holds("An award without reductions", {"/award/reductions": []}),
    holds("A claim without a decision", {"/award": DELETE}),
)

vectors(
    "NO-COM-001",
    claim(
        "NO", offence_from="2021-01-01", offence_to="2022-02-27", first_contact_on=None, informed_on="2022-03-02",
        reported_on=None, applied_on="2022-12-30",
    ),
    holds("A claim without a report, made under the former act, whose conditions are not known here"),
    breaks("A claim without a report, made on the first day of the act", "/reported_on", {"/applied_on": "2023-01-01"}),
)  # fmt: skip

vectors(
    "NO-COM-001",
    claim("NO"),
    holds("A claim after a report"),
    breaks("A claim without a report", "/reported_on", {"/reported_on": DELETE}),
    breaks(
        "A claim without a report, made from Iceland",
        "/reported_on",
        FROM_ABROAD | {"/country": "IS", "/residence_country": "IS", "/reported_on": DELETE},
    ),
    holds("A claim with a report on an unknown day", {"/reported_on": UNKNOWN}),
    holds(
        "A claim without a report after a decision on prosecution",
        {"/reported_on": DELETE, "/investigation_closed_on": "2026-05-04"},
    ),
    holds(
        "A claim without a report that is being considered",
        {"/reported_on": DELETE, "/applied_on": NOT_APPLICABLE, "/status": "considered"},
    ),
    breaks(
        "A claim without a report that is under review",
        "/reported_on",
        {"/reported_on": DELETE, "/status": "under-review"},
    ),
    holds(
        "A claim before a court without a report",
        {"/reported_on": DELETE, "/route": "criminal-proceedings", "/heads": []},
    ),
    holds(
        "The scheme of another country without a report",
        {"/reported_on": DELETE, "/scheme_country": "SE", "/offence_countries": ["SE", "NO"]},
    ),
    holds(
        "The scheme of Finland without a report",
        {"/reported_on": DELETE, "/scheme_country": "FI", "/offence_countries": ["FI", "NO"]},
    ),
    breaks(
        "A claim without a report made on an unknown day",
        "/reported_on",
        {"/reported_on": DELETE, "/applied_on": UNKNOWN},
    ),
    holds("A claim without a report that was refused", {"/reported_on": DELETE, "/status": "final", "/award": REFUSED}),
)

GRANTED_ON_APPEAL = {
    "/award/decision": "refused-no-evidence",
    "/appeal": {"decided_on": "2026-05-29", "decision": "granted-in-part"},
}

vectors(
    "EE-COM-001",
    claim(
        "EE",
        status="final",
        payment_status="due",
        award=PART,
        heads=[head("loss-of-income", assessed="1000.00", awarded="1000.00")],
    ),
    breaks(
        "The whole of the lost income, granted on an appeal",
        "/heads/0/awarded/amount",
        GRANTED_ON_APPEAL,
    ),
)
vectors(
    "LV-COM-001",
    LUMP,
    breaks(
        "Above the ceiling, granted on an appeal",
        "/award/total/amount",
        {"/award/total": money("3510.02")} | GRANTED_ON_APPEAL,
    ),
)
