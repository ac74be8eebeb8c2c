"""What case files show about a standard: enough to see that practice differs, and nothing about a single case."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
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
    ("agree", "differ", "share"), [(20, 0, (80, 100)), (0, 20, (0, 20)), (12, 6, (40, 74)), (50, 50, (46, 52))]
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


AGREES, DIFFERS = True, False
Cell = tuple[bool | None, bool | None]
"""What a case file shows of two standards: `None` where it was not judged."""
FREE: tuple[Cell, ...] = tuple(
    (one, other) for one, other in product((None, AGREES, DIFFERS), repeat=2) if (one, other) != (None, None)
)
NESTED: tuple[Cell, ...] = tuple(
    cell for cell in FREE if cell[1] is not None and not (cell[0] is DIFFERS and cell[1] is AGREES)
)
"""What is possible where every rule on the first standard is also one on the second, which a reader knows."""

World = dict[Cell, int]
"""Number of case files by what they show."""


def counts_of(world: World) -> list[int]:
    """Return how many case files agree, differ and were judged, for the first and then for the second standard."""
    counts = []
    for place in (0, 1):
        agree, differ = (
            sum(count for cell, count in world.items() if cell[place] is outcome) for outcome in (AGREES, DIFFERS)
        )
        counts += [agree, differ, agree + differ]
    return counts


def shown_of(world: World) -> tuple[ShownCases | None, ShownCases | None]:
    agree, differ, _, agree_too, differ_too, _ = counts_of(world)
    return ShownCases.of(agree, differ), ShownCases.of(agree_too, differ_too)


def secrets_of(world: World) -> list[int]:
    """Return what no one may learn where it is below five: each count, and each difference of a count of both."""
    counts = counts_of(world)
    differences = (abs(one - other) for one, other in product(counts[:3], counts[3:]))
    return [*world.values(), *counts, *differences]


def neighbours(world: World) -> Iterator[World]:
    """Yield what else the case files could be: one more or less in at most three cells."""
    for cells in combinations(world, 3):
        for changes in product((0, -1, 1), repeat=3):
            changed = world | {cell: world[cell] + change for cell, change in zip(cells, changes, strict=True)}
            if min(changed.values()) >= 0:
                yield changed


def some_world(cells: tuple[Cell, ...]) -> st.SearchStrategy[World]:
    return st.fixed_dictionaries({cell: st.integers(0, 14) for cell in cells})


@settings(max_examples=200, deadline=None)
@given(some_world(FREE) | some_world(NESTED))
def test_no_two_standards_together_reveal_a_count_below_five(world: World):
    shown = shown_of(world)
    same = [secrets_of(other) for other in neighbours(world) if shown_of(other) == shown]
    for place, secret in enumerate(secrets_of(world)):
        if secret < MINIMUM:
            assert any(other[place] != secret for other in same)


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
