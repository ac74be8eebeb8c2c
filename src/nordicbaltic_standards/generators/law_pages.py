"""Pages of the reference on law that the site has in English only: Union law, public holidays and working figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from nordicbaltic_standards.generators.tables import NOTE, cell, table
from nordicbaltic_standards.i18n.formats import long_date, partial_date
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.law.citation_text import of_kind
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.fact import Source
from nordicbaltic_standards.law.fact_text import stated, text_read
from nordicbaltic_standards.law.links import UNION, LawLink, link_of
from nordicbaltic_standards.law.public_holidays import RestDay, public_holidays
from nordicbaltic_standards.law.thresholds import working_figures
from nordicbaltic_standards.law.union import UnionEntry, union_law


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated pages.

    Args:
        folder: The folder ``docs/reference``.
    """
    yield folder / "union-law.md", _union_page()
    yield folder / "public-holidays.md", _holidays_page()
    yield folder / "working-figures.md", _working_figures_page()


def _source(source: Source, words: str, country: str = UNION) -> str:
    """Return a source of a country, or of Union law, with its address and what was read."""
    if not source.was_read:
        return cell(words)
    linked = _linked(cell(of_kind(source.kind, source.citation)), link_of(source, country))
    read = text_read(source)
    return f"{linked} ({cell(read)})" if read else linked


def _linked(words: str, link: LawLink | None) -> str:
    """Return words with the address of the law they name, whether it was opened, and its identifier in Europe."""
    if link is None:
        return words
    eli = f", [ELI](<{link.eli}>)" if link.eli else ""
    return f"[{words}](<{link.url}>) ({link.mark()}{eli})"


def _union_page() -> str:
    law = union_law()
    page = [NOTE, "# Union law\n\n"]
    page.append(
        "Lists and days of Union law, and of treaties beside it, that rules count with; from when a directive or a "
        "regulation applies stands with the [legal instruments](site:instruments). Later changes are not in them. "
        f"Last looked through: {partial_date(law.reviewed, ENGLISH)}.\n"
    )
    groups = [
        [_codes(e.countries), cell(e.en), "", *_known(e)]
        for e in (*law.area, *law.police_associate, *law.free_movement)
    ]
    former = [[e.country, cell(e.en), f"until {long_date(e.last, ENGLISH)}", *_known(e)] for e in law.former_member]
    decisions = [
        [
            e.country,
            e.instrument,
            cell(e.decision or ""),
            f"{long_date(e.first, ENGLISH)} to {long_date(e.last, ENGLISH) if e.last else 'now'}",
            cell(e.only or "all"),
            *_known(e),
        ]
        for e in law.adequacy
    ]
    borders = [[_codes(e.countries), long_date(e.first, ENGLISH), *_known(e)] for e in law.schengen]
    euro = [[e.country, long_date(e.first, ENGLISH), e.former_currency, *_known(e)] for e in law.euro]
    numbers = [[_codes(e.countries), e.phone, cell(e.en), *_known(e)] for e in law.emergency_number]
    known = ["confidence", "note", "source"]
    for title, head, rows in (
        (
            "European Economic Area and what is beside it",
            ["countries", "what they are", "time", *known],
            groups + former,
        ),
        ("Decisions on adequacy", ["country", "instrument", "decision", "time", "recipients", *known], decisions),
        ("Schengen area: first day without border checks", ["countries", "first day", *known], borders),
        ("Euro", ["country", "first day", "currency before", *known], euro),
        ("Number to call in danger", ["countries", "number", "what it is", *known], numbers),
    ):
        page.append(f"\n## {title}\n\n{table(head, rows)}")
    return "".join(page)


_COUNTS = {
    "public": "",
    "terms-only": "for the country's law of terms only",
    "once": "in that year",
    "partly-closed": "offices close, or close early",
}
"""The meaning of a day, in words."""


def _holidays_page() -> str:
    page = [NOTE, "# Public holidays\n\n"]
    page.append(
        "Days on which offices rest, as rules and statutory dates count them; Saturdays, Sundays and holidays that always fall "
        "on a Sunday are left out.\n"
    )
    for code, holidays in public_holidays().items():
        page.append(
            f"\n## {countries[code].name()}\n\nConfidence: {holidays.confidence.label()}. {cell(holidays.note or '')}\n\n"
        )
        rows = [[cell(day.en), _when(day), _years(day), _COUNTS[day.counts]] for day in holidays.days]
        page.append(table(["day", "when", "years", "counts"], rows) + "\nSources:\n\n")
        page += [f"* {_source(source, words)}\n" for source, words in stated(holidays.source)]
    return "".join(page)


def _years(day: RestDay) -> str:
    words = (f"from {day.first_year}" if day.first_year else "", f"until {day.last_year}" if day.last_year else "")
    return " ".join(filter(None, words))


def _when(day: RestDay) -> str:
    if day.on is not None:
        return day.on
    if day.easter is not None:
        days = abs(day.easter)
        return f"{days} day{'s' * (days != 1)} {'after' if day.easter > 0 else 'before'} Easter Sunday"
    if day.weekday is not None:
        return f"first {day.weekday} from {day.start} on"
    return f"Monday after {day.monday_after}" if day.monday_after else long_date(day.day or date.min, ENGLISH)


def _working_figures_page() -> str:
    page = [NOTE, "# Working figures\n\n"]
    page.append(
        "Figures that rules count with and that are not law; an importing system can set its own. *Law* as a basis means that "
        "the figure stands for words of law that name no number, *practice* that it follows from how things are done, "
        "*assumption* that neither law nor evidence sets it.\n\n"
    )
    rows = [
        [f"`{name}`", figure.text, cell(figure.en), figure.basis, cell(figure.reason)]
        for name, figure in working_figures().items()
    ]
    page.append(table(["figure", "value", "what it says", "basis", "reason"], rows))
    return "".join(page)


def _codes(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes))


def _known(entry: UnionEntry) -> list[str]:
    sources = "<br>".join(_source(source, words) for source, words in stated(entry.source))
    return [entry.confidence.label(), cell(entry.note or ""), sources]
