"""Who is responsible for the data, and how they are secured."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    DisclosureChannel,
    OrganisationType,
    RecipientType,
)
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.data_categories import SPECIAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.controller_types import governing
from nordicbaltic_standards.rules.protection.retention import emptied
from nordicbaltic_standards.rules.registry import rule

SENSITIVE = frozenset({*SPECIAL, DataCategory.CRIMINAL_OFFENCE, DataCategory.SAFETY_CRITICAL})
"""Categories whose loss harms most."""
MEASURES = {"encrypted_at_rest": "encryption", "access_logged": "logging", "access_limited_to_case": "access"}
"""Security measures, each with the wording for its absence."""


@rule(
    "PRO-029",
    DataProtectionSection,
    of_organisation=True,
    severity="error",
    kind="gap",
    urgency="documentation",
    standard="PRO-S15",
    sources=(
        "gdpr art. 24",
        "gdpr art. 26(1)",
        "gdpr art. 28(3)",
        "gdpr art. 35(1)",
        "led art. 19(1)",
        "led art. 21(1)",
        "led art. 22(3)",
        "led art. 27(1)",
    ),
    extended=True,
    message="The record does not show who is responsible for these data.",
    variants={
        "joint": "Several controllers are jointly responsible, and no arrangement between them is recorded.",
        "processor": "Someone processes the data on behalf of the controller, and no contract is recorded.",
        "assessment": "Sensitive data are kept, and no impact assessment is recorded.",
    },
    title_by_variant={
        "joint": "Joint controllers without an arrangement",
        "processor": "Processor without a contract",
        "assessment": "No impact assessment recorded",
    },
)
def responsibility_not_settled(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Controller not recorded.

    Checks:
        No controller is named; or joint controllers have no arrangement, or a processor no contract; or no impact
        assessment is recorded although special categories, data on offences or safety-critical data are kept.

    Why:
        Where responsibility is unclear, no one makes sure that the data are protected.

    How to correct:
        Name the controller. Have the arrangement or contract signed and record its date. Make the impact assessment
        for the system with the data protection officer; one serves all files of the same kind.

    Source:
        GDPR art. 24, 26(1), 28(3) and 35(1). What an organisation states for all its files (art. 30) counts for each
        file, and is judged in the organisation's own record. Without that record, a file that names no controller, or
        no impact assessment, cannot be judged. Only a missing controller gives an error. Sensitive data of vulnerable
        people usually require an impact assessment. Files of a single lawyer do not (recital 91), so the rule does not
        require one of law firms. For files kept only for law enforcement, the same duties are in Directive (EU)
        2016/680 art. 19(1), 21(1), 22(3) and 27(1), cited from general knowledge. The finding is then based on that
        Directive alone. The rule does not check what is left when all personal data were erased. The controller may
        have been a shelter, and was erased with the data that show where the person was.
    """
    if emptied(record, context):
        return
    law = governing(record)
    if record.controller is None and not context.organisation_may_state(record.controller):
        yield violation("/controller", instrument=law)
    if record.joint_controllers and record.arrangement_on is None:
        yield violation("/arrangement_on", severity=Severity.WARNING, variant="joint", instrument=law)
    for index, processor in enumerate(record.processors):
        if processor.contract_on is None:
            place = f"/processors/{index}/contract_on"
            yield violation(place, severity=Severity.WARNING, variant="processor", instrument=law)
    if (
        record.impact_assessment is None
        and (record.controller is None or record.controller.type is not OrganisationType.LAW_FIRM)
        and _holds_sensitive(record)
        and not context.organisation_may_state(record.impact_assessment)
    ):
        yield violation("/impact_assessment", severity=Severity.WARNING, variant="assessment", instrument=law)


def _holds_sensitive(record: DataProtectionSection) -> bool:
    return not SENSITIVE.isdisjoint(record.data_categories) or any(
        not SENSITIVE.isdisjoint(basis.data_categories) for basis in record.bases
    )


@rule(
    "PRO-038",
    DataProtectionSection,
    of_organisation=True,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="PRO-S15",
    sources=("gdpr art. 32(1)", "gdpr art. 32(1)(a)", "led art. 29(1)", "led art. 29(2)"),
    extended=True,
    message="Sensitive data were sent by ordinary e-mail.",
    variants={
        "encryption": "Sensitive data are kept without encryption.",
        "logging": "Sensitive data are kept where access is not logged.",
        "access": "Sensitive data are open to people who do not work on the case.",
    },
)
def security_below_risk(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Security not appropriate to the risk.

    Checks:
        Special categories, data on offences or safety-critical data were sent by ordinary e-mail. Or they are kept
        without encryption, without logging of access, or with access for people who do not work on the case.

    Why:
        Traffickers pay for a look into a file, and an ordinary e-mail is read by many machines.

    How to correct:
        Use the secure exchange, a portal or a sealed message from now on, and ask the recipient to delete the e-mail. Have
        encryption, logging and limited access set up; until then keep whereabouts out of the system.

    Source:
        GDPR art. 32(1) and 32(1)(a). The rule does not check data sent to the person in the way they wish, or what is
        not recorded. For files kept only for law enforcement, the finding is based on Directive (EU) 2016/680 art.
        29(1) and 29(2), read up to point (f). Logs are also required by its art. 25(1), cited from general knowledge
        and not read, which older systems could meet later (art. 63(2) and (3)).
    """
    law = governing(record)
    for index, disclosure in enumerate(record.disclosures):
        if (
            disclosure.channel is DisclosureChannel.EMAIL
            and disclosure.recipient_type is not RecipientType.THE_PERSON
            and not SENSITIVE.isdisjoint(disclosure.data_categories)
        ):
            yield violation(f"/disclosures/{index}/channel", day=context.day_of(disclosure.at), instrument=law)
    security = record.security
    if security is not None and _holds_sensitive(record):
        for field, variant in MEASURES.items():
            if getattr(security, field) is False:
                yield violation(f"/security/{field}", variant=variant, instrument=law)
