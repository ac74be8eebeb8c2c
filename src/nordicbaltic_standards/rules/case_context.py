"""The context of the record that a rule judges: the case file that contains it, and the state of that file."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import CaseClosureReason, CaseStatus, RightsTopic
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseClosure, CaseFile
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.identification import RightsInformation


def payload_record(root: Record) -> Record:
    """Return the record that the outermost one is about: the record in a message, or the record itself."""
    return root.payload.record if isinstance(root, ExchangeMessage) else root


def enclosing_case_file(root: Record) -> CaseFile | None:
    """Return the case file that contains a record, also inside a message; `None` where there is none."""
    record = payload_record(root)
    return record if isinstance(record, CaseFile) else None


def is_reopened(root: Record) -> bool:
    """Return whether the enclosing case file was reopened after it had been closed."""
    file = enclosing_case_file(root)
    return file is not None and file.status is CaseStatus.REOPENED


def _closure(root: Record) -> CaseClosure | None:
    """Return how the enclosing case file was closed; `None` where it is open or was reopened."""
    file = enclosing_case_file(root)
    return None if file is None or is_reopened(file) else file.closure


def closed_on(root: Record) -> date | None:
    """Return the day on which the enclosing case file was closed; `None` where it is open or was reopened."""
    closure = _closure(root)
    return None if closure is None else closure.on


def closure_reason(root: Record) -> CaseClosureReason | None:
    """Return the reason for which the enclosing case file was closed; `None` where it is open or was reopened."""
    closure = _closure(root)
    return None if closure is None else closure.reason


def closed_by_death(root: Record) -> bool:
    """Return whether the enclosing case file was closed because the person died."""
    return closure_reason(root) is CaseClosureReason.PERSON_DECEASED


def was_transferred(root: Record) -> bool:
    """Return whether another body has taken over the enclosing case file."""
    file = enclosing_case_file(root)
    if file is None or is_reopened(file):
        return False
    closure = file.closure
    to_another = closure is not None and (
        closure.transferred_to is not None or closure.reason is CaseClosureReason.TRANSFERRED
    )
    return to_another or file.status is CaseStatus.TRANSFERRED


def rights_explained(root: Record, topic: RightsTopic) -> RightsInformation | None:
    """Return the information on rights in the identification of the enclosing file, where it covered a subject.

    Args:
        root: The outermost record.
        topic: The subject.
    """
    file = enclosing_case_file(root)
    information = None if file is None or file.identification is None else file.identification.rights_information
    return information if information is not None and topic in information.topics else None
