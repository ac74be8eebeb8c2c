"""Fuzz the doors of the library with a fixed budget, on two processes, and print a table of what was met.

Usage, in the root of a checkout::

    python tests/fuzz/run.py [--inputs 1000000] [--seconds 1200] [--seed 1] [--jobs 2] [--limit 10] [--target NAME …]
    python tests/fuzz/run.py --target NAME --only NUMBER      # one input again, with its traceback

Each input is made from seed, target and number, so that every failure can be met again. It ends with 0 when nothing was
met, 1 when there was a crash, a hang or a leak, and 3 when the time ran out before all inputs were made.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import multiprocessing
import os
import queue
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from mutate import MARKER, NUMBER
from targets import TARGETS, Corpus, Target

MEMORY = 4 * 1024**3
"""Most address space of a process, so that an input that eats memory is a crash and not the end of the machine."""
BATCH = 0.5
"""Seconds between two messages of a process."""
PATIENCE = 4
"""A process that is silent for so many times the limit is stuck where no signal reaches it, and is ended."""


class Hang(BaseException):
    """An input took longer than the limit. No `Exception`, so that nobody catches it on the way."""


@dataclass
class Row:
    """What was met at one target."""

    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_number: int = 0
    crashes: int = 0
    hangs: int = 0
    leaks: int = 0

    def add(self, other: Row) -> None:
        """Add what another process met."""
        self.inputs += other.inputs
        self.seconds += other.seconds
        self.crashes += other.crashes
        self.hangs += other.hangs
        self.leaks += other.leaks
        if other.slowest > self.slowest:
            self.slowest, self.slowest_number = other.slowest, other.slowest_number


@dataclass
class Plan:
    """What one process has to do: numbers ``first``, ``first + step`` … below ``quota`` of each target."""

    seed: int
    first: int
    step: int
    quotas: dict[str, int]
    limit: float
    until: float
    done: dict[str, int] = field(default_factory=dict)
    skip: set[tuple[str, int]] = field(default_factory=set)


def _stop(*_: object) -> None:
    raise Hang


class _Said(logging.Handler):
    """Keeps what is logged, so that it is looked through as well."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def random_of(seed: int, target: str, number: int) -> Random:
    """Return the source of chance of one input."""
    return Random(f"{seed}/{target}/{number}")  # noqa: S311 - chance that can be repeated, no secret


def attempt(target: Target, random: Random, limit: float, logged: _Said) -> tuple[str, str]:
    """Run one input; return what was met, ``""`` for nothing, and where."""
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            said = target.run(random)
    except Hang as error:
        return "hang", place_of(error)
    except target.documented:
        return "", ""
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return "crash", f"{type(error).__name__} {place_of(error)}"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if warned or logged.lines:
        said += "".join(str(item.message) for item in warned) + "".join(logged.lines)
        logged.lines.clear()
    return ("leak", "in what was said") if MARKER in said or str(NUMBER) in said else ("", "")


def place_of(error: BaseException) -> str:
    """Return the innermost line of the library, or of whatever it called; never a value."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "nordicbaltic_standards" in frame.filename] or frames
    last = own[-1]
    return f"{Path(last.filename).name}:{last.lineno}"


def work(plan: Plan, told: Any, at: Any) -> None:
    """Run one process; it writes into ``at`` what it is about to do, and tells what it met."""
    signal.signal(signal.SIGALRM, _stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.RLIM_INFINITY))
    logged = _Said()
    logging.getLogger().addHandler(logged)
    corpus = Corpus()
    targets = {kind.name: kind(corpus) for kind in TARGETS if kind.name in plan.quotas}
    rows: dict[str, Row] = {}
    failures: list[tuple[str, int, str, str]] = []
    places = {name: index for index, name in enumerate(plan.quotas)}
    last = time.monotonic()
    for name, number in numbers(plan):
        now = time.monotonic()
        if now - last > BATCH:
            told.put((plan.first, rows, failures, False))
            rows, failures, last = {}, [], now
        if now > plan.until:
            break
        if (name, number) in plan.skip:
            continue
        at[0], at[1] = places[name], number
        met, where = attempt(targets[name], random_of(plan.seed, name, number), plan.limit, logged)
        row = rows.setdefault(name, Row())
        took = time.monotonic() - now
        row.inputs += 1
        row.seconds += took
        if took > row.slowest:
            row.slowest, row.slowest_number = took, number
        if met:
            setattr(row, COLUMN[met], getattr(row, COLUMN[met]) + 1)
            failures.append((name, number, met, where))
    told.put((plan.first, rows, failures, True))


COLUMN = {"crash": "crashes", "hang": "hangs", "leak": "leaks"}


def numbers(plan: Plan) -> Iterator[tuple[str, int]]:
    """Yield target and number of every input, each target at the pace of its share."""
    made = {name: plan.done.get(name, 0) for name in plan.quotas}
    wanted = {
        name: max(0, -(-(quota - plan.first) // plan.step)) for name, quota in plan.quotas.items() if quota > plan.first
    }
    order = [name for name in wanted if made[name] < wanted[name]]
    while order:
        name = min(order, key=lambda one: (made[one] + 1) / wanted[one])
        # Some at once, so that choosing costs little beside cheap inputs.
        for _ in range(max(1, wanted[name] // 5000)):
            if made[name] >= wanted[name]:
                break
            yield name, plan.first + made[name] * plan.step
            made[name] += 1
        if made[name] >= wanted[name]:
            order.remove(name)


def table(rows: dict[str, Row], seconds: float) -> Iterator[str]:
    """Yield the lines of the table."""
    head = ("target", "inputs", "each (ms)", "slowest (ms)", "number", "crashes", "hangs", "leaks")
    yield "{:22}{:>10}{:>11}{:>14}{:>9}{:>9}{:>7}{:>7}".format(*head)
    total = Row()
    for name, row in rows.items():
        yield _line(name, row)
        total.add(row)
    yield _line("all", total)
    yield f"{seconds:.0f} seconds, {total.inputs / max(seconds, 1):.0f} inputs a second"


def _line(name: str, row: Row) -> str:
    each = 1000 * row.seconds / max(row.inputs, 1)
    return (
        f"{name:22}{row.inputs:>10}{each:>11.2f}{1000 * row.slowest:>14.1f}{row.slowest_number:>9}"
        f"{row.crashes:>9}{row.hangs:>7}{row.leaks:>7}"
    )


def quotas_of(inputs: int, names: list[str]) -> dict[str, int]:
    """Return how many inputs each target gets."""
    chosen = {kind.name: kind.share for kind in TARGETS if not names or kind.name in names}
    whole = sum(chosen.values())
    return {name: max(1, round(inputs * share / whole)) for name, share in chosen.items()}


@dataclass
class Running:
    """A process and what is known of it."""

    plan: Plan
    process: Any
    at: Any
    heard: float


class Run:
    """All processes of a run, and what they met."""

    def __init__(self, quotas: dict[str, int], seed: int, seconds: float, limit: float) -> None:
        self.context = multiprocessing.get_context("spawn")
        self.remarks_text: Any = self.context.Queue()
        self.rows = {name: Row() for name in quotas}
        self.failures: list[tuple[str, int, str, str]] = []
        self.running: dict[int, Running] = {}
        self.quotas, self.seed, self.limit = quotas, seed, limit
        self.until = time.monotonic() + seconds

    def start(self, plan: Plan) -> None:
        """Start a process."""
        at = self.context.Array("q", 2, lock=False)
        process = self.context.Process(target=work, args=(plan, self.remarks_text, at), daemon=True)
        process.start()
        self.running[plan.first] = Running(plan, process, at, time.monotonic() + 120)  # time to make the corpus

    def fuzz(self, jobs: int) -> None:
        """Start the processes and listen to them until all have ended."""
        for first in range(jobs):
            self.start(Plan(self.seed, first, jobs, self.quotas, self.limit, self.until))
        shown = time.monotonic()
        while self.running:
            self.listen()
            for one in list(self.running.values()):
                self.look_after(one)
            if time.monotonic() - shown > 30:
                shown = time.monotonic()
                made = sum(row.inputs for row in self.rows.values())
                left = self.until - shown
                sys.stderr.write(f"{made} inputs, {left:.0f} seconds left, failures: {len(self.failures)}\n")

    def listen(self) -> None:
        """Take in what a process tells."""
        try:
            first, news, met, ended = self.remarks_text.get(timeout=1)
        except queue.Empty:
            return
        one = self.running[first]
        for name, row in news.items():
            self.rows[name].add(row)
            one.plan.done[name] = one.plan.done.get(name, 0) + row.inputs
        known = {(name, kind, where) for name, _, kind, where in self.failures}
        self.failures += met
        for line in failed([failure for failure in met if (failure[0], *failure[2:]) not in known]):
            sys.stderr.write(line + "\n")
        one.heard = time.monotonic()
        if ended:
            self.running.pop(first).process.join()

    def look_after(self, one: Running) -> None:
        """End a process that is stuck, and start another in its place."""
        dead = not one.process.is_alive() and self.remarks_text.empty()
        if not dead and time.monotonic() - one.heard <= PATIENCE * self.limit:
            return
        # Only this process, which was started here.
        one.process.kill()
        one.process.join()
        del self.running[one.plan.first]
        name, number = list(self.quotas)[one.at[0]], one.at[1]
        kind = "crash" if dead else "hang"
        self.rows[name].add(Row(inputs=1, **{COLUMN[kind]: 1}))
        self.failures.append((name, number, kind, "the process died" if dead else "the process did not answer"))
        # What it had made since it last spoke is made again, but not the input at which it ended.
        one.plan.skip.add((name, number))
        self.start(one.plan)


def once(name: str, seed: int, number: int) -> int:
    """Run one input again, in this process, with its traceback."""
    (kind,) = [kind for kind in TARGETS if kind.name == name]
    said = kind(Corpus()).run(random_of(seed, name, number))
    for marker in (MARKER, str(NUMBER)):
        if marker in said:
            place = said.index(marker)
            sys.stdout.write(f"leak: …{said[max(0, place - 200) : place + 80]}…\n")
            return 1
    sys.stdout.write("nothing was met\n")
    return 0


def main() -> int:
    """Read the arguments and run."""
    names = [kind.name for kind in TARGETS]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=1200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--limit", type=float, default=10, help="seconds that one input may take")
    parser.add_argument("--target", action="append", choices=names, default=[])
    parser.add_argument("--only", type=int, help="run one input of one target again")
    given = parser.parse_args()
    if given.only is not None:
        return once(given.target[0], given.seed, given.only)
    quotas = quotas_of(given.inputs, given.target)
    started = time.monotonic()
    run = Run(quotas, given.seed, given.seconds, given.limit)
    with contextlib.suppress(KeyboardInterrupt):  # what was met until then is shown
        run.fuzz(given.jobs)
    for line in table(run.rows, time.monotonic() - started):
        sys.stdout.write(line + "\n")
    for line in failed(run.failures):
        sys.stdout.write(line + "\n")
    if run.failures:
        return 1
    return 0 if sum(row.inputs for row in run.rows.values()) >= sum(quotas.values()) else 3


def failed(failures: list[tuple[str, int, str, str]]) -> Iterator[str]:
    """Yield a line for each kind of failure: what, where, how often, and how to meet it again."""
    first: dict[tuple[str, str, str], int] = {}
    for name, number, kind, where in failures:
        first.setdefault((kind, name, where), number)
    counted = Counter((kind, name, where) for name, _, kind, where in failures)
    for (kind, name, where), count in counted.most_common(30):
        again = f"--target {name!r} --only {first[kind, name, where]}"
        yield f"{kind}: {name}, {where}, {count} times, again with {again}"


if __name__ == "__main__":
    os.chdir(Path(__file__).parent.parent.parent)
    raise SystemExit(main())
