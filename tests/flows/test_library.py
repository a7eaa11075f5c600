"""Looking things up: by number, by words, by a link, and page by page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.library import (
    LONGEST_LINK,
    Target,
    entry_named,
    link_to,
    linked,
    listed,
    page_of,
    shelf_of_command,
)
from flows.model import Pack
from tests.content.shipped import shipped_pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped_pack()


@given(st.lists(st.integers(), max_size=60), st.integers(1, 9))
def test_pages_hold_everything_once_and_in_order(items: list[int], size: int) -> None:
    first = page_of(items, 0, size)
    pages = [page_of(items, number, size) for number in range(first.count)]
    assert [item for page in pages for item in page.items] == items
    assert all(len(page.items) <= size for page in pages)


def test_pages_are_even() -> None:
    assert [len(page_of(range(9), number, 8).items) for number in (0, 1)] == [5, 4]


def test_a_page_beyond_the_last_is_the_last() -> None:
    assert page_of("abc", 9, 2).number == 1


def test_an_entry_is_named_by_its_number_its_title_or_a_phrase(pack: Pack) -> None:
    rules, terms = pack.shelves["rules"], pack.shelves["terms"]
    for words in ("3", " 3. ", "golden rule 3", "Rule 3"):
        found = entry_named(rules, words)
        assert found is not None
        assert found.id == "rule_3"
    abuse = entry_named(terms, "abuse")
    assert abuse is not None
    assert abuse.id == "term_abuse"
    assert entry_named(rules, "99") is None
    assert entry_named(rules, "?!") is None


def test_a_numbered_entry_is_listed_with_its_number(pack: Pack) -> None:
    assert listed(pack.entries["rule_3"]).startswith("3. ")
    assert listed(pack.entries["term_abuse"]) == "Abuse"


def test_a_shelf_has_a_command_for_its_list_and_may_have_one_for_an_entry(pack: Pack) -> None:
    for command in ("rules", "rule"):
        assert shelf_of_command(pack, command) is pack.shelves["rules"]
    assert shelf_of_command(pack, "") is None


def test_everything_can_be_linked_to_and_the_link_is_one_that_telegram_takes(pack: Pack) -> None:
    targets = [Target("flow", flow) for flow in pack.flows]
    targets += [Target("entry", entry) for entry in pack.entries]
    targets += [Target("shelf", shelf) for shelf in pack.shelves]
    targets += [Target("contact", contact) for contact in pack.contacts]
    for target in [*targets, Target("contacts"), Target("reference")]:
        link = link_to(target)
        assert re.fullmatch(rf"[A-Za-z0-9_-]{{1,{LONGEST_LINK}}}", link)
        assert linked(pack, link) == target


def test_the_bare_id_of_a_flow_is_a_link_to_it(pack: Pack) -> None:
    assert linked(pack, "share") == Target("flow", "share")


@pytest.mark.parametrize("link", ["", "entry_", "entry_nothing", "nothing", "flow_", "shelf-rules"])
def test_a_link_to_nothing_leads_nowhere(pack: Pack, link: str) -> None:
    assert linked(pack, link) is None
