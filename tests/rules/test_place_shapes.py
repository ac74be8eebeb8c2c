"""A secret address is not recorded, so what looks like a place stays behind although its text was released."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.privacy import minimise
from nordicbaltic_standards.rules.whereabouts.shapes import shapes_in

PROFILE = "support-authority"
SECRET = "Ta elab Kaseoru tn 14-3, 51009 Tartu, tel 5550 1234, 58.3780, 26.7290."

SHAPES: tuple[tuple[str, str], ...] = (
    *(("street", text) for text in (
        "Ta elab Kaseoru tn 14-3.", "Kaseoru tänaval 5", "Dzīvo Brīvības ielā 10", "Gyvena Pilies g. 3", "Gedimino prospekte 9",
        "Asuu Kaivokadulla 10.", "Bor på Kungsgatan 4 B", "Bor i Storgata 5", "Bor i Nørregade 12", "Hún býr á Laugaveginum 7", "Hún býr á Hlíðargötunni 6.",
        "улица Ленина 5", "ул. Ленина, д. 5", "7 Long Lane",
    )),
    *(("postcode", text) for text in ("51009 Tartu", "Rīga, LV-1050", "LT-01103", "114 32 Stockholm", "0152 Oslo", "101 Reykjavík")),
    *(("coordinates", text) for text in ("58.3780, 26.7290", "58,3780; 26,7290")),
    ("plus-code", "9GC9FP+X2"),
    *(("map", text) for text in ("https://maps.app.goo.gl/x", "https://www.google.com/maps/@58,26", "geo:58,26")),
    *(("telephone", text) for text in ("tel 5550 1234", "ring 99 88 77 66", "+358 40 123 4567")),
    *(("email", text) for text in ("mari@maja.ee", "mari (at) maja.ee")),
    *(("code", text) for text in ("uksekood on 4512", "dørkode 1234", "portkod: 1234", "ovikoodi 3412", "код 1234")),
    *(("room", text) for text in ("3. etasje", "5. korrusel", "tuba 4", "rum 12", "room 4", "комната 12")),
)  # fmt: skip

INNOCENT = (
    "She called at 10 on 12 May 2026.", "Talle meeldivad pihlakad ja metsas käia.", "Kohtumine 12.05.2026 kell 14.30.",
    "Jai patinka saulė ir namų darbai.", "Jis dirbo 12 val. per dieną, 6 dienas.", "Viņa nāca 2 reizes.", "Hän soitti klo 9.",
    "Hon är 23 år och har 2 barn.", "Kl. 10 på mandag ringer vi.", "Hun tjente 12 000 kr.", "Á 5 dögum", "Palk 350 eurot kuus.",
    "Hän työskenteli 3 kuukautta vuonna 2025.", "Call 112 or 116 006.", "Politiet i Oslo", "Hon talar 3 språk.",
)  # fmt: skip


def case(note: str) -> dict[str, Any]:
    file = example("case-file")
    file["note"] = note
    return file


def found(findings: Any) -> dict[str, str]:
    return {each.variant: each.severity.value for each in findings if each.rule == "STR-102" and each.pointer}


@pytest.mark.parametrize(("shape", "text"), SHAPES)
def test_what_looks_like_a_place_stays_behind_although_it_was_released(shape: str, text: str):
    assert shape in shapes_in(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_an_everyday_sentence_has_no_form_of_a_place(text: str):
    assert not list(shapes_in(text))


def test_a_secret_address_in_a_released_text_stays_unless_it_is_released_as_a_place():
    done = minimise(case(SECRET), PROFILE, release=["/note"])
    assert done.record is not None
    assert "note" not in done.record
    assert done.released == ()
    assert found(done.findings) == dict.fromkeys(("street", "postcode", "coordinates", "telephone"), "error")
    shown = json.dumps(done.account(), ensure_ascii=False)
    assert not any(word in shown for word in ("Kaseoru", "51009", "5550", "58.37"))
    twice = minimise(case(SECRET), PROFILE, release=["/note"], release_place=["/note"])
    assert twice.released == ("/note",)
    assert found(twice.findings) == {}


def test_the_second_release_alone_releases_nothing():
    assert minimise(case(SECRET), PROFILE, release_place=["/note"]).released == ()


def test_the_command_fails_and_says_the_place_but_never_the_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file, out = tmp_path / "case.json", tmp_path / "out.json"
    file.write_text(json.dumps(case(SECRET)), encoding="utf-8")
    call = ["minimise", str(file), "--profile", PROFILE, "--release", "/note", "-o", str(out), "--force"]
    assert main(call) == 1
    shown = capsys.readouterr().err
    assert "STR-102" in shown
    assert "/note" in shown
    assert "Kaseoru" not in shown + out.read_text(encoding="utf-8")
    assert main([*call, "--release-place", "/note"]) == 0
    assert "Kaseoru" in out.read_text(encoding="utf-8")


def test_an_immediate_message_goes_without_the_words():
    sent = example("exchange-message") | {"urgency": "immediate"}
    sent |= {
        "purpose": "residence-decision",
        "recipient": {"ref": "org-board", "recipient_type": "migration-authority"},
        "payload": {"record": case(SECRET)},
    }
    for name in ("profile", "consent", "consent_ref"):
        sent.pop(name, None)
    done = minimise(sent, release=["/payload/record/note"])
    assert done.record is not None
    assert "Kaseoru" not in json.dumps(done.record)
    assert set(found(done.findings).values()) == {"warning"}
