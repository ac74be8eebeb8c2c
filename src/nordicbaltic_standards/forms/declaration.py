"""The files in ``data``: how a task form is declared."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Tag

from nordicbaltic_standards.codelists.enumerations import AbsenceReason


class Declared(BaseModel, frozen=True):
    """Base of what a file can contain."""

    model_config = ConfigDict(extra="forbid")


class Chosen(Declared, frozen=True):
    """True where one of these codes was chosen; of several answers to a question, one is enough."""

    question: str
    chosen: tuple[str, ...]


class IsGiven(Declared, frozen=True):
    """True where a question has an answer."""

    given: str


class NotGiven(Declared, frozen=True):
    """True where a question has no answer."""

    not_given: str


class AllOf(Declared, frozen=True):
    """True where all of these are."""

    all: tuple[Condition, ...]


class AnyOf(Declared, frozen=True):
    """True where one of these is."""

    any: tuple[Condition, ...]


_KINDS = ("chosen", "given", "not_given", "all", "any")


def _kind(condition: Any) -> str | None:
    return next((kind for kind in _KINDS if kind in condition or hasattr(condition, kind)), None)


Condition = Annotated[
    Annotated[Chosen, Tag("chosen")]
    | Annotated[IsGiven, Tag("given")]
    | Annotated[NotGiven, Tag("not_given")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")],
    Discriminator(_kind),
]
"""When a question is asked. There are no other conditions, so that every kind of form can express them in its own
way."""


class QuestionEntry(Declared, frozen=True):
    """A question in ``questions.toml``.

    Attributes:
        pointer: Field that the answer fills; ``-`` means one entry of a list for each answer chosen.
        text: The question, in English.
        hint: Help for the answer, in English.
        codes: Codes offered, in their order; all of the list where there are none.
        codes_as: Question that offers the same codes.
        absent: Reasons offered for having no answer, where the field takes one.
        not_future: Whether a day or time must not be in the future.
        not_before: Question whose day the answer must not be before.
        outside: Whether the answer is a reference of another system, which the record contains with ``ext:`` before it.
    """

    pointer: str
    text: str
    hint: str = ""
    codes: tuple[str, ...] = ()
    codes_as: str | None = None
    absent: tuple[AbsenceReason, ...] = (AbsenceReason.UNKNOWN,)
    not_future: bool = False
    not_before: str | None = None
    outside: bool = False


class TaskQuestion(Declared, frozen=True):
    """A question as a task asks it."""

    ask: str
    required: bool = False
    when: Condition | None = None


class Written(Declared, frozen=True):
    """What is written into the record without a question because the form was filled in.

    It is written where the part that it belongs to has an answer.

    Attributes:
        pointer: Field that it fills; ``-`` means each entry of a list.
        value: The value; ``#`` at its end is the number of the entry.
        answer: Question whose answer it is, or ``code`` or ``country`` of the head.
        given: What the caller of `from_answers` gives: its organisation, or the currency of the country.
        when: When it is written; always where there is no condition.
    """

    pointer: str
    value: str | tuple[str, ...] | None = None
    answer: str | None = None
    given: Literal["organisation", "currency"] | None = None
    when: Condition | None = None


class TaskEntry(Declared, frozen=True):
    """A task in its own file.

    Attributes:
        title: Title of the form, in English.
        hint: What to consider before one begins, in English.
        record: Record that is made from the answers.
        head: Questions before the first one; they have no number.
        questions: The questions, in their order.
        standards: Regional standards that are also questions, after the others.
        written: What is written without a question.
        signature: Whether the printed form is signed.
    """

    title: str
    hint: str
    record: str
    head: tuple[str, ...]
    questions: tuple[TaskQuestion, ...]
    standards: tuple[str, ...] = ()
    written: tuple[Written, ...] = ()
    signature: bool = False
