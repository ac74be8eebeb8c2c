"""What makes the command end with status 2: one line that says which and why."""

from __future__ import annotations

from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text


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

    def text(self, language: str) -> str:
        """Return the line that says which and why.

        Args:
            language: BCP 47 tag of the reader's language.
        """
        return ui_text(
            self.identifier,
            language,
            **{name: escape_control_characters(str(value)) for name, value in self.params.items()},
        )
