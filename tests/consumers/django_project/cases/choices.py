"""Choices of the code lists in the language of the request: functions, so that a new code or label needs no migration."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from django.utils.translation import get_language

from nordicbaltic_standards import codes
from nordicbaltic_standards.codelists.base import CodeList

Choices: TypeAlias = list[tuple[str, str]]


def language() -> str:
    """Return the language of the request."""
    return get_language() or "en"


def of(code_list: type[CodeList], *, required: bool = True) -> Callable[[], Choices]:
    """Return what a form field takes as its choices."""

    def choices() -> Choices:
        return ([] if required else [("", "")]) + code_list.choices(language())

    return choices


def statuses() -> Choices:
    """Return the statuses of a referral."""
    return codes.ReferralStatus.choices(language())


def urgencies() -> Choices:
    """Return how urgent a referral can be."""
    return codes.ReferralUrgency.choices(language())
