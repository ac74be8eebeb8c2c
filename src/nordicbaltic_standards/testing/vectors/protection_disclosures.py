"""Vectors of the rules on disclosures: in time, within the consent, on a ground."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT as CONSENT_OF_CASE
from nordicbaltic_standards.testing.vectors.case_bases import DATA, case_file
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import (
    AUTHORITY,
    BASIS,
    CONSENT,
    DISCLOSURE,
    EMPTIED,
    POLICE_RECORD,
    SOUND,
)

REF = "/disclosures/0/consent_ref"
AT = "/disclosures/0/at"
OTHER = CONSENT | {"id": "c2", "exclusions": []}
"""A second consent, on which no basis rests."""
LATER = OTHER | {"given_at": "2026-03-03T09:00:00+02:00", "exclusions": [{"ref": "org-7k2"}]}
"""A second consent, given between the first and the disclosure, that excludes its recipient."""
UNDATED = {key: value for key, value in OTHER.items() if key != "valid_until"}
ON_OTHER = DISCLOSURE | {"id": "d2", "consent_ref": "c2"}

GONE = OTHER | {"status": "withdrawn", "withdrawn_at": "2026-03-03T14:00:00+02:00"}
"""The second consent once more, as it was after the person had withdrawn it."""


def on(status: str, **consent: object) -> dict[str, object]:
    """Return changes that add a disclosure on a second consent."""
    return {"/consents/1": OTHER | {"status": status, **consent}, "/disclosures/1": ON_OTHER}


SECOND = "/disclosures/1/consent_ref"
TASK = {key: value for key, value in BASIS.items() if key != "consent_ref"} | {
    "article6": "public-task",
    "article9": "health-or-social-care",
    "legal_provision": "Ohvriabi seadus § 24",
}
"""The basis in law of a body to which a law gives the task."""

vectors(
    "PRO-012",
    SOUND,
    holds("Data left after the consent was given", {AT: "2026-03-02T11:00:01+02:00"}),
    holds("Data left in the moment in which the consent was given", {AT: "2026-03-02T11:00:00+02:00"}),
    breaks("Data left before the consent was given", REF, {AT: "2026-03-02T10:59:59+02:00"}),
    holds(
        "Data left in the moment of the withdrawal",
        on(
            "withdrawn",
            withdrawn_at="2026-03-03T14:05:00+02:00",
            withdrawal_notified=[{"recipient": "org-7k2", "at": "2026-03-04T10:00:00+02:00"}],
        ),
    ),
    breaks("Data left after the withdrawal", SECOND, on("withdrawn", withdrawn_at="2026-03-03T14:04:59+02:00")),
    breaks(
        "Data left after the withdrawal, by clocks of two zones",
        SECOND,
        on("withdrawn", withdrawn_at="2026-03-03T12:04:59+00:00"),
    ),
    holds("Data left on the last day of the consent", on("given", valid_until="2026-03-03")),
    breaks("Data left on the day after the last day of the consent", SECOND, on("given", valid_until="2026-03-02")),
    breaks(
        "Data left half an hour after the last day of the consent, by a clock that still shows that day",
        SECOND,
        on("given", valid_until="2026-03-03") | {"/disclosures/1/at": "2026-03-03T22:30:00+00:00"},
    ),
    holds(
        "Data left on the last day of the consent, by a clock that already shows the next",
        on("given", valid_until="2026-03-03") | {"/disclosures/1/at": "2026-03-04T00:30:00+04:00"},
    ),
    breaks("Data left on a refused consent", SECOND, on("refused")),
    breaks(
        "Data left on a refused consent that stands second and comes first by its identifier",
        SECOND,
        {"/consents/1": OTHER | {"id": "c0", "status": "refused"}, "/disclosures/1": ON_OTHER | {"consent_ref": "c0"}},
    ),
    breaks("Data left on a consent that was still asked for", SECOND, on("requested")),
    breaks("Data left on a consent that was never asked for", SECOND, on("not-asked")),
    breaks("Data left on an invalid consent", SECOND, on("invalid")),
    holds("Data left where no consent was required", on("not-required")),
    breaks(
        "Data left on a consent that was withdrawn on a day not known",
        SECOND,
        on("withdrawn", valid_until="2026-12-31"),
        severity="warning",
        also=(("PRO-039", "/consents/1/withdrawn_at"),),
    ),
    breaks(
        "Data left on a consent that has run out on a day not known",
        SECOND,
        on("expired") | {"/consents/1": UNDATED | {"status": "expired"}},
        severity="warning",
        also=(("PRO-039", "/consents/1/valid_until"),),
    ),
    breaks(
        "Data left on a consent that is called expired before its last day has come",
        SECOND,
        on("expired", valid_until="2026-06-01"),
        severity="warning",
    ),
    breaks(
        "Data left on a consent that is called expired the day before its last day",
        SECOND,
        on("expired", valid_until="2026-06-02"),
        severity="warning",
        also=(("PRO-039", "/consents/1/valid_until"),),
    ),
    holds(
        "Data left on a consent that has run out since, the day before the record",
        on("expired", valid_until="2026-05-31"),
    ),
    breaks(
        "Data left after others had been told of a withdrawal whose day is not known",
        SECOND,
        on("withdrawn", withdrawal_notified=[{"recipient": "org-7k2", "at": "2026-03-03T14:04:59+02:00"}]),
        also=(("PRO-039", "/consents/1/withdrawn_at"),),
    ),
    breaks(
        "Data left before others were told of a withdrawal whose day is not known",
        SECOND,
        on("withdrawn", withdrawal_notified=[{"recipient": "org-7k2", "at": "2026-03-04T10:00:00+02:00"}]),
        severity="warning",
        also=(("PRO-039", "/consents/1/withdrawn_at"),),
    ),
    breaks(
        "Data left on a basis whose consent had been withdrawn",
        SECOND,
        on("withdrawn", withdrawn_at="2026-03-03T14:04:59+02:00")
        | {
            "/disclosures/1": {k: v for k, v in ON_OTHER.items() if k != "consent_ref"} | {"basis_ref": "b2"},
            "/bases/1": BASIS | {"id": "b2", "consent_ref": "c2", "to_date": "2026-03-03"},
        },
    ),
    holds(
        "Data left for a purpose that a law covers beside a consent that had been withdrawn",
        on("withdrawn", withdrawn_at="2026-03-03T14:04:59+02:00")
        | {
            "/disclosures/1": {k: v for k, v in ON_OTHER.items() if k not in {"consent_ref", "basis_ref"}}
            | {"purpose": "benefits"},
            "/bases/1": BASIS | {"id": "b2", "purposes": ["benefits"], "consent_ref": "c2", "to_date": "2026-03-03"},
            "/bases/2": TASK | {"id": "b3", "purposes": ["benefits"]},
        },
    ),
    holds(
        "Data left on a consent of which a part had been taken back, as others were told",
        on("given-in-part", withdrawal_notified=[{"recipient": "org-8m4", "at": "2026-03-03T14:00:00+02:00"}]),
    ),
    holds(
        "Data left on a consent without dates",
        on("given", given_at=None, valid_until=None)
        | {"/consents/1": {k: v for k, v in OTHER.items() if k not in {"given_at", "valid_until"}}},
    ),
    holds(
        "Data left on a refused consent and under a court order",
        on("refused") | {"/disclosures/1": ON_OTHER | {"without_consent_ground": "court-order"}},
    ),
    holds(
        "The person received their data after refusing",
        on("refused") | {"/disclosures/1": ON_OTHER | {"recipient_type": "the-person", "recipient": "me"}},
    ),
    holds(
        "No personal data left on a refused consent",
        on("refused") | {"/disclosures/1": ON_OTHER | {"data_categories": ["none"]}},
    ),
    breaks(
        "Data on the work alone left on a refused consent, and told that the person has a file",
        SECOND,
        on("refused") | {"/disclosures/1": ON_OTHER | {"data_categories": ["operational", "none"]}},
    ),
    breaks(
        "What left on a refused consent is not stated",
        SECOND,
        on("refused") | {"/disclosures/1": ON_OTHER | {"data_categories": []}},
    ),
    *(
        breaks(
            f"Data left after a withdrawal, which {place} of two entries of one consent tells of",
            SECOND,
            {"/consents/1": entries[0], "/consents/2": entries[1], "/disclosures/1": ON_OTHER},
            also=(("STR-050", "/consents/1/id"), ("STR-050", "/consents/2/id")),
        )
        for place, entries in (("the later", (OTHER, GONE)), ("the earlier", (GONE, OTHER)))
    ),
    holds(
        "Data left on a consent of which two entries of one time differ, as far as both cover it",
        {
            "/consents/1": OTHER,
            "/consents/2": OTHER | {"scopes": [*OTHER["scopes"], "share-with-police"]},
            "/disclosures/1": ON_OTHER,
        },
        also=(("STR-050", "/consents/1/id"), ("STR-050", "/consents/2/id")),
    ),
    holds("The consent stands in another file", {"/disclosures/1": ON_OTHER}),
    breaks(
        "Data left under a law of the court, then on a consent of another file, then on a refused consent",
        "/disclosures/3/consent_ref",
        on("refused")
        | {
            "/disclosures/1": ON_OTHER | {"id": "d2", "without_consent_ground": "court-order"},
            "/disclosures/2": ON_OTHER | {"id": "d3", "consent_ref": "c7"},
            "/disclosures/3": ON_OTHER | {"id": "d4"},
        },
    ),
)

TO_SHELTER = {
    "id": "d1",
    "at": "2026-03-10T10:00:00+02:00",
    "recipient": "fi-shelter",
    "recipient_type": "shelter",
    "recipient_country": "FI",
    "purpose": "support",
    "data_categories": ["demographic"],
    "consent_ref": "c5",
}
FOR_REFERRAL = CONSENT_OF_CASE | {"scopes": ["share-for-referral"], "given_at": "2026-03-10T09:00:00+02:00"}
IN_FILE = case_file(
    legal_status=None,
    data_protection=DATA | {"disclosures": [TO_SHELTER]},
    referrals=[
        REFERRED | {"consent": FOR_REFERRAL | {"id": "c8", "given_at": "2026-03-08T09:00:00+02:00"}},
        REFERRED | {"id": "ref2", "consent": FOR_REFERRAL | {"id": "c5"}},
    ],
)
"""Data left on a consent that stands in the second of two referrals of the file."""

vectors(
    "PRO-012",
    IN_FILE,
    holds("Data left after the consent to a referral of the file was given"),
    breaks(
        "Data left before the consent to a referral of the file was given",
        "/data_protection/disclosures/0/consent_ref",
        {"/data_protection/disclosures/0/at": "2026-03-10T08:59:59+02:00"},
    ),
)

WHO = "/disclosures/0/recipient"
BASED = "/disclosures/0/basis_ref"
WHAT = "/disclosures/0/data_categories"
WHY = "/disclosures/0/purpose"
PLAIN = {WHAT: ["contact", "demographic"]}
"""No special category left."""
COUNTRY = "/disclosures/0/recipient_country"
POLICE = {WHO: "ee-ppa", "/disclosures/0/recipient_type": "police", "/consents/0/recipients": [{"type": "police"}]}


def to(kind: str, *scopes: str, purpose: str = "support") -> dict[str, object]:
    """Return changes that send the data to a recipient of a type, for a purpose, on a consent with these scopes."""
    return {
        WHO: "org-x",
        "/disclosures/0/recipient_type": kind,
        WHY: purpose,
        "/bases/0/purposes": [purpose],
        "/consents/0/recipients": [],
        "/consents/0/scopes": list(scopes),
    }


ALLOWED = LATER | {"exclusions": [], "recipients": [], "scopes": ["share-with-police"]}
"""A second consent, by which the police may have what the first excludes them from."""
TO_POLICE = {
    WHO: "fm-1",
    "/disclosures/0/recipient_type": "police",
    AT: "2026-05-05T10:00:00+03:00",
    REF: DELETE,
    "/disclosures/0/without_consent_ground": "public-task",
    "/consents/0/exclusions": [{"type": "police"}],
}
"""The police receive data on a task of law, and the first consent excludes them."""
ON_FIRST = {
    WHO: "fm-1",
    "/disclosures/0/recipient_type": "police",
    "/consents/0/exclusions": [{"type": "police"}],
    "/consents/0/recipients": [],
    "/consents/1": ALLOWED,
}
"""The police receive data on the consent that excludes them, although a later one allows it."""

vectors(
    "PRO-013",
    SOUND,
    holds("Data left within the consent"),
    holds(
        "The recipient is of a type that the consent names",
        {WHO: "org-other", "/disclosures/0/recipient_type": "health-provider"},
    ),
    breaks("The recipient is neither named nor of a type that is", WHO, {WHO: "org-other"}),
    holds("The consent names no recipients", {WHO: "org-other", "/consents/0/recipients": []}),
    holds("The recipient is not named for safety", {WHO: {"absent": "withheld-for-safety"}}),
    breaks(
        "The recipient is not named for safety and of a type that the consent does not name",
        WHO,
        {WHO: {"absent": "withheld-for-safety"}, "/consents/0/recipients": [{"type": "health-provider"}]},
    ),
    breaks(
        "An organisation of the same type as the one that is named",
        WHO,
        {WHO: "org-other", "/consents/0/recipients": [{"ref": "org-7k2", "type": "support-organisation"}]},
    ),
    holds(
        "The named organisation, in another capacity",
        {"/consents/0/recipients": [{"ref": "org-7k2", "type": "shelter"}]},
    ),
    breaks("An organisation that the person has excluded", WHO, {WHO: "org-9x1"}),
    breaks(
        "A type that the person has excluded, although the organisation is named",
        WHO,
        {"/disclosures/0/recipient_type": "consulate"},
    ),
    holds(
        "A health provider, while the person has excluded the police",
        {"/disclosures/0/recipient_type": "health-provider", "/consents/0/exclusions": [{"type": "police"}]},
    ),
    holds(
        "An organisation of the same type as the one that is excluded by name",
        {"/consents/0/exclusions": [{"ref": "org-9x1", "type": "support-organisation"}]},
    ),
    holds(
        "An excluded organisation, under a court order",
        {WHO: "org-9x1", "/disclosures/0/without_consent_ground": "court-order"},
    ),
    holds(
        "An excluded organisation, in immediate danger",
        PLAIN | {WHO: "org-9x1", "/disclosures/0/without_consent_ground": "immediate-danger"},
    ),
    breaks(
        "An excluded organisation, on a task of law",
        WHO,
        PLAIN | {WHO: "org-9x1", "/disclosures/0/without_consent_ground": "public-task"},
    ),
    breaks(
        "An excluded organisation, for legal claims",
        WHO,
        {WHO: "org-9x1", "/disclosures/0/without_consent_ground": "legal-claims"},
    ),
    breaks(
        "An excluded organisation receives data without consent, on a task of law",
        WHO,
        PLAIN | {WHO: "org-9x1", REF: DELETE, "/disclosures/0/without_consent_ground": "public-task"},
        severity="warning",
    ),
    breaks(
        "An excluded organisation receives data on the basis of the file only, which is the consent that excludes it",
        WHO,
        {WHO: "org-9x1", REF: DELETE},
    ),
    breaks(
        "An excluded organisation receives data on a basis in law",
        WHO,
        {WHO: "org-9x1", REF: DELETE, "/bases/0": TASK},
        severity="warning",
    ),
    holds(
        "An excluded organisation receives data to protect a child",
        PLAIN | {WHO: "org-9x1", REF: DELETE, "/disclosures/0/without_consent_ground": "child-protection"},
    ),
    holds(
        "An excluded organisation receives data under a duty to report",
        PLAIN | {WHO: "org-9x1", REF: DELETE, "/disclosures/0/without_consent_ground": "legal-duty-to-report"},
    ),
    holds(
        "Another organisation receives data on a task of law",
        PLAIN | {WHO: "org-other", REF: DELETE, "/disclosures/0/without_consent_ground": "public-task"},
    ),
    breaks(
        "An organisation that was excluded in a consent that has run out, on a task of law",
        WHO,
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/0/exclusions": [],
            "/consents/1": CONSENT | {"id": "c2", "valid_until": "2026-05-04"},
        },
        severity="warning",
    ),
    breaks(
        "An organisation that was excluded in a consent taken back since, on a task of law",
        WHO,
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/0/exclusions": [],
            "/consents/1": CONSENT | {"id": "c2", "status": "withdrawn", "withdrawn_at": "2026-05-04T10:00:00+03:00"},
        },
        severity="warning",
    ),
    holds(
        "An organisation receives data on a task of law after the person named it in a later consent",
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/1": LATER | {"exclusions": [], "recipients": [{"ref": "org-9x1"}]},
        },
    ),
    breaks(
        "An excluded organisation, after a later consent that names two others",
        WHO,
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/1": LATER | {"exclusions": [], "recipients": [{"ref": "org-3a5"}, {"ref": "org-9x2"}]},
        },
        severity="warning",
    ),
    breaks(
        "An excluded organisation that a suspected guardian named in a later consent",
        WHO,
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/1": LATER
            | {
                "exclusions": [],
                "recipients": [{"ref": "org-9x1"}],
                "giver": "guardian-of-adult",
                "giver_suspected": True,
            },
        },
        severity="warning",
        also=(("PRO-009", "/consents/1/giver_suspected"),),
    ),
    breaks(
        "An organisation receives data on a task of law after a later consent that names nobody",
        WHO,
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/1": LATER | {"exclusions": [], "recipients": []},
        },
        severity="warning",
    ),
    breaks(
        "A kind of recipient that the person excluded, after a later consent to a scope of other recipients",
        WHO,
        PLAIN
        | {
            WHO: "fm-1",
            "/disclosures/0/recipient_type": "police",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/0/exclusions": [{"type": "police"}],
            "/consents/1": LATER | {"exclusions": [], "recipients": [], "scopes": ["share-with-migration"]},
        },
        severity="warning",
    ),
    holds(
        "A kind of recipient that the person excluded, after a later consent to share with that kind",
        PLAIN
        | {
            WHO: "fm-1",
            "/disclosures/0/recipient_type": "police",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/0/exclusions": [{"type": "police"}],
            "/consents/1": LATER | {"exclusions": [], "recipients": [], "scopes": ["share-with-police"]},
        },
    ),
    *(
        holds(
            f"An excluded kind of recipient, after a later consent that names {how}",
            PLAIN
            | {
                WHO: "fm-1",
                "/disclosures/0/recipient_type": "police",
                AT: "2026-05-05T10:00:00+03:00",
                REF: DELETE,
                "/disclosures/0/without_consent_ground": "public-task",
                "/consents/0/exclusions": [{"type": "police"}],
                "/consents/1": LATER | {"exclusions": [], "recipients": [{"ref": "org-7k2"}, named]},
            },
        )
        for how, named in (("that kind", {"type": "police"}), ("the organisation", {"ref": "fm-1"}))
    ),
    *(
        holds(
            f"Excluded police, after a later consent to share with them that {how} since",
            PLAIN | TO_POLICE | {"/consents/1": ALLOWED | ended},
        )
        for how, ended in (
            ("was taken back", {"status": "withdrawn", "withdrawn_at": "2026-05-06T10:00:00+03:00"}),
            ("ran out", {"status": "expired", "valid_until": "2026-05-05"}),
        )
    ),
    *(
        breaks(
            f"Excluded police, after a later consent to share with them that {how}",
            WHO,
            PLAIN | TO_POLICE | {"/consents/1": ALLOWED | ended},
            severity="warning",
            also=(("PRO-039", "/consents/1/withdrawn_at"),) if "not recorded" in how else (),
        )
        for how, ended in (
            ("was taken back before", {"status": "withdrawn", "withdrawn_at": "2026-05-04T10:00:00+03:00"}),
            ("ran out before", {"status": "expired", "valid_until": "2026-05-04"}),
            ("was taken back on a day that is not recorded", {"status": "withdrawn"}),
            ("was invalid", {"status": "invalid"}),
        )
    ),
    breaks(
        "Police that were excluded and later allowed, on the consent that excludes them",
        "/disclosures/0/purpose",
        PLAIN | ON_FIRST | {"/consents/0/scopes": [*CONSENT["scopes"], "share-with-police"]},
    ),
    breaks(
        "Police that were later allowed fewer data, on the consent that excludes them",
        "/disclosures/0/purpose",
        PLAIN | ON_FIRST | {"/consents/1": ALLOWED | {"data_categories": ["contact"]}},
    ),
    holds(
        "Police that were excluded and later allowed, on the later consent",
        PLAIN | ON_FIRST | {REF: "c2", "/consents/1/scopes": [*CONSENT["scopes"], "share-with-police"]},
    ),
    breaks(
        "An organisation that was excluded and later allowed, on the consent that excludes it",
        WHO,
        {WHO: "org-9x1", "/consents/0/recipients": [], "/consents/1": ALLOWED | {"recipients": [{"ref": "org-9x1"}]}},
    ),
    breaks(
        "An organisation receives data on a task of law while a consent that excludes it still runs",
        WHO,
        PLAIN
        | {
            WHO: "org-9x1",
            AT: "2026-05-05T10:00:00+03:00",
            REF: DELETE,
            "/disclosures/0/without_consent_ground": "public-task",
            "/consents/0/exclusions": [],
            "/consents/1": CONSENT | {"id": "c2", "valid_until": "2026-05-05"},
        },
        severity="warning",
    ),
    breaks(
        "An organisation that a later consent excludes",
        WHO,
        {"/consents/1": LATER},
        severity="warning",
    ),
    breaks(
        "An organisation that is excluded in the very moment in which the data leave",
        WHO,
        {"/consents/1": LATER | {"given_at": DISCLOSURE["at"]}},
        severity="warning",
    ),
    breaks(
        "A kind of recipient that was excluded and later allowed, save for the one that received the data",
        WHO,
        PLAIN
        | {
            WHO: "ee-ppa",
            "/disclosures/0/recipient_type": "police",
            "/consents/0/exclusions": [{"type": "police"}],
            "/consents/1": LATER
            | {
                "recipients": [{"type": "police"}],
                "exclusions": [{"ref": "ee-ppa"}],
                "scopes": ["share-with-police"],
            },
        },
    ),
    breaks(
        "An organisation that another consent of the same moment excludes",
        WHO,
        {"/consents/1": LATER | {"given_at": CONSENT["given_at"]}},
        severity="warning",
    ),
    breaks(
        "A kind of recipient that a consent excludes of which it is not known when it was given",
        WHO,
        {
            "/consents/1": {key: value for key, value in LATER.items() if key != "given_at"}
            | {"exclusions": [{"type": "support-organisation"}]}
        },
        severity="warning",
    ),
    breaks(
        "A kind of recipient that another consent excludes, and an organisation not named that the own one may mean",
        WHO,
        {
            WHO: {"absent": "withheld-for-safety"},
            "/consents/0/exclusions": [{"ref": "org-other", "type": "support-organisation"}],
            "/consents/1": LATER | {"exclusions": [{"type": "support-organisation"}]},
        },
        severity="warning",
    ),
    holds(
        "An organisation that an earlier consent excludes",
        {"/consents/1": LATER | {"given_at": "2026-01-02T10:00:00+02:00"}},
    ),
    holds(
        "An organisation that a consent excludes which was given after the disclosure",
        {"/consents/1": LATER | {"given_at": "2026-03-04T10:00:00+02:00"}},
    ),
    holds(
        "An organisation that a later consent excludes, in immediate danger",
        {"/consents/1": LATER, "/disclosures/0/without_consent_ground": "immediate-danger"},
    ),
    breaks(
        "An organisation that a later consent excludes, on a task of law",
        WHO,
        {"/consents/1": LATER, "/disclosures/0/without_consent_ground": "public-task"},
        severity="warning",
    ),
    breaks(
        "An organisation that was excluded in a refused consent",
        WHO,
        {
            WHO: "org-9x1",
            "/consents/0/exclusions": [],
            "/consents/0/recipients": [],
            "/consents/1": CONSENT | {"id": "c2", "status": "refused"},
        },
        severity="warning",
    ),
    holds(
        "A recipient beyond the consent, on a task of law",
        PLAIN | {WHO: "org-other", "/disclosures/0/without_consent_ground": "public-task"},
    ),
    breaks("A category that the consent does not cover", WHAT, {WHAT: ["contact", "financial"]}),
    holds("Operational data that the consent does not cover", {WHAT: ["contact", "operational", "none"]}),
    holds("What left is not stated", {WHAT: []}),
    breaks(
        "Health data on a consent that was not explicit",
        WHAT,
        {
            "/consents/0/explicit": False,
            "/bases/0": TASK | {"article9": "none", "data_categories": ["contact"]},
            "/data_categories": [],
        },
    ),
    breaks(
        "Health data on a consent of which it is not recorded whether it was explicit",
        WHAT,
        {
            "/consents/0/explicit": DELETE,
            "/bases/0": TASK | {"article9": "none", "data_categories": ["contact"]},
            "/data_categories": [],
        },
    ),
    holds(
        "Health data on a consent that was not explicit while a basis states another condition",
        {"/consents/0/explicit": False, "/bases/0/article9": "health-or-social-care"},
    ),
    breaks(
        "A body abroad by its kind, of which the country is not named, on a consent that does not cover that",
        COUNTRY,
        {COUNTRY: DELETE, "/disclosures/0/recipient_type": "foreign-support-organisation"},
        also=(("PRO-015", COUNTRY),),
    ),
    breaks("The consent names no categories", REF, {"/consents/0/data_categories": []}, severity="warning"),
    breaks("The consent names no scope", REF, {"/consents/0/scopes": []}, severity="warning"),
    holds(
        "Data beyond a refused consent are the matter of another rule",
        on("refused", data_categories=["demographic"]),
        also=(("PRO-012", SECOND),),
    ),
    holds("Data beyond a consent that was not required", on("not-required", data_categories=["demographic"])),
    breaks(
        "Data beyond a consent that has run out since",
        "/disclosures/1/data_categories",
        on("expired", valid_until="2026-04-01", data_categories=["demographic"]),
    ),
    holds(
        "The person received data that no consent covers",
        {WHAT: ["contact", "financial"], "/disclosures/0/recipient_type": "the-person"},
    ),
    breaks(
        "A recipient and a category beyond the consent",
        WHO,
        {WHO: "org-other", WHAT: ["contact", "financial"]},
        more=(WHAT,),
    ),
    breaks("The police, on a consent for support", WHY, to("police", "support-and-services")),
    holds("The police, on a consent for them", to("police", "support-and-services", "share-with-police")),
    holds(
        "The police, on a consent to proceedings", to("police", "support-and-services", "participation-in-proceedings")
    ),
    holds("The police, on a consent to identification", to("police", "support-and-services", "formal-identification")),
    breaks(
        "The court, on a consent to identification",
        WHY,
        to("prosecution-court", "support-and-services", "formal-identification"),
    ),
    holds(
        "The court, on a consent to proceedings",
        to("prosecution-court", "support-and-services", "participation-in-proceedings"),
    ),
    holds(
        "The court, on a consent for the police", to("prosecution-court", "support-and-services", "share-with-police")
    ),
    breaks(
        "A migration authority, on a consent for the police",
        WHY,
        to("migration-authority", "support-and-services", "share-with-police"),
    ),
    holds(
        "A migration authority, on a consent for it",
        to("migration-authority", "support-and-services", "share-with-migration"),
    ),
    holds(
        "A migration authority, on a consent to identification",
        to("migration-authority", "support-and-services", "formal-identification"),
    ),
    breaks("The family, on a consent for support", WHY, to("family", "support-and-services")),
    holds("The family, on a consent for them", to("family", "support-and-services", "share-with-family")),
    breaks("The public, on a consent for support", WHY, to("media-or-public", "support-and-services")),
    holds("The public, on a consent for publicity", to("media-or-public", "support-and-services", "media-or-advocacy")),
    breaks("Support, on a consent to research", WHY, to("support-organisation", "research")),
    holds("Support, on a consent to sharing for a referral", to("support-organisation", "share-for-referral")),
    breaks(
        "Identification, on a consent to support", WHY, to("lawyer", "support-and-services", purpose="identification")
    ),
    holds("Identification, on a consent to it", to("lawyer", "formal-identification", purpose="identification")),
    holds("Identification, on a consent for the police", to("lawyer", "share-with-police", purpose="identification")),
    holds(
        "Identification, on a consent for the migration authority",
        to("lawyer", "share-with-migration", purpose="identification"),
    ),
    holds(
        "Identification, on a consent to sharing for a referral",
        to("lawyer", "share-for-referral", purpose="identification"),
    ),
    breaks(
        "A decision on residence, on a consent to support",
        WHY,
        to("lawyer", "support-and-services", purpose="residence-decision"),
    ),
    holds(
        "A decision on residence, on a consent for it",
        to("lawyer", "share-with-migration", purpose="residence-decision"),
    ),
    holds(
        "A decision on residence, on a consent to a referral",
        to("lawyer", "share-for-referral", purpose="residence-decision"),
    ),
    breaks(
        "An investigation, on a consent to a referral", WHY, to("lawyer", "share-for-referral", purpose="investigation")
    ),
    holds("An investigation, on a consent for the police", to("lawyer", "share-with-police", purpose="investigation")),
    holds(
        "An investigation, on a consent to proceedings",
        to("lawyer", "participation-in-proceedings", purpose="investigation"),
    ),
    breaks(
        "A court hearing, on a consent to support",
        WHY,
        to("lawyer", "support-and-services", purpose="court-proceedings"),
    ),
    holds(
        "A court hearing, on a consent to proceedings",
        to("lawyer", "participation-in-proceedings", purpose="court-proceedings"),
    ),
    holds(
        "A court hearing, on a consent for the police", to("lawyer", "share-with-police", purpose="court-proceedings")
    ),
    holds(
        "A court hearing, on a consent to a referral", to("lawyer", "share-for-referral", purpose="court-proceedings")
    ),
    holds(
        "A court hearing, on a consent to compensation",
        to("lawyer", "compensation-and-benefits", purpose="court-proceedings"),
    ),
    breaks("A claim, on a consent to support", WHY, to("lawyer", "support-and-services", purpose="compensation-claim")),
    holds(
        "A claim, on a consent to compensation", to("lawyer", "compensation-and-benefits", purpose="compensation-claim")
    ),
    holds(
        "A claim, on a consent to proceedings",
        to("lawyer", "participation-in-proceedings", purpose="compensation-claim"),
    ),
    holds("A claim, on a consent to a referral", to("lawyer", "share-for-referral", purpose="compensation-claim")),
    breaks(
        "A return, on a consent to support and a referral",
        WHY,
        to("lawyer", "support-and-services", "share-for-referral", purpose="safe-return"),
    ),
    holds("A return, on a consent to it", to("lawyer", "return-arrangements", purpose="safe-return")),
    breaks(
        "Treatment, on a consent to return",
        WHY,
        to("health-provider", "return-arrangements", purpose="health-treatment"),
    ),
    holds(
        "Treatment, on a consent to medical information",
        to("health-provider", "medical-information", purpose="health-treatment"),
    ),
    holds(
        "Treatment, on a consent to support", to("health-provider", "support-and-services", purpose="health-treatment")
    ),
    holds(
        "Treatment, on a consent to a referral", to("health-provider", "share-for-referral", purpose="health-treatment")
    ),
    breaks("Benefits, on a consent to return", WHY, to("social-services", "return-arrangements", purpose="benefits")),
    holds("Benefits, on a consent to them", to("social-services", "compensation-and-benefits", purpose="benefits")),
    holds("Benefits, on a consent to support", to("social-services", "support-and-services", purpose="benefits")),
    holds("Benefits, on a consent to a referral", to("social-services", "share-for-referral", purpose="benefits")),
    breaks(
        "Statistics, on a consent to research",
        WHY,
        to("lawyer", "research", purpose="statistics") | {WHAT: ["demographic"]},
    ),
    holds(
        "Statistics, on a consent to them",
        to("lawyer", "anonymous-statistics", purpose="statistics") | {WHAT: ["demographic"]},
    ),
    breaks(
        "Research, on a consent to statistics",
        WHY,
        to("lawyer", "anonymous-statistics", purpose="research") | {WHAT: ["demographic"]},
    ),
    holds("Research, on a consent to it", to("lawyer", "research", purpose="research") | {WHAT: ["demographic"]}),
    breaks("Publicity, on a consent to research", WHY, to("lawyer", "research", purpose="media-or-advocacy")),
    holds("Publicity, on a consent to it", to("lawyer", "media-or-advocacy", purpose="media-or-advocacy")),
    breaks(
        "A search for the family, on a consent to support",
        WHY,
        to("lawyer", "support-and-services", purpose="family-tracing"),
    ),
    holds(
        "A search for the family, on a consent to contact with it",
        to("lawyer", "share-with-family", purpose="family-tracing"),
    ),
    holds("Danger, on a consent to support", to("lawyer", "support-and-services", purpose="protection-from-danger")),
    breaks("Another country, on a consent that does not cover that", COUNTRY, {COUNTRY: "FI"}),
    holds("A part of the country with a code of its own", {"/country": "FI", COUNTRY: "AX"}),
    breaks("Another country with a code like that of a part", COUNTRY, {COUNTRY: "AX"}),
    holds(
        "Another country, on a consent that covers it",
        {COUNTRY: "FI", "/consents/0/scopes": ["support-and-services", "share-across-border"]},
    ),
    holds(
        "Another country, on a consent to return",
        {COUNTRY: "FI", "/consents/0/scopes": ["support-and-services", "return-arrangements"]},
    ),
    holds("The country of the recipient is not known", {COUNTRY: DELETE}),
    holds("The country whose law applies is that of the recipient", {COUNTRY: "FI"}, country="FI"),
    breaks(
        "Data that left without personal categories and on a ground of the file stand before one beyond the consent",
        "/disclosures/3/data_categories",
        {
            "/disclosures/1": DISCLOSURE | {"id": "d2", "data_categories": ["none"], "recipient": "org-9x1"},
            "/disclosures/2": {k: v for k, v in DISCLOSURE.items() if k != "consent_ref"} | {"id": "d3"},
            "/disclosures/3": DISCLOSURE | {"id": "d4", "data_categories": ["financial"]},
        },
    ),
)

NO_GROUND = {REF: DELETE, BASED: DELETE, WHY: "benefits"}

vectors(
    "PRO-014",
    SOUND,
    holds("Data left on a consent"),
    holds("Data left for a purpose that a basis covers", {REF: DELETE}),
    breaks("Data left on no ground", REF, NO_GROUND),
    holds("All data were erased, and the consent on which they had left with them", EMPTIED),
    holds("All data were erased, and nothing tells any more on what they had left", EMPTIED | NO_GROUND),
    breaks(
        "Data left on no ground, and all of which a term is recorded were erased",
        REF,
        EMPTIED | NO_GROUND | {"/subject": SOUND["subject"]},
        also=(("PRO-001", "/bases/0/consent_ref"),),
    ),
    breaks("Data left on no ground and no basis is recorded", REF, NO_GROUND | {"/bases": [], "/data_categories": []}),
    holds(
        "Data left in immediate danger",
        NO_GROUND | PLAIN | {"/disclosures/0/without_consent_ground": "immediate-danger"},
    ),
    breaks("It is not stated which data left on no ground", REF, NO_GROUND | {WHAT: []}, severity="warning"),
    holds("No personal data left on no ground", NO_GROUND | {WHAT: ["none"]}),
    breaks(
        "Data on the work alone left on no ground",
        REF,
        NO_GROUND | {WHAT: ["operational"]},
        severity="warning",
    ),
    breaks("The disclosure names a consent that is nowhere", REF, {REF: "c9", "/disclosures/0/basis_ref": DELETE}),
    holds("The disclosure names a consent outside the file", {REF: "ext:c9", "/disclosures/0/basis_ref": DELETE}),
    breaks("The disclosure names a basis that is nowhere", "/disclosures/0/basis_ref", {REF: DELETE, BASED: "b9"}),
    holds("The disclosure names a basis outside the file", {REF: DELETE, BASED: "ext:b9"}),
    breaks(
        "The disclosure names a consent that was not required, and no basis is for its purpose",
        REF,
        {BASED: DELETE, "/bases/0/purposes": ["health-treatment"], "/consents/0/status": "not-required"},
        also=(("PRO-001", "/bases/0/consent_ref"), ("PRO-002", "/disclosures/0/purpose")),
    ),
    breaks(
        "The basis of the disclosure is a consent that is nowhere",
        BASED,
        {REF: DELETE, "/bases/0/consent_ref": "c9"},
        also=(("PRO-001", "/bases/0/consent_ref"),),
    ),
    breaks(
        "The basis of the disclosure is a consent that it does not name",
        BASED,
        {REF: DELETE, "/bases/0/consent_ref": DELETE},
        also=(("PRO-001", "/bases/0/consent_ref"),),
    ),
    breaks(
        "The basis of the disclosure is a consent that was not required",
        BASED,
        {REF: DELETE, "/consents/0/status": "not-required"},
        also=(("PRO-001", "/bases/0/consent_ref"),),
    ),
    holds(
        "The basis of the disclosure is a consent outside the file",
        {REF: DELETE, "/bases/0/consent_ref": "ext:c9"},
    ),
    holds(
        "The basis of the disclosure has neither a first nor a last day", {REF: DELETE, "/bases/0/from_date": DELETE}
    ),
    breaks(
        "The basis of the disclosure, with no first day, had ended the day before",
        BASED,
        {
            REF: DELETE,
            "/bases/0": {key: value for key, value in TASK.items() if key != "from_date"} | {"to_date": "2026-03-02"},
        },
    ),
    breaks(
        "The basis of the disclosure is for another purpose",
        BASED,
        {REF: DELETE, "/bases/0/purposes": ["health-treatment"]},
    ),
    breaks(
        "The basis of the disclosure had ended the day before",
        BASED,
        {REF: DELETE, "/bases/0": TASK | {"to_date": "2026-03-02"}},
    ),
    breaks(
        "The basis of the disclosure had ended the day before, by a clock that still shows that day",
        BASED,
        {REF: DELETE, AT: "2026-03-03T22:30:00+00:00", "/bases/0": TASK | {"to_date": "2026-03-03"}},
    ),
    holds(
        "The basis of the disclosure ended on that day, by a clock that already shows the next",
        {REF: DELETE, AT: "2026-03-04T00:30:00+04:00", "/bases/0": TASK | {"to_date": "2026-03-03"}},
    ),
    breaks(
        "The basis of the disclosure stands second, comes first by its identifier and is for another purpose",
        BASED,
        {REF: DELETE, BASED: "b0", "/bases/1": TASK | {"id": "b0", "purposes": ["health-treatment"]}},
    ),
    holds(
        "The basis of the disclosure began on that day",
        {REF: DELETE, "/bases/0": TASK | {"from_date": "2026-03-03"}},
    ),
    holds(
        "The basis of the disclosure ended on the day after",
        {REF: DELETE, "/bases/0": TASK | {"to_date": "2026-03-04"}},
    ),
    holds("The basis of the disclosure ended on that day", {REF: DELETE, "/bases/0": TASK | {"to_date": "2026-03-03"}}),
    breaks(
        "The only basis for the purpose begins on the day after",
        BASED,
        {REF: DELETE, BASED: DELETE, "/bases/0": TASK | {"from_date": "2026-03-04"}},
    ),
    breaks(
        "The basis of the disclosure does not cover the contact",
        BASED,
        {
            REF: DELETE,
            "/bases/0": TASK | {"data_categories": ["demographic", "special-health"]},
            "/data_categories": [],
        },
    ),
    holds(
        "A second basis for the purpose covers what the first does not",
        {
            REF: DELETE,
            BASED: DELETE,
            "/bases/0": TASK | {"data_categories": ["demographic"]},
            "/bases/1": TASK | {"id": "b2"},
        },
    ),
    holds("The person received their data", NO_GROUND | {"/disclosures/0/recipient_type": "the-person"}),
    breaks(
        "A second disclosure rests on nothing",
        "/disclosures/1/consent_ref",
        {
            "/disclosures/1": {k: v for k, v in DISCLOSURE.items() if k not in {"consent_ref", "basis_ref"}}
            | {"id": "d2", "purpose": "benefits"}
        },
    ),
)
vectors(
    "PRO-014",
    POLICE_RECORD,
    holds("The police pass data on for what their basis covers"),
    breaks(
        "Data of a police file left for a purpose of no basis",
        REF,
        {BASED: DELETE, "/disclosures/0/purpose": "support"},
    ),
)
vectors("PRO-014", AUTHORITY, holds("An authority passes data on for its task", {REF: DELETE}))

NO_TO_POLICE: dict[str, Any] = CONSENT_OF_CASE | {"exclusions": [{"type": "police"}]}
SAID_LATER: dict[str, Any] = CONSENT_OF_CASE | {
    "id": "c2",
    "given_at": "2026-03-08T10:00:00+02:00",
    "scopes": ["share-with-police"],
    "child_assent": True,
}
TOLD_POLICE = case_file(
    legal_status=None,
    data_protection=DATA
    | {
        "consents": [NO_TO_POLICE, SAID_LATER],
        "disclosures": [
            {name: value for name, value in TO_SHELTER.items() if name != "consent_ref"}
            | {"recipient": "fi-police", "recipient_type": "police", "without_consent_ground": "public-task"}
        ],
    },
)
"""The police, whom the person excluded and allowed later, receive data on a task of law."""
TO_THEM = "/data_protection/disclosures/0/recipient"
YES_OF = "/data_protection/consents/1/giver"
ALONE = (("PRO-010", "/data_protection/consents/0/giver"), ("IDN-014", "/identification/child/guardian"))
IN_CONFLICT = {
    "/identification/child": {"guardian": {"ref": "g-1", "appointed_on": "2026-03-01", "conflict_of_interest": True}}
}

vectors(
    "PRO-013",
    TOLD_POLICE,
    holds("Police that a grown person excluded and allowed later"),
    holds(
        "Police that a child excluded, after a later consent of a parent",
        {"/subject": CHILD, YES_OF: "parent"},
        also=ALONE,
    ),
    breaks(
        "Police that a child excluded, after a later consent of the parent who by the file recruited the child",
        TO_THEM,
        {"/subject": CHILD, YES_OF: "parent", "/identification/recruitment": {"recruiter_relations": ["parent"]}},
        severity="warning",
        also=(("PRO-009", YES_OF), *ALONE),
    ),
    breaks(
        "Police that a grown person excluded, after a later consent of a parent",
        TO_THEM,
        {YES_OF: "parent"},
        severity="warning",
        also=(("PRO-011", YES_OF),),
    ),
    holds(
        "Police that a grown person excluded, after a later consent of a guardian",
        {YES_OF: "guardian-of-adult"},
    ),
    breaks(
        "Police that a grown person excluded, after a later consent of a guardian whose interests conflict",
        TO_THEM,
        {YES_OF: "guardian-of-adult"} | IN_CONFLICT,
        severity="warning",
        also=(("PRO-009", YES_OF),),
    ),
)
