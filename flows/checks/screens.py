"""What fits a phone: one question at a time, whole buttons, and a first screen without scrolling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..issues import Issue, advice, must_fix
from ..model import Option, Pack
from ..plain_english import first_screens, words
from ..plain_english.texts import written_at

MOST_QUESTION_WORDS = 25
"""One sentence, read at a glance."""

MOST_QUESTION_CHARACTERS = 300
"""With why it is asked: about what a phone shows above the buttons without scrolling."""

MOST_BUTTON_CHARACTERS = 28
"""More is cut off or breaks on a narrow phone with large letters."""

MOST_FIRST_SCREEN_CHARACTERS = 900
"""Of an ending: decision, when, headline, what to do and whom to tell, on one phone screen."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_TWO_QUESTIONS = re.compile(
    r"\band/or\b|\band,? (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should)"
    r" (?:you|they|he|she|it|we|anyone|someone|the|a|an|any|their|your)\b",
    re.IGNORECASE,
)


def ask_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``one_question`` and ``question_length``."""
    for question in pack.questions.values():
        name, at = f'question "{question.id}"', written_at(question)
        marks, count = question.ask.count("?"), len(words(question.ask))
        characters = len(question.ask) + len(question.why)
        if marks != 1:
            message = f"{name} has {marks} question marks."
            yield must_fix("one_question", at, message, "Ask one thing, in one question.")
        elif _TWO_QUESTIONS.search(question.ask):
            message = f'{name} seems to ask two things: "{question.ask}".'
            yield advice("one_question", at, message, "Ask one thing, or make two questions of it.")
        if count > MOST_QUESTION_WORDS:
            message = f"{name} has {count} words."
            hint = f"Ask it in at most {MOST_QUESTION_WORDS}."
            yield must_fix("question_length", at, message, hint)
        if characters > MOST_QUESTION_CHARACTERS:
            message = f"{name} and why it is asked have {characters} characters together."
            hint = f"Keep them within {MOST_QUESTION_CHARACTERS}."
            yield must_fix("question_length", at, message, hint)


def button_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``button``: for options, for flows in the menu, and for the assistant's own buttons."""
    for question in pack.questions.values():
        for option in question.options:
            yield from _option_findings(option, f'option "{option.id}" of question "{question.id}"')
    for flow in pack.flows.values():
        if len(flow.title) > MOST_BUTTON_CHARACTERS:
            message = f'the title of flow "{flow.id}" has {len(flow.title)} characters.'
            hint = f"It is a button too: at most {MOST_BUTTON_CHARACTERS} characters."
            yield must_fix("button", flow.at, message, hint)
    for message_id, text in pack.messages.items():
        length = len(_PLACEHOLDER.sub("", text))
        if message_id.startswith("button_") and length > MOST_BUTTON_CHARACTERS:
            message = f'message "{message_id}" is a button and has {length} characters.'
            at = pack.messages_at.get(message_id, pack.info.at)
            yield must_fix("button", at, message, f"Keep it within {MOST_BUTTON_CHARACTERS}.")


def first_screen_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``first_screen``: what an ending shows before anything is unfolded can be taken in at once."""
    for screen in first_screens(pack):
        if screen.characters > MOST_FIRST_SCREEN_CHARACTERS:
            message = f"the first screen of {screen.part} has {screen.characters} characters."
            hint = f"Keep it within {MOST_FIRST_SCREEN_CHARACTERS}: move some of it into an advice block."
            yield must_fix("first_screen", screen.at, message, hint)


def _option_findings(option: Option, name: str) -> Iterator[Issue]:
    is_long = len(option.say) > MOST_BUTTON_CHARACTERS
    if is_long and not option.long_because:
        message = f"{name} is a button of {len(option.say)} characters."
        hint = f"Keep it within {MOST_BUTTON_CHARACTERS}, or say why not in long_because."
        yield must_fix("button", option.at, message, hint)
    if option.long_because and not is_long:
        message = f"{name} says why it is long, and it is not."
        yield advice("button", option.at, message, "Delete long_because.")
