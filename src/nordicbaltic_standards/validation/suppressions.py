"""Accepted exceptions: findings that somebody has looked at and accepted, for a reason and until a day.

They stand in a TOML file::

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

from nordicbaltic_standards.i18n.errors import SpokenError
from nordicbaltic_standards.models.introspection import fields_of, parts_of
from nordicbaltic_standards.models.patterns import POINTER
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.structural_rules import STRUCTURAL_RULES

STALE = frozenset({"not-met", "not-checked", "expired", "not-acceptable"})
"""Why an exception did not serve: nothing was found at its place, not every record could be judged, its last day is past,
or it may not be accepted."""

_POSITION = re.compile("[0-9]{1,4}")
"""A position in a list; longer numbers can be those of a person."""
_KEYS = {"rule", "pointer", "reason", "until", "record"}


class ExceptionFileError(SpokenError):
    """The file of exceptions breaks its form."""


@dataclass(frozen=True, slots=True, repr=False)
class AcceptedException:
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
        """Return whether it speaks of this finding, whatever the day."""
        return (
            finding.rule == self.rule
            and finding.pointer == self.pointer
            and (self.record is None or self.record == record)
        )


@dataclass(frozen=True, slots=True, repr=False)
class AcceptedFinding:
    """A finding that an exception covers. The reason stays in the file of exceptions: nobody can say what it holds.

    Attributes:
        finding: The finding.
        until: Last day on which it is accepted.
    """

    finding: Finding
    until: date

    def __repr__(self) -> str:
        return f"<AcceptedFinding {self.finding.rule}>"


Met = tuple[frozenset[AcceptedException], frozenset[AcceptedException], frozenset[AcceptedException]]
"""Exceptions that were met, those that met what cannot be accepted, and those that a record left unjudged could have met."""


class AcceptedExceptions:
    """The exceptions of one file; remembers which were met, so that stale ones can be reported."""

    def __init__(self, entries: Iterable[AcceptedException] = ()) -> None:
        self.entries = tuple(entries)
        self._met: set[AcceptedException] = set()
        self._refused: set[AcceptedException] = set()
        self._unchecked: set[AcceptedException] = set()

    def split(
        self, findings: Iterable[Finding], record: str | None, today: date
    ) -> tuple[list[Finding], list[AcceptedFinding]]:
        """Part findings into those that stand and those that are accepted today.

        What `may_be_weakened` protects is never accepted.
        """
        standing: list[Finding] = []
        accepted: list[AcceptedFinding] = []
        for finding in findings:
            covering = [entry for entry in self.entries if entry.covers(finding, record)]
            acceptable = may_be_weakened(finding)
            (self._met if acceptable else self._refused).update(covering)
            last = max((entry.until for entry in covering), default=None)
            if acceptable and last is not None and today <= last:
                accepted.append(AcceptedFinding(finding, last))
            else:
                standing.append(finding)
        return standing, accepted

    @property
    def met(self) -> Met:
        """Entries of which a finding was met, of which one was met that cannot be accepted, and that were not checked."""
        return frozenset(self._met), frozenset(self._refused), frozenset(self._unchecked)

    def meet(self, met: Met) -> None:
        """Remember what came of these entries elsewhere."""
        self._met.update(met[0])
        self._refused.update(met[1])
        self._unchecked.update(met[2])

    def leave_unchecked(self, record: str | None = None) -> None:
        """Remember that the content of a record could not be judged: no rule has looked for what an entry accepts.

        Args:
            record: Identifier of the record; `None` where it could not be told.
        """
        self._unchecked.update(entry for entry in self.entries if record is None or entry.record in {None, record})

    def stale(self, today: date) -> list[tuple[AcceptedException, str]]:
        """Return the entries that did not serve, each with why: one of `STALE`."""
        found: list[tuple[AcceptedException, str]] = []
        for entry in self.entries:
            if entry in self._refused or is_fixed(entry.rule):
                found.append((entry, "not-acceptable"))
            elif entry.until < today:
                found.append((entry, "expired"))
            elif entry not in self._met:
                found.append((entry, "not-checked" if entry in self._unchecked else "not-met"))
        return found


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
    """Return whether an importing system can change nothing in what a rule of this identifier finds, since it protects safety."""
    return rule in rules and rules[rule].fixed


def read_exceptions(file: str | Path) -> AcceptedExceptions:
    """Read a file of accepted exceptions.

    Raises:
        OSError: When it cannot be read.
        ExceptionFileError: When it breaks its form.
    """
    path = Path(file)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # some editors write a byte order mark
    except UnicodeDecodeError:
        raise ExceptionFileError("exceptions/not-text") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        raise ExceptionFileError("exceptions/not-toml", line=place.group(1) if place else "?") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets without end
        raise ExceptionFileError("exceptions/not-toml", line="?") from None
    if set(data) - {"exception"} or not isinstance(data.get("exception", []), list):
        raise ExceptionFileError("exceptions/only-entries")
    return AcceptedExceptions(_entry(entry, number) for number, entry in enumerate(data.get("exception", ()), start=1))


def _entry(entry: Any, number: int) -> AcceptedException:
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
    return AcceptedException(rule, entry["pointer"], entry["reason"], entry["until"], record)
