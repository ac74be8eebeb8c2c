"""Half-filled records of daily work: what is missing is a notice, what is there is judged."""

from __future__ import annotations

import copy
from typing import Any

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
    assert not report.has_record
    assert not report.valid
    assert not report.exchangeable
    assert not says_form_first(report)


def test_a_draft_of_broken_form_is_not_judged():
    report = validate(without("opened_on", status="no-such"), profile="draft")
    assert not report.judged
    assert not report.valid
    assert says_form_first(report)


def test_only_a_draft_is_judged_while_fields_are_missing():
    report = validate(without("identification", "status", opened_on="2099-01-01"))
    assert not report.judged
    assert {finding.rule for finding in report.errors} == {"STR-020"}
    assert validate(example("case-file")).judged


def test_a_message_without_its_payload_is_a_draft_too():
    message = {name: held for name, held in example("exchange-message").items() if name != "payload"}
    report = validate(message, profile="draft")
    assert report.judged
    assert not report.errors


@given(st.data())
def test_what_is_missing_makes_no_error(data: st.DataObject):
    """A rule that asks for it says nothing; what other rules say of the rest stands."""
    vector = data.draw(st.sampled_from(VECTORS))
    case, document = vector.case, copy.deepcopy(vector.record)
    place = data.draw(st.sampled_from([held for held in objects(document) if set(held) - {"record_type", "absent"}]))
    del place[data.draw(st.sampled_from(sorted(set(place) - {"record_type", "absent"})))]
    report = validate(document, country=case.country, on=case.on, profile="draft")
    if any(finding.rule == "STR-020" for finding in report.findings):
        whole = validate(vector.record, country=case.country, on=case.on, profile="draft")
        assert report.judged
        assert {finding.rule for finding in report.errors} <= {finding.rule for finding in whole.errors}
