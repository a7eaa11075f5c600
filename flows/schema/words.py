"""The kinds of words that stand in a pack's files: the pattern each keeps, and how to say so to an author."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

ID = r"^[a-z][a-z0-9_]{0,39}$"
FACT = r"^[a-z][a-z0-9_]{0,39}(\.ended)?$"
NAME_WITH_DASHES = r"^[a-z0-9][a-z0-9-]{0,59}$"
POINT = r"^[A-Z]{2,3}[0-9]{1,3}(\.[0-9]{1,2})?[a-z]?$"
DATE = r"^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$"
COMMAND = r"^[a-z][a-z0-9_]{0,31}$"
ONE_LINE = r"^[^\s]([^\n]*[^\s])?$"
TRIMMED = r"^[^\s]([\s\S]*[^\s])?$"
WEB_ADDRESS = r"^https?://[^\s/]+\.[^\s]+$"
EMAIL = r"^[^@\s]+@[^@\s]+\.[^@\s]+$"
NUMBER = r"^[0-9][0-9 ]{1,18}[0-9]$"
FINGERPRINT = r"^[0-9a-f]{8}$"
PAGES = r"^[0-9]{1,4}(-[0-9]{1,4})?$"

PATTERN_WORDS: Mapping[str, str] = {
    ID: "lower-case letters, digits and underscores, beginning with a letter, such as tell_family",
    FACT: "the id of a question or a derived fact, or the id of a flow with .ended, such as staff.ended",
    NAME_WITH_DASHES: "lower-case letters, digits and dashes, such as never-wait-for-consent",
    POINT: "capital letters and a number, such as GR3 or GR3.1",
    DATE: 'a date in quotes such as "2026-11-22" or "2026-11"',
    COMMAND: "at most 32 lower-case letters, digits and underscores, without the slash, such as share",
    ONE_LINE: "one line of text with no space at either end",
    TRIMMED: "text with no space at either end",
    WEB_ADDRESS: "a web address that begins with https://",
    EMAIL: "an e-mail address",
    NUMBER: "digits and spaces only",
    FINGERPRINT: "the eight letters and digits that name an earlier wording",
    PAGES: 'a page or pages in quotes, such as "7" or "4-5"',
}
"""Each pattern above, in words that follow "should be"."""

Id = Annotated[str, Field(pattern=ID)]
PointId = Annotated[str, Field(pattern=POINT)]
Date = Annotated[str, Field(pattern=DATE)]
Line = Annotated[str, Field(pattern=ONE_LINE, max_length=400)]
ShortLine = Annotated[str, Field(pattern=ONE_LINE, max_length=80)]
Paragraph = Annotated[str, Field(pattern=TRIMMED, max_length=2000)]
Button = Annotated[str, Field(pattern=ONE_LINE, max_length=60)]
WebAddress = Annotated[str, Field(pattern=WEB_ADDRESS, max_length=400)]
Email = Annotated[str, Field(pattern=EMAIL, max_length=200)]
Number = Annotated[str, Field(pattern=NUMBER)]
Pages = Annotated[str, Field(pattern=PAGES)]
Command = Annotated[str, Field(pattern=COMMAND)]
Fingerprint = Annotated[str, Field(pattern=FINGERPRINT)]
RuleName = Annotated[str, Field(pattern=NAME_WITH_DASHES)]
TimeFrameName = Literal["now", "today", "soon", "routine"]
NationName = Literal["uk", "england", "wales", "scotland", "northern_ireland"]

FactName = Annotated[str, Field(pattern=FACT)]
Values = Annotated[list[Id], Field(min_length=1)]
ConditionMap = dict[FactName, Values]
"""Fact -> the values that meet it. A fact is a question's id, a derived fact's id or FLOW.ended."""


class Part(BaseModel):
    """Every part of a file: keys nobody knows are refused, and values are never converted."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


class Conditional(Part):
    """A part that applies under a condition; without one it always does."""

    when: ConditionMap = {}
    """Every fact named here has one of its values."""
    unless: ConditionMap = {}
    """No fact named here has one of its values."""


def written_as(value: Any) -> str | None:
    """The tag of the form in which a value is written, for parts that may be written in several."""
    if isinstance(value, str):
        return "id"
    if isinstance(value, list):
        return "list"
    return "mapping" if isinstance(value, dict | Part) else None


def id_like(text: str) -> str:
    """The id nearest to a text that should be one: lower case, with underscores for all else."""
    if re.match(POINT, text):
        return text
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_") or text
