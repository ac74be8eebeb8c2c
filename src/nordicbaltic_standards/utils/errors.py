"""The base of the errors that this library raises on purpose."""

from __future__ import annotations


class NordicBalticError(Exception):
    """Base of every error that this library raises about how it was called, or about a file of the user.

    Faults in a record are findings of a report and not exceptions; only constructing a record raises
    `pydantic.ValidationError`.
    """


class InvalidArgumentError(NordicBalticError, ValueError):
    """An argument is not a valid choice; the message names the choices."""


class UnknownKeyError(NordicBalticError, KeyError):
    """There is no entry under a key; the message suggests a similar one or names the choices."""

    def __str__(self) -> str:
        # `KeyError` would show the message as the `repr` of a key.
        return str(self.args[0]) if self.args else ""


class MissingExtraError(NordicBalticError, ImportError):
    """A library that one function needs is not installed; the message says how to install it."""
