"""Whether data may be disclosed: the answer of the rules on disclosures, asked before the data leave.

The conditions are those of the rules PRO-007 to PRO-016 and PRO-026 to PRO-028, which this module runs on a disclosure
that is only thought of; a few more are asked of a new disclosure that no rule asks of one that has been made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import Enum
from typing import Any

from pydantic import ValidationError

from nordicbaltic_standards.case.profiles import profile_for
from nordicbaltic_standards.case.records import CaseFile
from nordicbaltic_standards.catalogues import rules
from nordicbaltic_standards.core.codelist import CodeList
from nordicbaltic_standards.core.findings import Finding, Severity, spoken
from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.parts.organisation import OrganisationRef
from nordicbaltic_standards.core.record import Absent
from nordicbaltic_standards.core.vocabulary.consent import ConsentForm, ConsentGiver, ConsentStatus
from nordicbaltic_standards.core.vocabulary.data import (
    CriminalDataGround,
    DataCategory,
    DisclosurePurpose,
    LawfulBasis,
    RecipientType,
    SpecialCategoryCondition,
    TransferGround,
    WithoutConsentGround,
)
from nordicbaltic_standards.core.vocabulary.law import SourceKind
from nordicbaltic_standards.core.vocabulary.person import ChildCareStatus
from nordicbaltic_standards.core.vocabulary.statement import AbsenceReason
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.countries.fact import Fact
from nordicbaltic_standards.law.context import Context, Found, given
from nordicbaltic_standards.law.weighing import weigh
from nordicbaltic_standards.protection.records import DataProtection, Disclosure, ProcessingBasis
from nordicbaltic_standards.protection.rules.authorities import BESIDE_THE_TASK
from nordicbaltic_standards.protection.rules.bases import IN_LAW, NO_CONDITION, WEAK_FORMS
from nordicbaltic_standards.protection.rules.bodies import NEVER_LAW_ENFORCEMENT, PRIVATE, PUBLIC, controller_type
from nordicbaltic_standards.protection.rules.grounds import (
    DANGER,
    GIVEN,
    LAPSED,
    ORDERED,
    SPECIAL,
    consent_of,
    leaves,
    personal,
)
from nordicbaltic_standards.protection.rules.transfers import FOR_LAW_ENFORCEMENT, adequate, outside_eea
from nordicbaltic_standards.validation.judge import checked_country, validate

ONLINE_CONSENT_AGE = 16
"""Age of article 8(1) GDPR, where a country's own is not known."""


class Effect(Enum):
    """What a reason does to the answer."""

    CARRIES = "carries"
    """The disclosure rests on it."""
    BLOCKS = "blocks"
    """The disclosure may not be made because of it."""
    CAUTIONS = "cautions"
    """To be looked at before the data leave."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for an answer. It holds no value of the record.

    Attributes:
        id: Identifier of its text, as ``"disclosure/excluded"``.
        effect: What it does to the answer.
        pointer: Place in the case that it speaks of (RFC 6901); empty where it speaks of the question itself.
        rule: Identifier of the rule that says the same of a disclosure that was made, or `None`.
        standard: Identifier of the regional standard it serves, or `None`.
        legal_sources: Provisions it rests on, as ``"gdpr art. 7(3)"``.
        national_sources: Provisions of national law that facts were read in.
        caveats: Why it speaks less surely than it might, as identifiers of texts.
        params: Parameters of the text: codes, counts and numbers of law.
    """

    id: str
    effect: Effect
    pointer: str = ""
    rule: str | None = None
    standard: str | None = None
    legal_sources: tuple[str, ...] = ()
    national_sources: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    def text(self, language: str = "en") -> str:
        """Return the reason in ``language`` (BCP 47)."""
        words = {name: spoken(value, language) for name, value in self.params.items()}
        return " ".join([say(self.id, language, **words), *(say(caveat, language) for caveat in self.caveats)])

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data with the text in ``language``."""
        return {
            "id": self.id.partition("/")[2],
            "effect": self.effect.value,
            "pointer": self.pointer,
            "text": self.text(language),
            "rule": self.rule,
            "standard": self.standard,
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether data may be disclosed, and why.

    Attributes:
        allowed: Whether nothing forbids it and something carries it.
        reasons: What carries it, what forbids it and what is to be looked at.
    """

    allowed: bool
    reasons: tuple[Reason, ...]

    def __bool__(self) -> bool:
        return self.allowed

    @property
    def blocking(self) -> tuple[Reason, ...]:
        """The reasons that forbid it."""
        return tuple(reason for reason in self.reasons if reason.effect is Effect.BLOCKS)

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data with the texts in ``language`` (BCP 47)."""
        return {"allowed": self.allowed, "reasons": [reason.to_dict(language) for reason in self.reasons]}


def _answer(reasons: Iterable[Reason]) -> Answer:
    held = tuple(reasons)
    effects = {reason.effect for reason in held}
    return Answer(Effect.CARRIES in effects and Effect.BLOCKS not in effects, held)


SPOKEN: dict[tuple[str, str], str] = {
    ("PRO-007", ""): "disclosure/consent-not-informed",
    ("PRO-007", "language"): "disclosure/consent-not-informed",
    ("PRO-007", "form"): "disclosure/consent-form-unknown",
    ("PRO-008", ""): "disclosure/consent-conditional",
    ("PRO-008", "bundled"): "disclosure/consent-bundled",
    ("PRO-009", ""): "disclosure/giver-suspected",
    ("PRO-010", ""): "disclosure/child-alone",
    ("PRO-010", "view"): "disclosure/child-not-heard",
    ("PRO-011", ""): "disclosure/of-age",
    ("PRO-012", ""): "disclosure/consent-not-in-force",
    ("PRO-012", "never"): "disclosure/consent-never-given",
    ("PRO-013", ""): "disclosure/data-not-covered",
    ("PRO-013", "recipient"): "disclosure/recipient-not-named",
    ("PRO-013", "excluded"): "disclosure/excluded",
    ("PRO-013", "excluded-elsewhere"): "disclosure/excluded",
    ("PRO-013", "purpose"): "disclosure/purpose-not-covered",
    ("PRO-013", "border"): "disclosure/border-not-covered",
    ("PRO-013", "unspecific"): "disclosure/consent-unspecific",
    ("PRO-014", ""): "disclosure/no-ground",
    ("PRO-015", ""): "disclosure/transfer-without-ground",
    ("PRO-015", "police"): "disclosure/transfer-police",
    ("PRO-015", "adequacy"): "disclosure/transfer-adequacy-unknown",
    ("PRO-016", ""): "disclosure/transfer-risks-not-explained",
    ("PRO-016", "repeated"): "disclosure/transfer-repeated",
    ("PRO-016", "authority"): "disclosure/transfer-authority",
    ("PRO-026", ""): "disclosure/whereabouts-recipient",
    ("PRO-026", "purpose"): "disclosure/whereabouts-purpose",
    ("PRO-026", "return"): "disclosure/whereabouts-return",
    ("PRO-027", ""): "disclosure/child-in-public",
    ("PRO-028", ""): "disclosure/identity-in-figures",
}
"""What is said of a disclosure that is only thought of, by the rule and its wording on one that was made."""

STOPS: frozenset[tuple[str, str]] = frozenset({
    ("PRO-010", ""),
    ("PRO-011", ""),
    ("PRO-013", "excluded"),
    ("PRO-013", "excluded-elsewhere"),
    ("PRO-013", "unspecific"),
    ("PRO-014", ""),
    ("PRO-016", ""),
    ("PRO-016", "authority"),
})  # fmt: skip
"""What stops a disclosure although the rule, which looks back, does not call it an error: before the data leave, the
person can still be asked, heard and told."""

ON_DISCLOSURES: tuple[str, ...] = (
    "PRO-012", "PRO-013", "PRO-014", "PRO-015", "PRO-016", "PRO-026", "PRO-027", "PRO-028",
)  # fmt: skip
"""Rules that look at disclosures."""
ON_CONSENTS: tuple[str, ...] = ("PRO-007", "PRO-008", "PRO-009", "PRO-010", "PRO-011")
"""Rules that look at consents; they are asked of the consent on which a disclosure rests."""


def may_disclose(
    case: CaseFile | DataProtection | Mapping[str, Any],
    recipient: OrganisationRef | RecipientType | str,
    purpose: DisclosurePurpose | str,
    categories: Iterable[DataCategory | str],
    on: date,
    *,
    recipient_country: str | None = None,
    consent_ref: str | None = None,
    without_consent_ground: WithoutConsentGround | str | None = None,
    transfer_ground: TransferGround | str | None = None,
    transfer_risks_explained_on: date | None = None,
    country: str | None = None,
) -> Answer:
    """Say whether data on a person may be disclosed, and on what that rests.

    Consent is a relation between a person, a recipient, a purpose, categories of data and a time. Where neither a consent
    nor a ground is named, the bases of processing and then the consents of the case are tried, so that a public body is
    never forced into consent. What the person has excluded stays excluded on every ground but danger, a legal duty, a
    court order and the protection of a child. A consent carries what another one excludes only if it was given after it.

    Args:
        case: A case file, a record of data protection, or one of them as a mapping of JSON values.
        recipient: The organisation that would receive the data, or the kind of recipient.
        purpose: Code of the list ``disclosure-purpose``.
        categories: Codes of the list ``data-category``; at least one.
        on: Day, or point in time with its offset, of the disclosure. On the day of a withdrawal a consent does not carry.
        recipient_country: ISO 3166-1 code of the country of the recipient, where the recipient does not name its own.
        consent_ref: Identifier of the consent to rest on.
        without_consent_ground: Code of the list ``without-consent-ground`` to rest on.
        transfer_ground: Code of the list ``transfer-ground``, for a recipient outside the European Economic Area.
        transfer_risks_explained_on: Day on which the risks of the transfer were explained to the person.
        country: ISO 3166-1 code of the country whose law applies; without it the record's own.

    Returns:
        The answer with its reasons. Bad data is never an exception; it comes back as a reason.

    Raises:
        ValueError: When a code is not in its list, no category is given, or a point in time has no offset.
        LookupError: When the standard does not cover the country.

    Source: GDPR art. 5(1)(b), 6, 7, 8, 9, 10 and 44 to 49; Directive (EU) 2016/680 art. 8 and 35.
    """
    checked_country(country)
    wanted = tuple(dict.fromkeys(_code(DataCategory, category) for category in categories))
    if not wanted:
        raise ValueError("name at least one category of data")
    if isinstance(recipient, OrganisationRef):
        kind, ref, where = recipient.recipient_type, recipient.ref, recipient.country or recipient_country
        if kind is None:
            return _answer([_own("disclosure/recipient-unknown", Effect.BLOCKS, law=("gdpr art. 5(1)(b)",))])
    else:
        kind, ref, where = _code(RecipientType, recipient), None, recipient_country
    asked = {
        "id": "asked",
        "at": _moment(on),
        "recipient": ref or Absent(absent=AbsenceReason.NOT_RECORDED),
        "recipient_type": kind,
        "recipient_country": where,
        "purpose": _code(DisclosurePurpose, purpose),
        "data_categories": wanted,
        "consent_ref": consent_ref,
        "without_consent_ground": _code(WithoutConsentGround, without_consent_ground),
        "transfer_ground": _code(TransferGround, transfer_ground),
        "transfer_risks_explained_on": transfer_risks_explained_on,
    }
    try:
        proposal = Disclosure.model_validate({name: value for name, value in asked.items() if value is not None})
    except ValidationError as error:
        wrong = {str(item["loc"][0]) for item in error.errors()}
        raise ValueError(f"these arguments have no permitted form: {', '.join(sorted(wrong))}") from None
    held = _read(case, country)
    if held is None:
        return _answer([_own("disclosure/record-broken", Effect.BLOCKS)])
    return _best(held, proposal, on if type(on) is date else proposal.at.date())


def judge_disclosures(
    case: CaseFile | DataProtection | Mapping[str, Any], *, country: str | None = None
) -> tuple[Answer, ...]:
    """Judge every disclosure that a case records, each on its own day and on the consent or ground that it names.

    Args:
        case: A case file, a record of data protection, or one of them as a mapping of JSON values.
        country: ISO 3166-1 code of the country whose law applies; without it the record's own.

    Returns:
        One answer a disclosure, in their order; none where the record has errors of form.

    Raises:
        LookupError: When the standard does not cover the country.
    """
    checked_country(country)
    held = _read(case, country)
    if held is None:
        return ()
    return tuple(
        _answer(_Asked(held, held.record, index, disclosure.at.date()).of_rules())
        for index, disclosure in enumerate(held.record.disclosures)
    )


def _code(codes: type[CodeList], value: Any) -> Any:
    if value is None:
        return None
    try:
        return codes(value)
    except ValueError:
        raise ValueError(f"the codes of {codes.info.id} are: {', '.join(codes)}") from None


def _moment(on: date) -> datetime:
    """Return the end of a day, so that what was given on it counts and what was withdrawn on it does not."""
    if isinstance(on, datetime):
        if on.tzinfo is None:
            raise ValueError("a point in time has an offset from UTC")
        return on
    return datetime.combine(on, time(23, 59, 59), UTC)


@dataclass(frozen=True, slots=True)
class _Held:
    """A case as far as it bears on disclosures."""

    case: CaseFile | DataProtection
    record: DataProtection
    country: str | None
    prefix: str

    def context(self, day: date) -> Context:
        return Context(day, self.country, self.record.subject or self.case.subject, self.case, "exchange")

    def guardian_in_conflict(self) -> bool:
        """Return whether the case says that the interests of the child's guardian conflict with the child's."""
        identification = self.case.identification if isinstance(self.case, CaseFile) else None
        child = None if identification is None else identification.child
        guardian = None if child is None else child.guardian
        return guardian is not None and guardian.conflict_of_interest is True


def _read(case: CaseFile | DataProtection | Mapping[str, Any], country: str | None) -> _Held | None:
    record = case if isinstance(case, CaseFile | DataProtection) else validate(case, profile="draft").record
    if not isinstance(record, CaseFile | DataProtection):
        return None
    where = country or record.country
    if isinstance(record, DataProtection):
        return _Held(record, record, where, "")
    inside = record.data_protection or DataProtection()
    return _Held(record, inside, country or inside.country or record.country, "/data_protection")


def _best(held: _Held, proposal: Disclosure, day: date) -> Answer:
    """Return the first answer that allows the disclosure, otherwise the one that lacks least."""
    if not leaves(proposal):
        if proposal.recipient_type is RecipientType.THE_PERSON:
            return _answer([_own("disclosure/own-data", Effect.CARRIES, law=("gdpr art. 15",), standard="PRO-S12")])
        return _answer([_own("disclosure/not-personal", Effect.CARRIES)])
    answers = []
    for candidate, basis in _candidates(held.record, proposal):
        record = held.record.model_copy(update={"disclosures": (*held.record.disclosures, candidate)})
        asked = _Asked(held, record, len(held.record.disclosures), day)
        answer = _answer([*asked.of_rules(basis), *asked.of_a_new_one(basis)])
        if answer.allowed:
            return answer
        answers.append(answer)
    return min(answers, key=lambda answer: len(answer.blocking))


def _candidates(record: DataProtection, proposal: Disclosure) -> Iterator[tuple[Disclosure, int | None]]:
    """Yield what the disclosure could rest on: what is named, else each basis of its purpose, then each consent."""
    if proposal.consent_ref is not None or proposal.without_consent_ground is not None:
        yield proposal, None
        return
    bases = [index for index, basis in enumerate(record.bases) if proposal.purpose in basis.purposes]
    own = [index for index in bases if record.bases[index].article6 is not LawfulBasis.CONSENT]
    yield from ((proposal, index) for index in own)
    for consent in record.consents:
        yield proposal.model_copy(update={"consent_ref": consent.id}), None
    if not own and not record.consents:
        yield proposal, bases[0] if bases else None


class _Asked:
    """One disclosure of a record, and the questions asked of it."""

    def __init__(self, held: _Held, record: DataProtection, index: int, day: date) -> None:
        self.held = held
        self.record = record
        self.index = index
        self.day = day
        self.disclosure = record.disclosures[index]
        self.context = held.context(day)
        self.consent = consent_of(record, self.disclosure.consent_ref)
        """The consent it rests on, with its place; `None` where it rests on another ground."""
        if self.disclosure.without_consent_ground is not None:
            self.consent = None

    def of_rules(self, basis: int | None = None) -> Iterator[Reason]:
        """Yield what carries the disclosure, and what the rules say of it and of the consent it rests on."""
        carried = self._carried(basis)
        if carried is not None:
            yield carried
        yield from self._said(ON_DISCLOSURES, f"/disclosures/{self.index}")
        if self.consent is not None:
            yield from self._said(ON_CONSENTS, f"/consents/{self.consent[0]}")

    def _said(self, asked: tuple[str, ...], at: str) -> Iterator[Reason]:
        for identifier in asked:
            rule = rules[identifier]
            verdict = rule.check(self.record, self.context)
            said = verdict if isinstance(verdict, list) else [verdict] if verdict is not None else []
            for found in said:
                if found.at == at or found.at.startswith(f"{at}/"):
                    finding = weigh(rule, found, self.held.prefix, self.held.country, self.day)
                    yield self._reason(identifier, found, finding)

    def _reason(self, identifier: str, found: Found, finding: Finding) -> Reason:
        key = (identifier, found.wording)
        stops = finding.severity is Severity.ERROR or key in STOPS
        text = SPOKEN[key]
        facts: tuple[Fact[Any], ...] = ()
        params = {name: value for name, value in found.params.items() if name == "limit"}
        if key == ("PRO-010", ""):
            text, stops, facts, params = self._child_alone(found)
        pointer = finding.pointer if self.index < len(self.held.record.disclosures) else self._place_asked(finding)
        return Reason(
            text,
            Effect.BLOCKS if stops else Effect.CAUTIONS,
            pointer,
            identifier,
            finding.standard,
            finding.legal_sources,
            (*finding.national_sources, *_national(facts)),
            finding.caveats,
            params,
        )

    def _place_asked(self, finding: Finding) -> str:
        """Return a place that the caller's record has: a disclosure that is only thought of has none in it."""
        inside = finding.pointer.removeprefix(self.held.prefix)
        return "" if inside.startswith("/disclosures/") else finding.pointer

    def _child_alone(self, found: Found) -> tuple[str, bool, tuple[Fact[Any], ...], dict[str, str | int]]:
        """Tell how a child's own consent weighs: by the age from which the country lets a child consent online.

        That age (GDPR art. 8) binds for online services only; a child that has not reached it surely cannot decide alone
        on more than counselling, and one that has may be able to.
        """
        fact = self.context.law(self.day).data_protection.child_consent_age
        limit = fact.value if fact.is_known and fact.value is not None else ONLINE_CONSENT_AGE
        ages = self.context.ages(self.day)
        params: dict[str, str | int] = {"age": limit}
        if found.severity is Severity.NOTICE:
            return "disclosure/child-alone-counselling", False, (), {}
        if ages is not None and ages[0] >= limit:
            return "disclosure/child-alone-older", False, (fact,), params
        return "disclosure/child-alone", True, (fact,), params

    def _carried(self, basis: int | None) -> Reason | None:
        """Return on what the disclosure rests."""
        disclosure, prefix = self.disclosure, self.held.prefix
        if not leaves(disclosure):
            return _own("disclosure/not-personal", Effect.CARRIES)
        ground = disclosure.without_consent_ground
        if ground is not None:
            return _on_ground(ground)
        if disclosure.consent_ref is not None:
            place = f"{prefix}/consents/{self.consent[0]}" if self.consent else ""
            law = ("gdpr art. 6(1)(a)", "gdpr art. 7")
            return _own("disclosure/on-consent", Effect.CARRIES, place, law=law, standard="PRO-S05")
        if basis is None:
            bases = enumerate(self.record.bases)
            basis = next((index for index, held in bases if disclosure.purpose in held.purposes), None)
        return None if basis is None else _on_basis(self.record.bases[basis], f"{prefix}/bases/{basis}")

    def of_a_new_one(self, basis: int | None) -> Iterator[Reason]:
        """Yield what is asked of a disclosure that has not been made, beyond what the rules ask of one that has."""
        if self.disclosure.consent_ref is not None and self.disclosure.without_consent_ground is None:
            yield from self._of_consent()
        elif basis is not None:
            yield from self._of_basis(self.record.bases[basis], f"{self.held.prefix}/bases/{basis}")
        elif self.disclosure.without_consent_ground is not None:
            yield from self._of_ground(self.disclosure.without_consent_ground)
        yield from self._of_transfer()
        yield from self._of_offences(basis)
        profile = profile_for(self.disclosure.purpose, self.disclosure.recipient_type, self.held.country)
        more = [category for category in self.disclosure.data_categories if category not in profile.carries]
        if personal(more):
            law = tuple(str(citation) for citation in profile.law)
            params: dict[str, str | int] = {"profile": profile.id, "count": len(more)}
            yield _own("disclosure/beyond-profile", Effect.CAUTIONS, law=law, standard="PRO-S08", params=params)

    def _of_consent(self) -> Iterator[Reason]:
        if self.consent is None:
            law = ("gdpr art. 6(1)(a)", "gdpr art. 7(1)")
            yield _own("disclosure/consent-unknown", Effect.BLOCKS, law=law, standard="PRO-S05")
            return
        index, consent = self.consent

        def block(name: str, at: str, *law: str, standard: str = "PRO-S05") -> Reason:
            place = f"{self.held.prefix}/consents/{index}/{at}"
            return _own(name, Effect.BLOCKS, place, law=law, standard=standard)

        if consent.status is ConsentStatus.NOT_REQUIRED:
            yield block("disclosure/consent-not-required", "status", "gdpr art. 6(1)(a)", "gdpr art. 7(1)")
        if consent.status in LAPSED and consent.withdrawn_at is None and consent.valid_until is None:
            yield block("disclosure/consent-not-in-force", "status", "gdpr art. 7(3)")
        if self._unnamed(consent):
            yield block("disclosure/recipient-not-named", "recipients", "gdpr art. 4(11)", standard="PRO-S10")
        if self._giver_in_conflict(consent):
            yield block(
                "disclosure/giver-suspected", "giver", "dir-2011-36 art. 14(2)", "crc art. 3(1)", standard="PRO-S06"
            )
        special = not SPECIAL.isdisjoint(self.disclosure.data_categories)
        if special and not _explicit(consent) and not self._other_condition():
            yield block("disclosure/not-explicit", "explicit", "gdpr art. 9(2)(a)", standard="PRO-S04")

    def _unnamed(self, consent: Consent) -> bool:
        """Return whether a consent names organisations and the recipient is known by kind alone."""
        named = consent.recipients
        kinds = {entry.type for entry in named if entry.ref is None}
        return (
            bool(named)
            and isinstance(self.disclosure.recipient, Absent)
            and self.disclosure.recipient_type not in kinds
            and any(entry.ref is not None for entry in named)
        )

    def _giver_in_conflict(self, consent: Consent) -> bool:
        """Return whether the case says elsewhere that the giver's interests conflict with the child's."""
        subject = self.context.subject
        if subject is None or not self.context.is_child(self.day):
            return False
        if consent.giver is ConsentGiver.PARENT:
            return given(subject.child_care_status) is ChildCareStatus.PARENT_SUSPECTED
        return consent.giver is ConsentGiver.GUARDIAN and self.held.guardian_in_conflict()

    def _other_condition(self) -> bool:
        """Return whether a basis for the purpose states a condition of article 9 that is not consent."""
        return any(
            self.disclosure.purpose in basis.purposes
            and basis.article9 not in NO_CONDITION
            and basis.article9 is not SpecialCategoryCondition.EXPLICIT_CONSENT
            and self._holds(basis)
            for basis in self.record.bases
        )

    def _holds(self, basis: ProcessingBasis) -> bool:
        return (basis.from_date is None or basis.from_date <= self.day) and (
            basis.to_date is None or self.day <= basis.to_date
        )

    def _of_basis(self, basis: ProcessingBasis, place: str) -> Iterator[Reason]:
        held = self.disclosure.data_categories
        controller = controller_type(self.record)
        police = basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE

        def block(name: str, at: str, *law: str, standard: str = "PRO-S03") -> Reason:
            return _own(name, Effect.BLOCKS, f"{place}/{at}", law=law, standard=standard)

        if not self._holds(basis):
            yield block("disclosure/basis-not-in-force", "from_date", "gdpr art. 6(1)")
        if basis.data_categories and personal(set(held) - set(basis.data_categories)):
            yield block("disclosure/basis-not-covering", "data_categories", "gdpr art. 6(1)", "gdpr art. 5(1)(b)")
        if basis.article6 is LawfulBasis.CONSENT:
            yield block("disclosure/basis-needs-consent", "consent_ref", "gdpr art. 6(1)(a)", standard="PRO-S05")
        if (
            basis.article6 is LawfulBasis.LEGITIMATE_INTERESTS
            and controller in PUBLIC
            and self.disclosure.purpose not in BESIDE_THE_TASK
        ):
            yield block("disclosure/authority-legitimate-interests", "article6", "gdpr art. 6(1)")
        if police and controller in NEVER_LAW_ENFORCEMENT:
            yield block("disclosure/basis-of-police", "article6", "led art. 1(1)", "gdpr art. 2(2)(d)")
        if basis.article6 in IN_LAW and basis.legal_provision is None:
            at = f"{place}/legal_provision"
            yield _own("disclosure/law-not-named", Effect.CAUTIONS, at, law=("gdpr art. 6(3)",), standard="PRO-S03")
        if not police and not SPECIAL.isdisjoint(held) and not self._special_carried(basis):
            yield block(
                "disclosure/special-without-condition",
                "article9",
                "gdpr art. 9(1)",
                "gdpr art. 9(2)",
                standard="PRO-S04",
            )

    def _special_carried(self, basis: ProcessingBasis) -> bool:
        if basis.article9 is not SpecialCategoryCondition.EXPLICIT_CONSENT:
            return basis.article9 not in NO_CONDITION
        held = consent_of(self.record, basis.consent_ref)
        if held is None or not _explicit(held[1]) or held[1].status not in GIVEN:
            return False
        asked = self.disclosure.model_copy(update={"consent_ref": held[1].id})
        record = self.record.model_copy(update={"disclosures": (asked,)})
        reasons = _Asked(self.held, record, 0, self.day).of_rules()
        return not any(reason.effect is Effect.BLOCKS for reason in reasons)

    def _of_ground(self, ground: WithoutConsentGround) -> Iterator[Reason]:
        if ground is WithoutConsentGround.CHILD_PROTECTION and self.context.is_adult(self.day):
            yield _own(
                "disclosure/not-a-child", Effect.CAUTIONS, law=("crc art. 1", "crc art. 3(1)"), standard="PRO-S03"
            )
        if ground is WithoutConsentGround.PUBLIC_TASK and controller_type(self.record) in PRIVATE:
            yield _own("disclosure/task-of-private", Effect.CAUTIONS, law=("gdpr art. 6(3)",), standard="PRO-S03")
        if ground is WithoutConsentGround.LEGAL_DUTY_TO_REPORT:
            yield from self._of_duty()

    def _of_duty(self) -> Iterator[Reason]:
        """Yield a caution where the duties to report that are known in the country do not concern this person."""
        fact = self.context.law(self.day).data_protection.reporting_duty
        if not fact.is_known or fact.value is None or not self.context.is_adult(self.day):
            return
        if not any(duty.concerns_adults for duty in fact.value):
            yield Reason(
                "disclosure/no-duty-known",
                Effect.CAUTIONS,
                standard="PRO-S03",
                legal_sources=("gdpr art. 6(3)",),
                national_sources=_national((fact,)),
                params={"country": f"@country/{self.held.country}"},
            )

    def _of_transfer(self) -> Iterator[Reason]:
        country, ground = self.disclosure.recipient_country, self.disclosure.transfer_ground
        if country is None or not outside_eea(country, self.day):
            return
        if ground is None:
            if adequate(country, self.day):
                yield _own("disclosure/adequacy-known", Effect.CAUTIONS, law=("gdpr art. 45",), standard="PRO-S14")
            return
        params: dict[str, str | int] = {"ground": f"@code/{ground.info.id}/{ground.value}"}
        law = ("led art. 35",) if ground in FOR_LAW_ENFORCEMENT else ("gdpr art. 44",)
        yield _own("disclosure/transfer-on-ground", Effect.CARRIES, law=law, standard="PRO-S14", params=params)

    def _of_offences(self, basis: int | None) -> Iterator[Reason]:
        """Yield what stands against data on offences in the hands of a body that is no authority."""
        controller = controller_type(self.record)
        ground = self.disclosure.without_consent_ground
        if DataCategory.CRIMINAL_OFFENCE not in self.disclosure.data_categories or controller in PUBLIC:
            return
        if ground in ORDERED | DANGER or ground is WithoutConsentGround.CHILD_PROTECTION:
            return
        held = self.record.bases if basis is None else (self.record.bases[basis],)
        if any(self.disclosure.purpose in each.purposes and _offences_allowed(each) for each in held):
            return
        effect = Effect.BLOCKS if controller in PRIVATE else Effect.CAUTIONS
        yield _own("disclosure/offences-without-authority", effect, law=("gdpr art. 10",), standard="PRO-S04")


def _offences_allowed(basis: ProcessingBasis) -> bool:
    if basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE:
        return True
    if basis.article10 is CriminalDataGround.AUTHORISED_BY_LAW:
        return basis.legal_provision is not None
    return basis.article10 is not None


def _explicit(consent: Consent) -> bool:
    return consent.explicit is True and (consent.form or ConsentForm.NOT_RECORDED) not in WEAK_FORMS


def _on_ground(ground: WithoutConsentGround) -> Reason:
    law = (
        ("gdpr art. 6(1)", "crc art. 3(1)") if ground is WithoutConsentGround.CHILD_PROTECTION else ("gdpr art. 6(1)",)
    )
    params: dict[str, str | int] = {"ground": f"@code/{ground.info.id}/{ground.value}"}
    return _own("disclosure/on-ground", Effect.CARRIES, law=law, standard="PRO-S03", params=params)


def _on_basis(basis: ProcessingBasis, place: str) -> Reason:
    law: tuple[str, ...] = ("gdpr art. 6(1)",)
    if basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE:
        law = ("led art. 8", "led art. 9(1)")
    elif basis.article6 in IN_LAW:
        law = ("gdpr art. 6(1)", "gdpr art. 6(3)")
    params: dict[str, str | int] = {"basis": f"@code/{basis.article6.info.id}/{basis.article6.value}"}
    return _own("disclosure/on-basis", Effect.CARRIES, place, law=law, standard="PRO-S03", params=params)


def _own(
    text: str,
    effect: Effect,
    pointer: str = "",
    *,
    law: tuple[str, ...] = (),
    standard: str | None = None,
    params: Mapping[str, str | int] | None = None,
) -> Reason:
    return Reason(text, effect, pointer, None, standard, law, params=params or {})


def _national(facts: Iterable[Fact[Any]]) -> tuple[str, ...]:
    read = (source for fact in facts for source in fact.sources if source.kind is SourceKind.LAW)
    return tuple(dict.fromkeys(source.citation for source in read))
