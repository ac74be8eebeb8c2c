"""What a report on assessments shows, in the reader's language: the text and the page are both made from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.i18n.formats import long_date, percentage
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.law.citation_text import LocalizedText
from nordicbaltic_standards.network.assessment.case_files import (
    FEWEST_JUDGED,
    MINIMUM,
    ShownCases,
    unchecked_standards,
)
from nordicbaltic_standards.network.assessment.comparison import Comparison
from nordicbaltic_standards.network.assessment.scoring import COUNTED, AreaScore, Score, StandardResult
from nordicbaltic_standards.network.assessment.wording import (
    level_text,
    organisation_name,
    organisation_text,
    rating_text,
    source_text,
    standard_text,
)
from nordicbaltic_standards.standards.standard import Standard


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the bar of an area.

    Attributes:
        rating: Code of the rating, as ``"met"``.
        text: Rating, count and share.
        share: Share in hundredths.
    """

    rating: str
    text: str
    share: float


@dataclass(frozen=True, slots=True)
class AreaRow:
    """The score of an area.

    Attributes:
        name: Name of the area.
        count: The denominator, and how many standards were left out.
        parts: The parts of its bar, whose shares add up to 100; none where no standard applies.
    """

    name: str
    count: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One standard, with what is to be known about it.

    Attributes:
        identifier: Identifier of the standard.
        title: Its title.
        level: Whether it is a duty or a recommendation.
        lines: Labels and texts; a text without a label has an empty one.
        urgent: Whether it comes first because it is overdue or contradicted.
    """

    identifier: str
    title: LocalizedText
    level: str
    lines: tuple[tuple[str, LocalizedText], ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Ratings of several organisations, standard by standard.

    Attributes:
        title: Name of the area.
        heads: Names of the organisations.
        sums: Number of standards that each meets, of those that apply.
        rows: Each standard with the rating of each organisation.
    """

    title: str
    heads: tuple[str, ...]
    sums: tuple[str, ...]
    rows: tuple[tuple[Entry, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the report with a heading of its own.

    Attributes:
        title: The heading.
        lines: What is to be known before the entries.
        entries: Standards.
        areas: Scores of areas.
        tables: Tables of several organisations.
    """

    title: str
    lines: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    areas: tuple[AreaRow, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """What is shown of one assessment, or of a comparison.

    Attributes:
        title: Heading: the organisation.
        lines: Period, kind and day.
        blocks: The parts, the most urgent first.
    """

    title: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]


def score_section(score: Score, number: int, language: str) -> Section:
    """Return what is shown of one assessment.

    Args:
        score: Its score.
        number: Its number in the report.
        language: BCP 47 tag of the reader's language.
    """
    assessment = score.assessment
    blocks = (
        *_contradicted(score, language),
        _steps(score, language),
        _areas(score.areas, language),
        *_progress(score, language),
        *_case_files(score, language),
        *_unanswered(score, language),
    )
    lines = (
        _period(score, language),
        f"{assessment.kind.label(language)}.",
        ui_text("assess/judged-on", language, date=long_date(score.on, language)),
        *_checked(language),
    )
    return Section(organisation_text(assessment.organisation, number, language), lines, blocks)


def comparison_section(comparison: Comparison, language: str) -> Section:
    """Return what is shown of several organisations side by side; ``language`` is a BCP 47 tag."""
    organisations = [score.assessment.organisation for score in comparison.scores]
    described = (
        f"{organisation_text(each, number, language)}. {_period(score, language)}"
        for number, (each, score) in enumerate(zip(organisations, comparison.scores, strict=True), 1)
    )
    common = tuple(_entry(each, language, _of_standard(each, language)) for each in comparison.common_gaps)
    intro = ui_text("assess/common-gaps-intro" if common else "assess/no-common-gaps", language)
    heads = tuple(organisation_name(each, number, language) for number, each in enumerate(organisations, 1))
    blocks = (
        Block(ui_text("assess/common-gaps", language), (intro,), common),
        Block(ui_text("assess/areas", language), tables=tuple(_tables(comparison, heads, language))),
    )
    lines = (*described, ui_text("assess/no-ranking", language), *_checked(language))
    return Section(ui_text("assess/comparison", language), lines, blocks)


def _tables(comparison: Comparison, heads: tuple[str, ...], language: str) -> Iterator[Table]:
    areas: dict[str, list[tuple[Standard, tuple[AssessmentRating | None, ...]]]] = {}
    for standard, ratings in comparison.rows:
        areas.setdefault(standard.area, []).append((standard, ratings))
    for area, rows in areas.items():
        scores = [each for score in comparison.scores for each in score.areas if each.area == area]
        yield Table(
            ui_text(f"area/{area}", language),
            heads,
            tuple(
                ui_text("assess/met-of", language, count=each.counts[AssessmentRating.MET], applying=each.applying)
                for each in scores
            ),
            tuple(
                (_entry(standard, language), tuple(rating_text(rating, language) for rating in ratings))
                for standard, ratings in rows
            ),
        )


def _period(score: Score, language: str) -> str:
    period = score.assessment.period
    first, last = (long_date(day, language) for day in (period.from_date, period.to_date))
    return ui_text("assess/period", language, first=first, last=last)


def _checked(language: str) -> Iterator[str]:
    checked = how_far_checked(language)
    if checked is not None:
        yield checked


def _entry(
    standard: Standard, language: str, lines: Iterable[tuple[str, LocalizedText]] = (), *, urgent: bool = False
) -> Entry:
    title = standard_text(standard, "title", language)
    return Entry(standard.id, title, level_text(standard, language), tuple(lines), urgent)


def _of_standard(standard: Standard, language: str) -> Iterator[tuple[str, LocalizedText]]:
    """Yield the text of a standard and its source."""
    yield "", standard_text(standard, "statement", language)
    yield ui_text("report/source", language), LocalizedText(source_text(standard, language))


def _contradicted(score: Score, language: str) -> Iterator[Block]:
    if score.case_files is None or not score.case_files.enough:
        return
    entries = tuple(
        _entry(each.standard, language, _contradiction(each, language), urgent=True) for each in score.contradicted
    )
    intro = ui_text("assess/first-intro" if entries else "assess/first-none", language, minimum=MINIMUM)
    yield Block(ui_text("assess/first", language), (intro,), entries)


def _contradiction(result: StandardResult, language: str) -> Iterator[tuple[str, LocalizedText]]:
    yield from _of_standard(result.standard, language)
    if result.cases is not None:
        yield "", LocalizedText(cases_text(result.cases, language))
    yield ui_text("report/what-to-do", language), LocalizedText(ui_text("assess/first-advice", language))


def cases_text(cases: ShownCases, language: str) -> str:
    """Return what is shown of the case files that were judged for a standard, as a sentence."""
    lowest, highest = (percentage(each, language) for each in cases.share)
    return ui_text("assess/cases-shown", language, judged=cases.judged, lowest=lowest, highest=highest)


def _steps(score: Score, language: str) -> Block:
    entries = tuple(
        _entry(each.standard, language, _step(each, score.on, language), urgent=each.overdue(score.on))
        for each in score.gaps
    )
    lines = () if entries else (ui_text("assess/no-gaps", language),)
    return Block(ui_text("assess/steps", language), lines, entries)


def _step(result: StandardResult, on: date, language: str) -> Iterator[tuple[str, LocalizedText]]:
    answer = result.answer
    yield from _of_standard(result.standard, language)
    shown = [("assess/rating", rating_text(result.rating, language))]
    if answer is not None and answer.stage is not None:
        shown.append(("assess/stage", answer.stage.label(language)))
    if answer is not None and answer.reason is not None:
        shown.append(("assess/reason", answer.reason))
    action = None if answer is None else answer.action
    if action is None:
        shown.append(("assess/step", ui_text("assess/no-step", language)))
    else:
        shown.append(("assess/step", action.what))
        shown.append(("assess/owner", action.owner or ui_text("assess/no-owner", language)))
        shown.append(("assess/due", _due(result, action.due_on, on, language)))
        if action.done_on is not None:
            shown.append(("assess/done", long_date(action.done_on, language)))
    yield from ((ui_text(label, language), LocalizedText(text)) for label, text in shown)


def _due(result: StandardResult, due_on: date | None, on: date, language: str) -> str:
    if due_on is None:
        return ui_text("assess/no-due", language)
    day = long_date(due_on, language)
    return ui_text("assess/overdue", language, date=day) if result.overdue(on) else day


def _areas(areas: Iterable[AreaScore], language: str) -> Block:
    rows = tuple(_area(each, language) for each in areas)
    return Block(ui_text("assess/areas", language), (ui_text("assess/areas-intro", language),), areas=rows)


def _area(area: AreaScore, language: str) -> AreaRow:
    count = ui_text("assess/applying", language, count=area.applying)
    if area.not_applicable:
        count = f"{count} {ui_text('assess/not-applying', language, count=area.not_applicable)}"
    parts = (
        Part(
            "not-answered" if rating is None else rating.value,
            ui_text(
                "assess/part",
                language,
                rating=rating_text(rating, language),
                count=area.counts[rating],
                share=percentage(area.share(rating) or 0, language),
            ),
            100 * area.counts[rating] / area.applying,
        )
        for rating in (COUNTED if area.applying else ())
    )
    return AreaRow(ui_text(f"area/{area.area}", language), count, tuple(parts))


def _progress(score: Score, language: str) -> Iterator[Block]:
    if score.previous is None:
        return
    lines = [_period(score.previous, language)]
    for before, now in zip(score.previous.areas, score.areas, strict=True):
        if before.applying != before.counts[None] or now.applying != now.counts[None]:
            lines.append(
                ui_text(
                    "assess/progress-area",
                    language,
                    area=ui_text(f"area/{now.area}", language),
                    before=before.counts[AssessmentRating.MET],
                    before_applying=before.applying,
                    now=now.counts[AssessmentRating.MET],
                    applying=now.applying,
                )
            )
    entries = []
    for change in sorted(score.changes, key=lambda each: each.better):
        text = ui_text(
            "assess/better" if change.better else "assess/worse",
            language,
            before=rating_text(change.before, language),
            now=rating_text(change.now, language),
        )
        entries.append(_entry(change.standard, language, [("", LocalizedText(text))]))
    if not entries:
        lines.append(ui_text("assess/no-change", language))
    yield Block(ui_text("assess/progress", language), tuple(lines), tuple(entries))


def _case_files(score: Score, language: str) -> Iterator[Block]:
    review = score.case_files
    if review is None:
        return
    left_out = (ui_text("assess/cases-left-out", language),) if review.passed_over else ()
    title = ui_text("assess/cases-title", language)
    if not review.enough:
        yield Block(title, (ui_text("assess/cases-too-few", language, fewest=FEWEST_JUDGED), *left_out))
    else:
        yield from _shown_cases(score, title, left_out, language)
    unchecked = [each for each in score.results if each.standard.id in unchecked_standards()]
    yield Block(
        ui_text("assess/unchecked", language), entries=tuple(_entry(each.standard, language) for each in unchecked)
    )


def _shown_cases(score: Score, title: str, left_out: tuple[str, ...], language: str) -> Iterator[Block]:
    intro = ui_text("assess/cases-intro", language, minimum=MINIMUM, fewest=FEWEST_JUDGED)
    shown = (
        _entry(each.standard, language, [("", LocalizedText(cases_text(each.cases, language)))])
        for each in score.results
        if each.cases is not None
    )
    yield Block(title, (intro, *left_out), tuple(shown))
    hidden = tuple(
        _entry(each.standard, language)
        for each in score.results
        if each.cases is None and each.standard.id not in unchecked_standards()
    )
    if hidden:
        yield Block(ui_text("assess/cases-hidden", language), entries=hidden)


def _unanswered(score: Score, language: str) -> Iterator[Block]:
    if score.unanswered:
        entries = tuple(_entry(each.standard, language) for each in score.unanswered)
        intro = ui_text("assess/unanswered-intro", language)
        yield Block(ui_text("assess/unanswered", language), (intro,), entries)
