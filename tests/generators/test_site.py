"""The web site: every page in every language, no link that leads nowhere, and what belongs together is linked both ways."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from pathlib import Path

import html5lib
import pytest

from bundle import DAY, FEW, of_class, ran, site_files, site_page, text_of
from nordicbaltic_standards.generators.site import developers, graph, site
from nordicbaltic_standards.generators.site.__main__ import main
from nordicbaltic_standards.generators.site.catalogue_pages import shown
from nordicbaltic_standards.generators.site.page import DEVELOPERS, Page, anchor
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.messages import UI_TEXTS, text
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards
from support import ROOT

LARGEST = 150_000
"""Bytes of a page at most."""
all_languages = pytest.mark.parametrize(
    "languages", [FEW, pytest.param(LANGUAGES, marks=pytest.mark.site)], ids=["few", "all"]
)


def pages(languages: tuple[str, ...]) -> dict[str, str]:
    """Return the pages of the languages; the sheets to print beside them are tested where they are made."""
    return {
        path: page
        for path, page in site_files(languages).items()
        if path.endswith(".html") and not path.startswith("sheets/")
    }


def targets(address: str, language: str = "en") -> set[str]:
    """Return the addresses, below the folder of the language, to which a page links."""
    hrefs = re.findall(r'href="([^"#:]+)(#[^"]*)?"', site_files(FEW)[f"{language}/{address}"])
    return {posixpath.normpath(posixpath.join(posixpath.dirname(address), path)) + place for path, place in hrefs}


@all_languages
def test_no_link_leads_nowhere(languages: tuple[str, ...]):
    assert site.dead_links(site_files(languages)) == []


@all_languages
def test_search_leads_only_to_pages_and_places_of_the_site(languages: tuple[str, ...]):
    for language in languages:
        addresses = ran(site_files(languages), language, [])["addresses"]
        links = "".join(f'<a href="{address}">' for address in addresses)
        assert len(addresses) > 4_000
        assert site.dead_links(site_files(languages) | {f"{language}/found.html": links}) == []


def test_a_link_that_leads_nowhere_is_reported():
    page = '<a href="b.html#here">b</a><a href="c.html">c</a><a href="https://example.org/">d</a>'
    assert site.dead_links({"en/a.html": page, "en/b.html": '<p id="there">'}) == [
        "en/a.html -> b.html#here",
        "en/a.html -> c.html",
    ]


def test_a_page_that_is_not_there_cannot_be_linked():
    empty = site.Site([Page("rule", "RES-001", lambda _: "", lambda _: {})], FEW)
    assert empty.address("rule", "RES-001", "art. 12(1)(b)") == "rules/RES-001.html#art.-12-1-b"
    with pytest.raises(site.DeadLinkError):
        empty.address("rule", "RES-002")


@all_languages
def test_pages_are_sound_html_and_small(languages: tuple[str, ...]):
    parser = html5lib.HTMLParser(strict=True)
    for path, page in pages(languages).items():
        assert len(page.encode()) <= LARGEST, path
        parser.parse(page)


@all_languages
def test_every_page_stands_at_the_same_address_in_every_language(languages: tuple[str, ...]):
    by_language = {
        language: {path.removeprefix(f"{language}/") for path in pages(languages) if path.startswith(f"{language}/")}
        for language in languages
    }
    assert len(set(map(frozenset, by_language.values()))) == 1
    for language, addresses in by_language.items():
        for address in addresses:
            page = pages(languages)[f"{language}/{address}"]
            assert f'<html lang="{language}">' in page
            assert set(re.findall(r'rel="alternate" hreflang="(\w+)"', page)) == set(languages)


@all_languages
def test_pages_load_nothing_from_elsewhere_and_name_no_object(languages: tuple[str, ...]):
    for path, page in pages(languages).items():
        assert "Content-Security-Policy" in page, path
        assert not re.search(r'(?:src|<link[^>]*href)="[a-z]+:', page), path
        assert not re.search(r"&lt;(?:built-in|function|bound|class|Rule|Standard|[\w.]+ object)", page), path
        assert "<style" not in page, path
        assert not re.search(r'\s(?:style|on\w+)="', page), path


def test_pages_with_many_parts_list_them_and_others_do_not():
    page = site_page("countries/ee/index.html", "is")
    parts = [heading.get("id") for heading in page.iter("h2")]
    (listed,) = of_class(page, "contents")
    assert [link.get("href") for link in listed.iter("a")] == [f"#{part}" for part in parts]
    assert len(parts) == len(set(parts)) > site.FEW_PARTS
    assert of_class(site_page("rules/RES-003.html"), "contents") == []


def test_the_glossary_is_in_the_order_of_the_alphabet_of_its_language():
    letters = [text_of(heading) for heading in site_page("glossary.html", "is").iter("h2")]
    assert letters[:3] == ["A", "Á", "B"]
    assert letters.index("Þ") < letters.index("Ö")
    assert len(letters) == len(set(letters))


def test_titles_tell_pages_apart():
    titles = Counter(
        re.findall(r"<title>(.*?)</title>", page)[0] for path, page in pages(FEW).items() if path.startswith("is/")
    )
    assert [title for title, count in titles.items() if count > 1] == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_interface_text_of_the_site_is_untranslated(language: str):
    assert [name for name in UI_TEXTS if name.startswith("site/") and text(name, language).language != language] == []


# Pages for developers


@pytest.mark.site
def test_every_page_links_to_the_pages_for_developers_where_these_are_beside_it():
    developers = {f"{DEVELOPERS}/index.html": "<p></p>"}
    items = list(site.items(DAY, ("en",), developers=developers))
    pages = {item.path: str(item.text) for item in items if re.fullmatch(r"en/.*\.html", item.path)}
    for path, page in pages.items():
        assert f'href="{posixpath.relpath("dev/index.html", posixpath.dirname(path))}"' in page, path
    assert not any(f"{DEVELOPERS}/index.html" in page for page in site_files().values())


@pytest.mark.site
def test_a_page_for_developers_that_links_to_no_page_of_the_site_is_refused():
    developers = {f"{DEVELOPERS}/index.html": '<a href="../en/rules/RES-000.html">RES-000</a>'}
    with pytest.raises(site.DeadLinkError):
        list(site.items(DAY, ("en",), developers=developers))


@pytest.mark.site
def test_the_pages_for_developers_are_in_the_frame_of_the_site_sound_and_small():
    made = developers.files(ROOT, check=True)
    pages = {path: page for path, page in made.items() if isinstance(page, str)}
    frame = re.findall(r"<li><a [^>]*>([^<]+)</a></li>", site_files(("en",))["en/about.html"])
    parser = html5lib.HTMLParser(strict=True)
    for path, page in pages.items():
        parser.parse(page)
        assert len(page.encode()) <= LARGEST, path
        assert "Content-Security-Policy" in page, path
        assert not re.search(r'\s(?:style|on\w+)="', page), path
        assert all(f">{name}</a>" in page for name in (*frame, "Check a record")), path
        assert {posixpath.basename(name) for name in re.findall(r'<script[^>]* src="([^"]+)"', page)} == {"site.js"}
    assert "dev/reference/api/models.html" in pages
    assert "dev/objects.inv" in made


@pytest.mark.parametrize("arguments", [[], ["one", "two"], ["--without", "one", "two"]])
def test_the_command_takes_one_folder(arguments: list[str]):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)


def test_the_command_leaves_a_folder_of_something_else_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(developers, "files", lambda _root, **_: {})
    (tmp_path / "kept").write_text("kept", encoding="utf-8")
    assert main(["--without-check", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_the_command_needs_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert main(["site"]) == 2


# What belongs to what, both ways


def test_a_rule_and_its_standards_fields_facts_and_articles_link_to_each_other():
    for rule in rules:
        address = f"rules/{rule.id}.html"
        there = {f"standards/{standard}.html" for standard in (rule.standard, *rule.also_serves)}
        there |= {
            f"records/{graph.records_with()[name][0]}.html#{anchor(name)}"
            for name in rule.reads
            if name in graph.records_with()
        }
        there |= {f"facts/{fact.partition('.')[0]}.html#{anchor(fact)}" for fact in rule.facts}
        there |= {
            f"instruments/{cited.instrument}.html#{anchor(cited.provision)}".rstrip("#") for cited in rule.legal_sources
        }
        assert there - targets(address) == set(), rule.id
        for page in there:
            if page.startswith(("standards/", "instruments/")):
                assert address in targets(page.partition("#")[0]), (rule.id, page)


def test_a_standard_and_its_articles_link_to_each_other():
    for standard in standards:
        for cited in standard.legal_sources:
            page = f"instruments/{cited.instrument}.html"
            assert any(target.startswith(page) for target in targets(f"standards/{standard.id}.html"))
            assert f"standards/{standard.id}.html" in targets(page)


def test_a_code_list_and_the_fields_that_use_it_link_to_each_other():
    for list_id, names in graph.fields_of_list().items():
        for name in names:
            if name in graph.records_with():
                record = f"records/{graph.records_with()[name][0]}.html"
                assert f"{record}#{anchor(name)}" in targets(f"codes/{list_id}.html")
                assert f"codes/{list_id}.html" in targets(record)


def test_a_fact_links_to_the_rules_that_rest_on_it():
    for fact_id, rule_ids in graph.rules_of_fact().items():
        section = fact_id.partition(".")[0]
        entries = [
            path
            for path in pages(FEW)
            if path.startswith("en/countries/")
            and path.endswith(f"/{section}.html")
            and f'id="{anchor(fact_id)}"' in pages(FEW)[path]
        ]
        for path in entries:
            assert {f"rules/{rule}.html" for rule in rule_ids} <= targets(path.removeprefix("en/")), path


# An example for nearly every rule


def test_a_rule_page_shows_a_record_with_its_finding_beside_one_without():
    seen = {rule.id: shown(rule) for rule in rules}
    for rule_id, pair in seen.items():
        if pair is not None:
            assert pair.changes, rule_id
            assert pair.findings, rule_id
    assert sum(pair is not None for pair in seen.values()) >= 0.9 * len(seen)
