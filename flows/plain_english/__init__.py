"""Plain English, measured: every text that people read, how hard it is, and what stands together on a screen.

``flows.checks.wording`` holds these against the limits; ``figures`` is for summaries.
"""

from __future__ import annotations

from ..model import Pack
from .reading import Measure, measure, sentences, words
from .screens import Screen, first_screens, screens
from .texts import Text, texts

__all__ = [
    "Measure",
    "Screen",
    "Text",
    "advice_texts",
    "figures",
    "first_screens",
    "measure",
    "question_texts",
    "screens",
    "sentences",
    "texts",
    "words",
]

QUESTION_KEYS = frozenset({"ask", "why"})
"""What of a question is read as sentences; buttons are too short to have a grade."""


def figures(pack: Pack) -> dict[str, Measure]:
    """How hard the pack is to read: under "questions", "advice" and the name of every file with either."""
    asked, advised = question_texts(pack), advice_texts(pack)
    by_file: dict[str, list[str]] = {}
    for text in (*asked, *advised):
        by_file.setdefault(text.at.file, []).append(text.words)
    return {
        "questions": measure(text.words for text in asked),
        "advice": measure(text.words for text in advised),
        **{file: measure(by_file[file]) for file in sorted(by_file)},
    }


def question_texts(pack: Pack) -> tuple[Text, ...]:
    """What is asked and why."""
    return tuple(text for text in texts(pack) if text.kind == "question" and text.key in QUESTION_KEYS)


def advice_texts(pack: Pack) -> tuple[Text, ...]:
    """What endings, advice blocks, urgent help and reference entries say."""
    return tuple(text for text in texts(pack) if text.kind == "advice")
