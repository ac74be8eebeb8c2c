"""Files of law are read from a compiled form that says the same and is never older."""

from __future__ import annotations

import os
import tomllib
from datetime import date
from pathlib import Path

import pytest

from nordicbaltic_standards.law.compile_data import compile_file, read_data, update
from nordicbaltic_standards.utils.compiled import SUFFIX, read_compiled

PACKAGE = Path(__file__).parents[2] / "src" / "nordicbaltic_standards"
SOURCES = sorted(path for path in (PACKAGE / "law").rglob("*.toml"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_the_compiled_form_says_what_the_file_says(source: Path):
    assert read_data(source) == tomllib.loads(source.read_text(encoding="utf-8"))


def test_a_change_shows_at_once_and_an_installed_package_reads_the_compiled_form_alone(tmp_path: Path):
    source = tmp_path / "law.toml"
    source.write_text("first = 2011-01-01\n", encoding="utf-8")
    update(tmp_path)
    assert read_data(source) == {"first": date(2011, 1, 1)}
    source.write_text("first = 2014-01-01\n", encoding="utf-8")
    later = source.with_suffix(SUFFIX).stat().st_mtime + 1
    os.utime(source, (later, later))
    assert read_data(source) == {"first": date(2014, 1, 1)}
    source.unlink()
    assert read_data(source) == {"first": date(2014, 1, 1)}
    assert read_compiled(source.with_suffix(SUFFIX)) == {"first": {"$date": "2014-01-01"}}


def test_a_time_is_refused_where_a_day_is_meant(tmp_path: Path):
    source = tmp_path / "law.toml"
    source.write_text("first = 2011-01-01T00:00:00\n", encoding="utf-8")
    with pytest.raises(ValueError, match="a date is written as"):
        compile_file(source)
