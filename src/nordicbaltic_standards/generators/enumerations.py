"""The module ``codelists.enumerations``: the code lists as types, so that an editor completes them.

Generated from the CSV files of ``codelists/data``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nordicbaltic_standards.codelists.base import rows

_HEAD = '''"""Every code list as an enumeration. Generated from ``data``; do not edit.

What a list and its codes say about themselves is read when first asked for: see ``base``.
"""

from __future__ import annotations

from nordicbaltic_standards.codelists.base import CodeList, CodeListView, all_lists
from nordicbaltic_standards.utils.catalogue import Registry
'''

_CODES = '''

class Codes(Registry[CodeListView]):
    """All code lists: attributes by class name, a mapping by id."""

'''

_FOOT = '''

codes = Codes("code list", all_lists)
"""All code lists: ``codes.ServiceType`` by name, ``codes["service-type"]`` by id."""
'''


def _member(code: str) -> str:
    """Return the name of a member; a code that begins with a number is a range, as ``FROM_1_TO_2_YEARS``."""
    name = code.upper().replace("-", "_")
    return name if name.isidentifier() else f"FROM_{name}"


def _enumeration(declared: dict[str, str]) -> str:
    """Return the class of a list from its row of ``lists.csv``."""
    members = (
        f'    {_member(row["code"])} = "{row["code"]}"\n    """{row["label"]}"""\n' for row in rows(declared["id"])
    )
    description = declared["description"] or f"{declared['title']}."
    return (
        f'\n\nclass {declared["name"]}(CodeList, id="{declared["id"]}"):\n    """{description}"""\n\n{"".join(members)}'
    )


def files(package: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated module with its text.

    Args:
        package: Folder of the package.
    """
    lists = sorted(rows("lists"), key=lambda row: row["name"])
    attributes = "".join(f"    {row['name']} = {row['name']}\n" for row in lists)
    text = _HEAD + "".join(map(_enumeration, lists)) + _CODES + attributes + _FOOT
    yield package / "codelists" / "enumerations.py", text
