"""Records of an export as rows, one per person: what a reader may know about a person, and what must stay unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nordicbaltic_standards.models.records import RECORDS

QUASI_IDENTIFIERS = ("country", "sex", "age", "citizenship")
"""Columns that a neighbour, a colleague or a newspaper may know about a person."""
SENSITIVE = "exploitation"
"""Column that must stay unknown for a person found by the others: what was done to the person."""
UNKNOWN = "unknown"
"""Value where a record has none, or has an absence reason."""


class PersonRows:
    """Collects rows, one per person; values of a later record replace those of an earlier one.

    Records that name no person are left out.
    """

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], dict[str, str]] = {}

    def add(self, document: Mapping[str, Any]) -> None:
        """Take in one record, as valid JSON data; of a message the record that it contains."""
        for record, subject in _persons(document, None):
            country = str(record.get("country") or document.get("country") or UNKNOWN)
            row = self._rows.setdefault(
                (country, str(subject.get("pseudonym"))),
                {"country": country} | dict.fromkeys((*QUASI_IDENTIFIERS[1:], SENSITIVE), UNKNOWN),
            )
            known = {
                "sex": _one(subject.get("sex")),
                "age": _age(subject),
                "citizenship": _several(subject.get("nationalities")),
                SENSITIVE: _several(_forms(record)),
            }
            row |= {name: value for name, value in known.items() if value != UNKNOWN}

    def rows(self) -> list[dict[str, str]]:
        """Return the rows, without pseudonyms."""
        return list(self._rows.values())

    def __repr__(self) -> str:
        return f"<PersonRows: {len(self._rows)}>"


def person_rows(documents: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Return the persons of some records as rows, for `measure` and `require_k_anonymity`.

    Args:
        documents: Records as valid JSON data.
    """
    gathered = PersonRows()
    for document in documents:
        gathered.add(document)
    return gathered.rows()


def _persons(
    document: Mapping[str, Any], subject: Mapping[str, Any] | None
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Yield each record that names a person, with that person; records within a file are about its person."""
    own = document.get("subject", subject)
    if isinstance(own, Mapping):
        yield document, own
    carried = document["payload"].values() if "payload" in document else document.values()
    for value in carried:
        for inner in value if isinstance(value, list) else (value,):
            if isinstance(inner, Mapping) and inner.get("record_type") in RECORDS:
                yield from _persons({"country": document.get("country")} | dict(inner), own)


def _forms(record: Mapping[str, Any]) -> object:
    return record.get("exploitation_forms") if record.get("record_type") == "identification" else None


def _one(value: object) -> str:
    return value if isinstance(value, str) else UNKNOWN


def _several(value: object) -> str:
    return " ".join(sorted(map(str, value))) if isinstance(value, list) and value else UNKNOWN


def _age(subject: Mapping[str, Any]) -> str:
    """Return the most exact information on the age."""
    born, stated = subject.get("birth_date"), subject.get("stated_age")
    return born if isinstance(born, str) else str(stated) if isinstance(stated, int) else _one(subject.get("age_group"))
