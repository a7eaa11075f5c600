"""The proof of the shipped content beside a plain walk over every route of its smaller flows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.facts import holds
from flows.model import Pack
from flows.proof import flows_of, prove
from tests.content.shipped import shipped_pack
from tests.every_route import Here, breaks, every_route

FEW_ROUTES = 120


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return shipped_pack()


@pytest.fixture(scope="module")
def walked(shipped: Pack) -> dict[str, list[Here]]:
    """Every route of the flows that have few."""
    figures = prove(shipped).flows
    small = {flow for flow, numbers in figures.items() if numbers.routes <= FEW_ROUTES}
    ends = {flow: list(every_route(shipped, flow)) for flow in small}
    assert {flow: len(routes) for flow, routes in ends.items()} == {
        flow: figures[flow].routes for flow in small
    }
    return ends


def test_some_flows_are_small_enough_to_walk(walked: dict[str, list[Here]]) -> None:
    assert walked


def test_rules_hold_where_no_walk_breaks_them(shipped: Pack, walked: dict[str, list[Here]]) -> None:
    spoken_of = {
        rule: [flow for flow in flows_of(rule, shipped) if flow in walked] for rule in shipped.safety_rules
    }
    rules = tuple(replace(rule, flows=tuple(flows)) for rule, flows in spoken_of.items() if flows)
    proof = prove(replace(shipped, safety_rules=rules))
    for rule in rules:
        ends = [here for flow in rule.flows for here in walked[flow]]
        triggered = {
            (here.flow, here.state.id) for here in ends if holds(rule.condition, here.facts, shipped.derived)
        }
        assert proof.rules[rule.id].endings == len(triggered), rule.id
        assert proof.rules[rule.id].holds is not any(breaks(shipped, rule, here) for here in ends), rule.id
