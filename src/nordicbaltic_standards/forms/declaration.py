"""The files in ``data``: how a task form is written down."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Tag

from nordicbaltic_standards.codelists.enumerations import AbsenceReason


class Declared(BaseModel, frozen=True):
    """Base of what a file can hold."""

    model_config = ConfigDict(extra="forbid")


class Chosen(Declared, frozen=True):
    """Holds where one of these codes was chosen; of several answers to a question one is enough."""

    question: str
    chosen: tuple[str, ...]


class IsGiven(Declared, frozen=True):
    """Holds where a question has an answer."""

    given: str


class NotGiven(Declared, frozen=True):
    """Holds where a question has no answer."""

    not_given: str


class AllOf(Declared, frozen=True):
    """Holds where all of these do."""

    all: tuple[Condition, ...]


class AnyOf(Declared, frozen=True):
    """Holds where one of these does."""

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
"""When a question is asked. It is all that there is, so that every kind of form can say it in its own way."""


class QuestionEntry(Declared, frozen=True):
    """A question in ``questions.toml``.

    Attributes:
        pointer: Field that the answer fills; ``-`` stands for one entry of a list for each answer chosen.
        text: The question, in English.
        hint: What helps to answer it, in English.
        codes: Codes offered, in their order; all of the list where there are none.
        codes_as: Question that offers the same codes.
        absent: Reasons offered for having no answer, where the field takes one.
        not_future: Whether a day or time must have come.
        not_before: Question whose day the answer must not be before.
        outside: Whether the answer is a reference of another system, which stands in the record with ``ext:`` before it.
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
    """What stands in the record because the form was filled in, without a question.

    It is written where the part that it belongs to has an answer.

    Attributes:
        pointer: Field that it fills; ``-`` stands for each entry of a list.
        value: The value; ``#`` at its end is the number of the entry.
        answer: Question whose answer it is, or ``code`` or ``country`` of the head.
        given: What the caller of `from_answers` gives: the own organisation, or the currency of the country.
        when: When it is written; always where there is no condition.
    """

    pointer: str
    value: str | tuple[str, ...] | None = None
    answer: str | None = None
    given: Literal["organisation", "currency"] | None = None
    when: Condition | None = None


class TaskEntry(Declared, frozen=True):
    """A task in a file of its own.

    Attributes:
        title: What the form is called, in English.
        hint: What to mind before one begins, in English.
        record: Record that the answers make.
        head: Questions that stand before the first and have no number.
        questions: The questions, in their order.
        standards: Regional standards that are questions too, after the others.
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
