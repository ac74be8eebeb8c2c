"""What is on a person's own copy: the same entries in the language of the person and in that of the worker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nordicbaltic_standards.i18n.languages import ENGLISH, RIGHT_TO_LEFT
from nordicbaltic_standards.i18n.texts import Status, Text
from nordicbaltic_standards.privacy.minimisation import Redaction
from nordicbaltic_standards.rules.findings import Finding

AS_WRITTEN = "und"
"""BCP 47 tag of a name, which is shown as it is written whatever the language of the sheet."""

Line = tuple[Text, ...]
"""A text, or a kind of organisation with its name."""


def direction(language: str) -> str:
    """Return ``rtl`` for a language (BCP 47) that is written from right to left, else ``ltr``."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One matter on a sheet. Its `repr` shows no value.

    Attributes:
        id: Identifier of the text of its heading.
        heading: What it is about.
        lines: What the record says on it, or what the person can do.
        sentences: Whether the lines are sentences, and not names, dates or labels of codes.
        continues: Whether it is about the same disclosure as the entry before it.
    """

    id: str
    heading: Text
    lines: tuple[Line, ...]
    sentences: bool = False
    continues: bool = False

    def __repr__(self) -> str:
        return f"<Entry {self.id}: {len(self.lines)}>"


@dataclass(frozen=True, slots=True, repr=False)
class Sheet:
    """One copy in one language. Its `repr` shows no value.

    Attributes:
        language: BCP 47 tag of the reader's language.
        title: What the copy is about.
        entries: Its matters, in order; the same in both languages.
        remarks: Sentences below them.
        signatures: Texts below the lines for signatures.
    """

    language: str
    title: Text
    entries: tuple[Entry, ...]
    remarks: tuple[Text, ...]
    signatures: tuple[Text, ...]

    def __repr__(self) -> str:
        return f"<Sheet in {self.language}: {len(self.entries)}>"

    @property
    def texts(self) -> Iterator[Text]:
        """Every text on it, without names."""
        yield self.title
        for entry in self.entries:
            yield entry.heading
            yield from (text for line in entry.lines for text in line if text.language != AS_WRITTEN)
        yield from (*self.remarks, *self.signatures)

    @property
    def is_reviewed(self) -> bool:
        """Whether a second person has read every text on it, in the reader's language."""
        return self.language == ENGLISH or all(
            text.language == self.language and text.status not in {Status.DRAFT, Status.OLDER} for text in self.texts
        )

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return {
            "language": self.language,
            "direction": direction(self.language),
            "reviewed": self.is_reviewed,
            "title": _as_data(self.title),
            "entries": [
                {
                    "id": entry.id,
                    "heading": _as_data(entry.heading),
                    "lines": [[_as_data(text) for text in line] for line in entry.lines],
                }
                for entry in self.entries
            ],
            "remarks": [_as_data(text) for text in self.remarks],
        }


def _as_data(text: Text) -> dict[str, str]:
    return {"text": text.text, "language": text.language, "status": text.status.value}


@dataclass(frozen=True, slots=True, repr=False)
class PersonCopy:
    """The person's own copies of one kind. Its `repr` shows no value.

    Attributes:
        of: One of `COPIES`.
        pages: One for each consent or referral, or one for all disclosures; each has a sheet in one or two languages.
        findings: Why there is none: errors of form, or nothing may be handed to the person.
        reasons: Why nothing may be handed to the person.
    """

    of: str
    pages: tuple[tuple[Sheet, ...], ...]
    findings: tuple[Finding, ...] = ()
    reasons: tuple[Redaction, ...] = ()

    def __repr__(self) -> str:
        return f"<PersonCopy of {self.of}: {len(self.pages)}>"

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return {"of": self.of, "copies": [[sheet.to_dict() for sheet in page] for page in self.pages]}
