"""What has to stay the same, or may only grow or shrink, when a record is changed in a way that says little or nothing.

No expected finding stands here: each relation compares what is said of a vector with what is said of the changed one. A few
vectors are tried in every run, and all of them by ``.ci/full relations``. The order of lists and the clock by which times
are written have modules of their own: ``test_list_order.py`` and ``test_local_time.py``.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from nordicbaltic_standards import LANGUAGES, Finding, Report, deadlines, validate, validate_lines
from nordicbaltic_standards.codelists.enumerations import DisclosurePurpose, RecipientType
from nordicbaltic_standards.exchange import MemoryReplayStore, new_keys, seal, unseal
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, read_workbook, write_workbook
from nordicbaltic_standards.models import types
from nordicbaltic_standards.models.base import Model, Section
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    ListShape,
    ModelShape,
    ScalarShape,
    Shape,
    fields_of,
)
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import erase, exchange_profiles, may_disclose, minimise
from nordicbaltic_standards.privacy.retention import duties
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from support import section
from validation.test_list_order import reverse, unordered

pytestmark = pytest.mark.relations

Json = dict[str, Any]
EVERY = int(os.environ.get("NBS_RELATIONS_EVERY", "30"))
"""Which part of the vectors is tried: every thirtieth, or all of them."""
WEEK = timedelta(days=7)
SETTLED = duties()
"""Every duty that could keep data, as met."""
PARTIAL_DATE = ScalarShape(types.PARTIAL_DATE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
OUTSIDE_MARK = re.compile(r"(ext[:.-])?(.*)")
INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T.+")


def tried(suits: Callable[[Json], object] | None = None) -> list[Vector]:
    """Return the vectors to try, of those whose record suits."""
    every = (vector for rule in all_vectors().values() for vector in rule)
    return [vector for vector in every if suits is None or suits(vector.record)][::EVERY]


VECTORS = tried()


def holds(
    relation: Callable[[Vector], Collection[str] | None],
    least: int,
    exceptions: Mapping[str, str] | None = None,
    vectors: Collection[Vector] = VECTORS,
) -> None:
    """Check a relation on vectors.

    Args:
        relation: Returns the rules by which a vector breaks the relation; `None` where it does not apply.
        least: How many of all vectors it has to apply to.
        exceptions: Rules that may break it, each with the reason.
        vectors: The vectors to try.
    """
    allowed = exceptions or {}
    broken: dict[str, list[str]] = defaultdict(list)
    compared = 0
    for vector in vectors:
        found = relation(vector)
        compared += found is not None
        for rule in found or ():
            broken[rule].append(vector.id)
    assert {rule: names for rule, names in broken.items() if rule not in allowed} == {}
    assert compared * EVERY >= least
    if EVERY == 1:
        assert set(broken) == set(allowed), "an exception that nothing needs any more"


def judged(
    vector: Vector,
    data: Any = None,
    *,
    on: date | None = None,
    profile: str = "",
    organisation: Organisation | None = None,
) -> Report:
    case = vector.case
    return validate(
        vector.record if data is None else data,
        None,
        case.country,
        on or case.on,
        profile or case.profile,
        organisation=organisation or vector.organisation,
    )


def verdict(finding: Finding, *, place: bool = True) -> tuple[Any, ...]:
    return (
        finding.rule,
        finding.variant,
        finding.severity.value,
        finding.pointer if place else "",
        tuple(sorted((name, str(value)) for name, value in finding.params.items())),
    )


def differing(one: Report, other: Report, *, place: bool = True) -> set[str]:
    """Return the rules of which two reports say different things."""
    first, second = (Counter(verdict(each, place=place) for each in report.findings) for report in (one, other))
    said = {key[0] for key in (first - second) + (second - first)}
    assert said or (one.valid, one.exchangeable) == (other.valid, other.exchangeable)
    return said


# ----------------------------------------------------------------------------------------------------- changes of a record


def own(value: Any) -> Any:
    """Return a copy in which no two places share an object."""
    return json.loads(json.dumps(value))


def reversed_names(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: reversed_names(value[name]) for name in reversed(value)}
    return [reversed_names(each) for each in value] if isinstance(value, list) else value


def fields(kind: type[Model], document: Json, at: str = "") -> Iterator[tuple[Json, str, Shape, str, str]]:
    """Yield the fields of a record, however deep: the object it is in, its name, shape, full name and pointer."""
    for name, declared in fields_of(kind).items():
        value = document.get(name)
        if value is None or (isinstance(value, dict) and "absent" in value):
            continue
        yield document, name, declared.shape, f"{declared.owner}.{name}", f"{at}/{name}"
        yield from _inside(declared.shape, value, f"{at}/{name}")


def _inside(shape: Shape, value: Any, at: str) -> Iterator[tuple[Json, str, Shape, str, str]]:
    match shape:
        case ModelShape(part):
            yield from fields(part, value, at)
        case ChoiceShape():
            yield from fields(RECORDS[value["record_type"]], value, at)
        case ListShape(item):
            for index, each in enumerate(value):
                yield from _inside(item, each, f"{at}/{index}")


def all_fields(record: Json) -> Iterator[tuple[Json, str, Shape, str, str]]:
    return fields(RECORDS[record["record_type"]], record)


def later(value: Any, by: timedelta) -> Any:
    """Return a JSON value with every day and every point in time moved."""
    if isinstance(value, dict):
        return {name: later(each, by) for name, each in value.items()}
    if isinstance(value, list):
        return [later(each, by) for each in value]
    if isinstance(value, str) and DAY.fullmatch(value):
        return (date.fromisoformat(value) + by).isoformat()
    if isinstance(value, str) and INSTANT.fullmatch(value):
        return (datetime.fromisoformat(value) + by).isoformat()
    return value


# ------------------------------------------------------------------------------------------------------- what changes nothing


def test_the_order_of_names_changes_no_verdict():
    holds(lambda vector: differing(judged(vector), judged(vector, reversed_names(vector.record))), 7500)


def test_the_way_a_record_is_given_changes_no_verdict():
    def given_otherwise(vector: Vector) -> set[str]:
        text = json.dumps(vector.record, ensure_ascii=False)
        escaped = re.sub(
            r'"[^"\\]*"', lambda found: '"' + "".join(f"\\u{ord(sign):04x}" for sign in found[0][1:-1]) + '"', text
        )
        mapping = judged(vector)
        ways: list[Any] = [text, text.encode(), json.dumps(vector.record, indent=2), escaped]
        if mapping.record is not None:
            ways.append(mapping.record)
        return {rule for way in ways for rule in differing(mapping, judged(vector, way))}

    holds(given_otherwise, 7500)


LAW_CHANGES = "the law, its figures or who is bound by it change between the two days"
REST_DAYS = "a holiday does not move with the week, and months are not of one length"
MOVED_BY_A_WEEK = {
    "CAS-006": "an official number holds the day of birth",
    "COM-002": REST_DAYS,
    "COM-003": REST_DAYS,
    "COM-004": REST_DAYS,
    "COM-005": REST_DAYS,
    "COM-006": LAW_CHANGES,
    "COM-008": LAW_CHANGES,
    "COM-011": REST_DAYS,
    "COM-013": LAW_CHANGES,
    "COM-020": REST_DAYS,
    "COM-023": LAW_CHANGES,
    "COM-024": REST_DAYS,
    "EE-COM-001": LAW_CHANGES,
    "IDN-020": LAW_CHANGES,
    "LV-COM-001": LAW_CHANGES,
    "LV-RES-001": REST_DAYS,
    "MSG-004": LAW_CHANGES,
    "NO-COM-001": LAW_CHANGES,
    "PRO-002": LAW_CHANGES,
    "PRO-004": LAW_CHANGES,
    "PRO-015": LAW_CHANGES,
    "PRO-018": REST_DAYS,
    "PRO-019": REST_DAYS,
    "PRO-020": REST_DAYS,
    "PRO-021": LAW_CHANGES,
    "PRO-022": LAW_CHANGES,
    "PRO-024": REST_DAYS,
    "RES-001": LAW_CHANGES,
    "RES-003": LAW_CHANGES,
    "RES-010": LAW_CHANGES,
    "RES-017": LAW_CHANGES,
    "RES-019": LAW_CHANGES,
    "RET-011": LAW_CHANGES,
    "SE-RES-001": LAW_CHANGES,
}


def test_a_week_later_the_same_is_said():
    def moved(vector: Vector) -> set[str] | None:
        days = [held[name] for held, name, shape, *_ in all_fields(vector.record) if shape == PARTIAL_DATE]
        if any(not DAY.fullmatch(day) for day in days):
            return None  # a month or a year cannot be moved by a week
        day = vector.case.on
        report = judged(vector, later(vector.record, WEEK), on=day and day + WEEK)
        return differing(judged(vector), report)

    holds(moved, 6500, MOVED_BY_A_WEEK)


OTHER_SEX = {"female": "male", "male": "female"}
SEX_DECIDES = {"AST-013": "a man in a shelter for women"}


def test_a_man_and_a_woman_are_judged_alike():
    def exchanged(vector: Vector) -> set[str] | None:
        record = own(vector.record)
        found = False
        for held, name, *_ in list(all_fields(record)):
            if name == "sex" and held[name] in OTHER_SEX:
                held[name], found = OTHER_SEX[held[name]], True
        return differing(judged(vector), judged(vector, record)) if found else None

    holds(exchanged, 6000, SEX_DECIDES)


NAMED_BY_ITS_IDENTIFIER = {
    "IDN-009": "an authority is known by its identifier",
    "NET-003": "an authority is known by its identifier",
    "RES-016": "an authority is known by its identifier",
}


def test_what_an_identifier_is_called_says_nothing():
    def renamed(vector: Vector) -> set[str] | None:
        names: dict[str, str] = {}
        record = _called_otherwise(vector.record, names)
        if not names:
            return None
        stating = vector.organisation
        if stating is not None:
            stating = Organisation.model_validate(_called_otherwise(stating.model_dump(mode="json"), names))
        return differing(judged(vector), judged(vector, record, organisation=stating))

    holds(renamed, 7000, NAMED_BY_ITS_IDENTIFIER)


def _called_otherwise(document: Json, names: dict[str, str]) -> Json:
    """Return a record with other names in place of its identifiers; the same one has the same name everywhere."""
    record: Json = own(document)
    for held, name, shape, full, _ in list(all_fields(record)):
        many = isinstance(shape, ListShape)
        if (shape.item if many else shape) != ScalarShape(types.IDENTIFIER) or IDENTIFIERS[full] is Names.CATALOGUE:
            continue
        called = [_called(each, names) for each in (held[name] if many else [held[name]])]
        held[name] = called if many else called[0]
    return record


def _called(identifier: str, names: dict[str, str]) -> str:
    mark, plain = OUTSIDE_MARK.fullmatch(identifier).groups("")
    return mark + names.setdefault(plain, f"x{len(names)}")


def test_lines_are_judged_one_by_one():
    reports = validate_lines(json.dumps(vector.record) for vector in VECTORS)
    assert sum(
        not differing(report, validate(vector.record)) for vector, report in zip(VECTORS, reports, strict=True)
    ) == len(VECTORS)


# ----------------------------------------------------------------------------------------------- what may only grow or shrink


def errors(report: Report) -> Counter[tuple[Any, ...]]:
    return Counter((each.rule, each.variant, each.pointer) for each in report.errors)


def test_an_error_of_a_draft_is_one_of_the_exchange():
    def beyond(vector: Vector) -> set[str] | None:
        return {key[0] for key in errors(judged(vector, profile="draft")) - errors(judged(vector, profile="exchange"))}

    holds(beyond, 7500)


COME_OF_AGE = "the person has come of age, or is surely grown"
HAS_COME = "what lay ahead has come"
PLANNED_DAY = "the planned day has passed, and with it what had to be done before it"
NO_ERROR_TOMORROW = {
    "CAS-007": HAS_COME,
    "CAS-025": "the move that was planned has begun",
    "IDN-012": COME_OF_AGE,
    "IDN-014": COME_OF_AGE,
    "MSG-007": HAS_COME,
    "PRO-001": "the basis has ended, or the term of the data",
    "PRO-014": "the term of the data has ended",
    "PRO-019": "a claim that began keeps the data, or the law does after a death",
    "RES-005": "the period has passed without removal",
    "RES-020": HAS_COME,
    "RET-001": PLANNED_DAY,
    "RET-004": PLANNED_DAY,
    "RET-005": COME_OF_AGE,
    "RET-006": PLANNED_DAY,
    "RET-009": PLANNED_DAY,
}


def test_an_error_of_today_is_one_tomorrow():
    def mended_by_time(vector: Vector) -> set[str] | None:
        report = judged(vector)
        if report.judged_on is None:
            return None
        return {
            key[0]
            for days in (1, 30)
            for key in errors(report) - errors(judged(vector, on=report.judged_on + timedelta(days=days)))
        }

    holds(mended_by_time, 7000, NO_ERROR_TOMORROW)


IN_DOUBT_A_CHILD = (
    "who may be a child by a less exact birth date has to be presumed one (Directive 2011/36/EU art. 13(2))"
)
TAKEN_FOR_A_CHILD = dict.fromkeys(("IDN-012", "IDN-013", "PRO-009"), IN_DOUBT_A_CHILD) | {
    "IDN-004": "what is said of a person who was surely a child, the rule on children says",
}


def test_knowing_a_day_less_exactly_makes_no_new_error():
    def coarser(vector: Vector) -> set[str] | None:
        before = errors(judged(vector))
        said: set[str] = set()
        tried = False
        record = own(vector.record)
        for held, name, shape, _, _ in list(all_fields(record)):
            if shape != PARTIAL_DATE:
                continue
            whole = held[name]
            for length in (len("YYYY-MM"), len("YYYY")):
                if len(whole) > length:
                    tried, held[name] = True, whole[:length]
                    said |= {key[0] for key in errors(judged(vector, record)) - before}
            held[name] = whole
        return said if tried else None

    holds(coarser, 5000, TAKEN_FOR_A_CHILD)


COPIED = {
    "CAS-025": "it points to the latest stay, and that is the copy",
    "RET-005": "it points to the latest assessment, and that is the copy",
}


def test_a_further_entry_takes_no_error_away():
    def copied(vector: Vector) -> set[str] | None:
        before = errors(judged(vector))
        record = own(vector.record)
        lists = [
            (held, name)
            for held, name, shape, _, _ in all_fields(record)
            if isinstance(shape, ListShape) and isinstance(shape.item, ModelShape) and held[name]
        ]
        said: set[str] = set()
        for held, name in lists:
            held[name].append(own(held[name][-1]))
            said |= {key[0] for key in before - errors(judged(vector, record))}
            held[name].pop()
        return said if lists and before else None

    holds(copied, 1000, COPIED)


# ------------------------------------------------------------------------------------------------------------ in a file


PLACE_IN_FILE = {
    shape.record_name: name
    for name, declared in fields_of(RECORDS["case-file"]).items()
    for shape in [getattr(getattr(declared.shape, "item", declared.shape), "part", None)]
    if isinstance(shape, type) and issubclass(shape, Section)
}
IN_A_FILE = {
    "IDN-026": "of a file, CAS-024 says that a missing child was not reported, since all of it can show that",
    "RET-015": "alone, the consent may stand in another record; a file has them all",
    "REF-001": "alone, a referral carries the data on the person; a file has them once, for all of it",
    "REF-019": "the same",
}


def test_a_record_is_judged_alike_alone_and_in_a_case_file():
    def placed(vector: Vector) -> set[str] | None:
        record = own(vector.record)
        place = PLACE_IN_FILE.get(record["record_type"])
        if place is None or "subject" not in record:
            return None
        listed = isinstance(fields_of(RECORDS["case-file"])[place].shape, ListShape)
        file = {
            "record_type": "case-file", "standard_version": "1.0", "id": "file-1", "status": "open",
            "opened_on": "2000-01-01", "subject": record["subject"],
            place: [section(record, keep="id")] if listed else section(record),
        }  # fmt: skip
        file |= {name: record[name] for name in ("country", "recorded_at", "language") if name in record}
        inside = judged(vector, file)
        at = f"/{place}/0" if listed else f"/{place}"
        alone = Counter((each.rule, each.variant, each.severity, each.pointer) for each in judged(vector).findings)
        there = Counter(
            (each.rule, each.variant, each.severity, each.pointer.removeprefix(at))
            for each in inside.findings
            if not each.rule.startswith("CAS-")
        )
        return {key[0] for key in (alone - there) + (there - alone)}

    holds(placed, 5000, IN_A_FILE)


# ------------------------------------------------------------------------------------------------------ every language


IN_WORDS_IN_ENGLISH = {"IDN-002"}  # "under eighteen" is written in figures in Finnish and Danish


def test_a_message_names_the_same_numbers_in_every_language():
    told = {
        (each.rule, each.variant, verdict(each)[-1]): each
        for vector in VECTORS
        for each in judged(vector).findings
        if each.rule not in IN_WORDS_IN_ENGLISH
    }
    for finding in told.values():
        numbers = {language: numbers_in(finding.message(language)) for language in LANGUAGES}
        assert {language: said for language, said in numbers.items() if said != numbers["en"]} == {}, finding.rule
    assert len(told) * EVERY >= 800


def numbers_in(text: str) -> list[str]:
    """Return the numbers of a text, without the signs that group their digits."""
    grouped = re.sub(r"(?<=\d)[\u00a0\u202f .,’](?=\d{3}(?!\d))", "", text)
    return sorted(re.findall(r"\d+", grouped))


# ------------------------------------------------------------------------------------------------------ dates that follow


def test_the_order_of_names_moves_no_statutory_date():
    def moved(vector: Vector) -> set[str] | None:
        written = validate(vector.record, profile="draft").record
        turned = validate(reversed_names(vector.record), profile="draft").record
        if written is None or turned is None:
            return None
        on = vector.case.on or date(2026, 6, 1)
        return {each.id for each in set(deadlines(written, on)) ^ set(deadlines(turned, on))}

    holds(moved, 7000)


# --------------------------------------------------------------------------------------------- what one verb writes, others read


def valid(vector: Vector) -> bool:
    return validate(vector.record, on=vector.case.on).valid


def is_message(record: Json) -> bool:
    return record["record_type"] == "exchange-message"


def one_of(choices: Collection[Any], vector: Vector, salt: str = "") -> Any:
    """Return one of several choices, always the same one for a vector."""
    return list(choices)[crc32(f"{salt}{vector.rule}/{vector.id}".encode()) % len(choices)]


def test_the_order_of_lists_and_names_holds_nothing_else_back():
    def minimised(vector: Vector) -> set[str] | None:
        profile = one_of(exchange_profiles, vector)
        places: dict[str, str] = {}
        turned = reversed_names(reverse(vector.record, places))
        done, again = (minimise(record, profile, on=vector.case.on) for record in (vector.record, turned))
        if done.record is None and again.record is None:
            return None
        return set() if unordered(done.record) == unordered(again.record) else {profile.id}

    holds(minimised, 3000)


def for_figures(record: Json) -> Json:
    """Return a record of which the pseudonym was made for statistics, since one that leads back must not go there."""
    changed = own(record)
    for held, name, _, full, _ in list(all_fields(changed)):
        if full == "Subject.pseudonym":
            held["pseudonym_purpose"] = "statistics"
        assert name in held
    return changed


WHAT_EXCUSES_WAS_HELD_BACK = {
    "CAS-024": "who was told that the child is missing was held back",
    "CAS-006": "that the age is in dispute was held back, so its two accounts contradict",
    "RES-004": "that contact with the suspects was free was held back, so the removal looks unlawful",
}


def test_what_is_minimised_of_a_valid_record_is_valid():
    def minimised(vector: Vector) -> set[str] | None:
        if not valid(vector):
            return None
        on = judged(vector).judged_on
        tried_profiles = [None] if is_message(vector.record) else [one_of(exchange_profiles, vector), "request-family"]
        done = [minimise(for_figures(vector.record), profile, on=on).record for profile in tried_profiles]
        left = [record for record in done if record is not None]
        return {finding.rule for record in left for finding in validate(record, on=on).errors} if left else None

    holds(minimised, 2500, WHAT_EXCUSES_WAS_HELD_BACK)


def test_a_valid_message_is_valid_when_it_was_minimised_sealed_and_opened():
    def sent(vector: Vector) -> set[str] | None:
        smaller = minimise(vector.record, on=vector.case.on).record
        if smaller is None or "sent_at" not in smaller or not valid(vector):
            return None
        message = ExchangeMessage.model_validate(smaller).replace(sealed=True)
        own_keys, partner = new_keys(message.recipient.ref), new_keys(message.sender.ref)
        at = message.sent_at + timedelta(minutes=1)
        if message.valid_until is not None and message.valid_until <= at:
            return None
        text = seal(message, partner, own_keys.public(), at=at, expires_in=timedelta(hours=1))
        opened = unseal(text, own_keys, partner.public(), at=at, seen=MemoryReplayStore())
        assert opened.record == message
        return {finding.rule for finding in validate(opened.record, on=vector.case.on).errors}

    holds(sent, 150, vectors=tried(is_message))


def has_terms(record: Json) -> bool:
    return bool(data_of(record).get("retention"))


DAYS_OF_ERASING = (date(2026, 7, 1), date(2031, 7, 1), date(2045, 7, 1))


def test_what_is_left_of_a_valid_record_after_erasing_is_valid():
    def erased(vector: Vector) -> set[str] | None:
        said: set[str] = set()
        left = 0
        for day in DAYS_OF_ERASING:
            done = erase(vector.record, on=day, settled=SETTLED)
            if done.record is not None and done.places:
                left += 1
                before = {finding.rule for finding in validate(vector.record, on=day).errors}
                said |= {finding.rule for finding in validate(done.record, on=day).errors} - before
        return said if left and valid(vector) else None

    holds(erased, 60, vectors=tried(has_terms))


def test_erasing_in_two_steps_leaves_what_erasing_once_leaves():
    def erased(vector: Vector) -> set[str] | None:
        first = erase(vector.record, on=date(2030, 1, 1), settled=SETTLED).record
        once = erase(vector.record, on=date(2045, 1, 1), settled=SETTLED)
        if not once.places:
            return None
        twice = first and erase(first, on=date(2045, 1, 1), settled=SETTLED).record
        return set() if without_days_entered(twice) == without_days_entered(once.record) else {vector.rule}

    holds(erased, 60, vectors=tried(has_terms))


def without_days_entered(value: Any) -> Any:
    """Return a record without the days that erasing enters: of the erasure, and of a start read off what was erased."""
    if isinstance(value, dict):
        return {
            name: without_days_entered(each)
            for name, each in value.items()
            if name not in {"erased_on", "triggered_on"}
        }
    return [without_days_entered(each) for each in value] if isinstance(value, list) else value


@pytest.mark.products
def test_a_record_that_went_through_a_workbook_is_judged_as_before(tmp_path: Path):
    compared = 0
    for number, name in enumerate(RECORDS_WITH_SHEETS):
        vectors = [each for each in VECTORS if each.record["record_type"] == name and judged(each).record is not None]
        path = tmp_path / f"{name}.xlsx"
        write_workbook([judged(each).record for each in vectors], path, LANGUAGES[number % len(LANGUAGES)])
        found = read_workbook(path)
        assert found.general.findings == ()
        for vector, document in zip(vectors, found.documents, strict=True):
            assert differing(judged(vector), judged(vector, document)) == set(), vector.id
            compared += 1
    assert compared * EVERY >= 5000


# ---------------------------------------------------------------------------------------------------------- disclosures


class Question:
    """A question on a disclosure that suits a vector: what is recorded, or what one could ask."""

    def __init__(self, vector: Vector) -> None:
        record = vector.record.get("data_protection", vector.record)
        asked = record.get("disclosures") or [{}]
        disclosure = one_of(asked, vector)
        self.data = disclosure.get("data_categories") or ["contact", "demographic", "special-health"]
        self.arguments = {
            "recipient": disclosure.get("recipient_type") or one_of(RecipientType, vector),
            "purpose": disclosure.get("purpose") or one_of(DisclosurePurpose, vector),
            "on": vector.case.on or date(2026, 6, 1),
            "recipient_country": disclosure.get("recipient_country") or "EE",
        }

    def allowed(self, record: Json, data: Collection[str] | None = None, **more: Any) -> bool:
        return may_disclose(record, categories=self.data if data is None else data, **self.arguments, **more).allowed


def on_disclosures(record: Json) -> bool:
    return record["record_type"] in {"case-file", "data-protection"}


def test_who_may_be_told_more_may_be_told_less():
    def less(vector: Vector) -> set[str] | None:
        question = Question(vector)
        if len(question.data) < 2 or not question.allowed(vector.record):
            return None
        return {category for category in question.data if not question.allowed(vector.record, [category])}

    holds(less, 150, vectors=tried(on_disclosures))


def refusals(record: Json, question: Question) -> Iterator[Json]:
    """Yield the record with one more no of the person: a consent withdrawn or refused, a recipient excluded, an objection."""
    day = question.arguments["on"]
    for index, _ in enumerate(data_of(record).get("consents", ())):
        for change in (
            {"status": "withdrawn", "withdrawn_at": f"{day - timedelta(days=1)}T10:00:00+02:00"},
            {"status": "refused"},
            {"exclusions": [{"type": question.arguments["recipient"]}]},
        ):
            changed = own(record)
            data_of(changed)["consents"][index] |= change
            yield changed
    changed = own(record)
    objection = {"right": "objection", "received_on": str(day - timedelta(days=9)), "outcome": "granted"}
    data_of(changed).setdefault("requests", []).append(objection)
    yield changed


def data_of(record: Json) -> Json:
    """Return what a record tells of data protection."""
    inside: Json = {"case-file": record.get("data_protection", {}), "data-protection": record}.get(
        record["record_type"], {}
    )
    return inside


def test_no_refusal_turns_a_no_into_a_yes():
    def refused(vector: Vector) -> set[str] | None:
        question = Question(vector)
        if question.allowed(vector.record):
            return None
        return {"yes" for changed in refusals(vector.record, question) if question.allowed(changed)}

    holds(refused, 500, vectors=tried(on_disclosures))
