"""The data-protection table says of every record what its declarations say, and nothing that only the user can know."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import codes, example
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, RecipientType
from nordicbaltic_standards.generators import data_protection
from nordicbaltic_standards.generators.processing import OTHERS, activities, activity_of, concerns, places_of, retention
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Model, Section
from nordicbaltic_standards.models.fields import classification_of
from nordicbaltic_standards.models.introspection import ConstantShape, fields_of, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profile_for, exchange_profiles

D = DataCategory
FILES = {
    path.as_posix(): text
    for written in (data_protection.pages, data_protection.tables)
    for path, text in written(Path())
}
by_record = pytest.mark.parametrize("name", RECORDS)


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FILES[f"{name}.csv"])))


def page(name: str) -> str:
    return FILES[f"data-protection/{name}.md"]


def pointers_in(value: Any, part: type[Model], at: str = "") -> Iterator[tuple[str, DataCategory | None]]:
    """Yield the fields that a document holds, read from the document and from pydantic, not from the table."""
    for name, inner in value.items():
        declared = part.model_fields[name]
        here = f"{at}/{name}" + ("/*" if isinstance(inner, list) else "")
        yield here, classification_of(declared)
        shape = {child.__name__: child for child in parts_of(part)}
        children = [child for child in shape.values() if child.__name__ in str(declared.annotation)]
        for item in inner if isinstance(inner, list) else [inner]:
            if isinstance(item, dict) and "absent" not in item:
                fitting = [child for child in children if set(item) <= set(child.model_fields)]
                if fitting and not issubclass(fitting[0], Section):
                    yield from pointers_in(item, fitting[0], here)


@by_record
def test_every_field_that_an_example_holds_stands_in_the_table_with_its_category(name: str):
    told = {row["pointer"]: row["category"] for row in rows("fields") if row["record"] == name}
    seen = 0
    for country in REGION:
        for pointer, category in pointers_in(example(name, country), RECORDS[name]):
            assert told.get(pointer, told.get(f"{pointer}/*")) == category, pointer
            seen += 1
    assert seen > 50


@by_record
def test_every_field_of_every_part_is_told_once_at_each_of_its_places(name: str):
    told = [row for row in rows("fields") if row["record"] == name]
    assert len({row["pointer"] for row in told}) == len(told)
    own = {part.__name__ for part in parts_of(RECORDS[name]) if not issubclass(part, Section)} - {"Absent"}
    inside = {
        part.__name__
        for record in parts_of(RECORDS[name])
        if issubclass(record, Section) and record is not RECORDS[name]
        for part in parts_of(record)
    }
    assert own - inside <= {row["part"] for row in told}
    for row in told:
        assert row["personal"] == ("no" if D(row["category"]) in NOT_PERSONAL else "yes")


def test_special_categories_are_those_of_article_9():
    named = {row["category"] for row in rows("fields") if row["article_9"] == "yes"}
    assert named == {"special-health", "special-sex-life", "special-other"}


@by_record
def test_every_point_of_article_30_is_answered_or_left_to_the_user(name: str):
    text = page(name)
    for letter in "abcdefg":
        assert f"({letter})" in text.replace("art. 30(1)(a)", "(a)"), letter
    assert "*to be filled in by you*" in text
    row = next(row for row in rows("processing-activities") if row["record"] == name)
    assert not any(row[column] for column in ("controller", "joint_controllers", "data_protection_officer"))


@by_record
def test_data_on_offences_and_special_categories_ask_for_a_ground_of_their_own(name: str):
    activity = activity_of(RECORDS[name])
    row = next(row for row in rows("processing-activities") if row["record"] == name)
    held = set(row["categories_of_data"].split("; "))
    assert held == {str(category) for category in activity.categories}
    assert bool(row["article_9_to_choose_from"]) is bool(held & {"special-health", "special-sex-life", "special-other"})
    assert bool(row["article_10_to_choose_from"]) is ("criminal-offence" in held)


def test_a_record_about_an_organisation_claims_no_purpose_and_no_recipient():
    for activity in activities():
        about = "subject" in activity.record.model_fields or activity.record.record_name == "exchange-message"
        assert activity.about_a_person is about
        assert bool(activity.purposes) is about
        assert bool(activity.recipients) is about
    assert activity_of(RECORDS["organisation"]).persons == ("staff who can be called",)


@by_record
def test_the_table_and_the_profiles_agree_on_what_leaves(name: str):
    activity = activity_of(RECORDS[name])
    for leaving in activity.leaving:
        only = {f"{one.owner}.{one.name}" for one in leaving.only} - leaving.exchange_profile.year
        but = {f"{one.owner}.{one.name}" for one in leaving.but}
        for part in parts_of(RECORDS[name]):
            for declared in fields_of(part).values():
                full = f"{declared.owner}.{declared.name}"
                work = NOT_PERSONAL & leaving.exchange_profile.carries
                if leaving.exchange_profile.only and not isinstance(declared.shape, ConstantShape):
                    work -= {DataCategory.OPERATIONAL}
                told = full in only or (declared.classification in leaving.entire | work and full not in but)
                assert told is leaving.exchange_profile.lets(declared), full
        assert not leaving.entire & leaving.stays


def test_the_csv_of_profiles_gives_each_pair_of_purpose_and_recipient_its_profile():
    told: dict[tuple[str, str, str], str] = {}
    for row in rows("exchange-profiles"):
        if row["named"] == "no":
            for purpose in filter(None, row["purposes"].split("; ")):
                for kind in filter(None, row["recipient_types"].split("; ")):
                    for country in row["countries"].split("; "):
                        told[purpose, kind, country] = row["profile"]
    for purpose in DisclosurePurpose:
        for kind in RecipientType:
            for country in REGION:
                mine = told.get((purpose, kind, country)) or told.get((purpose, kind, ""), "least")
                assert mine == exchange_profile_for(purpose, kind, country).id
    assert [row["profile"] for row in rows("exchange-profiles")] == [profile.id for profile in exchange_profiles]
    for row in rows("exchange-profiles"):
        assert row["reason"]
        assert row["law"]


def test_retention_is_told_for_every_country_with_how_surely_it_is_known():
    told = rows("retention")
    assert {row["country"] for row in told} == set(REGION)
    for country in countries:
        for fact in country.every("data_protection.retention"):
            if fact.valid_to is not None:
                continue
            mine = [row for row in told if row["country"] == country.code and row["note"] == (fact.note or "")]
            assert mine
            assert {row["confidence"] for row in mine} == {fact.confidence.value}
            if fact.state is not State.KNOWN:
                assert not any(row["amount"] or row["words"] for row in mine)
            for term in fact.value or ():
                amount = "" if term.length is None else str(term.length.amount)
                assert any(row["words"] == term.en and row["amount"] == amount for row in mine)
    assert "not known" in FILES["data-protection.md"]


def test_a_term_for_some_categories_stands_only_at_records_that_hold_them():
    limited = [retained for retained in retention() if retained.term is not None and retained.term.categories]
    assert limited
    for activity in activities():
        for retained in limited:
            held = {str(category) for category in activity.categories}
            assert retained.term is not None
            assert concerns(retained, activity) is bool(held & set(retained.term.categories))


def test_whoever_a_record_speaks_of_beside_the_person_is_named():
    parts = {part.__name__: part for record in RECORDS.values() for part in parts_of(record)}
    assert set(OTHERS) <= set(parts)
    # A suspicion, a way to reach somebody, a name: whose is it, if not the person's?
    telling = {D.CRIMINAL_OFFENCE, D.CONTACT}
    suspecting = {
        name
        for name, part in parts.items()
        if any(
            declared.classification in telling
            and str(declared.name).split("_")[0] in {"recruiter", "giver", "conflict", "channel", "suspected"}
            for declared in fields_of(part).values()
        )
    }
    assert suspecting <= set(OTHERS)


def test_every_record_and_every_rule_that_protects_safety_is_told():
    for activity in activities():
        name = activity.record.record_name
        assert f"data-protection/{name}" in FILES["data-protection.md"]
        for rule in activity.safeguards:
            assert f"[{rule.id}](site:rule/{rule.id})" in page(name)
        assert len(list(places_of(activity.record))) > 20


def test_no_cell_of_a_csv_runs_in_a_spreadsheet_and_lines_end_alike():
    for name, text in FILES.items():
        if name.endswith(".csv"):
            assert "\r" not in text
            for row in csv.reader(io.StringIO(text)):
                assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]


def test_codes_of_the_csv_are_codes_of_the_standard():
    known = {str(code) for code in codes["data-category"]}
    assert {row["category"] for row in rows("fields")} <= known
    for row in rows("exchange-profiles"):
        assert set(row["carries"].split("; ")) <= known
