"""What is generated and not kept in git, built once a session: the files of ``nbs bundle`` and the pages of the reference."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from nordicbaltic_standards.generators import archive, reference
from support import ROOT


@cache
def bundle() -> dict[str, str]:
    """Return the files of the bundle by path."""
    return {item.path: item.text for item in archive.items()}


def bundled(path: str) -> Any:
    """Return what a JSON file of the bundle says."""
    return json.loads(bundle()[path])


@cache
def pages() -> dict[str, str]:
    """Return the generated pages by path below ``docs/reference``."""
    folder = ROOT / "docs" / "reference"
    return {path.relative_to(folder).as_posix(): text for path, text in reference.files(ROOT)}
