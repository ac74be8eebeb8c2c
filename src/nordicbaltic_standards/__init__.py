"""Supporting victims of trafficking in human beings in the Nordic-Baltic region: records, code lists, schemas, checks.

The public names are listed here and loaded when first used; importing the package loads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

# These packages contain a public object of the same name. They are light, and are imported at once, so that this name
# refers to the object whatever is imported later.
from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

if TYPE_CHECKING:
    from nordicbaltic_standards.codelists import codes
    from nordicbaltic_standards.completion import Completed, complete
    from nordicbaltic_standards.examples import example
    from nordicbaltic_standards.forms import task_forms
    from nordicbaltic_standards.i18n.languages import LANGUAGES, accepted_language
    from nordicbaltic_standards.law.country import countries, country
    from nordicbaltic_standards.law.instruments import instruments
    from nordicbaltic_standards.models.assistance import Assistance
    from nordicbaltic_standards.models.base import Absent
    from nordicbaltic_standards.models.case_file import CaseFile
    from nordicbaltic_standards.models.compensation_claim import CompensationClaim
    from nordicbaltic_standards.models.data_protection import DataProtection
    from nordicbaltic_standards.models.editing import patch, resolve
    from nordicbaltic_standards.models.exchange_message import ExchangeMessage
    from nordicbaltic_standards.models.identification import Identification
    from nordicbaltic_standards.models.json_schema import schema
    from nordicbaltic_standards.models.legal_status import LegalStatus
    from nordicbaltic_standards.models.organisation import Organisation
    from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
    from nordicbaltic_standards.models.records import AnyRecord
    from nordicbaltic_standards.models.referral import Referral
    from nordicbaltic_standards.models.safe_return import SafeReturn
    from nordicbaltic_standards.models.victim_protection import VictimProtection
    from nordicbaltic_standards.privacy.audit import diff
    from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
    from nordicbaltic_standards.utils.errors import InvalidArgumentError, NordicBalticError, UnknownKeyError
    from nordicbaltic_standards.validation.report import InvalidRecordError, Report
    from nordicbaltic_standards.validation.stream import validate_file, validate_lines
    from nordicbaltic_standards.validation.structure import findings_of
    from nordicbaltic_standards.validation.validate import validate

__version__ = PACKAGE_VERSION

_WHERE: dict[str, str] = {
    "Absent": "models.base",
    "AnyRecord": "models.records",
    "Assistance": "models.assistance",
    "CaseFile": "models.case_file",
    "Completed": "completion",
    "CompensationClaim": "models.compensation_claim",
    "DataProtection": "models.data_protection",
    "ExchangeMessage": "models.exchange_message",
    "Finding": "rules.findings",
    "InvalidRecordError": "validation.report",
    "Identification": "models.identification",
    "FindingKind": "rules.findings",
    "InvalidArgumentError": "utils.errors",
    "LANGUAGES": "i18n.languages",
    "LegalStatus": "models.legal_status",
    "NordicBalticError": "utils.errors",
    "Organisation": "models.organisation",
    "PracticeAssessment": "models.practice_assessment",
    "Referral": "models.referral",
    "Report": "validation.report",
    "SafeReturn": "models.safe_return",
    "Severity": "rules.findings",
    "UnknownKeyError": "utils.errors",
    "VictimProtection": "models.victim_protection",
    "accepted_language": "i18n.languages",
    "codes": "codelists",
    "complete": "completion",
    "countries": "law.country",
    "country": "law.country",
    "diff": "privacy.audit",
    "example": "examples",
    "findings_of": "validation.structure",
    "instruments": "law.instruments",
    "patch": "models.editing",
    "resolve": "models.editing",
    "schema": "models.json_schema",
    "task_forms": "forms",
    "validate": "validation.validate",
    "validate_file": "validation.stream",
    "validate_lines": "validation.stream",
}
"""Module, below the package, that contains each public name."""

_PACKAGES = frozenset({"exchange", "forms", "interop", "network", "privacy", "statistics"})
"""Packages that can be used without an import of their own."""

__all__ = [
    "LANGUAGES",
    "STANDARD_VERSION",
    "Absent",
    "AnyRecord",
    "Assistance",
    "CaseFile",
    "CompensationClaim",
    "Completed",
    "DataProtection",
    "ExchangeMessage",
    "Finding",
    "FindingKind",
    "Identification",
    "InvalidArgumentError",
    "InvalidRecordError",
    "LegalStatus",
    "NordicBalticError",
    "Organisation",
    "PracticeAssessment",
    "Referral",
    "Report",
    "SafeReturn",
    "Severity",
    "UnknownKeyError",
    "VictimProtection",
    "__version__",
    "accepted_language",
    "codes",
    "complete",
    "countries",
    "country",
    "deadlines",
    "diff",
    "example",
    "findings_of",
    "instruments",
    "patch",
    "resolve",
    "rules",
    "schema",
    "standards",
    "task_forms",
    "validate",
    "validate_file",
    "validate_lines",
]


def __getattr__(name: str) -> Any:
    """Load a public name, or a package of this one, when it is first used."""
    if name in _PACKAGES:
        return import_module(f"{__name__}.{name}")
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *_PACKAGES})
