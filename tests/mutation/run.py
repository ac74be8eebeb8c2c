"""Mutation test of the rules: ``python tests/mutation/run.py [WORD…] [--survivors] [--vectors] [--each=N]``.

Every mutant that cosmic-ray can make of a rule module is loaded in a process of its own and judged by the vectors of its
area; it is killed when some vector no longer yields just what it says. What survives them is judged by the tests that
state law about its module. Needs ``pip install cosmic-ray``. Not part of the test suite: it takes minutes. With words,
only modules whose path holds one of them; with ``--vectors`` the tests are left out, and the share is too low rather than too high;
with ``--each=N`` a sample of the mutants of each module, the same each time.
"""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from multiprocessing import Pool
from pathlib import Path
from types import ModuleType

import pytest
from cosmic_ray.ast import get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

from nordicbaltic_standards import validate
from nordicbaltic_standards.rules.registry import RULES
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation import run_rules as content

CATALOGUE_OF_RULES = sys.modules["nordicbaltic_standards.rules"]
AREAS = tuple(CATALOGUE_OF_RULES.MODULES)
PATIENCE, PATIENCE_OF_TESTS = 10, 300
"""Seconds after which a mutant counts as killed: it hangs; before the vectors and before the tests."""
TESTS = {
    "": ("worked_situations",),
    "rules.identification": ("identification_and_network_wordings", "presumed_children"),
    "rules.residence": ("residence_wordings", "statutory"),
    "rules.residence.period_start": ("statutory_stay",),
    "rules.assistance": ("help_and_referral_wordings",),
    "rules.referral": ("help_and_referral_wordings", "presumed_children", "holding"),
    "rules.referral.status": ("statutory_duties",),
    "rules.protection": ("protection_wordings", "disclosure_law", "presumed_children", "may_disclose"),
    "rules.protection.recorded_terms": ("statutory", "erase"),
    "rules.compensation": ("compensation_wordings", "presumed_children", "statutory"),
    "rules.network": ("identification_and_network_wordings",),
    "rules.case_file": ("case_and_message_rules", "case_wordings", "presumed_children", "holding", "statutory"),
    "rules.case_file.retention": ("erase",),
    "rules.exchange": ("case_and_message_rules", "case_wordings", "presumed_children", "minimise_by_hand"),
}
"""Tests that state law, by the beginning of the names of the modules about which they state it."""
SERVED = {"rules.protection": ("rules.retention.trigger_dates", "rules.retention.terms", "rules.case_file.retention")}
"""Modules of another area that use those of a package, in the order in which they can be loaded again. The rules among them
are judged with the package: PRO-019 looks at the record of data protection, and stands where the file around it is read."""
VECTORS_ALONE = "--vectors" in sys.argv
EACH = next((int(word.partition("=")[2]) for word in sys.argv if word.startswith("--each=")), None)
"""Mutants of each module that are judged; `None`: all."""
SKIPPED = ("core/VariableReplacer", "core/VariableInserter")
"""Operators that need settings of their own."""
SAME = ("core/ReplaceComparisonOperator_Is_Eq", "core/ReplaceComparisonOperator_IsNot_NotEq")
"""Operators whose mutants mean the same: what rules compare by identity (codes, None, booleans) exists once."""

list(CATALOGUE_OF_RULES.rules)
VECTORS = all_vectors()


def modules() -> dict[str, ModuleType]:
    """Return every module of rules, in the order in which they can be loaded again."""
    found: dict[str, ModuleType] = {}
    for area in AREAS:
        package = importlib.import_module(f"nordicbaltic_standards.rules.{area}")
        for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            found[info.name] = importlib.import_module(info.name)
    return found


MODULES = modules()


def served(package: str) -> tuple[str, ...]:
    """Return the names of the modules of another area that use those of a package."""
    return tuple(
        f"nordicbaltic_standards.{name}" for name in SERVED.get(package.removeprefix("nordicbaltic_standards."), ())
    )


def judged(name: str) -> list[Vector]:
    """Return the vectors that judge mutants of a module: those of the rules in its package."""
    package = name.rpartition(".")[0]
    judging = (package, *served(package))
    own = {rule.id for rule in RULES.values() if rule.check.__module__.startswith(judging)}
    here = {rule.id for rule in RULES.values() if rule.check.__module__ == name}
    order = [*sorted(here), *sorted(own - here)]
    return [vector for rule in order for vector in VECTORS.get(rule, ())]


JUDGED = {name: judged(name) for name in MODULES}
"""Vectors by module, told before anything is mutated."""


def catalogue() -> dict[str, str]:
    """Return what the record of a release says of every rule; a change there is named when a release is checked."""
    return {rule.id: f"{rule.fixed} {rule.profiles} {rule.countries}" for rule in RULES.values()}


CATALOGUE = catalogue()


def agrees(vector: Vector) -> bool:
    """Return whether a vector still yields just what it says."""
    case = vector.case
    wanted = Counter((each.rule, each.pointer, each.severity, each.variant) for each in vector.expected)
    report = validate(
        vector.record,
        country=case.country,
        on=case.on,
        profile=made_anew(case.profile),
        organisation=vector.organisation,
    )
    seen = ((each.rule, each.pointer, each.severity.value, each.variant) for each in report.findings)
    return Counter(seen) == wanted


def made_anew(text: str) -> str:
    """Return an equal text that is another object: a caller's is not one of the program's own."""
    return "".join([*text])


def load(name: str, source: str) -> None:
    """Load mutated source in the place of a module, and whatever was made from it."""
    package = name.rpartition(".")[0]
    for identifier in [rule.id for rule in RULES.values() if rule.check.__module__ == name]:
        del RULES[identifier]
    exec(compile(source, name, "exec"), MODULES[name].__dict__)  # noqa: S102 - our own source, mutated
    for other, module in MODULES.items():
        if other != name and other.startswith(package):
            importlib.reload(module)
    for other in served(package):
        importlib.reload(sys.modules[other])
    CATALOGUE_OF_RULES._rules.cache_clear()
    content.select_rules.cache_clear()


def passes_vectors(name: str, source: str) -> bool:
    """Return whether every vector of its package yields what it says with this source in the place of a module."""
    load(name, source)
    return catalogue() == CATALOGUE and all(agrees(vector) for vector in JUDGED[name])


class InPlace(SourceFileLoader):
    """Finds and loads other source in the place of a module."""

    def __init__(self, name: str, source: str) -> None:
        super().__init__(name, str(MODULES[name].__file__))
        self.source = source

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def get_code(self, fullname: str) -> object:
        return compile(self.source, fullname, "exec")


def tests_of(name: str) -> tuple[str, ...]:
    """Return the files of tests that state law about a module."""
    short = name.removeprefix("nordicbaltic_standards.")
    stems = [stem for beginning, named in TESTS.items() if short.startswith(beginning) for stem in named]
    return tuple(str(next(Path(__file__).parents[1].rglob(f"test_{stem}.py"))) for stem in dict.fromkeys(stems))


def passes_tests(name: str, source: str) -> bool:
    """Return whether the tests pass with this source in the place of a module: all is imported anew, so all sees it."""
    for imported in [module for module in sys.modules if module.partition(".")[0] == "nordicbaltic_standards"]:
        del sys.modules[imported]
    sys.meta_path.insert(0, InPlace(name, source))
    os.dup2(2, 1)
    os.environ["NBS_EXAMPLES"] = "1"
    return (
        pytest.main(["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "--hypothesis-seed=0", *tests_of(name)])
        == 0
    )


def apart(passes: Callable[[str, str], bool], name: str, source: str, patience: int) -> bool:
    """Return whether source passes in the place of a module; it lives and dies in a process of its own."""
    child = os.fork()
    if child == 0:
        signal.alarm(patience)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            passed = passes(name, source)
        except BaseException:  # noqa: BLE001 - whatever it raises, it has been noticed
            passed = False
        os._exit(0 if passed else 1)
    _, status = os.waitpid(child, 0)
    return status == 0


def survives(task: tuple[str, str, int]) -> tuple[tuple[str, str, int], bool, bool]:
    """Return whether a mutant goes unnoticed by the vectors, and whether by the tests after them."""
    name, operator, occurrence = task
    source = mutate_code(source_of(name), get_operator(operator)(), occurrence)
    past_vectors = apart(passes_vectors, name, source, PATIENCE)
    by_tests = past_vectors and not VECTORS_ALONE
    return task, past_vectors, apart(passes_tests, name, source, PATIENCE_OF_TESTS) if by_tests else past_vectors


def check_tests(names: list[str]) -> None:
    """Refuse to begin where the tests of a module, or its vectors, do not even pass with its own source."""
    for name in {tests_of(name): name for name in names}.values():
        for passes, patience in ((passes_vectors, PATIENCE), (passes_tests, PATIENCE_OF_TESTS))[
            : 1 if VECTORS_ALONE else 2
        ]:
            if not apart(passes, name, source_of(name), patience):
                raise SystemExit(f"{passes.__name__}: {name} does not with its own source, so nothing can be told.")


def source_of(name: str) -> str:
    """Return the source of a module as it stands."""
    return Path(str(MODULES[name].__file__)).read_text()


def tasks(names: list[str]) -> Iterator[tuple[str, str, int]]:
    """Yield the mutants of these modules that are judged."""
    for name in names:
        found = list(mutants(name))
        yield from found if EACH is None else random.Random(name).sample(found, min(EACH, len(found)))  # noqa: S311


def mutants(name: str) -> Iterator[tuple[str, str, int]]:
    """Yield every mutant of a module."""
    source = source_of(name)
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
    names = [name for name in MODULES if not words or any(word in name for word in words)]
    begun = time.perf_counter()
    check_tests(names)
    made: dict[str, list[int]] = {name: [0, 0, 0] for name in names}
    lived: list[tuple[str, int, str]] = []
    lines = {}
    with Pool(os.cpu_count()) as pool:
        for (name, operator, occurrence), past_vectors, alive in pool.imap_unordered(survives, tasks(names), 8):
            made[name] = [had + more for had, more in zip(made[name], (1, past_vectors, alive), strict=True)]
            if alive:
                key = (name, operator)
                if key not in lines:
                    lines[key] = list(positions(get_ast(source_of(name)), operator))
                lived.append((name, lines[key][occurrence][0], operator))
    for name, (total, past, alive) in sorted(made.items()):
        short = name.removeprefix("nordicbaltic_standards.")
        sys.stdout.write(f"{short:<45} {total:>5} mutants, {past:>4} survive the vectors, {alive:>4} the tests too\n")
    total, past, alive = (sum(counts) for counts in zip(*made.values(), strict=True))
    seconds = time.perf_counter() - begun
    sys.stdout.write(
        f"killed {total - alive} of {total}: {100 * (total - alive) / max(total, 1):.1f} %"
        f" ({100 * (total - past) / max(total, 1):.1f} % by the vectors alone) in {seconds:.0f} s\n"
    )
    if show:
        for name, line, operator in sorted(lived):
            sys.stdout.write(f"{name.removeprefix('nordicbaltic_standards.')}:{line} {operator}\n")


if __name__ == "__main__":
    main()
