"""Numbers that belong to one person: telephone, NHS, pupil and National Insurance numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .seen import Kind

_UPN = re.compile(
    r"(?<!\w)([A-HJ-NP-RT-Z])\s?(\d{3}\s?\d{4}\s?\d{2}\s?\d{2})\s?(\d|[A-HJ-NP-RT-Z])(?!\w)", re.IGNORECASE
)
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN_NAMED = re.compile(r"\bupn\b|\bpupil (?:no|num|ref)", re.IGNORECASE)

_NATIONAL_INSURANCE = re.compile(
    r"(?<!\w)[A-Z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[A-D](?!\w)", re.IGNORECASE
)
_NATIONAL_INSURANCE_NAMED = re.compile(
    r"\b(?:ni|nino|n\.i\.?|national insurance)\b[^\d\n]{0,20}\b[a-z]{2}[ .-]?(?:\d[ .-]?){6}", re.IGNORECASE
)

_DIGITS = re.compile(r"(?<![\w£$€.,/])(?:\+\s?)?\(?\d(?:[ ().–-]{0,3}\d){5,17}(?![\w/])")
_NHS_BEFORE = re.compile(r"\b(?:nhs|chi|h&c|health and care|hospital|patient)\b[^\d\n]{0,20}$", re.IGNORECASE)
_NHS_SHAPE = re.compile(r"\d{3}[ -]\d{3}[ -]\d{4}")
_PHONE_BEFORE = re.compile(
    r"\b(?:tel|tele?phone|phone|ph|mob|mobile|cell|ring|call|text|txt|whats ?app|landline|home number"
    r"|work number)\b[^\d\n]{0,24}$",
    re.IGNORECASE,
)
_OF_ORGANISATIONS = re.compile(r"0(?:3|800|808|80|84|87|500|55|56)")
"""Numbers that ring an organisation, not a person: free, shared-cost and business numbers."""


def numbers_in(text: str, known: frozenset[str]) -> Iterator[tuple[Kind, int, int]]:
    """Each number with where it stands. ``known`` are telephone numbers, as digits, that are nobody's own."""
    for match in _UPN.finditer(text):
        if is_upn(match.group()) or _UPN_NAMED.search(text):
            yield "upn", match.start(), match.end()
    for pattern in (_NATIONAL_INSURANCE, _NATIONAL_INSURANCE_NAMED):
        for match in pattern.finditer(text):
            yield "national_insurance_number", match.start(), match.end()
    for match in _DIGITS.finditer(text):
        kind = _kind_of_digits(text, match.start(), match.group(), known)
        if kind:
            yield kind, match.start(), match.end()


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits are an NHS or CHI number by their check digit (modulus 11)."""
    if len(digits) != 10 or not digits.isdecimal() or len(set(digits)) == 1:
        return False
    check = -sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check == int(digits[9])


def is_upn(written: str) -> bool:
    """Whether it is a unique pupil number by its check letter; a temporary one ends in a letter."""
    plain = re.sub(r"\s", "", written).upper()
    if not re.fullmatch(r"[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]", plain):
        return False
    values = [_UPN_LETTERS.index(each) if each.isalpha() else int(each) for each in plain[1:]]
    return plain[0] == _UPN_LETTERS[sum(weight * value for weight, value in enumerate(values, start=2)) % 23]


def _kind_of_digits(text: str, start: int, written: str, known: frozenset[str]) -> Kind | None:
    digits = re.sub(r"\D", "", written)
    national = _national_form(written, digits)
    before = text[max(0, start - 32) : start]
    if {digits, national} & known:
        return None
    if len(digits) == 10 and not digits.startswith("0"):
        shaped = _NHS_SHAPE.fullmatch(written.strip())
        if is_nhs_number(digits) or shaped or _NHS_BEFORE.search(before):
            return "nhs_number"
    if len(digits) == 10 and _NHS_BEFORE.search(before):
        return "nhs_number"
    if national.startswith("0") and len(national) in (10, 11):
        return None if _OF_ORGANISATIONS.match(national) else "phone"
    if written.startswith("+") and 8 <= len(digits) <= 15:
        return "phone"
    if len(digits) == 10 and digits.startswith("7"):
        return "phone"
    return "phone" if len(digits) <= 12 and _PHONE_BEFORE.search(before) else None


def _national_form(written: str, digits: str) -> str:
    """The digits as they are dialled within the country."""
    for code in ("0044", "44"):
        if digits.startswith(code) and (written.startswith(("+", "00", "(+")) or len(digits) == 12):
            return "0" + digits[len(code) :].removeprefix("0")
    return digits
