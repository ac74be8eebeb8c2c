"""A rights sheet as text and as a page to print or to show on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.titles import field_title, part_title
from nordicbaltic_standards.network.rights_sheets.sheet import (
    Contact,
    Line,
    RightsSheet,
    RightsStatement,
    RightsTopic,
    direction_of,
    line,
)
from nordicbaltic_standards.network.rights_sheets.values import Piece
from nordicbaltic_standards.utils.templates import template

_ISOLATE, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"
"""First strong isolate, left-to-right isolate and their end (Unicode Bidirectional Algorithm)."""


def as_text(sheet: RightsSheet, helper_language: str, columns: int) -> Iterator[str]:
    """Yield a sheet as lines of text.

    Args:
        sheet: The sheet.
        helper_language: BCP 47 tag of the language of the part for the helper.
        columns: Width of a line.
    """
    isolated = sheet.direction == "rtl"

    def shown(text: Line) -> str:
        return _plain(text.pieces, isolated=isolated)

    yield shown(sheet.title)
    yield from _wrapped([*sheet.head, *sheet.dates], columns, isolated=isolated)
    for topic in sheet.topics:
        yield ""
        yield shown(topic.title)
        for audience, statements in by_audience(topic):
            if audience is not None:
                yield from wrapped(shown(line(f"rights/if-{audience}", sheet.language)), columns)
            for statement in statements:
                yield from wrapped(f"{shown(statement.line)} {_marks(statement, sheet)}", columns, "- ", "  ")
                for contact in statement.contacts:
                    yield from wrapped(_contact(contact, isolated=isolated), columns, "  * ", "    ")
        yield from _wrapped(closing(topic, sheet.language), columns, isolated=isolated)
    yield ""
    yield from _wrapped(sheet.remarks, columns, isolated=isolated)
    yield ""
    yield from _sources(sheet, columns, isolated=isolated)
    for text in helper_lines(sheet, helper_language):
        yield from wrapped(text, columns) if text else [""]


def as_page(sheet: RightsSheet, helper_language: str, *, on_site: bool = False) -> str:
    """Return a sheet as an HTML page that stands by itself.

    Args:
        sheet: The sheet.
        helper_language: BCP 47 tag of the language of the part for the helper.
        on_site: Whether it is a page of the web site, which the person can leave quickly.
    """
    language = sheet.language
    return template("rights_sheet.html").render(
        sheet=sheet,
        on_site=on_site,
        by_audience=by_audience,
        closing=closing,
        audience=lambda name: line(f"rights/if-{name}", language),
        fixed={
            name: line(f"rights/{name}", language)
            for name in ("not-sure", "helper", "helper-phone", "leave", "sources", "sources-elsewhere", "not-read")
        },
        states=[_state(text.as_of, language) for text in sheet.sources],
        direction_of=direction_of,
        helper_language=helper_language,
        helper_texts={
            name: ui_text(f"rights-sheet/{name}", helper_language)
            for name in ("helper", "questions", "expected", "nothing-expected")
        },
        record=_how_to_record(helper_language),
    )


def by_audience(topic: RightsTopic) -> Iterator[tuple[str | None, tuple[RightsStatement, ...]]]:
    """Yield the statements of a topic, those for everyone first, then those for some readers alone."""
    for audience in (None, "eea", "outside-eea"):
        statements = tuple(each for each in topic.statements if each.audience == audience)
        if statements:
            yield audience, statements


def closing(topic: RightsTopic, language: str) -> list[Line]:
    """Return the lines at the end of a topic: that a rule is a general one, and whom to ask."""
    limited = any(statement.ground.is_limited for statement in topic.statements)
    general = [line("rights/general-rule", language)] if limited else []
    return [*general, *([] if topic.ask is None else [topic.ask])]


def helper_lines(sheet: RightsSheet, helper_language: str) -> Iterator[str]:
    """Yield the part for the helper: the questions, what the sheet says on each, and how to record the information."""
    if not sheet.questions:
        return
    yield ""
    yield ui_text("rights-sheet/helper", helper_language)
    yield ui_text("rights-sheet/questions", helper_language)
    for number, question in enumerate(sheet.questions, 1):
        yield f"{number}. {question.line.text}"
        if question.expected:
            answers = " ".join(statement.line.text for statement in question.expected)
            yield f"   {ui_text('rights-sheet/expected', helper_language)}: {answers}"
        else:
            yield f"   {ui_text('rights-sheet/nothing-expected', helper_language)}"
    yield _how_to_record(helper_language)


def _how_to_record(language: str) -> str:
    declared = fields_of(IdentificationSection)["rights_information"]
    place = f"{part_title(IdentificationSection, language).text} \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} {field_title(declared, language).text}"
    return ui_text("rights-sheet/record", language, field=place)


def _wrapped(lines: list[Line] | tuple[Line, ...], columns: int, *, isolated: bool) -> Iterator[str]:
    for each in lines:
        yield from wrapped(_plain(each.pieces, isolated=isolated), columns)


def _plain(pieces: tuple[Piece, ...], *, isolated: bool) -> str:
    """Return pieces as one text; beside a script from right to left, values are isolated from its direction."""
    if not isolated:
        return "".join(piece.text for piece in pieces)
    starts = {"words": "", "value": _ISOLATE, "name": _ISOLATE, "phone": _LEFT_TO_RIGHT}
    return "".join(
        piece.text if piece.kind == "words" else f"{starts[piece.kind]}{piece.text}{_END}" for piece in pieces
    )


def _marks(statement: RightsStatement, sheet: RightsSheet) -> str:
    """Return the numbers of the sources of a statement, with the articles, and a mark where it is not sure."""
    doubt = "" if statement.sure else f"({line('rights/not-sure', sheet.language).text}) "
    if sheet.neutral:
        return doubt + "".join(f"[{number}]" for number in dict.fromkeys(number for number, _ in statement.sources))
    articles = " ".join(
        f"[{number}{f': {source.article}' if source.article else ''}]" for number, source in statement.sources
    )
    return doubt + (f"{_LEFT_TO_RIGHT}{articles}{_END}" if sheet.direction == "rtl" else articles)


def _contact(contact: Contact, *, isolated: bool) -> str:
    phones = tuple(Piece(phone, "phone") for phone in contact.phones)
    parts = [_plain(contact.name, isolated=isolated), *(_plain((phone,), isolated=isolated) for phone in phones)]
    return " · ".join([*(part for part in parts if part), *(remark.text for remark in contact.remarks)])


def _sources(sheet: RightsSheet, columns: int, *, isolated: bool) -> Iterator[str]:
    if sheet.neutral:
        yield from _wrapped([line("rights/sources-elsewhere", sheet.language)], columns, isolated=isolated)
        return
    yield line("rights/sources", sheet.language).text
    for number, text in enumerate(sheet.sources, 1):
        title = f"{_LEFT_TO_RIGHT}{text.title}{_END}" if isolated else text.title
        yield from wrapped(f"{title}. {_state(text.as_of, sheet.language).text}", columns, f"[{number}] ", "    ")
    unread = {
        source.article for statement in sheet.statements for _, source in statement.sources if not source.was_read
    }
    if unread:
        yield from wrapped(f"{line('rights/not-read', sheet.language).text} ({'; '.join(sorted(unread))})", columns)


def _state(as_of: str | None, language: str) -> Line:
    """Return the state of a text that was read."""
    if as_of is None:
        return line("rights/state-not-known", language)
    return line("rights/state-of-text", language, date=partial(partial_date, as_of))
