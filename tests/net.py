"""A net under the rebuilding: what every vector, example and report gives, compared with a snapshot.

``python tests/net.py`` names each difference and ends with 1 where there is one; ``--write`` takes the snapshot anew, which only a
commit that means to change a verdict may do. Words are compared in the reports of the examples alone, in English and Estonian.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from enum import Enum
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from nordicbaltic_standards import deadlines, example, validate
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import erase, exchange_profiles, judge_disclosures, may_disclose, minimise
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation.report import Report

SNAPSHOT = Path(__file__).parent / "net.json.xz"
DAY = date(2026, 6, 2)
"""Day of what names none: the examples were recorded before it."""
LATE = date(2040, 1, 1)
"""Day by which most terms have ended."""
ASKED = (
    ("support-organisation", "support", ("operational", "identifying")),
    ("police", "investigation", ("operational", "victimisation", "criminal-offence")),
    ("health-provider", "health-treatment", ("special-health",)),
    ("migration-authority", "residence-decision", ("operational", "demographic")),
    ("consulate", "safe-return", ("identifying",)),
    ("foreign-support-organisation", "safe-return", ("operational", "contact")),
)
"""Who asks for what, for which purpose: recipient, purpose, categories of data."""
DISCLOSING = ("case-file", "data-protection")


RENAMED = {
    "exchange_profile": "profile",
    "min_severity": "lowest",
    "redactions": "held_back",
    "variant": "wording",
}
"""Names of fields of results, each with its name in the snapshot."""
RENAMED_FACTS = {
    "reflection_period.minimum_length": "reflection_period.minimum_days",
    "reflection_period.maximum_length": "reflection_period.maximum_days",
}
"""Identifiers of facts, each with its name in the snapshot."""


def plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    match value:
        case {"recipients": _, "carries": _}:
            return str(value["id"])  # an exchange profile
        case dict():
            return {RENAMED.get(str(key), str(key)): plain(inner) for key, inner in value.items()}
        case list() | tuple():
            return [plain(inner) for inner in value]
        case set() | frozenset():
            return sorted(str(plain(inner)) for inner in value)
        case Enum():
            return value.value
        case str():
            return RENAMED_FACTS.get(value, value)
        case None | bool() | int() | float():
            return value
        case _:
            return str(value)


def found(report: Report) -> list[Any]:
    """Return the findings of a report without their words."""
    return [plain(asdict(finding)) for finding in report.findings]


def dates_of(record: Any, on: date, country: str | None) -> list[Any]:
    """Return the statutory dates of a record without their words."""
    words = {"title", "event_label", "remarks", "route", "national_name", "conditions"}
    dates = (deadline.to_dict() for deadline in deadlines(record, on, country))
    return [{key: value for key, value in entry.items() if key not in words} for entry in dates]


def answers(document: dict[str, Any], on: date, country: str | None) -> list[Any]:
    """Return what may be disclosed, without words."""
    asked = [may_disclose(document, *who, on, country=country) for who in ASKED]
    every = [*asked, *judge_disclosures(document, country=country)]
    return [plain([answer.allowed, [asdict(reason) for reason in answer.reasons]]) for answer in every]


def of_document(document: dict[str, Any], on: date | None, country: str | None, profile: str) -> dict[str, Any]:
    """Return what is said of one document."""
    report = validate(document, on=on, country=country, profile=profile)
    seen: dict[str, Any] = {"judged_on": plain(report.judged_on), "findings": found(report)}
    day = report.judged_on or DAY
    if country is not None and country not in REGION:
        return seen
    if report.record is not None:
        seen["deadlines"] = dates_of(report.record, day, country)
    if document.get("record_type") in DISCLOSING:
        seen["disclosures"] = answers(document, day, country)
    return seen


def attempted(verb: Callable[[], Any]) -> Any:
    """Return what a verb gives, or the kind of its refusal."""
    try:
        return plain(asdict(verb()))
    except (ValueError, LookupError) as refused:
        return type(refused).__name__


def everything() -> Iterator[tuple[str, Any]]:
    """Yield a name and what is given under it."""
    for rule, vectors in all_vectors().items():
        for vector in vectors:
            case = vector.case
            yield f"{rule}/{case.title}", of_document(vector.record, case.on, case.country, case.profile)
    for record, country in product(RECORDS, REGION):
        document = example(record, country)
        name = f"example/{record}/{country}"
        for profile in ("exchange", "draft"):
            yield f"{name}/{profile}", of_document(document, DAY, None, profile)
        report = validate(document, on=DAY)
        for language in ("en", "et"):
            yield f"{name}/text-{language}", report.to_text(language).splitlines()
        yield f"{name}/sarif", report.to_sarif()
        for profile in exchange_profiles:
            yield f"{name}/minimised/{profile.id}", attempted(partial(minimise, document, profile, on=DAY))
        for day in (DAY, LATE):
            yield f"{name}/erased/{day}", attempted(partial(erase, document, on=day))


def main(arguments: list[str]) -> int:
    """Compare, or write the snapshot."""
    now = {name: json.loads(json.dumps(plain(value))) for name, value in everything()}
    if arguments == ["--write"]:
        text = "\n".join(f"{json.dumps(name)}: {json.dumps(value, sort_keys=True)}," for name, value in now.items())
        SNAPSHOT.write_bytes(lzma.compress(f"{{\n{text.rstrip(',')}\n}}\n".encode()))
        return 0
    before = json.loads(lzma.decompress(SNAPSHOT.read_bytes()))
    differing = [name for name in sorted({*before, *now}) if before.get(name) != now.get(name)]
    for name in differing[:50]:
        sys.stdout.write(f"{name}\n")
        for word, side in (("before", before.get(name)), ("now   ", now.get(name))):
            sys.stdout.write(f"  {word} {json.dumps(side, sort_keys=True)[:2000]}\n")
    sys.stdout.write(f"{len(now)} compared, {len(differing)} differ\n")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
