"""The dates of a case as a reader sees them: in groups, each with its heading and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import LocalizedText, cited_law
from nordicbaltic_standards.law.country import country

_GROUPS = (
    "deadlines/passed",
    "deadlines/may-have-passed",
    "deadlines/to-come",
    "deadlines/no-date",
    "deadlines/not-known",
    "deadlines/none-by-law",
    "deadlines/done",
)
"""Headings of the groups, in their order: what may still be in time comes first."""
_UNDATED = {
    DeadlineState.NOT_RECORDED: "deadlines/no-date",
    DeadlineState.NOT_KNOWN: "deadlines/not-known",
    DeadlineState.NONE_BY_LAW: "deadlines/none-by-law",
}


def grouped(dates: Iterable[Deadline], on: date, language: str) -> Iterator[tuple[str, list[Deadline]]]:
    """Yield the title of each group with its dates: those that have passed first, then those to come, what was done last.

    Args:
        dates: The dates of a case.
        on: Day from which they are seen.
        language: BCP 47 tag of the reader's language.
    """
    groups: dict[str, list[Deadline]] = {key: [] for key in _GROUPS}
    for deadline in _worth_telling(dates):
        groups[_group(deadline, on)].append(deadline)
    for key, group in groups.items():
        if group:
            title = f"{ui_text(key, language)} ({len(group)})"
            yield title[0].upper() + title[1:], group


def law_of_dates(dates: Iterable[Deadline], language: str) -> list[LocalizedText]:
    """Return the law of all dates, each act once: addresses next to each date would hide the days."""
    every = list(dates)
    legal = dict.fromkeys(citation for deadline in every for citation in deadline.legal_sources)
    national = dict.fromkeys(citation for deadline in every for citation in deadline.national_sources)
    return cited_law(legal, national, language)


def remarks(dates: Sequence[Deadline], language: str) -> Iterator[str]:
    """Yield what a reader has to know of the dates as a list."""
    if any(deadline.state is DeadlineState.NOT_KNOWN for deadline in dates):
        yield ui_text("deadlines/can-be-more", language)
    yield ui_text("deadlines/not-advice" if dates else "deadlines/none", language)


def _worth_telling(dates: Iterable[Deadline]) -> Iterator[Deadline]:
    """Leave out what needs no action: repeated terms without a date for an act that was done."""
    shown: set[tuple[str, str]] = set()
    for deadline in dates:  # those without a date come last
        what = (deadline.id, deadline.pointer)
        if not (deadline.done and deadline.due is None and what in shown):
            yield deadline
        shown.add(what)


def _group(deadline: Deadline, on: date) -> str:
    if deadline.done:
        return "deadlines/done"
    if deadline.due is None:
        return _UNDATED[deadline.state]
    passed = deadline.has_passed(on)
    if passed is None:
        return "deadlines/may-have-passed"
    return "deadlines/passed" if passed else "deadlines/to-come"


def heading(deadline: Deadline, language: str, *, several: bool) -> str:
    """Return what falls due and when; the country is named only where the law of several countries applies."""
    title = deadline.title(language)
    if several and deadline.country is not None:
        title = f"{title} ({country(deadline.country).name(language)})"
    if deadline.due is None:
        return title
    when = long_date(deadline.due, language)
    if deadline.due_at is not None:
        when = f"{when}, {deadline.due_at.strftime('%H:%M %z')}"
    if deadline.late:
        when = f"{when} ({ui_text('deadlines/late', language)})"
    return f"{when} · {title}"


def details(deadline: Deadline, language: str) -> Iterator[str]:
    """Yield what is known of a date, a line each; the place in the record is last."""
    if deadline.national_name is not None:
        yield deadline.national_name
    runs = deadline.runs_from(language)
    if runs is not None:
        yield runs
    if not deadline.done or deadline.late:
        latest = deadline.latest_text(language)
        if latest is not None:
            yield latest
        if deadline.conditions:
            yield ui_text("deadlines/condition", language, conditions=deadline.condition_text(language))
        yield from deadline.remarks_text(language)
        yield from deadline.basis(language)
    yield deadline.pointer
