"""Jargon is explained where it is used: each screen may be the first that somebody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..issues import Issue, advice
from ..model import Pack
from ..plain_english import screens


def jargon_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``jargon``: a screen with a term of wording.yaml has words that explain it."""
    on_screens = [(screen, "\n".join(screen.words)) for screen in screens(pack)]
    lowered = [words.lower() for _, words in on_screens]
    for term in pack.wording.jargon:
        used, explained = _any_of(term.words), _any_of(term.explained_by)
        seeds = [word.lower() for word in term.words]
        for (screen, words), low in zip(on_screens, lowered, strict=True):
            found = used.search(words) if any(seed in low for seed in seeds) else None
            if found and not explained.search("\n".join((words, *screen.names))):
                message = f'{screen.part} says "{found.group()}" and does not explain it.'
                yield advice("jargon", screen.at, message, f"Say it in plain words: {term.means}.")


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Terms as whole words; capitals count in abbreviations, so that "cop" is not "COP"."""
    return re.compile("|".join(_one(phrase) for phrase in sorted(phrases, key=len, reverse=True)))


def _one(phrase: str) -> str:
    escaped = re.escape(phrase)
    return rf"(?<!\w){escaped}(?!\w)" if phrase.isupper() else rf"(?<!\w)(?i:{escaped})(?!\w)"
