"""What the list of statutory dates tells a reader: what is not known, whose law it is, and what the calendar keeps."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from documents import ADULT, record
from nordicbaltic_standards import LANGUAGES, country, deadlines, example, validate
from nordicbaltic_standards.cli.deadlines import lines
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.delphi import delphi_signs, weight
from nordicbaltic_standards.codelists.enumerations import Indicator, LegalEvent, SourceKind
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState, LawCoverageGap
from nordicbaltic_standards.deadlines.unknown_law import unknown_deadlines
from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.fact import Source
from nordicbaltic_standards.law.facts import Assistance, Compensation
from nordicbaltic_standards.law.national_words import cited_in
from nordicbaltic_standards.law.region import REGION
from support import section

TODAY = date(2026, 11, 24)
KEY = bytes(range(32))


def of(data: dict[str, Any], on: date = TODAY, code: str | None = None) -> tuple[Deadline, ...]:
    held = validate(data, profile="draft").record
    assert held is not None
    return deadlines(held, on, code)


def named(found: tuple[Deadline, ...], identifier: str) -> list[Deadline]:
    return [deadline for deadline in found if deadline.id == identifier]


def one(found: tuple[Deadline, ...], identifier: str) -> Deadline:
    (deadline,) = named(found, identifier)
    return deadline


def claim(code: str | None, **more: Any) -> dict[str, Any]:
    data = record(
        "compensation-claim", code or "EE", subject=ADULT, route="state-compensation", status="considered", **more
    )
    return data if code else {name: value for name, value in data.items() if name != "country"}


def reflection(code: str, start: str, **more: Any) -> dict[str, Any]:
    period = {"status": "granted", "decided_on": start, "start": start} | more
    return record("legal-status", code, status="reflection-period", reflection_period=period)


def text(found: tuple[Deadline, ...], language: str = "en", on: date = TODAY) -> str:
    return "\n".join(lines(found, on, language))


# Not known, none by law, nothing recorded


def test_a_crime_before_the_swedish_act_of_2014_has_no_known_term_and_the_list_says_so():
    # Brottsskadelagen (2014:322) has been in force since 1 July 2014; the act before it is not held.
    found = one(of(claim("SE", offence_to="2013-05-01")), "compensation-application")
    assert (found.state, found.due) == (DeadlineState.NOT_KNOWN, None)
    assert found.gap == LawCoverageGap(date(2013, 5, 1), None, date(2014, 7, 1))
    said = " ".join(text(of(claim("SE", offence_to="2013-05-01"))).split())
    assert "Law known to this standard from: 1 July 2014." in said
    assert "Nothing is recorded" not in said
    assert "there can be dates that this list does not show" in said
    assert one(of(claim("SE", offence_to="2014-07-01")), "compensation-report").state is DeadlineState.NONE_BY_LAW


@pytest.mark.parametrize(
    ("code", "steps", "since"),
    [
        ("FI", {"offence_to": "2003-05-01"}, date(2006, 1, 1)),  # Rikosvahinkolaki 1204/2005
        ("NO", {"judgment_final_on": "2022-05-01", "applied_on": "2022-12-31"}, None),
        ("EE", {"offence_to": "2012-05-01"}, date(2013, 4, 28)),
        ("IS", {"offence_to": "1999-12-29"}, date(1999, 12, 30)),  # Lög nr. 118/1999
    ],
)
def test_what_was_before_the_law_that_is_held_is_not_known(code: str, steps: dict[str, str], since: date | None):
    states = [d for d in named(of(claim(code, **steps)), "compensation-application") if not d.due]
    unknown = [d.gap for d in states if d.state is DeadlineState.NOT_KNOWN]
    # Who applied needs no term for applying any more.
    assert unknown == ([] if since is None else [LawCoverageGap(date.fromisoformat(steps["offence_to"]), None, since)])


def test_the_longest_length_is_none_by_law_in_sweden_and_not_known_in_lithuania():
    sweden = one(of(reflection("SE", "2026-03-02")), "reflection-end-latest")
    lithuania = one(of(reflection("LT", "2026-03-02")), "reflection-end-latest")
    assert (sweden.state, lithuania.state) == (DeadlineState.NONE_BY_LAW, DeadlineState.NOT_KNOWN)
    assert sweden.remarks_text("en") == ("The law sets no longest length.",)
    assert sweden.national_sources == ("Utlänningslag (2005:716), 5 kap. 15 § tredje stycket",)
    assert lithuania.national_sources == ()
    assert (sweden.to_dict()["confidence"], lithuania.to_dict()["confidence"]) == ("high", None)


@pytest.mark.parametrize(
    ("start", "gap"),
    [
        ("2006-12-15", LawCoverageGap(date(2006, 12, 15), date(2006, 11, 30), date(2007, 1, 1))),  # between two lengths
        ("2005-05-15", LawCoverageGap(date(2005, 5, 15), None, date(2005, 12, 31))),
    ],
)
def test_the_norwegian_period_between_and_before_the_lengths_that_are_held(start: str, gap: LawCoverageGap):
    found = of(reflection("NO", start))
    assert one(found, "reflection-end-earliest").gap == gap
    assert one(found, "reflection-end-earliest").state is DeadlineState.NOT_KNOWN


def test_by_treaty_there_is_a_shortest_length_though_national_law_sets_none():
    found = named(of(reflection("IS", "2026-03-02")), "reflection-end-earliest")
    assert [(d.state, d.due) for d in found] == [(DeadlineState.DATED, date(2026, 3, 31))]


def test_that_the_law_sets_no_limit_for_some_says_nothing_of_others():
    # Victim Support Act of Estonia: no limit for victims in criminal proceedings; the term for others was not read for the
    # days between 1 April 2023 and 18 July 2026.
    found = named(of(record("assistance", "EE", eligible_from="2026-02-20")), "assistance-limit")
    assert {d.state for d in found} == {DeadlineState.NONE_BY_LAW, DeadlineState.NOT_KNOWN}
    unknown = next(d for d in found if d.state is DeadlineState.NOT_KNOWN)
    assert unknown.gap == LawCoverageGap(date(2026, 2, 20), date(2023, 3, 31), date(2026, 7, 19))
    some = next(d for d in found if d.state is DeadlineState.NONE_BY_LAW)
    assert some.remarks_text("en")[1] == "Applies to certain persons only."
    finland = one(of(record("assistance", "FI", eligible_from="2026-02-20")), "assistance-limit")
    assert finland.remarks_text("en")[:1] == ("The law sets no time limit.",)


@pytest.mark.parametrize("code", ["EE", "LV", "NO", "DK", "IS"])
def test_how_long_records_are_kept_is_not_known_in_five_countries(code: str):
    term = {"category": "contact", "trigger": "case-closed"}
    found = named(of(record("data-protection", code, retention=[term])), "retention-by-law")
    assert DeadlineState.NOT_KNOWN in {d.state for d in found}
    assert named(of(record("data-protection", code)), "retention-by-law") == []


def test_nothing_recorded_is_a_third_thing():
    said = text(of(record("safe-return", "EE", type="assisted-voluntary", status="considered")))
    assert said.endswith("No statutory date follows from what is recorded.")
    assert "not known" not in said


def test_what_was_done_needs_no_word_on_law_that_is_not_known():
    assert named(of(claim("SE", offence_to="2013-05-01", applied_on="2014-01-07")), "compensation-application") == []
    over = of(claim("SE", offence_to="2013-05-01", report_excused=True))
    assert named(over, "compensation-report") == []


def test_a_state_follows_from_the_day_and_from_what_is_said():
    assert Deadline("retention", "/x", TODAY).state is DeadlineState.DATED
    assert Deadline("retention", "/x", TODAY, state=DeadlineState.NOT_KNOWN).state is DeadlineState.DATED
    assert Deadline("retention", "/x", None).state is DeadlineState.NOT_RECORDED
    said = ("deadline-remark/law-not-known",)
    assert Deadline("retention", "/x", None, remarks=said).state is DeadlineState.NOT_KNOWN


def test_untold_speaks_of_no_country_that_it_does_not_know_and_needs_a_day():
    ee = country("EE")
    assert list(unknown_deadlines("x", "/x", ee.on(TODAY).assistance, Assistance.duration_limit.id, unless=True)) == []
    with pytest.raises(TypeError, match="say on which day"):
        list(unknown_deadlines("x", "/x", ee.assistance, Assistance.duration_limit.id))
    with pytest.raises(LookupError):
        list(unknown_deadlines("x", "/x", ee.on(TODAY).assistance, Compensation.appeal.id))
    unread = country("IS").on(TODAY).compensation
    (found,) = unknown_deadlines("compensation-appeal", "/x", unread, Compensation.appeal.id)
    assert (found.gap, found.state, found.fact) == (None, DeadlineState.NOT_KNOWN, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_state_is_told_in_every_language(language: str):
    found = (
        *of(reflection("LT", "2026-03-02")),
        *of(reflection("SE", "2026-03-02")),
        *of(claim("SE", offence_to="2013")),
    )
    for deadline in found:
        data = deadline.to_dict(language)
        assert data["state"] in {"dated", "event-not-recorded", "not-known", "none-by-law"}
        assert data["due"] or data["remarks"]
    # What passed, what is not known, and what the law does not set.
    assert text(found, language).count("\n---") == 3


# Whose law, and how it is cited


def test_each_date_names_the_country_whose_law_decides():
    found = of(claim("LV", scheme_country="IS", offence_to="2026-01-06"))
    assert {d.country for d in found} == {"IS"}
    assert one(found, "compensation-application").to_dict()["country"] == "IS"
    asked = of(claim("LV", scheme_country="IS", offence_to="2026-01-06"), code="SE")
    assert {d.country for d in asked} == {
        "IS"
    }  # the scheme that a claim names goes before the country that is asked for


def test_a_scheme_outside_the_region_is_the_law_of_no_country_here():
    found = of(claim("LV", scheme_country="PL", offence_to="2026-01-06"))
    assert {d.country for d in found} == {None}
    assert text(found)


def test_the_text_names_countries_only_where_a_file_has_the_law_of_several():
    case = example("case-file", "EE")
    alone = text(of(case))
    assert "(Estonia)" not in alone
    case["compensation_claims"].append(section(claim("EE", scheme_country="LT", offence_to="2026-02-27"), keep="id"))
    both = text(of(case))
    assert "(Estonia)" in both
    assert "(Lithuania)" in both


ENGLISH = re.compile(
    r"\b(act|law|code|regulations?|compensation|paragraphs?|sections?|since|repealed|amended|headings?|wordings?|and|the|of"
    r"|to|for|from|first|second|third|fourth|points?|chapter|older|provisions?|delegation|claim|under|list)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("code", REGION)
def test_the_law_behind_a_fact_is_cited_without_english_to_readers_of_other_languages(code: str):
    held = country(code)
    laws = [source for fact in held for source in fact.sources if source.kind is SourceKind.LAW]
    assert laws
    # "to" is Lithuanian for nothing, and "for", "til" and the like stand in Danish and Norwegian names of acts.
    spoken = {cited_in(source, code, "et") for source in laws}
    own = {"for"} if code in {"DK", "NO"} else set()
    assert not {w for s in spoken for w in (m.group().lower() for m in ENGLISH.finditer(s))} - own, spoken
    assert {cited_in(source, code, "en") for source in laws} == {source.citation for source in laws}


def test_a_citation_keeps_title_number_and_provision():
    act = "Voldserstatningsloven (Act on compensation from the State to victims of violence, LOV-2022-06-17-57)"
    source = Source(SourceKind.LAW, act, "§ 6 annet ledd, § 7 annet ledd")
    assert cited_in(source, "NO", "is") == "Voldserstatningsloven (LOV-2022-06-17-57), § 6 annet ledd, § 7 annet ledd"
    source = Source(SourceKind.LAW, "Ohvriabi seadus (Victim Support Act 2022)", "§ 45 lg 1-2")
    assert cited_in(source, "EE", "lv") == "Ohvriabi seadus (2022), § 45 lg 1-2"


def test_reports_cite_national_law_as_the_list_of_dates_does():
    late = claim("IS", offence_to="2020-01-06", applied_on="2026-02-02")
    for language, present in (("is", False), ("en", True)):
        said = " ".join(validate(late, on=TODAY).to_text(language).split())
        assert "nr. 69/1995" in said
        assert ("State compensation to crime victims" in said) is present


def test_law_goes_before_other_sources_and_these_are_called_what_they_are():
    found = one(of(claim("IS", offence_to="2026-02-01")), "compensation-application")
    assert found.law("is") == (
        "Heimild: Lög um greiðslu ríkissjóðs á bótum til þolenda afbrota nr. 69/1995, 2. og 3. mgr. 6. gr.; "
        "Lög nr. 118/1999, 1. gr."
    )
    norway = one(of(reflection("NO", "2006-03-01")), "reflection-end-earliest")
    assert not norway.law_was_read
    assert (norway.law("en") or "").startswith("Read in another source, not in the law itself: Authority: Regjeringen")
    assert not ENGLISH.search((norway.law("nb") or "").replace(" for ", " "))


def test_a_law_is_named_once_with_all_its_provisions():
    found = one(of(reflection("EE", "2026-03-02")), "reflection-end-earliest")
    assert (found.law("et") or "").count("Välismaalaste seadus") == 1


# Done late, and taken from the record


@pytest.mark.parametrize(("reported", "late"), [("2026-03-14", False), ("2026-03-15", True)])
def test_estonia_a_report_after_fifteen_days_was_made_late(reported: str, late: bool):
    # The offence ended on 27 February 2026: the fifteenth day is 14 March.
    found = one(of(claim("EE", offence_to="2026-02-27", reported_on=reported)), "compensation-report")
    assert (found.done, found.late) == (True, late)
    assert ("(done after this day)" in text((found,))) is late
    assert found.to_dict()["late"] is late


def test_a_late_report_that_is_excused_is_not_called_late():
    found = one(
        of(claim("EE", offence_to="2026-02-27", reported_on="2026-05-05", report_excused=True)), "compensation-report"
    )
    assert (found.done, found.late) == (True, False)


def test_an_answer_and_a_notice_after_their_last_moment_came_late():
    data = record(
        "data-protection", "NO",
        requests=[{"right": "access", "received_on": "2026-01-12", "answered_on": "2026-02-13"}],
        breaches=[
            {"id": "br1", "risk": "high", "detected_at": "2026-03-02T10:00:00+02:00",
             "authority_notified_at": "2026-03-05T11:00:01+02:00"},
            {"id": "br2", "risk": "high", "detected_at": "2026-03-02T10:00:00+02:00",
             "authority_notified_at": "2026-03-05T09:00:00+00:00"},
        ],
    )  # fmt: skip
    found = of(data)
    assert one(found, "request-answer").late
    assert [d.late for d in named(found, "breach-notification")] == [True, False]


def answered(code: str = "NO", **request: Any) -> list[Deadline]:
    return named(of(record("data-protection", code, requests=[{"right": "access"} | request])), "request-answer")


def test_the_month_for_an_answer_runs_from_the_proof_of_who_asks():
    (found,) = answered(received_on="2026-03-02", identity_confirmed_on="2026-03-20", answered_on="2026-04-17")
    assert (found.due, found.late) == (date(2026, 4, 20), False)
    assert "deadline-remark/identity-confirmed" in found.remarks
    (known,) = answered(received_on="2026-03-02", identity_confirmed_on="2026-03-02", answered_on="2026-04-17")
    assert (known.due, known.late) == (date(2026, 4, 2), True)
    assert "deadline-remark/identity-confirmed" not in known.remarks


@pytest.mark.parametrize("request_", [{"outcome": "withdrawn"}, {"outcome": "identity-unclear"}])
def test_what_asks_for_no_answer_any_more_is_called_off(request_: dict[str, Any]):
    assert answered(received_on="2026-03-02", right="consent-withdrawal") == []
    for more in ({}, {"answered_on": "2026-06-02"}):
        assert [(item.done, item.late) for item in answered(received_on="2026-03-02", **request_ | more)] == [
            (True, False)
        ]


def test_a_file_of_the_police_has_no_month_for_answering():
    led = {"id": "b1", "purposes": ["investigation"], "article6": "law-enforcement-directive"}
    asked = {"right": "access", "received_on": "2026-03-02"}
    assert of(record("data-protection", "EE", requests=[asked], bases=[led])) == ()


def test_time_that_was_taken_on_a_day_not_recorded_gives_three_months():
    found = one(
        of(record("data-protection", "NO", requests=[
            {"right": "access", "received_on": "2026-03-02", "outcome": "extended"}
        ])),
        "request-answer-extended",
    )  # fmt: skip
    assert (found.due, found.amount) == (date(2026, 6, 2), 3)


def notified(at: str, detected: str = "2026-06-01T23:50:00+03:00", **more: Any) -> Deadline:
    breach = {"id": "br1", "risk": "risk", "detected_at": detected, "authority_notified_at": at} | more
    return one(of(record("data-protection", "EE", breaches=[breach])), "breach-notification")


def test_the_hour_in_which_a_breach_became_known_is_not_counted():
    in_time = notified("2026-06-04T23:55:00+03:00")
    assert (in_time.due, in_time.late) == (date(2026, 6, 4), False)  # the last hour ends at midnight
    assert notified("2026-06-05T00:01:00+03:00").late


def test_a_breach_notified_late_with_its_reasons_is_not_called_late():
    assert not notified("2026-06-09T10:00:00+03:00", delay_reason="Found out in steps.").late


def erased(on: str, code: str = "SE", **more: Any) -> bool:
    retention = {"category": "contact", "trigger": "case-closed", "triggered_on": "2025-03-01", "period": {"years": 1}}
    found = one(of(record("data-protection", code, retention=[retention | more | {"erased_on": on}])), "retention")
    assert (found.due, found.done) == (date(2026, 3, 1), True)
    return found.late


def test_data_that_a_ground_kept_were_erased_in_time_on_the_first_day_after_it():
    hold = {"ground": "legal-claim", "from_date": "2026-02-01", "to_date": "2026-06-01"}
    due = {"due_on": "2026-03-01"}
    assert [erased(day, hold=hold, **due) for day in ("2026-03-02", "2026-06-02", "2026-06-03")] == [False, False, True]
    assert not erased("2026-09-01", hold={"ground": "legal-claim", "from_date": "2026-03-02"}, **due)
    assert erased("2026-09-01", hold=hold | {"from_date": "2026-03-03"}, **due)
    assert [erased(day, **due) for day in ("2026-03-01", "2026-03-02")] == [False, True]


def test_a_term_of_years_that_is_only_computed_may_be_counted_to_the_end_of_a_calendar_year():
    assert [erased(day, "FI") for day in ("2026-12-31", "2027-01-01")] == [False, True]
    assert [erased(day, "SE") for day in ("2027-12-31", "2028-01-01")] == [False, True]


def test_what_was_done_on_the_working_day_after_a_rest_day_may_have_been_in_time():
    # In Iceland it is not known whether the end of this term moves: 28 February 2026 is a Saturday.
    monday, tuesday = (
        answered("IS", received_on="2026-01-31", answered_on=day)[0] for day in ("2026-03-02", "2026-03-03")
    )
    assert (monday.due, monday.late, monday.unsure) == (date(2026, 2, 28), True, True)
    assert (tuesday.late, tuesday.unsure) == (True, False)


def test_an_appeal_lodged_after_its_last_day_came_late():
    appeal = {"deadline": "2026-12-10", "lodged_on": "2026-12-11"}
    permit = {"id": "p1", "basis": "cooperation-with-proceedings", "decision": "refused", "appeal": appeal}
    found = one(of(record("legal-status", "FI", status="permit-holder", permits=[permit])), "permit-appeal")
    assert found.late
    award = {"decision": "granted-in-part", "decided_on": "2026-11-02", "appeal_deadline": "2026-12-02"}
    on_time = one(of(claim("EE", award=award, appeal={"lodged_on": "2026-12-02"})), "compensation-appeal")
    assert (on_time.done, on_time.late) == (True, False)


def test_a_date_that_stands_in_the_record_says_so_and_has_no_confidence():
    found = one(of(reflection("EE", "2026-03-02", end="2026-03-31")), "reflection-end")
    assert found.from_record
    assert found.remarks_text("en") == ("Taken from the record; not computed from the law.",)
    data = found.to_dict()
    assert (data["confidence"], data["national_sources"], data["legal_sources"]) == (None, [], [])


# The text


def test_what_passed_stands_first_and_what_was_done_last():
    case = example("case-file", "EE")
    said = text(of(case, date(2026, 5, 1)), on=date(2026, 5, 1)).splitlines()
    headings = [said[number - 1] for number, line in enumerate(said) if line.startswith("---")]
    names = [heading.rpartition(" (")[0] for heading in headings]
    assert names == [
        name for name in ("Passed", "To come", "No date", "Unknown", "The law sets no date", "Done") if name in names
    ]
    assert {"Passed", "Unknown", "Done"} <= set(names)


def test_working_days_and_months_are_written_as_their_language_has_them():
    assert format_duration(1, "working-days", "lt") == "1 darbo diena"
    assert format_duration(2, "working-days", "lt") == "2 darbo dienos"
    assert format_duration(20, "working-days", "lt") == "20 darbo dienų"
    assert format_duration(21, "working-days", "lv") == "21 darbdiena"
    assert format_duration(3, "working-days", "fi") == "3 työpäivää"
    assert format_duration(3, "working-days", "en") == "3 working days"
    assert all(format_duration(5, "working-days", language) for language in LANGUAGES)
    assert partial_date("2026-10", "lv") == "2026. gada oktobris"


# The calendar


def events(found: tuple[Deadline, ...], on: date = TODAY, **more: Any) -> list[Any]:
    return list(Calendar.from_ical(calendar_file(found, on, "en", "case-file-1", **more)).walk("VEVENT"))


def requested(**more: Any) -> tuple[Deadline, ...]:
    request = {"right": "access", "received_on": "2026-11-02"} | more
    return of(record("data-protection", "NO", requests=[request]))


def uids(found: tuple[Deadline, ...], **more: Any) -> list[str]:
    return [str(event["UID"]) for event in events(found, key=KEY, **more)]


def test_an_extended_term_moves_the_entry_and_makes_no_other():
    before, after = events(requested(), key=KEY), events(requested(extended_on="2026-11-20"), key=KEY)
    assert [e["UID"] for e in before] == [e["UID"] for e in after]
    assert [e.decoded("DTSTART") for e in before] == [date(2026, 12, 2)]
    assert [e.decoded("DTSTART") for e in after] == [date(2027, 2, 2)]


def test_an_entry_stays_the_same_when_another_event_or_the_last_day_itself_is_recorded():
    period = {"status": "granted", "decided_on": "2026-11-02", "start": "2026-11-06", "end": "2026-12-31"}

    def of_status(**more: Any) -> list[Any]:
        return events(of(record("legal-status", "EE", status="reflection-period", **more)), key=KEY)

    before, after = (
        of_status(reflection_period=period),
        of_status(reflection_period=period | {"informed_on": "2026-11-04"}),
    )
    assert [e["UID"] for e in before] == [e["UID"] for e in after]
    assert [e.decoded("DTSTART") for e in before] != [e.decoded("DTSTART") for e in after]
    permit = {"id": "p1", "basis": "humanitarian", "decision": "refused", "decided_on": "2026-11-20"}
    counted, recorded = (of_status(permits=[permit | more]) for more in ({}, {"appeal": {"deadline": "2026-12-07"}}))
    assert [e.decoded("DTSTART") for e in (*counted, *recorded)] == [date(2026, 11, 30), date(2026, 12, 7)]
    assert counted[0]["UID"] == recorded[0]["UID"]


def test_an_end_of_a_permit_stays_the_same_entry_when_its_type_is_recorded():
    permit = {"id": "p1", "basis": "other-national", "decision": "granted", "valid_to": "2027-12-31"}
    first, again = (
        events(of(record("legal-status", "NO", status="permit-holder", permits=[permit | more])), key=KEY)
        for more in ({}, {"basis": "reflection-and-recovery"})
    )
    assert first[0]["SUMMARY"] != again[0]["SUMMARY"]
    assert first[0]["UID"] == again[0]["UID"]


def test_dates_of_one_name_are_told_apart_and_the_first_is_replaced_when_others_come():
    def dated(event: LegalEvent, route: str | None = None, day: int = 1) -> Deadline:
        return Deadline("offender-claim", "/applied_on", date(2026, 12, day), event=event, route=route)

    offence, judged = dated(LegalEvent.OFFENCE), dated(LegalEvent.JUDGMENT_FINAL)
    several = (judged, offence, dated(LegalEvent.OFFENCE, "of wages"), dated(LegalEvent.OFFENCE, day=2))
    told = dict(zip(several, uids(several), strict=True))
    assert len(set(told.values())) == 4
    by_way = several[2]
    assert uids((by_way, offence, judged)) == [told[by_way], told[offence], told[judged]]  # whatever day is soonest
    assert {uids((alone,))[0] for alone in several} == {told[judged]}  # whichever was there before, it is taken over
    undated = Deadline("offender-claim", "/applied_on", None, event=LegalEvent.JUDGMENT_FINAL)
    assert uids((undated, offence)) == [told[offence]]  # whether the first has a day or not
    not_held = Deadline("offender-claim", "/applied_on", None)
    assert uids((not_held, judged)) == uids((judged,))


def test_a_term_from_an_event_that_no_record_dates_is_no_first_of_its_name():
    offence = Deadline("compensation-application", "/applied_on", date(2026, 12, 1), event=LegalEvent.OFFENCE)
    learned = Deadline("compensation-application", "/applied_on", None, event=LegalEvent.CAME_TO_KNOW)
    assert uids((learned, offence)) == uids((offence,))


def test_an_entry_is_known_by_its_identifier_and_not_by_its_place_in_the_list():
    base = {"basis": "cooperation-with-proceedings", "decision": "granted"}
    held = base | {"id": "p2", "valid_to": "2027-12-31"}
    older = base | {"id": "p1", "valid_to": "2026-01-31"}

    def of_permits(*permits: dict[str, Any]) -> tuple[Deadline, ...]:
        return of(record("legal-status", "FI", status="permit-holder", permits=list(permits)))

    assert uids(of_permits(held)) == uids(of_permits(older, held))[1:]
    twice = uids(of_permits(held, held | {"valid_to": "2028-12-31"}))
    assert len(set(twice)) == 2  # identifiers that do not tell entries apart leave them their places
    case = example("case-file", "EE")
    other = section(claim("EE", offence_to="2026-08-27")) | {"id": "claim-other"}
    entries = {d.entry for d in of(case)}
    case["compensation_claims"].insert(0, other)
    assert entries <= {d.entry for d in of(case)}


def test_a_later_file_has_a_higher_number_and_the_moment_of_its_making():
    made = datetime(2026, 11, 24, 9, 30, 15, 250, tzinfo=timezone(timedelta(hours=2)))
    first, second = (events(requested(), made=made + timedelta(minutes=more)) for more in (0, 1))
    assert first[0].decoded("DTSTAMP") == datetime(2026, 11, 24, 7, 30, 15, tzinfo=UTC)
    assert second[0]["SEQUENCE"] == first[0]["SEQUENCE"] + 1
    assert 0 < first[0]["SEQUENCE"] < 2**31
    assert events(requested(), sequence=7)[0]["SEQUENCE"] == 7
    now = events(requested())[0].decoded("DTSTAMP")
    assert abs(datetime.now(UTC) - now) < timedelta(minutes=5)
    with pytest.raises(ValueError, match="time zone"):
        events(requested(), made=datetime(2026, 11, 24, 9, 30))  # noqa: DTZ001 - what is tested
    with pytest.raises(ValueError, match="not negative"):
        events(requested(), sequence=-1)


def test_what_was_done_is_called_off_where_the_entry_can_be_told_again():
    done = requested(answered_on="2026-11-20")
    (event,) = events(done, key=KEY)
    assert event["STATUS"] == "CANCELLED"
    assert event["UID"] == events(requested(), key=KEY)[0]["UID"]
    assert events(done) == []
    assert "STATUS" not in events(requested(), key=KEY)[0]


def test_an_end_that_came_early_calls_off_the_day_that_stands_in_the_calendar():
    period = {"status": "granted", "decided_on": "2026-11-02", "start": "2026-11-02", "end": "2026-12-31"}
    end = {"status": "terminated-early", "termination": {"on": "2026-11-20", "ground": "public-order"}}

    def of_period(**more: Any) -> tuple[Deadline, ...]:
        return of(record("legal-status", "FI", status="reflection-period", reflection_period=period | more))

    before = {e["UID"]: e for e in events(of_period(), key=KEY)}
    after = {e["UID"]: e for e in events(of_period(**end), key=KEY)}
    assert [str(e["SUMMARY"]) for e in before.values()].count("End of the reflection period as granted") == 1
    assert before.keys() <= after.keys()
    assert {after[uid]["STATUS"] for uid in before} == {"CANCELLED"}
    assert events(of_period(**end)) == []  # who has no key has nothing to call off


def test_a_date_that_moves_to_a_day_that_has_passed_takes_the_entry_with_it():
    (before,) = events(requested(), key=KEY)
    (after,) = events(requested(received_on="2026-06-02"), key=KEY)
    assert (after["UID"], after.decoded("DTSTART"), after.get("STATUS")) == (before["UID"], date(2026, 7, 2), None)
    assert events(requested(received_on="2026-06-02")) == []  # who has no key gets what is to come


BREACH = {"id": "br1", "detected_at": "2026-11-23T10:00:00+02:00", "risk": "risk"}
PERIOD = {"status": "granted", "decided_on": "2026-11-02", "start": "2026-11-02", "end": "2026-12-31"}
REFUSED = {"id": "p1", "basis": "personal-situation", "decision": "refused", "decided_on": "2026-11-20"}
LATER = {"decided_on": "2026-11-23"}
BEGINS = {"category": "identifying", "trigger": "last-contact"}
TERM = BEGINS | {"due_on": "2027-04-30"}
CLOSED = {
    "status": "closed",
    "opened_on": "2019-03-10",
    "closure": {"on": "2025-12-10", "reason": "goals-achieved"},
    "data_protection": {
        "retention": [{"category": "identifying", "trigger": "case-closed", "period": {"years": 5}}],
        "controller": {"ref": "a"},
    },
}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            record("data-protection", "EE", breaches=[BREACH]),
            record("data-protection", "EE", breaches=[BREACH | {"risk": "none"}]),
        ),
        (
            record("legal-status", "FI", status="reflection-period", reflection_period=PERIOD),
            record("legal-status", "FI", status="irregular", reflection_period=PERIOD | {"status": "not-applicable"}),
        ),
        *(
            (
                record("legal-status", code, status="irregular", permits=[REFUSED]),
                record(
                    "legal-status",
                    code,
                    status="permit-holder",
                    permits=[REFUSED | LATER | {"decision": "granted-on-appeal", "appeal": LATER}],
                ),
            )
            for code in ("EE", "FI", "NO")
        ),
        (
            record(
                "legal-status", "SE", status="irregular", permits=[REFUSED | {"appeal": {"deadline": "2026-12-01"}}]
            ),
            record(
                "legal-status",
                "SE",
                status="permit-holder",
                permits=[REFUSED | LATER | {"decision": "granted-on-appeal", "appeal": {"deadline": "2026-12-01"}}],
            ),
        ),
        *(
            (
                record("data-protection", "FI", retention=[TERM]),
                record("data-protection", "FI", retention=[TERM | more, *others]),
            )
            for more, others in (
                ({"erased_on": "2026-11-20"}, []),
                ({}, [TERM | {"due_on": "2026-11-20", "erased_on": "2026-11-20"}, BEGINS]),
                ({}, [BEGINS]),
            )
        ),
        *(
            (record("case-file", code, **CLOSED), record("case-file", code, **CLOSED | {"status": "reopened"}))
            for code in ("FI", "SE", "DK")
        ),
    ],
)
def test_a_calendar_calls_off_what_fell_away(before: dict[str, Any], after: dict[str, Any]):
    stood = {str(event["UID"]) for event in events(of(before), key=KEY)}
    left = {str(event["UID"]): event.get("STATUS") for event in events(of(after), key=KEY)}
    assert stood
    assert {left[uid] for uid in stood} == {"CANCELLED"}
    assert events(of(after)) == []


def test_a_calendar_calls_off_the_term_whose_data_another_term_keeps_for_longer():
    found = of(record("data-protection", "FI", retention=[TERM, TERM | {"due_on": "2030-04-30"}]))
    (due,) = found
    assert due.due == date(2030, 4, 30)
    (before,) = events(of(record("data-protection", "FI", retention=[TERM])), key=KEY)
    assert {str(e["UID"]): e.get("STATUS") for e in events(found, key=KEY)}[str(before["UID"])] == "CANCELLED"


def test_a_case_that_was_opened_again_has_no_data_due_for_erasure():
    (found,) = named(of(record("case-file", "FI", **CLOSED | {"status": "reopened"})), "retention")
    assert (found.due, found.done, found.previous_due, found.state) == (
        None,
        False,
        date(2030, 12, 10),
        DeadlineState.NOT_RECORDED,
    )


def test_a_case_that_was_opened_again_calls_off_each_term_once():
    closing, other = BEGINS | {"trigger": "case-closed"}, TERM | {"trigger": "consent-withdrawn"}
    data = {"retention": [other, closing | {"period": {"years": 5}}], "controller": {"ref": "c1"}}
    before, after = (
        of(record("case-file", "FI", **CLOSED | {"data_protection": data, "status": status}))
        for status in ("closed", "reopened")
    )
    assert sorted(uids(before)) == sorted(uids(after))


@pytest.mark.parametrize(("received", "passed"), [("2026-09-03", None), ("2026-09-01", True)])
def test_an_answer_that_falls_on_a_rest_day_that_may_not_count_has_not_surely_passed(
    received: str, passed: bool | None
):
    (found,) = requested(received_on=received)  # 3 October is a Saturday
    assert found.has_passed(TODAY) is passed


def test_a_term_taken_from_the_file_does_not_stand_in_the_record():
    closure = {"on": "2024-01-01", "reason": "person-deceased"}
    kept = BEGINS | {"trigger": "case-closed", "period": {"years": 5}}
    data = {"retention": [kept], "controller": {"ref": "c1", "type": "non-governmental"}}
    found = one(of(record("case-file", "LV", **CLOSED | {"closure": closure, "data_protection": data})), "retention")
    assert found.from_record
    assert found.remarks_text() == (ui_text("deadline-remark/start-from-file"),)


def test_the_day_of_a_refusal_that_an_appeal_overturned_is_not_recorded():
    won = REFUSED | LATER | {"decision": "granted-on-appeal", "appeal": LATER}
    found = named(of(record("legal-status", "EE", status="permit-holder", permits=[won])), "permit-appeal")
    assert [(item.due, item.done, item.remarks) for item in found] == [
        (None, True, ("deadline-remark/event-not-recorded",))
    ]


def test_an_entry_says_event_and_term_and_how_surely_they_are_known_and_rings_no_bell():
    said = str(events(requested())[0]["DESCRIPTION"])
    assert "Runs from: Request received (1 month)" in said
    assert "GDPR, art. 12(3)" in said
    assert "Confidence: High" in said
    assert "VALARM" not in calendar_file(requested(), TODAY)
    icelandic = calendar_file(of(claim("IS", offence_to="2026-02-01")), TODAY, "is").replace("\r\n ", "")
    assert "State compensation" not in icelandic


# The command, and what is asked wrongly


def test_the_command_reads_the_law_on_the_day_of_the_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "case.json"
    file.write_text(json.dumps(example("case-file", "EE")), encoding="utf-8")

    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Clock:
            # Ten in the evening in London is midnight in Tallinn.
            moment = cls(2026, 11, 24, 22, 30, tzinfo=UTC)
            return moment if tz is UTC else moment.astimezone(tz)

        def astimezone(self, tz: Any = None) -> Any:
            return super().astimezone(tz or timezone(timedelta(hours=2)))

    monkeypatch.setattr("nordicbaltic_standards.cli.clock.datetime", Clock)
    assert main(["deadlines", str(file), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["on"] == "2026-11-25"


@pytest.mark.parametrize("on", [None, "2026-11-24", datetime(2026, 11, 24, tzinfo=UTC)])
def test_dates_are_asked_for_on_a_day(on: Any):
    held = validate(claim("EE", offence_to="2026-02-27"), profile="draft").record
    assert held is not None
    with pytest.raises(TypeError, match="say on which day"):
        deadlines(held, on)


@pytest.mark.parametrize("wrong", [["dr-job-nature"], "dr-job-nature", None, [None], [LegalEvent.OFFENCE]])
def test_signs_are_codes_and_nothing_else(wrong: Any):
    with pytest.raises(TypeError, match="indicators are codes of the list indicator") as caught:
        delphi_signs(wrong, child=False, context="labour")
    assert "dr-job-nature" not in str(caught.value)


def test_the_survey_has_lists_for_two_kinds_of_exploitation():
    wrong: Any = "organs"
    with pytest.raises(ValueError, match="labour, sexual") as caught:
        delphi_signs([], child=False, context=wrong)
    assert "organs" not in str(caught.value)
    with pytest.raises(ValueError, match="labour, sexual"):
        weight(next(iter(Indicator)), child=False, context=wrong)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["LV", "LT"])
def test_a_term_that_ends_with_its_event_has_no_length_of_nought(code: str, language: str):
    (found,) = (held for held in of(example("case-file", code)) if held.id == "offender-claim" and held.amount == 0)
    assert found.event is not None
    assert found.runs_from(language) == ui_text("deadlines/before", language, event=found.event.label(language))
