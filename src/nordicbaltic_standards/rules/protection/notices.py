"""Informing the person how their data are used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import NoticeBasis, NoticeExemption
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.data_protection import DataProtectionSection, PrivacyNotice
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.protection.consent_validity import leaves
from nordicbaltic_standards.rules.protection.controller_types import law_enforcement_only
from nordicbaltic_standards.rules.protection.gdpr_applicability import may_have_applied
from nordicbaltic_standards.rules.protection.union_terms import end_after_months
from nordicbaltic_standards.rules.registry import rule

NOTICE_MONTHS = 1
"""Months for the notice where data came from elsewhere (GDPR art. 14(3)(a))."""
ONLY_ARTICLE_14 = frozenset({
    NoticeExemption.IMPOSSIBLE_OR_DISPROPORTIONATE,
    NoticeExemption.LAID_DOWN_BY_LAW,
    NoticeExemption.PROFESSIONAL_SECRECY,
})  # fmt: skip
"""Exemptions that are not available where the data came from the person."""


@rule(
    "PRO-018",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="PRO-S07",
    sources=("gdpr art. 13(1)", "gdpr art. 14(3)"),
    facts=("instruments.gdpr", "terms.rest_day_rule"),
    message="The record does not show that the person was informed how their data are used.",
    variants={
        "late": "The person was informed later than the law allows how their data are used.",
        "exemption": "The ground for not informing the person applies only to data that came from elsewhere.",
    },
    advice_by_variant={
        "late": "If the date is wrong, correct it. If there was a ground to wait, such as danger to the person, record the ground. Otherwise tell the data protection officer, and make sure that the next person is informed in time.",
    },
    title_by_variant={"late": "Information notice late", "exemption": "Exemption from informing does not fit"},
)
def notice_missing_or_late(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Information notice not recorded.

    Checks:
        The person was not informed at the time of collection. Where data came from elsewhere, the person was not
        informed within one month, or only after the first contact with the person or the first disclosure.

    Why:
        People do not use rights they do not know.

    How to correct:
        Inform the person now, orally and in a language they understand, and record the date. If a ground allows you
        to wait, such as danger to the person, record the ground.

    Source:
        GDPR art. 13(1) and 14(3). Exemptions: art. 13(4), 14(5), and restrictions by national law under art. 23.
        Notices under art. 13 of Directive (EU) 2016/680 have no such time limit. The rule does not check them, or files
        kept only for law enforcement. If a basis of the GDPR is recorded as well, they do not replace a notice. A
        contact before the data were obtained does not count. A notice that was due before the Regulation applied in the
        country is not reported as late.
    """
    if law_enforcement_only(record):
        return
    if all(notice.basis is NoticeBasis.LED_ARTICLE_13 for notice in record.notices):
        # A notice of the police does not cover processing that is not based on law enforcement.
        if record.bases or (not record.notices and (record.disclosures or record.data_categories)):
            yield violation("/notices")
        return
    for index, notice in enumerate(record.notices):
        fault = _fault(notice, record, context)
        if fault is not None:
            variant, day = fault
            field = "exemption" if variant == "exemption" else "given_on"
            yield violation(f"/notices/{index}/{field}", variant=variant, day=day)


def _fault(notice: PrivacyNotice, record: DataProtectionSection, context: Context) -> tuple[str, date | None] | None:
    """Return the wording of what is wrong with a notice, and the day whose law made it due."""
    if notice.basis is NoticeBasis.LED_ARTICLE_13 or isinstance(notice.given_on, Absent):
        return None
    first_hand = notice.basis is NoticeBasis.ARTICLE_13
    if notice.exemption is not None:
        return ("exemption", notice.due_from) if first_hand and notice.exemption in ONLY_ARTICLE_14 else None
    due = notice.due_from if first_hand else _due_where_from_elsewhere(notice, record, context)
    if notice.given_on is None:
        return ("", due) if due is None or context.is_past(due) else None
    late = due is not None and due < notice.given_on and may_have_applied(context.country, due)
    return ("late", due) if late else None


def _due_where_from_elsewhere(notice: PrivacyNotice, record: DataProtectionSection, context: Context) -> date | None:
    contact, received = notice.first_contact_on, notice.due_from
    # A person who was spoken to before the data came could not be informed of them then.
    days = [] if contact is None or (received is not None and contact < received) else [contact]
    if received is not None:
        days.append(end_after_months(received, NOTICE_MONTHS, context.country))
        left = (context.day_of(disclosure.at) for disclosure in record.disclosures if leaves(disclosure))
        days += [day for day in left if received <= day]
    return min(days, default=None)
