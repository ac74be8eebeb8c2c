"""Vectors of the rules on whom a referral goes to."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, holds, vectors
from nordicbaltic_standards.testing.vectors.referral_bases import REFERRAL

vectors(
    "REF-011",
    REFERRAL,
    holds("A recipient that gives what is asked for"),
    holds("A helpline that refers to a shelter", {"/sender/ref": "org-helpline"}),
    holds("A recipient that gives a part of what is asked for", {"/services": ["legal-advice", "subsistence"]}),
    holds("A recipient whose services are not known", {"/recipient/services": []}),
    holds("A referral for identification without services", {"/type": "identification", "/services": []}),
    holds("A referral onward to another country without services", {"/type": "transnational-onward", "/services": []}),
    breaks("A referral for a service without services", "/services", {"/services": []}, severity="warning"),
    breaks(
        "A recipient that gives nothing of what is asked for",
        "/services",
        {"/services": ["legal-advice", "medical"]},
        severity="warning",
    ),
    breaks(
        "A case handed over to a recipient that gives nothing of what is asked for",
        "/services",
        {"/type": "case-transfer", "/services": ["legal-advice"]},
        severity="warning",
    ),
    breaks("Sender and recipient are the same body", "/recipient/ref", {"/sender/ref": "org-shelter"}),
    breaks(
        "Sender and recipient are the same body in Norway",
        "/recipient/ref",
        {"/sender/ref": "org-shelter", "/country": "NO"},
        severity="warning",
    ),
)

ABROAD: dict[str, Any] = {
    "/recipient/country": "LV",
    "/consent/scopes": ["share-for-referral", "share-across-border"],
}

vectors(
    "REF-012",
    REFERRAL,
    holds("A referral within the country"),
    holds("A referral across a border through a contact point", ABROAD | {"/via_contact_point": True}),
    holds("A recipient abroad that is a contact point", ABROAD | {"/recipient/is_contact_point": True}),
    holds("A sender that is a contact point", ABROAD | {"/sender/is_contact_point": True}),
    holds("A recipient abroad in the role of contact point", ABROAD | {"/recipient/roles": ["national-contact-point"]}),
    holds(
        "A sender in the role of contact point",
        ABROAD | {"/sender/roles": ["support-provider", "national-contact-point"]},
    ),
    holds("A recipient of unknown country", {"/recipient/country": DELETE}),
    holds("A sender of unknown country", {"/sender/country": DELETE}),
    breaks("A referral across a border that says nothing of contact points", "/via_contact_point", ABROAD),
    breaks(
        "A referral across a border beside the contact points",
        "/via_contact_point",
        ABROAD
        | {
            "/via_contact_point": False,
            "/recipient/is_contact_point": False,
            "/sender/is_contact_point": False,
            "/recipient/roles": ["support-provider"],
        },
    ),
)
