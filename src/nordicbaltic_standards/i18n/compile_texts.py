"""Compiles the PO files of the translators: one file of texts for each language.

The build hook imports this module where neither pydantic nor click is installed.
"""

from __future__ import annotations

from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from nordicbaltic_standards.utils.compiled import SUFFIX, is_older, read_compiled, write_compiled

if TYPE_CHECKING:
    from babel.messages.catalog import Message

CHANGED = "changed in English since: look at it again"
"""Comment on an entry whose translation is older than its English."""

_LETTERS = {"official": "o", "derived": "e", "draft": "d"}
"""What stands for each status in a compiled file."""


def read_texts(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Return the texts of a language, which are compiled again where a PO file is newer; none where there is no such language.

    Args:
        folder: The folder of the language in ``locale``. In an installed package only the compiled file is there.

    Returns:
        Domain to identifier to status letter, text and, where the English changed since, ``older``.

    Raises:
        OSError: When a file cannot be read or written.
    """
    _update_language(folder)
    compiled = _compiled_of(folder)
    texts: dict[str, dict[str, list[str]]] = read_compiled(compiled) if compiled.is_file() else {}
    return texts


def update(locale: Path) -> None:
    """Compile the texts of every language of which a PO file is newer than the compiled file.

    Args:
        locale: The folder ``locale`` of the package.
    """
    for folder in sorted(locale.iterdir()):
        _update_language(folder)


def _update_language(folder: Path) -> None:
    sources = sorted(folder.glob("LC_MESSAGES/*.po"))
    if is_older(_compiled_of(folder), sources):
        write_compiled(_compiled_of(folder), {source.stem: _entries(source) for source in sources})


def _compiled_of(folder: Path) -> Path:
    return folder / f"texts{SUFFIX}"


def _entries(source: Path) -> dict[str, list[str]]:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - of no use to an installed package

    with source.open("rb") as handle:
        catalogue = read_po(handle)
    entries = {
        str(message.context): _entry(str(message.string), message.user_comments)
        for message in catalogue
        if message.id and message.string and _fits(message)
    }
    return dict(sorted(entries.items()))


def _fits(message: Message) -> bool:
    """Tell whether a text can be shown: an older one cannot where its English is filled with other values by now."""
    return CHANGED not in message.user_comments or placeholders(str(message.id)) == placeholders(str(message.string))


def placeholders(text: str) -> set[str]:
    """Return the names of what a text is filled with."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _entry(text: str, comments: list[str]) -> list[str]:
    stated = dict(comment.split(": ", 1) for comment in comments if ": " in comment)
    return [_LETTERS[stated.get("status", "draft").strip()], text, *(["older"] if CHANGED in comments else [])]
