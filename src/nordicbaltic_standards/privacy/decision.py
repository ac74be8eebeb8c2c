"""The decision on a disclosure: yes or no, with reasons that contain no value of the record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from nordicbaltic_standards.codelists.enumerations import LawfulBasis, SourceKind, WithoutConsentGround
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.models.data_protection import ProcessingBasis
from nordicbaltic_standards.models.message_parameters import render_parameter
from nordicbaltic_standards.rules.code_groups import BASES_IN_LAW


class Effect(Enum):
    """How a reason affects the decision."""

    CARRIES = "carries"
    """It permits the disclosure."""
    BLOCKS = "blocks"
    """It forbids the disclosure."""
    CAUTIONS = "cautions"
    """A person should check it before the data leave."""


@dataclass(frozen=True, slots=True)
class DisclosureReason:
    """One reason for a decision. It contains no value of the record.

    Attributes:
        id: Identifier of its text, as ``"disclosure/excluded"``.
        effect: How it affects the decision.
        pointer: Place in the case that it concerns (RFC 6901); empty where it concerns the disclosure itself.
        rule: Identifier of the rule that reports the same about a recorded disclosure, or `None`.
        standard: Identifier of the regional standard it serves, or `None`.
        legal_sources: Provisions it is based on, as ``"gdpr art. 7(3)"``.
        national_sources: Provisions of national law from which the facts come.
        caveats: Why it is less certain than it could be, as identifiers of texts.
        params: Parameters of the text: codes, counts and numbers of law.
    """

    id: str
    effect: Effect
    pointer: str = ""
    rule: str | None = None
    standard: str | None = None
    legal_sources: tuple[str, ...] = ()
    national_sources: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    def text(self, language: str = "en") -> str:
        """Return the reason in ``language`` (BCP 47)."""
        words = {name: render_parameter(value, language) for name, value in self.params.items()}
        return " ".join([ui_text(self.id, language, **words), *(ui_text(caveat, language) for caveat in self.caveats)])

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data with the text in ``language``."""
        return {
            "id": self.id.partition("/")[2],
            "effect": self.effect.value,
            "pointer": self.pointer,
            "text": self.text(language),
            "rule": self.rule,
            "standard": self.standard,
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
        }


@dataclass(frozen=True, slots=True)
class DisclosureDecision:
    """Whether data may be disclosed, and why.

    Attributes:
        allowed: Whether something permits it and nothing forbids it. Where there is neither, the record does not show
            that a past disclosure was permitted.
        reasons: What permits it, what forbids it and what a person should check.
    """

    allowed: bool
    reasons: tuple[DisclosureReason, ...]

    def __bool__(self) -> bool:
        return self.allowed

    @property
    def blocking(self) -> tuple[DisclosureReason, ...]:
        """The reasons that forbid it."""
        return tuple(reason for reason in self.reasons if reason.effect is Effect.BLOCKS)

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data with the texts in ``language`` (BCP 47)."""
        return {"allowed": self.allowed, "reasons": [reason.to_dict(language) for reason in self.reasons]}


def decision_of(reasons: Iterable[DisclosureReason]) -> DisclosureDecision:
    """Return the decision that follows from the reasons."""
    listed = tuple(reasons)
    effects = {reason.effect for reason in listed}
    return DisclosureDecision(Effect.CARRIES in effects and Effect.BLOCKS not in effects, listed)


def own_reason(
    text: str,
    effect: Effect,
    pointer: str = "",
    *,
    law: tuple[str, ...] = (),
    standard: str | None = None,
    params: Mapping[str, str | int] | None = None,
) -> DisclosureReason:
    """Return a reason that is not taken from the finding of a rule."""
    return DisclosureReason(text, effect, pointer, None, standard, law, params=params or {})


def permitted_by_ground(ground: WithoutConsentGround) -> DisclosureReason:
    """Return the reason that a ground other than consent permits a disclosure."""
    law = (
        ("gdpr art. 6(1)", "crc art. 3(1)") if ground is WithoutConsentGround.CHILD_PROTECTION else ("gdpr art. 6(1)",)
    )
    params: dict[str, str | int] = {"ground": f"@code/{ground.info.id}/{ground.value}"}
    return own_reason("disclosure/on-ground", Effect.CARRIES, law=law, standard="PRO-S03", params=params)


def permitted_by_basis(basis: ProcessingBasis, place: str) -> DisclosureReason:
    """Return the reason that the legal basis at ``place`` permits a disclosure."""
    law: tuple[str, ...] = ("gdpr art. 6(1)",)
    if basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE:
        law = ("led art. 8", "led art. 9(1)")
    elif basis.article6 in BASES_IN_LAW:
        law = ("gdpr art. 6(1)", "gdpr art. 6(3)")
    params: dict[str, str | int] = {"basis": f"@code/{basis.article6.info.id}/{basis.article6.value}"}
    return own_reason("disclosure/on-basis", Effect.CARRIES, place, law=law, standard="PRO-S03", params=params)


def national_sources(facts: Iterable[Fact[Any]]) -> tuple[str, ...]:
    """Return the provisions of national law from which the facts come."""
    read = (source for fact in facts for source in fact.sources if source.kind is SourceKind.LAW)
    return tuple(dict.fromkeys(source.citation for source in read))
