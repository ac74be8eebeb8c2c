"""Values that are handed over as they are give the same text as values that are written out one by one."""

from __future__ import annotations

from collections import OrderedDict
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.validation import plain
from nordicbaltic_standards.validation.plain import NotJson, is_json_value, to_json_value

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


class Word(StrEnum):
    ONE = "one"


class Text(str):
    __slots__ = ()


@given(values)
def test_what_is_plain_is_written_as_it_is(value: Any):
    assert is_json_value(value)
    assert repr(to_json_value(value)) == repr(value)


@pytest.mark.parametrize("name", RECORDS)
def test_examples_are_plain(name: str):
    assert is_json_value(example(name))


@pytest.mark.parametrize(
    "value",
    [Word.ONE, Text("a"), date(2026, 1, 1), Decimal(1), (1,), {1: 1}, {Text("a"): 1}, OrderedDict(a=1), b"a", object()],
    ids=lambda value: type(value).__name__,
)
def test_what_is_not_plain_is_seen_wherever_it_stands(value: Any):
    for held in (value, [value], {"a": value}, [1, {"a": [[], {"b": [value]}]}]):
        assert not is_json_value(held)


def test_what_holds_itself_is_not_plain_and_is_refused():
    around: list[Any] = []
    around += [around, around]
    named: dict[str, Any] = {}
    named["a"] = named
    for value in (around, named):
        assert not is_json_value(value)
        with pytest.raises(NotJson):
            to_json_value(value)
    assert [finding.rule for finding in validate(named).findings] == ["STR-006"]


def test_what_is_too_deep_or_too_much_is_left_to_the_writer(monkeypatch: pytest.MonkeyPatch):
    deep: Any = 1
    for _ in range(200):
        deep = [deep]
    assert not is_json_value(deep)
    monkeypatch.setattr(plain, "MAXIMUM_VALUES", 8)
    assert is_json_value([1] * 9)
    assert not is_json_value([1] * 10)
    assert not is_json_value([[1] * 5, [1] * 5])
