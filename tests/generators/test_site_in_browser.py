"""Every kind of page in Chromium: for all people, on every screen, in light and dark, and with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bundle import DAY, check_bundle
from nordicbaltic_standards.generators import archive
from nordicbaltic_standards.generators.site import developers, guides, site
from nordicbaltic_standards.generators.site.page import ADDRESSES
from support import ROOT
from web_page import Host, WebPage, hosted, web_page

pytestmark = [pytest.mark.site, pytest.mark.timeout(900)]

WIDTHS = (360, 390, 768, 1280, 1440)
"""Widths of the screens, in pixels."""
LANGUAGES = ("en", "is")
OTHERS = (
    "index.html",
    "sheets/ee-ar.html",
    "sheets/is-en.html",
    "dev/index.html",
    "dev/reference/command-line.html",
    "dev/reference/api/nordicbaltic_standards.html",
)
"""Pages of no kind: the way in, sheets to print, of which one is read from right to left, and pages for developers."""
every_page = pytest.mark.parametrize(
    "name", [*(f"{language}/{kind}" for language in LANGUAGES for kind in ADDRESSES if kind != "developers"), *OTHERS]
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site with all that a checkout can add to it."""
    target = tmp_path_factory.mktemp("looks") / "site"
    pages = developers.files(ROOT, LANGUAGES, check=True)
    archive.write(
        target, site.items(DAY, LANGUAGES, bundle=check_bundle(), developers=pages, made_guides=made_guides())
    )
    return target


@cache
def made_guides() -> dict[str, guides.Texts]:
    return guides.texts(ROOT, LANGUAGES, check=True)


@pytest.fixture(scope="module")
def host(folder: Path) -> Iterator[Host]:
    with hosted(folder) as running:
        yield running


@pytest.fixture(scope="module")
def page() -> Iterator[WebPage]:
    with web_page() as running:
        yield running


@pytest.fixture(scope="module")
def largest(folder: Path) -> dict[str, str]:
    """Give the address of the largest page of each kind."""
    sizes = {
        page: (folder / "is" / page.address).stat().st_size
        for page in site.all_pages(DAY, check_bundle(), made_guides())
    }
    return {page.kind: page.address for page in sorted(sizes, key=lambda page: sizes[page])}


def opened(page: WebPage, host: Host, name: str, largest: dict[str, str]) -> None:
    """Open a page that is named by its path, or by its language and its kind."""
    language, _, kind = name.partition("/")
    page.does("open", address="about:blank")
    page.does("size", width=1280, height=900)
    page.does("open", address=f"{host.address}/{f'{language}/{largest[kind]}' if kind in largest else name}")


def active(page: WebPage, what: str) -> str:
    """Return something of the element that has the focus."""
    return str(page.evaluate(f"String(document.activeElement.{what})"))


def press(page: WebPage, *keys: str) -> None:
    page.does("keys", keys=keys)


def focus(page: WebPage, place: str) -> None:
    page.evaluate(f"document.querySelector('{place}').focus()")


def test_every_kind_of_page_is_tested(largest: dict[str, str]):
    assert set(largest) | {"developers"} == set(ADDRESSES)


@every_page
def test_a_page_is_for_all_in_light_and_dark(page: WebPage, host: Host, largest: dict[str, str], name: str):
    opened(page, host, name, largest)
    for dark in (False, True):
        page.does("dark", dark=dark)
        assert page.does("axe") == []
    page.does("dark", dark=False)
    assert page.does("faults") == []


@every_page
def test_a_page_fits_on_every_screen(page: WebPage, host: Host, largest: dict[str, str], name: str):
    opened(page, host, name, largest)
    for width in WIDTHS:
        page.does("size", width=width, height=800)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
VISITED = f"""[...document.querySelectorAll("{CONTROLS}")].filter((each) => each.checkVisibility())
  .map((each, number) => (each.dataset.number = number))"""
OUTLINED = "(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseInt(outlineWidth) > 0)(getComputedStyle(document.activeElement))"


@pytest.mark.parametrize("kind", ["check", "facts", "record", "search", "start", "training-case"])
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(
    page: WebPage, host: Host, largest: dict[str, str], kind: str
):
    opened(page, host, f"en/{kind}", largest)
    controls = {str(number) for number in page.evaluate(VISITED)}
    reached = set[str]()
    for _ in range(3 * len(controls)):  # a day has several places
        press(page, "Tab")
        number = active(page, "dataset.number")
        if number != "undefined":
            assert page.evaluate(OUTLINED), active(page, "outerHTML")
            reached.add(number)
        if reached == controls:
            break
    assert controls - reached == set()


def test_the_first_key_skips_to_the_content(page: WebPage, host: Host, largest: dict[str, str]):
    opened(page, host, "en/rule", largest)
    press(page, "Tab")
    assert active(page, "getAttribute('href')") == "#content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    press(page, "Enter", "Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_what_is_searched_for_reaches_no_server(page: WebPage, host: Host, largest: dict[str, str]):
    opened(page, host, "en/rule", largest)
    host.requests.clear()
    focus(page, "header input")
    press(page, *"reflection", "Enter")
    page.wait("location.pathname.endsWith('/search.html') && document.querySelectorAll('#titles li').length > 5")
    page.wait("document.querySelectorAll('#text li').length > 5")
    assert page.evaluate("location.hash") == "#q=reflection"
    shown = page.evaluate("document.querySelector('#titles').innerText + document.querySelector('#text').innerText")
    assert "Countries · Estonia" in shown
    assert "Rules" in shown
    focus(page, "[name=q]")
    press(page, "Space", *"period", "Enter")
    page.wait("location.hash.startsWith('#q=reflection+period')")
    assert page.does("faults") == []
    assert [path for path in host.requests if "q=" in path or "reflection" in path] == []


def test_the_switcher_of_languages_stays_on_the_page(page: WebPage, host: Host, largest: dict[str, str]):
    opened(page, host, "en/record", largest)
    focus(page, ".languages [lang=is]")
    press(page, "Enter")
    page.wait("document.documentElement.lang === 'is'")
    assert page.evaluate("location.pathname") == f"/is/{largest['record']}"


def test_countries_and_the_day_are_chosen_with_the_keyboard(page: WebPage, host: Host):
    page.does("open", address=f"{host.address}/en/facts/reflection_period.html")
    shown = "[...document.querySelectorAll('{}')].filter((each) => each.checkVisibility()).length"
    cells = shown.format('td[data-country="EE"]')
    assert page.evaluate(cells) > 0
    focus(page, "[name=country][value=EE]")
    press(page, "Space")
    assert page.evaluate(cells) == 0
    entries = page.evaluate(shown.format(".workbench .entry"))
    focus(page, "[name=day]")
    press(page, *"01011999")
    assert page.evaluate("document.querySelector('[name=day]').value") == "1999-01-01"
    assert page.evaluate(shown.format(".workbench .entry")) < entries


def test_the_law_of_another_day_is_shown_and_exported_without_what_is_of_today(page: WebPage, host: Host):
    page.does("open", address=f"{host.address}/en/facts/reflection_period.html")
    assert page.evaluate("document.getElementById('current').checkVisibility()")
    page.evaluate("document.querySelector('[name=day]').value = '1999-01-01'")
    page.evaluate("document.querySelector('.tools').dispatchEvent(new Event('input'))")
    assert not page.evaluate("document.getElementById('current').checkVisibility()")
    assert page.evaluate(
        "[...document.querySelectorAll('.workbench td:not([hidden])')].every((cell) => cell.innerText.trim())"
    )
    page.evaluate("HTMLAnchorElement.prototype.click = function () { window.saved = this.download; }")
    page.does("press", place="[data-export]")
    assert page.evaluate("window.saved") == "reflection_period-1999-01-01.csv"


def test_a_record_is_checked_with_the_keyboard(page: WebPage, host: Host):
    page.does("open", address=f"{host.address}/en/check.html")
    page.wait("document.getElementById('state').dataset.now === 'ready'")
    focus(page, "#take")
    press(page, "Enter")
    page.wait("document.getElementById('text').value")
    focus(page, "#check [type=submit]")
    press(page, "Enter")
    page.wait("document.activeElement.id === 'report'")
    assert page.does("axe") == []
