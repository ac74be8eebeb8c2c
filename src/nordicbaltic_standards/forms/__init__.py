"""Task forms: what a worker is asked for one task, at most thirty questions, declared as data for every kind of form.

A record has room for all that can be known about a case. A task form asks only for the part that one task needs, in the
order and the words of those who fill it in. The questions are in ``data/questions.toml``, the tasks in the other files
of that folder.
"""

from __future__ import annotations

from nordicbaltic_standards.forms.answers import answers_in, from_answers
from nordicbaltic_standards.forms.task_form import TaskForm
from nordicbaltic_standards.forms.task_forms import task_forms

__all__ = ["TaskForm", "answers_in", "from_answers", "task_forms"]
