"""What is wrong with a file that is not YAML at all, in words for an author."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

import yaml

from ..issues import Issue, Place, must_fix

MAX_CHARACTER_FINDINGS = 20

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNFIT = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2028\u2029\u2060\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    f"{_DIRECTION}]"
)


def unfit_characters(file: str, text: str) -> list[Issue]:
    """Characters that nobody sees or that turn text round: tabs, controls, marks of direction."""
    found = islice(_UNFIT.finditer(text), MAX_CHARACTER_FINDINGS)
    return [_unfit(_place_in(file, text, match.start()), match.group()) for match in found]


def in_plain_words(file: str, text: str, error: yaml.YAMLError) -> Issue:
    """PyYAML's error as one sentence at its place."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return must_fix(
            "yaml", Place(file), "the file cannot be read as YAML.", "Look for unusual characters."
        )
    opened = getattr(error, "context_mark", None) or mark
    trouble = _Trouble(tuple(text.splitlines()), mark.line, mark.column, opened.line, opened.column)
    problem = str(getattr(error, "problem", "") or "")
    explain = next((explain for words, explain in _EXPLANATIONS if words in problem), _unknown)
    line, column, message, hint = explain(trouble)
    return must_fix("yaml", Place(file, line + 1, column + 1), message, hint)


def _unfit(place: Place, character: str) -> Issue:
    if character == "\t":
        return must_fix(
            "tab", place, "a tab stands here.", "Write spaces instead: two for each step inwards."
        )
    if character == "\ufeff":
        hint = 'Save the file as "UTF-8", not as "UTF-8 with BOM".'
        return must_fix("character", place, "an invisible byte order mark stands here.", hint)
    name = f"an invisible character (U+{ord(character):04X})"
    if re.fullmatch(f"[{_DIRECTION}]", character):
        name += " that can turn the direction of text"
    return must_fix("character", place, f"{name} stands here.", "Delete it.")


def _place_in(file: str, text: str, index: int) -> Place:
    line_start = text.rfind("\n", 0, index) + 1
    return Place(file, text.count("\n", 0, index) + 1, index - line_start + 1)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where the reading stopped, and where the part that was being read began; from 0."""

    lines: tuple[str, ...]
    line: int
    column: int
    opened_line: int
    opened_column: int

    @property
    def before(self) -> str:
        """What stands before the trouble in its line."""
        return self.lines[self.line][: self.column] if self.line < len(self.lines) else ""

    @property
    def character(self) -> str:
        rest = self.lines[self.line][self.column :] if self.line < len(self.lines) else ""
        return rest[:1]


_Explained = tuple[int, int, str, str]
"""Line and column from 0, what is wrong, what to do."""


def _unknown(trouble: _Trouble) -> _Explained:
    message = "this line cannot be read as YAML."
    return trouble.line, trouble.column, message, "Put its text in quotes, or look at the line above."


def _colon(trouble: _Trouble) -> _Explained:
    if ": " in trouble.before:
        message = "a second colon stands in text without quotes."
        return trouble.line, trouble.column, message, 'Put the whole text in quotes: "like: this".'
    message = "the line above has no colon followed by a space."
    if not trouble.line:
        message = "this line has no colon followed by a space."
    return (
        trouble.line,
        trouble.column,
        message,
        "Write it as key: value, or move what does not belong here.",
    )


def _not_in_line(trouble: _Trouble) -> _Explained:
    if trouble.before.strip():
        message = "text goes on after a closing quote or bracket."
        hint = 'Put the whole text in double quotes; write a double quote inside it as \\".'
    else:
        message = "this line does not line up with the lines above it."
        hint = "Give it as many spaces as the line it belongs with."
    return trouble.line, trouble.column, message, hint


def _open_bracket(trouble: _Trouble) -> _Explained:
    message = "the bracket opened here is not closed, or its parts are not parted by commas."
    return (
        trouble.opened_line,
        trouble.opened_column,
        message,
        "Close it, and put text with commas or quotes in double quotes.",
    )


def _open_quote(trouble: _Trouble) -> _Explained:
    message = "the quote opened here is never closed."
    return trouble.opened_line, trouble.opened_column, message, "Close it with the same kind of quote."


def _bad_start(trouble: _Trouble) -> _Explained:
    message = f'text without quotes cannot begin with "{trouble.character}".'
    return trouble.line, trouble.column, message, "Put the whole text in quotes."


def _bad_mark(trouble: _Trouble) -> _Explained:
    message = 'text without quotes cannot begin with "*" or "&".'
    return trouble.opened_line, trouble.opened_column, message, "Put the whole text in quotes."


def _bad_backslash(trouble: _Trouble) -> _Explained:
    message = "a backslash in double quotes stands before a character it does not go with."
    return trouble.opened_line, trouble.opened_column, message, "Write two backslashes, or use single quotes."


def _dash(trouble: _Trouble) -> _Explained:
    message = "a list item cannot begin here."
    return trouble.line, trouble.column, message, "Begin it on a line of its own, with a dash and a space."


def _no_colon(trouble: _Trouble) -> _Explained:
    message = "a key without its colon stands here."
    return trouble.opened_line, trouble.opened_column, message, "Write it as key: value."


def _nothing(trouble: _Trouble) -> _Explained:
    message = "something is missing here."
    return (
        trouble.line,
        trouble.column,
        message,
        "Close the brackets opened above, or write the text that belongs here.",
    )


_EXPLANATIONS: tuple[tuple[str, Callable[[_Trouble], _Explained]], ...] = (
    ("mapping values are not allowed", _colon),
    ("',' or ']'", _open_bracket),
    ("',' or '}'", _open_bracket),
    ("did not find expected key", _not_in_line),
    ("'-' indicator", _not_in_line),
    ("expected <block end>", _not_in_line),
    ("document start", _not_in_line),
    ("unexpected end of stream", _open_quote),
    ("document indicator", _open_quote),
    ("cannot start any token", _bad_start),
    ("alphabetic or numeric", _bad_mark),
    ("unknown escape", _bad_backslash),
    ("hexdecimal", _bad_backslash),
    ("sequence entries are not allowed", _dash),
    ("expected ':'", _no_colon),
    ("node content", _nothing),
)
"""Words of PyYAML and of libyaml, which differ, to what they mean here."""
