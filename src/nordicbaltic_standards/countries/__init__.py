"""What belongs to one country: the forms of its official numbers, and its law and practice.

The package is also the collection of the eight countries: ``nordicbaltic_standards.countries`` names the collection in
`access`, but once any module below was imported, Python binds that name to this package. So that nothing depends on
the order of imports, the package can be iterated, measured and asked like the collection.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nordicbaltic_standards.countries.access import Countries, Country


def _collection() -> Countries:
    from nordicbaltic_standards.countries.access import countries  # noqa: PLC0415 - loaded when it is first asked

    return countries


class _Package(ModuleType):
    def __iter__(self) -> Iterator[Country]:
        return iter(_collection())

    def __len__(self) -> int:
        return len(_collection())

    def __bool__(self) -> bool:
        return True

    def __contains__(self, code: object) -> bool:
        return code in _collection()

    def __getitem__(self, code: str) -> Country:
        return _collection()[code]


sys.modules[__name__].__class__ = _Package
