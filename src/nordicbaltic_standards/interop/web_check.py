"""What the page that checks records in the browser asks of this library: answers as HTML, in the reader's language."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from itertools import islice
from pathlib import PurePath
from typing import Any

from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.deadlines.listing import details, grouped, heading, law_of_dates, remarks
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact_text import read_up_to
from nordicbaltic_standards.utils.templates import template
from nordicbaltic_standards.validation.formats.html import section
from nordicbaltic_standards.validation.report import InvalidRecordError, Report
from nordicbaltic_standards.validation.stream import LINE_SUFFIXES, is_blank, validate_file

MOST_REPORTS = 1000
"""Records of a file of which the page shows the reports; the command line has no such limit."""
_WORKBOOK = ".xlsx"
_SITE = ".."
"""The folder of all languages, seen from the page."""


def check(raw: bytes, name: str, language: str, profile: str, today: date) -> dict[str, str | bool]:
    """Judge a file.

    Args:
        raw: Its content: a record, one record a line, or a workbook.
        name: Its name, whose ending says which; empty for what was pasted. Records on lines are recognised without it.
        language: BCP 47 tag of the reader's language.
        profile: As for `validate`.
        today: As for `validate`.

    Returns:
        ``report`` and, for a single record, ``deadlines``, each as HTML; empty where there is nothing to show. ``single``
        says whether it is the text of one record, of which a smaller copy can be made.
    """
    reports, record = _judged(raw, name, profile, today)
    first = list(islice(reports, MOST_REPORTS))
    report = template("check-result.html").render(
        sections=[section(each, language, site=_SITE) for each in first],
        invalid=sum(not each.valid for each in first),
        more=next(reports, None) is not None,
        limit=MOST_REPORTS,
        ui=_ui(language),
    )
    alone = record is not None and len(first) == 1 and first[0].record_type is not None
    dates = _dates(record, today, language) if record is not None and alone else ""
    return {"report": report, "deadlines": dates, "single": alone and not name.lower().endswith(_WORKBOOK)}


def _judged(raw: bytes, name: str, profile: str, today: date) -> tuple[Iterator[Report], bytes | None]:
    """Return the reports on what is in a file, and the text of what may be a single record."""
    ending = PurePath(name).suffix.lower()
    if ending == _WORKBOOK:
        from nordicbaltic_standards.interop.spreadsheet import read_workbook  # noqa: PLC0415 - other files need no extra

        book = read_workbook(io.BytesIO(raw), profile=profile, today=today)
        general = [book.general] if book.general.findings else []
        record = json.dumps(book.documents[0]).encode() if len(book.documents) == 1 else None
        return iter([*general, *book.reports]), record
    if is_blank(raw):
        return iter(()), None
    lines = True if ending in LINE_SUFFIXES else None  # as `nbs validate` reads standard input
    return validate_file(io.BytesIO(raw), profile=profile, source=name or None, today=today, lines=lines), raw


def _dates(record: bytes, today: date, language: str) -> str:
    """Return the statutory dates of a record as HTML; nothing where no record can be read in it."""
    try:
        dates = deadlines(record, today)
    except InvalidRecordError:
        return ""
    codes = sorted({deadline.country for deadline in dates if deadline.country is not None})
    return template("deadlines.html").render(
        dates=dates,
        day=long_date(today, language),
        checked=how_far_checked(language),
        read=[read_up_to(country(code), today, language) for code in codes],
        groups=list(grouped(dates, today, language)),
        heading=partial(heading, language=language, several=len(codes) > 1),
        details=partial(details, language=language),
        law=[cited for cited in law_of_dates(dates, language) if cited.link is not None],
        remarks=list(remarks(dates, language)),
        language=language,
        ui=_ui(language),
    )


def smaller(raw: bytes, exchange_profile: str, language: str, today: date) -> dict[str, str]:
    """Return the part of a record that may leave, and the account of what was held back.

    Args:
        raw: The record as JSON text.
        exchange_profile: Identifier of an exchange profile; empty where a message says its own.
        language: BCP 47 tag of the reader's language.
        today: Day on which it leaves.

    Returns:
        ``account`` as HTML, ``record`` as JSON text; empty where nothing may leave.
    """
    from nordicbaltic_standards.privacy import account  # noqa: PLC0415 - the first report does not wait for these
    from nordicbaltic_standards.privacy.minimisation import ExchangeProfileNeededError, minimise  # noqa: PLC0415

    try:
        done = minimise(raw, exchange_profile or None, on=today)
    except ExchangeProfileNeededError:
        return {"account": template("held-back.html").render(needed=True, ui=_ui(language)), "record": ""}
    shown = template("held-back.html").render(
        needed=False,
        done=done,
        groups=account.by_reason(done.redactions),
        heading=partial(account.heading, language=language),
        sources=partial(account.sources, language=language),
        language=language,
        ui=_ui(language),
    )
    return {"account": shown, "record": "" if done.record is None else _as_json(done.record)}


def invented(country_code: str) -> str:
    """Return an invented case file of a country (ISO 3166-1 code) as JSON text."""
    return _as_json(example("case-file", country_code))


def _as_json(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _ui(language: str) -> Any:
    def worded(identifier: str, **params: object) -> str:
        return ui_text(identifier, language, **params)

    return worded
