"""Code lists of shelters and specialised services."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader


class ServiceStatus(CodeList, id="service-status", title="Status of a service", area="assistance"):
    """Status of a service."""

    NEEDED = Code(
        "needed",
        "Needed",
        "Assessed as needed.",
        "nordicbaltic-standards",
    )
    OFFERED = Code(
        "offered",
        "Offered",
        "Offered to the person.",
        "nordicbaltic-standards",
    )
    DECLINED = Code(
        "declined",
        "Declined by the person",
        "The person did not want it.",
        "primero referral_declined_by_survivor",
    )
    WAITING = Code(
        "waiting",
        "Waiting",
        "On a waiting list.",
        "nordicbaltic-standards",
    )
    IN_PROGRESS = Code(
        "in-progress",
        "In progress",
        "Being given.",
        "primero in_progress",
    )
    COMPLETED = Code(
        "completed",
        "Completed",
        "Given in full.",
        "primero implemented",
    )
    INTERRUPTED = Code(
        "interrupted",
        "Interrupted",
        "Stopped for a time.",
        "nordicbaltic-standards",
    )
    ENDED_EARLY = Code(
        "ended-early",
        "Ended early",
        "Stopped before completion.",
        "nordicbaltic-standards",
    )
    UNAVAILABLE = Code(
        "unavailable",
        "Unavailable",
        "Does not exist or has no place.",
        "primero service_unavailable",
    )
    ALREADY_RECEIVED = Code(
        "already-received",
        "Already received elsewhere",
        "Another provider gives it.",
        "primero services_already_received_from_another_agency",
    )


class AssistanceEndReason(CodeList, id="assistance-end-reason", title="Why assistance ended", area="assistance"):
    """Why assistance ended."""

    GOALS_MET = Code(
        "goals-met",
        "Goals met",
        "The person no longer needs it.",
        "nordicbaltic-standards",
    )
    PERSONS_CHOICE = Code(
        "persons-choice",
        "The person's choice",
        "The person ended it.",
        "nordicbaltic-standards",
    )
    TRANSFERRED = Code(
        "transferred",
        "Transferred",
        "Another service took over.",
        "primero transferred",
        mappings=(broader("htcds", "cas_Status=ClosedReferred", "status of the whole case, not of one service"),),
    )
    MOVED_ABROAD = Code(
        "moved-abroad",
        "Moved abroad",
        "The person left the country.",
        "nordicbaltic-standards",
    )
    CONTACT_LOST = Code(
        "contact-lost",
        "Contact lost",
        "The person can no longer be reached.",
        "nordicbaltic-standards",
    )
    NOT_A_VICTIM = Code(
        "not-a-victim",
        "Status decision negative",
        "The person was found not to be a victim.",
        "nordicbaltic-standards",
    )
    ENTITLEMENT_ENDED = Code(
        "entitlement-ended",
        "Entitlement ended",
        "The legal right to the service ended.",
        "nordicbaltic-standards",
    )
    RULES_BREACH = Code(
        "rules-breach",
        "Breach of safety rules",
        "Safety of others required it.",
        "nordicbaltic-standards",
    )
    DECEASED = Code(
        "deceased",
        "Deceased",
        "The person died.",
        "primero death_of_child",
        mappings=(broader("htcds", "prs_Deceased=TRUE", "fact about the person, not a reason"),),
    )
    OTHER = Code(
        "other",
        "Other",
        "Another reason.",
        "nordicbaltic-standards",
    )
    COOPERATION_ENDED = Code(
        "cooperation-ended",
        "Cooperation ended",
        "Help was ended because the person stopped working with the authorities; the law does not allow this.",
        "dir-2011-36 art. 11(3)",
    )
    PROCEEDINGS_CLOSED = Code(
        "proceedings-closed",
        "Proceedings closed",
        "Help was ended because a criminal case was closed; the law does not allow this.",
        "dir-2011-36 art. 11(3)",
    )
    NO_REPORT = Code(
        "no-report",
        "No report to the police",
        "Help was ended because the person did not report to the police; the law does not allow this.",
        "dir-2011-36 art. 11(3)",
    )


class ShelterType(CodeList, id="shelter-type", title="Type of shelter", area="assistance"):
    """Type of shelter."""

    DEDICATED_WOMEN = Code(
        "dedicated-women",
        "Shelter for trafficked women",
        "Only for women victims of trafficking.",
        "nordicbaltic-standards",
    )
    DEDICATED_MEN = Code(
        "dedicated-men",
        "Shelter for trafficked men",
        "Only for men victims of trafficking.",
        "nordicbaltic-standards",
    )
    DEDICATED_MIXED = Code(
        "dedicated-mixed",
        "Shelter for trafficked persons",
        "For all victims of trafficking.",
        "nordicbaltic-standards",
    )
    FAMILY_UNIT = Code(
        "family-unit",
        "Family unit",
        "For victims with children or family.",
        "nordicbaltic-standards",
    )
    CHILD_SPECIALISED = Code(
        "child-specialised",
        "Specialised home for children",
        "For child victims.",
        "dir-2011-36 art. 14",
    )
    VIOLENCE_SHELTER = Code(
        "violence-shelter",
        "Shelter for victims of violence",
        "For women or persons fleeing violence.",
        "istanbul art. 23",
    )
    CRISIS_CENTRE = Code(
        "crisis-centre",
        "Crisis centre",
        "Short crisis stay.",
        "nordicbaltic-standards",
    )
    SAFE_FLAT = Code(
        "safe-flat",
        "Safe flat",
        "A flat with protection.",
        "nordicbaltic-standards",
    )
    PROTECTED_ADDRESS = Code(
        "protected-address",
        "Secret accommodation under protection",
        "Run or secured by police.",
        "nordicbaltic-standards",
    )
    RECEPTION_CENTRE = Code(
        "reception-centre",
        "Reception centre section",
        "A safe part of a centre for applicants.",
        "nordicbaltic-standards",
    )
    LABOUR_EXPLOITATION_HOUSING = Code(
        "labour-exploitation-housing",
        "Emergency housing for exploited workers",
        "For groups of workers.",
        "nordicbaltic-standards",
    )
    FOSTER_FAMILY = Code(
        "foster-family",
        "Foster family",
        "A family that takes in a child or young person.",
        "nordicbaltic-standards",
    )
    SUPPORTED_HOUSING = Code(
        "supported-housing",
        "Supported housing",
        "Longer stay with support.",
        "nordicbaltic-standards",
    )
    HOTEL_OR_TEMPORARY = Code(
        "hotel-or-temporary",
        "Hotel or other temporary place",
        "Stop-gap.",
        "nordicbaltic-standards",
    )
    OWN_OR_PRIVATE = Code(
        "own-or-private",
        "Own or private home",
        "Support is given at home.",
        "nordicbaltic-standards",
    )


class UnitGroup(CodeList, id="unit-group", title="Group a shelter unit is for", area="assistance"):
    """Group a shelter unit is for."""

    WOMEN = Code(
        "women",
        "Women",
        "The unit is for women.",
        "nordicbaltic-standards",
    )
    MEN = Code(
        "men",
        "Men",
        "The unit is for men.",
        "nordicbaltic-standards",
    )
    MIXED = Code(
        "mixed",
        "Mixed",
        "The unit is for women and men.",
        "nordicbaltic-standards",
    )
    FAMILIES = Code(
        "families",
        "Families",
        "The unit is for families.",
        "nordicbaltic-standards",
    )
    CHILDREN = Code(
        "children",
        "Children",
        "The unit is for children.",
        "nordicbaltic-standards",
    )
