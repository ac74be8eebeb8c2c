"""Light records say to a rule what records say, nothing hides from the reader that makes them, and reports make the record when asked."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import CaseFile, ExchangeMessage, Identification, Referral, Report, example, validate
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.introspection import fields_of, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.registry import ALL_PROFILES
from nordicbaltic_standards.testing import records
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation import light
from nordicbaltic_standards.validation import validate as door
from nordicbaltic_standards.validation.repeated import has_no_repeated_names, separator_count, separators
from nordicbaltic_standards.validation.run_rules import run_rules
from support import objects

SECRET = "Qzsecretzq"
VECTORS = [vector for vectors in all_vectors().values() for vector in vectors]
PARTS = sorted({part for record in RECORDS.values() for part in parts_of(record)}, key=lambda part: part.__name__)
days = st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31))


def lightly(kind: type[Record], document: dict[str, Any]) -> Record:
    reading = light.read(kind, json.dumps(document, ensure_ascii=False).encode())
    assert reading is not None
    return reading[0]


def texts(value: Any) -> Iterator[str]:
    """Yield the texts in a JSON value: names and values."""
    if isinstance(value, str):
        yield value
    for inner in [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(inner)


@pytest.mark.parametrize("rule", sorted({vector.rule for vector in VECTORS}))
def test_every_vector_is_judged_alike_light_and_whole(rule: str):
    for vector in (vector for vector in VECTORS if vector.rule == rule):
        kind, case = RECORDS[vector.record["record_type"]], vector.case
        whole = kind.model_validate_json(json.dumps(vector.record))
        for profile in ALL_PROFILES:
            said = run_rules(lightly(kind, vector.record), case.country, case.on, profile)
            assert said == run_rules(whole, case.country, case.on, profile)


@given(st.data())
def test_every_record_is_judged_alike_light_and_whole(data: st.DataObject):
    kind = RECORDS[data.draw(st.sampled_from(list(RECORDS)))]
    whole = data.draw(records(kind))
    reading = light.read(kind, whole.model_dump_json().encode())
    assert reading is not None
    country, on = data.draw(st.none() | st.sampled_from(REGION)), data.draw(days)
    for profile in ALL_PROFILES:
        assert run_rules(reading[0], country, on, profile) == run_rules(whole, country, on, profile)


@given(st.data())
def test_a_light_record_has_the_values_of_the_record(data: st.DataObject):
    kind = RECORDS[data.draw(st.sampled_from(list(RECORDS)))]
    whole = data.draw(records(kind))
    text = whole.model_dump_json().encode()
    reading = light.read(kind, text)
    assert reading is not None
    same(reading[0], whole)
    assert separators(text) == reading[1] + sum(held.lstrip(" ").startswith(":") for held in texts(json.loads(text)))
    assert validate(text, profile="draft").record == whole


@pytest.mark.parametrize("held", ["09:15", "ext:", "a \\", "\\\\", 'said: "a":', '":', "\\:", '\\":', "\n", '"\\" :'])
def test_what_texts_hold_makes_no_name_doubtful(held: str):
    text = json.dumps(example("referral") | {"note": held}, ensure_ascii=False).encode()
    reading = light.read(Referral, text)
    assert reading is not None
    assert has_no_repeated_names(text, separator_count(text), reading[1])


def same(one: Any, other: Any) -> None:
    if isinstance(other, Model):
        assert isinstance(one, type(other))
        assert one.__class__ is type(other)
        for name in fields_of(type(other)):
            same(getattr(one, name), getattr(other, name))
    elif isinstance(other, tuple) and other and isinstance(other[0], Model):
        assert len(one) == len(other)
        for mine, theirs in zip(one, other, strict=True):
            same(mine, theirs)
    else:
        assert one == other
        assert type(one) is type(other)


@pytest.mark.parametrize("kind", PARTS, ids=lambda kind: kind.__name__)
def test_what_a_class_of_parts_says_its_light_parts_say(kind: type[Model]):
    part = light._light(kind)()
    assert isinstance(part, kind)
    assert isinstance(part, Model)
    assert isinstance(part, Absent) == issubclass(kind, Absent)
    assert isinstance(part, Record) == issubclass(kind, Record)
    for name, declared in kind.model_fields.items():
        assert hasattr(part, name) != declared.is_required()
        assert getattr(part, name, declared.default) == declared.default
    for said in kind.__class_vars__:
        assert getattr(part, said, None) == getattr(kind, said, None)


def test_light_parts_are_compared_by_their_values():
    given_, left_out = (
        lightly(Referral, example("referral") | {"languages": []}),
        lightly(Referral, example("referral")),
    )
    named = lightly(Referral, example("referral") | {"id": "another"})
    assert lightly(Referral, example("referral")) == left_out
    assert hash(lightly(Referral, example("referral"))) == hash(left_out)
    assert named != left_out
    assert given_.sender == left_out.sender  # type: ignore[attr-defined]


def test_an_empty_list_and_one_that_is_left_out_are_the_same():
    document = {key: value for key, value in example("referral").items() if key != "services"}
    one, other = lightly(Referral, document), lightly(Referral, document | {"services": []})
    assert one == other
    assert hash(one) == hash(other)


def test_a_light_part_shows_nothing():
    part = lightly(Referral, example("referral") | {"note": SECRET})
    assert SECRET not in repr(part) + str(part) + repr([part])


WRITTEN = {
    "separators": st.sampled_from([(",", ":"), (", ", ": "), (" ,\n", " :\t"), (",", "\r: ")]),
    "ensure_ascii": st.booleans(),
}
names = st.sampled_from(["a", "a:b", ":", "x:", "1:", "Note:", "absent", "note", "extensions", "Ä:"])
values = st.sampled_from([1, "1:2", ":", "a:", [], {}, {"a": 1}, {"absent": "not-asked"}, "ext:a", '":'])
by_name = pytest.mark.parametrize("name", RECORDS)


@by_name
def test_no_name_hides_that_is_not_of_the_standard(name: str):
    """Wherever it stands, whatever it holds, in a text of any spacing."""

    @given(st.data())
    def hide(data: st.DataObject):
        document = example(name)
        place = data.draw(st.sampled_from([held for held in objects(document) if "absent" not in held]))
        place[f"{data.draw(names)}{len(place)}"] = data.draw(values)
        text = json.dumps(document, **data.draw(st.fixed_dictionaries(WRITTEN)))
        assert validate(text).has_record == validate(f" {text}", profile="draft").has_record
        assert validate(text).has_record == (place is document.get("extensions"))

    hide()


@by_name
def test_no_name_hides_that_stands_twice(name: str):
    @given(st.data())
    def hide(data: st.DataObject):
        document = example(name)
        place = data.draw(st.sampled_from([held for held in objects(document) if held and held is not document]))
        first = json.dumps(data.draw(st.sampled_from(list(place)))) + ":" + json.dumps(data.draw(values))
        own = json.dumps(place)
        text = json.dumps(document).replace(own, f"{{{first},{own[1:]}", 1)
        assert "STR-007" in [finding.rule for finding in validate(text).findings]

    hide()


def test_a_name_too_many_is_told_by_the_thorough_reader():
    for held in (1, "09:15", ":", "ext:1"):
        text = json.dumps({**example("referral"), "a:b": held})
        assert [finding.rule for finding in validate(text).errors] == ["STR-021"]


def test_sound_records_do_not_need_the_thorough_reader(monkeypatch: pytest.MonkeyPatch):
    def thorough(*_: object) -> None:
        raise AssertionError("the thorough reader was asked")

    monkeypatch.setattr(door, "_diagnose", thorough)
    for name in RECORDS:
        assert validate(example(name)).valid
        in_another_order = json.dumps(example(name), sort_keys=True)
        assert validate(in_another_order) == validate(example(name))


def test_a_whole_number_written_with_a_point_is_still_one():
    document = example("identification")
    document["subject"] = {"pseudonym": "Nbs-1", "stated_age": 17.0}
    assert light.read(Identification, json.dumps(document).encode()) is None
    report = validate(document)
    assert isinstance(report.record, Identification)
    assert report.record.subject is not None
    assert report.record.subject.stated_age == 17


def test_threads_do_not_mix_what_they_count():
    text = json.dumps(example("case-file"), ensure_ascii=False).encode()
    expected = light.read(CaseFile, text)
    assert expected is not None
    counted: list[int] = []

    def work() -> None:
        for _ in range(40):
            reading = light.read(CaseFile, text)
            assert reading is not None
            counted.append(reading[1])

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(counted) == {expected[1]}
    assert len(counted) == 160


def test_what_was_counted_before_an_error_is_forgotten():
    text = json.dumps(example("case-file"), ensure_ascii=False).encode()
    expected = light.read(CaseFile, text)
    assert light.read(CaseFile, text[:-3]) is None
    again = light.read(CaseFile, text)
    assert expected is not None
    assert again is not None
    assert again[1] == expected[1]


def test_nothing_of_a_person_stays_with_a_reader():
    text = json.dumps(example("case-file"), ensure_ascii=False).encode()
    assert light.read(CaseFile, text) is not None
    assert light.read(CaseFile, text[:-3]) is None
    assert light.read(CaseFile, text.replace(b'"EE"', b'"E1"')) is None
    assert light.parse_draft(CaseFile, text.replace(b'"opened_on"', b'"no_field"')) is None
    assert light.parse_draft(CaseFile, text) is not None
    for finished in (True, False):
        assert light._IDLE[CaseFile, finished]
        assert all(not reader._made for reader in light._IDLE[CaseFile, finished])


def test_a_report_makes_the_record_when_it_is_asked(monkeypatch: pytest.MonkeyPatch):
    made: list[bytes] = []
    read = Referral.model_validate_json
    monkeypatch.setattr(Referral, "model_validate_json", lambda raw: made.append(raw) or read(raw))
    report = validate(example("referral")).replace(source="a.jsonl", index=2, line=3)
    assert report.has_record
    assert report.to_dict()
    assert report.to_text("is")
    assert (report.source, report.index, report.line) == ("a.jsonl", 2, 3)
    assert not made
    record = report.record
    assert record == Referral.model_validate(example("referral"))
    assert report.record is record
    assert len(made) == 1


def test_reports_with_a_record_not_made_yet_are_as_other_reports():
    report = validate(example("case-file"))
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes
    assert replace(report, index=4).record == report.record
    assert replace(report, record=None).record is None
    assert not replace(report, record=None).has_record
    assert Report(()).record is None
    assert isinstance(report.record, CaseFile)
    assert SECRET not in repr(replace(report, source=SECRET))


def test_a_message_tells_whether_it_is_urgent_before_its_record_is_made():
    message = example("exchange-message")
    assert not validate(message | {"urgency": "routine"}).urgent
    assert validate(message | {"urgency": "immediate"}).urgent
    assert isinstance(validate(message).record, ExchangeMessage)


def test_an_immediate_referral_is_as_urgent_in_a_message_that_says_nothing_of_it():
    message = example("exchange-message")
    message.pop("urgency", None)
    referral = example("referral")
    assert not validate(message | {"payload": {"record": referral | {"urgency": "routine"}}}).urgent
    assert validate(message | {"payload": {"record": referral | {"urgency": "immediate"}}}).urgent
