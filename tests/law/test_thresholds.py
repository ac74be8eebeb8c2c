"""Working figures: each has its unit and its reason, and an importing system can set its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from nordicbaltic_standards.generators.law_pages import files as pages
from nordicbaltic_standards.generators.tables import cell
from nordicbaltic_standards.law.thresholds import (
    read_working_figures,
    thresholds,
    working_figures,
)
from nordicbaltic_standards.law.toml_files import DataFileError
from support import ROOT

TEXT = (ROOT / "src" / "nordicbaltic_standards" / "law" / "data" / "thresholds.toml").read_text(encoding="utf-8")
PACKAGE = Path(__file__).parents[2] / "src" / "nordicbaltic_standards"


def test_every_figure_is_read_somewhere():
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "thresholds.py")
    unread = {name for name in working_figures() if f".{name}" not in code}
    assert unread == {"clock_difference_minutes"}  # read as `clock_difference`
    assert ".clock_difference" in code


def test_the_name_of_a_figure_says_its_unit():
    ends = {"minutes": "_minutes", "hours": "_hours", "days": "_days", "years": "_years", "years-of-age": "_age"}
    for name, figure in working_figures().items():
        assert name.endswith(ends.get(figure.unit, "")), name


def test_a_reason_says_where_a_figure_is_an_assumption():
    for name, figure in working_figures().items():
        assert figure.basis != "assumption" or "assumption" in figure.reason, name
        assert figure.basis != "law" or " art. " in figure.reason, name


def test_an_importing_system_sets_figures_of_its_own_and_leaves_those_of_the_package_as_they_are():
    own = thresholds().with_values(guardian_within_days=3)
    assert own.guardian_within_days == 3
    assert thresholds().guardian_within_days == working_figures()["guardian_within_days"].value == 7
    assert own.first_service_within_days == thresholds().first_service_within_days


@pytest.mark.parametrize("values", [{"guardian_within_weeks": 1}, {"guardian_within_days": -1}])
def test_a_figure_that_there_is_not_or_that_is_below_zero_is_refused(values):
    with pytest.raises(ValidationError):
        thresholds().with_values(**values)


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("value = 2\n", 'value = "2"\n', "recruitment_margin_years: value: "),
        ('unit = "years"\n', 'unit = "moons"\n', "recruitment_margin_years: unit: "),
        ("[recruitment_margin_years]", "[recruitment_margin]", "unknown or missing: recruitment_margin, recruitment"),
        ("[recruitment_margin_years]", "[recruitment_margin_years", "not TOML"),
    ],
)
def test_a_slip_of_the_pen_names_file_figure_and_field(right, wrong, words):
    with pytest.raises(DataFileError, match=f"thresholds.toml: {words}"):
        read_working_figures(TEXT.replace(right, wrong, 1))


def test_a_figure_is_written_out_with_its_unit():
    written = {figure.text for figure in working_figures().values()}
    assert {"1 day", "12 years of age", "3 bodies", "24 hours"} <= written
    assert "1 days" not in written


def test_the_page_on_working_figures_gives_every_reason():
    page = dict(pages(Path("reference")))[Path("reference/working-figures.md")]
    for name, figure in working_figures().items():
        assert f"| `{name}` | {figure.text} | " in page
        assert cell(figure.reason) in page
