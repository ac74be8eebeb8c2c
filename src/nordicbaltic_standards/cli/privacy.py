"""``nbs pseudonymise``, ``nbs pseudonym-key`` and ``nbs erase``.

Keys come from a file or the environment, never from the command line, and never appear in any output. The way back from
pseudonyms to persons stands in a file of its own and nowhere else.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from itertools import islice
from typing import Any

from nordicbaltic_standards.cli.arguments import (
    add_force,
    add_output,
    check_choice,
    check_country,
    check_date,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.error_text import complaints
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_entries, refuse_several, say_written, write_text, writing
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.pseudonym_keys import key_file, named_keys
from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose
from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.message_parameters import render_parameter
from nordicbaltic_standards.privacy.dates import DateTreatment
from nordicbaltic_standards.privacy.erasure import Erasure, erase
from nordicbaltic_standards.privacy.pseudonym_keys import (
    VARIABLE,
    PseudonymKeys,
    new_pseudonym_keys,
    write_pseudonym_keys,
)
from nordicbaltic_standards.privacy.pseudonymisation import (
    AgeTreatment,
    DateShiftDisclosedError,
    Pseudonymised,
    Treatment,
    checked_recipient,
    pseudonymise,
)
from nordicbaltic_standards.privacy.reidentification_table import ReidentificationTable, TableEntry
from nordicbaltic_standards.privacy.retention import RetainedData, RetentionReason, duties
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.statistics.anonymity import measure
from nordicbaltic_standards.statistics.person_rows import QUASI_IDENTIFIERS, SENSITIVE, PersonRows
from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.validation.report import on_line
from nordicbaltic_standards.validation.stream import RecordText
from nordicbaltic_standards.validation.validate import validate

DATES = tuple(treatment.value for treatment in DateTreatment)
AGES = tuple(treatment.value for treatment in AgeTreatment)
PURPOSES = tuple(purpose.value for purpose in DisclosurePurpose)


def run_pseudonymise(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs pseudonymise``.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; 1 where a record could not be pseudonymised because of its form.
    """
    parser = new_parser(program, language, ui_text("command/pseudonymise", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", help=ui_text("command/option-record-file", language))
    words = ui_text("command/option-pseudonym-keys", language, variable=VARIABLE)
    options.add_argument("--key-file", metavar="FILE", help=words)
    options.add_argument("--key", metavar="NAME", help=ui_text("command/option-key-name", language))
    options.add_argument("--purpose", metavar="P", required=True, help=ui_text("command/option-purpose", language))
    options.add_argument("--recipient", metavar="R", required=True, help=ui_text("command/option-recipient", language))
    words = f"{ui_text('command/option-dates', language)}: {', '.join(DATES)}"
    options.add_argument("--dates", metavar="D", default=DATES[0], help=words)
    words = f"{ui_text('command/option-ages', language)}: {', '.join(AGES)}"
    options.add_argument("--ages", metavar="A", default=AGES[0], help=words)
    options.add_argument("--table", metavar="FILE", help=ui_text("command/option-table", language))
    options.add_argument("--account", metavar="FILE", help=ui_text("command/option-account", language))
    add_output(options, ui_text("command/option-output-result", language))
    add_force(options, language)
    known = parse(parser, arguments)
    purpose = check_choice("--purpose", known.purpose, PURPOSES)
    dates = check_choice("--dates", known.dates, DATES)
    ages = check_choice("--ages", known.ages, AGES)
    outputs, inputs = (
        {"-o": known.output, "--account": known.account},
        {"FILE": known.file, "--key-file": known.key_file},
    )
    check_outputs(outputs, inputs, new={"--table": known.table}, force=known.force)
    keys = _keys(known.key_file, known.key, language)
    _check_recipient(known.recipient)
    tally = _Tally()
    with ExitStack() as open_files:
        write = _opened(open_files, known.output, sys.stdout.write, force=known.force)
        account = _opened(open_files, known.account, lambda _: None, force=known.force)
        for entry in read_entries(known.file):
            with _shift_allowed():
                done = pseudonymise(
                    entry.text,
                    keys,
                    purpose=purpose,
                    recipient=known.recipient,
                    dates=dates,
                    ages=ages,
                    key_id=known.key,
                )
            if tally.add(done):
                write(_json(done.record, None if entry.line is not None else 1) + "\n")
                account(_json(done.account(), None) + "\n")
            else:
                _complain(known.file, entry, done.findings, language)
        # The way back is kept before the file appears: without it nobody could find a person again who has to be told.
        if known.table is not None and tally.table is not None:
            _write_table(tally.table, known.table, language)
    for target in (known.output, known.account):
        if target is not None:
            say_written(target, language)
    tally.tell(language)
    return 1 if tally.broken else 0


@contextmanager
def _shift_allowed() -> Iterator[None]:
    try:
        yield
    except DateShiftDisclosedError:
        raise CallError("command/shift-told") from None


def _opened(
    open_files: ExitStack, target: str | None, otherwise: Callable[[str], object], *, force: bool
) -> Callable[[str], object]:
    """Return what writes text to a file that appears when it is complete, or what is to be used without a file."""
    if target is None:
        return otherwise
    open_files.enter_context(writing(target))
    place = open_files.enter_context(atomic_replace(target, replace=force))
    return open_files.enter_context(place.open("w", encoding="utf-8", newline="\n")).write


def _json(document: Any, indent: int | None) -> str:
    return json.dumps(document, ensure_ascii=False, indent=indent)


class _Tally:
    """What was done so far."""

    def __init__(self) -> None:
        self.records = self.broken = 0
        self.counts: Counter[Treatment] = Counter()
        self._entries: dict[TableEntry, None] = {}
        self._head: ReidentificationTable | None = None
        self._persons = PersonRows()

    def add(self, done: Pseudonymised[dict[str, Any]]) -> bool:
        """Count one record; tell whether it was pseudonymised."""
        if done.record is None:
            self.broken += 1
            return False
        self.records += 1
        self._persons.add(done.record)
        self.counts.update(change.treatment for change in done.changes)
        self._head = self._head or done.table
        self._entries |= dict.fromkeys(done.table.entries)
        return True

    @property
    def table(self) -> ReidentificationTable | None:
        """What all pseudonyms stand for; `None` where there is no record."""
        return None if self._head is None else dataclasses.replace(self._head, entries=tuple(self._entries))

    def tell(self, language: str) -> None:
        """Say what was done."""
        line = ui_text(
            "pseudonymise/done",
            language,
            records=self.records,
            replaced=self.counts[Treatment.REPLACED],
            taken=self.counts[Treatment.TAKEN_OUT],
            changed=self.counts[Treatment.SHIFTED] + self.counts[Treatment.COARSENED],
        )
        sys.stderr.write(f"{line}\n{ui_text('pseudonymise/still-personal', language)}\n")
        for line in self._anonymity(language):
            sys.stderr.write(line + "\n")
        if self.broken:
            sys.stderr.write(ui_text("pseudonymise/not-usable", language, count=self.broken) + "\n")

    def _anonymity(self, language: str) -> Sequence[str]:
        """Return the lines that say how well what was written hides a person; none where it is about nobody."""
        measured = measure(self._persons.rows(), QUASI_IDENTIFIERS, SENSITIVE)
        if not measured.rows:
            return ()
        words = {
            "persons": measured.rows,
            "k": measured.k,
            "l": measured.distinct_l or 0,
            "alone": measured.rows_below(2),
        }
        return wrapped(ui_text("pseudonymise/anonymity", language, **words), line_width())


def _complain(file: str, entry: RecordText, findings: Sequence[Finding], language: str) -> None:
    """Say which record of a file could not be used, why, and what to do."""
    sys.stderr.write(ui_text("report/file", language, source=escape_control_characters(file)) + "\n")
    if entry.line is not None:
        sys.stderr.write(ui_text("report/line", language, line=entry.line) + "\n")
    for line in complaints(on_line(findings, entry.line), language):
        sys.stderr.write(line + "\n")
    sys.stderr.write("\n")


def _check_recipient(given: str) -> None:
    try:
        checked_recipient(given)
    except ValueError:
        raise CallError("command/unknown-recipient", given=given) from None


def _write_table(table: ReidentificationTable, target: str, language: str) -> None:
    with writing(target, new=True):
        table.write(target)
    say_written(target, language)


def run_pseudonym_key(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs pseudonym-key``; see `run_pseudonymise` for the arguments.

    Returns:
        0; the new key stands in the file of ``-o``, before those of FILE where one is given.
    """
    parser = new_parser(program, language, ui_text("command/pseudonym-key", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", nargs="?", help=ui_text("command/option-older-keys", language))
    add_output(options, ui_text("command/option-output-pseudonym-keys", language))
    known = parse(parser, arguments)
    if known.output is None:
        raise CallError("command/output-needed")
    check_outputs({}, {"FILE": known.file}, new={"-o": known.output})
    older = None if known.file is None else key_file(known.file, language)
    with writing(known.output, new=True):
        write_pseudonym_keys(new_pseudonym_keys(older), known.output)
    say_written(known.output, language)
    return 0


def _keys(file: str | None, name: str | None, language: str) -> PseudonymKeys:
    keys = named_keys(file, language)
    if keys is None:
        raise CallError("command/pseudonym-keys-needed", variable=VARIABLE)
    if name is not None and all(key.id != name for key in keys.keys):
        raise CallError("command/unknown-key", given=name)
    return keys


def run_erase(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs erase``; see `run_pseudonymise` for the arguments.

    Returns:
        0; the record stands on standard output or in the file of ``-o``, the account on standard error.
    """
    parser = new_parser(program, language, ui_text("command/erase", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", help=ui_text("command/option-case", language))
    options.add_argument("--on", metavar="DATE", help=ui_text("command/option-on-erase", language))
    options.add_argument("--country", metavar="CC", help=ui_text("command/option-country", language))
    options.add_argument("--terms", metavar="FILE", help=ui_text("command/option-terms", language))
    words = ui_text("command/option-settled", language)
    options.add_argument("--settled", metavar="DUTY", action="append", default=[], help=words)
    options.add_argument("--account", metavar="FILE", help=ui_text("command/option-account", language))
    add_output(options, ui_text("command/option-output-result", language))
    options.add_argument("--in-place", action="store_true", help=ui_text("command/option-in-place", language))
    add_force(options, language)
    known = parse(parser, arguments)
    country = check_country(known.country)
    on = check_date("--on", known.on) or today()
    for duty in known.settled:
        check_choice("--settled", duty, duties())
    inputs = {"FILE": known.file, "--terms": known.terms}
    check_outputs({"-o": known.output, "--account": known.account}, inputs, force=known.force)
    if known.in_place:  # erasing can leave no copy of what was there before
        if known.output is not None or known.file == "-":
            raise CallError("command/not-together", one="--in-place", other="-" if known.output is None else "-o")
        check_outputs({"--in-place": known.file}, {"--terms": known.terms}, force=True)
    target, replace = (known.file, True) if known.in_place else (known.output, known.force)
    terms = None if known.terms is None else _terms(known.terms, on)
    entry = _only(known.file)
    done = erase(entry.text, on=on, country=country, terms=terms, settled=frozenset(known.settled))
    if done.findings:
        refuse_several(known.file, entry.text)
        raise CallError("command/not-a-record", file=known.file)
    if done.record is not None:
        _put(_json(done.record, 1), target, language, replace=replace)
    if known.account is not None:
        _put(_json(done.account(language), 1), known.account, language, replace=known.force)
    for line in erasure_lines(done, language):
        sys.stderr.write(line + "\n")
    return 0


def _terms(file: str, on: date) -> DataProtection:
    entry = _only(file)
    record = validate(entry.text, "data-protection", on=on, profile="draft").record
    if record is None:
        refuse_several(file, entry.text)
    if not isinstance(record, DataProtection):
        raise CallError("command/not-a-record", file=file)
    return record


def erasure_lines(done: Erasure[Any], language: str) -> Iterator[str]:
    """Yield the lines of the account that a person reads.

    Args:
        done: An erasure.
        language: BCP 47 tag of the reader's language.
    """
    width = line_width()
    yield f"{ui_text('erase/erased', language)}:"
    for each in done.erased:
        words = "erase/values" if each.due else "erase/with-part"
        yield f"  {ui_text(words, language, category=each.category.label(language), count=each.values)}"
    if not done.erased:
        yield f"  {ui_text('erase/nothing-erased', language)}"
    if done.left:
        yield f"{ui_text('erase/left', language)}:"
    grouped: dict[RetainedData, list[str]] = {}
    for left in done.left:
        name = left.category.label(language) if left.pointer is None else left.pointer
        grouped.setdefault(dataclasses.replace(left, category=DataCategory.NONE, pointer=None), []).append(name)
    for same, names in grouped.items():
        until = same.until is not None and same.why not in (RetentionReason.RUNNING, RetentionReason.LAW_ENDED)
        day = f" ({ui_text('erase/until', language, date=same.until_text(language))})" if until else ""
        law = f" [{'; '.join(same.national_sources)}]" if same.national_sources else ""
        text = f"{', '.join(names)}: {same.reason(language)}{day}{law}"
        # The text may name an option with its value, which has to stay in one piece to be copied.
        yield from wrapped(text, width, "  ", "    ")
    if done.not_of_country:
        where = render_parameter(f"@country/{done.country}", language)
        words = ui_text("erase/not-of-country", language, country=where, duties=", ".join(done.not_of_country))
        yield from wrapped(words, width)
    if done.record is None:
        yield ui_text("erase/delete-whole", language)
    elif done.spent:
        yield ui_text("erase/spent", language)
    yield from wrapped(ui_text("erase/copies", language), width)


def _only(name: str) -> RecordText:
    """Return the one record of a file."""
    entries = list(islice(read_entries(name), 2))
    if len(entries) != 1:
        raise CallError("command/several-records", file=name)
    return entries[0]


def _put(text: str, target: str | None, language: str, *, replace: bool) -> None:
    """Write text to a file, or to standard output."""
    if target is None:
        sys.stdout.write(text + "\n")
        return
    write_text(target, text + "\n", replace=replace)
    say_written(target, language)
