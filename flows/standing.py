"""How the content stands: what it says of itself, and whether these words were signed off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .messages import fill
from .model import Pack
from .record.london import day_in_words
from .reviews import first_day


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who signed off exactly the words that are live, by role, and when."""

    role: str
    on: date


def sign_off_line(pack: Pack, signed_off: SignOff | None) -> str:
    """Whether somebody signed this content off, in one sentence (DP28)."""
    if signed_off is None:
        return pack.messages["standing_not_signed_off"]
    return fill(pack.messages, "standing_signed_off", role=signed_off.role, day=day_in_words(signed_off.on))


def sign_off_words(pack: Pack, signed_off: SignOff | None) -> str:
    """Role and day for the line of a record that is for them; "" where nobody signed it off."""
    if signed_off is None:
        return ""
    day = day_in_words(signed_off.on)
    return fill(pack.messages, "record_signed_off_by", role=signed_off.role, day=day)


def standing_lines(pack: Pack, signed_off: SignOff | None = None) -> tuple[str, ...]:
    """All there is to say of how the content stands, a sentence or two each."""
    return *pack.info.standing, sign_off_line(pack, signed_off)


def local_lines(pack: Pack) -> tuple[str, ...]:
    """Which local pack lies over the content, in one line; none where there is none."""
    local = pack.local
    if local is None:
        return ()
    day = first_day(local.reviewed_on)
    words = day_in_words(day) if day else local.reviewed_on
    return (fill(pack.messages, "about_local", title=local.title, owner=local.owner, day=words),)
