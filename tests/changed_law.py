"""Law that is changed for a test: entries of one fact of one country, replaced or taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from nordicbaltic_standards.law import country as country_module
from nordicbaltic_standards.law.country import Country
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.loading import load

Change = Callable[[Fact[Any]], Fact[Any] | None]
"""What becomes of an entry; `None`: it is taken away."""


def change_law(monkeypatch: pytest.MonkeyPatch, code: str, fact_id: str, change: Change) -> None:
    """Let every entry of a fact of a country be what ``change`` makes of it."""
    file = load(code)
    assert file.facts.get(fact_id), "there is nothing to change"
    entries = tuple(new for fact in file.facts[fact_id] if (new := change(fact)) is not None)
    changed = Country(replace(file, facts={**file.facts, fact_id: entries}))
    unchanged = country_module._country
    monkeypatch.setattr(country_module, "_country", lambda each: changed if each == code else unchanged(each))
