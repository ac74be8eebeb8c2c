"""Read what was answered on a survey form: exports of KoBoToolbox and ODK Central, and single submissions.

Three kinds of files contain answers: the XML of one submission, a CSV table or a ZIP archive of several (ODK Central),
and a workbook (KoBoToolbox, with XML values and headers). Every question of `nordicbaltic_standards.interop.xlsform`
has a unique name, so that the field of an answer is known whatever groups an export puts in front of the name.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree import ElementTree as ET

from typing_extensions import Unpack

from nordicbaltic_standards.forms import TaskForm, task_forms
from nordicbaltic_standards.forms.task_form import Kind
from nordicbaltic_standards.interop.spreadsheet.cells import SEPARATOR, Doubt, read
from nordicbaltic_standards.interop.spreadsheet.imported import (
    Imported,
    Judging,
    general,
    judged,
    of_task_forms,
    unread,
    with_doubts,
)
from nordicbaltic_standards.interop.spreadsheet.layout import RECORDS_WITH_SHEETS
from nordicbaltic_standards.interop.spreadsheet.opening import Page, Unusable, bytes_of, open_workbook
from nordicbaltic_standards.interop.spreadsheet.task_sheets import FilledIn, fill
from nordicbaltic_standards.interop.task_xlsform import TASK_COLUMN, name_of
from nordicbaltic_standards.interop.xlsform import ABSENCE
from nordicbaltic_standards.models.base import Model, Record, Section
from nordicbaltic_standards.models.introspection import (
    CodeShape,
    ConstantShape,
    DeclaredField,
    ListShape,
    ModelShape,
    OpenShape,
    ScalarShape,
    fields_of,
)  # fmt: skip
from nordicbaltic_standards.models.types import COUNTRY, REGION_COUNTRY
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation.json_text import structural

MAXIMUM_ROWS = 200_000
"""Largest number of rows of a table."""
MAXIMUM_UNPACKED = 200 * 1024 * 1024
"""Largest size of an archive when unpacked, in bytes."""

_OWN = frozenset({"KEY", "_index"})
"""Columns with the number by which rows of other tables name a row, in CSV files and workbooks."""
_PARENT = frozenset({"PARENT_KEY", "_parent_index"})
_OF_TOOLS = re.compile(
    r"_.*|meta|instanceID|instanceName|start|end|today|deviceid|username|uuid|KEY|PARENT_KEY|SET-OF.*|SubmissionDate|Submitter.*"
    r"|Attachments.*|Status|ReviewState|DeviceID|Edits|FormVersion"
)
"""Columns that the tools add themselves."""


@dataclass(slots=True, repr=False)
class _Entry:
    """The answers of one submission, or of one round of a repeated group."""

    answers: dict[str, Any] = field(default_factory=dict)
    """Answer by the name of its question."""
    places: dict[str, str] = field(default_factory=dict)
    """Where a reader finds each answer, by the name of its question."""
    rounds: dict[str, list[_Entry]] = field(default_factory=dict)
    """Rounds of the groups inside that are repeated, by the name of the group."""


@dataclass(slots=True, repr=False)
class _Table:
    """A table of an export: titles, and rows with the number that each has in its file."""

    titles: list[str]
    rows: list[tuple[int, list[Any]]]


@dataclass(slots=True, repr=False)
class _Reading:
    """One submission while it becomes a record."""

    country: str | None
    places: dict[str, str] = field(default_factory=dict)
    doubts: list[tuple[str, Doubt]] = field(default_factory=list)


def read_survey(
    file: str | Path | BinaryIO | list[Page], *, source: str | None = None, **judging: Unpack[Judging]
) -> Imported:
    """Read the records that were filled in on a survey form, and judge them.

    Args:
        file: Path, or an open binary stream: the XML of a submission, a CSV table, an archive of several, or a workbook, also as
            the sheets that `open_workbook` returns.
        source: Name of the file in the reports; without it the name of the path.
        judging: As for `validate`; ``profile`` is ``"draft"`` unless it is given.

    Returns:
        An `Imported`; its findings name row and question. A bad file raises no error: it is returned as findings.

    Raises:
        OSError: When the file cannot be read.
        ImportError: When the file is a workbook and the extra ``xlsx`` is not installed.
        UnknownKeyError: As for `validate`.
        InvalidArgumentError: As for `validate`.
    """
    if source is None and isinstance(file, str | Path):
        source = Path(file).name
    findings: list[Finding] = []
    try:
        kind, entries = _entries(file, findings)
    except Unusable as unusable:
        return unread(unusable.finding, source, judging)
    country = judging.get("country")
    if isinstance(kind, TaskForm):
        filled = [_of_task(kind, entry, number, country) for number, entry in enumerate(entries, start=1)]
        return of_task_forms(filled, source, judging, findings)
    documents, reports = [], []
    for index, entry in enumerate(entries):
        reading = _Reading(country or entry.answers.get("country"))
        document = _part(kind, "", entry, "", reading)
        report = judged(document, kind, judging)
        documents.append(document)
        reports.append(with_doubts(report, reading.doubts, reading.places, source, index))
    return Imported(tuple(documents), tuple(reports), general(findings, source, judging))


def _of_task(form: TaskForm, entry: _Entry, number: int, country: str | None) -> FilledIn:
    """Return the record that results from a submission to a task form."""
    written = {}
    for question in form.by_id.values():
        raw = entry.answers.get(name_of(question.id))
        if raw is not None:
            several = question.kind is Kind.SEVERAL and question.choices() and isinstance(raw, str)
            written[question.id] = (SEPARATOR.join(raw.split()) if several else raw, entry.places[name_of(question.id)])
    return fill(form, written, f"#{number}", "en", country)


def is_survey(pages: list[Page]) -> bool:
    """Return whether a workbook is the export of a survey, by the columns that the tool adds."""
    return any(_OWN & {str(cell.value) for cell in page.cells.get(1, {}).values()} for page in pages)


def is_export(raw: bytes) -> bool:
    """Return whether a file other than a workbook can contain answers to a survey form."""
    if raw.startswith(b"PK"):
        names = _names_in(raw)
        return "xl/workbook.xml" not in names and any(name.endswith(".csv") for name in names)
    return _is_xml(raw) or any(name in raw.partition(b"\n")[0] for name in (b"record_type", TASK_COLUMN.encode()))


def _is_xml(raw: bytes) -> bool:
    return raw.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def _entries(
    file: str | Path | BinaryIO | list[Page], findings: list[Finding]
) -> tuple[type[Record] | TaskForm, list[_Entry]]:
    """Return the type of the records and the submissions of a file.

    Raises:
        Unusable: When it contains none.
    """
    raw = b"" if isinstance(file, list) else bytes_of(file)
    if _is_xml(raw):
        return _of_submission(raw)
    if isinstance(file, list) or "xl/workbook.xml" in _names_in(raw):
        pages = file if isinstance(file, list) else open_workbook(io.BytesIO(raw))
        return _of_tables([_sheet(page) for page in pages if page.cells], findings)
    return _of_tables(list(_csv_tables(raw)) if raw.startswith(b"PK") else [_csv_table(raw)], findings)


# One submission


class _NoDoctype(ET.TreeBuilder):
    """Refuses a document type, whose entities can take any amount of memory; submissions have none."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002 - as the base class calls it
        raise Unusable(structural("STR-093"))


def _of_submission(raw: bytes) -> tuple[type[Record] | TaskForm, list[_Entry]]:
    try:
        root = ET.fromstring(raw, parser=ET.XMLParser(target=_NoDoctype()))  # noqa: S314 - entities are refused
    except (ET.ParseError, RecursionError):
        raise Unusable(structural("STR-093")) from None
    named = {_plain_name(each.tag): each.text or "" for each in root.iter()}
    kind = task_forms.get(named.get(TASK_COLUMN, "")) or RECORDS_WITH_SHEETS.get(named.get("record_type", ""))
    if kind is None:
        raise Unusable(structural("STR-093"))
    entry = _Entry()
    _collect(root, entry, frozenset(_group_of(kind).values()))
    return kind, [entry]


def _plain_name(tag: str) -> str:
    return tag.rpartition("}")[2]


def _collect(root: ET.Element, entry: _Entry, repeated: frozenset[str]) -> None:
    """Add the answers below an element to an entry; groups that are not repeated leave no trace."""
    waiting = deque((child, entry) for child in root)
    while waiting:  # not by recursion, since anyone can nest elements as deep as they like
        element, target = waiting.popleft()
        name = _plain_name(element.tag)
        if name in repeated:
            inner = _Entry()
            target.rounds.setdefault(name, []).append(inner)
            waiting.extend((child, inner) for child in element)
        elif len(element):
            waiting.extend((child, target) for child in element)
        elif element.text and element.text.strip():
            target.answers[name] = element.text
            target.places[name] = name


# Tables


def _names_in(raw: bytes) -> frozenset[str]:
    """Return the names of the files in an archive; empty where it is not an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError):
        return frozenset()


def _csv_tables(raw: bytes) -> Iterator[_Table]:
    left = MAXIMUM_UNPACKED
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for item in archive.infolist():
            if not item.filename.endswith(".csv"):
                continue
            try:
                with archive.open(item) as stream:
                    text = stream.read(left + 1)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):  # broken, or with a password
                raise Unusable(structural("STR-093")) from None
            left -= len(text)
            if left < 0:
                raise Unusable(structural("STR-071"))
            yield _csv_table(text)


def _csv_table(raw: bytes) -> _Table:
    try:
        lines = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        titles = next(lines, [])
        rows = [(number, list(line)) for number, line in enumerate(lines, start=2) if any(line)]
    except (UnicodeDecodeError, csv.Error):
        raise Unusable(structural("STR-093")) from None
    if len(rows) > MAXIMUM_ROWS:
        raise Unusable(structural("STR-091", found="@workbook-content/rows", limit=MAXIMUM_ROWS))
    return _Table(titles, rows)


def _sheet(page: Page) -> _Table:
    width = max(max(cells) for cells in page.cells.values())
    filled = [
        (number, [cells[column].value if column in cells else None for column in range(1, width + 1)])
        for number, cells in page.rows()
    ]
    head = [number for number, _ in filled][:1] == [1]
    titles = ["" if title is None else str(title) for title in filled[0][1]] if head else []
    return _Table(titles, filled[1:] if head else [])


def _of_tables(tables: list[_Table], findings: list[Finding]) -> tuple[type[Record] | TaskForm, list[_Entry]]:
    kind = next((kind for table in tables if (kind := _kind_of(table)) is not None), None)
    if kind is None:
        raise Unusable(structural("STR-093"))
    groups = _group_of(kind)
    by_key: dict[str, dict[str, _Entry]] = {}
    waiting: list[tuple[str, str, _Entry, str]] = []
    records: list[_Entry] = []
    for position, table in enumerate(tables, start=1):
        columns = [_question(title, groups) for title in table.titles]
        group = next((groups[name] for name, _ in columns if name is not None), None)
        if group is None:
            findings.append(_unread("STR-073", f"#{position}"))
            continue
        findings += [
            _unread("STR-074", f"#{position}: {number}")
            for number, (title, (name, _)) in enumerate(zip(table.titles, columns, strict=True), start=1)
            if name is None
            and _OF_TOOLS.fullmatch(_last(title)) is None
            and any(value not in {None, ""} for _, row in table.rows for value in row[number - 1 : number])
        ]
        for number, row in table.rows:
            entry, own, parent = _row(number, row, table.titles, columns)
            by_key.setdefault(group, {})[own] = entry
            if not group:
                records.append(entry)
            else:
                waiting.append((group, parent, entry, f"#{position}: {number}"))
    for group, parent, entry, place in waiting:
        above = by_key.get(groups.get(group, ""), {}).get(parent)
        if above is None:
            findings.append(Finding("STR-086", Severity.ERROR, FindingKind.CONTRADICTION, "", {"place": place}))
        else:
            above.rounds.setdefault(group, []).append(entry)
    return kind, records


def _unread(rule: str, place: str) -> Finding:
    return Finding(rule, Severity.WARNING, FindingKind.GAP, "", {"place": place})


def _kind_of(table: _Table) -> type[Record] | TaskForm | None:
    """Return the type of the records, or the task form, from the question that contains it."""
    for column, title in enumerate(table.titles):
        if _last(title) in {"record_type", TASK_COLUMN}:
            named = [str(row[column]) for _, row in table.rows if column < len(row)]
            if _last(title) == TASK_COLUMN:
                return next((task_forms[name] for name in named if name in task_forms), None)
            return next((RECORDS_WITH_SHEETS[name] for name in named if name in RECORDS_WITH_SHEETS), None)
    return None


def _last(title: str) -> str:
    """Return the name of a question without the groups around it, which tools join by slashes or hyphens."""
    return re.split("[/-]", title)[-1]


def _question(title: str, groups: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the name of the question of a column, and the code where the column is for one choice of several."""
    if _last(title) in groups:
        return _last(title), None
    question, _, code = title.rpartition("/")
    return (_last(question), code) if _last(question) in groups else (None, None)


def _row(
    number: int, row: list[Any], titles: list[str], columns: list[tuple[str | None, str | None]]
) -> tuple[_Entry, str, str]:
    """Return the answers of a row, its own number, and that of the row it belongs to."""
    entry, own, parent = _Entry(), str(number), ""
    chosen: dict[str, list[str]] = {}
    for title, (question, code), value in zip(titles, columns, row, strict=False):
        if value is None or value == "":
            continue
        if title in _OWN:
            own = _key(value)
        elif title in _PARENT:
            parent = _key(value)
        elif question is not None and code is None:
            entry.answers[question] = value
            entry.places[question] = f"{number}: {question}"
        elif question is not None and code is not None and str(value).casefold() in {"1", "1.0", "true"}:
            chosen.setdefault(question, []).append(code)
    for question, codes in chosen.items():
        entry.answers.setdefault(question, " ".join(codes))
        entry.places.setdefault(question, f"{number}: {question}")
    return entry, own, parent


def _key(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


# From questions to fields


@cache
def _group_of(kind: type[Record] | TaskForm) -> dict[str, str]:
    """Return the repeated group that contains each question, and each repeated group; empty for none."""
    if isinstance(kind, TaskForm):
        return dict.fromkeys([TASK_COLUMN, *map(name_of, kind.by_id)], "")
    groups: dict[str, str] = {}

    def add(part: type[Model], prefix: str, group: str) -> None:
        for name, declared in fields_of(part).items():
            question, shape = f"{prefix}{name}", declared.shape
            inner = declared.item_shape
            if declared.takes_absence:
                groups[question + ABSENCE] = group
            if isinstance(inner, ModelShape):
                repeated = isinstance(shape, ListShape) or issubclass(inner.part, Section)
                if repeated:
                    groups[question] = group
                add(inner.part, f"{question}_", question if repeated else group)
            elif not isinstance(inner, OpenShape):
                groups[question] = group

    add(kind, "", "")
    return groups


def _part(part: type[Model], prefix: str, entry: _Entry, pointer: str, reading: _Reading) -> dict[str, Any]:
    """Return the content of a part, without what was not answered."""
    content: dict[str, Any] = {}
    for name, declared in fields_of(part).items():
        question, at = f"{prefix}{name}", f"{pointer}/{name}"
        value = _value(declared, question, entry, at, reading)
        reason = entry.answers.get(question + ABSENCE)
        if value is None and reason is not None:
            value = {"absent": str(reason).strip()}
            reading.places[at] = entry.places[question + ABSENCE]
        if value is not None:
            content[name] = value
    return content


def _value(declared: DeclaredField, question: str, entry: _Entry, at: str, reading: _Reading) -> Any:
    match declared.shape:
        case OpenShape():
            return None
        case ConstantShape(value):
            return entry.answers.get(question, value)
        case ModelShape(part) if issubclass(part, Section):
            rounds = _rounds(part, question, entry, at, reading)
            if len(rounds) > 1:
                reading.doubts.append((at, Doubt("STR-088", lost=True, params={"place": question})))
            return rounds[0] if rounds else None
        case ModelShape(part):
            return _part(part, f"{question}_", entry, at, reading) or None
        case ListShape(ModelShape(part)):
            return _rounds(part, question, entry, at, reading) or None
    raw = entry.answers.get(question)
    if raw is None:
        return None
    reading.places[at] = entry.places[question]
    answer = read(_several(raw, declared), declared, "en", reading.country)
    reading.doubts += [(at, doubt) for doubt in answer.doubts]
    return answer.value


def _rounds(part: type[Model], question: str, entry: _Entry, at: str, reading: _Reading) -> list[dict[str, Any]]:
    """Return the rounds of a repeated group in which something was answered."""
    once = issubclass(part, Section)
    filled: list[dict[str, Any]] = []
    for each in entry.rounds.get(question, []):
        content = _part(part, f"{question}_", each, at if once else f"{at}/{len(filled)}", reading)
        if content:
            filled.append(content)
    return filled


def _several(raw: Any, declared: DeclaredField) -> Any:
    """Return an answer of several choices in the form of a cell; surveys put spaces between codes."""
    shape = declared.shape
    if not isinstance(shape, ListShape) or not isinstance(raw, str):
        return raw
    coded = isinstance(shape.item, CodeShape)
    of_countries = isinstance(shape.item, ScalarShape) and shape.item.leaf in {COUNTRY, REGION_COUNTRY}
    return SEPARATOR.join(raw.split()) if coded or of_countries else raw
