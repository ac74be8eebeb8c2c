"""Whom to call about a finding: the emergency number, or the line or authority of the country, with the day of its last check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.rules.findings import Finding, Urgency

_ABOUT_REMOVAL = frozenset({"RES-S03", "IDN-S05", "REF-S13"})
"""Standards against removal: a lawyer helps there, not the emergency number, and the line for victims can find one."""
_ABOUT_GUARDIANS = "IDN-S07"
"""Standard on children who are alone: there the child protection service is called."""
_AUTHORITY_BY_AREA = {"protection": "data-protection", "compensation": "compensation"}
"""Task of the authority to call on findings of an area; on others, the line for victims."""


class Call(NamedTuple):
    """Whom to call.

    Attributes:
        name: Who answers, in the reader's language; without a name in that language, in the language of the country.
        phone: Telephone number.
        checked: When the number was last read, ``2026-02`` or the like; `None` where that is not known, and empty for a number
            that does not change.
    """

    name: str
    phone: str
    checked: str | None

    def text(self, language: str) -> str:
        """Return name, number and when it was last read, in ``language`` (BCP 47)."""
        line = ui_text("report/call", language, name=self.name, phone=self.phone)
        if self.checked == "":
            return line
        if self.checked is None:
            return f"{line} ({ui_text('report/number-undated', language)})"
        return f"{line} ({ui_text('report/number-read', language, date=partial_date(self.checked, language))})"


def call_about(finding: Finding, country_code: str | None, language: str) -> Call | None:
    """Return whom to call about a finding; `None` where no country, or no number, is known.

    Args:
        finding: The finding.
        country_code: Country whose law was applied.
        language: BCP 47 tag of the reader's language.
    """
    emergency = union_law().emergency_phone
    if finding.urgency is Urgency.DANGER and finding.standard not in {*_ABOUT_REMOVAL, _ABOUT_GUARDIANS}:
        return Call(ui_text("report/emergency-number", language), emergency, "")
    if country_code not in REGION:
        return None
    task = "child-protection" if finding.standard == _ABOUT_GUARDIANS else _AUTHORITY_BY_AREA.get(finding.area)
    calls = (*_calls(country_code, task), *(_calls(country_code, None) if finding.standard == _ABOUT_GUARDIANS else ()))
    return next((call for call in calls if call.phone != emergency), None)


def _calls(country_code: str, task: str | None) -> Iterator[Call]:
    """Yield the numbers of the authorities with a task, or of the lines for victims.

    They are the newest, independent of the day on which law is read: an old number may belong to someone else by now. The
    sources of a fact need not all name the number, so its day is that of the authority's own page, or of the oldest source.
    """
    if task is None:
        for fact in country(country_code).every("assistance.helpline"):
            for line in fact.value or ():
                yield Call(line.native or line.en, line.phone, fact.oldest_as_of)
    else:
        for fact in country(country_code).every("network.authorities"):
            for authority in fact.value or ():
                if authority.phone and task in authority.roles:
                    yield Call(authority.native, authority.phone, authority.contact_read)
