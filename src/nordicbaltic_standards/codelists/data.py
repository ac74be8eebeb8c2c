"""Categories, legal bases, purposes and recipients of personal data."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, unmapped


class DataCategory(CodeList, id="data-category", title="Category of data (sensitivity)", area="protection"):
    """Category of data (sensitivity)."""

    NONE = Code(
        "none",
        "No personal data",
        "Cannot point to a person.",
        "nordicbaltic-standards",
    )
    OPERATIONAL = Code(
        "operational",
        "Operational",
        "About the work, not about the person.",
        "htcds data/process",
        mappings=(unmapped("htcds", "HTCDS only sorts its fields into data and process; not a value"),),
    )
    IDENTIFYING = Code(
        "identifying",
        "Identifying",
        "Name, number, image, birth date.",
        "nordicbaltic-standards",
    )
    CONTACT = Code(
        "contact",
        "Contact",
        "Telephone, address, account.",
        "nordicbaltic-standards",
    )
    DEMOGRAPHIC = Code(
        "demographic",
        "Demographic",
        "Sex, age band, citizenship, language.",
        "nordicbaltic-standards",
    )
    SPECIAL_HEALTH = Code(
        "special-health",
        "Health",
        "Health, disability, pregnancy.",
        "gdpr art. 9",
    )
    SPECIAL_SEX_LIFE = Code(
        "special-sex-life",
        "Sex life or orientation",
        "Includes sexual exploitation itself.",
        "gdpr art. 9",
    )
    SPECIAL_OTHER = Code(
        "special-other",
        "Other special category",
        "Origin, belief, union, biometric, genetic.",
        "gdpr art. 9",
    )
    CRIMINAL_OFFENCE = Code(
        "criminal-offence",
        "Criminal offence",
        "Suspicions, offences, convictions.",
        "gdpr art. 10",
    )
    SAFETY_CRITICAL = Code(
        "safety-critical",
        "Safety-critical",
        "Reveals where the person or a shelter is.",
        "hsds 166",
    )
    FINANCIAL = Code(
        "financial",
        "Financial",
        "Accounts, debts, awards.",
        "nordicbaltic-standards",
    )
    FREE_TEXT = Code(
        "free-text",
        "Free text",
        "May hold any of the above.",
        "nordicbaltic-standards",
        mappings=(unmapped("htcds", "only a field type, Long Text"),),
    )
    VICTIMISATION = Code(
        "victimisation",
        "Victimisation",
        "What was done to the person as a victim, and their dealings with authorities about it; no offence of theirs.",
        "nordicbaltic-standards",
    )


class LawfulBasis(CodeList, id="lawful-basis", title="Legal basis for processing (GDPR art. 6)", area="protection"):
    """Legal basis for processing (GDPR art. 6)."""

    CONSENT = Code(
        "consent",
        "Consent",
        "Art. 6(1)(a).",
        "gdpr art. 6(1)(a)",
        mappings=(unmapped("htcds", "con_Consent is a tick for agreement and says nothing of the legal basis"),),
    )
    CONTRACT = Code(
        "contract",
        "Contract",
        "Art. 6(1)(b).",
        "gdpr art. 6(1)(b)",
    )
    LEGAL_OBLIGATION = Code(
        "legal-obligation",
        "Legal obligation",
        "Art. 6(1)(c).",
        "gdpr art. 6(1)(c)",
    )
    VITAL_INTERESTS = Code(
        "vital-interests",
        "Vital interests",
        "Art. 6(1)(d).",
        "gdpr art. 6(1)(d)",
    )
    PUBLIC_TASK = Code(
        "public-task",
        "Public task",
        "Art. 6(1)(e).",
        "gdpr art. 6(1)(e)",
    )
    LEGITIMATE_INTERESTS = Code(
        "legitimate-interests",
        "Legitimate interests",
        "Art. 6(1)(f); not for public authorities in their tasks.",
        "gdpr art. 6(1)(f); primero legitimate_basis",
    )
    LAW_ENFORCEMENT_DIRECTIVE = Code(
        "law-enforcement-directive",
        "Law-enforcement rules",
        "Processing by a competent authority under the law-enforcement directive.",
        "led",
    )


class SpecialCategoryCondition(
    CodeList,
    id="special-category-condition",
    title="Condition for special categories (GDPR art. 9 and 10)",
    area="protection",
):
    """Condition for special categories (GDPR art. 9 and 10)."""

    EXPLICIT_CONSENT = Code(
        "explicit-consent",
        "Explicit consent",
        "Art. 9(2)(a).",
        "gdpr art. 9(2)(a)",
    )
    SOCIAL_PROTECTION_LAW = Code(
        "social-protection-law",
        "Employment and social protection law",
        "Art. 9(2)(b).",
        "gdpr art. 9(2)(b)",
    )
    VITAL_INTERESTS_INCAPABLE = Code(
        "vital-interests-incapable",
        "Vital interests, unable to consent",
        "Art. 9(2)(c).",
        "gdpr art. 9(2)(c)",
    )
    NOT_FOR_PROFIT_MEMBERS = Code(
        "not-for-profit-members",
        "Not-for-profit body, own members and contacts",
        "Art. 9(2)(d): a body with a political, philosophical, religious or trade-union aim, for its members, former members and regular contacts; no disclosure outside without consent.",
        "gdpr art. 9(2)(d)",
    )
    MADE_PUBLIC = Code(
        "made-public",
        "Made public by the person",
        "Art. 9(2)(e); hardly ever right here.",
        "gdpr art. 9(2)(e)",
    )
    LEGAL_CLAIMS = Code(
        "legal-claims",
        "Legal claims and courts",
        "Art. 9(2)(f).",
        "gdpr art. 9(2)(f)",
    )
    SUBSTANTIAL_PUBLIC_INTEREST = Code(
        "substantial-public-interest",
        "Substantial public interest by law",
        "Art. 9(2)(g).",
        "gdpr art. 9(2)(g)",
    )
    HEALTH_OR_SOCIAL_CARE = Code(
        "health-or-social-care",
        "Health or social care",
        "Art. 9(2)(h), under a duty of secrecy.",
        "gdpr art. 9(2)(h)",
    )
    PUBLIC_HEALTH = Code(
        "public-health",
        "Public health",
        "Art. 9(2)(i).",
        "gdpr art. 9(2)(i)",
    )
    ARCHIVING_RESEARCH_STATISTICS = Code(
        "archiving-research-statistics",
        "Archives, research, statistics",
        "Art. 9(2)(j).",
        "gdpr art. 9(2)(j)",
    )
    CRIMINAL_DATA_AUTHORISED = Code(
        "criminal-data-authorised",
        "Criminal-offence data authorised by law",
        "Art. 10.",
        "gdpr art. 10",
    )
    NONE = Code(
        "none",
        "No special category",
        "No such data.",
        "nordicbaltic-standards",
    )


class DisclosurePurpose(CodeList, id="disclosure-purpose", title="Purpose of a disclosure", area="protection"):
    """Purpose of a disclosure."""

    SUPPORT = Code(
        "support",
        "Giving support",
        "So that a service can help.",
        "nordicbaltic-standards",
    )
    IDENTIFICATION = Code(
        "identification",
        "Identification",
        "So that a body can decide on status.",
        "nordicbaltic-standards",
    )
    RESIDENCE_DECISION = Code(
        "residence-decision",
        "Residence decision",
        "So that a permit can be decided.",
        "nordicbaltic-standards",
    )
    PROTECTION_FROM_DANGER = Code(
        "protection-from-danger",
        "Protection from danger",
        "To avert danger.",
        "nordicbaltic-standards",
    )
    CHILD_PROTECTION = Code(
        "child-protection",
        "Child protection",
        "To protect a child.",
        "nordicbaltic-standards",
    )
    INVESTIGATION = Code(
        "investigation",
        "Criminal investigation",
        "To investigate or prosecute.",
        "nordicbaltic-standards",
    )
    COURT_PROCEEDINGS = Code(
        "court-proceedings",
        "Court proceedings",
        "For a hearing.",
        "nordicbaltic-standards",
    )
    COMPENSATION_CLAIM = Code(
        "compensation-claim",
        "Compensation claim",
        "To claim damages, wages or state compensation.",
        "nordicbaltic-standards",
    )
    SAFE_RETURN = Code(
        "safe-return",
        "Safe return",
        "To prepare return and reception.",
        "icmpd-trm",
    )
    HEALTH_TREATMENT = Code(
        "health-treatment",
        "Treatment",
        "To treat the person.",
        "nordicbaltic-standards",
    )
    BENEFITS = Code(
        "benefits",
        "Benefits",
        "To decide on social benefits.",
        "nordicbaltic-standards",
    )
    STATISTICS = Code(
        "statistics",
        "Statistics",
        "For figures without identity.",
        "dir-2011-36 art. 19a",
    )
    SUPERVISION = Code(
        "supervision",
        "Supervision or audit",
        "To check the service.",
        "nordicbaltic-standards",
    )
    RESEARCH = Code(
        "research",
        "Research",
        "For a study with approval.",
        "nordicbaltic-standards",
    )
    PERSON_REQUEST = Code(
        "person-request",
        "At the person's request",
        "The person asked for it.",
        "nordicbaltic-standards",
    )
    MEDIA_OR_ADVOCACY = Code(
        "media-or-advocacy",
        "Media or advocacy",
        "To inform the public or to argue for change.",
        "nordicbaltic-standards",
    )
    FAMILY_TRACING = Code(
        "family-tracing",
        "Search for the family",
        "To find the family of a child where this serves the child.",
        "cets197 art. 10(4)(c)",
    )


class RecipientType(CodeList, id="recipient-type", title="Type of recipient", area="protection"):
    """Type of recipient."""

    SUPPORT_ORGANISATION = Code(
        "support-organisation",
        "Support organisation",
        "An organisation that helps victims.",
        "primero other_organizations",
        mappings=(broader("htcds", "org_Type=NGO"),),
    )
    SHELTER = Code(
        "shelter",
        "Shelter",
        "A place to stay.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=NGO"),),
    )
    SOCIAL_SERVICES = Code(
        "social-services",
        "Social services",
        "Municipal or state.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=LocalGovernmentOrganisation"),),
    )
    HEALTH_PROVIDER = Code(
        "health-provider",
        "Health provider",
        "Care.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=HealthServiceOrganisation"),),
    )
    POLICE = Code(
        "police",
        "Police",
        "Police.",
        "primero authorities",
        mappings=(broader("htcds", "org_Type=LawEnforcement", "border services included"),),
    )
    PROSECUTION_COURT = Code(
        "prosecution-court",
        "Prosecution or court",
        "Justice.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=CentralGovernmentOrganisation"),),
    )
    MIGRATION_AUTHORITY = Code(
        "migration-authority",
        "Migration authority",
        "Residence.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=ImmigrationService"),),
    )
    LABOUR_AUTHORITY = Code(
        "labour-authority",
        "Labour authority",
        "Inspection or employment service.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=CentralGovernmentOrganisation"),),
    )
    CHILD_PROTECTION = Code(
        "child-protection",
        "Child protection",
        "Children's services, guardian.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=LocalGovernmentOrganisation"),),
    )
    LAWYER = Code(
        "lawyer",
        "Lawyer",
        "Legal help under privilege.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=LegalService", "also legal help without privilege"),),
    )
    COMPENSATION_AUTHORITY = Code(
        "compensation-authority",
        "Compensation authority",
        "Decides on state compensation.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=CentralGovernmentOrganisation"),),
    )
    NATIONAL_RAPPORTEUR = Code(
        "national-rapporteur",
        "National rapporteur",
        "Rapporteur or coordinator.",
        "dir-2011-36 art. 19",
        mappings=(broader("htcds", "org_Type=CentralGovernmentOrganisation"),),
    )
    FOREIGN_SUPPORT_ORGANISATION = Code(
        "foreign-support-organisation",
        "Support organisation abroad",
        "Same, in another country.",
        "icmpd-trm",
        mappings=(broader("htcds", "org_Type=NGO"),),
    )
    FOREIGN_AUTHORITY = Code(
        "foreign-authority",
        "Authority abroad",
        "An authority in another country.",
        "nordicbaltic-standards",
    )
    INTERNATIONAL_ORGANISATION = Code(
        "international-organisation",
        "International organisation",
        "IOM, UNHCR and others.",
        "primero unhcr",
    )
    CONSULATE = Code(
        "consulate",
        "Consulate",
        "Embassy or consulate; never without consent if the state is the danger.",
        "nordicbaltic-standards",
    )
    INTERPRETER = Code(
        "interpreter",
        "Interpreter",
        "Under secrecy.",
        "nordicbaltic-standards",
    )
    FAMILY = Code(
        "family",
        "Family",
        "A relative named by the person.",
        "primero family",
    )
    STATISTICS_OFFICE = Code(
        "statistics-office",
        "Statistics office",
        "Figures only.",
        "nordicbaltic-standards",
    )
    THE_PERSON = Code(
        "the-person",
        "The person",
        "Access to own data.",
        "nordicbaltic-standards",
    )
    MEDIA_OR_PUBLIC = Code(
        "media-or-public",
        "Media or the public",
        "A journalist, a publisher or the public at large.",
        "nordicbaltic-standards",
    )


class TransferGround(
    CodeList, id="transfer-ground", title="Ground for a transfer to a third country", area="protection"
):
    """Ground for a transfer to a third country."""

    ADEQUACY = Code(
        "adequacy",
        "Adequacy decision",
        "The European Commission has found the level of protection adequate.",
        "gdpr art. 45",
    )
    SAFEGUARDS = Code(
        "safeguards",
        "Appropriate safeguards",
        "A binding instrument or standard clauses protect the data.",
        "gdpr art. 46",
    )
    DEROGATION_EXPLICIT_CONSENT = Code(
        "derogation-explicit-consent",
        "Derogation: explicit consent",
        "The person agreed explicitly after being told of the risks.",
        "gdpr art. 49(1)(a)",
    )
    DEROGATION_VITAL_INTERESTS = Code(
        "derogation-vital-interests",
        "Derogation: vital interests",
        "Someone's life or health is at stake and the person cannot consent.",
        "gdpr art. 49(1)(f)",
    )
    DEROGATION_PUBLIC_INTEREST = Code(
        "derogation-public-interest",
        "Derogation: public interest",
        "Important reasons of public interest recognised by law.",
        "gdpr art. 49(1)(d)",
    )
    DEROGATION_LEGAL_CLAIMS = Code(
        "derogation-legal-claims",
        "Derogation: legal claims",
        "Needed to establish, exercise or defend legal claims.",
        "gdpr art. 49(1)(e)",
    )
    LED_ADEQUACY = Code(
        "led-adequacy",
        "Law enforcement: adequacy decision",
        "An adequacy decision under the law enforcement directive.",
        "led art. 36",
    )
    LED_SAFEGUARDS = Code(
        "led-safeguards",
        "Law enforcement: appropriate safeguards",
        "Safeguards under the law enforcement directive.",
        "led art. 37",
    )
    LED_DEROGATION = Code(
        "led-derogation",
        "Law enforcement: derogation",
        "A specific situation under the law enforcement directive.",
        "led art. 38",
    )


class WithoutConsentGround(
    CodeList, id="without-consent-ground", title="Ground for acting without consent", area="protection"
):
    """Ground for acting without consent."""

    LEGAL_DUTY_TO_REPORT = Code(
        "legal-duty-to-report",
        "Legal duty to report",
        "A law obliges to report, for example that a child is in danger.",
        "gdpr art. 6(1)(c)",
    )
    VITAL_INTERESTS_INCAPABLE = Code(
        "vital-interests-incapable",
        "Vital interests, unable to consent",
        "Life or health is in danger and the person cannot consent.",
        "gdpr art. 6(1)(d)",
    )
    IMMEDIATE_DANGER = Code(
        "immediate-danger",
        "Immediate danger",
        "There is immediate danger to the person or to someone else.",
        "gdpr art. 6(1)(d)",
    )
    CHILD_PROTECTION = Code(
        "child-protection",
        "Child protection",
        "The best interests of a child require it.",
        "crc art. 3(1)",
    )
    PUBLIC_TASK = Code(
        "public-task",
        "Task laid down by law",
        "An authority acts within a task that law gives it.",
        "gdpr art. 6(1)(e)",
    )
    COURT_ORDER = Code(
        "court-order",
        "Court order",
        "A court has ordered it.",
        "gdpr art. 6(1)(c)",
    )
    LEGAL_CLAIMS = Code(
        "legal-claims",
        "Legal claims",
        "Needed to establish, exercise or defend legal claims.",
        "gdpr art. 9(2)(f)",
    )


class CriminalDataGround(
    CodeList,
    id="criminal-data-ground",
    title="Ground for processing criminal-offence data (GDPR art. 10)",
    area="protection",
):
    """Ground for processing criminal-offence data (GDPR art. 10)."""

    OFFICIAL_AUTHORITY = Code(
        "official-authority",
        "Under official authority",
        "The processing is under the control of an official authority.",
        "gdpr art. 10",
    )
    AUTHORISED_BY_LAW = Code(
        "authorised-by-law",
        "Authorised by law",
        "A law that gives safeguards authorises the processing.",
        "gdpr art. 10",
    )
