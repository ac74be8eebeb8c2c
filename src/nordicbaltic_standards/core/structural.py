"""The structural rules: what every record must be before any rule about its content can look at it.

Each has a permanent identifier (``STR-…``), a message that says what is wrong and a text that says how to mend it.
Neither ever holds a value of the record.
"""

from __future__ import annotations

from nordicbaltic_standards.core.rule_texts import RULE_TEXTS, RuleTexts


def _rule(identifier: str, message: str, mend: str) -> RuleTexts:
    return RuleTexts(identifier, "findings", message, mend)


STRUCTURAL_RULES: dict[str, RuleTexts] = {
    rule.id: rule
    for rule in (
        _rule(
            "STR-001",
            "The input is empty.",
            "Write one record as a JSON object into it. The command `nbs example case-file` prints a complete record to start from.",
        ),
        _rule(
            "STR-002",
            "The input is not text; it looks like {kind}.",
            "Give a file of JSON text in UTF-8. A picture, a document or a compressed file has to be converted first.",
        ),
        _rule(
            "STR-003",
            "The text is encoded as {encoding}, not as UTF-8.",
            "Save the file again with the encoding UTF-8 and without a byte order mark.",
        ),
        _rule(
            "STR-004",
            "The text is not valid JSON: line {line}, column {column}.",
            "Look at that place for a missing comma, quotation mark or bracket, or for text after the end of the record.",
        ),
        _rule(
            "STR-005",
            "The input is larger than the limit of {limit} bytes.",
            "Send one record a file, or many records as one record a line (.jsonl). A program can raise the limit.",
        ),
        _rule(
            "STR-006",
            "Brackets are nested deeper than {limit} levels.",
            "No record of this standard is that deep. Check the program that wrote the file.",
        ),
        _rule(
            "STR-007",
            "A field name stands twice in the same object: line {line}, column {column}.",
            "Keep the entry that is right and delete the other; a reader cannot know which one counts.",
        ),
        _rule(
            "STR-008",
            "NaN or Infinity is not a number in JSON: line {line}, column {column}.",
            "Leave the field out, or give an absence reason.",
        ),
        _rule(
            "STR-009",
            "The text holds half of a character: line {line}, column {column}.",
            "Write the character itself in UTF-8, or both halves of its escape sequence.",
        ),
        _rule(
            "STR-010",
            "A record is a JSON object; here stands {found}.",
            "Write one record a file, or one record a line in a .jsonl file; do not wrap records in a list.",
        ),
        _rule(
            "STR-011",
            "The record does not say what type it is.",
            'Add the field `record_type`, for example "referral". The types are: {choices}.',
        ),
        _rule(
            "STR-012",
            "This type of record is not known.",
            "Use one of: {choices}.",
        ),
        _rule(
            "STR-013",
            "This type of record is not known; perhaps `{suggestion}` was meant.",
            "Use one of: {choices}.",
        ),
        _rule(
            "STR-014",
            "The record is of type `{found}`, and `{expected}` was asked for.",
            "Ask for `{found}`, or give the record that was meant.",
        ),
        _rule(
            "STR-015",
            "The record follows a version of the standard that this library does not know.",
            "Known versions: {choices}. Convert the record, or update the library.",
        ),
        _rule(
            "STR-016",
            "A value of the input cannot be written as JSON.",
            "Give text, numbers, true or false, lists and mappings; dates as text in the form YYYY-MM-DD.",
        ),
        _rule(
            "STR-020",
            "The field `{field}` is missing.",
            'Add the field. If the value is not known and the field takes an absence reason, give the reason, for example {{"absent": "not-asked"}}.',
        ),
        _rule(
            "STR-021",
            "Fields that this standard does not have: {count}.",
            'Remove them, or move them into `extensions` under a name of your own organisation, for example "ee.example:name".',
        ),
        _rule(
            "STR-022",
            "A field here is not known; perhaps `{suggestion}` was meant.",
            "Correct the name of the field.",
        ),
        _rule(
            "STR-023",
            "Here stands {found}; expected is {expected}.",
            "Change the value to {expected}.",
        ),
        _rule(
            "STR-024",
            "Here stands null, which says nothing.",
            "Leave the field out if nothing is recorded, or give an absence reason where the field takes one.",
        ),
        _rule(
            "STR-025",
            "This code is not in the code list `{list}`.",
            "Choose a code of the list; the command `nbs codes {list}` shows them.",
        ),
        _rule(
            "STR-026",
            "This code is not in the code list `{list}`; perhaps `{suggestion}` was meant.",
            "Choose a code of the list; the command `nbs codes {list}` shows them.",
        ),
        _rule(
            "STR-027",
            "This is not a date of the calendar.",
            "Write year, month and day in the form YYYY-MM-DD, between 1900-01-01 and 2099-12-31.",
        ),
        _rule(
            "STR-028",
            "This is neither a date nor a part of one.",
            "Write what is known: YYYY, YYYY-MM or YYYY-MM-DD. Do not fill unknown parts with 01.",
        ),
        _rule(
            "STR-029",
            "This is not a point in time with a time zone.",
            "Write date, time and offset, for example 2026-03-01T14:30:00+02:00 or 2026-03-01T12:30:00Z.",
        ),
        _rule(
            "STR-030",
            "This is not an amount of money.",
            'Write the amount as text with a point and at most two decimals, for example "1250.00".',
        ),
        _rule(
            "STR-031",
            "This is not a country code.",
            "Use the two capital letters of ISO 3166-1, for example EE for Estonia.",
        ),
        _rule(
            "STR-032",
            "This is not a language code.",
            "Use a BCP 47 language tag, for example et for Estonian or zh-Hant.",
        ),
        _rule(
            "STR-033",
            "This is not a currency code.",
            "Use the three capital letters of ISO 4217, for example EUR.",
        ),
        _rule(
            "STR-034",
            "This identifier does not have the permitted form.",
            "Use letters, digits and the signs . _ : - and begin with a letter or digit; at most {maximum} characters.",
        ),
        _rule(
            "STR-035",
            "This is not a permitted pseudonym: it could be, or could contain, a national number.",
            "Use a pseudonym that begins with a letter and has no more than five digits in a row, or a UUID. Never use a national number; those belong in the restricted block of identifiers only.",
        ),
        _rule(
            "STR-036",
            "The text is longer than {maximum} characters.",
            "Shorten it. Long documents stay where they are; refer to them.",
        ),
        _rule(
            "STR-037",
            "The text is empty.",
            "Write the text, or leave the field out.",
        ),
        _rule(
            "STR-038",
            "The list has fewer entries than {minimum}.",
            "Add an entry, or leave the field out.",
        ),
        _rule(
            "STR-040",
            "The number lies outside {minimum} to {maximum}.",
            "Check the number and its unit.",
        ),
        _rule(
            "STR-041",
            "Here a whole number is expected.",
            "Write a whole number, without quotation marks and without decimals.",
        ),
        _rule(
            "STR-042",
            "An entry stands twice in the list.",
            "Keep it once.",
        ),
        _rule(
            "STR-043",
            "An extension does not have a namespaced name.",
            'Name it after your own organisation: a domain, a colon and a name, for example "ee.example:name".',
        ),
        _rule(
            "STR-044",
            "Here only `{expected}` is permitted.",
            "Write `{expected}`.",
        ),
        _rule(
            "STR-045",
            "This is not a time of day.",
            "Write hours and minutes in the form HH:MM, for example 08:30.",
        ),
        _rule(
            "STR-046",
            "The content does not fit any form permitted here.",
            "Look at an example: the command `nbs example {record_type}` prints one.",
        ),
        _rule(
            "STR-047",
            "An absence reason is not permitted in this field.",
            "Give the value, or leave the field out if it is not required.",
        ),
        _rule(
            "STR-049",
            "The input holds more values than the limit of {limit}.",
            "No record of this standard is that large. Check the program that wrote the file.",
        ),
        _rule(
            "STR-060",
            "The number does not have the form of this kind of identifier: {scheme}.",
            "Compare it with the document, or choose the kind of identifier that fits. A doubtful number is no reason to hold up help.",
        ),
        _rule(
            "STR-061",
            "The check digit of the number does not fit: {scheme}.",
            "Compare it with the document. A doubtful number is no reason to hold up help.",
        ),
        _rule(
            "STR-062",
            "The number belongs to another series than the one recorded; it has the form of: {series}.",
            "Correct the kind of identifier.",
        ),
        _rule(
            "STR-063",
            "This kind of identifier is not issued by the country recorded beside it.",
            "Correct the country or the kind of identifier.",
        ),
    )
}
"""All structural rules by identifier."""

RULE_TEXTS |= STRUCTURAL_RULES
