"""Supporting victims of trafficking in human beings in the Nordic-Baltic region: records, code lists, schemas, checks.

The public names stand here and are loaded when first used; importing the package loads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.core.version import PACKAGE_VERSION, STANDARD_VERSION

if TYPE_CHECKING:
    from nordicbaltic_standards.assistance.records import Assistance
    from nordicbaltic_standards.case.exchange import ExchangeMessage
    from nordicbaltic_standards.case.records import CaseFile
    from nordicbaltic_standards.catalogues import rules, standards
    from nordicbaltic_standards.code_lists import codes
    from nordicbaltic_standards.compensation.records import CompensationClaim
    from nordicbaltic_standards.core.findings import Finding, Kind, Severity
    from nordicbaltic_standards.core.languages import LANGUAGES
    from nordicbaltic_standards.core.record import Absent
    from nordicbaltic_standards.countries.access import countries, country
    from nordicbaltic_standards.examples import example
    from nordicbaltic_standards.identification.records import Identification
    from nordicbaltic_standards.law.instruments import instruments
    from nordicbaltic_standards.network.records import Organisation, PracticeAssessment
    from nordicbaltic_standards.protection.records import DataProtection, VictimProtection
    from nordicbaltic_standards.referral.records import Referral, SafeReturn
    from nordicbaltic_standards.residence.records import LegalStatus
    from nordicbaltic_standards.statutory.of_case import deadlines
    from nordicbaltic_standards.validation.judge import validate
    from nordicbaltic_standards.validation.report import Report
    from nordicbaltic_standards.validation.stream import validate_file, validate_lines

__version__ = PACKAGE_VERSION

_WHERE: dict[str, str] = {
    "Absent": "core.record",
    "Assistance": "assistance.records",
    "CaseFile": "case.records",
    "CompensationClaim": "compensation.records",
    "DataProtection": "protection.records",
    "ExchangeMessage": "case.exchange",
    "Finding": "core.findings",
    "Identification": "identification.records",
    "Kind": "core.findings",
    "LANGUAGES": "core.languages",
    "LegalStatus": "residence.records",
    "Organisation": "network.records",
    "PracticeAssessment": "network.records",
    "Referral": "referral.records",
    "Report": "validation.report",
    "SafeReturn": "referral.records",
    "Severity": "core.findings",
    "VictimProtection": "protection.records",
    "codes": "code_lists",
    "countries": "countries.access",
    "country": "countries.access",
    "deadlines": "statutory.of_case",
    "example": "examples",
    "instruments": "law.instruments",
    "rules": "catalogues",
    "standards": "catalogues",
    "validate": "validation.judge",
    "validate_file": "validation.stream",
    "validate_lines": "validation.stream",
}
"""Public name to the module, below the package, that holds it."""

__all__ = [
    "LANGUAGES",
    "STANDARD_VERSION",
    "Absent",
    "Assistance",
    "CaseFile",
    "CompensationClaim",
    "DataProtection",
    "ExchangeMessage",
    "Finding",
    "Identification",
    "Kind",
    "LegalStatus",
    "Organisation",
    "PracticeAssessment",
    "Referral",
    "Report",
    "SafeReturn",
    "Severity",
    "VictimProtection",
    "__version__",
    "codes",
    "countries",
    "country",
    "deadlines",
    "example",
    "instruments",
    "rules",
    "standards",
    "validate",
    "validate_file",
    "validate_lines",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
