"""Types of the values of arguments and options: each type reports errors in a value, and completes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from nordicbaltic_standards.cli.errors import CallError, name_of
from nordicbaltic_standards.i18n.languages import LANGUAGES, is_supported, resolve_language
from nordicbaltic_standards.i18n.texts import person_languages
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.utils.nearest import closest_choice

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class ValueType(click.ParamType):  # type: ignore[type-arg] # click before 8.4 takes no type arguments
    """A type of values.

    Attributes:
        shown: The values as shown in the help.
    """

    name = "value"
    shown = ""


class Choice(ValueType):
    """One of several names, in capitals or not, with hyphens or underscores."""

    def __init__(
        self,
        choices: Iterable[str] | Callable[[], Iterable[str]],
        unknown: str = "command/unknown-choice",
        *,
        listed: bool = True,
    ) -> None:
        """Declare the choices.

        Args:
            choices: The names, or a function that returns them when they are needed.
            unknown: Identifier of the text on an unknown name, with ``option``, ``given`` and ``choices``.
            listed: Whether the help lists the names.
        """
        self._choices = choices
        self.unknown = unknown
        self.listed = listed

    @property
    def choices(self) -> tuple[str, ...]:
        """The names."""
        return tuple(self._choices() if callable(self._choices) else self._choices)

    @property
    def shown(self) -> str:  # type: ignore[override]
        """The names, where the help lists them."""
        return ", ".join(self.choices) if self.listed else ""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - as click calls it
        """Return the name that was given; raise `CallError` with the nearest name, or all, when it is not known."""
        choices = self.choices
        for choice in choices:
            if _plain(choice) == _plain(value):
                return choice
        near = closest_choice(value, choices)
        if near is not None:
            raise CallError("command/unknown-near", given=value, suggestion=near)
        raise CallError(self.unknown, option=name_of(param), given=value, choices=", ".join(choices))

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """Return the names that begin with the typed text."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - needed by a shell only

        return [CompletionItem(choice) for choice in self.choices if _plain(choice).startswith(_plain(incomplete))]


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-").rstrip("-")


class Beginning(Choice):
    """One of several names, of which the beginning is enough where no other begins so."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name that was given or begun; raise `CallError` as `Choice` does."""
        begun = [choice for choice in self.choices if _plain(choice).startswith(_plain(value))]
        return begun[0] if len(begun) == 1 else super().convert(value, param, ctx)


class _Language(Choice):
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the tag, which may be wider or narrower than those of the standard, as ``no`` or ``sv-FI``."""
        return value if is_supported(value) else super().convert(value, param, ctx)


class _PersonLanguage(Choice):
    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the language of what is handed to the person, as ``nb`` for ``no`` and ``uk`` for ``uk-UA``."""
        primary = value.replace("_", "-").partition("-")[0].lower()
        return resolve_language(primary) if is_supported(primary) else super().convert(primary, param, ctx)


class Date(ValueType):
    """A day from 1900 to 2099, written as in ISO 8601."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002
        """Return the day; raise `CallError` when the value is not a day."""
        from nordicbaltic_standards.utils.patterns import DATE  # noqa: PLC0415

        if re.match(DATE, value) is None:
            raise CallError("command/unknown-date", option=name_of(param), given=value)
        return date.fromisoformat(value)


class PositiveInteger(ValueType):
    """A whole number."""

    _MOST_DIGITS = 15
    """More digits than any number of bytes needs; further digits are cut off without a difference in effect."""

    def __init__(self, least: int = 1, too_low: str = "command/unknown-number") -> None:
        """Declare the smallest number, and the identifier of the text on a smaller one above zero, with ``limit``."""
        self.least = least
        self.too_low = too_low
        self.shown = f">= {least}" if least > 1 else ""

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002
        """Return the number; raise `CallError` when the value is not a number, or is too small."""
        if isinstance(value, int):  # the default
            return value
        if not value.isascii() or not value.isdigit() or not value.strip("0"):
            raise CallError("command/unknown-number", option=name_of(param), given=value)
        number = int(value.lstrip("0")[: self._MOST_DIGITS])
        if number < self.least:
            raise CallError(self.too_low, option=name_of(param), limit=self.least)
        return number


class SiteAddress(ValueType):
    """Address of a copy of the web site."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return the address without a slash at its end; raise `CallError` when the value is not an address."""
        from nordicbaltic_standards.utils.site_pages import site_base  # noqa: PLC0415 - `nbs --help` needs no addresses

        try:
            return site_base(value)
        except InvalidArgumentError:
            raise CallError("command/unknown-site", option=name_of(param), given=value) from None


def _record_types() -> Iterable[str]:
    from nordicbaltic_standards.models.records import RECORDS  # noqa: PLC0415 - `nbs --help` needs no model

    return RECORDS


def _tasks() -> Iterable[str]:
    from nordicbaltic_standards.forms.task_forms import TASKS  # noqa: PLC0415 - as above

    return TASKS


def _profiles() -> Iterable[str]:
    from nordicbaltic_standards.validation.validate import PROFILES  # noqa: PLC0415 - as above

    return PROFILES


def _code_lists() -> Iterable[str]:
    from nordicbaltic_standards.codelists import codes  # noqa: PLC0415 - other commands need none

    return (view.id for view in codes)


COUNTRY = Choice(REGION, "command/unknown-country")
LANGUAGE = _Language(LANGUAGES, "command/unknown-language")
PERSON_LANGUAGE = _PersonLanguage(person_languages, "command/unknown-language")
RECORD = Choice(_record_types, "command/unknown-record")
TASK = Choice(_tasks, "command/unknown-task")
CODE_LIST = Choice(_code_lists, "command/unknown-list", listed=False)
PROFILE = Choice(_profiles, listed=False)  # the help lists them with their meaning
SEVERITY = Choice(("error", "warning", "notice"))
FILE: Any = click.Path(readable=False)
"""A file or folder; an error is reported only when it is read."""
