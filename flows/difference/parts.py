"""The parts of two packs held side by side: what came, what went, and what is another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from ..facts import holds
from ..model import (
    AdviceBlock,
    Condition,
    Contact,
    Demand,
    Entry,
    Escalation,
    Flow,
    HandOver,
    Outcome,
    Pack,
    Point,
    Question,
    Route,
    SafetyRule,
    Source,
    Walkthrough,
)
from .condition_words import condition_words
from .naming import both
from .values import Change, PartChange, PartKind

Part = TypeVar("Part")
Values = dict[str, str | tuple[str, ...]]
"""Label to value: text, or a list whose order does not matter."""


def part_changes(old: Pack, new: Pack) -> tuple[PartChange, ...]:
    """Every part that differs, kind by kind; each kind in the order of the content."""
    return tuple(_changes(old, new, both(old, new)))


def _changes(old: Pack, new: Pack, names: Pack) -> Iterator[PartChange]:
    yield from _compared("flow", old.flows, new.flows, lambda flow: flow.title, _flow, names)
    yield from _compared(
        "question", old.questions, new.questions, lambda question: question.ask, _question, names
    )
    yield from _route_changes(old, new, names)
    yield from _compared(
        "ending", _endings(old), _endings(new), lambda each: each[1].headline, _ending, names
    )
    yield from _compared("advice", old.blocks, new.blocks, lambda block: block.say, _block, names)
    yield from _compared("contact", old.contacts, new.contacts, lambda each: each.name, _contact, names)
    yield from _compared("source", old.sources, new.sources, lambda source: source.short, _source, names)
    yield from _compared("point", old.points, new.points, lambda point: point.label, _point, names)
    yield from _compared("entry", old.entries, new.entries, lambda entry: entry.title, _entry, names)
    yield from _compared(
        "safety_rule", _by_id(old.safety_rules), _by_id(new.safety_rules), _rule_name, _rule, names
    )
    yield from _compared(
        "walkthrough", _by_id(old.walkthroughs), _by_id(new.walkthroughs), lambda w: w.title, _walk, names
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


def _flow(flow: Flow, pack: Pack) -> Values:
    return {
        "title": flow.title,
        "line": flow.line,
        "command": flow.command,
        "about": flow.about,
        "starts with": _state_words(flow.start, pack.flows[flow.id], pack),
        "advice of every ending": flow.advise,
        "to tell at every ending": _links(flow.escalate, pack),
        "found by": flow.also,
        **_care(flow),
    }


def _question(question: Question, pack: Pack) -> Values:
    offered: Values = {f'answer "{option.id}"': option.say for option in question.options}
    return {
        "question": question.ask,
        "why it is asked": question.why,
        "kind": question.kind,
        **offered,
        "answers that stand alone": tuple(option.say for option in question.options if option.alone),
        "understood as answers": tuple(
            f"{each.say}: {also}" for each in question.options for also in each.also
        ),
        "cited": question.cite,
        "asked again after an hour": "yes" if question.goes_stale else "no",
        "answers kept from wordings": question.same_meaning_as,
    }


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
    to = _state_words(route.to, flow, pack)
    return f"{to} where {condition_words(route.condition, pack)}" if route.condition.tests else to


def _state_words(state_id: str, flow: Flow, pack: Pack) -> str:
    state = flow.states[state_id]
    if isinstance(state, Question):
        return f'asks "{state.ask}"'
    if isinstance(state, HandOver):
        back = " and comes back" if state.back_to else ""
        return f'goes on in "{pack.flows[state.flow].title}"{back}'
    return f'ends "{state.headline}"'


def _ending(each: tuple[Flow, Outcome], pack: Pack) -> Values:
    _, outcome = each
    return {
        "decision": pack.info.decisions.get(outcome.decision, outcome.decision),
        "by when": pack.info.time_frames.get(outcome.within, outcome.within),
        "headline": outcome.headline,
        "text": outcome.say,
        "to tell": _links(outcome.escalate, pack),
        "advice": outcome.advise,
        "order of the advice": " · ".join(outcome.advise),
        "cited": outcome.cite,
        "goes back to the flow that waits": "yes" if outcome.returns else "no",
    }


def _block(block: AdviceBlock, pack: Pack) -> Values:
    return {
        "text": block.say,
        "more": block.more,
        "kind": block.kind,
        "shown": _where(block.condition, pack),
        "by when": pack.info.time_frames.get(block.within, "") if block.within else "",
        "to tell": _links(block.escalate, pack),
        "cited": block.cite,
    }


def _contact(contact: Contact, pack: Pack) -> Values:
    return {
        "name": contact.name,
        "use": contact.use,
        "number": contact.number,
        "text number": contact.text_number,
        "address": contact.url,
        "email": contact.email,
        "hours": contact.hours,
        "how to find it": contact.find,
        "found by": contact.also,
        "filled in locally": "yes" if contact.local else "no",
        "fixed": "yes" if contact.fixed else "no",
        "nations": contact.nations,
        "cited": contact.cite,
        "checked on": contact.checked_on,
        "checked at": contact.checked_at,
    }


def _source(source: Source, pack: Pack) -> Values:
    return {
        "title": source.title,
        "short title": source.short,
        "publisher": source.publisher,
        "edition": source.edition,
        "address": source.url,
        "standing": source.standing,
        "superseded by": source.superseded_by,
    }


def _point(point: Point, pack: Pack) -> Values:
    return {
        "label": point.label,
        "text": point.say,
        "source": pack.sources[point.source].short if point.source in pack.sources else point.source,
        "pages": point.pages,
        "how sure": point.sure,
        "nation": point.nation,
        "since": point.since,
        "to check at": point.check_at,
        "why it is not used": point.unused_because,
    }


def _entry(entry: Entry, pack: Pack) -> Values:
    return {
        "shelf": pack.shelves[entry.shelf].title if entry.shelf in pack.shelves else entry.shelf,
        "title": entry.title,
        "number": entry.number,
        "text": entry.say,
        "more": entry.more,
        "found by": entry.also,
        "cited": entry.cite,
        "see also": entry.see,
        "flows": entry.flows,
        "contacts": entry.contacts,
    }


def _rule_name(rule: SafetyRule) -> str:
    return rule.say or rule.id


def _rule(rule: SafetyRule, pack: Pack) -> Values:
    return {
        "says": rule.say,
        "whenever": condition_words(rule.condition, pack) if rule.condition.tests else "always",
        "always": _demand(rule.always, pack),
        "never": _demand(rule.never, pack),
        "one of": _demand(rule.one_of, pack),
        "because": rule.because,
        "flows": rule.flows,
    }


def _demand(demand: Demand, pack: Pack) -> tuple[str, ...]:
    frame = (f"within {pack.info.time_frames.get(demand.within, demand.within)}",) if demand.within else ()
    decisions = tuple(sorted(pack.info.decisions.get(each, each) for each in demand.decide))
    named = tuple(pack.contacts[each].name if each in pack.contacts else each for each in demand.escalate)
    return (*decisions, *frame, *demand.advise, *named)


def _walk(walkthrough: Walkthrough, pack: Pack) -> Values:
    return {
        "title": walkthrough.title,
        "flow": walkthrough.flow,
        "answers": "; ".join(f"{question}: {', '.join(chosen)}" for question, chosen in walkthrough.answers),
        "outcome": walkthrough.outcome,
        "decision": walkthrough.decision,
        "by when": walkthrough.within or "",
        "to tell": walkthrough.escalate,
        "must say": walkthrough.must_say,
        "must not say": walkthrough.must_not_say,
        "must not name": walkthrough.must_not_escalate,
    }


def _messages(old: Pack, new: Pack) -> Iterator[PartChange]:
    for key in {**old.messages, **new.messages}:
        before, after = old.messages.get(key), new.messages.get(key)
        if before is None or after is None:
            yield PartChange("message", key, after or before or "", "added" if before is None else "removed")
        elif before != after:
            yield PartChange("message", key, key, "changed", (Change("text", before, after),))


def _whole(old: Pack, new: Pack, names: Pack) -> Iterator[PartChange]:
    changes = _value_changes(_info(old, names), _info(new, names))
    if changes:
        yield PartChange("pack", "pack", new.info.title, "changed", changes)


def _info(pack: Pack, names: Pack) -> Values:
    info = pack.info
    decisions: Values = {f'decision "{each}"': words for each, words in info.decisions.items()}
    frames: Values = {f'time frame "{each}"': words for each, words in info.time_frames.items()}
    return {
        "title": info.title,
        "edition": info.edition,
        "edition in short": info.edition_short,
        "standing": "\n".join(info.standing),
        "licence": info.licence,
        **decisions,
        **frames,
        "urgent help: headline": info.urgent.headline,
        "urgent help: text": info.urgent.say,
        "urgent help: to tell": _names(info.urgent.escalate, names),
        "urgent help: cited": info.urgent.cite,
        **_care(info),
        "derived facts": tuple(
            f"{fact.id}: {' or '.join(condition_words(each, names) for each in fact.any_of)}"
            for fact in pack.derived.values()
        ),
        "declared as renamed": _renamed(pack),
        "local pack": pack.local.title if pack.local else "",
        "phrase rules": tuple(repr(rule) for rule in pack.phrase_rules),
        "word lists": (*map(repr, pack.wording.jargon), *map(repr, pack.wording.plainer.items())),
        "spelling": tuple(map(repr, pack.wording.spelling.items())),
        "guard: names": pack.guard.names,
        "guard: not names": pack.guard.not_names,
        "guard: urgent words": pack.guard.urgent,
    }


def _renamed(pack: Pack) -> tuple[str, ...]:
    renamed = pack.renamed
    names = [*renamed.flows.items(), *renamed.questions.items()]
    names += [(f"{q}: {old}", new) for q, options in renamed.options.items() for old, new in options.items()]
    return tuple(f"{old} → {new}" for old, new in names)


def _care(part: Any) -> Values:
    return {"owner": part.owner, "reviewed on": part.reviewed_on, "review by": part.review_by}


def _links(links: tuple[Escalation, ...], pack: Pack) -> tuple[str, ...]:
    return tuple(_link(link, pack) for link in links)


def _link(link: Escalation, pack: Pack) -> str:
    (name,) = _names((link.contact,), pack)
    return f"{name}, where {condition_words(link.condition, pack)}" if link.condition.tests else name


def _names(contacts: tuple[str, ...], pack: Pack) -> tuple[str, ...]:
    return tuple(pack.contacts[each].name if each in pack.contacts else each for each in contacts)


def _where(condition: Any, pack: Pack) -> str:
    return f"where {condition_words(condition, pack)}" if condition.tests else "always"


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
