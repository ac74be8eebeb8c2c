"""The combination rule of the operational indicators of the ILO and the European Commission (2009).

Experts weighted signs of trafficking in a Delphi survey, group by group: adults and children, labour and sexual
exploitation. The signs belong to six dimensions: deceptive recruitment, coercive recruitment, recruitment by abuse of
vulnerability, exploitation, coercion at destination, abuse of vulnerability at destination. A dimension is indicated
when its signs are at least

* two strong ones, or
* one strong and one of medium or weak strength, or
* three of medium strength, or
* two of medium strength and one weak.

This module counts, and says which dimensions are indicated. It never says that a person is or is not a victim: the
competent body decides that and needs no more than reasonable grounds, and help does not wait for it. Few signs mean
that few were seen and recorded, not that nothing happened.

Source: ILO and European Commission, *Operational indicators of trafficking in human beings. Results from a Delphi survey
implemented by the ILO and the European Commission*, March 2009, revised in September 2009. For a child, no means is
needed: this follows from the Palermo Protocol art. 3(c), CETS 197 art. 4(c) and Directive 2011/36/EU art. 2(5).

The following could not be read in the source itself and is therefore not claimed here:

* The rule above was read in two accounts that agree and name its page, not on that page.
* The strengths for labour exploitation were read for all signs. Two accounts differ on two of them for adults
  (``vr-past-difficulties`` and ``vr-travel-difficulty``, weak or medium); the lower strength is used.
* The strengths for sexual exploitation were read only in part, and for some of them it was not said whether they apply
  to adults or children. Signs without a read strength are not counted; `DimensionSigns.unread` says how many there are,
  so that a dimension that is not indicated is not taken for one in which nothing was seen.
* How the source combines the dimensions was read only in an account of a survey in Moldova, which puts deceptive or
  coercive recruitment, exploitation and coercion at destination together for adults. The properties of `Signs` give
  these stages and draw no conclusion.

The survey is from 2009: it has no list for exploitation for crimes, begging, marriage, surrogacy, adoption or organs.
Signs from other sources call for attention and are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from nordicbaltic_standards.codelists.enumerations import Indicator, IndicatorCategory, IndicatorStrength
from nordicbaltic_standards.utils.errors import InvalidArgumentError

ExploitationContext = Literal["labour", "sexual"]
"""The two kinds of exploitation for which the survey has lists."""
CONTEXTS: tuple[ExploitationContext, ...] = ("labour", "sexual")
"""Both of them."""

RECRUITMENT: tuple[IndicatorCategory, ...] = (
    IndicatorCategory.DECEPTIVE_RECRUITMENT,
    IndicatorCategory.COERCIVE_RECRUITMENT,
    IndicatorCategory.RECRUITMENT_BY_ABUSE_OF_VULNERABILITY,
)
"""Dimensions of recruitment and journey."""
DESTINATION: tuple[IndicatorCategory, ...] = (
    IndicatorCategory.COERCION_AT_DESTINATION,
    IndicatorCategory.ABUSE_OF_VULNERABILITY_AT_DESTINATION,
)
"""Dimensions of being held where the exploitation takes place."""
DIMENSIONS: tuple[IndicatorCategory, ...] = (*RECRUITMENT, IndicatorCategory.EXPLOITATION, *DESTINATION)
"""The six dimensions, in the order of the source."""


@dataclass(frozen=True, slots=True)
class DimensionSigns:
    """The signs in one dimension.

    Attributes:
        dimension: The dimension.
        strong: Number of strong signs.
        medium: Number of signs of medium strength.
        weak: Number of weak signs.
        unread: Number of signs that are in the list for this group and whose strength has not been read; they are not
            counted.
    """

    dimension: IndicatorCategory
    strong: int
    medium: int
    weak: int
    unread: int

    @property
    def shows(self) -> bool:
        """Whether the signs reach the combination that the source requires."""
        with_a_strong_one = self.strong >= 1 and self.strong + self.medium + self.weak >= 2
        without = self.medium >= 2 and self.medium + self.weak >= 3
        return with_a_strong_one or without


@dataclass(frozen=True, slots=True)
class Signs:
    """Which dimensions are indicated. It is neither a verdict nor an assessment of the person.

    Attributes:
        child: Whether the lists for children were used.
        context: Kind of exploitation whose lists were used.
        dimensions: The six dimensions, in the order of the source.
        uncounted: Number of signs that the list for this group does not weight: they call for attention.
    """

    child: bool
    context: ExploitationContext
    dimensions: tuple[DimensionSigns, ...]
    uncounted: int

    @property
    def shown(self) -> tuple[IndicatorCategory, ...]:
        """Dimensions that are indicated, in the order of the source."""
        return tuple(entry.dimension for entry in self.dimensions if entry.shows)

    @property
    def recruitment(self) -> bool:
        """Whether a dimension of recruitment and journey is indicated."""
        return any(dimension in RECRUITMENT for dimension in self.shown)

    @property
    def exploitation(self) -> bool:
        """Whether the dimension of exploitation is indicated."""
        return IndicatorCategory.EXPLOITATION in self.shown

    @property
    def destination(self) -> bool:
        """Whether a dimension of coercion or abuse where the exploitation takes place is indicated."""
        return any(dimension in DESTINATION for dimension in self.shown)

    @property
    def means(self) -> bool | None:
        """Whether a means of the definition is indicated, at any stage; `None` for a child, for whom none is needed."""
        return None if self.child else self.recruitment or self.destination


_NO_CODES = f"indicators are codes of the list {Indicator.info.id}, as `codes['{Indicator.info.id}'].{next(iter(Indicator)).name}`"


def _check(context: object) -> None:
    if context not in CONTEXTS:
        raise InvalidArgumentError(f"the survey has lists for these kinds of exploitation alone: {', '.join(CONTEXTS)}")


def _check_code(indicator: object) -> None:
    # A text is not a code: it could be a code of another list, and would silently not be counted.
    if not isinstance(indicator, Indicator):
        raise TypeError(_NO_CODES)


def weight(indicator: Indicator, *, child: bool, context: ExploitationContext) -> IndicatorStrength | None:
    """Return the strength that the survey gives to a sign for a group, or `None` where it has none or was not read.

    Args:
        indicator: The sign.
        child: Whether the person is, or has to be treated as, a child.
        context: Kind of exploitation.

    Raises:
        InvalidArgumentError: When the survey has no lists for ``context``.
        TypeError: When ``indicator`` is not a code of the list.
    """
    _check(context)
    _check_code(indicator)
    strength = indicator.declaration.attributes["strengths"].get(f"{'child' if child else 'adult'}-{context}")
    return None if strength is None else IndicatorStrength(strength)


def delphi_signs(indicators: Iterable[Indicator], *, child: bool, context: ExploitationContext) -> Signs:
    """Return which dimensions are indicated by the combination rule of the source.

    A sign counts once, however often it was observed, and a further sign never removes a dimension.

    Args:
        indicators: Codes of the signs observed.
        child: Whether the person is, or has to be treated as, a child; in doubt the person is treated as a child.
        context: Kind of exploitation whose lists are used; where both are possible, call this function for both.

    Raises:
        InvalidArgumentError: When the survey has no lists for ``context``.
        TypeError: When ``indicators`` are not codes of the list.
    """
    _check(context)
    if isinstance(indicators, str) or not isinstance(indicators, Iterable):
        raise TypeError(_NO_CODES)
    indicators = list(indicators)
    for indicator in indicators:
        _check_code(indicator)
    counted: Counter[tuple[IndicatorCategory, IndicatorStrength | None]] = Counter()
    uncounted = 0
    for indicator in set(indicators):
        category = IndicatorCategory(indicator.declaration.attributes["category"])
        strength = weight(indicator, child=child, context=context)
        if category not in DIMENSIONS or (strength is None and context == "labour"):
            uncounted += 1
        else:
            counted[category, strength] += 1
    return Signs(
        child,
        context,
        tuple(
            DimensionSigns(
                dimension,
                counted[dimension, IndicatorStrength.STRONG],
                counted[dimension, IndicatorStrength.MEDIUM],
                counted[dimension, IndicatorStrength.WEAK],
                counted[dimension, None],
            )
            for dimension in DIMENSIONS
        ),
        uncounted,
    )
