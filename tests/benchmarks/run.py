"""Speed as a ratio, measured in one run: ``python tests/benchmarks/run.py``.

Not part of the test suite: a timed limit says more about the machine than about the code.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import timeit
from collections.abc import Callable

import fastjsonschema
import jsonschema_rs
from jsonschema import Draft202012Validator

from nordicbaltic_standards import CaseFile, example, validate
from nordicbaltic_standards.projections.schemas import schema_of
from nordicbaltic_standards.validation.engine import validator_of

_TOTAL = re.compile(r"\|\s+(\d+) \|\s+(?P<module>\w+)$")


def microseconds(job: Callable[[], object], number: int = 100) -> float:
    """Return the best time of one call."""
    return min(timeit.repeat(job, number=number, repeat=7)) / number * 1e6


def import_time(module: str) -> int:
    """Return the best cumulated import time of ``module`` in fresh interpreters, in microseconds."""
    times = []
    for _ in range(7):
        command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stderr.splitlines()
        times += [int(line.split("|")[1]) for line in lines if line.split("|")[-1].strip() == module]
    return min(times)


def main() -> None:
    """Print the table."""
    text = json.dumps(example("case-file"), ensure_ascii=False).encode()
    schema = schema_of(CaseFile)
    python = Draft202012Validator(schema)
    rust = jsonschema_rs.Draft202012Validator(schema)
    fast = fastjsonschema.compile(schema)
    bare = validator_of(CaseFile)
    validate(text)
    jobs: list[tuple[str, Callable[[], object], int]] = [
        ("CaseFile.model_validate_json", lambda: CaseFile.model_validate_json(text), 100),
        ("the bare pydantic-core validator", lambda: bare.validate_json(text), 100),
        ("validate()", lambda: validate(text), 100),
        ("json.loads + jsonschema-rs", lambda: rust.is_valid(json.loads(text)), 100),
        ("json.loads + fastjsonschema", lambda: fast(json.loads(text)), 20),
        ("json.loads + jsonschema", lambda: python.is_valid(json.loads(text)), 5),
    ]
    times = {name: microseconds(job, number) for name, job, number in jobs}
    base = times["CaseFile.model_validate_json"]
    sys.stdout.write(f"example case file, {len(text)} bytes, Python {sys.version.split()[0]}\n")
    for name, time in times.items():
        sys.stdout.write(f"{name:<34} {time:>10.0f} µs   {time / base:>7.2f} of model_validate_json\n")
    ours, pydantic = import_time("nordicbaltic_standards"), import_time("pydantic")
    sys.stdout.write(f"import nordicbaltic_standards {ours} µs, import pydantic {pydantic} µs: {ours / pydantic:.2f}\n")


if __name__ == "__main__":
    main()
