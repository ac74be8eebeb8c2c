"""The number under which another body knows the case."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import DataCategory, ReferenceKind
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Identifier, Name

D = DataCategory


class ExternalReference(Model, frozen=True):
    """The reference number that another body uses for the case. Never an official number of the person."""

    part_title: ClassVar[str] = "Reference number at another body"

    kind: Annotated[ReferenceKind, field("Kind", "What the number refers to.", D.VICTIMISATION, "police-report")]
    body: Annotated[
        Identifier | None, field("Body", "Identifier of the body that issued it.", D.VICTIMISATION, "ee-ppa")
    ] = None
    value: Annotated[
        OrAbsent[Name] | None,
        field("Number", "The number as the body writes it.", D.IDENTIFYING, "INVENTED-2026-0001"),
    ] = None
