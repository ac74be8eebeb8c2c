"""Feasible tables: the sets of persons that are compatible with the published figures.

A reader who knows every published cell can conclude about a hidden cell only what is true in all compatible sets of
persons. A hidden cell is therefore safe when such sets differ in it, and those sets are the proof. They are found by
*moves*: a few persons are added, removed or given other attributes so that every published cell stays the same.

A move has a set of *turned* dimensions with two values each, and one value of every other relevant dimension. Turning
no dimension adds or removes a person; turning one gives a person another value of it. Several are turned in two ways:
all together, so that one person becomes another; or crosswise, so that persons exchange values and every smaller margin
stays the same (a hypercube of cells with alternating signs).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product
from operator import mul

from nordicbaltic_standards.statistics.dimensions import DIMENSIONS, NAMES
from nordicbaltic_standards.statistics.tables import Key, TableDefinition, dimensions_of, margins

Perturbation = dict[Key, int]
"""Change of every cell that changes."""

Changes = Iterator[tuple[Key, int]]
"""The changes of a move, one by one: most moves are abandoned at the first cell that must not change."""

Price = Callable[[Key, int], float | None]
"""The cost of changing a cell by an amount, in the present set of persons; `None` where it must not change."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """One kind of move: the turned dimensions and the cells that change.

    Attributes:
        turned: Places of the turned dimensions.
        free: Places of the other relevant dimensions.
        shown: For every margin that changes, which places it shows.
        corners: The persons added and removed, by the choice between the two values of every turned dimension.
    """

    turned: tuple[int, ...]
    free: tuple[int, ...]
    shown: tuple[tuple[bool, ...], ...]
    corners: tuple[tuple[bool, ...], ...]


class Perturbations:
    """All moves over the cells of some tables, among persons with attributes that occur."""

    def __init__(self, definitions: tuple[TableDefinition, ...], persons: Mapping[Key, int]) -> None:
        self._margins = margins(definitions)
        self._persons = sorted(persons)
        self._projections: dict[tuple[int, ...], list[tuple[str, ...]]] = {}
        self._plans: dict[tuple[frozenset[str], bool], _Plan] = {}

    def of(self, cell: Key, direction: int) -> Iterator[Changes]:
        """Yield the moves that change ``cell`` by ``direction`` (1 or -1), those of the fewest cells first."""
        own = sorted(dimensions_of(cell))
        for size in range(len(own), 0, -1):
            for turned in combinations(own, size):
                yield from self._turning(cell, direction, self._plan(frozenset(turned), crosswise=True))
        for size in range(2, len(own) + 1):
            for turned in combinations(own, size):
                yield from self._turning(cell, direction, self._plan(frozenset(turned), crosswise=False))
        yield from self._turning(cell, direction, self._plan(frozenset(), crosswise=True))

    def _plan(self, turned: frozenset[str], *, crosswise: bool) -> _Plan:
        known = self._plans.get((turned, crosswise))
        if known is None:
            changed = [names for names in self._margins if (turned <= names if crosswise else turned & names)]
            mattering = frozenset().union(*changed) - turned
            size = len(turned)
            known = self._plans[turned, crosswise] = _Plan(
                tuple(place for place, name in enumerate(NAMES) if name in turned),
                tuple(place for place, name in enumerate(NAMES) if name in mattering),
                tuple(tuple(name in names for name in NAMES) for names in changed),
                tuple(product((False, True), repeat=size)) if crosswise else ((False,) * size, (True,) * size),
            )
        return known

    def _occurring(self, places: tuple[int, ...]) -> list[tuple[str, ...]]:
        """Return the combinations of values of some dimensions that occur among the persons."""
        if places not in self._projections:
            combinations = {tuple(attributes[place] for place in places) for attributes in self._persons}
            self._projections[places] = sorted(combinations)
        return self._projections[places]

    def _turning(self, cell: Key, direction: int, plan: _Plan) -> Iterator[Changes]:
        others = [[code for code in DIMENSIONS[place].codes if code != cell[place]] for place in plan.turned]
        open_places = tuple(place for place in plan.free if not cell[place])
        for fixed in self._occurring(open_places):
            base = list(cell)
            for place, code in zip(open_places, fixed, strict=True):
                base[place] = code
            for other in product(*others):
                yield _changes(plan, base, other, direction)


def _changes(plan: _Plan, base: list[str], other: tuple[str, ...], direction: int) -> Changes:
    crosswise = len(plan.corners) > 2
    for corner in plan.corners:
        person = list(base)
        for place, code, turned in zip(plan.turned, other, corner, strict=True):
            if turned:
                person[place] = code
        goes = sum(corner) % 2 if crosswise else any(corner)
        for shown in plan.shown:
            # A code times False is the empty text, which means the sum.
            yield tuple(map(mul, person, shown)), -direction if goes else direction


def cheapest(moves: Iterator[Changes], price: Price, enough: float = 0.0) -> tuple[Perturbation, float] | None:
    """Return the cheapest move with its cost; the first that costs no more than ``enough`` ends the search."""
    best: list[tuple[Key, int]] | None = None
    lowest = float("inf")
    for changes in moves:
        cost = 0.0
        made = []
        for change in changes:
            added = price(*change)
            if added is None:
                break
            cost += added
            if cost >= lowest:
                break
            made.append(change)
        else:
            best, lowest = made, cost
            if lowest <= enough:
                break
    return None if best is None else (dict(best), lowest)
