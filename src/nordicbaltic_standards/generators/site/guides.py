"""Guides for those who support victims: what Sphinx makes of ``docs/guides`` in each language, as pages of the site."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from markupsafe import Markup

from nordicbaltic_standards.generators.site.page import CRUMBS, Page
from nordicbaltic_standards.i18n.languages import ENGLISH

Texts = Mapping[str, Mapping[str, Any]]
"""What fills the template of a guide, by language (BCP 47)."""

BESIDE: dict[str, tuple[str, ...]] = {
    "check": ("check-in-the-browser", "read-a-report", "work-with-spreadsheets"),
    "countries": ("how-the-law-is-applied",),
    "country": ("how-the-law-is-applied",),
    "directories": ("use-the-directory",),
    "directory": ("use-the-directory",),
    "practice": (
        "for-a-shelter-manager",
        "for-a-coordinator",
        "for-a-trainer",
        "for-a-data-protection-officer",
        "prepare-a-handover",
        "assess-your-practice",
    ),
    "records": ("read-a-report", "work-with-spreadsheets", "data-protection"),
    "rights": ("give-a-rights-sheet", "give-the-person-a-copy"),
    "rules": ("read-a-report", "how-the-law-is-applied"),
    "section": ("how-the-law-is-applied",),
    "standards": ("assess-your-practice",),
    "training": ("train-with-cases", "for-a-trainer"),
    "training-case": ("train-with-cases",),
}
"""Guides to which pages of a kind link."""


def names(root: Path) -> list[str]:
    """Return the names of the guides in a checkout; ``index`` is the page that lists them."""
    return sorted(path.stem for path in (root / "docs" / "guides").glob("*.md"))


def texts(root: Path, languages: Sequence[str], *, check: bool = False) -> dict[str, Texts]:
    """Return the guides in some languages (BCP 47), by name.

    Args:
        root: Root of a checkout.
        languages: The languages.
        check: Whether the site has the page that checks records.

    Raises:
        CalledProcessError: When Sphinx is not installed, or warns of anything.
    """
    made: dict[str, dict[str, Mapping[str, Any]]] = {name: {} for name in names(root)}
    with TemporaryDirectory() as folder:
        # Sphinx compiles catalogues beside their sources, and a checkout stays as it is.
        shutil.copytree(root / "docs" / "locale", f"{folder}/locale", ignore=shutil.ignore_patterns("*.mo"))
        for language in languages:
            options = ["-D", f"language={language}", "-D", f"locale_dirs={folder}/locale", "-t", "guides"]
            options += ["-t", "check"] if check else []
            command = [sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-b", "json", *options]
            target = f"{folder}/{language}"
            subprocess.run([*command, "-d", f"{target}/doctrees", str(root / "docs"), target], check=True)  # noqa: S603 - our own words
            for name, by_language in made.items():
                read = json.loads(Path(target, "guides", f"{name}.fjson").read_text(encoding="utf-8"))
                by_language[language] = _content(read["title"], read["body"], language)
    return dict(made)


def _content(title: str, body: str, language: str) -> Mapping[str, Any]:
    """Return what fills the template; title and body are HTML, in which English of another language is marked."""
    return {
        "name": Markup(title).striptags(),  # noqa: S704 - Sphinx escapes it
        "name_language": ENGLISH if 'lang="en"' in title else language,
        "body": Markup(body),  # noqa: S704 - Sphinx escapes it
        "partly_english": 'lang="en"' in body,
    }


def pages(made: Mapping[str, Texts]) -> Iterator[Page]:
    """Yield the pages of guides.

    Args:
        made: The guides, by name.
    """
    for name, by_language in made.items():
        kind, identifier = ("guides", "") if name == "index" else ("guide", name)
        yield Page(kind, identifier, partial(_title, by_language), partial(_with_pages, name, by_language), "guide")


def _with_pages(name: str, by_language: Texts, language: str) -> Mapping[str, Any]:
    kinds = [kind for kind, beside in BESIDE.items() if name in beside]
    return {**by_language[language], "pages": {*kinds, *(CRUMBS.get(kind) for kind in kinds)}}


def _title(by_language: Texts, language: str) -> str:
    return str(by_language[language]["name"])
