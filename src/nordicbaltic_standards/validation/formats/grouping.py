"""What a report shows together: the findings of one rule that ask for the same on the same law, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.texts import Text
from nordicbaltic_standards.law.citation_text import LocalizedText
from nordicbaltic_standards.rules.findings import Finding, texts_of
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.validation.formats.citations import format_sources_of


@dataclass(frozen=True, slots=True, repr=False)
class MessageAtPlaces:
    """What is wrong at some places.

    Attributes:
        places: Pointers at which each message holds.
        messages: What is wrong there.
    """

    places: tuple[str, ...]
    messages: tuple[LocalizedText, ...]


@dataclass(frozen=True, slots=True, repr=False)
class FindingGroup:
    """Findings that are shown under one heading, with one advice.

    Attributes:
        first: One of them; rule, severity, kind, advice, standard and law are the same for all.
        groups: What is wrong, and where.
        advice: What to do.
        standard: The regional standard it rests on, by identifier and title; `None` where it is about form alone.
        sources: The law behind it, as a reader cites it.
    """

    first: Finding
    groups: tuple[MessageAtPlaces, ...]
    advice: LocalizedText
    standard: str | None
    sources: tuple[LocalizedText, ...]


def blocks(findings: Iterable[Finding], language: str) -> list[FindingGroup]:
    """Return findings as blocks, in the order in which their first findings stand; no place and no message is lost.

    Args:
        findings: Findings of one report.
        language: BCP 47 tag of the reader's language.
    """
    firsts: dict[FindingGroup, Finding] = {}
    wrong: dict[FindingGroup, dict[LocalizedText, dict[str, None]]] = {}
    for finding in findings:
        head = _head(finding, language)
        firsts.setdefault(head, finding)
        wrong.setdefault(head, {}).setdefault(_message(finding, language), {})[finding.pointer] = None
    return [replace(head, first=firsts[head], groups=_messages_at_places(places)) for head, places in wrong.items()]


def localized(words: str, text: Text, language: str) -> LocalizedText:
    """Return ``words``, made of ``text``, with their language where it is not that of a reader of ``language``."""
    return LocalizedText(words, None if text.language == resolve_language(language) else text.language)


def _message(finding: Finding, language: str) -> LocalizedText:
    text = texts_of(finding.rule).message_text(language, finding.variant)
    return localized(finding.message(language), text, language)


def _advice(finding: Finding, language: str) -> LocalizedText:
    text = texts_of(finding.rule).advice_text(language, finding.variant)
    return localized(finding.advice(language), text, language)


def _messages_at_places(places: Mapping[LocalizedText, Iterable[str]]) -> tuple[MessageAtPlaces, ...]:
    """Return messages by their places, those that hold at the same ones together."""
    together: dict[tuple[str, ...], list[LocalizedText]] = {}
    for message, pointers in places.items():
        together.setdefault(tuple(pointers), []).append(message)
    return tuple(MessageAtPlaces(pointers, tuple(messages)) for pointers, messages in together.items())


def _head(finding: Finding, language: str) -> FindingGroup:
    """Return what has to be the same for all findings under one heading, as a block without places and messages."""
    alike = Finding(finding.rule, finding.severity, finding.kind, "", area=finding.area)
    standard = None if finding.standard is None else standards[finding.standard]
    named = None if standard is None else f"{standard.id} {standard.text('title', language).text}"
    return FindingGroup(alike, (), _advice(finding, language), named, tuple(format_sources_of(finding, language)))
