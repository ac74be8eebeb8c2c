"""Write every generated file that is in git, or check that each is up to date."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from nordicbaltic_standards.generators import enumerations
from nordicbaltic_standards.version import STANDARD_VERSION


def everything(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield path and text of every generated file that is in git.

    Args:
        root: Root of a checkout.
    """
    package = root / "src" / "nordicbaltic_standards"
    yield from enumerations.files(package)
    # All others use the enumerations, and so are imported after those are written.
    from nordicbaltic_standards.generators import (  # noqa: PLC0415
        iso,
        readme,
        reports,
        schemas,
        translations,
        vectors,
    )

    yield from iso.files(package)
    yield from translations.files(package)
    yield from schemas.files(root / "schemas" / STANDARD_VERSION)
    yield from vectors.files(root / "schemas")
    yield from reports.files(root / "schemas" / STANDARD_VERSION / "reports")
    yield from readme.files(root)


def _orphans(root: Path, generated: set[Path]) -> list[Path]:
    """Return the files among the schemas of this version that nothing generates, except records of releases."""
    folder = root / "schemas" / STANDARD_VERSION
    return sorted(path for path in folder.rglob("*") if path.is_file() and path not in generated)


def main(arguments: Sequence[str]) -> int:
    """Run the command.

    Args:
        arguments: ``["--check"]`` to write nothing and compare, or nothing.

    Returns:
        0 when everything is written or up to date, 1 when something is out of date, 2 when the call is wrong.
    """
    root = Path.cwd()
    if arguments not in ([], ["--check"]) or not (root / "src" / "nordicbaltic_standards").is_dir():
        sys.stderr.write("usage, in the root of a checkout: python -m nordicbaltic_standards.generators [--check]\n")
        return 2
    check = bool(arguments)
    generated: set[Path] = set()
    stale: list[Path] = []
    for path, text in everything(root):
        generated.add(path)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    orphans = _orphans(root, generated)
    for path in orphans:
        if not check:
            path.unlink()
    for path in [*stale, *orphans]:
        sys.stdout.write(f"{'out of step' if check else 'written'}: {path.relative_to(root)}\n")
    if check and (stale or orphans):
        sys.stdout.write("Run: python -m nordicbaltic_standards.generators\n")
        return 1
    return 0
