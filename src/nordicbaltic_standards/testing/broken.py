"""Valid records with one fault, for tests of how a system treats invalid data."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.testing.strategies import Json, documents

_STRANGE: SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, 0, -1, 1.5, 10**30, [], {}, [[]], {"x": 1}, {"absent": "declined"}, {"absent": "nonsense"}),
        *("", " ", "x", "2026-02-30", "2026-1-1", "2026-01-01\n", "EE ", "\u0661", "a" * 5000, "39912310000"),
    ]
)
"""Values that are invalid in nearly every field."""


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container of a JSON value with each of its keys or indexes."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield value, key
        yield from _places(inner)


def _replace(draw: st.DrawFn, container: Any, key: Any) -> None:
    container[key] = draw(_STRANGE)


def _remove(draw: st.DrawFn, container: Any, key: Any) -> None:  # noqa: ARG001 - all of one form
    del container[key]


def _rename(draw: st.DrawFn, container: Any, key: Any) -> None:
    if isinstance(container, dict):
        container[draw(st.sampled_from(["Name", "unknown", "__class__", "", key + "s"]))] = container.pop(key)


def _repeat(draw: st.DrawFn, container: Any, key: Any) -> None:  # noqa: ARG001 - all of one form
    if isinstance(container, list):
        container.append(copy.deepcopy(container[key]))
    else:
        container[key] = [container[key], container[key]]


_DAMAGES: tuple[Callable[[st.DrawFn, Any, Any], None], ...] = (_replace, _remove, _rename, _repeat)


@st.composite
def invalid_documents(draw: st.DrawFn, record: str | type[Record]) -> Json:
    """Draw a record in which one place was damaged; now and then the damage leaves it valid.

    Args:
        draw: Given by Hypothesis.
        record: Record class, or its kebab name.
    """
    document = copy.deepcopy(draw(documents(record)))
    places = list(_places(document))
    container, key = places[draw(st.integers(0, len(places) - 1))]
    draw(st.sampled_from(_DAMAGES))(draw, container, key)
    return document
