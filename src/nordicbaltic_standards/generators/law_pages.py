"""Pages of the reference on law: one for each rule, standard and country, a comparison, and the instruments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from nordicbaltic_standards.generators.readme import origins_in_words
from nordicbaltic_standards.generators.tables import NOTE, cell, index, table
from nordicbaltic_standards.i18n.formats import long_date, partial_date
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.announced import announced_lines
from nordicbaltic_standards.law.citation import Citation
from nordicbaltic_standards.law.citation_text import not_read, of_kind
from nordicbaltic_standards.law.country import Country, countries
from nordicbaltic_standards.law.fact import Fact, Source
from nordicbaltic_standards.law.fact_text import blocks, limits, lines_below_value, stated, text_read, validity
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.instruments import Binding, Instrument, instruments
from nordicbaltic_standards.law.links import UNION, LawLink, link_of
from nordicbaltic_standards.law.public_holidays import RestDay, public_holidays
from nordicbaltic_standards.law.thresholds import working_figures
from nordicbaltic_standards.law.titles import fact_named, fact_title, section_title
from nordicbaltic_standards.law.union import UnionEntry, union_law
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.origins import OriginPage, pages
from nordicbaltic_standards.standards.standard import Standard
from nordicbaltic_standards.testing.vectors import all_vectors

_ORIGINS = "standards/origin-"


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated pages.

    Args:
        folder: The folder ``docs/reference``.
    """
    yield from _rule_pages(folder / "rules")
    yield from _standard_pages(folder / "standards")
    yield from _country_pages(folder / "countries")
    yield folder / "instruments.md", _instruments_page()
    yield folder / "union-law.md", _union_page()
    yield folder / "public-holidays.md", _holidays_page()
    yield folder / "working-figures.md", _working_figures_page()


def _citations(cited: tuple[Citation, ...], up: str = "../") -> str:
    unread = not_read(cited)
    return "; ".join(
        f"[{cell(instruments[item.instrument].short)}]({up}instruments.md#{item.instrument}), {cell(item.provision)}"
        f"{' (not read)' if str(item) in unread else ''}"
        for item in cited
    )


def _rule_pages(folder: Path) -> Iterator[tuple[Path, str]]:
    vectors = all_vectors()
    for rule in rules:
        yield folder / f"{rule.id}.md", _rule_page(rule, [v.case.title for v in vectors.get(rule.id, ())])
    rows = [
        [
            f"[{rule.id}]({rule.id}.md)",
            cell(rule.title),
            ui_text(f"record/{rule.record}/title"),
            rule.severity.value,
            rule.kind.value,
        ]
        for rule in rules
    ]
    intro = (
        "What the library checks beyond the form of a record. A finding is never surer than the fact it rests on, "
        "and cites only law that binds the country on that day. "
        f"Rules: {len(rules)}. An error of kind contradiction or exposure keeps a record from being passed on."
    )
    yield (
        folder / "index.md",
        index(
            "Rules", intro, [rule.id for rule in rules], table(["rule", "title", "record", "severity", "kind"], rows)
        ),
    )


def _countries(rule: Rule) -> str:
    named = ", ".join(rule.countries) or "all eight"
    return f"{named}; of a claim to a state scheme, that of the scheme" if rule.law_of else named


def _rule_page(rule: Rule, shown: list[str]) -> str:
    standard = standards[rule.standard]
    page = [NOTE, f"# {rule.id}: {cell(rule.title)}\n\n"]
    rows = [
        ["Record", f"[{ui_text(f'record/{rule.record}/title')}](../records/{rule.record}.md)"],
        ["Severity", f"{ui_text(f'severity/{rule.severity}')}, {rule.kind.value}: {ui_text(f'kind/{rule.kind}')}"],
        ["Standard", f"[{standard.id}](../standards/{standard.id}.md) {cell(standard.title)}"],
        ["Law", _citations(rule.legal_sources)],
        ["Country facts", "<br>".join(cell(fact_named(fact)) for fact in rule.facts) or "none"],
        ["Profiles", ", ".join(rule.profiles)],
        ["Countries", _countries(rule)],
        ["Safety", ui_text("rules/fixed") if rule.fixed else "may be adjusted by the importing system"],
        ["Status", f"{rule.status}, {'extended' if rule.extended else 'core'} tier, since {rule.since}"],
    ]
    page.append(table(["", ""], rows))
    for heading, text in (
        ("What it checks", rule.checks),
        ("Why", rule.why),
        ("How to correct", rule.how_to_correct),
        ("Source and limits", rule.source),
    ):
        page.append(f"\n## {heading}\n\n{cell(text)}\n")
    page.append("\n## In other languages\n\n")
    explanations = [
        [
            NATIVE_NAMES[lang],
            *(cell(text(lang).text) for text in (rule.texts.title_text, rule.checks_text, rule.why_text)),
        ]
        for lang in LANGUAGES
        if lang != ENGLISH
    ]
    page.append(table(["language", "title", "what it checks", "why"], explanations))
    page.append("\n## What it says\n\n")
    messages = [
        [
            NATIVE_NAMES[lang],
            cell(rule.texts.message_text(lang).text),
            cell(rule.texts.advice_text(lang).text),
            rule.texts.message_text(lang).status.value,
        ]
        for lang in LANGUAGES
    ]
    page.append(table(["language", "message", "what to do", "status"], messages))
    for name, text in rule.texts.variants.items():
        page.append(f"\nOtherwise worded ({name}): {cell(text)}\n")
        if name in rule.texts.advice_by_variant:
            page.append(f"\nWhat to do then: {cell(rule.texts.advice_by_variant[name])}\n")
    if shown:
        page.append("\n## Shown by\n\n")
        page += [f"* {cell(what)}\n" for what in shown]
    return "".join(page)


def _standard_pages(folder: Path) -> Iterator[tuple[Path, str]]:
    for standard in standards:
        yield folder / f"{standard.id}.md", _standard_page(standard)
    rows = [
        [
            f"[{s.id}]({s.id}.md)",
            cell(s.title),
            ui_text(f"area/{s.area}"),
            s.level,
            ui_text(_ORIGINS + s.origin),
            ui_text(f"standards/evidence-{s.evidence}"),
        ]
        for s in standards
    ]
    intro = (
        f"{origins_in_words()}\n\nThe network published six pages of standards, of which only the beginnings could be read. "
        "Each standard says where it comes from and how that is known."
    )
    yield (
        folder / "index.md",
        index(
            "Regional standards",
            intro,
            [s.id for s in standards],
            table(["standard", "title", "area", "level", "origin", "how the origin is known"], rows)
            + "\n## Pages and documents they come from\n\n"
            + "".join(f"* {_origin_page(page)}\n" for page in _origin_pages()),
        ),
    )


def _origin_pages() -> list[OriginPage]:
    """Return the pages of the network and about it, then the documents that standards come from."""
    named = {page.id: page for standard in standards for page in (standard.origin_page, standard.adopting_page) if page}
    return [*pages().values(), *(named[page] for page in sorted(named) if page not in pages())]


def _origin_page(page: OriginPage) -> str:
    words = cell(f"{page.title} ({page.id})")
    return f"[{words}](<{page.url}>)" if page.url else words


def _standard_page(standard: Standard) -> str:
    page = [NOTE, f"# {standard.id}: {cell(standard.title)}\n\n{cell(standard.statement)}\n\n"]
    origin = ui_text(_ORIGINS + standard.origin)
    if standard.origin_page and standard.origin_page != standard.adopting_page:
        origin += f"; {_origin_page(standard.origin_page)}"
    if standard.origin_note:
        origin += f" ({cell(standard.origin_note)})"
    if standard.adopting_page:
        origin += f"; the network's page {_origin_page(standard.adopting_page)} builds on the same provision"
    checked = ", ".join(f"[{rule.id}](../rules/{rule.id}.md)" for rule in rules.serving(standard.id))
    rows = [
        ["Area", ui_text(f"area/{standard.area}")],
        ["Level", ui_text(f"standards/level-{standard.level}")],
        ["Rationale", cell(standard.rationale)],
        ["Origin", origin],
        ["How the origin is known", ui_text(f"standards/evidence-{standard.evidence}")],
        ["Law", _citations(standard.legal_sources) or "none"],
        ["Shown by records", standard.machine_checkable],
        ["How it is assessed", cell(standard.how_assessed)],
        ["Rules that check it", checked or "none: people assess it"],
    ]
    if standard.scope_note:
        rows.append(["Scope", cell(standard.scope_note)])
    page.append(table(["", ""], rows))
    page.append("\n## In nine languages\n\n")
    titles = [
        [
            NATIVE_NAMES[lang],
            cell(standard.text("title", lang).text),
            cell(standard.text("statement", lang).text),
            standard.text("statement", lang).status.value,
        ]
        for lang in LANGUAGES
    ]
    page.append(table(["language", "title", "standard", "status"], titles))
    return "".join(page)


def _country_pages(folder: Path) -> Iterator[tuple[Path, str]]:
    for law in countries:
        yield folder / f"{law.code.lower()}.md", _country_page(law)
    yield folder / "comparison.md", _comparison_page()
    rows = [
        [
            f"[{law.name()}]({law.code.lower()}.md)",
            cell(law.native_name),
            partial_date(law.read, "en"),
            str(len(list(law))),
        ]
        for law in countries
    ]
    intro = (
        "Law and practice of the eight countries, each fact with its source, its dates of validity and how surely it is "
        "known. Changes after the day on which the law was read are not in it. "
        "[The eight side by side](comparison.md)."
    )
    pages = ["comparison", *(law.code.lower() for law in countries)]
    yield (
        folder / "index.md",
        index("Countries", intro, pages, table(["country", "name", "law read up to", "entries"], rows)),
    )


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


def _value(fact: Fact[Any]) -> str:
    """Return the value of a fact as a paragraph, or as a list where it has several items."""
    texts = [[cell(line) for line in block] for block in blocks(fact)]
    if len(texts) == 1:
        return "\\\n".join(texts[0]) + "\n"
    return "".join("* " + "\\\n  ".join(block) + "\n" for block in texts)


def _country_page(law: Country) -> str:
    page = [NOTE, f"# {law.name()}\n\n{cell(law.native_name)}. Currency: {law.currency}. Languages: "]
    page.append(", ".join(law.languages) + ".\n\n")
    page.append(f"Law read up to: {partial_date(law.read, 'en')}. Later changes are not in the facts below.\n")
    for section in SECTIONS.values():
        facts = [fact for fact_id in section.declared for fact in law.every(fact_id)]
        if facts:
            page.append(f"\n## {section_title(section.section_name)}\n")
        for fact in facts:
            page.append(f"\n### {fact_title(fact.id)}\n\n`{fact.id}`\n\n")
            page += [f"{cell(line)}\n\n" for line in limits(fact)]
            page.append(f"{_value(fact)}\n")
            page.append("\\\n".join(cell(line) for line in lines_below_value(fact)) + "\n\nSources:\n\n")
            page += [f"* {_source(source, words, law.code)}\n" for source, words in stated(fact.sources)]
    if law.announced:
        page.append("\n## Announced law\n\nPublished, and not in the facts above.\n\n")
        page += [f"* {cell(line)}\n" for line in announced_lines(law.announced)]
    if law.open_questions:
        page.append("\n## Open questions\n\n")
        page += [f"* {cell(question)}\n" for question in law.open_questions]
    return "".join(page)


_COMPARED = (
    "reflection_period.minimum_length",
    "reflection_period.treaty_floor_days",
    "reflection_period.maximum_length",
    "reflection_period.extension",
    "reflection_period.start_event",
    "reflection_period.granted_by",
    "reflection_period.suspension_of_removal",
    "reflection_period.cooperation_required",
    "identification.formal_by",
    "residence_permit.work_right",
    "assistance.duration_limit",
    "assistance.conditional_on_cooperation",
    "assistance.helpline",
    "safe_return.risk_assessment",
    "child.presumption_of_minority",
    "data_protection.child_consent_age",
    "compensation.report_deadline",
    "compensation.application_deadline",
    "compensation.maximum_amount",
    "compensation.appeal",
)
"""Facts that the comparison shows."""


def _comparison_page() -> str:
    page = [NOTE, "# The eight countries side by side\n\n"]
    page.append(
        'The latest entry of each fact. Figures keep the unit in which the law counts; "not known" is said where the '
        'sources read do not tell, "no entry" where none was looked for or is needed. Confidence stands behind each '
        "value: high, medium or low. Changes after the day on which a country's law was read are not in it.\n\n"
    )
    read = [[f"[{law.name()}]({law.code.lower()}.md)", partial_date(law.read, "en")] for law in countries]
    page.append(table(["country", "law read up to"], read))
    for fact_id in _COMPARED:
        page.append(f"\n## {cell(fact_named(fact_id))}\n\n")
        rows = []
        for law in countries:
            entries = [fact for fact in law.every(fact_id) if fact.valid_to is None] or list(law.every(fact_id))[:1]
            if not entries:
                rows.append([law.name(), "no entry", "", ""])
            rows += [[law.name(), _compared(fact), cell(validity(fact)), _confidence(fact)] for fact in entries]
        page.append(table(["country", "value", "valid", "confidence"], rows))
    return "".join(page)


def _confidence(fact: Fact[Any]) -> str:
    """Return the confidence in a fact and, where no source was read for it, that too."""
    return fact.confidence.label() if fact.was_read else f"{fact.confidence.label()}. {ui_text('country/no-source')}"


def _compared(fact: Fact[Any]) -> str:
    """Return the value of a fact in a cell, a line for each part of it."""
    texts = blocks(fact)
    mark = "• " if len(texts) > 1 else ""
    lines = [f"{mark if number == 0 else ''}{cell(line)}" for block in texts for number, line in enumerate(block)]
    return "<br>".join([*lines, *map(cell, limits(fact))])


def _instruments_page() -> str:
    page = [NOTE, "# Legal instruments\n\n"]
    page.append(
        "Treaties, Union law, case law and guidance that standards and rules cite, and whom they bind. A provision "
        'marked "not read" was read in part at most; it is cited from general knowledge or from a summary.\n'
    )
    page += [_instrument_section(item) for item in instruments]
    return "".join(page)


def _union_page() -> str:
    law = union_law()
    page = [NOTE, "# Union law\n\n"]
    page.append(
        "Lists and days of Union law, and of treaties beside it, that rules count with; from when a directive or a "
        "regulation applies stands with the [legal instruments](instruments.md). Later changes are not in them. "
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
    numbers = [[e.phone, cell(e.en), *_known(e)] for e in law.emergency_number]
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
        ("Number to call in danger", ["number", "what it is", *known], numbers),
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


def _instrument_section(item: Instrument) -> str:
    url = _linked(cell(item.citation), item.link(""))
    section = [f"\n({item.id})=\n## {cell(item.short)}\n\n`{item.id}`. {cell(item.title)}. {url}.\n\n"]
    facets = [f"Kind: {item.kind}"]
    if item.in_force:
        facets.append(f"in force: {long_date(item.in_force, ENGLISH)}")
    if item.binding_from:
        facets.append(f"to be applied from: {long_date(item.binding_from, ENGLISH)}")
    if item.valid_to:
        facets.append(f"until: {long_date(item.valid_to, ENGLISH)}")
    section.append("; ".join(facets) + f". What was read of the text: {cell(item.read)}.\n\n")
    rows = []
    for law in countries:
        binding = item.binding(law.code)
        words = {True: "yes", False: "no", None: "not known"}[binding.bound]
        first = "" if binding.since_confidence is None else binding.since_confidence.label()
        rows.append(
            [law.name(), words, cell(binding.how or ""), binding.confidence.label(), _bound_when(binding), first]
        )
    if item.is_law:
        head = ["country", "bound", "how", "confidence", "since", "confidence of the first day"]
        section.append(table(head, rows) + "\n")
    if item.provisions:
        cited = [
            [cell(p.at), cell(p.gist), "yes" if p.read else "not read", long_date(p.since, ENGLISH) if p.since else ""]
            for p in item.provisions.values()
        ]
        section.append(table(["provision", "in short", "text read", "binding since, where later"], cited))
    return "".join(section)


def _bound_when(binding: Binding) -> str:
    """Return the days between which an instrument binds a country, and from when that is certain, where known."""
    days = (
        ("", binding.since),
        ("surely from ", binding.certain_from if binding.certain_from != binding.since else None),
        ("until ", binding.until),
    )
    return "; ".join(f"{words}{long_date(day, ENGLISH)}" for words, day in days if day is not None)
