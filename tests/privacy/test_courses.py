"""Courses of a referral, of a consent and of erasing, step by step in any order: what holds at each step."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.privacy import erase, may_disclose
from privacy.test_erase import ALL_DUTIES, case, held, without_what_it_entered
from privacy.test_may_disclose import CONSENT, data

Json = dict[str, Any]
ON_THE_WAY = {"draft", "sent", "received", "accepted", "in-progress"}
STEPS_AFTER_DRAFT = (
    "sent_at",
    "received_at",
    "acknowledged_at",
    "responded_at",
    "completed_at",
    "outcome",
    "follow_up_on",
)


class Referring(RuleBasedStateMachine):
    """A referral to a shelter on a consent, which the person can withdraw at any step."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime.fromisoformat("2026-02-19T15:50:00+02:00")
        whole = example("referral", "EE")
        self.referral: Json = {name: value for name, value in whole.items() if name not in STEPS_AFTER_DRAFT}
        self.referral |= {"status": "draft", "urgency": "planned"}
        self.withdrawn = False

    def step(self, status: str, **fields: Any) -> None:
        self.now += timedelta(hours=1)
        times = {name: self.now.isoformat() for name, value in fields.items() if value is None}
        self.referral |= {"status": status} | fields | times

    @property
    def status(self) -> str:
        return str(self.referral["status"])

    def judged(self, referral: Json) -> set[str]:
        report = validate(referral | {"recorded_at": self.now.isoformat()})
        return {finding.rule for finding in report.errors}

    @precondition(lambda self: self.status == "draft" and not self.withdrawn)
    @rule()
    def send(self) -> None:
        self.step("sent", sent_at=None)

    @precondition(lambda self: self.status == "sent")
    @rule()
    def receive(self) -> None:
        self.step("received", received_at=None, acknowledged_at=None)

    @precondition(lambda self: self.status in {"sent", "received"})
    @rule()
    def accept(self) -> None:
        self.step("accepted", responded_at=None)

    @precondition(lambda self: self.status in {"sent", "received"})
    @rule()
    def decline(self) -> None:
        self.step("declined", responded_at=None, decline_reason="no-capacity")

    @precondition(lambda self: self.status == "accepted")
    @rule()
    def begin(self) -> None:
        self.step("in-progress")

    @precondition(lambda self: self.status in {"accepted", "in-progress"})
    @rule()
    def complete(self) -> None:
        self.step("completed", completed_at=None, outcome="service-provided")

    @precondition(lambda self: not self.withdrawn)
    @rule()
    def withdraw(self) -> None:
        self.step("consent-withdrawn" if self.status in ON_THE_WAY else self.status)
        self.withdrawn = True
        gone = {"status": "withdrawn", "withdrawn_at": self.now.isoformat()}
        if "sent_at" in self.referral:
            gone["withdrawal_notified"] = [{"recipient": self.referral["recipient"]["ref"], "at": self.now.isoformat()}]
        self.referral["consent"] = self.referral["consent"] | gone

    @rule(minutes=st.integers(1, 60))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @precondition(lambda self: self.withdrawn and "sent_at" not in self.referral)
    @rule()
    def sending_it_all_the_same_is_an_error(self) -> None:
        later = (self.now + timedelta(minutes=1)).isoformat()
        assert self.judged(self.referral | {"status": "sent", "sent_at": later})

    @invariant()
    def every_step_is_sound(self) -> None:
        assert self.judged(self.referral) == set()

    @invariant()
    def nothing_leaves_on_a_consent_after_its_withdrawal(self) -> None:
        answer = may_disclose(
            data(self.referral["consent"]), "shelter", "support", ["contact"], self.now, recipient_country="EE",
            consent_ref="c1",
        )  # fmt: skip
        assert not (answer.allowed and self.withdrawn)


CATEGORIES = ("contact", "demographic", "special-health")
KINDS = ("shelter", "police")


class Consenting(RuleBasedStateMachine):
    """Consents that are given, narrowed, withdrawn, that run out and exclude; each entry of a record stays in it."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime.fromisoformat("2026-01-05T10:00:00+02:00")
        self.entries: list[Json] = []

    def enter(self, **fields: Any) -> None:
        self.now += timedelta(days=1)
        entry = {name: value for name, value in CONSENT.items() if name != "valid_until"}
        entry |= {"given_at": self.now.isoformat()} | fields
        self.entries.append(entry)

    @rule(
        name=st.sampled_from(["c1", "c2"]),
        categories=st.lists(st.sampled_from(CATEGORIES), min_size=1, unique=True),
        kind=st.none() | st.sampled_from(KINDS),
    )
    def give(self, name: str, categories: list[str], kind: str | None) -> None:
        named = {} if kind is None else {"recipients": [{"type": kind}]}
        self.enter(id=name, data_categories=categories, scopes=["support-and-services", "share-with-police"], **named)

    @precondition(lambda self: self.entries)
    @rule(take=st.data())
    def narrow(self, take: st.DataObject) -> None:
        before = take.draw(st.sampled_from(self.entries))
        if len(before["data_categories"]) > 1 and before["status"] == "given":
            kept = {name: value for name, value in before.items() if name != "given_at"}
            self.enter(**kept | {"data_categories": before["data_categories"][1:]})

    @precondition(lambda self: self.entries)
    @rule(take=st.data(), beside=st.booleans())
    def withdraw(self, take: st.DataObject, beside: bool) -> None:
        """In its entry, or by one more entry of the same consent."""
        self.now += timedelta(days=1)
        entry = take.draw(st.sampled_from(self.entries))
        gone = {"status": "withdrawn", "withdrawn_at": self.now.isoformat()}
        if beside:
            self.entries.append({**entry, **gone})
        else:
            entry |= gone

    @precondition(lambda self: self.entries)
    @rule(take=st.data())
    def run_out(self, take: st.DataObject) -> None:
        entry = take.draw(st.sampled_from(self.entries))
        entry["valid_until"] = self.now.date().isoformat()
        self.now += timedelta(days=1)

    @rule(name=st.sampled_from(["c1", "c2"]), kind=st.sampled_from(KINDS))
    def exclude(self, name: str, kind: str) -> None:
        self.enter(id=name, status="refused", exclusions=[{"type": kind}])

    def stands(self, name: str) -> Json | None:
        """Return the entry that decides on a consent, by the last thing that happened to it, if it is one that carries."""
        mine = [entry for entry in self.entries if entry["id"] == name]
        last = max(mine, key=lambda entry: entry.get("withdrawn_at") or entry["given_at"], default=None)
        over = last is None or last["status"] != "given" or last.get("valid_until", "2099") < str(self.now.date())
        return None if over else last

    def excluded(self, kind: str) -> bool:
        """Return whether the person excluded a kind of recipient and named it in no consent since.

        The scope of sharing with the police names the police where a consent names no recipients.
        """
        no = [entry["given_at"] for entry in self.entries if {"type": kind} in entry.get("exclusions", ())]
        yes = [entry["given_at"] for name in ("c1", "c2") if (entry := self.stands(name)) and speaks_of(entry, kind)]
        return any(not any(said < later for later in yes) for said in no)

    @invariant()
    def data_leave_only_on_what_the_person_wants_now(self) -> None:
        for kind, purpose in (("shelter", "support"), ("police", "protection-from-danger")):
            for category in CATEGORIES:
                answer = may_disclose(
                    data(*self.entries),
                    kind,
                    purpose,
                    [category],
                    self.now + timedelta(hours=1),
                    recipient_country="EE",
                )
                wanted = [
                    entry
                    for name in ("c1", "c2")
                    if (entry := self.stands(name)) is not None
                    and category in entry["data_categories"]
                    and (names(entry, kind) or "recipients" not in entry)
                ]
                assert not answer.allowed or (wanted and not self.excluded(kind)), (kind, category)
                if kind == "shelter" and wanted and not self.excluded(kind):
                    assert answer.allowed, (kind, category)


def speaks_of(entry: Json, kind: str) -> bool:
    return names(entry, kind) or (kind == "police" and "recipients" not in entry)


def names(entry: Json, kind: str) -> bool:
    return {"type": kind} in entry.get("recipients", ())


ERASED_BEFORE_WHAT_IT_EXPLAINS = {
    "COM-017": "who represented the child was erased before the claim",
    "PRO-003": "the condition for special categories was erased before the account of a disclosure",
    "PRO-014": "the basis was erased before the account of a disclosure that names it",
    "REF-001": "the consent was erased before the referral that rests on it",
}
"""Errors of a record from which data of one category were erased before those of another, each with the reason."""


class ErasingInSteps(RuleBasedStateMachine):
    """A closed case that is erased again and again, on later days and as further duties are met."""

    @initialize(
        code=st.sampled_from(REGION),
        due=st.dictionaries(
            st.sampled_from([category.value.replace("-", "_") for category in DataCategory]),
            st.dates(date(2027, 1, 1), date(2045, 1, 1)),
        ),
    )
    def close(self, code: str, due: dict[str, date]) -> None:
        self.now = date(2026, 12, 1)
        self.settled: frozenset[str] = frozenset()
        read = validate(case(code, **{name: {"due_on": day.isoformat()} for name, day in due.items()})).record
        assert read is not None
        self.first = read.model_dump(mode="json")
        self.record: Json | None = self.first
        self.left = held(without_what_it_entered(self.first))

    @rule(days=st.integers(0, 3000), met=st.sets(st.sampled_from(ALL_DUTIES), max_size=3))
    def erase(self, days: int, met: set[str]) -> None:
        self.now += timedelta(days=days)
        self.settled |= met
        done = erase(self.record or {}, on=min(self.now, date(2090, 1, 1)), settled=self.settled)
        if self.record is not None:
            assert done.findings == ()
        self.record = done.record

    @invariant()
    def nothing_that_was_erased_comes_back(self) -> None:
        left: Counter[DataCategory] = held(without_what_it_entered(self.record))
        assert not left - self.left
        self.left = left

    @invariant()
    def what_is_left_is_sound(self) -> None:
        if self.record is not None:
            on = min(self.now, date(2090, 1, 1))
            before = {finding.rule for finding in validate(self.first, on=on).errors}
            found = {finding.rule for finding in validate(self.record, on=on).errors}
            assert found <= before | set(ERASED_BEFORE_WHAT_IT_EXPLAINS)


TestReferring = Referring.TestCase
TestConsenting = Consenting.TestCase
TestErasingInSteps = ErasingInSteps.TestCase
