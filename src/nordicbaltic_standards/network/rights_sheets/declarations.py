"""What a rights sheet can say: topics, statements and questions, read from ``statements.toml`` beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, model_validator

from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.scalars import Key, Words
from nordicbaltic_standards.law.toml_files import read_toml

_FILE = Path(__file__).with_name("statements.toml")


def _fact(fact_id: str) -> str:
    if not any(fact_id in section.declared for section in SECTIONS.values()):
        raise ValueError("no fact is declared under this identifier")
    return fact_id


def _provision(citation: str) -> str:
    identifier, _, provision = citation.partition(" ")
    instrument = instruments.get(identifier)
    if instrument is None or instrument.fact is None or provision not in instrument.provisions:
        raise ValueError("no provision of an instrument of which a fact says whether it binds a country")
    return citation


class Topic(BaseModel, frozen=True, extra="forbid"):
    """A part of the sheet with a heading, and whom to ask where the law on it is not sure."""

    id: Key
    title: Words
    ask: Words


class Statement(BaseModel, frozen=True, extra="forbid"):
    """A sentence on a right, the ground on which it rests, and the wordings for a ground that is sure and one that is not.

    The head of ``statements.toml`` says what each part means.
    """

    id: Key
    topic: Key
    fact: Annotated[str, AfterValidator(_fact)] | None = None
    part: Words | None = None
    says: Literal["known", "none", "yes", "no", "lists"] = "known"
    code: Key | None = None
    provisions: tuple[Annotated[str, AfterValidator(_provision)], ...] = ()
    union: Literal["emergency_number"] | None = None
    audience: Literal["eea", "outside-eea"] | None = None
    unless_sure: Key | None = None
    text: Words
    weak: Words | None = None
    neutral: str | None = None
    neutral_weak: Words | None = None

    @model_validator(mode="after")
    def _one_ground(self) -> Self:
        if sum(map(bool, (self.fact, self.provisions, self.union))) != 1:
            raise ValueError("a statement rests on a fact, on provisions, or on an entry of Union law")
        if (self.says == "lists") != (self.code is not None):
            raise ValueError("a code is given where the ground lists it, and only there")
        return self

    def wording(self, *, sure: bool, neutral: bool) -> str | None:
        """Return the end of the identifier of its text, ``text``, ``weak`` or a neutral one; `None` where it is left out."""
        if neutral and self.neutral == "":
            return None
        if sure:
            return "neutral" if neutral and self.neutral else "text"
        if neutral and self.neutral_weak is not None:
            return "neutral_weak"
        return None if self.weak is None else "weak"


class Question(BaseModel, frozen=True, extra="forbid"):
    """A question with which a worker checks what was understood, and the statements that answer it."""

    id: Key
    text: Words
    statements: tuple[Key, ...]


class Declarations(BaseModel, frozen=True, extra="forbid"):
    """The content of the file."""

    topic: tuple[Topic, ...]
    statement: tuple[Statement, ...]
    question: tuple[Question, ...]

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        for entries in (self.topic, self.statement, self.question):
            named = [entry.id for entry in entries]
            if twice := {identifier for identifier in named if named.count(identifier) > 1}:
                raise ValueError(f"two entries for {', '.join(sorted(twice))}")
        topics, known = {topic.id for topic in self.topic}, {statement.id for statement in self.statement}
        named = [statement.unless_sure for statement in self.statement if statement.unless_sure]
        named += [identifier for question in self.question for identifier in question.statements]
        if unknown := {*named} - known | {statement.topic for statement in self.statement} - topics:
            raise ValueError(f"there is no {', '.join(sorted(unknown))}")
        return self


def read_declarations(text: str) -> Declarations:
    """Return what a text of the form of ``statements.toml`` declares.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    return read_toml(text, _FILE.name, Declarations)


@cache
def declarations() -> Declarations:
    """Return the topics, statements and questions that come with this package, read when first used."""
    return read_declarations(_FILE.read_text(encoding="utf-8"))


def statement_texts() -> Iterator[tuple[str, str]]:
    """Yield identifier and English of every text of topics, statements and questions."""
    declared = declarations()
    for topic in declared.topic:
        yield f"rights/topic/{topic.id}/title", topic.title
        yield f"rights/topic/{topic.id}/ask", topic.ask
    for statement in declared.statement:
        for name in ("text", "weak", "neutral", "neutral_weak"):
            english = getattr(statement, name)
            if english:
                yield f"rights/statement/{statement.id}/{name}", english
    for question in declared.question:
        yield f"rights/question/{question.id}", question.text
