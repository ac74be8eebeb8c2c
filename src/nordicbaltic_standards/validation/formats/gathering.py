"""What a report shows together: findings of one rule that say the same at several places, or several things at one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.validation.formats.citing import Cited, spoken_sources


@dataclass(frozen=True, slots=True, repr=False)
class Block:
    """Findings that are shown under one heading, with one advice.

    Attributes:
        first: One of them; rule, severity, kind, advice and law are the same for all.
        places: Pointers at which each message holds.
        messages: What is wrong there.
        mend: What to do.
        sources: The law behind it, as a reader cites it.
    """

    first: Finding
    places: tuple[str, ...]
    messages: tuple[str, ...]
    mend: str
    sources: tuple[Cited, ...]


def blocks(found: Iterable[Finding], language: str) -> list[Block]:
    """Return findings as blocks, in the order in which their first findings stand; no place and no message is lost.

    Args:
        found: Findings of one report.
        language: BCP 47 tag of the reader's language.
    """
    said: dict[tuple[Block, str], tuple[Finding, dict[str, None]]] = {}
    for finding in found:
        message = finding.message(language)
        said.setdefault((_head(finding, language), message), (finding, {}))[1][finding.pointer] = None
    gathered: dict[tuple[Block, tuple[str, ...]], Block] = {}
    for (head, message), (first, pointers) in said.items():
        places = tuple(pointers)
        known = gathered.get((head, places))
        messages = (*known.messages, message) if known else (message,)
        gathered[head, places] = replace(head, first=first, places=places, messages=messages)
    return list(gathered.values())


def _head(finding: Finding, language: str) -> Block:
    """Return what has to be the same for all findings under one heading, as a block without places and messages."""
    alike = Finding(finding.rule, finding.severity, finding.kind, "")
    return Block(alike, (), (), finding.mend(language), tuple(spoken_sources(finding, language)))
