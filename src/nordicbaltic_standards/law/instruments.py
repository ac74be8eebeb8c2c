"""The legal instruments that standards and rules rest on: treaties, Union law, case law, guidance."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from nordicbaltic_standards.core.catalogue import Catalogue
from nordicbaltic_standards.core.texts import Text, lookup
from nordicbaltic_standards.core.vocabulary.law import Confidence, SourceKind
from nordicbaltic_standards.countries.access import country
from nordicbaltic_standards.countries.fact import Fact, Source
from nordicbaltic_standards.countries.values import Binding as BindingValue


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision, what it says in short, and since when it binds where later than its instrument."""

    at: str
    gist: str
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Binding:
    """Whether and how an instrument binds one country.

    Attributes:
        bound: Whether it binds; `None` where that is not known.
        since: First day, or `None` where it is not known or follows from the instrument.
        how: How it binds, in English.
        confidence: How surely this is known.
        certain_from: First day on which it surely binds, whatever is known of the first day of all; only with a source.
        sources: Where it was read, for an instrument that no country's file speaks of.
    """

    bound: bool | None
    since: date | None = None
    how: str | None = None
    confidence: Confidence = Confidence.LOW
    certain_from: date | None = None
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A legal instrument or a document of guidance.

    Attributes:
        id: Identifier, as ``"cets197"``.
        kind: ``treaty``, ``eu-directive``, ``eu-regulation``, ``eu-framework-decision``, ``case-law``, ``soft-law`` or
            ``network-document``.
        title: Full title.
        short: Short title.
        citation: How it is cited.
        dated: Day of the instrument; year or month only where no more is known.
        in_force: First day in force, or `None`.
        binding_from: First day on which states had to apply it, where later than `in_force`: transposition or application.
        valid_to: Last day, or `None`.
        celex: CELEX number, or `None`.
        note: How it relates to other instruments, or empty.
        url: Address of the text, or `None`.
        read: How much of the text was read for this catalogue.
        provisions: Provisions that are cited.
    """

    id: str
    kind: str
    title: str
    short: str
    citation: str
    dated: str | None
    in_force: date | None
    binding_from: date | None
    valid_to: date | None
    celex: str | None
    note: str
    url: str | None
    read: str
    provisions: Mapping[str, Provision] = field(hash=False)
    fact: str | None = None
    binds: Mapping[str, Binding] = field(default_factory=dict, hash=False)

    @property
    def is_law(self) -> bool:
        """Whether it can bind a state at all; guidance and network documents cannot."""
        return self.kind not in {"soft-law", "network-document"}

    def binding(self, code: str, on: date | None = None) -> Binding:
        """Return whether the instrument binds a country, on the day ``on`` where one is given.

        That it binds is one thing, the first day another: where the first day is less sure, the confidence is that of
        being bound on ``on``.

        Args:
            code: ISO 3166-1 code of one of the eight countries.
            on: Day to look at; `None` asks whether it binds at all.
        """
        found = self._fact_binding(code, on) if self.fact else self.binds.get(code, Binding(None))
        if found.certain_from is not None and (on is None or found.certain_from <= on):
            found = replace(found, confidence=Confidence.HIGH)
        if on is None or not found.bound:
            return found
        first = max((day for day in (found.since, self.binding_from or self.in_force) if day), default=None)
        if found.since is not None and self.binding_from is None:
            first = found.since
        if (first is not None and on < first) or (self.valid_to is not None and on > self.valid_to):
            return Binding(False, first, found.how, found.confidence)
        return found

    def _fact_binding(self, code: str, on: date | None) -> Binding:
        section = (self.fact or "").split(".")[0]
        held: tuple[Fact[BindingValue], ...] = getattr(country(code), section).every(self.fact)
        known = [(fact, fact.value) for fact in held if fact.value is not None]
        if not known:
            return Binding(None)
        # Newest first. What holds on the day says how surely it binds; the first day stands in the oldest entry.
        fact, value = next((item for item in known if on is None or (item[0].valid_from or on) <= on), known[-1])
        first = known[-1][1]
        return Binding(value.bound, first.since if first.bound else value.since, value.how, fact.confidence)

    def short_text(self, language: str = "en") -> Text:
        """Return the short title in ``language`` (BCP 47)."""
        return lookup("standards", f"instrument/{self.id}/short", self.short, language)

    def __repr__(self) -> str:
        return f"<Instrument {self.id}>"


def _instrument(entry: dict[str, Any]) -> Instrument:
    held = dict(entry)
    provisions = {item["at"]: Provision(**item) for item in held.pop("provisions", ())}
    binds = {
        code: Binding(
            value.get("bound"),
            value.get("since"),
            value.get("how"),
            Confidence(value["confidence"]),
            value.get("certain_from"),
            tuple(Source(**source | {"kind": SourceKind(source["kind"])}) for source in value.get("source", ())),
        )
        for code, value in held.pop("binds", {}).items()
    }
    for name in ("dated", "in_force", "binding_from", "valid_to", "celex", "url"):
        held.setdefault(name, None)
    held.setdefault("note", "")
    return Instrument(provisions=provisions, binds=binds, **held)


@cache
def _instruments() -> dict[str, Instrument]:
    text = files("nordicbaltic_standards.law").joinpath("instruments.toml").read_text(encoding="utf-8")
    return {entry["id"]: _instrument(entry) for entry in tomllib.loads(text)["instrument"]}


instruments: Catalogue[Instrument] = Catalogue("instrument", _instruments)
"""The instruments, by identifier."""
