"""What a safety rule asks of a card, part by part, as formulas that are true where the part is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model import TIME_FRAMES, Pack, SafetyRule, TimeFrame
from .card_formulas import CardFormulas, flow_and_outcome
from .formulas import FALSE, TRUE, Formula, Formulas
from .routing import StateKey


@dataclass(frozen=True, slots=True)
class Breach:
    """One way a rule can be broken: how it reads after "the ending ...", and when it is so at an ending."""

    says: str
    broken: Callable[[StateKey], Formula]


def breaches(rule: SafetyRule, pack: Pack, cards: CardFormulas, formulas: Formulas) -> Iterator[Breach]:
    """Every way the rule can be broken. The rule holds when none comes true while its condition does."""
    always, never, one_of = rule.always, rule.never, rule.one_of

    def decides(ending: StateKey, decisions: frozenset[str]) -> Formula:
        return TRUE if flow_and_outcome(pack, ending)[1].decision in decisions else FALSE

    def just_within(ending: StateKey, frame: TimeFrame) -> Formula:
        place = TIME_FRAMES.index(frame)
        sooner = cards.within(ending, TIME_FRAMES[place - 1]) if place else FALSE
        return formulas.all((cards.within(ending, frame), formulas.none(sooner)))

    if always.decide:
        says = f"does not decide {_either(always.decide)}"
        yield Breach(says, lambda ending: formulas.none(decides(ending, always.decide)))
    if always.within is not None:
        frame = always.within
        says = f'gives more time than "{frame}"'
        yield Breach(says, lambda ending: formulas.none(cards.within(ending, frame)))
    for block in always.advise:
        yield Breach(f'does not advise "{block}"', _without(formulas, cards.block, block))
    for contact in always.escalate:
        yield Breach(f'does not escalate to "{contact}"', _without(formulas, cards.contact, contact))
    if never.decide:
        yield Breach(f"decides {_either(never.decide)}", lambda ending: decides(ending, never.decide))
    if never.within is not None:
        last = never.within
        yield Breach(f'has the time frame "{last}"', lambda ending: just_within(ending, last))
    for block in never.advise:
        yield Breach(f'advises "{block}"', _with(cards.block, block))
    for contact in never.escalate:
        yield Breach(f'escalates to "{contact}"', _with(cards.contact, contact))
    if not one_of.is_empty:
        yield Breach(
            _none_says(rule), lambda ending: formulas.none(_one_of(rule, ending, decides, cards, formulas))
        )


def unknown_names(rule: SafetyRule, pack: Pack) -> Iterator[str]:
    """What the rule names that the pack does not have, as it reads in a sentence."""
    for demand in (rule.always, rule.never, rule.one_of):
        yield from (f'the advice "{block}"' for block in demand.advise if block not in pack.blocks)
        yield from (f'the contact "{contact}"' for contact in demand.escalate if contact not in pack.contacts)
        unknown = sorted(demand.decide - pack.info.decisions.keys())
        yield from (f'the decision "{decision}"' for decision in unknown)


def _with(part: Callable[[StateKey, str], Formula], name: str) -> Callable[[StateKey], Formula]:
    return lambda ending: part(ending, name)


def _without(
    formulas: Formulas, part: Callable[[StateKey, str], Formula], name: str
) -> Callable[[StateKey], Formula]:
    return lambda ending: formulas.none(part(ending, name))


def _one_of(
    rule: SafetyRule,
    ending: StateKey,
    decides: Callable[[StateKey, frozenset[str]], Formula],
    cards: CardFormulas,
    formulas: Formulas,
) -> Formula:
    demand = rule.one_of
    met = [decides(ending, demand.decide)]
    met += [cards.within(ending, demand.within)] if demand.within is not None else []
    met += [cards.block(ending, block) for block in demand.advise]
    met += [cards.contact(ending, contact) for contact in demand.escalate]
    return formulas.any(met)


def _none_says(rule: SafetyRule) -> str:
    demand = rule.one_of
    names = [*demand.advise, *demand.escalate, *sorted(demand.decide)]
    names += [demand.within] if demand.within is not None else []
    return "has none of " + ", ".join(f'"{name}"' for name in names)


def _either(names: frozenset[str]) -> str:
    return " or ".join(f'"{name}"' for name in sorted(names))
