"""Judging many records in several processes: order kept, memory bounded, a broken record never stops the rest.

Each process has its own pipe, and only this process has the other end. So a process that dies, even in the middle of an
answer, is noticed at once. (`concurrent.futures.ProcessPoolExecutor` waits forever for the rest of the answer.) No
process outlives this one.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar

from nordicbaltic_standards.utils.errors import NordicBalticError

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 3
"""Tasks that wait or run for each process; more would only fill memory."""

MOST_PROCESSES = 61
"""Largest number of processes at once; few machines gain from more."""


class WorkerError(NordicBalticError):
    """A process could not begin, or ended before its work was done, as when memory ran out."""


def in_order(
    work: Callable[[T], R], tasks: Iterable[T], jobs: int, prepare: Callable[..., None], given: tuple[object, ...]
) -> Generator[R, None, None]:
    """Yield the result of ``work`` for each task, in the order of the tasks.

    Args:
        work: Function of a module, so that it can be sent to another process.
        tasks: Tasks; no more are drawn than are soon needed.
        jobs: Number of processes, of which no more than `MOST_PROCESSES` are started; with 1, the work is done in this
            one.
        prepare: Function that each process calls first.
        given: Its arguments.

    Raises:
        WorkerError: When a process died. The others are ended, as they are whenever the caller stops before the last
            result.
    """
    if jobs <= 1:
        prepare(*given)
        yield from map(work, tasks)
        return
    jobs = min(jobs, MOST_PROCESSES)
    processes: list[BaseProcess] = []
    idle: SimpleQueue[Connection] = SimpleQueue()

    def result_of(task: T) -> R:
        connection = idle.get()
        try:
            connection.send(task)
            result: R = connection.recv()
        except (EOFError, OSError):
            raise WorkerError("a process ended before its work was done") from None
        finally:
            idle.put(connection)  # also a broken one: a caller that waits for one must not wait forever
        return result

    # The processes begin before the threads: a copy of a process with threads is not safe.
    threads = ThreadPoolExecutor(jobs)
    try:
        _begin(processes, idle, jobs, (work, prepare, given))
        waiting: deque[Future[R]] = deque()
        for task in tasks:
            waiting.append(threads.submit(result_of, task))
            while waiting and (len(waiting) >= AHEAD * jobs or waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for process in processes:
            process.kill()
        threads.shutdown(cancel_futures=True)
        for process in processes:
            process.join()


def _begin(processes: list[BaseProcess], idle: SimpleQueue[Connection], jobs: int, given: tuple[Any, ...]) -> None:
    context = _start_method()
    # A signal waits until each process knows what to do with it; while one is copied, an exception would be lost.
    with _signals_waiting():
        try:
            for _ in range(jobs):
                ours, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs, *given), daemon=True)  # type: ignore[attr-defined]
                process.start()
                processes.append(process)
                theirs.close()
                idle.put(ours)
        except OSError:
            raise WorkerError("a process could not begin") from None


_OF_A_TERMINAL = tuple(getattr(signal, name) for name in ("SIGINT", "SIGHUP") if hasattr(signal, name))


@contextmanager
def _signals_waiting() -> Iterator[None]:
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (*_OF_A_TERMINAL, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    connection: Connection, work: Callable[[Any], object], prepare: Callable[..., None], given: tuple[object, ...]
) -> None:
    """Work in a process of its own until it is ended, or the process that began it ends."""
    for number in _OF_A_TERMINAL:  # such a signal goes to all processes; the one that began them ends them
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (*_OF_A_TERMINAL, signal.SIGTERM))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare(*given)
    while True:
        connection.send(work(connection.recv()))


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _start_method() -> BaseContext:
    """Return how processes start: as copies of this one, ready at once, where that is safe; elsewhere afresh.

    A copy is safe on Linux as long as this process has a single thread: a lock that another thread holds would never
    open in the copy. Buffered output is written first, or the copies would write it again.
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return get_context("spawn")
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return get_context("fork")
