"""The combination rule of the operational indicators: it counts signs, and says nothing of the person."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards.codelists.delphi import (
    CONTEXTS,
    DESTINATION,
    DIMENSIONS,
    RECRUITMENT,
    DimensionSigns,
    Signs,
    delphi_signs,
    weight,
)
from nordicbaltic_standards.codelists.enumerations import Indicator, IndicatorCategory, IndicatorStrength

I = Indicator  # noqa: E741 - the codes read better
EXPLOITATION = IndicatorCategory.EXPLOITATION


def entry(signs: Signs, dimension: IndicatorCategory) -> DimensionSigns:
    return next(entry for entry in signs.dimensions if entry.dimension is dimension)


@pytest.mark.parametrize(
    ("strong", "medium", "weak", "shows"),
    [
        (0, 0, 0, False),
        (1, 0, 0, False),
        (2, 0, 0, True),
        (1, 1, 0, True),
        (1, 0, 1, True),
        (0, 2, 0, False),
        (0, 3, 0, True),
        (0, 2, 1, True),
        (0, 1, 2, False),
        (0, 1, 9, False),
        (0, 0, 9, False),
        (3, 3, 3, True),
    ],
)
def test_a_dimension_shows_by_the_combination_of_the_source(strong, medium, weak, shows) -> None:
    assert DimensionSigns(EXPLOITATION, strong, medium, weak, 0).shows is shows


def test_a_strength_that_was_not_read_counts_for_nothing() -> None:
    assert not DimensionSigns(EXPLOITATION, 1, 0, 0, 99).shows
    signs = delphi_signs([I.DR_JOB_NATURE, I.DR_PAY], child=False, context="sexual")
    deceived = entry(signs, IndicatorCategory.DECEPTIVE_RECRUITMENT)
    assert (deceived.strong, deceived.medium, deceived.weak, deceived.unread) == (1, 0, 0, 1)
    assert signs.shown == ()


def test_an_adult_exploited_at_work_shows_recruitment_exploitation_and_destination() -> None:
    signs = delphi_signs(
        [I.DR_JOB_NATURE, I.DR_PAY, I.EX_EXCESSIVE_HOURS, I.EX_LOW_PAY, I.CD_DOCUMENTS_TAKEN, I.CD_DEBT],
        child=False,
        context="labour",
    )
    assert signs.shown == (
        IndicatorCategory.DECEPTIVE_RECRUITMENT,
        EXPLOITATION,
        IndicatorCategory.COERCION_AT_DESTINATION,
    )
    assert signs.recruitment
    assert signs.exploitation
    assert signs.destination
    assert signs.means is True


@pytest.mark.parametrize(
    ("codes", "means"),
    [
        ([I.CR_VIOLENCE, I.CR_DEBT], True),
        ([I.CD_VIOLENCE, I.CD_DEBT], True),
        ([I.EX_EXCESSIVE_HOURS, I.EX_LOW_PAY], False),
        ([], False),
    ],
)
def test_for_an_adult_a_means_shows_at_recruitment_or_later(codes, means) -> None:
    assert delphi_signs(codes, child=False, context="labour").means is means


def test_for_a_child_no_means_is_looked_for() -> None:
    signs = delphi_signs([I.EX_EXCESSIVE_HOURS, I.EX_NO_EDUCATION], child=True, context="labour")
    assert signs.child
    assert signs.exploitation
    assert signs.means is None
    with_means = delphi_signs([I.CR_VIOLENCE, I.CR_DEBT], child=True, context="labour")
    assert with_means.recruitment
    assert with_means.means is None


def test_children_have_strengths_of_their_own() -> None:
    codes = [I.DR_EDUCATION_PROMISE, I.DR_PAY]
    assert delphi_signs(codes, child=True, context="labour").recruitment
    assert not delphi_signs(codes, child=False, context="labour").recruitment
    assert weight(I.DR_EDUCATION_PROMISE, child=True, context="labour") is IndicatorStrength.STRONG
    assert weight(I.DR_EDUCATION_PROMISE, child=False, context="labour") is IndicatorStrength.WEAK


def test_where_accounts_differ_the_lower_strength_counts() -> None:
    for code in (I.VR_PAST_DIFFICULTIES, I.VR_TRAVEL_DIFFICULTY):
        assert weight(code, child=False, context="labour") is IndicatorStrength.WEAK


def test_signs_that_the_list_does_not_hold_are_told_apart_and_not_counted() -> None:
    signs = delphi_signs([I.UN_FEAR_ANXIETY, I.EX_NO_SOCIAL_PROTECTION], child=True, context="labour")
    assert signs.uncounted == 2
    assert all((e.strong, e.medium, e.weak, e.unread) == (0, 0, 0, 0) for e in signs.dimensions)
    adult = delphi_signs([I.UN_FEAR_ANXIETY, I.EX_NO_SOCIAL_PROTECTION], child=False, context="labour")
    assert adult.uncounted == 1
    assert entry(adult, EXPLOITATION).medium == 1


def test_a_sign_counts_once_however_often_it_was_seen() -> None:
    assert not delphi_signs([I.EX_EXCESSIVE_HOURS] * 3, child=False, context="labour").exploitation


def test_every_strength_for_work_has_been_read_and_that_for_sex_in_part() -> None:
    listed = [code for code in Indicator if code.declaration.attributes["category"] in DIMENSIONS]
    assert len(listed) == 67
    assert all(weight(code, child=False, context="labour") for code in listed)
    unread = [code for code in listed if not weight(code, child=True, context="labour")]
    assert set(unread) == {I.VR_FALSE_LAW_INFO, I.EX_NO_SOCIAL_PROTECTION}
    assert 0 < sum(weight(code, child=False, context="sexual") is not None for code in listed) < len(listed)


def test_the_dimensions_stand_in_the_order_of_the_source() -> None:
    signs = delphi_signs([], child=False, context="sexual")
    assert tuple(entry.dimension for entry in signs.dimensions) == DIMENSIONS
    assert (*RECRUITMENT, EXPLOITATION, *DESTINATION) == DIMENSIONS
    assert signs.context == "sexual"


def test_the_result_cannot_be_changed_and_holds_no_verdict() -> None:
    signs = delphi_signs([], child=False, context="labour")
    with pytest.raises(FrozenInstanceError):
        signs.child = True  # type: ignore[misc]
    names = {field.name for field in fields(Signs)} | {name for name in dir(Signs) if not name.startswith("_")}
    assert not any("victim" in name or "verdict" in name or "result" in name for name in names)


CODES = st.lists(st.sampled_from(list(Indicator)), max_size=25)


@given(CODES, st.sampled_from(list(Indicator)), st.booleans(), st.sampled_from(CONTEXTS))
def test_a_further_sign_never_takes_one_away(codes, more, child, context) -> None:
    before = delphi_signs(codes, child=child, context=context)
    after = delphi_signs([more, *codes], child=child, context=context)
    assert set(before.shown) <= set(after.shown)
    for name in ("recruitment", "exploitation", "destination"):
        assert getattr(before, name) <= getattr(after, name)
    if not child:
        assert before.means <= after.means
    for one, other in zip(before.dimensions, after.dimensions, strict=True):
        assert one.strong <= other.strong
        assert one.medium <= other.medium
        assert one.weak <= other.weak
        assert one.unread <= other.unread
    assert before.uncounted <= after.uncounted


@given(CODES, st.randoms(use_true_random=False), st.booleans(), st.sampled_from(CONTEXTS))
def test_order_and_repetition_do_not_matter(codes, random, child, context) -> None:
    shuffled = [*codes, *codes]
    random.shuffle(shuffled)
    assert delphi_signs(codes, child=child, context=context) == delphi_signs(shuffled, child=child, context=context)


@given(CODES, st.booleans(), st.sampled_from(CONTEXTS))
def test_every_sign_is_counted_or_told_apart(codes, child, context) -> None:
    signs = delphi_signs(codes, child=child, context=context)
    counted = sum(e.strong + e.medium + e.weak + e.unread for e in signs.dimensions)
    assert counted + signs.uncounted == len(set(codes))
