"""``nbs languages`` and ``nbs release``: how much of each language is translated, and what is left before a release."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nordicbaltic_standards.cli.arguments import (
    Parser,
    add_format,
    check_choice,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.i18n.formats import percentage
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import DOMAINS, Status
from nordicbaltic_standards.i18n.wrapping import wrapped

if TYPE_CHECKING:
    from nordicbaltic_standards.generators.translations import Unfinished

FORMATS = ("text", "json")

_NAMED = 5
"""Most texts of one file that the text form names; the JSON form names all."""


def run_languages(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs languages``.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the languages stand on standard output.
    """
    parser, options = _parser("languages", program, language)
    form = _form(parser, options, arguments, language)
    from nordicbaltic_standards.generators.translation_bundles import counted, translated  # noqa: PLC0415 - other commands need none

    tallies = {tag: counted(tag) for tag in LANGUAGES}
    if form == "json":
        rows = [
            {"language": tag, "name": NATIVE_NAMES[tag], "percent": translated(tag, tally), "texts": tally}
            for tag, tally in tallies.items()
        ]
        _lines([json.dumps({"languages": rows}, ensure_ascii=False, indent=2)])
        return 0
    for tag, tally in tallies.items():
        _lines([f"{NATIVE_NAMES[tag]} ({tag}): {percentage(translated(tag, tally), language)}"])
        statuses = [
            f"{ui_text(f'status/{item.value}', language)}: {tally[item.value]}" for item in Status if tally[item.value]
        ]
        _lines(wrapped("; ".join(statuses), line_width(), "    ", "    "))
    return 0


def run_release(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs release --check``, which reads the PO files of the checkout in whose root it is called.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0 when nothing is left to do; 1 when a text is missing, older than its English or unread by a second person, or
        when something breaks what the last release promised.

    Raises:
        CallError: When the command is called elsewhere than in the root of a checkout.
    """
    parser, options = _parser("release", program, language)
    options.add_argument("--check", action="store_true", required=True, help=ui_text("command/option-check", language))
    form = _form(parser, options, arguments, language)
    from nordicbaltic_standards.cli.compatibility import findings  # noqa: PLC0415 - it looks at every command, this one too
    from nordicbaltic_standards.generators.translations import Unfinished, unfinished  # noqa: PLC0415 - other commands need none

    package = Path.cwd() / "src" / "nordicbaltic_standards"
    if not package.is_dir():
        raise CallError("command/needs-checkout")
    lacking = {
        (tag, domain): unfinished_texts
        for tag in LANGUAGES
        if tag != ENGLISH
        for domain in DOMAINS
        if any((unfinished_texts := unfinished(package, tag, domain)).values())
    }
    breaking = [str(change) for change in findings(Path.cwd()) if change.breaking]
    ready = not lacking and not breaking
    if form == "json":
        rows = [
            {"language": tag, "domain": domain} | {state.value: unfinished_texts[state] for state in Unfinished}
            for (tag, domain), unfinished_texts in lacking.items()
        ]
        _lines([json.dumps({"ready": ready, "unfinished": rows, "breaking": breaking}, ensure_ascii=False, indent=2)])
    else:
        for (tag, domain), unfinished_texts in lacking.items():
            _lines([f"{NATIVE_NAMES[tag]} ({tag}) · {domain}", *_what_is_left(unfinished_texts, language), ""])
        sums = {
            state: sum(len(unfinished_texts[state]) for unfinished_texts in lacking.values()) for state in Unfinished
        }
        _lines([_count(state, count, language) for state, count in sums.items() if count])
        if breaking:
            _lines(
                [ui_text("release/breaking", language, count=len(breaking)), *(f"  {change}" for change in breaking)]
            )
        if ready:
            _lines([ui_text("release/ready", language)])
    return 0 if ready else 1


def _what_is_left(unfinished_texts: dict[Unfinished, list[str]], language: str) -> Iterable[str]:
    for state, identifiers in unfinished_texts.items():
        if identifiers:
            yield f"  {_count(state, len(identifiers), language)}"
            yield from (f"    {identifier}" for identifier in identifiers[:_NAMED])
        if len(identifiers) > _NAMED:
            yield "    …"


def _count(state: Unfinished, count: int, language: str) -> str:
    return ui_text(f"release/{state.value}", language, count=count)


def _parser(name: str, program: str, language: str) -> tuple[Parser, argparse._ArgumentGroup]:
    parser = new_parser(program, language, ui_text(f"command/{name}", language))
    _, options = groups(parser, language)
    return parser, options


def _form(parser: Parser, options: argparse._ArgumentGroup, arguments: Sequence[str], language: str) -> str:
    add_format(options, language, FORMATS)
    known = parse(parser, arguments)
    return check_choice("--format", known.format, FORMATS)


def _lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
