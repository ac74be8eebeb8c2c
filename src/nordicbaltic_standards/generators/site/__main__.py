"""``python -m nordicbaltic_standards.generators.site FOLDER``: write the whole site, or all but the page that checks records."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from subprocess import CalledProcessError

from nordicbaltic_standards.generators import archive
from nordicbaltic_standards.generators.site import browser, developers, guides, site
from nordicbaltic_standards.i18n.languages import LANGUAGES


def _call(arguments: Sequence[str]) -> Namespace:
    parser = ArgumentParser(
        "python -m nordicbaltic_standards.generators.site", description="Run it in the root of a checkout."
    )
    parser.add_argument("folder", help="new, empty, or written by this command and unchanged since")
    parser.add_argument(
        "--without-check",
        action="store_true",
        help="leave out the page that checks records, for which node, npm and a network are needed",
    )
    parser.add_argument(
        "--language",
        action="append",
        choices=LANGUAGES,
        help="a language in which the site is made, once for each; without it, all nine",
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run the command.

    Args:
        arguments: The arguments, without the name of the program.

    Returns:
        0 when the site is written, 1 when it cannot be, 2 outside a checkout.

    Raises:
        SystemExit: When the call is wrong, with the status 2.
    """
    call = _call(arguments)
    root = Path.cwd()
    if not (root / "docs" / "conf.py").is_file():
        sys.stderr.write("run it in the root of a checkout\n")
        return 2
    try:
        Path(call.folder).parent.mkdir(parents=True, exist_ok=True)
        bundle = None if call.without_check else browser.build(root)
        today = datetime.now().astimezone().date()
        languages = [tag for tag in LANGUAGES if tag in (call.language or LANGUAGES)]
        check = bundle is not None
        made = site.items(
            today,
            languages,
            bundle=bundle,
            developers=developers.files(root, languages, check=check),
            made_guides=guides.texts(root, languages, check=check),
        )
        archive.write(call.folder, made, replace=True)
    except FileExistsError:
        sys.stderr.write("the folder contains something else\n")
    except (CalledProcessError, OSError, site.DeadLinkError) as error:
        sys.stderr.write(f"the site cannot be written: {error}\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
