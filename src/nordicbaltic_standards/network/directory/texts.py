"""The directory for readers and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.fact_text import limits, plain
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.titles import fact_title
from nordicbaltic_standards.law.value_text import value_blocks
from nordicbaltic_standards.law.values import Actor, Authority, Helpline
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.network.directory.entries import Check, CountryDirectory, DirectoryEntry, Freshness
from nordicbaltic_standards.network.directory.roles import role_label
from nordicbaltic_standards.version import STANDARD_VERSION


def directory_as_data(directories: Iterable[CountryDirectory], on: date) -> dict[str, Any]:
    """Return directories as JSON-ready data: each entry as a record, with what the file of law says in words."""
    return {
        "standard_version": STANDARD_VERSION,
        "on": on.isoformat(),
        "countries": [_country_as_data(each) for each in directories],
    }


def record_as_data(organisation: Organisation) -> dict[str, Any]:
    """Return a record as JSON-ready data, without fields that have no value."""
    return organisation.model_dump(mode="json", exclude_defaults=True)


def _country_as_data(directory: CountryDirectory) -> dict[str, Any]:
    freshness = directory.freshness
    return {
        "country": directory.country,
        "freshness": {name: getattr(freshness, name) for name in Freshness.__dataclass_fields__},
        "missing": list(directory.missing),
        "entries": [_entry_as_data(entry) for entry in directory.entries],
    }


def _entry_as_data(entry: DirectoryEntry) -> dict[str, Any]:
    return {
        "organisation": record_as_data(entry.organisation),
        "english_name": entry.english_name,
        "web_page": entry.web_page,
        "tasks": list(entry.tasks),
        "authority": plain(entry.authority),
        "helplines": [plain(line) for _, line in entry.helplines],
        "named_by": [fact.id for fact, _ in entry.naming],
        "checked": entry.checked,
        "check": entry.check.value,
    }


def directory_lines(directory: CountryDirectory, language: str) -> Iterator[str]:
    """Yield the lines of a country's directory for people, in ``language`` (BCP 47); what belongs to an entry is indented."""
    title = country(directory.country).name(language)
    yield from (title, "=" * len(title))
    yield from freshness_lines(directory.freshness, language)
    if directory.missing:
        tasks = "; ".join(role_label(code, language) for code in directory.missing)
        yield ui_text("directory/missing", language, tasks=tasks)
    yield ui_text("directory/sources", language, country=directory.country)
    for entry in directory.entries:
        yield ""
        first, *others = entry_lines(entry, language)
        yield first
        yield from (f"  {line}" for line in others)


def freshness_lines(freshness: Freshness, language: str) -> Iterator[str]:
    """Yield how far the entries of a country are checked."""
    yield ui_text(
        "directory/current",
        language,
        limit=_limit(freshness.limit_days, language),
        current=freshness.current,
        entries=freshness.entries,
    )
    if freshness.oldest is not None:
        yield ui_text("directory/oldest", language, date=partial_date(freshness.oldest, language))
    if freshness.not_dated:
        yield ui_text("directory/not-dated-count", language, count=freshness.not_dated)


def entry_lines(entry: DirectoryEntry, language: str) -> Iterator[str]:
    """Yield the lines of an entry for people, in ``language`` (BCP 47); the first is its name and identifier."""
    code = entry.organisation.country
    own = [] if entry.authority is None else value_blocks(entry.authority, None, code, language)[0]
    yield from own
    for fact, line in entry.helplines:
        first, *others = value_blocks(line, None, code, language)[0]
        yield first if own else f"{first} [{entry.organisation.id}]"
        further = [*limits(fact, language), *(each for each in others if each not in own)]
        yield from (f"  {each}" if own else each for each in further)
    if entry.organisation.roles:
        roles = "; ".join(role.label(language) for role in entry.organisation.roles)
        yield f"{ui_text('directory/roles', language)}: {roles}"
    yield from _further_contacts(entry, language)
    yield from warnings(entry, language)


def _further_contacts(entry: DirectoryEntry, language: str) -> Iterator[str]:
    """Yield numbers and addresses that only a fact of law gives, each with the title of the fact."""
    shown = {each for listed in (entry.authority, *(line for _, line in entry.helplines)) for each in _numbers(listed)}
    for fact, actor in entry.naming:
        new = [number for number in _numbers(actor) if number not in shown]
        shown.update(new)
        if new:
            yield f"{fact_title(fact.id, language)}: {', '.join(new)}"


def _numbers(listed: Authority | Helpline | Actor | None) -> list[str]:
    numbers = (getattr(listed, name, None) for name in ("phone", "second_phone", "emergency", "email"))
    return [number for number in numbers if number]


def warnings(entry: DirectoryEntry, language: str) -> Iterator[str]:
    """Yield what a reader has to know before using an entry: its last check is old, or not known."""
    if entry.check is Check.OLD:
        yield ui_text("directory/old", language, limit=_limit(thresholds().directory_verify_days, language))
    elif entry.check is Check.NOT_DATED:
        yield ui_text("directory/not-dated", language)


def _limit(days: int, language: str) -> str:
    return format_duration(days, Unit.DAYS, language)
