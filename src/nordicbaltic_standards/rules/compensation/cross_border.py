"""Claims across borders: whose scheme pays, and which authority helps."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import CompensationRoute, Unit
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.rest_days import latest_end
from nordicbaltic_standards.law.territories import UNION, same_state, state_of
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Length
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    STATE,
    scheme_country_param,
    scheme_fact,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import awaits_decision, is_resolved, made_with_another
from nordicbaltic_standards.rules.context import Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.registry import rule


@rule(
    "COM-011",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S06",
    sources=("dir-2004-80 art. 1", "dir-2004-80 art. 3(1)", "dir-2004-80 art. 6"),
    facts=("compensation.cross_border_assisting_authority", "terms.rest_day_rule"),
    message="The claim may be made with the assisting authority of the country of residence, which passes it on to the country of the offence ({country}); neither this nor a direct claim is recorded.",
    variants={
        "forwarded": "The assisting authority has not been recorded as passing the claim on within {limit} ({country}).",
    },
    title_by_variant={"forwarded": "Cross-border claim not passed on"},
)
def no_assisting_authority(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Cross-border claim without assisting authority.

    Checks:
        The person lives in one state of the European Union and was harmed in another, and neither an assisting authority
        nor a direct claim is recorded; or the assisting authority has not passed the claim on in time.

    Why:
        A claim in a foreign language to an unknown authority is hardly ever made.

    How to correct:
        Ask the assisting authority of the country of residence for the form and for help with it, or file directly
        and record this. If the authority already has the claim, ask when it was passed on.

    Source:
        Directive 2004/80/EC arts. 1, 3(1) and 6. Filing directly is always possible. The time limit for passing the
        claim on is that of the national law of the country of residence (Estonia thirty days, Latvia seven days,
        Lithuania five working days). Otherwise it is a working figure of this standard; the directive says as quickly
        as possible. Days on which offices may be closed are not working days and not last days. Nothing is reported if
        the injury does not come from an intentional violent crime, or if the scheme that received the claim is outside
        the Union. Nothing is reported either once the claim has been decided or withdrawn, or is out of time.
    """
    if claim.route not in STATE or known(claim.injury_intentional) is False or claim.forwarded_on is not None:
        return None
    if not awaits_decision(claim):
        return None
    home, pays = known(claim.residence_country), scheme_of(claim, context)
    if home is None or (pays is not None and pays not in UNION):
        return None
    home, places = state_of(home), [state_of(place) for place in known(claim.offence_countries, ())]
    if home not in UNION or home in places or UNION.isdisjoint(places) or home == pays:
        return None
    where = pays if pays in places else min(UNION.intersection(places))
    if claim.assisting_authority is None:
        return None if claim.filed_directly else violation("/assisting_authority", country=f"@country/{where}")
    applied = known(claim.applied_on)
    if applied is None or not made_with_another(claim):
        return None
    fact, limit = _time_for_passing_on(home, applied)
    if not context.is_past(latest_end(applied, limit.amount, limit.unit, home)):
        return None
    facts = () if fact is None else (fact,)
    named_limit = duration_param(limit.amount, limit.unit)
    kind = None if fact is None else FindingKind.UNLAWFUL
    named = f"@country/{where}"
    return violation("/forwarded_on", *facts, kind=kind, variant="forwarded", country=named, limit=named_limit)


def _time_for_passing_on(home: str, day: date) -> tuple[Fact[Any] | None, Length]:
    fact = law_of(home, day).compensation.cross_border_assisting_authority
    for actor in fact.value or ():
        if actor.within is not None:
            return fact, actor.within
    return None, Length(amount=thresholds().forward_claim_within_days, unit=Unit.DAYS)


@rule(
    "COM-012",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="COM-S06",
    sources=("dir-2004-80 art. 1", "ets116 art. 12"),
    facts=("instruments.eu_2004_80",),
    extended=True,
    message="The system of assisting authorities does not cover this country ({country}); file directly, or use the 1983 convention where both countries are parties.",
)
def authority_out_of_reach(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Assisting authority outside the directive's reach.

    Checks:
        An assisting authority is recorded, and the country of the scheme, or the country of residence, is not bound
        by Directive 2004/80/EC.

    Why:
        The claim waits with an authority that cannot pass it on, while the time limit runs.

    How to correct:
        File directly with the authority of the country that pays. Where both countries are parties to the 1983
        convention, the central authorities can help.

    Source:
        Directive 2004/80/EC art. 1 binds the member states of the European Union, including Denmark; Norway and Iceland
        are outside. ETS 116 art. 12. Nothing is reported if the claim was filed directly, or once it has been decided
        or withdrawn, or is out of time.
    """
    if not made_with_another(claim) or claim.route not in STATE or not awaits_decision(claim):
        return None
    for code in (scheme_of(claim, context), known(claim.residence_country)):
        if code is None:
            continue
        code = state_of(code)  # noqa: PLW2901 - a treaty that binds the state binds its parts
        if code in REGION:
            bound = law_of(code, known(claim.applied_on) or context.on).instruments.eu_2004_80
            if bound.value is not None and not bound.value.bound:
                return violation("/assisting_authority", bound, country=f"@country/{code}")
        elif code not in UNION:
            return violation("/assisting_authority", country=f"@country/{code}")
    return None


@rule(
    "COM-013",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="COM-S06",
    sources=("dir-2004-80 art. 2", "ets116 art. 3"),
    facts=("compensation.eligible",),
    law_of=scheme_of,
    extended=True,
    message="The country in which the crime was committed pays; check whether this scheme ({country}) covers offences abroad.",
    variants={
        "abroad": "The law of this scheme ({country}) requires that the crime was committed in the country.",
    },
)
def claim_lies_with_another_country(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Another country is competent for the claim.

    Checks:
        The claim is made to a state scheme of a country that is not among the countries of the offence.

    Why:
        The claim is refused after months, and the time limit in the right country may have passed by then.

    How to correct:
        Recruitment, transport and transfer are part of the offence: record every country in which they took place. If the
        whole offence lies elsewhere, claim there, with the help of the assisting authority at home.

    Source:
        Directive 2004/80/EC art. 2, ETS 116 art. 3. Several laws, such as those of Sweden, Finland and Norway, cover
        residents harmed abroad under their own conditions. The finding is a notice if the person lives in the country
        of such a scheme. Nothing is reported if something was granted, also on an appeal, or if the claim was
        withdrawn.
    """
    if claim.route is not CompensationRoute.STATE_COMPENSATION:
        return None
    places, pays = known(claim.offence_countries, ()), scheme_of(claim, context)
    if not places or pays is None or pays in map(state_of, places) or is_resolved(claim):
        return None
    fact = scheme_fact(claim, context, Compensation.eligible)
    required = None if fact.value is None else fact.value.offence_in_country_required
    if required:
        return violation("/scheme_country", fact, variant="abroad", country=scheme_country_param(claim, context))
    covered = required is False and same_state(known(claim.residence_country), pays)
    severity = Severity.NOTICE if covered else Severity.WARNING
    return violation("/scheme_country", severity=severity, country=scheme_country_param(claim, context))
