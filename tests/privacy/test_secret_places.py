"""Where whereabouts may not leave: secret places that are in no record, one word of a name, and short texts."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.privacy import minimise
from nordicbaltic_standards.privacy.inputs import parse_record
from nordicbaltic_standards.privacy.minimisation import Minimised
from nordicbaltic_standards.rules.whereabouts.shapes import shapes_in
from nordicbaltic_standards.rules.whereabouts.shelters import shelters_in

PROFILE = "support-authority"
WITHOUT_PLACES = ("support-authority", "residence-decision", "investigation")
HOUSES = (
    "Turvakoti Sirius", "Krisesenteret Solbakken", "Pihlaka Kodu", "Kvinnojouren Lyktan", "Kvennaathvarfið Hlíðarendi",
    "Krizių centras Aušrinė", "Krīzes centrs Dzintars", "Приют Берёзка", "Krisecenter Reden", "Safe House Anchor",
)  # fmt: skip
ONE_WORD = (
    "Hän on Siriuksessa.", "hän on siriuksella", "Hun er på Solbakken.", "Ta on Pihlakas.", "Hon bor på Lyktan.", "Hún er á Hlíðarenda.",
    "Ji gyvena Aušrinėje.", "Viņa ir Dzintarā.", "Она в Берёзке.", "Hun bor på Reden.", "She sleeps at the Anchor.",
)  # fmt: skip
LEAK = "Kollane maja kiriku taga, Kaseoru tn 14-3, 5550 1234"
SENTENCES = [
    (language, text)
    for language, texts in json.loads(
        Path(__file__).with_name("innocent_sentences.json").read_text(encoding="utf-8")
    ).items()
    for text in texts
]
MOST_FOUND = 0.02
"""Largest share of everyday sentences that may be taken for a place."""


def case(note: str = "", **fields: Any) -> dict[str, Any]:
    """Return a case file with a shelter of each name, and a note."""
    file = example("case-file") | fields
    houses = [{"ref": f"house-{n}", "name": name, "recipient_type": "shelter"} for n, name in enumerate(HOUSES)]
    file["organisations"] = [*file.get("organisations", []), *houses]
    return file | ({"note": note} if note else {})


def typed(file: dict[str, Any]) -> CaseFile:
    record = parse_record(file, None)
    assert isinstance(record, CaseFile)
    return record


def told(done: Minimised[Any], rule: str) -> dict[str, str]:
    return {finding.pointer: finding.severity.value for finding in done.findings if finding.rule == rule}


@pytest.mark.parametrize("text", ONE_WORD)
def test_one_distinctive_word_of_the_name_of_a_shelter_holds_a_released_text_back(text: str):
    done = minimise(case(text), PROFILE, release=["/note"])
    assert done.record is None
    assert told(done, "STR-096") == {"/note": "error"}
    assert text not in json.dumps(done.account(), ensure_ascii=False)


def test_it_leaves_where_a_person_read_it_and_released_it_a_second_time():
    text = "Ta käis Pihlakas."
    done = minimise(case(text), PROFILE, release=["/note"], release_place=["/note"])
    assert done.record is not None
    assert done.record["note"] == text
    assert told(done, "STR-095")["/note"] == "warning"


def test_everyday_sentences_are_hardly_ever_taken_for_a_place():
    traces = shelters_in(typed(case()))
    found = [text for _, text in SENTENCES if [*shapes_in(text)] or traces.named_in(text) or traces.resembled_in(text)]
    assert len(SENTENCES) == len({*SENTENCES}) == 200
    assert len(found) <= MOST_FOUND * len(SENTENCES), found


def test_the_word_for_a_shelter_alone_identifies_none():
    for text in (
        "Hän on turvakodissa.",
        "Hun er på krisesenteret.",
        "Ta on varjupaigas.",
        "Она в приюте.",
        "She is at a shelter.",
    ):
        assert minimise(case(text), PROFILE, release=["/note"]).released == ("/note",)


def short_texts() -> dict[str, dict[str, Any]]:
    """Return the parts of a case file with a place in each short text."""
    return {
        "/person/names/0/full": {"person": {"names": [{"full": LEAK}]}},
        "/representatives/0/name": {"representatives": [{"kind": "lawyer", "authority": "appointed", "name": LEAK}]},
        "/external_references/0/value": {
            "external_references": [{"kind": "service-case", "body": "ee-ppa", "value": LEAK}]
        },
        "/case_worker/name": {"case_worker": {"function": "case-worker", "name": LEAK}},
        "/case_worker/value": {"case_worker": {"function": "case-worker", "channel": "telephone", "value": LEAK}},
        "/identification/exploitation_places/0/region": {
            "identification": example("case-file")["identification"]
            | {"exploitation_places": [{"country": "EE", "region": LEAK}]}
        },
    }


@pytest.mark.parametrize("profile", WITHOUT_PLACES)
@pytest.mark.parametrize("pointer", short_texts())
def test_a_place_in_a_short_text_does_not_leave(pointer: str, profile: str):
    file = case(**short_texts()[pointer])
    assert not [finding for finding in validate(file).findings if finding.rule.startswith("STR")]
    done = minimise(file, profile)
    assert "Kaseoru" not in json.dumps(done.record, ensure_ascii=False)
    assert "Kaseoru" not in json.dumps(done.account(), ensure_ascii=False)


def test_a_place_in_the_name_of_an_organisation_does_not_leave():
    file = case()
    file["organisations"][1]["name"] = LEAK
    done = minimise(file, PROFILE)
    assert "Kaseoru" not in json.dumps(done.record, ensure_ascii=False)
    assert told(done, "STR-102") == {"/organisations/1/name": "error"}
    again = minimise(file, PROFILE, release_place=["/organisations/1/name"])
    assert "Kaseoru" in json.dumps(again.record, ensure_ascii=False)


@pytest.mark.parametrize(
    ("value", "leaves"),
    [("+46 31 390 06 00", True), ("5550 1234 lisa 12", True), ("Kollane maja kiriku taga", False), ("uks 12 B", False)],
)
def test_a_telephone_number_of_a_worker_is_one(value: str, leaves: bool):
    worker = {"function": "case-worker", "channel": "telephone", "value": value}
    file = case(case_worker=worker, coordinator={"ref": "invented-board", "name": "Invented Board"})
    done = minimise(file, PROFILE)
    assert done.record is not None
    assert (done.record.get("case_worker", {}).get("value") == value) is leaves
    assert ("/case_worker/value" in told(done, "STR-102")) is not leaves


SECRET = ("Linnu talu", "Kaseoru tn 14-3, 51009 Tartu", "5550 1234")
KNOWN_BY_THE_FILE = ("Ta on Linnu talus.", "Elab Kaseoru 14.", "helista 555 01234", "Linnu  TALU juures")


@pytest.mark.parametrize("text", KNOWN_BY_THE_FILE)
def test_places_from_outside_the_record_are_compared_and_kept_nowhere(text: str):
    assert minimise(case(text), PROFILE, release=["/note"]).record is not None
    done = minimise(case(text), PROFILE, release=["/note"], places=SECRET)
    kept = json.dumps([done.record, done.account()], ensure_ascii=False)
    assert done.record is None or "note" not in done.record
    assert not any(place in kept for place in SECRET)
    assert not any(place in repr(done) for place in SECRET)


def places(folder: Path, content: str, mode: int = 0o600) -> Path:
    file = folder / "places.txt"
    file.write_text(content, encoding="utf-8")
    file.chmod(mode)
    return file


def call(folder: Path, note: str, file: Path) -> list[str]:
    record = folder / "case.json"
    record.write_text(json.dumps(case(note)), encoding="utf-8")
    out = str(folder / "out.json")
    return [
        "minimise",
        str(record),
        "--profile",
        PROFILE,
        "--release",
        "/note",
        "--places",
        str(file),
        "-o",
        out,
        "--force",
    ]


def test_the_command_reads_secret_places_and_never_shows_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = places(tmp_path, "# the house\n\nLinnu talu\nKaseoru tn 14-3, 51009 Tartu\n")
    assert main(call(tmp_path, "Ta on Linnu talu juures.", file)) == 0
    shown = "".join(capsys.readouterr())
    assert "Linnu" not in shown + (tmp_path / "out.json").read_text(encoding="utf-8")
    assert main(call(tmp_path, "Ta on Linnutalus.", file)) == 1
    assert "STR-096" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="the system has no modes")
def test_a_file_of_places_that_others_can_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(call(tmp_path, "x", places(tmp_path, "Linnu talu", 0o644))) == 2
    assert "600" in capsys.readouterr().err
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("content", ["", "# nothing\n", "\n\n"])
def test_a_file_without_places_is_refused(content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(call(tmp_path, "x", places(tmp_path, content))) == 2
    assert "no place in it" in capsys.readouterr().err


def test_bytes_that_are_no_text_are_refused_as_places(tmp_path: Path):
    file = places(tmp_path, "")
    file.write_bytes(b"\xff\xfe\x00\xd8")
    assert main(call(tmp_path, "x", file)) == 2


def urgent(note: str) -> dict[str, Any]:
    sent = example("exchange-message") | {
        "urgency": "immediate",
        "purpose": "residence-decision",
        "recipient": {"ref": "org-board", "recipient_type": "migration-authority"},
        "payload": {"record": case(note)},
    }
    for name in ("profile", "consent", "consent_ref"):
        sent.pop(name, None)
    return sent


@pytest.mark.parametrize("text", ["Ta on Aušrinėje.", "Ta on Aušrinėje, Kaseoru tn 14-3."])
def test_a_message_in_immediate_danger_goes_without_the_text_that_shows_the_place(text: str):
    done = minimise(urgent(text), release=["/payload/record/note"])
    assert done.record is not None
    assert text not in json.dumps(done.record, ensure_ascii=False)
    assert told(done, "STR-096") == {"/payload/record/note": "warning"}


def test_it_goes_without_a_short_text_that_shows_the_place_too():
    sent = urgent("")
    sent["payload"]["record"]["organisations"][1]["name"] = LEAK
    done = minimise(sent)
    assert done.record is not None
    assert "Kaseoru" not in json.dumps(done.record, ensure_ascii=False)
    assert set(told(done, "STR-102").values()) <= {"warning"}
