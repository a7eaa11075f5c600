"""Telegram's HTML as plain data that a page builds its elements of: no text is ever taken for HTML. Pure."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

KNOWN = frozenset({"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"})
SAME = {"strong": "b", "em": "i", "ins": "u", "strike": "s", "del": "s"}

Node = str | dict[str, Any]
"""A text, or ``{"tag", "children"}`` with ``"folds"`` on a passage that is folded and ``"to"`` on a link."""


def nodes_of(html: str) -> list[Node]:
    """The message as a tree; a tag that Telegram does not know stands as the text it was written as."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.top


def text_of(html: str) -> str:
    """The words alone."""
    return "".join(map(_words, nodes_of(html)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top: list[Node] = []
        self._open: list[tuple[str, list[Node]]] = [("", self.top)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = SAME.get(tag, tag)
        if tag not in KNOWN:
            self.handle_data(self.get_starttag_text() or "")
            return
        given = dict(attrs)
        node: dict[str, Any] = {"tag": tag, "children": []}
        if tag == "blockquote" and "expandable" in given:
            node["folds"] = True
        if tag == "a" and (given.get("href") or "").startswith(("https://", "http://", "tel:", "mailto:")):
            node["to"] = given["href"]
        self._open[-1][1].append(node)
        self._open.append((tag, node["children"]))

    def handle_endtag(self, tag: str) -> None:
        tag = SAME.get(tag, tag)
        if len(self._open) > 1 and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        before = self._open[-1][1]
        if before and isinstance(before[-1], dict) and before[-1]["tag"] == "blockquote":
            data = data.removeprefix("\n")  # a quotation ends its line of itself
        before.append(data)


def _words(node: Node) -> str:
    return node if isinstance(node, str) else "".join(map(_words, node["children"]))
