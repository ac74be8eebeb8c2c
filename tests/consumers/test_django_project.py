"""The Django project passes its own tests, on every database that is present."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent / "django_project"


def test_the_project_passes_its_tests(database: str) -> None:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "settings",
        "DATABASE_URL": database,
        "PYTHONPATH": str(PROJECT),
    }
    command = [sys.executable, "-W", "error", "-m", "django", "test", "--no-input"]
    run = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    (number,) = re.findall(r"^Ran (\d+) tests", run.stderr, re.MULTILINE)
    assert int(number) >= 12
