"""Vectors of the rules on what a return leaves open or gives away."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DATA, case_file, extract
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.return_bases import CONSIDERED, LAWYER, PLANNED, RETURNED, in_file

SETTLED, LAWYER_AT = "/pending/considered_on", "/pending/representative"
OPEN = {"/pending": {"proceedings": True, "considered_on": "2026-04-30", "representative": LAWYER}}

vectors(
    "RET-014",
    changed(PLANNED, OPEN),
    holds("Open proceedings that were settled before the journey"),
    holds("Open proceedings settled on the planned day", {SETTLED: "2026-06-15"}),
    breaks("Open proceedings settled after the planned day", SETTLED, {SETTLED: "2026-06-16"}),
    breaks("Open proceedings that nobody thought of", SETTLED, {SETTLED: DELETE}),
    breaks(
        "A claim to compensation that nobody thought of",
        SETTLED,
        {"/pending": {"compensation": True, "representative": LAWYER}},
    ),
    breaks("Wages owed that nobody thought of", SETTLED, {"/pending": {"wages": True, "representative": LAWYER}}),
    holds("Nothing is open", {"/pending": {"proceedings": False, "compensation": False, "wages": False}}),
    holds("Nothing is recorded of open matters", {"/pending": DELETE}),
    breaks("Open proceedings and nobody who acts for the person", LAWYER_AT, {LAWYER_AT: DELETE}),
    breaks(
        "Open proceedings, nothing settled, nobody who acts",
        SETTLED,
        {SETTLED: DELETE, LAWYER_AT: DELETE},
        more=(LAWYER_AT,),
    ),
    holds("Open proceedings where the person stays", {SETTLED: DELETE, "/type": "no-return"}),
    holds("Open proceedings while a return is only thought of", {SETTLED: DELETE, "/status": "considered"}),
)
vectors(
    "RET-014",
    changed(RETURNED, OPEN),
    breaks("Open proceedings settled on the day after the departure", SETTLED, {SETTLED: "2026-05-05"}),
)

CONSENT: dict[str, Any] = {
    "id": "c2",
    "status": "given",
    "scopes": ["return-arrangements", "share-across-border"],
    "given_at": "2026-05-10T10:00:00+03:00",
}
TOLD = {"/disclosure": {"recipients": ["consulate"], "recipient_countries": ["VN"], "reveals_trafficking": True}}
AGREED = changed(PLANNED, TOLD | {"/disclosure/consent_ref": "c2", "/disclosure/consent": CONSENT})
AT = "/disclosure/consent"

vectors(
    "RET-015",
    PLANNED,
    holds("Nobody was told"),
    holds("A consulate was told nothing of the trafficking", TOLD | {"/disclosure/reveals_trafficking": False}),
    holds("Nothing is recorded of what a consulate was told", TOLD | {"/disclosure/reveals_trafficking": DELETE}),
    holds("A support organisation was told", TOLD | {"/disclosure/recipients": ["foreign-support-organisation"]}),
    breaks("A consulate was told without consent", AT, TOLD),
    breaks(
        "An authority abroad was told without consent",
        AT,
        TOLD | {"/disclosure/recipients": ["foreign-support-organisation", "foreign-authority"]},
    ),
    breaks(
        "The police of another country were told without consent",
        AT,
        TOLD | {"/disclosure/recipients": ["police"], "/disclosure/recipient_countries": ["VN"]},
    ),
    holds(
        "The police of the country itself were told",
        TOLD | {"/disclosure/recipients": ["police"], "/disclosure/recipient_countries": ["EE"]},
    ),
    holds(
        "The police were told, and some who act for another country",
        TOLD | {"/disclosure/recipients": ["police"], "/disclosure/recipient_countries": ["EE", "VN"]},
    ),
    holds(
        "Police of a country that is not named were told",
        TOLD | {"/disclosure/recipients": ["police"], "/disclosure/recipient_countries": []},
    ),
    breaks(
        "A consulate was told on a consent that stands in another record",
        "/disclosure/consent_ref",
        TOLD | {"/disclosure/consent_ref": "c2"},
        severity="warning",
    ),
    holds("A consulate was told on another ground", TOLD | {"/disclosure/without_consent_ground": "court-order"}),
    breaks(
        "A consulate was told without consent on a return that is only thought of", AT, TOLD | {"/status": "considered"}
    ),
)
vectors(
    "RET-015",
    AGREED,
    holds("A consulate was told with consent"),
    breaks(
        "A consulate was told on a consent that had been withdrawn",
        f"{AT}/status",
        {f"{AT}/status": "withdrawn", f"{AT}/withdrawn_at": "2026-05-30T10:00:00+03:00"},
    ),
    breaks(
        "A consulate was told on a consent that had run out",
        f"{AT}/status",
        {f"{AT}/status": "expired", f"{AT}/valid_until": "2026-05-31"},
    ),
    breaks(
        "A consulate was told on a consent withdrawn on no known day", f"{AT}/status", {f"{AT}/status": "withdrawn"}
    ),
    holds(
        "A consulate was told on a consent withdrawn on the day of the journey",
        {f"{AT}/status": "withdrawn", f"{AT}/withdrawn_at": "2026-06-15T10:00:00+03:00"},
        on=date(2026, 6, 16),
    ),
    breaks(
        "A consulate was told on a consent that holds until the day before the journey",
        f"{AT}/valid_until",
        {f"{AT}/valid_until": "2026-06-14"},
        severity="warning",
    ),
    breaks(
        "A consulate was told on a consent that was withdrawn before the journey",
        f"{AT}/withdrawn_at",
        {f"{AT}/withdrawn_at": "2026-05-30T10:00:00+03:00"},
        severity="warning",
    ),
    holds(
        "A consulate was told on a consent that holds on the day of the journey", {f"{AT}/valid_until": "2026-06-15"}
    ),
    holds("A consulate was told on a consent that holds beyond the journey", {f"{AT}/valid_until": "2027-05-09"}),
    breaks("A consulate was told on a refused consent", f"{AT}/status", {f"{AT}/status": "refused"}),
    holds(
        "A consulate was told on another ground beside a refused consent",
        {f"{AT}/status": "refused", "/disclosure/without_consent_ground": "court-order"},
    ),
    breaks(
        "A consulate was told on a consent to return arrangements only",
        f"{AT}/scopes",
        {f"{AT}/scopes": ["return-arrangements"]},
    ),
    breaks(
        "A consulate was told on a consent to sharing abroad only",
        f"{AT}/scopes",
        {f"{AT}/scopes": ["share-across-border"]},
    ),
    breaks("A consulate was told on a consent to support", f"{AT}/scopes", {f"{AT}/scopes": ["support-and-services"]}),
    breaks("An excluded consulate was told", f"{AT}/exclusions/0", {f"{AT}/exclusions": [{"type": "consulate"}]}),
    breaks(
        "An excluded consulate was told on a public task",
        f"{AT}/exclusions/1",
        {
            f"{AT}/exclusions": [{"type": "family"}, {"type": "consulate"}],
            "/disclosure/without_consent_ground": "public-task",
        },
    ),
    breaks(
        "An excluded consulate was told by order of a court",
        f"{AT}/exclusions/0",
        {f"{AT}/exclusions": [{"type": "consulate"}], "/disclosure/without_consent_ground": "court-order"},
        severity="warning",
    ),
    holds("Another type is excluded", {f"{AT}/exclusions": [{"type": "family"}, {"type": "foreign-authority"}]}),
    holds(
        "An organisation of the type is excluded by its reference",
        {f"{AT}/exclusions": [{"ref": "org-other", "type": "consulate"}]},
    ),
    holds(
        "The family was told and is excluded",
        {f"{AT}/exclusions": [{"type": "family"}], "/disclosure/recipients": ["consulate", "family"]},
    ),
)

TWO: list[dict[str, Any]] = [*DATA["consents"], DATA["consents"][0] | CONSENT]
IN_FILE = case_file(
    recorded_at="2026-06-01T10:00:00+03:00",
    legal_status=None,
    returns=[in_file(PLANNED, **TOLD | {"/disclosure/consent_ref": "c2"})],
    data_protection=DATA | {"consents": TWO},
)
"""A case file in which a consulate was told with consent."""
REF, OF_FILE = "/returns/0/disclosure/consent_ref", "/data_protection/consents/1"

vectors(
    "RET-015",
    IN_FILE,
    holds("A consulate was told on a consent of the same case file"),
    holds(
        "A consulate was told on a consent of the file that stands after one to support of a later identifier",
        {"/data_protection/consents": [DATA["consents"][0] | {"id": "c3"}, *TWO]},
    ),
    breaks("A consulate was told without consent, in a case file", "/returns/0/disclosure/consent", {REF: DELETE}),
    breaks("A consulate was told on a consent of the file to support only", REF, {REF: "c1"}),
    breaks("A consulate was told on a consent of the file that was refused", REF, {OF_FILE + "/status": "refused"}),
    breaks(
        "A consulate was told on a consent of the file that excludes it",
        REF,
        {OF_FILE + "/exclusions": [{"type": "consulate"}]},
    ),
    breaks(
        "A consulate was told on a consent of the file that was withdrawn before the journey",
        REF,
        {OF_FILE + "/status": "withdrawn", OF_FILE + "/withdrawn_at": "2026-05-30T10:00:00+03:00"},
        severity="warning",
    ),
    holds(
        "A consulate was told on another ground beside a consent of the file to support only",
        {REF: "c1", "/returns/0/disclosure/without_consent_ground": "court-order"},
    ),
    breaks(
        "A consulate that a consent of the file excludes was told on a public task",
        REF,
        {
            OF_FILE + "/exclusions": [{"type": "consulate"}],
            "/returns/0/disclosure/without_consent_ground": "public-task",
        },
    ),
    breaks(
        "A consulate that a consent of the file excludes was told by order of a court",
        REF,
        {
            OF_FILE + "/exclusions": [{"type": "consulate"}],
            "/returns/0/disclosure/without_consent_ground": "court-order",
        },
        severity="warning",
    ),
    holds(
        "A consulate was told on a consent that nothing in the file holds",
        {REF: "c9"},
        also=(("CAS-013", REF),),
    ),
    holds(
        "A consulate was told on a consent, and the file has no part on data protection",
        {"/data_protection": DELETE},
        also=(("CAS-019", "/data_protection"),),
    ),
)

SENT, TRAVELS = "/payload/record" + REF, "/payload/record" + OF_FILE

vectors(
    "RET-015",
    changed(
        extract(IN_FILE),
        {
            "/sent_at": "2026-06-01T10:00:00+03:00",
            "/recorded_at": "2026-06-01T10:00:00+03:00",
        },
    ),
    holds("A consulate was told on a consent of the case file that a message carries"),
    breaks(
        "A consulate was told on a consent, of a case file that a message carries, that excludes it",
        SENT,
        {TRAVELS + "/exclusions": [{"type": "consulate"}]},
    ),
    breaks(
        "A consulate was told on a consent, of a case file that a message carries, to support only", SENT, {SENT: "c1"}
    ),
    breaks(
        "A consulate was told on a consent that was cut out of the file for a message",
        SENT,
        {TRAVELS: DELETE},
        severity="warning",
    ),
    breaks(
        "A consulate was told on a consent of a file that was cut of its part on data protection for a message",
        SENT,
        {"/payload/record/data_protection": DELETE},
        severity="warning",
    ),
)

ASYLUM, ASYLUM_SETTLED = "/pending/asylum", "/pending/asylum_settled_on"
RESIDENT: dict[str, Any] = {
    "/subject/nationalities": [],
    "/subject/stateless": True,
    "/destination_right": "permanent-residence",
    "/permanent_residence_countries": ["VN"],
}

vectors(
    "RET-017",
    changed(RETURNED, {"/pending": {"asylum": True}}),
    breaks("Returned while an application was open", ASYLUM),
    *(
        breaks(f"Returned while an application was open, with the status {status}", ASYLUM, {"/status": status})
        for status in ("travelled", "arrived")
    ),
    holds("No application", {ASYLUM: False}),
    holds("Nothing is recorded of an application", {ASYLUM: DELETE}),
    holds("Nothing is recorded of open matters", {"/pending": DELETE}),
    holds("An application settled on the day of departure", {ASYLUM_SETTLED: "2026-05-04"}),
    breaks("An application settled on the day after the departure", ASYLUM, {ASYLUM_SETTLED: "2026-05-05"}),
    holds("An application whose end is held back", {ASYLUM_SETTLED: {"absent": "withheld-for-safety"}}),
    holds("A transfer to the responsible state", {"/type": "transfer-to-responsible-state"}),
    breaks("A voluntary return without help while an application was open", ASYLUM, {"/type": "voluntary"}),
    holds(
        "A record without a person, to a country of no recorded right",
        {"/subject": DELETE, "/destination_right": DELETE},
        also=(("STR-020", ""),),
    ),
    holds(
        "A resettlement elsewhere",
        {"/type": "resettlement-third-country", "/destination_country": "CA", "/destination_right": "other"},
    ),
    breaks(
        "A return to the country of nationality by right",
        ASYLUM,
        {"/subject/nationalities": {"absent": "withheld-for-safety"}},
    ),
    breaks("A return to a country among the nationalities", ASYLUM, {"/destination_right": DELETE}),
    holds("A destination that is held back", {"/destination_country": {"absent": "withheld-for-safety"}}),
    breaks("A stateless person returned to the country of residence", ASYLUM, RESIDENT),
    holds(
        "A person of unknown nationality returned to a country of residence",
        RESIDENT | {"/subject/stateless": False},
    ),
    holds(
        "A stateless person sent to a country of no residence",
        RESIDENT | {"/permanent_residence_countries": ["TH"]},
    ),
)
vectors(
    "RET-017",
    changed(PLANNED, {"/pending": {"asylum": True}}),
    breaks("A confirmed return while an application is open", ASYLUM, severity="warning"),
    breaks("An approved return while an application is open", ASYLUM, {"/status": "approved"}, severity="warning"),
    holds("A return that is only thought of while an application is open", {"/status": "considered"}),
    holds("The person stays", {"/type": "no-return"}),
    holds("An application settled on the planned day", {ASYLUM_SETTLED: "2026-06-15"}),
    breaks("An application settled after the planned day", ASYLUM, {ASYLUM_SETTLED: "2026-06-16"}, severity="warning"),
)
vectors("RET-017", CONSIDERED, holds("Nothing is open"))
