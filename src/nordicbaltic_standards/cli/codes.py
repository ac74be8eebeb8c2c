"""``nbs codes``: show the code lists."""

from __future__ import annotations

import csv
import json
import shutil
import sys
from collections import Counter
from collections.abc import Sequence

from nordicbaltic_standards.cli.arguments import (
    add_format,
    check_choice,
    check_list,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import CodeListView
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped

FORMATS = ("table", "json", "csv")


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the list or lists stand on standard output.
    """
    parser = new_parser(program, language, ui_text("command/codes", language))
    positional, options = groups(parser, language)
    positional.add_argument("code_list", nargs="?", metavar="LIST", help=ui_text("codes/list", language))
    add_format(options, language, FORMATS)
    known = parse(parser, arguments)
    form = check_choice("--format", known.format, FORMATS)
    if known.code_list is None:
        _write_lists(form, language)
    else:
        view = codes[check_list(known.code_list, [view.id for view in codes])]
        _write_codes(view, form, language)
    return 0


def _write_lists(form: str, language: str) -> None:
    rows = [{"id": view.id, "title": view.title(language), "area": view.area, "codes": len(view)} for view in codes]
    if form == "json":
        sys.stdout.write(json.dumps({"lists": rows}, ensure_ascii=False, indent=2) + "\n")
    elif form == "csv":
        writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    else:
        width = max(len(str(row["id"])) for row in rows)
        for row in rows:
            sys.stdout.write(f"{row['id']:<{width}}  {row['title']} ({row['codes']})\n")


def _write_codes(view: CodeListView, form: str, language: str) -> None:
    if form == "json":
        sys.stdout.write(json.dumps(view.to_dict(language), ensure_ascii=False, indent=2) + "\n")
        return
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(["code", "label", "definition", "parent", "status"])
        for code in view:
            label = code.label_text(language)
            writer.writerow(
                [code.value, label.text, code.definition(language), code.declaration.parent or "", label.status.value]
            )
        return
    columns = min(110, shutil.get_terminal_size((100, 24)).columns)
    sys.stdout.write(f"{view.title(language)} ({view.id})\n{ui_text(f'area/{view.area}', language)}\n\n")
    for code in view:
        sys.stdout.write(f"{code.value}\n")
        text = f"{code.label(language)}. {code.definition(language)}"
        if code.parent is not None:
            text += f" {ui_text('codes/parent', language)}: {code.parent.label(language)}."
        sys.stdout.write("\n".join(wrapped(text, columns, "    ", "    ")) + "\n")
    statuses = Counter(code.label_text(language).status for code in view)
    if resolve_language(language) != ENGLISH:
        sure = [f"{ui_text(f'status/{status.value}', language)}: {count}" for status, count in statuses.items()]
        sys.stdout.write(f"\n{ui_text('codes/status', language)}: {'; '.join(sure)}\n")
