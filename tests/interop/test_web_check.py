"""What the page that checks records shows: the verdict of the command line, the dates, and what may leave."""

from __future__ import annotations

import ast
import io
import json
from datetime import date
from pathlib import Path

import html5lib
import pytest

import nordicbaltic_standards
from nordicbaltic_standards import example, validate
from nordicbaltic_standards.generators.site import browser
from nordicbaltic_standards.interop import web_check
from nordicbaltic_standards.interop.spreadsheet import write_workbook
from nordicbaltic_standards.validation.formats.html import section

TODAY = date(2026, 11, 28)
RAW = json.dumps(example("case-file", "LV")).encode()


def checked(raw: bytes, name: str = "", language: str = "en", profile: str = "exchange") -> dict[str, str | bool]:
    return web_check.check(raw, name, language, profile, TODAY)


def parsed(fragment: object) -> None:
    html5lib.HTMLParser(strict=True).parseFragment(str(fragment))


@pytest.mark.parametrize("language", ["en", "lv"])
def test_a_record_has_the_report_of_validate_and_its_dates(language: str):
    answer = checked(RAW, language=language)
    assert section(validate(RAW, today=TODAY).of_entry(None, 0, None), language) in str(answer["report"])
    assert "/compensation_claims/0/applied_on" in str(answer["deadlines"])
    assert answer["single"] is True
    parsed(answer["report"])
    parsed(answer["deadlines"])


def test_records_on_lines_are_counted_and_each_has_its_report():
    answer = checked(RAW + b"\n{}\n", "records.jsonl")
    assert "Records and sheets: 2, of these with errors: 1" in str(answer["report"])
    assert str(answer["report"]).count("<section>") == 2
    assert (answer["deadlines"], answer["single"]) == ("", False)


def test_records_on_lines_are_seen_as_such_whatever_the_name_of_the_file():
    for name in ("", "records.json", "records.ndjson"):
        assert str(checked(RAW + b"\n" + RAW, name)["report"]).count("<section>") == 2


def test_a_name_can_say_that_a_single_line_is_one_of_many():
    indented = json.dumps(json.loads(RAW), indent=1).encode()
    assert str(checked(indented, "record.json")["report"]).count("<section>") == 1
    assert str(checked(indented, "record.jsonl")["report"]).count("<section>") > 1


@pytest.mark.parametrize("raw", [b"", b" \n\n"])
def test_nothing_is_found_in_an_empty_file(raw: bytes):
    answer = checked(raw)
    assert "There is no record in it." in str(answer["report"])
    assert (answer["deadlines"], answer["single"]) == ("", False)


def test_what_is_no_record_has_a_report_and_no_dates():
    answer = checked(b"{", language="en")
    assert "<section>" in str(answer["report"])
    assert (answer["deadlines"], answer["single"]) == ("", False)


def test_only_so_many_reports_are_shown_and_the_page_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web_check, "MOST_REPORTS", 2)
    assert "Only the first 2" in str(checked(b"{}\n{}\n{}\n")["report"])
    assert "Only the first" not in str(checked(b"{}\n{}\n")["report"])


@pytest.mark.usefixtures("workbooks_read_here")
def test_a_workbook_has_the_reports_of_its_records_with_their_cells(tmp_path: Path):
    record = validate(json.dumps(example("referral"))).record
    assert record is not None
    write_workbook([record], tmp_path / "referrals.xlsx", "lt")
    answer = checked((tmp_path / "referrals.xlsx").read_bytes(), "referrals.XLSX", profile="draft")
    assert "<section>" in str(answer["report"])
    assert answer["single"] is False
    assert "STR-070" not in str(answer["report"])


def test_a_file_that_only_says_it_is_a_workbook_has_a_finding():
    answer = checked(io.BytesIO(b"PK").getvalue(), "broken.xlsx")
    assert "<article" in str(answer["report"])


def test_the_smaller_copy_is_that_of_minimise_with_an_account_without_values():
    record = json.loads(RAW)
    record["note"] = "Marker Andrejs"
    answer = web_check.smaller(json.dumps(record).encode(), "request-helper", "en", TODAY)
    assert json.loads(answer["record"])["minimised"] is True
    assert "Marker" not in answer["record"] + answer["account"]
    assert "/note" in answer["account"]
    parsed(answer["account"])


def test_only_a_message_needs_no_exchange_profile():
    answer = web_check.smaller(RAW, "", "en", TODAY)
    assert answer["record"] == ""
    assert "Choose for whom" in answer["account"]
    message = json.dumps(example("exchange-message")).encode()
    assert web_check.smaller(message, "", "en", TODAY)["record"]


def test_nothing_leaves_of_what_is_no_record():
    answer = web_check.smaller(b"{", "request-helper", "en", TODAY)
    assert answer["record"] == ""
    assert "<article" in answer["account"]
    parsed(answer["account"])


def test_names_in_the_account_are_marked_as_in_a_report():
    answer = web_check.smaller(b'{"record_type": "referral", "nothing_known": 1}', "request-helper", "en", TODAY)
    assert "<code>" in answer["account"]
    assert "`" not in answer["account"]


def test_invented_records_of_every_country_have_no_findings():
    for code in ("DK", "EE", "FI", "IS", "LT", "LV", "NO", "SE"):
        assert validate(web_check.invented(code), today=TODAY).findings == ()


def test_what_was_entered_does_not_become_markup():
    answer = checked(b'{"record_type": "<img src=x>", "<b>": 1}', "<i>.json")
    assert "<img" not in str(answer["report"])
    assert "<i>" not in str(answer["report"])


def test_no_module_in_the_browser_needs_a_module_that_is_left_out():
    package = Path(nordicbaltic_standards.__file__).parent
    needed = set()
    for file in package.rglob("*.py"):
        if browser.NOT_USED.match(file.relative_to(package.parent).as_posix()):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                needed |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                needed.add(node.module.partition(".")[0])
    assert {"json", "zoneinfo"} <= needed
    left_out = browser.STANDARD_LIBRARY_NOT_USED
    assert [name for name in needed if left_out.match(f"{name}.py") or left_out.match(f"{name}/")] == []
