"""``nbs schema``: print the JSON Schema of a record; with ``--language`` its form in that language."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from nordicbaltic_standards.cli.arguments import check_record, groups, new_parser, parse
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.json_schema import as_text, schema
from nordicbaltic_standards.models.records import RECORDS


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the schema stands on standard output.
    """
    parser = new_parser(program, language, ui_text("command/schema", language))
    positional, _ = groups(parser, language)
    positional.add_argument("record", metavar="RECORD", help=", ".join(RECORDS))
    known = parse(parser, arguments)
    record = check_record(known.record, list(RECORDS))
    sys.stdout.write(as_text(schema(RECORDS[str(record)], language if known.language else None)))
    return 0
