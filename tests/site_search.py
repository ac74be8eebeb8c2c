"""The search of the site, run in node: what its page runs in a browser."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from bundle import DAY
from nordicbaltic_standards.generators.site import search, site

_NODE = shutil.which("node")
_ANSWER = """
const search = new Search(TITLES, TERMS);
const found = QUERIES.map(({ q, ...filters }) => search.find(q, filters).map(({ entry }) => entry.address));
console.log(JSON.stringify({ addresses: search.entries.map((entry) => entry.address), found }));
"""


@cache
def scripts(languages: tuple[str, ...]) -> dict[str, str]:
    """Return the scripts with titles and terms, by path."""
    return dict(search.files(site.all_pages(DAY), languages))


def ran(made: dict[str, str], language: str, queries: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Return the addresses that search knows in a language, and for each query those that it finds, the best first."""
    if _NODE is None:
        pytest.skip("needs node")
    code = files("nordicbaltic_standards").joinpath("templates", "site", "search.js").read_text(encoding="utf-8")
    asked = f"const QUERIES = {json.dumps(queries)};\n"
    program = made["terms.js"] + made[f"{language}/titles.js"] + code + asked + _ANSWER
    node = subprocess.run([_NODE, "-"], input=program, capture_output=True, encoding="utf-8", check=True)
    answer: dict[str, Any] = json.loads(node.stdout)
    return answer
