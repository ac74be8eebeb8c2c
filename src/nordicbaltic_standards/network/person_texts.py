"""The texts that are handed to the person, in the languages of the standard and in those of many who are helped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    ConsentScope,
    DisclosurePurpose,
    RecipientType,
    ReferralType,
    ServiceType,
)
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.texts import PERSON, Text, lookup, person_languages
from nordicbaltic_standards.network.rights_sheets.declarations import statement_texts

LISTS: tuple[type[CodeList], ...] = (
    ConsentScope,
    DisclosurePurpose,
    RecipientType,
    ReferralType,
    ServiceType,
)
"""The code lists whose labels are handed to the person: they are translated into every language of `PERSON_LANGUAGES`."""


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


def person_label(code: CodeList, language: str) -> Text:
    """Return the label of a code that is handed to the person, with its status.

    Args:
        code: A code of one of `LISTS`.
        language: One of `PERSON_LANGUAGES`, or another BCP 47 tag.
    """
    if language not in LANGUAGES and language in person_languages():
        return lookup(PERSON, _label_identifier(code), code.declaration.label, language)
    return code.label_text(language)


def _label_identifier(code: CodeList) -> str:
    return f"code/{code.info.id}/{code.value}"


def person_sources(language: str) -> Iterator[tuple[str, str]]:
    """Yield identifier and English of every text that is handed to the person.

    Args:
        language: BCP 47 tag of the language into which they are translated. In a language of the standard, the labels
            of codes are texts of the domain ``codes``; in the others, those of `LISTS` are among these texts.
    """
    yield from _texts().items()
    if language not in LANGUAGES:
        yield from ((_label_identifier(code), code.declaration.label) for codes in LISTS for code in codes)
