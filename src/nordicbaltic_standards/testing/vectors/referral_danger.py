"""Vectors of the rules on danger that travels with a referral."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import DATA, IDENTIFICATION, case_file
from nordicbaltic_standards.testing.vectors.declared import CHILD, DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.referral_bases import (
    CHILD_REFERRAL,
    REFERRAL,
    TO_CHILD_PROTECTION,
)

EXTREME: dict[str, Any] = {"/risk/level": "extreme"}
PROVIDED: dict[str, Any] = {
    "/status": "completed",
    "/completed_at": "2026-05-30T12:00:00+03:00",
    "/outcome": "service-provided",
}
DECLINED: dict[str, Any] = {"/status": "declined", "/decline_reason": "no-capacity"}
TAKEN_BACK = ("withdrawn", "consent-withdrawn")
GONE: dict[str, Any] = {"/consent/status": "withdrawn", "/consent/withdrawn_at": "2026-05-29T09:00:00+03:00"}

vectors(
    "REF-007",
    REFERRAL,
    holds("A medium danger"),
    holds("No danger recorded", {"/risk": DELETE}),
    holds("A danger that is held back", {"/risk": {"absent": "withheld-for-safety"}}),
    holds("A high danger answered within a day", {"/risk/level": "high"}),
    holds("A high danger without an urgency", {"/risk/level": "high", "/urgency": DELETE}),
    holds("A medium danger in a planned referral", {"/risk/level": "medium", "/urgency": "planned"}),
    holds("Danger that can wait", {"/risk/immediate_danger": False}),
    breaks("A high danger in a planned referral", "/urgency", {"/risk/level": "high", "/urgency": "planned"}),
    holds("An extreme danger in an immediate referral", {"/risk/level": "extreme", "/urgency": "immediate"}),
    breaks("An extreme danger answered within a day", "/urgency", {"/risk/level": "extreme"}),
    breaks("An extreme danger without an urgency", "/urgency", {"/risk/level": "extreme", "/urgency": DELETE}),
    holds(
        "Danger that cannot wait in an immediate referral", {"/risk/immediate_danger": True, "/urgency": "immediate"}
    ),
    breaks("Danger that cannot wait answered within a day", "/urgency", {"/risk/immediate_danger": True}),
    holds("The service was provided in a danger that could not wait", EXTREME | PROVIDED),
    holds("The service was provided and the referral was not yet closed", EXTREME | {"/outcome": "service-provided"}),
    breaks("A part of the service was provided", "/urgency", EXTREME | {"/outcome": "partly-provided"}),
    breaks("The service is under way", "/urgency", EXTREME | {"/status": "in-progress"}),
    *(
        breaks(f"A referral in extreme danger was completed with the outcome {outcome}", "/urgency", changes)
        for outcome in ("waiting", "no-contact", "not-provided")
        for changes in (EXTREME | PROVIDED | {"/outcome": outcome},)
    ),
    *(holds(f"A referral in extreme danger is {state}", EXTREME | {"/status": state}) for state in TAKEN_BACK),
    holds(
        "A part of the service was provided and the time of completion is recorded",
        EXTREME | {"/completed_at": "2026-05-30T12:00:00+03:00", "/outcome": "partly-provided"},
    ),
    breaks(
        "No help came by the time of completion",
        "/urgency",
        EXTREME | {"/completed_at": "2026-05-30T12:00:00+03:00", "/outcome": "not-provided"},
    ),
    holds("The consent to a referral in extreme danger was withdrawn after the sending", EXTREME | GONE),
    breaks(
        "The consent was withdrawn after the sending, and the referral rests on another ground",
        "/urgency",
        EXTREME | GONE | {"/without_consent_ground": "immediate-danger"},
    ),
    holds("The person in extreme danger did not want the service", EXTREME | {"/outcome": "person-declined"}),
    holds(
        "The recipient declined, and another referral follows",
        EXTREME | DECLINED | {"/next_referral_ref": "ref-2"},
    ),
    breaks(
        "The recipient declined, and nothing follows yet",
        "/urgency",
        EXTREME | DECLINED,
        also=(("REF-010", "/next_referral_ref"),),
    ),
)

IMMEDIATE: dict[str, Any] = {"/urgency": "immediate"}
CALLBACK: dict[str, Any] = {
    "/callback": {"channel": "telephone", "value": "the duty line of the sender", "round_the_clock": True}
}
WITHHELD: dict[str, Any] = {"absent": "withheld-for-safety"}
UNSENT: dict[str, Any] = {
    "/status": "draft",
    "/sent_at": DELETE,
    "/received_at": DELETE,
    "/acknowledged_at": DELETE,
    "/responded_at": DELETE,
}

vectors(
    "REF-008",
    REFERRAL,
    holds("An immediate referral with a plan and a safe contact", IMMEDIATE),
    holds("A referral within a day without a plan", {"/risk": DELETE, "/safe_contact": DELETE}),
    holds(
        "A referral within a day whose danger can wait",
        {"/risk/safety_plan": False, "/risk/immediate_danger": False, "/safe_contact": DELETE},
    ),
    holds("An immediate draft without a plan", IMMEDIATE | UNSENT | {"/risk/safety_plan": False}),
    holds("An immediate referral by which the service was provided", IMMEDIATE | PROVIDED | {"/risk": DELETE}),
    *(
        holds(f"An immediate referral without a plan is {state}", IMMEDIATE | {"/status": state, "/risk": DELETE})
        for state in TAKEN_BACK
    ),
    breaks("An immediate referral without a word on danger", "/risk", IMMEDIATE | {"/risk": DELETE}),
    breaks("An immediate referral without a plan", "/risk/safety_plan", IMMEDIATE | {"/risk/safety_plan": False}),
    breaks(
        "An immediate referral that says nothing of a plan",
        "/risk/safety_plan",
        IMMEDIATE | {"/risk/safety_plan": DELETE},
    ),
    holds(
        "A plan of one line",
        IMMEDIATE | {"/risk/safety_plan": DELETE, "/risk/safety_measures": "Call only through the sender."},
    ),
    breaks(
        "Danger that cannot wait without a plan",
        "/risk/safety_plan",
        {"/risk/immediate_danger": True, "/risk/safety_plan": False},
        also=(("REF-007", "/urgency"),),
    ),
    holds("A danger that was not asked for", IMMEDIATE | {"/risk": {"absent": "not-asked"}}),
    holds("A danger held back with someone to call", IMMEDIATE | CALLBACK | {"/risk": WITHHELD}),
    breaks("A danger held back with nobody to call", "/callback", IMMEDIATE | {"/risk": WITHHELD}),
    breaks("A plan held back with nobody to call", "/callback", IMMEDIATE | {"/risk/safety_plan": WITHHELD}),
    holds("A plan held back with someone to call", IMMEDIATE | CALLBACK | {"/risk/safety_plan": WITHHELD}),
    breaks(
        "The content of a plan held back with nobody to call",
        "/callback",
        IMMEDIATE | {"/risk/safety_plan": DELETE, "/risk/safety_measures": WITHHELD},
    ),
    holds(
        "The content of a plan held back with someone to call",
        IMMEDIATE | CALLBACK | {"/risk/safety_plan": DELETE, "/risk/safety_measures": WITHHELD},
    ),
    breaks(
        "There is no plan whose content could be held back",
        "/risk/safety_plan",
        IMMEDIATE | CALLBACK | {"/risk/safety_plan": False, "/risk/safety_measures": WITHHELD},
    ),
    breaks(
        "An immediate referral without a safe contact",
        "/safe_contact",
        IMMEDIATE | {"/safe_contact": DELETE},
    ),
    holds("A safe contact that was not asked for", IMMEDIATE | {"/safe_contact": {"absent": "not-asked"}}),
    holds("A safe contact held back with someone to call", IMMEDIATE | CALLBACK | {"/safe_contact": WITHHELD}),
    breaks("A safe contact held back with nobody to call", "/callback", IMMEDIATE | {"/safe_contact": WITHHELD}),
    breaks(
        "Danger and contact held back with nobody to call",
        "/callback",
        IMMEDIATE | {"/risk": WITHHELD, "/safe_contact": WITHHELD},
    ),
    breaks(
        "The only contact must never be used",
        "/safe_contact/never_use",
        IMMEDIATE | {"/safe_contact/never_use": True},
    ),
    holds("A contact that may be used", IMMEDIATE | {"/safe_contact/never_use": False}),
    breaks(
        "Neither a plan nor a safe contact",
        "/risk",
        IMMEDIATE | {"/risk": DELETE, "/safe_contact": DELETE},
        more=("/safe_contact",),
    ),
)

vectors(
    "REF-014",
    CHILD_REFERRAL,
    holds("A child who lives with a safe parent"),
    holds("A child at medium risk", {"/risk/level": "medium"}),
    holds("A child of whose danger nothing is recorded", {"/risk": DELETE}),
    holds("A child whose danger is held back", {"/risk": {"absent": "withheld-for-safety"}}),
    breaks("A child at high risk", "/child_protection_referral_ref", {"/risk/level": "high"}),
    breaks(
        "A child at high risk where the country is not known",
        "/child_protection_referral_ref",
        {"/risk/level": "high", "/country": DELETE},
        also=(("STR-020", ""),),
    ),
    breaks(
        "A child at extreme risk",
        "/child_protection_referral_ref",
        {"/risk/level": "extreme", "/urgency": "immediate"},
    ),
    breaks(
        "A child in danger that cannot wait, of a level that was not assessed",
        "/child_protection_referral_ref",
        {"/risk/level": "not-assessed", "/risk/immediate_danger": True, "/urgency": "immediate"},
    ),
    holds("A child in danger that can wait", {"/risk/immediate_danger": False}),
    *(
        breaks(
            f"A child who is {status} by the referral",
            "/child_protection_referral_ref",
            {"/child_care_status": status},
            also=(("REF-019", "/data_categories"),) if status == "parent-suspected" else (),
        )
        for status in ("unaccompanied", "missing", "parent-suspected")
    ),
    breaks(
        "A child who is unaccompanied by the person's own data",
        "/child_protection_referral_ref",
        {"/subject/child_care_status": "unaccompanied"},
    ),
    holds(
        "A child who was alone and is with a parent by the referral",
        {"/subject/child_care_status": "unaccompanied", "/child_care_status": "with-parent"},
    ),
    holds("A child in public care at high risk", {"/child_care_status": "in-care", "/risk/level": "high"}),
    holds(
        "A referral to child protection is named", {"/risk/level": "high", "/child_protection_referral_ref": "ref-4"}
    ),
    holds(
        "The referral to child protection is held back",
        {"/risk/level": "high", "/child_protection_referral_ref": {"absent": "withheld-for-safety"}},
    ),
    holds("A report to child protection", {"/risk/level": "high", "/type": "child-protection"}),
    breaks(
        "A case of a child at high risk handed over",
        "/child_protection_referral_ref",
        {"/risk/level": "high", "/type": "case-transfer"},
    ),
    holds("The recipient is child protection", {"/risk/level": "high", "/recipient": TO_CHILD_PROTECTION}),
    holds(
        "The sender is child protection",
        {"/risk/level": "high", "/sender/recipient_type": "child-protection"},
    ),
    breaks(
        "A child at high risk referred by a sender of no stated type",
        "/child_protection_referral_ref",
        {"/risk/level": "high", "/sender/recipient_type": DELETE},
    ),
    breaks(
        "A child at high risk who comes of age on the day after the sending",
        "/child_protection_referral_ref",
        {"/risk/level": "high", "/subject/birth_date": "2008-05-29", "/subject/is_child": DELETE},
    ),
    holds(
        "A person at high risk who comes of age on the day of sending",
        {"/risk/level": "high", "/subject/birth_date": "2008-05-28", "/subject/is_child": DELETE},
    ),
    breaks(
        "A child at high risk in Norway",
        "/child_protection_referral_ref",
        {"/risk/level": "high", "/country": "NO", "/sender/country": "NO", "/recipient/country": "NO"},
    ),
)
OF_RECORD = ("record_type", "standard_version", "id", "country", "recorded_at", "subject")
IDENTIFIED_CHILD = case_file(
    "EE",
    "2026-06-01T10:00:00+03:00",
    legal_status=None,
    data_protection=DATA | {"consents": [DATA["consents"][0] | {"giver": "guardian", "child_assent": True}]},
    subject={name: value for name, value in CHILD.items() if name != "child_care_status"},
    identification=IDENTIFICATION
    | {
        "child": {
            "care_status": "unaccompanied",
            "guardian": {"requested_on": "2026-03-02", "appointed_on": "2026-03-03"},
        }
    },
    referrals=[changed(CHILD_REFERRAL, {f"/{name}": DELETE for name in OF_RECORD})],
)
"""A girl whose identification says that she is alone, referred within the same case file."""
CARE = "/identification/child/care_status"

vectors(
    "REF-014",
    IDENTIFIED_CHILD,
    breaks("A child who is alone by the identification", "/referrals/0/child_protection_referral_ref"),
    holds("A child who is with a parent by the identification", {CARE: "with-parent"}),
    holds("A child who is in care by the identification", {CARE: "in-care"}),
    holds(
        "A child alone by the identification and with a parent by the referral",
        {"/referrals/0/child_care_status": "with-parent"},
    ),
)
vectors(
    "REF-014",
    REFERRAL,
    holds("An adult at high risk", {"/risk/level": "high"}),
)

vectors(
    "REF-018",
    REFERRAL,
    holds("A contact through an organisation"),
    holds("No contact", {"/safe_contact": DELETE}),
    holds("A contact that is held back", {"/safe_contact": {"absent": "withheld-for-safety"}}),
    holds("A contact that no suspect reaches", {"/safe_contact/shared_with_suspect": False}),
    holds(
        "A dangerous contact marked as never to be used",
        {"/safe_contact/shared_with_suspect": True, "/safe_contact/never_use": True},
    ),
    breaks(
        "A contact within reach of a suspect",
        "/safe_contact/shared_with_suspect",
        {"/safe_contact/shared_with_suspect": True},
    ),
    breaks(
        "A contact within reach of a suspect said to be usable",
        "/safe_contact/shared_with_suspect",
        {"/safe_contact/shared_with_suspect": True, "/safe_contact/never_use": False},
    ),
    breaks(
        "A contact within reach of a suspect in Latvia, which the convention surely binds",
        "/safe_contact/shared_with_suspect",
        {"/safe_contact/shared_with_suspect": True},
        country="LV",
    ),
)
