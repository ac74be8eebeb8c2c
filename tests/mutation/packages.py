"""Mutation test outside the rules: ``python tests/mutation/packages.py [WORD…] [--each N] [--survivors]``.

A random sample of the mutants that cosmic-ray can make of a package (the same each time) is judged by the tests that run the mutated
line; coverage tells which, in one run of the suite beforehand. With words, only modules whose path holds one of them count, each as a package of its own.
Ends with 1 where a package stays below `FLOOR`. Needs ``pip install cosmic-ray pytest-cov``.
"""

from __future__ import annotations

import ast
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

import pytest
from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from coverage import CoverageData

from nordicbaltic_standards.rules import MODULES

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "nordicbaltic_standards"
PACKAGES = (
    "cli", "deadlines", "exchange", "i18n", "interop", "law", "models", "privacy", "rules", "statistics", "utils", "validation",
)  # fmt: skip
FLOOR = 90
"""Smallest share of killed mutants of a package, in hundredths; equivalent ones are left out."""
SEED = 20261130
MOST_TESTS = 40
"""Tests that judge a mutant, those that run the fewest lines of its module first: they are about it."""
PATIENCE = 240
"""Seconds after which a mutant counts as killed: it hangs."""
SLOW = [
    "test_silence",
    "test_vectors",
    "test_xlsform",
    "test_forms",
    "test_spreadsheets_products",
    "test_projections",
    "test_schemas",
    "test_repository_scan",
    "test_fuzzing",
    "test_processes",
    "test_hostile_workbooks",
    "test_benchmarks",
    "test_docs",
    "test_bundle",
]
"""Tests that are left out of the run that measures: they judge everything at once, or start processes that are not measured."""
SKIPPED = ("core/VariableReplacer", "core/VariableInserter", "core/AddNot", "core/RemoveDecorator")
EQUIVALENT = Path(__file__).with_name("equivalent.toml")


class Mutant(NamedTuple):
    """A mutant: path of the module below the package, operator, occurrence, line."""

    module: str
    operator: str
    occurrence: int
    line: int


def modules(words: list[str]) -> dict[str, list[str]]:
    """Return the modules to mutate by the name under which they are counted."""
    paths = [path.relative_to(SOURCE).as_posix() for path in sorted(SOURCE.rglob("*.py"))]
    areas = tuple(f"rules/{area}/" for area in MODULES)
    paths = [path for path in paths if path.partition("/")[0] in PACKAGES and not path.startswith(areas)]
    if words:
        return {path: [path] for path in paths if any(word in path for word in words)}
    found: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        found[path.partition("/")[0]].append(path)
    return found


def spared(source: str) -> set[int]:
    """Return the lines that no test can judge: annotations, imports and what only a type checker reads."""
    lines: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        named: list[ast.AST | None] = []
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
            named = [*(each.annotation for each in arguments), node.returns]
        elif isinstance(node, ast.AnnAssign):
            named = [node.annotation]
        elif isinstance(node, ast.Import | ast.ImportFrom) or ast.unparse(node).startswith("if TYPE_CHECKING"):
            named = [node]
        for item in named:
            if item is not None:
                lines.update(range(item.lineno, (item.end_lineno or item.lineno) + 1))  # type: ignore[attr-defined]
    return lines


def mutants(module: str) -> list[Mutant]:
    """Return every mutant of a module."""
    source = (SOURCE / module).read_text(encoding="utf-8")
    tree, left_out = get_ast(source), spared(source)
    found = []
    for operator in operator_names():
        if operator.startswith(SKIPPED):
            continue
        for occurrence, line in enumerate(_lines(tree, operator)):
            if line not in left_out:
                found.append(Mutant(module, operator, occurrence, line))
    return found


def _lines(tree: object, operator: str) -> list[int]:
    made, stack, lines = get_operator(operator)(), [tree], []
    while stack:
        node = stack.pop()
        lines += [position[0][0] for position in made.mutation_positions(node)]
        stack.extend(reversed(getattr(node, "children", [])))
    return lines


def measure(folder: Path) -> dict[str, dict[int, set[str]]]:
    """Return the tests that run each line of each module."""
    held = folder / "coverage"
    if not held.exists():
        left_out = [f"--ignore-glob=**/{stem}*.py" for stem in SLOW]
        command = [sys.executable, "-m", "pytest", "-q", "--numprocesses=auto", "--cov=nordicbaltic_standards"]
        command += ["--cov-context=test", "--cov-report=", "-p", "no:randomly", *left_out, "tests"]
        environment = {**os.environ, "COVERAGE_FILE": str(held), "NBS_EXAMPLES": "3"}
        subprocess.run(command, cwd=ROOT, env=environment, check=False, stdout=sys.stderr)
    data = CoverageData(str(held))
    data.read()
    found: dict[str, dict[int, set[str]]] = {}
    for file in data.measured_files():
        contexts = data.contexts_by_lineno(file)
        place = Path(file)
        if place.is_relative_to(SOURCE):
            name = place.relative_to(SOURCE).as_posix()
            found[name] = {
                line: {
                    each.partition("|")[0] if each.endswith(("|run", "|setup", "|teardown")) else each for each in held
                }
                - {""}
                for line, held in contexts.items()
            }
    return found


def judges(module: str, line: int, measured: dict[str, dict[int, set[str]]]) -> list[str]:
    """Return the tests that judge a mutant on a line: those that run it, or, where it runs on import, the module."""
    lines = measured.get(module, {})
    tests = lines.get(line) or set().union(*lines.values()) if lines else set()
    reach = Counter(test for held in lines.values() for test in held)
    return sorted(tests, key=lambda test: (reach[test], test))[:MOST_TESTS]


class InPlace(SourceFileLoader):
    """Finds and loads other source in the place of a module."""

    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.source = source

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def get_code(self, fullname: str) -> object:  # noqa: ARG002 - as the base class has it
        return compile(self.source, self.path, "exec")


def dies(task: tuple[Mutant, list[str]]) -> tuple[Mutant, bool]:
    """Return whether a test fails with a mutant in the place of its module, in a process of its own."""
    mutant, tests = task
    if not tests:
        return mutant, False
    path = SOURCE / mutant.module
    source = mutate_code(path.read_text(encoding="utf-8"), get_operator(mutant.operator)(), mutant.occurrence)
    name = "nordicbaltic_standards." + re.sub(r"(/__init__)?\.py$", "", mutant.module).replace("/", ".")
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.environ["NBS_EXAMPLES"] = "3"
        sys.meta_path.insert(0, InPlace(name, str(path), source))
        os.chdir(ROOT)
        try:
            status = pytest.main(["-x", "-q", "--assert=plain", "-n", "0", "-p", "no:randomly", *tests])
        except BaseException:  # noqa: BLE001 - whatever it raises, it has been noticed
            status = 1
        os._exit(0 if status == 0 else 1)
    return mutant, os.waitpid(child, 0)[1] != 0


@cache
def equivalent() -> list[tuple[str, str, str]]:
    """Return module, operator and line of the mutants that nothing can tell from the original."""
    if not EQUIVALENT.exists():
        return []
    entries = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["mutant"]
    return [(entry["module"], entry["operator"], entry["line"]) for entry in entries]


def is_equivalent(mutant: Mutant) -> bool:
    """Return whether a mutant is named as one that means the same."""
    text = (SOURCE / mutant.module).read_text(encoding="utf-8").splitlines()[mutant.line - 1].strip()
    return (mutant.module, mutant.operator, text) in equivalent()


def main() -> int:
    """Print how many mutants of each package were killed, and which survive."""
    arguments = sys.argv[1:]
    each = int(arguments[arguments.index("--each") + 1]) if "--each" in arguments else 20
    words = [word for word in arguments if not word.startswith("--") and not word.isdigit()]
    folder = Path(os.environ.get("NBS_MUTATION", tempfile.gettempdir())) / "nbs-mutation"
    folder.mkdir(parents=True, exist_ok=True)
    measured = measure(folder)
    tasks: list[tuple[Mutant, list[str]]] = []
    group: dict[str, str] = {}
    for name, paths in modules(words).items():
        every = [mutant for path in paths for mutant in mutants(path) if not is_equivalent(mutant)]
        chosen = random.Random(SEED).sample(every, min(each, len(every)))  # noqa: S311 - a sample, no secret
        tasks += [(mutant, judges(mutant.module, mutant.line, measured)) for mutant in chosen]
        group |= dict.fromkeys(paths, name)
    killed, made = Counter[str](), Counter[str]()
    lived = []
    with Pool(os.cpu_count()) as pool:
        for mutant, dead in pool.imap_unordered(dies, tasks):
            made[group[mutant.module]] += 1
            killed[group[mutant.module]] += dead
            if not dead:
                lived.append(mutant)
    below = [name for name in made if 100 * killed[name] < FLOOR * made[name]]
    for mutant in sorted(lived):
        sys.stdout.write(f"survives: {mutant.module}:{mutant.line} {mutant.operator} {mutant.occurrence}\n")
    for name in sorted(made):
        share = 100 * killed[name] / made[name]
        sys.stdout.write(f"{name:<45} {killed[name]:>4} of {made[name]:>4} killed: {share:.0f} %\n")
    sys.stdout.write(f"together {sum(killed.values())} of {sum(made.values())}; floor {FLOOR} %\n")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
