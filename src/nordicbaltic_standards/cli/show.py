"""``nbs rules``, ``nbs standards`` and ``nbs country``: the catalogues, as text or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.parameter_types import COUNTRY, Beginning, Choice
from nordicbaltic_standards.cli.terminal import line_width, write_json, write_lines
from nordicbaltic_standards.i18n.formats import country_name, long_date
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.rule_texts import RuleTexts, with_placeholder_names
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.announced import announced_lines
from nordicbaltic_standards.law.citation import Citation
from nordicbaltic_standards.law.citation_text import format_citations, not_read
from nordicbaltic_standards.law.country import Country, country
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.fact_text import fact_as_data, fact_lines, overview_lines, read_up_to
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.sections import Section
from nordicbaltic_standards.law.titles import fact_named, section_title
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.rules.rule_data import rule_as_data, rules_as_data, structural_rule_as_data
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import Standard

FORMATS = ("text", "json")


def _rules() -> Iterable[str]:
    """Return the identifiers of rules, and the beginnings that several share, as ``RES`` or ``NO``."""
    identifiers = [*(rule.id for rule in rules), *STRUCTURAL_RULES]
    begin = {
        "-".join(parts[:length])
        for each in identifiers
        for parts in [each.split("-")]
        for length in range(1, len(parts))
    }
    return (*identifiers, *sorted(begin))


@declare.command("rules")
@declare.argument(
    "rule",
    required=False,
    metavar="ID",
    type=Choice(_rules, "command/unknown-rule", listed=False),
    text="command/option-rule",
)
@declare.format_option(FORMATS)
@click.pass_obj
def run_rules(language: str, rule: str | None, form: str) -> None:
    """Show one rule, or list all rules or those with the same beginning."""
    if rule in STRUCTURAL_RULES:
        texts = STRUCTURAL_RULES[rule]
        _write(form, structural_rule_as_data(texts, language), _structural_lines(texts, language))
    elif rule is not None and any(each.id == rule for each in rules):
        _write(form, rule_as_data(rules[rule], language), _rule_lines(rules[rule], language))
    else:
        _list_rules("" if rule is None else f"{rule}-", form, language)


def _list_rules(begun: str, form: str, language: str) -> None:
    """List the rules whose identifiers begin with ``begun``, as ``RES-`` or ``NO-``; structural rules come last."""
    listed = [rule for rule in rules if rule.id.startswith(begun)]
    of_form = [texts for texts in STRUCTURAL_RULES.values() if texts.id.startswith(begun)]
    if form == "json":
        write_json(rules_as_data(listed, of_form, language))
        return
    write_lines(
        f"{rule.id:<10} {ui_text(f'severity/{rule.severity}', language)}  {rule.texts.title_text(language).text}"
        for rule in listed
    )
    write_lines(["", ui_text("area/structure", language)] if listed and of_form else [])
    write_lines(f"{texts.id:<10} {_message(texts, language)}" for texts in of_form)


def _structural_lines(texts: RuleTexts, language: str) -> Iterable[str]:
    yield f"{texts.id} · {ui_text('area/structure', language)}"
    yield ""
    yield from _labelled("rules/message", _message(texts, language), language)
    yield from _labelled(
        "report/what-to-do", with_placeholder_names(texts.advice_text(language).text, language), language
    )


def _message(texts: RuleTexts, language: str, variant: str = "") -> str:
    return with_placeholder_names(texts.message_text(language, variant).text, language)


def _law(citations: Sequence[Citation], language: str) -> Iterable[str]:
    """Yield the lines on the cited provisions, and on those of them that were not read."""
    if citations:
        yield from _labelled("report/source", "; ".join(format_citations(map(str, citations), language)), language)
    if unread := not_read(citations):
        yield from _wrapped(ui_text("country/not-read", language, what="; ".join(format_citations(unread, language))))


def _rule_lines(rule: Rule, language: str) -> Iterable[str]:
    yield from _wrapped(f"{rule.id} · {rule.texts.title_text(language).text}")
    yield from _wrapped(f"{ui_text(f'severity/{rule.severity}', language)}: {ui_text(f'kind/{rule.kind}', language)}")
    yield ""
    for variants in rule.texts.shared_advice():
        for variant in variants:
            yield from _labelled("rules/message", _message(rule.texts, language, variant), language)
        advice = rule.texts.advice_text(language, variants[0]).text
        yield from _labelled("report/what-to-do", with_placeholder_names(advice, language), language)
    yield from _labelled("rules/record", ui_text(f"record/{rule.record}/title", language), language)
    standard = standards[rule.standard]
    yield from _labelled("rules/standard", f"{standard.id} {standard.text('title', language).text}", language)
    yield from _law(rule.legal_sources, language)
    profiles = ", ".join(ui_text(f"profile/{profile}", language) for profile in rule.profiles)
    yield from _labelled("rules/profiles", profiles, language)
    if rule.countries:
        yield from _labelled(
            "rules/countries", ", ".join(country_name(code, language) for code in rule.countries), language
        )
    if rule.facts:
        named = "; ".join(fact_named(fact_id, language) for fact_id in rule.facts)
        yield from _labelled("rules/facts", named, language)
    if rule.fixed:
        yield from _wrapped(ui_text("rules/fixed", language))
    yield from _labelled("rules/checks", rule.checks_text(language).text, language)
    yield from _labelled("rules/why", rule.why_text(language).text, language)


@declare.command("standards")
@declare.argument(
    "standard",
    required=False,
    metavar="ID",
    type=Choice(lambda: (each.id for each in standards), "command/unknown-standard", listed=False),
    text="command/option-standard",
)
@declare.format_option(FORMATS)
@click.pass_obj
def run_standards(language: str, standard: str | None, form: str) -> None:
    """Show one standard, or list all."""
    if standard is None:
        titles = (f"{each.id}  {each.text('title', language).text}" for each in standards)
        _write(form, {"standards": [standard_as_data(each, language) for each in standards]}, titles)
    else:
        shown = standards[standard]
        _write(form, standard_as_data(shown, language), _standard_lines(shown, language))


def standard_as_data(standard: Standard, language: str) -> dict[str, Any]:
    """Return a standard as JSON-ready data, texts in ``language``; page titles and notes on the origin in English."""
    return {
        "id": standard.id,
        "area": standard.area,
        "title": standard.text("title", language).text,
        "statement": standard.text("statement", language).text,
        "rationale": standard.text("rationale", language).text,
        "level": standard.level,
        "origin": standard.origin,
        "origin_source": standard.origin_source,
        "origin_page": standard.origin_page and asdict(standard.origin_page),
        "origin_note": standard.origin_note,
        "adopted_by_network": standard.adopted_by_network,
        "adopting_page": standard.adopting_page and asdict(standard.adopting_page),
        "evidence": standard.evidence,
        "legal_sources": [str(citation) for citation in standard.legal_sources],
        "not_read": not_read(standard.legal_sources),
        "machine_checkable": standard.machine_checkable,
        "how_assessed": standard.text("how_assessed", language).text,
        "scope_note": standard.text("scope_note", language).text or None,
        "rules": [rule.id for rule in rules.serving(standard.id)],
        "since": standard.since,
        "language": standard.text("statement", language).language,
        "status": standard.text("statement", language).status.value,
    }


def _standard_lines(standard: Standard, language: str) -> Iterable[str]:
    yield f"{standard.id} · {standard.text('title', language).text}"
    yield ui_text(f"area/{standard.area}", language)
    yield ""
    yield from _labelled("standards/statement", standard.text("statement", language).text, language)
    yield from _labelled("standards/rationale", standard.text("rationale", language).text, language)
    yield from _labelled("standards/level", ui_text(f"standards/level-{standard.level}", language), language)
    yield from _labelled("standards/origin", ui_text(f"standards/origin-{standard.origin}", language), language)
    pages = (("standards/origin-page", standard.origin_page), ("standards/adopted", standard.adopting_page))
    for label, page in pages:
        if page is not None and (label, page) != ("standards/origin-page", standard.adopting_page):
            yield from _labelled(label, f"{page.title} · {page.url}" if page.url else page.title, language)
    yield from _labelled("standards/evidence", ui_text(f"standards/evidence-{standard.evidence}", language), language)
    yield from _labelled("standards/assessed", standard.text("how_assessed", language).text, language)
    if standard.scope_note:
        yield from _labelled("standards/scope", standard.text("scope_note", language).text, language)
    yield from _law(standard.legal_sources, language)
    checked = ", ".join(rule.id for rule in rules.serving(standard.id))
    if checked:
        yield from _labelled("standards/rules", checked, language)


@declare.command("country")
@declare.argument("code", metavar="CC", type=COUNTRY, text="command/option-country-code")
@declare.argument(
    "section",
    required=False,
    metavar="SECTION",
    type=Beginning(lambda: (name.replace("_", "-") for name in SECTIONS), "command/unknown-section"),
    text="command/option-section",
)
@declare.on_option("command/option-on-today")
@declare.format_option(FORMATS)
@click.pass_obj
def run_country(language: str, code: str, section: str | None, on: date | None, form: str) -> None:
    """Show law and practice of a country on a day: all of it, or one section in short."""
    day = on or today()
    law = country(code)
    chosen = [each for each in SECTIONS.values() if section in {None, each.section_name.replace("_", "-")}]
    in_force = [
        fact.read_on(day)
        for each in chosen
        for fact_id in each.declared
        for fact in law.every(fact_id)
        if fact.holds_on(day)
    ]
    if form == "json":
        head = {
            "country": law.code,
            "name": law.name(language),
            "on": day.isoformat(),
            "law_read_to": law.read,
            "law_read_before_day": law.read_before(day),
            "announced": [each.to_dict() for each in law.announced],
        }
        write_json(head | {"facts": [fact_as_data(fact, language) for fact in in_force]})
        return
    if section is not None:
        _write_in_short(law, chosen[0], in_force, day, language)
        return
    write_lines([f"{law.name(language)} ({law.code})"])
    write_lines(_wrapped(ui_text("report/law-read-on", language, date=long_date(day, language))))
    write_lines(_wrapped(read_up_to(law, day, language)))
    for line in announced_lines(law.announced, language):
        write_lines(_wrapped(line))
    if language != ENGLISH:
        write_lines(_wrapped(ui_text("country/words-of-law", language)))
        checked = how_far_checked(language)
        if checked is not None:
            write_lines(_wrapped(checked))
    write_lines(_wrapped(ui_text("country/identifiers", language)))
    for each in chosen:
        write_lines(_section_lines(each, in_force, day, language))


def _write_in_short(law: Country, section: type[Section], facts: Sequence[Fact[Any]], day: date, language: str) -> None:
    """Write one section of a country's law on one screen, the answer first."""
    read_in = [source.citation for fact in facts for source in fact.sources]
    below = [
        read_up_to(law, day, language),
        *announced_lines([each for each in law.announced if each.is_cited_in(read_in)], language),
        ui_text("country/section", language, code=law.code),
    ]
    if language not in {ENGLISH, *law.languages}:
        below.append(ui_text("country/words-of-law", language))
    if (checked := how_far_checked(language)) is not None:
        below.append(checked)
    write_lines([f"{law.name(language)} · {section_title(section.section_name, language)}", ""])
    for line in (*overview_lines(facts, language, day), *below):
        write_lines(_wrapped(line) or [""])


def _section_lines(section: type[Section], in_force: Sequence[Fact[Any]], day: date, language: str) -> Iterable[str]:
    """Yield the facts of one section under its title, in the order of declaration."""
    facts = [fact for fact in in_force if fact.id in section.declared]
    if facts:
        title = section_title(section.section_name, language)
        yield from ("", "", title.upper(), "=" * len(title))
    for fact in facts:
        yield ""
        for line in fact_lines(fact, language, day):
            yield from _wrapped(line)


def _labelled(identifier: str, text: str, language: str) -> Iterable[str]:
    return _wrapped(f"{ui_text(identifier, language)}: {text}")


def _wrapped(text: str) -> list[str]:
    columns = line_width()
    before = len(text) - len(text.lstrip())
    indent = " " * (before + 2 if before else 4)
    return wrapped(text.lstrip(), columns, " " * before, indent)


def _write(form: str, data: Any, lines: Iterable[str]) -> None:
    """Write data as JSON, or the lines for people."""
    if form == "json":
        write_json(data)
    else:
        write_lines(lines)
