"""A rule that has nothing to say in a country has a reason for it, and so has what the file of a country lacks."""

from __future__ import annotations

import pytest

from country_gaps import SAYS_SOMETHING, gaps, silent
from nordicbaltic_standards.law.country import countries

ALL = "EE LV LT FI SE NO DK IS"
OF_RETENTION = "Some duties to keep records have no such part in law; each is judged by the parts that it has."

GAPS: dict[str, tuple[str, str, str]] = {
    "assistance.duration_limit": ("AST-017 AST-027", "NO IS", "No limit was found in law."),
    "assistance.referral_deadline": ("REF-020", "EE LV FI SE NO DK IS", "Only Lithuanian law sets such a term, as far as is known."),
    "child.presumption_of_minority.applies": ("IDN-012", "DK", "No presumption was found; the treaty is judged by."),
    "compensation.authority.bodies": ("NET-003", ALL, "No kind of identifying body: compared by identifier and name."),
    "compensation.base_amount": ("COM-008", "EE FI DK IS", "The ceilings are in money, or there is none."),
    "compensation.cross_border_assisting_authority": ("COM-011 NET-003", "NO IS", "Directive 2004/80/EC does not bind."),
    "compensation.cross_border_assisting_authority.bodies": (
        "NET-003", "EE LV LT FI SE DK", "No kind of identifying body: compared by identifier and name.",
    ),
    "compensation.decision_term": ("COM-020", "FI SE NO DK IS", "No term of law is known; the rest of the rule speaks."),
    "compensation.deduction": ("COM-023", "EE LV LT NO DK IS", "Not read in law."),
    "compensation.eligible.offence_in_country_required": ("COM-013", "LV", "Not known: a warning all the same."),
    "compensation.eligible.residence_required": ("COM-018", "IS", "Not known: the finding stays as it is."),
    "compensation.heads_by_share.codes": ("EE-COM-001", "EE", "Costs of health: a share of some, and others in full."),
    "compensation.heads_of_damage.codes": ("CAS-030 COM-014 COM-015", "LV", "The scheme pays one lump sum for every loss."),
    "compensation.heads_of_damage.dependants": (
        "COM-014", ALL, "Read for redress in Norway alone; elsewhere nothing is said to a dependant.",
    ),
    "compensation.maximum_amount.amount": ("COM-008", "SE", "The law sets no ceiling for this head."),
    "compensation.maximum_amount.heads": ("COM-008", "EE LV NO", "The ceiling is for the whole claim."),
    "compensation.minimum_claim": ("COM-022", "EE LV LT FI NO DK", "Not read in law."),
    "data_protection.consent_after_death": ("CAS-031", "LV LT FI SE NO DK IS", "Read in Estonian law alone; elsewhere the rule says that it was not."),
    "data_protection.retention.erase": ("PRO-019", ALL, OF_RETENTION),
    "data_protection.retention.event": ("PRO-019", ALL, OF_RETENTION),
    "data_protection.retention.keep": ("PRO-019", "LV LT FI SE", OF_RETENTION),
    "data_protection.retention.length": ("PRO-019", ALL, OF_RETENTION),
    "data_protection.years_after_death": ("PRO-019", "EE LV LT FI SE NO", "Not looked up: the Regulation protects the living."),
    "identification.appeal": ("IDN-010", "LT DK IS", "Not known: that a review is missing is said all the same."),
    "identification.formal_by.authority": (
        "IDN-009 NET-003", "LV LT", "The law names functions, as the court: judged by the kind of body.",
    ),
    "network.authorities.roles": ("NET-003", "IS", "No role of the list was found for this authority."),
    "offence.non_punishment": ("CAS-009", "EE FI SE NO DK IS", "Not read in law; treaty and directive are judged by."),
    "reflection_period.applicant": ("CAS-003", "EE LV LT FI NO DK IS", "Only Swedish law names who can ask, as far as is known."),
    "reflection_period.application_deadline": ("CAS-003 RES-015", "EE LT FI SE NO DK IS", "Only Latvia's law sets such a term."),
    "reflection_period.eligible.excluded_if_victim_in_proceedings": (
        "CAS-003", "EE LT FI SE NO DK IS", "So only in Latvian law, as far as is known.",
    ),
    "reflection_period.appeal": ("RES-031 RES-034", "EE LT", "Not known: no last day is counted."),
    "reflection_period.appeal.by": ("RES-031 RES-034", "NO IS", "The person may appeal."),
    "reflection_period.appeal.conditions": ("RES-031 RES-034", "SE NO IS", "An appeal is open without conditions."),
    "reflection_period.appeal.term": ("RES-031 RES-034", "SE", "Not read in law, and open to the applying body alone."),
    "reflection_period.eligible.requires_criminal_proceedings": ("CAS-003", "LV LT FI IS", "Not known: the finding is worded without it."),
    "reflection_period.eligible.requires_victim_status": ("CAS-002", "EE LT FI SE DK IS", "Not known: the finding stays as it is."),
    "reflection_period.extension": ("RES-003 RES-008", "LT", "The procedure of the Government could not be read."),
    "reflection_period.granted_by": ("RES-016 RES-034", "LT", "The procedure of the Government could not be read."),
    "reflection_period.granted_by.authority": ("RES-016", "LV", "The law names a function and no authority."),
    "reflection_period.is_departure_deadline": ("CAS-003 CAS-033 RES-005", "EE LV LT FI SE NO IS", "So only in Danish law, as far as is known."),
    "reflection_period.maximum_length": (
        "RES-003 RES-021 RES-022", "LT", "The procedure of the Government could not be read.",
    ),
    "reflection_period.provisional_permit_counts": (
        "RES-001 RES-002 RES-003 RES-007", "EE LV LT FI SE DK IS", "So only in Norwegian law, as far as is known.",
    ),
    "reflection_period.return_within": ("RET-008", "EE LV LT FI SE NO IS", "So only in Danish law, as far as is known."),
    "reflection_period.start_event": (
        "RES-001 RES-002 RES-003 RES-007", "LT", "Not found: counted from the first day that is recorded.",
    ),
    "reflection_period.suspension_of_removal": (
        "CAS-005 RES-004 RES-005", "EE FI DK", "Not read in law; the convention is judged by.",
    ),
    "reflection_period.termination_grounds": (
        "RES-003 RES-004 RES-010 RES-021 RES-022", "LT", "Not found; the convention and the directive are judged by.",
    ),
    "reflection_period.termination_grounds.codes": (
        "RES-003 RES-004 RES-010 RES-021 RES-022", "SE NO DK", "Grounds of these laws that no code means.",
    ),
    "residence_permit.appeal": ("RES-031", "SE", "Not read in law: no last day is counted."),
    "residence_permit.appeal.by": ("RES-031", "EE LV LT FI NO DK IS", "The person may appeal."),
    "residence_permit.appeal.conditions": ("RES-031", "EE LV LT FI NO DK IS", "An appeal is open without conditions."),
    "residence_permit.no_entry_ban": ("RES-028", "EE FI NO DK IS", "Not read in law; the directive is judged by."),
    "residence_permit.types.maximum": ("RES-019", "LV LT FI SE DK IS", "None in law, or none known, for some permits: these are not measured."),
    "residence_permit.types.minimum": ("RES-018", ALL, "None in law, or none known, for some permits: these are not measured."),
    "safe_return.risk_assessment": ("RET-001", "EE LV LT FI DK IS", "No rule of national law was found: the convention speaks."),
    "safe_return.risk_assessment.applies": ("RET-001", "SE NO", "A practice and no rule: the convention speaks."),
    "terms.rest_day_rule.saturdays": ("COM-003 COM-005", "EE DK IS", "Not read in law: a Saturday puts nothing off."),
}  # fmt: skip
"""What a file lacks: who reads it, where it is missing, and why no rule is silent for that without being meant to be."""

SILENT: dict[str, tuple[str, str]] = {
    "AST-017": ("EE LT FI SE NO IS", "There is no limit by law, none is known, or groups have different ones."),
    "AST-027": ("LT FI SE NO IS", "There is no limit by law, or none is known."),
    "COM-004": ("LV LT FI SE NO IS", "The scheme sets no term for the report."),
    "COM-008": ("LV NO DK", "Ceilings in minimum wages or basic amounts are not judged here; Denmark has none."),
    "COM-015": ("LV LT", "The law takes the losses together: no head is left out."),
    "COM-022": ("EE LV LT FI NO DK", "No least sum is known."),
    "COM-023": ("EE LV LT NO DK IS", "No amount taken off is known."),
    "IDN-009": ("SE NO IS", "There is no formal identification."),
    "IDN-020": ("LT FI SE", "The offence has an open clause."),
    "REF-020": ("EE LV FI SE NO DK IS", "Only Lithuanian law sets such a term, as far as is known."),
    "RES-002": ("EE LV FI SE", "The national minimum is surely known: RES-001 speaks of it."),
    "RES-003": ("LT SE", "No maximum is known or set."),
    "RES-015": ("EE LT FI SE NO DK IS", "The law sets no term for asking, or none is known."),
    "RES-018": ("NO", "No minimum in law is known, and the directive does not bind."),
    "RES-028": ("NO DK IS", "No rule of national law is known, and the directive does not bind."),
}
"""Rules that read facts and speak in no vector moved to these countries, and why."""


def test_what_the_file_of_a_country_lacks_was_reviewed() -> None:
    assert gaps() == {place: (readers, codes) for place, (readers, codes, _) in GAPS.items()}, (
        "`python tests/country_gaps.py` prints what is missing: fill it in the file of the country, or say why not"
    )


def test_where_a_rule_can_say_nothing_was_reviewed() -> None:
    assert silent() == {identifier: codes for identifier, (codes, _) in SILENT.items()}, (
        "`python tests/country_gaps.py` prints the rules: find what keeps each silent, or say why it is meant to be"
    )


@pytest.mark.parametrize(
    "reason", [*(each[2] for each in GAPS.values()), *(each[1] for each in SILENT.values()), *SAYS_SOMETHING.values()]
)
def test_every_gap_has_its_reason(reason: str) -> None:
    assert reason.strip()


@pytest.mark.parametrize("code", ALL.split())
def test_every_body_that_identifies_formally_has_its_kind(code: str) -> None:
    for entry in countries[code].every("identification.formal_by"):
        assert all(actor.bodies for actor in entry.value or ())
