"""Minimising: what the recipient needs leaves, nothing else does, and the account says so without a value."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from documents import changed
from nordicbaltic_standards import example, instruments, rules, standards, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, RecipientType
from nordicbaltic_standards.i18n.messages import UI_TEXTS
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.toml_files import DataFileError
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage, MessageBasis, Payload
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    ConstantShape,
    DeclaredField,
    ListShape,
    ModelShape,
    OpenShape,
    ScalarShape,
    fields_of,
    parts_of,
)
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.worker import StandIn, Worker
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import Minimised, exchange_profile_for, exchange_profiles, minimise
from nordicbaltic_standards.privacy.minimisation import Action, ExchangeProfileNeededError
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.exchange_profiles import profiles as table
from nordicbaltic_standards.rules.exchange_profiles.profiles import (
    LEAST,
    ExchangeProfile,
    read,
)
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.testing.vectors import all_vectors
from support import ROOT

D, P, R = DataCategory, DisclosurePurpose, RecipientType
by_profile = pytest.mark.parametrize("profile", list(exchange_profiles), ids=lambda profile: profile.id)
KINDS = (*RecipientType, None)
TERMS = {"Consent.recipients", "Consent.exclusions"}
AUTHORITIES = (
    R.POLICE,
    R.PROSECUTION_COURT,
    R.MIGRATION_AUTHORITY,
    R.LABOUR_AUTHORITY,
    R.COMPENSATION_AUTHORITY,
    R.FOREIGN_AUTHORITY,
    R.CONSULATE,
)
SOURCE = Path(table.__file__).with_name("profiles.toml").read_text(encoding="utf-8")


# ---------------------------------------------------------------------------------------------- the table of profiles


def test_every_purpose_and_recipient_has_exactly_one_profile():
    for purpose in P:
        for kind in KINDS:
            for country in (None, *REGION):
                fitting = [
                    profile
                    for profile in exchange_profiles
                    if not profile.named
                    and purpose in profile.purposes
                    and kind in profile.recipients
                    and (not profile.countries or country in profile.countries)
                ]
                national = [profile for profile in fitting if profile.countries]
                assert len(fitting) - len(national) <= 1
                assert len(national) <= 1
                expected = (national or fitting or [exchange_profiles[LEAST]])[0]
                assert exchange_profile_for(purpose, kind, country) is expected


def test_what_no_profile_names_gets_the_least():
    assert exchange_profile_for("support", "media-or-public") is exchange_profiles[LEAST]
    assert exchange_profiles[LEAST].carries == {D.NONE, D.OPERATIONAL}
    assert minimise(example("referral"), LEAST).record is None


def test_a_profile_of_a_country_holds_there_and_nowhere_else():
    assert exchange_profile_for("media-or-advocacy", "media-or-public", "LV").id == "publicity-lv"
    assert exchange_profile_for("media-or-advocacy", "media-or-public", "FI").id == "publicity"


def test_a_wrong_code_is_refused_and_the_choices_are_named():
    with pytest.raises(ValueError, match="residence-decision"):
        exchange_profile_for("curiosity", "police")
    with pytest.raises(ValueError, match="migration-authority"):
        exchange_profile_for("support", "neighbour")
    with pytest.raises(LookupError, match="EE, LV"):
        exchange_profile_for("support", "police", "PL")
    with pytest.raises(LookupError, match="support-placement"):
        minimise(example("referral"), "support-placment")
    with pytest.raises(LookupError, match="EE, LV"):
        minimise(example("referral"), "support-placement", country="PL")


@by_profile
def test_a_profile_rests_on_law_and_serves_standards_that_exist(profile: ExchangeProfile):
    for citation in profile.law:
        assert citation.provision in instruments[citation.instrument].provisions
    assert set(profile.standards) <= {standard.id for standard in standards}
    assert profile.standards
    assert profile.reason("en").endswith(".")
    for fact in profile.facts:
        assert fact.startswith("data_protection.")


def test_every_reason_belongs_to_a_profile():
    reasons = {identifier for identifier in UI_TEXTS if identifier.startswith("exchange-profile/")}
    assert {profile.why for profile in exchange_profiles} == reasons


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('id = "least"', 'id = "most"', "the profile 'least'"),
        (
            'carries = ["@work"]',
            'carries = ["@work"]\ncolour = "red"',
            r"entry 1 \(least\): colour: Unexpected keyword",
        ),
        ('standards = ["PRO-S12"]\n', "", r"entry 2 \(the-person\): standards: Field required"),
        ("new_identity = true", "new_identity = 1", "new_identity: Input should be a valid boolean"),
        (
            '"@everything"]\nwithholds = ["@log"]',
            '"@anything"]',
            "carries: entry 1: not a code of the list data-category",
        ),
        (
            'recipients = ["shelter", "child-protection"]',
            'recipients = ["hotel"]',
            "recipients: entry 1: not a code of the list recipient-type",
        ),
        (
            'recipients = ["shelter", "child-protection"]',
            "recipients = []",
            "purposes and recipients are given together",
        ),
        (
            'recipients = ["shelter", "child-protection"]',
            'recipients = "shelter"',
            "recipients: Input should be a valid frozenset",
        ),
        (
            'recipients = ["shelter", "child-protection"]',
            'recipients = ["shelter", "lawyer"]',
            "both name support to lawyer",
        ),
        ('id = "support-lawyer"', 'id = "support-health"', "this id is given twice: support-health"),
        ('id = "support-lawyer"', 'id = ""', "id: String should have at least 1 character"),
        (
            'law = ["gdpr art. 15", "gdpr art. 15(4)"]',
            'law = ["gdpr art. 1500"]',
            "not in the catalogue of instruments",
        ),
        ('law = ["gdpr art. 15", "gdpr art. 15(4)"]', 'law = ["bible art. 1"]', "bible art. 1 is not in the catalogue"),
        ('law = ["gdpr art. 15", "gdpr art. 15(4)"]', "law = []", "law: Tuple should have at least 1 item"),
        ('standards = ["PRO-S12"]', "standards = []", "standards: Tuple should have at least 1 item"),
        ('why = "exchange-profile/the-person"', 'why = "because"', "why: because is not among the choices"),
        ('countries = ["LT"]', 'countries = ["PL"]', "countries: entry 1: PL is not among the choices"),
        ('needs = "consent"', 'needs = "luck"', "needs: Input should be 'consent'"),
        ('named = true\nneeds = "consent"', 'needs = "consent"', "needs belongs to a named profile"),
        (
            'facts = ["data_protection.reporting_duty"]',
            'facts = ["weather"]',
            "facts: entry 1: weather is not among the choices",
        ),
        ('year = ["Subject.birth_date"]', 'year = ["Subject.shoe_size"]', "Subject.shoe_size is not among the choices"),
        ('year = ["Subject.birth_date"]', 'year = ["Permit.decided_on"]', "no date of which parts may be unknown"),
        ('fields = ["@terms", "@scopes"]', 'fields = ["@terms", "Subject.sex"]', "carried by its category already"),
        ("own_pseudonym = true", 'withholds = ["@log"]', "what is not in only is held back already"),
        ('only = ["@who", "@agreed"]', 'only = ["ShelterStay.address"]', "held back by its category already"),
        ('records = ["case-file"]', 'records = ["diary"]', "records: entry 1: diary is not among the choices"),
        ('records = ["case-file"]', 'records = ["referral"]', "in parts that are held back"),
        ('year = ["Subject.birth_date"]', 'year = ["PersonName.full"]', "no date of which parts may be unknown"),
        (
            'year = ["Subject.birth_date"]',
            'fields = ["NationalIdentifier.value"]',
            "in parts that are held back",
        ),
        ('withholds = ["@log", "ShelterStay.address"]', 'fields = ["ShelterStay.address"]', "by its category already"),
        (
            'withholds = ["@log", "@named"]',
            'withholds = ["ShelterStay.address"]',
            "held back by its category",
        ),
        ("[[profile]]", "[colours]\n[[profile]]", "colours: Extra inputs"),
        ('work = ["none", "operational"]', 'work = "none"', "categories: work: Input should be a valid list"),
        ("[[profile]]", "[profile]", "not TOML"),
    ],
)
def test_a_slip_in_the_table_is_an_error_that_names_file_and_entry(old: str, new: str, said: str):
    assert old in SOURCE
    with pytest.raises(DataFileError, match=said) as caught:
        read(SOURCE.replace(old, new, 1))
    assert str(caught.value).startswith("profiles.toml: ")


def test_profiles_and_groups_are_tables():
    with pytest.raises(DataFileError, match="profile: Input should be a valid"):
        read("profile = 3")
    with pytest.raises(DataFileError, match="categories: Input should be a valid dict"):
        read("categories = 3\n[[profile]]\nid = 'least'")


# ------------------------------------------------------------------------------- the table and the rules on disclosures


def names_whereabouts(profile: ExchangeProfile) -> bool:
    declared = {f"{d.owner}.{d.name}": d for part in parts_of(ExchangeMessage) for d in fields_of(part).values()}
    named = {declared[name].classification for name in profile.fields - TERMS}
    return D.SAFETY_CRITICAL in profile.carries | named


def said_of_whereabouts(purpose: P, kind: R, **ground: str) -> set[str]:
    """Return the severities with which PRO-026 speaks of whereabouts that went to a recipient."""
    disclosure = {
        "id": "d1",
        "at": "2026-03-01T10:00:00+02:00",
        "recipient": "org",
        "recipient_type": kind,
        "purpose": purpose,
        "data_categories": ["safety-critical"],
        **ground,
    }
    head = {"record_type": "data-protection", "standard_version": "1.0", "id": "p1", "country": "EE"}
    record = DataProtection.model_validate(head | {"subject": {"pseudonym": "Nbs-1"}, "disclosures": [disclosure]})
    verdict = rules["PRO-026"].check(record, Context(date(2026, 3, 1), "EE", None, record, "exchange"))
    return {str(found.severity or "error") for found in (verdict or [])}


@pytest.mark.parametrize("purpose", list(P))
def test_whereabouts_leave_only_where_the_rule_on_disclosures_lets_them(purpose: P):
    for kind in R:
        profile = exchange_profile_for(purpose, kind)
        agreed = said_of_whereabouts(purpose, kind, consent_ref="c1")
        danger = said_of_whereabouts(purpose, kind, without_consent_ground="immediate-danger")
        assert not names_whereabouts(profile) or "error" not in agreed & danger, (purpose, kind)


def test_figures_and_studies_get_no_identity():
    for purpose in (P.STATISTICS, P.RESEARCH):
        for kind in KINDS:
            if kind is not R.THE_PERSON:
                carried = exchange_profile_for(purpose, kind).carries
                assert carried.isdisjoint({D.IDENTIFYING, D.CONTACT, D.SAFETY_CRITICAL, D.FREE_TEXT}), kind


def test_who_supports_may_get_every_category_and_who_decides_on_residence_nothing_safety_critical():
    others = [kind for kind in KINDS if kind is not R.THE_PERSON]
    assert set().union(*(exchange_profile_for(P.SUPPORT, kind).carries for kind in others)) == set(D)
    assert all(D.SAFETY_CRITICAL not in exchange_profile_for(P.RESIDENCE_DECISION, kind).carries for kind in others)


@pytest.mark.parametrize("kind", AUTHORITIES)
def test_an_authority_never_gets_shelter_new_identity_or_safe_contact_unless_it_protects_the_person(kind: R):
    for profile in exchange_profiles:
        if kind not in profile.recipients or profile.id == "danger-police":
            continue
        assert D.SAFETY_CRITICAL not in profile.carries, profile
        assert not profile.new_identity, profile
        places = {"Assistance.stays", "PersonDetails.safe_contact", "Referral.safe_contact", "ServiceEpisode.provider"}
        assert places.isdisjoint(profile.fields), profile


# ------------------------------------------------------------------------------------------------------- the properties

names = st.sampled_from(list(RECORDS))
any_profile = st.sampled_from([profile.id for profile in exchange_profiles])


def left(document: Any, pointer: str) -> tuple[Any, str]:
    *parents, last = pointer.removeprefix("/").split("/")
    for name in parents:
        document = document[int(name)] if isinstance(document, list) else document[name]
    return document, last


def without(document: dict[str, Any], done: Minimised[Any]) -> dict[str, Any]:
    """Return the document changed at the places that the account names, and at no other."""
    shorter = copy.deepcopy(document)
    for held in reversed(done.redactions):
        place, last = left(shorter, held.pointer)
        key: Any = int(last) if isinstance(place, list) else last
        if held.action is Action.REMOVED:
            del place[key]
        elif held.action is Action.SHORTENED:
            place[key] = place[key][:4]
        else:
            assert place[key] != {"absent": "withheld-for-safety"}
            place[key] = {"absent": "withheld-for-safety"}
    return shorter


def tidy(value: Any) -> Any:
    """Leave out empty lists, which say nothing."""
    if isinstance(value, dict):
        return {key: tidy(inner) for key, inner in value.items() if inner != []}
    return [tidy(inner) for inner in value] if isinstance(value, list) else value


def settled(kind: type[Record], document: dict[str, Any]) -> dict[str, Any]:
    return kind.model_validate(document).model_dump(mode="json")


def test_a_reason_why_there_is_no_birth_date_says_no_more_than_its_year_would():
    """Under two profiles at once as well, of which one lets the year leave and the other reads single fields alone."""
    message = example("exchange-message", country="FI")
    record = example("identification", country="FI")
    record["subject"] = {"pseudonym": "Nbs-7f3k-q2", "birth_date": {"absent": "declined"}}
    message["payload"] = {"record": record}
    message["recipient"] = {"ref": "fi-statistics", "country": "FI", "recipient_type": "statistics-office"}
    message["purpose"] = "statistics"
    counted = minimise(message).record
    assert counted is not None
    assert counted["payload"]["record"]["subject"]["birth_date"] == {"absent": "declined"}
    public = minimise(message, "request-public-lv").record
    assert public is None or "birth_date" not in public["payload"]["record"].get("subject", {})


@given(st.data())
def test_the_account_names_every_place_that_changed_and_no_other(data: st.DataObject):
    kind = RECORDS[data.draw(names)]
    document = settled(kind, data.draw(documents(kind)))
    account_is_right(document, data.draw(any_profile))


@pytest.mark.parametrize("profile", exchange_profiles, ids=lambda profile: profile.id)
def test_the_account_of_an_example_names_every_place_that_changed_and_no_other(profile: ExchangeProfile):
    for name, kind in RECORDS.items():
        account_is_right(settled(kind, example(name, "EE")), profile.id)


def test_a_value_without_which_a_record_would_not_be_one_is_withheld_and_named_so():
    done = minimise(example("data-protection", "EE"), "statistics")
    [held] = [held for held in done.redactions if held.action is Action.WITHHELD]
    assert held.pointer == "/disclosures/0/recipient"
    assert done.record is not None
    assert done.record["disclosures"][0]["recipient"] == {"absent": "withheld-for-safety"}


def account_is_right(document: dict[str, Any], profile: str) -> None:
    done = minimise(document, profile)
    pointers = [held.pointer for held in done.redactions]
    assert len(set(pointers)) == len(pointers)
    if done.record is None:
        assert pointers == [""]
        assert [finding.rule for finding in done.findings] == ["STR-100"]
        return
    expected, found = without(document, done), copy.deepcopy(done.record)
    for pointer in done.adjusted:
        for each in (expected, found):
            place, last = left(each, pointer)
            place.pop(last, None)
    assert tidy(expected) == found


def lets(declared: DeclaredField, profile: ExchangeProfile) -> bool:
    """Return whether the table lets a field leave, told from what stands in it."""
    full = f"{declared.owner}.{declared.name}"
    if is_free(declared) and D.FREE_TEXT not in profile.carries:
        return False
    if full in profile.fields:
        return True
    if declared.classification not in profile.carries or full in profile.withholds | profile.year:
        return False
    nobody = isinstance(declared.shape, ConstantShape) or declared.classification is D.NONE
    return not profile.only or full in profile.only or nobody


def about_nobody(kind: type[Model]) -> bool:
    """Return whether a part is a record about no person; the day of its writing tells nothing of one."""
    return kind.__name__ in {"Organisation", "PracticeAssessment"}


def is_free(declared: DeclaredField) -> bool:
    """Return whether anybody can write anything into a field: told by what it takes, whatever it is classed as."""
    shape = declared.shape
    return isinstance(shape, OpenShape) or (isinstance(shape, ScalarShape) and shape.leaf.name == "Note")


def leaks(kind: type[Model], document: dict[str, Any], profile: ExchangeProfile) -> list[str]:
    """Return the fields of a document that a profile does not let go, told from the declarations alone."""
    found: list[str] = []
    for name, declared in fields_of(kind).items():
        value = document.get(name)
        if value is None or value == [] or (isinstance(value, dict) and set(value) == {"absent"}):
            continue
        full = f"{declared.owner}.{name}"
        if is_free(declared):
            found.append(f"{full} is free")
        elif full in profile.year:
            found += [] if len(value) == 4 else [full]
        elif not lets(declared, profile) and not (full == "Record.recorded_at" and about_nobody(kind)):
            found.append(full)
        found += inner_leaks(declared, value, profile)
    if kind.__name__ == "PersonName" and document.get("use") == "protected" and not profile.new_identity:
        found.append("a new name")
    return found


def inner_leaks(declared: DeclaredField, value: Any, profile: ExchangeProfile) -> list[str]:
    shape = declared.item_shape
    if isinstance(shape, ScalarShape) or not isinstance(shape, ModelShape | ChoiceShape):
        return []
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        part = shape.part if isinstance(shape, ModelShape) else RECORDS[item["record_type"]]
        found += leaks(part, item, profile)
    return found


@given(st.data())
def test_nothing_outside_the_profile_comes_out(data: st.DataObject):
    name = data.draw(names)
    profile = exchange_profiles[data.draw(any_profile)]
    done = minimise(data.draw(documents(name)), profile)
    assume(done.record is not None)
    assert done.record is not None
    assert done.exchange_profile is not None
    for governing in (profile, done.exchange_profile):
        # Who sends and who receives stands on the envelope, and the envelope is about the work.
        inside = done.record.get("payload", {}).get("record", done.record)
        assert leaks(RECORDS[inside["record_type"]], inside, governing) == []
        assert leaks(Consent, done.record.get("consent", {}), governing) == []
        assert "extensions" not in done.record


@given(st.data())
def test_minimising_twice_changes_nothing(data: st.DataObject):
    kind = RECORDS[data.draw(names)]
    document = settled(kind, data.draw(documents(kind)))
    profile = data.draw(any_profile)
    texts = (
        data.draw(st.lists(st.sampled_from(free_texts(kind, document)), unique=True))
        if free_texts(kind, document)
        else []
    )
    once = minimise(document, profile, release=texts)
    assume(once.record is not None)
    assert once.record is not None
    assert set(once.released) <= set(free_texts(kind, once.record))
    twice = minimise(once.record, profile, release=once.released)
    assert twice.record == once.record
    assert twice.redactions == ()
    assert twice.adjusted == ()
    assert twice.released == once.released


def free_texts(kind: type[Model], document: dict[str, Any], at: str = "") -> list[str]:
    """Return the pointers of the free texts of a document; extensions are none."""
    found: list[str] = []
    for name, declared in fields_of(kind).items():
        value = document.get(name)
        shape = declared.item_shape
        if value is None or (isinstance(value, dict) and set(value) == {"absent"}):
            continue
        if is_free(declared) and isinstance(shape, ScalarShape):
            found.append(f"{at}/{name}")
        elif isinstance(shape, ModelShape | ChoiceShape):
            many = value if isinstance(value, list) else [value]
            for index, item in enumerate(many):
                part = shape.part if isinstance(shape, ModelShape) else RECORDS[item["record_type"]]
                found += free_texts(part, item, f"{at}/{name}/{index}" if isinstance(value, list) else f"{at}/{name}")
    return found


@given(st.data())
def test_the_smaller_record_is_of_the_same_type_and_of_sound_form(data: st.DataObject):
    name = data.draw(names)
    record = RECORDS[name].model_validate(data.draw(documents(name)))
    done = minimise(record, data.draw(any_profile))
    assume(done.record is not None)
    assert type(done.record) is RECORDS[name]
    report = validate(done.record, today=date(2026, 11, 28))
    assert [finding for finding in report.findings if finding.area == "structure" and finding.severity == "error"] == []


@given(st.data())
def test_a_record_and_its_json_form_are_minimised_alike(data: st.DataObject):
    kind = RECORDS[data.draw(names)]
    record = kind.model_validate(data.draw(documents(kind)))
    profile = data.draw(any_profile)
    of_record = minimise(record, profile)
    for form in (record.model_dump(mode="json"), record.model_dump_json(), record.model_dump_json().encode()):
        of_form = minimise(form, profile)
        expected = None if of_record.record is None else of_record.record.model_dump(mode="json")
        assert of_form.record == expected
        assert of_form.redactions == of_record.redactions


def full(part: type[Model]) -> dict[str, Any]:
    """Return a document in which every field of a part, and of the parts inside, holds something."""
    made = {name: filled(declared) for name, declared in fields_of(part).items()}
    if part is Consent:  # all other organisations of the document are one, to which a message goes
        made["exclusions"] = [{"ref": "org-9", "type": "shelter"}]
    return {name: value for name, value in made.items() if value is not None}


def filled(declared: DeclaredField) -> Any:
    shape, example_ = declared.shape, declared.example
    inner = declared.item_shape
    if isinstance(inner, ConstantShape):
        return inner.value
    if not isinstance(inner, ModelShape | ChoiceShape):
        return None if example_ == {"absent": "withheld-for-safety"} and not declared.required else example_
    value = full(inner.part if isinstance(inner, ModelShape) else RECORDS["case-file"])
    return [value] if isinstance(shape, ListShape) else value


@by_profile
@pytest.mark.parametrize("name", RECORDS)
def test_of_a_record_in_which_every_field_is_filled_only_the_profile_comes_out(name: str, profile: ExchangeProfile):
    kind = RECORDS[name]
    document = settled(kind, full(kind))
    done = minimise(document, profile)
    if done.record is None:
        assert [held.pointer for held in done.redactions] == [""]
        return
    inside = done.record.get("payload", {}).get("record", done.record)
    assert done.exchange_profile is not None
    for governing in (profile, done.exchange_profile):
        assert leaks(RECORDS[inside["record_type"]], inside, governing) == []
    assert minimise(done.record, profile).record == done.record
    document = settled(kind, homeless(full(kind)))
    done = minimise(document, profile)
    missing = carried_in(kind, document, profile) - carried_in(kind, done.record or {}, profile)
    assert name == "exchange-message" or missing == set()


def homeless(value: Any) -> Any:
    """Return a document in which nothing is a shelter, and no number that of a card that tells of a permit."""
    instead = {
        "shelter": "lawyer",
        "shelter-provider": "support-provider",
        "accommodation": "peer-support",
        "housing-move-on": "peer-support",
        "residence-card": "passport",
        "asylum-seeker-card": "passport",
    }
    if isinstance(value, dict):
        return {key: homeless(inner) for key, inner in value.items() if key not in {"place_ref", "address"}}
    if isinstance(value, list):
        return [homeless(inner) for inner in value]
    return instead.get(value, value) if isinstance(value, str) else value


def carried_in(kind: type[Model], document: dict[str, Any], profile: ExchangeProfile) -> set[str]:
    """Return the fields of a document that its profile lets go and that stand in parts that it lets stand."""
    found: set[str] = set()
    for name, declared in fields_of(kind).items():
        value = document.get(name)
        if value is None or (isinstance(value, dict) and set(value) == {"absent"}) or is_free(declared):
            continue
        if not lets(declared, profile):
            continue
        inner = declared.item_shape
        if isinstance(inner, ModelShape):
            parts = [carried_in(inner.part, item, profile) for item in (value if isinstance(value, list) else [value])]
            if not stands(inner.part, profile):
                continue
            found |= set().union(*parts)
        found.add(f"{kind.__name__}.{name}")
    return found


def stands(part: type[Model], profile: ExchangeProfile) -> bool:
    """Return whether a part can stand when everything that a profile holds back is gone."""
    return all(
        not is_free(declared) and lets(declared, profile)
        for declared in fields_of(part).values()
        if declared.required and not declared.takes_absence
    )


MARKER = "Qzmarkerzq"


def marked(value: Any) -> Any:
    """Put a marker into every text that may hold anything."""
    if isinstance(value, dict):
        return {
            key: MARKER if key in {"note", "text", "full", "value", "code_word", "address"} else marked(inner)
            for key, inner in value.items()
        }
    return [marked(inner) for inner in value] if isinstance(value, list) else value


@by_profile
@pytest.mark.parametrize("name", RECORDS)
def test_the_account_holds_no_value(name: str, profile: ExchangeProfile):
    document = marked(example(name)) | {"extensions": {f"ee.example:{MARKER.lower()}": MARKER}}
    done = minimise(document, profile)
    said = json.dumps([done.account(language) for language in ("en", "lv")], ensure_ascii=False) + repr(done)
    said += repr(done.redactions) + repr(done.findings)
    assert MARKER not in said
    assert MARKER.lower() not in said


# ------------------------------------------------------------------------------------------------ minimising and the rules


def spoken(message: ExchangeMessage, rule: str) -> set[str]:
    """Return the wordings with which a rule speaks of a message."""
    country = next((code for code in (message.country, message.sender.country) if code in REGION), None)
    verdict = rules[rule].check(message, Context(message.sent_at.date(), country, None, message, "exchange"))
    found = verdict if isinstance(verdict, list) else [verdict] if verdict else []
    return {one.variant or "places" for one in found}


def judged(message: ExchangeMessage) -> set[str]:
    said = spoken(message, "MSG-001") | spoken(message, "MSG-009") | spoken(message, "MSG-010")
    return said - {"pseudonym", "stated"}


def read_through(message: ExchangeMessage) -> Minimised[ExchangeMessage]:
    """Minimise a message of which the free texts that it states have been read and released."""
    return minimise(message, release=[f"/payload/record{text}" for text in message.payload.free_text_fields])


@given(documents("exchange-message"))
def test_the_rules_on_messages_and_minimising_never_disagree(document: dict[str, Any]):
    """A message is found to carry too much exactly when minimising takes something out, and never afterwards."""
    message = ExchangeMessage.model_validate(document)
    done = read_through(message)
    assert bool(done.redactions) is bool(judged(message))
    if done.record is not None:
        assert judged(done.record) == set()


def test_every_vector_of_the_rules_agrees_with_minimising():
    seen = set()
    for rule in ("MSG-001", "MSG-009", "MSG-010"):
        for vector in all_vectors()[rule]:
            message = ExchangeMessage.model_validate(vector.record)
            done = read_through(message)
            breaks = bool(judged(message))
            assert bool(done.redactions) is breaks, vector.id
            assert done.record is None or judged(done.record) == set()
            seen.add(breaks)
    assert seen == {True, False}


@pytest.mark.parametrize("country", REGION)
def test_the_example_messages_carry_no_more_than_their_profile(country: str):
    message = example("exchange-message", country)
    done = minimise(message)
    assert {held.category for held in done.redactions} <= {D.FREE_TEXT}
    assert done.exchange_profile is not None
    assert done.record is not None
    assert done.record["profile"] == done.exchange_profile.id
    assert "/profile" in done.adjusted


@by_profile
def test_a_minimised_message_names_the_profile_by_which_it_was_minimised(profile: ExchangeProfile):
    done = minimise(example("exchange-message"), profile)
    assert done.exchange_profile is not None
    if done.record is not None:
        assert done.record["profile"] == done.exchange_profile.id


def test_the_envelope_of_a_message_is_about_the_work():
    """So that only the record, the consent and the extensions of a message have to be looked at."""
    for part in (ExchangeMessage, Payload, MessageBasis, OrganisationRef, StandIn, Worker):
        for name, declared in fields_of(part).items():
            assert declared.classification is D.OPERATIONAL or name == "extensions", (part, name)


def test_no_list_of_parts_has_to_have_an_entry():
    """So that an entry that may not leave can always be taken out."""
    for part in parts_of(ExchangeMessage):
        for declared in fields_of(part).values():
            shape = declared.shape
            if isinstance(shape, ListShape) and isinstance(shape.item, ModelShape):
                assert shape.minimum == 0, declared


# --------------------------------------------------------------------------------------------------- what it says of people

SHELTER = {
    "id": "st1",
    "shelter_type": "crisis-centre",
    "address": "Inventiv 1",
    "place_ref": "sh-1",
    "start": "2026-03-02",
}
CONTACT = {"channel": "telephone", "value": "+372 000 0000", "code_word": "kuldnokk"}


def case(**changes: Any) -> dict[str, Any]:
    found = example("case-file")
    return changed(found, {f"/{name.replace('__', '/')}": value for name, value in changes.items()})


def held_at(done: Minimised[Any]) -> dict[str, str]:
    return {held.pointer: held.cause.name for held in done.redactions}


@pytest.mark.parametrize("country", REGION)
def test_a_safe_return_names_the_danger_and_never_the_place(country: str):
    file = changed(
        example("case-file", country), {"/assistance/stays": [SHELTER], "/person": {"safe_contact": CONTACT}}
    )
    done = minimise(file, "safe-return-receiving").record
    assert done is not None
    assert "Inventiv" not in json.dumps(done)
    assert "sh-1" not in json.dumps(done)
    assert "stays" not in done.get("assistance", {})
    assert all("provider" not in episode for episode in done.get("assistance", {}).get("episodes", []))
    assert done["person"]["safe_contact"]["value"] == CONTACT["value"]
    returned = minimise(example("safe-return", country), "safe-return-receiving").record
    assert returned is not None
    before = example("safe-return", country).get("risk_assessments", [])
    assert [risk["level"] for risk in returned.get("risk_assessments", [])] == [risk["level"] for risk in before]


def test_how_a_return_stands_is_not_for_the_authority_unless_the_person_agreed():
    record = example("safe-return")
    assert minimise(record, "safe-return-authority").record is None
    done = minimise(record, "safe-return-organiser").record
    assert done is not None
    assert done["status"] == record["status"]


def test_the_police_that_protect_the_person_learn_where_they_are_and_those_that_investigate_do_not():
    file = case(
        assistance__stays=[SHELTER], person={"safe_contact": CONTACT, "names": [{"full": "X Y", "use": "protected"}]}
    )
    protecting = minimise(file, "danger-police").record
    assert protecting is not None
    assert protecting["assistance"]["stays"][0]["address"] == "Inventiv 1"
    assert protecting["person"]["names"][0]["full"] == "X Y"
    investigating = minimise(file, "investigation").record
    assert investigating is not None
    assert "stays" not in investigating["assistance"]
    assert "safe_contact" not in investigating.get("person", {})
    assert "names" not in investigating.get("person", {})


def test_a_new_name_takes_the_official_numbers_with_it():
    number = {"scheme": "passport", "country": "EE", "value": "X0000000"}
    file = case(
        person={"names": [{"full": "Old Name"}, {"full": "New Name", "use": "protected"}], "identifiers": [number]}
    )
    done = minimise(file, "residence-decision")
    assert done.record is not None
    assert [name["full"] for name in done.record["person"]["names"]] == ["Old Name"]
    assert held_at(done)["/person/names/1"] == "NEW_IDENTITY"
    assert held_at(done)["/person/identifiers"] == "NEW_IDENTITY"
    hidden = case(person={"names": {"absent": "declined"}, "identifiers": [number]})
    kept = minimise(hidden, "residence-decision").record
    assert kept is not None
    assert kept["person"]["identifiers"] == [number]


def test_an_organisation_that_does_not_house_the_person_gets_no_address():
    done = minimise(case(assistance__stays=[SHELTER]), "support-organisation").record
    assert done is not None
    assert "address" not in done["assistance"]["stays"][0]
    assert done["assistance"]["stays"][0]["shelter_type"] == "crisis-centre"


def test_figures_hold_no_direct_identifier():
    file = case(person={"names": [{"full": "X Y"}], "safe_contact": CONTACT})
    done = minimise(file, "statistics")
    assert done.record is not None
    assert "person" not in done.record
    assert len(done.record["subject"]["birth_date"]) == 4
    assert held_at(done)["/subject/birth_date"] == "YEAR"
    assert next(held for held in done.redactions if held.pointer == "/subject/birth_date").action is Action.SHORTENED


def test_the_home_municipality_goes_only_to_those_who_may_know_the_place():
    file = case(subject__home_municipality="Testvald")
    for name in ("support-organisation", "support-placement", "child-helper"):
        assert minimise(file, name).record["subject"]["home_municipality"] == "Testvald"
    for name in ("identification", "court-proceedings", "benefits", "statistics"):
        assert "home_municipality" not in minimise(file, name).record["subject"]


def test_a_pseudonym_that_leads_back_from_figures_is_said_so():
    done = minimise(example("identification"), "statistics")
    assert [(finding.rule, finding.pointer) for finding in done.findings] == [("STR-101", "/subject/pseudonym")]
    own = changed(example("identification"), {"/subject/pseudonym_purpose": "statistics"})
    assert minimise(own, "statistics").findings == ()
    assert minimise(example("identification"), "research-identified").findings == ()
    assert minimise(example("identification"), "identification").findings == ()


def test_the_person_gets_everything_but_what_others_are_suspected_of():
    guardian = {"ref": "g1", "conflict_of_interest": True}
    file = case(assistance__stays=[SHELTER], identification__child={"presumed": True, "guardian": guardian})
    file["subject"] |= {"birth_date": "1990-02", "is_child": False}
    done = minimise(file, "the-person", release=free_texts(RECORDS["case-file"], file))
    assert done.record is not None
    assert held_at(done)["/identification/child/guardian/conflict_of_interest"] == "WITHHELD"
    others = {
        "conflict_of_interest", "giver_suspected", "suspected", "to_suspected_person", "shared_with_suspect",
        "controlled_by_suspect",
    }  # fmt: skip
    assert {held.pointer.rsplit("/")[-1] for held in done.redactions} <= others
    assert done.record["assistance"]["stays"][0]["address"] == "Inventiv 1"
    assert "disclosures" in done.record["data_protection"]


@pytest.mark.parametrize("profile", ["family-tracing-family", "safe-return-family", "request-family"])
@pytest.mark.parametrize(
    "suspicion",
    [
        {"subject__child_care_status": "parent-suspected"},
        {"subject__caregiver": {"kind": "parent", "suspected": True}},
        {"identification__suspects": [{"relation": "intimate-partner"}]},
        {"identification__child": {"guardian": {"conflict_of_interest": True}}},
        {"data_protection__consents": [{"id": "c1", "status": "given", "giver_suspected": True}]},
        {
            "returns": [
                {
                    "type": "voluntary",
                    "status": "considered",
                    "child": {"caregiver": {"kind": "other-relative", "suspected": True}},
                }
            ]
        },
    ],
)
def test_the_family_gets_nothing_where_a_parent_or_guardian_is_suspected(profile: str, suspicion: dict[str, Any]):
    assert minimise(case(), profile).record is not None
    done = minimise(case(**suspicion), profile)
    assert done.record is None
    assert held_at(done) == {"": "SUSPECTED"}


def test_a_guardian_whose_interests_conflict_gets_nothing_under_any_profile():
    child = {"presumed": True, "guardian": {"ref": "g1", "conflict_of_interest": True}}
    carried = changed(example("identification"), {"/child": child})
    message = changed(example("exchange-message"), {"/recipient/ref": "g1", "/payload/record": carried})
    done = minimise(message)
    assert done.record is None
    assert held_at(done) == {"": "SUSPECTED"}
    assert minimise(changed(message, {"/recipient/ref": "g2"})).record is not None


def test_the_story_of_a_child_is_not_for_the_public_in_latvia():
    young = {"/subject": {"pseudonym": "Nbs-1", "is_child": True}}
    record = changed(example("identification", "LV"), young)
    done = minimise(record, exchange_profile_for("media-or-advocacy", "media-or-public", "LV"))
    assert held_at(done) == {"": "CHILD"}
    assert done.redactions[0].national_sources
    grown = changed(example("identification", "LV"), {"/subject": {"pseudonym": "Nbs-1", "is_child": False}})
    assert minimise(grown, "publicity-lv").record is not None
    born = changed(grown, {"/subject": {"pseudonym": "Nbs-1", "birth_date": "2010-01-01"}})
    assert minimise(born, "publicity-lv", on=date(2026, 1, 1)).record is None
    assert minimise(born, "publicity-lv", on=date(2030, 1, 1)).record is not None


def test_the_account_cites_the_national_law_of_the_country():
    done = minimise(example("case-file", "EE"), "residence-decision")
    assert any("Ohvriabi seadus" in source for held in done.redactions for source in held.national_sources)
    undated = {key: value for key, value in example("case-file", "EE").items() if key != "recorded_at"}
    assert not any(held.national_sources for held in minimise(undated, "residence-decision").redactions)
    dated = minimise(undated, "residence-decision", on=date(2026, 11, 1))
    assert any(held.national_sources for held in dated.redactions)


def test_an_account_says_why_in_words_with_law_and_standard():
    held = minimise(example("assistance"), "residence-decision").redactions[0].to_dict("en")
    assert held["exchange_profile"] == "residence-decision"
    assert held["legal_sources"]
    assert held["standards"] == ["REF-S04", "PRO-S09"]
    assert held["reason"].endswith(".")


# ------------------------------------------------------------------------------------------- required fields and free text


def loose() -> ExchangeProfile:
    """Return a profile of identity alone that lets every kind of record through; no profile of the table does."""
    return read(SOURCE.replace('records = ["case-file"]\n', ""))["family-tracing"]


def test_a_required_field_gives_the_reason_that_it_is_withheld():
    status = {"record_type": "legal-status", "standard_version": "1.0", "id": "l1", "country": "EE"}
    record = status | {"subject": {"pseudonym": "Nbs-1"}, "status": "asylum-applicant"}
    done = minimise(record, loose())
    assert done.record is not None
    assert done.record["status"] == {"absent": "withheld-for-safety"}
    assert done.redactions[0].action is Action.WITHHELD
    assert minimise(done.record, loose()).redactions == ()


def test_a_part_goes_as_a_whole_where_it_cannot_stand():
    police = {"ref": "ee-someone", "recipient_type": "police"}
    risk = {"level": "high", "assessed_on": "2026-03-02"}
    referral = changed(example("referral"), {"/risk": risk, "/recipient": police, "/services": []})
    assert minimise(referral, "support-authority").record["risk"] == referral["risk"]
    done = minimise(referral, read(SOURCE.replace('"Risk.level", ', ""))["support-authority"])
    assert "risk" not in done.record
    assert held_at(done)["/risk"] == "STANDS_WITH"


def test_an_entry_that_cannot_stand_is_taken_out_of_its_list():
    helped = changed(example("assistance"), {"/risk_assessments": [{"date": "2026-03-02", "level": "high"}]})
    assert minimise(helped, "support-authority").record["risk_assessments"] == helped["risk_assessments"]
    done = minimise(helped, read(SOURCE.replace('"Risk.level", ', ""))["support-authority"])
    assert "risk_assessments" not in done.record
    assert held_at(done)["/risk_assessments/0"] == "STANDS_WITH"


def test_whom_a_consent_names_travels_with_it_but_not_into_studies():
    consents = [
        {"id": "c1", "status": "given", "recipients": [{"type": "shelter"}], "exclusions": [{"type": "police"}]}
    ]
    record = changed(example("data-protection"), {"/consents": consents})
    assert minimise(record, "residence-decision").record["consents"] == consents
    assert minimise(record, "supervision").record["consents"] == consents
    assert minimise(record, "research").record["consents"] == [{"id": "c1", "status": "given"}]


def test_free_text_leaves_only_when_somebody_has_read_and_released_it():
    record = changed(example("assistance"), {"/note": "A word.", "/extensions": {"ee.example:shelf": "B-12"}})
    assert "note" not in (minimise(record, "support-placement").record or {})
    done = minimise(record, "support-placement", release=["/note", "/extensions", "/nothing", "/subject/pseudonym"])
    assert done.record is not None
    assert done.record["note"] == "A word."
    assert "extensions" not in done.record
    assert done.released == ("/note",)
    assert held_at(done)["/extensions"] == "EXTENSIONS"
    assert minimise(record, "statistics", release="/note").released == ()


def test_texts_are_released_one_by_one():
    goals = [{"category": "work", "text": "One."}, {"category": "work", "text": "Two."}]
    record = changed(example("assistance"), {"/plan": {"made_on": "2026-03-02", "goals": goals}})
    done = minimise(record, "support-placement", release=["/plan/goals/1/text"])
    assert done.record["plan"]["goals"] == [{"category": "work"}, goals[1]]
    assert done.released == ("/plan/goals/1/text",)
    assert held_at(done)["/plan/goals/0/text"] == "FREE_TEXT"


def test_pointers_are_text():
    with pytest.raises(ValueError, match="text only"):
        minimise(example("referral"), "support-placement", release=[1])  # type: ignore[list-item]


def test_what_a_message_says_of_its_content_is_brought_in_step():
    carried = example("assistance") | {"note": "A word."}
    message = changed(
        example("exchange-message"),
        {
            "/purpose": "residence-decision",
            "/recipient/recipient_type": "migration-authority",
            "/extensions": {"ee.example:shelf": "B-12"},
            "/payload/record": carried,
            "/payload/data_categories": ["operational", "safety-critical", "special-health"],
            "/payload/free_text_fields": ["/note", "/plan/goals/0/text"],
        },
    )
    done = minimise(message, release=["/payload/record/note"])
    assert done.record is not None
    assert done.record["payload"]["data_categories"] == ["operational", "special-health"]
    assert done.record["payload"]["free_text_fields"] == ["/note"]
    assert "extensions" not in done.record
    assert done.adjusted == (
        "/profile",
        "/payload/free_text_fields",
        "/classification",
        "/payload/data_categories",
        "/payload/record/minimised",
    )
    silent = minimise(message).record
    assert silent is not None
    assert "free_text_fields" not in silent["payload"]


def test_a_profile_given_with_a_message_can_only_take_out_more():
    message = changed(example("exchange-message"), {"/payload/record": example("assistance")})
    own = minimise(message)
    both = minimise(message, "health-treatment")
    assert own.exchange_profile is both.exchange_profile
    assert {held.pointer for held in own.redactions} <= {held.pointer for held in both.redactions}
    named = changed(
        message,
        {"/purpose": "safe-return", "/recipient/recipient_type": "police", "/basis": {"article6": "consent"}},
    )
    assert minimise(named, "safe-return-organiser").exchange_profile is exchange_profiles["safe-return-authority"]
    agreed = changed(named, {"/consent/scopes": ["return-arrangements", "share-with-police"]})
    assert minimise(agreed, "safe-return-organiser").exchange_profile is exchange_profiles["safe-return-organiser"]
    assert minimise(named).exchange_profile is exchange_profiles["safe-return-authority"]
    assert minimise(message, "statistics").exchange_profile is exchange_profiles["statistics"]


def test_a_named_profile_of_a_country_is_found_there_only():
    message = changed(
        example("exchange-message"), {"/profile": "support-notice-ee", "/recipient/recipient_type": "social-services"}
    )
    assert minimise(message).exchange_profile is exchange_profiles["support-notice-ee"]
    assert minimise(message, country="LV").exchange_profile is exchange_profiles["support-organisation"]


# ------------------------------------------------------------------------------------------------------ bad data, bad calls


@pytest.mark.parametrize(
    ("data", "rule"), [(b"", "STR-001"), ("[1]", "STR-010"), ({}, "STR-011"), ({"record_type": "referral"}, "STR-020")]
)
def test_bad_data_comes_back_as_findings(data: Any, rule: str):
    done = minimise(data, "support-placement")
    assert done.record is None
    assert done.exchange_profile is None
    assert rule in {finding.rule for finding in done.findings}
    assert done.account()["leaves"] is False


def test_a_record_that_is_no_message_needs_a_profile():
    with pytest.raises(ExchangeProfileNeededError, match="support-placement"):
        minimise(example("referral"))


def test_nothing_that_may_leave_is_said_so():
    done = minimise(example("safe-return"), "residence-decision")
    assert [finding.rule for finding in done.findings] == ["STR-100"]
    assert done.findings[0].params == {"profile": "residence-decision"}
    assert not done.findings[0].message().endswith("}")


# --------------------------------------------------------------------------------------------------------- the command line


def written(path: Path, document: dict[str, Any]) -> str:
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def test_the_command_prints_the_smaller_record_and_the_account_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = written(tmp_path / "a.json", example("assistance") | {"note": "Qz secret."})
    assert main(["minimise", file, "--profile", "residence-decision"]) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out) == minimise(example("assistance"), "residence-decision").record
    assert "Exchange profile: residence-decision" in shown.err
    assert "/note" in shown.err
    assert "secret" not in shown.out + shown.err


def test_the_command_writes_record_and_account_to_files_that_only_their_owner_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = written(tmp_path / "a.json", example("assistance") | {"note": "A word."})
    out, account = tmp_path / "b.json", tmp_path / "c.json"
    call = ["minimise", file, "--profile", "support-placement", "-o", str(out), "--account", str(account)]
    assert main([*call, "--release", "/note"]) == 0
    assert capsys.readouterr() == ("", "")
    assert json.loads(out.read_text(encoding="utf-8"))["note"] == "A word."
    told = json.loads(account.read_text(encoding="utf-8"))
    assert told["exchange_profile"] == "support-placement"
    assert told["released"] == ["/note"]
    assert {path.stat().st_mode & 0o777 for path in (out, account)} == {0o600}


def test_the_command_ends_with_one_where_nothing_may_leave(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = written(tmp_path / "a.json", example("safe-return"))
    assert main(["minimise", file, "--profile", "residence-decision"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "STR-100" in shown.err
    assert main(["minimise", written(tmp_path / "b.json", {}), "--profile", "support-placement"]) == 1
    assert "STR-011" in capsys.readouterr().err


def test_the_command_fails_on_a_warning_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = written(tmp_path / "a.json", example("identification"))
    assert main(["minimise", file, "--profile", "statistics"]) == 0
    assert "STR-101" in capsys.readouterr().err
    assert main(["minimise", file, "--profile", "statistics", "--fail-on", "warning"]) == 1


def test_the_command_says_which_pointers_had_no_effect(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = written(tmp_path / "a.json", example("exchange-message"))
    assert main(["minimise", file, "--release", "/nothing", "--country", "ee", "--on", "2026-11-01"]) == 0
    assert "--release that name no free text in this profile: 1" in capsys.readouterr().err
    assert main(["minimise", file, "--country", "ee", "--on", "2026-11-01"]) == 0
    assert "--release" not in capsys.readouterr().err


def test_the_command_shows_every_profile(capsys: pytest.CaptureFixture[str]):
    assert main(["minimise", "--list"]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n{profile.id}\n" in f"\n{shown}" for profile in exchange_profiles)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "FILE"),
        (["{file}"], "nbs minimise --list"),
        (["{file}", "--profile", "support-placment"], "support-placement"),
        (["{file}", "--profile", "zzzzzz"], "There is no exchange profile zzzzzz"),
        (["{file}", "--profile", "least", "--country", "PL"], "PL"),
        (["{file}", "--profile", "least", "--on", "yesterday"], "YYYY-MM-DD"),
        (["nowhere.json", "--profile", "least"], "there is no such file"),
        (["{folder}", "--profile", "least"], "folder"),
        (["{file}", "--profile", "support-placement", "-o", "{folder}/no/where.json"], "cannot be written"),
    ],
)
def test_a_call_that_cannot_be_carried_out_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
):
    file = written(tmp_path / "a.json", example("referral"))
    given_ = [argument.format(file=file, folder=tmp_path) for argument in arguments]
    assert main(["minimise", *given_]) == 2
    shown = capsys.readouterr()
    assert said in shown.err.splitlines()[-1]
    assert shown.out == ""


def test_the_guide_names_profiles_that_exist():
    guide = (ROOT / "docs" / "how-to" / "minimise-before-sending.md").read_text(encoding="utf-8")
    named = {
        word.strip("`") for word in guide.split() if word.startswith("`") and word.strip("`,.;:") in exchange_profiles
    }
    assert len(named) >= 3


def test_the_region_in_which_support_is_given_stays_behind_and_that_of_the_events_leaves():
    places = [
        {"country": "FI", "role": "exploitation", "region": "Uusimaa"},
        {"country": "FI", "role": "assistance", "region": "Kallio"},
    ]
    held = example("identification") | {"exploitation_places": places}
    cut = minimise(held, exchange_profile_for(P.RESIDENCE_DECISION, R.MIGRATION_AUTHORITY)).record
    assert cut["exploitation_places"] == [places[0], {"country": "FI", "role": "assistance"}]
    assert "Kallio" not in json.dumps(cut)


def test_the_country_that_is_named_decides_which_national_law_is_cited():
    def cited(country: str | None) -> set[str]:
        done = minimise(example("case-file", "EE"), "support-placement", country=country)
        return {source for held in done.redactions for source in held.national_sources}

    assert cited(None) == cited("EE") == {"Ohvriabi seadus (Victim Support Act 2022), § 7, 11"}
    assert any("Krisesenterlova" in source for source in cited("NO"))
    assert not cited("NO") & cited("EE")
