"""Small numbers stay hidden, and cannot be had from the numbers that are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.hiding import FULL, LEFT_OUT, is_left_out, shown, words_for

World = tuple[int, ...]
Counts = Callable[[World], Iterator[World]]


def certain(
    worlds: Iterable[World], with_wholes: Callable[[World], World], counts: Counts, parts: int
) -> list[tuple[World, int]]:
    """What is hidden and yet sure: a view, and a part that has one value in all worlds that look so."""
    values: dict[World, list[set[int]]] = defaultdict(lambda: [set() for _ in range(parts)])
    for world in worlds:
        for counted in counts(with_wholes(world)):
            for part, number in zip(values[tuple(map(shown, counted))], world, strict=False):
                part.add(number)
    return [
        (view, part)
        for view, found in values.items()
        for part in range(parts)
        if view[part] == 0 and len(found[part]) == 1
    ]


@pytest.mark.parametrize("number", range(FULL))
def test_fewer_than_five_are_not_shown_nor_whether_there_are_any(number: int) -> None:
    assert words_for(shown(number)) == "fewer than 5"


@given(st.integers(0, 10_000))
def test_what_is_shown_is_a_full_five_and_never_too_much(number: int) -> None:
    assert shown(number) % FULL == 0
    assert 0 <= number - shown(number) < FULL


def counts_of(world: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """The same chats as they may be counted: of each number one at most is left out here, by chance."""
    return product(*[(number, max(number - 1, 0)) for number in world])


def with_wholes(world: tuple[int, ...]) -> tuple[int, ...]:
    """A flow: some end at once, some stop, the others go on and end in the same way, in another or stop."""
    ends, stops, ends_too, ends_otherwise, stops_too = world
    goes_on = ends_too + ends_otherwise + stops_too
    return (*world, ends + stops + goes_on, goes_on, ends + ends_too)


def with_sum(world: tuple[int, ...]) -> tuple[int, ...]:
    return (*world, sum(world))


def exactly(world: World) -> Iterator[World]:
    """With nothing left out."""
    yield world


@pytest.mark.parametrize(("parts", "largest"), [(1, 25), (2, 25), (3, 15), (4, 10)])
def test_rounding_alone_hides_up_to_four_parts_from_subtraction(parts: int, largest: int) -> None:
    assert certain(product(range(largest), repeat=parts), with_sum, exactly, parts) == []


def test_five_fours_are_twenty_so_rounding_alone_would_not_do() -> None:
    assert ((0, 0, 0, 0, 0, 20), 0) in certain(product(range(5), repeat=5), with_sum, exactly, 5)


def test_what_is_left_out_by_chance_hides_them_too() -> None:
    found = {view for view, _ in certain(product(range(3, 6), repeat=5), with_sum, counts_of, 5)}
    assert (0, 0, 0, 0, 0, 20) not in found


def test_no_hidden_number_can_be_had_along_the_routes_of_a_flow() -> None:
    """All fours is where the wholes give the most away; worlds near it look like it."""
    worlds = product(range(3, 6), repeat=5)
    looks = {tuple(map(shown, counted)) for counted in counts_of(with_wholes((4, 4, 4, 4, 4)))}
    assert not looks & {view for view, _ in certain(worlds, with_wholes, counts_of, 5)}


@given(st.integers(0, LEFT_OUT * 100))
def test_one_mark_in_fifty_is_left_out(first: int) -> None:
    assert sum(map(is_left_out, range(first, first + LEFT_OUT))) == 1
