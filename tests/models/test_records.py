"""Records: frozen, closed, complete in what they declare, and the same after a journey."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from nordicbaltic_standards import Absent, CaseFile, Identification, Referral, codes, example, examples, models
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models import known
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.introspection import DeclaredField, example_of, fields_of, parts_in, parts_of
from nordicbaltic_standards.models.parts.money import Money
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.testing import documents, records
from nordicbaltic_standards.utils.partial_date import PartialDate

PARTS = sorted({part for record in RECORDS.values() for part in parts_of(record)}, key=lambda part: part.__name__)
by_part = pytest.mark.parametrize("part", PARTS, ids=[part.__name__ for part in PARTS])
by_record = pytest.mark.parametrize("name", RECORDS)


@by_part
def test_every_field_says_what_it_is_and_what_kind_of_data_it_holds(part: type[Model]):
    for declared in fields_of(part).values():
        assert declared.title
        assert declared.title == declared.title.strip()
        assert declared.description.endswith(".")
        assert declared.classification in codes.DataCategory
        assert needs_no_example(declared) or declared.example is not None, declared.name


def needs_no_example(declared: DeclaredField) -> bool:
    return any(parts_in(declared.shape))


@by_part
def test_the_example_of_every_part_is_valid(part: type[Model]):
    assert part.model_validate(example_of(part)) is not None


@by_part
def test_every_part_says_what_it_is(part: type[Model]):
    assert part.__doc__
    assert part.__doc__.strip().split("\n")[0].endswith((".", "CRC art. 3)."))


def test_names_of_parts_are_unique_so_that_schemas_can_use_them():
    assert len({part.__name__ for part in PARTS}) == len(PARTS)


def test_a_field_without_a_classification_is_refused():
    with pytest.raises(TypeError, match=r"Bare\.name lacks a title"):

        class Bare(Model, frozen=True):
            name: str = ""


def test_a_field_without_a_description_is_refused():
    with pytest.raises(TypeError, match=r"Mute\.name lacks a title"):

        class Mute(Model, frozen=True):
            name: Annotated[str, field("Name", "", codes.DataCategory.NONE)] = ""


@by_record
def test_records_are_the_same_after_a_journey_as_json(name: str):
    record = RECORDS[name]

    @given(records(record))
    def journey(original):
        text = original.model_dump_json()
        assert record.model_validate_json(text) == original
        assert record.model_validate(original.model_dump()) == original
        assert record.model_validate_json(text).model_dump_json() == text
        assert hash(original) == hash(record.model_validate_json(text))
        assert copy.deepcopy(original) == original
        assert pickle.loads(pickle.dumps(original)) == original  # noqa: S301 - our own bytes

    journey()


def test_a_record_cannot_be_changed_and_a_changed_copy_is_judged_again():
    subject = Subject(pseudonym="Nbs-1", birth_date="1999-05")
    with pytest.raises(ValidationError) as refused:
        subject.pseudonym = "Nbs-2"  # type: ignore[misc]
    assert "input" not in str(refused.value)
    assert subject.replace(birth_date="1999").birth_date == "1999"
    with pytest.raises(ValidationError):
        subject.replace(birth_date="1999-13")


def test_what_is_not_recorded_is_left_out_of_what_is_written():
    subject = Subject(pseudonym="Nbs-1")
    assert subject.model_dump_json() == '{"pseudonym":"Nbs-1"}'
    assert TypeAdapter(list[Subject]).dump_json([subject]) == b'[{"pseudonym":"Nbs-1"}]'


def test_null_is_refused_and_an_absence_reason_is_accepted_where_a_value_is_often_unknown():
    with pytest.raises(ValidationError):
        Subject.model_validate({"pseudonym": "Nbs-1", "birth_date": None})
    subject = Subject.model_validate({"pseudonym": "Nbs-1", "birth_date": {"absent": "declined"}})
    assert isinstance(subject.birth_date, Absent)
    assert subject.birth_date.absent is codes.AbsenceReason.DECLINED


def test_a_value_that_is_absent_is_false_and_has_no_entries():
    absent = Absent(absent=codes.AbsenceReason.DECLINED)
    subject = Subject(pseudonym="nbs-1", birth_date=absent, languages=("et",), nationalities=absent)
    assert not subject.birth_date
    with pytest.raises(TypeError, match="not iterable"):
        list(subject.nationalities)
    assert known(subject.nationalities, ()) == ()
    assert known(subject.languages, ()) == ("et",)
    assert known(subject.birth_date) is known(subject.stated_age) is None
    assert known(subject.birth_date, "unknown") == known(subject.stated_age, "unknown") == "unknown"


def test_a_falsehood_and_an_empty_list_are_known():
    assert known(value=False, default=True) is False
    assert known((), ("one",)) == ()


def test_the_reason_of_an_absence_is_named():
    with pytest.raises(TypeError, match=r"name the reason: Absent\(absent="):
        Absent("declined")
    reason = Absent(absent="declined")
    assert copy.copy(reason) == pickle.loads(pickle.dumps(reason)) == reason  # noqa: S301 - our own


def test_every_part_of_a_record_is_imported_from_one_place():
    assert {part.__name__ for part in PARTS} <= set(models.__all__)
    for part in (*PARTS, *RECORDS.values(), Model, Record):
        assert getattr(models, part.__name__) is part
    assert all(hasattr(models, name) for name in models.__all__)


@pytest.mark.parametrize(
    "number",
    ["39912310000", "310199-1234", "131052-308T", "19120211-9986", "P-131052-308T", "9912310000", "x123456"],
)
def test_a_pseudonym_can_never_be_a_national_number(number: str):
    with pytest.raises(ValidationError):
        Subject(pseudonym=number)


@pytest.mark.parametrize("good", ["Nbs-7f3k-q2", "x12345", "550e8400-e29b-41d4-a716-446655440000", "0" * 32])
def test_pseudonyms_of_the_usual_kinds_are_accepted(good: str):
    assert Subject(pseudonym=good).pseudonym == good


@pytest.mark.parametrize(
    "bad", [86400, True, 1.5, "86400", "2026-02-29", "2026-1-1", "20260101", "2026-01-01T00:00:00", "٢٠٢٦-01-01", ""]
)
def test_a_date_is_a_day_of_the_calendar_and_nothing_else(bad: object):
    with pytest.raises(ValidationError):
        CaseFile.model_validate(example("case-file") | {"opened_on": bad})


def test_dates_of_python_are_taken_as_they_are():
    case = CaseFile.model_validate(example("case-file") | {"opened_on": date(2026, 3, 1)})
    assert case.opened_on == date(2026, 3, 1)
    with pytest.raises(ValidationError):
        case.replace(opened_on=datetime(2026, 3, 1, tzinfo=UTC))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from([4, 7, 10]))
def test_a_partial_date_covers_every_day_that_it_can_mean(day: date, length: int):
    partial = PartialDate(day.isoformat()[:length])
    assert partial.earliest() <= day <= partial.latest()
    assert partial.is_complete == (partial.earliest() == partial.latest())
    assert str(partial.earliest()).startswith(partial)
    assert str(partial.latest()).startswith(partial)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
    ],
)
def test_a_partial_date_means_each_day_of_its_year_or_month(text: str, first: str, last: str):
    partial = PartialDate(text)
    assert (partial.earliest().isoformat(), partial.latest().isoformat()) == (first, last)


def test_an_instant_without_offset_is_refused():
    for bad in ("2026-03-01T10:00:00", datetime(2026, 3, 1)):  # noqa: DTZ001
        with pytest.raises(ValidationError):
            Identification.model_validate(example("identification") | {"recorded_at": bad})


@pytest.mark.parametrize("bad", ["1,50", "-1", "1.234", "01", "1e3", "NaN", "", 1, 1.5, Decimal("NaN"), "1.", "٣"])
def test_money_is_a_decimal_text_with_its_currency(bad: object):
    with pytest.raises(ValidationError):
        Money.model_validate({"amount": bad, "currency": "EUR"})
    money = Money(amount=Decimal("1250.50"), currency="EUR")
    assert money.model_dump_json() == '{"amount":"1250.50","currency":"EUR"}'


def test_countries_languages_and_currencies_are_those_of_the_iso():
    for name, good, bad in [("nationalities", ["EE", "XK"], ["EU"]), ("languages", ["et", "zh-Hant"], ["ee-EE-x"])]:
        assert Subject.model_validate({"pseudonym": "Nbs-1", name: good})
        with pytest.raises(ValidationError):
            Subject.model_validate({"pseudonym": "Nbs-1", name: bad})
    assert Money(amount=Decimal(1), currency="EEK")
    with pytest.raises(ValidationError):
        Money(amount=Decimal(1), currency="EUX")


def test_text_is_brought_to_nfc():
    decomposed = "O\u0303unapuu"
    referral = Referral.model_validate(example("referral") | {"sender": {"ref": "a", "name": decomposed}})
    assert referral.sender.name == "\u00d5unapuu"


@pytest.mark.parametrize("country", REGION)
def test_a_referral_of_the_examples_has_of_the_person_only_what_it_names(country: str):
    case, referral = example("case-file", country), example("referral", country)
    named = {"operational", *referral["data_categories"]}
    left_out = {name for name in case["subject"] if fields_of(Subject)[name].classification not in named}
    assert left_out >= {"gender", "marital_status"}
    assert case["subject"].keys() - referral["subject"].keys() == left_out - {"child_care_status"}


@pytest.mark.parametrize("status", codes.ChildCareStatus)
def test_a_referral_of_the_examples_says_who_cares_for_a_child_unless_a_parent_is_suspected(
    status: codes.ChildCareStatus, monkeypatch: pytest.MonkeyPatch
):
    case = example("case-file", "FI")
    case["subject"]["child_care_status"] = status.value
    monkeypatch.setattr(examples, "_data", lambda _: json.dumps({"case-file": case}))
    assert ("child_care_status" in example("referral", "FI")["subject"]) == (status != "parent-suspected")


def test_extensions_are_the_only_open_place_and_carry_a_namespace():
    base = example("identification")
    record = Identification.model_validate(base | {"extensions": {"ee.example:shelf": {"row": [1, 2]}}})
    assert record.extensions is not None
    assert record.extensions["ee.example:shelf"]["row"] == (1, 2)
    with pytest.raises(TypeError):
        record.extensions["ee.example:shelf"]["row"] = ()
    for bad in [{"shelf": 1}, {"ee.example": 1}, {"ee.example:": 1}, {"ee.example:a\n": 1}, {"x.y:z": float("nan")}]:
        with pytest.raises(ValidationError):
            Identification.model_validate(base | {"extensions": bad})
    with pytest.raises(ValidationError):
        Identification.model_validate(base | {"shelf": 1})


@by_record
@given(data=st.data())
def test_strategies_draw_valid_records_only(name: str, data: st.DataObject):
    document = data.draw(documents(name))
    assert RECORDS[name].model_validate(document)
    assert {field for field, each in RECORDS[name].model_fields.items() if each.is_required()} <= set(document)
