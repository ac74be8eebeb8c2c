"""A forced return while it is still open whether the person is a victim."""

from __future__ import annotations

from nordicbaltic_standards.case.records import CaseFile
from nordicbaltic_standards.case.rules.stay import FORCED, presumed_only, removed_on, within_reflection
from nordicbaltic_standards.core.findings import Severity
from nordicbaltic_standards.countries.fact import State
from nordicbaltic_standards.law.context import Context, Found, Verdict, found
from nordicbaltic_standards.law.rule import rule
from nordicbaltic_standards.referral.rules.journey import departed_on


@rule(
    "CAS-023",
    CaseFile,
    severity="error",
    kind="unlawful",
    standard="IDN-S05",
    sources=("cets197 art. 10(2)",),
    facts=("identification.formal_by",),
    fixed=True,
    message="A forced return or a transfer to another state took place before identification was complete.",
    wordings={
        "no-formal": "A forced return or a transfer to another state took place while the person was presumed a victim, and no decision had ended this; the law of the country knows no formal identification ({country}).",
    },
)
def forced_return_before_identification_was_complete(file: CaseFile, context: Context) -> Verdict:
    """Forced return while identification was open.

    Checks:
        A forced return, or a transfer to the state responsible for an application, departed after the person was presumed
        a victim and before a formal decision, the presumption still standing. Where the same day is recorded as a removal,
        or lies in the reflection period, the rules on those say so.

    Why:
        Whoever is taken away before it is clear whether they are a victim is sent back to where the traffickers are.

    How to correct:
        If the dates are wrong, correct them. If they are right, tell the person's lawyer and the identifying body at
        once, warn the receiving organisation, look for contact with the person, and record what was done.

    Source:
        CETS 197 art. 10(2): on reasonable grounds the person is not removed until identification has been completed.
        A return that the person chose is no removal. Where the law knows no formal identification, the end of it cannot
        be told from the record, and the finding is a warning.
    """
    identification, legal = file.identification, file.legal_status
    if identification is None or not file.returns:
        return None
    faults: list[Found] = []
    for index, entry in enumerate(file.returns):
        left = departed_on(entry) if entry.type in FORCED else None
        if left is None or not presumed_only(identification, left):
            continue
        if legal is not None and (left == removed_on(legal) or within_reflection(legal, left)):
            continue
        at = f"/returns/{index}/travel/departed_at"
        if context.law(left).identification.formal_by.state is State.NONE_IN_LAW:
            faults.append(found(at, severity=Severity.WARNING, wording="no-formal", day=left))
        else:
            faults.append(found(at, day=left))
    return faults or None
