"""What is fuzzed: each target makes an input from a number, works on it, and returns everything that was said of it.

An exception that a function documents is an answer; every other one is a crash. What is returned must not hold a marker.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import secrets
import sys
import tempfile
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from mutate import MARKER, broken_bytes, broken_document, broken_workbook, json_like, planted
from pydantic import ValidationError

from nordicbaltic_standards import example, validate, validate_lines
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, RecipientType
from nordicbaltic_standards.exchange import MemoryReplayStore, SealError, keys_from_json, new_keys, seal, unseal
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, read_workbook, write_workbook
from nordicbaltic_standards.law.identity_numbers.registry import MODULES
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import (
    AgeTreatment,
    DateShiftDisclosedError,
    DateTreatment,
    PseudonymKeyError,
    erase,
    exchange_profiles,
    judge_disclosures,
    may_disclose,
    minimise,
    new_pseudonym_keys,
    pseudonym_keys_from_json,
    pseudonymise,
)
from nordicbaltic_standards.statistics import TABLES, PersonCounter, publish
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation import json_text as decode
from nordicbaltic_standards.validation.stream import is_blank
from nordicbaltic_standards.validation.suppressions import ExceptionFileError, read_exceptions
from nordicbaltic_standards.validation.validate import PROFILES

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Corpus:
    """Sound documents as JSON text, small ones first in number."""

    def __init__(self) -> None:
        self.texts: list[bytes] = []
        self.by_record: dict[str, list[bytes]] = {name: [] for name in RECORDS}
        for name in RECORDS:
            for country in REGION:
                self._add(example(name, country))
        for vectors in all_vectors().values():
            for vector in vectors:
                self._add(vector.record)
        self.small = [text for text in self.texts if len(text) < 6_000]

    def _add(self, document: Any) -> None:
        text = json.dumps(document, ensure_ascii=False).encode()
        self.texts.append(text)
        self.by_record[document["record_type"]].append(text)

    def text(self, random: Random) -> bytes:
        """Return a document, mostly a small one."""
        return random.choice(self.small if random.random() < 0.9 else self.texts)

    def of(self, random: Random, *names: str) -> bytes:
        """Return a document of one of these record types."""
        return random.choice(self.by_record[random.choice(names)])


class Target(ABC):
    """One door of the library.

    Attributes:
        name: Its name in the table.
        share: Its part of all inputs; cheap targets carry most.
        documented: Exceptions that are answers.
    """

    name: ClassVar[str]
    share: ClassVar[float]
    documented: ClassVar[tuple[type[BaseException], ...]] = ()

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.prepare()

    def prepare(self) -> None:  # noqa: B027 - most targets need nothing
        """Make what all inputs share."""

    @abstractmethod
    def run(self, random: Random) -> str:
        """Make one input, work on it, and return everything that was said."""


def said_of(report: Any, random: Random) -> str:
    """Return what a report says; now and then in every form, always what its findings hold."""
    said = repr(report) + repr(report.findings)
    if random.random() < 0.03:
        said += report.to_html("en") + json.dumps(report.to_sarif("lv")) + report.to_json("is") + report.to_text("fi")
    elif report.findings:
        finding = random.choice(report.findings)
        said += finding.message("en") + finding.advice("en") + json.dumps(finding.to_dict("et"))
    assert report.valid == (not report.errors), "valid means without errors"
    if report.profile == "exchange":
        assert report.record is not None or not report.exchangeable, "what has no form is not exchanged"
    return said


class Decode(Target):
    """Bytes into JSON."""

    name, share = "decode", 0.5
    documented = (decode.UnreadableInput,)

    def run(self, random: Random) -> str:
        raw = json_like(random) if random.random() < 0.8 else broken_bytes(random, json_like(random))
        try:
            text = decode.to_text(decode.to_bytes(raw, 1_000_000))
            flaws = decode.json_problems(text)
            decode.to_value(text)
        except decode.UnreadableInput as answer:
            return repr(answer.finding) + answer.finding.message("en")
        return repr(flaws)


class Identity(Target):
    """Official numbers."""

    name, share = "official numbers", 0.16

    def run(self, random: Random) -> str:
        signs = "0123456789-+ABC \u00a0\u0661"
        number = "".join(random.choice(signs[: random.choice((10, 12, 18))]) for _ in range(random.randint(0, 14)))
        return "".join(repr(judge(number + random.choice(("", "", MARKER)))) for judge in MODULES.values())


class ValidateBytes(Target):
    """Broken text of sound records."""

    name, share = "validate: bytes", 0.2

    def run(self, random: Random) -> str:
        raw = broken_bytes(random, self.corpus.text(random), random.choice(self.corpus.small))
        report = validate(raw, profile=random.choice(PROFILES), today=TODAY)
        return said_of(report, random)


class ValidateStructure(Target):
    """Records whose structure was changed, markers planted in them."""

    name, share = "validate: structure", 0.075

    def run(self, random: Random) -> str:
        document = json.loads(self.corpus.text(random))
        document = broken_document(random, document, json.loads(random.choice(self.corpus.small)))
        data = document if random.random() < 0.5 else json.dumps(document)
        wanted = random.choice((None, None, *RECORDS))
        country = random.choice((None, *REGION))
        on = random.choice((None, TODAY, date(1999, 1, 1), date(2090, 12, 31), date.min, date.max))
        return said_of(validate(data, wanted, country, on, random.choice(PROFILES), today=TODAY), random)


class Models(Target):
    """The doors of the record classes; what they raise is silent."""

    name, share = "record classes", 0.04

    def run(self, random: Random) -> str:
        name = random.choice(list(RECORDS))
        raw = self.corpus.of(random, name)
        document = broken_document(random, json.loads(raw), {})
        record = RECORDS[random.choice((name, name, *RECORDS))]
        doors: tuple[Callable[[], Any], ...] = (
            lambda: record.model_validate(document),
            lambda: record.model_validate_json(broken_bytes(random, raw)),
            lambda: record.model_validate_strings(document),
            lambda: record(**document),
        )
        try:
            made = random.choice(doors)()
        except ValidationError as error:
            said = str(error) + repr(error) + repr(error.errors()) + error.json() + repr(error.args) + error.title
            chained = error.__cause__ or error.__context__
            return said + repr(chained) + str(chained)
        except TypeError as error:  # a name that no argument can have
            return "" if "keywords must be strings" in str(error) else str(error)
        return repr(made) + str(made)


class Workbooks(Target):
    """Workbooks with broken containers, broken XML and strange cells."""

    name, share = "read_workbook", 0.0022

    def prepare(self) -> None:
        self.books: list[list[tuple[str, bytes]]] = []
        with tempfile.TemporaryDirectory() as folder:
            for name in ("organisation", "practice-assessment", "referral", "victim-protection"):
                path = Path(folder) / "x.xlsx"
                write_workbook([RECORDS_WITH_SHEETS[name].model_validate(example(name))], path, "en")
                with zipfile.ZipFile(path) as archive:
                    self.books.append([(item.filename, archive.read(item)) for item in archive.infolist()])

    def run(self, random: Random) -> str:
        found = read_workbook(io.BytesIO(broken_workbook(random, random.choice(self.books))), today=TODAY)
        places = "".join(report.place(one.pointer) or "" for report in found.reports for one in report.findings)
        reports = [found.general, *found.reports[:3]]
        return repr(found) + places + "".join(said_of(report, random) for report in reports)


class Exceptions(Target):
    """Files of accepted exceptions."""

    name, share = "accepted exceptions", 0.008

    def prepare(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "accepted.toml"
        entry = (
            '[[exception]]\nrule = "RES-003"\npointer = "/a/0/b"\nreason = "%s"\nuntil = 2027-03-01\nrecord = "%s"\n'
        )
        self.sound = (entry % (MARKER, MARKER)).encode() * 2

    def run(self, random: Random) -> str:
        self.path.write_bytes(broken_bytes(random, self.sound))
        try:
            accepted = read_exceptions(self.path)
        except ExceptionFileError as error:
            return str(error) + repr(error) + error.text("lv")
        return repr(accepted)


class Lines(Target):
    """Files of many records, one a line."""

    name, share = "validate_lines", 0.004

    def run(self, random: Random) -> str:
        raw = b"\n".join(random.choice(self.corpus.small) for _ in range(3))
        reports = list(validate_lines(broken_bytes(random, raw).split(b"\n"), profile=random.choice(PROFILES)))
        return "".join(said_of(report, random) for report in reports)


_ABOUT_PEOPLE = tuple(name for name in RECORDS if name not in {"organisation", "practice-assessment"})


class Minimise(Target):
    """Records under every exchange profile: nothing that was not released leaves."""

    name, share = "minimise", 0.006

    def run(self, random: Random) -> str:
        document = planted(random, json.loads(self.corpus.of(random, *_ABOUT_PEOPLE)))
        broken = random.random() < 0.3
        if broken:
            document = broken_document(random, document, {}, most=1)
        done = minimise(document, random.choice(list(exchange_profiles)), release=random.choice(((), ("/nowhere", ""))))
        said = repr(done) + json.dumps(done.account(random.choice(("en", "lt"))))
        if not broken and done.record is not None:
            # What was planted stands in free text and extensions, which nobody has released.
            said += json.dumps(done.record)
        return said


class MayDisclose(Target):
    """Whether data may leave a case."""

    name, share = "may_disclose", 0.003

    def run(self, random: Random) -> str:
        document = json.loads(self.corpus.of(random, "data-protection", "data-protection", "case-file"))
        if random.random() < 0.6:
            document = broken_document(random, document, {}, most=2)
        answer = may_disclose(
            document,
            random.choice(list(RecipientType)),
            random.choice(list(DisclosurePurpose)),
            random.sample(list(DataCategory), random.randint(1, 4)),
            random.choice((TODAY, date(2020, 1, 1), date.max)),
        )
        answers = (answer, *judge_disclosures(document))
        return repr(answers) + json.dumps([one.to_dict("en") for one in answers])


class Pseudonymise(Target):
    """Records under a key: nothing that was typed stays."""

    name, share = "pseudonymise", 0.002

    def prepare(self) -> None:
        self.keys = new_pseudonym_keys()

    def run(self, random: Random) -> str:
        document = planted(random, json.loads(self.corpus.of(random, *_ABOUT_PEOPLE)))
        document["id"] = MARKER
        broken = random.random() < 0.3
        if broken:
            document = broken_document(random, document, {}, most=1)
        try:
            done = pseudonymise(
                document,
                self.keys,
                purpose=random.choice(list(DisclosurePurpose)),
                recipient="org-1",
                dates=random.choice(list(DateTreatment)),
                ages=random.choice(list(AgeTreatment)),
            )
        except DateShiftDisclosedError as error:
            return f"{error!r} {error}"
        said = repr(done) + repr(done.table) + json.dumps(done.account()) + repr(done.findings)
        return said + ("" if broken or done.record is None else json.dumps(done.record))


class Erase(Target):
    """Records whose terms may have run."""

    name, share = "erase", 0.002

    def run(self, random: Random) -> str:
        document = planted(random, json.loads(self.corpus.of(random, *_ABOUT_PEOPLE)))
        if random.random() < 0.4:
            document = broken_document(random, document, {}, most=2)
        on = random.choice((TODAY, date(2090, 1, 1), date(1990, 1, 1), date(2150, 1, 1)))
        try:
            done = erase(document, on=on, country=random.choice((None, *REGION)))
        except ValueError as error:
            if on.year < 2100:
                raise
            return f"{error!r} {error}"
        return repr(done) + json.dumps(done.account(random.choice(("en", "sv")))) + repr(done.findings)


class Statistics(Target):
    """Counting records and publishing tables of them."""

    name, share = "statistics", 0.0008

    def run(self, random: Random) -> str:
        counting = PersonCounter()
        for _ in range(random.randint(1, 6)):
            document = planted(random, json.loads(self.corpus.of(random, "case-file", "identification", "assistance")))
            if random.random() < 0.5:
                document = broken_document(random, document, {}, most=2)
            counting.add(document if random.random() < 0.5 else json.dumps(document))
        said = repr(counting) + repr(counting.findings())
        for census in counting.results()[:1]:
            tables = publish(census, only=random.choice((None, TABLES[0].id)))
            said += repr(tables)
        return said


class Unseal(Target):
    """Sealed messages that were tampered with: no record comes out, and nothing is told."""

    name, share = "unseal", 0.0035

    def prepare(self) -> None:

        document = planted(Random(0), example("exchange-message"))  # noqa: S311 - no secret
        document["extensions"] = {"org.example:k": MARKER}
        message = ExchangeMessage.model_validate(document)
        self.own, self.partner = new_keys(message.recipient.ref), new_keys(message.sender.ref)
        self.at = message.sent_at + timedelta(minutes=1)
        self.sealed = [
            seal(message, self.partner, self.own.public(), at=self.at, expires_in=timedelta(hours=1)) for _ in range(4)
        ]
        self.own_public, self.partner_public = self.own.public(), self.partner.public()
        assert unsealed(self, self.sealed[0]).record is not None

    def run(self, random: Random) -> str:
        text = random.choice(self.sealed)
        changed = self._changed(random, text)
        found = unsealed(self, changed)
        same = changed in self.sealed or (isinstance(changed, bytes) and changed.decode("latin-1") in self.sealed)
        assert same or found.record is None, "a message that was changed is not accepted"
        return repr(found) + ("" if same else said_of(found.report, random))

    def _changed(self, random: Random, text: str) -> str | bytes:
        parts = text.split(".")
        other = random.choice(self.sealed).split(".")
        place = random.randrange(len(parts))
        match random.randrange(6):
            case 0:
                return broken_bytes(random, text.encode())
            case 1:
                parts[place] = other[place]
            case 2:
                parts[place] = broken_bytes(random, parts[place].encode()).decode("latin-1")
            case 3:
                random.shuffle(parts)
            case 4:
                parts = parts[:place]
            case _:
                parts.insert(place, random.choice((MARKER, "", "e30", "eyJhbGciOiJub25lIn0")))
        return ".".join(parts)


def unsealed(target: Unseal, text: str | bytes) -> Any:
    """Open a text with the keys of the target."""
    return unseal(text, target.own, target.partner_public, at=target.at, seen=MemoryReplayStore())


class Keys(Target):
    """Key files, of seals and of pseudonyms."""

    name, share = "key files", 0.004

    def prepare(self) -> None:
        key = secrets.token_urlsafe(32)
        entry = {"kty": "oct", "kid": "k1", "k": key, "alg": "HS256"}
        self.symmetric = json.dumps({"keys": [entry], MARKER: MARKER}).encode()
        public = {"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": MARKER, "x": key, "d": key}
        self.pair = json.dumps({"organisation": MARKER, "keys": [public]}).encode()

    def run(self, random: Random) -> str:

        raw = broken_bytes(random, random.choice((self.symmetric, self.pair)), self.pair)
        said = ""
        for door, documented in ((keys_from_json, SealError), (pseudonym_keys_from_json, PseudonymKeyError)):
            try:
                made = door(raw)
            except documented as error:
                said += str(error) + repr(error)
            else:
                said += "" if MARKER in str(getattr(made, "organisation", "")) else repr(made)
        return said


class CommandLine(Target):
    """Whole commands, on standard input."""

    name, share = "nbs validate", 0.002

    def run(self, random: Random) -> str:
        document = broken_document(random, json.loads(random.choice(self.corpus.small)), {})
        raw = json.dumps(document).encode()
        raw = broken_bytes(random, raw) if random.random() < 0.3 else raw
        said = io.StringIO()
        given = io.TextIOWrapper(io.BytesIO(raw))
        form = random.choice(("text", "json", "ndjson", "sarif", "html"))
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), _standard_input(given):
            status = main(["validate", "-", "--format", form, "--language", random.choice(("en", "lv"))])
        assert status in ({2} if is_blank(raw) else {0, 1}), "bad data ends with 0 or 1"
        return said.getvalue()


@contextlib.contextmanager
def _standard_input(given: io.TextIOWrapper) -> Any:
    before, sys.stdin = sys.stdin, given
    try:
        yield
    finally:
        sys.stdin = before


TARGETS: Sequence[type[Target]] = (
    Decode,
    Identity,
    ValidateBytes,
    ValidateStructure,
    Models,
    Exceptions,
    Lines,
    Workbooks,
    Minimise,
    MayDisclose,
    Pseudonymise,
    Erase,
    Statistics,
    Unseal,
    Keys,
    CommandLine,
)
"""Every target, cheap ones first."""

os.environ.pop("LANG", None)
