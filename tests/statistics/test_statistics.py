"""Statistics on registered victims: everybody once, in the right year and category, and in forms that others read."""

from __future__ import annotations

import csv
import gc
import io
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import LANGUAGES, codes, example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.identification import Identification
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.statistics import (
    DIMENSIONS,
    TABLES,
    PersonCounter,
    PersonCounts,
    PublishedTable,
    publish,
    table,
)
from nordicbaltic_standards.statistics.dimensions import AGE, EU27, FORM, ORGANISATION, SEX, citizenship_group
from nordicbaltic_standards.statistics.formats import data, separated, text
from nordicbaltic_standards.statistics.persons import Person
from nordicbaltic_standards.statistics.publication import population_keys
from nordicbaltic_standards.testing import documents

Json = dict[str, Any]
KEY = b"Zqmarkerq Xq7 bL0v-Kd93 zR5m.Tj1w Yh8"


def told(pseudonym: str = "Nbs-1-a", status: str = "presumed", on: str | None = "2025-03-04", **more: Any) -> Json:
    """Return an identification record with one decision that gave the status, on a day."""
    subject = {"pseudonym": pseudonym} | more.pop("subject", {})
    decision = {"kind": "presumptive", "outcome": status, "decided_on": on or {"absent": "unknown"}}
    return {
        "record_type": "identification",
        "standard_version": "1.0",
        "id": "i1",
        "country": "EE",
        "subject": subject,
        "status": status,
        "decisions": [decision],
    } | more


def decided(*course: tuple[str, str]) -> list[Json]:
    return [{"kind": "formal", "outcome": outcome, "decided_on": day} for day, outcome in course]


def count(*records: Any) -> dict[tuple[str, int], PersonCounts]:
    return {(census.country, census.year): census for census in PersonCounter().add_all(records).results()}


def one(*records: Any) -> dict[str, str]:
    """Return the categories of the one person counted."""
    (census,) = count(*records).values()
    ((attributes, number),) = census.persons.items()
    assert number == 1
    return {dimension.id: code for dimension, code in zip(DIMENSIONS, attributes, strict=True)}


def crowd(number: int, **more: Any) -> list[Json]:
    """Return that many persons who differ in nothing but themselves."""
    return [told(f"Nbs-{index}-c", **more) for index in range(number)]


def tables_of(*records: Any, **more: Any) -> dict[str, PublishedTable]:
    (census,) = count(*records).values()
    return {each.definition.id: each for each in publish(census, **more)}


# Who is counted, when and where


def test_a_person_is_counted_once_however_many_records_tell_of_them():
    census = count(
        told(), told(exploitation_forms=["forced-labour"]), example("assistance", "EE") | {"subject": told()["subject"]}
    )
    assert sum(census["EE", 2025].persons.values()) == 1


def test_the_same_pseudonym_in_two_countries_is_two_registrations():
    assert set(count(told(), told(country="LV"))) == {("EE", 2025), ("LV", 2025)}


def test_presumed_and_formally_identified_victims_are_kept_apart_and_those_who_declined_are_counted():
    status = {
        each: one(told(status=each))["status"]
        for each in ("presumed", "formally-identified", "formal-identification-declined")
    }
    assert status == {
        "presumed": "PRESUM",
        "formally-identified": "IDENT",
        "formal-identification-declined": "DECLINED",
    }


@pytest.mark.parametrize(
    "status", ["signalled", "under-assessment", "not-confirmed", "not-a-victim", "decision-withdrawn"]
)
def test_a_person_who_is_no_victim_yet_or_any_more_is_not_counted(status: str):
    assert count(told(status=status)) == {}


def test_the_day_of_the_first_positive_decision_is_the_day_of_registration():
    course = decided(("2024-12-30", "presumed"), ("2025-02-01", "formally-identified"))
    assert set(count(told(status="formally-identified", decisions=course))) == {("EE", 2024)}


def test_the_status_is_that_of_the_end_of_the_year_of_registration():
    later = decided(("2025-03-01", "presumed"), ("2026-02-01", "formally-identified"))
    within = decided(("2025-03-01", "presumed"), ("2025-11-01", "formally-identified"))
    assert one(told(status="formally-identified", decisions=later))["status"] == "PRESUM"
    assert one(told(status="formally-identified", decisions=within))["status"] == "IDENT"


def test_a_decision_against_the_person_in_the_same_year_takes_them_out_and_a_later_one_does_not():
    within = decided(("2025-03-01", "presumed"), ("2025-11-01", "not-a-victim"))
    later = decided(("2025-03-01", "presumed"), ("2026-01-01", "not-a-victim"))
    assert count(told(status="not-a-victim", decisions=within)) == {}
    assert one(told(status="not-a-victim", decisions=later))["status"] == "PRESUM"


def test_who_becomes_a_victim_again_in_a_later_year_is_counted_then():
    course = decided(("2025-03-01", "presumed"), ("2025-11-01", "not-confirmed"), ("2027-01-01", "presumed"))
    assert set(count(told(status="presumed", decisions=course))) == {("EE", 2027)}


def test_a_status_that_no_dated_decision_explains_holds_from_the_start():
    assert one(told(status="formally-identified", decisions=decided(("2025-03-01", "presumed"))))["status"] == "IDENT"
    assert count(told(status="not-a-victim", decisions=decided(("2025-03-01", "presumed")))) == {}


def test_without_a_dated_decision_the_screening_the_opening_and_the_first_report_tell_the_year():
    bare = {"decisions": [], "screening": {"date": "2024-05-01"}, "signalled_on": "2023-01-01"}
    assert set(count(told(**bare))) == {("EE", 2024)}
    assert set(count(told(decisions=[], signalled_on="2023-01-01"))) == {("EE", 2023)}
    file = {
        "record_type": "case-file",
        "standard_version": "1.0",
        "id": "c1",
        "country": "EE",
        "status": "open",
        "subject": {"pseudonym": "Nbs-1-a"},
        "opened_on": "2022-06-01",
        "identification": {"status": "presumed"},
    }
    assert set(count(file)) == {("EE", 2022)}


def test_a_person_registered_on_no_known_day_is_reported_and_not_put_into_a_year():
    counting = PersonCounter().add_all([told(on=None)])
    assert counting.results() == ()
    assert [(found.rule, found.params["count"]) for found in counting.findings()] == [("STR-121", 1)]


def test_help_alone_registers_nobody():
    assert count(example("assistance", "EE")) == {}


# In which category


@pytest.mark.parametrize("dimension", [each for each in DIMENSIONS if each.source_list], ids=lambda each: each.id)
def test_every_code_falls_into_a_category_that_it_declares_itself(dimension: Any):
    targets = {category.code: category.target for category in dimension.categories}
    for member in dimension.source_list:
        declared = {mapping.target for mapping in member.mappings if mapping.scheme == "eurostat"}
        assert targets[dimension.of(member)] in declared, member


def test_a_code_that_falls_into_several_categories_has_to_be_decided_on():
    undecided = replace(FORM, decided={})
    with pytest.raises(TypeError, match="falls into several categories"):
        undecided.of(FORM.source_list.SEXUAL_EXPLOITATION)


def test_the_categories_are_those_of_eurostat():
    assert SEX.codes == ("F", "M", "UNK")
    assert AGE.codes == ("Y_LT18", "Y_GE18", "UNK")
    assert len(EU27) == 27


@pytest.mark.parametrize(
    ("country", "nationalities", "stateless", "group"),
    [
        ("EE", ["EE"], False, "NAT"),
        ("EE", ["RU", "EE"], False, "NAT"),
        ("EE", ["RU", "LV"], False, "EU27_2020_FOR"),
        ("EE", ["NO"], False, "NEU27_2020_FOR"),
        ("NO", ["NO"], False, "NAT"),
        ("NO", ["SE"], False, "EU27_2020_FOR"),
        ("IS", ["NO"], False, "NEU27_2020_FOR"),
        ("DK", ["GL"], False, "NAT"),
        ("FI", ["AX"], False, "NAT"),
        ("EE", ["GB"], False, "NEU27_2020_FOR"),
        ("LV", [], True, "STLS"),
        ("LV", [], False, "UNK"),
    ],
)
def test_the_nearest_citizenship_counts(country: str, nationalities: list[str], stateless: bool, group: str):
    assert citizenship_group(nationalities, country, stateless=stateless) == group


def test_a_person_without_any_citizenship_is_counted_as_stateless_and_not_as_unknown():
    assert one(told(subject={"stateless": True}))["citizenship"] == "STLS"
    assert one(told(subject={"stateless": False}))["citizenship"] == "UNK"


@pytest.mark.parametrize(
    ("forms", "group"),
    [
        (["sexual-exploitation"], "SEXUAL"),
        (["forced-labour", "servitude", "slavery-like-practices"], "LABOUR"),
        (["organ-removal"], "ORGANS"),
        (["forced-begging", "forced-marriage"], "OTHER"),
        (["sexual-exploitation", "forced-labour"], "SEVERAL"),
        ({"absent": "not-asked"}, "UNK"),
        ([], "UNK"),
    ],
)
def test_who_suffered_forms_of_several_groups_is_counted_once_in_a_group_of_its_own(forms: Any, group: str):
    assert one(told(exploitation_forms=forms))["exploitation"] == group


def test_forms_that_several_records_of_a_person_name_are_put_together():
    records = [told(exploitation_forms=["sexual-exploitation"]), told(exploitation_forms=["forced-labour"])]
    assert one(*records)["exploitation"] == "SEVERAL"


@pytest.mark.parametrize(
    ("subject", "group"),
    [
        ({"birth_date": "2007-03-05"}, "Y_LT18"),
        ({"birth_date": "2007-03-04"}, "Y_GE18"),
        ({"birth_date": "2007"}, "UNK"),
        ({"birth_date": "2007", "is_child": False}, "Y_GE18"),
        ({"birth_date": "1990", "is_child": True}, "Y_GE18"),
        ({"birth_date": "1990", "is_child": True, "age_determination": "disputed"}, "Y_LT18"),
        ({"is_child": True}, "Y_LT18"),
        ({"is_child": False}, "Y_GE18"),
        ({"age_group": "age-9-17"}, "Y_LT18"),
        ({"age_group": "age-18-20"}, "Y_GE18"),
        ({"stated_age": 17}, "Y_LT18"),
        ({"stated_age": 18}, "Y_GE18"),
        ({"is_child": {"absent": "unknown"}}, "UNK"),
        ({"is_child": False, "age_group": "child"}, "Y_LT18"),
        ({"age_determination": "presumed-child"}, "Y_LT18"),
        ({}, "UNK"),
    ],
)
def test_child_or_adult_is_told_on_the_day_of_registration(subject: Json, group: str):
    assert one(told(subject=subject))["age"] == group


def test_who_by_a_later_age_group_was_a_child_on_the_day_of_registration_is_counted_as_one():
    young = {"is_child": False, "age_group": "age-18-20"}
    for written, group in (("2028-05-01", "Y_LT18"), ("2027-05-01", "Y_GE18")):
        assert one(told(subject=young, recorded_at=f"{written}T10:00:00+03:00"))["age"] == group
    girl = {"age_group": "age-9-17"}
    for written, group in (("2016-03-04", "Y_GE18"), ("2016-03-05", "Y_LT18")):
        assert one(told(subject=girl, recorded_at=f"{written}T10:00:00+03:00"))["age"] == group


@pytest.mark.parametrize("group", ["Y_LT18", "Y_GE18"])
@given(
    document=documents("identification"),
    day=st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    years=st.integers(0, 70),
    length=st.sampled_from([len("YYYY"), len("YYYY-MM"), len("YYYY-MM-DD")]),
)
def test_statistics_and_rules_agree_on_who_is_a_child(group: str, document: Json, day: date, years: int, length: int):
    born = day - timedelta(days=365 * (years % 18 if group == "Y_LT18" else 20 + years))
    document["subject"] = {"pseudonym": "Nbs-7f3k-q2", "birth_date": born.isoformat()[:length]}
    document.pop("child", None)
    record = Identification.model_validate(document)
    context = Context(day, record.country, record.subject, record, "statistics")
    person = Person("EE")
    person.add(record)
    assert context.is_child(day) is (group == "Y_LT18")
    assert context.is_adult(day) is (group == "Y_GE18")
    assert person.age_group(day) == group


def test_the_body_of_the_first_positive_decision_is_the_registering_organisation():
    course = [
        {
            "kind": "presumptive",
            "outcome": "presumed",
            "decided_on": "2025-03-01",
            "identifying_body": "support-organisation",
        },
        {"kind": "formal", "outcome": "formally-identified", "decided_on": "2025-04-01", "identifying_body": "police"},
    ]
    assert one(told(status="formally-identified", decisions=course))["organisation"] == "NGO"
    screened = told(decisions=[], screening={"date": "2025-01-01", "body": "border-guard"})
    assert one(screened)["organisation"] == "BORDER"
    assert one(told())["organisation"] == "UNK"


def test_a_third_entry_of_sex_is_counted_with_unknown_so_that_no_column_names_the_person():
    assert one(told(subject={"sex": "other-or-third"}))["sex"] == "UNK"
    assert one(told(subject={"sex": "female"}))["sex"] == "F"


def test_the_newest_record_counts_where_records_disagree_and_that_is_said():
    old = told(subject={"sex": "male"}, recorded_at="2025-03-05T10:00:00+02:00")
    new = told(subject={"sex": "female"}, recorded_at="2025-06-05T10:00:00+02:00")
    silent = told(recorded_at="2025-09-05T10:00:00+02:00")
    counting = PersonCounter().add_all([new, silent, old])
    assert next(iter(counting.results()[0].persons))[1] == "F"
    assert [found.rule for found in counting.findings()] == ["STR-122"]


def written(day: str, **subject: Any) -> Json:
    """Return a record of a person registered on 28 February 2024, written on a day."""
    return told(on="2024-02-28", subject=subject, recorded_at=f"{day}T10:00:00+02:00")


GIRL = written("2024-06-03", is_child=True)


@pytest.mark.parametrize(
    "later",
    [
        {"is_child": False},
        {"age_group": "age-18-20"},
        {"birth_date": "2007"},
        {"birth_date": "2006-06-04", "is_child": False},
    ],
)
def test_a_child_who_came_of_age_since_is_counted_as_a_child_and_is_no_contradiction(later: Json):
    for records in ((GIRL, written("2026-06-03", **later)), (written("2026-06-03", **later), GIRL)):
        assert one(*records)["age"] == "Y_LT18"
        assert PersonCounter().add_all(records).findings() == ()


def test_who_was_a_child_before_the_day_and_grown_some_time_after_it_may_have_been_one():
    # Born from March 2006 to June 2008, so of seventeen to eighteen years on the day.
    between = (written("2023-03-05", is_child=True), written("2026-06-03", is_child=False))
    assert one(*between)["age"] == "Y_LT18"
    assert one(written("2026-06-03", is_child=False))["age"] == "Y_GE18"


@pytest.mark.parametrize(
    ("later", "group"),
    [
        ({"age_group": "age-24-26"}, "Y_GE18"),
        ({"birth_date": "2006-02-28"}, "Y_GE18"),
        ({"birth_date": "2006-06-03"}, "Y_LT18"),
    ],
)
def test_records_that_no_day_of_birth_fits_contradict_each_other(later: Json, group: str):
    records = (GIRL, written("2026-06-03", **later))
    assert one(*records)["age"] == group
    assert [found.rule for found in PersonCounter().add_all(records).findings()] == ["STR-122"]


def test_a_birth_date_that_is_known_more_exactly_later_is_no_contradiction():
    records = [told(subject={"birth_date": birth}, recorded_at=f"{day}T10:00:00+02:00") for birth, day in (
        ("2007-03-05", "2025-04-01"), ("2007", "2025-05-01"),
    )]  # fmt: skip
    assert one(*records)["age"] == "Y_LT18"
    assert PersonCounter().add_all(records).findings() == ()
    other = told(subject={"birth_date": "2007-03-04"}, recorded_at="2025-06-01T10:00:00+03:00")
    assert one(*records, other)["age"] == "Y_GE18"
    assert [found.rule for found in PersonCounter().add_all([*records, other]).findings()] == ["STR-122"]


def test_records_of_unknown_days_that_call_a_person_child_and_adult_disagree():
    records = [told(subject={"is_child": True}), told(subject={"is_child": False})]
    assert [found.rule for found in PersonCounter().add_all(records).findings()] == ["STR-122"]


# Figures against a plain group-by

PLACES = {dimension.id: place for place, dimension in enumerate(DIMENSIONS)}


@st.composite
def people(draw: st.DrawFn) -> list[Json]:
    """Draw identification records of persons, one or two records each, complete enough to be told by hand."""
    found = []
    for index in range(draw(st.integers(0, 12))):
        subject: Json = {"sex": draw(st.sampled_from(["female", "male", {"absent": "not-asked"}]))}
        subject["is_child"] = draw(st.sampled_from([True, False, {"absent": "unknown"}]))
        subject["nationalities"] = draw(st.sampled_from([["EE"], ["LV"], ["UA"], ["UA", "EE"], []]))
        record = told(
            f"Nbs-{index}-p",
            status=draw(
                st.sampled_from(["presumed", "formally-identified", "formal-identification-declined", "not-a-victim"])
            ),
            on=draw(st.sampled_from(["2024-01-01", "2024-12-31", "2025-01-01"])),
            country=draw(st.sampled_from(["EE", "LV"])),
            subject=subject,
            exploitation_forms=draw(
                st.sampled_from([["forced-labour"], ["sexual-exploitation"], ["forced-labour", "organ-removal"], []])
            ),
        )
        if draw(st.booleans()):
            record["decisions"][0]["identifying_body"] = draw(st.sampled_from(["police", "support-organisation"]))
        found += [record] * draw(st.integers(1, 2))
    return draw(st.permutations(found))


def by_hand(records: list[Json], country: str, year: int) -> Counter[tuple[str, ...]]:
    """Return persons by sex, age and so on, told with nothing of the library."""
    words = {
        "presumed": "PRESUM",
        "formally-identified": "IDENT",
        "formal-identification-declined": "DECLINED",
        "female": "F",
        "male": "M",
        "police": "POLICE",
        "support-organisation": "NGO",
    }
    persons = {}
    for record in records:
        if record["country"] != country or record["status"] not in words:
            continue
        if not record["decisions"][0]["decided_on"].startswith(str(year)):
            continue
        subject = record["subject"]
        held = subject["nationalities"]
        citizen = "NAT" if country in held else "UNK"
        if citizen == "UNK" and held:
            citizen = "EU27_2020_FOR" if {"EE", "LV"} & set(held) else "NEU27_2020_FOR"
        forms = record["exploitation_forms"]
        group = {0: "UNK", 2: "SEVERAL"}.get(len(forms)) or {
            "forced-labour": "LABOUR",
            "sexual-exploitation": "SEXUAL",
        }[forms[0]]
        persons[subject["pseudonym"]] = (
            words[record["status"]],
            words.get(str(subject["sex"]), "UNK"),
            {True: "Y_LT18", False: "Y_GE18"}.get(
                subject["is_child"] if isinstance(subject["is_child"], bool) else None, "UNK"
            ),
            citizen,
            group,
            words.get(record["decisions"][0].get("identifying_body", ""), "UNK"),
        )
    return Counter(persons.values())


@given(people())
def test_figures_are_those_of_a_plain_group_by(records: list[Json]):
    censuses = count(*records)
    for country in ("EE", "LV"):
        for year in (2024, 2025):
            expected = by_hand(records, country, year)
            census = censuses.get((country, year))
            assert (Counter(census.persons) if census else Counter()) == expected
            if census is None:
                continue
            counts = census.counts(TABLES)
            for definition in TABLES:
                for key in definition.each_cell():
                    same = sum(
                        n for who, n in expected.items() if all(a in (b, "") for a, b in zip(key, who, strict=True))
                    )
                    assert counts[key] == same, (definition.id, key)


@given(people(), st.randoms())
def test_the_order_of_the_records_changes_nothing(records: list[Json], shuffler: Any):
    other = list(records)
    shuffler.shuffle(other)
    assert {key: dict(census.persons) for key, census in count(*records).items()} == {
        key: dict(census.persons) for key, census in count(*other).items()
    }


PEOPLE_WHO_COLLIDE = st.lists(
    st.sampled_from(["identification", "case-file"]).flatmap(lambda name: documents(name, colliding=True)), max_size=4
)


@given(PEOPLE_WHO_COLLIDE, st.randoms())
def test_the_order_of_the_records_of_two_people_changes_nothing_and_nobody_is_counted_twice(
    records: list[Json], shuffler: Any
):
    written = [
        record
        | {"recorded_at": f"2025-03-0{number}T10:00:00+02:00", "country": "EE", "identification": positive(record)}
        if record["record_type"] == "case-file"
        else record | positive(record) | {"recorded_at": f"2025-03-0{number}T10:00:00+02:00", "country": "EE"}
        for number, record in enumerate(records, start=1)
    ]
    other = list(written)
    shuffler.shuffle(other)
    found = {key: dict(census.persons) for key, census in count(*written).items()}
    assert found == {key: dict(census.persons) for key, census in count(*other).items()}
    people = {record["subject"]["pseudonym"] for record in written if "subject" in record}
    assert all(sum(persons.values()) <= len(people) for persons in found.values())


def positive(record: Json) -> Json:
    """Return an identification by which the person of a record is counted."""
    decided = {
        "kind": "formal",
        "outcome": "formally-identified",
        "decided_on": "2025-03-01",
        "identifying_body": "police",
    }
    inside = record if record["record_type"] == "identification" else {"record_type": "identification"}
    return inside | {"status": "formally-identified", "decisions": [decided]}


@given(st.sampled_from(list(RECORDS)).flatmap(documents))
def test_every_record_of_the_standard_can_be_counted_or_is_passed_over(document: Json):
    counting = PersonCounter()
    counting.add(document)
    counting.add(json.dumps(document))
    assert counting.unusable == 0
    assert sum(sum(census.persons.values()) for census in counting.results()) <= 1


def test_records_of_every_country_can_be_counted():
    counting = PersonCounter().add_all(example("case-file", country) for country in REGION)
    assert {census.country for census in counting.results()} == set(REGION)


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{",
        b"{}",
        b'{"record_type": "ghost"}',
        '{"record_type": 5}',
        {"record_type": "identification"},
    ],
)
def test_what_is_no_record_is_counted_as_unusable_and_never_raised(bad: Any):
    counting = PersonCounter().add_all([bad, told()])
    assert counting.unusable == 1
    assert [found.rule for found in counting.findings()] == ["STR-120"]
    assert len(counting.results()) == 1


def test_a_record_that_says_a_thing_twice_is_unusable():
    twice = json.dumps(told()).replace('"status": "presumed"', '"status": "presumed", "status": "not-a-victim"')
    counting = PersonCounter().add_all([twice])
    assert counting.unusable == 1


def test_records_about_nobody_are_passed_over_and_that_is_said():
    counting = PersonCounter().add_all([example("organisation", "EE")])
    assert [found.rule for found in counting.findings()] == ["STR-123"]


def test_a_wrong_argument_is_a_type_error():
    with pytest.raises(TypeError, match="bytes, text"):
        PersonCounter().add(5)  # type: ignore[arg-type]


def test_no_record_and_no_pseudonym_is_kept():
    counting = PersonCounter()
    for index in range(20):
        counting.add(json.dumps(told(f"Zqmarkerq-{index}-k", subject={"languages": ["uk"]})))
    gc.collect()
    kept = [each for each in gc.get_objects() if issubclass(type(each), Subject)]
    assert not [subject for subject in kept if getattr(subject, "pseudonym", "").startswith("Zqmarkerq")]
    seen, queue = set(), [counting]
    while queue:
        each = queue.pop()
        assert not (isinstance(each, str | bytes) and "Zqmarkerq" in str(each))
        if id(each) not in seen and not isinstance(each, type):
            seen.add(id(each))
            queue += [each for each in gc.get_referents(each) if not callable(each)]
    assert "Zqmarkerq" not in repr(counting)


def test_what_is_not_protected_shows_nothing_of_itself():
    (census,) = count(told()).values()
    assert "2025" not in repr(census)
    assert "PRESUM" not in repr(census)


# What is published


def test_zero_and_unknown_are_kept_apart():
    shown = tables_of(*crowd(6, subject={"sex": "female"}))["sex-age"]
    assert shown.value(sex="F", age="UNK") == 6
    assert shown.value(sex="F", age="Y_LT18") == 0
    assert shown.value(sex="UNK") == 0
    assert shown.value() == 6


def test_a_table_answers_only_to_its_own_dimensions():
    shown = tables_of(*crowd(6))["sex-age"]
    with pytest.raises(LookupError, match="sex, age"):
        shown.value(citizenship="NAT")
    with pytest.raises(LookupError, match="sex-age"):
        table("sex-ages")


def test_every_table_says_its_source_and_whom_it_counts():
    for definition in TABLES:
        assert definition.source.split()[0] in {"dir-2011-36", "sdg"}
        assert definition.name("en")
    assert {definition.eurostat for definition in TABLES} >= {
        "crim_thb_sex",
        "crim_thb_vsage",
        "crim_thb_vctz",
        "crim_thb_vexp",
    }


def test_article_19a_is_covered():
    asked = {"sex", "age", "citizenship", "exploitation", "organisation", "status"}
    assert {name for definition in TABLES for name in definition.names} == asked


def test_rates_are_persons_per_100_000_inhabitants_of_the_same_sex_and_age():
    records = crowd(12, subject={"sex": "female", "is_child": False})
    shown = tables_of(*records, population={"T": 1_000_000, "F/Y_GE18": 400_000})["sdg-16-2-2"]
    rates = {tuple(cell.codes.values()): cell.rate for cell in shown.cells}
    assert str(rates["", "", ""]) == "1.20"
    assert str(rates["F", "", "Y_GE18"]) == "3.00"
    assert rates["F", "", ""] is None
    assert str(rates["", "ORGANS", ""]) == "0.00"


def test_a_hidden_cell_has_no_rate():
    records = [*crowd(3, subject={"sex": "female"}), *[told(f"Nbs-{i}-m", subject={"sex": "male"}) for i in range(30)]]
    shown = tables_of(*records, population=dict.fromkeys(population_keys(), 500_000))["sdg-16-2-2"]
    assert shown.hidden
    assert all(cell.rate is None for cell in shown.hidden)


@pytest.mark.parametrize(
    ("population", "error"), [({"X": 5}, LookupError), ({"T": 0}, ValueError), ({"T": -1}, ValueError)]
)
def test_inhabitants_that_cannot_be_used_are_refused(population: dict[str, int], error: type[Exception]):
    (census,) = count(*crowd(6)).values()
    with pytest.raises(error):
        publish(census, population=population)


def test_other_arguments_that_cannot_be_used_are_refused():
    (census,) = count(*crowd(6)).values()
    with pytest.raises(ValueError, match="at least 3"):
        publish(census, minimum=2)
    with pytest.raises(LookupError, match="citizenship"):
        publish(census, only="ghost")


# Forms


def everything() -> list[PublishedTable]:
    records = [
        *crowd(3, subject={"sex": "female", "is_child": True}),
        *[told(f"Nbs-{i}-m", subject={"sex": "male", "is_child": False}) for i in range(30)],
    ]
    return list(tables_of(*records, population={"T": 1_300_000}).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_is_written_for_reading_in_every_language(language: str):
    shown = everything()
    written = text.pages(shown, language, 80)
    assert "33" in written
    assert codes["sex"]["female"].label(language) in written
    assert max(len(line) for line in written.splitlines()) < 130


def test_the_text_says_what_was_hidden_and_why():
    written = text.pages(everything())
    assert "numbers below 5 are not shown, nor are others from which they could be" in written
    assert "c: not shown" in written
    assert "art. 19a(2)(a)" in written
    assert "16.2.2" in written


def test_a_country_that_the_directive_does_not_bind_is_not_told_that_it_must():
    assert "not binding" not in text.pages(everything())
    for country in ("DK", "NO", "IS"):
        assert "not binding" in text.pages(list(tables_of(*crowd(9, country=country)).values()))


def test_a_text_without_figures_says_so():
    assert "no one was registered" in text.pages([])
    few = list(tables_of(*crowd(2)).values())
    assert text.pages(few).count("Nothing is shown") == 1
    assert [found.rule for each in few for found in each.findings()] == ["STR-126"] * len(TABLES)


def test_csv_keeps_to_rfc_4180():
    written = separated.csv_text(everything(), "et")
    assert written.count("\r\n") == written.count("\n")
    rows = list(csv.reader(io.StringIO(written), strict=True))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == 1 + sum(len(each.cells) for each in everything())
    hidden = [row for row in rows[1:] if row[-1] == "c"]
    assert hidden
    assert all(row[-3] == row[-2] == "" for row in hidden)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_field_that_a_spreadsheet_would_compute_is_made_harmless(start: str):
    assert separated.harmless(f"{start}1+1") == f"'{start}1+1"
    assert separated.harmless("1+1") == "1+1"


def test_no_field_of_any_language_starts_a_formula():
    for language in LANGUAGES:
        for row in csv.reader(io.StringIO(separated.csv_text(everything(), language))):
            assert not [field for field in row if field[:1] in "=+-@\t\r" and field]


def test_sdmx_csv_keeps_to_the_field_guide_of_version_2():
    shown = everything()
    rows = list(csv.reader(io.StringIO(separated.sdmx_csv(shown)), strict=True))
    head = rows[0]
    assert head[:3] == ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
    assert head[-3:] == ["OBS_VALUE", "OBS_STATUS", "CONF_STATUS"]
    assert len({len(row) for row in rows}) == 1
    cells = [dict(zip(head, row, strict=True)) for row in rows[1:]]
    assert {cell["STRUCTURE"] for cell in cells} == {"dataflow"}
    assert {cell["STRUCTURE_ID"] for cell in cells} == {f"NBS:{each.definition.dataflow}(1.0.0)" for each in shown}
    assert {cell["ACTION"] for cell in cells} == {"I"}
    assert {(cell["OBS_STATUS"], cell["CONF_STATUS"], cell["OBS_VALUE"] == "") for cell in cells} == {
        ("A", "F", False),
        ("Q", "C", True),
    }
    keys = [tuple(cell[name] for name in head[1:-3]) for cell in cells]
    assert len(keys) == len(set(keys))


def test_a_dimension_that_a_data_flow_does_not_have_stays_empty():
    rows = list(csv.DictReader(io.StringIO(separated.sdmx_csv(everything()))))
    for row in rows:
        has_citizenship = "CITIZEN" in row["STRUCTURE_ID"]
        assert bool(row["CITIZEN"]) is has_citizenship


def test_rates_are_observations_of_their_own_unit():
    rows = list(csv.DictReader(io.StringIO(separated.sdmx_csv(everything()))))
    rates = [row for row in rows if row["UNIT_MEASURE"] == "P_HTHAB"]
    assert {row["STRUCTURE_ID"] for row in rates} == {"NBS:SDG_16_2_2(1.0.0)"}
    assert [row["OBS_VALUE"] for row in rates if row["EXPLOITATION"] == "TOTAL"] == ["2.54"]


def test_json_shows_every_cell_with_null_for_what_is_not_shown():
    document = json.loads(json.dumps(data.document(everything(), "fi")))
    for written, shown in zip(document["tables"], everything(), strict=True):
        assert len(written["cells"]) == len(shown.cells)
        assert sum(cell["value"] is None for cell in written["cells"]) == written["protection"]["hidden"]
        used = {cell[dimension["id"]] for cell in written["cells"] for dimension in written["dimensions"]}
        assert used <= {category["code"] for dimension in written["dimensions"] for category in dimension["categories"]}


# Command line


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., str]:
    def write(*records: Json, name: str = "a.ndjson") -> str:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return str(path)

    return write


def test_the_command_counts_files_and_ends_with_0(files: Callable[..., str], capsys: pytest.CaptureFixture[str]):
    assert main(["statistics", files(*crowd(6)), "--language", "en"]) == 0
    said = capsys.readouterr()
    assert "Victims by sex and age. Estonia, 2025" in said.out
    assert said.err == ""


@pytest.mark.parametrize("form", ["text", "csv", "sdmx-csv", "json"])
def test_the_command_writes_every_form_to_a_file(form: str, files: Callable[..., str], tmp_path: Path):
    target = tmp_path / "figures"
    assert main(["statistics", files(*crowd(6)), "--format", form, "-o", str(target)]) == 0
    assert b"6" in target.read_bytes()


def test_the_command_shows_one_table_one_year_and_one_country(
    files: Callable[..., str], capsys: pytest.CaptureFixture[str]
):
    name = files(*crowd(6), *[told(f"Nbs-{i}-x", on="2024-01-01", country="LV") for i in range(7)])
    assert main(["statistics", name, "--format", "json", "--table", "sex-age", "--year", "2024"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)["tables"]
    assert (shown["table"], shown["country"], shown["year"]) == ("sex-age", "LV", 2024)
    assert main(["statistics", name, "--format", "json", "--table", "sex-age", "--country", "EE"]) == 0
    (shown,) = json.loads(capsys.readouterr().out)["tables"]
    assert shown["country"] == "EE"


def test_broken_records_make_the_command_end_with_1_and_are_told_of_without_their_content(
    files: Callable[..., str], capsys: pytest.CaptureFixture[str]
):
    name = files(*crowd(6), {"record_type": "identification", "Zqmarkerq": "Zqmarkerq"})
    assert main(["statistics", name, "--language", "en"]) == 1
    said = capsys.readouterr()
    assert "STR-120" in said.err
    assert "Zqmarkerq" not in said.out + said.err


def test_a_warning_fails_the_command_where_that_is_asked_for(
    files: Callable[..., str], capsys: pytest.CaptureFixture[str]
):
    name = files(*crowd(6), told("Nbs-u-u", on=None))
    assert main(["statistics", name]) == 0
    assert main(["statistics", name, "--fail-on", "warning"]) == 1
    assert "STR-121" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--minimum-cell", "2"],
        ["--minimum-cell", "many"],
        ["--table", "ghost"],
        ["--year", "x"],
        ["--country", "XX"],
        ["--format", "pdf"],
        ["--round", "4"],
        ["--round", "3"],
        ["--round", "5"],
        ["--population", "everybody"],
        ["--population", "T=0"],
        ["--population", "Q=5"],
        ["--round", "5", "--key-file", "/nowhere/key"],
        ["-o", "/nowhere/figures"],
    ],
)
def test_a_call_that_cannot_be_carried_out_ends_with_2(
    arguments: list[str], files: Callable[..., str], capsys: pytest.CaptureFixture[str]
):
    assert main(["statistics", files(*crowd(6)), *arguments]) == 2
    assert capsys.readouterr().err.startswith("nbs: ")


def test_a_file_that_cannot_be_read_ends_the_call_since_figures_without_it_would_be_wrong(
    files: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for missing in (tmp_path / "ghost.ndjson", tmp_path):
        assert main(["statistics", files(*crowd(6)), str(missing)]) == 2
        assert capsys.readouterr().out == ""


def test_the_command_rounds_with_a_secret_from_a_file(
    files: Callable[..., str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    key = tmp_path / "key"
    name = files(*crowd(17))
    call = ["statistics", name, "--round", "5", "--key-file", str(key), "--language", "en"]
    for secret, mode, why in ((KEY[:20], 0o600, "guessed"), (b"Zqmarkerq" * 5, 0o600, "guessed"), (KEY, 0o644, "600")):
        key.write_bytes(secret)
        key.chmod(mode)
        assert main(call) == 2
        said = capsys.readouterr()
        assert why in said.err
        assert "Zqmarkerq" not in said.out + said.err
    key.chmod(0o600)
    assert main([*call, "--format", "json"]) == 0
    said = capsys.readouterr()
    assert "Zqmarkerq" not in said.out + said.err
    values = [cell["value"] for shown in json.loads(said.out)["tables"] for cell in shown["cells"]]
    assert {value % 5 for value in values} == {0}
    assert any(values)


def test_the_rules_of_statistics_stand_in_the_catalogue():
    assert {f"STR-{number}" for number in range(120, 127)} <= set(STRUCTURAL_RULES)


def test_organisations_and_forms_have_no_category_without_a_code():
    for dimension in (FORM, ORGANISATION):
        reached = {dimension.of(member) for member in dimension.source_list or ()}
        assert set(dimension.codes) - reached <= {"SEVERAL", "UNK"}
