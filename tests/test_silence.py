"""Nothing that the library says holds a value about a person.

A marker is planted in every value, every key and every unknown name; then it is looked for in everything that comes
out: findings, reports, exceptions with all that is chained to them, representations, logs, warnings, the command line.
"""

from __future__ import annotations

import copy
import functools
import io
import itertools
import json
import logging
import operator
import re
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from nordicbaltic_standards import LANGUAGES, codes, deadlines, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli.report_stream import PIECES
from nordicbaltic_standards.codelists.enumerations import RiskLevel
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.extensions import FrozenMapping
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import erase, new_pseudonym_keys, pseudonymise
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.testing.vectors import all_vectors
from support import judged, tampered

MARKER = "Qzmarkerzq"
by_record = pytest.mark.parametrize("name", RECORDS)


def containers(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from containers(inner)


Place = tuple[str | int, ...]
FORMS = (MARKER, {MARKER: MARKER}, [MARKER], {"absent": MARKER}, {"record_type": MARKER}, None)
"""What is planted in a place; `None` stands for a key that is renamed."""


def places(value: Any, above: Place = ()) -> Iterator[Place]:
    """Yield the way to every value inside a JSON value."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*above, key)
        yield from places(inner, (*above, key))


def planted_in(document: Any, groups: Iterable[list[Place]]) -> Iterator[Any]:
    """Yield the document with the marker in all places of a group: each group in its turn, in every form."""
    for group, form in itertools.product(groups, FORMS):
        changed = copy.deepcopy(document)
        for *way, key in group:
            container = functools.reduce(operator.getitem, way, changed)
            if form is not None:
                container[key] = form
            elif isinstance(key, str):
                container[key + MARKER] = container.pop(key)
        yield changed


def planted(document: Any) -> Iterator[Any]:
    """Yield the document again and again, the marker each time in another place: value, key, unknown name, list."""
    return planted_in(document, ([place] for place in places(document)))


def planted_together(document: Any) -> Iterator[Any]:
    """Yield the document with the marker in many places at once, until it stood in every place in every form.

    Places of one group lie apart: none inside another, and no two in one object or list, so that each object is broken
    as it would be if the marker stood there alone.
    """
    groups: list[list[Place]] = []
    for place in places(document):
        apart = (group for group in groups if not any(meet(place, other) for other in group))
        group = next(apart, None)
        if group is None:
            groups.append(group := [])
        group.append(place)
    return planted_in(document, groups)


Plant = Callable[[Any], Iterator[Any]]


def meet(one: Place, other: Place) -> bool:
    """Tell whether one place lies inside another, or in the same object or list."""
    return one[:-1] == other[:-1] or one[: len(other)] == other or other[: len(one)] == one


every_place = pytest.mark.parametrize("plant", [planted_together, pytest.param(planted, marks=pytest.mark.attacks)])


def everything_said(report: Any) -> str:
    said = [repr(report), str(report), repr(report.findings), repr(report.record), str(report.record)]
    said += [report.to_text(language) + report.to_json(language) for language in ("en", "lv")]
    said += [report.to_html("en"), json.dumps(report.to_sarif("en"))]
    return "\n".join(said)


def everything_raised(error: BaseException) -> str:
    said = "".join(traceback.format_exception(error))
    seen: BaseException | None = error
    while seen is not None:
        said += repr(seen) + str(seen) + repr(seen.args)
        if isinstance(seen, ValidationError):
            said += repr(seen.errors()) + seen.json() + seen.title
        seen = seen.__cause__ or seen.__context__
    return said


@by_record
@every_place
def test_no_report_holds_a_value_of_the_record(name: str, plant: Plant):
    for document in plant(small(name)):
        of_text, of_values = validate(json.dumps(document)), validate(document)
        assert MARKER not in everything_said(of_text)
        if of_values != of_text:
            assert MARKER not in everything_said(of_values)


def small(name: str) -> dict[str, Any]:
    """Return the example, cut to its first entries so that every place can be tried."""
    return cut(example(name))


def cut(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: cut(inner) for key, inner in value.items()}
    return [cut(inner) for inner in value[:1]] if isinstance(value, list) else value


@by_record
@every_place
def test_no_exception_holds_a_value_of_the_record(name: str, plant: Plant):
    record = RECORDS[name]
    doors = (
        record.model_validate,
        lambda document: record(**document),
        lambda document: record.model_validate_json(json.dumps(document)),
        record.model_validate_strings,
        TypeAdapter(record).validate_python,
        lambda document: TypeAdapter(list[record]).validate_python([document]),
        lambda document: TypeAdapter(record).validate_json(json.dumps(document)),
    )
    for number, document in enumerate(plant(small(name))):
        door = doors[number % len(doors)]
        try:
            accepted = door(document)
        except ValidationError as error:
            assert MARKER not in everything_raised(error)
        else:
            assert MARKER not in repr(accepted) + str(accepted) + f"{accepted}"


@by_record
@given(data=st.data())
def test_no_report_on_any_record_holds_a_text_planted_in_it(name: str, data: st.DataObject):
    document = data.draw(documents(name))
    among = [(c, k) for c in containers(document) for k in (c if isinstance(c, dict) else range(len(c)))]
    for container, key in data.draw(st.lists(st.sampled_from(among), max_size=5)):
        if isinstance(container, dict):
            container[MARKER] = container.pop(key, MARKER)
        elif key < len(container):
            container[key] = MARKER
    assert MARKER not in everything_said(validate(json.dumps(document)))


@pytest.mark.parametrize("name", [name for name in RECORDS if "note" in RECORDS[name].model_fields])
def test_no_representation_shows_content(name: str):
    record = RECORDS[name].model_validate(small(name)).replace(note=MARKER)
    shown = [repr(record), str(record), f"{record}", f"{record!r}", repr([record]), str({"r": record})]
    shown += [str(list(record.__repr_args__())), "".join(map(str, record.__rich_repr__()))]
    assert MARKER not in "".join(shown)
    assert MARKER not in repr(FrozenMapping({MARKER: MARKER}))


CHANGES = [
    {"status": MARKER},
    {"opened_on": MARKER, "note": 5},
    {MARKER: MARKER},
    {"person": {"names": MARKER}},
    {"person": MARKER, "subject": None},
    {"id": f"{MARKER} with spaces"},
]
"""What breaks the standard in a case file."""
WAYS: dict[str, Callable[[Record, dict[str, Any]], Any]] = {
    "replace": lambda record, changes: record.replace(**changes),
    "model_copy": lambda record, changes: record.model_copy(update=changes),
    "deep model_copy": lambda record, changes: record.model_copy(update=changes, deep=True),
    "copy": lambda record, changes: record.copy(update=changes),
    "copy.replace": lambda record, changes: record.__replace__(**changes),
    "model_construct": lambda record, changes: type(record).model_construct(**(dict(record) | changes)),
}
"""Every way in which pydantic makes one record out of another."""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("changes", CHANGES, ids=[str(number) for number in range(len(CHANGES))])
def test_no_way_of_copying_makes_a_record_that_breaks_the_standard_or_says_why_with_a_value(
    way: str, changes: dict[str, Any]
):
    record = RECORDS["case-file"].model_validate(example("case-file"))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(ValidationError) as raised:
            WAYS[way](record, changes)
    assert MARKER not in everything_raised(raised.value)
    assert MARKER not in "".join(str(warning.message) for warning in caught)


def test_a_record_tampered_with_is_refused_without_a_value():
    record = tampered(RECORDS["case-file"].model_validate(example("case-file")), status=MARKER, opened_on=MARKER)
    keys = new_pseudonym_keys()
    for operation in (
        lambda: erase(record, on=date(2030, 1, 1)),
        lambda: pseudonymise(record, keys, purpose="research", recipient="uni"),
        lambda: pseudonymise(record, keys, purpose="research", recipient="uni", dates="shift"),
    ):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            with pytest.raises(ValidationError) as raised:
                operation()
        assert MARKER not in everything_raised(raised.value)
        assert MARKER not in "".join(str(warning.message) for warning in caught)


def test_a_copy_with_changes_that_are_permitted_is_as_one_made_anew():
    record = RECORDS["case-file"].model_validate(example("case-file"))
    document = example("case-file") | {"status": "closed"}
    del document["note"]
    made = RECORDS["case-file"].model_validate(document)
    for deep in (False, True):
        assert record.model_copy(update={"status": "closed", "note": None}, deep=deep) == made
        assert record.model_copy(deep=deep) == record
    assert record.model_copy(update={"note": None}).model_dump(mode="json").get("note", "") == ""


def test_no_lookup_by_a_wrong_name_repeats_it():
    for wrong in (lambda: FrozenMapping({})[MARKER], lambda: RiskLevel(MARKER), lambda: codes["risk-level"][MARKER]):
        with pytest.raises((LookupError, ValueError)) as caught:
            wrong()
        assert MARKER not in everything_raised(caught.value)


def test_a_changed_copy_that_breaks_the_standard_says_nothing_of_it():
    record = RECORDS["case-file"].model_validate(example("case-file"))
    with pytest.raises(ValidationError) as caught:
        record.replace(opened_on=MARKER)
    assert MARKER not in everything_raised(caught.value)


def test_a_foreign_mapping_that_fails_says_nothing_of_its_values():
    class Foreign(dict[str, Any]):
        def items(self) -> Any:
            raise RuntimeError(MARKER)

    class Stranger:
        def __repr__(self) -> str:
            return MARKER

    for data in ({"record_type": Stranger()}, {"a": Foreign(b=1)}, {MARKER: Stranger()}):
        assert MARKER not in everything_said(validate(data))


def test_the_command_line_logs_and_warnings_say_nothing_of_a_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as handle:
        for document in list(planted(small("referral")))[::3]:
            handle.write(json.dumps(document) + "\n")
        handle.write(f'{{"{MARKER}": \n"{MARKER}\n')
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for form in PIECES:
            assert main(["validate", str(path), "--format", form, "--language", "is"]) == 1
    said = capsys.readouterr()
    assert MARKER not in said.out + said.err + caplog.text + "".join(str(item.message) for item in caught)
    assert len(said.out) > 1000


# The forms are looked through above: here for people and for programs one each.
@pytest.mark.parametrize("form", ["text", "json"])
def test_other_processes_are_as_silent(form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    path = tmp_path / "many.jsonl"
    marked = [json.dumps(document) for document in list(planted(small("referral")))[::9]]
    path.write_text("\n".join([*marked, f'{{"{MARKER}": ']) + "\n", encoding="utf-8")
    assert main(["validate", str(path), "--format", form, "--jobs", "2"]) == 1
    said = capfd.readouterr()
    assert MARKER not in said.out + said.err
    assert len(said.out) > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_and_html_hold_nothing_of_a_record_in_any_language(language: str):
    for document in list(planted(small("referral")))[::40]:
        report = validate(document)
        assert MARKER not in report.to_html(language) + json.dumps(report.to_sarif(language))
    document = example("referral") | {MARKER: MARKER, "extensions": {MARKER: MARKER}}
    report = validate(document)
    log = report.to_sarif(language)
    # What a log carries beside results: where it was run, on what, with which arguments.
    assert set(log["runs"][0]) <= {"tool", "results", "columnKind", "originalUriBaseIds"}
    page = report.to_html(language)
    assert MARKER not in page + json.dumps(log)
    assert not re.search(r"<(script|iframe|img|link)\b|\bon\w+=|https?://(?!www\.w3\.org)", page), "nothing is loaded"


def test_standard_input_is_as_silent(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    document = example("referral") | {"status": MARKER, MARKER: 1}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(document, indent=1).encode())))
    assert main(["validate", "-"]) == 1
    said = capsys.readouterr()
    assert MARKER not in said.out + said.err


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from leaves(inner)
    elif isinstance(value, str):
        yield value


TELLING = re.compile(r"\d{4}-\d{2}|\d[\d.,: +-]{4,}\d|[A-Z]\w+ [A-Z]\w+")
"""Dates, times, amounts, numbers and names: what could tell of a person."""


def test_no_finding_of_a_rule_repeats_a_date_a_number_or_a_name_of_the_record():
    for vectors in all_vectors().values():
        for vector in vectors:
            if not vector.breaks:
                continue
            told = {leaf for leaf in leaves(vector.record) if TELLING.search(leaf)}
            for finding in judged(vector).findings:
                said = f"{finding.message('en')} {finding.advice('en')} {finding.params}"
                assert not [leaf for leaf in told if leaf in said], finding.rule


def test_statutory_dates_and_calendars_say_nothing_of_the_person():
    for code in REGION:
        data = example("case-file", code)
        case = validate(data).record
        assert case is not None
        found = deadlines(case, date(2026, 11, 24))
        said = calendar_file(found, date(2026, 11, 24), "en", case.id) + repr(found)
        assert data["subject"]["pseudonym"] not in said
        assert not [leaf for leaf in leaves(data["person"]) if TELLING.search(leaf) and leaf in said]


def test_the_representation_of_a_statutory_date_shows_no_day_of_the_case():
    for code in REGION:
        case = validate(example("case-file", code)).record
        assert case is not None
        for deadline in deadlines(case, date(2026, 11, 24)):
            assert not re.search(r"[0-9]{4}-[0-9]{2}|date\(", repr(deadline) + repr(deadline.gap)), deadline.id
            assert deadline.national_name is None or deadline.national_name not in repr(deadline)
