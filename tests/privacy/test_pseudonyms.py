"""Pseudonyms: linkable where they are meant to be, unlinkable everywhere else, and no way back without key or table."""

from __future__ import annotations

import base64
import copy
import dataclasses
import hashlib
import hmac
import io
import json
import os
import re
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from nordicbaltic_standards import codes, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.introspection import fields_of, leaves_in, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import (
    AgeTreatment,
    DateShiftDisclosedError,
    DateTreatment,
    Pseudonymised,
    PseudonymKey,
    PseudonymKeyError,
    PseudonymKeys,
    Treatment,
    is_pseudonym_of,
    new_pseudonym_keys,
    pseudonym_for,
    pseudonym_keys_from_environment,
    pseudonym_keys_from_json,
    pseudonymise,
    read_pseudonym_keys,
    write_pseudonym_keys,
)
from nordicbaltic_standards.privacy.dates import SHIFT_WEEKS, Dates
from nordicbaltic_standards.privacy.hmac_names import digest, name
from nordicbaltic_standards.privacy.record_editor import FieldValue, spots
from nordicbaltic_standards.rules.findings import texts_of
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.utils.partial_date import PartialDate
from nordicbaltic_standards.utils.patterns import PSEUDONYM

KEY = PseudonymKey("k1", hashlib.sha256(b"one").digest())
OTHER = PseudonymKey("k2", hashlib.sha256(b"two").digest())
KEYS = PseudonymKeys((KEY,))
FOR = {"purpose": "research", "recipient": "ee-university"}
MADE = re.compile(r"k[0-9]-[bcdfghjkmnpqrstw]{32}")
MARK = "Qzmarkzq"
by_record = pytest.mark.parametrize("record", RECORDS)


def drawn(record: str, data: st.DataObject) -> dict[str, Any]:
    """Return a record drawn at random, in the form in which the library writes it."""
    read = validate(data.draw(documents(record)), record, profile="draft").record
    assert read is not None
    return read.model_dump(mode="json")


def as_text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)


def made_in(document: Any) -> set[str]:
    """Return every pseudonym in a document."""
    return set(MADE.findall(as_text(document)))


def drawn_treatments(record: str, data: st.DataObject) -> dict[str, Any]:
    """Draw what is done to dates and ages; the dates of a message are never shifted."""
    dates = [each for each in DateTreatment if record != "exchange-message" or each is not DateTreatment.SHIFT]
    return {"dates": data.draw(st.sampled_from(dates)), "ages": data.draw(st.sampled_from(AgeTreatment))}


def pseudonymised(document: dict[str, Any], record: str, data: st.DataObject) -> Pseudonymised[dict[str, Any]]:
    """Pseudonymise with drawn treatments; a record whose shift could be told is refused, so another is drawn in its place."""
    treatments = drawn_treatments(record, data)
    try:
        return pseudonymise(document, KEYS, **FOR, **treatments)
    except DateShiftDisclosedError:
        assert treatments["dates"] is DateTreatment.SHIFT
        reject()


def values(record: str, document: dict[str, Any]) -> list[FieldValue]:
    return list(spots(RECORDS[record], document))


def is_head(record: str, spot: FieldValue) -> bool:
    """Tell whether a value stands in what a message says of its way."""
    head = {
        "sender",
        "recipient",
        "callback",
        "attention",
        "basis",
        "sent_at",
        "valid_until",
        "in_reply_to_sent_at",
        "recorded_at",
    }
    return record == "exchange-message" and spot.pointer.split("/")[1] in head


def marked(record: str, document: dict[str, Any]) -> dict[str, Any]:
    """Return a document in which every identifier, pseudonym and text tells where it came from."""
    changed = copy.deepcopy(document)
    numbers: dict[str, int] = {}
    for spot in values(record, document):
        if is_head(record, spot) or spot.leaf not in {"Identifier", "Pseudonym", "Name", "Note"}:
            continue
        number = numbers.setdefault(spot.value, len(numbers))
        letters = "".join("abcdefghij"[int(digit)] for digit in str(number))
        put(changed, spot.pointer, f"{MARK}-{letters}")
    return changed


def put(document: Any, pointer: str, value: Any) -> None:
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        document = document[int(step) if isinstance(document, list) else step]
    document[int(last) if isinstance(document, list) else last] = value


# What is replaced and what is taken out


def test_every_identifier_of_the_records_is_declared_and_no_other():
    declared = {
        f"{field.owner}.{field.name}"
        for record in RECORDS.values()
        for part in parts_of(record)
        for field in fields_of(part).values()
        if any(leaf.name == "Identifier" for leaf in leaves_in(field.shape))
    }
    assert declared == set(IDENTIFIERS)


@by_record
@given(data=st.data())
def test_nothing_that_somebody_typed_and_no_identifier_of_the_source_is_left(record: str, data: st.DataObject):
    document = marked(record, drawn(record, data))
    done = pseudonymised(document, record, data)
    assert done.record is not None
    left = [spot.value for spot in values(record, done.record) if not is_head(record, spot)]
    assert MARK not in as_text(left)
    assert "extensions" not in as_text([spot.path for spot in values(record, done.record)])


@by_record
@given(data=st.data())
def test_the_result_is_a_sound_record_of_the_same_kind(record: str, data: st.DataObject):
    document = drawn(record, data)
    done = pseudonymised(document, record, data)
    report = validate(done.record, record, today=date(2026, 11, 28))
    assert [finding for finding in report.findings if finding.area == "structure"] == []


@pytest.mark.parametrize("code", REGION)
def test_who_the_person_is_and_where_does_not_stay(code: str):
    document = example("case-file", code)
    done = pseudonymise(document, KEYS, **FOR)
    assert done.record is not None
    assert "person" not in done.record
    paths = {spot.path for spot in values("case-file", done.record)}
    assert not paths & {"ShelterStay.place_ref", "ServiceEpisode.provider", "ShelterStay.address", "SafeContact.value"}
    birth = done.record["subject"]["birth_date"]
    assert birth == document["subject"]["birth_date"][:4]
    told = [names["full"] for names in document["person"]["names"]] + [document["subject"]["pseudonym"]]
    assert not [value for value in told if value in as_text(done.record)]


def test_codes_flags_and_numbers_stay_as_they_are():
    document = example("identification", "LT")
    done = pseudonymise(document, KEYS, **FOR)
    assert done.record is not None
    for field in ("status", "acts", "means", "exploitation_forms", "exploitation_places"):
        assert done.record[field] == document[field]


def test_what_stands_where_a_catalogue_is_meant_stays_only_if_the_catalogue_has_it():
    document = example("legal-status", "SE")
    document["permits"][0]["type_id"] = "se-no-such-permit"
    done = pseudonymise(document, KEYS, **FOR)
    assert done.record is not None
    assert "type_id" not in done.record["permits"][0]
    known = example("practice-assessment")
    done = pseudonymise(known, KEYS, **FOR)
    assert done.record is not None
    assert [a["standard"] for a in done.record["answers"]] == [a["standard"] for a in known["answers"]]


def test_the_head_of_a_message_stays_so_that_it_arrives():
    document = example("exchange-message", "FI")
    done = pseudonymise(
        document, KEYS, purpose=document["purpose"], recipient=document["recipient"]["ref"], dates="year"
    )
    assert done.record is not None
    for field in ("sender", "recipient", "basis", "sent_at"):
        assert done.record[field] == document[field]
    assert done.record["id"] != document["id"]
    refs = [spot.value for spot in values("exchange-message", done.record) if spot.path == "OrganisationRef.ref"]
    assert document["sender"]["ref"] in refs


def test_a_message_names_no_data_that_its_record_no_longer_holds():
    document = example("exchange-message", "EE")
    document["payload"]["free_text_fields"] = ["/note"]
    document["payload"]["data_categories"] = ["demographic", "contact", "free-text"]
    done = pseudonymise(document, KEYS, **FOR)
    assert done.record is not None
    assert done.record["payload"]["data_categories"] == ["demographic"]
    assert "free_text_fields" not in done.record["payload"]


def test_an_organisation_of_the_directory_is_named_as_the_files_name_it():
    directory = example("organisation", "EE") | {"id": "ee-maakohus"}
    case = pseudonymise(example("case-file", "EE"), KEYS, **FOR).record
    entry = pseudonymise(directory, KEYS, **FOR).record
    assert entry is not None
    assert case is not None
    assert entry["name"] == entry["id"]
    assert entry["id"] in [organisation["ref"] for organisation in case["organisations"]]


@pytest.mark.parametrize("code", REGION)
def test_references_within_a_file_lead_where_they_led(code: str):
    document = example("case-file", code)
    done = pseudonymise(document, KEYS, **FOR)
    assert done.record is not None
    before = {(spot.path, spot.value) for spot in values("case-file", document)}
    after = {(spot.path, spot.value) for spot in values("case-file", done.record)}
    ids = {value for path, value in after if path.endswith(".id")}
    for path, value in before:
        kind = IDENTIFIERS.get(path)
        if kind is Names.ENTRY and path.endswith("_ref") and value in {v for p, v in before if p.endswith(".id")}:
            assert {v for p, v in after if p == path} <= ids
    originals = {entry.original: entry.pseudonym for entry in done.table.entries if entry.kind == "entry"}
    assert len(set(originals.values())) == len(originals)


@pytest.mark.parametrize("code", REGION)
def test_the_rules_find_no_error_in_a_file_because_its_dates_were_shifted(code: str):
    document = example("case-file", code)
    on = datetime.fromisoformat(document["recorded_at"]).date()
    exact = pseudonymise(document, KEYS, **FOR, ages="group").record
    shifted = pseudonymise(document, KEYS, **FOR, dates="shift", ages="group").record
    assert exact is not None
    assert shifted is not None
    back = date.fromisoformat(document["opened_on"]) - date.fromisoformat(shifted["opened_on"])
    found = {(finding.rule, finding.pointer) for finding in validate(shifted, on=on - back).errors}
    assert found <= {(finding.rule, finding.pointer) for finding in validate(exact, on=on).errors}


def test_figures_may_carry_what_was_pseudonymised_for_figures():
    document = example("exchange-message", "SE") | {"purpose": "statistics"}
    document["recipient"] = {"ref": "se-scb", "country": "SE", "recipient_type": "statistics-office"}
    document["payload"]["record"] = example("identification", "SE")
    document.pop("consent", None)
    done = pseudonymise(document, KEYS, purpose="statistics", recipient="se-scb", ages="group")
    assert "MSG-009" in {finding.rule for finding in validate(document).findings}
    assert "MSG-009" not in {finding.rule for finding in validate(done.record).findings}


# Attacks by joining


def test_the_same_person_has_the_same_pseudonym_for_the_same_purpose_and_recipient():
    one = pseudonymise(example("identification", "EE"), KEYS, **FOR).record
    two = pseudonymise(example("case-file", "EE"), KEYS, **FOR).record
    assert one is not None
    assert two is not None
    assert one["subject"]["pseudonym"] == two["subject"]["pseudonym"]
    assert one["subject"]["pseudonym_purpose"] == "research"


@pytest.mark.parametrize(
    ("keys", "purpose", "recipient"),
    [
        (KEYS, "research", "ee-other-university"),
        (KEYS, "statistics", "ee-university"),
        (PseudonymKeys((OTHER,)), "research", "ee-university"),
        (PseudonymKeys((PseudonymKey("k1", OTHER.secret),)), "research", "ee-university"),
    ],
)
@by_record
def test_two_recipients_who_put_their_data_together_find_no_person_twice(
    record: str, keys: PseudonymKeys, purpose: str, recipient: str
):
    dates = "month" if record == "exchange-message" else "shift"
    one = pseudonymise(example(record, "EE"), KEYS, **FOR, dates=dates).record
    two = pseudonymise(example(record, "EE"), keys, purpose=purpose, recipient=recipient, dates=dates).record
    assert made_in(one)
    assert not made_in(one) & made_in(two)


def test_entries_of_two_persons_that_had_the_same_identifier_cannot_be_joined():
    one, two = example("case-file", "EE"), example("case-file", "EE")
    two["subject"]["pseudonym"] = "Another-person"
    first, second = (pseudonymise(each, KEYS, **FOR) for each in (one, two))
    entries = [{entry.pseudonym for entry in done.table.entries if entry.kind == "entry"} for done in (first, second)]
    assert not entries[0] & entries[1]
    actors = [{entry.pseudonym for entry in done.table.entries if entry.kind == "actor"} for done in (first, second)]
    assert pseudonym_in(first, "ee-naidise-prokuratuur") & actors[1]
    # Who was in the same shelter is not told either.
    assert pseudonym_in(first, "ee-turvaline-majutus")
    assert not pseudonym_in(first, "ee-turvaline-majutus") & actors[1]


def pseudonym_in(done: Pseudonymised[Any], original: str) -> set[str]:
    return {entry.pseudonym for entry in done.table.entries if entry.original == original}


texts = st.lists(st.text(max_size=6), min_size=1, max_size=4)


@given(one=texts, two=texts)
def test_no_two_lists_of_texts_run_together(one: list[str], two: list[str]):
    same = digest(KEY.secret, "person", "p", "r", *one) == digest(KEY.secret, "person", "p", "r", *two)
    assert same == (one == two)


def test_purpose_recipient_use_and_text_never_run_together():
    ways = [
        ("a", "b", "c", "d"),
        ("ab", "", "c", "d"),
        ("a", "bc", "", "d"),
        ("a", "b", "cd", ""),
        ("", "a", "b", "cd"),
    ]
    assert len({digest(KEY.secret, *way) for way in ways}) == len(ways)


# Attacks by guessing


def test_who_knows_every_identifier_but_not_the_key_finds_nobody():
    known = [example("case-file", code)["subject"]["pseudonym"] for code in REGION]
    made = {pseudonym_for(person, KEY, **FOR).partition("-")[2] for person in known}
    guesses: set[str] = set()
    for person in known:
        for secret in (b"", b"k1", b"\0" * 32, b"research", b"ee-university", b"nordicbaltic-standards"):
            guesses.add(name(secret, "person", "research", "ee-university", person))
            plain = hashlib.sha256(secret + person.encode()).digest()
            guesses.add("".join("bcdfghjkmnpqrstw"[b >> 4] + "bcdfghjkmnpqrstw"[b & 15] for b in plain[:16]))
    assert not made & guesses


def test_a_pseudonym_is_the_one_that_the_description_gives():
    """Worked out apart from the library, so that a change of the method is noticed: it would break every link."""
    parts = ("nordicbaltic-standards/pseudonyms/1", "person", "research", "ee-university", "Pihlakas-7k")
    message = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
    expected = hmac.new(KEY.secret, message, hashlib.sha256).hexdigest()[:32]
    letters = expected.translate(str.maketrans("0123456789abcdef", "bcdfghjkmnpqrstw"))
    assert pseudonym_for("Pihlakas-7k", KEY, **FOR) == f"k1-{letters}"


@given(st.text(min_size=1, max_size=30))
def test_a_pseudonym_can_hold_no_national_number(person: str):
    made = pseudonym_for(person, KEY, **FOR)
    assert re.match(PSEUDONYM, made)
    assert not re.search(r"[0-9]{2}", made)
    assert MADE.fullmatch(made)


# Keys


def key_file(tmp_path: Path, *secrets: bytes, mode: int = 0o600, **more: Any) -> Path:
    entries = [
        {"kty": "oct", "alg": "HS256", "kid": f"k{index}", "k": base64.urlsafe_b64encode(secret).decode().rstrip("=")}
        | more
        for index, secret in enumerate(secrets, start=1)
    ]
    path = tmp_path / "keys.json"
    path.write_text(json.dumps({"keys": entries}))
    path.chmod(mode)
    return path


def refusal(of: Any) -> PseudonymKeyError:
    with pytest.raises(PseudonymKeyError) as caught:
        of()
    assert caught.value.__context__ is None or caught.value.__suppress_context__
    return caught.value


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        (KEY.secret[:31], "pseudonym-key/short"),
        (b"", "pseudonym-key/short"),
        (b"correct horse battery staple"[:16], "pseudonym-key/short"),
        (b"a" * 64, "pseudonym-key/not-random"),
        (b"secretsecretsecretsecretsecretsecret", "pseudonym-key/not-random"),
        (bytes(range(200)), "pseudonym-key/long"),
    ],
)
def test_a_key_that_is_short_or_can_be_guessed_is_refused(tmp_path: Path, secret: bytes, why: str):
    error = refusal(lambda: PseudonymKey("k1", secret))
    assert error.identifier == why
    assert not secret or secret.decode("latin-1") not in str(error) + repr(error) + error.text("en")
    assert refusal(lambda: read_pseudonym_keys(key_file(tmp_path, secret or b"x"))).identifier in {
        why,
        "pseudonym-key/short",
    }


@pytest.mark.skipif(os.name != "posix", reason="modes of files are those of POSIX")
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660, 0o620, 0o601])
def test_a_key_file_that_others_can_use_is_refused(tmp_path: Path, mode: int):
    path = key_file(tmp_path, KEY.secret, mode=mode)
    assert refusal(lambda: read_pseudonym_keys(path)).identifier == "pseudonym-key/open"


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_key_file_of_its_owner_alone_is_read(tmp_path: Path, mode: int):
    assert read_pseudonym_keys(key_file(tmp_path, KEY.secret, mode=mode)).current == KEY


BROKEN: dict[str, tuple[str, str]] = {
    "no JSON": ("keys", "pseudonym-key/not-a-key-file"),
    "no object": ("[]", "pseudonym-key/not-a-key-file"),
    "no list": ('{"keys": {}}', "pseudonym-key/not-a-key-file"),
    "brackets without end": ("[" * 50_000, "pseudonym-key/not-a-key-file"),
    "too large": (" " * 100_000 + "{}", "pseudonym-key/not-a-key-file"),
    "a name twice": ('{"keys": [], "keys": []}', "pseudonym-key/not-a-key-file"),
    "no key": ('{"keys": []}', "pseudonym-key/none"),
    "an entry that is none": ('{"keys": ["k1"]}', "pseudonym-key/broken"),
    "another kind of key": ('{"keys": [{"kty": "OKP", "kid": "k1", "k": "AAAA"}]}', "pseudonym-key/broken"),
    "another method": ('{"keys": [{"kty": "oct", "alg": "HS512", "kid": "k1", "k": "AAAA"}]}', "pseudonym-key/broken"),
    "no base64": ('{"keys": [{"kty": "oct", "kid": "k1", "k": "a+/="}]}', "pseudonym-key/broken"),
    "half base64": ('{"keys": [{"kty": "oct", "kid": "k1", "k": "A"}]}', "pseudonym-key/broken"),
    "no name": ('{"keys": [{"kty": "oct", "k": "AAAA"}]}', "pseudonym-key/broken"),
}


@pytest.mark.parametrize(("text", "why"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_key_file_is_refused_with_the_reason_and_nothing_of_it(text: str, why: str):
    assert refusal(lambda: pseudonym_keys_from_json(text)).identifier == why


@pytest.mark.parametrize("wrong", ["", "K1", "k-1", "k12345", "48705120000", "averylongname1", "k1\n"])
def test_the_name_of_a_key_can_hold_nothing_of_a_person(wrong: str):
    assert refusal(lambda: PseudonymKey(wrong, KEY.secret)).identifier == "pseudonym-key/name"


def test_a_key_stands_once():
    for keys in ((KEY, KEY), (KEY, PseudonymKey("k9", KEY.secret)), (KEY, PseudonymKey("k1", OTHER.secret))):
        assert refusal(lambda keys=keys: PseudonymKeys(keys)).identifier == "pseudonym-key/twice"


def test_keys_say_nothing_of_themselves():
    shown = f"{KEY} {KEY!r} {KEYS} {KEYS!r} {[KEYS]}"
    assert str(KEY.secret) not in shown
    assert KEY.secret.hex() not in shown
    with pytest.raises(LookupError, match="the keys are: k1"):
        _ = KEYS["k7"]


def test_keys_come_from_the_environment_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.delenv("NBS_PSEUDONYM_KEYS", raising=False)
    assert pseudonym_keys_from_environment() is None
    monkeypatch.setenv("NBS_PSEUDONYM_KEYS", key_file(tmp_path, KEY.secret).read_text())
    assert pseudonym_keys_from_environment() == KEYS
    monkeypatch.setenv("NBS_PSEUDONYM_KEYS", "secret")
    assert refusal(pseudonym_keys_from_environment).identifier == "pseudonym-key/not-a-key-file"


def test_a_key_file_is_written_for_its_owner_alone_and_never_over_another(tmp_path: Path):
    path = tmp_path / "keys.json"
    keys = new_pseudonym_keys()
    write_pseudonym_keys(keys, path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_pseudonym_keys(path) == keys
    with pytest.raises(FileExistsError):
        write_pseudonym_keys(new_pseudonym_keys(), path)
    assert read_pseudonym_keys(path) == keys


def test_a_key_file_that_cannot_be_written_whole_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: Any, **__: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_pseudonym_keys(KEYS, tmp_path / "keys.json")
    assert list(tmp_path.iterdir()) == []


def test_a_new_key_makes_new_pseudonyms_and_the_old_ones_are_known_again():
    older = new_pseudonym_keys()
    newer = new_pseudonym_keys(older)
    assert [key.id for key in newer.keys] == ["k2", "k1"]
    assert newer.keys[1] == older.current
    before = pseudonymise(example("identification", "EE"), older, **FOR).record
    after = pseudonymise(example("identification", "EE"), newer, **FOR).record
    assert before is not None
    assert after is not None
    assert not made_in(before) & made_in(after)
    for made in (before, after):
        pseudonym = made["subject"]["pseudonym"]
        assert is_pseudonym_of(pseudonym, example("identification", "EE")["subject"]["pseudonym"], newer, **FOR)
        assert not is_pseudonym_of(pseudonym, "Somebody-else", newer, **FOR)
    again = pseudonymise(example("identification", "EE"), newer, **FOR, key_id="k1").record
    assert again == before
    assert not is_pseudonym_of("k9-bbbb", "x", newer, **FOR)
    assert not is_pseudonym_of("", "", newer, **FOR)


def test_the_name_before_a_pseudonym_tells_the_key_and_nothing_else():
    """It is the same for every person and recipient, so nobody can be told apart or joined by it."""
    heads = {
        pseudonym_for(person, KEY, purpose="research", recipient=recipient).partition("-")[0]
        for person in ("a", "b", "c")
        for recipient in ("r1", "r2")
    }
    assert heads == {"k1"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"purpose": "curiosity"},
        {"recipient": ""},
        {"recipient": "two words"},
        {"recipient": "ee-university\n"},
        {"dates": "day"},
        {"ages": "none"},
    ],
)
def test_a_wrong_argument_is_an_error_that_does_not_repeat_it(wrong: dict[str, str]):
    with pytest.raises(ValueError, match=r"choices are|a recipient is named") as caught:
        pseudonymise(example("referral"), KEYS, **FOR | wrong)
    assert not [value for value in wrong.values() if value.strip() and f"'{value}'" in str(caught.value)]


def test_bad_data_comes_back_as_findings():
    done = pseudonymise(example("referral") | {MARK: MARK}, KEYS, **FOR)
    assert done.record is None
    assert done.table.entries == ()
    assert [finding.rule for finding in done.findings] == ["STR-021"]
    assert MARK not in repr(done) + str([finding.message() for finding in done.findings])
    with pytest.raises(TypeError):
        pseudonymise(7, KEYS, **FOR)  # type: ignore[call-overload]


# The way back


def test_the_table_leads_back_and_says_nothing_by_itself(tmp_path: Path):
    document = example("case-file", "EE")
    done = pseudonymise(document, KEYS, **FOR)
    assert done.record is not None
    back = {entry.pseudonym: entry.original for entry in done.table.entries}
    assert back[done.record["subject"]["pseudonym"]] == document["subject"]["pseudonym"]
    assert set(back) == made_in(done.record)
    shown = f"{done!r} {done} {done.table!r} {done.table} {done.table.entries!r} {done.table.entries[0]}"
    assert not [original for original in back.values() if original in shown]
    path = tmp_path / "table.json"
    done.table.write(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert json.loads(path.read_text())["entries"][0]["original"] == document["id"]
    with pytest.raises(FileExistsError):
        done.table.write(path)


def test_record_and_account_hold_nothing_of_the_table():
    document = marked("case-file", example("case-file", "EE"))
    done = pseudonymise(document, KEYS, **FOR, dates="shift")
    assert MARK not in as_text(done.account()) + as_text(done.record)
    assert not made_in(done.account())


def test_tables_of_one_purpose_and_recipient_are_put_together_and_no_others():
    one = pseudonymise(example("referral", "EE"), KEYS, **FOR).table
    two = pseudonymise(example("identification", "EE"), KEYS, **FOR).table
    whole = one.with_all([two, one])
    assert set(whole.entries) == {*one.entries, *two.entries}
    assert len(whole.entries) == len(set(whole.entries))
    other = pseudonymise(example("referral", "EE"), KEYS, purpose="statistics", recipient="ee-university").table
    with pytest.raises(ValueError, match="one key, purpose and recipient"):
        one.with_all([other])


@by_record
@given(data=st.data())
def test_the_account_names_every_value_that_changed_and_no_other(record: str, data: st.DataObject):
    document = drawn(record, data)
    done = pseudonymised(document, record, data)
    assert done.record is not None
    taken = [change.pointer for change in done.changes if change.treatment is Treatment.TAKEN_OUT]
    changed = {change.pointer for change in done.changes}
    assert len(changed) == len(done.changes)
    added = {"Subject.pseudonym_purpose", "Subject.age_group", "Payload.data_categories"}
    kept = [
        spot
        for spot in values(record, document)
        if spot.pointer not in changed
        and not any(spot.pointer == place or spot.pointer.startswith(f"{place}/") or not place for place in taken)
    ]
    after = [(spot.path, as_text(spot.value)) for spot in values(record, done.record)]
    for spot in kept:
        if spot.path not in added and spot.path != "Record.extensions":
            assert (spot.path, as_text(spot.value)) in after, spot.path
    replaced = [change for change in done.changes if change.treatment is Treatment.REPLACED]
    assert len(replaced) >= len(done.table.entries) - (record == "organisation")


# Dates


def dates_of(record: str, document: dict[str, Any], *skip: str) -> list[tuple[str, str]]:
    return [
        (spot.path, spot.value)
        for spot in values(record, document)
        if spot.leaf in {"Date", "Instant"}
        and spot.path not in {"Record.recorded_at", *skip}
        and not is_head(record, spot)
    ]


OF_ORGANISATIONS = (
    "DataProtection.arrangement_on",
    "Processor.contract_on",
    "ImpactAssessment.done_on",
    "MediaPublication.published_on",
    "Retention.triggered_on",
    "Retention.due_on",
    # In parts that go as a whole.
    "SafeContact.verified_on",
    "NationalIdentifier.valid_until",
)


@pytest.mark.parametrize("code", REGION)
def test_shifted_dates_keep_intervals_and_weekdays(code: str):
    document = example("case-file", code)
    done = pseudonymise(document, KEYS, **FOR, dates="shift")
    assert done.record is not None
    # The turn of a year, on which plans end, would be known again after it was moved.
    turns = ("-12-31", "-01-01")
    before = [each for each in dates_of("case-file", document, *OF_ORGANISATIONS) if not each[1].endswith(turns)]
    after = dates_of("case-file", done.record, *OF_ORGANISATIONS)
    assert [path for path, _ in before] == [path for path, _ in after]
    moved = {
        (date.fromisoformat(old) - date.fromisoformat(new)).days
        for (_, old), (_, new) in zip(before, after, strict=True)
        if len(old) == 10
    }
    assert len(moved) == 1
    (days,) = moved
    assert days % 7 == 0
    assert 1 <= days // 7 <= SHIFT_WEEKS
    moments = [
        datetime.fromisoformat(old) - datetime.fromisoformat(new)
        for (_, old), (_, new) in zip(before, after, strict=True)
        if len(old) > 10
    ]
    assert set(moments) == {timedelta(days=days)}


def test_each_person_recipient_and_purpose_has_a_shift_of_its_own():
    def opened(person: str, recipient: str, purpose: str) -> str:
        document = example("case-file", "EE")
        document["subject"]["pseudonym"] = person
        record = pseudonymise(document, KEYS, purpose=purpose, recipient=recipient, dates="shift").record
        assert record is not None
        return str(record["opened_on"])

    assert len({opened(f"Person-{letter}", "r1", "research") for letter in "abcdefghijkl"}) > 6
    assert len({opened("Person-a", f"r{number}", "research") for number in range(12)}) > 6
    assert len({opened("Person-a", "r1", purpose.value) for purpose in codes["disclosure-purpose"]}) > 6


def test_two_records_of_one_person_are_shifted_alike():
    file = pseudonymise(example("case-file", "EE"), KEYS, **FOR, dates="shift").record
    alone = pseudonymise(example("identification", "EE"), KEYS, **FOR, dates="shift").record
    assert file is not None
    assert alone is not None
    assert alone["screening"]["date"] == file["identification"]["screening"]["date"]


def test_nothing_that_the_recipient_knows_the_day_of_tells_by_how_much_was_shifted():
    file = example("case-file", "EE")
    data = file["data_protection"]
    data["breaches"] = [{"id": "br1", "detected_at": "2026-06-01T16:40:00+03:00", "risk": "high"}]
    data["processors"] = [{"ref": "ee-hosting-1", "contract_on": "2025-11-01"}]
    file["protection"]["publications"] = [{"published_on": "2026-09-15", "without_consent_ground": "child-protection"}]
    shifted = pseudonymise(file, KEYS, **FOR, dates="shift").record
    assert shifted is not None
    assert not {"breaches", "impact_assessment", "arrangement_on"} & set(shifted["data_protection"])
    assert "contract_on" not in shifted["data_protection"]["processors"][0]
    assert "published_on" not in shifted["protection"]["publications"][0]


@pytest.mark.parametrize("code", REGION)
def test_the_dates_of_a_message_are_not_shifted_since_its_head_would_tell_by_how_much(code: str):
    document = example("exchange-message", code)
    with pytest.raises(DateShiftDisclosedError) as raised:
        pseudonymise(document, KEYS, **FOR, dates="shift")
    assert document["sent_at"][:10] not in str(raised.value)
    assert pseudonymise(document, KEYS, **FOR, dates="month").record is not None


def naming(place: str) -> dict[str, Any]:
    """Return a file that names the university at a place, and else nowhere."""
    document = example("case-file", "EE")
    university = {"ref": "ee-university", "country": "EE"}
    match place:
        case "coordinator":
            document["coordinator"] = university
        case "organisations":
            document["organisations"] = [university]
        case "disclosure":
            told = {"recipient": "ee-university", "recipient_type": "statistics-office", "purpose": "research"}
            document["data_protection"]["disclosures"] = [
                {"id": "d99", "at": "2026-10-06T10:00:00+03:00", "data_categories": ["demographic"]} | told
            ]
            document["compensation_declined_on"] = "2026-10-06"
        case "consent":
            named = {"id": "c99", "status": "given", "recipients": [{"ref": "ee-university"}]}
            document["data_protection"]["consents"].append(named | {"given_at": "2026-10-05T10:00:00+03:00"})
    return document


def test_who_took_part_in_a_case_gets_no_shifted_dates_and_who_is_only_listed_or_was_told_does():
    with pytest.raises(DateShiftDisclosedError):
        pseudonymise(naming("coordinator"), KEYS, **FOR, dates="shift")
    for place in ("organisations", "disclosure", "consent", "nowhere"):
        assert pseudonymise(naming(place), KEYS, **FOR, dates="shift").record is not None


def test_a_day_that_the_reader_knows_goes_wherever_it_stands_and_other_days_stay_shifted():
    told = pseudonymise(naming("disclosure"), KEYS, **FOR, dates="shift").record
    assert told is not None
    assert "compensation_declined_on" not in told
    assert "opened_on" in told
    elsewhere = naming("disclosure")
    elsewhere["compensation_declined_on"] = "2026-10-07"
    kept = pseudonymise(elsewhere, KEYS, **FOR, dates="shift").record
    assert kept is not None
    assert kept["compensation_declined_on"] != "2026-10-07"


def test_the_turn_of_a_year_goes_where_its_field_can_be_left_out_and_is_shifted_where_it_cannot():
    document = example("case-file", "EE") | {"opened_on": "2025-12-31", "compensation_declined_on": "2026-12-31"}
    done = pseudonymise(document, KEYS, **FOR, dates="shift").record
    assert done is not None
    assert "compensation_declined_on" not in done
    assert done["opened_on"] != "2025-12-31"
    plain = pseudonymise(document | {"compensation_declined_on": "2026-12-30"}, KEYS, **FOR, dates="shift").record
    assert plain is not None
    assert "compensation_declined_on" in plain


# What a reader knows of a file besides what is in it, by hand: days that many files share, and days by custom or law.
SHARED = re.compile(
    r"/recorded_at|/arrangement_on|/contract_on|/impact_assessment/|/breaches/|/published_on|/retention/.*(_on|_date)"
)


def shifts_told(document: dict[str, Any], done: dict[str, Any], recipient: str) -> set[int]:
    """Return by how many weeks a recipient can believe dates to have been moved, trying every number there is.

    It compares what it knows with every date in the same kind of field of what it got: days that many files share, the
    days of whatever it took part in, and the turn of a year, on which plans end.
    """
    got: dict[str, set[date]] = {}
    for path, value in dates_by_hand(done):
        got.setdefault(re.sub(r"/[0-9]+", "", path), set()).add(value)
    known = {(path, value) for path, value in dates_by_hand(document) if SHARED.search(path)}
    for place in places_naming(document, recipient):
        known |= {(path, value) for path, value in dates_by_hand(document) if path.startswith(f"{place}/")}
    known |= {(path, value) for path, value in dates_by_hand(document) if value in {day for _, day in known}}
    found: set[int] = set()
    for weeks in range(1, SHIFT_WEEKS + 1):
        back = timedelta(weeks=weeks)
        told = any(value - back in got.get(re.sub(r"/[0-9]+", "", path), ()) for path, value in known)
        ends = [value + back for path, values in got.items() for value in values if not path.endswith("_at")]
        if told or any((day.month, day.day) in {(12, 31), (1, 1)} for day in ends):
            found.add(weeks)
    return found


def dates_by_hand(value: Any, at: str = "") -> list[tuple[str, date]]:
    if isinstance(value, dict):
        return [each for name, inner in value.items() for each in dates_by_hand(inner, f"{at}/{name}")]
    if isinstance(value, list):
        return [each for number, inner in enumerate(value) for each in dates_by_hand(inner, f"{at}/{number}")]
    whole = isinstance(value, str) and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?\Z", value)
    return [(at, date.fromisoformat(value[:10]))] if whole else []


def places_naming(value: Any, recipient: str, at: str = "") -> list[str]:
    """Return the places of the parts that name a recipient as their own, by itself or as sender, recipient and so on."""
    if isinstance(value, list):
        return [p for number, inner in enumerate(value) for p in places_naming(inner, recipient, f"{at}/{number}")]
    if not isinstance(value, dict):
        return []
    inner = [place for name, each in value.items() for place in places_naming(each, recipient, f"{at}/{name}")]
    refs = [each for each in value.values() if isinstance(each, dict)]
    refs += [each for entries in value.values() if isinstance(entries, list) for each in entries if at]
    named = recipient in [each for each in value.values() if isinstance(each, str)]
    named |= recipient in [each.get("ref") for each in refs if isinstance(each, dict)]
    return [*inner, at] if named and at else inner


@pytest.mark.parametrize("code", REGION)
def test_no_recipient_of_a_file_finds_out_by_how_much_its_dates_were_shifted(code: str):
    document = example("case-file", code)
    data = document["data_protection"]
    data["retention"][0] |= {"due_on": "2031-12-31", "hold": {"from_date": "2026-12-31", "ground": "legal-claim"}}
    data["breaches"] = [{"id": "br1", "detected_at": "2026-06-01T16:40:00+03:00", "risk": "high"}]
    document["assistance"]["aftercare"] = {"planned_until": "2027-12-31"}
    # Research has been done on the file before, on days of its own.
    data["consents"].append(
        {
            "id": "c99",
            "status": "given",
            "recipients": [{"ref": "ee-university"}],
            "given_at": "2026-10-05T10:00:00+03:00",
        }
    )
    data["disclosures"].append(
        {
            "id": "d99",
            "at": "2026-10-06T10:00:00+03:00",
            "recipient": "ee-university",
            "recipient_type": "statistics-office",
            "purpose": "research",
            "data_categories": ["demographic"],
        }
    )
    recipients = {entry["recipient"] for entry in data["disclosures"] if isinstance(entry["recipient"], str)}
    assert len(recipients) > 3
    refused = set()
    for recipient in sorted(recipients | {"ee-other-university"}):
        try:
            done = pseudonymise(document, KEYS, purpose="research", recipient=recipient, dates="shift")
        except DateShiftDisclosedError:
            refused.add(recipient)
            continue
        assert done.findings == ()
        assert done.record is not None
        shifted = done.record
        weeks = (date.fromisoformat(document["opened_on"]) - date.fromisoformat(shifted["opened_on"])).days // 7
        assert weeks not in shifts_told(document, shifted, recipient), recipient
    assert not refused & {"ee-university", "ee-other-university"}
    police = {entry["recipient"] for entry in data["disclosures"] if entry.get("recipient_type") == "police"}
    assert police <= refused


def test_the_attacker_of_this_test_finds_a_shift_that_is_told():
    document = example("case-file", "EE")
    done = pseudonymise(document, KEYS, **FOR, dates="shift").record
    assert done is not None
    back = date.fromisoformat(document["opened_on"]) - date.fromisoformat(done["opened_on"])
    data = done["data_protection"]
    data["processors"][0]["contract_on"] = (date(2025, 12, 1) - back).isoformat()
    assert back.days // 7 in shifts_told(document, done, "ee-university")


@pytest.mark.parametrize("treatment", ["shift", "month", "quarter", "year"])
def test_no_point_in_time_tells_summer_from_winter(treatment: str):
    for code, offset in (("EE", "+0200"), ("SE", "+0100"), ("IS", "+0000")):
        done = pseudonymise(example("case-file", code), KEYS, **FOR, dates=treatment)
        assert done.record is not None
        moments = [spot.value for spot in values("case-file", done.record) if spot.leaf == "Instant"]
        assert moments
        offsets = {datetime.fromisoformat(moment).strftime("%z") for moment in moments}
        assert offsets == {offset}


@pytest.mark.parametrize(
    ("treatment", "day", "part", "moment"),
    [
        ("exact", "2026-05-17", "2026-05", "2026-05-17T14:30:00+03:00"),
        ("month", "2026-05-01", "2026-05", "2026-05-01T00:00:00+02:00"),
        ("quarter", "2026-04-01", "2026", "2026-04-01T00:00:00+02:00"),
        ("year", "2026-01-01", "2026", "2026-01-01T00:00:00+02:00"),
        ("shift", "2026-05-03", "2026", "2026-05-03T13:30:00+02:00"),
    ],
)
def test_dates_are_cut_or_moved_as_asked(treatment: str, day: str, part: str, moment: str):
    dates = Dates(DateTreatment(treatment), 2, "EE")
    assert dates.day("2026-05-17") == day
    assert dates.part("2026-05") == part
    assert dates.instant("2026-05-17T14:30:00+03:00") == moment


@pytest.mark.parametrize(
    ("country", "moment", "month"),
    [
        ("EE", "2026-06-30T20:59:59Z", "2026-06"),
        ("EE", "2026-06-30T21:00:00Z", "2026-07"),
        ("EE", "2026-12-31T21:30:00Z", "2026-12"),
        ("EE", "2026-12-31T22:00:00Z", "2027-01"),
        ("SE", "2026-06-30T21:59:59Z", "2026-06"),
        ("SE", "2026-06-30T22:00:00Z", "2026-07"),
        ("IS", "2026-06-30T23:59:59Z", "2026-06"),
        (None, "2026-07-01T00:30:00+03:00", "2026-06"),
    ],
)
def test_a_moment_is_cut_to_the_month_that_it_was_by_the_clocks_of_the_country(
    country: str | None, moment: str, month: str
):
    """Summer time begins the day an hour earlier than the offset with which moments are written."""
    quarter = {"06": "04", "07": "07", "12": "10", "01": "01"}[month[-2:]]
    for treatment, first in (("month", month), ("quarter", f"{month[:4]}-{quarter}"), ("year", f"{month[:4]}-01")):
        cut = Dates(DateTreatment(treatment), 2, country).instant(moment)
        assert cut.startswith(f"{first}-01T00:00:00")


def test_a_day_that_many_files_share_is_taken_out_by_the_clocks_of_the_country_too():
    document = example("case-file", "EE")
    document["recorded_at"] = "2026-06-01T22:30:00Z"
    document["closure"] = {"on": "2026-06-02", "reason": "goals-achieved"}
    document["status"] = "closed"
    for country, stays in (("EE", False), ("IS", True)):
        done = pseudonymise(document | {"country": country}, KEYS, **FOR, dates="shift").record
        assert done is not None
        assert ("on" in done.get("closure", {})) is stays


DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))


@given(day=DAYS, length=st.sampled_from([4, 7, 10]), weeks=st.integers(1, SHIFT_WEEKS))
def test_a_partial_date_says_nothing_wrong_after_a_shift(day: date, length: int, weeks: int):
    known = PartialDate(day.isoformat()[:length])
    shifted = Dates(DateTreatment.SHIFT, weeks, None).part(known)
    back = timedelta(weeks=weeks)
    if shifted is None:
        assert (known.earliest() - back).year != (known.latest() - back).year
    else:
        new = PartialDate(shifted)
        assert new.earliest() <= known.earliest() - back
        assert known.latest() - back <= new.latest()


@given(one=DAYS, two=DAYS, treatment=st.sampled_from(DateTreatment), weeks=st.integers(1, SHIFT_WEEKS))
def test_the_order_of_events_is_never_turned_round(one: date, two: date, treatment: DateTreatment, weeks: int):
    dates = Dates(treatment, weeks, "LV")
    first, second = sorted([one, two])
    assert dates.day(first.isoformat()) <= dates.day(second.isoformat())
    moments = [f"{first.isoformat()}T23:30:00-11:00", f"{second.isoformat()}T23:30:00-11:00"]
    moments += [f"{second.isoformat()}T23:30:00-12:00"]
    new = [datetime.fromisoformat(dates.instant(moment)) for moment in moments]
    assert new[0] <= new[1] <= new[2]


def test_dates_stay_within_the_calendar_of_the_standard():
    for treatment in DateTreatment:
        dates = Dates(treatment, SHIFT_WEEKS, "EE")
        for text in ("1900-01-01", "2099-12-31"):
            assert "1900" <= dates.day(text)[:4] <= "2099"
        for text in ("1900-01-01T00:00:00+14:00", "2099-12-31T23:59:59-12:00"):
            assert "1900" <= dates.instant(text)[:4] <= "2099"


# Ages


def aged(recorded_at: str = "2026-06-15T12:00:00+03:00", **subject: Any) -> dict[str, Any]:
    document = example("identification", "EE")
    for field in ("birth_date", "stated_age", "age_group"):
        document["subject"].pop(field, None)
    document["subject"] |= subject
    document["recorded_at"] = recorded_at
    done = pseudonymise(document, KEYS, **FOR, ages="group")
    assert done.record is not None
    assert not {"birth_date", "stated_age"} & set(done.record["subject"])
    return done.record["subject"]


@pytest.mark.parametrize(
    ("told", "group"),
    [
        ({"birth_date": "2008-06-15"}, "age-18-20"),
        ({"birth_date": "2008-06-16"}, "age-9-17"),
        ({"birth_date": "1999-05"}, "age-27-29"),
        ({"birth_date": "1999"}, "adult"),  # 26 or 27, which two bands share
        ({"birth_date": "2008"}, None),  # 17 or 18
        ({"birth_date": "2017"}, "child"),  # 8 or 9
        ({"birth_date": "2030-01-01"}, None),
        ({"stated_age": 26}, "age-24-26"),
        ({"stated_age": 130}, "age-48-plus"),
        ({"birth_date": "1999-05", "age_group": "adult"}, "adult"),
        ({"stated_age": 26, "age_group": {"absent": "declined"}}, "age-24-26"),
        ({}, None),
    ],
)
def test_an_age_group_takes_the_place_of_ages_and_claims_no_more_than_is_known(told: dict[str, Any], group: str | None):
    assert aged(**told).get("age_group") == group


@pytest.mark.parametrize("recorded_at", ["2026-06-14T22:30:00Z", "2026-06-15T01:30:00+03:00"])
def test_an_age_group_is_that_of_the_day_in_the_country(recorded_at: str):
    assert aged(recorded_at, birth_date="2008-06-15")["age_group"] == "age-18-20"


def test_where_nothing_can_be_told_an_absence_reason_stays():
    assert aged(age_group={"absent": "declined"})["age_group"] == {"absent": "declined"}


# The command line


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NBS_PSEUDONYM_KEYS", raising=False)
    (tmp_path / "case.json").write_text(as_text(example("case-file", "EE")))
    key_file(tmp_path, KEY.secret)
    return tmp_path


CALL = ["pseudonymise", "case.json", "--key-file", "keys.json", "--purpose", "research", "--recipient", "ee-university"]


def test_the_command_keeps_the_table_out_of_every_output(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main([*CALL, "--table", "table.json", "--account", "account.json"]) == 0
    said = capsys.readouterr()
    table = json.loads((here / "table.json").read_text())
    originals = [entry["original"] for entry in table["entries"]]
    organisations = {"ee-haigla", "ee-naidise-prokuratuur"}
    assert organisations <= set(originals)
    elsewhere = said.out + said.err + (here / "account.json").read_text()
    assert not [original for original in originals if f'"{original}"' in elsewhere]
    assert (here / "table.json").stat().st_mode & 0o777 == 0o600
    assert made_in(json.loads(said.out)) == {entry["pseudonym"] for entry in table["entries"]}


def test_the_key_appears_in_no_output(here: Path, capsys: pytest.CaptureFixture[str]):
    secret = json.loads((here / "keys.json").read_text())["keys"][0]["k"]
    assert main([*CALL, "-o", "out.json", "--table", "table.json", "--account", "account.json"]) == 0
    said = capsys.readouterr()
    written = "".join((here / file).read_text() for file in ("out.json", "table.json", "account.json"))
    for form in (secret, KEY.secret.hex(), str(KEY.secret)):
        assert form not in said.out + said.err + written


def test_many_records_go_through_one_a_line(here: Path, capsys: pytest.CaptureFixture[str]):
    lines = [as_text(example(record, "EE")) for record in ("identification", "referral", "case-file")]
    (here / "many.jsonl").write_text("\n".join([lines[0], '{"record_type": "referral"}', *lines[1:]]) + "\n")
    call = [argument.replace("case.json", "many.jsonl") for argument in CALL]
    assert main([*call, "--table", "table.json", "-o", "out.jsonl", "--language", "en"]) == 1
    said = capsys.readouterr()
    out = [json.loads(line) for line in (here / "out.jsonl").read_text().splitlines()]
    assert [record["record_type"] for record in out] == ["identification", "referral", "case-file"]
    assert len({record["subject"]["pseudonym"] for record in out}) == 1
    assert "Line 2" in said.err
    table = json.loads((here / "table.json").read_text())["entries"]
    assert len({entry["pseudonym"] for entry in table}) == len(table)


@pytest.mark.parametrize("language", ["en", "is"])
@pytest.mark.parametrize(
    ("name", "before", "line"), [("bad.jsonl", as_text(example("referral")) + "\n", 2), ("bad.json", "", 1)]
)
def test_a_record_that_cannot_be_used_is_named_with_file_line_rule_and_advice(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, before: str, line: int, language: str
):
    (here / name).write_text(before + '{"a": ', encoding="utf-8")
    call = [argument.replace("case.json", name) for argument in CALL]
    assert main([*call, "-o", "out.json", "--language", language]) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert ui_text("report/file", language, source=name) in said
    assert f"STR-004: {texts_of('STR-004').message_text(language).text}".format(line=line, column=7) in said
    assert f"({ui_text('report/whole-record', language)})" in said
    assert texts_of("STR-004").advice_text(language).text in said


def test_standard_input_and_the_environment_serve_as_well(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("NBS_PSEUDONYM_KEYS", (here / "keys.json").read_text())
    raw = (here / "case.json").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert main(["pseudonymise", "-", "--purpose", "research", "--recipient", "ee-university"]) == 0
    by_input = capsys.readouterr().out
    assert main(CALL) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(by_input)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"--key-file": "no.json"}, "there is no such file"),
        ({"--key-file": "."}, "this is a folder"),
        ({"--purpose": "curiosity"}, "curiosity"),
        ({"--recipient": "two words"}, "not a reference of a recipient"),
        ({"--dates": "day"}, "day"),
        ({"--ages": "none"}, "none"),
        ({"--key": "k7"}, "no key with the name k7"),
        ({"--table": "case.json"}, "the same file"),
        ({"--table": "keys.json"}, "the same file"),
        ({"--table": "nowhere/table.json"}, "cannot be written"),
        ({"-o": "nowhere/out.json"}, "cannot be written"),
        ({"pseudonymise": "no.json"}, "there is no such file"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why(
    here: Path, capsys: pytest.CaptureFixture[str], change: dict[str, str], says: str
):
    call = list(CALL)
    for option, value in change.items():
        if option in call:
            call[call.index(option) + 1] = value
        else:
            call += [option, value]
    before = sorted(path.name for path in here.iterdir())
    assert main(call) == 2
    assert says in capsys.readouterr().err
    assert sorted(path.name for path in here.iterdir()) == before


def test_without_keys_the_command_says_how_to_get_some(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["pseudonymise", "case.json", "--purpose", "research", "--recipient", "r"]) == 2
    assert "NBS_PSEUDONYM_KEYS" in capsys.readouterr().err
    (here / "keys.json").chmod(0o644)
    assert main(CALL) == 2
    assert "People other than its owner" in capsys.readouterr().err


def test_a_table_that_cannot_be_written_keeps_the_records_back(here: Path, monkeypatch: pytest.MonkeyPatch):
    from nordicbaltic_standards.privacy import reidentification_table as tables  # noqa: PLC0415

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tables, "write_new", full)
    assert main([*CALL, "--table", "table.json", "-o", "out.json"]) == 2
    assert sorted(path.name for path in here.iterdir()) == ["case.json", "keys.json"]


def test_the_command_makes_keys_and_puts_new_ones_first(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["pseudonym-key", "-o", "new.json"]) == 0
    assert main(["pseudonym-key", "new.json", "-o", "newer.json"]) == 0
    newer = read_pseudonym_keys(here / "newer.json")
    assert [key.id for key in newer.keys] == ["k2", "k1"]
    assert newer.keys[1:] == read_pseudonym_keys(here / "new.json").keys
    said = capsys.readouterr()
    assert said.out == ""
    for key in newer.keys:
        assert base64.urlsafe_b64encode(key.secret).decode().rstrip("=") not in said.err
    assert main(["pseudonym-key", "-o", "new.json"]) == 2
    assert main(["pseudonym-key"]) == 2
    assert main(["pseudonym-key", "-o", "nowhere/new.json"]) == 2
    assert main(["pseudonym-key", "no.json", "-o", "x.json"]) == 2


def test_a_record_of_the_library_comes_back_as_one():
    record = validate(example("exchange-message", "EE")).record
    assert isinstance(record, ExchangeMessage)
    done = pseudonymise(record, KEYS, **FOR)
    assert isinstance(done.record, ExchangeMessage)
    as_data = pseudonymise(example("exchange-message", "EE"), KEYS, **FOR)
    assert json.loads(done.record.model_dump_json()) == as_data.record
    assert done.changes == as_data.changes
    assert dataclasses.replace(done, record=None, findings=()) == dataclasses.replace(as_data, record=None, findings=())
