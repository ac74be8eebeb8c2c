"""The generated pages of the reference for developers, in English; all else that is declared has pages on the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.generators import crosswalk_pages, data_protection, languages, law_pages
from nordicbaltic_standards.generators.tables import NOTE, cell, table
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES


def files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield path and text of every generated page.

    Args:
        root: Root of a checkout.
    """
    folder = root / "docs" / "reference"
    yield folder / "structural-rules.md", _structural_rules()
    yield from law_pages.files(folder)
    yield from data_protection.pages(folder)
    yield from crosswalk_pages.files(folder / "forms")
    yield from languages.files(folder, root / "src" / "nordicbaltic_standards")


def _structural_rules() -> str:
    rules = [[rule.id, cell(rule.message), cell(rule.advice)] for rule in STRUCTURAL_RULES.values()]
    return NOTE + table(["rule", "message", "what to do"], rules)


def write(root: Path) -> None:
    """Write the pages that changed, and remove generated pages of an earlier run that are no longer generated.

    Args:
        root: Root of a checkout.

    Raises:
        OSError: When a page cannot be written.
    """
    generated = dict(files(root))
    for path, text in generated.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    for path in (root / "docs" / "reference").rglob("*.md"):
        if path not in generated and path.read_text(encoding="utf-8").startswith(NOTE):
            path.unlink()
