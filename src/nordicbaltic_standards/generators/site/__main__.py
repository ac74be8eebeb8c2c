"""``python -m nordicbaltic_standards.generators.site FOLDER``: write the whole site, or all but the page that checks records."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from subprocess import CalledProcessError

from nordicbaltic_standards.generators import archive
from nordicbaltic_standards.generators.site import browser, developers, site

_WITHOUT_CHECK = "--without-check"
"""Leaves out the page that checks records, for which node, npm and a network are needed."""


def main(arguments: Sequence[str]) -> int:
    """Run the command.

    Args:
        arguments: Perhaps the option, and the folder, which must be new, empty, or written by this command and unchanged since.

    Returns:
        0 when it is written, 1 when it cannot be, 2 when the call is wrong.
    """
    root = Path.cwd()
    *options, folder = arguments or [""]
    if not folder or set(options) - {_WITHOUT_CHECK} or not (root / "docs" / "conf.py").is_file():
        call = f"python -m nordicbaltic_standards.generators.site [{_WITHOUT_CHECK}] FOLDER"
        sys.stderr.write(f"usage, in the root of a checkout: {call}\n")
        return 2
    try:
        Path(folder).parent.mkdir(parents=True, exist_ok=True)
        bundle = None if options else browser.build(root)
        today = datetime.now().astimezone().date()
        pages = developers.files(root, check=bundle is not None)
        archive.write(folder, site.items(today, bundle=bundle, developers=pages), replace=True)
    except FileExistsError:
        sys.stderr.write("the folder contains something else\n")
    except (CalledProcessError, OSError, site.DeadLinkError) as error:
        sys.stderr.write(f"the site cannot be written: {error}\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
