"""Stores of the messages seen, so that a replayed message is recognised.

A store keeps a digest of the sender and the number of the seal, and its expiry; nothing of the message.

The clock of a machine can jump forward and be set back. A store that trusted it would forget what it has seen, and
accept it again. So a mark is forgotten only when the clock and another message both show that it has expired: a seal is
valid for thirty days at most, so the latest expiry seen gives a lower bound on the present time.
"""

from __future__ import annotations

import hashlib
import os
import stat
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from nordicbaltic_standards.exchange.envelope import LONGEST_LIFETIME
from nordicbaltic_standards.exchange.keys import length_prefixed

if TYPE_CHECKING:
    from sqlite3 import Connection


class ReplayStore(Protocol):
    """The last check of `unseal` on a message. Any database with a unique key can provide it."""

    def first_time(self, mark: str, until: datetime, at: datetime) -> bool:
        """Store a mark and return whether it was unknown, as one atomic step.

        Args:
            mark: Digest that identifies the message, 64 hexadecimal digits.
            until: When it can be forgotten, since the message will have expired.
            at: The present moment by the clock.

        Raises:
            OSError: When the store cannot be used; the message is then not accepted.
        """
        ...


def mark_of(sender: str, seal_id: str) -> str:
    """Return the digest that identifies a seal."""
    return hashlib.sha256(length_prefixed(["nbs-seal", sender, seal_id])).hexdigest()


class MemoryReplayStore:
    """A store in memory, for tests and services that never restart: it forgets when the process ends."""

    def __init__(self) -> None:
        self._seen: dict[str, datetime] = {}
        self._lock = Lock()

    def first_time(self, mark: str, until: datetime, at: datetime) -> bool:
        """Remember a mark and return whether it was unknown; see `ReplayStore`."""
        with self._lock:
            newest = max(self._seen.values(), default=at)
            over = min(at, newest - _PROOF)
            self._seen = {known: end for known, end in self._seen.items() if end > over}
            return self._seen.setdefault(mark, until) is until

    def __repr__(self) -> str:
        return f"<MemoryReplayStore: {len(self._seen)}>"


class FileReplayStore:
    """A store in a file (SQLite), for one machine; several processes can use it at once.

    Used by itself, each mark is stored at once. Used in a ``with`` block, by one thread, marks are stored when the
    block ends without an error, so that a message is not lost when it cannot be stored::

        with FileReplayStore("seen.db") as seen:
            result = unseal(text, own, partners, at=now, seen=seen)
            store(result.record)

    If the process dies between the two, the message is stored and can be accepted a second time; it is never lost.

    Args:
        file: The file. A new store contains no message, so a missing file is an error unless ``create`` is set.
        remember: Whether marks are stored; ``False`` only looks them up. Can be changed before the block ends.
        create: Whether a missing file is created, readable for its owner only (mode 600).

    Raises:
        FileNotFoundError: When the file is missing and ``create`` is not set.
        OSError: When the file cannot be used.
    """

    def __init__(self, file: str | Path, *, remember: bool = True, create: bool = False) -> None:
        self._path = Path(file)
        self.remember = remember
        self.create = create
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        self._connection = self._opened()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            self._closed(connection, keep=kind is None)

    def first_time(self, mark: str, until: datetime, at: datetime) -> bool:
        """Remember a mark and return whether it was unknown; see `ReplayStore`.

        Raises:
            OSError: When the file cannot be used.
        """
        if self._connection is not None:
            return self._queried(self._connection, mark, until, at)
        # A separate connection, so that several threads can use it at once.
        connection, keep = self._opened(), False
        try:
            keep = self._queried(connection, mark, until, at)
        finally:
            self._closed(connection, keep=keep)
        return keep

    def __repr__(self) -> str:
        return "<FileReplayStore>"

    def _opened(self) -> Connection:
        import sqlite3  # noqa: PLC0415 - few need it

        # SQLite would create the file readable for others, and a missing one without an error.
        os.close(os.open(self._path, os.O_RDWR | (os.O_CREAT if self.create else 0), stat.S_IRUSR | stat.S_IWUSR))
        try:
            connection = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
            try:
                if self.create:  # committed by itself, so that the table stays when the marks are rolled back
                    connection.executescript(_MAKE)
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.Error:
                connection.close()
                raise
        except sqlite3.Error:
            connection = None
        if connection is None:
            raise OSError(_UNUSABLE)
        return connection

    def _queried(self, connection: Connection, mark: str, until: datetime, at: datetime) -> bool:
        import sqlite3  # noqa: PLC0415

        added = None
        try:
            over = (int(at.timestamp()), int(_PROOF.total_seconds()))
            connection.execute("DELETE FROM seen WHERE until <= min(?, (SELECT max(until) FROM seen) - ?)", over)
            cursor = connection.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (mark, int(until.timestamp()) + 1))
            added = cursor.rowcount == 1
        except sqlite3.Error:
            pass
        if added is None:
            raise OSError(_UNUSABLE)
        return added

    def _closed(self, connection: Connection, *, keep: bool) -> None:
        import sqlite3  # noqa: PLC0415

        done = True
        try:
            connection.execute("COMMIT" if keep and self.remember else "ROLLBACK")
        except sqlite3.Error:
            done = False
        finally:
            connection.close()
        if not done and keep:
            raise OSError(_UNUSABLE)


_PROOF = LONGEST_LIFETIME + timedelta(days=1)
"""How far the present can be before the latest expiry: the longest validity of a seal, and differences of clocks."""
_MAKE = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS seen (mark TEXT PRIMARY KEY, until INTEGER NOT NULL);
COMMIT;
"""
_PATIENCE = 30.0
"""Seconds to wait for another process that locks the file."""
_UNUSABLE = "the file of messages seen cannot be used"
