"""``nbs bundle``: write schemas, forms, code lists, texts, vectors and tables as files, and with them the web site."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import say_written
from nordicbaltic_standards.generators import archive
from nordicbaltic_standards.version import PACKAGE_VERSION


@declare.command("bundle")
@declare.output_option("command/option-output-bundle", metavar="FOLDER", required=True)
@declare.option("--site", metavar="FOLDER", text="command/option-site-folder")
@declare.force_option
@click.pass_obj
def run(language: str, output: str, site: str | None, *, force: bool) -> None:
    """Write the folder.

    Raises:
        CallError: When it cannot be written, or what is to be taken in is not the site of this version.
    """
    contents = archive.items()
    if site is not None:
        try:
            contents = chain(contents, archive.built_site(Path(site)))
        except archive.NotTheSiteError:
            raise CallError("command/not-the-site", file=site, version=PACKAGE_VERSION) from None
        except OSError:
            raise CallError("command/not-readable", file=site) from None
    write_folder(output, contents, language, replace=force)


def write_folder(target: str, contents: Iterable[archive.Item], language: str, *, replace: bool) -> None:
    """Write an archive as a folder, and report it.

    Raises:
        CallError: When it cannot be written.
    """
    try:
        archive.write(target, contents, replace=replace)
    except NotADirectoryError:
        raise CallError("command/not-a-folder", file=target) from None
    except FileExistsError:
        raise CallError("command/folder-not-empty", file=target) from None
    except OSError:
        raise CallError("command/not-writable", file=target) from None
    say_written(target, language)
