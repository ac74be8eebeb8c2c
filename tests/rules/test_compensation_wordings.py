"""What the rules on compensation say: which words, which figure of law, which country, which national law."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from documents import changed
from nordicbaltic_standards.codelists.enumerations import Confidence, Unit
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.rules.compensation import ceilings
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.testing.vectors import all_vectors
from support import said

VECTORS = all_vectors()


def one(rule: str, what: str) -> Finding:
    return next(said(vector)[0] for vector in VECTORS[rule] if vector.case.title == what)


@pytest.mark.parametrize(
    ("rule", "what", "wording"),
    [
        ("COM-002", "Estonia: three years and a day after the offence", ""),
        ("COM-002", "Finland: ten years and a day after the offence, a judgment not recorded", "event"),
        ("COM-003", "Norway: six months after the end of the criminal case, which the file alone records", ""),
        (
            "COM-003",
            "Norway: six months have passed, and the year without a judgment on compensation may still run",
            "longer",
        ),
        (
            "COM-003",
            "Norway: sixty days to go of the year without a judgment on compensation, the six months passed",
            "",
        ),
        ("COM-003", "Norway: the year from the end of the case has just passed, a judgment not recorded", "longer"),
        (
            "COM-003",
            "Latvia: three years from recognition have passed, and those from learning of the right run",
            "longer",
        ),
        (
            "COM-003",
            "Lithuania: ten years since the end of the criminal case, and a judgment on damages may have come later",
            "longer",
        ),
        ("COM-003", "The term ran out a year ago but for a day", ""),
        ("COM-004", "Estonia: a report sixteen days after the offence", ""),
        ("COM-004", "Estonia: no report is recorded", "missing"),
        ("COM-005", "Refused as out of time though made on the last day", ""),
        ("COM-005", "Recorded as out of time on the last day for applying", "barred"),
        ("COM-007", "More awarded for a head than the assessed loss", "assessed"),
        ("COM-007", "More awarded for a head than was claimed", "claimed"),
        ("COM-007", "Granted in full and less awarded than was claimed", "full"),
        ("COM-011", "A claim across borders with neither an authority nor a direct claim", ""),
        ("COM-011", "Latvia: eight days after the claim was made with the authority", "forwarded"),
        ("COM-013", "Lithuania: an offence abroad, which its law leaves out", "abroad"),
        ("COM-013", "Latvia: an offence abroad, of which the law's own conditions are not held", ""),
        ("COM-018", "Lithuania: refused for unlawful residence, as its law has it", "national"),
        ("COM-018", "Lithuania: refused for want of a conviction", ""),
        ("COM-020", "Latvia: a month and a day after the application", ""),
        ("COM-020", "Latvia: no payment a month and the free days after the decision", "unpaid"),
        ("COM-020", "Lithuania: nothing but an advance three months and a day after the decision", "advance"),
        ("LV-COM-002", "A claim on the day before recognition", "early"),
        ("LV-COM-002", "No recognition is recorded", ""),
    ],
)
def test_each_limb_has_its_words(rule: str, what: str, wording: str) -> None:
    assert one(rule, what).variant == wording


@pytest.mark.parametrize(
    ("rule", "what", "words"),
    [
        ("COM-006", "A claim across borders awarded in the currency of the country of residence", "(Sweden: SEK)"),
        ("COM-008", "Finland: heads above their common ceiling", "(Finland: 74,000 euros)"),
        (
            "COM-008",
            "Sweden: more than twenty price base amounts of the year of the decision",
            "(Sweden: 1,184,000 Swedish kronor)",
        ),
        (
            "COM-008",
            "Iceland: an offence before the ceilings of June 2012, decided above the ceiling since",
            "(Iceland: 3,000,000 Icelandic krónur)",
        ),
        ("COM-011", "An offence in two states of the Union", "the country of the offence (Estonia)"),
        ("COM-011", "A scheme that is not named", "the country of the offence (Estonia)"),
        (
            "COM-020",
            "Estonia: three months that end on a holiday, and two days more, for a person who lives elsewhere",
            "(Estonia: 3 months)",
        ),
        ("COM-020", "Sweden: no payment ninety-one days after the decision", "more than 90 days ago"),
        (
            "COM-023",
            "Sweden: an own share that was law on the day of the offence and is exceeded",
            "(Sweden: 1,500 Swedish kronor)",
        ),
        ("COM-023", "Sweden: an own share, which the law no longer knows", "(Sweden: 0 Swedish kronor)"),
    ],
)
def test_figure_and_country_stand_in_the_message(rule: str, what: str, words: str) -> None:
    assert words in one(rule, what).message()


@pytest.mark.parametrize(
    ("rule", "what", "language", "words"),
    [
        ("COM-008", "Finland: heads above their common ceiling", "fi", "(Suomi: 74\N{NO-BREAK SPACE}000 euroa)"),
        (
            "COM-008",
            "Iceland: an offence before the ceilings of June 2012, decided above the ceiling since",
            "is",
            "(Ísland: 3.000.000 íslenskar krónur)",
        ),
        (
            "COM-023",
            "Sweden: an own share that was law on the day of the offence and is exceeded",
            "et",
            "(Rootsi: 1500 Rootsi krooni)",
        ),
        ("EE-COM-001", "The whole of the lost maintenance", "fi", "(80\N{NO-BREAK SPACE}%)"),
    ],
)
def test_a_sum_is_written_as_the_reader_writes_it(rule: str, what: str, language: str, words: str) -> None:
    assert words in one(rule, what).message(language)


@pytest.mark.products
def test_a_program_reads_amount_and_currency_of_a_sum() -> None:
    finding = one("COM-008", "Finland: heads above their common ceiling")
    assert finding.params["limit"] == "@money/74000/EUR"
    sums = [f for vectors in all_vectors().values() for v in vectors for f in said(v) if "@money/" in str(f.params)]
    assert {f.rule for f in sums} == {"COM-008", "COM-022", "COM-023", "LV-COM-001"}


@pytest.mark.parametrize(
    ("rule", "what", "cited"),
    [
        ("COM-018", "Lithuania: refused for unlawful residence, as its law has it", True),
        ("COM-018", "Lithuania: refused for want of a conviction", False),
        ("COM-020", "Latvia: no payment a month and the free days after the decision", True),
        ("COM-020", "Sweden: no payment ninety-one days after the decision", False),
    ],
)
def test_national_law_is_cited_only_where_the_finding_builds_on_it(rule: str, what: str, *, cited: bool) -> None:
    assert bool(one(rule, what).national_sources) is cited


def amended(patch: pytest.MonkeyPatch, name: str, by_event: int, on_day: int) -> None:
    """Let a figure of the law be one by the event that the scheme names and another on the second day that is looked at.

    In truth no scheme of the region has yet had two of them.
    """

    def of(amount: int) -> Any:
        return Fact(f"compensation.{name}", "FI", State.KNOWN, Decimal(amount), Unit.EUR, confidence=Confidence.HIGH)

    patch.setattr(ceilings, "scheme_fact", lambda *_: of(by_event))
    patch.setattr(ceilings, "_ceilings", lambda *_: {})
    patch.setattr(
        ceilings, "scheme_law", lambda *_: SimpleNamespace(compensation=SimpleNamespace(**{name: of(on_day)}))
    )


@pytest.mark.parametrize(
    ("of_the_claim", "of_the_offence", "named"),
    [(200, 150, "150 euros"), (150, 200, "150 euros"), (150, 150, "150 euros"), (100, 200, None), (200, 100, None)],
)
def test_of_two_lowest_sums_the_lower_counts(
    monkeypatch: pytest.MonkeyPatch, of_the_claim: int, of_the_offence: int, named: str | None
) -> None:
    amended(monkeypatch, "minimum_claim", of_the_claim, of_the_offence)
    vector = next(v for v in VECTORS["COM-022"] if v.case.title == "Estonia: no lowest sum")
    record = changed(vector.record, {"/heads/0/claimed/amount": "100.00"})
    messages = [finding.message() for finding in said(vector, record)]
    assert len(messages) == (named is not None)
    assert all(f": {named})" in message for message in messages)


@pytest.mark.parametrize(
    ("of_the_offence", "of_the_decision", "named"),
    [(100, 200, "200 euros"), (200, 100, "200 euros"), (200, 200, "200 euros"), (100, 300, None), (300, 100, None)],
)
def test_of_two_own_shares_the_larger_counts(
    monkeypatch: pytest.MonkeyPatch, of_the_offence: int, of_the_decision: int, named: str | None
) -> None:
    amended(monkeypatch, "deduction", of_the_offence, of_the_decision)
    vector = next(v for v in VECTORS["COM-023"] if v.case.title == "Finland: the basic deduction")
    messages = [finding.message() for finding in said(vector, vector.record)]
    assert len(messages) == (named is not None)
    assert all(f": {named})" in message for message in messages)
