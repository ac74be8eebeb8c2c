"""Vectors of the rules on what a message rests on."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import CONSENT, DATA, case_file
from nordicbaltic_standards.testing.vectors.case_help import REFERRED
from nordicbaltic_standards.testing.vectors.declared import ADULT, DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.message_bases import (
    CARRIED,
    HELP,
    HELPER,
    POLICE,
    SHELTER,
    TO_SHELTER,
    carried,
    message,
)

ARTICLE6, ARTICLE9, ARTICLE10 = "/basis/article6", "/basis/article9", "/basis/article10"
LAW = "/basis/legal_provision"
NGO = {"/sender": HELPER}
"""A sender that is no public authority."""
SUSPECTED = {f"{CARRIED}/subject": ADULT | {"child_care_status": "parent-suspected"}}
PLAIN = carried("case-file", status="open", opened_on="2026-03-01", subject={"pseudonym": "Nbs-7f3k-q2"})
"""A file without special categories."""
DIRECTORY = carried(
    "organisation",
    name="Turvakoti",
    type="non-governmental",
    verified_on="2026-03-01",
    contacts=[{"purpose": "emergency", "channel": "telephone", "value": "+358 00", "round_the_clock": True}],
)


def proceeding(**more: Any) -> dict[str, Any]:
    """Return a change by which the message carries a file with proceedings."""
    held = {"id": "pr1", "stage": "investigation"} | more
    return {CARRIED: PLAIN | {"proceedings": [held], "data_protection": DATA}}


URGENT = {"/urgency": "immediate", "/callback": {"channel": "telephone", "value": "+358 00", "round_the_clock": True}}

SPECIAL: dict[str, dict[str, Any]] = {
    "health": HELP,
    "sex life": carried("identification", status="signalled", exploitation_forms=["sexual-exploitation"]),
    "another special category": carried("legal-status", status="visa-holder"),
}
AGREED: dict[str, Any] = {
    "/basis": {"article6": "consent", "article9": "explicit-consent"},
    "/consent": CONSENT | {"scopes": ["support-and-services", "share-with-police"]},
}
TASK: dict[str, Any] = {
    "/basis": {"article6": "public-task", "article9": "social-protection-law", "legal_provision": "Laki 746/2011"}
}

vectors(
    "MSG-002",
    TO_SHELTER,
    holds("A public task with its law, and a condition for special categories"),
    breaks("No legal basis", ARTICLE6, {ARTICLE6: DELETE}),
    breaks("No legal basis and no condition", ARTICLE6, {"/basis": {}}, more=(ARTICLE9,)),
    breaks("No legal basis in an immediate message", ARTICLE6, URGENT | {ARTICLE6: DELETE}, severity="warning"),
    breaks("No condition for special categories", ARTICLE9, {ARTICLE9: DELETE}),
    breaks("No condition in an immediate message", ARTICLE9, URGENT | {ARTICLE9: DELETE}, severity="warning"),
    breaks("A condition that says that there are none", ARTICLE9, {ARTICLE9: "none"}),
    breaks("A condition for offences only", ARTICLE9, {ARTICLE9: "criminal-data-authorised"}),
    holds("No condition and no special category", {ARTICLE9: DELETE, CARRIED: PLAIN}),
    *(
        breaks(f"No condition for {name}", ARTICLE9, {ARTICLE9: DELETE, CARRIED: record_carried})
        for name, record_carried in SPECIAL.items()
    ),
    breaks("A public task without its law", LAW, {LAW: DELETE}, severity="warning"),
    breaks("A legal duty without its law", LAW, {ARTICLE6: "legal-obligation", LAW: DELETE}, severity="warning"),
    holds("Vital interests without a law", {ARTICLE6: "vital-interests", LAW: DELETE}),
    holds("An entry of the directory without a basis", {CARRIED: DIRECTORY, "/basis": {}}),
    breaks(
        "An authority sends for an investigation on consent",
        ARTICLE6,
        AGREED | {"/purpose": "investigation", "/recipient": POLICE},
        severity="warning",
    ),
    breaks(
        "An authority sends for supervision on consent",
        ARTICLE6,
        AGREED | {"/purpose": "supervision"},
        severity="warning",
    ),
    holds(
        "An authority sends for an investigation on vital interests",
        {ARTICLE6: "vital-interests", "/purpose": "investigation", "/recipient": POLICE},
    ),
    holds("An authority sends for support on consent", AGREED),
    holds(
        "An organisation sends for an investigation on consent",
        AGREED | NGO | {"/purpose": "investigation", "/recipient": POLICE},
    ),
    holds(
        "The rules on law enforcement between authorities of law enforcement",
        {"/sender": POLICE, "/basis": {"article6": "law-enforcement-directive"}},
    ),
    breaks(
        "The rules on law enforcement by an organisation",
        ARTICLE6,
        NGO | {"/basis": {"article6": "law-enforcement-directive"}},
    ),
    breaks(
        "The rules on law enforcement by an organisation in an immediate message",
        ARTICLE6,
        NGO | URGENT | {"/basis": {"article6": "law-enforcement-directive"}},
        severity="warning",
    ),
    holds(
        "The rules on law enforcement by a sender that is not known",
        {"/sender": {"ref": "x"}, "/basis": {"article6": "law-enforcement-directive"}},
    ),
    holds("An authority sends a suspicion", SUSPECTED),
    breaks("An organisation sends a suspicion on no ground", ARTICLE10, NGO | SUSPECTED),
    breaks(
        "An organisation sends a suspicion on no ground in an immediate message",
        ARTICLE10,
        NGO | SUSPECTED | URGENT,
        severity="warning",
    ),
    breaks(
        "A sender of which the kind is not known sends a suspicion",
        ARTICLE10,
        SUSPECTED | {"/sender": {"ref": "x", "recipient_type": "health-provider"}},
        severity="warning",
    ),
    holds("An organisation sends a suspicion under a law", NGO | SUSPECTED | {ARTICLE10: "authorised-by-law"}),
    breaks(
        "An organisation sends a suspicion under a law that is not named",
        ARTICLE10,
        NGO | SUSPECTED | {ARTICLE6: "legitimate-interests", ARTICLE10: "authorised-by-law", LAW: DELETE},
    ),
    holds(
        "An organisation sends a suspicion under official authority",
        NGO | SUSPECTED | {ARTICLE6: "legitimate-interests", ARTICLE10: "official-authority", LAW: DELETE},
    ),
    holds(
        "An organisation says that a child is alone",
        NGO | {f"{CARRIED}/subject": ADULT | {"child_care_status": "unaccompanied"}},
    ),
    holds(
        "An organisation says that a child is in care",
        NGO | {f"{CARRIED}/subject": ADULT | {"child_care_status": "in-care"}},
    ),
    holds(
        "An organisation says how the person can be reached",
        NGO
        | {
            CARRIED: PLAIN | {"person": {"safe_contact": {"channel": "through-organisation"}}, "data_protection": DATA},
        },
    ),
    holds(
        "A copy for the person themselves, without a condition",
        {
            "/recipient/recipient_type": "the-person",
            "/basis": {"article6": "legal-obligation", "legal_provision": "Art. 15"},
        },
    ),
    holds("An organisation says that the person is a witness", NGO | proceeding(victim_role="witness")),
    breaks(
        "An organisation says that the person is accused",
        ARTICLE10,
        NGO | proceeding(victim_role="accused", non_punishment={"raised_on": "2026-03-20"}),
    ),
    breaks(
        "An organisation says no more than that the person is accused",
        ARTICLE10,
        NGO | proceeding(victim_role="accused"),
    ),
    breaks(
        "An organisation says no more than that non-punishment was raised",
        ARTICLE10,
        NGO | proceeding(non_punishment={"raised_on": "2026-03-20"}),
    ),
    breaks(
        "An organisation says that the person is a witness in one case and accused in another",
        ARTICLE10,
        NGO
        | proceeding(victim_role="witness")
        | {
            f"{CARRIED}/proceedings/1": {
                "id": "pr2",
                "stage": "investigation",
                "victim_role": "accused",
                "non_punishment": {"raised_on": "2026-03-20"},
            }
        },
    ),
    holds("An organisation says that acts were not compelled", NGO | proceeding(alleged_acts_compelled=False)),
    breaks("An organisation says that acts were compelled", ARTICLE10, NGO | proceeding(alleged_acts_compelled=True)),
    holds(
        "An organisation withholds whether acts were compelled",
        NGO | proceeding(alleged_acts_compelled={"absent": "withheld-for-safety"}),
    ),
    breaks(
        "An organisation says that a guardian's interests conflict",
        ARTICLE10,
        NGO
        | {CARRIED: carried("identification", status="signalled", child={"guardian": {"conflict_of_interest": True}})},
    ),
)

RESTED = message(
    basis={"article6": "consent", "article9": "explicit-consent"},
    consent_ref="c1",
    consent=CONSENT,
)
"""A message to a shelter that rests on consent."""
C = "/consent"
ABROAD = {"/recipient/country": "EE"}
HEALTH = ["special-health", "special-sex-life", "special-other"]
YOUNG = ADULT | {"birth_date": "2012-03-09", "is_child": True}
ALL = [*CONSENT["data_categories"], "criminal-offence"]
GIVEN_BY_SUSPECT: dict[str, Any] = {
    f"{C}/giver": "parent",
    f"{C}/giver_suspected": True,
    f"{C}/data_categories": ALL,
}


RECRUITED_BY_FAMILY: dict[str, Any] = {
    "status": "signalled",
    "recruitment": {"recruiter_relations": ["other-family"]},
}


def holding(consent: dict[str, Any]) -> dict[str, Any]:
    """Return a record on the data of a child that holds a consent."""
    return carried("data-protection", subject=YOUNG, controller=DATA["controller"], consents=[consent])


vectors(
    "MSG-003",
    RESTED,
    holds("A consent that covers the message"),
    breaks("No consent travels along", C, {C: DELETE}),
    breaks(
        "No consent travels along, and consent is only the condition",
        C,
        {C: DELETE, ARTICLE6: "public-task", LAW: "Laki 746/2011"},
    ),
    holds(
        "No consent travels along with another ground",
        {C: DELETE, "/basis": {"article6": "vital-interests", "article9": "vital-interests-incapable"}},
    ),
    breaks(
        "A child consented alone",
        f"{C}/giver",
        {f"{CARRIED}/subject": YOUNG},
        severity="warning",
    ),
    holds(
        "A child consented who is found able to decide", {f"{CARRIED}/subject": YOUNG, f"{C}/capacity_recorded": True}
    ),
    holds(
        "A child consented alone to a report to child protection",
        {f"{CARRIED}/subject": YOUNG, "/recipient/recipient_type": "child-protection"},
    ),
    holds("A guardian consented for the child", {f"{CARRIED}/subject": YOUNG, f"{C}/giver": "guardian"}),
    breaks(
        "A parent who is suspected consented for the child",
        f"{C}/giver",
        {f"{CARRIED}/subject": YOUNG, f"{C}/giver": "parent", f"{C}/giver_suspected": True},
    ),
    breaks(
        "A parent consented for a child whose details say that a parent is suspected",
        f"{C}/giver",
        {
            f"{CARRIED}/subject": YOUNG | {"child_care_status": "parent-suspected"},
            f"{C}/giver": "parent",
            f"{C}/data_categories": ALL,
        },
    ),
    holds(
        "A guardian consented for a child whose details say that a parent is suspected",
        {
            f"{CARRIED}/subject": YOUNG | {"child_care_status": "parent-suspected"},
            f"{C}/giver": "guardian",
            f"{C}/data_categories": ALL,
        },
    ),
    breaks(
        "Somebody suspected consented for the child, and it is not recorded who",
        f"{C}/giver",
        {f"{CARRIED}/subject": YOUNG, f"{C}/giver": DELETE, f"{C}/giver_suspected": True},
    ),
    holds(
        "It is not recorded who consented, beside a suspicion against the grown person",
        {f"{C}/giver": DELETE, f"{C}/giver_suspected": True},
    ),
    breaks(
        "A parent consented for a grown person",
        f"{C}/giver",
        {f"{C}/giver": "parent"},
        severity="warning",
    ),
    breaks(
        "A guardian consented before the eighteenth birthday, and the message goes after it",
        f"{C}/giver",
        {f"{CARRIED}/subject": ADULT | {"birth_date": "2008-03-20", "is_child": False}, f"{C}/giver": "guardian"},
        severity="warning",
    ),
    breaks(
        "A guardian of a grown person who is suspected consented",
        f"{C}/giver",
        {f"{C}/giver": "guardian-of-adult", f"{C}/giver_suspected": True},
    ),
    breaks(
        "A court decided for the child, and the record says that the giver is suspected",
        f"{C}/giver",
        {f"{CARRIED}/subject": YOUNG, f"{C}/giver": "court-or-authority", f"{C}/giver_suspected": True},
        severity="warning",
    ),
    breaks(
        "A parent consented for a child that a relative recruited",
        f"{C}/giver",
        {
            CARRIED: carried("identification", subject=YOUNG, **RECRUITED_BY_FAMILY),
            f"{C}/giver": "parent",
            f"{C}/data_categories": ALL,
        },
        severity="warning",
    ),
    breaks(
        "A consent that covers the special categories alone, where nothing else carries the rest",
        f"{C}/data_categories",
        {f"{C}/data_categories": HEALTH},
    ),
    *(
        breaks(
            f"A suspected parent consented, and the record holds the consent {other} of a guardian",
            f"{C}/giver",
            GIVEN_BY_SUSPECT | {CARRIED: holding(CONSENT | {"id": other, "giver": "guardian", "child_assent": True})},
        )
        for other in ("c0", "c2")
    ),
    holds(
        "A suspected parent consented, of which the record that holds the same consent tells",
        GIVEN_BY_SUSPECT | {CARRIED: holding(CONSENT | {"giver": "parent", "giver_suspected": True})},
        also=(("PRO-009", f"{CARRIED}/consents/0/giver_suspected"),),
    ),
    holds(
        "A consent that covers the special categories, where a law carries the rest",
        {ARTICLE6: "public-task", LAW: "Laki 746/2011", f"{C}/data_categories": HEALTH},
    ),
    breaks("Another consent travels along", f"{C}/id", {f"{C}/id": "c2"}),
    breaks("The message names another consent than the one that travels along", f"{C}/id", {"/consent_ref": "c2"}),
    holds("The message names no consent", {"/consent_ref": DELETE}),
    *(
        breaks(f"A consent that is {status}", f"{C}/status", {f"{C}/status": status})
        for status in ("not-asked", "requested", "refused", "invalid", "withdrawn", "not-required")
    ),
    breaks(
        "A consent that has run out on a day that is not known",
        f"{C}/status",
        {f"{C}/status": "expired", f"{C}/valid_until": DELETE},
    ),
    holds("A consent given in part", {f"{C}/status": "given-in-part"}),
    breaks("Given a second after sending", f"{C}/given_at", {f"{C}/given_at": "2026-04-01T10:00:01+03:00"}),
    holds("Given at the time of sending", {f"{C}/given_at": "2026-04-01T10:00:00+03:00"}),
    holds("Given at a time that is not known", {f"{C}/given_at": DELETE}),
    breaks(
        "Withdrawn a second before sending",
        f"{C}/withdrawn_at",
        {f"{C}/withdrawn_at": "2026-04-01T09:59:59+03:00", f"{C}/status": "withdrawn"},
    ),
    holds(
        "Withdrawn at the time of sending",
        {f"{C}/withdrawn_at": "2026-04-01T10:00:00+03:00", f"{C}/status": "withdrawn"},
    ),
    breaks("Valid until the day before", f"{C}/valid_until", {f"{C}/valid_until": "2026-03-31"}),
    holds("Valid until the day of sending", {f"{C}/valid_until": "2026-04-01"}),
    holds("Valid without an end", {f"{C}/valid_until": DELETE}),
    breaks(
        "Withdrawn, for another recipient and for other data is one finding",
        f"{C}/withdrawn_at",
        {
            f"{C}/withdrawn_at": "2026-04-01T09:59:59+03:00",
            f"{C}/status": "withdrawn",
            f"{C}/recipients": [{"ref": "other"}],
            f"{C}/data_categories": [],
        },
        also=(("MSG-001", "/consent"),),
    ),
    breaks(
        "The recipient is excluded",
        f"{C}/exclusions/1",
        {f"{C}/exclusions": [{"type": "consulate"}, {"ref": "fi-shelter"}]},
    ),
    breaks("The kind of recipient is excluded", f"{C}/exclusions/0", {f"{C}/exclusions": [{"type": "shelter"}]}),
    breaks(
        "Excluded and not named is one finding",
        f"{C}/exclusions/0",
        {f"{C}/exclusions": [{"type": "shelter"}], f"{C}/recipients": [{"ref": "other"}]},
        also=(("MSG-001", f"{C}/recipients/0/ref"),),
    ),
    holds(
        "Another one of its kind is excluded",
        {f"{C}/exclusions": [{"ref": "other", "type": "shelter"}]},
        also=(("MSG-001", f"{C}/exclusions/0"),),
    ),
    holds("The recipient is named", {f"{C}/recipients": [{"ref": "fi-shelter"}]}),
    holds("The kind of recipient is named", {f"{C}/recipients": [{"type": "police"}, {"type": "shelter"}]}),
    breaks(
        "Another recipient is named",
        f"{C}/recipients",
        {f"{C}/recipients": [{"ref": "other"}]},
        also=(("MSG-001", "/consent"),),
    ),
    breaks("Another kind of recipient is named", f"{C}/recipients", {f"{C}/recipients": [{"type": "police"}]}),
    holds(
        "A kind of recipient is named, and that of this one is not known",
        {f"{C}/recipients": [{"type": "police"}], "/recipient/recipient_type": DELETE},
    ),
    breaks(
        "Another recipient is named, and the kind of this one is not known",
        f"{C}/recipients",
        {f"{C}/recipients": [{"ref": "other"}], "/recipient/recipient_type": DELETE},
        also=(("MSG-001", "/consent"),),
    ),
    breaks("The purpose is not covered", f"{C}/scopes", {f"{C}/scopes": ["research"]}),
    breaks("The consent names no purpose", f"{C}/scopes", {f"{C}/scopes": []}),
    breaks(
        "The consent names no purpose, and the police are to investigate",
        f"{C}/scopes",
        {f"{C}/scopes": [], "/recipient": POLICE},
    ),
    holds(
        "A purpose for which no scope is asked",
        {"/purpose": "supervision", f"{C}/scopes": ["research"], "/sender": HELPER},
    ),
    breaks("The police are not covered", f"{C}/scopes", {"/recipient": POLICE}),
    holds(
        "The police are covered", {"/recipient": POLICE, f"{C}/scopes": ["support-and-services", "share-with-police"]}
    ),
    holds("A recipient of which the kind is not known", {"/recipient/recipient_type": DELETE}),
    breaks("A border is not covered", f"{C}/scopes", ABROAD),
    holds("A border is covered", ABROAD | {f"{C}/scopes": ["support-and-services", "share-across-border"]}),
    holds("A sender of which the country is not known", {"/sender/country": DELETE}),
    holds("A recipient of which the country is not known", {"/recipient/country": DELETE}),
    breaks(
        "Neither purpose nor border are covered, one finding", f"{C}/scopes", ABROAD | {f"{C}/scopes": ["research"]}
    ),
    breaks(
        "A category of the record is not covered",
        f"{C}/data_categories",
        {f"{C}/data_categories": ["identifying", "demographic"]},
    ),
    breaks("No category is covered", f"{C}/data_categories", {f"{C}/data_categories": []}),
    holds(
        "A note of which nobody can tell the category",
        {f"{CARRIED}/note": "A word.", "/payload/free_text_fields": ["/note"]},
    ),
    holds(
        "A record about the work only",
        {
            CARRIED: carried(
                "data-protection",
                subject={"pseudonym": "Nbs-7f3k-q2"},
                controller={"ref": "fi-helper", "type": "non-governmental"},
            ),
            f"{C}/data_categories": ["demographic"],
        },
    ),
    breaks("The consent is not explicit", f"{C}/explicit", {f"{C}/explicit": False}),
    breaks("It is not known whether the consent is explicit", f"{C}/explicit", {f"{C}/explicit": DELETE}),
    breaks("The consent was read into the person's conduct", f"{C}/form", {f"{C}/form": "implied"}),
    breaks("The form of the consent is not known", f"{C}/form", {f"{C}/form": "not-recorded"}),
    holds("The consent is not explicit and need not be", {f"{C}/explicit": False, ARTICLE9: "social-protection-law"}),
    breaks(
        "Two faults of a consent",
        f"{C}/data_categories",
        {f"{C}/data_categories": [], f"{C}/explicit": False},
        more=(f"{C}/explicit",),
    ),
    holds("An entry of the directory", {CARRIED: DIRECTORY, C: DELETE}),
    breaks(
        "The recipient is excluded, and the message rests on a public task",
        f"{C}/exclusions/0",
        TASK | {f"{C}/exclusions": [{"type": "shelter"}]},
    ),
    breaks(
        "The recipient is excluded, and the message rests on the interests of the sender",
        f"{C}/exclusions/0",
        TASK | {ARTICLE6: "legitimate-interests", f"{C}/exclusions": [{"type": "shelter"}]},
    ),
    holds(
        "Somebody else is excluded, and the message rests on a public task",
        TASK | {f"{C}/exclusions": [{"type": "consulate"}]},
    ),
    breaks(
        "The recipient is excluded, and a law calls for the message",
        f"{C}/exclusions/0",
        TASK | {ARTICLE6: "legal-obligation", f"{C}/exclusions": [{"type": "shelter"}]},
        severity="warning",
    ),
    breaks(
        "The recipient is excluded, and a law that is not named calls for the message",
        f"{C}/exclusions/0",
        TASK | {ARTICLE6: "legal-obligation", LAW: DELETE, f"{C}/exclusions": [{"type": "shelter"}]},
        also=(("MSG-002", LAW),),
    ),
    breaks(
        "The recipient is excluded, and the message rests on a contract under a law",
        f"{C}/exclusions/0",
        TASK | {ARTICLE6: "contract", f"{C}/exclusions": [{"type": "shelter"}]},
    ),
    breaks(
        "The recipient is excluded, and the tasks of law enforcement call for the message",
        f"{C}/exclusions/0",
        {
            "/sender": POLICE,
            "/basis": {"article6": "law-enforcement-directive"},
            f"{C}/exclusions": [{"type": "shelter"}],
        },
        severity="warning",
    ),
    breaks(
        "The recipient is excluded, and life is in danger",
        f"{C}/exclusions/0",
        TASK | {ARTICLE6: "vital-interests", f"{C}/exclusions": [{"type": "shelter"}]},
        severity="warning",
    ),
    holds("A withdrawn consent beside a public task", TASK | {f"{C}/status": "withdrawn"}),
)

REFERRAL: dict[str, Any] = carried("referral", **REFERRED | {"recipient": SHELTER, "consent": CONSENT})
SENDING = message(
    basis={"article6": "consent", "article9": "explicit-consent"},
    consent_ref="c1",
    consent=CONSENT,
    payload={"record": REFERRAL | {"data_categories": ["identifying", "demographic", "special-health"]}},
)
"""A message with a referral that carries the same consent."""
IN = f"{CARRIED}/consent"
UNSENT: dict[str, Any] = {
    name: value for name, value in REFERRAL.items() if name not in {"sent_at", "responded_at"}
} | {"status": "draft", "data_categories": ["identifying", "demographic"]}


def both(field: str, value: Any) -> dict[str, Any]:
    """Return a change of the consent at both places."""
    return {f"{C}/{field}": value, f"{IN}/{field}": value}


vectors(
    "MSG-003",
    SENDING,
    holds("A referral with the same consent"),
    holds(
        "A referral with the same consent, of which the rule on referrals tells",
        both("recipients", [{"ref": "other"}]),
        also=(("REF-002", f"{IN}/recipients"), ("MSG-001", f"{IN}/recipients/0/ref"), ("MSG-001", "/consent")),
    ),
    breaks(
        "A referral with another copy of the consent",
        f"{C}/recipients",
        {f"{C}/recipients": [{"ref": "other"}]},
        also=(("MSG-001", "/consent"),),
    ),
    breaks(
        "A referral to another recipient than the message",
        f"{C}/recipients",
        both("recipients", [{"ref": "fi-shelter"}]) | {"/recipient/ref": "other"},
        also=(("MSG-001", "/consent"),),
    ),
    breaks(
        "A referral to another recipient, named later in the alphabet than that of the message",
        f"{C}/recipients",
        both("recipients", [{"ref": "fi-shelter"}]) | {"/recipient/ref": "ee-shelter"},
        also=(("MSG-001", "/consent"),),
    ),
    breaks(
        "A referral that was not sent itself",
        f"{C}/exclusions/0",
        both("exclusions", [{"type": "shelter"}])
        | {CARRIED: UNSENT | {"consent": CONSENT | {"exclusions": [{"type": "shelter"}]}}},
        also=(("REF-002", f"{IN}/exclusions/0"),),
    ),
    holds("The consent stands with the referral only", {C: DELETE}),
    holds(
        "The consent stands with the referral only, of which the rule on referrals tells",
        {C: DELETE, f"{IN}/recipients": [{"ref": "other"}]},
        also=(("REF-002", f"{IN}/recipients"), ("MSG-001", f"{IN}/recipients/0/ref")),
    ),
    breaks(
        "The consent stands with a referral to another recipient than the message",
        f"{IN}/recipients",
        {C: DELETE, f"{IN}/recipients": [{"ref": "fi-shelter"}], "/recipient/ref": "other"},
    ),
    holds(
        "An excluded recipient on another ground, of which the rule on referrals tells",
        both("exclusions", [{"type": "shelter"}]) | TASK | {f"{CARRIED}/without_consent_ground": "public-task"},
        also=(("REF-002", f"{IN}/exclusions/0"),),
    ),
    breaks(
        "A referral to another recipient, whose consent excludes this one, on another ground",
        f"{IN}/exclusions/0",
        {C: DELETE, f"{IN}/exclusions": [{"ref": "other"}], "/recipient/ref": "other"}
        | TASK
        | {f"{CARRIED}/without_consent_ground": "public-task"},
    ),
    breaks(
        "A referral without a consent", C, {C: DELETE, IN: DELETE, f"{CARRIED}/without_consent_ground": "public-task"}
    ),
)

WITH_FILE = message(
    basis={"article6": "consent", "article9": "explicit-consent"},
    consent_ref="c1",
    payload={"record": case_file(legal_status=None, identification=None)},
)
"""A message with a file that holds the consent."""
NOT_THERE = [{"type": "shelter"}]
VITAL = {"article6": "vital-interests", "article9": "vital-interests-incapable"}
EVERY = ["identifying", "contact", "demographic", "special-health", "victimisation", "safety-critical", "financial"]
HELD = f"{CARRIED}/data_protection/consents/0"
BASED = f"{CARRIED}/data_protection/bases/0/consent_ref"
COVERING: dict[str, Any] = CONSENT | {"data_categories": EVERY}
WITHDRAWN: dict[str, Any] = COVERING | {"status": "withdrawn", "withdrawn_at": "2026-03-10T09:00:00+02:00"}
"""One consent, as it was given and as it was withdrawn before the message was sent."""
FOR_CHILD: dict[str, Any] = CONSENT | {
    "giver": "parent",
    "child_assent": True,
    "data_categories": [*EVERY, "criminal-offence"],
}
OF_PARENT: dict[str, Any] = {
    C: FOR_CHILD,
    f"{HELD}/giver": "parent",
    f"{HELD}/child_assent": True,
    f"{CARRIED}/subject": YOUNG,
    f"{CARRIED}/identification": carried(
        "identification", status="signalled", recruitment={"recruiter_relations": ["parent"]}
    ),
}
"""A consent of a parent who by the file recruited the child travels on the envelope, and stands in the list."""

vectors(
    "MSG-003",
    WITH_FILE,
    holds("The consent stands in the file", {f"{HELD}/data_categories": EVERY}),
    breaks(
        "The consent that stands in the file does not name the recipient",
        f"{HELD}/recipients",
        {f"{HELD}/data_categories": EVERY, f"{HELD}/recipients": [{"ref": "other"}]},
        also=(("MSG-001", f"{HELD}/recipients/0/ref"),),
    ),
    breaks("The file holds another consent", C, {"/consent_ref": "c9"}),
    breaks(
        "The consent on the envelope had been withdrawn by the file",
        f"{HELD}/withdrawn_at",
        {C: COVERING, HELD: WITHDRAWN},
        also=(("PRO-001", BASED),),
    ),
    *(
        breaks(
            f"Of two entries of the consent in the file {place} says that it was withdrawn",
            f"{CARRIED}/data_protection/consents/{index}/withdrawn_at",
            {f"{CARRIED}/data_protection/consents": entries},
            also=(
                ("PRO-001", BASED),
                *(("STR-050", f"{CARRIED}/data_protection/consents/{each}/id") for each in (0, 1)),
            ),
        )
        for place, index, entries in (
            ("the later", 1, [COVERING, WITHDRAWN]),
            ("the earlier", 0, [WITHDRAWN, COVERING]),
        )
    ),
    breaks(
        "A consent of the file excludes the recipient of a message on another ground",
        f"{HELD}/exclusions/0",
        {f"{HELD}/exclusions": NOT_THERE} | TASK,
    ),
    breaks(
        "A consent of the file excludes the recipient, and a danger calls for the message",
        f"{HELD}/exclusions/0",
        {f"{HELD}/exclusions": NOT_THERE, "/basis": VITAL},
        severity="warning",
    ),
    holds("A consent of the file excludes somebody else", {f"{HELD}/exclusions": [{"type": "police"}]} | TASK),
    holds(
        "The person named the excluded kind of recipient later",
        {
            f"{HELD}/exclusions": NOT_THERE,
            f"{CARRIED}/data_protection/consents/1": CONSENT
            | {"id": "c2", "given_at": "2026-03-10T10:00:00+02:00", "recipients": NOT_THERE},
        }
        | TASK,
    ),
    holds(
        "A consent of the file excludes the person's own kind of recipient, to whom a message may always go",
        {f"{HELD}/exclusions": [{"type": "the-person"}], "/recipient/recipient_type": "the-person"} | TASK,
    ),
    breaks(
        "The message rests on one consent of the file, and another one excludes the recipient",
        f"{CARRIED}/data_protection/consents/1/exclusions/0",
        {
            f"{HELD}/data_categories": EVERY,
            f"{CARRIED}/data_protection/consents/1": CONSENT
            | {"id": "c2", "given_at": "2026-03-10T10:00:00+02:00", "exclusions": NOT_THERE},
        },
    ),
    breaks(
        "A record of data protection holds a consent that excludes the recipient",
        f"{CARRIED}/consents/0/exclusions/0",
        {CARRIED: carried("data-protection", **DATA | {"consents": [CONSENT | {"exclusions": NOT_THERE}]})} | TASK,
    ),
    breaks("The message names no consent of the file", C, {"/consent_ref": DELETE}),
    holds(
        "A parent who recruited the child consented, of which the rule on the list tells",
        OF_PARENT,
        also=(("PRO-009", f"{HELD}/giver"),),
    ),
    breaks(
        "A parent who recruited the child consented, and the list holds another consent",
        f"{C}/giver",
        OF_PARENT | {"/consent_ref": "c2", f"{C}/id": "c2"},
        also=(("PRO-009", f"{HELD}/giver"),),
    ),
    breaks(
        "A parent who recruited the child consented, and by the list it was withdrawn since",
        f"{C}/giver",
        OF_PARENT | {f"{HELD}/status": "withdrawn", f"{HELD}/withdrawn_at": "2026-04-01T12:00:00+03:00"},
    ),
    breaks(
        "A parent who recruited the child consented, and by the list the child did",
        f"{C}/giver",
        OF_PARENT | {f"{HELD}/giver": "person", f"{HELD}/capacity_recorded": True},
    ),
    holds(
        "A child consented alone, of which the rule on the list tells",
        OF_PARENT | {f"{HELD}/giver": "person", f"{C}/giver": "person"},
        also=(("PRO-010", f"{HELD}/giver"),),
    ),
    holds(
        "A parent consented for a grown person, of which the rule on the list tells",
        {C: FOR_CHILD, f"{HELD}/giver": "parent"},
        also=(("PRO-011", f"{HELD}/giver"),),
    ),
    holds(
        "A parent consented for a grown person, who has agreed to the same since",
        {
            C: FOR_CHILD,
            f"{HELD}/giver": "parent",
            f"{CARRIED}/data_protection/consents/1": CONSENT | {"id": "c2"},
        },
    ),
    breaks("The file holds no record of data protection", C, {f"{CARRIED}/data_protection": DELETE}),
    breaks(
        "A record of data protection holds the consent, which does not name the recipient",
        f"{CARRIED}/consents/0/recipients",
        {CARRIED: carried("data-protection", **DATA | {"consents": [CONSENT | {"recipients": [{"ref": "other"}]}]})},
        also=(("MSG-001", f"{CARRIED}/consents/0/recipients/0/ref"),),
    ),
)
