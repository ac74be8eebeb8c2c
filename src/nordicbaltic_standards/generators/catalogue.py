"""The module ``code_lists``, through which importers reach every code list by name and by id."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from nordicbaltic_standards.codelists.base import CodeList

MODULES: tuple[str, ...] = (
    "codelists.consent",
    "codelists.contact",
    "codelists.data",
    "codelists.organisations",
    "codelists.person",
    "codelists.places",
    "codelists.risk",
    "codelists.services",
    "codelists.statement",
    "codelists.assistance_codes",
    "codelists.case_codes",
    "codelists.compensation_codes",
    "codelists.identification_codes",
    "codelists.indicators",
    "codelists.network_codes",
    "codelists.protection_codes",
    "codelists.referral_codes",
    "codelists.residence_codes",
)
"""Modules that declare code lists."""

_HEAD = '''"""Every code list, by name and by id. Generated from the declarations; do not edit.

``codes.ServiceType.ACCOMMODATION.label("et")`` and ``codes["service-type"]``.
"""

from __future__ import annotations

from collections.abc import Iterator

'''

_BODY = '''

class Catalogue:
    """All code lists of the standard: attributes by class name, a mapping by id."""

    def __getitem__(self, identifier: str) -> CodeListView:
        """Return the list with this id; raises `LookupError` that names the nearest."""
        lists = all_lists()
        if identifier in lists:
            return lists[identifier]
        near = nearest(identifier, lists) if isinstance(identifier, str) else None
        hint = f"; perhaps {near!r} was meant" if near else ""
        msg = f"there is no such code list{hint}"
        raise LookupError(msg)

    def __iter__(self) -> Iterator[CodeListView]:
        return iter(all_lists().values())

    def __len__(self) -> int:
        return len(all_lists())

    def __contains__(self, identifier: object) -> bool:
        return identifier in all_lists()

'''

_FOOT = '''

codes = Catalogue()
"""All code lists: ``codes.ServiceType`` by name, ``codes["service-type"]`` by id."""
'''


def classes(module: str) -> list[str]:
    """Return the names of the code lists that ``module`` (below the package) declares, in alphabetical order."""
    loaded = import_module(f"nordicbaltic_standards.{module}")
    return sorted(
        name
        for name, value in vars(loaded).items()
        if isinstance(value, type) and issubclass(value, CodeList) and value.__module__ == loaded.__name__
    )


def files(package: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated module with its text.

    Args:
        package: Folder of the package.
    """
    imports = ["from nordicbaltic_standards.codelists.base import CodeListView, all_lists\n"]
    names: list[str] = []
    for module in MODULES:
        found = classes(module)
        names += found
        inner = "".join(f"    {name},\n" for name in found)
        imports.append(f"from nordicbaltic_standards.{module} import (\n{inner})\n")
    imports.append("from nordicbaltic_standards.utils.nearest import nearest\n")
    members = "".join(f"    {name} = {name}\n" for name in sorted(names))
    head = _HEAD + "".join(sorted(imports, key=lambda line: line.split()[1]))
    exported = "".join(f'    "{name}",\n' for name in [*sorted(names), "codes"])
    foot = f"{_FOOT}\n__all__ = [\n{exported}]\n"
    yield package / "codelists" / "code_lists.py", head + _BODY + members + foot
