"""Reports as one HTML page that stands by itself: no script, nothing loaded, readable by screen readers and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import LocalizedText
from nordicbaltic_standards.validation.formats.grouping import FindingGroup, blocks
from nordicbaltic_standards.validation.formats.paths import titles
from nordicbaltic_standards.validation.formats.text import by_area, head, heading, kinds_of, verdict

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report

_STYLE = """
:root{color-scheme:light dark;--edge:#8a8a8a;--error:#a4001c;--warning:#7a4a00;--notice:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--error:#ff8a96;--warning:#ffc46b;--notice:#8cc8ff}}
body{font:1rem/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;border-bottom:1px solid var(--edge);margin-top:2rem}
h3{font-size:1.1rem}h4{font-size:1rem;margin:.5rem 0 .25rem}article{border-left:.4rem solid var(--edge);padding:.1rem 1rem;margin:1rem 0}
.error{border-color:var(--error)}.error h4{color:var(--error)}.warning{border-color:var(--warning)}
.warning h4{color:var(--warning)}.notice{border-color:var(--notice)}.notice h4{color:var(--notice)}
code{font-size:.9em;overflow-wrap:anywhere}h2{overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem}.law{font-size:.9rem}
@media print{body{margin:0;max-width:none}article{break-inside:avoid}}
"""


def render(reports: Iterable[Report], language: str) -> str:
    """Return one HTML page over ``reports``, in ``language`` (BCP 47)."""
    sections = ("".join(section(report, language)) for report in reports)
    return opening(language) + "".join(sections) + closing()


def opening(language: str) -> str:
    """Return what stands before the first section."""
    title = escape(ui_text("report/title", language))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(resolve_language(language))}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="referrer" content="no-referrer">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{title}</h1>\n"
    )


def closing(sums: Iterable[str] = (), remarks: Iterable[str] = ()) -> str:
    """Return what stands behind the last section: sums over the records, the first line as heading, and remarks."""
    heading, *lines = sums or [""]
    markup = [f"<section>\n<h2>{escape(heading)}</h2>\n"] if heading else []
    markup += [f"<p>{escape(line)}</p>\n" for line in lines]
    markup += ["</section>\n"] if heading else []
    markup += [f"<p><strong>{escape(line)}</strong></p>\n" for line in remarks]
    return "".join(markup) + "</main>\n</body>\n</html>\n"


def section(report: Report, language: str) -> Iterator[str]:
    """Yield one report as a section, piece by piece."""
    yield f"<section>\n<h2>{escape(_name(report, language))}</h2>\n<ul>\n"
    for line in head(report, language):
        yield f"<li>{escape(line)}</li>\n"
    yield "</ul>\n"
    for line in verdict(report, language):
        yield f"<p>{escape(line)}</p>\n"
    if report.findings:
        yield "<dl>\n"
        for name, meaning in kinds_of(report, language):
            yield f"<dt>{escape(name)}</dt><dd>{escape(meaning)}</dd>\n"
        yield "</dl>\n"
    for area, findings in by_area(report):
        yield f"<h3>{escape(ui_text(f'area/{area}', language))}</h3>\n"
        for block in blocks(findings, language):
            yield from _article(block, report, language)
    if report.omitted:
        yield f"<p>{escape(ui_text('report/more-findings', language, count=report.omitted))}</p>\n"
    yield "</section>\n"


def _name(report: Report, language: str) -> str:
    """Return what tells a section from the others: the record, and the file, line or cell in which it stands."""
    record = f"record/{report.record_type}/title" if report.record_type else "report/title"
    parts = [ui_text(record, language)]
    if report.source is not None:
        parts.append(escape_control_characters(report.source))
    if report.line is not None:
        parts.append(ui_text("report/line", language, line=report.line))
    elif (cell := report.place("")) is not None:
        parts.append(ui_text("report/cell", language, place=escape_control_characters(cell)))
    return " · ".join(parts)


def _article(block: FindingGroup, report: Report, language: str) -> Iterator[str]:
    title = " · ".join(map(_in_its_language, heading(block.first, language)))
    yield f'<article class="{block.first.severity}">\n<h4>{title}</h4>\n'
    for group in block.groups:
        yield "<ul>\n"
        for pointer in group.places:
            yield f"<li>{_place(report, pointer, language)}</li>\n"
        yield "</ul>\n"
        for message in group.messages:
            yield f"<p>{_in_its_language(message)}</p>\n"
    yield f"<p><strong>{escape(ui_text('report/what-to-do', language))}:</strong> {_in_its_language(block.advice)}</p>\n"
    if block.standard:
        yield f'<p class="law">{escape(ui_text("rules/standard", language))}: {escape(block.standard)}</p>\n'
    if block.sources:
        yield f'<p class="law">{escape(ui_text("report/source", language))}: {"; ".join(map(_in_its_language, block.sources))}</p>\n'
    yield "</article>\n"


def _in_its_language(source: LocalizedText) -> str:
    """Return a text; one in another language says so, and is read aloud in it."""
    text = escape(source.text)
    return text if source.language is None else f'<span lang="{escape(source.language)}">{text}</span>'


def _place(report: Report, pointer: str, language: str) -> str:
    words, code = titles(report, pointer, language), f"<code>{escape(pointer)}</code>"
    place = (
        f"{escape(words)} ({code})" if words else code if pointer else escape(ui_text("report/whole-record", language))
    )
    cell = report.place(pointer)
    return (
        place
        if cell is None
        else f"{place} · {escape(ui_text('report/cell', language, place=escape_control_characters(cell)))}"
    )
