"""Pages for developers, in English: what Sphinx makes of ``docs`` in a checkout, in the frame of the site."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.utils.site_pages import DEVELOPERS

_PUBLISHED = ("**/*.html", "_images/*", "_downloads/*/*", "_static/developers.css", "objects.inv")
"""Files that belong to the site; Sphinx also copies scripts, which no page of ours loads."""


def files(root: Path, languages: Sequence[str] = LANGUAGES, *, check: bool = False) -> dict[str, str | bytes]:
    """Return the pages and what they load, by path in the site.

    Args:
        root: Root of a checkout.
        languages: Languages (BCP 47) of the site, to which these pages link.
        check: Whether the site has the page that checks records.

    Raises:
        CalledProcessError: When Sphinx is not installed, or warns of anything.
    """
    with TemporaryDirectory() as folder:
        made = Path(folder, DEVELOPERS)
        command = [sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-d", f"{folder}/doctrees"]
        options = ["-D", f"site_languages={','.join(languages)}", *(["-t", "check"] if check else [])]
        subprocess.run([*command, *options, str(root / "docs"), str(made)], check=True)  # noqa: S603 - our own words
        paths = [path for pattern in _PUBLISHED for path in made.glob(pattern)]
        return {
            path.relative_to(folder).as_posix(): path.read_text("utf-8")
            if path.suffix == ".html"
            else path.read_bytes()
            for path in paths
        }
