"""The data-protection table: every field with its category of data, and a record of processing to start from."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    CriminalDataGround,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    LegalEvent,
    RecipientType,
    SpecialCategoryCondition,
    TransferGround,
)
from nordicbaltic_standards.generators.processing import (
    Activity,
    FieldPlace,
    Retained,
    activities,
    concerns,
    places_of,
    retention,
    title_of,
)
from nordicbaltic_standards.generators.tables import NOTE, cell, table
from nordicbaltic_standards.i18n.formats import country_name
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.fact_text import stated, validity
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.models.introspection import DeclaredField
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL, SPECIAL
from nordicbaltic_standards.rules.exchange_profiles.profiles import ExchangeProfile, exchange_profiles

C = TypeVar("C", bound=CodeList)

_START = """\
This page is generated from the declarations of the standard: what its fields say they hold, what the exchange
profiles let leave, what its rules and standards protect, and what country facts say of retention. It is a starting point for
your own record of processing activities (GDPR art. 30; for police and prosecution Directive (EU) 2016/680 art. 24) and
does not take its place: who the controller is, on which basis *you* process, what *your* law orders and how *your*
house is secured, nobody can read from a schema. Legal bases stand here to choose from, not as an answer.

`nbs bundle` writes the same tables as CSV, with empty columns for what only you know.
How the standard protects people, and what it cannot do, is told in
[Data protection](site:guide/data-protection).
"""

_FIELD_HEAD = ["field", "title", "category of data", "can be withheld"]


def pages(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the pages.

    Args:
        folder: The folder ``docs/reference``.
    """
    every = activities()
    yield folder / "data-protection.md", _overview(every)
    for activity in every:
        yield folder / "data-protection" / f"{activity.record.record_name}.md", _page(activity)


def tables(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the CSV files.

    Args:
        folder: The folder they are written to.
    """
    every = activities()
    yield folder / "fields.csv", _fields_csv(every)
    yield folder / "processing-activities.csv", _activities_csv(every)
    yield folder / "exchange-profiles.csv", _exchange_profiles_csv()
    yield folder / "retention.csv", _retention_csv()


# In words


def _labels(codes: Iterable[C], every: type[C]) -> str:
    """Return the labels of some codes of a list in the order of the list."""
    chosen = set(codes)
    return ", ".join(code.label() for code in every if code in chosen)


def _period(retained: Retained) -> str:
    term = retained.term
    if term is None or term.length is None:
        return ui_text("country/unknown")
    return format_duration(term.length.amount, term.length.unit, ENGLISH)


def _source(retained: Retained) -> str:
    return "; ".join(source.citation if source.was_read else words for source, words in stated(retained.fact.sources))


def _retention_row(retained: Retained) -> list[str]:
    term, fact = retained.term, retained.fact
    return [
        retained.country,
        cell(term.records if term else ""),
        cell(_labels(map(DataCategory, term.categories), DataCategory) if term else ""),
        _period(retained),
        cell(LegalEvent(term.event).label() if term and term.event else ""),
        cell(" ".join(part for part in (term.en if term else "", fact.note or "") if part)),
        fact.confidence.label(),
        cell(_source(retained)),
    ]


_RETENTION_HEAD = ["country", "records", "only for", "kept", "counted from", "remarks", "confidence", "source"]


def _retention_table(terms: Iterable[Retained]) -> str:
    return table(_RETENTION_HEAD, [_retention_row(retained) for retained in terms])


# The page for all records


def _overview(every: tuple[Activity, ...]) -> str:
    page = [NOTE, "# Data protection table\n\n", _START]
    page.append("\n## Records\n\n")
    rows = [
        [
            f"[{cell(title_of(activity.record))}](data-protection/{activity.record.record_name}.md)",
            "yes" if activity.about_a_person else "no",
            cell(_labels(activity.personal, DataCategory)) or "none",
            cell(_labels(activity.personal & SPECIAL, DataCategory)) or "none",
        ]
        for activity in every
    ]
    page.append(table(["record", "about a person", "personal data", "special categories (GDPR art. 9)"], rows))
    page.append("\n## Categories of data\n\nEvery field declares one; a field without one fails the build.\n\n")
    page.append(_categories_table())
    page.append("\n## Exchange profiles: what may leave, for what and to whom\n\n")
    page.append(
        "One table says it to `minimise`, to the rules on messages and to this page. What no profile names, a purpose or "
        "a recipient, gets nothing personal. Free text leaves only where somebody has read and released it. A profile that "
        "is named holds only where a message names it.\n\n"
    )
    page.append(_exchange_profiles_table())
    page.append("\n## Recipients\n\n")
    page.append(_recipients_table())
    page.append("\n## Legal bases to choose from\n\n")
    for heading, codes in (
        ("Legal basis (GDPR art. 6, or the law-enforcement directive)", LawfulBasis),
        ("Condition for special categories (GDPR art. 9)", SpecialCategoryCondition),
        ("Ground for data on offences (GDPR art. 10)", CriminalDataGround),
        ("Ground for a transfer outside the European Economic Area (GDPR chapter V)", TransferGround),
    ):
        page.append(f"### {heading}\n\n")
        page.append(table(["code", "label", "definition"], [_code_row(code) for code in codes]) + "\n")
    page.append("## Retention by country\n\n")
    page.append(
        "As the [country facts](site:countries) say it, with how surely it is known. Where a term is not known, "
        "it is not known to this standard: ask the authority or a lawyer, and write down what you found.\n\n"
    )
    page.append(_retention_table(retention()))
    names = "\n".join(f"data-protection/{name}" for name in RECORDS)
    page.append(f"\n```{{toctree}}\n:hidden:\n:maxdepth: 1\n\n{names}\n```\n")
    return "".join(page)


def _code_row(code: CodeList) -> list[str]:
    return [f"`{code.value}`", cell(code.label()), cell(code.definition())]


def _categories_table() -> str:
    counted = Counter(place.declared.classification for record in RECORDS.values() for place in places_of(record))
    rows = [
        [
            *_code_row(category),
            "GDPR art. 9" if category in SPECIAL else "" if category in NOT_PERSONAL else "personal",
            str(counted[category]),
        ]
        for category in DataCategory
    ]
    return table(["code", "label", "definition", "kind", "fields"], rows)


def _exchange_profiles_table() -> str:
    rows = [
        [
            f"`{profile.id}`",
            cell(_labels(profile.purposes, DisclosurePurpose)) or "any other",
            cell(_recipients(profile)) or "any other",
            cell(_labels(profile.carries - NOT_PERSONAL, DataCategory)) or "nothing personal",
            cell(profile.reason()),
            cell("; ".join(_conditions(profile))),
            _law(profile),
        ]
        for profile in exchange_profiles
    ]
    return table(["profile", "purposes", "recipients", "may leave", "why", "only where", "law"], rows)


def _recipients(profile: ExchangeProfile) -> str:
    others = ["others of which the kind is not recorded"] if None in profile.recipients else []
    known = _labels((kind for kind in profile.recipients if kind is not None), RecipientType)
    return ", ".join([part for part in (known, *others) if part])


def _conditions(profile: ExchangeProfile) -> Iterator[str]:
    if profile.named:
        yield "the message names it"
    if profile.needs is not None:
        yield {
            "consent": "it rests on a consent in force for its recipient and purpose",
            "consent-or-law": "it rests on a consent in force for its recipient and purpose, or on a law",
        }[profile.needs]
    if profile.countries:
        yield "the law is that of " + ", ".join(country_name(code, ENGLISH) for code in profile.countries)
    if profile.records:
        yield "the record is one of: " + ", ".join(sorted(ui_text(f"record/{name}/title") for name in profile.records))
    if profile.only:
        yield "single fields alone"
    if profile.not_to_suspected:
        yield "nobody close to the person is suspected, and the person has not excluded the family"
    if profile.guards_suspicions:
        yield "of a child: nobody close is suspected, and the family is not excluded"
    if profile.contact_with_consent:
        yield "for the contact for authorities: a consent in force names the recipient and contact data"
    if profile.not_of_child:
        yield "the person is no child"


def _law(profile: ExchangeProfile) -> str:
    return "; ".join(
        f"[{cell(instruments[item.instrument].short)}](site:instrument/{item.instrument}), {cell(item.provision)}"
        for item in profile.law
    )


def _recipients_table() -> str:
    rows = []
    for recipient in RecipientType:
        known = [profile for profile in exchange_profiles if recipient in profile.recipients]
        purposes = {
            one for profile in known if DataCategory.SAFETY_CRITICAL in profile.carries for one in profile.purposes
        }
        some = {one for profile in known if _safety_fields(profile) for one in profile.purposes} - purposes
        rows.append(
            [
                *_code_row(recipient),
                cell(_labels(purposes, DisclosurePurpose)) or "never",
                cell(_labels(some, DisclosurePurpose)) or "never",
            ]
        )
    return table(["code", "label", "definition", "safety-critical data for", "single fields of them for"], rows)


def _safety_fields(profile: ExchangeProfile) -> bool:
    return any(name in profile.fields for name in _safety_critical())


@cache
def _safety_critical() -> frozenset[str]:
    return frozenset(
        f"{place.declared.owner}.{place.declared.name}"
        for record in RECORDS.values()
        for place in places_of(record)
        if place.declared.classification is DataCategory.SAFETY_CRITICAL
    )


# The page of one record


def _page(activity: Activity) -> str:
    record = activity.record
    title = title_of(record)
    summary = " ".join((record.__doc__ or "").split("\n\n")[0].split())
    page = [NOTE, f"# Data protection: {cell(title)}\n\n{cell(summary)}\n\n"]
    page.append(f"[The record](site:record/{record.record_name}) · [All records](../data-protection.md)\n\n")
    page.append("## Record of processing\n\n")
    page.append(table(["", ""], _processing_rows(activity)))
    if activity.leaving:
        page.append("\n## What of this record may leave, by exchange profile\n\n")
        page.append("[The table](../data-protection.md) shows for whom each profile is, and under which law.\n\n")
        rows = [
            [
                f"`{leaving.exchange_profile.id}`",
                cell(_labels(leaving.exchange_profile.purposes, DisclosurePurpose)),
                cell(_labels(leaving.entire, DataCategory)) or "nothing",
                cell(_titles(leaving.but)),
                cell(_labels(leaving.stays, DataCategory)) or "nothing",
                cell(_titles(leaving.only)),
            ]
            for leaving in activity.leaving
        ]
        page.append(table(["profile", "purposes", "may leave", "but not", "stays", "except"], rows))
    if activity.about_a_person:
        page.append("\n## Retention by country\n\n")
        page.append(_retention_table(retained for retained in retention() if concerns(retained, activity)))
    page.append("\n## Safeguards of the standard\n\n")
    page.append(_safeguards(activity))
    page.append(
        "\n## Fields\n\n`*` stands for every entry of a list. A record inside this one has a page of its own.\n\n"
    )
    page.append(table(_FIELD_HEAD, [_field_row(place) for place in places_of(record)]))
    return "".join(page)


def _titles(fields: Iterable[DeclaredField]) -> str:
    return ", ".join(f"{declared.owner}: {declared.title}" for declared in fields)


_YOURS = "*to be filled in by you*"
_NOBODY = (
    "the record is about an organisation; data on a person stand in it only where free text or a contact names one"
)


def _processing_rows(activity: Activity) -> list[list[str]]:
    bases = [_labels(activity.article6, LawfulBasis)]
    if activity.article9:
        bases.append("art. 9: " + _labels(activity.article9, SpecialCategoryCondition))
    if activity.article10:
        bases.append("art. 10: " + _labels(activity.article10, CriminalDataGround))
    receiving = activity.recipients
    return [
        ["Controller, joint controllers, data protection officer (art. 30(1)(a))", _YOURS],
        ["Purposes that come into question (b)", cell(_labels(activity.purposes, DisclosurePurpose)) or "none"],
        ["Categories of people (c)", cell("; ".join(activity.persons)) or "none"],
        ["Categories of data (c)", cell(_labels(activity.categories, DataCategory))],
        ["Categories of recipients that come into question (d)", cell(_labels(receiving, RecipientType)) or "none"],
        [
            "Transfers outside the European Economic Area (e)",
            f"on one of these grounds: {cell(_labels(TransferGround, TransferGround))}" if receiving else "none",
        ],
        ["Time limits for erasure (f)", "below, by country" if activity.about_a_person else _NOBODY],
        ["Security (g)", f"below, for what the standard does; {_YOURS} for your house"],
        ["Legal bases that come into question", cell("; ".join(bases)) if activity.about_a_person else _NOBODY],
    ]


def _safeguards(activity: Activity) -> str:
    if not activity.safeguards:
        return "No rule that looks at this record alone protects safety; what it holds is judged where it is carried.\n"
    rows = [
        [f"[{rule.id}](site:rule/{rule.id})", cell(rule.title), rule.severity.value, rule.kind.value]
        for rule in activity.safeguards
    ]
    served = ", ".join(f"[{one.id}](site:standard/{one.id}) {cell(one.title)}" for one in activity.standards)
    return table(["rule", "title", "severity", "kind"], rows) + f"\nThey serve: {served}.\n"


def _field_row(place: FieldPlace) -> list[str]:
    opened = f" ([{place.opens}]({place.opens}.md))" if place.opens else ""
    declared = place.declared
    return [
        f"`{place.pointer}`{opened}",
        cell(declared.title),
        declared.classification.label(),
        "yes" if declared.takes_absence else "",
    ]


# As CSV


def _csv(rows: Iterable[dict[str, str]]) -> str:
    every = list(rows)
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, every[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(every)
    return buffer.getvalue()


def _codes(codes: Iterable[C], every: type[C]) -> str:
    chosen = set(codes)
    return "; ".join(code.value for code in every if code in chosen)


def _fields_csv(every: tuple[Activity, ...]) -> str:
    rows = (
        {
            "record": activity.record.record_name,
            "pointer": place.pointer,
            "part": place.part,
            "field": place.declared.name,
            "title": place.declared.title,
            "category": place.declared.classification.value,
            "personal": _yes(place.declared.classification not in NOT_PERSONAL),
            "article_9": _yes(place.declared.classification in SPECIAL),
            "required": _yes(place.declared.required),
            "absence_reason": _yes(place.declared.takes_absence),
            "record_inside": place.opens or "",
        }
        for activity in every
        for place in places_of(activity.record)
    )
    return _csv(rows)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _activities_csv(every: tuple[Activity, ...]) -> str:
    rows = (
        {
            "record": activity.record.record_name,
            "title": title_of(activity.record),
            **dict.fromkeys(_ONLY_YOU_KNOW, ""),
            "purposes_to_choose_from": _codes(activity.purposes, DisclosurePurpose),
            "categories_of_people": "; ".join(activity.persons),
            "categories_of_data": _codes(activity.categories, DataCategory),
            "special_categories": _codes(activity.personal & SPECIAL, DataCategory),
            "recipients_to_choose_from": _codes(activity.recipients, RecipientType),
            "transfer_grounds_to_choose_from": _codes(TransferGround if activity.recipients else (), TransferGround),
            "article_6_to_choose_from": _codes(activity.article6 if activity.about_a_person else (), LawfulBasis),
            "article_9_to_choose_from": _codes(activity.article9, SpecialCategoryCondition),
            "article_10_to_choose_from": _codes(activity.article10, CriminalDataGround),
            "time_limits": "retention.csv" if activity.about_a_person else "",
            "rules": "; ".join(rule.id for rule in activity.safeguards),
            "standards": "; ".join(one.id for one in activity.standards),
        }
        for activity in every
    )
    return _csv(rows)


_ONLY_YOU_KNOW = ("controller", "joint_controllers", "representative", "data_protection_officer", "your_security")


def _exchange_profiles_csv() -> str:
    rows = (
        {
            "profile": profile.id,
            "purposes": _codes(profile.purposes, DisclosurePurpose),
            "recipient_types": _codes((kind for kind in profile.recipients if kind is not None), RecipientType),
            "recipients_not_recorded": _yes(None in profile.recipients),
            "countries": "; ".join(profile.countries),
            "named": _yes(profile.named),
            "needs": profile.needs or "",
            "carries": _codes(profile.carries, DataCategory),
            "fields": "; ".join(sorted(profile.fields)),
            "withholds": "; ".join(sorted(profile.withholds)),
            "these_only": "; ".join(sorted(profile.only)),
            "records": "; ".join(sorted(profile.records)),
            "year_only": "; ".join(sorted(profile.year)),
            "own_pseudonym": _yes(profile.own_pseudonym),
            "hides_reference": _yes(profile.hides_reference),
            "guards_suspicions": _yes(profile.guards_suspicions),
            "new_identity": _yes(profile.new_identity),
            "contact_with_consent": _yes(profile.contact_with_consent),
            "not_to_suspected": _yes(profile.not_to_suspected),
            "not_of_child": _yes(profile.not_of_child),
            "law": "; ".join(str(item) for item in profile.law),
            "standards": "; ".join(profile.standards),
            "facts": "; ".join(profile.facts),
            "reason": profile.reason(),
        }
        for profile in exchange_profiles
    )
    return _csv(rows)


def _retention_csv() -> str:
    rows = (
        {
            "country": retained.fact.country,
            "records": retained.term.records if retained.term else "",
            "categories": "; ".join(retained.term.categories) if retained.term else "",
            "amount": str(retained.term.length.amount) if retained.term and retained.term.length else "",
            "unit": retained.term.length.unit.value if retained.term and retained.term.length else "",
            "counted_from": (retained.term.event or "") if retained.term else "",
            "words": retained.term.en if retained.term else "",
            "applies_to": retained.fact.applies_to or "",
            "valid": validity(retained.fact),
            "confidence": retained.fact.confidence.value,
            "note": retained.fact.note or "",
            "sources": _source(retained),
        }
        for retained in retention()
    )
    return _csv(rows)
