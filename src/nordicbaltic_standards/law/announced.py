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

    def is_cited_in(self, sources: Iterable[Source]) -> bool:
        """Return whether one of the sources is the act."""
        return any(source.title.startswith(self.native) for source in sources)

    def text(self, language: str = "en") -> str:
        """Return in ``language`` (BCP 47) that the act changes, from which day, and what is known of it."""
        english = resolve_language(language) == ENGLISH
        act = f"{self.act} ({self.native})" if english else self.native
        words = ui_text("announced/from", language, act=act, date=long_date(self.first_day, language))
        if self.changes == NOT_READ:
            return f"{words} {ui_text('announced/not-read', language)}"
        return f"{words} {ui_text('announced/changes', language, changes=self.changes)}"

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data; what it changes is in English, or ``None`` where that was not read."""
        return {
            "act": self.act,
            "native": self.native,
            "from": self.first_day.isoformat(),
            "changes": None if self.changes == NOT_READ else self.changes,
        }
