"""What makes the command end with status 2: one line that says which and why."""

from __future__ import annotations


class CallError(Exception):
    """The call cannot be carried out.

    Attributes:
        identifier: Identifier of the text (``command/…``).
        params: Parameters of the text.
    """

    def __init__(self, identifier: str, /, **params: object) -> None:
        super().__init__(identifier)
        self.identifier = identifier
        self.params = params
