"""Removal of persons who had applied for international protection or had been granted it."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import ReturnType
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.asylum import protection_status_of, removed_on
from nordicbaltic_standards.rules.case_context import enclosing_case_file
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.journey import DEPARTED
from nordicbaltic_standards.rules.registry import rule

_AT = "/removal/enforced_on"
_NON_REFOULEMENT = ("geneva-1951", "cets197", "echr")
"""Instruments that bar a removal into danger; the others let an applicant stay until the decision."""


@rule(
    "RES-033",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    urgency="term",
    standard="REF-S13",
    also_serves=("RES-S09",),
    sources=(
        "geneva-1951 art. 33(1)",
        "cets197 art. 40(4)",
        "echr art. 3",
        "dir-2013-32 art. 9",
        "reg-2024-1348 art. 10",
    ),
    fixed=True,
    message="The person was removed or turned back at the border while an application for international protection was open.",
    variants={
        "undecided": "The person was removed or turned back at the border, and the record does not show that an application for international protection had been finally decided by then.",
        "granted": "The person was removed or turned back at the border although international protection had been granted.",
    },
    advice_by_variant={
        "undecided": "Find out when the application was made and how and when it was decided, and record it. If it was a transfer to the state responsible for the application, record this kind of removal. If the application was still open, tell the person's lawyer and the authority that has it at once. Then try to reach the person through a support organisation where they are.",
        "granted": "If the protection had ended before, record the permit that was withdrawn or not renewed, with the day. If not, tell the person's lawyer and the authority that granted the protection at once. Try to reach the person through a support organisation where they are, and record what was done.",
    },
    title_by_variant={
        "undecided": "Removed or turned back, asylum decision unclear",
        "granted": "Removed or turned back despite granted protection",
    },
)
def removed_under_protection(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Removed or turned back while asylum was pending.

    Checks:
        A removal or a refusal of entry was enforced on a day on which an application for international protection was
        open. Or it was enforced after protection had been granted and had not ended. A transfer under the Dublin rules
        is not looked at.

    Why:
        No one may be sent to where persecution or ill-treatment may await them before this has been decided. The same
        applies afterwards if the decision was to protect them.

    How to correct:
        If the dates are wrong, correct them. If they are right, tell the person's lawyer and the authority that has the
        application at once. Try to reach the person through a support organisation where they are, and record what was
        done.

    Source:
        Geneva Convention art. 33(1), CETS 197 art. 40(4), ECHR art. 3; the right to remain until the decision:
        Directive 2013/32/EU art. 9 until 11 June 2026, Regulation (EU) 2024/1348 art. 10 since. An application is open
        from its day to the day on which the procedure ended. The finding is a warning if the day of the application,
        its stage or the kind of removal is not recorded. It is also a warning if only the status of an applicant shows
        the application. After a grant the finding is a warning, since the record does not show where the person was
        taken or on which ground. A refugee may be expelled to another place on grounds of national security or public
        order (Geneva Convention art. 32(1)). A person who is a danger to the country may not claim art. 33(1) either
        (art. 33(2)). A permit for protection that was withdrawn or not renewed by then shows that protection had ended.
        There are exceptions: the permit was not renewed and had not reached its last day; another permit was given
        since; another permit with another first day is valid by its own days; or an appeal against that was waiting for
        its decision or could still be lodged in time. Until then the person may stay (so Regulation (EU) 2024/1348 art.
        68(2)). If the day of the grant is not recorded and all permits for protection began after the removal, an
        application may have been open. If the case file records the journey after a grant as a forced return with its
        destination, the rule on returns judges it. That rule reports an error if the journey went to the country of
        origin.
    """
    if status.removal is None:
        return None
    day = removed_on(status)
    asylum_status = None if day is None else protection_status_of(status, day)
    if day is None or asylum_status is None:
        return None
    if asylum_status.granted:
        if _return_is_recorded(day, context):
            return None
        return violation(_AT, severity=Severity.WARNING, variant="granted", day=day, instrument=_NON_REFOULEMENT)
    if asylum_status.sure and status.removal.kind is not None:
        return violation(_AT, day=day)
    return violation(_AT, severity=Severity.WARNING, variant="undecided", day=day)


def _return_is_recorded(day: date, context: Context) -> bool:
    """Return whether the case file records a forced return that began on a day, and its destination."""
    file = enclosing_case_file(context.root)
    return any(
        entry.type is ReturnType.FORCED_RETURN
        and known(entry.destination_country) is not None
        and entry.status in DEPARTED
        and entry.from_country in {None, context.country}
        and entry.travel is not None
        and entry.travel.departed_at is not None
        and context.day_of(entry.travel.departed_at) == day
        for entry in (() if file is None else file.returns)
    )
