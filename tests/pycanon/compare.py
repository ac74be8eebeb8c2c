"""Compare k-anonymity and l-diversity with those of pyCANON, another implementation (Python package ``pycanon``).

pycanon needs pandas and more, so it has an environment of its own::

    python3 -m venv /tmp/pycanon
    /tmp/pycanon/bin/pip install . "pycanon==1.3.6"
    /tmp/pycanon/bin/python tests/pycanon/compare.py

Ends with status 0 when both agree on every set of rows, else with 1 and the seed of the first that they differ on.
"""

from __future__ import annotations

import random
import sys
import warnings
from typing import Any

from nordicbaltic_standards.statistics import measure

SETS = 300
"""Sets of rows that are compared."""

COLUMNS = ["sex", "age", "citizenship"]
SENSITIVE = "form"
VALUES: dict[str, list[Any]] = {
    "sex": ["F", "M", "UNK"],
    "age": ["Y_LT18", "Y_GE18", "UNK"],
    "citizenship": ["NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "STLS"],
    "form": ["SEXUAL", "LABOUR", "OTHER", "UNK"],
}


def rows(seed: int) -> list[dict[str, Any]]:
    """Return rows as unlike each other as an export of cases is."""
    chance = random.Random(seed)  # noqa: S311 - test data
    width = chance.randint(1, 3)
    return [
        {name: chance.choice(values[: width + 1]) for name, values in VALUES.items()}
        for _ in range(chance.randint(1, 400))
    ]


def main() -> int:
    """Compare; return 0 when both agree."""
    try:
        import pandas as pd  # noqa: PLC0415

        from pycanon import anonymity  # noqa: PLC0415
    except ImportError:
        sys.stdout.write("pycanon is not installed in this environment\n")
        return 2
    warnings.simplefilter("ignore")
    for seed in range(SETS):
        drawn = rows(seed)
        frame = pd.DataFrame(drawn)
        ours = measure(drawn, COLUMNS, SENSITIVE)
        k = int(anonymity.k_anonymity(frame, COLUMNS))
        distinct = int(anonymity.l_diversity(frame, COLUMNS, [SENSITIVE]))
        # pycanon gives the entropy l rounded down to a whole number; a hair decides where it is one.
        entropy = int(anonymity.entropy_l_diversity(frame, COLUMNS, [SENSITIVE]))
        own = ours.entropy_l or 0.0
        if (k, distinct) != (ours.k, ours.distinct_l) or entropy not in {int(own - 1e-9), int(own + 1e-9)}:
            sys.stdout.write(f"seed {seed}: pycanon {k}, {distinct}, {entropy}; {ours}\n")
            return 1
    sys.stdout.write(f"pycanon agrees on {SETS} sets of rows\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
