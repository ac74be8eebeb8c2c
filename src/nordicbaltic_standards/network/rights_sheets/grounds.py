"""What a statement rests on: whether its ground says it on a day, for a country, how surely, and by which sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from nordicbaltic_standards.codelists.confidence import SURENESS
from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.law.ageing import vouched_until
from nordicbaltic_standards.law.citation_text import best_sources
from nordicbaltic_standards.law.country import CountryOn
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.network.rights_sheets.declarations import Statement


class Answer(Enum):
    """What the ground of a statement says of it."""

    YES = "yes"
    """The ground says it."""
    NO = "no"
    """The ground says something else; the statement has no place on the sheet."""
    NOT_KNOWN = "not-known"
    """It is not known; the topic says whom to ask."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a statement rests on in a country on a day.

    Attributes:
        answer: What it says of the statement.
        confidence: How surely it is known on the day.
        facts: Entries of facts that say it, the general one first.
        provisions: Provisions that say it, as ``"cets197 art. 12(6)"``.
        sources: Where it was read: of facts the best sources alone; of provisions none, as they are their own.
        value: The part of the value that the statement looks at; of facts the whole value where it looks at no part.
        provisions_read: Whether the text of every provision was read.
    """

    answer: Answer
    confidence: Confidence = Confidence.LOW
    facts: tuple[Fact[Any], ...] = ()
    provisions: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    value: Any = None
    provisions_read: bool = True

    @property
    def sure(self) -> bool:
        """Whether the statement may be made without doubt: only what is known with high confidence."""
        return self.confidence is Confidence.HIGH

    @property
    def is_limited(self) -> bool:
        """Whether it is limited to some persons or situations, so that the reader has to ask whether it applies."""
        groups = (getattr(item, "group", None) for item in _items(self.value))
        return any(fact.applies_to for fact in self.facts) or any(groups)


def confidence_on(fact: Fact[Any], day: date) -> Confidence:
    """Return how surely a fact supports a statement on a day.

    Its confidence stays high only where it was read in a source that vouches for the day and the reading is not too old. A
    reading without a date does not grow old, as everywhere in this library; the sheet says that its date is not known.
    """
    until = vouched_until(fact)
    vouched = (
        fact.state is not State.UNKNOWN
        and not fact.validity_uncertain
        and fact.was_read
        and (until is None or day <= until)
    )
    return Confidence.MEDIUM if fact.confidence is Confidence.HIGH and not vouched else fact.confidence


def ground_of(statement: Statement, law: CountryOn) -> Ground:
    """Return what a statement rests on.

    Args:
        statement: The statement.
        law: The law of the country on the day.
    """
    if statement.fact is not None:
        return _of_fact(statement, law)
    return _of_provisions(statement, law) if statement.provisions else _of_union_law(law)


def _of_fact(statement: Statement, law: CountryOn) -> Ground:
    fact_id = statement.fact or ""
    section = getattr(law, fact_id.partition(".")[0])
    entries: tuple[Fact[Any], ...] = section.in_force(fact_id)
    if not entries or entries[0].state is State.UNKNOWN:
        return Ground(Answer.NOT_KNOWN)
    answer, matching = _answer(statement, entries)
    if answer is not Answer.YES:
        return Ground(answer)
    if statement.says in {"yes", "lists"}:  # one entry is enough, if possible one that is sure
        sure = tuple(fact for fact in matching if _confidence(statement, fact, law.day) is Confidence.HIGH)
        matching = sure or matching
    return Ground(
        Answer.YES,
        min((_confidence(statement, fact, law.day) for fact in matching), key=SURENESS.index),
        matching,
        sources=tuple(source for fact in matching for source in best_sources(_read_for(statement, fact).sources)),
        value=_shown(statement, matching[0]),
    )


def _read_for(statement: Statement, fact: Fact[Any]) -> Fact[Any]:
    """Return a fact with the sources of a statement alone."""
    return fact if statement.code is None else fact.on_part(statement.code)


def _confidence(statement: Statement, fact: Fact[Any], day: date) -> Confidence:
    """Return how surely a fact supports a statement on a day: by the sources of the statement, and no surer than as a whole."""
    return min((confidence_on(each, day) for each in (fact, _read_for(statement, fact))), key=SURENESS.index)


def _answer(statement: Statement, entries: tuple[Fact[Any], ...]) -> tuple[Answer, tuple[Fact[Any], ...]]:
    """Return what the entries of a fact say of a statement, and those that say it.

    A statement that something is so needs one entry, one that it is not so needs all of them: a condition for some people
    is never left out.
    """
    if statement.says in {"yes", "no"} and not any(_parts(statement, fact) for fact in entries):
        return Answer.NOT_KNOWN, ()
    match statement.says:
        case "known":
            general = entries[:1]
            shown = _shown(statement, general[0])
            known = general[0].is_known and shown is not None and shown != ()
            return (Answer.YES, general) if known else (Answer.NO, ())
        case "none":
            every = all(fact.state is State.NONE_IN_LAW for fact in entries)
            return (Answer.YES, entries) if every else (Answer.NO, ())
        case "yes":
            matching = tuple(fact for fact in entries if True in _parts(statement, fact))
        case "lists":
            matching = tuple(fact for fact in entries if statement.code in _parts(statement, fact))
        case "no":
            matching = entries if all({*_parts(statement, fact)} == {False} for fact in entries) else ()
    return (Answer.YES, matching) if matching else (Answer.NO, ())


def _parts(statement: Statement, fact: Fact[Any]) -> list[Any]:
    """Return what is known of what a statement looks at: the value of a fact or, of each thing that it lists, the part."""
    out: list[Any] = []
    for item in _items(fact.value):
        part = getattr(item, statement.part, None) if statement.part else item
        out += [each for each in _items(part) if each is not None]
    return out


def _shown(statement: Statement, fact: Fact[Any]) -> Any:
    if statement.part is None or not hasattr(fact.value, statement.part):
        return fact.value
    return getattr(fact.value, statement.part)


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _of_provisions(statement: Statement, law: CountryOn) -> Ground:
    bound, read = list[Fact[Any]](), True
    confidences: list[Confidence] = []
    for citation in statement.provisions:
        identifier, _, at = citation.partition(" ")
        instrument = instruments[identifier]
        provision, binding = instrument.provisions[at], instrument.binding(law.country.code, law.day)
        if binding.bound is None:
            return Ground(Answer.NOT_KNOWN)
        if not binding.bound or (provision.since is not None and law.day < provision.since):
            return Ground(Answer.NO)
        read = read and provision.read
        confidences.append(binding.confidence)
        bound.append(law.fact(instrument.fact or ""))
    if not read:  # what was not read is not known with high confidence
        confidences.append(Confidence.MEDIUM)
    confidence = min(confidences, key=SURENESS.index)
    return Ground(
        Answer.YES,
        confidence,
        tuple(dict.fromkeys(bound)),
        statement.provisions,
        provisions_read=read,
    )


def _of_union_law(law: CountryOn) -> Ground:
    number = union_law().emergency_number_in(law.country.code)
    return Ground(
        Answer.YES,
        number.confidence,
        sources=best_sources(number.source),
        value=number,
    )
