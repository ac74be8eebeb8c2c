"""Compares what another implementation found in the vectors with what is expected."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from nordicbaltic_standards.testing.vectors import ExpectedFinding, Need, Vector


class ResultFinding(BaseModel):
    """A finding of another implementation.

    Attributes:
        rule: Identifier of the rule.
        pointer: Place in the record (RFC 6901).
        severity: How much it weighs.
        variant: Name of the message, compared where it is given.
        params: Parameters of the message, compared where they are given.
    """

    model_config = ConfigDict(frozen=True)

    rule: str
    pointer: str
    severity: Literal["error", "warning", "notice"]
    variant: str | None = None
    params: dict[str, Any] | None = None

    def is_expected(self, expected: ExpectedFinding) -> bool:
        """Return whether it is the expected finding, as far as it is given."""
        return (
            (self.rule, self.pointer, self.severity) == (expected.rule, expected.pointer, expected.severity)
            and self.variant in {None, expected.variant}
            and (self.params is None or self.params == expected.params)
        )


class Result(BaseModel):
    """The findings of another implementation in one case; one line of a file of results."""

    model_config = ConfigDict(frozen=True)

    id: str
    findings: tuple[ResultFinding, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A result that differs from what is expected.

    Attributes:
        vector: The case.
        missing: Expected findings that were not found.
        unexpected: Findings that are not expected.
    """

    vector: Vector
    missing: tuple[ExpectedFinding, ...]
    unexpected: tuple[ResultFinding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the results of an implementation compare with the vectors.

    Attributes:
        agreeing: Number of cases with exactly the expected findings.
        differing: Cases with other findings.
        without_result: Cases without a result.
    """

    agreeing: int
    differing: tuple[Difference, ...]
    without_result: tuple[Vector, ...]

    @property
    def complete(self) -> bool:
        """Whether every case has exactly the expected findings."""
        return not self.differing and not self.without_result


def difference(vector: Vector, findings: Iterable[ResultFinding], only: Collection[str] = ()) -> Difference | None:
    """Return the difference between findings and those that a case expects, or `None`.

    Args:
        vector: The case.
        findings: What an implementation found.
        only: Rules whose findings are compared; where it is empty, those of all.
    """
    missing, unexpected = [finding for finding in vector.expected if not only or finding.rule in only], []
    for finding in findings:
        if only and finding.rule not in only:
            continue
        match = next((expected for expected in missing if finding.is_expected(expected)), None)
        if match is None:
            unexpected.append(finding)
        else:
            missing.remove(match)
    return Difference(vector, tuple(missing), tuple(unexpected)) if missing or unexpected else None


def compare(
    vectors: Iterable[Vector],
    results: Mapping[str, Result],
    lacking: Collection[Need] = (),
    only: Collection[str] = (),
) -> Comparison:
    """Compare results with what is expected.

    Args:
        vectors: The cases.
        results: Results by the identifier of their case.
        lacking: Features that the implementation does not have: cases that need them can be left out.
        only: Rules whose findings are compared, expected and found; where it is empty, those of all.
    """
    agreeing, differing, without = 0, [], []
    for vector in vectors:
        if vector.id not in results:
            if not {*vector.case.needs} & {*lacking}:
                without.append(vector)
            continue
        mismatch = difference(vector, results[vector.id].findings, only)
        if mismatch is None:
            agreeing += 1
        else:
            differing.append(mismatch)
    return Comparison(agreeing, tuple(differing), tuple(without))
