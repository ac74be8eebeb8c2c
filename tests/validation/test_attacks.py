"""What a hostile or careless sender can do, and what becomes of it. Each was a fault once, or would be one."""

from __future__ import annotations

import io
import itertools
import json
import os
import shlex
import subprocess
import sys
import threading
import warnings
from collections import UserDict
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from pydantic import TypeAdapter, ValidationError

from nordicbaltic_standards import Absent, Referral, codes, example, validate, validate_file
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.models.json_schema import schema as schema_of
from support import at_length, tampered

SECRET = "Qzsecretzq"
RECORD = example("referral")
TEXT = json.dumps(RECORD)


def with_end(more: str) -> str:
    return f"{TEXT[:-1]},{more}}}"


def rules(report: Any) -> list[str]:
    return [finding.rule for finding in report.findings]


def silent(error: BaseException) -> bool:
    said = str(error) + repr(error) + repr(error.args)
    if isinstance(error, ValidationError):
        said += repr(error.errors()) + error.json()
    context = error.__cause__ or error.__context__
    return SECRET not in said and (context is None or silent(context))


@pytest.mark.parametrize("text", [f'{{"name": "{SECRET}', f'{{"{SECRET}', b'{"a": "' + SECRET.encode() + b"\xff"])
@pytest.mark.parametrize("part", [Referral, Absent])
def test_text_that_is_no_json_is_not_repeated(text: Any, part: type[Any]):
    with pytest.raises(ValidationError) as caught:
        part.model_validate_json(text)
    assert silent(caught.value)


def test_an_attempt_to_change_a_record_is_refused_in_silence():
    record = Referral.model_validate(RECORD)
    for attempt in (
        lambda: setattr(record, "note", SECRET),
        lambda: setattr(record, SECRET, 1),
        lambda: delattr(record, SECRET),
        lambda: delattr(record, "note"),
    ):
        with pytest.raises(ValidationError) as caught:
            attempt()
        assert silent(caught.value)


def test_a_code_list_in_a_foreign_model_does_not_repeat_what_it_refuses():
    for door in (TypeAdapter(codes.ServiceType), TypeAdapter(list[codes.ServiceType])):
        with pytest.raises(ValidationError) as caught:
            door.validate_python([SECRET] if "list" in repr(door) else SECRET)
        assert silent(caught.value)
    assert TypeAdapter(codes.ServiceType).validate_json('"medical"') is codes.ServiceType.MEDICAL


def test_a_failed_look_up_does_not_repeat_what_was_looked_up():
    for attempt in (lambda: codes.ServiceType[SECRET], lambda: codes[SECRET], lambda: codes.ServiceType(SECRET)):
        with pytest.raises((LookupError, ValueError)) as caught:
            attempt()
        assert silent(caught.value)


@pytest.mark.parametrize(
    "hiding",
    [r'"extensions":{"a.b:c":{"k\\ ":1}}', r'"extensions":{"a.b:c":{"k\\":1}}', r'"extensions":{"a.b:c":"\\\" :"}'],
)
def test_nothing_hides_a_doubled_name(hiding: str):
    document = {key: value for key, value in RECORD.items() if key != "extensions"}
    text = json.dumps(document)[:-1] + f',{hiding},"status":"accepted"}}'
    assert "STR-007" in rules(validate(text))


def test_errors_are_never_lost_behind_lighter_findings():
    case = example("case-file") | {"compensation_claims": [{}] * 400, "status": "x"}
    report = validate(case, profile="draft")
    assert not report.valid
    assert not report.exchangeable
    assert report.omitted > 0


def test_what_is_left_out_is_counted():
    report = validate(TEXT[:-1] + ',"status":"draft"' * 5000 + "}")
    assert len(report.findings) + report.omitted >= 5000
    deep = '"extensions":{"a.b:c":' + "[" * 300 + "]" * 300 + "}"
    assert rules(validate(with_end('"note":[' + "NaN," * 600 + f"1],{deep}"))) == ["STR-006"]


@pytest.mark.parametrize(
    "text",
    [
        '{"record_type":"case-file","referrals":[' + "{}," * 300_000 + "{}]}",
        with_end('"services":[' + ",\n".join([r'"\ud800"'] * 300_000) + "]"),
        with_end(",".join(f'"recipient_{number}":1' for number in range(150_000))),
    ],
)
def test_input_of_more_values_than_any_case_has_is_not_looked_into(text: str):
    assert rules(validate(text)) == ["STR-049"]


@pytest.mark.parametrize("number", [100_000, 100_001])
def test_how_many_values_are_too_many_does_not_hang_on_spaces_or_on_the_reader(number: int):
    document = RECORD | {"extensions": {"a.b:c": [1] * (number - json.dumps(RECORD).count(","))}}
    assert json.dumps(document).count(",") == number
    texts = [json.dumps(document, separators=(",", ":")), json.dumps(document, indent=1)]
    wrapped = document | {"extensions": UserDict(document["extensions"])}
    verdicts = [of_form(validate(given)) for given in (*texts, document, wrapped)]
    assert verdicts == [["STR-049"] if number > 100_000 else []] * 4


def of_form(report: Any) -> list[str]:
    return [finding.rule for finding in report.findings if finding.area == "structure"]


def nested(depth: int, innermost: Any) -> Any:
    for number in range(depth):
        innermost = [innermost] if number % 2 else {"k": innermost}
    return innermost


@pytest.mark.parametrize("depth", [20, 31, 32, 33, 61, 62, 63, 64, 65, 99, 120, 300])
@pytest.mark.parametrize("beside", ["plain", ":x"])
def test_what_is_too_deep_does_not_hang_on_the_reader_or_on_another_text(depth: int, beside: str):
    document = RECORD | {"extensions": {"a.b:c": nested(depth, 1), "a.b:d": beside}}
    backwards = dict(reversed(document.items()))
    typed = document | {"extensions": UserDict(document["extensions"])}
    expected = ["STR-006"] if depth + 2 > 64 else []
    for given in (
        json.dumps(document),
        json.dumps(backwards).encode(),
        json.dumps(document, indent=1),
        document,
        typed,
    ):
        assert of_form(validate(given)) == expected
        assert ("STR-006" in rules(validate(given, profile="draft"))) is bool(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 100_000, ["STR-006"]),
        ('{"a":' * 5000 + "1" + "}" * 5000 + "\n", ["STR-006"]),
        (json.dumps(RECORD | {"extensions": {"a.b:c": [[]] * 1500}}) + "\n" + TEXT, []),
    ],
)
def test_what_is_too_deep_for_a_browser_is_not_parsed(monkeypatch: pytest.MonkeyPatch, text: str, expected: list[str]):
    read = [of_form(report) for report in validate_file(io.BytesIO(text.encode()))]
    assert all(each == expected for each in read)
    parse = json.loads

    def shallow(given: str, **how: Any) -> Any:
        assert "[" * 1001 not in given
        assert '{"a":' * 1001 not in given
        return parse(given, **how)

    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(json, "loads", shallow)
    assert [of_form(report) for report in validate_file(io.BytesIO(text.encode()))] == read


def test_what_holds_itself_is_too_deep():
    around: dict[str, Any] = {}
    around["a.b:c"] = [around]
    assert rules(validate(RECORD | {"extensions": around})) == ["STR-006"]


def test_what_is_too_deep_is_so_inside_a_message_too():
    message = example("exchange-message")
    for depth in range(55, 66):
        message["payload"]["record"]["extensions"] = {"a.b:c": nested(depth, 1)}
        found = ["STR-006" in rules(validate(given)) for given in (json.dumps(message), message)]
        assert found == [depth + 4 > 64] * 2, depth


def test_very_many_errors_are_named_in_part_and_counted():
    text = '{"record_type":"case-file","referrals":[' + ",".join(["{}"] * 20_000) + "]}"
    report = validate(text)
    assert not report.valid
    assert len(report.findings) + report.omitted > 20_000


@pytest.mark.parametrize("text", [r'"\\ud83d\udc00"', r'"\ud83d"', r'"\ude00\ud83d"'])
def test_half_a_character_is_found_wherever_it_hides(text: str):
    for place in (f'"note":{text}', f'"extensions":{{"a.b:c":{text}}}'):
        assert "STR-009" in rules(validate(with_end(place)))


@pytest.mark.parametrize("note", ["C:\\ud800", "C:\\ud800\\", "\\u", "\U0001f600"])
def test_what_only_looks_like_half_a_character_is_text(note: str):
    for document in (RECORD | {"note": note}, {"note": note} | RECORD):
        assert validate(json.dumps(document | {"note": note})).valid


def test_a_record_tampered_with_is_judged_and_never_raises():
    record = Referral.model_validate(RECORD)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert rules(validate(tampered(record, note="\ud800"))) == ["STR-016"]
        assert rules(validate(tampered(record, note=object()))) == ["STR-016"]
        assert not validate(tampered(record, note=[SECRET])).valid


def test_a_generator_is_not_consumed():
    assert rules(validate({"record_type": map(int, itertools.count())})) == ["STR-016"]


@pytest.mark.parametrize("value", [b"x", 5j, {1, 2}, Path("x"), range(3), memoryview(b"x"), type])
def test_values_that_are_no_json_are_not_guessed_at(value: object):
    assert rules(validate(RECORD | {"note": value})) == ["STR-016"]
    assert rules(validate({**RECORD, b"note": "x"})) == ["STR-016"]  # type: ignore[dict-item]


def test_types_with_a_will_of_their_own_do_not_raise():
    class Bytes(bytes):
        def __bytes__(self) -> bytes:
            raise RuntimeError(SECRET)

    class Text(str):
        __slots__ = ()

        def encode(self, *_: Any) -> bytes:
            raise RuntimeError(SECRET)

    class Items(dict[str, Any]):
        def items(self) -> Any:
            raise RuntimeError(SECRET)

    released = memoryview(b"{}")
    released.release()
    for data in (Bytes(b"{}"), Text("{}"), released, Items(a=1)):
        assert not validate(data).valid
    with pytest.raises(ValidationError) as caught:
        Referral.model_validate(RECORD | {"extensions": Items({"ee.a:b": 1})})
    assert silent(caught.value)


def test_text_that_is_equal_after_composition_is_not_a_matter_of_dispute():
    message = example("exchange-message")
    rust = jsonschema_rs.Draft202012Validator(schema_of(type(validate(message).record)))  # type: ignore[arg-type]
    message["payload"]["free_text_fields"] = ["/\u00e9", "/e\u0301"]
    assert not rust.is_valid(message)
    assert not validate(message).valid


def test_a_file_and_standard_input_give_the_same_verdict(tmp_path: Path):
    middle = TEXT.index("}, ") + 1
    for text in (
        TEXT,
        TEXT[:middle] + "\n" + TEXT[middle:],
        json.dumps(RECORD, indent=1),
        "\n" + TEXT,
    ):
        path = tmp_path / "record.json"
        path.write_text(text, encoding="utf-8")
        from_file = [report.findings for report in validate_file(path)]
        assert [report.findings for report in validate_file(io.BytesIO(text.encode()))] == from_file
    for lines in (
        f"{TEXT}\n{TEXT}\n",
        f'{{"broken": }}\n{TEXT}\n',
        f'{{"a":"{"x" * 5000}"}}\n{TEXT}\n',
        f"{TEXT}\r\n{TEXT}",
    ):
        path = tmp_path / "records.jsonl"
        path.write_text(lines, encoding="utf-8", newline="")
        limit = max(len(TEXT.encode()), 4000)
        from_file = [report.findings for report in validate_file(path, max_bytes=limit)]
        assert len(from_file) == 2
        assert [r.findings for r in validate_file(io.BytesIO(lines.encode()), max_bytes=limit)] == from_file


def test_the_first_use_from_many_threads_at_once_is_the_same_as_any_other():
    code = (
        "import threading, json; from nordicbaltic_standards import validate, example\n"
        "text = json.dumps(example('case-file')); out = []\n"
        "jobs = [threading.Thread(target=lambda: out.append(validate(text).valid)) for _ in range(8)]\n"
        "[job.start() for job in jobs]; [job.join() for job in jobs]; print(out)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str([True] * 8)
    assert threading.active_count() >= 1


def shell(command: str, folder: Path) -> tuple[int, str, str]:
    """Run a shell line with ``$nbs`` as the command."""
    environment = os.environ | {"nbs": f"{sys.executable} -m nordicbaltic_standards", "LANG": "C", "LC_ALL": ""}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.json").write_text('{"record_type":"referral"}', encoding="utf-8")
    (tmp_path / "ok.json").write_text(TEXT, encoding="utf-8")
    (tmp_path / "many.jsonl").write_text('{"record_type":"referral"}\n' * 3000, encoding="utf-8")
    return tmp_path


CALLS = [
    ("--language et validate bad.json", 1, 0),
    ("--language=et validate ok.json", 0, 0),
    ("--version validate bad.json", 0, 0),
    ("validate \udcff.json", 2, 1),
    ("\udcff", 2, 1),
    ("codes \udcff", 2, 1),
    ("validate 'a\nb.json'", 2, 1),
    ("'a\nb'", 2, 1),
    ("validate ok.json '--a\nb'", 2, 1),
    ("validate ok.json /dev/null", 2, 1),
    ("validate ok.json --max-bytes 9223372036854775807", 0, 0),
    ("validate ok.json --max-bytes 100000000000", 0, 0),
    (f"validate ok.json --max-bytes {'9' * 5000}", 0, 0),
]
"""Calls, the status they end with, and how many lines of complaint there are."""


@pytest.mark.parametrize(("call", "status", "lines"), CALLS, ids=range(len(CALLS)))
def test_a_strange_call_ends_well(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    status: int,
    lines: int,
):
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LANG", "C")
    assert main(shlex.split(call)) == status
    assert capsys.readouterr().err.count("\n") == lines


ANY = None
SHELL = {
    "$nbs validate bad.json >/dev/full": (2, 1),
    "$nbs validate ok.json >&-": (2, ANY),
    "set -o pipefail; $nbs validate many.jsonl --format ndjson | head -1 >/dev/null": (2, 0),
    "$nbs codes >/dev/full": (2, 1),
    "$nbs validate - <&-": (2, 1),
    "$nbs validate nope 2>&-": (2, 0),
    "$nbs validate - </dev/null": (2, 1),
    "$nbs statistics - </dev/null": (2, 1),
    "$nbs validate - --max-bytes 1000000000000000 <ok.json": (0, 0),
    "cp bad.json $'\\xffx.json' && $nbs validate $'\\xffx.json' --format json": (1, 0),
    "mkfifo pipe && (cat bad.json >pipe &) && $nbs validate pipe": (1, 0),
}
"""Lines for the shell, the status they end with, and how many lines of complaint there are."""


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
@pytest.mark.parametrize("command", at_length(SHELL, *list(SHELL)[:3]))
def test_the_command_line_ends_well_whatever_is_done_to_it(folder: Path, command: str):
    status, lines = SHELL[command]
    code, out, err = shell(command, folder)
    assert code == status, out + err
    assert "Traceback" not in out + err
    if lines is not ANY:
        assert err.count("\n") == lines, err
