"""Code lists of compensation, financial support and legal help."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower


class CompensationRoute(CodeList, id="compensation-route", title="Route to compensation", area="compensation"):
    """Route to compensation."""

    CRIMINAL_PROCEEDINGS = Code(
        "criminal-proceedings",
        "Claim in criminal proceedings",
        "Decided with the criminal case.",
        "dir-2012-29 art. 16",
    )
    CIVIL_COURT = Code(
        "civil-court",
        "Civil claim",
        "A case of its own.",
        "nordicbaltic-standards",
    )
    STATE_COMPENSATION = Code(
        "state-compensation",
        "State compensation scheme",
        "Paid by the state.",
        "dir-2004-80; dir-2011-36 art. 17",
    )
    WAGE_CLAIM = Code(
        "wage-claim",
        "Wage claim",
        "Unpaid wages from an employer or contractor.",
        "dir-2009-52 art. 6",
    )
    WAGE_GUARANTEE = Code(
        "wage-guarantee",
        "Wage guarantee fund",
        "Paid when an employer cannot.",
        "nordicbaltic-standards",
    )
    LABOUR_DISPUTE_BODY = Code(
        "labour-dispute-body",
        "Labour dispute body",
        "A board or court for labour cases.",
        "nordicbaltic-standards",
    )
    INSURANCE = Code(
        "insurance",
        "Insurance",
        "Work or other insurance.",
        "nordicbaltic-standards",
    )
    CONFISCATED_ASSETS = Code(
        "confiscated-assets",
        "Confiscated assets",
        "From assets taken from offenders.",
        "dir-2024-1260; dir-2024-1712",
    )
    CROSS_BORDER_REQUEST = Code(
        "cross-border-request",
        "Request across borders",
        "Through the assisting authority of another EU state.",
        "dir-2004-80",
    )
    VICTIMS_FUND = Code(
        "victims-fund",
        "Victims' fund",
        "A fund outside the courts.",
        "dir-2011-36 art. 17; dir-2024-1712",
    )
    PRIVATE_SETTLEMENT = Code(
        "private-settlement",
        "Settlement",
        "An agreement.",
        "nordicbaltic-standards",
    )
    EX_GRATIA = Code(
        "ex-gratia",
        "Ex gratia",
        "A payment without a right.",
        "nordicbaltic-standards",
    )


class HeadOfDamage(CodeList, id="head-of-damage", title="Head of damage", area="compensation"):
    """Head of damage."""

    UNPAID_WAGES = Code(
        "unpaid-wages",
        "Unpaid wages",
        "Work not paid.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=TakesEarnings", "a means of control that points to this head"),
            narrower(
                "ctdc", "meansOfControlTakesEarnings=1", "a means of control that points to this head; old layout only"
            ),
        ),
    )
    RECRUITMENT_FEES = Code(
        "recruitment-fees",
        "Fees and debts",
        "Unlawful fees and debts paid.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=DebtBondage", "a means of control that points to this head"),
        ),
    )
    LOSS_OF_INCOME = Code(
        "loss-of-income",
        "Loss of income",
        "Earnings missed.",
        "nordicbaltic-standards",
    )
    MEDICAL_COSTS = Code(
        "medical-costs",
        "Medical costs",
        "Treatment.",
        "nordicbaltic-standards",
    )
    THERAPY_COSTS = Code(
        "therapy-costs",
        "Therapy costs",
        "Psychological treatment.",
        "nordicbaltic-standards",
    )
    TRAVEL_AND_RELOCATION = Code(
        "travel-and-relocation",
        "Travel and relocation",
        "Moves and journeys.",
        "nordicbaltic-standards",
    )
    PROPERTY = Code(
        "property",
        "Property",
        "Things or papers lost.",
        "nordicbaltic-standards",
    )
    LEGAL_COSTS = Code(
        "legal-costs",
        "Legal costs",
        "Fees and costs.",
        "nordicbaltic-standards",
    )
    PAIN_AND_SUFFERING = Code(
        "pain-and-suffering",
        "Pain and suffering",
        "Non-material damage from injury.",
        "nordicbaltic-standards",
    )
    VIOLATION_OF_INTEGRITY = Code(
        "violation-of-integrity",
        "Violation of integrity",
        "Non-material damage from the offence itself.",
        "nordic-law",
    )
    PERMANENT_INJURY = Code(
        "permanent-injury",
        "Permanent injury",
        "Lasting harm.",
        "nordicbaltic-standards",
    )
    LOSS_OF_EDUCATION = Code(
        "loss-of-education",
        "Loss of education",
        "Schooling missed.",
        "nordicbaltic-standards",
    )
    DEPENDANTS_SUPPORT = Code(
        "dependants-support",
        "Support of dependants",
        "Loss to dependants.",
        "nordicbaltic-standards",
    )
    FUTURE_CARE = Code(
        "future-care",
        "Future care",
        "Care to come.",
        "nordicbaltic-standards",
    )
    INTEREST = Code(
        "interest",
        "Interest",
        "On sums due.",
        "nordicbaltic-standards",
    )
    FUNERAL_COSTS = Code(
        "funeral-costs",
        "Funeral costs",
        "Costs of the funeral of a person who died of the offence.",
        "ets116 art. 4",
    )
    OTHER = Code(
        "other",
        "Other",
        "Another head, named.",
        "nordicbaltic-standards",
    )


class ClaimStatus(CodeList, id="claim-status", title="Status of a claim", area="compensation"):
    """Status of a claim."""

    CONSIDERED = Code(
        "considered",
        "Considered",
        "Advice given; not yet made.",
        "nordicbaltic-standards",
    )
    PREPARED = Code(
        "prepared",
        "Being prepared",
        "Evidence is gathered.",
        "nordicbaltic-standards",
    )
    SUBMITTED = Code(
        "submitted",
        "Submitted",
        "Made.",
        "nordicbaltic-standards",
    )
    INCOMPLETE = Code(
        "incomplete",
        "More asked for",
        "The body asked for more.",
        "nordicbaltic-standards",
    )
    UNDER_REVIEW = Code(
        "under-review",
        "Under review",
        "Being decided.",
        "nordicbaltic-standards",
    )
    DECIDED = Code(
        "decided",
        "Decided",
        "A decision exists.",
        "nordicbaltic-standards",
    )
    APPEALED = Code(
        "appealed",
        "Appealed",
        "A review is pending.",
        "nordicbaltic-standards",
    )
    FINAL = Code(
        "final",
        "Final",
        "No more review.",
        "nordicbaltic-standards",
    )
    TIME_BARRED = Code(
        "time-barred",
        "Out of time",
        "The time limit has passed.",
        "nordicbaltic-standards",
    )
    WITHDRAWN = Code(
        "withdrawn",
        "Withdrawn",
        "The person took it back.",
        "nordicbaltic-standards",
    )
    SUSPENDED = Code(
        "suspended",
        "Suspended",
        "Waits for another case.",
        "nordicbaltic-standards",
    )


class CompensationDecision(CodeList, id="compensation-decision", title="Decision on a claim", area="compensation"):
    """Decision on a claim."""

    GRANTED_IN_FULL = Code(
        "granted-in-full",
        "Granted in full",
        "All that was asked.",
        "nordicbaltic-standards",
    )
    GRANTED_IN_PART = Code(
        "granted-in-part",
        "Granted in part",
        "Some of it.",
        "nordicbaltic-standards",
    )
    REFUSED_NOT_ELIGIBLE = Code(
        "refused-not-eligible",
        "Refused: not eligible",
        "A condition is missing.",
        "nordicbaltic-standards",
    )
    REFUSED_NO_EVIDENCE = Code(
        "refused-no-evidence",
        "Refused: not proved",
        "Not shown.",
        "nordicbaltic-standards",
    )
    REFUSED_OUT_OF_TIME = Code(
        "refused-out-of-time",
        "Refused: out of time",
        "Too late.",
        "nordicbaltic-standards",
    )
    REDUCED_CONTRIBUTORY = Code(
        "reduced-contributory",
        "Reduced",
        "Lowered for a reason in law.",
        "nordicbaltic-standards",
    )
    INADMISSIBLE = Code(
        "inadmissible",
        "Inadmissible",
        "Wrong body or form.",
        "nordicbaltic-standards",
    )
    SETTLED = Code(
        "settled",
        "Settled",
        "By agreement.",
        "nordicbaltic-standards",
    )
    NO_DECISION = Code(
        "no-decision",
        "No decision",
        "Ended otherwise.",
        "nordicbaltic-standards",
    )


class PaymentStatus(CodeList, id="payment-status", title="Payment", area="compensation"):
    """Payment."""

    NOT_DUE = Code(
        "not-due",
        "Not due",
        "No final decision.",
        "nordicbaltic-standards",
    )
    DUE = Code(
        "due",
        "Due",
        "Should be paid.",
        "nordicbaltic-standards",
    )
    ADVANCE_PAID = Code(
        "advance-paid",
        "Advance paid",
        "The state paid ahead.",
        "dir-2012-29 art. 16",
    )
    PARTLY_PAID = Code(
        "partly-paid",
        "Paid in part",
        "Some has been paid.",
        "nordicbaltic-standards",
    )
    PAID = Code(
        "paid",
        "Paid",
        "All has been paid.",
        "nordicbaltic-standards",
    )
    IN_ENFORCEMENT = Code(
        "in-enforcement",
        "In enforcement",
        "Bailiff is collecting.",
        "nordicbaltic-standards",
    )
    UNENFORCEABLE = Code(
        "unenforceable",
        "Cannot be collected",
        "Offender has nothing or is gone.",
        "nordicbaltic-standards",
    )
    RECOVERED_BY_STATE = Code(
        "recovered-by-state",
        "Recovered by the state",
        "State paid and claims it back.",
        "nordicbaltic-standards",
    )
    HELD_IN_TRUST = Code(
        "held-in-trust",
        "Held for the person",
        "For a child or an adult with a guardian.",
        "nordicbaltic-standards",
    )


class FinancialSupportType(CodeList, id="financial-support-type", title="Financial support", area="compensation"):
    """Financial support."""

    RECEPTION_ALLOWANCE = Code(
        "reception-allowance",
        "Reception allowance",
        "For applicants and persons in a reflection period.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    SOCIAL_ASSISTANCE = Code(
        "social-assistance",
        "Social assistance",
        "Last-resort benefit.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    CRISIS_GRANT = Code(
        "crisis-grant",
        "Crisis grant",
        "One-off help.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    RENT_SUPPORT = Code(
        "rent-support",
        "Rent support",
        "Housing cost.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    CHILD_BENEFIT = Code(
        "child-benefit",
        "Child benefit",
        "For children.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    DISABILITY_OR_SICKNESS = Code(
        "disability-or-sickness",
        "Sickness or disability benefit",
        "For illness.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    STUDY_SUPPORT = Code(
        "study-support",
        "Study support",
        "For learning.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    RETURN_GRANT = Code(
        "return-grant",
        "Return grant",
        "For return.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    NGO_GRANT = Code(
        "ngo-grant",
        "Grant by an organisation",
        "Not public.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )


class LegalAidType(CodeList, id="legal-aid-type", title="Type of legal help", area="compensation"):
    """Type of legal help."""

    INFORMATION = Code(
        "information",
        "Legal information",
        "General.",
        "nordicbaltic-standards",
    )
    ADVICE = Code(
        "advice",
        "Legal advice",
        "About own case.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    REPRESENTATION_CRIMINAL = Code(
        "representation-criminal",
        "Representation in criminal proceedings",
        "Counsel for the injured party.",
        "dir-2011-36 art. 12(2)",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    REPRESENTATION_MIGRATION = Code(
        "representation-migration",
        "Representation in residence or asylum",
        "Counsel.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    REPRESENTATION_CIVIL = Code(
        "representation-civil",
        "Representation in a civil case",
        "Counsel.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    REPRESENTATION_LABOUR = Code(
        "representation-labour",
        "Representation in a labour case",
        "Counsel or union.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    DEFENCE_COUNSEL = Code(
        "defence-counsel",
        "Defence",
        "For a victim who is accused.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    GUARDIAN_AD_LITEM = Code(
        "guardian-ad-litem",
        "Representative for a child",
        "In proceedings.",
        "dir-2011-36 art. 15",
    )


class LegalAidStatus(CodeList, id="legal-aid-status", title="Status of legal help", area="compensation"):
    """Status of legal help."""

    NOT_REQUESTED = Code(
        "not-requested",
        "Not requested",
        "Nobody asked.",
        "nordicbaltic-standards",
    )
    REQUESTED = Code(
        "requested",
        "Requested",
        "Asked for.",
        "nordicbaltic-standards",
    )
    GRANTED_FREE = Code(
        "granted-free",
        "Granted free",
        "No cost.",
        "nordicbaltic-standards",
    )
    GRANTED_WITH_CONTRIBUTION = Code(
        "granted-with-contribution",
        "Granted with a share of cost",
        "The person pays some.",
        "nordicbaltic-standards",
    )
    REFUSED = Code(
        "refused",
        "Refused",
        "Not given.",
        "nordicbaltic-standards",
    )
    ASSIGNED = Code(
        "assigned",
        "Lawyer assigned",
        "A lawyer has the case.",
        "nordicbaltic-standards",
    )
    ENDED = Code(
        "ended",
        "Ended",
        "The task is over.",
        "nordicbaltic-standards",
    )
    DECLINED_BY_PERSON = Code(
        "declined-by-person",
        "Declined by the person",
        "The person was offered legal help and did not want it.",
        "nordicbaltic-standards",
    )


class CriminalProceedingStage(
    CodeList, id="criminal-proceeding-stage", title="Stage of criminal proceedings", area="compensation"
):
    """Stage of criminal proceedings."""

    NO_REPORT = Code(
        "no-report",
        "No report",
        "Nothing reported.",
        "nordicbaltic-standards",
    )
    REPORTED = Code(
        "reported",
        "Reported",
        "A report was made.",
        "nordicbaltic-standards",
    )
    PRELIMINARY_INQUIRY = Code(
        "preliminary-inquiry",
        "Preliminary inquiry",
        "First checks.",
        "nordicbaltic-standards",
    )
    INVESTIGATION = Code(
        "investigation",
        "Investigation",
        "Under way.",
        "nordicbaltic-standards",
    )
    DECISION_TO_PROSECUTE = Code(
        "decision-to-prosecute",
        "Decision on prosecution",
        "The prosecutor decides.",
        "dir-2011-36 art. 19a(2)(c)-(d)",
        mappings=(
            narrower(
                "eurostat",
                "leg_stat=persons prosecuted",
                "counts decisions to prosecute only; code string not verified",
            ),
        ),
    )
    TRIAL_FIRST_INSTANCE = Code(
        "trial-first-instance",
        "Trial, first instance",
        "In court.",
        "dir-2011-36 art. 19a(2)(f)",
        mappings=(
            narrower(
                "eurostat",
                "instance=first instance",
                "counts judgments of that instance only; code string not verified",
            ),
        ),
    )
    APPEAL = Code(
        "appeal",
        "Appeal",
        "Higher court.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "eurostat",
                "instance=second instance",
                "counts judgments of that instance only; code string not verified",
            ),
        ),
    )
    SUPREME_INSTANCE = Code(
        "supreme-instance",
        "Supreme court",
        "Last court.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "eurostat",
                "instance=final instance",
                "counts judgments of that instance only; code string not verified",
            ),
        ),
    )
    ENFORCEMENT = Code(
        "enforcement",
        "Sentence being served",
        "After judgment.",
        "nordicbaltic-standards",
    )
    CLOSED = Code(
        "closed",
        "Closed",
        "Ended.",
        "nordicbaltic-standards",
    )
    SUSPENDED = Code(
        "suspended",
        "Suspended",
        "Stopped for a time.",
        "nordicbaltic-standards",
    )


class CriminalProceedingOutcome(
    CodeList, id="criminal-proceeding-outcome", title="Outcome of criminal proceedings", area="compensation"
):
    """Outcome of criminal proceedings."""

    NOT_OPENED = Code(
        "not-opened",
        "Not opened",
        "No investigation.",
        "nordicbaltic-standards",
    )
    CLOSED_NO_EVIDENCE = Code(
        "closed-no-evidence",
        "Closed: evidence",
        "Not enough evidence.",
        "nordicbaltic-standards",
    )
    CLOSED_SUSPECT_UNKNOWN = Code(
        "closed-suspect-unknown",
        "Closed: suspect unknown",
        "Nobody identified.",
        "nordicbaltic-standards",
    )
    CHARGED_TRAFFICKING = Code(
        "charged-trafficking",
        "Charged with trafficking",
        "Indicted for trafficking.",
        "dir-2011-36 art. 19a(2)(d)",
        mappings=(exact("eurostat", "decision on prosecution=charge for art. 2 offence", "code string not verified"),),
    )
    CHARGED_OTHER_OFFENCE = Code(
        "charged-other-offence",
        "Charged with another offence",
        "Indicted for another offence.",
        "dir-2011-36 art. 19a(2)(d)",
        mappings=(exact("eurostat", "decision on prosecution=charge for other offence", "code string not verified"),),
    )
    NOT_CHARGED = Code(
        "not-charged",
        "Not charged",
        "A decision not to charge.",
        "dir-2011-36 art. 19a(2)(d)",
        mappings=(exact("eurostat", "decision on prosecution=no charge", "code string not verified"),),
    )
    CONVICTED_TRAFFICKING = Code(
        "convicted-trafficking",
        "Convicted of trafficking",
        "Guilty of trafficking.",
        "dir-2011-36 art. 19a(2)(e)",
        mappings=(exact("eurostat", "court judgment=conviction", "code string not verified"),),
    )
    CONVICTED_OTHER_OFFENCE = Code(
        "convicted-other-offence",
        "Convicted of another offence",
        "Guilty of another offence.",
        "nordicbaltic-standards",
        mappings=(broader("eurostat", "court judgment=other", "any other judgment; code string not verified"),),
    )
    ACQUITTED = Code(
        "acquitted",
        "Acquitted",
        "Not guilty.",
        "dir-2011-36 art. 19a(2)(f)",
        mappings=(exact("eurostat", "court judgment=acquittal", "code string not verified"),),
    )
    TRANSFERRED_ABROAD = Code(
        "transferred-abroad",
        "Transferred abroad",
        "Another state took over.",
        "nordicbaltic-standards",
    )


class VictimRole(CodeList, id="victim-role", title="Role of the victim in proceedings", area="compensation"):
    """Role of the victim in proceedings."""

    INJURED_PARTY = Code(
        "injured-party",
        "Injured party",
        "Has the rights of a victim.",
        "dir-2012-29",
    )
    WITNESS = Code(
        "witness",
        "Witness",
        "Gives evidence.",
        "nordicbaltic-standards",
    )
    CIVIL_CLAIMANT = Code(
        "civil-claimant",
        "Civil claimant",
        "Asks for damages in the criminal case.",
        "nordicbaltic-standards",
    )
    PRIVATE_PROSECUTOR = Code(
        "private-prosecutor",
        "Private or joint prosecutor",
        "Prosecutes beside the state.",
        "nordicbaltic-standards",
    )
    ACCUSED = Code(
        "accused",
        "Accused",
        "Is accused of an offence linked to the exploitation.",
        "cets197 art. 26; dir-2011-36 art. 8",
    )
    NONE = Code(
        "none",
        "No role",
        "Not part of the case.",
        "nordicbaltic-standards",
    )


class AwardReason(CodeList, id="award-reason", title="Reason for a compensation decision", area="compensation"):
    """Reason for a compensation decision."""

    OFFENDER_UNKNOWN = Code(
        "offender-unknown",
        "Offender unknown",
        "The offender is unknown.",
        "cets197 art. 15(4)",
    )
    NO_CONVICTION = Code(
        "no-conviction",
        "No conviction",
        "Nobody was convicted.",
        "cets197 art. 15(4)",
    )
    NOT_PROSECUTED = Code(
        "not-prosecuted",
        "Not prosecuted",
        "Nobody was prosecuted.",
        "cets197 art. 15(4)",
    )
    UNLAWFUL_RESIDENCE = Code(
        "unlawful-residence",
        "Unlawful residence",
        "The person had no right to stay.",
        "cets197 art. 15(4)",
    )
    PROSTITUTION = Code(
        "prostitution",
        "Involvement in prostitution",
        "The person was involved in prostitution.",
        "nordicbaltic-standards",
    )
    CONTRIBUTORY_CONDUCT = Code(
        "contributory-conduct",
        "The person's own conduct",
        "The person is said to have contributed to the harm.",
        "dir-2004-80",
    )
    OTHER_SOURCES = Code(
        "other-sources",
        "Covered from other sources",
        "The loss was covered from elsewhere.",
        "dir-2004-80",
    )
    LATE = Code(
        "late",
        "Out of time",
        "The application came after the term.",
        "dir-2004-80",
    )
    NO_INJURY = Code(
        "no-injury",
        "No injury covered",
        "No injury or loss of the kind covered was found.",
        "dir-2004-80",
    )


class ClaimantKind(CodeList, id="claimant-kind", title="Who claims", area="compensation"):
    """Who claims."""

    VICTIM = Code(
        "victim",
        "The victim",
        "The victim.",
        "dir-2011-36 art. 17",
    )
    GUARDIAN = Code(
        "guardian",
        "Guardian for the victim",
        "A guardian or representative acts for the victim.",
        "dir-2011-36 art. 17",
    )
    DEPENDANT = Code(
        "dependant",
        "Dependant",
        "Someone who was supported by a victim who has died.",
        "dir-2004-80",
    )


class LateClaimGround(CodeList, id="late-claim-ground", title="Ground for a late claim", area="compensation"):
    """Ground for a late claim."""

    NOT_INFORMED = Code(
        "not-informed",
        "Not informed in time",
        "The person was not told of the possibility in time.",
        "dir-2012-29 art. 4",
    )
    FEAR_OR_PRESSURE = Code(
        "fear-or-pressure",
        "Fear or pressure",
        "The person was in fear or under pressure.",
        "nordicbaltic-standards",
    )
    HEALTH_OR_TRAUMA = Code(
        "health-or-trauma",
        "Health or trauma",
        "Illness or trauma stood in the way.",
        "nordicbaltic-standards",
    )
    CHILD_AT_THE_TIME = Code(
        "child-at-the-time",
        "Child at the time",
        "The person was a child.",
        "nordicbaltic-standards",
    )
    PROCEEDINGS_PENDING = Code(
        "proceedings-pending",
        "Proceedings were pending",
        "The person waited for the outcome of proceedings.",
        "nordicbaltic-standards",
    )
    OUT_OF_REACH = Code(
        "out-of-reach",
        "Out of reach",
        "The person was held, hidden or abroad.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Another ground",
        "Another ground, named in the claim.",
        "nordicbaltic-standards",
    )


class AwardReductionReason(
    CodeList, id="award-reduction-reason", title="Reason for reducing an award", area="compensation"
):
    """Reason for reducing an award."""

    PAID_FROM_OTHER_SOURCE = Code(
        "paid-from-other-source",
        "Paid from another source",
        "Another source has paid for the same loss.",
        "dir-2004-80",
    )
    CONTRIBUTORY_CONDUCT = Code(
        "contributory-conduct",
        "The person's own conduct",
        "The person is said to have contributed to the harm.",
        "dir-2004-80",
    )
    CEILING = Code(
        "ceiling",
        "Ceiling of the scheme",
        "The scheme pays no more.",
        "dir-2004-80",
    )
    OWN_SHARE = Code(
        "own-share",
        "Own share",
        "The scheme deducts a fixed own share.",
        "dir-2004-80",
    )
    LATE_REPORT = Code(
        "late-report",
        "Late report",
        "The offence was reported late.",
        "dir-2004-80",
    )


class Payer(CodeList, id="payer", title="Who pays", area="compensation"):
    """Who pays."""

    STATE = Code(
        "state",
        "State",
        "The state pays.",
        "dir-2004-80",
    )
    OFFENDER = Code(
        "offender",
        "Offender",
        "The convicted or liable person pays.",
        "dir-2011-36 art. 17",
    )
    EMPLOYER = Code(
        "employer",
        "Employer",
        "The employer pays wages due.",
        "dir-2009-52 art. 6",
    )
    INSURER = Code(
        "insurer",
        "Insurer",
        "An insurance pays.",
        "nordicbaltic-standards",
    )
    VICTIMS_FUND = Code(
        "victims-fund",
        "Victims' fund",
        "A fund for victims pays.",
        "dir-2024-1712",
    )
    OTHER = Code(
        "other",
        "Another payer",
        "Another body or person pays.",
        "nordicbaltic-standards",
    )
