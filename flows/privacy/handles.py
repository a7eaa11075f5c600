"""E-mail addresses, and names or pages on social media and in games."""

from __future__ import annotations

import re

from .lists import words_of
from .word_kinds import word_kind

_EMAIL = re.compile(r"[\w.+'-]{1,64}@(?:[\w-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)
_EMAIL_SPELLED = re.compile(
    r"\b[\w.+-]{2,40}\s{0,2}(?:\(at\)|\[at\]|\bat\b)\s{0,2}[\w-]{2,40}\s{0,2}(?:\(dot\)|\[dot\]|\bdot\b)\s{0,2}"
    r"(?:com|co|org|net|uk|gov|ac|sch|me)\b"
    r"|[\w.+-]{2,40}\s?(?:\(at\)|\[at\])\s?[\w-]{2,40}\.\w{2,}",
    re.IGNORECASE,
)
_AT_NAME = re.compile(r"(?<![\w@.])@([A-Za-z_][\w.]{1,31})")
_SITES = (
    r"facebook\.com|fb\.com|fb\.me|instagram\.com|tiktok\.com|snapchat\.com|twitter\.com|x\.com|t\.me|wa\.me"
    r"|youtube\.com|youtu\.be|linkedin\.com|discord\.gg|twitch\.tv|threads\.net|reddit\.com|onlyfans\.com|roblox\.com|vsco\.co"
    r"|pinterest\.(?:com|co\.uk)|tumblr\.com|linktr\.ee|steamcommunity\.com|ask\.fm"
)
_PAGE = re.compile(rf"(?<![\w.-])(?:www\.|m\.)?(?:{_SITES})/@?[\w.%-]{{2,}}", re.IGNORECASE)
_TAGGED = re.compile(r"(?<!\w)[A-Za-z][\w.]{1,31}#\d{4}(?!\d)")
_CALLED_ONLINE = re.compile(
    r"\b(?P<where>insta(?:gram)?|ig|snap(?:chat)?|sc|tik ?tok|discord|twitter|xbox|psn|roblox|fortnite|steam"
    r"|twitch|kik|telegram|facebook|fb|gamer ?tag|user ?name|screen ?name|handle)\b"
    r"(?P<said>(?:\s+(?:name|id|user ?name|user|account|handle|tag|profile|page))*)\s*"
    r"(?P<link>is|was|:|=|-|called|as)?\s*"
    r"@?(?P<name>[A-Za-z0-9_](?:[\w.-]{1,30}[\w])?)",
    re.IGNORECASE,
)
_NAMES_ITSELF = frozenset(
    ("gamertag", "gamer tag", "username", "user name", "screenname", "screen name", "handle")
)
_NO_HANDLES = "everyone here all admin channel work school home me us you them"


def has_email(text: str, known: frozenset[str]) -> bool:
    """Whether an e-mail address stands in the text, other than those that are known in lower case."""
    written = (match.group().lower().strip(".'-") for match in _EMAIL.finditer(text))
    return any(address not in known for address in written) or bool(_EMAIL_SPELLED.search(text))


def has_handle(text: str) -> bool:
    """Whether a person's name or page on social media or in a game stands in the text.

    Names of Telegram's bots, which end in "bot", are nobody's.
    """
    without_emails = _EMAIL.sub(" ", text)
    pages = _PAGE.findall(without_emails)
    if any(not page.lower().endswith("bot") for page in pages) or _TAGGED.search(without_emails):
        return True
    if any(_is_somebodys(match.group(1)) for match in _AT_NAME.finditer(without_emails)):
        return True
    return any(_is_called(match) for match in _CALLED_ONLINE.finditer(without_emails))


def without_addresses(text: str) -> str:
    """The text with spaces for e-mail addresses, pages and names with @: they are no names."""
    for pattern in (_EMAIL, _EMAIL_SPELLED, _PAGE, _AT_NAME):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def _is_somebodys(name: str) -> bool:
    low = name.lower().strip("._")
    if low.endswith("bot") or low in words_of(_NO_HANDLES):
        return False
    return not low.isalpha() or word_kind(low) != "ordinary"


def _is_called(match: re.Match[str]) -> bool:
    """Whether the word after the name of a site is a handle: it looks like one, or it is said to be one."""
    name = match["name"].lower()
    looks_like_one = (
        not name.isalpha() and bool(re.search(r"[a-z]", name)) and bool(re.search(r"[\d_.]", name))
    )
    if looks_like_one:
        return not re.fullmatch(r"\d+(?:st|nd|rd|th|am|pm|yrs?|x|mins?|hrs?|k)", name)
    is_named = match["link"] or match["said"] or match["where"].lower() in _NAMES_ITSELF
    if not is_named or not name.isalpha():
        return False
    kind = word_kind(name)
    return kind == "unknown" or (kind != "ordinary" and match["link"] in (":", "="))
