"""Rules: small pure functions that check one record and report what breaks the law or a standard.

A rule is declared by decorating its function, which returns one violation, a list of them or `None`, or yields them. The
docstring is its entry in the catalogue: a title and the headings *Checks*, *Why*, *How to correct* and *Source*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, TypeVar

from nordicbaltic_standards.i18n.rule_texts import RuleTexts
from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law.citation import Citation, cited
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Section
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation
from nordicbaltic_standards.rules.fields_read import fields_read
from nordicbaltic_standards.rules.findings import URGENCY_BY_KIND, FindingKind, Severity, Urgency

R = TypeVar("R", bound=Section)

HEADINGS: tuple[str, ...] = ("Checks", "Why", "How to correct", "Source")
"""Headings in the docstring of every rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One validation rule.

    Attributes:
        id: Permanent identifier, as ``"RES-003"``; a national rule begins with its country, ``"NO-RES-001"``.
        record: Record type that it checks.
        area: Area of the standards that the record belongs to.
        severity: Regular and highest severity.
        kind: What its findings mean for passing the record on.
        urgency: Which of its findings have to be looked at first.
        standard: Regional standard it serves.
        also_serves: Further standards it helps to check.
        legal_sources: Provisions it is based on.
        facts: Identifiers of the country facts it may read.
        profiles: Validation profiles in which it runs.
        countries: Countries whose law it checks; empty: all eight.
        fixed: Whether an importing system may not change its severity, since it protects safety.
        extended: Whether it belongs to the extended tier of the catalogue.
        status: ``"active"`` or ``"withdrawn"``.
        since: Version of the standard that introduced it.
        title: Short name.
        checks: What it checks.
        why: Why that matters.
        how_to_correct: What to do.
        source: Its origin and its limits.
        texts: Its texts for readers, with translations.
        check: The function.
        law_of: Returns the country whose law decides on a record, where this can be another country than the record's:
            that of the scheme in which a claim is made. ``None``: the record's own.
        of_organisation: Whether it checks what an organisation states once for all its files, so that it also judges
            the organisation's record.
    """

    id: str
    record: str
    area: str
    severity: Severity
    kind: FindingKind
    urgency: Urgency
    standard: str
    also_serves: tuple[str, ...]
    legal_sources: tuple[Citation, ...]
    facts: tuple[str, ...]
    profiles: tuple[str, ...]
    countries: tuple[str, ...]
    fixed: bool
    extended: bool
    status: Literal["active", "withdrawn"]
    since: str
    title: str
    checks: str
    why: str
    how_to_correct: str
    source: str
    texts: RuleTexts = field(hash=False)
    check: Callable[[Any, Context], RuleOutcome] = field(hash=False)
    law_of: Callable[[Any, Context], str | None] | None = field(hash=False, default=None)
    of_organisation: bool = False

    @property
    def reads(self) -> frozenset[str]:
        """Fields whose value can change its findings, by the part that declares them, as ``"ReflectionPeriod.start"``.

        Every rule reads country, day, profile and urgency, so they are not named.
        """
        return fields_read(self.id).reads

    @property
    def needs(self) -> frozenset[str]:
        """Of these, the facts without which it cannot be judged."""
        return fields_read(self.id).needed

    def country_for(self, record: Section, context: Context) -> str | None:
        """Return the country of the region whose law decides on a record; `None` where none is known."""
        other = None if self.law_of is None else self.law_of(record, context)
        return other if other in REGION else context.country

    def explanation_sources(self) -> dict[str, str]:
        """Return identifier and English of what the rule checks and why."""
        return {f"{self.id}/checks": self.checks, f"{self.id}/why": self.why}

    def checks_text(self, language: str) -> Text:
        """Return what the rule checks, in ``language`` (BCP 47)."""
        return lookup("explanations", f"{self.id}/checks", self.checks, language)

    def why_text(self, language: str) -> Text:
        """Return why that matters, in ``language`` (BCP 47)."""
        return lookup("explanations", f"{self.id}/why", self.why, language)

    def __repr__(self) -> str:
        return f"<Rule {self.id}>"


RULES: dict[str, Rule] = {}
"""Rules by identifier, as their modules are loaded; the public catalogue loads them all."""


def rule(
    identifier: str,
    record: type[R],
    *,
    severity: Literal["error", "warning", "notice"],
    kind: Literal["contradiction", "exposure", "unlawful", "gap", "advice"],
    standard: str,
    sources: tuple[str, ...],
    message: str,
    facts: tuple[str, ...] = (),
    variants: dict[str, str] | None = None,
    advice_by_variant: dict[str, str] | None = None,
    title_by_variant: dict[str, str] | None = None,
    urgency: Literal["danger", "liberty", "term", "documentation"] | None = None,
    also_serves: tuple[str, ...] = (),
    profiles: tuple[str, ...] | None = None,
    countries: tuple[str, ...] = (),
    law_of: Callable[[R, Context], str | None] | None = None,
    of_organisation: bool = False,
    fixed: bool = False,
    extended: bool = False,
    since: str = "1.0",
) -> Callable[[Callable[[R, Context], RuleOutcome | Iterator[Violation]]], Callable[[R, Context], RuleOutcome]]:
    """Declare a rule.

    Args:
        identifier: Permanent identifier.
        record: Record class that the function checks.
        severity: Regular and highest severity.
        kind: What its findings mean for passing the record on.
        standard: Identifier of the regional standard.
        sources: Provisions, as ``"cets197 art. 13(1)"``.
        message: What is wrong, with named parameters; ``{country}`` is always given.
        facts: Identifiers of the country facts it may read.
        urgency: Urgency of its findings, where it is higher or lower than the urgency that follows from the kind.
        variants: Other messages of the rule, by their names.
        advice_by_variant: Advice of the variants that *How to correct* does not fit, by the name of the variant.
        title_by_variant: Titles of the variants that the title of the rule does not fit, by the name of the variant.
        also_serves: Further standards.
        profiles: Profiles in which it runs; by default a contradiction runs in all, another rule in ``exchange``.
        countries: Countries whose law it checks; by default all eight.
        law_of: Returns the country whose law decides on a record, where this can be another country than the record's.
        of_organisation: Whether it checks what an organisation states once for all its files.
        fixed: Whether its severity may not be changed.
        extended: Whether it belongs to the extended tier.
        since: Version of the standard that introduced it.

    Raises:
        TypeError: When the docstring lacks a heading, the identifier is in use, or advice or a title belongs to no
            wording.
    """

    def declare(
        check: Callable[[R, Context], RuleOutcome | Iterator[Violation]],
    ) -> Callable[[R, Context], RuleOutcome]:
        @wraps(check)
        def collected(record: R, context: Context) -> RuleOutcome:
            outcome = check(record, context)
            return list(outcome) or None if isinstance(outcome, Iterator) else outcome

        title, sections = _sections(check.__doc__ or "", identifier)
        if identifier in RULES and RULES[identifier].check.__module__ != check.__module__:
            raise TypeError(f"{identifier}: two rules under one identifier")
        if not {**(advice_by_variant or {}), **(title_by_variant or {})}.keys() <= (variants or {}).keys():
            raise TypeError(f"{identifier}: advice or title for a wording that the rule does not have")
        kind_of = FindingKind(kind)
        texts = RuleTexts(
            identifier,
            "rules",
            message,
            sections["How to correct"],
            title,
            dict(variants or {}),
            dict(advice_by_variant or {}),
            dict(title_by_variant or {}),
        )
        RULES[identifier] = Rule(
            identifier, record.record_name, record.area, Severity(severity), kind_of,
            URGENCY_BY_KIND[kind_of] if urgency is None else Urgency(urgency), standard, also_serves, cited(*sources), facts,
            profiles or (ALL_PROFILES if kind_of is FindingKind.CONTRADICTION else ("exchange",)), countries, fixed, extended,
            "active", since, title, sections["Checks"], sections["Why"], sections["How to correct"],
            sections["Source"], texts, collected, law_of, of_organisation,
        )  # fmt: skip
        return collected

    return declare


ALL_PROFILES: tuple[str, ...] = ("draft", "exchange", "statistics")
"""Validation profiles: half-filled records of daily work, records that cross between systems, counts."""

_HEADING = re.compile(r"^\s*(" + "|".join(HEADINGS) + r"):\s*$", re.MULTILINE)


def _sections(doc: str, identifier: str) -> tuple[str, dict[str, str]]:
    parts = _HEADING.split(doc)
    sections = {name: " ".join(body.split()) for name, body in zip(parts[1::2], parts[2::2], strict=True)}
    title = " ".join(parts[0].split()).rstrip(".")
    if tuple(sections) != HEADINGS or not all(sections.values()) or not title:
        raise TypeError(
            f"{identifier}: the docstring has a title and the headings {', '.join(HEADINGS)}, in this order"
        )
    return title, sections
