"""Everything generated is in step with its declaration."""

from __future__ import annotations

import os
import subprocess
import sys

from support import ROOT


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "nordicbaltic_standards.projections", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_generated_is_out_of_step():
    done = run("--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_call_is_answered_with_the_right_one():
    done = run("--chek")
    assert done.returncode == 2
    assert "--check" in done.stderr
