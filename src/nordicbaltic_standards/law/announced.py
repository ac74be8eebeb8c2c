"""Law that is published and begins later than the law that was read: an act, its first day, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.fact import Source

NOT_READ = "not read"
"""What a file says of changes whose text was not read."""


@dataclass(frozen=True, slots=True)
class AnnouncedLaw:
    """A published wording of an act that begins later than the law that was read.

    Attributes:
        act: Name of the act in English.
        native: Name of the act in its own language, as the sources of facts name it.
        first_day: First day on which the new wording applies.
        changes: What it changes, in English; `NOT_READ` where that was not read.
        sources: Where the announcement was read.
    """

    act: str
    native: str
    first_day: date
    changes: str
    sources: tuple[Source, ...]

    def is_cited_in(self, citations: Iterable[str]) -> bool:
        """Return whether one of the citations of sources is of the act."""
        return any(citation.startswith(self.native) for citation in citations)

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data; what it changes is in English, or ``None`` where that was not read."""
        return {
            "act": self.act,
            "native": self.native,
            "from": self.first_day.isoformat(),
            "changes": None if self.changes == NOT_READ else self.changes,
        }


def announced_lines(announced: Iterable[AnnouncedLaw], language: str = "en") -> list[str]:
    """Return in ``language`` (BCP 47) that acts change, from which days, and what is known of it: a line for each act.

    Args:
        announced: Announced wordings, in the order of their first days.
        language: BCP 47 tag of the reader's language.
    """
    days: dict[tuple[str, str, str], list[str]] = {}
    for each in announced:
        days.setdefault((each.act, each.native, each.changes), []).append(long_date(each.first_day, language))
    return [_line(*named, "; ".join(dates), language) for named, dates in days.items()]


def _line(act: str, native: str, changes: str, dates: str, language: str) -> str:
    english = resolve_language(language) == ENGLISH
    words = ui_text("announced/from", language, act=f"{act} ({native})" if english else native, date=dates)
    if changes == NOT_READ:
        return f"{words} {ui_text('announced/not-read', language)}"
    # What it changes is written in English alone; a reader of another language is told the act and the day.
    return f"{words} {ui_text('announced/changes', language, changes=changes)}" if english else words
