"""What a finding rests on: the law of the country that decides, by whatever vouches for it, and how it is named."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from documents import POLICE_RECORD, RETENTION, SOUND, changed, record
from nordicbaltic_standards import deadlines, validate
from nordicbaltic_standards.codelists.enumerations import Confidence, SourceKind
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.law.citation_text import best_sources, format_national_sources, format_sources, merged
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.context import Violation, violation
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.severity import MAX_SEVERITY_BY_CONFIDENCE, to_finding
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation import run_rules as content

TODAY = date(2026, 11, 24)
RES_003 = next(rule for rule in rules if rule.id == "RES-003")
COM_002 = next(rule for rule in rules if rule.id == "COM-002")


def fact(*kinds: SourceKind, identifier: str = "reflection_period.maximum_length", sure: str = "high") -> Fact[int]:
    sources = tuple(Source(kind, f"Source of the kind {kind}") for kind in kinds)
    return Fact(identifier, "NO", State.KNOWN, 6, confidence=Confidence(sure), sources=sources)


def weighed(*facts: Fact[Any]) -> Finding:
    """Weigh an error of which no instrument binds Latvia: it is no party to the convention of 1983."""
    return to_finding(COM_002, violation("/applied_on", *facts), "", "LV", TODAY)


@pytest.mark.parametrize("kind", [kind for kind in SourceKind if kind is not SourceKind.BACKGROUND])
@pytest.mark.parametrize(("sure", "severity"), [("high", "error"), ("medium", "warning"), ("low", "notice")])
def test_a_fact_supports_its_finding_by_its_own_confidence_whatever_it_was_read_in(
    kind: SourceKind, sure: str, severity: str
):
    finding = weighed(fact(kind, sure=sure))
    assert finding.severity is Severity(severity)
    assert finding.caveats == (() if sure == "high" else (f"caveat/fact-{sure}",))
    assert finding.national_sources == (f"Source of the kind {kind}",)


@pytest.mark.parametrize(
    "facts",
    [
        (),
        (fact(SourceKind.BACKGROUND),),
        (fact(),),
        (fact(SourceKind.LAW, identifier="instruments.eu_2004_80"),),
    ],
)
def test_what_was_not_looked_up_and_that_a_treaty_binds_support_nothing(facts: tuple[Fact[int], ...]):
    finding = weighed(*facts)
    assert (finding.severity, finding.caveats) == (Severity.WARNING, ("caveat/standard-only",))
    assert finding.national_sources == finding.legal_sources == ()


def test_the_law_is_named_where_it_was_read_and_else_the_best_that_was():
    law, authority, report = SourceKind.LAW, SourceKind.AUTHORITY, SourceKind.INTERNATIONAL_BODY
    kinds = (SourceKind.OTHER, report, authority, law, SourceKind.BACKGROUND)
    assert [source.kind for source in best_sources(fact(*kinds).sources)] == [law]
    assert [source.kind for source in best_sources(fact(report, authority, authority).sources)] == [
        authority,
        authority,
    ]
    assert [source.kind for source in best_sources(fact(SourceKind.OTHER, report).sources)] == [report]
    both = weighed(fact(law, authority), fact(authority, identifier="terms.rest_day_rule"))
    assert both.national_sources == ("Source of the kind law", "Source of the kind authority")


@pytest.fixture(scope="module")
def built() -> list[tuple[Violation, Finding]]:
    """Return what rules find whose facts were hardly ever read in the law itself, wherever and whenever."""
    kept: list[tuple[Violation, Finding]] = []

    def keep(rule: Any, each: Violation, prefix: str, code: str | None, on: date | None) -> Finding:
        kept.append((each, to_finding(rule, each, prefix, code, on)))
        return kept[-1][1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content, "to_finding", keep)
        for rule in ("AST-017", "COM-002", "COM-012", "COM-023", "IDN-011", "NET-003", "RES-001", "RES-003"):
            for vector in all_vectors()[rule]:
                for code in REGION:
                    for on in (vector.case.on, date(2006, 5, 1), date(2026, 5, 1)):
                        validate(
                            vector.record,
                            country=code,
                            on=on,
                            profile=vector.case.profile,
                            organisation=vector.organisation,
                        )
    return kept


def test_no_finding_denies_the_national_law_that_it_speaks_of(built: list[tuple[Violation, Finding]]):
    for each, finding in built:
        vouched = [held for held in each.facts if not held.id.startswith("instruments.") and best_sources(held.sources)]
        assert bool(vouched) is bool(finding.national_sources), finding
        if vouched:
            assert "caveat/standard-only" not in finding.caveats, finding
        assert finding.kind == "contradiction" or all(
            finding.severity.rank >= MAX_SEVERITY_BY_CONFIDENCE[held.confidence].rank for held in each.facts
        )


def test_six_months_of_norwegian_reflection_were_read_with_the_authority():
    finding = next(
        finding
        for vector in all_vectors()["RES-003"]
        for finding in validate(vector.record, country="NO", on=date(2026, 5, 1)).findings
        if finding.rule == "RES-003" and not finding.legal_sources
    )
    assert finding.severity is RES_003.severity
    assert finding.caveats == ()
    authorities = {
        source.citation
        for held in country("NO").every("reflection_period.maximum_length")
        for source in held.sources
        if source.kind is SourceKind.AUTHORITY
    }
    assert set(finding.national_sources) <= authorities


def claim(code: str, scheme: str, **fields: Any) -> dict[str, Any]:
    held = {"route": "cross-border-request", "status": "submitted", "claimant": "victim", "residence_country": code}
    return record(
        "compensation-claim", code, "2026-02-01T10:00:00+02:00", **(held | {"scheme_country": scheme} | fields)
    )


TO_LATVIA = {"offence_to": "2012-07-01", "recognised_victim_on": "2020-01-10", "applied_on": "2026-01-20"}
TO_NORWAY = {
    "offence_to": "2022-07-01", "judgment_final_on": "2024-01-10", "proceedings_final_on": "2024-01-10",
    "applied_on": "2026-01-10",
}  # fmt: skip


@pytest.mark.parametrize(
    ("code", "scheme", "fields", "cited"),
    [
        ("EE", "LV", TO_LATVIA, ()),  # Latvia is no party
        ("LV", "EE", {"offence_to": "2022-07-01", "applied_on": "2026-01-20"}, ("ets116 art. 6",)),
        ("IS", "NO", TO_NORWAY, ("ets116 art. 6",)),
        ("NO", "IS", {"offence_to": "2022-07-01", "applied_on": "2026-01-10"}, ()),
    ],
)
def test_a_claim_abroad_is_weighed_by_the_treaties_of_the_scheme(
    code: str, scheme: str, fields: dict[str, str], cited: tuple[str, ...]
):
    (late,) = (each for each in validate(claim(code, scheme, **fields)).findings if each.rule == "COM-002")
    assert late.legal_sources == cited
    assert late.params["country"] == f"@country/{scheme}"


def test_what_the_country_of_residence_owes_is_weighed_by_its_own_treaties():
    """The assisting authority is that of the country in which the person lives."""
    to_estonia = claim("SE", "EE", offence_countries=["EE", "NO"], applied_on="2026-01-10")
    (unaided,) = (each for each in validate(to_estonia).findings if each.rule == "COM-011")
    assert "dir-2004-80 art. 3(1)" in unaided.legal_sources
    to_norway = claim("SE", "NO", offence_countries=["EE", "NO"], applied_on="2026-01-10")
    assert "COM-011" not in {each.rule for each in validate(to_norway).findings}


def test_a_scheme_outside_the_region_is_weighed_by_the_country_of_the_record():
    abroad = claim("LV", "UA", route="state-compensation", offence_countries=["LV"], applied_on="2026-01-10")
    (elsewhere,) = (each for each in validate(abroad).findings if each.rule == "COM-013")
    assert elsewhere.legal_sources == ("dir-2004-80 art. 2",)


@pytest.mark.parametrize(
    ("provisions", "left"),
    [
        (["§ 203 lg 1 p 1, § 203 lg 3, § 204, § 205", "§ 205"], ["§ 203 lg 1 p 1, § 203 lg 3, § 204, § 205"]),
        (["§ 133, 133¹", "§ 133¹"], ["§ 133, 133¹"]),
        (["§ 133¹", "§ 133¹ lg 1-2"], ["§ 133¹", "§ 133¹ lg 1-2"]),
        (["75. gr., 76. gr.", "57. gr., 75. gr., 76. gr."], ["57. gr., 75. gr., 76. gr."]),
        (
            ["5 kap. 6, 15, 15 b, 15 d §§", "5 kap. 6, 15, 15 b, 15 d, 16 a §§"],
            ["5 kap. 6, 15, 15 b, 15 d, 16 a §§"],
        ),
        (["12 kap. 12 b §; 12 kap. 13 b §", "12 kap. 12 b §"], ["12 kap. 12 b §; 12 kap. 13 b §"]),
        (["§ 6, 7", "§§ 6, 7"], ["§ 6, 7"]),
        (["3., 8., 12., 17. pants", "8. pants"], ["3., 8., 12., 17. pants"]),
        (["154.¹ pants", "154.¹, 154.² pants"], ["154.¹, 154.² pants"]),
        (
            ["4. panta pirmā daļa", "4. panta pirmā daļa, 4. panta ceturtā daļa"],
            ["4. panta pirmā daļa, 4. panta ceturtā daļa"],
        ),
        (["4. pants", "4. panta pirmā daļa"], ["4. pants", "4. panta pirmā daļa"]),
        (["15., 20. punkts", "12., 15., 20. punkts"], ["12., 15., 20. punkts"]),
        (["1. mgr. 52. gr., 75. gr.", "75. gr."], ["1. mgr. 52. gr., 75. gr."]),
        (["2. gr., 1. mgr. 7. gr.", "2. mgr. 7. gr."], ["2. gr., 1. mgr. 7. gr.", "2. mgr. 7. gr."]),
        (["4 kap. 6 §", "5 kap. 6, 15 §§"], ["4 kap. 6 §", "5 kap. 6, 15 §§"]),
        (["15 §", "5 kap. 6, 15 §§"], ["15 §", "5 kap. 6, 15 §§"]),
        (["§ 10", "§ 10, stk. 1-4; § 9, stk. 2"], ["§ 10", "§ 10, stk. 1-4; § 9, stk. 2"]),
        (["§ 6", "§ 6 annet ledd, § 7 annet ledd"], ["§ 6", "§ 6 annet ledd, § 7 annet ledd"]),
        (["§ 6, stk. 1", "§ 5, 6"], ["§ 6, stk. 1", "§ 5, 6"]),
        (["76. gr., 2. mgr.", "75. gr., 2. mgr., 76. gr."], ["76. gr., 2. mgr.", "75. gr., 2. mgr., 76. gr."]),
        (["§ 20", "§ 205"], ["§ 20", "§ 205"]),
        ([], []),
    ],
)
def test_a_provision_that_stands_whole_in_another_is_not_said_twice(provisions: list[str], left: list[str]):
    assert merged(provisions) == left


@pytest.mark.parametrize("code", REGION)
def test_every_law_of_a_fact_is_named_once(code: str):
    for held in country(code):
        laws = {source.title for source in held.sources if source.kind is SourceKind.LAW}
        said = format_national_sources([source for source in held.sources if source.kind is SourceKind.LAW], code, "en")
        assert len(said) == len(laws)
        assert all(any(each.startswith(law) for each in said) for law in laws)
        for language in LANGUAGES:
            read = format_national_sources(held.sources, code, language)
            assert len(read) == len(set(read)) >= len(laws)


def test_of_what_is_no_law_a_report_says_the_kind():
    authority = "Jämställdhetsmyndigheten/NSPM: Manual vid misstanke om människohandel, steg 1 Identifiering"
    law = "Utlänningslag (2005:716), 5 kap. 15 § tredje stycket"
    unread, read = format_sources([authority, law], "fi")
    assert unread.text.startswith(f"{SourceKind.AUTHORITY.label('fi')}: Jämställdhetsmyndigheten")
    assert unread.language is None
    assert (read.text.partition(",")[0], read.language) == ("Utlänningslag (2005:716)", "sv")
    assert format_sources([law], "sv")[0].language is None
    assert [each.text for each in format_sources(["Some law, § 1"], "sv")] == ["Some law, § 1"]


LEAK = {
    "id": "br1",
    "detected_at": "2026-05-11T16:40:00+03:00",
    "data_categories": ["contact"],
    "risk": "high",
}
HARMLESS = LEAK | {"id": "br2", "risk": "none"}
OF_POLICE = {"id": "b1", "purposes": ["investigation"], "article6": "law-enforcement-directive"}
BESIDE = {"id": "b2", "purposes": ["support"], "article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"}
FILE = SOUND | {
    "controller": {"ref": "ee-ppa", "type": "police", "country": "EE"},
    "bases": [OF_POLICE],
    "disclosures": [],
    "breaches": [LEAK, HARMLESS],
    "retention": [RETENTION | {"due_on": "2026-05-01"}],
}
ON_FILES = frozenset({"PRO-019", "PRO-021", "PRO-022", "PRO-023"})


@pytest.mark.parametrize(("bases", "law"), [([OF_POLICE], "led"), ([OF_POLICE, BESIDE], "gdpr")])
def test_a_file_kept_for_law_enforcement_only_is_judged_by_the_directive_alone(bases: list[Any], law: str):
    file = FILE | {"bases": bases}
    said = [finding for finding in validate(file, on=date(2026, 6, 1)).findings if finding.rule in ON_FILES]
    assert {finding.rule for finding in said} == ON_FILES
    assert {citation.split()[0] for finding in said for citation in finding.legal_sources} == {law}
    read = validate(file).record
    assert read is not None
    dates = [each for each in deadlines(read, date(2026, 6, 1)) if each.id in {"breach-notification", "retention"}]
    assert {each.id for each in dates} == {"breach-notification", "retention"}
    assert {citation.split()[0] for each in dates for citation in each.legal_sources} == {law}


SENT = POLICE_RECORD["disclosures"][0] | {"recipient_country": "VN", "channel": "email"}
ASKING_MORE = POLICE_RECORD | {
    "controller": None,
    "joint_controllers": [{"ref": "ee-2"}],
    "processors": [{"ref": "ee-hosting-1"}],
    "impact_assessment": None,
    "bases": [
        POLICE_RECORD["bases"][0] | {"data_categories": ["identifying", "contact", "demographic", "special-health"]}
    ],
    "disclosures": [
        SENT,
        SENT | {"id": "d2", "purpose": "support", "basis_ref": None, "without_consent_ground": "public-task"},
        SENT | {"id": "d3", "purpose": "research", "basis_ref": None},
        SENT | {"id": "d4", "transfer_ground": "led-adequacy"},
        SENT | {"id": "d5", "recipient_country": None, "recipient_type": "foreign-authority"},
        SENT | {"id": "d6", "recipient_country": None, "recipient_type": "international-organisation"},
        SENT
        | {"id": "d7", "purpose": "support", "basis_ref": None, "without_consent_ground": "public-task"}
        | {"data_categories": ["special-health", "safety-critical"]},
    ],
    "retention": [
        RETENTION | {"erased_on": "2026-05-02", "hold": {"from_date": "2026-05-01", "ground": "proceedings"}},
        RETENTION | {"category": "contact", "triggered_on": "2026-03-15", "due_on": "2030-01-01"},
    ],
    "security": {"encrypted_at_rest": False, "access_logged": False, "access_limited_to_case": False},
}
"""What the rules on bases, transfers, terms, responsibility and security find in a file of the police."""


@pytest.mark.parametrize(
    ("more", "law"), [([], "led"), ([BESIDE | {"data_categories": ["contact"], "purposes": ["benefits"]}], "gdpr")]
)
def test_what_is_asked_of_a_police_file_rests_on_the_directive_alone(more: list[Any], law: str):
    file = {name: value for name, value in ASKING_MORE.items() if value is not None}
    file["bases"] = [*file["bases"], *more]
    file["disclosures"] = [
        {name: value for name, value in each.items() if value is not None} for each in file["disclosures"]
    ]
    report = validate(file, on=date(2026, 6, 1))
    judged = {
        "PRO-002", "PRO-003", "PRO-014", "PRO-015", "PRO-020", "PRO-026", "PRO-028", "PRO-029", "PRO-038",
    }  # fmt: skip
    said = [finding for finding in report.findings if finding.rule in judged]
    assert {finding.rule for finding in said} == judged
    # A ground of law enforcement is judged by its own law, whatever else the file serves.
    cited = {finding.pointer: {source.split()[0] for source in finding.legal_sources} for finding in said}
    assert cited.pop("/disclosures/3/transfer_ground") == {"led"}
    assert set().union(*cited.values()) - {"cets197"} == {law}


ON_MESSAGES = (
    "MSG-001",
    "MSG-004",
    "MSG-005",
    "MSG-006",
    "MSG-007",
    "MSG-008",
    "MSG-009",
    "MSG-010",
    "MSG-012",
    "MSG-013",
)


@pytest.mark.parametrize("rule", ON_MESSAGES)
@pytest.mark.parametrize(
    ("sender", "ground", "law"),
    [
        ("police", "law-enforcement-directive", "led"),
        ("police", "public-task", "gdpr"),
        ("non-governmental", "legal-obligation", "gdpr"),
        ("non-governmental", "law-enforcement-directive", "gdpr"),
    ],
)
def test_a_message_rests_on_the_directive_where_the_police_send_it_on_that(
    rule: str, sender: str, ground: str, law: str
):
    cited: set[str] = set()
    for vector in all_vectors()[rule]:
        if not vector.breaks:
            continue
        sent = changed(vector.record, {"/sender/type": sender, "/basis/article6": ground})
        said = validate(sent, on=vector.case.on or TODAY).findings
        # One ground of each law: both are cited.
        cited.update(
            source.split()[0]
            for finding in said
            if finding.rule == rule and finding.variant != "police"
            for source in finding.legal_sources
        )
    assert law in cited
    assert {"led", "gdpr"} & cited == {law}


@pytest.mark.parametrize(
    ("controller", "purpose", "ground", "law"),
    [
        ("police", "support", "adequacy", "gdpr"),
        ("police", "investigation", "adequacy", "led"),
        ("police", "investigation", "led-adequacy", "led"),
        ("non-governmental", "investigation", "led-safeguards", "gdpr"),
    ],
)
def test_a_transfer_is_judged_by_the_law_of_its_ground_where_that_law_is_open_to_the_sender(
    controller: str, purpose: str, ground: str, law: str
):
    file = SOUND | {
        "controller": {"ref": "ee-x", "type": controller, "country": "EE"},
        "bases": [OF_POLICE if controller == "police" else SOUND["bases"][0]],
        "disclosures": [SENT | {"transfer_ground": ground, "purpose": purpose}],
    }
    (said,) = (finding for finding in validate(file, on=date(2026, 6, 1)).findings if finding.rule == "PRO-015")
    assert {source.split()[0] for source in said.legal_sources} == {law}


@pytest.mark.parametrize(("code", "severity"), [("EE", "error"), ("IS", "error"), ("DK", "warning"), ("NO", "warning")])
def test_how_surely_the_directive_binds_a_country_says_how_surely_its_police_were_late(code: str, severity: str):
    said = validate(FILE | {"country": code}, on=date(2026, 6, 1)).findings
    assert [finding.severity.value for finding in said if finding.rule == "PRO-021"] == [severity]
