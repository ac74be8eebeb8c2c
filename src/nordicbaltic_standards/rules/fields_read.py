"""The fields that each rule reads, those that it needs, those that it is about, and the law that it is based on.

They are in ``fields_read.json``, which ``python -m nordicbaltic_standards.generators.fields_read`` writes from the
vectors. A field is named by the part that declares it, as ``"ReflectionPeriod.start"``. Every rule reads country, day,
profile and urgency, so they are not named.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.introspection import fields_of

ALTERNATIVES: tuple[frozenset[str], ...] = (
    frozenset({"Subject.birth_date", "Subject.age_group", "Subject.is_child", "Subject.stated_age"}),
    frozenset({"LegalStatus.third_country_national", "Subject.nationalities"}),
)
"""Fields that can replace one another: none is missing where one is recorded that the rule reads too."""

OF_WHAT_IS_RECORDED = frozenset({"CAS-007", "CAS-022", "REF-019"})
"""Rules on whatever a record contains: where a reason stands in place of a value, there is nothing for them to judge."""


@dataclass(frozen=True, slots=True)
class FieldsRead:
    """The fields that one rule reads.

    Attributes:
        reads: Fields whose value can change its findings.
        needed: Of these, facts without which it cannot be judged.
        about: Of these, parts, lists and events that have to be recorded for the rule to apply at all.
        law: Identifiers of the country facts without which it cannot be judged.
    """

    reads: frozenset[str]
    needed: frozenset[str]
    about: frozenset[str]
    law: frozenset[str]

    def needs(self, field: str, recorded: set[str]) -> bool:
        """Return whether a needed field has no value and no field in ``recorded``, of those that the rule reads, can replace it."""
        return field in self.needed and not is_replaced(field, recorded)


def is_replaced(field: str, recorded: set[str]) -> bool:
    """Return whether a field in ``recorded`` can replace a field that has no value."""
    return any(field in group and group & recorded for group in ALTERNATIVES)


_NOTHING = FieldsRead(frozenset(), frozenset(), frozenset(), frozenset())


def field_name(part: type[Model], name: str) -> str:
    """Return the name of a field, by the part that declares it."""
    return f"{fields_of(part)[name].owner}.{name}"


@cache
def _by_rule() -> dict[str, FieldsRead]:
    text = files("nordicbaltic_standards.rules").joinpath("fields_read.json").read_text(encoding="utf-8")
    return {
        rule: FieldsRead(*(frozenset(fields.get(name, ())) for name in ("reads", "needs", "about", "law")))
        for rule, fields in json.loads(text).items()
    }


def fields_read(rule: str) -> FieldsRead:
    """Return the fields that a rule reads."""
    return _by_rule().get(rule, _NOTHING)
