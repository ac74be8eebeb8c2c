"""Which of several terms of a provision runs, by the words of the law, with every day worked out by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from documents import ADULT, CHILD, record
from nordicbaltic_standards import LANGUAGES, codes, country, deadlines, validate
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.enumerations import CompensationDecision, Confidence, LegalCondition, LegalEvent
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.periods import earliest, latest
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.values import Appeal, OffenderRoute, Term
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import EVENTS, GRANTS, application_limit
from nordicbaltic_standards.rules.context import Context

TODAY = date(2026, 11, 24)
NOT_RUNNING = "deadline-remark/does-not-run-yet"
NOT_RECORDED = "deadline-remark/event-not-recorded"
NEVER = {"absent": "not-applicable"}
NOBODY = {"pseudonym": "Nbs-7f3k-q2"}
APPLICATION = "compensation-application"


def of(data: dict[str, Any], on: date = TODAY) -> tuple[Deadline, ...]:
    held = validate(data, profile="draft").record
    assert held is not None
    return deadlines(held, on)


def claim(code: str, subject: dict[str, Any] = ADULT, **more: Any) -> dict[str, Any]:
    made = {"route": "state-compensation", "status": "considered"} | more
    return record("compensation-claim", code, subject=subject, **made)


def file_of(code: str, made: dict[str, Any], *proceedings: dict[str, Any]) -> dict[str, Any]:
    inner = {"route": "state-compensation", "status": "considered"} | made
    return record(
        "case-file", code, subject=ADULT, status="open", opened_on="2020-03-01",
        compensation_claims=[inner], proceedings=list(proceedings),
    )  # fmt: skip


def named(found: tuple[Deadline, ...], identifier: str = APPLICATION) -> list[Deadline]:
    return [deadline for deadline in found if deadline.id == identifier]


def days(found: tuple[Deadline, ...], identifier: str = APPLICATION) -> list[date | None]:
    return [deadline.due for deadline in named(found, identifier)]


def one(found: tuple[Deadline, ...], identifier: str = APPLICATION) -> Deadline:
    (deadline,) = named(found, identifier)
    return deadline


# Sweden, brottsskadelag 15 §: if prosecuted, from the final judgment; if only investigated, from its end; otherwise the crime


def test_sweden_a_final_judgment_leaves_no_term_from_the_crime():
    found = one(of(claim("SE", offence_from="2019-06-01", offence_to="2020-01-01", proceedings_final_on="2025-06-02")))
    assert (found.due, found.event) == (date(2028, 6, 2), LegalEvent.PROCEEDINGS_FINAL)
    assert found.conditions == (LegalCondition.PROSECUTED,)
    assert found.has_passed(date(2028, 6, 2)) is False
    assert found.has_passed(date(2028, 6, 3)) is True


def test_sweden_an_investigation_without_a_prosecution_leaves_its_end_alone():
    found = one(
        of(claim("SE", offence_from="2019-06-01", offence_to="2020-01-01", investigation_closed_on="2024-03-04"))
    )
    assert (found.due, found.event) == (date(2027, 3, 4), LegalEvent.INVESTIGATION_CLOSED)


def test_sweden_where_nothing_was_investigated_the_crime_counts_and_the_term_has_surely_passed():
    never = {"proceedings_final_on": NEVER, "investigation_closed_on": NEVER}
    found = one(of(claim("SE", offence_from="2019-06-01", offence_to="2020-01-02", **never)))
    assert (found.due, found.has_passed(TODAY)) == (date(2023, 1, 2), True)


@pytest.mark.parametrize("code", ["SE", "DK"])
def test_a_judgment_on_damages_is_none_of_a_criminal_case_that_never_ended_in_court(code: str):
    told = {"offence_from": "2025-01-01", "offence_to": "2025-05-22", "judgment_final_on": "2026-06-01"}
    found = named(of(claim(code, **told, proceedings_final_on=NEVER)))
    assert {each.event for each in found if each.due} == {LegalEvent.OFFENCE}
    assert {each.event for each in named(of(claim(code, **told))) if each.due} == {LegalEvent.PROCEEDINGS_FINAL}


def test_a_term_is_put_off_from_a_rest_day_by_the_law_of_that_day():
    ended = one(of(claim("SE", offence_to="2020-01-01", proceedings_final_on=NEVER, investigation_closed_on=NEVER)))
    # New Year's Day, on a Sunday.
    assert (ended.due, "deadline-remark/moved-to-working-day" in ended.remarks) == (date(2023, 1, 2), True)


@pytest.mark.parametrize(
    ("code", "proceedings"), [("DK", "2024-12-24"), ("DK", "2024-06-05"), ("NO", "2025-12-31"), ("NO", "2025-12-24")]
)
def test_a_term_that_ends_on_a_day_on_which_offices_close_in_part_may_end_later(code: str, proceedings: str):
    found = named(of(claim(code, proceedings_final_on=proceedings, judgment_final_on=NEVER)))
    (ended,) = [each for each in found if each.event is LegalEvent.PROCEEDINGS_FINAL]
    assert ended.due is not None
    assert (ended.due.isoformat()[5:], ended.has_passed(date(2027, 1, 4))) == (proceedings[5:], None)
    assert "deadline-remark/rest-day-not-known" in ended.remarks


def test_sweden_where_the_record_does_not_tell_the_term_from_the_crime_may_have_passed():
    found = named(of(claim("SE", offence_from="2019-06-01", offence_to="2020-01-02")))
    assert [(item.due, item.has_passed(TODAY)) for item in found] == [
        (date(2023, 1, 2), None),
        (None, False),
        (None, False),
    ]
    assert found[0].conditions == (LegalCondition.NOT_PROSECUTED, LegalCondition.NOT_INVESTIGATED)


OFFENCE = {"offence_from": "2019-06-01", "offence_to": "2020-02-01", "reported_on": "2020-02-02"}


@pytest.mark.parametrize("stage", ["preliminary-inquiry", "investigation", "decision-to-prosecute", "suspended"])
@pytest.mark.parametrize("code", ["SE", "DK"])
def test_while_the_offence_is_investigated_no_term_runs(code: str, stage: str):
    found = named(of(file_of(code, OFFENCE, {"id": "pr1", "stage": stage, "opened_on": "2020-02-03"})))
    assert [item.due for item in found] == [None, None]
    assert all(NOT_RUNNING in item.remarks and NOT_RECORDED not in item.remarks for item in found)
    assert not any(item.has_passed(TODAY) for item in found)


def test_on_trial_only_the_term_from_the_judgment_is_left():
    found = one(of(file_of("SE", OFFENCE, {"id": "pr1", "stage": "trial-first-instance"})))
    assert (found.due, found.conditions) == (None, (LegalCondition.PROSECUTED,))
    assert NOT_RUNNING in found.remarks


@pytest.mark.parametrize(
    "proceedings",
    [
        {"id": "pr1", "stage": "reported"},
        {"id": "pr1", "stage": "investigation", "country": "FI"},
        {"id": "pr1", "stage": "investigation", "victim_role": "accused"},
        {"id": "pr1", "stage": "closed"},
    ],
)
def test_proceedings_that_show_no_investigation_of_the_offence_change_nothing(proceedings: dict[str, Any]):
    assert date(2023, 2, 1) in days(of(file_of("SE", OFFENCE, proceedings)))


def test_the_proceedings_that_the_claim_names_count_alone():
    held = ({"id": "pr1", "stage": "reported"}, {"id": "pr2", "stage": "investigation"})
    assert date(2023, 2, 1) in days(of(file_of("SE", OFFENCE | {"proceeding_ref": "pr1"}, *held)))
    assert date(2023, 2, 1) not in days(of(file_of("SE", OFFENCE | {"proceeding_ref": "pr2"}, *held)))


def test_the_end_of_the_proceedings_is_taken_from_the_file_where_the_claim_does_not_date_it():
    ended = {"id": "pr1", "stage": "closed", "closed_on": "2024-02-05"}
    convicted = one(of(file_of("SE", OFFENCE, ended | {"outcome": "convicted-trafficking"})))
    assert (convicted.due, convicted.event) == (date(2027, 2, 5), LegalEvent.PROCEEDINGS_FINAL)
    dropped = one(of(file_of("SE", OFFENCE, ended | {"outcome": "not-charged"})))
    assert (dropped.due, dropped.event) == (date(2027, 2, 5), LegalEvent.INVESTIGATION_CLOSED)
    for found in (convicted, dropped):
        assert "deadline-remark/from-file" in found.remarks
        assert (found.confidence, found.has_passed(date(2027, 2, 6))) == (Confidence.MEDIUM, None)
    own = one(
        of(file_of("SE", OFFENCE | {"investigation_closed_on": "2023-04-03"}, ended | {"outcome": "not-charged"}))
    )
    assert (own.due, own.confidence) == (date(2026, 4, 7), Confidence.HIGH)  # 3 to 6 April 2026 are Easter


# A case that ended and was taken up again


FIRST = {"id": "pr1", "stage": "closed", "outcome": "not-charged", "opened_on": "2020-02-03", "closed_on": "2023-06-01"}
AGAIN = FIRST | {"id": "pr2", "opened_on": "2024-01-08", "closed_on": "2025-12-02"}
GOES_ON = {"id": "pr2", "stage": "investigation", "opened_on": "2024-01-08"}
ENDED_TWICE = "deadline-remark/from-first-end"


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        # 1 June 2024 to 1 June 2026: a Saturday, a Sunday and a Monday.
        ("NO", date(2024, 6, 1), date(2026, 12, 2)),
        ("SE", date(2026, 6, 1), date(2028, 12, 4)),  # 2 December 2028 is a Saturday
        ("DK", date(2025, 6, 1), date(2027, 12, 2)),
    ],
)
def test_a_case_that_was_taken_up_again_gives_the_day_by_its_first_end_and_the_one_by_its_last(
    code: str, first: date, last: date
):
    found = next(item for item in named(of(file_of(code, OFFENCE, FIRST, AGAIN))) if item.due)
    assert (found.due, found.latest, found.event) == (first, last, LegalEvent.INVESTIGATION_CLOSED)
    assert ENDED_TWICE in found.remarks
    assert (found.confidence, found.has_passed(TODAY)) == (Confidence.MEDIUM, None if first < TODAY else False)
    applied = OFFENCE | {"status": "submitted", "applied_on": "2026-11-20"}
    made = next(item for item in named(of(file_of(code, applied, FIRST, AGAIN))) if item.due)
    assert (made.done, made.late) == (True, False)


@pytest.mark.parametrize("dated", [{}, {"investigation_closed_on": "2023-06-01"}])
@pytest.mark.parametrize("code", ["NO", "SE", "DK"])
def test_while_a_case_that_was_taken_up_again_is_investigated_no_term_runs(code: str, dated: dict[str, str]):
    found = named(of(file_of(code, OFFENCE | dated, FIRST, GOES_ON)))
    assert found
    assert not any(item.due for item in found)
    assert any(item.event is LegalEvent.INVESTIGATION_CLOSED and NOT_RUNNING in item.remarks for item in found)


def test_the_end_that_the_claim_dates_is_the_first_one_where_the_case_was_taken_up_again_after_it():
    dated = OFFENCE | {"investigation_closed_on": "2023-06-05"}
    found = one(of(file_of("SE", dated, FIRST, AGAIN)))
    assert (found.due, found.latest) == (date(2026, 6, 5), date(2028, 12, 4))
    before = AGAIN | {"opened_on": "2023-06-05"}
    assert one(of(file_of("SE", dated, FIRST, before))).latest is None


def test_an_end_that_is_not_dated_may_have_been_the_last():
    undated = {name: value for name, value in AGAIN.items() if name != "closed_on"}
    found = one(of(file_of("SE", OFFENCE, FIRST, undated)))
    assert (found.due, found.latest, found.has_passed(TODAY)) == (date(2026, 6, 1), None, None)
    assert ENDED_TWICE in found.remarks


def test_what_was_reported_again_and_not_opened_is_no_second_end():
    found = one(of(file_of("SE", OFFENCE, FIRST, AGAIN | {"outcome": "not-opened"})))
    assert (found.due, found.latest) == (date(2026, 6, 1), None)
    assert "deadline-remark/from-file" in found.remarks


JUDGED = {"id": "pr1", "stage": "closed", "outcome": "convicted-trafficking", "opened_on": "2020-12-01"}
DROPPED = OFFENCE | {"investigation_closed_on": "2021-03-01"}


@pytest.mark.parametrize(("code", "last"), [("DK", date(2026, 5, 6)), ("SE", date(2027, 5, 7))])
def test_a_case_that_came_to_court_after_it_was_dropped_counts_by_its_judgment(code: str, last: date):
    # 6 May 2027 is Ascension Day.
    found = one(of(file_of(code, DROPPED, JUDGED | {"closed_on": "2024-05-06"})))
    assert (found.due, found.event) == (last, LegalEvent.PROCEEDINGS_FINAL)
    assert "deadline-remark/from-file" in found.remarks


@pytest.mark.parametrize("code", ["DK", "SE"])
def test_while_a_case_that_was_dropped_before_is_on_trial_no_term_runs(code: str):
    found = named(of(file_of(code, DROPPED, {"id": "pr1", "stage": "appeal", "opened_on": "2020-12-01"})))
    assert found
    assert all(item.due is None and NOT_RUNNING in item.remarks for item in found)


@pytest.mark.parametrize("code", ["DK", "SE"])
def test_a_judgment_of_an_unknown_day_leaves_the_term_from_the_dropping_unsure(code: str):
    found = next(item for item in named(of(file_of(code, DROPPED, JUDGED))) if item.due)
    assert (found.event, found.has_passed(TODAY)) == (LegalEvent.INVESTIGATION_CLOSED, None)


def test_what_was_judged_before_the_investigation_was_dropped_changes_nothing():
    found = one(of(file_of("SE", DROPPED, JUDGED | {"closed_on": "2021-02-01"})))
    assert (found.due, found.event) == (date(2024, 3, 1), LegalEvent.INVESTIGATION_CLOSED)


def test_the_later_day_stands_in_the_list_and_in_the_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    data = file_of("NO", OFFENCE, FIRST, AGAIN)
    file = tmp_path / "file.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    main(["deadlines", str(file), "--language", "en", "--on", "2026-11-24"])
    assert "The time limit may run up to: 2 December 2026" in capsys.readouterr().out
    found = named(of(data))
    for on, day in ((date(2024, 5, 31), date(2024, 6, 1)), (TODAY, date(2026, 12, 2))):
        (event,) = Calendar.from_ical(calendar_file(found, on, "en")).walk("VEVENT")
        assert event["DTSTART"].dt == day
        assert "2 December 2026" in str(event["DESCRIPTION"])
    assert Calendar.from_ical(calendar_file(found, date(2026, 12, 3), "en")).walk("VEVENT") == []


def test_a_calendar_tells_no_later_day_that_is_counted_from_a_birthday():
    found = named(of(claim("SE", NOBODY | {"birth_date": "2012-05"}, offence_to="2026-02-27")), f"{APPLICATION}-age")
    assert [item.latest for item in found] == [date(2033, 5, 31)]
    (event,) = Calendar.from_ical(calendar_file(found, TODAY, "en")).walk("VEVENT")
    assert "The time limit may run up to" not in str(event["DESCRIPTION"])


# Denmark, offererstatningsloven § 13 stk. 1-2


def test_denmark_the_judgment_on_damages_stands_for_the_end_of_the_criminal_case():
    # Offence 1 January 2024, judgment final on 19 June 2025: not 1 January 2026, but 19 June 2027, a Saturday.
    found = one(of(claim("DK", offence_from="2024-01-01", offence_to="2024-01-01", judgment_final_on="2025-06-19")))
    assert (found.due, found.event) == (date(2027, 6, 19), LegalEvent.PROCEEDINGS_FINAL)
    assert "deadline-remark/from-judgment" in found.remarks
    assert found.confidence is Confidence.MEDIUM


def test_a_civil_judgment_after_a_dropped_investigation_is_not_that_of_the_criminal_case():
    steps = {"offence_to": "2020-01-02", "investigation_closed_on": "2024-03-04", "judgment_final_on": "2026-01-05"}
    found = one(of(claim("SE", offence_from="2019-06-01", **steps)))
    assert (found.due, found.event) == (date(2027, 3, 4), LegalEvent.INVESTIGATION_CLOSED)
    investigated = file_of("SE", OFFENCE | {"judgment_final_on": "2026-01-05"}, {"id": "pr1", "stage": "investigation"})
    assert days(of(investigated)) == [None, None]


# Finland, rikosvahinkolaki 25 §: three years from the judgment, or ten from the offence if not tried in court


def test_finland_while_it_is_investigated_the_ten_years_run_on_their_condition():
    found = named(of(file_of("FI", OFFENCE, {"id": "pr1", "stage": "investigation"})))
    assert [(item.due, item.conditions) for item in found] == [
        (date(2030, 2, 1), (LegalCondition.NOT_TRIED_IN_COURT,)),
        (None, (LegalCondition.TRIED_IN_COURT,)),
    ]


def test_finland_without_a_recorded_judgment_the_end_of_the_case_gives_the_earlier_day():
    found = named(
        of(claim("FI", offence_from="2019-06-01", offence_to="2020-02-01", proceedings_final_on="2024-03-04"))
    )
    assert [item.due for item in found] == [date(2027, 3, 4), date(2030, 2, 1)]
    assert "deadline-remark/from-proceedings" in found[0].remarks


FROM_PROCEEDINGS, FROM_FILE = "deadline-remark/from-proceedings", "deadline-remark/from-file"


@pytest.mark.parametrize(
    ("code", "ended", "first"),
    [("FI", "2023-02-03", date(2026, 2, 3)), ("NO", "2025-09-03", date(2026, 3, 3))],
)
def test_the_end_of_the_case_in_the_file_stands_for_the_judgment_too(code: str, ended: str, first: date):
    entry = {"id": "pr1", "stage": "closed", "outcome": "convicted-trafficking", "closed_on": ended}
    found = named(of(file_of(code, OFFENCE, entry)))[0]
    assert (found.due, found.event) == (first, LegalEvent.JUDGMENT_FINAL)
    assert {FROM_PROCEEDINGS, FROM_FILE} <= set(found.remarks)
    assert found.unsure
    twice = named(of(file_of(code, OFFENCE, entry, entry | {"id": "pr2", "closed_on": "2026-06-01"})))[0]
    assert (twice.due, {FROM_PROCEEDINGS, ENDED_TWICE} <= set(twice.remarks)) == (first, True)
    assert twice.latest is not None
    open_again = named(of(file_of(code, OFFENCE, entry, {"id": "pr2", "stage": "appeal"})))
    assert [item.remarks[0] for item in open_again if item.event is LegalEvent.JUDGMENT_FINAL] == [NOT_RUNNING]


def test_finland_counts_from_the_giving_of_the_judgment_and_says_so():
    found = one(of(claim("FI", offence_from="2019-06-01", offence_to="2020-02-01", judgment_final_on="2024-03-04")))
    assert "deadline-remark/judgment-given" in found.remarks
    assert (found.due, found.confidence) == (date(2027, 3, 4), Confidence.MEDIUM)
    # The term ends earlier than shown, so that the day is not sure.
    assert found.unsure


# Norway, voldserstatningsloven §§ 6 and 7


def test_norway_an_award_leaves_the_six_months_alone():
    found = one(of(claim("NO", judgment_final_on="2026-08-31", proceedings_final_on="2026-08-31")))
    assert (found.due, found.conditions) == (date(2027, 2, 28), (LegalCondition.COMPENSATION_AWARDED,))


def test_norway_without_a_word_on_an_award_both_terms_stand_with_their_conditions():
    found = named(of(claim("NO", proceedings_final_on="2026-08-31")))
    assert [(item.due, item.conditions) for item in found] == [
        (date(2027, 2, 28), (LegalCondition.COMPENSATION_AWARDED,)),
        (date(2027, 8, 31), (LegalCondition.NO_COURT_AWARD, LegalCondition.ENDED_IN_COURT)),
    ]
    refused = one(of(claim("NO", proceedings_final_on="2026-08-31", judgment_final_on=NEVER)))
    assert refused.due == date(2027, 8, 31)


# Estonia, Victim Support Act §§ 37(1)2, 45 and 54


def test_estonia_the_terms_of_one_provision_can_be_told_apart():
    found = named(of(claim("EE", offence_from="2025-06-01", offence_to="2026-02-27")))
    assert [item.conditions for item in found] == [
        (),
        (LegalCondition.DEPENDANT_LEARNED_LATE,),
        (LegalCondition.PREVENTED_BY_HEALTH,),
    ]
    victim = named(of(claim("EE", claimant="victim", offence_from="2025-06-01", offence_to="2026-02-27")))
    assert [item.conditions for item in victim] == [(), (LegalCondition.PREVENTED_BY_HEALTH,)]


@pytest.mark.parametrize(("opened", "asked"), [("2026-03-14", False), ("2026-03-15", True)])
def test_estonia_asks_for_no_report_where_the_authorities_knew_within_fifteen_days(opened: str, asked: bool):
    steps = {"offence_from": "2025-06-01", "offence_to": "2026-02-27"}
    held = file_of("EE", steps, {"id": "pr1", "stage": "investigation", "opened_on": opened})
    (report,) = named(of(held), "compensation-report")
    # A calendar in which the day stands calls it off.
    assert (report.due, report.previous_due) == ((date(2026, 3, 14), None) if asked else (None, date(2026, 3, 14)))
    assert (report.done, report.late) == (True, False)


def test_estonia_without_a_sign_that_they_knew_the_fifteen_days_may_have_passed():
    found = one(of(claim("EE", offence_from="2025-06-01", offence_to="2026-02-27")), "compensation-report")
    assert found.has_passed(TODAY) is None
    assert found.conditions == (LegalCondition.ABLE_TO_REPORT, LegalCondition.NOT_KNOWN_TO_AUTHORITIES)


@pytest.mark.parametrize("code", ["EE", "DK"])
@pytest.mark.parametrize(
    ("stage", "done"), [("no-report", False), ("reported", True), ("investigation", True), ("closed", True)]
)
def test_nobody_is_asked_for_a_report_where_the_authorities_know(code: str, stage: str, *, done: bool):
    held = file_of(code, {"offence_from": "2025-06-01", "offence_to": "2026-02-27"}, {"id": "pr1", "stage": stage})
    found = one(of(held), "compensation-report")
    assert (found.done, found.late) == (done, False)


def test_estonia_three_months_are_for_applicants_from_abroad():
    steps = {"offence_to": "2026-02-27", "applied_on": "2026-10-01"}
    assert days(of(claim("EE", residence_country="EE", **steps)), "compensation-decision") == [date(2026, 10, 31)]
    unknown = named(of(claim("EE", **steps)), "compensation-decision")
    assert [item.due for item in unknown] == [date(2026, 10, 31), date(2027, 1, 1)]
    assert "deadline-remark/from-application" in unknown[1].remarks
    assert unknown[1].has_passed(date(2027, 1, 2)) is None


# Latvia, Law on State Compensation to Victims s. 9: from recognition, or from learning of the facts that give the right


def test_latvia_to_be_told_of_compensation_is_not_to_learn_of_the_facts():
    found = named(of(claim("LV", recognised_victim_on="2026-03-20", informed_on="2026-05-01")))
    assert [(item.event, item.due) for item in found] == [
        (LegalEvent.RECOGNISED_VICTIM, date(2029, 3, 20)),
        (LegalEvent.CAME_TO_KNOW, None),
    ]
    assert found[0].has_passed(date(2029, 3, 21)) is None


# Denmark, offererstatningsloven § 10


def test_denmark_the_report_term_says_whom_it_spares_and_never_surely_passes():
    found = one(of(claim("DK", offence_to="2026-02-09")), "compensation-report")
    assert (found.due, found.due_at) == (date(2026, 2, 11), None)  # the 9th, 10th and 11th are whole days
    assert found.conditions == (LegalCondition.NOT_AN_EXEMPTED_OFFENCE,)
    assert found.has_passed(TODAY) is None
    assert "deadline-remark/late-report" in found.remarks
    assert "deadline-remark/waivable" not in found.remarks


# Days known in part


def test_a_year_of_the_offence_may_run_to_the_last_day_that_it_can_mean():
    found = next(item for item in named(of(claim("EE", offence_to="2023"))) if item.due)
    assert (found.due, found.latest) == (date(2026, 1, 1), date(2026, 12, 31))
    assert found.has_passed(TODAY) is None
    iceland = one(of(claim("IS", offence_to="2023-04")))
    assert (iceland.due, iceland.latest) == (date(2025, 4, 1), date(2025, 4, 30))
    on = (date(2025, 4, 1), date(2025, 4, 2), date(2025, 4, 30), date(2025, 5, 1))
    assert [iceland.has_passed(day) for day in on] == [False, None, None, True]


def test_the_first_day_of_an_offence_is_not_its_end():
    found = one(of(claim("IS", offence_from="2022-01-03")))
    assert (found.due, found.has_passed(TODAY)) == (date(2024, 1, 3), None)
    assert "deadline-remark/first-day-of-offence" in found.remarks
    assert one(of(claim("IS", offence_from="2022-01-03", offence_to="2022-01-03"))).has_passed(TODAY) is True


# By age


def age(subject: dict[str, Any], **steps: Any) -> list[date | None]:
    return days(of(claim("SE", subject, **steps)), "compensation-application-age")


def test_an_offence_of_which_only_the_end_is_known_may_have_begun_in_childhood():
    # Born on 17 May 1999: of age since 17 May 2017, twenty-one on 17 May 2020.
    assert age(ADULT, offence_to="2018-02-01") == [date(2020, 5, 16)]
    assert age(ADULT, offence_to="2020-05-16") == [date(2020, 5, 16)]
    assert age(ADULT, offence_to="2020-05-17") == []
    assert age(ADULT, offence_from="2017-05-17", offence_to="2018-02-01") == []


def test_a_grown_person_without_a_birth_date_may_have_been_a_child_then():
    grown = NOBODY | {"is_child": False}
    # Recorded as grown on 1 June 2026: born on 1 June 2008 at the latest, of age on 1 June 2026.
    assert age(grown, offence_from="2026-05-31") == [None]
    assert age(grown, offence_from="2026-06-01") == []
    older = NOBODY | {"is_child": False, "age_group": "age-24-26"}  # born on 1 June 2002 at the latest
    assert age(older, offence_from="2020-05-31") == [None]
    assert age(older, offence_from="2020-06-01") == []
    assert age(older, offence_to="2023-06-01") == []  # twenty-one on 1 June 2023 at the latest
    assert age(NOBODY, offence_from="2026-06-01") == [None]
    doubted = older | {"age_determination": "disputed"}
    assert age(doubted, offence_from="2020-06-01") == [None]


def test_the_term_by_age_is_sure_only_for_who_surely_was_a_child():
    steps = {"offence_from": "2025-06-01", "offence_to": "2026-02-27"}
    never = {"proceedings_final_on": NEVER, "investigation_closed_on": NEVER}
    found = one(of(claim("SE", CHILD, **steps, **never)), "compensation-application-age")
    assert (found.unsure, found.conditions) == (False, (LegalCondition.VICTIM_WAS_CHILD,))
    estonia = one(of(claim("EE", CHILD, **steps)), "compensation-application-age")
    assert estonia.unsure
    assert LegalCondition.SEXUAL_OFFENCE in estonia.conditions


def test_who_applies_on_the_twenty_first_birthday_is_not_called_late():
    def made(birth: str, applied: str) -> Deadline:
        steps = {"offence_from": "2019-06-01", "offence_to": "2020-02-01", "applied_on": applied}
        return one(of(claim("SE", NOBODY | {"birth_date": birth}, **steps)), "compensation-application-age")

    birthday = made("2004-05-25", "2025-05-26")  # 25 May 2025 is a Sunday
    assert (birthday.due, birthday.latest, birthday.late) == (date(2025, 5, 24), date(2025, 5, 26), False)
    assert birthday.has_passed(date(2025, 5, 26)) is None
    assert made("2004-05-25", "2025-05-27").late
    leap = made("2004-02-29", "2025-03-01")
    assert (leap.due, leap.latest, leap.late) == (date(2025, 2, 27), date(2025, 3, 3), False)  # the 1st is a Saturday
    assert made("2004-02-29", "2025-03-04").late


def test_while_the_term_by_age_runs_the_other_has_not_surely_ended_the_right():
    never = {"proceedings_final_on": NEVER, "investigation_closed_on": NEVER}
    found = one(of(claim("SE", CHILD, offence_from="2020-01-01", offence_to="2020-02-03", **never)))
    assert (found.due, found.has_passed(TODAY)) == (date(2023, 2, 3), None)


# Appeals on compensation

PART = {"decision": "granted-in-part", "decided_on": "2026-11-02"}


def decided(code: str, award: dict[str, Any] = PART, **more: Any) -> tuple[Deadline, ...]:
    return of(claim(code, **({"status": "decided", "applied_on": "2026-05-04", "award": award} | more)))


def test_finland_thirty_days_from_service_counted_from_the_earliest_day_of_it():
    found = one(decided("FI"), "compensation-appeal")
    assert (found.due, found.event, found.amount) == (date(2026, 12, 2), LegalEvent.DECISION_SERVED, 30)
    assert found.remarks == ("deadline-remark/from-decision",)
    assert found.national_sources == ("Rikosvahinkolaki 1204/2005 as amended by 594/2024, 38 §",)
    assert (found.has_passed(date(2026, 12, 3)), found.done) == (None, False)
    assert one(decided("FI", appeal={"lodged_on": "2026-11-20"}), "compensation-appeal").done


def test_without_a_day_of_the_decision_the_appeal_has_none():
    found = one(decided("FI", {"decision": "refused-no-evidence"}), "compensation-appeal")
    assert (found.due, found.remarks) == (None, (NOT_RECORDED,))
    assert (found.event, found.fact is None) == (LegalEvent.DECISION_SERVED, False)


def test_the_recorded_last_day_goes_before_the_computed_one():
    found = one(decided("FI", PART | {"appeal_deadline": "2026-12-10"}), "compensation-appeal")
    assert (found.due, found.event) == (date(2026, 12, 10), None)


@pytest.mark.parametrize("decision", ["granted-in-full", "settled", "no-decision"])
def test_where_nothing_was_refused_there_is_nothing_to_appeal(decision: str):
    assert named(decided("FI", {"decision": decision, "decided_on": "2026-11-02"}), "compensation-appeal") == []


def test_norway_three_weeks_for_the_appeal_to_the_civil_affairs_authority():
    # Kontoret for voldsoffererstatning, "Klage": three weeks from receipt; forvaltningsloven § 29.
    found = one(decided("NO"), "compensation-appeal")
    assert (found.due, found.event) == (date(2026, 11, 23), LegalEvent.DECISION_SERVED)


def test_norway_a_year_for_going_to_court_after_a_decided_appeal():
    assert named(decided("NO"), "compensation-court-action") == []
    lodged = one(decided("NO", appeal={"lodged_on": "2026-11-10"}), "compensation-court-action")
    assert (lodged.due, lodged.remarks) == (None, (NOT_RECORDED,))
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-20"}
    second = one(decided("NO", appeal=after), "compensation-court-action")
    assert (second.due, second.conditions) == (date(2027, 11, 20), (LegalCondition.APPEAL_DECIDED,))


def test_latvia_a_month_from_the_day_on_which_the_person_was_told_of_the_decision():
    # Administrative Procedure Law s. 79(1), and s. 70(1): an act takes effect when the addressee is told of it.
    found = one(decided("LV"), "compensation-appeal")
    assert (found.due, found.event) == (date(2026, 12, 2), LegalEvent.DECISION_SERVED)
    assert found.remarks == ("deadline-remark/from-decision",)
    assert found.has_passed(date(2026, 12, 3)) is None


def test_estonia_thirty_days_for_a_challenge_and_no_known_term_for_the_court_after_it():
    # Administrative Procedure Act § 75, General Part of the Social Code Act § 36
    found = one(decided("EE"), "compensation-appeal")
    assert (found.due, found.event) == (date(2026, 12, 2), LegalEvent.DECISION_SERVED)
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-24"}
    second = one(decided("EE", appeal=after), "compensation-court-action")
    assert (second.due, second.state) == (None, DeadlineState.NOT_KNOWN)


def test_lithuania_a_month_from_service_for_going_to_court():
    # X-296 art. 6(6), and art. 29(1) of the law on administrative proceedings VIII-1029
    found = one(decided("LT"), "compensation-appeal")
    assert (found.due, found.event) == (date(2026, 12, 2), LegalEvent.DECISION_SERVED)
    assert found.remarks == ("deadline-remark/from-decision",)


def test_latvia_a_month_for_going_to_court_after_the_ministry_has_decided():
    # Administrative Procedure Law s. 188(1)
    assert named(decided("LV"), "compensation-court-action") == []
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-24"}
    found = one(decided("LV", appeal=after), "compensation-court-action")
    assert (found.due, found.conditions) == (date(2026, 12, 24), (LegalCondition.APPEAL_DECIDED,))
    assert "deadline-remark/from-decision" in found.remarks


@pytest.mark.parametrize("language", LANGUAGES)
def test_sweden_the_law_was_read_and_sets_no_term_for_asking_for_a_review(language: str):
    # Brottsskadelag 24 to 26 §§: no appeal, a review whenever the person asks.
    found = one(decided("SE"), "compensation-appeal")
    assert (found.due, found.state) == (None, DeadlineState.NONE_BY_LAW)
    assert found.remarks_text(language) == (ui_text("deadline-remark/review-without-term", language),)
    assert found.national_sources == ("Brottsskadelag (2014:322), 24, 25, 26 §§",)


def test_a_decision_that_is_under_review_was_appealed():
    award = PART | {"appeal_deadline": "2026-12-10"}
    assert one(of(claim("FI", status="appealed", applied_on="2026-05-04", award=award)), "compensation-appeal").done
    assert one(of(claim("FI", status="appealed", applied_on="2026-05-04", award=PART)), "compensation-appeal").done


@pytest.mark.parametrize("decision", ["granted-in-full", "settled", "no-decision"])
def test_that_a_term_for_an_appeal_is_not_known_is_not_told_where_there_is_nothing_to_appeal(decision: str):
    code = "IS"
    assert one(decided(code), "compensation-appeal").state is DeadlineState.NOT_KNOWN
    assert named(decided(code, {"decision": decision, "decided_on": "2026-11-02"}), "compensation-appeal") == []
    assert named(decided(code, appeal={"lodged_on": "2026-11-20"}), "compensation-appeal") == []


@pytest.mark.parametrize("code", ["LV", "NO"])
@pytest.mark.parametrize(
    ("outcome", "left"), [("granted-in-full", 0), ("settled", 0), ("no-decision", 0), ("refused-no-evidence", 1)]
)
def test_after_an_appeal_that_gave_all_there_is_nothing_to_take_to_court(code: str, outcome: str, left: int):
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-20", "decision": outcome}
    assert len(named(decided(code, appeal=after), "compensation-court-action")) == left


# Deciding


def awaited(code: str, status: str = "submitted", **more: Any) -> list[Deadline]:
    found = of(claim(code, status=status, **{"applied_on": "2026-05-04", "offence_to": "2026-02-27"} | more))
    return named(found, "compensation-decision")


@pytest.mark.parametrize("award", [{"decision": "granted-in-full"}, {"decision": "refused-no-evidence"}])
def test_a_decision_of_an_unknown_day_is_a_decision(award: dict[str, Any]):
    (found,) = awaited("LV", "decided", award=award)
    assert (found.done, found.late) == (True, False)
    assert awaited("SE", "decided", award=award) == []
    assert [item.state for item in awaited("SE")] == [DeadlineState.NOT_KNOWN]


@pytest.mark.parametrize("status", ["decided", "appealed", "final"])
def test_a_claim_that_is_decided_by_its_status_awaits_no_decision(status: str):
    assert [item.done for item in awaited("LV", status)] == [True]
    assert awaited("SE", status) == []


@pytest.mark.parametrize("status", ["withdrawn", "time-barred"])
def test_nobody_decides_a_claim_that_was_withdrawn_or_is_out_of_time(status: str):
    for code in REGION:
        # A term that ran stays as called off, for the calendars in which it stands.
        assert all(item.done and not item.late and item.due is not None for item in awaited(code, status))
    assert [item.done for item in awaited("LV", status)] == [True]
    assert awaited("SE", status) == []
    assert [item.done for item in awaited("LV", status, award={"decision": "no-decision"})] == [True]


@pytest.mark.parametrize("status", ["incomplete", "suspended"])
@pytest.mark.parametrize("code", ["EE", "LV", "LT"])
def test_while_the_authority_waits_for_more_no_last_day_is_shown(code: str, status: str):
    waits = "deadline-remark/decision-waits"
    found = awaited(code, status)
    assert found
    assert all((item.due, item.done, item.remarks) == (None, False, (waits,)) for item in found)
    decided_since = awaited(code, status, award={"decision": "granted-in-full", "decided_on": "2026-05-20"})
    assert all(item.due is not None and item.done for item in decided_since)


@pytest.mark.parametrize("country_named", [True, False])
def test_estonia_decides_within_three_months_where_the_applicant_lives_in_another_member_state(country_named: bool):
    made = {"applied_on": "2026-05-04", "status": "submitted", "residence_country": "LV"}
    made |= {"scheme_country": "EE"} if country_named else {}
    (found,) = named(of(file_of("EE", made)), "compensation-decision")
    assert (found.due, found.conditions) == (date(2026, 8, 4), (LegalCondition.APPLICANT_FROM_ABROAD,))
    (home,) = named(of(file_of("EE", made | {"residence_country": "EE"})), "compensation-decision")
    assert (home.due, home.unsure) == (date(2026, 6, 3), False)
    beyond = named(of(file_of("EE", made | {"residence_country": "UA"})), "compensation-decision")
    assert [(item.due, item.unsure) for item in beyond] == [(date(2026, 6, 3), True), (date(2026, 8, 4), True)]


# Payment


@pytest.mark.parametrize(("code", "last"), [("LV", date(2026, 12, 2)), ("LT", date(2027, 2, 2))])
def test_the_authority_pays_within_a_term_from_a_decision_that_grants_something(code: str, last: date):
    for decision in sorted(GRANTS):
        award = {"decision": decision.value, "decided_on": "2026-11-02"}
        assert days(decided(code, award), "compensation-payment") == [last]


@pytest.mark.parametrize("code", ["LV", "LT"])
def test_nothing_is_to_be_paid_by_a_decision_that_grants_nothing(code: str):
    nothing = [item for item in CompensationDecision if item not in GRANTS]
    assert nothing
    for decision in nothing:
        found = decided(code, {"decision": decision.value, "decided_on": "2026-11-02"})
        assert named(found, "compensation-payment") == []
        assert named(found, "compensation-decision")


@pytest.mark.parametrize("code", ["LV", "LT"])
def test_the_term_for_paying_stands_without_a_day_where_that_of_the_decision_is_not_recorded(code: str):
    unknown = "deadline-remark/event-not-recorded"
    on_appeal = {"lodged_on": "2026-11-10", "decision": "granted-in-full"}
    refused = {"decision": "refused-no-evidence", "decided_on": "2026-11-02"}
    for found in (decided(code, refused, appeal=on_appeal), decided(code, {"decision": "granted-in-full"})):
        (payment,) = named(found, "compensation-payment")
        assert (payment.due, payment.done) == (None, False)
        assert unknown in payment.remarks


def paid(code: str = "LT", **more: Any) -> list[Deadline]:
    award = {"decision": "granted-in-full", "decided_on": "2026-01-15"}
    made = {"status": "decided", "applied_on": "2025-12-01", "award": award} | more
    return named(of(claim(code, **made)), "compensation-payment")


@pytest.mark.parametrize(
    ("status", "appeal"), [("final", {"lodged_on": "2026-02-01"}), ("decided", {"decision": "refused-no-evidence"})]
)
def test_after_an_appeal_that_ended_on_no_known_day_the_payment_has_no_day_and_that_of_the_first_decision_is_called_off(
    status: str, appeal: dict[str, str]
):
    (by_first,) = paid("LV")
    (found,) = paid("LV", status=status, appeal=appeal)
    assert (found.due, found.done, found.previous_due) == (None, False, by_first.due)
    assert found.remarks == (NOT_RECORDED,)


def test_a_payment_that_had_a_day_by_the_first_decision_is_called_off_where_the_claim_was_taken_back_after_an_appeal():
    (by_first,) = paid("LV")
    (found,) = paid("LV", status="withdrawn", appeal={"decision": "refused-no-evidence"})
    assert (found.due, found.done, found.previous_due) == (None, True, by_first.due)


@pytest.mark.parametrize("more", [{"status": "withdrawn"}, {"status": "decided", "award": PART}])
def test_nobody_is_asked_for_a_report_on_a_claim_that_was_taken_back_or_granted(more: dict[str, Any]):
    offence = {"offence_to": "2026-02-26", "applied_on": "2026-05-04"}
    assert not one(of(claim("EE", **offence)), "compensation-report").done
    assert one(of(claim("EE", **(offence | more))), "compensation-report").done


@pytest.mark.parametrize("decision", ["granted-in-full", "settled"])
def test_nobody_has_anything_to_appeal_where_all_was_granted_or_the_claim_was_settled(decision: str):
    award = {"decision": decision, "decided_on": "2026-11-02", "appeal_deadline": "2026-12-02"}
    assert one(decided("LV", award), "compensation-appeal").done
    assert not one(decided("LV", award | {"decision": "granted-in-part"}), "compensation-appeal").done


def test_an_appeal_of_which_nothing_is_recorded_holds_no_payment_up():
    assert paid("LV", appeal={}) == paid("LV")
    assert named(decided("LV", appeal={}), "compensation-court-action") == []


def sum_of(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def test_nobody_waits_for_money_on_a_claim_that_was_withdrawn_after_a_grant():
    (found,) = paid(status="withdrawn")
    assert (found.due, found.done) == (date(2026, 4, 15), True)
    assert paid(status="withdrawn", appeal={"lodged_on": "2026-01-19"}) == [found]
    assert paid(status="withdrawn", award={"decision": "granted-in-full"}) == []


def test_an_advance_is_no_payment_by_the_decision():
    advance = {"on": "2025-12-30", "amount": sum_of("500.00"), "advance": True}
    (found,) = paid(payments=[advance])
    assert (found.due, found.done) == (date(2026, 4, 15), False)
    (rest,) = paid(payments=[advance, {"on": "2026-02-02", "amount": sum_of("10.00")}])
    assert (rest.done, rest.late) == (True, False)
    assert paid(payments=[advance, {"on": "2026-04-16", "amount": sum_of("10.00")}])[0].late
    whole = {"decision": "granted-in-full", "decided_on": "2026-01-15", "total": sum_of("500.00")}
    assert [item.done for item in paid(payments=[advance], award=whole)] == [True]


@pytest.mark.parametrize(
    ("status", "done"), [("paid", True), ("partly-paid", True), ("due", False), ("not-due", False)]
)
def test_what_is_paid_by_its_status_is_paid(status: str, done: bool):
    assert [item.done for item in paid(payment_status=status)] == [done]


@pytest.mark.parametrize("code", ["LV", "LT"])
def test_while_an_appeal_is_pending_no_payment_falls_due(code: str):
    (by_day,) = paid(code)
    for more in ({"appeal": {"lodged_on": "2026-02-01"}}, {"status": "appealed"}):
        (found,) = paid(code, **more)
        assert (found.due, found.done, found.remarks[0]) == (None, False, "deadline-remark/appeal-pends")
        assert found.previous_due == by_day.due
        assert [item.done for item in paid(code, payment_status="paid", **more)] == [True]


# What stands in a calendar


def entries(data: dict[str, Any], title: str, key: bytes | None = b"k" * 32) -> dict[str, tuple[date, bool]]:
    """Return the entries of a calendar under one title: day and whether it is called off, by identifier."""
    text = calendar_file(of(data, date(2026, 1, 20)), date(2026, 1, 20), record="r1", key=key)
    return {
        str(event["UID"]): (event.decoded("DTSTART"), event.get("STATUS") == "CANCELLED")
        for event in Calendar.from_ical(text).walk("VEVENT")
        if event["SUMMARY"] == title
    }


def made(**more: Any) -> dict[str, Any]:
    return claim("LV", **({"status": "submitted", "applied_on": "2026-01-12", "offence_to": "2025-12-29"} | more))


NEVER = {"absent": "not-applicable"}
ADJUDGED = {"status": "decided", "award": {"decision": "granted-in-part", "decided_on": "2026-01-15"}}


@pytest.mark.parametrize(
    ("identifier", "before", "after"),
    [
        ("compensation-decision", made(), made(status="suspended")),
        ("compensation-decision", made(), made(status="incomplete")),
        ("compensation-payment", made(**ADJUDGED), made(**ADJUDGED, appeal={"lodged_on": "2026-01-19"})),
        ("compensation-payment", made(**ADJUDGED), made(**(ADJUDGED | {"status": "appealed"}))),
        ("compensation-appeal", made(**ADJUDGED), made(**(ADJUDGED | {"status": "final"}))),
        ("compensation-appeal", made(**ADJUDGED), made(**(ADJUDGED | {"status": "withdrawn"}))),
        (
            "compensation-decision",
            made(),
            made(residence_country="EE", assisting_authority="ee-social-insurance-board"),
        ),
    ],
)
def test_a_calendar_calls_off_what_is_held_up(identifier: str, before: dict[str, Any], after: dict[str, Any]):
    title = ui_text(f"deadline/{identifier}")
    stood = entries(before, title)
    assert stood
    assert entries(after, title) == {uid: (day, True) for uid, (day, _) in stood.items()}
    assert entries(after, title, None) == {}


def test_a_calendar_calls_off_the_term_of_a_case_that_was_taken_up_again():
    told = {"offence_from": "2023-01-01", "offence_to": "2023-05-22", "reported_on": "2023-05-23"}
    closed = {"id": "pr1", "country": "NO", "stage": "closed", "outcome": "not-charged", "closed_on": "2025-12-01"}
    again = {"id": "pr2", "country": "NO", "stage": "investigation", "opened_on": "2026-01-10"}
    title = ui_text("deadline/compensation-application")
    stood = entries(file_of("NO", told, closed), title)
    assert [day for day, _ in stood.values()] == [date(2026, 12, 1)]
    assert entries(file_of("NO", told, closed, again), title) == {uid: (day, True) for uid, (day, _) in stood.items()}


@pytest.mark.parametrize(
    ("code", "identifier", "before", "after"),
    [
        # The year of a case that ended in court, beside the six months from a judgment on compensation.
        ("NO", "application", {"proceedings_final_on": "2026-01-05"}, {"judgment_final_on": "2026-01-12"}),
        ("NO", "application", {"investigation_closed_on": "2025-12-01"}, {"judgment_final_on": "2026-01-12"}),
        ("SE", "application", {}, {"investigation_closed_on": "2026-01-12"}),
        ("EE", "decision", {"applied_on": "2026-01-12", "status": "submitted"}, {"residence_country": "EE"}),
        ("EE", "decision", {"applied_on": "2026-01-12", "status": "submitted"}, {"residence_country": "LV"}),
        ("EE", "report", {"offence_to": "2026-01-12"}, {"recognised_victim_on": "2026-01-14"}),
        # The day that stood in for another falls away with the term: that of the other term keeps its entry.
        ("DK", "application", {"judgment_final_on": "2025-06-20"}, {"investigation_closed_on": "2025-03-31"}),
        ("FI", "application", {"proceedings_final_on": "2025-06-02"}, {"judgment_final_on": NEVER}),
        (
            "LT",
            "application",
            {"offence_to": "2019-06-03", "proceedings_final_on": "2025-06-02"},
            {"judgment_final_on": NEVER},
        ),
    ],
)
def test_a_calendar_calls_off_the_terms_that_the_record_rules_out(
    code: str, identifier: str, before: dict[str, Any], after: dict[str, Any]
):
    told = {"offence_from": "2025-01-01", "offence_to": "2025-05-22"} | before
    title = ui_text(f"deadline/compensation-{identifier}")
    stood = entries(claim(code, **told), title)
    left = entries(claim(code, **told | after), title)
    assert stood
    assert stood.keys() <= left.keys()
    live = {item.due for item in of(claim(code, **told | after), date(2026, 1, 20)) if item.title() == title}
    assert {day for day, off in left.values() if not off} == live - {None}


def test_a_calendar_calls_off_the_day_of_a_judgment_that_stood_for_the_end_of_the_case_once_proceedings_are_open():
    told = {"offence_from": "2023-01-01", "offence_to": "2023-05-22", "judgment_final_on": "2025-06-02"}
    again = {"id": "pr1", "country": "SE", "stage": "investigation", "opened_on": "2026-01-10"}
    title = ui_text("deadline/compensation-application")
    stood = entries(file_of("SE", told), title)
    left = entries(file_of("SE", told, again), title)
    assert date(2028, 6, 2) in {day for day, off in stood.values() if not off}
    assert {left[uid][1] for uid in stood} == {True}


def test_where_every_term_that_was_read_is_ruled_out_there_may_be_another():
    told = {"offence_from": "2018-01-01", "offence_to": "2019-06-30"}
    (found,) = named(of(claim("LT", **told, judgment_final_on=NEVER)))
    assert (found.due, found.state, found.remarks) == (
        None,
        DeadlineState.NOT_KNOWN,
        ("deadline-remark/term-not-held",),
    )
    (by_judgment,) = named(of(claim("LT", **told)))
    assert by_judgment.state is DeadlineState.NOT_RECORDED


@pytest.mark.parametrize("last", [{"appeal_deadline": "2026-12-10"}, {}])
def test_in_a_claim_that_is_final_nobody_waits_for_an_appeal(last: dict[str, str]):
    award = PART | last
    held = {"applied_on": "2026-05-04", "award": award}
    assert not one(of(claim("FI", status="decided", **held)), "compensation-appeal").done
    assert one(of(claim("FI", status="final", **held)), "compensation-appeal").done
    assert named(of(claim("IS", status="final", applied_on="2026-05-04", award=PART)), "compensation-appeal") == []
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-24", "decision": "refused-no-evidence"}
    assert one(decided("LV", appeal=after, status="final"), "compensation-court-action").done


@pytest.mark.parametrize("last", [{"appeal_deadline": "2026-12-10"}, {}])
def test_on_a_claim_that_was_taken_back_nobody_waits_for_an_appeal(last: dict[str, str]):
    held = {"status": "withdrawn", "applied_on": "2026-05-04", "award": PART | last}
    assert one(of(claim("FI", **held)), "compensation-appeal").done
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-24", "decision": "refused-no-evidence"}
    assert one(decided("LV", appeal=after, status="withdrawn"), "compensation-court-action").done
    assert named(decided("IS", status="withdrawn"), "compensation-appeal") == []


def test_an_appeal_tells_of_a_first_decision_that_is_not_recorded():
    after = {"lodged_on": "2026-11-10", "decided_on": "2026-11-24", "decision": "refused-no-evidence"}
    held = of(claim("LV", status="under-review", applied_on="2026-05-04", appeal=after))
    assert one(held, "compensation-court-action").due == date(2026, 12, 24)
    assert one(held, "compensation-decision").done
    assert named(held, "compensation-appeal") == []


def test_the_authority_decides_within_a_term_from_the_day_on_which_an_assisting_authority_passed_the_claim_on():
    through = {"residence_country": "EE", "assisting_authority": "ee-social-insurance-board"}
    assert [item.due for item in awaited("LV", **through, forwarded_on="2026-05-11")] == [date(2026, 6, 11)]
    (waits,) = awaited("LV", **through)
    assert (waits.due, waits.previous_due, waits.remarks) == (None, date(2026, 6, 4), (NOT_RECORDED,))
    assert [item.due for item in awaited("LV", **through, filed_directly=True)] == [date(2026, 6, 4)]


def test_what_was_granted_on_an_appeal_is_paid_from_the_day_of_that_decision():
    refused = {"decision": "refused-no-evidence", "decided_on": "2026-01-15"}
    won = {"lodged_on": "2026-02-02", "decided_on": "2026-03-02", "decision": "granted-in-full"}
    assert [item.due for item in paid("LV", award=refused, appeal=won, status="final")] == [date(2026, 4, 2)]
    assert paid("LV", award=refused, appeal=won | {"decision": "refused-no-evidence"}, status="final") == []


# A last day that the record names


def test_a_recorded_last_day_for_applying_stands_beside_those_by_law():
    found = named(of(claim("IS", application_deadline="2026-12-20")))
    assert [(item.due, item.pointer, item.from_record) for item in found] == [
        (date(2026, 12, 20), "/application_deadline", True),
        (None, "/applied_on", False),
    ]
    unknown = of(claim("NO", application_deadline="2022-06-20", applied_on="2022-05-02"), date(2022, 6, 1))
    assert [(item.due, item.done, item.late) for item in named(unknown)] == [(date(2022, 6, 20), True, False)]
    law = named(of(claim("IS", offence_to="2025-02-03", application_deadline="2027-06-01", applied_on="2027-05-03")))
    assert [(item.due, item.late, item.unsure) for item in law] == [
        (date(2027, 2, 3), True, True),
        (date(2027, 6, 1), False, False),
    ]


# Lithuania: the file is complete on a day that nobody recorded


def test_lithuania_twenty_working_days_are_counted_from_the_application_and_say_so():
    # 24 June and 6 July 2026 are holidays: twenty working days after Monday 22 June end on 22 July.
    found = one(of(claim("LT", offence_to="2025-01-01", applied_on="2026-06-22")), "compensation-decision")
    assert found.due == date(2026, 7, 22)
    assert "deadline-remark/from-application" in found.remarks
    assert found.has_passed(TODAY) is None


# Whose law


def test_a_request_across_borders_has_the_terms_of_the_scheme_that_it_names():
    asked = {"route": "cross-border-request", "offence_from": "2025-01-02", "offence_to": "2026-01-06"}
    assert days(of(claim("LV", scheme_country="IS", **asked))) == [date(2028, 1, 6)]
    assert named(of(claim("LV", **asked))) == []


# What a reader sees


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_condition_stands_in_text_data_and_calendar_in_the_readers_language(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    data = claim("SE", offence_from="2025-01-01", offence_to="2026-02-09")
    label = codes["legal-condition"]["not-investigated"].label(language)
    found = of(data)
    first = next(item for item in named(found) if item.due)
    assert label in first.condition_text(language)
    told = first.to_dict(language)["conditions"]
    assert told[1] == {"code": "not-investigated", "label": label}
    events = Calendar.from_ical(calendar_file(found, TODAY, language)).walk("VEVENT")
    assert any(label in str(event["DESCRIPTION"]) for event in events)
    file = tmp_path / "claim.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    assert main(["deadlines", str(file), "--language", language, "--on", "2026-11-24"]) == 0
    assert label in " ".join(capsys.readouterr().out.split())


def test_what_may_have_passed_is_not_said_to_have_passed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "claim.json"
    file.write_text(json.dumps(claim("SE", offence_from="2019-06-01", offence_to="2020-01-01")), encoding="utf-8")
    main(["deadlines", str(file), "--language", "en", "--on", "2026-11-24"])
    out = capsys.readouterr().out
    assert "May have passed (1)" in out
    assert "\nPassed (" not in out


# Facts, rules and dates


def terms(code: str) -> list[Term | Appeal]:
    section = country(code).compensation
    out: list[Term | Appeal] = []
    for fact in section:
        for item in fact.value if isinstance(fact.value, tuple) else (fact.value,):
            held = item.term if isinstance(item, OffenderRoute) else item
            if isinstance(held, Term | Appeal):
                out.append(held)
    return out


@pytest.mark.parametrize("code", REGION)
def test_every_way_of_acting_that_a_term_names_is_coded(code: str):
    for term in terms(code):
        assert isinstance(term, Appeal) or (term.route is None) or term.conditions, term.en


DAYS = st.dates(date(2016, 1, 1), date(2027, 6, 30)).map(date.isoformat)
STEPS = [*EVENTS.values(), "reported_on", "applied_on", "informed_on"]
STAGES = [str(stage.value) for stage in codes["criminal-proceeding-stage"]]
OUTCOMES = [str(outcome.value) for outcome in codes["criminal-proceeding-outcome"]]


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(REGION),
    st.fixed_dictionaries({}, optional=dict.fromkeys(STEPS, DAYS)),
    st.lists(
        st.fixed_dictionaries(
            {"stage": st.sampled_from(STAGES)},
            optional={"outcome": st.sampled_from(OUTCOMES), "opened_on": DAYS, "closed_on": DAYS},
        ),
        max_size=3,
    ),
)
def test_no_rule_calls_an_application_late_by_a_term_that_the_list_leaves_out(
    code: str, steps: dict[str, str], proceedings: list[dict[str, str]]
):
    entries = [{"id": f"pr{index}"} | entry for index, entry in enumerate(proceedings)]
    held = validate(file_of(code, steps, *entries), profile="draft").record
    assert held is not None
    inner = held.compensation_claims[0]  # type: ignore[attr-defined]
    assert isinstance(inner, CompensationClaimSection)
    dated = [item for item in named(deadlines(held, TODAY)) if item.due]
    listed = {(None if item.fact is None else item.fact.value, item.event) for item in dated}
    inner = inner.model_copy(update={"scheme_country": code})
    for reading in (earliest, latest):
        limit = application_limit(inner, Context(TODAY, code, held.subject, held, "exchange"), reading)  # type: ignore[attr-defined]
        if limit is not None:
            assert (limit.fact.value, limit.term.event) in listed
            if reading is latest and limit.day < date.fromisoformat(steps.get("applied_on", "0001-01-01")):
                assert any(item.late for item in dated if item.event is limit.term.event)
