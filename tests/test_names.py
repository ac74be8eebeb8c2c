"""Names in `src` are words that a reader of the field knows: none of the words that the authors once used for anything."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support import ROOT

PACKAGE = ROOT / "src" / "nordicbaltic_standards"
AVOIDED = frozenset({
    "held", "told", "said", "asked", "spoken", "surely", "gravest", "around", "beyond", "standing", "weigh", "weighed",
    "weighing", "mend", "mends", "sort", "whole", "course", "limb", "way", "look", "door", "house", "room", "found",
})  # fmt: skip
FIELDS = frozenset({"Model", "Record", "PersonRecord", "Value"})
"""Classes whose attributes are fields of records, parts of records and values of law: names of the standard."""
CODES = frozenset({"CodeList", "Enum", "StrEnum", "IntEnum"})
"""Classes whose members are codes, and which are named as their list."""


def words(name: str) -> list[str]:
    """Return the words of a name, in lower case: ``legalBasis``, ``legal_basis`` and ``LegalBasis`` have the same."""
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def avoided(name: str) -> bool:
    return not AVOIDED.isdisjoint(words(name))


def bases(node: ast.ClassDef) -> set[str]:
    return {part.id if isinstance(part, ast.Name) else getattr(part, "attr", "") for part in node.bases}


class Classes:
    """The classes of the package, by name, with the names of their bases."""

    def __init__(self, trees: list[ast.Module]) -> None:
        self.bases: dict[str, set[str]] = {}
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    self.bases.setdefault(node.name, set()).update(bases(node))

    def derives(self, node: ast.ClassDef, of: frozenset[str]) -> bool:
        seen, queue = set[str](), [node.name, *bases(node)]
        while queue:
            name = queue.pop()
            if name in of:
                return True
            if name not in seen:
                seen.add(name)
                queue += self.bases.get(name, ())
        return False


def names(node: ast.AST, classes: Classes) -> Iterator[tuple[str, int]]:
    """Yield the names that a module gives to classes, functions, parameters, attributes and variables, each with its line.

    Fields and codes are names of the standard, and a name bound to itself (``codes.SomeList``) is that of another class.
    """
    match node:
        case ast.ClassDef() if classes.derives(node, FIELDS | CODES):
            if not classes.derives(node, CODES):
                yield node.name, node.lineno
            for inner in node.body:
                if not isinstance(inner, ast.Assign | ast.AnnAssign):
                    yield from names(inner, classes)
            return
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name(id=same)) if name == same:
            return
        case (
            ast.ClassDef(name=name)
            | ast.FunctionDef(name=name)
            | ast.AsyncFunctionDef(name=name)
            | ast.arg(arg=name)
            | ast.Name(id=name, ctx=ast.Store())
            | ast.Attribute(attr=name, value=ast.Name(id="self"), ctx=ast.Store())
            | ast.alias(asname=str(name))
            | ast.ExceptHandler(name=str(name))
            | ast.MatchAs(name=str(name))
            | ast.MatchStar(name=str(name))
        ):
            yield name, node.lineno
        case _:
            pass
    for child in ast.iter_child_nodes(node):
        yield from names(child, classes)


def faults(sources: dict[str, str]) -> list[str]:
    """Return the names that hold an avoided word, as ``module:line name``, of sources by the path of their module."""
    trees = {path: ast.parse(source) for path, source in sources.items()}
    classes = Classes([*trees.values()])
    return [
        *(path for path in trees if any(avoided(part) for part in Path(path).with_suffix("").parts)),
        *(
            f"{path}:{line} {name}"
            for path, tree in trees.items()
            for name, line in names(tree, classes)
            if avoided(name)
        ),
    ]


def test_no_name_holds_a_word_that_says_nothing_to_a_reader_of_the_field():
    sources = {
        path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))
    }
    assert len(sources) > 300
    assert faults(sources) == []


@pytest.mark.parametrize(
    "source",
    [
        "found = 1",
        "def weigh(): ...",
        "def rule(*, held): ...",
        "class AskedAgain: ...",
        "class Report:\n    told: int",
        "class Report:\n    def __init__(self):\n        self.held_back = 1",
        "total = sum(said for said in ())",
        "sized = lambda whole: len(whole)",
        "import json as house",
        "try: ...\nexcept ValueError as spoken: ...",
        "match 1:\n    case [*way]: ...",
        "def of(items):\n    for around in items: ...",
    ],
)
def test_an_avoided_word_is_seen_wherever_a_name_is_given(source: str):
    assert faults({"rules/module.py": source}) != []


def test_an_avoided_word_is_seen_in_the_name_of_a_module():
    assert faults({"law/around.py": "", "law/weighing/facts.py": "", "law/facts.py": ""}) == [
        "law/around.py", "law/weighing/facts.py",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "class Period(Model):\n    told_on: int",
        "class Base(Model): ...\nclass Period(Base):\n    told_on: int",
        "class Cap(Value):\n    whole_claim: bool = False",
        "class Status(CodeList):\n    NOT_ASKED = 1",
        "class NotToldGround(CodeList):\n    LAW = 1",
        "class Cause(Enum):\n    HELD = 1",
        "class Lists:\n    NotToldGround = NotToldGround",
        "foundation = wayside = 1",
        "print(found.said)",
    ],
)
def test_names_of_the_standard_are_its_own(source: str):
    assert faults({"module.py": source}) == []
