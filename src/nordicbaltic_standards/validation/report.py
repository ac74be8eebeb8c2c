"""The report on one record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Generic

from typing_extensions import TypeVar

from nordicbaltic_standards.codelists.enumerations import ReferralUrgency
from nordicbaltic_standards.forms import task_forms
from nordicbaltic_standards.forms.task_form import Question
from nordicbaltic_standards.law.announced import AnnouncedLaw
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity, Urgency
from nordicbaltic_standards.utils.errors import NordicBalticError
from nordicbaltic_standards.utils.site_pages import site_base
from nordicbaltic_standards.validation.answers import Answer, RuleAnswer, answers_of
from nordicbaltic_standards.validation.formats import html as page
from nordicbaltic_standards.validation.formats import json_data as data
from nordicbaltic_standards.validation.formats import sarif, text
from nordicbaltic_standards.validation.questions import Question as OpenQuestion
from nordicbaltic_standards.validation.questions import questions_on
from nordicbaltic_standards.validation.suppressions import SuppressedFinding

_OF_URGENCY = frozenset({ExchangeMessage.record_name, ReferralSection.record_name})
"""Records that say how urgent they are."""


def on_line(findings: Iterable[Finding], line: int | None) -> tuple[Finding, ...]:
    """Return findings in which errors of the text are located by the line of the file.

    Args:
        findings: Findings on one record.
        line: Line that contains the whole record and nothing else, counted from 1. `None` where the record is alone in
            the file.
    """
    placed = {} if line is None else {"line": line}
    return tuple(
        replace(finding, params={**finding.params, **placed}) if "line" in finding.params else finding
        for finding in findings
    )


R_co = TypeVar("R_co", bound=Record, covariant=True, default=Record)


class InvalidRecordError(NordicBalticError):
    """A record has errors.

    Attributes:
        findings: The errors; their texts contain no value of the record.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(
            "; ".join(f"{finding.pointer or '/'}: {finding.rule} {finding.message()}" for finding in findings)
        )
        self.findings = findings


@dataclass(frozen=True, repr=False)
class Report(Generic[R_co]):
    """What was found in one record.

    Attributes:
        findings: Findings ordered by pointer, then rule; where a task form names the places, by its questions first.
        record: The typed record, or ``None`` when its form is not sound.
        record_id: Identifier of the record in the system that wrote it, also where its form is not sound; ``None`` where it has
            none.
        record_type: Kebab name of the record type, or ``None`` when it is not known.
        country: ISO 3166-1 code of the country whose law was applied, or ``None``.
        judged_on: Day on which law was read, or ``None`` where no day was known (which is a finding, STR-065) or no law was read.
        profile: ``"draft"``, ``"exchange"`` or ``"statistics"``.
        source: Name of the file the record came from, or ``None``.
        index: Position of the record in its file, counted from 0.
        line: Line of a JSON Lines file, counted from 1, or ``None``.
        omitted: Number of further findings that were left out because there were too many.
        accepted: Findings that an accepted exception covers, each with the last day on which it does.
        places: Cells of the workbook that the record came from, by pointer.
        judged_record: What the rules looked at: the record, without what is missing or not sound; ``None`` where none
            could be made. A rule that reads what was taken out reports nothing.
        forced_country: Country that the caller named, or ``None``.
        complete: Whether the form is sound, so that every rule could look at all of the record.
        task: Name of the task form in whose words places are named, or ``None``.
        organisation_given: Whether the record was judged together with what its organisation states for all its files.
    """

    findings: tuple[Finding, ...]
    record: R_co | None = None
    record_id: str | None = None
    record_type: str | None = None
    country: str | None = None
    judged_on: date | None = None
    profile: str = "exchange"
    source: str | None = None
    index: int = 0
    line: int | None = None
    omitted: int = 0
    accepted: tuple[SuppressedFinding, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    judged_record: Record | None = None
    forced_country: str | None = None
    complete: bool = False
    task: str | None = None
    organisation_given: bool = False

    @property
    def judged(self) -> bool:
        """Whether rules looked at the content."""
        return self.judged_record is not None

    @cached_property
    def answers(self) -> tuple[RuleAnswer, ...]:
        """Answer of each rule of the catalogue, which found something, holds, does not apply or cannot be judged.

        A finding that an accepted exception covers, or that was left out, is found all the same.
        """
        findings = [*self.findings, *(accepted.finding for accepted in self.accepted)]
        return answers_of(
            self.judged_record,
            findings,
            self.forced_country,
            self.judged_on,
            self.profile,
            organisation_given=self.organisation_given,
        )

    @property
    def not_judged(self) -> tuple[RuleAnswer, ...]:
        """The rules that cannot be judged, each with the places of what is missing and the law on which this standard has no information."""
        return tuple(answer for answer in self.answers if answer.answer is Answer.CANNOT_BE_JUDGED)

    @cached_property
    def ask_next(self) -> tuple[OpenQuestion, ...]:
        """Questions to ask next, at most five, the gravest first, each with why it matters."""
        return questions_on(self)

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return not self.errors

    @property
    def exchangeable(self) -> bool:
        """Whether no error is a contradiction or an exposure, and a day was known on which to read the law.

        Urgent help is never delayed: only an exposure holds back an immediate message or referral of sound form, or a
        message that contains an immediate referral.
        """
        if self.judged and self.judged_on is None and not self.urgent:
            return False
        return not any(
            finding.kind is FindingKind.EXPOSURE or (finding.kind.blocks_exchange and not self.urgent)
            for finding in self.errors
        )

    @property
    def safety(self) -> Urgency | None:
        """What the findings say of the person's safety, the gravest first; `None` where they say nothing of it.

        `Urgency.DANGER`, or else `Urgency.LIBERTY`.

        `None` is no statement that the person is safe: only what is recorded was judged. A notice does not count.
        """
        urgencies = {finding.urgency for finding in self.findings if finding.severity is not Severity.NOTICE}
        return next((urgency for urgency in (Urgency.DANGER, Urgency.LIBERTY) if urgency in urgencies), None)

    @property
    def announced(self) -> tuple[AnnouncedLaw, ...]:
        """Published wordings of acts behind its findings that were not read, and have begun or begin soon after `judged_on`.

        How soon is the working figure ``announced_law_notice_days``. The statutory dates say which dates of a case are
        after the first day of such a wording, see `Deadline.announced`.
        """
        if self.judged_on is None or self.country not in REGION:
            return ()
        last = plus_days(self.judged_on, thresholds().announced_law_notice_days)
        cited = {citation for finding in self.findings for citation in finding.national_sources}
        coming = (each for each in country(self.country).announced if each.first_day <= last)
        return tuple(each for each in coming if each.is_cited_in(cited))

    @property
    def urgent(self) -> bool:
        """Whether the record is an immediate message or referral, or a message that contains an immediate referral."""
        record = self.record if self.record_type in _OF_URGENCY else None
        carried = record.payload.record if isinstance(record, ExchangeMessage) else None
        return any(
            isinstance(each, ExchangeMessage | ReferralSection) and each.urgency is ReferralUrgency.IMMEDIATE
            for each in (record, carried)
        )

    def of_entry(self, source: str | None, index: int, line: int | None) -> Report[R_co]:
        """Return the report as that of one record of a file: errors of its text are located by the line of the file.

        Args:
            source: Name of the file.
            index: Position of the record in the file, counted from 0.
            line: Line that contains the whole record and nothing else, counted from 1, or `None`.
        """
        return replace(self, source=source, index=index, line=line, findings=on_line(self.findings, line))

    def place(self, pointer: str) -> str | None:
        """Return the cell of the workbook for a pointer or the part around it; ``None`` without a workbook."""
        while pointer not in self.places:
            if not pointer:
                return None
            pointer = pointer.rpartition("/")[0]
        return self.places[pointer]

    def question(self, pointer: str) -> Question | None:
        """Return the question of the task form whose answer is at a pointer; ``None`` without a task form."""
        return None if self.task is None else task_forms[self.task].question_at(pointer)

    def raise_for_errors(self) -> None:
        """Raise `InvalidRecordError` where a finding is an error."""
        if self.errors:
            raise InvalidRecordError(self.errors)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Findings of severity error."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Findings of severity warning."""
        return self._of(Severity.WARNING)

    @property
    def notices(self) -> tuple[Finding, ...]:
        """Findings of severity notice."""
        return self._of(Severity.NOTICE)

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity is severity)

    def __repr__(self) -> str:
        return (
            f"<Report {self.record_type}: errors {len(self.errors)}, warnings {len(self.warnings)}, "
            f"notices {len(self.notices)}>"
        )

    def to_dict(self, language: str = "en", *, site: str | None = None) -> dict[str, Any]:
        """Return the report as JSON-ready data, texts in ``language`` (BCP 47); ``site`` as for `to_text`."""
        return data.envelope([self], language, _base(site))

    def to_json(self, language: str = "en", *, indent: int | None = 2, site: str | None = None) -> str:
        """Return the report as JSON text, texts in ``language`` (BCP 47); ``site`` as for `to_text`."""
        return data.json_text(self.to_dict(language, site=site), indent)

    def to_text(
        self, language: str = "en", *, width: int = 100, pointers: bool = False, site: str | None = None
    ) -> str:
        """Return the report as text for a person to read, in ``language`` (BCP 47).

        Args:
            language: BCP 47 tag of the reader's language.
            width: Columns of a line.
            pointers: Whether places are also given as JSON Pointers, as a program names them.
            site: Address of a copy of the web site, as ``"https://standards.example.org"``; with it findings link to its
                pages. A link consists of identifiers of the standard, and has no value of the record.

        Raises:
            InvalidArgumentError: When ``site`` is not the address of a web site.
        """
        return text.render(self, language, width=width, pointers=pointers, site=_base(site))

    def to_sarif(self, language: str = "en", *, site: str | None = None) -> dict[str, Any]:
        """Return the report as a SARIF 2.1.0 log, texts in ``language`` (BCP 47); ``site`` as for `to_text`."""
        return sarif.log([self], language, _base(site))

    def to_html(self, language: str = "en", *, pointers: bool = False, site: str | None = None) -> str:
        """Return the report as a self-contained HTML page; arguments as for `to_text`."""
        return page.render([self], language, pointers=pointers, site=_base(site))


def _base(site: str | None) -> str | None:
    return None if site is None else site_base(site)
