"""Plain English: short sentences, a low reading grade, everyday words, no meaning by sign or colour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..issues import Issue, advice, must_fix
from ..model import Pack
from ..plain_english import advice_texts, measure, question_texts, sentences, texts, words
from ..plain_english.texts import Text

LONGEST_SENTENCE_WORDS = 25
"""The Government Digital Service's limit: comprehension falls steeply with longer sentences."""

MOST_GRADE_QUESTIONS = 9.0
"""On average. A worried person on a phone reads below their best, and questions come before all else."""

MOST_GRADE_ADVICE = 10.0
"""On average. Advice may be a little harder: some legal names cannot be left out."""

_SIGNS = re.compile("[\U0001f000-\U0001faff☀-➿⬀-⯿️←-⇿]")
_COLOUR = re.compile(
    r"\b(red|green|amber|yellow|blue|orange)\b"
    r" (?=button|option|box|light|line|text|tick|cross|flag|rating|zone|one)",
    re.IGNORECASE,
)


def sentence_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``sentence``: no sentence is longer than LONGEST_SENTENCE_WORDS."""
    for text in texts(pack):
        for sentence in sentences(text.words):
            count = len(words(sentence))
            if count > LONGEST_SENTENCE_WORDS:
                message = f'{_place(text)} has a sentence of {count} words: "{_beginning(sentence)}".'
                hint = f"Make two of it: at most {LONGEST_SENTENCE_WORDS} words in each."
                yield must_fix("sentence", text.at, message, hint)


def grade_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``grade``: the pack's questions and its advice can each be read with ease."""
    kinds = (
        ("questions", question_texts(pack), MOST_GRADE_QUESTIONS),
        ("advice", advice_texts(pack), MOST_GRADE_ADVICE),
    )
    for name, among, most in kinds:
        grade = measure(text.words for text in among).grade
        if grade > most:
            message = f"the reading grade of all {name} is {grade}, and at most {most:g} is allowed."
            hint = f"Shorter words and sentences help; begin with {_hardest_file(among)}."
            yield must_fix("grade", pack.info.at, message, hint)


def sign_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``sign``: no emoji, and nothing that only a colour tells apart: screen readers lose both."""
    for text in texts(pack):
        sign, colour = _SIGNS.search(text.words), _COLOUR.search(text.words)
        if sign:
            message = f'{_place(text)} has the sign "{sign.group()}".'
            yield must_fix("sign", text.at, message, "Say it in words.")
        if colour:
            message = f'{_place(text)} tells something apart by its colour, "{colour.group(1)}".'
            yield must_fix("sign", text.at, message, "Say which one it is by its words.")


def word_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``plainer`` and ``spelling``: the pack's own lists of words to write in another way."""
    for rule, instead in (("plainer", pack.wording.plainer), ("spelling", pack.wording.spelling)):
        if not instead:
            continue
        listed = _any_of(instead)
        for text in texts(pack):
            for match in dict.fromkeys(found.group().lower() for found in listed.finditer(text.words)):
                message = f'{_place(text)} has "{match}".'
                yield advice(rule, text.at, message, f'Write "{instead[match]}".')


def _any_of(instead: Mapping[str, str]) -> re.Pattern[str]:
    longest_first = sorted(instead, key=len, reverse=True)
    return re.compile(rf"(?<![\w'’-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _hardest_file(among: tuple[Text, ...]) -> str:
    by_file: dict[str, list[str]] = {}
    for text in among:
        by_file.setdefault(text.at.file, []).append(text.words)
    return max(by_file, key=lambda file: measure(by_file[file]).grade)


def _place(text: Text) -> str:
    return f'"{text.key}" of {text.part}'


def _beginning(sentence: str) -> str:
    shown = sentence.split()[:8]
    return " ".join(shown) + " ..."
