"""Words that agree with what they stand for: a headline with its time frame, a button with its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..issues import Issue, must_fix
from ..model import TIME_FRAMES, Outcome, Pack

_SAYS = {
    "now": re.compile(r"\bnow\b", re.IGNORECASE),
    "today": re.compile(r"\btoday\b", re.IGNORECASE),
}
_DENIES = re.compile(r"\b(?:not|n[’']t|never|no|nobody|nothing|cannot|without)\b", re.IGNORECASE)
_OPPOSITES = {"yes": "no", "no": "yes"}


def headline_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``headline``: in a case, one that says now or today is as urgent; what is for now says so."""
    for flow in pack.flows.values():
        for ending in flow.states.values():
            if not isinstance(ending, Outcome) or flow.about != "case":
                continue
            name, urgency = f'the headline of outcome "{ending.id}"', TIME_FRAMES.index(ending.within)
            for frame, says in _SAYS.items():
                if says.search(ending.headline) and urgency > TIME_FRAMES.index(frame):
                    message = f'{name} says {frame}, and its time frame is "{ending.within}".'
                    yield must_fix("headline", ending.at, message, "Mend the one that is wrong.")
            if ending.within == "now" and not _SAYS["now"].search(ending.headline):
                message = f'{name} does not say now, and its time frame is "now".'
                yield must_fix("headline", ending.at, message, "Say it: it is read first.")


def avoid_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``avoid``: advice on what not to do says "do not", "never" or the like."""
    for block in pack.blocks.values():
        if block.kind == "avoid" and not _DENIES.search(block.say):
            message = f'advice block "{block.id}" is of the kind avoid, and it does not say what not to do.'
            yield must_fix("avoid", block.at, message, 'Say "do not" or "never", or give it another kind.')


def yes_no_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``yes_no``: a button that begins with yes does not stand for no, nor the other way round."""
    for question in pack.questions.values():
        for option in question.options:
            first = re.split(r"\W", option.say.lower(), maxsplit=1)[0]
            opposite = _OPPOSITES.get(first)
            meant = {option.id, *(words.lower() for words in option.also)}
            if opposite in meant:
                name = f'option "{option.id}" of question "{question.id}"'
                message = f"{name} says {first} and stands for {opposite}."
                yield must_fix("yes_no", option.at, message, "Mend its words, its id or its also.")
