"""Who acts for the person in a matter on a day, by the record and the case file that encloses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import DisclosurePurpose
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.parts.representative import Representative
from nordicbaltic_standards.rules.case_context import enclosing_case_file


def in_office(representative: Representative, day: date | None) -> bool:
    """Return whether a representative had begun to act by ``day`` and had not ended; a missing date is no obstacle."""
    if day is None:
        return representative.to_date is None
    begun = representative.from_date is None or representative.from_date <= day
    return begun and (representative.to_date is None or day <= representative.to_date)


def representatives(
    own: Iterable[Representative], root: Record | None, matter: DisclosurePurpose, day: date | None
) -> Iterator[Representative]:
    """Yield those who act for the person in a matter on a day, those with a conflict of interest included.

    Args:
        own: The representatives of the record on that matter.
        root: The outermost record; if it is, or contains, a case file, the representatives of that file also count for
            their matters.
        matter: The matter.
        day: The day, or `None` where it is not known.
    """
    file = None if root is None else enclosing_case_file(root)
    of_file = () if file is None else file.representatives
    everyone = (*own, *(each for each in of_file if not each.matters or matter in each.matters))
    return (each for each in everyone if in_office(each, day))
