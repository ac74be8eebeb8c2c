"""The answers to the questions of a training case: each is computed by the rules, from the law of the day and the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import LocalizedText, cited_law, national_citation
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact import Fact, Source
from nordicbaltic_standards.law.fact_text import blocks, limits, lines_below_value, stated
from nordicbaltic_standards.law.links import link_of
from nordicbaltic_standards.law.titles import fact_title
from nordicbaltic_standards.network.training.case import TrainingCase
from nordicbaltic_standards.network.training.declaration import (
    AskNextQuestion,
    DeadlineQuestion,
    DisclosureQuestion,
    FactQuestion,
    FindingQuestion,
    QuestionEntry,
)
from nordicbaltic_standards.privacy.decision import DisclosureReason, Effect
from nordicbaltic_standards.privacy.disclosure import may_disclose
from nordicbaltic_standards.rules.findings import texts_of
from nordicbaltic_standards.validation.formats.grouping import group, labels
from nordicbaltic_standards.validation.formats.paths import titles


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Attributes:
        basis: The rule, fact or date that gives it, with its title.
        lines: The answer, sentence by sentence.
        sources: The law behind it, with the day of the text that was read where that is recorded.
    """

    basis: str
    lines: tuple[LocalizedText, ...]
    sources: tuple[LocalizedText, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        return {
            "basis": self.basis,
            "lines": [line.text for line in self.lines],
            "sources": [source.text for source in self.sources],
        }


def answer_to(question: QuestionEntry, case: TrainingCase, language: str = "en") -> Answer:
    """Return the answer to a question of a case.

    Args:
        question: The question.
        case: The case.
        language: BCP 47 tag of the reader's language.

    Raises:
        TrainingCaseError: When the record of the case cannot be made.
    """
    match question:
        case FindingQuestion(rule=rule):
            return _of_finding(rule, case, language)
        case DeadlineQuestion(deadline=identifier):
            return _of_deadline(identifier, case, language)
        case FactQuestion(fact=identifier):
            return _of_fact(identifier, case, language)
        case DisclosureQuestion():
            return _of_disclosure(question, case, language)
        case AskNextQuestion():
            return _of_open_questions(case, language)


def _plain(lines: Iterable[str]) -> tuple[LocalizedText, ...]:
    return tuple(LocalizedText(line) for line in lines if line)


def _of_finding(rule: str, case: TrainingCase, language: str) -> Answer:
    basis = f"{rule} · {texts_of(rule).title_text(language).text}"
    groups = group((finding for finding in case.report.findings if finding.rule == rule), language)
    if not groups:
        return Answer(basis, _plain([ui_text("training/no-finding", language)]))
    lines: list[LocalizedText] = []
    for each in groups:
        places = (titles(case.report, pointer, language) for pointer in each.places)
        shown = "; ".join(place or ui_text("report/whole-record", language) for place in places)
        lines += [
            LocalizedText(f"{labels(each.first, language)} · {shown}"),
            each.message,
            each.advice._replace(text=f"{ui_text('report/what-to-do', language)}: {each.advice.text}"),
        ]
    standards = {each.standard: None for each in groups if each.standard}
    lines += _plain(f"{ui_text('rules/standard', language)}: {standard}" for standard in standards)
    findings = [each.first for each in groups]
    treaties = cited_law(dict.fromkeys(law for each in findings for law in each.legal_sources), (), language)
    national = dict.fromkeys(law for each in findings for law in each.national_sources)
    return Answer(basis, tuple(lines), (*treaties, *_texts_read(national, case, language)))


def _texts_read(citations: Iterable[str], case: TrainingCase, language: str) -> Iterator[LocalizedText]:
    """Yield national law with the day of each text that was read; without it where no fact of the country cites it so."""
    read: dict[str, list[LocalizedText]] = {}
    for fact in country(case.country):
        for source, words in _sources(fact, language):
            read.setdefault(source.citation, []).append(words)
    for citation in citations:
        yield from dict.fromkeys(read.get(citation, [LocalizedText(national_citation(citation, language))]))


def _sources(fact: Fact[Any], language: str) -> Iterator[tuple[Source, LocalizedText]]:
    """Yield the sources of a fact with the words in which a reader sees them, and where they can be read."""
    for source, words in stated(fact.sources, language, fact.country):
        yield source, LocalizedText(words, link=link_of(source, fact.country))


def _of_deadline(identifier: str, case: TrainingCase, language: str) -> Answer:
    dates = [each for each in deadlines(case.record, case.day) if each.id == identifier]
    if not dates:
        return Answer(ui_text(f"deadline/{identifier}", language), _plain([ui_text("training/no-date", language)]))
    lines = [line for each in dates for line in _deadline_lines(each, language)]
    facts = [each.fact for each in dates if each.fact is not None]
    treaties = cited_law(dict.fromkeys(law for each in dates for law in each.legal_sources), (), language)
    national = dict.fromkeys(words for fact in facts for _, words in _sources(fact, language))
    return Answer(dates[0].title(language), _plain(lines), (*treaties, *national))


def _deadline_lines(deadline: Deadline, language: str) -> Iterator[str]:
    if deadline.due is None:
        yield ui_text("deadlines/not-known" if deadline.is_vouched_for is False else "deadlines/no-date", language)
    else:
        clock = "" if deadline.due_at is None else deadline.due_at.strftime(", %H:%M %z")
        yield f"{long_date(deadline.due, language)}{clock}"
    yield deadline.runs_from(language) or ""
    yield deadline.latest_text(language) or ""
    if deadline.conditions:
        yield ui_text("deadlines/condition", language, conditions=deadline.condition_text(language))
    yield from deadline.remarks_text(language)
    if deadline.is_vouched_for:
        yield ui_text("deadlines/confidence", language, confidence=deadline.confidence.label(language))


def _of_fact(identifier: str, case: TrainingCase, language: str) -> Answer:
    facts = [fact.read_on(case.day) for fact in country(case.country).every(identifier) if fact.holds_on(case.day)]
    lines = [line for fact in facts for line in _fact_lines(fact, language)]
    sources = dict.fromkeys(words for fact in facts for _, words in _sources(fact, language))
    if not facts:
        lines = [ui_text("country/unknown", language)]
    return Answer(f"{fact_title(identifier, language)} [{identifier}]", _plain(lines), tuple(sources))


def _fact_lines(fact: Fact[Any], language: str) -> Iterator[str]:
    yield from limits(fact, language)
    yield from (line for block in blocks(fact, language) for line in block)
    yield from lines_below_value(fact, language)


def _of_disclosure(question: DisclosureQuestion, case: TrainingCase, language: str) -> Answer:
    decision = may_disclose(
        case.record,  # type: ignore[arg-type] # `TrainingCase.check` refuses other records
        question.recipient,
        question.purpose,
        question.categories,
        case.day,
        recipient_country=question.recipient_country,
    )
    verdict = ui_text("training/may-disclose" if decision.allowed else "training/may-not-disclose", language)
    categories = "; ".join(each.label(language) for each in question.categories)
    basis = f"{question.recipient.label(language)} · {question.purpose.label(language)} · {categories}"
    # What would permit it does not matter where something forbids it.
    shown = [each for each in decision.reasons if decision.allowed or each.effect is not Effect.CARRIES]
    shown.sort(key=lambda reason: reason.effect is not Effect.BLOCKS)
    lines = [verdict, *(_reason(reason, language) for reason in shown)]
    treaties = cited_law(dict.fromkeys(law for each in shown for law in each.legal_sources), (), language)
    national = dict.fromkeys(law for each in shown for law in each.national_sources)
    return Answer(basis, _plain(lines), (*treaties, *_texts_read(national, case, language)))


def _reason(reason: DisclosureReason, language: str) -> str:
    return reason.text(language) if reason.rule is None else f"{reason.text(language)} ({reason.rule})"


def _of_open_questions(case: TrainingCase, language: str) -> Answer:
    lines = [
        f"{question.text(language)} {ui_text('report/why-it-matters', language)}: {question.why(language)}"
        for question in case.report.ask_next
    ]
    return Answer(ui_text("report/ask-next", language), _plain(lines or [ui_text("training/nothing-to-ask", language)]))
