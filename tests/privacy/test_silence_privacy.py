"""What protects people does not leak them: accounts, answers, tables, keys and seals hold no value of a record.

A marker stands in every place of a record in turn, or in all of its texts; then it is looked for in everything that minimising,
disclosing, pseudonymising, erasing, counting and sealing say, and in what they leave on the disk.
"""

from __future__ import annotations

import datetime as dt
import importlib
import inspect
import io
import json
import logging
import os
import pkgutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import nordicbaltic_standards
from nordicbaltic_standards import LANGUAGES, example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.exchange import (
    MemoryReplayStore,
    SealError,
    keys_from_json,
    new_keys,
    seal,
    unseal,
    write_private_keys,
    write_public_keys,
)
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import (
    AgeTreatment,
    DateTreatment,
    PseudonymKeyError,
    erase,
    exchange_profiles,
    judge_disclosures,
    may_disclose,
    minimise,
    new_pseudonym_keys,
    pseudonym_keys_from_json,
    pseudonymise,
    write_pseudonym_keys,
)
from nordicbaltic_standards.statistics import PersonCounter, measure, publish, require_k_anonymity
from nordicbaltic_standards.statistics.anonymity import NotAnonymousError
from nordicbaltic_standards.testing import documents
from support import at_length
from test_silence import MARKER, everything_raised, everything_said, leaves, planted_together, small

TODAY = dt.date(2026, 11, 24)
NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
ABOUT_PEOPLE = tuple(name for name in RECORDS if name not in {"organisation", "practice-assessment"})
by_record = pytest.mark.parametrize("name", ABOUT_PEOPLE)
PROFILES = tuple(exchange_profiles)
KEYS = new_pseudonym_keys()


def said_by(done: Any) -> str:
    said = repr(done) + str(done) + f"{done}" + repr([done]) + repr(done.findings)
    if hasattr(done, "account"):
        languages = ("en", "lt") if "language" in inspect.signature(done.account).parameters else ("",)
        said += "".join(json.dumps(done.account(*([language] if language else []))) for language in languages)
    return said


def marked(name: str) -> dict[str, Any]:
    """Return a sound document with the marker in all texts that may be anything, and in its identifier."""
    document = example(name) | {"id": MARKER, "extensions": {"org.example:k": {MARKER: MARKER}}}
    if "note" in RECORDS[name].model_fields:
        document["note"] = MARKER
    if name == "case-file":
        document["person"]["names"] = [{"full": MARKER, "given": MARKER, "family": MARKER}]
    if name == "exchange-message":
        document["payload"]["record"]["note"] = MARKER
    return document


# Minimising


@by_record
def test_the_account_of_minimising_repeats_no_value_wherever_it_stands(name: str):
    for number, document in enumerate(planted_together(small(name))):
        done = minimise(document, PROFILES[number % len(PROFILES)])
        assert MARKER not in said_by(done)


@by_record
@given(data=st.data())
def test_minimising_any_record_by_any_profile_tells_of_places_only(name: str, data: st.DataObject):
    document = data.draw(documents(name)) | {"extensions": {"org.example:k": MARKER}}
    if "note" in RECORDS[name].model_fields:
        document["note"] = MARKER
    profile = data.draw(st.sampled_from(PROFILES))
    release = data.draw(st.sampled_from([(), ("/note",), ("/extensions",)]))
    done = minimise(document, profile, release=release)
    assert MARKER not in said_by(done)
    # Free text leaves where it was read and released, and nowhere else; extensions never do.
    if done.record is not None and "/note" not in done.released:
        assert MARKER not in json.dumps(done.record)
    assert "/extensions" not in done.released


def test_wrong_arguments_of_minimising_are_not_repeated():
    for call in (
        lambda: minimise(example("referral"), MARKER),
        lambda: minimise(example("referral"), PROFILES[0], country=MARKER),
        lambda: minimise(example("referral")),
        lambda: minimise(example("referral"), PROFILES[0], release=[MARKER, 1]),  # type: ignore[list-item]
    ):
        with pytest.raises((LookupError, ValueError)) as caught:
            call()
        assert MARKER not in everything_raised(caught.value)


# Disclosing


@pytest.mark.parametrize("name", ["data-protection", "case-file"])
def test_the_answer_whether_data_may_leave_repeats_no_value(name: str):
    found = 0
    for document in planted_together(small(name)):
        answers = (
            may_disclose(document, "police", "investigation", ["identifying", "safety-critical"], TODAY),
            *judge_disclosures(document),
        )
        said = repr(answers) + "".join(
            json.dumps(one.to_dict(language)) for one in answers for language in ("en", "is")
        )
        assert MARKER not in said
        found += len(answers)
    assert found > 50


def test_wrong_arguments_of_the_question_are_not_repeated():
    case = example("data-protection")
    for change in (
        {"recipient": MARKER},
        {"purpose": MARKER},
        {"categories": [MARKER]},
        {"consent_ref": f"{MARKER} {MARKER}"},
        {"transfer_ground": MARKER},
        {"without_consent_ground": MARKER},
        {"recipient_country": MARKER},
        {"country": MARKER},
    ):
        asked: dict[str, Any] = {
            "recipient": "police",
            "purpose": "support",
            "categories": ["identifying"],
            "on": TODAY,
        }
        with pytest.raises((LookupError, ValueError)) as caught:
            may_disclose(case, **(asked | change))
        assert MARKER not in everything_raised(caught.value), change


# Pseudonymising


@by_record
def test_nothing_that_was_typed_comes_out_of_pseudonymising(name: str):
    for dates in DateTreatment:
        for ages in AgeTreatment:
            if name == "exchange-message" and dates is DateTreatment.SHIFT:
                continue  # A message tells when it was sent, so its dates are never shifted.
            done = pseudonymise(marked(name), KEYS, purpose="research", recipient="org-1", dates=dates, ages=ages)
            assert MARKER not in said_by(done) + repr(done.table) + repr(done.table.entries) + json.dumps(done.record)
            assert MARKER in done.table.to_json(), "the way back is known to the table, and to nothing else"


@by_record
def test_the_account_of_pseudonymising_repeats_no_value_wherever_it_stands(name: str):
    for document in planted_together(small(name)):
        done = pseudonymise(document, KEYS, purpose="statistics", recipient="org-1")
        assert MARKER not in said_by(done) + repr(done.table)


def test_keys_of_pseudonyms_show_themselves_nowhere(tmp_path: Path):
    path = tmp_path / "keys.json"
    write_pseudonym_keys(KEYS, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    secret = json.loads(path.read_text())["keys"][0]["k"]
    shown = (
        repr(KEYS) + str(KEYS) + repr(list(vars(type(KEYS)))) + repr(KEYS.current) + f"{KEYS.current}" + repr([KEYS])
    )
    assert secret not in shown
    assert KEYS.current.id in shown or shown
    done = pseudonymise(example("case-file"), KEYS, purpose="research", recipient="org-1")
    assert secret not in said_by(done) + json.dumps(done.record) + done.table.to_json()


WRONG_KEYS = (
    f'{{"keys": [{{"kty": "oct", "kid": "{MARKER}", "k": "{MARKER}"}}]}}',
    f'{{"keys": [{{"kty": "{MARKER}", "kid": "a", "k": "{MARKER}"}}]}}',
    f'{{"keys": "{MARKER}"}}',
    f'{{"{MARKER}": 1, "keys": []}}',
    f'{{"keys": [{{"kty": "oct", "kid": "a b {MARKER}", "k": "{"A" * 43}"}}]}}',
    f'["{MARKER}"',
    MARKER,
)


@pytest.mark.parametrize("text", WRONG_KEYS)
def test_a_wrong_key_file_is_refused_without_its_words(text: str):
    for door, error in ((pseudonym_keys_from_json, PseudonymKeyError), (keys_from_json, SealError)):
        with pytest.raises(error) as caught:
            door(text)
        assert MARKER not in everything_raised(caught.value)
        assert MARKER not in "".join(caught.value.text(language) for language in LANGUAGES)


# Erasing


@by_record
def test_the_account_of_erasing_repeats_no_value(name: str):
    for day in (TODAY, dt.date(2090, 1, 1)):
        assert MARKER not in said_by(erase(marked(name), on=day))
    for document in planted_together(small(name)):
        assert MARKER not in said_by(erase(document, on=dt.date(2090, 1, 1)))


# Counting


@pytest.mark.parametrize("name", ["case-file", "identification", "assistance"])
def test_counting_says_nothing_of_a_record(name: str):
    counting = PersonCounter()
    for document in planted_together(small(name)):
        counting.add(document)
        counting.add(json.dumps(document))
    counting.add(marked(name))
    said = repr(counting) + repr(counting.findings()) + "".join(one.message("en") for one in counting.findings())
    censuses = counting.results()
    assert censuses or name == "assistance", "who is not registered as a victim is not counted"
    said += repr(censuses)
    for census in censuses:
        said += repr(publish(census))
    assert MARKER not in said


def test_measuring_anonymity_repeats_no_value_of_a_row():
    rows = [{"sex": MARKER, "year": number, "form": MARKER} for number in range(5)]
    found = measure(rows, ["sex", "year"], "form")
    findings = found.findings(3, 2)
    assert findings
    assert MARKER not in repr(found) + repr(findings) + "".join(one.message("en") for one in findings)
    with pytest.raises(NotAnonymousError) as refused:
        require_k_anonymity(rows, ["sex", "year"], 3, "form", 2)
    assert MARKER not in everything_raised(refused.value)
    with pytest.raises(LookupError) as caught:
        measure([{MARKER: MARKER, "sex": MARKER}], ["sex", "year"])
    assert MARKER not in everything_raised(caught.value)


# Sealing


def message(**fields: Any) -> ExchangeMessage:
    document = example("exchange-message") | fields
    document.pop("valid_until", None)
    document["payload"]["record"]["note"] = MARKER
    document["payload"]["free_text_fields"] = ["/note"]
    return ExchangeMessage.model_validate(document)


def test_seals_keys_and_refusals_show_nothing_of_a_message(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    sent = message(extensions={"org.example:k": MARKER})
    own, partner, stranger = new_keys(sent.recipient.ref), new_keys(sent.sender.ref), new_keys("org-stranger")
    text = seal(sent, partner, own.public(), at=NOW, expires_in=dt.timedelta(hours=1))
    assert MARKER not in text
    said = repr(own) + str(partner) + repr([partner.public()])
    cut = text.split(".")
    tries: list[tuple[Any, Any, Any, dt.datetime]] = [
        (text, own, partner, NOW),
        (text, own, partner, NOW + dt.timedelta(days=30)),
        (text, own, stranger, NOW),
        (text, stranger, partner, NOW),
        (".".join([*cut[:3], cut[3][::-1], cut[4]]), own, partner, NOW),
        (MARKER, own, partner, NOW),
        (f"{MARKER}.{MARKER}.{MARKER}.{MARKER}.{MARKER}", own, partner, NOW),
    ]
    for given_text, keys, senders, at in tries:
        found = unseal(given_text, keys, senders.public(), at=at, seen=MemoryReplayStore())
        said += repr(found) + str(found) + everything_said(found.report)
    assert found.record is None
    for call in (
        lambda: seal(sent, stranger, own.public(), at=NOW, expires_in=dt.timedelta(hours=1)),
        lambda: seal(sent, partner, stranger.public(), at=NOW, expires_in=dt.timedelta(hours=1)),
        lambda: seal(sent, partner.public(), own.public(), at=NOW, expires_in=dt.timedelta(hours=1)),
        lambda: seal(sent, partner, own.public(), at=NOW, expires_in=dt.timedelta(days=9999)),
    ):
        with pytest.raises(SealError) as caught:
            call()
        said += everything_raised(caught.value)
    assert MARKER not in said + caplog.text


# Commands


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(marked("case-file")), encoding="utf-8")
    return path


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    sent = message()
    found = {
        name: tmp_path / f"{name}.json" for name in ("pseudonyms", "own", "own-public", "partner", "partner-public")
    }
    write_pseudonym_keys(KEYS, found["pseudonyms"])
    for name, organisation in (("own", sent.recipient.ref), ("partner", sent.sender.ref)):
        made = new_keys(organisation)
        write_private_keys(made, found[name])
        write_public_keys(made, found[f"{name}-public"])
    return found


def test_commands_that_protect_people_say_nothing_of_them(
    tmp_path: Path, case: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "broken.json").write_text(json.dumps(marked("case-file") | {"status": MARKER, MARKER: 1}))
    (tmp_path / "not.json").write_text(f'{{"{MARKER}": "{MARKER}"')
    out = str(tmp_path / "out.json")
    pseudonyms = ["--key-file", str(keys["pseudonyms"]), "--purpose", "research", "--recipient", "org-1"]
    for file in (str(case), str(tmp_path / "broken.json"), str(tmp_path / "not.json")):
        for language in ("en", "fi"):
            for number, arguments in enumerate(
                (
                    ["minimise", file, "--profile", "research", "-o", out],
                    [
                        "minimise",
                        file,
                        "--profile",
                        "research",
                        "--release",
                        "/note",
                        "--account",
                        f"{out}.account",
                        "-o",
                        out,
                    ],
                    [
                        "pseudonymise",
                        file,
                        *pseudonyms,
                        "-o",
                        out,
                        "--table",
                        f"{out}.table-{language}",
                        "--account",
                        f"{out}.account",
                    ],
                    ["erase", file, "--on", "2090-01-01", "-o", out],
                    ["statistics", file],
                    ["statistics", file, "--format", "json"],
                    ["deadlines", file],
                )
            ):
                status = main([*arguments, "--language", language])
                assert status in {0, 1, 2}, number
                Path(f"{out}.table-{language}").unlink(missing_ok=True)
            said = capsys.readouterr()
            assert MARKER not in said.out + said.err
            for account in tmp_path.glob("*.account"):
                assert MARKER not in account.read_text()


def test_sealing_and_unsealing_tell_of_a_message_only_what_a_report_tells(
    tmp_path: Path, keys: dict[str, Path], capsys: pytest.CaptureFixture[str]
):
    path, sealed = tmp_path / "message.json", tmp_path / "message.sealed"
    path.write_text(message().model_dump_json())
    assert (
        main(["seal", str(path), "--key", str(keys["partner"]), "--to", str(keys["own-public"]), "-o", str(sealed)])
        == 0
    )
    said = "".join(capsys.readouterr())
    assert MARKER not in sealed.read_text()
    opening = ["--key", str(keys["own"]), "--from", str(keys["partner-public"])]
    for form in ("text", "json", "ndjson", "sarif", "html"):
        main(["unseal", str(sealed), *opening, "--format", form])
    main(["unseal", str(path), *opening])
    said += "".join(capsys.readouterr())
    assert MARKER not in said
    for secret in leaves(json.loads(keys["own"].read_text())):
        assert len(secret) < 40 or secret not in said


WRITING = {
    "minimise": ["minimise", "{case}", "--profile", "support-placement", "-o", "{out}"],
    "minimise, account": ["minimise", "{case}", "--profile", "support-placement", "--account", "{out}"],
    "pseudonymise": [
        "pseudonymise", "{case}", "--key-file", "{pseudonyms}", "--purpose", "support", "--recipient", "o", "-o", "{out}",
    ],
    "pseudonymise, table": [
        "pseudonymise", "{case}", "--key-file", "{pseudonyms}", "--purpose", "support", "--recipient", "o", "--table", "{out}",
    ],
    "erase": ["erase", "{case}", "--on", "2026-11-24", "-o", "{out}"],
}  # fmt: skip

FULL_DISK = """
import io, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
from nordicbaltic_standards.cli import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("how", at_length(WRITING, "minimise, account", "pseudonymise, table"))
def test_on_a_full_disk_no_command_leaves_a_part_of_a_record_behind(
    how: str, tmp_path: Path, case: Path, keys: dict[str, Path]
):
    folder, temporary = tmp_path / "out", tmp_path / "tmp"
    folder.mkdir()
    temporary.mkdir()
    places = {"case": case, "pseudonyms": keys["pseudonyms"], "out": folder / "x.json"}
    arguments = [part.format(**places) for part in WRITING[how]]
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, *arguments],
        env=os.environ | {"TMPDIR": str(temporary), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    # What was written to standard output was asked for; what is complained of is not.
    assert MARKER not in done.stderr
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.parent in {folder, temporary}] == []


# Classes


def classes_of_the_library() -> Iterator[type[Any]]:
    for module in pkgutil.walk_packages(nordicbaltic_standards.__path__, "nordicbaltic_standards."):
        if module.name.rpartition(".")[2] == "__main__":
            continue
        loaded = importlib.import_module(module.name)
        for one in vars(loaded).values():
            if inspect.isclass(one) and one.__module__ == module.name:
                yield one


HOLD_RECORDS = ("interop.spreadsheet.opening", "interop.spreadsheet.reading", "interop.spreadsheet.cells", "exchange",
                "privacy", "validation", "statistics", "rules.exchange_profiles.excess", "rules.whereabouts.shelters", "rules.whereabouts.streets")  # fmt: skip
"""Packages whose classes get to hold what a record says."""

TELL_OF_THE_STANDARD = frozenset({
    "rules.exchange_profiles.excess.ExcessField", "rules.exchange_profiles.excess._Field",
    "interop.spreadsheet.cells.Doubt", "privacy.decision.DisclosureDecision", "privacy.decision.DisclosureReason", "privacy.erasure.ErasedData",
    "privacy.retention.RetainedData", "privacy.minimisation.Redaction", "privacy.minimisation._Law",
    "privacy.audit.Change",
    "privacy.pseudonymisation.Change", "privacy.record_editor.Removed", "privacy.record_editor.Removal", "privacy.record_editor.FieldValue", "statistics.anonymity.Anonymity",
    "statistics.dimensions.Category", "statistics.dimensions.Dimension", "statistics.publication.PublishedCell",
    "statistics.tables.TableDefinition", "statistics.feasible_tables._Plan", "validation.json_text.JsonProblems",
    "validation.json_text.UnreadableInput",
})  # fmt: skip
"""Classes of theirs that hold declared places, codes, counts and law, and nothing that a record says."""


def shows_itself(one: type[Any]) -> bool:
    """Tell whether the `repr` of a dataclass is the one that shows every field, which guards against recursion."""
    return hasattr(one.__repr__, "__wrapped__")


def test_no_class_that_holds_what_a_record_says_shows_it():
    named = {
        f"{one.__module__.partition('.')[2]}.{one.__name__}": one
        for one in classes_of_the_library()
        if is_dataclass(one)
    }
    showing = {name for name, one in named.items() if name.startswith(HOLD_RECORDS) and shows_itself(one)}
    assert showing - TELL_OF_THE_STANDARD == set()
    assert showing >= TELL_OF_THE_STANDARD, "what does not show itself any more is taken off the list"


class Shown(NamedTuple):
    """A named tuple that shows its values."""

    value: str


def test_what_rules_work_out_of_a_record_does_not_show_it():
    """Named tuples show every value unless they say otherwise."""
    tuples = [one for one in classes_of_the_library() if issubclass(one, tuple) and ".rules." in one.__module__]
    assert {"Journey", "Sending", "Reliance"} <= {one.__name__ for one in tuples}
    shows = [one.__name__ for one in tuples if one.__repr__.__code__ == Shown.__repr__.__code__]
    assert shows == ["Order"], "the order of dates is declared, and names fields alone"


def test_standard_input_is_as_silent_for_every_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    for command in (
        ["minimise", "-", "--profile", "research"],
        ["erase", "-"],
        ["deadlines", "-"],
        ["statistics", "-"],
    ):
        broken = json.dumps(marked("case-file") | {"status": MARKER}).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(broken)))
        assert main(command) in {1, 2}, command
        said = capsys.readouterr()
        assert MARKER not in said.out + said.err
