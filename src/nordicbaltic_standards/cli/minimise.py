"""``nbs minimise``: the smaller record on standard output, the account of what was held back on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.error_text import complaints
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, reading, refuse_several, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.cli.terminal import as_json, line_width, write_lines
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import format_citations
from nordicbaltic_standards.privacy.account import by_reason, for_whom, heading, sources
from nordicbaltic_standards.privacy.minimisation import ExchangeProfileNeededError, Minimised, Redaction, minimise
from nordicbaltic_standards.rules.exchange_profiles.profiles import ExchangeProfile, exchange_profiles
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.utils.secret_files import OpenToOthersError, opened_secret

PROFILE = Choice(
    lambda: (exchange_profile.id for exchange_profile in exchange_profiles), "command/unknown-profile", listed=False
)


@declare.command("minimise")
@declare.file_argument("command/option-case", required=False)
@declare.option("--profile", metavar="P", type=PROFILE, text="command/option-exchange-profile")
@declare.country_option()
@declare.on_option()
@declare.option("--release", metavar="POINTER", multiple=True, text="command/option-release")
@declare.option("--release-place", metavar="POINTER", multiple=True, text="command/option-release-place")
@declare.file_option("--places", text="command/option-places")
@declare.output_option()
@declare.force_option
@declare.file_option("--account", text="command/option-account")
@declare.option("--list", "listing", is_flag=True, text="command/option-list-profiles")
@declare.fail_on_option
@click.pass_obj
def run(
    language: str,
    file: str | None,
    profile: str | None,
    country: str | None,
    on: date | None,
    release: tuple[str, ...],
    release_place: tuple[str, ...],
    places: str | None,
    output: str | None,
    account: str | None,
    fail_on: str,
    *,
    force: bool,
    listing: bool,
) -> int:
    """Reduce the record.

    Returns:
        0 the smaller record is written; 1 nothing of it may leave, or there are findings at the chosen level.
    """
    if listing:
        write_lines(_listing(language))
        return 0
    if file is None:
        raise CallError("command/missing-argument", argument="FILE")
    check_outputs({"-o": output, "--account": account}, {"FILE": file, "--places": places}, force=force)
    raw = read_bytes(file)
    exchange_profile = None if profile is None else exchange_profiles[profile]
    secret = () if places is None else _secret_places(places)
    try:
        done = minimise(
            raw,
            exchange_profile,
            country=country,
            release=release,
            release_place=release_place,
            places=secret,
            on=on,
        )
    except ExchangeProfileNeededError:
        raise CallError("command/profile-needed") from None
    if any(finding.rule == "STR-004" for finding in done.findings):
        refuse_several(file, raw)
    if account is not None:
        write_text(account, as_json(done.account(language)), replace=force)
    else:
        for line in _account(done, len(set(release)), language):
            sys.stderr.write(line + "\n")
    if done.record is not None:
        write_text(output, as_json(done.record), replace=force)
    limit = Severity(fail_on).rank
    failed = done.record is None or any(finding.severity.rank <= limit for finding in done.findings)
    return 1 if failed else 0


def _secret_places(file: str) -> tuple[str, ...]:
    """Return the names, addresses and numbers in a file, one on each line; lines that begin with # are remarks.

    Raises:
        CallError: When it cannot be read, others can read it, or there is none in it.
    """
    try:
        with reading(file), opened_secret(file) as handle:
            lines = [line.strip() for line in handle.read().decode("utf-8-sig").splitlines()]
    except OpenToOthersError:
        raise CallError("command/places-open", file=file) from None
    except UnicodeDecodeError:
        lines = []
    places = tuple(line for line in lines if line and not line.startswith("#"))
    if not places:
        raise CallError("command/no-places", file=file)
    return places


def _account(done: Minimised[dict[str, Any]], requested: int, language: str) -> Iterator[str]:
    """Yield the lines of the account for people: places with the same reason are listed together."""
    if done.exchange_profile is not None:
        yield ui_text("minimise/profile", language, profile=done.exchange_profile.id)
        if done.redactions:
            yield ui_text("minimise/held-back", language, count=len(done.redactions))
        else:
            yield ui_text("minimise/nothing-held-back", language)
    for group in by_reason(done.redactions):
        yield ""
        yield from _reason(group, language)
    if done.released:
        yield ""
        yield ui_text("minimise/released", language, count=len(done.released))
        yield from (f"  {pointer}" for pointer in done.released)
    kept = {
        finding.pointer
        for finding in done.findings
        if finding.rule in {"STR-096", "STR-102"} and finding.variant != "short"
    }
    if done.record is not None and requested > len(done.released) + len(kept):
        yield ui_text("minimise/not-released", language, count=requested - len(done.released) - len(kept))
    if done.adjusted:
        yield ui_text("minimise/adjusted", language, count=len(done.adjusted))
        yield from (f"  {pointer}" for pointer in done.adjusted)
    yield from complaints(done.findings, language)


def _reason(redactions: list[Redaction], language: str) -> Iterator[str]:
    first, columns = redactions[0], line_width()
    yield from wrapped(heading(redactions, language), columns)
    for one in redactions:
        yield f"  {one.pointer or ui_text('report/whole-record', language)}"
    because = f"{ui_text('minimise/because', language)}: {first.reason(language)}"
    yield from wrapped(because, columns, "  ", "    ")
    cited = f"{ui_text('report/source', language)}: {'; '.join(sources(first, language))}"
    yield from wrapped(cited, columns, "  ", "    ")


def _listing(language: str) -> Iterator[str]:
    """Yield the lines that show every exchange profile."""
    columns = line_width()
    for exchange_profile in exchange_profiles:
        yield exchange_profile.id
        for line in _described(exchange_profile, language):
            yield from wrapped(line, columns, "  ", "    ")
        yield ""


def _carried(exchange_profile: ExchangeProfile, language: str) -> Iterator[str]:
    carried = ", ".join(category.label(language) for category in sorted(exchange_profile.carries))
    yield f"{ui_text('minimise/carries', language)}: {carried}"
    if exchange_profile.fields:
        yield f"{ui_text('minimise/also-carries', language)}: {', '.join(sorted(exchange_profile.fields))}"
    if exchange_profile.contact_with_consent:
        yield ui_text("minimise/contact-with-consent", language)
    if exchange_profile.only:
        yield f"{ui_text('minimise/only-these', language)}: {', '.join(sorted(exchange_profile.only))}"
    if exchange_profile.records:
        kinds = sorted(ui_text(f"record/{name}/title", language) for name in exchange_profile.records)
        yield f"{ui_text('minimise/records', language)}: {', '.join(kinds)}"
    if exchange_profile.withholds:
        yield f"{ui_text('minimise/holds-back', language)}: {', '.join(sorted(exchange_profile.withholds))}"


def _described(exchange_profile: ExchangeProfile, language: str) -> Iterator[str]:
    yield for_whom(exchange_profile, language)
    if exchange_profile.countries:
        yield f"{ui_text('rules/countries', language)}: {', '.join(exchange_profile.countries)}"
    if exchange_profile.named:
        yield ui_text("minimise/only-when-named", language)
    match exchange_profile.needs:
        case "consent":
            yield ui_text("minimise/needs-consent", language)
        case "consent-or-law":
            yield ui_text("minimise/needs-consent-or-law", language)
    yield from _carried(exchange_profile, language)
    yield f"{ui_text('minimise/because', language)}: {exchange_profile.reason(language)}"
    law = "; ".join(format_citations(map(str, exchange_profile.law), language))
    yield f"{ui_text('report/source', language)}: {law}; {', '.join(exchange_profile.standards)}"
