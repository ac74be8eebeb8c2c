"""The command line: one clear line for whatever is wrong, the right exit status, the reader's language."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Event, Thread, Timer
from typing import Any

import pytest

from nordicbaltic_standards import LANGUAGES, codes, example, validate, validate_file
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.exchange import new_keys, write_private_keys, write_public_keys
from nordicbaltic_standards.i18n.messages import UI_TEXTS, ui_text
from nordicbaltic_standards.i18n.messages import text as interface_text
from nordicbaltic_standards.i18n.rule_texts import with_placeholder_names
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, template, write_workbook
from nordicbaltic_standards.law.national_words import national_words
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import new_pseudonym_keys, write_pseudonym_keys
from nordicbaltic_standards.testing.vectors import all_vectors, bases
from nordicbaltic_standards.validation import parallel
from support import SCHEMAS, at_length, every_text

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def english_system(monkeypatch: pytest.MonkeyPatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.json"
    path.write_text(json.dumps(example("case-file")), encoding="utf-8")
    return path


def said(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def written(tmp_path: Path, name: str, content: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content)
    return str(path)


BROKEN_FILES = [
    ("utf16.json", "{}".encode("utf-16"), "STR-003"),
    ("array.json", b"[]", "STR-010"),
    ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "STR-002"),
    ("unknown.json", b'{"record_type": "diary"}', "STR-012"),
    ("brackets.json", b"[" * 20_000, "STR-006"),
]


@pytest.mark.parametrize(("name", "content", "rule"), BROKEN_FILES)
def test_a_broken_file_is_answered_with_what_to_do(
    tmp_path: Path, capsys: Captured, name: str, content: bytes, rule: str
):
    status, out, err = said(capsys, "validate", written(tmp_path, name, content))
    assert status == 1
    assert rule in out
    assert "What to do" in out
    assert err == ""


EMPTY = [("empty.json", b""), ("empty.jsonl", b""), ("blank.ndjson", b"\n \r\n\n"), ("mark.json", b"\xef\xbb\xbf\n")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "content"), EMPTY)
def test_an_input_without_a_record_is_an_error_of_the_call_and_never_good_news(
    tmp_path: Path, capsys: Captured, good: Path, name: str, content: bytes, language: str
):
    path = written(tmp_path, name, content)
    line = f"nbs: {ui_text('command/no-record', language, file=path)}\n"
    status, out, err = said(capsys, "validate", path, str(good), "--format", "json", "--language", language)
    assert (status, err) == (2, line)
    report = json.loads(out)
    assert report["unreadable"] == [path]
    assert not report["valid"]
    assert [result["source"] for result in report["results"]] == [str(good)]


COMMANDS_WITH_INPUT = [
    ["validate", "-"],
    ["validate", "-", "--lines", "--jobs", "2"],
    ["deadlines", "-"],
    ["minimise", "-", "--profile", "support-placement", "-o", "new.json"],
    ["person-copy", "-", "-o", "new.html"],
    ["handover", "-", "--for", "shelter", "-o", "new.html"],
    ["pseudonymise", "-", "--key-file", "key.json", "--purpose", "research", "--recipient", "uni", "-o", "new.json"],
    ["erase", "-", "-o", "new.json"],
    ["statistics", "-", "-o", "new.json"],
    ["seal", "-", "--key", "own.json", "--to", "partner.json", "-o", "new.json"],
    ["unseal", "-", "--key", "own.json", "--from", "partner.json", "-o", "."],
    ["import", "empty.xlsx", "-o", "new.json"],
]


@pytest.mark.parametrize("call", COMMANDS_WITH_INPUT, ids=[call[0] for call in COMMANDS_WITH_INPUT])
def test_no_command_works_without_a_record(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, call: list[str]
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n")))
    write_pseudonym_keys(new_pseudonym_keys(), "key.json")
    write_private_keys(new_keys("org-a"), "own.json")
    write_public_keys(new_keys("org-b"), "partner.json")
    template("referral", "empty.xlsx")
    before = sorted(tmp_path.iterdir())
    status, _, err = said(capsys, *call)
    assert status == 2
    assert err.splitlines()[0] == f"nbs: {ui_text('command/no-record', 'en', file=call[1])}"
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_of_a_hundred_megabytes_is_not_read_to_its_end(tmp_path: Path, capsys: Captured):
    path = tmp_path / "huge.json"
    with path.open("wb") as handle:
        handle.write(b"[")
        handle.truncate(100 * 1024 * 1024)
    status, out, _ = said(capsys, "validate", str(path))
    assert status == 1
    assert "STR-005" in out


def test_a_missing_file_does_not_stop_the_others(tmp_path: Path, capsys: Captured, good: Path):
    status, out, err = said(capsys, "validate", str(tmp_path / "none.json"), str(good))
    assert status == 2
    assert err == f"nbs: {ui_text('command/no-such-file', 'en', file=tmp_path / 'none.json')}\n"
    assert "good.json" in out


def folder_of_records(tmp_path: Path) -> Path:
    """Return a folder with a record in a file of each kind, one of them a level below, and files that are none."""
    folder = tmp_path / "incoming"
    (folder / "below").mkdir(parents=True)
    record = example("referral")
    write_workbook([RECORDS_WITH_SHEETS["referral"].model_validate(record)], folder / "b.xlsx")
    (folder / "c.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "below" / "a.ndjson").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (folder / "d.JSONL").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (folder / ".old").mkdir()
    for name in ("~$b.xlsx", ".c.json", ".old/e.json", "notes.txt"):
        (folder / name).write_text("no record", encoding="utf-8")
    return folder


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_every_file_of_records_in_a_folder_is_judged_in_the_order_of_its_name(
    tmp_path: Path, capsys: Captured, jobs: str
):
    folder = folder_of_records(tmp_path)
    status, out, err = said(capsys, "validate", str(folder), "--jobs", jobs, "--format", "json")
    assert (status, err) == (0, "")
    sources = [result["source"] for result in json.loads(out)["results"]]
    assert sources == [str(folder / name) for name in ("b.xlsx", "below/a.ndjson", "c.json", "d.JSONL")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_without_a_file_of_records_is_an_error_of_the_call(tmp_path: Path, capsys: Captured, language: str):
    (tmp_path / "notes.txt").write_text("no record", encoding="utf-8")
    status, out, err = said(capsys, "validate", str(tmp_path), "--language", language)
    assert (status, out) == (2, "")
    assert err == f"nbs: {ui_text('command/empty-folder', language, file=tmp_path)}\n"


def test_a_folder_that_cannot_be_read_whole_is_never_good_news(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
):
    folder, scan = folder_of_records(tmp_path), os.scandir

    def closed(path: Any) -> Any:
        if Path(path).name == "below":
            raise PermissionError
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    status, out, err = said(capsys, "validate", str(folder))
    assert (status, out) == (2, "")
    assert err == f"nbs: {ui_text('command/not-readable', 'en', file=folder)}\n"


def test_a_workbook_is_judged_by_the_cell_and_accepted_exceptions_hold_for_it(tmp_path: Path, capsys: Captured):
    person = {"identifiers": [{"scheme": "ee-isikukood", "country": "EE", "value": "1"}]}
    book = tmp_path / "book.xlsx"
    case = RECORDS_WITH_SHEETS["case-file"].model_validate(example("case-file") | {"person": person})
    write_workbook([case], book)
    call = ("validate", str(book), "--format", "ndjson")
    (finding,) = json.loads(said(capsys, *call)[1])["findings"]
    assert finding["severity"] == "warning"
    assert finding["cell"]
    entry = f'rule = "{finding["rule"]}"\npointer = "{finding["pointer"]}"\nreason = "Looked at."\nuntil = 2099-01-01\n'
    exceptions = written(tmp_path, "exceptions.toml", f"[[exception]]\n{entry}".encode())
    _, out, err = said(capsys, *call, "--exceptions", exceptions)
    assert err == ""
    assert json.loads(out)["findings"] == []


def test_a_report_goes_to_a_file_that_is_replaced_only_when_that_is_said(tmp_path: Path, capsys: Captured, good: Path):
    report = tmp_path / "report.json"
    shown = said(capsys, "validate", str(good), "--format", "json")[1]
    call = ("validate", str(good), "--format", "json", "-o", str(report))
    assert said(capsys, *call) == (0, "", "")
    assert report.read_text(encoding="utf-8") == shown
    status, _, err = said(capsys, *call)
    assert status == 2
    assert "--force" in err
    report.write_text("older", encoding="utf-8")
    assert said(capsys, *call, "--force") == (0, "", "")
    assert report.read_text(encoding="utf-8") == shown
    assert said(capsys, "validate", str(good), "-o", str(good), "--force")[0] == 2


def in_a_fresh_interpreter(*arguments: str) -> set[str]:
    """Return the modules that a command loads."""
    code = (
        "import contextlib, io, sys; from nordicbaltic_standards.cli import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()): main({list(arguments)})\n"
        "print(*sys.modules)"
    )
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


HEAVY = ("models", "rules", "law", "validation", "generators", "interop", "privacy", "exchange", "statistics")


@pytest.mark.parametrize("call", [("--version",), ("--help",), ("--help", "--language", "et"), ("codes",)])
def test_what_judges_nothing_loads_no_model_no_rule_and_no_law(call: tuple[str, ...]):
    loaded = in_a_fresh_interpreter(*call)
    light = {f"nordicbaltic_standards.{name}" for name in ("rules", "law", "law.region")}
    ours = {each for each in loaded if each.startswith(tuple(f"nordicbaltic_standards.{name}" for name in HEAVY))}
    assert ours <= light
    if call != ("codes",):
        assert {"pydantic", "babel", "nordicbaltic_standards.codelists"}.isdisjoint(loaded)


def test_a_broken_line_among_good_ones_stops_nothing(tmp_path: Path, capsys: Captured):
    line = json.dumps(example("referral")).encode()
    path = written(tmp_path, "many.jsonl", line + b"\n{broken\n" + line + b"\n")
    status, out, _ = said(capsys, "validate", path, "--format", "ndjson")
    results = [json.loads(text) for text in out.strip().split("\n")]
    assert status == 1
    assert [(result["valid"], result["line"]) for result in results] == [(True, 1), (False, 2), (True, 3)]


@pytest.mark.parametrize("form", at_length(["ndjson", "text", "json", "sarif", "html"], "ndjson"))
def test_two_processes_say_the_same_in_the_same_order_as_one(tmp_path: Path, form: str):
    lines = [json.dumps(example("referral", country=country)).encode() for country in REGION] * 80
    lines[300] = b'{"record_type": "referral"'
    lines[301] = json.dumps(next(vector.record for vector in all_vectors()["RES-003"] if vector.breaks)).encode()
    path = written(tmp_path, "many.jsonl", b"\n".join(lines))
    command = [sys.executable, "-m", "nordicbaltic_standards", "validate", path, "--format", form, "--language", "is"]
    one, two = (subprocess.run([*command, "--jobs", jobs], capture_output=True, check=False) for jobs in "12")
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert not two.stderr


@pytest.mark.parametrize("jobs", ["2147483647", "3000000000"])
def test_more_processes_than_any_machine_has_are_asked_for_in_vain(
    good: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, jobs: str
):
    monkeypatch.setattr(parallel, "MOST_PROCESSES", 3)
    status, out, err = said(capfd, "validate", str(good), "--jobs", jobs)
    assert (status, err) == (0, "")
    assert out == said(capfd, "validate", str(good))[1]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_results_do_not_wait_for_the_end_of_what_comes_slowly(jobs: str):
    line = json.dumps(example("referral")).encode() + b"\n"
    command = [sys.executable, "-m", "nordicbaltic_standards", "validate", "-", "--format", "ndjson", "--jobs", jobs]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        came = Event()
        out = process.stdout
        Thread(target=lambda: (out.readline(), came.set()), daemon=True).start()
        for _ in range(200):
            process.stdin.write(line)
            process.stdin.flush()
            if came.wait(0.4):
                break
        assert came.is_set()
        process.stdin.close()
        out.read()
    assert process.returncode == 0


@pytest.mark.parametrize("indent", [None, 2])
def test_standard_input_is_read_with_a_dash(monkeypatch: pytest.MonkeyPatch, capsys: Captured, indent: int | None):
    text = json.dumps(example("case-file", "IS"), indent=indent) + "\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    status, out, _ = said(capsys, "validate", "-", "--language", "is")
    assert status == 0
    assert "Ísland" in out


WHOLE = json.dumps(example("referral")).encode()
BEGINS = {
    "broken": b"{broken", "list": b"[1]", "open": b"{", "cut": WHOLE[:-9], "no text": b"\xff\xfe", "empty": b"",
    "mark": b"\xef\xbb\xbf" + WHOLE, "blank": b"  ", "text": b'"a"',
}  # fmt: skip


@pytest.mark.parametrize("begin", BEGINS)
@pytest.mark.parametrize("said_so", [True, False])
def test_a_broken_first_line_of_a_stream_stops_no_other(begin: str, said_so: bool):
    stream = io.BytesIO(b"\n".join([BEGINS[begin], WHOLE, WHOLE]))
    reports = list(validate_file(stream, lines=True if said_so else None))
    assert [report.valid for report in reports[-2:]] == [True, True]
    assert [report.line for report in reports[-2:]] == [2, 3]
    assert len(reports) == 2 + bool(BEGINS[begin].strip())


@pytest.mark.parametrize("indent", [None, 0, 1, 4])
def test_one_record_on_a_stream_is_one_however_it_is_set(indent: int | None):
    for text in (
        json.dumps(example("case-file"), indent=indent),
        "\n\n" + json.dumps(example("case-file"), indent=indent),
    ):
        (report,) = validate_file(io.BytesIO(text.encode()))
        assert report.valid
    (report,) = validate_file(io.BytesIO(b"[\n" + WHOLE + b"\n]"))
    assert [finding.rule for finding in report.findings] == ["STR-010"]


def test_a_file_is_read_as_lines_whatever_its_name_when_that_is_said(tmp_path: Path, capsys: Captured):
    path = written(tmp_path, "records.txt", WHOLE + b"\n" + WHOLE + b"\n")
    assert json.loads(said(capsys, "validate", path, "--lines", "--format", "json")[1])["summary"]["records"] == 2
    assert json.loads(said(capsys, "validate", path, "--format", "json")[1])["summary"]["records"] == 1


def test_several_lines_on_standard_input_are_several_records(monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    text = (json.dumps(example("referral")) + "\n") * 3
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    status, out, _ = said(capsys, "validate", "-", "--format", "json")
    assert status == 0
    assert json.loads(out)["summary"]["records"] == 3


def test_the_json_report_is_one_document_of_the_promised_shape(tmp_path: Path, capsys: Captured, good: Path):
    bad = written(tmp_path, "bad.json", b'{"record_type": "referral"}')
    status, out, _ = said(capsys, "validate", str(good), bad, "--format", "json", "--language", "lt")
    report = json.loads(out)
    assert status == 1
    assert report["valid"] is False
    assert report["standard_version"] == "1.0"
    assert [result["valid"] for result in report["results"]] == [True, False]
    assert report["summary"]["errors"] == len(report["results"][1]["findings"])


def test_a_warning_fails_only_when_asked_to(tmp_path: Path, capsys: Captured):
    case = example("case-file") | {
        "person": {"identifiers": [{"scheme": "ee-isikukood", "country": "EE", "value": "1"}]}
    }
    path = written(tmp_path, "case.json", json.dumps(case).encode())
    assert said(capsys, "validate", path)[0] == 0
    assert said(capsys, "validate", path, "--fail-on", "warning")[0] == 1


WRONG_CALLS = [
    ("validate",),
    ("validate", "x", "--record", "diary"),
    ("validate", "x", "--country", "PL"),
    ("validate", "x", "--on", "1.3.2026"),
    ("validate", "x", "--profile", "strict"),
    ("validate", "x", "--format", "pdf"),
    ("validate", "x", "--fail-on", "never"),
    ("validate", "x", "--language", "xx"),
    ("validate", "x", "--max-bytes", "many"),
    ("validate", "x", "--colour"),
    ("validate", "x", "--record"),
    ("codes", "sex", "age"),
    ("exmaple", "case-file"),
    ("example",),
    ("example", "diary"),
    ("example", "case-file", "--country", "PL"),
    ("codes", "servicetype"),
    ("codes", "zzzzzz"),
    ("schema", "diary"),
    ("--nonsense",),
]


@pytest.mark.parametrize("call", WRONG_CALLS, ids=[" ".join(call) for call in WRONG_CALLS])
@pytest.mark.parametrize("language", ["", "et"])
def test_a_wrong_call_ends_with_status_2_and_one_line(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...], language: str
):
    if language:
        monkeypatch.setenv("LANG", f"{language}_EE.UTF-8")
    status, out, err = said(capsys, *call)
    assert status == 2
    assert out == ""
    assert err.startswith("nbs: ")
    assert err.count("\n") == 1
    if language:
        monkeypatch.delenv("LANG")
        assert said(capsys, *call)[2] != err


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("country", REGION)
def test_an_example_is_complete_invented_and_valid(capsys: Captured, name: str, country: str):
    status, out, _ = said(capsys, "example", name, "--country", country.lower())
    assert status == 0
    report = validate(out)
    assert report.findings == ()
    assert report.record_type == name
    assert report.country == country


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_reads_an_example_in_a_terminal_is_told_that_it_is_invented(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, language: str
):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    _, out, err = said(capsys, "example", "referral", "--language", language)
    assert json.loads(out) == example("referral")
    assert err == ui_text("example/invented", language) + "\n"


def test_a_case_file_example_covers_all_six_areas(capsys: Captured):
    for country in REGION:
        case = json.loads(said(capsys, "example", "case-file", "--country", country)[1])
        for area in (
            "identification",
            "legal_status",
            "assistance",
            "data_protection",
            "protection",
            "person",
            "subject",
        ):
            assert case[area], (country, area)
        for many in ("referrals", "compensation_claims", "organisations", "proceedings"):
            assert case[many], (country, many)


@pytest.mark.parametrize("language", LANGUAGES)
def test_code_lists_are_shown_in_the_language_of_the_reader(capsys: Captured, language: str):
    status, out, _ = said(capsys, "codes", "risk-level", "--language", language)
    assert status == 0
    for code in codes["risk-level"]:
        assert code.value in out
        assert code.label(language) in " ".join(out.split())


def test_code_lists_come_as_json(capsys: Captured):
    data = json.loads(said(capsys, "codes", "risk-level", "--format", "json", "--language", "da")[1])
    assert data["language"] == "da"
    assert len(json.loads(said(capsys, "codes", "--format", "json")[1])["lists"]) == len(codes)
    assert said(capsys, "codes")[1].count("\n") == len(codes)


def test_a_schema_is_printed_as_it_is_published(capsys: Captured):
    for name in RECORDS:
        status, out, _ = said(capsys, "schema", name)
        assert status == 0
        assert out == (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_the_language_of_the_reader(capsys: Captured, language: str):
    helps = set()
    for call in (["--help"], ["validate", "--help"], ["codes", "--help"]):
        assert main([*call, "--language", language]) == 0
        helps.add(capsys.readouterr().out)
    assert len(helps) == 3
    for identifier in ("command/help", "command/usage"):
        if interface_text(identifier, language).language != "en":
            assert not any(UI_TEXTS[identifier] in shown for shown in helps)


def test_the_language_of_the_system_is_spoken_without_being_asked(monkeypatch: pytest.MonkeyPatch, capsys: Captured):
    monkeypatch.setenv("LANG", "lv_LV.UTF-8")
    assert said(capsys, "codes", "risk-level")[1] == said(capsys, "codes", "risk-level", "--language", "lv")[1]


def test_the_installed_command_works_and_survives_a_closed_pipe():
    command = [sys.executable, "-m", "nordicbaltic_standards"]
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert "nordicbaltic-standards" in done.stdout
    with subprocess.Popen([*command, "codes"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "call",
    at_length(
        [
            "erase FILE",
            "minimise FILE --profile support-placement",
            "validate FILE --format json",
            "example case-file",
            "schema case-file",
        ],
        "erase FILE",
    ),
)
def test_output_that_does_not_fit_is_never_cut_off_without_a_word(good: Path, call: str, unbuffered: str):
    resource = pytest.importorskip("resource")

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    out = good.with_name("out")
    command = [sys.executable, "-m", "nordicbaltic_standards", *call.replace("FILE", str(good)).split()]
    with out.open("wb") as handle:
        done = subprocess.run(
            command,
            stdout=handle,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
            preexec_fn=no_room,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == f"nbs: {ui_text('command/not-writable', 'en', file='stdout')}"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_help_for_which_there_is_no_room_is_complained_of(unbuffered: str):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "nordicbaltic_standards", "validate", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, f"nbs: {ui_text('command/not-writable', 'en', file='stdout')}\n")


def test_an_unbuffered_output_says_everything_at_once():
    command = [sys.executable, "-m", "nordicbaltic_standards", "validate", "-", "--format", "ndjson", "--lines"]
    line = json.dumps(example("referral")).encode() + b"\n"
    env = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(line)
        process.stdin.flush()
        late = Timer(60, process.kill)
        late.start()
        # Nothing more is given before the result of the first has come.
        assert json.loads(process.stdout.readline())["line"] == 1
        late.cancel()
        process.stdin.close()


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch):
    """Where it is another day than in UTC; yields that day and the day of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("the machine cannot change its time zone")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati" if datetime.now(UTC).hour >= 10 else "Etc/GMT+12")
    time.tzset()
    yield datetime.now().astimezone().date(), datetime.now(UTC).date()
    monkeypatch.undo()
    time.tzset()


def test_today_is_the_day_of_the_reader(tmp_path: Path, capsys: Captured, good: Path, elsewhere: tuple[date, date]):
    here, of_utc = elsewhere
    assert here != of_utc
    for call in (("country", "IS"), ("deadlines", str(good))):
        assert json.loads(said(capsys, *call, "--format", "json")[1])["on"] == here.isoformat()
    account = tmp_path / "account.json"
    assert said(capsys, "erase", str(good), "--account", str(account))[0] == 0
    assert json.loads(account.read_text(encoding="utf-8"))["on"] == here.isoformat()
    until = min(here, of_utc)
    exceptions = f'[[exception]]\nrule = "STR-061"\npointer = "/person"\nreason = "Looked at."\nuntil = {until}\n'
    given = written(tmp_path, "exceptions.toml", exceptions.encode())
    expired = ui_text("report/expired-exception", "en", rule="STR-061", pointer="/person")
    assert (expired in said(capsys, "validate", str(good), "--exceptions", given)[2]) == (here > until)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["deadlines", "erase", "minimise"])
@pytest.mark.parametrize(("name", "indent"), [("two.jsonl", None), ("two.json", None), ("two.json", 2)])
def test_where_one_record_is_wanted_several_are_not_called_broken(
    tmp_path: Path, capsys: Captured, language: str, command: str, name: str, indent: int | None
):
    record = json.dumps(example("case-file"), indent=indent)
    path = written(tmp_path, name, f"{record}\n{record}\n".encode())
    options = ("--profile", "support-placement") if command == "minimise" else ()
    status, out, err = said(capsys, command, path, *options, "--language", language)
    assert (status, out) == (2, "")
    assert err == f"nbs: {ui_text('command/several-records', language, file=path)}\n"


@pytest.mark.parametrize("command", ["deadlines", "erase"])
def test_where_one_record_is_wanted_what_is_broken_is_not_called_several(
    tmp_path: Path, capsys: Captured, command: str
):
    for content in (b'{"record_type": "case-file"} x', b"{", b"", b'{"record_type": "diary"}\n'):
        path = written(tmp_path, "one.json", content)
        status, _, err = said(capsys, command, path)
        assert status == 2
        assert ui_text("command/several-records", "en", file=path) not in err
    (tmp_path / "one.jsonl").write_text("\n" + json.dumps(example("case-file")) + "\n\n", encoding="utf-8")
    assert said(capsys, command, str(tmp_path / "one.jsonl"))[0] == 0


def test_without_a_command_the_help_is_shown_and_the_status_is_2(capsys: Captured):
    status, out, err = said(capsys)
    assert (status, out) == (2, "")
    assert "validate" in err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_for_an_option_that_takes_none_is_answered_in_the_readers_language(capsys: Captured, language: str):
    status, _, error = said(capsys, "validate", "--help=3", "--language", language)
    assert status == 2
    assert "--help=…" in error
    assert "ignored" not in error


def too_long(text: str, columns: int) -> list[str]:
    """Return the lines that are longer than they may be although they could have been broken at a space."""
    broken_at = re.compile(r"^\s*(?:[·●→] )?\S+$")
    return [line for line in text.splitlines() if len(line) > columns and not broken_at.match(line)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_for_a_person_to_read_fits_the_terminal(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, language: str
):
    monkeypatch.setenv("COLUMNS", "70")
    data = example("case-file", "LT")
    data["identification"]["screening"]["conditions"] |= dict.fromkeys(("safe_place", "alone"), False)
    file = written(tmp_path, "a.json", json.dumps(data).encode())
    calls = [["validate", file, "--on", "2040-01-01"], ["deadlines", file], ["rules", "RES-004"], ["rules", "COM-002"]]
    for call in calls:
        _, out, _ = said(capsys, *call, "--language", language)
        assert too_long(out, 70) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_says_what_holds_without_an_option(capsys: Captured, language: str):
    main(["validate", "--help", "--language", language])
    shown = " ".join(capsys.readouterr().out.split())
    for value in ("exchange", "text", "error", "1", "10485760", ui_text("command/day-of-record", language)):
        assert f"({ui_text('command/default', language, value=value)})" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fact_known_in_general_names_no_source(capsys: Captured, language: str):
    _, out, _ = said(capsys, "country", "NO", "--on", "2026-11-01", "--language", language)
    assert "General knowledge" not in out
    assert ui_text("country/no-source", language) in out
    _, out, _ = said(capsys, "country", "EE", "--on", "2026-11-01", "--language", language)
    what = national_words("EE", "that all Member States except Denmark and Ireland are bound", language)
    told = ui_text("country/not-read", language, what=what)
    assert told in " ".join(out.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", REGION)
def test_that_no_source_was_read_is_said_only_where_there_is_none(capsys: Captured, code: str, language: str):
    _, out, _ = said(capsys, "country", code, "--language", language)
    nowhere, source = f"  {ui_text('country/no-source', language)}", f"  {ui_text('country/source', language)}: "
    for fact in out.split("\n\n"):
        assert nowhere not in fact.split("\n") or source not in fact


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_message_is_filled_with_is_named_where_a_rule_is_shown_by_itself(capsys: Captured, language: str):
    limit, land = (f"[{ui_text(f'placeholder/{name}', language)}]" for name in ("limit", "country"))
    _, out, _ = said(capsys, "rules", "COM-008", "--language", language)
    assert f"({land}: {limit})" in " ".join(out.split())
    for identifier, texts in every_text().items():  # every name that occurs in a text has words
        for wanted in texts.sources().values():
            assert "…" not in with_placeholder_names(wanted, language), identifier


def test_every_name_of_what_a_message_is_filled_with_is_in_use():
    shown = "".join(
        with_placeholder_names(wanted, "en") for texts in every_text().values() for wanted in texts.sources().values()
    )
    names = {words for key, words in UI_TEXTS.items() if key.startswith("placeholder/")}
    assert {words for words in names if f"[{words}]" not in shown} == set()


@pytest.mark.parametrize(
    ("module", "call", "said"), [("main", "--version", b""), ("validate", "validate", b"nbs: Interrupted.\n")]
)
def test_who_interrupts_the_command_while_it_loads_sees_no_trace(module: str, call: str, said: bytes):
    program = (
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == 'nordicbaltic_standards.cli.{module}':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "from nordicbaltic_standards.__main__ import run\n"
        "sys.exit(run())\n"
    )
    done = subprocess.run([sys.executable, "-c", program, call], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", said)


def test_files_are_judged_with_what_their_organisation_states(capsys: Captured, tmp_path: Path):
    file = written(tmp_path, "file.json", json.dumps(bases()["data-protection-lawful"].record).encode())
    thin = json.loads(Path(file).read_text()) | {"bases": [], "retention": [], "disclosures": []}
    Path(file).write_text(json.dumps(thin))
    organisation = written(
        tmp_path, "organisation.json", json.dumps(bases()["organisation-with-register"].record).encode()
    )
    alone = json.loads(said(capsys, "validate", file, "--format", "json")[1])["results"][0]["not_judged"]
    assert any(each["organisation_missing"] for each in alone)
    status, out, _ = said(capsys, "validate", file, "--organisation", organisation, "--format", "json", "--jobs", "2")
    assert status == 0
    assert not any(each["organisation_missing"] for each in json.loads(out)["results"][0]["not_judged"])
    status, _, err = said(capsys, "validate", file, "--organisation", file)
    assert status == 2
    assert "not the record of an organisation" in err
    unsound = written(tmp_path, "unsound.json", b'{"record_type": "organisation", "name": 7}')
    assert "errors of form" in said(capsys, "validate", file, "--organisation", unsound)[2]


def test_a_record_is_completed_and_the_account_names_places_only(capsys: Captured, tmp_path: Path):
    record = example("referral") | {"status": "sent"}
    for name in ("id", "standard_version", "data_categories", "sent_at"):
        record.pop(name, None)
    file = written(tmp_path, "referral.json", json.dumps(record).encode())
    out = tmp_path / "out.json"
    status, _, err = said(capsys, "complete", file, "--sent-now", "-o", str(out))
    assert status == 0
    done = json.loads(out.read_text())
    assert {"id", "standard_version", "data_categories", "sent_at"} <= done.keys()
    assert "  /data_categories\n" in err
    assert done["subject"]["pseudonym"] not in err
    assert said(capsys, "complete", file, "-o", str(out))[0] == 2, "nothing is replaced without --force"
    assert said(capsys, "complete", written(tmp_path, "list.json", b"[]"))[0] == 2
