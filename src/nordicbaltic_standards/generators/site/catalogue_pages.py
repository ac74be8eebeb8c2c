"""Pages of what the standard declares: areas, standards, rules, records and code lists."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from html import escape
from typing import Any

from markupsafe import Markup

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import CodeListView
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.generators.site import graph, pictures
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import text, ui_text
from nordicbaltic_standards.i18n.texts import Text
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.sources import cited_sources
from nordicbaltic_standards.models.base import Model, Record, Section
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.introspection import DeclaredField, ListShape, fields_of, parts_in
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_description, field_title, part_description, part_title
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import AREAS, Standard
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.validate import validate


def pages() -> Iterator[Page]:
    """Yield the pages."""
    for area in AREAS:
        yield Page("area", area, partial(ui_text, f"area/{area}"), partial(_area, area))
    yield Page(
        "standards", "", partial(ui_text, "site/standards"), partial(_listing, "standard", _standards), "listing"
    )
    for standard in standards:
        yield Page("standard", standard.id, partial(_standard_title, standard), partial(_standard, standard))
    yield Page("rules", "", partial(ui_text, "site/rules"), partial(_listing, "rule", _rules), "listing")
    for rule in rules:
        yield Page("rule", rule.id, partial(_rule_title, rule), partial(_rule, rule))
    yield Page("records", "", partial(ui_text, "site/records"), partial(_listing, "record", _records), "listing")
    for name, record in RECORDS.items():
        yield Page("record", name, partial(ui_text, f"record/{name}/title"), partial(_record, record))
    yield Page(
        "code-lists",
        "",
        partial(ui_text, "site/code-lists"),
        partial(_listing, "code-list", _lists, remark="site/codes-stay"),
        "listing",
    )
    for view in codes:
        yield Page("code-list", view.id, view.title, partial(_code_list, view))


Listed = Iterator[tuple[str, str, Text]]
"""Area, identifier and title of what a page lists."""


def _standards(language: str) -> Listed:
    return ((each.area, each.id, each.text("title", language)) for each in standards)


def _rules(language: str) -> Listed:
    return ((each.area, each.id, each.texts.title_text(language)) for each in rules)


def _records(language: str) -> Listed:
    return ((each.area, name, text(f"record/{name}/title", language)) for name, each in RECORDS.items())


def _lists(language: str) -> Listed:
    return ((view.area, view.id, view.title_text(language)) for view in codes)


def _listing(kind: str, listed: Callable[[str], Listed], language: str, *, remark: str = "") -> Mapping[str, Any]:
    by_area: dict[str, list[tuple[str, Text]]] = {area: [] for area in AREAS}
    for area, identifier, title in listed(language):
        by_area[area].append((identifier, title))
    return {"kind": kind, "by_area": by_area, "remark": remark}


def _area(area: str, language: str) -> Mapping[str, Any]:
    lists = [view for view in codes if view.area == area]
    return {
        "prose": [_pieces(text(f"site/area/{area}/{number}", language)) for number in (1, 2)],
        "story": text(f"site/area/{area}/story", language),
        "cases": graph.training_cases_about("area", area),
        "key_facts": graph.KEY_FACTS[area],
        "countries": countries,
        "bars": pictures.reflection_periods(language) if area == "residence" else [],
        "convention": pictures.convention_days(),
        "lives": [
            (view.title(language), *pictures.life(view.id, language)) for view in lists if pictures.has_life(view.id)
        ],
        "standards": [standard for standard in standards if standard.area == area],
        "rules": [rule for rule in rules if rule.area == area],
        "records": [name for name, record in RECORDS.items() if record.area == area],
        "lists": lists,
    }


_STANDARD = re.compile(r"([A-Z]{3}-S\d{2})")


def _pieces(prose: Text) -> tuple[Text, list[str]]:
    """Return a text and its pieces: words and the identifier of a standard by turns."""
    return prose, _STANDARD.split(prose.text)


def _standard_title(standard: Standard, language: str) -> str:
    return f"{standard.id} {standard.text('title', language).text}"


def _standard(standard: Standard, language: str) -> Mapping[str, Any]:  # noqa: ARG001
    origin = standard.origin_page if standard.origin_page != standard.adopting_page else None
    return {
        "standard": standard,
        "origin_page": origin,
        "rules": rules.serving(standard.id),
        "cases": graph.training_cases_about("standard", standard.id),
    }


def _rule_title(rule: Rule, language: str) -> str:
    return f"{rule.id} {rule.texts.title_text(language).text}"


def _rule(rule: Rule, language: str) -> Mapping[str, Any]:  # noqa: ARG001
    return {
        "rule": rule,
        "served": [standards[each] for each in graph.served(rule)],
        "fields": [
            (name, graph.records_read(rule, name)) for name in sorted(rule.reads) if name in graph.records_with()
        ],
        "lists": graph.lists_of_rule().get(rule.id, ()),
        "countries": [law for law in countries if not rule.countries or law.code in rule.countries],
        "shown": shown(rule),
        "vectors": all_vectors().get(rule.id, ()),
        "cases": graph.training_cases_about("rule", rule.id),
    }


class Shown:
    """A record that breaks a rule beside one that does not: what differs, and the finding.

    Attributes:
        changes: What is done to the record that breaks the rule: operation, place, value before, value after.
        findings: What the rule reports of it.
        title: What the case of the vectors shows, in English.
        example: The record that breaks the rule, as JSON text; `None` where the page that checks records, which knows
            nothing beside the record, does not report it.
    """

    def __init__(self, broken: Vector, sound: Vector, findings: list[Finding]) -> None:
        self.title = broken.case.title
        self.example = json.dumps(broken.record, ensure_ascii=False, indent=2) + "\n" if _stands_alone(broken) else None
        self.changes = list(_changes(broken.record, sound.record))
        self.findings = findings


_MOST_CHANGES = 6
"""Largest number of differences with which a reader still sees what a rule is about."""


@cache
def shown(rule: Rule) -> Shown | None:
    """Return the pair of vectors of a rule that differ least, judged anew; ``None`` where all differ by much."""
    vectors = [each for each in all_vectors().get(rule.id, ()) if isinstance(each.data, dict)]
    pairs = [
        (len(list(_changes(broken.record, sound.record))), not _stands_alone(broken), number, broken, sound)
        for number, broken in enumerate(vectors)
        if broken.breaks
        for sound in vectors
        if not sound.breaks and _setting(sound) == _setting(broken)
    ]
    if not pairs:
        return None
    changes, _, _, broken, sound = min(pairs, key=lambda pair: pair[:3])
    if changes > _MOST_CHANGES:
        return None
    return Shown(broken, sound, _findings(rule, broken))


def _setting(vector: Vector) -> tuple[object, ...]:
    """Return all that a case is judged by beside its record, and the record from which it is made."""
    case = vector.case
    return case.base, case.country, case.on, case.profile, case.organisation


def _stands_alone(vector: Vector) -> bool:
    """Return whether a case is judged by nothing beside its record, and as a record for exchange."""
    case = vector.case
    return (case.country, case.on, case.organisation, case.profile) == (None, None, None, "exchange")


def examples() -> Iterator[tuple[str, str]]:
    """Yield identifier and record, as JSON text, of each rule of which the page that checks records shows a finding."""
    for rule in rules:
        example = shown(rule)
        if example is not None and example.example is not None:
            yield rule.id, example.example


def _findings(rule: Rule, vector: Vector) -> list[Finding]:
    case = vector.case
    report = validate(
        vector.record, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation
    )
    return [finding for finding in report.findings if finding.rule == rule.id]


def _changes(before: Any, after: Any, place: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield place, value before and value after of what differs; ``None`` where there is no value."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from _changes(before.get(key), after.get(key), f"{place}/{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for number, (former, latter) in enumerate(zip(before, after, strict=True)):
            yield from _changes(former, latter, f"{place}/{number}")
    elif before != after:
        yield place, before, after


def _record(record: type[Record], language: str) -> Mapping[str, Any]:
    name = record.record_name
    report = _judged(name)
    day = report.judged_on
    return {
        "record": record,
        "description": part_description(record, language),
        "parts": [_part(part, name, language) for part in graph.parts_on_page(record)],
        "inside": graph.records_inside()[name],
        "containing": graph.records_containing().get(name, ()),
        "example": _as_json(_shown_example(record)),
        "in_part": record is CaseFile,
        "findings": report.findings,
        "judged": {
            "country": countries[_EXAMPLE_COUNTRY].name(language),
            "date": "" if day is None else long_date(day, language),
        },
        "has_template": name in RECORDS_WITH_SHEETS,
        "cases": graph.training_cases_about("record", name),
        "boxes": pictures.parts(record, language),
        "rules": [rule for rule in rules if rule.record == record.record_name],
    }


_EXAMPLE_COUNTRY = "EE"
"""The country whose invented records are shown: the one that ``nbs example`` takes when none is named."""


def _shown_example(record: type[Record]) -> dict[str, Any]:
    """Return the example of a record; of a case file only its own part, since the records inside it have pages of their own."""
    complete = example(record.record_name, _EXAMPLE_COUNTRY)
    if record is not CaseFile:
        return complete
    inside = {
        name
        for name, declared in fields_of(record).items()
        if any(issubclass(part, Section) for part in parts_in(declared.shape))
    }
    return {name: value for name, value in complete.items() if name not in inside}


def _as_json(data: Any) -> Markup:
    """Return data as JSON in HTML; quotation marks stay, since they are most of what would be escaped."""
    return Markup(escape(json.dumps(data, ensure_ascii=False, indent=1), quote=False))  # noqa: S704 - it is escaped


@cache
def _judged(record: str) -> Report[Record]:
    return validate(example(record, _EXAMPLE_COUNTRY))


def _part(part: type[Model], record: str, language: str) -> dict[str, Any]:
    return {
        "name": part.__name__,
        "title": part_title(part, language),
        "description": part_description(part, language),
        "fields": [_field(field, record, language) for field in fields_of(part).values()],
    }


def _field(field: DeclaredField, shown_in: str, language: str) -> dict[str, Any]:
    code_list = graph.lists_in(field.shape)
    part = next(parts_in(field.shape), None)
    record = part.record_name if part and issubclass(part, Section) else None
    name = f"{field.owner}.{field.name}"
    return {
        "name": field.name,
        "id": name,
        "title": field_title(field, language),
        "description": field_description(field, language),
        "required": field.required,
        "repeated": isinstance(field.shape, ListShape),
        "category": field.classification,
        "code_list": code_list and code_list.info.id,
        "part": part.__name__ if part and record is None else None,
        "record": record,
        "rules": [
            rule for rule in graph.rules_of_field().get(name, ()) if shown_in in graph.records_read(rules[rule], name)
        ],
    }


def _code_list(view: CodeListView, language: str) -> Mapping[str, Any]:
    having = graph.records_with()
    steps, arrows = pictures.life(view.id, language)
    return {
        "steps": steps,
        "arrows": arrows,
        "view": view,
        "fields": [(name, having[name]) for name in graph.fields_of_list().get(view.id, ()) if name in having],
        "narrower": graph.narrower(view.id),
        "rules": [rules[each] for each in graph.rules_of_list(view.id)],
        "sources": {
            code.value: "; ".join(f"{title} {place}".strip() for title, place in cited_sources(code.declaration.source))
            for code in view
        },
    }
