"""``nbs codes``: show the code lists."""

from __future__ import annotations

import csv
import shutil
import sys
from collections import Counter

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.parameter_types import CODE_LIST
from nordicbaltic_standards.cli.terminal import write_json
from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import CodeListView
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped


@declare.command("codes")
@declare.argument("code_list", required=False, metavar="LIST", type=CODE_LIST, text="codes/list")
@declare.format_option(("table", "json", "csv"))
@click.pass_obj
def run(language: str, code_list: str | None, form: str) -> None:
    """Show one list, or name all of them."""
    if code_list is None:
        _write_lists(form, language)
    else:
        _write_codes(codes[code_list], form, language)


def _write_lists(form: str, language: str) -> None:
    rows = [{"id": view.id, "title": view.title(language), "area": view.area, "codes": len(view)} for view in codes]
    if form == "json":
        write_json({"lists": rows})
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
        write_json(view.to_dict(language))
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
