"""The certainty of a finding: never higher than that of its facts, and it never cites law that does not bind."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.confidence import SURENESS
from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.law.ageing import oldest_reading
from nordicbaltic_standards.law.citation import Citation
from nordicbaltic_standards.law.citation_text import best_sources
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.rules.context import Violation
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.rules.registry import Rule

MAX_SEVERITY_BY_CONFIDENCE: dict[Confidence, Severity] = {
    Confidence.HIGH: Severity.ERROR,
    Confidence.MEDIUM: Severity.WARNING,
    Confidence.LOW: Severity.NOTICE,
}
"""The highest severity that a fact of each confidence can support."""

_OF_TREATIES = "instruments."
"""Beginning of the identifiers of facts that only say whether an instrument binds."""


def _bound(citation: Citation, country: str, day: date | None) -> Confidence | None:
    """Return with which confidence the provision binds the country on the day; `None` where it does not bind."""
    instrument = instruments[citation.instrument]
    if not instrument.is_law:
        return None
    provision = instrument.provisions.get(citation.provision)
    if day is not None and provision is not None and provision.since is not None and day < provision.since:
        return None
    binding = instrument.binding(country, day)
    return binding.confidence if binding.bound else None


def to_finding(rule: Rule, violation: Violation, prefix: str, country: str | None, on: date | None) -> Finding:
    """Return the finding that follows from a rule's result under the law of this country on this day.

    It is based on the provisions that bind the country and on its facts of national law, as far as these were read. A
    fact that was not looked up supports nothing, nor does one that says whether an instrument binds.
    """
    severity = rule.severity
    if violation.severity is not None and violation.severity.rank > severity.rank:
        severity = violation.severity
    day = violation.day or on
    sources = rule.legal_sources
    if violation.instrument:
        cited = (violation.instrument,) if isinstance(violation.instrument, str) else violation.instrument
        sources = tuple(citation for citation in sources if citation.instrument in cited)
    known, caveats = _known(violation)
    if MAX_SEVERITY_BY_CONFIDENCE[known].rank > severity.rank:
        severity = MAX_SEVERITY_BY_CONFIDENCE[known]
    national_facts = [fact for fact in violation.facts if not fact.id.startswith(_OF_TREATIES)]
    national = tuple(dict.fromkeys(source.citation for fact in national_facts for source in best_sources(fact.sources)))
    if country is not None:
        binding = {citation: sure for citation in sources if (sure := _bound(citation, country, day)) is not None}
        sources = tuple(binding)
        support = max([*binding.values(), *((known,) if national else ())], key=SURENESS.index, default=None)
        if rule.kind is FindingKind.CONTRADICTION:
            pass  # a contradiction is based on logic, whatever law binds
        elif support is None:
            caveats.append("caveat/standard-only")
            severity = max(severity, Severity.WARNING, key=lambda item: item.rank)
        elif MAX_SEVERITY_BY_CONFIDENCE[support].rank > severity.rank:
            severity = MAX_SEVERITY_BY_CONFIDENCE[support]
            caveats.append(f"caveat/binding-{support.value}")
    params = {"country": f"@country/{country}" if country else "@value/country-unknown", **violation.params}
    return Finding(
        rule.id,
        severity,
        violation.kind or rule.kind,
        prefix + violation.at,
        params,
        rule.area,
        rule.standard,
        tuple(str(citation) for citation in sources),
        national,
        tuple(caveats),
        violation.variant,
        violation.min_severity,
        violation.derived,
        oldest_reading(national_facts, on),
    )


def _known(violation: Violation) -> tuple[Confidence, list[str]]:
    """Return the confidence in the facts of a finding, and the caveats that say why it is not high."""
    known = min((fact.confidence for fact in violation.facts), key=SURENESS.index, default=Confidence.HIGH)
    caveats = ["caveat/fact-early"] if any(fact.validity_uncertain for fact in violation.facts) else []
    # Where only the day is in doubt, the caveat says only that, and not that the fact itself is in doubt.
    if known is not Confidence.HIGH and any(
        fact.confidence is known and not fact.validity_uncertain for fact in violation.facts
    ):
        caveats.append(f"caveat/fact-{known.value}")
    return known, caveats
