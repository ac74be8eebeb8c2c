"""The name and the address of a shelter do not leave in another spelling, and what resembles them is looked at by a person."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.privacy import Minimised, minimise
from nordicbaltic_standards.privacy.location_disclosure import Shelters
from nordicbaltic_standards.privacy.record_editor import spots
from nordicbaltic_standards.rules.whereabouts.streets import KINDS, STREETS

Json = dict[str, Any]
REF = "org-house-7k2"
PROFILE = "residence-decision"
"""A profile that carries free text that was released, and no whereabouts."""

NAMES: tuple[tuple[str, str, str], ...] = (
    ("da", "Østerbro", "Osterbro"),
    ("da", "Østerbro", "Oesterbro"),
    ("da", "Østerbro", "Österbro"),
    ("da", "Ærøhus", "Aerohus"),
    ("da", "Ærøhus", "Aeroehus"),
    ("da", "Ærøhus", "Ärohus"),
    ("da", "Aarhus Krisecenter", "Århus Krisecenter"),
    ("da", "Århus Krisecenter", "Arhus Krisecenter"),
    ("nb", "Måsøy krisesenter", "Maasoey krisesenter"),
    ("nb", "Tromsø krisesenter", "Tromso krisesenter"),
    ("is", "Kvennaathvarfið", "Kvennaathvarfid"),
    ("is", "Kvennaathvarfið", "Kvennaathvarfidh"),
    ("is", "Þórshús", "Thorshus"),
    ("is", "Þórshús", "Torshus"),
    ("is", "Æðarhús", "Aedarhus"),
    ("sv", "Kvinnojouren Älvan", "Kvinnojouren Aelvan"),
    ("sv", "Kvinnojouren Åsa", "Kvinnojouren Aasa"),
    ("fi", "Turvakoti Pääsky", "Turvakoti Paasky"),
    ("et", "Varjupaik Päike", "Varjupaik Paike"),
    ("et", "Varjupaik Öö", "Varjupaik Oo"),
    ("lv", "Patvērums Māja", "Patverums Maja"),
    ("lt", "Namai Žiburėlis", "Namai Ziburelis"),
    ("pl", "Dom Małgosia", "Dom Malgosia"),
    ("de", "Frauenhaus Grüne Straße", "Frauenhaus Gruene Strasse"),
    ("fi", "Turvakoti Sirius", "Turvаkoti Sirius"),  # The first a is Cyrillic.
    ("fi", "Turvakoti Sirius", "ТURVАКОТI SIRIUS"),  # So are most letters of the first word.
    ("sv", "Villa Omega", "Villa Οmega"),  # The O is Greek.
)
"""Names of shelters, and how they are typed elsewhere, by language."""

ADDRESSES: tuple[tuple[str, str, str], ...] = (
    ("da", "Nørregade 12, 1165 København K", "Norregade 12"),
    ("da", "Nørregade 12, 1165 København K", "Noerregade 12"),
    ("da", "Nørregade 12, 1165 København K", "Nørregade nr. 12"),
    ("da", "Nørregade 12, 1165 København K", "Nørreg. 12"),
    ("da", "Nørregade 12, 1165 København K", "12 Nørregade"),
    ("da", "Nørregade 12, 1165 København K", "12B Nørregade"),
    ("da", "Nørregade 12, 1165 København K", "Nørregade 12 B, 2. sal"),
    ("da", "Nørregade 12, 1165 København K", "Nørregade 12b"),
    ("da", "Nørregade 12, 1165 København K", "1165 København"),
    ("da", "Nørregade 12, 1165 København K", "DK-1165 Kobenhavn"),
    ("da", "Nørregade 12, 1165 København K", "København 1165"),
    ("da", "Nørreg. 12", "Nørregade 12"),
    ("da", "12 Nørregade, 1165 København", "Nørregade 12"),
    ("da", "H.C. Andersens Boulevard 5", "HC Andersens Boulevard nr 5"),
    ("nb", "Storgata 5, 0155 Oslo", "Storgt. 5"),
    ("nb", "Storgata 5, 0155 Oslo", "Storgaten 5"),
    ("nb", "Storgata 5, 0155 Oslo", "0155 Oslo"),
    ("nb", "Karl Johans gate 22", "Karl Johans gt. 22"),
    ("nb", "Bygdøyveien 3", "Bygdoyvn. 3"),
    ("sv", "Kungsgatan 7, 111 43 Stockholm", "Kungsg. 7"),
    ("sv", "Kungsgatan 7, 111 43 Stockholm", "111 43 Stockholm"),
    ("sv", "Kungsgatan 7, 111 43 Stockholm", "11143 Stockholm"),
    ("sv", "Kungsgatan 7, 111 43 Stockholm", "SE-111 43 STOCKHOLM"),
    ("sv", "Kungsgatan 7 111 43 Stockholm", "Stockholm 111 43"),
    ("sv", "Björkvägen 4", "Bjoerkv. 4"),
    ("fi", "Kaivokatu 10, 00100 Helsinki", "Kaivok. 10"),
    ("fi", "Kaivokatu 10, 00100 Helsinki", "FI-00100 Helsinki"),
    ("fi", "Kaivokatu 10, 00100 Helsinki", "Kaivokatu nro 10 A 5"),
    ("fi", "Mannerheimintie 3", "Mannerheimint. 3"),
    ("et", "Pärnu mnt 10, 10148 Tallinn", "Pärnu maantee 10"),
    ("et", "Pärnu mnt 10, 10148 Tallinn", "Parnu mnt. 10-4"),
    ("et", "Pärnu maantee 10, Tallinn, Harju maakond, 10148", "Pärnu mnt 10"),
    ("et", "Pärnu maantee 10, Tallinn, Harju maakond, 10148", "10148 Tallinn"),
    ("et", "Kaskede pst 5", "Kaskede puiestee 5"),
    ("et", "Roosi tänav 4", "Roosi tn 4"),
    ("et", "Roosi tänav 4", "Roosi 4"),
    ("et", "Roosi 4", "Roosi tn. 4"),
    ("lv", "Brīvības iela 10, Rīga, LV-1050", "Brivibas 10"),
    ("lv", "Brīvības iela 10, Rīga, LV-1050", "Rīga, LV-1050"),
    ("lv", "Brīvības iela 10, Rīga, LV-1050", "LV-1050 Riga"),
    ("lv", "Brīvības bulvāris 10", "Brīvības bulv. 10"),
    ("lt", "Gedimino pr. 9, LT-01103 Vilnius", "Gedimino prospektas 9"),
    ("lt", "Gedimino pr. 9, LT-01103 Vilnius", "Gedimino 9-14"),
    ("lt", "Gedimino pr. 9, LT-01103 Vilnius", "01103 Vilnius"),
    ("lt", "Pilies gatvė 3", "Pilies g. 3"),
    ("is", "Þórsgata 5, 101 Reykjavík", "Thorsgata 5"),
    ("is", "Þórsgata 5, 101 Reykjavík", "Þórsg. 5"),
    ("is", "Þórsgata 5, 101 Reykjavík", "Reykjavik 101"),
    ("is", "Laugavegur 7", "Laugav. 7"),
    ("et", "Roosi 4", "Rооsi 4"),  # Both letters o are Cyrillic.
)
"""Addresses of shelters, and how they are typed elsewhere, by language."""

NEAR: tuple[tuple[str, str, str, str], ...] = (
    ("fi", "name", "Turvakoti Sirius", "Hän on Turvakodissa Sirius."),
    ("fi", "name", "Turvakoti Sirius", "Siriuksen turvakodissa"),
    ("fi", "name", "Turvakoti Sirius", "TurvakotiSirius"),
    ("fi", "address", "Kaivokatu 10", "asuu Kaivokadulla 10"),
    ("fi", "address", "Kaivokatu 10", "Kaivokadun 10"),
    ("et", "name", "Varjupaik Päike", "Varjupaiga Päike juures"),
    ("et", "name", "Varjupaik Päike", "Päikese varjupaigas"),
    ("et", "address", "Roosi tänav 4", "Roosi tänaval, maja 4"),
    ("sv", "name", "Kvinnojour", "kvinnojours"),
    ("sv", "name", "Kvinnojouren Älvan", "på Kvinojouren Älvan"),
    ("lv", "name", "Drošā māja", "drošajā mājā"),
    ("lv", "address", "Brīvības iela 10", "Brīvības ielai 10"),
    ("lt", "name", "Namai Žiburėlis", "namuose Žiburėlyje"),
    ("lt", "address", "Gedimino prospektas 9", "Gedimino prospekte 9"),
    ("is", "name", "Kvennaathvarfið", "í Kvennaathvarfinu"),
    ("is", "address", "Laugavegur 7", "á Laugaveginum 7"),
    ("da", "address", "Nørregade 12, 1165 København", "Nørregade i København"),
    ("nb", "name", "Krisesenteret Furua", "Furua krisesenter"),
    ("et", "address", "Pärnu mnt 10, 10148 Tallinn", "indeks 10148"),
)
"""Names and addresses, and what is not the same and resembles them."""

BENIGN = (
    "Anna Kristiina Saar", "Mari Mets, advokaat", "Jānis Bērziņš", "Søren Ærø", "Þóra Jónsdóttir", "Björn Åkesson",
    "Tallinn", "Riga", "Vilnius", "Helsinki", "Stockholm", "Oslo", "København", "Reykjavík", "Oslo 0152", "1160 København",
    "Roosi 40, Tallinn", "Rosa 4", "Kaivopuisto 10", "Nordkap 12", "Storgata 55", "Kungsholmen 7", "Narva mnt 10", "Pärnu",
    "Brīvība", "10 dienas", "Gedimino 19", "Laugardalur 7", "Sirje", "the sun", "Hän on turvassa.",
    "She called at 10 on 12 May 2026.", "Politiet i Oslo", "Riigi Tugiteenused", "Migrationsverket", "Kvinnor", "turvakoti",
    "appointment at 9, room 4", "varjupaigataotleja", "Lawyer, 7 Long Lane, London", "Kriminālpolicija", "+372 555 0102",
)  # fmt: skip
"""Names, towns, other addresses and everyday words that tell no place of the person."""

by_name = pytest.mark.parametrize(
    ("language", "name", "typed"), NAMES, ids=[f"{one}: {typed}" for one, _, typed in NAMES]
)
by_address = pytest.mark.parametrize(
    ("language", "address", "typed"),
    ADDRESSES,
    ids=[f"{one}: {address} / {typed}" for one, address, typed in ADDRESSES],
)
by_near = pytest.mark.parametrize(
    ("language", "kind", "place", "typed"), NEAR, ids=[f"{one}: {typed}" for one, _, _, typed in NEAR]
)


def lodged(*, name: str = "House Quiet", address: str | None = None) -> Json:
    """Return a case whose person stays in a shelter of this name or at this address."""
    whole = example("case-file")
    kept = (
        "standard_version",
        "record_type",
        "id",
        "subject",
        "status",
        "opened_on",
        "country",
        "recorded_at",
        "legal_status",
    )
    file: Json = {name: whole[name] for name in kept if name in whole}
    stay = {"id": "st1", "shelter_type": "crisis-centre", "place_ref": REF, "start": "2026-03-02"}
    file["assistance"] = {"stays": [stay if address is None else stay | {"address": address}]}
    file["organisations"] = [{"ref": REF, "name": name, "country": "EE", "recipient_type": "shelter"}]
    return file


def typed_in(file: Json, text: str) -> Json:
    """Return the case with a text as the name of another organisation, as a person in office and as a note."""
    file["coordinator"] = {"ref": "org-zz", "name": text}
    file["legal_status"]["legal_adviser"] = text
    file["note"] = text
    return file


def names_left(file: Json, texts: Sequence[str]) -> list[str]:
    """Return the texts that leave as names of other organisations, those without a finding."""
    others = [{"ref": f"org-{index}", "name": text} for index, text in enumerate(texts)]
    shaped = [f"/organisations/{index}/name" for index in range(len(texts))]
    done = minimise(file | {"organisations": [*others, *file["organisations"]]}, PROFILE, release_place=shaped)
    assert done.record is not None
    found = {pointer for _, pointer in near(done)}
    left = done.record.get("organisations", [])
    return [each["name"] for index, each in enumerate(left) if f"/organisations/{index}/name" not in found]


def leaves(file: Json, text: str) -> bool:
    """Return whether a text leaves from any of the fields it was typed into, or is but a finding in one."""
    done = minimise(typed_in(file, text), PROFILE, release=["/note"])
    if near(done):
        return True
    assert done.record is not None
    return json.dumps(text, ensure_ascii=False) in json.dumps(done.record, ensure_ascii=False)


def near(done: Minimised[Any]) -> set[tuple[str, str]]:
    return {(finding.rule, finding.pointer) for finding in done.findings if finding.rule in {"STR-095", "STR-096"}}


@by_name
def test_the_name_of_a_shelter_does_not_leave_in_another_spelling(language: str, name: str, typed: str):
    assert language
    for text in (typed, typed.upper(), f"see {typed}, 2nd floor"):
        assert not leaves(lodged(name=name), text), text
    for text in (name, f"see {name}"):
        assert not leaves(lodged(name=typed), text), text


@by_address
def test_the_address_of_a_shelter_does_not_leave_in_another_form(language: str, address: str, typed: str):
    assert language
    for text in (typed, typed.upper(), f"c/o Mari, {typed}", f"she lives at {typed} now"):
        assert not leaves(lodged(address=address), text), text


@pytest.mark.parametrize("country", STREETS)
def test_a_street_is_the_same_with_its_word_for_streets_whole_or_abbreviated(country: str):
    for kinds in (group.split() for group in STREETS[country]):
        typed = [
            text for kind in kinds for text in (f"Vesting {kind}. 17", f"17 Vesting{kind}", f"Vesting{kind} nr 17 B")
        ]
        for kind in kinds:
            for address in (f"Vesting {kind} 17", f"Vesting{kind} 17, Vestby"):
                assert names_left(lodged(address=address), typed) == [], address


@given(
    letters=st.lists(st.sampled_from([("ø", "oe", "ö", "o"), ("å", "aa", "a"), ("æ", "ae", "ä", "a"), ("þ", "th"), ("ð", "dh", "d"),
                                      ("ł", "l"), ("r",), ("n",), ("s",), ("k",), ("v",)]), min_size=6, max_size=12),
    data=st.data(),
)  # fmt: skip
def test_letters_that_are_typed_in_several_ways_make_no_difference(letters: list[tuple[str, ...]], data: st.DataObject):
    one, other = ("".join(data.draw(st.sampled_from(ways)) for ways in letters) for _ in range(2))
    assert not leaves(lodged(name=f"Hus {one}"), f"hos hus {other}")


@pytest.mark.parametrize("place", [*dict.fromkeys(name for _, name, _ in NAMES)])
def test_what_does_not_name_the_shelter_leaves_without_a_finding(place: str):
    assert names_left(lodged(name=place), BENIGN) == list(BENIGN)


@pytest.mark.parametrize("place", [*dict.fromkeys(address for _, address, _ in ADDRESSES)])
def test_what_does_not_give_the_address_leaves_without_a_finding(place: str):
    assert names_left(lodged(address=place), BENIGN) == list(BENIGN)


@by_near
def test_a_text_that_resembles_a_shelter_is_a_finding(language: str, kind: str, place: str, typed: str):
    assert language
    file = lodged(name=place) if kind == "name" else lodged(address=place)
    file["legal_status"]["legal_adviser"] = typed
    done = minimise(file, PROFILE, release_place=["/legal_status/legal_adviser"])
    assert near(done) == {("STR-095", "/legal_status/legal_adviser")}
    assert done.record is not None
    assert typed not in str([finding.to_dict() for finding in done.findings])


@by_near
def test_a_released_text_that_resembles_a_shelter_stops_the_release(language: str, kind: str, place: str, typed: str):
    assert language
    file = lodged(name=place) if kind == "name" else lodged(address=place)
    file["note"] = typed
    done = minimise(file, PROFILE, release=["/note"])
    assert done.record is None
    assert done.released == ()
    assert near(done) == {("STR-096", "/note")}
    assert done.redactions == minimise(file | {"note": "-"}, PROFILE, release=["/note"]).redactions
    assert typed not in json.dumps(done.account())
    unreleased = minimise(file, PROFILE)
    assert unreleased.record is not None
    assert near(unreleased) == set()


def test_a_message_is_stopped_at_the_place_that_was_released():
    sent = example("exchange-message")
    sent |= {
        "purpose": "residence-decision",
        "recipient": {"ref": "org-board", "recipient_type": "migration-authority"},
    }
    sent["payload"] = {"record": lodged(name="Turvakoti Sirius") | {"note": "Siriuksen turvakodissa"}}
    for name in ("profile", "consent", "consent_ref"):
        sent.pop(name, None)
    done = minimise(sent, release=["/payload/record/note"])
    assert done.record is None
    assert near(done) == {("STR-096", "/payload/record/note")}


def test_a_message_that_names_a_shelter_in_another_spelling_is_not_exchangeable():
    sent = example("exchange-message")
    sent |= {
        "purpose": "residence-decision",
        "recipient": {"ref": "org-board", "recipient_type": "migration-authority"},
    }
    for name in ("profile", "consent", "consent_ref"):
        sent.pop(name, None)
    found = {}
    for text in ("Osterbro", "Mari Mets"):
        case = lodged(name="Østerbro")
        case["legal_status"]["legal_adviser"] = text
        report = validate(sent | {"payload": {"record": case}})
        found[text] = "/payload/record/legal_status/legal_adviser" in {
            finding.pointer for finding in report.findings if finding.rule == "MSG-001"
        }
    assert found == {"Osterbro": True, "Mari Mets": False}


@by_name
def test_what_takes_shelters_out_knows_the_same_spellings(language: str, name: str, typed: str):
    """Erasing and pseudonymising ask of each value whether it names a shelter."""
    assert language
    case = lodged(name=name) | {"coordinator": {"ref": "org-zz", "name": typed}}
    shelters = Shelters(CaseFile.model_validate(case))
    spot = next(each for each in spots(CaseFile, case) if each.pointer == "/coordinator/name")
    assert shelters.named_by(spot)


def test_who_receives_the_message_may_be_named():
    """The recipient knows its own name by the envelope."""
    house = {"ref": REF, "name": "Turvakoti Sirius", "country": "FI", "recipient_type": "shelter"}
    sent = example("exchange-message") | {"purpose": "residence-decision", "recipient": house}
    sent["payload"] = {"record": lodged(name="Turvakoti Sirius")}
    for name in ("profile", "consent", "consent_ref"):
        sent.pop(name, None)
    assert near(minimise(sent)) == set()


def test_the_name_of_a_person_may_resemble_that_of_a_house():
    file = lodged(name="Katariina")
    file["person"] = {"names": [{"full": "Katarina Näidis"}]}
    assert near(minimise(file, "investigation")) == set()
    file = lodged(address="Roosi 4")
    file["person"] = {"names": [{"full": "Mari, Roos 4"}]}
    assert near(minimise(file, "investigation")) == {("STR-095", "/person/names/0/full")}


def test_the_command_writes_nothing_while_a_released_text_resembles_a_shelter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file, out = tmp_path / "case.json", tmp_path / "out.json"
    case = lodged(name="Turvakoti Sirius") | {"note": "Siriuksen turvakodissa"}
    file.write_text(json.dumps(case), encoding="utf-8")
    call = ["minimise", str(file), "--profile", PROFILE, "-o", str(out)]
    assert main([*call, "--release", "/note"]) == 1
    shown = capsys.readouterr()
    assert not out.exists()
    assert shown.out == ""
    assert "STR-096" in shown.err
    assert "/note" in shown.err
    assert "sirius" not in shown.err.casefold()
    assert "--release that name no free text" not in shown.err
    assert main(call) == 0
    file.write_text(json.dumps(case | {"note": "She is well."}), encoding="utf-8")
    assert main([*call, "--release", "/note", "--force"]) == 0


def test_the_command_names_the_place_of_a_text_that_resembles_a_shelter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "case.json"
    case = lodged(address="Kaivokatu 10")
    case["legal_status"]["legal_adviser"] = "Mari, Kaivokadulla 10"
    file.write_text(json.dumps(case), encoding="utf-8")
    call = ["minimise", str(file), "--profile", PROFILE, "--release-place", "/legal_status/legal_adviser"]
    assert main(call) == 0
    shown = capsys.readouterr().err
    assert "STR-095" in shown
    assert "/legal_status/legal_adviser" in shown
    assert "kaivo" not in shown.casefold()
    assert main([*call, "--fail-on", "warning"]) == 1


def test_words_for_streets_are_compared_as_texts_are():
    assert {"gade", "strade", "tanav", "mantee", "vagen"} <= KINDS.keys()
