"""The agreed examples as shipped: enough of them, of every kind, and short."""

from __future__ import annotations

import statistics

from tests.content.shipped import shipped_pack

PACK = shipped_pack()
FEWEST_EXAMPLES = 60
MOST_ANSWERS_OF_HALF = 8


def test_there_are_enough_and_some_for_every_flow() -> None:
    assert len(PACK.walkthroughs) >= FEWEST_EXAMPLES
    assert {walkthrough.flow for walkthrough in PACK.walkthroughs} == set(PACK.flows)


def test_half_of_them_take_at_most_eight_answers() -> None:
    taken = [len(walkthrough.answers) for walkthrough in PACK.walkthroughs]
    assert statistics.median(taken) <= MOST_ANSWERS_OF_HALF


def test_every_option_of_a_question_that_flows_share_is_taken_by_some() -> None:
    taken = {(asked, one) for each in PACK.walkthroughs for asked, chosen in each.answers for one in chosen}
    offered = {
        (question.id, option.id)
        for question in PACK.questions.values()
        if question.shared
        for option in question.options
    }
    assert offered - taken == set()
