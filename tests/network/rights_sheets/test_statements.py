"""A rights sheet says what the facts of law say, as surely as they are known, and follows them when they change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changed_law import Change, change_law
from nordicbaltic_standards.codelists.enumerations import Confidence, SourceKind
from nordicbaltic_standards.law.ageing import vouched_until
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.loading import declarations as facts_declared
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.toml_files import DataFileError
from nordicbaltic_standards.law.values import Length
from nordicbaltic_standards.network.rights_sheets import rights_sheet
from nordicbaltic_standards.network.rights_sheets.declarations import declarations, read_declarations
from nordicbaltic_standards.network.rights_sheets.sheet import RightsSheet, RightsStatement

DAY = date(2026, 12, 1)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def sheet_of(code: str, on: date = DAY, **more: Any) -> RightsSheet:
    return rights_sheet(code, "en", on, **more)


def statement(sheet: RightsSheet, identifier: str) -> RightsStatement | None:
    return next((each for each in sheet.statements if each.id == identifier), None)


def all_statements(on: date = DAY) -> Iterator[tuple[str, RightsStatement]]:
    for code in REGION:
        yield from ((code, each) for each in sheet_of(code, on).statements)


def test_every_statement_leads_to_a_fact_or_a_provision_and_to_its_source():
    for code, each in all_statements():
        assert {*each.facts} <= {*facts_declared()}, each.id
        for fact in each.ground.facts:
            section = getattr(country(code).on(DAY), fact.id.partition(".")[0])
            assert fact in section.in_force(fact.id)
        for provision in each.ground.provisions:
            identifier, _, at = provision.partition(" ")
            assert at in instruments[identifier].provisions
        assert each.facts or each.id == "call-emergency"
        assert each.sources or not each.sure, (code, each.id)


def test_no_statement_is_surer_than_its_facts():
    for _, each in all_statements():
        if not each.sure:
            continue
        assert each.ground.confidence is Confidence.HIGH
        for fact in each.ground.facts:
            until = vouched_until(fact)
            assert fact.confidence is Confidence.HIGH
            assert not fact.validity_uncertain
            assert fact.was_read
            assert until is None or until >= DAY
        assert each.ground.provisions_read


def test_a_statement_is_sure_exactly_where_its_confidence_on_the_day_is_high():
    for code, each in all_statements():
        assert each.sure is (each.ground.confidence is Confidence.HIGH), (code, each.id)


def test_the_act_on_counsel_stands_in_sweden_for_the_lawyer_alone():
    cited = {
        each.id
        for each in sheet_of("SE").statements
        if any("målsägandebiträde" in source.text_read.title for _, source in each.sources)
    }
    assert cited == {"lawyer-advice"}


def test_a_part_of_which_no_source_speaks_is_not_sure():
    psychological = statement(sheet_of("SE"), "health-psychological")
    assert psychological is not None
    assert not psychological.sure
    assert not psychological.sources


def test_every_source_of_a_service_is_known_to_speak_of_it():
    for code, each in all_statements():
        declared = next(item for item in declarations().statement if item.id == each.id)
        for source in each.ground.sources:
            if declared.code is not None:
                assert source.supports is None or declared.code in source.supports, (code, each.id)


def test_what_is_not_sure_sends_the_reader_to_somebody_who_knows():
    unsure = [each for _, each in all_statements() if not each.sure]
    assert unsure
    for _, each in all_statements():
        if not each.sure:
            words = each.line.text
            assert "Ask" in words or "may" in words or "probably" in words.lower(), words


@given(st.sampled_from(REGION), DAYS)
def test_every_topic_says_something_on_every_day(code: str, day: date):
    sheet = sheet_of(code, day)
    assert [topic.id for topic in sheet.topics] == [topic.id for topic in declarations().topic]
    for topic in sheet.topics:
        assert topic.statements or topic.ask, topic.id
        if any(not each.sure for each in topic.statements):
            assert topic.ask is not None


@given(st.sampled_from(REGION), DAYS)
def test_a_sheet_is_written_alike_every_time(code: str, day: date):
    assert sheet_of(code, day) == sheet_of(code, day)


@given(st.sampled_from(REGION), st.dates(date(2031, 1, 1), date(2040, 12, 31)))
def test_years_after_the_last_reading_no_national_law_is_sure(code: str, day: date):
    for each in sheet_of(code, day).statements:
        national = [fact for fact in each.ground.facts if not fact.id.startswith("instruments.")]
        if each.sure and national:
            assert all(fact.law_as_of is None for fact in national), each.id


def test_a_change_of_law_shows_from_its_first_day():
    before, since = sheet_of("EE", date(2026, 7, 18)), sheet_of("EE", date(2026, 7, 19))
    earlier, later = statement(before, "help-time-limit"), statement(since, "help-time-limit")
    assert later is not None
    assert "14 days" in later.line.text
    assert earlier is None or earlier.line.text != later.line.text


def test_the_former_law_of_iceland_sets_a_shortest_time():
    assert statement(sheet_of("IS", date(2016, 12, 31)), "recover-no-shortest") is None
    assert statement(sheet_of("IS"), "recover-no-shortest") is not None


def test_before_a_country_is_bound_by_the_treaty_no_treaty_is_named():
    assert statement(sheet_of("FI", date(2012, 8, 31)), "health-emergency") is None
    assert statement(sheet_of("FI", date(2012, 9, 1)), "health-emergency") is not None


def valued(value: Any) -> Change:
    return lambda fact: replace(fact, value=value)


def with_part(**parts: Any) -> Change:
    return lambda fact: replace(fact, value=fact.value.model_copy(update=parts))


def in_each(**parts: Any) -> Change:
    return lambda fact: replace(fact, value=tuple(item.model_copy(update=parts) for item in fact.value))


def gone(_: Fact[Any]) -> None:
    return None


def unknown(fact: Fact[Any]) -> Fact[Any]:
    return replace(fact, state=State.UNKNOWN, value=None)


def doubted(fact: Fact[Any]) -> Fact[Any]:
    return replace(fact, confidence=Confidence.MEDIUM)


def of_old(fact: Fact[Any]) -> Fact[Any]:
    return replace(fact, sources=tuple(replace(source, as_of="2009") for source in fact.sources if source.was_read))


def not_read(fact: Fact[Any]) -> Fact[Any]:
    return replace(fact, sources=(Source(SourceKind.BACKGROUND, "general knowledge"),))


def later_known(fact: Fact[Any]) -> Fact[Any]:
    return replace(fact, valid_from=None, attested_from=date(2026, 12, 2))


CHANGES: dict[str, tuple[str, str, Change, str, str | None]] = {
    "another length": (
        "SE", "reflection_period.minimum_length", valued(45), "recover-shortest", "The shortest time by law is: 45 days."),
    "a length in doubt": (
        "SE", "reflection_period.minimum_length", doubted, "recover-shortest",
        "The shortest time may be: 30 days. Ask your lawyer or helper."),
    "no fact of the length": ("SE", "reflection_period.minimum_length", gone, "recover-shortest", None),
    "an unknown extension": ("DK", "reflection_period.extension", unknown, "recover-can-be-extended", None),
    "an extension abolished": (
        "DK", "reflection_period.extension", with_part(possible=False), "recover-cannot-be-extended",
        "The time cannot be made longer. Ask early what comes after it."),
    "help made conditional": (
        "LT", "assistance.conditional_on_cooperation", valued(True), "help-with-conditions",
        "Some help depends on working with the police. Ask your helper which help."),
    "services of long ago": (
        "EE", "assistance.services", of_old, "interpreter-service",
        "You may be able to get an interpreter. Ask your helper."),
    "services without an interpreter": ("EE", "assistance.services", in_each(codes=("medical",)), "interpreter-service", None),
    "another body": (
        "LV", "compensation.authority", in_each(native="Cita iestāde", en="Another body"), "compensation-decided-by",
        "Where to apply to the state: Cita iestāde (Another body)."),
    "a shorter time limit": (
        "IS", "compensation.application_deadline",
        lambda fact: replace(
            fact,
            value=tuple(term.model_copy(update={"length": Length(amount=1, unit="months")}) for term in fact.value)),
        "compensation-time-limit",
        (
            "There is a time limit for applying to the state. The shortest one is: 1 month. "
            "Ask your lawyer soon which one applies to you."
        )),
    "permits that were not read": (
        "NO", "residence_permit.types", not_read, "stay-cooperation",
        "There may be a residence permit for people who work with the authorities. Ask your lawyer."),
    "a helpline that moved": (
        "FI", "assistance.helpline", in_each(phone="+358 1"), "call-helpline",
        "For help and advice, you can try to call. The numbers may have changed:"),
    "age of majority known for later days only": (
        "IS", "child.age_of_majority", later_known, "child-age", "You are probably a child by law until this age: 18 years."),
    "a treaty that was left": ("NO", "instruments.cets197", with_part(bound=False), "health-emergency", None),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_the_sheet_follows_changed_law(name: str, monkeypatch: pytest.MonkeyPatch):
    code, fact_id, change, identifier, expected = CHANGES[name]
    before = sheet_of(code)
    change_law(monkeypatch, code, fact_id, change)
    after = sheet_of(code)
    written = statement(after, identifier)
    assert (None if written is None else written.line.text) == expected
    assert after != before
    others = {each.id: each.line for each in before.statements if fact_id not in each.facts}
    assert others == {each.id: each.line for each in after.statements if each.id in others}


def test_a_helpline_is_shown_with_the_number_of_the_fact(monkeypatch: pytest.MonkeyPatch):
    change_law(monkeypatch, "FI", "assistance.helpline", in_each(phone="+358 1"))
    helpline = statement(sheet_of("FI"), "call-helpline")
    assert helpline is not None
    assert {phone for contact in helpline.contacts for phone in contact.phones} == {"+358 1"}


def test_what_is_unknown_leaves_the_topic_with_whom_to_ask(monkeypatch: pytest.MonkeyPatch):
    assert next(topic for topic in sheet_of("EE").topics if topic.id == "interpreter").ask is None
    change_law(monkeypatch, "EE", "assistance.services", unknown)
    topic = next(topic for topic in sheet_of("EE").topics if topic.id == "interpreter")
    assert topic.ask is not None
    assert "interpreter-treaty" in {each.id for each in topic.statements}


@pytest.mark.parametrize("fact_id", sorted({each.fact for each in declarations().statement if each.fact}))
def test_a_statement_on_a_doubted_fact_is_never_sure(fact_id: str, monkeypatch: pytest.MonkeyPatch):
    code = next(code for code in REGION if country(code).every(fact_id))
    change_law(monkeypatch, code, fact_id, doubted)
    assert not [each.id for each in sheet_of(code).statements if fact_id in each.facts and each.sure]


def test_the_expected_answers_are_what_this_sheet_says(monkeypatch: pytest.MonkeyPatch):
    def answers(code: str) -> list[str]:
        question = next(each for each in sheet_of(code).questions if each.id == "authorities")
        return [each.id for each in question.expected]

    assert answers("LT") == ["help-without-authorities"]
    change_law(monkeypatch, "LT", "assistance.conditional_on_cooperation", valued(True))
    assert answers("LT") == ["help-with-conditions", "help-treaty"]


def test_a_rule_for_some_people_asks_whether_it_applies():
    shortest = statement(sheet_of("SE"), "recover-shortest")
    assert shortest is not None
    assert shortest.ground.is_limited


BROKEN = {
    "two grounds": ('fact = "child.free_assistance"', 'fact = "child.free_assistance"\nunion = "emergency_number"'),
    "an unknown fact": ('fact = "child.free_assistance"', 'fact = "child.no_such_fact"'),
    "an unknown provision": ("cets197 art. 12(6)", "cets197 art. 99"),
    "an unknown topic": ('topic = "choice"', 'topic = "no-such-topic"'),
    "one identifier twice": ('id = "choice-no"', 'id = "choice-agreed"'),
    "a code without a list": ('code = "medical"', ""),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_slip_in_the_statements_is_refused(name: str):
    text = "\n".join(
        f"[[{kind}]]\n"
        + "\n".join(f"{key} = {_toml(value)}" for key, value in each.model_dump(exclude_none=True).items())
        for kind in ("topic", "statement", "question")
        for each in getattr(declarations(), kind)
    )
    assert read_declarations(text) == declarations()
    right, wrong = BROKEN[name]
    assert right in text
    with pytest.raises(DataFileError):
        read_declarations(text.replace(right, wrong, 1))


def _toml(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return '"' + str(value) + '"'
