"""The twelve records by name."""

from __future__ import annotations

from nordicbaltic_standards.assistance.records import Assistance
from nordicbaltic_standards.case.exchange import ExchangeMessage
from nordicbaltic_standards.case.records import CaseFile
from nordicbaltic_standards.compensation.records import CompensationClaim
from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.identification.records import Identification
from nordicbaltic_standards.network.records import Organisation, PracticeAssessment
from nordicbaltic_standards.protection.records import DataProtection, VictimProtection
from nordicbaltic_standards.referral.records import Referral, SafeReturn
from nordicbaltic_standards.residence.records import LegalStatus

RECORDS: dict[str, type[Record]] = {
    record.record_name: record
    for record in (
        Identification,
        LegalStatus,
        Assistance,
        Referral,
        SafeReturn,
        DataProtection,
        VictimProtection,
        CompensationClaim,
        CaseFile,
        ExchangeMessage,
        Organisation,
        PracticeAssessment,
    )
}
"""Record classes by kebab name, in the order of the six areas."""
