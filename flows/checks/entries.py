"""The reference: each entry is one screen, called by a name of its own, and found by people's own words."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, advice, must_fix
from ..model import Entry, Pack, Shelf
from .screens import MOST_BUTTON_CHARACTERS

MOST_TITLE_CHARACTERS = 40
"""An entry's title is a button in lists that hold nothing else, so it may take a whole line."""

MOST_ENTRY_CHARACTERS = 700
"""What an entry shows before anything is unfolded: one phone screen, with its title and its sources."""

FEWEST_PHRASES = 3
"""Ways in which people look for an entry; with fewer it is found only by its own words."""


def entry_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``entry_length``, ``entry_title``, ``entry_number`` and ``entry_phrases``."""
    for shelf in pack.shelves.values():
        yield from _shelf_findings(shelf)
        for entry in shelf.entries.values():
            yield from _length_findings(entry)
            if len(entry.also) < FEWEST_PHRASES:
                message = f'entry "{entry.id}" has fewer than {FEWEST_PHRASES} phrases under also.'
                hint = "Write what people would type when they look for it."
                yield advice("entry_phrases", entry.at, message, hint)
    yield from _title_findings(pack)


def _shelf_findings(shelf: Shelf) -> Iterator[Issue]:
    if len(shelf.title) > MOST_BUTTON_CHARACTERS:
        message = f'the title of shelf "{shelf.id}" has {len(shelf.title)} characters.'
        hint = f"It is a button too: at most {MOST_BUTTON_CHARACTERS} characters."
        yield must_fix("button", shelf.at, message, hint)
    first: dict[str, Entry] = {}
    for entry in shelf.entries.values():
        other = first.setdefault(entry.number, entry)
        if entry.number and other is not entry:
            message = f'entry "{entry.id}" has the number {entry.number}, which "{other.id}" has already.'
            yield must_fix("entry_number", entry.at, message, "Number each entry of a shelf once.")


def _length_findings(entry: Entry) -> Iterator[Issue]:
    if len(entry.title) > MOST_TITLE_CHARACTERS:
        message = f'the title of entry "{entry.id}" has {len(entry.title)} characters.'
        hint = f"It is a button: at most {MOST_TITLE_CHARACTERS} characters."
        yield must_fix("entry_length", entry.at, message, hint)
    if len(entry.say) > MOST_ENTRY_CHARACTERS:
        message = f'"say" of entry "{entry.id}" has {len(entry.say)} characters.'
        hint = f"Keep it within {MOST_ENTRY_CHARACTERS}, and fold the rest away under more."
        yield must_fix("entry_length", entry.at, message, hint)


def _title_findings(pack: Pack) -> Iterator[Issue]:
    """Two entries of one name could not be told apart among what a search finds."""
    first: dict[str, Entry] = {}
    for entry in pack.entries.values():
        other = first.setdefault(entry.title.casefold(), entry)
        if other is not entry:
            message = f'entry "{entry.id}" is called "{entry.title}", as entry "{other.id}" is.'
            yield must_fix("entry_title", entry.at, message, "Give each a name of its own.")
