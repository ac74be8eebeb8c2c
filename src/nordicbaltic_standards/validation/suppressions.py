"""Accepted exceptions: findings that someone has reviewed and accepted, for a reason and until a day.

A TOML file contains them::

    [[exception]]
    rule = "RES-003"
    pointer = "/legal_status/reflection_period/end"
    reason = "Extended by the court, decision kept on paper."
    until = 2027-03-01
    record = "case-2026-0147"   # identifier of the record; left out: every record
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from nordicbaltic_standards.i18n.errors import LocalizedError
from nordicbaltic_standards.models.introspection import fields_of, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.utils.patterns import POINTER

STALE = frozenset({"not-met", "not-checked", "expired", "not-acceptable"})
"""Why an exception had no effect: nothing was found at its place, not every record could be judged, its last day is
past, or it may not be accepted."""

_POSITION = re.compile("[0-9]{1,4}")
"""A position in a list; longer numbers can be those of a person."""
_KEYS = {"rule", "pointer", "reason", "until", "record"}


class ExceptionFileError(LocalizedError):
    """The file of exceptions does not have the required form."""


@dataclass(frozen=True, slots=True, repr=False)
class Suppression:
    """One accepted exception.

    Attributes:
        rule: Identifier of the rule.
        pointer: Place of the finding (RFC 6901).
        reason: Why it is accepted.
        until: Last day on which it is.
        record: Identifier of the record it is limited to, or `None`.
    """

    rule: str
    pointer: str
    reason: str
    until: date
    record: str | None = None

    def covers(self, finding: Finding, record: str | None) -> bool:
        """Return whether it covers this finding, on any day."""
        return (
            finding.rule == self.rule
            and finding.pointer == self.pointer
            and (self.record is None or self.record == record)
        )


@dataclass(frozen=True, slots=True, repr=False)
class SuppressedFinding:
    """A finding that an exception covers. The reason stays in the file of exceptions: no one can say what it contains.

    Attributes:
        finding: The finding.
        until: Last day on which it is accepted.
    """

    finding: Finding
    until: date

    def __repr__(self) -> str:
        return f"<SuppressedFinding {self.finding.rule}>"


UsedSuppressions = tuple[frozenset[Suppression], frozenset[Suppression], frozenset[Suppression]]
"""Exceptions that matched a finding, that matched one that cannot be accepted, and that an unjudged record could
match."""


class Suppressions:
    """The exceptions of one file. It remembers which ones matched, so that stale ones can be reported."""

    def __init__(self, entries: Iterable[Suppression] = ()) -> None:
        self.entries = tuple(entries)
        self._used: set[Suppression] = set()
        self._refused: set[Suppression] = set()
        self._unchecked: set[Suppression] = set()

    def split(
        self, findings: Iterable[Finding], record: str | None, today: date
    ) -> tuple[list[Finding], list[SuppressedFinding]]:
        """Separate the findings that remain from those that are accepted today.

        What `may_be_weakened` protects is never accepted.
        """
        remaining: list[Finding] = []
        accepted: list[SuppressedFinding] = []
        for finding in findings:
            covering = [entry for entry in self.entries if entry.covers(finding, record)]
            acceptable = may_be_weakened(finding)
            (self._used if acceptable else self._refused).update(covering)
            last = max((entry.until for entry in covering), default=None)
            if acceptable and last is not None and today <= last:
                accepted.append(SuppressedFinding(finding, last))
            else:
                remaining.append(finding)
        return remaining, accepted

    @property
    def used(self) -> UsedSuppressions:
        """Entries that matched a finding, that matched one that cannot be accepted, and that were not checked."""
        return frozenset(self._used), frozenset(self._refused), frozenset(self._unchecked)

    def mark_used(self, used: UsedSuppressions) -> None:
        """Remember the outcome of these entries elsewhere."""
        self._used.update(used[0])
        self._refused.update(used[1])
        self._unchecked.update(used[2])

    def mark_unchecked(self, record: str | None = None) -> None:
        """Remember that the content of a record could not be judged: no rule has looked for what an entry accepts.

        Args:
            record: Identifier of the record; `None` where it is not known.
        """
        self._unchecked.update(entry for entry in self.entries if record is None or entry.record in {None, record})

    def unused(self, today: date) -> list[tuple[Suppression, str]]:
        """Return the entries that had no effect, each with the reason: one of `STALE`."""
        unused: list[tuple[Suppression, str]] = []
        for entry in self.entries:
            if entry in self._refused or is_fixed(entry.rule):
                unused.append((entry, "not-acceptable"))
            elif entry.until < today:
                unused.append((entry, "expired"))
            elif entry not in self._used:
                unused.append((entry, "not-checked" if entry in self._unchecked else "not-met"))
        return unused


def is_declared(pointer: str) -> bool:
    """Return whether a place is made of names of fields and positions; whatever else was typed in may be a value."""
    return all(step in _names() or _POSITION.fullmatch(step) for step in pointer.split("/")[1:])


@cache
def _names() -> frozenset[str]:
    """Return the names of all fields of all records."""
    return frozenset(name for record in RECORDS.values() for part in parts_of(record) for name in fields_of(part))


def may_be_weakened(finding: Finding) -> bool:
    """Return whether a finding can be accepted, or be given a lower severity.

    Protected are errors of form, errors of kind contradiction or exposure, and every finding of a fixed rule.
    """
    if is_fixed(finding.rule):
        return False
    protected = finding.rule in STRUCTURAL_RULES or finding.kind.blocks_exchange
    return not (protected and finding.severity is Severity.ERROR)


def is_fixed(rule: str) -> bool:
    """Return whether an importing system cannot change the findings of this rule, since it protects safety."""
    return rule in rules and rules[rule].fixed


def read_exceptions(file: str | Path) -> Suppressions:
    """Read a file of accepted exceptions.

    Raises:
        OSError: When it cannot be read.
        ExceptionFileError: When it does not have the required form.
    """
    path = Path(file)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # some editors write a byte order mark
    except UnicodeDecodeError:
        raise ExceptionFileError("exceptions/not-text") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise ExceptionFileError("exceptions/not-toml", line=place.group(1) if place else "?") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, endless brackets
        raise ExceptionFileError("exceptions/not-toml", line="?") from None
    if set(data) - {"exception"} or not isinstance(data.get("exception", []), list):
        raise ExceptionFileError("exceptions/only-entries")
    return Suppressions(_entry(entry, number) for number, entry in enumerate(data.get("exception", ()), start=1))


def _entry(entry: Any, number: int) -> Suppression:
    if not isinstance(entry, dict) or set(entry) - _KEYS:
        raise ExceptionFileError("exceptions/keys", number=number, choices=", ".join(sorted(_KEYS)))
    missing = sorted({"rule", "pointer", "reason", "until"} - set(entry))
    if missing:
        raise ExceptionFileError("exceptions/missing", number=number, names=", ".join(missing))
    rule = entry["rule"]
    if not isinstance(rule, str) or (rule not in rules and rule not in STRUCTURAL_RULES):
        raise ExceptionFileError("exceptions/no-such-rule", number=number)
    if not isinstance(entry["pointer"], str) or (entry["pointer"] and not re.match(POINTER, entry["pointer"])):
        raise ExceptionFileError("exceptions/pointer", number=number)
    if not isinstance(entry["reason"], str) or not entry["reason"].strip():
        raise ExceptionFileError("exceptions/reason", number=number)
    if type(entry["until"]) is not date:
        raise ExceptionFileError("exceptions/until", number=number)
    record = entry.get("record")
    if record is not None and (not isinstance(record, str) or not record.strip()):
        raise ExceptionFileError("exceptions/record", number=number)
    return Suppression(rule, entry["pointer"], entry["reason"], entry["until"], record)
