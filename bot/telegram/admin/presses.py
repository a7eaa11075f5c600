"""What an administrator's button carries: what it does, to which version or draft, and over what. Pure.

The text is ``a|deed|hash|over``, the hashes by their first characters. Whoever is no administrator and
presses such a button meets what any unknown button does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum, unique

from bot.telegram.screen import DataButton
from bot.versions import SHOWN

_TEXT = re.compile(r"a\|([a-z])\|([0-9a-z]{0,12})\|([0-9a-f]{0,12})", re.ASCII)


@unique
class Deed(StrEnum):
    """What the press asks for."""

    LOOK = "l"
    PREVIEW = "p"
    END_PREVIEW = "e"
    PUBLISH = "u"
    APPROVE = "a"
    DISCARD = "d"
    VERSION = "v"
    ROLL_BACK = "r"
    WITHDRAW = "w"
    DOWNLOAD = "g"
    PUT_FILE = "f"
    STATS = "s"


@dataclass(frozen=True, slots=True)
class AdminPress:
    """A press. ``over``: what was live, both packs together, when the button was shown."""

    deed: Deed
    hash: str = ""
    over: str = ""


def button(label: str, deed: Deed, hash: str = "", over: str = "", style: str = "") -> DataButton:
    """The button that does it."""
    return DataButton(label, f"a|{deed}|{hash[:SHOWN]}|{over[:SHOWN]}", style)


def press_from(text: str) -> AdminPress | None:
    """The press; None for the data of any other button."""
    found = _TEXT.fullmatch(text)
    if found is None or found[1] not in {deed.value for deed in Deed}:
        return None
    return AdminPress(Deed(found[1]), found[2], found[3])
