"""The sheets of a training case: one for the participants, and one with answers for the trainer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nordicbaltic_standards.i18n.formats import country_name, long_date
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.texts import Text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import LocalizedText
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact_text import read_up_to
from nordicbaltic_standards.network.training.answers import Answer, answer_to
from nordicbaltic_standards.network.training.case import TrainingCase
from nordicbaltic_standards.network.training.record_words import value_in_words
from nordicbaltic_standards.rules.findings import texts_of
from nordicbaltic_standards.utils.templates import template
from nordicbaltic_standards.validation.formats.grouping import localized
from nordicbaltic_standards.validation.formats.paths import titles


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """A question on a sheet.

    Attributes:
        text: The question.
        kind: Its kind, as ``"finding"``.
        answer: The answer; `None` on the sheet of the participants.
    """

    text: LocalizedText
    kind: str
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class TrainingSheet:
    """A sheet of a case, in one language.

    Attributes:
        id: Identifier of the case.
        language: BCP 47 tag of its language.
        title: Title of the case.
        head: Country, level and areas, each as a line.
        story: The story, paragraph by paragraph.
        facts: What the record contains: title of each field, and its value.
        questions: The questions.
        also_reported: Findings of the rule check that no question is about; empty for the participants.
        discuss: What the group can discuss; empty for the participants.
        mistakes: Common mistakes; empty for the participants.
        remarks: That all persons are invented, on which day the law was read, how far the translation was checked.
    """

    id: str
    language: str
    title: LocalizedText
    head: tuple[str, ...]
    story: tuple[LocalizedText, ...]
    facts: tuple[tuple[str, str], ...]
    questions: tuple[SheetQuestion, ...]
    also_reported: tuple[str, ...]
    discuss: tuple[LocalizedText, ...]
    mistakes: tuple[LocalizedText, ...]
    remarks: tuple[str, ...]

    @property
    def for_trainer(self) -> bool:
        """Whether it has the answers."""
        return any(question.answer is not None for question in self.questions)

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        questions = [
            {"text": each.text.text, "kind": each.kind}
            | ({} if each.answer is None else {"answer": each.answer.to_dict()})
            for each in self.questions
        ]
        for_trainer = {
            "also_reported": list(self.also_reported),
            "discuss": [text.text for text in self.discuss],
            "mistakes": [text.text for text in self.mistakes],
        }
        return {
            "id": self.id,
            "language": self.language,
            "title": self.title.text,
            "head": list(self.head),
            "story": [paragraph.text for paragraph in self.story],
            "record": [{"field": field, "value": value} for field, value in self.facts],
            "questions": questions,
            **(for_trainer if self.for_trainer else {}),
            "remarks": list(self.remarks),
        }


def training_sheet(case: TrainingCase, language: str = ENGLISH, *, trainer: bool = False) -> TrainingSheet:
    """Return a sheet of a case.

    Args:
        case: The case.
        language: BCP 47 tag of the reader's language.
        trainer: Whether it has the answers, what to discuss and common mistakes.

    Raises:
        TrainingCaseError: When the record of the case cannot be made.
        ImportError: When the extra ``editing`` is not installed.
    """
    language = resolve_language(language)

    def text(name: str) -> LocalizedText:
        return _localized(case.text(name, language), language)

    story = text("story")
    questions = (
        SheetQuestion(text(f"question/{number}"), each.kind, answer_to(each, case, language) if trainer else None)
        for number, each in enumerate(case.entry.questions, start=1)
    )
    return TrainingSheet(
        id=case.id,
        language=language,
        title=text("title"),
        head=tuple(head_lines(case, language)),
        story=tuple(story._replace(text=" ".join(each.split())) for each in story.text.split("\n\n")),
        facts=tuple(
            (titles(case.report, pointer, language) or pointer, value_in_words(case.record, pointer, language))
            for pointer in case.entry.shown
        ),
        questions=tuple(questions),
        also_reported=tuple(_also_reported(case, language)) if trainer else (),
        discuss=_texts(case, "discuss", language) if trainer else (),
        mistakes=_texts(case, "mistake", language) if trainer else (),
        remarks=tuple(_remarks(case, language)),
    )


def _localized(text: Text, language: str) -> LocalizedText:
    return localized(text.text, text, language)


def _texts(case: TrainingCase, kind: str, language: str) -> tuple[LocalizedText, ...]:
    return tuple(_localized(text, language) for text in case.numbered_texts(kind, language))


def head_lines(case: TrainingCase, language: str) -> Iterator[str]:
    """Yield country, level, areas and forms of exploitation of a case, in ``language`` (BCP 47)."""
    yield country_name(case.country, language)
    yield ui_text(f"training/level-{case.level}", language)
    yield "; ".join(ui_text(f"area/{area}", language) for area in case.areas)
    yield "; ".join(form.label(language) for form in case.exploitation_forms)


def _also_reported(case: TrainingCase, language: str) -> Iterator[str]:
    covered = {getattr(question, "rule", None) for question in case.entry.questions}
    others = dict.fromkeys(finding.rule for finding in case.report.findings if finding.rule not in covered)
    yield from (f"{rule} · {texts_of(rule).title_text(language).text}" for rule in others)


def _remarks(case: TrainingCase, language: str) -> Iterator[str]:
    yield ui_text("training/invented", language)
    yield ui_text("report/law-read-on", language, date=long_date(case.day, language))
    yield read_up_to(country(case.country), case.day, language)
    checked = how_far_checked(language)
    if checked is not None:
        yield checked


# Formats


def sheets_as_html(sheets: Sequence[TrainingSheet], language: str = ENGLISH) -> str:
    """Return sheets as one self-contained HTML page, laid out for A4, each sheet on pages of its own."""
    language = resolve_language(language)
    title = sheets[0].title.text if len(sheets) == 1 else ui_text("training/title", language)
    return template("training_case.html").render(
        sheets=sheets,
        language=language,
        title=title,
        ui=lambda identifier: ui_text(identifier, language),
    )


def sheets_as_text(sheets: Iterable[TrainingSheet], width: int = 100) -> str:
    """Return sheets as text for reading, ending in a line break, with lines of ``width`` columns."""
    return "\n\n".join("\n".join(_sheet_lines(sheet, width)) for sheet in sheets) + "\n"


def _sheet_lines(sheet: TrainingSheet, width: int) -> Iterator[str]:
    def heading(identifier: str) -> list[str]:
        words = ui_text(identifier, sheet.language)
        return ["", words, "─" * min(len(words), width)]

    title = f"{sheet.title.text} ({sheet.id})"
    yield from (title, "═" * min(len(title), width))
    for line in filter(None, (*sheet.head, *sheet.remarks)):
        yield from wrapped(line, width)
    for paragraph in sheet.story:
        yield from ("", *wrapped(paragraph.text, width))
    yield from heading("training/record")
    for field, value in sheet.facts:
        yield from wrapped(f"{field}: {value}", width, rest="  ")
    yield from heading("training/questions")
    for number, question in enumerate(sheet.questions, start=1):
        yield from wrapped(question.text.text, width, f"{number}. ", "   ")
        if question.answer is not None:
            yield from _answer_lines(question.answer, sheet.language, width)
    for identifier, texts in _for_trainer(sheet).items():
        if texts:
            yield from heading(identifier)
        for text in texts:
            yield from wrapped(text, width, "• ", "  ")


def _answer_lines(answer: Answer, language: str, width: int) -> Iterator[str]:
    yield from wrapped(answer.basis, width, "   → ", "     ")
    for line in answer.lines:
        yield from wrapped(line.text, width, "     ", "     ")
    for source in answer.sources:
        yield from wrapped(f"{ui_text('report/source', language)}: {source.text}", width, "     ", "       ")


def _for_trainer(sheet: TrainingSheet) -> dict[str, list[str]]:
    return {
        "training/also-reported": list(sheet.also_reported),
        "training/discuss": [text.text for text in sheet.discuss],
        "training/mistakes": [text.text for text in sheet.mistakes],
    }
