"""JSON Schemas of the reports, for programs in other languages that read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.json_schema import DIALECT
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.findings import FindingKind, Severity, Urgency
from nordicbaltic_standards.validation.answers import Answer
from nordicbaltic_standards.validation.questions import MOST
from nordicbaltic_standards.validation.suppressions import STALE
from nordicbaltic_standards.validation.validate import PROFILES
from nordicbaltic_standards.version import STANDARD_VERSION

Json = dict[str, Any]

_TEXT: Json = {"type": "string"}
_COUNT: Json = {"type": "integer", "minimum": 0}
_DAY: Json = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the schema of the JSON report, and that of a line of NDJSON.

    Args:
        folder: The folder they are written to.
    """
    for name, schema in (("report", report_schema()), ("result", result_schema())):
        yield folder / f"{name}.schema.json", json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def report_schema() -> Json:
    """Return the schema of what ``--format json`` and `Report.to_json` write."""
    return _head("report", "Report", "What was found in one or more records.") | _closed(
        {
            "standard_version": {"const": STANDARD_VERSION},
            "valid": _described({"type": "boolean"}, "Whether no finding is an error and every file could be read."),
            "summary": _closed(dict.fromkeys(("records", "errors", "warnings", "notices"), _COUNT)),
            "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            "unreadable": _described(_list(_TEXT), "Files that could not be read."),
            "stale_exceptions": _described(
                _list(
                    _closed(
                        {"entry": {"type": "integer", "minimum": 1}, "rule": _TEXT, "pointer": _TEXT, "why": {"enum": sorted(STALE)}}
                    )
                ),
                "Accepted exceptions that did not serve, and why; there only where the call has a file of them.",
            ),
        },
        optional=("unreadable", "stale_exceptions"),
    ) | {"$defs": {"result": _result(), **_parts()}}  # fmt: skip


def result_schema() -> Json:
    """Return the schema of a line of ``--format ndjson``: the result of one record."""
    return _head("result", "Result", "What was found in one record.") | _result() | {"$defs": _parts()}


def _head(name: str, title: str, description: str) -> Json:
    return {
        "$schema": DIALECT,
        "$id": f"urn:nordicbaltic-standards:schema:{STANDARD_VERSION}:{name}",
        "title": title,
        "description": description,
    }


def _result() -> Json:
    return _closed(
        {
            "source": _described(_or_null(_TEXT), "Name of the file."),
            "index": _described(_COUNT, "Position of the record in its file, counted from 0."),
            "line": _described(_or_null({"type": "integer", "minimum": 1}), "Line of a file of one record a line."),
            "record_type": _described(
                {"enum": [*RECORDS, None]}, "Type of the record; null where it could not be told."
            ),
            "country": _described({"type": ["string", "null"]}, "Country whose law was applied (ISO 3166-1 alpha-2)."),
            "judged_on": _described(
                _or_null(_DAY), "Day on which law was read; null where no day was known or no law was read."
            ),
            "profile": {"enum": list(PROFILES)},
            "complete": _described(
                {"type": "boolean"}, "Whether every rule could look at all of the record; not where its form is wrong."
            ),
            "valid": _described({"type": "boolean"}, "Whether no finding is an error."),
            "exchangeable": _described(
                {"type": "boolean"},
                "Whether nothing speaks against passing the record on, and a day was known on which to read the law.",
            ),
            "safety": _described(
                {"enum": ["danger", "liberty", None]},
                "What the findings say of the person's safety; null does not mean that the person is safe.",
            ),
            "announced": _described(
                _list(
                    _closed({"act": _TEXT, "native": _TEXT, "from": _DAY, "changes": _or_null(_TEXT)}),
                ),
                "Published wordings of acts behind the findings that begin later than the law that was read: name in English and in the own language, first day, what changes in English; null where that was not read.",
            ),
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
            "answers": _described(
                _closed({answer.value: _list(_TEXT) for answer in Answer}),
                "What each rule of the catalogue answers: the identifiers of the rules, by answer.",
            ),
            "not_judged": _described(
                _list(
                    _closed(
                        {
                            "rule": _TEXT,
                            "missing": _list(_TEXT),
                            "unknown_law": _list(_TEXT),
                            "organisation_missing": {"type": "boolean"},
                        }
                    )
                ),
                "Rules that cannot be judged, each with the places (RFC 6901) of what is not recorded, the country facts on which this standard has no information, and whether the record of the organisation was not given.",
            ),
            "ask_next": _described(
                _list(_closed({"id": _TEXT, "pointer": _TEXT, "question": _TEXT, "why": _TEXT, "rules": _list(_TEXT)}))
                | {"maxItems": MOST},
                "What to ask next, the gravest first, in the reader's language: the question, why it matters, where the answer belongs, and the rules that wait for it.",
            ),
            "accepted": _described(
                _list(_closed({"rule": _TEXT, "pointer": _TEXT, "severity": _severity(), "until": _DAY})),
                "Findings that an accepted exception covers, with the last day on which it does.",
            ),
            "omitted": _described(
                {"type": "integer", "minimum": 1}, "Findings left out since there were too many; the heaviest stay."
            ),
        },
        optional=("accepted", "omitted"),
    )


def _parts() -> Json:
    return {
        "finding": _closed(
            {
                "rule": _described(_TEXT, "Permanent identifier of the rule."),
                "severity": _severity(),
                "kind": {"enum": [kind.value for kind in FindingKind]},
                "urgency": _described(
                    {"enum": [urgency.value for urgency in Urgency]}, "What has to be looked at first."
                ),
                "pointer": _described(_TEXT, "Place in the record (RFC 6901); empty for the whole record."),
                "message": _described(_TEXT, "What is wrong, in the reader's language."),
                "advice": _described(_TEXT, "What to do, in the reader's language."),
                "language": _described({"enum": list(LANGUAGES)}, "Language in which the message came out."),
                "params": {"$ref": "#/$defs/parameters"},
                "standard": _described(_or_null(_TEXT), "Regional standard that the rule serves."),
                "legal_sources": _described(
                    _list(_TEXT), "Provisions that bind the country: instrument, then provision."
                ),
                "national_sources": _described(
                    _list(_TEXT),
                    "What vouches for the facts of national law behind it: provisions, in the words of the law; where the law itself was not read, pages or reports of the best kind.",
                ),
                "derived": _described(
                    _list(_TEXT), "What the finding takes from other fields, since no field states it."
                ),
                "caveats": _described(_list(_TEXT), "Why the finding speaks less surely than its rule."),
                "law_last_read": _described(
                    _or_null({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}),
                    "State of the text in which national law behind it was last read, where that was so long ago that it no longer vouches for the law of the day; otherwise null.",
                ),
                "links": _described(
                    _list(
                        _closed({"citation": _TEXT, "url": _TEXT, "eli": _or_null(_TEXT), "opened_on": _or_null(_DAY)})
                    ),
                    "Where the law behind it can be read: an entry of legal_sources or national_sources, its stored address, its European Legislation Identifier, and the day on which someone opened the address; null: no one has.",
                ),
                "help_url": _described(
                    _TEXT,
                    "Address of the page of the rule or, for a code that is not in its list, of the code list, on the copy of the web site that the caller named; there only where one was named and has such a page.",
                ),
                "cell": _described(_TEXT, "Cell of the workbook; there only where the record came from one."),
                "question": _described(
                    _closed(
                        {
                            "id": _described(_TEXT, "Name of the question."),
                            "number": _described(
                                {"type": ["integer", "null"]}, "Its number; null at the top of the form."
                            ),
                            "text": _described(_TEXT, "The question."),
                        }
                    ),
                    "Question of the task form; there only where the record was judged by one.",
                ),
            },
            optional=("help_url", "cell", "question"),
        ),
        "parameters": {
            "description": "What is filled into the message, by name: numbers, or texts. A text that begins with @ "
            "names what every reader meets in their own language.",
            "type": "object",
            "additionalProperties": {
                "anyOf": [
                    {"type": "integer"},
                    {"type": "string", "pattern": "^(?!@)"},
                    _reference("^@code/[a-z0-9-]+/[a-z0-9-]+$", "A code: list, then code."),
                    _reference(
                        "^@codes/[a-z0-9-]+/[a-z0-9-]+(?:,[a-z0-9-]+)*$", "Codes of one list: list, then codes."
                    ),
                    _reference("^@list/[a-z0-9-]+$", "The title of a code list."),
                    _reference(f"^@country/(?:{'|'.join(REGION)}|[A-Z]{{2}})$", "A country (ISO 3166-1 alpha-2)."),
                    _reference("^@length/[0-9]+/[a-z-]+$", "A length of time: amount, then unit of the list unit."),
                    _reference("^@percent/[0-9]+$", "A share of an amount, in hundredths."),
                    _reference(
                        "^@money/[0-9]+(?:\\.[0-9]+)?/[A-Z]{3}$", "A sum of money: amount, then currency (ISO 4217)."
                    ),
                    _reference("^@[a-z-]+/[a-z0-9/-]+$", "A text of the interface, by its identifier."),
                ]
            },
        },
    }


def _reference(pattern: str, description: str) -> Json:
    return {"type": "string", "pattern": pattern, "description": description}


def _severity() -> Json:
    return {"enum": [severity.value for severity in Severity]}


def _described(schema: Json, description: str) -> Json:
    return schema | {"description": description}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _or_null(schema: Json) -> Json:
    return schema | {"type": [schema["type"], "null"]}


def _closed(properties: Json, optional: tuple[str, ...] = ()) -> Json:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
