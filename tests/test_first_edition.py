"""Nothing of the first edition is lost by oversight: the changelog says what became of everything, and that is true.

`first_edition` holds what there was: the help of every command, the public names, the kinds of data files, the guides.
"""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Literal

import pytest

from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli.main import COMMANDS
from support import ROOT

FIRST = Path(__file__).parent / "first_edition"
_, LISTED = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## What the first edition had\n")


@dataclass(frozen=True)
class Entry:
    """What the changelog says of a thing: its old name, what became of it, its name now, and why it went."""

    old: tuple[str, str]
    became: Literal["kept", "renamed", "removed", "built"]
    now: tuple[str, str]
    why: str = ""


def part(title: str) -> str:
    """Return a part of the list, each entry on one line."""
    (text,) = re.findall(rf"^### {title}\n(.*?)(?=^### |\Z)", LISTED, re.MULTILINE | re.DOTALL)
    return unwrapped(text)


def unwrapped(text: str) -> str:
    return re.sub(r"\n {2,}(?!- )", " ", text)


GROUP = re.compile(
    r"^- (?:`(?P<group>[^`]+)`|every command)(?:, now `(?P<now>[^`]+)`)?(?P<removed>, removed)?(?:: (?P<rest>.+))?$"
)
RENAMED = re.compile(r"`([^`]+)` to `([^`]+)`")
TICKED = re.compile(r"`([^`]+)`")


def entries(text: str) -> Iterator[Entry]:
    """Yield what a part of the list says.

    A group is ``- `old`, now `new`: `entry`, `entry```, or ``- `old`, removed: why``. Below it stand ``- renamed: `a` to `b```,
    ``- removed: `a`, `b`: why`` and ``- built by `nbs bundle`: `a```.
    """
    group = now = ""
    for line in text.splitlines():
        if line.startswith("- "):
            said = GROUP.fullmatch(line)
            assert said is not None, line
            group, rest = said["group"] or "", said["rest"] or ""
            now = said["now"] or group
            if said["removed"]:
                yield Entry((group, ""), "removed", (group, ""), rest)
            else:
                yield Entry((group, ""), "renamed" if said["now"] else "kept", (now, ""))
                yield from (Entry((group, name), "kept", (now, name)) for name in TICKED.findall(rest))
        elif line.startswith("  - renamed: "):
            yield from (Entry((group, old), "renamed", (now, new)) for old, new in RENAMED.findall(line))
        elif line.startswith("  - removed: "):
            names, _, why = line.removeprefix("  - removed: ").rpartition("`: ")
            yield from (Entry((group, old), "removed", (now, old), why) for old in TICKED.findall(names + "`"))
        elif line.startswith("  - built "):
            how, _, names = line.removeprefix("  - built ").partition(": ")
            yield from (Entry((group, old), "built", (now, old), how) for old in TICKED.findall(names))
        else:
            assert not line or not line.startswith(" "), line


def test_the_list_is_read_as_it_is_written():
    text = """
- every command: `--help`
- `nbs old`, now `nbs new`: `FILE`,
  `--kept`
  - renamed: `--a` to `--b`
  - removed: `--c`,
    `--d`: nobody
    used them
  - built by `nbs bundle`: `e`
- `nbs gone`, removed: nobody used it
"""
    old, new = "nbs old", "nbs new"
    assert [*entries(unwrapped(text))] == [
        Entry(("", ""), "kept", ("", "")),
        Entry(("", "--help"), "kept", ("", "--help")),
        Entry((old, ""), "renamed", (new, "")),
        Entry((old, "FILE"), "kept", (new, "FILE")),
        Entry((old, "--kept"), "kept", (new, "--kept")),
        Entry((old, "--a"), "renamed", (new, "--b")),
        Entry((old, "--c"), "removed", (new, "--c"), "nobody used them"),
        Entry((old, "--d"), "removed", (new, "--d"), "nobody used them"),
        Entry((old, "e"), "built", (new, "e"), "by `nbs bundle`"),
        Entry(("nbs gone", ""), "removed", ("nbs gone", ""), "nobody used it"),
    ]


def listed(title: str) -> dict[tuple[str, str], Entry]:
    """Return what a part of the list says, by the old group and name."""
    all_of_it = [*entries(part(title))]
    by_old = {entry.old: entry for entry in all_of_it}
    assert len(by_old) == len(all_of_it), "something is listed twice"
    return by_old


@functools.cache
def help_of(*command: str) -> str:
    """Return the help of a command, in English."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        main([*command, "--help", "--language", "en"])
    return printed.getvalue()


def arguments(help_text: str) -> set[str]:
    """Return the arguments and options that a help shows, and the commands that it lists."""
    shown = re.findall(r"^  (\S.*?)(?:  .*)?$", help_text, re.MULTILINE)
    return {each.split()[0] for invocation in shown for each in invocation.split(", ")}


OF_EVERY_COMMAND = {"-h", "--help", "--language"}
FIRST_HELP = {
    re.match(r"Usage: (nbs(?: [a-z][a-z-]*)?)", text)[1]: arguments(text)  # type: ignore[index]
    for text in re.split(r"^(?=Usage: )", (FIRST / "help.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    if text
}


def test_every_command_and_option_of_the_first_edition_is_listed():
    assert all(names >= OF_EVERY_COMMAND for names in FIRST_HELP.values())
    had = {(command, "") for command in FIRST_HELP} | {("", ""), *(("", name) for name in OF_EVERY_COMMAND)}
    had |= {(command, name) for command, names in FIRST_HELP.items() for name in names - OF_EVERY_COMMAND}
    gone = {old[0] for old, entry in listed("Commands and options").items() if entry.became == "removed" and not old[1]}
    assert {each for each in had if each[0] not in gone or not each[1]} == set(listed("Commands and options"))


def test_what_is_said_of_commands_and_options_is_true():
    helps = {"nbs": arguments(help_of())} | {f"nbs {name}": arguments(help_of(name)) for name in COMMANDS}

    def there(command: str, name: str) -> bool:
        if not command:
            return all(not name or name in shown for shown in helps.values())
        return command in helps and (not name or name in helps[command])

    for entry in listed("Commands and options").values():
        confirm(entry, was=there(*entry.old), is_now=there(*entry.now))


def confirm(entry: Entry, *, was: bool, is_now: bool) -> None:
    """Confirm what is said of a thing, from whether its old and its new name are there today."""
    match entry.became:
        case "kept":
            assert is_now, f"{entry.old} is lost"
        case "renamed":
            assert is_now, f"{entry.now} is not there"
            assert entry.old == entry.now or not was, f"{entry.old} is still there"
        case _:
            assert entry.why, f"{entry.old} went without a reason"
            assert not was, f"{entry.old} is still there"


NAMES = set((FIRST / "names.txt").read_text(encoding="utf-8").split())


def dotted(name: tuple[str, str]) -> str:
    return ".".join(filter(None, name))


def resolves(name: str) -> bool:
    """Tell whether a dotted name leads to a module, or to what a module or class has."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            value = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for attribute in parts[length:]:
            if attribute in getattr(value, "__dataclass_fields__", {}):
                return attribute == parts[-1]
            if not hasattr(value, attribute):
                return False
            value = getattr(value, attribute)
        return True
    return False


def test_every_public_name_of_the_first_edition_is_listed():
    said = listed("Public names")
    gone = {old[0] for old, entry in said.items() if entry.became == "removed" and not old[1]}
    had = {name for name in NAMES if name.rpartition(".")[0] not in gone}
    modules = {name for name, _ in said} - NAMES
    assert had == {dotted(old) for old in said} - modules
    assert all(any(name.startswith(f"{module}.") for name in NAMES) for module in modules)


def test_what_is_said_of_public_names_is_true():
    for entry in listed("Public names").values():
        confirm(entry, was=resolves(dotted(entry.old)), is_now=resolves(dotted(entry.now)))


def test_a_name_that_is_lost_is_seen():
    assert resolves("nordicbaltic_standards.Finding.params")
    assert not resolves("nordicbaltic_standards.Finding.params_of_old")
    assert not resolves("nordicbaltic_standards.rules.gone.Finding")
    with pytest.raises(AssertionError, match="lost"):
        confirm(Entry(("a", "b"), "kept", ("a", "b")), was=False, is_now=False)
    with pytest.raises(AssertionError, match="not there"):
        confirm(Entry(("a", "b"), "renamed", ("a", "c")), was=False, is_now=False)
    with pytest.raises(AssertionError, match="still there"):
        confirm(Entry(("a", "b"), "renamed", ("a", "c")), was=True, is_now=True)
    with pytest.raises(AssertionError, match="still there"):
        confirm(Entry(("a", "b"), "removed", ("a", "b"), "nobody used it"), was=True, is_now=True)
    with pytest.raises(AssertionError, match="without a reason"):
        confirm(Entry(("a", "b"), "removed", ("a", "b")), was=False, is_now=False)


def files(entry: tuple[str, str]) -> bool:
    return any(ROOT.glob("/".join(filter(None, entry))))


def test_every_data_file_and_guide_of_the_first_edition_is_listed():
    said = [*listed("Data files"), *listed("Guides")]
    assert set((FIRST / "files.txt").read_text(encoding="utf-8").split()) == {"/".join(old) for old in said if old[1]}


IN_THE_TREE = [
    entry for title in ("Data files", "Guides") for entry in listed(title).values() if entry.became != "built"
]


@pytest.mark.parametrize("entry", IN_THE_TREE, ids=["/".join(entry.old) for entry in IN_THE_TREE])
def test_what_is_said_of_data_files_and_guides_is_true(entry: Entry):
    confirm(entry, was=files(entry.old), is_now=files(entry.now))


def test_data_files_that_left_the_tree_are_built(tmp_path: Path):
    built = [entry for entry in listed("Data files").values() if entry.became == "built"]
    assert {entry.why for entry in built} == {"by `nbs bundle`"}
    assert main(["bundle", "-o", str(tmp_path / "bundle")]) == 0
    for entry in built:
        assert any((tmp_path / "bundle").rglob(entry.now[1])), entry.now


CAPABILITIES = re.findall(r"^\| ([^|]+) \| `([^`]+)` \| `(test_\w+)` \|$", part("What it could do"), re.MULTILINE)
TESTS = {
    name
    for module in Path(__file__).parent.rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)\(", module.read_text(encoding="utf-8"), re.MULTILINE)
}


def test_every_line_of_the_table_of_capabilities_is_read():
    assert len(CAPABILITIES) == part("What it could do").count("\n| ") - 2


@pytest.mark.parametrize(("where", "test"), [each[1:] for each in CAPABILITIES], ids=[each[0] for each in CAPABILITIES])
def test_what_the_first_edition_could_do_can_be_done_today(where: str, test: str):
    assert test in TESTS
    if where.startswith("nbs "):
        _, command, *options = where.split()
        assert set(options) <= arguments(help_of(command))
    else:
        assert (ROOT / where).is_file() if "/" in where else resolves(where)
