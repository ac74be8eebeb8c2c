"""``nbs bundle``: write schemas, forms, code lists, texts, vectors and tables as files for a system of any language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from nordicbaltic_standards.cli.arguments import add_force, add_output, groups, new_parser, parse
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import say_written
from nordicbaltic_standards.i18n.messages import ui_text

if TYPE_CHECKING:
    from nordicbaltic_standards.generators.archive import Item


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the folder is written.
    """
    parser = new_parser(program, language, ui_text("command/bundle", language))
    _, options = groups(parser, language)
    add_output(options, ui_text("command/option-output-bundle", language), "FOLDER")
    add_force(options, language)
    known = parse(parser, arguments)
    if known.output is None:
        raise CallError("command/output-needed")
    from nordicbaltic_standards.generators.archive import items  # noqa: PLC0415 - loading takes time, in which other commands end

    write_folder(known.output, items(), language, replace=known.force)
    return 0


def write_folder(target: str, contents: Iterable[Item], language: str, *, replace: bool) -> None:
    """Write an archive as a folder, and say so.

    Raises:
        CallError: When it cannot be written.
    """
    from nordicbaltic_standards.generators.archive import write  # noqa: PLC0415 - as above

    try:
        write(target, contents, replace=replace)
    except NotADirectoryError:
        raise CallError("command/not-a-folder", file=target) from None
    except FileExistsError:
        raise CallError("command/folder-not-empty", file=target) from None
    except OSError:
        raise CallError("command/not-writable", file=target) from None
    say_written(target, language)
