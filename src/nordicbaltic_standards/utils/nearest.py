"""The choice that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def closest_choice(given: str, choices: Iterable[str]) -> str | None:
    """Return the choice that was probably meant by ``given``, or ``None``."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed for what is misspelt only

    folded = {choice.casefold(): choice for choice in choices}
    key = given.casefold().replace("_", "-") if any("-" in choice for choice in folded) else given.casefold()
    matches = get_close_matches(key[:80], folded, n=1, cutoff=0.72)
    return folded[matches[0]] if matches else None
