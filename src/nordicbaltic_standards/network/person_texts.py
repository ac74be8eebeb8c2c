"""The texts that are handed to the person, in the languages of the standard and in those of many who are helped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nordicbaltic_standards.i18n.texts import PERSON, Text, lookup
from nordicbaltic_standards.network.rights_sheets.declarations import statement_texts


@cache
def _texts() -> dict[str, str]:
    folder = Path(__file__).parent
    fixed = {
        identifier: english
        for part in ("rights_sheets", "person_copies")
        for identifier, english in json.loads((folder / part / "texts.json").read_text(encoding="utf-8")).items()
    }
    return fixed | dict(statement_texts())


def person_text(identifier: str, language: str) -> Text:
    """Return a text that is handed to the person, with its status; placeholders are left as they are.

    Args:
        identifier: Identifier of the text.
        language: One of `PERSON_LANGUAGES`, or another BCP 47 tag.

    Raises:
        KeyError: When there is no such text.
    """
    return lookup(PERSON, identifier, _texts()[identifier], language)


def person_sources(language: str) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - labels of codes follow
    """Yield identifier and English of every text that is handed to the person.

    Args:
        language: BCP 47 tag of the language into which they are translated.
    """
    yield from _texts().items()
