"""Errors that say nothing about people.

``hide_input_in_errors`` of pydantic hides inputs from ``str(error)`` only; ``error.errors()`` and ``error.json()``
would still hold them, and unknown names stand in the location.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError, core_schema


def redact_errors(value: Any, handler: core_schema.ValidatorFunctionWrapHandler) -> Any:
    """Run the validator; pass its errors on with every input and every undeclared name taken out."""
    try:
        return handler(value)
    except ValidationError as error:
        clean = redacted(error)
    raise clean from None


def redacted(error: ValidationError) -> ValidationError:
    """Return ``error`` without the inputs it carries and with undeclared names replaced by ``*``.

    ``hide_input_in_errors`` hides inputs from ``str(error)`` only; ``error.errors()`` and ``error.json()`` would
    still hold them.
    """
    details = [_silent_detail(entry) for entry in error.errors(include_url=False)]
    return ValidationError.from_exception_data(error.title, details, hide_input=True)


def _silent_detail(entry: ErrorDetails) -> InitErrorDetails:
    kind = entry["type"]
    location = entry["loc"]
    if kind in {"extra_forbidden", "invalid_key"} and location:
        location = (*location[:-1], "*")
    context = {} if kind in _CONTEXT_HOLDS_INPUT else dict(entry.get("ctx", {}))
    # The type is one of pydantic's or ours, and the template holds no input: see `_template`.
    error_type: Any = kind
    template: Any = _template(kind, entry["msg"])
    return InitErrorDetails(type=PydanticCustomError(error_type, template, context), loc=location, input=None)


def frozen_error(kind: type[BaseModel], name: str) -> ValidationError:
    """Return the error on an attempt to change a record.

    Args:
        kind: Class of the record.
        name: Name that was to be changed; it is repeated only where it is declared.
    """
    detail = InitErrorDetails(type="frozen_instance", loc=(name if name in kind.model_fields else "*",), input=None)
    return ValidationError.from_exception_data(kind.__name__, [detail], hide_input=True)


_CONTEXT_HOLDS_INPUT = frozenset(
    {"value_error", "assertion_error", "json_invalid", "union_tag_invalid", "literal_error", "enum"}
)
_MESSAGE_HOLDS_INPUT = _CONTEXT_HOLDS_INPUT | {"date_from_datetime_parsing", "datetime_parsing", "date_parsing"}


def _template(kind: str, message: str) -> str:
    if kind in _MESSAGE_HOLDS_INPUT:
        return "not permitted here"
    return message.replace("{", "(").replace("}", ")")
