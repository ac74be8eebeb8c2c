"""No file of this repository holds an official number that can belong to a living person.

Every file is read as text. What has the form of a number of one of the eight countries, and whose check digit fits
where there is one, has to be of an official test series, or of somebody born so long ago, or so far ahead, that nobody
alive can hold it. What is neither stands in a list of its own, each entry with the reason why it is here.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from nordicbaltic_standards import codes
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.identity_numbers.base import Form, compact
from nordicbaltic_standards.law.identity_numbers.registry import MODULES, country_of
from nordicbaltic_standards.law.values import Value
from support import ROOT

# What is allowed


@dataclass(frozen=True, slots=True)
class Series:
    """A series of numbers that are given to nobody.

    Attributes:
        country: Whose numbers they are.
        pattern: What their compact form looks like.
        why: Why nobody has such a number.
        source: Who says so.
    """

    country: str
    pattern: str
    why: str
    source: str


SERIES = (
    Series(
        "FI",
        r"\d{6}[-+A-FU-Y]9\d\d[0-9A-Y]",
        "Individual numbers 900 to 999 are never entered in the population register: they are for test and interim use; "
        "the numbers of residents run from 002 to 899.",
        "Valtioneuvoston asetus väestötietojärjestelmästä 128/2010, 2 §; Suomi.fi, Test tools in the e-Identification "
        "test environment (kehittajille.suomi.fi), whose persons have numbers of 900 to 999",
    ),
    Series(
        "NO",
        r"[0-7]\d(?:8[1-9]|9[0-2])\d{7}",
        "Synthetic persons of Test-Norge (Tenor) have 80 added to the month.",
        "Skatteetaten, Testmiljø og testdata (skatteetaten.github.io/api-dokumentasjon/test/testmiljo)",
    ),
)
"""Official test series, by pattern."""

_SKATTEVERKET = "Skatteverket, open data: Testpersonnummer (skatteverket.entryscape.net/catalog/9/datasets/147)"
_SK = "SK ID Solutions, Smart-ID test accounts (github.com/SK-EID/smart-id-documentation, Environment technical parameters)"
_SKRA = "Þjóðskrá, Gervimaður, the persons made up for tests; in use in the test systems of island.is"
_DVV = "Digi- ja väestötietovirasto, Henkilötunnus: the number of the specimen Maija Mäkinotkelma"

PUBLISHED: dict[str, tuple[str, str]] = {
    "191202119986": ("SE", _SKATTEVERKET),
    "189909139801": ("SE", _SKATTEVERKET),
    "30303039914": ("EE", _SK),
    "03030310012": ("LV", _SK),
    "0101302989": ("IS", _SKRA),
    "0101307789": ("IS", _SKRA),
    "131052-308T": ("FI", _DVV),
}
"""Single numbers that an authority, or who issues identities for it, publishes for tests: country and source."""

OLDEST, NEWEST = 1903, 2026
"""Years of birth outside of which nobody is alive: nobody is known to have lived 123 years, and these files were
written in the later year."""

_FREE_FORM = "Made up. The series has neither date nor check digit, so that no number of it can be shown to be nobody's"
_NO_SERIES = "Made up, serial number zero. The authority publishes test persons as a list only, not as a series"

MADE_UP: dict[str, str] = {
    "32000000000": f"{_FREE_FORM} (PMLP, Personas koda maiņa); all zeros behind the beginning that law prescribes.",
    "32010000000": f"{_FREE_FORM} (PMLP, Personas koda maiņa); digits like those of a month, the rest zeros.",
    "32999999999": f"{_FREE_FORM} (PMLP, Personas koda maiņa); all nines.",
    "39000000000": f"{_FREE_FORM} (PMLP, Personas koda maiņa); all zeros.",
    "39912310000": "Made up, serial number zero: what a pseudonym must not look like. Fits in Estonia, Latvia, Lithuania.",
    "8000000000": f"{_FREE_FORM} (Þjóðskrá, Kennitölur án vartölu): a system number of zeros.",
    "9000000000": f"{_FREE_FORM} (Þjóðskrá, Kennitölur án vartölu): a system number of zeros.",
    "9912310000": f"{_FREE_FORM} (Þjóðskrá, Kennitölur án vartölu): what a pseudonym must not look like.",
    "8923501739": "A system number with which a library was tried; its origin is not known, and it is to be replaced.",
    "0101000000": "Made up. Serial numbers run from 20 (Þjóðskrá, Um kennitölur); read as Danish, born in 1900.",
    "1705990000": f"{_NO_SERIES} (MedCom, Nationale test-CPR-numre).",
    "1805990000": f"{_NO_SERIES} (MedCom, Nationale test-CPR-numre).",
    "1705980000": f"{_NO_SERIES} (MedCom, Nationale test-CPR-numre).",
    "1705990009": "Made up, serial number zero; serial numbers run from 20 (Þjóðskrá, Um kennitölur).",
    "1805990009": "Made up, serial number zero; serial numbers run from 20 (Þjóðskrá, Um kennitölur).",
    "1705980009": "Made up, serial number zero; serial numbers run from 20 (Þjóðskrá, Um kennitölur).",
    "3101991234": "Made up, counting up: what a pseudonym must not look like.",
}
"""Numbers that are neither: in compact form, and why they are here. New ones are not added: take a test series."""

PHONE_FIELDS = frozenset({"phone", "second_phone"})
"""Fields of country facts that hold telephone numbers.

Eleven digits that begin with 3 are a Latvian code, whatever follows. The telephone numbers of Latvia and Lithuania
are such, since +371 and +370 are the codes of these countries.
"""

LAW = re.compile(r"(?:18|19|20)\d\d-\d\d-\d\d-\d+")
"""Number of a Norwegian law in Lovdata: date and running number. Nowhere is an official number written so."""


# What is found

_RUN = re.compile(rb"[0-9][0-9A-Z +\-\xa0\xc2]{8,}")
"""What may hold a number; plain, so that many megabytes take a second."""

_NUMBER = re.compile(
    rb"""(?<![0-9A-Za-z_])(?<![0-9][.,])
    (?=\+?(
        [0-9](?:(?:[ +-]|\xc2\xa0)?[0-9]){9,11}             # ten to twelve digits, however they are spaced
        |[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Z]                 # the Finnish form
        |[0-9]{6}-?[0-9A-Z]{4}                              # the Danish form of replacement numbers
    )(?![0-9A-Za-z_]))""",
    re.VERBOSE,
)

_SCHEMES = {
    code.encode(): country for code in map(str, codes["identifier-scheme"]) if (country := country_of(code)) is not None
}
_SCHEME = re.compile(b"|".join(sorted(_SCHEMES, key=len, reverse=True)))
_NEAR = 160
_TELEPHONE = re.compile(rb'"channel":\s*"(?:telephone|text-message|messaging-app)",\s*"value":\s*"\+?\Z')


@dataclass(frozen=True, slots=True)
class Hit:
    """A number that fits, with the country of which it is one, and where it stands."""

    country: str
    number: str
    file: str
    line: int

    @property
    def compact(self) -> str:
        """The number without blanks and hyphens, except the sign for the century in Finland."""
        return compact(self.number, "" if self.country == "FI" else "-+")


def files() -> Iterator[Path]:
    """Yield every file of the repository that a person or a program reads."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and name not in {"node_modules", "__pycache__", "_build", "build", "dist"}
        ]
        yield from (Path(folder) / name for name in names if not name.endswith((".pyc", ".xlsx")))


def hits_in(text: bytes, file: str = "") -> Iterator[Hit]:
    """Yield every number of ``text`` that fits in some country."""
    for run in _RUN.finditer(text):
        for found in _NUMBER.finditer(text, run.start(), run.end() + 1):
            number = found.group(1).decode().replace("\N{NO-BREAK SPACE}", " ")
            fitting = [
                country
                for country in _countries_near(text, found.start(1))
                if MODULES[country](number).form is Form.FITS
            ]
            if fitting and not _is_telephone(text, found.start(1), number):
                line = text.count(b"\n", 0, found.start(1)) + 1
                yield from (Hit(country, number, file, line) for country in fitting)


def _countries_near(text: bytes, place: int) -> tuple[str, ...]:
    """Return whose number it can be: beside the name of a scheme it is one of that scheme."""
    before = text[max(0, place - _NEAR) : place]
    lines = before.split(b"\n")
    # In JSON the scheme, the country and the number stand one below the other.
    near = lines[-3:] if b'"scheme":' in before and b'"value":' in lines[-1] else lines[-1:]
    named = _SCHEME.findall(b"\n".join(near))
    return (_SCHEMES[named[-1]],) if named else tuple(MODULES)


def _is_telephone(text: bytes, place: int, number: str) -> bool:
    written = text[place - 1 : place] == b"+"
    return written and (
        f"+{number}" in telephones() or _TELEPHONE.search(text[max(0, place - _NEAR) : place]) is not None
    )


@cache
def telephones() -> frozenset[str]:
    """Return the telephone numbers in country facts."""
    found: set[str] = set()
    for country in countries:
        for fact in country:
            _gather(fact.value, found)
    return frozenset(found)


def _gather(value: object, found: set[str]) -> None:
    if isinstance(value, tuple):
        for item in value:
            _gather(item, found)
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            held = getattr(value, name)
            if name in PHONE_FIELDS and held:
                found.update(re.findall(r"\+[0-9 ]+[0-9]", held))
            else:
                _gather(held, found)


def years_of_birth(country: str, number: str) -> frozenset[int]:
    """Return the years in which the holder of a number can be born; none where it does not tell."""
    plain = compact(number, "" if country == "FI" else "-+")
    match country:
        case "EE" | "LT" if plain[0] != "9":
            return frozenset({1800 + (int(plain[0]) - 1) // 2 * 100 + int(plain[1:3])})
        case "LV" if not (plain[0] == "3" and plain[1] in "23456789"):
            return frozenset({1800 + int(plain[6]) * 100 + int(plain[4:6])})
        case "FI":
            century = 1800 if plain[6] == "+" else 1900 if plain[6] in "-UVWXY" else 2000
            return frozenset({century + int(plain[4:6])})
        case "SE":
            return frozenset({int(plain[:4])} if len(plain) == 12 else {1900 + int(plain[:2]), 2000 + int(plain[:2])})
        case "NO" if int(plain[:2]) < 80:
            return frozenset({1800 + int(plain[4:6]), 1900 + int(plain[4:6]), 2000 + int(plain[4:6])})
        case "DK" if plain[6].isdigit():
            return frozenset({_danish_century(int(plain[6]), int(plain[4:6])) + int(plain[4:6])})
        case "IS" if plain[0] not in "89":
            return frozenset({{"8": 1800, "9": 1900, "0": 2000}[plain[9]] + int(plain[4:6])})
        case _:
            return frozenset()


def _danish_century(seventh: int, year: int) -> int:
    """Return the century by the table of CPR-kontoret (cpr.dk/cpr-systemet/opbygning-af-cpr-nummeret)."""
    if seventh <= 3:
        return 1900
    if seventh in {4, 9}:
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def why_allowed(hit: Hit) -> str | None:
    """Return why a number may stand in the repository, or ``None``."""
    for series in SERIES:
        if series.country == hit.country and re.fullmatch(series.pattern, hit.compact):
            return series.source
    if hit.compact in PUBLISHED:
        return PUBLISHED[hit.compact][1]
    if LAW.fullmatch(hit.number):
        return "the number of a law"
    years = years_of_birth(hit.country, hit.number)
    if years and all(year <= OLDEST or year > NEWEST for year in years):
        return "nobody alive was born then"
    return MADE_UP.get(hit.compact)


@pytest.fixture(scope="module")
def scanned() -> tuple[list[Hit], float]:
    started = time.process_time()
    found = [hit for path in files() for hit in hits_in(path.read_bytes(), str(path.relative_to(ROOT)))]
    return found, time.process_time() - started


def test_no_file_holds_a_number_that_can_belong_to_a_living_person(scanned: tuple[list[Hit], float]):
    # The number itself is not repeated: it may be somebody's.
    assert [f"{hit.file}:{hit.line} ({hit.country})" for hit in scanned[0] if why_allowed(hit) is None] == []


def test_the_scan_reads_examples_vectors_documents_and_tests_in_little_time(scanned: tuple[list[Hit], float]):
    read = {path.relative_to(ROOT).parts[0] for path in files()}
    assert {"src", "docs", "tests", "schemas", "README.md", "SECURITY.md"} <= read
    assert len(list(files())) > 1_000
    assert scanned[0], "numbers of test series stand in the tests, so a scan that finds none does not look"
    assert scanned[1] < 10


def test_no_entry_of_the_list_of_made_up_numbers_is_kept_without_need(scanned: tuple[list[Hit], float]):
    here = str(Path(__file__).relative_to(ROOT))
    assert {hit.compact for hit in scanned[0] if hit.file != here} >= set(MADE_UP)


@pytest.mark.parametrize("number", PUBLISHED)
def test_every_published_test_number_is_a_number_of_its_country(number: str):
    country, source = PUBLISHED[number]
    assert MODULES[country](number).form is Form.FITS
    assert source


@pytest.mark.parametrize("series", SERIES, ids=[series.country for series in SERIES])
def test_every_test_series_knows_numbers_of_its_country_and_says_who_says_so(series: Series):
    stems = {"FI": "010170-9", "NO": "018170"}
    tail = {"FI": 2, "NO": 5}[series.country]
    drawn = [stems[series.country] + str(number).zfill(tail) for number in range(10**tail)]
    if series.country == "FI":
        drawn = [number + sign for number in drawn for sign in "0123456789ABCDEFHJKLMNPRSTUVWXY"]
    fitting = [number for number in drawn if MODULES[series.country](number).form is Form.FITS]
    assert fitting
    assert all(re.fullmatch(series.pattern, Hit(series.country, number, "", 0).compact) for number in fitting)
    assert series.source


def _found(text: str) -> list[Hit]:
    return [hit for hit in hits_in(text.encode()) if why_allowed(hit) is None]


def _fitting(country: str, stem: str, digits: int) -> str:
    """Return the first number with this stem that fits and that no list allows; it is nobody's but by chance."""
    for tail in range(10**digits):
        number = stem + str(tail).zfill(digits)
        if MODULES[country](number).form is Form.FITS and why_allowed(Hit(country, number, "", 0)) is None:
            return number
    raise AssertionError(country)


# Each is made when the test runs, so that it stands in no file.
PLANTED = {
    "EE": ("4850" + "3", 6),
    "LV": ("12038" + "5-1", 4),
    "LT": ("4850" + "3", 6),
    "FI": ("12038" + "5-", 4),
    "SE": ("8503" + "12-", 4),
    "NO": ("12038" + "5", 5),
    "DK": ("12038" + "5-", 4),
    "IS": ("12038" + "5-", 4),
}


@pytest.mark.parametrize("country", MODULES)
@pytest.mark.parametrize(
    "around",
    [
        "{}",
        '"id": "case-{}"',
        "The person with the number {}, born in Riga.",
        "https://example.org/person/{}",
        "| {} |",
        "12 {}",
        "\N{NO-BREAK SPACE}{}\n",
    ],
)
def test_a_number_is_found_whatever_stands_around_it(country: str, around: str):
    number = _fitting(country, *PLANTED[country])
    assert country in {hit.country for hit in _found(around.format(number))}
    spaced = number.replace("-", "") if country != "FI" else number
    assert country in {hit.country for hit in _found(around.format(spaced))}


def test_a_number_is_found_with_blanks_in_it_and_without_its_plus():
    number = _fitting("EE", *PLANTED["EE"])
    assert _found(f"{number[:3]} {number[3:6]} {number[6:]}")
    latvian = "3712" + "0" * 7
    assert _found(latvian)
    assert not _found(f'"channel": "telephone",\n "value": "+{latvian}"')
    assert _found(f'"pseudonym": "+{latvian}"')


def test_a_number_beside_the_name_of_its_scheme_is_judged_as_one_of_that_scheme():
    danish = _fitting("DK", *PLANTED["DK"])
    as_finnish = f'"scheme": "fi-henkilotunnus",\n "country": "FI",\n "value": "{danish}"'
    as_danish = as_finnish.replace("fi-henkilotunnus", "dk-cpr-nummer")
    assert {hit.country for hit in _found(as_danish)} == {"DK"}
    assert {hit.country for hit in _found(as_finnish)} <= {"FI"}
    assert "DK" in {hit.country for hit in _found(f"fi-henkilotunnus\n{danish}")}


@pytest.mark.parametrize(
    ("country", "number", "years"),
    [
        ("EE", "1000101", {1800}),
        ("LT", "5" + "050101", {2005}),
        ("LT", "9" + "0" * 10, set()),
        ("LV", "0101050" + "0000", {1805}),
        ("LV", "32" + "0" * 9, set()),
        ("FI", "010105+" + "0000", {1805}),
        ("FI", "010105-" + "0000", {1905}),
        ("FI", "010105C" + "0000", {2005}),
        ("SE", "18900101" + "0000", {1890}),
        ("SE", "900101" + "0000", {1990, 2090}),
        ("NO", "010105" + "00000", {1805, 1905, 2005}),
        ("NO", "800000" + "00000", set()),
        ("DK", "170599-" + "5000", {1899}),
        ("DK", "170599-" + "4000", {1999}),
        ("DK", "170536-" + "4000", {2036}),
        ("DK", "170557-" + "8000", {2057}),
        ("IS", "170599" + "0008", {1899}),
        ("IS", "170599" + "0000", {2099}),
        ("IS", "800000" + "0000", set()),
    ],
)
def test_a_number_tells_when_its_holder_was_born_or_that_it_does_not_tell(country: str, number: str, years: set[int]):
    assert years_of_birth(country, number) == years


def test_who_was_born_too_long_ago_or_is_not_born_yet_holds_no_number():
    assert why_allowed(Hit("DK", "170599-" + "5000", "", 0))
    assert why_allowed(Hit("IS", "170599" + "0990", "", 0))
    assert why_allowed(Hit("SE", "900101" + "0000", "", 0)) is None, (
        "of two centuries one can be that of a living person"
    )
