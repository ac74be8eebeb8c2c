"""A training case: a story, the record that goes with it, and questions that the rules answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from string import Formatter
from typing import Any

from pydantic import ValidationError

from nordicbaltic_standards.codelists.enumerations import ExploitationForm
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.texts import Text
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.editing import patch
from nordicbaltic_standards.models.records import RECORDS, record_class
from nordicbaltic_standards.network.training.declaration import (
    CaseEntry,
    DisclosureQuestion,
    FindingQuestion,
    Span,
)
from nordicbaltic_standards.network.training.errors import TrainingCaseError
from nordicbaltic_standards.network.training.reading import entries_in, packaged_entries
from nordicbaltic_standards.network.training.record_words import NotADayError, days_between, value_in_words
from nordicbaltic_standards.network.training.texts import case_text
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.utils.catalogue import Registry
from nordicbaltic_standards.utils.errors import InvalidArgumentError, UnknownKeyError
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.structure import findings_of
from nordicbaltic_standards.validation.validate import validate


@dataclass(frozen=True, repr=False)
class TrainingCase:
    """A case for training. All persons in it are invented.

    Attributes:
        id: Identifier: the name of its file.
        entry: What its file says.
    """

    id: str
    entry: CaseEntry

    @property
    def country(self) -> str:
        """ISO 3166-1 code of the country whose law applies."""
        return self.entry.country

    @property
    def level(self) -> int:
        """1 first contact and identification; 2 assistance, residence and referral; 3 compensation, data protection, whole cases."""
        return self.entry.level

    def __repr__(self) -> str:
        return f"<TrainingCase {self.id}>"

    @cached_property
    def record(self) -> Record:
        """The record: the example or test record with what is different in this case.

        Raises:
            TrainingCaseError: When there is no such record, or the patch does not fit it.
            ImportError: When the extra ``editing`` is not installed.
        """
        declared = self.entry.record
        base = self._vector.record if declared.vector is not None else self._example()
        kind = RECORDS[base["record_type"]]
        try:
            record = patch(kind.model_validate(base), [each.model_dump() for each in declared.patch])
        except InvalidArgumentError as error:
            raise self._fault("training/fault-patch", what=error) from None
        except ValidationError as error:
            first = findings_of(error)[0]
            raise self._fault("training/fault-unsound", rule=first.rule, pointer=first.pointer) from None
        if getattr(record, "country", None) != self.country:
            raise self._fault("training/fault-country", country=self.country)
        return record

    def _example(self) -> dict[str, Any]:
        kind = str(self.entry.record.example)
        try:
            return example(record_class(kind).record_name, self.country)
        except UnknownKeyError:
            raise self._fault("training/fault-example", name=kind) from None

    @cached_property
    def _vector(self) -> Vector:
        name = str(self.entry.record.vector)
        for vector in all_vectors().get(name.partition("/")[0], ()):
            if vector.id == name:
                return vector
        raise self._fault("training/fault-vector", name=name)

    @cached_property
    def report(self) -> Report[Record]:
        """What the rule check reports on the record, with the law of the day on which the record was written."""
        if self.entry.record.vector is None:
            return validate(self.record)
        return validate(self.record, on=self._vector.case.on, organisation=self._vector.organisation)

    @property
    def day(self) -> date:
        """The day on which the law is read: that on which the record was written.

        Raises:
            TrainingCaseError: When the record has no such day.
        """
        day = self.report.judged_on
        if day is None:
            raise self._fault("training/fault-no-day")
        return day

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas of the standards that its questions are about, as the rules name them."""
        named = [
            rules[each.rule].area
            for each in self.entry.questions
            if isinstance(each, FindingQuestion) and each.rule in rules
        ]
        named += ["protection" for each in self.entry.questions if isinstance(each, DisclosureQuestion)]
        return tuple(dict.fromkeys(named))

    @property
    def exploitation_forms(self) -> tuple[ExploitationForm, ...]:
        """The forms of exploitation that the record names, or those of the story where it does not name any."""
        of_case = self.record.identification if isinstance(self.record, CaseFile) else self.record
        return tuple(getattr(of_case, "exploitation_forms", ())) or self.entry.exploitation_forms

    def text(self, name: str, language: str = ENGLISH) -> Text:
        """Return a text of the case in ``language`` (BCP 47), with the values of the record filled in.

        Args:
            name: ``title``, ``story``, or ``question/1``, ``discuss/1`` and ``mistake/1`` with their numbers.
            language: BCP 47 tag of the reader's language.

        Raises:
            KeyError: When the case has no such text.
        """
        text = case_text(self.id, name, self.entry.texts()[name], language)
        return Text(text.text.format(**self._values(text.language)), text.language, text.status)

    def numbered_texts(self, kind: str, language: str = ENGLISH) -> list[Text]:
        """Return the texts ``discuss`` or ``mistake`` in their order."""
        return [self.text(name, language) for name in self.entry.texts() if name.startswith(f"{kind}/")]

    def _values(self, language: str) -> Mapping[str, str]:
        return {
            name: days_between(self.record, place.first, place.last, language)
            if isinstance(place, Span)
            else value_in_words(self.record, place, language)
            for name, place in self.entry.values.items()
        }

    def check(self) -> None:
        """Make its record and look up what its sheets show.

        Raises:
            TrainingCaseError: When something does not fit.
            ImportError: When the extra ``editing`` is not installed.
        """
        _ = self.day  # there is one
        for place in (*self.entry.shown, *(each for each in self.entry.values.values() if isinstance(each, str))):
            try:
                value_in_words(self.record, place, ENGLISH)
            except (InvalidArgumentError, UnknownKeyError):
                raise self._fault("training/fault-place", pointer=place) from None
        for name in self._named():
            if name not in self.entry.values:
                raise self._fault("training/fault-placeholder", name=name)
        try:
            self._values(ENGLISH)
        except (NotADayError, UnknownKeyError):
            raise self._fault("training/fault-span") from None
        asks_to_disclose = any(isinstance(each, DisclosureQuestion) for each in self.entry.questions)
        if asks_to_disclose and not isinstance(self.record, CaseFile | DataProtection):
            raise self._fault("training/fault-disclosure")

    def _named(self) -> Iterator[str]:
        """Yield the names in braces; braces that cannot be read are a name too."""
        for text in self.entry.texts().values():
            try:
                yield from (name for _, name, _, _ in Formatter().parse(text) if name is not None)
            except ValueError:
                yield "{"

    def _fault(self, fault: str, **params: object) -> TrainingCaseError:
        return TrainingCaseError(f"{self.id}.toml", fault, **params)


@cache
def _load() -> dict[str, TrainingCase]:
    return {name: TrainingCase(name, entry) for name, entry in packaged_entries().items()}


training_cases = Registry("training case", _load)
"""The training cases of this package."""


def read_training_cases(folder: str | Path) -> dict[str, TrainingCase]:
    """Return the training cases of a folder by identifier: its files whose names end in ``.toml``, each checked.

    Args:
        folder: The folder.

    Raises:
        TrainingCaseError: When a file is not a training case; the message names the file and the fault.
        OSError: When the folder or a file cannot be read.
        ImportError: When the extra ``editing`` is not installed.
    """
    cases = {name: TrainingCase(name, entry) for name, entry in entries_in(Path(folder)).items()}
    for case in cases.values():
        case.check()
    return cases
