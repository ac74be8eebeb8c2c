"""The base of errors that a person may have to read in their own language."""

from __future__ import annotations

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.errors import NordicBalticError


class LocalizedError(NordicBalticError, ValueError):
    """Says what is wrong by the identifier of a text, and nothing of what it was found in.

    Attributes:
        identifier: Identifier of the text.
        params: Its parameters: counts, lines, declared names.
    """

    def __init__(self, identifier: str, **params: object) -> None:
        super().__init__(ui_text(identifier, "en", **params))
        self.identifier = identifier
        self.params = params

    def text(self, language: str = "en") -> str:
        """Return what is wrong, in ``language`` (BCP 47)."""
        return ui_text(self.identifier, language, **self.params)
