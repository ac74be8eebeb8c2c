"""The statutory dates that follow from a case, worked out by hand for each country."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, NAMESPACE_URL, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from documents import ADULT, CHILD, record
from nordicbaltic_standards import LANGUAGES, codes, deadlines, example, validate
from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent, Unit
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState
from nordicbaltic_standards.law.periods import earliest
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.models.legal_status import LegalStatus
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.compensation.application_deadline import EVENTS, application_limit
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.residence.periods import reflection_span
from nordicbaltic_standards.testing import records

TODAY = date(2026, 11, 24)
NOT_RECORDED = "deadline-remark/event-not-recorded"
NOT_KNOWN = "deadline-remark/rest-day-not-known"
MOVED = "deadline-remark/moved-to-working-day"
PARTIAL = "deadline-remark/partial-date"
WAIVABLE = "deadline-remark/waivable"


def of(data: dict[str, Any], on: date = TODAY, country: str | None = None) -> tuple[Deadline, ...]:
    """Return the dates that follow from a record in JSON form."""
    held = validate(data, profile="draft").record
    assert held is not None
    return deadlines(held, on, country)


def named(found: tuple[Deadline, ...], identifier: str) -> list[Deadline]:
    return [deadline for deadline in found if deadline.id == identifier]


def one(found: tuple[Deadline, ...], identifier: str) -> Deadline:
    (deadline,) = named(found, identifier)
    return deadline


def due(found: tuple[Deadline, ...], identifier: str) -> list[date | None]:
    return [deadline.due for deadline in named(found, identifier)]


def reflection(code: str, start: str | None, **more: Any) -> dict[str, Any]:
    period = {"status": "granted", "decided_on": start, "start": start} | more
    period = {name: value for name, value in period.items() if value is not None}
    return record("legal-status", code, status="reflection-period", reflection_period=period)


def claim(code: str, subject: dict[str, Any] = ADULT, route: str = "state-compensation", **more: Any) -> dict[str, Any]:
    return record("compensation-claim", code, subject=subject, route=route, status="considered", **more)


# The reflection period


LENGTHS = pytest.mark.parametrize(
    ("code", "start", "shortest", "longest"),
    [
        ("NO", "2024-02-29", "2024-08-28", "2024-08-28"),  # six calendar months from the leap day
        ("NO", "2026-08-31", "2027-02-28", "2027-02-28"),  # to the last day of February
        ("NO", "2026-03-02", "2026-09-01", "2026-09-01"),
        ("EE", "2026-03-02", "2026-03-31", "2026-04-30"),  # 30 to 60 days
        ("LV", "2026-03-02", "2026-03-31", "2026-03-31"),  # 30 days, neither more nor less
        ("FI", "2026-03-02", "2026-03-31", "2026-09-01"),  # 30 days to six months
        ("DK", "2026-03-02", "2026-03-31", "2026-06-29"),  # 30 to 120 days
        ("DK", "2013-05-02", "2013-05-31", "2013-08-09"),  # 100 days until 2 May 2013
        ("DK", "2013-05-03", "2013-06-01", "2013-08-30"),
        ("SE", "2026-03-02", "2026-03-31", None),  # no longest length in law
        ("LT", "2026-03-02", "2026-03-31", None),  # the longest length is not known
        ("IS", "2026-03-02", "2026-03-31", "2026-12-01"),  # the treaty's 30 days; nine months at most
        ("IS", "2016-12-31", "2017-06-30", "2017-06-30"),  # six months under the former act, to the end of June
    ],
)


@LENGTHS
def test_the_reflection_period_ends_no_earlier_and_no_later(code: str, start: str, shortest: str, longest: str | None):
    found = of(reflection(code, start))
    assert due(found, "reflection-end-earliest") == [date.fromisoformat(shortest)]
    assert due(found, "reflection-end-latest") == [date.fromisoformat(longest) if longest else None]


@LENGTHS
def test_the_rules_on_the_shortest_length_go_by_the_same_day(code: str, start: str, shortest: str, longest: str | None):
    last = date.fromisoformat(shortest)

    def said(end: date) -> set[str]:
        report = validate(reflection(code, start, end=end.isoformat()), on=date.fromisoformat(start))
        return {"RES-001", "RES-002", "RES-003"} & {finding.rule for finding in report.findings}

    assert not said(last)
    assert said(last - timedelta(days=1))
    assert longest is None or not said(date.fromisoformat(longest))


def test_where_national_law_sets_no_shortest_length_the_convention_does():
    found = one(of(reflection("IS", "2026-03-02")), "reflection-end-earliest")
    assert (found.amount, found.unit, found.fact) == (30, Unit.DAYS, None)
    assert found.legal_sources == ("cets197 art. 13(1)",)
    assert found.national_sources == ()


def test_the_convention_stands_where_national_law_is_not_held_and_one_line_says_both():
    # The convention bound Denmark from 1 February 2008; the shortest length of its law is held from the end of that year.
    found = one(of(reflection("DK", "2008-06-02")), "reflection-end-earliest")
    assert (found.due, found.legal_sources) == (date(2008, 7, 1), ("cets197 art. 13(1)",))
    assert found.unsure
    assert found.gap is not None
    assert found.gap.since == date(2008, 12, 31)
    iceland = one(of(reflection("IS", "2026-03-02")), "reflection-end-earliest")
    assert (iceland.unsure, iceland.gap) == (False, None)


def test_before_the_convention_bound_the_country_it_sets_nothing():
    found = one(of(reflection("IS", "2009-03-02")), "reflection-end-earliest")
    assert (found.due, found.legal_sources, found.state) == (None, (), DeadlineState.NOT_KNOWN)


def test_a_length_known_from_secondary_sources_says_so():
    found = one(of(reflection("LT", "2026-03-02")), "reflection-end-earliest")
    assert found.confidence is Confidence.MEDIUM
    assert found.national_sources


def test_an_extension_moves_the_end_and_an_early_end_ends_it():
    extension = {"decided_on": "2026-03-28", "new_end": "2026-05-30"}
    extended = of(reflection("DK", "2026-03-02", end="2026-03-31", status="extended", extensions=[extension]))
    assert (one(extended, "reflection-end").due, one(extended, "reflection-end").done) == (date(2026, 5, 30), False)
    ended = of(
        reflection(
            "DK", "2026-03-02", end="2026-03-31", status="terminated-early",
            termination={"on": "2026-03-20", "ground": "at-persons-request"},
        )
    )  # fmt: skip
    assert (one(ended, "reflection-end").due, one(ended, "reflection-end").done) == (date(2026, 3, 20), True)
    assert one(ended, "reflection-end-latest").done


def test_a_period_that_ran_its_full_length_has_no_end_to_come():
    found = of(reflection("FI", "2026-06-01", end="2026-08-31", status="completed"))
    assert (one(found, "reflection-end-latest").due, one(found, "reflection-end-latest").done) == (
        date(2026, 11, 30),
        True,
    )


KNOWING = {"waiver": {"on": "2026-03-10", "informed": True}}
NOT_GIVEN_UP = "deadline-remark/giving-up-does-not-count"


@pytest.mark.parametrize(
    ("start", "fields"), [("2026-03-02", {"status": "refused"}), (None, {"status": "waived"} | KNOWING)]
)
def test_a_period_that_does_not_run_has_no_end_to_come(start: str | None, fields: dict[str, Any]):
    for code in ("EE", "LV"):
        found = of(reflection(code, start, end="2026-03-31", **fields))
        # What stood in a calendar is called off.
        assert all(deadline.done for deadline in found if deadline.pointer.endswith("/end"))
        assert one(found, "reflection-end").due == date(2026, 3, 31)


@pytest.mark.parametrize("code", ["EE", "LV", "FI", "NO"])
@pytest.mark.parametrize("status", ["granted", "extended", "completed", "waived"])
def test_a_period_that_an_adult_knowingly_gave_up_has_ended_that_day(code: str, status: str):
    found = of(reflection(code, "2026-03-02", end="2026-03-31", status=status, **KNOWING))
    ends = [deadline for deadline in found if deadline.pointer.endswith("/end") and deadline.due is not None]
    assert (one(found, "reflection-end").due, one(found, "reflection-end").done) == (date(2026, 3, 10), True)
    assert all(deadline.done for deadline in ends)
    assert NOT_GIVEN_UP not in {remark for deadline in ends for remark in deadline.remarks}


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "waived"},
        {"status": "waived", "waiver": {"on": "2026-03-10"}},
        {"status": "granted", "waiver": {"on": "2026-03-10", "informed": False}},
        {"status": "granted", "subject": CHILD} | KNOWING,
        {"status": "waived", "subject": CHILD} | KNOWING,
    ],
)
def test_what_nobody_could_give_up_or_knew_of_still_counts_and_that_is_said(fields: dict[str, Any]):
    """Directive 2004/81/EC art. 5: a right that was not explained was not given up."""
    subject = {"subject": fields["subject"]} if "subject" in fields else {}
    period = {name: value for name, value in fields.items() if name != "subject"}
    document = reflection("EE", "2026-03-02", end="2026-03-31", **period) | subject
    end = one(of(document), "reflection-end")
    assert (end.due, end.done) == (date(2026, 3, 31), False)
    ends = [deadline for deadline in of(document) if deadline.pointer.endswith("/end")]
    assert all(NOT_GIVEN_UP in deadline.remarks for deadline in ends if deadline.due is not None)


@pytest.mark.parametrize("subject", [ADULT, CHILD])
@pytest.mark.parametrize("informed", [True, False, None])
@pytest.mark.parametrize("status", ["granted", "completed", "waived"])
@pytest.mark.parametrize("ended", [None, "2026-03-05", "2026-03-20"])
def test_the_dates_and_the_rules_agree_on_how_long_the_period_lasted(
    subject: dict[str, Any], informed: bool | None, status: str, ended: str | None
):
    waiver = {"on": "2026-03-10"} | ({} if informed is None else {"informed": informed})
    early = {} if ended is None else {"termination": {"on": ended, "ground": "at-persons-request"}}
    document = reflection("EE", "2026-03-02", end="2026-03-31", status=status, waiver=waiver, **early)
    held = validate(document | {"subject": subject}, profile="draft").record
    assert isinstance(held, LegalStatus)
    span = reflection_span(held, Context(date(2026, 6, 1), "EE", held.subject, held, "exchange"))
    told = [deadline.due for deadline in deadlines(held, date(2026, 6, 1)) if deadline.id == "reflection-end"]
    assert span is not None
    assert told == [span[1]]


def test_latvia_asks_for_the_period_within_three_days_of_the_finding():
    found = one(of(reflection("LV", None, status="informed", grounds_found_on="2026-03-03")), "reflection-application")
    assert (found.due, found.done) == (date(2026, 3, 6), False)
    assert found.pointer == "/reflection_period/requested_on"
    asked = reflection("LV", None, status="requested", grounds_found_on="2026-03-03", requested_on="2026-03-04")
    assert one(of(asked), "reflection-application").done
    unknown = one(of(reflection("LV", None, status="informed")), "reflection-application")
    assert (unknown.due, unknown.remarks) == (None, (NOT_RECORDED,))


# Permits and reviews


def permits(*held: dict[str, Any]) -> tuple[Deadline, ...]:
    base = {"basis": "cooperation-with-proceedings", "decision": "granted"}
    found = record("legal-status", "FI", status="permit-holder", permits=[base | permit for permit in held])
    return of(found)


def test_a_permit_ends_on_its_last_day_unless_it_was_renewed():
    found = permits({"id": "p1", "valid_to": "2026-12-31"}, {"id": "p2", "valid_to": "2027-12-31", "renewal_of": "p1"})
    assert [(deadline.due, deadline.done) for deadline in named(found, "permit-expiry")] == [
        (date(2026, 12, 31), True),
        (date(2027, 12, 31), False),
    ]
    assert [deadline.pointer for deadline in found] == ["/permits/0/valid_to", "/permits/1/valid_to"]


def test_a_permit_that_is_not_held_or_has_no_last_day_does_not_end():
    refused = permits({"id": "p1", "valid_to": "2026-12-31", "decision": "refused"})
    assert named(refused, "permit-expiry") == []
    assert permits({"id": "p1"}) == ()
    assert permits({"id": "p1", "valid_to": {"absent": "unknown"}}) == ()


def test_the_appeals_that_are_recorded_stand_among_the_dates():
    appeal = {"deadline": "2026-12-10", "lodged_on": "2026-12-01"}
    found = one(permits({"id": "p1", "decision": "refused", "appeal": appeal}), "permit-appeal")
    assert (found.due, found.done, found.pointer) == (date(2026, 12, 10), True, "/permits/0/appeal/deadline")
    for more, done in (({}, False), ({"decided_on": "2027-01-04"}, True)):
        shown = {"id": "p1", "decision": "refused", "appeal": {"deadline": "2026-12-10"} | more}
        undated = one(permits(shown), "permit-appeal")
        assert (undated.done, undated.late) == (done, False)  # what was decided was lodged
    decision = {"kind": "formal", "outcome": "not-identified", "decided_on": "2026-03-04"}
    decision["outcome"] = str(next(iter(codes["identification-status"])).value)
    review = {"route": str(next(iter(codes["review-route"])).value), "deadline": "2026-06-01"}
    stays = record("identification", "EE", status=decision["outcome"], decisions=[decision | {"review": review}])
    review_found = one(of(stays), "status-review")
    assert (review_found.due, review_found.done) == (date(2026, 6, 1), False)
    for step in ({"lodged_on": "2026-05-30"}, {"decided_on": "2026-05-30"}, {"outcome": "pending"}):
        asked = of(stays | {"decisions": [decision | {"review": review | step}]})
        assert (one(asked, "status-review").done, one(asked, "status-review").late) == (True, False)
    award = {"decision": "granted-in-part", "decided_on": "2026-11-02", "appeal_deadline": "2026-12-02"}
    paid = one(of(claim("EE", award=award)), "compensation-appeal")
    assert (paid.due, paid.done) == (date(2026, 12, 2), False)
    lodged = one(of(claim("EE", award=award, appeal={"lodged_on": "2026-11-25"})), "compensation-appeal")
    assert lodged.done


# Compensation


def test_estonia_fifteen_days_for_reporting_and_three_years_for_applying():
    found = of(claim("EE", offence_to="2026-02-27"))
    assert (one(found, "compensation-report").due, one(found, "compensation-report").done) == (date(2026, 3, 14), False)
    assert NOT_KNOWN in one(found, "compensation-report").remarks  # 14 March 2026 is a Saturday
    general = next(deadline for deadline in named(found, "compensation-application") if deadline.route is None)
    assert general.due == date(2029, 2, 27)
    assert one(of(claim("EE", offence_to="2026-02-27", reported_on="2026-03-05")), "compensation-report").done
    assert one(of(claim("EE", offence_to="2026-02-27", report_excused=True)), "compensation-report").done


def test_a_reason_in_the_place_of_a_day_is_no_deed():
    declined = {"absent": "declined"}
    found = of(claim("EE", offence_to="2026-02-27", reported_on=declined, applied_on=declined))
    assert not one(found, "compensation-report").done
    assert not any(deadline.done for deadline in named(found, "compensation-application"))
    assert named(found, "compensation-decision") == []


def test_without_the_last_day_of_the_offence_its_first_day_counts():
    found = of(claim("EE", offence_from="2026-02-20", offence_to={"absent": "unknown"}))
    assert one(found, "compensation-report").due == date(2026, 3, 7)


def test_a_term_with_an_event_of_its_own_does_not_run_from_the_day_of_information():
    found = of(claim("EE", offence_to="2026-02-27", informed_on="2026-03-05"))
    ill = next(deadline for deadline in found if deadline.route == "victim prevented by a health disorder")
    assert (ill.due, ill.remarks) == (None, (NOT_RECORDED,))


def test_estonia_decides_within_thirty_days_of_the_application():
    found = of(claim("EE", offence_to="2026-02-27", applied_on="2026-10-01"))
    decision = next(deadline for deadline in named(found, "compensation-decision") if deadline.route is None)
    assert (decision.due, decision.done) == (date(2026, 10, 31), False)
    award = {"decision": "granted-in-full", "decided_on": "2026-10-20"}
    decided = of(claim("EE", offence_to="2026-02-27", applied_on="2026-10-01", award=award))
    assert all(deadline.done for deadline in named(decided, "compensation-decision"))


def test_a_claim_withdrawn_after_its_decision_keeps_the_terms_that_there_were_for_deciding():
    award = {"decision": "granted-in-full", "decided_on": "2026-09-20"}
    decided = claim("EE", offence_to="2026-02-27", applied_on="2026-09-01", award=award)
    terms = named(of(decided), "compensation-decision")
    assert [(each.due, each.unsure) for each in terms] == [(date(2026, 10, 1), True), (date(2026, 12, 1), True)]
    assert named(of(decided | {"status": "withdrawn"}), "compensation-decision") == terms


def test_an_appeal_holds_up_a_payment_until_the_money_has_come():
    award = {"decision": "granted-in-full", "decided_on": "2026-10-20"}
    appealed = claim("LV", applied_on="2026-10-01", award=award, appeal={"lodged_on": "2026-10-25"})
    waiting = one(of(appealed), "compensation-payment")
    assert (waiting.due, waiting.done, waiting.remarks) == (None, False, ("deadline-remark/appeal-pends",))
    paid = one(of(appealed | {"payment_status": "paid"}), "compensation-payment")
    assert (paid.due, paid.done, paid.remarks) == (date(2026, 11, 20), True, ())


def test_terms_for_paying_do_not_pass_for_terms_for_deciding():
    award = {"decision": "granted-in-full", "decided_on": "2026-10-20"}
    found = of(claim("LV", applied_on="2026-10-01", award=award))
    assert [deadline.event for deadline in named(found, "compensation-decision")] == [LegalEvent.REQUEST_RECEIVED]
    assert due(found, "compensation-decision") == [date(2026, 11, 1)]


@pytest.mark.parametrize(
    ("recognised", "last"),
    [
        ("2019-01-01", "2022-01-01"),
        ("2024-02-29", "2027-02-28"),
        ("2026-03-20", "2029-03-20"),  # three years to the day
        ("2018-12-31", "2019-12-31"),  # one year before 2019
        ("2017-05-10", "2018-05-10"),
    ],
)
def test_latvia_three_years_from_recognition_and_one_before_2019(recognised: str, last: str):
    found = of(claim("LV", recognised_victim_on=recognised))
    dated = [deadline for deadline in named(found, "compensation-application") if deadline.due]
    assert [deadline.due for deadline in dated] == [date.fromisoformat(last)]
    assert "2019" in (dated[0].route or "")


def test_latvia_who_was_recognised_before_2019_does_not_get_three_years_for_learning_later():
    found = of(claim("LV", recognised_victim_on="2018-06-01", informed_on="2026-03-05"))
    assert {deadline.amount for deadline in named(found, "compensation-application")} == {1}


def test_lithuania_ten_years_by_two_routes_and_crimes_before_july_2019_by_the_earlier_law():
    found = of(claim("LT", offence_to="2025-03-04", judgment_final_on="2026-03-02"))
    # Once a court has awarded the damage, nothing is left to ask for in advance.
    assert due(found, "compensation-application") == [date(2036, 3, 2)]
    advance = of(claim("LT", offence_to="2025-03-04"))
    assert due(advance, "compensation-application") == [date(2035, 3, 4), None]
    assert all(WAIVABLE in deadline.remarks for deadline in named(found, "compensation-application"))
    earlier = of(claim("LT", judgment_final_on="2018-03-01"))
    assert one(earlier, "compensation-application").confidence is Confidence.MEDIUM
    assert one(earlier, "compensation-application").due == date(2028, 3, 1)


def test_sweden_three_years_moved_to_the_next_weekday():
    found = of(claim("SE", offence_to="2023-11-25"))
    otherwise = next(deadline for deadline in found if deadline.route == "otherwise")
    assert otherwise.due == date(2026, 11, 25)
    saturday = of(claim("SE", offence_to="2023-11-28"))
    moved = next(deadline for deadline in saturday if deadline.route == "otherwise")
    assert (moved.due, moved.remarks) == (date(2026, 11, 30), (MOVED, WAIVABLE))


def test_sweden_a_child_can_apply_until_twenty_one():
    found = one(of(claim("SE", CHILD, offence_to="2026-02-27")), "compensation-application-age")
    # "fram till den dag han eller hon fyller 21 år": the day before is the one that is certain.
    assert (found.due, found.amount, found.unit) == (date(2033, 3, 8), 21, Unit.YEARS_OF_AGE)
    assert found.route == "crimes committed against a child"
    leap = CHILD | {"birth_date": "2012-02-29"}
    assert due(of(claim("SE", leap)), "compensation-application-age") == [date(2033, 2, 27)]
    year = CHILD | {"birth_date": "2012"}
    partial = one(of(claim("SE", year)), "compensation-application-age")
    # The birthday itself may count; 31 December 2033 is a Saturday, and the Monday after is the first working day.
    assert (partial.due, partial.latest) == (date(2032, 12, 31), date(2034, 1, 2))
    assert partial.remarks == ("deadline-remark/day-before-birthday", PARTIAL)


def test_the_age_of_a_grown_victim_gives_no_date():
    assert named(of(claim("SE", ADULT, offence_from="2017-05-17")), "compensation-application-age") == []
    assert due(of(claim("SE", ADULT, offence_from="2017-05-16")), "compensation-application-age") == [date(2020, 5, 16)]
    assert due(of(claim("SE", ADULT, offence_from="2017")), "compensation-application-age") == [date(2020, 5, 16)]


def test_without_a_birth_date_the_term_by_age_is_there_without_a_date():
    nobody = {"pseudonym": "Nbs-7f3k-q2"}
    found = one(of(claim("SE", nobody, offence_to="2026-02-27")), "compensation-application-age")
    assert (found.due, found.remarks) == (None, (NOT_RECORDED,))


def test_estonia_three_years_from_majority_for_an_offence_against_a_child():
    found = one(of(claim("EE", CHILD, offence_to="2026-02-27")), "compensation-application-age")
    assert (found.due, found.route) == (date(2033, 3, 9), "sexual offence against a minor")
    assert (found.amount, found.unit) == (3, Unit.YEARS)


def test_finland_three_years_from_the_judgment_or_ten_from_the_offence():
    found = of(claim("FI", offence_to="2026-03-11", judgment_final_on="2026-10-15"))
    assert {deadline.route: deadline.due for deadline in named(found, "compensation-application")} == {
        "matter tried in court": date(2029, 10, 15),
    }
    untried = of(claim("FI", offence_to="2026-03-11"))
    assert {deadline.route: deadline.due for deadline in named(untried, "compensation-application")} == {
        "matter tried in court": None,
        "matter not tried in court": date(2036, 3, 11),
    }


def test_iceland_two_years_and_a_late_application_can_be_accepted():
    found = one(of(claim("IS", offence_to="2026-01-06")), "compensation-application")
    assert (found.due, found.remarks) == (date(2028, 1, 6), (WAIVABLE,))
    assert one(of(claim("IS", offence_to="2026-01-06")), "compensation-report").state is DeadlineState.NONE_BY_LAW


def test_denmark_seventy_two_hours_for_reporting_run_through_the_weekend():
    found = one(of(claim("DK", offence_to="2026-11-26")), "compensation-report")  # a Thursday
    # The hour is not recorded: from midnight on, 72 hours are three whole days, the 26th, 27th and 28th.
    assert (found.due, found.amount, found.unit) == (date(2026, 11, 28), 72, Unit.HOURS)
    assert found.remarks == ("deadline-remark/hour-not-recorded", "deadline-remark/late-report")


def test_denmark_two_years_from_the_event_that_goes_before_the_others():
    steps = {"offence_to": "2026-02-09"}
    assert dated(of(claim("DK", **steps)), "compensation-application") == [date(2028, 2, 9)]
    steps["investigation_closed_on"] = "2026-06-30"
    assert dated(of(claim("DK", **steps)), "compensation-application") == [date(2028, 6, 30)]
    steps["proceedings_final_on"] = "2026-09-30"
    assert dated(of(claim("DK", **steps)), "compensation-application") == [date(2028, 9, 30)]


def test_norway_six_months_from_the_judgment_and_a_year_from_the_prosecution_decision():
    judged = of(claim("NO", judgment_final_on="2026-08-31", investigation_closed_on="2026-06-30"))
    assert due(judged, "compensation-application") == [date(2027, 2, 28)]
    dropped = of(claim("NO", investigation_closed_on="2026-06-30"))
    assert due(dropped, "compensation-application") == [date(2027, 6, 30), None]


def dated(found: tuple[Deadline, ...], identifier: str) -> list[date]:
    return [deadline.due for deadline in named(found, identifier) if deadline.due is not None]


TRANSITIONAL = "deadline-remark/transitional"


def test_norway_counts_a_case_ended_before_the_act_from_the_first_day_of_the_act():
    judged = of(claim("NO", judgment_final_on="2022-11-20"))
    assert dated(judged, "compensation-application") == [date(2023, 7, 1)]
    assert TRANSITIONAL in next(d for d in named(judged, "compensation-application") if d.due).remarks
    dropped = of(claim("NO", investigation_closed_on="2022-03-01"))
    assert dated(dropped, "compensation-application") == [date(2024, 1, 1)]
    later = of(claim("NO", judgment_final_on="2023-01-02"))
    assert dated(later, "compensation-application") == [date(2023, 7, 2)]
    assert TRANSITIONAL not in next(d for d in named(later, "compensation-application") if d.due).remarks


def test_norway_goes_by_the_day_of_the_application_and_not_of_the_offence():
    old = {"offence_from": "2015-01-10", "offence_to": "2015-03-10", "judgment_final_on": "2026-05-20"}
    assert dated(of(claim("NO", **old)), "compensation-application") == [date(2026, 11, 20)]
    assert named(of(claim("NO", **old, applied_on="2022-12-31")), "compensation-application") == []


def test_latvia_can_excuse_a_late_application():
    found = of(claim("LV", recognised_victim_on="2024-03-20"))
    assert all(WAIVABLE in deadline.remarks for deadline in named(found, "compensation-application"))
    former = of(claim("LV", recognised_victim_on="2018-03-20"))
    assert all(WAIVABLE in deadline.remarks for deadline in named(former, "compensation-application"))


def test_denmark_asked_for_a_report_within_a_day_before_july_2011():
    assert (one(of(claim("DK", offence_to="2011-06-30")), "compensation-report").amount) == 24
    last = one(of(claim("DK", offence_to="2011-06-30")), "compensation-report")
    assert (last.confidence, "caveat/fact-early" in last.remarks) == (Confidence.MEDIUM, False)
    older = one(of(claim("DK", offence_to="2008-05-22")), "compensation-report")
    assert "caveat/fact-early" in older.remarks
    assert (one(of(claim("DK", offence_to="2011-07-01")), "compensation-report").amount) == 72


def test_denmark_counted_two_years_from_the_end_of_the_case_before_may_2019_too():
    asked = {"offence_to": "2013-05-22", "proceedings_final_on": "2016-05-23"}
    for applied in ("2018-05-22", "2019-05-06"):  # under the older wording of § 13, and under that of today
        found = of(claim("DK", **asked, applied_on=applied))
        assert date(2018, 5, 23) in due(found, "compensation-application")
    older = of(claim("DK", **asked, applied_on="2018-05-22"))
    assert {entry.confidence for entry in named(older, "compensation-application")} == {Confidence.MEDIUM}


def test_a_date_by_a_law_whose_first_day_is_not_known_says_so_for_old_days():
    early = one(of(claim("EE", offence_to="2012-05-22", reported_on="2012-05-23")), "compensation-report")
    assert (early.confidence, "caveat/fact-early" in early.remarks) == (Confidence.MEDIUM, True)
    later = one(of(claim("EE", offence_to="2018-05-22", reported_on="2018-05-23")), "compensation-report")
    assert (later.confidence, "caveat/fact-early" in later.remarks) == (Confidence.MEDIUM, False)


def test_a_date_says_as_of_when_its_law_was_read():
    found = one(of(claim("IS", offence_to="2026-02-01")), "compensation-application")
    assert found.to_dict()["law_as_of"] == "2026-01-17"
    assert one(of(reflection("IS", "2026-03-02")), "reflection-end-earliest").to_dict()["law_as_of"] is None


DAYS = st.dates(date(2016, 1, 1), date(2027, 6, 30)).map(date.isoformat)
STEPS = (
    "offence_to",
    "reported_on",
    "recognised_victim_on",
    "investigation_closed_on",
    "judgment_final_on",
    "applied_on",
)


@given(
    st.sampled_from(REGION),
    st.fixed_dictionaries({}, optional=dict.fromkeys(STEPS, DAYS)),
    st.dates(date(2016, 1, 1), date(2027, 6, 30)),
)
@settings(max_examples=300)
def test_rules_and_dates_rest_on_the_same_law(code: str, steps: dict[str, str], on: date):
    held = validate(claim(code, **steps), profile="draft").record
    assert isinstance(held, CompensationClaim)
    context = Context(on, code, held.subject, held, "exchange")
    limit = application_limit(held, context, earliest)
    found = named(deadlines(held, on), "compensation-application")
    if limit is None:
        assert not any(
            deadline.due for deadline in found if deadline.event in EVENTS and steps.get(EVENTS[deadline.event])
        )
        return
    same = [deadline for deadline in found if deadline.event is limit.term.event and deadline.due]
    assert limit.fact in [deadline.fact for deadline in same]
    # The rule looks at the terms one by one, and at the youth of the person; a rest day can move the date of the list.
    days = [*same, *named(deadlines(held, on), "compensation-application-age")]
    assert any(deadline.due >= limit.day for deadline in days if deadline.due)


def test_the_law_of_the_country_whose_scheme_is_asked_applies():
    found = of(claim("LV", scheme_country="IS", offence_to="2026-01-06"))
    assert due(found, "compensation-application") == [date(2028, 1, 6)]


def test_a_claim_in_the_criminal_proceedings_has_the_term_of_the_proceedings():
    found = of(claim("EE", route="criminal-proceedings", offence_to="2026-02-27"))
    assert [(deadline.id, deadline.due, deadline.event) for deadline in found] == [
        ("offender-claim", None, LegalEvent.FILE_PRESENTED)
    ]
    assert of(claim("EE", route="insurance", offence_to="2026-02-27")) == ()


def test_a_partial_date_counts_from_the_earliest_day_that_it_can_mean():
    found = one(of(claim("IS", offence_to="2026-02")), "compensation-application")
    assert (found.due, found.remarks) == (date(2028, 2, 1), (PARTIAL, WAIVABLE))


def test_an_event_that_is_not_recorded_gives_no_date():
    found = one(of(claim("IS")), "compensation-application")
    assert (found.due, found.remarks) == (None, (NOT_RECORDED, WAIVABLE))
    assert found.to_dict()["due"] is None


# Data protection


def requested(code: str, received: str, **more: Any) -> Deadline:
    request = {"right": "access", "received_on": received} | more
    (found,) = of(record("data-protection", code, requests=[request]))
    return found


@pytest.mark.parametrize(
    ("code", "received", "last"),
    [
        ("NO", "2025-01-31", "2025-02-28"),
        ("NO", "2024-01-31", "2024-02-29"),
        ("EE", "2026-05-04", "2026-06-04"),
        ("EE", "2026-01-31", "2026-03-02"),  # 28 February 2026 is a Saturday
        ("DK", "2026-11-25", "2026-12-28"),  # Christmas Day to the weekend
        ("IS", "2026-01-31", "2026-02-28"),  # no Union rule on rest days; the earlier day
    ],
)
def test_a_data_request_is_answered_within_a_calendar_month(code: str, received: str, last: str):
    found = requested(code, received)
    assert (found.id, found.due, found.done) == ("request-answer", date.fromisoformat(last), False)
    assert found.legal_sources == ("gdpr art. 12(3)",)


def test_an_extension_gives_two_months_more_from_the_day_of_receipt():
    found = requested("NO", "2025-01-31", extended_on="2025-02-20")
    assert (found.id, found.due, found.amount) == ("request-answer-extended", date(2025, 4, 30), 3)
    assert requested("NO", "2025-01-31", answered_on="2025-02-20").done


def broken(at: str, **more: Any) -> Deadline:
    breach = {"id": "br1", "detected_at": at, "risk": "high"} | more
    (found,) = of(record("data-protection", "EE", breaches=[breach]))
    return found


def test_a_breach_is_notified_within_72_hours_across_a_change_of_the_clock():
    found = broken("2026-03-27T10:00:00+02:00")  # summer time begins on 29 March 2026
    assert found.due_at is not None
    # The hour from ten to eleven is not counted (Regulation No 1182/71 art. 3(1)).
    assert found.due_at.astimezone(UTC) == datetime(2026, 3, 30, 9, 0, tzinfo=UTC)
    assert found.due_at - datetime.fromisoformat("2026-03-27T11:00:00+02:00") == timedelta(hours=72)
    assert (found.due, found.done) == (date(2026, 3, 30), False)
    assert broken("2026-03-27T10:00:00+02:00", authority_notified_at="2026-03-28T10:00:00+02:00").done


def kept(**more: Any) -> tuple[Deadline, ...]:
    retention = {"category": "special-health", "trigger": "case-closed"} | more
    return of(record("data-protection", "FI", retention=[retention]))


def test_data_fall_due_for_erasure_by_the_recorded_day_or_the_recorded_term():
    assert due(kept(due_on="2031-12-31"), "retention") == [date(2031, 12, 31)]
    period = {"years": 5, "months": 1, "days": 3}
    # 61 months after the leap day is 29 March 2029; three days later it is 1 April, as the rules count too.
    assert due(kept(triggered_on="2024-02-29", period=period), "retention") == [date(2029, 4, 1)]
    assert kept(period=period) == ()
    assert kept(triggered_on="2024-02-29") == ()
    assert kept(triggered_on={"absent": "unknown"}, period=period) == ()
    assert one(kept(due_on="2031-12-31", erased_on="2032-01-04"), "retention").done


def test_data_on_hold_are_shown_as_held_while_the_hold_lasts():
    hold = {"from_date": "2031-03-01", "ground": "proceedings"}
    assert one(kept(due_on="2031-12-31", hold=hold), "retention").remarks == ("deadline-remark/held",)
    until = hold | {"to_date": "2031-12-31"}
    assert one(kept(due_on="2031-12-31", hold=until), "retention").remarks == ("deadline-remark/held",)
    over = hold | {"to_date": "2031-12-30"}
    assert one(kept(due_on="2031-12-31", hold=over), "retention").remarks == ()


@pytest.mark.parametrize(
    ("hold", "on", "held"),
    [
        ({"from_date": "2026-03-01", "to_date": "2026-06-30"}, "2026-06-30", True),
        ({"from_date": "2026-03-01", "to_date": "2026-06-30"}, "2026-07-02", False),
        ({"from_date": "2026-06-01"}, "2026-05-15", False),
        ({"from_date": "2026-06-01"}, "2026-06-01", True),
        ({"from_date": "2026-05-01"}, "2026-04-15", True),
        ({"from_date": "2026-05-02"}, "2026-04-15", False),
    ],
)
def test_a_hold_that_has_ended_or_has_not_begun_keeps_nothing(hold: dict[str, str], on: str, held: bool):
    kept_until = {"category": "identifying", "trigger": "last-contact", "due_on": "2026-04-30"}
    document = record("data-protection", "FI", retention=[kept_until | {"hold": hold | {"ground": "proceedings"}}])
    found = one(of(document, date.fromisoformat(on)), "retention")
    assert ("deadline-remark/held" in found.remarks) is held


def test_a_case_that_was_opened_again_has_not_been_closed():
    closed = {"on": "2020-03-10", "reason": "goals-achieved"}
    term = {"category": "identifying", "trigger": "case-closed"}
    ends = [{"period": {"years": 5}}, {"period": {"years": 5}, "triggered_on": "2020-03-10"}, {"due_on": "2025-03-10"}]
    erased = {"due_on": "2025-03-10", "erased_on": "2025-03-10"}
    for more in (*ends, erased):
        for status, days in (
            ("closed", [date(2025, 3, 10)]),
            ("reopened", [date(2025, 3, 10) if more is erased else None]),
        ):
            file = record(
                "case-file",
                "FI",
                status=status,
                opened_on="2019-03-10",
                closure=closed,
                data_protection={"retention": [term | more]},
            )
            assert due(of(file), "retention") == days


def test_of_several_terms_for_a_category_the_last_says_when_its_data_are_due():
    term = {"category": "identifying", "trigger": "last-contact"}
    early, late = term | {"due_on": "2026-04-30"}, term | {"due_on": "2030-04-30"}

    def dates(*terms: dict[str, Any]) -> list[date | None]:
        return due(of(record("data-protection", "FI", retention=list(terms))), "retention")

    assert dates(early, late) == dates(late, early) == [date(2030, 4, 30)]
    assert dates(early, late | {"category": "contact"}) == [date(2026, 4, 30), date(2030, 4, 30)]
    assert dates(early, term) == [None]
    assert dates(early, late | {"erased_on": "2026-05-01"}) == [date(2026, 4, 30), date(2030, 4, 30)]
    hold = {"from_date": "2026-01-01", "ground": "proceedings"}
    (found,) = of(record("data-protection", "FI", retention=[early | {"hold": hold}, late]))
    assert found.remarks == ("deadline-remark/held",)


# Assistance and referral


def test_assistance_lasts_as_long_as_the_law_of_its_first_day_says():
    assert due(of(record("assistance", "LV", eligible_from="2026-01-13")), "assistance-limit") == [date(2026, 7, 11)]
    assert dated(of(record("assistance", "EE", eligible_from="2026-07-19")), "assistance-limit") == [date(2026, 8, 1)]
    assert dated(of(record("assistance", "EE", eligible_from="2026-07-18")), "assistance-limit") == []
    assert one(of(record("assistance", "FI", eligible_from="2026-01-13")), "assistance-limit").due is None
    assert of(record("assistance", "LV")) == ()


@pytest.mark.parametrize(("code", "start"), [("EE", "2026-08-01"), ("LV", "2026-01-13"), ("DK", "2026-03-02")])
def test_a_time_of_assistance_that_holds_for_some_may_have_passed_and_may_not(code: str, start: str):
    found = named(of(record("assistance", code, eligible_from=start)), "assistance-limit")
    (limit,) = [each for each in found if each.due is not None]
    assert limit.route
    assert (limit.unsure, limit.has_passed(date(2027, 1, 1))) == (True, None)


def test_what_an_organisation_sets_for_its_own_programme_is_not_law():
    found = one(of(record("assistance", "SE", eligible_from="2026-01-13")), "assistance-limit")
    assert (found.due, found.state) == (None, DeadlineState.NOT_KNOWN)


# The whole case


CASE = record(
    "case-file",
    "LV",
    status="open",
    opened_on="2026-03-01",
    legal_status={
        "status": "reflection-period",
        "reflection_period": {"status": "granted", "start": "2026-11-20", "end": "2026-12-19"},
    },
    data_protection={
        "requests": [{"right": "access", "received_on": "2026-11-02"}],
        "breaches": [{"id": "br1", "detected_at": "2026-11-23T10:00:00+02:00", "risk": "high"}],
    },
    compensation_claims=[
        {
            "route": "state-compensation", "status": "considered",
            "recognised_victim_on": "2026-03-20", "informed_on": "2026-03-20",
        }
    ],
)  # fmt: skip


def test_a_case_file_has_the_dates_of_its_parts_soonest_first_and_those_without_a_date_last():
    found = of(CASE)
    days = [deadline.due for deadline in found]
    assert [day for day in days if day] == sorted(day for day in days if day)
    assert days == sorted(days, key=lambda day: (day is None, day or date.max))
    assert {deadline.pointer.split("/")[1] for deadline in found} == {
        "legal_status", "data_protection", "compensation_claims",
    }  # fmt: skip
    assert all(
        deadline.pointer.startswith("/compensation_claims/0/") for deadline in named(found, "compensation-application")
    )


def test_the_birth_date_of_the_case_counts_for_its_claims():
    found = one(of(CASE | {"country": "SE", "subject": CHILD}), "compensation-application-age")
    assert found.due == date(2033, 3, 8)


def test_another_country_can_be_asked_for():
    assert due(of(CASE, country="NO"), "reflection-end-earliest") == [date(2027, 5, 19)]
    with pytest.raises(LookupError, match="EE, LV, LT, FI, SE, NO, DK, IS"):
        of(CASE, country="PL")


def test_records_without_dates_of_law_give_none():
    assert of(record("safe-return", "EE", type="assisted-voluntary", status="considered")) == ()


def test_a_date_can_be_told_in_every_language():
    for language in LANGUAGES:
        for deadline in of(CASE):
            data = deadline.to_dict(language)
            assert data["title"]
            assert all(data["remarks"])
            assert (data["amount"] is None) == (deadline.term(language) is None)


# The calendar


KEY = bytes(range(32))


def events(text: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def identifiers(language: str, record: str, key: bytes | None) -> list[str]:
    return [str(event["UID"]) for event in events(calendar_file(of(CASE), TODAY, language, record, key=key))]


def test_the_calendar_holds_what_is_to_come_and_not_done():
    found = of(CASE)
    held = events(calendar_file(found, TODAY, "en", "case-file-1"))
    wanted = [deadline for deadline in found if deadline.due and deadline.due >= TODAY and not deadline.done]
    assert len(held) == len(wanted) > 4
    assert {str(event["SUMMARY"]) for event in held} == {deadline.title() for deadline in wanted}
    assert all(event["CLASS"] == "CONFIDENTIAL" for event in held)
    later = events(calendar_file(found, date(2027, 1, 1), "en", "case-file-1"))
    assert 0 < len(later) < len(held)


def test_a_day_is_a_whole_day_and_a_moment_a_moment():
    held = {str(event["SUMMARY"]): event for event in events(calendar_file(of(CASE), TODAY))}
    answer = held["Last day for answering the person's data protection request"]
    assert (answer.decoded("DTSTART"), answer.decoded("DTEND")) == (date(2026, 12, 2), date(2026, 12, 3))
    breach = held["Last moment for notifying the supervisory authority of the breach"]
    assert breach.decoded("DTSTART") == datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def test_every_entry_has_an_identifier_of_its_own_that_a_later_file_keeps():
    first = identifiers("en", "case-file-1", KEY)
    again = identifiers("lv", "case-file-1", KEY)
    assert len(set(first)) == len(first)
    assert first == again
    assert not set(first) & set(identifiers("en", "case-file-2", KEY))
    assert not set(first) & set(identifiers("en", "case-file-1", bytes(reversed(KEY))))


def test_without_the_key_nobody_finds_out_by_trying_which_record_an_entry_belongs_to():
    first = identifiers("en", "case-file-1", None)
    assert len(set(first)) == len(first)
    assert not set(first) & set(identifiers("en", "case-file-1", None))
    told = set(first) | set(identifiers("en", "case-file-1", KEY))
    for name in (f"case-file-{number}" for number in range(100)):
        for d in of(CASE):
            what = (name, d.id, d.pointer, d.event, d.route)
            texts = ["|".join(str(part) for part in what), "".join("" if part is None else str(part) for part in what)]
            guesses = {str(uuid5(space, text)) for text in texts for space in (NAMESPACE_URL, NAMESPACE_OID)}
            assert not guesses & told


def test_nothing_is_erased_too_early_of_who_was_born_on_a_leap_day():
    child = CHILD | {"birth_date": "2008-02-29"}
    term = {"category": "contact", "trigger": "child-turns-18", "period": {"days": 1}}
    found = of(record("data-protection", "FI", subject=child, retention=[term]))
    assert due(found, "retention") == [date(2026, 3, 2)]


def test_a_date_that_is_counted_from_a_birthday_stands_as_its_month():
    document = example("case-file", "EE")
    document["subject"] |= {"birth_date": "2012-07-13", "is_child": True}
    document["subject"].pop("age_group", None)
    term = {"trigger": "child-turns-18", "period": {"years": 5}}
    document["data_protection"]["retention"] = [
        {"category": "identifying"} | term,
        {"category": "contact", "trigger": "child-turns-18", "due_on": "2036-07-13"},
    ]
    read = validate(document, profile="draft").record
    assert read is not None
    text = calendar_file(deadlines(read, TODAY), TODAY, "en", "case-file-1")
    # The time at which the calendar was written can have the same digits.
    said = [line for line in text.splitlines() if not line.startswith("DTSTAMP")]
    assert not any("0713" in line or "07-13" in line for line in said)
    months = [event for event in events(text) if event.decoded("DTSTART") == date(2035, 7, 1)]
    assert [event.decoded("DTEND") for event in months] == [date(2035, 8, 1)]
    assert "the file has it" in str(months[0]["DESCRIPTION"]).replace("\n", " ")
    assert {event.decoded("DTSTART") for event in events(text)} >= {date(2035, 7, 1), date(2036, 7, 1)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_the_calendar_says_whom_it_concerns(language: str):
    text = calendar_file(of(CASE), TODAY, language, "case-file-1").replace("\r\n ", "")
    for personal in (ADULT["pseudonym"], ADULT["birth_date"], "19990517", "case-file-1", "2026-03-20", "br1", "VN"):
        assert personal not in text
    assert "LOCATION" not in text
    assert "ATTENDEE" not in text
    assert "ORGANIZER" not in text


def test_a_day_at_the_end_of_the_calendar_can_be_written():
    last = Deadline("retention", "/retention/0/due_on", date.max)
    assert len(events(calendar_file([last], TODAY))) == 1


# Whatever is recorded


@settings(max_examples=100)
@given(data=st.data())
def test_no_record_makes_the_dates_fail_in_any_country_on_any_day(data: st.DataObject):
    kind: type[Record] = data.draw(st.sampled_from(list(RECORDS.values())))
    held = data.draw(records(kind))
    on = data.draw(st.dates(date(2000, 1, 1), date(2040, 12, 31)))
    country = data.draw(st.sampled_from([None, *REGION]))
    found = deadlines(held, on, country)
    for deadline in found:
        assert deadline.title()
        assert deadline.to_dict()["pointer"].startswith("/")
        assert deadline.due is not None or deadline.remarks_text()
    events(calendar_file(found, on, "en", held.id))


@pytest.mark.parametrize("kind", ["legal-status", "assistance", "referral", "data-protection", "compensation-claim"])
@settings(max_examples=60)
@given(data=st.data())
def test_no_record_with_dates_makes_them_fail(kind: str, data: st.DataObject):
    held = data.draw(records(RECORDS[kind]))
    on = data.draw(st.dates(date(2000, 1, 1), date(2040, 12, 31)))
    for country in (None, *REGION):
        for deadline in deadlines(held, on, country):
            assert deadline.to_dict("sv")
