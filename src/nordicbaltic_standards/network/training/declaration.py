"""The files in ``cases``: how a training case is declared."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    DisclosurePurpose,
    ExploitationForm,
    RecipientType,
)
from nordicbaltic_standards.forms.declaration import Declared
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.scalars import Words
from nordicbaltic_standards.testing.vectors import Operation

LEVELS = (1, 2, 3)
"""First contact and identification; assistance, residence and referral; compensation, data protection and whole cases."""


def _covered(code: str) -> str:
    if code not in REGION:
        raise ValueError(f"the countries are: {', '.join(REGION)}")
    return code


Pointer = Annotated[str, StringConstraints(pattern=r"^(/[^/]+)+$", strict=True)]
"""Place in the record of the case (RFC 6901)."""


class RecordEntry(Declared, frozen=True):
    """The record of a case: an example or a test record, and what is different in this case.

    Attributes:
        example: Name of the record type whose example of the country is used.
        vector: Identifier of the test record that is used in its place, as ``"RES-001/003"``.
        patch: What is different (RFC 6902).
    """

    example: Words | None = None
    vector: Words | None = None
    patch: tuple[Operation, ...] = ()

    @model_validator(mode="after")
    def _has_one_origin(self) -> Self:
        if (self.example is None) == (self.vector is None):
            raise ValueError("give one of example and vector")
        return self


class BaseQuestion(Declared, frozen=True):
    """Base of the questions.

    Attributes:
        ask: The question, in English.
    """

    ask: Words


class FindingQuestion(BaseQuestion, frozen=True):
    """What does the rule check report, and what is to be done?"""

    kind: Literal["finding"]
    rule: Words


class DeadlineQuestion(BaseQuestion, frozen=True):
    """Until when? ``deadline`` is the identifier of a statutory date, as ``"reflection-end-earliest"``."""

    kind: Literal["deadline"]
    deadline: Words


class FactQuestion(BaseQuestion, frozen=True):
    """How long, who, which body? ``fact`` is a fact of the country's law, as ``"reflection_period.minimum_length"``."""

    kind: Literal["fact"]
    fact: Words


class DisclosureQuestion(BaseQuestion, frozen=True):
    """Can this be passed on? BaseQuestion of a case file or a data protection record, with the arguments of `may_disclose`."""

    kind: Literal["disclosure"]
    recipient: RecipientType
    purpose: DisclosurePurpose
    categories: Annotated[tuple[DataCategory, ...], Field(min_length=1)]
    recipient_country: Words | None = None


class AskNextQuestion(BaseQuestion, frozen=True):
    """What is missing in the record and should be asked next?"""

    kind: Literal["ask-next"]


QuestionEntry = Annotated[
    FindingQuestion | DeadlineQuestion | FactQuestion | DisclosureQuestion | AskNextQuestion,
    Field(discriminator="kind"),
]
"""A question. The code computes every answer; no file contains one."""


class Span(Declared, frozen=True, populate_by_name=True):
    """The number of days between two days of the record."""

    first: Annotated[Pointer, Field(alias="from")]
    last: Annotated[Pointer, Field(alias="to")]


class CaseEntry(Declared, frozen=True):
    """A training case. The name of its file is its identifier.

    Attributes:
        country: ISO 3166-1 code of the country whose law applies.
        level: One of `LEVELS`.
        title: Title, in English.
        story: What happened, in English, with a blank line between paragraphs. A name in braces is an entry of ``values``.
        values: Values of the record that the story names, by name.
        exploitation_forms: Forms of exploitation in the story, where the record does not name any.
        shown: Places of the record that both sheets show below the story.
        record: The record.
        questions: The questions, in their order.
        discuss: What the group can discuss, in English.
        mistakes: Common mistakes, in English.
    """

    country: Annotated[str, AfterValidator(_covered)]
    level: Literal[1, 2, 3]
    title: Words
    story: Words
    values: dict[str, Pointer | Span] = Field(default_factory=dict)
    exploitation_forms: tuple[ExploitationForm, ...] = ()
    shown: Annotated[tuple[Pointer, ...], Field(min_length=1)]
    record: RecordEntry
    questions: Annotated[tuple[QuestionEntry, ...], Field(min_length=1)]
    discuss: Annotated[tuple[Words, ...], Field(min_length=1)]
    mistakes: Annotated[tuple[Words, ...], Field(min_length=1)]

    def texts(self) -> dict[str, str]:
        """Return name and English of every text, in the order of the sheet."""
        numbered = {
            "question": [each.ask for each in self.questions],
            "discuss": self.discuss,
            "mistake": self.mistakes,
        }
        return {"title": self.title, "story": self.story} | {
            f"{name}/{number}": words for name, texts in numbered.items() for number, words in enumerate(texts, start=1)
        }
