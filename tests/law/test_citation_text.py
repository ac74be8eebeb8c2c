"""How provisions are written for readers of each language: by hand for each form, and over all that the data cite."""

from __future__ import annotations

import re

import pytest

from nordicbaltic_standards.codelists.enumerations import SourceKind
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES
from nordicbaltic_standards.law.citation_text import format_citation, format_citations, national_citation
from nordicbaltic_standards.law.country import countries, country
from nordicbaltic_standards.law.fact_text import cited
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.links import UNION, acts
from nordicbaltic_standards.law.provisions import (
    Place,
    format_provision,
    localize_provision,
    parse_provision,
    swedish_of_finland,
)
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.standards import standards

READERS = tuple(language for language in LANGUAGES if language != ENGLISH)

WRITTEN: dict[str, tuple[str, ...]] = {
    "art. 17": (
        "artikkel 17", "17. pants", "17 straipsnis", "17 artikla", "artikel 17", "artikel 17", "artikkel 17", "17. gr.",
    ),
    "art. 7(3)": (
        "artikli 7 lõige 3", "7. panta 3. punkts", "7 straipsnio 3 dalis", "7 artiklan 3 kohta", "artikel 7.3",
        "artikel 7, stk. 3", "artikkel 7 nr. 3", "3. mgr. 7. gr.",
    ),
    "art. 6(1)(b)": (
        "artikli 6 lõike 1 punkt b", "6. panta 1. punkta b) apakšpunkts", "6 straipsnio 1 dalies b punktas",
        "6 artiklan 1 kohdan b alakohta", "artikel 6.1 b", "artikel 6, stk. 1, litra b", "artikkel 6 nr. 1 bokstav b",
        "b-liður 1. mgr. 6. gr.",
    ),
    "art. 4(a)": (
        "artikli 4 punkt a", "4. panta a) punkts", "4 straipsnio a punktas", "4 artiklan a alakohta", "artikel 4 a",
        "artikel 4, litra a", "artikkel 4 bokstav a", "a-liður 4. gr.",
    ),
    "art. 4(a)-(b)": (
        "artikli 4 punktid a ja b", "4. panta a) un b) punkts", "4 straipsnio a ir b punktai", "4 artiklan a ja b alakohta",
        "artikel 4 a och b", "artikel 4, litra a og b", "artikkel 4 bokstav a og b", "a- og b-liður 4. gr.",
    ),
    "art. 12(1)(c)-(d)": (
        "artikli 12 lõike 1 punktid c ja d", "12. panta 1. punkta c) un d) apakšpunkts", "12 straipsnio 1 dalies c ir d punktai",
        "12 artiklan 1 kohdan c ja d alakohta", "artikel 12.1 c och d", "artikel 12, stk. 1, litra c og d",
        "artikkel 12 nr. 1 bokstav c og d", "c- og d-liður 1. mgr. 12. gr.",
    ),
    "art. 12(1)(a)-(d)": (
        "artikli 12 lõike 1 punktid a–d", "12. panta 1. punkta a)–d) apakšpunkts", "12 straipsnio 1 dalies a–d punktai",
        "12 artiklan 1 kohdan a–d alakohta", "artikel 12.1 a–d", "artikel 12, stk. 1, litra a-d",
        "artikkel 12 nr. 1 bokstav a–d", "a–d-liður 1. mgr. 12. gr.",
    ),
    "art. 15(3)-(4)": (
        "artikli 15 lõiked 3 ja 4", "15. panta 3. un 4. punkts", "15 straipsnio 3 ir 4 dalys", "15 artiklan 3 ja 4 kohta",
        "artikel 15.3 och 15.4", "artikel 15, stk. 3 og 4", "artikkel 15 nr. 3 og 4", "3. og 4. mgr. 15. gr.",
    ),
    "art. 2(1)-(4)": (
        "artikli 2 lõiked 1–4", "2. panta 1.–4. punkts", "2 straipsnio 1–4 dalys", "2 artiklan 1–4 kohta",
        "artikel 2.1–2.4", "artikel 2, stk. 1-4", "artikkel 2 nr. 1–4", "1.–4. mgr. 2. gr.",
    ),
    "arts. 35-38": (
        "artiklid 35–38", "35.–38. pants", "35–38 straipsniai", "35–38 artikla", "artiklarna 35–38", "artikel 35-38",
        "artikkel 35–38", "35.–38. gr.",
    ),
    "art. 2, 3, 8": (
        "artiklid 2, 3 ja 8", "2., 3. un 8. pants", "2, 3 ir 8 straipsniai", "2, 3 ja 8 artikla", "artiklarna 2, 3 och 8",
        "artikel 2, 3 og 8", "artikkel 2, 3 og 8", "2., 3. og 8. gr.",
    ),
    "art. 1, 2(1)": (
        "artikkel 1, artikli 2 lõige 1", "1. pants, 2. panta 1. punkts", "1 straipsnis, 2 straipsnio 1 dalis",
        "1 artikla, 2 artiklan 1 kohta", "artikel 1, artikel 2.1", "artikel 1, artikel 2, stk. 1",
        "artikkel 1, artikkel 2 nr. 1", "1. gr., 1. mgr. 2. gr.",
    ),
    "art. 7(3), 13(1)": (
        "artikli 7 lõige 3, artikli 13 lõige 1", "7. panta 3. punkts, 13. panta 1. punkts",
        "7 straipsnio 3 dalis, 13 straipsnio 1 dalis", "7 artiklan 3 kohta, 13 artiklan 1 kohta", "artikel 7.3, artikel 13.1",
        "artikel 7, stk. 3, artikel 13, stk. 1", "artikkel 7 nr. 3, artikkel 13 nr. 1", "3. mgr. 7. gr., 1. mgr. 13. gr.",
    ),
    "art. 11a": (
        "artikkel 11a", "11.a pants", "11a straipsnis", "11 a artikla", "artikel 11a", "artikel 11a", "artikkel 11a",
        "11. gr. a",
    ),
    "art. 11(5)-(5a)": (
        "artikli 11 lõiked 5 ja 5a", "11. panta 5. un 5.a punkts", "11 straipsnio 5 ir 5a dalys", "11 artiklan 5 ja 5 a kohta",
        "artikel 11.5 och 11.5a", "artikel 11, stk. 5 og 5a", "artikkel 11 nr. 5 og 5a",
        "5. mgr. 11. gr. og 5. mgr. a 11. gr.",
    ),
    "art. 1, point 6": (
        "artikli 1 punkt 6", "1. panta 6. punkts", "1 straipsnio 6 punktas", "1 artiklan 6 alakohta", "artikel 1.6",
        "artikel 1, nr. 6", "artikkel 1 nr. 6", "6. tölul. 1. gr.",
    ),
    "recital 35": (
        "põhjendus 35", "35. apsvērums", "35 konstatuojamoji dalis", "johdanto-osan 35 kappale", "skäl 35", "betragtning 35",
        "fortalepunkt 35", "35. liður formálsorða",
    ),
    "recitals 35-37": (
        "põhjendused 35–37", "35.–37. apsvērums", "35–37 konstatuojamosios dalys", "johdanto-osan 35–37 kappale",
        "skälen 35–37", "betragtning 35-37", "fortalepunkt 35–37", "35.–37. liður formálsorða",
    ),
    "annex II": (
        "II lisa", "II pielikums", "II priedas", "liite II", "bilaga II", "bilag II", "vedlegg II", "II. viðauki",
    ),
    "chapter V": (
        "V peatükk", "V nodaļa", "V skyrius", "V luku", "kapitel V", "kapitel V", "kapittel V", "V. kafli",
    ),
    "protocol 22": (
        "protokoll nr 22", "protokols Nr. 22", "protokolas Nr. 22", "pöytäkirja N:o 22", "protokoll nr 22", "protokol nr. 22",
        "protokoll nr. 22", "bókun nr. 22",
    ),
    "preamble": (
        "preambul", "preambula", "preambulė", "johdanto-osa", "ingressen", "præamblen", "fortalen", "formálsorð",
    ),
    "pillar 3": (
        "3. sammas", "3. pīlārs", "3 ramstis", "pilari 3", "pelare 3", "søjle 3", "søyle 3", "3. stoð",
    ),
}  # fmt: skip
"""Provisions as each language writes them, in the order of `READERS`."""


@pytest.mark.parametrize("provision", WRITTEN)
def test_a_provision_is_written_as_each_language_writes_it(provision: str):
    assert tuple(format_provision(provision, language) for language in READERS) == WRITTEN[provision]
    assert format_provision(provision, "en") == provision


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("et", "artikli 4 punkt 11"), ("lv", "4. panta 11. punkts"), ("lt", "4 straipsnio 11 punktas"),
        ("fi", "4 artiklan 11 alakohta"), ("sv", "artikel 4.11"), ("da", "artikel 4, nr. 11"), ("nb", "artikkel 4 nr. 11"),
        ("is", "11. tölul. 4. gr."),
    ],
)  # fmt: skip
def test_the_numbers_of_definitions_are_points_and_no_paragraphs(language: str, written: str):
    assert format_citation("gdpr art. 4(11)", language).endswith(f", {written}")


def test_a_provision_is_parsed_into_its_units():
    assert parse_provision("art. 15(3)-(4)") == (Place(("article", "paragraph"), ("15",), (("3", "4"),)),)
    assert parse_provision("art. 3(1), 3(2), 12") == (
        Place(("article", "paragraph"), ("3",), (("1", "1"), ("2", "2"))),
        Place(("article",), (), (("12", "12"),)),
    )
    assert parse_provision("art. 9(2)(a)") == (Place(("article", "paragraph", "letter"), ("9", "2"), (("a", "a"),)),)


@pytest.mark.parametrize(
    "provision",
    [
        "judgment",
        "",
        "four pillars",
        "art.",
        "art. x",
        "art. 3(a)(1)",
        "art. 3-(4)5",
        "§ 7",
        "art. 3 and more",
        "1. gr.",
    ],
)
def test_what_is_of_no_known_form_is_not_written_in_another_language(provision: str):
    assert parse_provision(provision) == ()
    assert all(format_provision(provision, language) is None for language in READERS)


def test_a_reader_of_another_form_of_norwegian_reads_bokmal():
    assert format_provision("art. 7(3)", "nn-NO") == "artikkel 7 nr. 3"
    assert format_provision("art. 7(3)", "en-GB") == format_provision("art. 7(3)", "de") == "art. 7(3)"


def test_several_provisions_of_one_instrument_stand_behind_its_title():
    given = ["gdpr art. 7(3)", "cets197 art. 13(1)", "gdpr art. 13(1)", "gdpr art. 7(3)", "gdpr arts. 15-22"]
    assert format_citations(given, "en")[0] == "GDPR, art. 7(3), 13(1), 15-22"
    assert format_citations(given, "sv") == [
        "Dataskyddsförordningen, artikel 7.3, artikel 13.1, artiklarna 15–22",
        "Europarådets människohandelskonvention, artikel 13.1",
    ]
    assert format_citations(["gdpr art. 7(1)", "gdpr art. 7(3)", "gdpr art. 7(3)"], "da") == [
        "Databeskyttelsesforordningen, artikel 7, stk. 1 og 3"
    ]


def test_a_part_without_a_form_leaves_the_title_alone():
    assert format_citation("cbss-trm procedures", "en") == "Baltic Sea TRM, procedures"
    assert format_citation("cbss-trm procedures", "da") == "Østersøregionens transnationale henvisningsmekanisme"
    assert format_citation("ewl-2008", "nb") == "«Samarbeid» (EWL 2008)"


ENGLISH_FORM = re.compile(
    r"\b(?:art|arts|ch|sec|ss?)\. \d|\barticles? \d|\brecital|\bparagraph|\bsection|\bpoints? \d|\d\(\w+\)"
)
"""What no reader of another language is shown: ``art. 7``, ``recital``, ``7(1)``, ``s. 44``, ``first paragraph``."""


@pytest.mark.parametrize("language", READERS)
def test_no_provision_of_an_instrument_is_written_in_english_to_readers_of_other_languages(language: str):
    unwritten = {"judgment", "procedures", "focal points", "four pillars"}
    for instrument in instruments:
        for provision in instrument.provisions:
            written = format_citation(f"{instrument.id} {provision}", language)
            assert not ENGLISH_FORM.search(written), written
            assert written != provision
            if re.search(r"\d", provision):
                assert format_provision(provision, language, instrument.id), (instrument.id, provision)
            else:
                assert (
                    format_provision(provision, language)
                    or provision in unwritten
                    or provision.endswith(("principles", "standards"))
                )


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_rules_and_standards_cite_can_be_written(language: str):
    for each in (*rules, *standards):
        for citation in format_citations(map(str, each.legal_sources), language):
            assert citation
            assert language == ENGLISH or not ENGLISH_FORM.search(citation), citation


SHOWN_OF_LAW = [
    (law.code, source)
    for law in countries
    for source in dict.fromkeys(source for fact in law for source in fact.sources)
    if source.kind is SourceKind.LAW and source.provision
]


@pytest.mark.parametrize("code", REGION)
def test_no_reader_is_shown_a_provision_of_national_law_in_an_english_form(code: str):
    provisions = {
        source.provision
        for country_code, source in SHOWN_OF_LAW
        if country_code == code and not re.match(r"arts?\. |recitals|legal basis", source.provision or "")
    }
    assert provisions
    for provision in provisions:
        assert provision is not None
        assert not ENGLISH_FORM.search(provision), provision
        assert not re.search(
            r"\b(?:of|the|and|first|second|third|fourth|wording|footnote|chapter|annex)\b", provision
        ), provision
        assert localize_provision(provision, ENGLISH) == provision
        for language in READERS:
            assert not ENGLISH_FORM.search(localize_provision(provision, language))


@pytest.mark.parametrize("language", READERS)
def test_the_law_behind_a_fact_is_cited_in_the_readers_form(language: str):
    for _, source in SHOWN_OF_LAW:
        provision = source.provision or ""
        shown = cited(source, language)
        assert shown.startswith(f"{source.title}, ")
        assert not ENGLISH_FORM.search(shown.removeprefix(source.title).partition(" (")[0]), shown
        at_end = national_citation(source.citation, language)
        assert at_end.endswith(localize_provision(provision, language)), (at_end, provision)


@pytest.mark.parametrize(
    ("code", "title", "provision"),
    [
        ("EE", "Välismaalaste seadus (Aliens Act)", "§ 203 lg 1 p 1, § 203 lg 1 p 5, § 203 lg 3, § 204, § 205"),
        ("EE", "Karistusseadustik (Penal Code)", "§ 133 lg 1-2, § 133¹ lg 1-2"),
        ("LV", "Imigrācijas likums (Immigration Law)", "44. panta otrā daļa"),
        ("LV", "Imigrācijas likums (Immigration Law)", "1. panta pirmās daļas 12. punkts"),
        ("LV", "Krimināllikums (Criminal Law)", "154.¹ pants"),
        ("LV", "Par valsts kompensāciju cietušajiem (Law on State Compensation to Victims)", "pārejas noteikumu 3. punkts"),
        # The definitions of these acts are numbered as points: section 1 has no paragraphs.
        ("LV", "Sociālo pakalpojumu un sociālās palīdzības likums (Law on Social Services and Social Assistance)", "1. panta 29. punkts"),
        ("LT", "Įstatymas dėl užsieniečių teisinės padėties IX-2206", "49¹ str. 1-3 d."),
        ("SE", "Utlänningslag (2005:716)", "5 kap. 15 § andra stycket"),
        ("NO", "Utlendingsloven (Immigration Act, LOV-2008-05-15-35)", "§ 60 tredje ledd bokstav b"),
        ("DK", "Udlændingeloven, LBK nr. 1183 af 25/09/2025", "§ 46 a, stk. 1, 3 og 6"),
        ("IS", "Lög um útlendinga (Foreign Nationals Act) nr. 80/2016", "1. mgr. 52. gr., 75. gr."),
    ],
)  # fmt: skip
def test_national_law_is_cited_in_the_form_of_its_own_country(code: str, title: str, provision: str):
    assert (title, provision) in {(source.title, source.provision) for fact in country(code) for source in fact.sources}


def test_finnish_law_has_its_swedish_form_for_readers_of_swedish():
    assert swedish_of_finland("25 luku 3 §") == "25 kap. 3 §"
    assert swedish_of_finland("41 § 1 mom. 3 kohta") == "41 § 1 mom. 3 punkten"
    assert swedish_of_finland("4 § 4, 5 ja 7 kohta, 8 §") == "4 § 4, 5 och 7 punkten, 8 §"
    assert swedish_of_finland("52 b § 1 mom.") == "52 b § 1 mom."
    assert swedish_of_finland("5 kap. 15 § andra stycket") == "5 kap. 15 § andra stycket"
    assert localize_provision("25 luku 3 §", "sv-FI") == "25 kap. 3 §"
    assert localize_provision("25 luku 3 §", "da") == "25 luku 3 §"


def test_union_law_among_the_sources_of_a_country_is_cited_in_the_readers_form():
    source = "Regulation (EU) 2016/679 (General Data Protection Regulation), art. 8(1)"
    assert (
        national_citation(source, "lv")
        == "Regula (ES) 2016/679 (Vispārīgā datu aizsardzības regula), 8. panta 1. punkts"
    )
    assert localize_provision("art. 8(1)", "sv") == "artikel 8.1"
    assert national_citation(source, "en") == source


def test_every_address_of_a_provision_is_that_of_a_provision_some_fact_cites():
    cited_in = {(code, source.title, source.provision) for code, source in SHOWN_OF_LAW}
    announced = {
        (law.code, source.title, source.provision)
        for law in countries
        for each in law.announced
        for source in each.sources
    }
    kept = {
        (act.country, act.title, provision)
        for act in acts().values()
        if act.country != UNION
        for provision in act.provisions
    }
    assert kept <= cited_in | announced
    assert len(kept) > 150
