"""A comparison as plain data, for programs."""

from __future__ import annotations

from typing import Any

from ..advice import Card
from ..model import Pack
from .item_words import item_words
from .values import Difference, Example, Finding


def as_json(found: Difference) -> dict[str, Any]:
    """Everything of the comparison as dictionaries, lists, texts and whole numbers."""
    return {
        "old": found.old.version,
        "new": found.new.version,
        "differs": not found.is_none,
        "flows": [
            {
                "flow": flow.id,
                "combinations": flow.combinations,
                "differ": flow.differ,
                "other_advice": flow.other_advice,
                "kinds": dict(flow.kinds),
                "gone": flow.gone,
                "added": flow.added,
            }
            for flow in found.flows
        ],
        "findings": [_finding(finding, found) for finding in found.findings],
        "parts": [
            {
                "kind": part.kind,
                "id": part.id,
                "name": part.name,
                "what": part.what,
                "changes": [
                    {"label": change.label, "old": _value(change.old), "new": _value(change.new)}
                    for change in part.changes
                ],
            }
            for part in found.parts
        ],
        "conversations": {
            "kept": list(found.carried.kept),
            "asked_again": list(found.carried.asked_again),
            "dropped": list(found.carried.dropped),
            "asked_new": list(found.carried.asked_new),
            "some_asked_again": {key: list(each) for key, each in found.carried.some_asked_again.items()},
        },
    }


def _finding(finding: Finding, found: Difference) -> dict[str, Any]:
    return {
        "kind": finding.item.kind,
        "what": finding.item.what,
        "words": item_words(finding.item, found),
        "counts": dict(finding.counts),
        "example": _example(finding.example, found),
    }


def _example(example: Example, found: Difference) -> dict[str, Any]:
    return {
        "flow": example.flow,
        "answers": [
            {"question": said.ask, "answer": said.answer, "only": said.only} for said in example.answers
        ],
        "before": _card(example.before, found.old),
        "after": _card(example.after, found.new),
    }


def _card(card: Card, pack: Pack) -> dict[str, Any]:
    return {
        "flow": card.flow,
        "outcome": card.outcome.id,
        "headline": card.outcome.headline,
        "decision": pack.info.decisions.get(card.decision, card.decision),
        "by_when": pack.info.time_frames.get(card.within, card.within),
        "tell": [shown.contact.name for shown in card.escalations],
        "advice": [block.say for block in card.blocks],
        "cited": list(card.cite),
    }


def _value(value: str | tuple[str, ...]) -> str | list[str]:
    return list(value) if isinstance(value, tuple) else value
