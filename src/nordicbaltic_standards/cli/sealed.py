"""``nbs seal``, ``nbs unseal`` and ``nbs seal-key``: messages signed and encrypted, and the keys for it.

Keys come from files only, never from the command line, and never appear in any output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, reading, say_written, write_text, writing
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import PositiveInteger
from nordicbaltic_standards.cli.report_stream import PIECES, Layout, Output, Remarks, RunTally
from nordicbaltic_standards.cli.terminal import as_json, line_width
from nordicbaltic_standards.exchange import (
    FileReplayStore,
    OrganisationKeys,
    SealError,
    Unsealed,
    new_keys,
    read_private_keys,
    read_public_keys,
    seal,
    unseal,
    write_private_keys,
    write_public_keys,
)
from nordicbaltic_standards.exchange.envelope import longest_text
from nordicbaltic_standards.exchange.replay_store import mark_of
from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.validate import validate

DEFAULT_HOURS = 72
"""Hours for which a seal is valid unless the caller says otherwise: enough for a weekend."""


@declare.command("seal")
@declare.file_argument("command/option-message")
@declare.file_option("--key", required=True, text="command/option-own-keys")
@declare.file_option("--to", required=True, text="command/option-recipient-keys")
@declare.option("--hours", metavar="N", type=PositiveInteger(), default=DEFAULT_HOURS, text="command/option-hours")
@declare.country_option()
@declare.output_option("command/option-output-sealed")
@declare.force_option
@click.pass_obj
def run_seal(
    language: str, file: str, key: str, to: str, hours: int, country: str | None, output: str | None, *, force: bool
) -> int:
    """Judge a message, and seal it unless it must not be passed on.

    Returns:
        0 the message is sealed, possibly with findings; 1 it is not. The report is on standard error.
    """
    check_outputs({"-o": output}, {"FILE": file, "--key": key, "--to": to}, force=force)
    with _extra_needed():
        own = _keys(key, read_private_keys, language)
        recipient = _keys(to, read_public_keys, language)
        now = datetime.now().astimezone()
        report = judged_as_sealed(read_bytes(file), country, now)
        if report.findings:
            sys.stderr.write(report.to_text(language, width=line_width()))
        if not isinstance(report.record, ExchangeMessage) or not report.exchangeable:
            sys.stderr.write(ui_text("seal/not-sealed", language) + "\n")
            return 1
        try:
            # So many hours are in any case more than the longest validity of a seal.
            lifetime = timedelta(hours=min(hours, 24 * 3650))
            text = seal(report.record, own, recipient, at=now, expires_in=lifetime)
        except SealError as error:
            raise CallError("command/seal-impossible", why=error.text(language)) from None
    write_text(output, text + "\n", replace=force)
    say_written(output, language)
    return 0


def judged_as_sealed(raw: bytes, country: str | None, now: datetime) -> Report:
    """Return the report on the message as it will be sent, on the current day in the country whose law applies."""
    day = local_day(now, country)
    report = validate(raw, "exchange-message", country, on=day, today=day)
    message = report.record
    if not isinstance(message, ExchangeMessage):
        return report
    there = local_day(now, country or message.country)
    if message.sealed is True and there == day:
        return report
    return validate(message.replace(sealed=True), "exchange-message", country, on=there, today=there)


@declare.command("unseal")
@declare.files_argument("command/option-sealed")
@declare.file_option("--key", required=True, text="command/option-own-keys")
@declare.file_option("--from", "partners", required=True, multiple=True, text="command/option-sender-keys")
@declare.file_option("--seen", text="command/option-seen")
@declare.file_option("--new-seen", text="command/option-new-seen")
@declare.output_option("command/option-output-message", metavar="FOLDER")
@declare.country_option()
@declare.format_option(PIECES)
@declare.fail_on_option
@declare.site_option
@click.pass_obj
def run_unseal(
    language: str,
    files: tuple[str, ...],
    key: str,
    partners: tuple[str, ...],
    seen: str | None,
    new_seen: str | None,
    output: str | None,
    country: str | None,
    form: str,
    fail_on: str,
    site: str | None,
) -> int:
    """Write the report to standard output, and each message only to a separate file in the folder of ``-o``.

    Returns:
        0, 1 or 2 as ``nbs validate``.
    """
    if seen is not None and new_seen is not None:
        raise CallError("command/not-together", one="--seen", other="--new-seen")
    inputs = {"FILE": files, "--key": key, "--from": partners}
    check_outputs({"--seen": seen}, inputs, new={"--new-seen": new_seen}, force=True)
    if seen is not None and not Path(seen).exists():
        raise CallError("command/no-seen-store", file=seen)
    with _extra_needed():
        own = _keys(key, read_private_keys, language)
        senders = [_keys(file, read_public_keys, language) for file in partners]
        if output is not None:
            _make_folder(output)
        recipient = _Recipient(own, senders, country, output, seen or new_seen, new=seen is None)
        try:
            return _unsealed(files, recipient, form, language, fail_on, site)
        except SealError as error:
            raise CallError("command/unseal-impossible", why=error.text(language)) from None


@dataclass(frozen=True, slots=True, repr=False)
class _Recipient:
    """The keys and settings for opening sealed messages, and where the messages are written."""

    own: OrganisationKeys
    partners: Sequence[OrganisationKeys]
    country: str | None
    folder: str | None
    store: str | None
    new: bool


def _make_folder(name: str) -> None:
    """Make the folder where there is none; only its owner can read it.

    Raises:
        CallError: When something else has the name, or the folder above is missing.
    """
    try:
        Path(name).mkdir(mode=0o700, exist_ok=True)
    except OSError:
        raise CallError("command/not-a-folder", file=name) from None


def _unsealed(
    files: Sequence[str], recipient: _Recipient, form: str, language: str, fail_on: str, site: str | None
) -> int:
    """Open each file by itself: one that cannot be read or stored does not stop the others."""
    tally, output, remarks = RunTally(), Output(form, language, site=site), Remarks()
    for name in files:
        try:
            text = _without_line_break(read_bytes(name, longest_text(MAXIMUM_BYTES) + len("\r\n")))
            result, kept = _opened(text, recipient)
        except CallError as error:
            message = error.text(language)
            remarks.unreadable.append((name, message))
            sys.stderr.write(f"nbs: {message}\n")
            continue
        report = result.report.of_entry(name, 0, None)
        tally.add(report, fail_on)
        output.write(PIECES[form](report, Layout(language, line_width(), site=site)))
        if len(files) > 1:
            sys.stderr.write(ui_text("report/file", language, source=escape_control_characters(name)) + "\n")
        say_written(kept, language)
        if result.sender is not None:
            sys.stderr.write(
                ui_text("seal/signed-by", language, organisation=escape_control_characters(result.sender)) + "\n"
            )
        if result.record is not None and kept is None:
            sys.stderr.write(ui_text("seal/only-looked-at", language) + "\n")
    output.close(tally, remarks)
    if remarks.unreadable:
        return 2
    return 1 if tally.failed else 0


def _opened(text: bytes, recipient: _Recipient) -> tuple[Unsealed, str | None]:
    """Open and store one message; return it with the file in which it is stored.

    The file is on the disk before the message counts as seen: if the process dies between the two, the message can be
    opened a second time, and is not lost.
    """
    try:
        with (
            nullcontext() if recipient.store is None else FileReplayStore(recipient.store, create=recipient.new) as seen
        ):
            at = datetime.now().astimezone()
            result = unseal(text, recipient.own, recipient.partners, at=at, seen=seen, country=recipient.country)
            kept = _kept(result, recipient.folder)
            if seen is not None:
                # A message that was not stored does not count as received.
                seen.remember = kept is not None
    except OSError:
        raise CallError("command/not-writable", file=recipient.store) from None
    return result, kept


def _without_line_break(raw: bytes) -> bytes:
    """Return the text without the line break at the end of a file."""
    return raw.removesuffix(b"\n").removesuffix(b"\r")


_NAME_LENGTH = 32
"""Hexadecimal digits of the digest of a seal in the name of a file."""


def _kept(result: Unsealed, folder: str | None) -> str | None:
    """Write the message to a separate file, if there are a message and a folder; return the file.

    Its name is a digest of the seal: it reveals nothing, and a message that is opened twice has one file.
    """
    if result.record is None or result.sender is None or result.seal_id is None or folder is None:
        return None
    target = Path(folder) / f"{mark_of(result.sender, result.seal_id)[:_NAME_LENGTH]}.json"
    document = json.loads(result.record.model_dump_json(warnings=False))
    text = as_json(document)
    with suppress(OSError):
        if target.read_bytes() == text.encode():
            return str(target)
    with writing(str(target), new=True), atomic_replace(target, replace=False) as place:
        place.write_text(text, encoding="utf-8", newline="\n")
    return str(target)


@declare.command("seal-key")
@declare.file_argument("command/option-key-file", required=False)
@declare.option("--organisation", metavar="REF", text="command/option-organisation")
@declare.output_option("command/option-output-keys")
@declare.file_option("--public", text="command/option-public")
@declare.option("--current", is_flag=True, text="command/option-current")
@declare.force_option
@click.pass_obj
def run_seal_key(
    language: str,
    file: str | None,
    organisation: str | None,
    output: str | None,
    public: str | None,
    *,
    current: bool,
    force: bool,
) -> None:
    """Make the keys of an organisation, and show the organisation and the fingerprint.

    With FILE, it shows the content of the file, writes its public keys, puts new keys before the old ones, or removes
    old ones.
    """
    check_outputs({"--public": public}, {"FILE": file}, new={"-o": output}, force=force)
    with _extra_needed():
        if current:
            keys = _current_keys(file, output, language)
        else:
            keys = _keys_requested(file, organisation, output, language)
    if output is not None:
        with writing(output, new=True):
            write_private_keys(keys, output)
    if public is not None:
        with writing(public):
            write_public_keys(keys, public, replace=force)
    for target in (output, public):
        say_written(target, language)
    _show_keys(keys, language)


def _current_keys(file: str | None, output: str | None, language: str) -> OrganisationKeys:
    if file is None:
        raise CallError("command/missing-argument", argument="FILE")
    return _keys(file, _either if output is None else read_private_keys, language).current()


def _keys_requested(file: str | None, organisation: str | None, output: str | None, language: str) -> OrganisationKeys:
    if file is None:
        if organisation is None:
            raise CallError("command/missing-argument", argument="--organisation")
        if output is None:
            raise CallError("command/output-needed")
        return _made(organisation, None, language)
    if organisation is not None:
        raise CallError("command/unknown-option", given="--organisation")
    if output is None:
        return _keys(file, _either, language)
    older = _keys(file, read_private_keys, language)
    return _made(older.organisation, older, language)


_GROUP = 4


def _show_keys(keys: OrganisationKeys, language: str) -> None:
    number = keys.public().fingerprint
    groups_of_four = " ".join(number[start : start + _GROUP] for start in range(0, len(number), _GROUP))
    sys.stdout.write(ui_text("seal/organisation", language, organisation=keys.organisation) + "\n")
    sys.stdout.write(ui_text("seal/fingerprint", language, fingerprint=groups_of_four) + "\n")
    sys.stdout.write(ui_text("seal/compare", language) + "\n")


def _made(organisation: str, older: OrganisationKeys | None, language: str) -> OrganisationKeys:
    try:
        return new_keys(organisation, older)
    except SealError as error:
        raise CallError("command/seal-keys-unusable", file="--organisation", why=error.text(language)) from None


def _either(file: str) -> OrganisationKeys:
    """Read public keys, or the private ones of one's own organisation."""
    try:
        return read_public_keys(file)
    except SealError as error:
        if error.identifier != "seal/key-private":
            raise
    return read_private_keys(file)


def _keys(file: str, read: Callable[[str], OrganisationKeys], language: str) -> OrganisationKeys:
    try:
        with reading(file):
            return read(file)
    except SealError as error:
        raise CallError("command/seal-keys-unusable", file=file, why=error.text(language)) from None


@contextmanager
def _extra_needed() -> Iterator[None]:
    try:
        yield
    except ImportError:
        raise CallError("command/extra-missing", extra="seal") from None
