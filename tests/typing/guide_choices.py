from django import forms
from django.utils.translation import get_language

from nordicbaltic_standards import codes


def services() -> list[tuple[str, str]]:
    return codes.ServiceType.choices(get_language() or "en")


class ServiceForm(forms.Form):
    service = forms.ChoiceField(choices=services)
