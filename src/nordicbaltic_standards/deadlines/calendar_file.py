"""Statutory dates as an iCalendar file (RFC 5545) that does not show whom they concern."""

from __future__ import annotations

import hmac
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid4

from nordicbaltic_standards.codelists.enumerations import LegalEvent
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.version import STANDARD_VERSION

_DOMAIN = "nordicbaltic-standards/calendar/3"
"""Separates these identifiers from others made with the same key, and names the method."""


def calendar_file(
    deadlines: Iterable[Deadline],
    on: date,
    language: str = "en",
    record: str | None = None,
    *,
    key: bytes | None = None,
    made: datetime | None = None,
    sequence: int | None = None,
) -> str:
    """Return an iCalendar file of the dates that are to come and not done; with a key, also of dates that have passed.

    Calendars are visible on telephones: an entry names what falls due and the law, and neither person nor place. A date
    counted from a birthday covers its whole month, since the day would reveal the birthday. No entry has an alarm: it
    would show the title on a locked screen, at any time and to anyone near.

    The identifiers of entries are random. With a key they are made from it and from the record, so that a later file
    replaces the entries of an earlier one; without the key no one can find out, or guess, which record they belong to.
    An entry of a list is known by its own identifier where it has one. A term stays the same entry when it is extended,
    and when another event is recorded from which it runs, or its last day itself.

    A date that was done since, is suspended or was ruled out is cancelled in the later file (RFC 5546). With a key, the
    file also contains entries whose day has passed: otherwise a date that moves into the past, for example after a
    correction, would stay on its later day in the calendar.

    Args:
        deadlines: Statutory dates.
        on: Day on which the law was read; without a key, earlier dates are left out, unless they can still run to a later day.
        language: BCP 47 tag of the reader's language.
        record: Identifier of the record; used with a key only.
        key: Secret of 32 random bytes or more, as `PseudonymKey.secret`.
        made: Moment at which the file is made, with a time zone, used as time stamp; `None` for now.
        sequence: Number of the revision; `None` for one that grows with each minute, since a program that imports a file
            can ignore an entry whose number did not grow (RFC 5545, 3.8.7.4).

    Raises:
        InvalidArgumentError: When ``made`` has no time zone, or ``sequence`` is negative.
        ImportError: When the extra ``calendar`` is not installed.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - an extra

    stamp = datetime.now(UTC) if made is None else made
    if stamp.utcoffset() is None:
        raise InvalidArgumentError("say in which time zone the file is made")
    if sequence is not None and sequence < 0:
        raise InvalidArgumentError("the number of a revision is not negative")
    stamp = stamp.astimezone(UTC).replace(microsecond=0)
    calendar = Calendar()
    calendar.add("prodid", f"-//nordicbaltic-standards//{STANDARD_VERSION}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for deadline, marks in _distinguished(deadlines):
        over = deadline.done or deadline.previous_due is not None
        day = _day(deadline, on) or (None if key is None else _was(deadline))
        if day is None or (over and key is None):
            continue
        event = Event()
        event.add("uid", str(uuid4() if key is None else _identifier(key, record, deadline, marks)))
        event.add("dtstamp", stamp)
        event.add("sequence", max(0, (stamp - _START) // _STEP) if sequence is None else sequence)
        event.add("summary", deadline.title(language))
        event.add("class", "CONFIDENTIAL")
        event.add("transp", "TRANSPARENT")
        if over:
            event.add("status", "CANCELLED")
        event.add("description", "\n".join(_description(deadline, language)))
        if deadline.tells_birthday:
            event.add("dtstart", day.replace(day=1))
            event.add("dtend", plus_days(day.replace(day=monthrange(day.year, day.month)[1]), 1))
        elif deadline.due_at is not None:
            event.add("dtstart", deadline.due_at.astimezone(UTC))
        else:
            event.add("dtstart", day)
            event.add("dtend", plus_days(day, 1))
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


_START = datetime(2020, 1, 1, tzinfo=UTC)
_STEP = timedelta(minutes=1)
"""Revisions are numbered by minutes from this day, which keeps them within the 32 bits of RFC 5545."""


def _day(deadline: Deadline, on: date) -> date | None:
    """Return the day of the entry: once it has passed, the latest day that it can be; `None` once that has passed."""
    return next((day for day in (deadline.due, deadline.latest) if day is not None and day >= on), None)


def _was(deadline: Deadline) -> date | None:
    """Return the day on which it may be in a calendar."""
    return deadline.due or deadline.previous_due


def _description(deadline: Deadline, language: str) -> Iterator[str]:
    """Yield event and term, the law, the confidence, and remarks on the counting."""
    runs = deadline.runs_from(language)
    if runs is not None:
        yield runs
    latest = deadline.latest_text(language)
    if latest is not None and not deadline.tells_birthday:
        yield latest
    if deadline.conditions:
        yield ui_text("deadlines/condition", language, conditions=deadline.condition_text(language))
    yield from deadline.basis(language)
    if deadline.tells_birthday:
        yield ui_text("deadline-remark/month-alone", language)
    yield from deadline.remarks_text(language)
    yield ui_text("deadlines/not-advice", language)


_SAME = {
    "request-answer-extended": "request-answer",
    "permit-end": "permit-expiry",
    "permit-not-renewed": "permit-expiry",
}
"""Names that a date takes when more is recorded or known about it; it stays the same date."""


def _name(deadline: Deadline) -> tuple[str, str]:
    """Return what falls due and its place, which stay the same whatever else is recorded."""
    place = deadline.pointer if deadline.entry is None else deadline.entry
    return _SAME.get(deadline.id, deadline.id), place


def _distinguished(deadlines: Iterable[Deadline]) -> Iterator[tuple[Deadline, tuple[str, ...]]]:
    """Yield each date that has or had a day, with marks that distinguish it from others of the same name.

    The first of a name needs no marks, so that it is replaced when another event is recorded. The others, such as terms
    of several ways of acting, are known by event and way, and by their number where these are the same. The first is
    neither the soonest nor the first with a day, since days are added and removed. An event that no record dates comes
    last.
    """
    every = [each for deadline in deadlines for each in (deadline, *deadline.alternatives)]
    alike: dict[tuple[str, str], list[tuple[bool, tuple[str, ...]]]] = {}
    for deadline in every:
        if deadline.event is not None or _was(deadline) is not None:
            alike.setdefault(_name(deadline), []).append((deadline.event is _NEVER_DATED, _marks(deadline)))
    seen: Counter[tuple[tuple[str, str], tuple[str, ...]]] = Counter()
    for deadline in every:
        if _was(deadline) is None:
            continue
        name, marks = _name(deadline), _marks(deadline)
        before = seen[name, marks]
        seen[name, marks] += 1
        if before:
            yield deadline, (*marks, str(before))
        else:
            yield deadline, () if marks == min(alike[name])[1] else marks


_NEVER_DATED = LegalEvent.CAME_TO_KNOW
"""Event for which no record has a day."""


def _marks(deadline: Deadline) -> tuple[str, ...]:
    return "" if deadline.event is None else deadline.event.value, deadline.route or ""


def _identifier(key: bytes, record: str | None, deadline: Deadline, marks: tuple[str, ...]) -> UUID:
    """Return an identifier that only the holder of the key can make; each part follows its length."""
    raw = [part.encode() for part in (_DOMAIN, record or "", *_name(deadline), *marks)]
    made = hmac.digest(key, b"".join(len(part).to_bytes(4, "big") + part for part in raw), sha256)
    return UUID(bytes=made[:16], version=5)
