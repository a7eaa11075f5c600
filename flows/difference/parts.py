"""The parts of two packs held side by side: what came, what went, and what is another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ..facts import holds
from ..model import (
    Condition,
    Flow,
    Outcome,
    Pack,
    Question,
    Route,
)
from .condition_words import condition_words
from .naming import both
from .part_values import (
    Values,
    block_values,
    contact_values,
    ending_values,
    entry_values,
    flow_values,
    info_values,
    point_values,
    question_values,
    rule_name,
    rule_values,
    source_values,
    state_words,
    walkthrough_values,
)
from .values import Change, PartChange, PartKind

Part = TypeVar("Part")


def part_changes(old: Pack, new: Pack) -> tuple[PartChange, ...]:
    """Every part that differs, kind by kind; each kind in the order of the content."""
    return tuple(_changes(old, new, both(old, new)))


def _changes(old: Pack, new: Pack, names: Pack) -> Iterator[PartChange]:
    yield from _compared("flow", old.flows, new.flows, lambda flow: flow.title, flow_values, names)
    yield from _compared(
        "question", old.questions, new.questions, lambda question: question.ask, question_values, names
    )
    yield from _route_changes(old, new, names)
    yield from _compared(
        "ending", _endings(old), _endings(new), lambda each: each[1].headline, ending_values, names
    )
    yield from _compared("advice", old.blocks, new.blocks, lambda block: block.say, block_values, names)
    yield from _compared("contact", old.contacts, new.contacts, lambda each: each.name, contact_values, names)
    yield from _compared("source", old.sources, new.sources, lambda each: each.short, source_values, names)
    yield from _compared("point", old.points, new.points, lambda point: point.label, point_values, names)
    yield from _compared("entry", old.entries, new.entries, lambda entry: entry.title, entry_values, names)
    yield from _compared(
        "safety_rule", _by_id(old.safety_rules), _by_id(new.safety_rules), rule_name, rule_values, names
    )
    yield from _compared(
        "walkthrough",
        _by_id(old.walkthroughs),
        _by_id(new.walkthroughs),
        lambda w: w.title,
        walkthrough_values,
        names,
    )
    yield from _messages(old, new)
    yield from _whole(old, new, names)


def _compared(
    kind: PartKind,
    before: Mapping[str, Part],
    after: Mapping[str, Part],
    name: Callable[[Part], str],
    values: Callable[[Part, Pack], Values],
    names: Pack,
) -> Iterator[PartChange]:
    for part_id in {**before, **after}:
        if part_id not in after:
            yield PartChange(kind, part_id, name(before[part_id]), "removed")
        elif part_id not in before:
            yield PartChange(kind, part_id, name(after[part_id]), "added")
        else:
            changes = _value_changes(values(before[part_id], names), values(after[part_id], names))
            if changes:
                yield PartChange(kind, part_id, name(after[part_id]), "changed", changes)


def _value_changes(before: Values, after: Values) -> tuple[Change, ...]:
    return tuple(
        Change(label, before.get(label, ""), after.get(label, ""))
        for label in {**before, **after}
        if before.get(label, "") != after.get(label, "")
    )


def _route_changes(old: Pack, new: Pack, names: Pack) -> Iterator[PartChange]:
    """Where answers lead to elsewhere; answers whose routes change alike are told together."""
    before, after = _asked_in(old), _asked_in(new)
    for key, (flow, question) in after.items():
        if key not in before:
            continue
        alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
        for option in question.options:
            ways = tuple(
                _ways(asked, flow.id, question.id, option.id, names) for asked in (before[key][1], question)
            )
            if ways[0] and ways[0] != ways[1]:
                alike.setdefault((ways[0], ways[1]), []).append(option.say)
        changes = tuple(
            Change(_after(options, len(question.options)), *ways) for ways, options in alike.items()
        )
        if changes:
            yield PartChange("route", key, question.ask, "changed", changes)


def _ways(question: Question, flow: str, question_id: str, option: str, names: Pack) -> tuple[str, ...]:
    """Where the answer leads, in the order in which it is tried, without what the answer itself rules out."""
    if question.option(option) is None:
        return ()
    found: list[str] = []
    for route in question.routes_for(frozenset({option})):
        own = [test for test in route.condition.tests if test.fact == question_id]
        if question.kind != "several" and own:
            kept = Condition(
                tuple(test for test in route.condition.when if test not in own),
                tuple(test for test in route.condition.unless if test not in own),
            )
            asked = Condition(
                tuple(test for test in route.condition.when if test in own),
                tuple(test for test in route.condition.unless if test in own),
            )
            if not holds(asked, {question_id: frozenset({option})}, {}):
                continue
            route = replace(route, condition=kept)
        found.append(_route_words(route, names.flows[flow], names))
        if not route.condition.tests:
            break
    return tuple(found)


def _after(options: list[str], every: int) -> str:
    if len(options) == every:
        return "after any answer"
    return f"after {' or '.join(f'“{option}”' for option in options)}"


def _route_words(route: Route, flow: Flow, pack: Pack) -> str:
    to = state_words(route.to, flow, pack)
    return f"{to} where {condition_words(route.condition, pack)}" if route.condition.tests else to


def _messages(old: Pack, new: Pack) -> Iterator[PartChange]:
    for key in {**old.messages, **new.messages}:
        before, after = old.messages.get(key), new.messages.get(key)
        if before is None or after is None:
            yield PartChange("message", key, after or before or "", "added" if before is None else "removed")
        elif before != after:
            yield PartChange("message", key, key, "changed", (Change("text", before, after),))


def _whole(old: Pack, new: Pack, names: Pack) -> Iterator[PartChange]:
    changes = _value_changes(info_values(old, names), info_values(new, names))
    if changes:
        yield PartChange("pack", "pack", new.info.title, "changed", changes)


def _asked_in(pack: Pack) -> dict[str, tuple[Flow, Question]]:
    return {
        f"{flow.id}.{state.id}": (flow, state)
        for flow in pack.flows.values()
        for state in flow.states.values()
        if isinstance(state, Question)
    }


def _endings(pack: Pack) -> dict[str, tuple[Flow, Outcome]]:
    return {
        f"{flow.id}.{state.id}": (flow, state)
        for flow in pack.flows.values()
        for state in flow.states.values()
        if isinstance(state, Outcome)
    }


def _by_id(parts: tuple[Any, ...]) -> dict[str, Any]:
    return {part.id: part for part in parts}
