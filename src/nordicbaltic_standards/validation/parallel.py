"""Judging many records in several processes: order kept, memory bounded, a broken record never stops the rest."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 3
"""Tasks that wait or run for each process; more would only fill memory."""

MOST_PROCESSES = 61
"""Processes that work at once; Windows can wait for no more, and few machines gain from a larger number."""


def in_order(
    work: Callable[[T], R], tasks: Iterable[T], jobs: int, prepare: Callable[..., None], given: tuple[object, ...]
) -> Iterator[R]:
    """Yield the result of ``work`` for each task, in the order of the tasks.

    Args:
        work: Function of a module, so that it can be sent to another process.
        tasks: Tasks; no more are drawn than are soon needed.
        jobs: Number of processes, of which no more than `MOST_PROCESSES` begin; 1 works in this one.
        prepare: Function that each process calls first.
        given: Its arguments.
    """
    if jobs <= 1:
        prepare(*given)
        yield from map(work, tasks)
        return
    jobs = min(jobs, MOST_PROCESSES)
    with ProcessPoolExecutor(jobs, _way_to_begin(), prepare, given) as pool:
        waiting: deque[Future[R]] = deque()
        for task in tasks:
            waiting.append(pool.submit(work, task))
            while waiting and (len(waiting) >= AHEAD * jobs or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _way_to_begin() -> BaseContext:
    """Return how processes begin: as copies of this one, ready at once, where that is safe; from nothing elsewhere.

    A copy is safe on Linux as long as this process has a single thread: a lock that another thread holds would never
    open in the copy. What waits to be written is written first, or the copies would write it again.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return get_context("spawn")
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return get_context("fork")
