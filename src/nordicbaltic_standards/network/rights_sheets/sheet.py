"""A rights sheet: what the law of a country gives a person on a day, in the person's language, each sentence with its ground."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.i18n.formats import country_name, language_name, long_date, partial_date, reader_locale
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.texts import PERSON, Status, least_checked, person_languages
from nordicbaltic_standards.law.country import CountryOn, country
from nordicbaltic_standards.law.sections import require_date
from nordicbaltic_standards.law.values import Helpline
from nordicbaltic_standards.network.person_texts import person_text
from nordicbaltic_standards.network.rights_sheets.case_details import CaseDetails
from nordicbaltic_standards.network.rights_sheets.declarations import Question, Statement, Topic, declarations
from nordicbaltic_standards.network.rights_sheets.grounds import Answer, Ground, ground_of
from nordicbaltic_standards.network.rights_sheets.sources import SheetSource, TextRead, sources_of
from nordicbaltic_standards.network.rights_sheets.values import PLACEHOLDER, Piece, filled, names
from nordicbaltic_standards.utils.errors import UnknownKeyError

if TYPE_CHECKING:
    from babel import Locale


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the sheet as it came out.

    Attributes:
        pieces: Its words, and the values that are set apart from them.
        language: BCP 47 tag of the language that it came out in.
        status: How far it can be trusted as a translation.
    """

    pieces: tuple[Piece, ...]
    language: str
    status: Status

    @property
    def text(self) -> str:
        """The text as a whole."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return direction_of(self.language)


@dataclass(frozen=True, slots=True)
class Contact:
    """A line that the person can call.

    Attributes:
        name: Its name in the country's own language; empty on a neutral sheet.
        phones: Its numbers.
        remarks: When it is open and which languages are spoken, as far as that is known.
    """

    name: tuple[Piece, ...]
    phones: tuple[str, ...]
    remarks: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class RightsStatement:
    """A sentence on a right, with what it rests on.

    Attributes:
        id: Identifier of the statement.
        line: The sentence.
        sure: Whether it is made without doubt; a sentence that is not sure sends the reader to a lawyer or helper.
        ground: What it rests on.
        sources: Where that can be read, each with its number on the sheet.
        audience: ``eea`` or ``outside-eea`` where it is for some readers alone and it is not known whether this is one.
        contacts: Lines to call, where it names any.
    """

    id: str
    line: Line
    sure: bool
    ground: Ground
    sources: tuple[tuple[int, SheetSource], ...]
    audience: str | None = None
    contacts: tuple[Contact, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """Identifiers of the facts on which it rests."""
        return tuple(dict.fromkeys(fact.id for fact in self.ground.facts))


@dataclass(frozen=True, slots=True)
class RightsTopic:
    """A part of the sheet.

    Attributes:
        id: Identifier of the topic.
        title: Its heading.
        statements: What it says.
        ask: Whom to ask, where something is not sure or not known.
    """

    id: str
    title: Line
    statements: tuple[RightsStatement, ...]
    ask: Line | None


@dataclass(frozen=True, slots=True)
class RightsQuestion:
    """A question that checks what was understood, with the statements of this sheet that answer it."""

    id: str
    line: Line
    expected: tuple[RightsStatement, ...]


@dataclass(frozen=True, slots=True)
class RightsSheet:
    """A rights sheet.

    Attributes:
        country: ISO 3166-1 code of the country.
        language: BCP 47 tag of the person's language.
        on: Day on which the law was read.
        neutral: Whether it is the sheet that others may see.
        title: Its heading.
        head: Lines below the heading.
        dates: Days of the person's own case.
        topics: Its parts.
        questions: Questions for the worker; none on a neutral sheet.
        sources: The texts of law that were read, by their numbers; a neutral sheet shows the numbers alone.
        remarks: Lines at the end: how far the translation was checked, and what is in English.
    """

    country: str
    language: str
    on: date
    neutral: bool
    title: Line
    head: tuple[Line, ...]
    dates: tuple[Line, ...]
    topics: tuple[RightsTopic, ...]
    questions: tuple[RightsQuestion, ...]
    sources: tuple[TextRead, ...]
    remarks: tuple[Line, ...]

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return direction_of(self.language)

    @property
    def file_name(self) -> str:
        """A name for its file, which of a neutral sheet says nothing of rights."""
        return f"information-{self.language}.html" if self.neutral else f"rights-{self.country}-{self.language}.html"

    @property
    def statements(self) -> tuple[RightsStatement, ...]:
        """The statements of all topics."""
        return tuple(statement for topic in self.topics for statement in topic.statements)


def direction_of(language: str) -> str:
    """Return in which direction a language (BCP 47) is written: ``ltr`` or ``rtl``."""
    return str(reader_locale(language).text_direction)


def line(identifier: str, language: str, **values: Callable[[Locale], str]) -> Line:
    """Return a fixed text of the sheet with its placeholders filled.

    Args:
        identifier: Identifier of the text, as ``"rights/title"``.
        language: BCP 47 tag of the person's language.
        values: What writes the value of each placeholder in the locale of the language in which the text came out; values
            are set apart from the words.
    """
    text = person_text(identifier, language)
    pieces = list[Piece]()
    for index, part in enumerate(PLACEHOLDER.split(text.text)):
        if part:
            written = values[part](reader_locale(text.language)) if index % 2 else part
            pieces.append(Piece(written, "value" if index % 2 else "words"))
    return Line(tuple(pieces), text.language, text.status)


def write_sheet(code: str, language: str, on: date, case: CaseDetails, *, neutral: bool) -> RightsSheet:
    """Return the sheet of a country, as `nordicbaltic_standards.network.rights_sheets.rights_sheet` does.

    Raises:
        UnknownKeyError: When there is no such country or language.
        TypeError: When ``on`` is not a day.
    """
    if language not in person_languages():
        raise UnknownKeyError(f"rights sheets are in these languages: {', '.join(person_languages())}")
    return _Writer(country(code).on(require_date(on)), language, case, neutral=neutral).sheet()


class _Writer:
    """Writes the sheet of one country, day and language."""

    def __init__(self, law: CountryOn, language: str, case: CaseDetails, *, neutral: bool) -> None:
        self.law = law
        self.language = language
        self.case = case
        self.neutral = neutral
        self.grounds = {statement.id: ground_of(statement, law) for statement in declarations().statement}
        # Numbers are those of the full sheet for everyone, whatever this one leaves out.
        self.sources = tuple(dict.fromkeys(source.text_read for source in self._every_source()))

    def sheet(self) -> RightsSheet:
        """Return the sheet."""
        topics = tuple(
            self._topic(topic) for topic in declarations().topic if topic.id != "child" or self.case.child is not False
        )
        questions = () if self.neutral else tuple(self._question(each, topics) for each in declarations().question)
        kind = "neutral-" if self.neutral else ""
        dates = tuple(self._dates())
        title = line(f"rights/{kind}title", self.language)
        head = tuple(self._head(kind))
        shown = [title, *head, *dates, *(topic.title for topic in topics), *_lines(topics)]
        return RightsSheet(
            self.law.country.code, self.language, self.law.day, self.neutral, title, head, dates, topics, questions,
            self.sources, tuple(self._remarks(shown)),
        )  # fmt: skip

    def _every_source(self) -> Iterator[SheetSource]:
        for statement in declarations().statement:
            ground = self.grounds[statement.id]
            if ground.answer is Answer.YES and statement.wording(sure=ground.sure, neutral=False) is not None:
                yield from sources_of(ground, self.law.country, self.language)

    def _head(self, kind: str) -> Iterator[Line]:
        law = self.law.country
        yield line(f"rights/{kind}for-whom", self.language)
        yield line("rights/country", self.language, country=partial(country_name, law.code))
        yield line("rights/law-on", self.language, date=partial(long_date, self.law.day))
        if law.read_before(self.law.day):
            yield line("rights/law-read-to", self.language, date=partial(partial_date, law.read))
        yield line("rights/intro", self.language)
        if not self.neutral:
            yield line("rights/keep", self.language)

    def _dates(self) -> Iterator[Line]:
        period, permit = self.case.period_end, self.case.permit_end
        if period is not None and period.due is not None:
            key = "rights/period-may-end" if period.unsure or period.latest else "rights/period-ends"
            yield line(key, self.language, date=partial(long_date, period.due))
        if permit is not None and permit.due is not None:
            yield line("rights/permit-ends", self.language, date=partial(long_date, permit.due))

    def _topic(self, topic: Topic) -> RightsTopic:
        declared = [statement for statement in declarations().statement if statement.topic == topic.id]
        statements, doubt = list[RightsStatement](), False
        for statement in declared:
            ground = self.grounds[statement.id]
            if self._is_for_others(statement) or self._is_needless(statement):
                continue
            written = None if ground.answer is not Answer.YES else self._statement(statement, ground)
            doubt = doubt or ground.answer is Answer.NOT_KNOWN or (ground.answer is Answer.YES and not ground.sure)
            statements += [] if written is None else [written]
        ask = line(f"rights/topic/{topic.id}/ask", self.language) if doubt or not statements else None
        return RightsTopic(topic.id, line(f"rights/topic/{topic.id}/title", self.language), tuple(statements), ask)

    def _is_for_others(self, statement: Statement) -> bool:
        if statement.audience is None or self.case.eea_citizen is None:
            return False
        return (statement.audience == "eea") is not self.case.eea_citizen

    def _is_needless(self, statement: Statement) -> bool:
        better = None if statement.unless_sure is None else self.grounds[statement.unless_sure]
        return better is not None and better.answer is Answer.YES and better.sure and not better.is_limited

    def _statement(self, statement: Statement, ground: Ground) -> RightsStatement | None:
        wording = statement.wording(sure=ground.sure, neutral=self.neutral)
        if wording is None:
            return None
        text = person_text(f"rights/statement/{statement.id}/{wording}", self.language)
        pieces = filled(text.text, ground, self.law.country, text.language)
        if pieces is None:
            return None
        numbered = tuple(
            (self.sources.index(source.text_read) + 1, source)
            for source in dict.fromkeys(sources_of(ground, self.law.country, self.language))
        )
        audience = None if self.case.eea_citizen is not None else statement.audience
        return RightsStatement(
            statement.id, Line(pieces, text.language, text.status), ground.sure, ground, numbered, audience,
            tuple(self._contacts(ground)),
        )  # fmt: skip

    def _contacts(self, ground: Ground) -> Iterator[Contact]:
        """Yield the lines to call; a neutral sheet has the first alone, without its name.

        Names tell what a line is for, and without them no one can tell the line of an authority from another.
        """
        if not isinstance(ground.value, tuple):
            return
        emergency = self.grounds["call-emergency"].value.phone
        lines = [item for item in ground.value if isinstance(item, Helpline) and item.phone != emergency]
        for helpline in lines[:1] if self.neutral else lines:
            phones = tuple(phone for phone in (helpline.phone, helpline.second_phone) if phone)
            name = () if self.neutral else tuple(names(helpline, self.law.country, self.language))
            yield Contact(name, phones, tuple(self._open(helpline)))

    def _open(self, helpline: Helpline) -> Iterator[Line]:
        if helpline.round_the_clock:
            yield line("rights/day-and-night", self.language)
        if helpline.languages:
            tags = helpline.languages
            yield line(
                "rights/languages",
                self.language,
                languages=lambda locale: ", ".join(language_name(tag, locale) for tag in tags),
            )

    def _question(self, question: Question, topics: Iterable[RightsTopic]) -> RightsQuestion:
        shown = {statement.id: statement for topic in topics for statement in topic.statements}
        expected = tuple(shown[identifier] for identifier in question.statements if identifier in shown)
        return RightsQuestion(question.id, line(f"rights/question/{question.id}", self.language), expected)

    def _remarks(self, shown: Iterable[Line]) -> Iterator[Line]:
        """Yield how far the translation was checked, and that some of it is in English or of an earlier text."""
        lines = list(shown)
        if least_checked(self.language, (PERSON,)) is Status.DRAFT:
            yield line("rights/status/draft", self.language)
        if any(each.status is Status.OLDER for each in lines):
            yield line("rights/status/older", self.language)
        if self.language != ENGLISH and any(each.language == ENGLISH for each in lines):
            yield line("rights/status/english", self.language)


def _lines(topics: Iterable[RightsTopic]) -> Iterator[Line]:
    for topic in topics:
        yield from (statement.line for statement in topic.statements)
        yield from [] if topic.ask is None else [topic.ask]


def sheet_as_data(sheet: RightsSheet) -> dict[str, Any]:
    """Return a sheet as JSON-ready data; a neutral one names no facts and of sources their numbers alone."""

    def statement(each: RightsStatement) -> dict[str, Any]:
        data = {
            "id": each.id,
            **_line_as_data(each.line),
            "sure": each.sure,
            "confidence": each.ground.confidence.value,
            "general_rule": each.ground.is_limited,
            "audience": each.audience,
            "contacts": [
                {"name": "".join(piece.text for piece in contact.name), "phones": list(contact.phones)}
                for contact in each.contacts
            ],
        }
        if sheet.neutral:
            return data | {"sources": [number for number, _ in each.sources]}
        return data | {
            "facts": list(each.facts),
            "provisions": list(each.ground.provisions),
            "sources": [{"number": number} | source.to_dict() for number, source in each.sources],
        }

    return {
        "country": sheet.country,
        "language": sheet.language,
        "direction": sheet.direction,
        "on": sheet.on.isoformat(),
        "neutral": sheet.neutral,
        "file_name": sheet.file_name,
        "title": _line_as_data(sheet.title),
        "head": [_line_as_data(each) for each in sheet.head],
        "dates": [_line_as_data(each) for each in sheet.dates],
        "topics": [
            {
                "id": topic.id,
                "title": _line_as_data(topic.title),
                "statements": [statement(each) for each in topic.statements],
                "ask": None if topic.ask is None else _line_as_data(topic.ask),
            }
            for topic in sheet.topics
        ],
        "questions": [
            {"id": each.id, **_line_as_data(each.line), "expected": [answer.id for answer in each.expected]}
            for each in sheet.questions
        ],
        "remarks": [_line_as_data(each) for each in sheet.remarks],
    }


def _line_as_data(each: Line) -> dict[str, str]:
    return {
        "text": each.text,
        "language": each.language,
        "status": each.status.value,
        "direction": each.direction,
    }
