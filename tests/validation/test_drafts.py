"""Half-filled records of daily work: what is missing is a notice, what is there is judged."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import Report, example, validate
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.testing.vectors import all_vectors
from support import objects

VECTORS = [vector for vectors in all_vectors().values() for vector in vectors]


def without(*steps: str, **changes: Any) -> dict[str, Any]:
    """Return the example case file with ``changes`` and without one field."""
    case = copy.deepcopy(example("case-file") | changes)
    place = case
    for step in steps[:-1]:
        place = place[step]
    del place[steps[-1]]
    return case


def says_form_first(report: Report) -> bool:
    return ui_text("report/structure-only", "en") in " ".join(report.to_text("en").split())


def test_what_is_there_of_a_draft_is_judged():
    report = validate(without("identification", "status", opened_on="2099-01-01"), profile="draft")
    assert {"STR-020", "CAS-007"} <= {finding.rule for finding in report.findings}
    assert report.judged
    assert report.record is None
    assert not report.valid
    assert not report.exchangeable
    assert not says_form_first(report)


@pytest.mark.parametrize("profile", ["draft", "exchange"])
def test_one_wrong_code_does_not_switch_off_the_rules_on_the_rest(profile: str):
    report = validate(without("identification", "status", opened_on="2099-01-01", coordinator=7), profile=profile)
    assert {"STR-020", "STR-023", "CAS-007"} <= {finding.rule for finding in report.findings}
    assert report.judged
    assert report.record is None
    assert not report.valid
    assert not report.exchangeable


def test_nothing_is_judged_of_a_text_in_which_a_name_stands_twice():
    text = json.dumps(example("case-file") | {"opened_on": "2099-01-01"})
    report = validate(text[:-1] + ', "status": "open"}')
    assert not report.judged
    assert {finding.rule for finding in report.findings} == {"STR-007"}
    assert says_form_first(report)


def test_a_message_without_its_payload_is_a_draft_too():
    message = {name: held for name, held in example("exchange-message").items() if name != "payload"}
    report = validate(message, profile="draft")
    assert report.judged
    assert not report.errors


@given(st.data())
def test_what_hangs_on_a_missing_or_unsound_field_is_not_guessed(data: st.DataObject):
    """A rule that asks for it says nothing; what other rules say of the rest stands."""
    vector = data.draw(st.sampled_from(VECTORS))
    case, document = vector.case, copy.deepcopy(vector.record)
    place = data.draw(st.sampled_from([held for held in objects(document) if set(held) - {"record_type", "absent"}]))
    name = data.draw(st.sampled_from(sorted(set(place) - {"record_type", "absent"})))
    if data.draw(st.booleans()):
        del place[name]
    else:
        place[name] = {"no such": "thing"}
    profile = data.draw(st.sampled_from(["draft", "exchange"]))
    report = validate(document, country=case.country, on=case.on, profile=profile, organisation=vector.organisation)
    if any(finding.rule in {"STR-020", "STR-021", "STR-023", "STR-025"} for finding in report.findings):
        whole = validate(
            vector.record, country=case.country, on=case.on, profile=profile, organisation=vector.organisation
        )
        assert report.judged
        assert of_content(report) <= of_content(whole)


def of_content(report: Report) -> set[tuple[str, str, str]]:
    return {(each.rule, each.pointer, each.variant) for each in report.findings if each.area != "structure"}


def test_a_broken_place_withholds_few_rules():
    """Of the findings on a case file full of faults, nearly all stay when one place of it is broken."""
    case = example("case-file") | {"opened_on": "2099-01-01"}
    whole = of_content(validate(case))
    assert whole
    for branch in ("referrals", "returns", "compensation_claims"):
        changed = copy.deepcopy(case)
        changed[branch][0]["status"] = "no-such"
        assert {rule for rule, _, _ in whole} - {rule for rule, _, _ in of_content(validate(changed))} <= {"CAS-022"}
