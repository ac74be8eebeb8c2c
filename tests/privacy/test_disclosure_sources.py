"""Which law and which regional standard each reason of an answer on a disclosure cites, stated by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from documents import CHILD, POLICE_RECORD, record
from nordicbaltic_standards import rules
from nordicbaltic_standards.i18n.messages import UI_TEXTS
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.privacy import DisclosureDecision, DisclosureReason, judge_disclosures, may_disclose
from nordicbaltic_standards.testing.vectors import all_vectors
from privacy.test_disclosure_law import before, file_of_a_child
from privacy.test_may_disclose import AUTHORITY, CONSENT, NGO, POLICE, TASK, asked, data

Cited = tuple[tuple[str, ...], str | None]

OF_QUESTION: dict[str, set[Cited]] = {
    "adequacy-known": {(("gdpr art. 45",), "PRO-S14"), (("led art. 36",), "PRO-S14")},
    "consent-ambiguous": {(("gdpr art. 7(1)",), "PRO-S05")},
    "consent-elsewhere": {(("gdpr art. 7(1)",), "PRO-S05")},
    "consent-not-in-force": {(("gdpr art. 7(1)",), "PRO-S05")},
    "copy-of-child": {(("gdpr art. 12(1)", "cets197 art. 28(1)"), "PRO-S12")},
    "countries-contradict": {(("gdpr art. 44",), None)},
    "erasure-granted": {(("gdpr art. 17",), "PRO-S12"), (("led art. 16(2)",), "PRO-S12")},
    "excluded": {(("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)"), "PRO-S10")},
    "excluded-perhaps": {(("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)"), "PRO-S10")},
    "giver-perhaps-suspected": {
        (("dir-2011-36 art. 14(2)", "crc art. 3(1)"), "PRO-S06"),
        (("gdpr art. 4(11)",), "PRO-S06"),
    },
    "law-not-named": {(("gdpr art. 6(3)",), "PRO-S03")},
    "no-duty-known": {(("gdpr art. 6(3)",), "PRO-S03")},
    "not-a-child": {(("crc art. 1", "crc art. 3(1)"), "PRO-S03")},
    "not-explicit": {(("gdpr art. 9(2)(a)",), "PRO-S04")},
    "not-personal": {((), None)},
    "objection": {(("gdpr art. 21",), "PRO-S12"), ((), "PRO-S12")},
    "on-basis": {
        (("gdpr art. 6(1)",), "PRO-S03"),
        (("gdpr art. 6(1)", "gdpr art. 6(3)"), "PRO-S03"),
        (("led art. 8", "led art. 9(1)"), "PRO-S03"),
    },
    "on-consent": {(("gdpr art. 6(1)(a)", "gdpr art. 7"), "PRO-S05")},
    "on-ground": {(("gdpr art. 6(1)",), "PRO-S03"), (("gdpr art. 6(1)", "crc art. 3(1)"), "PRO-S03")},
    "opted-out": {(("gdpr art. 21",), "PRO-S12")},
    "own-data": {(("gdpr art. 15",), "PRO-S12")},
    "presence-told": {(("cets197 art. 11(1)", "gdpr art. 5(1)(c)"), "PRO-S08")},
    "recipient-not-known": {(("gdpr art. 4(11)",), "PRO-S10")},
    "recipient-not-named": {(("gdpr art. 4(11)",), "PRO-S10")},
    "recipient-perhaps-suspected": {(("cets197 art. 11(1)", "cets197 art. 28(1)"), "PRO-S01")},
    "recipient-suspected": {(("cets197 art. 11(1)", "cets197 art. 28(1)"), "PRO-S01")},
    "recipient-suspected-compelled": {(("cets197 art. 11(1)", "cets197 art. 28(1)"), "PRO-S01")},
    "recipient-unknown": {(("gdpr art. 5(1)(b)",), None)},
    "record-broken": {((), None)},
    "restricted": {(("gdpr art. 18",), "PRO-S12")},
    "restricted-police": {(("led art. 16(3)",), "PRO-S12")},
    "task-of-private": {(("gdpr art. 6(3)",), "PRO-S03")},
    "transfer-adequacy-partial": {(("gdpr art. 45",), "PRO-S14")},
    "transfer-on-ground": {(("gdpr art. 44",), "PRO-S14"), (("led art. 35",), "PRO-S14")},
}
"""What is asked of the whole file or of the question itself: provisions and standard, one pair for each law that can apply.

What goes beyond an exchange profile cites the provisions of that profile, and stands by itself below.
"""

OF_RULE: dict[str, tuple[str, str]] = {
    "authority-legitimate-interests": ("PRO-S03", "gdpr art. 6(1)"),
    "basis-needs-consent": ("PRO-S10", "gdpr art. 6(1)"),
    "basis-not-covering": ("PRO-S10", "gdpr art. 6(1)"),
    "basis-not-in-force": ("PRO-S10", "gdpr art. 6(1)"),
    "basis-of-police": ("PRO-S03", "led art. 9(1)"),
    "basis-other-purpose": ("PRO-S10", "gdpr art. 6(1)"),
    "basis-unknown": ("PRO-S10", "gdpr art. 6(1)"),
    "border-not-covered": ("PRO-S10", "gdpr art. 6(1)(a)"),
    "child-alone": ("PRO-S06", "crc art. 12"),
    "child-alone-counselling": ("PRO-S06", "crc art. 12"),
    "child-alone-older": ("PRO-S06", "crc art. 12"),
    "child-in-public": ("PRO-S02", "cets197 art. 11(2)"),
    "child-not-heard": ("PRO-S06", "crc art. 12"),
    "consent-bundled": ("PRO-S05", "gdpr art. 7(2)"),
    "consent-conditional": ("PRO-S05", "gdpr art. 7(4)"),
    "consent-end-unknown": ("PRO-S05", "gdpr art. 7(3)"),
    "consent-form-unknown": ("PRO-S05", "gdpr art. 7(1)-(2)"),
    "consent-never-given": ("PRO-S05", "gdpr art. 6(1)(a)"),
    "consent-not-in-force": ("PRO-S05", "gdpr art. 7(3)"),
    "consent-not-informed": ("PRO-S05", "gdpr art. 4(11)"),
    "consent-not-required": ("PRO-S10", "gdpr art. 6(1)"),
    "consent-unknown": ("PRO-S10", "gdpr art. 5(2)"),
    "consent-unspecific": ("PRO-S10", "gdpr art. 6(1)(a)"),
    "data-not-covered": ("PRO-S10", "gdpr art. 6(1)(a)"),
    "excluded": ("PRO-S10", "gdpr art. 6(1)(a)"),
    "giver-perhaps-suspected": ("PRO-S06", "dir-2011-36 art. 14(2)"),
    "giver-suspected": ("PRO-S06", "dir-2011-36 art. 14(2)"),
    "giver-suspected-adult": ("PRO-S06", "gdpr art. 4(11)"),
    "giver-unknown": ("PRO-S06", "crc art. 12"),
    "ground-without-condition": ("PRO-S04", "gdpr art. 9(2)"),
    "identity-in-figures": ("PRO-S08", "cets197 art. 11(1)"),
    "no-ground": ("PRO-S10", "gdpr art. 6(1)"),
    "not-explicit": ("PRO-S10", "gdpr art. 9(2)(a)"),
    "of-age": ("PRO-S06", "gdpr art. 7"),
    "offences-without-authority": ("PRO-S04", "gdpr art. 10"),
    "origin": ("REF-S13", "cets197 art. 40(4)"),
    "purpose-not-covered": ("PRO-S10", "gdpr art. 5(1)(b)"),
    "recipient-not-named": ("PRO-S10", "gdpr art. 6(1)(a)"),
    "special-without-condition": ("PRO-S04", "gdpr art. 9(2)"),
    "transfer-adequacy-unknown": ("PRO-S14", "gdpr art. 45"),
    "transfer-authority": ("PRO-S14", "gdpr art. 49"),
    "transfer-police": ("PRO-S14", "gdpr art. 49"),
    "transfer-repeated": ("PRO-S14", "gdpr art. 49(1)"),
    "transfer-risks-not-explained": ("PRO-S14", "gdpr art. 49(1)(a)"),
    "transfer-to-organisation": ("PRO-S14", "gdpr art. 46"),
    "transfer-without-ground": ("PRO-S14", "gdpr art. 44"),
    "whereabouts-purpose": ("PRO-S09", "gdpr art. 5(1)(c)"),
    "whereabouts-recipient": ("PRO-S09", "cets197 art. 11(1)"),
    "whereabouts-return": ("PRO-S09", "cets197 art. 28(1)"),
}
"""What a rule says of disclosures too: the standard, and a provision that is cited where the GDPR or a treaty decides.

``country-unknown`` is said by two rules, of two standards, and stands by itself below.
"""

BY_TWO_RULES = {"PRO-015": ("PRO-S14", "gdpr art. 44"), "CAS-014": ("REF-S13", "cets197 art. 40(4)")}


def request(right: str) -> dict[str, Any]:
    return {"right": right, "received_on": "2026-05-01", "answered_on": "2026-05-20", "outcome": "granted"}


def asked_besides() -> Iterator[DisclosureDecision]:
    """Yield answers on what no vector tells of."""
    yield asked(data(CONSENT), recipient=OrganisationRef(ref="org-7k2"))
    yield asked(data(CONSENT), recipient=POLICE, recipient_country="LV")
    yield may_disclose({"record_type": "referral"}, "shelter", "support", ["contact"], date(2026, 6, 1))
    for right in ("restriction", "erasure", "objection"):
        for document in (data(CONSENT, bases=[TASK]), POLICE_RECORD):
            of_police = document is POLICE_RECORD
            yield asked(
                document | {"requests": [request(right)]},
                **({"recipient": POLICE, "purpose": "investigation", "basis_ref": "b1"} if of_police else {}),
            )
    no_research = CONSENT | {"id": "c2", "status": "refused", "scopes": ["research"]}
    research = TASK | {"purposes": ["research"]}
    yield asked(data(CONSENT, no_research, bases=[research]), purpose="research", basis_ref="b1")
    yield asked(data(CONSENT | {"scopes": ["support-and-services"]}, subject=CHILD))
    for more in (
        {"article6": "law-enforcement-directive"},
        {"article6": "legitimate-interests"},
        {"legal_provision": None},
    ):
        basis = {name: value for name, value in (TASK | more).items() if value is not None}
        for controller in (NGO, AUTHORITY):
            yield asked(data(bases=[basis]) | {"controller": controller}, basis_ref="b1", categories=["demographic"])
    yield asked(
        data(subject=CHILD | {"child_care_status": "parent-suspected"}),
        recipient="the-person",
        purpose="person-request",
    )
    grown = {"pseudonym": "Nbs-7f3k-q2", "birth_date": "2007-10-01"}
    guardian = {"ref": "g1", "appointed_on": "2025-06-01", "conflict_of_interest": True}
    for subject, more in ((CHILD, {}), (grown, {}), (grown, {"ended_on": "2026-01-10"})):
        changes = {"/subject": subject, "/identification/child": {"guardian": guardian | more}}
        yield before(file_of_a_child("guardian", changes))
    file = record("case-file", status="open", opened_on="2026-03-01", data_protection=data(CONSENT, bases=[TASK]))
    yield asked(file | {"referrals": [referral({"id": "c9", "status": "given", "exclusions": [{"type": "shelter"}]})]})


def referral(consent: dict[str, Any]) -> dict[str, Any]:
    sent = {"sender": {"ref": "a"}, "recipient": {"ref": "b"}, "consent": consent}
    return record("referral", type="service", status="draft", **sent)


@cache
def reasons() -> dict[tuple[str, str | None], set[DisclosureReason]]:
    """Return every reason that vectors and questions call forth, by its text and rule."""
    found: dict[tuple[str, str | None], set[DisclosureReason]] = defaultdict(set)
    answers = list(asked_besides())
    for rule, vectors in all_vectors().items():
        if rule.startswith(("PRO-", "CAS-")):
            for vector in vectors:
                answers += judge_disclosures(vector.record)
                answers += asked_again(vector.record)
    for answer in answers:
        for reason in answer.reasons:
            found[reason.id.removeprefix("disclosure/"), reason.rule].add(reason)
    return found


def asked_again(document: dict[str, Any]) -> Iterator[DisclosureDecision]:
    """Yield what would have been answered on the disclosures of a record, on the day before a consent as well."""
    for each in document.get("data_protection", document).get("disclosures", ()):
        for on in (date(2026, 6, 1), date(2026, 3, 1)):
            yield may_disclose(
                document, each["recipient_type"], each["purpose"], each.get("data_categories") or ["contact"], on,
                recipient_country=each.get("recipient_country"), consent_ref=each.get("consent_ref"),
                without_consent_ground=each.get("without_consent_ground"),
            )  # fmt: skip


def test_what_the_whole_file_tells_cites_its_own_law():
    seen: dict[str, set[Cited]] = defaultdict(set)
    for (name, rule), said in reasons().items():
        if rule is None:
            seen[name] |= {(reason.legal_sources, reason.standard) for reason in said}
    beyond = seen.pop("beyond-profile")
    assert {standard for _, standard in beyond} == {"PRO-S08"}
    assert all(law for law, _ in beyond)
    assert seen == OF_QUESTION


def test_what_a_rule_tells_cites_the_law_of_the_rule():
    met = set()
    for (name, rule), said in reasons().items():
        if rule is None:
            continue
        standard, law = BY_TWO_RULES[rule] if name == "country-unknown" else OF_RULE[name]
        met.add(name)
        assert {reason.standard for reason in said} == {standard, rules[rule].standard}, name
        for reason in said:
            assert set(reason.legal_sources) <= {str(source) for source in rules[rule].legal_sources}, name
        assert any(law in reason.legal_sources for reason in said), name
    assert met == {*OF_RULE, "country-unknown"}


def test_every_reason_has_its_law():
    texts = {text.removeprefix("disclosure/") for text in UI_TEXTS if text.startswith("disclosure/")}
    assert texts == {*OF_QUESTION, *OF_RULE, "beyond-profile", "country-unknown"}
