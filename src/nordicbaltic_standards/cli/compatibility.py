"""What a release promises, and whether this tree still keeps it: ``python -m nordicbaltic_standards.cli.compatibility``.

The record of a release is in ``schemas/released/<version>.json``. It contains what is binding in the schemas, the code
lists, the rules, the facts of countries, the commands and the public names. Compared with the newest record, a change
is breaking when it removes something, or when a call or a record that worked no longer works. Everything else is an
addition. What the record marks as deprecated may be removed.

Titles, descriptions and examples are not binding. The record is one tree: objects are items by name, lists are sets of
names, and everything else is a property of the item that it belongs to.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.generators.reports import report_schema
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.models.json_schema import schema as schema_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import Rule

Tree = dict[str, Any]

PACKAGE = "nordicbaltic_standards"
PUBLIC_MODULES: tuple[str, ...] = (
    PACKAGE,
    f"{PACKAGE}.exchange",
    f"{PACKAGE}.interop.spreadsheet",
    f"{PACKAGE}.privacy",
    f"{PACKAGE}.statistics",
    f"{PACKAGE}.testing",
)
"""Modules whose ``__all__`` is public; the names on the pages in ``docs/reference/api`` are public too."""

WRITTEN = "reports"
"""What this library writes and others read: a weaker promise there breaks the readers."""


@dataclasses.dataclass(frozen=True)
class Change:
    """A difference from the newest release.

    Attributes:
        place: Where it is, from section to detail.
        what: What happened.
        breaking: Whether something that worked no longer works.
    """

    place: str
    what: str
    breaking: bool

    def __str__(self) -> str:
        return f"{'breaking' if self.breaking else 'addition'}: {self.place}: {self.what}"


def findings(root: Path) -> list[Change]:
    """Return every difference between this tree and its newest record; empty where there is no record.

    Args:
        root: Root of a checkout.
    """
    newest = newest_record(root)
    return [] if newest is None else compare(json.loads(newest.read_text(encoding="utf-8")), promises(root))


def newest_record(root: Path) -> Path | None:
    """Return the file of the newest release; `None` where nothing has been released yet."""
    records = (root / "schemas" / "released").glob("*.json")
    return max(records, key=lambda path: [int(number) for number in path.stem.split(".")], default=None)


def promises(root: Path) -> Tree:
    """Return what the tree below ``root`` promises."""
    return {
        "schemas": schemas({name: schema_of(record) for name, record in RECORDS.items()}),
        WRITTEN: schemas({"report": report_schema()}),
        "codes": code_lists(),
        "rules": {rule.id: _rule(rule) for rule in rules},
        "facts": {fact: {} for section in SECTIONS.values() for fact in section.declared},
        "commands": commands(),
        "names": public_names(_documented(root / "docs" / "reference" / "api")),
    }


def compare(released: Tree, now: Tree) -> list[Change]:
    """Return every difference between the record of a release and what is promised now."""
    return [
        change
        for section in released
        for change in _differences(section, released[section], now[section], written=section == WRITTEN)
    ]


def _differences(place: str, released: Tree, now: Tree, *, written: bool) -> Iterator[Change]:
    # Others may write more than before, but need not expect more than before in what they read.
    choices = place.endswith("/takes")
    for name in sorted(released.keys() | now.keys()):
        here = f"{place}/{name}"
        match released.get(name), now.get(name):
            case dict(before), dict(after):
                yield from _differences(here, before, after, written=written)
            case dict(before), None:
                yield Change(here, "removed", "deprecated" not in before and not (choices and written))
            case None, dict(after):
                yield Change(here, "added", choices if written else bool(after.get("required")))
            case list(before), list(after):
                yield from (Change(here, f"{value} removed", breaking=True) for value in sorted({*before} - {*after}))
                yield from (Change(here, f"{value} added", breaking=False) for value in sorted({*after} - {*before}))
            case before, after if before != after:
                was, is_now = (after, before) if written else (before, after)
                yield Change(here, f"was {_shown(before)}, is {_shown(after)}", _is_narrower(name, was, is_now))


def _shown(value: Any) -> str:
    return "not set" if value is None else json.dumps(value, ensure_ascii=False)


def _is_narrower(name: str, before: Any, after: Any) -> bool:
    match name:
        case "deprecated" | "replaced_by":
            return False
        case "required" | "closed" | "uniqueItems":
            return bool(after)
        case "many" | "keyword":
            return bool(before)
        case "position":
            return before is not None
        case "severity":
            return Severity(after).rank < Severity(before).rank
        case "maxLength" | "maximum":
            return after is not None and (before is None or after < before)
        case "minLength" | "minimum" | "minItems":
            return after is not None and (before is None or after > before)
        case "format" | "values":
            return after is not None
        case _:
            return True


_SAYS_NOTHING = re.compile(r"^(?:\$|x-nbs-)|^(?:title|description|examples|default)$")
_READ_BELOW = {
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "enum",
    "items",
    "oneOf",
    "pattern",
    "patternProperties",
    "properties",
    "required",
    "type",
}


def schemas(published: Mapping[str, Tree]) -> Tree:
    """Reduce schemas, by name, to what is binding: what each schema and each of its definitions accepts."""
    definitions = {name: schema for each in published.values() for name, schema in each.get("$defs", {}).items()}
    return {name: {"takes": _takes(schema)} for name, schema in sorted({**definitions, **published}.items())}


def _takes(schema: Tree) -> Tree:
    """Return the kinds of values that a schema accepts, each with its limits."""
    branches = schema.get("allOf") or schema.get("anyOf") or schema.get("oneOf")
    if branches:
        return {name: limits for branch in branches for name, limits in _takes(branch).items()}
    if "$ref" in schema:
        return {schema["$ref"].rpartition("/")[2]: {}}
    if "x-nbs-codelist" in schema:
        return {f"code of {schema['x-nbs-codelist']}": {}}
    kinds = schema.get("type", "value")
    pattern = f" {schema['pattern']}" if "pattern" in schema else ""
    return {f"{kind}{pattern}": _limits(schema) for kind in ([kinds] if isinstance(kinds, str) else kinds)}


def _limits(schema: Tree) -> Tree:
    limits: Tree = {
        name: value for name, value in schema.items() if not _SAYS_NOTHING.search(name) and name not in _READ_BELOW
    }
    if "items" in schema:
        limits["items"] = {"takes": _takes(schema["items"])}
    if "enum" in schema or "const" in schema:
        limits["values"] = [
            "null" if value is None else str(value) for value in schema.get("enum", [schema.get("const")])
        ]
    if schema.get("type") == "object":
        required = schema.get("required", ())
        fields = schema.get("properties", {}) | schema.get("patternProperties", {})
        limits["fields"] = {
            name: {"required": name in required, "takes": _takes(field)}
            | ({"deprecated": True} if field.get("deprecated") else {})
            for name, field in fields.items()
        }
        others = schema.get("additionalProperties", True)
        limits["closed"] = others is False
        if isinstance(others, dict):
            limits["others"] = {"takes": _takes(others)}
    return limits


def code_lists() -> Tree:
    """Return every code list with its codes."""
    return {
        view.id: {
            "class": view.enumeration.__name__,
            "codes": {
                code["code"]: {name: code[name] for name in ("deprecated", "replaced_by") if name in code}
                for code in view.to_dict()["codes"]
            },
        }
        for view in codes
    }


def _rule(rule: Rule) -> Tree:
    withdrawn = {"deprecated": "withdrawn"} if rule.status == "withdrawn" else {}
    return {
        "severity": str(rule.severity),
        "kind": str(rule.kind),
        "profiles": " ".join(rule.profiles),
        "countries": " ".join(rule.countries),
        "fixed": str(rule.fixed).lower(),
    } | withdrawn


def commands() -> Tree:
    """Return every command with its arguments and options, as users write them."""
    from nordicbaltic_standards.cli.main import COMMANDS, program  # noqa: PLC0415 - which may itself call this module

    ctx = click.Context(program)
    every = {name: program.get_command(ctx, name) for name in COMMANDS} | {"nbs": program}
    return {name: _command(each) for name, each in every.items() if each is not None}


def _command(command: click.Command) -> Tree:
    """Return the arguments by position, since callers do not write their names, and the options by name."""
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    options = [each for each in command.params if isinstance(each, click.Option)]
    return {
        "arguments": {
            f"argument {place}": {"required": each.required, "many": each.nargs == -1}
            for place, each in enumerate(arguments, 1)
        },
        "options": {each.opts[-1]: _option(each) for each in options},
    }


def _option(option: click.Option) -> Tree:
    described: Tree = {"takes value": not option.is_flag, "also": option.opts[:-1], "required": option.required}
    kind = option.type
    return described | ({"values": [*kind.choices]} if isinstance(kind, Choice) and kind.listed else {})


def _documented(folder: Path) -> str:
    """Return the text of the pages in a folder."""
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted(folder.glob("*.md")))


def public_names(documented: str) -> Tree:
    """Return every public name, its parameters and its attributes.

    Args:
        documented: Text of the pages that list the public names.
    """
    names = {f"{module}.{name}" for module in PUBLIC_MODULES for name in import_module(module).__all__}
    names |= set(re.findall(r"^\.\. auto\w+:: (\S+)", documented, re.MULTILINE))
    return {name: _named(_value(name)) for name in sorted(names)}


def _value(name: str) -> Any:
    module, _, attribute = name.rpartition(".")
    return getattr(import_module(module), attribute)


def _named(value: Any) -> Tree:
    deprecated = getattr(value, "__deprecated__", None)  # PEP 702
    named: Tree = {} if deprecated is None else {"deprecated": deprecated}
    if inspect.isclass(value):
        ours = [base for base in value.__mro__ if base.__module__.startswith(PACKAGE)]
        # Fields of records are in the schemas, their classes are made by pydantic.
        own = {name for base in ours for name in (*vars(base), *vars(base).get("__dataclass_fields__", ()))}
        named["attributes"] = {name: _attribute(value, name) for name in sorted(own) if not name.startswith("_")}
        if any("__init__" in vars(base) for base in ours):
            named["parameters"] = _parameters(inspect.signature(value))
    elif inspect.isfunction(value):
        named["parameters"] = _parameters(inspect.signature(value))
    return named


def _attribute(of: type, name: str) -> Tree:
    declared = inspect.getattr_static(of, name, None)
    if inspect.isfunction(declared):
        _, *others = inspect.signature(declared).parameters.values()
        return {"parameters": _parameters(inspect.Signature(others))}
    if isinstance(declared, classmethod | staticmethod):
        return {"parameters": _parameters(inspect.signature(getattr(of, name)))}
    return {}


_BY_POSITION = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def _parameters(signature: inspect.Signature) -> Tree:
    return {
        ("*" if parameter.kind is parameter.VAR_POSITIONAL else "**" if parameter.kind is parameter.VAR_KEYWORD else "")
        + name: {
            "position": place if parameter.kind in _BY_POSITION else None,
            "keyword": parameter.kind is not parameter.POSITIONAL_ONLY,
            "required": parameter.default is parameter.empty
            and parameter.kind not in {parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD},
        }
        for place, (name, parameter) in enumerate(signature.parameters.items(), 1)
    }


@click.command()
@click.option("--write", "version", metavar="VERSION", help="Write the record of this release, for example 1.0.0.")
@click.pass_context
def main(ctx: click.Context, version: str | None) -> None:
    """Compare the tree in the current folder with the newest record, or write a record.

    The exit status is 0 when nothing breaks or nothing was released yet, 1 when something breaks, 2 when the call is
    wrong.
    """
    root = Path.cwd()
    if version is not None:
        if not re.fullmatch(r"[0-9]+(?:\.[0-9]+)*", version):
            raise click.UsageError("a release has a version of numbers and dots")
        _write(root / "schemas" / "released" / f"{version}.json", promises(root))
        return
    newest = newest_record(root)
    if newest is None:
        click.echo("Nothing was released yet: there is nothing to compare with.")
        return
    changes = findings(root)
    for change in sorted(changes, key=lambda change: not change.breaking):
        click.echo(str(change))
    breaking = sum(change.breaking for change in changes)
    click.echo(f"Since {newest.stem}: breaking: {breaking}, additions: {len(changes) - breaking}")
    ctx.exit(1 if breaking else 0)


def _write(path: Path, record: Tree) -> None:
    if path.exists():
        raise click.UsageError(f"{path.name} is there already; what was released does not change")
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
