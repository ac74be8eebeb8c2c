"""The country that gave a reflection period, by whose law the period is judged also where the case has moved."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import cast

from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.rules.context import Context


def country_of_period(status: LegalStatusSection, context: Context) -> str | None:
    """Return the country of the authority that gave or refused the period; without one that is known, the record's own.

    The country is that of the organisation in the outermost record, or else of the authority in the files of law.
    """
    period = status.reflection_period
    granter = None if period is None else period.granted_by
    if granter is None:
        return context.country
    return context.cached(_recorded, status).get(granter) or _by_law(granter) or context.country


def judged_there(status: LegalStatusSection, context: Context) -> Context:
    """Return the context with the country that gave the period."""
    return context.in_country(country_of_period(status, context))


def _recorded(_: LegalStatusSection, context: Context) -> dict[str, str]:
    """Return the countries of the region that the outermost record states of its organisations, by identifier."""
    named = cast("Iterator[OrganisationRef]", iter_parts(context.root, (OrganisationRef,)))
    return {part.ref: part.country for part in named if part.ref is not None and part.country in REGION}


@cache
def _by_law(identifier: str) -> str | None:
    """Return the one country whose file of law lists an authority with this identifier."""
    listed = {
        each.code
        for each in countries
        for fact in each.every("network.authorities")
        if any(authority.id == identifier for authority in fact.value or ())
    }
    return next(iter(listed)) if len(listed) == 1 else None
