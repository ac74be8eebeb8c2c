"""Values that a mapping can hold are written as JSON, and nothing else is guessed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import validate
from nordicbaltic_standards.validation import plain
from nordicbaltic_standards.validation.plain import NotJson, TooDeep, TooMany, to_json_value

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@given(values)
def test_what_is_json_is_written_as_it_is(value: Any):
    assert repr(to_json_value(value)) == repr(value)


def test_dates_and_amounts_become_text_and_tuples_become_lists():
    assert to_json_value({"a": date(2026, 1, 1), "b": (Decimal("1.50"),)}) == {"a": "2026-01-01", "b": ["1.50"]}


@pytest.mark.parametrize("value", [{1: 1}, b"a", object(), {1, 2}], ids=lambda value: type(value).__name__)
def test_what_is_no_json_is_refused_wherever_it_stands(value: Any):
    for held in (value, [value], {"a": value}, [1, {"a": [[], {"b": [value]}]}]):
        with pytest.raises(NotJson):
            to_json_value(held)


def test_what_holds_itself_is_refused():
    around: list[Any] = []
    around += [around, around]
    named: dict[str, Any] = {}
    named["a"] = named
    for value in (around, named):
        with pytest.raises(TooDeep):
            to_json_value(value)
    assert [finding.rule for finding in validate(named).findings] == ["STR-006"]


def test_more_values_than_any_record_holds_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(plain, "MAXIMUM_VALUES", 8)
    assert to_json_value([1] * 9) == [1] * 9
    for many in ([1] * 10, [[1] * 5, [1] * 5]):
        with pytest.raises(TooMany):
            to_json_value(many)
