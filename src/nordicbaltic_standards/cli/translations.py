"""``nbs languages`` and ``nbs release``: how much of each language is translated, and what remains before a release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sized
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.terminal import line_width, write_json, write_lines
from nordicbaltic_standards.generators.translation_bundles import counted, translated
from nordicbaltic_standards.generators.translations import GUIDES, Unfinished, unfinished, unfinished_guides
from nordicbaltic_standards.i18n.formats import decimal_number, percentage
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import DOMAINS, Status
from nordicbaltic_standards.i18n.wrapping import wrapped

FORMATS = ("text", "json")

BLOCKING = (Unfinished.MISSING, Unfinished.OLDER)
"""States of a text in which a release waits for it."""
Place = tuple[str, str]
"""A language and a domain of texts."""
Left = Mapping[Place, dict[Unfinished, list[str]]]

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
    """List what blocks a release, and what its notes have to name, from the PO files of the checkout in the current folder.

    A translation that no second person has read says so wherever it is shown; it is named in the notes and blocks
    nothing.

    Returns:
        0 when nothing blocks it; 1 when a text is missing or older than its English, or when a change breaks a promise
        of the last release.

    Raises:
        CallError: When the current folder is not the root of a checkout.
    """
    if not check:
        raise CallError("command/missing-argument", argument="--check")
    from nordicbaltic_standards.cli.compatibility import findings  # noqa: PLC0415 - it looks at every command, this one too

    package = Path.cwd() / "src" / "nordicbaltic_standards"
    if not package.is_dir():
        raise CallError("command/needs-checkout")
    left = {
        (tag, domain): _unfinished(package, tag, domain)
        for tag in LANGUAGES
        if tag != ENGLISH
        for domain in (*DOMAINS, GUIDES)
    }
    lacking = {place: texts for place, texts in left.items() if any(texts[state] for state in BLOCKING)}
    unread = {place: texts[Unfinished.UNREAD] for place, texts in left.items() if texts[Unfinished.UNREAD]}
    breaking = [str(change) for change in findings(Path.cwd()) if change.breaking]
    ready = not lacking and not breaking
    if form == "json":
        write_json(
            {
                "ready": ready,
                "unfinished": [
                    {"language": tag, "domain": domain} | {state.value: texts[state] for state in BLOCKING}
                    for (tag, domain), texts in lacking.items()
                ],
                "breaking": breaking,
                "unread": [
                    {"language": tag, "domain": domain, "texts": texts} for (tag, domain), texts in unread.items()
                ],
            }
        )
    else:
        write_lines(_what_blocks(lacking, breaking, language))
        if unread:
            write_lines(["", *_for_the_notes(unread, language)])
    return 0 if ready else 1


def _what_blocks(lacking: Left, breaking: list[str], language: str) -> Iterator[str]:
    if not lacking and not breaking:
        yield ui_text("release/ready", language)
        return
    yield ui_text("release/blocks", language)
    for (tag, domain), texts in lacking.items():
        yield f"{NATIVE_NAMES[tag]} ({tag}) · {domain}"
        yield from _what_is_left(texts, language)
        yield ""
    for state in BLOCKING:
        if count := sum(len(texts[state]) for texts in lacking.values()):
            yield _count(state, count, language)
    if breaking:
        yield ui_text("release/breaking", language, count=len(breaking))
        yield from (f"  {change}" for change in breaking)


def _for_the_notes(unread: Mapping[Place, Sized], language: str) -> Iterator[str]:
    """Yield what the notes of the release have to name: how many translations of each language are unread."""
    counts = Counter[str]()
    for (tag, _), texts in unread.items():
        counts[tag] += len(texts)
    yield from wrapped(ui_text("release/for-the-notes", language), line_width())
    yield from (f"  {NATIVE_NAMES[tag]} ({tag}): {decimal_number(count, language)}" for tag, count in counts.items())


def _unfinished(package: Path, tag: str, domain: str) -> dict[Unfinished, list[str]]:
    return unfinished_guides(Path.cwd(), tag) if domain == GUIDES else unfinished(package, tag, domain)


def _what_is_left(unfinished_texts: dict[Unfinished, list[str]], language: str) -> Iterable[str]:
    for state in BLOCKING:
        identifiers = unfinished_texts[state]
        if identifiers:
            yield f"  {_count(state, len(identifiers), language)}"
            for identifier in identifiers[:_NAMED]:
                yield from wrapped(identifier, line_width(), "    ", "      ")
        if len(identifiers) > _NAMED:
            yield "    …"


def _count(state: Unfinished, count: int, language: str) -> str:
    return ui_text(f"release/{state.value}", language, count=count)
