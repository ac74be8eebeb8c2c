"""What a report shows together: the findings of one rule that ask for the same on the same law, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from nordicbaltic_standards.i18n.languages import served_in
from nordicbaltic_standards.i18n.texts import Text
from nordicbaltic_standards.law.citation_text import Spoken
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.rules.structural_rules import texts_of
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.validation.formats.citations import spoken_sources


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """What is wrong at some places.

    Attributes:
        places: Pointers at which each message holds.
        messages: What is wrong there.
    """

    places: tuple[str, ...]
    messages: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Findings that are shown under one heading, with one advice.

    Attributes:
        first: One of them; rule, severity, kind, advice, standard and law are the same for all.
        said: What is wrong, and where.
        mend: What to do.
        standard: The regional standard it rests on, by identifier and title; `None` where it is about form alone.
        sources: The law behind it, as a reader cites it.
    """

    first: Finding
    said: tuple[Said, ...]
    mend: Spoken
    standard: str | None
    sources: tuple[Spoken, ...]


def blocks(found: Iterable[Finding], language: str) -> list[Block]:
    """Return findings as blocks, in the order in which their first findings stand; no place and no message is lost.

    Args:
        found: Findings of one report.
        language: BCP 47 tag of the reader's language.
    """
    firsts: dict[Block, Finding] = {}
    wrong: dict[Block, dict[Spoken, dict[str, None]]] = {}
    for finding in found:
        head = _head(finding, language)
        firsts.setdefault(head, finding)
        wrong.setdefault(head, {}).setdefault(_message(finding, language), {})[finding.pointer] = None
    return [replace(head, first=firsts[head], said=_said(places)) for head, places in wrong.items()]


def spoken(words: str, text: Text, language: str) -> Spoken:
    """Return ``words``, made of ``text``, with their language where it is not that of a reader of ``language``."""
    return Spoken(words, None if text.language == served_in(language) else text.language)


def _message(finding: Finding, language: str) -> Spoken:
    text = texts_of(finding.rule).message_text(language, finding.wording)
    return spoken(finding.message(language), text, language)


def _mend(finding: Finding, language: str) -> Spoken:
    text = texts_of(finding.rule).mend_text(language, finding.wording)
    return spoken(finding.mend(language), text, language)


def _said(places: Mapping[Spoken, Iterable[str]]) -> tuple[Said, ...]:
    """Return messages by their places, those that hold at the same ones together."""
    together: dict[tuple[str, ...], list[Spoken]] = {}
    for message, pointers in places.items():
        together.setdefault(tuple(pointers), []).append(message)
    return tuple(Said(pointers, tuple(messages)) for pointers, messages in together.items())


def _head(finding: Finding, language: str) -> Block:
    """Return what has to be the same for all findings under one heading, as a block without places and messages."""
    alike = Finding(finding.rule, finding.severity, finding.kind, "", area=finding.area)
    standard = None if finding.standard is None else standards[finding.standard]
    named = None if standard is None else f"{standard.id} {standard.text('title', language).text}"
    return Block(alike, (), _mend(finding, language), named, tuple(spoken_sources(finding, language)))
