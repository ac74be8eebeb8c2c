"""Which rules judge a disclosure, which reason follows from their findings, and its effect on the decision."""

from __future__ import annotations

REASON_BY_RULE: dict[tuple[str, str], str] = {
    ("PRO-003", "disclosed"): "disclosure/special-without-condition",
    ("PRO-005", "disclosed"): "disclosure/offences-without-authority",
    ("PRO-006", ""): "disclosure/authority-legitimate-interests",
    ("PRO-007", ""): "disclosure/consent-not-informed",
    ("PRO-007", "language"): "disclosure/consent-not-informed",
    ("PRO-007", "form"): "disclosure/consent-form-unknown",
    ("PRO-008", ""): "disclosure/consent-conditional",
    ("PRO-008", "bundled"): "disclosure/consent-bundled",
    ("PRO-009", ""): "disclosure/giver-suspected",
    ("PRO-009", "adult"): "disclosure/giver-suspected-adult",
    ("PRO-009", "decided"): "disclosure/giver-perhaps-suspected",
    ("PRO-010", ""): "disclosure/child-alone",
    ("PRO-010", "view"): "disclosure/child-not-heard",
    ("PRO-010", "giver"): "disclosure/giver-unknown",
    ("PRO-011", ""): "disclosure/of-age",
    ("PRO-012", ""): "disclosure/consent-not-in-force",
    ("PRO-012", "never"): "disclosure/consent-never-given",
    ("PRO-012", "undated"): "disclosure/consent-end-unknown",
    ("PRO-013", ""): "disclosure/data-not-covered",
    ("PRO-013", "recipient"): "disclosure/recipient-not-named",
    ("PRO-013", "excluded"): "disclosure/excluded",
    ("PRO-013", "excluded-elsewhere"): "disclosure/excluded",
    ("PRO-013", "purpose"): "disclosure/purpose-not-covered",
    ("PRO-013", "border"): "disclosure/border-not-covered",
    ("PRO-013", "unspecific"): "disclosure/consent-unspecific",
    ("PRO-013", "explicit"): "disclosure/not-explicit",
    ("PRO-014", ""): "disclosure/no-ground",
    ("PRO-014", "unknown"): "disclosure/consent-unknown",
    ("PRO-014", "not-required"): "disclosure/consent-not-required",
    ("PRO-014", "purpose"): "disclosure/basis-other-purpose",
    ("PRO-014", "time"): "disclosure/basis-not-in-force",
    ("PRO-014", "data"): "disclosure/basis-not-covering",
    ("PRO-015", ""): "disclosure/transfer-without-ground",
    ("PRO-015", "police"): "disclosure/transfer-police",
    ("PRO-015", "adequacy"): "disclosure/transfer-adequacy-unknown",
    ("PRO-015", "country"): "disclosure/country-unknown",
    ("PRO-015", "organisation"): "disclosure/transfer-to-organisation",
    ("PRO-016", ""): "disclosure/transfer-risks-not-explained",
    ("PRO-016", "repeated"): "disclosure/transfer-repeated",
    ("PRO-016", "authority"): "disclosure/transfer-authority",
    ("PRO-026", ""): "disclosure/whereabouts-recipient",
    ("PRO-026", "purpose"): "disclosure/whereabouts-purpose",
    ("PRO-026", "return"): "disclosure/whereabouts-return",
    ("PRO-027", ""): "disclosure/child-in-public",
    ("PRO-028", ""): "disclosure/identity-in-figures",
    ("PRO-030", "led"): "disclosure/basis-of-police",
    ("CAS-014", ""): "disclosure/origin",
    ("CAS-014", "granted"): "disclosure/origin",
    ("CAS-014", "advised"): "disclosure/origin",
    ("CAS-014", "not-stated"): "disclosure/origin",
    ("CAS-014", "unnamed"): "disclosure/country-unknown",
}
"""Reason on a disclosure, by the rule and its variant."""

BLOCKING: frozenset[tuple[str, str]] = frozenset({
    ("PRO-009", ""),
    ("PRO-009", "adult"),
    ("PRO-010", ""),
    ("PRO-011", ""),
    ("PRO-013", "excluded"),
    ("PRO-013", "excluded-elsewhere"),
    ("PRO-013", "unspecific"),
    ("PRO-014", ""),
    ("PRO-014", "unknown"),
    ("PRO-014", "not-required"),
    ("PRO-014", "purpose"),
    ("PRO-014", "time"),
    ("PRO-014", "data"),
    ("PRO-015", "adequacy"),
    ("PRO-016", ""),
    ("PRO-016", "authority"),
    ("PRO-030", "led"),
})  # fmt: skip
"""Findings that forbid a disclosure although the rule, which judges records, does not always call them errors."""

NOT_IN_RECORD: frozenset[tuple[str, str]] = frozenset({
    ("PRO-009", "decided"),
    ("PRO-010", "giver"),
    ("PRO-012", "undated"),
    ("PRO-015", "country"),
    ("CAS-014", ""),
    ("CAS-014", "granted"),
    ("CAS-014", "not-stated"),
    ("CAS-014", "unnamed"),
})  # fmt: skip
"""What the record does not show. Before the data leave it can be clarified, and so stops them; afterwards it can no
longer be known from the record, and is a caution."""

INCONCLUSIVE: frozenset[str] = frozenset({
    "disclosure/consent-ambiguous", "disclosure/consent-elsewhere", "disclosure/consent-end-unknown",
    "disclosure/recipient-not-known", "disclosure/recipient-suspected",
})  # fmt: skip
"""Cautions on a past disclosure with which nothing is shown to have permitted it: no consent (GDPR art. 7(1)), or no
ground at all where the recipient is suspected and no record shows since when."""

ON_DISCLOSURES: tuple[str, ...] = (
    "PRO-003", "PRO-005", "PRO-012", "PRO-013", "PRO-014", "PRO-015", "PRO-016", "PRO-026", "PRO-027", "PRO-028",
)  # fmt: skip
"""Rules on disclosures."""
ON_CONSENTS: tuple[str, ...] = ("PRO-007", "PRO-008", "PRO-009", "PRO-010", "PRO-011")
"""Rules on consents; they judge the consent behind a disclosure."""
ON_BASES: tuple[str, ...] = ("PRO-006", "PRO-030")
"""Rules on legal bases; they judge the legal basis of a disclosure."""
ON_FILES: tuple[str, ...] = ("CAS-014",)
"""Rules on whole case files; they judge the file with the disclosure in it."""
