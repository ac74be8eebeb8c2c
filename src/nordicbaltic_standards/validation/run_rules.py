"""Judging content: the rules of a record and of the records inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import accumulate
from typing import Any

from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import MissingFieldError, Record, Section
from nordicbaltic_standards.models.editing import resolve
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import ModelShape, fields_of
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.context import Context, RuleOutcome
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.rules.organisation_register import as_record
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.rules.severity import to_finding
from nordicbaltic_standards.validation.identity_number_checks import identity_number_warnings, repeated_identifiers
from nordicbaltic_standards.validation.partial_records import unknown_subject

_Check = Callable[[Any, Context], RuleOutcome]


_REGISTER = "organisation/processing"
"""Name that selects the rules on what an organisation states for all its files."""


@cache
def select_rules(record: str, country: str | None, profile: str) -> tuple[tuple[Rule, ...], tuple[_Check, ...]]:
    """Return the rules on a record of this type, in this country and in this profile, each with the function it calls.

    A rule on one country's law can apply to a record of another country, for example to a claim made abroad. Such a
    rule determines itself whose law applies.
    """
    chosen = tuple(
        rule
        for rule in rules
        if (rule.record == record or (rule.of_organisation and record == _REGISTER))
        and profile in rule.profiles
        and rule.status == "active"
        and (not rule.countries or country in rule.countries or rule.law_of is not None)
    )
    return chosen, tuple(rule.check for rule in chosen)


@cache
def nested_records(kind: type[Section]) -> tuple[str, ...]:
    """Return the fields of a record that contain other records, or lists of them."""
    names: list[str] = []
    for name, declared in fields_of(kind).items():
        inner = declared.item_shape
        if isinstance(inner, ModelShape) and issubclass(inner.part, Section):
            names.append(name)
    return tuple(names)


def judge_content(
    record: Record, country: str | None, on: date | None, profile: str, *, organisation_given: bool = False
) -> list[Finding]:
    """Return all findings on the content of a record; see `run_rules`."""
    findings: list[Finding] = []
    for check in (identity_number_warnings, repeated_identifiers):
        with suppress(MissingFieldError):
            findings += check(record)
    of_rules = run_rules(record, country, on, profile, organisation_given=organisation_given)
    return [*findings, *without_lacks(record, of_rules)]


def run_rules(
    record: Record, country: str | None, on: date | None, profile: str, *, organisation_given: bool = False
) -> list[Finding]:
    """Return what the rules report on a record and on the records inside it.

    Args:
        record: The record. What is missing or unsound was taken out: a rule that reads it reports nothing.
        country: Country whose law applies, or `None` for each record's own.
        on: Day on which the law is read, or `None`.
        profile: Validation profile.
        organisation_given: Whether what the organisation of the file states was put into the record.
    """
    findings: list[Finding] = []
    root = Context(on, country, None, record, profile, organisation_given=organisation_given)
    for inner, context, prefix in records_in(record, root, country):
        for rule, check in zip(*rules_for(inner, context), strict=True):
            with suppress(MissingFieldError):  # what depends on a field that is not known is not guessed
                outcome = check(inner, context)
                if outcome is not None:
                    violations = outcome if isinstance(outcome, list) else [outcome]
                    whose = rule.country_for(inner, context)
                    findings += [to_finding(rule, violation, prefix, whose, on) for violation in violations]
    return findings


def rules_for(record: Section, context: Context) -> tuple[tuple[Rule, ...], tuple[_Check, ...]]:
    """Return the rules on one of the records that `records_in` yields, each with the function it calls."""
    of_organisation = isinstance(context.root, Organisation) and record is not context.root
    return select_rules(_REGISTER if of_organisation else record.record_name, context.country, context.profile)


def records_in(
    record: Section, parent: Context, forced: str | None, prefix: str = ""
) -> Iterator[tuple[Section, Context, str]]:
    """Yield a record and those inside it, each with the other arguments of its rules and with its place.

    Args:
        record: The record.
        parent: The arguments of its own rules, or of those of the record that contains it.
        forced: Country whose law applies to all, or `None` for each record's own.
        prefix: Place of the record.
    """
    own = getattr(record, "country", None)
    country = forced or (own if own in REGION else parent.country)
    subject = parent.subject
    if isinstance(record, PersonRecord):
        subject = record.subject if hasattr(record, "subject") else unknown_subject()
    given = parent.organisation_given
    context = Context(parent.on, country, subject, parent.root, parent.profile, organisation_given=given)
    yield record, context, prefix
    if isinstance(record, Organisation) and getattr(record, "processing", None) is not None:
        own = Context(parent.on, country, None, record, parent.profile, organisation_given=True)
        with suppress(MissingFieldError):
            yield as_record(record), own, f"{prefix}/processing"
    payload = getattr(record, "payload", None) if isinstance(record, ExchangeMessage) else None
    carried = getattr(payload, "record", None)
    if carried is not None:
        yield from records_in(carried, context, forced, f"{prefix}/payload/record")
    for name in nested_records(record.__class__):
        value = known(getattr(record, name, None))
        if isinstance(value, tuple):
            for index, child in enumerate(value):
                yield from records_in(child, context, forced, f"{prefix}/{name}/{index}")
        elif value is not None:
            yield from records_in(value, context, forced, f"{prefix}/{name}")


def without_lacks(record: Record, findings: list[Finding]) -> list[Finding]:
    """Return the findings without those about what a minimised record lacks, and a notice of how many these were.

    What was held back for a recipient is not missing. What blocks an exchange stays, whatever a record says about
    itself.

    Args:
        record: The record that was judged.
        findings: What the rules report on it.
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

    A finding on a list as a whole is about an entry that it lacks.
    """
    if not isinstance(resolve(record, pointer, default=()), tuple):
        return None
    enclosing = accumulate(pointer.split("/")[:-1], "{}/{}".format)
    return next((at for at in enclosing if _was_minimised(resolve(record, at, default=None))), None)


def _was_minimised(value: object) -> bool:
    # The profile of a message determines what it may contain; its envelope is judged in full.
    return (
        isinstance(value, Section)
        and not isinstance(value, ExchangeMessage)
        and getattr(value, "minimised", None) is True
    )
