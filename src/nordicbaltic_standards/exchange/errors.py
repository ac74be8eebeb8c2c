"""What keeps a message from being sealed, or a key file from being used."""

from __future__ import annotations

from nordicbaltic_standards.i18n.errors import LocalizedError


class SealError(LocalizedError):
    """A key file, a key or a message cannot be used for sealing; says which, without a value of any of them."""

    def __init__(self, identifier: str, **params: int) -> None:
        super().__init__(identifier, **params)  # counts and numbers only: a text could be one of a key or message
