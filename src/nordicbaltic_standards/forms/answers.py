"""From answers to a record, and from a record back to its answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from nordicbaltic_standards.forms.declaration import Written
from nordicbaltic_standards.forms.task_form import ABSENT, EACH, KEY, NO, YES, Answer, Kind, Question, TaskForm, holds
from nordicbaltic_standards.forms.task_forms import task_forms
from nordicbaltic_standards.law.country import country as law_of
from nordicbaltic_standards.law.local_time import zone
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.types import OUTSIDE, is_external_reference
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.version import STANDARD_VERSION

Json = Any
"""A JSON value."""


def from_answers(
    task: str | TaskForm,
    answers: Mapping[str, Any],
    *,
    country: str | None = None,
    id: str | None = None,  # noqa: A002 - as the field is called
    pseudonym: str | None = None,
    organisation: OrganisationRef | Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the record made from the answers to a task form, as JSON values; `validate` judges it.

    The answer to a question that is not asked, given the other answers, is left out. Nothing is added except what
    follows from the form itself: a referral that is being written is a draft.

    Args:
        task: The task form, or its name.
        answers: Answers by name of the question: a text, a number, a code, ``"yes"`` or ``"no"`` (or a truth value), several codes
            as a list, or ``"absent-unknown"`` and the like. ``None``, an empty text and an empty list are not written.
        country: ISO 3166-1 code of the country whose law applies, where no answer names it.
        id: Identifier of the record; without it the code of the person.
        pseudonym: Code of the person, where no answer names it.
        organisation: The organisation that fills in the form.

    Raises:
        UnknownKeyError: When there is no such task.
        InvalidArgumentError: When an answer belongs to no question of the form, or cannot be read; the message names
            questions of the form, and does not show what was given.
    """
    form = task_forms[task] if isinstance(task, str) else task
    unknown = set(answers) - set(form.by_id)
    if unknown:
        raise InvalidArgumentError(
            f"{len(unknown)} answers to no question of {form.id}, which are: {', '.join(form.by_id)}"
        )
    given = {name: answer for name, raw in answers.items() if (answer := _answer(form.by_id[name], raw)) is not None}
    given |= {
        name: value for name, value in (("country", country), ("code", pseudonym)) if value and name in form.by_id
    }
    record: dict[str, Any] = {"record_type": form.record.record_name, "standard_version": STANDARD_VERSION}
    identifier = id or given.get("code")
    if identifier:
        record["id"] = identifier
    where = str(given.get("country", ""))
    # An answer does not count if a later answer removed its question.
    for question in form.relevant(given):
        if question.id in given:
            _put(record, question.pointer.split("/")[1:], _value(question, given[question.id], where))
    caller = {"organisation": _organisation(organisation), "currency": _currency(where)}
    for written in form.written:
        if holds(written.when, given):
            _write(record, written, form, caller, given)
    made: dict[str, Any] = _without_empty(record)
    return made


def _answer(question: Question, raw: Any) -> Answer | None:
    """Return an answer in its normal form; `None` where there is none."""
    if raw is None or raw in ("", [], ()):
        return None
    if isinstance(raw, bool) and question.is_flag:
        return YES if raw else NO
    if question.kind is Kind.SEVERAL:
        several = (raw,) if isinstance(raw, str) else tuple(raw) if isinstance(raw, list | tuple) else ()
        if several and all(isinstance(each, str) for each in several):
            reasons = [each for each in several if each.startswith(ABSENT)]
            return (
                several if not reasons or len(several) == 1 else tuple(each for each in several if each not in reasons)
            )
    elif isinstance(raw, date):  # and times
        return raw.isoformat()
    elif isinstance(raw, str | int) and not isinstance(raw, bool):
        return raw
    raise InvalidArgumentError(f"the answer to {question.id} cannot be read")


def _value(question: Question, answer: Answer, country: str) -> Json:
    if isinstance(answer, tuple):
        return _reason(question, answer[0]) if answer[0].startswith(ABSENT) else list(answer)
    if isinstance(answer, str) and answer.startswith(ABSENT) and question.choices():
        return _reason(question, answer)
    if question.is_flag:
        return answer == YES
    if question.outside and not is_external_reference(str(answer)):
        return f"{OUTSIDE}{answer}"
    if question.kind is Kind.TIME:
        return _with_offset(str(answer), country)
    return answer


def _reason(question: Question, answer: str) -> Json:
    return {"absent": answer.removeprefix(ABSENT)} if question.keeps_reasons else None


def _with_offset(text: str, country: str) -> str:
    """Return a time with its offset; without one, that of the country is used."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    where = zone(country)
    if moment.tzinfo is not None or where is None or len(text) <= len("2026-12-01"):
        return text
    return moment.replace(tzinfo=where).isoformat()


def _organisation(given: OrganisationRef | Mapping[str, Any] | None) -> Json:
    if isinstance(given, OrganisationRef):
        return given.model_dump(mode="json", exclude_unset=True)
    return None if given is None else dict(given)


def _currency(country: str) -> Json:
    return law_of(country).currency if country in REGION else None


def _write(
    record: dict[str, Any], written: Written, form: TaskForm, caller: Mapping[str, Json], given: Mapping[str, Answer]
) -> None:
    if written.given is not None:
        value = caller[written.given]
    elif written.answer is not None:
        answer = given.get(written.answer)
        value = None if answer is None else _value(form.by_id[written.answer], answer, "")
    else:
        value = list(written.value) if isinstance(written.value, tuple) else written.value
    *before, last = written.pointer.split("/")[1:]
    for number, part in enumerate(_parts(record, before), start=1):
        if isinstance(
            value, dict
        ):  # the caller's data on an organisation are more certain than what was written by hand
            part[last] = {**part.get(last, {}), **value}
        elif last not in part and value is not None:
            part[last] = f"{value[:-1]}{number}" if isinstance(value, str) and value.endswith("#") else value


def _parts(record: Json, steps: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the parts at a place that have an answer."""
    if not steps:
        if isinstance(record, dict) and record and not is_absence(record):
            yield record
        return
    step, *rest = steps
    if isinstance(record, list):
        inner = [each for number, each in enumerate(record) if _is_entry(each, number, step)]
    else:
        inner = [record[step]] if isinstance(record, dict) and step in record else []
    for each in inner:
        yield from _parts(each, rest)


def _put(part: Any, steps: list[str], value: Json) -> None:
    """Write a value at its place; missing parts on the way are created."""
    if value is None:
        return
    if EACH in steps:
        place = steps.index(EACH)
        for number, each in enumerate(value, start=_length(part, steps[:place])):
            _put(part, [*steps[:place], str(number), *steps[place + 1 :]], each)
        return
    for step, following in pairwise(steps):
        part = _inner(part, step, [] if following.isdigit() or KEY in following else {})
    part[steps[-1]] = value


def _length(part: Any, steps: list[str]) -> int:
    """Return how many entries a list has: two questions can fill one."""
    for step in steps:
        part = part[int(step)] if isinstance(part, list) else part.get(step, {} if step != steps[-1] else [])
    return len(part)


def _inner(part: Any, step: str, empty: Any) -> Any:
    if isinstance(part, dict):
        return part.setdefault(step, empty)
    if KEY in step:
        name, _, value = step.partition(KEY)
        own = next((each for each in part if each.get(name) == value), None)
        if own is None:
            part.append(own := {name: value})
        return own
    while len(part) <= int(step):
        part.append(type(empty)())
    return part[int(step)]


def _without_empty(value: Json) -> Json:
    """Return a record without entries of lists that no answer filled."""
    if isinstance(value, dict):
        return {name: _without_empty(inner) for name, inner in value.items()}
    return [_without_empty(each) for each in value if each != {}] if isinstance(value, list) else value


def answers_in(form: TaskForm, record: Mapping[str, Any]) -> dict[str, Answer]:
    """Return the answers in a record, by name of the question, from which `from_answers` would make the record.

    Args:
        form: The task form.
        record: The record as JSON values.
    """
    read = ((question.id, _read(question, record)) for question in form.by_id.values())
    return {name: answer for name, answer in read if answer is not None}


def has_part(record: Mapping[str, Any], pointer: str) -> bool:
    """Return whether a record has the part with the field to which a pointer of a form leads."""
    return any(True for _ in _values(record, pointer.split("/")[1:-1]))


def _read(question: Question, record: Mapping[str, Any]) -> Answer | None:
    values = list(_values(record, question.pointer.split("/")[1:]))
    if EACH in question.pointer.split("/"):
        offered = question.choices()
        codes = tuple(each for each in values if isinstance(each, str) and (not question.codes or each in offered))
        return codes or None
    if not values:
        return None
    value = values[0]
    if is_absence(value):
        reason = f"{ABSENT}{value['absent']}"
        return (reason,) if question.kind is Kind.SEVERAL else reason
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, list):
        return tuple(each for each in value if isinstance(each, str)) or None
    return value if isinstance(value, str | int) else None


def _is_entry(entry: Json, number: int, step: str) -> bool:
    name, is_key, value = step.partition(KEY)
    if is_key:
        return isinstance(entry, dict) and entry.get(name) == value
    return step in {EACH, str(number)}


def _values(value: Json, steps: list[str]) -> Iterator[Json]:
    if not steps:
        yield value
        return
    step, *rest = steps
    if isinstance(value, list):
        inner = [each for number, each in enumerate(value) if _is_entry(each, number, step)]
    else:
        inner = [value[step]] if isinstance(value, dict) and step in value else []
    for each in inner:
        yield from _values(each, rest)
