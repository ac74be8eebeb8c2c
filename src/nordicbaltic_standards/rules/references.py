"""The meaning of identifiers in records: an entry of the person's file, someone who acts in it, or nothing personal.

The tables list every field of the type Identifier; a test compares them with the records.
"""

from __future__ import annotations

from enum import StrEnum

from nordicbaltic_standards.models.assistance import ChildInCare
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.case_file import Proceeding
from nordicbaltic_standards.models.data_protection import ProcessingBasis
from nordicbaltic_standards.models.legal_status import Permit
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.referral import ReferralSection


class Names(StrEnum):
    """The kind of thing that an identifier names."""

    ENTRY = "entry"
    """A record or an entry of one person's file; it leads back to the person in the system that gave it."""
    ACTOR = "actor"
    """An organisation or a person in office, as a guardian: the same in the files of several persons."""
    CATALOGUE = "catalogue"
    """Something that this standard or a country's law names: the same for everyone."""


IDENTIFIERS: dict[str, Names] = {
    "Record.id": Names.ENTRY,
    "Permit.id": Names.ENTRY,
    "Permit.renewal_of": Names.ENTRY,
    "Permit.work_permit_ref": Names.ENTRY,
    "ServiceEpisode.id": Names.ENTRY,
    "ServiceEpisode.child_ref": Names.ENTRY,
    "ServiceEpisode.consent_ref": Names.ENTRY,
    "ShelterStay.id": Names.ENTRY,
    "ChildInCare.id": Names.ENTRY,
    "Referral.next_referral_ref": Names.ENTRY,
    "Referral.related_referral_refs": Names.ENTRY,
    "Referral.child_protection_referral_ref": Names.ENTRY,
    "Consent.id": Names.ENTRY,
    "ReturnDisclosure.consent_ref": Names.ENTRY,
    "ProcessingBasis.id": Names.ENTRY,
    "ProcessingBasis.consent_ref": Names.ENTRY,
    "Disclosure.id": Names.ENTRY,
    "Disclosure.consent_ref": Names.ENTRY,
    "Disclosure.basis_ref": Names.ENTRY,
    "DataBreach.id": Names.ENTRY,
    "MediaPublication.consent_ref": Names.ENTRY,
    "CompensationClaim.proceeding_ref": Names.ENTRY,
    "Proceeding.id": Names.ENTRY,
    "ExchangeMessage.in_reply_to": Names.ENTRY,
    "ExchangeMessage.consent_ref": Names.ENTRY,
    "PracticeAssessment.previous_ref": Names.ENTRY,
    "Screening.by": Names.ACTOR,
    "ObservedIndicator.observed_by": Names.ACTOR,
    "IdentificationDecision.authority": Names.ACTOR,
    "RightsInformation.by": Names.ACTOR,
    "Representative.ref": Names.ACTOR,
    "ExternalReference.body": Names.ACTOR,
    "Guardian.ref": Names.ACTOR,
    "Guardian.appointed_by": Names.ACTOR,
    "Guardian.successor_ref": Names.ACTOR,
    "ReflectionPeriod.granted_by": Names.ACTOR,
    "Permit.granted_by": Names.ACTOR,
    "ReflectionTermination.decided_by": Names.ACTOR,
    "NeedsAssessment.by": Names.ACTOR,
    "RiskAssessment.by": Names.ACTOR,
    "ServiceEpisode.provider": Names.ACTOR,
    "ShelterStay.place_ref": Names.ACTOR,
    "OrganisationRef.ref": Names.ACTOR,
    "ConsentRecipient.ref": Names.ACTOR,
    "WithdrawalNotice.recipient": Names.ACTOR,
    "BestInterests.by": Names.ACTOR,
    "Processor.ref": Names.ACTOR,
    "Disclosure.recipient": Names.ACTOR,
    "Interview.by": Names.ACTOR,
    "ChildRepresentative.ref": Names.ACTOR,
    "CompensationClaim.authority": Names.ACTOR,
    "CompensationClaim.assisting_authority": Names.ACTOR,
    "Proceeding.authority": Names.ACTOR,
    "OrganisationContact.outside_hours": Names.ACTOR,
    "Permit.type_id": Names.CATALOGUE,
    "ExchangeMessage.profile": Names.CATALOGUE,
    "AssessmentAnswer.standard": Names.CATALOGUE,
}
"""What each field of the type Identifier names, by the part that declares it and its own name."""

REFERENCES: dict[str, type[Model]] = {
    "Permit.renewal_of": Permit,
    "Permit.work_permit_ref": Permit,
    "ServiceEpisode.child_ref": ChildInCare,
    "ServiceEpisode.consent_ref": Consent,
    "Referral.next_referral_ref": ReferralSection,
    "Referral.related_referral_refs": ReferralSection,
    "Referral.child_protection_referral_ref": ReferralSection,
    "ReturnDisclosure.consent_ref": Consent,
    "ProcessingBasis.consent_ref": Consent,
    "Disclosure.consent_ref": Consent,
    "Disclosure.basis_ref": ProcessingBasis,
    "MediaPublication.consent_ref": Consent,
    "CompensationClaim.proceeding_ref": Proceeding,
}
"""What each reference from one entry of a file to another names, by the part that declares it and its own name."""
