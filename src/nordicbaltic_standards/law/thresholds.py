"""Working figures of this standard: not law; an importing system can set its own.

They stand in ``law/data/thresholds.toml``, each with its unit, what it says and its reason.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Literal, Self

from pydantic import BaseModel, RootModel

from nordicbaltic_standards.law.scalars import Whole, Words
from nordicbaltic_standards.law.toml_files import read_packaged, read_toml

_FILE = "thresholds.toml"


class ThresholdFileError(ValueError):
    """The file of working figures breaks its form; the message names file, figure and what is wrong."""


class WorkingFigure(BaseModel, frozen=True, extra="forbid"):
    """A working figure as the file states it.

    Attributes:
        value: The figure.
        unit: What it counts: ``minutes``, ``hours``, ``days``, ``years``, ``years-of-age``, ``interviews``, ``transfers`` or
            ``bodies``.
        en: What it says, in English.
        basis: ``law``: it stands for words of law that name no number; ``practice``: it follows from how things are done;
            ``assumption``: neither law nor evidence sets it.
        reason: Why this figure, in English.
    """

    value: Whole
    unit: Literal["minutes", "hours", "days", "years", "years-of-age", "interviews", "transfers", "bodies"]
    en: Words
    basis: Literal["law", "practice", "assumption"]
    reason: Words


class Thresholds(BaseModel, frozen=True, extra="forbid"):
    """The working figures that rules read; what each says, and its unit, stands in `working_figures`."""

    recruitment_margin_years: Whole
    identification_review_after_days: Whole
    guardian_within_days: Whole
    review_term_warning_days: Whole
    directory_verify_days: Whole
    assessment_repeat_days: Whole
    needs_assessment_within_days: Whole
    first_service_within_days: Whole
    minimum_services_within_days: Whole
    school_within_days: Whole
    child_emergency_stay_days: Whole
    stay_overlap_days: Whole
    plan_review_days: Whole
    adulthood_notice_days: Whole
    risk_assessment_review_days: Whole
    protection_lapse_days: Whole
    protection_decision_days: Whole
    interviews_for_one_purpose: Whole
    child_view_age: Whole
    withdrawal_notice_days: Whole
    derogations_for_one_recipient: Whole
    breach_persons_told_days: Whole
    claim_deadline_warning_days: Whole
    compensation_info_within_days: Whole
    forward_claim_within_days: Whole
    payment_within_days: Whole
    acknowledge_immediate_hours: Whole
    acknowledge_24_hours: Whole
    acknowledge_3_days_hours: Whole
    acknowledge_planned_hours: Whole
    alternative_after_decline_days: Whole
    clock_difference_minutes: Whole
    child_alone_consent_age: Whole
    return_risk_assessment_valid_days: Whole
    news_of_arrival_days: Whole
    first_follow_up_after_return_days: Whole
    secured_stay_within_days: Whole
    safe_contact_check_days: Whole
    claim_considered_within_days: Whole
    claim_after_departure_days: Whole
    coordinated_from_bodies: Whole
    reflection_information_days: Whole
    reflection_end_notice_days: Whole
    permit_end_notice_days: Whole
    asylum_withdrawal_days: Whole
    asylum_information_within_days: Whole
    deadline_put_off_days: Whole

    @property
    def clock_difference(self) -> timedelta:
        """Time by which the clocks of two systems can differ."""
        return timedelta(minutes=self.clock_difference_minutes)

    def with_values(self, **values: int) -> Self:
        """Return the same figures with others in the place of those that are named.

        Raises:
            pydantic.ValidationError: When a name is unknown or a value is no whole number of zero or more.
        """
        return self.model_validate({**self.model_dump(), **values})


class _Figures(RootModel[dict[str, WorkingFigure]]):
    """The content of the file."""


def read_working_figures(text: str) -> dict[str, WorkingFigure]:
    """Return the working figures of a text of the form of ``law/data/thresholds.toml``, by name.

    Raises:
        ThresholdFileError: When anything is not as the form asks.
    """
    return _complete(read_toml(text, _FILE, _Figures, ThresholdFileError).root)


def _complete(figures: dict[str, WorkingFigure]) -> dict[str, WorkingFigure]:
    if odd := figures.keys() ^ Thresholds.model_fields.keys():
        raise ThresholdFileError(f"{_FILE}: unknown or missing: {', '.join(sorted(odd))}")
    return figures


@cache
def working_figures() -> dict[str, WorkingFigure]:
    """Return the working figures that come with this package, by name."""
    source = files("nordicbaltic_standards.law").joinpath("data", _FILE)
    return _complete(read_packaged(source, _Figures, ThresholdFileError).root)


@cache
def thresholds() -> Thresholds:
    """Return the values of the working figures that come with this package."""
    return Thresholds(**{name: figure.value for name, figure in working_figures().items()})
