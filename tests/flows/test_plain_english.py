"""How texts are split, counted and graded, and which of them stand together on a screen."""

from __future__ import annotations

import pytest

from flows.checks import check
from flows.plain_english import figures, first_screens, measure, screens, sentences, texts, words
from flows.plain_english.reading import syllables
from tests.flows.packs import pack_of, tiny_files, with_change

COUNTED = {
    1: """
        a asked care child files harmed health knows named names rules school shared sure times tried
        whole young
    """,
    2: """
        able abuse abused advice agreed applies basis before being carried changes children consent
        council create data doctor going guidance lawful legal little needed parent people places police
        promise quiet reason science secure sharing social table therefore wanted worried
    """,
    3: """
        agreement annual charity condition decided evidence examples families family guardian hospital
        images interests media messages mutual nursery personal possible protection recorded referral
        relevant religion services trafficking violence volunteer
    """,
    4: """
        actually allegation confidential education emergency exploitation identity information necessary
        practitioner proportionate situation solicitor usually
    """,
    5: "individual organisation",
    6: "radicalisation",
}
"""Words of the trade, by how many syllables they have."""


def test_syllables_come_out_right_for_most_words_and_close_over_many() -> None:
    expected = {word: count for count, words in COUNTED.items() for word in words.split()}
    right = sum(syllables(word) == count for word, count in expected.items())
    counted = sum(map(syllables, expected))
    assert right / len(expected) > 0.9
    assert counted / sum(expected.values()) == pytest.approx(1, abs=0.03)


def test_a_sentence_ends_with_its_mark_or_its_line() -> None:
    assert sentences('Ring 999. Is it safe? "Yes," she said.\nA last line') == (
        "Ring 999.",
        "Is it safe?",
        '"Yes," she said.',
        "A last line",
    )


def test_abbreviations_and_addresses_do_not_end_a_sentence() -> None:
    assert len(sentences("See pp. 4 and 5, e.g. on GOV.UK, or ask Dr. Example at nspcc.org.uk today.")) == 1


def test_numbers_addresses_and_joined_words_are_one_word_each() -> None:
    assert words("Ring 0808 800 5000, or ask the out-of-hours team: help@nspcc.org.uk.") == (
        "Ring",
        "08088005000",
        "or",
        "ask",
        "the",
        "out-of-hours",
        "team",
        "help@nspcc.org.uk",
    )


def test_longer_words_and_sentences_make_a_higher_grade() -> None:
    easy = measure(["Ring them now. Say what you saw."])
    longer = measure(["Ring them now and say what you saw and when you saw it and who was there."])
    harder = measure(["Communicate immediately. Describe everything observed."])
    assert easy.grade < longer.grade < harder.grade


def test_a_known_text_has_its_known_grade() -> None:
    # 12 words, 2 sentences, 15 syllables: 0.39 * 6 + 11.8 * 15 / 12 - 15.59 = 1.5
    assert measure(["Ring children's social care today. You do not need to be sure."]).grade == 1.5


def test_no_words_have_no_grade() -> None:
    assert measure([]).grade == 0
    assert measure([""]).sentences == 0


def test_every_kind_of_text_is_read_with_its_place() -> None:
    found = {(text.part, text.key): text for text in texts(pack_of(tiny_files()))}
    assert found['outcome "get_advice"', "say"].words == "You do not have to decide alone."
    assert found['question "danger"', "ask"].at.file == "shared.yaml"
    assert found['advice block "keep_quiet"', "more"].kind == "advice"
    assert found['option "early" of question "harm"', "say"].kind == "button"
    assert found['flow "staff"', "title"].at.file == "flows/staff.yaml"
    assert found["urgent help", "headline"].at.file == "pack.yaml"
    assert found['contact "emergency_999"', "use"].at.file == "contacts.yaml"


def test_a_question_that_flows_share_is_read_once() -> None:
    asked = [text for text in texts(pack_of(tiny_files())) if text.part == 'question "danger"']
    assert [text.key for text in asked] == ["ask", "why"]


def test_the_figures_are_for_questions_advice_and_every_file() -> None:
    measured = figures(pack_of(tiny_files()))
    assert list(measured)[:2] == ["questions", "advice"]
    assert {"flows/share.yaml", "shared.yaml", "advice/basics.yaml"} <= set(measured)
    assert measured["questions"].longest < 25


def test_an_ending_shows_its_decision_when_what_to_do_and_whom_to_tell_at_once() -> None:
    (first,) = [each for each in first_screens(pack_of(tiny_files())) if "emergency" in each.part][:1]
    assert first.words == ("Ring 999 now.", "Get help now", "Now", "Tell them what you know.")
    assert first.names[0] == "Emergency services"
    assert first.characters == len("\n".join((*first.words, *first.names)))


def test_a_question_is_on_one_screen_with_why_it_is_asked_and_its_buttons() -> None:
    (harm,) = [each for each in screens(pack_of(tiny_files())) if each.part == 'question "harm"']
    assert harm.words[:2] == (
        "How worried are you about the child?",
        "The more serious the worry, the sooner somebody must know.",
    )
    assert "I'm not sure" in harm.words


def test_a_name_of_a_contact_explains_a_term_and_needs_no_explaining() -> None:
    wording = (
        "jargon:\n  dsl:\n    words: [DSL]\n    means: the lead\n    explained_by: [safeguarding lead]\n"
    )
    files = with_change(
        tiny_files(), "flows/share.yaml", "say: Tell them what you know.", "say: Ask the DSL."
    )
    assert [issue.rule for issue in check(pack_of({**files, "wording.yaml": wording}))] == []
