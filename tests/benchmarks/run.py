"""Speed as a ratio, measured in one run: ``python tests/benchmarks/run.py``.

The jobs take turns, so that what slows the machine for a while slows all of them; each ratio is taken within one
turn, and the median of the turns is shown. Not part of the test suite: a timed limit says more about the machine than
about the code.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import fastjsonschema
import jsonschema_rs
from jsonschema import Draft202012Validator

from nordicbaltic_standards import CaseFile, example, validate
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.json_schema import schema as schema_of
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES, read_strictly
from nordicbaltic_standards.validation.parsing import parse
from nordicbaltic_standards.validation.run_rules import run_rules

TURNS = 40
SPELLS, SPELL = 15, 0.25
"""How often, and for how many seconds, a job is called over and over at its turn, as where many records are judged one
after the other. A single call after other work pays besides for filling the caches of the processor; pydantic pays more of
that than rules, and half a hundred calls are needed until it no longer shows."""

Job = Callable[[], object]


def seconds(job: Job, spell: float) -> float:
    """Return the mean time of a call over ``spell`` seconds, of one call at least."""
    calls, start = 0, time.perf_counter()
    while True:
        job()
        calls += 1
        taken = time.perf_counter() - start
        if taken >= spell:
            return taken / calls


def compare(jobs: dict[str, Job], base: str, turns: int, spell: float) -> None:
    """Print the median time of each job and its median ratio to ``base``, both taken within the same turn."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(turns):
        for name, job in jobs.items():
            times[name].append(seconds(job, spell))
    for name, taken in times.items():
        ratio = statistics.median(one / other for one, other in zip(taken, times[base], strict=True))
        sys.stdout.write(f"{name:<42} {statistics.median(taken) * 1e6:>10.0f} µs   {ratio:>7.2f}\n")
    slow, ours = times["json.loads + jsonschema"], times["validate()"]
    for words, job in (("law and all", ours), ("form alone", times["  of which: reading, form and strict JSON"])):
        times_faster = statistics.median(one / other for one, other in zip(slow, job, strict=True))
        sys.stdout.write(f"validate(), {words}, against jsonschema, form alone: {times_faster:.1f} times faster\n")


def import_time(module: str) -> int:
    """Return the best cumulated import time of ``module`` in fresh interpreters, in microseconds."""
    times = []
    for _ in range(7):
        command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stderr.splitlines()
        times += [int(line.split("|")[1]) for line in lines if line.split("|")[-1].strip() == module]
    return min(times)


def parts_of_the_work(text: bytes, record: Record) -> dict[str, Job]:
    """Return the steps of `validate` as jobs of their own."""
    on = None if record.recorded_at is None else record.recorded_at.date()
    decoded = text.decode()
    return {
        "  of which: reading, form and strict JSON": lambda: parse(text, None, MAXIMUM_BYTES),
        "    of which: strict JSON": lambda: read_strictly(decoded),
        "  of which: all rules": lambda: run_rules(record, None, on, "exchange"),
    }


def main() -> None:
    """Print the table."""
    text = json.dumps(example("case-file"), ensure_ascii=False).encode()
    schema = schema_of(CaseFile)
    # Dates that do not exist are refused by us, so the others are asked to look at formats as well.
    python = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    rust = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    fast = fastjsonschema.compile(schema)
    record = CaseFile.model_validate_json(text)
    base = "CaseFile.model_validate_json"
    jobs: dict[str, Job] = {
        base: lambda: CaseFile.model_validate_json(text),
        "validate()": lambda: validate(text),
        **parts_of_the_work(text, record),
        "json.loads + jsonschema-rs": lambda: rust.is_valid(json.loads(text)),
        "json.loads + fastjsonschema": lambda: fast(json.loads(text)),
        "json.loads + jsonschema": lambda: python.is_valid(json.loads(text)),
    }
    validate(text)
    sys.stdout.write(f"example case file, {len(text)} bytes, Python {sys.version.split()[0]}; ratio to {base}\n")
    ways = (("one call at a turn, after other work", TURNS, 0.0), ("calls again and again", SPELLS, SPELL))
    for heading, turns, spell in ways:
        sys.stdout.write(f"\n{heading}:\n")
        compare(jobs, base, turns, spell)
    sys.stdout.write("\n")
    ours, pydantic = import_time("nordicbaltic_standards"), import_time("pydantic")
    sys.stdout.write(f"import nordicbaltic_standards {ours} µs, import pydantic {pydantic} µs: {ours / pydantic:.2f}\n")


if __name__ == "__main__":
    main()
