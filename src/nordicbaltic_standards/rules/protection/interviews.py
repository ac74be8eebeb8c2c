"""How the person is interviewed and protected from burdens in proceedings."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import ChildCareStatus, InterviewPurpose, ProtectionMeasure
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.victim_protection import Interview, VictimProtectionSection
from nordicbaltic_standards.rules.code_groups import WITHOUT_PARENT
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import latest_of

QUESTIONING = frozenset(
    {
        InterviewPurpose.IDENTIFICATION,
        InterviewPurpose.INVESTIGATION,
        InterviewPurpose.COURT,
        InterviewPurpose.ASYLUM,
        InterviewPurpose.RESIDENCE,
    }
)
"""Purposes for which the person has to say what happened."""
CRIMINAL = frozenset({InterviewPurpose.INVESTIGATION, InterviewPurpose.COURT})
"""Purposes of criminal proceedings."""
SPARING = frozenset(
    {
        ProtectionMeasure.AVOID_CONTACT_WITH_ACCUSED,
        ProtectionMeasure.REMOTE_TESTIMONY,
        ProtectionMeasure.RECORDED_INTERVIEW,
        ProtectionMeasure.CLOSED_HEARING,
        ProtectionMeasure.ANONYMOUS_TESTIMONY,
        ProtectionMeasure.SAME_SEX_INTERVIEWER,
        ProtectionMeasure.SPECIAL_REPRESENTATIVE_CHILD,
    }
)
"""Measures that reduce the burden of proceedings on the person."""


@rule(
    "PRO-033",
    VictimProtectionSection,
    severity="notice",
    kind="advice",
    standard="PRO-S17",
    sources=("dir-2011-36 art. 12(4)", "dir-2011-36 art. 15(3)-(4)", "dir-2012-29 art. 20(b)"),
    extended=True,
    message="The person has been questioned repeatedly for one purpose; a recording or a shared interview may make the next one unnecessary.",
    variants={
        "child": "A child has been questioned repeatedly in proceedings, and no recording of these interviews is noted."
    },
)
def questioned_again(protection: VictimProtectionSection, context: Context) -> Iterator[Violation]:
    """Repeated questioning.

    Checks:
        More than three interviews (other than assessments of needs and medical examinations) served one purpose. Or a
        child was interviewed more than once in criminal proceedings without a recording.

    Why:
        Telling it again means living through it again, and each account differs a little, which is then used against
        the person.

    How to correct:
        Ask whether a recording, a record of an earlier interview or an interview shared between authorities will do, and
        agree on this with the prosecution.

    Source:
        Directive 2011/36/EU art. 12(4) and 15(3)-(4), Directive 2012/29/EU art. 20(b). The number of interviews is a
        working figure of this standard.
    """
    counts: dict[InterviewPurpose, int] = {}
    unrecorded = 0
    for index, interview in sorted(enumerate(protection.interviews), key=lambda each: each[1].date):
        purpose = interview.purpose
        if purpose in QUESTIONING:
            counts[purpose] = counts.get(purpose, 0) + 1
            if counts[purpose] == thresholds().interviews_for_one_purpose + 1:
                yield violation(f"/interviews/{index}", day=interview.date)
        if purpose in CRIMINAL and interview.recorded is not True and context.is_child(interview.date):
            unrecorded += 1
            if unrecorded == 2:
                at, derived = f"/interviews/{index}/recorded", context.child_derived(interview.date)
                yield violation(at, variant="child", day=interview.date, derived=derived)


@rule(
    "PRO-034",
    VictimProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S17",
    sources=(
        "dir-2011-36 art. 15(1)",
        "dir-2011-36 art. 15(3)",
        "dir-2012-29 art. 24(1)(b)",
        "cets197 art. 10(4)(a)",
    ),
    message="A child without a parent who can act was questioned in proceedings without a representative.",
    variants={
        "not-shown": "A child was questioned in proceedings, and the record does not show that a representative or another person of trust took part.",
        "absent": "A child was questioned in proceedings, and the representative appointed for them did not take part.",
    },
    title_by_variant={
        "not-shown": "Child questioned, representative not recorded",
        "absent": "Child questioned without their representative",
    },
)
def child_without_representative(protection: VictimProtectionSection, context: Context) -> Iterator[Violation]:
    """Child questioned without a representative.

    Checks:
        A child was interviewed in an investigation or by a court, no representative or person of trust took part, and
        no representative had been appointed by that day. It is only a warning in three cases: a parent may have been
        able to act; the record leaves open who took part or when the representative was appointed; or a reasoned
        decision excluded company. It is also a warning where a representative had been appointed and did not take part,
        without such a decision. Each interview is looked at.

    Why:
        A child alone before police or court cannot know what to refuse, and the statement may later not be accepted.

    How to correct:
        If someone took part, record it. If not, have a representative appointed before any further interview, and tell
        the child's lawyer and the prosecution what happened.

    Source:
        Directive 2011/36/EU art. 15(1): a representative where holders of parental responsibility cannot represent the
        child; art. 15(3): company of a representative or another adult of the child's choice, except by reasoned
        decision; Directive 2012/29/EU art. 24(1)(b); CETS 197 art. 10(4)(a) for a child alone. A guardian named in the
        identification in the file counts as a representative. What the identification says about who cares for the
        child counts too.
    """
    for index, interview in enumerate(protection.interviews):
        if interview.with_representative is True or interview.purpose not in CRIMINAL:
            continue
        if not context.is_child(interview.date):
            continue
        if _was_represented(protection, interview) or context.had_guardian(interview.date):
            if interview.with_representative is False and interview.reasons_against_accompaniment is not True:
                yield violation(
                    f"/interviews/{index}/with_representative",
                    severity=Severity.WARNING,
                    variant="absent",
                    day=interview.date,
                    derived=context.child_derived(interview.date),
                )
            continue
        alone = _certainly_alone(protection, interview, context)
        yield violation(
            f"/interviews/{index}/with_representative",
            severity=None if alone else Severity.WARNING,
            variant="" if alone else "not-shown",
            day=interview.date,
            derived=context.child_derived(interview.date),
        )


def _was_represented(protection: VictimProtectionSection, interview: Interview) -> bool:
    """Return whether a representative had been appointed by the day of the interview."""
    representative = protection.representative_of_child
    appointed = None if representative is None else representative.appointed_on
    return appointed is not None and appointed <= interview.date


def _certainly_alone(protection: VictimProtectionSection, interview: Interview, context: Context) -> bool:
    """Return whether no one took part, no one was appointed, and no parent or reasoned decision can explain it."""
    representative = protection.representative_of_child
    care = context.child_care
    return (
        interview.with_representative is False
        and interview.reasons_against_accompaniment is not True
        and (representative is None or representative.appointed_on is not None)
        and not care.isdisjoint(WITHOUT_PARENT)
        and ChildCareStatus.WITH_PARENT not in care
    )


@rule(
    "PRO-035",
    VictimProtectionSection,
    severity="warning",
    kind="gap",
    standard="PRO-S17",
    also_serves=("GEN-S04",),
    sources=("dir-2012-29 art. 23", "dir-2012-29 art. 24", "dir-2011-36 art. 12(4)", "cets197 art. 30"),
    extended=True,
    message="Specific protection needs are recorded or presumed, and no measure in the proceedings responds to them.",
    variants={"interviewer": "No later interview followed the recorded wish about who interviews."},
    title_by_variant={"interviewer": "Wish about the interviewer not followed"},
)
def special_needs_without_measures(protection: VictimProtectionSection, context: Context) -> Iterator[Violation]:
    """Protection needs without measures in proceedings.

    Checks:
        Proceedings are open and no protection measure for them is recorded, although the person is a child or the latest
        assessment names specific protection needs. Or the person wished for an interviewer of the same sex, and later
        interviews (other than court hearings) were conducted by someone of another sex.

    Why:
        The proceedings can injure the person a second time, and most of the measures against this cost only some
        forethought.

    How to correct:
        Ask the police or prosecution for measures that meet the needs, such as a screen, testimony by video or a
        recorded interview, and record them. Tell those who interview what the person wishes.

    Source:
        Directive 2012/29/EU art. 23 and 24, Directive 2011/36/EU art. 12(4), CETS 197 art. 30. The wish for an
        interviewer of the same sex does not bind judges and prosecutors, and may yield if the proceedings would suffer
        (art. 23(2)(d)). The rule checks it only if the record says when it was expressed; an interview on that same day
        may have been before. A child is presumed to have such needs (art. 22(4)). This ends when the person is
        certainly of age.
    """
    if known(protection.proceedings_open) is True and _unanswered(protection, context):
        yield violation("/proceedings_measures")
    wishes = protection.wishes
    if wishes is not None and wishes.same_sex_interviewer is True and wishes.expressed_on is not None:
        since = [
            index
            for index, interview in enumerate(protection.interviews)
            if interview.date > wishes.expressed_on
            and interview.purpose is not InterviewPurpose.COURT
            and interview.same_sex_interviewer is not None
        ]
        if since and not any(protection.interviews[index].same_sex_interviewer for index in since):
            last = max(since, key=lambda index: protection.interviews[index].date)
            day = protection.interviews[last].date
            yield violation(f"/interviews/{last}/same_sex_interviewer", variant="interviewer", day=day)


def _unanswered(protection: VictimProtectionSection, context: Context) -> bool:
    """Return whether there are specific protection needs and no measure that reduces the burden of proceedings."""
    if protection.proceedings_measures or any(
        measure.measure in SPARING and measure.refused_on is None for measure in protection.measures
    ):
        return False
    newest = latest_of(protection.assessments)
    if newest is not None and known(newest[1].special_needs, ()):
        return True
    presumed = newest is not None and newest[1].is_child is True and not context.is_adult()
    return presumed or context.is_child()
