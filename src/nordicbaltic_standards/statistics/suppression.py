"""Suppression: small cells are hidden, and as many others as necessary so that no hidden cell can be computed.

For a cell that was hidden because it is small, every value from 1 up to the largest small one remains possible; for
every other hidden cell, at least two values. Each table has a proof of this by compatible sets of persons
(`feasible_tables`). It is valid against a reader who adds and subtracts all cells of all tables. This reader also knows
that an empty cell is shown as 0, and the smallest number that is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import log2

from nordicbaltic_standards.statistics.dimensions import DIMENSIONS, NAMES, UNKNOWN
from nordicbaltic_standards.statistics.feasible_tables import Perturbation, Perturbations, cheapest
from nordicbaltic_standards.statistics.tables import GRAND_TOTAL, Key, TableDefinition, dimensions_of, margins
from nordicbaltic_standards.utils.errors import InvalidArgumentError

LEAST_MINIMUM = 3
"""Lowest smallest cell that can be chosen: with 2, one of two persons learns about the other."""

DEFAULT_MINIMUM = 5
"""Smallest cell by default. Statistical offices require three or five persons (OECD glossary of statistical terms,
*threshold rule*, 2005); for data of this kind the higher number is used."""


class SuppressionReason(StrEnum):
    """Why a cell is hidden. Never published, since the difference would show which cells are small."""

    PRIMARY = "small"
    """It counts fewer persons than the smallest cell."""
    SECONDARY = "protects"
    """From it, a small one could be computed."""
    WITHHELD = "withheld"
    """The whole publication is withheld: there are too few persons for any cell to be safe."""


@dataclass(frozen=True, slots=True, repr=False)
class CellSuppression:
    """Which cells are hidden, and why. Has no `repr`.

    Attributes:
        minimum: Smallest cell.
        hidden: Reason by hidden cell.
        withheld: Whether everything had to be hidden.
    """

    minimum: int
    hidden: Mapping[Key, SuppressionReason] = field(hash=False)
    withheld: bool = False


def checked_minimum(minimum: int) -> int:
    """Return ``minimum`` if it can be chosen as smallest cell.

    Raises:
        InvalidArgumentError: When it is lower than `LEAST_MINIMUM`.
    """
    if minimum < LEAST_MINIMUM:
        raise InvalidArgumentError(f"the smallest cell is at least {LEAST_MINIMUM}")
    return minimum


def suppress(
    counts: Mapping[Key, int],
    persons: Mapping[Key, int],
    definitions: tuple[TableDefinition, ...],
    minimum: int = DEFAULT_MINIMUM,
) -> CellSuppression:
    """Choose the cells to hide in tables that are published together.

    Args:
        counts: Number of persons in every cell, zeros included.
        persons: Number of persons by all attributes.
        definitions: The tables.
        minimum: Smallest cell that is published, at least 3; zero is published.

    Raises:
        InvalidArgumentError: When ``minimum`` is lower than 3.
    """
    checked_minimum(minimum)
    search = _Search(counts, persons, definitions, minimum)
    # With so few persons even the zeros reveal something.
    if not 0 < counts[GRAND_TOTAL] < minimum and search.run():
        search.thin_out()
        return CellSuppression(minimum, search.reasons())
    return CellSuppression(minimum, dict.fromkeys(counts, SuppressionReason.WITHHELD), withheld=True)


Goal = tuple[tuple[Key, ...], int]
"""One of these cells must be able to have this value in a compatible set of persons."""


class _Search:
    """The search for the other cells to hide, with the proof that they suffice: the cells that change by goal."""

    def __init__(
        self,
        counts: Mapping[Key, int],
        persons: Mapping[Key, int],
        definitions: tuple[TableDefinition, ...],
        minimum: int,
    ) -> None:
        self.counts = counts
        self.minimum = minimum
        self.margins = margins(definitions)
        self.moves = Perturbations(definitions, persons)
        self.small = frozenset(cell for cell, count in counts.items() if 0 < count < minimum)
        self.hidden = set(self.small)
        self.forbidden: set[Key] = set()
        self.proofs: dict[Goal, set[Key]] = {}
        # Inside a group that is itself small, a cell may be empty in a compatible set of persons.
        self.inside = {cell for cell in counts if self._in_small_group(cell)}

    def _in_small_group(self, cell: Key) -> bool:
        own = dimensions_of(cell)
        return any(_shown(cell, names) in self.small for names in self.margins if names < own)

    def goals(self) -> Iterator[Goal]:
        """Yield what must be possible, totals first, since cells hidden for them also protect the cells below."""
        ordered = sorted(self.small, key=lambda cell: (len(dimensions_of(cell)), self.counts[cell], cell))
        for cell in ordered:
            yield (cell,), 1
            yield (cell,), self.minimum - 1
        for cell in ordered:
            yield from ((empty, 1) for empty in self._neighbours(cell))

    def _neighbours(self, group: Key) -> Iterator[tuple[Key, ...]]:
        """Yield the empty neighbours of a cell with all persons of a small group, which would reveal them alone."""
        own = dimensions_of(group)
        for names in self.margins:
            if len(names) == len(own) + 1 and own < names:
                place = NAMES.index(next(iter(names - own)))
                members = [(*group[:place], code, *group[place + 1 :]) for code in DIMENSIONS[place].codes]
                empty = tuple(member for member in members if self.counts[member] == 0)
                occupied = [member for member in members if self.counts[member]]
                # That a value is unknown for a whole group reveals nothing about its members.
                if len(occupied) == 1 and occupied[0][place] != UNKNOWN:
                    yield empty

    def _price(self, cell: Key) -> float:
        """Return the cost of hiding a cell: high for totals, higher for large cells than for small ones."""
        if cell in self.hidden:
            return 0.0
        count = self.counts[cell]
        if count == 0:
            return _PRICE_OF_ZERO
        return _WORTH.get(len(dimensions_of(cell)), 1.0) * (1.0 + log2(1 + count))

    def _step(self, world: Perturbation, cell: Key, direction: int) -> tuple[Perturbation, float] | None:
        """Return the cheapest move of ``cell`` in a set of persons with its cost, or `None` where there is none."""

        def price(changed: Key, change: int) -> float | None:
            count = self.counts[changed]
            lowest = 0 if count == 0 or changed in self.inside else 1
            if changed in self.forbidden or count + world.get(changed, 0) + change < lowest:
                return None
            return self._price(changed)

        return cheapest(self.moves.of(cell, direction), price)

    def _reach(self, goal: Goal) -> set[Key] | None:
        """Return the cells that change on the way to ``goal``, or `None` where it cannot be reached."""
        choices, target = goal
        cell = choices[0]
        if len(choices) > 1:
            steps = [(step[1], one) for one in choices if (step := self._step({}, one, 1)) is not None]
            if not steps:
                return None
            cell = min(steps)[1]
        world: Perturbation = {}
        moved: set[Key] = set()
        while (value := self.counts[cell] + world.get(cell, 0)) != target:
            step = self._step(world, cell, 1 if value < target else -1)
            if step is None:
                return None
            moved |= step[0].keys()
            self.hidden |= step[0].keys()
            for changed, change in step[0].items():
                world[changed] = world.get(changed, 0) + change
        return moved

    def run(self) -> bool:
        """Hide what must be hidden; return whether every small cell could be protected."""
        for goal in self.goals():
            moved = self._reach(goal)
            if moved is None:
                return False
            self.proofs[goal] = moved
        return True

    def thin_out(self) -> None:
        """Show again, the most valuable first, the cells that the proofs do not need."""
        worth = sorted(self.hidden - self.small, key=lambda cell: (len(dimensions_of(cell)), -self.counts[cell], cell))
        for cell in worth:
            self.hidden = set(self.small).union(*self.proofs.values())
            kept = set(self.hidden) - {cell}
            self.forbidden = self.counts.keys() - kept
            self.hidden = kept
            again: dict[Goal, set[Key]] = {}
            for goal, moved in self.proofs.items():
                if cell in moved:
                    other = self._reach(goal)
                    if other is None:
                        break
                    again[goal] = other
            else:
                self.proofs |= again
        self.hidden = set(self.small).union(*self.proofs.values())

    def reasons(self) -> dict[Key, SuppressionReason]:
        """Return the reason by hidden cell."""
        primary = dict.fromkeys(self.small, SuppressionReason.PRIMARY)
        return dict.fromkeys(self.hidden, SuppressionReason.SECONDARY) | primary


_PRICE_OF_ZERO = 30.0
_WORTH = {0: 400.0, 1: 60.0, 2: 4.0}
"""Value of a cell to readers by its number of dimensions; 1 for more dimensions."""


def _shown(cell: Key, names: frozenset[str]) -> Key:
    return tuple(code if name in names else "" for name, code in zip(NAMES, cell, strict=True))
