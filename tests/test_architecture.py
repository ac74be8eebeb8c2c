"""The house: light to enter, closed to the network, its public names as promised."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import nordicbaltic_standards
from nordicbaltic_standards.models.records import RECORDS

PROMISED = {
    *("validate", "validate_lines", "validate_file", "Report", "Finding", "Severity", "codes", "STANDARD_VERSION"),
    *("LANGUAGES", "__version__", *(record.__name__ for record in RECORDS.values())),
}


def in_a_fresh_interpreter(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_every_promised_name_is_there():
    assert set(nordicbaltic_standards.__all__) >= PROMISED
    for name in nordicbaltic_standards.__all__:
        assert getattr(nordicbaltic_standards, name) is not None
    assert dir(nordicbaltic_standards) == sorted(nordicbaltic_standards.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        nordicbaltic_standards.nothing  # noqa: B018


def test_importing_the_package_loads_nothing_but_itself():
    loaded = json.loads(
        in_a_fresh_interpreter("import nordicbaltic_standards, sys, json; print(json.dumps(sorted(sys.modules)))")
    )
    heavy = {"pydantic", "babel", "jsonschema", "hypothesis", "nordicbaltic_standards.models.records"}
    assert heavy.isdisjoint(loaded)


@pytest.mark.parametrize(
    "asked", ["codes['sex'].title('lv')", "country('NO').name('et')", "standards['RES-S02'].title"]
)
def test_code_lists_law_and_standards_load_no_record(asked: str):
    code = f"import sys; from nordicbaltic_standards import codes, country, standards; {asked}; print('nordicbaltic_standards.models' in sys.modules)"
    assert in_a_fresh_interpreter(code).strip() == "False"


def test_judging_loads_neither_babel_nor_jsonschema():
    code = (
        "import sys, json; from nordicbaltic_standards import validate, codes; validate(b'{}').findings[0].message('et');"
        "codes['risk-level'].title('lv'); print(json.dumps(sorted(sys.modules)))"
    )
    assert {"babel", "jsonschema", "hypothesis"}.isdisjoint(json.loads(in_a_fresh_interpreter(code)))


def test_the_catalogue_stays_a_catalogue_whatever_is_imported_first():
    code = "import nordicbaltic_standards.codelists; from nordicbaltic_standards import codes; print(codes['sex'].id)"
    assert in_a_fresh_interpreter(code).strip() == "sex"


@pytest.mark.parametrize(
    "first", ["rules.registry", "rules.residence.permits", "standards.standard", "deadlines.case", "law.country"]
)
def test_public_objects_that_are_named_as_a_package_stay_objects_whatever_is_imported_first(first: str):
    code = (
        f"import nordicbaltic_standards.{first};"
        "from nordicbaltic_standards import country, deadlines, rules, standards;"
        "print(rules['RES-001'].id, standards['RES-S02'].id, deadlines.__name__, country('NO').code)"
    )
    assert in_a_fresh_interpreter(code).split() == ["RES-001", "RES-S02", "deadlines", "NO"]


def test_judging_opens_no_connection():
    code = (
        "import socket; socket.socket.connect = socket.getaddrinfo = None;"
        "from nordicbaltic_standards import validate, example;"
        "print(validate(example('exchange-message', 'NO')).to_text('nb'))"
    )
    assert in_a_fresh_interpreter(code)
