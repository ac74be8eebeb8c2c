"""The localised schemas, shown as forms by react-jsonschema-form in a browser, filled in and submitted."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from browser import Browser
from bundle import bundled
from nordicbaltic_standards import codes, validate
from nordicbaltic_standards.i18n.formats import country_name
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_title


def filled_in(browser: Browser, language: str, picture: Path | None) -> dict[str, Any]:
    """Fill the referral in as a caseworker would: by the words on the screen."""
    label = {name: codes[name] for name in ("referral-type", "referral-status", "referral-urgency", "absence-reason")}

    def choice(field: str, code_list: str, code: str) -> tuple[str, dict[str, str]]:
        return field, {"choose": label[code_list][code].label(language)}

    steps = [
        ("id", {"type": "is-2026-17"}),
        ("country", {"choose": country_name("IS", language)}),
        ("subject_pseudonym", {"type": "Hrafn-7k"}),
        choice("type", "referral-type", "service"),
        choice("status", "referral-status", "draft"),
        choice("urgency", "referral-urgency", "within-24-hours"),
        ("sender_ref", {"type": "is-bjarkarhlid"}),
        ("recipient_ref", {"type": "is-kvennaathvarf"}),
        ("sender_name", {"type": "Bjarkarhlíð"}),
        ("recipient_name", {"type": "Kvennaathvarfið"}),
        ("risk__anyof_select", {"choose": ui_text("form/absence", language)}),
        choice("risk_absent", "absence-reason", "not-asked"),
    ]
    schema = bundled(f"forms/{language}/referral.schema.json")
    return browser.rjsf({"schema": schema}, steps, language, picture)


@pytest.mark.browser
@pytest.mark.parametrize("language", ["et", "is"])
def test_a_caseworker_fills_in_the_referral_in_their_language_and_the_record_is_valid(browser: Browser, language: str):
    pictures = os.environ.get("NBS_PICTURES")
    result = filled_in(browser, language, Path(pictures) / f"referral-form-{language}.png" if pictures else None)
    assert result["refused"] is None, result["refused"]
    report = validate(json.dumps(result["submitted"]), record="referral", profile="draft")
    assert report.valid, report.to_text()
    assert report.record is not None
    assert report.record.model_dump(mode="json", exclude_unset=True)["risk"] == {"absent": "not-asked"}
    assert result["submitted"]["urgency"] == "within-24-hours"
    for declared in fields_of(RECORDS["referral"]).values():
        if declared.name not in {"record_type", "standard_version", "extensions"}:
            assert field_title(declared, language).text in result["text"]
    for code in codes["referral-urgency"]:
        assert code.label(language) in result["options"]
        assert str(code) not in result["options"]


@pytest.mark.browser
def test_what_nobody_chose_is_asked_for_and_not_sent(browser: Browser):
    schema = bundled("forms/et/referral.schema.json")
    steps = [("id", {"type": "ee-2026-17"}), ("subject_pseudonym", {"type": "Tamm-7k"})]
    result = browser.rjsf({"schema": schema}, steps, "et", None)
    assert result["submitted"] is None
    for name in ("country", "type", "status"):
        title = field_title(fields_of(RECORDS["referral"])[name], "et").text
        assert any(title in refusal for refusal in result["refused"]), name
