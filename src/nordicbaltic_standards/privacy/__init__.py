"""Operations that protect the people in the records: minimise, decide on disclosure, pseudonymise, erase.

The public names are loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nordicbaltic_standards.privacy.dates import DateTreatment
    from nordicbaltic_standards.privacy.decision import DisclosureDecision, DisclosureReason
    from nordicbaltic_standards.privacy.disclosure import judge_disclosures, may_disclose
    from nordicbaltic_standards.privacy.erasure import ErasedData, Erasure, erase
    from nordicbaltic_standards.privacy.minimisation import Action, Minimised, Redaction, minimise
    from nordicbaltic_standards.privacy.pseudonym_keys import (
        PseudonymKey,
        PseudonymKeyError,
        PseudonymKeys,
        new_pseudonym_keys,
        pseudonym_keys_from_environment,
        pseudonym_keys_from_json,
        read_pseudonym_keys,
        write_pseudonym_keys,
    )
    from nordicbaltic_standards.privacy.pseudonymisation import (
        AgeTreatment,
        Change,
        DateShiftDisclosedError,
        Pseudonymised,
        Treatment,
        is_pseudonym_of,
        pseudonym_for,
        pseudonymise,
    )
    from nordicbaltic_standards.privacy.reidentification_table import ReidentificationTable, TableEntry
    from nordicbaltic_standards.privacy.retention import RetainedData, RetentionReason
    from nordicbaltic_standards.rules.exchange_profiles.profiles import (
        ExchangeProfile,
        exchange_profile_for,
        exchange_profiles,
    )

_WHERE: dict[str, str] = {
    "Action": "privacy.minimisation",
    "AgeTreatment": "privacy.pseudonymisation",
    "DisclosureDecision": "privacy.decision",
    "Change": "privacy.pseudonymisation",
    "DateTreatment": "privacy.dates",
    "ErasedData": "privacy.erasure",
    "Erasure": "privacy.erasure",
    "Redaction": "privacy.minimisation",
    "RetainedData": "privacy.retention",
    "Minimised": "privacy.minimisation",
    "ExchangeProfile": "rules.exchange_profiles.profiles",
    "PseudonymKey": "privacy.pseudonym_keys",
    "PseudonymKeyError": "privacy.pseudonym_keys",
    "PseudonymKeys": "privacy.pseudonym_keys",
    "Pseudonymised": "privacy.pseudonymisation",
    "DisclosureReason": "privacy.decision",
    "ReidentificationTable": "privacy.reidentification_table",
    "DateShiftDisclosedError": "privacy.pseudonymisation",
    "TableEntry": "privacy.reidentification_table",
    "Treatment": "privacy.pseudonymisation",
    "RetentionReason": "privacy.retention",
    "erase": "privacy.erasure",
    "judge_disclosures": "privacy.disclosure",
    "may_disclose": "privacy.disclosure",
    "minimise": "privacy.minimisation",
    "new_pseudonym_keys": "privacy.pseudonym_keys",
    "exchange_profile_for": "rules.exchange_profiles.profiles",
    "exchange_profiles": "rules.exchange_profiles.profiles",
    "pseudonym_keys_from_environment": "privacy.pseudonym_keys",
    "pseudonym_keys_from_json": "privacy.pseudonym_keys",
    "pseudonym_for": "privacy.pseudonymisation",
    "pseudonymise": "privacy.pseudonymisation",
    "read_pseudonym_keys": "privacy.pseudonym_keys",
    "is_pseudonym_of": "privacy.pseudonymisation",
    "write_pseudonym_keys": "privacy.pseudonym_keys",
}
"""Module that contains each public name."""

__all__ = [
    "Action",
    "AgeTreatment",
    "Change",
    "DateShiftDisclosedError",
    "DateTreatment",
    "DisclosureDecision",
    "DisclosureReason",
    "ErasedData",
    "Erasure",
    "ExchangeProfile",
    "Minimised",
    "PseudonymKey",
    "PseudonymKeyError",
    "PseudonymKeys",
    "Pseudonymised",
    "Redaction",
    "ReidentificationTable",
    "RetainedData",
    "RetentionReason",
    "TableEntry",
    "Treatment",
    "erase",
    "exchange_profile_for",
    "exchange_profiles",
    "is_pseudonym_of",
    "judge_disclosures",
    "may_disclose",
    "minimise",
    "new_pseudonym_keys",
    "pseudonym_for",
    "pseudonym_keys_from_environment",
    "pseudonym_keys_from_json",
    "pseudonymise",
    "read_pseudonym_keys",
    "write_pseudonym_keys",
]


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"nordicbaltic_standards.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
