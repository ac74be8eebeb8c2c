"""The error of a file that is not a training case."""

from __future__ import annotations

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.errors import NordicBalticError


class TrainingCaseError(NordicBalticError, ValueError):
    """A file is not a training case, or asks for what does not exist. No message shows a value of the record.

    Attributes:
        file: Name of the file.
        fault: Identifier of the text of the fault (``training/…``).
        params: Parameters of that text.
    """

    def __init__(self, file: str, fault: str, /, **params: object) -> None:
        self.file = file
        self.fault = fault
        self.params = params
        super().__init__(self.text())

    def text(self, language: str = "en") -> str:
        """Return file and fault, in ``language`` (BCP 47)."""
        return f"{self.file}: {ui_text(self.fault, language, **self.params)}"
