"""Questions of forms and standards in use elsewhere, and our fields for their answers.

``forms.csv`` names the forms and how much of each was read. ``questions.csv`` has one row per question, in our own
words. The comparison was made twice, the second time by a reader who had not built the fields and did not see the first
answers. The second answers are used, except for a few that were corrected when the fields were read again. No one at
the publishers of the forms has reviewed it.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from nordicbaltic_standards.codelists.base import Relation


@dataclass(frozen=True, slots=True)
class Form:
    """A form, or a data standard, of another organisation.

    Attributes:
        id: Identifier, as ``"uk-nrm"``.
        title: Its title, in English.
        publisher: Who publishes it.
        country: ISO 3166-1 alpha-2 code of the country that uses it; empty where it is used in several.
        source: Where it was read.
        read: How much of it was read.
        as_of: State of what was read (ISO 8601); empty where it had no date.
    """

    id: str
    title: str
    publisher: str
    country: str
    source: str
    read: str
    as_of: str


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question of a form, and the field for its answer.

    Attributes:
        form: Identifier of the form.
        question: The question, in our own words.
        relation: How the question compares with our field (SKOS mapping relations): `Relation.BROADER` where the
            question covers more than the field, `Relation.NARROWER` where the field is coarser, so that the answer fits
            but loses detail.
        record: Kebab name of our record; empty for `Relation.NONE`.
        pointer: JSON Pointer (RFC 6901) of the field in it, in lists that of the first entry; empty for `Relation.NONE`.
        reason: Why there is no field for it; empty for all other relations.
    """

    form: str
    question: str
    relation: Relation
    record: str
    pointer: str
    reason: str


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms, those for identification and referral first."""
    return tuple(Form(**row) for row in _rows("forms"))


@cache
def questions() -> tuple[FormQuestion, ...]:
    """Return the questions of all forms, in the order of the forms."""
    return tuple(FormQuestion(relation=Relation(row.pop("relation")), **row) for row in _rows("questions"))


def _rows(name: str) -> list[dict[str, str]]:
    text = files("nordicbaltic_standards.interop.crosswalk").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))
