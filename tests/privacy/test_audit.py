"""The difference of two states of a record names places and categories of data, and no values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nordicbaltic_standards import CaseFile, Referral, diff, example, patch
from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy.audit import Change
from nordicbaltic_standards.testing import records
from nordicbaltic_standards.utils.errors import InvalidArgumentError

by_record = pytest.mark.parametrize("kind", RECORDS.values(), ids=list(RECORDS))
drawn = settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
CASE = CaseFile.model_validate(example("case-file", "EE"))


def changed(*steps: tuple[str, str, Any]) -> list[tuple[str, str]]:
    """Return place and operation of each change that a patch makes to the case file."""
    operations = [{"op": op, "path": path, "value": value} for op, path, value in steps]
    return [(change.pointer, change.operation) for change in diff(CASE, patch(CASE, operations))]


@by_record
@given(st.data())
@drawn
def test_a_record_does_not_differ_from_itself(kind: type[Record], data: st.DataObject):
    record = data.draw(records(kind))
    assert diff(record, record) == []
    assert diff(record, kind.model_validate_json(record.model_dump_json())) == []


@by_record
@given(st.data())
@drawn
def test_a_field_that_is_replaced_is_what_differs(kind: type[Record], data: st.DataObject):
    """Within a replaced part or list, the places that differ are named."""
    record, other = data.draw(records(kind)), data.draw(records(kind)).model_dump(mode="json")
    for name, value in record.model_dump(mode="json").items():
        if name in other and other[name] != value:
            changes = diff(record, patch(record, [{"op": "replace", "path": f"/{name}", "value": other[name]}]))
            if not isinstance(value, dict | list):
                assert [(change.pointer, change.operation) for change in changes] == [(f"/{name}", "changed")]
            assert all(f"{change.pointer}/".startswith(f"/{name}/") for change in changes)


@by_record
@given(st.data())
@drawn
def test_what_was_added_one_way_was_removed_the_other(kind: type[Record], data: st.DataObject):
    one, other = data.draw(records(kind)), data.draw(records(kind))
    there, back = diff(one, other), diff(other, one)
    opposite = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted((opposite[each.operation], each.category) for each in there) == sorted(
        (each.operation, each.category) for each in back
    )


def test_an_inserted_entry_with_an_identifier_is_one_change():
    first = CASE.model_dump(mode="json")["referrals"][0] | {"id": "ee-ref-0"}
    assert changed(("add", "/referrals/0", first)) == [("/referrals/0", "added")]


def test_a_removed_entry_is_named_by_the_place_that_it_had():
    assert changed(("remove", "/referrals/0", None)) == [("/referrals/0", "removed")]


def test_the_order_of_entries_with_identifiers_is_not_compared():
    returned = CASE.replace(referrals=CASE.referrals[::-1])
    assert len(CASE.referrals) > 1
    assert diff(CASE, returned) == []


def test_an_entry_with_an_identifier_is_compared_wherever_it_was_moved():
    (last, *others) = CASE.referrals[::-1]
    moved = CASE.replace(referrals=(last.replace(note="Uus."), *others))
    assert diff(CASE, moved) == [Change("/referrals/0/note", "added", DataCategory.VICTIMISATION)]


def test_entries_that_share_an_identifier_are_all_compared():
    twice = CASE.replace(referrals=(CASE.referrals[0], CASE.referrals[0]))
    other = twice.replace(referrals=(CASE.referrals[0], CASE.referrals[0].replace(note="Uus.")))
    assert [change.pointer for change in diff(twice, other)] == ["/referrals/1/note"]


def test_other_entries_are_compared_by_position():
    assert changed(("add", "/subject/languages/0", "et")) == [
        ("/subject/languages/0", "changed"),
        ("/subject/languages/1", "changed"),
        ("/subject/languages/2", "changed"),
        ("/subject/languages/3", "added"),
    ]


def test_a_value_that_gives_way_to_a_reason_for_its_absence_has_changed():
    assert changed(("replace", "/subject/birth_date", {"absent": "withheld-for-safety"})) == [
        ("/subject/birth_date", "changed")
    ]


def test_extensions_are_compared_as_a_whole_since_their_names_can_be_personal():
    one = CASE.replace(extensions={"ee.example:shelf": {"Anna": 1}})
    other = CASE.replace(extensions={"ee.example:shelf": {"Berta": 1}})
    assert diff(one, other) == [Change("/extensions", "changed", DataCategory.FREE_TEXT)]


def test_what_is_added_has_the_most_sensitive_category_of_its_content():
    less = CASE.model_dump(mode="json")
    del less["assistance"]
    (change,) = diff(CaseFile.model_validate(less), CASE)
    assert change == Change("/assistance", "added", DataCategory.SAFETY_CRITICAL)


def test_a_change_shows_no_value():
    changes = diff(CASE, CASE.replace(note="Anna"))
    assert repr(changes) == (
        "[Change(pointer='/note', operation='changed', category=<DataCategory.FREE_TEXT: 'free-text'>)]"
    )


def test_states_of_different_records_are_not_compared():
    with pytest.raises(InvalidArgumentError):
        diff(CASE, Referral.model_validate(example("referral")))
