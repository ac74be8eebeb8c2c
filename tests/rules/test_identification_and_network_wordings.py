"""What the rules on identification and on networks say: every wording has its case, and none tells of the person."""

from __future__ import annotations

import pytest

from documents import DELETE, changed
from nordicbaltic_standards.testing.vectors import all_vectors
from support import said

VECTORS = all_vectors()


@pytest.mark.parametrize(
    ("rule", "what", "wording"),
    [
        ("IDN-002", "The code for children with an adult of twenty-six by document", ""),
        ("IDN-002", "The code for children of an adult whose events have no date", "undated"),
        ("IDN-005", "A presumption on the day before the signal", ""),
        ("IDN-005", "A formal decision on the day before the presumption", "formal-first"),
        ("IDN-005", "A notice on the day before the decision", "notice"),
        ("IDN-005", "A review asked for on the day before the decision", "lodged"),
        ("IDN-005", "A review decided on the day before it was asked for", "review"),
        ("IDN-010", "A refusal without reasons", ""),
        ("IDN-010", "A refusal without notice", "notice"),
        ("IDN-010", "A refusal without a way of review", "review"),
        ("IDN-010", "A refusal that says there is no review where the law gives one", "review-exists"),
        ("IDN-011", "A refusal for lack of cooperation", ""),
        ("IDN-011", "A formal refusal where the country ties the status to proceedings", "tied"),
        ("IDN-011", "A formal refusal where the country knows no formal status", ""),
        ("IDN-011", "A presumption refused where the country ties the formal status to proceedings", ""),
        ("IDN-015", "A guardian asked for eight days ago", ""),
        ("IDN-015", "A guardian with a conflict of interest", "conflict"),
        ("IDN-015", "A guardian whose appointment ended yesterday", "ended"),
        ("IDN-016", "A search for the family without an assessment", ""),
        ("IDN-017", "A presumed victim without information", ""),
        ("IDN-017", "Information on the day after the presumption", "late"),
        ("IDN-017", "Information in a language that the person does not speak", "language"),
        ("IDN-018", "Exploitation that ends on the day before it began", ""),
        ("IDN-018", "Exploitation of less than a month that is said to have lasted longer", "length"),
        ("IDN-018", "Exploitation that has a beginning and is said not to have begun", "none-yet"),
        ("IDN-018", "Exploitation that began on the day after the formal decision", "decided"),
        ("IDN-021", "A term for review that ends today", ""),
        ("IDN-021", "A review asked for on the day after the last", "late"),
        ("IDN-022", "The status of a formally identified victim after a refusal", ""),
        ("IDN-022", "The status of no victim after a formal positive decision", "positive"),
        ("NET-001", "A secret place with its address", ""),
        ("NET-001", "A secret place whose address may be published", "published"),
        ("NET-002", "An entry that was never checked", "never"),
        ("NET-003", "A mandate that ended yesterday", ""),
        ("NET-007", "A duty partly met without an action", ""),
        ("NET-007", "An action due yesterday", "overdue"),
        ("NET-008", "A standard that is not in the catalogue", "unknown"),
        ("NET-008", "A standard that is answered twice", "repeated"),
        ("NET-009", "An assessment that is not signed", "unsigned"),
        ("NET-009", "An assessment without survivors", ""),
        ("NET-010", "A highest age below the lowest", ""),
        ("NET-010", "A place with more free places than places", "places"),
        ("NET-011", "An assessment signed before its time began", "signed"),
    ],
)
def test_a_limb_of_a_rule_says_what_fits_it(rule: str, what: str, wording: str) -> None:
    vector = next(vector for vector in VECTORS[rule] if vector.case.title == what)
    assert {finding.variant for finding in said(vector)} == {wording}


def test_a_figure_in_a_message_is_written_out() -> None:
    for rule, what, part in (
        ("IDN-008", "A strong sign and thirty-one days without a decision", "more than 30 days"),
        ("IDN-015", "A guardian asked for eight days ago", "more than 7 days ago"),
        ("IDN-021", "A term for review that ends today", "within 14 days"),
        ("NET-002", "An entry checked three hundred and sixty-six days ago", "more than 365 days"),
        ("NET-009", "An assessment of a time that ended seven hundred and thirty-one days ago", "more than 730 days"),
    ):
        vector = next(vector for vector in VECTORS[rule] if vector.case.title == what)
        assert part in said(vector)[0].message()


def test_one_beginning_is_told_once_for_however_many_decisions() -> None:
    vector = next(
        v for v in VECTORS["IDN-018"] if v.case.title == "Exploitation that began on the day after the formal decision"
    )
    formal = next(decision for decision in vector.record["decisions"] if decision["kind"] == "formal")
    twice = changed(vector.record, {f"/decisions/{len(vector.record['decisions'])}": formal})
    assert [finding.pointer for finding in said(vector, twice)] == ["/exploitation_from"]


def test_missing_duties_are_named() -> None:
    vector = next(v for v in VECTORS["NET-008"] if v.case.title == "One duty of a provider of support left out")
    (finding,) = said(vector)
    assert finding.params["missing"] == "AST-S13"


@pytest.mark.parametrize(
    ("what", "cited"),
    [
        ("A disputed age where Estonian law presumes", True),
        ("A disputed age where the treaty binds surely and the national rule is limited", False),
        ("A disputed age where Norwegian law presumes for placement by child welfare alone", False),
        ("A disputed age without a presumption", False),
    ],
)
def test_national_law_is_cited_only_where_it_says_the_same_to_everyone(what: str, cited: bool) -> None:
    vector = next(vector for vector in VECTORS["IDN-012"] if vector.case.title == what)
    (finding,) = said(vector)
    assert bool(finding.national_sources) is cited


@pytest.mark.parametrize(
    ("started", "ended", "cited"),
    [
        ("2012-08-31", None, False),
        ("2012-09-01", None, True),
        ("2012-08-31", "2012-09-01", True),
    ],
)
def test_an_age_assessment_is_judged_by_the_treaties_of_the_day_of_its_result(
    started: str, ended: str | None, *, cited: bool
) -> None:
    vector = next(v for v in VECTORS["IDN-025"] if v.case.title == "An age assessment without consent")
    at = "/child/age_assessment"
    days = {f"{at}/started_on": started, f"{at}/ended_on": DELETE if ended is None else ended}
    (finding,) = said(vector, changed(vector.record, days))
    assert any(source.startswith("cets197") for source in finding.legal_sources) is cited
