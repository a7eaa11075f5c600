"""How a member of a team is named: by a letter, and by a role if they picked one. Never by a name."""

from __future__ import annotations

import re

from .messages import fill
from .model import Pack
from .sharing import Sharing

_LETTER = re.compile(r"[A-Z]{1,2}")


def member_words(pack: Pack, sharing: Sharing | None, letter: str) -> str:
    """ "member A", or "member A, safeguarding lead"; empty for what is no letter, whatever it is."""
    if not _LETTER.fullmatch(letter):
        return ""
    role = pack.info.roles.get(sharing.role(letter), "") if sharing is not None else ""
    if role:
        return fill(pack.messages, "label_member_role", letter=letter, role=role)
    return fill(pack.messages, "label_member", letter=letter)
