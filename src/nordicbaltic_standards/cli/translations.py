"""``nbs languages`` and ``nbs release``: how much of each language is translated, and what remains before a release."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.terminal import line_width, write_json, write_lines
from nordicbaltic_standards.generators.translation_bundles import counted, translated
from nordicbaltic_standards.generators.translations import GUIDES, Unfinished, unfinished, unfinished_guides
from nordicbaltic_standards.i18n.formats import percentage
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import DOMAINS, Status
from nordicbaltic_standards.i18n.wrapping import wrapped

FORMATS = ("text", "json")

_NAMED = 5
"""Largest number of texts of one file that the text format lists; the JSON format lists all."""


@declare.command("languages")
@declare.format_option(FORMATS)
@click.pass_obj
def run_languages(language: str, form: str) -> None:
    """Show the languages."""
    tallies = {tag: counted(tag) for tag in LANGUAGES}
    if form == "json":
        rows = [
            {"language": tag, "name": NATIVE_NAMES[tag], "percent": translated(tag, tally), "texts": tally}
            for tag, tally in tallies.items()
        ]
        write_json({"languages": rows})
        return
    for tag, tally in tallies.items():
        write_lines([f"{NATIVE_NAMES[tag]} ({tag}): {percentage(translated(tag, tally), language)}"])
        statuses = [
            f"{ui_text(f'status/{item.value}', language)}: {tally[item.value]}" for item in Status if tally[item.value]
        ]
        write_lines(wrapped("; ".join(statuses), line_width(), "    ", "    "))


@declare.command("release")
@declare.option("--check", is_flag=True, text="command/option-check")
@declare.format_option(FORMATS)
@click.pass_obj
def run_release(language: str, form: str, *, check: bool) -> int:
    """List what is left to do, from the PO files of the checkout in the current folder.

    Returns:
        0 when nothing is left to do; 1 when a text is missing, older than its English or not read by a second person,
        or when a change breaks a promise of the last release.

    Raises:
        CallError: When the current folder is not the root of a checkout.
    """
    if not check:
        raise CallError("command/missing-argument", argument="--check")
    from nordicbaltic_standards.cli.compatibility import findings  # noqa: PLC0415 - it looks at every command, this one too

    package = Path.cwd() / "src" / "nordicbaltic_standards"
    if not package.is_dir():
        raise CallError("command/needs-checkout")
    lacking = {
        (tag, domain): unfinished_texts
        for tag in LANGUAGES
        if tag != ENGLISH
        for domain in (*DOMAINS, GUIDES)
        if any((unfinished_texts := _unfinished(package, tag, domain)).values())
    }
    breaking = [str(change) for change in findings(Path.cwd()) if change.breaking]
    ready = not lacking and not breaking
    if form == "json":
        rows = [
            {"language": tag, "domain": domain} | {state.value: unfinished_texts[state] for state in Unfinished}
            for (tag, domain), unfinished_texts in lacking.items()
        ]
        write_json({"ready": ready, "unfinished": rows, "breaking": breaking})
    else:
        for (tag, domain), unfinished_texts in lacking.items():
            write_lines([f"{NATIVE_NAMES[tag]} ({tag}) · {domain}", *_what_is_left(unfinished_texts, language), ""])
        sums = {
            state: sum(len(unfinished_texts[state]) for unfinished_texts in lacking.values()) for state in Unfinished
        }
        write_lines([_count(state, count, language) for state, count in sums.items() if count])
        if breaking:
            write_lines(
                [ui_text("release/breaking", language, count=len(breaking)), *(f"  {change}" for change in breaking)]
            )
        if ready:
            write_lines([ui_text("release/ready", language)])
    return 0 if ready else 1


def _unfinished(package: Path, tag: str, domain: str) -> dict[Unfinished, list[str]]:
    return unfinished_guides(Path.cwd(), tag) if domain == GUIDES else unfinished(package, tag, domain)


def _what_is_left(unfinished_texts: dict[Unfinished, list[str]], language: str) -> Iterable[str]:
    for state, identifiers in unfinished_texts.items():
        if identifiers:
            yield f"  {_count(state, len(identifiers), language)}"
            for identifier in identifiers[:_NAMED]:
                yield from wrapped(identifier, line_width(), "    ", "      ")
        if len(identifiers) > _NAMED:
            yield "    …"


def _count(state: Unfinished, count: int, language: str) -> str:
    return ui_text(f"release/{state.value}", language, count=count)
