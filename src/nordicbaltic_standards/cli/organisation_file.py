"""The file of an organisation's record that commands take beside a case file."""

from __future__ import annotations

from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.validation.validate import validate


def read_organisation(name: str | None) -> Organisation | None:
    """Return the record in a file, `None` where no file is named.

    Raises:
        CallError: When the file cannot be read, or is no record of an organisation of sound form.
    """
    if name is None:
        return None
    raw = read_bytes(name)
    record = validate(raw, Organisation).record
    if record is None:
        refuse_several(name, raw)
        raise CallError("command/not-a-record", file=name)
    return record
