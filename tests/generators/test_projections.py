"""Everything generated is in step with its declaration."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from nordicbaltic_standards.codelists.iso_codes import CURRENCIES
from nordicbaltic_standards.generators import command
from support import ROOT


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "nordicbaltic_standards.generators", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_generated_is_out_of_step():
    """Names of countries, languages and currencies are those of one version of Babel, the one in the lock file."""
    locked = re.search(r"^babel==(\S+)", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    assert locked is not None
    if version("babel") != locked[1]:
        pytest.skip(f"generated with the names of Babel {locked[1]}; here is {version('babel')}")
    done = run("--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_nothing_generates_goes_from_the_schemas_of_this_version_and_records_of_releases_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "src" / "nordicbaltic_standards").mkdir(parents=True)
    stray, record = tmp_path / "schemas" / "1.0" / "stray.json", tmp_path / "schemas" / "released" / "1.0.0.json"
    for path in (stray, record):
        path.parent.mkdir(parents=True)
        path.write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(command, "everything", lambda _root: [])
    assert command.main(["--check"]) == 1
    assert command.main([]) == 0
    assert not stray.exists()
    assert record.exists()


def test_a_wrong_call_is_answered_with_the_right_one():
    done = run("--chek")
    assert done.returncode == 2
    assert "--check" in done.stderr


def test_no_code_of_a_country_a_language_or_a_currency_is_lost_when_cldr_drops_it():
    """CLDR dropped the dollar of the Chinese People's Bank; a record of the standard may hold it all the same."""
    assert "CNX" in CURRENCIES
