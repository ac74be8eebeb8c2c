"""The words that every form of a report shares: standards, their source, ratings, organisations."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.i18n.formats import country_name, escape_control_characters
from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import LocalizedText, format_citations
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.standards.standard import Standard


def standard_text(standard: Standard, part: str, language: str) -> LocalizedText:
    """Return a text of a standard, marked with its language where that is not the reader's.

    Args:
        standard: The standard.
        part: One of the names of its texts, as ``"statement"``.
        language: BCP 47 tag of the reader's language.
    """
    text = standard.text(part, language)
    return LocalizedText(text.text, None if text.language == resolve_language(language) else text.language)


def level_text(standard: Standard, language: str) -> str:
    """Return whether a standard is a duty from law (must) or a recommendation (should)."""
    return ui_text(f"standards/level-{standard.level}", language)


def source_text(standard: Standard, language: str) -> str:
    """Return the origin of a standard, the page or document it comes from, and the law it is based on."""
    page = standard.origin_page
    cited = {str(citation).partition(" ")[0] for citation in standard.legal_sources}
    named = [] if page is None or page.id in cited else [page.title]
    law = format_citations((str(citation) for citation in standard.legal_sources), language)
    return "; ".join((ui_text(f"standards/origin-{standard.origin}", language), *named, *law))


def rating_text(rating: AssessmentRating | None, language: str) -> str:
    """Return a rating, or that the standard has no answer."""
    return ui_text("assess/not-answered", language) if rating is None else rating.label(language)


def organisation_text(organisation: OrganisationRef, number: int, language: str) -> str:
    """Return the name of an organisation, or its reference, with its country and roles.

    Args:
        organisation: The organisation.
        number: Its number in the report, where it has neither name nor reference.
        language: BCP 47 tag of the reader's language.
    """
    roles = [role.label(language) for role in organisation.roles]
    country = [] if organisation.country is None else [country_name(organisation.country, language)]
    details = "; ".join((*country, *roles))
    name = organisation_name(organisation, number, language)
    return f"{name} ({details})" if details else name


def organisation_name(organisation: OrganisationRef, number: int, language: str) -> str:
    """Return the name of an organisation, or its reference, or its number in the report; arguments as above."""
    name = organisation.name or organisation.ref
    return escape_control_characters(name) if name else ui_text("assess/organisation", language, number=number)
