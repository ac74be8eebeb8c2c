"""Statutory dates as an iCalendar file (RFC 5545), with nothing in it that says whom they concern."""

from __future__ import annotations

import hmac
from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from hashlib import sha256
from uuid import UUID, uuid4

from nordicbaltic_standards.core.periods import plus_days
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.statutory.deadline import Deadline

_DOMAIN = "nordicbaltic-standards/calendar/1"
"""Sets these identifiers apart from whatever else is made with the same key; names the method too."""


def calendar_file(
    deadlines: Iterable[Deadline],
    on: date,
    language: str = "en",
    record: str | None = None,
    *,
    key: bytes | None = None,
) -> str:
    """Return an iCalendar file of the dates that are still to come and not done.

    A calendar lies open on telephones: an entry names what falls due and the law, and neither person nor place. A date
    that is counted from a birthday stands as its whole month, since the day would tell the birthday. The identifiers of
    entries are drawn at random. With a key they are made of it and of the record, so that a later file replaces the
    entries of an earlier one; without the key nobody can tell, or try out, which record they belong to.

    Args:
        deadlines: Statutory dates.
        on: Day on which the law was read; stands as time stamp.
        language: BCP 47 tag of the reader's language.
        record: Identifier of the record; used with a key only.
        key: Secret of 32 random bytes or more, as `PseudonymKey.secret`.

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
        event.add("uid", str(uuid4() if key is None else _identifier(key, record, deadline)))
        event.add("dtstamp", stamp)
        event.add("summary", deadline.title(language))
        event.add("class", "CONFIDENTIAL")
        event.add("transp", "TRANSPARENT")
        law = [*deadline.legal_sources, *deadline.national_sources]
        month = ("deadline-remark/month-alone",) if deadline.tells_birthday else ()
        remarks = [say(remark, language) for remark in (*month, *deadline.remarks, "deadlines/not-advice")]
        text = deadline.condition_text(language)
        conditions = [say("deadlines/condition", language, conditions=text)] if text else []
        event.add("description", "\n".join([*law, *conditions, *remarks]))
        if deadline.tells_birthday:
            event.add("dtstart", deadline.due.replace(day=1))
            event.add("dtend", plus_days(_last_of_month(deadline.due), 1))
        elif deadline.due_at is not None:
            event.add("dtstart", deadline.due_at.astimezone(UTC))
        else:
            event.add("dtstart", deadline.due)
            event.add("dtend", plus_days(deadline.due, 1))
        calendar.add_component(event)
    return str(calendar.to_ical().decode("utf-8"))


def _identifier(key: bytes, record: str | None, deadline: Deadline) -> UUID:
    """Return an identifier that only the holder of the key can make; each part stands behind its length."""
    parts = (_DOMAIN, record, deadline.id, deadline.pointer, deadline.event, deadline.route)
    raw = (("" if part is None else str(part)).encode() for part in parts)
    made = hmac.digest(key, b"".join(len(part).to_bytes(4, "big") + part for part in raw), sha256)
    return UUID(bytes=made[:16], version=5)


def _last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
