"""What a reader sees of the parts of a value: their titles, and the short lists of words that only facts use."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from nordicbaltic_standards.codelists.enumerations import Unit


class Titled:
    """Says what a reader sees before a part of a value; a part without a title is shown by its shape, or not at all.

    Attributes:
        title: Title in English.
        key: Name of the text for translators; empty: the name of the field. Fields of one name have one title.
        unit: Unit of a plain number.
        names: Fact that holds the things which an identifier names, as ``"network.authorities"``.
    """

    def __init__(self, title: str, *, key: str = "", unit: Unit | None = None, names: str = "") -> None:
        self.title = title
        self.key = key
        self.unit = unit
        self.names = names


class Choice:
    """A closed list of words that belong to facts alone, each with the English that a reader sees.

    Attributes:
        name: Name of the list, for translators.
        labels: English label by key.
        keys: Key by what the files of the countries write: the key itself, or the English where ``in_words`` is set.
    """

    def __init__(self, name: str, labels: dict[str, str], *, in_words: bool = False) -> None:
        self.name = name
        self.labels = labels
        self.keys = {label if in_words else key: key for key, label in self.labels.items()}

    def check(self, given: str) -> str:
        """Return what the list holds.

        Raises:
            ValueError: When it does not hold it.
        """
        if given not in self.keys:
            raise ValueError(f"is one of {', '.join(self.keys)}")
        return given

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Let pydantic check what a file gives."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))


BINDING_WAYS = Choice(
    "binding",
    {
        "party": "party",
        "member-state": "member state",
        "directly-applicable": "directly applicable",
        "schengen": "Schengen associated state",
        "eea": "through the EEA Agreement",
        "schengen-acquis": "as a development of the Schengen acquis",
    },
    in_words=True,
)
"""How an instrument binds a country."""
PROCEDURES = Choice(
    "procedure",
    {
        "criminal-proceedings": "criminal proceedings",
        "administrative": "administrative decision",
        "social-service": "decision of a social service",
        "none": "none",
    },
)
"""Kinds of procedure by which victims are identified formally."""
PER = Choice("per", {"incident": "incident", "day": "day", "year": "year"})
"""What a highest amount is for."""
TASKS = Choice(
    "task",
    {
        "referral": "referral",
        "identification": "identification of victims",
        "shelter": "shelter",
        "helpline": "helpline",
        "return": "return",
        "residence": "residence permits",
        "child-protection": "protection of children",
        "coordination": "coordination",
        "police": "police",
        "prosecution": "prosecution",
        "compensation": "compensation",
        "data-protection": "data protection",
        "labour-inspection": "labour inspection",
        "rapporteur": "national rapporteur",
        "contact-point": "contact point for referral from abroad",
    },
)
"""Tasks of authorities and organisations."""
REACH = Choice(
    "reach", {"national": "the whole country", "regional": "one or more regions", "local": "one or more places"}
)
"""How far an authority or organisation reaches."""
