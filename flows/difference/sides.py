"""The card of one side's ending as formulas: what is on it, and when, told apart from the other side's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ..model import TIME_FRAMES, Condition, DerivedFact, Pack, TimeFrame
from ..proving.card_formulas import CardFormulas, flow_and_outcome, passed_fact
from ..proving.formulas import FALSE, TRUE, Formula, Formulas, written_out
from ..proving.reach import Reach
from ..proving.routing import StateKey
from .joint import YES, Side, asked_fact, on_side

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class CardParts:
    """Everything that the card of an ending may hold, each with the formula that says when it does."""

    contacts: Mapping[str, Formula]
    blocks: Mapping[str, Formula]
    outcomes: Mapping[StateKey, Formula]
    """The ending itself, and the outcomes passed on the way."""
    points: Mapping[str, Formula]
    frames: Mapping[TimeFrame, Formula]
    """That exactly this is the time frame."""


@dataclass(slots=True)
class CardsOfSide:
    """The cards of one pack in a joint walk; worked out once for each ending and what may differ there."""

    side: Side
    pack: Pack
    formulas: Formulas
    passed_before: Mapping[StateKey, tuple[StateKey, ...]]
    _made: dict[frozenset[str], CardFormulas] = field(default_factory=dict)
    _parts: dict[tuple[StateKey, frozenset[str]], CardParts] = field(default_factory=dict)

    def parts(self, ending: StateKey, one_sided: frozenset[str]) -> CardParts:
        """What the card of the ending holds where these facts may be known to one side only."""
        key = (ending, one_sided)
        if key not in self._parts:
            self._parts[key] = self._gathered(ending, one_sided)
        return self._parts[key]

    def _gathered(self, ending: StateKey, one_sided: frozenset[str]) -> CardParts:
        conditions = _SideConditions(self.side, self.formulas, one_sided, self.pack.derived)
        if one_sided not in self._made:
            self._made[one_sided] = CardFormulas(self.pack, conditions, self.passed_before)
        cards, formulas = self._made[one_sided], self.formulas
        blocks = {block: formulas.any(cards.block(ending, block)) for block in cards.blocks(ending)}
        outcomes = {ending: TRUE}
        for passed in self.passed_before[ending]:
            outcomes[passed] = conditions.test(passed_fact(passed), YES)
        return CardParts(
            contacts=_possible(
                {each: formulas.any(cards.contact(ending, each)) for each in cards.contacts(ending)}
            ),
            blocks=_possible(blocks),
            outcomes=_possible(outcomes),
            points=self._points(blocks, outcomes),
            frames=self._frames(cards, ending),
        )

    def _points(
        self, blocks: Mapping[str, Formula], outcomes: Mapping[StateKey, Formula]
    ) -> Mapping[str, Formula]:
        ways: dict[str, list[Formula]] = {}
        for block, there in blocks.items():
            for point in self.pack.blocks[block].cite:
                ways.setdefault(point, []).append(there)
        for outcome, there in outcomes.items():
            for point in flow_and_outcome(self.pack, outcome)[1].cite:
                ways.setdefault(point, []).append(there)
        return _possible({point: self.formulas.any(each) for point, each in ways.items()})

    def _frames(self, cards: CardFormulas, ending: StateKey) -> Mapping[TimeFrame, Formula]:
        frames: dict[TimeFrame, Formula] = {}
        sooner = FALSE
        for frame in TIME_FRAMES:
            by_then = self.formulas.any(cards.within(ending, frame))
            frames[frame] = self.formulas.all((by_then, self.formulas.none(sooner)))
            sooner = by_then
        return frames


def cards_of(side: Side, reach: Reach, formulas: Formulas) -> CardsOfSide:
    """The cards of the pack whose graph that is."""
    return CardsOfSide(side, reach.graph.pack, formulas, reach.passed_before())


def _possible(parts: Mapping[Key, Formula]) -> Mapping[Key, Formula]:
    return {key: there for key, there in parts.items() if there != FALSE}


class _SideConditions:
    """Conditions as one side reads them: a question that it was not asked is unanswered, whoever else was."""

    def __init__(
        self,
        side: Side,
        formulas: Formulas,
        one_sided: frozenset[str],
        derived: Mapping[str, DerivedFact],
    ) -> None:
        self._side = side
        self._formulas = formulas
        self._one_sided = one_sided
        self._derived = derived
        self._conditions: dict[Condition, Formula] = {}

    def condition(self, condition: Condition) -> Formula:
        """The condition, with this side's derived facts written out."""
        known = self._conditions.get(condition)
        if known is None:
            known = self._conditions[condition] = written_out(condition, self._derived, self)
        return known

    def test(self, fact: str, values: frozenset[str]) -> Formula:
        """That this side knows the fact, and it holds one of the values."""
        if fact not in self._one_sided:
            return self._formulas.test(fact, values)
        if "." in fact:
            return self._formulas.test(on_side(self._side, fact), values)
        asked = self._formulas.test(asked_fact(self._side, fact), YES)
        return self._formulas.all((asked, self._formulas.test(fact, values)))

    def none(self, formula: Formula) -> Formula:
        """That the formula does not hold."""
        return self._formulas.none(formula)

    def all(self, parts: Iterable[Formula]) -> Formula:
        """That every part holds."""
        return self._formulas.all(parts)

    def any(self, parts: Iterable[Formula]) -> Formula:
        """That some part holds."""
        return self._formulas.any(parts)
