"""What the file of a country lacks, and which rules have nothing to say there.

``python tests/country_gaps.py`` prints both; `test_country_gaps.py` compares them with what was reviewed.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

from nordicbaltic_standards import rules, validate
from nordicbaltic_standards.law import values
from nordicbaltic_standards.law.consistency import shapes
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation import run_rules as content

Gaps = dict[str, tuple[str, str]]
"""What is missing, as fact or as fact and field: rules that read it, and countries that lack it, both in one text."""

SAYS_SOMETHING = {
    (values.Actor, "native"): "a name for readers",
    (values.Actor, "within"): "the law sets no term for this body",
    (values.BindingStatus, "how"): "words for readers",
    (values.BindingStatus, "since"): "it binds since the first day of the entry or of the instrument",
    (values.Cap, "per"): "the amount is for the claim",
    (values.ExploitationPurpose, "open_list"): "the list is closed",
    (values.PermitType, "renewal"): "a renewal is as long as the first permit may be",
    (values.RetentionTerm, "bodies"): "the term binds any body",
    (values.RetentionTerm, "by_next_year"): "no further time for erasing",
    (values.RetentionTerm, "categories"): "the term holds for all data",
    (values.Term, "conditions"): "the term always holds",
    (values.Term, "from_giving"): "the term runs from the event itself",
    (values.Term, "not_before"): "no transitional law",
    (values.Term, "route"): "the term holds for all",
    (values.Term, "waivable"): "a late act cannot be excused",
    (values.WorkRight, "permit"): "it holds for all permits",
}
"""Fields of which the lack says something of its own, and what."""


def forget() -> None:
    """Forget what rules have at hand: it would not be asked for again."""
    modules = re.compile(r"nordicbaltic_standards\.(rules\.|law\.(instruments|rest_days|citation_text)$)")
    for cached in (
        each for name, module in sys.modules.items() if modules.match(name) for each in vars(module).values()
    ):
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()


def gaps() -> Gaps:
    """Return the facts and fields that a rule reads and the file of a country of the rule lacks."""
    lacking: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for rule in (each for each in rules if each.facts):
        for place, code in _lacking(rule, _fields_read(rule)):
            lacking[place][0].add(rule.id)
            lacking[place][1].add(code)
    return {
        place: (" ".join(sorted(lacking[place][0])), " ".join(code for code in REGION if code in lacking[place][1]))
        for place in sorted(lacking)
    }


def silent() -> dict[str, str]:
    """Return the rules that read facts and of which no vector makes a finding in some country, with these countries."""
    out = {}
    for rule in (each for each in rules if each.facts):
        broken = [vector for vector in all_vectors()[rule.id] if vector.breaks]
        codes = [code for code in rule.countries or REGION if not any(_speaks(rule, each, code) for each in broken)]
        if codes:
            out[rule.id] = " ".join(codes)
    return out


def _speaks(rule: Rule, vector: Vector, code: str) -> bool:
    """Return whether a rule complains of the record of a vector, were it one of another country."""
    own, case = vector.record.get("country"), vector.case
    here = (case.country or own) == code
    record = vector.record if here else _moved(vector.record, own, code)
    with _alone(rule, rule.check):
        report = validate(
            record,
            country=case.country if here else code,
            on=case.on,
            profile=case.profile,
            organisation=vector.organisation,
        )
    return any(finding.rule == rule.id for finding in report.findings)


def _moved(value: Any, own: Any, code: str) -> Any:
    """Return a value with one country in the place of another, wherever a country stands."""
    if isinstance(value, dict):
        return {key: _moved(inner, own, code) for key, inner in value.items()}
    if isinstance(value, list):
        return [_moved(inner, own, code) for inner in value]
    return code if value == own else value


def _alone(rule: Rule, check: Callable[..., Any]) -> Any:
    """Let one rule alone judge, by ``check``."""
    plan = content.select_rules
    return mock.patch.object(
        content, "select_rules", lambda *how: ((rule,), (check,)) if rule in plan(*how)[0] else ((), ())
    )


def _fields_read(rule: Rule) -> set[tuple[str, str]]:
    """Return the facts and the fields of their values that a rule reads while its vectors are judged."""
    facts = {id(shape): fact.id for country in countries for fact in country for shape in shapes(fact.value)}
    noted: set[tuple[str, str]] = set()
    watching = False
    plain = values.Value.__getattribute__

    def noting(shape: Any, name: str) -> Any:
        if watching and not name.startswith("_") and name in type(shape).model_fields and id(shape) in facts:
            noted.add((facts[id(shape)], name))
        return plain(shape, name)

    def watched(record: Any, context: Any) -> Any:
        nonlocal watching
        watching = True
        try:
            return rule.check(record, context)
        finally:
            watching = False

    forget()
    with mock.patch.object(values.Value, "__getattribute__", noting), _alone(rule, watched):
        for vector in all_vectors()[rule.id]:
            case = vector.case
            validate(
                vector.record, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation
            )
    return noted


def _lacking(rule: Rule, read: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield what the files of the countries lack of what a rule reads; superseded entries are left out."""
    for country in (each for each in countries if not rule.countries or each.code in rule.countries):
        for fact_id in rule.facts:
            entries = country.every(fact_id)
            if all(entry.state is State.UNKNOWN for entry in entries):
                yield fact_id, country.code
        for fact_id, name in read:
            current = [entry for entry in country.every(fact_id) if entry.valid_to is None]
            if any(_is_missing(shape, name) for entry in current for shape in shapes(entry.value)):
                yield f"{fact_id}.{name}", country.code


def _is_missing(shape: values.Value, name: str) -> bool:
    if name not in type(shape).model_fields or (type(shape), name) in SAYS_SOMETHING:
        return False
    return getattr(shape, name) in (None, ())


if __name__ == "__main__":
    for missing, (readers, codes) in gaps().items():
        sys.stdout.write(f"{missing}: missing in {codes}; read by {readers}\n")
    for identifier, codes in silent().items():
        sys.stdout.write(f"{identifier}: no vector speaks in {codes}\n")
