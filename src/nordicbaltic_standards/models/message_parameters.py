"""The parameters of messages: numbers, and references to a code or several, a country, a length of time, an amount of money or a word."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from nordicbaltic_standards.codelists.base import all_lists
from nordicbaltic_standards.i18n.formats import country_name, decimal_number, format_money, percentage
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.durations import format_duration

_PLACES_OF_TEXT = frozenset({"line", "column"})
"""Parameters that name a place by its number: it is not a quantity, and its digits are not grouped."""


def render_parameters(parameters: Mapping[str, str | int], language: str) -> dict[str, str]:
    """Return the parameters of a message in the form for a reader of ``language`` (BCP 47)."""
    return {
        name: str(value) if name in _PLACES_OF_TEXT else render_parameter(value, language)
        for name, value in parameters.items()
    }


def render_parameter(value: str | int, language: str) -> str:
    """Return a parameter in the form for a reader: numbers formatted, references (``"@found/text"``) looked up."""
    if not isinstance(value, str):
        return decimal_number(value, language)
    if not value.startswith("@"):
        return value
    kind, _, rest = value[1:].partition("/")
    match kind:
        case "code":
            list_id, code = rest.split("/")
            return all_lists()[list_id][code].label(language)
        case "codes":
            list_id, codes = rest.split("/")
            return "; ".join(all_lists()[list_id][code].label(language) for code in codes.split(","))
        case "list":
            return all_lists()[rest].title(language)
        case "country":
            return country_name(rest, language)
        case "length":
            amount, unit = rest.split("/")
            return format_duration(int(amount), unit, language)
        case "percent":
            return percentage(int(rest), language)
        case "money":
            amount, currency = rest.split("/")
            return format_money(Decimal(amount), currency, language)
        case _:
            return ui_text(value[1:], language)
