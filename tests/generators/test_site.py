"""The web site: every page in every language, no link that leads nowhere, and what belongs together is linked both ways."""

from __future__ import annotations

import io
import json
import posixpath
import re
from collections import Counter
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import html5lib
import pytest

from bundle import DAY, FEW, of_class, ran, site_files, site_page, text_of
from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.generators.site import developers, graph, guides, pictures, practice_pages, site
from nordicbaltic_standards.generators.site.__main__ import main
from nordicbaltic_standards.generators.site.browser import Bundle
from nordicbaltic_standards.generators.site.catalogue_pages import examples, shown
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.messages import UI_TEXTS, text, ui_text
from nordicbaltic_standards.interop import web_check
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, read_workbook
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.labels import BINDING_WAYS
from nordicbaltic_standards.law.titles import choice_label
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.network.training import training_cases
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import AREAS
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.utils.site_pages import DEVELOPERS, anchor
from nordicbaltic_standards.validation.validate import validate
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


@pytest.mark.site
def test_no_link_leads_nowhere():
    assert site.dead_links(site_files(LANGUAGES)) == []


def test_every_page_and_every_sheet_can_be_left_quickly_and_has_an_icon():
    files = site_files(FEW)
    assert "favicon.svg" in files
    for path, page in files.items():
        if path.endswith(".html"):
            assert "https://www.wikipedia.org/" in page, path
            assert path.startswith("sheets/") or 'rel="icon"' in page, path


@pytest.mark.parametrize(("sheet", "helper"), [("ee-ar", "et"), ("is-uk", "is"), ("fi-vi", "fi"), ("se-fi", "fi")])
def test_the_part_for_the_helper_is_in_a_language_of_the_helper(sheet: str, helper: str):
    page = site_files(FEW)[f"sheets/{sheet}.html"]
    assert ui_text("rights-sheet/helper", helper) in unescape(page)
    assert ui_text("rights-sheet/helper", "en") not in page


def test_the_first_sentence_does_not_claim_an_authority_for_the_standards():
    start = text_of(site_page("index.html"))
    assert "This project wrote the standards itself" in start
    assert "Standards of the Nordic-Baltic network" not in start


@pytest.mark.site
def test_search_leads_only_to_pages_and_places_of_the_site():
    for language in LANGUAGES:
        addresses = ran(site_files(LANGUAGES), language, [])["addresses"]
        links = "".join(f'<a href="{address}">' for address in addresses)
        assert len(addresses) > 4_000
        assert site.dead_links(site_files(LANGUAGES) | {f"{language}/found.html": links}) == []


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
    one_of_each_kind = {page.kind: page.address for page in site.all_pages(DAY)}.values()
    for path, page in pages(languages).items():
        assert len(page.encode()) <= LARGEST, path
        if languages is not FEW or path.partition("/")[2] in one_of_each_kind:
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
    assert of_class(site_page("standards/RES-S02.html"), "contents") == []


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
    monkeypatch.setattr(developers, "files", lambda *_, **__: {})
    monkeypatch.setattr(guides, "texts", lambda *_, **__: {})
    (tmp_path / "kept").write_text("kept", encoding="utf-8")
    assert main(["--without-check", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_the_command_makes_everything_in_the_languages_that_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    made: list[list[str]] = []
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(developers, "files", lambda _root, languages, **_: made.append(languages))
    monkeypatch.setattr(guides, "texts", lambda _root, languages, **_: made.append(languages))
    monkeypatch.setattr(site, "items", lambda _on, languages, **_: made.append(languages) or [])
    assert main(["--without-check", "--language", "is", "--language", "en", str(tmp_path / "site")]) == 0
    assert made == [["en", "is"]] * 3
    assert main(["--without-check", str(tmp_path / "all")]) == 0
    assert made[3:] == [list(LANGUAGES)] * 3


def test_pages_link_to_workbooks_to_fill_in_which_can_be_read():
    with_workbooks = site.Site(list(site.all_pages(DAY)), FEW, workbooks=True)
    pages_of = {(page.kind, page.id): with_workbooks.render(page, "is") for page in with_workbooks
                if page.kind == "practice" or page.id in RECORDS}  # fmt: skip
    linked = {link for page in pages_of.values() for link in re.findall(r'<a download href="(?:\.\./)+([^"]+)"', page)}
    workbooks = dict(practice_pages.workbooks(["is"]))
    assert linked == set(workbooks)
    for content in workbooks.values():
        assert read_workbook(io.BytesIO(content)).general.findings[0].rule == "STR-090"  # nothing is written in it yet


def test_the_command_needs_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert main(["site"]) == 2


# What belongs to what, both ways


def _links_between_pages() -> dict[str, set[str]]:
    """Return the pages to which each page links in its content; pages of which there is one of their kind are left out."""
    addresses = {page.address for page in site.all_pages(DAY) if page.id}
    links = {}
    for address in addresses:
        content = re.search(r"<main.*</main>", site_files(FEW)[f"en/{address}"], re.DOTALL)
        assert content is not None, address
        hrefs = re.findall(r'href="([^"#:]+)', content[0])
        links[address] = {
            posixpath.normpath(posixpath.join(posixpath.dirname(address), href)) for href in hrefs
        } & addresses
    return links


def test_every_link_between_two_pages_leads_back():
    links = _links_between_pages()
    one_way = [(page, goal) for page, goals in links.items() for goal in goals if page not in links[goal]]
    assert one_way == []


def test_every_kind_of_declaration_is_linked_with_those_that_it_belongs_to():
    kinds = {page.address: page.kind for page in site.all_pages(DAY)}
    pairs = {frozenset({kinds[page], kinds[goal]}) for page, goals in _links_between_pages().items() for goal in goals}
    expected = {
        "instrument": {"standard", "rule", "section"},
        "standard": {"rule", "training-case", "area"},
        "rule": {"record", "code-list", "facts", "section", "training-case", "area"},
        "record": {"code-list", "training-case", "area"},
        "section": {"area", "facts", "country", "rights", "directory", "training-case"},
        "area": {"facts", "code-list", "training-case"},
    }
    assert {frozenset({kind, other}) for kind, others in expected.items() for other in others} - pairs == set()


def test_a_rule_page_names_its_vectors():
    for rule in rules:
        page = site_files(FEW)[f"is/rules/{rule.id}.html"]
        assert f"vectors/{rule.id}.json" in page
        listed = re.search(r'<ul lang="en">\n(<li><code>.*?)</ul>', page, re.DOTALL)
        assert listed is not None, rule.id
        assert re.findall(r"<code>([^<]+)</code>", listed[1]) == [each.id for each in all_vectors()[rule.id]]


def test_a_training_case_links_to_the_facts_that_it_asks_for():
    for case in training_cases:
        for fact_id in graph.facts_of_case(case):
            section = f"countries/{case.country.lower()}/{fact_id.partition('.')[0]}.html"
            assert f"{section}#{anchor(fact_id)}" in targets(f"training/{case.id}.html")
            assert f"training/{case.id}.html" in targets(section)


def test_a_rule_and_its_standards_fields_facts_and_articles_link_to_each_other():
    for rule in rules:
        address = f"rules/{rule.id}.html"
        there = {f"standards/{standard}.html" for standard in graph.served(rule)}
        there |= {
            f"records/{record}.html#{anchor(name)}" for name in rule.reads for record in graph.records_read(rule, name)
        }
        there |= {f"facts/{fact.partition('.')[0]}.html#{anchor(fact)}" for fact in rule.facts}
        there |= {
            f"instruments/{cited.instrument}.html#{anchor(cited.provision)}".rstrip("#") for cited in rule.legal_sources
        }
        assert there - targets(address) == set(), rule.id
        for page in there:
            if page.startswith(("standards/", "instruments/")):
                assert address in targets(page.partition("#")[0]), (rule.id, page)


def test_an_instrument_says_in_the_readers_language_how_it_binds_a_country():
    bound = [
        text_of(entry) for entry in site_page("instruments/cets197.html", "is").findall(".//dl[@class='facts']/dd")
    ]
    assert len(bound) == len(countries)
    assert all(entry.endswith(f" · {choice_label(BINDING_WAYS, 'party', 'is')}") for entry in bound)


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


def test_a_fact_links_to_the_rules_that_rest_on_it_in_its_country():
    for law in countries:
        for fact_id in graph.rules_of_fact():
            if law.every(fact_id):
                section = f"countries/{law.code.lower()}/{fact_id.partition('.')[0]}.html"
                there = {f"rules/{rule}.html" for rule in graph.rules_in(law.code, fact_id)}
                assert there <= targets(section), (section, fact_id)


# Areas, in prose


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_the_prose_of_an_area_names_each_of_its_standards_once(area: str, language: str):
    prose = " ".join(text(f"site/area/{area}/{number}", language).text for number in (1, 2))
    named = re.findall(r"[A-Z]{3}-S\d{2}", prose)
    assert sorted(named) == [standard.id for standard in standards if standard.area == area]


def test_the_prose_of_an_area_contains_no_number_but_those_of_standards():
    for area in AREAS:
        for part in ("1", "2", "story"):
            prose = re.sub(r"[A-Z]{3}-S\d{2}", "", UI_TEXTS[f"site/area/{area}/{part}"])
            assert not re.search(r"\d", prose), (area, part)


def test_the_page_of_an_area_shows_its_key_facts_of_every_country():
    assert set(graph.KEY_FACTS) == set(AREAS)
    for area, facts in graph.KEY_FACTS.items():
        assert 2 <= len(facts) <= 5
        for law in countries:
            for fact_id in facts:
                place = f"countries/{law.code.lower()}/{fact_id.partition('.')[0]}.html#{anchor(fact_id)}"
                current = [fact for fact in law.every(fact_id) if fact.valid_to is None]
                assert (place in targets(f"areas/{area}.html")) == bool(current), (area, law.code, fact_id)


# Nothing is surer than its source


def test_a_bar_whose_confidence_is_not_high_is_drawn_and_named_as_doubtful():
    bars = pictures.reflection_periods("en")
    page = site_files(FEW)["en/facts/reflection_period.html"]
    doubtful = [bar for bar in bars if not bar.is_sure]
    assert doubtful
    for bar in bars:
        assert ("(Confidence: " in bar.words) == (not bar.is_sure), bar.country
    drawn = sum(
        (not bar.minimum_sure and bool(bar.minimum)) + (not bar.maximum_sure and bool(bar.maximum or bar.open_end))
        for bar in bars
    )
    assert page.count('<rect class="least unsure"') + page.count('<rect class="upto unsure"') == drawn
    assert UI_TEXTS["site/confidence-dashed"] in page


def test_the_page_about_the_site_counts_the_current_facts_of_each_country():
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", site_files(FEW)["en/about.html"])
    assert len(rows) == len(countries)
    for row, law in zip(rows, countries, strict=True):
        counts = [int(count) for count in re.findall(r"<td>(\d+)</td>", row)]
        current = [fact for fact in law if fact.valid_to is None]
        assert counts[0] == len(current) == sum(counts[1 : 1 + len(Confidence)])
        assert counts[-1] == len(law.open_questions)


# An invented record of every kind


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_page_shows_a_record_with_the_findings_that_the_rules_report(name: str):
    page = site_files(FEW)[f"is/records/{name}.html"]
    shown_record = re.search(
        r'<pre class="scroll" tabindex="0" lang="en" data-pagefind-ignore>(.*?)</pre>', page, re.DOTALL
    )
    assert shown_record is not None
    complete = example(name)
    part = json.loads(unescape(shown_record[1]))
    assert part == {key: complete[key] for key in part}
    assert (set(part) == set(complete)) == (name != "case-file")
    findings = validate(complete).findings
    assert (ui_text("report/nothing-found", "is") in page) == (not findings)
    assert f"nbs schema {name}" in page
    assert (f"nbs template {name}" in page) == (name in RECORDS_WITH_SHEETS)


# An example for nearly every rule


def test_a_rule_page_shows_a_record_with_its_finding_beside_one_without():
    seen = {rule.id: shown(rule) for rule in rules}
    for rule_id, pair in seen.items():
        if pair is not None:
            assert pair.changes, rule_id
            assert pair.findings, rule_id
    assert sum(pair is not None for pair in seen.values()) >= 0.9 * len(seen)


# Records to check


@cache
def with_the_page_that_checks() -> dict[str, str]:
    """Return the files of the site in English with that page, which loads nothing here."""
    return dict(site.files(DAY, ("en",), bundle=Bundle({"check.js": b""}, "0")))


@pytest.mark.site
def test_the_record_of_a_rule_page_can_be_checked_where_the_page_for_it_is_there():
    files = with_the_page_that_checks()
    linked = {
        rule.id for rule in rules if f'href="../check.html?example={rule.id}"' in files[f"en/rules/{rule.id}.html"]
    }
    assert linked == {path[len("examples/") : -len(".json")] for path in files if path.startswith("examples/")}
    assert {rule.id for rule in rules if shown(rule)} - linked == {"AST-027", "COM-020"}  # judged on another day
    assert site.dead_links(files | {"en/check.js": "", f"{Bundle({'check.js': b''}, '0').folder}/check.js": ""}) == []
    without = site_files(FEW)
    assert not any("?example=" in page for page in without.values())
    assert not any(path.startswith("examples/") for path in without)


@pytest.mark.parametrize("today", [date(2026, 12, 1), date(2031, 3, 1)])
def test_a_record_to_check_has_the_finding_of_its_rule_whatever_the_day(today: date):
    for rule, record in examples():
        report = str(web_check.check(record.encode(), "", "en", "exchange", today)["report"])
        assert f'<a href="../en/rules/{rule}.html">' in report, rule
