"""The score of an assessment: shares of the standards that apply, gaps, progress, and organisations side by side."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.network.assessment import (
    AreaScore,
    Score,
    assessment_of,
    compare,
    is_earlier,
    score,
    with_previous,
)
from nordicbaltic_standards.network.assessment.view import score_section
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.utils.errors import InvalidArgumentError

ON = dt.date(2027, 1, 15)
MET, PARTLY, NOT_MET = AssessmentRating.MET, AssessmentRating.PARTLY, AssessmentRating.NOT_MET


def assessment(*answers: dict[str, Any], **fields: Any) -> PracticeAssessment:
    """Return a valid assessment with these answers."""
    document = {**example("practice-assessment", "EE"), "answers": list(answers), **fields}
    record = assessment_of(validate(document))
    assert record is not None
    return record


def answer(standard: str, rating: str, **fields: Any) -> dict[str, Any]:
    return {"standard": standard, "rating": rating, **fields}


def area(result: Score, name: str) -> AreaScore:
    return next(each for each in result.areas if each.area == name)


def test_shares_are_of_the_standards_that_apply():
    result = score(
        assessment(
            answer("COM-S01", "met"),
            answer("COM-S02", "met"),
            answer("COM-S03", "partly"),
            answer("COM-S04", "not-met"),
            answer("COM-S05", "not-applicable", reason="Another body decides."),
            answer("COM-S06", "not-applicable", reason="Another body decides."),
        ),
        ON,
    )
    compensation = area(result, "compensation")
    assert len([each for each in standards if each.area == "compensation"]) == 10
    assert (compensation.applying, compensation.not_applicable) == (8, 2)
    assert [compensation.share(rating) for rating in (MET, PARTLY, NOT_MET, None)] == [25, 12, 12, 50]


def test_the_parts_of_a_bar_are_as_wide_as_their_shares():
    result = score(assessment(answer("COM-S01", "met"), answer("COM-S02", "met"), answer("COM-S03", "partly")), ON)
    areas = [row for block in score_section(result, 1, "en").blocks for row in block.areas]
    compensation = next(row for row in areas if row.name == "Compensation and financial support")
    assert [(part.rating, part.share) for part in compensation.parts] == [
        ("met", 20), ("partly", 10), ("not-met", 0), ("not-answered", 70),
    ]  # fmt: skip


def test_not_applicable_without_a_reason_counts_as_not_answered():
    compensation = area(score(assessment(answer("COM-S01", "not-applicable")), ON), "compensation")
    assert (compensation.applying, compensation.not_applicable, compensation.counts[None]) == (10, 0, 10)


def test_two_ratings_of_one_standard_that_differ_count_as_not_answered():
    result = score(assessment(answer("COM-S01", "met"), answer("COM-S01", "not-met")), ON)
    assert "COM-S01" in [each.standard.id for each in result.unanswered]
    same = score(assessment(answer("COM-S01", "met"), answer("COM-S01", "met")), ON)
    assert area(same, "compensation").counts[MET] == 1


def test_an_area_without_any_standard_that_applies_has_no_share():
    reason = "No one here is helped with this."
    every = [answer(each.id, "not-applicable", reason=reason) for each in standards if each.area == "compensation"]
    compensation = area(score(assessment(*every), ON), "compensation")
    assert compensation.applying == 0
    assert compensation.share(MET) is None


def test_an_assessment_without_answers_has_a_score_of_nothing():
    result = score(assessment(), ON)
    assert len(result.unanswered) == len(standards)
    assert result.gaps == ()


def test_overdue_actions_come_first_then_duties_then_what_is_not_met_at_all():
    late = {"what": "Agree it.", "owner": "Head", "due_on": "2026-12-31"}
    result = score(
        assessment(
            answer("AST-S01", "partly"),
            answer("AST-S02", "not-met", action={**late, "due_on": "2027-02-01"}),
            answer("NET-S01", "not-met", action=late),
            answer("NET-S08", "not-met"),
            answer("AST-S04", "partly", action={**late, "done_on": "2027-01-02"}),
        ),
        ON,
    )
    assert {each.id: each.level for each in standards}["NET-S01"] == "should"
    assert [each.standard.id for each in result.gaps] == ["NET-S01", "AST-S02", "AST-S01", "AST-S04", "NET-S08"]
    assert [each.overdue(ON) for each in result.gaps] == [True, False, False, False, False]


def test_an_action_is_overdue_from_the_day_after_it_was_due():
    due = {"what": "Agree it.", "due_on": "2027-01-15"}
    gap = score(assessment(answer("AST-S01", "partly", action=due)), ON).gaps[0]
    assert not gap.overdue(ON)
    assert gap.overdue(ON + dt.timedelta(days=1))


BEFORE = {
    "id": "pa-before",
    "period": {"from_date": "2023-01-01", "to_date": "2023-12-31"},
    "signed_on": "2024-02-01",
    "recorded_at": "2024-02-02T10:00:00+02:00",
    "previous_ref": None,
}


def test_progress_is_read_standard_by_standard():
    before = assessment(
        answer("AST-S01", "not-met"), answer("AST-S02", "met"), answer("AST-S03", "met"), **earlier_fields()
    )
    now = assessment(
        answer("AST-S01", "partly"), answer("AST-S02", "partly"), answer("AST-S03", "met"), answer("AST-S04", "met")
    )
    changes = score(now, ON, previous=before).changes
    assert [(each.standard.id, each.before, each.now, each.better) for each in changes] == [
        ("AST-S01", NOT_MET, PARTLY, True),
        ("AST-S02", MET, PARTLY, False),
    ]


def earlier_fields() -> dict[str, Any]:
    return {name: value for name, value in BEFORE.items() if value is not None}


def test_the_previous_assessment_is_the_one_that_the_record_names():
    before = assessment(answer("AST-S01", "met"), **earlier_fields())
    now = assessment(answer("AST-S01", "met"), previous_ref="pa-before")
    alone = assessment(answer("AST-S01", "met"), id="pa-alone", previous_ref="pa-lost")
    assert with_previous([before, now, alone]) == ((now, before), (alone, None))


def test_no_assessment_is_the_previous_one_of_itself_or_of_another_organisation():
    itself = assessment(id="pa-1", previous_ref="pa-1")
    assert with_previous([itself]) == ((itself, None),)
    other = assessment(**{**earlier_fields(), "organisation": {"ref": "another"}})
    assert not is_earlier(other, itself)
    assert is_earlier(assessment(**earlier_fields()), itself)


def scored(*answers: dict[str, Any], name: str) -> Score:
    return score(assessment(*answers, organisation={"ref": name, "roles": ["support-provider"]}), ON)


def test_organisations_are_side_by_side_in_the_order_given():
    one = scored(answer("AST-S01", "met"), answer("AST-S02", "partly"), name="b")
    two = scored(answer("AST-S02", "not-met"), name="a")
    rows = {standard.id: ratings for standard, ratings in compare([one, two]).rows}
    assert rows == {"AST-S01": (MET, None), "AST-S02": (PARTLY, NOT_MET)}
    assert [each.assessment.organisation.ref for each in compare([one, two]).scores] == ["b", "a"]


def test_a_gap_is_common_where_two_have_it_and_no_one_meets_the_standard():
    one = scored(answer("AST-S01", "partly"), answer("AST-S02", "partly"), answer("AST-S03", "partly"), name="a")
    two = scored(answer("AST-S01", "not-met"), answer("AST-S02", "met"), name="b")
    three = scored(answer("AST-S02", "not-met"), name="c")
    assert [each.id for each in compare([one, two, three]).common_gaps] == ["AST-S01"]


def test_one_assessment_alone_is_not_compared():
    with pytest.raises(InvalidArgumentError):
        compare([scored(name="a")])
