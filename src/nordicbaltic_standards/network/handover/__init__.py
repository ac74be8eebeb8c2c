"""Handover and case-conference sheets: what one recipient may have of a case file, by an exchange profile."""

from nordicbaltic_standards.network.handover.agenda import Agenda, conference_agenda
from nordicbaltic_standards.network.handover.page import as_html, as_lines
from nordicbaltic_standards.network.handover.section import Matter, Section
from nordicbaltic_standards.network.handover.sheet import (
    HandoverSheet,
    NotACaseFileError,
    RecipientExcludedError,
    handover_sheet,
    profile_for,
    recipient_names,
)

__all__ = [
    "Agenda",
    "HandoverSheet",
    "Matter",
    "NotACaseFileError",
    "RecipientExcludedError",
    "Section",
    "as_html",
    "as_lines",
    "conference_agenda",
    "handover_sheet",
    "profile_for",
    "recipient_names",
]
