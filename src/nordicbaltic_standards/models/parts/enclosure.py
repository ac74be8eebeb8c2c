"""Papers that go with a record, by kind and without their content."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import DataCategory, EnclosureKind
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Flag, IsoDate, Language

D = DataCategory


class Enclosure(Model, frozen=True):
    """A document that goes with the record. Its content is not copied into the record."""

    kind: Annotated[EnclosureKind, field("Kind", "Kind of document.", D.SPECIAL_HEALTH, "medical-certificate")]
    dated: Annotated[IsoDate | None, field("Dated", "Date on the document.", D.OPERATIONAL, "2026-03-12")] = None
    languages: Annotated[Unique[Language], field("Languages", "Languages of the document.", D.DEMOGRAPHIC, ["et"])] = ()
    to_follow: Annotated[Flag | None, field("To follow", "Whether it is still to be sent.", D.OPERATIONAL, False)] = (
        None
    )
