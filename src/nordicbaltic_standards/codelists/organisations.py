"""Organisations, their roles and their hours."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact


class OrganisationType(CodeList, id="organisation-type", title="Type of organisation", area="network"):
    """Type of organisation."""

    NON_GOVERNMENTAL = Code(
        "non-governmental",
        "Non-governmental organisation",
        "Civil society.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=NGO"),),
    )
    STATE_AUTHORITY = Code(
        "state-authority",
        "State authority",
        "Central government.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=CentralGovernmentOrganisation"),),
    )
    MUNICIPALITY = Code(
        "municipality",
        "Municipality",
        "Local government.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=LocalGovernmentOrganisation"),),
    )
    POLICE = Code(
        "police",
        "Police",
        "Police.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=LawEnforcement", "border services included"),),
    )
    BORDER_SERVICE = Code(
        "border-service",
        "Border service",
        "Border.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=LawEnforcement"),),
    )
    PROSECUTION = Code(
        "prosecution",
        "Prosecution",
        "Prosecutor.",
        "nordicbaltic-standards",
    )
    COURT = Code(
        "court",
        "Court",
        "Court.",
        "nordicbaltic-standards",
    )
    MIGRATION_SERVICE = Code(
        "migration-service",
        "Migration service",
        "Residence, asylum.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=ImmigrationService"),),
    )
    LABOUR_INSPECTION = Code(
        "labour-inspection",
        "Labour inspection",
        "Work.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=CentralGovernmentOrganisation"),),
    )
    HEALTH_INSTITUTION = Code(
        "health-institution",
        "Health institution",
        "Care.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=HealthServiceOrganisation"),),
    )
    EDUCATION_INSTITUTION = Code(
        "education-institution",
        "School or college",
        "Learning.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=SchoolOrCollege"),),
    )
    LAW_FIRM = Code(
        "law-firm",
        "Lawyers",
        "Legal.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=LegalService"),),
    )
    TRADE_UNION = Code(
        "trade-union",
        "Trade union",
        "Workers.",
        "nordicbaltic-standards",
    )
    EMPLOYER_ORGANISATION = Code(
        "employer-organisation",
        "Employers",
        "Business.",
        "htcds 2.0",
        mappings=(exact("htcds", "org_Type=CorporateBusiness"),),
    )
    FAITH_ORGANISATION = Code(
        "faith-organisation",
        "Faith organisation",
        "Faith.",
        "nordicbaltic-standards",
        mappings=(broader("htcds", "org_Type=NGO"),),
    )
    EMBASSY = Code(
        "embassy",
        "Embassy or consulate",
        "Diplomatic.",
        "nordicbaltic-standards",
    )
    INTERNATIONAL = Code(
        "international",
        "International organisation",
        "Between states.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other",
        "Another type.",
        "nordicbaltic-standards",
    )


class OrganisationRole(
    CodeList, id="organisation-role", title="Role of an organisation in the national network", area="network"
):
    """Role of an organisation in the national network."""

    NATIONAL_COORDINATOR = Code(
        "national-coordinator",
        "National coordinator",
        "Leads policy and the network.",
        "dir-2011-36 art. 19",
    )
    NATIONAL_RAPPORTEUR = Code(
        "national-rapporteur",
        "National rapporteur",
        "Monitors.",
        "dir-2011-36 art. 19",
    )
    NATIONAL_CONTACT_POINT = Code(
        "national-contact-point",
        "National contact point for referral",
        "First contact from abroad.",
        "icmpd-trm; dir-2011-36 art. 11(4); dir-2024-1712",
    )
    COMPETENT_IDENTIFYING_AUTHORITY = Code(
        "competent-identifying-authority",
        "Authority that identifies",
        "Decides on status.",
        "nordicbaltic-standards",
    )
    FIRST_RESPONDER = Code(
        "first-responder",
        "First responder",
        "May meet victims first.",
        "nordicbaltic-standards",
    )
    SUPPORT_PROVIDER = Code(
        "support-provider",
        "Support provider",
        "Gives support.",
        "nordicbaltic-standards",
    )
    SHELTER_PROVIDER = Code(
        "shelter-provider",
        "Shelter provider",
        "Runs a shelter.",
        "nordicbaltic-standards",
    )
    HELPLINE_OPERATOR = Code(
        "helpline-operator",
        "Helpline",
        "Runs a helpline.",
        "nordicbaltic-standards",
    )
    CHILD_GUARDIAN_BODY = Code(
        "child-guardian-body",
        "Guardianship body",
        "Appoints guardians.",
        "nordicbaltic-standards",
    )
    COMPENSATION_BODY = Code(
        "compensation-body",
        "Compensation body",
        "Decides on compensation.",
        "dir-2004-80",
    )
    ASSISTING_AUTHORITY = Code(
        "assisting-authority",
        "Assisting authority",
        "Helps with claims abroad.",
        "dir-2004-80 art. 3",
    )
    DATA_CONTROLLER = Code(
        "data-controller",
        "Controller",
        "Decides on processing.",
        "gdpr art. 4(7)",
    )
    DATA_PROCESSOR = Code(
        "data-processor",
        "Processor",
        "Processes for another.",
        "gdpr art. 4(8)",
    )
    FUNDER = Code(
        "funder",
        "Funder",
        "Pays.",
        "nordicbaltic-standards",
    )
    TRAINING_PROVIDER = Code(
        "training-provider",
        "Training provider",
        "Trains.",
        "nordicbaltic-standards",
    )


class Weekday(CodeList, id="weekday", title="Day of the week", area="network"):
    """Day of the week."""

    MONDAY = Code(
        "monday",
        "Monday",
        "The first day of the week in the count of ISO 8601.",
        "iso-8601",
    )
    TUESDAY = Code(
        "tuesday",
        "Tuesday",
        "The second day of the week in the count of ISO 8601.",
        "iso-8601",
    )
    WEDNESDAY = Code(
        "wednesday",
        "Wednesday",
        "The third day of the week in the count of ISO 8601.",
        "iso-8601",
    )
    THURSDAY = Code(
        "thursday",
        "Thursday",
        "The fourth day of the week in the count of ISO 8601.",
        "iso-8601",
    )
    FRIDAY = Code(
        "friday",
        "Friday",
        "The fifth day of the week in the count of ISO 8601.",
        "iso-8601",
    )
    SATURDAY = Code(
        "saturday",
        "Saturday",
        "The sixth day of the week in the count of ISO 8601.",
        "iso-8601",
    )
    SUNDAY = Code(
        "sunday",
        "Sunday",
        "The seventh day of the week in the count of ISO 8601.",
        "iso-8601",
    )
