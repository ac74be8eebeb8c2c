"""What somebody who wants to find, expose or wrong a person would try, and what the library answers.

Every case is invented, small and told by the name of its test. A place that must not come out is called ``SECRET``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from documents import (
    ADULT,
    AGREED,
    CARRIED,
    CHILD,
    HELP,
    MIGRATION,
    OFFICE,
    POLICE,
    SHELTER,
    STAY,
    TO_SHELTER,
    carried,
    changed,
    record,
)
from nordicbaltic_standards import Finding, country, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import DataCategory, RecipientType
from nordicbaltic_standards.exchange import (
    FileReplayStore,
    MemoryReplayStore,
    OrganisationKeys,
    SealError,
    Unsealed,
    keys_from_json,
    new_keys,
    seal,
    unseal,
    write_public_keys,
)
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, read_workbook, write_workbook
from nordicbaltic_standards.interop.spreadsheet.writing import FIRST_ROW, NAMES_ROW
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.privacy import (
    DisclosureDecision,
    Minimised,
    PseudonymKey,
    PseudonymKeys,
    RetentionReason,
    erase,
    exchange_profiles,
    is_pseudonym_of,
    may_disclose,
    minimise,
    new_pseudonym_keys,
    pseudonym_for,
    pseudonymise,
)
from nordicbaltic_standards.statistics import (
    PersonCounter,
    PersonCounts,
    PublishedTable,
    measure,
    publish,
    require_k_anonymity,
)
from nordicbaltic_standards.statistics.anonymity import NotAnonymousError
from nordicbaltic_standards.statistics.formats import data as figures
from nordicbaltic_standards.statistics.formats import separated
from nordicbaltic_standards.statistics.formats import text as pages

Json = dict[str, Any]
Captured = pytest.CaptureFixture[str]

SECRET = "Qzsecretzq"
DAY = date(2026, 6, 1)
NGO: Json = {"ref": "ee-ngo", "country": "EE", "type": "non-governmental"}
AUTHORITY: Json = {"ref": "ee-board", "country": "EE", "type": "state-authority"}
CONSENT: Json = AGREED | {"valid_until": "2026-12-31"}
"""A written, explicit consent of 1 March 2026 to support and referral."""
HOUSE = OrganisationRef(ref="ee-house", country="EE", recipient_type=RecipientType.SHELTER)
HANOI = OrganisationRef(ref="vn-helper", country="VN", recipient_type=RecipientType.FOREIGN_SUPPORT_ORGANISATION)
EVERY_SCOPE = [
    "support-and-services", "share-for-referral", "share-with-police", "share-with-migration", "share-with-family",
    "share-across-border", "return-arrangements", "media-or-advocacy", "research", "anonymous-statistics",
]  # fmt: skip
PERSONAL = [category.value for category in DataCategory if category.value not in {"none", "operational"}]
EVERYTHING_AGREED: Json = CONSENT | {"scopes": EVERY_SCOPE, "data_categories": PERSONAL}
"""The widest consent that a form can hold."""
TASK: Json = {
    "id": "b1",
    "purposes": ["support"],
    "article6": "public-task",
    "article9": "social-protection-law",
    "legal_provision": "Ohvriabi seadus § 24",
}
STAYING: Json = {
    "id": "st1",
    "shelter_type": "safe-flat",
    "place_ref": SECRET,
    "address": SECRET,
    "start": "2026-03-02",
}
CLEAR_BASIS: Json = {"article6": "consent", "article9": "explicit-consent"}


def kept(*consents: Json, subject: Json = ADULT, **fields: Any) -> Json:
    """Return the record of data protection of an organisation in Estonia."""
    return record("data-protection", subject=subject, **{"controller": NGO, "consents": list(consents)} | fields)


def asked(document: Json, **question: Any) -> DisclosureDecision:
    """Ask whether health data may go to a shelter for support on 1 June 2026, or what is asked instead."""
    usual: Json = {"recipient": HOUSE, "purpose": "support", "categories": ["demographic", "special-health"], "on": DAY}
    return may_disclose(document, **(usual | question))


def refused(answer: DisclosureDecision) -> set[str]:
    """Return the reasons of an answer that is no."""
    assert answer.allowed is False
    return {reason.id.removeprefix("disclosure/") for reason in answer.blocking}


def rests_on(answer: DisclosureDecision) -> set[str]:
    """Return what carries an answer that is yes."""
    assert answer.allowed is True
    return {reason.id.removeprefix("disclosure/") for reason in answer.reasons if reason.effect.value == "carries"}


def spoke(document: Json, rule: str, **more: Any) -> set[tuple[str, str, str]]:
    """Return wording, place and severity of what a rule says of a document that has no fault of form."""
    report = validate(document, **more)
    assert [finding.rule for finding in report.findings if finding.area == "structure"] == []
    return {told(finding) for finding in report.findings if finding.rule == rule}


def told(finding: Finding) -> tuple[str, str, str]:
    return finding.variant, finding.pointer, finding.severity.value


def on_consent(**changes: Any) -> Json:
    """Return a message to a shelter that rests on a consent; the record holds health data by way of needs."""
    agreed = AGREED | {"data_categories": ["identifying", "demographic", "special-health"]} | changes
    return changed(TO_SHELTER, {"/basis": CLEAR_BASIS, "/consent": agreed, "/consent_ref": agreed["id"]})


def to(recipient: Json, purpose: str, held: Json, **more: Any) -> Json:
    """Return a message that carries a record to somebody for a purpose."""
    return TO_SHELTER | {"recipient": recipient, "purpose": purpose, "payload": {"record": held}} | more


def rules(document: Any, **more: Any) -> list[str]:
    return [finding.rule for finding in validate(document, **more).findings]


def as_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def leaves(done: Minimised[Any]) -> Any:
    """Return what leaves; something has to."""
    assert done.record is not None
    return done.record


# ------------------------------------------------------------------------------------ consent: its beginning and its end


def test_a_consent_withdrawn_a_minute_before_the_disclosure_stops_it():
    gone = CONSENT | {"status": "withdrawn", "withdrawn_at": "2026-06-01T11:59:00+03:00"}
    assert refused(asked(kept(gone), on=datetime.fromisoformat("2026-06-01T12:00:00+03:00"))) == {
        "consent-not-in-force"
    }
    assert rests_on(asked(kept(gone), on=datetime.fromisoformat("2026-06-01T11:58:00+03:00"))) == {"on-consent"}


def test_a_withdrawal_written_in_another_time_zone_counts_from_its_own_moment():
    """Half past nine in Reykjavik is half past twelve in Tallinn, whatever the figures look like."""
    gone = CONSENT | {"status": "withdrawn", "withdrawn_at": "2026-06-01T09:30:00+00:00"}
    assert refused(asked(kept(gone), on=datetime.fromisoformat("2026-06-01T12:31:00+03:00"))) == {
        "consent-not-in-force"
    }
    assert asked(kept(gone), on=datetime.fromisoformat("2026-06-01T12:29:00+03:00")).allowed is True


def test_a_withdrawal_counts_even_where_the_status_still_says_given():
    forgotten = CONSENT | {"withdrawn_at": "2026-05-01T10:00:00+03:00"}
    assert refused(asked(kept(forgotten))) == {"consent-not-in-force"}


def test_a_consent_that_ran_out_yesterday_stops_the_disclosure():
    assert refused(asked(kept(CONSENT | {"valid_until": "2026-05-31"}))) == {"consent-not-in-force"}
    assert rests_on(asked(kept(CONSENT | {"valid_until": "2026-06-01"}))) == {"on-consent"}


def test_a_refusal_is_never_taken_for_a_consent_however_much_it_covers():
    for kind in set(RecipientType) - {RecipientType.THE_PERSON}:
        answer = asked(kept(EVERYTHING_AGREED | {"status": "refused"}), recipient=kind)
        assert "consent-never-given" in refused(answer)


def test_a_consent_given_tomorrow_does_not_carry_today():
    assert refused(asked(kept(CONSENT | {"given_at": "2026-06-02T10:00:00+03:00"}))) == {"consent-not-in-force"}


def test_a_consent_that_was_only_asked_for_does_not_carry():
    for status in ("not-asked", "requested"):
        assert "consent-never-given" in refused(asked(kept(CONSENT | {"status": status})))


def test_a_message_sent_a_minute_after_the_withdrawal_is_an_error():
    late = on_consent(status="withdrawn", withdrawn_at="2026-04-01T09:59:00+03:00")
    assert spoke(late, "MSG-003") == {("", "/consent/withdrawn_at", "error")}
    early = on_consent(status="withdrawn", withdrawn_at="2026-04-01T10:01:00+03:00")
    assert spoke(early, "MSG-003") == set()


def test_a_message_on_a_consent_that_was_refused_has_run_out_or_comes_later_is_an_error():
    assert spoke(on_consent(), "MSG-003") == set()
    assert spoke(on_consent(status="refused"), "MSG-003") == {("", "/consent/status", "error")}
    assert spoke(on_consent(valid_until="2026-03-31"), "MSG-003") == {("", "/consent/valid_until", "error")}
    later = on_consent(given_at="2026-04-01T10:01:00+03:00")
    assert spoke(later, "MSG-003") == {("", "/consent/given_at", "error")}


def test_a_message_that_rests_on_consent_without_one_is_an_error():
    bare = changed(TO_SHELTER, {"/basis": CLEAR_BASIS, "/consent_ref": "c1"})
    assert spoke(bare, "MSG-003") == {("missing", "/consent", "error")}
    assert validate(bare).exchangeable is False


def test_another_consent_than_the_named_one_does_not_carry_a_message():
    swapped = changed(on_consent(), {"/consent_ref": "c9"})
    assert spoke(swapped, "MSG-003") == {("other", "/consent/id", "error")}


# ------------------------------------------------------------------------ consent: for whom, for what and for which data


def test_a_consent_for_one_shelter_does_not_carry_to_another():
    named = CONSENT | {"recipients": [{"ref": "ee-other-house"}]}
    assert refused(asked(kept(named))) == {"recipient-not-named"}
    message = on_consent(recipients=[{"ref": "fi-other-house"}])
    assert spoke(message, "MSG-003") == {("recipient", "/consent/recipients", "error")}


def test_a_consent_for_support_does_not_carry_to_the_police():
    question = {"recipient": "police", "purpose": "investigation"}
    assert refused(asked(kept(CONSENT), **question)) == {"purpose-not-covered"}
    message = on_consent() | {"recipient": POLICE, "purpose": "investigation"}
    assert ("purpose", "/consent/scopes", "error") in spoke(message, "MSG-003")


def test_a_consent_to_share_one_kind_of_data_does_not_carry_another():
    assert refused(asked(kept(CONSENT | {"data_categories": ["demographic"]}))) == {"data-not-covered"}
    message = changed(on_consent(), {CARRIED: carried("assistance", stays=[STAYING])})
    assert spoke(message, "MSG-003") == {("data", "/consent/data_categories", "error")}


def test_a_consent_that_says_yes_to_everything_and_names_nothing_carries_nothing():
    assert refused(asked(kept(CONSENT | {"scopes": []}))) == {"consent-unspecific"}
    assert refused(asked(kept(CONSENT | {"data_categories": []}))) == {"consent-unspecific"}


def test_a_nod_is_no_explicit_consent_to_health_data():
    assert refused(asked(kept(CONSENT | {"explicit": False}))) == {"not-explicit"}
    assert refused(asked(kept(CONSENT | {"form": "implied"}))) == {"not-explicit"}
    assert spoke(on_consent(explicit=False), "MSG-003") == {("explicit", "/consent/explicit", "error")}


def test_a_consent_at_home_does_not_cover_a_shelter_abroad():
    abroad = HOUSE.replace(country="LV")
    assert refused(asked(kept(CONSENT), recipient=abroad)) == {"border-not-covered"}
    message = on_consent() | {"recipient": SHELTER | {"country": "SE"}}
    assert spoke(message, "MSG-003") == {("border", "/consent/scopes", "error")}


def test_a_second_consent_does_not_mend_the_one_that_was_named():
    narrow = CONSENT | {"id": "c2", "data_categories": ["demographic"]}
    both = kept(CONSENT, narrow)
    assert refused(asked(both, consent_ref="c2")) == {"data-not-covered"}
    assert rests_on(asked(both, consent_ref="c1")) == {"on-consent"}


# -------------------------------------------------------------------------------- exclusions, grounds and public bodies

NOT_THE_POLICE: Json = CONSENT | {"exclusions": [{"type": "police"}]}
TO_POLICE: Json = {"recipient": "police", "purpose": "investigation", "categories": ["identifying"]}


def test_an_exclusion_holds_against_a_public_task_and_legal_claims():
    for ground in ("public-task", "legal-claims"):
        assert "excluded" in refused(asked(kept(NOT_THE_POLICE), without_consent_ground=ground, **TO_POLICE))


def test_an_exclusion_gives_way_to_immediate_danger():
    answer = asked(kept(NOT_THE_POLICE), without_consent_ground="immediate-danger", **TO_POLICE)
    assert rests_on(answer) == {"on-ground"}


def test_an_exclusion_said_later_holds_against_an_older_consent():
    """In March the person agreed to the police, in May they said no to them: the no is what holds."""
    march = EVERYTHING_AGREED | {"id": "c2"}
    may = NOT_THE_POLICE | {"given_at": "2026-05-02T10:00:00+03:00"}
    assert "excluded" in refused(asked(kept(march, may), **TO_POLICE))


def test_an_excluded_recipient_gets_no_message_on_consent_or_on_a_task_and_only_danger_makes_it_a_warning():
    excluded = {"exclusions": [{"ref": "fi-shelter"}]}
    assert spoke(on_consent(**excluded), "MSG-003") == {("excluded", "/consent/exclusions/0", "error")}
    by_task = changed(on_consent(**excluded), {"/basis": TO_SHELTER["basis"]})
    assert spoke(by_task, "MSG-003") == {("excluded", "/consent/exclusions/0", "error")}
    by_danger = changed(by_task, {"/basis/article6": "vital-interests"})
    assert spoke(by_danger, "MSG-003") == {("excluded-otherwise", "/consent/exclusions/0", "warning")}


def test_a_public_body_needs_no_consent_where_the_law_lays_the_task_on_it():
    answer = asked(kept(CONSENT | {"status": "refused"}, bases=[TASK], controller=AUTHORITY))
    assert rests_on(answer) == {"on-basis"}


def test_a_public_body_cannot_call_its_task_a_legitimate_interest():
    interest = TASK | {"article6": "legitimate-interests"}
    assert refused(asked(kept(bases=[interest], controller=AUTHORITY))) == {"authority-legitimate-interests"}


def test_a_public_task_that_ended_yesterday_carries_nothing():
    assert refused(asked(kept(bases=[TASK | {"to_date": "2026-05-31"}], controller=AUTHORITY))) == {
        "basis-not-in-force"
    }


def test_the_police_act_under_the_law_enforcement_rules_without_consent():
    led = {"id": "b1", "purposes": ["investigation"], "article6": "law-enforcement-directive"}
    police = {"ref": "ee-police", "country": "EE", "type": "police"}
    question = {"recipient": "prosecution-court", "purpose": "investigation", "categories": ["criminal-offence"]}
    answer = asked(kept(bases=[led], controller=police), **question)
    assert rests_on(answer) == {"on-basis"}
    carrying = next(reason for reason in answer.reasons if reason.effect.value == "carries")
    assert carrying.legal_sources == ("led art. 8", "led art. 9(1)")


def test_a_shelter_cannot_borrow_the_law_of_the_police():
    led = {"id": "b1", "purposes": ["support"], "article6": "law-enforcement-directive"}
    assert "basis-of-police" in refused(asked(kept(bases=[led])))
    message = changed(TO_SHELTER, {"/sender": SHELTER | {"ref": "fi-ngo"}, "/basis": {"article6": led["article6"]}})
    assert spoke(message, "MSG-002") == {("police", "/basis/article6", "error")}


def test_data_on_offences_in_private_hands_need_a_law_that_is_named():
    agreed = CONSENT | {"data_categories": ["criminal-offence"]}
    assert refused(asked(kept(agreed), categories=["criminal-offence"])) == {"offences-without-authority"}


def test_a_message_of_personal_data_without_any_basis_is_an_error():
    assert spoke(TO_SHELTER | {"basis": {}}, "MSG-002") == {
        ("", "/basis/article6", "error"),
        ("special", "/basis/article9", "error"),
    }


# ----------------------------------------------------------------------------------------- children and their guardians

THIRTEEN: Json = CHILD | {"birth_date": "2013-03-09"}
REFERRING: Json = CONSENT | {"scopes": ["share-for-referral"]}


@pytest.mark.parametrize("code", REGION)
def test_a_child_of_thirteen_decides_alone_only_where_the_country_lets_them(code: str):
    age = country(code).data_protection.on(DAY).child_consent_age.value
    answer = asked(kept(REFERRING, subject=THIRTEEN) | {"country": code}, recipient="shelter")
    if code in {"DK", "LT"}:
        assert age == {"DK": 15, "LT": 14}[code]
        assert refused(answer) == {"child-alone"}
        assert answer.blocking[0].params == {"age": age}
    else:
        assert age == 13
        assert rests_on(answer) == {"on-consent"}


def test_a_child_a_day_before_the_birthday_does_not_decide_alone():
    young = CHILD | {"birth_date": "2013-06-02"}
    assert refused(asked(kept(REFERRING, subject=young))) == {"child-alone"}
    assert rests_on(asked(kept(REFERRING, subject=young), on=date(2026, 6, 2))) == {"on-consent"}


def test_a_guardian_suspected_of_involvement_never_decides_for_the_child():
    suspected = CONSENT | {"giver": "guardian", "child_assent": True, "giver_suspected": True}
    assert refused(asked(kept(suspected, subject=THIRTEEN))) == {"giver-suspected"}


def test_a_parent_whom_the_file_suspects_elsewhere_does_not_decide_either():
    parent = CONSENT | {"giver": "parent", "child_assent": True}
    assert refused(asked(kept(parent, subject=THIRTEEN | {"child_care_status": "parent-suspected"}))) == {
        "giver-suspected"
    }


def case_of_a_child(**guardian: Any) -> Json:
    return changed(
        example("case-file"),
        {
            "/subject": THIRTEEN,
            "/identification/child": {"presumed": True, "guardian": {"ref": "ee-guardian"} | guardian},
            "/data_protection": {
                "controller": NGO,
                "consents": [CONSENT | {"giver": "guardian", "child_assent": True}],
            },
        },
    )


def test_a_guardian_with_conflicting_interests_does_not_decide_for_the_child():
    assert rests_on(asked(case_of_a_child())) == {"on-consent"}
    assert refused(asked(case_of_a_child(conflict_of_interest=True))) == {"giver-suspected"}


def test_a_guardian_with_conflicting_interests_receives_nothing_whatever_they_call_themselves():
    guardian = {"ref": "ee-guardian", "country": "EE", "recipient_type": "child-protection"}
    message = to(guardian, "child-protection", case_of_a_child(conflict_of_interest=True))
    assert spoke(message, "MSG-001") == {("suspected", CARRIED, "error")}
    done = minimise(message)
    assert done.record is None
    assert [(held.pointer, held.cause.name) for held in done.redactions] == [("", "SUSPECTED")]


def test_a_trafficker_who_calls_himself_family_gets_nothing():
    family = {"ref": "ee-uncle", "country": "EE", "recipient_type": "family"}
    suspicion = changed(case_of_a_child(), {"/subject/child_care_status": "parent-suspected"})
    for purpose in ("family-tracing", "safe-return", "person-request"):
        assert spoke(to(family, purpose, suspicion), "MSG-001") == {("suspected", CARRIED, "error")}
        assert minimise(to(family, purpose, suspicion)).record is None


def test_family_never_learns_the_shelter_whatever_the_consent_says():
    question = {"recipient": "family", "purpose": "family-tracing", "categories": ["safety-critical"]}
    assert "whereabouts-recipient" in refused(asked(kept(EVERYTHING_AGREED), **question))


def test_who_has_come_of_age_is_no_longer_spoken_for_by_a_guardian():
    grown = CHILD | {"birth_date": "2008-06-01", "is_child": False}
    assert refused(asked(kept(CONSENT | {"giver": "guardian"}, subject=grown))) == {"of-age"}


def test_a_child_is_never_shown_to_the_public():
    agreed = EVERYTHING_AGREED | {"capacity_recorded": True}
    question = {"recipient": "media-or-public", "purpose": "media-or-advocacy", "categories": ["identifying"]}
    assert "child-in-public" in refused(asked(kept(agreed, subject=CHILD), **question))


# ----------------------------------------------------------------------------------------------- the media and the public


def test_whereabouts_and_danger_never_reach_the_media():
    question = {"recipient": "media-or-public", "purpose": "media-or-advocacy", "categories": ["safety-critical"]}
    for ground in (None, "public-task", "immediate-danger"):
        answer = asked(kept(EVERYTHING_AGREED), without_consent_ground=ground, **question)
        assert "whereabouts-recipient" in refused(answer)


def test_without_a_consent_to_publicity_nothing_goes_to_the_media():
    question = {"recipient": "media-or-public", "purpose": "media-or-advocacy", "categories": ["demographic"]}
    assert refused(asked(kept(CONSENT), **question)) == {"purpose-not-covered"}


def test_the_public_is_never_told_of_a_child_in_latvia():
    public = {"ref": "lv-paper", "country": "LV", "recipient_type": "media-or-public"}
    held = carried("identification", country="LV", status="presumed", subject=CHILD)
    message = to(public, "media-or-advocacy", held) | {"country": "LV"}
    assert spoke(message, "MSG-001") == {("child", CARRIED, "error")}
    assert minimise(message).record is None


# ---------------------------------------------------------------------------------------------------- across the borders

ABROAD: Json = CONSENT | {"scopes": ["support-and-services", "share-across-border"]}
FAR: Json = {"ref": "vn-helper", "country": "VN", "recipient_type": "foreign-support-organisation"}


def test_a_helper_in_a_third_country_without_safeguards_gets_nothing():
    assert refused(asked(kept(ABROAD), recipient=HANOI)) == {"transfer-without-ground"}
    assert spoke(TO_SHELTER | {"recipient": FAR}, "MSG-004") == {("", "/transfer_ground", "error")}


def test_a_helper_in_a_third_country_with_safeguards_may_get_them():
    answer = asked(kept(ABROAD), recipient=HANOI, transfer_ground="safeguards")
    assert rests_on(answer) == {"on-consent", "transfer-on-ground"}
    message = TO_SHELTER | {"recipient": FAR, "transfer_ground": "safeguards"}
    assert spoke(message, "MSG-004") == set()


def test_an_adequacy_decision_that_nobody_knows_of_is_said_to_be_unknown():
    message = TO_SHELTER | {"recipient": FAR, "transfer_ground": "adequacy"}
    assert spoke(message, "MSG-004") == {("adequacy", "/transfer_ground", "warning")}
    known = TO_SHELTER | {"recipient": FAR | {"country": "CH"}, "transfer_ground": "adequacy"}
    assert spoke(known, "MSG-004") == set()


def test_norway_and_iceland_are_no_third_countries():
    for code in ("NO", "IS"):
        assert rests_on(asked(kept(ABROAD), recipient=HANOI.replace(country=code))) == {"on-consent"}
        assert spoke(TO_SHELTER | {"recipient": SHELTER | {"country": code}}, "MSG-004") == set()


def test_a_shelter_cannot_send_abroad_on_a_transfer_ground_of_the_police():
    assert refused(asked(kept(ABROAD), recipient=HANOI, transfer_ground="led-safeguards")) == {"transfer-police"}
    message = TO_SHELTER | {"recipient": FAR, "transfer_ground": "led-safeguards"}
    assert spoke(message, "MSG-004") == {("police", "/transfer_ground", "error")}


def test_a_transfer_by_consent_whose_risks_were_explained_afterwards_is_refused():
    question = {"recipient": HANOI, "transfer_ground": "derogation-explicit-consent"}
    after = asked(kept(ABROAD), transfer_risks_explained_on=date(2026, 6, 2), **question)
    assert refused(after) == {"transfer-risks-not-explained"}
    assert asked(kept(ABROAD), transfer_risks_explained_on=date(2026, 5, 31), **question).allowed is True


def test_the_consulate_of_the_home_country_never_learns_where_the_person_is():
    question = {"recipient": "consulate", "purpose": "safe-return", "categories": ["safety-critical"]}
    assert "whereabouts-recipient" in refused(asked(kept(EVERYTHING_AGREED), **question))


# --------------------------------------------------------------------------------- where the person is: the shelter address

A_FILE: Json = carried("case-file", status="open", opened_on="2026-03-01")
"""A file of a grown woman, in which every case below hides the place where she sleeps."""


def places_of_secret(value: Any, at: str = "") -> list[str]:
    """Return the pointers of what holds the secret."""
    if isinstance(value, dict):
        return [place for name, inner in value.items() for place in places_of_secret(inner, f"{at}/{name}")]
    if isinstance(value, list):
        return [place for index, inner in enumerate(value) for place in places_of_secret(inner, f"{at}/{index}")]
    return [at] if isinstance(value, str) and SECRET in value else []


def seen_by_migration(changes: Json, base: Json = A_FILE) -> list[str]:
    """Return where a migration authority reads the secret after the message was minimised."""
    message = to(MIGRATION, "residence-decision", changed(base, changes))
    assert places_of_secret(message)
    return places_of_secret(leaves(minimise(message)))


def test_a_shelter_address_never_reaches_the_migration_authority():
    message = to(MIGRATION, "residence-decision", carried("assistance", stays=[STAYING]))
    assert spoke(message, "MSG-001") == {("", f"{CARRIED}/stays", "error")}
    assert validate(message).exchangeable is False
    assert places_of_secret(leaves(minimise(message))) == []
    assert "stays" not in leaves(minimise(message))["payload"]["record"]


def test_a_shelter_address_in_a_record_within_a_case_file_does_not_leave_either():
    held = {
        "/assistance": {"stays": [STAYING], "episodes": [{"id": "s1", "service": "accommodation", "provider": SECRET}]}
    }
    held["/assistance"]["episodes"][0]["status"] = "in-progress"
    message = to(MIGRATION, "residence-decision", changed(A_FILE, held))
    assert ("", f"{CARRIED}/assistance/episodes/0/provider", "error") in spoke(message, "MSG-001")
    assert seen_by_migration(held) == []


def test_whereabouts_do_not_leave_for_a_decision_on_the_stay_even_with_consent():
    question = {"recipient": "migration-authority", "purpose": "residence-decision", "categories": ["safety-critical"]}
    assert refused(asked(kept(EVERYTHING_AGREED), **question)) == {"whereabouts-purpose"}


def test_a_shelter_address_in_a_note_leaves_only_where_somebody_read_and_released_it():
    message = to(MIGRATION, "residence-decision", A_FILE | {"note": SECRET})
    assert spoke(message, "MSG-010") == {("", f"{CARRIED}/note", "error")}
    assert validate(message).exchangeable is False
    assert places_of_secret(leaves(minimise(message))) == []
    assert places_of_secret(leaves(minimise(message, release=[f"{CARRIED}/note"]))) == [f"{CARRIED}/note"]


def test_a_shelter_address_in_extensions_cannot_even_be_released():
    inside = {"/extensions": {"ee.example:k": {SECRET: [SECRET]}}}
    assert seen_by_migration(inside) == []
    message = to(MIGRATION, "residence-decision", changed(A_FILE, inside))
    done = minimise(message, release=[f"{CARRIED}/extensions"])
    assert done.released == ()
    assert "extensions" not in leaves(done)["payload"]["record"]
    assert spoke(message, "MSG-001") == {("", f"{CARRIED}/extensions", "error")}
    assert validate(message).exchangeable is False


def test_extensions_of_the_envelope_do_not_leave():
    message = to(MIGRATION, "residence-decision", STAY) | {"extensions": {"ee.example:k": SECRET}}
    assert places_of_secret(leaves(minimise(message))) == []


def test_the_number_of_the_shelter_in_a_safe_contact_does_not_leave():
    assert seen_by_migration({"/person": {"safe_contact": {"channel": "telephone", "value": SECRET}}}) == []


OTHER_REFERRAL: Json = {
    "id": "r1",
    "type": "service",
    "status": "draft",
    "sender": {"ref": "fi-system", "recipient_type": "social-services"},
    "recipient": {"ref": "fi-house", "recipient_type": "shelter"},
}


def test_a_shelter_named_in_a_referral_of_the_file_is_not_told_to_the_migration_authority():
    to_house = {"ref": SECRET, "name": f"Turvakoti {SECRET}", "recipient_type": "shelter"}
    assert seen_by_migration({"/referrals": [OTHER_REFERRAL | {"recipient": to_house}]}) == []


def test_a_place_that_is_held_back_as_a_stay_is_not_told_as_a_coordinator():
    assert seen_by_migration({"/assistance": {"stays": [STAYING], "coordinator": {"ref": SECRET}}}) == []


def test_the_number_of_the_shelter_in_the_callback_of_a_referral_does_not_leave():
    call = {"channel": "telephone", "value": SECRET, "round_the_clock": True}
    from_house = OTHER_REFERRAL | {"sender": OTHER_REFERRAL["recipient"], "callback": call}
    assert seen_by_migration({"/referrals": [from_house]}) == []


@pytest.mark.parametrize("code", ["DK", "FI", "IS", "LT", "NO", "SE"])
def test_no_place_of_a_stay_in_an_example_is_told_to_the_migration_authority_elsewhere_in_the_file(code: str):
    file = example("case-file", code)
    places = {stay["place_ref"] for stay in file["assistance"]["stays"] if isinstance(stay["place_ref"], str)}
    if not places:
        raise LookupError(code)
    left = as_text(leaves(minimise(file, "residence-decision")))
    assert {place for place in places if f'"{place}"' in left} == set()


def test_the_consent_in_the_envelope_does_not_name_the_shelter_to_the_migration_authority():
    agreed = AGREED | {"recipients": [{"ref": "fi-migri"}, {"ref": SECRET}]}
    message = to(MIGRATION, "residence-decision", STAY) | {"consent": agreed}
    assert places_of_secret(leaves(minimise(message))) == []


def test_whereabouts_on_an_open_channel_are_an_error_even_where_it_is_encrypted():
    message = changed(TO_SHELTER, {CARRIED: carried("assistance", stays=[STAYING]), "/sealed": False})
    assert spoke(message | {"channel_encrypted": True}, "MSG-005") == {("seal", "/sealed", "error")}


def test_a_message_that_hides_whereabouts_under_a_mild_mark_is_an_error():
    message = changed(TO_SHELTER, {CARRIED: carried("assistance", stays=[STAYING]), "/classification": "demographic"})
    assert spoke(message, "MSG-006") == {("", "/classification", "error")}


def test_what_is_withheld_in_one_place_is_found_where_another_place_tells_it():
    contact = {"channel": "telephone", "value": "+358 00"}
    hidden = {"/person": {"safe_contact": contact | {"value": {"absent": "withheld-for-safety"}}}}
    file = changed(A_FILE, hidden | {"/referrals": [OTHER_REFERRAL | {"safe_contact": contact}]})
    message = changed(TO_SHELTER, {CARRIED: file})
    assert spoke(message, "MSG-012") == {("", f"{CARRIED}/referrals/0/safe_contact/value", "error")}


# ------------------------------------------------------------------------------------------- who the person is, and was


def test_a_new_identity_does_not_go_to_a_shelter_and_takes_its_numbers_with_it():
    names = [{"full": "Old Name"}, {"full": SECRET, "use": "protected"}]
    number = {"scheme": "passport", "country": "FI", "value": "XQ0000001"}
    message = changed(TO_SHELTER, {CARRIED: A_FILE | {"person": {"names": names, "identifiers": [number]}}})
    assert ("", f"{CARRIED}/person/names/1", "error") in spoke(message, "MSG-001")
    left = leaves(minimise(message))["payload"]["record"]["person"]
    assert left == {"names": [{"full": "Old Name"}]}


def test_a_birth_date_that_is_withheld_is_found_in_an_official_number():
    number = {"scheme": "fi-henkilotunnus", "country": "FI", "value": "170599-902M"}
    hidden = {"/subject/birth_date": {"absent": "withheld-for-safety"}, "/person": {"identifiers": [number]}}
    message = changed(TO_SHELTER, {CARRIED: changed(A_FILE, hidden)})
    assert spoke(message, "MSG-012") == {("", f"{CARRIED}/person/identifiers/0/value", "error")}


def test_an_official_number_is_never_a_pseudonym():
    for number in ("49905170000", "170599-902M", "990517", "k-990517", "A19990517x", "1999-05-17"):
        assert rules(changed(HELP, {"/subject/pseudonym": number})) == ["STR-035"]


def test_a_birth_date_spelled_with_signs_in_a_pseudonym_is_pointed_out():
    for pseudonym in ("K1999-05-17", "k.17.05.1999"):
        assert "STR-064" in rules(changed(HELP, {"/subject/pseudonym": pseudonym}))
    assert "STR-064" not in rules(changed(HELP, {"/subject/pseudonym": "client-2026-0147"}))


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\u0430", "\uff21", "\u0391", "\u00ad", "\u2066"])
def test_look_alikes_and_signs_that_turn_the_text_round_are_no_identifiers(sign: str):
    """Two pseudonyms that look the same are two persons to a machine and one to a reader, or the reverse."""
    assert rules(changed(HELP, {"/subject/pseudonym": f"Nbs-{sign}a-1"})) == ["STR-035"]
    assert rules(HELP | {"id": f"ref-{sign}1"}) == ["STR-034"]
    assert rules(changed(TO_SHELTER, {"/recipient/ref": f"fi-shelte{sign}"})) == ["STR-034"]


def test_free_text_with_a_name_does_not_leave_for_the_police():
    message = to(POLICE, "investigation", A_FILE | {"note": f"Seen with {SECRET} again."})
    done = minimise(message)
    assert places_of_secret(leaves(done)) == []
    assert [(held.pointer, held.cause.name) for held in done.redactions] == [(f"{CARRIED}/note", "FREE_TEXT")]
    assert SECRET not in as_text(done.account("en")) + repr(done)


def test_a_text_released_in_one_place_releases_no_other():
    file = changed(A_FILE, {"/note": "read", "/assistance": {"note": SECRET, "provider_languages": ["fi"]}})
    done = minimise(to(MIGRATION, "residence-decision", file), release=[f"{CARRIED}/note", "/note", "", "/payload"])
    assert done.released == (f"{CARRIED}/note",)
    assert places_of_secret(leaves(done)) == []


# --------------------------------------------------------------------------------------- figures, studies and profiles


def test_health_data_with_an_identity_do_not_go_into_figures():
    question = {"recipient": "statistics-office", "purpose": "statistics"}
    for category in ("identifying", "contact", "safety-critical", "free-text"):
        answer = asked(kept(EVERYTHING_AGREED), categories=["special-health", category], **question)
        assert "identity-in-figures" in refused(answer)


def test_health_data_go_into_figures_on_no_consent_to_support():
    question = {"recipient": "statistics-office", "purpose": "statistics", "categories": ["special-health"]}
    assert refused(asked(kept(CONSENT), **question)) == {"purpose-not-covered"}


def test_figures_get_no_birth_date_and_no_pseudonym_that_leads_back():
    message = to(OFFICE, "statistics", HELP)
    assert spoke(message, "MSG-009") == {
        ("", f"{CARRIED}/subject/birth_date", "error"),
        ("pseudonym", f"{CARRIED}/subject/pseudonym", "error"),
    }
    assert leaves(minimise(message))["payload"]["record"]["subject"]["birth_date"] == "1999"


def test_a_message_that_carries_more_than_its_profile_is_not_exchangeable():
    message = to(
        MIGRATION, "residence-decision", A_FILE | {"person": {"safe_contact": {"channel": "telephone", "value": "1"}}}
    )
    assert spoke(message, "MSG-001") == {("safe-contact", f"{CARRIED}/person/safe_contact", "error")}
    assert validate(message).exchangeable is False
    assert validate(minimise(message).record).exchangeable is True  # type: ignore[arg-type]


def test_a_message_gets_no_more_by_naming_a_profile_of_another_purpose():
    """Whoever writes the profile of a shelter on a message to an authority gets what the authority may have."""
    held = changed(A_FILE, {"/assistance": {"stays": [STAYING], "provider_languages": ["fi"]}})
    for name in [profile.id for profile in exchange_profiles]:
        message = to(MIGRATION, "residence-decision", held, profile=name)
        assert len(spoke(message, "MSG-001")) == (name != "statistics"), name
        assert places_of_secret(leaves(minimise(message))) == [], name


def test_a_profile_for_those_who_agreed_is_of_no_use_without_a_consent():
    police = to(POLICE, "safe-return", carried("safe-return", type="voluntary", status="considered"))
    named = police | {"profile": "safe-return-organiser"}
    assert len(spoke(named, "MSG-001")) == 1
    assert minimise(named).record is None
    agreed = changed(named, {"/basis": CLEAR_BASIS, "/consent": EVERYTHING_AGREED})
    assert spoke(agreed, "MSG-001") == set()


@pytest.mark.parametrize("profile", list(exchange_profiles), ids=lambda profile: profile.id)
def test_a_minimised_case_file_still_has_its_form_and_minimising_it_again_changes_nothing(profile: Any):
    first = minimise(example("case-file"), profile)
    if first.record is None:
        assert first.redactions[0].pointer == ""
        return
    assert [finding.rule for finding in validate(first.record).findings if finding.area == "structure"] == []
    second = minimise(first.record, profile)
    assert second.record == first.record
    assert second.redactions == ()


def test_minimising_never_changes_what_was_given():
    message = to(MIGRATION, "residence-decision", A_FILE | {"note": SECRET})
    before = as_text(message)
    assert minimise(message).record != message
    assert as_text(message) == before


# ----------------------------------------------------------------------------------------------------- sealed messages

NOW = datetime(2026, 4, 1, 7, 10, tzinfo=UTC)
MESSAGE = ExchangeMessage.model_validate(TO_SHELTER)
SENDER, RECIPIENT, STRANGER = new_keys("fi-system"), new_keys("fi-shelter"), new_keys("fi-stranger")
HOUR = timedelta(hours=1)


def closed(message: ExchangeMessage = MESSAGE, *, lasts: timedelta = HOUR) -> str:
    return seal(message, SENDER, RECIPIENT.public(), at=NOW, expires_in=lasts)


def opened(text: str, *, own: OrganisationKeys = RECIPIENT, sender: OrganisationKeys = SENDER, **more: Any) -> Unsealed:
    return unseal(text, own, sender.public(), **({"at": NOW, "seen": MemoryReplayStore()} | more))


def turned_away(result: Unsealed, rule: str) -> None:
    assert [finding.rule for finding in result.findings] == [rule]
    assert result.record is None
    assert result.report.record is None
    assert result.report.valid is False


def test_a_message_that_reaches_the_wrong_shelter_stays_closed():
    assert opened(closed()).record == MESSAGE
    turned_away(opened(closed(), own=OrganisationKeys("fi-shelter", STRANGER.keys)), "STR-136")


def test_a_message_is_not_sealed_for_another_than_the_one_it_names():
    with pytest.raises(SealError, match="recipient"):
        seal(MESSAGE, SENDER, STRANGER.public(), at=NOW, expires_in=HOUR)


def test_nobody_seals_in_the_name_of_another():
    with pytest.raises(SealError, match="sender"):
        seal(MESSAGE, STRANGER, RECIPIENT.public(), at=NOW, expires_in=HOUR)


def test_one_altered_letter_closes_a_sealed_message_for_good():
    text = closed()
    for part in range(5):
        parts = text.split(".")
        middle = len(parts[part]) // 2
        letter = "A" if parts[part][middle] != "A" else "B"
        parts[part] = parts[part][:middle] + letter + parts[part][middle + 1 :]
        result = opened(".".join(parts))
        assert result.record is None
        assert result.sender is None
        assert result.report.valid is False


def test_a_seal_that_has_run_out_is_not_opened():
    turned_away(opened(closed(), at=NOW + HOUR + timedelta(minutes=5)), "STR-146")
    assert opened(closed(), at=NOW + HOUR).record == MESSAGE


def test_a_seal_from_tomorrow_is_not_opened_today():
    turned_away(opened(closed(), at=NOW - timedelta(days=1)), "STR-145")


def test_a_message_valid_until_yesterday_is_neither_sealed_nor_opened():
    stale = MESSAGE.replace(valid_until=(NOW + HOUR).isoformat())
    text = seal(stale, SENDER, RECIPIENT.public(), at=NOW, expires_in=timedelta(days=9))
    turned_away(opened(text, at=NOW + timedelta(days=1)), "STR-146")
    with pytest.raises(SealError, match="valid"):
        seal(stale, SENDER, RECIPIENT.public(), at=NOW + timedelta(days=1), expires_in=HOUR)


def test_a_message_sent_after_its_own_end_is_an_error():
    message = TO_SHELTER | {"valid_until": "2026-03-31T10:00:00+03:00"}
    assert spoke(message, "MSG-007") == {("stale", "/valid_until", "error")}


def test_a_message_valid_until_yesterday_is_said_to_be_stale_when_it_is_read_today():
    message = TO_SHELTER | {"valid_until": "2026-04-02T10:00:00+03:00"}
    found = validate(message, on=date(2026, 4, 3), today=date(2026, 4, 3)).findings
    assert [(finding.rule, finding.pointer) for finding in found] == [("MSG-007", "/valid_until")]


def test_a_message_played_back_is_opened_once_even_by_another_process(tmp_path: Path):
    text, file = closed(), tmp_path / "seen.db"
    assert opened(text, seen=FileReplayStore(file, create=True)).record == MESSAGE
    turned_away(opened(text, seen=FileReplayStore(file)), "STR-148")


def test_a_message_sealed_without_a_signature_or_by_a_weaker_method_is_not_opened():
    from exchange.test_sealed import INNER_HEAD, OUTER_HEAD, forged, refused, tried  # noqa: PLC0415 - it makes keys of its own

    assert tried(forged()).record is not None
    refused(tried(forged(inner=INNER_HEAD | {"alg": "none"})), "STR-132")
    refused(tried(forged(inner=INNER_HEAD | {"alg": "HS256"})), "STR-132")
    refused(tried(forged(outer=OUTER_HEAD | {"enc": "A128CBC-HS256"})), "STR-132")
    refused(tried(forged(outer=OUTER_HEAD | {"alg": "RSA1_5"})), "STR-132")


def test_a_seal_by_one_organisation_around_a_message_of_another_is_not_opened():
    from exchange.test_sealed import CLAIMS, DOCUMENT, forged, refused, tried  # noqa: PLC0415 - it makes keys of its own

    foreign = changed(DOCUMENT, {"/sender/ref": "ee-somebody-else"})
    result = tried(forged(CLAIMS | {"message": foreign}))
    refused(result, "STR-149")
    assert result.findings[0].pointer == "/sender/ref"


def test_a_signed_message_that_nobody_encrypted_is_not_taken():
    from exchange.test_sealed import CLAIMS, INNER_HEAD, SENDER, key_of, refused, signed, tried  # noqa: PLC0415

    refused(tried(signed(INNER_HEAD, CLAIMS, key_of(SENDER, "sig").private or b"")), "STR-138")


def test_a_file_of_public_keys_never_holds_a_private_one(tmp_path: Path):
    write_public_keys(RECIPIENT, tmp_path / "public.json")
    text = (tmp_path / "public.json").read_text()
    assert '"d"' not in text
    assert all(key.private is None for key in keys_from_json(text, private=False).keys)
    with pytest.raises(SealError):
        keys_from_json(text, private=True)


# ---------------------------------------------------------------------------------------------------------- pseudonyms

MADE = re.compile(r"[^-]+-([bcdfghjkmnpqrstw]{32})")
KEYS, OTHER_KEYS = new_pseudonym_keys(), new_pseudonym_keys()
STUDY: Json = {"purpose": "research", "recipient": "ee-university"}


def pseudonyms(document: Json, keys: PseudonymKeys = KEYS, **more: Any) -> Json:
    done = pseudonymise(document, keys, **(STUDY | more))
    assert done.record is not None
    return done.record


def identifiers(value: Any) -> set[str]:
    """Return every pseudonym in a document, without the name of the key, which is no secret."""
    if isinstance(value, dict | list):
        return set().union(*map(identifiers, value.values() if isinstance(value, dict) else value))
    return {made[1]} if isinstance(value, str) and (made := MADE.fullmatch(value)) else set()


@pytest.mark.parametrize(
    ("keys", "more"),
    [(KEYS, {"recipient": "ee-other-university"}), (KEYS, {"purpose": "statistics"}), (OTHER_KEYS, {})],
    ids=["another recipient", "another purpose", "another key"],
)
def test_two_recipients_cannot_join_their_files_by_a_pseudonym(keys: PseudonymKeys, more: Json):
    one, two = pseudonyms(example("case-file")), pseudonyms(example("case-file"), keys, **more)
    assert len(identifiers(one)) > 20
    assert identifiers(one) == identifiers(pseudonyms(example("case-file")))
    assert identifiers(one).isdisjoint(identifiers(two))


def test_who_knows_every_person_but_not_the_key_cannot_tell_whose_pseudonym_it_is():
    known = [f"Person-{number}" for number in range(300)]
    target = pseudonym_for(known[17], KEYS.current, **STUDY)
    guessed = {pseudonym_for(person, OTHER_KEYS.current, **STUDY) for person in known}
    named = PseudonymKey(KEYS.current.id, OTHER_KEYS.current.secret)
    guessed |= {pseudonym_for(person, named, **STUDY) for person in known}
    assert target not in guessed
    assert [person for person in known if is_pseudonym_of(target, person, OTHER_KEYS, **STUDY)] == []
    assert [person for person in known if is_pseudonym_of(target, person, KEYS, **STUDY)] == [known[17]]


def test_nothing_that_somebody_typed_and_no_shelter_survives_pseudonymising():
    file = changed(
        example("case-file"), {"/assistance/stays": [STAYING], "/note": SECRET, "/extensions": {"ee.a:b": SECRET}}
    )
    done = pseudonymise(file, KEYS, **STUDY)
    assert places_of_secret(done.record) == []
    assert SECRET not in repr(done) + as_text(done.account())
    text = as_text(done.record)
    for typed in ("Pihlakas-7k", "Prykladenko", "ee-turvaline-majutus", "Sotsiaalkindlustusamet", "XX000001"):
        assert typed not in text


def test_shifted_dates_keep_intervals_and_hide_the_days():
    file = example("case-file")
    shifted = pseudonyms(file, dates="shift")
    before = [decision["decided_on"] for decision in file["identification"]["decisions"]]
    after = [decision["decided_on"] for decision in shifted["identification"]["decisions"]]
    moved = {date.fromisoformat(old) - date.fromisoformat(new) for old, new in zip(before, after, strict=True)}
    moved |= {date.fromisoformat(file["opened_on"]) - date.fromisoformat(shifted["opened_on"])}
    assert len(moved) == 1
    assert moved.pop() > timedelta(0)


# ------------------------------------------------------------------------------------------------------------- figures


def told_of(person: str, status: str = "presumed", sex: Any = "female", **more: Any) -> Json:
    """Return an identification of a person who was registered in 2025."""
    decision = {"kind": "presumptive", "outcome": status, "decided_on": "2025-03-04"}
    head = {"record_type": "identification", "standard_version": "1.0", "id": "i1", "country": "EE"}
    return head | {"subject": {"pseudonym": person, "sex": sex}, "status": status, "decisions": [decision]} | more


def census_of(*records: Json) -> PersonCounts:
    (census,) = PersonCounter().add_all(records).results()
    return census


def one_rare_man() -> tuple[PersonCounts, tuple[PublishedTable, ...]]:
    """Return forty women and one man, and what is published of them."""
    women = [told_of(f"Nbs-{number}-w") for number in range(40)]
    census = census_of(*women, told_of("Nbs-900-m", sex="male"))
    return census, publish(census)


def test_a_table_with_a_cell_of_one_does_not_show_the_one():
    _, tables = one_rare_man()
    for shown in tables:
        assert {cell.value for cell in shown.cells if cell.value is not None} <= {0, *range(5, 42)}
    (by_sex,) = [shown for shown in tables if shown.definition.id == "status"]
    assert by_sex.value(sex="M", status="PRESUM") is None


def test_no_margin_gives_a_hidden_cell_away_by_subtraction():
    from test_small_cells import RELATIONS, shown_cells  # noqa: PLC0415 - numpy is slow to load

    _, tables = one_rare_man()
    seen = shown_cells(tables)
    related = [[seen[cell] for cell in (total, *parts)] for total, parts in RELATIONS]
    assert any(None in values for values in related)
    assert [values for values in related if values.count(None) == 1] == []


def test_no_linked_table_gives_a_hidden_cell_away():
    from test_small_cells import attacker_on, shown_cells  # noqa: PLC0415 - numpy is slow to load

    census, tables = one_rare_man()
    attacker = attacker_on(census, tables, knows_zeros=True)
    men = [cell for cell, value in shown_cells(tables).items() if value is None and "M" in cell]
    assert men
    for cell in men:
        lowest, highest = attacker.range_of(cell)
        assert lowest < highest


def test_asking_for_one_table_at_a_time_shows_no_more_than_all_together():
    census, tables = one_rare_man()
    for shown in tables:
        assert publish(census, only=shown.definition.id) == (shown,)


def test_what_is_not_known_is_never_counted_as_none():
    census = census_of(*[told_of(f"Nbs-{number}-u", sex={"absent": "not-asked"}) for number in range(9)])
    (shown,) = publish(census, only="status")
    assert shown.value(sex="UNK", status="PRESUM") == 9
    assert shown.value(sex="M", status="PRESUM") == 0


def test_a_hidden_cell_is_never_written_as_a_zero():
    _, tables = one_rare_man()
    document = figures.document(tables)
    hidden = [cell for shown in document["tables"] for cell in shown["cells"] if cell["value"] is None]
    assert len(hidden) == sum(len(shown.hidden) for shown in tables) > 0
    for line in separated.csv_text(tables).splitlines():
        if line.endswith(",c"):
            assert line.endswith(",,,c")


def test_who_declined_formal_identification_is_not_counted_as_formally_identified():
    declined = [told_of(f"Nbs-{number}-d", "formal-identification-declined") for number in range(7)]
    (shown,) = publish(census_of(*declined), only="status")
    assert shown.value(status="IDENT") == 0
    assert shown.value(status="DECLINED") == 7


def test_one_person_in_two_files_is_one_person():
    twice = [told_of("Nbs-1-a"), told_of("Nbs-1-a", id="i2", exploitation_forms=["forced-labour"])]
    assert sum(census_of(*twice).persons.values()) == 1


def test_a_table_smaller_than_a_cell_shows_nothing_at_all():
    for shown in publish(census_of(told_of("Nbs-1-a", sex="male"))):
        assert shown.withheld is True
        assert {cell.value for cell in shown.cells} == {None}
        assert "Male" not in pages.pages([shown])


def test_an_export_of_records_in_which_one_person_stands_alone_is_refused():
    rows = [{"sex": "F", "age": "adult", "town": "Tartu"}] * 6 + [{"sex": "M", "age": "child", "town": SECRET}]
    assert measure(rows, ["sex", "age", "town"]).k == 1
    with pytest.raises(NotAnonymousError) as caught:
        require_k_anonymity(rows, ["sex", "age", "town"], k=5)
    (finding,) = caught.value.findings
    assert (finding.rule, finding.params) == ("STR-124", {"count": 1, "found": 1, "limit": 5})
    assert SECRET not in str(caught.value) + repr(caught.value) + finding.message("en")


def test_nobody_may_ask_for_an_anonymity_of_one():
    with pytest.raises(ValueError, match="at least 2"):
        require_k_anonymity([{"sex": "F"}], ["sex"], k=1)
    with pytest.raises(ValueError, match="at least 3"):
        publish(census_of(told_of("Nbs-1-a")), minimum=1)


# -------------------------------------------------------------------------------------------------------------- erasure


def closed_case(**terms: Json) -> Json:
    """Return a closed case of a private organisation in Latvia in which all terms ended, but those that are given."""
    file = example("case-file", "LV") | {
        "status": "closed",
        "closure": {"on": "2026-12-01", "reason": "goals-achieved"},
    }
    for proceeding in file.get("proceedings", []):
        proceeding["closed_on"] = "2026-11-01"
    for claim in file.get("compensation_claims", []):
        claim["status"] = "final"
    held = file["data_protection"] | {"controller": {"ref": "lv-house", "type": "non-governmental"}}
    held.pop("joint_controllers", None)
    for request in held.get("requests", []):
        request.setdefault("answered_on", "2026-12-01")
    ended = {"trigger": "case-closed", "due_on": "2027-01-01"}
    held["retention"] = [{"category": name} | ended | terms.get(name.replace("-", "_"), {}) for name in PERSONAL]
    return file | {"data_protection": held, "note": f"{SECRET} called."}


LATE = date(2040, 1, 1)


def test_erasing_takes_every_free_text_with_it():
    file = closed_case()
    assert file["identification"]["note"]
    done = erase(file, on=LATE)
    assert done.record is not None
    assert places_of_secret(done.record) == []
    assert '"note"' not in as_text(done.record)
    assert SECRET not in repr(done) + as_text(done.account("en"))


def test_erasing_leaves_what_a_legal_claim_needs_and_says_so():
    hold = {"from_date": "2030-01-01", "ground": "legal-claim"}
    done = erase(closed_case(victimisation={"hold": hold}), on=LATE)
    (left,) = [each for each in done.left if each.category == "victimisation" and each.pointer is None]
    assert left.why is RetentionReason.HOLD
    assert left.hold == "legal-claim"
    assert left.legal_sources == ("gdpr art. 17(3)", "gdpr art. 18(1)")
    assert done.record is not None
    for name in ("acts", "means"):
        assert done.record["identification"][name] == example("case-file", "LV")["identification"][name]
    assert done.spent is False


def test_nothing_is_erased_while_proceedings_are_open():
    file = closed_case()
    del file["proceedings"][0]["closed_on"]
    done = erase(file, on=LATE)
    assert done.erased == ()
    assert RetentionReason.OPEN_MATTER in {left.why for left in done.left}


def test_the_data_of_a_child_are_kept_from_the_day_the_child_comes_of_age():
    """Born on 9 March 2012, grown on 9 March 2030: a term of five years ends in March 2035 and not in 2031."""
    term = {"trigger": "child-turns-18", "period": {"years": 5}}
    file = changed(
        closed_case(), {"/subject": CHILD, "/data_protection/retention": [{"category": "victimisation"} | term]}
    )
    early = erase(file, on=date(2035, 3, 8))
    assert [
        left.until for left in early.left if left.category == "victimisation" and left.why is RetentionReason.RUNNING
    ] == ["2035"]
    assert {each.category.value for each in early.erased} == set()
    late = erase(file, on=date(2035, 3, 9))
    assert "victimisation" in {each.category.value for each in late.erased if each.due}


def test_the_kept_file_of_an_erased_person_cannot_be_joined_by_name():
    done = erase(closed_case(), on=LATE)
    assert done.record is not None
    assert "person" not in done.record
    assert set(done.record["subject"]) <= {"pseudonym", "age_determination"}


# --------------------------------------------------------------------------------------------------------- spreadsheets


def sheet(tmp_path: Path, change: Callable[[Workbook], None]) -> Any:
    """Return what is read from a workbook of one referral that somebody worked on."""
    path = tmp_path / "x.xlsx"
    write_workbook([RECORDS_WITH_SHEETS["referral"].model_validate(example("referral", "LV"))], path, "lv")
    book = load_workbook(path)
    change(book)
    book.save(path)
    return read_workbook(path)


def everything_read(found: Any) -> str:
    reports = [found.general, *found.reports]
    return repr(found) + "".join(
        report.to_text(language) + report.to_json(language) for report in reports for language in ("en", "is")
    )


def column(book: Workbook, technical: str) -> int:
    page = book.worksheets[1]
    return next(place for place in range(1, page.max_column + 1) if page.cell(NAMES_ROW, place).value == technical)


@pytest.mark.parametrize("formula", ['=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2+3"])
def test_a_text_that_looks_like_a_formula_is_written_as_text(formula: str, tmp_path: Path):
    record_held = RECORDS_WITH_SHEETS["referral"].model_validate(example("referral") | {"note": formula})
    write_workbook([record_held], tmp_path / "x.xlsx", "en")
    kinds = {
        cell.data_type
        for page in load_workbook(tmp_path / "x.xlsx").worksheets
        for row in page.iter_rows()
        for cell in row
    }
    assert "f" not in kinds
    assert read_workbook(tmp_path / "x.xlsx").documents[0]["note"] == formula


def test_a_formula_in_a_cell_is_not_worked_out_and_said_to_be_one(tmp_path: Path):
    def answer(book: Workbook) -> None:
        book.worksheets[1].cell(FIRST_ROW, column(book, "note")).value = f'=WEBSERVICE("http://{SECRET}/")'

    found = sheet(tmp_path, answer)
    assert [finding.rule for finding in found.reports[0].findings if finding.pointer == "/note"] == ["STR-084"]
    assert "note" not in found.documents[0]
    assert SECRET not in everything_read(found)


def test_the_name_of_a_person_as_the_name_of_a_sheet_is_never_repeated(tmp_path: Path):
    def answer(book: Workbook) -> None:
        book.create_sheet(SECRET)["A1"] = SECRET
        book.worksheets[1].cell(FIRST_ROW, column(book, "status")).value = SECRET

    found = sheet(tmp_path, answer)
    assert [finding.rule for finding in found.general.findings] == ["STR-073"]
    assert "STR-075" in [finding.rule for finding in found.reports[0].findings]
    assert SECRET not in everything_read(found)


# ----------------------------------------------------------------------------------------------- hostile text and numbers


def doubled(document: Json, name: str, first: Any) -> str:
    """Return JSON text in which a name stands twice; most readers take the second and never see the first."""
    return f"{{{json.dumps(name)}:{json.dumps(first)},{json.dumps(document)[1:]}"


def test_a_doubled_name_does_not_hide_a_second_consent():
    text = doubled(
        on_consent(), "consent", AGREED | {"status": "withdrawn", "withdrawn_at": "2026-03-02T10:00:00+02:00"}
    )
    assert json.loads(text) == on_consent()
    assert "STR-007" in rules(text)
    assert validate(text).exchangeable is False
    assert minimise(text).record is None
    assert pseudonymise(text, KEYS, **STUDY).record is None
    assert erase(text, on=LATE).record is None


def test_a_doubled_name_written_with_an_escape_does_not_hide_one_either():
    text = doubled(on_consent(), "consent", {}).replace('"consent"', '"\\u0063onsent"', 1)
    assert "STR-007" in rules(text)
    assert validate(text).exchangeable is False


def test_a_field_that_only_looks_like_the_consent_is_not_taken_for_it():
    for name in ("\u0441onsent", "Consent", "consent\u200b", "consent "):
        found = validate(TO_SHELTER | {name: AGREED})
        assert {finding.rule for finding in found.findings} <= {"STR-021", "STR-022"}
        assert found.exchangeable is False


@pytest.mark.parametrize("number", ["1" + "0" * 5000, "1e400", "-1e400", "NaN", "Infinity", "0.1", "131", "-1"])
def test_a_number_that_no_age_can_be_is_a_finding(number: str):
    text = json.dumps(changed(HELP, {"/subject/stated_age": 7777})).replace("7777", number)
    found = validate(text)
    assert found.findings != ()
    assert {finding.area for finding in found.findings} == {"structure"}
    assert found.valid is False


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_brackets_without_end_are_a_finding_and_no_crash(opening: str):
    assert rules(opening * 100_000) == ["STR-006"]
    assert minimise(opening * 100_000).record is None
    assert PersonCounter().add_all([opening * 100_000]).results() == ()


def test_errors_without_end_are_counted_and_do_not_hide_that_the_record_is_wrong():
    file = example("case-file") | {"referrals": [{"status": SECRET}] * 3000}
    report = validate(file)
    assert report.valid is False
    assert report.omitted > 0
    assert len(report.findings) < 3000 < len(report.findings) + report.omitted
    assert SECRET not in report.to_json("is")


def test_half_a_character_in_a_note_is_a_finding():
    found = validate(json.dumps(HELP | {"note": "x"}).replace('"x"', '"\\ud800"'))
    assert "STR-009" in [finding.rule for finding in found.findings]
    assert found.record is None


# ------------------------------------------------------------------------------------------------------ what is printed


@pytest.fixture(scope="module")
def planted_everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file of records with a marker, each time in another place."""
    from test_silence import MARKER, planted, small  # noqa: PLC0415

    path = tmp_path_factory.mktemp("x") / "many.jsonl"
    documents = [
        *islice(planted(small("exchange-message")), 0, None, 29),
        *islice(planted(small("referral")), 0, None, 17),
    ]
    # An entry of a list has no name to put the marker into.
    lines = [line for line in map(json.dumps, documents) if MARKER in line]
    assert len(lines) > 40
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["text", "json", "ndjson", "sarif", "html"])
def test_no_report_in_icelandic_shows_a_marker_planted_in_any_field(
    form: str, planted_everywhere: Path, capsys: Captured
):
    from test_silence import MARKER  # noqa: PLC0415

    assert main(["validate", str(planted_everywhere), "--format", form, "--language", "is"]) == 1
    said = capsys.readouterr()
    assert len(said.out) > 5000
    assert MARKER not in said.out + said.err


def test_the_commands_that_protect_people_print_no_value_of_a_broken_record(tmp_path: Path, capsys: Captured):
    path = tmp_path / "case.json"
    path.write_text(json.dumps(example("case-file") | {"status": SECRET, SECRET: SECRET}), encoding="utf-8")
    for arguments in (
        ["minimise", "--profile", "research"],
        ["erase", "--on", "2040-01-01"],
        ["statistics"],
        ["deadlines"],
    ):
        assert main([arguments[0], str(path), *arguments[1:]]) in {1, 2}
        said = capsys.readouterr()
        assert SECRET not in said.out + said.err


def test_minimising_by_command_prints_no_address_and_accounts_for_it(tmp_path: Path, capsys: Captured):
    path, account = tmp_path / "message.json", tmp_path / "account.json"
    stays = to(MIGRATION, "residence-decision", carried("assistance", stays=[STAYING]))
    path.write_text(json.dumps(stays), encoding="utf-8")
    assert main(["minimise", str(path), "--account", str(account)]) == 0
    said = capsys.readouterr()
    assert "stays" not in json.loads(said.out)["payload"]["record"]
    assert SECRET not in said.out + said.err + account.read_text()
    (held,) = json.loads(account.read_text())["redactions"]
    assert (held["pointer"], held["cause"]) == (f"{CARRIED}/stays", "whereabouts")


def test_where_nothing_may_leave_the_command_prints_nothing_and_ends_with_1(tmp_path: Path, capsys: Captured):
    path, out = tmp_path / "message.json", tmp_path / "out.json"
    guardian = {"ref": "ee-guardian", "country": "EE", "recipient_type": "child-protection"}
    message = to(guardian, "child-protection", case_of_a_child(conflict_of_interest=True))
    message["payload"]["record"]["note"] = SECRET
    path.write_text(json.dumps(message), encoding="utf-8")
    assert main(["minimise", str(path), "-o", str(out)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert not out.exists()
    assert SECRET not in said.err


def test_sealing_a_message_that_goes_too_far_is_refused_by_the_command(tmp_path: Path, capsys: Captured):
    from nordicbaltic_standards.exchange import write_private_keys  # noqa: PLC0415

    message = to(MIGRATION, "residence-decision", carried("assistance", stays=[STAYING]))
    (tmp_path / "message.json").write_text(json.dumps(message), encoding="utf-8")
    write_private_keys(SENDER, tmp_path / "own.json")
    write_public_keys(new_keys("fi-migri"), tmp_path / "to.json")
    out = tmp_path / "sealed.txt"
    arguments = ["seal", str(tmp_path / "message.json"), "--key", str(tmp_path / "own.json")]
    assert main([*arguments, "--to", str(tmp_path / "to.json"), "-o", str(out)]) == 1
    said = capsys.readouterr()
    assert not out.exists()
    assert SECRET not in said.out + said.err
