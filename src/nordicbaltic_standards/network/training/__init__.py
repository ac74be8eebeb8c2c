"""Cases for training: invented stories with their records, and questions that the rules answer."""

from nordicbaltic_standards.network.training.case import TrainingCase, read_training_cases, training_cases
from nordicbaltic_standards.network.training.errors import TrainingCaseError
from nordicbaltic_standards.network.training.sheet import TrainingSheet, sheets_as_html, sheets_as_text, training_sheet

__all__ = [
    "TrainingCase",
    "TrainingCaseError",
    "TrainingSheet",
    "read_training_cases",
    "sheets_as_html",
    "sheets_as_text",
    "training_cases",
    "training_sheet",
]
