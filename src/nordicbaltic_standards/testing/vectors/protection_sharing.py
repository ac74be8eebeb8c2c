"""Vectors of the rules on disclosures that can expose a person."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import (
    AUTHORITY,
    CONSENT,
    DISCLOSURE,
    IN_LAW,
    SOUND,
    SOUND_OF_CHILD,
)

AT = "/disclosures/0"
REF = "/disclosures/0/consent_ref"
KIND = "/disclosures/0/recipient_type"
WHY = "/disclosures/0/purpose"
WHAT = "/disclosures/0/data_categories"
GROUND = "/disclosures/0/without_consent_ground"

EVERY_SCOPE = [
    "support-and-services", "share-for-referral", "share-across-border", "share-with-police", "share-with-migration",
    "share-with-family", "medical-information", "formal-identification", "participation-in-proceedings",
    "return-arrangements", "compensation-and-benefits", "anonymous-statistics", "research",
]  # fmt: skip
EVERY_PURPOSE = [
    "support", "identification", "residence-decision", "protection-from-danger", "child-protection", "investigation",
    "court-proceedings", "compensation-claim", "safe-return", "health-treatment", "benefits", "statistics", "research",
    "supervision", "person-request", "media-or-advocacy", "family-tracing",
]  # fmt: skip
CATEGORIES = [*CONSENT["data_categories"], "safety-critical"]

SAFE = SOUND | {
    "data_categories": [*SOUND["data_categories"], "safety-critical"],
    "retention": [*SOUND["retention"], SOUND["retention"][0] | {"category": "safety-critical"}],
    "bases": [SOUND["bases"][0] | {"purposes": EVERY_PURPOSE[:5] + EVERY_PURPOSE[6:], "data_categories": CATEGORIES}],
    "consents": [CONSENT | {"scopes": EVERY_SCOPE, "recipients": [], "exclusions": [], "data_categories": CATEGORIES}],
    "disclosures": [DISCLOSURE | {"data_categories": ["contact", "safety-critical"]}],
}
"""Data that can reveal whereabouts went to a support organisation on a consent that covers everything."""


TASK = {"article6": "public-task", "article9": "health-or-social-care", "legal_provision": "Ohvriabi seadus § 24"}


def case(kind: str, purpose: str, ground: str | None = None, *, agreed: bool = True) -> dict[str, object]:
    """Return changes that send the data to a recipient of a type, for a purpose, on a ground."""
    changes: dict[str, object] = {KIND: kind, WHY: purpose}
    if not agreed:
        changes |= {REF: DELETE, "/bases/0": SAFE["bases"][0] | TASK}
    if ground is not None:
        changes[GROUND] = ground
    return changes


vectors(
    "PRO-026",
    SAFE,
    holds("A support organisation learns of the danger for support"),
    holds("A shelter learns of the danger", case("shelter", "protection-from-danger")),
    holds(
        "Child protection learns of the danger",
        case("child-protection", "child-protection", "child-protection", agreed=False),
    ),
    breaks("The family learns where the person is", KIND, case("family", "support")),
    breaks("A consulate learns where the person is", KIND, case("consulate", "protection-from-danger")),
    breaks("An interpreter learns where the person is", KIND, case("interpreter", "support")),
    breaks(
        "An interpreter learns where the person is in immediate danger",
        KIND,
        case("interpreter", "protection-from-danger", "immediate-danger"),
    ),
    breaks("An authority abroad learns where the person is", KIND, case("foreign-authority", "support")),
    breaks("A statistics office learns where the person is", KIND, case("statistics-office", "support")),
    breaks("A compensation authority learns where the person is", KIND, case("compensation-authority", "support")),
    breaks(
        "The public learns where a grown person is",
        KIND,
        case("media-or-public", "support") | {"/consents/0/scopes": [*EVERY_SCOPE, "media-or-advocacy"]},
    ),
    *(
        breaks(
            f"A rapporteur, who monitors and counts, learns where the person is ({purpose})",
            KIND,
            case("national-rapporteur", purpose),
        )
        for purpose in ("support", "protection-from-danger", "child-protection")
    ),
    breaks(
        "A law obliges to tell a rapporteur where the person is",
        KIND,
        case("national-rapporteur", "support", "legal-duty-to-report"),
        severity="warning",
    ),
    breaks("A court learns where the person is in the name of support", WHY, case("prosecution-court", "support")),
    holds("A court learns of the danger that it is to avert", case("prosecution-court", "protection-from-danger")),
    breaks(
        "A court orders that the family learns where the person is",
        KIND,
        case("family", "support", "court-order"),
        severity="warning",
    ),
    breaks(
        "A law obliges to tell a consulate where the person is",
        KIND,
        case("consulate", "support", "legal-duty-to-report"),
        severity="warning",
    ),
    breaks(
        "The family learns where the person is in immediate danger", KIND, case("family", "support", "immediate-danger")
    ),
    breaks(
        "An authority abroad learns of immediate danger",
        KIND,
        case("foreign-authority", "protection-from-danger", "immediate-danger"),
        severity="warning",
    ),
    breaks(
        "An authority abroad learns where the person is on a task of law",
        KIND,
        case("foreign-authority", "safe-return", "public-task"),
    ),
    *(
        breaks(
            f"The police of a country outside the Area learn {what}",
            KIND,
            case("police", "protection-from-danger", ground) | {f"{AT}/recipient_country": "NG"},
            severity=severity,
            also=(("PRO-015", f"{AT}/transfer_ground"),),
        )
        for what, ground, severity in (
            ("where the person is on consent", None, "error"),
            ("of immediate danger", "immediate-danger", "warning"),
        )
    ),
    breaks(
        "A consulate of a country outside the Area learns of immediate danger",
        KIND,
        case("consulate", "protection-from-danger", "immediate-danger") | {f"{AT}/recipient_country": "NG"},
        also=(("PRO-015", f"{AT}/transfer_ground"),),
    ),
    holds(
        "The police of another country in the Area learn of the danger",
        case("police", "protection-from-danger") | {f"{AT}/recipient_country": "SE"},
    ),
    holds("The person receives their own data", case("the-person", "person-request")),
    holds("No data on whereabouts went to the family", case("family", "support") | {WHAT: ["contact"]}),
    breaks("The police learn where the person is for a claim", WHY, case("police", "compensation-claim")),
    breaks("A hospital learns where the person is for supervision", WHY, case("health-provider", "supervision")),
    breaks("A hospital learns where the person is for treatment", WHY, case("health-provider", "health-treatment")),
    breaks(
        "A court orders to tell the police where the person is",
        WHY,
        case("police", "court-proceedings", "court-order"),
        severity="warning",
    ),
    breaks(
        "A law obliges to tell the police where the person is",
        WHY,
        case("police", "identification", "legal-duty-to-report"),
        severity="warning",
    ),
    breaks(
        "A hospital learns where the person is in immediate danger",
        WHY,
        case("health-provider", "health-treatment", "immediate-danger"),
        severity="warning",
    ),
    breaks(
        "A hospital learns where the person is on a task of law",
        WHY,
        case("health-provider", "health-treatment", "public-task"),
    ),
    breaks(
        "A lawyer learns how to reach the person at their request",
        WHY,
        case("lawyer", "person-request"),
        severity="warning",
    ),
    breaks(
        "A lawyer learns how to reach the person at a request without consent",
        WHY,
        case("lawyer", "person-request", agreed=False),
    ),
    holds(
        "The receiving organisation abroad learns of the danger on consent",
        case("foreign-support-organisation", "safe-return"),
    ),
    holds(
        "The receiving organisation abroad learns of the danger on a basis that is consent",
        case("foreign-support-organisation", "safe-return") | {REF: DELETE},
    ),
    holds(
        "A support organisation learns of the danger of a return on consent",
        case("support-organisation", "safe-return"),
    ),
    holds("A shelter learns of the danger of a return on consent", case("shelter", "safe-return")),
    holds("Social services learn of the danger of a return on consent", case("social-services", "safe-return")),
    holds("A hospital learns of the danger of a return on consent", case("health-provider", "safe-return")),
    holds(
        "An international organisation learns of the danger of a return on consent",
        case("international-organisation", "safe-return"),
        also=(("PRO-015", "/disclosures/0/transfer_ground"),),
    ),
    breaks(
        "The receiving organisation learns of the danger without consent",
        REF,
        case("foreign-support-organisation", "safe-return", agreed=False),
    ),
    breaks(
        "The receiving organisation learns of the danger on a task of law",
        REF,
        case("foreign-support-organisation", "safe-return", "public-task", agreed=False),
    ),
    holds(
        "The receiving organisation learns of immediate danger",
        case("foreign-support-organisation", "safe-return", "immediate-danger", agreed=False),
    ),
    holds(
        "The receiving organisation learns of danger to a person unable to consent",
        case("foreign-support-organisation", "safe-return", "vital-interests-incapable", agreed=False),
    ),
    holds(
        "The receiving organisation learns of the danger to protect a child",
        case("foreign-support-organisation", "safe-return", "child-protection", agreed=False),
    ),
    breaks(
        "A court orders to tell the receiving organisation",
        REF,
        case("foreign-support-organisation", "safe-return", "court-order", agreed=False),
        severity="warning",
    ),
    holds(
        "A child protection service receives a child after a return",
        case("child-protection", "safe-return", agreed=False),
    ),
    holds(
        "A child protection service searches for the family", case("child-protection", "family-tracing", agreed=False)
    ),
    holds(
        "A child protection service takes part in identification",
        case("child-protection", "identification", agreed=False),
    ),
    breaks(
        "A child protection service learns where the person is for statistics",
        WHY,
        case("child-protection", "statistics"),
        also=(("PRO-028", WHAT),),
    ),
    breaks(
        "The migration authority that organises the journey learns of it on consent",
        WHY,
        case("migration-authority", "safe-return"),
        severity="warning",
    ),
    breaks(
        "The police that organise the journey learn of it on consent",
        WHY,
        case("police", "safe-return"),
        severity="warning",
    ),
    breaks(
        "The migration authority learns of the journey without consent",
        WHY,
        case("migration-authority", "safe-return", agreed=False),
    ),
    breaks("A lawyer learns of the danger of a return on consent", WHY, case("lawyer", "safe-return")),
    breaks(
        "A lawyer learns of the danger of a return in immediate danger",
        WHY,
        case("lawyer", "safe-return", "immediate-danger"),
        severity="warning",
    ),
    breaks(
        "The migration authority learns where the person is for residence",
        WHY,
        case("migration-authority", "residence-decision"),
    ),
    breaks(
        "Two disclosures expose the person, one before them does not",
        "/disclosures/1/recipient_type",
        {
            "/disclosures/1": SAFE["disclosures"][0] | {"id": "d2", "recipient_type": "family"},
            "/disclosures/2": SAFE["disclosures"][0] | {"id": "d3", "recipient_type": "consulate"},
        },
        more=("/disclosures/2/recipient_type",),
    ),
)

SCOPES = "/consents/1/scopes"
PUBLICITY = {
    **CONSENT,
    "id": "c2",
    "giver": "guardian",
    "child_assent": True,
    "scopes": ["media-or-advocacy"],
    "data_categories": ["victimisation"],
}

vectors(
    "PRO-027",
    SOUND_OF_CHILD,
    holds("A child tells its story without being recognisable", {"/consents/1": PUBLICITY}),
    breaks("A child's name is published", SCOPES, {"/consents/1": PUBLICITY | {"data_categories": ["identifying"]}}),
    breaks(
        "A child's contact is published",
        SCOPES,
        {"/consents/1": PUBLICITY | {"data_categories": ["victimisation", "contact"]}},
    ),
    breaks(
        "A child is photographed for publicity",
        SCOPES,
        {"/consents/1": PUBLICITY | {"scopes": ["photo-or-recording", "media-or-advocacy"]}},
    ),
    breaks(
        "A consent to a child's publicity does not name its data",
        SCOPES,
        {"/consents/1": PUBLICITY | {"data_categories": []}},
        severity="warning",
    ),
    holds(
        "A child is recorded as evidence",
        {"/consents/1": PUBLICITY | {"scopes": ["photo-or-recording"], "data_categories": ["identifying"]}},
    ),
    holds(
        "Publicity for a child was refused",
        {"/consents/1": PUBLICITY | {"status": "refused", "data_categories": ["identifying"]}},
    ),
    breaks(
        "Publicity for a child after a consent to support and one that was refused",
        "/consents/2/scopes",
        {
            "/consents/1": PUBLICITY | {"status": "refused", "data_categories": ["identifying"]},
            "/consents/2": PUBLICITY | {"id": "c3", "data_categories": ["identifying"]},
        },
    ),
)
OPEN = SOUND_OF_CHILD | {
    "consents": [SOUND_OF_CHILD["consents"][0] | {"scopes": [*EVERY_SCOPE], "recipients": [], "exclusions": []}],
    "bases": [SOUND["bases"][0] | {"purposes": EVERY_PURPOSE[:5] + EVERY_PURPOSE[6:]}],
    "disclosures": [
        DISCLOSURE
        | {"recipient_type": "lawyer", "purpose": "media-or-advocacy", "without_consent_ground": "legal-claims"}
    ],
}
SEEN = OPEN["disclosures"][0]

vectors(
    "PRO-027",
    OPEN,
    breaks("A child's contact left for publicity", WHAT),
    breaks("A child's name left for publicity", WHAT, {WHAT: ["identifying"]}),
    holds("A child's age and home left for publicity", {WHAT: ["demographic", "victimisation"]}),
    breaks("A child's name went to the public for support", WHAT, {WHY: "support", KIND: "media-or-public"}),
    holds("A child's name went to a lawyer for support", {WHY: "support"}),
    holds("A child's name went to a lawyer for a claim", {WHY: "compensation-claim"}),
    breaks(
        "An organisation tells the public whom it searches the family of",
        WHAT,
        {WHY: "family-tracing", KIND: "media-or-public"},
        severity="warning",
    ),
    breaks(
        "An organisation asks the public to protect a child",
        WHAT,
        {WHY: "child-protection", KIND: "media-or-public"},
        severity="warning",
    ),
    breaks(
        "An organisation warns the public of danger to a child",
        WHAT,
        {WHY: "protection-from-danger", KIND: "media-or-public"},
        severity="warning",
    ),
    holds("A grown person's name left for publicity", {"/subject": SOUND["subject"]}),
    breaks(
        "A child who has come of age since",
        WHAT,
        {"/subject": SOUND["subject"] | {"birth_date": "2008-04-01"}},
        also=(("PRO-011", "/consents/0/giver"),),
    ),
    breaks(
        "A second disclosure for publicity",
        "/disclosures/1/data_categories",
        {"/disclosures/0/purpose": "support", "/disclosures/1": SEEN | {"id": "d2"}},
    ),
    breaks(
        "A child without a consent is named for publicity",
        WHAT,
        {
            "/consents": [],
            "/bases": [IN_LAW | {"purposes": EVERY_PURPOSE, "data_categories": [], "article9": "legal-claims"}],
            REF: DELETE,
        },
        also=(("PRO-030", "/bases/0/purposes"),),
    ),
)
vectors(
    "PRO-027",
    AUTHORITY
    | {"subject": CHILD, "consents": [], "disclosures": [{k: v for k, v in SEEN.items() if k != "consent_ref"}]},
    holds(
        "An authority tells the public whom it searches the family of",
        {WHY: "family-tracing", KIND: "media-or-public", "/bases/0/purposes": ["support", "family-tracing"]},
    ),
    breaks(
        "An authority names a child for advocacy, after a search for its family",
        "/disclosures/1/data_categories",
        {
            WHY: "family-tracing",
            KIND: "media-or-public",
            "/disclosures/1": {k: v for k, v in SEEN.items() if k != "consent_ref"} | {"id": "d2"},
            "/bases/0/purposes": ["support", "family-tracing", "media-or-advocacy"],
        },
    ),
)

COUNTED = SAFE | {
    "disclosures": [
        DISCLOSURE
        | {"recipient_type": "national-rapporteur", "purpose": "statistics", "data_categories": ["demographic"]}
    ],
}
LAW = "/bases/1"
ON_STATISTICS = IN_LAW | {"purposes": ["statistics"]}
FREE = {"/consents/0/data_categories": [*CATEGORIES, "free-text"]}

vectors(
    "PRO-028",
    COUNTED,
    holds("Statistics without identity"),
    holds("Statistics with health data without identity", {WHAT: ["demographic", "special-health"]}),
    breaks("Statistics with names", WHAT, {WHAT: ["identifying"]}),
    breaks("Statistics with contacts", WHAT, {WHAT: ["demographic", "contact"]}),
    breaks("Statistics with free text", WHAT, FREE | {WHAT: ["free-text"]}),
    breaks("Statistics with whereabouts", WHAT, {WHAT: ["safety-critical"]}, also=(("PRO-026", KIND),)),
    breaks("Statistics with names on a consent to them", WHAT, {WHAT: ["identifying"]}),
    breaks("Research with names on no consent", WHAT, {WHAT: ["identifying"], WHY: "research", REF: DELETE}),
    breaks("Research with names on consent", WHAT, {WHAT: ["identifying"], WHY: "research"}, severity="warning"),
    breaks(
        "Statistics with names on a task of law",
        WHAT,
        {WHAT: ["identifying"], REF: DELETE, GROUND: "public-task"},
        severity="warning",
    ),
    breaks(
        "Statistics with names under a duty of law",
        WHAT,
        {WHAT: ["identifying"], REF: DELETE, GROUND: "legal-duty-to-report"},
        severity="warning",
    ),
    breaks(
        "Statistics with names under a court order",
        WHAT,
        {WHAT: ["identifying"], REF: DELETE, GROUND: "court-order"},
        severity="warning",
    ),
    breaks(
        "Statistics with names for legal claims", WHAT, {WHAT: ["identifying"], REF: DELETE, GROUND: "legal-claims"}
    ),
    breaks(
        "Statistics with names under a statute", WHAT, {WHAT: ["identifying"], LAW: ON_STATISTICS}, severity="warning"
    ),
    breaks(
        "Statistics with names under a legal obligation",
        WHAT,
        {WHAT: ["identifying"], LAW: ON_STATISTICS | {"article6": "legal-obligation"}},
        severity="warning",
    ),
    breaks("Statistics with names under a statute on something else", WHAT, {WHAT: ["identifying"], LAW: IN_LAW}),
    breaks(
        "Statistics with names on legitimate interests",
        WHAT,
        {WHAT: ["identifying"], LAW: ON_STATISTICS | {"article6": "legitimate-interests"}},
    ),
    breaks(
        "Statistics with names under a statute that is not named",
        WHAT,
        {WHAT: ["identifying"], LAW: {k: v for k, v in ON_STATISTICS.items() if k != "legal_provision"}},
        also=(("PRO-002", "/bases/1/legal_provision"),),
    ),
    holds("Names for support", {WHAT: ["identifying"], WHY: "support"}),
    breaks(
        "Names for statistics after names for support",
        "/disclosures/1/data_categories",
        {
            WHAT: ["identifying"],
            WHY: "support",
            "/disclosures/1": COUNTED["disclosures"][0] | {"id": "d2", "data_categories": ["identifying"]},
        },
    ),
)
