"""What case files show about a standard: enough to see that practice differs, and nothing about a single case."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.network.assessment import (
    CaseFileReview,
    ShownCases,
    assessment_of,
    score,
    unchecked_standards,
)
from nordicbaltic_standards.network.assessment.case_files import FEWEST_JUDGED, MINIMUM, Practice
from nordicbaltic_standards.network.assessment.data import score_document
from nordicbaltic_standards.network.assessment.view import score_section
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.validation.report import Report

ON = dt.date(2026, 12, 1)
HELPED_AT_ONCE = "AST-S04"
"""A standard that every complete case file agrees with, and that a file without any help does not."""


@cache
def report_on(*, helped: bool) -> tuple[Report, dict[str, Any]]:
    document = dict(example("case-file", "EE"))
    if not helped:
        del document["assistance"]
    return validate(document, today=ON), document


def reviewed(helped: int, without_help: int) -> CaseFileReview:
    """Return the review of so many case files, each with an identifier of its own."""
    review = CaseFileReview()
    for number in range(helped + without_help):
        _, document = report_on(helped=number < helped)
        review.add(validate({**document, "id": f"secret-case-{number}"}, today=ON))
    return review


@pytest.mark.parametrize(
    ("agree", "differ", "shown"),
    [
        (4, 5, None),
        (9, 0, None),
        (10, 0, ShownCases(10, Practice.FEW_DIFFER)),
        (10, 4, ShownCases(10, Practice.FEW_DIFFER)),
        (0, 10, ShownCases(10, Practice.FEW_AGREE)),
        (4, 12, ShownCases(15, Practice.FEW_AGREE)),
        (7, 9, ShownCases(15, Practice.SOME_DIFFER, 5)),
        (30, 23, ShownCases(50, Practice.SOME_DIFFER, 20)),
    ],
)
def test_counts_are_shown_in_steps_of_five_and_never_below(agree: int, differ: int, shown: ShownCases | None):
    assert ShownCases.of(agree, differ) == shown


@pytest.mark.parametrize(
    ("agree", "differ", "share"), [(20, 0, (80, 100)), (0, 20, (0, 20)), (12, 6, (40, 74)), (50, 50, (46, 53))]
)
def test_a_share_is_a_range_in_which_the_true_one_lies(agree: int, differ: int, share: tuple[int, int]):
    shown = ShownCases.of(agree, differ)
    assert shown is not None
    assert shown.share == share
    assert share[0] <= 100 * agree / (agree + differ) <= share[1]


@pytest.mark.parametrize("judged", range(40))
def test_who_knows_how_many_were_judged_still_cannot_tell_a_count_below_five(judged: int):
    for agree in range(judged + 1):
        differ = judged - agree
        same = [one for one in range(judged + 1) if ShownCases.of(one, judged - one) == ShownCases.of(agree, differ)]
        if agree < MINIMUM:
            assert {*range(MINIMUM)} & {*range(judged + 1)} <= {*same}
        if differ < MINIMUM:
            assert {judged - one for one in range(MINIMUM) if one <= judged} <= {*same}


OUTCOMES = (None, True, False)
CELLS = tuple(product(OUTCOMES, OUTCOMES))
"""What a case file can show of two standards: not judged, agrees, differs."""


def shown_of(counts: tuple[int, ...]) -> tuple[ShownCases | None, ShownCases | None]:
    def one(place: int) -> ShownCases | None:
        agree, differ = (
            sum(count for cell, count in zip(CELLS, counts, strict=True) if cell[place] is outcome)
            for outcome in (True, False)
        )
        return ShownCases.of(agree, differ)

    return one(0), one(1)


def neighbours(counts: tuple[int, ...], place: int) -> Iterator[tuple[int, ...]]:
    """Yield what else the case files could be: another count in one cell, and at most one more cell changed with it."""
    for change, other, also in product(range(-4, 5), range(len(counts)), range(-4, 5)):
        changed = list(counts)
        changed[place] += change
        if other != place:
            changed[other] += also
        if changed[place] != counts[place] and min(changed) >= 0:
            yield tuple(changed)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[st.integers(0, 14)] * len(CELLS)))
def test_no_two_standards_together_reveal_a_count_below_five(counts: tuple[int, ...]):
    shown = shown_of(counts)
    for place, count in enumerate(counts):
        if count < MINIMUM and CELLS[place] != (None, None):
            assert any(shown_of(other) == shown for other in neighbours(counts, place))


def test_a_standard_is_shown_once_ten_case_files_were_judged():
    assert reviewed(FEWEST_JUDGED - 1, 0).shown(HELPED_AT_ONCE) is None
    assert not reviewed(FEWEST_JUDGED - 1, 0).enough
    assert reviewed(5, 6).shown(HELPED_AT_ONCE) == ShownCases(10, Practice.SOME_DIFFER, 5)
    assert reviewed(10, 0).shown(HELPED_AT_ONCE) == ShownCases(10, Practice.FEW_DIFFER)


def test_a_case_file_counts_once_and_its_latest_version_decides():
    review = CaseFileReview()
    for hour in range(12):
        for helped in (False, True):
            _, document = report_on(helped=helped)
            written = f"2026-10-{10 + helped:02}T{hour:02}:00:00+03:00"
            review.add(validate({**document, "recorded_at": written}, today=ON))
    assert not review.enough
    several = CaseFileReview()
    for number in range(10):
        for helped, day in ((True, 20), (False, 10)):
            _, document = report_on(helped=helped)
            written = f"2026-10-{day}T09:00:00+03:00"
            several.add(validate({**document, "id": f"c-{number}", "recorded_at": written}, today=ON))
    assert several.shown(HELPED_AT_ONCE) == ShownCases(10, Practice.FEW_DIFFER)


def test_what_is_not_a_sound_case_file_is_passed_over():
    review = CaseFileReview()
    review.add(validate(example("referral", "EE"), today=ON))
    assert review.passed_over
    assert not review.enough
    broken = CaseFileReview()
    broken.add(validate({**example("case-file", "EE"), "country": 7}, today=ON))
    assert broken.passed_over


def test_standards_that_no_rule_checks_in_case_files_are_named():
    served = {standard for rule in rules for standard in (rule.standard, *rule.also_serves)}
    assert {each.id for each in standards if each.id not in served} <= unchecked_standards()
    assert "NET-S05" in unchecked_standards()  # only rules on assessments serve it
    assert HELPED_AT_ONCE not in unchecked_standards()


def test_rated_as_met_while_case_files_say_otherwise_comes_first():
    assessment = assessment_of(validate(rated(**{HELPED_AT_ONCE: "met", "AST-S05": "not-met"})))
    assert assessment is not None
    result = score(assessment, ON, case_files=reviewed(6, 6))
    assert HELPED_AT_ONCE in [each.standard.id for each in result.contradicted]
    first = score_section(result, 1, "en").blocks[0]
    assert first.title == "Rated as met, but the case files say otherwise"
    assert HELPED_AT_ONCE in [entry.identifier for entry in first.entries]


def test_fewer_than_five_such_case_files_contradict_no_rating():
    assessment = assessment_of(validate(rated(**{HELPED_AT_ONCE: "met"})))
    assert assessment is not None
    assert score(assessment, ON, case_files=reviewed(10, 4)).contradicted == ()
    partly = assessment_of(validate(rated(**{HELPED_AT_ONCE: "partly"})))
    assert partly is not None
    assert score(partly, ON, case_files=reviewed(6, 6)).contradicted == ()


def test_no_identifier_of_a_case_is_in_the_output():
    assessment = assessment_of(validate(rated(**{HELPED_AT_ONCE: "met"})))
    assert assessment is not None
    review = reviewed(6, 6)
    result = score(assessment, ON, case_files=review)
    output = (
        f"{json.dumps(score_document([result], [], ON, 'en'))} {score_section(result, 1, 'en')} {review!r} {result!r}"
    )
    assert HELPED_AT_ONCE in output
    assert "secret-case" not in output


def rated(**ratings: str) -> dict[str, Any]:
    """Return an assessment with these ratings."""
    document = dict(example("practice-assessment", "EE"))
    document["answers"] = [
        {"standard": standard, "rating": rating, "evidence": [{"kind": "case-review"}]}
        for standard, rating in ratings.items()
    ]
    return document
