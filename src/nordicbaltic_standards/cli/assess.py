"""``nbs assess``: a workbook for an assessment of practice, its score, and several organisations side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import (
    TEXTS_OF_RECORDS,
    WORKBOOK,
    files_below,
    read_entries,
    reading,
    say_written,
    write_text,
    writing,
)
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import FILE, Choice
from nordicbaltic_standards.cli.progress import Progress
from nordicbaltic_standards.cli.terminal import as_json, line_width
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.network.assessment import (
    CaseFileReview,
    Comparison,
    Score,
    assessment_of,
    compare,
    data,
    is_earlier,
    page,
    read_assessments,
    score,
    template_document,
    text,
    view,
    with_previous,
    write_template,
)
from nordicbaltic_standards.network.assessment.comparison import FEWEST
from nordicbaltic_standards.network.assessment.scoring import organisation_key
from nordicbaltic_standards.standards.standard import AREAS
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.validate import validate

_ACTIONS = ("template", "score", "compare")
_OF_ACTION = {"--area": "template", "--cases": "score", "--previous": "score"}
"""Options that only one action has."""


@declare.command("assess")
@declare.argument("action", metavar="|".join(_ACTIONS), type=Choice(_ACTIONS, listed=False), text="assess/action")
@declare.argument("files", metavar="FILE", nargs=-1, required=False, type=FILE, text="assess/files")
@declare.option("--area", metavar="A", type=Choice(AREAS), text="assess/option-area")
@declare.file_option("--cases", text="assess/option-cases", metavar="PATH", multiple=True)
@declare.file_option("--previous", text="assess/option-previous")
@declare.format_option(("text", "html", "json"))
@declare.output_option("assess/option-output")
@declare.force_option
@click.pass_obj
def run(
    language: str,
    action: str,
    files: tuple[str, ...],
    area: str | None,
    cases: tuple[str, ...],
    previous: str | None,
    form: str,
    output: str | None,
    *,
    force: bool,
) -> int:
    """Write the template or the report.

    Returns:
        0, or 1 where an assessment has errors and was not scored.
    """
    given = {"--area": area, "--cases": cases, "--previous": previous}
    for option, value in given.items():
        if value and _OF_ACTION[option] != action:
            raise CallError("assess/option-elsewhere", option=option, action=action)
    names = [name for path in cases for name in files_below(path, TEXTS_OF_RECORDS)]
    check_outputs({"-o": output}, {"FILE": files, "--cases": names, "--previous": previous}, force=force)
    if action == "template":
        if files:
            raise CallError("command/unexpected-argument", given=files[0])
        return _template(output, area, language, replace=force)
    if not files:
        raise CallError("command/missing-argument", argument="FILE")
    reports = [report for name in files for report in _read(name)]
    if action == "score":
        written = _score(reports, names, previous, form, language)
    else:
        written = _compare(reports, form, language)
    write_text(output, written, replace=force)
    say_written(output, language)
    return 0 if all(report.valid for report in reports) else 1


def _template(output: str | None, area: str | None, language: str, *, replace: bool) -> int:
    if output is None:
        raise CallError("command/output-needed")
    ending = Path(output).suffix.lower()
    if ending == ".json":
        write_text(output, as_json(template_document(area)), replace=replace)
    elif ending == WORKBOOK:
        try:
            with writing(output):
                write_template(output, language, area=area, replace=replace)
        except ImportError:
            raise CallError("command/extra-missing", extra="xlsx") from None
    else:
        raise CallError("assess/template-ending", file=output)
    say_written(output, language)
    return 0


def _read(name: str) -> list[Report]:
    """Return the reports on the records of a file; refuse a file with other records, or with none."""
    try:
        with reading(name):
            reports = list(read_assessments(name, today=today()))
    except ImportError:
        raise CallError("command/extra-missing", extra="xlsx") from None
    if not reports or any(finding.rule == "STR-090" for report in reports for finding in report.findings):
        raise CallError("command/no-record", file=name)
    for report in reports:
        if report.record_type not in {None, PracticeAssessment.record_name}:
            raise CallError("assess/not-an-assessment", file=name, record=report.record_type)
    return reports


def _score(reports: Sequence[Report], cases: Sequence[str], previous: str | None, form: str, language: str) -> str:
    assessments = [assessment for report in reports if (assessment := assessment_of(report)) is not None]
    if cases and len({organisation_key(each.organisation) for each in assessments}) > 1:
        raise CallError("assess/cases-of-one")
    review = _review(cases, language) if cases else None
    earlier = None if previous is None else _previous(previous, assessments)
    scores = [
        score(each, today(), previous=earlier or named, case_files=review) for each, named in with_previous(assessments)
    ]
    return _written(scores, None, reports, form, language)


def _previous(name: str, assessments: Iterable[PracticeAssessment]) -> PracticeAssessment:
    read = [assessment_of(report) for report in _read(name)]
    if len(read) != 1 or read[0] is None:
        raise CallError("assess/one-previous", file=name)
    if not all(is_earlier(read[0], each) for each in assessments):
        raise CallError("assess/other-previous", file=name)
    return read[0]


def _review(names: Iterable[str], language: str) -> CaseFileReview:
    """Judge the case files one by one."""
    review, progress, count = CaseFileReview(), Progress(language), 0
    for name in names:
        for entry in read_entries(name):
            review.add(validate(entry.text, today=today()))
            count += 1
            progress.show(count)
    progress.clear()
    return review


def _compare(reports: Sequence[Report], form: str, language: str) -> str:
    assessments = [assessment for report in reports if (assessment := assessment_of(report)) is not None]
    if len(assessments) < FEWEST:
        raise CallError("assess/compare-several")
    compared = compare([score(each, today()) for each in assessments])
    return _written((), compared, reports, form, language)


def _written(
    scores: Sequence[Score], compared: Comparison | None, reports: Sequence[Report], form: str, language: str
) -> str:
    on, with_findings = today(), [report for report in reports if report.findings]
    if form == "json" and compared is not None:
        return as_json(data.comparison_document(compared, with_findings, on, language))
    if form == "json":
        return as_json(data.score_document(scores, with_findings, on, language))
    sections = [view.score_section(each, number, language) for number, each in enumerate(scores, 1)]
    if compared is not None:
        sections.append(view.comparison_section(compared, language))
    findings = [(_before(report, language), report) for report in with_findings]
    if form == "html":
        return page.render(sections, findings, language)
    return text.render(sections, findings, language, line_width())


def _before(report: Report, language: str) -> str:
    return "" if report.valid else ui_text("assess/not-scored", language, file=report.source)
