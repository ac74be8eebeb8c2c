"""Code lists as JSON and CSV for programs in any language, with the texts in all nine languages."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import CodeListView
from nordicbaltic_standards.i18n.languages import LANGUAGES


def _json(view: CodeListView) -> dict[str, Any]:
    data = view.to_dict()
    del data["language"]
    data["title"] = {language: view.title(language) for language in LANGUAGES}
    for entry, code in zip(data["codes"], view, strict=True):
        del entry["language"], entry["status"]
        entry["label"] = {language: code.label(language) for language in LANGUAGES}
        entry["definition"] = {language: code.definition(language) for language in LANGUAGES}
        entry["status"] = {language: code.label_text(language).status.value for language in LANGUAGES}
    return data


def as_csv(view: CodeListView, languages: tuple[str, ...] = LANGUAGES) -> str:
    """Return a code list as CSV text (RFC 4180): one row for each code, one column for each language."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    columns = [f"{part}_{language}" for part in ("label", "definition") for language in languages]
    writer.writerow(["code", "parent", "since", "deprecated", "replaced_by", "source", *columns])
    for code in view:
        declared = code.declaration
        row = [
            declared.value,
            declared.parent,
            declared.since,
            declared.deprecated,
            declared.replaced_by,
            declared.source,
        ]
        row += [code.label(language) for language in languages]
        row += [code.definition(language) for language in languages]
        writer.writerow(["" if cell is None else cell for cell in row])
    return buffer.getvalue()


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each list as JSON and as CSV, and an index of all.

    Args:
        folder: The folder they are written to.
    """
    index = []
    for view in codes:
        yield folder / f"{view.id}.json", json.dumps(_json(view), ensure_ascii=False, indent=2) + "\n"
        yield folder / f"{view.id}.csv", as_csv(view)
        index.append({"id": view.id, "area": view.area, "title": view.title(), "codes": len(view)})
    yield folder / "index.json", json.dumps({"lists": index}, ensure_ascii=False, indent=2) + "\n"
