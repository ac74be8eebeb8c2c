"""What commands write: no call destroys the only copy of a key, a table, an account or a case file."""

from __future__ import annotations

import datetime as dt
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.exchange import new_keys, write_private_keys, write_public_keys
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, write_workbook
from nordicbaltic_standards.privacy import new_pseudonym_keys, write_pseudonym_keys
from nordicbaltic_standards.utils.atomic_files import UNFINISHED, NotAFileError, atomic_replace, sweep

PSEUDONYMISE = ["pseudonymise", "case.json", "--key-file", "key.json", "--purpose", "research", "--recipient", "uni"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a case file, a message and keys of both kinds, and a link to each of them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.json").write_text(json.dumps(example("case-file", "EE")))
    (tmp_path / "message.json").write_text(json.dumps(example("exchange-message", "EE")))
    (tmp_path / "terms.json").write_text(json.dumps(example("data-protection", "EE")))
    (tmp_path / "sealed.txt").write_text("a.b.c.d.e")
    (tmp_path / "book.xlsx").write_bytes(b"PK")
    write_pseudonym_keys(new_pseudonym_keys(), tmp_path / "key.json")
    write_private_keys(new_keys("org-a"), tmp_path / "own.json")
    write_public_keys(new_keys("org-b"), tmp_path / "partner.json")
    assert main([*PSEUDONYMISE, "-o", "pseudonymised.json", "--table", "table.json"]) == 0
    (tmp_path / "sub").mkdir()
    for name in ("case.json", "key.json", "own.json"):
        (tmp_path / f"link-{name}").symlink_to(name)
        (tmp_path / f"hard-{name}").hardlink_to(tmp_path / name)
    return tmp_path


def content(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_ino, path.read_bytes()) for path in folder.iterdir() if path.is_file()}


REFUSED = [
    ["seal-key", "--organisation", "org-c", "-o", "new.json", "--public", "new.json"],
    ["seal-key", "--organisation", "org-c", "-o", "new.json", "--public", "sub/../new.json"],
    ["seal-key", "own.json", "--public", "own.json"],
    ["seal-key", "own.json", "--public", "link-own.json"],
    ["seal-key", "own.json", "--public", "hard-own.json"],
    ["seal-key", "own.json", "--public", "key.json"],
    ["seal-key", "own.json", "--public", "table.json"],
    ["seal-key", "own.json", "-o", "own.json"],
    [*PSEUDONYMISE, "--table", "new.json", "-o", "new.json"],
    [*PSEUDONYMISE, "--table", "new.json", "--account", "./new.json"],
    [*PSEUDONYMISE, "--account", "new.json", "-o", "new.json"],
    [*PSEUDONYMISE, "-o", "key.json"],
    [*PSEUDONYMISE, "-o", "link-key.json"],
    [*PSEUDONYMISE, "-o", "hard-key.json"],
    [*PSEUDONYMISE, "-o", "own.json"],
    [*PSEUDONYMISE, "-o", "table.json"],
    [*PSEUDONYMISE, "--account", "table.json"],
    [*PSEUDONYMISE, "-o", "case.json"],
    [*PSEUDONYMISE, "-o", "link-case.json"],
    [*PSEUDONYMISE, "--account", "case.json"],
    ["pseudonym-key", "key.json", "-o", "key.json"],
    ["pseudonym-key", "-o", "key.json"],
    ["erase", "case.json", "-o", "new.json", "--account", "new.json"],
    ["erase", "case.json", "-o", "case.json"],
    ["erase", "case.json", "-o", "hard-case.json", "--force"],
    ["erase", "case.json", "--in-place", "--account", "case.json"],
    ["erase", "case.json", "--in-place", "-o", "new.json"],
    ["erase", "-", "--in-place"],
    ["erase", "table.json", "--in-place"],
    ["erase", "terms.json", "--in-place", "--terms", "terms.json"],
    ["erase", "case.json", "--account", "case.json"],
    ["erase", "case.json", "--account", "hard-case.json"],
    ["erase", "case.json", "--terms", "terms.json", "-o", "terms.json"],
    ["erase", "case.json", "-o", "table.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "new.json", "--account", "new.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "case.json"],
    ["minimise", "case.json", "--profile", "support-placement", "--account", "case.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "own.json"],
    ["person-copy", "case.json", "-o", "case.json"],
    ["person-copy", "case.json", "-o", "own.json"],
    ["handover", "case.json", "--for", "shelter", "-o", "case.json"],
    ["handover", "case.json", "--for", "shelter", "-o", "own.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "own.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "partner.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "message.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "-o", "own.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "-o", "new/folder"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "--seen", "sealed.txt"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "--seen", "own.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "--new-seen", "terms.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "--seen", "a", "--new-seen", "b"],
    ["statistics", "case.json", "-o", "case.json"],
    ["statistics", "case.json", "-o", "key.json"],
    ["import", "book.xlsx", "-o", "book.xlsx"],
    ["import", "book.xlsx", "-o", "own.json"],
    ["template", "referral", "-o", "own.json"],
]


@pytest.mark.parametrize("call", REFUSED, ids=[" ".join(call) for call in REFUSED])
def test_an_output_that_would_destroy_what_there_is_once_only_is_refused_with_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], call: list[str]
):
    before = content(here)
    capsys.readouterr()
    assert main([*call, "--language", "en"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert content(here) == before


@pytest.mark.parametrize("secret", ["own.json", "key.json", "table.json"])
def test_keys_and_the_way_back_from_pseudonyms_are_not_replaced_even_when_that_is_said_by_name(
    here: Path, capsys: pytest.CaptureFixture[str], secret: str
):
    before = content(here)
    assert main(["statistics", "case.json", "-o", secret, "--force"]) == 2
    assert content(here) == before
    capsys.readouterr()


REPLACING = [
    ["person-copy", "case.json", "-o", "terms.json"],
    ["handover", "case.json", "--for", "shelter", "-o", "terms.json"],
    ["template", "referral", "-o", "terms.json"],
    ["import", "filled.xlsx", "-o", "terms.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "terms.json"],
    ["minimise", "case.json", "--profile", "support-placement", "--account", "terms.json"],
    [*PSEUDONYMISE, "-o", "terms.json"],
    [*PSEUDONYMISE, "--account", "terms.json"],
    ["erase", "case.json", "-o", "terms.json"],
    ["erase", "case.json", "--account", "terms.json"],
    ["statistics", "case.json", "-o", "terms.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "terms.json"],
    ["seal-key", "own.json", "--public", "terms.json"],
]


@pytest.mark.parametrize("call", REPLACING, ids=[" ".join(call) for call in REPLACING])
def test_an_existing_file_is_replaced_only_when_that_is_said_by_name(
    here: Path, capsys: pytest.CaptureFixture[str], call: list[str]
):
    document = example("exchange-message", "EE")
    write_private_keys(new_keys(document["sender"]["ref"]), here / "sender.json")
    write_public_keys(new_keys(document["recipient"]["ref"]), here / "partner.json")
    (here / "own.json").unlink()
    (here / "sender.json").rename(here / "own.json")
    valid_for_long = document | {"valid_until": None, "sent_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds")}
    (here / "message.json").write_text(json.dumps({key: value for key, value in valid_for_long.items() if value}))
    if call[0] == "import":
        write_workbook([RECORDS_WITH_SHEETS["referral"].model_validate(example("referral"))], here / "filled.xlsx")
    before = content(here)
    assert main([*call, "--language", "en"]) == 2
    assert "--force" in capsys.readouterr().err
    assert content(here) == before
    assert main([*call, "--force"]) == 0, capsys.readouterr().err
    after = content(here)
    assert after.pop("terms.json") != before.pop("terms.json")
    assert after == before
    capsys.readouterr()


def test_a_file_that_appears_while_another_is_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def write() -> None:
        with atomic_replace(tmp_path / "new.json", replace=False) as place:
            place.write_text("ours")
            (tmp_path / "new.json").write_text("theirs")

    def without_links(*_: object) -> None:
        raise OSError(95, "no links here")

    for links in (True, False):
        if not links:
            monkeypatch.setattr(Path, "hardlink_to", without_links)
        with pytest.raises(FileExistsError):
            write()
        assert {name: raw for name, (_, raw) in content(tmp_path).items()} == {"new.json": b"theirs"}
        (tmp_path / "new.json").unlink()
        with atomic_replace(tmp_path / "new.json", replace=False) as place:
            place.write_text("ours")
        assert {name: raw for name, (_, raw) in content(tmp_path).items()} == {"new.json": b"ours"}
        (tmp_path / "new.json").unlink()


def test_a_file_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    synced = []

    def noted(handle: int) -> None:
        synced.append((os.fstat(handle).st_ino, (tmp_path / "new.json").exists()))

    monkeypatch.setattr(os, "fsync", noted)
    with atomic_replace(tmp_path / "new.json") as place:
        place.write_text("ours")
    assert synced[0] == ((tmp_path / "new.json").stat().st_ino, False)
    assert synced[1:] == [(tmp_path.stat().st_ino, True)] or os.name == "nt"


def test_a_case_file_is_erased_in_place_when_that_is_said_by_name(here: Path):
    call = ["erase", "case.json", "--in-place", "--account", "account.json", "--on", "2060-01-01"]
    before = (here / "case.json").read_text()
    assert main(call) == 0
    assert (here / "case.json").read_text() != before
    assert json.loads((here / "case.json").read_text())["record_type"] == "case-file"
    assert json.loads((here / "account.json").read_text())["on"] == "2060-01-01"


def test_a_case_file_that_comes_by_standard_input_is_not_written_over_either(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    before = content(here)
    call = ["minimise", "-", "--profile", "support-placement", "-o", "case.json"]
    with (here / "case.json").open() as handle:
        monkeypatch.setattr(sys, "stdin", handle)
        assert main(call) == 2
    assert content(here) == before
    capsys.readouterr()


@pytest.mark.parametrize("call", [call for call in REFUSED if call[0] not in {"pseudonym-key", "unseal"}])
def test_not_even_force_destroys_what_there_is_once_only(
    here: Path, capsys: pytest.CaptureFixture[str], call: list[str]
):
    before = content(here)
    assert main([*call, "--force"]) == 2
    assert content(here) == before
    capsys.readouterr()


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("option", ["-o", "--account"])
def test_nothing_takes_the_place_of_a_pipe_a_device_or_a_folder(
    here: Path, capsys: pytest.CaptureFixture[str], option: str
):
    os.mkfifo(here / "pipe")
    (here / "null").symlink_to("/dev/null")
    for target, mode in (("pipe", stat.S_ISFIFO), ("null", stat.S_ISCHR), ("sub", stat.S_ISDIR)):
        assert main(["erase", "case.json", option, target, "--language", "en"]) == 2
        assert "not an ordinary file" in capsys.readouterr().err
        assert mode((here / target).stat().st_mode)
        with pytest.raises(NotAFileError), atomic_replace(here / target):
            pass
    assert (here / "null").is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_symbolic_link_stays_and_the_file_that_it_leads_to_is_written(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "real.json").write_text("{}")
    (here / "to-real").symlink_to("real.json")
    (here / "to-none").symlink_to("sub/none.json")
    for link, goal in (("to-real", "real.json"), ("to-none", "sub/none.json")):
        assert main(["minimise", "case.json", "--profile", "support-placement", "-o", link, "--force"]) == 0
        assert (here / link).is_symlink()
        assert json.loads((here / goal).read_text())["record_type"] == "case-file"
        assert (here / goal).stat().st_mode & 0o777 == 0o600
    capsys.readouterr()


def test_public_keys_never_take_the_place_of_private_ones(tmp_path: Path):
    own = new_keys("org-a")
    write_private_keys(own, tmp_path / "own.json")
    before = content(tmp_path)
    with pytest.raises(FileExistsError):
        write_public_keys(own, tmp_path / "own.json")
    assert content(tmp_path) == before


# What a killed process leaves.


def left_behind(folder: Path, number: int = 0) -> Path:
    path = folder / f"{UNFINISHED}{number:016x}.json"
    path.write_text("personal data")
    return path


def test_what_a_killed_process_left_is_removed_when_the_next_one_begins(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "broken.json").write_text("{}")
    for number, file in enumerate(("case.json", "broken.json")):
        left = left_behind(here, number)
        main(["minimise", file, "--profile", "support-placement", "-o", f"new-{number}.json"])
        assert not left.exists()
    capsys.readouterr()


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_what_a_running_process_writes_stays(tmp_path: Path):
    with atomic_replace(tmp_path / "one.json") as running:
        running.write_text("not yet complete")
        left = left_behind(tmp_path)
        with atomic_replace(tmp_path / "two.json") as other:
            assert running.exists()
            assert not left.exists()
            assert running != other
        sweep(tmp_path)
        assert running.exists()
    assert sorted(content(tmp_path)) == ["one.json", "two.json"]
    assert (tmp_path / "one.json").read_text() == "not yet complete"


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_nothing_else_is_taken_for_what_a_killed_process_left(tmp_path: Path):
    for name in (".nbs-settings.json", f"{UNFINISHED}mine.json", f"{UNFINISHED}{0:016x}.json.bak", "case.json"):
        (tmp_path / name).write_text("kept")
    (tmp_path / f"{UNFINISHED}{1:016x}.json").symlink_to("case.json")
    (tmp_path / f"{UNFINISHED}{2:016x}.json").mkdir()
    os.mkfifo(tmp_path / f"{UNFINISHED}{3:016x}.json")
    before = sorted(path.name for path in tmp_path.iterdir())
    sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    sweep(tmp_path / "no such folder")
