"""``nbs pseudonymise``, ``nbs pseudonym-key`` and ``nbs erase``.

Keys come from a file or the environment, never from the command line, and never appear in any output. The way back from
pseudonyms to persons is in a separate file and nowhere else.
"""

from __future__ import annotations

import dataclasses
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from itertools import islice
from typing import Any

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.error_text import complaints
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import (
    read_entries,
    refuse_several,
    say_written,
    text_output,
    write_text,
    writing,
)
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.cli.pseudonym_keys import key_file, named_keys
from nordicbaltic_standards.cli.terminal import as_json, line_width, on_one_line
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose
from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import national_citation
from nordicbaltic_standards.models.data_protection import DataProtectionSection
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
from nordicbaltic_standards.validation.report import on_line
from nordicbaltic_standards.validation.stream import RecordText
from nordicbaltic_standards.validation.validate import validate

DATES = tuple(treatment.value for treatment in DateTreatment)
AGES = tuple(treatment.value for treatment in AgeTreatment)
PURPOSES = tuple(purpose.value for purpose in DisclosurePurpose)


@declare.command("pseudonymise")
@declare.file_argument("command/option-record-file")
@declare.file_option("--key-file", text="command/option-pseudonym-keys", words={"variable": VARIABLE})
@declare.option("--key", metavar="NAME", text="command/option-key-name")
@declare.option("--purpose", metavar="P", required=True, type=Choice(PURPOSES), text="command/option-purpose")
@declare.option("--recipient", metavar="R", required=True, text="command/option-recipient")
@declare.option("--dates", metavar="D", type=Choice(DATES), default=DateTreatment.EXACT, text="command/option-dates")
@declare.option("--ages", metavar="A", type=Choice(AGES), default=AgeTreatment.EXACT, text="command/option-ages")
@declare.file_option("--table", text="command/option-table")
@declare.file_option("--account", text="command/option-account")
@declare.output_option("command/option-output-result")
@declare.force_option
@click.pass_obj
def run_pseudonymise(
    language: str,
    file: str,
    key_file: str | None,
    key: str | None,
    purpose: str,
    recipient: str,
    dates: str,
    ages: str,
    table: str | None,
    account: str | None,
    output: str | None,
    *,
    force: bool,
) -> int:
    """Write records with pseudonyms.

    Returns:
        0; 1 where a record could not be pseudonymised because of its form.
    """
    outputs, inputs = {"-o": output, "--account": account}, {"FILE": file, "--key-file": key_file}
    check_outputs(outputs, inputs, new={"--table": table}, force=force)
    keys = _keys(key_file, key, language)
    _check_recipient(recipient)
    tally = _Tally()
    with (
        text_output(output, replace=force) as records,
        nullcontext() if account is None else text_output(account, replace=force) as accounts,
    ):
        for entry in read_entries(file):
            with _shift_allowed():
                done = pseudonymise(
                    entry.text, keys, purpose=purpose, recipient=recipient, dates=dates, ages=ages, key_id=key
                )
            if tally.add(done):
                records.write(as_json(done.record) if entry.line is None else on_one_line(done.record))
                if accounts is not None:
                    accounts.write(on_one_line(done.account()))
            else:
                _complain(file, entry, done.findings, language)
        # The way back is stored before the file appears: without it, no one could find a person who has to be informed.
        if table is not None and tally.table is not None:
            _write_table(tally.table, table, language)
    for target in (output, account):
        say_written(target, language)
    tally.tell(language)
    return 1 if tally.broken else 0


@contextmanager
def _shift_allowed() -> Iterator[None]:
    try:
        yield
    except DateShiftDisclosedError:
        raise CallError("command/shift-told") from None


class _Tally:
    """What was done so far."""

    def __init__(self) -> None:
        self.records = self.broken = 0
        self.counts: Counter[Treatment] = Counter()
        self._entries: dict[TableEntry, None] = {}
        self._head: ReidentificationTable | None = None
        self._persons = PersonRows()

    def add(self, done: Pseudonymised[dict[str, Any]]) -> bool:
        """Count one record; return whether it was pseudonymised."""
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
        """What all pseudonyms mean; `None` where there is no record."""
        return None if self._head is None else dataclasses.replace(self._head, entries=tuple(self._entries))

    def tell(self, language: str) -> None:
        """Report what was done."""
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
        """Return the lines on how well the output hides a person; empty where it is about no one."""
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
    """Report which record of a file could not be used, why, and what to do."""
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


@declare.command("pseudonym-key")
@declare.file_argument("command/option-older-keys", required=False)
@declare.output_option("command/option-output-pseudonym-keys", required=True)
@click.pass_obj
def run_pseudonym_key(language: str, file: str | None, output: str) -> None:
    """Write a new key to the file of ``-o``, before those of FILE where this is given."""
    check_outputs({}, {"FILE": file}, new={"-o": output})
    older = None if file is None else key_file(file, language)
    with writing(output, new=True):
        write_pseudonym_keys(new_pseudonym_keys(older), output)
    say_written(output, language)


def _keys(file: str | None, name: str | None, language: str) -> PseudonymKeys:
    keys = named_keys(file, language)
    if keys is None:
        raise CallError("command/pseudonym-keys-needed", variable=VARIABLE)
    if name is not None and all(key.id != name for key in keys.keys):
        raise CallError("command/unknown-key", given=name)
    return keys


@declare.command("erase")
@declare.file_argument("command/option-case")
@declare.on_option("command/option-on-erase")
@declare.country_option()
@declare.file_option("--terms", text="command/option-terms")
@declare.option(
    "--settled", metavar="DUTY", multiple=True, type=Choice(duties, listed=False), text="command/option-settled"
)
@declare.file_option("--account", text="command/option-account")
@declare.output_option("command/option-output-result")
@declare.option("--in-place", is_flag=True, text="command/option-in-place")
@declare.force_option
@click.pass_obj
def run_erase(
    language: str,
    file: str,
    on: date | None,
    country: str | None,
    terms: str | None,
    settled: tuple[str, ...],
    account: str | None,
    output: str | None,
    *,
    in_place: bool,
    force: bool,
) -> None:
    """Write what is left of the record to standard output or the file of ``-o``, and the account to standard error."""
    on = on or today()
    check_outputs({"-o": output, "--account": account}, {"FILE": file, "--terms": terms}, force=force)
    if in_place:  # erasure must leave no copy of what was there before
        if output is not None or file == "-":
            raise CallError("command/not-together", one="--in-place", other="-" if output is None else "-o")
        check_outputs({"--in-place": file}, {"--terms": terms}, force=True)
    target, replace = (file, True) if in_place else (output, force)
    protection = None if terms is None else _terms(terms, on)
    entry = _only(file)
    done = erase(entry.text, on=on, country=country, terms=protection, settled=frozenset(settled))
    if done.findings:
        refuse_several(file, entry.text)
        raise CallError("command/not-a-record", file=file)
    if done.record is not None:
        _put(as_json(done.record), target, language, replace=replace)
    if account is not None:
        _put(as_json(done.account(language)), account, language, replace=force)
    for line in erasure_lines(done, language):
        sys.stderr.write(line + "\n")


def _terms(file: str, on: date) -> DataProtectionSection:
    entry = _only(file)
    record = validate(entry.text, "data-protection", on=on, profile="draft").record
    if record is None:
        refuse_several(file, entry.text)
    if not isinstance(record, DataProtectionSection):
        raise CallError("command/not-a-record", file=file)
    return record


def erasure_lines(done: Erasure[Any], language: str) -> Iterator[str]:
    """Yield the lines of the account for people.

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
        cited = "; ".join(national_citation(source, language) for source in same.national_sources)
        law = f" [{cited}]" if cited else ""
        text = f"{', '.join(names)}: {same.reason(language)}{day}{law}"
        # The text may name an option with its value, which has to stay on one line to be copied.
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
    write_text(target, text, replace=replace)
    say_written(target, language)
