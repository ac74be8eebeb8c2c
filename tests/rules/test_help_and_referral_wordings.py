"""What the rules on help, referrals and returns say: which words, which figures, which national law."""

from __future__ import annotations

import pytest

from nordicbaltic_standards import validate
from nordicbaltic_standards.codelists.enumerations import ConsentScope
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.testing.vectors import all_vectors
from support import said

VECTORS = all_vectors()


def one(rule: str, what: str) -> Finding:
    return next(said(vector)[0] for vector in VECTORS[rule] if vector.case.title == what)


@pytest.mark.parametrize(
    ("rule", "what", "wording"),
    [
        ("AST-001", "Help depends on a report to the police in Denmark", ""),
        ("AST-001", "Help depends on testimony in Sweden, where law ties the longer help to it", "national"),
        ("AST-010", "A stay that ends the day before it begins", ""),
        ("AST-010", "Two stays with two days in common", "overlap"),
        ("AST-011", "The address of a secret place", ""),
        ("AST-011", "An address of which nothing is said", "not-said"),
        ("AST-019", "A plan that the person did not agree to", ""),
        ("AST-019", "A review that was due yesterday", "review"),
        ("AST-019", "The guardian of a child agreed and the child has come of age since", "of-age"),
        ("AST-019", "The guardian of a child agreed, and the child has come of age since and does not agree", ""),
        ("REF-001", "A consent that was refused", ""),
        ("REF-001", "A consent said not to be required while no ground is named", "not-required"),
        ("REF-001", "An immediate referral in danger, and the person had not been asked", "danger"),
        ("REF-004", "A consent withdrawn a minute before the sending", ""),
        ("REF-004", "A consent whose last day is the day before the sending", "expired"),
        ("REF-004", "A consent given a minute after the sending", "not-yet"),
        ("REF-006", "A referral immediate recorded after its hours", ""),
        ("REF-006", "A referral acknowledged after its hours", "late"),
        ("REF-008", "An immediate referral without a plan", ""),
        ("REF-008", "An immediate referral without a safe contact", "contact"),
        ("REF-008", "A plan held back with nobody to call", "callback"),
        ("REF-013", "A guardian with a conflict of interest consents", ""),
        ("REF-013", "A child of fourteen consents alone", "alone"),
        ("REF-013", "The suspected guardian-of-adult of an adult consents", "adult"),
        ("REF-013", "The suspected guardian of an adult consents, and the age is not known", "adult"),
        ("RET-001", "No assessment of a forced return", ""),
        ("RET-001", "A citizen of Poland who travels by her own decision, without an assessment", "own-journey"),
        ("RET-007", "No day of a decision", ""),
        ("RET-007", "A decision taken back", "withdrawn"),
        ("RET-007", "A decision taken back on its own day, or made anew then", "same-day"),
        ("RET-007", "Pressure to return", "pressure"),
        ("RET-009", "Nobody has confirmed for a child", ""),
        ("RET-009", "A child who does not want to be received, alone and without a carer", "child-declined"),
        ("RET-012", "A journey without a departure", "no-departure"),
        ("RET-012", "A departure on a return that was called off", "status"),
        ("RET-015", "A consulate was told without consent", ""),
        ("RET-015", "A consulate was told on a consent that stands in another record", "elsewhere"),
        ("RET-015", "A consulate was told on a consent of the file that was refused", "invalid"),
        ("RET-015", "A consulate was told on a consent of the file to support only", "narrow"),
        ("RET-015", "A consulate was told on a consent of the file that excludes it", "excluded"),
        ("RET-015", "A consulate was told on a consent of the file that was withdrawn before the journey", "lapsed"),
        ("RET-017", "Returned while an application was open", ""),
        ("RET-017", "An approved return while an application is open", "approved"),
        ("RET-017", "Returned by force after the file shows a grant of protection", "granted"),
        ("RET-017", "A forced return is settled after the file shows a grant", "granted"),
        ("RET-017", "Returned by force to elsewhere after a grant", "elsewhere"),
        ("RET-017", "Returned by force to elsewhere during an application", "elsewhere"),
    ],
)
def test_each_limb_has_its_words(rule: str, what: str, wording: str) -> None:
    assert one(rule, what).variant == wording


@pytest.mark.parametrize(
    ("rule", "what", "names"),
    [
        ("AST-006", "Legal advice is missing", "Legal advice and representation"),
        ("AST-006", "No interpretation and no shared language", "Interpretation and translation"),
        ("AST-006", "Two services of the minimum are missing", "Subsistence; Legal advice and representation"),
        ("REF-019", "A birth date that neither the referral nor the consent names", "Identifying"),
    ],
)
def test_what_is_missing_is_named(rule: str, what: str, names: str) -> None:
    assert one(rule, what).message().endswith(f": {names}.")


@pytest.mark.parametrize(
    ("what", "scope"),
    [
        ("A court without consent to it", ConsentScope.SHARE_WITH_POLICE),
        ("A border crossed without consent to it", ConsentScope.SHARE_ACROSS_BORDER),
        ("A consent that covers nothing", ConsentScope.SHARE_FOR_REFERRAL),
    ],
)
def test_the_scope_that_lacks_is_named(what: str, scope: ConsentScope) -> None:
    assert one("REF-005", what).params["scope"] == f"@code/{scope.info.id}/{scope.value}"


@pytest.mark.parametrize(
    ("rule", "what", "cited"),
    [
        ("REF-014", "A child at high risk in Norway", True),
        ("REF-014", "A child at high risk where the country is not known", False),
    ],
)
def test_national_law_is_cited_where_it_says_the_same(rule: str, what: str, cited: bool) -> None:
    assert bool(one(rule, what).national_sources) is cited


def test_an_unanswered_immediate_referral_is_never_lighter_than_a_warning() -> None:
    assert one("REF-006", "A referral immediate recorded after its hours").min_severity is Severity.WARNING
    assert one("REF-006", "A referral planned recorded after its hours").min_severity is None


def test_no_law_is_broken_by_the_own_journey_of_someone_who_can_move_freely() -> None:
    finding = one("RET-001", "A citizen of Poland who travels by her own decision, without an assessment")
    assert (finding.severity, finding.kind) == (Severity.WARNING, FindingKind.GAP)
    assert not finding.legal_sources
    assert not finding.national_sources
    assert one("RET-001", "No assessment of a forced return").kind is FindingKind.UNLAWFUL


@pytest.mark.parametrize(
    ("country", "cited"), [("UA", True), ("GB", True), ("FI", False), ("CH", False), ("AX", False)]
)
def test_the_directive_on_returns_is_cited_for_third_countries_alone(country: str, cited: bool) -> None:
    (vector,) = (vector for vector in VECTORS["RET-009"] if vector.case.title == "Nobody has confirmed for a child")
    report = validate(vector.record | {"destination_country": country}, on=vector.case.on, country=vector.case.country)
    (finding,) = (finding for finding in report.findings if finding.rule == "RET-009")
    assert finding.severity is Severity.ERROR
    assert any(source.startswith("dir-2008-115") for source in finding.legal_sources) is cited
