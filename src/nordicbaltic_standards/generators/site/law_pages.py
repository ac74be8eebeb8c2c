"""Pages of law: countries by section, the eight side by side, and the instruments with what rests on each article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial
from typing import Any

from nordicbaltic_standards.generators.site import graph, pictures
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.i18n.formats import long_date, partial_date
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.announced import announced_lines
from nordicbaltic_standards.law.country import Country, countries
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.fact_text import blocks, limits, lines_below_value, overview_lines, stated, validity
from nordicbaltic_standards.law.facts import SECTIONS, ReflectionPeriod
from nordicbaltic_standards.law.instruments import Instrument, instruments
from nordicbaltic_standards.law.labels import BINDING_WAYS
from nordicbaltic_standards.law.links import link_of
from nordicbaltic_standards.law.sections import Section
from nordicbaltic_standards.law.titles import choice_label, fact_title, section_title
from nordicbaltic_standards.network.rights_sheets import rights_sheet


def pages(on: date) -> Iterator[Page]:
    """Yield the pages.

    Args:
        on: Day of the rights sheets that the facts are linked to.
    """
    sections = {"sections": list(SECTIONS), "countries": countries}
    yield Page("countries", "", partial(ui_text, "site/countries"), lambda _: sections)
    for section in SECTIONS.values():
        name = section.section_name
        yield Page("facts", name, partial(section_title, name), partial(_compared, section))
    for law in countries:
        own = [section for section in SECTIONS.values() if _facts(law, section)]
        yield Page("country", law.code.lower(), law.name, partial(_country, law, own))
        for section in own:
            yield Page(
                "section",
                f"{law.code.lower()}/{section.section_name}",
                partial(_section_title, law, section),
                partial(_section, law, section, on),
            )
    yield Page("instruments", "", partial(ui_text, "site/instruments"), _instruments, "listing")
    for instrument in instruments:
        yield Page("instrument", instrument.id, partial(_short, instrument), partial(_instrument, instrument))


def _instruments(language: str) -> Mapping[str, Any]:
    listed = [(each.id, each.short_text(language)) for each in instruments]
    return {"kind": "instrument", "by_area": {"": listed}, "remark": ""}


def _facts(law: Country, section: type[Section]) -> list[Fact[Any]]:
    """Return every entry of the facts of a section, former ones included."""
    return [fact for fact_id in section.declared for fact in law.every(fact_id)]


def _section_title(law: Country, section: type[Section], language: str) -> str:
    return f"{law.name(language)}: {section_title(section.section_name, language)}"


def _country(law: Country, sections: list[type[Section]], language: str) -> Mapping[str, Any]:
    in_force = {section: [fact for fact in _facts(law, section) if fact.valid_to is None] for section in sections}
    return {
        "law": law,
        "read": partial_date(law.read, language),
        "sections": {
            section.section_name: list(overview_lines(facts, language)) for section, facts in in_force.items()
        },
        "announced": announced_lines(law.announced, language),
        "open_questions": law.open_questions,
        "cases": graph.training_cases_about("country", law.code),
    }


def _section(law: Country, section: type[Section], on: date, language: str) -> Mapping[str, Any]:
    return {
        "law": law,
        "read": partial_date(law.read, language),
        "section": section.section_name,
        "facts": [entry(fact, language) for fact in _facts(law, section)],
        "areas": areas(section),
        "instruments": {each.fact: each for each in instruments if each.fact},
        "cases": lambda fact_id: graph.training_cases_about("fact", f"{law.code}/{fact_id}"),
        "on_sheet": _on_rights_sheet(law, on),
    }


def areas(section: type[Section]) -> list[str]:
    """Return the areas whose pages show facts of a section."""
    return list(dict.fromkeys(area for fact_id in section.declared for area in graph.areas_of_fact().get(fact_id, ())))


@cache
def _on_rights_sheet(law: Country, on: date) -> frozenset[str]:
    """Return the facts on which the rights sheet of a country rests."""
    return frozenset(fact for statement in rights_sheet(law.code, ENGLISH, on).statements for fact in statement.facts)


def current(law: Country, fact_id: str, language: str) -> list[dict[str, Any]]:
    """Return what a reader sees of the entries of a fact whose end is not known."""
    return [entry(fact, language) for fact in law.every(fact_id) if fact.valid_to is None]


def entry(fact: Fact[Any], language: str) -> dict[str, Any]:
    """Return what a reader sees of an entry of a fact."""
    return {
        "id": fact.id,
        "title": fact_title(fact.id, language),
        "limits": limits(fact, language),
        "blocks": blocks(fact, language),
        "validity": validity(fact, language),
        "below": list(lines_below_value(fact, language)),
        "confidence": fact.confidence,
        "was_read": fact.was_read,
        "first": fact.valid_from and fact.valid_from.isoformat(),
        "last": fact.valid_to and fact.valid_to.isoformat(),
        "sources": [
            {"kind": source.kind, "was_read": source.was_read, "words": words, "link": link_of(source, fact.country)}
            for source, words in stated(fact.sources, language, fact.country)
        ],
        "rules": graph.rules_in(fact.country, fact.id),
    }


def _compared(section: type[Section], language: str) -> Mapping[str, Any]:
    rows = {
        fact_id: {law.code: [entry(fact, language) for fact in law.every(fact_id)] for law in countries}
        for fact_id in section.declared
    }
    return {
        "bars": pictures.reflection_periods(language) if section is ReflectionPeriod else [],
        "convention": pictures.convention_days(),
        "section": section.section_name,
        "areas": areas(section),
        "rules": graph.rules_of_fact(),
        "rows": {fact_id: row for fact_id, row in rows.items() if any(row.values())},
        "titles": {fact_id: fact_title(fact_id, language) for fact_id in rows},
        "countries": countries,
    }


def _short(instrument: Instrument, language: str) -> str:
    return instrument.short_text(language).text


def _instrument(instrument: Instrument, language: str) -> Mapping[str, Any]:
    return {
        "instrument": instrument,
        "dates": [
            (label, long_date(day, language))
            for label, day in (
                ("site/in-force", instrument.in_force),
                ("site/applies-from", instrument.binding_from),
                ("site/until", instrument.valid_to),
            )
            if isinstance(day, date)
        ],
        "link_to": instrument.link(""),
        "bindings": [(law, instrument.binding(law.code)) for law in countries] if instrument.is_law else [],
        "ways": {key: choice_label(BINDING_WAYS, key, language) for key in BINDING_WAYS.keys},
        "articles": [
            {
                "at": at,
                "provision": instrument.provisions.get(at),
                "standards": graph.standards_of_article().get((instrument.id, at), ()),
                "rules": graph.rules_of_article().get((instrument.id, at), ()),
            }
            for at in articles(instrument)
        ],
    }


def articles(instrument: Instrument) -> list[str]:
    """Return the provisions of an instrument that are read or cited, in their order; empty for it in general."""
    cited = [at for each, at in (*graph.rules_of_article(), *graph.standards_of_article()) if each == instrument.id]
    return sorted({*cited, *instrument.provisions}, key=_in_order)


def _in_order(provision: str) -> list[tuple[int, str]]:
    """Return a key that puts articles into the order of their numbers."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.findall(r"\d+|\D+", provision)]
