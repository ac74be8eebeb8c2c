"""The sources of a sheet, as a lawyer or helper in the country looks them up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.law.citation import Citation
from nordicbaltic_standards.law.citation_text import format_citation, legal_links, not_read, of_kind
from nordicbaltic_standards.law.country import Country
from nordicbaltic_standards.law.links import link_of
from nordicbaltic_standards.law.national_words import source_words
from nordicbaltic_standards.law.provisions import localize_provision
from nordicbaltic_standards.network.rights_sheets.grounds import Ground


@dataclass(frozen=True, slots=True)
class TextRead:
    """A text of law, a page or a report as it was read.

    Attributes:
        title: Its title.
        language: BCP 47 tag of the language of the title.
        as_of: State of the text that was read, as ``2026-02``, or `None` where it bore no date.
    """

    title: str
    language: str
    as_of: str | None


@dataclass(frozen=True, slots=True)
class SheetSource:
    """A source of a statement.

    Attributes:
        text_read: What was read.
        article: Article or section as the law of the language cites it; empty where the source names none.
        url: Where it can be read, or `None`.
        was_read: Whether the article itself was read.
    """

    text_read: TextRead
    article: str
    url: str | None
    was_read: bool = True

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return {
            "title": self.text_read.title,
            "article": self.article or None,
            "language": self.text_read.language,
            "url": self.url,
            "as_of": self.text_read.as_of,
            "was_read": self.was_read,
        }


def sources_of(ground: Ground, law: Country, language: str) -> Iterator[SheetSource]:
    """Yield the sources of a statement: the provisions on which it rests, or the best sources of its facts.

    They are cited for a reader of the person's language where the standard has it, else of the language of the country.

    Args:
        ground: What the statement rests on.
        law: The country.
        language: BCP 47 tag of the person's language.
    """
    reader = language if language in LANGUAGES else law.languages[0]
    for citation in ground.provisions:
        title, _, article = format_citation(citation, reader).partition(", ")
        link = next(iter(legal_links([citation])), None)
        read = not not_read([Citation(*citation.split(" ", 1))])
        yield SheetSource(TextRead(title, reader, None), article, None if link is None else link.url, read)
    if ground.provisions:
        return
    for source in ground.sources:
        link = link_of(source, law.code)
        title = of_kind(source.kind, source_words(source.title, law.code, reader), reader)
        article = localize_provision(source.provision, reader) if source.provision else ""
        yield SheetSource(TextRead(title, reader, source.as_of), article, None if link is None else link.url)
