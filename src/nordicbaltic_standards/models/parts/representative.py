"""Who acts for a person: a parent, a guardian, a lawyer, someone with a power of attorney."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    DisclosurePurpose,
    RepresentativeAuthority,
    RepresentativeKind,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Flag, Identifier, IsoDate, Name

D = DataCategory


class Representative(Model, frozen=True):
    """Someone who acts for the person, a child or an adult, in one matter or in all."""

    kind: Annotated[
        RepresentativeKind, field("Kind", "What the representative is to the person.", D.VICTIMISATION, "lawyer")
    ]
    ref: Annotated[
        Identifier | None,
        field("Reference", "Identifier of the representative or their office.", D.VICTIMISATION, "ee-lawyer-3"),
    ] = None
    name: Annotated[
        OrAbsent[Name] | None,
        field("Name", "Name of the representative or their office.", D.IDENTIFYING, {"absent": "withheld-for-safety"}),
    ] = None
    authority: Annotated[
        OrAbsent[RepresentativeAuthority] | None,
        field("Authority to act", "What gives them the right to act.", D.VICTIMISATION, "power-of-attorney"),
    ] = None
    verified_on: Annotated[
        IsoDate | None,
        field("Authority verified on", "Day on which proof of the authority was seen.", D.OPERATIONAL, "2026-03-10"),
    ] = None
    matters: Annotated[
        Unique[DisclosurePurpose],
        field(
            "Matters",
            "Matters in which they act. If no matter is given, they act in all.",
            D.VICTIMISATION,
            ["compensation-claim"],
        ),
    ] = ()
    from_date: Annotated[
        IsoDate | None, field("From", "First day on which they act.", D.VICTIMISATION, "2026-03-10")
    ] = None
    to_date: Annotated[IsoDate | None, field("To", "Last day on which they act.", D.VICTIMISATION, "2027-03-09")] = None
    conflict_of_interest: Annotated[
        Flag | None,
        field(
            "Conflict of interest",
            "Whether their interests conflict, or may conflict, with those of the person.",
            D.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None
