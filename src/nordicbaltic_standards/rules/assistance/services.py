"""Services: how soon they begin, their scope, who agreed to them, who pays, and in which language."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import LanguageSupport, ServiceType
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.rules.assistance.entitlement import (
    GIVEN,
    all_help_declined,
    cannot_be_helped,
    entitled_for,
    first_service_delayed,
)
from nordicbaltic_standards.rules.code_groups import WITHOUT_INTERPRETER
from nordicbaltic_standards.rules.context import Context, RuleOutcome, codes_param, duration_param, violation
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.registry import rule

MINIMUM: tuple[tuple[ServiceType, ...], ...] = (
    (ServiceType.ACCOMMODATION,),
    (ServiceType.MEDICAL, ServiceType.MEDICAL_EMERGENCY),
    (ServiceType.PSYCHOLOGICAL,),
    (ServiceType.COUNSELLING_INFORMATION,),
    (ServiceType.LEGAL_ADVICE,),
    (ServiceType.SUBSISTENCE, ServiceType.URGENT_MATERIAL_AID),
)
"""The minimum services; one of each group is enough, and the first one names the group."""
UNASKED = frozenset({ServiceType.COUNSELLING_INFORMATION, ServiceType.INTERPRETATION})
"""Services that a person may be given before agreeing to any service, since they make an agreement possible."""
HEALTH_CARE = frozenset(
    {
        ServiceType.MEDICAL,
        ServiceType.MEDICAL_EMERGENCY,
        ServiceType.SEXUAL_AND_REPRODUCTIVE_HEALTH,
        ServiceType.ADDICTION_TREATMENT,
    }
)
"""Services for which national law may charge every patient a fee."""
NORWEGIAN = {"nb": "no", "nn": "no"}
"""Written forms of one language, and the tag that covers them."""


def _tongues(languages: tuple[str, ...]) -> set[str]:
    subtags = (language.split("-")[0] for language in languages)
    return {NORWEGIAN.get(subtag, subtag) for subtag in subtags}


def no_shared_language(assistance: AssistanceSection, context: Context) -> bool:
    """Return whether the person's languages are known and none is a language of the country or the provider."""
    languages = () if context.subject is None else known(context.subject.languages, ())
    official = country(context.country).languages if context.country else ()
    heard = (*assistance.provider_languages, *official)
    return bool(languages) and bool(heard) and _tongues(languages).isdisjoint(_tongues(heard))


@rule(
    "AST-005",
    AssistanceSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="AST-S04",
    sources=("dir-2011-36 art. 11(2)", "cets197 art. 10(2)"),
    message="No service began within the working figure ({limit}) from the day on which the person was entitled to help.",
)
def help_delayed(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Help delayed after reasonable grounds were found.

    Checks:
        More than three days passed between the day of entitlement and the first service or shelter stay. Where none has
        begun, the days are counted to the day on which the law is read. Nothing is reported where a service was
        declined or is received elsewhere, or where the entitlement ended within that time.

    Why:
        The first days decide whether the person stays in contact.

    How to correct:
        Begin with what is most urgent today: safety, a bed, care. If a service began earlier, record its first day.

    Source:
        Directive 2011/36/EU art. 11(2), CETS 197 art. 10(2). The number of days is a working figure of this standard. A
        service for a child in the person's care is not a service for the person. Nothing is reported if the person is
        missing or has died.
    """
    at = first_service_delayed(assistance, context)
    return None if at is None else violation(at, limit=duration_param(thresholds().first_service_within_days, "days"))


@rule(
    "AST-006",
    AssistanceSection,
    severity="notice",
    kind="advice",
    standard="AST-S02",
    sources=("cets197 art. 12(1)", "dir-2011-36 art. 11(5)", "dir-2011-36 art. 12(2)"),
    extended=True,
    message="Minimum services that have neither been offered nor noted as declined or already received: {services}.",
)
def minimum_not_addressed(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Minimum service not addressed.

    Checks:
        The person has been entitled to help for more than fourteen days, and at least one minimum service has no entry
        of any status: accommodation, medical care, psychological help, counselling and information, legal advice,
        subsistence or material aid; and interpretation where no language is shared.

    Why:
        Needs after trafficking are of many kinds, and people seldom request a service that no one offers them.

    How to correct:
        Offer each minimum service and record it with its status, even where the person declines it or has it from
        someone else.

    Source:
        CETS 197 art. 12(1), Directive 2011/36/EU art. 11(5) and 12(2). The number of days is a working figure of this
        standard. Services count even if national law does not list them. Nothing is reported if the person is missing
        or has died. Nothing is reported either if an adult declined all help that was offered.
    """
    offered = {episode.service for episode in assistance.episodes if episode.child_ref is None}
    if assistance.stays:
        offered.add(ServiceType.ACCOMMODATION)
    missing = [group[0] for group in MINIMUM if offered.isdisjoint(group)]
    support = assistance.language_support
    if (
        ServiceType.INTERPRETATION not in offered
        and not isinstance(support, Absent)
        and WITHOUT_INTERPRETER.issuperset(support)
        and no_shared_language(assistance, context)
    ):
        missing.append(ServiceType.INTERPRETATION)
    days = thresholds().minimum_services_within_days
    if not missing or not entitled_for(assistance, context, days) or cannot_be_helped(assistance, context):
        return None
    if all_help_declined(assistance, context):
        return None
    return violation("/episodes", services=codes_param(missing))


@rule(
    "AST-007",
    AssistanceSection,
    severity="warning",
    kind="gap",
    standard="AST-S07",
    also_serves=("GEN-S03",),
    sources=("cets197 art. 12(7)", "dir-2011-36 art. 11(5)"),
    message="A service was given, and the person's agreement to it is not recorded.",
)
def service_without_agreement(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Service without agreement.

    Checks:
        A service other than information or interpretation was given, not in an emergency, and refers to no agreement.

    Why:
        Help that is imposed repeats what was done to the person.

    How to correct:
        Ask the person whether they agree to the service, and record the agreement and its reference. If they do not,
        stop the service without any penalty and leave the offer open.

    Source:
        CETS 197 art. 12(7), Directive 2011/36/EU art. 11(5). Agreement to a service is not the same as consent to the
        use of data. The record may refer to either.
    """
    violations = [
        violation(f"/episodes/{index}/consent_ref", day=episode.start)
        for index, episode in enumerate(assistance.episodes)
        if episode.consent_ref is None
        and episode.status in GIVEN
        and episode.emergency is not True
        and episode.service not in UNASKED
    ]
    return violations or None


@rule(
    "AST-008",
    AssistanceSection,
    severity="warning",
    kind="unlawful",
    standard="AST-S13",
    sources=("dir-2012-29 art. 8(1)", "dir-2012-29 art. 9"),
    message="Support services are free for the victim; a charge is recorded.",
    variants={
        "patient-fee": "A charge for health care is recorded. A fee may be lawful there; the victim should not bear it."
    },
    title_by_variant={"patient-fee": "Health care fee charged to the victim"},
)
def victim_charged(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Victim charged for support.

    Checks:
        A service is recorded with a charge to the person above zero. For health care this is a notice only.

    Why:
        Debt is one of the commonest tools of control.

    How to correct:
        Bear the cost and pay the person back. Where national law asks every patient for a fee, pay it for the person.

    Source:
        Directive 2012/29/EU art. 8(1) and 9: support services are free of charge. Ordinary patient fees may be lawful in
        national health care, which is not a support service in this sense.
    """
    violations = []
    for index, episode in enumerate(assistance.episodes):
        if episode.charged_to_person is None or not episode.charged_to_person.amount:
            continue
        at, fee = f"/episodes/{index}/charged_to_person", episode.service in HEALTH_CARE
        if fee:
            severity, kind = Severity.NOTICE, FindingKind.GAP
            violations.append(violation(at, severity=severity, kind=kind, variant="patient-fee", day=episode.start))
        else:
            violations.append(violation(at, day=episode.start))
    return violations or None


@rule(
    "AST-016",
    AssistanceSection,
    severity="warning",
    kind="gap",
    standard="AST-S09",
    sources=("cets197 art. 12(1)(c)", "dir-2012-29 art. 7"),
    message="The person shares no recorded language with the service, and no interpretation is arranged.",
)
def no_shared_language_no_interpreter(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """No shared language, no interpreter.

    Checks:
        Help with language is recorded as not needed, and no interpretation service is recorded. None of the person's
        languages is an official language of the country or spoken by the provider.

    Why:
        Help that the person cannot understand does not help, and a companion who interprets may be the trafficker.

    How to correct:
        Arrange an interpreter who is independent of the person's community and of anyone suspected, or record the
        language in which the worker and the person speak with each other.

    Source:
        CETS 197 art. 12(1)(c), Directive 2012/29/EU art. 7. Interpretation for a child in the person's care is not
        interpretation for the person. Nothing is reported if the person is missing or has died.
    """
    if assistance.language_support != (LanguageSupport.NONE,) or not no_shared_language(assistance, context):
        return None
    own = (episode.service for episode in assistance.episodes if episode.child_ref is None)
    if ServiceType.INTERPRETATION in own or cannot_be_helped(assistance, context):
        return None
    return violation("/language_support")
