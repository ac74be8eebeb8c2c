"""Code lists: stable codes, a definition for each, texts in nine languages, links to other schemes."""

from __future__ import annotations

import pickle
import re
import unicodedata
from dataclasses import replace

import pytest

from nordicbaltic_standards import LANGUAGES, codes
from nordicbaltic_standards.codelists import base
from nordicbaltic_standards.codelists.base import CodeListView, Relation
from nordicbaltic_standards.codelists.iso_codes import CURRENCIES
from nordicbaltic_standards.i18n.texts import Status
from nordicbaltic_standards.law.sources import cited_sources

LISTS = list(codes)
by_list = pytest.mark.parametrize("view", LISTS, ids=[view.id for view in LISTS])


def test_there_are_as_many_lists_as_the_standard_needs():
    assert len(codes) >= 79
    assert sum(len(view) for view in codes) >= 862 + 160


@by_list
def test_codes_are_kebab_case_and_never_empty(view: CodeListView):
    assert len(view) > 0
    for code in view:
        currency = view.id == "legal-unit" and code.value in CURRENCIES
        assert currency or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.value)


def test_choices_are_the_codes_in_use_with_their_labels(monkeypatch: pytest.MonkeyPatch):
    sexes = [("female", "Naissoost"), ("male", "Meessoost"), ("other-or-third", "Muu või kolmas soomärge")]
    assert codes.Sex.choices("et") == sexes
    assert all(view.enumeration.choices() == [(code.value, code.label()) for code in view] for view in LISTS)
    declarations = base._declarations("sex")
    retired = {**declarations, "other-or-third": replace(declarations["other-or-third"], deprecated="1.1")}
    monkeypatch.setattr(base, "_declarations", lambda _: retired)  # no code is retired yet
    assert codes.Sex.choices("et") == sexes[:2]


@by_list
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_its_own_label_and_definition_in_every_language(view: CodeListView, language: str):
    labels = [code.label_text(language) for code in view]
    definitions = [code.definition_text(language) for code in view]
    for text in [*labels, *definitions, view.title_text(language)]:
        assert text.text == text.text.strip() != ""
        assert unicodedata.is_normalized("NFC", text.text)
        assert "  " not in text.text
        assert (text.status is Status.SOURCE) == (text.language == "en")
    assert len({text.text.casefold() for text in labels}) == len(view)


@by_list
def test_every_code_names_a_known_source(view: CodeListView):
    for code in view:
        assert cited_sources(code.declaration.source)


@by_list
def test_a_parent_is_another_code_and_leads_to_an_end(view: CodeListView):
    for code in view:
        seen = {code}
        parent = code.parent
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = parent.parent


@by_list
def test_a_code_is_deprecated_since_a_version_of_the_standard_or_not_at_all(view: CodeListView):
    for code in view:
        deprecated = code.declaration.deprecated
        assert deprecated is None or re.fullmatch(r"[0-9]+\.[0-9]+", deprecated)


@by_list
def test_a_replaced_code_is_deprecated_and_leads_to_another(view: CodeListView):
    for code in view:
        replaced_by = code.declaration.replaced_by
        if replaced_by is not None:
            assert code.declaration.deprecated is not None
            assert replaced_by in view
            assert replaced_by != code.value


@by_list
def test_a_link_has_a_target_unless_there_is_no_such_concept(view: CodeListView):
    for code in view:
        for link in code.mappings:
            assert link.scheme in {"htcds", "ctdc", "eurostat"}
            assert (link.target == "") == (link.relation is Relation.NONE)


def test_labels_speak_the_language_of_the_reader():
    accommodation = codes.ServiceType.ACCOMMODATION
    assert accommodation.value == "accommodation"
    assert accommodation.label() == "Safe accommodation"
    assert accommodation.label("et") != accommodation.label("lv")
    assert accommodation.label("sv-FI") == accommodation.label("sv")
    assert accommodation.label("nn") == accommodation.label("no") == accommodation.label("nb")
    assert accommodation.label("zz") == accommodation.label("en")


def test_a_presumed_victim_is_called_what_the_law_calls_them():
    presumed = codes.IdentificationStatus.PRESUMED
    assert presumed.label("et") == "Eeldatav ohver"
    assert presumed.label_text("et").status is Status.DERIVED


def test_a_list_is_found_by_id_and_tells_the_nearest_when_it_is_not():
    assert codes["service-type"].title("lv") != codes["service-type"].title()
    assert "service-type" in codes
    assert codes["service-type"]["accommodation"] is codes.ServiceType.ACCOMMODATION
    with pytest.raises(LookupError, match="service-type"):
        codes["service_type"]
    with pytest.raises(LookupError, match="accommodation"):
        codes["service-type"]["nothing"]


def test_a_list_becomes_json_ready_data():
    data = codes["exploitation-form"].to_dict("fi")
    assert data["language"] == "fi"
    forms = {entry["code"]: entry for entry in data["codes"]}
    assert forms["forced-labour"]["mappings"][0]["relation"] in {"exact", "broader", "narrower", "none"}
    assert forms["exploitation-of-surrogacy"]["source"].startswith("dir-2024-1712")


def test_members_survive_pickling_and_are_plain_strings():
    member = codes.RiskLevel.HIGH
    assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes
    assert f"{member}" == "high"
    assert codes.RiskLevel("high") is member


def test_a_strength_of_an_indicator_is_given_only_where_it_was_read():
    strengths = {str(code) for code in codes["indicator-strength"]}
    for indicator in codes["indicator"]:
        attributes = indicator.declaration.attributes
        assert attributes["category"] in codes["indicator-category"]
        assert set(attributes["strengths"].values()) <= strengths
        if indicator.declaration.source != "ilo-delphi-2009":
            assert attributes["strengths"] == {}
