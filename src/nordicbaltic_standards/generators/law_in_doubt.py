"""Name what newer copies of acts put in doubt: facts, the rules that read them, the vectors of these rules, and texts.

``python -m nordicbaltic_standards.generators.law_in_doubt EE NEWER [OLDER]``, in the root of a checkout: NEWER and OLDER are
texts of one act, or folders with a file for each act, as the copies are (plain text, Markdown, XML, HTML, or JSON with the
provisions apart). The name of a
file is how the sources of the facts begin to name the act, as ``Välismaalaste seadus.xml``. Without OLDER every provision
that is cited is in doubt.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from html import unescape
from pathlib import Path

from nordicbaltic_standards.law.citation_text import sections_named
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.testing.vectors import all_vectors

HEADS: dict[str, str] = {
    "EE": r"§ ?(?P<section>\d+(?:\.\d+)?)\.",
    "LV": r"(?P<section>\d+(?:\.\d+)?)\.? ?pants",
    "LT": r"(?P<section>\d+(?:[.-]\d+)?) straipsnis",
    "FI": r"(?P<chapter>\d+(?: ?[a-z])?) luku|(?P<section>\d+(?: ?[a-z])?) §(?= ?[A-ZÅÄÖ(]|$)",
    "SE": r"(?P<chapter>\d+(?: ?[a-z])?) kap\.(?= ?[A-ZÅÄÖ]|$)|(?P<section>\d+(?: ?[a-z])?) §(?= ?[A-ZÅÄÖ(]|$)",
    "NO": r"§ ?(?P<section>\d+(?:-\d+)?(?: ?[a-z]\b)?)\.?",
    "DK": r"§ ?(?P<section>\d+(?: ?[a-z]\b)?)\.?",
    "IS": r"(?P<section>\d+)\. gr\.",
}
"""How a section, or the chapter in which it is numbered, begins on a line of a copy of an act, by country."""

Sections = Mapping[tuple[str, str], str]
"""Text of each section by chapter and number, as ``("5", "15")``; the chapter is empty where sections run through."""

_RAISED = re.compile(r"\.?(?:<sup>\s*(\d+)\s*</sup>|([¹²³⁰⁴-⁹]+))")
_INLINE = re.compile(r"</?(?:a|b|em|i|span|strong|u)\b[^>]*>|<!\[CDATA\[|\]\]>")
_BLOCK = re.compile(r"<[^>]*>")
_MARKDOWN = re.compile(r"[*_#>|]")
_SENTENCE = re.compile(r"(?<=[.;:]) | (?=\(\d+\) )")
_NUMBER = r"\d+(?:\.\d+)?(?: ?[a-z]\b)?"
_SPAN = re.compile(rf"({_NUMBER})(?:-({_NUMBER}))?")
_PARTS = re.compile(r"(\d+)(?:[.-](\d+))?(?: ?([a-z]))?")


def lines_of(text: str) -> list[str]:
    """Return the lines of a copy of an act without markup and spacing; raised digits follow a full stop, as in citations."""
    plain = _RAISED.sub(lambda raised: f".{raised[1] or unicodedata.normalize('NFKC', raised[2])}", text)
    plain = _MARKDOWN.sub("", unescape(_BLOCK.sub("\n", _INLINE.sub("", plain))))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", plain).splitlines())
    return [line for line in lines if line]


def sections_of(text: str, code: str) -> Sections:
    """Return the sections of a copy of an act of a country."""
    if text.startswith("{"):
        return _sections_of_json(text, code)
    head, chapter, key = re.compile(HEADS[code]), "", ("", "")
    sections: dict[tuple[str, str], list[str]] = {}
    for line in lines_of(text):
        begins = head.match(line)
        if begins is not None and begins.groupdict().get("chapter"):
            chapter, key = begins["chapter"], ("", "")
            continue
        if begins is not None:
            key = (chapter, begins["section"])
        sections.setdefault(key, []).append(line)
    return {key: " ".join(lines) for key, lines in sections.items() if key != ("", "")}


def _sections_of_json(text: str, code: str) -> Sections:
    """Return the sections of a copy that has them apart: ``provisions``, each with ``section`` and ``content``."""
    numbered_in_chapters = "<chapter>" in HEADS[code]
    sections: dict[tuple[str, str], list[str]] = {}
    for each in json.loads(text)["provisions"]:
        chapter = each.get("chapter") or "" if numbered_in_chapters else ""
        number = re.sub(r"(?<=\d)(?=[a-z])", " ", each["section"])
        sections.setdefault((chapter, number), []).extend(lines_of(each["content"]))
    return {key: " ".join(lines) for key, lines in sections.items()}


def _order(number: str) -> tuple[int, int, str]:
    """Return a key by which 7 comes before 7 a, and 154.1 before 155."""
    parts = _PARTS.match(number)
    return (0, 0, number) if parts is None else (int(parts[1]), int(parts[2] or 0), parts[3] or "")


def names(provision: str, section: tuple[str, str]) -> bool:
    """Return whether a provision, as sources of facts cite it, is or contains a section."""
    chapter, number = section
    for its_chapter, item in sections_named(provision):
        span = _SPAN.match(item)
        if span is None or (its_chapter and chapter and not its_chapter.startswith(f"{chapter} ")):
            continue
        if span[0].replace("-", ".") == number.replace("-", "."):  # 8-3 in Norway, 49-1 in Lithuania
            return True
        if "-" not in number and _order(span[1]) <= _order(number) <= _order(span[2] or span[1]):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Doubt:
    """What one changed section puts in doubt.

    Attributes:
        section: Chapter and number.
        change: Sentences that went, each behind a minus, and sentences that came, each behind a plus.
        facts: Identifiers of the facts that cite it.
        rules: Identifiers of the rules that read these facts.
        vectors: Identifiers of the vectors of these rules under the law of the country.
        texts: Rules whose explanation, and pages of the documentation which, name the section.
    """

    section: tuple[str, str]
    change: tuple[str, ...]
    facts: tuple[str, ...]
    rules: tuple[str, ...]
    vectors: tuple[str, ...]
    texts: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """Yield the lines that a maintainer reads."""
        chapter, number = self.section
        yield f"{f'chapter {chapter}, ' if chapter else ''}section {number}"
        yield from (f"  {line}" for line in self.change)
        for name in ("facts", "rules", "vectors", "texts"):
            if named := getattr(self, name):
                yield f"  {name}: {', '.join(named)}"


def doubts(
    code: str, act: str, newer: str, older: str | None = None, pages: Mapping[str, str] | None = None
) -> list[Doubt]:
    """Return what the sections that differ put in doubt; sections on which nothing rests are left out.

    Args:
        code: ISO 3166-1 code of the country.
        act: How the sources of the facts begin to name the act.
        newer: Newer text of the act.
        older: Text with which it is compared; without it every section that is cited is in doubt.
        pages: Further texts to search, by name.
    """
    now, then = sections_of(newer, code), {} if older is None else sections_of(older, code)
    sources = [(fact.id, source) for fact in country(code) for source in fact.sources if source.title.startswith(act)]
    titles = {name for _, source in sources for name in re.split(r" \(|\)", source.title) if name}
    texts = {rule.id: f"{rule.checks} {rule.why} {rule.source}" for rule in rules} | dict(pages or {})
    out = []
    for section in sorted(now.keys() | then.keys(), key=lambda each: (_order(each[0]), _order(each[1]))):
        change = _change(then.get(section, ""), now.get(section, ""))
        if older is not None and not change:
            continue
        facts = {fact for fact, source in sources if source.provision is None or names(source.provision, section)}
        readers = [rule.id for rule in rules if facts.intersection(rule.facts) and code in (rule.countries or REGION)]
        vectors = [
            vector.case.id
            for rule in readers
            for vector in all_vectors().get(rule, ())
            if code in {vector.case.country, (vector.record or {}).get("country")}
        ]
        named = [name for name, text in texts.items() if _mentions(text, titles, section[1])]
        if facts or named:
            shown = change if older is not None else ()
            out.append(Doubt(section, shown, tuple(sorted(facts)), tuple(readers), tuple(vectors), tuple(named)))
    return out


def missing_provisions(code: str, act: str, newer: str) -> list[str]:
    """Return the provisions of an act that facts cite and that no section of its newer text is, with the facts."""
    sections = sections_of(newer, code)
    cited: dict[str, set[str]] = {}
    for fact in country(code):
        for source in fact.sources:
            if source.provision and source.title.startswith(act):
                cited.setdefault(source.provision, set()).add(fact.id)
    return [
        f"{provision}: {', '.join(sorted(facts))}"
        for provision, facts in sorted(cited.items())
        if not any(names(provision, section) for section in sections)
    ]


def _change(then: str, now: str) -> tuple[str, ...]:
    """Return the sentences that went and came, each behind its mark."""
    compared = unified_diff(_SENTENCE.split(then), _SENTENCE.split(now), n=0, lineterm="")
    return tuple(line for line in compared if line[1:] and not line.startswith(("---", "+++", "@@")))


def _mentions(text: str, titles: set[str], number: str) -> bool:
    """Return whether a text names the act and, close behind it, the section."""
    acts = "|".join(map(re.escape, titles))
    return bool(acts) and bool(re.search(rf"(?:{acts})\D{{0,20}}(?<!\d){re.escape(number)}(?![\d.]*\d)", text))


def _files(path: Path) -> dict[str, str]:
    """Return the texts of a file or of the files in a folder, by the names of the acts."""
    files = sorted(each for each in path.iterdir() if each.is_file()) if path.is_dir() else [path]
    return {each.stem: _decoded(each.read_bytes()) for each in files}


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:  # pages of the Icelandic parliament
        return raw.decode("cp1252")


def main(arguments: Sequence[str]) -> int:
    """Run the command.

    Returns:
        0 when nothing is in doubt, 1 when something is, 2 when the call is wrong.
    """
    parser = argparse.ArgumentParser("python -m nordicbaltic_standards.generators.law_in_doubt", description=__doc__)
    parser.add_argument("country", choices=REGION)
    parser.add_argument("newer", type=Path)
    parser.add_argument("older", type=Path, nargs="?")
    given = parser.parse_args(arguments)
    older = {} if given.older is None else _files(given.older)
    pages = {str(page): page.read_text(encoding="utf-8") for page in sorted(Path("docs").rglob("*.md"))}
    status = 0
    for act, newer in _files(given.newer).items():
        if not sections_of(newer, given.country):
            parser.error(f"{act}: no section was found in the text")
        for provision in missing_provisions(given.country, act, newer):
            status = 1
            sys.stdout.write(f"{act}, not found in the newer text: {provision}\n\n")
        for doubt in doubts(given.country, act, newer, older.get(act), pages):
            status = 1
            sys.stdout.write(f"{act}, " + "\n".join(doubt.lines()) + "\n\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
