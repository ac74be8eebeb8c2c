"""``python -m nordicbaltic_standards.generators.site FOLDER``: write the site with the page that checks records."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import CalledProcessError

from nordicbaltic_standards.generators import archive
from nordicbaltic_standards.generators.site import browser, site


def main(arguments: Sequence[str]) -> int:
    """Run the command.

    Args:
        arguments: The folder, which must be new, empty, or written by this command and unchanged since.

    Returns:
        0 when it is written, 1 when it cannot be, 2 when the call is wrong.
    """
    root = Path.cwd()
    if len(arguments) != 1 or not (root / "requirements.lock").is_file():
        sys.stderr.write("usage, in the root of a checkout: python -m nordicbaltic_standards.generators.site FOLDER\n")
        return 2
    try:
        archive.write(arguments[0], site.items(bundle=browser.build(root)), replace=True)
    except FileExistsError:
        sys.stderr.write("the folder contains something else\n")
    except (CalledProcessError, OSError) as error:
        sys.stderr.write(f"the site cannot be written: {error}\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
