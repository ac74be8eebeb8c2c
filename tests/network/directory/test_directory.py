"""The directory: what each entry says, what it never says, and how old it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from nordicbaltic_standards import LANGUAGES, UnknownKeyError, country, validate, validate_lines
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.enumerations import OrganisationRole
from nordicbaltic_standards.law.country import Country
from nordicbaltic_standards.law.loading import read
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Actor, Authority
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.network.directory import (
    EXPECTED_TASKS,
    ROLE_CODES,
    CountryDirectory,
    DirectoryEntry,
    country_directory,
    entries,
)
from nordicbaltic_standards.network.directory.entries import Check
from nordicbaltic_standards.network.directory.roles import FACTS_OF_TASK, ROLE_OF_FACT, ROLE_OF_TASK, role_label
from nordicbaltic_standards.network.directory.texts import directory_as_data, directory_lines

ON = date(2026, 11, 24)
LIMIT = timedelta(days=thresholds().directory_verify_days)

each_country = pytest.mark.parametrize("code", REGION)


def every_entry() -> Iterator[DirectoryEntry]:
    return (entry for code in REGION for entry in country_directory(code, ON).entries)


def listed(code: str) -> tuple[Authority, ...]:
    value = country(code).on(ON).network.authorities.value
    assert value
    return value


# What an entry says


@each_country
def test_every_authority_and_every_helpline_of_a_country_is_in_its_directory_once(code: str):
    found = country_directory(code, ON).entries
    assert [each.organisation.id for each in found if each.authority] == [each.id for each in listed(code)]
    assert len({each.organisation.id for each in found}) == len(found)
    lines = [line for fact in country(code).every("assistance.helpline") for line in fact.value or ()]
    assert sorted(line.phone for each in found for _, line in each.helplines) == sorted(line.phone for line in lines)


@each_country
def test_every_entry_is_a_record_without_errors_or_exposures_in_any_language(code: str):
    for entry in country_directory(code, ON).entries:
        report = validate(entry.organisation, Organisation, today=ON)
        assert not report.errors, entry.organisation.id
        assert all(finding.kind != "exposure" for finding in report.findings)
        assert not {"NET-001", "NET-003"} & {finding.rule for finding in report.findings}, entry.organisation.id
        for language in LANGUAGES:
            assert report.to_text(language)


def test_numbers_and_addresses_of_an_authority_are_its_contacts():
    for entry in every_entry():
        own = entry.authority
        if own is not None:
            given = {each for each in (own.phone, own.emergency, own.email) if each}
            assert given <= {contact.value for contact in entry.organisation.contacts} | same_numbers(entry), own.id


def same_numbers(entry: DirectoryEntry) -> set[str]:
    """Return numbers of an entry that another fact writes with other spaces."""
    digits = {"".join(filter(str.isdigit, contact.value)) for contact in entry.organisation.contacts}
    own = entry.authority
    numbers = (own.phone, own.emergency) if own else ()
    return {number for number in numbers if number and "".join(filter(str.isdigit, number)) in digits}


def test_who_decides_on_victim_status_is_whom_the_law_names():
    role = OrganisationRole.COMPETENT_IDENTIFYING_AUTHORITY
    for code in REGION:
        named = {actor.authority for actor in country(code).on(ON).identification.formal_by.value or ()}
        deciding = {e.organisation.id for e in country_directory(code, ON).entries if role in e.organisation.roles}
        assert deciding == named - {None}


def test_who_compensates_changes_with_the_day():
    def paying(day: date) -> list[str]:
        return [each.organisation.id for each in country_directory("LT", day, "compensation-body").entries]

    assert paying(date(2025, 12, 31)) == ["lt-ministry-justice"]
    assert paying(date(2026, 1, 1)) == ["lt-legal-aid-service"]


def test_of_several_bodies_that_coordinate_none_is_called_the_national_coordinator():
    for code in REGION:
        coordinating = [each for each in listed(code) if "coordination" in each.roles]
        role = OrganisationRole.NATIONAL_COORDINATOR
        national = [each for each in country_directory(code, ON).entries if role in each.organisation.roles]
        assert len(national) == (1 if len(coordinating) == 1 else 0)


def test_the_facts_and_tasks_from_which_roles_follow_exist():
    facts = {fact.id for code in REGION for fact in country(code) if isinstance(fact.value, tuple)}
    assert set(ROLE_OF_FACT) | {each for named in FACTS_OF_TASK.values() for each in named} <= facts
    assert set(ROLE_OF_TASK) | set(FACTS_OF_TASK) | set(EXPECTED_TASKS) <= set(ROLE_CODES)


# What an entry never says


def test_no_place_is_in_the_directory():
    shown = json.dumps(directory_as_data([country_directory(code, ON) for code in REGION], ON), ensure_ascii=False)
    texts = "\n".join(line for code in REGION for line in directory_lines(country_directory(code, ON), "en"))
    places = {
        actor.address
        for code in REGION
        for fact in country(code)
        for actor in (fact.value if isinstance(fact.value, tuple) else ())
        if isinstance(actor, Actor) and actor.address
    }
    assert places
    assert not any(place in shown or place in texts for place in places)
    for entry in every_entry():
        assert not entry.organisation.services
        assert {contact.channel.value for contact in entry.organisation.contacts} <= {"telephone", "email"}


# Who is looked for


@each_country
@pytest.mark.parametrize("task", EXPECTED_TASKS)
def test_for_each_expected_task_there_is_an_entry_or_a_line_that_says_there_is_none(code: str, task: str):
    directory = country_directory(code, ON)
    has_one = any(entry.has_role(task) for entry in directory.entries)
    assert has_one == (task not in directory.missing)
    for language in ("en", "lv"):
        missing = [line for line in directory_lines(directory, language) if role_label(task, language) in line]
        assert has_one or missing


@pytest.mark.parametrize("role", ROLE_CODES)
def test_a_role_gives_the_entries_that_have_it_and_says_where_none_has(role: str):
    for code in REGION:
        directory = country_directory(code, ON, role)
        assert directory.entries == tuple(e for e in country_directory(code, ON).entries if e.has_role(role))
        assert directory.missing == (() if directory.entries else (role,))


def test_an_unknown_role_or_country_is_refused_with_the_choices():
    with pytest.raises(UnknownKeyError, match="compensation-body"):
        country_directory("EE", ON, "no-such")
    with pytest.raises(UnknownKeyError, match="EE, LV"):
        country_directory("DE", ON)


# How old an entry is

HEAD = """
country = "EE"
currency = "EUR"
languages = ["et"]
name = { en = "Estonia", native = "Eesti" }
read = "2026-10"

[[fact]]
id = "network.authorities"
confidence = "medium"
source = [{ kind = "authority", title = "A page" }]
value = [
"""


def checked_on(monkeypatch: pytest.MonkeyPatch, *days: str | None) -> CountryDirectory:
    """Return a directory with an entry for each day of a check."""
    rows = (
        f'{{ id = "ee-x{number}", en = "X", native = "X", roles = [], phone = "+372 600000{number}"'
        + (f', contact_read = "{day}" }},\n' if day else " },\n")
        for number, day in enumerate(days)
    )
    text = HEAD + "".join(rows) + "]\n"
    law = Country(read(text, "ee.toml"))
    monkeypatch.setattr(entries, "country", lambda _code: law)
    return country_directory("EE", ON)


def test_a_check_of_a_year_ago_is_recent_and_one_of_a_day_more_is_not(monkeypatch: pytest.MonkeyPatch):
    directory = checked_on(monkeypatch, (ON - LIMIT).isoformat(), (ON - LIMIT - timedelta(days=1)).isoformat(), None)
    assert [each.check for each in directory.entries] == [Check.CURRENT, Check.OLD, Check.NOT_DATED]
    assert directory.freshness.current == 1
    assert directory.freshness.not_dated == 1
    assert directory.freshness.entries == 3
    assert directory.freshness.oldest == (ON - LIMIT - timedelta(days=1)).isoformat()


def test_of_a_year_or_a_month_the_first_day_counts_and_no_day_is_recorded(monkeypatch: pytest.MonkeyPatch):
    directory = checked_on(monkeypatch, "2025", "2025-11", "2025-12", "2026-02-03")
    assert [each.check for each in directory.entries] == [Check.OLD, Check.OLD, Check.CURRENT, Check.CURRENT]
    assert [each.organisation.verified_on for each in directory.entries] == [None, None, None, date(2026, 2, 3)]
    assert directory.freshness.oldest == "2025"


def test_an_old_or_undated_check_is_a_plain_warning_and_a_recent_one_is_not(monkeypatch: pytest.MonkeyPatch):
    for day, warned in (("2026-10-01", 0), ("2020", 1), (None, 1)):
        lines = list(directory_lines(checked_on(monkeypatch, day), "en"))
        assert sum("before you rely on them" in line for line in lines) == warned
    assert "Entries checked recently (limit: 365 days): 0 of 1." in lines


# On the command line


def test_the_directory_is_text_json_or_one_record_a_line(capsys: pytest.CaptureFixture[str]):
    assert main(["directory", "--country", "SE", "--role", "compensation", "--on", "2026-11-24"]) == 0
    text = capsys.readouterr().out
    assert "Brottsoffermyndigheten" in text
    assert "Migrationsverket" not in text

    assert main(["directory", "--format", "json", "--on", "2026-11-24"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [each["country"] for each in data["countries"]] == list(REGION)
    assert {each["freshness"]["limit_days"] for each in data["countries"]} == {LIMIT.days}

    assert main(["directory", "--format", "ndjson"]) == 0
    reports = list(validate_lines(capsys.readouterr().out.encode().splitlines(), today=ON))
    assert len(reports) == len(list(every_entry()))
    assert all(report.valid for report in reports)


@pytest.mark.parametrize("language", ["en", "is"])
def test_a_role_that_does_not_exist_is_answered_with_the_choices(capsys: pytest.CaptureFixture[str], language: str):
    assert main(["directory", "--role", "xyzzy", "--language", language]) == 2
    error = capsys.readouterr().err
    assert "xyzzy" in error
    assert "rapporteur" in error
    assert "shelter-provider" in error


def test_an_existing_file_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    kept = tmp_path / "directory.json"
    kept.write_text("mine", encoding="utf-8")
    assert main(["directory", "--format", "json", "-o", str(kept)]) == 2
    assert kept.read_text(encoding="utf-8") == "mine"
    assert main(["directory", "--format", "json", "-o", str(kept), "--force"]) == 0
    assert json.loads(kept.read_text(encoding="utf-8"))["standard_version"]
    capsys.readouterr()


def test_hsds_goes_out_and_comes_back_with_the_same_identifiers(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "hsds.json"
    assert main(["directory", "--country", "NO", "--format", "hsds", "-o", str(file)]) == 0
    capsys.readouterr()
    assert main(["directory", "--from-hsds", str(file)]) == 0
    shown = capsys.readouterr()
    records = [json.loads(line) for line in shown.out.splitlines()]
    assert records == [
        each.organisation.model_dump(mode="json", exclude_defaults=True)
        for each in country_directory("NO", date.today()).entries  # noqa: DTZ011 - the day of the call
    ]
    assert "/contents/*/description" in shown.err
