"""What follows when the person has died: an inquiry, the children, the claims, and the data."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import (
    ChildCareStatus,
    ClaimantKind,
    HeadOfDamage,
    ProtectionIncident,
    RecipientType,
    Unit,
)
from nordicbaltic_standards.law.periods import end_of_term
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.rules.assistance.entitlement import is_with_child_protection
from nordicbaltic_standards.rules.case_context import was_transferred
from nordicbaltic_standards.rules.case_file.case_state import is_extract
from nordicbaltic_standards.rules.code_groups import NEGATIVE_DECISIONS, SETTLED_CLAIM
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.missing_persons import (
    CHILD_PROTECTION,
    JUSTICE,
    death_is_recorded,
    died_by,
    duty_to_report_child,
    incidents,
    was_informed,
)
from nordicbaltic_standards.rules.protection.consent_validity import leaves
from nordicbaltic_standards.rules.registry import rule

CARED_FOR = frozenset({ChildCareStatus.IN_CARE, ChildCareStatus.WITH_OTHER_RELATIVE})
"""Care in which a child is looked after by someone other than the person."""
PERHAPS_CARED_FOR = frozenset({ChildCareStatus.WITH_PARENT, ChildCareStatus.SEPARATED})
"""Care for which the record does not say whether the person who died provided it."""


def _is_left_here(file: CaseFile, context: Context) -> bool:
    """Return whether the person died and the organisation that keeps the file is responsible for what follows."""
    return death_is_recorded(file) and not was_transferred(file) and not is_extract(context)


def _place_of_death(file: CaseFile) -> str:
    protection = () if file.protection is None else file.protection.incidents
    for index, incident in enumerate(protection):
        if incident.kind is ProtectionIncident.DEATH:
            return f"/protection/incidents/{index}/reported_to_police_on"
    return "/closure/reason"


@rule(
    "CAS-028",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="PRO-S16",
    also_serves=("GEN-S01",),
    sources=("echr art. 2", "cets197 art. 28(1)"),
    fixed=True,
    message="The person died, and nothing in the record shows that the police know, or that a doctor found a natural cause.",
)
def death_not_reported(file: CaseFile, context: Context) -> RuleOutcome:
    """Death not reported to the police.

    Checks:
        The death of the person is recorded, and neither a report to the police or the prosecution nor that a health
        service was informed. The rule leaves out a person about whom it was decided that they are not a victim.

    Why:
        The death may be a crime, and others in the same hands may be in danger.

    How to correct:
        If the death was sudden, violent or unexplained, or may be a suicide, call the police now. Say that the person was,
        or may have been, a victim of trafficking, and who else may be in danger. Record the death as an incident with the
        day of the report. If a doctor found a natural cause, record that a health service was informed.

    Source:
        ECHR art. 2, CETS 197 art. 28(1). National laws require the doctor to report an unexplained death: Norway, Act
        on health personnel § 36; Sweden, Burial Act 5 kap. 4 §; Iceland, Act 61/1998, 3. gr.; Finland, Act 459/1973,
        7 §, under which the police investigate. The acts of the other countries were not read, and no duty of a support
        organisation was found. The finding is therefore a warning. The rule does not check a case that another body has
        taken over, or a file reduced for a message.
    """
    if not _is_left_here(file, context):
        return None
    if file.identification is not None and file.identification.status in NEGATIVE_DECISIONS:
        return None
    deaths = incidents(file, ProtectionIncident.DEATH)
    if any(each.reported_to_police_on is not None for each in deaths):
        return None
    doctor = {RecipientType.HEALTH_PROVIDER, RecipientType.PROSECUTION_COURT}
    if any(not doctor.isdisjoint(each.informed) for each in deaths):
        return None
    day = died_by(file)
    if day is not None and was_informed(context, JUSTICE, day):
        return None
    return violation(_place_of_death(file))


@rule(
    "CAS-029",
    CaseFile,
    severity="error",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    also_serves=("AST-S12",),
    sources=("crc art. 3(1)", "crc art. 20", "cets197 art. 28(3)"),
    facts=("data_protection.reporting_duty",),
    fixed=True,
    message="The person died and leaves a child, and nothing in the record shows who cares for it.",
    variants={
        "unsure": "The person died and leaves a child. The recorded care may have been care by the person who died; find out who cares for the child now.",
    },
)
def children_left_without_care(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Children left by a person who died.

    Checks:
        The person died; a child in their care is not recorded as placed by an authority or with a relative, or
        children lived with them for whom no care is recorded; and neither a report to the child protection service
        nor its help for that child is recorded.

    Why:
        The child may have no one tonight, or be with those who exploited the parent.

    How to correct:
        Find out now where the child is, and call the child protection service today; no consent is needed. Request a
        guardian. Do not hand the child to anyone, a relative included, before that service has assessed it. Record
        who cares for the child, or that the service was informed.

    Source:
        CRC art. 3(1) and 20, CETS 197 art. 28(3), and the duties of national law to report a child in danger. The
        finding is a warning if care by a parent or another adult is recorded, because that entry may date from before
        the death. The rule does not check a case that another body has taken over, or a file reduced for a message.
    """
    if not _is_left_here(file, context):
        return
    if any(RecipientType.CHILD_PROTECTION in each.informed for each in incidents(file, ProtectionIncident.DEATH)):
        return
    day = died_by(file)
    if day is not None and was_informed(context, CHILD_PROTECTION, day):
        return
    assistance = file.assistance
    children = () if assistance is None else assistance.children_in_care
    if not children or assistance is None:
        number = known(file.subject.children_with_person)
        if number:
            yield violation("/subject/children_with_person", *duty_to_report_child(context))
        return
    for index, child in enumerate(children):
        if child.care_status in CARED_FOR or is_with_child_protection(assistance, child.id):
            continue
        unsure = child.care_status in PERHAPS_CARED_FOR
        yield violation(
            f"/assistance/children_in_care/{index}/care_status",
            *duty_to_report_child(context),
            variant="unsure" if unsure else "",
            severity=Severity.WARNING if unsure else None,
        )


@rule(
    "CAS-030",
    CaseFile,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="COM-S07",
    also_serves=("COM-S01",),
    sources=("cets197 art. 15(3)-(4)", "ets116 art. 4"),
    facts=("compensation.heads_of_damage",),
    message="The person who made this claim, or for whom it was made, died, but the record does not show who continues it.",
    variants={
        "dependants": "The person died and leaves children; no claim of those whom the person supported is recorded.",
    },
    advice_by_variant={
        "dependants": "If the death may follow from the offence, ask a lawyer now whether the children can claim loss of support and funeral costs, from whom and by when; the time limit can run from the death. The child protection service or a guardian acts for a child. If the death has nothing to do with the offence, nothing is to be done.",
    },
    title_by_variant={"dependants": "Dependants' claim after a death"},
)
def claims_after_a_death(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Claim of a person who died.

    Checks:
        The person died while a claim by or for them is neither final nor given up; or, as a notice, they leave children, and
        no claim of a dependant is recorded.

    Why:
        Time limits keep running after a death, and the family may be entitled to what was owed to the person.

    How to correct:
        Tell the lawyer, and the body that decides on the claim, of the death. Ask whether the estate or those whom the person
        supported can go on with it, and by when they have to say so. No one who is suspected of involvement may take part.
        Then record the claim as that of a dependant, or its end.

    Source:
        CETS 197 art. 15(3)-(4), Compensation Convention art. 4, and the heads of damage of national law. Whether a
        claim passes to heirs was not read in the law of any country. The rule does not check a case that another body
        has taken over, or a file reduced for a message.
    """
    if not _is_left_here(file, context):
        return
    claims = file.compensation_claims
    for index, claim in enumerate(claims):
        if claim.status not in SETTLED_CLAIM and claim.claimant is not ClaimantKind.DEPENDANT:
            yield violation(f"/compensation_claims/{index}/claimant")
    if claims or file.compensation_declined_on is not None or not _leaves_children(file):
        return
    heads = context.law().compensation.heads_of_damage
    paid = heads.value is not None and any(HeadOfDamage.DEPENDANTS_SUPPORT in head.codes for head in heads.value)
    yield violation("/compensation_claims", *((heads,) if paid else ()), variant="dependants", severity=Severity.NOTICE)


def _leaves_children(file: CaseFile) -> bool:
    own = (known(file.subject.children_with_person), known(file.subject.children_elsewhere))
    return any(own) or (file.assistance is not None and bool(file.assistance.children_in_care))


@rule(
    "CAS-031",
    CaseFile,
    severity="notice",
    kind="advice",
    standard="PRO-S05",
    also_serves=("PRO-S10",),
    sources=("gdpr art. 7(3)",),
    facts=("data_protection.consent_after_death",),
    message="Data were disclosed after the person's death on the basis of a consent that no one can withdraw any more.",
    variants={
        "ended": "Data were disclosed on the basis of the consent of a person who died longer ago than the law lets a consent last ({limit}).",
    },
)
def disclosed_after_death_on_consent(file: CaseFile, context: Context) -> Iterator[Violation]:
    """Disclosure after death based on the person's consent.

    Checks:
        After the death of the person, data were disclosed on the basis of a consent that they had given. No law is
        known by which a consent continues after a death, or the time that it allows has passed.

    Why:
        The person agreed for their own purposes, and what is disclosed after their death can endanger others.

    How to correct:
        From now on, share on another basis, such as an inquiry into the death, a court order or a claim of the
        family, and ask the data protection officer. What the person refused stays refused, and those they excluded
        stay excluded. Tell the family no more than the law requires, and tell nothing to anyone who may be involved.

    Source:
        GDPR art. 7(3). The Regulation protects the living (recital 27), and in Denmark and Iceland also a person who
        has died, for some years. Under Estonian law a consent lasts ten years after the death, or twenty years after
        the death of a child, unless the person decided otherwise. The law of the other countries on a consent after
        death was not read. The day of death is the day of the incident or otherwise the day of closing.
    """
    day = died_by(file)
    if day is None or file.data_protection is None or is_extract(context):
        return
    lasting = context.law().data_protection.consent_after_death
    for index, disclosure in enumerate(file.data_protection.disclosures):
        sent = context.day_of(disclosure.at)
        if disclosure.consent_ref is None or sent <= day or not leaves(disclosure):
            continue
        at = f"/data_protection/disclosures/{index}/consent_ref"
        if lasting.value is None:
            yield violation(at, day=sent)
        elif not context.is_child(day) and sent > end_of_term(day, lasting.value, Unit.YEARS):
            yield violation(at, lasting, day=sent, variant="ended", limit=duration_param(lasting.value, "years"))
