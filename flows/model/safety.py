"""What must hold of the advice: safety rules, and agreed example conversations."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..issues import NOWHERE, Place
from .conditions import Condition
from .routing import TimeFrame


@dataclass(frozen=True, slots=True)
class Demand:
    """What a safety rule asks of a card: every part met (``always``), or none present (``never``)."""

    decide: frozenset[str] = frozenset()
    within: TimeFrame | None = None
    advise: tuple[str, ...] = ()
    escalate: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked."""
        return not (self.decide or self.within or self.advise or self.escalate)


@dataclass(frozen=True, slots=True)
class SafetyRule:
    """What must hold on every reachable ending of the flows it speaks of, whenever its condition holds.

    ``always``: the decision is one of ``decide``; the time frame is ``within`` or more urgent; every block of
    ``advise`` and every contact of ``escalate`` is on the card. ``never``: none of them is on it.
    ``one_of``: at least one of the named blocks or contacts is on the card.
    """

    id: str
    say: str
    condition: Condition
    always: Demand
    never: Demand
    one_of: Demand
    because: tuple[str, ...]
    flows: tuple[str, ...] = ()
    """Empty: every flow about a case."""
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """An agreed example: the answers by question id, and what its ending must and must not hold."""

    id: str
    title: str
    flow: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    outcome: str
    decision: str = ""
    within: TimeFrame | None = None
    escalate: tuple[str, ...] = ()
    must_say: tuple[str, ...] = ()
    must_not_say: tuple[str, ...] = ()
    must_not_escalate: tuple[str, ...] = ()
    at: Place = field(default=NOWHERE, compare=False)
