"""``python -m nordicbaltic_standards.generators.fields_read [RULE …]``: write which fields each rule reads and needs.

What a rule reads is noted while it judges its vectors. What it needs, and what it is about, is what stands in all vectors that
break it and without which it is silent. The law that it stands on are the facts that are known wherever a vector breaks it. Takes
some minutes; with rules, only theirs are written anew.
"""

from __future__ import annotations

import copy
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import date
from pathlib import Path
from typing import Any

from nordicbaltic_standards.law.country import CountryOn, law_of
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.models.base import MissingFieldError, Model, Record
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    CodeShape,
    DeclaredField,
    ListShape,
    ModelShape,
    ScalarShape,
    fields_of,
)  # fmt: skip
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.types import FLAG
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.fields_read import ALTERNATIVES, field_name
from nordicbaltic_standards.rules.organisation_register import with_organisation
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse
from nordicbaltic_standards.validation.run_rules import records_in, rules_for
from nordicbaltic_standards.validation.validate import day_of_reading

FILE = Path(__file__).parents[1] / "rules" / "fields_read.json"

ALWAYS_READ = frozenset({
    "Record.record_type", "Record.standard_version", "Record.id", "Record.country", "PersonRecord.country",
    "Record.recorded_at", "Record.minimised",
    "Referral.urgency", "ExchangeMessage.urgency",
})  # fmt: skip
"""Fields that count as read by every rule: country, day and urgency, and what a record calls itself."""

DAYS_OF_EVENTS = ("_on", "_at", "_from", "_to", "_until", "end", "deadline")
"""How fields begin or end that hold the day of something that may not have happened."""

FACTS = frozenset({
    "AgeAssessment.started_on", "AssessmentPeriod.from_date", "AssessmentPeriod.to_date", "Assistance.eligible_from",
    "AsylumProcedure.applied_on", "Award.decided_on", "BestInterests.determined_on", "CaseClosure.on", "CaseFile.opened_on",
    "CompensationClaim.first_contact_on", "CompensationClaim.offence_from", "CompensationClaim.offence_to", "Consent.given_at",
    "DataBreach.detected_at", "DataRequest.received_on", "Disclosure.at", "EntryBan.imposed_on", "ExchangeMessage.sent_at",
    "Identification.signalled_on", "Identification.exploitation_from", "Identification.exploitation_to",
    "IdentificationDecision.decided_on", "ImpactAssessment.done_on", "Mandate.from_date", "MediaPublication.published_on",
    "ObservedIndicator.observed_on", "Permit.applied_on", "Permit.decided_on", "Permit.valid_from", "Permit.valid_to",
    "Proceeding.opened_on", "ProtectionWishes.expressed_on", "ReflectionExtension.decided_on", "ReflectionPeriod.decided_on",
    "ReflectionPeriod.end", "Removal.order_on", "RetentionHold.from_date", "ReturnDecision.decided_on",
    "SafeContact.verified_on", "ServiceOffer.verified_on", "SupportPlan.made_on",
})  # fmt: skip
"""Days that are known wherever their part is recorded rightly: without one, it is not known when, rather than not done."""

NO_FACTS = (
    "id",
    "ref",
    "_ref",
    "note",
    "country",
    "pseudonym",
    "end_reason",
    "reason_codes",
    "means",
    "threshold",
    "renewal_of",
)
"""Fields whose absence leaves nothing unknown that a rule would judge by."""


def is_fact(name: str, declared: DeclaredField) -> bool:
    """Return whether, where nothing stands in a field, something is not known, rather than that it has not happened or is not there."""
    if f"{declared.owner}.{name}" in FACTS:
        return True
    shape = declared.item_shape
    if not isinstance(shape, ScalarShape | CodeShape) or name.endswith(NO_FACTS):
        return False
    return name == "on" or not name.endswith(DAYS_OF_EVENTS)


def _is_what_is_wrong(place: Place, declared: DeclaredField, places_of_findings: list[str]) -> bool:
    """Return whether a rule finds fault with the very value of a field: where nothing stands in it, nothing is wrong.

    Of what is either so or not, it is not known where nothing is recorded.
    """
    flag = isinstance(declared.shape, ScalarShape) and declared.shape.leaf is FLAG
    return not flag and "/" + "/".join(map(str, place)) in places_of_findings


@contextmanager
def noting_reads(names: set[str]) -> Iterator[None]:
    """Note each field of a part that is read, by `field_name`."""
    own = Model.__getattribute__

    def noted(part: Any, name: str) -> Any:
        kind = type(part)
        if not name.startswith("_") and name in kind.model_fields:
            names.add(field_name(kind, name))
        return own(part, name)

    Model.__getattribute__ = noted  # type: ignore[method-assign]
    try:
        yield
    finally:
        del Model.__getattribute__


Place = tuple[str | int, ...]


def places(
    rule: Rule,
    record: Record,
    vector: Vector,
    on: date | None,
    reads: set[str] | None = None,
    laws: list[CountryOn] | None = None,
) -> list[str]:
    """Return the places at which one rule finds something.

    The fields that it reads are added to ``reads``, and the law by which it finds something to ``laws``.
    """
    names = []
    country, profile = vector.case.country, vector.case.profile
    joined = None if vector.organisation is None else with_organisation(record, vector.organisation)
    judged = record if joined is None else joined[0]
    root = Context(on, country, None, judged, profile, organisation_given=joined is not None)
    for inner, context, prefix in records_in(judged, root, country):
        if rule in rules_for(inner, context)[0]:
            with suppress(MissingFieldError), nullcontext() if reads is None else noting_reads(reads):
                outcome = rule.check(inner, context)
                listed = outcome if isinstance(outcome, list) else [outcome] if outcome is not None else []
                names += [prefix + violation.at for violation in listed]
                if listed and laws is not None:
                    laws.append(law_of(rule.country_for(inner, context), context.on))
    return names


def fields_in(
    document: dict[str, Any], part: type[Model], at: Place = ()
) -> Iterator[tuple[Place, str, DeclaredField]]:
    """Yield place, name and declaration of each field in which something stands, however deep."""
    for name, value in document.items():
        declared = fields_of(part)[name]
        yield (*at, name), field_name(part, name), declared
        many = isinstance(declared.shape, ListShape)
        shape = declared.item_shape
        for index, item in enumerate(value if many and isinstance(value, list) else [value]):
            if not isinstance(item, dict) or "absent" in item:
                continue
            kind: type[Model] | None = shape.part if isinstance(shape, ModelShape) else None
            if isinstance(shape, ChoiceShape):
                kind = RECORDS[item["record_type"]]
            if kind is not None:
                yield from fields_in(item, kind, (*at, name, index) if many else (*at, name))


def without(document: dict[str, Any], taken: list[Place]) -> dict[str, Any]:
    """Return a document without the fields at some places."""
    left = copy.deepcopy(document)
    for place in taken:
        part: Any = left
        for step in place[:-1]:
            part = part[step]
        del part[place[-1]]
    return left


def declared_fields(rule: Rule, vectors: tuple[Vector, ...]) -> dict[str, list[str]]:
    """Return what a rule reads, needs and is about, and the law that it stands on."""
    reads: set[str] = set()
    law = set(rule.facts)
    silent_without: list[tuple[set[str], set[str]]] = []
    facts: set[str] = set()
    at_fault: set[str] = set()
    for vector in vectors:
        record = parse(vector.data, None, MAXIMUM_BYTES).record
        if record is None or not isinstance(vector.data, dict):
            continue
        on = day_of_reading(record, vector.case.country, vector.case.on)
        laws: list[CountryOn] = []
        before = places(rule, record, vector, on, reads, laws)
        if not before or (isinstance(record, Organisation) and rule.of_organisation):
            continue  # what a rule on files needs is told by files
        law = {fact for fact in law if all(each.fact(fact).state is not State.UNKNOWN for each in laws)}
        by_name: dict[str, list[Place]] = {}
        for place, name, declared in fields_in(vector.data, RECORDS[vector.data["record_type"]]):
            group = next((each for each in ALTERNATIVES if name in each), frozenset({name}))
            if name not in ALWAYS_READ and not declared.required:
                by_name.setdefault(" ".join(sorted(group)), []).append(place)
                if is_fact(name.partition(".")[2], declared):
                    facts |= group
                if _is_what_is_wrong(place, declared, before):
                    at_fault |= group
        silent = set()
        for group_name, taken in by_name.items():
            left = parse(without(vector.data, taken), None, MAXIMUM_BYTES).record
            if left is not None and not set(before) & set(places(rule, left, vector, on)):
                silent.add(group_name)
        silent_without.append((set(by_name), silent))
    present = set.intersection(*(names for names, _ in silent_without)) if silent_without else set()
    always = {
        name for group in present.intersection(*(silent for _, silent in silent_without)) for name in group.split()
    }
    facts -= at_fault
    entry = {
        "reads": sorted((reads | _of_itself(rule, reads)) - ALWAYS_READ),
        "needs": sorted(always & facts & reads),
        "about": sorted((always - facts) & reads),
        "law": sorted(law) if silent_without else [],
    }
    return {name: listed for name, listed in entry.items() if listed}


def _of_itself(rule: Rule, reads: set[str]) -> set[str]:
    """Return what a rule reads of an organisation that is the controller itself, see `stated_by`."""
    return {"Organisation.type"} if rule.of_organisation and "OrganisationRef.type" in reads else set()


def main(identifiers: list[str]) -> None:
    """Write the file."""
    declared_by_rule = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() and identifiers else {}
    vectors = all_vectors()
    for rule in rules:
        if not identifiers or rule.id in identifiers:
            declared_by_rule[rule.id] = declared_fields(rule, vectors[rule.id])
    lines = (
        f"{json.dumps(rule.id)}: {json.dumps(declared_by_rule[rule.id])}"
        for rule in rules
        if rule.id in declared_by_rule
    )
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
