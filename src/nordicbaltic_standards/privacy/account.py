"""The account of what was held back from a smaller record, as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import format_citations, national_citation
from nordicbaltic_standards.privacy.minimisation import Redaction
from nordicbaltic_standards.rules.exchange_profiles.profiles import LEAST, ExchangeProfile


def by_reason(redactions: Iterable[Redaction]) -> list[list[Redaction]]:
    """Return the redactions in groups: places with the same reason are listed together."""
    groups: dict[tuple[object, ...], list[Redaction]] = {}
    for redaction in redactions:
        groups.setdefault(
            (redaction.cause, redaction.category, redaction.action, redaction.exchange_profile.id), []
        ).append(redaction)
    return list(groups.values())


def heading(redactions: Sequence[Redaction], language: str) -> str:
    """Return what was done to redactions with the same reason, and how many they are."""
    first = redactions[0]
    return f"{first.category.label(language)}, {ui_text(first.action.value, language)}: {len(redactions)}"


def sources(redaction: Redaction, language: str) -> list[str]:
    """Return the law and the standards that require a redaction, as a reader of a language (BCP 47) cites them."""
    national = (national_citation(source, language) for source in redaction.national_sources)
    return [*format_citations(redaction.legal_sources, language), *national, *redaction.standards]


def for_whom(exchange_profile: ExchangeProfile, language: str) -> str:
    """Return the purposes and recipients of an exchange profile, in a language (BCP 47)."""
    if exchange_profile.id == LEAST:
        return ui_text("minimise/all-others", language)
    known = [kind for kind in exchange_profile.recipients if kind is not None]
    recipients = [kind.label(language) for kind in sorted(known)]
    if None in exchange_profile.recipients:
        recipients.append(ui_text("minimise/recipient-not-known", language))
    purposes = ", ".join(purpose.label(language) for purpose in sorted(exchange_profile.purposes))
    return ui_text("minimise/to", language, purpose=purposes, recipients=", ".join(recipients))
