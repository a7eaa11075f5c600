"""Screens: what stands where, for a person with a phone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.telegram.callback import Codes
from bot.telegram.presenter import Presenter
from bot.telegram.screen import Screen
from flows import inputs
from flows.changes import Changes
from flows.engine import Engine
from flows.model import LocalInfo, Pack
from flows.replies import AskReply, CardReply, Remaining, WhyCardReply
from flows.session import Session
from tests.flows.packs import with_change
from tests.standin.refusals import parse_html
from tests.telegram.harness import files, pack

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def shown(*answers: str, of: Pack | None = None, flow: str = "share") -> Screen:
    """The screen after those typed answers."""
    content = of or pack()
    engine = Engine(content)
    turn = engine.advance(None, inputs.Start(flow, "abcdefgh"), NOW)
    for answer in answers:
        turn = engine.advance(turn.session, inputs.Say(answer), NOW)
    return Presenter(content, Codes(content)).screen(turn.replies[-1], turn.session)


def text(screen: Screen) -> str:
    return parse_html(screen.texts[-1]).text


def labels(screen: Screen) -> list[list[str]]:
    return [[button.label for button in row] for row in screen.rows]


def kinds(screen: Screen) -> list[str]:
    return [entity["type"] for entity in parse_html(screen.texts[-1]).entities]


def test_the_question_is_bold_and_first_and_why_is_folded() -> None:
    screen = shown()
    assert screen.texts[0].startswith("<b>Is anyone in immediate danger right now?</b>")
    assert "expandable_blockquote" in kinds(screen)
    assert "An emergency comes before every other question." in text(screen)


def test_why_names_the_sources() -> None:
    assert "Golden rule 1 · Advice 2024, pp. 4-5" in text(shown("no"))


def test_yes_and_no_share_a_row() -> None:
    assert labels(shown())[:2] == [["Yes", "No"], ["I'm not sure"]]


def test_sentences_have_a_row_each_and_their_numbers() -> None:
    assert labels(shown("no"))[:3] == [
        ["1. Seriously worried"],
        ["2. The family needs some help"],
        ["3. I'm not sure"],
    ]


def test_answers_too_long_for_a_button_are_listed_above_the_buttons() -> None:
    long = "I am worried about more than one of them"
    content = with_change(files(), "flows/share.yaml", "say: Seriously worried", f"say: {long}")
    assert f"1. {long}" in text(shown("no", of=pack(content)))
    assert "1. Seriously worried" not in text(shown("no"))


def test_the_last_rows_lead_back_and_out() -> None:
    assert labels(shown())[-2:] == [["I'm not sure"], ["Leave", "Urgent help"]]
    assert labels(shown("no"))[-2:] == [["Back", "My answers"], ["Leave", "Urgent help"]]


def test_ticks_are_told_in_words_as_well() -> None:
    content = pack()
    engine = Engine(content)
    session: Session | None = None
    for given in (
        inputs.Start("share", "abcdefgh"),
        inputs.Say("no"),
        inputs.Say("1"),
        inputs.Tick("online", True),
    ):
        turn = engine.advance(session, given, NOW)
        session = turn.session
    screen = Presenter(content, Codes(content)).screen(turn.replies[-1], session)
    assert labels(screen)[0] == ["✓ 1. It happened online"]
    assert "Chosen: It happened online" in text(screen)
    assert ["Continue"] in labels(screen)


def progress(remaining: Remaining | None) -> str:
    content = pack()
    ask = AskReply("Should I share?", content.questions["harm"], 3, remaining)
    return text(Presenter(content, Codes(content)).screen(ask, None)).splitlines()[-1]


def test_progress_is_told_in_words() -> None:
    assert progress(Remaining(fewest=1, most=6, typical=3)) == "Question 3 · about 3 left"
    assert progress(Remaining(fewest=0, most=0, typical=0)) == "Question 3 · the last"
    assert progress(None) == "Question 3"


def test_an_ending_begins_with_what_to_do_and_by_when() -> None:
    lines = text(shown("yes")).splitlines()
    assert lines[:3] == ["Ring 999 now.", "Get help now. Now.", "Tell them what you know."]


def test_an_ending_names_whom_to_ring_with_the_number_in_plain_digits() -> None:
    assert "• Emergency services: 999" in text(shown("yes"))


def test_a_contact_without_a_number_says_where_to_find_it() -> None:
    ending = text(shown("yes"))
    assert "• Your safeguarding lead: not set here" in ending
    assert "Not set. Ask your manager who it is." in ending


def test_advice_is_folded_and_cited() -> None:
    ending = shown("no", "1", "1", "no")
    assert "• Do not tell the family yet.\nGolden rule 2 · Advice 2024" in text(ending)
    assert kinds(ending).count("expandable_blockquote") >= 3


def test_an_ending_says_on_which_edition_it_rests_and_how_it_stands() -> None:
    ending = text(shown("yes"))
    assert "Edition: Information sharing advice, 2024" in ending
    assert "This is advice for tests and has no legal force." in ending


def test_an_ending_stays_in_the_chat_and_a_question_does_not() -> None:
    assert shown("yes").stays
    assert not shown().stays


def test_under_a_page_without_questions_there_are_no_answers_to_change_or_to_give_again() -> None:
    content = pack()
    engine = Engine(content)
    session = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW).session
    session = engine.advance(session, inputs.Say("yes"), NOW).session
    assert session is not None
    page, presenter = replace(session, answers=()), Presenter(content, Codes(content))
    card = engine.screens.now(session)
    assert isinstance(card, CardReply)
    for screen in (presenter.screen(card, session), presenter.full(card.card, session)):
        assert {"My answers"} <= {label for row in labels(screen) for label in row}
    for screen in (presenter.screen(card, page), presenter.full(card.card, page)):
        assert not {"My answers", "Start again"} & {label for row in labels(screen) for label in row}


def with_much_advice(kind: str) -> Pack:
    numbers = range(20)
    blocks = "".join(
        f"  long_{number}:\n    say: {'Words of advice. ' * 20}{number}.\n    kind: {kind}\n    cite: [GR4]\n"
        for number in numbers
    )
    content = with_change(files(), "advice/basics.yaml", "blocks:\n", f"blocks:\n{blocks}")
    own, advise = "advise: [record_reasons", ", ".join(f"long_{number}" for number in numbers)
    return pack(with_change(content, "flows/share.yaml", f"{own}]", f"{own}, {advise}]"))


def test_law_that_has_no_room_on_the_card_is_in_the_advice_in_full() -> None:
    content = with_much_advice("law")
    ending = shown("yes", of=content)
    assert len(ending.texts) == 1
    assert "More under The advice in full." in text(ending)
    engine = Engine(content)
    session = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW).session
    session = engine.advance(session, inputs.Say("yes"), NOW).session
    assert session is not None
    card = engine.screens.now(session)
    assert isinstance(card, CardReply)
    full = "".join(Presenter(content, Codes(content)).full(card.card, session).texts)
    assert all(f"Words of advice. {number}." in full for number in range(20))


def test_what_a_change_brought_is_marked_though_the_rest_has_no_room() -> None:
    content = with_much_advice("law")
    engine = Engine(content)
    session = engine.advance(None, inputs.Start("share", "abcdefgh"), NOW).session
    session = engine.advance(session, inputs.Say("yes"), NOW).session
    assert session is not None
    now = engine.screens.now(session)
    assert isinstance(now, CardReply)
    news = Changes(blocks=frozenset({"long_7"}))
    presenter = Presenter(content, Codes(content))
    card = "".join(presenter.screen(CardReply(now.card, news), session).texts)
    full = "".join(presenter.full(now.card, session, news).texts)
    why = "".join(presenter.screen(WhyCardReply(now.card, news), session).texts)
    for said in (card, full, why):
        assert f"New: {'Words of advice. ' * 20}7." in said
        assert said.count("New: ") == 1
    assert "Words of advice. 8." not in card


def test_what_to_do_is_never_left_out_and_the_decision_stands_in_the_last_message() -> None:
    ending = shown("yes", of=with_much_advice("do"))
    assert len(ending.texts) == 3
    assert text(ending).startswith("Ring 999 now.")
    assert all(f"Words of advice. {number}." in "".join(ending.texts) for number in range(20))


def test_what_an_author_writes_never_becomes_a_tag() -> None:
    content = with_change(
        files(), "flows/share.yaml", "How worried are you", "How <i>worried & sad</i> are you"
    )
    assert "How <i>worried & sad</i> are you" in text(shown("no", of=pack(content)))


def test_what_is_said_of_the_bot_names_the_local_pack_that_lies_over_the_content() -> None:
    alone = pack()
    local = LocalInfo("0" * 64, "Barsetshire", "Barsetshire partnership", "2026-11-02", "2027-05-02")
    said = Presenter(replace(alone, local=local), Codes(alone)).about()
    without = Presenter(alone, Codes(alone)).about()
    (added,) = [line for line in said if line not in without]
    assert all(words in added for words in ("Barsetshire", "Barsetshire partnership", "2 November 2026"))
