"""Vectors of the rules on data that go to the country of origin, and on referrals whose consent was gone."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CATEGORIES, CONSENT, DATA, case_file, extract
from nordicbaltic_standards.testing.vectors.case_bases import HELD as HELD_DATA
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, record, vectors

TOLD: dict[str, Any] = {
    "id": "d1",
    "at": "2026-03-12T10:00:00+02:00",
    "recipient": "vn-authority",
    "recipient_type": "foreign-authority",
    "recipient_country": "VN",
    "purpose": "identification",
    "data_categories": ["identifying"],
    "without_consent_ground": "public-task",
    "transfer_ground": "derogation-public-interest",
    "person_informed_on": "2026-03-12",
}
"""A disclosure to an authority of Viet Nam."""
ASYLUM: dict[str, Any] = {"informed_on": "2026-03-02", "applied_on": "2026-03-11", "stage": "applied"}
BY_LAW: dict[str, Any] = {
    "id": "b2",
    "purposes": ["identification", "person-request", "supervision"],
    "article6": "legal-obligation",
    "article9": "social-protection-law",
    "legal_provision": "Laki 746/2011, 38 a §",
    "data_categories": CATEGORIES,
}
SEEKING = case_file(
    legal_status={"status": "asylum-applicant", "third_country_national": True, "asylum": ASYLUM},
    data_protection=DATA | {"bases": [*DATA["bases"], BY_LAW]},
)
"""A woman from Viet Nam who seeks protection."""
DISCLOSURES = "/data_protection/disclosures"
HERE = f"{DISCLOSURES}/0/recipient_type"
WHERE = f"{DISCLOSURES}/0/recipient_country"
STAGE = "/legal_status/asylum/stage"
ENDED = "/legal_status/asylum/ended_on"
APPLIED = "/legal_status/asylum/applied_on"
UNDATED: dict[str, Any] = {APPLIED: DELETE}
NO_ASYLUM: dict[str, Any] = {"/legal_status/asylum": DELETE}
STATUS_NOW = "/legal_status/status"
GRANTED: dict[str, Any] = {
    STAGE: "granted",
    APPLIED: "2026-01-15",
    ENDED: "2026-03-02",
    "/legal_status/asylum/informed_on": "2026-01-14",
    STATUS_NOW: "refugee",
}
"""Protection that was granted before anybody was told."""
LATER: dict[str, Any] = {
    "id": "p1",
    "basis": "international-protection",
    "decision": "granted",
    "valid_from": "2026-03-13",
}
"""A permit for protection from the day after others were told."""
BY_CONSENT: dict[str, Any] = {
    "id": "b3",
    "purposes": ["identification"],
    "article6": "consent",
    "article9": "explicit-consent",
    "consent_ref": "c1",
    "data_categories": CATEGORIES,
}


def told(**more: Any) -> dict[str, Any]:
    """Return a change that adds a disclosure; ``None`` leaves a field out."""
    fields = TOLD | more
    return {DISCLOSURES: [{name: value for name, value in fields.items() if value is not None}]}


THOUGHT_OF: dict[str, Any] = {
    "id": "r1",
    "type": "assisted-voluntary",
    "status": "considered",
    "from_country": "FI",
    "destination_country": "VN",
    "destination_right": "nationality",
    "disclosure": {"recipients": ["consulate"], "recipient_countries": ["VN"], "reveals_trafficking": False},
}
"""A return that is only thought of, and of which a consulate was told."""
RETURNS_TOLD = "/returns/0/disclosure/recipients"

ADVISED = {"/legal_status/asylum/independent_advice_on": "2026-03-12"}
WISHED = {"without_consent_ground": None, "purpose": "person-request", "consent_ref": "c1"}
WISH = {
    "/data_protection/consents/0/scopes": [*CONSENT["scopes"], "share-across-border"],
}

REFERRAL: dict[str, Any] = {
    "/referrals": [
        REFERRED
        | {
            "sent_at": "2026-03-12T10:00:00+02:00",
            "responded_at": "2026-03-12T12:00:00+02:00",
            "person_informed_on": "2026-03-12",
            "recipient": {"ref": "vn-authority", "country": "VN", "recipient_type": "foreign-authority"},
        }
    ]
}
"""A referral to an authority of Viet Nam."""

vectors(
    "CAS-014",
    SEEKING,
    holds("Asylum is sought and nobody abroad was told"),
    breaks("An authority of the country of nationality was told", HERE, told()),
    breaks("A consulate of the country of nationality was told", HERE, told(recipient_type="consulate")),
    breaks(
        "A consulate within the country was told",
        WHERE,
        told(recipient_type="consulate", recipient_country="FI", transfer_ground=None),
        severity="warning",
    ),
    *(
        breaks(
            f"Recipients of the kind {kind} in the country of nationality were told", HERE, told(recipient_type=kind)
        )
        for kind in (
            "police",
            "prosecution-court",
            "migration-authority",
            "labour-authority",
            "social-services",
            "child-protection",
        )
    ),
    holds(
        "A health provider in the country of nationality was told",
        told(recipient_type="health-provider"),
    ),
    holds(
        "The police of the country itself were told of somebody who is a citizen of it as well",
        told(recipient_country="FI", recipient_type="police", transfer_ground=None)
        | {"/subject/nationalities": ["VN", "FI"]},
    ),
    holds(
        "An authority within the country was told",
        told(recipient_country="FI", recipient_type="police", transfer_ground=None),
    ),
    holds("An authority of another country was told", told(recipient_country="SE", transfer_ground=None)),
    holds(
        "A support organisation in the country of nationality was told",
        told(recipient_type="foreign-support-organisation"),
    ),
    *(
        breaks(f"An authority was told data of the category {category}", HERE, told(data_categories=[category]))
        for category in ("contact", "special-health", "special-sex-life", "special-other", "victimisation")
    ),
    breaks(
        "An authority was told of offences",
        HERE,
        told(data_categories=["criminal-offence"]),
        also=(("PRO-005", f"{DISCLOSURES}/0/data_categories"),),
    ),
    breaks(
        "An authority was told of whereabouts",
        HERE,
        told(data_categories=["safety-critical"]),
        also=(("PRO-026", HERE),),
    ),
    holds("An authority was told nothing of the person", told(data_categories=["operational"])),
    holds("An authority was told the sex and age band", told(data_categories=["demographic"])),
    # On one day the order is not known: they may have been told before the person applied.
    breaks(
        "Told on the day of the application",
        HERE,
        told(at="2026-03-11T10:00:00+02:00", person_informed_on="2026-03-11"),
        severity="warning",
    ),
    holds("Told before the application", told(at="2026-03-10T10:00:00+02:00", person_informed_on="2026-03-10")),
    *(breaks(f"Told in the stage {stage}", HERE, told() | {STAGE: stage}) for stage in ("informed", "appeal")),
    *(
        holds(f"Told in the stage {stage}", told() | {STAGE: stage})
        for stage in ("refused-finally", "withdrawn", "discontinued")
    ),
    breaks("Told in the stage granted", HERE, told() | {STAGE: "granted"}, severity="warning"),
    breaks("Told on the day before the end", HERE, told() | {ENDED: "2026-03-13", STAGE: "granted"}),
    breaks("Told on the day of the end", HERE, told() | {ENDED: "2026-03-12", STAGE: "granted"}, severity="warning"),
    holds("Told on the day of the final refusal", told() | {ENDED: "2026-03-12", STAGE: "refused-finally"}),
    breaks(
        "Told of somebody whose status alone tells of protection",
        HERE,
        told() | NO_ASYLUM | {STATUS_NOW: "refugee"},
        severity="warning",
    ),
    breaks(
        "Told of a refugee by their wish before advice",
        HERE,
        told(**WISHED) | WISH | GRANTED | {"/legal_status/asylum/independent_advice_on": "2026-03-13"},
        severity="warning",
    ),
    holds("Told of a refugee by their wish after advice", told(**WISHED) | WISH | GRANTED | ADVISED),
    holds(
        "A consulate of a country that is not named was told of a refugee",
        told(recipient_type="consulate", recipient_country="FI", transfer_ground=None) | GRANTED,
    ),
    holds(
        "Told of somebody from whom protection had been taken",
        told()
        | GRANTED
        | {
            STATUS_NOW: "irregular",
            "/legal_status/permits": [
                {
                    "id": "p1",
                    "basis": "international-protection",
                    "decision": "revoked",
                    "valid_from": "2026-03-02",
                    "decided_on": "2026-03-10",
                }
            ],
        },
        also=(
            ("CAS-003", "/legal_status/reflection_period"),
            ("RES-022", "/legal_status/permits/0/decided_on"),
        ),
    ),
    breaks(
        "Told before the first permit of somebody who was granted protection on a day that is not recorded",
        HERE,
        told() | {STAGE: "granted", "/legal_status/permits": [LATER]},
        severity="warning",
    ),
    breaks(
        "Told before the permit for protection was taken back, and the status alone tells of protection",
        HERE,
        told()
        | NO_ASYLUM
        | {
            STATUS_NOW: "refugee",
            "/legal_status/permits": [
                LATER | {"decision": "revoked", "valid_from": "2026-03-02", "decided_on": "2026-03-13"}
            ],
        },
        severity="warning",
    ),
    holds(
        "A refugee has become a citizen of Sweden, and its police were told",
        told(recipient_type="police", recipient_country="SE", transfer_ground=None)
        | GRANTED
        | {"/subject/nationalities": ["VN", "SE"]},
    ),
    holds(
        "Told of a refugee after advice on a basis that is their consent",
        told(**WISHED | {"purpose": "identification", "consent_ref": None, "basis_ref": "b3"})
        | WISH
        | GRANTED
        | ADVISED
        | {"/data_protection/bases/2": BY_CONSENT},
    ),
    breaks("Told in a stage that is not recorded", HERE, told() | {STAGE: DELETE}),
    holds("A file that does not say who the person is", told() | {"/subject": DELETE}, also=(("STR-020", ""),)),
    holds("Only informed of asylum", told() | {APPLIED: DELETE, STAGE: "informed", STATUS_NOW: "reflection-period"}),
    breaks(
        "Told of an applicant who by the stage was only informed",
        HERE,
        told() | {APPLIED: DELETE, STAGE: "informed"},
        severity="warning",
    ),
    breaks("Told of an applicant of whom nothing else is recorded", HERE, told() | NO_ASYLUM, severity="warning"),
    breaks(
        "Told of an applicant with an empty record of the application",
        HERE,
        told() | {"/legal_status/asylum": {}},
        severity="warning",
    ),
    holds(
        "Told of somebody who stands as an applicant, and only the end of the procedure bears a day",
        told() | {"/legal_status/asylum": {"ended_on": "2026-03-10"}},
    ),
    *(
        breaks(
            f"Told in the stage {stage}, and it is not known since when",
            HERE,
            told() | UNDATED | {STAGE: stage},
            severity="warning",
        )
        for stage in ("applied", "appeal")
    ),
    holds(
        "Told in a stage that is over, and it is not known since when", told() | UNDATED | {STAGE: "refused-finally"}
    ),
    holds("Told, and only the end of the procedure bears a day", told() | UNDATED | {ENDED: "2026-03-13"}),
    breaks(
        "A referral to an authority of the country of nationality, and it is not known since when asylum is sought",
        "/referrals/0/recipient/country",
        REFERRAL | UNDATED,
        severity="warning",
    ),
    breaks(
        "A consulate was told of a return, and it is not known since when asylum is sought",
        RETURNS_TOLD,
        {"/returns": [THOUGHT_OF]} | UNDATED,
        severity="warning",
    ),
    holds("No asylum", told() | NO_ASYLUM | {STATUS_NOW: "reflection-period"}),
    holds("No right to stay", told() | {"/legal_status": DELETE}),
    holds("Nationalities that are not known", told() | {"/subject/nationalities": {"absent": "unknown"}}),
    holds(
        "Told an authority of which the country is not known",
        told(recipient_country=None, transfer_ground=None),
        also=(("PRO-015", f"{DISCLOSURES}/0/recipient_country"),),
    ),
    breaks(
        "Told a consulate of which the country is not known",
        f"{DISCLOSURES}/0/recipient_country",
        told(recipient_type="consulate", recipient_country=None, transfer_ground=None),
        severity="warning",
        also=(("PRO-015", f"{DISCLOSURES}/0/recipient_country"),),
    ),
    breaks("Told by the person's wish after advice", HERE, told(**WISHED) | ADVISED | WISH, severity="warning"),
    breaks(
        "Told by the person's wish on the day after advice",
        HERE,
        told(**WISHED) | WISH | {"/legal_status/asylum/independent_advice_on": "2026-03-11"},
        severity="warning",
    ),
    breaks(
        "Told for supervision on another ground after advice",
        HERE,
        told(purpose="supervision") | ADVISED,
    ),
    breaks(
        "Told by consent for another purpose after advice",
        HERE,
        told(**WISHED | {"purpose": "supervision"}) | ADVISED | WISH,
        severity="warning",
    ),
    breaks(
        "Told by the person's request without a consent after advice",
        HERE,
        told(purpose="person-request") | ADVISED,
        severity="warning",
    ),
    breaks(
        "Told by the person's wish before advice",
        HERE,
        told(**WISHED) | WISH | {"/legal_status/asylum/independent_advice_on": "2026-03-13"},
    ),
    *(
        breaks(
            f"Told after advice, on a consent that {what}",
            HERE,
            told(**WISHED)
            | ADVISED
            | WISH
            | {f"/data_protection/consents/0/{name}": value for name, value in state.items()},
            also=(
                ("PRO-012", f"{DISCLOSURES}/0/consent_ref"),
                ("PRO-001", "/data_protection/bases/0/consent_ref"),
            ),
        )
        for what, state in (
            ("was refused", {"status": "refused"}),
            ("had been withdrawn before", {"status": "withdrawn", "withdrawn_at": "2026-03-12T09:00:00+02:00"}),
        )
    ),
    breaks("Told by the person's wish without advice", HERE, told(**WISHED) | WISH),
    breaks("Told on another ground after advice", HERE, told() | ADVISED),
    breaks(
        "The second disclosure",
        f"{DISCLOSURES}/1/recipient_type",
        {DISCLOSURES: [TOLD | {"id": "d0", "recipient_country": "SE"}, TOLD]},
    ),
    breaks(
        "A referral to an authority of the country of nationality",
        "/referrals/0/recipient/country",
        REFERRAL,
    ),
    breaks(
        "A referral to the labour authority of the country of nationality",
        "/referrals/0/recipient/country",
        REFERRAL | {"/referrals/0/recipient/recipient_type": "labour-authority"},
    ),
    breaks(
        "A referral by the person's wish after advice",
        "/referrals/0/recipient/country",
        REFERRAL | ADVISED,
        severity="warning",
    ),
    breaks(
        "A referral after advice, on a consent that had been withdrawn before",
        "/referrals/0/recipient/country",
        REFERRAL
        | ADVISED
        | {
            "/referrals/0/consent/status": "withdrawn",
            "/referrals/0/consent/withdrawn_at": "2026-03-12T09:00:00+02:00",
        },
        also=(("REF-004", "/referrals/0/consent/withdrawn_at"), ("PRO-001", "/data_protection/bases/0/consent_ref")),
    ),
    breaks(
        "A referral on another ground after advice",
        "/referrals/0/recipient/country",
        REFERRAL | ADVISED | {"/referrals/0/without_consent_ground": "public-task"},
    ),
    holds(
        "A referral to the police of the country itself, of a citizen of it as well, by who does not name the own country",
        REFERRAL
        | {
            "/subject/nationalities": ["VN", "FI"],
            "/referrals/0/sender/country": DELETE,
            "/referrals/0/recipient": {"ref": "fi-police", "country": "FI", "recipient_type": "police"},
        },
        also=(("REF-005", "/referrals/0/consent/scopes"),),
    ),
    breaks(
        "A referral to a consulate in the country, by who does not name the own country",
        "/referrals/0/recipient/country",
        REFERRAL
        | {
            "/referrals/0/sender/country": DELETE,
            "/referrals/0/recipient": {"ref": "vn-consulate", "country": "FI", "recipient_type": "consulate"},
        },
        severity="warning",
    ),
    breaks(
        "A referral of a refugee to an authority of the country of nationality",
        "/referrals/0/recipient/country",
        REFERRAL | GRANTED,
        severity="warning",
    ),
    holds("A referral of a refugee by their consent after advice", REFERRAL | GRANTED | ADVISED),
    holds("A referral to an authority of another country", REFERRAL | {"/referrals/0/recipient/country": "EE"}),
    holds(
        "A referral to a support organisation in the country of nationality",
        REFERRAL | {"/referrals/0/recipient/recipient_type": "foreign-support-organisation"},
    ),
    breaks(
        "A referral to a consulate of the country of nationality",
        "/referrals/0/recipient/country",
        REFERRAL | {"/referrals/0/recipient/recipient_type": "consulate"},
    ),
    breaks(
        "A referral to a consulate of which the country is not known",
        "/referrals/0/recipient/country",
        REFERRAL | {"/referrals/0/recipient/recipient_type": "consulate", "/referrals/0/recipient/country": DELETE},
        severity="warning",
    ),
    breaks(
        "A referral to a consulate in the country of the sender",
        "/referrals/0/recipient/country",
        REFERRAL | {"/referrals/0/recipient/recipient_type": "consulate", "/referrals/0/recipient/country": "FI"},
        severity="warning",
    ),
    holds(
        "A referral to a consulate of another country",
        REFERRAL | {"/referrals/0/recipient/recipient_type": "consulate", "/referrals/0/recipient/country": "SE"},
    ),
    holds(
        "A referral to an authority of which the country is not known",
        REFERRAL | {"/referrals/0/recipient/country": DELETE},
    ),
    breaks(
        "A referral on the day of the application",
        "/referrals/0/recipient/country",
        REFERRAL
        | {
            "/referrals/0/sent_at": "2026-03-11T10:00:00+02:00",
            "/referrals/0/responded_at": "2026-03-11T12:00:00+02:00",
        },
        severity="warning",
    ),
    breaks(
        "A referral of an applicant of whom nothing else is recorded",
        "/referrals/0/recipient/country",
        REFERRAL | NO_ASYLUM,
        severity="warning",
    ),
    holds(
        "A referral that has not been sent",
        {
            "/referrals": [
                {
                    name: value
                    for name, value in REFERRAL["/referrals"][0].items()
                    if name not in {"sent_at", "responded_at"}
                }
                | {"status": "draft"}
            ]
        },
    ),
    breaks(
        "Without a record of data protection",
        "/referrals/0/recipient/country",
        REFERRAL | {"/data_protection": DELETE},
        also=(("CAS-019", "/data_protection"),),
    ),
    holds(
        "A consulate of another country was told",
        told(recipient="dk-consulate", recipient_type="consulate", recipient_country="DK", transfer_ground=None),
    ),
    breaks(
        "An authority was told, and it is not stated what",
        f"{DISCLOSURES}/0/data_categories",
        told(data_categories=None),
        severity="warning",
    ),
    breaks(
        "An authority was told in words of the writer's own", HERE, told(data_categories=["demographic", "free-text"])
    ),
    breaks("A consulate was told of a return", RETURNS_TOLD, {"/returns": [THOUGHT_OF]}, severity="warning"),
    breaks(
        "A consulate of a country that is not named was told of a return to the country of nationality",
        RETURNS_TOLD,
        {
            "/returns": [
                THOUGHT_OF | {"disclosure": {"recipients": ["foreign-authority"], "reveals_trafficking": False}}
            ]
        },
        severity="warning",
    ),
    holds(
        "A consulate of another country was told of a return",
        {"/returns": [THOUGHT_OF | {"disclosure": {"recipients": ["consulate"], "recipient_countries": ["SE"]}}]},
    ),
    breaks(
        "A consulate was told of a return before the end",
        RETURNS_TOLD,
        {"/returns": [THOUGHT_OF], STAGE: "granted", ENDED: "2026-03-31"},
        severity="warning",
        on=date(2026, 3, 30),
    ),
    holds(
        "A consulate was told of a return, read on the day of the end",
        {"/returns": [THOUGHT_OF], STAGE: "granted", ENDED: "2026-03-31"},
        on=date(2026, 3, 31),
    ),
    breaks(
        "A consulate was told of a return, and it is not known when the record was written",
        RETURNS_TOLD,
        {"/returns": [THOUGHT_OF], "/recorded_at": DELETE},
        severity="warning",
    ),
    holds("A consulate was told of a return after the end", {"/returns": [THOUGHT_OF], STAGE: "withdrawn"}),
    breaks(
        "The police of the country of nationality were told of a return",
        RETURNS_TOLD,
        {"/returns": [THOUGHT_OF | {"disclosure": {"recipients": ["police"], "recipient_countries": ["FI", "VN"]}}]},
        severity="warning",
    ),
    holds(
        "The police, of no named country, were told of a return",
        {"/returns": [THOUGHT_OF | {"disclosure": {"recipients": ["police"]}}]},
    ),
    holds(
        "The police and a support organisation were told of a return, and it is not known who of them where",
        {
            "/returns": [
                THOUGHT_OF
                | {
                    "disclosure": {
                        "recipients": ["police", "foreign-support-organisation"],
                        "recipient_countries": ["FI", "VN"],
                    }
                }
            ]
        },
    ),
    breaks(
        "The police and a support organisation were told of a return, and act for the country of origin alone",
        RETURNS_TOLD,
        {
            "/returns": [
                THOUGHT_OF
                | {
                    "disclosure": {
                        "recipients": ["police", "foreign-support-organisation"],
                        "recipient_countries": ["VN"],
                    }
                }
            ]
        },
        severity="warning",
    ),
    holds(
        "The police of the country itself were told of a return of a citizen of it as well",
        {
            "/subject/nationalities": ["VN", "FI"],
            "/returns": [THOUGHT_OF | {"disclosure": {"recipients": ["police"], "recipient_countries": ["FI"]}}],
        },
    ),
    holds(
        "A support organisation was told of a return",
        {
            "/returns": [
                THOUGHT_OF
                | {"disclosure": {"recipients": ["foreign-support-organisation"], "recipient_countries": ["VN"]}}
            ]
        },
    ),
)

MESSAGE = extract(
    record(
        "legal-status",
        "FI",
        "2026-04-01T10:00:00+03:00",
        status="asylum-applicant",
        third_country_national=True,
        asylum=ASYLUM,
    )
)
"""A message that shows that asylum is sought."""
TO = "/recipient"
ORIGIN = {
    "/recipient": {"ref": "vn-authority", "country": "VN", "recipient_type": "foreign-authority"},
    "/purpose": "person-request",
    "/transfer_ground": "safeguards",
}
CONSULATE = {
    "/recipient": {"ref": "vn-consulate", "country": "FI", "type": "embassy", "recipient_type": "consulate"},
    "/purpose": "person-request",
}
ASKED = "/payload/record/asylum"

STATUS = (("MSG-001", "/payload/record"),)
"""How somebody stays is no matter of any consulate."""
SECRET = (("MSG-001", "/payload/record/status"),)
"""How a return stands is no matter of an authority abroad, whatever the rule on the message says besides."""
RETURNING: dict[str, Any] = {
    "/payload/record": record(
        "safe-return",
        "FI",
        "2026-04-01T10:00:00+03:00",
        type="voluntary",
        status="considered",
        pending={"asylum": True},
    )
}
"""A return that is considered while asylum is sought."""
SETTLED = "/payload/record/pending/asylum_settled_on"

vectors(
    "MSG-013",
    MESSAGE,
    holds("A message to a shelter while asylum is sought"),
    breaks("A message to an authority of the country of nationality", TO, ORIGIN),
    breaks(
        "A message by the person's wish after advice",
        TO,
        ORIGIN | {"/payload/record/asylum/independent_advice_on": "2026-04-01"},
        severity="warning",
    ),
    breaks(
        "A message by the person's wish before advice",
        TO,
        ORIGIN | {"/payload/record/asylum/independent_advice_on": "2026-04-02"},
    ),
    breaks(
        "A message by law after advice",
        TO,
        ORIGIN | {"/payload/record/asylum/independent_advice_on": "2026-04-01", "/purpose": "identification"},
    ),
    breaks(
        "A message to the police of the country of nationality", TO, ORIGIN | {"/recipient/recipient_type": "police"}
    ),
    holds("A message to an authority of another country", ORIGIN | {"/recipient/country": "SE"}),
    breaks(
        "A message to a consulate of the country of nationality",
        TO,
        ORIGIN | {"/recipient/recipient_type": "consulate"},
        also=STATUS,
    ),
    breaks(
        "A message to a consulate in the country of the sender",
        f"{TO}/country",
        CONSULATE,
        severity="warning",
        also=STATUS,
    ),
    breaks(
        "A message to a consulate of which the country is not known",
        f"{TO}/country",
        CONSULATE | {"/recipient/country": DELETE},
        severity="warning",
        also=STATUS,
    ),
    holds("A message to a consulate of another country", CONSULATE | {"/recipient/country": "SE"}, also=STATUS),
    holds("A message to an authority of which the country is not known", ORIGIN | {"/recipient/country": DELETE}),
    holds("A message to an authority in the country of the sender", ORIGIN | {"/recipient/country": "FI"}),
    breaks(
        "A message when asylum was granted",
        TO,
        ORIGIN | {f"{ASKED}/stage": "granted", f"{ASKED}/ended_on": "2026-03-31"},
        severity="warning",
    ),
    holds(
        "A message when asylum was granted, by the person's wish after advice",
        ORIGIN
        | {
            f"{ASKED}/stage": "granted",
            f"{ASKED}/ended_on": "2026-03-31",
            f"{ASKED}/independent_advice_on": "2026-04-01",
        },
    ),
    holds(
        "A message when asylum was finally refused",
        ORIGIN | {f"{ASKED}/stage": "refused-finally", f"{ASKED}/ended_on": "2026-03-31"},
    ),
    breaks(
        "A message to social services in the country of nationality",
        TO,
        ORIGIN | {"/recipient/recipient_type": "social-services"},
    ),
    breaks("A message on the day of the application", TO, ORIGIN | {f"{ASKED}/applied_on": "2026-04-01"}),
    holds("A message on the day before the application", ORIGIN | {f"{ASKED}/applied_on": "2026-04-02"}),
    breaks("A message on the day after the application", TO, ORIGIN | {f"{ASKED}/applied_on": "2026-03-31"}),
    breaks(
        "A message while the application is open, of which no day is recorded",
        TO,
        ORIGIN | {ASKED: {"stage": "applied"}},
    ),
    breaks("A message while a refusal is being reviewed", TO, ORIGIN | {ASKED: {"stage": "appeal"}}),
    holds(
        "A message when the person was only informed of asylum",
        ORIGIN | {ASKED: {"stage": "informed"}, "/payload/record/status": "reflection-period"},
    ),
    breaks("A message on an applicant of whom nothing else is recorded", TO, ORIGIN | {ASKED: DELETE}),
    breaks(
        "A message when asylum was granted on a day that is not recorded",
        TO,
        ORIGIN | {ASKED: {"stage": "granted"}},
        severity="warning",
    ),
    holds(
        "A message to the police of Sweden, of which somebody who was granted asylum is a citizen too",
        ORIGIN
        | {
            f"{ASKED}/stage": "granted",
            f"{ASKED}/ended_on": "2026-03-31",
            "/recipient/country": "SE",
            "/payload/record/subject/nationalities": ["VN", "SE"],
        },
    ),
    holds(
        "A message when the procedure has ended, and the stage stands as it was",
        ORIGIN | {ASKED: {"stage": "applied", "ended_on": "2026-03-31"}},
    ),
    holds("A message without asylum", ORIGIN | {ASKED: DELETE, "/payload/record/status": "reflection-period"}),
    holds(
        "Nationalities that are not known", ORIGIN | {"/payload/record/subject/nationalities": {"absent": "unknown"}}
    ),
    breaks("A file that shows that asylum is sought", TO, ORIGIN | {"/payload/record": SEEKING}),
    holds("A file without a right to stay", ORIGIN | {"/payload/record": case_file(legal_status=None)}),
    breaks("A return while asylum is sought", TO, ORIGIN | RETURNING, also=SECRET),
    *(
        breaks(f"A return while asylum is sought, {what}", TO, ORIGIN | RETURNING | {SETTLED: day}, also=SECRET)
        for what, day in (
            ("settled on the day after the message", "2026-04-02"),
            ("of which a day of settling is not applicable", {"absent": "not-applicable"}),
        )
    ),
    *(
        holds(f"A return after asylum was settled {what}", ORIGIN | RETURNING | {SETTLED: day}, also=SECRET)
        for what, day in (
            ("on the day of the message", "2026-04-01"),
            ("on a day that is not known", {"absent": "unknown"}),
        )
    ),
    holds("A return without asylum", ORIGIN | RETURNING | {"/payload/record/pending/asylum": False}, also=SECRET),
    holds(
        "A return of which nothing is pending", ORIGIN | RETURNING | {"/payload/record/pending": DELETE}, also=SECRET
    ),
    holds(
        "A return that says what is open, and nothing of asylum",
        ORIGIN | RETURNING | {"/payload/record/pending": {"considered_on": "2026-03-20"}},
        also=SECRET,
    ),
    holds(
        "A return after asylum was settled",
        ORIGIN | RETURNING | {"/payload/record/pending/asylum_settled_on": "2026-03-20"},
        also=SECRET,
    ),
    holds(
        "A record of help",
        ORIGIN
        | {"/payload/record": record("assistance", "FI", "2026-04-01T10:00:00+03:00", conditions_imposed=["none"])},
    ),
    breaks("A message from Latvia to an authority of the country of nationality", TO, ORIGIN, country="LV"),
)

LAWFUL: dict[str, Any] = {
    "id": "b1",
    "purposes": ["support"],
    "article6": "public-task",
    "article9": "social-protection-law",
    "legal_provision": "Laki 746/2011, 38 a §",
    "data_categories": HELD_DATA,
    "article10": "authorised-by-law",
}
COPIED = case_file(
    legal_status=None,
    assistance={"episodes": [{"id": "s1", "service": "counselling-information", "status": "declined"}]},
    data_protection=DATA | {"bases": [LAWFUL]},
    referrals=[REFERRED],
)
"""A referral with a copy of the consent, which stands in the file as well."""
HELD = "/data_protection/consents/0"
COPY = "/referrals/0/consent"

WITHDRAWN: dict[str, Any] = {f"{HELD}/withdrawn_at": "2026-03-10T09:59:00+02:00", f"{HELD}/status": "withdrawn"}
EXPIRED: dict[str, Any] = {f"{HELD}/valid_until": "2026-03-09", f"{COPY}/valid_until": DELETE}
REFUSED: dict[str, Any] = {f"{HELD}/status": "refused"}

vectors(
    "CAS-021",
    COPIED,
    holds("The consent is in force in both places"),
    breaks("The consent was withdrawn before sending", COPY, WITHDRAWN),
    holds(
        "The consent was withdrawn at the time of sending",
        WITHDRAWN | {f"{HELD}/withdrawn_at": "2026-03-10T10:00:00+02:00"},
    ),
    holds("The consent was withdrawn after sending", WITHDRAWN | {f"{HELD}/withdrawn_at": "2026-03-10T10:01:00+02:00"}),
    holds(
        "The copy shows the withdrawal as well, of which the rule on referrals tells",
        WITHDRAWN | {f"{COPY}/status": "withdrawn", f"{COPY}/withdrawn_at": "2026-03-10T09:00:00+02:00"},
        also=(("REF-004", f"{COPY}/withdrawn_at"),),
    ),
    breaks(
        "The copy shows a withdrawal after sending, and the list one before it",
        COPY,
        WITHDRAWN | {f"{COPY}/status": "withdrawn", f"{COPY}/withdrawn_at": "2026-03-12T09:00:00+02:00"},
    ),
    breaks(
        "The copy shows a withdrawal at the time of sending, and the list one before it",
        COPY,
        WITHDRAWN | {f"{COPY}/status": "withdrawn", f"{COPY}/withdrawn_at": "2026-03-10T10:00:00+02:00"},
    ),
    breaks(
        "The copy runs on after the day of sending, and the list says that it had ended",
        COPY,
        EXPIRED | {f"{COPY}/valid_until": "2026-03-11"},
    ),
    breaks("The copy runs out later than the list says", COPY, EXPIRED | {f"{COPY}/valid_until": "2026-03-10"}),
    breaks("The consent had run out before sending", COPY, EXPIRED),
    holds("The consent ran out on the day of sending", EXPIRED | {f"{HELD}/valid_until": "2026-03-10"}),
    holds("The consent runs out after the day of sending", EXPIRED | {f"{HELD}/valid_until": "2026-03-11"}),
    holds(
        "The copy shows the end as well, of which the rule on referrals tells",
        EXPIRED | {f"{COPY}/valid_until": "2026-03-09"},
        also=(("REF-004", f"{COPY}/valid_until"),),
    ),
    breaks("The consent was refused", COPY, REFUSED),
    holds(
        "The copy says that it was refused as well, of which the rule on referrals tells",
        REFUSED | {f"{COPY}/status": "refused"},
        also=(("REF-001", f"{COPY}/status"),),
    ),
    holds("A withdrawn consent of another identifier", WITHDRAWN | {f"{COPY}/id": "c2"}),
    holds("A referral on another ground", WITHDRAWN | {"/referrals/0/without_consent_ground": "immediate-danger"}),
    holds(
        "A referral that was not sent",
        WITHDRAWN
        | {
            "/referrals/0": {name: value for name, value in REFERRED.items() if name not in {"sent_at", "responded_at"}}
            | {"status": "draft"}
        },
    ),
    holds("A referral without a consent", WITHDRAWN | {COPY: DELETE, "/referrals/0/data_categories": ["operational"]}),
    breaks(
        "The second referral",
        "/referrals/1/consent",
        WITHDRAWN | {"/referrals": [REFERRED | {"id": "ref0", "sent_at": "2026-03-10T09:00:00+02:00"}, REFERRED]},
    ),
    breaks(
        "A referral behind one without a consent",
        "/referrals/1/consent",
        WITHDRAWN
        | {
            "/referrals": [
                {name: value for name, value in REFERRED.items() if name != "consent"}
                | {"id": "ref0", "data_categories": ["operational"]},
                REFERRED,
            ]
        },
    ),
    holds("A consent without an end", {f"{HELD}/valid_until": DELETE}),
    holds("No record of data protection", {"/data_protection": DELETE}, also=(("CAS-019", "/data_protection"),)),
)
