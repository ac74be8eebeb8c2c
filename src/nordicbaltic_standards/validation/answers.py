"""What each rule answers on a record: found, holds, does not apply, or cannot be judged because something is not recorded.

A rule without findings may have found nothing wrong, or may have had nothing to look at. A second run on request tells
which: the silent rules run on a copy of the record that notes every read of a field without a value. Validation itself
is not slowed down by this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from nordicbaltic_standards.law.country import CountryOn, law_of
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.models.absence import is_left_open
from nordicbaltic_standards.models.base import Absent, MissingFieldError, Model, Record, missing_reads
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.fields_read import OF_WHAT_IS_RECORDED, field_name, fields_read, is_replaced
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.validation.run_rules import records_in, rules_for


class Answer(StrEnum):
    """What a rule answers."""

    FOUND = "found"
    """It has at least one finding."""
    CANNOT_BE_JUDGED = "cannot-be-judged"
    """Something that it needs is not recorded, or this standard has no information on the law it needs."""
    HOLDS = "holds"
    """What is recorded agrees with it."""
    DOES_NOT_APPLY = "does-not-apply"
    """The record contains nothing that it concerns, or the rule belongs to another country or profile."""


_STRONGEST = tuple(Answer)
"""Precedence of the answers, the highest first, where a rule looks at several records inside one."""


class MissingField(NamedTuple):
    """Something that is not recorded.

    Attributes:
        pointer: Its place in the record (RFC 6901).
        field: Its name, by the part that declares it, as ``"ReflectionPeriod.start"``.
    """

    pointer: str
    field: str


@dataclass(frozen=True, slots=True, repr=False)
class RuleAnswer:
    """The answer of one rule.

    Attributes:
        rule: Identifier of the rule.
        answer: What it answers.
        missing: What is not recorded, and without which it cannot be judged.
        unknown_law: Identifiers of the country facts on which this standard has no information, and without which it cannot be
            judged.
        organisation_missing: Whether it cannot be judged since the record of the organisation was not given.
    """

    rule: str
    answer: Answer
    missing: tuple[MissingField, ...] = ()
    unknown_law: tuple[str, ...] = ()
    organisation_missing: bool = False

    def __repr__(self) -> str:
        return f"<RuleAnswer {self.rule}: {self.answer.value}>"


def answers_of(
    record: Record | None,
    findings: Iterable[Finding],
    country: str | None,
    on: date | None,
    profile: str,
    *,
    organisation_given: bool = False,
) -> tuple[RuleAnswer, ...]:
    """Return the answer of every rule in the catalogue, in its order.

    Args:
        record: The record that was judged; `None` where none could be read: then no rule applies.
        findings: What was found.
        country: Country whose law was applied, or `None` for each record's own.
        on: Day on which the law was read, or `None`.
        profile: Validation profile.
        organisation_given: Whether what the organisation of the file states was put into the record.
    """
    answers = {rule.id: RuleAnswer(rule.id, Answer.DOES_NOT_APPLY) for rule in rules if rule.status == "active"}
    speaking = {finding.rule for finding in findings}
    root = (
        None if record is None else Context(on, country, None, record, profile, organisation_given=organisation_given)
    )
    for answer in () if root is None else _of_silent_rules(root, speaking):
        if _STRONGEST.index(answer.answer) < _STRONGEST.index(answers[answer.rule].answer):
            answers[answer.rule] = answer
    answers |= {rule: RuleAnswer(rule, Answer.FOUND) for rule in speaking if rule in answers}
    return tuple(answers.values())


def _of_silent_rules(root: Context, speaking: set[str]) -> Iterator[RuleAnswer]:
    forced = root.country
    watched = _Watched(root.root)
    root.root = watched.record
    token = missing_reads.set(watched.read)
    try:
        for inner, context, _ in records_in(watched.record, root, forced):
            for rule, check in zip(*rules_for(inner, context), strict=True):
                if rule.id in speaking:
                    continue
                watched.forget_reads()
                context.forget_results()
                context.organisation_missing = False
                decides = context.country
                with suppress(MissingFieldError):
                    check(inner, context)
                    decides = rule.country_for(inner, context)
                if context.organisation_missing:
                    yield RuleAnswer(rule.id, Answer.CANNOT_BE_JUDGED, organisation_missing=True)
                else:
                    yield watched.answer(rule, law_of(decides, context.on))
    finally:
        missing_reads.reset(token)


class _Watched:
    """A copy of a record that notes which fields without a value are read.

    Attributes:
        record: The copy.
        reads: Place and name of each field without a value that was read, and whether it was missing or unsound in form.
        open_reads: Places of those among them whose record says that the value is not known.
    """

    def __init__(self, record: Record) -> None:
        self._places: dict[int, tuple[str, Model, dict[str, Any]]] = {}
        self._recorded: set[str] = set()
        self.reads: dict[str, tuple[str, bool]] = {}
        self.open_reads: set[str] = set()
        self.record = self._copy(record, "")

    def _copy(self, part: Any, at: str) -> Any:
        """Return a copy of a part in which fields without a value are looked up by `read`."""
        copied = part.model_copy()
        without: dict[str, Any] = {}
        for name in fields_of(part.__class__):
            if name not in vars(part):  # taken out, since it was missing or unsound
                self._recorded.add(field_name(part.__class__, name))
                continue
            value = vars(part)[name]
            if value is None or value == () or isinstance(value, Absent):
                without[name] = vars(copied).pop(name)
                continue
            self._recorded.add(field_name(part.__class__, name))
            if isinstance(value, Model):
                vars(copied)[name] = self._copy(value, f"{at}/{name}")
            elif isinstance(value, tuple) and isinstance(value[0], Model):
                vars(copied)[name] = tuple(self._copy(item, f"{at}/{name}/{index}") for index, item in enumerate(value))
        self._places[id(copied)] = (at, copied, without)
        return copied

    def read(self, part: Model, name: str) -> Any:
        """Note that a field without a value is read, and return what it contains."""
        at, _, without = self._places.get(id(part), ("", part, {}))
        taken_out = name not in without
        self.reads[f"{at}/{name}"] = (field_name(part.__class__, name), taken_out)
        if taken_out:
            raise MissingFieldError(name)
        if is_left_open(without[name]):
            self.open_reads.add(f"{at}/{name}")
        return without[name]

    def forget_reads(self) -> None:
        """Forget what was read, before the next rule is run."""
        self.reads.clear()
        self.open_reads.clear()

    def answer(self, rule: Rule, law: CountryOn) -> RuleAnswer:
        """Return the answer of a rule that was silent, by what it read and by the law it was judged by."""
        fields = fields_read(rule.id)
        elsewhere = rule.countries and law.country.code not in rule.countries
        left_open = set() if rule.id in OF_WHAT_IS_RECORDED else {self.reads[at][0] for at in self.open_reads}
        left_open &= fields.reads
        if elsewhere or not (fields.about <= self._recorded or fields.about & left_open):
            return RuleAnswer(rule.id, Answer.DOES_NOT_APPLY)
        replacing = self._recorded & fields.reads
        missing = tuple(
            MissingField(at, name)
            for at, (name, unsound) in self.reads.items()
            if unsound
            or fields.needs(name, replacing)
            or (at in self.open_reads and name in left_open and not is_replaced(name, replacing))
        )
        unknown = tuple(sorted(fact for fact in fields.law if law.fact(fact).state is State.UNKNOWN))
        answer = Answer.CANNOT_BE_JUDGED if missing or unknown else Answer.HOLDS
        return RuleAnswer(rule.id, answer, missing, unknown)
