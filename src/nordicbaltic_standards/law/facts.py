"""The facts that every country is asked for: one declaration each, with title, shape and units.

What a country's file does not hold is not known. Figures keep the unit in which the law counts.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from nordicbaltic_standards.codelists.enumerations import LegalEvent, Unit
from nordicbaltic_standards.law import scalars as s
from nordicbaltic_standards.law import values as v
from nordicbaltic_standards.law.sections import DURATIONS, MONEY, Declared, Section


class Instruments(Section):
    """Which instruments bind the country, and since when."""

    section_name = "instruments"
    section_title = "International and Union instruments"

    cets197 = Declared[v.Binding]("Council of Europe Convention on Action against Trafficking (CETS 197)", v.Binding)
    eu_2011_36 = Declared[v.Binding]("Anti-Trafficking Directive 2011/36/EU", v.Binding)
    eu_2024_1712 = Declared[v.Binding]("Amending Directive (EU) 2024/1712", v.Binding)
    eu_2004_81 = Declared[v.Binding]("Directive 2004/81/EC on residence permits", v.Binding)
    eu_2004_80 = Declared[v.Binding]("Directive 2004/80/EC on compensation to crime victims", v.Binding)
    eu_2012_29 = Declared[v.Binding]("Victims' Rights Directive 2012/29/EU", v.Binding)
    gdpr = Declared[v.Binding]("General Data Protection Regulation (EU) 2016/679", v.Binding)
    led_2016_680 = Declared[v.Binding]("Law Enforcement Directive (EU) 2016/680", v.Binding)
    ets116 = Declared[v.Binding]("European Convention on the Compensation of Victims of Violent Crimes", v.Binding)


class Offence(Section):
    """The offence of trafficking in human beings."""

    section_name = "offence"
    section_title = "Offence"

    provision = Declared[v.Wording]("Provisions on the offence", v.Wording)
    exploitation_forms = Declared[tuple[v.ExploitationPurpose, ...]](
        "Forms of exploitation named in the offence", tuple[v.ExploitationPurpose, ...]
    )
    penalty = Declared[tuple[v.Penalty, ...]]("Range of imprisonment", tuple[v.Penalty, ...])
    non_punishment = Declared[v.NonPunishment]("Victims are not punished for compelled acts", v.NonPunishment)


class Identification(Section):
    """Who identifies victims, and by what procedure."""

    section_name = "identification"
    section_title = "Identification of victims"

    presumed_by = Declared[tuple[v.Actor, ...]]("Who can presume that a person is a victim", tuple[v.Actor, ...])
    formal_by = Declared[tuple[v.Actor, ...]](
        "Who identifies formally", tuple[v.Actor, ...], none="There is no formal identification."
    )
    formal_basis = Declared[tuple[v.Basis, ...]]("What formal identification rests on", tuple[v.Basis, ...])
    nrm = Declared[v.ReferralMechanism]("National referral mechanism", v.ReferralMechanism)
    indicators = Declared[tuple[v.Wording, ...]]("Lists of indicators in use", tuple[v.Wording, ...])
    appeal = Declared[tuple[v.Appeal, ...]](
        "Review of decisions on victim status", tuple[v.Appeal, ...], none="The law gives no review."
    )


class ReflectionPeriod(Section):
    """The recovery and reflection period."""

    section_name = "reflection_period"
    section_title = "Recovery and reflection period"

    minimum_days = Declared[int](
        "Shortest length", s.Whole, Unit.DAYS, Unit.MONTHS, none="National law sets no shortest length."
    )
    maximum_days = Declared[int](
        "Longest length, extensions included", s.Whole, Unit.DAYS, Unit.MONTHS, none="The law sets no longest length."
    )
    treaty_floor_days = Declared[int]("Shortest length by treaty, where national law sets none", s.Whole, Unit.DAYS)
    extension = Declared[v.Extension]("Extension", v.Extension, none="The law says nothing of extension.")
    granted_by = Declared[tuple[v.Actor, ...]]("Who grants it", tuple[v.Actor, ...])
    applicant = Declared[tuple[v.Actor, ...]]("Who applies for it", tuple[v.Actor, ...])
    application_deadline = Declared[v.Term]("Term for asking for it", v.Term, none="There is no such term.")
    eligible = Declared[v.Eligibility]("Who can have it", v.Eligibility)
    start_event = Declared[v.StartEvent]("What opens it", v.StartEvent)
    children = Declared[v.ChildrenInReflection]("Children", v.ChildrenInReflection)
    termination_grounds = Declared[tuple[v.Ground, ...]]("Grounds for ending it early", tuple[v.Ground, ...])
    suspension_of_removal = Declared[bool]("No removal while it runs", s.Flag)
    appeal = Declared[tuple[v.Appeal, ...]](
        "Review of a refusal", tuple[v.Appeal, ...], none="The law gives no review."
    )
    cooperation_required = Declared[bool]("Tied to cooperation with the police", s.Flag)
    purpose = Declared[v.Wording]("Purpose", v.Wording)
    provisional_permit_counts = Declared[bool]("Time on a provisional permit before it counts towards it", s.Flag)
    is_departure_deadline = Declared[bool]("It is the deadline for leaving that a return order sets", s.Flag)
    return_within = Declared[bool]("An assisted return is prepared and takes place within it", s.Flag)
    recovery_period_residents = Declared[v.RestitutionPeriod](
        "Recovery period of victims who may stay anyway",
        v.RestitutionPeriod,
        none="The law no longer knows such a period.",
    )


class ResidencePermit(Section):
    """Residence permits open to victims."""

    section_name = "residence_permit"
    section_title = "Residence permits"

    types = Declared[tuple[v.PermitType, ...]]("Permits open to victims", tuple[v.PermitType, ...])
    granted_by = Declared[tuple[v.Actor, ...]]("Who grants them", tuple[v.Actor, ...])
    work_right = Declared[tuple[v.WorkRight, ...]]("Right to work", tuple[v.WorkRight, ...])
    passport_requirement = Declared[tuple[v.PassportRule, ...]]("Passport", tuple[v.PassportRule, ...])
    revocation_grounds = Declared[tuple[v.Ground, ...]]("Grounds for revoking them", tuple[v.Ground, ...])
    conditions_cooperation = Declared[tuple[v.Wording, ...]](
        "Conditions of the permit for cooperation", tuple[v.Wording, ...]
    )
    appeal = Declared[tuple[v.Appeal, ...]]("Review of decisions on permits", tuple[v.Appeal, ...])
    no_entry_ban = Declared[bool]("No entry ban for holders of the permit for cooperation", s.Flag)
    fee = Declared[Decimal]("Fee", s.Amount, *MONEY)


class Assistance(Section):
    """Assistance and support."""

    section_name = "assistance"
    section_title = "Assistance and support"

    services = Declared[tuple[v.Service, ...]]("Services", tuple[v.Service, ...])
    duration_limit = Declared[int](
        "Time for which assistance is provided or paid for", s.Whole, *DURATIONS, none="The law sets no limit in time."
    )
    conditional_on_cooperation = Declared[bool]("Tied to cooperation with the authorities", s.Flag)
    coordinator = Declared[tuple[v.Actor, ...]]("Who coordinates", tuple[v.Actor, ...])
    providers = Declared[tuple[v.Actor, ...]]("Who provides", tuple[v.Actor, ...])
    responsible_authority = Declared[tuple[v.Actor, ...]]("Authority responsible for support", tuple[v.Actor, ...])
    helpline = Declared[tuple[v.Helpline, ...]]("Helplines", tuple[v.Helpline, ...])
    aftercare = Declared[v.Aftercare]("Aftercare", v.Aftercare)
    criminal_proceedings_support = Declared[int]("Support during criminal proceedings", s.Whole, Unit.HOURS_PER_YEAR)
    referral_deadline = Declared[tuple[v.Term, ...]](
        "Terms for passing a referral on and for taking it up", tuple[v.Term, ...]
    )
    legal_representative = Declared[v.Wording]("Legal representative of the victim", v.Wording)


class SafeReturn(Section):
    """Return."""

    section_name = "safe_return"
    section_title = "Safe return"

    programme = Declared[tuple[v.ReturnProgramme, ...]]("Programmes", tuple[v.ReturnProgramme, ...])
    risk_assessment = Declared[v.Duty]("Risk assessment before return", v.Duty)
    transnational_contact = Declared[tuple[v.Actor, ...]]("Contact for other countries", tuple[v.Actor, ...])
    child_rule = Declared[v.Wording]("Return of children", v.Wording)


class Child(Section):
    """Children."""

    section_name = "child"
    section_title = "Children"

    age_of_majority = Declared[int]("Age of majority", s.Whole, Unit.YEARS_OF_AGE)
    presumption_of_minority = Declared[v.Duty]("Presumed a child while age is uncertain", v.Duty)
    guardian_rule = Declared[v.GuardianRule]("Guardian or representative of a child alone", v.GuardianRule)
    accommodation_rule = Declared[tuple[v.Wording, ...]]("Accommodation of children", tuple[v.Wording, ...])
    responsible_authority = Declared[tuple[v.Actor, ...]]("Authority for children", tuple[v.Actor, ...])
    free_assistance = Declared[bool]("Free help whatever the status of the child", s.Flag)
    protective_placement = Declared[v.ProtectivePlacement]("Protective placement", v.ProtectivePlacement)


class DataProtection(Section):
    """Data protection and confidentiality."""

    section_name = "data_protection"
    section_title = "Data protection"

    authority = Declared[tuple[v.Actor, ...]]("Supervisory authority", tuple[v.Actor, ...])
    act = Declared[tuple[v.Wording, ...]]("National acts", tuple[v.Wording, ...])
    child_consent_age = Declared[int](
        "Age from which a child consents to information society services (GDPR art. 8)", s.Whole, Unit.YEARS_OF_AGE
    )
    victim_confidentiality_rule = Declared[v.Wording]("Confidentiality of victims", v.Wording)
    retention = Declared[tuple[v.RetentionTerm, ...]]("How long records are kept", tuple[v.RetentionTerm, ...])
    reporting_duty = Declared[tuple[v.ReportingDuty, ...]]("Duties to report", tuple[v.ReportingDuty, ...])
    service_register = Declared[v.Register]("Register of services", v.Register)
    years_after_death = Declared[int](
        "Years after a death for which the person's data stay protected", s.Whole, Unit.YEARS
    )
    statistics_opt_out = Declared[bool]("A person can refuse the use of their data for statistics and research", s.Flag)
    breach_notification_hours = Declared[int]("Term for notifying a breach", s.Whole, Unit.HOURS)
    access_logging = Declared[bool]("Access to records is logged by law", s.Flag)
    identifier_use = Declared[v.Wording]("Use of national numbers", v.Wording)


class Compensation(Section):
    """Compensation and legal help with it."""

    section_name = "compensation"
    section_title = "Compensation"

    scheme_name = Declared[v.Wording]("Name of the state scheme", v.Wording)
    authority = Declared[tuple[v.Actor, ...]]("Deciding authority", tuple[v.Actor, ...])
    act = Declared[v.Wording]("Act", v.Wording)
    eligible = Declared[v.ClaimEligibility]("Who can claim", v.ClaimEligibility, governed_by=LegalEvent.OFFENCE)
    report_deadline = Declared[v.Term](
        "Term for reporting the offence",
        v.Term,
        none="The scheme sets no term for reporting the offence.",
        governed_by=LegalEvent.OFFENCE,
    )
    application_deadline = Declared[tuple[v.Term, ...]](
        "Terms for applying", tuple[v.Term, ...], governed_by=LegalEvent.OFFENCE
    )
    maximum_amount = Declared[tuple[v.Cap, ...]](
        "Highest amounts", tuple[v.Cap, ...], none="The scheme sets no general cap."
    )
    percentage_covered = Declared[int](
        "Share of the damage that is covered", s.Whole, Unit.PERCENT, none="The scheme sets no share."
    )
    heads_by_share = Declared[tuple[v.Head, ...]](
        "Heads of damage of which only a share is paid", tuple[v.Head, ...], governed_by=LegalEvent.REQUESTED
    )
    heads_of_damage = Declared[tuple[v.Head, ...]](
        "Heads of damage covered", tuple[v.Head, ...], governed_by=LegalEvent.REQUESTED
    )
    decision_term = Declared[tuple[v.Term, ...]](
        "Terms for deciding and paying", tuple[v.Term, ...], governed_by=LegalEvent.REQUESTED
    )
    offender_route = Declared[tuple[v.OffenderRoute, ...]]("Claim against the offender", tuple[v.OffenderRoute, ...])
    cross_border_assisting_authority = Declared[tuple[v.Actor, ...]](
        "Assisting authority in cross-border cases", tuple[v.Actor, ...]
    )
    appeal = Declared[tuple[v.Appeal, ...]]("Appeal", tuple[v.Appeal, ...])
    advance = Declared[bool]("Advance payment is possible", s.Flag)
    base_amount = Declared[tuple[v.BaseAmount, ...]](
        "Base amount in which sums are counted, by the days on which it holds", tuple[v.BaseAmount, ...], *MONEY
    )
    deduction = Declared[Decimal]("Amount taken off every award", s.Amount, *MONEY, governed_by=LegalEvent.OFFENCE)
    heads_with_deduction = Declared[tuple[v.Head, ...]](
        "Heads of damage from which the deduction is taken", tuple[v.Head, ...], governed_by=LegalEvent.OFFENCE
    )
    minimum_claim = Declared[Decimal]("Lowest claim that is paid", s.Amount, *MONEY, governed_by=LegalEvent.REQUESTED)


class Identifier(Section):
    """National identity numbers."""

    section_name = "identifier"
    section_title = "National identity numbers"

    name = Declared[tuple[v.Wording, ...]]("Name of the number", tuple[v.Wording, ...])
    format = Declared[v.Wording]("Form of the number", v.Wording)
    stdnum_module = Declared[str]("Module of python-stdnum that checks it", s.Words)
    format_change = Declared[date]("Day on which its form changes", s.Day)
    check_digit_abolished = Declared[date]("Day from which new numbers carry no check digit", s.Day)


class Terms(Section):
    """How terms of law are counted."""

    section_name = "terms"
    section_title = "Counting of terms"

    rest_day_rule = Declared[v.RestDayRule](
        "A term that ends on a rest day ends on the next working day", v.RestDayRule
    )


class Network(Section):
    """Authorities, and members of the Nordic-Baltic network of 2005 to 2008."""

    section_name = "network"
    section_title = "Authorities and network"

    authorities = Declared[tuple[v.Authority, ...]]("Authorities and organisations", tuple[v.Authority, ...])
    members_2005_2008 = Declared[tuple[v.Actor, ...]]("Members of the network of 2005 to 2008", tuple[v.Actor, ...])


class Statistics(Section):
    """Published figures."""

    section_name = "statistics"
    section_title = "Published figures"

    identified_victims = Declared[tuple[v.Figure, ...]]("Victims counted", tuple[v.Figure, ...])
