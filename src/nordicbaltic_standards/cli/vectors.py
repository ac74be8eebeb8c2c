"""``nbs vectors``: write the test vectors as whole documents, or check what another implementation found in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click
from pydantic import ValidationError

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.bundle import write_folder
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_entries
from nordicbaltic_standards.cli.parameter_types import FILE, Choice
from nordicbaltic_standards.cli.terminal import write_json, write_lines
from nordicbaltic_standards.generators.vector_documents import items
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.testing.vector_results import Comparison, Result, compare
from nordicbaltic_standards.testing.vectors import Need, Vector, all_vectors, structural_vectors


def _all() -> Mapping[str, Sequence[Vector]]:
    return all_vectors() | structural_vectors()


@declare.command("vectors")
@declare.argument("action", metavar="build|check", type=Choice(("build", "check"), listed=False), text="vectors/action")
@declare.argument("results", required=False, type=FILE, text="vectors/results")
@declare.option(
    "--rule",
    metavar="R",
    multiple=True,
    type=Choice(_all, "command/unknown-rule", listed=False),
    text="command/option-rule",
)
@declare.option("--lacks", metavar="N", multiple=True, type=Choice([need.value for need in Need]), text="vectors/lacks")
@declare.format_option(("text", "json"))
@declare.output_option("command/option-output-bundle", metavar="FOLDER")
@declare.force_option
@click.pass_obj
def run(
    language: str,
    action: str,
    results: str | None,
    rule: tuple[str, ...],
    lacks: tuple[str, ...],
    form: str,
    output: str | None,
    *,
    force: bool,
) -> int:
    """Write the documents, or compare results.

    Returns:
        0 the folder is written, or every result is as expected; 1 a result differs or is missing.
    """
    vectors = {each: _all()[each] for each in rule} if rule else _all()
    if action == "build":
        return _build(vectors, output, language, replace=force)
    if results is None:
        raise CallError("command/missing-argument", argument="RESULTS")
    return _check(vectors, results, [Need(need) for need in lacks], rule, form, language)


def _build(vectors: Mapping[str, Sequence[Vector]], target: str | None, language: str, *, replace: bool) -> int:
    if target is None:
        raise CallError("command/output-needed")
    try:
        write_folder(target, items(vectors), language, replace=replace)
    except ImportError:
        raise CallError("command/extra-missing", extra="testing") from None
    return 0


def _check(
    vectors: Mapping[str, Sequence[Vector]],
    file: str,
    lacking: Sequence[Need],
    only: Sequence[str],
    form: str,
    language: str,
) -> int:
    results = {result.id: result for result in _results(file, {each.id for group in _all().values() for each in group})}
    compared = compare((each for group in vectors.values() for each in group), results, lacking, only)
    if form == "json":
        write_json(_data(compared))
    else:
        write_lines(_lines(compared, language))
    return 0 if compared.complete else 1


def _results(file: str, identifiers: set[str]) -> Iterator[Result]:
    for entry in read_entries(file, lines=True):
        try:
            result = Result.model_validate_json(entry.text)
        except ValidationError:
            raise CallError("vectors/not-a-result", file=file, line=entry.line) from None
        if result.id not in identifiers:
            raise CallError("vectors/unknown-case", file=file, line=entry.line)
        yield result


def _data(compared: Comparison) -> dict[str, Any]:
    return {
        "agree": compared.agreeing,
        "differ": [
            {
                "id": each.vector.id,
                "title": each.vector.case.title,
                "missing": [finding.model_dump() for finding in each.missing],
                "unexpected": [finding.model_dump(exclude_none=True) for finding in each.unexpected],
            }
            for each in compared.differing
        ],
        "no_result": [vector.id for vector in compared.without_result],
    }


def _lines(compared: Comparison, language: str) -> Iterator[str]:
    for each in compared.differing:
        yield f"{each.vector.id}  {each.vector.case.title}"
        for text, findings in (("vectors/missing", each.missing), ("vectors/unexpected", each.unexpected)):
            for finding in findings:
                place = f"{finding.rule} {finding.pointer} ({ui_text(f'severity/{finding.severity}', language)})"
                yield f"    {ui_text(text, language)}: {place}"
    for vector in compared.without_result[:20]:
        yield f"{vector.id}  {ui_text('vectors/no-result', language)}"
    yield ui_text("vectors/agree", language, count=compared.agreeing)
    yield ui_text("vectors/differ", language, count=len(compared.differing))
    yield ui_text("vectors/without-result", language, count=len(compared.without_result))
