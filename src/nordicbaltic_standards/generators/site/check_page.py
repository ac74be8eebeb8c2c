"""The page that checks records in the browser, and the service worker that keeps it for use without a connection."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from hashlib import sha256
from importlib.resources import files as resources
from typing import Any

from nordicbaltic_standards.generators.site.browser import Bundle, integrity
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.fact_text import read_up_to
from nordicbaltic_standards.privacy.account import for_whom
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profiles
from nordicbaltic_standards.utils.site_pages import ADDRESSES


def page(bundle: Bundle) -> Page:
    """Return the page, which loads the files of a bundle."""
    return Page("check", "", partial(ui_text, "site/check"), lambda language: _content(bundle, language))


def addresses(languages: Sequence[str]) -> Iterator[str]:
    """Yield the path of the page in each language (BCP 47)."""
    yield from (f"{language}/{ADDRESSES['check']}" for language in languages)


def _content(bundle: Bundle, language: str) -> Mapping[str, Any]:
    return {
        "bundle": bundle,
        "countries": countries,
        "exchange_profiles": {each.id: for_whom(each, language) for each in exchange_profiles},
        "read": [read_up_to(law, date.min, language) for law in countries],
    }


def service_worker(kept: Mapping[str, bytes]) -> str:
    """Return the script of the service worker.

    Args:
        kept: The files that it keeps, by their path below the folder of the site.
    """
    hashes = {path: integrity(content) for path, content in kept.items()}
    version = sha256(json.dumps(hashes, sort_keys=True).encode()).hexdigest()[:16]
    script = resources("nordicbaltic_standards").joinpath("templates", "site", "sw.js").read_text(encoding="utf-8")
    return f"const kept = {json.dumps({'version': version, 'files': hashes})};\n{script}"
