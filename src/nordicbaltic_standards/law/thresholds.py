"""Working figures of this standard: not law; an importing system can set its own.

They stand in ``law/data/thresholds.toml``, each with its unit, what it says and its reason.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Literal, Self

from pydantic import BaseModel, RootModel

from nordicbaltic_standards.law.scalars import Count, Words
from nordicbaltic_standards.law.toml_files import DataFileError, read_packaged, read_toml

_FILE = "thresholds.toml"


class WorkingFigure(BaseModel, frozen=True, extra="forbid"):
    """A working figure as the file states it.

    Attributes:
        value: The figure.
        unit: What it counts: ``minutes``, ``hours``, ``days``, ``months``, ``years``, ``years-of-age``, ``interviews``, ``transfers`` or
            ``bodies``.
        en: What it says, in English.
        basis: ``law``: it stands for words of law that name no number; ``practice``: it follows from how things are done;
            ``assumption``: neither law nor evidence sets it.
        reason: Why this figure, in English.
    """

    value: Count
    unit: Literal["minutes", "hours", "days", "months", "years", "years-of-age", "interviews", "transfers", "bodies"]
    en: Words
    basis: Literal["law", "practice", "assumption"]
    reason: Words

    @property
    def text(self) -> str:
        """The figure with its unit in English, as ``1 day`` or ``12 years of age``."""
        counted, *rest = self.unit.split("-")
        if self.value == 1:
            counted = "body" if counted == "bodies" else counted.removesuffix("s")
        return " ".join([str(self.value), counted, *rest])


class Thresholds(BaseModel, frozen=True, extra="forbid"):
    """The working figures that rules read; what each says, and its unit, stands in `working_figures`."""

    recruitment_margin_years: Count
    identification_review_after_days: Count
    guardian_within_days: Count
    review_term_warning_days: Count
    directory_verify_days: Count
    assessment_repeat_days: Count
    needs_assessment_within_days: Count
    first_service_within_days: Count
    minimum_services_within_days: Count
    school_within_days: Count
    child_emergency_stay_days: Count
    stay_overlap_days: Count
    plan_review_days: Count
    adulthood_notice_days: Count
    risk_assessment_review_days: Count
    protection_lapse_days: Count
    protection_decision_days: Count
    interviews_for_one_purpose: Count
    child_view_age: Count
    withdrawal_notice_days: Count
    derogations_for_one_recipient: Count
    breach_persons_informed_days: Count
    claim_deadline_warning_days: Count
    compensation_info_within_days: Count
    forward_claim_within_days: Count
    payment_within_days: Count
    acknowledge_immediate_hours: Count
    acknowledge_24_hours: Count
    acknowledge_3_days_hours: Count
    acknowledge_planned_hours: Count
    alternative_after_decline_days: Count
    clock_difference_minutes: Count
    child_alone_consent_age: Count
    return_risk_assessment_valid_days: Count
    news_of_arrival_days: Count
    first_follow_up_after_return_days: Count
    secured_stay_within_days: Count
    safe_contact_check_days: Count
    claim_considered_within_days: Count
    claim_after_departure_days: Count
    coordinated_from_bodies: Count
    reflection_information_days: Count
    reflection_end_notice_days: Count
    permit_end_notice_days: Count
    asylum_withdrawal_days: Count
    asylum_information_within_days: Count
    reflection_decision_within_days: Count
    refused_period_reminder_days: Count
    deadline_put_off_days: Count
    missing_child_report_days: Count
    missing_adult_report_days: Count
    move_after_exposure_days: Count
    law_vouched_months: Count
    contact_vouched_months: Count
    announced_law_notice_days: Count

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
        DataFileError: When anything is not as the form asks.
    """
    return _complete(read_toml(text, _FILE, _Figures).root)


def _complete(figures: dict[str, WorkingFigure]) -> dict[str, WorkingFigure]:
    if odd := figures.keys() ^ Thresholds.model_fields.keys():
        raise DataFileError(f"{_FILE}: unknown or missing: {', '.join(sorted(odd))}")
    return figures


@cache
def working_figures() -> dict[str, WorkingFigure]:
    """Return the working figures that come with this package, by name."""
    return _complete(read_packaged(_FILE, _Figures).root)


@cache
def thresholds() -> Thresholds:
    """Return the values of the working figures that come with this package."""
    return Thresholds(**{name: figure.value for name, figure in working_figures().items()})
