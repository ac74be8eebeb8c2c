"""The texts of every rule, structural or of content, so that a finding can speak wherever it was made."""

from __future__ import annotations

from dataclasses import dataclass, field
from string import Formatter

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.texts import Text, lookup


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """What a rule says: English originals with named placeholders, and the file of their translations.

    Attributes:
        id: Identifier of the rule.
        domain: Translation file, ``"findings"`` or ``"rules"``.
        message: What is wrong.
        advice: How to mend it.
        title: Short name of the rule, empty for structural rules.
        variants: Other messages of the same rule, by their names.
        advice_by_variant: Advice of the variants that `advice` does not fit, by the name of the variant.
        title_by_variant: Titles of the variants that `title` does not fit, by the name of the variant.
    """

    id: str
    domain: str
    message: str
    advice: str
    title: str = ""
    variants: dict[str, str] = field(default_factory=dict, hash=False)
    advice_by_variant: dict[str, str] = field(default_factory=dict, hash=False)
    title_by_variant: dict[str, str] = field(default_factory=dict, hash=False)

    def message_text(self, language: str, variant: str = "") -> Text:
        """Return the message in ``language``, placeholders unfilled."""
        if variant:
            return lookup(self.domain, f"{self.id}/message/{variant}", self.variants[variant], language)
        return lookup(self.domain, f"{self.id}/message", self.message, language)

    def advice_text(self, language: str, variant: str = "") -> Text:
        """Return the advice in ``language``, placeholders unfilled; that of the rule where the variant has none."""
        if variant in self.advice_by_variant:
            return lookup(self.domain, f"{self.id}/advice/{variant}", self.advice_by_variant[variant], language)
        return lookup(self.domain, f"{self.id}/advice", self.advice, language)

    def shared_advice(self) -> list[tuple[str, ...]]:
        """Return the variants that share an advice, group by group; the usual message (``""``) is in the first group."""
        of_the_rule = ("", *(name for name in self.variants if name not in self.advice_by_variant))
        return [of_the_rule, *((name,) for name in self.advice_by_variant)]

    def title_text(self, language: str, variant: str = "") -> Text:
        """Return the title in ``language``, that of the rule where the variant has none; the message where the rule has none."""
        if variant in self.title_by_variant:
            return lookup(self.domain, f"{self.id}/title/{variant}", self.title_by_variant[variant], language)
        return (
            lookup(self.domain, f"{self.id}/title", self.title, language) if self.title else self.message_text(language)
        )

    def sources(self) -> dict[str, str]:
        """Return identifier and English original of every text."""
        texts = {f"{self.id}/title": self.title} if self.title else {}
        texts |= {f"{self.id}/title/{name}": text for name, text in self.title_by_variant.items()}
        texts |= {f"{self.id}/message": self.message}
        texts |= {f"{self.id}/message/{name}": text for name, text in self.variants.items()}
        texts |= {f"{self.id}/advice": self.advice}
        return texts | {f"{self.id}/advice/{name}": text for name, text in self.advice_by_variant.items()}


_NUMBERS = frozenset({"column", "count", "days", "line", "minutes"})
"""Parameters that stand beside the word for what they count or number."""


def with_placeholder_names(text: str, language: str) -> str:
    """Return a message or advice for showing it by itself: what is filled in at each finding stands as its name in brackets.

    Args:
        text: The text with its placeholders, in ``language``.
        language: BCP 47 tag of the reader's language.
    """
    pieces = Formatter().parse(text)
    return "".join(words + ("" if name is None else _bracketed(name, language)) for words, name, _, _ in pieces)


def _bracketed(parameter: str, language: str) -> str:
    name = "number" if parameter in _NUMBERS else parameter.replace("_", "-")
    return f"[{ui_text(f'placeholder/{name}', language)}]"
