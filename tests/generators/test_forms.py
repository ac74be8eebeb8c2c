"""The localised schemas, shown as forms by react-jsonschema-form in a browser, filled in and submitted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bundle import bundled
from nordicbaltic_standards import codes, task_forms, validate
from nordicbaltic_standards.forms import from_answers
from nordicbaltic_standards.i18n.formats import country_name
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.json_form import json_form
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.json_schema import KEYWORDS
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_title
from support import ROOT

FOLDER = ROOT / "tests" / "forms"
NODE = shutil.which("node")
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
needs_browser = pytest.mark.skipif(
    NODE is None or CHROMIUM is None or not (FOLDER / "node_modules" / "@rjsf").is_dir(),
    reason="needs node, Chromium, and `npm ci` in tests/forms",
)


def filled_in(language: str, picture: Path | None) -> dict[str, Any]:
    """Fill the referral in as a caseworker would: by the words on the screen."""
    label = {name: codes[name] for name in ("referral-type", "referral-status", "referral-urgency", "absence-reason")}

    def choice(field: str, code_list: str, code: str) -> dict[str, str]:
        return {"field": field, "choose": label[code_list][code].label(language)}

    steps: list[dict[str, str]] = [
        {"field": "id", "type": "is-2026-17"},
        {"field": "country", "choose": country_name("IS", language)},
        {"field": "subject_pseudonym", "type": "Hrafn-7k"},
        choice("type", "referral-type", "service"),
        choice("status", "referral-status", "draft"),
        choice("urgency", "referral-urgency", "within-24-hours"),
        {"field": "sender_ref", "type": "is-bjarkarhlid"},
        {"field": "recipient_ref", "type": "is-kvennaathvarf"},
        {"field": "sender_name", "type": "Bjarkarhlíð"},
        {"field": "recipient_name", "type": "Kvennaathvarfið"},
        {"field": "risk__anyof_select", "choose": ui_text("form/absence", language)},
        choice("risk_absent", "absence-reason", "not-asked"),
    ]
    schema = bundled(f"forms/{language}/referral.schema.json")
    return shown({"schema": schema, "steps": steps}, language, picture)


def shown(given: dict[str, Any], language: str, picture: Path | None) -> dict[str, Any]:
    """Show a form in a browser, take the steps of a person, and return what came of it."""
    request = given | {
        "chromium": CHROMIUM,
        "keywords": list(KEYWORDS),
        "language": language,
        "submit": "✓",
        "title": given["schema"]["title"],
        "picture": None if picture is None else str(picture),
    }
    done = subprocess.run(
        [str(NODE), "run.mjs"],
        cwd=FOLDER,
        input=json.dumps(request),
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.browser
@needs_browser
@pytest.mark.parametrize("language", ["et", "is"])
def test_a_caseworker_fills_in_the_referral_in_their_language_and_the_record_is_valid(language: str):
    pictures = os.environ.get("NBS_PICTURES")
    result = filled_in(language, Path(pictures) / f"referral-form-{language}.png" if pictures else None)
    assert result["faults"] == []
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
@needs_browser
@pytest.mark.parametrize("language", ["lv", "is"])
def test_a_worker_fills_in_a_task_form_and_sends_nothing_that_nobody_chose(language: str):
    form = task_forms["consent"]

    def tick(question: str, answer: str) -> dict[str, str]:
        return {"field": question, "tick": form.by_id[question].choices(language)[answer]}

    steps = [
        {"field": "code", "type": "Hrafn-qt"},
        {"field": "opened", "type": "11022026"},
        {"field": "country", "choose": country_name("IS", language)},
        tick("is-child", "yes"),
        tick("consent-giver", "guardian"),
        tick("giver-involved", "no"),
        tick("child-agrees", "yes"),
        tick("explained", "purpose"),
        tick("consent", "refused"),
    ]
    result = shown(json_form("consent", language)["rjsf"] | {"steps": steps}, language, None)
    assert result["faults"] == []
    assert result["refused"] is None, result["refused"]
    assert result["submitted"] == {
        "code": "Hrafn-qt",
        "opened": "2026-11-02",
        "country": "IS",
        "is-child": "yes",
        "consent-giver": "guardian",
        "giver-involved": "no",
        "child-agrees": "yes",
        "explained": ["purpose"],
        "consent": "refused",
    }
    # What the answers make a question of their own is shown, and nothing else.
    assert form.by_id["child-agrees"].text(language) in result["text"]
    assert form.by_id["child-capacity"].text(language) not in result["text"]
    assert validate(from_answers("consent", result["submitted"]), profile="draft", task="consent").valid
