"""The parts of a sheet: sections with matters, and names and values of what is recorded on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, repr=False)
class Matter:
    """One matter of a section. Its `repr` shows no value.

    Attributes:
        title: What it is, as ``"Legal advice"``.
        facts: Name and value of what is recorded on it.
    """

    title: str
    facts: tuple[tuple[str, str], ...] = ()

    def __repr__(self) -> str:
        return f"<Matter: {len(self.facts)}>"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a sheet.

    Attributes:
        id: Its name, as ``danger``.
        title: Its title.
        matters: Its matters; empty where the recipient may have none, or none is recorded.
    """

    id: str
    title: str
    matters: tuple[Matter, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        matters = [
            {"title": matter.title, "facts": [{"name": name, "value": value} for name, value in matter.facts]}
            for matter in self.matters
        ]
        return {"id": self.id, "title": self.title, "matters": matters}
