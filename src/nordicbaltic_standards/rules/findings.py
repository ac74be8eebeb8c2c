"""Findings: the results of checks at one place of a record, without a value of the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.rule_texts import RuleTexts
from nordicbaltic_standards.i18n.texts import Status
from nordicbaltic_standards.law.citation_text import legal_links, national_links
from nordicbaltic_standards.law.fact_text import last_read_text
from nordicbaltic_standards.law.links import LawLink
from nordicbaltic_standards.models.message_parameters import render_parameters
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.utils.site_pages import page_address, site_base


class Severity(StrEnum):
    """Severity of a finding."""

    ERROR = "error"
    """Contradicts law or logic."""
    WARNING = "warning"
    """Below the standard, unusual, or in need of a check by a person."""
    NOTICE = "notice"
    """Advice that helps."""

    @property
    def rank(self) -> int:
        """0 for the most severe."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class FindingKind(StrEnum):
    """What a finding means for passing the record on."""

    CONTRADICTION = "contradiction"
    """The record cannot be as it is; blocks an exchange when an error."""
    EXPOSURE = "exposure"
    """Passing it on would break the law or endanger someone; blocks an exchange when an error."""
    UNLAWFUL = "unlawful"
    """A true record of something that should not have happened; it must reach those who can correct it."""
    GAP = "gap"
    """Something due is missing, late or unusual."""
    ADVICE = "advice"
    """A reminder that helps."""

    @property
    def blocks_exchange(self) -> bool:
        """Whether an error of this kind prevents a record from being passed on."""
        return self in _BLOCKING


_BLOCKING = frozenset({FindingKind.CONTRADICTION, FindingKind.EXPOSURE})


class Urgency(StrEnum):
    """What has to be looked at first, whatever the area."""

    DANGER = "danger"
    """Someone may be in danger, or a child may be alone."""
    LIBERTY = "liberty"
    """Someone is detained, or may be removed from the country."""
    TERM = "term"
    """A term is about to end, or a right is about to be lost."""
    UNLAWFUL = "unlawful"
    """What is recorded, or passing it on, breaks the law."""
    CONTRADICTION = "contradiction"
    """The record cannot be right as it is."""
    GAP = "gap"
    """Something due is missing or late."""
    DOCUMENTATION = "documentation"
    """Something was perhaps done and is not recorded."""

    @property
    def rank(self) -> int:
        """0 for what comes first."""
        return tuple(Urgency).index(self)


URGENCY_BY_KIND: dict[FindingKind, Urgency] = {
    FindingKind.CONTRADICTION: Urgency.CONTRADICTION,
    FindingKind.EXPOSURE: Urgency.UNLAWFUL,
    FindingKind.UNLAWFUL: Urgency.UNLAWFUL,
    FindingKind.GAP: Urgency.GAP,
    FindingKind.ADVICE: Urgency.GAP,
}
"""Urgency of the findings of a rule that does not declare one."""


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """One statement about one place of a record.

    Attributes:
        rule: Identifier of the rule, for example ``"STR-020"``.
        severity: Its severity.
        kind: What it means for passing the record on.
        pointer: Place in the record (RFC 6901), made of declared names and indexes only; ``""`` is the whole record.
        params: Parameters of the message: codes, counts, numbers of law; never a value about a person.
        area: Area of the standards it belongs to; ``"structure"`` for the form of the record.
        standard: Identifier of the regional standard it serves, or ``None``.
        legal_sources: Provisions it is based on that bind the country, as ``"gdpr art. 7(3)"``.
        national_sources: Sources of the facts of national law behind it: the provisions in which each was read, or,
            where the law itself was not read, the pages or reports of the best kind.
        caveats: Why it is less certain than its rule, as identifiers of texts.
        variant: Name of the matching message of the rule, empty for the usual one.
        min_severity: Lowest severity that an importing system may give it, or ``None`` where the rule sets no limit.
        derived: What it derives from other fields since no field states it, as identifiers of texts.
        law_last_read: Oldest reading, as ``2024-11``, of the facts of national law behind it that were read too long
            before the day that was judged; ``None`` where there are none. It changes no severity.
    """

    rule: str
    severity: Severity
    kind: FindingKind
    pointer: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    area: str = "structure"
    standard: str | None = None
    legal_sources: tuple[str, ...] = ()
    national_sources: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    variant: str = ""
    min_severity: Severity | None = None
    derived: tuple[str, ...] = ()
    law_last_read: str | None = None

    @property
    def urgency(self) -> Urgency:
        """What has to be looked at first."""
        rule = None if self.rule in STRUCTURAL_RULES else rules[self.rule]
        if rule is None or rule.urgency is URGENCY_BY_KIND[rule.kind]:
            return URGENCY_BY_KIND[self.kind]
        return rule.urgency

    def with_severity(self, severity: Severity | None) -> Finding:
        """Return the finding with the severity that an importing system gives it, but no lower than is allowed."""
        if severity is None:
            return self
        bound = severity if self.min_severity is None else min(severity, self.min_severity, key=lambda item: item.rank)
        return replace(self, severity=bound)

    def __repr__(self) -> str:
        return f"<Finding {self.rule}: {self.severity.value} at {self.pointer or 'the root'}>"

    def __hash__(self) -> int:
        return hash((self.rule, self.severity, self.kind, self.pointer, tuple(sorted(self.params.items(), key=str))))

    def message(self, language: str = "en") -> str:
        """Return what is wrong, in ``language`` (BCP 47), followed by what was derived and the caveats."""
        texts = texts_of(self.rule).message_text(language, self.variant).text.format(**self._rendered(language))
        added = [ui_text(each, language) for each in (*self.derived, *self._caveats(language))]
        return " ".join([texts, *added, *last_read_text(self.law_last_read, language)])

    def advice(self, language: str = "en") -> str:
        """Return how to correct it, in ``language`` (BCP 47): the advice of its wording where that has its own."""
        return texts_of(self.rule).advice_text(language, self.variant).text.format(**self._rendered(language))

    def title(self, language: str = "en") -> str:
        """Return the short name of the rule, in ``language`` (BCP 47); the message where it has none."""
        return texts_of(self.rule).title_text(language, self.variant).text.format(**self._rendered(language))

    @property
    def links(self) -> tuple[LawLink, ...]:
        """Addresses at which the law behind it can be read, for each source whose address is stored."""
        country = str(self.params.get("country", "")).removeprefix("@country/")
        return (*legal_links(self.legal_sources), *national_links(self.national_sources, country))

    def language(self, language: str = "en") -> str:
        """Return the actual language of `message` for a reader of ``language``."""
        return texts_of(self.rule).message_text(language, self.variant).language

    def _caveats(self, language: str) -> tuple[str, ...]:
        """Return the caveats, and a remark where its translation is older than the English."""
        texts = texts_of(self.rule)
        words = (
            texts.title_text(language, self.variant),
            texts.message_text(language, self.variant),
            texts.advice_text(language, self.variant),
        )
        older = any(text.status is Status.OLDER for text in words)
        return (*self.caveats, "caveat/older-translation") if older else self.caveats

    def _rendered(self, language: str) -> dict[str, str]:
        return render_parameters(self.params, language)

    def to_dict(self, language: str = "en", *, site: str | None = None) -> dict[str, Any]:
        """Return JSON-ready data.

        Args:
            language: Language of the texts (BCP 47).
            site: Address of a copy of the web site; with it, ``help_url`` is the address of a page about the finding.

        Raises:
            InvalidArgumentError: When ``site`` is not the address of a web site.
        """
        page = None if site is None else help_page(self, site_base(site), language)
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "kind": self.kind.value,
            "urgency": self.urgency.value,
            "pointer": self.pointer,
            "message": self.message(language),
            "advice": self.advice(language),
            "language": self.language(language),
            "params": dict(self.params),
            "standard": self.standard,
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
            "derived": [derivation.removeprefix("derived/") for derivation in self.derived],
            "caveats": [caveat.removeprefix("caveat/") for caveat in self._caveats(language)],
            "law_last_read": self.law_last_read,
            "links": [link.to_dict() for link in self.links],
        } | ({} if page is None else {"help_url": page})


def texts_of(identifier: str) -> RuleTexts:
    """Return the texts of a rule, structural or of content.

    Raises:
        LookupError: When there is no such rule.
    """
    return STRUCTURAL_RULES[identifier] if identifier in STRUCTURAL_RULES else rules[identifier].texts


def rule_page(identifier: str, base: str, language: str) -> str | None:
    """Return the address of the page of a rule; `None` for a structural rule, which has none.

    Args:
        identifier: Identifier of the rule.
        base: As for `page_address`.
        language: BCP 47 tag of the reader's language.
    """
    if identifier in STRUCTURAL_RULES:
        return None
    return page_address(base, resolve_language(language), "rule", identifier)


def code_list_of(finding: Finding) -> str | None:
    """Return the identifier of the code list that an error of form names, or `None`."""
    if finding.rule not in STRUCTURAL_RULES or "list" not in finding.params:
        return None
    return str(finding.params["list"]).removeprefix("@list/")


def help_page(finding: Finding, base: str, language: str) -> str | None:
    """Return the address of the page of a finding's rule or code list, if it has one; arguments as for `rule_page`."""
    list_id = code_list_of(finding)
    if list_id is not None:
        return page_address(base, resolve_language(language), "code-list", list_id)
    return rule_page(finding.rule, base, language)
