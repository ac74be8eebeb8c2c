"""Search on the site: what readers type, in nine languages, leads to the page that they want."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest

from bundle import DAY, ran, scripts
from nordicbaltic_standards.generators.site import practice_pages, search, site
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.utils.site_pages import anchor

FEW = ("en", "is")
"""Languages in which every run searches; `.ci/full site` searches in all."""
LARGEST = 250_000
"""Bytes of the titles of a language at most."""
QUERIES = json.loads((Path(__file__).parent / "site_queries.json").read_text(encoding="utf-8"))
"""Queries with the pages that their reader wants, written before the index by somebody who did not build it."""
all_languages = pytest.mark.parametrize(
    "languages", [FEW, pytest.param(LANGUAGES, marks=pytest.mark.site)], ids=["few", "all"]
)


def found(language: str, *queries: str, **filters: str) -> list[list[str]]:
    """Return the addresses that each query finds."""
    return ran(scripts(FEW), language, [{"q": query} | filters for query in queries])["found"]


@all_languages
def test_nine_of_ten_queries_find_the_page_first_and_all_among_the_first_three(languages: tuple[str, ...]):
    places = []
    for language in languages:
        asked = QUERIES[language]
        answers = ran(scripts(languages), language, asked)["found"]
        for query, addresses in zip(asked, answers, strict=True):
            pages = [address.partition("#")[0] for address in addresses[:3]]
            assert set(pages) & set(query["want"]), (language, query["q"], addresses[:3])
            places.append(pages[0] in query["want"])
    assert sum(places) >= 0.9 * len(places)


def test_queries_are_at_least_sixty_and_in_every_language():
    assert set(QUERIES) == set(LANGUAGES)
    assert sum(map(len, QUERIES.values())) >= 60


@pytest.mark.parametrize("language", FEW)
def test_an_identifier_finds_a_page_with_it_first(language: str):
    pages: dict[str, set[str]] = {}
    for page in site.all_pages(DAY):
        if page.id and not page.id.isalpha():  # a plain word is rather a name
            pages.setdefault(page.id, set()).add(page.address)
    firsts = [addresses[0] for addresses in found(language, *pages)]
    assert [first for wanted, first in zip(pages.values(), firsts, strict=True) if first not in wanted] == []


@pytest.mark.parametrize("written", ["RES-003", "res-003", "res003", " Res 003 "])
def test_an_identifier_is_found_however_it_is_written(written: str):
    assert found("en", written)[0][0] == "rules/RES-003.html"


def test_a_field_and_a_fact_are_found_by_the_whole_name_and_by_its_last_part():
    field, part, fact = found("en", "ReflectionPeriod.start", "reflection_period", "reflection_period.minimum_length")
    assert field[0] == f"records/legal-status.html#{anchor('ReflectionPeriod.start')}"
    assert f"records/legal-status.html#{anchor('LegalStatus.reflection_period')}" in part
    assert fact[0] == f"facts/reflection_period.html#{anchor('reflection_period.minimum_length')}"


@pytest.mark.parametrize("plain", ["umthottunartimi", "UMÞÓTTUNARTÍMI", "umþottunartimi"])
def test_letters_are_found_without_their_marks(plain: str):
    marked, unmarked = found("is", "umþóttunartími", plain)
    assert marked[0].startswith("glossary.html#")
    assert unmarked == marked


@pytest.mark.parametrize(
    "term", ["järelemõtlemisaeg", "varjupaik", "uppehållstillstånd", "patversme", "umþóttunartími"]
)
def test_a_term_of_another_language_finds_the_glossary(term: str):
    assert found("en", term)[0][0].startswith("glossary.html#")


def test_filters_leave_the_kind_and_the_country():
    (kind,) = found("en", "reflection period", kind="code-lists")
    (country,) = found("en", "length", country="ee")
    assert kind
    assert all(address.startswith("codes/") for address in kind)
    assert f"countries/ee/reflection_period.html#{anchor('reflection_period.minimum_length')}" in country
    assert all(address.startswith("countries/ee/") for address in country)


def test_pages_for_developers_are_found_and_have_a_filter_of_their_own():
    page = (
        '<section id="queues"><h1>Work with queues<a class="headerlink" href="#queues">¶</a></h1>'
        '<section id="retry"><h2>Shelter <code>again</code><a class="headerlink" href="#retry">¶</a></h2></section>'
        '<dl><dt class="sig sig-object py" id="nordicbaltic_standards.queues.Queue">class Queue</dt></dl></section>'
    )
    made = dict(search.files(site.all_pages(DAY), ("is",), {"dev/queues.html": page, "dev/objects.inv": b""}))
    asked = [{"q": "queues"}, {"q": "Queue"}, {"q": "shelter", "kind": "developers"}]
    title, name, heading = ran(made, "is", asked)["found"]
    assert "../dev/queues.html" in title[:2]
    assert "../dev/queues.html#nordicbaltic_standards.queues.Queue" in name
    assert heading == ["../dev/queues.html#retry"]


def test_nothing_is_found_where_nothing_was_typed_or_nothing_is_like_it():
    assert found("en", "", "  ", "?!", "zzzz") == [[], [], [], []]


@all_languages
def test_titles_are_small(languages: tuple[str, ...]):
    sizes = {path: len(text.encode()) for path, text in scripts(languages).items()}
    assert {path: size for path, size in sizes.items() if size > LARGEST} == {}


def test_words_that_are_found_for_one_another_stand_in_one_line_of_a_language():
    words = json.loads((Path(search.__file__).parent / "words.json").read_text(encoding="utf-8"))
    assert set(words) <= set(LANGUAGES)
    for language, lines in words.items():
        each = Counter(word for line in lines for word in line.split())
        assert [word for word, count in each.items() if count > 1] == [], language
        assert [line for line in lines if len(line.split()) < 2] == [], language


# The full text

PAGE = '<html lang="{}"><main data-pagefind-body><h1>Shelter</h1><p>A safe place.</p></main></html>'


@pytest.mark.skipif(find_spec("pagefind_bin") is None, reason="needs pagefind[bin]")
def test_the_full_text_is_indexed_for_each_language_without_an_interface():
    made = dict(search.full_text({f"{language}/a.html": PAGE.format(language) for language in FEW}))
    entry = json.loads(made["pagefind/pagefind-entry.json"])
    assert {language: each["page_count"] for language, each in entry["languages"].items()} == {"en": 1, "is": 1}
    assert "pagefind/pagefind.js" in made
    assert [path for path in made if "ui" in path or path.endswith(".css")] == []


@pytest.mark.skipif(find_spec("pagefind_bin") is None, reason="needs pagefind[bin]")
def test_links_to_headings_are_not_in_the_titles_of_the_full_text():
    heading = '<h1>Head<a class="headerlink" href="#x">¶</a></h1>'
    made = search.full_text(
        {"dev/a.html": f'<html lang="en"><main data-pagefind-body>{heading}<p>Words</p></main></html>'}
    )
    (page,) = [gzip.decompress(content).decode() for path, content in made if path.endswith(".pf_fragment")]
    assert "Head" in page
    assert "¶" not in page


def test_without_pagefind_the_site_has_its_titles_only(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(search, "has_pagefind", lambda: False)
    monkeypatch.setattr(practice_pages, "has_workbooks", lambda: False)
    monkeypatch.setattr(site, "files", lambda *_, **__: iter([("en/a.html", PAGE.format("en"))]))
    assert [item.path for item in site.items(DAY, FEW)] == ["en/a.html"]
