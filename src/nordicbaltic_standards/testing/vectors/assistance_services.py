"""Vectors of the rules on services: when they begin, how far they reach, on whose agreement, at whose cost."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.assistance_help import BARE, HELP, SERVICES, STAY, help_in, service
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

FIRST = BARE | {"eligible_from": "2026-05-27", "episodes": [service(1, "accommodation", start="2026-05-30")]}
NEEDED = service(1, "accommodation", "needed", start=None)

vectors(
    "AST-005",
    FIRST,
    holds("The first service began on the third day after the person was entitled"),
    breaks(
        "The first service began on the fourth day after the person was entitled",
        "/episodes/0/start",
        {"/episodes/0/start": "2026-05-31"},
    ),
    breaks("No service has begun", "/episodes", {"/episodes": [NEEDED]}),
    breaks("No service is recorded", "/episodes", {"/episodes": []}),
    holds("No service is recorded on the third day", {"/episodes": [], "/eligible_from": "2026-05-29"}),
    holds("No service is recorded on the second day", {"/episodes": [], "/eligible_from": "2026-05-30"}),
    breaks("No service is recorded on the fourth day", "/episodes", {"/episodes": [], "/eligible_from": "2026-05-28"}),
    holds("The day of entitlement is not known", {"/episodes": [], "/eligible_from": {"absent": "unknown"}}),
    holds("The day of entitlement is missing", {"/episodes": [], "/eligible_from": DELETE}),
    holds(
        "The day on which the law is read is not known and no service is recorded",
        {"/episodes": [], "/recorded_at": DELETE},
    ),
    breaks(
        "The day on which the law is read is not known and the first service began late",
        "/episodes/0/start",
        {"/episodes/0/start": "2026-05-31", "/recorded_at": DELETE},
    ),
    holds(
        "A first service that is planned to begin late",
        {
            "/eligible_from": "2026-05-29",
            "/episodes/0": service(1, "accommodation", "waiting", start="2026-06-08"),
        },
    ),
    breaks(
        "The earlier of two late services is listed last",
        "/episodes/1/start",
        {"/episodes/0/start": "2026-06-01", "/episodes/1": service(2, "psychological", start="2026-05-31")},
    ),
    holds(
        "The second of two services began in time",
        {"/episodes/0/start": "2026-06-01", "/episodes/1": service(2, "psychological", start="2026-05-30")},
    ),
    breaks(
        "A service that has not begun beside one that began late",
        "/episodes/1/start",
        {"/episodes/0": NEEDED, "/episodes/1": service(2, "psychological", start="2026-05-31")},
    ),
    holds("A shelter stay began in time", {"/episodes": [], "/stays": [STAY | {"start": "2026-05-30"}]}),
    holds("A shelter stay began on the first day", {"/episodes": [], "/stays": [STAY | {"start": "2026-05-27"}]}),
    breaks(
        "A shelter stay began late",
        "/stays/0/start",
        {"/episodes": [NEEDED], "/stays": [STAY | {"start": "2026-05-31"}]},
    ),
    breaks(
        "A shelter stay began late and a service later",
        "/stays/0/start",
        {"/episodes/0/start": "2026-06-01", "/stays": [STAY | {"start": "2026-05-31"}]},
    ),
    holds("The person declined", {"/episodes": [service(1, "accommodation", "declined", start=None)]}),
    holds(
        "The person has the service from someone else",
        {"/episodes": [service(1, "accommodation", "already-received", start=None)]},
    ),
    holds("The entitlement ended on the third day", {"/episodes": [], "/entitlement": {"until": "2026-05-30"}}),
    holds("The entitlement ended on the second day", {"/episodes": [], "/entitlement": {"until": "2026-05-29"}}),
    breaks(
        "The entitlement ended on the fourth day",
        "/episodes",
        {"/episodes": [], "/entitlement": {"until": "2026-05-31"}},
    ),
    holds(
        "The entitlement ended on the fourth day because the person died",
        {"/episodes": [], "/entitlement": {"until": "2026-05-31", "end_reason": "deceased"}},
    ),
    breaks(
        "A service for the child of the person began in time",
        "/episodes",
        {"/children_in_care": [{"id": "k1"}], "/episodes/0/child_ref": "k1"},
    ),
    breaks(
        "A service for the child of the person was declined",
        "/episodes/1/start",
        {
            "/children_in_care": [{"id": "k1"}],
            "/episodes/0": service(1, "psychological", "declined", start=None, child_ref="k1"),
            "/episodes/1": service(2, "accommodation", start="2026-05-31"),
        },
    ),
)

vectors(
    "AST-006",
    HELP,
    holds("Every service of the minimum is addressed"),
    breaks("Counselling is missing", "/episodes", {"/episodes/0": DELETE}),
    holds("Accommodation is missing and a stay is recorded", {"/episodes/1": DELETE}),
    breaks("Accommodation is missing", "/episodes", {"/episodes/1": DELETE, "/stays": []}),
    breaks("Medical care is missing", "/episodes", {"/episodes/2": DELETE}),
    holds("Emergency care stands for medical care", {"/episodes/2/service": "medical-emergency"}),
    breaks(
        "Psychological help is missing",
        "/episodes",
        {"/episodes/3": DELETE, "/needs_assessments/0/special_needs": []},
    ),
    breaks("Legal advice is missing", "/episodes", {"/episodes/4": DELETE}),
    breaks(
        "Two services of the minimum are missing",
        "/episodes",
        {"/episodes/4/service": "documents", "/episodes/5/service": "documents"},
    ),
    breaks("Subsistence is missing", "/episodes", {"/episodes/5": DELETE}),
    holds("Material aid stands for subsistence", {"/episodes/5/service": "urgent-material-aid"}),
    holds("A service that is only noted as needed", {"/episodes/4": service(5, "legal-advice", "needed", start=None)}),
    breaks(
        "Legal advice is given to a child in care only",
        "/episodes",
        {"/episodes/4/child_ref": "ch1", "/children_in_care": [{"id": "ch1", "age": 3}]},
    ),
    holds("Fourteen days after the person was entitled", {"/episodes/4": DELETE, "/eligible_from": "2026-05-18"}),
    breaks(
        "Fifteen days after the person was entitled",
        "/episodes",
        {"/episodes/4": DELETE, "/eligible_from": "2026-05-17"},
    ),
    holds("The day of entitlement is not known", {"/episodes/4": DELETE, "/eligible_from": {"absent": "unknown"}}),
    holds(
        "The entitlement ended on the fourteenth day", {"/episodes/4": DELETE, "/entitlement": {"until": "2026-03-16"}}
    ),
    breaks(
        "The entitlement ended on the fifteenth day",
        "/episodes",
        {"/episodes/4": DELETE, "/entitlement": {"until": "2026-03-17"}},
    ),
    holds("An interpreter is arranged without a service of its own", {"/episodes/6": DELETE}),
    breaks("No interpretation and no shared language", "/episodes", {"/episodes/6": DELETE, "/language_support": []}),
    breaks(
        "Written translation only and no shared language",
        "/episodes",
        {"/episodes/6": DELETE, "/language_support": ["written-translation"]},
    ),
    breaks(
        "Easy language only and no shared language",
        "/episodes",
        {"/episodes/6": DELETE, "/language_support": ["easy-language"]},
    ),
    breaks(
        "No help with language and no shared language",
        "/episodes",
        {"/episodes/6": DELETE, "/language_support": ["none"]},
        also=(("AST-016", "/language_support"),),
    ),
    holds("Interpretation is a service of its own and nothing else is said", {"/language_support": []}),
    holds(
        "An interpreter beside written translation",
        {"/episodes/6": DELETE, "/language_support": ["written-translation", "interpreter-remote"]},
    ),
    holds(
        "Help with language is withheld",
        {"/episodes/6": DELETE, "/language_support": {"absent": "not-recorded"}},
    ),
    holds(
        "The provider speaks a language of the person",
        {"/episodes/6": DELETE, "/language_support": [], "/subject/languages": ["vi", "en"]},
    ),
    holds(
        "The person speaks the language of the country",
        {"/episodes/6": DELETE, "/language_support": [], "/subject/languages": ["lt"]},
    ),
    holds(
        "The languages of the person are not known",
        {"/episodes/6": DELETE, "/language_support": [], "/subject/languages": {"absent": "unknown"}},
    ),
)

vectors(
    "AST-006",
    help_in("NO"),
    holds(
        "The person speaks Norwegian and the country writes it in two forms",
        {"/episodes/6": DELETE, "/language_support": [], "/subject/languages": ["no"], "/provider_languages": []},
    ),
    holds(
        "The person speaks Norwegian and the worker writes one of its forms",
        {
            "/episodes/6": DELETE,
            "/language_support": [],
            "/subject/languages": ["nn-NO"],
            "/provider_languages": ["nb"],
        },
    ),
    breaks(
        "The person speaks Danish only",
        "/episodes",
        {"/episodes/6": DELETE, "/language_support": [], "/subject/languages": ["da"]},
    ),
)

ALONE = BARE | {"episodes": [service(1, "psychological")]}

vectors(
    "AST-007",
    ALONE,
    holds("The person agreed"),
    breaks("A service in progress without agreement", "/episodes/0/consent_ref", {"/episodes/0/consent_ref": DELETE}),
    breaks(
        "A completed service without agreement",
        "/episodes/0/consent_ref",
        {"/episodes": [service(1, "medical", "completed", end="2026-05-20", consent_ref=None)]},
    ),
    breaks(
        "An interrupted service without agreement",
        "/episodes/0/consent_ref",
        {"/episodes": [service(1, "medical", "interrupted", consent_ref=None)]},
    ),
    breaks(
        "A service that ended early without agreement",
        "/episodes/0/consent_ref",
        {
            "/episodes": [
                service(1, "medical", "ended-early", end="2026-05-20", end_reason="persons-choice", consent_ref=None)
            ]
        },
    ),
    holds(
        "An offer needs no agreement", {"/episodes": [service(1, "medical", "offered", start=None, consent_ref=None)]}
    ),
    holds(
        "A refusal needs no agreement", {"/episodes": [service(1, "medical", "declined", start=None, consent_ref=None)]}
    ),
    holds("An emergency", {"/episodes": [service(1, "medical-emergency", consent_ref=None, emergency=True)]}),
    breaks(
        "No emergency",
        "/episodes/0/consent_ref",
        {"/episodes": [service(1, "medical-emergency", consent_ref=None, emergency=False)]},
    ),
    holds("Information needs no agreement", {"/episodes": [service(1, "counselling-information", consent_ref=None)]}),
    holds("Interpretation needs no agreement", {"/episodes": [service(1, "interpretation", consent_ref=None)]}),
    breaks(
        "Two of three services without agreement",
        "/episodes/0/consent_ref",
        {
            "/episodes": [
                service(1, "accommodation", consent_ref=None),
                service(2, "psychological"),
                service(3, "legal-advice", consent_ref=None),
            ]
        },
        more=("/episodes/2/consent_ref",),
    ),
)

CHARGE = "/episodes/0/charged_to_person"
PAID = {"amount": "0.01", "currency": "EUR"}

vectors(
    "AST-008",
    ALONE,
    holds("Nothing is said of a charge"),
    holds("A charge of nothing", {CHARGE: {"amount": "0.00", "currency": "EUR"}}),
    breaks("A charge of the smallest amount", CHARGE, {CHARGE: PAID}),
    breaks(
        "A charge for the second of two services",
        "/episodes/1/charged_to_person",
        {"/episodes/1": service(2, "accommodation", charged_to_person=PAID)},
    ),
    breaks(
        "A patient fee for medical care",
        CHARGE,
        {"/episodes": [service(1, "medical", charged_to_person=PAID)]},
        severity="notice",
    ),
    breaks(
        "A patient fee for emergency care",
        CHARGE,
        {"/episodes": [service(1, "medical-emergency", charged_to_person=PAID)]},
        severity="notice",
    ),
    breaks(
        "A patient fee for sexual and reproductive health care",
        CHARGE,
        {"/episodes": [service(1, "sexual-and-reproductive-health", charged_to_person=PAID)]},
        severity="notice",
    ),
    breaks(
        "A patient fee for the treatment of an addiction",
        CHARGE,
        {"/episodes": [service(1, "addiction-treatment", charged_to_person=PAID)]},
        severity="notice",
    ),
    breaks(
        "A patient fee beside a charge for a shelter",
        "/episodes/1/charged_to_person",
        {
            "/episodes": [
                service(1, "accommodation", charged_to_person={"amount": "0", "currency": "EUR"}),
                service(2, "accommodation", charged_to_person=PAID),
            ]
        },
    ),
)

UNHELPED = HELP | {
    "episodes": SERVICES[:6],
    "language_support": ["none"],
    "subject": HELP["subject"] | {"languages": ["vi", "en"]},
}

vectors(
    "AST-016",
    BARE | {"language_support": ["none"], "provider_languages": ["en"]},
    breaks("No language in common and no interpreter", "/language_support"),
    holds("The provider speaks a language of the person", {"/provider_languages": ["en", "vi"]}),
    holds("The person speaks the language of the country", {"/subject/languages": ["vi", "lt"]}),
    holds(
        "Two written forms of one language",
        {"/subject/languages": ["nb"], "/provider_languages": ["nn"]},
    ),
    holds("An interpreter is arranged", {"/language_support": ["interpreter-remote"]}),
    holds("Interpretation is a service of its own", {"/episodes": [service(1, "interpretation")]}),
    breaks(
        "Interpretation is given to the child of the person",
        "/language_support",
        {"/children_in_care": [{"id": "k1"}], "/episodes": [service(1, "interpretation", child_ref="k1")]},
    ),
    breaks("Another service is given", "/language_support", {"/episodes": [service(1, "psychological")]}),
    holds("Nothing is said of help with language", {"/language_support": []}),
    holds("Help with language is withheld", {"/language_support": {"absent": "not-recorded"}}),
    holds("The languages of the person are missing", {"/subject/languages": DELETE}),
    holds("The languages of the person are not known", {"/subject/languages": {"absent": "unknown"}}),
    holds("A record without a person", {"/subject": DELETE}, also=(("STR-020", ""),)),
    holds(
        "Neither the country nor the languages of the provider are known",
        {"/country": DELETE, "/provider_languages": []},
        also=(("STR-020", ""),),
    ),
    breaks(
        "The country is not known and the provider speaks another language",
        "/language_support",
        {"/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks("The languages of the provider are missing", "/language_support", {"/provider_languages": []}),
)
vectors("AST-016", UNHELPED, holds("A full record of help in a shared language"))
