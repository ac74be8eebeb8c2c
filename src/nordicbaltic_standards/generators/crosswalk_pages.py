"""Pages of the reference on other forms: the questions of each, and our fields for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.codelists.base import Relation
from nordicbaltic_standards.generators.tables import NOTE, cell, index, table
from nordicbaltic_standards.interop import crosswalk
from nordicbaltic_standards.interop.crosswalk import Form, FormQuestion
from nordicbaltic_standards.validation.formats.paths import titles
from nordicbaltic_standards.validation.report import Report

_INTRO = (
    "Questions of forms and data standards in use elsewhere, in words of our own, and the fields that hold their answers. "
    "*Exact*: the same answer. *Narrower*: our field is coarser, so that the answer gets in and loses detail. *Broader*: the question asks "
    "for more than our field holds. *None*: no field holds it, and why. How they compare is a judgement of this project, made twice; "
    "the publishers have not looked at it."
)


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated pages.

    Args:
        folder: The folder ``docs/reference/forms``.
    """
    rows = []
    for form in crosswalk.forms():
        of_form = [question for question in crosswalk.questions() if question.form == form.id]
        counts = Counter(question.relation for question in of_form)
        rows.append(
            [
                f"[{cell(form.title)}]({form.id}.md)",
                cell(form.publisher),
                cell(form.read),
                *(str(counts[relation]) for relation in Relation),
            ]
        )
        yield folder / f"{form.id}.md", _page(form, of_form)
    head = ["form", "publisher", "read", *(relation.value for relation in Relation)]
    names = [form.id for form in crosswalk.forms()]
    yield folder / "index.md", index("Other forms and standards", _INTRO, names, table(head, rows))


def _page(form: Form, of_form: list[FormQuestion]) -> str:
    read = f"{form.read}, as of {form.as_of}" if form.as_of else f"{form.read}; what was read bore no date"
    about = [["Publisher", cell(form.publisher)], ["Read in", cell(form.source)], ["How much was read", cell(read)]]
    rows = [[cell(each.question), each.relation.value, _field(each)] for each in of_form]
    return f"{NOTE}# {cell(form.title)}\n\n{table(['', ''], about)}\n{table(['question', 'it is', 'our field'], rows)}"


def _field(question: FormQuestion) -> str:
    if question.relation is Relation.NONE:
        return cell(question.reason)
    words = titles(Report((), record_type=question.record), question.pointer, "en") or ""
    return f"{cell(words)}<br>[{question.record}](site:record/{question.record}) {cell(question.pointer)}"
