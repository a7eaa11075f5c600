"""Packs made by a program, for tests: a small builder, and small random packs that use all of a pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hypothesis import strategies as st

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
    QuestionKind,
    Route,
    SafetyRule,
    State,
    TimeFrame,
    UrgentHelp,
)

DECISIONS = ("share", "wait")
CONTACTS = ("police", "lead", "helpline")


def when(**facts: str) -> Condition:
    """``when(harm="likely possible")``: the fact has one of the values, written apart by spaces."""
    return Condition(when=tuple(FactTest(fact, frozenset(values.split())) for fact, values in facts.items()))


def unless(**facts: str) -> Condition:
    """``unless(harm="none")``: the fact has none of the values."""
    return Condition(
        unless=tuple(FactTest(fact, frozenset(values.split())) for fact, values in facts.items())
    )


def ask(
    question_id: str, ways: Mapping[str, str | Sequence[Route]], kind: QuestionKind = "choice"
) -> Question:
    """A question whose options are the keys of ``ways``; each leads to a state, or by the routes given."""
    routes = {option: _routes(way) for option, way in ways.items()}
    options = tuple(Option(option, option.capitalize()) for option in ways)
    return Question(question_id, f"{question_id}?", "", kind, options, routes)


def ask_several(
    question_id: str, options: str, to: str | Sequence[Route], alone: Iterable[str] = ()
) -> Question:
    """A several-of question with the options written apart by spaces."""
    offered = tuple(Option(option, option.capitalize(), alone=option in alone) for option in options.split())
    return Question(question_id, f"{question_id}?", "", "several", offered, {"": _routes(to)})


def end(
    outcome_id: str,
    *,
    within: TimeFrame = "routine",
    decision: str = "share",
    advise: str = "",
    escalate: Sequence[Escalation] = (Escalation("lead"),),
    returns: bool = False,
) -> Outcome:
    """An outcome with the headline "End: ID"."""
    headline = f"End: {outcome_id}"
    return Outcome(
        outcome_id, decision, within, headline, "", tuple(advise.split()), tuple(escalate), (), returns
    )


def flow_of(flow_id: str, *states: State, **more: object) -> Flow:
    """A flow about a case that starts at the first of its states."""
    parts: dict[str, object] = {"about": "case", "command": flow_id, **more}
    return Flow(flow_id, flow_id, "", start=states[0].id, states={s.id: s for s in states}, **parts)  # type: ignore[arg-type]


def block(
    block_id: str,
    condition: Condition = ALWAYS,
    within: TimeFrame | None = None,
    escalate: Sequence[Escalation] = (),
) -> AdviceBlock:
    """An advice block."""
    return AdviceBlock(block_id, block_id, "", "do", condition, (), within, tuple(escalate))


def rule(
    rule_id: str, condition: Condition = ALWAYS, flows: Sequence[str] = (), **demands: Demand
) -> SafetyRule:
    """A safety rule; give ``always``, ``never`` or ``one_of``."""
    asked = {name: demands.get(name, Demand()) for name in ("always", "never", "one_of")}
    return SafetyRule(rule_id, "", condition, because=(), flows=tuple(flows), **asked)


def pack_of(
    *flows: Flow,
    blocks: Iterable[AdviceBlock] = (),
    rules: Sequence[SafetyRule] = (),
    derived: Iterable[DerivedFact] = (),
    contacts: Iterable[str] = CONTACTS,
) -> Pack:
    """A pack of these flows, with what the rest of a pack needs."""
    frames = {frame: frame for frame in TIME_FRAMES}
    decisions = {decision: decision for decision in DECISIONS}
    info = PackInfo("national", "", "", "", (), "", decisions, frames, UrgentHelp("", "", (), ()))
    return Pack(
        version="generated",
        info=info,
        flows={flow.id: flow for flow in flows},
        derived={fact.id: fact for fact in derived},
        blocks={each.id: each for each in blocks},
        contacts={contact: Contact(contact, contact, "") for contact in contacts},
        sources={},
        points={},
        messages={},
        safety_rules=tuple(rules),
        walkthroughs=(),
    )


@st.composite
def small_packs(draw: st.DrawFn) -> Pack:
    """Packs small enough to walk every route of, with hand-overs, returns, several-of and derived facts."""
    return _SmallPack(draw).pack()


class _SmallPack:
    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._flow_ids = ["f", "g", "h"][: draw(st.integers(1, 3))]
        self._values: dict[str, list[str]] = {}
        self._questions = {
            question_id: self._question(question_id) for question_id in ("a", "b", "c", "d", "e")
        }
        self._values |= {f"{flow}.ended": ["x", "y"] for flow in self._flow_ids}
        self._derived: dict[str, DerivedFact] = {}
        for fact in ("risk", "calm")[: draw(st.integers(0, 2))]:
            cases = tuple(self._condition(least=1) for _ in range(draw(st.integers(1, 2))))
            self._derived[fact] = DerivedFact(fact, cases)
        self._values |= {fact: ["yes", "no"] for fact in self._derived}
        self._block_ids = ["p", "q", "r"][: draw(st.integers(0, 3))]

    def pack(self) -> Pack:
        blocks = [
            block(block_id, self._condition(), self._frame(), self._links(most=1))
            for block_id in self._block_ids
        ]
        rules = [self._rule(f"rule-{number}") for number in range(self._draw(st.integers(0, 3)))]
        flows = [self._flow(flow_id) for flow_id in self._flow_ids]
        return pack_of(*flows, blocks=blocks, rules=rules, derived=self._derived.values())

    def _question(self, question_id: str) -> Question:
        several = self._draw(st.booleans()) and self._draw(st.booleans())
        options = ["yes", "no", "unsure"][: self._draw(st.integers(2, 3))]
        self._values[question_id] = options
        if several:
            alone = self._draw(st.lists(st.sampled_from(options), max_size=1))
            return ask_several(question_id, " ".join(options), "", alone)
        return ask(question_id, dict.fromkeys(options, ""))

    def _condition(self, least: int = 0) -> Condition:
        draw = self._draw
        tests: list[tuple[bool, FactTest]] = []
        for _ in range(draw(st.integers(least, 2))):
            fact = draw(st.sampled_from(sorted(self._values)))
            values = draw(st.sets(st.sampled_from(self._values[fact]), min_size=1, max_size=2))
            tests.append((draw(st.booleans()), FactTest(fact, frozenset(values))))
        return Condition(
            tuple(t for wanted, t in tests if wanted), tuple(t for wanted, t in tests if not wanted)
        )

    def _frame(self) -> TimeFrame | None:
        return self._draw(st.sampled_from([None, None, *TIME_FRAMES]))

    def _links(self, most: int) -> tuple[Escalation, ...]:
        count = self._draw(st.integers(0, most))
        return tuple(
            Escalation(self._draw(st.sampled_from(CONTACTS)), self._condition()) for _ in range(count)
        )

    def _some(self, ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(self._draw(st.lists(st.sampled_from(ids), unique=True, max_size=2))) if ids else ()

    def _demand(self) -> Demand:
        draw = self._draw
        decide = frozenset(draw(st.lists(st.sampled_from(DECISIONS), max_size=1)))
        return Demand(decide, self._frame(), self._some(self._block_ids), self._some(CONTACTS))

    def _rule(self, rule_id: str) -> SafetyRule:
        demands = {self._draw(st.sampled_from(["always", "never", "one_of"])): self._demand()}
        return rule(rule_id, self._condition(), self._some(self._flow_ids), **demands)

    def _flow(self, flow_id: str) -> Flow:
        """Questions lead to later states of the flow only, so that loops come from hand-overs alone."""
        draw = self._draw
        most = draw(st.sampled_from([0, 1, 2, 3, 4, 4, 4]))
        questions = draw(st.permutations(sorted(self._questions)))[:most]
        later = self._hand_overs(flow_id) + ["x", "y", "z"][: draw(st.integers(1, 3))]
        ids = [*questions, *later]
        states: list[State] = [
            self._routed(self._questions[question_id], ids[place + 1 :])
            for place, question_id in enumerate(questions)
        ]
        states += [self._later(flow_id, state_id, ids) for state_id in later]
        about = draw(st.sampled_from(["case", "case", "learning"]))
        return flow_of(
            flow_id, *states, about=about, advise=self._some(self._block_ids), escalate=self._links(most=1)
        )

    def _hand_overs(self, flow_id: str) -> list[str]:
        """The last flow seldom has any: it could only hand over to one that it was come to from."""
        most = 1 if flow_id == self._flow_ids[-1] and self._draw(st.integers(0, 3)) else 2
        return ["to_1", "to_2"][: self._draw(st.integers(0, most))] if most == 2 else []

    def _routed(self, question: Question, to: list[str]) -> Question:
        ways = {option: self._ways(to) for option in question.routes}
        return Question(
            question.id, question.ask, question.why, question.kind, question.options, ways, shared=True
        )

    def _ways(self, to: list[str]) -> tuple[Route, ...]:
        draw = self._draw
        to = [to[0]] * 4 + to
        some = [
            Route(draw(st.sampled_from(to)), self._condition(least=1)) for _ in range(draw(st.integers(0, 2)))
        ]
        return (*some, Route(draw(st.sampled_from(to))))

    def _later(self, flow_id: str, state_id: str, ids: list[str]) -> State:
        draw = self._draw
        if state_id.startswith("to_"):
            back_to = draw(st.sampled_from([None, *ids[-3:], ids[-1]]))
            later = [flow for flow in self._flow_ids if flow > flow_id]
            return HandOver(state_id, draw(st.sampled_from(later * 4 + self._flow_ids)), back_to)
        return end(
            state_id,
            within=draw(st.sampled_from(TIME_FRAMES)),
            decision=draw(st.sampled_from(DECISIONS)),
            advise=" ".join(self._some(self._block_ids)),
            escalate=self._links(most=2),
            returns=draw(st.booleans()),
        )


def _routes(way: str | Sequence[Route]) -> tuple[Route, ...]:
    return (Route(way),) if isinstance(way, str) else tuple(way)
