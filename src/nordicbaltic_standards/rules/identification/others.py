"""Others who are, or may be, exploited together with the person."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import OthersAffected
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.missing_persons import CHILD_PROTECTION, JUSTICE, duty_to_report_child
from nordicbaltic_standards.rules.registry import rule


@rule(
    "IDN-027",
    IdentificationSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    sources=("crc art. 19", "crc art. 35", "cets197 art. 28(3)"),
    facts=("data_protection.reporting_duty",),
    fixed=True,
    message="Children are, or may be, exploited together with the person, and no report to the police or the child protection service is recorded.",
)
def other_children_not_reported(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Other children exploited, not reported.

    Checks:
        Others are known or suspected to be exploited, children are among them, and neither the police, a prosecutor nor the
        child protection service is recorded as informed.

    Why:
        The children may still be in the hands of those who exploit them.

    How to correct:
        Call the police on 112 if a child is in danger now, and the child protection service today. No consent is
        needed to report a child in danger. Say what is known about the children, and about the person only what is
        needed to find them. Then record who was informed.

    Source:
        CRC art. 19 and 35, CETS 197 art. 28(3), and the duties of national law to report a child in danger. The rule
        does not check a record that is sent in a message.
    """
    others = known(record.other_victims)
    if others is None or others.extent is OthersAffected.NONE or others.children is not True:
        return None
    if isinstance(context.root, ExchangeMessage) or not (JUSTICE | CHILD_PROTECTION).isdisjoint(others.informed):
        return None
    return violation("/other_victims/informed", *duty_to_report_child(context))
