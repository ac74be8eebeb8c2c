"""Each training case tells a story that its record shows, and the rules answer its questions."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import html5lib
import pytest

from nordicbaltic_standards.codelists.enumerations import DisclosurePurpose, RecipientType
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.law import country as law_module
from nordicbaltic_standards.law.country import Country, country, law_of
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.loading import load
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.values import Term
from nordicbaltic_standards.network.training import (
    TrainingCase,
    sheets_as_html,
    sheets_as_text,
    training_cases,
    training_sheet,
)
from nordicbaltic_standards.network.training.answers import answer_to
from nordicbaltic_standards.network.training.declaration import (
    AskNextQuestion,
    DeadlineQuestion,
    DisclosureQuestion,
    FactQuestion,
    FindingQuestion,
)
from nordicbaltic_standards.network.training.texts import training_sources
from nordicbaltic_standards.testing.vectors import Operation

CASES = list(training_cases)
by_case = pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])

FEWEST_WORDS, MOST_WORDS = 120, 220


def own_answers(case: TrainingCase, kind: type, language: str = "en") -> list[str]:
    """Return the first lines of the answers to the questions of one kind."""
    asked = [question for question in case.entry.questions if isinstance(question, kind)]
    return [answer_to(question, case, language).lines[0].text for question in asked]


def with_patch(case: TrainingCase, *operations: Operation) -> TrainingCase:
    record = case.entry.record.model_copy(update={"patch": (*case.entry.record.patch, *operations)})
    return TrainingCase(case.id, case.entry.model_copy(update={"record": record}))


# What the cases are


def test_each_country_has_two_cases():
    assert Counter(case.country for case in CASES) == dict.fromkeys(REGION, 2)


def test_the_cases_cover_levels_areas_forms_of_exploitation_and_kinds_of_question():
    assert Counter(case.level for case in CASES).keys() == {1, 2, 3}
    assert {area for case in CASES for area in case.areas} >= {
        "identification", "residence", "assistance", "referral", "protection", "compensation",
    }  # fmt: skip
    assert {form.value for case in CASES for form in case.exploitation_forms} >= {
        "sexual-exploitation", "forced-labour", "forced-criminality", "forced-begging", "servitude",
    }  # fmt: skip
    assert {type(question) for case in CASES for question in case.entry.questions} == {
        FindingQuestion, DeadlineQuestion, FactQuestion, DisclosureQuestion, AskNextQuestion,
    }  # fmt: skip


def test_the_cases_are_of_women_men_and_children_from_inside_and_outside_the_union():
    people = [case.record.subject for case in CASES]
    assert {str(person.sex) for person in people if person is not None} >= {"female", "male"}
    assert any(person is not None and person.is_child is True for person in people)
    nationalities = {code for person in people for code in person.nationalities}
    assert nationalities & {"BG", "RO", "LV", "LT"}
    assert nationalities & {"UA", "NG", "VN", "PH", "MD"}


@by_case
def test_a_case_has_three_to_five_questions_and_a_story_of_one_page(case: TrainingCase):
    case.check()
    assert 3 <= len(case.entry.questions) <= 5
    assert FEWEST_WORDS <= len(case.text("story").text.split()) <= MOST_WORDS


@by_case
def test_story_and_record_cannot_contradict_each_other(case: TrainingCase):
    """Every figure and date of a story comes from the record; with another record, the story has the other date."""
    assert [
        name for name, text in case.entry.texts().items() if re.search(r"[0-9]", re.sub(r"{[^}]*}", "", text))
    ] == []
    assert set(re.findall(r"{(\w+)}", case.entry.story)) == set(case.entry.values)


def test_a_story_follows_its_record():
    later = with_patch(
        training_cases["no-1"], Operation(op="replace", path="/reflection_period/termination/on", value="2026-06-09")
    )
    assert "9 June 2026" in later.text("story").text
    assert "9 June 2026" not in training_cases["no-1"].text("story").text


# What the rules answer


@by_case
def test_the_rules_report_what_the_questions_are_about_and_nothing_else(case: TrainingCase):
    asked = {question.rule for question in case.entry.questions if isinstance(question, FindingQuestion)}
    assert {finding.rule for finding in case.report.findings} == asked


@by_case
def test_every_question_on_a_date_has_a_day_and_every_fact_is_known(case: TrainingCase):
    for question in case.entry.questions:
        if isinstance(question, DeadlineQuestion):
            assert re.match(r"\d+ \w+ 20\d\d", answer_to(question, case).lines[0].text)
        if isinstance(question, FactQuestion):
            answer = answer_to(question, case)
            assert answer.lines[0].text != "not known"
            assert answer.sources


@pytest.mark.parametrize(
    ("name", "repair"),
    [
        ("ee-1", Operation(op="replace", path="/screening/conditions/alone", value=True)),
        ("is-1", Operation(op="replace", path="/episodes/12/conditions", value=["none"])),
        ("dk-1", Operation(op="add", path="/receiving/confirmed_on", value="2026-05-06")),
        ("se-1", Operation(op="replace", path="/reflection_period/requested_by", value="authority")),
    ],
)
def test_a_record_that_keeps_the_rule_has_another_answer(name: str, repair: Operation):
    case = training_cases[name]
    repaired = with_patch(case, repair)
    assert own_answers(repaired, FindingQuestion)[0] == "On this record, the rule reports nothing."
    assert own_answers(case, FindingQuestion)[0] != own_answers(repaired, FindingQuestion)[0]


def test_another_recipient_changes_the_answer():
    case = training_cases["is-2"]
    assert own_answers(case, DisclosureQuestion) == ["No: these data cannot be passed on to this recipient."]
    to_the_person = case.entry.questions[-1].model_copy(
        update={"recipient": RecipientType.THE_PERSON, "purpose": DisclosurePurpose.PERSON_REQUEST}
    )
    assert answer_to(to_the_person, case).lines[0].text == "Yes: these data can be passed on to this recipient."


def test_what_forbids_a_disclosure_comes_before_what_only_warns():
    question = next(each for each in training_cases["lt-1"].entry.questions if isinstance(each, DisclosureQuestion))
    lines = [line.text for line in answer_to(question, training_cases["lt-1"], "en").lines]
    assert lines[:2] == [
        "No: these data cannot be passed on to this recipient.", "The person has excluded this recipient. (PRO-013)",
    ]  # fmt: skip


@pytest.fixture
def other_law(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let Estonian law give sixty days for reporting an offence, five years for applying, and pay half of the damage."""
    file = load("EE")

    def longer(term: Term, amount: int) -> Term:
        return term.model_copy(update={"length": term.length.model_copy(update={"amount": amount})})

    def changed(fact: Fact[Any]) -> Fact[Any]:
        match fact.id, fact.state:
            case "compensation.percentage_covered", State.KNOWN:
                return replace(fact, value=50)
            case "compensation.report_deadline", State.KNOWN:
                return replace(fact, value=longer(fact.value, 60))
            case "compensation.application_deadline", State.KNOWN:
                return replace(fact, value=tuple(longer(each, 5) for each in fact.value))
            case _:
                return fact

    facts = {name: tuple(changed(fact) for fact in entries) for name, entries in file.facts.items()}
    law = Country(replace(file, facts=facts))
    monkeypatch.setattr(law_module, "_country", lambda code: law if code == "EE" else Country(load(code)))
    law_of.cache_clear()
    yield
    monkeypatch.undo()
    law_of.cache_clear()


@pytest.mark.usefixtures("other_law")
def test_when_the_law_changes_the_answers_change():
    case = TrainingCase("ee-2", training_cases["ee-2"].entry)
    assert own_answers(case, FindingQuestion) == ["On this record, the rule reports nothing."]
    assert own_answers(case, DeadlineQuestion) == ["18 February 2031"]
    assert own_answers(case, FactQuestion)[0] == "50%"


# What a sheet shows


@by_case
def test_every_case_has_both_sheets_in_all_its_languages(case: TrainingCase):
    for language in {"en", *country(case.country).languages} & set(LANGUAGES):
        for trainer in (False, True):
            sheet = training_sheet(case, language, trainer=trainer)
            assert sheet.language == language
            assert sheet.for_trainer is trainer
            assert all((question.answer is not None) is trainer for question in sheet.questions)
            assert len(sheet.facts) == len(case.entry.shown)
            assert json.loads(json.dumps(sheet.to_dict()))["id"] == case.id
            assert sheet.title.text in sheets_as_text([sheet])


@by_case
def test_a_sheet_says_that_all_is_invented_and_when_the_law_was_read(case: TrainingCase):
    remarks = " ".join(training_sheet(case).remarks)
    assert "All persons and events in this case are invented." in remarks
    assert "law read up to: " in remarks
    assert str(case.day.year) in remarks


@by_case
def test_the_answer_of_a_rule_names_rule_law_and_what_to_do(case: TrainingCase):
    for question in case.entry.questions:
        if isinstance(question, FindingQuestion):
            answer = answer_to(question, case)
            assert answer.basis.startswith(f"{question.rule} · ")
            assert any(line.text.startswith("What to do: ") for line in answer.lines)


def test_national_law_is_named_with_the_day_of_the_text_that_was_read():
    question = next(each for each in training_cases["ee-2"].entry.questions if isinstance(each, FindingQuestion))
    sources = [source.text for source in answer_to(question, training_cases["ee-2"]).sources]
    assert any(re.search(r"§ 37 lg 1 p 2 \(.*text as of: ", source) for source in sources)


@pytest.mark.parametrize("names", [["ee-1"], ["ee-1", "se-2"]])
@pytest.mark.parametrize("trainer", [False, True])
def test_a_page_needs_nothing_else_and_its_headings_are_in_order(names: list[str], *, trainer: bool):
    page = sheets_as_html([training_sheet(training_cases[name], "et", trainer=trainer) for name in names], "et")
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    levels = [
        int(each.tag[1]) for each in document.iter() if isinstance(each.tag, str) and re.fullmatch("h[1-6]", each.tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "<script" not in page
    assert document.get("lang") == "et"
    assert "default-src 'none'" in page


def test_no_sheet_for_participants_contains_an_answer():
    for case in CASES:
        page = sheets_as_html([training_sheet(case)])
        assert 'class="answer"' not in page
        assert all(mistake not in page for mistake in case.entry.mistakes)


# Translation


def test_a_language_has_the_texts_of_its_countries():
    for language in LANGUAGES:
        own = {case.id for case in CASES if language in country(case.country).languages}
        assert {identifier.partition("/")[0] for identifier, _ in training_sources(language)} == own
    assert {name.partition("/")[0] for name, _ in training_sources("sv")} == {"fi-1", "fi-2", "se-1", "se-2"}


def test_the_name_of_a_text_names_one_text():
    names = [name for language in LANGUAGES for name, _ in dict(training_sources(language)).items()]
    assert {
        name for name in names if re.fullmatch(r"[a-z]{2}-[12]/(title|story|(question|discuss|mistake)/\d)", name)
    } == set(names)
