"""The order in which a record lists its entries decides nothing, except where the order is data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import Report, deadlines, example, validate
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.introspection import ListShape, fields_of, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import may_disclose, minimise
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profiles
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from privacy.test_may_disclose import CONSENT, data
from support import in_pairs, judged, judged_as, some

VECTORS = all_vectors()

DAY_OF_ENTRY = {
    "decisions": "decided_on",
    "extensions": "decided_on",
    "needs_assessments": "date",
    "risk_assessments": "date",
    "assessments": "date",
}
"""Lists documented "oldest first", with the day of an entry.

Of entries of one day, and of entries without a day, their order says which came last, so it is data and is kept here.
Entries of different days can be in any order.
"""

ORDER_SAYS_WHICH_CAME_LAST = {
    "RET-017/053",
}
"""Vectors with permits without a day: the list is documented "oldest first", and only the order says which came last."""

NAMES_ONE_OF_SEVERAL = {
    "COM-008",  # amounts of several heads are above one ceiling together
    "COM-009",  # several recoveries exceed the loss together
    "COM-023",  # a deduction was taken twice
    "NET-008",  # a standard is answered twice
    "PRO-002",  # disclosures of one time for one purpose without a basis
    "PRO-016",  # transfers of one time on a derogation, of which one is too many
    "PRO-033",  # interviews of one day, of which one is too many
    "PRO-035",  # interviews of one day that did not follow the wish
    "PRO-041",  # incidents of one day without an answer
    "RES-025",  # several conditions of one permit ask for cooperation
    "RET-013",  # contacts of one day that are overdue
}
"""Rules with one finding for several entries: which of equal entries it names can change, and nothing else."""


def order_of(name: str, entries: list[Any]) -> list[int]:
    """Return the indexes of a list in reverse, entries of one day in the order in which they were."""
    if name not in DAY_OF_ENTRY:
        return list(reversed(range(len(entries))))
    by_day: dict[str, list[int]] = {}
    for index, entry in enumerate(entries):
        day = entry.get(DAY_OF_ENTRY[name]) if isinstance(entry, dict) else None
        if not isinstance(day, str) or len(day) < len("2026-01-01"):
            return list(range(len(entries)))
        by_day.setdefault(day, []).append(index)
    return [index for day in reversed(by_day) for index in by_day[day]]


def reverse(value: Any, places: dict[str, str], before: str = "", now: str = "", name: str = "") -> Any:
    """Return a JSON value with every list reversed; ``places`` gets the pointer before of each pointer now."""
    places[now] = before
    if isinstance(value, dict):
        return {key: reverse(inner, places, f"{before}/{key}", f"{now}/{key}", key) for key, inner in value.items()}
    if isinstance(value, list):
        return [
            reverse(value[index], places, f"{before}/{index}", f"{now}/{place}")
            for place, index in enumerate(order_of(name, value))
        ]
    return value


def before(pointer: str, places: dict[str, str]) -> str:
    """Return where a place of the reversed record was, also of a field that it lacks."""
    lacking = ""
    while pointer not in places:
        pointer, _, step = pointer.rpartition("/")
        lacking = f"/{step}{lacking}"
    return places[pointer] + lacking


def verdicts(report: Report, places: dict[str, str] | None = None) -> Counter[tuple[Any, ...]]:
    """Return what a report says, with the places of the record before it was reversed."""
    return Counter(
        (
            finding.rule,
            finding.variant,
            finding.severity,
            tuple(sorted((name, str(value)) for name, value in finding.params.items())),
            finding.legal_sources,
            _place(finding.rule, finding.pointer if places is None else before(finding.pointer, places)),
        )
        for finding in report.findings
    )


def _place(rule: str, pointer: str) -> str:
    steps = pointer.split("/")
    return "/".join("" if step.isdigit() and rule in NAMES_ONE_OF_SEVERAL else step for step in steps)


def shown(rule: str) -> Sequence[Vector]:
    """Return the vectors of a rule to try: some in every run, and all of them by `.ci/full relations`."""
    return some([each for each in VECTORS[rule] if each.id not in ORDER_SAYS_WHICH_CAME_LAST])


@pytest.mark.relations
@pytest.mark.parametrize("rule", sorted(VECTORS))
def test_reversing_the_lists_of_a_record_changes_no_verdict(rule: str) -> None:
    for vector in shown(rule):
        places: dict[str, str] = {}
        reversed_record = reverse(vector.record, places)
        written, reversed_report = judged(vector), judged_as(vector, reversed_record)
        assert verdicts(reversed_report, places) == verdicts(written), vector.id
        assert reversed_report.valid == written.valid
        assert reversed_report.exchangeable == written.exchangeable


@pytest.mark.parametrize("country", REGION)
@pytest.mark.parametrize("name", RECORDS)
def test_reversing_the_lists_of_an_example_changes_no_verdict(name: str, country: str) -> None:
    places: dict[str, str] = {}
    record = example(name, country)
    assert verdicts(validate(reverse(record, places)), places) == verdicts(validate(record))


@pytest.mark.parametrize("name", RECORDS)
@given(draw=st.data())
def test_reversing_the_lists_of_any_record_changes_no_verdict_also_where_identifiers_collide(
    name: str, draw: st.DataObject
) -> None:
    record = draw.draw(documents(name, colliding=True))
    places: dict[str, str] = {}
    reversed_record = reverse(record, places)
    for profile in ("draft", "exchange"):
        written, turned = validate(record, profile=profile), validate(reversed_record, profile=profile)
        assert verdicts(turned, places) == verdicts(written)


@pytest.mark.relations
@pytest.mark.parametrize("rule", sorted(VECTORS))
def test_reversing_the_lists_of_a_record_moves_no_statutory_date(rule: str) -> None:
    for vector in shown(rule):
        places: dict[str, str] = {}
        written = validate(vector.record, profile="draft").record
        reversed_record = validate(reverse(vector.record, places), profile="draft").record
        assert (written is None) == (reversed_record is None)
        if written is None or reversed_record is None:
            continue
        on = vector.case.on or date(2026, 6, 1)
        dates = Counter((each.id, each.state, each.due, each.latest, each.pointer) for each in deadlines(written, on))
        moved = Counter(
            (each.id, each.state, each.due, each.latest, before(each.pointer, places))
            for each in deadlines(reversed_record, on)
        )
        assert moved == dates, vector.id


ON_DATA = [
    vector
    for rule in VECTORS
    for vector in shown(rule)
    if vector.record["record_type"] in {"data-protection", "case-file"} and "disclosures" in json.dumps(vector.record)
]
"""Vectors whose record tells of disclosures."""


@pytest.mark.relations
@pytest.mark.parametrize("rule", sorted({vector.rule for vector in ON_DATA}))
def test_reversing_the_lists_of_a_record_changes_no_answer_on_a_disclosure(rule: str) -> None:
    for vector in ON_DATA:
        if vector.rule != rule:
            continue
        places: dict[str, str] = {}
        reversed_record = reverse(vector.record, places)
        inside = vector.record.get("data_protection", vector.record)
        consents = [consent["id"] for consent in inside.get("consents", ())]
        for disclosure in inside.get("disclosures", ()):
            for ref in (None, *consents):
                question = {
                    "recipient": disclosure["recipient_type"],
                    "purpose": disclosure["purpose"],
                    "categories": disclosure.get("data_categories") or ["contact"],
                    "on": date(2026, 6, 1),
                    "recipient_country": disclosure.get("recipient_country"),
                    "consent_ref": ref,
                }
                answer, reversed_answer = (
                    may_disclose(vector.record, **question),
                    may_disclose(reversed_record, **question),
                )
                assert reversed_answer.allowed == answer.allowed, vector.id
                if ref is not None:
                    reasons = {(each.id, each.effect, before(each.pointer, places)) for each in reversed_answer.reasons}
                    assert reasons == {(each.id, each.effect, each.pointer) for each in answer.reasons}, vector.id


def entries_of_consents() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Return a strategy of consents, of which several can be entries of one."""
    at = st.sampled_from(["2026-02-01T10:00:00+02:00", "2026-03-01T10:00:00+02:00", "2026-04-01T10:00:00+03:00"])
    names = st.sampled_from(["c1", "c2"])
    yes = st.fixed_dictionaries({"id": names}, optional={"given_at": at, "recipients": st.just([{"type": "shelter"}])})
    no = st.fixed_dictionaries(
        {"id": names, "status": st.sampled_from(["withdrawn", "refused"])},
        optional={
            "given_at": at,
            "withdrawn_at": at,
            "exclusions": st.sampled_from([[{"type": "shelter"}], [{"type": "police"}]]),
        },
    )
    varied = yes | yes | yes | no
    return st.lists(varied.map(lambda entry: CONSENT | entry), min_size=1, max_size=4)


@pytest.mark.parametrize("ref", [None, "c1", "c2"])
@given(consents=entries_of_consents())
def test_the_order_of_entries_of_one_consent_decides_no_disclosure(
    ref: str | None, consents: list[dict[str, Any]]
) -> None:
    answers = [
        may_disclose(data(*entries), "shelter", "support", ["contact"], date(2026, 6, 1), consent_ref=ref)
        for entries in (consents, consents[::-1])
    ]  # fmt: skip
    assert answers[0].allowed == answers[1].allowed
    if ref is not None:
        told, turned = ({(each.id, each.effect) for each in answer.reasons} for answer in answers)
        assert told == turned


def unordered(value: Any) -> Any:
    """Return a JSON value in which the order of a list says nothing."""
    if isinstance(value, dict):
        return {name: unordered(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return sorted((unordered(inner) for inner in value), key=json.dumps)
    return value


@pytest.mark.parametrize(("profile", "country"), in_pairs([profile.id for profile in exchange_profiles], REGION))
def test_reversing_the_lists_of_a_case_holds_nothing_else_back(profile: str, country: str) -> None:
    record = example("case-file", country)
    written, reversed_record = minimise(record, profile), minimise(reverse(record, {}), profile)
    assert unordered(reversed_record.record) == unordered(written.record)


def test_lists_whose_order_is_data_are_documented_so() -> None:
    parts: set[type[Model]] = {part for record in RECORDS.values() for part in parts_of(record)}
    lists = [
        declared
        for part in parts
        for name, declared in fields_of(part).items()
        if name in DAY_OF_ENTRY and isinstance(declared.shape, ListShape)
    ]
    assert {declared.name for declared in lists} == set(DAY_OF_ENTRY)
    assert all(declared.description.endswith("oldest first.") for declared in lists)


def test_only_rules_with_one_finding_for_several_entries_may_name_another() -> None:
    assert {rule.id for rule in rules} >= NAMES_ONE_OF_SEVERAL
