"""What commands write: no call destroys the only copy of a key, a table, an account or a case file."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.core.whole_files import NotAFileError, replacing
from nordicbaltic_standards.interop.sealed import new_keys, write_private_keys, write_public_keys
from nordicbaltic_standards.privacy import new_pseudonym_keys, write_pseudonym_keys

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
    ["erase", "case.json", "-o", "case.json", "--account", "case.json"],
    ["erase", "case.json", "--account", "case.json"],
    ["erase", "case.json", "--account", "hard-case.json"],
    ["erase", "case.json", "--terms", "terms.json", "-o", "terms.json"],
    ["erase", "case.json", "-o", "table.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "new.json", "--account", "new.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "case.json"],
    ["minimise", "case.json", "--profile", "support-placement", "--account", "case.json"],
    ["minimise", "case.json", "--profile", "support-placement", "-o", "own.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "own.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "partner.json"],
    ["seal", "message.json", "--key", "own.json", "--to", "partner.json", "-o", "message.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "-o", "own.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "-o", "sealed.txt"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "-o", "partner.json"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "--seen", "s.db", "-o", "s.db"],
    ["unseal", "sealed.txt", "--key", "own.json", "--from", "partner.json", "--seen", "sealed.txt"],
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


def test_a_case_file_may_be_written_over_by_what_erasing_leaves_of_it(here: Path):
    assert main(["erase", "case.json", "-o", "case.json", "--account", "account.json", "--on", "2060-01-01"]) == 0
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


def test_what_is_no_secret_is_written_over_as_ever(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "old.json").write_text("{}")
    assert main(["minimise", "case.json", "--profile", "support-placement", "-o", "old.json"]) == 0
    assert json.loads((here / "old.json").read_text())["record_type"] == "case-file"
    assert main(["seal-key", "own.json", "--public", "partner.json"]) == 0
    assert '"d"' not in (here / "partner.json").read_text()
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
        assert "no ordinary file" in capsys.readouterr().err
        assert mode((here / target).stat().st_mode)
        with pytest.raises(NotAFileError), replacing(here / target):
            pass
    assert (here / "null").is_symlink()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_symbolic_link_stays_and_the_file_that_it_leads_to_is_written(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "real.json").write_text("{}")
    (here / "to-real").symlink_to("real.json")
    (here / "to-none").symlink_to("sub/none.json")
    for link, goal in (("to-real", "real.json"), ("to-none", "sub/none.json")):
        assert main(["minimise", "case.json", "--profile", "support-placement", "-o", link]) == 0
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
