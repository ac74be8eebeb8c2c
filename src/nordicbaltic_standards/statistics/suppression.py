"""Suppression: small cells are hidden, and as many others as it takes so that no hidden cell can be computed.

What is promised, and proved for each table by worlds that the published figures leave possible (`worlds`): of a cell that
was hidden because it is small, every value from 1 up to the largest small one remains possible; of every other hidden
cell, at least two values. The proof holds against a reader who adds and subtracts all cells of all tables, who knows that a
cell that is really empty is shown as 0, and who knows the smallest number that is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import log2

from nordicbaltic_standards.statistics.dimensions import DIMENSIONS, NAMES, UNKNOWN
from nordicbaltic_standards.statistics.feasible_tables import Perturbation, Perturbations, cheapest
from nordicbaltic_standards.statistics.tables import GRAND_TOTAL, Key, TableDefinition, dimensions_of, margins

LEAST_MINIMUM = 3
"""Lowest smallest cell that can be asked for: with 2, whoever is one of two learns of the other."""

DEFAULT_MINIMUM = 5
"""Smallest cell without another wish. Statistical offices ask for three or for five persons (OECD glossary of statistical
terms, *threshold rule*, 2005); for data of this kind the higher of the two is taken."""


class SuppressionReason(StrEnum):
    """Why a cell is hidden. For the maker of the table only: published, the difference would say which cells are small."""

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
    """Return ``minimum`` if it is a smallest cell that can be asked for.

    Raises:
        ValueError: When it is lower than `LEAST_MINIMUM`.
    """
    if minimum < LEAST_MINIMUM:
        raise ValueError(f"the smallest cell is at least {LEAST_MINIMUM}")
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
        ValueError: When ``minimum`` is lower than 3.
    """
    checked_minimum(minimum)
    search = _Search(counts, persons, definitions, minimum)
    # Of so few persons even the zeros tell something.
    if not 0 < counts[GRAND_TOTAL] < minimum and search.run():
        search.thin_out()
        return CellSuppression(minimum, search.reasons())
    return CellSuppression(minimum, dict.fromkeys(counts, SuppressionReason.WITHHELD), withheld=True)


Goal = tuple[tuple[Key, ...], int]
"""One of these cells must be able to have this value in another world."""


class _Search:
    """The search for the other cells to hide, with the proof that they are enough: for every goal the cells that move."""

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
        # Inside a group that is itself small, a cell may turn out empty in another world.
        self.inside = {cell for cell in counts if self._in_small_group(cell)}

    def _in_small_group(self, cell: Key) -> bool:
        own = dimensions_of(cell)
        return any(_shown(cell, names) in self.small for names in self.margins if names < own)

    def goals(self) -> Iterator[Goal]:
        """Yield what must be possible, totals first, since what they need helps the cells below them."""
        ordered = sorted(self.small, key=lambda cell: (len(dimensions_of(cell)), self.counts[cell], cell))
        for cell in ordered:
            yield (cell,), 1
            yield (cell,), self.minimum - 1
        for cell in ordered:
            yield from ((empty, 1) for empty in self._neighbours(cell))

    def _neighbours(self, group: Key) -> Iterator[tuple[Key, ...]]:
        """Yield the empty neighbours of a cell that holds a whole small group: hidden alone, it would tell all of it."""
        own = dimensions_of(group)
        for names in self.margins:
            if len(names) == len(own) + 1 and own < names:
                place = NAMES.index(next(iter(names - own)))
                members = [(*group[:place], code, *group[place + 1 :]) for code in DIMENSIONS[place].codes]
                empty = tuple(member for member in members if self.counts[member] == 0)
                occupied = [member for member in members if self.counts[member]]
                # That nothing is known of a whole group tells nothing of its members.
                if len(occupied) == 1 and occupied[0][place] != UNKNOWN:
                    yield empty

    def _price(self, cell: Key) -> float:
        """Return what it costs the reader to lose a cell: totals much, large cells more than small ones."""
        if cell in self.hidden:
            return 0.0
        count = self.counts[cell]
        if count == 0:
            return _PRICE_OF_ZERO
        return _WORTH.get(len(dimensions_of(cell)), 1.0) * (1.0 + log2(1 + count))

    def _step(self, world: Perturbation, cell: Key, direction: int) -> tuple[Perturbation, float] | None:
        """Return the cheapest move of ``cell`` in a world with its cost, or `None` where there is none."""

        def price(changed: Key, change: int) -> float | None:
            count = self.counts[changed]
            lowest = 0 if count == 0 or changed in self.inside else 1
            if changed in self.forbidden or count + world.get(changed, 0) + change < lowest:
                return None
            return self._price(changed)

        return cheapest(self.moves.of(cell, direction), price)

    def _reach(self, goal: Goal) -> set[Key] | None:
        """Return the cells that move on the way to a world of ``goal``, or `None` where there is no way."""
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
        """Hide what has to be hidden; tell whether every small cell could be protected."""
        for goal in self.goals():
            moved = self._reach(goal)
            if moved is None:
                return False
            self.proofs[goal] = moved
        return True

    def thin_out(self) -> None:
        """Show again, the most valuable first, what the proofs can do without."""
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
        return {
            cell: SuppressionReason.PRIMARY if cell in self.small else SuppressionReason.SECONDARY
            for cell in self.hidden
        }


_PRICE_OF_ZERO = 30.0
_WORTH = {0: 400.0, 1: 60.0, 2: 4.0}
"""What a cell is worth to readers by the number of dimensions it breaks down by; more are worth 1."""


def _shown(cell: Key, names: frozenset[str]) -> Key:
    return tuple(code if name in names else "" for name, code in zip(NAMES, cell, strict=True))
