"""Pages on the languages: how far each text can be trusted, terms and their sources, what a second reading corrected."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.generators.tables import NOTE, cell, index, table
from nordicbaltic_standards.generators.translation_bundles import counts
from nordicbaltic_standards.generators.translations import read, reviewer_of, sources
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.texts import Status

WHAT: dict[str, str] = {
    "codes": "labels and definitions of codes, titles of code lists",
    "explanations": "what each rule checks, and why",
    "facts": "titles of facts of law and of their parts, by which the law of a country is read",
    "findings": "messages and advice of structural rules",
    "law": "words of the facts, remarks and sources of the countries that have this language as their own",
    "forms": "titles, questions and hints of task forms",
    "interface": "command line, reports, spreadsheets",
    "person": "what is handed to the person: rights sheets and copies",
    "records": "titles and descriptions of records, parts and fields",
    "rules": "titles, messages and advice of rules",
    "standards": "regional standards, short titles of instruments",
    "training": "training cases of the countries that have this language as their own",
}
"""Content of each translation file."""

_TRUST = (Status.OFFICIAL, Status.DERIVED, Status.DRAFT, Status.OLDER)
_HEAD = ("translated", *(status.value for status in _TRUST), "read a second time")


def _rows(package: Path, language: str, name: str) -> list[dict[str, str]]:
    path = package / "i18n" / "locale" / language / name
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _tallies(package: Path, language: str) -> dict[str, Counter[str]]:
    """Return for each domain the number of texts, in all, by status, and read a second time."""
    by_domain = {}
    for domain, by_status in counts(language).items():
        second = sum(reviewer_of(entry) is not None for entry in read(package, language, domain).values())
        by_domain[domain] = by_status + Counter({_ALL: len(sources(domain, language)), _SECOND: second})
    return by_domain


_ALL, _SECOND = "all", "second"


def _status_row(name: str, tally: Counter[str]) -> list[str]:
    share = f"{100 * sum(tally[status.value] for status in _TRUST) // tally[_ALL]} %"
    return [name, str(tally[_ALL]), share, *(str(tally[status.value]) for status in _TRUST), str(tally[_SECOND])]


_NO_SOURCE = "none"
"""Value in the term base instead of a kind of source, where no source was read."""


def _terms_table(rows: list[dict[str, str]], columns: tuple[str, ...]) -> str:
    head = ["English", "term", "also", *columns]
    return table(head, [[cell(row[name]) for name in ("en", "term", "alternatives", *columns)] for row in rows])


def _page(package: Path, language: str, tallies: dict[str, Counter[str]], total: Counter[str]) -> str:
    page = [NOTE, f"# {NATIVE_NAMES[language]} (`{language}`)\n\n", "## Status of the texts\n\n"]
    page.append(
        "*official*: the term of national law or of an authority. *derived*: built from official terms. *draft*: not yet "
        "read by a native speaker of the field. *older*: translated from an earlier English text, and shown with that "
        "mark. A text without a translation is shown in English.\n\n"
    )
    rows = [_status_row(f"`{domain}`: {WHAT[domain]}", tally) for domain, tally in tallies.items() if tally[_ALL]]
    head = ["texts", "number", *_HEAD]
    page.append(table(head, [*rows, _status_row("all", total)]))
    terms = _rows(package, language, "terms.csv")
    read, unread = ([row for row in terms if (row["source_kind"] == _NO_SOURCE) is unread] for unread in (False, True))
    page.append("\n## Terms read in a source\n\n")
    page.append(f"The term base that the texts are written by, with where each term was read. Terms: {len(read)}.\n\n")
    page.append(_terms_table(read, ("confidence", "source")))
    page.append("\n## Terms for which no source was read\n\n")
    page.append(
        "Nobody has looked for these terms in a law or on the page of an authority: they are proposals, and bind no text. "
        f"Terms: {len(unread)}.\n\n"
    )
    page.append(_terms_table(unread, ("note",)))
    corrections = _rows(package, language, "corrections.csv")
    page.append("\n## Corrected on second reading\n\n")
    page.append(
        "Texts are read a second time, against the English, by another reader than the one who wrote them. "
        f"Corrections: {len(corrections)}. Each is in `i18n/locale/{language}/corrections.csv`, with its reason.\n\n"
    )
    by_domain = Counter(row["domain"] for row in corrections)
    page.append(table(["texts", "corrections"], [[f"`{name}`", str(count)] for name, count in by_domain.items()]))
    return "".join(page)


def files(folder: Path, package: Path) -> Iterator[tuple[Path, str]]:
    """Yield the pages.

    Args:
        folder: The folder ``docs/reference``.
        package: Folder of the package in a checkout, where the PO files and the term bases are.
    """
    rows = []
    for language in LANGUAGES:
        if language == ENGLISH:
            continue
        tallies = _tallies(package, language)
        total = sum(tallies.values(), Counter[str]())
        yield folder / "languages" / f"{language}.md", _page(package, language, tallies, total)
        rows.append(_status_row(f"[{NATIVE_NAMES[language]}]({language}.md)", total))
    head = ["language", "texts", *_HEAD]
    intro = (
        "English is the source. A text that a language lacks is shown in English; *translated* says how many of a hundred "
        "exist in it, rounded down. No person who speaks one of the languages as a first language and works in the field has "
        "read the texts yet: *draft* means that. `nbs languages` shows the counts too."
    )
    yield folder / "languages" / "index.md", index("Languages", intro, list(LANGUAGES[1:]), table(head, rows))
