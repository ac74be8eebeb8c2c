"""Mutation test of the rules: ``python tests/mutation/run.py [WORD…] [--survivors]``.

Every mutant that cosmic-ray can make of a rule module is loaded in a process of its own and judged by the vectors of its
area; it is killed when some vector no longer yields just what it says. Needs ``pip install cosmic-ray``. Not part of the
test suite: it takes minutes. With words, only modules whose path holds one of them.
"""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from types import ModuleType

from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from nordicbaltic_standards import catalogues, validate
from nordicbaltic_standards.law.rule import RULES
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation import content

AREAS = ("identification", "residence", "assistance", "referral", "protection", "compensation", "network", "case")
PATIENCE = 10
"""Seconds after which a mutant counts as killed: it hangs."""
SKIPPED = ("core/VariableReplacer", "core/VariableInserter")
"""Operators that need settings of their own."""
SAME = ("core/ReplaceComparisonOperator_Is_Eq", "core/ReplaceComparisonOperator_IsNot_NotEq")
"""Operators whose mutants mean the same: what rules compare by identity (codes, None, booleans) exists once."""

list(catalogues.rules)
VECTORS = all_vectors()


def modules() -> dict[str, ModuleType]:
    """Return every module of rules, in the order in which they can be loaded again."""
    found: dict[str, ModuleType] = {}
    for area in AREAS:
        package = importlib.import_module(f"nordicbaltic_standards.{area}.rules")
        for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            found[info.name] = importlib.import_module(info.name)
    return found


MODULES = modules()


def judged(name: str) -> list[Vector]:
    """Return the vectors that judge mutants of a module: those of the rules in its package."""
    package = name.rpartition(".")[0]
    own = {rule.id for rule in RULES.values() if rule.check.__module__.startswith(package)}
    here = {rule.id for rule in RULES.values() if rule.check.__module__ == name}
    order = [*sorted(here), *sorted(own - here)]
    return [vector for rule in order for vector in VECTORS.get(rule, ())]


JUDGED = {name: judged(name) for name in MODULES}
"""Vectors by module, told before anything is mutated."""
SEVERITIES = {rule.id: rule.severity.value for rule in RULES.values()}


def catalogue() -> dict[str, str]:
    """Return what the checked-in pages say of every rule; a change there is noticed by the check of projections."""
    return {rule.id: f"{rule.extended} {rule.fixed} {rule.profiles} {rule.countries}" for rule in RULES.values()}


CATALOGUE = catalogue()


def agrees(vector: Vector) -> bool:
    """Return whether a vector still yields just what it says."""
    case = vector.case
    own = SEVERITIES[vector.rule]
    wanted: set[tuple[str, str, str | None]] = {(rule, pointer, None) for rule, pointer in case.also}
    if case.at is not None:
        wanted |= {(vector.rule, pointer, case.severity or own) for pointer in (case.at, *case.more)}
    report = validate(vector.record, country=case.country, on=case.on, profile=case.profile)
    also = set(case.also)
    seen = {(f.rule, f.pointer, None if (f.rule, f.pointer) in also else f.severity.value) for f in report.findings}
    return seen == wanted


def load(name: str, source: str) -> None:
    """Load mutated source in the place of a module, and whatever was made from it."""
    package = name.rpartition(".")[0]
    for identifier in [rule.id for rule in RULES.values() if rule.check.__module__ == name]:
        del RULES[identifier]
    exec(compile(source, name, "exec"), MODULES[name].__dict__)  # noqa: S102 - our own source, mutated
    for other, module in MODULES.items():
        if other != name and other.startswith(package):
            importlib.reload(module)
    catalogues._rules.cache_clear()
    content.plan.cache_clear()


def survives(task: tuple[str, str, int]) -> tuple[tuple[str, str, int], bool]:
    """Return whether a mutant goes unnoticed; it lives and dies in a process of its own."""
    name, operator, occurrence = task
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            source = mutate_code(Path(str(MODULES[name].__file__)).read_text(), get_operator(operator)(), occurrence)
            load(name, source)
            alive = catalogue() == CATALOGUE and all(agrees(vector) for vector in JUDGED[name])
        except BaseException:  # noqa: BLE001 - whatever it raises, the mutant has been noticed
            alive = False
        os._exit(0 if alive else 1)
    _, status = os.waitpid(child, 0)
    return task, status == 0


def tasks(words: list[str]) -> Iterator[tuple[str, str, int]]:
    """Yield every mutant of every module."""
    for name, module in MODULES.items():
        if words and not any(word in name for word in words):
            continue
        source = Path(str(module.__file__)).read_text()
        tree, spared = get_ast(source), annotations(source)
        for operator in operator_names():
            if operator.startswith(SKIPPED + SAME):
                continue
            for occurrence, start in enumerate(positions(tree, operator)):
                if not any(first <= start < last for first, last in spared):
                    yield name, operator, occurrence


def annotations(source: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return where annotations stand: they are never evaluated, so no mutant of one can be noticed."""
    found: list[ast.expr] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
            found += [item for item in (*(each.annotation for each in arguments), node.returns) if item is not None]
        elif isinstance(node, ast.AnnAssign):
            found.append(node.annotation)
    return [
        ((item.lineno, item.col_offset), (item.end_lineno or item.lineno, item.end_col_offset or 0)) for item in found
    ]


def positions(tree: object, operator: str) -> Iterator[tuple[int, int]]:
    """Yield the places, line and column, that an operator mutates."""
    made = get_operator(operator)()
    stack = [tree]
    while stack:
        node = stack.pop()
        for position in made.mutation_positions(node):
            yield position[0]
        stack.extend(reversed(getattr(node, "children", [])))


def main() -> None:
    """Print how many mutants were killed, and the survivors."""
    show = "--survivors" in sys.argv
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    begun = time.perf_counter()
    made: dict[str, list[int]] = {}
    lived: list[tuple[str, int, str]] = []
    lines = {}
    with Pool(os.cpu_count()) as pool:
        for (name, operator, occurrence), alive in pool.imap_unordered(survives, tasks(words), 8):
            counts = made.setdefault(name, [0, 0])
            counts[0] += 1
            counts[1] += alive
            if alive:
                key = (name, operator)
                if key not in lines:
                    tree = get_ast(Path(str(MODULES[name].__file__)).read_text())
                    lines[key] = list(positions(tree, operator))
                lived.append((name, lines[key][occurrence][0], operator))
    for name, (total, alive) in sorted(made.items()):
        sys.stdout.write(f"{name.removeprefix('nordicbaltic_standards.'):<45} {total:>5} mutants, {alive:>4} survive\n")
    total, alive = sum(c[0] for c in made.values()), sum(c[1] for c in made.values())
    seconds = time.perf_counter() - begun
    sys.stdout.write(
        f"killed {total - alive} of {total}: {100 * (total - alive) / max(total, 1):.1f} % in {seconds:.0f} s\n"
    )
    if show:
        for name, line, operator in sorted(lived):
            sys.stdout.write(f"{name.removeprefix('nordicbaltic_standards.')}:{line} {operator}\n")


if __name__ == "__main__":
    main()
