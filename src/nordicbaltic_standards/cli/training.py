"""``nbs training``: cases for training, as sheets for participants and for the trainer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import reading, say_written, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.cli.terminal import as_json, line_width
from nordicbaltic_standards.network.training import (
    TrainingCase,
    TrainingCaseError,
    read_training_cases,
    sheets_as_html,
    sheets_as_text,
    training_cases,
    training_sheet,
)
from nordicbaltic_standards.network.training.declaration import LEVELS
from nordicbaltic_standards.network.training.sheet import head_lines

LIST = "list"
"""Argument that lists the cases instead of showing them."""


@declare.command("training")
@declare.argument("case", required=False, metavar="CASE", text="command/option-training-case")
@declare.country_option("command/option-training-country")
@declare.option("--level", metavar="N", type=Choice(tuple(map(str, LEVELS))), text="command/option-training-level")
@declare.file_option("--from", "folder", metavar="FOLDER", text="command/option-training-from")
@declare.option("--trainer", is_flag=True, text="command/option-trainer")
@declare.format_option(("text", "html", "json"))
@declare.output_option()
@declare.force_option
@click.pass_obj
def run(
    language: str,
    case: str | None,
    country: str | None,
    level: str | None,
    folder: str | None,
    form: str,
    output: str | None,
    *,
    trainer: bool,
    force: bool,
) -> None:
    """Show or list the cases."""
    check_outputs({"-o": output}, force=force)
    try:
        cases = _cases(folder)
        if case is None or case == LIST:
            chosen = [each for each in cases.values() if _is_chosen(each, country, level)]
        else:
            chosen = [cases[Choice(cases, listed=False).convert(case, None, None)]]
        if not chosen:
            raise CallError("training/no-case")
        text = _listed(chosen, form, language) if case == LIST else _sheets(chosen, form, language, trainer=trainer)
    except TrainingCaseError as error:
        raise CallError("command/training-file", fault=error.text(language)) from None
    except ImportError:
        raise CallError("command/extra-missing", extra="editing") from None
    write_text(output, text, replace=force)
    say_written(output, language)


def _cases(folder: str | None) -> Mapping[str, TrainingCase]:
    """Return the cases of this package and those of the folder; no name may be in both."""
    cases = {case.id: case for case in training_cases}
    if folder is None:
        return cases
    with reading(folder):
        added = read_training_cases(folder)
    for name in added.keys() & cases.keys():
        raise TrainingCaseError(f"{name}.toml", "training/same-name")
    return cases | added


def _is_chosen(case: TrainingCase, country: str | None, level: str | None) -> bool:
    return country in {None, case.country} and level in {None, str(case.level)}


def _sheets(cases: Sequence[TrainingCase], form: str, language: str, *, trainer: bool) -> str:
    sheets = [training_sheet(case, language, trainer=trainer) for case in cases]
    match form:
        case "html":
            return sheets_as_html(sheets, language)
        case "json":
            return as_json({"cases": [sheet.to_dict() for sheet in sheets]})
        case _:
            return sheets_as_text(sheets, line_width())


def _listed(cases: Sequence[TrainingCase], form: str, language: str) -> str:
    if form == "html":
        raise CallError("training/list-as-page")
    if form == "json":
        return as_json({"cases": [_as_data(case, language) for case in cases]})
    return "".join(f"{line}\n" for case in cases for line in _lines(case, language))


def _lines(case: TrainingCase, language: str) -> Iterator[str]:
    yield f"{case.id:<6} {case.text('title', language).text}"
    yield from (f"       {line}" for line in head_lines(case, language) if line)


def _as_data(case: TrainingCase, language: str) -> dict[str, Any]:
    return {
        "id": case.id,
        "country": case.country,
        "level": case.level,
        "title": case.text("title", language).text,
        "areas": list(case.areas),
        "exploitation_forms": [form.value for form in case.exploitation_forms],
    }
