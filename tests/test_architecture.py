"""The house: light to enter, closed to the network, its public names as promised."""

from __future__ import annotations

import ast
import json
import pkgutil
import pydoc
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module

import pytest

import nordicbaltic_standards
from nordicbaltic_standards import (
    InvalidArgumentError,
    NordicBalticError,
    UnknownKeyError,
    codes,
    countries,
    country,
    example,
    instruments,
    rules,
    standards,
    statistics,
    validate,
)
from nordicbaltic_standards.models.records import RECORDS, record_class
from support import ROOT

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
    packages = {"exchange", "forms", "interop", "network", "privacy", "statistics"}
    assert set(dir(nordicbaltic_standards)) == {*nordicbaltic_standards.__all__, *packages}
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        nordicbaltic_standards.nothing  # noqa: B018


@pytest.mark.parametrize("package", ["exchange", "forms", "interop", "network", "privacy", "statistics"])
def test_a_package_can_be_used_without_an_import_of_its_own(package: str):
    code = f"import nordicbaltic_standards as n; print({package!r} in dir(n), n.{package}.__name__)"
    assert in_a_fresh_interpreter(code).split() == ["True", f"nordicbaltic_standards.{package}"]


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


PACKAGE = ROOT / "src" / "nordicbaltic_standards"
BUILT_IN = frozenset({"Exception", "KeyError", "LookupError", "RuntimeError", "ValueError"})
READERS = frozenset({
    *("law/compile_data.py", "law/fact.py", "law/instruments.py", "law/labels.py", "law/links.py", "law/loading.py", "law/public_holidays.py", "law/scalars.py"),
    *("law/titles.py", "law/values.py", "network/rights_sheets/declarations.py", "network/training/declaration.py", "privacy/pseudonym_keys.py"),
    *("rules/exchange_profiles/profiles.py", "testing/vectors.py", "validation/json_text.py"),
})  # fmt: skip
"""Modules that read files: pydantic, or the function that reads, makes one error of theirs."""
INTERNAL = frozenset({"CallError", "MissingFieldError"})
"""Errors that no caller meets: the command line prints the one, judging catches the other."""


def raised() -> Iterator[tuple[str, str, int]]:
    """Yield module, name and line of every built-in error that the package raises by itself."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Raise(exc=ast.Call(func=ast.Name(id=name)) | ast.Name(id=name)) if name in BUILT_IN:
                    yield path.relative_to(PACKAGE).as_posix(), name, node.lineno


def test_what_is_wrong_with_a_call_is_an_error_of_the_library():
    assert [entry for entry in raised() if entry[0] not in READERS] == []


def test_every_error_has_one_base():
    for module in pkgutil.walk_packages([str(PACKAGE)], "nordicbaltic_standards."):
        if not module.name.endswith("__main__"):
            for name, kind in vars(import_module(module.name)).items():
                if name.endswith("Error") and getattr(kind, "__module__", None) == module.name and name not in INTERNAL:
                    assert issubclass(kind, NordicBalticError), kind


@pytest.mark.parametrize(
    "call",
    [
        lambda: codes["service-typ"],
        lambda: codes["sex"]["males"],
        lambda: codes.Sex["MAN"],
        lambda: country("DE"),
        lambda: countries["DE"],
        lambda: country("NO").every("reflection_period.minimum"),
        lambda: example("referal"),
        lambda: instruments["cets-197"],
        lambda: rules["RES-0001"],
        lambda: standards["RES-02"],
        lambda: record_class("referal"),
        lambda: statistics.table("by-sexes"),
    ],
)
def test_an_unknown_key_is_a_key_error_that_names_a_near_one_or_the_choices(call: Callable[[], object]):
    with pytest.raises(UnknownKeyError) as raised:
        call()
    assert isinstance(raised.value, KeyError)
    assert "'" not in str(raised.value)[:1]
    assert any(word in str(raised.value) for word in ("perhaps", "meant", "are: ", "countries: "))


def test_an_unknown_code_is_a_value_error():
    with pytest.raises(InvalidArgumentError, match="not a code of the list sex"):
        codes.Sex("males")


def test_a_catalogue_gives_a_default_and_says_what_it_holds():
    assert rules.get("RES-001") is rules["RES-001"]
    assert rules.get("RES-0001") is standards.get("RES-02") is codes.get("none") is countries.get("DE") is None
    assert repr(rules) == f"<{len(rules)} rules>"
    assert repr(standards) == f"<{len(standards)} standards>"
    assert repr(codes) == f"<{len(codes)} code lists>"
    assert repr(instruments) == f"<{len(instruments)} instruments>"
    assert repr(countries) == "<8 countries>"


def test_what_a_console_shows_of_law_and_lists_can_be_read():
    law = country("EE").on(date(2026, 11, 24))
    assert repr(law) == "<Country EE on 2026-11-24>"
    assert repr(law.child) == "<Child of EE on 2026-11-24>"
    assert repr(law.child.age_of_majority) == "<Fact EE child.age_of_majority: 18 years-of-age>"
    assert repr(law.child.presumption_of_minority) == "<Fact EE child.presumption_of_minority: known>"
    assert repr(standards["RES-S02"]) == "<Standard RES-S02: Never below the legal minimum>"
    assert repr(rules["RES-001"]) == "<Rule RES-001>"
    assert repr(instruments["cets197"]) == "<Instrument cets197>"
    assert repr(codes["sex"]) == "<code list sex: 3 codes>"
    assert repr(validate(b"{}").findings[0]) == "<Finding STR-011: error at the root>"


def test_the_help_of_a_code_list_shows_its_codes_and_what_they_can_be_asked():
    shown = pydoc.render_doc(codes.Sex, renderer=pydoc.plaintext)
    for name in ("OTHER_OR_THIRD", "label", "definition", "choices", "mappings", "in the order of the list"):
        assert name in shown
    assert "maketrans" not in shown


FILLED = {"RunTally", "Sheet", "Page", "Person", "JsonProblems", "ParsedRecord"}
"""Data classes that are filled while something is read or counted."""
KEEPING = {"Change", "DisclosureCase", "Report", "TaskForm", "TrainingCase", "Vector"}
"""Those that keep what they have once computed, or are plain: they have no slots."""


def test_data_classes_are_closed_and_only_what_is_being_filled_can_be_changed():
    classes = {
        value
        for module in pkgutil.walk_packages([str(PACKAGE)], "nordicbaltic_standards.")
        if not module.name.endswith("__main__")
        for value in vars(import_module(module.name)).values()
        if isinstance(value, type) and "__dataclass_params__" in vars(value) and not value.__name__.startswith("_")
    }
    own = {each for each in classes if each.__module__.startswith("nordicbaltic_standards")}
    assert len(own) > 90
    assert {each.__name__ for each in own if not each.__dataclass_params__.frozen} == FILLED
    assert {each.__name__ for each in own if "__slots__" not in vars(each)} == KEEPING


MODULES = [
    module.name
    for module in pkgutil.walk_packages(nordicbaltic_standards.__path__, "nordicbaltic_standards.")
    if not module.name.endswith("__main__")
]


@pytest.mark.products
@pytest.mark.parametrize("module", MODULES)
def test_each_module_loads_by_itself_without_a_warning(module: str):
    done = subprocess.run([sys.executable, "-W", "error", "-c", f"import {module}"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
