"""Vectors of the rules on what a message carries."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT, DATA, WITHHELD, case_file
from nordicbaltic_standards.testing.vectors.case_help import REFERRED as REFERRED_IN_CASE
from nordicbaltic_standards.testing.vectors.declared import ADULT, CHILD, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.message_bases import (
    CARRIED,
    HELP,
    HELPER,
    MIGRATION,
    OFFICE,
    POLICE,
    SHELTER,
    STAY,
    TO_MIGRATION,
    carried,
    message,
)

_ALL = ["identifying", "contact", "demographic", "safety-critical"]
REFERRED = REFERRED_IN_CASE | {
    "data_categories": _ALL,
    "consent": REFERRED_IN_CASE["consent"] | {"data_categories": _ALL},
}
"""A referral that names all that the cases put into it."""

STAYS = f"{CARRIED}/stays"
LODGED: dict[str, Any] = {
    "id": "st1",
    "shelter_type": "crisis-centre",
    "security_level": "open-address",
    "address": "Esimerkkikatu 1",
    "start": "2026-03-02",
}
"""A stay at an invented address."""
BIRTH = f"{CARRIED}/subject/birth_date"
CALL = {"channel": "through-organisation", "value": WITHHELD, "who_may_answer": "organisation"}
GONE = {"id": "r1", "type": "voluntary", "status": "considered"}
SUSPECT = {f"{CARRIED}/subject": ADULT | {"child_care_status": "parent-suspected"}}
COURT: dict[str, Any] = {"ref": "fi-court", "country": "FI", "type": "court", "recipient_type": "prosecution-court"}
LAWYER: dict[str, Any] = {"ref": "fi-lawyer", "country": "FI", "type": "law-firm", "recipient_type": "lawyer"}
CLINIC: dict[str, Any] = {"ref": "fi-clinic", "country": "FI", "recipient_type": "health-provider"}
SOCIAL: dict[str, Any] = {"ref": "fi-social", "country": "FI", "recipient_type": "social-services"}
YOUTH: dict[str, Any] = {"ref": "fi-youth", "country": "FI", "recipient_type": "child-protection"}
LABOUR: dict[str, Any] = {"ref": "fi-labour", "country": "FI", "recipient_type": "labour-authority"}
FAMILY: dict[str, Any] = {"ref": "sister", "recipient_type": "family"}
PRESS: dict[str, Any] = {"ref": "press", "recipient_type": "media-or-public"}
SELF: dict[str, Any] = {"ref": "self", "recipient_type": "the-person"}
PHONE: dict[str, Any] = {"channel": "telephone", "value": "+358 00 000 0000", "round_the_clock": True}
PASSPORT: dict[str, Any] = {"scheme": "passport", "country": "VN", "value": "X0000000"}
CALLED: dict[str, Any] = {"channel": "telephone", "value": "+358 00 000 0001", "who_may_answer": "only-the-person"}
CONSENTED = carried(
    "data-protection",
    **DATA | {"consents": [CONSENT | {"recipients": [{"ref": "fi-migri"}], "exclusions": [{"type": "consulate"}]}]},
)
"""Consents, with whom they name and exclude."""


def purpose(code: str, record_carried: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    """Return the changes that give a message another purpose, record or recipient."""
    changes = {"/purpose": code} | {f"/{name}": value for name, value in fields.items()}
    return changes | ({} if record_carried is None else {CARRIED: record_carried})


FINANCIAL = carried(
    "compensation-claim",
    route="state-compensation",
    status="considered",
    informed_on="2026-03-02",
)
"""A claim that is only considered: money, and nothing more."""
STORY = carried("identification", status="signalled")
"""A signal: what was done to the person."""
EXPLOITED = carried("identification", status="signalled", exploitation_forms=["sexual-exploitation"])
"""A signal with a form of exploitation."""
NAMED = carried("case-file", status="open", opened_on="2026-03-01", person={"names": [{"full": "Invented Example"}]})
"""A file with a name."""
RETURN = carried("safe-return", type="voluntary", status="considered")
"""A return: how it stands is safety-critical."""
ORGANISED: dict[str, Any] = {
    "/basis": {"article6": "consent"},
    "/consent": CONSENT
    | {
        "scopes": ["return-arrangements", "share-with-migration", "share-with-police"],
        "data_categories": ["safety-critical", "identifying", "demographic"],
    },
}
RISKS = f"{CARRIED}/risk_assessments"
LOW: dict[str, Any] = {"date": "2026-03-06", "level": "low"}
AUTHORITY_ABROAD: dict[str, Any] = {"ref": "se-authority", "country": "FI", "recipient_type": "foreign-authority"}
BARE = carried("case-file", status="open", opened_on="2026-03-01")
"""A file that says who the person is by pseudonym and birth date."""
NEW_NAME: dict[str, Any] = {"full": "Invented Newname", "use": "protected"}
RENAMED = BARE | {"person": {"names": [NEW_NAME]}}
"""A file with a new name given for protection."""
NUMBERED = BARE | {"person": {"names": [{"full": "Invented Example"}, NEW_NAME], "identifiers": [PASSPORT]}}
"""A file with an old name, a new one and a passport of which nobody can tell whose name it bears."""
GUARDED = carried(
    "identification",
    status="signalled",
    subject=CHILD,
    child={"presumed": True, "guardian": {"ref": "fi-guardian", "conflict_of_interest": True}},
)
"""A child whose guardian has interests of their own."""
EMBASSY: dict[str, Any] = {"ref": "no-embassy", "country": "FI", "type": "embassy", "recipient_type": "consulate"}
INTERPRETER: dict[str, Any] = {"ref": "fi-interpreter", "country": "FI", "recipient_type": "interpreter"}
CARD: dict[str, Any] = {"scheme": "asylum-seeker-card", "country": "FI", "value": "X0000001"}
SPEAKING: dict[str, Any] = {"pseudonym": ADULT["pseudonym"], "languages": ["vi"], "is_child": False}
KNOWN = NAMED | {"subject": {name: value for name, value in ADULT.items() if name != "age_determination"}}
"""A file with a name and a birth date, and not how the age is known."""
TOLD = {name: value for name, value in EXPLOITED.items() if name != "recorded_at"}
TOLD |= {"subject": {"pseudonym": ADULT["pseudonym"], "is_child": False}}
"""What was done to a person, without a day."""
SIDED = ("IDN-015", f"{CARRIED}/child/guardian/conflict_of_interest")
YOUNG: dict[str, Any] = {
    name: value for name, value in CHILD.items() if name not in {"birth_date", "child_care_status"}
}
WARNED = carried("referral", **REFERRED | {"risk": {"level": "high", "safety_measures": "Call first."}})
"""A referral with a sentence on safety."""
HOUSED: dict[str, Any] = {"ref": "fi-house", "name": "Invented House", "country": "FI"}
"""An organisation that nothing of its own says to be a shelter."""
CALLS: dict[str, Any] = {"channel": "telephone", "value": "+358 00 555 0001"}
PLACED = carried("identification", status="signalled")
AT_WORK = {"country": "FI", "role": "exploitation", "region": "Uusimaa"}
HELPED_IN = {"country": "FI", "role": "assistance", "region": "Kallio"}
FILE_WITH = case_file(assistance=None, data_protection=None)
"""A file without help, and without whom else data went to."""
ASKED = {name: value for name, value in REFERRED.items() if name != "consent"} | {
    "without_consent_ground": "public-task",
    "services": ["accommodation"],
}
"""A referral for a roof, on the ground of a task."""
SENT_BY_HOUSE = FILE_WITH | {
    "referrals": [REFERRED | {"sender": HOUSED | {"recipient_type": "shelter"}, "callback": CALLS}]
}
"""A file with a referral by a shelter that says how it is reached."""
NAKED = {name: value for name, value in ADULT.items() if name != "birth_date"}
UNNAMED = {f"{CARRIED}/subject": NAKED}


def without_identity(record_carried: dict[str, Any]) -> dict[str, Any]:
    """Return a record without the birth date of the person."""
    return record_carried | {"subject": NAKED}


vectors(
    "MSG-001",
    TO_MIGRATION,
    breaks("A shelter's address in a message to a migration authority", STAYS, {STAYS: [LODGED]}),
    holds("Needs and a birth date for a decision on the stay"),
    holds("A stay that is withheld", {f"{CARRIED}/risk_assessments": [], STAYS: []}),
    breaks("How high the danger is in a message to a migration authority", RISKS, {RISKS: [LOW]}),
    breaks(
        "Two fields too many are a finding each",
        f"{CARRIED}/risk_assessments",
        {f"{CARRIED}/risk_assessments": [{"date": "2026-03-06", "level": "low"}], STAYS: [LODGED]},
        more=(STAYS,),
    ),
    breaks(
        "A field too many inside a field that may travel",
        f"{CARRIED}/episodes/0/provider",
        {
            f"{CARRIED}/episodes": [
                {
                    "id": "s1",
                    "service": "accommodation",
                    "status": "offered",
                    "offered_on": "2026-03-02",
                    "provider": "fi-shelter",
                }
            ]
        },
    ),
    holds(
        "The same field withheld",
        {
            f"{CARRIED}/episodes": [
                {
                    "id": "s1",
                    "service": "accommodation",
                    "status": "offered",
                    "offered_on": "2026-03-02",
                    "provider": WITHHELD,
                }
            ]
        },
    ),
    breaks(
        "Part of a record inside a file",
        f"{CARRIED}/assistance/stays",
        {CARRIED: case_file(assistance={"stays": [LODGED]}, data_protection=None)},
    ),
    breaks(
        "A way to reach the person",
        f"{CARRIED}/person/safe_contact",
        {CARRIED: case_file(assistance=None, data_protection=None, person={"safe_contact": CALL})},
    ),
    holds("The region of a place of the events", {CARRIED: PLACED | {"exploitation_places": [AT_WORK]}}),
    holds(
        "Where support is given, without the region",
        {CARRIED: PLACED | {"exploitation_places": [HELPED_IN | {"region": WITHHELD}]}},
    ),
    holds(
        "The region in which support is given, to a shelter",
        {CARRIED: PLACED | {"exploitation_places": [HELPED_IN]}, "/recipient": SHELTER, "/purpose": "support"},
    ),
    breaks(
        "The region in which support is given",
        f"{CARRIED}/exploitation_places/1/region",
        {CARRIED: PLACED | {"exploitation_places": [AT_WORK, HELPED_IN]}},
    ),
    breaks("A claim to money", f"{CARRIED}/route", {CARRIED: FINANCIAL}, more=(f"{CARRIED}/status",)),
    holds("Whom a consent names and excludes travels with it", {CARRIED: CONSENTED}),
    breaks(
        "A shelter by name as the coordinator of help",
        f"{CARRIED}/coordinator",
        {f"{CARRIED}/coordinator": {"ref": "fi-house", "recipient_type": "shelter"}},
    ),
    holds(
        "The sender of the message as the coordinator of help",
        {f"{CARRIED}/coordinator": TO_MIGRATION["sender"] | {"roles": ["shelter-provider"]}},
    ),
    holds(
        "A shelter by name, for a shelter",
        purpose("support", recipient=SHELTER)
        | {f"{CARRIED}/coordinator": {"ref": "fi-house", "services": ["accommodation"]}},
    ),
    breaks(
        "A shelter among the recipients of a consent",
        f"{CARRIED}/consents/0/recipients/1",
        {
            f"{CARRIED}": CONSENTED
            | {"consents": [CONSENT | {"recipients": [{"ref": "fi-migri"}, {"ref": "fi-house", "type": "shelter"}]}]}
        },
    ),
    breaks(
        "A consent for a shelter alone",
        f"{CARRIED}/consents/0",
        {f"{CARRIED}": CONSENTED | {"consents": [CONSENT | {"recipients": [{"ref": "fi-house", "type": "shelter"}]}]}},
    ),
    breaks(
        "A consent on the envelope that names another organisation",
        "/consent/recipients/1",
        {"/consent": CONSENT | {"recipients": [{"ref": "fi-migri"}, {"ref": "fi-house"}]}},
    ),
    breaks(
        "A consent on the envelope that excludes another organisation",
        "/consent/exclusions/0",
        {"/consent": CONSENT | {"exclusions": [{"ref": "fi-house"}, {"type": "consulate"}]}},
    ),
    breaks(
        "A consent on the envelope for another organisation alone",
        "/consent",
        {"/consent": CONSENT | {"recipients": [{"ref": "fi-house"}]}},
    ),
    holds(
        "A consent on the envelope cut to the recipient",
        {"/consent": CONSENT | {"recipients": [{"ref": "fi-migri"}], "exclusions": [{"type": "consulate"}]}},
    ),
    breaks(
        "A consent that names another organisation",
        f"{CARRIED}/consents/0/recipients/1",
        {CARRIED: CONSENTED | {"consents": [CONSENT | {"recipients": [{"ref": "fi-migri"}, {"ref": "fi-other"}]}]}},
    ),
    breaks(
        "A consent that excludes another organisation",
        f"{CARRIED}/consents/0/exclusions/0",
        {CARRIED: CONSENTED | {"consents": [CONSENT | {"exclusions": [{"ref": "fi-other"}, {"type": "consulate"}]}]}},
    ),
    breaks(
        "A consent for another organisation alone",
        f"{CARRIED}/consents/0/recipients/0/ref",
        {CARRIED: CONSENTED | {"consents": [CONSENT | {"recipients": [{"ref": "fi-other"}]}]}},
    ),
    breaks(
        "For support a consent on the envelope that names another shelter, to a shelter",
        "/consent/recipients/1",
        purpose("support", recipient=SHELTER)
        | {"/consent": CONSENT | {"recipients": [{"ref": "fi-shelter"}, {"ref": "fi-house", "type": "shelter"}]}},
    ),
    breaks(
        "For support a consent on the envelope that excludes an organisation, to a shelter",
        "/consent/exclusions/0",
        purpose("support", recipient=SHELTER) | {"/consent": CONSENT | {"exclusions": [{"ref": "fi-firm"}]}},
    ),
    holds(
        "At the person's request a consent that names another organisation",
        purpose("person-request", CONSENTED, recipient=SELF)
        | {f"{CARRIED}/consents": [CONSENT | {"recipients": [{"ref": "fi-other"}]}]},
    ),
    breaks(
        "Values outside the standard",
        f"{CARRIED}/extensions",
        {f"{CARRIED}/extensions": {"fi.example:shelf": "B-12"}},
    ),
    breaks(
        "Values outside the standard, for support",
        f"{CARRIED}/extensions",
        purpose("support", recipient=SHELTER) | {f"{CARRIED}/extensions": {"fi.example:shelf": "B-12"}},
    ),
    breaks("Values outside the standard on the message", "/extensions", {"/extensions": {"fi.example:shelf": "B-12"}}),
    breaks(
        "An organisation that was asked to house the person as the coordinator of the case",
        f"{CARRIED}/referrals/0/recipient",
        {CARRIED: FILE_WITH | {"coordinator": HOUSED, "referrals": [ASKED | {"recipient": HOUSED}]}},
        more=(f"{CARRIED}/coordinator",),
    ),
    holds(
        "An authority that was asked to house the person as the coordinator of the case",
        {CARRIED: FILE_WITH | {"coordinator": COURT, "referrals": [ASKED | {"recipient": COURT}]}},
    ),
    breaks(
        "For support the address of a stay inside the name of an organisation, to an organisation that gives other help",
        f"{STAYS}/0/address",
        purpose("support", recipient=HELPER)
        | {STAYS: [LODGED], f"{CARRIED}/coordinator": {"ref": "fi-help", "name": "Help, Esimerkkikatu 1"}},
        more=(f"{CARRIED}/coordinator/name",),
    ),
    breaks(
        "The number of a shelter, as its referral gives it, on the envelope of another sender",
        f"{CARRIED}/referrals/0/sender",
        {CARRIED: SENT_BY_HOUSE, "/callback": CALLS},
        more=(
            f"{CARRIED}/referrals/0/recipient",
            f"{CARRIED}/referrals/0/callback",
            "/callback",
        ),
    ),
    holds(
        "Another number on the envelope",
        {CARRIED: FILE_WITH, "/callback": CALLS},
    ),
    breaks(
        "For identification a shelter's address",
        STAYS,
        purpose("identification", recipient=POLICE) | {STAYS: [LODGED]},
    ),
    holds("For identification a story", purpose("identification", EXPLOITED, recipient=POLICE)),
    breaks(
        "For identification money",
        f"{CARRIED}/route",
        purpose("identification", FINANCIAL, recipient=POLICE),
        more=(f"{CARRIED}/status",),
    ),
    breaks(
        "For an investigation a shelter's address",
        STAYS,
        purpose("investigation", recipient=POLICE) | {STAYS: [LODGED]},
    ),
    holds("For an investigation money", purpose("investigation", FINANCIAL, recipient=POLICE)),
    holds("For an investigation a suspicion", purpose("investigation", recipient=POLICE) | SUSPECT),
    breaks(
        "For a hearing a shelter's address", STAYS, purpose("court-proceedings", recipient=COURT) | {STAYS: [LODGED]}
    ),
    holds("For a hearing money", purpose("court-proceedings", FINANCIAL, recipient=COURT)),
    breaks(
        "For a claim a shelter's address", STAYS, purpose("compensation-claim", recipient=LAWYER) | {STAYS: [LODGED]}
    ),
    holds("For a claim money", purpose("compensation-claim", FINANCIAL, recipient=LAWYER)),
    breaks(
        "For treatment a suspicion",
        f"{CARRIED}/subject/child_care_status",
        purpose("health-treatment", recipient=CLINIC) | SUSPECT,
    ),
    holds("For treatment what was done to the person", purpose("health-treatment", EXPLOITED, recipient=CLINIC)),
    breaks(
        "For treatment money",
        f"{CARRIED}/route",
        purpose("health-treatment", FINANCIAL, recipient=CLINIC),
        more=(f"{CARRIED}/status",),
    ),
    breaks(
        "For benefits a form of exploitation",
        f"{CARRIED}/exploitation_forms",
        purpose("benefits", EXPLOITED, recipient=SOCIAL),
    ),
    holds("For benefits a story, needs and money", purpose("benefits", STORY, recipient=SOCIAL)),
    holds("For benefits money", purpose("benefits", FINANCIAL, recipient=SOCIAL)),
    holds("For benefits a right to stay", purpose("benefits", STAY, recipient=SOCIAL)),
    breaks("For supervision a shelter's address", STAYS, purpose("supervision", recipient=SOCIAL) | {STAYS: [LODGED]}),
    holds("For supervision money", purpose("supervision", FINANCIAL, recipient=SOCIAL)),
    breaks(
        "For support of a family member whereabouts and who it is",
        f"{CARRIED}/subject",
        purpose("support", recipient=FAMILY) | {STAYS: [LODGED]},
        also=(("MSG-008", "/recipient/recipient_type"),),
        more=(
            f"{CARRIED}/needs_assessments",
            STAYS,
        ),
    ),
    holds("For support a shelter's address", purpose("support", recipient=SHELTER) | {STAYS: [LODGED]}),
    holds("For support money", purpose("support", FINANCIAL, recipient=SHELTER)),
    breaks(
        "For protection from danger money",
        f"{CARRIED}/route",
        purpose("protection-from-danger", FINANCIAL, recipient=POLICE, callback=PHONE),
        more=(f"{CARRIED}/status",),
    ),
    holds(
        "For protection from danger a shelter's address",
        purpose("protection-from-danger", recipient=POLICE, callback=PHONE) | {STAYS: [LODGED]},
    ),
    breaks(
        "For protection of a child money",
        f"{CARRIED}/route",
        purpose("child-protection", FINANCIAL, recipient=SOCIAL),
        more=(f"{CARRIED}/status",),
    ),
    holds(
        "For protection of a child a shelter's address",
        purpose("child-protection", recipient=SOCIAL) | {STAYS: [LODGED]},
    ),
    holds(
        "For identification by child protection a shelter's address",
        purpose("identification", recipient=YOUTH) | {STAYS: [LODGED]},
    ),
    breaks(
        "For benefits by child protection a shelter's address",
        STAYS,
        purpose("benefits", recipient=YOUTH) | {STAYS: [LODGED]},
    ),
    breaks(
        "For a journey a form of exploitation",
        f"{CARRIED}/exploitation_forms",
        purpose("safe-return", EXPLOITED, recipient=HELPER),
    ),
    holds(
        "For a journey how it stands, to those who receive the person", purpose("safe-return", RETURN, recipient=HELPER)
    ),
    breaks(
        "For a journey how it stands, to a recipient of which the kind is not known",
        f"{CARRIED}/status",
        purpose("safe-return", RETURN, recipient={"ref": "abroad"}),
    ),
    breaks(
        "For a journey how it stands, to an authority",
        f"{CARRIED}/status",
        purpose("safe-return", RETURN, recipient=MIGRATION),
    ),
    breaks(
        "For a journey how it stands, with consent to an authority of which it is not said that it organises it",
        f"{CARRIED}/status",
        purpose("safe-return", RETURN, recipient=MIGRATION) | ORGANISED,
    ),
    holds(
        "For a journey how it stands, with consent to the authority that organises it",
        purpose("safe-return", RETURN, recipient=MIGRATION, profile="safe-return-organiser") | ORGANISED,
    ),
    breaks(
        "For a journey how it stands, without consent to the authority that organises it",
        f"{CARRIED}/status",
        purpose("safe-return", RETURN, recipient=MIGRATION, profile="safe-return-organiser"),
    ),
    breaks(
        "For a journey a shelter's address, to those who receive the person",
        STAYS,
        purpose("safe-return", recipient=HELPER) | {STAYS: [LODGED]},
    ),
    holds(
        "For a journey how high the danger is, to those who receive the person",
        purpose("safe-return", recipient=HELPER) | {RISKS: [LOW]},
    ),
    breaks(
        "For a journey how it stands, with consent to a labour authority",
        f"{CARRIED}/status",
        purpose("safe-return", RETURN, recipient=LABOUR) | ORGANISED,
    ),
    breaks(
        "For a decision on the stay how a journey stands, with consent",
        f"{CARRIED}/status",
        purpose("residence-decision", RETURN) | ORGANISED,
    ),
    holds("For a journey money", purpose("safe-return", FINANCIAL, recipient=HELPER)),
    breaks(
        "For the search for a family what was done to the child",
        CARRIED,
        purpose("family-tracing", STORY, recipient=HELPER),
    ),
    holds("For the search for a family who it is", purpose("family-tracing", NAMED, recipient=HELPER)),
    breaks(
        "For the public a birth date",
        BIRTH,
        purpose("media-or-advocacy", TOLD | {"subject": TOLD["subject"] | {"birth_date": "1999"}}, recipient=PRESS),
    ),
    holds("For the public a story", purpose("media-or-advocacy", TOLD, recipient=PRESS)),
    breaks(
        "For the public that the person gave a statement",
        f"{CARRIED}/statement_given",
        purpose("media-or-advocacy", TOLD | {"statement_given": True}, recipient=PRESS),
    ),
    breaks(
        "For the public the day on which it was written",
        f"{CARRIED}/recorded_at",
        purpose("media-or-advocacy", TOLD | {"recorded_at": "2026-04-01T10:00:00+03:00"}, recipient=PRESS),
    ),
    breaks(
        "For the public money",
        CARRIED,
        purpose("media-or-advocacy", without_identity(FINANCIAL), recipient=PRESS),
    ),
    breaks(
        "For the public needs",
        CARRIED,
        purpose("media-or-advocacy", without_identity(HELP), recipient=PRESS),
    ),
    holds("For the person everything", purpose("benefits", recipient=SELF) | {STAYS: [LODGED]}),
    holds("At the person's request everything", purpose("person-request", recipient=LAWYER) | {STAYS: [LODGED]}),
    breaks("For research a birth date", BIRTH, purpose("research", recipient=HELPER)),
    holds(
        "For research with names on a law a birth date",
        purpose("research", recipient=HELPER, profile="research-identified"),
    ),
    breaks(
        "For research with names on no law a birth date",
        BIRTH,
        purpose("research", recipient=HELPER, profile="research-identified")
        | {"/basis/article6": "legitimate-interests", "/basis/legal_provision": DELETE},
    ),
    holds(
        "For research with names and with consent a birth date",
        purpose("research", recipient=HELPER, profile="research-identified")
        | {
            "/basis": {"article6": "consent", "article9": "archiving-research-statistics"},
            "/consent": CONSENT
            | {"scopes": ["research"], "data_categories": ["identifying", "demographic", "special-health"]},
        },
    ),
    breaks(
        "For a decision on the stay a birth date, under a profile that is named and of another purpose",
        RISKS,
        purpose("residence-decision", profile="danger-police") | {RISKS: [LOW]},
    ),
    breaks(
        "For support how high the danger is, to an authority abroad",
        RISKS,
        purpose("support", recipient=AUTHORITY_ABROAD) | {RISKS: [LOW]},
    ),
    holds("For support how high the danger is, to the police", purpose("support", recipient=POLICE) | {RISKS: [LOW]}),
    breaks(
        "For support a shelter's address, to the police",
        STAYS,
        purpose("support", recipient=POLICE) | {STAYS: [LODGED]},
    ),
    breaks(
        "For support a shelter's address, to an organisation that gives other help",
        f"{STAYS}/0/address",
        purpose("support", recipient=HELPER) | {STAYS: [LODGED]},
    ),
    breaks(
        "For protection from danger a new name, to a shelter",
        f"{CARRIED}/person/names/0",
        purpose("protection-from-danger", RENAMED, recipient=SHELTER, callback=PHONE),
    ),
    breaks(
        "For protection from danger a new name and a number that may belong to it, to a shelter",
        f"{CARRIED}/person/names/1",
        purpose("protection-from-danger", NUMBERED, recipient=SHELTER, callback=PHONE),
        more=(f"{CARRIED}/person/identifiers",),
    ),
    holds(
        "For protection from danger a new name, to the police",
        purpose("protection-from-danger", RENAMED, recipient=POLICE, callback=PHONE),
    ),
    breaks(
        "To the person that the interests of a guardian conflict with theirs",
        CARRIED,
        purpose("person-request", GUARDED, recipient=SELF),
        also=(SIDED,),
    ),
    breaks(
        "To a grown person that a parent recruited them",
        f"{CARRIED}/recruitment/recruiter_relations",
        purpose("person-request", STORY | {"recruitment": {"recruiter_relations": ["parent"]}}, recipient=SELF),
    ),
    holds(
        "To a grown person that an employer recruited them",
        purpose("person-request", STORY | {"recruitment": {"recruiter_relations": ["employer"]}}, recipient=SELF),
    ),
    breaks(
        "To a consulate how somebody stays",
        CARRIED,
        purpose("person-request", STAY, recipient=EMBASSY),
    ),
    holds("To a consulate who it is", purpose("person-request", KNOWN, recipient=EMBASSY)),
    breaks(
        "To a consulate the number of a card for those who ask for asylum",
        f"{CARRIED}/person/identifiers/1",
        purpose("person-request", KNOWN | {"person": {"identifiers": [PASSPORT, CARD]}}, recipient=EMBASSY),
    ),
    breaks(
        "To a consulate that there is a support organisation",
        f"{CARRIED}/coordinator",
        purpose("person-request", KNOWN | {"coordinator": {"ref": "fi-helper"}}, recipient=EMBASSY),
    ),
    breaks(
        "To an interpreter from where somebody is",
        f"{CARRIED}/subject/nationalities",
        purpose("support", BARE | {"subject": SPEAKING | {"nationalities": ["VN"]}}, recipient=INTERPRETER),
    ),
    holds("To an interpreter the language", purpose("support", BARE | {"subject": SPEAKING}, recipient=INTERPRETER)),
    breaks(
        "To the family whom a recruiter was, where it was a relative",
        CARRIED,
        purpose(
            "person-request",
            NAMED | {"identification": STORY | {"recruitment": {"recruiter_relations": ["other-family"]}}},
            recipient=FAMILY,
        ),
    ),
    breaks(
        "For support of a guardian whose interests conflict with the child's",
        CARRIED,
        purpose("support", GUARDED, recipient=SHELTER | {"ref": "fi-guardian"}),
        also=(SIDED,),
    ),
    breaks(
        "For the search for a family where a parent is suspected",
        CARRIED,
        purpose("family-tracing", BARE, recipient=FAMILY) | SUSPECT,
    ),
    holds("For the search for a family who it is, to the family", purpose("family-tracing", KNOWN, recipient=FAMILY)),
    breaks(
        "For the search for a family who it is, where the person has excluded the family",
        CARRIED,
        purpose(
            "family-tracing",
            KNOWN | {"data_protection": DATA | {"consents": [CONSENT | {"exclusions": [{"type": "family"}]}]}},
            recipient=FAMILY,
        ),
        also=(("MSG-003", f"{CARRIED}/data_protection/consents/0/exclusions/0"),),
    ),
    breaks(
        "For the public in Latvia a story of a child",
        CARRIED,
        purpose("media-or-advocacy", STORY | {"subject": YOUNG}, recipient=PRESS) | {"/country": "LV"},
    ),
    holds(
        "For the public in Finland a story of a child",
        purpose("media-or-advocacy", TOLD | {"subject": TOLD["subject"] | {"is_child": True}}, recipient=PRESS),
    ),
    breaks(
        "A consent that travels with the message and says what its giver is suspected of",
        "/consent/giver_suspected",
        purpose("health-treatment", recipient=CLINIC) | {"/consent": CONSENT | {"giver_suspected": False}},
    ),
    holds("For research money and a story", purpose("research", without_identity(FINANCIAL), recipient=HELPER)),
    holds(
        "Figures have a rule of their own",
        purpose("support", recipient=OFFICE, profile="statistics")
        | UNNAMED
        | {f"{CARRIED}/subject/pseudonym_purpose": "statistics"},
        also=(("MSG-008", "/recipient/recipient_type"),),
    ),
    holds(
        "An entry of the directory",
        {
            CARRIED: carried(
                "organisation",
                name="Turvakoti",
                type="non-governmental",
                verified_on="2026-03-01",
                roles=["shelter-provider"],
                contacts=[
                    {"purpose": "emergency", "channel": "telephone", "value": "+358 00", "round_the_clock": True}
                ],
                services=[],
            )
        },
    ),
)

COUNTED = message(
    recipient=OFFICE,
    purpose="statistics",
    payload={"record": without_identity(STORY) | {"subject": NAKED | {"pseudonym_purpose": "statistics"}}},
)
"""A record for figures, under a pseudonym made for them."""
PSEUDONYM = f"{CARRIED}/subject/pseudonym"

vectors(
    "MSG-009",
    COUNTED,
    holds("A record for figures under a pseudonym made for them"),
    breaks("A pseudonym that serves every purpose", PSEUDONYM, {f"{CARRIED}/subject/pseudonym_purpose": DELETE}),
    breaks("A pseudonym that was made for support", PSEUDONYM, {f"{CARRIED}/subject/pseudonym_purpose": "support"}),
    breaks("A whole birth date", BIRTH, {BIRTH: "1999-05-17"}),
    breaks("A month of birth", BIRTH, {BIRTH: "1999-05"}),
    holds("A year of birth", {BIRTH: "1999"}),
    holds("A birth date that is withheld", {BIRTH: WITHHELD}),
    breaks(
        "A whole birth date and a whole story are two findings",
        BIRTH,
        {BIRTH: "1999-05-17", f"{CARRIED}/note": "A word."},
        more=(f"{CARRIED}/note",),
    ),
    breaks("A year of birth and a free text", f"{CARRIED}/note", {BIRTH: "1999", f"{CARRIED}/note": "A word."}),
    breaks(
        "Values outside the standard", f"{CARRIED}/extensions", {f"{CARRIED}/extensions": {"fi.example:shelf": "B-12"}}
    ),
    breaks(
        "Whereabouts",
        f"{CARRIED}/stays",
        {CARRIED: HELP | {"subject": NAKED | {"pseudonym_purpose": "statistics"}, "stays": [LODGED]}},
    ),
    holds("Needs", {CARRIED: HELP | {"subject": NAKED | {"pseudonym_purpose": "statistics"}}}),
    holds("Money", {CARRIED: FINANCIAL | {"subject": NAKED | {"pseudonym_purpose": "statistics"}}}),
    breaks("A name", f"{CARRIED}/person", {CARRIED: NAMED | {"subject": NAKED | {"pseudonym_purpose": "statistics"}}}),
    breaks(
        "A name and a pseudonym that serves every purpose",
        f"{CARRIED}/person",
        {CARRIED: NAMED | {"subject": NAKED}},
        more=(PSEUDONYM,),
    ),
    breaks(
        "A birth date under the profile of figures",
        BIRTH,
        {"/purpose": "support", "/profile": "statistics", BIRTH: "1999-05"},
        also=(("MSG-008", "/recipient/recipient_type"),),
    ),
    holds("A record that names no person", {f"{CARRIED}/subject": DELETE}),
    holds(
        "Another profile",
        {
            "/purpose": "support",
            "/recipient": SHELTER,
            "/profile": "referral-to-shelter",
            BIRTH: "1999-05",
            f"{CARRIED}/subject/pseudonym_purpose": DELETE,
        },
    ),
    holds(
        "An entry of the directory",
        {
            CARRIED: carried(
                "organisation",
                name="Turvakoti",
                type="non-governmental",
                verified_on="2026-03-01",
                contacts=[
                    {"purpose": "emergency", "channel": "telephone", "value": "+358 00", "round_the_clock": True}
                ],
            )
        },
    ),
)

NOTE = f"{CARRIED}/note"
LISTED = "/payload/free_text_fields"

EXTENSIONS = {"fi.example:shelf": "B-12"}
IMMEDIATE: dict[str, Any] = {"/urgency": "immediate", "/callback": PHONE}
GOAL: dict[str, Any] = {
    f"{CARRIED}/plan": {
        "made_on": "2026-03-20",
        "agreed_by_person": True,
        "goals": [{"category": "work", "text": "A word."}],
    }
}

vectors(
    "MSG-010",
    TO_MIGRATION,
    holds("No free text"),
    breaks("A note that the message does not state", NOTE, {NOTE: "A word."}),
    breaks("A goal in the person's words that the message does not state", f"{CARRIED}/plan/goals/0/text", GOAL),
    breaks(
        "Two texts that the message does not state are two findings",
        f"{CARRIED}/plan/goals/0/text",
        {NOTE: "A word."} | GOAL,
        more=(NOTE,),
    ),
    breaks("Free text that the message states", f"{LISTED}/0", {LISTED: ["/note"]}, severity="notice"),
    breaks(
        "Free text that the message states and holds",
        f"{LISTED}/0",
        {LISTED: ["/note"], NOTE: "A word."},
        severity="notice",
    ),
    breaks(
        "A note for support that the message does not state",
        NOTE,
        purpose("support", recipient=SHELTER) | {NOTE: "A word."},
    ),
    breaks(
        "A note for support, and another text stated",
        NOTE,
        purpose("support", recipient=SHELTER) | {NOTE: "A word.", LISTED: ["/plan/goals/0/text"]} | GOAL,
    ),
    holds(
        "A note for support that the message states",
        purpose("support", recipient=SHELTER) | {NOTE: "A word.", LISTED: ["/note"]},
    ),
    holds(
        "Two texts for support that the message states",
        purpose("support", recipient=SHELTER) | {NOTE: "A word.", LISTED: ["/plan/goals/0/text", "/note"]} | GOAL,
    ),
    breaks(
        "A note for support in an immediate message that does not state it",
        NOTE,
        purpose("support", recipient=SHELTER) | {NOTE: "A word."} | IMMEDIATE,
        severity="warning",
    ),
    breaks(
        "A note for a decision on the stay in an immediate message that does not state it",
        NOTE,
        {NOTE: "A word."} | IMMEDIATE,
    ),
    holds(
        "A note for treatment that the message states",
        purpose("health-treatment", recipient=CLINIC) | {NOTE: "A word.", LISTED: ["/note"]},
    ),
    holds(
        "A note for protection from danger that the message states",
        purpose("protection-from-danger", recipient=POLICE, callback=PHONE) | {NOTE: "A word.", LISTED: ["/note"]},
    ),
    holds(
        "A note for the protection of a child that the message states",
        purpose("child-protection", recipient=SOCIAL) | {NOTE: "A word.", LISTED: ["/note"]},
    ),
    breaks(
        "A note for an investigation that the message does not state",
        NOTE,
        purpose("investigation", recipient=POLICE) | {NOTE: "A word."},
    ),
    breaks(
        "What the recipient must do so that the person stays safe, for support and not stated",
        f"{CARRIED}/risk/safety_measures",
        purpose("support", WARNED, recipient=SHELTER),
    ),
    holds(
        "What the recipient must do so that the person stays safe, for support and stated",
        purpose("support", WARNED, recipient=SHELTER) | {LISTED: ["/risk/safety_measures"]},
    ),
    holds(
        "Values outside the standard have another rule",
        {f"{CARRIED}/extensions": EXTENSIONS},
        also=(("MSG-001", f"{CARRIED}/extensions"),),
    ),
    holds(
        "A note for figures has a rule of its own",
        {"/profile": "statistics", NOTE: "A word."} | UNNAMED | {f"{CARRIED}/subject/pseudonym_purpose": "statistics"},
        also=(("MSG-009", NOTE),),
    ),
)

FILE = message(payload={"record": case_file(data_protection=None, person={"identifiers": [PASSPORT]})})
WITHHELD_NUMBER = {f"{CARRIED}/person/safe_contact": CALLED | {"value": WITHHELD}}
"""A file that travels for support, with a passport."""
SUBJECT = f"{CARRIED}/subject"
HIDDEN = {f"{SUBJECT}/birth_date": WITHHELD}
IDENTIFIER = f"{CARRIED}/person/identifiers/0"
CODE = {"scheme": "ee-isikukood", "country": "EE", "value": "49905170000"}
INNER = f"{CARRIED}/identification/subject"

vectors(
    "MSG-012",
    FILE,
    holds("Nothing is withheld"),
    holds("A birth date that is withheld, and a passport", HIDDEN),
    breaks(
        "A birth date that is withheld for safety, and a number that holds it",
        f"{IDENTIFIER}/value",
        HIDDEN | {IDENTIFIER: CODE},
        also=(("STR-061", f"{IDENTIFIER}/value"),),
    ),
    breaks(
        "A birth date that is withheld by consent, and a number that holds it",
        f"{IDENTIFIER}/value",
        {f"{SUBJECT}/birth_date": {"absent": "withheld-by-consent"}, IDENTIFIER: CODE},
        also=(("STR-061", f"{IDENTIFIER}/value"),),
    ),
    holds(
        "A birth date that is not known, and a number",
        {f"{SUBJECT}/birth_date": {"absent": "unknown"}, IDENTIFIER: CODE},
        also=(("STR-061", f"{IDENTIFIER}/value"),),
    ),
    holds(
        "A birth date that is withheld, and a number that is withheld",
        HIDDEN | {IDENTIFIER: CODE | {"value": WITHHELD}},
    ),
    holds(
        "A birth date that is withheld, and a coordination number",
        HIDDEN | {IDENTIFIER: {"scheme": "se-samordningsnummer", "country": "SE", "value": "990578-0000"}},
        also=(("STR-061", f"{IDENTIFIER}/value"),),
    ),
    breaks(
        "A nationality that is withheld, and a passport",
        f"{IDENTIFIER}/country",
        {f"{SUBJECT}/nationalities": WITHHELD},
    ),
    holds(
        "A nationality that is withheld, and a residence card",
        {f"{SUBJECT}/nationalities": WITHHELD, f"{IDENTIFIER}/scheme": "residence-card"},
    ),
    holds(
        "A nationality that is withheld, and a number that holds the birth date",
        {f"{SUBJECT}/nationalities": WITHHELD, IDENTIFIER: CODE},
        also=(("STR-061", f"{IDENTIFIER}/value"),),
    ),
    holds(
        "Languages that one copy withholds and the other does not name",
        {f"{SUBJECT}/languages": WITHHELD, INNER: {k: v for k, v in ADULT.items() if k != "languages"}},
    ),
    holds(
        "Who cares for the child, said in the file and not in a referral",
        {f"{SUBJECT}/child_care_status": "with-parent", f"{CARRIED}/referrals": [REFERRED]},
    ),
    holds(
        "Who cares for the child, said in a referral and not in the file",
        {f"{CARRIED}/referrals": [REFERRED | {"child_care_status": "with-parent"}]},
    ),
    holds(
        "A referral that withholds who cares for the child, and names no person",
        {
            CARRIED: {
                name: value
                for name, value in carried("referral", **REFERRED | {"child_care_status": WITHHELD}).items()
                if name != "subject"
            }
        },
    ),
    holds("Numbers that are withheld", HIDDEN | {f"{CARRIED}/person/identifiers": WITHHELD}),
    holds("No details of the person", HIDDEN | {f"{CARRIED}/person": DELETE}),
    breaks("A birth date that one copy withholds", f"{INNER}/birth_date", HIDDEN | {INNER: ADULT}),
    breaks(
        "A birth date that the inner copy withholds", f"{SUBJECT}/birth_date", {INNER: ADULT | {"birth_date": WITHHELD}}
    ),
    holds("A birth date that both copies withhold", HIDDEN | {INNER: ADULT | {"birth_date": WITHHELD}}),
    holds(
        "A birth date that one copy withholds and the other does not know",
        HIDDEN | {INNER: ADULT | {"birth_date": {"absent": "unknown"}}},
    ),
    holds("A birth date that one copy withholds and the other leaves out", HIDDEN | {INNER: NAKED}),
    holds("Two copies that say the same", {INNER: ADULT}),
    breaks(
        "A birth date that one of three copies withholds",
        f"{INNER}/birth_date",
        HIDDEN | {INNER: ADULT, f"{CARRIED}/assistance/subject": ADULT},
        more=(f"{CARRIED}/assistance/subject/birth_date",),
    ),
    breaks("Languages that one copy withholds", f"{INNER}/languages", {f"{SUBJECT}/languages": WITHHELD, INNER: ADULT}),
    breaks(
        "A copy with the right to stay",
        f"{CARRIED}/legal_status/subject/birth_date",
        HIDDEN | {f"{CARRIED}/legal_status/subject": ADULT},
    ),
    breaks(
        "A copy with the help",
        f"{CARRIED}/assistance/subject/birth_date",
        HIDDEN | {f"{CARRIED}/assistance/subject": ADULT},
    ),
    breaks(
        "A copy with the protection",
        f"{CARRIED}/protection/subject/birth_date",
        HIDDEN | {f"{CARRIED}/protection": {"subject": ADULT}},
    ),
    breaks(
        "A copy with the data protection",
        f"{CARRIED}/data_protection/subject/birth_date",
        HIDDEN | {f"{CARRIED}/data_protection": DATA | {"subject": ADULT}},
    ),
    breaks(
        "A copy with the second return",
        f"{CARRIED}/returns/1/subject/birth_date",
        HIDDEN | {f"{CARRIED}/returns": [GONE, GONE | {"id": "r2", "subject": ADULT}]},
    ),
    breaks(
        "A copy with a referral",
        f"{CARRIED}/referrals/0/subject/birth_date",
        HIDDEN | {f"{CARRIED}/referrals": [REFERRED | {"subject": ADULT}]},
    ),
    breaks(
        "A copy with a claim",
        f"{CARRIED}/compensation_claims/0/subject/birth_date",
        HIDDEN
        | {
            f"{CARRIED}/compensation_claims": [
                {
                    "id": "k1",
                    "route": "state-compensation",
                    "status": "considered",
                    "informed_on": "2026-03-02",
                    "subject": ADULT,
                }
            ]
        },
    ),
    breaks(
        "Who cares for the child, withheld in the file and said in a referral",
        f"{CARRIED}/referrals/0/child_care_status",
        {
            f"{SUBJECT}/child_care_status": WITHHELD,
            f"{CARRIED}/referrals": [REFERRED | {"child_care_status": "with-parent"}],
        },
    ),
    breaks(
        "Who cares for the child, withheld in two referrals and said in the file",
        f"{SUBJECT}/child_care_status",
        {
            f"{SUBJECT}/child_care_status": "with-parent",
            f"{CARRIED}/referrals": [
                REFERRED | {"child_care_status": WITHHELD},
                REFERRED | {"id": "ref2", "child_care_status": WITHHELD},
            ],
        },
    ),
    holds(
        "Who cares for the child, withheld at both places",
        {
            f"{SUBJECT}/child_care_status": WITHHELD,
            f"{CARRIED}/referrals": [REFERRED | {"child_care_status": WITHHELD}],
        },
    ),
    holds(
        "Who cares for the child, withheld in the file and not known in a referral",
        {
            f"{SUBJECT}/child_care_status": WITHHELD,
            f"{CARRIED}/referrals": [REFERRED | {"child_care_status": {"absent": "unknown"}}],
        },
    ),
    holds(
        "Who cares for the child, withheld in a referral and not recorded in the file",
        {f"{CARRIED}/referrals": [REFERRED | {"child_care_status": WITHHELD}]},
    ),
    holds(
        "Who cares for the child, withheld in a referral and not known in the file",
        {
            f"{SUBJECT}/child_care_status": {"absent": "unknown"},
            f"{CARRIED}/referrals": [REFERRED | {"child_care_status": WITHHELD}],
        },
    ),
    holds(
        "Who cares for the child, withheld in the file and not said in a referral",
        {f"{SUBJECT}/child_care_status": WITHHELD, f"{CARRIED}/referrals": [REFERRED]},
    ),
    breaks(
        "A number withheld in a referral and given in the file",
        f"{CARRIED}/person/safe_contact/value",
        {
            f"{CARRIED}/person/safe_contact": CALLED,
            f"{CARRIED}/referrals": [REFERRED | {"safe_contact": CALLED | {"value": WITHHELD}}],
        },
    ),
    breaks(
        "A number withheld in the file and given in a referral",
        f"{CARRIED}/referrals/0/safe_contact/value",
        {
            f"{CARRIED}/person/safe_contact": CALLED | {"value": WITHHELD},
            f"{CARRIED}/referrals": [REFERRED | {"safe_contact": CALLED}],
        },
    ),
    breaks(
        "A number withheld as safe contact and given as another one",
        f"{CARRIED}/person/other_contacts/0/value",
        WITHHELD_NUMBER | {f"{CARRIED}/person/other_contacts": [CALLED]},
    ),
    holds(
        "A number withheld as safe contact and as another one",
        WITHHELD_NUMBER | {f"{CARRIED}/person/other_contacts": [CALLED | {"value": WITHHELD}]},
    ),
    holds(
        "A number withheld as safe contact, and other contacts withheld as a whole",
        WITHHELD_NUMBER | {f"{CARRIED}/person/other_contacts": WITHHELD},
    ),
    holds(
        "Another contact withheld, which need not be the safe one",
        {
            f"{CARRIED}/person/safe_contact": CALLED,
            f"{CARRIED}/person/other_contacts": [CALLED | {"value": WITHHELD, "never_use": True}],
        },
    ),
    holds(
        "A number withheld at both places",
        {
            f"{CARRIED}/person/safe_contact": CALLED | {"value": WITHHELD},
            f"{CARRIED}/referrals": [REFERRED | {"safe_contact": CALLED | {"value": WITHHELD}}],
        },
    ),
    holds(
        "A number withheld, and another way to reach the person",
        {
            f"{CARRIED}/person/safe_contact": CALLED | {"value": WITHHELD},
            f"{CARRIED}/referrals": [REFERRED | {"safe_contact": CALLED | {"channel": "email"}}],
        },
    ),
    holds(
        "A number withheld, and the same way without one",
        {
            f"{CARRIED}/person/safe_contact": CALLED | {"value": WITHHELD},
            f"{CARRIED}/referrals": [
                REFERRED | {"safe_contact": {"channel": "telephone", "who_may_answer": "only-the-person"}}
            ],
        },
    ),
    holds(
        "A contact withheld as a whole",
        {f"{CARRIED}/person/safe_contact": WITHHELD, f"{CARRIED}/referrals": [REFERRED | {"safe_contact": CALLED}]},
    ),
    holds(
        "A number given at both places",
        {f"{CARRIED}/person/safe_contact": CALLED, f"{CARRIED}/referrals": [REFERRED | {"safe_contact": CALLED}]},
    ),
    breaks(
        "A referral that withholds who cares for the child, and a person that says it",
        f"{SUBJECT}/child_care_status",
        {
            CARRIED: carried(
                "referral",
                **REFERRED | {"child_care_status": WITHHELD, "subject": ADULT | {"child_care_status": "with-parent"}},
            )
        },
    ),
    breaks(
        "A referral that says who cares for the child, and a person that withholds it",
        f"{CARRIED}/child_care_status",
        {
            CARRIED: carried(
                "referral",
                **REFERRED | {"child_care_status": "with-parent", "subject": ADULT | {"child_care_status": WITHHELD}},
            )
        },
    ),
    holds("A record of help", {CARRIED: HELP}),
)
