"""Levels of danger."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList


class RiskLevel(CodeList, id="risk-level", title="Risk level", area="referral"):
    """Risk level."""

    NONE_IDENTIFIED = Code(
        "none-identified",
        "None found",
        "Looked for and not found.",
        "nordicbaltic-standards",
    )
    LOW = Code(
        "low",
        "Low",
        "Can be handled by usual care.",
        "primero low",
    )
    MEDIUM = Code(
        "medium",
        "Medium",
        "Needs planned measures.",
        "primero medium",
    )
    HIGH = Code(
        "high",
        "High",
        "Needs strong measures at once.",
        "primero high",
    )
    EXTREME = Code(
        "extreme",
        "Extreme",
        "Life is in danger; the step must not be taken.",
        "nordicbaltic-standards",
    )
    NOT_ASSESSED = Code(
        "not-assessed",
        "Not assessed",
        "No assessment yet.",
        "nordicbaltic-standards",
    )
