"""Pages for developers, in English: what Sphinx makes of ``docs`` in a checkout, in the frame of the site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nordicbaltic_standards.utils.site_pages import DEVELOPERS

_PUBLISHED = ("**/*.html", "_images/*", "_downloads/*/*", "_static/developers.css", "objects.inv")
"""Files that belong to the site; Sphinx also copies scripts, which no page of ours loads."""


def files(root: Path, *, check: bool = False) -> dict[str, str | bytes]:
    """Return the pages and what they load, by path in the site.

    Args:
        root: Root of a checkout.
        check: Whether the site has the page that checks records.

    Raises:
        CalledProcessError: When Sphinx is not installed, or warns of anything.
    """
    with TemporaryDirectory() as folder:
        made = Path(folder, DEVELOPERS)
        command = [sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-d", f"{folder}/doctrees"]
        tags = ["-t", "check"] if check else []
        subprocess.run([*command, *tags, str(root / "docs"), str(made)], check=True)  # noqa: S603 - our own words
        paths = [path for pattern in _PUBLISHED for path in made.glob(pattern)]
        return {
            path.relative_to(folder).as_posix(): path.read_text("utf-8")
            if path.suffix == ".html"
            else path.read_bytes()
            for path in paths
        }
