"""The case file that the README judges, and the reports that it shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.examples import example
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.validate import validate

CASE = "docs/examples/case-file.json"

_DOUBTFUL = {"scheme": "ee-isikukood", "country": "EE", "value": "48305100007"}
"""A made-up number that fits the birth date of the case and whose check digit does not fit, so that nobody has it."""

_BLOCK = re.compile(r"(<!-- report in (\w+) -->\n```text\n).*?(```\n)", re.DOTALL)


def case() -> dict[str, Any]:
    """Return the example of Estonia with an official number that is in doubt."""
    data = example("case-file", "EE")
    data["person"]["identifiers"] = [_DOUBTFUL]
    return data


def _report() -> Report:
    # What the command prints, whole: a report that is put together anew can lack what was found out.
    return validate(json.dumps(case())).of_entry(CASE, 0, None)


def files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the case file and the README with the report in it, in each language that it is shown in.

    Args:
        root: Root of a checkout.
    """
    yield root / CASE, json.dumps(case(), ensure_ascii=False, indent=2) + "\n"
    readme = root / "README.md"
    report = _report()
    text = readme.read_text(encoding="utf-8")
    yield readme, _BLOCK.sub(lambda match: match[1] + report.to_text(match[2]) + match[3], text)
