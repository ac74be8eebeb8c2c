"""A form for a referral that shows each finding at the field it is about, in the language of the reader."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from cases.choices import language, of
from nordicbaltic_standards import STANDARD_VERSION, Finding, Referral, Report, codes, schema, validate


@cache
def described(place: str, language: str) -> tuple[str, str]:
    """Return the titles on the way to a field of a referral, and what the field is about."""
    document = schema(Referral, language)
    part, titles = document, []
    for step in place.strip("/").split("/"):
        if "$ref" in part:
            part = document["$defs"][part["$ref"].removeprefix("#/$defs/")]
        part = part["properties"][step]
        titles.append(part["title"])
    return " › ".join(titles), part["description"]


class ReferralForm(forms.Form):
    """A referral of the office that runs this system."""

    id = forms.CharField(max_length=64)
    pseudonym = forms.CharField(max_length=64)
    type = forms.ChoiceField(choices=of(codes.ReferralType))
    status = forms.ChoiceField(choices=of(codes.ReferralStatus))
    urgency = forms.ChoiceField(choices=of(codes.ReferralUrgency, required=False), required=False)
    recipient = forms.CharField(max_length=64)
    services = forms.MultipleChoiceField(choices=of(codes.ServiceType), required=False)
    sent_at = forms.DateTimeField(required=False)
    scopes = forms.MultipleChoiceField(choices=of(codes.ConsentScope), required=False)
    given_at = forms.DateTimeField(required=False)

    places: ClassVar[dict[str, str]] = {
        "id": "/id",
        "pseudonym": "/subject/pseudonym",
        "type": "/type",
        "status": "/status",
        "urgency": "/urgency",
        "recipient": "/recipient/ref",
        "services": "/services",
        "sent_at": "/sent_at",
        "scopes": "/consent/scopes",
        "given_at": "/consent/given_at",
    }
    """Where each field is in the record: this makes the record, and brings the findings back."""

    report: Report[Referral]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Name the fields as the standard does."""
        super().__init__(*arguments, **options)
        for name, place in self.places.items():
            self.fields[name].label, self.fields[name].help_text = described(place, language())

    def document(self) -> dict[str, Any]:
        """Return what was filled in, in the form of the standard."""
        document: dict[str, Any] = {
            "record_type": "referral",
            "standard_version": STANDARD_VERSION,
            "country": "NO",
            "recorded_at": timezone.localtime().isoformat(timespec="seconds"),
            "sender": {"country": "NO", "ref": "no-our-office"},
            "consent": {"id": "consent-1", "status": "given"},
        }
        for name, place in self.places.items():
            value = self.cleaned_data[name]
            if not value:
                continue  # what is not known is left out, and is never empty text
            *way, last = place.strip("/").split("/")
            part = document
            for step in way:
                part = part.setdefault(step, {})
            part[last] = value if isinstance(value, str | list) else timezone.localtime(value).isoformat()
        return document

    def field_of(self, finding: Finding) -> str | None:
        """Return the field that a finding is about; ``None`` if it is about the form as a whole."""
        return next(
            (name for name, place in self.places.items() if f"{finding.pointer}/".startswith(f"{place}/")), None
        )

    def clean(self) -> None:
        """Let `exchangeable` decide when the referral is sent; a draft is only asked not to contradict itself."""
        if self.errors:
            return
        profile = "exchange" if "send" in self.data else "draft"
        self.report = validate(self.document(), Referral, profile=profile, today=timezone.localdate())
        if not self.report.exchangeable:
            for finding in self.report.errors:
                text = f"{finding.message(language())} {finding.advice(language())}"
                self.add_error(self.field_of(finding), text)
