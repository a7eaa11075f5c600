"""Packs of any size for measuring, in shape like the shipped one, wider or deeper.

``wide``: more flows of the usual length. ``deep``: longer flows with many more facts, and advice that reads
facts from far back. Every safety rule holds, so that none ends early. The same size gives the same pack.
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Literal

from flows.model import (
    ALWAYS,
    TIME_FRAMES,
    AdviceBlock,
    Condition,
    Contact,
    Demand,
    DerivedFact,
    Escalation,
    FactTest,
    Flow,
    HandOver,
    Option,
    Outcome,
    Pack,
    PackInfo,
    Question,
    Route,
    SafetyRule,
    State,
    TimeFrame,
    UrgentHelp,
)

Shape = Literal["wide", "deep"]

FLOWS = 16
ARMS = 7
"""Ways that a flow parts into after the shared questions; each has its own questions and outcomes."""
ARM_LENGTH = 2
BLOCKS = 250
RULES_ON_SHARED = 40
RULES_ON_OWN = 80
CONTACTS = 30

SHARED = {"danger": 3, "signs": 3, "nation": 5, "who": 4, "sector": 8, "about": 4, "harm": 5, "duties": 11}
"""What every flow asks first, and how many options each has; ``duties`` is several-of, its last two alone."""

SOMETIMES = ("sector", "about", "harm", "duties", "at_risk")
"""What advice and rules look at besides a flow's own questions."""

ROUTED_BY = {"nation": (1, 2, 3), "sector": (5,), "about": (2,), "harm": (0, 1, 4), "duties": (0, 4)}
"""The values of shared questions that routes further on look at."""


def generated_pack(scale: int, shape: Shape) -> Pack:
    """A pack with ``scale`` times the questions, endings and advice that the shipped one is to have."""
    return _Maker(scale, shape).pack()


class _Maker:
    def __init__(self, scale: int, shape: Shape) -> None:
        self._random = Random(scale)
        self._flows = FLOWS * scale if shape == "wide" else FLOWS
        self._arm_length = ARM_LENGTH if shape == "wide" else ARM_LENGTH * scale
        self._blocks_each = BLOCKS * scale // self._flows
        self._rules_each = RULES_ON_OWN * scale // self._flows
        self._values = {shared: self._numbered(shared, count) for shared, count in SHARED.items()}
        self._blocks: dict[str, AdviceBlock] = {}
        self._rules: list[SafetyRule] = []

    def pack(self) -> Pack:
        everywhere = [self._rule(f"rule_{number}", list(SOMETIMES)) for number in range(RULES_ON_SHARED)]
        flows: dict[str, Flow] = {}
        kept: list[str] = []
        for number in range(self._flows):
            if number % FLOWS == 0:
                kept = []
            flow = self._flow(number, everywhere, kept)
            flows[flow.id] = flow
        frames = {frame: frame for frame in TIME_FRAMES}
        decisions = {"share": "", "wait": ""}
        contacts = [f"contact_{number}" for number in range(CONTACTS)]
        at_risk = (self._when("harm", (0, 1, 4)), self._when("duties", range(8)))
        return Pack(
            version="generated",
            info=PackInfo("national", "", "", "", (), "", decisions, frames, UrgentHelp("", "", (), ())),
            flows=flows,
            derived={"at_risk": DerivedFact("at_risk", at_risk)},
            blocks=self._blocks,
            contacts={contact: Contact(contact, contact, "") for contact in contacts},
            sources={},
            points={},
            messages={},
            safety_rules=tuple(self._rules),
            walkthroughs=(),
        )

    def _flow(self, number: int, everywhere: list[str], kept: list[str]) -> Flow:
        """The shared questions, a fork, and arms.

        The last three flows of every sixteen are for the others to hand over to. ``kept`` collects the blocks
        that keep the others' rules, which a session must be shown wherever it ends.
        """
        flow_id = f"flow_{number}"
        is_hub = number % FLOWS >= FLOWS - 3
        fork, arms = f"{flow_id}_fork", self._named_arms(flow_id)
        self._values[fork] = self._numbered(fork, ARMS)
        for place in range(self._rules_each):
            kept.append(self._rule(f"{flow_id}_r{place}", self._random.choice(arms), flow_id))
        hand_overs = [] if is_hub else self._hand_overs(number - number % FLOWS + FLOWS - 3, arms)
        states: list[State] = [
            *self._first_questions(fork),
            *hand_overs,
            self._ending("emergency", [], is_hub),
        ]
        states.append(self._question(fork, [(Route(arm[0]),) for arm in arms]))
        for place, arm in enumerate(arms):
            count = self._blocks_each // ARMS + (place < self._blocks_each % ARMS)
            listed = [self._block(f"{flow_id}_b{place}_{each}", arm) for each in range(count)]
            states += self._arm(arm, [hand_over.id for hand_over in hand_overs])
            states += [self._ending(f"{question}_end", listed, is_hub) for question in arm]
        return Flow(
            id=flow_id,
            title=flow_id,
            line="",
            about="case",
            command=flow_id,
            start="danger",
            states={state.id: state for state in states},
            advise=(
                *everywhere,
                *(kept if is_hub else (block for block in kept if block.startswith(f"{flow_id}_"))),
            ),
            escalate=(Escalation("contact_1", self._when("nation", (1,))),),
        )

    def _named_arms(self, flow_id: str) -> list[list[str]]:
        arms = [[f"{flow_id}_{arm}_{place}" for place in range(self._arm_length)] for arm in range(ARMS)]
        for question in (question for arm in arms for question in arm):
            self._values[question] = self._numbered(question, self._random.randint(2, 5))
        return arms

    def _first_questions(self, fork: str) -> Iterable[Question]:
        order = [*SHARED, fork]
        for place, shared in enumerate(SHARED):
            ways = [(Route(order[place + 1]),) for _ in self._values[shared]]
            if shared in ("danger", "signs"):
                ways[0] = (Route("emergency"),)
            if shared == "danger":
                ways[1] = (Route("nation"),)
            if shared == "who":
                ways[1] = (Route("emergency", self._when("nation", ROUTED_BY["nation"])), *ways[1])
            yield self._question(shared, ways)

    def _arm(self, arm: list[str], ways_off: list[str]) -> Iterable[Question]:
        """Questions in a row; some answers end early, by what was answered before, and some hand over."""
        random = self._random
        for place, question in enumerate(arm):
            end = f"{question}_end"
            ahead = [*arm[place + 1 : place + 3], end]
            ways = [(Route(random.choice(ahead)),) for _ in self._values[question]]
            ways[0] = (Route(ahead[0]),)
            read = random.choice(list(ROUTED_BY))
            ways[-1] = (Route(end, self._when(read, ROUTED_BY[read])), Route(ahead[0]))
            if place and random.random() < 0.5:
                ways[1] = (Route(end, self._when(arm[place - 1], (0,))), *ways[1])
            if ways_off and place == 0:
                ways[1] = (Route(random.choice(ways_off)),)
            yield self._question(question, ways)

    def _hand_overs(self, hub: int, arms: list[list[str]]) -> list[HandOver]:
        return [
            HandOver("on", f"flow_{hub}"),
            HandOver("there_and_back", f"flow_{hub + 1}", arms[0][-1]),
            HandOver("there_and_back_again", f"flow_{hub + 2}", arms[1][-1]),
        ]

    def _ending(self, outcome_id: str, listed: list[str], returns: bool) -> Outcome:
        random = self._random
        sometimes = Escalation(f"contact_{random.randrange(CONTACTS)}", self._when("sector", (0, 1, 5)))
        advise = random.sample(listed, min(len(listed), random.randint(2, 8)))
        within: TimeFrame = "now" if outcome_id == "emergency" else random.choice(TIME_FRAMES)
        return Outcome(
            id=outcome_id,
            decision="share",
            within=within,
            headline=outcome_id,
            say="",
            advise=tuple(advise),
            escalate=(Escalation("contact_0"), sometimes),
            cite=(),
            returns=returns and random.random() < 0.5,
        )

    def _block(self, block_id: str, arm: list[str]) -> str:
        """One in five is always shown; the others read one to three facts from as far back as there are."""
        random = self._random
        tests = [self._some_values(fact) for fact in random.sample([*SOMETIMES, *arm], random.randint(1, 3))]
        condition = ALWAYS if random.random() < 0.2 else Condition(tuple(tests[:2]), tuple(tests[2:]))
        links = (Escalation(f"contact_{random.randrange(CONTACTS)}"),) if random.random() < 0.3 else ()
        within = random.choice(TIME_FRAMES) if random.random() < 0.1 else None
        self._blocks[block_id] = AdviceBlock(block_id, "", "", "do", condition, (), within, links)
        return block_id

    def _rule(self, rule_id: str, facts: list[str], flow_id: str = "") -> str:
        """A rule on one or two facts, and the block that keeps it: shown at least where the rule speaks."""
        random = self._random
        tests = [self._some_values(fact) for fact in random.sample(facts, random.randint(1, 2))]
        shown = Condition(tuple(tests[:1] if random.random() < 0.5 else tests))
        contact = f"contact_{random.randrange(CONTACTS)}"
        links = (Escalation(contact),)
        self._blocks[rule_id] = AdviceBlock(rule_id, "", "", "do", shown, (), "today", links)
        demand = random.choice(
            [Demand(advise=(rule_id,)), Demand(escalate=(contact,)), Demand(within="today")]
        )
        flows = (flow_id,) if flow_id else ()
        none = Demand()
        rule = SafetyRule(rule_id, "", Condition(tuple(tests)), demand, none, none, (), flows)
        self._rules.append(rule)
        return rule_id

    def _question(self, question_id: str, ways: list[tuple[Route, ...]]) -> Question:
        values = self._values[question_id]
        if question_id == "duties":
            options = tuple(Option(value, value, alone=place > 8) for place, value in enumerate(values))
            return Question(question_id, question_id, "", "several", options, {"": ways[0]}, shared=True)
        options = tuple(Option(value, value) for value in values)
        routes = dict(zip(values, ways, strict=True))
        return Question(question_id, question_id, "", "choice", options, routes, shared=question_id in SHARED)

    def _when(self, fact: str, places: Iterable[int]) -> Condition:
        values = self._values[fact]
        return Condition((FactTest(fact, frozenset(values[place] for place in places)),))

    def _some_values(self, fact: str) -> FactTest:
        if fact == "at_risk":
            return FactTest(fact, frozenset({"yes"}))
        values = self._values[fact]
        return FactTest(
            fact, frozenset(self._random.sample(values, self._random.randint(1, len(values) - 1)))
        )

    @staticmethod
    def _numbered(question_id: str, count: int) -> list[str]:
        return [f"{question_id}_{number}" for number in range(count)]
