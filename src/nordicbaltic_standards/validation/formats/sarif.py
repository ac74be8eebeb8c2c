"""Reports as SARIF 2.1.0 (OASIS), for tools that collect findings."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from nordicbaltic_standards.i18n.languages import served_in
from nordicbaltic_standards.i18n.messages import say
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.structural_rules import texts_of
from nordicbaltic_standards.rules.texts import RuleTexts, unfilled
from nordicbaltic_standards.validation.formats.citations import spoken_sources
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def rule_entry(identifier: str, language: str) -> dict[str, Any]:
    """Return what SARIF says of a rule."""
    # To ask the catalogue loads it: findings may have been made in another process.
    of_content = identifier in rules
    texts = texts_of(identifier)
    about = rules[identifier].checks_text(language) if of_content else texts.message_text(language)
    return {
        "id": identifier,
        "shortDescription": {"text": unfilled(texts.title_text(language).text, language)},
        "fullDescription": {"text": unfilled(about.text, language)},
        "help": {"text": "\n\n".join(_help(texts, language))},
    }


def _help(texts: RuleTexts, language: str) -> Iterator[str]:
    """Yield each advice of a rule; where there are several, after the messages it belongs to."""
    groups = texts.shared_advice()
    for wordings in groups:
        messages = [texts.message_text(language, wording).text for wording in wordings] if len(groups) > 1 else []
        yield " ".join(unfilled(said, language) for said in (*messages, texts.mend_text(language, wordings[0]).text))


def result(report: Report, finding: Finding, language: str) -> dict[str, Any]:
    """Return one result; the place is a JSON Pointer, given as a logical location."""
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": finding.pointer, "kind": "property"}]}
    if report.source is not None:
        physical: dict[str, Any] = {"artifactLocation": {"uri": uri(report.source)}}
        if report.line is not None:
            physical["region"] = {"startLine": report.line}
        location["physicalLocation"] = physical
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(language)} {finding.mend(language)}"},
        "locations": [location],
        "properties": {
            "kind": finding.kind.value,
            "standard": finding.standard,
            "legalSources": [cited.text for cited in spoken_sources(finding, language)],
            "recordType": report.record_type,
            "index": report.index,
            "cell": report.place(finding.pointer),
        },
    }


def results(report: Report, language: str) -> Iterator[dict[str, Any]]:
    """Yield the results of a report; a finding that was accepted is one, and is marked as suppressed."""
    for finding in report.findings:
        yield result(report, finding, language)
    for accepted in report.accepted:
        found = result(report, accepted.finding, language)
        found["properties"]["until"] = accepted.until.isoformat()
        yield found | {"suppressions": [{"kind": "external", "status": "accepted"}]}


def uri(source: str) -> str:
    """Return the name of a file as a URI reference (RFC 3986), as SARIF 2.1.0 section 3.4.3 asks."""
    path = Path(source)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()), safe="/")


def driver(identifiers: Iterable[str], language: str) -> dict[str, Any]:
    """Return what SARIF says of this library and of the rules that spoke."""
    return {
        "name": "nordicbaltic-standards",
        "version": PACKAGE_VERSION,
        "language": served_in(language),
        "rules": [rule_entry(identifier, language) for identifier in identifiers],
        "properties": {"standardVersion": STANDARD_VERSION},
    }


def not_shown(withheld: Mapping[str | None, int], language: str) -> Iterator[dict[str, Any]]:
    """Yield a notification for each file of which findings were left out, with how many.

    Args:
        withheld: Number of findings left out, by the name of the file; ``None`` where it has none.
        language: BCP 47 tag of the reader's language.
    """
    for source, count in withheld.items():
        if count:
            place = {} if source is None else {"locations": [in_file(source)]}
            text = say("report/more-findings", language, count=count)
            yield {"level": "warning", "message": {"text": text}} | place


def in_file(source: str) -> dict[str, Any]:
    """Return the location that is a file as a whole."""
    return {"physicalLocation": {"artifactLocation": {"uri": uri(source)}}}


def log(reports: Iterable[Report], language: str) -> dict[str, Any]:
    """Return a SARIF log over ``reports``."""
    withheld: Counter[str | None] = Counter()
    found: list[dict[str, Any]] = []
    for report in reports:
        found += results(report, language)
        withheld[report.source] += report.withheld
    seen = sorted({each["ruleId"] for each in found})
    run: dict[str, Any] = {
        "tool": {"driver": driver(seen, language)},
        "columnKind": "unicodeCodePoints",
        "results": found,
    }
    if told := list(not_shown(withheld, language)):
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": told}]
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
