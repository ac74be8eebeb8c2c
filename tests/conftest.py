"""What the tests share.

Tests of which every run takes a few only, or none, are marked by the part of `.ci/full` that runs them all: `markers` in
`pyproject.toml`. ``pytest -m products`` runs those of one part, ``pytest -m ""`` every test. Their order is drawn anew for
each run, which names the seed in its head; ``pytest --randomly-seed=SEED`` repeats it.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from browser import Browser, running_browser
from nordicbaltic_standards.interop.spreadsheet import loading, opening
from support import ROOT, SCHEMAS, Ajv, running_ajv

_SLOWLY = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
}
# The same examples each time: whether a change may land must not hang on a draw. To look for new ones, which finds what
# these miss: pytest --hypothesis-profile=search -m hypothesis
settings.register_profile(
    "default",
    max_examples=int(os.environ.get("NBS_EXAMPLES", "12")),
    stateful_step_count=8,
    derandomize=True,
    **_SLOWLY,
)
settings.register_profile(
    "search",
    max_examples=80,
    stateful_step_count=20,
    print_blob=True,
    database=DirectoryBasedExampleDatabase(os.environ.get("NBS_EXAMPLE_DATABASE", ROOT / ".hypothesis" / "examples")),
    **_SLOWLY,
)
settings.load_profile("default")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let a skipped test fail where nothing may be missing: what `.ci/full` does not run is not run anywhere."""
    report = yield
    if report.skipped and os.environ.get("NBS_NO_SKIPS") and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"Nothing may be skipped here. {report.longrepr[-1]}"
    return report


@pytest.fixture(scope="session", autouse=True)
def clock() -> Iterator[None]:
    """Let the suite run on one day for ever: a test that passes today passes in a year, without a commit."""
    with time_machine.travel(datetime(2026, 11, 28, 9, tzinfo=UTC)):
        yield


@pytest.fixture(scope="module")
def workbooks_read_here() -> Iterator[None]:
    """Let workbooks be read in this process; that another one reads them alike is shown by `test_hostile_workbooks`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_loaded", loading.load)
        yield


@pytest.fixture(scope="session")
def ajv_if_there() -> Iterator[Ajv | None]:
    """Give ajv with the published schemas, or nothing: the other validators are compared all the same."""
    with running_ajv(SCHEMAS) as ajv:
        yield ajv


@pytest.fixture(scope="session")
def ajv(ajv_if_there: Ajv | None) -> Ajv:
    if ajv_if_there is None:
        pytest.skip("needs node, and `npm ci` in tests/ajv")
    return ajv_if_there


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give a browser that shows forms: one for all tests, since its start takes longer than a form."""
    with running_browser() as running:
        if running is None:
            pytest.skip("needs node, Chromium, and `npm ci` in tests/forms")
        yield running
