"""Official numbers: interim series are known, check digits warn, nothing bars help.

Every number here is of an official test series or made up with a day that lies far outside any living person's life.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import Severity, codes, example, validate
from nordicbaltic_standards.law.identity_numbers.base import Form
from nordicbaltic_standards.law.identity_numbers.registry import MODULES, check, country_of

FITS = [
    # Made up, with a day of birth in the 1800s.
    ("ee-isikukood", "10001010002"),
    ("lv-personas-kods", "010100-00000"),
    # Made up in the series without a date of birth.
    ("lv-personas-kods", "32999999999"),
    ("lv-personas-kods", "390000-00000"),
    ("fi-henkilotunnus", "010100+002H"),
    # Temporary series 900-999.
    ("fi-henkilotunnus", "010100+900N"),
    # Published by Skatteverket as test numbers.
    ("se-personnummer", "18900108-9226"),
    ("se-samordningsnummer", "18900168-9224"),
    ("dk-cpr-nummer", "010100-0000"),
    ("dk-erstatningspersonnummer", "610100-0AB0"),
    ("is-kennitala", "010100-0008"),
    ("is-kerfiskennitala", "8000000000"),
]


@pytest.mark.parametrize(("scheme", "number"), FITS)
def test_numbers_of_every_series_have_a_known_form(scheme: str, number: str):
    found = check(scheme, number)
    assert found.series == scheme
    assert found.form in {Form.FITS, Form.CHECK_DIGIT}


def with_check_digits(build, digits: int) -> str:
    """Return the first number built whose check digits fit."""
    for tail in range(10**digits):
        number = build(str(tail).zfill(digits))
        if number is not None:
            return number
    raise AssertionError("no check digits fit")


def fitting(scheme: str, stem: str, digits: int) -> str:
    def build(tail: str) -> str | None:
        return stem + tail if check(scheme, stem + tail).form is Form.FITS else None

    return with_check_digits(build, digits)


CHECKED = [
    ("ee-isikukood", "1000101000", 1),
    ("lt-asmens-kodas", "1000101000", 1),
    ("lt-asmens-kodas", "9000000000", 1),
    ("se-personnummer", "189001010", 3),
    ("se-samordningsnummer", "189001610", 3),
    ("se-samordningsnummer", "189000600", 3),
    ("no-fodselsnummer", "010100000", 2),
    ("no-d-nummer", "410100000", 2),
    ("no-fh-nummer", "800000000", 2),
]


@pytest.mark.parametrize(("scheme", "stem", "digits"), CHECKED)
def test_a_wrong_check_digit_is_told_apart_from_a_wrong_form(scheme: str, stem: str, digits: int):
    number = fitting(scheme, stem, digits)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert check(scheme, number).form is Form.FITS
    assert check(scheme, wrong).form is Form.CHECK_DIGIT
    assert check(scheme, wrong).series == scheme


@pytest.mark.parametrize(
    ("recorded", "actual", "number"),
    [
        ("se-personnummer", "se-samordningsnummer", "18900161"),
        ("dk-cpr-nummer", "dk-erstatningspersonnummer", "610100-0000"),
        ("is-kennitala", "is-kerfiskennitala", "9000000000"),
    ],
)
def test_a_number_of_an_interim_series_is_recognised_as_such(recorded: str, actual: str, number: str):
    number = number if len(number) > 8 else number + "0000"
    found = check(recorded, number)
    assert found.form is Form.OTHER_SERIES
    assert found.series == actual


@pytest.mark.parametrize("number", ["010100-0000", "0101000000", "0101000000 "])
def test_denmark_and_iceland_know_no_check_digit(number: str):
    assert check("dk-cpr-nummer", number).form is Form.FITS
    assert check("is-kennitala", number).form is Form.FITS


@pytest.mark.parametrize("country", MODULES)
@given(number=st.text(max_size=20) | st.from_regex(r"[0-9]{6}[-+A-F]?[0-9]{3,5}[0-9A-Z]?", fullmatch=True))
def test_no_text_makes_a_module_raise(country: str, number: str):
    assert MODULES[country](number).form in set(Form)


def test_every_national_scheme_has_a_country_and_documents_have_none():
    for scheme in codes["identifier-scheme"]:
        assert country_of(scheme) in {*MODULES, None}
    assert country_of("passport") is None
    assert country_of("de-steuer-id") is None, "a country whose numbers are not known here"
    assert check("passport", "anything").form is Form.FITS


@pytest.mark.parametrize(
    ("identifier", "rule", "pointer"),
    [
        ({"scheme": "ee-isikukood", "country": "EE", "value": "123"}, "STR-060", "value"),
        ({"scheme": "ee-isikukood", "country": "EE", "value": "10001010001"}, "STR-061", "value"),
        ({"scheme": "se-personnummer", "country": "SE", "value": "189001619999"}, "STR-062", "scheme"),
        ({"scheme": "se-personnummer", "country": "NO", "value": "x"}, "STR-063", "country"),
    ],
)
def test_a_doubtful_number_is_a_warning_at_its_place_without_the_number(
    identifier: dict[str, str], rule: str, pointer: str
):
    case = example("case-file")
    case["person"] = {"identifiers": [{"scheme": "passport", "country": "UA", "value": "X"}, identifier]}
    report = validate(json.dumps(case))
    assert report.valid
    doubts = [finding for finding in report.findings if finding.rule.startswith("STR-06")]
    assert [(doubt.rule, doubt.pointer) for doubt in doubts] == [(rule, f"/person/identifiers/1/{pointer}")]
    assert doubts[0].severity is Severity.WARNING
    assert identifier["value"] not in doubts[0].message("is") or identifier["value"] == "x"
