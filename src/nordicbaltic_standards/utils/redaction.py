"""Errors that reveal nothing about people.

``hide_input_in_errors`` of pydantic hides inputs from ``str(error)`` only; ``error.errors()`` and ``error.json()``
would still contain them.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError, core_schema


def redact_errors(value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> Any:
    """Run a validator whose errors have our wording; pass them on without the input."""
    try:
        return handler(value)
    except ValidationError as error:
        details = [without_input(entry, entry["loc"]) for entry in error.errors(include_url=False)]
        clean = ValidationError.from_exception_data(error.title, details, hide_input=True)
    raise clean from None


def without_input(entry: ErrorDetails, location: tuple[int | str, ...]) -> InitErrorDetails:
    """Return an error with our wording, without its input, at a location."""
    kind: Any = entry["type"]
    message: Any = entry["msg"]  # contains no value: the text is ours
    return InitErrorDetails(type=PydanticCustomError(kind, message, entry.get("ctx")), loc=location, input=None)


def frozen_error(kind: type[BaseModel], name: str) -> ValidationError:
    """Return the error on an attempt to change a record.

    Args:
        kind: Class of the record.
        name: Name that was to be changed; it is repeated only where it is declared.
    """
    detail = InitErrorDetails(type="frozen_instance", loc=(name if name in kind.model_fields else "*",), input=None)
    return ValidationError.from_exception_data(kind.__name__, [detail], hide_input=True)
