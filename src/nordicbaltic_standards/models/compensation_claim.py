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
    FinancialSupportType,
    HeadOfDamage,
    LateClaimGround,
    LegalAidStatus,
    LegalAidType,
    Payer,
    PaymentStatus,
)
from nordicbaltic_standards.models.absence import Absent
from nordicbaltic_standards.models.base import Part, type_field, version_field
from nordicbaltic_standards.models.collections import Distinct
from nordicbaltic_standards.models.fields import info
from nordicbaltic_standards.models.parts.money import Money
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.types import Country, Flag, Identifier, IsoDate, PartDate

D = DataCategory


class ClaimedHead(Part, frozen=True):
    """One head of damage with what is claimed, assessed and awarded for it."""

    head: Annotated[HeadOfDamage, info("Head of damage", "The head of damage.", D.SPECIAL_HEALTH, "unpaid-wages")]
    claimed: Annotated[Money | Absent | None, info("Claimed", "Amount claimed.", D.FINANCIAL)] = None
    assessed: Annotated[
        Money | Absent | None, info("Loss assessed", "Amount of the loss as assessed.", D.FINANCIAL)
    ] = None
    awarded: Annotated[Money | Absent | None, info("Awarded", "Amount awarded.", D.FINANCIAL)] = None


class AwardReduction(Part, frozen=True):
    """An amount taken off an award."""

    amount: Annotated[Money, info("Amount", "Amount taken off.", D.FINANCIAL)]
    reason: Annotated[
        AwardReductionReason | None, info("Reason", "Why it was taken off.", D.FINANCIAL, "paid-from-other-source")
    ] = None
    head: Annotated[
        HeadOfDamage | None,
        info("Head of damage", "Head of damage from which it was taken.", D.SPECIAL_HEALTH, "medical-costs"),
    ] = None


class Award(Part, frozen=True):
    """The decision on a claim."""

    part_title: ClassVar[str] = "Decision on the claim"

    decision: Annotated[CompensationDecision, info("Decision", "The decision.", D.FINANCIAL, "granted-in-part")]
    decided_on: Annotated[IsoDate | None, info("Decided on", "Day of the decision.", D.FINANCIAL, "2026-11-02")] = None
    total: Annotated[Money | None, info("Total", "Amount awarded after reductions.", D.FINANCIAL)] = None
    lump_sum: Annotated[
        Flag | None, info("Lump sum", "Whether one sum was awarded for all heads together.", D.FINANCIAL, False)
    ] = None
    reductions: Annotated[tuple[AwardReduction, ...], info("Reductions", "Amounts taken off.", D.FINANCIAL)] = ()
    reasons_given: Annotated[
        Flag | None, info("Reasons given", "Whether the decision states its reasons.", D.OPERATIONAL, True)
    ] = None
    reason_codes: Annotated[
        Distinct[AwardReason],
        info("Reasons", "Reasons for refusing or reducing.", D.SPECIAL_SEX_LIFE, ["other-sources"]),
    ] = ()
    appeal_deadline: Annotated[
        IsoDate | None, info("Last day for appeal", "Last day for an appeal.", D.FINANCIAL, "2026-12-02")
    ] = None


class Payment(Part, frozen=True):
    """A payment to the person."""

    on: Annotated[IsoDate, info("Paid on", "Day of the payment.", D.FINANCIAL, "2026-11-20")]
    amount: Annotated[Money, info("Amount", "Amount paid.", D.FINANCIAL)]
    payer: Annotated[Payer | None, info("Paid by", "Who paid.", D.FINANCIAL, "state")] = None
    advance: Annotated[Flag | None, info("Advance", "Whether it was paid before the decision.", D.FINANCIAL, False)] = (
        None
    )
    safe_route: Annotated[
        Flag | None,
        info(
            "Safe way",
            "Whether steps were taken to make sure that the money reaches the person, and not anyone who controlled them.",
            D.SAFETY_CRITICAL,
            True,
        ),
    ] = None
    held_for_child: Annotated[
        Flag | None,
        info("Held for the child", "Whether it is held for a child until they are of age.", D.FINANCIAL, False),
    ] = None
    to_suspected_person: Annotated[
        Flag | None,
        info(
            "To a suspected person", "Whether it went to someone suspected of involvement.", D.CRIMINAL_OFFENCE, False
        ),
    ] = None


class Recovery(Part, frozen=True):
    """Money for the same loss from another source."""

    route: Annotated[CompensationRoute, info("Route", "Where it came from.", D.FINANCIAL, "wage-claim")]
    head: Annotated[
        HeadOfDamage | None, info("Head of damage", "Head of damage that it covers.", D.SPECIAL_HEALTH, "unpaid-wages")
    ] = None
    amount: Annotated[Money, info("Amount", "Amount received.", D.FINANCIAL)]
    set_off: Annotated[Flag | None, info("Set off", "Whether it was taken into account.", D.FINANCIAL, True)] = None


class ClaimAppeal(Part, frozen=True):
    """An appeal against the decision on a claim."""

    lodged_on: Annotated[
        IsoDate | None, info("Lodged on", "Day on which it was lodged.", D.FINANCIAL, "2026-11-25")
    ] = None
    decided_on: Annotated[
        IsoDate | None, info("Decided on", "Day on which it was decided.", D.FINANCIAL, "2027-03-10")
    ] = None
    decision: Annotated[
        CompensationDecision | None, info("Decision", "Decision on the appeal.", D.FINANCIAL, "granted-in-full")
    ] = None


class LegalAid(Part, frozen=True):
    """Legal help with the claim (CETS 197 art. 15(2), Directive 2011/36/EU art. 12(2))."""

    part_title: ClassVar[str] = "Legal help"

    type: Annotated[LegalAidType, info("Type", "Kind of legal help.", D.VICTIMISATION, "representation-civil")]
    status: Annotated[LegalAidStatus, info("Status", "Where it stands.", D.VICTIMISATION, "granted-free")]
    requested_on: Annotated[
        IsoDate | None, info("Requested on", "Day on which it was asked for.", D.VICTIMISATION, "2026-04-01")
    ] = None
    granted_on: Annotated[
        IsoDate | None, info("Granted on", "Day on which it was granted.", D.VICTIMISATION, "2026-04-09")
    ] = None


class CompensationClaim(PersonRecord, frozen=True):
    """One claim by one route, from the first information to the payment.

    Filled by compensation lawyers and authorities. Area: compensation and financial support.
    Source: CETS 197 art. 15; Directive 2004/80/EC; Directive 2011/36/EU art. 17.
    """

    record_name: ClassVar[str] = "compensation-claim"
    area: ClassVar[str] = "compensation"

    record_type: Annotated[Literal["compensation-claim"], type_field("compensation-claim")] = "compensation-claim"
    standard_version: Annotated[Literal["1.0"], version_field()] = "1.0"
    route: Annotated[
        CompensationRoute, info("Route", "Way in which compensation is sought.", D.FINANCIAL, "state-compensation")
    ]
    status: Annotated[ClaimStatus, info("Status", "Where the claim stands.", D.FINANCIAL, "submitted")]
    status_since: Annotated[
        IsoDate | None,
        info("Status since", "Day on which the claim reached its present status.", D.FINANCIAL, "2026-10-01"),
    ] = None
    payment_status: Annotated[
        PaymentStatus | Absent | None, info("Payment", "Where the payment stands.", D.FINANCIAL, "not-due")
    ] = None
    claimant: Annotated[ClaimantKind | None, info("Claimant", "Who claims.", D.FINANCIAL, "victim")] = None
    legal_representative_of_child: Annotated[
        OrganisationRef | None,
        info("Representative of a child", "Who represents a child in the claim.", D.VICTIMISATION),
    ] = None
    offence_from: Annotated[
        PartDate | Absent | None, info("Offence from", "When the offence began.", D.VICTIMISATION, "2025-06")
    ] = None
    offence_to: Annotated[
        PartDate | Absent | None, info("Offence until", "When the offence ended.", D.VICTIMISATION, "2026-02-27")
    ] = None
    offence_countries: Annotated[
        Distinct[Country] | Absent,
        info("Countries of the offence", "Countries in which it took place.", D.VICTIMISATION, ["EE"]),
    ] = ()
    residence_country: Annotated[
        Country | Absent | None,
        info("Country of residence", "Country in which the person lived when applying.", D.DEMOGRAPHIC, "EE"),
    ] = None
    scheme_country: Annotated[
        Country | None, info("Country of the scheme", "Country whose scheme is asked.", D.FINANCIAL, "EE")
    ] = None
    injury_intentional: Annotated[
        Flag | Absent | None,
        info(
            "Intentional violence",
            "Whether the injury comes from an intentional violent crime (Directive 2004/80/EC).",
            D.VICTIMISATION,
            True,
        ),
    ] = None
    first_contact_on: Annotated[
        IsoDate | Absent | None,
        info(
            "First contact on",
            "Day of the first contact of the person with an authority or service.",
            D.VICTIMISATION,
            "2026-03-01",
        ),
    ] = None
    informed_on: Annotated[
        IsoDate | Absent | None,
        info("Informed on", "Day on which the person was told of compensation.", D.VICTIMISATION, "2026-03-05"),
    ] = None
    reported_on: Annotated[
        IsoDate | Absent | None,
        info("Reported on", "Day on which the offence was reported.", D.VICTIMISATION, "2026-03-05"),
    ] = None
    report_excused: Annotated[
        Flag | None, info("Late report excused", "Whether circumstances excuse a late report.", D.VICTIMISATION, False)
    ] = None
    investigation_closed_on: Annotated[
        IsoDate | Absent | None,
        info(
            "Investigation closed on",
            "Day on which the investigation ended without a prosecution.",
            D.VICTIMISATION,
            "2026-06-30",
        ),
    ] = None
    proceedings_final_on: Annotated[
        IsoDate | Absent | None,
        info("Proceedings final on", "Day on which criminal proceedings became final.", D.VICTIMISATION, "2026-09-30"),
    ] = None
    recognised_victim_on: Annotated[
        IsoDate | Absent | None,
        info(
            "Recognised as victim on",
            "Day on which the person was recognised as a victim in proceedings.",
            D.VICTIMISATION,
            "2026-03-20",
        ),
    ] = None
    judgment_final_on: Annotated[
        IsoDate | Absent | None,
        info("Judgment final on", "Day on which the judgment on damages became final.", D.VICTIMISATION, "2026-10-15"),
    ] = None
    applied_on: Annotated[
        IsoDate | Absent | None, info("Applied on", "Day of the application.", D.FINANCIAL, "2026-10-01")
    ] = None
    application_deadline: Annotated[
        IsoDate | Absent | None,
        info(
            "Last day to apply",
            "Last day for the application under the law of the scheme.",
            D.FINANCIAL,
            "2028-09-30",
        ),
    ] = None
    late_ground: Annotated[
        LateClaimGround | None,
        info("Ground for lateness", "Ground that excuses a late application.", D.SPECIAL_HEALTH, "not-informed"),
    ] = None
    authority: Annotated[
        Identifier | None,
        info(
            "Deciding authority",
            "Identifier of the authority that decides.",
            D.FINANCIAL,
            "ee-social-insurance-board",
        ),
    ] = None
    assisting_authority: Annotated[
        Identifier | None,
        info(
            "Assisting authority",
            "Identifier of the authority of the country of residence that passes it on (Directive 2004/80/EC art. 3).",
            D.FINANCIAL,
            "lv-jpa",
        ),
    ] = None
    filed_directly: Annotated[
        Flag | None,
        info("Filed directly", "Whether it was filed with the deciding authority itself.", D.FINANCIAL, True),
    ] = None
    forwarded_on: Annotated[
        IsoDate | None,
        info("Passed on", "Day on which the assisting authority passed it on.", D.FINANCIAL, "2026-10-05"),
    ] = None
    heads: Annotated[tuple[ClaimedHead, ...], info("Heads of damage", "What is claimed.", D.FINANCIAL)] = ()
    earnings_withheld: Annotated[
        Flag | Absent | None,
        info("Earnings withheld", "Whether wages or other earnings were kept from the person.", D.FINANCIAL, True),
    ] = None
    award: Annotated[Award | None, info("Decision on the claim", "Decision on the claim.", D.FINANCIAL)] = None
    payments: Annotated[tuple[Payment, ...], info("Payments", "Payments made.", D.FINANCIAL)] = ()
    recoveries: Annotated[
        tuple[Recovery, ...], info("Other recoveries", "Money for the same loss from other sources.", D.FINANCIAL)
    ] = ()
    appeal: Annotated[ClaimAppeal | None, info("Appeal", "Appeal against the decision.", D.FINANCIAL)] = None
    legal_aid: Annotated[tuple[LegalAid, ...], info("Legal help", "Legal help with the claim.", D.VICTIMISATION)] = ()
    proceeding_ref: Annotated[
        Identifier | None,
        info(
            "Proceedings",
            "Identifier in this file of the proceedings in which the claim is made.",
            D.VICTIMISATION,
            "pr1",
        ),
    ] = None
    means_insufficient: Annotated[
        Flag | Absent | None, info("Without means", "Whether the person cannot pay for legal help.", D.FINANCIAL, True)
    ] = None
    offender_known: Annotated[
        Flag | Absent | None,
        info(
            "Offender known",
            "Whether an offender is known. Compensation by the state does not depend on it.",
            D.CRIMINAL_OFFENCE,
            True,
        ),
    ] = None
    interim_support: Annotated[
        Distinct[FinancialSupportType],
        info("Support meanwhile", "Financial support until the decision.", D.SPECIAL_HEALTH, ["social-assistance"]),
    ] = ()
