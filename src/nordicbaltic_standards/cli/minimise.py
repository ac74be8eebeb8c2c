"""``nbs minimise``: the smaller record on standard output, the account of what was held back on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from nordicbaltic_standards.cli.arguments import (
    FAIL_ON,
    add_fail_on,
    add_force,
    add_output,
    check_choice,
    check_country,
    check_date,
    check_language,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.error_text import complaints
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.i18n.messages import say
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import cited_at_home, spoken_citations
from nordicbaltic_standards.privacy.minimisation import Held, Minimised, ProfileNeededError, minimise
from nordicbaltic_standards.rules.exchange_profiles.profiles import LEAST, Profile, profiles
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.utils.nearest import nearest


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0 the smaller record is written; 1 nothing of it may leave, or there are findings at the chosen level.
    """
    parser = new_parser(program, language, say("command/minimise", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", nargs="?", help=say("command/option-case", language))
    options.add_argument("--profile", metavar="P", help=say("command/option-exchange-profile", language))
    options.add_argument("--country", metavar="CC", help=say("command/option-country", language))
    options.add_argument("--on", metavar="DATE", help=say("command/option-on", language))
    words = say("command/option-release", language)
    options.add_argument("--release", metavar="POINTER", action="append", default=[], help=words)
    add_output(options, say("command/option-output", language))
    add_force(options, language)
    options.add_argument("--account", metavar="FILE", help=say("command/option-account", language))
    options.add_argument("--list", action="store_true", help=say("command/option-list-profiles", language))
    add_fail_on(options, language)
    known = parse(parser, arguments)
    check_language(known.language)
    if known.list:
        for line in _listing(language):
            sys.stdout.write(line + "\n")
        return 0
    if known.file is None:
        raise CallError("command/missing-argument", argument="FILE")
    fail_on = check_choice("--fail-on", known.fail_on, FAIL_ON)
    profile, country = _profile(known.profile), check_country(known.country)
    check_outputs({"-o": known.output, "--account": known.account}, {"FILE": known.file}, force=known.force)
    raw = read_bytes(known.file)
    done = _minimised(raw, profile, country, known.release, check_date("--on", known.on))
    if any(finding.rule == "STR-004" for finding in done.findings):
        refuse_several(known.file, raw)
    if known.account is not None:
        write_text(known.account, _json(done.account(language)), replace=known.force)
    else:
        for line in _account(done, len(set(known.release)), language):
            sys.stderr.write(line + "\n")
    if done.record is not None:
        _put(done.record, known.output, force=known.force)
    limit = Severity(fail_on).rank
    failed = done.record is None or any(finding.severity.rank <= limit for finding in done.findings)
    return 1 if failed else 0


def _minimised(
    raw: bytes, profile: Profile | None, country: str | None, release: Sequence[str], on: date | None
) -> Minimised[dict[str, Any]]:
    try:
        return minimise(raw, profile, country=country, release=release, on=on)
    except ProfileNeededError:
        raise CallError("command/profile-needed") from None


def _profile(given: str | None) -> Profile | None:
    if given is None:
        return None
    if given in profiles:
        return profiles[given]
    near = nearest(given, [profile.id for profile in profiles])
    if near:
        raise CallError("command/unknown-near", given=given, suggestion=near)
    raise CallError("command/unknown-profile", given=given)


def _put(record: dict[str, Any], target: str | None, *, force: bool) -> None:
    if target is None:
        sys.stdout.write(_json(record))
    else:
        write_text(target, _json(record), replace=force)


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _account(done: Minimised[dict[str, Any]], asked: int, language: str) -> Iterator[str]:
    """Yield the lines of the account that a person reads: places of one reason stand together."""
    if done.profile is not None:
        yield say("minimise/profile", language, profile=done.profile.id)
        if done.held_back:
            yield say("minimise/held-back", language, count=len(done.held_back))
        else:
            yield say("minimise/nothing-held-back", language)
    for held in _grouped(done.held_back):
        yield ""
        yield from _reason(held, language)
    if done.released:
        yield ""
        yield say("minimise/released", language, count=len(done.released))
        yield from (f"  {pointer}" for pointer in done.released)
    if done.record is not None and asked > len(done.released):
        yield say("minimise/not-released", language, count=asked - len(done.released))
    if done.adjusted:
        yield say("minimise/adjusted", language, count=len(done.adjusted))
        yield from (f"  {pointer}" for pointer in done.adjusted)
    yield from complaints(done.findings, language)


def _grouped(held_back: Sequence[Held]) -> list[list[Held]]:
    found: dict[tuple[object, ...], list[Held]] = {}
    for held in held_back:
        found.setdefault((held.cause, held.category, held.action, held.profile.id), []).append(held)
    return list(found.values())


def _reason(held: list[Held], language: str) -> Iterator[str]:
    first, columns = held[0], line_width()
    heading = f"{first.category.label(language)}, {say(first.action.value, language)}: {len(held)}"
    yield from wrapped(heading, columns)
    for one in held:
        yield f"  {one.pointer or say('report/whole-record', language)}"
    because = f"{say('minimise/because', language)}: {first.reason(language)}"
    yield from wrapped(because, columns, "  ", "    ")
    national = (cited_at_home(source, language) for source in first.national_sources)
    law = [*spoken_citations(first.legal_sources, language), *national]
    sources = f"{say('report/source', language)}: {'; '.join([*law, *first.standards])}"
    yield from wrapped(sources, columns, "  ", "    ")


def _listing(language: str) -> Iterator[str]:
    """Yield the lines that show every exchange profile."""
    columns = line_width()
    for profile in profiles:
        yield profile.id
        for line in _described(profile, language):
            yield from wrapped(line, columns, "  ", "    ")
        yield ""


def _carried(profile: Profile, language: str) -> Iterator[str]:
    carried = ", ".join(category.label(language) for category in sorted(profile.carries))
    yield f"{say('minimise/carries', language)}: {carried}"
    if profile.fields:
        yield f"{say('minimise/also-carries', language)}: {', '.join(sorted(profile.fields))}"
    if profile.only:
        yield f"{say('minimise/only-these', language)}: {', '.join(sorted(profile.only))}"
    if profile.records:
        kinds = sorted(say(f"record/{name}/title", language) for name in profile.records)
        yield f"{say('minimise/records', language)}: {', '.join(kinds)}"
    if profile.withholds:
        yield f"{say('minimise/holds-back', language)}: {', '.join(sorted(profile.withholds))}"


def _described(profile: Profile, language: str) -> Iterator[str]:
    if profile.id == LEAST:
        yield say("minimise/all-others", language)
    else:
        known = [kind for kind in profile.recipients if kind is not None]
        recipients = [kind.label(language) for kind in sorted(known)]
        if None in profile.recipients:
            recipients.append(say("minimise/recipient-not-known", language))
        purposes = ", ".join(purpose.label(language) for purpose in sorted(profile.purposes))
        yield say("minimise/to", language, purpose=purposes, recipients=", ".join(recipients))
    if profile.countries:
        yield f"{say('rules/countries', language)}: {', '.join(profile.countries)}"
    if profile.named:
        yield say("minimise/only-when-named", language)
    match profile.needs:
        case "consent":
            yield say("minimise/needs-consent", language)
        case "consent-or-law":
            yield say("minimise/needs-consent-or-law", language)
    yield from _carried(profile, language)
    yield f"{say('minimise/because', language)}: {profile.reason(language)}"
    law = "; ".join(spoken_citations(map(str, profile.law), language))
    yield f"{say('report/source', language)}: {law}; {', '.join(profile.standards)}"
