"""Small cells: what is published never lets a reader compute what was hidden, however they add and subtract."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

from nordicbaltic_standards.statistics import (
    DEFAULT_MINIMUM,
    DIMENSIONS,
    LEAST_MINIMUM,
    TABLES,
    Method,
    PersonCounts,
    PublishedTable,
    Rounding,
    publish,
)
from nordicbaltic_standards.statistics.dimensions import NAMES
from nordicbaltic_standards.statistics.formats import data, separated, text
from nordicbaltic_standards.statistics.rounding import BASES, _round, _threshold, rounded
from nordicbaltic_standards.statistics.suppression import CellSuppression, SuppressionReason, suppress
from nordicbaltic_standards.statistics.tables import GRAND_TOTAL, Key, cells, dimensions_of, margins

at_length = pytest.mark.products  # `.ci/full products` runs them

KEY = b"secret: Xq7 bL0v-Kd93 zR5m.Tj1w Yh8"

# How people differ in practice: most are of few kinds, some of kinds that hardly anyone is of.
COMMON = {
    "status": ("IDENT", "PRESUM"),
    "sex": ("F", "M"),
    "age": ("Y_GE18",),
    "citizenship": ("EU27_2020_FOR", "NEU27_2020_FOR", "NAT"),
    "exploitation": ("SEXUAL", "LABOUR"),
    "organisation": ("POLICE", "NGO"),
}


@st.composite
def censuses(draw: st.DrawFn, most: int = 12) -> PersonCounts:
    """Draw who was registered: some kinds of persons with many of each, and some with few."""
    persons: Counter[Key] = Counter()
    for _ in range(draw(st.integers(1, most))):
        usual = draw(st.booleans())
        kind = tuple(draw(st.sampled_from(COMMON[each.id] if usual else each.codes)) for each in DIMENSIONS)
        persons[kind] += draw(st.integers(3, 40) if usual else st.integers(1, 4))
    return PersonCounts("EE", 2025, dict(persons))


def shown_cells(tables: tuple[PublishedTable, ...]) -> dict[Key, int | None]:
    """Return every cell as a reader sees it who has all tables."""
    seen: dict[Key, int | None] = {}
    for each in tables:
        for cell in each.cells:
            key = tuple(cell.codes.get(name, "") for name in NAMES)
            assert seen.setdefault(key, cell.value) == cell.value, "two tables show one cell differently"
    return seen


def relations() -> Iterator[tuple[Key, list[Key]]]:
    """Yield every sum that holds in the tables: a total and its parts."""
    known = set(cells(TABLES))
    for names in margins(TABLES):
        for name in sorted(names):
            place = NAMES.index(name)
            for total in known:
                if dimensions_of(total) == names - {name}:
                    parts = [(*total[:place], code, *total[place + 1 :]) for code in DIMENSIONS[place].codes]
                    assert set(parts) <= known
                    yield total, parts


RELATIONS = list(relations())


class Attacker:
    """A reader who has every table and all the patience in the world (integer programming)."""

    def __init__(self, bounds: dict[Key, tuple[float, float]]) -> None:
        self.order = list(bounds)
        place = {cell: index for index, cell in enumerate(self.order)}
        matrix = lil_matrix((len(RELATIONS), len(self.order)))
        for line, (total, parts) in enumerate(RELATIONS):
            matrix[line, place[total]] = -1
            for part in parts:
                matrix[line, place[part]] = 1
        self.sums = LinearConstraint(matrix.tocsr(), 0, 0)
        lower, upper = zip(*bounds.values(), strict=True)
        self.bounds = Bounds(np.array(lower), np.array(upper))

    def range_of(self, cell: Key) -> tuple[float, float]:
        """Return the least and the greatest number of persons that the cell can have."""
        wanted = np.zeros(len(self.order))
        wanted[self.order.index(cell)] = 1
        found = []
        for sign in (1, -1):
            result = milp(
                sign * wanted, constraints=self.sums, bounds=self.bounds, integrality=np.ones(len(self.order))
            )
            found.append(sign * round(result.fun) if result.fun is not None else float("inf"))
        return found[0], found[1]


def attacker_on(census: PersonCounts, tables: tuple[PublishedTable, ...], *, knows_zeros: bool) -> Attacker:
    """Return an attacker; one who knows zeros takes every hidden cell that is not really empty for at least 1."""
    counts = census.counts(TABLES)
    minimum = tables[0].minimum
    small = {cell for cell, count in counts.items() if 0 < count < minimum}

    def least(cell: Key) -> int:
        inside = any(
            tuple(code if name in names else "" for name, code in zip(NAMES, cell, strict=True)) in small
            for names in margins(TABLES)
            if names < dimensions_of(cell)
        )
        return 0 if not knows_zeros or inside or counts[cell] == 0 else 1

    most = 10 * counts[GRAND_TOTAL] + 100
    seen = shown_cells(tables)
    return Attacker({cell: (least(cell), most) if value is None else (value, value) for cell, value in seen.items()})


@at_length
@settings(max_examples=12)
@given(censuses(), st.sampled_from([3, 4, 5]), st.booleans())
def test_no_reader_can_compute_a_hidden_cell(census: PersonCounts, minimum: int, knows_zeros: bool):
    """Not even by integer programming over all tables at once, nor by knowing which cells cannot be empty."""
    tables = publish(census, minimum=minimum)
    counts = census.counts(TABLES)
    if tables[0].withheld:
        return
    attacker = attacker_on(census, tables, knows_zeros=knows_zeros)
    for cell, value in shown_cells(tables).items():
        if value is not None:
            assert value == counts[cell]
            assert value == 0 or value >= minimum
            continue
        lowest, highest = attacker.range_of(cell)
        assert lowest < highest, cell
        if 0 < counts[cell] < minimum:
            assert lowest <= 1, cell
            assert highest >= minimum - 1, cell


def test_the_attacker_of_these_tests_does_compute_what_is_hidden_badly():
    """Hiding the small cells alone does not do: the totals give them away."""
    persons = dict.fromkeys(product(*(COMMON[name] for name in NAMES)), 20)
    rare = ("IDENT", "UNK", "Y_GE18", "NAT", "SEXUAL", "NGO")
    census = PersonCounts("EE", 2025, persons | {rare: 2})
    counts = census.counts(TABLES)
    most = 10 * counts[GRAND_TOTAL]
    naive = {cell: (0, most) if 0 < count < 5 else (count, count) for cell, count in counts.items()}
    assert Attacker(naive).range_of(tuple("UNK" if name == "sex" else "" for name in NAMES)) == (2, 2)
    tables = publish(census)
    lowest, highest = attacker_on(census, tables, knows_zeros=True).range_of(("", "UNK", "", "", "", ""))
    assert lowest <= 1
    assert highest >= 4


def test_three_cells_that_cannot_be_empty_do_not_share_a_total_of_three():
    """Where zeros are shown as zeros, three hidden cells with a total of 3 would be 1 each."""
    rest = ("Y_GE18", "NAT", "LABOUR", "NGO")
    census = PersonCounts("IS", 2025, {("IDENT", sex, *rest): 1 for sex in ("F", "M", "UNK")})
    tables = publish(census, minimum=3)
    attacker = attacker_on(census, tables, knows_zeros=True)
    for sex in ("F", "M", "UNK"):
        lowest, highest = attacker.range_of(("", sex, "", "", "", ""))
        assert lowest < highest


@at_length
@settings(max_examples=3)
@given(censuses(), st.sampled_from([3, 5]))
def test_asking_for_the_tables_one_by_one_tells_no_more_than_asking_for_all(census: PersonCounts, minimum: int):
    together = publish(census, minimum=minimum)
    for each in together:
        assert publish(census, minimum=minimum, only=each.definition.id) == (each,)


@settings(max_examples=5)
@given(censuses())
def test_the_same_persons_give_the_same_tables_again(census: PersonCounts):
    again = PersonCounts(census.country, census.year, dict(reversed(list(census.persons.items()))))
    assert publish(census, minimum=3) == publish(again, minimum=3)


def test_nothing_is_hidden_where_nothing_is_small():
    persons = dict.fromkeys(product(*(COMMON[name] for name in NAMES)), 9)
    for each in publish(PersonCounts("EE", 2025, persons)):
        assert each.hidden == ()
        assert "none had to be hidden" in each.protection()


def test_of_fewer_persons_than_the_smallest_cell_nothing_is_shown_not_even_a_zero():
    kind = ("IDENT", "F", "Y_LT18", "NAT", "SEXUAL", "NGO")
    for each in publish(PersonCounts("IS", 2025, {kind: 4})):
        assert each.withheld
        assert len(each.hidden) == len(each.cells)
        written = text.pages([each])
        assert "Nothing is shown" in written
        assert "Sexual" not in written


def test_nobody_registered_is_a_true_zero():
    for each in publish(PersonCounts("IS", 2025, {})):
        assert {cell.value for cell in each.cells} == {0}


def test_a_small_group_does_not_show_that_all_its_members_are_alike():
    """Three children, all exploited sexually: that column alone hidden would say so of each of them."""
    persons = {
        ("IDENT", "F", "Y_GE18", "NAT", "SEXUAL", "NGO"): 30,
        ("IDENT", "F", "Y_GE18", "NAT", "LABOUR", "NGO"): 30,
        ("IDENT", "M", "Y_GE18", "NAT", "LABOUR", "NGO"): 30,
        ("IDENT", "F", "Y_LT18", "NAT", "SEXUAL", "NGO"): 3,
    }
    (shown,) = publish(PersonCounts("EE", 2025, persons), only="sdg-16-2-2")
    children = [
        form
        for form in ("SEXUAL", "LABOUR", "ORGANS", "OTHER", "SEVERAL", "UNK")
        if shown.value(age="Y_LT18", exploitation=form) is None
    ]
    assert "SEXUAL" in children
    assert len(children) >= 2


def test_that_nothing_is_known_of_a_small_group_may_be_shown():
    persons = {
        ("IDENT", "F", "Y_GE18", "UNK", "LABOUR", "NGO"): 40,
        ("IDENT", "M", "Y_GE18", "UNK", "LABOUR", "NGO"): 3,
    }
    (shown,) = publish(PersonCounts("EE", 2025, persons), only="citizenship")
    assert shown.value(sex="M", citizenship="NAT") == 0


@pytest.mark.parametrize("minimum", [-1, 0, 1, 2])
def test_no_smallest_cell_below_three_can_be_asked_for(minimum: int):
    with pytest.raises(ValueError, match="at least 3"):
        publish(PersonCounts("EE", 2025, {}), minimum=minimum)
    assert (LEAST_MINIMUM, DEFAULT_MINIMUM) == (3, 5)


def suppression_of(census: PersonCounts, minimum: int = 5) -> CellSuppression:
    return suppress(census.counts(TABLES), census.persons, TABLES, minimum)


@at_length
@settings(max_examples=5)
@given(censuses())
def test_the_maker_of_a_table_can_ask_why_a_cell_is_hidden_and_readers_cannot(census: PersonCounts):
    made = suppression_of(census)
    counts = census.counts(TABLES)
    if not made.withheld:
        assert {cell for cell, reason in made.hidden.items() if reason is SuppressionReason.PRIMARY} == {
            cell for cell, count in counts.items() if 0 < count < 5
        }
    tables = publish(census)
    codes_used = {row["CONF_STATUS"] for row in csv.DictReader(io.StringIO(separated.sdmx_csv(tables)))}
    assert codes_used <= {"F", "C"}
    for written in (text.pages(tables), separated.csv_text(tables), str(data.document(tables))):
        for reason in (SuppressionReason.SECONDARY, SuppressionReason.PRIMARY):
            assert f"'{reason.value}'" not in written


def test_a_suppression_and_a_rounding_show_nothing_of_themselves():
    census = PersonCounts("EE", 2025, {("IDENT", "F", "Y_GE18", "NAT", "LABOUR", "NGO"): 9})
    assert "NAT" not in repr(suppression_of(census))
    assert "secret" not in repr(Rounding(5, KEY))
    assert repr(publish(census)[0]) == "<status EE 2025: 16 cells>"


# Rounding


def rounding_of(census: PersonCounts, base: int = 5, key: bytes = KEY, **more: str) -> dict[Key, int] | None:
    scope = more.get("scope", "EE/2025")
    return rounded(census.counts(TABLES), census.persons, TABLES, base=base, key=key, minimum=3, scope=scope)


@given(censuses(), st.sampled_from(BASES))
def test_every_rounded_number_is_a_multiple_of_the_base_next_to_the_true_one(census: PersonCounts, base: int):
    counts = census.counts(TABLES)
    for cell, value in (rounding_of(census, base) or {}).items():
        assert value % base == 0
        assert abs(value - counts[cell]) < base


@at_length
@given(censuses(), st.sampled_from([3, 5]))
def test_the_same_cell_is_always_rounded_the_same_way(census: PersonCounts, base: int):
    tables = publish(census, minimum=3, rounding=Rounding(base, KEY))
    shown_cells(tables)
    assert tables == publish(census, minimum=3, rounding=Rounding(base, KEY))
    for each in tables:
        assert each.method is Method.ROUNDING
        assert publish(census, minimum=3, rounding=Rounding(base, KEY), only=each.definition.id) == (each,)


def test_another_key_another_year_and_another_country_round_by_themselves():
    persons = dict.fromkeys(product(*(COMMON[name] for name in NAMES)), 7)
    census = PersonCounts("EE", 2025, persons)
    usual = rounding_of(census)
    others: list[Callable[[], object]] = [
        lambda: rounding_of(census, key=KEY[::-1]),
        lambda: rounding_of(census, scope="EE/2026"),
        lambda: rounding_of(census, scope="LV/2025"),
    ]
    assert usual is not None
    assert all(other() != usual for other in others)


@at_length
def test_rounding_has_no_bias():
    """Over many keys the mean of a rounded 4 is 4, to three standard errors."""
    kind = ("IDENT", "F", "Y_GE18", "NAT", "LABOUR", "NGO")
    census = PersonCounts("EE", 2025, {kind: 64})
    tries = 400
    found = [rounding_of(census, 5, hashlib.sha256(b"%d" % number).digest()) for number in range(tries)]
    values = [each[GRAND_TOTAL] for each in found if each is not None]
    assert len(values) == tries
    mean = sum(values) / tries
    assert abs(mean - 64) < 3 * (5 * (0.2 * 0.8) ** 0.5) / tries**0.5


@at_length
@settings(max_examples=8)
@given(censuses(), st.sampled_from([3, 5]))
def test_no_reader_can_compute_a_small_cell_from_rounded_ones(census: PersonCounts, base: int):
    tables = publish(census, minimum=3, rounding=Rounding(base, KEY))
    if tables[0].withheld:
        return
    seen = shown_cells(tables)
    bounds = {cell: (max(0, value - base + 1), value + base - 1) for cell, value in seen.items() if value is not None}
    attacker = Attacker(bounds)
    for cell, count in census.counts(TABLES).items():
        if 0 < count < 3:
            lowest, highest = attacker.range_of(cell)
            assert lowest < highest, cell


def test_an_unlucky_rounding_is_done_another_way():
    """Five groups of two, shown as 0 each of 12, could only be two each: a key that rounds them so is asked again."""
    groups = ("NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "STLS", "UNK")
    census = PersonCounts("IS", 2025, {("IDENT", "F", "Y_GE18", group, "LABOUR", "NGO"): 2 for group in groups})
    margin = [("", "", "", group, "", "") for group in groups]

    def unlucky(key: bytes) -> bool:
        at_first = [_round(2, 3, _threshold(key, "IS/2025/3/0", cell)) for cell in margin]
        return at_first == [0] * 5 and _round(10, 3, _threshold(key, "IS/2025/3/0", GRAND_TOTAL)) == 12

    keys = (hashlib.sha256(b"%d" % number).digest() for number in range(20_000))
    key = next(key for key in keys if unlucky(key))
    found = rounding_of(census, 3, key, scope="IS/2025")
    assert found is not None
    assert (found[GRAND_TOTAL], *(found[cell] for cell in margin)) != (12, 0, 0, 0, 0, 0)


def test_where_no_rounding_is_safe_nothing_is_published():
    """One table of one person is withheld or open, and never computable."""
    kind = ("IDENT", "F", "Y_LT18", "NAT", "SEXUAL", "NGO")
    tables = publish(PersonCounts("IS", 2025, {kind: 1}), minimum=3, rounding=Rounding(3, KEY))
    for each in tables:
        assert each.withheld or {cell.value for cell in each.cells} <= {0, 3}


@pytest.mark.parametrize(
    ("rounding", "message"),
    [
        (Rounding(4, KEY), "bases are"),
        (Rounding(3, KEY), "at least the smallest"),
        (Rounding(5, b"short"), "32 random"),
        (Rounding(5, b"secret" * 9), "32 random"),
    ],
)
def test_a_rounding_that_protects_too_little_is_refused(rounding: Rounding, message: str):
    with pytest.raises(ValueError, match=message) as caught:
        publish(PersonCounts("EE", 2025, {}), minimum=5, rounding=rounding)
    assert "secret" not in str(caught.value)


def test_a_rounded_table_says_so():
    persons = dict.fromkeys(product(*(COMMON[name] for name in NAMES)), 7)
    (shown,) = publish(PersonCounts("EE", 2025, persons), rounding=Rounding(5, KEY), only="sex-age")
    assert "to a multiple of 5" in shown.protection()
    assert shown.hidden == ()
