"""CPU time of whole processes, as ratios within one run: ``python tests/benchmarks/processes.py CHECK_JSONSCHEMA``.

``CHECK_JSONSCHEMA`` is the command of `check-jsonschema`, installed in an environment of its own. The commands take turns.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from nordicbaltic_standards import example

SCHEMAS = Path(__file__).parents[2] / "schemas" / "1.0"
TURNS = 15


def cpu_seconds(command: list[str]) -> float:
    """Return the CPU time that a process takes, its children included."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime


def compare(name: str, ours: list[str], theirs: list[str]) -> None:
    """Print the median ratio of the CPU times of two commands, taken turn by turn."""
    ratios = [cpu_seconds(ours) / cpu_seconds(theirs) for _ in range(TURNS)]
    sys.stdout.write(f"{name}: {statistics.median(ratios):.2f}\n")


def main(check_jsonschema: str) -> None:
    """Print the table."""
    nbs = [sys.executable, "-m", "nordicbaltic_standards"]
    compare("nbs --version, against python -c pass", [*nbs, "--version"], [sys.executable, "-c", "pass"])
    with tempfile.TemporaryDirectory() as folder:
        for record in ("referral", "case-file"):
            file = Path(folder) / f"{record}.json"
            file.write_text(json.dumps(example(record)), encoding="utf-8")
            theirs = [check_jsonschema, "--schemafile", str(SCHEMAS / f"{record}.schema.json"), str(file)]
            compare(f"nbs validate, against check-jsonschema: {record}", [*nbs, "validate", str(file)], theirs)


if __name__ == "__main__":
    main(sys.argv[1])
