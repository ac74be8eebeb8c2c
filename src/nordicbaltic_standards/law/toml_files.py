"""Reading a file of law: a slip of the pen is an error that names the file, the entry and the field."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from nordicbaltic_standards.law.compile_data import read_data
from nordicbaltic_standards.utils.errors import NordicBalticError

M = TypeVar("M", bound=BaseModel)


class DataFileError(NordicBalticError, ValueError):
    """A file of data breaks its form; the message names file, entry and what is wrong."""


def read_toml(text: str, file: str, form: type[M]) -> M:
    """Return the content of a file.

    Args:
        text: TOML text.
        file: Name of the file, for messages.
        form: What the file can say.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise DataFileError(f"{file}: not TOML: {error}") from None
    return _checked(data, file, form)


def read_packaged(file: str, form: type[M]) -> M:
    """Return the content of a file of ``law/data`` that comes with this package, from its compiled form.

    Args:
        file: Name of the TOML file, of which an installed package has the compiled form alone.
        form: What the file can say.

    Raises:
        DataFileError: When the file is missing or anything is not as the form asks.
    """
    try:
        data = read_data(Path(str(files("nordicbaltic_standards.law").joinpath("data", file))))
    except FileNotFoundError:
        raise DataFileError(f"{file}: the file is missing") from None
    except UnicodeDecodeError:
        raise DataFileError(f"{file}: not text in UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise DataFileError(f"{file}: not TOML: {error}") from None
    return _checked(data, file, form)


def _checked(data: Any, file: str, form: type[M]) -> M:
    try:
        return form.model_validate(data)
    except ValidationError as error:
        raise DataFileError(f"{file}: {first_fault(error, data)}") from None


def first_fault(error: ValidationError, data: Any) -> str:
    """Return place and kind of the first fault, an entry of a list by its number and its identifier."""
    fault = error.errors()[0]
    words = fault["msg"].removeprefix("Value error, ")
    place = _place(fault["loc"], data)
    return f"{place}: {words}" if place else words


def _place(steps: Sequence[int | str], data: Any) -> str:
    named: list[str] = []
    for step in steps:
        try:
            data = data[step]
        except (LookupError, TypeError):
            data = None
        if isinstance(step, str):
            named.append(step)
            continue
        identifier = data.get("id") or data.get("country") if isinstance(data, dict) else None
        entry = f"entry {step + 1}" + (f" ({identifier})" if isinstance(identifier, str) else "")
        named.append(entry)
    return ": ".join(named)
