"""Records that were minimised: they validate, and what was held back for the recipient is not called missing."""

from __future__ import annotations

import copy
import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from documents import changed
from nordicbaltic_standards import Organisation, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.exchange import MemoryReplayStore, new_keys, seal, unseal
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import fields_of, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import exchange_profiles, minimise
from nordicbaltic_standards.rules.exchange_profiles.profiles import ExchangeProfile
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.references import IDENTIFIERS, REFERENCES, Names
from nordicbaltic_standards.testing.vectors import Vector, all_vectors, bases
from support import in_pairs

TODAY = date(2026, 11, 30)
by_profile = pytest.mark.parametrize("profile", list(exchange_profiles), ids=lambda profile: profile.id)
Json = dict[str, Any]
MINIMISED_AWAY = {"MSG-001", "MSG-010"}
"""Rules on what a message carries beyond its profile, and on free text that it does not state."""


HOUSE = Organisation.model_validate(bases()["organisation-controller-ee"].record)
"""An organisation that states nothing for its files."""


def judged(record: Json) -> set[tuple[str, str]]:
    """Return what is said of a record, by rule and wording; not that findings about what it lacks were left out."""
    report = validate(record, today=TODAY, organisation=HOUSE)
    return {(finding.rule, finding.variant) for finding in report.findings if finding.rule != "STR-052"}


@cache
def judged_example(name: str, country: str) -> set[tuple[str, str]]:
    return judged(example(name, country))


def for_figures(record: Json) -> Json:
    """Return a record of which the pseudonym was made for statistics, as minimising wants it (STR-101)."""
    record = copy.deepcopy(record)
    for subject in (record.get("subject"), record.get("payload", {}).get("record", {}).get("subject")):
        if subject is not None:
            subject["pseudonym_purpose"] = "statistics"
    return record


@pytest.mark.parametrize(("profile", "country"), in_pairs(list(exchange_profiles), REGION), ids=str)
def test_what_was_minimised_validates_and_lacks_nothing_that_was_held_back(country: str, profile: ExchangeProfile):
    """Of every example under every exchange profile, in two countries each; and minimising it again changes nothing."""
    for name in RECORDS:
        record = example(name, country)
        record = for_figures(record) if profile.id == "statistics" else record
        done = minimise(record, profile)
        if done.record is None:
            continue
        assert validate(done.record, today=TODAY).valid, name
        assert judged(done.record) <= judged_example(name, country), name
        again = minimise(done.record, profile)
        assert again.record == done.record, name
        assert (again.redactions, again.adjusted) == ((), ()), name


def carrying(record: Json, profile: ExchangeProfile, country: str) -> Json:
    """Return a message that carries a record to a recipient of a profile, on a task laid down by law."""
    message = example("exchange-message", country)
    message["payload"] = {"record": record}
    message["purpose"] = min(profile.purposes)
    message["recipient"] = {"ref": "recipient-1", "country": country}
    if kinds := profile.recipients - {None}:
        message["recipient"]["recipient_type"] = min(kinds)
    message["basis"] = {
        "article6": "public-task",
        "article9": "health-or-social-care",
        "article10": "authorised-by-law",
        "legal_provision": "§ 1",
    }
    for name in ("consent", "consent_ref", "profile", "in_reply_to", "in_reply_to_sent_at"):
        message.pop(name, None)
    return message | ({"profile": profile.id} if profile.named else {})


@by_profile
@pytest.mark.parametrize("country", ["EE", "NO"])
def test_a_message_with_a_minimised_record_validates_and_so_does_the_record_taken_out_of_it(
    country: str, profile: ExchangeProfile
):
    for name in RECORDS:
        if name == "exchange-message" or not profile.purposes or profile.needs == "consent":
            continue
        record = example(name, country)
        message = carrying(for_figures(record) if profile.id == "statistics" else record, profile, country)
        done = minimise(message)
        if done.record is None:
            continue
        assert judged(done.record) <= {said for said in judged(message) if said[0] not in MINIMISED_AWAY}, name
        inside = done.record["payload"]["record"]
        assert inside["minimised"] is True
        assert validate(inside, today=TODAY).valid, name
        assert judged(inside) <= judged_example(name, country), name


def test_a_record_from_which_nothing_was_taken_out_says_the_same_of_itself():
    """So that the mark tells no recipient that there is something they do not get."""
    record = example("organisation", "EE")
    done = minimise(record, "support-placement")
    assert done.redactions == ()
    assert done.record == record | {"minimised": True}


# ---------------------------------------------------------------------------------------- references to what was taken out


def test_every_reference_names_an_entry_of_the_file_or_leads_out_of_it():
    leading_out = {"ExchangeMessage.in_reply_to", "ExchangeMessage.consent_ref", "PracticeAssessment.previous_ref"}
    entries = {name for name, names in IDENTIFIERS.items() if names is Names.ENTRY and not name.endswith(".id")}
    assert entries - leading_out == set(REFERENCES)
    declared = {
        f"{each.owner}.{each.name}": each for part in parts_of(ExchangeMessage) for each in fields_of(part).values()
    }
    for name, kind in REFERENCES.items():
        assert not declared[name].required, name
        assert "id" in fields_of(kind), name


def with_consents() -> Json:
    """Return a file in which one consent is meant for a shelter alone and another for the police."""
    file = example("case-file", "EE")
    consents = [
        {"id": "c1", "status": "given", "recipients": [{"ref": "sh-1", "type": "shelter"}]},
        {"id": "c2", "status": "given", "recipients": [{"type": "police"}]},
    ]
    service = {"service": "psychological", "status": "in-progress", "start": "2026-03-02"}
    episodes = [service | {"id": f"e{number}", "consent_ref": f"c{number}"} for number in (1, 2)]
    return changed(
        file,
        {
            "/data_protection": {"consents": consents, "controller": {"ref": "org-1"}},
            "/assistance": {"episodes": [*episodes, service | {"id": "e3", "consent_ref": "ext:c3"}]},
            "/referrals": [],
            "/returns": [],
            "/protection": {},
        },
    )


def test_a_reference_to_a_consent_that_was_taken_out_leads_to_the_system_that_sends():
    done = minimise(with_consents(), "residence-decision")
    assert done.record is not None
    assert [consent["id"] for consent in done.record["data_protection"]["consents"]] == ["c2"]
    episodes = done.record["assistance"]["episodes"]
    assert [episode["consent_ref"] for episode in episodes] == ["ext:c1", "c2", "ext:c3"]
    assert done.adjusted == ("/assistance/episodes/0/consent_ref", "/minimised")
    assert "CAS-013" not in {rule for rule, _ in judged(done.record)}


def test_a_reference_that_the_mark_would_make_too_long_is_left_out():
    long = "c" * 77
    text = json.dumps(with_consents()).replace('"c1"', f'"{long}"')
    done = minimise(json.loads(text), "residence-decision")
    assert done.record is not None
    assert "consent_ref" not in done.record["assistance"]["episodes"][0]
    assert "/assistance/episodes/0/consent_ref" in done.adjusted
    kept = minimise(json.loads(text.replace(long, long[1:])), "residence-decision").record
    assert kept is not None
    assert kept["assistance"]["episodes"][0]["consent_ref"] == f"ext:{long[1:]}"


def test_of_several_references_in_one_field_the_ones_to_what_stays_are_kept():
    """A referral goes as a whole where whom it is made to may not be named."""
    to_shelter = {"ref": "sh-1", "recipient_type": "shelter"}
    police = {"ref": "org-2", "recipient_type": "police"}
    referral = {"type": "identification", "status": "draft", "sender": {"ref": "org-1"}, "recipient": police}
    referrals = [
        referral | {"id": "r1", "next_referral_ref": "r2", "related_referral_refs": ["r2", "r3", "ext:r2", "ext:r9"]},
        referral | {"id": "r2", "recipient": to_shelter},
        referral | {"id": "r3", "child_protection_referral_ref": {"absent": "not-applicable"}},
    ]
    file = changed(with_consents(), {"/referrals": referrals})
    done = minimise(file, "residence-decision")
    assert done.record is not None
    first, third = done.record["referrals"]
    assert first["next_referral_ref"] == "ext:r2"
    assert first["related_referral_refs"] == ["ext:r2", "r3", "ext:r9"]
    assert third["child_protection_referral_ref"] == {"absent": "not-applicable"}
    assert "/referrals/0/related_referral_refs" in done.adjusted


def test_a_reference_that_led_nowhere_before_is_still_found():
    """Minimising a file hides no mistake of it."""
    file = with_consents()
    file["assistance"]["episodes"][1]["consent_ref"] = "c8"
    done = minimise(file, "residence-decision")
    assert done.record is not None
    found = [finding.pointer for finding in validate(done.record, today=TODAY).findings if finding.rule == "CAS-013"]
    assert found == ["/assistance/episodes/1/consent_ref"]


# ----------------------------------------------------------------------------------------------- what is not called missing


def test_a_controller_that_is_a_shelter_is_held_back_and_not_called_missing():
    shelter = {"ref": "sh-1", "recipient_type": "shelter"}
    record = changed(example("data-protection", "EE"), {"/controller": shelter})
    done = minimise(record, "residence-decision").record
    assert done is not None
    assert "controller" not in done
    assert "PRO-029" not in {rule for rule, _ in judged(done)}
    assert ("PRO-029", "") in judged({name: value for name, value in done.items() if name != "minimised"})


def test_how_many_findings_were_left_out_is_reported_once_for_each_minimised_record():
    done = minimise(example("case-file", "EE"), "residence-decision").record
    assert done is not None
    assert done["minimised"] is True
    [notice] = [finding for finding in validate(done, today=TODAY).findings if finding.rule == "STR-052"]
    assert (notice.pointer, notice.severity, notice.kind) == ("/minimised", Severity.NOTICE, FindingKind.ADVICE)
    assert notice.area == "protection"  # nothing is wrong with its form
    own = {name: value for name, value in done.items() if name != "minimised"}
    more = len(validate(own, today=TODAY).findings) - len(validate(done, today=TODAY).findings) + 1
    assert notice.params == {"count": more}
    assert f": {more}." in notice.message()


def test_a_minimised_record_that_lacks_nothing_is_reported_without_a_notice():
    record = changed(example("organisation", "EE"), {"/minimised": True})
    assert validate(record, today=TODAY).findings == validate(example("organisation", "EE"), today=TODAY).findings


def test_a_part_of_a_file_that_came_minimised_is_judged_as_such_and_the_rest_of_the_file_is_not():
    """An authority's decision that came as an extract stands in the file of who received it."""
    file = example("case-file", "EE")
    file.pop("data_protection")
    del file["identification"]["rights_information"]
    rights, account = ("IDN-017", ""), ("CAS-019", "")
    assert {rights, account} <= judged(file)
    part = judged(changed(file, {"/identification/minimised": True}))
    assert rights not in part
    assert account in part
    assert judged(changed(file, {"/minimised": True})).isdisjoint({rights, account})


def test_a_reason_why_there_is_no_value_is_judged_in_a_minimised_record_too():
    """Nobody held it back: it was recorded."""
    vector = next(each for each in all_vectors()["COM-003"] if each.id == "COM-003/032")
    assert vector.record["applied_on"] == {"absent": "not-applicable"}
    assert ("COM-003", "") in judged(vector.record | {"minimised": True})


def test_the_envelope_of_a_message_is_judged_in_full():
    message = changed(example("exchange-message", "EE"), {"/minimised": True, "/payload/record/minimised": True})
    del message["basis"]["legal_provision"]
    assert ("MSG-002", "provision") in judged(message)


def test_saying_that_a_record_was_minimised_lets_nothing_pass_that_is_held_back():
    """Whatever a record says of itself, no finding that blocks its exchange is left out."""
    blocked = 0
    for vectors in all_vectors().values():
        for vector in vectors:
            case = vector.case
            if not vector.breaks or case.profile != "exchange" or vector.expected[0].severity != "error":
                continue
            report = validate(vector.record, country=case.country, on=case.on, organisation=vector.organisation)
            if report.exchangeable:
                continue
            blocked += 1
            record = copy.deepcopy(vector.record)
            inside = record["payload"]["record"] if record["record_type"] == "exchange-message" else record
            record["minimised"] = inside["minimised"] = True
            assert not validate(
                record, country=case.country, on=case.on, organisation=vector.organisation
            ).exchangeable, vector.id
    assert blocked


# ------------------------------------------------------------------------------------------------------- from end to end


@pytest.mark.parametrize("country", REGION)
def test_what_the_command_minimises_the_command_validates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], country: str
):
    """As the guide says it: a case file for the authority that decides on residence."""
    case, out = tmp_path / "case.json", tmp_path / "for-the-authority.json"
    case.write_text(json.dumps(example("case-file", country)), encoding="utf-8")
    assert main(["minimise", str(case), "--profile", "residence-decision", "-o", str(out)]) == 0
    assert main(["validate", str(out)]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("country", REGION)
def test_a_case_file_that_was_minimised_sealed_and_opened_validates(country: str):
    message = carrying(example("case-file", country), exchange_profiles["residence-decision"], country)
    smaller = ExchangeMessage.model_validate(minimise(message).record).replace(sealed=True)
    own, partner = new_keys(smaller.recipient.ref), new_keys(smaller.sender.ref)
    at = smaller.sent_at + timedelta(minutes=10)
    text = seal(smaller, partner, own.public(), at=at, expires_in=timedelta(days=1))
    opened = unseal(text, own, partner.public(), at=at, seen=MemoryReplayStore())
    assert opened.record == smaller
    assert opened.report.valid
    assert validate(smaller.payload.record, today=TODAY).valid


NO_WAY_ROUND = [vector for vector in all_vectors()["MSG-003"] if vector.breaks]


@pytest.mark.parametrize("vector", NO_WAY_ROUND, ids=lambda vector: vector.id)
def test_what_a_consent_does_not_carry_it_does_not_carry_in_smaller_form_either(vector: Vector):
    """Some profiles leave out whom the person excluded: without that wish the smaller message would pass."""
    before = validate(vector.record, on=vector.case.on, organisation=vector.organisation)
    done = minimise(vector.record, on=vector.case.on)
    assert (
        before.exchangeable
        or done.record is None
        or not validate(done.record, on=vector.case.on, organisation=vector.organisation).exchangeable
    )


UNTOLD = [
    vector
    for vector in all_vectors()["REF-002"]
    if vector.record["record_type"] == "referral"
    and any(each.variant in {"nameless", "untold"} for each in vector.expected)
]


@pytest.mark.parametrize("vector", UNTOLD, ids=lambda vector: vector.id)
def test_nothing_leaves_while_it_cannot_be_told_whether_the_consent_to_a_referral_excludes_the_recipient(
    vector: Vector,
):
    """The smaller message would not name the others any more, whom the consent covers or excludes."""
    referral = vector.record
    message = carrying(referral, exchange_profiles["support-placement"], "FI")
    message |= {"recipient": referral["recipient"], "consent": referral["consent"]}
    message |= {"basis": {"article6": "consent", "article9": "explicit-consent"}}
    done = minimise(message, on=vector.case.on)
    assert done.record is None
    assert {"nameless", "untold"} & {finding.variant for finding in done.findings}


def test_nothing_is_written_for_a_recipient_whom_the_person_has_excluded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    message = carrying(example("case-file", "EE"), exchange_profiles["danger-consulate"], "EE")
    assert {"type": "consulate"} in message["payload"]["record"]["data_protection"]["consents"][0]["exclusions"]
    given = tmp_path / "message.json"
    given.write_text(json.dumps(message), encoding="utf-8")
    assert main(["minimise", str(given), "-o", str(tmp_path / "smaller.json"), "--language", "en"]) == 1
    assert "The person has excluded this recipient." in " ".join("".join(capsys.readouterr()).split())
    assert not (tmp_path / "smaller.json").exists()
