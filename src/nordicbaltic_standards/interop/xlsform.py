"""Write records as survey forms (XLSForm, for KoBoToolbox and ODK), with all languages in one form.

Needs the extra ``xlsx``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nordicbaltic_standards.codelists.base import CodeList, CodeListView
from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.codelists.iso_codes import COUNTRIES
from nordicbaltic_standards.i18n.formats import country_name, sorted_labels
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet.layout import RECORDS_WITH_SHEETS
from nordicbaltic_standards.interop.spreadsheet.saving import save
from nordicbaltic_standards.interop.spreadsheet.writing import put
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Model, Record, Section
from nordicbaltic_standards.models.introspection import (
    CodeShape,
    ConstantShape,
    DeclaredField,
    LeafLike,
    ListShape,
    ModelShape,
    OpenShape,
    ScalarShape,
    fields_of,
)
from nordicbaltic_standards.models.titles import field_description, field_title, leaf_description
from nordicbaltic_standards.models.types import (
    AGE,
    COUNTRY,
    DATE,
    FLAG,
    INSTANT,
    NON_NEGATIVE_INTEGER,
    NOTE,
    REGION_COUNTRY,
)
from nordicbaltic_standards.utils.errors import UnknownKeyError
from nordicbaltic_standards.version import STANDARD_VERSION

ABSENCE = "_absent"
"""Suffix of the name of the question why there is no answer."""

WIDER = "wider"
"""Column of the choices with the choice of another list on which a choice depends."""

_YES_NO = "yes-no"

_TYPES: dict[LeafLike, str] = {DATE: "date", INSTANT: "dateTime", NON_NEGATIVE_INTEGER: "integer", AGE: "integer"}


@dataclass
class _Form:
    """The rows of a form, while it is built."""

    survey: list[dict[str, Any]] = field(default_factory=list)
    lists: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def translated(column: str, texts: dict[str, str]) -> dict[str, str]:
    """Return the columns of a text in each language, as ``label::Suomi (fi)``."""
    return {f"{column}::{NATIVE_NAMES[language]} ({language})": text for language, text in texts.items()}


def _ui_texts(identifier: str) -> dict[str, str]:
    return {language: ui_text(identifier, language) for language in LANGUAGES}


def xlsform(record: str | type[Record], path: str | Path, language: str = ENGLISH, *, replace: bool = True) -> None:
    """Write a survey form for a record, with every language.

    Args:
        record: Record class or its kebab name; every record but the exchange message.
        path: File (.xlsx) to write; it appears when it is complete.
        language: BCP 47 tag of the language in which the form opens.
        replace: Whether it may replace an existing file.

    Raises:
        UnknownKeyError: When there is no form for such a record.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    kind = RECORDS_WITH_SHEETS.get(record) if isinstance(record, str) else record
    if kind is None or kind not in RECORDS_WITH_SHEETS.values():
        raise UnknownKeyError(f"there are forms for these records: {', '.join(RECORDS_WITH_SHEETS)}")
    form = _Form()
    form.survey += _questions(form, kind, "", always=True)
    opened = resolve_language(language)
    settings = {
        "form_title": ui_text(f"record/{kind.record_name}/title", opened),
        "form_id": f"nordicbaltic-standards-{kind.record_name}",
        "version": STANDARD_VERSION,
        "default_language": f"{NATIVE_NAMES[opened]} ({opened})",
    }
    choices = [{"list_name": name} | choice for name, entries in form.lists.items() for choice in entries]
    write_sheets(form.survey, choices, settings, path, replace=replace)


def write_sheets(
    survey: list[dict[str, Any]],
    choices: list[dict[str, Any]],
    settings: dict[str, Any],
    path: str | Path,
    *,
    replace: bool = True,
) -> None:
    """Write the three sheets of a form (https://xlsform.org).

    Args:
        survey: Rows of the sheet ``survey``, by column.
        choices: Rows of the sheet ``choices``.
        settings: The row of the sheet ``settings``.
        path: File (.xlsx) to write; it appears when it is complete.
        replace: Whether it may replace an existing file.

    Raises:
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - an extra

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in (("survey", survey), ("choices", choices), ("settings", [settings])):
        page = book.create_sheet(name)
        head = list(dict.fromkeys(column for row in rows for column in row))
        for number, row in enumerate([dict(zip(head, head, strict=True)), *rows], start=1):
            for position, column in enumerate(head, start=1):
                if row.get(column) is not None:
                    put(page, number, position, row[column])
    save(book, path, replace=replace)


def _questions(form: _Form, part: type[Model], prefix: str, *, always: bool) -> Iterator[dict[str, Any]]:
    """Yield the questions on a part.

    ``always`` is whether every record has the part. In any other part, no answer is required: if a part was begun, what
    is missing in it is a finding when the answers are read.
    """
    lists = {name: code_list_of(declared) for name, declared in fields_of(part).items()}
    for name, declared in fields_of(part).items():
        for row in _question(form, declared, f"{prefix}{name}", always=always):
            wider = wider_question(lists[name], lists) if row["name"] == f"{prefix}{name}" else None
            yield row | ({} if wider is None else {"choice_filter": choice_filter(f"{prefix}{wider}")})


def code_list_of(declared: DeclaredField) -> type[CodeList] | None:
    """Return the code list of a field, `None` where it has none."""
    shape = declared.item_shape
    return shape.code_list if isinstance(shape, CodeShape) else None


def wider_question(code_list: type[CodeList] | None, beside: Mapping[str, type[CodeList] | None]) -> str | None:
    """Return the name of the question on which the choices of a list depend; `None` where there is none.

    Args:
        code_list: The list.
        beside: Lists of the questions in the same part, by their names.
    """
    if code_list is None or code_list.info.parents == code_list.info.id:
        return None
    wider = code_list.info.parents
    return next((name for name, other in beside.items() if other is not None and other.info.id == wider), None)


def choice_filter(wider: str) -> str:
    """Return which choices are shown: those for the answers to the question of this name, and independent ones."""
    return f"selected(${{{wider}}}, {WIDER}) or {WIDER} = ''"


def choice(code: CodeList) -> dict[str, Any]:
    """Return the row of a code in the sheet of choices."""
    row: dict[str, Any] = {"name": str(code)}
    if code.info.parents != code.info.id and code.parent is not None:
        row[WIDER] = str(code.parent)
    return row | translated("label", {language: code.label(language) for language in LANGUAGES})


def _heading(declared: DeclaredField) -> dict[str, Any]:
    titles = {language: field_title(declared, language).text for language in LANGUAGES}
    return translated("label", titles)


def _question(form: _Form, declared: DeclaredField, name: str, *, always: bool) -> Iterator[dict[str, Any]]:
    shape = declared.shape
    match shape:
        case ConstantShape(value):
            # A calculated value is not a question; the quotes make it text.
            yield {"type": "calculate", "name": name, "calculation": f"'{value}'"}
            return
        case OpenShape():
            return
        case ModelShape(part) if issubclass(part, Section):
            yield from _block(form, declared, name, "repeat", part, always=False)
            return
        case ModelShape(part):
            if not declared.takes_absence:
                yield from _block(form, declared, name, "group", part, always=always and declared.required)
                return
            yield from _absence(form, declared, name, None)
            yield from _block(form, declared, name, "group", part, f"${{{name}{ABSENCE}}} = ''", always=False)
            return
        case ListShape(ModelShape(part)):
            condition = None
            if declared.takes_absence:
                yield from _absence(form, declared, name, None)
                condition = f"${{{name}{ABSENCE}}} = ''"
            needed = always and declared.required and shape.minimum > 0 and condition is None
            yield from _block(form, declared, name, "repeat", part, condition, always=needed)
            return
    needed = always and declared.required and not declared.takes_absence
    yield _survey_question(form, declared, name, required=needed)
    if declared.takes_absence:
        yield from _absence(form, declared, name, f"${{{name}}} = ''")


def _block(
    form: _Form,
    declared: DeclaredField,
    name: str,
    kind: str,
    part: type[Model],
    condition: str | None = None,
    *,
    always: bool,
) -> Iterator[dict[str, Any]]:
    yield {"type": f"begin {kind}", "name": name, "relevant": condition} | _heading(declared)
    # Names contain the names of the groups around them, so that a condition leads to the right question.
    yield from _questions(form, part, f"{name}_", always=always)
    yield {"type": f"end {kind}", "name": name}


def _absence(form: _Form, declared: DeclaredField, name: str, condition: str | None) -> Iterator[dict[str, Any]]:
    titles = {
        language: f"{field_title(declared, language).text}: {ui_text('form/absence', language)}"
        for language in LANGUAGES
    }
    row = {"type": f"select_one {_choices_of(form, AbsenceReason)}", "name": name + ABSENCE, "relevant": condition}
    yield row | translated("label", titles)


def _survey_question(form: _Form, declared: DeclaredField, name: str, *, required: bool) -> dict[str, Any]:
    hints = {language: _hint(declared, language) for language in LANGUAGES}
    row: dict[str, Any] = {"type": _type_of(form, declared), "name": name}
    row |= _heading(declared) | translated("hint", hints)
    row["required"] = "yes" if required else None
    shape = declared.item_shape
    if isinstance(shape, ScalarShape):
        if shape.leaf is NOTE:
            row["appearance"] = "multiline"
        if shape.leaf in {COUNTRY, REGION_COUNTRY}:
            row["appearance"] = "minimal autocomplete"
    return row


def _hint(declared: DeclaredField, language: str) -> str:
    words = [field_description(declared, language).text]
    inner = declared.item_shape
    if isinstance(inner, ScalarShape) and inner.leaf is not FLAG:
        words.append(leaf_description(inner.leaf, language).text)
    if _is_joined(declared):
        words.append(ui_text("sheet/several", language))
    return " ".join(words)


def _is_joined(declared: DeclaredField) -> bool:
    """Return whether several values are typed into one answer, since there is no list of choices."""
    shape = declared.shape
    if not isinstance(shape, ListShape) or not isinstance(shape.item, ScalarShape):
        return False
    return shape.item.leaf not in {COUNTRY, REGION_COUNTRY}


def _type_of(form: _Form, declared: DeclaredField) -> str:
    several = isinstance(declared.shape, ListShape)
    shape = declared.item_shape
    choose = "select_multiple" if several else "select_one"
    if isinstance(shape, CodeShape):
        return f"{choose} {_choices_of(form, shape.code_list)}"
    if not isinstance(shape, ScalarShape):
        return "text"
    leaf = shape.leaf
    if leaf in {COUNTRY, REGION_COUNTRY}:
        return f"{choose} {_countries(form, leaf)}"
    if leaf is FLAG:
        answers = {"true": "sheet/yes", "false": "sheet/no"}
        form.lists.setdefault(
            _YES_NO, [{"name": name} | translated("label", _ui_texts(text)) for name, text in answers.items()]
        )
        return f"{choose} {_YES_NO}"
    return "text" if several else _TYPES.get(leaf, "text")


def _choices_of(form: _Form, code_list: type[CodeList]) -> str:
    name = CodeListView(code_list).id
    form.lists.setdefault(name, [choice(code) for code in code_list])
    return name


def _countries(form: _Form, leaf: LeafLike) -> str:
    codes = COUNTRIES if leaf is COUNTRY else REGION
    ordered = sorted_labels(codes, country_name, ENGLISH)
    name = "country" if leaf is COUNTRY else "region-country"
    labels = {code: {language: country_name(code, language) for language in LANGUAGES} for code in ordered}
    form.lists.setdefault(name, [{"name": code} | translated("label", labels[code]) for code in ordered])
    return name
