"""Statutory dates as an iCalendar file (RFC 5545), with nothing in it that says whom they concern."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from nordicbaltic_standards.core.periods import plus_days
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.statutory.deadline import Deadline


def calendar_file(deadlines: Iterable[Deadline], on: date, language: str = "en", record: str | None = None) -> str:
    """Return an iCalendar file of the dates that are still to come and not done.

    A calendar lies open on telephones: an entry names what falls due and the law, and neither person nor place.

    Args:
        deadlines: Statutory dates.
        on: Day on which the law was read; stands as time stamp.
        language: BCP 47 tag of the reader's language.
        record: Identifier of the record, mixed into the identifiers of entries so that a later file replaces them.

    Raises:
        ImportError: When the extra ``calendar`` is not installed.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - an extra

    calendar = Calendar()
    calendar.add("prodid", f"-//nordicbaltic-standards//{STANDARD_VERSION}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = datetime.combine(on, time(), UTC)
    for deadline in deadlines:
        if deadline.due is None or deadline.done or deadline.due < on:
            continue
        event = Event()
        what = (record, deadline.id, deadline.pointer, deadline.event, deadline.route)
        event.add("uid", str(uuid5(NAMESPACE_URL, "|".join(str(part) for part in what))))
        event.add("dtstamp", stamp)
        event.add("summary", deadline.title(language))
        event.add("class", "CONFIDENTIAL")
        event.add("transp", "TRANSPARENT")
        law = [*deadline.legal_sources, *deadline.national_sources]
        remarks = [*(say(remark, language) for remark in deadline.remarks), say("deadlines/not-advice", language)]
        event.add("description", "\n".join([*law, *remarks]))
        if deadline.due_at is not None:
            event.add("dtstart", deadline.due_at.astimezone(UTC))
        else:
            event.add("dtstart", deadline.due)
            event.add("dtend", plus_days(deadline.due, 1))
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))
