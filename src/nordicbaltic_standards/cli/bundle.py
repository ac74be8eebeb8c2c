"""``nbs bundle``: write schemas, forms, code lists, texts, vectors and tables as files for a system of any language."""

from __future__ import annotations

from collections.abc import Iterable

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import say_written
from nordicbaltic_standards.generators import archive


@declare.command("bundle")
@declare.output_option("command/option-output-bundle", metavar="FOLDER", required=True)
@declare.force_option
@click.pass_obj
def run(language: str, output: str, *, force: bool) -> None:
    """Write the folder."""
    write_folder(output, archive.items(), language, replace=force)


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
