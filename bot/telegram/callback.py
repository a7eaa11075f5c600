"""What a button carries: where it was shown and what it does, in at most 64 bytes, and nothing about the
case.

The text is ``1|session|turn|action+code``, and in a list ``.page`` after it. Parts of the content are named
by short codes that a version makes of ids and words: whoever reads the text learns nothing, and a button
whose question was reworded since means nothing any more instead of something else.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from enum import StrEnum, unique
from typing import NamedTuple

from flows.model import Option, Pack, Question

FORMAT = "1"
CODE_LENGTH = 6
MENU = ""
"""In place of a session id, on the buttons of a screen that may always be edited away."""

_TEXT = re.compile(
    r"1\|([A-Za-z0-9_-]{0,16})\|([0-9]{0,6})\|([a-zA-Z])([a-z2-7]{6})?(?:\.([1-9][0-9]?))?", re.ASCII
)


@unique
class Action(StrEnum):
    """What a press asks for."""

    CHOOSE = "o"
    TICK = "t"
    UNTICK = "u"
    CONTINUE = "c"
    BACK = "b"
    CHANGE = "h"
    REVIEW = "r"
    WHY = "y"
    FULL = "e"
    URGENT = "x"
    SHOW = "s"
    RESTART = "n"
    TAKE_UP = "U"
    LEAVE = "l"
    START = "f"
    START_ANEW = "a"
    TOPICS = "m"
    REFERENCE = "L"
    SHELF = "S"
    ENTRY = "E"
    CONTACTS = "C"
    CONTACT = "P"
    FIND = "F"
    RECORD = "R"
    RECORD_TEXT = "T"
    RECORD_HTML = "H"
    RECORD_PDF = "D"
    WRONG = "W"
    OWN = "O"
    OWN_ONE = "N"
    OWN_ASK = "A"
    OWN_CHECKED = "K"
    OWN_DROP = "Z"
    FORGET = "G"
    FORGET_ALL = "Q"
    TEAM = "g"
    ROLES = "j"
    ROLE = "k"
    MEMBERS = "p"
    HAND_OVER = "q"
    TAKE_OVER = "v"
    WAY_TEAM = "w"
    WAY_LEAD = "z"
    LEAVE_SURE = "d"
    RESTART_SURE = "i"
    FORGET_SURE = "J"
    IN_PRIVATE = "V"
    TAKE_COPY = "Y"
    SETTINGS = "B"


class Press(NamedTuple):
    """A press. ``code`` is "" where the action needs none; ``turn`` is None on buttons of no session.

    ``page`` of a list counts from 0 and is below 100. A tuple, since each screen has many.
    """

    action: Action
    session: str = MENU
    turn: int | None = None
    code: str = ""
    page: int = 0


def to_text(press: Press) -> str:
    """The text a button carries; ``from_text`` reads it back equal."""
    turn = "" if press.turn is None else press.turn
    page = f".{press.page}" if press.page else ""
    return f"{FORMAT}|{press.session}|{turn}|{press.action}{press.code}{page}"


def from_text(text: str) -> Press | None:
    """The press, or None for any text that ``to_text`` never wrote."""
    found = _TEXT.fullmatch(text)
    if found is None:
        return None
    session, turn, action, code, page = found.groups()
    if action not in _ACTIONS:
        return None
    return Press(Action(action), session, int(turn) if turn else None, code or "", int(page or 0))


class Codes:
    """The codes of one version of the content, and what they stand for."""

    def __init__(self, pack: Pack) -> None:
        """Raises ValueError when two things of the version come to the same code."""
        self.version = pack.version
        self._meanings: dict[str, str] = {}
        self._codes: dict[tuple[str, str], str] = {}
        for question in pack.questions.values():
            self._add(question.id, "", question_code(question), question.id)
            for option in question.options:
                self._add(question.id, option.id, option_code(question, option), option.id)
        for flow in pack.flows.values():
            self._add("", flow.id, flow_code(flow.id), flow.id)
        for kind, ids in (
            (":shelf", pack.shelves),
            (":entry", pack.entries),
            (":contact", pack.contacts),
            (":role", pack.info.roles),
        ):
            for part in ids:
                self._add(kind, part, _code(kind, part), part)

    def meaning(self, code: str) -> str | None:
        """The id of what has that code, or None where this version has no such thing."""
        return self._meanings.get(code)

    def option(self, question: str, option: str) -> str:
        """The code of an option of a question."""
        return self._codes[question, option]

    def question(self, question: str) -> str:
        """The code of a question."""
        return self._codes[question, ""]

    def flow(self, flow: str) -> str:
        """The code of a flow."""
        return self._codes["", flow]

    def shelf(self, shelf: str) -> str:
        """The code of a shelf."""
        return self._codes[":shelf", shelf]

    def entry(self, entry: str) -> str:
        """The code of an entry."""
        return self._codes[":entry", entry]

    def contact(self, contact: str) -> str:
        """The code of a contact."""
        return self._codes[":contact", contact]

    def role(self, role: str) -> str:
        """The code of a role."""
        return self._codes[":role", role]

    def _add(self, question: str, other: str, code: str, meaning: str) -> None:
        if code in self._meanings:
            raise ValueError(
                f'the codes of "{meaning}" and "{self._meanings[code]}" are the same; reword one of them'
            )
        self._meanings[code] = meaning
        self._codes[question, other] = code


def option_code(question: Question, option: Option) -> str:
    """Changes with the words of the question or of the option."""
    return _code("option", question.id, question.ask, option.id, option.say)


def question_code(question: Question) -> str:
    """Changes with the words of the question."""
    return _code("question", question.id, question.ask)


def flow_code(flow: str) -> str:
    """Stays as long as the flow's id does."""
    return _code("flow", flow)


_ACTIONS = frozenset(action.value for action in Action)


def _code(*parts: str) -> str:
    digest = hashlib.sha256("\0".join(parts).encode()).digest()
    return b32encode(digest)[:CODE_LENGTH].decode().lower()
