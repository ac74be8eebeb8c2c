"""Which states belong together, and which territories are parts of one, by ISO 3166-1 codes."""

from __future__ import annotations

UNION = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
    "NL", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
"""Member states of the European Union since 2020."""

_OF_STATES = {"AX": "FI", "SJ": "NO"} | dict.fromkeys(("GF", "GP", "MF", "MQ", "RE", "YT"), "FR")
"""Parts of a state that have a code of their own and the law of that state: Åland, Svalbard and Jan Mayen, and the parts of
France overseas in which Union law applies (TFEU art. 355(1)). Greenland and the Faroe Islands have laws of their own."""

_PASSPORTS: dict[str, str] = {
    **dict.fromkeys(("FO", "GL"), "DK"),
    **dict.fromkeys(("AW", "BQ", "CW", "SX"), "NL"),
    **dict.fromkeys(("BL", "NC", "PF", "PM", "WF"), "FR"),
}
"""Territories with laws of their own whose people are nationals of a Member State."""


def state_of(country: str) -> str:
    """Return the state whose law holds in a country or territory (ISO 3166-1 codes), itself for nearly all."""
    return _OF_STATES.get(country, country)


def nationality_of(country: str) -> str:
    """Return the state whose nationals the people of a country or territory are (ISO 3166-1 codes), itself for nearly all."""
    return _PASSPORTS.get(country, state_of(country))


def same_state(one: str | None, other: str | None) -> bool:
    """Return whether two codes are surely of one state, so that what goes from one to the other does not go abroad."""
    return one == other or (one is not None and other is not None and state_of(one) == state_of(other))
