"""Judging: every defect has its finding, its place and its advice; bad data is never an exception."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import (
    LANGUAGES,
    Referral,
    Severity,
    codes,
    example,
    validate,
    validate_file,
    validate_lines,
)
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.testing import documents, invalid_documents
from support import is_translated

REFERRAL = {
    "record_type": "referral",
    "standard_version": "1.0",
    "id": "ref-1",
    "country": "EE",
    "recorded_at": "2026-03-01T10:00:00+02:00",
    "subject": {"pseudonym": "Nbs-1"},
    "type": "service",
    "status": "draft",
    "services": ["medical"],
    "sender": {"ref": "ee-a"},
    "recipient": {"ref": "ee-b"},
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """Return the referral with one place changed."""
    document = json.loads(json.dumps(REFERRAL))
    *steps, last = path.split("/")
    target = document
    for step in steps:
        target = target.setdefault(step, {})
    target[last] = value
    return document


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in REFERRAL.items() if key != name}


def rules_at(report: Any) -> list[tuple[str, str]]:
    """Return what is found in the form of a record; its content is judged elsewhere."""
    return [(finding.rule, finding.pointer) for finding in report.findings if finding.area == "structure"]


def test_the_referral_from_which_the_defects_are_made_has_none():
    assert rules_at(validate(REFERRAL)) == []


def contact(days: list[str], opens: str) -> dict[str, Any]:
    return {"channel": "email", "safe_hours": [{"days": days, "opens": opens, "closes": "17:00"}]}


def charged(amount: Any, currency: Any) -> dict[str, Any]:
    """Return an assistance record in which the person was charged for a service."""
    money = {"amount": amount, "currency": currency}
    episode = {"id": "s1", "service": "medical", "status": "offered", "charged_to_person": money}
    head = {key: REFERRAL[key] for key in ("standard_version", "id", "country", "recorded_at", "subject")}
    return {"record_type": "assistance", **head, "episodes": [episode]}


ONE_DEFECT: list[tuple[str, str, Any]] = [
    ("STR-012", "", changed("record_type", "wrong")),
    ("STR-012", "", changed("record_type", 7)),
    ("STR-013", "", changed("record_type", "referal")),
    ("STR-015", "/standard_version", changed("standard_version", "9.9")),
    ("STR-020", "", without("status")),
    ("STR-020", "", without("standard_version")),
    ("STR-020", "", without("id")),
    ("STR-020", "", without("country")),
    ("STR-020", "", without("subject")),
    ("STR-020", "/safe_contact", changed("safe_contact", {})),
    ("STR-021", "", changed("zzz", 1)),
    ("STR-021", "/sender", changed("sender/zzz", 1)),
    ("STR-022", "", changed("urgensy", "immediate")),
    ("STR-022", "/subject", changed("subject/birthdate", "1999")),
    ("STR-023", "/sender", changed("sender", "ee-a")),
    ("STR-023", "/services", changed("services", "medical")),
    ("STR-023", "/via_contact_point", changed("via_contact_point", "yes")),
    ("STR-023", "/note", changed("note", 5)),
    ("STR-024", "/note", changed("note", None)),
    ("STR-024", "/subject/birth_date", changed("subject/birth_date", None)),
    ("STR-025", "/status", changed("status", "qqqq")),
    ("STR-025", "/status", changed("status", 3)),
    ("STR-025", "/services/1", changed("services", ["medical", "???"])),
    ("STR-026", "/status", changed("status", "drafd")),
    ("STR-026", "/urgency", changed("urgency", "IMMEDIATE")),
    ("STR-027", "/person_informed_on", changed("person_informed_on", "2026-02-30")),
    ("STR-027", "/follow_up_on", changed("follow_up_on", 20260301)),
    ("STR-027", "/person_informed_on", changed("person_informed_on", "19.02.2026")),
    ("STR-028", "/subject/birth_date", changed("subject/birth_date", "99-05")),
    ("STR-028", "/subject/birth_date", changed("subject/birth_date", "19.02.2026")),
    ("STR-028", "/subject/birth_date", changed("subject/birth_date", "2026-02-30")),
    ("STR-029", "/sent_at", changed("sent_at", "2026-03-01T10:00:00")),
    ("STR-031", "/sender/country", changed("sender/country", "Estonia")),
    ("STR-044", "/country", changed("country", "PL")),
    ("STR-032", "/subject/languages/0", changed("subject/languages", ["estonian"])),
    ("STR-034", "/id", changed("id", "with space")),
    ("STR-035", "/subject/pseudonym", changed("subject/pseudonym", "39912310000")),
    ("STR-036", "/note", changed("note", "a" * 4001)),
    ("STR-037", "/note", changed("note", "")),
    ("STR-040", "/subject/stated_age", changed("subject/stated_age", 131)),
    ("STR-041", "/subject/stated_age", changed("subject/stated_age", "26")),
    ("STR-041", "/subject/stated_age", changed("subject/stated_age", 26.5)),
    ("STR-042", "/services", changed("services", ["medical", "medical"])),
    ("STR-043", "/extensions", changed("extensions", {"shelf": 1})),
    ("STR-047", "/status", changed("status", {"absent": "declined"})),
    ("STR-047", "/sender", changed("sender", {"ref": "a", "absent": "declined"})),
    ("STR-025", "/subject/birth_date/absent", changed("subject/birth_date", {"absent": "qqqq"})),
    ("STR-021", "/subject/birth_date", changed("subject/birth_date", {"absent": "declined", "why": 1})),
    ("STR-045", "/safe_contact/safe_hours/0/opens", changed("safe_contact", contact(["monday"], "9"))),
    ("STR-038", "/safe_contact/safe_hours/0/days", changed("safe_contact", contact([], "09:00"))),
    ("STR-030", "/episodes/0/charged_to_person/amount", charged("1,50", "EUR")),
    ("STR-030", "/episodes/0/charged_to_person/amount", charged(1.5, "EUR")),
    ("STR-033", "/episodes/0/charged_to_person/currency", charged("1.50", "euro")),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_date_that_the_calendar_lacks_is_said_not_to_be_in_it(language: str):
    def said(value: object) -> str:
        (finding,) = validate(json.dumps(changed("person_informed_on", value))).findings
        return finding.message(language)

    lacking = said("2026-02-30")
    assert {said(value) for value in ("2026-13-01", "2025-02-29", "2026-04-31", "2026-00-00")} == {lacking}
    others = ("19.02.2026", "2026-2-19", "2026/02/19", "2026", "2100-01-01", "1899-12-31", "2026-02-19T10:00", "", 7)
    (other,) = {said(value) for value in others}
    assert other != lacking
    assert "2099" in other


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_of_a_date_in_another_form_is_told_the_forms_of_iso_8601(language: str):
    def said(value: object) -> str:
        (finding,) = validate(json.dumps(changed("subject/birth_date", value))).findings
        return f"{finding.message(language)} {finding.advice(language)}"

    lacking = said("2006-02-30")
    assert {said(value) for value in ("2006-13", "2006-00", "2006-13-01", "2005-02-29", "2006-00-00")} == {lacking}
    others = (
        "19.02.2006",
        "2006/02/19",
        "02/2006",
        "2006.02",
        "2006-2",
        "06",
        "2100",
        "1899-12",
        "2006-02-19T10:00",
        "",
        7,
    )
    (other,) = {said(value) for value in others}
    assert other != lacking
    assert "ISO 8601" in other
    assert other.count("2099") == 2
    assert not any(f"{value}" in other for value in ("2006", "19.02"))


@pytest.mark.parametrize(("rule", "pointer", "document"), ONE_DEFECT, ids=[f"{r}{p}" for r, p, _ in ONE_DEFECT])
def test_one_defect_is_one_finding_at_its_place(rule: str, pointer: str, document: dict[str, Any]):
    report = validate(json.dumps(document))
    assert rules_at(report) == [(rule, pointer)]
    assert not report.valid
    assert not report.exchangeable
    assert report.record is None


BAD_INPUT: list[tuple[str, Any]] = [
    ("STR-001", b""),
    ("STR-001", b" \n\t"),
    ("STR-002", b"\x89PNG\r\n\x1a\n" + bytes(100)),
    ("STR-002", b"PK\x03\x04"),
    ("STR-002", b"{}    \x00"),
    ("STR-003", '{"record_type": "referral"}'.encode("utf-16")),
    ("STR-003", '{"record_type": "referral"}'.encode("utf-16-le")),
    ("STR-003", '{"record_type": "ö"}'.encode("latin-1")),
    ("STR-004", b"{"),
    ("STR-004", b"{'record_type': 'referral'}"),
    ("STR-004", b'{"record_type": "referral",}'),
    ("STR-004", b'{"a": 1} {"b": 2}'),
    ("STR-004", b'{"a": "unclosed}'),
    ("STR-004", b'{"a": 01}'),
    ("STR-006", b"[" * 100_000),
    ("STR-006", b'{"a":' * 100_000),
    ("STR-010", b"[]"),
    ("STR-010", b'[{"record_type": "referral"}]'),
    ("STR-010", b'"referral"'),
    ("STR-010", b"null"),
    ("STR-011", b"{}"),
    ("STR-016", {"record_type": object()}),
    ("STR-016", {"record_type": "\ud800"}),
    ("STR-009", '{"record_type": "\ud800"}'),
]


@pytest.mark.parametrize(
    ("rule", "data"), BAD_INPUT, ids=[f"{rule}-{index}" for index, (rule, _) in enumerate(BAD_INPUT)]
)
def test_what_is_no_record_is_told_apart_and_answered(rule: str, data: Any):
    report = validate(data)
    assert rules_at(report) == [(rule, "")]
    assert report.record is None
    assert report.findings[0].advice("et") != report.findings[0].advice("en")


def test_a_syntax_error_is_found_by_line_and_column():
    report = validate(b'{\n  "record_type": "referral",\n  "status" "draft"\n}')
    assert report.findings[0].params == {"line": 3, "column": 12}


def test_an_input_over_the_limit_is_not_read():
    report = validate(json.dumps(REFERRAL), max_bytes=50)
    assert rules_at(report) == [("STR-005", "")]
    assert report.findings[0].params == {"limit": 50}


@pytest.mark.parametrize("space", ["", " ", "\n", "\t", "  "])
def test_a_name_that_stands_twice_is_refused_wherever_it_is(space: str):
    text = json.dumps(REFERRAL)
    for twice in (
        text.replace('"status": "draft"', f'"status": "draft", "status"{space}: "draft"'),
        text.replace('"ref": "ee-a"', f'"ref"{space}: "ee-a", "ref": "ee-a"'),
        text.replace('"status": "draft"', '"status": "draft", "st\\u0061tus": "draft"'),
        text[:-1] + f', "extensions": {{"ee.example:a": {{"k"{space}: 1, "k": 2}}}}}}',
        text[:-1] + f', "extensions": {{"ee.example:a": {{"k\\\\"{space}: 1, "x": 1, "x": 2}}}}}}',
        text[:-1] + ', "subject": {"pseudonym": "Nbs-1", "birth_date": {"absent": "declined", "absent": "declined"}}}',
    ):
        assert "STR-007" in [finding.rule for finding in validate(twice).findings], twice


def test_not_a_number_is_told_by_its_place():
    text = json.dumps(changed("extensions", {"ee.example:a": math.nan}))
    assert "STR-008" in [finding.rule for finding in validate(text).findings]


def test_a_number_that_no_machine_can_hold_is_refused():
    text = json.dumps(REFERRAL)[:-1] + ', "extensions": {"ee.example:a": 1e400}}'
    assert rules_at(validate(text)) == [("STR-046", "/extensions")]


def test_half_a_character_is_told_by_its_place():
    text = json.dumps(changed("note", "\ud83d"))
    assert "STR-009" in [finding.rule for finding in validate(text).findings]
    assert validate(json.dumps(changed("note", "\U0001f600"))).valid


def test_all_defects_come_in_one_pass_in_order_of_place():
    document = changed("status", "x") | {"zzz": 1, "sent_at": "soon", "services": ["x", "y"], "note": None}
    del document["id"]
    found = rules_at(validate(json.dumps(document)))
    assert found == sorted(found, key=lambda item: (item[1], item[0]))
    assert {pointer for _, pointer in found} == {"", "/status", "/sent_at", "/services/0", "/services/1", "/note"}
    assert ("STR-020", "") in found
    assert ("STR-021", "") in found


def test_a_record_of_another_type_than_asked_for_is_told():
    assert rules_at(validate(REFERRAL, record="case-file")) == [("STR-014", "")]
    assert validate(REFERRAL, record=Referral).valid


def test_very_many_defects_are_counted_and_not_all_listed():
    document = changed("services", ["x"] * 2000)
    report = validate(json.dumps(document))
    assert len(report.findings) == 500
    assert report.omitted >= 1500


def test_a_record_a_mapping_and_a_text_are_judged_alike():
    record = validate(REFERRAL).record
    assert isinstance(record, Referral)
    assert validate(record).valid
    assert validate(MappingProxyType(REFERRAL)).valid
    assert validate(json.dumps(REFERRAL)).record == record
    with_dates = REFERRAL | {"follow_up_on": date(2026, 3, 1), "type": codes.ReferralType.SERVICE}
    assert validate(with_dates).valid


def test_the_order_of_names_and_the_spacing_do_not_matter():
    backwards = dict(reversed(REFERRAL.items()))
    for indent in (None, 0, 4):
        assert validate(json.dumps(backwards, indent=indent)).valid
        assert validate(json.dumps(REFERRAL, indent=indent)).valid


def test_a_half_filled_draft_is_not_scolded():
    draft = without("id") | {"sender": {}}
    report = validate(draft, profile="draft")
    assert report.valid
    assert {finding.severity for finding in report.findings} == {Severity.NOTICE}
    assert not validate(draft, profile="exchange").valid


def test_the_country_and_the_day_of_the_law_come_from_the_call_or_the_record():
    report = validate(REFERRAL | {"recorded_at": "2026-03-01T23:30:00+02:00"})
    assert (report.country, report.judged_on) == ("EE", date(2026, 3, 1))
    report = validate(REFERRAL, country="LV", on=date(2020, 1, 1))
    assert (report.country, report.judged_on) == ("LV", date(2020, 1, 1))


def test_wrong_calls_name_the_choices():
    with pytest.raises(LookupError, match="referral"):
        validate(REFERRAL, record="referal")
    with pytest.raises(LookupError, match="EE"):
        validate(REFERRAL, country="PL")
    with pytest.raises(ValueError, match="draft"):
        validate(REFERRAL, profile="strict")
    with pytest.raises(TypeError, match="bytes"):
        validate(5)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_report_in_a_language_has_no_sentence_in_english(language: str):
    english = {text for rule in STRUCTURAL_RULES.values() for text in (rule.message, rule.advice)}
    for rule, _, document in ONE_DEFECT:
        report = validate(json.dumps(document))
        for finding in report.findings:
            if is_translated(finding, language):
                assert finding.message(language) not in english, rule
                assert finding.advice(language) not in english, rule


def test_json_reports_have_the_shape_that_was_promised():
    report = validate(changed("status", "x"))
    data = json.loads(report.to_json("lv"))
    assert list(data) == ["standard_version", "valid", "summary", "results"]
    assert data["summary"] == {"records": 1, "errors": 1, "warnings": 0, "notices": 0}
    finding = data["results"][0]["findings"][0]
    assert {"rule", "severity", "kind", "pointer", "message", "standard", "legal_sources"} <= set(finding)
    assert finding["language"] == "lv"


def test_lines_are_judged_each_by_itself(tmp_path: Any):
    good, broken = json.dumps(REFERRAL), '{"record_type": "referral", '
    text = f"{good}\n{broken}\n\n{good}\r\n"
    reports = list(validate_lines(text.encode().split(b"\n")))
    assert [(report.valid, report.line, report.index) for report in reports] == [
        (True, 1, 0),
        (False, 2, 1),
        (True, 4, 2),
    ]
    path = tmp_path / "records.jsonl"
    path.write_text(text, encoding="utf-8", newline="")
    assert [report.valid for report in validate_file(path)] == [True, False, True]


@pytest.mark.parametrize("text", ['{"record_type": "referral"}', b'{"record_type": "referral"}', [{}], [1]])
def test_one_text_is_not_taken_for_many_lines(text: Any):
    with pytest.raises(TypeError, match=r"texts|text$"):
        next(validate_lines(text))


def test_a_line_over_the_limit_does_not_stop_the_rest(tmp_path: Any):
    path = tmp_path / "records.ndjson"
    path.write_bytes(json.dumps(REFERRAL).encode() + b"\n" + b"[" * 100_000 + b"\n" + json.dumps(REFERRAL).encode())
    reports = list(validate_file(path, max_bytes=2000))
    assert [report.valid for report in reports] == [True, False, True]
    assert reports[1].findings[0].rule == "STR-005"
    assert reports[2].line == 3


@given(data=st.data())
@pytest.mark.parametrize("name", RECORDS)
def test_the_quick_and_the_thorough_reader_agree(name: str, data: st.DataObject):
    document = data.draw(documents(name) | invalid_documents(name))
    first = {key: document[key] for key in ["record_type"] if key in document} | document
    last = {key: value for key, value in document.items() if key != "record_type"} | document
    quick, thorough = validate(json.dumps(first)), validate(json.dumps(last))
    assert quick.findings == thorough.findings
    assert quick.record == thorough.record


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["record_type", "status", "absent"]), inner)
    ),
)


@given(st.binary() | st.text() | JSON.map(json.dumps))
def test_no_bytes_and_no_text_make_it_raise(data: bytes | str):
    report = validate(data)
    assert isinstance(report.findings, tuple)
    for language in ("en", "is"):
        assert report.to_text(language)
        assert json.loads(report.to_json(language))


@given(st.dictionaries(st.text(), JSON))
def test_no_mapping_makes_it_raise(data: Mapping[str, Any]):
    assert not validate(data).valid


@pytest.mark.parametrize(
    ("raw", "rule", "params"),
    [
        ('{"note": "Jõgi"}'.encode("latin-1"), "STR-003", {"encoding": "ISO 8859 / Windows-125x"}),
        (b"\x00" * 64, "STR-002", {"kind": "@kind-of-file/unknown"}),
        ("{}".encode("utf-16-le"), "STR-003", {"encoding": "UTF-16"}),
        (b'{"record_type": "referral",\n "note": "J\xc3', "STR-004", {"line": 2, "column": 12}),
        ('{"note": "Öö jõel",\n "a": "'.encode() + b'\xf5\x80"}', "STR-003", {"line": 2, "column": 8}),
        ("\ufeff\ufeff{}".encode(), "STR-004", {"line": 1, "column": 1}),
    ],
    ids=[
        "one byte a sign",
        "nothing but zeros",
        "two bytes a sign",
        "cut off within a sign",
        "damaged",
        "marked twice",
    ],
)
def test_what_is_no_text_in_utf_8_is_named(raw: bytes, rule: str, params: dict[str, str | int]):
    (finding,) = validate(raw).errors
    assert (finding.rule, dict(finding.params)) == (rule, params)


MARK = "\ufeff"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_byte_order_mark_is_a_notice_and_is_not_called_another_encoding(language: str):
    (finding,) = (each for each in validate(f"{MARK}{json.dumps(REFERRAL)}").findings if each.area == "structure")
    assert (finding.rule, finding.pointer, finding.severity) == ("STR-003", "", Severity.NOTICE)
    assert "UTF-8" not in finding.message(language)
    assert "UTF-8" in finding.advice(language)


@pytest.mark.parametrize("document", [REFERRAL, without("status"), changed("status", "x"), {"a": 1}])
@pytest.mark.parametrize("profile", ["draft", "exchange"])
def test_a_text_behind_a_byte_order_mark_is_judged_as_without_it(document: dict[str, Any], profile: str):
    text = json.dumps(document)
    plain = validate(text, profile=profile)
    for marked in (MARK + text, (MARK + text).encode(), bytearray((MARK + text).encode())):
        report = validate(marked, profile=profile, max_bytes=len(text))
        assert [each for each in report.findings if each.rule != "STR-003"] == list(plain.findings)
        assert (report.record, report.valid) == (plain.record, plain.valid)
        assert sum(each.rule == "STR-003" for each in report.findings) == 1


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_behind_a_byte_order_mark_is_an_empty_input(text: str):
    assert [finding.rule for finding in validate(MARK + text).errors] == ["STR-001"]


def test_of_many_lines_behind_a_byte_order_mark_each_is_a_record(tmp_path: Path):
    text = json.dumps(REFERRAL)
    path = tmp_path / "records.jsonl"
    for begin in (MARK, f"{MARK}\n", f"{MARK}\r\n\n"):
        written = f"{begin}{text}\n{text}\n".encode()
        path.write_bytes(written)
        for reports in (
            list(validate_file(path)),
            list(validate_file(io.BytesIO(written))),
            list(validate_lines(written.splitlines())),
            list(validate_lines(written.decode().splitlines())),
        ):
            assert [rules_at(report) for report in reports] == [[("STR-003", "")] if begin == MARK else [], []]


def test_a_byte_order_mark_does_not_count_towards_the_size(tmp_path: Path):
    record = json.dumps(REFERRAL)
    size = len(record)
    for name, lines in (("one.json", f"{MARK}{record}"), ("many.jsonl", f"{MARK}{record}\r\n{record}\r\n")):
        path = tmp_path / name
        path.write_bytes(lines.encode())
        assert [report.valid for report in validate_file(path, max_bytes=size)] == [True] * lines.count("ref-1")
        for report in validate_file(path, max_bytes=size - 1):
            assert [finding.rule for finding in report.errors] == ["STR-005"]


@pytest.mark.parametrize("indent", [None, 1])
def test_a_stream_behind_a_byte_order_mark_is_one_record_or_many_as_without_it(indent: int | None):
    one = json.dumps(REFERRAL, indent=indent)
    (report,) = validate_file(io.BytesIO(f"{MARK}{one}\n".encode()))
    assert report.valid
    (listed,) = validate_file(io.BytesIO(f"{MARK}[\n{json.dumps(REFERRAL)}\n]".encode()))
    assert [finding.rule for finding in listed.errors] == ["STR-010"]


BROKEN_LINES = [
    b"{broken",
    b'{"a": 1, "a": 2}',
    b'{"a": NaN}',
    b'{"a": "\\ud800"}',
    '{"öö": "'.encode() + b'\xff"}',
    b'{"a"',
]


def test_a_broken_line_of_many_is_named_by_its_line_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "many.ndjson"
    path.write_bytes(b"\n".join([b"{}", b"", *BROKEN_LINES]) + b"\n")
    lines = path.read_bytes().split(b"\n")
    for reports in (list(validate_lines(lines)), list(validate_file(path))):
        numbered = [
            (report.line, finding.params["line"])
            for report in reports
            for finding in report.findings
            if "line" in finding.params
        ]
        assert numbered == [(line, line) for line in range(3, 3 + len(BROKEN_LINES))]
    main(["validate", str(path), "--format", "ndjson"])
    written = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    found = [(result["line"], each["params"]) for result in written for each in result["findings"]]
    told = [(line, params["line"]) for line, params in found if "line" in params]
    assert told == [(line, line) for line in range(3, 3 + len(BROKEN_LINES))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_of_a_line_is_no_quantity(language: str):
    (finding,) = validate(b"\n" * 12_344 + b"{" + b" " * 23_455 + b"nonsense}").findings
    assert finding.params == {"line": 12_345, "column": 23_457}
    assert "12345" in finding.message(language)
    assert "23457" in finding.message(language)


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_number_of_thousands_of_digits_is_valid_json_and_out_of_range(sign: str):
    text = json.dumps(changed("subject/stated_age", "@")).replace('"@"', sign + "9" * 5000)
    found = rules_at(validate(text.encode()))
    assert "/subject/stated_age" in [pointer for _, pointer in found]
    assert "STR-004" not in [rule for rule, _ in found]


def test_what_no_number_is_and_a_name_given_twice_are_found_by_line_and_column():
    for text, rule, line, column in (
        ('{"record_type": "referral",\n  "note": NaN}', "STR-008", 2, 11),
        ('{"record_type": "referral",\n\n "id": "a", "id": "b"}', "STR-007", 3, 13),
        ('{"id": "a", "note": Infinity}', "STR-008", 1, 21),
    ):
        (found,) = (each for each in validate(text).findings if each.rule == rule)
        assert found.params == {"line": line, "column": column}


@pytest.mark.parametrize(
    ("document", "pointer", "found", "expected"),
    [
        (example("referral") | {"via_contact_point": "yes"}, "/via_contact_point", "text", "boolean"),
        (example("referral") | {"services": "accommodation"}, "/services", "text", "list"),
        (example("referral") | {"sender": ["org-1"]}, "/sender", "list", "object"),
        (example("referral") | {"note": 7}, "/note", "number", "text"),
    ],
)
def test_a_wrong_type_is_told_by_what_was_found_and_what_is_expected(
    document: Any, pointer: str, found: str, expected: str
):
    (told,) = (each for each in validate(document).findings if each.rule == "STR-023")
    assert told.pointer == pointer
    assert told.params == {"found": f"@found/{found}", "expected": f"@found/{expected}"}
