"""``nbs seal``, ``nbs unseal`` and ``nbs seal-key``: messages signed and encrypted, and the keys for it.

Keys come from files only, never from the command line, and never appear in any output.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta

from nordicbaltic_standards.case.exchange import ExchangeMessage
from nordicbaltic_standards.cli.arguments import (
    FAIL_ON,
    add_fail_on,
    add_format,
    add_output,
    check_choice,
    check_country,
    check_language,
    check_number,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.failure import CallError
from nordicbaltic_standards.cli.files import read_bytes, reading, say_written, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.width import line_width
from nordicbaltic_standards.cli.writers import PIECES, Output, Tally
from nordicbaltic_standards.core.conventions import printable
from nordicbaltic_standards.core.local_time import local_day
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.interop.sealed import (
    OrganisationKeys,
    SealError,
    SeenFile,
    Unsealed,
    new_keys,
    read_private_keys,
    read_public_keys,
    seal,
    unseal,
    write_private_keys,
    write_public_keys,
)
from nordicbaltic_standards.interop.sealed.form import longest_text
from nordicbaltic_standards.validation.decode import MAXIMUM_BYTES
from nordicbaltic_standards.validation.judge import validate
from nordicbaltic_standards.validation.report import Report

DEFAULT_HOURS = 72
"""Hours for which a seal holds unless the caller says otherwise: over a weekend."""


def run_seal(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs seal``: judge a message, and seal it unless it must not be passed on.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0 the message is sealed, whatever else is to be said of it; 1 it is not. The report stands on standard error.
    """
    parser = new_parser(program, language, say("command/seal", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", help=say("command/option-message", language))
    options.add_argument("--key", metavar="FILE", required=True, help=say("command/option-own-keys", language))
    options.add_argument("--to", metavar="FILE", required=True, help=say("command/option-recipient-keys", language))
    options.add_argument("--hours", metavar="N", help=say("command/option-hours", language, hours=DEFAULT_HOURS))
    options.add_argument("--country", metavar="CC", help=say("command/option-country", language))
    add_output(options, say("command/option-output-sealed", language))
    known = parse(parser, arguments)
    check_language(known.language)
    country, hours = check_country(known.country), check_number("--hours", known.hours, DEFAULT_HOURS)
    check_outputs({"-o": known.output}, {"FILE": known.file, "--key": known.key, "--to": known.to})
    with _extra_needed():
        own = _keys(known.key, read_private_keys, language)
        recipient = _keys(known.to, read_public_keys, language)
        now = datetime.now().astimezone()
        report = judged_as_sealed(read_bytes(known.file), country, now)
        if report.findings:
            sys.stderr.write(report.to_text(language, width=line_width()))
        if not isinstance(report.record, ExchangeMessage) or not report.exchangeable:
            sys.stderr.write(say("seal/not-sealed", language) + "\n")
            return 1
        try:
            # More hours than a calendar has are more than a seal may hold.
            lifetime = timedelta(hours=min(hours, 24 * 3650))
            text = seal(report.record, own, recipient, at=now, expires_in=lifetime)
        except SealError as error:
            raise CallError("command/seal-impossible", why=error.text(language)) from None
    if known.output is None:
        sys.stdout.write(text + "\n")
    else:
        _write(known.output, text, language)
    return 0


def judged_as_sealed(raw: bytes, country: str | None, now: datetime) -> Report:
    """Return the report on the message as it will travel, on the day that it is in the country whose law applies."""
    day = local_day(now, country)
    report = validate(raw, "exchange-message", country, on=day, today=day)
    message = report.record
    if not isinstance(message, ExchangeMessage):
        return report
    there = local_day(now, country or message.country)
    if message.sealed is True and there == day:
        return report
    return validate(message.replace(sealed=True), "exchange-message", country, on=there, today=there)


def run_unseal(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs unseal``; see `run_seal` for the arguments.

    Returns:
        0, 1 or 2 as ``nbs validate``; the report stands on standard output, the message only in the file of ``-o``.
    """
    parser = new_parser(program, language, say("command/unseal", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", help=say("command/option-sealed", language))
    options.add_argument("--key", metavar="FILE", required=True, help=say("command/option-own-keys", language))
    options.add_argument(
        "--from",
        metavar="FILE",
        required=True,
        action="append",
        dest="partners",
        help=say("command/option-sender-keys", language),
    )
    options.add_argument("--seen", metavar="FILE", help=say("command/option-seen", language))
    add_output(options, say("command/option-output-message", language))
    options.add_argument("--country", metavar="CC", help=say("command/option-country", language))
    add_format(options, language, tuple(PIECES))
    add_fail_on(options, language)
    known = parse(parser, arguments)
    check_language(known.language)
    form = check_choice("--format", known.format, tuple(PIECES))
    fail_on = check_choice("--fail-on", known.fail_on, FAIL_ON)
    country = check_country(known.country)
    inputs = {"FILE": known.file, "--key": known.key, "--from": known.partners}
    check_outputs({"-o": known.output, "--seen": known.seen}, inputs)
    with _extra_needed():
        own = _keys(known.key, read_private_keys, language)
        partners = [_keys(file, read_public_keys, language) for file in known.partners]
        text = _without_line_break(read_bytes(known.file, longest_text(MAXIMUM_BYTES) + len("\r\n")))
        try:
            with nullcontext() if known.seen is None else SeenFile(known.seen) as seen:
                result = unseal(text, own, partners, at=datetime.now().astimezone(), seen=seen, country=country)
                kept = _kept(result, known.output, language)
                if seen is not None:
                    # A message that was not kept has not come yet.
                    seen.remember = kept
        except SealError as error:
            raise CallError("command/unseal-impossible", why=error.text(language)) from None
        except OSError:
            raise CallError("command/not-writable", file=known.seen) from None
    return _show(result, form, language, fail_on, kept=kept)


def _without_line_break(raw: bytes) -> bytes:
    """Return the text without the line break with which a file ends."""
    return raw.removesuffix(b"\n").removesuffix(b"\r")


def _kept(result: Unsealed, target: str | None, language: str) -> bool:
    """Write the message to its file, if there are both; tell whether it was written."""
    if result.record is None or target is None:
        return False
    document = json.loads(result.record.model_dump_json(warnings=False))
    _write(target, json.dumps(document, ensure_ascii=False, indent=1), language)
    return True


def _show(result: Unsealed, form: str, language: str, fail_on: str, *, kept: bool) -> int:
    tally, output = Tally(), Output(form, language)
    tally.add(result.report, fail_on)
    output.write(PIECES[form](result.report, language, line_width()))
    output.close(tally)
    if result.sender is not None:
        sys.stderr.write(say("seal/signed-by", language, organisation=printable(result.sender)) + "\n")
    if result.record is not None and not kept:
        sys.stderr.write(say("seal/only-looked-at", language) + "\n")
    return 1 if tally.failed else 0


def run_seal_key(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs seal-key``; see `run_seal` for the arguments.

    Without FILE it makes the keys of an organisation; with FILE it shows what the file holds, writes its public keys,
    puts new keys before the old ones, or takes old ones out.

    Returns:
        0; organisation and fingerprint stand on standard output.
    """
    parser = new_parser(program, language, say("command/seal-key", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", nargs="?", help=say("command/option-key-file", language))
    options.add_argument("--organisation", metavar="REF", help=say("command/option-organisation", language))
    add_output(options, say("command/option-output-keys", language))
    options.add_argument("--public", metavar="FILE", help=say("command/option-public", language))
    options.add_argument("--current", action="store_true", help=say("command/option-current", language))
    known = parse(parser, arguments)
    check_language(known.language)
    check_outputs({"-o": known.output, "--public": known.public}, {"FILE": known.file})
    with _extra_needed():
        if known.current:
            keys = _current_keys(known.file, known.output, language)
        else:
            keys = _keys_asked_for(known.file, known.organisation, known.output, language)
    if known.output is not None:
        _write_keys(keys, known.output, write_private_keys, language)
    if known.public is not None:
        _write_keys(keys, known.public, write_public_keys, language)
    _show_keys(keys, language)
    return 0


def _current_keys(file: str | None, output: str | None, language: str) -> OrganisationKeys:
    if file is None:
        raise CallError("command/missing-argument", argument="FILE")
    return _keys(file, _either if output is None else read_private_keys, language).current()


def _keys_asked_for(file: str | None, organisation: str | None, output: str | None, language: str) -> OrganisationKeys:
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


def _write_keys(
    keys: OrganisationKeys, target: str, write: Callable[[OrganisationKeys, str], None], language: str
) -> None:
    try:
        write(keys, target)
    except FileExistsError:
        raise CallError("command/keys-exist", file=target) from None
    except OSError:
        raise CallError("command/not-writable", file=target) from None
    say_written(target, language)


_GROUP = 4


def _show_keys(keys: OrganisationKeys, language: str) -> None:
    number = keys.public().fingerprint
    groups_of_four = " ".join(number[start : start + _GROUP] for start in range(0, len(number), _GROUP))
    sys.stdout.write(say("seal/organisation", language, organisation=keys.organisation) + "\n")
    sys.stdout.write(say("seal/fingerprint", language, fingerprint=groups_of_four) + "\n")
    sys.stdout.write(say("seal/compare", language) + "\n")


def _made(organisation: str, older: OrganisationKeys | None, language: str) -> OrganisationKeys:
    try:
        return new_keys(organisation, older)
    except SealError as error:
        raise CallError("command/seal-keys-unusable", file="--organisation", why=error.text(language)) from None


def _either(file: str) -> OrganisationKeys:
    """Read public keys, or the private ones of the own organisation."""
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


def _write(target: str, text: str, language: str) -> None:
    write_text(target, text + "\n")
    say_written(target, language)


@contextmanager
def _extra_needed() -> Iterator[None]:
    try:
        yield
    except ImportError:
        raise CallError("command/extra-missing", extra="seal") from None
