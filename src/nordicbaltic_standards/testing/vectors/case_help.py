"""Vectors of the rules on the help that is recorded beside identification and stay."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import (
    DENIED,
    FILE,
    HELP,
    IDENTIFIED,
    PRESUMED,
    SERVICE,
    case_file,
    extract,
)
from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors

DECIDED = "/identification/decisions/0/decided_on"
TOLD = "/identification/decisions/0/notified_on"
STATUS = "/identification/status"
EPISODES = "/assistance/episodes"
LATEST = {DECIDED: "2026-03-29", TOLD: "2026-03-29"}

ALONE = case_file(legal_status=None, assistance=None)
"""A woman presumed a victim, of whose stay and help nothing is recorded."""

EXTRACT = extract(case_file(assistance=None, data_protection=None))
"""A file cut for a message: what it lacks says nothing."""
CUT = "/payload/record"

vectors(
    "CAS-001",
    ALONE,
    breaks("A month after a presumption and no help", "/assistance"),
    breaks(
        "A month after a formal decision and no help",
        "/assistance",
        {STATUS: "formally-identified", "/identification/decisions": [IDENTIFIED]},
    ),
    breaks("Four days after a presumption and no help", "/assistance", {DECIDED: "2026-03-28", TOLD: "2026-03-28"}),
    holds("Three days after a presumption and no help", LATEST),
    holds(
        "Three days after a presumption that follows a denial of long ago",
        {
            "/identification/decisions": [
                PRESUMED | {"decided_on": "2023-03-02", "notified_on": "2023-03-02"},
                DENIED | {"decided_on": "2023-05-02", "notified_on": "2023-05-02"},
                PRESUMED | {"decided_on": "2026-03-29", "notified_on": "2026-03-29"},
            ],
            "/identification/signalled_on": "2023-03-01",
        },
    ),
    holds(
        "Signs are looked at and no help",
        {STATUS: "under-assessment", "/identification/decisions": [], "/identification/indicators": []},
    ),
    holds("A presumption of which the day is not known", {DECIDED: {"absent": "unknown"}}),
    holds("A service", {"/assistance": HELP}),
    holds(
        "A service that was declined",
        {
            "/assistance": {
                "episodes": [
                    {
                        "id": "s1",
                        "service": "accommodation",
                        "status": "declined",
                        "offered_on": "2026-03-02",
                        "declined_on": "2026-03-02",
                    }
                ]
            }
        },
    ),
    holds(
        "A stay in a shelter",
        {"/assistance": {"stays": [{"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02"}]}},
    ),
    breaks("A record of help without any help", EPISODES, {"/assistance": {"conditions_imposed": ["none"]}}),
    holds(
        "A record of help with the day of entitlement, of which the rule on delayed help tells",
        {"/assistance": {"eligible_from": "2026-03-02", "needs_assessments": [{"date": "2026-03-03"}]}},
        also=(("AST-005", EPISODES), ("AST-006", EPISODES)),
    ),
    breaks("A case on hold", "/assistance", {"/status": "on-hold"}),
    breaks("A case in follow-up", "/assistance", {"/status": "follow-up"}),
    breaks("A case opened again", "/assistance", {"/status": "reopened"}),
    holds("A case that another body has", {"/status": "transferred"}),
    holds("A closed case", {"/status": "closed"}),
    holds("A file without an identification", {"/identification": DELETE}),
    holds("A file without a day on which it was written", {"/recorded_at": DELETE}),
    holds("A draft", profile="draft"),
)
vectors("CAS-001", EXTRACT, holds("A file that was cut for a message"))

ENDED: dict[str, Any] = SERVICE | {"status": "completed", "end": "2026-03-25", "end_reason": "entitlement-ended"}
TRIAL = case_file(
    legal_status=None,
    assistance=HELP | {"episodes": [ENDED]},
    proceedings=[{"id": "pr1", "stage": "investigation", "victim_role": "injured-party", "opened_on": "2026-03-05"}],
)
"""Help ended in March, and the investigation goes on."""
REASON, STAYS = f"{EPISODES}/0/end_reason", "/assistance/stays"
LODGED: dict[str, Any] = {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02"}

vectors(
    "CAS-010",
    TRIAL,
    breaks("Help ended with the entitlement while an investigation goes on", REASON),
    breaks("Help ended for a breach of rules", REASON, {REASON: "rules-breach"}),
    breaks("Help ended because the person was held to be no victim", REASON, {REASON: "not-a-victim"}),
    breaks("Help ended for another reason", REASON, {REASON: "other"}),
    holds(
        "Help ended for another reason, and the file was closed because the person died",
        {REASON: "other", "/status": "closed", "/closure": {"on": "2026-03-26", "reason": "person-deceased"}},
    ),
    holds("Help ended by the person's choice", {REASON: "persons-choice"}),
    holds("Help ended with goals met", {REASON: "goals-met"}),
    holds("Help ended with a move abroad", {REASON: "moved-abroad"}),
    holds("Help ended with a transfer", {REASON: "transferred"}),
    holds("Help ended with lost contact", {REASON: "contact-lost"}),
    breaks("Help ended for a reason that is not recorded", REASON, {REASON: DELETE}),
    holds("A service that goes on", {f"{EPISODES}/1": SERVICE | {"id": "s2"}}),
    breaks(
        "A service that ended later for another reason",
        f"{EPISODES}/1/end_reason",
        {REASON: "goals-met", f"{EPISODES}/1": ENDED | {"id": "s2", "end": "2026-03-26", "end_reason": "other"}},
    ),
    breaks(
        "A service that ended on the same day for another reason",
        f"{EPISODES}/1/end_reason",
        {REASON: "goals-met", f"{EPISODES}/1": ENDED | {"id": "s2", "end_reason": "other"}},
    ),
    holds(
        "A stay that ended later with goals met",
        {STAYS: [LODGED | {"end": "2026-03-26", "end_reason": "goals-met"}]},
    ),
    breaks(
        "A stay that ended later with the entitlement",
        f"{STAYS}/0/end_reason",
        {REASON: "goals-met", STAYS: [LODGED | {"end": "2026-03-26", "end_reason": "entitlement-ended"}]},
    ),
    breaks(
        "A stay that ended on the same day with goals met",
        REASON,
        {STAYS: [LODGED | {"end": "2026-03-25", "end_reason": "goals-met"}]},
    ),
    holds(
        "A service that ended sooner for another reason",
        {REASON: "goals-met", f"{EPISODES}/1": ENDED | {"id": "s2", "end": "2026-03-24", "end_reason": "other"}},
    ),
    holds(
        "A service that nobody could give",
        {EPISODES: [{"id": "s1", "service": "accommodation", "status": "unavailable"}]},
    ),
    breaks("A person who is a witness", REASON, {"/proceedings/0/victim_role": "witness"}),
    breaks("A person who claims in the proceedings", REASON, {"/proceedings/0/victim_role": "civil-claimant"}),
    breaks("A person who prosecutes", REASON, {"/proceedings/0/victim_role": "private-prosecutor"}),
    holds("A person who has no part in the proceedings", {"/proceedings/0/victim_role": "none"}),
    holds("Proceedings that are closed since a day", {"/proceedings/0/closed_on": "2026-03-24"}),
    holds("Proceedings that are at the stage closed", {"/proceedings/0/stage": "closed"}),
    breaks(
        "A second proceeding that is open",
        REASON,
        {
            "/proceedings/0/closed_on": "2026-03-24",
            "/proceedings/1": {"id": "pr2", "stage": "appeal", "victim_role": "witness"},
        },
    ),
    holds("No proceedings", {"/proceedings": []}),
    holds(
        "No record of help",
        {"/assistance": DELETE, STATUS: "signalled", "/identification/decisions": [], "/identification/indicators": []},
    ),
    holds(
        "Only a stay that has ended",
        {
            EPISODES: [],
            "/assistance/stays": [
                {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02", "end": "2026-03-20"}
            ],
        },
    ),
)

BODIES = [{"ref": "fi-helper"}, {"ref": "fi-shelter"}, {"ref": "fi-police"}]
MANY = case_file(organisations=BODIES)
REFERRED: dict[str, Any] = {
    "id": "ref1",
    "type": "service",
    "status": "accepted",
    "sender": {"ref": "fi-helper", "country": "FI"},
    "recipient": {"ref": "fi-shelter", "country": "FI", "recipient_type": "shelter"},
    "services": ["accommodation"],
    "consent": FILE["data_protection"]["consents"][0] | {"scopes": ["share-for-referral", "share-across-border"]},
    "data_categories": ["demographic"],
    "person_informed_on": "2026-03-10",
    "via_contact_point": True,
    "sent_at": "2026-03-10T10:00:00+02:00",
    "responded_at": "2026-03-10T12:00:00+02:00",
}
ABROAD = REFERRED | {"id": "ref2", "recipient": {"ref": "ee-shelter", "country": "EE", "recipient_type": "shelter"}}

vectors(
    "CAS-017",
    MANY,
    breaks("Three bodies and no coordinator", "/coordinator"),
    breaks("Four bodies and no coordinator", "/coordinator", {"/organisations/3": {"ref": "fi-migri"}}),
    holds("Two bodies", {"/organisations/2": DELETE}),
    holds(
        "Three entries of two bodies",
        {"/organisations/2": {"ref": "fi-shelter"}},
        also=(("STR-050", "/organisations/1/ref"), ("STR-050", "/organisations/2/ref")),
    ),
    holds("A coordinator in the file", {"/coordinator": {"ref": "fi-helper"}}),
    holds("A coordinator of the help", {"/assistance/coordinator": {"ref": "fi-helper"}}),
    breaks(
        "No record of help",
        "/coordinator",
        {
            "/assistance": DELETE,
            STATUS: "signalled",
            "/identification/decisions": [],
            "/legal_status": DELETE,
            "/identification/indicators": [],
        },
    ),
    holds("A closed case", {"/status": "closed"}),
    breaks(
        "Open referrals in two countries",
        "/coordinator",
        {"/organisations": [], "/referrals": [REFERRED, ABROAD]},
    ),
    holds("Open referrals in one country", {"/organisations": [], "/referrals": [REFERRED, REFERRED | {"id": "ref3"}]}),
    holds(
        "A referral abroad that is completed",
        {
            "/organisations": [],
            "/referrals": [
                REFERRED,
                ABROAD
                | {"status": "completed", "completed_at": "2026-03-12T12:00:00+02:00", "outcome": "service-provided"},
            ],
        },
    ),
    holds(
        "A referral to a country that is not known",
        {
            "/organisations": [],
            "/referrals": [
                REFERRED,
                REFERRED | {"id": "ref3", "recipient": {"ref": "shelter", "recipient_type": "shelter"}},
            ],
        },
    ),
)
vectors(
    "CAS-017",
    EXTRACT,
    holds("A file that was cut for a message", {f"{CUT}/organisations": BODIES}),
)

RUNNING = case_file(
    recorded_at="2026-03-07T10:00:00+02:00",
    assistance={
        "episodes": [SERVICE | {"service": "interpretation"}],
        "language_support": ["interpreter-remote"],
    },
)
"""The reflection period has run for four days with an interpreter only."""
WITH = f"{EPISODES}/0"

vectors(
    "CAS-020",
    RUNNING,
    breaks("Four days of the period with an interpreter only", EPISODES),
    breaks(
        "Four days of a period without a recorded last day with an interpreter only",
        EPISODES,
        {"/legal_status/reflection_period/end": DELETE},
    ),
    holds(
        "Four days of the period with an interpreter only, and the person died",
        {"/status": "closed", "/closure": {"on": "2026-03-06", "reason": "person-deceased"}},
    ),
    holds("Three days of the period with an interpreter only", {"/recorded_at": "2026-03-06T10:00:00+02:00"}),
    holds("One day of the period with an interpreter only", {"/recorded_at": "2026-03-04T10:00:00+02:00"}),
    *(
        holds(f"Help of the kind {service}", {f"{WITH}/service": service})
        for service in (
            "accommodation",
            "subsistence",
            "medical",
            "medical-emergency",
            "psychological",
            "counselling-information",
        )
    ),
    holds(
        "Shelter that was declined",
        {
            WITH: {
                "id": "s1",
                "service": "accommodation",
                "status": "declined",
                "offered_on": "2026-03-02",
                "declined_on": "2026-03-02",
            }
        },
    ),
    holds(
        "Shelter that the person has already",
        {WITH: {"id": "s1", "service": "accommodation", "status": "already-received"}},
    ),
    breaks(
        "Shelter that was only offered",
        EPISODES,
        {WITH: {"id": "s1", "service": "accommodation", "status": "offered", "offered_on": "2026-03-02"}},
    ),
    holds("Help written behind an interpreter", {f"{EPISODES}/1": SERVICE | {"id": "s2", "service": "medical"}}),
    breaks(
        "Help that ended on the day before the period",
        EPISODES,
        {WITH: SERVICE | {"service": "medical", "status": "completed", "end": "2026-03-02", "end_reason": "goals-met"}},
    ),
    holds(
        "Help that ended on the first day of the period",
        {WITH: SERVICE | {"service": "medical", "status": "completed", "end": "2026-03-03", "end_reason": "goals-met"}},
    ),
    holds(
        "Help that ended on the second day of the period",
        {WITH: SERVICE | {"service": "medical", "status": "completed", "end": "2026-03-04", "end_reason": "goals-met"}},
    ),
    holds("Help that began today", {WITH: SERVICE | {"service": "medical", "start": "2026-03-07"}}),
    breaks(
        "Help that is to begin tomorrow",
        EPISODES,
        {WITH: {"id": "s1", "service": "medical", "status": "waiting", "start": "2026-03-08"}},
    ),
    holds(
        "A stay in the period",
        {"/assistance/stays": [{"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-02"}]},
    ),
    breaks(
        "A stay that ended before the period",
        EPISODES,
        {
            "/assistance/stays": [
                {"id": "st1", "shelter_type": "dedicated-women", "start": "2026-03-01", "end": "2026-03-02"}
            ]
        },
    ),
    holds("A period that has not been granted", {"/legal_status/reflection_period/status": "requested"}),
    holds("A file without a right to stay", {"/legal_status": DELETE}),
    holds("A file without a day on which it was written", {"/recorded_at": DELETE}),
    holds("A draft", profile="draft"),
    breaks(
        "No record of help where the presumption is not dated",
        "/assistance",
        {"/assistance": DELETE, DECIDED: {"absent": "unknown"}},
    ),
    holds(
        "No record of help where the rule on help for presumed victims tells it",
        {"/assistance": DELETE},
        also=(("CAS-001", "/assistance"),),
    ),
    breaks(
        "A record of help without any help, and no identification",
        EPISODES,
        {"/assistance": {"conditions_imposed": ["none"]}, "/identification": DELETE},
    ),
    holds(
        "No help, of which the rule on delayed help tells",
        {"/assistance": {"eligible_from": "2026-03-02"}},
        also=(("AST-005", EPISODES),),
    ),
    breaks(
        "A short period that has ended with an interpreter only",
        EPISODES,
        {
            "/recorded_at": "2026-04-03T10:00:00+03:00",
            "/legal_status/reflection_period/end": "2026-04-02",
            "/legal_status/reflection_period/status": "completed",
            "/legal_status/information": {"asylum_on": "2026-03-02"},
            "/legal_status/permits": [
                {"id": "p1", "basis": "personal-situation", "applied_on": "2026-03-20", "decision": "applied"}
            ],
        },
        country="SE",
    ),
)
vectors("CAS-020", EXTRACT, holds("A file that was cut for a message"))
