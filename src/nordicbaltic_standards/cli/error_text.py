"""Findings as text on standard error, for commands that write records to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.privacy.minimisation import Redaction
from nordicbaltic_standards.rules.findings import Finding


def complaints(findings: Iterable[Finding], language: str) -> Iterator[str]:
    """Yield the lines on each finding: rule, what is wrong, where, and what to do; an empty line comes first.

    Args:
        findings: What was found.
        language: BCP 47 tag of the reader's language.
    """
    columns = line_width()
    for finding in findings:
        yield ""
        severity = ui_text(f"severity/{finding.severity.value}", language)
        place = finding.pointer or ui_text("report/whole-record", language)
        yield from wrapped(f"{severity} {finding.rule}: {finding.message(language)} ({place})", columns)
        yield from wrapped(f"{ui_text('report/what-to-do', language)}: {finding.advice(language)}", columns)


def write_complaints(findings: Iterable[Finding], language: str, reasons: Iterable[Redaction] = ()) -> None:
    """Write the lines of `complaints` to standard error, and why nothing of a record may leave.

    Args:
        findings: What was found.
        language: BCP 47 tag of the reader's language.
        reasons: What minimising withheld.
    """
    because = (f"{ui_text('minimise/because', language)}: {each.reason(language)}" for each in reasons)
    lines = (line for text in because for line in wrapped(text, line_width()))
    for line in (*complaints(findings, language), *lines):
        sys.stderr.write(line + "\n")
