"""Records are edited by JSON Pointer and JSON Patch, and no error shows a value of a person."""

from __future__ import annotations

import json
import sys
import traceback
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from nordicbaltic_standards import Absent, Referral, example, patch, resolve
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.testing import records
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.utils.errors import (
    InvalidArgumentError,
    MissingExtraError,
    NordicBalticError,
    UnknownKeyError,
)
from support import judged

MARK = "Anna-Tamm"
SHELF = {"ee.example:shelf": {MARK: [1, {"a/b~c": 2}]}}
REFERRAL = Referral.model_validate(example("referral") | {"note": MARK, "extensions": SHELF})

by_record = pytest.mark.parametrize("kind", RECORDS.values(), ids=list(RECORDS))
drawn = settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)


def everything_in(error: BaseException) -> str:
    """Return the text of an error, what it holds, and the same of the errors that it carries along."""
    errors = [each for each in (error, error.__context__, error.__cause__) if each is not None]
    return "".join(
        f"{each!r} {each.args} {vars(each)} {''.join(traceback.format_exception_only(each))}" for each in errors
    )


def places(value: Any, at: str = "") -> dict[str, Any]:
    """Return every place of a JSON value, with what is there."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    everywhere = {at: value}
    for key, inner in entries:
        everywhere |= places(inner, f"{at}/" + str(key).replace("~", "~0").replace("/", "~1"))
    return everywhere


@by_record
@given(st.data())
@drawn
def test_every_place_of_a_record_resolves_to_what_is_there(kind: type[Record], data: st.DataObject):
    record = data.draw(records(kind))
    for pointer, value in places(record.model_dump(mode="json")).items():
        if pointer.startswith("/extensions") or "/extensions/" in pointer:
            continue  # what is empty or null in them is not recorded
        there = resolve(record, pointer)
        if isinstance(there, Model):
            assert there.model_dump(mode="json") == value
        else:
            assert isinstance(there, tuple) == isinstance(value, list)


def test_a_place_inside_extensions_resolves_by_its_escaped_name():
    assert resolve(REFERRAL, f"/extensions/ee.example:shelf/{MARK}/1/a~1b~0c") == 2


def test_an_absence_reason_is_something_recorded_and_resolves():
    subject = Subject(pseudonym="Nbs-one", birth_date=Absent(absent="not-asked"))
    assert isinstance(resolve(subject, "/birth_date"), Absent)
    assert resolve(subject, "/birth_date/absent") == "not-asked"


@pytest.mark.parametrize(
    ("pointer", "message"),
    [
        ("/urgent_reason", "nothing is recorded at /*"),
        ("/related_referral_refs", "nothing is recorded at /related_referral_refs"),
        ("/related_referral_refs/7/id", "nothing is recorded at /related_referral_refs"),
        ("/services/99", "nothing is recorded at /services/99"),
        ("/services/-", "nothing is recorded at /services/*"),
        ("/services/00", "nothing is recorded at /services/*"),
        (f"/sender/{MARK}/name", "nothing is recorded at /sender/*"),
        (f"/extensions/ee.example:shelf/{MARK}/5", "nothing is recorded at /extensions/*/*/5"),
        ("/__class__", "nothing is recorded at /*"),
    ],
)
def test_where_nothing_is_recorded_the_error_names_the_way_to_the_first_unknown_step(pointer: str, message: str):
    with pytest.raises(UnknownKeyError) as caught:
        resolve(REFERRAL, pointer)
    assert str(caught.value) == message
    assert MARK not in everything_in(caught.value)
    assert resolve(REFERRAL, pointer, default=None) is None


@pytest.mark.parametrize("pointer", ["services", "#/services", None, 3])
def test_what_is_not_a_pointer_is_a_bad_argument(pointer: Any):
    with pytest.raises(InvalidArgumentError):
        resolve(REFERRAL, pointer, default=None)


@pytest.mark.parametrize("rule", list(all_vectors()))
def test_every_finding_leads_to_a_value_or_to_the_error_that_nothing_is_recorded(rule: str):
    for vector in all_vectors()[rule]:
        report = judged(vector)
        for finding in report.findings if report.record is not None else ():
            try:
                assert resolve(report.record, finding.pointer) is not None
            except UnknownKeyError as error:
                shown = str(error).removeprefix("nothing is recorded at ")
                assert finding.pointer == shown or finding.pointer.startswith(f"{shown}/"), vector.id


def operation(op: str, path: str, **members: Any) -> dict[str, Any]:
    return {"op": op, "path": path, **members}


def test_a_patch_returns_a_new_record_of_the_same_class_and_leaves_the_old_one_as_it_was():
    before = REFERRAL.model_dump(mode="json")
    steps = [
        operation("test", "/note", value=MARK),
        operation("remove", "/note"),
        operation("add", "/services/-", value="interpretation"),
        operation("replace", "/urgency", value="immediate"),
    ]
    after = patch(REFERRAL, steps)
    assert type(after) is Referral
    assert after.note is None
    assert after.model_dump(mode="json")["services"] == [*before["services"], "interpretation"]
    assert after == patch(REFERRAL, json.dumps(steps)) == patch(REFERRAL, json.dumps(steps).encode())
    assert REFERRAL.model_dump(mode="json") == before


def test_a_part_is_patched_as_a_record_is():
    assert patch(REFERRAL.sender, [operation("replace", "/ref", value="other")]).ref == "other"


@pytest.mark.parametrize(
    "steps",
    [
        [operation("replace", "/urgency", value=MARK)],
        [operation("remove", "/sender")],
        [operation("add", f"/{MARK}", value=1)],
        [operation("replace", "", value=MARK)],
        [operation("replace", "/record_type", value="case-file")],
        [operation("add", "/note", value=None)],
    ],
)
def test_a_patch_that_makes_the_record_unsound_is_refused_as_constructing_it_is(steps: list[Any]):
    with pytest.raises(ValidationError) as caught:
        patch(REFERRAL, steps)
    assert MARK not in everything_in(caught.value) + str(caught.value.errors()) + caught.value.json()


NOT_THERE = "the value to be tested for is not there"
NO_OPERATION = "it is not an operation of RFC 6902"
NO_FIT = "it does not fit the record"


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        ([operation("test", "/note", value=f"{MARK}!")], NOT_THERE),
        ([operation("test", f"/{MARK}", value=1)], NOT_THERE),
        ([operation("remove", "/note/0")], NO_FIT),
        ([operation("replace", f"/services/{MARK}", value=1)], NO_FIT),
        ([operation("remove", "")], NO_FIT),
        ([operation("add", f"/note/{MARK}", value=1)], NO_FIT),
        ([operation("add", "/services/99", value=MARK)], NO_FIT),
        ([operation("add", MARK, value=1)], NO_FIT),
        ([operation("move", "/note", **{"from": f"/{MARK}"})], NO_FIT),
        ([operation("move", "/sender/x", **{"from": "/sender"})], NO_FIT),
        ([operation("copy", "/note")], NO_OPERATION),
        ([operation("add", "/note")], NO_OPERATION),
        ([operation("add", 3, value=1)], NO_OPERATION),
        ([operation(MARK, "/note")], NO_OPERATION),
        ([{"op": "remove"}], NO_OPERATION),
        ([MARK], NO_OPERATION),
    ],
)
def test_a_patch_that_does_not_fit_says_which_operation_and_shows_no_value(steps: list[Any], fault: str):
    with pytest.raises(InvalidArgumentError, match=f"^operation 2 of the patch failed: {fault}") as caught:
        patch(REFERRAL, [operation("test", "/note", value=MARK), *steps])
    assert MARK not in everything_in(caught.value)


@pytest.mark.parametrize("steps", [operation("remove", "/note"), f"[{MARK}", b"\xff", json.dumps({MARK: 1}), "3", 3])
def test_what_is_not_a_list_of_operations_is_a_bad_argument(steps: Any):
    with pytest.raises(InvalidArgumentError, match=r"^a JSON Patch is a list of operations") as caught:
        patch(REFERRAL, steps)
    assert MARK not in everything_in(caught.value)


any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([MARK, f"/{MARK}", "/note", "/services/0", "-", "~2"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from([MARK, "op", "path"]), inner, max_size=2)
    ),
    max_leaves=4,
)
any_operation = any_json | st.fixed_dictionaries(
    {"op": st.sampled_from(["add", "remove", "replace", "move", "copy", "test"]) | any_json, "path": any_json},
    optional={"value": any_json, "from": any_json},
)


@given(any_json | st.lists(any_operation, max_size=3) | st.text())
@settings(max_examples=100, suppress_health_check=list(HealthCheck), deadline=None)
def test_whatever_a_patch_holds_it_gives_a_sound_record_or_an_error_of_the_library_without_values(steps: Any):
    try:
        assert type(patch(REFERRAL, steps)) is Referral
    except (NordicBalticError, ValidationError) as error:
        assert MARK not in everything_in(error)


def test_without_the_library_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "jsonpatch", None)
    with pytest.raises(MissingExtraError, match=r'pip install "nordicbaltic-standards\[editing\]"'):
        patch(REFERRAL, [])
