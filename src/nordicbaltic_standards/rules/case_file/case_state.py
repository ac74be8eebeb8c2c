"""The state of a case file: whether it is worked on, whether it is complete, what was decided and when."""

from __future__ import annotations

from datetime import date
from operator import itemgetter

from nordicbaltic_standards.codelists.enumerations import CaseStatus
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.identification import IdentificationDecision, IdentificationSection
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.identification.key_dates import POSITIVE, in_force_since

Decisions = tuple[IdentificationDecision, ...]

WORKING = frozenset({CaseStatus.OPEN, CaseStatus.ON_HOLD, CaseStatus.FOLLOW_UP, CaseStatus.REOPENED})
"""States in which someone works on the case."""


def is_extract(context: Context) -> bool:
    """Return whether the file is in a message: it is then cut to its purpose, and nothing in it counts as missing."""
    return isinstance(context.root, ExchangeMessage)


def recognised(file: CaseFile) -> IdentificationSection | None:
    """Return the identification where the person is presumed, or formally identified as, a victim."""
    identification = file.identification
    return identification if identification is not None and identification.status in POSITIVE else None


def dated_decisions(decisions: Decisions) -> list[tuple[date, IdentificationDecision]]:
    """Return the decisions with a recorded day, each with its day, in the order of time."""
    dated = [(known(decision.decided_on), decision) for decision in decisions]
    return sorted(((day, decision) for day, decision in dated if day is not None), key=itemgetter(0))


def in_favour_between(decisions: Decisions, after: date, until: date = date.max) -> bool:
    """Return whether a decision in the person's favour was, or may have been, made after one day and not after another."""
    return any(
        decision.outcome in POSITIVE and ((day := known(decision.decided_on)) is None or after < day <= until)
        for decision in decisions
    )


def first_recognition(identification: IdentificationSection) -> date | None:
    """Return the day since which the person has been presumed or found a victim without interruption."""
    return in_force_since(identification, POSITIVE)


def not_presumed_before(file: CaseFile) -> date:
    """Return the day before which no one had reason to presume the person a victim: first report, else opening."""
    signalled = None if file.identification is None else known(file.identification.signalled_on)
    return signalled or file.opened_on
