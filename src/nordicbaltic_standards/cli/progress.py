"""Progress of long work, on standard error where that is a terminal."""

from __future__ import annotations

import sys
from time import monotonic

from nordicbaltic_standards.i18n.messages import ui_text

_EVERY = 0.5
"""Seconds between two updates."""


class Progress:
    """Shows how many records have been judged; silent without a terminal, and for short work."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.watched = sys.stderr.isatty() and not sys.stdout.isatty()
        self._last = monotonic()
        self._shown = 0

    def show(self, records: int) -> None:
        """Show the number of records, if some time has passed."""
        if not self.watched or monotonic() - self._last < _EVERY:
            return
        self._last = monotonic()
        line = ui_text("report/progress", self.language, records=records)
        sys.stderr.write("\r" + line.ljust(self._shown))
        sys.stderr.flush()
        self._shown = len(line)

    def clear(self) -> None:
        """Remove the line."""
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            self._shown = 0
