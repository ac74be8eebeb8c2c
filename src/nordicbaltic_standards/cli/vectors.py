"""``nbs vectors``: write the test vectors as whole documents, or check what another implementation found in them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.cli.arguments import (
    add_force,
    add_format,
    add_output,
    check_choice,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_entries
from nordicbaltic_standards.i18n.messages import ui_text

if TYPE_CHECKING:
    from nordicbaltic_standards.testing.vector_results import Comparison, Result
    from nordicbaltic_standards.testing.vectors import Need, Vector

ACTIONS = ("build", "check")
FORMATS = ("text", "json")


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0 the folder is written, or every result is as expected; 1 a result differs or is missing.
    """
    from nordicbaltic_standards.testing.vectors import Need  # noqa: PLC0415 - other commands need none

    parser = new_parser(program, language, ui_text("command/vectors", language))
    positional, options = groups(parser, language)
    positional.add_argument("action", metavar="|".join(ACTIONS), help=ui_text("vectors/action", language))
    positional.add_argument("results", nargs="?", metavar="RESULTS", help=ui_text("vectors/results", language))
    options.add_argument("--rule", metavar="R", help=ui_text("command/option-rule", language))
    needs = [need.value for need in Need]
    words = f"{ui_text('vectors/lacks', language)}: {', '.join(needs)}"
    options.add_argument("--lacks", metavar="N", action="append", default=[], help=words)
    add_format(options, language, FORMATS)
    add_output(options, ui_text("command/option-output-bundle", language), "FOLDER")
    add_force(options, language)
    known = parse(parser, arguments)
    action = check_choice("ACTION", known.action, ACTIONS)
    form = check_choice("--format", known.format, FORMATS)
    lacking = [Need(check_choice("--lacks", need, needs)) for need in known.lacks]
    vectors = _chosen(known.rule)
    if action == "build":
        return _build(vectors, known.output, language, replace=known.force)
    if known.results is None:
        raise CallError("command/missing-argument", argument="RESULTS")
    return _check(vectors, known.results, lacking, form, language)


def _chosen(rule: str | None) -> Mapping[str, Sequence[Vector]]:
    from nordicbaltic_standards.testing.vectors import (  # noqa: PLC0415 - other commands need none
        all_vectors,
        structural_vectors,
    )

    vectors = all_vectors() | structural_vectors()
    if rule is None:
        return vectors
    if rule not in vectors:
        raise CallError("command/unknown-rule", given=rule)
    return {rule: vectors[rule]}


def _build(vectors: Mapping[str, Sequence[Vector]], target: str | None, language: str, *, replace: bool) -> int:
    from nordicbaltic_standards.cli.bundle import write_folder  # noqa: PLC0415 - loads the generators
    from nordicbaltic_standards.generators.vector_documents import items  # noqa: PLC0415 - as above

    if target is None:
        raise CallError("command/output-needed")
    try:
        write_folder(target, items(vectors), language, replace=replace)
    except ImportError:
        raise CallError("command/extra-missing", extra="testing") from None
    return 0


def _check(
    vectors: Mapping[str, Sequence[Vector]], file: str, lacking: Sequence[Need], form: str, language: str
) -> int:
    from nordicbaltic_standards.testing.vector_results import compare  # noqa: PLC0415 - as above

    results = {
        result.id: result for result in _results(file, {each.id for group in _chosen(None).values() for each in group})
    }
    compared = compare((each for group in vectors.values() for each in group), results, lacking)
    if form == "json":
        sys.stdout.write(json.dumps(_data(compared), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(compared, language))
    return 0 if compared.complete else 1


def _results(file: str, identifiers: set[str]) -> Iterator[Result]:
    from pydantic import ValidationError  # noqa: PLC0415 - other commands end before

    from nordicbaltic_standards.testing.vector_results import Result  # noqa: PLC0415 - as above

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
