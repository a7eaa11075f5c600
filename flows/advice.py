"""The card of an ending: composed of the advice blocks, escalations and time frames that the facts choose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .facts import holds
from .model import (
    TIME_FRAMES,
    AdviceBlock,
    Condition,
    Contact,
    Escalation,
    Facts,
    Outcome,
    Pack,
    TimeFrame,
)

Passed = tuple[tuple[str, str], ...]
"""Returning outcomes passed on the way, as (flow id, outcome id)."""


@dataclass(frozen=True, slots=True)
class ShownEscalation:
    """Whom to tell, what brought it up (the outcome's headline or the block's words), and when it applies."""

    contact: Contact
    because: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class Card:
    """An ending as it is shown: what to do, by when, with whom, and what that rests on."""

    flow: str
    outcome: Outcome
    decision: str
    """Its id; the words stand in the pack's ``info.decisions``."""
    within: TimeFrame
    blocks: tuple[AdviceBlock, ...]
    escalations: tuple[ShownEscalation, ...]
    on_the_way: tuple[Outcome, ...]
    cite: tuple[str, ...]
    """Point ids, each once, the outcome's own first."""
    team: tuple[Contact, ...] = ()
    """Contacts that a group keeps besides those the ending sends to."""
    team_due: bool = False
    """Whether the group checked one of its contacts more than a year ago."""


def compose(pack: Pack, flow_id: str, outcome_id: str, facts: Facts, passed: Passed = ()) -> Card:
    """The card for these facts: the same facts always give the same card.

    Blocks come in the author's order, each once: the outcome's, the flow's, then those of outcomes passed on
    the way. The time frame is the most urgent of all its parts.
    """
    flow = pack.flows[flow_id]
    outcome = _outcome(pack, flow_id, outcome_id)
    on_the_way = tuple(_outcome(pack, *where) for where in passed)
    blocks = tuple(_blocks(pack, _block_ids(pack, flow_id, outcome, passed), facts))
    links: list[tuple[Escalation, str]] = [
        (link, outcome.headline) for link in (*outcome.escalate, *flow.escalate)
    ]
    links += [(link, block.say) for block in blocks for link in block.escalate]
    for (passed_flow, _), passed_outcome in zip(passed, on_the_way, strict=True):
        parts = (*passed_outcome.escalate, *pack.flows[passed_flow].escalate)
        links += [(link, passed_outcome.headline) for link in parts]
    frames = [outcome.within, *(o.within for o in on_the_way), *(b.within for b in blocks if b.within)]
    return Card(
        flow=flow_id,
        outcome=outcome,
        decision=outcome.decision,
        within=min(frames, key=TIME_FRAMES.index),
        blocks=blocks,
        escalations=tuple(_escalations(pack, links, facts)),
        on_the_way=on_the_way,
        cite=_each_once(
            [*outcome.cite, *(c for o in on_the_way for c in o.cite), *(c for b in blocks for c in b.cite)]
        ),
    )


def _outcome(pack: Pack, flow_id: str, outcome_id: str) -> Outcome:
    state = pack.flows[flow_id].states[outcome_id]
    assert isinstance(state, Outcome), f"{outcome_id} of {flow_id} is not an outcome"
    return state


def _block_ids(pack: Pack, flow_id: str, outcome: Outcome, passed: Passed) -> tuple[str, ...]:
    ids = [*outcome.advise, *pack.flows[flow_id].advise]
    for passed_flow, passed_outcome in passed:
        ids += [*_outcome(pack, passed_flow, passed_outcome).advise, *pack.flows[passed_flow].advise]
    return _each_once(ids)


def _blocks(pack: Pack, ids: Iterable[str], facts: Facts) -> Iterator[AdviceBlock]:
    for block_id in ids:
        block = pack.blocks[block_id]
        if holds(block.condition, facts, pack.derived):
            yield block


def _escalations(
    pack: Pack, links: Iterable[tuple[Escalation, str]], facts: Facts
) -> Iterator[ShownEscalation]:
    seen: set[str] = set()
    for link, because in links:
        if link.contact not in seen and holds(link.condition, facts, pack.derived):
            seen.add(link.contact)
            yield ShownEscalation(pack.contacts[link.contact], because, link.condition)


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
