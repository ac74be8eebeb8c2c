"""Rounding: every cell becomes a multiple of the base, up or down by a secret key.

Rounding is random and unbiased: a count of 4 becomes 3 twice as often as 6 (base 3). A keyed hash of the cell
(HMAC-SHA-256, RFC 2104) decides. So a cell is rounded the same way in every table and in every run, and a second
request reveals nothing more. Sums are rounded separately and need not add up.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

from nordicbaltic_standards.statistics.feasible_tables import Perturbations, cheapest
from nordicbaltic_standards.statistics.suppression import checked_minimum
from nordicbaltic_standards.statistics.tables import Key, TableDefinition
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.utils.secret_files import SHORTEST_SECRET, looks_random

BASES: tuple[int, ...] = (3, 5, 10)
"""Bases that can be chosen."""

SHORTEST_KEY = SHORTEST_SECRET
"""Fewest bytes of a key."""

_TRIES = 64
"""Ways of rounding that are tried until no small cell can be computed."""


def checked_base(base: int, minimum: int) -> int:
    """Return ``base`` if it can be chosen and hides what is below ``minimum``.

    Raises:
        InvalidArgumentError: When it is not one of `BASES`, or is lower than ``minimum``.
    """
    if base not in BASES:
        raise InvalidArgumentError(f"the bases are: {', '.join(str(each) for each in BASES)}")
    if base < checked_minimum(minimum):
        raise InvalidArgumentError("the base is at least the smallest cell")
    return base


def checked_key(key: bytes) -> bytes:
    """Return ``key`` if it is long enough, and not obviously a word or a repetition.

    Raises:
        InvalidArgumentError: When it is shorter than `SHORTEST_KEY` bytes, or fewer than 16 of its bytes differ.
    """
    if len(key) < SHORTEST_KEY or not looks_random(key):
        raise InvalidArgumentError(f"the key has at least {SHORTEST_KEY} random bytes")
    return key


def rounded(
    counts: Mapping[Key, int],
    persons: Mapping[Key, int],
    definitions: tuple[TableDefinition, ...],
    *,
    base: int,
    key: bytes,
    minimum: int,
    scope: str,
) -> dict[Key, int] | None:
    """Round the cells of tables that are published together.

    Args:
        counts: Number of persons in every cell, zeros included.
        persons: Number of persons by all attributes.
        definitions: The tables.
        base: Every published number is a multiple of it; see `checked_base`.
        key: Secret of at least 32 bytes, the same every year; see `checked_key`.
        minimum: Cells that count fewer persons must not be computable.
        scope: What the tables are about, for example ``"EE/2026"``; the same cell of another scope is rounded
            separately.

    Returns:
        The rounded numbers, or `None` where no way of rounding protects every small cell: then there are too few
        persons to publish anything.
    """
    moves = Perturbations(definitions, persons)
    small = [cell for cell, count in counts.items() if 0 < count < minimum]
    for attempt in range(_TRIES):
        published = {
            cell: _round(count, base, _threshold(key, f"{scope}/{base}/{attempt}", cell))
            for cell, count in counts.items()
        }
        if all(_open(cell, counts, published, base, moves) for cell in small):
            return published
    return None


def _threshold(key: bytes, scope: str, cell: Key) -> float:
    """Return the number from 0 to 1 that decides on a cell."""
    cell_name = "|".join((scope, *cell)).encode()
    return int.from_bytes(hmac.digest(key, cell_name, hashlib.sha256)[:8]) / 2**64


def _round(count: int, base: int, threshold: float) -> int:
    below, rest = divmod(count, base)
    return base * (below + (threshold < rest / base))


def _open(cell: Key, counts: Mapping[Key, int], published: Mapping[Key, int], base: int, moves: Perturbations) -> bool:
    """Return whether more than one value of ``cell`` is compatible with the published figures."""

    def price(changed: Key, change: int) -> float | None:
        other = counts[changed] + change
        return 0.0 if other >= 0 and abs(other - published[changed]) < base else None

    return any(cheapest(moves.of(cell, direction), price) is not None for direction in (1, -1))
