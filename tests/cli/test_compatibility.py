"""A release is a promise: what was released is removed or narrowed by no later tree unseen."""

from __future__ import annotations

import dataclasses
import functools
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import nordicbaltic_standards
from nordicbaltic_standards import privacy
from nordicbaltic_standards.cli import compatibility, validate
from nordicbaltic_standards.cli.compatibility import compare, findings, newest_record
from nordicbaltic_standards.cli.declarations import Option
from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.codelists.base import CodeListView
from nordicbaltic_standards.rules.findings import Severity
from support import ROOT

Patch = pytest.MonkeyPatch


def main(arguments: list[str]) -> object:
    """Call the command and return its status."""
    with pytest.raises(SystemExit) as ended:
        compatibility.main(arguments)
    return ended.value.code


API = Path("docs") / "reference" / "api"


def test_this_tree_breaks_nothing_that_was_released(monkeypatch: Patch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(ROOT)
    status = main([])
    said = capsys.readouterr().out
    assert status == 0, said
    assert said.startswith("Nothing was released yet") is (newest_record(ROOT) is None)


published_once = functools.cache(compatibility.schema_of)


@pytest.fixture(autouse=True)
def made_once(monkeypatch: Patch):
    monkeypatch.setattr(compatibility, "schema_of", published_once)


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root in which a release was recorded."""
    root = tmp_path_factory.mktemp("root")
    (root / API.parent).mkdir(parents=True)
    (root / "schemas").mkdir()
    shutil.copytree(ROOT / API, root / API)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["--write", "1.0.0"]) == 0
    return root


def test_a_tree_is_what_its_own_record_says(released: Path):
    assert findings(released) == []


def test_a_record_of_a_release_is_never_replaced(released: Path, monkeypatch: Patch):
    monkeypatch.chdir(released)
    assert main(["--write", "1.0.0"]) == 2


def test_a_record_is_named_by_a_version(released: Path, monkeypatch: Patch):
    monkeypatch.chdir(released)
    assert main(["--write", "next"]) == 2


def test_the_newest_record_is_that_of_the_highest_version(tmp_path: Path):
    folder = tmp_path / "schemas" / "released"
    folder.mkdir(parents=True)
    for version in ("1.2.0", "1.10.0", "0.9"):
        (folder / f"{version}.json").touch()
    assert newest_record(tmp_path) == folder / "1.10.0.json"


def schema(name: str, change: Callable[[dict[str, Any]], object]) -> Callable[[Patch], None]:
    """Change what is published of a record, or of what several records use."""

    def changed(record: Any) -> dict[str, Any]:
        published = published_once(record)
        if record.record_name != name and name not in published["$defs"]:
            return published
        published = deepcopy(published)
        change(published if record.record_name == name else published["$defs"][name])
        return published

    return lambda patch: patch.setattr(compatibility, "schema_of", changed)


def report(change: Callable[[dict[str, Any]], object]) -> Callable[[Patch], None]:
    """Change what is published of a finding in a report."""
    original = compatibility.report_schema

    def changed() -> dict[str, Any]:
        published = deepcopy(original())
        change(published["$defs"]["finding"])
        return published

    return lambda patch: patch.setattr(compatibility, "report_schema", changed)


def code(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[Patch], None]:
    """Change the codes of services."""
    original = CodeListView.to_dict

    def changed(view: CodeListView, language: str = "en") -> dict[str, Any]:
        listed = original(view, language)
        if view.id == "service-type":
            change(listed["codes"])
        return listed

    return lambda patch: patch.setattr(CodeListView, "to_dict", changed)


def rule(identifier: str, **changes: Any) -> Callable[[Patch], None]:
    """Change a rule."""
    changed = [dataclasses.replace(each, **changes) if each.id == identifier else each for each in compatibility.rules]
    return lambda patch: patch.setattr(compatibility, "rules", changed)


def without_rule(patch: Patch) -> None:
    patch.setattr(compatibility, "rules", [each for each in compatibility.rules if each.id != "RES-001"])


def with_another_rule(patch: Patch) -> None:
    (first, *_) = compatibility.rules
    patch.setattr(compatibility, "rules", [*compatibility.rules, dataclasses.replace(first, id="RES-999")])


def fact(change: Callable[[dict[str, Any]], object]) -> Callable[[Patch], None]:
    """Change which facts are declared on the reflection period."""

    def changed(patch: Patch) -> None:
        section = compatibility.SECTIONS["reflection_period"]
        declared = dict(section.declared)
        change(declared)
        patch.setattr(section, "declared", declared)

    return changed


def parameter(name: str, **changes: Any) -> Callable[[Patch], None]:
    """Change an argument or option of ``validate``."""

    def changed(patch: Patch) -> None:
        (each,) = [each for each in validate.run.params if name in each.opts]
        for attribute, value in changes.items():
            patch.setattr(each, attribute, value)

    return changed


def with_another_option(patch: Patch) -> None:
    explain = Option(["--explain"], is_flag=True, text="command/help")
    patch.setattr(validate.run, "params", [*validate.run.params, explain])


def without_name(patch: Patch) -> None:
    patch.setattr(privacy, "__all__", [name for name in privacy.__all__ if name != "exchange_profiles"])


def with_another_name(patch: Patch) -> None:
    patch.setattr(privacy, "__all__", [*privacy.__all__, "anonymise"])
    patch.setattr(privacy, "anonymise", lambda record: record, raising=False)


def country(function: Callable[..., object]) -> Callable[[Patch], None]:
    """Let the public function `country`, which takes ``code``, be another one."""
    return lambda patch: patch.setattr(nordicbaltic_standards, "country", function)


def deprecated(code: str) -> str:  # as `country`
    return code


deprecated.__deprecated__ = "use countries"  # type: ignore[attr-defined] - what `warnings.deprecated` sets


def finding_attribute(patch: Patch) -> None:
    patch.delattr(nordicbaltic_standards.Finding, "to_dict")


BREAKING = {
    "a field is removed": (
        schema("referral", lambda referral: referral["properties"].pop("urgency")),
        "schemas/referral/takes/object/fields/urgency: removed",
    ),
    "a field becomes required": (
        schema("referral", lambda referral: referral["required"].append("callback")),
        "schemas/referral/takes/object/fields/callback/required: was false, is true",
    ),
    "a required field is new": (
        schema(
            "Money",
            lambda money: (money["properties"].update(rate={"type": "string"}), money["required"].append("rate")),
        ),
        "schemas/Money/takes/object/fields/rate: added",
    ),
    "a field takes another type": (
        schema("Money", lambda money: money["properties"]["amount"].update({"allOf": [{"$ref": "#/$defs/Date"}]})),
        "schemas/Money/takes/object/fields/amount/takes/Amount: removed",
    ),
    "a reason for absence is no longer taken": (
        schema("referral", lambda referral: referral["properties"]["needs"]["anyOf"].pop()),
        "schemas/referral/takes/object/fields/needs/takes/Absent: removed",
    ),
    "a text may be less long": (
        schema("Identifier", lambda text: text.update(maxLength=5)),
        "schemas/Identifier/takes/string ^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$(?!\\n)/maxLength: was 80, is 5",
    ),
    "a list must not be empty": (
        schema("referral", lambda referral: referral["properties"]["data_categories"].update(minItems=1)),
        "schemas/referral/takes/object/fields/data_categories/takes/array/minItems: was not set, is 1",
    ),
    "a value is no longer a choice": (
        schema("Country", lambda country: country["enum"].remove("XK")),
        "schemas/Country/takes/string/values: XK removed",
    ),
    "extensions are refused": (
        schema("Extensions", lambda extensions: extensions.update(patternProperties={})),
        "schemas/Extensions/takes/object/fields/^[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+:[a-z][a-z0-9_-]*$(?!\\n): removed",
    ),
    "a report lacks a field": (
        report(lambda finding: finding["properties"].pop("message")),
        "reports/finding/takes/object/fields/message: removed",
    ),
    "a report promises a field no longer": (
        report(lambda finding: finding["required"].remove("message")),
        "reports/finding/takes/object/fields/message/required: was true, is false",
    ),
    "a report has null where it had a text": (
        report(lambda finding: finding["properties"]["message"].update(type=["string", "null"])),
        "reports/finding/takes/object/fields/message/takes/null: added",
    ),
    "a code is removed": (
        code(lambda codes: codes.remove(next(each for each in codes if each["code"] == "interpretation"))),
        "codes/service-type/codes/interpretation: removed",
    ),
    "a rule is removed": (without_rule, "rules/RES-001: removed"),
    "a milder rule becomes an error": (
        rule("AST-003", severity=Severity.ERROR),
        'rules/AST-003/severity: was "warning", is "error"',
    ),
    "a rule is of another kind": (
        rule("RES-001", kind="exposure"),
        'rules/RES-001/kind: was "unlawful", is "exposure"',
    ),
    "a fact is removed": (
        fact(lambda declared: declared.pop("reflection_period.minimum_length")),
        "facts/reflection_period.minimum_length: removed",
    ),
    "an option is renamed": (parameter("--record", opts=["--type"]), "commands/validate/options/--record: removed"),
    "an option becomes required": (
        parameter("--record", required=True),
        "commands/validate/options/--record/required: was false, is true",
    ),
    "an option takes a value": (
        parameter("--lines", is_flag=False),
        "commands/validate/options/--lines/takes value: was false, is true",
    ),
    "a form of output is removed": (
        parameter("--format", type=Choice(["text", "json", "ndjson", "html"])),
        "commands/validate/options/--format/values: sarif removed",
    ),
    "one file only may be given": (
        parameter("files", nargs=1),
        "commands/validate/arguments/argument 1/many: was true, is false",
    ),
    "a name is removed": (without_name, "names/nordicbaltic_standards.privacy.exchange_profiles: removed"),
    "a method is removed": (
        finding_attribute,
        "names/nordicbaltic_standards.Finding/attributes/to_dict: removed",
    ),
    "a parameter is renamed": (
        country(lambda name: name),
        "names/nordicbaltic_standards.country/parameters/code: removed",
    ),
    "a parameter is required": (
        country(lambda code, day: (code, day)),
        "names/nordicbaltic_standards.country/parameters/day: added",
    ),
    "a parameter is given by name only": (
        country(lambda *, code: code),
        "names/nordicbaltic_standards.country/parameters/code/position: was 1, is not set",
    ),
    "a parameter has another place": (
        country(lambda day=None, code="": (code, day)),
        "names/nordicbaltic_standards.country/parameters/code/position: was 1, is 2",
    ),
}

ADDITIONS = {
    "an optional field": (
        schema("Money", lambda money: money["properties"].update(rate={"type": "string"})),
        "schemas/Money/takes/object/fields/rate: added",
    ),
    "a field that was required and is not": (
        schema("Money", lambda money: money["required"].remove("currency")),
        "schemas/Money/takes/object/fields/currency/required: was true, is false",
    ),
    "a field that takes a reason for absence": (
        schema(
            "referral",
            lambda referral: referral["properties"].update(
                callback={"anyOf": [referral["properties"]["callback"], {"$ref": "#/$defs/Absent"}]}
            ),
        ),
        "schemas/referral/takes/object/fields/callback/takes/Absent: added",
    ),
    "a field that is deprecated": (
        schema("Money", lambda money: money["properties"]["currency"].update(deprecated=True)),
        "schemas/Money/takes/object/fields/currency/deprecated: was not set, is true",
    ),
    "fields that nobody declared": (
        schema("Money", lambda money: money.pop("additionalProperties")),
        "schemas/Money/takes/object/closed: was true, is false",
    ),
    "a field of reports": (
        report(lambda finding: finding["properties"].update(variant={"type": "string"})),
        "reports/finding/takes/object/fields/variant: added",
    ),
    "a code": (code(lambda codes: codes.append({"code": "pets"})), "codes/service-type/codes/pets: added"),
    "a code that is deprecated": (
        code(lambda codes: codes[0].update(deprecated="1.1", replaced_by="other")),
        'replaced_by: was not set, is "other"',
    ),
    "a rule": (with_another_rule, "rules/RES-999: added"),
    "a milder rule": (rule("RES-001", severity=Severity.NOTICE), 'rules/RES-001/severity: was "error", is "notice"'),
    "a rule that is withdrawn": (
        rule("RES-001", status="withdrawn"),
        'rules/RES-001/deprecated: was not set, is "withdrawn"',
    ),
    "a fact": (
        fact(lambda declared: declared.update({"reflection_period.review_length": None})),
        "facts/reflection_period.review_length: added",
    ),
    "an option": (
        with_another_option,
        "commands/validate/options/--explain: added",
    ),
    "a form of output": (
        parameter("--format", type=Choice(["text", "json", "ndjson", "sarif", "html", "junit"])),
        "commands/validate/options/--format/values: junit added",
    ),
    "a name": (with_another_name, "names/nordicbaltic_standards.privacy.anonymise: added"),
    "a name that is deprecated": (
        country(deprecated),
        'names/nordicbaltic_standards.country/deprecated: was not set, is "use countries"',
    ),
    "an optional parameter": (
        country(lambda code, day=None: (code, day)),
        "names/nordicbaltic_standards.country/parameters/day: added",
    ),
    "a parameter that was required and is not": (
        country(lambda code="EE": code),
        "names/nordicbaltic_standards.country/parameters/code/required: was true, is false",
    ),
}


@pytest.mark.parametrize("way", BREAKING)
def test_what_breaks_a_release_is_named(
    way: str, released: Path, monkeypatch: Patch, capsys: pytest.CaptureFixture[str]
):
    change, named = BREAKING[way]
    change(monkeypatch)
    monkeypatch.chdir(released)
    assert main([]) == 1
    assert any(
        line.startswith("breaking: ") and line.endswith(named) for line in capsys.readouterr().out.splitlines()
    ), findings(released)


@pytest.mark.parametrize("way", ADDITIONS)
def test_what_is_added_is_named_and_breaks_nothing(
    way: str, released: Path, monkeypatch: Patch, capsys: pytest.CaptureFixture[str]
):
    change, named = ADDITIONS[way]
    change(monkeypatch)
    monkeypatch.chdir(released)
    assert main([]) == 0, findings(released)
    assert any(
        line.startswith("addition: ") and line.endswith(named) for line in capsys.readouterr().out.splitlines()
    ), findings(released)


def test_what_a_release_called_deprecated_may_go():
    def codes(**now: dict[str, str]) -> dict[str, Any]:
        return {"codes": {"service-type": {"class": "ServiceType", "codes": now}}}

    released = codes(old={"deprecated": "1.1", "replaced_by": "new"}, new={})
    assert [(change.what, change.breaking) for change in compare(released, codes(new={}))] == [("removed", False)]
    assert [(change.what, change.breaking) for change in compare(released, codes(old={}))] == [
        ("removed", True),
        ('was "1.1", is not set', False),
        ('was "new", is not set', False),
    ]
