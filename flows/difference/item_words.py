"""The items of a comparison in words that an administrator knows the content by."""

from __future__ import annotations

from ..advice import Card
from ..model import Outcome, Pack
from .condition_words import shortened
from .values import Difference, Example, Item, Kind

HEADINGS: dict[Kind, str] = {
    "escalation_lost": "Whom to tell: no longer named",
    "later": "By when: later than before",
    "decision": "The decision is another",
    "advice_lost": "Advice no longer given",
    "escalation_gained": "Whom to tell: named in addition",
    "sooner": "By when: sooner than before",
    "advice_gained": "Advice given in addition",
    "contact": "Contacts with other details",
    "citation": "Citations",
    "reworded": "Other words for the same",
}

CONTENT_LENGTH = 110
"""Characters of a piece of advice or a headline in a list."""


def item_words(item: Item, found: Difference) -> str:
    """The item as one phrase."""
    old, new = found.old, found.new
    if item.kind in ("escalation_lost", "escalation_gained", "contact"):
        return contact_name(item.what, old if item.kind == "escalation_lost" else new)
    if item.kind in ("advice_lost", "advice_gained"):
        return block_name(item.what, old if item.kind == "advice_lost" else new)
    if item.kind in ("later", "sooner"):
        was, now = item.what.split(">")
        return f"{old.info.time_frames.get(was, was)} → {new.info.time_frames.get(now, now)}"
    if item.kind == "decision":
        was, now = item.what.split(">")
        return f"{old.info.decisions.get(was, was)} → {new.info.decisions.get(now, now)}"
    if item.kind == "citation":
        return _citation(item.what, old, new)
    return _reworded(item.what, old, new)


def before_words(card: Card, pack: Pack) -> str:
    """An ending in one paragraph: its headline, the decision, by when, and whom it names."""
    people = "; ".join(shown.contact.name for shown in card.escalations) or "nobody"
    return f"{_head(card)} {_decision(card, pack)} {_by_when(card, pack)} Tell: {people}."


def after_words(example: Example, found: Difference) -> str:
    """What is another on the card that comes after; what is not named stays as it was."""
    before, after = example.before, example.after
    said = []
    if _head(before) != _head(after):
        said.append(_head(after))
    if _decision(before, found.old) != _decision(after, found.new):
        said.append(_decision(after, found.new))
    if _by_when(before, found.old) != _by_when(after, found.new):
        said.append(_by_when(after, found.new))
    old = {shown.contact.id: shown.contact.name for shown in before.escalations}
    new = {shown.contact.id: shown.contact.name for shown in after.escalations}
    said += _listed("No longer tell", [name for each, name in old.items() if each not in new])
    said += _listed("Also tell", [name for each, name in new.items() if each not in old])
    were, are = {block.id for block in before.blocks}, {block.id for block in after.blocks}
    said += [f"{len(were - are)} advice gone."] if were - are else []
    said += [f"{len(are - were)} advice new."] if are - were else []
    return " ".join(said) or "the same, in other words."


def contact_name(contact: str, pack: Pack) -> str:
    """The contact's name; its id where the pack has none."""
    return pack.contacts[contact].name if contact in pack.contacts else contact


def block_name(block: str, pack: Pack) -> str:
    """The first words of an advice block."""
    return f"“{shortened(pack.blocks[block].say, CONTENT_LENGTH)}”" if block in pack.blocks else block


def flow_name(flow: str, found: Difference) -> str:
    """The flow's title in the newer version that has it."""
    pack = found.new if flow in found.new.flows else found.old
    return f"“{pack.flows[flow].title}”"


def share(count: int, of: int) -> str:
    """``512 of 338,265``, exact."""
    return f"all {of:,}" if count == of and of > 1 else f"{count:,} of {of:,}"


def _head(card: Card) -> str:
    return f"“{card.outcome.headline}”"


def _decision(card: Card, pack: Pack) -> str:
    return f"Decision: {pack.info.decisions.get(card.decision, card.decision)}."


def _by_when(card: Card, pack: Pack) -> str:
    return f"By when: {pack.info.time_frames.get(card.within, card.within)}."


def _listed(label: str, names: list[str]) -> list[str]:
    return [f"{label}: {'; '.join(names)}."] if names else []


def _citation(what: str, old: Pack, new: Pack) -> str:
    sign, point = (what[0], what[1:]) if what[0] in "+-" else ("", what)
    pack = old if sign == "-" else new
    known = pack.points.get(point)
    label = f"{known.label} ({point})" if known else point
    return {"-": f"no longer cited: {label}", "+": f"newly cited: {label}", "": f"shown otherwise: {label}"}[
        sign
    ]


def _reworded(what: str, old: Pack, new: Pack) -> str:
    kind, _, part = what.partition(" ")
    if kind == "advice":
        return f"advice {block_name(part, new)}"
    if kind == "decision":
        return f"the name of the decision {new.info.decisions.get(part, part)}"
    if kind == "time":
        return f"the name of the time frame {new.info.time_frames.get(part, part)}"
    if kind == "ending":
        was, now = part.split(">")
        before, after = _headline(was, old), _headline(now, new)
        return f"{before} → {after}" if before != after else f"what stands below the headline {after}"
    sign = part[0] if part[0] in "+-" else ""
    headline = _headline(part.lstrip("+-"), old if sign == "-" else new)
    shown = {"-": "no longer shown", "+": "newly shown", "": "shown in other words"}[sign]
    return f"{shown} on the way: {headline}"


def _headline(key: str, pack: Pack) -> str:
    flow, outcome = key.split(".")
    state = pack.flows[flow].states[outcome]
    assert isinstance(state, Outcome), "only outcomes are reworded endings"
    return f"“{shortened(state.headline, CONTENT_LENGTH)}”"
