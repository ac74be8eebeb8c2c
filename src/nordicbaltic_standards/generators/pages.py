"""Pages of the reference: one for each code list with all languages, one for each record with its fields."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import CodeListView
from nordicbaltic_standards.generators.tables import NOTE, cell, index, table
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.sources import cited_sources
from nordicbaltic_standards.models.base import FIELDS, Model, Record, Section
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    CodeShape,
    ConstantShape,
    DeclaredField,
    ListShape,
    ModelShape,
    OpenShape,
    ScalarShape,
    Shape,
    fields_of,
    parts_of,
)
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.models.titles import field_title, part_title


def _code_page(view: CodeListView) -> str:
    page = [NOTE, f"# {view.title()}\n\n", f"`{view.id}` · {ui_text(f'area/{view.area}')} · codes: {len(view)}\n\n"]
    page.append("## Labels\n\n")
    page.append(
        table(
            ["code", *(NATIVE_NAMES[language] for language in LANGUAGES)],
            [[f"`{code.value}`", *(cell(code.label(language)) for language in LANGUAGES)] for code in view],
        )
    )
    page.append("\n## Titles\n\n")
    page.append(table(["language", "title"], [[NATIVE_NAMES[lang], cell(view.title(lang))] for lang in LANGUAGES]))
    page.append("\n## Definitions, sources and equivalents\n")
    for code in view:
        declared = code.declaration
        page.append(f"\n### {declared.value}\n\n")
        texts = [(NATIVE_NAMES[lang], code.label_text(lang), code.definition_text(lang)) for lang in LANGUAGES]
        page.append(
            table(
                ["language", "definition", "status of the label", "status of the definition"],
                [
                    [name, cell(definition.text), label.status.value, definition.status.value]
                    for name, label, definition in texts
                ],
            )
        )
        sources = "; ".join(f"{title} {place}".strip() for title, place in cited_sources(declared.source))
        page.append(f"\nSource: {cell(sources)}. Since: {declared.since}.")
        if declared.parent:
            page.append(f" Belongs to: `{declared.parent}`.")
        if declared.mappings:
            page.append("\n\n")
            page.append(
                table(
                    ["scheme", "relation of their concept to ours", "value", "note"],
                    [[m.scheme, m.relation.value, cell(m.target), cell(m.note)] for m in declared.mappings],
                )
            )
        page.append("\n")
    return "".join(page)


def type_words(shape: Shape) -> str:
    """Return a description of a shape for readers, with links to parts and lists."""
    match shape:
        case ScalarShape(leaf):
            return leaf.description.rstrip(".")
        case CodeShape(code_list):
            return f"code of [{code_list.info.id}](../codes/{code_list.info.id}.md)"
        case ConstantShape(value):
            return f"the text `{value}`"
        case ModelShape(part):
            return f"part {part.__name__}"
        case ListShape(item, distinct):
            return f"list of: {type_words(item)}" + (", each once" if distinct else "")
        case ChoiceShape(records):
            return "one of the records " + ", ".join(f"`{record.record_name}`" for record in records)
        case OpenShape():
            return "namespaced values"


def _field_row(declared: DeclaredField, required: bool) -> list[str]:
    words = type_words(declared.shape) + (", or an absence reason" if declared.takes_absence else "")
    return [
        f"`{declared.name}`",
        cell(declared.title),
        "yes" if required else "",
        words.replace("|", "\\|"),
        declared.classification.label(),
        cell(declared.description),
    ]


_HEAD = ["field", "title", "required", "content", "category of data", "description"]


def _record_page(record: type[Record]) -> str:
    name = record.record_name
    page = [NOTE, f"# {ui_text(f'record/{name}/title')}\n\n"]
    page.append(f"`{name}` · class `{record.__name__}` · {ui_text(f'area/{record.area}')}\n\n")
    page.append(
        "\n\n".join(" ".join(block.split()) for block in (record.__doc__ or "").partition(FIELDS)[0].split("\n\n"))
    )
    titles = [[NATIVE_NAMES[lang], cell(ui_text(f"record/{name}/title", lang))] for lang in LANGUAGES]
    page.append("\n\n" + table(["language", "title"], titles))
    page.append("\n## Fields\n\n")
    page.append(
        table(
            _HEAD,
            [_field_row(declared, declared.required) for declared in fields_of(record).values()],
        )
    )
    parts = [part for part in parts_of(record) if not issubclass(part, Section)]
    page += [_part_section(part) for part in parts]
    inner = [part for part in parts_of(record) if issubclass(part, Section) and part is not record]
    if inner:
        links = ", ".join(f"[{part.record_name}]({part.record_name}.md)" for part in inner)
        page.append(f"\n## Records inside\n\n{links}\n")
    return "".join(page)


def _part_section(part: type[Model]) -> str:
    doc = " ".join((part.__doc__ or "").partition(FIELDS)[0].split())
    rows = [_field_row(declared, declared.required) for declared in fields_of(part).values()]
    head = f"\n## {part.__name__}\n\n*{cell(part_title(part).text)}.* {cell(doc)}\n\n"
    return head + table(_HEAD, rows)


def _parts() -> str:
    """Return the section that lists every part, with the records that it can stand in."""
    stands_in: dict[type[Model], list[str]] = {}
    for name, record in RECORDS.items():
        for part in parts_of(record):
            if not issubclass(part, Section):
                stands_in.setdefault(part, []).append(f"[{name}]({name}.md)")
    rows = [
        [f"`{part.__name__}`", cell(part_title(part).text), ", ".join(places)]
        for part, places in sorted(stands_in.items(), key=lambda entry: entry[0].__name__)
    ]
    intro = "All are imported from `nordicbaltic_standards.models`; the page of a record lists their fields."
    return f"## Parts\n\n{intro}\n\n{table(['part', 'title', 'in'], rows)}"


def _titles() -> str:
    """Return the page with the titles of all fields in the other languages, as a caseworker sees them on a form."""
    others = [language for language in LANGUAGES if language != ENGLISH]
    rows: dict[str, list[str]] = {}
    for part in {part: None for record in RECORDS.values() for part in parts_of(record)}:
        for declared in fields_of(part).values():
            titles = [cell(field_title(declared, language).text) for language in others]
            rows.setdefault(f"{declared.owner}.{declared.name}", [f"`{declared.owner}.{declared.name}`", *titles])
    head = ["field", *(NATIVE_NAMES[language] for language in others)]
    return f"{NOTE}# Titles of fields in eight languages\n\n{table(head, list(rows.values()))}"


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated pages.

    Args:
        folder: The folder ``docs/reference``.
    """
    rules = [[rule.id, cell(rule.message), cell(rule.advice)] for rule in STRUCTURAL_RULES.values()]
    yield folder / "structural-rules.md", NOTE + table(["rule", "message", "what to do"], rules)
    for view in codes:
        yield folder / "codes" / f"{view.id}.md", _code_page(view)
    rows = table(
        ["list", "title", "area", "codes"],
        [[f"[{v.id}]({v.id}.md)", cell(v.title()), ui_text(f"area/{v.area}"), str(len(v))] for v in codes],
    )
    intro = "Codes never change their meaning and are never translated; their labels and definitions are."
    yield folder / "codes" / "index.md", index("Code lists", intro, [view.id for view in codes], rows)
    for name, record in RECORDS.items():
        yield folder / "records" / f"{name}.md", _record_page(record)
    rows = table(
        ["record", "title", "area"],
        [[f"[{n}]({n}.md)", ui_text(f"record/{n}/title"), ui_text(f"area/{r.area}")] for n, r in RECORDS.items()],
    )
    yield folder / "records" / "titles.md", _titles()
    intro = (
        "Every record is closed except for `extensions`, and each field says what kind of data it holds. "
        "[The titles of all fields in the other languages](titles.md)."
    )
    yield folder / "records" / "index.md", index("Records", intro, [*RECORDS, "titles"], f"{rows}\n{_parts()}")
