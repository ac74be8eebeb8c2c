"""Vectors of the rules on what the consent of a referral covers."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.referral_bases import ABOUT_NOBODY, REFERRAL

vectors(
    "REF-002",
    REFERRAL,
    holds("A recipient whom the consent names"),
    holds("A recipient whose type the consent names", {"/consent/recipients": [{"type": "shelter"}]}),
    holds("A recipient named after another", {"/consent/recipients": [{"ref": "org-clinic"}, {"ref": "org-shelter"}]}),
    holds("A consent that names no recipient", {"/consent/recipients": []}),
    holds("No consent at all beside a ground", {"/consent": DELETE, "/without_consent_ground": "public-task"}),
    holds(
        "A recipient not named where the referral rests on another ground",
        {"/consent/recipients": [{"ref": "org-clinic"}], "/without_consent_ground": "public-task"},
    ),
    holds("Another organisation is excluded", {"/consent/exclusions": [{"ref": "org-clinic"}, {"type": "consulate"}]}),
    holds(
        "Another organisation of the same type is excluded by its reference",
        {"/consent/exclusions": [{"ref": "org-other", "type": "shelter"}]},
    ),
    holds("An exclusion that names nothing", {"/consent/exclusions": [{}]}),
    breaks(
        "A recipient whom the consent does not name",
        "/consent/recipients",
        {"/consent/recipients": [{"ref": "org-clinic"}]},
    ),
    breaks(
        "A recipient where the consent names another shelter",
        "/consent/recipients",
        {"/consent/recipients": [{"ref": "org-shelter-2"}]},
    ),
    breaks(
        "A recipient of another type than the consent names",
        "/consent/recipients",
        {"/consent/recipients": [{"type": "police"}]},
    ),
    breaks(
        "A consent that names an organisation of the same type",
        "/consent/recipients",
        {"/consent/recipients": [{"ref": "org-other", "type": "shelter"}]},
    ),
    breaks("A consent whose only entry names nothing", "/consent/recipients", {"/consent/recipients": [{}]}),
    breaks(
        "An entry that names nothing beside a recipient without a type",
        "/consent/recipients",
        {"/consent/recipients": [{}], "/recipient/recipient_type": DELETE},
    ),
    breaks("An excluded recipient", "/consent/exclusions/0", {"/consent/exclusions": [{"ref": "org-shelter"}]}),
    breaks(
        "An excluded type of recipient",
        "/consent/exclusions/1",
        {"/consent/exclusions": [{"type": "consulate"}, {"type": "shelter"}]},
    ),
    breaks(
        "A recipient excluded by a consent that was refused, and sent to on a public task",
        "/consent/exclusions/0",
        {
            "/consent/status": "refused",
            "/consent/exclusions": [{"type": "shelter"}],
            "/without_consent_ground": "public-task",
        },
    ),
    breaks(
        "An excluded recipient told for the sake of legal claims",
        "/consent/exclusions/0",
        {"/consent/exclusions": [{"type": "shelter"}], "/without_consent_ground": "legal-claims"},
    ),
    *(
        breaks(
            f"An excluded recipient told on the ground {ground}",
            "/consent/exclusions/0",
            {"/consent/exclusions": [{"type": "shelter"}], "/without_consent_ground": ground},
            severity="warning",
        )
        for ground in (
            "legal-duty-to-report",
            "vital-interests-incapable",
            "immediate-danger",
            "child-protection",
            "court-order",
        )
    ),
    breaks(
        "A consent to a type where the type of the recipient is not stated",
        "/recipient/recipient_type",
        {"/consent/recipients": [{"type": "shelter"}], "/recipient/recipient_type": DELETE},
        severity="warning",
    ),
    breaks(
        "A type is excluded and the type of the recipient is not stated",
        "/recipient/recipient_type",
        {"/consent/exclusions": [{"type": "consulate"}], "/recipient/recipient_type": DELETE},
        severity="warning",
    ),
    holds("A recipient without a type whom the consent names", {"/recipient/recipient_type": DELETE}),
    holds(
        "A recipient without a type whom the consent names beside a type",
        {
            "/consent/recipients": [{"type": "health-provider"}, {"ref": "org-shelter"}],
            "/recipient/recipient_type": DELETE,
        },
    ),
    breaks(
        "A recipient without a type where only another organisation is named",
        "/consent/recipients",
        {"/consent/recipients": [{"ref": "org-clinic", "type": "shelter"}], "/recipient/recipient_type": DELETE},
    ),
    breaks(
        "An excluded recipient of a draft",
        "/consent/exclusions/0",
        {
            "/consent/exclusions": [{"ref": "org-shelter"}],
            "/status": "draft",
            "/sent_at": DELETE,
            "/received_at": DELETE,
            "/acknowledged_at": DELETE,
            "/responded_at": DELETE,
        },
    ),
)

vectors(
    "REF-003",
    REFERRAL,
    holds("A consent that covers every category sent"),
    holds("A consent that covers more than is sent", ABOUT_NOBODY | {"/data_categories": ["contact"]}),
    holds(
        "More data than the consent covers on another ground",
        ABOUT_NOBODY | {"/data_categories": ["financial"], "/without_consent_ground": "legal-duty-to-report"},
    ),
    holds(
        "A consent without categories where no data about the person are sent",
        ABOUT_NOBODY | {"/consent/data_categories": [], "/data_categories": ["none", "operational"]},
    ),
    breaks(
        "A category that the consent does not cover",
        "/data_categories",
        ABOUT_NOBODY | {"/data_categories": ["contact", "financial"]},
    ),
    breaks(
        "Only the last of the categories is not covered",
        "/data_categories",
        {"/consent/data_categories": ["contact", "demographic"]},
    ),
    breaks(
        "A consent that names no category",
        "/consent/data_categories",
        {"/consent/data_categories": []},
    ),
)

ABROAD: dict[str, Any] = {"/recipient/country": "LV", "/via_contact_point": True}
BOTH = ["share-for-referral", "share-across-border"]


def to(kind: str, *scopes: str, **more: Any) -> dict[str, Any]:
    """Return the changes that send the referral to a recipient of a type on a consent with these scopes."""
    return {"/recipient/recipient_type": kind, "/consent/scopes": list(scopes)} | {
        f"/{name}": value for name, value in more.items()
    }


vectors(
    "REF-005",
    REFERRAL,
    holds("A consent to sharing for a referral", {"/consent/scopes": ["share-for-referral"]}),
    holds("A consent to support and services", {"/consent/scopes": ["support-and-services"]}),
    breaks("A consent to medical information only", "/consent/scopes", {"/consent/scopes": ["medical-information"]}),
    breaks("A consent that covers nothing", "/consent/scopes", {"/consent/scopes": []}),
    holds(
        "A narrow consent beside another ground",
        {"/consent/scopes": [], "/without_consent_ground": "legal-duty-to-report"},
    ),
    holds(
        "A narrow consent that was refused, and nothing is sent",
        {
            "/consent/status": "refused",
            "/consent/scopes": [],
            "/status": "draft",
            "/sent_at": DELETE,
            "/received_at": DELETE,
            "/acknowledged_at": DELETE,
            "/responded_at": DELETE,
        },
    ),
    holds("A consent to sharing across a border", ABROAD | {"/consent/scopes": BOTH}),
    breaks("A border crossed without consent to it", "/consent/scopes", ABROAD),
    breaks(
        "A border crossed the other way without consent to it",
        "/consent/scopes",
        {"/sender/country": "LV", "/via_contact_point": True},
    ),
    holds("From Finland to Åland", {"/country": "FI", "/sender/country": "FI", "/recipient/country": "AX"}),
    holds("A recipient of unknown country", {"/recipient/country": DELETE}),
    holds("A sender of unknown country", {"/sender/country": DELETE}),
    *(
        breaks(
            f"A recipient of type {kind} within the country without consent to sharing abroad",
            "/consent/scopes",
            to(kind, "share-for-referral"),
        )
        for kind in ("foreign-support-organisation", "foreign-authority", "consulate")
    ),
    holds("A consulate within the country with consent to sharing abroad", to("consulate", *BOTH)),
    holds("The police with consent to it", to("police", "share-with-police")),
    breaks("The police without consent to it", "/consent/scopes", to("police", "share-for-referral")),
    breaks(
        "The police on a consent to taking part in proceedings",
        "/consent/scopes",
        to("police", "share-for-referral", "participation-in-proceedings"),
    ),
    breaks(
        "The police abroad on a consent to the police only",
        "/consent/scopes",
        ABROAD | to("police", "share-with-police"),
    ),
    holds("A court on a consent to the police and prosecution", to("prosecution-court", "share-with-police")),
    holds(
        "A court on a consent to taking part in proceedings", to("prosecution-court", "participation-in-proceedings")
    ),
    breaks("A court without consent to it", "/consent/scopes", to("prosecution-court", "support-and-services")),
    holds("A migration authority with consent to it", to("migration-authority", "share-with-migration")),
    breaks(
        "A migration authority without consent to it",
        "/consent/scopes",
        to("migration-authority", "share-with-police", "share-for-referral"),
    ),
    holds("The family with consent to it", to("family", "share-with-family")),
    breaks("The family without consent to it", "/consent/scopes", to("family", "support-and-services")),
    holds("A newspaper with consent to public use", to("media-or-public", "media-or-advocacy")),
    breaks(
        "A newspaper without consent to public use",
        "/consent/scopes",
        to("media-or-public", "support-and-services", "share-for-referral"),
    ),
    holds(
        "A return on a consent to return arrangements",
        ABROAD
        | to("foreign-support-organisation", "return-arrangements", "share-across-border", type="transnational-return"),
    ),
    breaks(
        "A service on a consent to return arrangements",
        "/consent/scopes",
        {"/consent/scopes": ["return-arrangements"]},
    ),
    holds(
        "Identification on a consent to formal identification",
        to("social-services", "formal-identification", type="identification"),
    ),
    holds(
        "Compensation on a consent to compensation and benefits",
        to("compensation-authority", "compensation-and-benefits", type="compensation"),
    ),
    breaks(
        "Compensation on a consent to formal identification",
        "/consent/scopes",
        to("compensation-authority", "formal-identification", type="compensation"),
    ),
)
