"""Documents that are drawn are what they are said to be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.types import FIRST_DAY, LAST_DAY
from nordicbaltic_standards.privacy.record_editor import spots
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.testing import documents, strategies


@given(document=documents("data-protection", colliding=True))
def test_people_and_entries_of_colliding_documents_share_two_names(document):
    for spot in spots(RECORDS["data-protection"], document):
        if spot.leaf == "Pseudonym":
            assert spot.value in {"Nbs-one", "Nbs-two"}
        elif spot.leaf == "Identifier" and IDENTIFIERS[spot.path] is Names.ENTRY and not spot.pointer[-1].isdigit():
            assert spot.value in {"e1", "e2"}


def test_days_are_drawn_from_the_first_to_the_last_that_a_record_may_have():
    assert repr(strategies._DAYS) == repr(st.dates(FIRST_DAY, LAST_DAY))
