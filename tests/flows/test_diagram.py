"""A flow as a page: its chart, its questions and its endings."""

from __future__ import annotations

from flows.diagram import condition_in_words, mermaid, page
from flows.model import Condition, FactTest
from tests.flows.packs import pack_of, tiny_files, tiny_pack, with_change

SHARE = "flows/share.yaml"


def chart() -> list[str]:
    return [line.strip() for line in mermaid(tiny_pack().flows["share"]).splitlines()]


def test_every_state_stands_in_the_chart_once() -> None:
    drawn = chart()
    for state in tiny_pack().flows["share"].states:
        boxes = [line for line in drawn if line.startswith((f"s_{state}[", f"s_{state}("))]
        assert len(boxes) == 1, state


def test_questions_endings_and_hand_overs_have_shapes_of_their_own() -> None:
    drawn = chart()
    assert 's_danger["Is anyone in immediate danger<br>right now?"]' in drawn
    assert 's_emergency(["Ring 999 now."])' in drawn
    assert 's_ask_staff[["Go on in: staff"]]' in drawn


def test_one_arrow_leads_to_each_destination_and_names_every_answer_on_the_way() -> None:
    drawn = chart()
    assert 's_danger -->|"Yes"| s_emergency' in drawn
    assert 's_danger -->|"No<br>I\'m not sure"| s_harm' in drawn


def test_an_arrow_that_every_answer_takes_names_none() -> None:
    files = with_change(tiny_files(), SHARE, 'say: "I\'m not sure", goto: get_advice', 'say: "I\'m not sure"')
    assert "    s_harm --> s_duties" in mermaid(pack_of(files).flows["share"]).splitlines()


def test_a_condition_stands_on_its_arrow() -> None:
    drawn = chart()
    assert 's_duties -->|"if duties is work"| s_ask_staff' in drawn
    assert 's_duties -->|"otherwise"| s_safe_to_tell' in drawn


def test_a_hand_over_shows_where_it_comes_back_to() -> None:
    assert 's_ask_staff -->|"and back"| s_safe_to_tell' in chart()


def test_words_of_the_content_cannot_break_the_chart() -> None:
    changed = 'ask: "Is <b>anyone</b> in \\"danger\\"; end | now?"'
    files = with_change(tiny_files(), "shared.yaml", "ask: Is anyone in immediate danger right now?", changed)
    (box,) = [line for line in mermaid(pack_of(files).flows["share"]).splitlines() if "s_danger[" in line]
    inside = box.split('["')[1].removesuffix('"]').replace("<br>", " ")
    assert not {'"', "<", ">"} & set(inside)
    assert "#quot;danger#quot;" in inside


def test_the_page_says_where_each_answer_leads() -> None:
    text = page(tiny_pack(), tiny_pack().flows["share"])
    assert "**Yes** → *emergency*" in text
    assert "if duties is work: `ask_staff`; otherwise: `safe_to_tell`" in text


def test_the_page_says_what_each_ending_asks_for() -> None:
    text = page(tiny_pack(), tiny_pack().flows["share"])
    assert (
        "| *emergency* Ring 999 now. | Get help now | Now | Emergency services<br>Your safeguarding lead |"
        in text
    )


def test_the_page_links_to_the_flow_it_goes_on_in() -> None:
    text = page(tiny_pack(), tiny_pack().flows["share"])
    assert "| `ask_staff` | [A worry about staff](staff.md), then back to `safe_to_tell` |" in text


def test_words_of_the_content_cannot_break_a_table() -> None:
    files = with_change(tiny_files(), SHARE, "headline: Ring 999 now.", 'headline: "Ring | 999 *now*"')
    assert r"Ring \| 999 \*now\*" in page(pack_of(files), pack_of(files).flows["share"])


def test_a_condition_is_read_aloud() -> None:
    when = FactTest("harm", frozenset({"serious", "possible"}))
    unless = FactTest("told", frozenset({"safe"}))
    assert condition_in_words(Condition((when,), (unless,))) == (
        "if harm is possible or serious, unless told is safe"
    )
    assert condition_in_words(Condition()) == ""
