"""Words with two senses: where the English means one of them, no translation uses the word for the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from nordicbaltic_standards.generators.translations import sources
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.texts import DOMAINS, lookup


class Sense(NamedTuple):
    """One sense of an English word.

    Attributes:
        english: Pattern for the English texts that use the word in this sense.
        forbidden: By language, pattern for what says something else in that language.
        but: Pattern for English texts that use it in the other sense.
    """

    english: str
    forbidden: dict[str, str]
    but: str = r"(?!)"


SENSES = {
    "dependence on people, not addiction": Sense(
        r"\bdepend(s|ence)\b",
        {
            "et": "sõltuvus", "lv": "atkarīb", "lt": "priklausomyb", "fi": "riippuvuu", "sv": r"\bberoende\b(?! av)",
            "da": "afhængighed", "nb": "avhengighet", "is": "fíkn",
        },
        but=r"emotional|on alcohol|^Dependence\.$|made to depend|serfdom",
    ),
    "an excuse in law, not an apology": Sense(
        r"\b(an|no|valid) excuse\b", {"sv": "ursäkt", "da": "undskyldning", "nb": "unnskyldning", "is": "afsök"}
    ),
    "excused in law, not apologised for": Sense(
        r"\bexcuse[sd]?\b", {"da": "undskyldning", "nb": "unnskyldning", "is": "afsök"}
    ),
    "withdrawal, not remorse": Sense(r"\bany withdrawal\b|\brevocable\b", {"sv": r"\bång(er|ra)\b"}),
    "reasonable grounds to believe, not a good reason": Sense(
        "reasonable grounds",
        {
            "fi": "perustellusta syystä|ilman perusteltua", "sv": "(utan|efter) rimliga skäl", "da": "(uden|efter) rimelig grund",
            "nb": r"(uten|etter|vedtak\w* om|avgjørels\w* om) rimelig grunn til å tro(?! at)", "is": "án rökstuddrar",
            "et": "ilma põhjendatud", "lv": "bez pamatota", "lt": "be pagrįstų",
        },
    ),
    "reasonable grounds to believe, said whole": Sense(
        "reasonable grounds",
        {
            "sv": "rimliga skäl(?! att)", "da": "rimelig grund(?! til)", "nb": "rimelig grunn(?! til å tro at)",
            "is": r"rökstudd\w+ ástæð\w+(?! til)", "fi": "perusteltua syytä koske", "et": r"otsus\w* põhjendatud aluse",
            "lv": r"lēmum\w* par pamatot", "lt": r"sprendim\w* dėl pagrįst",
        },
        but="'reasonable grounds'|^Presumption requires",
    ),
    "reasons of a decision, not causes": Sense(
        r"\b([Ww]ith|[Ww]ithout|gives?|states?|stated|for) (its |their )?reasons\b(?! that)|reasons (were given|in writing)",
        {"lt": "priežas"},
        but="delay|for reasons|legal or practical|good reasons|extended|Two more months",
    ),
    "without stated reasons, not for no cause": Sense(
        "without (reasons|a reason)", {"lt": "be priežasčių", "sv": "utan skäl"}, but="without a reason no one|applicable"
    ),
    "the means of the offence, not money": Sense(
        r"\b(no|lack of|absence of|a|the|any of the|none of the|one of the) means\b",
        {
            "sv": r"medel saknas|(?<!otillbörligt )\bmedel (är|krävs)|(något|inget|utan något) av medlen",
            "lv": r"līdzekļu (trūkum|neesam)|bez (jebkura no )?līdzek", "et": r"vahendi(te)? puudumi",
            "da": r"manglende middel|fravær af midler", "nb": r"middel mangler|uten noen av midlene",
        },
        but="the means for a lawyer|the means of exploitation|means need be shown",
    ),
    "means of control, not funds": Sense(
        "[Mm]eans of control", {"da": r"\bmid(del|ler)", "nb": r"\bmid(del|ler)", "sv": r"\bmedel"}
    ),
    "on the basis of a consent, not on it": Sense(
        r"\bconsent\b",
        {
            "sv": r"^(?!.*(grund|bygg|stöd)).*\bpå (ett |detta )?samtycke",
            "da": r"^(?!.*(grund|bygg|støtte|baser)).*\bpå (et |dette )?samtykke",
            "nb": r"^(?!.*(grunn|bygg|bygd)).*\bpå (et |dette )?samtykke",
        },
        but="checks in a consent|wait for consent|[Aa]waiting consent|form of the consent|Form of the consent|purposes and the right|end of a consent",
    ),
    "a consent that is not valid, not one that cannot be counted": Sense(
        r"\bconsent\b.*\b(is|are|may|might)( not| not be) valid\b", {"sv": "räknas", "da": r"\btæll"}
    ),
    "how surely something is known, not safety": Sense(
        "^Confidence", {"da": "sikkerhed", "nb": "sikkerhet", "sv": "säkerhet", "is": "öryggi"}
    ),
    "a day that has passed, not one that was missed": Sense("^(may have )?passed$", {"da": "overskred"}),
    "a smuggler of people, not of goods": Sense(
        r"\bsmuggler\b",
        {"lv": "kontraband", "fi": r"\bsalakulj", "sv": r"\bsmuggl", "da": r"\bsmugl", "nb": r"\bsmugl", "is": "smyglar"},
    ),
    "what is still open, not what is the matter": Sense(r"\bopen\b|\bgoes on\b", {"et": r"\blahti\b"}),
    "while exploited, not where": Sense("while exploited", {"lt": "vietoje", "is": "stað"}),
    "by these dates, not after them": Sense(
        r"according to these dates\b", {"sv": "handlar efter", "da": "handler efter", "nb": "handler etter"}
    ),
    "survivors, not to hand over": Sense("[Ss]urvivor", {"da": "overlever"}),
    "longer ago than a limit allows, not than a limit": Sense(r"more than \{limit\}", {"lt": r"\w nei riba"}),
    "first contact, not a first connection": Sense(
        "[Ff]irst contact", {"fi": r"ensimmäise\w+ yhtey(den|ttä|dessä|teen|destä)\b"}
    ),
    "a referral is made, an act cannot be sent": Sense(
        r"send (the|a new) referral", {"et": r"saatke (uus )?suunamine", "fi": r"lähetä (uusi )?ohjaaminen"}
    ),
    "a referral that is made and sent, not the guiding of a person": Sense(r"\b[Rr]eferrals?\b", {"fi": "ohjaami"}),
    "a referral that is sent is a letter": Sense(
        r"[Rr]eferral (was|is|has been) sent|the referral contains", {"et": r"\bsuunami(ne|se|st|ses)\b"}
    ),
    "a victim as the law on compensation has it": Sense(
        "state compensation|compensation of (a )?victims?|victims? of (a )?crimes?|crime victims?",
        {"lv": r"\bupur"},
        but="criminal proceedings",
    ),
    "a victim as the law on identification has it": Sense(
        "presumed victim|victim status|possible victim", {"lv": r"\bcietuš"}, but="criminal proceedings|open proceedings"
    ),
}  # fmt: skip

CASES = [(name, language) for name, sense in SENSES.items() for language in sense.forbidden]


def texts_on(sense: Sense, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield domain, identifier and English of the texts that mean this sense."""
    for domain in DOMAINS:
        for identifier, english in sources(domain, language).items():
            if re.search(sense.english, english) and not re.search(sense.but, english):
                yield domain, identifier, english


@pytest.mark.parametrize(("name", "language"), CASES)
def test_a_translation_says_the_sense_that_is_meant(name: str, language: str):
    sense = SENSES[name]
    wrong = [
        identifier
        for domain, identifier, english in texts_on(sense, language)
        if re.search(sense.forbidden[language], lookup(domain, identifier, english, language).text, re.IGNORECASE)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", SENSES)
def test_every_sense_is_that_of_a_text(name: str):
    assert any(texts_on(SENSES[name], "en"))


def test_the_danish_name_of_the_convention_is_that_of_the_facts():
    said = {
        lookup(domain, identifier, "", "da").text
        for domain, identifier in (
            ("standards", "instrument/cets197/short"),
            ("facts", "fact/instruments.cets197/title"),
        )
    }
    assert {name.removesuffix(" (CETS 197)") for name in said} == {
        "Europarådets konvention om indsatsen mod menneskehandel"
    }


@pytest.mark.parametrize(
    "wrong",
    [
        r"\bno victim\b", r"\bperson is none\b", "(?i)by what is known", "made sure that the money", "not be set all the same",
        "for lack of means", "[Aa]bsence of means", "below the risk", "next dependence", r"^Who is (made|hurried)|\. Who is ",
        "Untreated harm", "nobody has listed",
    ],
)  # fmt: skip
def test_no_english_text_says_what_was_found_wrong(wrong: str):
    said = [
        identifier
        for language in LANGUAGES
        for domain in DOMAINS
        for identifier, english in sources(domain, language).items()
        if re.search(wrong, english)
    ]
    assert said == []
