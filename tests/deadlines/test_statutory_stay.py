"""The dates of the right to stay: from which event the law counts, what extensions and renewals change, appeals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from documents import record
from nordicbaltic_standards import LANGUAGES, deadlines, validate
from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent, Unit
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState

TODAY = date(2026, 11, 24)
COUNTED = "deadline-remark/first-day-counted"
BY_LAW = "deadline-remark/counted-from-law"
BY_START = "deadline-remark/counted-from-start"
UNSURE = "deadline-remark/opening-not-sure"
NOT_RECORDED = "deadline-remark/event-not-recorded"
FROM_DECISION = "deadline-remark/from-decision"


def of(data: dict[str, Any], on: date = TODAY) -> tuple[Deadline, ...]:
    held = validate(data, profile="draft").record
    assert held is not None
    return deadlines(held, on)


def named(found: tuple[Deadline, ...], identifier: str) -> list[Deadline]:
    return [deadline for deadline in found if deadline.id == identifier]


def one(found: tuple[Deadline, ...], identifier: str) -> Deadline:
    (deadline,) = named(found, identifier)
    return deadline


def reflection(code: str, permits: list[dict[str, Any]] | None = None, **more: Any) -> tuple[Deadline, ...]:
    period = {"status": "granted"} | more
    held = record("legal-status", code, status="reflection-period", reflection_period=period, permits=permits or [])
    return of(held)


# From which event the law counts


def test_estonia_counts_from_informing_even_where_no_first_day_is_recorded():
    # Aliens Act § 205: thirty to sixty days from the moment of informing, the day of 4 October 2026 included.
    found = reflection("EE", informed_on="2026-10-04")
    assert one(found, "reflection-end-earliest").due == date(2026, 11, 2)
    assert one(found, "reflection-end-latest").due == date(2026, 12, 2)
    assert one(found, "reflection-end-latest").event is LegalEvent.INFORMED
    assert one(found, "reflection-end-latest").confidence is Confidence.HIGH
    assert one(found, "reflection-end-latest").remarks == (COUNTED,)


def test_estonia_counts_from_informing_and_not_from_another_first_day():
    found = reflection("EE", informed_on="2026-03-04", start="2026-03-10", end="2026-05-08")
    latest = one(found, "reflection-end-latest")
    assert (latest.due, latest.event) == (date(2026, 5, 2), LegalEvent.INFORMED)
    assert latest.remarks == (BY_LAW, COUNTED)
    assert one(found, "reflection-end").due == date(2026, 5, 8)  # as granted it stays


def test_estonia_counts_from_informing_that_stands_among_the_ways_to_stay():
    period = {"status": "granted", "start": "2026-03-10", "end": "2026-05-08"}
    for told, opening, due in (
        ("2026-03-01", LegalEvent.INFORMED, date(2026, 4, 29)),
        ("2026-03-10", LegalEvent.INFORMED, date(2026, 5, 8)),
        ("2026-03-11", LegalEvent.PERIOD_START, date(2026, 5, 8)),
    ):
        held = record(
            "legal-status", "EE", status="reflection-period", reflection_period=period,
            information={"reflection_on": told},
        )  # fmt: skip
        latest = one(of(held), "reflection-end-latest")
        assert (latest.due, latest.event) == (due, opening)


@pytest.mark.parametrize("decided", ["2005-04-01", "2006-12-15", "2006-12-16"])
def test_lithuania_set_a_shortest_length_with_the_law_of_december_2006(decided: str):
    found = one(reflection("LT", decided_on=decided, start=decided), "reflection-end-earliest")
    assert (found.state is DeadlineState.DATED) is (decided == "2006-12-16")


@pytest.mark.parametrize(
    ("more", "done"),
    [
        ({}, False),
        ({"status": "not-informed"}, False),
        ({"requested_on": "2026-03-03"}, True),
        ({"status": "requested"}, True),
        ({"status": "granted"}, True),
        ({"status": "not-applicable"}, True),
        ({"status": "waived", "waiver": {"on": "2026-03-03", "informed": True}}, True),
    ],
)
def test_the_last_day_for_asking_is_open_only_while_the_period_is_to_be_asked_for(more: dict[str, Any], done: bool):
    found = reflection("LV", **{"status": "informed", "grounds_found_on": "2026-03-02"} | more)
    assert one(found, "reflection-application").done is done


@pytest.mark.parametrize(
    ("gone", "done"),
    [
        ({"departures": [{"left_on": "2026-03-03"}]}, True),
        ({"departures": [{"left_on": "2026-03-03", "returned_on": "2026-03-04"}]}, False),
        ({"departures": [{"left_on": "2026-03-01"}]}, False),
        ({"removal": {"kind": "removal", "enforced_on": "2026-03-03"}}, True),
    ],
)
def test_who_has_left_latvia_since_has_nothing_to_ask_for_there(gone: dict[str, Any], done: bool):
    period = {"status": "informed", "grounds_found_on": "2026-03-02"}
    held = record(
        "legal-status", "LV", status="irregular", third_country_national=True, reflection_period=period, **gone
    )
    assert one(of(held), "reflection-application").done is done


def test_a_citizen_of_the_union_has_nothing_to_ask_for_in_latvia():
    period = {"status": "informed", "grounds_found_on": "2026-03-02"}
    held = record("legal-status", "LV", status="eu-eea-citizen", third_country_national=False, reflection_period=period)
    assert one(of(held), "reflection-application").done
    undated = held | {"reflection_period": {"status": "informed"}}
    assert named(of(undated), "reflection-application") == []


def test_latvia_counts_from_the_decision():
    # Law on Residence of a Victim s. 4(6)-(7): thirty days from the decision, the decision of 2 March 2026 included.
    apart = reflection("LV", decided_on="2026-03-02", start="2026-03-05")
    assert {one(apart, f"reflection-end-{end}").due for end in ("earliest", "latest")} == {date(2026, 3, 31)}
    alone = reflection("LV", decided_on="2026-03-02")
    assert one(alone, "reflection-end-latest").due == date(2026, 3, 31)
    assert BY_LAW in one(apart, "reflection-end-latest").remarks
    assert BY_LAW not in one(alone, "reflection-end-latest").remarks


def test_norway_counts_six_months_from_the_decision_and_a_provisional_permit_in():
    found = one(reflection("NO", decided_on="2026-10-05"), "reflection-end-latest")
    assert (found.due, found.event) == (date(2027, 4, 4), LegalEvent.DECIDED)
    provisional = {
        "id": "p0", "basis": "reflection-and-recovery", "decision": "granted",
        "valid_from": "2026-09-10", "valid_to": "2026-10-04",
    }  # fmt: skip
    counted = one(reflection("NO", [provisional], decided_on="2026-10-05"), "reflection-end-latest")
    assert (counted.due, counted.event) == (date(2027, 3, 9), LegalEvent.PERIOD_START)
    assert counted.remarks == ("deadline-remark/provisional-counted", COUNTED)


def test_finland_counts_from_the_first_day_that_the_notice_states():
    # Aliens Act 52 c §: the written notice gives the first day, so the day of the decision is not the first.
    found = one(reflection("FI", decided_on="2026-03-02", start="2026-03-05"), "reflection-end-latest")
    assert (found.due, found.event, found.remarks) == (date(2026, 9, 4), LegalEvent.PERIOD_START, (COUNTED,))
    unstated = one(reflection("FI", decided_on="2026-03-02"), "reflection-end-latest")
    assert (unstated.due, unstated.remarks) == (None, (NOT_RECORDED,))


@pytest.mark.parametrize("code", ["EE", "LV", "FI", "SE", "NO", "DK"])
@pytest.mark.parametrize("start", ["2026-10-01", "2026-10-04", "2026-10-09"])
def test_a_period_is_too_short_for_the_rules_where_it_ends_before_the_earliest_end_of_the_list(code: str, start: str):
    days = {"informed_on": "2026-10-04", "decided_on": "2026-10-04", "start": start}
    due = one(reflection(code, **days), "reflection-end-earliest").due
    assert due is not None
    for end, said in ((due, False), (due - timedelta(days=1), True)):
        period = {"status": "granted", "end": end.isoformat()} | days
        held = record("legal-status", code, status="reflection-period", reflection_period=period)
        assert any(found.rule == "RES-001" for found in validate(held, on=TODAY).findings) is said


@pytest.mark.parametrize("code", ["SE", "DK"])
def test_where_the_law_fixes_no_first_day_the_recorded_one_counts(code: str):
    # 5 kap. 15 § utlänningslagen, § 33 udlændingeloven: the reading that favours the person, which is the later day.
    found = one(reflection(code, decided_on="2026-03-02", start="2026-03-05"), "reflection-end-earliest")
    assert (found.due, found.event) == (date(2026, 4, 3), LegalEvent.PERIOD_START)
    assert found.remarks[:2] == (BY_START, COUNTED)
    alone = one(reflection(code, decided_on="2026-03-02"), "reflection-end-earliest")
    assert (alone.due, alone.confidence) == (date(2026, 3, 31), Confidence.MEDIUM)
    assert alone.remarks[:2] == (UNSURE, COUNTED)


def test_an_event_that_is_not_recorded_gives_a_line_without_a_date():
    for code in ("EE", "LV", "NO", "LT"):
        found = one(reflection(code), "reflection-end-earliest")
        assert (found.due, NOT_RECORDED in found.remarks) == (None, True)


def test_a_period_that_was_not_given_has_no_end():
    for status in ("informed", "requested", "not-applicable", "refused"):
        assert not named(reflection("EE", status=status, informed_on="2026-10-04"), "reflection-end-latest")


# Extensions


def test_an_extension_tells_the_end_where_the_first_end_is_not_recorded():
    extension = {"decided_on": "2026-03-28", "new_end": "2026-05-30"}
    found = reflection("DK", status="extended", start="2026-03-02", extensions=[extension])
    assert one(found, "reflection-end").due == date(2026, 5, 30)


def test_an_extension_has_the_longest_length_of_the_law_of_its_own_day():
    # Denmark: 100 days until 2 May 2013, 120 since. From 2 April 2013 they end on 10 July and on 30 July.
    before = reflection(
        "DK", status="extended", decided_on="2013-04-02", start="2013-04-02",
        extensions=[{"decided_on": "2013-05-01", "new_end": "2013-07-10"}],
    )  # fmt: skip
    assert one(before, "reflection-end-latest").due == date(2013, 7, 10)
    after = one(
        reflection(
            "DK", status="extended", decided_on="2013-04-02", start="2013-04-02",
            extensions=[{"decided_on": "2013-05-03", "new_end": "2013-07-30"}],
        ), "reflection-end-latest",
    )  # fmt: skip
    assert (after.due, after.amount, after.confidence) == (date(2013, 7, 30), 120, Confidence.MEDIUM)
    assert "deadline-remark/law-of-extension" in after.remarks


STANDS = "deadline-remark/early-end-does-not-count"
FREE = {"contact_active": True, "contact_voluntary": True, "contact_own_initiative": True}
ENDS = ("reflection-end", "reflection-end-earliest", "reflection-end-latest")


def ended(code: str, ground: str, on: str = "2026-03-11", end: str = "2026-03-31", **more: Any) -> tuple[Deadline, ...]:
    return reflection(
        code, status="terminated-early", decided_on="2026-03-02", start="2026-03-02", end=end,
        termination={"on": on, "ground": ground} | more,
    )  # fmt: skip


@pytest.mark.parametrize(
    "ground", ["cooperation-ended", "cooperation-fraudulent", "proceedings-closed", "contact-renewed"]
)
def test_an_early_end_that_the_law_does_not_allow_ends_nothing(ground: str):
    # CETS 197 art. 13(3), Directive 2004/81/EC art. 6(4): no such ground, and contact only where it was shown to be free.
    found = ended("LV", ground)
    assert [(one(found, end).due, one(found, end).done) for end in ENDS] == [(date(2026, 3, 31), False)] * 3
    assert one(found, "reflection-end").remarks == (STANDS,)
    assert one(found, "reflection-end").from_record


@pytest.mark.parametrize(
    ("ground", "more"), [("public-order", {}), ("at-persons-request", {}), ("contact-renewed", FREE)]
)
def test_an_early_end_that_the_law_allows_ends_the_period(ground: str, more: dict[str, Any]):
    found = ended("LV", ground, **more)
    assert one(found, "reflection-end").due == date(2026, 3, 11)
    assert all(one(found, end).done and STANDS not in one(found, end).remarks for end in ENDS)


@pytest.mark.parametrize(
    ("on", "due", "done"), [("2026-03-30", 31, False), ("2026-03-31", 31, True), ("2026-04-02", 31, True)]
)
def test_an_end_on_the_last_day_takes_nothing_away(on: str, due: int, done: bool):
    found = one(ended("LV", "cooperation-ended", on), "reflection-end")
    assert (found.due, found.done, STANDS in found.remarks) == (date(2026, 3, due), done, not done)


def test_contact_ends_no_period_before_the_thirty_days_of_the_convention_where_that_alone_binds():
    # Iceland is outside Directive 2004/81/EC: free contact is no ground of CETS 197 art. 13(3).
    found = ended("IS", "contact-renewed", end="2026-08-31", **FREE)
    last = one(found, "reflection-end")
    assert (last.due, last.done, last.remarks) == (date(2026, 3, 31), False, (STANDS,))
    assert (last.legal_sources, last.from_record) == (("cets197 art. 13(1)",), False)
    assert not one(found, "reflection-end-earliest").done
    assert one(found, "reflection-end-latest").done
    late = ended("IS", "contact-renewed", "2026-05-11", "2026-08-31", **FREE)
    assert (one(late, "reflection-end").due, one(late, "reflection-end").done) == (date(2026, 5, 11), True)
    assert one(late, "reflection-end").legal_sources == ()


@pytest.mark.parametrize(
    ("code", "ground", "due"),
    [
        ("DK", "public-health", 31),
        ("NO", "conditions-not-met", 31),
        ("LT", "conditions-not-met", 31),
        ("FI", "public-health", 11),
        ("NO", "false-information", 11),
    ],
)
def test_a_ground_unknown_to_the_convention_ends_no_period_before_its_thirty_days_unless_the_law_surely_lists_it(
    code: str, ground: str, due: int
):
    last = one(ended(code, ground, end="2026-08-31"), "reflection-end")
    assert (last.due, last.done) == (date(2026, 3, due), due == 11)


def test_what_is_not_known_of_the_law_is_still_told_after_an_early_end_that_does_not_count():
    # Lithuania: the longest length is not known.
    (told,) = named(ended("LT", "cooperation-ended"), "reflection-end-latest")
    assert told.state is DeadlineState.NOT_KNOWN
    assert named(ended("LT", "at-persons-request"), "reflection-end-latest") == []


def test_the_thirty_days_of_a_period_whose_last_day_is_not_recorded_stand_too():
    held = {
        "status": "terminated-early",
        "start": "2026-03-02",
        "termination": {"on": "2026-03-11", "ground": "cooperation-ended"},
    }
    found = reflection("LV", **held)
    assert (one(found, "reflection-end-earliest").due, one(found, "reflection-end-earliest").done) == (
        date(2026, 3, 31),
        False,
    )


def test_help_and_the_period_that_it_is_tied_to_end_on_the_same_day():
    period = one(reflection("DK", decided_on="2026-03-02", start="2026-03-02"), "reflection-end-latest")
    help_ = one(of(record("assistance", "DK", eligible_from="2026-03-02")), "assistance-limit")
    assert period.due == help_.due == date(2026, 6, 29)
    assert (help_.event, COUNTED in help_.remarks) == (LegalEvent.PERIOD_START, True)


# Permits


def permits(code: str, *held: dict[str, Any], **more: Any) -> tuple[Deadline, ...]:
    base = {"basis": "cooperation-with-proceedings", "decision": "granted"}
    return of(record("legal-status", code, status="permit-holder", permits=[base | each for each in held], **more))


@pytest.mark.parametrize(
    ("decision", "done"),
    [("granted", True), ("renewed", True), ("granted-on-appeal", True), ("expired", True)]
    + [(each, False) for each in ("applied", "refused", "withdrawn-by-applicant", "not-renewed", "revoked")],
)
def test_a_permit_is_followed_by_a_renewal_that_was_given_alone(decision: str, done: bool):
    found = permits(
        "EE", {"id": "p1", "valid_to": "2026-12-31"}, {"id": "p2", "decision": decision, "renewal_of": "p1"}
    )
    first = next(each for each in found if each.pointer == "/permits/0/valid_to")
    assert (first.due, first.done) == (date(2026, 12, 31), done)
    assert ("deadline-remark/renewal-pending" in first.remarks) == (decision == "applied")


@pytest.mark.parametrize(
    ("changes", "done"),
    [
        ({}, True),
        ({"valid_to": None}, True),
        ({"valid_from": "2027-01-02"}, False),  # a day lies between
        ({"valid_to": "2026-12-31"}, False),  # it lasts no longer
        ({"valid_from": "2026-01-01"}, False),  # held beside it, not after it
        ({"decision": "pending", "valid_from": None, "valid_to": None}, False),
        ({"decision": "revoked", "decided_on": "2027-02-01"}, False),
    ],
)
def test_a_permit_on_another_basis_carries_the_stay_on(changes: dict[str, Any], done: bool):
    first = {"id": "p1", "decision": "granted", "valid_from": "2026-01-01", "valid_to": "2026-12-31"}
    second = {
        "id": "p2",
        "basis": "humanitarian",
        "decision": "granted",
        "valid_from": "2027-01-01",
        "valid_to": "2027-12-31",
    }
    held = {name: value for name, value in (second | changes).items() if value is not None}
    found = permits("EE", first, held)
    (line,) = [each for each in found if each.pointer == "/permits/0/valid_to"]
    assert line.done is done


def test_a_permit_does_not_renew_itself():
    assert not one(permits("EE", {"id": "p1", "valid_to": "2026-12-31", "renewal_of": "p1"}), "permit-expiry").done


def test_a_permit_that_was_not_renewed_runs_to_its_last_day():
    held = {"id": "p1", "decided_on": "2026-11-20", "valid_from": "2025-12-20", "valid_to": "2026-12-19"}
    found = one(permits("EE", held | {"decision": "not-renewed"}), "permit-not-renewed")
    assert (found.due, found.done, found.remarks) == (date(2026, 12, 19), False, ("deadline-remark/not-renewable",))
    pending = {"id": "p2", "decision": "pending", "renewal_of": "p1"}
    waiting = one(permits("EE", held | {"decision": "not-renewed"}, pending), "permit-not-renewed")
    assert "deadline-remark/renewal-pending" in waiting.remarks
    assert one(permits("EE", held | {"decision": "not-renewed"}, pending | {"decision": "granted"}), found.id).done


@pytest.mark.parametrize(("decided", "due"), [("2026-11-20", (2026, 11, 20)), ("2025-12-20", (2026, 12, 19))])
def test_a_permit_that_was_taken_back_is_called_off(decided: str, due: tuple[int, int, int]):
    # A day of decision that does not lie after the first day can be that of the giving.
    held = {
        "id": "p1",
        "decision": "revoked",
        "decided_on": decided,
        "valid_from": "2025-12-20",
        "valid_to": "2026-12-19",
    }
    found = one(permits("EE", held), "permit-expiry")
    assert (found.due, found.done) == (date(*due), True)
    assert one(permits("EE", {name: held[name] for name in ("id", "decision", "valid_to")}), "permit-expiry").done


@pytest.mark.parametrize("decision", ["expired", "withdrawn-by-applicant"])
@pytest.mark.parametrize("last", ["2026-12-19", "2026-11-20"])
def test_the_last_day_of_a_permit_that_is_over_is_done_even_once_it_has_passed(decision: str, last: str):
    held = {"id": "p1", "decision": decision, "valid_from": "2025-12-20", "valid_to": last}
    found = one(permits("EE", held), "permit-expiry")
    assert (found.due, found.done) == (date.fromisoformat(last), True)


@pytest.mark.parametrize("decision", ["revoked", "not-renewed"])
def test_a_calendar_keeps_the_entry_of_a_permit_that_was_lost(decision: str):
    held = {"id": "p1", "decided_on": "2025-12-20", "valid_from": "2025-12-20", "valid_to": "2026-12-19"}
    lost = held | {"decision": decision, "decided_on": "2026-11-20"}
    texts = [
        calendar_file(named(permits("EE", each), end), TODAY, record="r1", key=b"k" * 32)
        for each, end in (
            (held, "permit-expiry"),
            (lost, "permit-expiry" if decision == "revoked" else "permit-not-renewed"),
        )
    ]
    (before,), (after,) = (Calendar.from_ical(text).walk("VEVENT") for text in texts)
    assert before["UID"] == after["UID"]
    assert (after.get("STATUS") == "CANCELLED") is (decision == "revoked")


@pytest.mark.parametrize(
    ("more", "done"),
    [
        ({}, False),
        ({"closure": {"on": "2026-11-01", "reason": "goals-achieved"}}, False),
        *(
            ({"closure": {"on": "2026-11-01", "reason": reason}}, True)
            for reason in ("person-deceased", "returned", "removed", "moved-abroad")
        ),
    ],
)
def test_nobody_has_to_renew_the_permit_of_who_has_left_or_died(more: dict[str, Any], done: bool):
    held = {"id": "p1", "basis": "cooperation-with-proceedings", "decision": "granted", "decided_on": "2026-01-01"}
    status = {"status": "permit-holder", "permits": [held | {"valid_to": "2026-12-31"}]}
    state = "closed" if more else "open"
    file = record("case-file", "EE", opened_on="2026-01-01", status=state, legal_status=status, **more)
    assert one(of(file), "permit-expiry").done is done
    for left, gone in (("2026-06-01", True), ("2025-12-31", False)):
        found = permits("EE", held | {"valid_to": "2026-12-31"}, departures=[{"left_on": left}])
        assert one(found, "permit-expiry").done is gone


def test_who_cannot_renew_is_not_told_to():
    reflecting = {"id": "p1", "valid_to": "2027-03-31", "basis": "reflection-and-recovery"}
    norway = one(permits("NO", reflecting), "permit-end")
    assert norway.fact is not None
    assert (norway.fact.id, norway.remarks) == ("residence_permit.types", ("deadline-remark/not-renewable",))
    assert norway.national_name is not None
    assert norway.to_dict()["national_name"] == norway.national_name
    assert norway.national_sources
    assert named(permits("NO", reflecting), "permit-expiry") == []


def test_what_is_not_known_of_renewal_is_said():
    window = one(permits("EE", {"id": "p1", "valid_to": "2026-12-31"}), "permit-expiry")
    assert window.remarks == ("deadline-remark/renewal-window-not-known",)
    assert window.national_name == "tähtajaline elamisluba kriminaalmenetluses osalemiseks"
    other = {"id": "p1", "valid_to": "2026-12-31", "basis": "humanitarian"}
    unknown = one(permits("EE", other), "permit-expiry")
    assert (unknown.remarks, unknown.fact) == (("deadline-remark/renewal-not-known",), None)


# Appeals


def refused(code: str, **more: Any) -> Deadline:
    return one(permits(code, {"id": "p1", "decision": "refused"} | more), "permit-appeal")


@pytest.mark.parametrize(
    ("code", "decided", "last", "amount", "unit", "confidence"),
    [
        ("EE", "2026-11-02", "2026-11-12", 10, Unit.DAYS, Confidence.HIGH),  # Aliens Act § 222
        ("EE", "2020-11-02", "2020-11-12", 10, Unit.DAYS, Confidence.MEDIUM),  # no source reaches back
        ("LT", "2026-11-02", "2026-11-16", 14, Unit.DAYS, Confidence.HIGH),  # IX-2206 art. 138(1)
        ("LV", "2026-10-21", "2026-11-20", 30, Unit.DAYS, Confidence.MEDIUM),
        ("FI", "2026-10-21", "2026-11-20", 30, Unit.DAYS, Confidence.MEDIUM),
        ("FI", "2026-10-22", "2026-11-23", 30, Unit.DAYS, Confidence.MEDIUM),  # a Saturday, laki 150/1930 5 §
        ("NO", "2026-11-02", "2026-11-23", 3, Unit.WEEKS, Confidence.MEDIUM),
        ("DK", "2026-11-02", "2026-12-28", 8, Unit.WEEKS, Confidence.HIGH),  # udlændingeloven § 46 a stk. 3
        ("IS", "2026-11-02", "2026-11-17", 15, Unit.DAYS, Confidence.HIGH),  # lög nr. 80/2016, 7. gr.
    ],
)
def test_the_term_for_an_appeal_on_a_permit(
    code: str, decided: str, last: str, amount: int, unit: Unit, confidence: Confidence
):
    found = refused(code, decided_on=decided)
    assert (found.due, found.amount, found.unit) == (date.fromisoformat(last), amount, unit)
    assert found.confidence is confidence
    assert FROM_DECISION in found.remarks
    assert found.national_sources
    assert not found.done


@pytest.mark.parametrize("code", ["EE", "LV", "LT", "FI", "NO", "DK", "IS"])
def test_an_appeal_counted_from_the_decision_may_end_later(code: str):
    # The law counts from the day on which the person was told, or was not read to say from which.
    found = refused(code, decided_on="2026-12-03", appeal={"lodged_on": "2027-03-01"})
    assert (found.done, found.late, found.unsure) == (True, True, True)
    assert found.has_passed(date(2027, 3, 1)) is None


def test_a_last_day_that_stands_in_the_record_is_sure():
    found = refused("NO", decided_on="2026-12-03", appeal={"deadline": "2026-12-24", "lodged_on": "2026-12-28"})
    assert (found.late, found.unsure, found.has_passed(date(2026, 12, 28))) == (True, False, True)


def test_a_day_that_the_law_may_move_is_not_surely_the_last():
    # Three days from a Wednesday in Latvia, whose rule on rest days is not confirmed.
    saturday = one(reflection("LV", status="informed", grounds_found_on="2026-03-04"), "reflection-application")
    assert (saturday.due, saturday.unsure) == (date(2026, 3, 7), True)
    assert saturday.remarks == ("deadline-remark/rest-day-not-known",)
    friday = one(reflection("LV", status="informed", grounds_found_on="2026-03-03"), "reflection-application")
    assert (friday.due, friday.unsure) == (date(2026, 3, 6), False)


def test_where_the_term_for_an_appeal_is_not_known_the_line_sends_to_the_decision():
    found = refused("SE", decided_on="2026-11-02")
    assert (found.due, found.remarks) == (None, ("deadline-remark/appeal-term-not-known",))
    assert found.confidence is Confidence.LOW


@pytest.mark.parametrize("basis", ["international-protection", "temporary-protection"])
def test_the_general_term_is_not_shown_where_a_shorter_one_may_hold(basis: str):
    # In Finland 21 days in the asylum procedure (Aliens Act 190 §), not 30.
    found = refused("FI", decided_on="2026-11-02", basis=basis)
    assert (found.due, found.remarks) == (None, ("deadline-remark/appeal-term-not-known",))


def test_the_recorded_last_day_of_an_appeal_goes_first():
    found = refused("EE", decided_on="2026-11-02", appeal={"deadline": "2026-11-20"})
    assert (found.due, found.amount) == (date(2026, 11, 20), None)
    assert refused("EE", decided_on="2026-11-02", appeal={"lodged_on": "2026-11-05"}).done


@pytest.mark.parametrize("decision", ["revoked", "not-renewed"])
def test_nothing_is_counted_from_the_day_on_which_a_lost_permit_was_given(decision: str):
    for day in ({}, {"valid_from": "2025-11-02"}, {"valid_from": "2025-11-03"}):
        found = refused("EE", decision=decision, decided_on="2025-11-02", **day)
        assert (found.due, found.amount, found.remarks[0]) == (None, 10, NOT_RECORDED)


@pytest.mark.parametrize("decision", ["revoked", "not-renewed"])
def test_an_appeal_counts_from_the_day_on_which_a_permit_was_taken_away(decision: str):
    # A day of decision behind the first day is that of taking away, as RES-018 and RES-022 read it.
    found = refused("EE", decision=decision, decided_on="2026-10-02", valid_from="2026-10-01", valid_to="2026-12-31")
    assert (found.due, found.unsure, found.remarks) == (date(2026, 10, 12), True, (FROM_DECISION,))


def test_no_appeal_is_called_for_where_a_permit_was_given_later():
    later = {"id": "p2", "decision": "granted", "decided_on": "2026-11-10"}
    refusal = {"id": "p1", "decision": "refused", "decided_on": "2026-11-02"}
    for recorded in ({}, {"appeal": {"deadline": "2026-11-12"}}):
        found = one(permits("EE", refusal | recorded, later), "permit-appeal")
        assert (found.due, found.done, found.late) == (date(2026, 11, 12), True, False)
    # A line without a day has nothing to call off.
    assert named(permits("SE", refusal, later), "permit-appeal") == []


def test_a_removal_does_not_end_the_term_for_an_appeal():
    refusal = {"id": "p1", "decision": "refused", "decided_on": "2026-11-02"}
    for recorded in ({}, {"appeal": {"deadline": "2026-11-12"}}):
        found = permits("EE", refusal | recorded, removal={"kind": "removal", "enforced_on": "2026-11-05"})
        assert not one(found, "permit-appeal").done


def test_a_refused_renewal_is_appealed_from_the_day_of_its_refusal():
    # It has no first day of its own, which could show that its decision is not that of the giving.
    renewal = {"id": "p2", "decision": "not-renewed", "decided_on": "2026-11-02", "renewal_of": "p1"}
    held = {"id": "p1", "valid_from": "2025-12-01", "valid_to": "2026-11-30"}
    found = one(permits("EE", held, renewal), "permit-appeal")
    assert (found.due, found.remarks) == (date(2026, 11, 12), (FROM_DECISION,))
    ran = one(permits("EE", held, renewal | {"valid_to": "2026-12-31"}), "permit-appeal")
    assert ran.due is None


def test_the_permit_that_was_to_be_renewed_does_not_stand_in_the_way_of_an_appeal():
    for first in ({}, {"decided_on": "2026-01-02"}):
        held = {"id": "p1", "valid_to": "2026-12-31"} | first
        found = permits("EE", held, {"id": "p2", "decision": "refused", "decided_on": "2026-11-16", "renewal_of": "p1"})
        assert one(found, "permit-appeal").due == date(2026, 11, 26)
    undated = permits("EE", {"id": "p1", "decided_on": "2026-11-17"}, {"id": "p2", "decision": "refused"})
    assert one(undated, "permit-appeal").due is None


def appeal(code: str, permits: list[dict[str, Any]] | None = None, **period: Any) -> Deadline:
    return one(reflection(code, permits, **period), "reflection-appeal")


def cut_short(ground: str = "public-order", on: str = "2026-10-20") -> dict[str, Any]:
    end = {"on": on, "ground": ground}
    return {"status": "terminated-early", "start": "2026-10-01", "end": "2026-11-19", "termination": end}


def test_in_iceland_a_refused_reflection_period_can_be_appealed_against_within_fifteen_days():
    # Lög nr. 80/2016, 7. gr.; 30 May 2026 is a Saturday, and that the term moves is not confirmed.
    found = appeal("IS", status="refused", requested_on="2026-05-01", decided_on="2026-05-15")
    assert (found.due, found.event, found.unsure) == (date(2026, 5, 30), LegalEvent.DECISION_SERVED, True)
    assert found.remarks == ("deadline-remark/rest-day-not-known", FROM_DECISION)
    assert (found.pointer, found.confidence) == ("/reflection_period/decided_on", Confidence.HIGH)
    undated = appeal("IS", status="refused")
    assert (undated.due, undated.amount, undated.remarks) == (None, 15, (NOT_RECORDED,))


def test_nothing_is_counted_from_the_day_on_which_a_period_ended_early():
    # The decision that ended it can have been made, and served, before.
    found = appeal("IS", decided_on="2026-10-01", **cut_short())
    assert (found.due, found.amount, found.remarks) == (None, 15, (NOT_RECORDED,))
    assert found.pointer == "/reflection_period/termination"
    assert appeal("IS", status="terminated-early").due is None


def test_norway_three_weeks_for_an_appeal_on_the_period():
    # Forvaltningsloven § 29; that no other term holds for these permits was not read.
    found = appeal("NO", status="refused", decided_on="2026-11-02")
    assert (found.due, found.confidence) == (date(2026, 11, 23), Confidence.MEDIUM)


@pytest.mark.parametrize("code", ["EE", "LT", "SE"])
def test_where_the_term_for_an_appeal_on_the_period_is_not_known_that_is_said(code: str):
    for period in ({"status": "refused", "decided_on": "2026-11-02"}, cut_short()):
        found = appeal(code, **period)
        assert (found.state, found.due) == (DeadlineState.NOT_KNOWN, None)
        assert found.remarks == ("deadline-remark/appeal-term-not-known",)


@pytest.mark.parametrize("code", ["LV", "FI", "DK"])
def test_where_the_law_gives_no_appeal_on_the_period_that_is_said(code: str):
    # Law on Residence of a Victim s. 4 and 5, ulkomaalaislaki 191 §, udlændingeloven § 46 a stk. 6.
    for period in ({"status": "refused", "decided_on": "2026-11-02"}, cut_short()):
        found = appeal(code, **period)
        assert (found.state, found.due, found.remarks) == (DeadlineState.NONE_BY_LAW, None, ())
        assert found.remarks_text()[0] == "The law gives no review."
    early = appeal("DK", status="refused", decided_on="2020-11-02")
    assert (early.confidence, early.remarks) == (Confidence.MEDIUM, ("caveat/fact-early",))


def test_an_appeal_on_the_period_is_spoken_of_only_where_it_was_denied_or_taken_away():
    # Running, given up, at the person's own request, or ended on its last day by itself.
    for period in (
        {"decided_on": "2026-11-02"},
        {"status": "waived", "decided_on": "2026-10-02"},
        {"status": "requested"},
        cut_short("at-persons-request"),
        cut_short("departed"),
        cut_short(on="2026-11-19"),
    ):
        assert named(reflection("IS", **period), "reflection-appeal") == []
    assert appeal("IS", **cut_short(on="2026-11-18")).due is None


def test_an_appeal_on_the_period_has_one_line_and_none_once_a_permit_was_given():
    own = {"id": "p1", "basis": "reflection-and-recovery", "decision": "refused", "decided_on": "2026-11-02"}
    found = reflection("IS", [own], status="refused", decided_on="2026-11-02")
    assert (len(named(found, "permit-appeal")), named(found, "reflection-appeal")) == (1, [])
    for day, done in (("2026-11-01", False), ("2026-11-02", True)):
        held = {"id": "p1", "basis": "humanitarian", "decision": "granted", "decided_on": day}
        found = reflection("IS", [held], status="refused", decided_on="2026-11-02")
        assert one(found, "reflection-appeal").done is done


def test_a_new_refusal_of_the_period_has_its_own_line_beside_an_old_one():
    own = {"id": "p1", "basis": "reflection-and-recovery", "decision": "refused", "decided_on": "2024-11-02"}
    found = one(reflection("IS", [own], status="refused", decided_on="2026-11-02"), "reflection-appeal")
    assert found.due == date(2026, 11, 17)
    for undated in (own | {"decided_on": None}, own):
        decided = {} if undated is own else {"decided_on": "2026-11-02"}
        permit = {name: value for name, value in undated.items() if value is not None}
        assert named(reflection("IS", [permit], status="refused", **decided), "reflection-appeal") == []


@pytest.mark.parametrize(
    ("decision", "decided", "lines"),
    [
        ("revoked", "2026-10-20", 0),
        ("revoked", "2026-10-01", 0),
        ("revoked", "2026-09-30", 1),
        ("revoked", "2026-10-21", 1),
        ("refused", "2026-10-20", 1),
    ],
)
def test_the_permit_of_a_period_that_was_cut_short_has_the_line(decision: str, decided: str, lines: int):
    own = {"id": "p1", "basis": "reflection-and-recovery", "decision": decision, "decided_on": decided}
    assert len(named(reflection("IS", [own], **cut_short()), "reflection-appeal")) == lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_can_be_told(language: str):
    held = [
        {"id": "p1", "decision": "refused", "decided_on": "2026-11-02"},
        {"id": "p2", "valid_to": "2026-12-31"},
        {"id": "p3", "valid_to": "2026-12-31", "basis": "reflection-and-recovery"},
    ]
    for code in ("EE", "LV", "LT", "FI", "SE", "NO", "DK", "IS"):
        for deadline in (*permits(code, *held), *reflection(code, decided_on="2026-10-05", start="2026-10-07")):
            told = deadline.to_dict(language)
            assert all([told["title"], *told["remarks"]])
