"""The way back from pseudonyms to persons: kept apart from the data, by those who may reidentify a person."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.utils.secret_files import write_new


@dataclass(frozen=True, slots=True)
class TableEntry:
    """One pseudonym and what it stands for.

    Attributes:
        kind: ``"person"``, ``"entry"`` of a person's file, or ``"actor"``.
        pseudonym: The pseudonym.
        original: The identifier that it stands for.
    """

    kind: str
    pseudonym: str
    original: str = field(repr=False)

    def __repr__(self) -> str:
        return f"<TableEntry: {self.kind}>"


@dataclass(frozen=True, slots=True, repr=False)
class ReidentificationTable:
    """The pseudonyms of one purpose and recipient, and what they stand for.

    It is the additional information of GDPR art. 4(5): kept separately and under measures of its own.

    Attributes:
        key_id: Name of the key that made the pseudonyms.
        purpose: Purpose for which they were made.
        recipient: For whom they were made.
        entries: Each pseudonym once, in the order of first use.
    """

    key_id: str
    purpose: str
    recipient: str
    entries: tuple[TableEntry, ...] = ()

    def with_all(self, others: Iterable[ReidentificationTable]) -> ReidentificationTable:
        """Return one table with the entries of this one and of others for the same purpose and recipient.

        Raises:
            InvalidArgumentError: When another was made with another key, for another purpose or for another recipient.
        """
        entries = dict.fromkeys(self.entries)
        for other in others:
            if (other.key_id, other.purpose, other.recipient) != (self.key_id, self.purpose, self.recipient):
                raise InvalidArgumentError(
                    "tables of one key, purpose and recipient can be put together, and no others"
                )
            entries |= dict.fromkeys(other.entries)
        return ReidentificationTable(self.key_id, self.purpose, self.recipient, tuple(entries))

    def to_json(self) -> str:
        """Return the table as JSON text. It names persons: everyone who reads it can undo the pseudonyms."""
        entries = [{"kind": each.kind, "pseudonym": each.pseudonym, "original": each.original} for each in self.entries]
        head = {"key": self.key_id, "purpose": self.purpose, "recipient": self.recipient}
        return json.dumps(head | {"entries": entries}, ensure_ascii=False, indent=1) + "\n"

    def write(self, file: str | Path) -> None:
        """Write the table into a new file that only its owner can read (mode 600).

        Raises:
            FileExistsError: When there is such a file.
            OSError: When it cannot be written; nothing is left behind.
        """
        write_new(file, self.to_json())

    def __repr__(self) -> str:
        return f"<ReidentificationTable: {len(self.entries)}>"
