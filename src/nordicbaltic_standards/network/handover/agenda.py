"""The agenda of a case conference: what is open in a case file, for whoever chairs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.network.handover.section import Matter, Section
from nordicbaltic_standards.rules.exchange_profiles.profiles import ExchangeProfile
from nordicbaltic_standards.validation.formats.text import not_judged
from nordicbaltic_standards.validation.validate import validate


@dataclass(frozen=True, slots=True)
class Agenda:
    """What to clear up in a case conference. It names fields and rules, and contains no value of the file.

    Attributes:
        language: Language of the texts.
        head: Sentences above the sections.
        sections: ``ask-next``, at most five questions with why they matter, and ``not-judged``, what is missing in the
            file with the rules that wait for it.
        remarks: Sentences below them.
    """

    language: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]
    remarks: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return JSON-ready data."""
        sections = [section.to_dict() for section in self.sections]
        return {"language": self.language, "head": list(self.head), "sections": sections}


def conference_agenda(
    case: CaseFile | Mapping[str, Any] | bytes | str,
    participants: tuple[ExchangeProfile, ...],
    language: str = ENGLISH,
    *,
    on: date,
) -> Agenda:
    """Return the agenda of a case conference.

    Args:
        case: The case file, as for `validate`.
        participants: The exchange profiles of those who take part.
        language: BCP 47 tag of the reader's language.
        on: Day of the conference, on which the law is read.

    Raises:
        TypeError: As for `validate`.
    """
    language = resolve_language(language)
    report = validate(case, on=on)
    profiles = ", ".join(profile.id for profile in participants)
    head = (
        ui_text("handover/agenda-for", language),
        ui_text("handover/participants", language, profiles=profiles),
        ui_text("handover/made-on", language, date=long_date(on, language)),
        how_far_checked(language),
    )
    because, rules = ui_text("report/why-it-matters", language), ui_text("handover/rules", language)
    questions = (Matter(each.text(language), ((because, each.why(language)),)) for each in report.ask_next)
    missing = (Matter(line, ((rules, waiting),)) for line, waiting in not_judged(report, language))
    sections = (
        Section("ask-next", ui_text("report/ask-next", language), tuple(questions)),
        Section("not-judged", ui_text("report/not-judged-title", language), tuple(missing)),
    )
    remarks = (ui_text("form/keep-safe", language),)
    return Agenda(language, tuple(line for line in head if line is not None), sections, remarks)
