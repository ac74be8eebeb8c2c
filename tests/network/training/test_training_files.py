"""Others can add cases: a file that is not one is refused with the fault, and no message shows a value of a record."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nordicbaltic_standards.i18n.messages import UI_TEXTS
from nordicbaltic_standards.network.training import TrainingCaseError, read_training_cases, training_sheet
from support import ROOT

GUIDE = (ROOT / "docs" / "how-to" / "add-a-training-case.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)[0]


def read(folder: Path, text: str, name: str = "my-case.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")
    read_training_cases(folder)


def test_the_case_of_the_guide_can_be_read_and_asks_what_the_rules_answer(tmp_path: Path):
    (tmp_path / "my-case.toml").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not a case", encoding="utf-8")
    (case,) = read_training_cases(tmp_path).values()
    assert case.id == "my-case"
    assert [finding.rule for finding in case.report.findings] == ["AST-001"]
    sheet = training_sheet(case, "fi", trainer=True)
    assert sheet.story[0].language == "en"
    assert all(question.answer is not None for question in sheet.questions)


FAULTS = [
    ('country = "FI"', 'country = "DE"', "training/fault-form", "the countries are: EE"),
    ("level = 2", "level = 4", "training/fault-form", "level"),
    ('title = "', 'titel = "', "training/fault-form", "title"),
    ("level = 2", "level = ", "training/fault-toml", "TOML"),
    ('rule = "AST-001"', 'rule = "AST-999"', "training/fault-rule", "AST-999"),
    ('fact = "assistance.conditional_on_cooperation"', 'fact = "assistance.nothing"', "training/fault-fact", "assistance.nothing"),
    ('kind = "fact"\n', 'kind = "opinion"\n', "training/fault-form", "questions"),
    ("patch = [\n", 'patch = [\n  { op = "remove", path = "/recorded_at" },\n', "training/fault-no-day", "no law can be read"),
    ('example = "assistance"', 'example = "asistance"', "training/fault-example", "asistance"),
    ('example = "assistance"', 'vector = "AST-001/999"', "training/fault-vector", "AST-001/999"),
    ('example = "assistance"', 'vector = "AST-001/002"', "training/fault-country", "FI"),
    ('example = "assistance"', 'vector = "RES-001/001"', "training/fault-patch", "operation 1"),
    ('example = "assistance"\n', "", "training/fault-form", "give one of example and vector"),
    ('/episodes/0/conditions", value', '/episodes/99/conditions", value', "training/fault-patch", "operation 1"),
    ('value = ["cooperation"]', 'value = ["secret-of-a-person"]', "training/fault-unsound", "STR-025"),
    ('start = "/episodes/0/start"', 'start = "/episodes/0/end"', "training/fault-place", "/episodes/0/end"),
    ('start = "/episodes/0/start"', 'start = "/episodes/0"', "training/fault-place", "/episodes/0"),
    ('start = "/episodes/0/start"', 'begin = "/episodes/0/start"', "training/fault-placeholder", "{start}"),
    ('start = "/episodes/0/start"', 'start = { from = "/episodes/0/start", to = "/episodes/0/service" }', "training/fault-span", "days"),
    ('"/subject/age_group"', '"/subject/nowhere"', "training/fault-place", "/subject/nowhere"),
    (
        'kind = "fact"\nask = "Does help depend on cooperation with the authorities?"\nfact = "assistance.conditional_on_cooperation"',
        'kind = "disclosure"\nask = "Can it?"\nrecipient = "police"\npurpose = "investigation"\ncategories = ["contact"]',
        "training/fault-disclosure",
        "case file",
    ),
    (
        'kind = "fact"\nask = "Does help depend on cooperation with the authorities?"\nfact = "assistance.conditional_on_cooperation"',
        'kind = "deadline"\nask = "When?"\ndeadline = "some-day"',
        "training/fault-deadline",
        "some-day",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "fault", "shown"), FAULTS)
def test_a_file_with_a_fault_is_refused_and_the_fault_is_named(
    before: str, after: str, fault: str, shown: str, tmp_path: Path
):
    assert before in EXAMPLE
    with pytest.raises(TrainingCaseError) as refused:
        read(tmp_path, EXAMPLE.replace(before, after))
    assert refused.value.fault == fault
    assert refused.value.text().startswith("my-case.toml: ")
    assert shown in refused.value.text()
    assert "secret-of-a-person" not in str(refused.value)


@pytest.mark.parametrize("name", ["My-Case.toml", "my case.toml", "älter.toml"])
def test_a_name_that_is_no_identifier_is_refused(name: str, tmp_path: Path):
    with pytest.raises(TrainingCaseError) as refused:
        read(tmp_path, EXAMPLE, name)
    assert refused.value.fault == "training/fault-name"


def test_bytes_that_are_not_text_are_refused(tmp_path: Path):
    (tmp_path / "my-case.toml").write_bytes(b"title = '\xff'")
    with pytest.raises(TrainingCaseError) as refused:
        read_training_cases(tmp_path)
    assert refused.value.fault == "training/fault-toml"


def test_braces_that_cannot_be_read_are_refused(tmp_path: Path):
    with pytest.raises(TrainingCaseError) as refused:
        read(tmp_path, EXAMPLE.replace("({start})", "({start)"))
    assert refused.value.fault == "training/fault-placeholder"


def test_every_fault_can_happen():
    """Each text of a fault is the answer to a file above, or to one of the other tests."""
    shown = {fault for _, _, fault, _ in FAULTS} | {"training/fault-name"}
    assert {name for name in UI_TEXTS if name.startswith("training/fault-")} == shown
