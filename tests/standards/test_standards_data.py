"""The regional standards as data: a TOML file an area, read strictly."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

import nordicbaltic_standards
from nordicbaltic_standards import standards
from nordicbaltic_standards.standards.standard import AREAS, parse

DATA = Path(nordicbaltic_standards.__file__).parent / "standards" / "data"


def test_every_file_is_an_area_beside_the_pages_of_origin():
    assert {path.stem for path in DATA.iterdir()} == {*AREAS, "origins"}


def test_standards_come_area_by_area_the_general_ones_first():
    assert [*dict.fromkeys(standard.area for standard in standards)] == [*AREAS]
    for area in AREAS:
        of_area = [standard.id for standard in standards if standard.area == area]
        assert of_area == sorted(of_area)
        assert len({identifier.split("-")[0] for identifier in of_area}) == 1


@pytest.mark.parametrize("change", [{"level": "may"}, {"origin": "rumour"}, {"summary": "short"}, {"statement": 1}])
def test_what_is_no_standard_is_refused(change: dict[str, object]):
    declared = tomllib.loads((DATA / "residence.toml").read_text(encoding="utf-8"))["RES-S02"]
    assert parse("RES-S02", "residence", declared) == standards["RES-S02"]
    with pytest.raises(ValidationError):
        parse("RES-S02", "residence", declared | change)


def test_the_catalogue_is_the_public_name_whatever_is_imported_first():
    code = (
        "import nordicbaltic_standards.standards.standard, nordicbaltic_standards as nbs, sys;"
        "print(nbs.standards['RES-S02'].level, nbs.standards is sys.modules['nordicbaltic_standards.standards'].standards)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["must", "True"]
