"""The counts of a comparison beside a plain walk over every combination of answers."""

from __future__ import annotations

import os
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from flows.difference import Difference, compare
from flows.figures import flow_figures
from flows.graph import build_graph
from flows.model import Pack
from flows.walk import EndlessRoute
from tests.content.shipped import shipped_pack
from tests.every_pair import TooMany, compare_by_walking
from tests.generated import small_packs
from tests.pack_edits import NothingToEdit, edited

EXAMPLES = int(os.environ.get("DIFFERENCE_EXAMPLES", "25"))
"""Pairs of small packs; ``make compare`` asks for two hundred."""

exactly = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

SMALL = 1_000
"""Routes of a flow that is walked one by one."""

EDITS = int(os.environ.get("DIFFERENCE_EDITS", "5"))
"""Of the shipped pack; ``make compare`` asks for two hundred."""


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return shipped_pack()


@pytest.fixture(scope="module")
def small_flows(shipped: Pack) -> list[str]:
    figures = flow_figures(build_graph(shipped))
    return [flow for flow in shipped.flows if figures[flow].routes <= SMALL]


def check_flow(found: Difference, flow: str, most: int) -> None:
    walked = compare_by_walking(found.old, found.new, flow, most)
    counted = next(each for each in found.flows if each.id == flow)
    assert counted.combinations == walked.combinations
    assert counted.differ == walked.differ
    assert counted.other_advice == walked.other_advice
    assert dict(counted.kinds) == {kind: count for kind, count in walked.kinds.items() if count}
    assert (counted.gone, counted.added) == (walked.gone, walked.added)
    items = Counter(
        {
            (each.item.kind, each.item.what): each.counts[flow]
            for each in found.findings
            if flow in each.counts
        }
    )
    assert items == walked.items
    for each in found.findings:
        if list(each.counts) == [flow]:
            assert len(each.example.answers) == walked.shortest[each.item.kind, each.item.what]


@exactly
@given(small_packs(), st.integers(0, 2**32), st.integers(1, 3))
def test_counts_of_small_packs_are_those_of_the_walk(pack: Pack, seed: int, edits: int) -> None:
    random, new = Random(seed), pack
    try:
        for _ in range(edits):
            new = edited(new, random)
        found = compare(pack, new)
        for flow in pack.flows:
            check_flow(found, flow, 3_000)
    except (NothingToEdit, EndlessRoute, TooMany):
        assume(False)


@exactly
@given(small_packs(), small_packs())
def test_counts_of_two_packs_that_have_little_in_common_are_those_of_the_walk(old: Pack, new: Pack) -> None:
    try:
        found = compare(old, new)
        for flow in old.flows.keys() & new.flows.keys():
            check_flow(found, flow, 3_000)
    except (EndlessRoute, TooMany):
        assume(False)


@pytest.mark.parametrize("seed", range(EDITS))
def test_counts_of_a_small_edit_of_the_shipped_pack_are_those_of_the_walk(
    shipped: Pack, small_flows: list[str], seed: int
) -> None:
    random = Random(seed)
    found = compare(shipped, edited(shipped, random, small_flows))
    too_large = 0
    for flow in small_flows:
        try:
            check_flow(found, flow, 2 * SMALL)
        except TooMany:  # the edit led a small flow into a large one
            too_large += 1
    assert too_large < len(small_flows) / 2
