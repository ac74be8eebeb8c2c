"""Translation catalogues: the PO files that translators edit.

Each text has its stable identifier as context and the English as source. The status of a translation is in a comment
(``status: official``), the reviewer in another. A text without a translation is left out of the compiled form and so
shown in English; one whose English has changed since is marked there as older. `unfinished` lists what is left to do,
which blocks a release and not a commit.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.forms.task_forms import sources as form_sources
from nordicbaltic_standards.i18n.compile_texts import CHANGED
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import UI_TEXTS
from nordicbaltic_standards.i18n.texts import DOMAINS, Status, languages_of
from nordicbaltic_standards.law.fact_text import law_sources
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.titles import sources as fact_sources
from nordicbaltic_standards.models.introspection import fields_of, leaves_in, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.models.titles import field_sources, leaf_sources, part_sources
from nordicbaltic_standards.network.person_texts import person_sources
from nordicbaltic_standards.network.training.texts import training_sources
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.version import STANDARD_VERSION

_FIXED = datetime(2026, 11, 24, tzinfo=UTC)
"""PO files carry a date; a fixed one keeps the generator's output the same on every day."""

_GENERATOR = re.compile(r'^"(?:Generated-By|Report-Msgid-Bugs-To): .*\n', re.MULTILINE)
"""Header lines that change with the version of Babel or have no meaning."""


GUIDES = "guides"
"""Domain of the guides of the site, which Sphinx translates and the package does not hold."""


class Unfinished(Enum):
    """What is missing in a translation."""

    MISSING = "missing"
    """It has no translation."""
    OLDER = "older"
    """The English has changed since it was translated."""
    UNREAD = "unread"
    """No second person has read it."""


def sources(domain: str, language: str) -> dict[str, str]:
    """Return identifier and English text of every text of ``domain``, in the order of declaration.

    Args:
        domain: One of `DOMAINS`.
        language: BCP 47 tag of the language into which they are translated: of the words of a country's law there are only
            those of the countries that have it as a language of their own, likewise of training cases; of what is handed
            to the person there are more languages, and in those the labels of the codes that are shown with it.
    """
    return dict(_texts_of(domain, language if domain in _BY_LANGUAGE else ""))


@cache
def _texts_of(domain: str, language: str) -> dict[str, str]:
    return dict(_BY_LANGUAGE[domain](language) if domain in _BY_LANGUAGE else _SOURCES[domain]())


def _code_sources() -> Iterator[tuple[str, str]]:
    for code_list in codes:
        yield f"{code_list.id}/title", code_list.title()
        for code in code_list:
            yield f"{code_list.id}/{code.value}/label", code.declaration.label
            yield f"{code_list.id}/{code.value}/definition", code.declaration.definition


def _record_sources() -> Iterator[tuple[str, str]]:
    """Yield the texts of every record, part, field and type of value; some more than once."""
    for part in {part: None for record in RECORDS.values() for part in parts_of(record)}:
        yield from part_sources(part)
        for declared in fields_of(part).values():
            yield from field_sources(declared)
            for leaf in leaves_in(declared.shape):
                yield from leaf_sources(leaf)


def _standard_sources() -> Iterator[tuple[str, str]]:
    yield from ((f"instrument/{instrument.id}/short", instrument.short) for instrument in instruments)
    for standard in standards:
        yield from standard.sources().items()


_SOURCES: dict[str, Callable[[], Iterable[tuple[str, str]]]] = {
    "codes": _code_sources,
    "explanations": lambda: (text for rule in rules for text in rule.explanation_sources().items()),
    "facts": lambda: fact_sources().items(),
    "findings": lambda: (text for rule in STRUCTURAL_RULES.values() for text in rule.sources().items()),
    "forms": form_sources,
    "interface": UI_TEXTS.items,
    "records": _record_sources,
    "rules": lambda: (text for rule in rules for text in rule.texts.sources().items()),
    "standards": _standard_sources,
}
"""What yields the texts of a domain that has the same ones in every language."""

_BY_LANGUAGE: dict[str, Callable[[str], Iterable[tuple[str, str]]]] = {
    "law": law_sources,
    "person": person_sources,
    "training": training_sources,
}
"""What yields the texts of a domain that has other ones from language to language."""


def path_of(package: Path, language: str, domain: str) -> Path:
    """Return the path of the PO file of a language and domain."""
    return package / "i18n" / "locale" / language / "LC_MESSAGES" / f"{domain}.po"


def read(package: Path, language: str, domain: str) -> dict[str, Message]:
    """Return the entries of a PO file by identifier; empty where there is no file."""
    path = path_of(package, language, domain)
    if not path.is_file():
        return {}
    with path.open("rb") as handle:
        catalogue = read_po(handle, locale=language, domain=domain)
    return {str(message.context): message for message in catalogue if message.id}


def status_of(message: Message) -> Status:
    """Return the status that a PO entry states; an entry that states none is a draft."""
    for comment in message.user_comments:
        if comment.startswith("status: "):
            return Status(comment.removeprefix("status: ").strip())
    return Status.DRAFT


def reviewer_of(message: Message) -> str | None:
    """Return the second reader of a PO entry, or ``None``."""
    for comment in message.user_comments:
        if comment.startswith("reviewer: "):
            reviewer = comment.removeprefix("reviewer: ").strip()
            return None if reviewer == "none" else reviewer
    return None


def is_outdated(message: Message) -> bool:
    """Return whether the English of a PO entry has changed since it was translated."""
    return CHANGED in message.user_comments


def _updated(language: str, domain: str, known: dict[str, Message]) -> Catalog:
    """Return the catalogue with every declared text and the existing translations."""
    catalogue = Catalog(
        locale=language,
        domain=domain,
        project="nordicbaltic-standards",
        version=STANDARD_VERSION,
        header_comment=f"# Translations of nordicbaltic-standards: {domain}, {language}.\n"
        "# Content: CC BY 4.0. Keep context and placeholders; say in a comment how sure the text is.",
        creation_date=_FIXED,
        revision_date=_FIXED,
        last_translator="nordicbaltic-standards maintainers",
        language_team=language,
        fuzzy=False,
    )
    for identifier, english in sources(domain, language).items():
        entry = known.get(identifier)
        string, comments = "", ["status: draft", "reviewer: none"]
        if entry is not None and entry.string:
            string, comments = str(entry.string), list(entry.user_comments)
            if entry.id != english:
                comments = list(dict.fromkeys([CHANGED, *comments]))
        catalogue.add(english, string=string, context=identifier, user_comments=comments, flags=())
    return catalogue


def unfinished(package: Path, language: str, domain: str) -> dict[Unfinished, list[str]]:
    """Return the unfinished texts of a language and domain, each under the first thing that it lacks.

    Args:
        package: Folder of the package in a checkout.
        language: One of `LANGUAGES`.
        domain: One of `DOMAINS`.
    """
    entries = read(package, language, domain)
    by_state: dict[Unfinished, list[str]] = {state: [] for state in Unfinished}
    for identifier, english in sources(domain, language).items():
        entry = entries.get(identifier)
        if entry is None or not entry.string:
            by_state[Unfinished.MISSING].append(identifier)
        elif is_outdated(entry) or entry.id != english:
            by_state[Unfinished.OLDER].append(identifier)
        elif reviewer_of(entry) is None:
            by_state[Unfinished.UNREAD].append(identifier)
    return by_state


def unfinished_guides(root: Path, language: str) -> dict[Unfinished, list[str]]:
    """Return the unfinished texts of the guides in a language, each in English under the first thing that it lacks.

    The guides have no identifiers, and one second reader for the whole file.

    Args:
        root: Root of a checkout.
        language: One of `LANGUAGES`.
    """
    path = root / "docs" / "locale" / language / "LC_MESSAGES" / f"{GUIDES}.po"
    by_state: dict[Unfinished, list[str]] = {state: [] for state in Unfinished}
    if not path.is_file():
        return by_state
    with path.open("rb") as handle:
        catalogue = read_po(handle, locale=language, domain=GUIDES)
    unread = "# reviewer: none" in catalogue.header_comment.splitlines()
    for entry in catalogue:
        if not entry.id:
            continue
        if not entry.string:
            by_state[Unfinished.MISSING].append(str(entry.id))
        elif entry.fuzzy:
            by_state[Unfinished.OLDER].append(str(entry.id))
        elif unread:
            by_state[Unfinished.UNREAD].append(str(entry.id))
    return by_state


def files(package: Path) -> Iterator[tuple[Path, str]]:
    """Yield each PO file, updated.

    Args:
        package: Folder of the package.
    """
    for domain in DOMAINS:
        for language in languages_of(domain):
            if language == ENGLISH:
                continue
            catalogue = _updated(language, domain, read(package, language, domain))
            path = path_of(package, language, domain)
            buffer = io.BytesIO()
            write_po(buffer, catalogue, width=0, omit_header=False)
            yield path, _GENERATOR.sub("", buffer.getvalue().decode())
