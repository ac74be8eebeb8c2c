"""What the tests share.

Tests of which every run takes a few only, or none, are marked by the part of `.ci/full` that runs them all: `markers` in
`pyproject.toml`. ``pytest -m products`` runs those of one part, ``pytest -m ""`` every test. Their order is drawn anew for
each run, which names the seed in its head; ``pytest --randomly-seed=SEED`` repeats it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from fastapi import FastAPI
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from nordicbaltic_standards.interop.spreadsheet import loading, opening
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.json_schema import DIALECT, KEYWORDS
from nordicbaltic_standards.models.records import RECORDS
from support import ROOT, SCHEMAS, Ajv

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


@contextmanager
def running_ajv(schemas: Path) -> Iterator[Ajv | None]:
    """Give ajv with the schemas of a folder, or nothing where node is absent."""
    folder = ROOT / "tests" / "ajv"
    node = shutil.which("node")
    if node is None or not (folder / "node_modules" / "ajv").is_dir():
        yield None
        return
    with subprocess.Popen(
        [node, "validate.mjs", str(schemas), ",".join((*KEYWORDS, "components", "discriminator"))],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Ajv(process)
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture(scope="session")
def ajv_if_there() -> Iterator[Ajv | None]:
    """Give ajv with the published schemas, or nothing: the other validators are compared all the same."""
    with running_ajv(SCHEMAS) as ajv:
        yield ajv


@pytest.fixture(scope="session")
def openapi_schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with what the OpenAPI document of a service says of each record."""
    app = FastAPI()
    for kind in RECORDS.values():
        app.post(f"/{kind.record_name}")(body_of(kind))
    components = app.openapi()["components"]
    folder = tmp_path_factory.mktemp("openapi")
    for name, kind in RECORDS.items():
        reference = {"$ref": f"#/components/schemas/{kind.__name__}", "x-nbs-record": name, "components": components}
        (folder / f"{name}.schema.json").write_text(json.dumps({"$schema": DIALECT} | reference), encoding="utf-8")
    return folder


def body_of(kind: type[Record]) -> Callable[..., None]:
    def receive(record: Record) -> None:
        """Take a record."""

    receive.__annotations__ = {"record": kind, "return": None}
    return receive


@pytest.fixture(scope="session")
def openapi_ajv_if_there(openapi_schemas: Path) -> Iterator[Ajv | None]:
    """Give ajv with the components of an OpenAPI document, or nothing where node is absent."""
    with running_ajv(openapi_schemas) as ajv:
        yield ajv


@pytest.fixture(scope="session")
def ajv(ajv_if_there: Ajv | None) -> Ajv:
    if ajv_if_there is None:
        pytest.skip("needs node, and `npm ci` in tests/ajv")
    return ajv_if_there
