"""Services, needs and the conditions attached to them."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower


class ServiceType(CodeList, id="service-type", title="Type of service", area="assistance"):
    """Type of service."""

    ACCOMMODATION = Code(
        "accommodation",
        "Safe accommodation",
        "A safe place to stay.",
        "hsds; primero safehouse_service",
        mappings=(broader("htcds", "spl_Type=SocialCare"),),
    )
    SAFE_ACCOMMODATION = ACCOMMODATION
    URGENT_MATERIAL_AID = Code(
        "urgent-material-aid",
        "Food, clothes and other goods",
        "Basic goods and hygiene.",
        "primero food; primero nfi; cets197 art. 12",
    )
    SUBSISTENCE = Code(
        "subsistence",
        "Subsistence",
        "Money for daily life.",
        "dir-2011-36 art. 11(5)",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    MEDICAL_EMERGENCY = Code(
        "medical-emergency",
        "Emergency medical care",
        "Urgent treatment.",
        "cets197 art. 12(1)(b)",
        mappings=(broader("htcds", "spl_Type=Health"),),
    )
    MEDICAL = Code(
        "medical",
        "Medical care",
        "Other examination and treatment.",
        "primero health_medical_service",
        mappings=(broader("htcds", "spl_Type=Health"),),
    )
    SEXUAL_AND_REPRODUCTIVE_HEALTH = Code(
        "sexual-and-reproductive-health",
        "Sexual and reproductive health",
        "Care for sexual and reproductive health.",
        "dir-2024-1712",
        mappings=(broader("htcds", "spl_Type=Health"),),
    )
    PSYCHOLOGICAL = Code(
        "psychological",
        "Psychological help",
        "Crisis talks, therapy, trauma care.",
        "primero psychosocial_service",
        mappings=(
            broader("htcds", "spl_Type=Health"),
            broader(
                "htcds",
                "spl_Type=SexualExploitationRehabilitation",
                "overlaps only: a programme that holds more than therapy",
            ),
        ),
    )
    ADDICTION_TREATMENT = Code(
        "addiction-treatment",
        "Addiction treatment",
        "Help with substance use.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Health"),),
    )
    COUNSELLING_INFORMATION = Code(
        "counselling-information",
        "Counselling and information",
        "Information on rights and options in a language the person understands.",
        "cets197 art. 12(1)(d)",
        mappings=(narrower("htcds", "spl_Type=RightsBasedTraining", "training on rights is one way to inform"),),
    )
    INTERPRETATION = Code(
        "interpretation",
        "Interpretation and translation",
        "Oral and written language help.",
        "cets197 art. 12(1)(c)",
    )
    LEGAL_ADVICE = Code(
        "legal-advice",
        "Legal advice and representation",
        "Help by a lawyer or legal adviser.",
        "primero legal_assistance_service",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    IMMIGRATION_ADVICE = Code(
        "immigration-advice",
        "Help with residence",
        "Help with permits and papers.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    DOCUMENTS = Code(
        "documents",
        "Identity and travel papers",
        "Help to get papers.",
        "primero registration_service",
    )
    SAFETY_PLANNING = Code(
        "safety-planning",
        "Safety planning and escort",
        "Risk planning, escort, safe transport.",
        "nordicbaltic-standards",
    )
    CASE_COORDINATION = Code(
        "case-coordination",
        "Case coordination",
        "One contact who coordinates support.",
        "iom-guidance; gbv-case-management",
        mappings=(broader("htcds", "spl_Type=SocialCare"),),
    )
    SOCIAL_WORK = Code(
        "social-work",
        "Social work",
        "Social support and benefits.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=SocialCare"),),
    )
    CHILD_PROTECTION = Code(
        "child-protection",
        "Child protection and guardianship",
        "Guardian, best-interests assessment, care.",
        "primero child_protection_service",
    )
    CHILDCARE = Code(
        "childcare",
        "Childcare and support for children of the victim",
        "Care for accompanying children.",
        "nordicbaltic-standards",
    )
    FAMILY_CONTACT = Code(
        "family-contact",
        "Family tracing and contact",
        "Finding and contacting family in safety.",
        "primero family_mediation_service",
    )
    EDUCATION = Code(
        "education",
        "Education",
        "School and adult education.",
        "primero education_service",
        mappings=(broader("htcds", "spl_Type=Education", "language courses included"),),
    )
    LANGUAGE_COURSE = Code(
        "language-course",
        "Language course",
        "Course in the national language.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Education"),),
    )
    VOCATIONAL_TRAINING = Code(
        "vocational-training",
        "Vocational training",
        "Training for work.",
        "cets197 art. 12(4)",
        mappings=(
            broader("htcds", "spl_Type=Livelihood"),
            broader("htcds", "spl_Type=RightsBasedTraining", "weak fit: training of another subject"),
        ),
    )
    EMPLOYMENT = Code(
        "employment",
        "Help to find work",
        "Job search, work practice, wage support.",
        "primero livelihoods_service",
        mappings=(broader("htcds", "spl_Type=Livelihood"),),
    )
    DEBT_AND_MONEY_ADVICE = Code(
        "debt-and-money-advice",
        "Debt and money advice",
        "Help with debts, accounts, taxes and misused identity.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=Financial"),),
    )
    HOUSING_MOVE_ON = Code(
        "housing-move-on",
        "Move to long-term housing",
        "Help to find own housing.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "spl_Type=SocialCare"),),
    )
    COMPENSATION_HELP = Code(
        "compensation-help",
        "Help to claim compensation and wages",
        "Help with claims.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "spl_Type=Legal"),
            broader("htcds", "spl_Type=Financial"),
        ),
    )
    PROCEEDINGS_SUPPORT = Code(
        "proceedings-support",
        "Support in proceedings",
        "A support person before, in and after court.",
        "dir-2012-29",
        mappings=(broader("htcds", "spl_Type=Legal"),),
    )
    RETURN_SUPPORT = Code(
        "return-support",
        "Support for safe return",
        "Preparation and travel.",
        "icmpd-trm",
    )
    REINTEGRATION_SUPPORT = Code(
        "reintegration-support",
        "Support after return",
        "Help after arrival.",
        "iom-guidance",
        mappings=(
            broader("htcds", "spl_Type=LabourExploitationRehabilitation", "overlaps only: not bound to a return"),
        ),
    )
    PEER_SUPPORT = Code(
        "peer-support",
        "Peer support",
        "Support by people with own experience.",
        "odihr-nrm-2022",
    )
    OTHER = Code(
        "other",
        "Other service",
        "Another service, named in the record.",
        "nordicbaltic-standards",
    )


class NeedCategory(CodeList, id="need-category", title="Need", area="assistance"):
    """Need."""

    IMMEDIATE_SAFETY = Code(
        "immediate-safety",
        "Immediate safety",
        "Protection from present danger.",
        "nordicbaltic-standards",
    )
    ACCOMMODATION = Code(
        "accommodation",
        "Housing",
        "A place to live.",
        "nordicbaltic-standards",
        mappings=(narrower("htcds", "vic_Vulnerabilities=Homelessness", "states a vulnerability; field deprecated"),),
    )
    BASIC_NEEDS = Code(
        "basic-needs",
        "Food, clothes, hygiene",
        "Daily needs.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "vic_Vulnerabilities=Poverty", "states a vulnerability; field deprecated"),),
    )
    PHYSICAL_HEALTH = Code(
        "physical-health",
        "Physical health",
        "Illness, injury, pain.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds", "vic_Vulnerabilities=DisabilityAndPhysicalHealth", "states a vulnerability; field deprecated"
            ),
        ),
    )
    MENTAL_HEALTH = Code(
        "mental-health",
        "Mental health",
        "Trauma, distress, risk of suicide.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_Vulnerabilities=MentalHealth", "states a vulnerability; field deprecated"),),
    )
    SUBSTANCE_USE = Code(
        "substance-use",
        "Substance use",
        "Dependence.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "vic_Vulnerabilities=Addiction", "states a vulnerability; field deprecated"),),
    )
    SEXUAL_REPRODUCTIVE_HEALTH = Code(
        "sexual-reproductive-health",
        "Sexual and reproductive health",
        "Including pregnancy.",
        "nordicbaltic-standards",
    )
    DISABILITY_SUPPORT = Code(
        "disability-support",
        "Support for a disability",
        "Access and assistance.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds", "vic_Vulnerabilities=DisabilityAndPhysicalHealth", "states a vulnerability; field deprecated"
            ),
        ),
    )
    LEGAL_INFORMATION = Code(
        "legal-information",
        "Legal information",
        "Rights and choices.",
        "nordicbaltic-standards",
    )
    RESIDENCE_STATUS = Code(
        "residence-status",
        "Residence status",
        "Stay and papers.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "vic_Vulnerabilities=Migration", "states a vulnerability; field deprecated"),),
    )
    IDENTITY_DOCUMENTS = Code(
        "identity-documents",
        "Identity papers",
        "Lost or taken papers.",
        "nordicbaltic-standards",
    )
    INCOME = Code(
        "income",
        "Income",
        "Money for life.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "vic_Vulnerabilities=Poverty", "states a vulnerability; field deprecated"),),
    )
    WORK = Code(
        "work",
        "Work",
        "Employment.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_Vulnerabilities=WorkEnvironment", "weak fit: conditions at work; field deprecated"),
        ),
    )
    EDUCATION_TRAINING = Code(
        "education-training",
        "Education and training",
        "Schooling.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_Vulnerabilities=Education", "states a vulnerability; field deprecated"),),
    )
    LANGUAGE = Code(
        "language",
        "Language",
        "Interpretation and learning.",
        "nordicbaltic-standards",
    )
    CHILDREN_AND_FAMILY = Code(
        "children-and-family",
        "Children and family",
        "Care, custody, contact.",
        "nordicbaltic-standards",
    )
    SOCIAL_CONTACT = Code(
        "social-contact",
        "Social contact",
        "Isolation.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_Vulnerabilities=SocialGroup",
                "weak fit: belonging to a group (earlier: caste); field deprecated",
            ),
        ),
    )
    DISCRIMINATION_PROTECTION = Code(
        "discrimination-protection",
        "Protection from discrimination",
        "Hate, stigma.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_Vulnerabilities=Discrimination", "states a vulnerability; field deprecated"),),
    )
    DIGITAL_SAFETY = Code(
        "digital-safety",
        "Digital safety",
        "Accounts, devices, images.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "vic_Vulnerabilities=AbuseSocialMedia", "states a vulnerability; field deprecated"),
        ),
    )
    DEBTS_AND_IDENTITY_MISUSE = Code(
        "debts-and-identity-misuse",
        "Debts and misuse of identity",
        "Loans, companies, taxes.",
        "nordicbaltic-standards",
    )
    PARTICIPATION_IN_PROCEEDINGS = Code(
        "participation-in-proceedings",
        "Taking part in proceedings",
        "Support as a witness or injured party.",
        "nordicbaltic-standards",
    )
    COMPENSATION = Code(
        "compensation",
        "Compensation",
        "Money owed.",
        "nordicbaltic-standards",
    )
    RETURN_OR_MOVE = Code(
        "return-or-move",
        "Return or move",
        "Travel and arrival.",
        "nordicbaltic-standards",
    )
    SPIRITUAL_CULTURAL = Code(
        "spiritual-cultural",
        "Faith and culture",
        "Practice and diet.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other need",
        "Another need.",
        "nordicbaltic-standards",
    )


class NeedPriority(CodeList, id="need-priority", title="Priority of a need", area="assistance"):
    """Priority of a need."""

    IMMEDIATE = Code(
        "immediate",
        "Immediate",
        "Today.",
        "nordicbaltic-standards",
    )
    URGENT = Code(
        "urgent",
        "Urgent",
        "Within three days.",
        "primero 3_days",
    )
    SHORT_TERM = Code(
        "short-term",
        "Short term",
        "Within the reflection period.",
        "nordicbaltic-standards",
    )
    LONG_TERM = Code(
        "long-term",
        "Long term",
        "Later.",
        "nordicbaltic-standards",
    )


class ConditionImposed(CodeList, id="condition-imposed", title="Condition attached to help or stay", area="residence"):
    """Condition attached to help or stay."""

    COOPERATION = Code(
        "cooperation",
        "Cooperation with authorities",
        "Help or stay depends on working with the authorities.",
        "dir-2011-36 art. 11(3)",
    )
    TESTIMONY = Code(
        "testimony",
        "Testimony",
        "Help or stay depends on giving evidence.",
        "cets197 art. 12(6)",
    )
    REPORT_TO_POLICE = Code(
        "report-to-police",
        "Report to the police",
        "Help or stay depends on a police report.",
        "dir-2011-36 art. 11(3)",
    )
    RETURN = Code(
        "return",
        "Agreement to return",
        "Help depends on the person agreeing to leave the country.",
        "nordicbaltic-standards",
    )
    ASYLUM_WITHDRAWAL = Code(
        "asylum-withdrawal",
        "Withdrawal of an asylum application",
        "Help or stay depends on giving up an asylum application.",
        "cets197 art. 14(5)",
    )
    HOUSE_RULES = Code(
        "house-rules",
        "House rules",
        "Rules of a shelter that everyone who lives there keeps.",
        "nordicbaltic-standards",
    )
    NONE = Code(
        "none",
        "No condition",
        "No condition was attached.",
        "nordicbaltic-standards",
    )


class ShelterSecurityLevel(CodeList, id="shelter-security-level", title="Security of a shelter", area="assistance"):
    """Security of a shelter."""

    OPEN_ADDRESS = Code(
        "open-address",
        "Open address",
        "The address is public.",
        "nordicbaltic-standards",
    )
    CONFIDENTIAL_ADDRESS = Code(
        "confidential-address",
        "Confidential address",
        "The address is not public and is shared on need.",
        "hsds 166; hsds 487",
    )
    SECRET_ADDRESS = Code(
        "secret-address",
        "Secret address",
        "The address is never exchanged; contact runs through the organisation.",
        "nordicbaltic-standards",
    )
