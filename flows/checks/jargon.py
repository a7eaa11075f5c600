"""Jargon is explained where it is used: each screen may be the first that somebody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..issues import Issue, advice, must_fix
from ..model import Pack
from ..plain_english import screens


def jargon_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``jargon``: a screen with a term of wording.yaml explains it; every term there is in use."""
    on_screens = screens(pack)
    for term in pack.wording.jargon:
        used, explained = _any_of(term.words), _any_of(term.explained_by)
        with_it = [screen for screen in on_screens if any(used.search(text) for text in screen.words)]
        for screen in with_it:
            if not any(explained.search(text) for text in screen.words):
                word = next(match.group() for text in screen.words if (match := used.search(text)))
                message = f'{screen.part} says "{word}" and does not explain it.'
                yield must_fix("jargon", screen.at, message, f"Say it in plain words: {term.means}")
        if not with_it:
            message = f'nothing uses the term "{term.words[0]}".'
            yield advice("jargon", term.at, message, "Delete it.")


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Terms as whole words; capitals count in abbreviations, so that "cop" is not "COP"."""
    return re.compile("|".join(_one(phrase) for phrase in sorted(phrases, key=len, reverse=True)))


def _one(phrase: str) -> str:
    escaped = re.escape(phrase)
    return rf"(?<!\w){escaped}(?!\w)" if phrase.isupper() else rf"(?<!\w)(?i:{escaped})(?!\w)"
