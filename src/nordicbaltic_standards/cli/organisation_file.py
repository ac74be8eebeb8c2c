"""The file of an organisation's record that commands take together with a case file."""

from __future__ import annotations

from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.validation.validate import validate


def read_organisation(name: str | None) -> Organisation | None:
    """Return the record in a file; `None` where no file is named.

    Raises:
        CallError: When the file cannot be read, or is not a record of an organisation of sound form.
    """
    if name is None:
        return None
    raw = read_bytes(name)
    report = validate(raw, Organisation)
    if report.record is None:
        refuse_several(name, raw)
        of_another_type = any(finding.rule == "STR-014" for finding in report.findings)
        raise CallError("command/not-an-organisation" if of_another_type else "command/not-a-record", file=name)
    return report.record
