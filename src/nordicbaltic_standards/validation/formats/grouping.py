"""What a report shows together: findings of one rule with the same message and advice, at any place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import Text
from nordicbaltic_standards.law.citation_text import LocalizedText, address_lines, cited_law
from nordicbaltic_standards.models.editing import resolve
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity, Urgency, texts_of
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.validation.formats.calls import Call, call_about

if TYPE_CHECKING:
    from nordicbaltic_standards.models.base import Record
    from nordicbaltic_standards.validation.report import Report

MOST_TODAY = 3
"""Largest number of things to do today that a report lists."""


@dataclass(frozen=True, slots=True, repr=False)
class FindingGroup:
    """Findings with the same message and advice.

    Attributes:
        first: One of them; all but the place is the same for all.
        title: Title of the rule, or of its variant; empty for an error of form.
        message: What is wrong.
        advice: What to do.
        places: Pointers of the findings, in the order of the record.
        standard: The regional standard behind it, by identifier and title; `None` where it is about form alone.
        sources: The law behind it, as a reader cites it.
    """

    first: Finding
    title: LocalizedText
    message: LocalizedText
    advice: LocalizedText
    places: tuple[str, ...]
    standard: str | None
    sources: tuple[LocalizedText, ...]

    @property
    def blocks(self) -> bool:
        """Whether it prevents the record from being passed on."""
        return self.first.severity is Severity.ERROR and self.first.kind.blocks_exchange


Sections = list[tuple[Urgency, list[FindingGroup]]]
"""The findings of a report by their urgency, the greatest first."""


def by_urgency(report: Report, language: str) -> Sections:
    """Return each urgency of which there are findings, the greatest first, with their groups, the heaviest first."""
    ordered = sorted(report.findings, key=lambda finding: _order(finding, report.judged_record))
    sections = (
        (urgency, group([finding for finding in ordered if finding.urgency is urgency], language))
        for urgency in Urgency
    )
    return [(urgency, groups) for urgency, groups in sections if groups]


AREAS: tuple[str, ...] = (
    "structure", "identification", "residence", "assistance", "referral", "protection", "compensation", "network", "case",
)  # fmt: skip
"""Order of the areas among findings of the same urgency, severity and kind."""
_AREAS_OF_DANGER = ("case", "protection", "assistance", "referral", *AREAS[:3], "compensation", "network")
"""Their order among dangers: what threatens life now, then who is alone."""


def _order(finding: Finding, record: Record | None) -> tuple[int, int, bool, int, list[tuple[int, str]], str]:
    """Return a sort key by which what the record says comes before what it does not say, which may have been done."""
    missing = record is None or resolve(record, finding.pointer, default=None) is None
    areas = _AREAS_OF_DANGER if finding.urgency is Urgency.DANGER else AREAS
    weight = finding.severity.rank, _KINDS.index(finding.kind), missing, areas.index(finding.area)
    return *weight, _steps(finding.pointer), finding.rule


_KINDS = (FindingKind.EXPOSURE, FindingKind.UNLAWFUL, FindingKind.CONTRADICTION, FindingKind.GAP, FindingKind.ADVICE)


def _steps(pointer: str) -> list[tuple[int, str]]:
    """Return a sort key by which the tenth entry of a list comes after the second."""
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in pointer.split("/")]


def group(findings: Iterable[Finding], language: str) -> list[FindingGroup]:
    """Return findings in groups, in the order of their first ones; no place and no message is lost."""
    places: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        message, advice = finding.message(language), finding.advice(language)
        same = (
            finding.rule,
            finding.severity,
            finding.kind,
            message,
            advice,
            finding.legal_sources,
            finding.national_sources,
        )
        places.setdefault(same, []).append(finding)
    return [_group(listed, language) for listed in places.values()]


def _group(findings: list[Finding], language: str) -> FindingGroup:
    first = findings[0]
    texts = texts_of(first.rule)
    standard = None if first.standard is None else standards[first.standard]
    title = texts.title_text(language, first.variant)
    return FindingGroup(
        first,
        localized(first.title(language) if texts.title else "", title, language),
        localized(first.message(language), texts.message_text(language, first.variant), language),
        localized(first.advice(language), texts.advice_text(language, first.variant), language),
        tuple(dict.fromkeys(finding.pointer for finding in findings)),
        None if standard is None else f"{standard.id} {standard.text('title', language).text}",
        tuple(format_sources_of(first, language)),
    )


def format_sources_of(finding: Finding, language: str) -> list[LocalizedText]:
    """Return the law that a finding is based on, as cited in ``language``, each with where it can be read."""
    return cited_law(finding.legal_sources, finding.national_sources, language)


def addresses_of(findings: Iterable[Finding], language: str) -> list[str]:
    """Return where the law behind findings can be read, a line for each instrument and act with all its provisions."""
    every = list(findings)
    legal = dict.fromkeys(citation for finding in every for citation in finding.legal_sources)
    national = dict.fromkeys(citation for finding in every for citation in finding.national_sources)
    return address_lines(cited_law(legal, national, language), language)


def localized(words: str, text: Text, language: str) -> LocalizedText:
    """Return ``words``, made of ``text``, with their language where it is not that of a reader of ``language``."""
    return LocalizedText(words, None if text.language == resolve_language(language) else text.language)


def do_today(sections: Sections, country: str | None, language: str) -> list[tuple[FindingGroup, Call | None]]:
    """Return at most three things to do today, each with whom to call: dangers, then liberty, then time limits, then breaches of law.

    Args:
        sections: The result of `by_urgency` for a report; of each rule the first group counts.
        country: Country whose law was applied, or `None`.
        language: BCP 47 tag of the reader's language.
    """
    by_rule: dict[str, FindingGroup] = {}
    for urgency, groups in sections:
        for group in groups if urgency in _TODAY else ():
            if group.first.severity is not Severity.NOTICE and group.first.kind is not FindingKind.EXPOSURE:
                by_rule.setdefault(group.first.rule, group)
    return [(group, call_about(group.first, country, language)) for group in list(by_rule.values())[:MOST_TODAY]]


_TODAY = frozenset({Urgency.DANGER, Urgency.LIBERTY, Urgency.TERM, Urgency.UNLAWFUL})

FORM = "form"
"""Name of the kind under which a reader meets errors of form: what cannot be read contradicts nothing."""


def kind_of(finding: Finding) -> str:
    """Return the name of the kind under which a reader meets a finding."""
    of_form = finding.area == "structure" and finding.kind is FindingKind.CONTRADICTION
    return FORM if of_form else finding.kind


def weight(finding: Finding, language: str) -> str:
    """Return severity and kind of a finding, in ``language``."""
    return f"{ui_text(f'severity/{finding.severity}', language)} · {ui_text(f'kind-name/{kind_of(finding)}', language)}"


def labels(finding: Finding, language: str) -> str:
    """Return severity, kind and rule of a finding, in ``language``."""
    return f"{weight(finding, language)} · {finding.rule}"
