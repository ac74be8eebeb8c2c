"""The fuzzing of tests/fuzz notices what it looks for, and makes each input again from its number."""

from __future__ import annotations

import importlib
import io
import json
import logging
import signal
import sys
import time
import warnings
import zipfile
from collections.abc import Callable, Iterator
from random import Random
from types import ModuleType
from typing import Any

import pytest

from nordicbaltic_standards import example
from support import ROOT


def chance(number: int) -> Random:
    return Random(number)  # noqa: S311 - no secret


@pytest.fixture(scope="module")
def modules() -> Iterator[tuple[ModuleType, ModuleType, ModuleType]]:
    sys.path.insert(0, str(ROOT / "tests" / "fuzz"))
    try:
        yield tuple(importlib.import_module(name) for name in ("run", "targets", "mutate"))  # type: ignore[misc]
    finally:
        sys.path.pop(0)
        for name in ("run", "targets", "mutate"):
            sys.modules.pop(name, None)


class Door:
    """A target that does what the test wants."""

    documented = (LookupError,)

    def __init__(self, act: Callable[[], str]) -> None:
        self.act = act

    def run(self, _random: Random) -> str:
        return self.act()


@pytest.fixture
def met(modules: Any) -> Iterator[Callable[[Callable[[], str]], tuple[str, str]]]:
    run, _, _ = modules
    logged = run._Said()
    logging.getLogger().addHandler(logged)
    before = signal.signal(signal.SIGALRM, run._stop)
    yield lambda act: run.attempt(Door(act), chance(0), 0.3, logged)
    signal.signal(signal.SIGALRM, before)
    logging.getLogger().removeHandler(logged)


def _raise(error: Exception) -> str:
    raise error


def _swallow() -> str:
    try:
        time.sleep(5)
    except Exception:  # noqa: BLE001 - as careless code does
        return ""
    return ""


def test_a_crash_a_hang_and_a_leak_are_met_and_an_answer_is_none(met: Any, modules: Any):
    marker = modules[2].MARKER
    assert met(lambda: "all is well") == ("", "")
    assert met(lambda: _raise(KeyError("documented"))) == ("", "")
    assert met(lambda: _raise(ValueError(marker)))[0] == "crash"
    assert marker not in met(lambda: _raise(ValueError(marker)))[1]
    assert met(_swallow)[0] == "hang"
    assert met(lambda: f"the value {marker} is wrong")[0] == "leak"
    assert met(lambda: str([modules[2].NUMBER]))[0] == "leak"


def test_logs_and_warnings_are_looked_through_as_well(met: Any, modules: Any):
    marker = modules[2].MARKER

    def log() -> str:
        logging.getLogger("x").error("%s", marker)
        return ""

    def warn() -> str:
        warnings.warn(marker, stacklevel=1)
        return ""

    assert met(log)[0] == "leak"
    assert met(lambda: "quiet") == ("", "")
    assert met(warn)[0] == "leak"


def test_shares_make_a_million_and_every_target_is_named_once(modules: Any):
    run, targets, _ = modules
    assert abs(sum(kind.share for kind in targets.TARGETS) - 1) < 0.05
    quotas = run.quotas_of(1_000_000, [])
    assert abs(sum(quotas.values()) - 1_000_000) < 100
    assert len(quotas) == len(targets.TARGETS)


def test_two_processes_share_the_inputs_and_make_none_twice(modules: Any):
    run, _, _ = modules
    quotas = {"a": 11, "b": 1, "c": 400}
    made = [list(run.numbers(run.Plan(1, first, 2, quotas, 1, 0))) for first in range(2)]
    assert sorted(made[0] + made[1]) == sorted(
        (name, number) for name, quota in quotas.items() for number in range(quota)
    )


def test_every_input_can_be_made_again_from_its_number(modules: Any):
    run, _, mutate = modules
    raw = json.dumps(example("referral")).encode()
    for number in range(50):
        one, two = (mutate.broken_bytes(run.random_of(7, "x", number), raw, raw) for _ in range(2))
        assert one == two
    assert len({mutate.broken_bytes(run.random_of(7, "x", number), raw, raw) for number in range(50)}) > 45


def test_what_is_broken_differs_from_what_was_sound_and_often_holds_a_marker(modules: Any):
    _, _, mutate = modules
    marked = 0
    for number in range(200):
        random = chance(number)
        document = mutate.broken_document(random, example("referral"), example("assistance"))
        marked += mutate.MARKER in json.dumps(document) or str(mutate.NUMBER) in json.dumps(document)
        assert document != example("referral") or number
    assert marked > 60
    sound = mutate.planted(chance(1), example("case-file"))
    assert mutate.MARKER in json.dumps(sound)


def test_broken_workbooks_are_mostly_still_archives(modules: Any):
    _, _, mutate = modules
    parts = [("a.xml", b'<a t="s">x</a>' * 5), ("b.xml", b"<b/>")]
    archives = 0
    for number in range(100):
        archives += zipfile.is_zipfile(io.BytesIO(mutate.broken_workbook(chance(number), parts)))
    assert archives > 70


def test_pytest_leaves_the_fuzzing_alone():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert '"fuzz"' in text.split("norecursedirs", 1)[1].split("]", 1)[0]
