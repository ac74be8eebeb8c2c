"""What the rules on the right to stay say: which words, which figure of law, which national law, how surely."""

from __future__ import annotations

import pytest

from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.testing.vectors import all_vectors
from support import said

VECTORS = all_vectors()


def one(rule: str, what: str) -> Finding:
    return next(said(vector)[0] for vector in VECTORS[rule] if vector.case.title == what)


@pytest.mark.parametrize(
    ("rule", "what", "wording"),
    [
        ("RES-004", "A removal after the period was given up knowingly", "given-up"),
        ("RES-004", "A removal on the day on which the period was given up knowingly", "same-day"),
        ("RES-004", "A removal on the day of a lawful early end", "same-day"),
        ("RES-005", "An order whose suspension follows from Swedish law and is not recorded", "by-law"),
        ("RES-005", "An order in Estonia without any suspension", ""),
        ("RES-005", "An order made after the period was given up knowingly", "given-up"),
        ("RES-006", "Detention from the day on which the period was given up knowingly", "given-up"),
        ("RES-007", "A start in Latvia on the day before the decision", "opening"),
        ("RES-007", "A period that ends on the day before its first", ""),
        ("RES-008", "An extension in Estonia, whose law speaks of none", ""),
        ("RES-008", "An extension in Finland without its reason", "reason"),
        ("RES-010", "Public health, which Finnish law lists and the convention does not know", "beyond"),
        ("RES-010", "An improper claim, which Estonian law does not list", ""),
        ("RES-011", "Contact in Iceland, where the convention alone is the measure", "convention"),
        ("RES-011", "Contact renewed, not voluntarily", ""),
        ("RES-013", "A child's period given up with full knowledge", "child"),
        ("RES-013", "A period given up by someone who did not know", ""),
        ("RES-015", "The last of three days in Latvia", ""),
        ("RES-015", "The day after three days in Latvia", "passed"),
        ("RES-015", "The Monday after three days in Latvia that end on a Sunday", ""),
        ("RES-017", "A type that Norway does not know", "type"),
        ("RES-017", "A limited permit in Norway on another basis than its own", "basis-of-type"),
        ("RES-017", "A permit for the personal situation, which Norway does not list", ""),
        ("RES-018", "Six months less a day in Estonia", ""),
        ("RES-018", "A renewal for less than six months in Lithuania, where the directive speaks", "directive"),
        ("RES-018", "Six months less a day in Finland in 2015, where the directive surely speaks", "directive"),
        ("RES-018", "A short permit in Estonia because the travel document ends", "document"),
        ("RES-018", "A short permit under a type that is not known, because the travel document ends", "document"),
        ("RES-020", "A permit without a first day", "no-start"),
        ("RES-020", "A refusal with a first day of validity", ""),
        ("RES-022", "A permit that ends today", ""),
        ("RES-022", "A permit that has ended", "ended"),
        ("RES-030", "A child in detention", ""),
        ("RES-030", "A child who was in detention", ""),
        ("RES-030", "A girl on the day before her eighteenth birthday, who has come of age since", "grown"),
        ("RES-023", "A renewal applied for on the day before the first was decided", "early"),
        ("RES-023", "A renewal of itself", ""),
        ("RES-024", "An application withdrawn on the seventh day after the decision", "advice"),
        ("RES-024", "A period against the withdrawal of an asylum application", ""),
        ("RES-027", "No right to work in Sweden under a permit for cooperation", ""),
        ("RES-027", "The right to work in Denmark without a work permit", "separate"),
        ("SE-RES-001", "A person who asked in Sweden before the law of August 2022", "head"),
        ("RES-033", "Removed while an application was open", ""),
        ("RES-033", "Removed, and the stage of the application is not recorded", "undecided"),
        ("RES-033", "Removed, it is not known how, while an application was open", "undecided"),
        ("RES-033", "Removed after protection was granted", "granted"),
        ("SE-RES-001", "A person who asked in Sweden on the first day of the law of August 2022", ""),
        ("SE-RES-001", "A person who asked in Sweden on the first day of the law of July 2007", "head"),
    ],
)
def test_each_limb_has_its_words(rule: str, what: str, wording: str) -> None:
    assert one(rule, what).variant == wording


@pytest.mark.parametrize(
    ("rule", "what", "words"),
    [
        ("RES-001", "Forty-five days in Norway", "(Norway: 6 months)"),
        ("RES-001", "Twenty-nine days in Estonia", "(Estonia: 30 days)"),
        ("RES-002", "Twenty-nine days in Lithuania, whose own minimum is not known for certain", "(30 days)"),
        ("RES-003", "Thirty days in Denmark extended to a total beyond one hundred and twenty", "(Denmark: 120 days)"),
        ("RES-007", "A start in Latvia on the day before the decision", "(Latvia: Decided)"),
        ("RES-014", "A person not yet told on the fourth day", "(time within which this is due: 3 days)"),
        ("RES-015", "The last of three days in Latvia", "(Latvia: 3 days)"),
        (
            "RES-017",
            "A limited permit in Norway on another basis than its own",
            "(Norway: Cooperation with proceedings)",
        ),
        ("RES-018", "A year less a day in Iceland, by its own law", "(Iceland: 1 year)"),
        ("RES-018", "A renewal for less than six months in Lithuania, where the directive speaks", "(6 months)"),
        ("RES-019", "A day more than twelve months in Estonia", "(Estonia: 12 months)"),
        ("LV-RES-001", "A decision on the sixth working day", "(5 working days)"),
    ],
)
def test_the_figure_of_law_stands_in_the_message(rule: str, what: str, words: str) -> None:
    assert words in one(rule, what).message()


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        ("RES-001", "Forty-five days in Norway"),
        ("RES-003", "Sixty-two days in Estonia"),
        ("RES-004", "A removal in the days that an extension added"),
        ("RES-005", "An order suspended to the day before the last"),
        ("RES-005", "An order whose suspension follows from Swedish law and is not recorded"),
        ("RES-007", "A start in Latvia on the day before the decision"),
        ("RES-008", "An extension in Estonia, whose law speaks of none"),
        ("RES-010", "An improper claim, which Estonian law does not list"),
        ("RES-015", "The last of three days in Latvia"),
        ("RES-016", "A period granted by the police in Estonia"),
        ("RES-016", "A permit granted by the Prosecutor's Office in Estonia"),
        ("RES-017", "A type that Norway does not know"),
        ("RES-017", "A limited permit in Norway on another basis than its own"),
        ("RES-018", "Six months less a day in Denmark, by its own law"),
        ("RES-019", "A day more than twelve months in Estonia"),
        ("RES-027", "No right to work in Estonia, where every permit carries it"),
        ("RES-028", "An entry ban in Latvia, whose own law spares such persons"),
        ("EE-RES-001", "A period that begins on the day after the person was told"),
        ("FI-RES-001", "An extension for proceedings"),
        ("LV-RES-001", "A decision on the sixth working day"),
        ("SE-RES-001", "A person who asked"),
    ],
)
def test_national_law_is_cited_where_the_finding_builds_on_it(rule: str, what: str) -> None:
    assert one(rule, what).national_sources


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        ("RES-002", "Twenty-nine days in Lithuania, whose own minimum is not known for certain"),
        ("RES-004", "A removal in Norway, where the convention is the ground"),
        ("RES-005", "An order in Norway that is suspended for a part of the period"),
        ("RES-010", "Public health, which Finnish law lists and the convention does not know"),
        ("RES-028", "An entry ban beside a permit for cooperation"),
    ],
)
def test_what_rests_on_a_treaty_is_not_weakened_by_a_national_fact(rule: str, what: str) -> None:
    finding = one(rule, what)
    assert finding.national_sources == ()
    assert not any(caveat.startswith("caveat/fact") for caveat in finding.caveats)


def test_what_a_finding_says_of_a_source_that_does_not_bind() -> None:
    contact = one("RES-011", "Contact in Iceland, where the convention alone is the measure")
    assert contact.legal_sources == ("cets197 art. 13(3)",)
    assert one("RES-001", "Forty-five days in Norway").legal_sources == ("cets197 art. 13(1)",)


def test_the_right_to_remain_is_cited_where_it_binds_and_for_applicants_alone() -> None:
    treaties = ("geneva-1951 art. 33(1)", "cets197 art. 40(4)", "echr art. 3")
    assert one("RES-033", "Removed while an application was open").legal_sources == (*treaties, "dir-2013-32 art. 9")
    for elsewhere in (
        "Removed from Norway while an application was open",
        "Removed from Finland in 2014 while an application was open",
        "Removed after protection was granted",
    ):
        assert one("RES-033", elsewhere).legal_sources == treaties
