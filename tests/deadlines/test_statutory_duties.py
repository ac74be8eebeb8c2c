"""The dates of those who help: how long records are kept, answers on data protection, referrals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from documents import ADULT, CHILD, record
from nordicbaltic_standards import LANGUAGES, deadlines, example, validate
from nordicbaltic_standards.codelists.enumerations import LegalCondition, LegalEvent, Unit
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.deadlines.retention import KINDS
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.privacy import RetentionReason, erase

TODAY = date(2026, 11, 24)
NOT_RECORDED = "deadline-remark/event-not-recorded"


def of(data: dict[str, Any], on: date = TODAY) -> tuple[Deadline, ...]:
    report = validate(data, profile="draft")
    held = report.record
    assert held is not None, [finding.pointer for finding in report.findings]
    return deadlines(held, on)


def named(found: tuple[Deadline, ...], identifier: str) -> list[Deadline]:
    return [deadline for deadline in found if deadline.id == identifier]


# Keeping and erasing


def file(code: str, controller: str | None, subject: dict[str, Any] = ADULT, **more: Any) -> tuple[Deadline, ...]:
    """Return the dates of a closed file that one kind of organisation answers for."""
    data: dict[str, Any] = {"retention": more.pop("retention", [])}
    if controller is not None:
        data["controller"] = {"ref": "o1", "name": "Somebody", "type": controller}
    base: dict[str, Any] = {
        "subject": subject, "status": "closed", "opened_on": "2020-01-20", "recorded_at": "2026-02-28T10:00:00+02:00",
        "closure": {"on": "2026-02-28", "reason": "goals-achieved"}, "data_protection": data,
    }  # fmt: skip
    return of(record("case-file", code, **(base | more)))


HEALTH = {"category": "special-health", "trigger": "case-closed", "period": {"years": 2}}
MONEY = {"category": "financial", "trigger": "case-closed", "period": {"years": 2}}


def test_the_law_on_accounts_keeps_no_file_without_sums_of_money():
    found = file("EE", "non-governmental", retention=[HEALTH])
    assert [deadline.due for deadline in named(found, "retention")] == [date(2028, 2, 28)]
    assert named(found, "retention-floor") == []


@pytest.mark.parametrize(
    ("code", "years"), [("EE", 7), ("LV", 5), ("LT", 10), ("FI", 6), ("SE", 7), ("NO", 5), ("DK", 5), ("IS", 7)]
)
def test_the_law_on_accounts_keeps_what_the_file_holds_of_money_and_says_so(code: str, years: int):
    found = file(code, "non-governmental", retention=[HEALTH, MONEY])
    (accounts,) = [each for each in named(found, "retention-floor") if each.route == "accounting documents"]
    assert accounts.due == date(2026 + years, 12, 31)
    assert accounts.remarks[0] == "deadline-remark/records-accounting"
    claims = [
        {
            "route": "state-compensation", "status": "considered",
            "payments": [{"on": "2026-02-02", "amount": {"amount": "100.00", "currency": "EUR"}}],
        }
    ]  # fmt: skip
    paid = file(code, "non-governmental", retention=[HEALTH], compensation_claims=claims)
    assert [each.due for each in named(paid, "retention-floor") if each.route == "accounting documents"] == [
        accounts.due
    ]


def by_age(*arguments: Any, **more: Any) -> list[date | None]:
    found = named(file("SE", *arguments, **more), "retention-floor")
    return [deadline.due for deadline in found if deadline.event is LegalEvent.TURNED_AGE]


def test_sweden_keeps_inquiries_on_children_to_their_thirtieth_birthday_and_nobody_elses():
    # 16 kap. 2 a § socialtjänstlagen (2025:400), for matters not closed before 15 January 2026.
    assert by_age("municipality", CHILD) == [date(2042, 3, 9)]
    assert by_age("municipality", ADULT) == []  # born in 1999, file opened in 2020
    assert by_age("municipality", ADULT, opened_on="2015-01-20") == [date(2029, 5, 17)]
    assert by_age("non-governmental", CHILD) == []
    assert by_age(None, CHILD) == []


def test_sweden_does_not_keep_inquiries_in_matters_closed_before_the_provision():
    for day, last in (("2026-01-14", []), ("2026-01-15", [date(2042, 3, 9)])):
        assert by_age("municipality", CHILD, closure={"on": day, "reason": "goals-achieved"}) == last


def test_the_inquiries_alone_are_kept_to_the_birthday():
    found = named(file("SE", "municipality", CHILD), "retention-floor")
    (inquiry,) = [each for each in found if each.event is LegalEvent.TURNED_AGE]
    assert inquiry.remarks == ("deadline-remark/records-child-inquiries",)
    assert inquiry.tells_birthday


def test_a_term_for_certain_organisations_says_that_the_file_does_not_name_one():
    unknown = [each for each in file("SE", None) if each.id.startswith("retention-")]
    assert unknown
    assert all("deadline-remark/controller-not-recorded" in each.remarks for each in unknown)
    known = [each for each in file("SE", "municipality") if each.id.startswith("retention-")]
    assert known
    assert not any("deadline-remark/controller-not-recorded" in each.remarks for each in known)


def test_every_term_that_can_give_a_date_says_for_which_records_it_holds():
    dated = {LegalEvent.CASE_CLOSED, LegalEvent.LAST_ENTRY, LegalEvent.RIGHT_OF_RESIDENCE_ENDED}
    dated |= {LegalEvent.FINANCIAL_YEAR_ENDED, LegalEvent.TURNED_AGE}
    terms = [
        term
        for code in REGION
        for fact in country(code).data_protection.every("data_protection.retention")
        for term in fact.value or ()
    ]
    can = {term.id for term in terms if term.length is not None and term.event in dated and (term.keep or term.erase)}
    assert can == set(KINDS)


# Data protection


def request(code: str, received: str, **more: Any) -> tuple[Deadline, ...]:
    asked = {"right": "access", "received_on": received} | more
    return of(record("data-protection", code, requests=[asked]))


def test_an_extension_counts_where_it_was_told_within_the_first_month():
    # GDPR art. 12(3): received on Saturday 10 January 2026; the month ends on Tuesday 10 February.
    (late,) = request("EE", "2026-01-10", extended_on="2026-03-15")
    assert (late.id, late.due, late.amount) == ("request-answer", date(2026, 2, 10), 1)
    assert late.remarks == ("deadline-remark/extension-told-late",)
    (timely,) = request("EE", "2026-01-10", extended_on="2026-02-10")
    assert (timely.id, timely.due) == ("request-answer-extended", date(2026, 4, 10))
    # 28 February 2026 is a Saturday, so that the month from 31 January runs to Monday 2 March.
    (moved,) = request("EE", "2026-01-31", extended_on="2026-03-02")
    assert moved.id == "request-answer-extended"


def test_a_request_that_was_decided_on_a_day_not_recorded_is_answered():
    for outcome, done in (("granted", True), ("granted-in-part", True), ("refused", True), ("extended", False)):
        (found,) = request("EE", "2026-03-01", outcome=outcome)
        assert (found.done, found.late) == (done, False)


def test_dates_and_rule_count_the_same_time_where_the_extension_was_told_late():
    # Received on 5 January, told on 20 February, answered on 2 April: the answer was due on 5 February.
    answered = {"extended_on": "2026-02-20", "extension_reason": "complexity", "answered_on": "2026-04-02"}
    (found,) = request("EE", "2026-01-05", **answered)
    assert (found.due, found.late) == (date(2026, 2, 5), True)
    asked = {"right": "access", "received_on": "2026-01-05", "outcome": "granted"} | answered
    said = {
        each.pointer
        for each in validate(record("data-protection", "EE", requests=[asked])).findings
        if each.rule == "PRO-024"
    }
    assert said == {"/requests/0/extended_on", "/requests/0/answered_on"}


@pytest.mark.parametrize(("moment", "late"), [("00:00:00", False), ("00:00:01", True)])
def test_dates_and_rule_say_alike_whether_a_breach_was_notified_in_time(moment: str, late: bool):
    # Known at 23:40 on 10 May: the hours begin at midnight and end with 13 May.
    breach = {"id": "br1", "detected_at": "2026-05-10T23:40:00+03:00", "risk": "high"}
    breach["authority_notified_at"] = f"2026-05-14T{moment}+03:00"
    document = record("data-protection", "EE", breaches=[breach])
    (found,) = of(document)
    assert found.late is late
    assert any(each.rule == "PRO-021" for each in validate(document).findings) is late


@pytest.mark.parametrize(
    ("code", "before", "since"),
    [
        ("EE", "2018-05-24", "2018-05-25"),  # Regulation (EU) 2016/679 art. 99(2)
        ("FI", "2017-03-01", "2018-05-25"),
        ("NO", "2018-07-19", "2018-07-20"),  # LOV-2018-06-15-38
        ("IS", "2018-07-14", "2018-07-15"),  # lög nr. 90/2018
    ],
)
def test_the_regulation_sets_no_dates_before_it_applied(code: str, before: str, since: str):
    assert request(code, before) == ()
    assert len(request(code, since)) == 1
    for day, count in ((before, 0), (since, 1)):
        breach = {"id": "br1", "detected_at": f"{day}T10:00:00+02:00", "risk": "high"}
        assert len(of(record("data-protection", code, breaches=[breach]))) == count


def test_a_breach_that_puts_nobody_at_risk_is_not_notified():
    late = {"authority_notified_at": "2026-11-30T10:00:00+02:00"}
    for risk, done in (("none", True), ("risk", False), ("high", False)):
        breach = {"id": "br1", "detected_at": "2026-11-23T10:00:00+02:00", "risk": risk}
        (found,) = of(record("data-protection", "EE", breaches=[breach]))
        assert (found.done, found.late) == (done, False)
        (notified,) = of(record("data-protection", "EE", breaches=[breach | late]))
        assert (notified.done, notified.late) == (True, risk != "none")


# Referral


def referred(code: str, **more: Any) -> tuple[Deadline, ...]:
    sides = {"sender": {"ref": "a", "type": "police"}, "recipient": SERVICE, "type": "service", "status": "sent"}
    return of(record("referral", code, **sides | more))


SERVICE = {"ref": "b", "type": "non-governmental", "recipient_type": "support-organisation"}
CONSENT = {"id": "c1", "status": "given", "given_at": "2026-02-13T16:00:00+02:00"}
"""Given on a Friday; the Monday after it is a holiday in Lithuania."""


def test_lithuania_the_institution_of_first_contact_tells_the_service_by_the_next_working_day():
    # XIV-169 art. 9(2): 16 February 2026 is the day of restoring the State.
    (sending,) = named(referred("LT", status="draft", consent=CONSENT), "referral-sending")
    assert (sending.due, sending.event, sending.done) == (date(2026, 2, 17), LegalEvent.CONSENT_GIVEN, False)
    assert sending.pointer == "/sent_at"
    assert not sending.unsure
    (sent,) = named(referred("LT", consent=CONSENT, sent_at="2026-02-17T09:00:00+02:00"), "referral-sending")
    assert sent.done
    (by_status,) = named(referred("LT", status="in-progress", consent=CONSENT), "referral-sending")
    assert (by_status.done, by_status.late) == (True, False)
    for time in ("sent_at", "received_at"):
        # A status that nobody has moved on takes nothing from the time.
        (by_time,) = named(referred("LT", status="draft", consent=CONSENT, **{time: RECEIVED}), "referral-sending")
        assert by_time.done


WITHDRAWN = CONSENT | {"status": "withdrawn", "withdrawn_at": "2026-02-16T09:00:00+02:00"}


@pytest.mark.parametrize(
    "ended",
    [
        {"consent": WITHDRAWN},
        {"consent": CONSENT | {"withdrawn_at": "2026-02-16T09:00:00+02:00"}},
        {"consent": CONSENT | {"status": "expired"}},
        {"consent": CONSENT | {"valid_until": "2026-11-23"}},
        {"consent": CONSENT | {"status": "refused"}},
        {"consent": CONSENT | {"status": "invalid"}},
        {"status": "withdrawn", "consent": CONSENT},
        {"status": "consent-withdrawn", "consent": CONSENT},
    ],
)
def test_lithuania_nobody_is_urged_to_pass_on_data_after_the_consent_ended(ended: dict[str, Any]):
    # XIV-169 art. 9(2) runs from the consent; GDPR art. 7(3).
    unsent = {"status": "awaiting-consent"} | ended
    (off,) = named(referred("LT", **unsent), "referral-sending")
    assert (off.due, off.done, off.late) == (date(2026, 2, 17), True, False)
    (sent,) = named(referred("LT", **unsent, sent_at="2026-02-13T17:00:00+02:00"), "referral-sending")
    assert (sent.done, sent.late) == (True, False)


@pytest.mark.parametrize(
    ("consent", "due"),
    [
        (None, None),
        ({"id": "c1", "status": "requested"}, None),
        ({"id": "c1", "status": "not-required"}, None),
        (CONSENT | {"valid_until": "2026-11-24"}, date(2026, 2, 17)),
        (CONSENT | {"status": "given-in-part"}, date(2026, 2, 17)),
    ],
)
def test_lithuania_a_consent_that_holds_or_may_yet_come_keeps_the_day_of_sending(
    consent: dict[str, Any] | None, due: date | None
):
    more = {} if consent is None else {"consent": consent}
    (sending,) = named(referred("LT", status="awaiting-consent", **more), "referral-sending")
    assert (sending.due, sending.done) == (due, False)


RECEIVED = "2026-02-19T15:00:00+02:00"
"""A Thursday."""


@pytest.mark.parametrize(
    "begun",
    [
        {"status": "in-progress"},
        {"status": "completed"},
        {"status": "accepted"},
        {"outcome": "service-provided"},
        {"outcome": "partly-provided", "status": "expired"},
    ],
)
def test_lithuania_help_that_began_needs_no_time_of_its_own(begun: dict[str, Any]):
    (start,) = named(referred("LT", received_at=RECEIVED, **begun), "referral-start")
    assert (start.due, start.done, start.late) == (date(2026, 2, 20), True, False)


@pytest.mark.parametrize("code", ["LT", "EE"])
@pytest.mark.parametrize(
    "ended",
    [
        {"status": "withdrawn"},
        {"status": "consent-withdrawn"},
        {"consent": WITHDRAWN},
        {"outcome": "person-declined"},
        {"outcome": "already-served"},
        {"outcome": "referred-on"},
        {"status": "declined", "decline_reason": "person-declined"},
        {"status": "declined", "decline_reason": "no-capacity", "next_referral_ref": "ref-2"},
    ],
)
def test_no_help_has_to_begin_by_a_referral_that_was_taken_back_or_settled(code: str, ended: dict[str, Any]):
    found = named(referred(code, received_at=RECEIVED, **ended), "referral-start")
    # The law of Lithuania sets the term: it stays as called off, for the calendars in which it stands.
    assert [(item.done, item.late) for item in found] == ([(True, False)] if code == "LT" else [])
    assert named(referred(code, **ended), "referral-start") == []


@pytest.mark.parametrize(
    "failed",
    [
        {"status": "declined", "decline_reason": "no-capacity", "responded_at": RECEIVED},
        {"status": "completed", "outcome": "not-provided", "responded_at": RECEIVED, "completed_at": RECEIVED},
        {"consent": WITHDRAWN, "without_consent_ground": "immediate-danger"},
    ],
)
def test_lithuania_a_referral_that_was_declined_has_not_brought_help(failed: dict[str, Any]):
    (start,) = named(referred("LT", received_at=RECEIVED, **failed), "referral-start")
    assert (start.due, start.done) == (date(2026, 2, 20), False)


@pytest.mark.parametrize(
    ("sender", "recipient"),
    [
        ({"type": "non-governmental", "recipient_type": "support-organisation"}, {}),  # no institution of first contact
        ({"type": "non-governmental"}, {"recipient_type": "support-organisation"}),
        ({"type": "police"}, {"recipient_type": "shelter"}),  # no support service, but one to which it leads
        ({"type": "police"}, {"type": "non-governmental", "recipient_type": "health-provider"}),
        ({"type": "police"}, {"type": "municipality"}),
        ({"type": "police", "country": "LV"}, {"recipient_type": "support-organisation"}),
        ({"type": "police"}, {"recipient_type": "support-organisation", "country": "EE"}),
    ],
)
def test_lithuania_other_referrals_have_no_such_day(sender: dict[str, Any], recipient: dict[str, Any]):
    sides = {"sender": {"ref": "a"} | sender, "recipient": {"ref": "b"} | recipient}
    assert referred("LT", consent=CONSENT, received_at="2026-02-19T15:00:00+02:00", **sides) == ()


@pytest.mark.parametrize(
    ("sender", "recipient", "unsure"),
    [
        ({"recipient_type": "social-services"}, {"recipient_type": "support-organisation"}, False),
        ({"type": "education-institution", "country": "LT"}, {"roles": ["support-provider"]}, False),
        ({"type": "police"}, {"recipient_type": "shelter", "roles": ["support-provider"]}, False),
        ({}, {"recipient_type": "support-organisation"}, True),
        ({"type": "state-authority"}, {"recipient_type": "support-organisation"}, True),
        ({"type": "non-governmental", "roles": ["first-responder"]}, {"recipient_type": "support-organisation"}, True),
        ({"type": "police"}, {}, True),
        ({"type": "police"}, {"type": "non-governmental"}, True),
    ],
)
def test_lithuania_a_referral_that_may_be_one_of_first_contact_says_so(
    sender: dict[str, Any], recipient: dict[str, Any], unsure: bool
):
    sides = {"sender": {"ref": "a"} | sender, "recipient": {"ref": "b"} | recipient}
    found = referred("LT", consent=CONSENT, received_at="2026-02-19T15:00:00+02:00", **sides)
    assert {each.id for each in found} == {"referral-sending", "referral-start"}
    for each in found:
        assert (each.unsure, each.conditions) == (unsure, (LegalCondition.REFERRED_AT_FIRST_CONTACT,))


def test_the_lithuanian_example_has_the_days_of_first_contact_for_one_referral_alone():
    read = validate(example("case-file", "LT")).record
    assert read is not None
    found = [each for each in deadlines(read, date(2026, 11, 1)) if each.id in {"referral-sending", "referral-start"}]
    assert {each.pointer.rpartition("/")[0] for each in found} == {"/referrals/0"}
    assert not any(each.late for each in found)


def test_lithuania_the_service_begins_to_help_by_the_working_day_after_it_was_told():
    # XIV-169 art. 9(3), 10(2): the service's own day runs from receipt, not from consent.
    received = "2026-02-19T15:00:00+02:00"  # a Thursday
    (start,) = named(referred("LT", received_at=received), "referral-start")
    assert (start.due, start.event, start.done) == (date(2026, 2, 20), LegalEvent.REQUEST_RECEIVED, False)
    (seen,) = named(referred("LT", received_at=received, acknowledged_at=received), "referral-start")
    assert not seen.done
    (answered,) = named(referred("LT", received_at=received, responded_at=received), "referral-start")
    assert answered.done
    assert [each.remarks for each in referred("LT")] == [(NOT_RECORDED,)] * 2
    (unknown,) = referred("EE", consent=CONSENT)
    assert (unknown.id, unknown.due) == ("referral-start", None)  # what the law of Estonia says on it is not held


@pytest.mark.parametrize(
    ("language", "day", "few", "many"),
    [
        ("en", "1 working day", "5 working days", "20 working days"),
        ("et", "1 tööpäev", "5 tööpäeva", "20 tööpäeva"),
        ("lv", "1 darbdiena", "5 darbdienas", "20 darbdienu"),
        ("lt", "1 darbo diena", "5 darbo dienos", "20 darbo dienų"),
        ("fi", "1 työpäivä", "5 työpäivää", "20 työpäivää"),
        ("sv", "1 arbetsdag", "5 arbetsdagar", "20 arbetsdagar"),
        ("da", "1 arbejdsdag", "5 arbejdsdage", "20 arbejdsdage"),
        ("nb", "1 arbeidsdag", "5 arbeidsdager", "20 arbeidsdager"),
        ("is", "1 virkur dagur", "5 virkir dagar", "20 virkir dagar"),
    ],
)
def test_working_days_are_written_out(language: str, day: str, few: str, many: str):
    assert [format_duration(amount, Unit.WORKING_DAYS, language) for amount in (1, 5, 20)] == [day, few, many]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_can_be_told(language: str):
    for code in REGION:
        for controller in (None, "municipality", "non-governmental", "migration-service"):
            for deadline in file(code, controller, CHILD, retention=[HEALTH, MONEY]):
                told = deadline.to_dict(language)
                assert all([told["title"], *told["remarks"]])


@pytest.mark.parametrize(
    ("code", "day", "law"),
    [
        ("LV", "2026-11-29", ()),
        ("DK", "2034-01-01", ("gdpr art. 5(1)(e)",)),
        ("DK", "2034-01-02", ()),
        ("IS", "2029-01-01", ("gdpr art. 5(1)(e)",)),
        ("IS", "2029-01-02", ()),
    ],
)
def test_no_law_on_personal_data_asks_for_the_erasure_of_those_of_somebody_who_died(
    code: str, day: str, law: tuple[str, ...]
):
    """GDPR recital 27; databeskyttelsesloven § 2(5), lög nr. 90/2018 4. gr."""
    terms = [{"category": "identifying", "trigger": "case-closed", "due_on": "2025-01-01"}]
    closure = {"on": "2024-01-01", "reason": "person-deceased"}
    data = record(
        "case-file",
        code,
        status="closed",
        opened_on="2023-01-10",
        closure=closure,
        data_protection={"retention": terms, "controller": {"ref": "c1", "type": "non-governmental"}},
    )
    on = date.fromisoformat(day)
    (found,) = [each for each in of(data, on) if each.id == "retention"]
    assert found.legal_sources == law
    hold = {"ground": "legal-claim", "from_date": "2024-02-01"}
    data["data_protection"]["retention"][0]["hold"] = hold
    sources = {left.legal_sources for left in erase(data, on=on).left if left.why is RetentionReason.HOLD}
    assert sources == {("gdpr art. 17(3)", "gdpr art. 18(1)") if law else ()}
