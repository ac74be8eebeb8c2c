"""The error on a message that cannot be sealed, or a key file that cannot be used."""

from __future__ import annotations

from nordicbaltic_standards.i18n.errors import LocalizedError


class SealError(LocalizedError):
    """A key file, a key or a message cannot be used for sealing; the message says which, and shows no value."""

    def __init__(self, identifier: str, **params: int) -> None:
        super().__init__(identifier, **params)  # counts and numbers only: a text could come from a key or message
