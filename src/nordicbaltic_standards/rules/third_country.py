"""Whether the person is a national of a third country: as recorded, or as derived from other fields."""

from __future__ import annotations

from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import LegalStatus
from nordicbaltic_standards.law.territories import nationality_of
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.case_context import payload_record

FREE_MOVEMENT = frozenset({LegalStatus.NATIONAL, LegalStatus.EU_EEA_CITIZEN, LegalStatus.NORDIC_CITIZEN})
"""Rights to stay of people who are not nationals of a third country."""
OF_THIRD_COUNTRIES = frozenset({LegalStatus.PERMIT_HOLDER, LegalStatus.STATELESS})
"""Rights to stay that only nationals of third countries and stateless persons have."""


class ThirdCountry(NamedTuple):
    """Whether the person is a national of a third country.

    Attributes:
        value: `None` where it is not known.
        derived: The basis on which this is derived where no field says it, as identifiers of texts.
    """

    value: bool | None
    derived: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<ThirdCountry>"


def third_country_of(root: Record, subject: Subject | None) -> ThirdCountry:
    """Return whether a person is not a national of any state of the Union, the European Economic Area or Switzerland.

    The field counts where it is filled. Otherwise a right to stay or a nationality of one of these states means no.
    Statelessness, only other nationalities, or a right to stay that only others have, mean yes (Directive 2004/81/EC
    art. 2(a): any person who is not a citizen of the Union). Where none of them is recorded, it is not known.

    Args:
        root: The outermost record.
        subject: The person; the right to stay of someone else is not used.
    """
    legal = _legal_status(root, subject)
    recorded = None if legal is None else known(legal.third_country_national)
    if recorded is not None:
        return ThirdCountry(recorded)
    status = None if legal is None else known(legal.status)
    if status in FREE_MOVEMENT:
        return ThirdCountry(False)
    nationalities = () if subject is None else known(subject.nationalities, ())
    if any(nationality_of(country) in union_law().eea | {"CH"} for country in nationalities):
        return ThirdCountry(False)
    if subject is not None and known(subject.stateless) is True:
        return ThirdCountry(True, ("derived/third-country-by-statelessness",))
    if nationalities:
        return ThirdCountry(True, ("derived/third-country-by-nationality",))
    return (
        ThirdCountry(True, ("derived/third-country-by-status",)) if status in OF_THIRD_COUNTRIES else ThirdCountry(None)
    )


def _legal_status(root: Record, subject: Subject | None) -> LegalStatusSection | None:
    record = payload_record(root)
    if isinstance(record, LegalStatusSection):
        return record
    if not isinstance(record, CaseFile) or subject is None or record.subject.pseudonym != subject.pseudonym:
        return None
    return record.legal_status
