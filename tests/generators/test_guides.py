"""Guides for those who support victims: translated where a translation is there, marked as English where it is not."""

from __future__ import annotations

import re
import shutil

import html5lib
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from bundle import DAY, FEW, site_files
from nordicbaltic_standards.generators.site import developers, guides, site
from nordicbaltic_standards.generators.site.page import Page
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES
from support import ROOT

pytest.importorskip("sphinx", reason="needs the extra docs")

TRANSLATED = tuple(language for language in LANGUAGES if language != ENGLISH)
SOURCE = """# First things first

Ask the person *first*.

Then run `nbs validate`.

- One point
- Another point

See [the rule](site:rule/RES-003) and [the commands](site:developers/reference/command-line).
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, guides.Texts]:
    """Return a guide of which some is translated to Estonian, one paragraph into words that nobody has read again."""
    root = tmp_path_factory.mktemp("checkout")
    docs = root / "docs"
    (docs / "guides").mkdir(parents=True)
    shutil.copy(ROOT / "docs" / "conf.py", docs)
    shutil.copytree(ROOT / "docs" / "_theme", docs / "_theme")
    (docs / "guides" / "index.md").write_text("# Guides\n\n```{toctree}\nfirst\n```\n", encoding="utf-8")
    (docs / "guides" / "first.md").write_text(SOURCE, encoding="utf-8")
    catalog = Catalog(locale="et")
    catalog.add("First things first", "Kõigepealt")
    catalog.add("Ask the person *first*.", "Küsi *kõigepealt* inimeselt.")
    catalog.add("Then run `nbs validate`.", "Seejärel käivita `nbs validate`.", flags=["fuzzy"])
    catalog.add("One point", "Üks punkt")
    catalog.add(
        "See [the rule](site:rule/RES-003) and [the commands](site:developers/reference/command-line).",
        "Vaata [reeglit](site:rule/RES-003) ja [käske](site:developers/reference/command-line).",
    )
    folder = docs / "locale" / "et" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "guides.po").open("wb") as handle:
        write_po(handle, catalog)
    return guides.texts(root, ("en", "et"))


def test_a_translated_paragraph_is_shown_in_its_language_and_any_other_is_marked_as_english(
    made: dict[str, guides.Texts],
):
    body = made["first"]["et"]["body"]
    assert "<h1>Kõigepealt</h1>" in body
    assert "<p>Küsi <em>kõigepealt</em> inimeselt.</p>" in body
    assert "<p>Üks punkt</p>" in body
    assert '<span lang="en">Another point</span>' in body
    assert made["first"]["et"]["partly_english"]


def test_a_translation_that_was_not_read_again_is_not_shown(made: dict[str, guides.Texts]):
    body = made["first"]["et"]["body"]
    assert '<span lang="en">Then run' in body
    assert "Seejärel" not in body


def test_links_lead_to_the_reader_s_language_and_those_for_developers_to_english(made: dict[str, guides.Texts]):
    for language in ("en", "et"):
        body = made["first"][language]["body"]
        assert 'href="../rules/RES-003.html"' in body
        assert 'href="../../dev/reference/command-line.html"' in body
    assert '<a class="reference internal" href="first.html">Kõigepealt</a>' in made["index"]["et"]["body"]


def test_titles_say_in_which_language_they_are(made: dict[str, guides.Texts]):
    assert (made["first"]["et"]["name"], made["first"]["et"]["name_language"]) == ("Kõigepealt", "et")
    assert (made["index"]["et"]["name"], made["index"]["et"]["name_language"]) == ("Guides", "en")
    assert not made["first"]["en"]["partly_english"]


def test_a_page_links_to_a_guide_in_the_language_of_its_title(made: dict[str, guides.Texts]):
    named = {"train-with-cases": made["first"], "for-a-trainer": made["index"]}
    every = [*site.all_pages(DAY), *guides.pages(named)]
    page = site.Site(every, ("en", "et")).render(next(each for each in every if each.kind == "training"), "et")
    assert '<a href="../guides/train-with-cases.html">Kõigepealt</a>' in page
    assert '<a href="../guides/for-a-trainer.html" lang="en">Guides</a>' in page


def test_a_guide_links_to_the_page_for_which_it_is(made: dict[str, guides.Texts]):
    named = {"index": made["index"], "use-the-directory": made["first"], "read-a-report": made["first"]}
    every = [*site.all_pages(DAY), *guides.pages(named)]
    pages = {page.id: site.Site(every, ("en", "et")).render(page, "et") for page in every if page.kind == "guide"}
    assert '<a href="../practice.html">' in pages["use-the-directory"].partition("<main")[2]
    assert '<a href="../rules/index.html">' in pages["read-a-report"].partition("<main")[2]


def test_without_guides_no_page_links_to_them():
    assert [path for path, text in site_files().items() if path.endswith(".html") and "guides/" in text] == []


def test_the_guides_to_which_pages_link_exist():
    assert {name for beside in guides.BESIDE.values() for name in beside} <= set(guides.names(ROOT))


@pytest.mark.parametrize("languages", [FEW, pytest.param(LANGUAGES, marks=pytest.mark.site)], ids=["few", "all"])
def test_guides_are_sound_pages_in_each_language(languages: tuple[str, ...]):
    texts = guides.texts(ROOT, languages)
    every = [*site.all_pages(DAY), *guides.pages(texts)]
    made = site.Site(every, languages, developers=True)
    parser = html5lib.HTMLParser(strict=True)
    for page in (each for each in every if each.kind in {"guide", "guides"}):
        for language in languages:
            html = made.render(page, language)
            parser.parse(html)
            assert f'<html lang="{language}">' in html
            assert set(re.findall(r'rel="alternate" hreflang="(\w+)"', html)) == set(languages)
            assert html.count("<h1") == 1
            assert not re.search(r'\s(?:style|on\w+)="', html), page.id


@pytest.mark.site
def test_no_link_of_the_site_with_guides_and_pages_for_developers_leads_nowhere():
    made = site.items(DAY, developers=developers.files(ROOT), made_guides=guides.texts(ROOT, LANGUAGES))
    assert {f"{language}/guides/index.html" for language in LANGUAGES} <= {item.path for item in made}


# The files of the translations


def messages(language: str) -> list[Message]:
    """Return the translated messages of the guides, without those that are not shown."""
    path = ROOT / "docs" / "locale" / language / "LC_MESSAGES" / "guides.po"
    with path.open("rb") as handle:
        return [each for each in read_po(handle, locale=language) if each.id and each.string and not each.fuzzy]


def code(text: str) -> list[str]:
    return sorted(re.findall(r"`[^`]+`", text))


def addresses(text: str) -> list[str]:
    return sorted(re.findall(r"\]\(([^)]+)\)", text))


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_code_links_and_marks(language: str):
    for each in messages(language):
        assert code(each.string) == code(each.id), each.id
        assert addresses(each.string) == addresses(each.id), each.id
        assert each.string.count("**") == each.id.count("**"), each.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_are_about_as_long_as_the_english_and_not_the_english(language: str):
    for each in messages(language):
        assert len(each.string) < 3 * len(each.id) + 40, each.id  # an abbreviation can be written out
        words = re.sub(r"`[^`]+`|\*[^*]+\*", "", each.id)
        if len(re.findall(r"[a-z]{2,}", words)) > 3:  # shorter ones can be names
            assert each.string != each.id


def test_a_page_for_developers_is_no_guide():
    assert Page("guide", "read-a-report", str, lambda _: {}).group == "guides"
