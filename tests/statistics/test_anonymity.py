"""k-anonymity and l-diversity of the rows of an export, measured and enforced."""

from __future__ import annotations

import json
from collections import Counter
from math import exp, log
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.privacy import new_pseudonym_keys, write_pseudonym_keys
from nordicbaltic_standards.statistics import QUASI_IDENTIFIERS, SENSITIVE, measure, person_rows, require_k_anonymity
from nordicbaltic_standards.statistics.anonymity import NotAnonymousError

Row = dict[str, Any]
MARKER = "Qzmarkerzq"

ROWS = [
    {"sex": "F", "age": "adult", "form": "sexual"},
    {"sex": "F", "age": "adult", "form": "labour"},
    {"sex": "F", "age": "adult", "form": "labour"},
    {"sex": "M", "age": "adult", "form": "labour"},
    {"sex": "M", "age": "adult", "form": "labour"},
]

rows = st.lists(
    st.fixed_dictionaries(
        {
            "a": st.sampled_from(["x", "y", None]),
            "b": st.integers(0, 2),
            "s": st.sampled_from(["p", "q", "r"]),
        }
    ),
    max_size=40,
)


def test_k_is_the_size_of_the_smallest_group_and_l_its_least_number_of_values():
    found = measure(ROWS, ["sex", "age"], "form")
    assert (found.rows, found.groups, found.k, found.distinct_l) == (5, 2, 2, 1)
    assert found.entropy_l == pytest.approx(1.0)
    assert found.sizes == ((2, 1), (3, 1))
    assert measure(ROWS[:3], ["sex"], "form").distinct_l == 2


def test_without_rows_there_is_no_group():
    found = measure([], ["sex"], "form")
    assert (found.rows, found.k, found.distinct_l) == (0, 0, 0)
    assert found.findings(5, 2) == ()


@given(rows)
def test_measures_are_those_of_a_plain_group_by(drawn: list[Row]):
    groups: dict[tuple[Any, ...], list[str]] = {}
    for row in drawn:
        groups.setdefault((row["a"], row["b"]), []).append(row["s"])
    found = measure(drawn, ["a", "b"], "s")
    assert found.k == min((len(group) for group in groups.values()), default=0)
    assert found.distinct_l == min((len(set(group)) for group in groups.values()), default=0)
    entropies = [
        -sum(n / len(group) * log(n / len(group)) for n in Counter(group).values()) for group in groups.values()
    ]
    assert found.entropy_l == pytest.approx(exp(min(entropies)) if entropies else 0.0)


@given(rows, st.integers(2, 8))
def test_the_finding_counts_the_rows_that_stand_out(drawn: list[Row], k: int):
    groups = Counter((row["a"], row["b"]) for row in drawn)
    below = sum(size for size in groups.values() if size < k)
    found = measure(drawn, ["a", "b"]).findings(k)
    assert [finding.params["count"] for finding in found] == ([below] if below else [])


@given(rows)
def test_entropy_never_counts_more_values_than_there_are(drawn: list[Row]):
    found = measure(drawn, ["a"], "s")
    assert found.entropy_l is not None
    assert found.distinct_l is not None
    assert found.entropy_l <= found.distinct_l + 1e-9


@given(rows)
def test_leaving_a_column_out_never_makes_rows_stand_out_more(drawn: list[Row]):
    assert measure(drawn, ["a"]).k >= measure(drawn, ["a", "b"]).k


def test_a_value_that_is_not_known_sets_a_row_apart():
    assert measure([{"a": None}, {"a": "x"}, {"a": "x"}], ["a"]).k == 1


def test_the_number_1_is_not_the_text_1():
    assert measure([{"a": 1}, {"a": "1"}, {"a": True}], ["a"]).groups == 3


def test_rows_that_fall_short_are_refused_and_others_come_back():
    assert require_k_anonymity(ROWS, ["sex", "age"], 2) is ROWS
    with pytest.raises(NotAnonymousError) as caught:
        require_k_anonymity(ROWS, ["sex", "age"], 3, "form", 2)
    assert [finding.rule for finding in caught.value.findings] == ["STR-124", "STR-125"]
    for finding in caught.value.findings:
        assert finding.kind.blocks_exchange
        assert finding.severity.value == "error"


def test_l_counts_the_rows_whose_value_is_given_away():
    (finding,) = measure(ROWS, ["sex", "age"], "form").findings(2, 2)
    assert (finding.rule, finding.params["count"], finding.params["found"]) == ("STR-125", 2, 1)
    assert "required minimum is 2" in finding.message()


def test_nothing_of_a_row_is_said():
    marked = [{"a": MARKER, "s": MARKER}, {"a": "y", "s": MARKER}]
    found = measure(marked, ["a"], "s")
    with pytest.raises(NotAnonymousError) as caught:
        require_k_anonymity(marked, ["a"], 2, "s", 2)
    with pytest.raises(LookupError) as lacking:
        measure([{"a": MARKER, MARKER: 1}], ["a", "b"])
    said = [repr(found), str(caught.value), repr(caught.value), str(lacking.value)]
    said += [finding.message("et") + finding.advice("lv") + repr(finding) for finding in caught.value.findings]
    assert MARKER not in " ".join(said)


@pytest.mark.parametrize(("columns", "sensitive"), [([], None), (["a", "a"], None), (["a"], "a")])
def test_columns_that_cannot_be_measured_are_refused(columns: list[str], sensitive: str | None):
    with pytest.raises(ValueError, match="quasi-identifier"):
        measure([], columns, sensitive)


def test_limits_that_protect_nobody_are_refused():
    found = measure(ROWS, ["sex"])
    for limits in ((1, None), (2, 1)):
        with pytest.raises(ValueError, match="at least 2"):
            found.findings(*limits)
    with pytest.raises(ValueError, match="sensitive column"):
        found.findings(2, 2)


# The rows of an export of records


def told(person: str, sex: str, age: str, citizenship: list[str], forms: list[str]) -> dict[str, Any]:
    document = example("identification", "EE")
    subject = {"pseudonym": person, "sex": sex, "age_group": age, "nationalities": citizenship, "is_child": False}
    return document | {"subject": subject, "exploitation_forms": forms, "recorded_at": "2026-06-15T12:00:00+03:00"}


GROUP = [
    told("Person-a", "female", "adult", ["UA"], ["forced-labour"]),
    told("Person-b", "female", "adult", ["UA"], ["forced-labour"]),
    told("Person-c", "female", "adult", ["UA"], ["sexual-exploitation"]),
]
ALONE = told("Person-d", "male", "adult", ["UA"], ["forced-labour"])


@pytest.mark.parametrize(
    ("documents", "says"),
    [
        (GROUP, "Persons: 3. | (k): 3. | (l): 2. | no one: 0."),
        ([*GROUP[:2]], "Persons: 2. | (k): 2. | (l): 1. | no one: 0."),
        ([*GROUP, ALONE], "Persons: 4. | (k): 1. | (l): 1. | no one: 1."),
        ([*GROUP, GROUP[0]], "Persons: 3. | (k): 3. | (l): 2. | no one: 0."),
        ([example("case-file", "EE")], "Persons: 1. | (k): 1. | (l): 1. | no one: 1."),
    ],
)
def test_whoever_exports_pseudonymised_records_is_told_how_well_they_hide_a_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], documents: list[Row], says: str
):
    (tmp_path / "records.jsonl").write_text("".join(json.dumps(each) + "\n" for each in documents))
    write_pseudonym_keys(new_pseudonym_keys(), tmp_path / "key.json")
    call = ["pseudonymise", str(tmp_path / "records.jsonl"), "--key-file", str(tmp_path / "key.json")]
    call += ["--purpose", "research", "--recipient", "uni", "-o", str(tmp_path / "out.jsonl"), "--language", "en"]
    assert main(call) == 0
    said = " ".join(capsys.readouterr().err.split())
    for words in says.split(" | "):
        assert words in said, words


def test_nothing_is_said_of_persons_where_there_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "office.json").write_text(json.dumps(example("organisation", "EE")))
    write_pseudonym_keys(new_pseudonym_keys(), tmp_path / "key.json")
    call = ["pseudonymise", str(tmp_path / "office.json"), "--key-file", str(tmp_path / "key.json")]
    assert main([*call, "--purpose", "research", "--recipient", "uni", "--language", "en"]) == 0
    assert "Persons:" not in capsys.readouterr().err


def test_a_person_is_one_row_in_whatever_records_they_stand():
    """The file says the sex, the message carries the form of exploitation, and neither pseudonym is in a row."""
    file = {"record_type": "case-file", "country": "EE", "subject": {"pseudonym": "Person-a", "sex": "female"}}
    inner = {"record_type": "identification", "exploitation_forms": ["servitude", "forced-labour"]}
    carried = {"record_type": "referral", "country": "EE", "subject": {"pseudonym": "Person-b", "stated_age": 31}}
    message = {"record_type": "exchange-message", "payload": {"record": carried}}
    assert person_rows([file | {"identification": inner}, message, file | {"subject": {"pseudonym": "Person-a"}}]) == [
        {
            "country": "EE",
            "sex": "female",
            "age": "unknown",
            "citizenship": "unknown",
            "exploitation": "forced-labour servitude",
        },
        {"country": "EE", "sex": "unknown", "age": "31", "citizenship": "unknown", "exploitation": "unknown"},
    ]
    assert set(person_rows([file])[0]) == {*QUASI_IDENTIFIERS, SENSITIVE}
