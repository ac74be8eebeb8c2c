"""One statutory date."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.core.conventions import length_of_time
from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent, Unit
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.countries.fact import Fact


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date that follows from a case by law.

    Attributes:
        id: What falls due, as ``"compensation-application"``.
        pointer: Place in the record from which it follows (RFC 6901).
        due: Last day on which it can be done, or `None` where the event it runs from is not recorded.
        due_at: Point in time, where the law counts in hours.
        event: Event it runs from, or `None` where the date itself stands in the record.
        amount: Length of the term.
        unit: Unit of the term.
        fact: Country fact it rests on, or `None`.
        legal_sources: Provisions of treaties and Union law it rests on.
        confidence: How surely the term is known.
        remarks: What to know of the counting, as identifiers of texts.
        route: Way of acting that the term belongs to, in the words of the fact, in English; or `None`.
        done: Whether the record shows that it has been done.
        birthday: Whether the date itself, which stands in the record, is counted from a birthday.
        national_name: What it concerns, as the national type of a permit, in the words of the law; or `None`.
    """

    id: str
    pointer: str
    due: date | None
    due_at: datetime | None = None
    event: LegalEvent | None = None
    amount: int | None = None
    unit: Unit | None = None
    fact: Fact[Any] | None = field(default=None, repr=False)
    legal_sources: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    remarks: tuple[str, ...] = ()
    route: str | None = None
    done: bool = False
    birthday: bool = False
    national_name: str | None = None

    @property
    def tells_birthday(self) -> bool:
        """Whether the day on which it falls is the person's birthday, or tells it."""
        return self.birthday or self.event is LegalEvent.TURNED_AGE

    def title(self, language: str = "en") -> str:
        """Return what falls due, in ``language`` (BCP 47)."""
        return say(f"deadline/{self.id}", language)

    def term(self, language: str = "en") -> str | None:
        """Return the length of the term, written out in ``language``."""
        return None if self.amount is None or self.unit is None else length_of_time(self.amount, self.unit, language)

    @property
    def national_sources(self) -> tuple[str, ...]:
        """Provisions of national law in which the fact was read."""
        return () if self.fact is None else tuple(dict.fromkeys(source.citation for source in self.fact.sources))

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data, texts in ``language``."""
        return {
            "id": self.id,
            "title": self.title(language),
            "pointer": self.pointer,
            "due": self.due.isoformat() if self.due else None,
            "due_at": self.due_at.isoformat() if self.due_at else None,
            "done": self.done,
            "event": self.event.value if self.event else None,
            "event_label": self.event.label(language) if self.event else None,
            "amount": self.amount,
            "unit": self.unit.value if self.unit else None,
            "fact": None if self.fact is None else self.fact.id,
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
            "law_as_of": None if self.fact is None else self.fact.law_as_of,
            "confidence": self.confidence.value,
            "remarks": [say(remark, language) for remark in self.remarks],
            "route": self.route,
            "national_name": self.national_name,
        }
