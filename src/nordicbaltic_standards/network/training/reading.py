"""Reads the files of training cases: those of this package, and those of a folder that a trainer gives."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from nordicbaltic_standards.i18n.messages import UI_TEXTS
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.toml_files import first_fault
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.network.training.declaration import (
    CaseEntry,
    DeadlineQuestion,
    FactQuestion,
    FindingQuestion,
)
from nordicbaltic_standards.network.training.errors import TrainingCaseError
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.utils.errors import UnknownKeyError

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def packaged_entries() -> dict[str, CaseEntry]:
    """Return the cases of this package by identifier."""
    return entries_in(Path(__file__).parent / "cases")


def entries_in(folder: Path) -> dict[str, CaseEntry]:
    """Return the content of every case of a folder by identifier, in the order of the countries of the standard.

    Args:
        folder: The folder; its files whose names end in ``.toml`` are the cases.

    Raises:
        TrainingCaseError: When a file is not a training case.
        OSError: When the folder or a file cannot be read.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    entries = {path.stem: read_entry(path.read_bytes(), path.name) for path in paths}
    return dict(sorted(entries.items(), key=lambda item: REGION.index(item[1].country)))


def read_entry(content: bytes, file: str) -> CaseEntry:
    """Return the content of one file.

    Args:
        content: TOML text in UTF-8.
        file: Name of the file, for messages.

    Raises:
        TrainingCaseError: When it is not a training case, or names a rule, fact or statutory date that does not exist.
    """
    if not _NAME.fullmatch(Path(file).stem):
        raise TrainingCaseError(file, "training/fault-name")
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise TrainingCaseError(
            file, "training/fault-toml", what="UTF-8" if isinstance(error, UnicodeError) else error
        ) from None
    try:
        entry = CaseEntry.model_validate(data)
    except ValidationError as error:
        raise TrainingCaseError(file, "training/fault-form", what=first_fault(error, data)) from None
    for question in entry.questions:
        match question:
            case FindingQuestion(rule=name) if name not in rules and name not in STRUCTURAL_RULES:
                raise TrainingCaseError(file, "training/fault-rule", name=name)
            case DeadlineQuestion(deadline=name) if f"deadline/{name}" not in UI_TEXTS:
                raise TrainingCaseError(file, "training/fault-deadline", name=name)
            case FactQuestion(fact=name) if not _is_fact(entry.country, name):
                raise TrainingCaseError(file, "training/fault-fact", name=name)
            case _:
                pass
    return entry


def _is_fact(code: str, name: str) -> bool:
    try:
        country(code).every(name)
    except UnknownKeyError:
        return False
    return True
