"""Whether data may be disclosed, by the rules on disclosures: before the data leave, and afterwards.

The conditions are those of the rules PRO-003, PRO-005, PRO-007 to PRO-016 and PRO-026 to PRO-028, and for a case file
those of CAS-014. This module runs them on a planned disclosure, or on one that a case records. What a record of data
protection alone cannot show, such as a suspicion elsewhere in the file, is checked here for both. A decision on a past
disclosure differs in one way: what could have been clarified before the data left, and can no longer be known, is a
caution and permits nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from pydantic import ValidationError

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    AbsenceReason,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
    TransferGround,
    WithoutConsentGround,
)
from nordicbaltic_standards.law.local_time import local_day, zone
from nordicbaltic_standards.law.region import checked_country
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection, DataProtectionSection, Disclosure
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.privacy.decision import (
    DisclosureDecision,
    DisclosureReason,
    Effect,
    decision_of,
    own_reason,
)
from nordicbaltic_standards.privacy.disclosure_assessment import DisclosureAssessment, DisclosureCase
from nordicbaltic_standards.rules.protection.consent_validity import leaves
from nordicbaltic_standards.rules.suspicion import suspicion
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation.validate import validate


def may_disclose(
    case: CaseFile | DataProtection | Mapping[str, Any],
    recipient: OrganisationRef | RecipientType | str,
    purpose: DisclosurePurpose | str,
    categories: Iterable[DataCategory | str],
    on: date,
    *,
    recipient_country: str | None = None,
    consent_ref: str | None = None,
    basis_ref: str | None = None,
    without_consent_ground: WithoutConsentGround | str | None = None,
    transfer_ground: TransferGround | str | None = None,
    transfer_risks_explained_on: date | None = None,
    country: str | None = None,
) -> DisclosureDecision:
    """Return whether data on a person may be disclosed, and why.

    Consent is a relation between a person, a recipient, a purpose, categories of data and a time. Where no consent,
    legal basis or ground is named, the legal bases of the case are tried first and then its consents. A public body is
    thus never forced to rely on consent. An exclusion by the person stays in force on every ground except danger, a
    legal duty, a court order and the protection of a child. It does so whatever happens to the consent that contains
    it; only a later consent that names this recipient lifts it. That the person is in the file at all is personal data:
    operational data need a ground as well, and only data of the category ``none`` need no ground.

    Args:
        case: A case file, a record of data protection, or one of them as a mapping of JSON values.
        recipient: The organisation that would receive the data, or the kind of recipient.
        purpose: Code of the list ``disclosure-purpose``.
        categories: Codes of the list ``data-category``; at least one.
        on: Day, or point in time with its offset, of the disclosure. A day is a local day of the country whose law
            applies. On the day of its withdrawal a consent is no longer valid.
        recipient_country: ISO 3166-1 code of the country of the recipient, where the recipient does not name its own; a
            kind of recipient that is abroad needs one.
        consent_ref: Identifier of the consent to rely on.
        basis_ref: Identifier of the legal basis to rely on.
        without_consent_ground: Code of the list ``without-consent-ground`` to rely on.
        transfer_ground: Code of the list ``transfer-ground``, for a recipient outside the European Economic Area.
        transfer_risks_explained_on: Day on which the risks of the transfer were explained to the person.
        country: ISO 3166-1 code of the country whose law applies; without it the record's own.

    Returns:
        The decision with its reasons. Bad data raise no error; they are returned as a reason.

    Raises:
        InvalidArgumentError: When a code is not in its list, no category is given, or a point in time has no offset.
        UnknownKeyError: When the standard does not cover the country.

    Source: GDPR art. 5(1)(b), 6, 7, 8, 9, 10 and 44 to 49; Directive (EU) 2016/680 art. 8 and 35;
    Directive 2013/32/EU art. 30, Regulation (EU) 2024/1348 art. 7.
    """
    checked_country(country)
    wanted = tuple(dict.fromkeys(_code(DataCategory, category) for category in categories))
    if not wanted:
        raise InvalidArgumentError("name at least one category of data")
    if isinstance(recipient, OrganisationRef):
        kind, ref, where = recipient.recipient_type, recipient.ref, recipient.country or recipient_country
        if kind is None:
            return decision_of([own_reason("disclosure/recipient-unknown", Effect.BLOCKS, law=("gdpr art. 5(1)(b)",))])
        if recipient.country is not None and recipient_country not in {None, recipient.country}:
            return decision_of([own_reason("disclosure/countries-contradict", Effect.BLOCKS, law=("gdpr art. 44",))])
    else:
        kind, ref, where = _code(RecipientType, recipient), None, recipient_country
    fields = {
        "id": "asked",
        "at": _moment(on, None),
        "recipient": ref or Absent(absent=AbsenceReason.NOT_RECORDED),
        "recipient_type": kind,
        "recipient_country": where,
        "purpose": _code(DisclosurePurpose, purpose),
        "data_categories": wanted,
        "consent_ref": consent_ref,
        "basis_ref": basis_ref,
        "without_consent_ground": _code(WithoutConsentGround, without_consent_ground),
        "transfer_ground": _code(TransferGround, transfer_ground),
        "transfer_risks_explained_on": transfer_risks_explained_on,
    }
    try:
        proposal = Disclosure.model_validate({name: value for name, value in fields.items() if value is not None})
    except ValidationError as error:
        wrong = {str(item["loc"][0]) for item in error.errors()}
        raise InvalidArgumentError(f"these arguments have no permitted form: {', '.join(sorted(wrong))}") from None
    case_context = _read(case, country)
    if case_context is None:
        return decision_of([own_reason("disclosure/record-broken", Effect.BLOCKS)])
    proposal = proposal.model_copy(update={"at": _moment(on, case_context.country)})
    return _best(case_context, proposal, local_day(proposal.at, case_context.country))


def judge_disclosures(
    case: CaseFile | DataProtection | Mapping[str, Any], *, country: str | None = None
) -> tuple[DisclosureDecision, ...]:
    """Judge every disclosure that a case records, each on its day and by the ground or consent that it names.

    The checks are those of `may_disclose`. What is not recorded, and can no longer be clarified, is a caution: a
    decision in which nothing forbids and nothing permits means that the record does not show that the disclosure was
    permitted (GDPR art. 5(2) and 7(1)). A disclosure that names nothing is based on the legal bases of its purpose, not
    on a consent.

    Args:
        case: A case file, a record of data protection, or one of them as a mapping of JSON values.
        country: ISO 3166-1 code of the country whose law applies; without it the record's own.

    Returns:
        One decision for each disclosure, in their order; empty where the record has errors of form.

    Raises:
        UnknownKeyError: When the standard does not cover the country.
    """
    checked_country(country)
    case_context = _read(case, country)
    if case_context is None:
        return ()
    return tuple(
        _judged(case_context, index, local_day(disclosure.at, case_context.country))
        for index, disclosure in enumerate(case_context.record.disclosures)
    )


def _code(codes: type[CodeList], value: Any) -> Any:
    if value is None:
        return None
    try:
        return codes(value)
    except ValueError:
        raise InvalidArgumentError(f"the codes of {codes.info.id} are: {', '.join(codes)}") from None


def _moment(on: date, country: str | None) -> datetime:
    """Return the end of a day, so that a consent given on it counts and one withdrawn on it does not."""
    if isinstance(on, datetime):
        if on.tzinfo is None:
            raise InvalidArgumentError("a point in time has an offset from UTC")
        return on
    return datetime.combine(on, time(23, 59, 59), zone(country) or UTC)


def _read(case: CaseFile | DataProtection | Mapping[str, Any], country: str | None) -> DisclosureCase | None:
    record = case if isinstance(case, CaseFile | DataProtection) else validate(case, profile="draft").record
    if not isinstance(record, CaseFile | DataProtection):
        return None
    where = country or record.country
    if isinstance(record, DataProtection):
        return DisclosureCase(record, record, where, "")
    return DisclosureCase(record, record.data_protection or DataProtectionSection(), where, "/data_protection")


def _best(case_context: DisclosureCase, proposal: Disclosure, day: date) -> DisclosureDecision:
    """Return the first decision that allows the disclosure, otherwise the one with the fewest obstacles."""
    if not leaves(proposal):
        return decision_of(_free(case_context, proposal, day))
    answers = []
    for candidate in _candidates(case_context.record, proposal):
        record = case_context.record.model_copy(update={"disclosures": (*case_context.record.disclosures, candidate)})
        assessment = DisclosureAssessment(case_context, record, len(case_context.record.disclosures), day, before=True)
        answer = decision_of(assessment.reasons())
        if answer.allowed:
            return answer
        answers.append(answer)
    return min(answers, key=lambda answer: len(answer.blocking))


def _judged(case_context: DisclosureCase, index: int, day: date) -> DisclosureDecision:
    disclosure = case_context.record.disclosures[index]
    if not leaves(disclosure):
        return decision_of(_free(case_context, disclosure, day))
    return decision_of(DisclosureAssessment(case_context, case_context.record, index, day, before=False).reasons())


def _free(case_context: DisclosureCase, disclosure: Disclosure, day: date) -> Iterator[DisclosureReason]:
    """Yield why a disclosure needs no ground, and the caution that suspects can see what a child is given."""
    if disclosure.recipient_type is not RecipientType.THE_PERSON:
        yield own_reason("disclosure/not-personal", Effect.CARRIES)
        return
    yield own_reason("disclosure/own-data", Effect.CARRIES, law=("gdpr art. 15",), standard="PRO-S12")
    sign = suspicion(case_context.case, day) if case_context.context(day).is_child(day) else None
    if sign is not None:
        law = ("gdpr art. 12(1)", "cets197 art. 28(1)")
        yield own_reason("disclosure/copy-of-child", Effect.CAUTIONS, sign.pointer, law=law, standard="PRO-S12")


def _candidates(record: DataProtectionSection, proposal: Disclosure) -> Iterator[Disclosure]:
    """Yield what could permit the disclosure: what is named, else each legal basis of its purpose and each consent."""
    if proposal.consent_ref or proposal.basis_ref or proposal.without_consent_ground:
        yield proposal
        return
    bases = [basis for basis in record.bases if proposal.purpose in basis.purposes]
    own = [basis for basis in bases if basis.article6 is not LawfulBasis.CONSENT]
    yield from (proposal.model_copy(update={"basis_ref": basis.id}) for basis in own)
    yield from (proposal.model_copy(update={"consent_ref": consent.id}) for consent in record.consents)
    if not own and not record.consents:
        yield proposal
