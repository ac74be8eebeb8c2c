"""The words of a country's facts, remarks and sources in the country's own languages.

A country's file is written in English. The same words in the languages of the country are in the domain ``law``, each under
its country and a digest of the English: a wording that changes loses its translation, so that none is shown beside law for
which it was not written.
"""

from __future__ import annotations

import re
from datetime import date
from hashlib import blake2s

from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact import Source
from nordicbaltic_standards.law.provisions import localize_provision

DOMAIN = "law"
_DAY = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")


def identifier(code: str, english: str) -> str:
    """Return the identifier of a text of a country (ISO 3166-1) in the domain ``law``."""
    return f"{code}/{blake2s(english.encode(), digest_size=6).hexdigest()}"


def national_text(code: str, english: str, language: str) -> Text:
    """Return a text of a country's file in ``language`` (BCP 47), or as it is in English where the file has it in no other.

    Args:
        code: ISO 3166-1 code of the country.
        english: The text as the file has it.
        language: BCP 47 tag of the reader's language.
    """
    return lookup(DOMAIN, identifier(code, english), english, language)


def national_words(code: str, english: str, language: str) -> str:
    """Return a text of a country's file as a reader meets it: one that exists in English only says so.

    Args:
        code: ISO 3166-1 code of the country.
        english: The text as the file has it.
        language: BCP 47 tag of the reader's language.
    """
    text = national_text(code, english, language)
    if text.language != ENGLISH:
        return text.text
    words = dates_written_out(english)
    return words if resolve_language(language) == ENGLISH else f"{words} ({ENGLISH})"


def source_words(english: str, code: str, language: str) -> str:
    """Return words of a source of a country's fact: for readers of all languages but English in a language of the country.

    Args:
        english: Title or edition as the file has it.
        code: ISO 3166-1 code of the country; empty: of none, so that the words stay as they are.
        language: BCP 47 tag of the reader's language.
    """
    reader = resolve_language(language)
    if not code or reader == ENGLISH:
        return english
    tags = country(code).languages
    return national_text(code, english, reader if reader in tags else tags[0]).text


def cited_in(source: Source, code: str, language: str) -> str:
    """Return title and provision of a source as a reader of ``language`` (BCP 47) cites them.

    Args:
        source: The source.
        code: ISO 3166-1 code of the country whose fact rests on it; empty: of none.
        language: BCP 47 tag of the reader's language.
    """
    title = source_words(source.title, code, language)
    return f"{title}, {localize_provision(source.provision, language)}" if source.provision else title


def dates_written_out(english: str) -> str:
    """Return English words with the dates in them written out."""

    def written(match: re.Match[str]) -> str:
        try:
            day = date.fromisoformat(match[0])
        except ValueError:
            return match[0]
        return f"{day.day} {partial_date(match[0][:7], 'en')}"

    return _DAY.sub(written, english)
