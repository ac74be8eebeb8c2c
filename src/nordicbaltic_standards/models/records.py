"""The twelve records by name."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from pydantic import Discriminator, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from nordicbaltic_standards.models.assistance import Assistance
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.form_errors import any_record_in_words
from nordicbaltic_standards.models.identification import Identification
from nordicbaltic_standards.models.legal_status import LegalStatus
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.models.referral import Referral
from nordicbaltic_standards.models.safe_return import SafeReturn
from nordicbaltic_standards.models.victim_protection import VictimProtection
from nordicbaltic_standards.utils.errors import UnknownKeyError
from nordicbaltic_standards.utils.nearest import closest_choice


def _silent(document: Any, handler: ValidatorFunctionWrapHandler) -> Any:
    try:
        return handler(document)
    except ValidationError as error:
        clean = any_record_in_words(document, error, list(RECORDS))
    raise clean from None


AnyRecord = Annotated[
    Identification
    | LegalStatus
    | Assistance
    | Referral
    | SafeReturn
    | DataProtection
    | VictimProtection
    | CompensationClaim
    | CaseFile
    | ExchangeMessage
    | Organisation
    | PracticeAssessment,
    Discriminator("record_type"),
    WrapValidator(_silent),
]
"""Any of the twelve records, distinguished by ``record_type``; for a field of your own model, or the body of a request.

In a union of records that you define yourself, pydantic reads the discriminator before our classes, and its errors can
repeat what was sent. The errors of this union never repeat it.
"""

RECORDS: dict[str, type[Record]] = {record.record_name: record for record in get_args(get_args(AnyRecord)[0])}
"""Record classes by kebab name, in the order of the six areas."""

for _record in RECORDS.values():
    # Their validators are still built when first used; what a framework builds from them is built when it starts.
    _record.model_config["defer_build"] = False


def record_class(record: str | type[Record]) -> type[Record]:
    """Return the class of a record, for its kebab name, as ``"legal-status"``, or the class itself.

    Raises:
        UnknownKeyError: When there is no such record type; the message names the choices.
    """
    if isinstance(record, type) and record in RECORDS.values():
        return record
    if isinstance(record, str) and record in RECORDS:
        return RECORDS[record]
    near = closest_choice(record, RECORDS) if isinstance(record, str) else None
    hint = f"perhaps {near!r} was meant; " if near else ""
    raise UnknownKeyError(f"there is no such record type; {hint}the types are: {', '.join(RECORDS)}")
