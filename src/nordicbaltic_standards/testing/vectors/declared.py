"""How test vectors are declared: a base record that is sound, and small changes that keep it so or break one thing."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

DELETE: Any = object()
"""Stands for the removal of a field."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a rule.

    Attributes:
        what: What the record shows, as an English statement.
        at: Pointer of the finding that is expected, or `None` when nothing is wrong.
        changes: New values by JSON Pointer; `DELETE` removes a field, an index one beyond the end appends.
        severity: Severity expected, or `None` for the rule's own.
        also: Further findings that the same defect cannot help causing: rule and pointer.
        country: Country whose law applies, or `None` for the record's own.
        on: Day on which the law is read, or `None` for the day on which the record was written.
        profile: Validation profile.
        more: Further pointers at which the same rule is expected to speak.
    """

    what: str
    at: str | None
    changes: Mapping[str, Any] = field(hash=False)
    severity: str | None = None
    also: tuple[tuple[str, str], ...] = ()
    country: str | None = None
    on: date | None = None
    profile: str = "exchange"
    more: tuple[str, ...] = ()


def holds(
    what: str,
    changes: Mapping[str, Any] | None = None,
    *,
    also: tuple[tuple[str, str], ...] = (),
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
) -> Case:
    """Declare a case in which the rule has nothing to say."""
    return Case(what, None, changes or {}, None, also, country, on, profile)


def breaks(
    what: str,
    at: str,
    changes: Mapping[str, Any] | None = None,
    *,
    severity: str | None = None,
    also: tuple[tuple[str, str], ...] = (),
    more: tuple[str, ...] = (),
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
) -> Case:
    """Declare a case in which the rule speaks at ``at``."""
    return Case(what, at, changes or {}, severity, also, country, on, profile, more)


@dataclass(frozen=True, slots=True)
class Vector:
    """A case with its record: what is published."""

    rule: str
    case: Case
    record: dict[str, Any] = field(hash=False)

    @property
    def name(self) -> str:
        """Name of its file, without ending: ``holds-…`` or ``breaks-…``."""
        words = re.sub(r"[^a-z0-9]+", "-", self.case.what.lower()).strip("-")
        return f"{'holds' if self.case.at is None else 'breaks'}-{words[:80].rstrip('-')}"

    @property
    def also(self) -> tuple[tuple[str, str], ...]:
        """Findings of other rules that must come out: those of its case, and that no day is known where none is."""
        dated = self.case.on is not None or "recorded_at" in self.record
        return self.case.also if dated else (*self.case.also, ("STR-065", ""))


VECTORS: dict[str, tuple[Vector, ...]] = {}
"""Vectors by rule, as their modules are loaded."""


def vectors(rule: str, base: Mapping[str, Any], *cases: Case) -> None:
    """Declare the vectors of a rule; may be called several times for one rule with different bases.

    Args:
        rule: Identifier of the rule.
        base: A record.
        cases: Cases, each a change of the base.

    Raises:
        ValueError: When two vectors of the rule would stand in one file.
    """
    made = (*VECTORS.get(rule, ()), *(Vector(rule, case, changed(base, case.changes)) for case in cases))
    if len({vector.name for vector in made}) < len(made):
        raise ValueError(f"two vectors of {rule} have one name: say what tells them apart nearer to the beginning")
    VECTORS[rule] = made


def changed(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return a copy of ``base`` with ``changes``, parents made where they are missing."""
    document: dict[str, Any] = copy.deepcopy(dict(base))
    for pointer, value in changes.items():
        *parents, last = pointer.removeprefix("/").split("/")
        place: Any = document
        for name in parents:
            place = place[int(name)] if isinstance(place, list) else place.setdefault(name, {})
        if isinstance(place, list):
            _change_list(place, last, value)
        elif value is DELETE:
            del place[last]
        else:
            place[last] = copy.deepcopy(value)
    return document


def _change_list(place: list[Any], last: str, value: Any) -> None:
    if value is DELETE:
        del place[int(last)]
    elif int(last) == len(place):
        place.append(copy.deepcopy(value))
    else:
        place[int(last)] = copy.deepcopy(value)


def record(
    record_type: str, country: str = "EE", recorded_at: str | None = "2026-06-01T10:00:00+00:00", **fields: Any
) -> dict[str, Any]:
    """Return the JSON form of a record with what every record must carry; a person is added unless ``subject`` says otherwise.

    Args:
        record_type: Kebab name of the record.
        country: Country whose law applies.
        recorded_at: When it was written; the day on which the law is read; `None` leaves it out.
        fields: Its further fields, as JSON values; `None` leaves a field out.
    """
    head: dict[str, Any] = {
        "record_type": record_type,
        "standard_version": "1.0",
        "id": f"{record_type}-1",
        "country": country,
        "recorded_at": recorded_at,
    }
    if record_type not in {"organisation", "practice-assessment", "exchange-message"}:
        head["subject"] = ADULT
    return {name: copy.deepcopy(value) for name, value in (head | fields).items() if value is not None}


ADULT: dict[str, Any] = {
    "pseudonym": "Nbs-7f3k-q2",
    "birth_date": "1999-05-17",
    "is_child": False,
    "age_determination": "document",
    "sex": "female",
    "nationalities": ["VN"],
    "languages": ["vi"],
}
"""A grown woman from Viet Nam."""

BY_GROUP: dict[str, Any] = {name: value for name, value in ADULT.items() if name != "birth_date"} | {
    "age_group": "age-18-20"
}
"""A woman of eighteen to twenty (in 2026) whose birth date is not recorded."""

CHILD: dict[str, Any] = ADULT | {"birth_date": "2012-03-09", "is_child": True, "child_care_status": "unaccompanied"}
"""A girl of fourteen (in 2026) from Viet Nam, alone."""


def by_rule() -> Iterator[tuple[str, tuple[Vector, ...]]]:
    """Yield the vectors that have been declared, by rule."""
    yield from sorted(VECTORS.items())
