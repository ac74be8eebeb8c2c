"""Code lists of the case file."""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import Code, CodeList, broader, exact, unmapped


class CaseStatus(CodeList, id="case-status", title="Status of a case", area="case"):
    """Status of a case."""

    OPEN = Code(
        "open",
        "Open",
        "Work goes on.",
        "primero open",
        mappings=(exact("htcds", "cas_Status=Active"),),
    )
    ON_HOLD = Code(
        "on-hold",
        "On hold",
        "Waits.",
        "nordicbaltic-standards",
    )
    FOLLOW_UP = Code(
        "follow-up",
        "Follow-up",
        "Only follow-up remains.",
        "htcds 2.0",
        mappings=(exact("htcds", "cas_Status=FollowUp"),),
    )
    TRANSFERRED = Code(
        "transferred",
        "Transferred",
        "Another body has it.",
        "primero transferred",
        mappings=(exact("htcds", "cas_Status=ClosedReferred"),),
    )
    CLOSED = Code(
        "closed",
        "Closed",
        "Ended.",
        "primero closed",
        mappings=(exact("htcds", "cas_Status=Closed"),),
    )
    REOPENED = Code(
        "reopened",
        "Reopened",
        "Open again.",
        "primero reopened",
    )
    DUPLICATE = Code(
        "duplicate",
        "Duplicate",
        "Same person as another case.",
        "primero duplicate",
    )


class CaseClosureReason(CodeList, id="case-closure-reason", title="Why a case was closed", area="case"):
    """Why a case was closed."""

    GOALS_ACHIEVED = Code(
        "goals-achieved",
        "Goals achieved",
        "Support is no longer needed.",
        "primero formal_closing",
        mappings=(unmapped("htcds", "only the free text cas_ReasonForCaseClosure"),),
    )
    PERSON_WITHDREW = Code(
        "person-withdrew",
        "The person ended contact",
        "By choice.",
        "nordicbaltic-standards",
    )
    MOVED_WITHIN_COUNTRY = Code(
        "moved-within-country",
        "Moved within the country",
        "Elsewhere.",
        "nordicbaltic-standards",
    )
    MOVED_ABROAD = Code(
        "moved-abroad",
        "Moved abroad",
        "Another country.",
        "nordicbaltic-standards",
    )
    RETURNED = Code(
        "returned",
        "Returned",
        "To the country of origin.",
        "primero repatriated",
    )
    TRANSFERRED = Code(
        "transferred",
        "Transferred",
        "Handed over.",
        "primero transferred",
        mappings=(exact("htcds", "cas_Status=ClosedReferred", "stands in the status field"),),
    )
    NOT_A_VICTIM = Code(
        "not-a-victim",
        "Not a victim",
        "Status decision negative.",
        "nordicbaltic-standards",
        mappings=(
            broader(
                "htcds",
                "vic_TraffickingStatus=NotAVictimOfTrafficking",
                "status of the person, not a reason for closing",
            ),
        ),
    )
    CONTACT_LOST = Code(
        "contact-lost",
        "Contact lost",
        "Cannot be reached.",
        "nordicbaltic-standards",
    )
    DUPLICATE = Code(
        "duplicate",
        "Duplicate",
        "Merged.",
        "primero duplicate",
    )
    REMOVED = Code(
        "removed",
        "Removed from the country",
        "Forced return.",
        "nordicbaltic-standards",
    )
    DETAINED = Code(
        "detained",
        "Detained",
        "In prison or detention.",
        "nordicbaltic-standards",
    )
    PERSON_DECEASED = Code(
        "person-deceased",
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


class NameUse(CodeList, id="name-use", title="Use of a name", area="case"):
    """Use of a name."""

    LEGAL = Code(
        "legal",
        "Legal name",
        "The name in official documents.",
        "nordicbaltic-standards",
    )
    USED = Code(
        "used",
        "Name in use",
        "The name the person wants to be called by.",
        "nordicbaltic-standards",
    )
    FORMER = Code(
        "former",
        "Former name",
        "An earlier name.",
        "nordicbaltic-standards",
    )
    IMPOSED = Code(
        "imposed",
        "Name imposed by others",
        "A name used for the person during the exploitation.",
        "nordicbaltic-standards",
    )
    PROTECTED = Code(
        "protected",
        "Protected new name",
        "A new name given for protection.",
        "nordicbaltic-standards",
    )


class IdentifierScheme(CodeList, id="identifier-scheme", title="Kind of official identifier", area="case"):
    """Kind of official identifier."""

    EE_ISIKUKOOD = Code(
        "ee-isikukood",
        "Estonian personal identification code",
        "The personal code of Estonia (isikukood).",
        "nordicbaltic-standards",
    )
    LV_PERSONAS_KODS = Code(
        "lv-personas-kods",
        "Latvian personal code",
        "The personal code of Latvia (personas kods).",
        "nordicbaltic-standards",
    )
    LT_ASMENS_KODAS = Code(
        "lt-asmens-kodas",
        "Lithuanian personal code",
        "The personal code of Lithuania (asmens kodas).",
        "nordicbaltic-standards",
    )
    FI_HENKILOTUNNUS = Code(
        "fi-henkilotunnus",
        "Finnish personal identity code",
        "The personal identity code of Finland (henkilötunnus).",
        "nordicbaltic-standards",
    )
    SE_PERSONNUMMER = Code(
        "se-personnummer",
        "Swedish personal identity number",
        "The personal identity number of Sweden (personnummer).",
        "nordicbaltic-standards",
    )
    SE_SAMORDNINGSNUMMER = Code(
        "se-samordningsnummer",
        "Swedish coordination number",
        "The number given in Sweden to people who are not registered as residents (samordningsnummer).",
        "nordicbaltic-standards",
    )
    NO_FODSELSNUMMER = Code(
        "no-fodselsnummer",
        "Norwegian national identity number",
        "The national identity number of Norway (fødselsnummer).",
        "nordicbaltic-standards",
    )
    NO_D_NUMMER = Code(
        "no-d-nummer",
        "Norwegian D number",
        "The number given in Norway to people with a temporary stay (d-nummer).",
        "nordicbaltic-standards",
    )
    NO_FH_NUMMER = Code(
        "no-fh-nummer",
        "Norwegian FH number",
        "The shared auxiliary number that Norwegian health services give to a person without another number (FH-nummer).",
        "nordicbaltic-standards",
    )
    DK_CPR_NUMMER = Code(
        "dk-cpr-nummer",
        "Danish CPR number",
        "The civil registration number of Denmark (CPR-nummer).",
        "nordicbaltic-standards",
    )
    DK_ERSTATNINGSPERSONNUMMER = Code(
        "dk-erstatningspersonnummer",
        "Danish replacement number",
        "The number that Danish bodies issue when no CPR number is known (erstatningspersonnummer).",
        "nordicbaltic-standards",
    )
    IS_KENNITALA = Code(
        "is-kennitala",
        "Icelandic identity number",
        "The identity number of Iceland (kennitala).",
        "nordicbaltic-standards",
    )
    IS_KERFISKENNITALA = Code(
        "is-kerfiskennitala",
        "Icelandic system number",
        "The number given in Iceland to people who are not registered there (kerfiskennitala).",
        "nordicbaltic-standards",
    )
    PASSPORT = Code(
        "passport",
        "Passport number",
        "The number of a passport.",
        "nordicbaltic-standards",
    )
    IDENTITY_CARD = Code(
        "identity-card",
        "Identity card number",
        "The number of an identity card.",
        "nordicbaltic-standards",
    )
    RESIDENCE_CARD = Code(
        "residence-card",
        "Residence card number",
        "The number of a residence permit card.",
        "nordicbaltic-standards",
    )
    ASYLUM_SEEKER_CARD = Code(
        "asylum-seeker-card",
        "Asylum seeker's card number",
        "The number of a card for applicants for international protection.",
        "nordicbaltic-standards",
    )
    OTHER = Code(
        "other",
        "Other identifier",
        "Another official identifier.",
        "nordicbaltic-standards",
    )
