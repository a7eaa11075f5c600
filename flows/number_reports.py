"""Numbers without people as text for a terminal, and as plain data for programs and charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from .hiding import words_for
from .numbers import EndingNumbers, FlowNumbers, Numbers, QuestionNumbers

MOST_LISTED = 5


def as_plain(numbers: Numbers, days: int, since: str) -> dict[str, Any]:
    """All of it, with null for every number that is not shown. ``since``: the first day, in ISO form."""
    return {
        "days": days,
        "since": since,
        "vain_searches": _plain(numbers.vain_searches),
        "flows": [_flow(flow) for flow in numbers.flows],
    }


def as_text(numbers: Numbers, days: int, since: str) -> str:
    """What authors want of it first: where people stop, go back, are not sure, and where they end."""
    lines = [f"The last {days} days, since {since}: chats, each once a day, rounded down to fives.", ""]
    for flow in numbers.flows:
        if flow.started:
            lines += [*_flow_lines(flow), ""]
    few = [flow.title for flow in numbers.flows if not flow.started]
    if few:
        lines.append(f"Begun by {words_for(0)} chats: {'; '.join(few)}.")
    lines.append(f"Searches in vain outside a conversation: {words_for(numbers.vain_searches)}.")
    return "\n".join(lines) + "\n"


def _flow_lines(flow: FlowNumbers) -> Iterator[str]:
    yield f"{flow.title} ({flow.flow})"
    yield (
        f"  Begun: {words_for(flow.started)}. Left: {words_for(flow.left)}. "
        f"Urgent help: {words_for(flow.urgent)}. Searches in vain: {words_for(flow.vain_searches)}. "
        f"Records: {words_for(flow.records)}."
    )
    yield from _part("Where people stop", (_stop_line(question) for question in flow.stops))
    yield from _part("Where they go back", (f"{each.went_back:>6}  {each.ask}" for each in flow.backs))
    yield from _part("Where they are not sure", (f"{each.unsure:>6}  {each.ask}" for each in flow.unsures))
    yield from _part("Where they end", (f"{each.ended:>6}  {each.headline}" for each in flow.common_endings))


def _stop_line(question: QuestionNumbers) -> str:
    return f"{question.stopped:>6}  of {question.came} ({question.stopped_percent}%): {question.ask}"


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found: Sequence[str] = list(lines)[:MOST_LISTED]
    yield f"  {heading}"
    yield from (f"  {line}" for line in found or [f"     {words_for(0)} anywhere"])


def _flow(flow: FlowNumbers) -> dict[str, Any]:
    return {
        "flow": flow.flow,
        "title": flow.title,
        "started": _plain(flow.started),
        "left": _plain(flow.left),
        "urgent": _plain(flow.urgent),
        "vain_searches": _plain(flow.vain_searches),
        "records": _plain(flow.records),
        "questions": [_question(question) for question in flow.questions],
        "endings": [_ending(ending) for ending in flow.endings],
    }


def _question(question: QuestionNumbers) -> dict[str, Any]:
    return {
        "question": question.question,
        "ask": question.ask,
        "came": _plain(question.came),
        "stopped": _plain(question.stopped),
        "stopped_percent": question.stopped_percent if question.stopped else None,
        "went_back": _plain(question.went_back),
        "unsure": _plain(question.unsure),
        "changed": _plain(question.changed),
        "unclear": _plain(question.unclear),
        "options": [
            {"option": option.option, "say": option.say, "chosen": _plain(option.chosen)}
            for option in question.options
        ],
    }


def _ending(ending: EndingNumbers) -> dict[str, Any]:
    return {"outcome": ending.outcome, "headline": ending.headline, "ended": _plain(ending.ended)}


def _plain(number: int) -> int | None:
    return number or None
