"""What a safety rule asks of a card, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from ..model import TIME_FRAMES, Demand, Pack, SafetyRule, TimeFrame
from .card_formulas import CardFormulas, flow_and_outcome
from .formulas import FALSE, TRUE, Formula, Formulas
from .routing import StateKey


class Ways(Protocol):
    """The ways in which a part comes to be on a card; ``own``: without outcomes passed before."""

    def __call__(self, ending: StateKey, own: bool) -> Iterable[Formula]:
        """Those of this ending."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what a rule asks: that one of the ways is true, or with ``forbidden`` that none is."""

    breach: str
    """How it reads after "the ending ..." where it is broken."""
    ways: Ways
    forbidden: bool = False


def parts_of(rule: SafetyRule, pack: Pack, cards: CardFormulas, formulas: Formulas) -> Iterator[Part]:
    """Every part of what the rule asks. The rule holds when no part is broken while its condition is true."""
    always, never = rule.always, rule.never
    decides, within = _decides(pack), _within(cards)
    if always.decide:
        yield Part(f"does not decide {_either(always.decide)}", decides(always.decide))
    if always.within is not None:
        yield Part(f'gives more time than "{always.within}"', within(always.within))
    for block in always.advise:
        yield Part(f'does not advise "{block}"', _on_card(cards.block, block))
    for contact in always.escalate:
        yield Part(f'does not escalate to "{contact}"', _on_card(cards.contact, contact))
    if never.decide:
        yield Part(f"decides {_either(never.decide)}", decides(never.decide), forbidden=True)
    if never.within is not None:
        breach = f'has the time frame "{never.within}"'
        yield Part(breach, _just_within(cards, formulas, never.within), forbidden=True)
    for block in never.advise:
        yield Part(f'advises "{block}"', _on_card(cards.block, block), forbidden=True)
    for contact in never.escalate:
        yield Part(f'escalates to "{contact}"', _on_card(cards.contact, contact), forbidden=True)
    if not rule.one_of.is_empty:
        yield _one_of(rule.one_of, cards, decides, within)


def unknown_names(rule: SafetyRule, pack: Pack) -> Iterator[str]:
    """What the rule names that the pack does not have, as it reads in a sentence."""
    for demand in (rule.always, rule.never, rule.one_of):
        yield from (f'the advice "{block}"' for block in demand.advise if block not in pack.blocks)
        yield from (f'the contact "{contact}"' for contact in demand.escalate if contact not in pack.contacts)
        unknown = sorted(demand.decide - pack.info.decisions.keys())
        yield from (f'the decision "{decision}"' for decision in unknown)


def _decides(pack: Pack) -> Callable[[frozenset[str]], Ways]:
    def deciding(decisions: frozenset[str]) -> Ways:
        return lambda ending, own: [TRUE] if flow_and_outcome(pack, ending)[1].decision in decisions else []

    return deciding


def _within(cards: CardFormulas) -> Callable[[TimeFrame], Ways]:
    return lambda frame: lambda ending, own: cards.within(ending, frame, own)


def _on_card(part: Callable[[StateKey, str, bool], Iterator[Formula]], name: str) -> Ways:
    return lambda ending, own: part(ending, name, own)


def _just_within(cards: CardFormulas, formulas: Formulas, frame: TimeFrame) -> Ways:
    """That the card's time frame is exactly this one, which outcomes passed before may take away again."""
    place = TIME_FRAMES.index(frame)

    def ways(ending: StateKey, own: bool) -> list[Formula]:
        sooner = formulas.any(cards.within(ending, TIME_FRAMES[place - 1])) if place else FALSE
        return [formulas.all((formulas.any(cards.within(ending, frame)), formulas.none(sooner)))]

    return ways


def _one_of(
    demand: Demand,
    cards: CardFormulas,
    decides: Callable[[frozenset[str]], Ways],
    within: Callable[[TimeFrame], Ways],
) -> Part:
    among = [_on_card(cards.block, block) for block in demand.advise]
    among += [_on_card(cards.contact, contact) for contact in demand.escalate]
    names = [*demand.advise, *demand.escalate]
    if demand.decide:
        among.append(decides(demand.decide))
        names += sorted(demand.decide)
    if demand.within is not None:
        among.append(within(demand.within))
        names.append(demand.within)
    breach = "has none of " + ", ".join(f'"{name}"' for name in names)
    return Part(breach, lambda ending, own: (way for ways in among for way in ways(ending, own)))


def _either(names: frozenset[str]) -> str:
    return " or ".join(f'"{name}"' for name in sorted(names))
