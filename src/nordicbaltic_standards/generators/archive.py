"""The release archive: everything that a system in any language needs of the standard, with index and checksums."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from shutil import rmtree
from typing import Any, NamedTuple

from nordicbaltic_standards.generators import codelists, data_protection, reports
from nordicbaltic_standards.generators import translation_bundles as bundles
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.fact_text import fact_as_data
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.models.json_schema import KEYWORDS, as_text, schema
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.rule_data import rules_as_data
from nordicbaltic_standards.testing.vectors import texts
from nordicbaltic_standards.utils.atomic_files import UNFINISHED
from nordicbaltic_standards.utils.errors import NordicBalticError
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

KINDS: dict[str, str] = {
    "readme": "where to begin",
    "schema": "JSON Schema (2020-12) of a record",
    "form": "the same schema with titles, descriptions and choices in one language, for form generators",
    "code-list": "code list with labels and definitions in nine languages",
    "translations": "every text of the standard in one language, by identifier",
    "vectors": "test vectors of a rule: records, and the findings that they must give; bases.json and the schema belong to them",
    "vector-document": "test vector as a whole document",
    "vector-list": "list of test vectors, with the findings that each must give",
    "rules": "every rule: severity, kind, record, profiles, facts and legal sources, with its texts in English",
    "law": "the dated facts of the law of a country, as nbs country prints them for one day",
    "report-schema": "JSON Schema (2020-12) of the reports of nbs validate",
    "data-protection": "table for a record of processing activities",
    "check": "what the page that checks records in the browser loads",
    "page": "page of the web site in one language, or a file that pages load",
}
"""Kinds of files in the archive, with descriptions."""

INDEX, SUMS = "index.json", "SHA256SUMS"
SITE = "site"
"""Folder of the web site in the release archive."""

_KINDS_OF_SITE = {"check", "page"}

_MEDIA_TYPES = {
    ".schema.json": "application/schema+json",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".inv": "application/octet-stream",
    ".mjs": "text/javascript; charset=utf-8",
    ".bin": "application/octet-stream",
    ".txt": "application/octet-stream",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pagefind": "application/octet-stream",
    ".pf_filter": "application/octet-stream",
    ".pf_fragment": "application/octet-stream",
    ".pf_index": "application/octet-stream",
    ".pf_meta": "application/octet-stream",
}


_HEAD = {"standard_version": STANDARD_VERSION, "package_version": PACKAGE_VERSION}


class NotTheSiteError(NordicBalticError):
    """A folder is not the web site of this version as it was written."""


class Item(NamedTuple):
    """A file of the archive.

    Attributes:
        path: Path in the archive.
        text: Content of the file; text is written in UTF-8.
        kind: One of `KINDS`.
        language: BCP 47 tag of its language, where it is in one language.
        record_type: Record that it belongs to, where it belongs to one.
    """

    path: str
    text: str | bytes
    kind: str
    language: str | None = None
    record_type: str | None = None


_README = f"""# nordicbaltic-standards {PACKAGE_VERSION}, standard {STANDARD_VERSION}

`{INDEX}` names each file, what it is, its language and its record. `{SUMS}` has the checksums.

* A record: `schemas/<record>.schema.json`. A strict validator needs the `annotation_keywords` of `{INDEX}`:
  `ajv.addVocabulary(index.annotation_keywords)`.
* The rules: `rules.json`; what each checks, in words: `translations/<language>/explanations.json`.
* The law that rules read: `law/<country>.json`.
* Proof: `vectors/<rule>.json` with `vectors/bases.json`, which is `{{"bases": {{NAME: {{"title": …, "record": …}}}}}}`.
  Apply the `patch` of a case (RFC 6902) to the `record` of its `base`, and compare your findings with `expected`.
"""


def items() -> Iterator[Item]:
    """Yield every file of the archive except its index and its checksums."""
    yield Item("README.md", _README, "readme")
    for name, record in RECORDS.items():
        yield Item(f"schemas/{name}.schema.json", as_text(schema(record)), "schema", record_type=name)
        for language in LANGUAGES:
            form = as_text(schema(record, language))
            yield Item(f"forms/{language}/{name}.schema.json", form, "form", language, name)
    for path, text in codelists.files(Path("codelists")):
        yield Item(path.as_posix(), text, "code-list")
    for path, text in bundles.files(Path("translations")):
        language = path.parent.name
        yield Item(path.as_posix(), text, "translations", language if language in LANGUAGES else None)
    for name, text in texts():
        yield Item(f"vectors/{name}", text, "vectors")
    yield Item("rules.json", as_text(rules_as_data(rules, STRUCTURAL_RULES.values(), ENGLISH)), "rules")
    for law in countries:
        facts = [fact for section in SECTIONS.values() for each in section.declared for fact in law.every(each)]
        data = {"country": law.code, "law_read_to": law.read, "facts": [_fact(fact) for fact in facts]}
        yield Item(f"law/{law.code}.json", as_text(data), "law")
    for path, text in reports.files(Path("reports")):
        yield Item(path.as_posix(), text, "report-schema")
    for path, text in data_protection.tables(Path("data-protection")):
        yield Item(path.as_posix(), text, "data-protection")


def _fact(fact: Fact[Any]) -> dict[str, Any]:
    """Return a fact as JSON-ready data, in which what was not looked up is not named as if it were a source."""
    data = fact_as_data(fact)
    for source in data["sources"]:
        if source["title"].casefold().startswith("general knowledge"):
            source["title"] = ui_text("country/no-source", ENGLISH)
    return data


def built_site(folder: Path) -> Iterator[Item]:
    """Return the files of a web site that was written before as those of the folder `SITE` of the archive.

    Args:
        folder: The folder of the site, with its own index and checksums; the archive lists its files in those of its own.

    Raises:
        NotTheSiteError: When it is something else, was changed since, or is the site of another version.
        OSError: When it cannot be read.
    """
    if not _is_archive(folder) or not (folder / INDEX).is_file():
        raise NotTheSiteError(f"not as it was written: {folder}")
    index = json.loads((folder / INDEX).read_bytes())
    if index | _HEAD != index or not index["kinds"].keys() <= _KINDS_OF_SITE:
        raise NotTheSiteError(f"not the web site of version {PACKAGE_VERSION}: {folder}")
    return (
        Item(f"{SITE}/{entry['path']}", (folder / entry["path"]).read_bytes(), entry["kind"], entry.get("language"))
        for entry in index["files"]
    )


def write(target: str | Path, contents: Iterable[Item], *, replace: bool = False) -> None:
    """Write the archive as a folder, which appears when it is complete.

    Args:
        target: The folder: a new one, an empty one, or with ``replace`` an unchanged archive.
        contents: Its files.
        replace: Whether it may replace an earlier archive.

    Raises:
        FileExistsError: When something else is in the folder.
        NotADirectoryError: When the target is not a folder.
        OSError: When it cannot be written; the earlier content stays.
    """
    goal = Path(os.path.realpath(target))
    if goal.exists() and any(goal.iterdir()) and not (replace and _is_archive(goal)):
        raise FileExistsError
    unfinished = goal.with_name(UNFINISHED + token_hex(8))
    former = unfinished.with_suffix(".former")
    try:
        unfinished.mkdir()
        _fill(unfinished, contents)
        if goal.exists():
            goal.rename(former)
        unfinished.rename(goal)
    finally:
        if former.exists() and not goal.exists():
            former.rename(goal)
        rmtree(unfinished, ignore_errors=True)
        rmtree(former, ignore_errors=True)


def _fill(folder: Path, contents: Iterable[Item]) -> None:
    entries = []
    for item in contents:
        content = item.text.encode() if isinstance(item.text, str) else item.text
        _put(folder / item.path, content)
        entry = {
            "path": item.path,
            "kind": item.kind,
            "media_type": next(media for end, media in _MEDIA_TYPES.items() if item.path.endswith(end)),
            "language": item.language,
            "record_type": item.record_type,
            "size": len(content),
            "sha256": sha256(content).hexdigest(),
        }
        entries.append({name: value for name, value in entry.items() if value is not None})
    kinds = {kind: meaning for kind, meaning in KINDS.items() if any(entry["kind"] == kind for entry in entries)}
    head = _HEAD | {"annotation_keywords": KEYWORDS} | {"kinds": kinds, "files": entries}
    index = json.dumps(head, ensure_ascii=False, indent=1) + "\n"
    _put(folder / INDEX, index.encode())
    _put(folder / SUMS, _sums(folder).encode())


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _sums(folder: Path) -> str:
    """Return the checksums of the files in a folder, in the form that ``sha256sum --check`` reads."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return "".join(
        f"{sha256(paths[name].read_bytes()).hexdigest()}  {name}\n" for name in sorted(paths) if name != SUMS
    )


def _is_archive(folder: Path) -> bool:
    """Return whether a folder is an archive in which no file was changed or added."""
    sums = folder / SUMS
    return sums.is_file() and sums.read_bytes() == _sums(folder).encode()
