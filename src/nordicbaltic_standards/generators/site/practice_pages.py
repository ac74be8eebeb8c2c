"""Pages for practice: rights sheets, the directory, training cases and the self-assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nordicbaltic_standards.generators.site import graph
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.i18n.formats import long_date, partial_date
from nordicbaltic_standards.i18n.languages import LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import person_languages
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, template
from nordicbaltic_standards.law.country import Country, countries
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.network.assessment.template import write_template
from nordicbaltic_standards.network.directory import country_directory
from nordicbaltic_standards.network.directory.roles import role_label
from nordicbaltic_standards.network.directory.texts import entry_lines, freshness_lines
from nordicbaltic_standards.network.rights_sheets import rights_sheet
from nordicbaltic_standards.network.rights_sheets.rendering import as_page, by_audience, closing
from nordicbaltic_standards.network.rights_sheets.sheet import line
from nordicbaltic_standards.network.training import TrainingCase, training_cases, training_sheet
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards.standard import AREAS


def pages(on: date) -> Iterator[Page]:
    """Yield the pages.

    Args:
        on: Day on which law is read and from which the age of a check is counted.
    """
    yield Page("practice", "", partial(ui_text, "site/practice"), lambda _: {"countries": countries})
    directories = {"kind": "directory", "remark": "site/directory-what", "countries": countries, "by_area": {}}
    yield Page("directories", "", partial(ui_text, "directory/title"), lambda _: directories, "listing")
    yield Page("training", "", partial(ui_text, "site/training"), _training)
    for law in countries:
        code = law.code.lower()
        yield Page("directory", code, partial(_titled, "directory/title", law), partial(_directory, law, on))
        yield Page("rights", code, partial(_titled, "site/rights", law), partial(_rights, law, on))
    for case in training_cases:
        yield Page("training-case", case.id, partial(_case_title, case), partial(_case, case))


def sheets(on: date) -> Iterator[tuple[str, str]]:
    """Yield path and text of every rights sheet to print, in each language of what is handed to the person."""
    for law in countries:
        for language in person_languages():
            sheet = rights_sheet(law.code, language, on)
            # A helper whose language the library lacks reads that of the country.
            helper_language = language if language in LANGUAGES else law.languages[0]
            yield f"sheets/{law.code.lower()}-{language}.html", as_page(sheet, helper_language, on_site=True)


def has_workbooks() -> bool:
    """Return whether workbooks can be written here: the extra ``xlsx`` is installed."""
    return find_spec("openpyxl") is not None


def workbooks(languages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every workbook to fill in: of each record that has one, and of the self-assessment.

    Args:
        languages: Languages (BCP 47) in which they are written.
    """
    writers: dict[str, Callable[[Path, str], None]] = {name: partial(template, name) for name in RECORDS_WITH_SHEETS}
    writers["practice-assessment"] = write_template
    with TemporaryDirectory() as folder:
        for name, write in writers.items():
            for language in languages:
                path = Path(folder, f"{name}-{language}.xlsx")
                write(path, language)
                yield f"workbooks/{path.name}", path.read_bytes()


def _titled(text: str, law: Country, language: str) -> str:
    return f"{law.name(language)}: {ui_text(text, language)}"


def _case_title(case: TrainingCase, language: str) -> str:
    return case.text("title", language).text


def _directory(law: Country, on: date, language: str) -> Mapping[str, Any]:
    directory = country_directory(law.code, on)
    return {
        "law": law,
        "day": long_date(on, language),
        "freshness": list(freshness_lines(directory.freshness, language)),
        "missing": [role_label(code, language) for code in directory.missing],
        "entries": [(entry.organisation.id, list(entry_lines(entry, language))) for entry in directory.entries],
    }


def _rights(law: Country, on: date, language: str) -> Mapping[str, Any]:
    names = {tag: NATIVE_NAMES.get(tag, tag) for tag in person_languages()}
    return {
        "law": law,
        "sheet": rights_sheet(law.code, language, on),
        "names": names,
        "sections": SECTIONS,
        "unsure": line("rights/not-sure", language),
        "read_on": lambda day: ui_text("country/text-of", language, date=partial_date(day, language)),
        "by_audience": by_audience,
        "closing": closing,
        "audience": lambda name: line(f"rights/if-{name}", language),
    }


def _training(language: str) -> Mapping[str, Any]:
    cases = [(case, training_sheet(case, language)) for case in training_cases]
    # First the cases that the reader can read in this language.
    return {"cases": sorted(cases, key=lambda each: each[1].title.language is not None)}


def _case(case: TrainingCase, language: str) -> Mapping[str, Any]:
    return {
        "case": case,
        "country": countries[case.country],
        "areas": [area for area in AREAS if area in case.areas],
        "entries": case.entry.questions,
        "facts_of": graph.facts_of_case(case),
        "rule": rules,
        "served": graph.served,
        "sheet": training_sheet(case, language, trainer=True),
    }
