"""The twelve records by name."""

from __future__ import annotations

from nordicbaltic_standards.models.assistance import Assistance
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.identification import Identification
from nordicbaltic_standards.models.legal_status import LegalStatus
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.models.referral import Referral
from nordicbaltic_standards.models.safe_return import SafeReturn
from nordicbaltic_standards.models.victim_protection import VictimProtection
from nordicbaltic_standards.utils.errors import UnknownKeyError

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


def record_class(name: str) -> type[Record]:
    """Return the class of a record.

    Args:
        name: Kebab name of the record type, for example ``"legal-status"``.

    Raises:
        UnknownKeyError: When there is no such record type; the message names the choices.
    """
    if name not in RECORDS:
        raise UnknownKeyError(f"the record types are: {', '.join(RECORDS)}")
    return RECORDS[name]
