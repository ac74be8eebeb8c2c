"""Vectors of the rules on what processing rests on."""

from __future__ import annotations

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import (
    AUTHORITY,
    BASIS,
    CONSENT,
    EMPTIED,
    IN_LAW,
    POLICE_RECORD,
    SOUND,
)

REF = "/bases/0/consent_ref"
WITHDRAWN = {
    "/consents/0/status": "withdrawn",
    "/consents/0/withdrawn_at": "2026-05-04T09:30:00+03:00",
    "/consents/0/withdrawal_notified": [{"recipient": "org-7k2", "at": "2026-05-04T10:00:00+03:00"}],
}

vectors(
    "PRO-001",
    SOUND,
    holds("Processing on a consent that is in force"),
    holds("Processing on a consent that was given in part", {"/consents/0/status": "given-in-part"}),
    breaks("Processing on consent while no consent is named", REF, {REF: DELETE}),
    breaks("Processing on a consent that the record does not hold", REF, {REF: "c9"}),
    holds("All data were erased, and the consent with them", EMPTIED),
    holds("The last data were erased on the day of reading", EMPTIED | {"/retention/1/erased_on": "2026-06-01"}),
    breaks(
        "The contact is to be erased tomorrow while no consent is named",
        REF,
        EMPTIED | {"/retention/1/erased_on": "2026-06-02"},
        also=(("PRO-014", "/disclosures/0/basis_ref"),),
    ),
    breaks(
        "All data but the contact were erased while no consent is named",
        REF,
        EMPTIED | {"/retention/1/erased_on": DELETE},
        also=(("PRO-014", "/disclosures/0/basis_ref"),),
    ),
    breaks(
        "All data were erased, and data are held again while no consent is named",
        REF,
        EMPTIED | {"/data_categories": ["operational", "contact"]},
        also=(("PRO-014", "/disclosures/0/basis_ref"),),
    ),
    breaks(
        "All data were erased while no consent is named, and the nationality is still held",
        REF,
        EMPTIED | {"/subject/nationalities": ["VN"]},
        also=(("PRO-014", "/disclosures/0/basis_ref"),),
    ),
    holds("Processing on a consent outside the file", {REF: "ext:c9"}),
    holds("Processing on a consent outside the file, in another spelling", {REF: "ext-c9"}),
    breaks(
        "Explicit consent for special categories beside a task of law while no consent is named",
        REF,
        {"/bases/0/article6": "public-task", "/bases/0/legal_provision": "Ohvriabi seadus § 24", REF: DELETE},
    ),
    breaks(
        "Plain consent while no consent is named",
        REF,
        {"/bases/0/article9": "health-or-social-care", REF: DELETE},
    ),
    holds(
        "A task of law that needs no consent",
        {
            "/bases/0/article6": "public-task",
            "/bases/0/article9": "health-or-social-care",
            "/bases/0/legal_provision": "Ohvriabi seadus § 24",
            REF: DELETE,
        },
    ),
    breaks(
        "A second basis is looked at where the first is none of consent",
        "/bases/1/consent_ref",
        {
            "/bases/0/article6": "public-task",
            "/bases/0/article9": "health-or-social-care",
            "/bases/0/legal_provision": "Ohvriabi seadus § 24",
            "/bases/1": {"id": "b2", "purposes": ["benefits"], "article6": "consent", "data_categories": ["financial"]},
        },
    ),
    breaks("Processing on a consent that was refused", REF, {"/consents/0/status": "refused", "/disclosures": []}),
    breaks("Processing on a consent that is invalid", REF, {"/consents/0/status": "invalid", "/disclosures": []}),
    breaks(
        "Processing on a consent that was not needed", REF, {"/consents/0/status": "not-required", "/disclosures": []}
    ),
    holds(
        "A basis that begins tomorrow, on a consent still asked for",
        {"/consents/0/status": "requested", "/bases/0/from_date": "2026-06-02", "/disclosures": []},
    ),
    breaks(
        "A basis that begins today, on a consent still asked for",
        REF,
        {"/consents/0/status": "requested", "/bases/0/from_date": "2026-06-01", "/disclosures": []},
    ),
    breaks(
        "A basis without a first day, on a consent that was not asked for",
        REF,
        {"/consents/0/status": "not-asked", "/bases/0/from_date": DELETE, "/disclosures": []},
    ),
    breaks("Processing that goes on after the withdrawal", REF, WITHDRAWN),
    holds("Processing that ended on the day of the withdrawal", WITHDRAWN | {"/bases/0/to_date": "2026-05-04"}),
    breaks(
        "Processing that went on one day after the withdrawal and ended then",
        REF,
        WITHDRAWN | {"/bases/0/to_date": "2026-05-05"},
    ),
    breaks(
        "Processing planned to go on beyond today, after a withdrawal",
        REF,
        WITHDRAWN | {"/bases/0/to_date": "2026-07-01"},
    ),
    holds(
        "A withdrawal of today, the day on which the record was written",
        WITHDRAWN | {"/consents/0/withdrawn_at": "2026-06-01T08:00:00+00:00"},
    ),
    breaks(
        "A withdrawal of yesterday",
        REF,
        WITHDRAWN | {"/consents/0/withdrawn_at": "2026-05-31T08:00:00+00:00"},
    ),
    breaks(
        "A withdrawal without a day while the basis has no end",
        REF,
        {"/consents/0/status": "withdrawn", "/consents/0/valid_until": DELETE, "/disclosures": []},
        also=(("PRO-039", "/consents/0/withdrawn_at"),),
    ),
    breaks(
        "A withdrawal without a day, with a validity that would still run",
        REF,
        {"/consents/0/status": "withdrawn", "/disclosures": []},
        also=(("PRO-039", "/consents/0/withdrawn_at"),),
    ),
    breaks(
        "A withdrawal without a day while the basis runs on",
        REF,
        {"/consents/0/status": "withdrawn", "/bases/0/to_date": "2026-06-02", "/disclosures": []},
        also=(("PRO-039", "/consents/0/withdrawn_at"),),
    ),
    holds(
        "A withdrawal without a day while the basis ends today",
        {"/consents/0/status": "withdrawn", "/bases/0/to_date": "2026-06-01", "/disclosures": []},
        also=(("PRO-039", "/consents/0/withdrawn_at"),),
    ),
    holds(
        "A withdrawal without a day while the basis ended yesterday",
        {"/consents/0/status": "withdrawn", "/bases/0/to_date": "2026-05-31", "/disclosures": []},
        also=(("PRO-039", "/consents/0/withdrawn_at"),),
    ),
    holds(
        "A withdrawal without a day, with an end of the basis and no day of reading",
        {
            "/consents/0/status": "withdrawn",
            "/bases/0/to_date": "2026-06-02",
            "/recorded_at": DELETE,
            "/disclosures": [],
        },
        also=(("PRO-039", "/consents/0/withdrawn_at"),),
    ),
    breaks(
        "A withdrawal while the basis has no end and there is no day of reading",
        REF,
        WITHDRAWN | {"/recorded_at": DELETE},
    ),
    holds("A consent on its last day", {"/consents/0/valid_until": "2026-06-01"}),
    breaks("A consent on the day after its last day", REF, {"/consents/0/valid_until": "2026-05-31"}),
    holds(
        "A consent that would have run out, without a day of reading",
        {"/consents/0/valid_until": "2026-05-31", "/recorded_at": DELETE},
    ),
    holds("A consent without a last day", {"/consents/0/valid_until": DELETE}),
    holds(
        "A basis without a first day, without a day of reading",
        {"/bases/0/from_date": DELETE, "/recorded_at": DELETE},
    ),
    holds(
        "A consent to run out next year under a basis that runs longer",
        {"/bases/0/to_date": "2027-12-31"},
    ),
    breaks(
        "A consent that the record calls expired while its dates still run",
        REF,
        {"/consents/0/status": "expired", "/disclosures": []},
        also=(("PRO-039", "/consents/0/valid_until"),),
    ),
    holds(
        "A consent that ran out on the last day of the basis",
        {
            "/consents/0/status": "expired",
            "/consents/0/valid_until": "2026-05-10",
            "/bases/0/to_date": "2026-05-10",
        },
    ),
)

OLD_REFERRAL = {
    "id": "d1",
    "at": "2018-05-24T14:05:00+03:00",
    "recipient": "org-7k2",
    "recipient_type": "support-organisation",
    "recipient_country": "EE",
    "purpose": "investigation",
    "data_categories": ["contact"],
    "without_consent_ground": "legal-duty-to-report",
    "channel": "sealed-message",
    "person_informed_on": "2018-05-24",
}
"""A disclosure of the day before the Regulation applied."""

vectors(
    "PRO-002",
    POLICE_RECORD,
    holds("A police file whose basis covers purpose and data"),
    breaks(
        "A category of a police file is covered by no basis",
        "/bases",
        {"/bases/0/data_categories": ["identifying", "contact", "demographic", "special-health"]},
    ),
    breaks(
        "Data of a police file left for a purpose without a basis, on a ground of their own",
        "/disclosures/0/purpose",
        {
            "/disclosures/0/purpose": "support",
            "/disclosures/0/basis_ref": DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/disclosures/0/data_categories": ["contact"],
        },
        severity="warning",
    ),
    breaks(
        "Data of a police file left for one purpose before the Directive applied and when it did, which is said of the latter",
        "/disclosures/1/purpose",
        {
            "/disclosures/0": OLD_REFERRAL | {"at": "2018-05-05T14:05:00+03:00", "purpose": "support"},
            "/disclosures/1": OLD_REFERRAL | {"id": "d2", "at": "2018-05-06T14:05:00+03:00", "purpose": "support"},
        },
        severity="warning",
    ),
)

vectors(
    "PRO-002",
    SOUND,
    holds("Every purpose and category has a basis, operational data aside"),
    breaks(
        "Data left for a purpose without a basis before the Regulation and under it, which is said of the latter",
        "/disclosures/1/purpose",
        {
            "/disclosures/0": OLD_REFERRAL,
            "/disclosures/1": OLD_REFERRAL | {"id": "d2", "at": "2018-05-25T14:05:00+03:00"},
        },
        severity="warning",
    ),
    breaks("Personal data are held and no basis is recorded", "/bases", {"/bases": [], "/disclosures": []}),
    holds(
        "Operational data are held and no basis is recorded",
        {"/bases": [], "/disclosures": [], "/retention": [], "/data_categories": ["none", "operational"]},
    ),
    breaks(
        "One category is covered by no basis",
        "/bases",
        {"/data_categories/6": "financial", "/retention/5": SOUND["retention"][0] | {"category": "financial"}},
    ),
    holds(
        "A second basis covers the category",
        {
            "/data_categories/6": "financial",
            "/retention/5": SOUND["retention"][0] | {"category": "financial"},
            "/bases/1": IN_LAW,
        },
    ),
    holds(
        "A basis that names no categories",
        {
            "/data_categories/6": "financial",
            "/retention/5": SOUND["retention"][0] | {"category": "financial"},
            "/bases/1": IN_LAW | {"data_categories": []},
        },
    ),
    breaks(
        "A public task without its law",
        "/bases/1/legal_provision",
        {"/bases/1": {k: v for k, v in IN_LAW.items() if k != "legal_provision"}},
        severity="warning",
    ),
    breaks(
        "A legal obligation without its law",
        "/bases/1/legal_provision",
        {"/bases/1": {k: v for k, v in IN_LAW.items() if k != "legal_provision"} | {"article6": "legal-obligation"}},
        severity="warning",
    ),
    holds(
        "Vital interests, which need no law",
        {"/bases/1": {k: v for k, v in IN_LAW.items() if k != "legal_provision"} | {"article6": "vital-interests"}},
    ),
    breaks(
        "Data left on a consent for a purpose that no basis covers",
        "/disclosures/0/purpose",
        {"/disclosures/0/purpose": "benefits"},
        severity="warning",
    ),
    breaks(
        "Data left on a legal duty for a purpose that no basis covers",
        "/disclosures/0/purpose",
        {
            "/disclosures/0/purpose": "investigation",
            "/disclosures/0/consent_ref": DELETE,
            "/disclosures/0/without_consent_ground": "legal-duty-to-report",
            "/disclosures/0/data_categories": ["contact"],
        },
        severity="warning",
    ),
    breaks(
        "Data left twice for one purpose that no basis covers",
        "/disclosures/0/purpose",
        {
            "/disclosures/0/purpose": "benefits",
            "/disclosures/1": SOUND["disclosures"][0] | {"id": "d2", "purpose": "benefits"},
        },
        severity="warning",
    ),
    breaks(
        "Data left for a second purpose that no basis covers",
        "/disclosures/1/purpose",
        {"/disclosures/1": SOUND["disclosures"][0] | {"id": "d2", "purpose": "benefits"}},
        severity="warning",
    ),
    holds(
        "Data left in immediate danger for a purpose without a basis",
        {
            "/disclosures/0/purpose": "protection-from-danger",
            "/disclosures/0/consent_ref": DELETE,
            "/disclosures/0/without_consent_ground": "immediate-danger",
            "/disclosures/0/data_categories": ["contact"],
        },
    ),
    breaks(
        "Data left for a purpose that no basis covers, after a disclosure in immediate danger and one on no ground",
        "/disclosures/2/purpose",
        {
            "/disclosures/0/purpose": "protection-from-danger",
            "/disclosures/0/consent_ref": DELETE,
            "/disclosures/0/without_consent_ground": "immediate-danger",
            "/disclosures/0/data_categories": ["contact"],
            "/disclosures/1": SOUND["disclosures"][0]
            | {"id": "d2", "data_categories": ["none"], "purpose": "supervision"},
            "/disclosures/2": SOUND["disclosures"][0] | {"id": "d3", "purpose": "benefits"},
        },
        severity="warning",
    ),
    holds(
        "Data left for the life of a person unable to consent, for a purpose without a basis",
        {
            "/disclosures/0/purpose": "protection-from-danger",
            "/disclosures/0/consent_ref": DELETE,
            "/disclosures/0/without_consent_ground": "vital-interests-incapable",
        },
    ),
    holds(
        "No personal data left for the purpose without a basis",
        {"/disclosures/0/purpose": "benefits", "/disclosures/0/data_categories": ["none"]},
    ),
    holds(
        "The person received their own data",
        {"/disclosures/0/purpose": "person-request", "/disclosures/0/recipient_type": "the-person"},
    ),
)

SPECIAL = "/bases/0/article9"
NO_CONSENT_REF = {"/bases/0/article6": "public-task", "/bases/0/legal_provision": "Ohvriabi seadus § 24", REF: DELETE}

vectors(
    "PRO-003",
    SOUND,
    holds("Health data with a condition", NO_CONSENT_REF | {SPECIAL: "health-or-social-care"}),
    breaks("Health data without a condition", SPECIAL, NO_CONSENT_REF | {SPECIAL: DELETE}),
    breaks("Health data on plain consent, without a condition", SPECIAL, {SPECIAL: DELETE}),
    breaks("Health data under a condition for no such data", SPECIAL, NO_CONSENT_REF | {SPECIAL: "none"}),
    breaks(
        "Health data under the ground for data on offences",
        SPECIAL,
        NO_CONSENT_REF | {SPECIAL: "criminal-data-authorised"},
    ),
    breaks(
        "Data on sex life without a condition",
        "/bases/1/article9",
        {"/bases/1": IN_LAW | {"data_categories": ["contact", "special-sex-life"]}},
    ),
    breaks(
        "Data on origin without a condition",
        "/bases/1/article9",
        {"/bases/1": IN_LAW | {"data_categories": ["special-other"]}},
    ),
    holds(
        "The story of a victim and data on offences without a condition of article 9",
        {
            "/bases/1": IN_LAW
            | {"data_categories": ["victimisation", "criminal-offence"], "article10": "authorised-by-law"}
        },
    ),
    holds(
        "Health data in a police file",
        {
            "/controller/type": "police",
            "/bases/0": BASIS | {"article6": "law-enforcement-directive", "article9": "none"},
        },
    ),
)

NOT_EXPLICIT_IN_2018 = {
    "/consents/0/explicit": False,
    "/consents/0/given_at": "2018-03-02T11:00:00+02:00",
    "/disclosures": [],
}
BEFORE, UNDER = {"to_date": "2018-05-24"}, {"to_date": "2018-05-25"}
"""Ends of processing on the last day before the Regulation applied in Estonia, and on its first."""

vectors(
    "PRO-004",
    SOUND,
    holds("Health data on an explicit written consent"),
    breaks(
        "Health data on a consent that was not explicit",
        "/consents/0/explicit",
        {"/consents/0/explicit": False, "/disclosures": []},
    ),
    breaks(
        "Health data on a consent of which it is not said",
        "/consents/0/explicit",
        {"/consents/0/explicit": DELETE, "/disclosures": []},
    ),
    breaks(
        "Health data on an implied consent", "/consents/0/form", {"/consents/0/form": "implied", "/disclosures": []}
    ),
    breaks(
        "Health data on a consent whose form is not known",
        "/consents/0/form",
        {"/consents/0/form": "not-recorded", "/disclosures": []},
        also=(("PRO-007", "/consents/0/form"),),
    ),
    breaks(
        "An implied consent that was not explicit either is said once",
        "/consents/0/explicit",
        {
            "/consents/0/explicit": False,
            "/consents/0/form": "implied",
            "/bases/1": BASIS | {"id": "b2"},
            "/disclosures": [],
        },
    ),
    breaks(
        "A second consent that was not explicit",
        "/consents/1/explicit",
        {
            "/consents/1": CONSENT | {"id": "c2", "explicit": False},
            "/bases/1": BASIS | {"id": "b2", "consent_ref": "c2"},
        },
    ),
    breaks(
        "A basis on a consent of another file stands before the one with the consent",
        "/consents/0/explicit",
        {
            "/consents/0/explicit": False,
            "/bases": [BASIS | {"id": "b2", "consent_ref": "c9"}, BASIS],
            "/disclosures": [],
        },
        also=(("PRO-001", "/bases/0/consent_ref"),),
    ),
    breaks(
        "A basis of another kind stands before the one with the consent",
        "/consents/0/explicit",
        {"/consents/0/explicit": False, "/bases": [IN_LAW, BASIS], "/disclosures": []},
    ),
    *(
        breaks(
            f"A consent that was not explicit, of bases {how}",
            "/consents/0/explicit",
            NOT_EXPLICIT_IN_2018
            | {
                f"/bases/{index}": BASIS | {"id": f"b{index}", "from_date": "2018-03-02"} | ended
                for index, ended in enumerate(bases)
            },
        )
        for how, bases in (
            ("of which the second ended under the Regulation", (BEFORE, UNDER)),
            ("of which the first ended under the Regulation", (UNDER, BEFORE)),
            ("of which the second goes on", (BEFORE, {})),
            ("of which the first goes on", ({}, BEFORE)),
        )
    ),
    breaks(
        "A consent that was not explicit, of bases that all ended before the Regulation",
        "/consents/0/explicit",
        NOT_EXPLICIT_IN_2018
        | {
            "/bases/0/from_date": "2018-03-02",
            "/bases/0/to_date": "2018-05-23",
            "/bases/1": BASIS | {"id": "b2", "from_date": "2018-03-02"} | BEFORE,
        },
        severity="warning",
    ),
    breaks(
        "Two consents that were not explicit, the first of which two bases name",
        "/consents/0/explicit",
        {
            "/consents/0/explicit": False,
            "/consents/1": CONSENT | {"id": "c2", "explicit": False},
            "/bases/1": BASIS | {"id": "b2"},
            "/bases/2": BASIS | {"id": "b3", "consent_ref": "c2"},
            "/disclosures": [],
        },
        more=("/consents/1/explicit",),
    ),
    holds(
        "A consent that was not explicit while the condition is another",
        {"/consents/0/explicit": False, SPECIAL: "health-or-social-care"},
    ),
    holds(
        "A consent that was refused and not explicit",
        {"/consents/0/explicit": False, "/consents/0/status": "refused", "/disclosures": []},
        also=(("PRO-001", REF),),
    ),
    holds(
        "A consent that the record does not hold",
        {REF: "c9", "/consents/0/explicit": False, "/disclosures": []},
        also=(("PRO-001", REF),),
    ),
)

LEFT = "/disclosures/0/data_categories"
SCOPE = "/consents/0/data_categories"
BY_LAW = {key: value for key, value in BASIS.items() if key != "consent_ref"} | {
    "article6": "public-task",
    "article9": "health-or-social-care",
    "legal_provision": "Ohvriabi seadus § 24",
}
"""The basis of a body to which a law gives the task."""


def on_ground(ground: str) -> dict[str, object]:
    """Return changes by which health data left on a ground without consent, and no basis states a condition."""
    return {
        "/disclosures/0/consent_ref": DELETE,
        "/disclosures/0/basis_ref": DELETE,
        "/disclosures/0/without_consent_ground": ground,
        "/bases/0": BY_LAW | {"article9": "none", "data_categories": ["contact", "demographic"]},
        "/data_categories": [],
    }


vectors(
    "PRO-003",
    SOUND,
    breaks("Health data left on a task of law without a condition", LEFT, on_ground("public-task")),
    holds(
        "Health data left on a task of law, and all data were erased with the consent that was the condition",
        EMPTIED | on_ground("public-task"),
    ),
    holds(
        "Health data left on a task of law, and a basis for the purpose states the condition",
        on_ground("public-task") | {"/bases/0": BY_LAW},
    ),
    holds(
        "Health data left on a task of law, and the explicit consent stands outside the file",
        on_ground("public-task") | {"/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "ext:c9"}},
    ),
    holds(
        "Health data left on a task of law, and the explicit consent covers no more than these",
        on_ground("public-task")
        | {"/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "c1"}, SCOPE: ["special-health"]},
    ),
    breaks(
        "Health data left on a task of law, and the explicit consent covers others",
        LEFT,
        on_ground("public-task")
        | {
            "/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "c1"},
            SCOPE: ["identifying", "contact"],
        },
    ),
    breaks(
        "Health data left on a task of law, and the explicit consent is nowhere",
        LEFT,
        on_ground("public-task") | {"/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "c9"}},
        also=(("PRO-001", REF),),
    ),
    breaks(
        "Health data left on a task of law, and the plain consent stands outside the file",
        LEFT,
        on_ground("public-task")
        | {
            "/bases/0": BASIS
            | {"article9": "none", "consent_ref": "ext:c9", "data_categories": ["contact", "demographic"]}
        },
    ),
    holds(
        "Health data left on a basis that is an explicit consent outside the file",
        {"/disclosures/0/consent_ref": DELETE, REF: "ext:c9"},
    ),
    breaks(
        "Health data left on a basis that is a plain consent outside the file, which is said of the basis alone",
        SPECIAL,
        {"/disclosures/0/consent_ref": DELETE, REF: "ext:c9", SPECIAL: DELETE},
    ),
    breaks(
        "Health data left on a task of law, and the condition had ended the day before",
        LEFT,
        on_ground("public-task") | {"/bases/0": BY_LAW | {"to_date": "2026-03-02"}},
    ),
    breaks(
        "Health data left on a task of law, and the condition is that for the members of a body",
        LEFT,
        on_ground("public-task") | {"/bases/0": BY_LAW | {"article9": "not-for-profit-members"}},
    ),
    holds(
        "Health data left on a task of law, to whom the person agreed explicitly that they go",
        on_ground("public-task") | {"/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "c1"}},
    ),
    holds(
        "Health data left on a task of law, to whom the person agreed explicitly without naming recipients",
        on_ground("public-task")
        | {
            "/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "c1"},
            "/consents/0/recipients": [],
        },
    ),
    breaks(
        "Health data left on a task of law, and the person agreed explicitly that others receive them",
        LEFT,
        on_ground("public-task")
        | {
            "/bases/0": BY_LAW | {"article9": "explicit-consent", "consent_ref": "c1"},
            "/consents/0/recipients": [{"ref": "org-other"}],
        },
    ),
    *(
        breaks(
            f"Health data left on a task of law, and a plain consent carries none ({condition})",
            LEFT,
            on_ground("public-task")
            | {"/bases/0": BASIS | {"article9": condition, "data_categories": ["contact", "demographic"]}},
        )
        for condition in ("none", "criminal-data-authorised")
    ),
    breaks(
        "An organisation passes health data on for an investigation, which the GDPR governs all the same",
        LEFT,
        on_ground("public-task")
        | {
            "/disclosures/0/purpose": "investigation",
            "/bases/0": BY_LAW | {"article9": "none", "data_categories": ["contact"], "purposes": ["investigation"]},
        },
    ),
    breaks(
        "The police pass health data on for support, which the GDPR governs",
        LEFT,
        on_ground("public-task") | {"/controller/type": "police"},
    ),
    breaks(
        "Health data left on a task of law, after the explicit consent had been taken back",
        LEFT,
        on_ground("public-task")
        | {
            "/bases/0": BY_LAW
            | {"article9": "explicit-consent", "consent_ref": "c1", "to_date": "2026-03-03", "data_categories": []},
            "/consents/0/status": "withdrawn",
            "/consents/0/withdrawn_at": "2026-03-03T10:00:00+02:00",
        },
    ),
    *(
        holds(f"Health data left on a ground that is a condition itself ({ground})", on_ground(ground))
        for ground in ("legal-claims", "court-order", "vital-interests-incapable")
    ),
    breaks("Health data left in immediate danger", LEFT, on_ground("immediate-danger"), severity="notice"),
    breaks("Health data left to protect a child", LEFT, on_ground("child-protection"), severity="warning"),
    breaks("Health data left under a duty to report", LEFT, on_ground("legal-duty-to-report"), severity="warning"),
    holds("Other data left on a task of law", on_ground("public-task") | {LEFT: ["contact", "victimisation"]}),
    breaks(
        "Health data left on a basis that states no condition",
        LEFT,
        {
            "/disclosures/0/consent_ref": DELETE,
            "/bases/0": BY_LAW | {"article9": "none", "data_categories": []},
            "/data_categories": [],
        },
    ),
    holds(
        "The police pass health data on for an investigation, which the GDPR does not govern",
        on_ground("public-task")
        | {
            "/controller/type": "police",
            "/disclosures/0/purpose": "investigation",
            "/bases/0/purposes": ["benefits"],
            "/bases/1": {"id": "b3", "purposes": ["investigation"], "article6": "law-enforcement-directive"},
        },
    ),
)

OFFENCES = IN_LAW | {"data_categories": ["contact", "criminal-offence"]}

vectors(
    "PRO-005",
    SOUND,
    breaks("An organisation holds data on offences on no ground", "/bases/1/article10", {"/bases/1": OFFENCES}),
    holds(
        "An organisation holds data on offences as a law allows",
        {"/bases/1": OFFENCES | {"article10": "authorised-by-law"}},
    ),
    breaks(
        "An organisation holds data on offences under a law that is not named",
        "/bases/1/legal_provision",
        {
            "/bases/1": {k: v for k, v in OFFENCES.items() if k != "legal_provision"}
            | {"article6": "vital-interests", "article10": "authorised-by-law"}
        },
    ),
    breaks(
        "An organisation holds data on offences on consent",
        "/bases/1/article10",
        {
            "/bases/1": {
                "id": "b2",
                "purposes": ["compensation-claim"],
                "article6": "consent",
                "consent_ref": "c1",
                "data_categories": ["contact", "criminal-offence"],
            }
        },
    ),
    holds(
        "An organisation holds data on offences under official authority",
        {
            "/bases/1": {k: v for k, v in OFFENCES.items() if k != "legal_provision"}
            | {"article6": "vital-interests", "article10": "official-authority"}
        },
    ),
    holds(
        "The story of a victim is no data on an offence of theirs",
        {"/bases/1": OFFENCES | {"data_categories": ["victimisation"]}},
    ),
    breaks(
        "A hospital holds data on offences on no ground",
        "/bases/1/article10",
        {"/bases/1": OFFENCES, "/controller/type": "health-institution"},
        severity="warning",
    ),
    breaks(
        "A controller of unknown kind holds data on offences on no ground",
        "/bases/1/article10",
        {"/bases/1": OFFENCES, "/controller/type": DELETE},
        severity="warning",
    ),
    breaks(
        "A controller of unknown kind holds data on offences under a law that is not named",
        "/bases/1/legal_provision",
        {
            "/controller/type": DELETE,
            "/bases/1": {k: v for k, v in OFFENCES.items() if k != "legal_provision"}
            | {"article6": "vital-interests", "article10": "authorised-by-law"},
        },
        severity="warning",
    ),
    breaks(
        "A law firm holds data on offences on no ground, after a basis without them",
        "/bases/1/article10",
        {"/bases/1": OFFENCES, "/controller/type": "law-firm"},
    ),
    holds(
        "Data on offences under the rules on law enforcement, by a controller of unknown kind",
        {"/bases/1": OFFENCES | {"article6": "law-enforcement-directive"}, "/controller/type": DELETE},
    ),
)
OFFENCE_LEFT = {
    LEFT: ["criminal-offence"],
    "/consents/0/data_categories": [*SOUND["consents"][0]["data_categories"], "criminal-offence"],
}

vectors(
    "PRO-005",
    SOUND,
    breaks("An organisation passes data on offences on, on consent and no other ground", LEFT, OFFENCE_LEFT),
    holds(
        "An organisation passes data on offences on as a law allows",
        OFFENCE_LEFT | {"/bases/1": OFFENCES | {"purposes": ["support"], "article10": "authorised-by-law"}},
    ),
    breaks(
        "An organisation passes data on offences on as a law allows for something else",
        LEFT,
        OFFENCE_LEFT | {"/bases/1": OFFENCES | {"article10": "authorised-by-law"}},
    ),
    breaks(
        "An organisation passes data on offences on under a law that is not named",
        LEFT,
        OFFENCE_LEFT
        | {
            "/bases/1": {k: v for k, v in OFFENCES.items() if k != "legal_provision"}
            | {"purposes": ["support"], "article6": "vital-interests", "article10": "authorised-by-law"}
        },
        more=("/bases/1/legal_provision",),
    ),
    holds(
        "An organisation passes data on offences on under official authority",
        OFFENCE_LEFT
        | {
            "/bases/1": {k: v for k, v in OFFENCES.items() if k != "legal_provision"}
            | {"purposes": ["support"], "article6": "vital-interests", "article10": "official-authority"}
        },
    ),
    holds(
        "A controller of unknown kind passes data on offences on under the rules on law enforcement",
        OFFENCE_LEFT
        | {
            "/controller/type": DELETE,
            "/bases/1": OFFENCES | {"purposes": ["support"], "article6": "law-enforcement-directive"},
        },
    ),
    breaks(
        "A controller of unknown kind passes data on offences on",
        LEFT,
        OFFENCE_LEFT | {"/controller/type": DELETE},
        severity="warning",
    ),
    *(
        holds(
            f"An organisation passes data on offences on ({ground})",
            OFFENCE_LEFT | {"/disclosures/0/without_consent_ground": ground},
        )
        for ground in ("court-order", "immediate-danger", "child-protection", "legal-duty-to-report")
    ),
    holds(
        "The person receives their own data on offences",
        OFFENCE_LEFT | {"/disclosures/0/recipient_type": "the-person"},
    ),
)
vectors(
    "PRO-005",
    SOUND,
    *(
        breaks(
            f"A private body ({kind}) holds data on offences on no ground",
            "/bases/1/article10",
            {"/bases/1": OFFENCES, "/controller/type": kind},
        )
        for kind in ("trade-union", "employer-organisation", "faith-organisation")
    ),
)
vectors(
    "PRO-005",
    AUTHORITY,
    holds("A public authority holds data on offences", {"/bases/1": OFFENCES}),
    holds("A municipality holds data on offences", {"/bases/1": OFFENCES, "/controller/type": "municipality"}),
)

vectors(
    "PRO-006",
    AUTHORITY,
    *(
        breaks(
            f"A public body ({kind}) leans on legitimate interests",
            "/bases/0/article6",
            {"/controller/type": kind, "/bases/0/article6": "legitimate-interests"},
        )
        for kind in ("police", "border-service", "prosecution", "court", "migration-service", "labour-inspection")
    ),
    holds("An authority acts on its task"),
    breaks(
        "An authority leans on legitimate interests",
        "/bases/0/article6",
        {"/bases/0/article6": "legitimate-interests"},
    ),
    breaks(
        "An authority leans on consent for its task",
        "/bases/0/article6",
        {"/bases/0/article6": "consent"},
        severity="notice",
    ),
    breaks(
        "A municipality leans on legitimate interests in a second basis",
        "/bases/1/article6",
        {"/controller/type": "municipality", "/bases/1": IN_LAW | {"article6": "legitimate-interests"}},
    ),
    breaks(
        "An authority leans on legitimate interests for research and its task, after publicity on consent",
        "/bases/2/article6",
        {
            "/bases/1": IN_LAW | {"purposes": ["media-or-advocacy"], "article6": "consent", "consent_ref": "c1"},
            "/bases/2": IN_LAW | {"id": "b3", "purposes": ["research", "support"], "article6": "legitimate-interests"},
        },
    ),
    holds(
        "An authority asks consent for research, publicity and at the person's request",
        {
            "/bases/1": IN_LAW
            | {
                "purposes": ["research", "media-or-advocacy", "person-request"],
                "article6": "consent",
                "consent_ref": "c1",
            }
        },
    ),
)
vectors(
    "PRO-006",
    SOUND,
    holds("An organisation leans on legitimate interests", {"/bases/1": IN_LAW | {"article6": "legitimate-interests"}}),
    holds("An organisation leans on consent"),
    holds(
        "A controller of unknown kind leans on legitimate interests",
        {"/controller/type": DELETE, "/bases/1": IN_LAW | {"article6": "legitimate-interests"}},
    ),
)

LED = IN_LAW | {"purposes": ["investigation"], "article6": "law-enforcement-directive"}

vectors(
    "PRO-030",
    SOUND,
    holds("Support on consent"),
    breaks(
        "One basis serves support and investigation",
        "/bases/0/purposes",
        {"/bases/0/purposes": ["support", "health-treatment", "investigation"]},
    ),
    holds(
        "Support and investigation have a basis each",
        {"/bases/1": IN_LAW | {"purposes": ["investigation"]}},
    ),
    breaks("An organisation names the rules on law enforcement", "/bases/1/article6", {"/bases/1": LED}),
    breaks(
        "A municipality names the rules on law enforcement for a claim",
        "/bases/1/article6",
        {"/bases/1": LED | {"purposes": ["compensation-claim"]}, "/controller/type": "municipality"},
        also=(("PRO-006", "/bases/0/article6"),),
    ),
    holds(
        "A controller of unknown kind names the rules on law enforcement",
        {"/bases/1": LED, "/controller/type": DELETE},
    ),
)
vectors(
    "PRO-030",
    SOUND,
    *(
        breaks(
            f"A body without such tasks ({kind}) names the rules on law enforcement",
            "/bases/1/article6",
            {"/bases/1": LED, "/controller/type": kind},
        )
        for kind in (
            "health-institution",
            "education-institution",
            "embassy",
            "international",
            "law-firm",
            "trade-union",
        )
    ),
)
vectors(
    "PRO-030",
    AUTHORITY,
    holds("The police investigate under the rules on law enforcement", {"/controller/type": "police", "/bases/1": LED}),
    breaks(
        "The police investigate under the GDPR",
        "/bases/1/article6",
        {"/controller/type": "police", "/bases/1": IN_LAW | {"purposes": ["investigation"]}},
    ),
    breaks(
        "The prosecution investigates under the GDPR",
        "/bases/1/article6",
        {"/controller/type": "prosecution", "/bases/1": IN_LAW | {"purposes": ["investigation"]}},
    ),
    holds("The police settle a claim under the GDPR", {"/controller/type": "police", "/bases/1": IN_LAW}),
    holds("Another authority passes data for an investigation", {"/bases/1": IN_LAW | {"purposes": ["investigation"]}}),
    breaks(
        "The police mix support and investigation in one basis",
        "/bases/0/purposes",
        {"/controller/type": "police", "/bases/0/purposes": ["support", "health-treatment", "investigation"]},
    ),
)
