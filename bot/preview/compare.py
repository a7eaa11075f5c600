"""Two screens beside each other: what the one says and the other does not is marked. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from bot.preview.markup import Node

_WORDS = re.compile(r"\s+|[^\s]+")

Spans = list[tuple[int, int]]
"""From which character of the text to which."""


def marked(nodes: list[Node], other: list[Node]) -> list[Node]:
    """The tree with every run of words that ``other`` does not have in the same order under a ``mark``."""
    spans = _new_in("".join(map(_words, nodes)), "".join(map(_words, other)))
    return _with_marks(nodes, spans, 0)[0] if spans else nodes


def says_the_same(nodes: list[Node], other: list[Node]) -> bool:
    """Whether two messages have the same words."""
    return "".join(map(_words, nodes)) == "".join(map(_words, other))


def _new_in(text: str, other: str) -> Spans:
    """The runs of words of ``text`` that ``other`` lacks."""
    words, others = _WORDS.findall(text), _WORDS.findall(other)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    opcodes = SequenceMatcher(None, others, words, autojunk=False).get_opcodes()
    return [
        (starts[first], starts[last])
        for kind, _, _, first, last in opcodes
        if kind != "equal" and "".join(words[first:last]).strip()
    ]


def _with_marks(nodes: list[Node], spans: Spans, at: int) -> tuple[list[Node], int]:
    marked_nodes: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            marked_nodes += _pieces(node, spans, at)
            at += len(node)
        else:
            children, at = _with_marks(node["children"], spans, at)
            marked_nodes.append({**node, "children": children})
    return marked_nodes, at


def _pieces(text: str, spans: Spans, at: int) -> Iterator[Node]:
    done = 0
    for start, end in spans:
        first, last = max(start - at, done), min(end - at, len(text))
        if first >= last:
            continue
        if first > done:
            yield text[done:first]
        piece: dict[str, Any] = {"tag": "mark", "children": [text[first:last]]}
        yield piece
        done = last
    if done < len(text):
        yield text[done:]


def _words(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(_words, node["children"]))
