"""What the case files of an organisation show about each standard, so that nothing can be concluded about a person.

The cells of a statistical table are hidden by `nordicbaltic_standards.statistics.suppression`. Its proof needs tables
whose cells add up. Here the counts of standards overlap: two standards can share rules, and each rule applies to some
case files only. Subtracting one exact count from another could reveal a single case. So no exact count is shown:

- A standard is shown once `FEWEST_JUDGED` case files were judged for it: of those that agree and those that differ, at
  least one count is then large enough.
- A count below the smallest cell (`DEFAULT_MINIMUM`, five) is shown as "fewer than five", also where it is zero. The
  other count is then not shown at all.
- Every count that is shown is the multiple of five that it reaches.

So each count and each difference of two counts has several possible values, also for a reader who knows how many case
files there are. Everything that a report says, and the order in which it says it, follows from what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from nordicbaltic_standards.models.base import Section
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.introspection import ModelShape, fields_of
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.statistics import DEFAULT_MINIMUM
from nordicbaltic_standards.validation.answers import Answer
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.run_rules import nested_records

MINIMUM = DEFAULT_MINIMUM
"""Smallest count that is shown; counts are shown in steps of as many."""
FEWEST_JUDGED = 2 * MINIMUM
"""Smallest number of case files that must be judged for a standard before anything is shown."""


class Practice(StrEnum):
    """How often case files agree with every rule on a standard."""

    FEW_DIFFER = "few-differ"
    """A rule found something in fewer than `MINIMUM` case files."""
    SOME_DIFFER = "some-differ"
    """Neither count is below `MINIMUM`."""
    FEW_AGREE = "few-agree"
    """Every rule agrees in fewer than `MINIMUM` case files."""


@dataclass(frozen=True, slots=True)
class ShownCases:
    """What is shown of the case files that were judged for a standard.

    Attributes:
        judged: Multiple of five that the number of case files judged reaches.
        practice: Which of the two counts is small.
        differ: Multiple of five that the number of case files reaches in which a rule found something; `None` where one
            of the counts is small.
    """

    judged: int
    practice: Practice
    differ: int | None = None

    @classmethod
    def of(cls, agree: int, differ: int) -> ShownCases | None:
        """Return what is shown of exact counts, or `None` where too few case files were judged.

        Args:
            agree: Number of case files in which every rule that could be judged agrees.
            differ: Number of case files in which a rule found something.
        """
        judged = agree + differ
        if judged < FEWEST_JUDGED:
            return None
        if differ < MINIMUM:
            return cls(_reached(judged), Practice.FEW_DIFFER)
        if agree < MINIMUM:
            return cls(_reached(judged), Practice.FEW_AGREE)
        return cls(_reached(judged), Practice.SOME_DIFFER, _reached(differ))

    @property
    def least_differing(self) -> int:
        """Smallest number of case files, as far as is shown, in which a rule found something."""
        return min(judged - agree for agree, judged in self._possible())

    @property
    def share(self) -> tuple[int, int]:
        """Lowest and highest possible share of case files in which every rule agrees, in hundredths."""
        shares = [(100 * agree, judged) for agree, judged in self._possible()]
        return min(part // judged for part, judged in shares), max(-(-part // judged) for part, judged in shares)

    def _possible(self) -> Iterator[tuple[int, int]]:
        """Yield every pair of counts, of case files that agree and that were judged, of which the same is shown."""
        for judged in range(self.judged, self.judged + MINIMUM):
            yield from ((agree, judged) for agree in range(judged + 1) if self == self.of(agree, judged - agree))


def _reached(count: int) -> int:
    return count - count % MINIMUM


class CaseFileReview:
    """Counts, one by one, what the rules answer on case files. Shows no identifier, value or exact count of them."""

    def __init__(self) -> None:
        self._outcomes: dict[str, tuple[float, dict[str, bool]]] = {}
        self.passed_over = False
        """Whether something was left out that is not a case file of sound form."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def add(self, report: Report) -> None:
        """Take in the report on one case file; of several versions of a case file, the one written last counts.

        Args:
            report: What `validate` returned. A record that is not a case file, or not of sound form, is passed over.
        """
        record = report.judged_record
        if not isinstance(record, CaseFile) or not report.complete:
            self.passed_over = True
            return
        written = 0.0 if record.recorded_at is None else record.recorded_at.timestamp()
        known = self._outcomes.get(record.id)
        if known is None or known[0] <= written:
            self._outcomes[record.id] = written, _outcomes(report)

    @property
    def enough(self) -> bool:
        """Whether there are case files enough to show anything at all."""
        return len(self._outcomes) >= FEWEST_JUDGED

    def shown(self, standard: str) -> ShownCases | None:
        """Return what is shown of the case files judged for a standard, or `None` where they are too few.

        Args:
            standard: Identifier of the standard.
        """
        judged = [outcomes[standard] for _, outcomes in self._outcomes.values() if standard in outcomes]
        return ShownCases.of(judged.count(True), judged.count(False))


def _outcomes(report: Report) -> dict[str, bool]:
    """Return for each standard that could be judged whether every rule on it agrees."""
    outcomes: dict[str, bool] = {}
    for answer in report.answers:
        if answer.answer in {Answer.FOUND, Answer.HOLDS}:
            rule = rules[answer.rule]
            for standard in {rule.standard, *rule.also_serves}:
                outcomes[standard] = outcomes.get(standard, True) and answer.answer is Answer.HOLDS
    return outcomes


@cache
def unchecked_standards() -> frozenset[str]:
    """Return the identifiers of the standards that no rule checks in a case file."""
    parts: list[type[Section]] = [CaseFile, *_sections(CaseFile)]
    records = {part.record_name for part in parts}
    checked = {
        standard
        for rule in rules
        if rule.status == "active" and (rule.record in records or rule.of_organisation)
        for standard in (rule.standard, *rule.also_serves)
    }
    return frozenset(each.id for each in standards if each.id not in checked)


def _sections(record: type[Section]) -> list[type[Section]]:
    """Return the records inside a record, and those inside them."""
    inside: list[type[Section]] = []
    for name in nested_records(record):
        inner = fields_of(record)[name].item_shape
        if isinstance(inner, ModelShape) and issubclass(inner.part, Section):
            inside += [inner.part, *_sections(inner.part)]
    return inside
