"""Sharing: who takes part in the session that a group has together, and what each of them may do.

A member is known by a key that means nothing outside the session, and shown as a letter, in the order in
which they first did something that counts. No name is ever held.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from string import ascii_uppercase
from typing import Literal

LEAD_IS_SILENT_AFTER = timedelta(minutes=10)
"""Whoever is there may then take over the lead."""

Way = Literal["team", "lead"]
"""Who answers: anybody who is there, or the lead alone."""

Ending = Literal["leave", "restart", "forget"]
"""What takes the session from everybody, and is asked about first."""


@dataclass(frozen=True, slots=True)
class Acting:
    """Who does something. ``key_in`` gives their member key within the session of that id."""

    key_in: Callable[[str], str]
    is_administrator: bool = False
    """Whether Telegram was asked, and said that they administer the chat."""
    way: Way = "team"
    """The way in which a session begins that they begin."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who takes part. ``role`` is an id of the pack's list of roles, or empty."""

    key: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody has asked for an end and is asked whether they are sure; it holds for that turn alone."""

    ending: Ending
    by: str
    turn: int


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a session is shared. ``lead`` is a member key; ``members`` stand in the order of their letters."""

    lead: str
    lead_seen_at: datetime
    way: Way = "team"
    members: tuple[Member, ...] = ()
    asked: Asked | None = None

    def letter(self, key: str) -> str:
        """The letter of the member with that key; empty where they have none yet."""
        found = (number for number, member in enumerate(self.members) if member.key == key)
        return letter_of(next(found, -1))

    def role(self, letter: str) -> str:
        """The id of that member's role; empty where there is no such member, or they have picked none."""
        return next((member.role for given, member in self.lettered() if given == letter), "")

    def lettered(self) -> tuple[tuple[str, Member], ...]:
        """Every member with their letter."""
        return tuple((letter_of(number), member) for number, member in enumerate(self.members))


def begun(key: str, way: Way, now: datetime) -> Sharing:
    """The sharing of a new session, led by whoever has that key."""
    return Sharing(key, now, way, (Member(key),))


def letter_of(number: int) -> str:
    """A to Z, then AA to ZZ, for members counted from 0; empty for any other number."""
    many = len(ascii_uppercase)
    if 0 <= number < many:
        return ascii_uppercase[number]
    if many <= number < many * (many + 1):
        return ascii_uppercase[number // many - 1] + ascii_uppercase[number % many]
    return ""


def may_answer(sharing: Sharing, key: str) -> bool:
    """Whether that member's answers, ticks, steps back and changes count."""
    return sharing.way == "team" or key == sharing.lead


def may_end(sharing: Sharing, key: str, is_administrator: bool) -> bool:
    """Whether that member may ask to leave, to begin again or to have all deleted."""
    return is_administrator or key == sharing.lead


def is_sure(
    sharing: Sharing, key: str, is_administrator: bool, endings: tuple[Ending, ...], turn: int
) -> bool:
    """Whether one of these ends was asked for in this turn, by that member or by one they may speak for."""
    asked = sharing.asked
    if asked is None or asked.turn != turn or asked.ending not in endings:
        return False
    return key == asked.by or may_end(sharing, key, is_administrator)


def lead_is_silent(sharing: Sharing, now: datetime) -> bool:
    """Whether the lead has done nothing here for so long that anybody may take over."""
    return now - sharing.lead_seen_at >= LEAD_IS_SILENT_AFTER


def noticed(sharing: Sharing, key: str, now: datetime) -> Sharing:
    """The sharing now that this member has done something."""
    return replace(sharing, lead_seen_at=now) if key == sharing.lead else sharing


def joined(sharing: Sharing, key: str) -> Sharing:
    """The sharing with that member in it, who keeps the letter they have or is given the next."""
    if any(member.key == key for member in sharing.members):
        return sharing
    return replace(sharing, members=(*sharing.members, Member(key)))


def with_role(sharing: Sharing, key: str, role: str) -> Sharing:
    """The sharing with that member in it, in that role."""
    there = joined(sharing, key)
    members = tuple(replace(each, role=role) if each.key == key else each for each in there.members)
    return replace(there, members=members)


def led_by(sharing: Sharing, key: str, now: datetime) -> Sharing:
    """The sharing with that member as its lead, who has been seen now; nothing that was asked is open."""
    return replace(joined(sharing, key), lead=key, lead_seen_at=now, asked=None)


def mark_of(ticks: tuple[str, ...]) -> str:
    """Six letters or digits that stand for these ticks, and tell whether somebody changed them since."""
    return b32encode(sha256("\0".join(ticks).encode()).digest())[:6].decode().lower()


def apart(sharing: Sharing) -> Sharing:
    """The letters and roles without the keys, for a copy of the session that one person takes elsewhere."""
    return replace(
        sharing, lead="", members=tuple(Member("", each.role) for each in sharing.members), asked=None
    )
