"""Newer copies of acts put facts, rules, vectors and texts in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from nordicbaltic_standards.generators.law_in_doubt import doubts, main, missing_provisions, names, sections_of
from nordicbaltic_standards.law.region import REGION

ACT = "Välismaalaste seadus"
OLDER = """# Välismaalaste seadus

## § 400. Sisu
(1) Seadus kehtib.

## § 205. Järelemõtlemisaeg
(1) Aeg on 30 kuni 60 päeva.
(2) Teine lõige.
"""
NEWER = OLDER.replace("30 kuni 60", "45 kuni 60").replace("Seadus kehtib.", "Seadus   <b>kehtib</b>.")


def test_a_changed_section_names_its_facts_their_rules_and_the_vectors_of_the_country():
    (doubt,) = doubts("EE", ACT, NEWER, OLDER, {"docs/a-page.md": "As Aliens Act § 205 says.", "docs/b.md": "§ 205"})
    assert doubt.section == ("", "205")
    assert doubt.change == ("-(1) Aeg on 30 kuni 60 päeva.", "+(1) Aeg on 45 kuni 60 päeva.")
    assert "reflection_period.minimum_length" in doubt.facts
    assert "residence_permit.types" not in doubt.facts
    assert {"RES-001", "EE-RES-001"} <= {*doubt.rules}
    assert "LV-RES-001" not in doubt.rules
    assert any(each.startswith("EE-RES-001/") for each in doubt.vectors)
    assert "docs/a-page.md" in doubt.texts
    assert "docs/b.md" not in doubt.texts


def test_spacing_and_markup_put_nothing_in_doubt():
    assert doubts("EE", ACT, OLDER.replace("(1) ", "*(1)*  "), OLDER) == []


def test_without_an_older_text_every_section_that_facts_cite_is_in_doubt():
    assert [doubt.section for doubt in doubts("EE", ACT, OLDER)] == [("", "205")]


def test_a_cited_provision_that_the_newer_text_lacks_is_told():
    lacking = missing_provisions("EE", ACT, OLDER)
    assert any(each.startswith("§ 208") for each in lacking)
    assert not any(each.startswith("§ 205:") for each in lacking)


@pytest.mark.parametrize(
    ("code", "text", "sections"),
    [
        ("EE", "<b>§ 210<sup>3</sup>.</b> Kord", [("", "210.3")]),
        ("LV", "154.¹ pants. Cilvēku tirdzniecība\n155. pants. Cits", [("", "154.1"), ("", "155")]),
        ("LT", "49<sup>1</sup> straipsnis. Leidimas", [("", "49.1")]),
        ("FI", "4 luku\n52 a § (30.5.2014)\nTeksti, 52 b §:n mukaan", [("4", "52 a")]),
        (
            "SE",
            "5 kap. Uppehållstillstånd\n15 § Ett tillstånd får ges enligt\n5 kap. 6 § eller\n6 § första stycket",
            [("5", "15")],
        ),
        ("NO", "## § 8-3.Refleksjonsperiode\n§ 107 a. Barn", [("", "8-3"), ("", "107 a")]),
        ("DK", "§ 56 a. Stk. 1.", [("", "56 a")]),
        ("IS", "53. gr. Dvalarleyfi", [("", "53")]),
        ("DK", '{"provisions": [{"chapter": "1", "section": "56a", "content": "§ 56 a. Stk. 1."}]}', [("", "56 a")]),
    ],
)
def test_sections_are_told_by_the_marks_of_each_country(code: str, text: str, sections: list[tuple[str, str]]):
    assert code in REGION
    assert list(sections_of(text, code)) == sections


@pytest.mark.parametrize(
    ("provision", "section", "named"),
    [
        ("§ 203 lg 1 p 1, § 204, § 205", ("", "205"), True),
        ("§ 203 lg 1 p 1, § 204, § 205", ("", "1"), False),
        ("§§ 203-210", ("", "207"), True),
        ("§§ 203-210", ("", "210.3"), False),
        ("§ 33, stk. 7; § 56 a, stk. 1", ("", "7"), False),
        ("§ 33, stk. 7; § 56 a, stk. 1", ("", "56 a"), True),
        ("38 a-38 b §", ("", "38 b"), True),
        ("49¹ str. 1-3 d.", ("", "49.1"), True),
        ("49¹ str. 1-3 d.", ("", "2"), False),
        ("§ 8-3", ("", "8-3"), True),
        ("§ 8-3", ("", "8-4"), False),
        ("5 kap. 15 § tredje stycket", ("5", "15"), True),
        ("5 kap. 15 § tredje stycket", ("6", "15"), False),
        ("52 b § 4 mom.", ("4", "52 b"), True),
        ("normitehniline märkus 1", ("", "1"), False),
        ("4. peatükk, § 36 lg 1", ("", "4"), False),
        ("4. peatükk, § 36 lg 1", ("", "36"), True),
        ("§ 133 lg 1-2, § 133¹ lg 1-2", ("", "133.1"), True),
        ("154.¹, 154.² pants", ("", "154.2"), True),
        ("97.¹ panta pirmās daļas 1. punkts", ("", "97.1"), True),
        ("97.¹ panta pirmās daļas 1. punkts", ("", "1"), False),
        ("1.-5. pants", ("", "3"), True),
        ("14. punkts", ("", "14"), False),
        ("1. mgr. 52. gr., 75. gr.", ("", "52"), True),
        ("1. mgr. 52. gr., 75. gr.", ("", "1"), False),
    ],
)
def test_a_provision_names_its_sections_and_no_paragraph(provision: str, section: tuple[str, str], named: bool):
    assert names(provision, section) is named


def test_the_command_compares_folders_and_says_by_its_status_that_something_is_in_doubt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for name, text in (("newer", NEWER), ("older", OLDER)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{ACT}.md").write_text(text, encoding="utf-8")
    assert main(["EE", str(tmp_path / "newer"), str(tmp_path / "older")]) == 1
    shown = capsys.readouterr().out
    assert f"{ACT}, section 205\n" in shown
    assert "+(1) Aeg on 45 kuni 60 päeva." in shown
    (tmp_path / "empty.md").write_text("Nothing", encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["EE", str(tmp_path / "empty.md")])
