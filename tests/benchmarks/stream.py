"""Many records through the command line: time and peak memory, ``python tests/benchmarks/stream.py [RECORDS]``.

Compares a long file with one of ten thousand records, and two processes with one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from nordicbaltic_standards.testing.vectors import all_vectors


def write(path: Path, records: int) -> None:
    """Write a file of records, one a line: the vectors of the standard, over and over."""
    lines = [json.dumps(vector.record, ensure_ascii=False) for vectors in all_vectors().values() for vector in vectors]
    with path.open("w", encoding="utf-8") as handle:
        for line in islice(cycle(lines), records):
            handle.write(line + "\n")


def run(path: Path, jobs: int, side_by_side: int = 1) -> tuple[float, int]:
    """Return seconds and peak memory (kB of the largest process) of judging the file, once or several times at once."""
    command = [sys.executable, "-m", "nordicbaltic_standards", "validate", str(path), "--format", "ndjson"]
    begun = time.perf_counter()
    with Path(os.devnull).open("w") as nowhere:
        processes = [subprocess.Popen([*command, "--jobs", str(jobs)], stdout=nowhere) for _ in range(side_by_side)]
        used = [os.wait4(process.pid, 0)[2].ru_maxrss for process in processes]
    return time.perf_counter() - begun, max(used)


def main() -> None:
    """Print the figures."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        few, lot = Path(folder) / "few.jsonl", Path(folder) / "many.jsonl"
        write(few, 10_000)
        write(lot, many)
        _, low = run(few, 1)
        seconds, high = run(lot, 1)
        sys.stdout.write(f"{many} records: {seconds:.0f} s, {many / seconds:.0f} records a second\n")
        sys.stdout.write(f"peak memory: 10 000 records {low} kB, {many} records {high} kB, ratio {high / low:.2f}\n")
        twice, _ = run(lot, 2)
        sys.stdout.write(f"two processes: {twice:.0f} s, {seconds / twice:.2f} times one\n")
        both, _ = run(lot, 1, side_by_side=2)
        sys.stdout.write(f"two runs that share nothing: {2 * seconds / both:.2f} times one, what the machine allows\n")


if __name__ == "__main__":
    main()
