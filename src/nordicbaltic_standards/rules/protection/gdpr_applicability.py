"""From when the General Data Protection Regulation applied: a term that only it sets was not a duty before."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.models.data_protection import ProcessingBasis
from nordicbaltic_standards.rules.context import Context


def may_have_applied(code: str | None, day: date, instrument: str = "gdpr") -> bool:
    """Return whether the Regulation may have applied on a day; it may have unless it is known that it did not.

    Args:
        code: ISO 3166-1 code of the country whose law decides, or `None`.
        day: The day.
        instrument: The Regulation, or ``"led"`` for the Directive on law enforcement.
    """
    if code is None:
        first = instruments[instrument].binding_from
        return first is None or day >= first
    return instruments[instrument].binding(code, day).bound is not False


def last_day_of(basis: ProcessingBasis, context: Context) -> date | None:
    """Return the last day of processing that has ended, whose law decides; `None` while it continues."""
    return basis.to_date if context.is_past(basis.to_date) else None
