"""Questions of forms in use elsewhere: each has a field of ours, or a reason why it has none."""

from __future__ import annotations

from collections import Counter

from nordicbaltic_standards.codelists.base import Relation
from nordicbaltic_standards.interop import crosswalk
from nordicbaltic_standards.models.introspection import DeclaredField, ListShape, fields_of, parts_in
from nordicbaltic_standards.models.records import RECORDS

HELD = [question for question in crosswalk.questions() if question.relation is not Relation.NONE]

CLAIMS = {
    "uk-cica", "se-compensation", "lv-compensation", "ee-compensation", "no-compensation", "dk-compensation",
}  # fmt: skip
"""Forms on which compensation is claimed."""


def field_at(record: str, pointer: str) -> DeclaredField:
    """Return the field that a pointer names in a record of this type."""
    parts, declared = [RECORDS[record]], None
    steps = pointer.removeprefix("/").split("/")
    while steps:
        name = steps.pop(0)
        (declared,) = [fields_of(part)[name] for part in parts if name in fields_of(part)]
        if isinstance(declared.shape, ListShape) and steps:
            assert steps.pop(0) == "0"
        parts = list(parts_in(declared.shape))
    assert declared is not None
    return declared


def test_a_question_that_is_held_names_a_field_of_the_record():
    for question in HELD:
        assert field_at(question.record, question.pointer).title, question
        assert not question.reason


def test_a_question_that_is_not_held_says_why():
    for question in crosswalk.questions():
        if question.relation is Relation.NONE:
            assert question.reason
            assert not question.record
            assert not question.pointer


def test_every_form_says_where_it_was_read_and_how_much_of_it():
    asked = Counter(question.form for question in crosswalk.questions())
    assert {form.id for form in crosswalk.forms()} == set(asked)
    for form in crosswalk.forms():
        assert form.title
        assert form.publisher
        assert form.source
        assert form.read


def test_the_records_hold_most_of_what_forms_ask():
    def share(forms: set[str]) -> float:
        asked = [question for question in crosswalk.questions() if question.form in forms]
        return sum(question in HELD for question in asked) / len(asked)

    assert share({form.id for form in crosswalk.forms()}) >= 0.85
    assert share(CLAIMS) >= 0.80


def test_no_question_stands_twice_in_a_form():
    asked = Counter((question.form, question.question) for question in crosswalk.questions())
    assert [each for each, count in asked.items() if count > 1] == []
