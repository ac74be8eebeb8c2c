"""No day, no pass: law by date that could not be read is said in one finding, and holds the record back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import LANGUAGES, example, validate, validate_file, validate_lines
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation import validate as judge
from nordicbaltic_standards.validation.report import Report
from support import judged

DAY = date(2026, 11, 30)
VECTORS = all_vectors()


def undated(record: str, country: str = "EE", **fields: Any) -> dict[str, Any]:
    document = example(record, country) | fields
    return {name: value for name, value in document.items() if name != "recorded_at"}


def of_day(report: Report) -> list[tuple[str, str, str]]:
    return [(each.rule, each.pointer, each.severity) for each in report.findings if each.rule == "STR-065"]


NO_DAY = [("STR-065", "", "error")]


@pytest.mark.parametrize("country", REGION)
@pytest.mark.parametrize("record", RECORDS)
def test_without_a_day_a_record_is_not_exchangeable_unless_it_asks_for_urgent_help(record: str, country: str):
    report = validate(undated(record, country))
    assert of_day(report) == NO_DAY
    assert report.judged_on is None
    assert not report.valid
    assert report.record is not None
    assert report.exchangeable is report.urgent


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("given", [{"on": DAY}, {"today": DAY}])
def test_a_day_that_is_given_serves_where_the_record_has_none(record: str, given: dict[str, date]):
    report = validate(undated(record), **given)
    assert (report.judged_on, of_day(report)) == (DAY, [])


@pytest.mark.parametrize("record", ["referral", "exchange-message"])
def test_urgent_help_travels_without_a_day_and_with_the_finding(record: str):
    report = validate(undated(record, urgency="immediate"))
    assert report.exchangeable
    assert of_day(report) == NO_DAY
    calm = undated(record, urgency="planned")
    if record == "exchange-message":
        calm["payload"]["record"]["urgency"] = "planned"
    assert validate(calm, today=DAY).record is not None
    assert not validate(calm).exchangeable


def test_urgent_help_of_broken_form_is_held_back():
    assert not validate(undated("referral", urgency="immediate", no_such_field=1)).exchangeable


def test_a_draft_is_told_of_it_as_a_notice_and_is_not_exchangeable_either():
    for document in (undated("referral", urgency="planned"), {"record_type": "referral", "country": "EE"}):
        report = validate(document, profile="draft")
        assert of_day(report) == [("STR-065", "", "notice")]
        assert report.valid
        assert not report.exchangeable


def test_a_record_whose_form_is_broken_is_judged_on_its_day_as_any_other():
    broken = example("referral") | {"no_such_field": 1}
    assert validate(broken, on=DAY).judged_on == DAY
    assert not validate(broken, on=DAY).exchangeable
    assert of_day(validate(undated("referral", no_such_field=1))) == NO_DAY
    unsound = validate(broken | {"recorded_at": "yesterday"})
    assert (unsound.judged_on, of_day(unsound)) == (None, []), "that the day is unsound is said already"


def test_what_is_no_record_is_not_judged_on_any_day():
    report = validate({"record_type": "no-such"}, on=DAY)
    assert report.judged_on is None
    assert not report.exchangeable


def test_nothing_pushes_the_finding_out_of_a_report(monkeypatch: pytest.MonkeyPatch):
    (vector,) = (each for each in VECTORS["RES-001"] if each.id == "RES-001/011")
    assert {finding.rule for finding in validate(vector.record).errors} == {"RES-001", "STR-065"}
    monkeypatch.setattr(judge, "MAXIMUM_FINDINGS", 1)
    report = validate(vector.record)
    assert [finding.rule for finding in report.findings] == ["STR-065"]
    assert report.omitted == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_says_in_every_form_that_law_by_date_was_not_checked(language: str):
    report = validate(undated("assistance"))
    line = ui_text("report/no-day", language)
    assert f"{line}\n" in report.to_text(language, width=1000)
    assert f"<li>{line}</li>" in unescape(report.to_html(language))
    (result,) = json.loads(report.to_json(language))["results"]
    assert (result["judged_on"], result["exchangeable"], result["valid"]) == (None, False, False)
    (finding,) = (each for each in result["findings"] if each["rule"] == "STR-065")
    assert "recorded_at" in finding["message"]
    assert "today" in finding["advice"]
    (found,) = (each for each in report.to_sarif(language)["runs"][0]["results"] if each["ruleId"] == "STR-065")
    assert found["level"] == "error"


def test_many_records_are_judged_by_the_day_that_is_given_and_by_none_without(tmp_path: Path):
    line = json.dumps(undated("assistance"))
    path = tmp_path / "many.jsonl"
    path.write_text(f"{line}\n{line}\n", encoding="utf-8")
    for reports in (validate_lines([line, line]), validate_file(path)):
        assert [of_day(report) for report in reports] == [NO_DAY, NO_DAY]
    for reports in (validate_lines([line, line], today=DAY), validate_file(path, today=DAY)):
        assert [(report.judged_on, of_day(report)) for report in reports] == [(DAY, []), (DAY, [])]


def test_the_command_judges_by_the_day_on_which_it_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "record.json"
    path.write_text(json.dumps(undated("organisation")), encoding="utf-8")
    assert main(["validate", str(path), "--format", "json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["results"]
    assert result["judged_on"] is not None


def without_its_day(vectors: tuple[Vector, ...]) -> Iterator[tuple[Vector, dict[str, Any], date]]:
    """Yield vectors that carry their own day, without it, and that day."""
    for vector in vectors:
        report = judged(vector)
        if "recorded_at" in vector.record and report.judged_on is not None:
            yield (
                vector,
                {name: value for name, value in vector.record.items() if name != "recorded_at"},
                report.judged_on,
            )


@pytest.mark.parametrize("rule", VECTORS)
def test_what_is_held_back_is_never_let_through_by_leaving_its_day_out(rule: str):
    for vector, document, day in without_its_day(VECTORS[rule]):
        case = vector.case
        held_back = not judged(vector).exchangeable
        report = validate(document, country=case.country, profile=case.profile, organisation=vector.organisation)
        assert len(of_day(report)) == 1, vector.id
        assert report.exchangeable is False or (report.urgent and not exposed(report)), vector.id
        if held_back and case.on is None:
            received = validate(
                document, country=case.country, profile=case.profile, today=day, organisation=vector.organisation
            )
            assert not received.exchangeable, vector.id


def exposed(report: Report) -> bool:
    return any(finding.kind == "exposure" for finding in report.errors)
