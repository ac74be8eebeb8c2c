"""What a lawyer, social worker or official reads of a country's law: titles and values in the reader's language."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bundle import of_class, site_files, site_page, text_of
from nordicbaltic_standards import codes
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.confidence import SURENESS
from nordicbaltic_standards.codelists.enumerations import Confidence, SourceKind
from nordicbaltic_standards.generators.readme import origins_in_words
from nordicbaltic_standards.i18n.formats import format_money, long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import Country, countries, country
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.fact_text import blocks, cited, fact_lines
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.instruments import Instrument, instruments
from nordicbaltic_standards.law.national_words import source_words
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.sections import Section
from nordicbaltic_standards.law.titles import fact_title, none_in_law, section_title, titled_part
from nordicbaltic_standards.law.values import Value
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.utils.site_pages import anchor
from support import ROOT, national

READERS = [
    ("EE", "et"), ("LV", "lv"), ("LT", "lt"), ("FI", "fi"), ("SE", "sv"), ("DK", "da"), ("NO", "nb"), ("IS", "is"),
    ("FI", "sv"), ("SE", "fi"), ("LV", "et"),
]  # fmt: skip
TODAY = date(2026, 11, 24)
ISO = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")

LABELS = {
    "Bound", "Since", "How", "National act", "Length", "Runs from", "In words", "For", "Offence", "Mandatory",
    "Shortest imprisonment", "Longest imprisonment", "In the terms of this standard", "Also paid to dependants of a person who died", "Provided for", "Authority",
    "Kind of body", "Within", "Web page", "Telephone", "Email", "Address", "Languages", "Kind of procedure", "Exists",
    "Rests on a binding act", "Name", "Year", "Revised", "In its place", "Number of steps", "Who may appeal", "Term",
    "Possible", "Third-country nationals", "Citizens of the Union", "Event", "At first", "Extension", "Shortest",
    "Longest", "Basis", "First permit", "Renewal", "Can be renewed", "Provision", "Note", "Permit", "Granted by",
    "Comes with the permit", "Required", "Heads of damage", "For each", "For the whole claim", "Second number",
    "Hours", "Round the clock", "Run by", "Together with", "Amounts", "Applies", "Appointed by", "Until then",
    "In an emergency", "By order", "In all", "Records", "Categories of data", "Not to be erased earlier",
    "To be erased afterwards", "Concerns children", "Concerns adults", "Who has to report", "Consent needed",
    "What it holds", "Regulation", "Tasks", "What was counted", "Source", "Sources", "Confidence", "Valid",
    "Applies to", "Sources reach back to", "The day that decides whether this applies", "bound", "since", "how",
    "possible", "advance", "minimum months", "codes", "bodies", "authority", "event", "length",
}  # fmt: skip
"""English labels that a reader of another language must not meet, written by hand."""
WORDS = {
    "yes", "no", "not known", "none in law", "party", "member state", "directly applicable", "through the EEA Agreement",
    "criminal proceedings", "High", "Medium", "Low", "The law sets no longest length.", "Requested", "Decision served",
}  # fmt: skip
"""English words that are no words of law, written by hand."""
CODES = {
    "sexual-exploitation", "forced-labour", "support-organisation", "child-protection-service", "border-guard",
    "cooperation-with-proceedings", "humanitarian", "return-impossible", "decision-served", "came-to-know",
    "loss-of-income", "pain-and-suffering", "working-days", "basic-social-benefit-lt", "special-health", "EUR", "ISK",
    "public-order", "psychological", "state-authority", "criminal-proceedings", "social-service", "data-protection",
}  # fmt: skip
"""Codes as programs write them."""


def in_force(code: str) -> list[Fact[Any]]:
    return [fact for fact in country(code) if fact.holds_on(TODAY)]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(("code", "language"), READERS)
def test_a_reader_meets_no_identifier_as_a_heading(code: str, language: str):
    for fact in in_force(code):
        heading = next(iter(fact_lines(fact, language)))
        assert heading == f"{fact_title(fact.id, language)} [{fact.id}]"


@pytest.mark.parametrize(("code", "language"), READERS)
def test_a_reader_meets_no_date_of_machines(code: str, language: str):
    for fact in in_force(code):
        quoted = [*national(fact.value), *(source.title for source in fact.sources)]
        quoted += [text for source in fact.sources for text in (source.provision, source.edition, source.url) if text]
        quoted += [source_words(source.title, code, language) for source in fact.sources]
        quoted += [link.url for link in fact.links]
        for line in fact_lines(fact, language):
            words = line
            for text in sorted(quoted, key=len, reverse=True):
                words = words.replace(text, "")
            assert not ISO.search(words), line


@pytest.mark.parametrize(("code", "language"), READERS)
def test_a_reader_meets_no_english_label_and_no_code(code: str, language: str):
    for fact in in_force(code):
        for line in list(fact_lines(fact, language))[1:]:
            label, colon, said = line.strip(" •").partition(": ")
            assert not (colon and label in LABELS | WORDS), line
            assert line.removesuffix(":").strip() not in LABELS, line
            assert colon or label == "criminal proceedings" or label not in WORDS, line
            assert said not in WORDS, line
            assert not set(re.split(r"; |, |: |\[|\]", line.strip(" •"))) & CODES, line


def test_every_code_of_the_hand_made_list_is_a_code_that_has_a_label():
    known = {str(code) for view in codes for code in view} | {"criminal-proceedings", "social-service"}
    assert known | {"data-protection"} >= CODES


def test_a_fact_reads_as_a_person_writes():
    convention = country("IS").on(TODAY).instruments.cets197
    assert list(fact_lines(convention, "is"))[:6] == [
        "Samningur Evrópuráðsins um aðgerðir gegn mansali (CETS 197) [instruments.cets197]",
        "  Bindandi: já",
        "  Frá: 1. júní 2012",
        "  Hvernig: aðili",
        "  Gildistími: frá 1. júní 2012",
        "  Áreiðanleiki: Mikill",
    ]
    words = "may be extended if personal circumstances require it, within the six-month total"
    extension = country("FI").on(TODAY).reflection_period.extension
    assert blocks(extension, "lt") == [["Galima: taip", f"Formuluotė: {words} (en)"]]
    cap = country("EE").on(TODAY).compensation.maximum_amount
    assert blocks(cap, "et")[0][:2] == ["kogusumma ühe ohvri kohta", "9590 eurot"]
    penalty = country("EE").on(TODAY).offence.penalty
    assert blocks(penalty)[0] == [
        "Offence: trafficking in human beings, § 133 lg 1",
        "Shortest imprisonment: 1 year",
        "Longest imprisonment: 7 years",
    ]


def test_what_an_identifier_names_is_told_in_words():
    rights = country("LT").on(TODAY).residence_permit.work_right
    assert blocks(rights, "lt")[0][0].startswith("Leidimas: Leidimas laikinai gyventi prekybos žmonėmis")
    assert all("lt-cooperation-permit" not in line for block in blocks(rights, "lt") for line in block)


def test_what_a_record_or_a_call_names_keeps_its_identifier_in_brackets():
    permits = country("LT").on(TODAY).residence_permit.types
    assert [block[0].rpartition(" ")[2] for block in blocks(permits, "lt")] == [
        "[lt-cooperation-permit]",
        "[lt-non-removal-permit]",
    ]
    kept = [fact for fact in in_force("LT") if fact.id == "data_protection.retention"]
    assert any(block[0].endswith("[accounting]") for fact in kept for block in blocks(fact, "lt"))


def test_the_law_sets_none_in_the_words_of_the_fact():
    assert none_in_law("reflection_period.maximum_length", "sv") == "Lagen anger ingen längsta tid."
    assert none_in_law("child.age_of_majority", "sv") is None
    assert blocks(country("SE").on(TODAY).reflection_period.maximum_length, "sv") == [
        ["Lagen anger ingen längsta tid."]
    ]


SECTIONS_IN_LITHUANIAN = {
    "TARPTAUTINIAI IR SĄJUNGOS TEISĖS AKTAI": "instruments",
    "ATSIGAVIMO IR APSISPRENDIMO LAIKOTARPIS": "reflection_period",
    "LEIDIMAI GYVENTI": "residence_permit",
    "KOMPENSACIJA": "compensation",
}


def test_facts_stand_under_the_title_of_their_section(capsys: pytest.CaptureFixture[str]):
    page = told(capsys, "country", "LT", "--language", "lt", "--on", "2026-11-24")
    parts = re.split(r"\n\n\n([^\n]+)\n=+\n", page)
    by_title = dict(zip(parts[1::2], parts[2::2], strict=True))
    for title, name in SECTIONS_IN_LITHUANIAN.items():
        ids = re.findall(r"\[([a-z_]+)\.[a-z0-9_]+\]", by_title[title])
        assert ids
        assert set(ids) == {name}
    counted = re.findall(r"\[([a-z_]+\.[a-z0-9_]+)\]", page)
    assert sorted(counted) == sorted(fact.id for fact in in_force("LT"))
    assert ui_text("country/words-of-law", "lt") in " ".join(parts[0].split())
    assert "English" not in told(capsys, "country", "LT", "--on", "2026-11-24").split("\n\n\n")[0]


KEYS = [
    "id", "title", "state", "value", "unit", "in_words", "valid_from", "attested_from", "valid_to", "governed_by", "applies_to",
    "confidence", "law_as_of", "vouched_until", "links", "note", "note_language",
    "sources",
]  # fmt: skip


def test_the_data_keep_their_keys_and_values_and_take_the_title_of_the_language(capsys: pytest.CaptureFixture[str]):
    def facts(language: str) -> list[dict[str, Any]]:
        answer = json.loads(
            told(capsys, "country", "IS", "--on", "2026-11-24", "--format", "json", "--language", language)
        )
        held: list[dict[str, Any]] = answer["facts"]
        return held

    english, icelandic = facts("en"), facts("is")
    assert all(list(fact) == KEYS for fact in icelandic)
    first = next(fact for fact in icelandic if fact["id"] == "instruments.cets197")
    assert first["title"] == "Samningur Evrópuráðsins um aðgerðir gegn mansali (CETS 197)"
    assert first["value"]["how"] == "party"
    in_the_language = dict.fromkeys(["title", "in_words", "applies_to", "note", "note_language"])
    assert [fact | in_the_language for fact in english] == [fact | in_the_language for fact in icelandic]
    assert {fact["note_language"] for fact in icelandic if fact["note"]} == {"is"}
    assert {fact["note_language"] for fact in english if fact["note"]} == {"en"}


SHOWN_BY_SHAPE = {
    "en", "native", "second_native", "id", "Length.amount", "Length.unit", "Money.amount", "Money.unit", "Cap.amount",
    "Cap.unit", "BaseAmount.first", "BaseAmount.last", "BaseAmount.amount", "Figure.year_from", "Figure.year_to",
    "Figure.value",
}  # fmt: skip
"""Parts of values that need no title, as their shape shows them."""


def test_every_part_of_a_value_has_a_title_or_is_shown_by_its_shape():
    for shape in Value.__subclasses__():
        for name in shape.model_fields:
            shown = {name, f"{shape.__name__}.{name}"} & SHOWN_BY_SHAPE
            assert (titled_part(shape, name) is not None) or shown, f"{shape.__name__}.{name}"


@pytest.mark.parametrize("code", REGION)
def test_nothing_that_a_value_holds_is_lost_on_the_way_to_the_reader(code: str):
    for fact in in_force(code):
        said = " ".join(line for block in blocks(fact) for line in block)
        for words in national(fact.value):
            assert words in said, fact.id
        for source in fact.sources:
            assert source.citation in cited(source)


@pytest.mark.parametrize(
    ("amount", "currency", "language", "words"),
    [
        ("1", "EUR", "en", "1 euro"),
        ("3000", "EUR", "lt", "3\N{NO-BREAK SPACE}000 eurų"),
        ("2500000", "ISK", "is", "2.500.000 íslenskar krónur"),
        ("430.50", "SEK", "sv", "430,50 svenska kronor"),
        ("5000", "DKK", "da", "5.000 danske kroner"),
    ],
)
def test_a_sum_is_written_as_its_reader_writes_it(amount: str, currency: str, language: str, words: str):
    assert format_money(Decimal(amount), currency, language) == words


def test_a_program_that_imports_facts_alone_can_write_them_out():
    code = (
        "from nordicbaltic_standards.law.country import country; "
        "from nordicbaltic_standards.law.fact_text import fact_lines; "
        "print(sum(len(list(fact_lines(fact, 'lt'))) for fact in country('LT')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 500


def test_titles_of_sections_are_told_apart():
    for language in ("en", "et", "lv", "lt", "fi", "sv", "da", "nb", "is"):
        titles = [section_title(name, language) for name in SECTIONS]
        assert len(set(titles)) == len(titles), language


def test_values_do_not_run_together_in_the_comparison():
    page = site_files()["en/facts/reflection_period.html"]
    assert "yes may be" not in page
    assert "Possible: yes<br>In words: " in page


def bindings(instrument: Instrument) -> dict[str, str]:
    """Return what the page of an instrument says of each country."""
    (table,) = [each for each in of_class(site_page(f"instruments/{instrument.id}.html"), "facts") if each.tag == "dl"]
    cells = [text_of(cell) for cell in table]
    return dict(zip(cells[::2], cells[1::2], strict=True))


def test_the_page_of_an_instrument_is_nowhere_surer_than_the_fact_it_repeats() -> None:
    sure = {each.label(): SURENESS.index(each) for each in Confidence}
    seen = 0
    for instrument in (instrument for instrument in instruments if instrument.fact is not None):
        for country_name, line in bindings(instrument).items():
            of = next(law for law in countries if law.name() == country_name)
            entries = of.every(instrument.fact)
            newest = entries[0]
            bound, confidence = re.findall(r"^(\w+) · Confidence: (\w+)", line)[0]
            assert (bound == "yes") is bool(newest.value.bound)
            assert sure[confidence] <= SURENESS.index(newest.confidence)
            days = {long_date(each.value.since, "en"): each for each in entries if each.value.since is not None}
            for since, of_the_day in re.findall(r" · from ([\w ]+) \(Confidence: (\w+)\)", line):
                assert sure[of_the_day] <= SURENESS.index(days[since].confidence), (instrument, of)
            seen += 1
    assert seen > 8 * len(countries)


@pytest.mark.parametrize(("code", "day", "sure"), [("LV", "1 July 2008", "Medium"), ("LT", "1 November 2012", "Low")])
def test_that_the_convention_binds_is_surer_than_since_when(code: str, day: str, sure: str) -> None:
    line = bindings(instruments["cets197"])[countries[code].name()]
    assert line == f"yes · Confidence: High · from {day} (Confidence: {sure}) · party"


def test_the_day_of_a_report_is_no_day_since_when_the_convention_binds_latvia() -> None:
    days = {entry.value.since for entry in countries["LV"].every("instruments.cets197")}
    assert days == {None, date(2008, 7, 1)}


@pytest.mark.parametrize("law", countries, ids=lambda law: law.code)
def test_the_pages_of_a_country_are_as_sure_as_each_fact_and_no_surer(law: Country) -> None:
    for section in SECTIONS.values():
        facts = [fact for fact_id in section.declared for fact in law.every(fact_id)]
        if not facts:
            continue
        page = site_page(f"countries/{law.code.lower()}/{section.section_name}.html")
        named = [text_of(each) for each in page.iter("code") if text_of(each) in section.declared]
        assert named == list(dict.fromkeys(fact.id for fact in facts))
        for fact, entry in zip(facts, of_class(page, "entry"), strict=True):
            lines = [text_of(line) for line in of_class(entry, "small")]
            assert [line for line in lines if line.startswith("Confidence: ")] == [
                f"Confidence: {fact.confidence.label()}"
            ]
            for kind in {source.kind for source in fact.sources} - {SourceKind.LAW, SourceKind.BACKGROUND}:
                assert f"{kind.label()}: " in text_of(entry), fact.id


@pytest.mark.parametrize("section", SECTIONS.values(), ids=lambda section: section.section_name)
def test_the_comparison_is_as_sure_as_each_fact_and_no_surer(section: type[Section]) -> None:
    page = site_page(f"facts/{section.section_name}.html")
    rows = {row.get("id"): row for row in page.iter("tr")}
    for fact_id in section.declared:
        cells = {cell.get("data-country"): cell for cell in rows.get(anchor(fact_id), ())}
        for law in countries:
            entries = of_class(cells[law.code], "entry") if cells else []
            shown = [re.findall(r"Confidence: (\w+)", text_of(entry)) for entry in entries]
            assert shown == [[fact.confidence.label()] for fact in law.every(fact_id)], fact_id


def test_readme_and_start_page_say_what_is_the_network_s_and_what_is_ours() -> None:
    origins = " ".join(origins_in_words().split())
    for text in ((ROOT / "README.md").read_text("utf-8"), (ROOT / "docs" / "index.md").read_text("utf-8")):
        assert origins in " ".join(text.split())
    shares = Counter(standard.origin for standard in standards)
    assert f"Of the {len(standards)} standards, {shares['network-2008']} are the network's own" in origins
    assert shares.total() == len(standards)


def test_the_page_on_the_pilot_project_says_how_many_standards_come_from_each_origin() -> None:
    headings = [text_of(heading) for heading in site_page("pilot-project.html").iter("h2")]
    for origin, count in Counter(standard.origin for standard in standards).items():
        assert f"{ui_text(f'standards/origin-{origin}')} ({count})" in headings
