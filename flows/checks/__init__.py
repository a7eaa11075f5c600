"""The checks of structure and of words: one small function for each rule, over a whole linked pack.

They look at the graph of states, not at conditions: what conditions make impossible is found by ``proof``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..issues import Issue
from ..model import Pack
from .agreement import avoid_findings, headline_findings, yes_no_findings
from .commands import command_findings
from .contacts import contact_findings, urgent_findings
from .danger import danger_findings
from .dates import date_findings
from .entries import entry_findings
from .hand_overs import hand_over_findings
from .idle import idle_findings
from .jargon import jargon_findings
from .messages import message_findings
from .outcomes import outcome_findings
from .phrases import number_findings, phrase_findings
from .points import point_findings
from .questions import question_findings
from .reach import loop_findings, reach_findings
from .renamed import renamed_findings
from .routes import route_findings
from .rules import rule_findings
from .screens import ask_findings, button_findings, first_screen_findings
from .superseded import superseded_findings
from .unused import unused_findings
from .wording import grade_findings, sentence_findings, sign_findings, word_findings

CHECKS: tuple[Callable[[Pack], Iterator[Issue]], ...] = (
    danger_findings,
    loop_findings,
    reach_findings,
    route_findings,
    hand_over_findings,
    question_findings,
    outcome_findings,
    urgent_findings,
    contact_findings,
    command_findings,
    message_findings,
    point_findings,
    rule_findings,
    date_findings,
    entry_findings,
    unused_findings,
    idle_findings,
    superseded_findings,
    renamed_findings,
    headline_findings,
    avoid_findings,
    yes_no_findings,
    sentence_findings,
    grade_findings,
    sign_findings,
    word_findings,
    ask_findings,
    button_findings,
    first_screen_findings,
    jargon_findings,
    phrase_findings,
    number_findings,
)


def check(pack: Pack) -> tuple[Issue, ...]:
    """Every finding about the pack, each once, in the order of files and lines."""
    found = dict.fromkeys(issue for findings in CHECKS for issue in findings(pack))
    return tuple(sorted(found, key=lambda issue: issue.place))
