"""Mutation test outside the rules: ``python tests/mutation/packages.py [WORD…] [--each N] [--seed WORD]``.

A random sample of the mutants that cosmic-ray can make of a package is judged by the tests that run the mutated line; coverage
tells which, in one run of the suite beforehand. The draw hangs on the text of a line alone, so a mutant stays in the sample, or
out of it, while other lines change. With words, such as ``privacy`` or ``privacy/erasure``, what begins with
each of them counts as a package.
Ends with 1 where a package stays below `FLOOR`. Needs ``pip install cosmic-ray pytest-cov``.
"""

from __future__ import annotations

import ast
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from coverage import CoverageData

from nordicbaltic_standards.rules import MODULES

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "nordicbaltic_standards"
LEFT_OUT = (
    "generators/",  # run by maintainers; each file they write is compared by `python -m nordicbaltic_standards.generators --check`
    "codelists/enumerations.py",  # written by a generator
    "codelists/iso_codes.py",
    *(f"rules/{area}/" for area in MODULES),  # judged by run.py
)
"""What is not mutated here; every other module in a package is."""
FLOOR = 90
"""Smallest share of killed mutants of a package, in hundredths; equivalent ones are left out."""
SEED = "A"
FIRST, MOST_TESTS = 6, 200
"""Tests that judge a mutant: first a few, then all that do."""
LONGEST = 5.0
"""Seconds that a test may take which judges."""
QUIETLY = ("-x", "-q", "--assert=plain", "-n", "0", "-p", "no:randomly")
ENVIRONMENT = {"NBS_EXAMPLES": "3", "NBS_NO_SKIPS": ""}
"""How tests judge; a mutant that hangs fails the one whose time is over."""
SLOW = (
    "bundle", "docs", "forms", "fuzzing", "hostile_workbooks", "processes", "projections", "repository_scan", "schemas", "silence",
    "silence_files", "silence_privacy", "spreadsheets_products", "xlsform",
)  # fmt: skip
"""Tests that are left out of the run that measures: they judge everything at once, or start processes that are not measured."""
AT_LAST = (
    "tests/test_architecture.py::test_data_classes_are_closed_and_only_what_is_being_filled_can_be_changed",
    "tests/generators/test_schemas.py",
    "tests/generators/test_projections.py",
)
"""What judges mutants that all others let live: it looks at what is declared, wherever that stands."""
SKIPPED = (
    "core/VariableReplacer", "core/VariableInserter",  # need settings of their own
    "core/AddNot", "core/RemoveDecorator",  # nearly all of the ones die at once, nearly all of the others mean the same: caches
    "core/ReplaceComparisonOperator_Is_Eq", "core/ReplaceComparisonOperator_IsNot_NotEq",  # what is compared exists once
)  # fmt: skip
"""Operators whose mutants tell nothing."""
EQUIVALENT = Path(__file__).with_name("equivalent.toml")


class Mutant(NamedTuple):
    """A mutant: path of the module below the package, operator, occurrence, line and its text, column."""

    module: str
    operator: str
    occurrence: int
    line: int
    text: str
    column: int

    def drawn(self, seed: str) -> float:
        """Return a number from 0 to 1 by which mutants are drawn: by the text of a line, wherever the line stands."""
        return random.Random(f"{seed} {self.module} {self.operator} {self.text} {self.column}").random()  # noqa: S311


def modules(words: list[str]) -> dict[str, list[str]]:
    """Return the modules to mutate by the name under which they are counted."""
    paths = [path.relative_to(SOURCE).as_posix() for path in sorted(SOURCE.rglob("*.py"))]
    paths = [path for path in paths if "/" in path and not path.startswith(LEFT_OUT)]
    if words:
        return {word: [path for path in paths if path.startswith(word)] for word in words}
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
    tree, texts, left_out = get_ast(source), source.splitlines(), spared(source)
    found = []
    for operator in operator_names():
        if operator.startswith(SKIPPED):
            continue
        for occurrence, (line, column) in enumerate(_places(tree, operator)):
            if line not in left_out:
                found.append(Mutant(module, operator, occurrence, line, texts[line - 1].strip(), column))
    return found


def _places(tree: object, operator: str) -> list[tuple[int, int]]:
    made, stack, places = get_operator(operator)(), [tree], []
    while stack:
        node = stack.pop()
        places += [position[0] for position in made.mutation_positions(node)]
        stack.extend(reversed(getattr(node, "children", [])))
    return places


class Measured:
    """Which tests run which line of which module, from one run of the suite that is measured."""

    def __init__(self, folder: Path) -> None:
        held, took = folder / "coverage", folder / "took.xml"
        if not held.exists():
            left_out = [f"--ignore-glob=**/test_{name}.py" for name in SLOW]
            command = [sys.executable, "-m", "pytest", "-q", "--numprocesses=auto", "--cov=nordicbaltic_standards"]
            command += [
                "--cov-context=test",
                "--cov-report=",
                "-p",
                "no:randomly",
                f"--junitxml={took}",
                *left_out,
                "tests",
            ]
            environment = {**os.environ, **ENVIRONMENT, "COVERAGE_FILE": str(held)}
            subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=sys.stderr)
        slow = {
            (case.get("classname"), case.get("name"))
            for case in ET.parse(took).iter("testcase")  # noqa: S314 - written a moment ago
            if float(case.get("time", 0)) > LONGEST
        }
        self._data = CoverageData(str(held))
        self._data.read()
        tests = {each: each.rpartition("|")[0] for each in self._data.measured_contexts()}
        self._tests = {each: test for each, test in tests.items() if test and _named(test) not in slow}
        self.sizes = Counter[str]()
        """Lines of the package that each test runs."""
        with closing(sqlite3.connect(held)) as database:  # by its documented schema: by module it would take minutes
            for name, bits in database.execute(
                "SELECT context, numbits FROM line_bits JOIN context ON id = context_id"
            ):
                self.sizes[tests.get(name, "")] += int.from_bytes(bits, "little").bit_count()

    def lines(self, module: str) -> dict[int, set[str]]:
        """Return the tests that run each line of a module."""
        contexts = self._data.contexts_by_lineno(str(SOURCE / module))
        return {line: {self._tests[each] for each in held if each in self._tests} for line, held in contexts.items()}


def _named(test: str) -> tuple[str, str]:
    """Return how a report in the form of JUnit names a test: its module and class, and its name."""
    *place, name = test.split("::")
    return ".".join(place).replace(".py", "").replace("/", "."), name


def judges(line: int, lines: dict[int, set[str]], sizes: Counter[str]) -> list[str]:
    """Return the tests that judge a mutant on a line of a module, by the tests that run each of its lines, and how many each runs.

    Those that run the line come first, and among them those in which most lines are of the module: they are about it. Others
    follow, because what runs on import, or is kept in a cache, is seen only where it ran first. Of each function of tests one
    case is taken, then of each a second.
    """
    near = lines.get(line, set())
    reach = Counter(test for held in lines.values() for test in held)

    def order(test: str) -> tuple[bool, float, str]:
        return test not in near, -reach[test] / sizes[test], test

    turn, turns = Counter[str](), dict[str, int]()
    for test in sorted(reach, key=order):
        function = test.partition("[")[0]
        turns[test] = turn[function]
        turn[function] += 1
    return sorted(reach, key=lambda test: (test not in near, turns[test], *order(test)))[:MOST_TESTS]


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
    """Return whether a test fails with a mutant in the place of its module."""
    mutant, tests = task
    source = (SOURCE / mutant.module).read_text(encoding="utf-8")
    mutated = mutate_code(source, get_operator(mutant.operator)(), mutant.occurrence)
    # Most die at the first few tests, and the others are collected for those that do not.
    return mutant, not passes(mutant.module, mutated, tests[:FIRST], tests[FIRST:], AT_LAST)


def lives(task: tuple[str, list[str]]) -> bool:
    """Return whether tests pass with a module as it is: a test that fails anyhow would kill every mutant."""
    module, tests = task
    return passes(module, (SOURCE / module).read_text(encoding="utf-8"), tests)


def passes(module: str, source: str, *parts: Sequence[str]) -> bool:
    """Return whether tests, part by part, pass with this source in the place of a module, in a process of its own."""
    path = SOURCE / module
    name = "nordicbaltic_standards." + re.sub(r"(/__init__)?\.py$", "", module).replace("/", ".")
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.environ |= ENVIRONMENT
        for imported in [each for each in sys.modules if each.startswith("nordicbaltic_standards")]:
            del sys.modules[imported]
        sys.meta_path.insert(0, InPlace(name, str(path), source))
        os.chdir(ROOT)
        try:
            passed = all(pytest.main([*QUIETLY, *part]) == 0 for part in parts if part)
        except BaseException:  # noqa: BLE001 - whatever it raises, it has been noticed
            passed = False
        os._exit(0 if passed else 1)
    return os.waitpid(child, 0)[1] == 0


@cache
def equivalent() -> list[tuple[str, str, str]]:
    """Return module, operator and line of the mutants that nothing can tell from the original."""
    if not EQUIVALENT.exists():
        return []
    entries = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["mutant"]
    return [(entry["module"], entry["operator"], entry["line"]) for entry in entries]


def is_equivalent(mutant: Mutant) -> bool:
    """Return whether a mutant is named as one that means the same."""
    return (mutant.module, mutant.operator, mutant.text) in equivalent()


def main() -> int:
    """Print how many mutants of each package were killed, and which survive."""
    arguments = sys.argv[1:]
    each = int(arguments[arguments.index("--each") + 1]) if "--each" in arguments else 20
    seed = arguments[arguments.index("--seed") + 1] if "--seed" in arguments else SEED
    words = [word for word in arguments if not word.startswith("--") and word != seed and not word.isdigit()]
    folder = Path(os.environ.get("NBS_MUTATION", tempfile.gettempdir())) / "nbs-mutation"
    folder.mkdir(parents=True, exist_ok=True)
    measured = Measured(folder)
    tasks: list[tuple[Mutant, list[str]]] = []
    controls: list[tuple[str, list[str]]] = []
    group: dict[str, str] = {}
    for name, paths in modules(words).items():
        every = [mutant for path in paths for mutant in mutants(path) if not is_equivalent(mutant)]
        chosen = sorted(every, key=lambda mutant: mutant.drawn(seed))[:each]
        for module in sorted({mutant.module for mutant in chosen}):
            lines = measured.lines(module)
            own = [(mutant, judges(mutant.line, lines, measured.sizes)) for mutant in chosen if mutant.module == module]
            tasks += own
            controls.append((module, list(dict.fromkeys(test for _, tests in own for test in tests[:FIRST]))))
        group |= dict.fromkeys(paths, name)
    killed, made = Counter[str](), Counter[str]()
    controls[0][1].extend(AT_LAST)
    with Pool(os.cpu_count()) as pool:
        for (module, _), alive in zip(controls, pool.imap(lives, controls), strict=True):
            if not alive:
                raise SystemExit(f"{module}: the tests do not pass with its own source, so nothing can be told.")
        for mutant, dead in pool.imap(dies, tasks):
            made[group[mutant.module]] += 1
            killed[group[mutant.module]] += dead
            if not dead:
                sys.stdout.write(f"survives: {mutant.module}:{mutant.line} {mutant.operator} {mutant.occurrence}\n")
                sys.stdout.flush()
    below = [name for name in made if 100 * killed[name] < FLOOR * made[name]]
    for name in sorted(made):
        share = 100 * killed[name] / made[name]
        sys.stdout.write(f"{name:<45} {killed[name]:>4} of {made[name]:>4} killed: {share:.0f} %\n")
    sys.stdout.write(f"together {sum(killed.values())} of {sum(made.values())}; floor {FLOOR} %\n")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
