"""The dimensions of the tables: their categories, and the codes that belong to each category.

The categories are those of Eurostat's collection on trafficking in human beings (``crim_thb``). The mappings of a code
show the category to which it belongs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    AgeGroup,
    ExploitationForm,
    IdentificationStatus,
    IdentifyingBody,
    Sex,
)
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.territories import UNION, state_of
from nordicbaltic_standards.utils.errors import UnknownKeyError

UNKNOWN = "UNK"
"""Code of the category *unknown*, in every dimension: unknown values are counted."""


@dataclass(frozen=True, slots=True)
class Category:
    """One value of a dimension.

    Attributes:
        code: Code under which the category is published; the one Eurostat uses where that is known.
        label: Code of a list whose label it takes, or the identifier of an interface text.
        target: Target of the Eurostat mapping of the codes that belong here; empty where the category is found in
            another way.
    """

    code: str
    label: CodeList | str
    target: str = ""

    def name(self, language: str = "en") -> str:
        """Return the label in ``language``."""
        return self.label.label(language) if isinstance(self.label, CodeList) else ui_text(self.label, language)


@dataclass(frozen=True, slots=True)
class Dimension:
    """Something that tables are broken down by.

    Attributes:
        id: Name in Python and in JSON.
        column: Name of the column in SDMX-CSV.
        title: Identifier of the interface text.
        total: Code of the sum over all categories.
        categories: The categories; each person is in exactly one.
        source_list: Code list whose mappings decide, or ``None``.
        decided: Category by code, for codes that declare more than one.
    """

    id: str
    column: str
    title: str
    total: str
    categories: tuple[Category, ...]
    source_list: type[CodeList] | None = None
    decided: dict[CodeList, str] = field(default_factory=dict, hash=False)

    def name(self, language: str = "en") -> str:
        """Return the title in ``language``."""
        return ui_text(self.title, language)

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the categories, without the total."""
        return tuple(category.code for category in self.categories)

    def category(self, code: str) -> Category:
        """Return the category with this code.

        Raises:
            UnknownKeyError: When there is none; the message names the choices.
        """
        if code not in self.codes:
            raise UnknownKeyError(f"the dimension {self.id} has these categories: {', '.join(self.codes)}")
        return self.categories[self.codes.index(code)]

    def label(self, code: str, language: str = "en") -> str:
        """Return the label of a category, or of the total where ``code`` is empty."""
        return self.category(code).name(language) if code else ui_text("statistics/total", language)

    def of(self, member: CodeList) -> str:
        """Return the category of a code of the source list; `UNKNOWN` where it maps to none."""
        return _grouped(self).get(member, UNKNOWN)


@cache
def _grouped(dimension: Dimension) -> dict[CodeList, str]:
    by_target = {category.target: category.code for category in dimension.categories if category.target}
    groups: dict[CodeList, str] = {}
    for member in dimension.source_list or ():
        targets = [mapping.target for mapping in member.mappings if mapping.scheme == "eurostat"]
        codes = {by_target[target] for target in targets if target in by_target}
        if member in dimension.decided:
            groups[member] = dimension.decided[member]
        elif len(codes) == 1:
            groups[member] = codes.pop()
        elif codes:
            raise TypeError(f"{dimension.id}: {member} falls into several categories and none is decided on")
    return groups


STATUS = Dimension(
    "status",
    "LEG_STAT",
    "statistics/status",
    "TOTAL",
    (
        Category("IDENT", IdentificationStatus.FORMALLY_IDENTIFIED),
        Category("PRESUM", IdentificationStatus.PRESUMED),
        Category("DECLINED", IdentificationStatus.FORMAL_IDENTIFICATION_DECLINED),
    ),
)
"""Status of identification at the end of the year. All three are registered victims (Directive 2011/36/EU art.
19a(2)(a): identified and presumed; Eurostat also counts those who declined to be formally identified)."""

SEX = Dimension(
    "sex",
    "SEX",
    "statistics/sex",
    "T",
    (
        Category("F", Sex.FEMALE, "sex=F"),
        Category("M", Sex.MALE, "sex=M"),
        Category(UNKNOWN, "statistics/other-or-unknown", "sex=UNK"),
    ),
    Sex,
)
"""Sex in statistics. A third entry is so rare that a separate column would identify the person; as in Eurostat's list,
it is counted with *unknown*."""

AGE = Dimension(
    "age",
    "AGE",
    "statistics/age",
    "TOTAL",
    (
        Category("Y_LT18", "statistics/under-18", "age=Y_LT18"),
        Category("Y_GE18", "statistics/18-or-over", "age=Y_GE18"),
        Category(UNKNOWN, "statistics/unknown"),
    ),
    AgeGroup,
)
"""Child or adult on the day of registration."""

CITIZENSHIP = Dimension(
    "citizenship",
    "CITIZEN",
    "statistics/citizenship",
    "TOTAL",
    (
        Category("NAT", "statistics/reporting-country"),
        Category("EU27_2020_FOR", "statistics/other-eu"),
        Category("NEU27_2020_FOR", "statistics/outside-eu"),
        Category("STLS", "statistics/stateless"),
        Category(UNKNOWN, "statistics/unknown"),
    ),
)
"""Citizenship as seen from the reporting country. Of several, that of the reporting country takes precedence over
another of the Union, and that over any other."""

FORM = Dimension(
    "exploitation",
    "EXPLOITATION",
    "statistics/exploitation",
    "TOTAL",
    (
        Category("SEXUAL", ExploitationForm.SEXUAL_EXPLOITATION, "form of exploitation=sexual exploitation"),
        Category("LABOUR", "statistics/labour", "form of exploitation=forced labour or services"),
        Category("ORGANS", ExploitationForm.ORGAN_REMOVAL, "form of exploitation=organ removal"),
        Category("OTHER", "statistics/other-forms", "form of exploitation=other purposes"),
        Category("SEVERAL", "statistics/several-forms"),
        Category(UNKNOWN, "statistics/unknown"),
    ),
    ExploitationForm,
    {
        # UNODC, the custodian of SDG 16.2.2, counts slavery and servitude with forced labour, and begging as another form.
        ExploitationForm.FORCED_BEGGING: "OTHER",
        ExploitationForm.SLAVERY_LIKE_PRACTICES: "LABOUR",
        ExploitationForm.SERVITUDE: "LABOUR",
    },
)
"""Form of exploitation. A person who suffered forms of several groups is counted once, in a separate group."""

ORGANISATION = Dimension(
    "organisation",
    "REG_ORG",
    "statistics/organisation",
    "TOTAL",
    (
        Category("POLICE", IdentifyingBody.POLICE, "registering organisation=police"),
        Category("BORDER", IdentifyingBody.BORDER_GUARD, "registering organisation=border guards"),
        Category("PROSECUTION", IdentifyingBody.PROSECUTION_SERVICE, "registering organisation=prosecution"),
        Category("COURTS", IdentifyingBody.COURT, "registering organisation=courts"),
        Category("IMMIGRATION", IdentifyingBody.MIGRATION_AUTHORITY, "registering organisation=immigration services"),
        Category("LABOUR_INSP", IdentifyingBody.LABOUR_INSPECTORATE, "registering organisation=labour inspectors"),
        Category("SOCIAL", IdentifyingBody.SOCIAL_SERVICES, "registering organisation=social services"),
        Category("NGO", IdentifyingBody.SUPPORT_ORGANISATION, "registering organisation=NGO"),
        Category("OTHER", IdentifyingBody.OTHER, "registering organisation=other"),
        Category(UNKNOWN, "statistics/unknown"),
    ),
    IdentifyingBody,
)
"""Body that registered the person first."""

DIMENSIONS: tuple[Dimension, ...] = (STATUS, SEX, AGE, CITIZENSHIP, FORM, ORGANISATION)
"""Every dimension, in the order in which the attributes of a person and the keys of cells are written."""

NAMES: tuple[str, ...] = tuple(dimension.id for dimension in DIMENSIONS)

EU27: frozenset[str] = UNION
"""Member states of the Union since 2020 (Eurostat ``EU27_2020``); territories have the citizenship of their state."""

_SELF_GOVERNING = {"GL": "DK", "FO": "DK"}
"""Territories with laws of their own whose people are citizens of a state; `state_of` knows the others."""


def citizenship_group(nationalities: Iterable[str], country: str, *, stateless: bool = False) -> str:
    """Return the category of citizenship of a person.

    Args:
        nationalities: ISO 3166-1 codes of every nationality known.
        country: Reporting country.
        stateless: Whether no state considers the person its national.
    """
    countries = {_SELF_GOVERNING.get(code, state_of(code)) for code in nationalities}
    if country in countries:
        return "NAT"
    if countries & EU27:
        return "EU27_2020_FOR"
    if countries:
        return "NEU27_2020_FOR"
    return "STLS" if stateless else UNKNOWN


def form_group(forms: Iterable[Any]) -> str:
    """Return the category of form of exploitation of a person who suffered these forms."""
    groups = {FORM.of(form) for form in forms}
    return "SEVERAL" if len(groups) > 1 else min(groups, default=UNKNOWN)
