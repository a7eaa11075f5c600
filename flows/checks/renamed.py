"""Renamed parts: the old name is free, so that an old answer is not taken for an answer to something else."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..issues import Issue, must_fix
from ..model import Pack


def renamed_findings(pack: Pack) -> Iterator[Issue]:
    """Rule ``renamed``: no old name is the name of something today."""
    renamed = pack.renamed
    yield from _still_there(pack, "a flow", renamed.flows, pack.flows)
    yield from _still_there(pack, "a question", renamed.questions, pack.questions)
    for question_id, options in renamed.options.items():
        question = pack.questions[question_id]
        known = [option.id for option in question.options]
        yield from _still_there(pack, f'an option of "{question_id}"', options, known)


def _still_there(
    pack: Pack, kind: str, old_names: Collection[str], known: Collection[str]
) -> Iterator[Issue]:
    for old in old_names:
        if old in known:
            message = f'"renamed" says that "{old}" has another name now, and {kind} is still called so.'
            yield must_fix("renamed", pack.info.at, message, "Take it out of renamed, or rename what has it.")
