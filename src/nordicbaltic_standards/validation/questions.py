"""What to ask next, so that open rules can be judged: at most five questions, the gravest first.

First come the questions that no one may leave open: whether the person is in danger, who looks after a child, whether
the person is a child, and whether someone without the freedom of movement may stay. The fields that rules wait for
follow, in the order of the urgency of these rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.codelists.enumerations import LegalStatus, RiskLevel
from nordicbaltic_standards.i18n.messages import UI_TEXTS, ui_text
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent, MissingFieldError
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.titles import field_question
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.case_context import closed_on, payload_record
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.fields_read import ALTERNATIVES
from nordicbaltic_standards.validation.answers import MissingField

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report

MOST = 5
"""Most questions that a report asks."""


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """One thing to ask.

    Attributes:
        id: ``"danger"``, ``"child-care"``, ``"age"``, ``"nationality"``, ``"right-to-stay"``, or the name of the field that is
            missing, as ``"ReflectionPeriod.start"``.
        pointer: Where the answer belongs (RFC 6901).
        rules: Rules that wait for the answer, the most urgent first; empty where the question does not depend on rules.
        grave: Whether the record must not be called sound before it is answered.
        record_type: Kebab name of the record, or `None`.
    """

    id: str
    pointer: str
    rules: tuple[str, ...] = ()
    grave: bool = False
    record_type: str | None = None

    def text(self, language: str = "en") -> str:
        """Return the question, in ``language`` (BCP 47)."""
        if f"ask/{self.id}" in UI_TEXTS:
            return ui_text(f"ask/{self.id}", language)
        part, title, description = field_question(self.id, language, self.record_type)
        return ui_text("ask/field", language, part=part, field=title, description=description)

    def why(self, language: str = "en") -> str:
        """Return why it matters, in ``language`` (BCP 47)."""
        if f"ask/{self.id}/why" in UI_TEXTS:
            return ui_text(f"ask/{self.id}/why", language)
        return rules[self.rules[0]].why_text(language).text

    def __repr__(self) -> str:
        return f"<Question {self.id}>"

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data, texts in ``language``."""
        return {
            "id": self.id,
            "pointer": self.pointer,
            "question": self.text(language),
            "why": self.why(language),
            "rules": list(self.rules),
        }


def questions_on(report: Report) -> tuple[Question, ...]:
    """Return what to ask next about the record of a report."""
    questions = {question.id: question for question in [*grave_questions(report), *_of_rules(report)]}
    return tuple(questions.values())[:MOST]


def grave_questions(report: Report) -> Iterator[Question]:
    """Yield the questions that must be answered before anyone may say that all is well."""
    root = report.judged_record
    if root is None:
        return
    try:
        record, closed = payload_record(root), closed_on(root)
    except MissingFieldError:
        return
    if closed is not None or not isinstance(record, PersonRecord):
        return
    at = "" if record is root else "/payload/record"
    subject = record.subject if hasattr(record, "subject") else None
    context = Context(report.judged_on, report.country, subject, root, report.profile)
    for open_matters in (_of_danger, _of_childhood, _of_stay):
        with suppress(MissingFieldError):  # an error of form is reported as such
            for name, place in open_matters(record, context):
                yield Question(name, at + place, _waiting(report, place), grave=True)


def _of_danger(record: PersonRecord, _: Context) -> Iterator[tuple[str, str]]:
    if isinstance(record, CaseFile | ReferralSection) and not _danger_assessed(record):
        yield "danger", "/risk" if isinstance(record, ReferralSection) else "/assistance/risk_assessments"


def _of_childhood(record: PersonRecord, context: Context) -> Iterator[tuple[str, str]]:
    if context.is_child():
        care = _care_of_child(record, context)
        if care is not None:
            yield "child-care", care
    elif not context.is_adult():
        yield "age", "/subject/birth_date"


def _of_stay(record: PersonRecord, context: Context) -> Iterator[tuple[str, str]]:
    if not isinstance(record, CaseFile | LegalStatusSection):
        return
    legal = record.legal_status if isinstance(record, CaseFile) else record
    status = None if legal is None else known(legal.status)
    # A person with a reflection period, a permit or an application stays on that ground, whatever the status is called.
    recorded = legal is not None and (legal.reflection_period or legal.permits or legal.asylum)
    if recorded or status not in {None, LegalStatus.UNDETERMINED} or context.third_country.value is False:
        return
    if context.third_country.value is None:
        yield "nationality", "/subject/nationalities"
    else:
        yield "right-to-stay", "/legal_status/status" if isinstance(record, CaseFile) else "/status"


def _waiting(report: Report, place: str) -> tuple[str, ...]:
    """Return the rules that cannot be judged because the value at a place is missing, the most urgent first."""
    waiting = [
        answer.rule
        for answer in report.not_judged
        if any(missing.pointer.endswith(place) for missing in answer.missing)
    ]
    return tuple(sorted(waiting, key=_urgency))


def _urgency(rule: str) -> tuple[int, int, str]:
    return rules[rule].urgency.rank, rules[rule].severity.rank, rule


def _danger_assessed(record: CaseFile | ReferralSection) -> bool:
    if isinstance(record, ReferralSection):
        risk = record.risk
        return risk is not None and (isinstance(risk, Absent) or risk.level is not RiskLevel.NOT_ASSESSED)
    assistance, protection = record.assistance, record.protection
    assessments = [
        *(assistance.risk_assessments if assistance else ()),
        *(protection.assessments if protection else ()),
    ]
    return any(assessment.level is not RiskLevel.NOT_ASSESSED for assessment in assessments)


def _care_of_child(record: PersonRecord, context: Context) -> str | None:
    """Return the place for who looks after the child; `None` where that is recorded or has no place in the record."""
    identification = record.identification if isinstance(record, CaseFile) else record
    child = identification.child if isinstance(identification, IdentificationSection) else None
    if context.child_care or not isinstance(record, CaseFile | IdentificationSection):
        return None
    return None if child is not None and child.guardian is not None else "/subject/child_care_status"


def _of_rules(report: Report) -> list[Question]:
    """Return a question for each field that rules wait for; the field with the most urgent rule comes first."""
    waiting: dict[MissingField, list[str]] = {}
    for answer in report.not_judged:
        for missing in answer.missing:
            waiting.setdefault(missing, []).append(answer.rule)
    questions: dict[str, Question] = {}
    for missing, identifiers in waiting.items():
        group = next((min(each) for each in ALTERNATIVES if missing.field in each), missing.field)
        ordered = tuple(sorted(identifiers, key=_urgency))
        questions.setdefault(group, Question(missing.field, missing.pointer, ordered, record_type=report.record_type))
    return sorted(questions.values(), key=lambda question: (_urgency(question.rules[0])[:2], -len(question.rules)))
