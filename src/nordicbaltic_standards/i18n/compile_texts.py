"""Compiles the PO files of the translators into the JSON that the program reads.

Imports nothing of the package: the build hook loads this file by its path, before the package is there.
"""

from __future__ import annotations

import json
from pathlib import Path
from secrets import token_hex
from string import Formatter

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

CHANGED = "changed in English since: look at it again"
"""Comment on an entry whose translation is older than its English."""

_LETTERS = {"official": "o", "derived": "e", "draft": "d"}
"""What stands for each status in a compiled file."""


def compile_file(source: Path) -> None:
    """Write the compiled form beside a PO file: identifier to status letter, text, and ``older`` where the English changed.

    Args:
        source: The PO file.
    """
    with source.open("rb") as handle:
        catalogue = read_po(handle)
    lines = sorted(
        f"{json.dumps(message.context)}: {json.dumps(_entry(str(message.string), message.user_comments), ensure_ascii=False)}"
        for message in catalogue
        if message.id and message.string and _fits(message)
    )
    target = source.with_suffix(".json")
    place = target.with_name(f".{target.name}.{token_hex(8)}")  # several may compile the same file at once
    place.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
    place.replace(target)


def _fits(message: Message) -> bool:
    """Tell whether a text can be shown: an older one cannot where its English is filled with other values by now."""
    return CHANGED not in message.user_comments or placeholders(str(message.id)) == placeholders(str(message.string))


def placeholders(text: str) -> set[str]:
    """Return the names of what a text is filled with."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def _entry(text: str, comments: list[str]) -> list[str]:
    stated = dict(comment.split(": ", 1) for comment in comments if ": " in comment)
    return [_LETTERS[stated.get("status", "draft").strip()], text, *(["older"] if CHANGED in comments else [])]


def update(locale: Path) -> None:
    """Compile every PO file below a folder that is newer than its compiled form.

    Args:
        locale: The folder ``locale`` of the package.
    """
    for source in sorted(locale.rglob("*.po")):
        target = source.with_suffix(".json")
        if not target.is_file() or target.stat().st_mtime_ns <= source.stat().st_mtime_ns:
            compile_file(source)
