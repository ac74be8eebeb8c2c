"""Vectors of the rules on entries of the directory."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, record, vectors

SHELTER: dict[str, Any] = record(
    "organisation",
    "FI",
    name="Turvakoti",
    type="non-governmental",
    roles=["shelter-provider", "support-provider"],
    mandate={"from_date": "2026-01-01", "to_date": "2026-12-31"},
    services=[
        {
            "service": "accommodation",
            "groups_served": ["women"],
            "age_from": 18,
            "age_to": 64,
            "security_level": "secret-address",
            "address": {"absent": "withheld-for-safety"},
            "address_published": False,
            "charged_to_person": False,
            "capacity": 8,
            "free_places": 2,
            "free_places_on": "2026-05-31",
            "verified_on": "2026-01-15",
        },
        {"service": "psychological", "charged_to_person": False},
    ],
    contacts=[
        {"purpose": "referrals", "channel": "telephone", "value": "+358 00 000 0000"},
        {"purpose": "emergency", "channel": "telephone", "value": "+358 00 000 0001", "round_the_clock": True},
    ],
    verified_on="2026-01-15",
)
"""An invented shelter in Finland."""

ADDRESS = "Esimerkkikatu 1"
OPEN = {"service": "psychological", "security_level": "open-address", "address": ADDRESS, "address_published": True}

vectors(
    "NET-001",
    SHELTER,
    holds("A secret place whose address is held back"),
    breaks("A secret place with its address", "/services/0/address", {"/services/0/address": ADDRESS}),
    breaks(
        "A confidential place with its address",
        "/services/0/address",
        {"/services/0/address": ADDRESS, "/services/0/security_level": "confidential-address"},
    ),
    breaks(
        "A secret place whose address may be published",
        "/services/0/address_published",
        {"/services/0/address_published": True},
    ),
    breaks(
        "A secret place with its address, which may be published",
        "/services/0/address",
        {"/services/0/address": ADDRESS, "/services/0/address_published": True},
        more=("/services/0/address_published",),
    ),
    holds("An open place with its address", {"/services/1": OPEN}),
    holds(
        "An open place to stay with its address",
        {"/services/0/security_level": "open-address", "/services/0/address": ADDRESS},
    ),
    breaks(
        "A place to stay with an address and no level of protection",
        "/services/0/security_level",
        {"/services/0/security_level": DELETE, "/services/0/address": ADDRESS},
        severity="warning",
    ),
    holds("A place to stay without a level of protection or an address", {"/services/0/security_level": DELETE}),
    holds("A service other than a place to stay with an address", {"/services/1/address": ADDRESS}),
    breaks(
        "A second secret place with its address",
        "/services/1/address",
        {"/services/1": {"service": "accommodation", "security_level": "secret-address", "address": ADDRESS}},
    ),
    holds(
        "A secret place with its address in the place's own draft",
        {"/services/0/address": ADDRESS},
        profile="draft",
    ),
    breaks(
        "A secret place with a contact by post",
        "/contacts/0/value",
        {"/contacts/0": {"purpose": "referrals", "channel": "post", "value": "Some street 1"}},
        severity="warning",
    ),
    breaks(
        "A secret place with a contact in person",
        "/contacts/0/value",
        {"/contacts/0": {"purpose": "referrals", "channel": "in-person", "value": "Some street 1"}},
        severity="warning",
    ),
    holds(
        "An open place with a contact by post",
        {
            "/services/0/security_level": "open-address",
            "/contacts/0": {"purpose": "referrals", "channel": "post", "value": "Some street 1"},
        },
    ),
)

vectors(
    "NET-002",
    SHELTER,
    holds("An entry checked within the year"),
    holds("An entry checked three hundred and sixty-five days ago", {"/verified_on": "2025-06-01"}),
    breaks("An entry checked three hundred and sixty-six days ago", "/verified_on", {"/verified_on": "2025-05-31"}),
    breaks("An entry that was never checked", "/verified_on", {"/verified_on": DELETE}),
    breaks(
        "An entry that was never checked with a service that was",
        "/verified_on",
        {"/verified_on": DELETE, "/services/0/verified_on": "2020-01-01"},
    ),
    breaks(
        "An old entry with an old service",
        "/verified_on",
        {"/verified_on": "2025-05-31", "/services/0/verified_on": "2020-01-01"},
    ),
    holds("A service checked three hundred and sixty-five days ago", {"/services/0/verified_on": "2025-06-01"}),
    breaks(
        "A service checked three hundred and sixty-six days ago",
        "/services/0/verified_on",
        {"/services/0/verified_on": "2025-05-31"},
    ),
    breaks(
        "A second service that has not been checked for years",
        "/services/1/verified_on",
        {"/services/1/verified_on": "2020-01-01"},
    ),
    holds("A service without a day of its own", {"/services/0/verified_on": DELETE}),
    holds("An old entry in a record without a date", {"/verified_on": "2020-01-01", "/recorded_at": DELETE}),
)

BOARD: dict[str, Any] = record(
    "organisation",
    "SE",
    name="Brottsoffermyndigheten",
    type="state-authority",
    roles=["compensation-body", "assisting-authority"],
    mandate={"from_date": "1994-07-01"},
    verified_on="2026-01-15",
)
"""The Swedish authority for compensation."""

vectors(
    "NET-003",
    BOARD,
    holds("The authority that decides on compensation in Sweden"),
    holds("The authority by its English name", {"/name": "The Swedish Crime Victim Authority"}),
    holds("The authority by a short form of its name in capitals", {"/name": "CRIME VICTIM AUTHORITY"}),
    holds("The authority by its identifier", {"/name": "BrOM", "/id": "se-brottsoffermyndigheten"}),
    breaks(
        "Another authority that claims both roles in compensation",
        "/roles/0",
        {"/name": "Kammarkollegiet"},
        severity="notice",
        more=("/roles/1",),
    ),
    breaks(
        "Another authority that claims one role in compensation",
        "/roles/1",
        {"/name": "Kammarkollegiet", "/roles": ["funder", "assisting-authority"]},
        severity="notice",
    ),
    holds("Another authority that claims other roles", {"/name": "Kammarkollegiet", "/roles": ["funder"]}),
    holds("Another authority without a role", {"/name": "Kammarkollegiet", "/roles": []}),
    holds("A mandate that ends today", {"/mandate/to_date": "2026-06-01"}),
    breaks("A mandate that ended yesterday", "/mandate/to_date", {"/mandate/to_date": "2026-05-31"}),
    holds("A mandate that ended yesterday and no role", {"/mandate/to_date": "2026-05-31", "/roles": []}),
    holds(
        "A mandate that ended, in a record without a date", {"/mandate/to_date": "2026-05-31", "/recorded_at": DELETE}
    ),
    holds("An entry with roles and no mandate", {"/mandate": DELETE}),
    holds("An authority of a country whose law is not covered", {"/name": "Kammarkollegiet", "/country": "PL"}),
    holds(
        "A body that identifies formally where the country has no formal identification",
        {"/name": "Kammarkollegiet", "/roles": ["competent-identifying-authority"]},
    ),
    holds(
        "A body that identifies formally where the country names one by its function alone",
        {"/name": "Kammarkollegiet", "/roles": ["competent-identifying-authority"]},
        country="LT",
    ),
    breaks(
        "A body that identifies formally in Finland under another name",
        "/roles/0",
        {"/name": "Kammarkollegiet", "/roles": ["competent-identifying-authority"]},
        country="FI",
        severity="notice",
    ),
    holds(
        "A body that identifies formally in Finland by a part of its name",
        {"/name": "Joutsenon vastaanottokeskus", "/roles": ["competent-identifying-authority"]},
        country="FI",
    ),
    holds(
        "A body that identifies formally in Denmark by its kind",
        {"/name": "Kammarkollegiet", "/type": "migration-service", "/roles": ["competent-identifying-authority"]},
        country="DK",
    ),
    *(
        holds(
            f"A body of type {kind} that identifies formally in Estonia by its kind",
            {"/name": "Kammarkollegiet", "/type": kind, "/roles": ["competent-identifying-authority"]},
            country="EE",
        )
        for kind in ("police", "border-service", "prosecution")
    ),
    breaks(
        "A migration service that identifies formally in Estonia",
        "/roles/0",
        {"/name": "Kammarkollegiet", "/type": "migration-service", "/roles": ["competent-identifying-authority"]},
        country="EE",
        severity="notice",
    ),
    holds("The authority by its name in the national language", {"/roles": ["compensation-body"]}),
    holds(
        "The authority by its name in English alone",
        {"/name": "Swedish Crime Victim Authority", "/roles": ["compensation-body"]},
    ),
    holds(
        "A body that identifies formally by a longer name than the country gives it",
        {"/name": "Norra Brottsoffermyndigheten", "/roles": ["compensation-body"]},
    ),
    breaks(
        "A body that decides on compensation in Denmark by the kind of another role",
        "/roles/0",
        {"/name": "Kammarkollegiet", "/type": "migration-service", "/roles": ["compensation-body"]},
        country="DK",
        severity="notice",
    ),
    breaks(
        "A police that identifies formally in Denmark",
        "/roles/0",
        {"/name": "Politiet", "/type": "police", "/roles": ["competent-identifying-authority"]},
        country="DK",
        severity="notice",
    ),
    holds(
        "A body that coordinates in Sweden",
        {"/name": "Jämställdhetsmyndigheten", "/roles": ["national-coordinator"]},
    ),
    breaks(
        "Another body that claims to coordinate in Sweden",
        "/roles/0",
        {"/name": "Kammarkollegiet", "/roles": ["national-coordinator"]},
        severity="notice",
    ),
    breaks(
        "Another body that claims to coordinate in Sweden, by an identifier of the country",
        "/roles/0",
        {"/name": "Kammarkollegiet", "/id": "se-kammarkollegiet", "/roles": ["national-coordinator"]},
        severity="notice",
    ),
    holds(
        "A body that coordinates in Sweden by its identifier",
        {"/name": "JMY", "/id": "se-jamstalldhetsmyndigheten", "/roles": ["national-coordinator"]},
    ),
    holds(
        "The ministry in which the coordinator of the Finnish government works",
        {"/name": "Oikeusministeriö", "/roles": ["national-coordinator"]},
        country="FI",
    ),
    breaks(
        "The Finnish rapporteur, who does not coordinate",
        "/roles/0",
        {"/name": "Yhdenvertaisuusvaltuutettu", "/roles": ["national-coordinator"]},
        country="FI",
        severity="notice",
    ),
    holds(
        "A body that says it provides guardians, which no country names one by one",
        {"/name": "Kammarkollegiet", "/roles": ["child-guardian-body"]},
    ),
)

DAY = ["monday", "tuesday", "wednesday", "thursday", "friday"]
WHOLE = {"days": [*DAY, "saturday", "sunday"], "opens": "00:00", "closes": "00:00"}
BY_DAY = WHOLE | {"opens": "08:00", "closes": "20:00"}
BY_NIGHT = WHOLE | {"opens": "20:00", "closes": "08:00"}

vectors(
    "NET-004",
    SHELTER,
    holds("A place to stay with a contact at all hours"),
    breaks("A place to stay without a contact at all hours", "/contacts", {"/contacts/1": DELETE}),
    breaks("A place to stay without a contact", "/contacts", {"/contacts": []}),
    breaks(
        "Urgent medical care without a contact at all hours",
        "/contacts",
        {"/contacts/1": DELETE, "/services/0": {"service": "medical-emergency"}},
    ),
    breaks(
        "Safety planning without a contact at all hours",
        "/contacts",
        {"/contacts/1": DELETE, "/services/0": {"service": "safety-planning"}},
    ),
    holds("Psychological help without a contact at all hours", {"/contacts/1": DELETE, "/services/0": DELETE}),
    breaks(
        "A helpline without a contact at all hours",
        "/contacts",
        {"/contacts/1": DELETE, "/services/0": DELETE, "/roles": ["helpline-operator"]},
    ),
    breaks(
        "A contact that is not answered at all hours",
        "/contacts",
        {"/contacts/1/round_the_clock": False},
    ),
    holds(
        "A contact that says who answers outside its hours",
        {"/contacts/1": DELETE, "/contacts/0/outside_hours": "fi-112"},
    ),
    holds("A contact with hours from midnight to midnight", {"/contacts/1": DELETE, "/contacts/0/hours": [WHOLE]}),
    holds(
        "A contact with hours to the last minute of the day",
        {"/contacts/1": DELETE, "/contacts/0/hours": [WHOLE | {"closes": "23:59"}]},
    ),
    holds(
        "A contact with hours in two parts of the week",
        {
            "/contacts/1": DELETE,
            "/contacts/0/hours": [WHOLE | {"days": DAY}, WHOLE | {"days": ["saturday", "sunday"]}],
        },
    ),
    holds(
        "A contact with hours by day and by night",
        {"/contacts/1": DELETE, "/contacts/0/hours": [BY_DAY, BY_NIGHT]},
    ),
    holds(
        "A contact with hours by day and another with hours by night",
        {"/contacts/0/hours": [BY_DAY], "/contacts/1/hours": [BY_NIGHT], "/contacts/1/round_the_clock": False},
    ),
    breaks(
        "A contact with hours by day and another with hours by night on working days",
        "/contacts",
        {
            "/contacts/0/hours": [BY_DAY],
            "/contacts/1/hours": [BY_NIGHT | {"days": DAY}],
            "/contacts/1/round_the_clock": False,
        },
    ),
    holds(
        "A contact with hours by night to the minute before those by day",
        {
            "/contacts/1": DELETE,
            "/contacts/0/hours": [BY_NIGHT | {"closes": "07:59"}, BY_DAY | {"closes": "19:59"}],
        },
    ),
    holds(
        "A contact with hours from the morning to the next morning",
        {"/contacts/1": DELETE, "/contacts/0/hours": [WHOLE | {"opens": "08:00", "closes": "08:00"}]},
    ),
    breaks(
        "A contact with hours by day and by night, without the night to Monday",
        "/contacts",
        {"/contacts/1": DELETE, "/contacts/0/hours": [BY_DAY, BY_NIGHT | {"days": [*DAY, "saturday"]}]},
    ),
    breaks(
        "A contact with hours by day and by night, and two minutes between them",
        "/contacts",
        {"/contacts/1": DELETE, "/contacts/0/hours": [BY_DAY | {"closes": "19:58"}, BY_NIGHT]},
    ),
    breaks(
        "A contact with hours by night alone",
        "/contacts",
        {"/contacts/1": DELETE, "/contacts/0/hours": [BY_NIGHT]},
    ),
    breaks(
        "A contact with hours on six days",
        "/contacts",
        {"/contacts/1": DELETE, "/contacts/0/hours": [WHOLE | {"days": [*DAY, "saturday"]}]},
    ),
    breaks(
        "A contact with hours from the morning",
        "/contacts",
        {"/contacts/1": DELETE, "/contacts/0/hours": [WHOLE | {"opens": "08:00"}]},
    ),
    breaks(
        "A contact with hours that leave out the first minute of the week",
        "/contacts",
        {
            "/contacts/1": DELETE,
            "/contacts/0/hours": [
                WHOLE | {"days": ["monday"], "opens": "00:01", "closes": "23:59"},
                WHOLE | {"days": [*DAY[1:], "saturday", "sunday"], "closes": "23:59"},
            ],
        },
    ),
    breaks(
        "A contact with hours to the evening",
        "/contacts",
        {"/contacts/1": DELETE, "/contacts/0/hours": [WHOLE | {"closes": "20:00"}]},
    ),
)

vectors(
    "NET-005",
    SHELTER,
    holds("Services free of charge"),
    holds("A service that says nothing of charges", {"/services/1/charged_to_person": DELETE}),
    breaks(
        "A service for which the person pays", "/services/0/charged_to_person", {"/services/0/charged_to_person": True}
    ),
    breaks(
        "Two services for which the person pays",
        "/services/0/charged_to_person",
        {"/services/0/charged_to_person": True, "/services/1/charged_to_person": True},
        more=("/services/1/charged_to_person",),
    ),
)

vectors(
    "NET-010",
    SHELTER,
    holds("Ages, places and mandate that fit together"),
    holds("A service for one age", {"/services/0/age_to": 18}),
    breaks("A highest age below the lowest", "/services/0/age_to", {"/services/0/age_to": 17}),
    holds("A service without a lowest age", {"/services/0/age_from": DELETE, "/services/0/age_to": 17}),
    holds("A service without a highest age", {"/services/0/age_to": DELETE}),
    holds("A place where all places are free", {"/services/0/free_places": 8}),
    breaks("A place with more free places than places", "/services/0/free_places", {"/services/0/free_places": 9}),
    holds("A place whose number of places is held back", {"/services/0/capacity": {"absent": "withheld-for-safety"}}),
    holds("A place whose number of free places is held back", {"/services/0/free_places": {"absent": "unknown"}}),
    holds("A full place without any places", {"/services/0/free_places": 0, "/services/0/capacity": 0}),
    breaks(
        "A place with a free place and no places",
        "/services/0/free_places",
        {"/services/0/free_places": 1, "/services/0/capacity": 0},
    ),
    holds("A mandate of one day", {"/mandate": {"from_date": "2026-12-31", "to_date": "2026-12-31"}}),
    breaks(
        "A mandate that ends on the day before it begins",
        "/mandate/to_date",
        {"/mandate": {"from_date": "2027-01-01", "to_date": "2026-12-31"}},
    ),
    holds("A mandate without a beginning", {"/mandate": {"to_date": "2026-12-31"}}),
    holds("A mandate without an end", {"/mandate": {"from_date": "2026-12-31"}}),
    holds("An entry without a mandate", {"/mandate": DELETE}),
    breaks(
        "A second service whose highest age lies below the lowest",
        "/services/1/age_to",
        {"/services/1/age_from": 12, "/services/1/age_to": 11},
    ),
)
