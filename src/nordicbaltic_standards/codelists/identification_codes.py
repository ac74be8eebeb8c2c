"""Code lists of the identification of victims."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, narrower, unmapped


class IdentificationStatus(CodeList, id="identification-status", title="Identification status", area="identification"):
    """Identification status."""

    SIGNALLED = Code(
        "signalled",
        "Signalled",
        "Someone has reported signs of trafficking and no assessment has begun.",
        "odihr-nrm-2022",
    )
    UNDER_ASSESSMENT = Code(
        "under-assessment",
        "Under assessment",
        "A competent body or support service is assessing whether the person is a victim.",
        "cets197 art. 10",
    )
    PRESUMED = Code(
        "presumed",
        "Presumed victim",
        "There are reasonable grounds to believe the person is a victim, so support and protection apply.",
        "cets197 art. 10; dir-2011-36 art. 11",
        mappings=(
            broader(
                "htcds", "vic_TraffickingStatus=PossibleVictimOfTrafficking", "covers every stage before a decision"
            ),
            broader(
                "eurostat", "leg_stat=VICT", "presumed and identified are counted together; code string not verified"
            ),
        ),
    )
    FORMALLY_IDENTIFIED = Code(
        "formally-identified",
        "Formally identified victim",
        "The body competent under national law has decided that the person is a victim.",
        "cets197 art. 10",
        mappings=(
            broader(
                "htcds",
                "vic_TraffickingStatus=ActualVictimOfTrafficking",
                "any organisation may record it, not only the body competent by law",
            ),
            unmapped("ctdc", "no status variable: every record is a person counted as victim"),
            broader(
                "eurostat", "leg_stat=VICT", "presumed and identified are counted together; code string not verified"
            ),
        ),
    )
    FORMAL_IDENTIFICATION_DECLINED = Code(
        "formal-identification-declined",
        "Formal identification declined by the person",
        "The person meets the criteria but does not want a formal decision; support continues on presumed grounds.",
        "eurostat crim_thb",
        mappings=(
            broader(
                "eurostat",
                "leg_stat=VICT",
                "registered victims include those without a formal decision; code string not verified",
            ),
        ),
    )
    NOT_CONFIRMED = Code(
        "not-confirmed",
        "Not confirmed",
        "The assessment ended without enough grounds, without finding that no trafficking took place.",
        "nordicbaltic-standards",
    )
    NOT_A_VICTIM = Code(
        "not-a-victim",
        "Found not to be a victim",
        "The competent body decided that the person is not a victim of trafficking.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_TraffickingStatus=NotAVictimOfTrafficking"),),
    )
    DECISION_WITHDRAWN = Code(
        "decision-withdrawn",
        "Decision withdrawn",
        "An earlier positive decision was set aside by review or court.",
        "nordicbaltic-standards",
    )


class IdentifyingBody(CodeList, id="identifying-body", title="Body that identifies", area="identification"):
    """Body that identifies."""

    POLICE = Code(
        "police",
        "Police",
        "A police service in the performance of its criminal or public-order tasks.",
        "dir-2011-36 art. 19a",
        mappings=(
            exact("htcds", "vic_TraffickingStatusDecisionMakingOrg=Police"),
            exact("eurostat", "registering organisation=police", "code string not verified"),
        ),
    )
    BORDER_GUARD = Code(
        "border-guard",
        "Border guard",
        "A service controlling the external border or entry.",
        "eurostat crim_thb",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            exact("eurostat", "registering organisation=border guards", "code string not verified"),
        ),
    )
    PROSECUTION_SERVICE = Code(
        "prosecution-service",
        "Prosecution service",
        "The public prosecutor.",
        "eurostat crim_thb",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=CourtOrProsecution"),
            exact("eurostat", "registering organisation=prosecution", "code string not verified"),
        ),
    )
    COURT = Code(
        "court",
        "Court",
        "A court or judge.",
        "eurostat crim_thb",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=CourtOrProsecution"),
            exact("eurostat", "registering organisation=courts", "code string not verified"),
        ),
    )
    MIGRATION_AUTHORITY = Code(
        "migration-authority",
        "Migration or asylum authority",
        "The authority that decides on residence or international protection.",
        "eurostat crim_thb",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            exact("eurostat", "registering organisation=immigration services", "code string not verified"),
        ),
    )
    LABOUR_INSPECTORATE = Code(
        "labour-inspectorate",
        "Labour inspectorate",
        "The authority that supervises working conditions.",
        "eurostat crim_thb",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            exact("eurostat", "registering organisation=labour inspectors", "code string not verified"),
        ),
    )
    TAX_OR_CUSTOMS_AUTHORITY = Code(
        "tax-or-customs-authority",
        "Tax or customs authority",
        "An authority that finds exploitation while checking taxes, customs or undeclared work.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            broader("eurostat", "registering organisation=other", "code string not verified"),
        ),
    )
    SOCIAL_SERVICES = Code(
        "social-services",
        "Social services",
        "A state or municipal social service.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            broader(
                "eurostat",
                "registering organisation=social services",
                "child protection counted here as well; code string not verified",
            ),
        ),
    )
    CHILD_PROTECTION_SERVICE = Code(
        "child-protection-service",
        "Child protection service",
        "The authority responsible for the protection of children.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            broader("eurostat", "registering organisation=social services", "code string not verified"),
        ),
    )
    HEALTH_SERVICE = Code(
        "health-service",
        "Health service",
        "A hospital, clinic or other care provider.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization",
                "private providers would fall under Other",
            ),
            broader("eurostat", "registering organisation=other", "code string not verified"),
        ),
    )
    NATIONAL_ASSISTANCE_BODY = Code(
        "national-assistance-body",
        "National assistance body",
        "A public body set up to identify and assist victims nationally.",
        "baltic-practice EE LT LV; nordic-practice FI",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            broader("eurostat", "registering organisation=other", "code string not verified"),
        ),
    )
    SUPPORT_ORGANISATION = Code(
        "support-organisation",
        "Civil-society support organisation",
        "A non-governmental organisation that supports victims.",
        "htcds 2.0; eurostat crim_thb",
        mappings=(
            exact("htcds", "vic_TraffickingStatusDecisionMakingOrg=NGO"),
            exact("eurostat", "registering organisation=NGO", "code string not verified"),
        ),
    )
    CONSULAR_SERVICE = Code(
        "consular-service",
        "Consular service",
        "An embassy or consulate.",
        "eu-guidelines-2013",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=NonPoliceGovernmentalOrganization"),
            broader("eurostat", "registering organisation=other", "code string not verified"),
        ),
    )
    INTERNATIONAL_ORGANISATION = Code(
        "international-organisation",
        "International organisation",
        "A body set up by states, such as the migration organisation of the United Nations.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=Other"),
            broader("eurostat", "registering organisation=other", "code string not verified"),
        ),
    )
    MULTIDISCIPLINARY_PANEL = Code(
        "multidisciplinary-panel",
        "Multidisciplinary panel",
        "A group of several bodies that decides together.",
        "odihr-nrm-2022",
        mappings=(
            broader("htcds", "vic_TraffickingStatusDecisionMakingOrg=Other"),
            broader("eurostat", "registering organisation=other", "code string not verified"),
        ),
    )
    OTHER = Code(
        "other",
        "Other body",
        "Another body, named in the record.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_TraffickingStatusDecisionMakingOrg=Other",
                "also holds panels and international organisations",
            ),
            broader(
                "eurostat",
                "registering organisation=other",
                "holds every body without its own value; code string not verified",
            ),
        ),
    )


class IdentificationSource(
    CodeList, id="identification-source", title="How the person came to attention", area="identification"
):
    """How the person came to attention."""

    SELF_REPORT = Code(
        "self-report",
        "The person asked for help",
        "The person made contact on their own.",
        "htcds issue 3",
        mappings=(
            broader(
                "ctdc", "Datasource=Hotline", "says where the record comes from, not who made contact; old layout only"
            ),
            broader(
                "ctdc",
                "Datasource=Case Management",
                "says where the record comes from, not who made contact; old layout only",
            ),
        ),
    )
    FAMILY_OR_FRIEND = Code(
        "family-or-friend",
        "Family or friend",
        "Someone close to the person made contact.",
        "primero incident identification",
    )
    OTHER_VICTIM = Code(
        "other-victim",
        "Another victim",
        "A person in the same situation named them.",
        "nordicbaltic-standards",
    )
    HELPLINE = Code(
        "helpline",
        "Helpline",
        "A helpline took the first contact.",
        "ctdc",
        mappings=(exact("ctdc", "Datasource=Hotline", "old layout only"),),
    )
    OUTREACH = Code(
        "outreach",
        "Outreach work",
        "Outreach or street work met the person.",
        "nordicbaltic-standards",
    )
    SHELTER_OR_SUPPORT_SERVICE = Code(
        "shelter-or-support-service",
        "Shelter or support service",
        "A service met the person for another reason.",
        "nordicbaltic-standards",
        mappings=(broader("ctdc", "Datasource=Case Management", "any record from assistance work; old layout only"),),
    )
    POLICE_WORK = Code(
        "police-work",
        "Police work",
        "Police met the person in an investigation, raid or check.",
        "nordicbaltic-standards",
    )
    BORDER_CONTROL = Code(
        "border-control",
        "Border control",
        "The person was met at entry or exit.",
        "eu-guidelines-2013",
    )
    LABOUR_INSPECTION = Code(
        "labour-inspection",
        "Labour inspection",
        "An inspection of a workplace met the person.",
        "nordicbaltic-standards",
    )
    ASYLUM_PROCEDURE = Code(
        "asylum-procedure",
        "Asylum or residence procedure",
        "Signs came up in a residence or asylum case.",
        "nordicbaltic-standards",
    )
    DETENTION = Code(
        "detention",
        "Detention or prison",
        "The person was met while deprived of liberty.",
        "cets197 art. 26; dir-2011-36 art. 8",
    )
    HEALTH_CARE = Code(
        "health-care",
        "Health care",
        "A care provider saw signs.",
        "nordicbaltic-standards",
    )
    SCHOOL_OR_CHILD_SERVICES = Code(
        "school-or-child-services",
        "School or services for children",
        "Staff who work with children saw signs.",
        "nordicbaltic-standards",
    )
    MUNICIPAL_SOCIAL_SERVICES = Code(
        "municipal-social-services",
        "Municipal social services",
        "A municipal social worker saw signs.",
        "nordicbaltic-standards",
    )
    TRADE_UNION = Code(
        "trade-union",
        "Trade union",
        "A union or its adviser saw signs.",
        "nordicbaltic-standards",
    )
    CONSULATE = Code(
        "consulate",
        "Consulate",
        "An embassy or consulate saw signs.",
        "nordicbaltic-standards",
    )
    REFERRAL_FROM_ABROAD = Code(
        "referral-from-abroad",
        "Referral from abroad",
        "A body in another country handed the case over.",
        "icmpd-trm",
    )
    MEMBER_OF_THE_PUBLIC = Code(
        "member-of-the-public",
        "Member of the public",
        "A neighbour, client, colleague or passer-by reported.",
        "nordicbaltic-standards",
    )
    ONLINE_MONITORING = Code(
        "online-monitoring",
        "Online monitoring or platform report",
        "Signs were found on line.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other",
        "Another way, named in the record.",
        "nordicbaltic-standards",
    )


class IndicatorCategory(CodeList, id="indicator-category", title="Indicator category", area="identification"):
    """Indicator category."""

    DECEPTIVE_RECRUITMENT = Code(
        "deceptive-recruitment",
        "Deceptive recruitment",
        "Signs of deceit when the person was recruited or moved.",
        "ilo-delphi-2009",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=FalsePromises", "a finding, where our code groups signs"),
            exact("ctdc", "meansFalsePromises=1", "a finding, where our code groups signs; new layout"),
        ),
    )
    COERCIVE_RECRUITMENT = Code(
        "coercive-recruitment",
        "Coercive recruitment",
        "Signs of force or threats when the person was recruited or moved.",
        "ilo-delphi-2009",
    )
    RECRUITMENT_BY_ABUSE_OF_VULNERABILITY = Code(
        "recruitment-by-abuse-of-vulnerability",
        "Recruitment by abuse of vulnerability",
        "Signs that a weak position was used to recruit.",
        "ilo-delphi-2009",
    )
    EXPLOITATION = Code(
        "exploitation",
        "Exploitation",
        "Signs about conditions of work, services or living.",
        "ilo-delphi-2009",
    )
    COERCION_AT_DESTINATION = Code(
        "coercion-at-destination",
        "Coercion at destination",
        "Signs of force or threats where the person is exploited.",
        "ilo-delphi-2009",
    )
    ABUSE_OF_VULNERABILITY_AT_DESTINATION = Code(
        "abuse-of-vulnerability-at-destination",
        "Abuse of vulnerability at destination",
        "Signs that a weak position keeps the person there.",
        "ilo-delphi-2009",
    )
    GENERAL_SIGNS = Code(
        "general-signs",
        "General signs",
        "Signs seen in any form of trafficking.",
        "unodc-indicators",
    )
    CHILD_SIGNS = Code(
        "child-signs",
        "Signs in children",
        "Signs particular to children.",
        "unodc-indicators",
    )
    DOMESTIC_SERVITUDE_SIGNS = Code(
        "domestic-servitude-signs",
        "Signs of domestic servitude",
        "Signs particular to work in a household.",
        "unodc-indicators",
    )
    SEXUAL_EXPLOITATION_SIGNS = Code(
        "sexual-exploitation-signs",
        "Signs of sexual exploitation",
        "Signs particular to sexual exploitation.",
        "unodc-indicators",
    )
    LABOUR_EXPLOITATION_SIGNS = Code(
        "labour-exploitation-signs",
        "Signs of labour exploitation",
        "Signs particular to other work.",
        "unodc-indicators",
    )
    BEGGING_AND_PETTY_CRIME_SIGNS = Code(
        "begging-and-petty-crime-signs",
        "Signs of forced begging and petty crime",
        "Signs particular to begging and small offences.",
        "unodc-indicators",
    )
    FORCED_CRIMINALITY_SIGNS = Code(
        "forced-criminality-signs",
        "Signs of forced criminality",
        "Signs particular to offences committed under coercion.",
        "unodc-indicators",
    )
    FORCED_MARRIAGE_SIGNS = Code(
        "forced-marriage-signs",
        "Signs of forced marriage",
        "Signs particular to forced or sham marriage.",
        "nordicbaltic-standards",
    )
    SURROGACY_SIGNS = Code(
        "surrogacy-signs",
        "Signs of exploitation of surrogacy",
        "Signs particular to surrogacy.",
        "dir-2024-1712",
    )
    ILLEGAL_ADOPTION_SIGNS = Code(
        "illegal-adoption-signs",
        "Signs of illegal adoption",
        "Signs particular to adoption.",
        "dir-2024-1712",
    )
    ORGAN_REMOVAL_SIGNS = Code(
        "organ-removal-signs",
        "Signs of organ removal",
        "Signs particular to organ removal.",
        "nordicbaltic-standards",
    )


class IndicatorStrength(CodeList, id="indicator-strength", title="Indicator strength", area="identification"):
    """Indicator strength."""

    STRONG = Code(
        "strong",
        "Strong",
        "Two strong ones, or one strong with another, make a dimension positive.",
        "ilo-delphi-2009",
    )
    MEDIUM = Code(
        "medium",
        "Medium",
        "Three medium ones, or two with a weak one, make a dimension positive.",
        "ilo-delphi-2009",
    )
    WEAK = Code(
        "weak",
        "Weak",
        "Adds to others and proves nothing alone.",
        "ilo-delphi-2009",
    )
    CORROBORATING = Code(
        "corroborating",
        "Corroborating only",
        "Raises attention and is not counted.",
        "unodc-indicators",
    )


class ExploitationForm(CodeList, id="exploitation-form", title="Form of exploitation", area="identification"):
    """Form of exploitation."""

    SEXUAL_EXPLOITATION = Code(
        "sexual-exploitation",
        "Sexual exploitation",
        "Exploitation of the prostitution of others or another sexual exploitation.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=SexualExploitation"),
            exact("ctdc", "isSexualExploit=1"),
            exact("eurostat", "form of exploitation=sexual exploitation", "code string not verified"),
        ),
    )
    FORCED_LABOUR = Code(
        "forced-labour",
        "Forced labour or services",
        "Work or services taken from a person under threat and without free offer.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=ForcedLabour"),
            exact("ctdc", "isForcedLabour=1", "the old layout counts begging and illicit activities beneath it"),
            broader(
                "eurostat",
                "form of exploitation=forced labour or services",
                "may hold servitude and slavery as well; code string not verified",
            ),
        ),
    )
    FORCED_BEGGING = Code(
        "forced-begging",
        "Forced begging",
        "Begging treated as forced labour or services.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=ForcedBegging"),
            exact("ctdc", "typeOfLabourBegging=1", "old layout only, under forced labour"),
            broader(
                "eurostat",
                "form of exploitation=forced labour or services",
                "choice of group differs by state; code string not verified",
            ),
            broader(
                "eurostat",
                "form of exploitation=other purposes",
                "choice of group differs by state; code string not verified",
            ),
        ),
    )
    SLAVERY_LIKE_PRACTICES = Code(
        "slavery-like-practices",
        "Slavery or practices similar to slavery",
        "A person is treated as owned, or held in debt bondage or serfdom.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            broader(
                "htcds",
                "vic_TypeOfExploitation=Servitude",
                "the one value for slavery, similar practices and servitude",
            ),
            broader(
                "ctdc", "isSlaveryAndPractices=1", "holds slavery, similar practices and servitude; old layout only"
            ),
            broader(
                "eurostat",
                "form of exploitation=forced labour or services",
                "choice of group differs by state; code string not verified",
            ),
            broader(
                "eurostat",
                "form of exploitation=other purposes",
                "choice of group differs by state; code string not verified",
            ),
        ),
    )
    SERVITUDE = Code(
        "servitude",
        "Servitude",
        "A duty to live and work on another person's property that cannot be ended.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            broader(
                "htcds",
                "vic_TypeOfExploitation=Servitude",
                "the one value for slavery, similar practices and servitude",
            ),
            broader(
                "ctdc", "isSlaveryAndPractices=1", "holds slavery, similar practices and servitude; old layout only"
            ),
            broader(
                "eurostat",
                "form of exploitation=forced labour or services",
                "choice of group differs by state; code string not verified",
            ),
            broader(
                "eurostat",
                "form of exploitation=other purposes",
                "choice of group differs by state; code string not verified",
            ),
        ),
    )
    FORCED_CRIMINALITY = Code(
        "forced-criminality",
        "Exploitation of criminal activities",
        "A person is made to commit offences from which others gain.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            unmapped("htcds", "no value in 2.0; asked for in issue 28"),
            exact("ctdc", "typeOfLabourIllicitActivities=1", "old layout only, under forced labour"),
            broader("ctdc", "isOtherExploit=1"),
            broader("eurostat", "form of exploitation=other purposes", "code string not verified"),
        ),
    )
    ORGAN_REMOVAL = Code(
        "organ-removal",
        "Removal of organs",
        "An organ, tissue or body part is taken.",
        "dir-2011-36 art. 2(3)",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=OrganRemoval"),
            exact("ctdc", "isOrganRemoval=1", "old layout only; the new one merges it into isOtherExploit"),
            exact("eurostat", "form of exploitation=organ removal", "code string not verified"),
        ),
    )
    EXPLOITATION_OF_SURROGACY = Code(
        "exploitation-of-surrogacy",
        "Exploitation of surrogacy",
        "A woman is coerced or deceived into carrying a child for others.",
        "dir-2024-1712",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=Surrogacy", "the field limits it to exploitation"),
            broader("ctdc", "isOtherExploit=1"),
            broader("eurostat", "form of exploitation=other purposes", "code string not verified"),
        ),
    )
    FORCED_MARRIAGE = Code(
        "forced-marriage",
        "Exploitation of forced marriage",
        "A marriage or similar union without free consent is used to exploit.",
        "dir-2024-1712",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=ForcedMarriage", "the field limits it to exploitation"),
            exact("ctdc", "isForcedMarriage=1", "old layout only; the new one merges it into isOtherExploit"),
            broader("eurostat", "form of exploitation=other purposes", "code string not verified"),
        ),
    )
    ILLEGAL_ADOPTION = Code(
        "illegal-adoption",
        "Exploitation of illegal adoption",
        "Adoption against the law is used to exploit a child or a parent.",
        "dir-2024-1712",
        mappings=(
            narrower("htcds", "vic_TypeOfExploitation=ForcedAdoption", "adoption may be illegal without being forced"),
            broader("ctdc", "isOtherExploit=1"),
            broader("eurostat", "form of exploitation=other purposes", "code string not verified"),
        ),
    )
    ARMED_GROUP_RECRUITMENT = Code(
        "armed-group-recruitment",
        "Forced service in an armed group",
        "A person is made to serve or fight for an armed group.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "vic_TypeOfExploitation=ForcedMilitaryByNonStateActors"),
            exact("ctdc", "isForcedMilitary=1", "old layout only; the new one merges it into isOtherExploit"),
            broader("eurostat", "form of exploitation=other purposes", "code string not verified"),
        ),
    )
    OTHER = Code(
        "other",
        "Other form",
        "Another form that national law counts as exploitation.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_TypeOfExploitation=Other", "also holds forced criminality"),
            broader(
                "ctdc", "isOtherExploit=1", "the new layout puts marriage, organs, military service and slavery here"
            ),
            broader(
                "eurostat",
                "form of exploitation=other purposes",
                "holds all forms without their own group; code string not verified",
            ),
        ),
    )


class ExploitationSubform(
    CodeList,
    id="exploitation-subform",
    title="Sub-form of exploitation",
    area="identification",
    parents="exploitation-form",
):
    """Sub-form of exploitation."""

    PROSTITUTION_INDOOR = Code(
        "prostitution-indoor",
        "Prostitution indoors",
        "Sexual-exploitation: in flats, hotels, brothels or clubs.",
        "nordicbaltic-standards",
        parent="sexual-exploitation",
        mappings=(
            broader("htcds", "vic_TypeOfSexExploitation=Prostitution"),
            broader(
                "ctdc", "typeOfSexProstitution=1", "named sectorOfSexProstitution in 2026 (seen in third-party code)"
            ),
        ),
    )
    PROSTITUTION_STREET = Code(
        "prostitution-street",
        "Prostitution outdoors",
        "Sexual-exploitation: in streets or other open places.",
        "nordicbaltic-standards",
        parent="sexual-exploitation",
        mappings=(
            broader("htcds", "vic_TypeOfSexExploitation=Prostitution"),
            broader(
                "ctdc", "typeOfSexProstitution=1", "named sectorOfSexProstitution in 2026 (seen in third-party code)"
            ),
        ),
    )
    ESCORT_SERVICES = Code(
        "escort-services",
        "Escort services",
        "Sexual-exploitation: arranged visits.",
        "nordicbaltic-standards",
        parent="sexual-exploitation",
        mappings=(
            broader("htcds", "vic_TypeOfSexExploitation=PrivateSexualServices"),
            broader("ctdc", "typeOfSexPrivateSexualServices=1", "old layout only"),
        ),
    )
    PORNOGRAPHY = Code(
        "pornography",
        "Production of sexual images",
        "Sexual-exploitation: images or films are made.",
        "htcds 2.0; ctdc",
        parent="sexual-exploitation",
        mappings=(
            exact("htcds", "vic_TypeOfSexExploitation=Pornography"),
            exact("ctdc", "typeOfSexPornography=1", "named sectorOfSexPornography in 2026 (seen in third-party code)"),
        ),
    )
    ONLINE_SEXUAL_EXPLOITATION = Code(
        "online-sexual-exploitation",
        "On-line sexual exploitation",
        "Sexual-exploitation: live or on-line sexual acts.",
        "dir-2024-1712",
        parent="sexual-exploitation",
        mappings=(
            exact("htcds", "vic_TypeOfSexExploitation=RemoteInteractiveServices"),
            exact("ctdc", "typeOfSexRemoteInteractiveServices=1", "old layout only"),
        ),
    )
    PRIVATE_SEXUAL_SERVICES = Code(
        "private-sexual-services",
        "Private sexual servitude",
        "Sexual-exploitation: for one exploiter or household.",
        "nordicbaltic-standards",
        parent="sexual-exploitation",
        mappings=(
            broader("htcds", "vic_TypeOfSexExploitation=PrivateSexualServices", "also used for arranged visits"),
            broader("ctdc", "typeOfSexPrivateSexualServices=1", "also used for arranged visits; old layout only"),
        ),
    )
    DOMESTIC_SERVITUDE = Code(
        "domestic-servitude",
        "Domestic servitude",
        "Forced-labour: in a private household.",
        "htcds 2.0; ctdc",
        parent="forced-labour",
        mappings=(
            exact(
                "htcds",
                "vic_ForcedLabourIndustry=T_ActivitiesOfHouseholdsAsEmployers",
                "an industry value, read together with ForcedLabour",
            ),
            exact(
                "ctdc",
                "typeOfLabourDomesticWork=1",
                "named sectorOfLabourDomesticWork in 2026 (seen in third-party code)",
            ),
        ),
    )
    DEBT_BONDAGE_LABOUR = Code(
        "debt-bondage-labour",
        "Bonded labour",
        "Forced-labour or slavery-like-practices: work against a debt that does not shrink.",
        "nordicbaltic-standards",
        parent="forced-labour",
        mappings=(
            broader("htcds", "vic_MethodsOfControl=DebtBondage", "a means of control in any form of exploitation"),
            broader(
                "ctdc", "meansOfControlDebtBondage=1", "a means of control in any form of exploitation; old layout only"
            ),
        ),
    )
    CHILD_LABOUR_EXPLOITATION = Code(
        "child-labour-exploitation",
        "Exploitative child labour",
        "Forced-labour: of a child.",
        "nordicbaltic-standards",
        parent="forced-labour",
        mappings=(broader("htcds", "vic_TypeOfExploitation=ChildLabour", "need not be forced"),),
    )
    BOGUS_SELF_EMPLOYMENT = Code(
        "bogus-self-employment",
        "Bogus self-employment or posting",
        "Forced-labour: hidden behind a sham contract, company or posting.",
        "flex",
        parent="forced-labour",
    )
    THEFT_AND_BURGLARY = Code(
        "theft-and-burglary",
        "Theft and burglary",
        "Forced-criminality: stealing.",
        "nordicbaltic-standards",
        parent="forced-criminality",
        mappings=(broader("ctdc", "typeOfLabourIllicitActivities=1", "old layout only"),),
    )
    DRUG_OFFENCES = Code(
        "drug-offences",
        "Drug offences",
        "Forced-criminality: growing, carrying or selling drugs.",
        "nordicbaltic-standards",
        parent="forced-criminality",
        mappings=(broader("ctdc", "typeOfLabourIllicitActivities=1", "old layout only"),),
    )
    ONLINE_FRAUD = Code(
        "online-fraud",
        "On-line fraud",
        "Forced-criminality: scams run from compounds or homes.",
        "unodc-indicators",
        parent="forced-criminality",
        mappings=(broader("ctdc", "typeOfLabourIllicitActivities=1", "old layout only"),),
    )
    BENEFIT_AND_IDENTITY_FRAUD = Code(
        "benefit-and-identity-fraud",
        "Benefit, credit or identity fraud",
        "Forced-criminality: identity used for benefits, loans or companies.",
        "nordicbaltic-standards",
        parent="forced-criminality",
        mappings=(
            broader(
                "eurostat",
                "form of exploitation=other purposes",
                "benefit fraud is named within this group; code string not verified",
            ),
        ),
    )
    SMUGGLING_OFFENCES = Code(
        "smuggling-offences",
        "Smuggling of people or goods",
        "Forced-criminality: driving, carrying or guiding.",
        "nordicbaltic-standards",
        parent="forced-criminality",
    )
    SHAM_MARRIAGE = Code(
        "sham-marriage",
        "Sham marriage for residence",
        "Forced-marriage: entered to give another person a right of residence.",
        "baltic-practice EE LT LV",
        parent="forced-marriage",
    )
    CHILD_MARRIAGE = Code(
        "child-marriage",
        "Marriage of a child",
        "Forced-marriage: one party is under age.",
        "nordicbaltic-standards",
        parent="forced-marriage",
    )


class Act(CodeList, id="act", title="Act of trafficking", area="identification"):
    """Act of trafficking."""

    RECRUITMENT = Code(
        "recruitment",
        "Recruitment",
        "Drawing a person in.",
        "dir-2011-36 art. 2(1)",
        mappings=(exact("htcds", "hte_Type=Recruitment"),),
    )
    TRANSPORTATION = Code(
        "transportation",
        "Transportation",
        "Moving a person.",
        "dir-2011-36 art. 2(1)",
        mappings=(broader("htcds", "hte_Type=Transit", "an event on the way, harbouring and transfer included"),),
    )
    TRANSFER = Code(
        "transfer",
        "Transfer",
        "Passing a person to another's control.",
        "dir-2011-36 art. 2(1)",
    )
    HARBOURING = Code(
        "harbouring",
        "Harbouring",
        "Housing or hiding a person.",
        "dir-2011-36 art. 2(1)",
    )
    RECEIPT = Code(
        "receipt",
        "Reception",
        "Taking a person in.",
        "dir-2011-36 art. 2(1)",
    )
    EXCHANGE_OF_CONTROL = Code(
        "exchange-of-control",
        "Exchange or transfer of control",
        "Giving or taking control over a person.",
        "dir-2011-36 art. 2(1)",
    )


class Means(CodeList, id="means", title="Means (legal element)", area="identification"):
    """Means (legal element)."""

    THREAT = Code(
        "threat",
        "Threat",
        "Threat of force or other harm.",
        "dir-2011-36 art. 2(1)",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=PhysicalThreats"),
            broader("ctdc", "meansThreats=1", "composite: threats, threat of authorities, use of children"),
        ),
    )
    FORCE = Code(
        "force",
        "Use of force",
        "Physical force.",
        "dir-2011-36 art. 2(1)",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=PhysicalAbuse"),
            broader("ctdc", "meansAbusePsyPhySex=1", "composite: psychological, physical and sexual abuse"),
        ),
    )
    OTHER_COERCION = Code(
        "other-coercion",
        "Other coercion",
        "Pressure other than force.",
        "dir-2011-36 art. 2(1)",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=PsychologicalAbuse"),
            broader("ctdc", "meansAbusePsyPhySex=1", "composite: psychological, physical and sexual abuse"),
        ),
    )
    ABDUCTION = Code(
        "abduction",
        "Abduction",
        "Taking a person away.",
        "dir-2011-36 art. 2(1)",
        mappings=(exact("ctdc", "isAbduction=1", "old layout only"),),
    )
    FRAUD = Code(
        "fraud",
        "Fraud",
        "Dishonest trickery for gain.",
        "dir-2011-36 art. 2(1)",
        mappings=(
            broader("htcds", "vic_MethodsOfControl=FalsePromises", "fraud and deception in one"),
            broader("ctdc", "meansFalsePromises=1", "fraud and deception in one"),
        ),
    )
    DECEPTION = Code(
        "deception",
        "Deception",
        "Untrue statements or silence.",
        "dir-2011-36 art. 2(1)",
        mappings=(
            broader("htcds", "vic_MethodsOfControl=FalsePromises", "fraud and deception in one"),
            broader("ctdc", "meansFalsePromises=1", "fraud and deception in one"),
        ),
    )
    ABUSE_OF_POWER = Code(
        "abuse-of-power",
        "Abuse of power",
        "Using authority over a person.",
        "dir-2011-36 art. 2(1)",
    )
    ABUSE_OF_VULNERABILITY = Code(
        "abuse-of-vulnerability",
        "Abuse of a position of vulnerability",
        "Using a position that leaves no real choice.",
        "dir-2011-36 art. 2(2)",
        mappings=(unmapped("htcds", "the deprecated field vic_Vulnerabilities lists weak positions, not their abuse"),),
    )
    PAYMENTS_FOR_CONSENT = Code(
        "payments-for-consent",
        "Payment for consent of a controller",
        "Giving or taking a benefit so that someone in control agrees.",
        "dir-2011-36 art. 2(1)",
    )
    NOT_REQUIRED_CHILD = Code(
        "not-required-child",
        "Not required (child)",
        "No means need be shown when the victim is a child.",
        "dir-2011-36 art. 2(5)",
        mappings=(
            exact(
                "ctdc",
                "majorityStatusAtExploit=Minor",
                "the fact from which our code follows; not in the newest layout",
            ),
        ),
    )


class MeansOfControl(CodeList, id="means-of-control", title="Means of control", area="identification"):
    """Means of control."""

    DEBT_BONDAGE = Code(
        "debt-bondage",
        "Debt bondage",
        "Control through a debt.",
        "htcds 2.0; ctdc",
        parent="financial-control",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=DebtBondage"),
            exact("ctdc", "meansOfControlDebtBondage=1", "old layout only"),
        ),
    )
    WITHHOLDS_EARNINGS = Code(
        "withholds-earnings",
        "Earnings withheld",
        "Pay is taken or not paid.",
        "nordicbaltic-standards",
        parent="financial-control",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=TakesEarnings", "pay taken; pay never paid is not named"),
            narrower(
                "ctdc", "meansOfControlTakesEarnings=1", "pay taken; pay never paid is not named; old layout only"
            ),
        ),
    )
    RESTRICTS_FINANCES = Code(
        "restricts-finances",
        "No access to money",
        "Accounts, cards or cash are controlled.",
        "htcds 2.0; ctdc",
        parent="deprivation-and-isolation",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=RestrictsFinancialAccess"),
            exact("ctdc", "meansOfControlRestrictsFinancialAccess=1", "old layout only"),
        ),
    )
    FINANCIAL_CONTROL = Code(
        "financial-control",
        "Financial control (group)",
        "Debt bondage or withheld earnings, not told apart.",
        "ctdc",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=DebtBondage"),
            narrower("htcds", "vic_MethodsOfControl=TakesEarnings"),
            exact("ctdc", "meansDebtBondageEarnings=1", "composite, never split on import; new layout"),
        ),
    )
    THREATS_OF_VIOLENCE = Code(
        "threats-of-violence",
        "Threats of violence",
        "Harm is threatened.",
        "htcds 2.0",
        parent="threats",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=PhysicalThreats"),
            broader(
                "ctdc",
                "meansOfControlThreats=1",
                "any harm or loss, exposure and others' harm included; old layout only",
            ),
        ),
    )
    THREAT_OF_AUTHORITIES = Code(
        "threat-of-authorities",
        "Threat of authorities",
        "Reporting to police or migration authorities is threatened.",
        "htcds 2.0; ctdc",
        parent="threats",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=ThreatsLawEnforcement"),
            exact("ctdc", "meansOfControlThreatOfLawEnforcement=1", "old layout only"),
        ),
    )
    THREAT_OF_EXPOSURE = Code(
        "threat-of-exposure",
        "Threat of exposure",
        "Shame, images or facts are used as a threat.",
        "ilo-delphi-2009",
        parent="threats",
    )
    USES_CHILDREN_OR_FAMILY = Code(
        "uses-children-or-family",
        "Children or family used",
        "Children or relatives are threatened or kept away.",
        "nordicbaltic-standards",
        parent="threats",
        mappings=(
            narrower(
                "htcds", "vic_MethodsOfControl=ThreatensChildrenFamily", "threats only; keeping away is not named"
            ),
            narrower("ctdc", "meansOfControlUsesChildren=1", "own children only; old layout only"),
        ),
    )
    THREATS = Code(
        "threats",
        "Threats (group)",
        "Threats of any kind, not told apart.",
        "ctdc",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=PhysicalThreats"),
            narrower("htcds", "vic_MethodsOfControl=ThreatsLawEnforcement"),
            narrower("htcds", "vic_MethodsOfControl=ThreatensChildrenFamily"),
            exact("ctdc", "meansThreats=1", "composite, never split on import; new layout"),
        ),
    )
    PHYSICAL_VIOLENCE = Code(
        "physical-violence",
        "Physical violence",
        "Bodily harm.",
        "htcds 2.0; ctdc",
        parent="violence-and-abuse",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=PhysicalAbuse"),
            exact("ctdc", "meansOfControlPhysicalAbuse=1", "old layout only"),
        ),
    )
    SEXUAL_VIOLENCE = Code(
        "sexual-violence",
        "Sexual violence",
        "Sexual acts used to control.",
        "htcds 2.0; ctdc",
        parent="violence-and-abuse",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=SexualAbuse"),
            exact("ctdc", "meansOfControlSexualAbuse=1", "old layout only"),
        ),
    )
    PSYCHOLOGICAL_ABUSE = Code(
        "psychological-abuse",
        "Psychological abuse",
        "Humiliation or manipulation.",
        "nordicbaltic-standards",
        parent="violence-and-abuse",
        mappings=(
            broader(
                "htcds", "vic_MethodsOfControl=PsychologicalAbuse", "its definition takes in attachment that is used"
            ),
            broader(
                "ctdc",
                "meansOfControlPsychologicalAbuse=1",
                "its definition takes in attachment that is used; old layout only",
            ),
        ),
    )
    EMOTIONAL_ATTACHMENT = Code(
        "emotional-attachment",
        "Emotional attachment",
        "A real or feigned relationship is used.",
        "nordicbaltic-standards",
        parent="violence-and-abuse",
        mappings=(
            broader("htcds", "vic_MethodsOfControl=PsychologicalAbuse"),
            broader("ctdc", "meansOfControlPsychologicalAbuse=1", "old layout only"),
        ),
    )
    VIOLENCE_AND_ABUSE = Code(
        "violence-and-abuse",
        "Violence and abuse (group)",
        "Violence or abuse of any kind, not told apart.",
        "ctdc",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=PhysicalAbuse"),
            narrower("htcds", "vic_MethodsOfControl=SexualAbuse"),
            narrower("htcds", "vic_MethodsOfControl=PsychologicalAbuse"),
            exact("ctdc", "meansAbusePsyPhySex=1", "composite, never split on import; new layout"),
        ),
    )
    DECEPTION = Code(
        "deception",
        "Deception",
        "False promises.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=FalsePromises"),
            exact("ctdc", "meansOfControlFalsePromises=1", "old layout only"),
            exact("ctdc", "meansFalsePromises=1", "new layout"),
        ),
    )
    SUBSTANCES = Code(
        "substances",
        "Drugs or alcohol",
        "Substances are forced on the person or an addiction is used.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=PsychoactiveSubstance"),
            exact("ctdc", "meansOfControlPsychoactiveSubstances=1", "old layout only"),
            exact("ctdc", "meansDrugsAlcohol=1", "new layout"),
        ),
    )
    RESTRICTS_MOVEMENT = Code(
        "restricts-movement",
        "Movement restricted",
        "The person is locked in, watched or escorted.",
        "nordicbaltic-standards",
        parent="deprivation-and-isolation",
        mappings=(
            unmapped("htcds", "RestrictsMovement is defined but missing from the value list"),
            broader(
                "ctdc", "meansOfControlRestrictsMovement=1", "its definition takes in social isolation; old layout only"
            ),
        ),
    )
    ISOLATION = Code(
        "isolation",
        "Isolation",
        "Contact with others is cut.",
        "ilo-indicators-2012",
        parent="deprivation-and-isolation",
        mappings=(broader("ctdc", "meansOfControlRestrictsMovement=1", "holds confinement as well; old layout only"),),
    )
    DENIES_NECESSITIES = Code(
        "denies-necessities",
        "Necessities denied",
        "Food, sleep, warmth or hygiene is denied.",
        "htcds 2.0; ctdc",
        parent="deprivation-and-isolation",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=WithholdsNecessities"),
            exact("ctdc", "meansOfControlWithholdsNecessities=1", "old layout only"),
        ),
    )
    DENIES_MEDICAL_CARE = Code(
        "denies-medical-care",
        "Medical care denied",
        "Care is denied or controlled.",
        "htcds 2.0; ctdc",
        parent="deprivation-and-isolation",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=RestrictsMedicalCare"),
            exact("ctdc", "meansOfControlRestrictsMedicalCare=1", "old layout only"),
        ),
    )
    DEPRIVATION_AND_ISOLATION = Code(
        "deprivation-and-isolation",
        "Deprivation and isolation (group)",
        "Restriction of money, movement, care or necessities, not told apart.",
        "ctdc",
        mappings=(
            narrower("htcds", "vic_MethodsOfControl=RestrictsFinancialAccess"),
            narrower("htcds", "vic_MethodsOfControl=WithholdsNecessities"),
            narrower("htcds", "vic_MethodsOfControl=RestrictsMedicalCare"),
            exact("ctdc", "meansDenyBasicNeeds=1", "composite, never split on import; new layout"),
        ),
    )
    EXCESSIVE_HOURS = Code(
        "excessive-hours",
        "Excessive hours",
        "Hours leave no rest.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=ExcessiveWorkingHours", "measured against agreed hours"),
            exact("ctdc", "meansOfControlExcessiveWorkingHours=1", "measured against agreed hours; old layout only"),
            exact("ctdc", "meansExcessiveWorkHours=1", "measured against agreed hours; new layout"),
        ),
    )
    WITHHOLDS_DOCUMENTS = Code(
        "withholds-documents",
        "Documents withheld",
        "Papers are taken.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "vic_MethodsOfControl=WithholdsDocuments"),
            exact("ctdc", "meansOfControlWithholdsDocuments=1", "old layout only"),
            exact("ctdc", "meansWithholdDocs=1", "new layout"),
        ),
    )
    BELIEF_OR_RITUAL = Code(
        "belief-or-ritual",
        "Belief or ritual",
        "An oath, ritual or belief is used.",
        "ilo-delphi-2009",
    )
    DIGITAL_CONTROL = Code(
        "digital-control",
        "Digital control",
        "Devices, accounts or images are used to watch or press.",
        "dir-2024-1712 recitals",
    )
    OTHER = Code(
        "other",
        "Other means",
        "Another means, named in the record.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds", "vic_MethodsOfControl=Other", "also holds movement, isolation, belief and digital control"
            ),
            broader("ctdc", "meansOfControlOther=1", "also holds belief and digital control; old layout only"),
        ),
    )


class RecruitmentSetting(CodeList, id="recruitment-setting", title="Recruitment setting", area="identification"):
    """Recruitment setting."""

    WORKPLACE = Code(
        "workplace",
        "Workplace",
        "At a place of work.",
        "htcds 2.0",
        mappings=(
            exact("htcds", "vic_MethodOfRecruitment=AtWork"),
            broader("htcds", "vic_MethodOfRecruitment=AtAPlaceOfBusiness", "any business place, agencies included"),
        ),
    )
    AGENCY = Code(
        "agency",
        "Recruitment agency or broker",
        "Through an agency or broker.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "vic_MethodOfRecruitment=AtAPlaceOfBusiness"),),
    )
    SCHOOL = Code(
        "school",
        "School or training",
        "At a place of learning.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_MethodOfRecruitment=AtAnEducationalInstitution"),),
    )
    FAMILY_SETTING = Code(
        "family-setting",
        "Family",
        "Through family or at a family event.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_MethodOfRecruitment=ThroughFamilyOrFamilyEvents"),),
    )
    SOCIAL_SETTING = Code(
        "social-setting",
        "Friends or social life",
        "Through friends or social life.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_MethodOfRecruitment=ThroughFriendsOrSocialEvents"),),
    )
    RELATIONSHIP = Code(
        "relationship",
        "Romantic relationship",
        "Through a real or feigned relationship.",
        "nordicbaltic-standards",
    )
    SOCIAL_MEDIA = Code(
        "social-media",
        "Social network or chat",
        "On line, person to person.",
        "nordicbaltic-standards",
        mappings=(narrower("htcds", "vic_MethodOfRecruitment=ThroughOnlineSocialNetworks", "chat is not named"),),
    )
    ONLINE_ADVERTISEMENT = Code(
        "online-advertisement",
        "Advertisement on line",
        "By an advertisement on line.",
        "htcds 2.0",
        mappings=(exact("htcds", "vic_MethodOfRecruitment=ThroughAnOnlineAdvertisement"),),
    )
    PRINT_OR_BROADCAST = Code(
        "print-or-broadcast",
        "Newspaper, television or radio",
        "By an advertisement off line.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "vic_MethodOfRecruitment=ThroughATelevisionAdvert"),
            narrower("htcds", "vic_MethodOfRecruitment=ThroughANewspaperAdvert"),
        ),
    )
    RECEPTION_OR_ACCOMMODATION_CENTRE = Code(
        "reception-or-accommodation-centre",
        "Reception or accommodation centre",
        "In or near a centre for asylum seekers, displaced or homeless people.",
        "nordicbaltic-standards",
    )
    INSTITUTION = Code(
        "institution",
        "Care institution",
        "In a home or institution for children or adults.",
        "dir-2024-1712 recitals",
    )
    BORDER_OR_TRANSIT = Code(
        "border-or-transit",
        "Border or transit place",
        "During a journey or flight from war.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other setting",
        "Another setting.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_MethodOfRecruitment=Other",
                "also holds relationships, centres, institutions and border places",
            ),
        ),
    )


class RecruiterRelation(
    CodeList, id="recruiter-relation", title="Relation of the recruiter to the person", area="identification"
):
    """Relation of the recruiter to the person."""

    INTIMATE_PARTNER = Code(
        "intimate-partner",
        "Partner",
        "A present or former partner.",
        "ctdc",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Acquainted"),
            exact("ctdc", "recruiterRelationIntimatePartner=1"),
        ),
    )
    PARENT = Code(
        "parent",
        "Parent",
        "A parent or step-parent.",
        "nordicbaltic-standards",
        parent="family",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Familial"),
            broader("ctdc", "recruiterRelationFamily=1"),
        ),
    )
    OTHER_FAMILY = Code(
        "other-family",
        "Other family",
        "Another relative.",
        "nordicbaltic-standards",
        parent="family",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Familial"),
            broader("ctdc", "recruiterRelationFamily=1"),
        ),
    )
    FAMILY = Code(
        "family",
        "Family (not told apart)",
        "A relative of any kind.",
        "htcds 2.0; ctdc",
        mappings=(
            exact("htcds", "vic_RelationshipToTrafficker=Familial"),
            exact("ctdc", "recruiterRelationFamily=1"),
        ),
    )
    FRIEND_ACQUAINTANCE = Code(
        "friend-acquaintance",
        "Friend or acquaintance",
        "Someone known.",
        "ctdc",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Acquainted"),
            exact("ctdc", "recruiterRelationFriend=1"),
        ),
    )
    EMPLOYER = Code(
        "employer",
        "Employer or supervisor",
        "Someone for whom the person works.",
        "primero perpetrator relationship",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Acquainted"),
            broader("ctdc", "recruiterRelationOther=1"),
        ),
    )
    AGENT_OR_BROKER = Code(
        "agent-or-broker",
        "Agent or broker",
        "Someone who arranges work or travel.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_RelationshipToTrafficker=Unaquainted",
                "value is spelt so in 2.0; a known broker would be Acquainted",
            ),
            broader("ctdc", "recruiterRelationOther=1"),
        ),
    )
    ONLINE_CONTACT = Code(
        "online-contact",
        "On-line contact",
        "Someone known only on line.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Unaquainted", "value is spelt so in 2.0"),
            broader("ctdc", "recruiterRelationOther=1"),
        ),
    )
    PERSON_IN_AUTHORITY = Code(
        "person-in-authority",
        "Person in authority",
        "A teacher, carer, official or faith leader.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Acquainted"),
            broader("ctdc", "recruiterRelationOther=1"),
        ),
    )
    FELLOW_VICTIM = Code(
        "fellow-victim",
        "Person in the same situation",
        "Someone who is or was exploited too.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_RelationshipToTrafficker=Acquainted"),
            broader("ctdc", "recruiterRelationOther=1"),
        ),
    )
    STRANGER = Code(
        "stranger",
        "Stranger",
        "Someone unknown before.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_RelationshipToTrafficker=Unaquainted",
                "value is spelt so in 2.0; also used for brokers and on-line contacts",
            ),
            broader("ctdc", "recruiterRelationOther=1"),
        ),
    )
    OTHER = Code(
        "other",
        "Other",
        "Another relation.",
        "nordicbaltic-standards",
        mappings=(broader("ctdc", "recruiterRelationOther=1", "everyone but partner, friend and family"),),
    )


class ExploitationSector(CodeList, id="exploitation-sector", title="Sector of exploitation", area="identification"):
    """Sector of exploitation."""

    AGRICULTURE_FORESTRY = Code(
        "agriculture-forestry",
        "Agriculture and forestry",
        "Farms, berries, greenhouses, forests.",
        "isic-rev4 A01-02",
        mappings=(
            broader("htcds", "vic_ForcedLabourIndustry=A_AgricultureForestryAndFishing"),
            narrower(
                "ctdc",
                "typeOfLabourAgriculture=1",
                "forestry is not named; sectorOfLabourAgriculture in 2026 (seen in third-party code)",
            ),
        ),
    )
    FISHING_AQUACULTURE = Code(
        "fishing-aquaculture",
        "Fishing and aquaculture",
        "Boats, fish farms and fish processing at sea.",
        "isic-rev4 A03",
        mappings=(
            broader("htcds", "vic_ForcedLabourIndustry=A_AgricultureForestryAndFishing"),
            exact("ctdc", "typeOfLabourAquafarming=1", "old layout only"),
        ),
    )
    MINING = Code(
        "mining",
        "Mining and quarrying",
        "Mines, quarries, drilling.",
        "isic-rev4 B",
        mappings=(
            exact("htcds", "vic_ForcedLabourIndustry=B_MiningAndQuarrying"),
            exact("ctdc", "typeOfLabourMiningOrDrilling=1", "old layout only"),
        ),
    )
    MANUFACTURING = Code(
        "manufacturing",
        "Manufacturing",
        "Factories and workshops, fish and meat processing included.",
        "isic-rev4 C",
        mappings=(
            exact("htcds", "vic_ForcedLabourIndustry=C_Manufacturing"),
            exact("ctdc", "typeOfLabourManufacturing=1", "old layout only"),
        ),
    )
    ENERGY_AND_UTILITIES = Code(
        "energy-and-utilities",
        "Energy and utilities",
        "Electricity, gas, steam and water supply.",
        "isic-rev4 D-E",
        mappings=(
            narrower(
                "htcds",
                "vic_ForcedLabourIndustry=D_ElectricityGasSteamAndAirConditioningSupply",
                "water supply stands in section E",
            ),
        ),
    )
    WASTE_AND_RECYCLING = Code(
        "waste-and-recycling",
        "Waste and recycling",
        "Collecting and sorting waste.",
        "isic-rev4 E",
        mappings=(broader("htcds", "vic_ForcedLabourIndustry=E_WaterSupplySewerageWasteManagement"),),
    )
    CONSTRUCTION = Code(
        "construction",
        "Construction",
        "Building and renovation.",
        "isic-rev4 F",
        mappings=(
            exact("htcds", "vic_ForcedLabourIndustry=F_Construction"),
            exact(
                "ctdc",
                "typeOfLabourConstruction=1",
                "named sectorOfLabourConstruction in 2026 (seen in third-party code)",
            ),
        ),
    )
    RETAIL_AND_STREET_TRADE = Code(
        "retail-and-street-trade",
        "Shops and street trade",
        "Shops, markets, hawking.",
        "isic-rev4 G",
        mappings=(
            broader("htcds", "vic_ForcedLabourIndustry=G_WholesaleAndRetailTradeRepairOfMotorVehicles"),
            narrower("ctdc", "typeOfLabourPeddling=1", "old layout only"),
        ),
    )
    CAR_WASH_AND_REPAIR = Code(
        "car-wash-and-repair",
        "Car washing and repair",
        "Washing and repair of vehicles.",
        "isic-rev4 G45",
        mappings=(broader("htcds", "vic_ForcedLabourIndustry=G_WholesaleAndRetailTradeRepairOfMotorVehicles"),),
    )
    TRANSPORT_LOGISTICS = Code(
        "transport-logistics",
        "Transport and logistics",
        "Driving, delivery, warehouses, shipping.",
        "isic-rev4 H",
        mappings=(
            exact("htcds", "vic_ForcedLabourIndustry=H_TransportationAndStorage"),
            exact("ctdc", "typeOfLabourTransportation=1", "old layout only"),
        ),
    )
    HOSPITALITY = Code(
        "hospitality",
        "Hotels and restaurants",
        "Hotels, restaurants, bars.",
        "isic-rev4 I",
        mappings=(
            exact("htcds", "vic_ForcedLabourIndustry=I_AccommodationAndFoodServiceActivities"),
            exact(
                "ctdc",
                "typeOfLabourHospitality=1",
                "named sectorOfLabourHospitality in 2026 (seen in third-party code)",
            ),
        ),
    )
    INFORMATION_AND_COMMUNICATION = Code(
        "information-and-communication",
        "Information and communication",
        "Software, media, call centres.",
        "isic-rev4 J",
        mappings=(exact("htcds", "vic_ForcedLabourIndustry=J_InformationAndCommunication"),),
    )
    FINANCE_AND_REAL_ESTATE = Code(
        "finance-and-real-estate",
        "Finance and real estate",
        "Banks, insurance, property.",
        "isic-rev4 K-L",
        mappings=(
            narrower("htcds", "vic_ForcedLabourIndustry=K_FinancialAndInsuranceActivities"),
            narrower("htcds", "vic_ForcedLabourIndustry=L_RealEstateActivities"),
        ),
    )
    PROFESSIONAL_SERVICES = Code(
        "professional-services",
        "Professional services",
        "Law, accounts, design, research.",
        "isic-rev4 M",
        mappings=(exact("htcds", "vic_ForcedLabourIndustry=M_ProfessionalScientificAndTechnicalActivities"),),
    )
    PUBLIC_ADMINISTRATION = Code(
        "public-administration",
        "Public administration and defence",
        "State and municipal work.",
        "isic-rev4 O",
        mappings=(exact("htcds", "vic_ForcedLabourIndustry=O_PublicAdministrationAndDefence"),),
    )
    EDUCATION = Code(
        "education",
        "Education",
        "Schools and courses, sham studies included.",
        "isic-rev4 P",
        mappings=(exact("htcds", "vic_ForcedLabourIndustry=P_Education"),),
    )
    DIPLOMATIC_HOUSEHOLD = Code(
        "diplomatic-household",
        "Diplomatic household or international body",
        "Work for diplomats or extraterritorial bodies.",
        "isic-rev4 U",
        mappings=(
            narrower(
                "htcds",
                "vic_ForcedLabourIndustry=U_ActivitiesOfExtraterritorialOrganizations",
                "a diplomat's own household may stand in section T",
            ),
        ),
    )
    CLEANING_AND_FACILITY = Code(
        "cleaning-and-facility",
        "Cleaning and building services",
        "Cleaning, gardening, building care.",
        "isic-rev4 N81",
        mappings=(broader("htcds", "vic_ForcedLabourIndustry=N_AdministrativeAndSupportServiceActivities"),),
    )
    TEMPORARY_AGENCY_WORK = Code(
        "temporary-agency-work",
        "Temporary agency work",
        "Work through a staffing agency, sector unknown.",
        "isic-rev4 N78",
        mappings=(broader("htcds", "vic_ForcedLabourIndustry=N_AdministrativeAndSupportServiceActivities"),),
    )
    CARE_AND_HEALTH = Code(
        "care-and-health",
        "Care and health",
        "Care of older, sick or disabled people.",
        "isic-rev4 Q",
        mappings=(exact("htcds", "vic_ForcedLabourIndustry=Q_HumanHealthAndSocialWorkActivities"),),
    )
    DOMESTIC_WORK = Code(
        "domestic-work",
        "Work in a household",
        "Housework, child minding, au pair.",
        "isic-rev4 T",
        mappings=(
            exact("htcds", "vic_ForcedLabourIndustry=T_ActivitiesOfHouseholdsAsEmployers"),
            exact(
                "ctdc",
                "typeOfLabourDomesticWork=1",
                "named sectorOfLabourDomesticWork in 2026 (seen in third-party code)",
            ),
        ),
    )
    BEAUTY_AND_PERSONAL_SERVICES = Code(
        "beauty-and-personal-services",
        "Beauty and personal services",
        "Nail bars, hair, massage.",
        "isic-rev4 S96",
        mappings=(broader("htcds", "vic_ForcedLabourIndustry=S_OtherServiceActivities"),),
    )
    ENTERTAINMENT_AND_SPORT = Code(
        "entertainment-and-sport",
        "Entertainment and sport",
        "Shows, clubs, sport.",
        "isic-rev4 R",
        mappings=(exact("htcds", "vic_ForcedLabourIndustry=R_ArtsEntertainmentAndRecreation"),),
    )
    DIGITAL_PLATFORM_WORK = Code(
        "digital-platform-work",
        "Platform work",
        "Work given out by a digital platform.",
        "dir-2024-2831",
    )
    SEX_INDUSTRY = Code(
        "sex-industry",
        "Sex industry",
        "Commercial sex, where a sector is asked for sexual exploitation.",
        "nordicbaltic-standards",
        mappings=(
            narrower(
                "ctdc", "typeOfSexProstitution=1", "named sectorOfSexProstitution in 2026 (seen in third-party code)"
            ),
        ),
    )
    NOT_A_SECTOR = Code(
        "not-a-sector",
        "No sector",
        "The form has no sector, for instance begging or forced marriage.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other sector",
        "Another sector, with its ISIC or NACE section.",
        "isic-rev4",
        mappings=(
            unmapped("htcds", "no value for it: any section letter of ISIC may be written"),
            broader("ctdc", "typeOfLabourOther=1", "every sector without its own flag; old layout only"),
        ),
    )


class ExploitationDuration(
    CodeList, id="exploitation-duration", title="Duration of exploitation", area="identification"
):
    """Duration of exploitation."""

    UNDER_1_MONTH = Code(
        "under-1-month",
        "Under one month",
        "Derived from the dates.",
        "nordicbaltic-standards",
        mappings=(broader("ctdc", "traffickMonths=0--12", "new layout"),),
    )
    UP_TO_1_YEAR = Code(
        "up-to-1-year",
        "One to twelve months",
        "Derived from the dates.",
        "nordicbaltic-standards",
        mappings=(broader("ctdc", "traffickMonths=0--12", "new layout"),),
    )
    FROM_1_TO_2_YEARS = Code(
        "1-to-2-years",
        "Over one and up to two years",
        "Derived from the dates.",
        "ctdc",
        mappings=(exact("ctdc", "traffickMonths=13--24", "new layout"),),
    )
    OVER_2_YEARS = Code(
        "over-2-years",
        "Over two years",
        "Derived from the dates.",
        "ctdc",
        mappings=(exact("ctdc", "traffickMonths=25+", "new layout"),),
    )
    NOT_YET_EXPLOITED = Code(
        "not-yet-exploited",
        "Not yet exploited",
        "Identified before exploitation began.",
        "dir-2011-36 art. 2(1)",
    )


class OnlineChannel(CodeList, id="online-channel", title="On-line channel", area="identification"):
    """On-line channel."""

    SOCIAL_NETWORK = Code(
        "social-network",
        "Social network",
        "A network of profiles.",
        "htcds 2.0",
        mappings=(
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=Facebook", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=Facebook", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=Instagram", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=Instagram", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=TikTok", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=TikTok", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=Twitter", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=Twitter", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=QZone", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=QZone", "one brand of many"),
        ),
    )
    MESSAGING = Code(
        "messaging",
        "Messaging service",
        "Chat between persons.",
        "nordicbaltic-standards",
        mappings=(
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=WhatsApp", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=WhatsApp", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=Telegram", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=Telegram", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=FacebookMessenger", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=FacebookMessenger", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=Viber", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=Viber", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=SnapChat", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=SnapChat", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=Line", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=Line", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=WeChat", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=WeChat", "one brand of many"),
            narrower("htcds", "vic_RecruitmentWebsitesAndApps=QQ", "one brand of many"),
            narrower("htcds", "vic_ExploitationWebsitesAndApps=QQ", "one brand of many"),
        ),
    )
    DATING = Code(
        "dating",
        "Dating service",
        "A service to find partners.",
        "nordicbaltic-standards",
    )
    JOB_SITE = Code(
        "job-site",
        "Job site",
        "A site with vacancies.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds", "vic_RecruitmentWebsitesAndApps=4Sale", "general small advertisements, vacancies among them"
            ),
            broader(
                "htcds", "vic_ExploitationWebsitesAndApps=4Sale", "general small advertisements, vacancies among them"
            ),
        ),
    )
    CLASSIFIEDS_ADULT = Code(
        "classifieds-adult",
        "Adult advertising site",
        "A site that advertises sexual services.",
        "nordicbaltic-standards",
    )
    STREAMING_OR_CAMERA = Code(
        "streaming-or-camera",
        "Streaming or camera site",
        "Live images.",
        "nordicbaltic-standards",
    )
    GAMING = Code(
        "gaming",
        "Game or game chat",
        "A game with chat.",
        "nordicbaltic-standards",
    )
    PAYMENT_OR_CRYPTO = Code(
        "payment-or-crypto",
        "Payment service",
        "Money or crypto service used.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other channel",
        "Another channel.",
        "nordicbaltic-standards",
        mappings=(
            broader("htcds", "vic_RecruitmentWebsitesAndApps=Other", "every brand not listed"),
            broader("htcds", "vic_ExploitationWebsitesAndApps=Other", "every brand not listed"),
        ),
    )


class DecisionKind(CodeList, id="decision-kind", title="Kind of identification decision", area="identification"):
    """Kind of identification decision."""

    PRESUMPTIVE = Code(
        "presumptive",
        "Presumptive decision",
        "A decision that there are reasonable grounds to believe the person is a victim; it opens support and protection.",
        "cets197 art. 10(2)",
    )
    FORMAL = Code(
        "formal",
        "Formal decision",
        "A decision of the competent body, at the end of the identification process, that the person is or is not a victim.",
        "cets197 art. 10(1)",
    )


class IdentificationThreshold(
    CodeList, id="identification-threshold", title="Threshold applied", area="identification"
):
    """Threshold applied."""

    REASONABLE_GROUNDS = Code(
        "reasonable-grounds",
        "Reasonable grounds",
        "Signs that make it reasonable to believe that the person may be a victim.",
        "cets197 art. 10(2)",
    )
    MORE_LIKELY_THAN_NOT = Code(
        "more-likely-than-not",
        "More likely than not",
        "The deciding body finds it more probable than not that the person is a victim.",
        "nordicbaltic-standards",
    )
    CERTAIN = Code(
        "certain",
        "Certain",
        "The deciding body asks for certainty, as for a conviction.",
        "nordicbaltic-standards",
    )


class IdentificationReason(
    CodeList, id="identification-reason", title="Reason for an identification decision", area="identification"
):
    """Reason for an identification decision."""

    NO_MEANS = Code(
        "no-means",
        "No means recorded",
        "None of the means of the definition was found.",
        "cets197 art. 4(a)",
    )
    CONSENTED = Code(
        "consented",
        "Person was said to have agreed",
        "The decision rests on the person's supposed agreement to the exploitation.",
        "cets197 art. 4(b)",
    )
    NO_COOPERATION = Code(
        "no-cooperation",
        "No cooperation with authorities",
        "The decision rests on the person not working with the authorities.",
        "dir-2011-36 art. 11(3)",
    )
    NO_REPORT = Code(
        "no-report",
        "No report to the police",
        "The decision rests on there being no police report.",
        "dir-2011-36 art. 11(3)",
    )
    NO_STATEMENT = Code(
        "no-statement",
        "No statement by the person",
        "The decision rests on the person not having told their story.",
        "dir-2011-36 art. 11(3)",
    )
    PROCEEDINGS_CLOSED = Code(
        "proceedings-closed",
        "Proceedings closed",
        "The decision rests on the end of criminal proceedings.",
        "dir-2011-36 art. 11(3)",
    )
    INSUFFICIENT_INDICATORS = Code(
        "insufficient-indicators",
        "Too few signs",
        "The signs found do not reach the threshold applied.",
        "cets197 art. 10(2)",
    )
    OTHER_OFFENCE = Code(
        "other-offence",
        "Another offence, not trafficking",
        "The facts point to another offence than trafficking in human beings.",
        "nordicbaltic-standards",
    )
    FALSE_CLAIM = Code(
        "false-claim",
        "Claim found to be untrue",
        "The deciding body found that victim status was claimed improperly.",
        "cets197 art. 13(3)",
    )


class ReviewRoute(CodeList, id="review-route", title="Way to have a decision reviewed", area="identification"):
    """Way to have a decision reviewed."""

    INTERNAL_REVIEW = Code(
        "internal-review",
        "Review by the same body",
        "The deciding body looks at its decision again.",
        "nordicbaltic-standards",
    )
    ADMINISTRATIVE_APPEAL = Code(
        "administrative-appeal",
        "Administrative appeal",
        "A higher authority or an appeals board reviews the decision.",
        "nordicbaltic-standards",
    )
    COURT = Code(
        "court",
        "Court",
        "A court reviews the decision.",
        "echr art. 13",
    )
    NONE = Code(
        "none",
        "No review available",
        "National law gives no way to have the decision reviewed.",
        "echr art. 13",
    )


class ReviewOutcome(CodeList, id="review-outcome", title="Outcome of a review", area="identification"):
    """Outcome of a review."""

    PENDING = Code(
        "pending",
        "Review pending",
        "The review has not ended.",
        "nordicbaltic-standards",
    )
    UPHELD = Code(
        "upheld",
        "Decision upheld",
        "The decision stands.",
        "nordicbaltic-standards",
    )
    CHANGED = Code(
        "changed",
        "Decision changed",
        "The decision was replaced by another.",
        "nordicbaltic-standards",
    )
    SENT_BACK = Code(
        "sent-back",
        "Sent back for a new decision",
        "The first body must decide again.",
        "nordicbaltic-standards",
    )
    NOT_EXAMINED = Code(
        "not-examined",
        "Not examined",
        "The request was rejected without a look at its substance, for example as late.",
        "nordicbaltic-standards",
    )
    WITHDRAWN = Code(
        "withdrawn",
        "Request withdrawn",
        "The person took the request back.",
        "nordicbaltic-standards",
    )


class AgeAssessmentResult(
    CodeList, id="age-assessment-result", title="Result of an age assessment", area="identification"
):
    """Result of an age assessment."""

    CHILD = Code(
        "child",
        "Under eighteen",
        "The assessment found that the person is a child.",
        "cets197 art. 10(3)",
    )
    ADULT = Code(
        "adult",
        "Eighteen or over",
        "The assessment found that the person is an adult.",
        "cets197 art. 10(3)",
    )
    INCONCLUSIVE = Code(
        "inconclusive",
        "Inconclusive",
        "The assessment could not settle the age; the person is still presumed a child.",
        "cets197 art. 10(3)",
    )


class RightsTopic(CodeList, id="rights-topic", title="Subject of information on rights", area="identification"):
    """Subject of information on rights."""

    SUPPORT_SERVICES = Code(
        "support-services",
        "Support and services",
        "What help exists, how to get it, and that it does not depend on cooperation.",
        "dir-2012-29 art. 4(1)(a)",
    )
    REFLECTION_PERIOD = Code(
        "reflection-period",
        "Recovery and reflection period",
        "That there is time to recover and decide, and how it is obtained.",
        "cets197 art. 13(1)",
    )
    RESIDENCE = Code(
        "residence",
        "Residence",
        "Possibilities of staying in the country.",
        "cets197 art. 14",
    )
    ASYLUM = Code(
        "asylum",
        "International protection",
        "The right to apply for international protection.",
        "dir-2011-36 art. 11(6)",
    )
    LEGAL_AID = Code(
        "legal-aid",
        "Legal counselling and legal aid",
        "Access to a lawyer and when it is free of charge.",
        "cets197 art. 15(2)",
    )
    COMPENSATION = Code(
        "compensation",
        "Compensation",
        "Ways to compensation, their conditions and time limits.",
        "cets197 art. 15(1)",
    )
    PROTECTION = Code(
        "protection",
        "Protection",
        "Measures against reprisals and repeated contact with suspects.",
        "dir-2012-29 art. 4(1)(c)",
    )
    PROCEEDINGS = Code(
        "proceedings",
        "Criminal proceedings",
        "How to report, what follows, and the role of the victim.",
        "dir-2012-29 art. 4(1)(b)",
    )
    INTERPRETATION = Code(
        "interpretation",
        "Interpretation and translation",
        "The right to understand and be understood.",
        "dir-2012-29 art. 4(1)(f)",
    )
    NON_PUNISHMENT = Code(
        "non-punishment",
        "Non-punishment",
        "That acts which the person was compelled to commit may go unpunished.",
        "dir-2011-36 art. 8",
    )
    DATA_PROTECTION = Code(
        "data-protection",
        "Data protection",
        "Who holds the data, why, and the rights of the person over them.",
        "gdpr art. 13",
    )
    SAFE_RETURN = Code(
        "safe-return",
        "Safe return",
        "That return can be assisted, prepared and safe, and is voluntary where the law allows.",
        "cets197 art. 16",
    )
    COMPLAINTS = Code(
        "complaints",
        "Complaints",
        "Where to complain about an authority or a service.",
        "dir-2012-29 art. 4(1)(h)",
    )


class InformationForm(
    CodeList, id="information-form", title="Form in which information was given", area="identification"
):
    """Form in which information was given."""

    ORAL = Code(
        "oral",
        "Orally",
        "In conversation.",
        "dir-2012-29 art. 3",
    )
    WRITTEN = Code(
        "written",
        "In writing",
        "On paper or as a file that the person can keep safely.",
        "dir-2012-29 art. 3",
    )
    EASY_LANGUAGE = Code(
        "easy-language",
        "In easy language",
        "In short, plain sentences.",
        "dir-2012-29 art. 3",
    )
    INTERPRETED = Code(
        "interpreted",
        "Through an interpreter",
        "Spoken through an interpreter.",
        "dir-2012-29 art. 3",
    )
    SIGN_LANGUAGE = Code(
        "sign-language",
        "In sign language",
        "In a sign language.",
        "dir-2012-29 art. 3",
    )
    PICTURES_OR_VIDEO = Code(
        "pictures-or-video",
        "With pictures or video",
        "With images, film or sound.",
        "dir-2012-29 art. 3",
    )
