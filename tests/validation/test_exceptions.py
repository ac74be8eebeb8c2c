"""Accepted exceptions: for a reason, until a day, and never for what protects safety."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from nordicbaltic_standards import (
    LANGUAGES,
    Finding,
    FindingKind,
    Report,
    Severity,
    example,
    rules,
    validate,
    validate_lines,
)
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation.suppressions import (
    ExceptionFileError,
    Suppression,
    Suppressions,
    read_exceptions,
)

UNTIL = "2027-03-01"
TODAY = date(2026, 11, 28)


def failing(rule: str) -> Vector:
    return next(vector for vector in all_vectors()[rule] if vector.breaks)


def entry(rule: str, pointer: str, until: str = UNTIL) -> str:
    return f'[[exception]]\nrule = "{rule}"\npointer = "{pointer}"\nreason = "Looked at."\nuntil = {until}\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "accepted.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_accepted_finding_no_longer_counts_and_is_still_named(tmp_path: Path):
    vector = failing("RES-003")
    accepted = read_exceptions(written(tmp_path, entry("RES-003", vector.places[0])))
    report = validate(vector.record, exceptions=accepted, today=TODAY)
    assert report.findings == ()
    assert [accepted.finding.rule for accepted in report.accepted] == ["RES-003"]
    assert accepted.unused(TODAY) == []


def test_a_byte_order_mark_before_the_exceptions_is_no_fault(tmp_path: Path):
    path = tmp_path / "accepted.toml"
    path.write_text(entry("RES-003", "/reflection_period"), encoding="utf-8-sig")
    assert [each.rule for each in read_exceptions(path).entries] == ["RES-003"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exception_for_the_whole_record_that_meets_nothing_is_named_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
):
    record = tmp_path / "record.json"
    record.write_text(json.dumps(example("referral")), encoding="utf-8")
    accepted = written(tmp_path, entry("RES-003", ""))
    assert main(["validate", str(record), "--exceptions", str(accepted), "--language", language]) == 0
    place = ui_text("report/whole-record", language)
    assert ui_text("report/stale-exception", language, rule="RES-003", pointer=place) in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
@pytest.mark.parametrize("place", ["/Olena", "/permits/0/Olena", "/99999", "/subject/Olena-Made-Up"])
def test_a_place_that_names_no_field_is_not_repeated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, place: str
):
    record = tmp_path / "record.json"
    record.write_text(json.dumps(example("referral")), encoding="utf-8")
    accepted = written(tmp_path, entry("RES-003", "/permits/0/valid_from") + entry("RES-003", place))
    main(["validate", str(record), "--exceptions", str(accepted), "--format", form])
    out, err = capsys.readouterr()
    assert "Olena" not in out + err
    assert "99999" not in out + err
    assert "/permits/0/valid_from" in err
    assert "[[exception]] 2" in err
    if form == "json":
        places = [(each["entry"], each["pointer"]) for each in json.loads(out)["stale_exceptions"]]
        assert places == [(1, "/permits/0/valid_from"), (2, "[[exception]] 2")]


def test_on_its_last_day_an_entry_still_counts(tmp_path: Path):
    vector, last = failing("RES-003"), date.fromisoformat(UNTIL)
    accepted = read_exceptions(written(tmp_path, entry("RES-003", vector.places[0])))
    report = validate(vector.record, exceptions=accepted, today=last)
    assert [accepted.finding.rule for accepted in report.accepted] == ["RES-003"]
    assert accepted.unused(last) == []


def test_after_its_last_day_the_finding_counts_again_and_the_entry_is_reported(tmp_path: Path):
    vector = failing("RES-003")
    accepted = read_exceptions(written(tmp_path, entry("RES-003", vector.places[0], "2020-01-01")))
    report = validate(vector.record, exceptions=accepted, today=TODAY)
    assert [finding.rule for finding in report.findings] == ["RES-003"]
    assert [why for _, why in accepted.unused(TODAY)] == ["expired"]


def test_an_entry_that_meets_nothing_is_stale(tmp_path: Path):
    accepted = read_exceptions(written(tmp_path, entry("RES-003", "/reflection_period/start")))
    validate(failing("RES-003").record, exceptions=accepted, today=TODAY)
    assert [why for _, why in accepted.unused(TODAY)] == ["not-met"]


def test_an_entry_for_a_record_of_broken_form_could_not_be_checked(tmp_path: Path):
    broken = {"record_type": "legal-status", "id": "case-1", "country": "EE", "no_such_field": 1}
    text = "".join(
        entry("RES-003", "/reflection_period/start") + f'record = "{name}"\n' for name in ("case-1", "case-2")
    )
    accepted = read_exceptions(written(tmp_path, text))
    validate(broken, exceptions=accepted, today=TODAY)
    assert [why for _, why in accepted.unused(TODAY)] == ["not-checked", "not-met"]


def test_where_it_cannot_be_told_which_record_is_broken_no_entry_could_be_checked(tmp_path: Path):
    accepted = read_exceptions(written(tmp_path, entry("RES-003", "/a") + 'record = "case-2"\n'))
    validate(b"{", exceptions=accepted, today=TODAY)
    assert [why for _, why in accepted.unused(TODAY)] == ["not-checked"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exception_that_was_not_checked_is_not_said_to_have_met_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
):
    accepted = written(tmp_path, entry("RES-003", "/a", "2099-01-01"))
    good, broken = tmp_path / "good.json", tmp_path / "broken.json"
    good.write_text(json.dumps(failing("RES-003").record), encoding="utf-8")
    broken.write_text("{", encoding="utf-8")
    said = []
    for files in ([good], [good, broken], [good, tmp_path / "not-there.json"]):
        main(["validate", *map(str, files), "--exceptions", str(accepted), "--language", language])
        said.append([line for line in capsys.readouterr().err.splitlines() if "RES-003" in line])
    assert said[1] == said[2] != said[0]
    assert all(len(lines) == 1 for lines in said)


def test_what_protects_safety_takes_no_exception(tmp_path: Path):
    vector = failing("RES-004")
    accepted = read_exceptions(written(tmp_path, entry("RES-004", vector.places[0])))
    assert [finding.rule for finding in validate(vector.record, exceptions=accepted, today=TODAY).errors] == ["RES-004"]
    assert [why for _, why in accepted.unused(TODAY)] == ["not-acceptable"]


def weakened(vector: Vector, finding: Finding) -> list[Report]:
    """Return the reports on a vector in which somebody tries to make one finding count for less."""
    case, today = vector.case, {"today": TODAY}
    entries = Suppressions([Suppression(finding.rule, finding.pointer, "Looked at.", date(2099, 1, 1))])
    given = {
        "country": case.country,
        "on": case.on,
        "profile": case.profile,
        "organisation": vector.organisation,
    } | today
    reports = [validate(vector.record, **given, exceptions=entries)]
    for severity in ("warning", "notice"):
        with suppress(ValueError):
            reports.append(validate(vector.record, **given, severities={finding.rule: severity}))
    return reports


def is_protected(finding: Finding) -> bool:
    of_form = finding.rule.startswith("STR-")
    blocks = finding.kind in {FindingKind.CONTRADICTION, FindingKind.EXPOSURE}
    return finding.severity is Severity.ERROR and (of_form or blocks or rules[finding.rule].fixed)


@pytest.mark.parametrize("rule", [rule.id for rule in rules if rule.severity is Severity.ERROR])
def test_nothing_that_a_caller_accepts_or_lowers_lets_a_record_pass_that_is_held_back(rule: str):
    for vector in (each for each in all_vectors()[rule] if each.breaks):
        case = vector.case
        report = validate(
            vector.record,
            country=case.country,
            on=case.on,
            profile=case.profile,
            today=TODAY,
            organisation=vector.organisation,
        )
        for finding in {found.rule: found for found in report.errors if is_protected(found)}.values():
            for other in weakened(vector, finding):
                assert finding in other.findings, vector.id
                assert other.exchangeable is report.exchangeable, vector.id


@pytest.mark.parametrize(
    "rule", [rule.id for rule in rules if rule.severity is Severity.ERROR and rule.kind.blocks_exchange]
)
def test_a_rule_whose_errors_hold_a_record_back_cannot_be_lowered(rule: str):
    vector = failing(rule)
    for severity in ("notice", Severity.WARNING):
        with pytest.raises(ValueError, match=rule):
            validate(vector.record, severities={rule: severity})


def test_what_is_not_protected_can_be_lowered_and_all_but_the_fixed_can_be_raised():
    (gap,) = validate(failing("RES-003").record, severities={"RES-003": "notice"}).findings
    assert gap.severity is Severity.NOTICE
    (raised,) = validate(failing("RES-003").record, severities={"RES-003": Severity.ERROR}).findings
    assert raised.severity is Severity.ERROR


@pytest.mark.parametrize("rule", ["RES-004", "STR-020", "STR-061", "STR-065"])
def test_a_severity_for_a_rule_that_keeps_its_own_is_refused_by_name(rule: str):
    with pytest.raises(ValueError, match=rule):
        validate({}, severities={rule: "notice", "RES-003": "notice"})


def test_an_entry_for_a_contradiction_is_told_that_it_cannot_be_accepted(tmp_path: Path):
    vector = failing("CAS-006")
    (finding,) = (found for found in validate(vector.record).errors if found.rule == "CAS-006")
    assert (finding.severity, finding.kind) == (Severity.ERROR, FindingKind.CONTRADICTION)
    accepted = read_exceptions(written(tmp_path, entry("CAS-006", finding.pointer)))
    assert finding in validate(vector.record, exceptions=accepted, today=TODAY).errors
    assert [why for _, why in accepted.unused(TODAY)] == ["not-acceptable"]


@pytest.mark.parametrize(
    "text",
    [
        "rule = 3",
        "[[exception]]\nrule = ",
        entry("RES-999", "/a"),
        entry("RES-003", "no-pointer"),
        entry("RES-003", "/a", '"2027-03-01"'),
        entry("RES-003", "/a").replace("Looked at.", " "),
        entry("RES-003", "/a").replace("reason", "because"),
        "[[exception]]\nrule = 'RES-003'\n",
    ],
)
def test_a_file_that_breaks_its_form_is_answered_in_the_readers_language(tmp_path: Path, text: str):
    with pytest.raises(ExceptionFileError) as caught:
        read_exceptions(written(tmp_path, text))
    assert len({caught.value.text(language) for language in ("en", "fi", "lt")}) == 3


def test_the_command_takes_the_file_and_speaks_of_stale_entries(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    vector = failing("RES-003")
    record = tmp_path / "record.json"
    record.write_text(json.dumps(vector.record), encoding="utf-8")
    accepted = written(tmp_path, entry("RES-003", vector.places[0], "2099-01-01") + entry("RES-003", "/permits"))
    status = main(["validate", str(record), "--exceptions", str(accepted), "--fail-on", "warning"])
    captured = capsys.readouterr()
    assert status == 0
    assert "/permits" in captured.err
    assert main(["validate", str(record), "--exceptions", str(tmp_path / "none.toml")]) == 2


def test_exceptions_hold_on_the_day_of_judging_and_not_on_that_of_the_record(tmp_path: Path):
    vector = failing("RES-003")
    accepted = read_exceptions(written(tmp_path, entry("RES-003", vector.places[0], "2027-06-01")))
    assert validate(vector.record, exceptions=accepted, today=date(2027, 6, 1)).findings == ()
    assert validate(vector.record, exceptions=accepted, today=date(2027, 6, 2)).findings
    with pytest.raises(ValueError, match="today"):
        validate(vector.record, exceptions=accepted)
    lines = [json.dumps(vector.record)] * 2
    (first, second) = validate_lines(lines, exceptions=accepted, today=date(2027, 6, 1))
    assert first.findings == second.findings == ()


def test_the_law_of_another_day_changes_nothing_in_what_is_accepted_today(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    vector = failing("RES-003")
    record = tmp_path / "record.json"
    record.write_text(json.dumps(vector.record), encoding="utf-8")
    accepted = written(tmp_path, entry("RES-003", vector.places[0], "2099-01-01"))
    assert main(["validate", str(record), "--exceptions", str(accepted), "--on", "2099-06-01", "--format", "json"]) == 0
    captured = capsys.readouterr()
    (result,) = json.loads(captured.out)["results"]
    assert [(each["rule"], each["until"]) for each in result["accepted"]] == [("RES-003", "2099-01-01")]
    assert not captured.err


def test_of_two_entries_for_one_place_the_one_that_still_holds_counts(tmp_path: Path):
    vector = failing("RES-003")
    place = vector.places[0]
    accepted = read_exceptions(
        written(tmp_path, entry("RES-003", place, "2020-01-01") + entry("RES-003", place, "2027-03-01"))
    )
    assert validate(vector.record, exceptions=accepted, today=TODAY).findings == ()
    assert [why for _, why in accepted.unused(TODAY)] == ["expired"]


@pytest.mark.parametrize("line", ['rule = ["RES-003"]', 'record = ["x"]', "record = 5", 'record = " "', "rule = 7"])
def test_an_entry_of_the_wrong_type_is_answered(tmp_path: Path, line: str, capsys: pytest.CaptureFixture[str]):
    name = line.partition(" =")[0]
    text = "\n".join(each for each in entry("RES-003", "/a").splitlines() if not each.startswith(name)) + f"\n{line}\n"
    file = written(tmp_path, text)
    with pytest.raises(ExceptionFileError):
        read_exceptions(file)
    assert main(["validate", "-", "--exceptions", str(file)]) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rule", "document"),
    [("STR-020", {"record_type": "referral"}), ("RES-004", None)],
    ids=["an error of form", "a rule that protects safety"],
)
def test_an_entry_that_asks_for_what_cannot_be_accepted_is_told_so(
    tmp_path: Path, rule: str, document: dict[str, str] | None
):
    record = failing(rule).record if document is None else document
    finding = next(found for found in validate(record).errors if found.rule == rule)
    accepted = read_exceptions(written(tmp_path, entry(rule, finding.pointer)))
    assert rule in {found.rule for found in validate(record, exceptions=accepted, today=TODAY).errors}
    assert [why for _, why in accepted.unused(TODAY)] == ["not-acceptable"]


def test_sarif_marks_what_was_accepted_and_never_carries_the_reason(tmp_path: Path):
    vector = failing("RES-003")
    text = entry("RES-003", vector.places[0]).replace("Looked at.", "Letter of Olena Made-Up")
    accepted = read_exceptions(written(tmp_path, text))
    report = validate(vector.record, exceptions=accepted, today=TODAY)
    (result,) = report.to_sarif()["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert "Olena" not in json.dumps(report.to_sarif()) + report.to_json() + report.to_html() + report.to_text()
