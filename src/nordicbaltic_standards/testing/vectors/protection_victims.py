"""Vectors of the rules on the protection of victims: danger, measures, publicity."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT as TO_HELP
from nordicbaltic_standards.testing.vectors.case_bases import DATA, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, holds, record, vectors

CALM = record("victim-protection", "LT")
"""A record that says nothing of danger; written on 1 June 2026."""
ASSESSED = {"date": "2026-03-02", "level": "high"}
THREAT = {"date": "2026-03-02", "kind": "threat"}
TRIED = CALM | {
    "assessments": [ASSESSED],
    "proceedings_open": True,
    "proceedings_measures": ["remote-testimony"],
    "incidents": [THREAT],
}
OLD = "/assessments/0/date"

vectors(
    "PRO-031",
    TRIED,
    holds("An assessment on the day of the incident"),
    holds(
        "Nothing happened, no proceedings and no assessment",
        {"/assessments": [], "/proceedings_open": False, "/incidents": []},
    ),
    breaks("Open proceedings and no assessment", "/assessments", {"/assessments": [], "/incidents": []}),
    breaks("An incident and no assessment", "/assessments", {"/assessments": [], "/proceedings_open": False}),
    holds(
        "Whether proceedings are open is not known and there is no assessment",
        {"/assessments": [], "/proceedings_open": {"absent": "unknown"}, "/incidents": []},
    ),
    breaks("An assessment that found no level", "/assessments", {"/assessments/0/level": "not-assessed"}),
    breaks("An assessment on the day before the incident", "/assessments", {OLD: "2026-03-01"}),
    breaks(
        "An assessment before the second of two incidents",
        "/assessments",
        {"/incidents/1": {"date": "2026-03-03", "kind": "violence"}},
    ),
    holds(
        "A later assessment after the second of two incidents",
        {
            "/incidents/1": {"date": "2026-03-03", "kind": "violence"},
            "/assessments/1": {"date": "2026-03-04", "level": "low"},
        },
    ),
    holds(
        "A later assessment listed first after the second of two incidents",
        {
            "/incidents/1": {"date": "2026-03-03", "kind": "violence"},
            "/assessments": [{"date": "2026-03-04", "level": "low"}, ASSESSED],
        },
    ),
    breaks(
        "A later assessment that found no level",
        "/assessments",
        {
            "/incidents/1": {"date": "2026-03-03", "kind": "violence"},
            "/assessments/1": {"date": "2026-03-04", "level": "not-assessed"},
        },
    ),
    breaks(
        "An incident after the assessment without proceedings",
        "/assessments",
        {"/proceedings_open": False, "/assessments/0/level": "low", OLD: "2026-03-01"},
    ),
    holds("One hundred and eighty days since the assessment", {OLD: "2025-12-03", "/incidents": []}),
    breaks("One hundred and eighty-one days since the assessment", OLD, {OLD: "2025-12-02", "/incidents": []}),
    breaks(
        "An old assessment of a high danger without proceedings",
        OLD,
        {OLD: "2025-12-02", "/incidents": [], "/proceedings_open": DELETE},
    ),
    breaks(
        "An old assessment of an extreme danger without proceedings",
        OLD,
        {OLD: "2025-12-02", "/assessments/0/level": "extreme", "/incidents": [], "/proceedings_open": DELETE},
    ),
    breaks(
        "An old assessment of an immediate danger without proceedings",
        OLD,
        {
            OLD: "2025-12-02",
            "/assessments/0/level": "low",
            "/assessments/0/immediate_danger": True,
            "/incidents": [],
            "/proceedings_open": DELETE,
        },
    ),
    breaks(
        "An old assessment of a low danger in proceedings",
        OLD,
        {OLD: "2025-12-02", "/assessments/0/level": "low", "/incidents": []},
    ),
    holds(
        "An old assessment of a low danger without proceedings",
        {
            OLD: "2025-12-02",
            "/assessments/0/level": "low",
            "/assessments/0/immediate_danger": False,
            "/incidents": [],
            "/proceedings_open": False,
        },
    ),
    holds(
        "An old assessment of a low danger after an old incident",
        {
            OLD: "2025-12-02",
            "/assessments/0/level": "low",
            "/incidents/0/date": "2025-12-01",
            "/proceedings_open": False,
        },
    ),
    holds(
        "The day on which the law is read is not known", {OLD: "2025-12-02", "/incidents": [], "/recorded_at": DELETE}
    ),
    breaks(
        "The last of two old assessments of one day finds the danger",
        "/assessments/1/date",
        {
            "/assessments": [{"date": "2025-12-02", "level": "low"}, {"date": "2025-12-02", "level": "high"}],
            "/incidents": [],
            "/proceedings_open": False,
        },
    ),
)

ORDER: dict[str, Any] = {
    "measure": "restraining-order",
    "requested_on": "2026-03-02",
    "granted_on": "2026-03-06",
    "from_date": "2026-03-06",
    "to_date": "2026-06-16",
}
GUARDED = CALM | {"assessments": [ASSESSED], "measures": [ORDER]}
TO = "/measures/0/to_date"


def measure(kind: str) -> dict[str, Any]:
    """Return the change to a measure of this kind that ended in May."""
    return {"/measures": [ORDER | {"measure": kind, "to_date": "2026-05-20"}]}


def asked(**fields: Any) -> dict[str, Any]:
    """Return the change to a measure that was asked for fifteen days ago."""
    return {"/measures": [{"measure": "restraining-order", "requested_on": "2026-05-17"} | fields]}


vectors(
    "PRO-032",
    GUARDED,
    holds("A measure that ends in fifteen days"),
    holds("No measure at all", {"/measures": []}),
    breaks("A measure that ends in fourteen days", TO, {TO: "2026-06-15"}),
    breaks("A measure that ended", TO, {TO: "2026-05-20"}),
    holds("A measure without a last day", {TO: DELETE}),
    holds("A measure that ended while the danger is low", {TO: "2026-05-20", "/assessments/0/level": "low"}),
    holds("A measure that ended and no danger was assessed", {TO: "2026-05-20", "/assessments": []}),
    breaks(
        "A measure that ended while the danger is extreme", TO, {TO: "2026-05-20", "/assessments/0/level": "extreme"}
    ),
    breaks(
        "A measure that ended while the danger is immediate",
        TO,
        {TO: "2026-05-20", "/assessments/0/level": "medium", "/assessments/0/immediate_danger": True},
    ),
    breaks(
        "A measure that ended while an entry tells of immediate danger and of no level",
        TO,
        {
            TO: "2026-05-20",
            "/assessments/0/level": "low",
            "/assessments/1": {"date": "2026-05-10", "level": "not-assessed", "immediate_danger": True},
        },
    ),
    holds(
        "A measure that ended while a later assessment finds a low danger",
        {TO: "2026-05-20", "/assessments/1": {"date": "2026-05-10", "level": "low"}},
    ),
    breaks("Protected data that ended", TO, measure("protected-identity-data")),
    breaks("A European protection order that ended", TO, measure("eu-protection-order")),
    breaks("Police protection that ended", TO, measure("police-protection")),
    breaks("Witness protection that ended", TO, measure("witness-protection")),
    breaks("A move for safety that ended", TO, measure("relocation")),
    breaks("Digital safety that ended", TO, measure("digital-safety-measures")),
    holds("An escort that ended", measure("safe-transport")),
    holds("A closed hearing that ended", measure("closed-hearing")),
    holds(
        "A measure that ended and was never in force",
        {"/measures": [{"measure": "restraining-order", "to_date": "2026-05-20", "refused_on": "2026-03-06"}]},
    ),
    holds(
        "A measure that ended and of which no grant is recorded",
        {"/measures": [{"measure": "restraining-order", "to_date": "2026-05-20"}]},
    ),
    breaks("A measure that ended and was granted", TO, {TO: "2026-05-20", "/measures/0/from_date": DELETE}),
    breaks("A measure that ended and had begun", TO, {TO: "2026-05-20", "/measures/0/granted_on": DELETE}),
    holds(
        "A measure that ended and was refused after it had begun",
        {TO: "2026-05-20", "/measures/0/granted_on": DELETE, "/measures/0/refused_on": "2026-04-06"},
    ),
    breaks(
        "A measure that ended and was refused before it was granted",
        TO,
        {TO: "2026-05-20", "/measures/0/refused_on": "2026-03-04"},
    ),
    holds("A measure that ended and one of the same kind follows", {TO: "2026-05-20", "/measures/1": ORDER}),
    holds(
        "A measure that ended and one of the same kind without a last day follows",
        {TO: "2026-05-20", "/measures/1": {"measure": "restraining-order", "from_date": "2026-05-21"}},
    ),
    holds(
        "A measure that ended and one of the same kind stands before it in the list",
        {"/measures": [ORDER, ORDER | {"to_date": "2026-05-20"}]},
    ),
    holds(
        "A measure that ends soon and one of the same kind begins the day after",
        {TO: "2026-06-05", "/measures/1": ORDER | {"from_date": "2026-06-06", "to_date": "2027-06-05"}},
    ),
    breaks(
        "A measure that ends soon and one of the same kind begins two days after",
        TO,
        {TO: "2026-06-05", "/measures/1": ORDER | {"from_date": "2026-06-07", "to_date": "2027-06-05"}},
    ),
    holds(
        "A measure that ended and one of the same kind began later, and protects today",
        {TO: "2026-05-10", "/measures/1": ORDER | {"from_date": "2026-06-01", "to_date": "2027-06-05"}},
    ),
    holds(
        "A measure that ended and one of the same kind began later, before today",
        {TO: "2026-05-10", "/measures/1": ORDER | {"from_date": "2026-05-20", "to_date": "2027-06-05"}},
    ),
    holds(
        "A measure that ends soon and one of the same kind begins before that, and after today",
        {TO: "2026-06-10", "/measures/1": ORDER | {"from_date": "2026-06-05", "to_date": "2027-06-05"}},
    ),
    breaks(
        "A measure that ended and the one that followed ended too",
        "/measures/1/to_date",
        {TO: "2026-05-10", "/measures/1": ORDER | {"to_date": "2026-05-20"}},
    ),
    breaks(
        "A measure that ended and one of another kind follows",
        TO,
        {TO: "2026-05-20", "/measures/1": ORDER | {"measure": "police-protection"}},
    ),
    breaks(
        "A measure that ended and the next one was refused",
        TO,
        {TO: "2026-05-20", "/measures/1": {"measure": "restraining-order", "refused_on": "2026-05-18"}},
    ),
    breaks(
        "Two measures of one kind that ended on one day",
        TO,
        {TO: "2026-05-20", "/measures/1": ORDER | {"to_date": "2026-05-20"}},
        more=("/measures/1/to_date",),
    ),
    holds(
        "A measure for the person that ended and one for the person and a child follows",
        {
            TO: "2026-05-20",
            "/measures/0/protects": ["the-person"],
            "/measures/1": ORDER | {"protects": ["child-of-the-person", "the-person"]},
        },
    ),
    holds(
        "A measure for the person that ended and one for the same person follows",
        {
            TO: "2026-05-20",
            "/measures/0/protects": ["the-person"],
            "/measures/1": ORDER | {"protects": ["the-person"]},
        },
    ),
    breaks(
        "A measure for the person that ended and one for a child follows",
        TO,
        {
            TO: "2026-05-20",
            "/measures/0/protects": ["the-person"],
            "/measures/1": ORDER | {"protects": ["child-of-the-person"]},
        },
    ),
    breaks(
        "A measure for the person and a child that ended and one for the person follows",
        TO,
        {
            TO: "2026-05-20",
            "/measures/0/protects": ["the-person", "child-of-the-person"],
            "/measures/1": ORDER | {"protects": ["the-person"]},
        },
    ),
    holds(
        "A measure for the person that ended and one for people not named follows",
        {TO: "2026-05-20", "/measures/0/protects": ["the-person"], "/measures/1": ORDER},
    ),
    breaks(
        "A measure for people not named that ended and one for a child follows",
        TO,
        {TO: "2026-05-20", "/measures/1": ORDER | {"protects": ["child-of-the-person"]}},
    ),
    holds(
        "A measure for the person and a child that ended and one for each of them follows",
        {
            TO: "2026-05-20",
            "/measures/0/protects": ["the-person", "child-of-the-person"],
            "/measures/1": ORDER | {"protects": ["the-person"]},
            "/measures/2": ORDER | {"protects": ["child-of-the-person"]},
        },
    ),
    breaks(
        "A measure for the person and a child that ended, one for the person follows, and that for the child ended too",
        TO,
        {
            TO: "2026-05-20",
            "/measures/0/protects": ["the-person", "child-of-the-person"],
            "/measures/1": ORDER | {"protects": ["the-person"]},
            "/measures/2": ORDER | {"protects": ["child-of-the-person"], "to_date": "2026-05-20"},
        },
        more=("/measures/2/to_date",),
    ),
    holds(
        "A measure for people not named that ended and one for the person and a child follows",
        {TO: "2026-05-20", "/measures/1": ORDER | {"protects": ["child-of-the-person", "the-person"]}},
    ),
    breaks(
        "The second of two measures ended",
        "/measures/1/to_date",
        {"/measures/1": ORDER | {"measure": "police-protection", "to_date": "2026-05-20"}},
    ),
    holds("The day on which the law is read is not known", {TO: "2026-05-20", "/recorded_at": DELETE}),
    breaks("A measure asked for fifteen days ago is undecided", "/measures/0/granted_on", asked()),
    breaks(
        "A closed hearing asked for fifteen days ago is undecided",
        "/measures/0/granted_on",
        asked(measure="closed-hearing"),
    ),
    holds("A measure asked for fourteen days ago is undecided", asked(requested_on="2026-05-18")),
    breaks(
        "A measure is undecided while the danger is low",
        "/measures/0/granted_on",
        asked() | {"/assessments/0/level": "low"},
    ),
    holds("A measure asked for fifteen days ago was granted", asked(granted_on="2026-05-20")),
    holds("A measure asked for fifteen days ago was refused", asked(refused_on="2026-05-20")),
    holds(
        "A measure asked for fifteen days ago was refused for a reason", asked(refused_reason="No danger was found.")
    ),
    holds("A measure asked for fifteen days ago has begun", asked(from_date="2026-05-20")),
    holds("Non-punishment was raised fifteen days ago", asked(measure="non-punishment-raised")),
    breaks(
        "An undecided measure after one in force", "/measures/1/granted_on", {"/measures/1": asked()["/measures"][0]}
    ),
)

CONSENT = {
    "id": "c3",
    "status": "given",
    "scopes": ["media-or-advocacy"],
    "giver": "person",
    "given_at": "2026-05-04T10:00:00+03:00",
    "valid_until": "2026-12-31",
}
PUBLIC = CALM | {"publications": [{"consent_ref": "c3", "consent": CONSENT, "published_on": "2026-05-10"}]}
COVER = "/publications/0/consent"
ON, BY = "/publications/0/published_on", "/publications/0/consent/given_at"
UNTIL, BACK = "/publications/0/consent/valid_until", "/publications/0/consent/withdrawn_at"

vectors(
    "PRO-036",
    PUBLIC,
    holds("A publication with a consent to it"),
    holds("A publication with a consent that stands elsewhere", {COVER: DELETE}),
    breaks(
        "A publication without any consent",
        "/publications/0/consent_ref",
        {COVER: DELETE, "/publications/0/consent_ref": DELETE},
    ),
    holds("A publication with a consent without its reference", {"/publications/0/consent_ref": DELETE}),
    holds("Nothing was published yet", {"/publications": [{}]}),
    holds(
        "An authority searches for a missing person",
        {"/publications": [{"published_on": "2026-05-10", "without_consent_ground": "immediate-danger"}]},
    ),
    holds(
        "A ground of its own beside a consent that was refused",
        {"/publications/0/without_consent_ground": "child-protection", COVER + "/status": "refused"},
    ),
    breaks("A consent that does not cover media", COVER, {COVER + "/scopes": ["share-for-referral"]}),
    holds("A consent that covers more than media", {COVER + "/scopes": ["research", "media-or-advocacy"]}),
    breaks("A consent that was refused", COVER, {COVER + "/status": "refused"}),
    breaks("A consent that was never asked for", COVER, {COVER + "/status": "not-asked"}),
    breaks("A consent that the person thinks about", COVER, {COVER + "/status": "requested"}),
    breaks("A consent that is invalid", COVER, {COVER + "/status": "invalid"}),
    breaks("A consent that was held not to be needed", COVER, {COVER + "/status": "not-required"}),
    holds("A consent given in part", {COVER + "/status": "given-in-part"}),
    holds("A consent given on the day of publication", {ON: "2026-05-04"}),
    breaks("A consent given the day after publication", COVER, {ON: "2026-05-03"}),
    breaks(
        "A consent given the day after publication, by a clock that still shows the day of publication",
        COVER,
        {BY: "2026-05-10T22:30:00+00:00"},
    ),
    holds(
        "A consent given on the day of publication, by a clock that already shows the day after",
        {BY: "2026-05-11T00:30:00+06:00"},
    ),
    holds("A consent of which the day is missing", {BY: DELETE, ON: "2026-05-03"}),
    holds("A consent that ends on the day of publication", {UNTIL: "2026-05-10"}),
    breaks("A consent that ended the day before publication", COVER, {UNTIL: "2026-05-09"}),
    holds("A consent without a last day", {UNTIL: DELETE}),
    holds("A consent withdrawn after publication", {COVER + "/status": "withdrawn", BACK: "2026-05-11T10:00:00+03:00"}),
    holds(
        "A consent withdrawn on the day of publication",
        {COVER + "/status": "withdrawn", BACK: "2026-05-10T10:00:00+03:00"},
    ),
    breaks(
        "A consent withdrawn on the day before publication",
        COVER,
        {COVER + "/status": "withdrawn", BACK: "2026-05-09T10:00:00+03:00"},
    ),
    breaks("A withdrawn consent of which the day is missing", COVER, {COVER + "/status": "withdrawn"}),
    holds(
        "A consent withdrawn on the day of publication, by a clock that still shows the day before",
        {COVER + "/status": "withdrawn", BACK: "2026-05-09T22:30:00+00:00"},
    ),
    holds("An expired consent that ended after publication", {COVER + "/status": "expired", UNTIL: "2026-05-20"}),
    breaks("An expired consent of which the last day is missing", COVER, {COVER + "/status": "expired", UNTIL: DELETE}),
    breaks(
        "The second of two publications has no consent",
        "/publications/1/consent_ref",
        {"/publications/1": {"published_on": "2026-05-12"}},
    ),
    breaks(
        "A publication without consent after one that is planned",
        "/publications/1/consent_ref",
        {"/publications": [{}, {"published_on": "2026-05-12"}]},
    ),
    breaks(
        "A publication without consent before any of the provisions bound the country",
        "/publications/0/consent_ref",
        {"/publications": [{"published_on": "2010-05-12"}]},
        severity="warning",
    ),
    breaks(
        "A publication that a consent did not cover before any of the provisions bound the country",
        COVER,
        {ON: "2010-05-12"},
        severity="warning",
    ),
)

DIED = case_file(
    status="closed",
    closure={"on": "2026-03-25", "reason": "person-deceased"},
    identification=None,
    legal_status=None,
    assistance=None,
    protection={
        "assessments": [{"date": "2026-03-02", "level": "high"}],
        "incidents": [{"date": "2026-03-20", "kind": "violence"}],
        "measures": [ORDER | {"to_date": "2026-03-25"}],
    },
)
"""The person died after an incident; nothing can be asked of the protection any more."""
LIVES = {"/status": "open", "/closure": DELETE}

vectors(
    "PRO-031",
    DIED,
    holds("The person has died since the incident"),
    breaks(
        "The file was not closed since the incident",
        "/protection/assessments",
        LIVES,
        also=(("PRO-032", "/protection/measures/0/to_date"),),
    ),
    breaks(
        "The file was closed for another reason since the incident",
        "/protection/assessments",
        {"/closure/reason": "moved-abroad"},
        also=(("PRO-032", "/protection/measures/0/to_date"),),
    ),
    breaks(
        "The file was opened again, since it was not this person who died",
        "/protection/assessments",
        {"/status": "reopened"},
        also=(("PRO-032", "/protection/measures/0/to_date"),),
    ),
)
vectors(
    "PRO-032",
    DIED,
    holds("The person has died since the measure was granted"),
    breaks(
        "The file was not closed since the measure was granted",
        "/protection/measures/0/to_date",
        LIVES | {"/protection/incidents": []},
    ),
)

LEFT = case_file(
    recorded_at="2026-11-24T10:00:00+02:00",
    status="closed",
    closure={"on": "2026-03-25", "reason": "moved-abroad"},
    identification=None,
    legal_status=None,
    assistance=None,
    protection={
        "assessments": [{"date": "2026-03-02", "level": "high"}],
        "measures": [ORDER | {"to_date": "2026-06-16"}, {"measure": "safe-transport", "requested_on": "2026-03-20"}],
    },
)
"""A file that was closed when nothing was old or undecided, read eight months later."""
MEASURES = "/protection/measures"

vectors(
    "PRO-031",
    LEFT,
    holds("An assessment that grew old after the file was closed", also=(("CAS-011", f"{MEASURES}/0/to_date"),)),
    breaks(
        "An assessment that grew old in an open file",
        "/protection/assessments/0/date",
        LIVES,
        also=(("PRO-032", f"{MEASURES}/0/to_date"), ("PRO-032", f"{MEASURES}/1/granted_on")),
    ),
    breaks(
        "An assessment that was old when the file was closed",
        "/protection/assessments/0/date",
        {"/protection/assessments/0/date": "2025-09-25"},
        also=(("CAS-011", f"{MEASURES}/0/to_date"),),
    ),
    holds(
        "An assessment that was old when the file was handed on",
        {"/protection/assessments/0/date": "2025-09-25", "/closure/reason": "transferred"},
    ),
)
vectors(
    "PRO-032",
    LEFT,
    holds("A measure that ended after the file was closed", also=(("CAS-011", f"{MEASURES}/0/to_date"),)),
    breaks(
        "A measure that was undecided when the file was closed",
        f"{MEASURES}/1/granted_on",
        {f"{MEASURES}/1/requested_on": "2026-03-10"},
        also=(("CAS-011", f"{MEASURES}/0/to_date"),),
    ),
    holds(
        "A measure that was undecided when the file was handed on",
        {f"{MEASURES}/1/requested_on": "2026-03-10", "/closure/reason": "transferred"},
    ),
)

LISTED = case_file(
    protection={"publications": [{"consent_ref": "c3", "published_on": "2026-03-20"}]},
    data_protection=DATA | {"consents": [*DATA["consents"], TO_HELP | {"id": "c3", "scopes": ["media-or-advocacy"]}]},
)
"""A publication in a file whose list of consents holds the one that it names."""
COPIED = {
    "/protection/publications/0/consent": TO_HELP
    | {"id": "c3", "scopes": ["media-or-advocacy"], "valid_until": "2026-12-31"}
}
"""The consent as it stood on publication stands there too."""
IN_LIST, NAMED = "/data_protection/consents/1", "/protection/publications/0/consent_ref"

vectors(
    "PRO-036",
    LISTED,
    holds("A consent of the list that covers the publication"),
    breaks("A consent of the list that was refused", NAMED, {f"{IN_LIST}/status": "refused"}),
    breaks("A consent of the list that does not cover media", NAMED, {f"{IN_LIST}/scopes": ["share-for-referral"]}),
    breaks(
        "A consent of the list that was withdrawn on the day before publication",
        NAMED,
        {f"{IN_LIST}/status": "withdrawn", f"{IN_LIST}/withdrawn_at": "2026-03-19T10:00:00+02:00"},
    ),
    holds("A consent that the list does not hold", {NAMED: "ext:c3", f"{IN_LIST}/status": "refused"}),
    *(
        breaks(
            f"A consent of the list that is {status}, on a day that is not recorded",
            NAMED,
            {f"{IN_LIST}/status": status, f"{IN_LIST}/valid_until": DELETE},
            severity="warning",
            also=(("PRO-039", f"{IN_LIST}/{field}"),),
        )
        for status, field in (("withdrawn", "withdrawn_at"), ("expired", "valid_until"))
    ),
    holds("A copy of a consent of the list", COPIED),
    breaks(
        "A copy of a consent that by the list was withdrawn on the day before publication",
        "/protection/publications/0/consent",
        COPIED | {f"{IN_LIST}/status": "withdrawn", f"{IN_LIST}/withdrawn_at": "2026-03-19T10:00:00+02:00"},
    ),
    breaks(
        "A copy of a consent that by the list was refused",
        "/protection/publications/0/consent",
        COPIED | {f"{IN_LIST}/status": "refused"},
    ),
    breaks(
        "A copy of a consent that by the list was withdrawn on a day that is not recorded",
        "/protection/publications/0/consent",
        COPIED | {f"{IN_LIST}/status": "withdrawn"},
        severity="warning",
        also=(("PRO-039", f"{IN_LIST}/withdrawn_at"),),
    ),
    holds(
        "A copy of a consent that by the list was withdrawn after publication",
        COPIED | {f"{IN_LIST}/status": "withdrawn", f"{IN_LIST}/withdrawn_at": "2026-03-21T10:00:00+02:00"},
    ),
    holds(
        "A copy of a consent that was given anew, with less in it, since publication",
        COPIED | {f"{IN_LIST}/given_at": "2026-03-25T10:00:00+02:00", f"{IN_LIST}/scopes": ["support-and-services"]},
    ),
)

CHILD_IN_PUBLIC = PUBLIC | {"subject": CHILD}
FACES = ["media-or-advocacy", "photo-or-recording"]

vectors(
    "PRO-036",
    CHILD_IN_PUBLIC | {"publications": [{"consent": CONSENT | {"giver": "guardian"}, "published_on": "2026-05-10"}]},
    holds("A child was published on a consent of the guardian that names no data"),
    breaks("A child was published on a consent to photos", COVER, {f"{COVER}/scopes": FACES}),
    breaks("A child was published on a consent to who it is", COVER, {f"{COVER}/data_categories": ["identifying"]}),
    breaks("A child was published on a consent to how it is reached", COVER, {f"{COVER}/data_categories": ["contact"]}),
    holds("A child was published on a consent to its story", {f"{COVER}/data_categories": ["victimisation"]}),
    breaks("A child was published on a consent of a suspected guardian", COVER, {f"{COVER}/giver_suspected": True}),
    breaks(
        "A child was published on a consent of a parent, and a parent is suspected",
        COVER,
        {f"{COVER}/giver": "parent", "/subject/child_care_status": "parent-suspected"},
    ),
)
IN_FILE = case_file(
    subject={name: value for name, value in CHILD.items() if name != "child_care_status"},
    identification=IDENTIFICATION | {"child": {"care_status": "with-parent"}},
    data_protection=DATA | {"consents": [TO_HELP | {"giver": "guardian", "child_assent": True}]},
    protection={
        "publications": [
            {
                "consent": CONSENT
                | {
                    "giver": "parent",
                    "given_at": "2026-03-18T10:00:00+02:00",
                    "data_categories": ["victimisation"],
                },
                "published_on": "2026-03-20",
            }
        ]
    },
)
"""The story of a girl was published on a consent of a parent."""
IN_PRESS, RECRUITERS = "/protection/publications/0/consent", "/identification/recruitment"

vectors(
    "PRO-036",
    IN_FILE,
    holds(
        "A stranger recruited a child that was published on a consent of a parent",
        {RECRUITERS: {"recruiter_relations": ["stranger"]}},
    ),
    breaks(
        "A parent recruited a child that was published on a consent of a parent",
        IN_PRESS,
        {RECRUITERS: {"recruiter_relations": ["parent"]}},
    ),
    breaks(
        "A relative recruited a child that was published on a consent of a parent",
        IN_PRESS,
        {RECRUITERS: {"recruiter_relations": ["other-family"]}},
        severity="warning",
    ),
    breaks(
        "A relative recruited a child of whom photos were published on a consent of a parent",
        IN_PRESS,
        {RECRUITERS: {"recruiter_relations": ["other-family"]}, f"{IN_PRESS}/scopes": FACES},
    ),
)
vectors(
    "PRO-036",
    PUBLIC,
    holds("A grown person was published on their consent to photos", {f"{COVER}/scopes": FACES}),
    breaks(
        "A grown person was published on a consent of a suspected guardian",
        COVER,
        {f"{COVER}/giver": "guardian-of-adult", f"{COVER}/giver_suspected": True},
    ),
)

vectors(
    "PRO-037",
    GUARDED,
    holds("A measure with days that follow one another"),
    holds("A measure that was granted on the day it was asked for", {"/measures/0/granted_on": "2026-03-02"}),
    breaks(
        "A measure that was granted before it was asked for",
        "/measures/0/granted_on",
        {"/measures/0/granted_on": "2026-03-01"},
    ),
    holds("A measure that was granted without being asked for", {"/measures/0/requested_on": DELETE}),
    holds("A measure of which no grant is recorded", {"/measures/0/granted_on": DELETE}),
    holds("A measure that was refused and then granted", {"/measures/0/refused_on": "2026-03-04"}),
    holds("A measure that was refused on the day it was asked for", {"/measures/0/refused_on": "2026-03-02"}),
    breaks(
        "A measure that was refused before it was asked for",
        "/measures/0/refused_on",
        {"/measures/0/refused_on": "2026-03-01"},
    ),
    holds("A measure of one day", {"/measures/0/from_date": "2026-06-16"}),
    breaks("A measure that ends the day before it begins", TO, {"/measures/0/from_date": "2026-06-17"}),
    holds("A measure without a first day", {"/measures/0/from_date": DELETE}),
    breaks(
        "The second of two measures was granted before it was asked for",
        "/measures/1/granted_on",
        {"/measures/1": ORDER | {"granted_on": "2026-03-01"}},
    ),
)
