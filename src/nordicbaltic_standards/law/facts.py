"""The facts that every country is asked for: one declaration each, with title, shape and units.

What a country's file does not hold is not known. Figures keep the unit in which the law counts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from nordicbaltic_standards.codelists.enumerations import LegalEvent, Unit
from nordicbaltic_standards.law import scalars as s
from nordicbaltic_standards.law import values as v
from nordicbaltic_standards.law.periods import DURATIONS
from nordicbaltic_standards.law.sections import MONEY, Ageing, FactField, Section


class Instruments(Section):
    """Which instruments bind the country, and since when."""

    section_name = "instruments"
    section_title = "International and Union instruments"
    section_ages = Ageing.NEVER

    cets197 = FactField[v.BindingStatus](
        "Council of Europe Convention on Action against Trafficking (CETS 197)", v.BindingStatus
    )
    eu_2011_36 = FactField[v.BindingStatus]("Anti-Trafficking Directive 2011/36/EU", v.BindingStatus)
    eu_2024_1712 = FactField[v.BindingStatus]("Amending Directive (EU) 2024/1712", v.BindingStatus)
    eu_2004_81 = FactField[v.BindingStatus]("Directive 2004/81/EC on residence permits", v.BindingStatus)
    eu_2004_80 = FactField[v.BindingStatus]("Directive 2004/80/EC on compensation to crime victims", v.BindingStatus)
    eu_2012_29 = FactField[v.BindingStatus]("Victims' Rights Directive 2012/29/EU", v.BindingStatus)
    gdpr = FactField[v.BindingStatus]("General Data Protection Regulation (EU) 2016/679", v.BindingStatus)
    led_2016_680 = FactField[v.BindingStatus]("Law Enforcement Directive (EU) 2016/680", v.BindingStatus)
    ets116 = FactField[v.BindingStatus](
        "European Convention on the Compensation of Victims of Violent Crimes", v.BindingStatus
    )


class Offence(Section):
    """The offence of trafficking in human beings."""

    section_name = "offence"
    section_title = "Offence"

    provision = FactField[v.Wording]("Provisions on the offence", v.Wording)
    exploitation_forms = FactField[tuple[v.ExploitationPurpose, ...]](
        "Forms of exploitation named in the offence", tuple[v.ExploitationPurpose, ...]
    )
    penalty = FactField[tuple[v.Penalty, ...]]("Range of imprisonment", tuple[v.Penalty, ...])
    non_punishment = FactField[v.NonPunishment](
        "Victims are not punished for acts they were compelled to commit", v.NonPunishment
    )


class Identification(Section):
    """Who identifies victims, and by what procedure."""

    section_name = "identification"
    section_title = "Identification of victims"

    presumed_by = FactField[tuple[v.Actor, ...]]("Who can presume that a person is a victim", tuple[v.Actor, ...])
    formal_by = FactField[tuple[v.Actor, ...]](
        "Who identifies formally", tuple[v.Actor, ...], none="There is no formal identification."
    )
    formal_basis = FactField[tuple[v.Basis, ...]]("Basis of formal identification", tuple[v.Basis, ...])
    nrm = FactField[v.ReferralMechanism]("National referral mechanism", v.ReferralMechanism)
    indicators = FactField[tuple[v.Wording, ...]]("Lists of indicators in use", tuple[v.Wording, ...])
    appeal = FactField[tuple[v.Appeal, ...]](
        "Review of decisions on victim status", tuple[v.Appeal, ...], none="The law gives no review."
    )


class ReflectionPeriod(Section):
    """The recovery and reflection period."""

    section_name = "reflection_period"
    section_title = "Recovery and reflection period"

    minimum_length = FactField[int](
        "Shortest length", s.Count, Unit.DAYS, Unit.MONTHS, none="National law sets no shortest length."
    )
    maximum_length = FactField[int](
        "Longest length, extensions included", s.Count, Unit.DAYS, Unit.MONTHS, none="The law sets no longest length."
    )
    treaty_floor_days = FactField[int](
        "Shortest length under the treaty, where national law sets none", s.Count, Unit.DAYS, ages=Ageing.NEVER
    )
    extension = FactField[v.Extension]("Extension", v.Extension, none="The law does not mention extension.")
    granted_by = FactField[tuple[v.Actor, ...]]("Who grants it", tuple[v.Actor, ...])
    applicant = FactField[tuple[v.Actor, ...]]("Who applies for it", tuple[v.Actor, ...])
    application_deadline = FactField[v.Term](
        "Time limit for applying for it", v.Term, none="There is no such time limit."
    )
    eligible = FactField[v.Eligibility]("Who can have it", v.Eligibility)
    start_event = FactField[v.StartEvent]("What starts it", v.StartEvent)
    children = FactField[v.ChildrenInReflection]("Children", v.ChildrenInReflection)
    termination_grounds = FactField[tuple[v.Ground, ...]]("Grounds for ending it early", tuple[v.Ground, ...])
    suspension_of_removal = FactField[bool]("No removal during the period", s.Flag)
    appeal = FactField[tuple[v.Appeal, ...]](
        "Review of a refusal", tuple[v.Appeal, ...], none="The law gives no review."
    )
    cooperation_required = FactField[bool]("Depends on cooperation with the police", s.Flag)
    purpose = FactField[v.Wording]("Purpose", v.Wording)
    provisional_permit_counts = FactField[bool]("Earlier time on a provisional permit counts towards it", s.Flag)
    is_departure_deadline = FactField[bool]("It is the departure deadline set in a return order", s.Flag)
    return_within = FactField[bool]("An assisted return is prepared and takes place within it", s.Flag)
    recovery_period_residents = FactField[v.RestitutionPeriod](
        "Recovery period for victims who already have a right to stay",
        v.RestitutionPeriod,
        none="The law no longer provides for such a period.",
    )


class ResidencePermit(Section):
    """Residence permits open to victims."""

    section_name = "residence_permit"
    section_title = "Residence permits"

    types = FactField[tuple[v.PermitType, ...]]("Permits open to victims", tuple[v.PermitType, ...])
    granted_by = FactField[tuple[v.Actor, ...]]("Who grants them", tuple[v.Actor, ...])
    work_right = FactField[tuple[v.WorkRight, ...]]("Right to work", tuple[v.WorkRight, ...])
    passport_requirement = FactField[tuple[v.PassportRule, ...]]("Passport", tuple[v.PassportRule, ...])
    revocation_grounds = FactField[tuple[v.Ground, ...]]("Grounds for revoking them", tuple[v.Ground, ...])
    conditions_cooperation = FactField[tuple[v.Wording, ...]](
        "Conditions of the permit for cooperation", tuple[v.Wording, ...]
    )
    appeal = FactField[tuple[v.Appeal, ...]]("Review of decisions on permits", tuple[v.Appeal, ...])
    no_entry_ban = FactField[bool]("No entry ban for holders of the permit for cooperation", s.Flag)
    fee = FactField[Decimal]("Fee", s.Amount, *MONEY)


class Assistance(Section):
    """Assistance and support."""

    section_name = "assistance"
    section_title = "Assistance and support"

    services = FactField[tuple[v.Service, ...]]("Services", tuple[v.Service, ...], parts="codes")
    duration_limit = FactField[int](
        "Time for which assistance is provided or paid for", s.Count, *DURATIONS, none="The law sets no time limit."
    )
    conditional_on_cooperation = FactField[bool]("Depends on cooperation with the authorities", s.Flag)
    coordinator = FactField[tuple[v.Actor, ...]]("Who coordinates", tuple[v.Actor, ...], ages=Ageing.CONTACTS)
    providers = FactField[tuple[v.Actor, ...]]("Who provides", tuple[v.Actor, ...], ages=Ageing.CONTACTS)
    responsible_authority = FactField[tuple[v.Actor, ...]](
        "Authority responsible for support", tuple[v.Actor, ...], ages=Ageing.CONTACTS
    )
    helpline = FactField[tuple[v.Helpline, ...]]("Helplines", tuple[v.Helpline, ...], ages=Ageing.CONTACTS)
    aftercare = FactField[v.Aftercare]("Aftercare", v.Aftercare)
    criminal_proceedings_support = FactField[int]("Support during criminal proceedings", s.Count, Unit.HOURS_PER_YEAR)
    referral_deadline = FactField[tuple[v.Term, ...]](
        "Time limits for passing on and taking up a referral", tuple[v.Term, ...]
    )
    legal_representative = FactField[v.Wording]("Legal representative of the victim", v.Wording)


class SafeReturn(Section):
    """Return."""

    section_name = "safe_return"
    section_title = "Safe return"

    programme = FactField[tuple[v.ReturnProgramme, ...]](
        "Programmes", tuple[v.ReturnProgramme, ...], ages=Ageing.CONTACTS
    )
    risk_assessment = FactField[v.Duty]("Risk assessment before return", v.Duty)
    transnational_contact = FactField[tuple[v.Actor, ...]](
        "Contact for other countries", tuple[v.Actor, ...], ages=Ageing.CONTACTS
    )
    child_rule = FactField[v.Wording]("Return of children", v.Wording)


class Child(Section):
    """Children."""

    section_name = "child"
    section_title = "Children"

    age_of_majority = FactField[int]("Age of majority", s.Count, Unit.YEARS_OF_AGE)
    presumption_of_minority = FactField[v.Duty]("Presumed to be a child while age is uncertain", v.Duty)
    guardian_rule = FactField[v.GuardianRule]("Guardian or representative of an unaccompanied child", v.GuardianRule)
    accommodation_rule = FactField[tuple[v.Wording, ...]]("Accommodation of children", tuple[v.Wording, ...])
    responsible_authority = FactField[tuple[v.Actor, ...]](
        "Authority for children", tuple[v.Actor, ...], ages=Ageing.CONTACTS
    )
    free_assistance = FactField[bool]("Free help regardless of the child's status", s.Flag)
    protective_placement = FactField[v.ProtectivePlacement]("Protective placement", v.ProtectivePlacement)


class DataProtection(Section):
    """Data protection and confidentiality."""

    section_name = "data_protection"
    section_title = "Data protection"

    authority = FactField[tuple[v.Actor, ...]]("Supervisory authority", tuple[v.Actor, ...], ages=Ageing.CONTACTS)
    act = FactField[tuple[v.Wording, ...]]("National acts", tuple[v.Wording, ...])
    child_consent_age = FactField[int](
        "Age from which a child consents to information society services (GDPR art. 8)", s.Count, Unit.YEARS_OF_AGE
    )
    victim_confidentiality_rule = FactField[v.Wording]("Confidentiality of victims", v.Wording)
    retention = FactField[tuple[v.RetentionTerm, ...]]("How long records are kept", tuple[v.RetentionTerm, ...])
    reporting_duty = FactField[tuple[v.ReportingDuty, ...]]("Duties to report", tuple[v.ReportingDuty, ...])
    service_register = FactField[v.Register]("Register of services", v.Register)
    years_after_death = FactField[int](
        "Years for which a person's data stay protected after death", s.Count, Unit.YEARS
    )
    consent_after_death = FactField[int](
        "Years for which a person's consent stays in force after death", s.Count, Unit.YEARS
    )
    statistics_opt_out = FactField[bool](
        "A person can refuse the use of their data for statistics and research", s.Flag
    )
    breach_notification_hours = FactField[int]("Time limit for notifying a breach", s.Count, Unit.HOURS)
    access_logging = FactField[bool]("Access to records is logged by law", s.Flag)
    identifier_use = FactField[v.Wording]("Use of national numbers", v.Wording)


class Compensation(Section):
    """Compensation and legal help with it."""

    section_name = "compensation"
    section_title = "Compensation"

    scheme_name = FactField[v.Wording]("Name of the state scheme", v.Wording)
    authority = FactField[tuple[v.Actor, ...]]("Deciding authority", tuple[v.Actor, ...], ages=Ageing.CONTACTS)
    act = FactField[v.Wording]("Act", v.Wording)
    eligible = FactField[v.ClaimEligibility]("Who can claim", v.ClaimEligibility, governed_by=LegalEvent.OFFENCE)
    report_deadline = FactField[v.Term](
        "Time limit for reporting the offence",
        v.Term,
        none="The scheme sets no time limit for reporting the offence.",
        governed_by=LegalEvent.OFFENCE,
    )
    application_deadline = FactField[tuple[v.Term, ...]](
        "Time limits for applying", tuple[v.Term, ...], governed_by=LegalEvent.OFFENCE
    )
    maximum_amount = FactField[tuple[v.Cap, ...]](
        "Highest amounts", tuple[v.Cap, ...], none="The scheme sets no general cap."
    )
    percentage_covered = FactField[int](
        "Share of the damage that is covered", s.Count, Unit.PERCENT, none="The scheme does not set a share."
    )
    heads_by_share = FactField[tuple[v.CoveredHead, ...]](
        "Heads of damage of which only a share is paid", tuple[v.CoveredHead, ...], governed_by=LegalEvent.REQUESTED
    )
    heads_of_damage = FactField[tuple[v.CoveredHead, ...]](
        "Heads of damage covered", tuple[v.CoveredHead, ...], governed_by=LegalEvent.REQUESTED
    )
    decision_term = FactField[tuple[v.Term, ...]](
        "Time limits for deciding and paying", tuple[v.Term, ...], governed_by=LegalEvent.REQUESTED
    )
    offender_route = FactField[tuple[v.OffenderRoute, ...]]("Claim against the offender", tuple[v.OffenderRoute, ...])
    cross_border_assisting_authority = FactField[tuple[v.Actor, ...]](
        "Assisting authority in cross-border cases", tuple[v.Actor, ...], ages=Ageing.CONTACTS
    )
    appeal = FactField[tuple[v.Appeal, ...]]("Appeal", tuple[v.Appeal, ...])
    advance = FactField[bool]("Advance payment is possible", s.Flag)
    base_amount = FactField[tuple[v.BaseAmount, ...]](
        "Base amount used to calculate sums, by period of validity", tuple[v.BaseAmount, ...], *MONEY
    )
    deduction = FactField[Decimal]("Amount deducted from every award", s.Amount, *MONEY, governed_by=LegalEvent.OFFENCE)
    heads_with_deduction = FactField[tuple[v.CoveredHead, ...]](
        "Heads of damage from which the deduction is taken", tuple[v.CoveredHead, ...], governed_by=LegalEvent.OFFENCE
    )
    minimum_claim = FactField[Decimal](
        "Smallest claim that is paid", s.Amount, *MONEY, governed_by=LegalEvent.REQUESTED
    )


class Identifier(Section):
    """National identity numbers."""

    section_name = "identifier"
    section_title = "National identity numbers"

    name = FactField[tuple[v.Wording, ...]]("Name of the number", tuple[v.Wording, ...])
    format = FactField[v.Wording]("Format of the number", v.Wording)
    stdnum_module = FactField[str]("Module of python-stdnum that checks it", s.Words)
    format_change = FactField[date]("Date on which its format changes", s.Day)
    check_digit_abolished = FactField[date]("Date from which new numbers have no check digit", s.Day)


class Terms(Section):
    """How terms of law are counted."""

    section_name = "terms"
    section_title = "Calculation of time limits"

    rest_day_rule = FactField[v.RestDayRule](
        "A time limit that ends on a non-working day ends on the next working day", v.RestDayRule
    )


class Network(Section):
    """Authorities, and members of the Nordic-Baltic network of 2005 to 2008."""

    section_name = "network"
    section_title = "Authorities and network"
    section_ages = Ageing.CONTACTS

    authorities = FactField[tuple[v.Authority, ...]]("Authorities and organisations", tuple[v.Authority, ...])
    members_2005_2008 = FactField[tuple[v.Actor, ...]](
        "Members of the network of 2005 to 2008", tuple[v.Actor, ...], ages=Ageing.NEVER
    )


class Statistics(Section):
    """Published figures."""

    section_name = "statistics"
    section_title = "Published figures"
    section_ages = Ageing.NEVER

    identified_victims = FactField[tuple[v.Figure, ...]]("Victims counted", tuple[v.Figure, ...])


SECTIONS: dict[str, type[Section]] = {
    section.section_name: section
    for section in (
        Instruments,
        Offence,
        Identification,
        ReflectionPeriod,
        ResidencePermit,
        Assistance,
        SafeReturn,
        Child,
        DataProtection,
        Compensation,
        Identifier,
        Terms,
        Network,
        Statistics,
    )
}
"""Every section of country facts by its name, in the order in which readers see them."""
