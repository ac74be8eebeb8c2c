"""The case file that the README validates, the reports that it shows, and what README and start page say of the origin."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Any

from nordicbaltic_standards.examples import example
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.validate import validate

_WIDTH = 120
CASE = "docs/examples/case-file.json"

_DOUBTFUL = {"scheme": "ee-isikukood", "country": "EE", "value": "48305100007"}
"""An invented number that fits the birth date of the case and has a wrong check digit, so that no one has it."""

_ORIGINS = re.compile(r"(<!-- origin of the standards -->\n).*?(<!-- end -->\n)", re.DOTALL)
_BLOCK = re.compile(r"(<!-- report in (\w+) -->\n```text\n).*?(```\n)", re.DOTALL)


def case() -> dict[str, Any]:
    """Return the example of Estonia with a doubtful official number."""
    data = example("case-file", "EE")
    data["person"]["identifiers"] = [_DOUBTFUL]
    return data


def _report() -> Report:
    # The complete output of the command: a report built separately could lack something.
    return validate(json.dumps(case())).of_entry(CASE, 0, None)


def origins_in_words() -> str:
    """Return what of the regional standards is the network's of 2005 to 2008, what treaty and law, and what is ours."""
    of = Counter(standard.origin for standard in standards)
    evidence = Counter(standard.evidence for standard in standards if standard.origin == "network-2008")
    builds = sum(standard.adopting_page is not None for standard in standards)
    return (
        f"Of the {len(standards)} standards, {of['network-2008']} are the network's own: its text was read in full for "
        f"{evidence['read']} of them and in part for {evidence['read-in-part']}; of {evidence['topic-only']} only the topic is "
        f"known. The regional guiding principles of 2006 gave {of['guiding-principles-2006']}. Treaties are the origin of "
        f"{of['treaty']} and the law of the European Union of {of['eu-law']}; pages of the network build on the same provision "
        f"for {builds} of these. Good practice later than the network gave {of['good-practice']}. The wording of every "
        "standard is this project's, and so are the rules, the records and the code lists. Country facts are law and practice "
        "as they were read, each with its source, the kind of source, the day of the text and a confidence."
    )


def files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the case file, the README with the report in it in each of its languages, and the start page.

    Args:
        root: Root of a checkout.
    """
    yield root / CASE, json.dumps(case(), ensure_ascii=False, indent=2) + "\n"
    readme = root / "README.md"
    report = _report()
    text = readme.read_text(encoding="utf-8")
    yield readme, _with_origins(_BLOCK.sub(lambda match: match[1] + report.to_text(match[2]) + match[3], text))
    start = root / "docs" / "index.md"
    yield start, _with_origins(start.read_text(encoding="utf-8"))


def _with_origins(text: str) -> str:
    return _ORIGINS.sub(lambda match: f"{match[1]}{fill(origins_in_words(), _WIDTH)}\n{match[2]}", text)
