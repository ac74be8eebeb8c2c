"""Judging content: the rules of each record, chosen once and run in one pass over the record and those inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from typing import Any

from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import ListShape, ModelShape, fields_of
from nordicbaltic_standards.models.parts.subject import PersonRecord, Subject
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.context import Context, RuleOutcome, value_or_none
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.rules.severity import to_finding
from nordicbaltic_standards.validation.light import MissingFieldError

_Check = Callable[[Any, Context], RuleOutcome]


@cache
def select_rules(record: str, country: str | None, profile: str) -> tuple[tuple[Rule, ...], tuple[_Check, ...]]:
    """Return the rules that look at a record of this type, in this country and in this profile, and what each calls.

    A rule on one country's law that can decide on a record of another country, as on a claim made abroad, sees to itself
    whose law decides.
    """
    chosen = tuple(
        rule
        for rule in rules
        if rule.record == record
        and profile in rule.profiles
        and rule.status == "active"
        and (not rule.countries or country in rule.countries or rule.law_of is not None)
    )
    return chosen, tuple(rule.check for rule in chosen)


@dataclass(frozen=True, slots=True)
class NestedRecords:
    """What to look for in a record of one type.

    Attributes:
        single: Fields that hold one record.
        many: Fields that hold a list of records.
        carried: Whether it carries a record as its payload.
        personal: Whether it is about a person.
    """

    single: tuple[str, ...]
    many: tuple[str, ...]
    carried: bool
    personal: bool


@cache
def nested_records(kind: type[Record]) -> NestedRecords:
    """Return what a record of this type can hold."""
    single: list[str] = []
    many: list[str] = []
    for name, declared in fields_of(kind).items():
        shape = declared.shape
        inner = shape.item if isinstance(shape, ListShape) else shape
        if isinstance(inner, ModelShape) and issubclass(inner.part, Record):
            (many if isinstance(shape, ListShape) else single).append(name)
    return NestedRecords(tuple(single), tuple(many), issubclass(kind, ExchangeMessage), issubclass(kind, PersonRecord))


def run_rules(
    record: Record, country: str | None, on: date | None, profile: str, *, finished: bool = True
) -> list[Finding]:
    """Return what the rules say of a record and of the records inside it.

    Args:
        record: The record, its structure sound.
        country: Country whose law applies, or `None` for each record's own.
        on: Day on which the law is read, or `None`.
        profile: Validation profile.
        finished: Whether every field that has to be there is. Where one is not, a rule that asks for it says nothing.
    """
    places: dict[tuple[str, str | None], list[_Place]] = {}
    _collect(record, "", Context(on, country, None, record, profile), country, places)
    findings: list[Finding] = []
    for (name, law), records in places.items():
        chosen, checks = select_rules(name, law, profile)
        if not finished:
            checks = tuple(map(_where_there, checks))
        # All records of a type in a row: what the processor has at hand for a rule serves the next record too.
        if len(records) == 1:
            inner, context, _ = records[0]
            verdicts = [check(inner, context) for check in checks]
        else:
            verdicts = [check(inner, context) for check in checks for inner, context, _ in records]
        if not any(verdicts):
            continue
        for verdict, (rule, (inner, context, prefix)) in zip(verdicts, product(chosen, records), strict=True):
            if verdict is not None:
                violations = verdict if isinstance(verdict, list) else (verdict,)
                whose = rule.country_for(inner, context)
                findings += [to_finding(rule, violation, prefix, whose, context.on) for violation in violations]
    return findings


def without_lacks(record: Record, findings: list[Finding]) -> list[Finding]:
    """Return the findings without those about what a minimised record lacks, and a notice of how many these were.

    What was held back for a recipient is not missing. What blocks an exchange stays, whatever a record says of itself.

    Args:
        record: The record that was judged.
        findings: What the rules say of it.
    """
    left: list[Finding] = []
    omitted: Counter[str] = Counter()
    for finding in findings:
        blocks = finding.kind.blocks_exchange and finding.severity is Severity.ERROR
        place = None if blocks else _minimised_parent(record, finding.pointer)
        if place is None:
            left.append(finding)
        else:
            omitted[place] += 1
    notices = (
        Finding(
            "STR-052", Severity.NOTICE, FindingKind.ADVICE, f"{place}/minimised", {"count": count}, area="protection"
        )
        for place, count in omitted.items()
    )
    return [*left, *notices]


def _minimised_parent(record: Record, pointer: str) -> str | None:
    """Return the place of the minimised record in which a pointer leads to nothing or to a list, or `None`.

    What is said of a list as a whole is said of an entry that it lacks.
    """
    place: str | None = None
    at = ""
    value: Any = record
    for name in pointer.split("/")[1:]:
        if place is None and _was_minimised(value):
            place = at
        at = f"{at}/{name}"
        value = value[int(name)] if isinstance(value, tuple) else getattr(value, name, None)
        if value is None:
            break
    return place if value is None or isinstance(value, tuple) else None


def _was_minimised(value: object) -> bool:
    # A message says by its profile what it may carry; its envelope is judged in full.
    return isinstance(value, Record) and not isinstance(value, ExchangeMessage) and value.minimised is True


def _where_there(check: _Check) -> _Check:
    """Return a check that says nothing where it asks for a field that is missing."""

    def careful(record: Any, context: Context) -> RuleOutcome:
        try:
            return check(record, context)
        except MissingFieldError:
            return None

    return careful


_Place = tuple[Record, Context, str]
"""A record, what its rules are given beside it, and its place as a JSON Pointer."""


def _collect(
    record: Record,
    prefix: str,
    parent: Context,
    forced: str | None,
    places: dict[tuple[str, str | None], list[_Place]],
) -> None:
    """Put a record and those inside it to the others of the same type under the same country's law."""
    nested = nested_records(record.__class__)
    country = forced or (record.country if record.country in REGION else parent.country)
    subject: Subject | None = parent.subject
    if nested.personal:
        subject = record.subject or subject  # type: ignore[attr-defined]
    context = Context(parent.on, country, subject, parent.root, parent.profile, parent)
    places.setdefault((record.record_name, country), []).append((record, context, prefix))
    carried = getattr(getattr(record, "payload", None), "record", None) if nested.carried else None
    if carried is not None:
        _collect(carried, f"{prefix}/payload/record", context, forced, places)
    for name in nested.single:
        child = value_or_none(getattr(record, name))
        if child is not None:
            _collect(child, f"{prefix}/{name}", context, forced, places)
    for name in nested.many:
        for index, child in enumerate(getattr(record, name)):
            _collect(child, f"{prefix}/{name}/{index}", context, forced, places)
