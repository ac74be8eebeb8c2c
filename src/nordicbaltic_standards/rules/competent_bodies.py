"""Whether an authority is one of those that are competent by the law of a country."""

from __future__ import annotations

from nordicbaltic_standards.law.country import CountryOn
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.values import Actor


def is_other_authority(identifier: str, law: CountryOn, *facts: Fact[tuple[Actor, ...]]) -> bool:
    """Return whether an identifier is certainly that of an authority of the country that is not competent.

    Args:
        identifier: Identifier of the body.
        law: The law of the country on a day.
        facts: Who is competent. Where one of those named has no identifier, any body can be meant.
    """
    competent = {actor.authority for fact in facts for actor in fact.value or ()}
    if not competent or not competent.isdisjoint({None, identifier}):
        return False
    return any(authority.id == identifier for authority in law.network.authorities.value or ())
