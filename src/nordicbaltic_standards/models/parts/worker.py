"""Who handles a case at an organisation, and who replaces them when they are away."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import ContactChannel, DataCategory, WorkerFunction
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.models.types import Flag, Name


class StandIn(Model, frozen=True):
    """Who answers in place of a worker who is away."""

    part_title: ClassVar[str] = "Stand-in"

    function: Annotated[
        WorkerFunction | None,
        field(
            "Function",
            "What they do there. This is enough; no name is needed.",
            DataCategory.OPERATIONAL,
            "case-worker",
        ),
    ] = None
    name: Annotated[
        Name | None,
        field(
            "Name of the worker",
            "Name, only where the organisation gives out names of staff.",
            DataCategory.OPERATIONAL,
            "Invented Example",
        ),
    ] = None
    channel: Annotated[
        ContactChannel | None, field("Channel", "Kind of contact.", DataCategory.OPERATIONAL, "telephone")
    ] = None
    value: Annotated[
        Name | None,
        field(
            "Number or address",
            "Direct number or address at the organisation.",
            DataCategory.OPERATIONAL,
            "+46 31 390 06 00",
        ),
    ] = None
    hours: Annotated[
        tuple[OpeningHours, ...], field("Hours", "When the number or address is answered.", DataCategory.OPERATIONAL)
    ] = ()
    round_the_clock: Annotated[
        Flag | None,
        field(
            "Round the clock",
            "Whether the number or address is answered day and night.",
            DataCategory.OPERATIONAL,
            True,
        ),
    ] = None


class Worker(StandIn, frozen=True):
    """Who handles a case at an organisation: by function, with direct contact details and a stand-in."""

    part_title: ClassVar[str] = "Worker"

    stand_in: Annotated[
        StandIn | None, field("Stand-in", "Who answers when the worker is away.", DataCategory.OPERATIONAL)
    ] = None

    def lines(self) -> tuple[str, ...]:
        """Return the numbers and addresses of the worker and the stand-in."""
        values = (self.value, None if self.stand_in is None else self.stand_in.value)
        return tuple(value for value in values if value is not None)
