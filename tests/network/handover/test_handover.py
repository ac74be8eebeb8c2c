"""Handover and conference sheets: each recipient gets what their exchange profile leaves, and nothing else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import DELETE, changed
from network.markers import MARK, marked
from nordicbaltic_standards import example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    RecipientType,
    ReferralStatus,
    ServiceStatus,
    ServiceType,
)
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.network.handover import (
    HandoverSheet,
    NotACaseFileError,
    RecipientExcludedError,
    as_html,
    as_lines,
    conference_agenda,
    handover_sheet,
    profile_for,
    recipient_names,
)
from nordicbaltic_standards.privacy import exchange_profiles, minimise
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.utils.errors import InvalidArgumentError

DAY = date(2026, 12, 1)
SECTIONS = ["danger", "needs", "dates", "promises", "in-charge"]


def matters(sheet: HandoverSheet, section: str) -> dict[str, dict[str, str]]:
    """Return the facts of each matter of a section, by its title."""
    (one,) = [each for each in sheet.sections if each.id == section]
    return {matter.title: dict(matter.facts) for matter in one.matters}


def case(**changes: Any) -> dict[str, Any]:
    return changed(
        example("case-file", "EE"), {f"/{place.replace('__', '/')}": value for place, value in changes.items()}
    )


def everything(sheet: HandoverSheet) -> str:
    return "\n".join([as_html(sheet, "handover"), json.dumps(sheet.to_dict()), *as_lines(sheet, "handover", 10_000)])


# ------------------------------------------------------------------------------------------------ every country and kind


@pytest.mark.parametrize("country", REGION)
@pytest.mark.parametrize("recipient", ["shelter", "police", "health-provider", "support-organisation", "lawyer"])
def test_every_country_s_example_gives_a_sheet_for_every_participant(country: str, recipient: str):
    document = example("case-file", country)
    try:
        sheet = handover_sheet(document, recipient, on=DAY)
    except RecipientExcludedError:
        kinds = [
            entry.get("type")
            for each in document["data_protection"]["consents"]
            for entry in each.get("exclusions", ())
        ]
        assert recipient in kinds
        return
    assert [section.id for section in sheet.sections] == SECTIONS
    assert any(section.matters for section in sheet.sections)
    profile = profile_for(recipient, country)
    assert sheet.exchange_profile is profile
    assert ui_text("minimise/profile", "en", profile=profile.id) in sheet.head


def test_a_kind_of_recipient_has_the_profile_for_support_and_a_profile_is_itself():
    assert profile_for("police").id == "support-authority"
    assert profile_for("danger-police").id == "danger-police"
    assert set(recipient_names()) == {*RecipientType, *(profile.id for profile in exchange_profiles)}
    with pytest.raises(InvalidArgumentError):
        profile_for("neighbour")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_can_be_read_in_every_language_of_the_standard(language: str):
    sheet = handover_sheet(example("case-file", "EE"), "shelter", language, on=DAY)
    shown = as_html(sheet, "handover")
    assert f'<html lang="{language}"' in shown
    assert ui_text("handover/danger", language) in shown


# -------------------------------------------------------------------------------------------------------- what is on it


def risk(day: str, level: str) -> dict[str, Any]:
    return {"date": day, "level": level, "immediate_danger": level == "extreme"}


def test_danger_begins_with_the_latest_assessment():
    document = case(
        assistance__risk_assessments=[
            risk("2026-03-01", "low"),
            risk("2026-11-30", "extreme"),
            risk("2026-04-01", "low"),
        ],
        protection=DELETE,
    )
    danger = matters(handover_sheet(document, "shelter", on=DAY), "danger")
    latest = next(iter(danger.values()))
    assert (latest["Date"], latest["Level"], latest["Immediate danger"]) == ("30 November 2026", "Extreme", "Yes")
    assert danger["Safety plan"]["Made on"]


def test_danger_says_whom_not_to_contact_and_which_channel_not_to_use():
    contact = {"channel": "telephone", "value": "+372 5555 0000", "never_use": True, "code_word": "kuldnokk"}
    document = case(person__other_contacts=[contact], data_protection__consents__0__exclusions=[{"type": "family"}])
    sheet = handover_sheet(document, "shelter", on=DAY)
    danger = matters(sheet, "danger")
    assert "Family" in danger[ui_text("handover/do-not-contact", "en")][ui_text("handover/excluded-by", "en")]
    assert danger["Other contacts"] == {"Channel": "Telephone call", "Never use": "Yes"}
    assert "5555" not in everything(sheet)
    assert "kuldnokk" not in everything(sheet)


@pytest.mark.parametrize("status", ServiceStatus)
def test_a_service_is_an_open_need_until_the_person_gets_it(status: ServiceStatus):
    episode = {"id": "s1", "service": "legal-advice", "status": status.value}
    document = case(assistance__episodes=[episode], assistance__needs_assessments=DELETE)
    needs = matters(handover_sheet(document, "shelter", on=DAY), "needs")
    open_statuses = {"needed", "offered", "waiting", "interrupted", "unavailable"}
    assert list(needs) == ([ServiceType.LEGAL_ADVICE.label("en")] if status.value in open_statuses else [])


def test_a_need_that_is_met_is_not_open():
    needs = [{"category": "language", "met": True}, {"category": "work", "met": False}, {"category": "income"}]
    document = case(assistance__needs_assessments=[{"date": "2026-11-01", "needs": needs}], assistance__episodes=DELETE)
    assert list(matters(handover_sheet(document, "shelter", on=DAY), "needs")) == ["Work", "Income"]


def test_dates_are_in_order_and_say_which_have_passed():
    sheet = handover_sheet(case(), "shelter", on=DAY)
    dates = matters(sheet, "dates")
    assert dates["Residence permit ends; apply for renewal before"]["to come"] == "8 April 2027"
    assert dates["End of the reflection period as granted"]["passed"] == "8 April 2026"
    assert list(dates)[-1] == "Residence permit ends; apply for renewal before"


def test_an_appointment_is_a_date_until_its_day_has_passed():
    for at, shown in (("2026-12-01T09:00:00+02:00", True), ("2026-11-30T09:00:00+02:00", False)):
        document = case(referrals__0__appointment={"at": at})
        assert ("Appointment" in matters(handover_sheet(document, "shelter", on=DAY), "dates")) == shown


@pytest.mark.parametrize("status", ReferralStatus)
def test_a_referral_is_a_promise_until_it_is_over(status: ReferralStatus):
    document = case(assistance__plan=DELETE, protection=DELETE, data_protection__requests=DELETE)
    document["referrals"] = [document["referrals"][0] | {"status": status.value}]
    promises = matters(handover_sheet(document, "shelter", on=DAY), "promises")
    over = {"declined", "withdrawn", "consent-withdrawn", "completed", "expired"}
    assert ("Referral" in promises) == (status.value not in over)


def test_a_goal_that_was_reached_is_no_promise_any_more():
    goals = [{"category": "work", "due": "2026-12-31"}, {"category": "language", "reached_on": "2026-08-20"}]
    promises = matters(handover_sheet(case(assistance__plan__goals=goals), "shelter", on=DAY), "promises")
    assert promises["Work"] == {"To be reached by": "31 December 2026"}
    assert "Language" not in promises


def test_who_is_in_charge_is_named_with_the_stand_in():
    in_charge = matters(handover_sheet(case(), "shelter", on=DAY), "in-charge")
    assert in_charge["Case file"]["Coordinator"] == "Social services: Näidise Sotsiaalkaitse"
    assert in_charge["Stand-in"]["Function"] == "Duty worker"


# -------------------------------------------------------------------------------------------------- what is never on it


@pytest.mark.parametrize("profile", list(exchange_profiles), ids=lambda profile: profile.id)
def test_every_text_on_a_sheet_is_in_what_the_profile_leaves(profile: Any):
    document = marked(CaseFile, example("case-file", "EE"))
    try:
        sheet = handover_sheet(document, profile.id, on=DAY)
    except RecipientExcludedError:
        return
    left = minimise(document, profile, on=DAY).record
    assert (left is None) == (sheet.sections == ())
    assert set(MARK.findall(everything(sheet))) <= set(MARK.findall(json.dumps(left)))


@settings(max_examples=25)
@given(documents(CaseFile), st.sampled_from([profile.id for profile in exchange_profiles]))
def test_whatever_the_record_a_sheet_has_nothing_that_the_profile_does_not_leave(
    document: dict[str, Any], profile: str
):
    document = marked(CaseFile, document)
    try:
        sheet = handover_sheet(document, profile, on=DAY)
    except RecipientExcludedError:
        return
    left = minimise(document, profile, on=DAY).record
    assert set(MARK.findall(everything(sheet))) <= set(MARK.findall(json.dumps(left)))


def test_what_was_left_out_follows_from_the_profile_and_not_from_the_file():
    """To name what this file contains would tell the recipient that there is something."""
    with_much = handover_sheet(case(), "police", on=DAY)
    with_little = handover_sheet(case(assistance=DELETE, protection=DELETE, person=DELETE), "police", on=DAY)
    assert with_much.left_out == with_little.left_out == (DataCategory.SAFETY_CRITICAL,)
    assert with_much.remarks == with_little.remarks
    assert DataCategory.SAFETY_CRITICAL.label("en") in with_much.remarks[0]


def test_two_participants_get_different_sheets():
    police, shelter = (handover_sheet(case(), each, on=DAY) for each in ("police", "shelter"))
    assert "Restraining order" in matters(shelter, "danger")
    assert "Restraining order" not in matters(police, "danger")


def excluding(*kinds: str) -> dict[str, Any]:
    exclusions = [{"type": kind} for kind in kinds]
    return case(
        data_protection__consents=[{"id": "c1", "status": "given", "giver": "person", "exclusions": exclusions}]
    )


def test_whom_the_person_has_excluded_gets_no_sheet():
    with pytest.raises(RecipientExcludedError):
        handover_sheet(excluding("police"), "police", on=DAY)
    assert handover_sheet(excluding("police"), "migration-authority", on=DAY).sections
    with pytest.raises(RecipientExcludedError):
        handover_sheet(excluding("police", "migration-authority", "labour-authority"), "support-authority", on=DAY)


def test_a_sheet_for_several_kinds_of_recipients_says_which_the_person_has_excluded():
    sheet = handover_sheet(excluding("police"), "support-authority", on=DAY)
    assert ui_text("handover/excluded", "en", recipients="Police") in sheet.head


def test_no_representation_shows_a_value():
    sheet = handover_sheet(case(), "shelter", on=DAY)
    for shown in (repr(sheet), repr(sheet.sections)):
        assert "Pihlakas" not in shown
        assert "2026" not in shown


def test_a_sheet_loads_nothing_runs_nothing_and_lets_nothing_of_a_record_become_a_part_of_it():
    document = case(coordinator={"name": "<script>x</script>"})
    shown = as_html(handover_sheet(document, "shelter", on=DAY), "handover")
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
    assert "default-src 'none'" in shown


# -------------------------------------------------------------------------------------------------------- the conference


def test_an_agenda_has_the_open_questions_of_the_report():
    document = case(assistance__risk_assessments=DELETE, protection=DELETE)
    report = validate(document, on=DAY)
    agenda = conference_agenda(document, (profile_for("police"), profile_for("shelter")), on=DAY)
    questions, missing = agenda.sections
    assert report.ask_next
    assert [matter.title for matter in questions.matters] == [question.text("en") for question in report.ask_next]
    assert bool(missing.matters) == bool(report.not_judged)
    assert ui_text("handover/participants", "en", profiles="support-authority, support-placement") in agenda.head


def test_an_agenda_contains_no_value_of_the_file():
    document = marked(CaseFile, example("case-file", "EE"))
    agenda = conference_agenda(document, (), on=DAY)
    shown = as_html(agenda, "agenda") + json.dumps(agenda.to_dict()) + "\n".join(as_lines(agenda, "agenda", 100))
    assert MARK.search(shown) is None
    assert "Pihlakas" not in shown


# ----------------------------------------------------------------------------------------------------------- the command


def put(folder: Path, document: Any) -> str:
    path = folder / "case.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def test_a_conference_writes_a_sheet_for_each_participant_and_an_agenda(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path, folder = put(tmp_path, case()), tmp_path / "sheets"
    folder.mkdir()
    call = ["handover", path, "--for", "police", "--for", "shelter", "--sheet", "conference", "-o", str(folder)]
    assert main(call) == 0
    names = {"conference-police.html", "conference-shelter.html", "agenda.html"}
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    assert before.keys() == names
    assert main(call) == 2, "nothing is replaced"
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before
    assert main([*call, "--force"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("form", ["html", "text", "json"])
def test_one_sheet_goes_to_a_file_or_to_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str):
    path, target = put(tmp_path, case()), tmp_path / "sheet"
    assert main(["handover", path, "--for", "shelter", "--format", form]) == 0
    shown = capsys.readouterr().out
    assert main(["handover", path, "--for", "shelter", "--format", form, "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == shown
    if form == "json":
        assert json.loads(shown)["exchange_profile"] == "support-placement"


WRONG = [
    ([], "command/for-needed", {}),
    (["--for", "police", "--for", "shelter"], "command/output-needed", {}),
    (["--for", "police", "--sheet", "conference", "-o", "none"], "command/not-a-folder", {"file": "none"}),
    (["--for", "zzz"], "command/unknown-participant", {"given": "zzz"}),
]


@pytest.mark.parametrize(("options", "text", "words"), WRONG, ids=[text for _, text, _ in WRONG])
def test_a_wrong_call_is_explained(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], text: str, words: dict[str, str]
):
    assert main(["handover", put(tmp_path, case()), *options]) == 2
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", f"nbs: {ui_text(text, 'en', **words)}\n")


def test_a_record_that_is_no_case_file_cannot_be_handed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = put(tmp_path, example("referral"))
    assert main(["handover", path, "--for", "shelter"]) == 2
    assert capsys.readouterr().err == f"nbs: {ui_text('command/not-a-case-file', 'en', file=path)}\n"
    with pytest.raises(NotACaseFileError):
        handover_sheet(example("referral"), "shelter", on=DAY)


def test_whom_the_person_has_excluded_is_named_and_no_sheet_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path, folder = put(tmp_path, excluding("police")), tmp_path / "sheets"
    folder.mkdir()
    assert main(["handover", path, "--for", "shelter", "--for", "police", "-o", str(folder)]) == 2
    assert capsys.readouterr().err == f"nbs: {ui_text('command/recipient-excluded', 'en', recipient='Police')}\n"
    assert list(folder.iterdir()) == []


def test_where_nothing_may_leave_for_one_participant_no_sheet_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    profile = next(
        profile.id
        for profile in exchange_profiles
        if minimise(example("case-file", "EE"), profile, on=DAY).record is None
    )
    path, folder = put(tmp_path, case(data_protection__consents=DELETE)), tmp_path / "sheets"
    folder.mkdir()
    assert main(["handover", path, "--for", "shelter", "--for", profile, "-o", str(folder)]) == 1
    assert "STR-100" in capsys.readouterr().err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b'{"record_type": "case-file"}'])
def test_garbage_gives_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes):
    path = tmp_path / "case.json"
    path.write_bytes(content)
    assert main(["handover", str(path), "--for", "shelter"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "STR-" in shown.err
    assert handover_sheet(content, "shelter", on=DAY).findings


def test_the_list_has_every_kind_of_recipient_and_every_profile(capsys: pytest.CaptureFixture[str]):
    assert main(["handover", "--list"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in recipient_names())
