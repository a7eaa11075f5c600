"""What every question offers: two different options at least, and a way to say "not sure"."""

from __future__ import annotations

from collections.abc import Iterator

from ..issues import Issue, Place, advice, must_fix
from ..matching import plain_words
from ..model import Pack, Question

UNSURE = "unsure"


def question_findings(pack: Pack) -> Iterator[Issue]:
    """Rules ``options``, ``same_words``, ``alone`` and ``not_sure``."""
    for flow in pack.flows.values():
        for state in flow.states.values():
            if isinstance(state, Question):
                yield from _option_findings(state)
                yield from _unsure_findings(state)


def _option_findings(question: Question) -> Iterator[Issue]:
    if len(question.options) < 2:
        message = f'question "{question.id}" offers fewer than two options.'
        yield must_fix("options", question.at, message, "Write its options, or kind: yes_no_unsure.")
    ids = [option.id for option in question.options]
    said: dict[str, str] = {}
    for position, option in enumerate(question.options):
        name = f'option "{option.id}" of question "{question.id}"'
        if option.id in ids[:position]:
            yield must_fix("options", option.at, f"{name} stands twice.", "Give one of them another id.")
        if question.kind == "yes_no_unsure" and option.id not in ("yes", "no", UNSURE):
            hint = "Use only the ids yes, no and unsure, or write kind: choice."
            yield must_fix("options", option.at, f"{name} does not fit the kind yes_no_unsure.", hint)
        if option.alone and question.kind != "several":
            message = f"{name} is alone, and only one option of this question can be chosen anyway."
            yield must_fix("alone", option.at, message, "Delete alone, or write kind: several.")
        for words in (option.say, *option.also):
            other = said.setdefault(plain_words(words), option.id)
            if other != option.id:
                message = f'{name} and option "{other}" share the words "{words}".'
                hint = "Change one of them: what is typed must mean one option."
                yield must_fix("same_words", option.at, message, hint)


def _unsure_findings(question: Question) -> Iterator[Issue]:
    at = _written_at(question)
    has_unsure = question.option(UNSURE) is not None
    if not has_unsure and not question.no_unsure_because:
        message = f'question "{question.id}" has no option with the id {UNSURE}.'
        yield must_fix("not_sure", at, message, "Add one, or say why not in no_unsure_because.")
    if has_unsure and question.no_unsure_because:
        message = f'question "{question.id}" has an option {UNSURE} and says why it has none.'
        yield advice("not_sure", at, message, "Delete no_unsure_because.")


def _written_at(question: Question) -> Place:
    """Where its words stand: for a shared question in shared.yaml, at its first option."""
    return question.options[0].at if question.shared and question.options else question.at
