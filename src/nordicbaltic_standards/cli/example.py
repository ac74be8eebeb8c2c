"""``nbs example``: print a complete invented record."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from nordicbaltic_standards.cli.arguments import check_country, check_record, groups, new_parser, parse
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.records import RECORDS


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the record stands on standard output, the remark that it is invented on standard error.
    """
    parser = new_parser(program, language, ui_text("command/example", language))
    positional, options = groups(parser, language)
    positional.add_argument("record", metavar="RECORD", help=", ".join(RECORDS))
    options.add_argument("--country", metavar="CC", default="EE", help=ui_text("command/option-country", language))
    known = parse(parser, arguments)
    record = check_record(known.record, list(RECORDS))
    country = check_country(known.country)
    data = example(str(record), str(country))
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    if sys.stderr.isatty():
        sys.stderr.write(ui_text("example/invented", language) + "\n")
    return 0
