"""The law of the countries: what the files must hold to, what they hold today, and how it is read."""

from __future__ import annotations

import os
import subprocess
import sys
import typing
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import codes, countries, country
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent, SourceKind, Unit
from nordicbaltic_standards.countries.access import Country, CountryOn, law_of
from nordicbaltic_standards.countries.fact import Fact, State
from nordicbaltic_standards.countries.loading import FactFileError, declarations, load, read
from nordicbaltic_standards.countries.section import SECTIONS
from nordicbaltic_standards.countries.values import Actor, CodesOf, Term, Value
from nordicbaltic_standards.countries.written import (
    TIME,
    fact_as_data,
    fact_lines,
    plain,
    validity,
    value_words,
)
from nordicbaltic_standards.statutory.counting import UNION_ACTS, last_day_of_term, on_open_day, plus_open_days
from support import ROOT

TODAY = date(2026, 11, 24)
SNAPSHOTS = ROOT / "tests" / "snapshots" / "facts"
RENEW = "NBS_RENEW"

each_country = pytest.mark.parametrize("code", REGION)


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


HEAD = """\
country = "EE"
currency = "EUR"
languages = ["et"]
name = { en = "Estonia", native = "Eesti" }
"""
SOURCE = 'source = [{ kind = "law", title = "An act" }]'
ENTRY = f"""
[[fact]]
id = "reflection_period.minimum_days"
value = 30
unit = "days"
confidence = "high"
{SOURCE}
"""


def entry(old: str = "", new: str = "") -> str:
    """Return a file with one entry, in which one thing was changed."""
    assert old in ENTRY
    return HEAD + (ENTRY.replace(old, new, 1) if old else ENTRY)


FAULTS: dict[str, tuple[str, str]] = {
    "not TOML": ("country = ", "not TOML"),
    "an unknown key at the head": ("capital = 'Tallinn'\n" + entry(), "unknown key capital"),
    "a missing key at the head": (entry().replace('currency = "EUR"\n', ""), "missing currency"),
    "the code of another file": (entry().replace('"EE"', '"LV"'), "country is the code that names the file"),
    "a code of no country": (entry().replace('"EE"', "7"), "country is the code that names the file"),
    "no table of facts": (HEAD + "fact = 3\n", "facts stand in tables"),
    "facts that are no tables": (HEAD + "fact = [1, 2]\n", "facts stand in tables"),
    "an unknown key": (entry('unit = "days"', 'unit = "days"\nsince = 2020-01-01'), "unknown key since"),
    "an unknown id": (entry("minimum_days", "minimal_days"), "no fact is declared under this id"),
    "no id": (entry('id = "reflection_period.minimum_days"\n'), "(without id): no fact is declared under this id"),
    "an id that is no text": (entry('"reflection_period.minimum_days"', "3"), "no fact is declared under this id"),
    "no value": (entry("value = 30\n"), "exactly one of value, none_in_law and unknown is given"),
    "two values": (entry("value = 30", "value = 30\nunknown = true"), "exactly one of value, none_in_law and unknown"),
    "a value of another shape": (entry("value = 30", 'value = "30"'), "value : Input should be a valid integer"),
    "a negative length": (entry("value = 30", "value = -1"), "value : Input should be greater than or equal to 0"),
    "an unknown key inside a value": (
        entry('minimum_days"\nvalue = 30\nunit = "days"', 'extension"\nvalue = { possible = true, always = true }'),
        "value always: Extra inputs are not permitted",
    ),
    "none in law that is false": (
        entry('value = 30\nunit = "days"', "none_in_law = false"),
        "none_in_law is true or left out",
    ),
    "unknown that is no truth value": (
        entry('value = 30\nunit = "days"', "unknown = 1"),
        "unknown is true or left out",
    ),
    "none in law where that means nothing": (
        entry('minimum_days"\nvalue = 30\nunit = "days"', 'purpose"\nnone_in_law = true'),
        "it is not declared what none in law would mean",
    ),
    "no unit": (entry('unit = "days"\n'), "the unit is missing; one of days, months"),
    "a unit that the fact cannot have": (entry('"days"', '"weeks"'), "unit is one of days, months"),
    "a unit where there is none": (
        entry('minimum_days"\nvalue = 30', 'suspension_of_removal"\nvalue = true'),
        "(none: the fact has no unit)",
    ),
    "a date in quotation marks": (entry('"days"', '"days"\nvalid_from = "2020-01-01"'), "are dates, as 2026-11-24"),
    "a date with a time": (entry('"days"', '"days"\nvalid_to = 2020-01-01T00:00:00'), "are dates, as 2026-11-24"),
    "an end before the start": (
        entry('"days"', '"days"\nvalid_from = 2020-01-02\nvalid_to = 2020-01-01'),
        "valid_to lies before valid_from",
    ),
    "two entries at once": (entry() + ENTRY, "two entries hold at once for the same group"),
    "two entries that meet on one day": (
        entry('"days"', '"days"\nvalid_to = 2020-01-01') + ENTRY.replace('"days"', '"days"\nvalid_from = 2020-01-01'),
        "two entries hold at once for the same group",
    ),
    "an unknown confidence": (entry('"high"', '"certain"'), "confidence is one of high, medium, low"),
    "no confidence": (entry('confidence = "high"\n'), "confidence is one of high, medium, low"),
    "a group that is no text": (entry('"days"', '"days"\napplies_to = 3'), "applies_to is text"),
    "an empty note": (entry('"days"', '"days"\nnote = " "'), "note is text"),
    "no source": (entry(SOURCE), "a source is missing"),
    "an empty list of sources": (entry(SOURCE, "source = []"), "a source is missing"),
    "sources that are no tables": (entry(SOURCE, 'source = ["An act"]'), "sources are tables in a list"),
    "a source that is no list": (entry(SOURCE, "source = 3"), "sources are tables in a list"),
    "an unknown key in a source": (entry('"An act" }', '"An act", year = 2020 }'), "unknown key in a source: year"),
    "a source without a title": (entry(', title = "An act"'), "a source has no title"),
    "an unknown kind of source": (entry('"law"', '"hearsay"'), "kind of a source is one of law"),
    "a page of a source that is no text": (entry('"An act" }', '"An act", url = 3 }'), "url is text"),
    "a date of a source that is no text": (entry('"An act" }', '"An act", as_of = 2026-02-21 }'), "as_of is text"),
    "a month that does not exist": (entry('"An act" }', '"An act", as_of = "2026-13" }'), "as_of is text"),
    "high confidence from background only": (
        entry('"law"', '"background"'),
        "nothing that was not looked up is known with high confidence",
    ),
}


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_a_slip_is_an_error_that_names_the_file_and_the_entry(text: str, message: str):
    with pytest.raises(FactFileError) as raised:
        read(text, "ee.toml")
    assert str(raised.value).startswith("ee.toml: ")
    assert message in str(raised.value)


def test_the_error_of_an_entry_says_which_one_it_is():
    with pytest.raises(FactFileError, match=r"^ee\.toml: entry 2 \(offence\.provision\): a source is missing$"):
        read(entry() + '[[fact]]\nid = "offence.provision"\nvalue = { en = "x" }\nconfidence = "low"\n', "ee.toml")


def test_the_same_file_without_a_slip_loads():
    held = read(entry(), "ee.toml")
    (fact,) = held.facts["reflection_period.minimum_days"]
    assert (fact.value, fact.unit, fact.state) == (30, Unit.DAYS, State.KNOWN)
    assert held.open_questions == ()


def test_entries_that_follow_each_other_day_by_day_do_not_overlap():
    later = ENTRY.replace('"days"', '"days"\nvalid_from = 2020-01-02').replace("30", "45")
    held = Country(read(entry('"days"', '"days"\nvalid_to = 2020-01-01') + later, "ee.toml"))
    assert held.reflection_period.on(date(2020, 1, 1)).minimum_days.value == 30
    assert held.reflection_period.on(date(2020, 1, 2)).minimum_days.value == 45


def test_an_entry_for_a_group_never_hides_the_general_one():
    group = ENTRY.replace('"days"', '"days"\nvalid_from = 2020-01-01\napplies_to = "children"').replace("30", "90")
    for text in (HEAD + group + ENTRY, HEAD + ENTRY + group):
        law = Country(read(text, "ee.toml")).reflection_period.on(TODAY)
        assert law.minimum_days.value == 30
        assert [fact.value for fact in law.in_force("reflection_period.minimum_days")] == [30, 90]


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
def test_an_instrument_that_binds_since_a_day_is_a_fact_from_that_day(code: str):
    for fact in country(code).instruments:
        assert fact.value is not None
        if fact.value.bound:
            assert fact.valid_from == fact.value.since, fact.id
        else:
            assert fact.value == type(fact.value)(bound=False), fact.id


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


def snapshot(code: str) -> str:
    """Return every entry of a country on one readable line, in the order of declaration."""
    return "".join(f"{line}\n" for fact_id in declarations() for line in map(line_of, country(code).every(fact_id)))


def line_of(fact: Fact[Any]) -> str:
    parts = [fact.id, value_words(fact), validity(fact), fact.applies_to and f"for {fact.applies_to}", fact.confidence]
    return " | ".join(" ".join(part.split()) for part in parts if part)


@each_country
def test_the_facts_are_those_of_the_snapshot(code: str):
    file = SNAPSHOTS / f"{code.lower()}.txt"
    now = snapshot(code)
    if os.environ.get(RENEW):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(now, encoding="utf-8")
        return
    held = file.read_text(encoding="utf-8") if file.exists() else ""
    changed = sorted(set(held.splitlines()) ^ set(now.splitlines()))
    assert held == now, (
        "the facts changed; where that is meant, have the change reviewed and write the snapshots anew: "
        f"{RENEW}=1 pytest tests/test_countries.py\n" + "\n".join(changed)
    )


def test_no_snapshot_is_left_over():
    assert {path.name for path in Path(SNAPSHOTS).iterdir()} == {f"{code.lower()}.txt" for code in REGION}


# Reading them


def test_without_a_date_there_is_no_current_law():
    with pytest.raises(TypeError, match="there is no current law without a date"):
        _ = country("EE").reflection_period.minimum_days
    assert country("EE").reflection_period.on(TODAY).minimum_days.value == 30
    assert country("EE").on(TODAY).reflection_period.minimum_days.value == 30


def test_a_fact_is_neither_true_nor_false():
    fact = country("SE").reflection_period.on(TODAY).maximum_days
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(fact)


def test_none_in_law_and_not_known_are_different():
    sweden = country("SE").reflection_period.on(TODAY).maximum_days
    lithuania = country("LT").reflection_period.on(TODAY).maximum_days
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
    assert (norway.minimum_days.value, norway.minimum_days.unit) == (6, Unit.MONTHS)
    assert (norway.maximum_days.value, norway.maximum_days.unit) == (6, Unit.MONTHS)
    assert country("IS").reflection_period.on(TODAY).maximum_days.unit is Unit.MONTHS
    assert country("FI").reflection_period.on(TODAY).maximum_days.unit is Unit.MONTHS
    assert value_words(norway.minimum_days) == "6 months"


@pytest.mark.parametrize(
    ("code", "fact_id", "day", "value", "state"),
    [
        ("IS", "reflection_period.minimum_days", date(2010, 9, 22), None, State.UNKNOWN),
        ("IS", "reflection_period.minimum_days", date(2010, 9, 23), 6, State.KNOWN),
        ("IS", "reflection_period.minimum_days", date(2016, 12, 31), 6, State.KNOWN),
        ("IS", "reflection_period.minimum_days", date(2017, 1, 1), None, State.NONE_IN_LAW),
        ("IS", "reflection_period.maximum_days", date(2016, 12, 31), 6, State.KNOWN),
        ("IS", "reflection_period.maximum_days", date(2017, 1, 1), 9, State.KNOWN),
        ("DK", "reflection_period.maximum_days", date(2013, 5, 2), 100, State.KNOWN),
        ("DK", "reflection_period.maximum_days", date(2013, 5, 3), 120, State.KNOWN),
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
    assert country("EE").instruments.on(date(2015, 5, 31)).cets197.value is None
    assert country("EE").instruments.on(date(2015, 6, 1)).cets197.value.bound is True


def test_a_country_outside_the_standard_is_refused_by_name_of_the_choices():
    with pytest.raises(LookupError, match="EE, LV, LT, FI, SE, NO, DK, IS"):
        country("PL")
    with pytest.raises(LookupError, match="the standard covers these countries"):
        _ = countries["ee"]


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
    assert [fact.value for fact in held if fact.id == "reflection_period.minimum_days"] == [None, 6]
    section = country("IS").reflection_period
    assert [fact.value for fact in section if fact.id == "reflection_period.minimum_days"] == [None, 6]
    assert section.every("reflection_period.minimum_days") == country("IS").every("reflection_period.minimum_days")
    assert country("IS").every("nothing.such") == ()


@each_country
@pytest.mark.parametrize("name", [name for name in SECTIONS if name != "statistics"])
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
        assert law.reflection_period.minimum_days.state is State.UNKNOWN
        assert law.compensation.in_force("compensation.application_deadline") == ()
    assert law_of("EE", TODAY).reflection_period.minimum_days.value == 30
    assert law_of("EE", TODAY) is law_of("EE", TODAY)


@each_country
def test_every_fact_can_be_written_out(code: str):
    for fact in country(code):
        data = fact_as_data(fact)
        assert data["id"] == fact.id
        assert data["sources"]
        lines = list(fact_lines(fact))
        assert lines[0].startswith(f"{fact.id}: ")
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


@pytest.mark.parametrize("code", ["EE", "LV", "LT", "NO", "DK", "IS"])
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
    text = ENTRY.replace("reflection_period.minimum_days", "terms.rest_day_rule")
    text = text.replace('value = 30\nunit = "days"', 'value = { applies = false, en = "Rest days count" }')
    counting = Country(read(HEAD + text, "ee.toml")).on(TODAY)
    saturday = date(2026, 11, 28)
    assert on_open_day(saturday, counting) == (saturday, ("deadline-remark/rest-day-counts",))
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


def test_without_the_library_public_holidays_are_not_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("nordicbaltic_standards.statutory.counting.knows_holidays", lambda: False)
    found = last_day_of_term(date(2026, 2, 12), 1, Unit.WORKING_DAYS, law("LT"))
    assert found == (date(2026, 2, 13), ("deadline-remark/holidays-not-counted",))


def test_counting_stops_at_the_end_of_the_calendar():
    assert plus_open_days(date(9999, 12, 30), 5, "EE") == date(9999, 12, 31)
    assert on_open_day(date(9999, 12, 31), law("LV"), union=True)[0] == date(9999, 12, 31)


@pytest.mark.parametrize("first", ["nordicbaltic_standards", "nordicbaltic_standards.countries.loading"])
def test_the_collection_of_countries_does_not_depend_on_the_order_of_imports(first: str):
    script = (
        f"import {first}\nfrom nordicbaltic_standards import countries\n"
        "print(len(countries), [held.code for held in countries][0], countries['IS'].code, 'PL' in countries, bool(countries))"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["8", "EE", "IS", "False", "True"]
