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
from pathlib import Path
from typing import Any

from nordicbaltic_standards.catalogues import rules
from nordicbaltic_standards.core.findings import Finding, Kind, Severity
from nordicbaltic_standards.core.patterns import POINTER
from nordicbaltic_standards.core.rule_texts import RULE_TEXTS
from nordicbaltic_standards.core.spoken_error import SpokenError

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


class AcceptedExceptions:
    """The exceptions of one file; remembers which were met, so that stale ones can be reported."""

    def __init__(self, entries: Iterable[AcceptedException] = ()) -> None:
        self.entries = tuple(entries)
        self._met: set[AcceptedException] = set()

    def split(
        self, findings: Iterable[Finding], record: str | None, on: date | None
    ) -> tuple[list[Finding], list[Finding]]:
        """Part findings into those that stand and those that are accepted on the day ``on``.

        Errors of kind exposure and rules that protect safety are never accepted away; nor is anything without a day.
        """
        standing: list[Finding] = []
        accepted: list[Finding] = []
        for finding in findings:
            entry = next((entry for entry in self.entries if entry.covers(finding, record)), None)
            if entry is not None:
                self._met.add(entry)
            valid = entry is not None and on is not None and on <= entry.until and may_be_accepted(finding)
            (accepted if valid else standing).append(finding)
        return standing, accepted

    @property
    def met(self) -> frozenset[AcceptedException]:
        """Entries of which a finding was met."""
        return frozenset(self._met)

    def meet(self, entries: Iterable[AcceptedException]) -> None:
        """Remember that findings of these entries were met elsewhere."""
        self._met.update(entries)

    def stale(self, on: date | None) -> list[tuple[AcceptedException, str]]:
        """Return the entries that no longer serve, each with why: ``expired``, ``not-met`` or ``not-acceptable``."""
        found: list[tuple[AcceptedException, str]] = []
        for entry in self.entries:
            if entry.rule in rules and rules[entry.rule].fixed:
                found.append((entry, "not-acceptable"))
            elif on is not None and entry.until < on:
                found.append((entry, "expired"))
            elif entry not in self._met:
                found.append((entry, "not-met"))
        return found


def may_be_accepted(finding: Finding) -> bool:
    """Return whether a finding can be accepted at all: not what protects safety, and not the form of the record."""
    if finding.rule.startswith("STR-") and finding.severity is Severity.ERROR:
        return False
    if finding.severity is Severity.ERROR and finding.kind is Kind.EXPOSURE:
        return False
    return not (finding.rule in rules and rules[finding.rule].fixed)


def read_exceptions(file: str | Path) -> AcceptedExceptions:
    """Read a file of accepted exceptions.

    Raises:
        OSError: When it cannot be read.
        ExceptionFileError: When it breaks its form.
    """
    path = Path(file)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
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
    if entry["rule"] not in rules and entry["rule"] not in RULE_TEXTS:
        raise ExceptionFileError("exceptions/no-such-rule", number=number)
    if not isinstance(entry["pointer"], str) or (entry["pointer"] and not re.match(POINTER, entry["pointer"])):
        raise ExceptionFileError("exceptions/pointer", number=number)
    if not isinstance(entry["reason"], str) or not entry["reason"].strip():
        raise ExceptionFileError("exceptions/reason", number=number)
    if type(entry["until"]) is not date:
        raise ExceptionFileError("exceptions/until", number=number)
    return AcceptedException(entry["rule"], entry["pointer"], entry["reason"], entry["until"], entry.get("record"))
