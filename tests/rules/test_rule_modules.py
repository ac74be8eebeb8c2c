"""Rules are found because the catalogue names their modules, and each module judges by itself as it does among all."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import nordicbaltic_standards
from nordicbaltic_standards.rules import MODULES

FOLDER = Path(nordicbaltic_standards.__file__).parent / "rules"
SHARED = frozenset({"exchange_profiles", "retention", "whereabouts"})
"""Folders below the rules that hold what areas share, and no rules."""

ALONE = """
import os, sys, traceback

import nordicbaltic_standards.models.records
from support import judged
from nordicbaltic_standards.testing.vectors import all_vectors

catalogue = sys.modules["nordicbaltic_standards.rules"]
vectors = all_vectors()
declaring = {f"{catalogue.__name__}.{area}.{name}" for area, names in catalogue.MODULES.items() for name in names}
assert not declaring & set(sys.modules), "the interpreter is not fresh"


def is_alone_in(area, module):
    catalogue.MODULES = {area: (module,)}
    own = [rule.id for rule in catalogue.rules]
    wrong = [
        vector.id
        for rule in own
        for vector in vectors[rule]
        if sorted(each.pointer for each in judged(vector).findings if each.rule == rule) != sorted(vector.places)
    ]
    if wrong or not own:
        print(area, module, *wrong[:5], flush=True)


for area, modules in dict(catalogue.MODULES).items():
    for module in modules if len(sys.argv) == 1 or area in sys.argv else ():
        child = os.fork()
        if child == 0:
            try:
                is_alone_in(area, module)
            except BaseException:
                traceback.print_exc()
            os._exit(0)
        os.waitpid(child, 0)
print("all tried")
"""
"""Judges the vectors of each module in a child of an interpreter that has imported no rule."""


def declares_rules(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = (each for node in tree.body for each in getattr(node, "decorator_list", ()))
    return any(
        isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "rule" for call in calls
    )


def test_the_catalogue_names_every_module_that_declares_rules():
    there = {
        (path.parent.name, path.stem)
        for path in FOLDER.glob("*/*.py")
        if path.stem != "__init__" and declares_rules(path)
    }
    assert there == {(area, module) for area, modules in MODULES.items() for module in modules}
    assert not {area for area, _ in there} & SHARED


@pytest.mark.parametrize("area", sorted(MODULES))
def test_no_area_imports_the_rules_of_another(area: str):
    of_others = {
        f"nordicbaltic_standards.rules.{other}.{module}"
        for other, modules in MODULES.items()
        if other != area
        for module in modules
    }
    for path in sorted((FOLDER / area).glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        taken = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not taken & of_others, path.name


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a fresh interpreter a module is a fork of one")
@pytest.mark.parametrize("areas", [["protection"], pytest.param([], marks=pytest.mark.products)], ids=["one", "all"])
def test_every_module_of_rules_judges_alone_what_it_judges_among_all(areas: list[str]):
    done = subprocess.run(
        [sys.executable, "-c", ALONE, *areas],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("all tried\n", "")
