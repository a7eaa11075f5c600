"""What authors want to know of the numbers: where people stop, go back, are not sure, and where they end.

Every number in here may be shown: it has been through ``hiding`` and counts chats, each at most once a day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .counting import Kind, Name, Number, meaning_of
from .hiding import shown
from .model import Flow, Outcome, Pack, Question

WINDOWS = (7, 28, 91, 364)
"""Days that can be asked for: whole weeks, and few, so that no two together tell of one day."""

USUAL_WINDOW = 28
UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class OptionNumbers:
    """How often an option was chosen."""

    option: str
    say: str
    chosen: int


@dataclass(frozen=True, slots=True)
class QuestionNumbers:
    """What happened at a question as it is worded now.

    ``stopped``: came to it and had not answered it when the numbers were made, nor gone back from it.
    """

    question: str
    ask: str
    came: int
    stopped: int
    went_back: int
    unsure: int
    changed: int
    unclear: int
    options: tuple[OptionNumbers, ...]

    @property
    def stopped_percent(self) -> int:
        """Of those who came, by the numbers that are shown; 0 where they are too few to say."""
        return round(100 * self.stopped / self.came) if self.came else 0


@dataclass(frozen=True, slots=True)
class EndingNumbers:
    """How often an ending was come to."""

    outcome: str
    headline: str
    ended: int


@dataclass(frozen=True, slots=True)
class FlowNumbers:
    """What happened in conversations that began with a flow."""

    flow: str
    title: str
    started: int
    left: int
    urgent: int
    vain_searches: int
    records: int
    questions: tuple[QuestionNumbers, ...]
    endings: tuple[EndingNumbers, ...]
    """The most common first."""

    @property
    def stops(self) -> tuple[QuestionNumbers, ...]:
        """Questions at which enough stopped to say so, the most first."""
        return _most(self.questions, "stopped")

    @property
    def backs(self) -> tuple[QuestionNumbers, ...]:
        """The same for going back."""
        return _most(self.questions, "went_back")

    @property
    def unsures(self) -> tuple[QuestionNumbers, ...]:
        """The same for "not sure"."""
        return _most(self.questions, "unsure")

    @property
    def common_endings(self) -> tuple[EndingNumbers, ...]:
        """Endings that enough came to to say so."""
        return tuple(ending for ending in self.endings if ending.ended)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of all flows of a pack, in its order; the searches are those outside a conversation."""

    flows: tuple[FlowNumbers, ...]
    vain_searches: int

    @property
    def is_empty(self) -> bool:
        """Whether there is too little of everything to show any of it."""
        return not any(flow.started for flow in self.flows)


def first_day(days: int, today: date) -> str:
    """The first of so many days, today the last of them, in ISO form."""
    return (today - timedelta(days=days - 1)).isoformat()


def numbers_of(numbers: Iterable[Number], pack: Pack) -> Numbers:
    """What the counted numbers say of this content; those of other wordings are left out.

    Every question and ending of a flow is there, come to or not: that one is missing would tell.
    """
    counts: Counter[Name] = Counter()
    for number in numbers:
        counts[number.name] += number.number
    flows = tuple(_of_flow(flow, pack, counts) for flow in pack.flows.values())
    return Numbers(flows, shown(counts[Name("", "vain_search")]))


def _of_flow(flow: Flow, pack: Pack, counts: Counter[Name]) -> FlowNumbers:
    own = [state for state in flow.states.values() if isinstance(state, Question)]
    own_ids = {question.id for question in own}
    others = [question for question in pack.questions.values() if question.id not in own_ids]
    questions = [_of_question(flow.id, question, counts) for question in own]
    handed_over = [_of_question(flow.id, question, counts) for question in others]
    return FlowNumbers(
        flow.id,
        flow.title,
        started=shown(_of_kind(flow.id, "started", counts)),
        left=shown(_of_kind(flow.id, "left", counts)),
        urgent=shown(_of_kind(flow.id, "urgent", counts)),
        vain_searches=shown(_of_kind(flow.id, "vain_search", counts)),
        records=shown(_of_kind(flow.id, "record", counts)),
        questions=(*questions, *(question for question in handed_over if question.came)),
        endings=_endings(flow, pack, counts),
    )


def _of_kind(flow: str, kind: Kind, counts: Counter[Name]) -> int:
    return sum(number for name, number in counts.items() if name.flow == flow and name.kind == kind)


def _of_question(flow: str, question: Question, counts: Counter[Name]) -> QuestionNumbers:
    def of(kind: Kind, option: str = "") -> int:
        return counts[Name(flow, kind, question.id, question.fingerprint, option)]

    came, went_back = of("came"), of("went_back")
    stopped = max(0, came - of("answered") - went_back)
    chosen = [of("chose", option.id) for option in question.options]
    return QuestionNumbers(
        question.id,
        question.ask,
        came=shown(came),
        stopped=shown(stopped),
        went_back=shown(went_back),
        unsure=shown(of("chose", UNSURE)),
        changed=shown(of("changed")),
        unclear=shown(of("unclear")),
        options=tuple(
            OptionNumbers(option.id, option.say, shown(number))
            for option, number in zip(question.options, chosen, strict=True)
        ),
    )


def _endings(flow: Flow, pack: Pack, counts: Counter[Name]) -> tuple[EndingNumbers, ...]:
    own = [state for state in flow.states.values() if isinstance(state, Outcome)]
    own_ids = {outcome.id for outcome in own}
    others = {
        state.id: state
        for other in pack.flows.values()
        for state in other.states.values()
        if isinstance(state, Outcome) and state.id not in own_ids
    }
    found = [_of_ending(flow.id, outcome, counts) for outcome in own]
    handed_over = [_of_ending(flow.id, outcome, counts) for outcome in others.values()]
    endings = (*found, *(ending for ending in handed_over if ending.ended))
    return tuple(sorted(endings, key=lambda ending: -ending.ended))


def _of_ending(flow: str, outcome: Outcome, counts: Counter[Name]) -> EndingNumbers:
    number = counts[Name(flow, "ended", outcome.id, meaning_of(outcome))]
    return EndingNumbers(outcome.id, outcome.headline, shown(number))


def _most(questions: tuple[QuestionNumbers, ...], by: str) -> tuple[QuestionNumbers, ...]:
    found = [question for question in questions if getattr(question, by)]
    return tuple(sorted(found, key=lambda question: -int(getattr(question, by))))
