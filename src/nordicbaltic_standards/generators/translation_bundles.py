"""Translation bundles: every text of the standard as JSON, for systems in other programming languages.

``<language>/<domain>.json`` maps the stable identifier of a text to the text, placeholders in braces;
``<language>/status.json`` has the status of each: ``source`` is the English in place of a missing translation,
``older`` one of an earlier English text; ``index.json`` counts.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.generators.translations import sources
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.texts import DOMAINS, Status, Text, lookup
from nordicbaltic_standards.version import STANDARD_VERSION


def texts(domain: str, language: str) -> dict[str, Text]:
    """Return every text of a domain as shown in ``language``, by identifier."""
    return {key: lookup(domain, key, english, language) for key, english in sources(domain, language).items()}


def counts(language: str) -> dict[str, Counter[str]]:
    """Return the number of texts of each status, by domain."""
    return {domain: Counter(text.status.value for text in texts(domain, language).values()) for domain in DOMAINS}


def counted(language: str) -> Counter[str]:
    """Return the number of all texts of each status in ``language``."""
    return sum(counts(language).values(), Counter())


def translated(language: str, counted: Counter[str]) -> int:
    """Return the percentage of texts that exist in ``language``, rounded down, so that 100 means all.

    Args:
        language: One of `LANGUAGES`.
        counted: Number of texts of each status, as `counts` and `counted` return it.
    """
    english = 0 if language == ENGLISH else counted[Status.SOURCE.value]
    return 100 * (counted.total() - english) // counted.total()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the bundles of each language.

    Args:
        folder: The folder they are written to.
    """
    index: dict[str, Any] = {"standard_version": STANDARD_VERSION, "domains": list(DOMAINS), "languages": {}}
    for language in LANGUAGES:
        status = {}
        for domain in DOMAINS:
            by_identifier = texts(domain, language)
            yield folder / language / f"{domain}.json", _json({key: text.text for key, text in by_identifier.items()})
            status[domain] = {key: text.status.value for key, text in by_identifier.items()}
        yield folder / language / "status.json", _json(status)
        index["languages"][language] = {"name": NATIVE_NAMES[language], "texts": counts(language)}
    yield folder / "index.json", _json(index)
