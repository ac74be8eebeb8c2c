"""The keys of pseudonyms for a call: from a file or the environment, never from the command line itself."""

from __future__ import annotations

from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import reading
from nordicbaltic_standards.privacy.pseudonym_keys import (
    VARIABLE,
    PseudonymKeyError,
    PseudonymKeys,
    pseudonym_keys_from_environment,
    read_pseudonym_keys,
)


def named_keys(file: str | None, language: str) -> PseudonymKeys | None:
    """Return the keys of a file, or without a file those of the environment; `None` where there are none.

    Raises:
        CallError: When they cannot be used.
    """
    return _environment(language) if file is None else key_file(file, language)


def key_file(file: str, language: str) -> PseudonymKeys:
    """Return the keys of a file.

    Raises:
        CallError: When they cannot be used.
    """
    try:
        with reading(file):
            return read_pseudonym_keys(file)
    except PseudonymKeyError as error:
        raise CallError("command/pseudonym-keys-unusable", file=file, why=error.text(language)) from None


def _environment(language: str) -> PseudonymKeys | None:
    try:
        return pseudonym_keys_from_environment()
    except PseudonymKeyError as error:
        raise CallError("command/pseudonym-keys-unusable", file=VARIABLE, why=error.text(language)) from None
