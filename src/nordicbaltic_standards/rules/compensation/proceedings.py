"""The course of the criminal case that a claim is based on, and which conditions of terms it meets or rules out.

`rules` and `deadlines` read the terms of law through this module. So a finding and a date in the list of deadlines
cannot follow different branches of the same provision.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    ClaimantKind,
    CriminalProceedingOutcome,
    CriminalProceedingStage,
    LegalCondition,
    LegalEvent,
    VictimRole,
)
from nordicbaltic_standards.law.territories import UNION, same_state, state_of
from nordicbaltic_standards.law.values import Term
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent, Record
from nordicbaltic_standards.models.case_file import Proceeding
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.case_context import enclosing_case_file
from nordicbaltic_standards.rules.compensation.events import FIELDS, is_not_applicable

Stage, Outcome, Condition = CriminalProceedingStage, CriminalProceedingOutcome, LegalCondition

UNOPENED = frozenset({Stage.NO_REPORT, Stage.REPORTED})
"""Stages before an investigation."""
AFTERWARDS = frozenset({Stage.CLOSED, Stage.ENFORCEMENT})
"""Stages after the end of the case."""
IN_COURT = frozenset({Stage.TRIAL_FIRST_INSTANCE, Stage.APPEAL, Stage.SUPREME_INSTANCE, Stage.ENFORCEMENT})
"""Stages that only a case with a prosecution reaches."""
JUDGED = frozenset({Outcome.CONVICTED_TRAFFICKING, Outcome.CONVICTED_OTHER_OFFENCE, Outcome.ACQUITTED})
"""Outcomes that a court decided on."""
CHARGED = JUDGED | {Outcome.CHARGED_TRAFFICKING, Outcome.CHARGED_OTHER_OFFENCE}
"""Outcomes with a prosecution."""
DROPPED = frozenset({Outcome.CLOSED_NO_EVIDENCE, Outcome.CLOSED_SUSPECT_UNKNOWN, Outcome.NOT_CHARGED})
"""Outcomes of an investigation without a prosecution."""
NEVER_PROSECUTED = DROPPED | {Outcome.NOT_OPENED}
"""Outcomes of a case without a prosecution, investigated or not."""
ENDS = frozenset({LegalEvent.PROCEEDINGS_FINAL, LegalEvent.JUDGMENT_FINAL, LegalEvent.INVESTIGATION_CLOSED})
"""Events that come only when a criminal case, or a part of it, has ended."""
_ENDED_BY = {LegalEvent.PROCEEDINGS_FINAL: JUDGED, LegalEvent.INVESTIGATION_CLOSED: DROPPED}
"""Outcomes by which a case ends with an event."""


@dataclass(frozen=True, slots=True, repr=False)
class End:
    """When the criminal case ended: more than once where it was reopened.

    Attributes:
        first: Day on which it ended for the first time.
        last: Day on which it ended for the last time; `None` where that is still to come, or is not recorded.
        goes_on: Whether proceedings are open, so that no term runs from an end of the case.
        from_file: Whether the days, or some of them, come from the enclosing case file and not from the claim.
    """

    first: date
    last: date | None
    goes_on: bool
    from_file: bool

    @property
    def sure(self) -> bool:
        """Whether the case ended once only."""
        return self.first == self.last


def proceedings_of(claim: CompensationClaimSection, root: Record | None, code: str | None) -> tuple[Proceeding, ...]:
    """Return the criminal proceedings in the enclosing case file that the claim is based on.

    Those that the claim names; where it names none, those in the country of the scheme in which the person is not accused.

    Args:
        claim: The claim.
        root: The outermost record: the claim itself, a case file, or a message that contains either; or `None`.
        code: Country of the scheme, ISO 3166-1.
    """
    case_file = None if root is None else enclosing_case_file(root)
    if case_file is None:
        return ()
    entries = case_file.proceedings
    if claim.proceeding_ref is not None:
        return tuple(entry for entry in entries if entry.id == claim.proceeding_ref)
    return tuple(
        entry
        for entry in entries
        if entry.victim_role is not VictimRole.ACCUSED and same_state(entry.country or case_file.country or code, code)
    )


class ProceedingsState:
    """The course of the criminal case.

    Dates in the claim take precedence over the proceedings in the enclosing case file. A condition is `None` where
    neither shows it. A day on which "the investigation ended without a prosecution" means that there was none, unless
    the case came to court after it. A judgment on damages without such a day counts as that of the criminal case,
    unless the end of that case is recorded as not applicable.

    Attributes:
        open: Whether proceedings in the file have begun and not ended.
        prosecuted: Whether someone was prosecuted.
        investigated: Whether there was an investigation.
        judged: Whether a court gave judgment in the criminal case.
        awarded: Whether a court gave judgment on the compensation.
    """

    __slots__ = ("_claim", "_proceedings", "_scheme", "awarded", "investigated", "judged", "open", "prosecuted")

    def __init__(self, claim: CompensationClaimSection, proceedings: Iterable[Proceeding], scheme: str | None) -> None:
        """Read the course of the case.

        Args:
            claim: The claim.
            proceedings: The criminal proceedings that it is based on, as `proceedings_of` returns them.
            scheme: Country of the scheme, ISO 3166-1.
        """
        self._claim = claim
        self._proceedings = tuple(proceedings)
        self._scheme = scheme
        self.open = any(map(_is_open, self._proceedings))
        self.awarded = _has_day(claim.judgment_final_on)
        self.prosecuted = self._prosecuted()
        self.investigated = self._investigated()
        self.judged = self._judged()

    def _prosecuted(self) -> bool | None:
        claim = self._claim
        if known(claim.proceedings_final_on) is not None:
            return True
        dropped = known(claim.investigation_closed_on)
        if dropped is not None:
            return _came_to_court(self._proceedings, dropped)
        if any(map(_in_court, self._proceedings)):
            return True
        if is_not_applicable(claim.proceedings_final_on):
            return False
        # While the case is still investigated, only a civil court can have given a judgment on damages.
        if self.awarded and not self.open:
            return True
        return False if self._all_ended_by(NEVER_PROSECUTED) else None

    def _investigated(self) -> bool | None:
        claim = self._claim
        steps = (claim.investigation_closed_on, claim.recognised_victim_on)
        if self.prosecuted or any(known(step) is not None for step in steps):
            return True
        if any(_was_opened(entry) for entry in self._proceedings):
            return True
        never = is_not_applicable(claim.investigation_closed_on) or self._all_ended_by({Outcome.NOT_OPENED})
        return False if never else None

    def _all_ended_by(self, outcomes: AbstractSet[CriminalProceedingOutcome]) -> bool:
        return bool(self._proceedings) and all(entry.outcome in outcomes for entry in self._proceedings)

    def _judged(self) -> bool | None:
        if self.prosecuted is False:
            return False
        final = known(self._claim.proceedings_final_on) is not None or (self.awarded and not self.open)
        return True if final or any(entry.outcome in JUDGED for entry in self._proceedings) else None

    def holds(self, condition: LegalCondition) -> bool | None:
        """Return whether a condition is met, or `None` where the record does not show it."""
        return self._conditions().get(condition)

    def _conditions(self) -> dict[LegalCondition, bool | None]:
        """Return whether conditions are met; no record shows those that are left out."""
        claim, prosecuted = self._claim, self.prosecuted
        appealed = claim.appeal is not None and claim.appeal.decided_on is not None
        return {
            Condition.PROSECUTED: prosecuted,
            Condition.NOT_PROSECUTED: _not(prosecuted),
            Condition.INVESTIGATED: self.investigated,
            Condition.NOT_INVESTIGATED: _not(self.investigated),
            Condition.JUDGMENT_GIVEN: self.judged,
            Condition.NO_JUDGMENT: _not(self.judged),
            Condition.TRIED_IN_COURT: self.awarded,
            Condition.NOT_TRIED_IN_COURT: _not(self.awarded),
            Condition.COMPENSATION_AWARDED: self.awarded,
            Condition.NO_COURT_AWARD: _not(self.awarded),
            Condition.IN_ADVANCE: _not(self.awarded),
            Condition.ENDED_BY_PROSECUTOR: False if self.investigated is False else _not(prosecuted),
            Condition.ENDED_IN_COURT: self.judged,
            Condition.DEPENDANT_LEARNED_LATE: None if claim.claimant in {None, ClaimantKind.DEPENDANT} else False,
            Condition.APPLICANT_FROM_ABROAD: self._from_abroad(),
            Condition.APPEAL_DECIDED: True if appealed else None,
        }

    def _from_abroad(self) -> bool | None:
        """Return whether the person lives in another Member State; outside the Union it depends on the nationality."""
        home = known(self._claim.residence_country)
        if home is None or not self._scheme:
            return None
        if same_state(home, self._scheme):
            return False
        return True if state_of(home) in UNION else None

    def rules_out(self, term: Term) -> bool:
        """Return whether a condition of the term is certainly not met, so that the law counts another one instead."""
        return any(self.holds(condition) is False for condition in term.conditions)

    def known_by(self, day: date) -> bool:
        """Return whether the authorities certainly knew of the offence on ``day`` without a report from the person."""
        steps = [entry.opened_on for entry in self._proceedings if entry.stage is not Stage.NO_REPORT]
        steps.append(known(self._claim.recognised_victim_on))
        return any(step is not None and step <= day for step in steps)

    @property
    def known(self) -> bool:
        """Whether a step of the proceedings shows that the authorities know of the offence, reported or not."""
        steps = [getattr(self._claim, FIELDS[event]) for event in (LegalEvent.RECOGNISED_VICTIM, *ENDS)]
        dated = any(known(step) is not None for step in steps)
        return dated or any(entry.stage is not Stage.NO_REPORT for entry in self._proceedings)

    def end(self, event: LegalEvent) -> End | None:
        """Return when the criminal case ended with the event, or `None` where the record does not date it.

        The laws count from the decision that ended the case for good. A claim that is in time by the first end is in
        time by every end; only a claim that is late by the last end is late.
        """
        outcomes = _ENDED_BY.get(event)
        if outcomes is None:
            return None
        begun = [entry for entry in self._proceedings if _may_have_run(entry)]
        first: date | None = known(getattr(self._claim, FIELDS[event]))
        if first is not None:
            dropped = event is LegalEvent.INVESTIGATION_CLOSED
            begun = [entry for entry in begun if _taken_up(entry, first) or (dropped and _in_court_since(entry, first))]
            if not begun:
                return End(first, first, goes_on=False, from_file=False)
        else:
            days = [entry.closed_on for entry in begun if entry.closed_on is not None and entry.outcome in outcomes]
            first = min(days, default=None)
            if first is None:
                return None
        ends = [entry.closed_on for entry in begun if entry.closed_on is not None]
        # An end that is not dated may have been the last one.
        last = max(first, *ends) if len(ends) == len(begun) else None
        return End(first, last, any(map(_is_open, begun)), from_file=True)

    def stands_for(self, event: LegalEvent) -> End | None:
        """Return the event to count from instead, where the record dates that one and not the event itself.

        The judgment on damages replaces the end of the criminal case, and the end of the criminal case replaces the
        judgment. While proceedings are open the judgment replaces no end, but may have done so before they were opened.
        The same is true of either event where the record now rules its term out, for example because an investigation
        ended without a prosecution.
        """
        match event:
            case LegalEvent.PROCEEDINGS_FINAL if self.prosecuted is not None or self.open:
                day = known(self._claim.judgment_final_on)
                return None if day is None else End(day, day, goes_on=self.open, from_file=False)
            case LegalEvent.JUDGMENT_FINAL:
                return self.end(LegalEvent.PROCEEDINGS_FINAL)
            case _:
                return None


def _has_day(day: date | Absent | None) -> bool | None:
    """Return whether an event took place; `None` where the record does not show it."""
    if known(day) is not None:
        return True
    return False if is_not_applicable(day) else None


def _is_open(entry: Proceeding) -> bool:
    return entry.closed_on is None and entry.stage not in UNOPENED and entry.stage not in AFTERWARDS


def _in_court(entry: Proceeding) -> bool:
    return entry.stage in IN_COURT or entry.outcome in CHARGED


def _taken_up(entry: Proceeding, ended: date) -> bool:
    """Return whether proceedings began after the day on which the case had ended."""
    return entry.opened_on is not None and entry.opened_on > ended


def _in_court_since(entry: Proceeding, dropped: date) -> bool:
    """Return whether proceedings came to court, and did not end before the case was dropped or on that day."""
    return _in_court(entry) and (entry.closed_on is None or entry.closed_on > dropped)


def _came_to_court(proceedings: Iterable[Proceeding], dropped: date) -> bool | None:
    """Return whether a case came to court after it was dropped; `None` where it did on a day that is not recorded."""
    since = [entry for entry in proceedings if _in_court_since(entry, dropped)]
    if any(entry.closed_on is not None or _taken_up(entry, dropped) or _is_open(entry) for entry in since):
        return True
    return None if since else False


def _may_have_run(entry: Proceeding) -> bool:
    if entry.outcome is None:
        return entry.stage not in UNOPENED
    return entry.outcome is not Outcome.NOT_OPENED


def _was_opened(entry: Proceeding) -> bool:
    return _may_have_run(entry) and (entry.outcome is not None or entry.stage is not Stage.CLOSED)


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
