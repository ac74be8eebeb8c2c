"""The definition: act, means and purpose, and the age at the time of the acts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    AgeDetermination,
    ExploitationDuration,
    ExploitationForm,
    IdentificationReason,
    IdentificationStatus,
    Means,
    Unit,
)
from nordicbaltic_standards.law.country import CountryOn
from nordicbaltic_standards.law.periods import certainly_before, earliest, latest, shorter_than
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.identification import IdentificationDecision, IdentificationSection
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.context import MAJORITY, Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.identification.key_dates import (
    REFUSALS,
    adult_at_acts,
    child_at_acts,
    first_events,
    has_fallen,
    is_formal,
)
from nordicbaltic_standards.rules.minority import CHILDHOOD
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.utils.partial_date import PartialDate

WITHOUT_WEIGHT = frozenset({IdentificationReason.NO_MEANS, IdentificationReason.CONSENTED})
"""Reasons that have no weight where the person was a child."""

SHORTEST_MONTHS: dict[ExploitationDuration, int] = {
    ExploitationDuration.UP_TO_1_YEAR: 1,
    ExploitationDuration.FROM_1_TO_2_YEARS: 12,
    ExploitationDuration.OVER_2_YEARS: 24,
}
"""Least number of months for each length of exploitation."""


@rule(
    "IDN-001",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S02",
    sources=("cets197 art. 4(a)", "dir-2011-36 art. 2(1)"),
    message="The formal identification of an adult is based on an act, a means and a purpose; no means is recorded.",
)
def adult_identified_without_means(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Adult formally identified, no means recorded.

    Checks:
        A formal decision identifies the person, and acts and forms of exploitation are recorded, but no means. The
        person was an adult when the exploitation began or, where its beginning is not known, when the decision was
        taken.

    Why:
        For an adult the definition has three elements. A record that names two of them invites doubt about the
        decision and cannot be counted.

    How to correct:
        Record the means on which the decision is based. Abuse of a position of vulnerability is one of them. Where
        the person was under eighteen at the time of the acts, record the code that says that no means is needed.

    Source:
        CETS 197 art. 4(a), Directive 2011/36/EU art. 2(1). Nothing is reported while there is only a decision on
        reasonable grounds, which does not need all three elements.
    """
    if record.means != () or not known(record.acts, ()) or not known(record.exploitation_forms, ()):
        return None
    for decision in record.decisions:
        if decision.outcome is IdentificationStatus.FORMALLY_IDENTIFIED:
            day = known(decision.decided_on)
            if adult_at_acts(record, context, day):
                return violation("/means", day=day)
    return None


@rule(
    "IDN-002",
    IdentificationSection,
    severity="error",
    kind="contradiction",
    standard="IDN-S03",
    sources=("cets197 art. 4(c)-(d)", "palermo-protocol art. 3(c)-(d)"),
    message="The code which says that no means is needed applies only to a person who was under eighteen at the time of the acts.",
    variants={
        "undated": "The code which says that no means is needed applies only to a person who was under eighteen at the time of the acts; the record does not say when they took place."
    },
    title_by_variant={"undated": "Code for children, time of the acts unknown"},
)
def no_means_code_for_an_adult(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Code for children used for an adult.

    Checks:
        The means include the code for children, by which no means is needed. By a birth date on a document the person
        was eighteen or more on the first known day of the exploitation.

    Why:
        The code removes one element of the definition. For an adult it hides that no one looked for a means.

    How to correct:
        Record the means that were used against the adult. Where the person was recruited as a child, record the age
        group at the start or the date on which the events began.

    Source:
        CETS 197 art. 4(c) and (d), Palermo Protocol art. 3(c) and (d). The age at the time of the acts counts, and
        recruitment can come before the exploitation. The finding is a warning within two years of the eighteenth
        birthday, a working figure of this standard, and if no date of the events is known. Nothing is reported if the
        birth date is not based on a document.
    """
    means = known(record.means, ())
    if Means.NOT_REQUIRED_CHILD not in means:
        return None
    subject = context.subject
    if subject is None or subject.age_determination is not AgeDetermination.DOCUMENT:
        return None
    if known(record.age_group_at_start) in CHILDHOOD:
        return None
    events = first_events(record)
    ages = context.ages(known(record.signalled_on) if events is None else earliest(events))
    if ages is None or ages[0] < MAJORITY:
        return None
    at = f"/means/{means.index(Means.NOT_REQUIRED_CHILD)}"
    if events is None:
        return violation(at, severity=Severity.WARNING, variant="undated")
    sure = ages[0] >= MAJORITY + thresholds().recruitment_margin_years
    return violation(at, severity=None if sure else Severity.WARNING)


@rule(
    "IDN-003",
    IdentificationSection,
    severity="error",
    kind="unlawful",
    standard="IDN-S03",
    sources=("cets197 art. 4(b)-(c)", "dir-2011-36 art. 2(5)"),
    message="A child is a victim even where none of the means was used, and cannot agree to exploitation; the recorded reason does not support this decision.",
)
def child_refused_for_lack_of_means(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Child refused victim status: no means found, or consent given.

    Checks:
        A decision does not give the status, and its reason is that no means was found or that the person consented.
        The person was a child at the time of the acts.

    Why:
        For a child the act and the purpose are enough. A refusal on this ground leaves a child without protection.

    How to correct:
        If the reason was recorded by mistake, correct it. If not, pass the record on so that the decision is
        reviewed, and keep up the support meanwhile. Pass it to the child's lawyer, to a guardian who is neither
        suspected nor in conflict with the child's interests, or to the authority that is responsible for the child.

    Source:
        CETS 197 art. 4(b) and (c), Directive 2011/36/EU art. 2(5). A person whose age is in doubt and who is presumed a
        child counts as a child (CETS 197 art. 10(3)). Nothing is reported once a review has changed the decision or
        sent it back.
    """
    return [
        violation(f"/decisions/{index}/reason_codes", day=known(decision.decided_on))
        for index, decision in _refusals_for(WITHOUT_WEIGHT, record)
        if child_at_acts(record, context, known(decision.decided_on))
    ] or None


def _refusals_for(
    reasons: frozenset[IdentificationReason], record: IdentificationSection
) -> Iterator[tuple[int, IdentificationDecision]]:
    """Yield the refusals for one of these reasons, except those that a review has set aside."""
    for index, decision in enumerate(record.decisions):
        if decision.outcome in REFUSALS and not reasons.isdisjoint(decision.reason_codes) and not has_fallen(decision):
            yield index, decision


@rule(
    "IDN-004",
    IdentificationSection,
    severity="error",
    kind="unlawful",
    standard="IDN-S02",
    sources=("palermo-protocol art. 3(b)", "cets197 art. 4(b)", "dir-2011-36 art. 2(4)"),
    message="Agreement to the intended exploitation is irrelevant where one of the means was used; the recorded reason does not support this decision.",
)
def agreement_used_against_the_person(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Agreement to exploitation held against the person.

    Checks:
        A decision does not give the status, and its reason is that the person consented, although a means is
        recorded.

    Why:
        Agreement that was obtained by one of the means is not agreement. The reason puts the blame on the person.

    How to correct:
        If the reason was recorded by mistake, correct it. If not, tell the person's lawyer, so that the decision can be
        reviewed, and keep up the support meanwhile.

    Source:
        Palermo Protocol art. 3(b), CETS 197 art. 4(b), Directive 2011/36/EU art. 2(4). For a child no means is needed.
        The rule on children refused for lack of means applies then. Nothing is reported once a review has changed the
        decision or sent it back.
    """
    if not any(means is not Means.NOT_REQUIRED_CHILD for means in known(record.means, ())):
        return None
    return [
        violation(f"/decisions/{index}/reason_codes", day=known(decision.decided_on))
        for index, decision in _refusals_for(frozenset({IdentificationReason.CONSENTED}), record)
        if not child_at_acts(record, context, known(decision.decided_on))
    ] or None


ORDER_AT_A_PLACE = (Order("from_date", "to_date"),)
"""Which date of exploitation in a country cannot be before which."""


@rule(
    "IDN-018",
    IdentificationSection,
    severity="error",
    kind="contradiction",
    standard="IDN-S02",
    sources=("cets197 art. 4(a)",),
    message="The exploitation is recorded as ending before it began.",
    variants={
        "length": "The length of the exploitation does not fit its dates.",
        "none-yet": "The exploitation has a date of beginning, although it is recorded that none has taken place yet.",
        "decided": "A formal decision names forms of exploitation, but the exploitation is recorded as beginning after that decision.",
    },
    advice_by_variant={
        "none-yet": "Find out from the file which of the two is right. If the exploitation had begun, correct the length; if not, remove the date. Never ask the person to tell the story again for this."
    },
    title_by_variant={"decided": "Exploitation dated after the decision that names it"},
)
def exploitation_dates_contradict(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Contradictory dates of the exploitation.

    Checks:
        The exploitation, or a part of it in one country, ends before it begins; it is recorded as not yet begun and has
        a beginning; it is recorded as longer than its dates allow; or it begins after the first formal decision that
        names a form of exploitation.

    Why:
        The dates decide which law applies, whether the person was a child, and what compensation is due.

    How to correct:
        Check the dates again with the person or in the file, and correct the one that is wrong. Where only a year or
        a month is known, record only that.

    Source:
        CETS 197 art. 4(a). Purpose is enough: a person may be identified before any exploitation took place. A
        beginning after the decision therefore gives only a warning. Exploitation that was interrupted for a time may be
        shorter than its dates.
    """
    out: list[Violation] = []
    start, end = known(record.exploitation_from), known(record.exploitation_to)
    if start is not None:
        out += _beginning(record, start)
    if start is not None and end is not None:
        months = SHORTEST_MONTHS.get(known(record.exploitation_duration))  # type: ignore[arg-type]
        if certainly_before(end, start):
            out.append(violation("/exploitation_to"))
        elif months is not None and shorter_than(earliest(start), latest(end), months, Unit.MONTHS):
            out.append(violation("/exploitation_duration", variant="length"))
    for index, place in enumerate(known(record.exploitation_places, ())):
        out += out_of_order(place, ORDER_AT_A_PLACE, f"/exploitation_places/{index}")
    return out or None


def _beginning(record: IdentificationSection, start: PartialDate) -> list[Violation]:
    out: list[Violation] = []
    if record.exploitation_duration is ExploitationDuration.NOT_YET_EXPLOITED:
        out.append(violation("/exploitation_duration", variant="none-yet"))
    decided = (known(each.decided_on) for each in record.decisions if is_formal(each) and each.exploitation_forms)
    if any(day is not None and certainly_before(day, start) for day in decided):
        out.append(violation("/exploitation_from", severity=Severity.WARNING, variant="decided"))
    return out


@rule(
    "IDN-020",
    IdentificationSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="IDN-S02",
    sources=("dir-2011-36 art. 2(3)",),
    facts=("offence.exploitation_forms",),
    extended=True,
    message="This form of exploitation is not among those that the offence of trafficking named at that time ({country}). Identification and help do not depend on it; a charge may.",
)
def form_not_named_in_the_offence(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Form of exploitation not yet in the national offence.

    Checks:
        A formal decision exists, and a form of exploitation is not among those that the national offence named when
        the exploitation ended. Where that day is not known, the rule looks at the day on which it began or the signs
        were reported.

    Why:
        A lawyer has to know early that a charge of trafficking may fail and another offence may fit.

    How to correct:
        Nothing has to be changed in the record. Ask the lawyer or the prosecutor which offence covers the acts, and
        continue the support.

    Source:
        Directive 2011/36/EU art. 2(3). The forms added by Directive (EU) 2024/1712 had to be in national law by 15 July
        2026 in the states bound. Begging counts as forced labour or services, as in the directive. Nothing is reported
        if the offence has an open clause, or for forms outside the list. If only a year or a month is recorded, the law
        of its first and of its last day counts. For a year or month that is not over, the law of today counts instead
        of the last. A form is reported only if neither law contains it.
    """
    forms = known(record.exploitation_forms, ())
    if not forms or not any(map(is_formal, record.decisions)):
        return None
    day = known(record.exploitation_to) or known(record.exploitation_from) or known(record.signalled_on)
    first, last = (None, None) if day is None else _known_by(day, context.on)
    law = context.law(last)
    at_the_end, at_the_start = _named(law), _named(context.law(first))
    named = at_the_end | at_the_start
    if not at_the_end or not at_the_start or ExploitationForm.OTHER in named:
        return None
    return [
        violation(f"/exploitation_forms/{index}", *law.offence.in_force("offence.exploitation_forms"), day=last)
        for index, form in enumerate(forms)
        if form not in named and form is not ExploitationForm.OTHER
    ] or None


def _known_by(day: PartialDate | date, on: date | None) -> tuple[date, date]:
    """Return the first and the last day that a date can mean, neither of them after the day of reading."""
    first, last = earliest(day), latest(day)
    return first, last if on is None else max(first, min(last, on))


def _named(law: CountryOn) -> set[str]:
    """Return the forms of exploitation that the offences name, with `OTHER` where an offence leaves the list open.

    A purpose without a code leaves it open; one that is not a form of exploitation, such as a sham marriage, does not.
    """
    named: set[str] = set()
    for fact in law.offence.in_force("offence.exploitation_forms"):
        for purpose in fact.value or ():
            named.update(code for code in purpose.codes if code != ExploitationForm.OTHER)
            if purpose.open_list or not purpose.codes:
                named.add(ExploitationForm.OTHER)
    if ExploitationForm.FORCED_LABOUR in named:
        named.add(ExploitationForm.FORCED_BEGGING)
    return named
