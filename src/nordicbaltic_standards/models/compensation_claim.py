"""The record of a claim to compensation."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    AwardReason,
    AwardReductionReason,
    ClaimantKind,
    ClaimStatus,
    CompensationDecision,
    CompensationRoute,
    DataCategory,
    EmploymentStatus,
    FinancialSupportType,
    HeadOfDamage,
    InsuranceKind,
    LateClaimGround,
    LegalAidStatus,
    LegalAidType,
    PayeeKind,
    Payer,
    PaymentStatus,
    RecoveryStatus,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, id_field, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.enclosure import Enclosure
from nordicbaltic_standards.models.parts.external_reference import ExternalReference
from nordicbaltic_standards.models.parts.harm import Harm, WorkLoss
from nordicbaltic_standards.models.parts.money import Money
from nordicbaltic_standards.models.parts.representative import Representative
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import Country, Flag, Identifier, IsoDate, Name, PartialIsoDate

D = DataCategory


class ClaimedHead(Model, frozen=True):
    """A head of damage, with the amounts claimed, assessed and awarded for it."""

    part_title: ClassVar[str] = "Head of damage claimed"

    head: Annotated[HeadOfDamage, field("Head of damage", "The head of damage.", D.SPECIAL_HEALTH, "unpaid-wages")]
    claimed: Annotated[OrAbsent[Money] | None, field("Claimed", "Amount claimed.", D.FINANCIAL)] = None
    assessed: Annotated[
        OrAbsent[Money] | None, field("Loss assessed", "Amount of the loss as assessed.", D.FINANCIAL)
    ] = None
    awarded: Annotated[OrAbsent[Money] | None, field("Awarded", "Amount awarded.", D.FINANCIAL)] = None


class AwardReduction(Model, frozen=True):
    """An amount deducted from an award."""

    part_title: ClassVar[str] = "Reduction of the award"

    amount: Annotated[Money, field("Amount", "Amount deducted.", D.FINANCIAL)]
    reason: Annotated[
        AwardReductionReason | None, field("Reason", "Why it was deducted.", D.FINANCIAL, "paid-from-other-source")
    ] = None
    head: Annotated[
        HeadOfDamage | None,
        field("Head of damage", "Head of damage from which it was deducted.", D.SPECIAL_HEALTH, "medical-costs"),
    ] = None


class Award(Model, frozen=True):
    """The decision on a claim."""

    part_title: ClassVar[str] = "Decision on the claim"

    decision: Annotated[CompensationDecision, field("Decision", "The decision.", D.FINANCIAL, "granted-in-part")]
    decided_on: Annotated[IsoDate | None, field("Decided on", "Day of the decision.", D.FINANCIAL, "2026-11-02")] = None
    total: Annotated[Money | None, field("Total", "Amount awarded after reductions.", D.FINANCIAL)] = None
    lump_sum: Annotated[
        Flag | None, field("Lump sum", "Whether one sum was awarded for all heads together.", D.FINANCIAL, False)
    ] = None
    reductions: Annotated[tuple[AwardReduction, ...], field("Reductions", "Amounts deducted.", D.FINANCIAL)] = ()
    reasons_given: Annotated[
        Flag | None, field("Reasons given", "Whether the decision states its reasons.", D.OPERATIONAL, True)
    ] = None
    reason_codes: Annotated[
        Unique[AwardReason],
        field("Reasons", "Reasons for refusing or reducing the award.", D.SPECIAL_SEX_LIFE, ["other-sources"]),
    ] = ()
    appeal_deadline: Annotated[
        IsoDate | None, field("Last day for appeal", "Last day for an appeal.", D.FINANCIAL, "2026-12-02")
    ] = None


class Payment(Model, frozen=True):
    """A payment to the person."""

    on: Annotated[IsoDate, field("Paid on", "Day of the payment.", D.FINANCIAL, "2026-11-20")]
    amount: Annotated[Money, field("Amount", "Amount paid.", D.FINANCIAL)]
    payer: Annotated[Payer | None, field("Paid by", "Who paid.", D.FINANCIAL, "state")] = None
    advance: Annotated[
        Flag | None, field("Advance", "Whether it was paid before the decision.", D.FINANCIAL, False)
    ] = None
    safe_route: Annotated[
        Flag | None,
        field(
            "Safe payment route",
            "Whether steps were taken to make sure that the money reaches the person, and not anyone who controlled them.",
            D.SAFETY_CRITICAL,
            True,
        ),
    ] = None
    held_for_child: Annotated[
        Flag | None,
        field("Held for the child", "Whether it is held for a child until they are of age.", D.FINANCIAL, False),
    ] = None
    to_suspected_person: Annotated[
        Flag | None,
        field(
            "To a suspected person", "Whether it went to someone suspected of involvement.", D.CRIMINAL_OFFENCE, False
        ),
    ] = None


class Payee(Model, frozen=True):
    """The account to which the money is to be paid."""

    part_title: ClassVar[str] = "Account for payment"

    kind: Annotated[PayeeKind, field("Kind", "Whose account it is.", D.IDENTIFYING, "the-person")]
    account: Annotated[
        OrAbsent[Name] | None,
        field(
            "Account number",
            "Account number (IBAN where there is one).",
            D.IDENTIFYING,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    controlled_by_suspect: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Within reach of a suspect",
            "Whether someone suspected of the exploitation owns or can use the account.",
            D.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None


class Recovery(Model, frozen=True):
    """Money for the same loss from another source: received, awarded, or claimed."""

    route: Annotated[
        CompensationRoute, field("Route", "Where it came from, or may come from.", D.FINANCIAL, "wage-claim")
    ]
    status: Annotated[OrAbsent[RecoveryStatus] | None, field("Status", "Current status.", D.FINANCIAL, "paid")] = None
    insurance: Annotated[
        InsuranceKind | None,
        field("Insurance", "Kind of insurance, where the source is an insurance.", D.FINANCIAL, "occupational"),
    ] = None
    head: Annotated[
        HeadOfDamage | None, field("Head of damage", "Head of damage that it covers.", D.SPECIAL_HEALTH, "unpaid-wages")
    ] = None
    awarded: Annotated[OrAbsent[Money] | None, field("Awarded", "Amount awarded.", D.FINANCIAL)] = None
    amount: Annotated[Money | None, field("Amount", "Amount received.", D.FINANCIAL)] = None
    set_off: Annotated[Flag | None, field("Set off", "Whether it was taken into account.", D.FINANCIAL, True)] = None


class ClaimAppeal(Model, frozen=True):
    """An appeal against the decision on a claim."""

    part_title: ClassVar[str] = "Appeal on the claim"

    lodged_on: Annotated[
        IsoDate | None, field("Lodged on", "Day on which it was lodged.", D.FINANCIAL, "2026-11-25")
    ] = None
    decided_on: Annotated[
        IsoDate | None, field("Decided on", "Day on which it was decided.", D.FINANCIAL, "2027-03-10")
    ] = None
    decision: Annotated[
        CompensationDecision | None, field("Decision", "Decision on the appeal.", D.FINANCIAL, "granted-in-full")
    ] = None


class LegalAid(Model, frozen=True):
    """Legal help with the claim (CETS 197 art. 15(2), Directive 2011/36/EU art. 12(2))."""

    part_title: ClassVar[str] = "Legal help"

    type: Annotated[LegalAidType, field("Type", "Kind of legal help.", D.VICTIMISATION, "representation-civil")]
    status: Annotated[
        LegalAidStatus, field("Status", "Current status of the legal help.", D.VICTIMISATION, "granted-free")
    ]
    requested_on: Annotated[
        IsoDate | None, field("Requested on", "Day on which it was requested.", D.VICTIMISATION, "2026-04-01")
    ] = None
    granted_on: Annotated[
        IsoDate | None, field("Granted on", "Day on which it was granted.", D.VICTIMISATION, "2026-04-09")
    ] = None


class CompensationClaimSection(PersonSection, frozen=True):
    """Section of a case file: the content of `CompensationClaim` without its envelope."""

    record_name: ClassVar[str] = "compensation-claim"
    area: ClassVar[str] = "compensation"

    id: Annotated[Identifier | None, id_field()] = None

    route: Annotated[
        CompensationRoute, field("Route", "Way in which compensation is sought.", D.FINANCIAL, "state-compensation")
    ]
    status: Annotated[ClaimStatus, field("Status", "Current status of the claim.", D.FINANCIAL, "submitted")]
    status_since: Annotated[
        IsoDate | None,
        field("Status since", "Day on which the claim reached its current status.", D.FINANCIAL, "2026-10-01"),
    ] = None
    payment_status: Annotated[
        OrAbsent[PaymentStatus] | None, field("Payment", "Current status of the payment.", D.FINANCIAL, "not-due")
    ] = None
    claimant: Annotated[ClaimantKind | None, field("Claimant", "Who claims.", D.FINANCIAL, "victim")] = None
    representatives: Annotated[
        tuple[Representative, ...], field("Representatives", "Who acts for the person in the claim.", D.VICTIMISATION)
    ] = ()
    other_claimants: Annotated[
        OrAbsent[Flag] | None,
        field("Other claimants", "Whether someone else claims for the same offence.", D.VICTIMISATION, False),
    ] = None
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers that police, courts and authorities use for the matter.",
            D.VICTIMISATION,
        ),
    ] = ()
    offence_from: Annotated[
        OrAbsent[PartialIsoDate] | None, field("Offence from", "When the offence began.", D.VICTIMISATION, "2025-06")
    ] = None
    offence_to: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Offence until", "When the offence ended.", D.VICTIMISATION, "2026-02-27"),
    ] = None
    offence_countries: Annotated[
        OrAbsent[Unique[Country]],
        field("Countries of the offence", "Countries in which it took place.", D.VICTIMISATION, ["EE"]),
    ] = ()
    residence_country: Annotated[
        OrAbsent[Country] | None,
        field("Country of residence", "Country in which the person lived when applying.", D.DEMOGRAPHIC, "EE"),
    ] = None
    scheme_country: Annotated[
        Country | None, field("Country of the scheme", "Country to whose scheme the claim is made.", D.FINANCIAL, "EE")
    ] = None
    injury_intentional: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Intentional violence",
            "Whether the injury comes from an intentional violent crime (Directive 2004/80/EC).",
            D.VICTIMISATION,
            True,
        ),
    ] = None
    first_contact_on: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "First contact on",
            "Day of the person's first contact with an authority or service.",
            D.VICTIMISATION,
            "2026-03-01",
        ),
    ] = None
    informed_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Informed on", "Day on which the person was informed about compensation.", D.VICTIMISATION, "2026-03-05"),
    ] = None
    reported_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Reported on", "Day on which the offence was reported.", D.VICTIMISATION, "2026-03-05"),
    ] = None
    report_excused: Annotated[
        Flag | None, field("Late report excused", "Whether circumstances excuse a late report.", D.VICTIMISATION, False)
    ] = None
    late_report_ground: Annotated[
        OrAbsent[LateClaimGround] | None,
        field("Ground for late report", "Why the offence was reported late.", D.SPECIAL_HEALTH, "fear-or-pressure"),
    ] = None
    investigation_closed_on: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Investigation closed on",
            "Day on which the investigation ended without a prosecution.",
            D.VICTIMISATION,
            "2026-06-30",
        ),
    ] = None
    proceedings_final_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Proceedings final on", "Day on which criminal proceedings became final.", D.VICTIMISATION, "2026-09-30"),
    ] = None
    recognised_victim_on: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Recognised as victim on",
            "Day on which the person was recognised as a victim in proceedings.",
            D.VICTIMISATION,
            "2026-03-20",
        ),
    ] = None
    judgment_final_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Judgment final on", "Day on which the judgment on damages became final.", D.VICTIMISATION, "2026-10-15"),
    ] = None
    applied_on: Annotated[
        OrAbsent[IsoDate] | None, field("Applied on", "Day of the application.", D.FINANCIAL, "2026-10-01")
    ] = None
    signed_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Signed on", "Day on which the person or a representative signed it.", D.FINANCIAL, "2026-10-01"),
    ] = None
    application_deadline: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Last day to apply", "Last day for the application under the law of the scheme.", D.FINANCIAL, "2028-09-30"
        ),
    ] = None
    late_ground: Annotated[
        LateClaimGround | None,
        field("Ground for lateness", "Ground that excuses a late application.", D.SPECIAL_HEALTH, "not-informed"),
    ] = None
    authority: Annotated[
        Identifier | None,
        field(
            "Deciding authority", "Identifier of the authority that decides.", D.FINANCIAL, "ee-naidise-sotsiaalkaitse"
        ),
    ] = None
    assisting_authority: Annotated[
        Identifier | None,
        field(
            "Assisting authority",
            "Identifier of the authority of the country of residence that forwards it (Directive 2004/80/EC art. 3).",
            D.FINANCIAL,
            "lv-jpa",
        ),
    ] = None
    filed_directly: Annotated[
        Flag | None,
        field("Filed directly", "Whether it was filed with the deciding authority itself.", D.FINANCIAL, True),
    ] = None
    forwarded_on: Annotated[
        IsoDate | None,
        field("Forwarded on", "Day on which the assisting authority forwarded it.", D.FINANCIAL, "2026-10-05"),
    ] = None
    heads: Annotated[
        tuple[ClaimedHead, ...], field("Heads of damage", "Heads of damage that are claimed.", D.FINANCIAL)
    ] = ()
    harms: Annotated[tuple[Harm, ...], field("Harm", "Harm to health caused by the offence.", D.SPECIAL_HEALTH)] = ()
    work_losses: Annotated[
        tuple[WorkLoss, ...], field("Loss of work", "Work and studies lost because of the offence.", D.SPECIAL_HEALTH)
    ] = ()
    employment_status_then: Annotated[
        OrAbsent[EmploymentStatus] | None,
        field(
            "Employment at the time",
            "Main activity of the person when the offence began, apart from the exploitation.",
            D.DEMOGRAPHIC,
            "employed",
        ),
    ] = None
    earnings_withheld: Annotated[
        OrAbsent[Flag] | None,
        field("Earnings withheld", "Whether wages or other earnings were withheld from the person.", D.FINANCIAL, True),
    ] = None
    award: Annotated[Award | None, field("Decision on the claim", "Decision on the claim.", D.FINANCIAL)] = None
    payee: Annotated[
        Payee | None, field("Account for payment", "Account to which the money is to be paid.", D.IDENTIFYING)
    ] = None
    payments: Annotated[tuple[Payment, ...], field("Payments", "Payments made.", D.FINANCIAL)] = ()
    recoveries: Annotated[
        tuple[Recovery, ...],
        field("Other recoveries", "Money for the same loss from other sources, insurance included.", D.FINANCIAL),
    ] = ()
    enclosures: Annotated[
        tuple[Enclosure, ...], field("Enclosures", "Documents enclosed with the claim.", D.OPERATIONAL)
    ] = ()
    appeal: Annotated[ClaimAppeal | None, field("Appeal", "Appeal against the decision.", D.FINANCIAL)] = None
    legal_aid: Annotated[tuple[LegalAid, ...], field("Legal help", "Legal help with the claim.", D.VICTIMISATION)] = ()
    proceeding_ref: Annotated[
        Identifier | None,
        field(
            "Proceedings",
            "Identifier in this file of the proceedings in which the claim is made.",
            D.VICTIMISATION,
            "pr1",
        ),
    ] = None
    means_insufficient: Annotated[
        OrAbsent[Flag] | None,
        field("Unable to pay", "Whether the person cannot pay for legal help.", D.FINANCIAL, True),
    ] = None
    offender_known: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Offender known",
            "Whether an offender is known. Compensation by the state does not depend on it.",
            D.CRIMINAL_OFFENCE,
            True,
        ),
    ] = None
    interim_support: Annotated[
        Unique[FinancialSupportType],
        field("Interim support", "Financial support until the decision.", D.SPECIAL_HEALTH, ["social-assistance"]),
    ] = ()


class CompensationClaim(CompensationClaimSection, PersonRecord, frozen=True):
    """A claim by one route, from the first information to the payment.

    Filled by compensation lawyers and authorities. Area: compensation and financial support.
    Source: CETS 197 art. 15; Directive 2004/80/EC; Directive 2011/36/EU art. 17.
    """

    record_type: Annotated[Literal["compensation-claim"], type_field("compensation-claim")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    id: Annotated[Identifier, id_field()]  # pyright: ignore[reportGeneralTypeIssues] - required, unlike in a section
