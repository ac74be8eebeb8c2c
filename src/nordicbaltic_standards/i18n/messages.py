"""The English originals of every text that is not part of a code list, a record or a rule.

Texts carry no plural forms: a number stands behind a colon. Placeholders are named.
"""

from __future__ import annotations

import json
from pathlib import Path

from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.texts import Status, Text, least_checked, lookup

UI_TEXTS: dict[str, str] = json.loads(Path(__file__).with_name("interface.json").read_text(encoding="utf-8"))
"""Identifier to English text of the domain ``interface``."""


def text(identifier: str, language: str = "en") -> Text:
    """Return an interface text with the language it came out in; placeholders are left as they are."""
    return lookup("interface", identifier, UI_TEXTS[identifier], language)


def ui_text(identifier: str, language: str = "en", /, **params: object) -> str:
    """Return an interface text in ``language`` with its placeholders filled."""
    message = text(identifier, language).text
    return message.format(**params) if params else message


def how_far_checked(language: str) -> str | None:
    """Return the line that says how far a translation was checked; `None` for English, in which the texts are written."""
    status = least_checked(resolve_language(language))
    if status is Status.SOURCE:
        return None
    return f"{ui_text('codes/status', language)}: {ui_text(f'status/{status.value}', language)}."
