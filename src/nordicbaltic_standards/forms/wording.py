"""When a question is asked, in words, for those who fill in a form that cannot hide it."""

from __future__ import annotations

from nordicbaltic_standards.forms.declaration import AllOf, AnyOf, Chosen, Condition, IsGiven, NotGiven
from nordicbaltic_standards.forms.task_form import TaskForm
from nordicbaltic_standards.i18n.messages import ui_text


def condition_text(form: TaskForm, condition: Condition, language: str) -> str:
    """Return when a question is asked, as "Only if 9: Yes", in ``language`` (BCP 47)."""
    return ui_text("form/only-if", language, condition=_words(form, condition, language))


def _words(form: TaskForm, condition: Condition, language: str) -> str:
    match condition:
        case Chosen():
            question = form.by_id[condition.question]
            choices = question.choices(language)
            return f"{question.number}: {' / '.join(choices[code] for code in condition.chosen)}"
        case IsGiven():
            return ui_text("form/answered", language, number=form.by_id[condition.given].number)
        case NotGiven():
            return ui_text("form/not-answered", language, number=form.by_id[condition.not_given].number)
        case AllOf():
            return " + ".join(_words(form, each, language) for each in condition.all)
        case AnyOf():
            return " / ".join(_words(form, each, language) for each in condition.any)
