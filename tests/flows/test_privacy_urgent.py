"""The guard: danger now breaks in; what only sounds like it, is past, learnt or denied does not."""

from __future__ import annotations

import pytest

from flows.privacy import Vocabulary, look


@pytest.mark.parametrize(
    "text",
    [
        "he's outside with a bat",
        "she is on the roof",
        "he has stopped breathing",
        "baby isnt breathin",
        "shes unconcious",
        "theres blood everywhere",
        "my dads hurting me now please help",
        "he is going to kill her",
        "I want to die",
        "someone's breaking in",
        "we are locked in and he's smashing the door",
        "cant find her anywhere shes 3",
        "she has taken a load of tablets",
    ],
)
def test_danger_now_is_urgent(text: str) -> None:
    assert look(text, Vocabulary()).urgent


@pytest.mark.parametrize(
    "text",
    [
        "this meeting will be the death of me",
        "he hit the roof",
        "the deadline is killing me",
        "we are drowning in paperwork",
        "my laptop is unresponsive",
    ],
)
def test_what_only_sounds_like_danger_is_not_urgent(text: str) -> None:
    assert not look(text, Vocabulary()).urgent


@pytest.mark.parametrize(
    "text",
    [
        "she was attacked last year",
        "he took an overdose two years ago",
        "training on what to do if a child stops breathing",
        "what if a child has a knife",
        "nobody is in danger",
        "she has never tried to kill herself",
        "she used to cut herself",
    ],
)
def test_danger_that_is_past_learnt_supposed_or_denied_is_not_urgent(text: str) -> None:
    assert not look(text, Vocabulary()).urgent


def test_danger_and_a_name_are_both_seen() -> None:
    seen = look("Amara is standing on the ledge", Vocabulary())
    assert seen.urgent
    assert seen.kinds == ("name",)


def test_an_if_about_somebody_in_particular_does_not_calm_a_life_at_stake() -> None:
    assert look("what do i do if she wont wake up", Vocabulary()).urgent
