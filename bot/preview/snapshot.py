"""Everything the page shows, as plain data. Pure but for looking at the desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.preview.chat import Message
from bot.preview.compare import marked, says_the_same
from bot.preview.desk import Desk
from bot.preview.draft import Draft, Good
from bot.preview.markup import Node, nodes_of
from bot.preview.phone import PEOPLE
from bot.telegram.profile import menu_of
from flows.facts import base_facts, value_of
from flows.issues import Issue
from flows.replies import CardReply
from flows.session import Session
from flows.walk import Walk

VERSION_SHOWN = 12
COMPARED = 3
"""The last messages of the two phones that are held against each other."""


def snapshot(desk: Desk) -> dict[str, Any]:
    """What the page shows now; it draws itself from this and from nothing else."""
    good = desk.draft.good
    shown: dict[str, Any] = {
        "revision": desk.revision,
        "content": _content(desk.draft),
        "findings": [_finding(issue) for issue in _issues(desk.draft)],
        "chosen": {"flow": desk.chosen.flow, "person": desk.chosen.person, "people": list(PEOPLE)},
    }
    if good is None or desk.phone is None:
        return shown
    walk, session = desk.walk(), desk.session
    return shown | {
        "phones": _phones(desk),
        "chat": desk.phone.chat.kind,
        "toast": desk.phone.chat.toast,
        "session": _session(good, session, walk),
        "map": _map(desk, good, walk),
        "flows": [{"id": flow.id, "title": flow.title} for flow in good.pack.flows.values()],
        "commands": [{"name": name, "says": says} for name, says in menu_of(good.pack)],
        "facts": list(_facts(good, walk)),
        "why": _why(good, session),
        "walkthroughs": [
            {"id": each.id, "title": each.title, "flow": each.flow, "place": f"{each.at.file}:{each.at.line}"}
            for each in good.pack.walkthroughs
        ],
        "playing": _playing(desk),
    }


def _content(draft: Draft) -> dict[str, Any]:
    verdict = draft.verdict
    return {
        "place": draft.name,
        "version": draft.good.pack.version[:VERSION_SHOWN] if draft.good else "",
        "broken": draft.is_broken,
        "checked": verdict is not None,
        "proved": verdict.rules_proved if verdict else 0,
        "walkthroughs": verdict.walkthroughs if verdict else 0,
        "passed": verdict.walkthroughs_passed if verdict else 0,
        "writable": draft.place.is_dir(),
    }


def _issues(draft: Draft) -> list[Issue]:
    found = draft.verdict.issues if draft.verdict else draft.issues
    return sorted(found, key=lambda issue: (issue.severity != "must_fix", issue.place))


def _finding(issue: Issue) -> dict[str, Any]:
    return {
        "severity": issue.severity,
        "rule": issue.rule,
        "file": issue.place.file,
        "line": issue.place.line,
        "message": issue.message,
        "hint": issue.hint,
        "route": list(issue.route),
    }


def _phones(desk: Desk) -> list[dict[str, Any]]:
    assert desk.phone is not None
    own = [_message(message) for message in desk.phone.chat.messages]
    if desk.other is None:
        return [{"name": "", "messages": own, "differs": False}]
    others = [_message(m) for m in desk.other_phone.chat.messages] if desk.other_phone else []
    differs = _mark_differences(own, others)
    return [
        {"name": "Draft", "place": desk.draft.name, "messages": own, "differs": differs},
        {"name": "Beside", "place": desk.other.name, "messages": others, "differs": differs},
    ]


def _mark_differences(own: list[dict[str, Any]], others: list[dict[str, Any]]) -> bool:
    """The last messages of each have marks on what the other lacks; whether there is any."""
    differs = False
    mine, theirs = own[-COMPARED:], others[-COMPARED:]
    bare = [(one["nodes"], two["nodes"]) for one, two in zip(mine, theirs, strict=False)]
    for (one, two), (own_nodes, other_nodes) in zip(zip(mine, theirs, strict=False), bare, strict=True):
        if not says_the_same(own_nodes, other_nodes):
            one["nodes"], two["nodes"] = marked(own_nodes, other_nodes), marked(other_nodes, own_nodes)
            differs = True
        labels, other_labels = _labels(one), _labels(two)
        for message, known in ((one, other_labels), (two, labels)):
            for row in message["keyboard"]:
                for button in row:
                    button["marked"] = button["label"] not in known
                    differs = differs or button["marked"]
    return differs or len(mine) != len(theirs)


def _labels(message: dict[str, Any]) -> set[str]:
    return {button["label"] for row in message["keyboard"] for button in row}


def _message(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "by": message.by,
        "nodes": nodes_of(message.html) if not message.by else [message.html],
        "keyboard": [[_button(button) for button in row] for row in message.keyboard],
        "asks": message.asks,
        "file": message.document.name if message.document else "",
    }


def _button(button: Any) -> dict[str, Any]:
    copies = button.get("copy_text", {}).get("text", "")
    return {"label": button["text"], "style": button.get("style", ""), "copies": copies}


def _session(good: Good, session: Session | None, walk: Walk | None) -> dict[str, Any] | None:
    if session is None or walk is None:
        return None
    flows = dict.fromkeys(flow for flow, _ in walk.visited)
    return {
        "flow": session.flow,
        "flows": [{"id": flow, "title": good.pack.flows[flow].title} for flow in flows],
        "answered": len(walk.route),
        "ended": isinstance(good.engine.screens.now(session), CardReply),
    }


def _map(desk: Desk, good: Good, walk: Walk | None) -> dict[str, Any]:
    chosen = desk.chosen.map_of or (walk.position.flow if walk else "") or desk.chosen.flow
    flow = chosen if chosen in good.pack.flows else next(iter(good.pack.flows))
    return good.maps.map(flow, walk, desk.seen)


def _facts(good: Good, walk: Walk | None) -> Iterator[dict[str, Any]]:
    """What the answers make known, in their order; then what is derived from them."""
    if walk is None:
        return
    for answer in walk.route:
        question = good.pack.questions[answer.question]
        said = [option.say for option in question.options if option.id in answer.chosen]
        yield {"fact": question.id, "values": list(answer.chosen), "ask": question.ask, "said": said}
    for derived in good.pack.derived:
        values = sorted(value_of(derived, walk.facts, good.pack.derived))
        if "yes" in values and base_facts(derived, good.pack.derived) & walk.facts.keys():
            yield {"fact": derived, "values": values, "ask": "", "said": []}


def _why(good: Good, session: Session | None) -> list[list[Node]]:
    """The engine's own words on why this question is asked, or why this advice is given."""
    if session is None or session.flow not in good.pack.flows:
        return []
    return [nodes_of(text) for text in good.presenter.screen(good.engine.screens.why(session), session).texts]


def _playing(desk: Desk) -> dict[str, Any] | None:
    if desk.playing is None:
        return None
    playing = desk.playing
    return {
        "id": playing.id,
        "step": playing.step,
        "steps": playing.steps,
        "differences": list(playing.differences),
    }
