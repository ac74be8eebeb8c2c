"""The structural rules: what every record must be before any rule about its content can look at it.

Each has a permanent identifier (``STR-…``), a message that says what is wrong and a text that says how to mend it.
Neither ever holds a value of the record.
"""

from __future__ import annotations

from nordicbaltic_standards.rules.texts import RULE_TEXTS, RuleTexts


def _rule(
    identifier: str,
    message: str,
    mend: str,
    wordings: dict[str, str] | None = None,
    mends: dict[str, str] | None = None,
) -> RuleTexts:
    return RuleTexts(identifier, "findings", message, mend, wordings=wordings or {}, mends=mends or {})


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
            {
                "mark": "The text begins with a byte order mark. It was left out when the record was read.",
                "damaged": "The text is in UTF-8 but holds bytes that form no character: line {line}, column {column}.",
            },
            {
                "mark": "Nothing has to be done here. Other programs can refuse such a text: save the file with the encoding UTF-8 and without a byte order mark.",
                "damaged": "Look at that place and compare the words with the original; then save the file again with the encoding UTF-8. Such bytes come from a file that was cut, or put together from files of different encodings.",
            },
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
            "This is not a date in the form YYYY-MM-DD, or it lies before 1900 or after 2099.",
            "Write year, month and day in the form YYYY-MM-DD, between 1900-01-01 and 2099-12-31.",
            {"calendar": "This is not a date of the calendar."},
            {"calendar": "Correct the month or the day; they stand in this order: YYYY-MM-DD."},
        ),
        _rule(
            "STR-028",
            "This is not a date or a part of one in a form of ISO 8601 (YYYY-MM-DD, YYYY-MM or YYYY), or it lies before 1900 or after 2099.",
            "Write what is known, the year first and with hyphens, between 1900 and 2099: YYYY, YYYY-MM or YYYY-MM-DD. Do not fill unknown parts with 01.",
            {"calendar": "This is not a date of the calendar."},
            {"calendar": "Correct the month or the day; they stand in this order: YYYY-MM-DD."},
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
            "This is not a permitted pseudonym: it has signs that a pseudonym cannot have, or it could be or contain a national number.",
            "Use a pseudonym of letters from a to z, digits, full stop, hyphen and underscore that begins with a letter and has no more than five digits in a row, or a UUID. Never use a national number; those belong in the restricted block of identifiers only.",
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
            "STR-050",
            "Two entries of one list have the same identifier.",
            "Give each of the two an identifier of its own, and see which of them each reference means. If one thing was entered twice, take out one of the entries.",
            {"consent": "Two consents have the same identifier."},
            {
                "consent": "Treat the consent as withdrawn if one of the entries says so. If both are one consent, keep one entry with today's status, and record in it when the consent was given and when it was withdrawn. If they are two consents, give each an identifier of its own and correct the references.",
            },
        ),
        _rule(
            "STR-052",
            "Findings on missing data that are not reported because the record was minimised: {count}.",
            "If you need data that are missing, ask the sender. If you continue the record as your own, remove the field `minimised`.",
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
        _rule(
            "STR-064",
            "The pseudonym looks as if it held a date; a date of birth leads to the person.",
            "If it is a date of the person's life, choose another pseudonym. A date of the work does no harm.",
        ),
        _rule(
            "STR-065",
            "Law that depends on the date was not checked: `recorded_at` is missing, and no other day was given.",
            "Write into `recorded_at` when the record was written, or give the day on which you received it (in Python: `today`). Do not exchange the record before that. Only an immediate referral or message can go on at once, so that urgent help is not held up.",
        ),
        _rule(
            "STR-070",
            "The file is not a workbook that can be read.",
            "Save it as a workbook of the kind .xlsx, without a password, and read it in again.",
        ),
        _rule(
            "STR-071",
            "The workbook is larger than can be read.",
            "Delete empty rows, pictures and formats that are not needed, or divide it into several workbooks.",
        ),
        _rule(
            "STR-072",
            "No sheet of the workbook belongs to a record of this standard, or sheets belong to different records.",
            "Write a new workbook with `nbs template` and copy the rows into it.",
        ),
        _rule(
            "STR-073",
            "The sheet does not belong to the form and was not read: {place}.",
            "If it holds something of the record, copy that into the sheets of the form.",
        ),
        _rule(
            "STR-074",
            "Something stands in a column that does not belong to the form; it was not read: {place}.",
            "If it holds something of the record, copy it into a column of the form.",
        ),
        _rule(
            "STR-075",
            "What stands in the cell is not one of the choices: {list}.",
            "Choose from the list of the column, in any language of the standard, or write the code.",
        ),
        _rule(
            "STR-076",
            "What stands in the cell is not one of the choices: {list}; perhaps this was meant: {suggestion}.",
            "Choose from the list of the column, in any language of the standard, or write the code.",
        ),
        _rule(
            "STR-077",
            "The reason in brackets is not one that this form knows.",
            "Give a reason that the sheet with the help names, in brackets, or enter the value.",
        ),
        _rule(
            "STR-078",
            "What stands in the cell cannot be read as a date.",
            "Write year-month-day, for example 2026-03-05.",
        ),
        _rule(
            "STR-079",
            "The date was written in another form and was read with the day first.",
            "Compare it with the document. Year-month-day cannot be misread.",
        ),
        _rule(
            "STR-080",
            "What stands in the cell cannot be read as a time.",
            "Write day, time and offset from UTC, for example 2026-03-05T14:30:00+02:00.",
        ),
        _rule(
            "STR-081",
            "The time has no offset from UTC; it was read as local time ({country}).",
            "If it was meant otherwise, add the offset, for example +02:00.",
        ),
        _rule(
            "STR-082",
            "What stands in the cell cannot be read as {expected}.",
            "Look at the explanation below the title of the column.",
        ),
        _rule(
            "STR-083",
            "The cell holds a formula; what it showed last was read.",
            "Enter the value itself.",
        ),
        _rule(
            "STR-084",
            "The cell holds a formula or a fault of the spreadsheet, and no value.",
            "Enter the value itself.",
        ),
        _rule(
            "STR-085",
            "Cells are merged; what they hold was taken for each of their rows: {place}.",
            "Undo the merging, and check that the rows say what they should.",
            {
                "titles": "Titles are merged with the cells below them: {place}. Merging keeps only the first value.",
            },
            {
                "titles": "Undo the merging. Then enter the values of each row again.",
            },
        ),
        _rule(
            "STR-086",
            "The row does not say to which row it belongs, or that row does not exist: {place}.",
            "Write the number of the row that it belongs to into the column for it.",
        ),
        _rule(
            "STR-087",
            "Several rows of the sheet have the same number: {place}.",
            "Give each row a number of its own, and correct the rows that name it.",
        ),
        _rule(
            "STR-088",
            "There can be only one row here for each record, and there are more: {place}.",
            "Keep the row that is right and delete the others.",
        ),
        _rule(
            "STR-089",
            "The cell says why there is nothing, but something stands in the columns or rows that belong to it: {place}.",
            "Delete the reason or what stands there.",
        ),
        _rule(
            "STR-090",
            "The workbook holds no record.",
            "Fill in the rows below the titles, from the first sheet of the form on.",
        ),
        _rule(
            "STR-091",
            "The workbook contains more of one thing than can be read: {found}. The limit is: {limit}.",
            "Write a new workbook with `nbs template`. Copy the rows with entries, and paste only their values into it. Divide very many records among several workbooks.",
        ),
        _rule(
            "STR-092",
            "The workbook takes too much time or memory to read.",
            "Write a new workbook with `nbs template`. Copy the rows with entries, and paste only their values into it. Divide very many records among several workbooks.",
        ),
        _rule(
            "STR-095",
            "This text resembles the name or address of a place where the person stays.",
            "Read the text before you send the record. If it shows where the person stays, remove those words and run `nbs minimise` again.",
        ),
        _rule(
            "STR-096",
            "This released text resembles the name or address of a place where the person stays. The record is held back.",
            "Read the text again. Change the words that resemble the name or address, or do not release the text.",
        ),
        _rule(
            "STR-100",
            "Nothing of this record may leave under the exchange profile `{profile}`.",
            "Ask whether this recipient needs the record at all. If they do, it is for another purpose, with a profile of its own.",
        ),
        _rule(
            "STR-101",
            "The pseudonym was not made for this purpose alone, so it leads back to the person.",
            "Make a pseudonym for this purpose and recipient before sending; the command `nbs pseudonymise` does it.",
        ),
        _rule(
            "STR-120",
            "Records whose form is not that of the standard, which were not counted: {count}.",
            "Run `nbs validate` on the files, correct the records and count again; until then the figures are too low.",
        ),
        _rule(
            "STR-121",
            "Persons registered as victims on no known day, who were not counted in any year: {count}.",
            "Enter the day of the decision, of the screening or of the opening of the case.",
        ),
        _rule(
            "STR-122",
            "Persons whose records disagree about sex, age or citizenship: {count}. The newest record counts.",
            "Correct the older records.",
        ),
        _rule(
            "STR-123",
            "Records that are not about one person, which were passed over: {count}.",
            "Nothing has to be done, unless records of persons were meant.",
        ),
        _rule(
            "STR-124",
            "Rows that share their combination of quasi-identifiers with too few others: {count}. The smallest group has {found}; asked for is {limit}.",
            "Make the values coarser, for example age bands for ages and groups of countries for countries, leave a column out, or leave these rows out.",
        ),
        _rule(
            "STR-125",
            "Rows in groups that give away the sensitive value, since too few different ones occur there: {count}. The least number of different values is {found}; asked for is {limit}.",
            "Make the quasi-identifiers coarser so that groups grow together, or leave the sensitive column out.",
        ),
        _rule(
            "STR-126",
            "A table was withheld: too few persons were registered to show any number.",
            "Publish no number for this year, or only that fewer than {minimum} persons were registered, if even that is safe.",
        ),
        _rule(
            "STR-127",
            "Persons left out because they are against being counted: {count}.",
            "Nothing has to be done. Where an objection was about something else, count them by hand; the record does not tell what it was about.",
        ),
        _rule(
            "STR-130",
            "This is not a sealed message.",
            "A sealed message is one line of five parts joined by points, as `nbs seal` writes it. Check that it was not wrapped, cut or converted on its way.",
        ),
        _rule(
            "STR-131",
            "The sealed message is larger than the limit of {limit} bytes.",
            "Ask the sender for a smaller message. A program can raise the limit.",
        ),
        _rule(
            "STR-132",
            "The message is not protected by the methods of this standard.",
            "Permitted are these only: {choices}. Ask the sender to seal the message with them; act on no message that is not signed and encrypted.",
        ),
        _rule(
            "STR-133",
            "It was not looked up whether this message has come before.",
            "Name a store of the messages seen, for example with `--seen`, so that a message that somebody sends a second time is noticed.",
        ),
        _rule(
            "STR-134",
            "The head of the message holds what this standard does not permit there, such as compression, a key, or an entry that stands twice.",
            "Ask the sender to seal the message with the entries that this standard names and no others.",
        ),
        _rule(
            "STR-135",
            "The text is signed or encrypted for another use than a sealed message of this standard.",
            "Check that the right file was taken. A text that was signed for another use counts for nothing here.",
        ),
        _rule(
            "STR-136",
            "The message is not encrypted for any of your keys.",
            "Give the sender your present public key. If the key was replaced lately, use the key file that also holds the older one.",
        ),
        _rule(
            "STR-137",
            "The message cannot be decrypted: it was altered on its way, or encrypted for another key.",
            "Ask the sender to send it again. If that does not help, tell those who answer for security.",
        ),
        _rule(
            "STR-138",
            "The message is not signed inside and encrypted outside.",
            "Ask the sender to sign the message first and then to encrypt it, as `nbs seal` does. Do not act on it.",
        ),
        _rule(
            "STR-139",
            "The message is signed with a key that is not among the keys of your partners.",
            "Ask the partner for the present public keys, and compare their fingerprint by telephone or in person before you trust them.",
        ),
        _rule(
            "STR-140",
            "The signature is wrong: the message was altered, or signed with another key.",
            "Do not act on the message. Ask the partner by another way whether it was sent, and tell those who answer for security.",
        ),
        _rule(
            "STR-141",
            "What the seal says about the message is incomplete, or not in the form of this standard.",
            "Ask the sender to seal the message as the description of sealed messages says.",
        ),
        _rule(
            "STR-142",
            "The seal holds content of another type or version than this library knows.",
            "Known are exchange messages of these versions: {choices}. Update the library, or ask the sender for one of them.",
        ),
        _rule(
            "STR-143",
            "The message was sealed for another recipient.",
            "Somebody may have passed it on. Do not act on it, and tell the sender.",
        ),
        _rule(
            "STR-144",
            "The seal names another sender than the one whose key signed it.",
            "Do not act on the message. Ask by another way the partner whose key it is.",
        ),
        _rule(
            "STR-145",
            "The message does not count yet.",
            "Check the clocks of both systems; a difference of {minutes} minutes is allowed for.",
        ),
        _rule(
            "STR-146",
            "The message has expired.",
            "What it says may no longer hold. Ask the sender for a new one; if help is urgent, call the sender now.",
        ),
        _rule(
            "STR-147",
            "The message was sealed for longer than {days} days.",
            "Ask the sender to seal it for a shorter time.",
        ),
        _rule(
            "STR-148",
            "This message has come before.",
            "It was accepted once already. If nobody sent it again on purpose, tell those who answer for security.",
        ),
        _rule(
            "STR-149",
            "The message names another sender or recipient than its seal.",
            "Do not act on the message. Ask the sender by another way.",
        ),
    )
}
"""All structural rules by identifier."""

RULE_TEXTS |= STRUCTURAL_RULES
