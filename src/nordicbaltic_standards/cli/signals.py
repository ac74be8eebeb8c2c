"""Signals that end a command: it cleans up, and ends with the status that a shell gives to that signal."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class EndedBySignal(BaseException):
    """The system, or the program that started the command, has asked it to end.

    Attributes:
        status: Exit status: 128 and the number of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number


@contextmanager
def ending_by_signal() -> Iterator[None]:
    """Raise `EndedBySignal` on SIGTERM and SIGHUP as long as the block runs.

    A signal that is ignored, as SIGHUP under ``nohup``, or that the calling program handles itself, is left as it is.
    """

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        raise EndedBySignal(number)

    if threading.current_thread() is not threading.main_thread():  # the only thread that can have handlers
        yield
        return
    before = {number: signal.getsignal(number) for number in (*_ENDING, signal.SIGINT)}
    for number in _ENDING:
        if before[number] is signal.SIG_DFL:
            signal.signal(number, end)
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)


def ignore_signals() -> None:
    """Ignore signals while the command cleans up, until `ending_by_signal` is left."""
    if threading.current_thread() is threading.main_thread():
        for number in (*_ENDING, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
