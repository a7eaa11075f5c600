"""The reference as shipped: whole, found by people's own words, with no address that the register lacks."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from flows.coverage import coverage
from flows.model import Entry, Pack
from tests.content.shipped import shipped_pack

WEB_ADDRESS = re.compile(r"https?://\S+")
NUMBERED = {"rules": ("GR", 7), "steps": ("ICO", 10), "myths": ("MY", 13)}
"""Shelf -> the family of points that its numbered entries stand for, and how many there are."""

MANY_PHRASES = {"rules": 6, "topics": 5, "myths": 6}
"""Shelves that people search most -> the fewest phrases of their own that lead to each entry."""

WORKING_TOGETHER_2026 = (
    "https://assets.publishing.service.gov.uk/media/69bb9be99c6ac6540dfd61f1/"
    "Working_together_to_safeguard_children_2026.pdf"
)
"""The file of the 2026 edition; point RS2 has the address of its page."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped_pack()


def of_shelf(pack: Pack, shelf: str) -> list[Entry]:
    return [*pack.shelves[shelf].entries.values()]


@pytest.mark.parametrize("shelf", NUMBERED)
def test_every_rule_step_and_myth_has_its_screen_under_its_number(pack: Pack, shelf: str) -> None:
    family, count = NUMBERED[shelf]
    numbered = [entry for entry in of_shelf(pack, shelf) if entry.number]
    assert [entry.number for entry in numbered] == [str(number) for number in range(1, count + 1)]
    assert [entry.id for entry in numbered if f"{family}{entry.number}" not in entry.cite] == []


@pytest.mark.parametrize(("shelf", "family"), [("terms", "GL"), ("resources", "RS")])
def test_every_term_and_every_resource_of_the_register_has_its_screen(
    pack: Pack, shelf: str, family: str
) -> None:
    cited = {point for entry in of_shelf(pack, shelf) for point in entry.cite}
    assert {point for point in pack.points if point.startswith(family)} <= cited


def test_every_point_is_used_or_left_out_for_a_reason(pack: Pack) -> None:
    report = coverage(pack)
    assert [point.id for point in report.unused] == []
    assert [point.id for point in report.reason_out_of_date] == []


def test_every_address_stands_in_the_register(pack: Pack) -> None:
    known = {point.check_at for point in pack.points.values()}
    known |= {source.url for source in pack.sources.values()}
    known.add(WORKING_TOGETHER_2026)
    shown = {
        address
        for entry in pack.entries.values()
        for address in WEB_ADDRESS.findall(f"{entry.say}\n{entry.more}")
    }
    assert shown - known == set()


def test_what_people_search_most_is_found_by_many_of_their_own_phrases(pack: Pack) -> None:
    few = [
        entry.id
        for shelf, fewest in MANY_PHRASES.items()
        for entry in of_shelf(pack, shelf)
        if len(entry.also) < fewest
    ]
    assert few == []


def test_no_phrase_leads_to_two_entries(pack: Pack) -> None:
    phrases = Counter(phrase.casefold() for entry in pack.entries.values() for phrase in entry.also)
    assert [phrase for phrase, times in phrases.items() if times > 1] == []


def test_every_entry_but_a_word_explained_leads_on(pack: Pack) -> None:
    dead_ends = [
        entry.id
        for entry in pack.entries.values()
        if not (entry.flows or entry.contacts or entry.see or entry.shelf == "terms")
    ]
    assert dead_ends == []
