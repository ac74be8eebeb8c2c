"""The case file that the README validates, and the reports that it shows."""

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
"""An invented number that fits the birth date of the case and has a wrong check digit, so that no one has it."""

_BLOCK = re.compile(r"(<!-- report in (\w+) -->\n```text\n).*?(```\n)", re.DOTALL)


def case() -> dict[str, Any]:
    """Return the example of Estonia with a doubtful official number."""
    data = example("case-file", "EE")
    data["person"]["identifiers"] = [_DOUBTFUL]
    return data


def _report() -> Report:
    # The complete output of the command: a report built separately could lack something.
    return validate(json.dumps(case())).of_entry(CASE, 0, None)


def files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the case file and the README with the report in it, in each of its languages.

    Args:
        root: Root of a checkout.
    """
    yield root / CASE, json.dumps(case(), ensure_ascii=False, indent=2) + "\n"
    readme = root / "README.md"
    report = _report()
    text = readme.read_text(encoding="utf-8")
    yield readme, _BLOCK.sub(lambda match: match[1] + report.to_text(match[2]) + match[3], text)
