"""A task form and its questions, as every kind of form reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.codelists.iso_codes import COUNTRIES
from nordicbaltic_standards.forms.declaration import AllOf, AnyOf, Chosen, Condition, IsGiven, NotGiven, Written
from nordicbaltic_standards.i18n.formats import country_name, language_name, sorted_labels
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.introspection import CodeShape, DeclaredField, ListShape, ScalarShape, Shape
from nordicbaltic_standards.models.types import (
    AGE,
    AMOUNT,
    COUNTRY,
    DATE,
    FLAG,
    INSTANT,
    LANGUAGE,
    NON_NEGATIVE_INTEGER,
    NOTE,
    PARTIAL_DATE,
    REGION_COUNTRY,
    ScalarType,
)
from nordicbaltic_standards.standards import standards

DOMAIN = "forms"

YES, NO = "yes", "no"

ABSENT = "absent-"
"""Beginning of an answer that is a reason for having none, as ``absent-unknown``."""

EACH = "-"
"""Step of a pointer that means one entry of a list for each answer chosen."""

KEY = "="
"""In a step of a pointer: the entry of a list whose field has this value, as ``standard=GEN-S01``."""

MOST_BOXES = 30
"""Largest number of choices shown with a tick box each, where several can be chosen, and on paper."""

Answer = str | int | tuple[str, ...]
"""An answer as forms give it: a text, a code, ``"yes"`` or ``"no"``, ``"absent-unknown"``, a number, or several codes."""


class Kind(Enum):
    """How a question is answered."""

    ONE = auto()
    """One of its choices."""
    SEVERAL = auto()
    """One or more of its choices."""
    DAY = auto()
    PARTIAL_DAY = auto()
    """A day, a month or a year."""
    TIME = auto()
    """A day with the time of day."""
    NUMBER = auto()
    AMOUNT = auto()
    TEXT = auto()
    LONG_TEXT = auto()


_KINDS: dict[ScalarType, Kind] = {
    DATE: Kind.DAY,
    PARTIAL_DATE: Kind.PARTIAL_DAY,
    INSTANT: Kind.TIME,
    NON_NEGATIVE_INTEGER: Kind.NUMBER,
    AGE: Kind.NUMBER,
    AMOUNT: Kind.AMOUNT,
    NOTE: Kind.LONG_TEXT,
    FLAG: Kind.ONE,
    COUNTRY: Kind.ONE,
    REGION_COUNTRY: Kind.ONE,
    LANGUAGE: Kind.ONE,
}


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Question:
    """A question of a task form.

    Attributes:
        id: Name of the question, the same in every task that asks it.
        number: Its number on the form, or ``None`` in the head.
        pointer: Field of the record that the answer fills; see `EACH` and `KEY` for what its steps can be.
        field: The field.
        english: The question in English; empty where it is a regional standard.
        english_hint: Help for the answer, in English, or empty.
        required: Whether it needs an answer wherever it is asked.
        when: When it is asked; always where there is no condition.
        codes: Codes, countries or languages offered, in their order.
        reasons: Reasons offered for having no answer.
        not_future: Whether a day or time must not be in the future.
        not_before: Question whose day the answer must not be before, or ``None``.
        outside: Whether the answer is a reference of another system.
        standard: Regional standard that it asks about, or ``None``.
    """

    id: str
    number: int | None
    pointer: str
    field: DeclaredField
    english: str
    english_hint: str
    required: bool
    when: Condition | None
    codes: tuple[str, ...]
    reasons: tuple[AbsenceReason, ...]
    not_future: bool = False
    not_before: str | None = None
    outside: bool = False
    standard: str | None = None

    def __repr__(self) -> str:
        return f"<Question {self.id}>"

    @property
    def shape(self) -> Shape:
        """What one answer is."""
        return self.field.item_shape

    @property
    def kind(self) -> Kind:
        """How it is answered."""
        if isinstance(self.field.shape, ListShape) or EACH in self.pointer.split("/"):
            return Kind.SEVERAL
        if isinstance(self.shape, ScalarShape):
            return _KINDS.get(self.shape.leaf, Kind.TEXT)
        return Kind.ONE

    @property
    def is_flag(self) -> bool:
        """Whether the answer is yes or no."""
        return isinstance(self.shape, ScalarShape) and self.shape.leaf is FLAG

    @property
    def keeps_reasons(self) -> bool:
        """Whether the record can say why there is no answer; otherwise the answer "not known" leaves the field out."""
        return self.field.takes_absence and EACH not in self.pointer.split("/")

    def text(self, language: str = "en") -> str:
        """Return the question in ``language`` (BCP 47)."""
        if self.standard is not None:
            return standards[self.standard].text("statement", language).text
        return lookup(DOMAIN, f"question/{self.id}/text", self.english, language).text

    def hint(self, language: str = "en") -> str:
        """Return help for the answer in ``language`` (BCP 47), or an empty text."""
        if not self.english_hint:
            return ""
        return lookup(DOMAIN, f"question/{self.id}/hint", self.english_hint, language).text

    def numbered(self, language: str = "en") -> str:
        """Return the question with its number, in ``language`` (BCP 47)."""
        return self.text(language) if self.number is None else f"{self.number}. {self.text(language)}"

    def choices(self, language: str = "en") -> dict[str, str]:
        """Return the choices by the answer they mean, in ``language`` (BCP 47); empty where anything can be answered.

        The last are the reasons for having no answer.
        """
        offered = self._offered(language)
        if offered:
            offered |= {f"{ABSENT}{reason.value}": reason.label(language) for reason in self.reasons}
        return offered

    def _offered(self, language: str) -> dict[str, str]:
        match self.shape:
            case CodeShape(code_list):
                return {code: code_list(code).label(language) for code in self.codes or map(str, code_list)}
            case ScalarShape(leaf) if leaf is FLAG:
                return {YES: ui_text("sheet/yes", language), NO: ui_text("sheet/no", language)}
            case ScalarShape(leaf) if leaf in {COUNTRY, REGION_COUNTRY}:
                every = COUNTRIES if leaf is COUNTRY else REGION
                return sorted_labels(self.codes or every, country_name, language)
            case ScalarShape(leaf) if leaf is LANGUAGE:
                return sorted_labels(self.codes, language_name, language)
            case _:
                return {}


@dataclass(frozen=True, repr=False, eq=False)
class TaskForm:
    """What a worker is asked for one task.

    Attributes:
        id: Name of the task, as ``"first-contact"``.
        record: Record that is made from the answers.
        head: Questions before the first one: the code of the person, the country.
        questions: The questions in their order, at most thirty.
        written: What is written into the record without a question.
        english_title: Title in English.
        english_hint: What to consider before one begins, in English.
        signature: Whether the printed form is signed.
    """

    id: str
    record: type[Record]
    head: tuple[Question, ...]
    questions: tuple[Question, ...]
    written: tuple[Written, ...]
    english_title: str
    english_hint: str
    signature: bool = False

    def __repr__(self) -> str:
        return f"<TaskForm {self.id}: {len(self.questions)} questions>"

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question, those of the head first, by its name."""
        return {question.id: question for question in (*self.head, *self.questions)}

    def title(self, language: str = "en") -> str:
        """Return the title of the form in ``language`` (BCP 47)."""
        return self._text("title", self.english_title, language).text

    def hint(self, language: str = "en") -> str:
        """Return what to consider before one begins, in ``language`` (BCP 47)."""
        return self._text("hint", self.english_hint, language).text

    def _text(self, part: str, english: str, language: str) -> Text:
        return lookup(DOMAIN, f"task/{self.id}/{part}", english, language)

    def relevant(self, answers: Mapping[str, Answer]) -> tuple[Question, ...]:
        """Return the questions that are asked, given these answers, those of the head first."""
        return tuple(question for question in self.by_id.values() if holds(question.when, answers))

    def question_at(self, pointer: str) -> Question | None:
        """Return the question whose answer is at a place, contains it or alone fills it; ``None`` where there is none.

        Args:
            pointer: JSON Pointer into a record (RFC 6901).
        """
        steps = pointer.split("/")
        near = [question for question in self.by_id.values() if _leads_to(question.pointer.split("/"), steps)]
        exact = [question for question in near if question.pointer.count("/") <= pointer.count("/")]
        return exact[0] if exact else near[0] if len(near) == 1 else None


def _leads_to(own: list[str], steps: list[str]) -> bool:
    return all(step in {mine, EACH} or mine == EACH for mine, step in zip(own, steps, strict=False))


def holds(condition: Condition | None, answers: Mapping[str, Answer]) -> bool:
    """Return whether a condition is met, given these answers."""
    match condition:
        case None:
            return True
        case Chosen():
            answer = answers.get(condition.question)
            given = answer if isinstance(answer, tuple) else (answer,)
            return not set(condition.chosen).isdisjoint(given)
        case IsGiven():
            return condition.given in answers
        case NotGiven():
            return condition.not_given not in answers
        case AllOf():
            return all(holds(each, answers) for each in condition.all)
        case AnyOf():
            return any(holds(each, answers) for each in condition.any)


def questions_in(condition: Condition | None) -> frozenset[str]:
    """Return the questions that a condition asks about."""
    match condition:
        case None:
            return frozenset()
        case Chosen():
            return frozenset({condition.question})
        case IsGiven():
            return frozenset({condition.given})
        case NotGiven():
            return frozenset({condition.not_given})
        case AllOf():
            return frozenset().union(*map(questions_in, condition.all))
        case AnyOf():
            return frozenset().union(*map(questions_in, condition.any))
