"""Vectors of the rules on the order of time in a case file and on references within it."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT, DATA, SERVICE, WITHHELD, case_file, extract
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

TOMORROW = "2026-04-02"
CALM = case_file(identification=None, legal_status=None)
"""A file read on 1 April 2026, of a woman born on 17 May 1999."""
OFFERED = "/assistance/episodes/0/offered_on"
BEGUN = "/assistance/episodes/0/start"

REPORTED = {
    "/proceedings": [{"id": "pr1", "stage": "investigation", "victim_role": "injured-party", "opened_on": TOMORROW}]
}
"""Proceedings that are recorded to begin tomorrow."""
SENT: dict[str, Any] = {
    "id": "d1",
    "at": f"{TOMORROW}T10:00:00+03:00",
    "recipient": "fi-shelter",
    "recipient_type": "shelter",
    "purpose": "support",
    "data_categories": ["demographic"],
    "consent_ref": "c1",
    "basis_ref": "b1",
    "person_informed_on": "2026-03-20",
}
"""A disclosure to a shelter."""
AT = "/data_protection/disclosures/0/at"


def disclosed(**more: Any) -> dict[str, Any]:
    """Return a change that adds a disclosure."""
    return {"/data_protection/disclosures": [SENT | more]}


vectors(
    "CAS-007",
    CALM,
    holds("Everything happened by the day of recording"),
    breaks("A case opened tomorrow", "/opened_on", {"/opened_on": TOMORROW}),
    holds("A case opened today", {"/opened_on": "2026-04-01"}),
    breaks("A case opened tomorrow in a draft", "/opened_on", {"/opened_on": TOMORROW}, profile="draft"),
    holds("A case opened tomorrow that is read the day after", {"/opened_on": TOMORROW}, on=date(2026, 4, 2)),
    breaks(
        "A case opened after a day of reading and no day of recording",
        "/opened_on",
        {"/opened_on": TOMORROW, "/recorded_at": DELETE},
        on=date(2026, 4, 1),
    ),
    holds("A case read by the law of an earlier year", on=date(2025, 1, 1)),
    holds(
        "A case opened on the day on which it was recorded, which is the day before by universal time",
        {"/opened_on": TOMORROW, "/recorded_at": "2026-04-01T22:30:00Z"},
    ),
    breaks(
        "A case opened on the day after the recording, by universal time and by the country's",
        "/opened_on",
        {"/opened_on": TOMORROW, "/recorded_at": "2026-04-01T20:30:00Z"},
    ),
    holds("A case opened on a day that cannot be compared", {"/opened_on": TOMORROW, "/recorded_at": DELETE}),
    breaks(
        "Two events tomorrow are two findings",
        "/opened_on",
        {"/opened_on": TOMORROW, "/compensation_declined_on": TOMORROW},
        more=("/compensation_declined_on",),
    ),
    breaks("Proceedings that begin tomorrow", "/proceedings/0/opened_on", REPORTED),
    breaks(
        "A screening tomorrow",
        "/identification/screening/date",
        {
            "/identification": {
                "status": "signalled",
                "screening": {"date": TOMORROW, "conditions": {"interviewer_sex_choice_offered": True}},
            }
        },
    ),
    breaks(
        "A sign observed next month",
        "/identification/indicators/0/observed_on",
        {"/identification": {"status": "signalled", "indicators": [{"code": "cd-debt", "observed_on": "2026-05"}]}},
    ),
    holds(
        "A sign observed in this month",
        {"/identification": {"status": "signalled", "indicators": [{"code": "cd-debt", "observed_on": "2026-04"}]}},
    ),
    holds(
        "A sign of which the day is withheld",
        {"/identification": {"status": "signalled", "indicators": [{"code": "cd-debt", "observed_on": WITHHELD}]}},
    ),
    breaks(
        "A disclosure tomorrow",
        AT,
        disclosed(),
    ),
    holds("A disclosure today", disclosed(at="2026-04-01T23:59:00+03:00")),
    holds(
        "A disclosure tomorrow by its own clock and today by that of UTC",
        disclosed(at="2026-04-02T02:59:00+03:00"),
    ),
    breaks(
        "A disclosure tomorrow by every clock",
        AT,
        disclosed(at="2026-04-02T03:00:00+03:00"),
    ),
    breaks(
        "A disclosure in the early morning of the day after tomorrow", AT, disclosed(at="2026-04-03T02:00:00+03:00")
    ),
    breaks(
        "A case opened tomorrow and a sign of which the day is withheld",
        "/opened_on",
        {
            "/opened_on": TOMORROW,
            "/identification": {"status": "signalled", "indicators": [{"code": "cd-debt", "observed_on": WITHHELD}]},
        },
    ),
    breaks("A disclosure tomorrow in UTC", AT, disclosed(at="2026-04-02T00:00:00Z")),
    holds("A disclosure today in a country to the west", disclosed(at="2026-04-01T23:00:00-05:00")),
    breaks(
        "A safe contact tried tomorrow",
        "/person/safe_contact/verified_on",
        {"/person": {"safe_contact": {"channel": "through-organisation", "verified_on": TOMORROW}}},
    ),
    holds("A safe contact that is withheld", {"/person": {"safe_contact": WITHHELD}}),
    holds("A service offered today", {OFFERED: "2026-04-01", BEGUN: "2026-04-01"}),
    breaks("A service begun tomorrow", BEGUN, {BEGUN: TOMORROW}),
    holds("A service that waits for its first day", {BEGUN: TOMORROW, "/assistance/episodes/0/status": "waiting"}),
    breaks(
        "A second service begun tomorrow",
        "/assistance/episodes/1/start",
        {"/assistance/episodes/1": SERVICE | {"id": "s2", "start": TOMORROW}},
    ),
    holds("A service that is to end tomorrow", {"/assistance/episodes/0/end": TOMORROW}),
    holds(
        "A case to be followed up until tomorrow",
        {"/closure": {"on": "2026-03-31", "reason": "goals-achieved", "follow_up_until": TOMORROW}},
    ),
    breaks(
        "Exploitation that is dated before the birth",
        "/identification/exploitation_from",
        {"/identification": {"status": "signalled", "exploitation_from": "1998"}},
    ),
    holds(
        "Exploitation that is dated in the year of birth",
        {"/identification": {"status": "signalled", "exploitation_from": "1999"}},
    ),
    breaks(
        "Two events before the birth are two findings",
        "/opened_on",
        {"/opened_on": "1990-01-01", "/compensation_declined_on": "1990-01-02"},
        more=("/compensation_declined_on",),
    ),
    holds("A birth date that is withheld", {"/subject/birth_date": WITHHELD, "/opened_on": "1990-01-01"}),
    holds("A birth date that is not recorded", {"/subject/birth_date": DELETE, "/opened_on": "1990-01-01"}),
    breaks(
        "A case opened years before the birth, without a day of recording",
        "/opened_on",
        {"/opened_on": "1990-01-01", "/recorded_at": DELETE},
    ),
    breaks(
        "One event before the birth and one tomorrow are two findings",
        "/compensation_declined_on",
        {"/opened_on": "1990-01-01", "/compensation_declined_on": TOMORROW},
        more=("/opened_on",),
    ),
    breaks(
        "One event on the day of birth and one tomorrow",
        "/compensation_declined_on",
        {"/opened_on": "1999-05-17", "/compensation_declined_on": TOMORROW},
    ),
    breaks(
        "A case closed on the day before it was opened",
        "/closure/on",
        {"/closure": {"on": "2026-02-28", "reason": "goals-achieved"}},
    ),
    holds(
        "A case closed before the day on which it was opened again",
        {"/closure": {"on": "2026-02-28", "reason": "goals-achieved"}, "/status": "reopened"},
    ),
    breaks(
        "A case handed over that was closed before the day on which it was opened",
        "/closure/on",
        {"/closure": {"on": "2026-02-28", "reason": "transferred"}, "/status": "transferred"},
    ),
    holds(
        "A case closed on the day on which it was opened",
        {"/closure": {"on": "2026-03-01", "reason": "goals-achieved"}},
    ),
)

vectors(
    "CAS-007",
    case_file(identification=None, legal_status=None, assistance=None, data_protection=None),
    breaks(
        "A case opened before the birth", "/opened_on", {"/subject/birth_date": "2026-03-02", "/subject/is_child": True}
    ),
    breaks("A case opened tomorrow of which nothing else is dated", "/opened_on", {"/opened_on": TOMORROW}),
    holds("A case opened on the day of birth", {"/subject/birth_date": "2026-03-01", "/subject/is_child": True}),
    holds("A case opened in the month of birth", {"/subject/birth_date": "2026-03", "/subject/is_child": True}),
    breaks(
        "A case opened before the month of birth",
        "/opened_on",
        {"/subject/birth_date": "2026-03", "/subject/is_child": True, "/opened_on": "2026-02-28"},
    ),
)

CHILDREN = {
    "/assistance/children_in_care": [{"id": "ch1"}],
    "/assistance/episodes/1": SERVICE | {"id": "s2", "child_ref": "ch1"},
}
GONE = "c9"
REFERRALS = {"/referrals": [REFERRED, REFERRED | {"id": "ref3"}]}
CLAIM: dict[str, Any] = {"id": "k1", "route": "state-compensation", "status": "considered", "informed_on": "2026-03-02"}
LINKED = case_file(identification=None, legal_status=None)
USED = "/assistance/episodes/0/consent_ref"
NEXT = "/referrals/0/next_referral_ref"
RETURN: dict[str, Any] = {"id": "r1", "type": "no-return", "status": "considered"}


def told(**more: Any) -> dict[str, Any]:
    """Return a change that adds a disclosure of yesterday."""
    return disclosed(at="2026-03-31T10:00:00+03:00", **more)


vectors(
    "CAS-013",
    LINKED,
    holds("A service on a consent of the file"),
    breaks("A service on a consent that is not in the file", USED, {USED: GONE}),
    holds("A service on a consent outside the file", {USED: "ext:c9"}),
    holds("A service on a consent outside the file, told by a dot", {USED: "ext.c9"}),
    holds("A service on a consent outside the file, told by a dash", {USED: "ext-c9"}),
    breaks("A service on a consent whose identifier only resembles that sign", USED, {USED: "external9"}),
    holds("A draft that names a consent not yet entered", {USED: GONE}, profile="draft"),
    breaks("A record of counts with a consent that is not in the file", USED, {USED: GONE}, profile="statistics"),
    holds(
        "A service on a consent that stands with a referral",
        {USED: "c2", "/referrals": [REFERRED | {"consent": REFERRED["consent"] | {"id": "c2"}}]},
    ),
    holds(
        "A service on a consent that stands with a return",
        {USED: "c2", "/returns": [RETURN | {"disclosure": {"consent": CONSENT | {"id": "c2"}}}]},
    ),
    holds(
        "A service on a consent that stands with a publication",
        {USED: "c2", "/protection": {"publications": [{"consent": CONSENT | {"id": "c2"}}]}},
    ),
    holds(
        "A service that names no consent because the person was asked nothing yet",
        {
            "/assistance/episodes/0": {
                "id": "s1",
                "service": "accommodation",
                "status": "offered",
                "offered_on": "2026-03-02",
            }
        },
    ),
    holds(
        "A return that told others on a consent of the file",
        {"/returns": [RETURN | {"disclosure": {"consent_ref": "c1"}}]},
    ),
    breaks(
        "A return that told others on a consent that is not in the file",
        "/returns/0/disclosure/consent_ref",
        {"/returns": [RETURN | {"disclosure": {"consent_ref": GONE}}]},
    ),
    holds("A return that told nobody", {"/returns": [RETURN]}),
    breaks(
        "A publication on a consent that is not in the file",
        "/protection/publications/0/consent_ref",
        {"/protection": {"publications": [{"consent_ref": GONE}]}},
    ),
    holds("A publication on a consent of the file", {"/protection": {"publications": [{"consent_ref": "c1"}]}}),
    holds("A disclosure on a consent and a basis of the file", told()),
    breaks(
        "A disclosure on a consent that is not in the file",
        "/data_protection/disclosures/0/consent_ref",
        told(consent_ref=GONE),
    ),
    breaks(
        "A disclosure on a basis that is not in the file",
        "/data_protection/disclosures/0/basis_ref",
        told(basis_ref="b9"),
    ),
    holds(
        "A file without a record of data protection is told of that",
        {"/data_protection": DELETE},
        also=(("CAS-019", "/data_protection"),),
    ),
    holds("A file without a record of help", {"/assistance": DELETE}),
    holds("A service for a child in care", CHILDREN),
    breaks(
        "A service for a child that is not in the file",
        "/assistance/episodes/1/child_ref",
        CHILDREN | {"/assistance/children_in_care": [{"id": "ch2"}]},
    ),
    holds(
        "A claim in proceedings of the file",
        {
            "/compensation_claims": [CLAIM | {"proceeding_ref": "pr1"}],
            "/proceedings": [{"id": "pr1", "stage": "investigation"}],
        },
    ),
    breaks(
        "A claim in proceedings that are not in the file",
        "/compensation_claims/0/proceeding_ref",
        {"/compensation_claims": [CLAIM | {"proceeding_ref": "pr9"}]},
    ),
    holds("A referral followed by another of the file", REFERRALS | {NEXT: "ref3"}),
    breaks("A referral followed by one that is not in the file", NEXT, REFERRALS | {NEXT: "ref9"}),
    breaks(
        "A referral related to one that is not in the file",
        "/referrals/0/related_referral_refs/1",
        REFERRALS | {"/referrals/0/related_referral_refs": ["ref3", "ref9"]},
    ),
    breaks(
        "A referral beside a child protection referral that is not in the file",
        "/referrals/1/child_protection_referral_ref",
        REFERRALS | {"/referrals/1/child_protection_referral_ref": "ref9"},
    ),
    holds(
        "A referral beside a child protection referral that is not known",
        REFERRALS | {"/referrals/1/child_protection_referral_ref": {"absent": "unknown"}},
    ),
    holds(
        "Two services of one identifier",
        {"/assistance/episodes/1": SERVICE},
        also=(("STR-050", "/assistance/episodes/0/id"), ("STR-050", "/assistance/episodes/1/id")),
    ),
    holds(
        "Two services of one identifier behind referrals that have each their own",
        REFERRALS | {"/assistance/episodes/1": SERVICE},
        also=(("STR-050", "/assistance/episodes/0/id"), ("STR-050", "/assistance/episodes/1/id")),
    ),
    holds(
        "Two services of one identifier in a draft",
        {"/assistance/episodes/1": SERVICE},
        profile="draft",
        also=(("STR-050", "/assistance/episodes/0/id"), ("STR-050", "/assistance/episodes/1/id")),
    ),
    holds(
        "Three services of one identifier",
        {"/assistance/episodes/1": SERVICE, "/assistance/episodes/2": SERVICE},
        also=(
            ("STR-050", "/assistance/episodes/0/id"),
            ("STR-050", "/assistance/episodes/1/id"),
            ("STR-050", "/assistance/episodes/2/id"),
        ),
    ),
    holds(
        "Two stays of one identifier",
        {
            "/assistance/stays": [
                {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02", "end": "2026-03-03"},
                {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-04"},
            ]
        },
        also=(("STR-050", "/assistance/stays/0/id"), ("STR-050", "/assistance/stays/1/id")),
    ),
    holds(
        "Two children of one identifier",
        {"/assistance/children_in_care": [{"id": "ch1"}, {"id": "ch1"}]},
        also=(("STR-050", "/assistance/children_in_care/0/id"), ("STR-050", "/assistance/children_in_care/1/id")),
    ),
    holds("Two children without an identifier", {"/assistance/children_in_care": [{"age": 3}, {"age": 5}]}),
    holds(
        "Two referrals of one identifier",
        {"/referrals": [REFERRED, REFERRED]},
        also=(("STR-050", "/referrals/0/id"), ("STR-050", "/referrals/1/id")),
    ),
    holds(
        "Two returns of one identifier",
        {"/returns": [RETURN, RETURN]},
        also=(("STR-050", "/returns/0/id"), ("STR-050", "/returns/1/id")),
    ),
    holds(
        "Two claims of one identifier",
        {"/compensation_claims": [CLAIM, CLAIM]},
        also=(("STR-050", "/compensation_claims/0/id"), ("STR-050", "/compensation_claims/1/id")),
    ),
    holds(
        "Two proceedings of one identifier",
        {"/proceedings": [{"id": "pr1", "stage": "investigation"}, {"id": "pr1", "stage": "appeal"}]},
        also=(("STR-050", "/proceedings/0/id"), ("STR-050", "/proceedings/1/id")),
    ),
    holds(
        "Two organisations of one identifier",
        {"/organisations": [{"ref": "o1"}, {"ref": "o1"}]},
        also=(("STR-050", "/organisations/0/ref"), ("STR-050", "/organisations/1/ref")),
    ),
    holds(
        "Two permits of one identifier",
        {
            "/legal_status": {
                "status": "permit-holder",
                "permits": [
                    {"id": "p1", "basis": "work", "decision": "applied", "applied_on": "2026-03-02"},
                    {"id": "p1", "basis": "study", "decision": "applied", "applied_on": "2026-03-02"},
                ],
            }
        },
        also=(("STR-050", "/legal_status/permits/0/id"), ("STR-050", "/legal_status/permits/1/id")),
    ),
    holds(
        "Two bases of one identifier",
        {"/data_protection/bases/1": DATA["bases"][0]},
        also=(("STR-050", "/data_protection/bases/0/id"), ("STR-050", "/data_protection/bases/1/id")),
    ),
    holds(
        "Two consents of one identifier",
        {"/data_protection/consents/1": CONSENT},
        also=(("STR-050", "/data_protection/consents/0/id"), ("STR-050", "/data_protection/consents/1/id")),
    ),
    holds(
        "Two disclosures of one identifier",
        {
            "/data_protection/disclosures": [
                SENT | {"at": "2026-03-30T10:00:00+03:00"},
                SENT | {"at": "2026-03-31T10:00:00+03:00"},
            ]
        },
        also=(("STR-050", "/data_protection/disclosures/0/id"), ("STR-050", "/data_protection/disclosures/1/id")),
    ),
    holds(
        "Two breaches of one identifier",
        {
            "/data_protection/breaches": [
                {
                    "id": "x1",
                    "detected_at": "2026-03-30T10:00:00+03:00",
                    "risk": "none",
                    "data_categories": ["operational"],
                }
            ]
            * 2
        },
        also=(("STR-050", "/data_protection/breaches/0/id"), ("STR-050", "/data_protection/breaches/1/id")),
    ),
    holds(
        "One identifier in two lists",
        {"/assistance/stays": [{"id": "s1", "shelter_type": "dedicated-women", "start": "2026-03-02"}]},
    ),
)
vectors(
    "CAS-013",
    extract(case_file()),
    holds(
        "A file that was cut for a message names a consent that stayed with the sender",
        {
            "/payload/record/data_protection/consents": [CONSENT | {"id": "c2"}],
            "/payload/record/data_protection/bases/0/consent_ref": "c2",
        },
    ),
    holds(
        "A file that was cut for a message repeats an identifier",
        {"/payload/record/assistance/episodes/1": SERVICE},
        also=(
            ("STR-050", "/payload/record/assistance/episodes/0/id"),
            ("STR-050", "/payload/record/assistance/episodes/1/id"),
        ),
    ),
)
