"""The texts of training cases: in English, and in the languages of the country in which each is set."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.network.training.reading import packaged_entries

DOMAIN = "training"


def training_sources(language: str) -> Iterator[tuple[str, str]]:
    """Yield identifier and English of every text of the training cases that belongs into a language.

    Args:
        language: BCP 47 tag.
    """
    for case_id, entry in packaged_entries().items():
        if language in country(entry.country).languages:
            yield from ((f"{case_id}/{name}", english) for name, english in entry.texts().items())


def case_text(case_id: str, name: str, english: str, language: str) -> Text:
    """Return a text of a case in ``language`` (BCP 47), or in English where it is not translated; placeholders are not filled.

    Args:
        case_id: Identifier of the case.
        name: Name of the text, as `CaseEntry.texts` has it.
        english: The English original.
        language: BCP 47 tag of the reader's language.
    """
    return lookup(DOMAIN, f"{case_id}/{name}", english, language)
