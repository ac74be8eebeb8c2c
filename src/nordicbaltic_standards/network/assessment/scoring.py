"""Score an assessment: how many of the standards that apply are met, what is to be done, and what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.practice_assessment import AssessmentAnswer, PracticeAssessment
from nordicbaltic_standards.network.assessment.case_files import CaseFileReview, Practice, ShownCases
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import AREAS, Standard

COUNTED = (AssessmentRating.MET, AssessmentRating.PARTLY, AssessmentRating.NOT_MET, None)
"""Ratings of the standards that apply, the best first; `None` is no answer."""
GAPS = frozenset({AssessmentRating.PARTLY, AssessmentRating.NOT_MET})
"""Ratings that leave something to do."""


@dataclass(frozen=True, slots=True, repr=False)
class StandardResult:
    """What an assessment, and the case files, say about one standard.

    Attributes:
        standard: The standard.
        rating: The rating, or `None` where there is no answer, where two answers differ, or where a standard is rated
            as not applicable without a reason.
        answer: The answer behind the rating, or `None`.
        cases: What the case files show, or `None` where they were not given or are too few.
    """

    standard: Standard
    rating: AssessmentRating | None
    answer: AssessmentAnswer | None = None
    cases: ShownCases | None = None

    @property
    def contradicted(self) -> bool:
        """Whether the standard is rated as met, and in five or more case files a rule on it found something."""
        met, cases = self.rating is AssessmentRating.MET, self.cases
        return met and cases is not None and cases.practice is not Practice.FEW_DIFFER

    def overdue(self, on: date) -> bool:
        """Return whether an action is planned that should have been done before a day, and is not.

        Args:
            on: The day.
        """
        action = None if self.answer is None else self.answer.action
        return action is not None and action.done_on is None and action.due_on is not None and action.due_on < on


@dataclass(frozen=True, slots=True)
class AreaScore:
    """The standards of an area by rating.

    Attributes:
        area: The area.
        counts: Number of standards by rating; `None` is no answer.
    """

    area: str
    counts: Counter[AssessmentRating | None]

    @property
    def applying(self) -> int:
        """Number of standards that apply: all but those that do not concern the organisation, for a stated reason."""
        return sum(self.counts[rating] for rating in COUNTED)

    @property
    def not_applicable(self) -> int:
        """Number of standards that do not concern the organisation."""
        return self.counts[AssessmentRating.NOT_APPLICABLE]

    def share(self, rating: AssessmentRating | None) -> int | None:
        """Return the share of a rating among the standards that apply, in hundredths; `None` where none applies.

        Args:
            rating: The rating; `None` is no answer.
        """
        return round(100 * self.counts[rating] / self.applying) if self.applying else None


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """A standard that is rated otherwise than in the previous assessment.

    Attributes:
        standard: The standard.
        before: Rating in the previous assessment.
        now: Rating now.
    """

    standard: Standard
    before: AssessmentRating
    now: AssessmentRating

    @property
    def better(self) -> bool:
        """Whether practice has improved."""
        return COUNTED.index(self.now) < COUNTED.index(self.before)


@dataclass(frozen=True, slots=True, repr=False)
class Score:
    """The score of one assessment.

    Attributes:
        assessment: The assessment.
        on: Day on which actions are overdue or not.
        results: The result of every standard, in the order of the catalogue.
        previous: The score of the previous assessment, or `None`.
        case_files: What was counted of the case files, or `None` where none were given.
    """

    assessment: PracticeAssessment
    on: date
    results: tuple[StandardResult, ...]
    previous: Score | None = None
    case_files: CaseFileReview | None = None

    @property
    def areas(self) -> tuple[AreaScore, ...]:
        """The score of each area, in the order of the catalogue."""
        return tuple(
            AreaScore(area, Counter(each.rating for each in self.results if each.standard.area == area))
            for area in AREAS
        )

    @property
    def contradicted(self) -> tuple[StandardResult, ...]:
        """Standards rated as met although the case files say otherwise, those with most such case files first."""
        contradicted = [each for each in self.results if each.contradicted]
        return tuple(sorted(contradicted, key=lambda each: -each.cases.least_differing if each.cases else 0))

    @property
    def gaps(self) -> tuple[StandardResult, ...]:
        """Standards that are not or partly met: overdue actions first, then duties, then those not met at all."""
        left = [each for each in self.results if each.rating in GAPS]
        return tuple(
            sorted(
                left,
                key=lambda each: (
                    not each.overdue(self.on),
                    each.standard.level != "must",
                    each.rating is AssessmentRating.PARTLY,
                ),
            )
        )

    @property
    def unanswered(self) -> tuple[StandardResult, ...]:
        """Standards without an answer that counts."""
        return tuple(each for each in self.results if each.rating is None)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Standards that are rated otherwise than in the previous assessment, where both rate whether they are met."""
        before = {} if self.previous is None else {each.standard.id: each.rating for each in self.previous.results}
        rated = {AssessmentRating.MET, *GAPS}
        return tuple(
            Change(each.standard, earlier, each.rating)
            for each in self.results
            if (earlier := before.get(each.standard.id)) in rated
            and earlier is not None
            and each.rating is not None
            and each.rating in rated
            and each.rating is not earlier
        )


def score(
    assessment: PracticeAssessment,
    on: date,
    *,
    previous: PracticeAssessment | None = None,
    case_files: CaseFileReview | None = None,
) -> Score:
    """Score an assessment.

    Args:
        assessment: The assessment, without errors.
        on: Day on which actions are overdue or not.
        previous: The previous assessment of the same organisation.
        case_files: What was counted of the organisation's own case files.
    """
    answers: dict[str, list[AssessmentAnswer]] = {}
    for answer in assessment.answers:
        answers.setdefault(answer.standard, []).append(answer)
    results = tuple(_result(each, answers.get(each.id, ()), case_files) for each in standards)
    return Score(assessment, on, results, None if previous is None else score(previous, on), case_files)


def is_earlier(previous: PracticeAssessment, assessment: PracticeAssessment) -> bool:
    """Return whether an assessment is of the same organisation as another, and its period begins earlier."""
    same = organisation_key(previous.organisation) == organisation_key(assessment.organisation)
    return same and previous.period.from_date < assessment.period.from_date


def organisation_key(organisation: OrganisationRef) -> tuple[str | None, str | None]:
    """Return what tells an organisation from others: its reference, or its name where it has none."""
    return (organisation.ref, None) if organisation.ref else (None, organisation.name)


def with_previous(
    assessments: Sequence[PracticeAssessment],
) -> tuple[tuple[PracticeAssessment, PracticeAssessment | None], ...]:
    """Return the assessments that are not the previous one of another, each with the previous one that it names, if given.

    Args:
        assessments: Assessments of any organisations, in any order.
    """
    known = {each.id: each for each in assessments}
    pairs = []
    for each in assessments:
        named = known.get(each.previous_ref or "")
        pairs.append((each, named if named is not None and is_earlier(named, each) else None))
    earlier = {previous.id for _, previous in pairs if previous is not None}
    return tuple(pair for pair in pairs if pair[0].id not in earlier)


def _result(
    standard: Standard, answers: Iterable[AssessmentAnswer], case_files: CaseFileReview | None
) -> StandardResult:
    cases = None if case_files is None else case_files.shown(standard.id)
    given = list(answers)
    if len({answer.rating for answer in given}) != 1:
        return StandardResult(standard, None, None, cases)
    answer = given[0]
    without_reason = answer.rating is AssessmentRating.NOT_APPLICABLE and answer.reason is None
    return StandardResult(standard, None if without_reason else answer.rating, answer, cases)
