"""The glossary gate: where the English speaks of a concept of law, the translation uses the official term.

A concept is looked for in the English text, the longest first. The translation then has to hold a form of the term or
of one of its alternatives in the term base, inflection allowed; ``<language>.toml`` adds forms, and names the texts
that do without for a reason.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nordicbaltic_standards.generators.translations import sources
from nordicbaltic_standards.i18n.texts import DOMAINS, Status, lookup
from support import ROOT

HERE = Path(__file__).parent

TOO_GENERAL = frozenset({
    "abduction", "accommodation", "accountability", "accuracy", "applicant", "application", "appeal", "case", "child",
    "claim", "deadline", "decision", "disclosure", "education", "exploitation", "expulsion", "extension", "fraud",
    "granted", "harbouring", "identification", "indicator", "indicator of trafficking", "interpretation", "isolation",
    "judgment", "paid", "partially granted", "pending", "police", "processing", "reception", "recipient",
    "recruitment", "refusal", "refused", "removal", "renewal", "representative", "return", "revocation", "screening",
    "suspect", "third party", "threat", "transfer", "translation", "transportation", "trial", "withdrawal",
    "investigation", "court", "municipality", "recourse", "prosecution", "remedy", "contract", "counselling",
    "detection of victims", "public interest task", "withdrawn", "consent of the victim",
    "consent of the victim to the exploitation irrelevant", "report of a crime", "identification of victims",
})  # fmt: skip
"""Words that mean more than the concept of law; a text is not bound by them."""

SURE = frozenset({"high", "medium"})
"""Confidence of terms that were read in law or at an authority; others bind nobody."""


@dataclass(frozen=True)
class Concept:
    """A concept of the term base in one language."""

    id: str
    english: str
    accepted: tuple[re.Pattern[str], ...]

    @property
    def in_english(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-]){english_forms(self.english)}(?![\w-])", re.IGNORECASE)

    def named_in(self, text: str) -> bool:
        return any(form.search(text) for form in self.accepted)


def english_forms(term: str) -> str:
    """Return a pattern for an English term in singular and plural."""
    *before, last = term.split()
    if last.endswith("y"):
        last = f"{last[:-1]}(?:y|ies)"
    elif not last.endswith("s"):
        last = f"{last}s?"
    return r"\s+".join([*before, last])


def stem(word: str) -> str:
    """Return what of a word stays the same in most of its forms."""
    return re.escape(word[: max(3, len(word) - (3 if len(word) > 8 else 2 if len(word) > 5 else 1))])


def form(term: str) -> re.Pattern[str]:
    """Return a pattern for a term in any inflection, with up to two words between its own."""
    words = re.findall(r"[\w/-]+", re.sub(r"\([^)]*\)", "", term).casefold())
    return re.compile(r"[\w-]*\W+(?:[\w-]+\W+){0,2}?".join(stem(word) for word in words), re.IGNORECASE)


@cache
def extra(language: str) -> dict[str, dict[str, object]]:
    path = HERE / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


@cache
def concepts(language: str) -> tuple[Concept, ...]:
    """Return the concepts of a language that bind its translations, the longest English term first."""
    path = ROOT / "src" / "nordicbaltic_standards" / "i18n" / "locale" / language / "terms.csv"
    if not path.is_file():
        return ()
    more = extra(language).get("accepted", {})
    found: dict[str, Concept] = {}
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            english = re.sub(r"\s*\([^)]*\)", "", row["en"]).strip()
            if english in TOO_GENERAL or row["confidence"] not in SURE or not row["term"].strip():
                continue
            terms = [row["term"], *row["alternatives"].split(";")]
            forms = [form(term) for term in terms if term.strip()]
            forms += [re.compile(pattern, re.IGNORECASE) for pattern in more.get(row["concept"], ())]
            known = found.get(english)
            accepted = (*(known.accepted if known else ()), *forms)
            found[english] = Concept(known.id if known else row["concept"], english, accepted)
    return tuple(sorted(found.values(), key=lambda concept: -len(concept.english)))


@cache
def _masks(language: str) -> tuple[tuple[Concept, re.Pattern[str]], ...]:
    return tuple((concept, concept.in_english) for concept in concepts(language))


NAMES = re.compile(r"Open Referral")
"""Names in which a concept stands, and which no language translates."""


def spoken_of(english: str, language: str) -> Iterator[Concept]:
    """Yield the concepts that an English text speaks of; a longer one hides the shorter ones inside it, and a name any."""
    english = NAMES.sub("\N{BULLET}", english)
    for concept, pattern in _masks(language):
        if pattern.search(english):
            yield concept
            english = pattern.sub("\N{BULLET}", english)


WRITTEN_BY_US = tuple(domain for domain in DOMAINS if domain != "law")
"""Domains whose texts use the terms of the term base; the words of a country's law are those of its acts."""


def current(domain: str, identifier: str, english: str, language: str) -> str | None:
    """Return the translation, or ``None`` where there is none of today's English."""
    found = lookup(domain, identifier, english, language)
    return found.text if found.language == language and found.status is not Status.OLDER else None


def failures(language: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield text, concept, English and translation wherever the term is missing and no reason is given."""
    excused = extra(language).get("exceptions", {})
    for domain in WRITTEN_BY_US:
        for identifier, english in sources(domain, language).items():
            text = current(domain, identifier, english, language)
            if text is None:
                continue
            for concept in spoken_of(english, language):
                key = f"{domain}|{identifier}"
                if not concept.named_in(text) and concept.id not in excused.get(key, {}):
                    yield key, concept.id, english, text


def stale(language: str) -> Iterator[str]:
    """Yield the exceptions that excuse nothing."""
    texts = {
        f"{domain}|{key}": english for domain in WRITTEN_BY_US for key, english in sources(domain, language).items()
    }
    for key, reasons in extra(language).get("exceptions", {}).items():
        for concept in reasons:
            spoken = {item.id: item for item in spoken_of(texts.get(key, ""), language)}
            domain, _, identifier = key.partition("|")
            if concept not in spoken:
                yield f"{key}: {concept} is not spoken of"
            elif (text := current(domain, identifier, texts[key], language)) and spoken[concept].named_in(text):
                yield f"{key}: {concept} is named after all"


def titles(domain: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield identifier, English and translation of every label and title of a domain."""
    for identifier, english in sources(domain, language).items():
        text = current(domain, identifier, english, language)
        if text is not None and identifier.endswith(("/label", "/title")):
            yield f"{domain}|{identifier}", english, text


def told_apart(language: str) -> dict[str, dict[str, list[str]]]:
    """Return English titles that come out in more than one way in one domain and are given no reason for it."""
    found: dict[str, dict[str, list[str]]] = {}
    excused = extra(language).get("context", {})
    for domain in ("codes", "records", "rules", "standards"):
        by_english: dict[str, dict[str, list[str]]] = {}
        for key, english, translated in titles(domain, language):
            by_english.setdefault(english, {}).setdefault(translated.casefold(), []).append(key)
        found |= {english: ways for english, ways in by_english.items() if len(ways) > 1 and english not in excused}
    return found
