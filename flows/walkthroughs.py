"""Walkthroughs: agreed examples, replayed through the engine; and one made of a conversation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import combinations

from .advice import Card
from .engine import Engine
from .inputs import Choose, Continue, Input, Start, Tick
from .issues import Issue, must_fix
from .model import Question, Walkthrough
from .replies import AskReply, CardReply
from .session import Session

RULE = "walkthrough"
AT_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""Replaying depends on no clock; a session only has to have a time."""


MOST_TRIED = 1000
"""Ways to answer the questions that a walkthrough does not know; more would make a check too long."""


class NotEnded(ValueError):
    """The conversation has not reached an ending, so there is nothing that a walkthrough could expect."""


def replay_all(engine: Engine) -> tuple[Issue, ...]:
    """The findings of every walkthrough of the pack, in its order."""
    return tuple(issue for each in engine.pack.walkthroughs for issue in replay(engine, each))


def replay(engine: Engine, walkthrough: Walkthrough) -> tuple[Issue, ...]:
    """What comes out otherwise than the walkthrough expects; nothing where it passes."""
    return tuple(
        must_fix(RULE, walkthrough.at, f'walkthrough "{walkthrough.id}" {difference}')
        for difference in _differences(engine, walkthrough)
    )


def replay_whatever_else(engine: Engine, walkthrough: Walkthrough) -> tuple[Issue, ...]:
    """The first thing that comes out otherwise, whatever is answered to questions that it does not know.

    So an example that was agreed before a question was added is still an example. Nothing where it passes.
    """
    waiting, tried = [walkthrough], 0
    while waiting:
        each = waiting.pop()
        tried += 1
        if tried > MOST_TRIED:
            message = f'walkthrough "{walkthrough.id}" is asked too much that it has no answer to.'
            return (must_fix(RULE, walkthrough.at, message),)
        asked = _replayed(engine, each).asked
        if asked is not None:
            ways = _ways_to_answer(asked)
            waiting += (replace(each, answers=(*each.answers, (asked.id, way))) for way in ways)
            continue
        found = replay(engine, each)
        if found:
            added = each.answers[len(walkthrough.answers) :]
            where = ", ".join(f'"{question}": {" and ".join(chosen)}' for question, chosen in added)
            said = f" (where it answers {where})" if where else ""
            return (replace(found[0], message=found[0].message + said),)
    return ()


def walkthrough_of(engine: Engine, session: Session, walkthrough_id: str) -> Walkthrough:
    """The walkthrough that a finished conversation makes: its answers, and its ending as what is expected.

    Raises NotEnded.
    """
    screen = engine.screens.now(session)
    if not isinstance(screen, CardReply):
        raise NotEnded(f"the conversation stands at a question of {session.flow}")
    card = screen.card
    return Walkthrough(
        id=walkthrough_id,
        title=f"A saved conversation that ends: {card.outcome.headline}",
        flow=session.flow,
        answers=tuple((answer.question, answer.chosen) for answer in engine.walk(session).route),
        outcome=card.outcome.id,
        decision=card.decision,
        within=card.within,
        escalate=tuple(shown.contact.id for shown in card.escalations),
    )


def file_of(walkthrough: Walkthrough) -> str:
    """A file for ``walkthroughs/`` that holds this walkthrough alone."""
    several = {question for question, chosen in walkthrough.answers if len(chosen) > 1}
    lines = [
        "walkthroughs:",
        f"  - walkthrough: {walkthrough.id}",
        f"    title: {_quoted(walkthrough.title)}",
        f"    flow: {walkthrough.flow}",
        "    answers:",
        *(
            f"      {question}: {_list(chosen) if question in several else _quoted(chosen[0])}"
            for question, chosen in walkthrough.answers
        ),
        "    expect:",
        f"      outcome: {walkthrough.outcome}",
        f"      decision: {walkthrough.decision}",
        f"      within: {walkthrough.within}",
        f"      escalate: {_list(walkthrough.escalate)}",
    ]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Replayed:
    """How far the answers of a walkthrough led: to an ending, to a question without an answer, or nowhere."""

    trouble: str = ""
    asked: Question | None = None
    card: CardReply | None = None
    unasked: tuple[str, ...] = ()


def _replayed(engine: Engine, walkthrough: Walkthrough) -> _Replayed:
    if walkthrough.flow not in engine.pack.flows:
        return _Replayed(f'begins flow "{walkthrough.flow}", which this pack does not have.')
    answers = dict(walkthrough.answers)
    session, screen = _step(engine, None, Start(walkthrough.flow, "walkthrough"))
    while isinstance(screen, AskReply):
        question = screen.question
        chosen = answers.pop(question.id, None)
        if chosen is None:
            return _Replayed(f'is asked "{question.id}" and gives no answer to it.', question)
        unknown = [option for option in chosen if question.option(option) is None]
        if unknown:
            return _Replayed(f'answers "{question.id}" with "{unknown[0]}", which is not one of its options.')
        session, screen = _answer(engine, session, question, chosen)
        if screen is None:
            together = " and ".join(chosen)
            return _Replayed(f'answers "{question.id}" with {together}, which cannot be chosen together.')
    return _Replayed(card=screen if isinstance(screen, CardReply) else None, unasked=tuple(answers))


def _differences(engine: Engine, walkthrough: Walkthrough) -> Iterator[str]:
    replayed = _replayed(engine, walkthrough)
    if replayed.trouble:
        yield replayed.trouble
        return
    for question_id in replayed.unasked:
        yield f'answers "{question_id}", which it is never asked.'
    if replayed.card is not None:
        yield from _unexpected(walkthrough, replayed.card.card)


def _ways_to_answer(question: Question) -> list[tuple[str, ...]]:
    if question.kind != "several":
        return [(option.id,) for option in question.options]
    alone = [(option.id,) for option in question.options if option.alone]
    others = [option.id for option in question.options if not option.alone]
    return alone + [some for size in range(1, len(others) + 1) for some in combinations(others, size)]


def _answer(
    engine: Engine, session: Session | None, question: Question, chosen: tuple[str, ...]
) -> tuple[Session | None, AskReply | CardReply | None]:
    """The session and the screen after this answer; no screen where it cannot be given."""
    if question.kind != "several":
        return _step(engine, session, Choose(chosen[0])) if len(chosen) == 1 else (session, None)
    for option in chosen:
        session, _ = _step(engine, session, Tick(option, on=True))
    if session is None or set(session.ticks) != set(chosen):
        return session, None
    return _step(engine, session, Continue())


def _step(
    engine: Engine, session: Session | None, input: Input
) -> tuple[Session | None, AskReply | CardReply | None]:
    turn = engine.advance(session, input, AT_ANY_TIME)
    screens = [reply for reply in turn.replies if isinstance(reply, AskReply | CardReply)]
    return turn.session, screens[-1] if screens else None


def _unexpected(walkthrough: Walkthrough, card: Card) -> Iterator[str]:
    if card.outcome.id != walkthrough.outcome:
        yield f'ends at "{card.outcome.id}", not at "{walkthrough.outcome}".'
    if walkthrough.decision and card.decision != walkthrough.decision:
        yield f'ends with the decision "{card.decision}", not "{walkthrough.decision}".'
    if walkthrough.within and card.within != walkthrough.within:
        yield f'ends with the time frame "{card.within}", not "{walkthrough.within}".'
    told = {shown.contact.id for shown in card.escalations}
    said = {block.id for block in card.blocks}
    for contact in walkthrough.escalate:
        if contact not in told:
            yield f'ends without sending the person to "{contact}".'
    for contact in walkthrough.must_not_escalate:
        if contact in told:
            yield f'ends by sending the person to "{contact}", which it must not.'
    for block in walkthrough.must_say:
        if block not in said:
            yield f'ends without the advice "{block}".'
    for block in walkthrough.must_not_say:
        if block in said:
            yield f'ends with the advice "{block}", which it must not give.'


def _list(ids: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_quoted, ids))}]"


def _quoted(text: str) -> str:
    """Text as YAML reads it back, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)
