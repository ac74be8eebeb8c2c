"""How well the rows of an export hide a person: k-anonymity and l-diversity.

Rows that agree in every quasi-identifier (what a reader may know about a person from elsewhere: sex, age, citizenship)
form a group. *k* is the size of the smallest group (Sweeney 2002): no row can be distinguished from fewer than k - 1
others. *l* is the number of values that the sensitive column has in a group (Machanavajjhala and others 2007): where
all members of a group share one value, a reader who knows that a person is in the group knows it. Neither makes data
anonymous by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Any

from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.utils.errors import InvalidArgumentError, NordicBalticError, UnknownKeyError


@dataclass(frozen=True, slots=True)
class Anonymity:
    """What was measured. Contains numbers, never a value of a row.

    Attributes:
        rows: Number of rows.
        groups: Number of groups.
        k: Size of the smallest group; 0 where there are no rows.
        distinct_l: Least number of different sensitive values in a group, or `None` where no sensitive column was named.
        entropy_l: Least effective number of sensitive values in a group: e to the entropy; never more than ``distinct_l``.
        sizes: Number of groups by their size, smallest first.
        diversities: Number of rows by the number of different sensitive values in their group.
    """

    rows: int
    groups: int
    k: int
    distinct_l: int | None
    entropy_l: float | None
    sizes: tuple[tuple[int, int], ...]
    diversities: tuple[tuple[int, int], ...] = ()

    def rows_below(self, k: int) -> int:
        """Return how many rows are in groups of fewer than ``k``."""
        return sum(size * groups for size, groups in self.sizes if size < k)

    def findings(self, k: int, l: int | None = None) -> tuple[Finding, ...]:  # noqa: E741 - the name of the measure
        """Return findings where the rows do not reach what was required.

        Args:
            k: Smallest group that is allowed, at least 2.
            l: Least number of different sensitive values in a group, at least 2, or `None`.

        Raises:
            InvalidArgumentError: When a limit is lower than 2, or ``l`` is required and no sensitive column was measured.
        """
        if k < 2 or (l is not None and l < 2):
            raise InvalidArgumentError("k and l are at least 2")
        if l is not None and self.distinct_l is None:
            raise InvalidArgumentError("to ask for l, name the sensitive column when measuring")
        failures = []
        below = self.rows_below(k)
        if below:
            params = {"count": below, "found": self.k, "limit": k}
            failures.append(Finding("STR-124", Severity.ERROR, FindingKind.EXPOSURE, "", params))
        if l is not None and self.rows and self.distinct_l is not None and self.distinct_l < l:
            exposed = sum(rows for values, rows in self.diversities if values < l)
            params = {"count": exposed, "found": self.distinct_l, "limit": l}
            failures.append(Finding("STR-125", Severity.ERROR, FindingKind.EXPOSURE, "", params))
        return tuple(failures)


class NotAnonymousError(NordicBalticError):
    """The rows do not hide a person as well as was required.

    Attributes:
        findings: What they do not reach.
    """

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("the rows do not hide a person as well as was asked for")
        self.findings = findings


def measure(
    rows: Iterable[Mapping[str, Any]], quasi_identifiers: Sequence[str], sensitive: str | None = None
) -> Anonymity:
    """Measure the anonymity of rows, in one pass.

    Args:
        rows: The rows of an export. An unknown value counts as a separate value.
        quasi_identifiers: Columns that a reader may know from elsewhere; at least one.
        sensitive: Column that must not become known, for l-diversity.

    Raises:
        InvalidArgumentError: When no quasi-identifier is named, one is named twice, or the sensitive column is one of them.
        UnknownKeyError: When a row lacks a column that is named; the message names the columns and no value.
    """
    columns = tuple(quasi_identifiers)
    if not columns or len(set(columns)) < len(columns) or sensitive in columns:
        raise InvalidArgumentError("name at least one quasi-identifier, each once, and apart from the sensitive column")
    wanted = columns if sensitive is None else (*columns, sensitive)
    groups: dict[tuple[str, ...], Counter[str]] = {}
    for row in rows:
        if not all(column in row for column in wanted):
            raise UnknownKeyError(f"every row has these columns: {', '.join(wanted)}")
        group = groups.setdefault(tuple(_value(row[column]) for column in columns), Counter())
        group["" if sensitive is None else _value(row[sensitive])] += 1
    sizes = [group.total() for group in groups.values()]
    values = [] if sensitive is None else list(groups.values())
    diversities: Counter[int] = Counter()
    for group in values:
        diversities[len(group)] += group.total()
    return Anonymity(
        rows=sum(sizes),
        groups=len(groups),
        k=min(sizes, default=0),
        distinct_l=None if sensitive is None else min((len(group) for group in values), default=0),
        entropy_l=None if sensitive is None else min((_effective(group) for group in values), default=0.0),
        sizes=tuple(sorted(Counter(sizes).items())),
        diversities=tuple(sorted(diversities.items())),
    )


def require_k_anonymity(
    rows: Sequence[Mapping[str, Any]],
    quasi_identifiers: Sequence[str],
    k: int,
    sensitive: str | None = None,
    l: int | None = None,  # noqa: E741 - the name of the measure
) -> Sequence[Mapping[str, Any]]:
    """Return ``rows`` if they are anonymous enough to be passed on.

    Args:
        rows: The rows of an export.
        quasi_identifiers: As for `measure`.
        k: Smallest group that is allowed, at least 2.
        sensitive: As for `measure`.
        l: Least number of different sensitive values in a group, or `None`.

    Raises:
        NotAnonymousError: When they are not; its findings say in what, and no value.
        InvalidArgumentError: As for `measure` and `Anonymity.findings`.
        UnknownKeyError: As for `measure`.
    """
    findings = measure(rows, quasi_identifiers, sensitive).findings(k, l)
    if findings:
        raise NotAnonymousError(findings)
    return rows


def _value(value: Any) -> str:
    """Return a value so that values compare as they are written: the number 1 is not the text "1"."""
    return f"{type(value).__name__}:{value!r}"


def _effective(group: Counter[str]) -> float:
    total = group.total()
    return exp(-sum(count / total * log(count / total) for count in group.values()))
