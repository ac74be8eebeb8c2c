"""The law of the countries: what the files must hold to, what they hold today, and how it is read."""

from __future__ import annotations

import inspect
import itertools
import json
import pydoc
import subprocess
import sys
import typing
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel.numbers import get_territory_currencies

from documents import record
from nordicbaltic_standards import codes, countries, country, validate
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent, SourceKind, Unit
from nordicbaltic_standards.deadlines.terms import UNION_ACTS, last_day_of_term, on_open_day, plus_open_days
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.law.country import Country, CountryOn, law_of
from nordicbaltic_standards.law.fact import Fact, State, last_day_meant
from nordicbaltic_standards.law.fact_text import blocks, fact_as_data, fact_lines, plain, read_up_to
from nordicbaltic_standards.law.facts import SECTIONS, Compensation
from nordicbaltic_standards.law.instruments import instruments, read_instruments
from nordicbaltic_standards.law.loading import declarations, load, read
from nordicbaltic_standards.law.periods import Period
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.sections import Section, UndatedLawError
from nordicbaltic_standards.law.toml_files import DataFileError
from nordicbaltic_standards.law.values import TIME, Actor, CodesOf, Term, Value
from nordicbaltic_standards.rules.findings import Severity

TODAY = date(2026, 11, 24)

each_country = pytest.mark.parametrize("code", REGION)


def value_words(fact: Fact[Any], language: str = "en") -> str:
    """Return the value of a fact on one line."""
    return " | ".join("; ".join(block) for block in blocks(fact, language))


def values_in(value: Any) -> Iterator[Value]:
    """Yield every shape inside a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from values_in(item)
    elif isinstance(value, Value):
        yield value
        for name in type(value).model_fields:
            yield from values_in(getattr(value, name))


def lists_named_by(annotation: Any) -> Iterator[str]:
    """Yield the code lists that an annotation names, however deep they stand."""
    for argument in (*getattr(annotation, "__metadata__", ()), *typing.get_args(annotation)):
        if isinstance(argument, CodesOf):
            yield argument.list_id
        else:
            yield from lists_named_by(argument)


def codes_in(value: Any) -> Iterator[tuple[str, str]]:
    """Yield each code of a value with the list that its annotation names."""
    for shape in values_in(value):
        for name, annotation in typing.get_type_hints(type(shape), include_extras=True).items():
            if name not in type(shape).model_fields:
                continue
            for list_id in set(lists_named_by(annotation)):
                held = getattr(shape, name)
                for code in (held,) if isinstance(held, str) else held or ():
                    yield list_id, code


# The files


@each_country
def test_the_eight_files_load(code: str):
    held = load(code)
    assert held.code == code
    assert set(held.names) == {"en", "native"}
    assert held.currency in {"EUR", "SEK", "NOK", "DKK", "ISK"}
    assert held.languages
    assert len(held.facts) > 50


@each_country
def test_the_currency_of_a_country_is_that_of_cldr(code: str):
    assert [load(code).currency] == get_territory_currencies(code, start_date=date(2026, 1, 1))


HEAD = """\
country = "EE"
currency = "EUR"
languages = ["et"]
name = { en = "Estonia", native = "Eesti" }
read = "2026-10"
"""
SOURCE = 'source = [{ kind = "law", title = "An act" }]'
ENTRY = f"""
[[fact]]
id = "reflection_period.minimum_length"
value = 30
unit = "days"
confidence = "medium"
{SOURCE}
"""


def entry(old: str = "", new: str = "") -> str:
    """Return a file with one entry, in which one thing was changed."""
    assert old in ENTRY
    return HEAD + (ENTRY.replace(old, new, 1) if old else ENTRY)


def of(fact_id: str, value: str, unit: str | None = None) -> str:
    """Return a file with one entry of a fact."""
    with_unit = f'unit = "{unit}"\n' if unit else ""
    text = ENTRY.replace("reflection_period.minimum_length", fact_id).replace('value = 30\nunit = "days"\n', with_unit)
    return HEAD + text.replace("confidence =", f"value = {value}\nconfidence =")


PERMIT = "[{ id = 'ee-x', en = 'x', native = 'x', basis = 'humanitarian', provision = 'x', initial = {} }]"
"""A type of permit whose first length is left open."""

FAULTS: dict[str, tuple[str, str]] = {
    "not TOML": ("country = ", "not TOML"),
    "an unknown key at the head": ("capital = 'Tallinn'\n" + entry(), "capital: Extra inputs are not permitted"),
    "a missing key at the head": (entry().replace('currency = "EUR"\n', ""), "currency: Field required"),
    "the code of another file": (entry().replace('"EE"', '"LV"'), "country is the code that names the file"),
    "a code of no country": (entry().replace('"EE"', "7"), "country: Input should be a valid string"),
    "no table of facts": (HEAD + "fact = 3\n", "fact: Input should be a valid tuple"),
    "facts that are no tables": (
        HEAD + "fact = [1, 2]\n",
        "fact: entry 1: Input should be a valid dictionary or instance of _Entry",
    ),
    "an unknown key": (
        entry('unit = "days"', 'unit = "days"\nsince = 2020-01-01'),
        "since: Extra inputs are not permitted",
    ),
    "an unknown id": (entry("minimum_length", "minimal_length"), "no fact is declared under this id"),
    "no id": (entry('id = "reflection_period.minimum_length"\n'), "fact: entry 1: id: Field required"),
    "an id that is no text": (
        entry('"reflection_period.minimum_length"', "3"),
        "fact: entry 1: id: Input should be a valid string",
    ),
    "no value": (entry("value = 30\n"), "exactly one of value, none_in_law and unknown is given"),
    "two values": (entry("value = 30", "value = 30\nunknown = true"), "exactly one of value, none_in_law and unknown"),
    "a value of another shape": (entry("value = 30", 'value = "30"'), "value: Input should be a valid integer"),
    "a negative length": (entry("value = 30", "value = -1"), "value: Input should be greater than or equal to 0"),
    "an unknown key inside a value": (
        entry('minimum_length"\nvalue = 30\nunit = "days"', 'extension"\nvalue = { possible = true, always = true }'),
        "value: always: Extra inputs are not permitted",
    ),
    "none in law that is false": (
        entry('value = 30\nunit = "days"', "none_in_law = false"),
        "none_in_law and unknown are true or left out",
    ),
    "unknown that is no truth value": (
        entry('value = 30\nunit = "days"', "unknown = 1"),
        "unknown: Input should be a valid boolean",
    ),
    "none in law where that means nothing": (
        entry('minimum_length"\nvalue = 30\nunit = "days"', 'purpose"\nnone_in_law = true'),
        "it is not declared what none in law would mean",
    ),
    "no unit": (entry('unit = "days"\n'), "the unit is missing; one of days, months"),
    "a unit that the fact cannot have": (entry('"days"', '"weeks"'), "unit is one of days, months"),
    "a unit where there is none": (
        entry('minimum_length"\nvalue = 30', 'suspension_of_removal"\nvalue = true'),
        "(none: the fact has no unit)",
    ),
    "a date in quotation marks": (
        entry('"days"', '"days"\nvalid_from = "2020-01-01"'),
        "valid_from: a date is written as 2026-11-24",
    ),
    "a date with a time": (
        entry('"days"', '"days"\nvalid_to = 2020-01-01T00:00:00'),
        "valid_to: a date is written as 2026-11-24",
    ),
    "an end before the start": (
        entry('"days"', '"days"\nvalid_from = 2020-01-02\nvalid_to = 2020-01-01'),
        "valid_to lies before valid_from",
    ),
    "two entries at once": (entry() + ENTRY, "two entries hold at once for the same group"),
    "two entries that meet on one day": (
        entry('"days"', '"days"\nvalid_to = 2020-01-01') + ENTRY.replace('"days"', '"days"\nvalid_from = 2020-01-01'),
        "two entries hold at once for the same group",
    ),
    "an unknown confidence": (entry('"medium"', '"certain"'), "confidence: not a code of the list confidence"),
    "no confidence": (entry('confidence = "medium"\n'), "confidence: Field required"),
    "a group that is no text": (
        entry('"days"', '"days"\napplies_to = 3'),
        "applies_to: Input should be a valid string",
    ),
    "an empty note": (entry('"days"', '"days"\nnote = " "'), "note: String should have at least 1 character"),
    "no source": (entry(SOURCE), "source: Field required"),
    "an empty list of sources": (
        entry(SOURCE, "source = []"),
        "source: Tuple should have at least 1 item after validation, not 0",
    ),
    "sources that are no tables": (
        entry(SOURCE, 'source = ["An act"]'),
        "source: entry 1: Input should be a dictionary or an instance of Source",
    ),
    "a source that is no list": (entry(SOURCE, "source = 3"), "source: Input should be a valid tuple"),
    "an unknown key in a source": (
        entry('"An act" }', '"An act", year = 2020 }'),
        "source: entry 1: year: Unexpected keyword argument",
    ),
    "a source without a title": (entry(', title = "An act"'), "source: entry 1: title: Field required"),
    "what was not looked up, with the state of a text": (
        entry('"law", title = "An act"', '"background", title = "An act", as_of = "2024"'),
        "what was not looked up has a title only",
    ),
    "an unknown kind of source": (
        entry('"law"', '"hearsay"'),
        "source: entry 1: kind: not a code of the list legal-source-kind",
    ),
    "a page of a source that is no text": (
        entry('"An act" }', '"An act", url = 3 }'),
        "source: entry 1: url: Input should be a valid string",
    ),
    "a date of a source that is no text": (
        entry('"An act" }', '"An act", as_of = 2026-02-21 }'),
        "source: entry 1: as_of: Input should be a valid string",
    ),
    "a month that does not exist": (
        entry('"An act" }', '"An act", as_of = "2026-13" }'),
        'source: entry 1: as_of: it is of the form "2026", "2026-02" or "2026-02-21"',
    ),
    "high confidence from background only": (
        entry('"medium"\n', '"high"\nattested_from = 2020-01-01\n').replace('"law"', '"background"'),
        "nothing that was not looked up is known with high confidence",
    ),
    # The head
    "a number of thousands of digits": (entry("30", "9" * 5000), "not TOML"),
    "tables without end": (HEAD + "open_questions = " + "[" * 100_000, "not TOML"),
    "no table at all": (HEAD + "fact = []\n", "fact: Tuple should have at least 1 item after validation, not 0"),
    "a country in a list": (entry().replace('"EE"', '["EE"]'), "country: Input should be a valid string"),
    "a currency that is no text": (entry().replace('"EUR"', "5"), "currency: Input should be 'EUR'"),
    "languages that are no list": (entry().replace('["et"]', '"et"'), "languages: Input should be a valid tuple"),
    "languages that are a number": (entry().replace('["et"]', "1"), "languages: Input should be a valid tuple"),
    "a language that is no text": (
        entry().replace('["et"]', "[1]"),
        "languages: entry 1: Input should be a valid string",
    ),
    "a language that is no tag": (
        entry().replace('["et"]', '["Estonian"]'),
        "languages: entry 1: String should match pattern",
    ),
    "no language": (
        entry().replace('["et"]', "[]"),
        "languages: Tuple should have at least 1 item after validation, not 0",
    ),
    "a name in one language": (entry().replace(', native = "Eesti"', ""), "name: native: Field required"),
    "a name that is no table": (
        entry().replace('{ en = "Estonia", native = "Eesti" }', '"Estonia"'),
        "name: Input should be a valid dictionary or instance of _Names",
    ),
    "a name in a third language": (
        entry().replace('"Eesti"', '"Eesti", fi = "Viro"'),
        "name: fi: Extra inputs are not permitted",
    ),
    "a name that is empty": (
        entry().replace('"Eesti"', '" "'),
        "name: native: String should have at least 1 character",
    ),
    "questions that are no list": (
        entry().replace("read =", 'open_questions = "abc"\nread ='),
        "open_questions: Input should be a valid tuple",
    ),
    "questions that are a number": (
        entry().replace("read =", "open_questions = 1\nread ="),
        "open_questions: Input should be a valid tuple",
    ),
    "an empty question": (
        entry().replace("read =", 'open_questions = [" "]\nread ='),
        "open_questions: entry 1: String should have at least 1 character",
    ),
    "no day of reading": (entry().replace('read = "2026-10"\n', ""), "read: Field required"),
    "a day of reading that is a number": (entry().replace('"2026-10"', "7"), "read: Input should be a valid string"),
    "a month of reading that does not exist": (
        entry().replace('"2026-10"', '"2026-13"'),
        'read: it is of the form "2026", "2026-02" or "2026-02-21"',
    ),
    # Days
    "high confidence without a first day": (
        entry('"medium"', '"high"'),
        "with high confidence goes valid_from or, where that is not known, attested_from",
    ),
    "a source that reaches back further than the law": (
        entry('"days"', '"days"\nvalid_from = 2020-01-02\nattested_from = 2020-01-02'),
        "attested_from lies after valid_from",
    ),
    "an end before every source": (
        entry('"days"', '"days"\nattested_from = 2020-01-02\nvalid_to = 2020-01-01'),
        "valid_to lies before attested_from",
    ),
    "a deciding event that is none": (
        entry('"days"', '"days"\ngoverned_by = "full-moon"'),
        "governed_by: not a code of the list legal-event",
    ),
    "a deciding event that is no text": (
        entry('"days"', '"days"\ngoverned_by = 3'),
        "governed_by: not a code of the list legal-event",
    ),
    "a day of a source that does not exist": (
        entry('"An act" }', '"An act", as_of = "2026-02-31" }'),
        'source: entry 1: as_of: it is of the form "2026", "2026-02" or "2026-02-21"',
    ),
    "a year of a source that nobody lives to see": (
        entry('"An act" }', '"An act", as_of = "9999" }'),
        'source: entry 1: as_of: it is of the form "2026", "2026-02" or "2026-02-21"',
    ),
    "an address that is a script": (
        entry('"An act" }', '"An act", url = "javascript:alert(1)" }'),
        "source: entry 1: url: String should match pattern",
    ),
    "an address that is none": (
        entry('"An act" }', '"An act", url = "see the gazette" }'),
        "source: entry 1: url: String should match pattern",
    ),
    "an address that breaks out of a page": (
        entry('"An act" }', '"An act", url = \'https://a.b/">x\' }'),
        "source: entry 1: url: String should match pattern",
    ),
    # Values
    "a unit beside what is not known": (
        entry("value = 30", "unknown = true"),
        "there is no unit where there is no value",
    ),
    "a unit beside what the law does not set": (
        entry("value = 30", "none_in_law = true"),
        "there is no unit where there is no value",
    ),
    "an empty list": (of("reflection_period.granted_by", "[]"), "an empty list is no value"),
    "a number for yes": (of("compensation.advance", "1"), "value: Input should be a valid boolean"),
    "a word for no": (of("compensation.advance", '"off"'), "value: Input should be a valid boolean"),
    "a word for yes inside a value": (
        of("instruments.cets197", '{ bound = "yes" }'),
        "value: bound: Input should be a valid boolean",
    ),
    "a date in quotation marks inside a value": (
        of("instruments.cets197", '{ bound = true, since = "2008-05-01" }'),
        "value: since: a date is written as 2026-11-24",
    ),
    "a date as text": (of("identifier.format_change", '"2032-01-01"'), "value: a date is written as 2026-11-24"),
    "a date as a number": (of("identifier.format_change", "1234567890"), "value: a date is written as 2026-11-24"),
    "a date with a time as value": (
        of("identifier.format_change", "2032-01-01T00:00:00"),
        "value: a date is written as 2026-11-24",
    ),
    "an inexact amount": (
        of("compensation.maximum_amount", '[{ en = "x", amount = 5.1, unit = "EUR" }]'),
        'value: entry 1: amount: an amount is written as text, as "5.1"',
    ),
    "a negative sum": (
        of("compensation.minimum_claim", '"-5"', "EUR"),
        "value: Input should be greater than or equal to 0",
    ),
    "a sum that is no number": (
        of("compensation.minimum_claim", '"NaN"', "EUR"),
        "value: Input should be a finite number",
    ),
    "a report within fifteen euro": (
        of("compensation.report_deadline", '{ length = { amount = 15, unit = "EUR" }, event = "offence", en = "x" }'),
        "value: length: unit: the unit of a length of time is one of days, hours, months, weeks, working-days, years, years-of-age",
    ),
    "a ceiling in days": (
        of("compensation.maximum_amount", '[{ en = "x", amount = "5", unit = "days" }]'),
        "value: entry 1: unit: the unit of a sum is one of DKK, EUR, ISK, NOK, SEK, base-amount-no, basic-social-benefit-lt, minimum-wage-lv, price-base-amount-se",
    ),
    "a permit of at least nine and at most six months": (
        of(
            "residence_permit.types",
            PERMIT.replace(
                "{}", "{ minimum = { amount = 9, unit = 'months' }, maximum = { amount = 6, unit = 'months' } }"
            ),
        ),
        "value: entry 1 (ee-x): initial: the minimum lies above the maximum",
    ),
    "a permit of at least a year and at most 300 days": (
        of(
            "residence_permit.types",
            PERMIT.replace(
                "{}", "{ minimum = { amount = 1, unit = 'years' }, maximum = { amount = 300, unit = 'days' } }"
            ),
        ),
        "value: entry 1 (ee-x): initial: the minimum lies above the maximum",
    ),
    "a penalty of at least sixty and at most six months": (
        of("offence.penalty", '[{ offence = "x", minimum_months = 60, maximum_months = 6 }]'),
        "value: entry 1: the minimum lies above the maximum",
    ),
    "a base amount that ends before it begins": (
        of("compensation.base_amount", '[{ first = 2026-01-02, last = 2026-01-01, amount = "1" }]', "EUR"),
        "value: entry 1: the first day lies after the last",
    ),
    "figures of years in the wrong order": (
        of("statistics.identified_victims", '[{ year_from = 2020, year_to = 2019, value = 1, source = "x" }]'),
        "value: entry 1: the first year lies after the last",
    ),
    "words instead of a number to dial": (
        of("assistance.helpline", '[{ en = "x", phone = "114 (emergency 112)" }]'),
        "value: entry 1: phone: String should match pattern",
    ),
    "a line in a language that is no tag": (
        of("assistance.helpline", '[{ en = "x", phone = "112", languages = ["Finnish"] }]'),
        "value: entry 1: languages: entry 1: String should match pattern",
    ),
    # One entry and another
    "a shortest length above the longest": (
        entry() + ENTRY.replace("minimum_length", "maximum_length").replace("30", "20"),
        "reflection_period.minimum_length: the shortest length lies above reflection_period.maximum_length",
    ),
    "a shortest length in months above the longest in days": (
        entry("value = 30", "value = 6").replace('"days"', '"months"')
        + ENTRY.replace("minimum_length", "maximum_length"),
        "reflection_period.minimum_length: the shortest length lies above reflection_period.maximum_length",
    ),
    "a body that identifies formally, without its kind": (
        of("identification.formal_by", '[{ en = "x" }]'),
        "identification.formal_by: a kind of body is missing",
    ),
    "an authority that stands nowhere": (
        of("reflection_period.granted_by", '[{ en = "x", authority = "ee-nobody" }]'),
        "reflection_period.granted_by: no authority of this country has the id ee-nobody",
    ),
    "a permit that stands nowhere": (
        of("residence_permit.work_right", '[{ permit = "ee-none", with_permit = true }]'),
        "residence_permit.work_right: no permit of this country has the id ee-none",
    ),
}


SERVICES = (
    entry()
    + """
[[fact]]
id = "assistance.services"
value = [{ en = "a bed", codes = ["accommodation"] }, { en = "a doctor", codes = ["medical"] }]
valid_from = 2020-01-01
confidence = "high"
source = [{ kind = "law", title = "x", supports = ["accommodation"] }, { kind = "law", title = "y", supports = ["medical"] }]
"""
)


def test_several_sources_of_services_say_which_of_them_each_supports():
    assert read(SERVICES, "ee.toml").facts["assistance.services"][0].on_part("medical").sources[0].title == "y"
    with pytest.raises(DataFileError, match="says by supports which parts"):
        read(SERVICES.replace(', supports = ["medical"]', ""), "ee.toml")
    with pytest.raises(DataFileError, match="supports names parts of the value only"):
        read(SERVICES.replace('supports = ["medical"]', 'supports = ["education"]'), "ee.toml")


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_a_slip_is_an_error_that_names_the_file_and_the_entry(text: str, message: str):
    with pytest.raises(DataFileError) as raised:
        read(text, "ee.toml")
    assert str(raised.value).startswith("ee.toml: ")
    assert message in str(raised.value)


def test_the_error_of_an_entry_says_which_one_it_is():
    with pytest.raises(
        DataFileError, match=r"^ee\.toml: fact: entry 2 \(offence\.provision\): source: Field required$"
    ):
        read(entry() + '[[fact]]\nid = "offence.provision"\nvalue = { en = "x" }\nconfidence = "low"\n', "ee.toml")


def test_the_same_file_without_a_slip_loads():
    held = read(entry(), "ee.toml")
    (fact,) = held.facts["reflection_period.minimum_length"]
    assert (fact.value, fact.unit, fact.state) == (30, Unit.DAYS, State.KNOWN)
    assert held.open_questions == ()
    assert held.read == "2026-10"


@pytest.mark.parametrize("kind", ["missing", "other signs"])
def test_a_file_that_cannot_be_read_is_named(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "data").mkdir()
    if kind == "other signs":
        (tmp_path / "data" / "ee.toml").write_bytes(HEAD.encode("utf-16"))
    monkeypatch.setattr("nordicbaltic_standards.law.toml_files.files", lambda _: tmp_path)
    with pytest.raises(DataFileError, match=r"^ee\.toml: (the file is missing|not text in UTF-8)$"):
        load.__wrapped__("EE")


@pytest.mark.parametrize("amount", ['"5.10"', "5"])
def test_an_exact_amount_is_accepted_as_text_and_as_a_whole_number(amount: str):
    held = read(of("compensation.minimum_claim", amount, "EUR"), "ee.toml")
    assert held.facts["compensation.minimum_claim"][0].value == Decimal(amount.strip('"'))


def test_entries_that_follow_each_other_day_by_day_do_not_overlap():
    later = ENTRY.replace('"days"', '"days"\nvalid_from = 2020-01-02').replace("30", "45")
    held = Country(read(entry('"days"', '"days"\nvalid_to = 2020-01-01') + later, "ee.toml"))
    assert held.reflection_period.on(date(2020, 1, 1)).minimum_length.value == 30
    assert held.reflection_period.on(date(2020, 1, 2)).minimum_length.value == 45


def test_an_entry_for_a_group_never_hides_the_general_one():
    group = ENTRY.replace('"days"', '"days"\nvalid_from = 2020-01-01\napplies_to = "children"').replace("30", "90")
    for text in (HEAD + group + ENTRY, HEAD + ENTRY + group):
        law = Country(read(text, "ee.toml")).reflection_period.on(TODAY)
        assert law.minimum_length.value == 30
        assert [fact.value for fact in law.in_force("reflection_period.minimum_length")] == [30, 90]


# What the files hold


@each_country
def test_every_code_in_a_file_stands_in_its_code_list(code: str):
    for fact in country(code):
        for list_id, held in codes_in(fact.value):
            assert held in {member.value for member in codes[list_id]}, (fact.id, list_id, held)


@each_country
def test_every_ground_for_ending_or_revoking_is_a_code(code: str):
    for fact in country(code):
        if fact.id in {"reflection_period.termination_grounds", "residence_permit.revocation_grounds"}:
            known = {member.value for member in codes["reflection-termination-ground"]}
            assert {code for ground in fact.value or () for code in ground.codes} <= known, fact.id


def test_the_walk_over_the_shapes_finds_codes_of_every_list_that_a_shape_names():
    named = {
        list_id
        for shape in Value.__subclasses__()
        for annotation in typing.get_type_hints(shape, include_extras=True).values()
        for list_id in lists_named_by(annotation)
    }
    assert {"service-type", "identifying-body", "residence-permit-basis", "head-of-damage"} <= named
    assert {list_id for held in countries for fact in held for list_id, _ in codes_in(fact.value)} == named


@each_country
def test_every_authority_named_stands_among_the_authorities(code: str):
    held = country(code)
    known = {authority.id for fact in held.every("network.authorities") for authority in fact.value}
    named = {
        (fact.id, shape.authority)
        for fact in held
        for shape in values_in(fact.value)
        if isinstance(shape, Actor) and shape.authority is not None
    }
    assert named
    assert {(where, name) for where, name in named if name not in known} == set()
    assert all(name.startswith(f"{code.lower()}-") for name in known)


@each_country
def test_every_permit_named_is_a_type_of_permit(code: str):
    held = country(code)
    types = [permit for fact in held.every("residence_permit.types") for permit in fact.value]
    known = {permit.id for permit in types}
    assert all(name.startswith(f"{code.lower()}-") for name in known)
    for fact_id in ("residence_permit.work_right", "residence_permit.passport_requirement"):
        for fact in held.every(fact_id):
            assert {rule.permit for rule in fact.value or () if rule.permit} <= known
    for permit in types:
        for length in (permit.initial, permit.renewal):
            if length is not None and length.minimum and length.maximum:
                assert length.minimum.unit == length.maximum.unit
                assert length.minimum.amount <= length.maximum.amount


@each_country
def test_nothing_known_from_background_only_has_high_confidence(code: str):
    for fact in country(code):
        assert fact.sources
        if all(source.kind is SourceKind.BACKGROUND for source in fact.sources):
            assert fact.confidence is Confidence.LOW


@each_country
def test_dates_of_validity_do_not_overlap(code: str):
    held = country(code)
    for fact_id in declarations():
        entries = held.every(fact_id)
        edges = {day for fact in entries for day in (fact.valid_from, fact.valid_to) if day}
        for day in edges | {TODAY}:
            groups = [fact.applies_to for fact in entries if fact.holds_on(day)]
            assert len(groups) == len(set(groups)), (fact_id, day)


@each_country
def test_general_entries_come_first_and_newer_ones_before_older_ones(code: str):
    for fact_id in declarations():
        entries = country(code).every(fact_id)
        assert [fact.applies_to is not None for fact in entries] == sorted(
            fact.applies_to is not None for fact in entries
        )
        for group in {fact.applies_to for fact in entries}:
            days = [fact.valid_from or date.min for fact in entries if fact.applies_to == group]
            assert days == sorted(days, reverse=True)


@each_country
def test_a_treaty_that_binds_since_a_day_did_not_bind_before_and_the_facts_say_so(code: str):
    for name in ("cets197", "ets116"):
        entries = country(code).every(f"instruments.{name}")
        for entry_of in entries:
            assert entry_of.value is not None
            if entry_of.value.since is not None:
                assert entry_of.valid_from == entry_of.value.since
        first = min(entry_of.valid_from for entry_of in entries if entry_of.valid_from)
        assert first == {"cets197": date(2005, 5, 16), "ets116": date(1983, 11, 24)}[name]  # opened for signature
        for older, newer in itertools.pairwise(reversed(entries)):
            assert older.valid_to == newer.valid_from - timedelta(days=1)


@each_country
def test_a_union_act_is_no_fact_before_it_was_in_force(code: str):
    days = {item.fact: item.in_force for item in instruments if item.fact and item.kind.startswith("eu-")}
    assert len(days) == 7
    for fact_id, day in days.items():
        for entry_of in country(code).every(fact_id):
            assert entry_of.valid_from is not None
            assert entry_of.valid_from >= day, fact_id
    assert country(code).instruments.on(date(1950, 1, 1)).eu_2011_36.state is State.UNKNOWN


@each_country
def test_what_is_known_with_high_confidence_says_since_when(code: str):
    for fact in country(code):
        if fact.confidence is Confidence.HIGH and fact.state is not State.UNKNOWN:
            assert fact.valid_from or fact.attested_from, fact.id


@each_country
def test_before_every_source_nothing_is_surer_than_medium(code: str):
    for fact in country(code):
        if fact.attested_from is None:
            assert fact.read_on(date(2000, 1, 1)) is fact
            continue
        eve = fact.read_on(fact.attested_from - timedelta(days=1))
        assert (eve.validity_uncertain, eve.value, eve.sources) == (True, fact.value, fact.sources)
        assert eve.confidence is (Confidence.MEDIUM if fact.confidence is Confidence.HIGH else fact.confidence)
        assert fact.read_on(fact.attested_from) is fact


@pytest.mark.parametrize(
    ("code", "fact_id", "day", "value"),
    [
        ("NO", "minimum_length", date(2005, 5, 10), None),  # 45 days by circulars; not read for that day
        ("NO", "minimum_length", date(2006, 3, 1), 45),
        ("NO", "minimum_length", date(2006, 12, 15), None),  # the month of the plan of action
        ("NO", "minimum_length", date(2007, 1, 1), 6),
        ("LV", "minimum_length", date(2005, 5, 10), None),  # the bill is of January 2007
        ("LV", "minimum_length", date(2008, 1, 1), 30),
        ("DK", "minimum_length", date(2005, 5, 10), None),  # act no. 504 of 6 June 2007
        ("DK", "minimum_length", date(2008, 12, 31), 30),
        ("DK", "maximum_length", date(2007, 5, 1), None),
    ],
)
def test_no_reflection_period_holds_before_the_law_that_brought_it(
    code: str, fact_id: str, day: date, value: int | None
):
    assert getattr(country(code).reflection_period.on(day), fact_id).value == value


@pytest.mark.parametrize(
    ("code", "day", "age"),
    [
        ("EE", date(2018, 5, 24), None),
        ("EE", date(2018, 5, 25), 16),
        ("EE", date(2019, 1, 15), 13),
        ("LV", date(2018, 7, 4), 16),
        ("LT", date(2018, 7, 15), 16),
        ("LT", date(2018, 7, 16), 14),
        ("FI", date(2018, 12, 31), 16),
        ("NO", date(2018, 7, 19), None),
        ("NO", date(2018, 7, 20), 13),
        ("IS", date(2018, 7, 14), None),
        ("IS", date(2018, 7, 15), 13),
    ],
)
def test_the_age_of_consent_is_that_of_the_regulation_until_national_law_set_another(
    code: str, day: date, age: int | None
):
    assert country(code).data_protection.on(day).child_consent_age.value == age


@pytest.mark.parametrize(
    ("code", "day", "amount"),
    [
        ("LV", date(2019, 6, 1), 430),
        ("LV", date(2022, 12, 31), 500),
        ("LV", date(2023, 1, 1), 620),
        ("LV", date(2026, 12, 31), 780),
        ("NO", date(2022, 4, 30), 106399),
        ("NO", date(2022, 5, 1), 111477),
        ("SE", date(2025, 7, 1), 58800),
        ("LT", date(2026, 1, 1), 74),
    ],
)
def test_base_amounts_hold_on_their_own_days(code: str, day: date, amount: int):
    table = country(code).compensation.on(day).base_amount
    assert [held.amount for held in table.value or () if held.holds_on(day)] == [amount]


@each_country
def test_base_amounts_follow_each_other_without_a_gap(code: str):
    for fact in country(code).every("compensation.base_amount"):
        assert (fact.value[0].first, fact.value[-1].last) == (fact.valid_from, fact.valid_to)
        for one, next_one in itertools.pairwise(fact.value):
            assert next_one.first == one.last + timedelta(days=1)


@pytest.mark.parametrize(
    ("instrument", "day"),
    [
        ("eu_2011_36", date(2013, 4, 6)),
        ("eu_2024_1712", date(2026, 7, 15)),
        ("eu_2004_81", date(2006, 8, 5)),
        ("eu_2012_29", date(2015, 11, 16)),
    ],
)
def test_a_directive_was_to_be_transposed_by_the_same_day_in_every_member_state(instrument: str, day: date):
    for held in countries:
        (fact,) = held.every(f"instruments.{instrument}")
        assert fact.value is not None
        if fact.value.bound:
            assert fact.value.transposed_by == day, held.code


@pytest.mark.parametrize("instrument", ["eu_2011_36", "eu_2024_1712", "eu_2004_81", "eu_2012_29", "eu_2004_80"])
def test_directives_bind_member_states_only_and_denmark_by_the_compensation_directive_alone(instrument: str):
    bound = {held.code for held in countries if held.every(f"instruments.{instrument}")[0].value.bound}
    assert bound == {"EE", "LV", "LT", "FI", "SE"} | ({"DK"} if instrument == "eu_2004_80" else set())


@each_country
def test_a_length_of_time_has_a_unit_of_time_and_an_age_is_one_of_years(code: str):
    for fact in country(code):
        for shape in values_in(fact.value):
            if isinstance(shape, Term):
                assert shape.length.unit in TIME
                assert (shape.length.unit is Unit.YEARS_OF_AGE) <= (shape.event is LegalEvent.TURNED_AGE)
        if fact.id.startswith("child.age"):
            assert fact.unit is Unit.YEARS_OF_AGE


@each_country
def test_notes_and_words_do_not_tell_how_the_work_was_done(code: str):
    for fact in country(code):
        words = " ".join([str(plain(fact.value)), fact.note or "", fact.applies_to or ""]).lower()
        assert not any(word in words for word in ("yaml", "todo", "fixme", "the brief"))


# Reading them


def test_a_section_has_its_facts_on_a_day_and_not_before():
    section = country("EE").reflection_period
    assert not hasattr(section, "minimum_length")
    assert getattr(section, "minimum_length", None) is None
    assert hasattr(section.on(TODAY), "minimum_length")


@pytest.mark.parametrize("section", SECTIONS.values(), ids=SECTIONS)
def test_the_help_of_a_section_says_of_each_fact_what_it_is_and_its_unit(section: type[Section]):
    shown = pydoc.render_doc(section("EE", {}, TODAY), renderer=pydoc.plaintext)
    for declared in section.declared.values():
        name = declared.id.partition(".")[2]
        assert f" {name}: {declared.title}" in shown
        assert inspect.getdoc(getattr(section, name)).startswith(declared.title)
        assert all(unit.replace("-", " ") in declared.__doc__ for unit in declared.units)
    assert repr(declared) == f"<FactField {declared.id}>"


def test_a_length_of_time_has_its_unit_and_ends_as_the_law_counts():
    start = date(2026, 3, 1)
    norway, estonia = (country(code).reflection_period.on(start) for code in ("NO", "EE"))
    assert norway.minimum_length.period == Period(6, Unit.MONTHS)
    assert norway.minimum_length.end_of(start) == date(2026, 8, 31)
    assert estonia.minimum_length.period == Period(30, Unit.DAYS)
    assert estonia.minimum_length.end_of(start) == date(2026, 3, 30)
    assert Period(6, Unit.MONTHS).text("nb") == "6 måneder"
    assert Period(6, Unit.MONTHS).end_of(date(2026, 8, 31)) == date(2027, 2, 28)


def test_what_is_no_length_of_time_or_not_set_by_law_has_no_end():
    sweden = country("SE").reflection_period.on(TODAY)
    assert sweden.maximum_length.state is State.NONE_IN_LAW
    for fact in (sweden.maximum_length, sweden.granted_by, country("SE").child.on(TODAY).age_of_majority):
        assert fact.period is fact.end_of(TODAY) is None


@each_country
def test_a_reflection_period_of_the_shortest_length_is_as_long_as_its_rule_asks(code: str):
    start = date(2026, 3, 1)
    end = country(code).reflection_period.on(start).minimum_length.end_of(start)
    if end is not None:
        granted = {"status": "granted", "decided_on": "2026-03-01", "start": "2026-03-01", "end": end.isoformat()}
        one_day_less = granted | {"end": (end - timedelta(days=1)).isoformat()}
        for period, breaks in ((granted, False), (one_day_less, True)):
            report = validate(
                record("legal-status", code, status="reflection-period", reflection_period=period), on=TODAY
            )
            assert report.judged
            assert any(finding.rule in {"RES-001", "RES-002"} for finding in report.findings) is breaks


def test_without_a_date_there_is_no_current_law():
    with pytest.raises(UndatedLawError, match="there is no current law without a date"):
        _ = country("EE").reflection_period.minimum_length
    assert country("EE").reflection_period.on(TODAY).minimum_length.value == 30
    assert country("EE").on(TODAY).reflection_period.minimum_length.value == 30


@pytest.mark.parametrize("day", ["2026-11-24", datetime(2026, 11, 24), 20261124, None])  # noqa: DTZ001 - refused
def test_a_day_that_is_none_is_refused_wherever_the_law_of_a_day_is_asked_for(day: Any):
    for ask in (
        country("NO").reflection_period.on,
        country("DK").reflection_period.on,
        country("NO").on,
        lambda asked: instruments["gdpr"].binding("EE", asked),
    ):
        if day is None and ask.__name__ == "<lambda>":
            continue  # without a day an instrument says whether it binds at all
        with pytest.raises(TypeError, match=r"as a datetime\.date"):
            ask(day)


@pytest.mark.parametrize("misspelt", ["reflection_period.minimal_length", "minimum_length", "foo.bar", ""])
def test_a_misspelt_identifier_is_an_error_and_never_silence(misspelt: str):
    section = country("NO").reflection_period
    for ask in (country("NO").every, section.every, section.on(TODAY).in_force):
        with pytest.raises(LookupError, match="no fact is declared under this identifier"):
            ask(misspelt)
    with pytest.raises(LookupError, match=r"is reflection_period\.minimum_length meant\?"):
        section.every("reflection_period.minimal_length")


def test_a_section_does_not_answer_for_another():
    with pytest.raises(LookupError):
        country("NO").reflection_period.on(TODAY).in_force("compensation.act")
    with pytest.raises(LookupError):
        country("NO").reflection_period.on(TODAY).governing(Compensation.act, {})


def test_facts_cannot_be_set():
    section = country("NO").reflection_period
    with pytest.raises(AttributeError, match="it cannot be set"):
        section.minimum_length = 7  # type: ignore[assignment, unused-ignore]


def test_which_law_governs_follows_the_event_that_the_law_names():
    norway = country("NO").compensation.on(TODAY)
    offence_of_old = {LegalEvent.OFFENCE: date(2022, 12, 30)}
    assert norway.governing(Compensation.eligible, offence_of_old)[0].value is not None
    asked_of_old = offence_of_old | {LegalEvent.REQUESTED: date(2022, 12, 31)}
    assert norway.governing(Compensation.eligible, asked_of_old) == ()
    asked = offence_of_old | {LegalEvent.REQUESTED: date(2023, 1, 1)}
    assert norway.governing(Compensation.eligible, asked)[0].governed_by is LegalEvent.REQUESTED
    latvia = country("LV").compensation.on(TODAY)
    for day, years in ((date(2018, 12, 31), 1), (date(2019, 1, 1), 3)):
        (fact,) = latvia.governing(Compensation.application_deadline, {LegalEvent.RECOGNISED_VICTIM: day})
        assert {term.length.amount for term in fact.value or ()} == {years}
    lithuania = country("LT").compensation.on(TODAY)
    (fact,) = lithuania.governing(Compensation.application_deadline, {LegalEvent.OFFENCE: date(2019, 6, 30)})
    assert fact.confidence is Confidence.MEDIUM
    with pytest.raises(UndatedLawError, match="there is no current law without a date"):
        country("LT").compensation.governing(Compensation.application_deadline, {})


def test_a_fact_is_neither_true_nor_false():
    fact = country("SE").reflection_period.on(TODAY).maximum_length
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(fact)


def test_none_in_law_and_not_known_are_different():
    sweden = country("SE").reflection_period.on(TODAY).maximum_length
    lithuania = country("LT").reflection_period.on(TODAY).maximum_length
    assert (sweden.state, sweden.value, sweden.is_known) == (State.NONE_IN_LAW, None, False)
    assert (lithuania.state, lithuania.value, lithuania.is_known) == (State.UNKNOWN, None, False)
    assert value_words(sweden) == "The law sets no longest length."
    assert value_words(lithuania) == "not known"
    assert value_words(sweden, "sv") != value_words(lithuania, "sv")


def test_what_a_file_does_not_hold_is_not_known():
    fact = country("EE").child.on(TODAY).free_assistance
    assert (fact.state, fact.confidence, fact.sources) == (State.UNKNOWN, Confidence.LOW, ())


def test_calendar_months_are_months():
    norway = country("NO").reflection_period.on(TODAY)
    assert (norway.minimum_length.value, norway.minimum_length.unit) == (6, Unit.MONTHS)
    assert (norway.maximum_length.value, norway.maximum_length.unit) == (6, Unit.MONTHS)
    assert country("IS").reflection_period.on(TODAY).maximum_length.unit is Unit.MONTHS
    assert country("FI").reflection_period.on(TODAY).maximum_length.unit is Unit.MONTHS
    assert value_words(norway.minimum_length) == "6 months"


@pytest.mark.parametrize(
    ("code", "fact_id", "day", "value", "state"),
    [
        ("IS", "reflection_period.minimum_length", date(2010, 9, 22), None, State.UNKNOWN),
        ("IS", "reflection_period.minimum_length", date(2010, 9, 23), 6, State.KNOWN),
        ("IS", "reflection_period.minimum_length", date(2016, 12, 31), 6, State.KNOWN),
        ("IS", "reflection_period.minimum_length", date(2017, 1, 1), None, State.NONE_IN_LAW),
        ("IS", "reflection_period.maximum_length", date(2016, 12, 31), 6, State.KNOWN),
        ("IS", "reflection_period.maximum_length", date(2017, 1, 1), 9, State.KNOWN),
        ("DK", "reflection_period.maximum_length", date(2013, 5, 2), 100, State.KNOWN),
        ("DK", "reflection_period.maximum_length", date(2013, 5, 3), 120, State.KNOWN),
        ("DK", "data_protection.child_consent_age", date(2023, 12, 31), 13, State.KNOWN),
        ("DK", "data_protection.child_consent_age", date(2024, 1, 1), 15, State.KNOWN),
        ("SE", "compensation.deduction", date(2020, 6, 30), 1500, State.KNOWN),
        ("SE", "compensation.deduction", date(2020, 7, 1), 0, State.KNOWN),
    ],
)
def test_what_was_superseded_is_kept_and_holds_on_its_own_days(
    code: str, fact_id: str, day: date, value: Any, state: State
):
    section, name = fact_id.split(".")
    fact = getattr(getattr(country(code).on(day), section), name)
    assert (fact.value, fact.state) == (value, state)
    assert len(country(code).every(fact_id)) > 1


def test_before_a_convention_binds_it_is_not_a_fact_that_it_does():
    assert country("EE").instruments.on(date(2005, 5, 15)).cets197.value is None  # not open for signature
    assert country("EE").instruments.on(date(2015, 5, 31)).cets197.value.bound is False
    assert country("EE").instruments.on(date(2015, 6, 1)).cets197.value.bound is True


def test_a_country_outside_the_standard_is_refused_by_name_of_the_choices():
    with pytest.raises(LookupError, match="EE, LV, LT, FI, SE, NO, DK, IS"):
        country("PL")
    with pytest.raises(LookupError, match="the standard covers these countries"):
        _ = countries["ee"]


@pytest.mark.parametrize("given", [["NO"], {"NO"}, None, 3, "no", ""])
def test_what_is_no_code_is_refused_in_the_same_way(given: Any):
    with pytest.raises(LookupError, match="the standard covers these countries"):
        country(given)


@each_country
def test_a_country_says_up_to_when_its_law_was_read_and_for_which_days_that_is_not_enough(code: str):
    held = country(code)
    last = last_day_meant(held.read)
    assert date(2024, 1, 1) < last < date(2026, 12, 31)
    assert not held.read_before(last)
    assert held.read_before(last + timedelta(days=1))
    now, later = read_up_to(held, last), read_up_to(held, date(2040, 1, 1))
    assert "law read up to" in now
    assert later.startswith(now)
    assert later.endswith("this standard has no information on what has changed since then.")


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        ("2026", date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 29)),
        ("2026-02-21", date(2026, 2, 21)),
    ],
)
def test_the_state_of_a_text_reaches_to_the_last_day_that_it_can_mean(as_of: str, day: date):
    assert last_day_meant(as_of) == day


def test_a_fact_is_as_old_as_the_newest_text_in_which_it_was_read():
    (fact,) = read(
        entry(
            SOURCE,
            'source = [{ kind = "law", title = "A", as_of = "2024" }, '
            '{ kind = "law", title = "B", as_of = "2024-11" }, { kind = "law", title = "C" }]',
        ),
        "ee.toml",
    ).facts["reflection_period.minimum_length"]
    assert fact.law_as_of == "2024"
    assert read(entry(), "ee.toml").facts["reflection_period.minimum_length"][0].law_as_of is None


def test_a_second_national_language_has_a_place_of_its_own():
    assert value_words(country("FI").compensation.on(TODAY).act).startswith(
        "Rikosvahinkolaki 1204/2005; Brottsskadelag 1204/2005 ("
    )
    (number,) = country("FI").identifier.on(TODAY).name.value or ()
    assert (number.native, number.second_native) == ("henkilötunnus (hetu)", "personbeteckning")


def reflection_of(code: str, start: str, end: str) -> dict[str, Any]:
    days = dict.fromkeys(("informed_on", "requested_on", "decided_on", "start"), start)
    period = {"status": "granted", "requested_by": "authority", "conditions": ["none"], "end": end} | days
    return record("legal-status", code, status="reflection-period", reflection_period=period)


@pytest.mark.parametrize(
    ("code", "start", "end", "rule", "severity", "caveats"),
    [
        # Six months in Norway, of which a circular of 4 January 2010 speaks
        ("NO", "2010-03-02", "2010-04-15", "RES-001", Severity.ERROR, ()),
        ("NO", "2009-03-02", "2009-04-15", "RES-001", Severity.WARNING, ("caveat/fact-early",)),
        # Forty-five days in 2006, read in secondary sources
        ("NO", "2006-03-02", "2006-04-10", "RES-001", Severity.WARNING, ("caveat/fact-medium",)),
        # Before any law that is held: the treaty once it bound, else nothing
        ("NO", "2005-03-02", "2005-03-10", "RES-001", None, ()),
        ("NO", "2005-03-02", "2005-03-10", "RES-002", None, ()),
        ("NO", "2008-06-02", "2008-06-10", "RES-002", Severity.ERROR, ()),
        ("IS", "2011-12-02", "2011-12-10", "RES-002", None, ()),
        ("IS", "2017-06-02", "2017-06-10", "RES-002", Severity.ERROR, ()),
        ("LV", "2005-03-02", "2005-03-10", "RES-001", None, ()),
        ("DK", "2005-03-02", "2005-03-10", "RES-001", None, ()),
        # National law is more surely known there than whether the treaty bound
        ("LT", "2012-12-03", "2012-12-20", "RES-001", Severity.WARNING, ("caveat/fact-medium",)),
        ("LT", "2012-12-03", "2012-12-20", "RES-002", None, ()),
        ("LT", "2013-04-01", "2013-04-15", "RES-002", Severity.ERROR, ()),
    ],
)
def test_a_finding_is_never_surer_than_the_law_of_its_day(
    code: str, start: str, end: str, rule: str, severity: Severity | None, caveats: tuple[str, ...]
):
    report = validate(reflection_of(code, start, end), on=date.fromisoformat(start))
    found = [(finding.severity, finding.caveats) for finding in report.findings if finding.rule == rule]
    assert found == ([] if severity is None else [(severity, caveats)])


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what the program writes, on one line."""
    assert main(list(arguments)) == 0
    return " ".join(capsys.readouterr().out.split())


LATER = "You asked about a later day; this standard has no information on what has changed since then."


def test_the_command_says_of_which_day_the_law_is_and_up_to_when_it_was_read(capsys: pytest.CaptureFixture[str]):
    later = told(capsys, "country", "LT", "--on", "2040-01-01")
    assert "Law as of: 1 January 2040 Lithuania, law read up to: February 2026. " + LATER in later
    within = told(capsys, "country", "LT", "--on", "2026-02-28")
    assert "Lithuania, law read up to: February 2026." in within
    assert LATER not in within
    assert (
        "Straffeloven (Penal Code, LOV-2005-05-20-28), §§ 257-259 (Lovdata, github.com/Jakobkoding2/legalize-no@0232892, text as of: 1 July 2026)"
        in told(capsys, "country", "NO", "--on", "2026-01-01")
    )


def test_the_data_of_the_command_carry_the_same(capsys: pytest.CaptureFixture[str]):
    data = json.loads(told(capsys, "country", "NO", "--on", "2009-05-05", "--format", "json"))
    assert (data["law_read_to"], data["law_read_before_day"]) == ("2026-07", False)
    held = {fact["id"]: fact for fact in data["facts"]}
    minimum = held["reflection_period.minimum_length"]
    assert (minimum["confidence"], minimum["attested_from"], minimum["law_as_of"]) == (
        "medium",
        "2010-01-04",
        "2026-09-01",
    )
    now = json.loads(told(capsys, "country", "NO", "--on", "2026-08-05", "--format", "json"))
    assert now["law_read_before_day"] is True
    terms = [fact for fact in now["facts"] if fact["id"] == "compensation.application_deadline"]
    assert [fact["governed_by"] for fact in terms] == ["requested"]


def test_the_words_say_which_day_decides_and_how_far_sources_reach(capsys: pytest.CaptureFixture[str]):
    text = told(capsys, "country", "NO", "--on", "2009-05-05")
    assert "Valid: from 1 January 2007 Earliest date confirmed by a source: 4 January 2010 Confidence: Medium" in text
    now = told(capsys, "country", "NO", "--on", "2026-01-01")
    assert "The day that decides whether this applies: Requested" in now


def test_a_report_says_once_that_the_day_lies_after_the_law_that_was_read():
    record = example("legal-status", country="LT")
    late = validate(record, country="LT", on=date(2026, 11, 24)).to_text()
    assert " ".join(late.split()).count(LATER) == 1
    within = validate(record, country="LT", on=date(2024, 11, 1)).to_text()
    assert LATER not in " ".join(within.split())


def test_the_list_of_dates_says_for_each_country_up_to_when_its_law_was_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    file = tmp_path / "case.json"
    file.write_text(json.dumps(example("case-file", country="LV")), encoding="utf-8")
    text = told(capsys, "deadlines", str(file), "--on", "2026-11-24")
    assert text.count("Latvia, law read up to: February 2026. " + LATER) == 1
    data = json.loads(told(capsys, "deadlines", str(file), "--on", "2026-11-24", "--format", "json"))
    assert {item["law_as_of"] for item in data["deadlines"] if item["fact"]} != {None}


# Instruments

INSTRUMENT = """\
[[instrument]]
id = "pact"
kind = "treaty"
title = "A pact"
short = "Pact"
citation = "Pact No. 1"
in_force = 2001-01-01
read = "read"
[instrument.binds.EE]
bound = true
since = 2004-05-01
until = 2015-11-15
confidence = "high"
"""

INSTRUMENT_FAULTS: dict[str, tuple[str, str]] = {
    "not TOML": ("[[instrument", "not TOML"),
    "no instrument": ("", "instrument: Field required"),
    "something beside the instruments": (INSTRUMENT + "[other]\na = 1\n", "other: Extra inputs are not permitted"),
    "an unknown key": (INSTRUMENT.replace("short", "brief"), "entry 1 (pact): short: Field required"),
    "a key that nobody knows": (INSTRUMENT.replace("read =", "amends = 'x'\nread ="), "amends: Extra inputs"),
    "an unknown kind": (INSTRUMENT.replace('"treaty"', '"rumour"'), "kind: Input should be"),
    "a date in quotation marks": (INSTRUMENT.replace("2001-01-01", '"2001-01-01"'), "in_force: a date is written as"),
    "days in the wrong order": (
        INSTRUMENT.replace("read =", "binding_from = 2000-01-01\nread ="),
        "in_force, binding_from and valid_to are in this order",
    ),
    "a day of the text that does not exist": (
        INSTRUMENT.replace("read =", 'dated = "2001-13"\nread ='),
        'dated: it is of the form "2026", "2026-02" or "2026-02-21"',
    ),
    "a country outside": (INSTRUMENT.replace("binds.EE", "binds.PL"), "binds names countries of EE"),
    "a word for yes": (
        INSTRUMENT.replace("bound = true", 'bound = "yes"'),
        "binds: EE: bound: Input should be a valid boolean",
    ),
    "no confidence": (INSTRUMENT.replace('confidence = "high"\n', ""), "binds: EE: confidence: Field required"),
    "both a fact and its own list": (
        INSTRUMENT.replace("read =", 'fact = "instruments.gdpr"\nread ='),
        "whom it binds stands in the fact that is named, or under binds",
    ),
    "a fact that is none": (
        INSTRUMENT[: INSTRUMENT.index("[instrument.binds")].replace("read =", 'fact = "instruments.pact"\nread ='),
        "whom it binds stands in the fact that is named, or under binds",
    ),
    "an address that is a script": (
        INSTRUMENT.replace("read =", 'url = "javascript:1"\nread ='),
        "url: String should match",
    ),
    "a provision twice": (
        INSTRUMENT.replace(
            "read =", 'provisions = [{ at = "art. 1", gist = "x" }, { at = "art. 1", gist = "y" }]\nread ='
        ),
        "a provision stands twice",
    ),
    "an instrument twice": (INSTRUMENT + INSTRUMENT, "two entries for pact"),
}


@pytest.mark.parametrize(("text", "message"), INSTRUMENT_FAULTS.values(), ids=INSTRUMENT_FAULTS.keys())
def test_a_slip_among_the_instruments_is_an_error_that_names_the_file_and_the_entry(text: str, message: str):
    with pytest.raises(DataFileError) as raised:
        read_instruments(text)
    assert str(raised.value).startswith("instruments.toml: ")
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("day", "bound"),
    [
        (None, False),  # it binds no more
        (date(2004, 4, 30), False),
        (date(2004, 5, 1), True),
        (date(2015, 11, 15), True),
        (date(2015, 11, 16), False),
    ],
)
def test_an_instrument_that_was_replaced_binds_between_its_days(day: date | None, bound: bool):
    assert read_instruments(INSTRUMENT)["pact"].binding("EE", day).bound is bound
    assert instruments["fd-2001-220"].binding("EE", day).bound is bound


def test_denmark_stayed_bound_by_what_the_directive_replaced_for_others():
    assert instruments["fd-2001-220"].binding("DK", date(2020, 1, 1)).bound is True
    assert instruments["fd-2001-220"].binding("SE", date(2003, 1, 1)).bound is True
    assert instruments["fd-2001-220"].binding("SE", date(2002, 3, 21)).bound is False


@pytest.mark.parametrize(
    ("day", "bound", "confidence"),
    [
        (date(2012, 10, 31), False, Confidence.LOW),
        (date(2012, 11, 1), True, Confidence.LOW),
        (date(2013, 3, 31), True, Confidence.LOW),
        (date(2013, 4, 1), True, Confidence.HIGH),
        (None, True, Confidence.HIGH),
    ],
)
def test_lithuania_is_surely_bound_from_the_latest_day_that_is_possible(
    day: date | None, bound: bool, confidence: Confidence
):
    held = instruments["cets197"].binding("LT", day)
    assert (held.bound, held.confidence) == (bound, confidence)


@pytest.mark.parametrize(
    ("day", "bound"), [(date(2011, 4, 14), False), (date(2013, 4, 5), False), (date(2013, 4, 6), True), (None, True)]
)
def test_a_directive_binds_from_the_day_by_which_it_was_to_be_transposed(day: date | None, bound: bool):
    assert instruments["dir-2011-36"].binding("EE", day).bound is bound
    assert instruments["dir-2011-36"].binding("NO", day).bound in {False, None}


def test_the_countries_are_a_collection_in_the_order_of_the_standard():
    assert len(countries) == 8
    assert [held.code for held in countries] == list(REGION)
    assert "IS" in countries
    assert "PL" not in countries
    assert countries["IS"] is country("IS")


def test_a_country_has_its_name_in_every_language():
    assert country("EE").name() == "Estonia"
    assert country("EE").name("fi") == "Viro"
    assert country("EE").native_name == "Eesti"
    assert "EE" in repr(country("EE"))
    assert "2026-11-24" in repr(country("EE").child.on(TODAY))
    assert "on" not in repr(country("EE").child).split()


def test_a_country_yields_every_entry_superseded_ones_included():
    held = list(country("IS"))
    assert len(held) == len(set(map(id, held)))
    assert [fact.value for fact in held if fact.id == "reflection_period.minimum_length"] == [None, 6]
    section = country("IS").reflection_period
    assert [fact.value for fact in section if fact.id == "reflection_period.minimum_length"] == [None, 6]
    assert section.every("reflection_period.minimum_length") == country("IS").every("reflection_period.minimum_length")


@each_country
@pytest.mark.parametrize("name", SECTIONS)
def test_the_law_of_a_day_has_every_section(code: str, name: str):
    law = country(code).on(TODAY)
    section = getattr(law, name)
    assert isinstance(section, SECTIONS[name])
    assert section is getattr(law, name)
    assert section.day == TODAY
    for fact_id in section.declared:
        assert getattr(section, fact_id.split(".")[1]).country == code


def test_law_that_is_not_known_has_no_facts():
    for law in (law_of(None, TODAY), law_of("PL", TODAY), law_of("EE", None)):
        assert isinstance(law, CountryOn)
        assert law.reflection_period.minimum_length.state is State.UNKNOWN
        assert law.compensation.in_force("compensation.application_deadline") == ()
    assert law_of("EE", TODAY).reflection_period.minimum_length.value == 30
    assert law_of("EE", TODAY) is law_of("EE", TODAY)


@each_country
def test_every_fact_can_be_written_out(code: str):
    for fact in country(code):
        data = fact_as_data(fact)
        assert data["id"] == fact.id
        assert data["sources"]
        lines = list(fact_lines(fact))
        assert lines[0].endswith(f" [{fact.id}]")
        assert len(lines) >= 3
        assert all(line.strip() for line in lines)


# Counting


def law(code: str, day: date = TODAY) -> CountryOn:
    return country(code).on(day)


NOT_KNOWN = ("deadline-remark/rest-day-not-known",)
MOVED = ("deadline-remark/moved-to-working-day",)


@each_country
def test_every_country_says_whether_a_term_moves_from_a_rest_day(code: str):
    entries = country(code).every("terms.rest_day_rule")
    assert entries[0].applies_to is None
    assert entries[0].value.applies is True
    assert [fact.applies_to for fact in entries[1:]] == ([] if code in {"NO", "IS"} else [UNION_ACTS])


@pytest.mark.parametrize(
    ("code", "day", "moved"),
    [
        ("FI", date(2026, 11, 27), date(2026, 11, 27)),  # Friday
        ("FI", date(2026, 11, 28), date(2026, 11, 30)),  # Saturday
        ("FI", date(2026, 11, 29), date(2026, 11, 30)),  # Sunday
        ("FI", date(2027, 12, 6), date(2027, 12, 7)),  # Independence Day, a Monday
        ("FI", date(2026, 6, 19), date(2026, 6, 22)),  # Midsummer Eve
        ("FI", date(2026, 12, 24), date(2026, 12, 28)),  # Christmas Eve to the weekend
        ("SE", date(2026, 6, 19), date(2026, 6, 22)),  # Midsummer Eve
        ("SE", date(2026, 12, 24), date(2026, 12, 28)),
        ("SE", date(2026, 12, 31), date(2027, 1, 4)),  # New Year's Eve, New Year's Day, weekend
        ("SE", date(2026, 4, 3), date(2026, 4, 7)),  # Good Friday to Easter Monday
    ],
)
def test_where_the_law_was_read_a_term_moves_to_the_next_working_day(code: str, day: date, moved: date):
    assert on_open_day(day, law(code)) == (moved, MOVED if moved != day else ())


def test_in_iceland_a_public_holiday_moves_a_term_and_a_saturday_alone_does_not():
    assert on_open_day(date(2026, 11, 28), law("IS")) == (date(2026, 11, 28), NOT_KNOWN)  # a Saturday
    assert on_open_day(date(2026, 11, 29), law("IS")) == (date(2026, 11, 30), MOVED)  # a Sunday
    assert on_open_day(date(2026, 12, 25), law("IS")) == (date(2026, 12, 28), MOVED)  # to the next day of opening
    assert on_open_day(date(2026, 12, 26), law("IS")) == (date(2026, 12, 28), MOVED)  # a Saturday, but a holiday too


@pytest.mark.parametrize("code", ["EE", "LV", "LT", "NO", "DK"])
def test_where_the_rule_is_not_confirmed_the_earlier_and_safer_day_stays(code: str):
    saturday = date(2026, 11, 28)
    assert on_open_day(saturday, law(code)) == (saturday, NOT_KNOWN)
    assert on_open_day(date(2026, 12, 25), law(code)) == (date(2026, 12, 25), NOT_KNOWN)
    assert on_open_day(date(2026, 11, 27), law(code)) == (date(2026, 11, 27), ())


@pytest.mark.parametrize("code", ["EE", "LV", "LT", "FI", "SE", "DK"])
def test_terms_of_union_acts_move_in_every_member_state(code: str):
    assert on_open_day(date(2026, 11, 28), law(code), union=True) == (date(2026, 11, 30), MOVED)
    assert on_open_day(date(2026, 12, 25), law(code), union=True)[0] == date(2026, 12, 28)


@pytest.mark.parametrize("code", ["NO", "IS"])
def test_terms_of_union_acts_do_not_move_by_union_law_outside_the_union(code: str):
    assert on_open_day(date(2026, 11, 28), law(code), union=True) == (date(2026, 11, 28), NOT_KNOWN)


def test_eves_that_only_national_law_equates_with_holidays_do_not_move_terms_of_union_acts():
    eve = date(2026, 12, 24)
    assert on_open_day(eve, law("SE"), union=True) == (eve, ())
    assert on_open_day(eve, law("FI"), union=True) == (eve, ())
    assert on_open_day(eve, law("EE"), union=True)[0] == date(2026, 12, 28)


def test_a_law_that_lets_rest_days_count_moves_nothing():
    text = ENTRY.replace("reflection_period.minimum_length", "terms.rest_day_rule")
    text = text.replace('value = 30\nunit = "days"', 'value = { applies = false, en = "Rest days count" }')
    text = text.replace('"medium"', '"high"\nvalid_from = 2000-01-01')
    counting = Country(read(HEAD + text, "ee.toml")).on(TODAY)
    saturday = date(2026, 11, 28)
    assert on_open_day(saturday, counting) == (saturday, ("deadline-remark/rest-day-counts",))
    moving = text.replace("applies = false", "applies = true, saturdays = true")
    assert on_open_day(saturday, Country(read(HEAD + moving, "ee.toml")).on(TODAY)) == (date(2026, 11, 30), MOVED)
    undecided = text.replace("applies = false, ", "")
    assert on_open_day(saturday, Country(read(HEAD + undecided, "ee.toml")).on(TODAY)) == (saturday, NOT_KNOWN)


def test_where_no_country_is_known_nothing_moves():
    assert on_open_day(date(2026, 11, 28), law_of(None, TODAY)) == (date(2026, 11, 28), NOT_KNOWN)
    assert on_open_day(date(2026, 12, 25), law_of(None, TODAY)) == (date(2026, 12, 25), ())


def test_hours_run_through_weekends_and_holidays():
    friday = date(2026, 11, 27)
    assert last_day_of_term(friday, 24, Unit.HOURS, law("FI")) == (date(2026, 11, 28), ())
    assert last_day_of_term(friday, 25, Unit.HOURS, law("FI")) == (date(2026, 11, 29), ())


def test_working_days_leave_out_weekends_and_public_holidays():
    thursday = date(2026, 2, 12)  # 16 February is the Day of Restoration of the State of Lithuania, a Monday
    assert last_day_of_term(thursday, 1, Unit.WORKING_DAYS, law("LT")) == (date(2026, 2, 13), ())
    assert last_day_of_term(thursday, 2, Unit.WORKING_DAYS, law("LT")) == (date(2026, 2, 17), ())
    assert last_day_of_term(thursday, 2, Unit.WORKING_DAYS, law("FI")) == (date(2026, 2, 16), ())
    assert plus_open_days(thursday, 0, "LT") == thursday


def test_counting_stops_at_the_end_of_the_calendar():
    assert plus_open_days(date(9999, 12, 30), 5, "EE") == date(9999, 12, 31)
    assert on_open_day(date(9999, 12, 31), law("LV"), union=True)[0] == date(9999, 12, 31)


@pytest.mark.parametrize("first", ["nordicbaltic_standards", "nordicbaltic_standards.law.loading"])
def test_the_collection_of_countries_does_not_depend_on_the_order_of_imports(first: str):
    script = (
        f"import {first}\nfrom nordicbaltic_standards import countries\n"
        "print(len(countries), [held.code for held in countries][0], countries['IS'].code, 'PL' in countries, bool(countries))"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["8", "EE", "IS", "False", "True"]
