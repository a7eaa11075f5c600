"""The guard: kinds of personal data, one sentence a kind, and what is left alone."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model import GuardWords, Pack
from flows.privacy import KINDS, Kind, Seen, Vocabulary, look, vocabulary_of
from flows.privacy.numbers import is_nhs_number, is_upn
from tests.content.shipped import shipped_pack
from tools.quality_guard import figures, messages


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped_pack()


@pytest.fixture(scope="module")
def vocabulary(pack: Pack) -> Vocabulary:
    return vocabulary_of(pack)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("name", "my pupil oliver has a bruise"),
        ("name", "jaydens mum rang"),
        ("name", "a boy called Tarkwin told me"),
        ("name", "Mrs Green said no"),
        ("name", "J.S. is scared"),
        ("name", "will told me his dad drinks"),
        ("date_of_birth", "dob 3/4/15"),
        ("date_of_birth", "born 12 May 2014"),
        ("phone", "ring 07700 900123"),
        ("phone", "+44 (0)7700 900 123"),
        ("email", "send it to a.person@example.org"),
        ("postcode", "they live in ls9 7qt"),
        ("address", "14 Mill Road"),
        ("address", "flat 3, the old brewery"),
        ("nhs_number", "999 720 1841"),
        ("upn", "W820432113001"),
        ("national_insurance_number", "QQ 12 34 56 C"),
        ("handle", "his insta is jay_lfc07"),
        ("handle", "ask @jay_lfc07"),
    ],
)
def test_each_kind_is_seen(vocabulary: Vocabulary, kind: Kind, text: str) -> None:
    assert kind in look(text, vocabulary).kinds


@pytest.mark.parametrize(
    "text",
    [
        "will you tell mum",
        "may I share this",
        "a grace period of five days",
        "Sarah's Law",
        "is the child Gillick competent",
        "the LADO in Kent",
        "St Mary's Hospital",
        "call 999 or 101",
        "0800 1111",
        "0808 800 5000",
        "help@nspcc.org.uk",
        "the meeting on 3/4/25",
        "a 14 year old boy in year 9",
        "ask @SafeToShareBot",
        "I'm @ the centre till 5",
    ],
)
def test_what_is_nobodys_is_left_alone(vocabulary: Vocabulary, text: str) -> None:
    assert look(text, vocabulary).kinds == ()


def test_the_contents_own_numbers_are_nobodys(pack: Pack, vocabulary: Vocabulary) -> None:
    numbers = [contact.number for contact in pack.contacts.values() if contact.number]
    assert numbers
    assert [number for number in numbers if "phone" in look(f"ring {number}", vocabulary).kinds] == []


def test_the_questions_and_answers_of_the_content_are_nobodys(pack: Pack, vocabulary: Vocabulary) -> None:
    said = [text for question in pack.questions.values() for text in (question.ask, question.why) if text]
    said += [option.say for question in pack.questions.values() for option in question.options]
    assert [text for text in said if look(text, vocabulary).kinds] == []


def test_a_number_of_the_nhs_is_known_by_its_check_digit() -> None:
    assert is_nhs_number("9997201841")
    assert not is_nhs_number("9997201842")
    assert not is_nhs_number("1111111111")


def test_a_pupils_number_is_known_by_its_check_letter() -> None:
    assert is_upn("W820432113001")
    assert not is_upn("A820432113001")


def test_an_area_can_add_a_name_and_take_one_away(pack: Pack) -> None:
    words = GuardWords(names=("tarkwin",), not_names=("Naomi House",))
    vocabulary = vocabulary_of(dataclasses.replace(pack, guard=words))
    assert look("tarkwin was late", vocabulary).kinds == ("name",)
    assert look("tarkwin was late", Vocabulary()).kinds == ()
    assert look("they went to naomi house", vocabulary).kinds == ()


def test_an_area_can_add_a_phrase_of_danger(pack: Pack) -> None:
    words = GuardWords(urgent=("code/tannoy purple",))
    assert look("code purple in the hall", vocabulary_of(dataclasses.replace(pack, guard=words))).urgent
    assert not look("code purple in the hall", Vocabulary()).urgent


@pytest.mark.parametrize("part", ["a", "b"])
def test_the_corpora_it_was_developed_on_stay_found(vocabulary: Vocabulary, part: str) -> None:
    now = figures(messages(part, vocabulary))
    assert now.found.count >= 0.98 * now.found.of
    assert now.false.count <= 0.02 * now.false.of
    assert now.urgent_found.count >= 0.97 * now.urgent_found.of
    assert now.urgent_false.count <= 0.03 * now.urgent_false.of


@pytest.mark.parametrize("part", ["d", "e", "f"])
def test_the_later_rounds_stay_found(vocabulary: Vocabulary, part: str) -> None:
    now = figures(messages(part, vocabulary))
    assert now.found.count >= 0.96 * now.found.of
    assert now.false.count <= 0.02 * now.false.of
    assert now.urgent_found.count >= 0.97 * now.urgent_found.of
    assert now.urgent_false.count <= 0.03 * now.urgent_false.of


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_fail_and_nothing_typed_comes_back(text: str) -> None:
    seen = look(text, Vocabulary())
    assert seen == look(text, Vocabulary())
    assert set(seen.kinds) <= set(KINDS)


WORDS = """
he is my will may mr st called name im the on roof @x 14 road 07700900123 o'b s' -- ’s 3/4/14
born J. K. flat not breathing kill if last year ( ) , : 999 QQ
"""
"""Words that the guard looks for, or trips over."""


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS.split()),
        max_size=20,
    )
)
def test_no_mix_of_the_words_it_looks_for_makes_it_fail(words: list[str]) -> None:
    assert isinstance(look(" ".join(words), Vocabulary()), Seen)
