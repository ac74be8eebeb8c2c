"""Whether the status of a service and its dates fit together."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import ServiceStatus
from nordicbaltic_standards.models.assistance import AssistanceSection, ServiceEpisode
from nordicbaltic_standards.rules.assistance.entitlement import GIVEN
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.registry import rule

NEVER_GIVEN = frozenset({ServiceStatus.DECLINED, ServiceStatus.UNAVAILABLE})
"""States of a service that was never given."""
NOT_YET_GIVEN = frozenset({ServiceStatus.NEEDED, ServiceStatus.OFFERED, ServiceStatus.WAITING})
"""States of a service that may begin on a planned day."""
FINISHED = frozenset({ServiceStatus.COMPLETED, ServiceStatus.ENDED_EARLY})
"""States of a service that has ended."""


def _contradiction(episode: ServiceEpisode, context: Context) -> str | None:
    """Return the name of the field that does not fit."""
    start, end, status = episode.start, episode.end, episode.status
    if start is not None:
        if end is not None and end < start:
            return "end"
        if status in NEVER_GIVEN or (status in NOT_YET_GIVEN and context.is_past(start)):
            return "start"
    if status is ServiceStatus.IN_PROGRESS and context.is_past(end):
        return "end"
    return None


@rule(
    "AST-009",
    AssistanceSection,
    severity="error",
    kind="contradiction",
    standard="AST-S02",
    sources=("cets197 art. 12(1)",),
    message="The status of a service contradicts its dates.",
)
def status_against_dates(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Service status contradicts its dates.

    Checks:
        A service ends before it begins; or it was declined or unavailable and has a first day; or it is needed, offered
        or awaited and began in the past; or it is in progress and ended in the past.

    Why:
        The next service relies on these dates, and a wrong status can leave the person without help.

    How to correct:
        Correct the status or the dates. Where an accepted service was later declined, record it as ended early by the
        person's choice.

    Source:
        Logic of the assistance record under CETS 197 art. 12(1). Planned days in the future are not a contradiction.
    """
    violations = [
        violation(f"/episodes/{index}/{wrong}")
        for index, episode in enumerate(assistance.episodes)
        if (wrong := _contradiction(episode, context)) is not None
    ]
    return violations or None


def _missing(episode: ServiceEpisode) -> str | None:
    """Return the name of the first field that should be filled but is empty."""
    if episode.start is None:
        return "start"
    if episode.status not in FINISHED:
        return None
    if episode.end is None:
        return "end"
    if episode.status is ServiceStatus.ENDED_EARLY and episode.end_reason is None:
        return "end_reason"
    return None


@rule(
    "AST-023",
    AssistanceSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="AST-S02",
    also_serves=("AST-S11",),
    sources=("cets197 art. 12(1)",),
    message="A service was given, and its first day, its last day or the reason for its early end is missing.",
)
def service_without_dates(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Service without its dates.

    Checks:
        A service in progress, completed, interrupted or ended early has no first day; or one completed or ended early
        has no last day; or one ended early has no reason.

    Why:
        Without dates no one can tell how long a person waited, and without a reason no one can tell whether an early
        end was lawful.

    How to correct:
        Record the missing day or reason. Where the exact day is not known, ask the provider; do not invent one.

    Source:
        Regional standard; CETS 197 art. 12(1).
    """
    violations = [
        violation(f"/episodes/{index}/{lacking}")
        for index, episode in enumerate(assistance.episodes)
        if episode.status in GIVEN and (lacking := _missing(episode)) is not None
    ]
    return violations or None
