"""Entries of the directory: what must stay hidden, what must be current, and who has which role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nordicbaltic_standards.codelists.enumerations import (
    ContactChannel,
    OrganisationRole,
    OrganisationType,
    ServiceType,
    Weekday,
)
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Actor, Authority
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.organisation import Organisation, OrganisationContact
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.code_groups import HIDDEN_SHELTERS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule

OF_PLACE = frozenset({ContactChannel.POST, ContactChannel.IN_PERSON})
"""Ways to reach an organisation that lead to a place."""
URGENT = frozenset({ServiceType.ACCOMMODATION, ServiceType.MEDICAL_EMERGENCY, ServiceType.SAFETY_PLANNING})
"""Services that are needed at any hour."""
_DAY, _WEEK = 24 * 60, 7 * 24 * 60
"""Minutes of a day and of a week."""

FACT_OF_ROLE: dict[OrganisationRole, tuple[str, str]] = {
    OrganisationRole.COMPETENT_IDENTIFYING_AUTHORITY: ("identification", "formal_by"),
    OrganisationRole.COMPENSATION_BODY: ("compensation", "authority"),
    OrganisationRole.ASSISTING_AUTHORITY: ("compensation", "cross_border_assisting_authority"),
}
"""Section and fact that name the bodies with a role."""
COORDINATION = "coordination"
"""Role of an authority that coordinates, as the files of the countries name it."""
BODY_OF_TYPE: dict[OrganisationType, str] = {
    OrganisationType.POLICE: "police",
    OrganisationType.BORDER_SERVICE: "border-guard",
    OrganisationType.PROSECUTION: "prosecution-service",
    OrganisationType.MIGRATION_SERVICE: "migration-authority",
}
"""Kind of identifying body for a type of organisation, as far as countries name such bodies by identifier."""


@rule(
    "NET-001",
    Organisation,
    severity="error",
    kind="exposure",
    urgency="danger",
    standard="PRO-S09",
    also_serves=("NET-S07",),
    sources=("cets197 art. 28(1)", "gdpr art. 32"),
    fixed=True,
    message="The directory entry gives the address of a protected place.",
    variants={
        "published": "The address of a protected place is marked as one that may be published.",
        "unclassified": "An address is given for a place to stay, and the entry does not say how far it is protected.",
        "contact": "The entry of a protected place gives a contact by post or in person; make sure that it does not lead to the place itself.",
    },
    advice_by_variant={
        "contact": "Ask the place where post may go and where people may come. If this contact leads to the place itself, remove it, give one elsewhere, and tell everyone who has received the entry."
    },
    title_by_variant={
        "unclassified": "Address without a recorded level of protection",
        "contact": "Contact that may lead to a protected place",
    },
)
def secret_address_in_directory(organisation: Organisation, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Secret address in the directory.

    Checks:
        The address of a service is confidential or secret, and the entry gives it or marks it as one that may be
        published. As a warning: a place to stay has an address but no level of protection. Or an entry with a service
        whose address is confidential or secret gives a contact by post or in person.

    Why:
        Disclosing where a protected place is can cost lives.

    How to correct:
        Remove the address from the entry, state that it is withheld for safety, and set the mark for publishing to
        false. Tell everyone who has received the entry. Where the level is not recorded, ask the place and record it.

    Source:
        CETS 197 art. 28(1); GDPR art. 32 for the data of those who stay there. The rule does not check an entry in the
        place's own system that is not passed on.
    """
    out: list[Violation] = []
    for index, offer in enumerate(organisation.services):
        at, addressed = f"/services/{index}", known(offer.address) is not None
        if offer.security_level in HIDDEN_SHELTERS:
            if offer.address_published:
                out.append(violation(f"{at}/address_published", variant="published"))
            if addressed:
                out.append(violation(f"{at}/address"))
        elif addressed and offer.service is ServiceType.ACCOMMODATION and offer.security_level is None:
            out.append(violation(f"{at}/security_level", severity=Severity.WARNING, variant="unclassified"))
    if any(offer.security_level in HIDDEN_SHELTERS for offer in organisation.services):
        out += [
            violation(f"/contacts/{index}/value", severity=Severity.WARNING, variant="contact")
            for index, contact in enumerate(organisation.contacts)
            if contact.channel in OF_PLACE
        ]
    return out or None


@rule(
    "NET-002",
    Organisation,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="NET-S07",
    sources=("dir-2012-29 art. 9(1)(b)",),
    extended=True,
    message="This entry has not been checked for more than {limit}.",
    variants={"never": "This entry does not say when it was last checked."},
    title_by_variant={"never": "Directory entry without the date of its last check"},
)
def entry_not_checked(organisation: Organisation, context: Context) -> RuleOutcome:
    """Directory entry not checked for a year.

    Checks:
        The entry, or one of its services, was last checked more than a year ago, or no day is given for the entry.

    Why:
        A wrong number at night can mean that a person is lost.

    How to correct:
        Call the organisation, go through the entry with it, and record the day.

    Source:
        Regional standard; Directive 2012/29/EU art. 9(1)(b) on referral to services that exist. The number of days is a
        working figure of this standard. A service without a day of its own is checked with the entry.
    """
    if organisation.verified_on is None:
        return violation("/verified_on", variant="never")
    limit = thresholds().directory_verify_days
    if context.is_overdue(organisation.verified_on, limit):
        return violation("/verified_on", limit=duration_param(limit, "days"))
    return [
        violation(f"/services/{index}/verified_on", limit=duration_param(limit, "days"))
        for index, offer in enumerate(organisation.services)
        if context.is_overdue(offer.verified_on, limit)
    ] or None


@rule(
    "NET-003",
    Organisation,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="NET-S02",
    sources=("dir-2011-36 art. 19(1)", "dir-2004-80 art. 3"),
    facts=(
        "identification.formal_by",
        "compensation.authority",
        "compensation.cross_border_assisting_authority",
        "network.authorities",
    ),
    extended=True,
    message="The mandate for the roles of this entry has ended.",
    variants={
        "other": "As far as we know from the country's law and practice, another body has this role ({country})."
    },
    title_by_variant={"other": "Role that the country gives to another body"},
)
def role_of_another_body(organisation: Organisation, context: Context) -> RuleOutcome:
    """Mandate for these roles has ended.

    Checks:
        The mandate of an entry with roles has ended. Or the entry claims a role that the country gives to bodies of
        another name: formal identification, national coordination, compensation or help with claims abroad.

    Why:
        A referral or a claim that goes to the wrong body loses days that the person may not have.

    How to correct:
        Ask the organisation and the national coordinator who has the role today, and correct the entry. If the entry is
        right, tell the keepers of this standard that the country's facts are out of date.

    Source:
        Directive 2011/36/EU art. 19(1), Directive 2004/80/EC art. 3, and the national rule on each role. Bodies are
        compared by identifier and by name, and for identification by their kind. Another body therefore gives only a
        notice. Nothing is reported if the country names a body only by its function. Everywhere, courts, municipalities
        or counties appoint guardians, and no country names these bodies one by one. That role is therefore not
        compared.
    """
    out: list[Violation] = []
    if organisation.roles and organisation.mandate is not None and context.is_past(organisation.mandate.to_date):
        out.append(violation("/mandate/to_date"))
    for index, role in enumerate(organisation.roles):
        if role in FACT_OF_ROLE:
            section, name = FACT_OF_ROLE[role]
            named: Fact[tuple[Actor, ...]] = getattr(getattr(context.law(), section), name)
            if named.value and not _may_be_among(organisation, named.value):
                out.append(violation(f"/roles/{index}", named, severity=Severity.NOTICE, variant="other"))
        elif role is OrganisationRole.NATIONAL_COORDINATOR:
            listed = context.law().network.authorities
            if listed.value and not _may_coordinate(organisation, listed.value):
                out.append(violation(f"/roles/{index}", listed, severity=Severity.NOTICE, variant="other"))
    return out or None


def _may_coordinate(organisation: Organisation, authorities: tuple[Authority, ...]) -> bool:
    """Return whether the organisation is one of those that coordinate in the country, or none is known."""
    own = organisation.name.casefold()
    coordinators = [authority for authority in authorities if COORDINATION in authority.roles]
    return not coordinators or any(
        authority.id == organisation.id or _alike(own, authority.en) or _alike(own, authority.native)
        for authority in coordinators
    )


def _may_be_among(organisation: Organisation, actors: tuple[Actor, ...]) -> bool:
    """Return whether the organisation is one of the actors, or one of these is named only by its function."""
    body = BODY_OF_TYPE.get(organisation.type)
    own = organisation.name.casefold()
    return any(
        actor.authority is None
        or actor.authority == organisation.id
        or body in actor.bodies
        or _alike(own, actor.en)
        or _alike(own, actor.native or actor.en)
        for actor in actors
    )


def _alike(own: str, name: str) -> bool:
    return own in name.casefold() or name.casefold() in own


@rule(
    "NET-004",
    Organisation,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="NET-S07",
    sources=("istanbul art. 24",),
    extended=True,
    message="The contacts listed for an emergency service do not cover all hours of the week.",
)
def emergency_without_night_contact(organisation: Organisation, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Emergency service without a round-the-clock contact.

    Checks:
        The entry offers a place to stay, urgent medical care or safety planning, or runs a helpline. Its contacts,
        taken together, do not cover all hours of the week, and none says who answers outside its hours.

    Why:
        People escape at night and at weekends.

    How to correct:
        Add a contact that is answered at all hours, or the identifier of the organisation that answers outside yours.

    Source:
        Regional standard; Istanbul Convention art. 24 on helplines at all hours. Hours that together cover the whole
        week count as all hours, including those past midnight. This also applies if one contact answers by day and
        another by night.
    """
    if OrganisationRole.HELPLINE_OPERATOR not in organisation.roles and not any(
        offer.service in URGENT for offer in organisation.services
    ):
        return None
    contacts = organisation.contacts
    if any(contact.round_the_clock or contact.outside_hours is not None for contact in contacts):
        return None
    return None if _cover_the_week(contacts) else violation("/contacts")


def _cover_the_week(contacts: Iterable[OrganisationContact]) -> bool:
    reached = 0
    for begins, ends in sorted(span for contact in contacts for span in _spans(contact)):
        if begins > reached:
            return False
        reached = max(reached, ends)
    return reached >= _WEEK


def _spans(contact: OrganisationContact) -> Iterator[tuple[int, int]]:
    """Yield the hours of a contact in minutes of the week, from the first minute to the one after the last."""
    days = tuple(Weekday)
    for hours in contact.hours:
        opens, closes = _minute(hours.opens), _minute(hours.closes)
        length = (closes - opens if closes > opens else closes - opens + _DAY) + 1
        for day in hours.days:
            begins = days.index(day) * _DAY + opens
            yield begins, begins + length
            yield 0, begins + length - _WEEK  # the night after the last day ends on the first


def _minute(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


@rule(
    "NET-005",
    Organisation,
    severity="warning",
    kind="gap",
    standard="AST-S13",
    sources=("dir-2012-29 art. 8(1)",),
    extended=True,
    message="The directory says that the person has to pay for this service; support for victims is free of charge.",
)
def service_charges_victims(organisation: Organisation, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Service charges victims.

    Checks:
        A service is marked as one for which the person has to pay.

    Why:
        People without money, and people in debt to those who exploited them, cannot buy safety.

    How to correct:
        Ask the organisation who pays. Where the state, the municipality or the organisation does, correct the mark;
        otherwise look for a service that is free.

    Source:
        Directive 2012/29/EU art. 8(1): support services are free of charge.
    """
    return [
        violation(f"/services/{index}/charged_to_person")
        for index, offer in enumerate(organisation.services)
        if offer.charged_to_person
    ] or None


ORDER_OF_THE_MANDATE = (Order("mandate/from_date", "mandate/to_date", "mandate"),)
"""Which date of a mandate cannot be before which."""


@rule(
    "NET-010",
    Organisation,
    severity="error",
    kind="contradiction",
    standard="NET-S07",
    sources=("dir-2012-29 art. 9(1)(b)",),
    message="The highest age lies below the lowest age.",
    variants={"places": "There are more free places than places.", "mandate": "The mandate ends before it begins."},
    title_by_variant={"mandate": "Dates of the mandate contradict each other"},
)
def directory_figures_contradict(organisation: Organisation, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Figures of a directory entry contradict each other.

    Checks:
        The lowest and highest age for a service contradict each other, or its number of free places and its total number
        of places do. Or the first and last day of the mandate contradict each other.

    Why:
        A search for a place by age or by number goes wrong when no one has time to ask.

    How to correct:
        Ask the organisation for the right figures and record them.

    Source:
        Logic; Directive 2012/29/EU art. 9(1)(b) on referral to services that exist.
    """
    out: list[Violation] = []
    for index, offer in enumerate(organisation.services):
        if offer.age_from is not None and offer.age_to is not None and offer.age_to < offer.age_from:
            out.append(violation(f"/services/{index}/age_to"))
        places, free = known(offer.capacity), known(offer.free_places)
        if places is not None and free is not None and free > places:
            out.append(violation(f"/services/{index}/free_places", variant="places"))
    return [*out, *out_of_order(organisation, ORDER_OF_THE_MANDATE)] or None
