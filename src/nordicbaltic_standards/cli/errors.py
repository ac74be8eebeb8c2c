"""Errors that end the command with status 2: one line with the error and its cause."""

from __future__ import annotations

from collections.abc import Iterable

import click

from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.nearest import closest_choice


class CallError(Exception):
    """The call cannot be carried out.

    Attributes:
        identifier: Identifier of the text (``command/…``).
        params: Parameters of the text.
    """

    def __init__(self, identifier: str, /, **params: object) -> None:
        super().__init__(identifier)
        self.identifier = identifier
        self.params = params

    def text(self, language: str) -> str:
        """Return the line with the error and its cause.

        Args:
            language: BCP 47 tag of the reader's language.
        """
        return ui_text(
            self.identifier,
            language,
            **{name: escape_control_characters(str(value)) for name, value in self.params.items()},
        )


def name_of(parameter: click.Parameter | None) -> str:
    """Return the name of an argument or option for people, for example ``FILE`` or ``--country``."""
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return "" if parameter is None else parameter.human_readable_name


def as_call_error(error: click.UsageError, parameters: Iterable[click.Parameter]) -> CallError:
    """Return an error of click in a call as an error with a text in nine languages.

    Args:
        error: What click raised.
        parameters: Arguments and options of the command.
    """
    options = {name: each for each in parameters if isinstance(each, click.Option) for name in each.opts}
    match error:
        case click.NoSuchOption(option_name=given):
            near = closest_choice(given, options)
            if near is not None:
                return CallError("command/unknown-near", given=given, suggestion=near)
            return CallError("command/unknown-option", given=given)
        case click.BadOptionUsage(option_name=name) if options[name].is_flag:
            return CallError("command/unknown-option", given=f"{name}=…")
        case click.BadOptionUsage(option_name=name):
            return CallError("command/missing-argument", argument=name)
        case click.MissingParameter(param=parameter):
            return CallError("command/missing-argument", argument=name_of(parameter))
        case _:
            raise error
