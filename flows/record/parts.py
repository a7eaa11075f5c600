"""What a decision record is made of: sections and their parts, every word in them ready to show.

A record is the same document in every form, in the same order. Each form only says how a paragraph, a list of
terms, the answers, a list of advice and a blank look, and adds no word. The text form, which is for a small
screen and for pasting, gives each piece of advice in its first words and leaves out the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; ``link`` is where it leads, "" where it is only text.

    Links are web addresses (https) and telephone numbers (tel).
    """

    text: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of running text. "lead" is what must be seen first, "quiet" what comes last."""

    text: str
    style: Literal["plain", "lead", "quiet"] = "plain"


@dataclass(frozen=True, slots=True)
class Term:
    """A name and what is said of it, a line each; ``more`` is left out of the short forms."""

    name: str
    details: tuple[Words, ...]
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """Names and what is said of each."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A question as it was worded, and the answer as it was worded; ``by`` is who answered, in a group."""

    question: str
    answer: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """The questions and answers in order, under the headings of their columns.

    The third heading and every ``by`` are "" where one person answered everything.
    """

    headings: tuple[str, str, str]
    answers: tuple[GivenAnswer, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of advice: what it says, and more about it.

    ``reason`` is which answers brought it up, ``cited`` all that it rests on, and ``cited_first`` the first
    point of that. Each may be empty.
    """

    say: str
    more: str = ""
    reason: str = ""
    cited: str = ""
    cited_first: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a heading of their own, or under none."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Something to fill in by hand, with room for so many written lines."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Blanks:
    """What only the organisation's own record can hold."""

    blanks: tuple[Blank, ...]


Part = Paragraph | Terms | Answers | Group | Blanks


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under a heading.

    ``in_brief`` is a line of the text form, where that leaves things out; ``only_in_full``: it leaves out the
    whole section.
    """

    heading: str
    parts: tuple[Part, ...]
    in_brief: str = ""
    only_in_full: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A decision record: golden rule 7, without names.

    It holds the pack's words, the answers, and what its maker passed in. No id of a conversation is in it:
    the same answers at the same minute give equal records.
    """

    product: str
    title: str
    intro: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    closing: tuple[Paragraph, ...]
    short: str
    """Decision, when, whom, edition and version in at most ``SHORT_UNITS`` UTF-16 units."""
    part_line: str
    """A line that numbers one of several messages, with {number} and {count} in it."""
    page_line: str
    """The same for the pages of a printed record."""
    author: str
    """Who runs the assistant, or its title where nobody is named."""
    made_at: datetime
    """To the minute, by London's clock."""


SHORT_UNITS = 256
"""The longest text that Telegram's copy button takes."""


def counted(line: str, number: int, count: int) -> str:
    """``part_line`` or ``page_line`` with its numbers in it."""
    return line.replace("{number}", str(number)).replace("{count}", str(count))
