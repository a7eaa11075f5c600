"""What is told of each part of a pack when two packs are compared: label to value."""

from __future__ import annotations

from typing import Any

from ..model import (
    AdviceBlock,
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
    SafetyRule,
    Source,
    Walkthrough,
)
from .condition_words import condition_words

Values = dict[str, str | tuple[str, ...]]
"""Label to value: text, or a list whose order does not matter."""


def flow_values(flow: Flow, pack: Pack) -> Values:
    """What is told of a flow."""
    return {
        "title": flow.title,
        "line": flow.line,
        "command": flow.command,
        "about": flow.about,
        "starts with": state_words(flow.start, pack.flows[flow.id], pack),
        "advice of every ending": flow.advise,
        "to tell at every ending": _links(flow.escalate, pack),
        "found by": flow.also,
        **_care(flow),
    }


def question_values(question: Question, pack: Pack) -> Values:
    """What is told of a question, but for where its answers lead."""
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


def ending_values(each: tuple[Flow, Outcome], pack: Pack) -> Values:
    """What is told of an ending."""
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


def block_values(block: AdviceBlock, pack: Pack) -> Values:
    """What is told of a piece of advice."""
    return {
        "text": block.say,
        "more": block.more,
        "kind": block.kind,
        "shown": _where(block.condition, pack),
        "by when": pack.info.time_frames.get(block.within, "") if block.within else "",
        "to tell": _links(block.escalate, pack),
        "cited": block.cite,
    }


def contact_values(contact: Contact, pack: Pack) -> Values:
    """What is told of a contact."""
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


def source_values(source: Source, pack: Pack) -> Values:
    """What is told of a source."""
    return {
        "title": source.title,
        "short title": source.short,
        "publisher": source.publisher,
        "edition": source.edition,
        "address": source.url,
        "standing": source.standing,
        "superseded by": source.superseded_by,
    }


def point_values(point: Point, pack: Pack) -> Values:
    """What is told of a point."""
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


def entry_values(entry: Entry, pack: Pack) -> Values:
    """What is told of an entry."""
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


def rule_name(rule: SafetyRule) -> str:
    """What a rule is called."""
    return rule.say or rule.id


def rule_values(rule: SafetyRule, pack: Pack) -> Values:
    """What is told of a safety rule."""
    return {
        "says": rule.say,
        "whenever": condition_words(rule.condition, pack) if rule.condition.tests else "always",
        "always": _demand(rule.always, pack),
        "never": _demand(rule.never, pack),
        "one of": _demand(rule.one_of, pack),
        "because": rule.because,
        "flows": rule.flows,
    }


def state_words(state_id: str, flow: Flow, pack: Pack) -> str:
    """Where a route leads."""
    state = flow.states[state_id]
    if isinstance(state, Question):
        return f'asks "{state.ask}"'
    if isinstance(state, HandOver):
        back = " and comes back" if state.back_to else ""
        return f'goes on in "{pack.flows[state.flow].title}"{back}'
    return f'ends "{state.headline}"'


def _demand(demand: Demand, pack: Pack) -> tuple[str, ...]:
    frame = (f"within {pack.info.time_frames.get(demand.within, demand.within)}",) if demand.within else ()
    decisions = tuple(sorted(pack.info.decisions.get(each, each) for each in demand.decide))
    named = tuple(pack.contacts[each].name if each in pack.contacts else each for each in demand.escalate)
    return (*decisions, *frame, *demand.advise, *named)


def walkthrough_values(walkthrough: Walkthrough, pack: Pack) -> Values:
    """What is told of a walkthrough."""
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


def info_values(pack: Pack, names: Pack) -> Values:
    """What is told of the pack as a whole."""
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
        "greetings": pack.wording.greetings,
        "thanks": pack.wording.thanks,
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
