from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language

from nordicbaltic_standards import Finding, Referral, schema, validate

PLACES = {"status": "/status", "urgency": "/urgency", "sent_at": "/sent_at", "scopes": "/consent/scopes"}


def field_of(finding: Finding) -> str | None:
    return next((name for name, place in PLACES.items() if f"{finding.pointer}/".startswith(f"{place}/")), None)


def add_findings(form: forms.Form, document: dict[str, Any], *, sent: bool) -> None:
    report = validate(document, Referral, profile="exchange" if sent else "draft", today=timezone.localdate())
    language = get_language() or "en"
    if not report.exchangeable:
        for finding in report.errors:
            form.add_error(field_of(finding), f"{finding.message(language)} {finding.advice(language)}")


def title_of(field: str) -> str:
    title: str = schema(Referral, get_language() or "en")["properties"][field]["title"]
    return title
