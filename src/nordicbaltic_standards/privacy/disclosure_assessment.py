"""The checks on one disclosure, planned or made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from nordicbaltic_standards.codelists.enumerations import (
    ConsentGiver,
    ConsentStatus,
    DataCategory,
    DataSubjectRight,
    RecipientType,
    TransferGround,
    WithoutConsentGround,
)
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtection, DataProtectionSection
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.traversal import iter_parts_with_pointer
from nordicbaltic_standards.privacy.decision import (
    DisclosureReason,
    Effect,
    national_sources,
    own_reason,
    permitted_by_basis,
    permitted_by_ground,
)
from nordicbaltic_standards.privacy.rule_reasons import (
    BLOCKING,
    INCONCLUSIVE,
    NOT_IN_RECORD,
    ON_BASES,
    ON_CONSENTS,
    ON_DISCLOSURES,
    ON_FILES,
    REASON_BY_RULE,
)
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.case_file.country_of_origin import may_be_of_origin
from nordicbaltic_standards.rules.code_groups import BASES_IN_LAW, CONSENT_ENDED, FOR_FIGURES
from nordicbaltic_standards.rules.consent_givers import given_on, speaks_for_adult
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation
from nordicbaltic_standards.rules.current_consents import latest
from nordicbaltic_standards.rules.data_categories import SPECIAL
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profile_for
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.protection.authorities import BESIDE_THE_TASK
from nordicbaltic_standards.rules.protection.conditions import OF_CRIMINAL_LAW, condition_elsewhere
from nordicbaltic_standards.rules.protection.consent_validity import (
    DANGER,
    LEAVES_NO_CHOICE,
    OVERRIDING_GROUNDS,
    personal,
)
from nordicbaltic_standards.rules.protection.controller_types import PRIVATE, controller_type, governing
from nordicbaltic_standards.rules.protection.disclosure_basis import in_force, reliance
from nordicbaltic_standards.rules.protection.disclosures import recipient_hidden
from nordicbaltic_standards.rules.protection.exclusions import excluding, names
from nordicbaltic_standards.rules.protection.objections import GRANTED, objected, opted_out
from nordicbaltic_standards.rules.protection.third_countries import FOR_LAW_ENFORCEMENT, claims_no_decision
from nordicbaltic_standards.rules.protection.transfers import of_law_enforcement
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.rules.severity import to_finding
from nordicbaltic_standards.rules.suspicion import ACCUSING, SignalType, accuses, barring, suspected_giver

ONLINE_CONSENT_AGE = 16
"""Age of article 8(1) GDPR, where that of a country is not known."""

CLOSED_TO_WHOM: frozenset[RecipientType] = frozenset({
    RecipientType.FAMILY, RecipientType.CONSULATE, RecipientType.FOREIGN_AUTHORITY, RecipientType.MEDIA_OR_PUBLIC,
})  # fmt: skip
"""Recipients to whom anything from a victim's file reveals that the person may be a victim."""


FROM_REQUESTS: dict[tuple[DataSubjectRight, str], tuple[str, str]] = {
    (DataSubjectRight.RESTRICTION, "gdpr"): ("disclosure/restricted", "gdpr art. 18"),
    (DataSubjectRight.RESTRICTION, "led"): ("disclosure/restricted-police", "led art. 16(3)"),
    (DataSubjectRight.ERASURE, "gdpr"): ("disclosure/erasure-granted", "gdpr art. 17"),
    (DataSubjectRight.ERASURE, "led"): ("disclosure/erasure-granted", "led art. 16(2)"),
}
"""What a person should check where the person's request was granted, by the instrument that governs the file, with the
article.

What restricted data may be used for in law enforcement is in recital 47 of Directive (EU) 2016/680, which was not
read."""


@dataclass(frozen=True, repr=False)
class DisclosureCase:
    """What of a case matters for disclosures. Has no `repr`, since it describes a person."""

    case: CaseFile | DataProtection
    record: DataProtectionSection
    country: str | None
    prefix: str

    def context(self, day: date) -> Context:
        """Return the context of the rules on a day."""
        return Context(day, self.country, self.case.subject, self.case, "exchange", organisation_given=True)

    @cached_property
    def consents(self) -> tuple[tuple[str, Consent], ...]:
        """The consents of the whole file with their places: first those of the list, then those elsewhere."""
        listed = [(f"{self.prefix}/consents/{index}", consent) for index, consent in enumerate(self.record.consents)]
        known = {consent.id for consent in self.record.consents}
        elsewhere = [
            (at, part)
            for at, part in iter_parts_with_pointer(self.case, (Consent,), "")
            if isinstance(part, Consent) and part.id not in known
        ]
        return (*listed, *elsewhere)


class DisclosureAssessment:
    """One disclosure of a record, and the checks on it."""

    def __init__(
        self, case: DisclosureCase, record: DataProtectionSection, index: int, day: date, *, before: bool
    ) -> None:
        self.case = case
        # Which data may leave does not depend on whether the rest were erased later.
        self.record = record = record.model_copy(update={"retention": ()})
        self.index = index
        self.day = day
        self.before = before
        """Whether the data have not left yet, so that what is not recorded can still be clarified."""
        self.disclosure = record.disclosures[index]
        self.context = case.context(day)
        self.rests = reliance(record, self.disclosure, self.context)
        self.basis = None if self.rests.basis is None else record.bases[self.rests.basis]

    def reasons(self) -> list[DisclosureReason]:
        """Return what permits the disclosure, what forbids it and what a person should check."""
        reasons = _once([*self._of_rules()])
        identifiers = {reason.id for reason in reasons}
        reasons += [reason for reason in self._of_own() if reason.id not in identifiers]
        shown = INCONCLUSIVE.isdisjoint(reason.id for reason in reasons)
        carried = self._carried() if shown else None
        return reasons if carried is None else [carried, *reasons]

    def _of_rules(self) -> Iterator[DisclosureReason]:
        """Yield what the rules report about the disclosure, and about the consent or legal basis behind it."""
        yield from self._reasons_of_rules(ON_DISCLOSURES, f"/disclosures/{self.index}", self.record)
        if self.rests.consent is not None and self.rests.place is not None:
            yield from self._reasons_of_rules(
                ON_CONSENTS, f"/consents/{self.rests.place}", self._as_it_stood(self.rests.consent)
            )
        if self.basis is not None:
            yield from self._reasons_of_rules(ON_BASES, f"/bases/{self.rests.basis}", self.record)
        if isinstance(self.case.case, CaseFile):
            yield from self._of_file(self.case.case)

    def _of_file(self, case: CaseFile) -> Iterator[DisclosureReason]:
        """Yield what the rules on whole files report about the disclosure, and about nothing else in the file."""
        file = case.model_copy(update={"data_protection": self.record, "referrals": (), "returns": ()})
        context = Context(self.day, self.case.country, case.subject, file, "exchange", organisation_given=True)
        at = f"{self.case.prefix}/disclosures/{self.index}"
        for identifier in ON_FILES:
            yield from self._reasons_of(rules[identifier], rules[identifier].check(file, context), at, "")

    def _as_it_stood(self, consent: Consent) -> DataProtectionSection:
        """Return the record with the consent as it was at the disclosure, before it was withdrawn or expired."""
        if consent.status not in CONSENT_ENDED or not in_force(consent, self.disclosure.at, self.case.country):
            return self.record
        stood = consent.model_copy(update={"status": ConsentStatus.GIVEN, "withdrawn_at": None})
        consents = (stood if each is consent else each for each in self.record.consents)
        return self.record.model_copy(update={"consents": tuple(consents)})

    def _reasons_of_rules(
        self, rule_ids: tuple[str, ...], at: str, record: DataProtectionSection
    ) -> Iterator[DisclosureReason]:
        for identifier in rule_ids:
            if identifier == "PRO-006" and self.disclosure.purpose in BESIDE_THE_TASK:
                continue
            rule = rules[identifier]
            yield from self._reasons_of(rule, rule.check(record, self.context), at, self.case.prefix)

    def _reasons_of(self, rule: Rule, verdict: RuleOutcome, at: str, prefix: str) -> Iterator[DisclosureReason]:
        """Yield the reasons for what a rule reports at a place and inside it."""
        violations = verdict if isinstance(verdict, list) else [verdict] if verdict is not None else []
        for violation in violations:
            inside = violation.at == at or violation.at.startswith(f"{at}/")
            if inside and (rule.id, violation.variant) in REASON_BY_RULE:
                finding = to_finding(rule, violation, prefix, self.case.country, self.day)
                yield self._reason(rule.id, violation, finding)

    def _reason(self, identifier: str, violation: Violation, finding: Finding) -> DisclosureReason:
        key = (identifier, violation.variant)
        stops = finding.severity is Severity.ERROR or key in BLOCKING or (self.before and key in NOT_IN_RECORD)
        text = REASON_BY_RULE[key]
        facts: tuple[Fact[Any], ...] = ()
        params = {name: value for name, value in violation.params.items() if name == "limit"}
        if key == ("PRO-010", ""):
            text, stops, facts, params = self._child_alone(violation)
        elif key == ("PRO-003", "disclosed"):
            text = text if self.rests.ground is None else "disclosure/ground-without-condition"
        elif key == ("PRO-014", "unknown"):
            text = self._unknown()
        elif key == ("PRO-015", "country"):
            stops = stops and not self._goes_all_the_same()
        pointer = finding.pointer if self.index < len(self.case.record.disclosures) else self._place_in_case(finding)
        return DisclosureReason(
            text,
            Effect.BLOCKS if stops else Effect.CAUTIONS,
            pointer,
            identifier,
            finding.standard,
            finding.legal_sources,
            (*finding.national_sources, *national_sources(facts)),
            finding.caveats,
            params,
        )

    def _place_in_case(self, finding: Finding) -> str:
        """Return a place in the caller's record; empty for a planned disclosure, which is not in it."""
        inside = finding.pointer.removeprefix(self.case.prefix)
        return "" if inside.startswith("/disclosures/") else finding.pointer

    def _child_alone(self, violation: Violation) -> tuple[str, bool, tuple[Fact[Any], ...], dict[str, str | int]]:
        """Return the effect of a child's own consent, by the age from which the country lets a child consent online.

        That age (GDPR art. 8) binds for online services only; a younger child certainly cannot decide alone on more
        than counselling, and an older one may be able to.
        """
        fact = self.context.law(self.day).data_protection.child_consent_age
        limit = fact.value if fact.is_known and fact.value is not None else ONLINE_CONSENT_AGE
        ages = self.context.ages(self.day)
        params: dict[str, str | int] = {"age": limit}
        if violation.severity is Severity.NOTICE:
            return "disclosure/child-alone-counselling", False, (), {}
        if ages is not None and ages[0] >= limit:
            return "disclosure/child-alone-older", False, (fact,), params
        return "disclosure/child-alone", True, (fact,), params

    def _unknown(self) -> str:
        """Return what is missing: the consent behind the legal basis, the legal basis, or the consent."""
        if self.basis is not None:
            return "disclosure/basis-needs-consent"
        return "disclosure/consent-unknown" if self.rests.field == "consent_ref" else "disclosure/basis-unknown"

    def _goes_all_the_same(self) -> bool:
        """Return whether danger, or a ground for transfers to any country, permits one to a country not named.

        While the person seeks asylum, a ground for transfers does not: it may be the country that they fled from.
        """
        if self.disclosure.without_consent_ground in DANGER:
            return True
        mission = self.disclosure.recipient_type is RecipientType.CONSULATE
        if not mission and may_be_of_origin(self.disclosure, self.case.case, self.context):
            return False
        fits = self.disclosure.transfer_ground not in {None, TransferGround.ADEQUACY, TransferGround.LED_ADEQUACY}
        return fits or mission

    def _carried(self) -> DisclosureReason | None:
        """Return what permits the disclosure."""
        rests, prefix = self.rests, self.case.prefix
        if rests.ground is not None:
            return permitted_by_ground(rests.ground)
        if rests.fault is not None or rests.elsewhere:
            return None
        if rests.consent is not None:
            place = self._place(rests.consent)
            law = ("gdpr art. 6(1)(a)", "gdpr art. 7")
            return own_reason("disclosure/on-consent", Effect.CARRIES, place, law=law, standard="PRO-S05")
        return None if self.basis is None else permitted_by_basis(self.basis, f"{prefix}/bases/{rests.basis}")

    def _place(self, consent: Consent) -> str:
        """Return the place of a consent; a withdrawn copy takes precedence wherever it is, also outside the list."""
        placed = (*self.case.consents, *iter_parts_with_pointer(self.case.case, (Consent,), ""))
        return next((at for at, each in placed if each is consent), "")

    def _of_own(self) -> Iterator[DisclosureReason]:
        """Yield what no single rule reports: on the whole file, the ground, requests, and what to check."""
        if self.rests.elsewhere:
            effect = Effect.BLOCKS if self.before else Effect.CAUTIONS
            yield own_reason("disclosure/consent-elsewhere", effect, law=("gdpr art. 7(1)",), standard="PRO-S05")
        if self.rests.consent is not None:
            yield from self._of_consent(self.rests.consent)
        elif self.basis is not None and self.basis.article6 in BASES_IN_LAW and self.basis.legal_provision is None:
            at = f"{self.case.prefix}/bases/{self.rests.basis}/legal_provision"
            yield own_reason(
                "disclosure/law-not-named", Effect.CAUTIONS, at, law=("gdpr art. 6(3)",), standard="PRO-S03"
            )
        if self.rests.ground is not None:
            yield from self._of_ground(self.rests.ground)
        yield from self._of_exclusions()
        yield from self._of_transfer()
        yield from self._of_requests()
        yield from self._of_recipient()
        yield from self._of_suspicion()

    def _of_consent(self, consent: Consent) -> Iterator[DisclosureReason]:
        place = self._place(consent)

        def reason(name: str, effect: Effect, at: str, *law: str, standard: str = "PRO-S05") -> DisclosureReason:
            return own_reason(name, effect, f"{place}/{at}" if place else "", law=law, standard=standard)

        if self.before and consent.given_at is not None and self.context.day_of(consent.given_at) > self.day:
            yield reason("disclosure/consent-not-in-force", Effect.BLOCKS, "given_at", "gdpr art. 7(1)")
        if any(entry != consent for entry in latest(each for each in self.record.consents if each.id == consent.id)):
            effect = Effect.BLOCKS if self.before else Effect.CAUTIONS
            yield reason("disclosure/consent-ambiguous", effect, "id", "gdpr art. 7(1)")
        if recipient_hidden(consent, self.disclosure):
            name = "disclosure/recipient-not-named" if self.before else "disclosure/recipient-not-known"
            effect = Effect.BLOCKS if self.before else Effect.CAUTIONS
            yield reason(name, effect, "recipients", "gdpr art. 4(11)", standard="PRO-S10")
        special = not SPECIAL.isdisjoint(self.disclosure.data_categories)
        decided = consent.giver is ConsentGiver.COURT_OR_AUTHORITY
        formless = consent.form is None and consent.explicit is True and not decided
        if self.before and special and formless and not condition_elsewhere(self.record, self.disclosure, self.context):
            yield reason("disclosure/not-explicit", Effect.BLOCKS, "form", "gdpr art. 9(2)(a)", standard="PRO-S04")
        yield from self._of_giver(consent, place)

    def _of_giver(self, consent: Consent, place: str) -> Iterator[DisclosureReason]:
        """Yield what the whole file shows against the person who consented on behalf of the victim.

        Whether a guardian is the parent or partner concerned can be clarified before the data leave.
        """
        given = given_on(consent, self.context)
        sign = suspected_giver(self.case.case, consent.giver, given)
        grown = speaks_for_adult(consent.giver, self.context, given)
        if sign is None or (grown and consent.giver is ConsentGiver.PARENT):
            # A rule reports that a parent cannot consent for an adult.
            return
        at = f"{place}/giver" if place else ""
        law = ("gdpr art. 4(11)",) if grown else ("dir-2011-36 art. 14(2)", "crc art. 3(1)")
        if not accuses(sign, consent.giver):
            effect = Effect.BLOCKS if self.before and sign.signal_type in ACCUSING else Effect.CAUTIONS
            yield own_reason("disclosure/giver-perhaps-suspected", effect, at, law=law, standard="PRO-S06")
            return
        name = "disclosure/giver-suspected-adult" if grown else "disclosure/giver-suspected"
        yield own_reason(name, Effect.BLOCKS, at, law=law, standard="PRO-S06")

    def _of_ground(self, ground: WithoutConsentGround) -> Iterator[DisclosureReason]:
        if ground is WithoutConsentGround.CHILD_PROTECTION and self.context.is_adult(self.day):
            yield own_reason(
                "disclosure/not-a-child", Effect.CAUTIONS, law=("crc art. 1", "crc art. 3(1)"), standard="PRO-S03"
            )
        if ground is WithoutConsentGround.PUBLIC_TASK and controller_type(self.record) in PRIVATE:
            yield own_reason("disclosure/task-of-private", Effect.CAUTIONS, law=("gdpr art. 6(3)",), standard="PRO-S03")
        if ground is WithoutConsentGround.LEGAL_DUTY_TO_REPORT:
            yield from self._of_duty()

    def _of_duty(self) -> Iterator[DisclosureReason]:
        """Yield a caution where the country's known duties to report do not concern this person."""
        fact = self.context.law(self.day).data_protection.reporting_duty
        if not fact.is_known or fact.value is None or not self.context.is_adult(self.day):
            return
        if not any(duty.concerns_adults for duty in fact.value):
            yield DisclosureReason(
                "disclosure/no-duty-known",
                Effect.CAUTIONS,
                standard="PRO-S03",
                legal_sources=("gdpr art. 6(3)",),
                national_sources=national_sources((fact,)),
                params={"country": f"@country/{self.case.country}"},
            )

    def _of_exclusions(self) -> Iterator[DisclosureReason]:
        """Yield exclusions that the rule does not report: elsewhere in the file, or possibly of the recipient."""
        if self.disclosure.without_consent_ground in OVERRIDING_GROUNDS:
            return
        places = self.case.consents
        law = ("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)")
        for consent, entry in excluding((each for _, each in places), self.disclosure, self.context):
            at = next(f"{place}/exclusions" for place, each in places if each is consent)
            if names(entry, self.disclosure):
                if not any(each is consent for each in self.record.consents):
                    yield own_reason("disclosure/excluded", Effect.BLOCKS, at, law=law, standard="PRO-S10")
                continue
            effect = Effect.BLOCKS if self.before and entry.type is not None else Effect.CAUTIONS
            yield own_reason("disclosure/excluded-perhaps", effect, at, law=law, standard="PRO-S10")

    def _of_transfer(self) -> Iterator[DisclosureReason]:
        country, ground = self.disclosure.recipient_country, self.disclosure.transfer_ground
        union = union_law()
        if country is None or not union.outside_eea(country, self.day):
            return
        if ground is None:
            of_police = governing(self.record) == "led"
            if union.adequacy_on(country, self.day, "led" if of_police else "gdpr"):
                law = ("led art. 36",) if of_police else ("gdpr art. 45",)
                yield own_reason("disclosure/adequacy-known", Effect.CAUTIONS, law=law, standard="PRO-S14")
            return
        decision = union.adequacy_on(country, self.day)
        if ground is TransferGround.ADEQUACY and decision is not None and decision.only:
            yield own_reason(
                "disclosure/transfer-adequacy-partial", Effect.CAUTIONS, law=("gdpr art. 45",), standard="PRO-S14"
            )
        params: dict[str, str | int] = {"ground": f"@code/{ground.info.id}/{ground.value}"}
        law = ("led art. 35",) if ground in FOR_LAW_ENFORCEMENT else ("gdpr art. 44",)
        by_directive = of_law_enforcement(self.record, self.disclosure)
        if claims_no_decision(ground, country, self.day, by_directive=by_directive):
            return
        yield own_reason("disclosure/transfer-on-ground", Effect.CARRIES, law=law, standard="PRO-S14", params=params)

    def _of_requests(self) -> Iterator[DisclosureReason]:
        """Yield the person's requests: restriction or end of the use of their data, or an objection to it."""
        prefix = self.case.prefix
        for index, request in enumerate(self.record.requests):
            known = FROM_REQUESTS.get((request.right, governing(self.record)))
            if known is not None and request.outcome in GRANTED and request.received_on <= self.day:
                name, law = known
                yield own_reason(name, Effect.CAUTIONS, f"{prefix}/requests/{index}", law=(law,), standard="PRO-S12")
        at = objected(self.record, self.day)
        if at is not None:
            yield self._against("disclosure/objection", at)
        at = opted_out(self.record, self.disclosure.purpose, self.disclosure.at)
        if at is not None:
            yield self._against("disclosure/opted-out", at)

    def _against(self, name: str, at: str) -> DisclosureReason:
        """Return the caution that the person objects to the use, with national law on statistics and research.

        Directive (EU) 2016/680 contains no right to object to processing by law enforcement.
        """
        of_police = governing(self.record) == "led" and self.disclosure.purpose in OF_CRIMINAL_LAW
        law = self.context.law(self.day).data_protection
        own_law = law.statistics_opt_out.value and self.disclosure.purpose in FOR_FIGURES
        return DisclosureReason(
            name,
            Effect.CAUTIONS,
            f"{self.case.prefix}{at}",
            standard="PRO-S12",
            legal_sources=() if of_police else ("gdpr art. 21",),
            national_sources=national_sources((law.victim_confidentiality_rule,)) if own_law else (),
        )

    def _of_recipient(self) -> Iterator[DisclosureReason]:
        """Yield what exceeds the exchange profile, and what the recipient learns from any data at all."""
        requested = self.disclosure.data_categories
        exchange_profile = exchange_profile_for(
            self.disclosure.purpose, self.disclosure.recipient_type, self.case.country
        )
        more = [category for category in requested if category not in exchange_profile.carries]
        if personal(more):
            law = tuple(str(citation) for citation in exchange_profile.law)
            params: dict[str, str | int] = {"profile": exchange_profile.id, "count": len(more)}
            yield own_reason("disclosure/beyond-profile", Effect.CAUTIONS, law=law, standard="PRO-S08", params=params)
        consent = self.rests.consent
        agreed = consent is not None and DataCategory.VICTIMISATION in consent.data_categories
        if self.disclosure.recipient_type in CLOSED_TO_WHOM and not agreed:
            law = ("cets197 art. 11(1)", "gdpr art. 5(1)(c)")
            yield own_reason("disclosure/presence-told", Effect.CAUTIONS, law=law, standard="PRO-S08")

    def _of_suspicion(self) -> Iterator[DisclosureReason]:
        """Yield that the recipient is suspected or excluded, or is of a kind to which such a person belongs.

        Danger, a duty or an order can still require the disclosure. No record shows since when someone is suspected or
        excluded: perhaps it was not known when the data left, as the rule on case files assumes too.
        """
        sign = barring(self.case.case, self.disclosure.recipient, self.disclosure.recipient_type, self.day)
        if sign is None or sign.pointer.endswith("/exclusions"):
            # Exclusions are checked one by one, with their days.
            return
        ground, unwanted = self.disclosure.without_consent_ground, sign.signal_type is SignalType.UNWANTED
        compelled = ground in (OVERRIDING_GROUNDS if unwanted else LEAVES_NO_CHOICE)
        effect = Effect.BLOCKS if self.before and not compelled else Effect.CAUTIONS
        if unwanted:
            law: tuple[str, ...] = ("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)")
            yield own_reason("disclosure/excluded", effect, sign.pointer, law=law, standard="PRO-S10")
            return
        name = "disclosure/recipient-perhaps-suspected"
        if sign.signal_type in ACCUSING:
            name = "disclosure/recipient-suspected-compelled" if compelled else "disclosure/recipient-suspected"
        law = ("cets197 art. 11(1)", "cets197 art. 28(1)")
        yield own_reason(name, effect, sign.pointer, law=law, standard="PRO-S01")


def _once(reasons: list[DisclosureReason]) -> list[DisclosureReason]:
    """Return the reasons; of equal ones for one place, the most serious."""
    kept: dict[tuple[str, str], DisclosureReason] = {}
    for reason in reasons:
        before = kept.get((reason.id, reason.pointer))
        if before is None or (reason.effect is Effect.BLOCKS and before.effect is not Effect.BLOCKS):
            kept[reason.id, reason.pointer] = reason
    return list(kept.values())
