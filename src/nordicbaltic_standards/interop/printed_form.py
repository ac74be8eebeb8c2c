"""Task forms for paper: one self-contained HTML page, laid out for A4."""

from __future__ import annotations

from nordicbaltic_standards.forms import task_forms
from nordicbaltic_standards.forms.task_form import MOST_BOXES, Kind, Question
from nordicbaltic_standards.forms.wording import condition_text
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.utils.templates import template


def printed_form(task: str, language: str = ENGLISH) -> str:
    """Return a task form as an HTML page to print and fill in by hand.

    Args:
        task: Name of the task.
        language: BCP 47 tag of the texts.

    Raises:
        UnknownKeyError: When there is no such task.
    """
    form, language = task_forms[task], resolve_language(language)

    def when(question: Question) -> str:
        return "" if question.when is None else condition_text(form, question.when, language)

    def boxes(question: Question) -> list[str]:
        choices = question.choices(language)
        return list(choices.values()) if len(choices) <= MOST_BOXES else []

    def pattern(question: Question) -> str:
        text = ui_text(_PATTERNS[question.kind], language) if question.kind in _PATTERNS else ""
        return text.replace(" _", "\u00a0_")  # a word and the blank after it stay together

    below = [ui_text("form/starred", language), ui_text("form/keep-safe", language), how_far_checked(language)]
    return template("task_form.html").render(
        form=form,
        language=language,
        when=when,
        boxes=boxes,
        lines=lambda question: 4 if question.kind is Kind.LONG_TEXT else 1,
        pattern=pattern,
        signature=ui_text("form/signature", language) if form.signature else "",
        footer=" ".join(filter(None, below)),
    )


_PATTERNS = {Kind.DAY: "form/date", Kind.PARTIAL_DAY: "form/date", Kind.TIME: "form/time"}
"""Texts that show how to write a date, and a date with the time of day."""
