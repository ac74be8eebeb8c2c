"""The legal instruments that standards and rules rest on: treaties, Union law, case law, guidance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact import Fact, Source
from nordicbaltic_standards.law.facts import Instruments
from nordicbaltic_standards.law.links import LawLink
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.scalars import AsOf, Day, Flag, Key, Link, Words
from nordicbaltic_standards.law.sections import require_date
from nordicbaltic_standards.law.toml_files import read_packaged, read_toml
from nordicbaltic_standards.law.values import BindingStatus as BindingValue
from nordicbaltic_standards.utils.catalogue import Registry


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision of an instrument.

    Attributes:
        at: Where it stands, as ``"art. 13(1)"``.
        gist: What it says in short.
        since: First day on which it binds, where later than its instrument.
        read: Whether its text was read whole for this catalogue.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    at: Words
    gist: Words
    since: Day | None = None
    read: Flag = True


@dataclass(frozen=True, slots=True)
class Binding:
    """Whether and how an instrument binds one country.

    Attributes:
        bound: Whether it binds; `None` where that is not known.
        since: First day, or `None` where it is not known or follows from the instrument.
        how: How it binds, in English.
        confidence: How surely this is known.
        until: Last day, where it bound the country and binds it no more.
        certain_from: First day on which it surely binds, whatever is known of the first day of all; only with a source.
        since_confidence: How surely the first day is known; `None` where none is given.
        sources: Where it was read, for an instrument that no country's file speaks of.
    """

    bound: bool | None
    since: date | None = None
    how: str | None = None
    confidence: Confidence = Confidence.LOW
    until: date | None = None
    certain_from: date | None = None
    sources: tuple[Source, ...] = ()
    since_confidence: Confidence | None = None


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
        eli: European Legislation Identifier, or `None`.
        opened_on: Day on which someone opened the address; `None`: no one has.
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
    eli: str | None = None
    opened_on: date | None = None

    @property
    def is_law(self) -> bool:
        """Whether it can bind a state at all; guidance and network documents cannot."""
        return self.kind not in {"soft-law", "network-document"}

    def binding(self, code: str, on: date | None = None) -> Binding:
        """Return whether the instrument binds a country, on the day ``on`` where one is given.

        That it binds is one thing, the first day another: `BindingStatus.confidence` is that of being bound on ``on``,
        `BindingStatus.since_confidence` that of the first day.

        Args:
            code: ISO 3166-1 code of one of the eight countries.
            on: Day to look at; `None` asks whether it binds at all, by the newest that is known.

        Raises:
            TypeError: When ``on`` is no `datetime.date`.
        """
        if on is not None:
            require_date(on)
        binding = self._fact_binding(code, on) if self.fact else self.binds.get(code, Binding(None))
        if binding.certain_from is not None and (on is None or binding.certain_from <= on):
            binding = replace(binding, confidence=Confidence.HIGH)
        if not binding.bound:
            return binding
        if on is None:
            return binding if binding.until is None else replace(binding, bound=False)
        first = max((day for day in (binding.since, self.binding_from or self.in_force) if day), default=None)
        if binding.since is not None and self.binding_from is None:
            first = binding.since
        over = any(last is not None and on > last for last in (self.valid_to, binding.until))
        if over or (first is not None and on < first):
            return replace(binding, bound=False, since=first)
        return binding

    def _fact_binding(self, code: str, on: date | None) -> Binding:
        section = getattr(country(code), (self.fact or "").split(".")[0])
        entries: tuple[Fact[BindingValue], ...] = section.every(self.fact)
        then = entries if on is None else section.on(on).in_force(self.fact)
        # Before the oldest entry the newest one tells since when the instrument binds, and that it did not before.
        fact = next(iter(then or entries), None)
        if fact is None or fact.value is None:
            return Binding(None)
        since, sure = fact.value.since, fact.confidence
        if fact.value.bound:
            # What holds on the day says how surely it binds; the first day of all stands in the oldest entry, and how
            # surely that is known.
            days = [(entry.value.since, entry.confidence) for entry in entries if entry.value and entry.value.bound]
            since, sure = min(((day, known) for day, known in days if day is not None), default=(None, sure))
        return Binding(
            fact.value.bound, since, fact.value.how, fact.confidence, since_confidence=None if since is None else sure
        )

    def short_text(self, language: str = "en") -> Text:
        """Return the short title in ``language`` (BCP 47)."""
        return lookup("standards", f"instrument/{self.id}/short", self.short, language)

    def link(self, provision: str) -> LawLink | None:
        """Return where a provision, as ``"art. 13(1)"``, can be read: the text as a whole; `None` where no address is stored."""
        return None if self.url is None else LawLink(f"{self.id} {provision}", self.url, self.eli, self.opened_on)

    def __repr__(self) -> str:
        return f"<Instrument {self.id}>"


_FILE = "instruments.toml"


class _Binds(BaseModel, extra="forbid"):
    bound: Flag | None = None
    since: Day | None = None
    until: Day | None = None
    how: Words | None = None
    confidence: Confidence
    certain_from: Day | None = None
    source: tuple[Source, ...] = ()

    @model_validator(mode="after")
    def _with_a_source(self) -> Self:
        if self.certain_from is not None and not self.source:
            raise ValueError("certain_from needs a source")
        return self


class _Entry(BaseModel, extra="forbid"):
    """An instrument as the file holds it."""

    id: Key
    kind: Literal[
        "treaty", "eu-directive", "eu-regulation", "eu-framework-decision", "case-law", "soft-law", "network-document"
    ]
    title: Words
    short: Words
    citation: Words
    dated: AsOf | None = None
    in_force: Day | None = None
    binding_from: Day | None = None
    valid_to: Day | None = None
    celex: Words | None = None
    note: Words | None = None
    url: Link | None = None
    eli: Link | None = None
    opened_on: Day | None = None
    read: Words
    fact: Words | None = None
    provisions: tuple[Provision, ...] = ()
    binds: dict[str, _Binds] = {}

    @model_validator(mode="after")
    def _sound(self) -> Self:
        days = [day for day in (self.in_force, self.binding_from, self.valid_to) if day is not None]
        if days != sorted(days):
            raise ValueError("in_force, binding_from and valid_to are in this order")
        if self.fact is not None and (self.binds or self.fact not in Instruments.declared):
            raise ValueError("whom it binds stands in the fact that is named, or under binds")
        if not set(self.binds) <= set(REGION):
            raise ValueError(f"binds names countries of {', '.join(REGION)}")
        if len({provision.at for provision in self.provisions}) < len(self.provisions):
            raise ValueError("a provision stands twice")
        return self


class _Instruments(BaseModel, extra="forbid"):
    """The content of the file."""

    instrument: Annotated[tuple[_Entry, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        named = [entry.id for entry in self.instrument]
        if twice := {identifier for identifier in named if named.count(identifier) > 1}:
            raise ValueError(f"two entries for {', '.join(sorted(twice))}")
        return self


def _binding(entry: _Binds) -> Binding:
    return Binding(
        entry.bound, entry.since, entry.how, entry.confidence, entry.until, certain_from=entry.certain_from, sources=entry.source,
        since_confidence=None if entry.since is None else entry.confidence,
    )  # fmt: skip


def _instrument(entry: _Entry) -> Instrument:
    return Instrument(
        entry.id, entry.kind, entry.title, entry.short, entry.citation, entry.dated, entry.in_force, entry.binding_from,
        entry.valid_to, entry.celex, entry.note or "", entry.url, entry.read,
        {provision.at: provision for provision in entry.provisions},
        entry.fact,
        {code: _binding(item) for code, item in entry.binds.items()},
        entry.eli, entry.opened_on,
    )  # fmt: skip


def read_instruments(text: str) -> dict[str, Instrument]:
    """Return the instruments by identifier.

    Args:
        text: TOML text, as ``law/data/instruments.toml``.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    return _by_id(read_toml(text, _FILE, _Instruments))


def _by_id(file: _Instruments) -> dict[str, Instrument]:
    return {entry.id: _instrument(entry) for entry in file.instrument}


@cache
def _instruments() -> dict[str, Instrument]:
    return _by_id(read_packaged(_FILE, _Instruments))


instruments: Registry[Instrument] = Registry("instrument", _instruments)
"""The instruments, by identifier."""


def binds_country(instrument: str, country: str | None, day: date | None) -> bool:
    """Return whether an instrument binds a country on a day; `False` where no country is known."""
    return country is not None and bool(instruments[instrument].binding(country, day).bound)
