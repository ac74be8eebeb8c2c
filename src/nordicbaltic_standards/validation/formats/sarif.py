"""Reports as SARIF 2.1.0 (OASIS), for tools that collect findings."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.rule_texts import RuleTexts, with_placeholder_names
from nordicbaltic_standards.law.citation_text import legal_links
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity, rule_page, texts_of
from nordicbaltic_standards.validation.formats.grouping import format_sources_of
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def rule_entry(identifier: str, language: str, site: str | None = None) -> dict[str, Any]:
    """Return the SARIF description of a rule; ``site`` as for `driver`."""
    # A look-up loads the catalogue: the findings may come from another process.
    of_content = identifier in rules
    texts = texts_of(identifier)
    about = rules[identifier].checks_text(language) if of_content else texts.message_text(language)
    # A rule has one address: its page or, without a site, the first law it is based on. Each result has those of its law.
    page = None if site is None else rule_page(identifier, site, language)
    links = legal_links(map(str, rules[identifier].legal_sources)) if of_content else ()
    addresses = [page] if page else [link.url for link in links]
    return {
        "id": identifier,
        "shortDescription": {"text": with_placeholder_names(texts.title_text(language).text, language)},
        "fullDescription": {"text": with_placeholder_names(about.text, language)},
        "help": {"text": "\n\n".join(_help(texts, language))},
    } | ({"helpUri": addresses[0]} if addresses else {})


def _help(texts: RuleTexts, language: str) -> Iterator[str]:
    """Yield each piece of advice of a rule; where there are several, each after the messages it belongs to."""
    groups = texts.shared_advice()
    for variants in groups:
        messages = [texts.message_text(language, variant).text for variant in variants] if len(groups) > 1 else []
        yield " ".join(
            with_placeholder_names(message, language)
            for message in (*messages, texts.advice_text(language, variants[0]).text)
        )


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
        "message": {"text": f"{finding.message(language)} {finding.advice(language)}"},
        "locations": [location],
        "properties": {
            "kind": finding.kind.value,
            "urgency": finding.urgency.value,
            "standard": finding.standard,
            "legalSources": [cited.text for cited in format_sources_of(finding, language)],
            "links": [link.to_dict() for link in finding.links],
            "lawLastRead": finding.law_last_read,
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
        suppressed = result(report, accepted.finding, language)
        suppressed["properties"]["until"] = accepted.until.isoformat()
        yield suppressed | {"suppressions": [{"kind": "external", "status": "accepted"}]}


def uri(source: str) -> str:
    """Return the name of a file as a URI reference (RFC 3986), as SARIF 2.1.0 section 3.4.3 requires."""
    path = Path(source)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()), safe="/")


def driver(identifiers: Iterable[str], language: str, site: str | None = None) -> dict[str, Any]:
    """Return the SARIF description of this library and of the rules with findings.

    Args:
        identifiers: Identifiers of the rules.
        language: BCP 47 tag of the reader's language.
        site: What `site_base` returns for a copy of the web site; with it the rules link to their pages.
    """
    return {
        "name": "nordicbaltic-standards",
        "version": PACKAGE_VERSION,
        "language": resolve_language(language),
        "rules": [rule_entry(identifier, language, site) for identifier in identifiers],
        "properties": {"standardVersion": STANDARD_VERSION},
    }


def not_shown(omitted: Mapping[str | None, int], language: str) -> Iterator[dict[str, Any]]:
    """Yield a notification for each file with omitted findings, with their number.

    Args:
        omitted: Number of findings left out, by the name of the file; ``None`` where it has none.
        language: BCP 47 tag of the reader's language.
    """
    for source, count in omitted.items():
        if count:
            place = {} if source is None else {"locations": [in_file(source)]}
            text = ui_text("report/more-findings", language, count=count)
            yield {"level": "warning", "message": {"text": text}} | place


def in_file(source: str) -> dict[str, Any]:
    """Return the location of a file as a whole."""
    return {"physicalLocation": {"artifactLocation": {"uri": uri(source)}}}


def log(reports: Iterable[Report], language: str, site: str | None = None) -> dict[str, Any]:
    """Return a SARIF log over ``reports``; ``site`` as for `driver`."""
    omitted: Counter[str | None] = Counter()
    results_of_run: list[dict[str, Any]] = []
    for report in reports:
        results_of_run += results(report, language)
        omitted[report.source] += report.omitted
    seen = sorted({each["ruleId"] for each in results_of_run})
    run: dict[str, Any] = {
        "tool": {"driver": driver(seen, language, site)},
        "columnKind": "unicodeCodePoints",
        "results": results_of_run,
    }
    if notifications := list(not_shown(omitted, language)):
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": notifications}]
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
