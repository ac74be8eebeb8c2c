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
    Place,
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
from nordicbaltic_standards.i18n.messages import say
from nordicbaltic_standards.law.durations import length_of_time
from nordicbaltic_standards.law.fact_text import stated, validity
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.models.introspection import FieldShape
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL, SPECIAL
from nordicbaltic_standards.rules.exchange_profiles.profiles import Profile, profiles

C = TypeVar("C", bound=CodeList)

_START = """\
This page is generated from the declarations of the standard: what its fields say they hold, what the exchange
profiles let leave, what its rules and standards protect, and what country facts say of retention. It is a starting point for
your own record of processing activities (GDPR art. 30; for police and prosecution Directive (EU) 2016/680 art. 24) and
does not take its place: who the controller is, on which basis *you* process, what *your* law orders and how *your*
house is secured, nobody can read from a schema. Legal bases stand here to choose from, not as an answer.

`nbs bundle` writes the same tables as CSV, with empty columns for what only you know.
How the standard protects people, and what it cannot do, is told in
[Data protection](../explanation/data-protection.md).
"""

_FIELD_HEAD = ["field", "title", "category of data", "can be withheld"]


def pages(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the pages.

    Args:
        folder: The folder ``docs/reference``.
    """
    found = activities()
    yield folder / "data-protection.md", _overview(found)
    for activity in found:
        yield folder / "data-protection" / f"{activity.record.record_name}.md", _page(activity)


def tables(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the CSV files.

    Args:
        folder: The folder they are written to.
    """
    found = activities()
    yield folder / "fields.csv", _fields_csv(found)
    yield folder / "processing-activities.csv", _activities_csv(found)
    yield folder / "exchange-profiles.csv", _profiles_csv()
    yield folder / "retention.csv", _retention_csv()


# In words


def _labels(codes: Iterable[C], every: type[C]) -> str:
    """Return the labels of some codes of a list in the order of the list."""
    chosen = set(codes)
    return ", ".join(code.label() for code in every if code in chosen)


def _period(retained: Retained) -> str:
    term = retained.term
    if term is None or term.length is None:
        return say("country/unknown")
    return length_of_time(term.length.amount, term.length.unit, ENGLISH)


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


def _retention_table(found: Iterable[Retained]) -> str:
    return table(_RETENTION_HEAD, [_retention_row(retained) for retained in found])


# The page for all records


def _overview(found: tuple[Activity, ...]) -> str:
    page = [NOTE, "# Data protection table\n\n", _START]
    page.append("\n## Records\n\n")
    rows = [
        [
            f"[{cell(title_of(activity.record))}](data-protection/{activity.record.record_name}.md)",
            "yes" if activity.about_a_person else "no",
            cell(_labels(activity.personal, DataCategory)) or "none",
            cell(_labels(activity.personal & SPECIAL, DataCategory)) or "none",
        ]
        for activity in found
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
    page.append(_profiles_table())
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
        "As the [country facts](countries/index.md) say it, with how surely it is known. Where a term is not known, "
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


def _profiles_table() -> str:
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
        for profile in profiles
    ]
    return table(["profile", "purposes", "recipients", "may leave", "why", "only where", "law"], rows)


def _recipients(profile: Profile) -> str:
    others = ["others of which the kind is not recorded"] if None in profile.recipients else []
    known = _labels((kind for kind in profile.recipients if kind is not None), RecipientType)
    return ", ".join([part for part in (known, *others) if part])


def _conditions(profile: Profile) -> Iterator[str]:
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
        yield "the record is one of: " + ", ".join(sorted(say(f"record/{name}/title") for name in profile.records))
    if profile.only:
        yield "single fields alone"
    if profile.not_to_suspected:
        yield "nobody close to the person is suspected, and the person has not excluded the family"
    if profile.guards_suspicions:
        yield "of a child: nobody close is suspected, and the family is not excluded"
    if profile.not_of_child:
        yield "the person is no child"


def _law(profile: Profile) -> str:
    return "; ".join(
        f"[{cell(instruments[item.instrument].short)}](instruments.md#{item.instrument}), {cell(item.provision)}"
        for item in profile.law
    )


def _recipients_table() -> str:
    rows = []
    for recipient in RecipientType:
        known = [profile for profile in profiles if recipient in profile.recipients]
        told = {one for profile in known if DataCategory.SAFETY_CRITICAL in profile.carries for one in profile.purposes}
        some = {one for profile in known if _safety_fields(profile) for one in profile.purposes} - told
        rows.append(
            [
                *_code_row(recipient),
                cell(_labels(told, DisclosurePurpose)) or "never",
                cell(_labels(some, DisclosurePurpose)) or "never",
            ]
        )
    return table(["code", "label", "definition", "safety-critical data for", "single fields of them for"], rows)


def _safety_fields(profile: Profile) -> bool:
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
    page.append(f"[The record](../records/{record.record_name}.md) · [All records](../data-protection.md)\n\n")
    page.append("## Record of processing\n\n")
    page.append(table(["", ""], _processing_rows(activity)))
    if activity.leaving:
        page.append("\n## What of this record may leave, by exchange profile\n\n")
        page.append("For whom each profile is, and by which law, stands [in the table](../data-protection.md).\n\n")
        rows = [
            [
                f"`{leaving.profile.id}`",
                cell(_labels(leaving.profile.purposes, DisclosurePurpose)),
                cell(_labels(leaving.whole, DataCategory)) or "nothing",
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


def _titles(fields: Iterable[FieldShape]) -> str:
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
        [f"[{rule.id}](../rules/{rule.id}.md)", cell(rule.title), rule.severity.value, rule.kind.value]
        for rule in activity.safeguards
    ]
    served = ", ".join(f"[{one.id}](../standards/{one.id}.md) {cell(one.title)}" for one in activity.standards)
    return table(["rule", "title", "severity", "kind"], rows) + f"\nThey serve: {served}.\n"


def _field_row(place: Place) -> list[str]:
    opened = f" ([{place.opens}]({place.opens}.md))" if place.opens else ""
    declared = place.declared
    return [
        f"`{place.pointer}`{opened}",
        cell(declared.title),
        declared.classification.label(),
        "yes" if declared.takes_absence else "",
    ]


# As CSV


def _csv(head: list[str], rows: Iterable[Iterable[str]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return buffer.getvalue()


def _codes(codes: Iterable[C], every: type[C]) -> str:
    chosen = set(codes)
    return "; ".join(code.value for code in every if code in chosen)


def _fields_csv(found: tuple[Activity, ...]) -> str:
    rows = (
        [
            activity.record.record_name,
            place.pointer,
            place.part,
            place.declared.name,
            place.declared.title,
            place.declared.classification.value,
            _yes(place.declared.classification not in NOT_PERSONAL),
            _yes(place.declared.classification in SPECIAL),
            _yes(place.declared.required),
            _yes(place.declared.takes_absence),
            place.opens or "",
        ]
        for activity in found
        for place in places_of(activity.record)
    )
    head = ["record", "pointer", "part", "field", "title", "category", "personal", "article_9", "required"]
    return _csv([*head, "absence_reason", "record_inside"], rows)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _activities_csv(found: tuple[Activity, ...]) -> str:
    rows = (
        [
            activity.record.record_name,
            title_of(activity.record),
            *[""] * len(_ONLY_YOU_KNOW),
            _codes(activity.purposes, DisclosurePurpose),
            "; ".join(activity.persons),
            _codes(activity.categories, DataCategory),
            _codes(activity.personal & SPECIAL, DataCategory),
            _codes(activity.recipients, RecipientType),
            _codes(TransferGround if activity.recipients else (), TransferGround),
            _codes(activity.article6 if activity.about_a_person else (), LawfulBasis),
            _codes(activity.article9, SpecialCategoryCondition),
            _codes(activity.article10, CriminalDataGround),
            "retention.csv" if activity.about_a_person else "",
            "; ".join(rule.id for rule in activity.safeguards),
            "; ".join(one.id for one in activity.standards),
        ]
        for activity in found
    )
    head = ["purposes_to_choose_from", "categories_of_people", "categories_of_data", "special_categories"]
    head += ["recipients_to_choose_from", "transfer_grounds_to_choose_from", "article_6_to_choose_from"]
    head += ["article_9_to_choose_from", "article_10_to_choose_from", "time_limits", "rules", "standards"]
    return _csv(["record", "title", *_ONLY_YOU_KNOW, *head], rows)


_ONLY_YOU_KNOW = ("controller", "joint_controllers", "representative", "data_protection_officer", "your_security")


def _profiles_csv() -> str:
    rows = (
        [
            profile.id,
            _codes(profile.purposes, DisclosurePurpose),
            _codes((kind for kind in profile.recipients if kind is not None), RecipientType),
            _yes(None in profile.recipients),
            "; ".join(profile.countries),
            _yes(profile.named),
            profile.needs or "",
            _codes(profile.carries, DataCategory),
            "; ".join(sorted(profile.fields)),
            "; ".join(sorted(profile.withholds)),
            "; ".join(sorted(profile.only)),
            "; ".join(sorted(profile.records)),
            "; ".join(sorted(profile.year)),
            _yes(profile.own_pseudonym),
            _yes(profile.hides_reference),
            _yes(profile.guards_suspicions),
            _yes(profile.new_identity),
            _yes(profile.not_to_suspected),
            _yes(profile.not_of_child),
            "; ".join(str(item) for item in profile.law),
            "; ".join(profile.standards),
            "; ".join(profile.facts),
            profile.reason(),
        ]
        for profile in profiles
    )
    head = [
        "profile",
        "purposes",
        "recipient_types",
        "recipients_not_recorded",
        "countries",
        "named",
        "needs",
        "carries",
    ]
    head += ["fields", "withholds", "these_only", "records", "year_only", "own_pseudonym", "hides_reference"]
    head += ["guards_suspicions", "new_identity", "not_to_suspected", "not_of_child", "law", "standards"]
    return _csv([*head, "facts", "reason"], rows)


def _retention_csv() -> str:
    rows = (
        [
            retained.fact.country,
            retained.term.records if retained.term else "",
            "; ".join(retained.term.categories) if retained.term else "",
            str(retained.term.length.amount) if retained.term and retained.term.length else "",
            retained.term.length.unit.value if retained.term and retained.term.length else "",
            (retained.term.event or "") if retained.term else "",
            retained.term.en if retained.term else "",
            retained.fact.applies_to or "",
            validity(retained.fact),
            retained.fact.confidence.value,
            retained.fact.note or "",
            _source(retained),
        ]
        for retained in retention()
    )
    head = ["country", "records", "categories", "amount", "unit", "counted_from", "words", "applies_to", "valid"]
    return _csv([*head, "confidence", "note", "sources"], rows)
