"""The first conversation and the age assessment: whether they were safe, and whether the person agreed to them."""

from __future__ import annotations

from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.identification import IdentificationSection, Screening
from nordicbaltic_standards.rules.code_groups import WITHOUT_INTERPRETER
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.registry import rule

UNSAFE = {"alone": "", "safe_place": "place", "urgent_needs_met_first": "needs"}
"""Conditions of a safe conversation, each with the name of the message where it is not met."""


@rule(
    "IDN-024",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S12",
    sources=("cets197 art. 10(1)", "cets197 art. 12(1)(c)", "dir-2012-29 art. 7", "dir-2012-29 art. 23(2)"),
    fixed=True,
    message="The first interview did not take place apart from companions who may be involved.",
    variants={
        "place": "The first interview took place where someone involved could hear or see it.",
        "interpreter": "The interpreter at the first interview had a tie to the person's surroundings or to a suspect.",
        "needs": "Questions were asked before food, rest and medical care had been given.",
    },
    title_by_variant={"needs": "Questions before food, rest and medical care"},
)
def unsafe_first_talk(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """First interview in unsafe conditions.

    Checks:
        The record of a screening shows one of these conditions: companions who may be involved were present; someone
        involved could hear or see it; the interpreter had a tie to the person's surroundings or to a suspect; or
        urgent needs had not been met before.

    Why:
        In front of those who control them, people say what they were told to say, and pay for any other word.

    How to correct:
        Do not treat what was said, or left unsaid, as settled. Look at the danger, offer a new interview alone, in a
        safe place, with an independent interpreter and after rest, and record it. If an entry is wrong, correct it.

    Source:
        CETS 197 art. 10(1) and 12(1)(c), Directive 2012/29/EU art. 7 and 23(2). The regional standard requires safety
        and independent interpretation in every identification interview. The rule checks only what is recorded as not
        having been so; a missing entry says nothing. A supporter, parent or guardian who is not involved is not such a
        companion.
    """
    screening = record.screening
    if screening is None:
        return None
    conditions, day = screening.conditions, screening.date
    out = [
        violation(f"/screening/conditions/{name}", variant=variant, day=day)
        for name, variant in UNSAFE.items()
        if conditions is not None and getattr(conditions, name) is False
    ]
    if screening.interpreter_independent is False and _interpreted(screening):
        out.append(violation("/screening/interpreter_independent", variant="interpreter", day=day))
    return out or None


def _interpreted(screening: Screening) -> bool:
    """Return whether someone interpreted, or no support with language is recorded."""
    support = screening.language_support
    return not support or not WITHOUT_INTERPRETER.issuperset(support)


@rule(
    "IDN-025",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S06",
    also_serves=("GEN-S08",),
    sources=("crc art. 3(1)", "crc art. 12", "cets197 art. 10(3)"),
    message="An age assessment came to a result although the person, or the guardian, had not agreed to it.",
)
def age_assessed_without_consent(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Age assessed without consent.

    Checks:
        An age assessment has a result, although the record says that the person, or the guardian, had not agreed to
        it.

    Why:
        A physical examination against the person's will repeats what was done to them, and makes its result no safer.

    How to correct:
        Find out whether the result can be relied on, and whether it was drawn from the refusal alone. Ask a lawyer
        about this, together with a guardian who is neither suspected nor in conflict with the person's interests, or
        with the authority that is responsible for children. Treat the person as a child while the age is in doubt. If
        the law allows this assessment without consent, note which law.

    Source:
        CRC art. 3(1) and 12, CETS 197 art. 10(3). No treaty in the catalogue expressly requires consent, and national
        law may allow an assessment from papers or a conversation without it. The finding is therefore a warning. A
        refusal after which nothing was assessed gives no finding.
    """
    assessment = None if record.child is None else record.child.age_assessment
    if assessment is None or assessment.consented is not False or assessment.result is None:
        return None
    return violation("/child/age_assessment/consented", day=assessment.ended_on or known(assessment.started_on))
