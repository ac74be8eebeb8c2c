"""Task forms for web pages: a JSON Schema of the answers, with the layout for JSON Forms and react-jsonschema-form."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.forms import TaskForm, task_forms
from nordicbaltic_standards.forms.declaration import AllOf, AnyOf, Chosen, Condition, IsGiven, NotGiven
from nordicbaltic_standards.forms.task_form import MOST_BOXES, Kind, Question
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.introspection import ScalarShape
from nordicbaltic_standards.models.json_schema import DIALECT

Json = dict[str, Any]

# Each piece names its type: form generators compile them one by one, and strictly.
_OBJECT: Json = {"type": "object"}

_FEW = 6
"""Largest number of choices that are all shown at once where one is chosen."""


def json_form(task: str, language: str = ENGLISH) -> Json:
    """Return a task form for web pages.

    ``schema`` is the JSON Schema of the answers, by name of the question: a program can check them against it, and
    `from_answers` makes the record from them. ``uischema`` is its layout for JSON Forms (https://jsonforms.io).
    ``rjsf`` has a ``schema`` and a ``uiSchema`` for react-jsonschema-form, which shows a conditional field only where
    the schema declares it there. No field has a default.

    Args:
        task: Name of the task.
        language: BCP 47 tag of the texts.

    Raises:
        UnknownKeyError: When there is no such task.
    """
    form, language = task_forms[task], resolve_language(language)
    return {"schema": _schema(form, language), "uischema": _uischema(form, language), "rjsf": _rjsf(form, language)}


def _schema(form: TaskForm, language: str) -> Json:
    schema = _head(form, language) | {
        "properties": {question.id: _property(question, language) for question in form.by_id.values()},
        "required": [question.id for question in form.by_id.values() if question.required and question.when is None],
    }
    return schema | _dependent(form, lambda question: _given(question.id), lambda question: question.required)


def _head(form: TaskForm, language: str) -> Json:
    return {
        "$schema": DIALECT,
        "title": form.title(language),
        "description": form.hint(language),
        "type": "object",
        "additionalProperties": False,
    }


def _dependent(form: TaskForm, then: Any, wanted: Any) -> Json:
    rules = [
        {"if": condition_schema(question.when, form), "then": then(question)}
        for question in form.by_id.values()
        if question.when is not None and wanted(question)
    ]
    return {"allOf": rules} if rules else {}


def _given(question: str) -> Json:
    return _OBJECT | {"properties": {question: True}, "required": [question]}


def condition_schema(condition: Condition, form: TaskForm) -> Json:
    """Return the JSON Schema to which answers conform exactly where a condition is met."""
    match condition:
        case Chosen():
            codes: Json = {"type": "string", "enum": list(condition.chosen)}
            several = form.by_id[condition.question].kind is Kind.SEVERAL
            value = {"type": "array", "contains": codes} if several else codes
            return _OBJECT | {"properties": {condition.question: value}, "required": [condition.question]}
        case IsGiven():
            return _given(condition.given)
        case NotGiven():
            return {"not": _given(condition.not_given)}
        case AllOf():
            return {"allOf": [condition_schema(each, form) for each in condition.all]}
        case AnyOf():
            return {"anyOf": [condition_schema(each, form) for each in condition.any]}


def _property(question: Question, language: str) -> Json:
    choices = question.choices(language)
    offered = {"oneOf": [{"const": value, "title": label} for value, label in choices.items()]}
    described = {"title": question.numbered(language)}
    if question.hint(language):
        described["description"] = question.hint(language)
    return described | _answer_type(question, offered)


def _answer_type(question: Question, offered: Json) -> Json:
    text: Json = {"type": "string"}
    one = text | offered if offered.get("oneOf") or offered.get("enum") else _scalar(question)
    if question.kind is Kind.SEVERAL:
        return {"type": "array", "uniqueItems": True, "minItems": 1, "items": one}
    return one


def _scalar(question: Question) -> Json:
    if question.kind is Kind.TIME:
        return {"type": "string", "format": "date-time"}
    if question.outside:  # the record has the answer with a prefix, so the answer is shorter
        return {"type": "string", "pattern": "^[A-Za-z0-9._:-]{1,70}$"}
    shape = question.shape
    return dict(shape.leaf.json_schema) if isinstance(shape, ScalarShape) else {"type": "string"}


def _uischema(form: TaskForm, language: str) -> Json:
    return {
        "type": "VerticalLayout",
        "elements": [{"type": "Label", "text": form.hint(language)}]
        + [_control(form, question) for question in form.by_id.values()],
    }


def _control(form: TaskForm, question: Question) -> Json:
    control: Json = {
        "type": "Control",
        "scope": f"#/properties/{question.id}",
        "options": {"showUnfocusedDescription": True},
    }
    if question.kind is Kind.ONE:
        radio = {"format": "radio", "orientation": "vertical"}
        control["options"] |= radio if len(question.choices()) <= _FEW else {"autocomplete": True}
    elif question.kind is Kind.LONG_TEXT:
        control["options"]["multi"] = True
    if question.when is not None:
        control["rule"] = {
            "effect": "SHOW",
            "condition": {"scope": "#", "schema": condition_schema(question.when, form)},
        }
    return control


def _rjsf(form: TaskForm, language: str) -> Json:
    always = [question for question in form.by_id.values() if question.when is None]
    schema = _head(form, language) | {
        "properties": {question.id: _rjsf_property(question, language) for question in always},
        "required": [question.id for question in always if question.required],
    }
    # A conditional field would be refused as an additional field where the condition is not met.
    del schema["additionalProperties"]

    def then(question: Question) -> Json:
        required = {"required": [question.id]} if question.required else {}
        return _OBJECT | {"properties": {question.id: _rjsf_property(question, language)}} | required

    schema |= _dependent(form, then, lambda _: True)
    ui: Json = {question.id: _rjsf_ui(question, language) for question in form.by_id.values()}
    return {"schema": schema, "uiSchema": {"ui:order": [*form.by_id], **ui}}


def _rjsf_property(question: Question, language: str) -> Json:
    choices = question.choices(language)
    # react-jsonschema-form takes the first entry of `oneOf` as default, although no one has chosen it.
    return {"title": question.numbered(language)} | _answer_type(question, {"enum": list(choices)} if choices else {})


def _rjsf_ui(question: Question, language: str) -> Json:
    ui: Json = {}
    choices = question.choices(language)
    if question.hint(language):
        ui["ui:description"] = question.hint(language)
    if question.kind is Kind.SEVERAL:
        ui |= {
            "ui:widget": "checkboxes" if len(choices) <= MOST_BOXES else "select",
            "items": {"ui:enumNames": list(choices.values())},
        }
        ui["ui:enumNames"] = list(choices.values())
    elif choices:
        ui |= {"ui:enumNames": list(choices.values())}
        if len(choices) <= _FEW:
            ui["ui:widget"] = "radio"
        else:
            ui["ui:placeholder"] = ui_text("form/choose", language)
    elif question.kind is Kind.LONG_TEXT:
        ui["ui:widget"] = "textarea"
    return ui
