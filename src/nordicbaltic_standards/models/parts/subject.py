"""The pseudonymous person: what a record may say about someone without saying who it is."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import (
    AgeDetermination,
    AgeGroup,
    ChildCareStatus,
    DataCategory,
    DisabilityDomain,
    DisclosurePurpose,
    EducationLevel,
    EmploymentStatus,
    Gender,
    MaritalStatus,
    Occupation,
    Sex,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, Record, Section, extensions_field, minimised_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.extensions import Extensions
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.caregiver import Caregiver, Companion
from nordicbaltic_standards.models.types import (
    Age,
    Country,
    Flag,
    Language,
    Name,
    NonNegativeInteger,
    Note,
    PartialIsoDate,
    Pseudonym,
    RegionCountry,
)


class Subject(Model, frozen=True):
    """The person a record is about, by pseudonym. Names and numbers are in the person details of the case file."""

    part_title: ClassVar[str] = "Person the record is about"

    pseudonym: Annotated[
        Pseudonym,
        field(
            "Pseudonym",
            "Name for the person that reveals nothing about them; the same within one system and one purpose. "
            "Never a national identification number (GDPR art. 4(5)).",
            DataCategory.OPERATIONAL,
            "Nbs-7f3k-q2",
        ),
    ]
    pseudonym_purpose: Annotated[
        DisclosurePurpose | None,
        field(
            "Purpose of the pseudonym",
            "Purpose for which this pseudonym was made. If no purpose is given, it serves every purpose of the system.",
            DataCategory.OPERATIONAL,
            "support",
        ),
    ] = None
    birth_date: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Date of birth", "As much of the date of birth as is known.", DataCategory.IDENTIFYING, "1999-05"),
    ] = None
    stated_age: Annotated[
        OrAbsent[Age] | None,
        field(
            "Stated age",
            "Age in completed years on the day of recording, as stated by the person, where no date of birth is known.",
            DataCategory.DEMOGRAPHIC,
            26,
        ),
    ] = None
    age_group: Annotated[
        OrAbsent[AgeGroup] | None,
        field("Age group", "Age group at the time of recording.", DataCategory.DEMOGRAPHIC, "age-24-26"),
    ] = None
    is_child: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Child",
            "Whether the person is under eighteen, or presumed so until the age is verified (Directive 2011/36/EU "
            "art. 13(2), CETS 197 art. 10(3)). The field on age determination records how this is known.",
            DataCategory.DEMOGRAPHIC,
            False,
        ),
    ] = None
    age_determination: Annotated[
        AgeDetermination | None,
        field("How the age is known", "What the age is based on.", DataCategory.DEMOGRAPHIC, "document"),
    ] = None
    child_care_status: Annotated[
        OrAbsent[ChildCareStatus] | None,
        field(
            "Care of the child",
            "Who cares for the person, where the person is a child.",
            DataCategory.CRIMINAL_OFFENCE,
            "unaccompanied",
        ),
    ] = None
    caregiver: Annotated[
        OrAbsent[Caregiver] | None,
        field("Caregiver", "Who cares for the person now, where the person is a child.", DataCategory.DEMOGRAPHIC),
    ] = None
    sex: Annotated[
        OrAbsent[Sex] | None,
        field("Sex", "Sex as recorded for statistics (ISO/IEC 5218).", DataCategory.DEMOGRAPHIC, "female"),
    ] = None
    gender: Annotated[
        OrAbsent[Gender] | None, field("Gender", "Gender as stated by the person.", DataCategory.SPECIAL_OTHER, "woman")
    ] = None
    nationalities: Annotated[
        OrAbsent[Unique[Country]],
        field("Nationalities", "Every nationality the person has.", DataCategory.DEMOGRAPHIC, ["UA"]),
    ] = ()
    stateless: Annotated[
        OrAbsent[Flag] | None,
        field("Stateless", "Whether no state considers the person its national.", DataCategory.DEMOGRAPHIC, False),
    ] = None
    languages: Annotated[
        OrAbsent[Unique[Language]],
        field(
            "Languages",
            "Languages the person speaks and understands, best first.",
            DataCategory.DEMOGRAPHIC,
            ["uk", "ru"],
        ),
    ] = ()
    reads: Annotated[
        OrAbsent[Unique[Language]],
        field("Languages read", "Languages the person can read.", DataCategory.DEMOGRAPHIC, ["uk"]),
    ] = ()
    marital_status: Annotated[
        OrAbsent[MaritalStatus] | None,
        field("Marital status", "Marital status as stated by the person.", DataCategory.SPECIAL_SEX_LIFE, "single"),
    ] = None
    education: Annotated[
        OrAbsent[EducationLevel] | None,
        field("Education", "Highest education completed (ISCED 2011).", DataCategory.DEMOGRAPHIC, "isced-3"),
    ] = None
    occupation: Annotated[
        OrAbsent[Occupation] | None,
        field(
            "Occupation",
            "Main occupation the person has or last had, apart from the exploitation (ISCO-08 major group).",
            DataCategory.DEMOGRAPHIC,
            "isco-5",
        ),
    ] = None
    employment_status: Annotated[
        OrAbsent[EmploymentStatus] | None,
        field(
            "Employment",
            "Main activity of the person now, apart from the exploitation.",
            DataCategory.DEMOGRAPHIC,
            "unemployed",
        ),
    ] = None
    home_municipality: Annotated[
        OrAbsent[Name] | None,
        field(
            "Home municipality",
            "Municipality or region in which the person is registered or that is responsible for help. Never an "
            "address, and never the location of a shelter.",
            DataCategory.SAFETY_CRITICAL,
            "Tartu linn",
        ),
    ] = None
    difficulties: Annotated[
        OrAbsent[Unique[DisabilityDomain]],
        field(
            "Difficulties",
            "Areas in which the person has lasting difficulties (Washington Group).",
            DataCategory.SPECIAL_HEALTH,
            ["none"],
        ),
    ] = ()
    children_with_person: Annotated[
        OrAbsent[NonNegativeInteger] | None,
        field("Children with the person", "Number of children who live with the person.", DataCategory.DEMOGRAPHIC, 1),
    ] = None
    children_elsewhere: Annotated[
        OrAbsent[NonNegativeInteger] | None,
        field("Children elsewhere", "Number of the person's children who live elsewhere.", DataCategory.DEMOGRAPHIC, 0),
    ] = None
    companions: Annotated[
        OrAbsent[tuple[Companion, ...]],
        field(
            "Companions",
            "People who are with the person, other than the person's own children; one entry for each, without names.",
            DataCategory.DEMOGRAPHIC,
        ),
    ] = ()


class PersonSection(Section, frozen=True):
    """Base of the records about one person and of the sections of a case file."""

    note: Annotated[
        Note | None,
        field(
            "Note",
            "Anything that no other field covers. Do not write names, numbers or places.",
            DataCategory.FREE_TEXT,
            "First contact through the helpline.",
        ),
    ] = None
    minimised: Annotated[Flag | None, minimised_field()] = None
    extensions: Annotated[Extensions | None, extensions_field()] = None


class PersonRecord(PersonSection, Record, frozen=True):
    """Base of the records that are about one person."""

    country: Annotated[
        RegionCountry,
        field(
            "Country",
            "Which of the eight countries' law and practice apply to this record.",
            DataCategory.OPERATIONAL,
            "EE",
        ),
    ]
    subject: Annotated[
        Subject, field("Person", "The person the record is about, by pseudonym.", DataCategory.DEMOGRAPHIC)
    ]
