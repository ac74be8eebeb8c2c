"""Reports as one HTML page that stands by itself: no script, nothing loaded, readable by screen readers and on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from nordicbaltic_standards.i18n.formats import printable
from nordicbaltic_standards.i18n.languages import served_in
from nordicbaltic_standards.i18n.messages import say
from nordicbaltic_standards.law.citation_text import Spoken
from nordicbaltic_standards.validation.formats.grouping import Block, blocks
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
    title = escape(say("report/title", language))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(served_in(language))}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f'<meta name="referrer" content="no-referrer">\n<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{title}</h1>\n"
    )


def closing(sums: Iterable[str] = (), remarks: Iterable[str] = ()) -> str:
    """Return what stands behind the last section: sums over the records, the first line as heading, and remarks."""
    heading, *lines = sums or [""]
    said = [f"<section>\n<h2>{escape(heading)}</h2>\n"] if heading else []
    said += [f"<p>{escape(line)}</p>\n" for line in lines]
    said += ["</section>\n"] if heading else []
    said += [f"<p><strong>{escape(line)}</strong></p>\n" for line in remarks]
    return "".join(said) + "</main>\n</body>\n</html>\n"


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
    for area, found in by_area(report):
        yield f"<h3>{escape(say(f'area/{area}', language))}</h3>\n"
        for block in blocks(found, language):
            yield from _article(block, report, language)
    if report.withheld:
        yield f"<p>{escape(say('report/more-findings', language, count=report.withheld))}</p>\n"
    yield "</section>\n"


def _name(report: Report, language: str) -> str:
    """Return what tells a section from the others: the record, and the file, line or cell in which it stands."""
    record = f"record/{report.record_type}/title" if report.record_type else "report/title"
    parts = [say(record, language)]
    if report.source is not None:
        parts.append(printable(report.source))
    if report.line is not None:
        parts.append(say("report/line", language, line=report.line))
    elif (cell := report.place("")) is not None:
        parts.append(say("report/cell", language, place=printable(cell)))
    return " · ".join(parts)


def _article(block: Block, report: Report, language: str) -> Iterator[str]:
    title = " · ".join(map(_in_its_language, heading(block.first, language)))
    yield f'<article class="{block.first.severity}">\n<h4>{title}</h4>\n'
    for said in block.said:
        yield "<ul>\n"
        for pointer in said.places:
            yield f"<li>{_place(report, pointer, language)}</li>\n"
        yield "</ul>\n"
        for message in said.messages:
            yield f"<p>{_in_its_language(message)}</p>\n"
    yield f"<p><strong>{escape(say('report/what-to-do', language))}:</strong> {_in_its_language(block.mend)}</p>\n"
    if block.standard:
        yield f'<p class="law">{escape(say("rules/standard", language))}: {escape(block.standard)}</p>\n'
    if block.sources:
        yield f'<p class="law">{escape(say("report/source", language))}: {"; ".join(map(_in_its_language, block.sources))}</p>\n'
    yield "</article>\n"


def _in_its_language(spoken: Spoken) -> str:
    """Return a text; one in another language says so, and is read aloud in it."""
    text = escape(spoken.text)
    return text if spoken.language is None else f'<span lang="{escape(spoken.language)}">{text}</span>'


def _place(report: Report, pointer: str, language: str) -> str:
    words, code = titles(report, pointer, language), f"<code>{escape(pointer)}</code>"
    place = f"{escape(words)} ({code})" if words else code if pointer else escape(say("report/whole-record", language))
    cell = report.place(pointer)
    return place if cell is None else f"{place} · {escape(say('report/cell', language, place=printable(cell)))}"
