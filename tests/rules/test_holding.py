"""What a record really holds: the walk against a plain one, the examples, and a referral that says less than it carries."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import DELETE, changed
from nordicbaltic_standards import CaseFile, Organisation, Referral, Report, example, validate
from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.contained_categories import PERSONAL, categories_present
from nordicbaltic_standards.rules.referral.governing_consent import person_categories
from nordicbaltic_standards.testing import records

OFFENCE = DataCategory.CRIMINAL_OFFENCE


def plainly(value: object, own: DataCategory, apart: tuple[type[Model], ...] = ()) -> set[DataCategory]:
    """Return the categories of all values below ``value``: every one is looked at, nothing is remembered."""
    if value is None or isinstance(value, (Absent, *apart)):
        return set()
    if isinstance(value, Model):
        declared = fields_of(type(value))
        return set().union(*(plainly(getattr(value, name), declared[name].classification, apart) for name in declared))
    if isinstance(value, tuple):
        return set().union(*(plainly(item, own, apart) for item in value))
    return {own}


def file_of(country: str) -> CaseFile:
    return CaseFile.model_validate(example("case-file", country))


@pytest.mark.parametrize("country", REGION)
def test_the_walk_finds_what_a_plain_one_finds(country: str):
    file = file_of(country)
    plain = plainly(file, DataCategory.NONE) & PERSONAL
    assert categories_present(file) - {OFFENCE} == plain - {OFFENCE}
    without = plainly(file, DataCategory.NONE, (Consent,)) & PERSONAL
    assert categories_present(file, apart=frozenset({Consent})) - {OFFENCE} == without - {OFFENCE}


@given(st.data())
def test_the_walk_ends_early_and_overlooks_nothing(data: st.DataObject):
    record = data.draw(records(RECORDS[data.draw(st.sampled_from(["case-file", "referral", "identification"]))]))
    everything = categories_present(record)
    assert everything - {OFFENCE} == (plainly(record, DataCategory.NONE) & PERSONAL) - {OFFENCE}
    wanted = frozenset(data.draw(st.sets(st.sampled_from(sorted(PERSONAL)))))
    assert categories_present(record, wanted) == everything & wanted


@pytest.mark.parametrize(
    ("said", "tells"),
    [("with-parent", False), ("unaccompanied", False), ("parent-suspected", True)],
)
def test_only_a_suspicion_is_data_on_an_offence(said: str, *, tells: bool):
    subject = {"pseudonym": "Nbs-7f3k-q2", "child_care_status": said}
    referral = Referral.model_validate(example("referral") | {"subject": subject})
    assert (OFFENCE in categories_present(referral)) is tells


@pytest.mark.parametrize("country", REGION)
def test_the_examples_name_what_they_hold_with_basis_and_term(country: str):
    file = file_of(country)
    account = file.data_protection
    assert account is not None
    holds = categories_present(file)
    assert {DataCategory.IDENTIFYING, DataCategory.SPECIAL_HEALTH, DataCategory.VICTIMISATION} <= holds
    assert holds <= set(account.data_categories)
    assert holds <= {category for basis in account.bases for category in basis.data_categories}
    assert holds <= {entry.category for entry in account.retention}
    for referral in (*file.referrals, Referral.model_validate(example("referral", country))):
        assert person_categories(referral) <= set(referral.data_categories)


def test_a_file_without_an_account_is_asked_for_everything_that_its_organisation_does_not_state():
    """Without the record of the organisation, which may state them, nobody is accused of having no basis and no term."""
    organisation = Organisation.model_validate(example("organisation"))
    assert organisation.processing is None
    bare = changed(
        example("case-file"),
        {
            f"/data_protection/{name}": []
            for name in ("data_categories", "bases", "consents", "retention", "disclosures")
        },
    )
    unnamed = ("/data_protection/data_categories", "notice")
    assert asked(validate(bare)) == {unnamed}
    assert asked(validate(bare, organisation=organisation)) == {
        ("/data_protection/bases", "error"),
        ("/data_protection/retention", "warning"),
        unnamed,
    }


def asked(report: Report[Any]) -> set[tuple[str, str]]:
    return {(found.pointer, found.severity.value) for found in report.findings if found.rule == "CAS-022"}


SENT: dict[str, Any] = {
    "/recipient/recipient_type": "migration-authority",
    "/subject/birth_date": "1999-05",
    "/needs": ["mental-health"],
    "/consent": DELETE,
}


@pytest.mark.parametrize("named", [[], ["none"], ["operational"]])
def test_a_referral_that_names_no_data_is_held_back_without_consent(named: list[str]):
    report = validate(changed(example("referral"), SENT | {"/data_categories": named}))
    assert "REF-001" in {finding.rule for finding in report.errors}
    assert not report.exchangeable


def test_a_consent_to_little_does_not_let_more_leave_unnamed():
    little = {"/data_categories": ["demographic"], "/consent/data_categories": ["demographic"]}
    told = {name: value for name, value in SENT.items() if name != "/consent"} | little
    report = validate(changed(example("referral"), told | {"/recipient/recipient_type": "shelter"}))
    found = [finding for finding in report.errors if finding.rule == "REF-019"]
    missing = "@codes/data-category/identifying,special-health"
    assert [(finding.variant, finding.params["categories"]) for finding in found] == [("uncovered", missing)]
    assert not report.exchangeable
