"""What keeps a message from being sealed, or a key file from being used."""

from __future__ import annotations

from nordicbaltic_standards.core.wording import say


class SealError(ValueError):
    """A key file, a key or a message cannot be used for sealing; says which, without a value of any of them.

    Attributes:
        identifier: Identifier of the text that says what is wrong.
        params: Its parameters; counts and numbers only.
    """

    def __init__(self, identifier: str, **params: int) -> None:
        super().__init__(say(identifier, "en", **params))
        self.identifier = identifier
        self.params = params

    def text(self, language: str = "en") -> str:
        """Return what is wrong, in ``language`` (BCP 47)."""
        return say(self.identifier, language, **self.params)
