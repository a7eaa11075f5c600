"""Dates of birth, told from other dates by what stands round them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:(?:19|20)\d{2}|'?\d{2})"
_DATE = re.compile(
    rf"(?<![\w/.])(?P<numbers>{_DAY}\s?[/.\\-]\s?(?:0?[1-9]|1[0-2])\s?[/.\\-]\s?{_YEAR})(?![\w/])"
    r"|(?<!\w)(?P<backwards>(?:19|20)\d{2}[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01]))(?!\w)"
    rf"|(?<!\w){_DAY}\s?(?:st|nd|rd|th)?[\s/.-]+(?:of\s+)?{_MONTH}\b\.?(?:[\s,/.-]+(?P<year>{_YEAR})(?!\w))?"
    rf"|\b{_MONTH}\.?\s+{_DAY}\s?(?:st|nd|rd|th)?(?!\w)(?:[\s,]+(?P<year_after>{_YEAR})(?!\w))?"
    rf"|\b(?P<month_alone>{_MONTH})\.?\s+(?P<month_year>(?:19|20)\d{{2}})(?!\w)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<!\w)(?:\d{8}|\d{1,2}[/.-]\d{1,2}|\d{6}|\d{1,2}[ ]\d{1,2}[ ](?:\d{4}|\d{2}))(?!\w)")
_BIRTH = r"(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?dates?|birthdays?|b-?days?|born|\bb\.)"
_BIRTH_BEFORE = re.compile(rf"\b{_BIRTH}[^\d\n.!?]{{0,32}}$", re.IGNORECASE)
_BIRTH_NAMED_BEFORE = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?date|birthday|b-?day)[^\d\n!?]{0,12}$", re.IGNORECASE
)
_BIRTH_AFTER = re.compile(
    rf"^[\s,()-]*(?:(?:is|was)\s+)?(?:(?:the|his|her|their|my|child'?s)\s+)?{_BIRTH}", re.IGNORECASE
)
_PERSON_BEFORE = re.compile(
    r"\b(?:boy|girl|male|female|child|baby|son|daughter|pupil|student|aged?|mum|mother|dad|father|[mf])\b[\s,:;(-]{1,3}$",
    re.IGNORECASE,
)
_EVENT_BEFORE = re.compile(
    r"\b(?:on|since|dated?|from|at|by|until|till|before|after|due|for|to|of|the|and|till|in|between|this|next|last"
    r"|meeting|incident|visit|review|hearing|conference|referral|sent|seen|received|version)\b[\s:,(-]{1,3}$",
    re.IGNORECASE,
)
_NEAR = 24
"""So many characters may stand between a name and a date of birth that nothing else names."""


def has_date_of_birth(text: str, names_end_at: Iterable[int]) -> bool:
    """Whether a date in the text is somebody's birth: by word, beside a person or name, or alone in the text.

    ``names_end_at``: where the names in the text end.
    """
    ends = tuple(names_end_at)
    return any(_is_birth(text, match, ends) for match in _DATE.finditer(text)) or any(
        _BIRTH_NAMED_BEFORE.search(_before(text, match.start())) for match in _BARE.finditer(text)
    )


def dates_in(text: str) -> Iterator[tuple[int, int]]:
    """Where every date in digits stands, of whatever it is."""
    for match in _DATE.finditer(text):
        if match["numbers"] or match["backwards"]:
            yield match.span()


def _is_birth(text: str, match: re.Match[str], names_end_at: tuple[int, ...]) -> bool:
    before, after = _before(text, match.start()), text[match.end() : match.end() + 40]
    if _BIRTH_BEFORE.search(before) or _BIRTH_AFTER.search(after):
        return True
    whole = match["numbers"] or match["backwards"] or match["year"] or match["year_after"]
    if not whole:
        return False
    if match["numbers"] and len(re.sub(r"\s", "", text)) <= len(match["numbers"]) + 2:
        return bool(re.search(r"(?:19|20)\d{2}\s*$", match["numbers"]))
    if _PERSON_BEFORE.search(before):
        return True
    is_near_name = any(0 <= match.start() - end <= _NEAR for end in names_end_at)
    return is_near_name and not _EVENT_BEFORE.search(before)


def _before(text: str, at: int) -> str:
    return text[max(0, at - 48) : at]
