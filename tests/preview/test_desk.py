"""What a click on the page does: to the phone, to the map, and to what is kept when a file is saved."""

from __future__ import annotations

from contextlib import aclosing
from pathlib import Path

import pytest

from bot.preview.desk import Cannot
from bot.preview.draft import Draft
from bot.preview.saving import saved_walkthrough, written
from tests.preview.conftest import Table, desk_on
from tests.telegram.harness import files

SHARE = "flows/share.yaml"


def change(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


async def at_an_ending(table: Table) -> None:
    await table.desk.begin("share")
    await table.tap("Yes")


async def test_the_phone_begins_with_the_topics(table: Table) -> None:
    labels = [key["label"] for row in table.state["phones"][0]["messages"][-1]["keyboard"] for key in row]
    assert "Should I share?" in labels


async def test_a_press_answers_and_the_map_shows_the_way(table: Table) -> None:
    await table.desk.begin("share")
    await table.tap("No")
    assert "How worried are you" in table.words()
    assert table.status() == {
        **dict.fromkeys(table.status(), "unseen"),
        "danger": "way",
        "harm": "here",
    }
    (taken,) = (arrow for arrow in table.state["map"]["arrows"] if arrow["way"])
    assert taken["says"] == "No"


async def test_typed_words_are_an_answer_as_they_are_in_telegram(table: Table) -> None:
    await table.desk.begin("share")
    await table.desk.say("no")
    assert "How worried are you" in table.words()


async def test_facts_and_reasons_are_the_engines_own(table: Table) -> None:
    await at_an_ending(table)
    assert [(fact["fact"], fact["values"]) for fact in table.state["facts"]] == [("danger", ["yes"])]
    assert "Ring 999 now." in str(table.state["why"])


async def test_a_click_on_the_way_takes_back_what_came_after(table: Table) -> None:
    await table.desk.begin("share")
    await table.tap("No")
    await table.tap("Seriously worried")
    await table.desk.go_to("share", "harm")
    assert "How worried are you" in table.words()
    assert [fact["fact"] for fact in table.state["facts"]] == ["danger"]
    assert table.status()["duties"] == "seen"


@pytest.mark.parametrize(
    ("flow", "state", "answers"),
    [("share", "safe_to_tell", 3), ("share", "share_quietly", 4), ("staff", "employer_knows", 1)],
)
async def test_a_click_elsewhere_goes_there_by_the_fewest_answers(
    table: Table, flow: str, state: str, answers: int
) -> None:
    await table.desk.go_to(flow, state)
    assert table.status()[state] == "here"
    assert table.state["session"]["answered"] == answers


async def test_a_hand_over_is_gone_to_and_its_flow_shown(table: Table) -> None:
    await table.desk.go_to("share", "ask_staff")
    assert table.state["map"]["flow"] == "staff"
    assert [flow["id"] for flow in table.state["session"]["flows"]] == ["share", "staff"]


async def test_a_save_shows_the_new_words_and_keeps_the_answers(table: Table, folder: Path) -> None:
    await table.desk.begin("share")
    await table.tap("No")
    change(folder, SHARE, "How worried are you about the child?", "How bad does it look?")
    change(folder, "shared.yaml", "Is anyone in immediate danger right now?", "Is anybody in danger?")
    await table.desk.saved()
    assert "How bad does it look?" in table.words()
    assert table.state["facts"][0]["ask"] == "Is anybody in danger?"


async def test_a_save_at_an_ending_shows_the_ending_as_it_reads_now(table: Table, folder: Path) -> None:
    await at_an_ending(table)
    file = folder / SHARE
    text = file.read_text(encoding="utf-8").replace("headline: Ring 999 now.", "headline: Ring 999 at once.")
    file.write_text(text, encoding="utf-8")
    await table.desk.saved()
    assert "Ring 999 at once." in table.words()


async def test_a_broken_file_says_where_and_the_phone_keeps_the_last_good_content(
    table: Table, folder: Path
) -> None:
    await table.desk.begin("share")
    change(folder, SHARE, "start: danger", "start: dangre")
    await table.desk.saved()
    (finding,) = table.state["findings"]
    assert (finding["file"], finding["severity"]) == (SHARE, "must_fix")
    assert 'Did you mean "danger"?' in finding["hint"] + finding["message"]
    assert table.state["content"]["broken"]
    await table.tap("No")
    assert "How worried are you" in table.words()
    change(folder, SHARE, "start: dangre", "start: danger")
    await table.desk.saved()
    assert not table.state["content"]["broken"]
    assert "How worried are you" in table.words()


async def test_content_that_goes_round_for_ever_is_never_walked(table: Table, folder: Path) -> None:
    change(folder, SHARE, 'goto: {"yes": share_openly, else: share_quietly}', "goto: harm")
    await table.desk.saved()
    assert table.state["content"]["broken"]
    assert "loop" in {finding["rule"] for finding in table.state["findings"]}


async def test_a_preview_of_broken_content_begins_once_it_is_mended(folder: Path, tmp_path: Path) -> None:
    change(folder, SHARE, "start: danger", "start: dangre")
    async with aclosing(desk_on(Draft(folder), None, tmp_path / "kept")) as tables:
        table = await anext(tables)
        assert "phones" not in table.state
        with pytest.raises(Cannot):
            await table.desk.begin("share")
        change(folder, SHARE, "start: dangre", "start: danger")
        await table.desk.saved()
        await table.desk.begin("share")
        assert "immediate danger" in table.words()


async def test_a_group_shares_the_conversation_and_both_may_answer(table: Table) -> None:
    await table.desk.begin("share")
    await table.tap("No")
    await table.desk.turn_to("group")
    assert "How worried are you" in table.words()
    await table.desk.choose(type(table.desk.chosen)(person="Sam"))
    await table.tap("Seriously worried")
    assert table.desk.session is not None
    assert table.desk.session.sharing is not None
    assert len(table.desk.session.sharing.members) == 2
    await table.desk.turn_to("private")
    assert table.desk.session.sharing is None


async def test_a_walkthrough_is_played_step_by_step(table: Table) -> None:
    walkthrough = table.state["walkthroughs"][0]["id"]
    await table.desk.play(walkthrough, 0)
    assert "immediate danger" in table.words()
    steps = table.state["playing"]["steps"]
    await table.desk.play(walkthrough, steps)
    assert table.state["playing"] == {"id": walkthrough, "step": steps, "steps": steps, "differences": []}
    assert table.state["session"]["ended"]


async def test_an_answer_of_ones_own_ends_the_playing(table: Table) -> None:
    await table.desk.play(table.state["walkthroughs"][0]["id"], 0)
    await table.tap("I'm not sure")
    assert table.state["playing"] is None


async def test_a_conversation_is_kept_as_a_walkthrough_that_the_content_then_has(
    table: Table, folder: Path
) -> None:
    await at_an_ending(table)
    assert written(table.desk, "Danger now!", "  Somebody is   in danger. ") == "walkthroughs/danger-now.yaml"
    await table.desk.saved()
    kept = {each["id"]: each["title"] for each in table.state["walkthroughs"]}
    assert kept["danger-now"] == "Somebody is in danger."


async def test_no_file_is_written_over_and_no_name_leads_out_of_the_folder(table: Table) -> None:
    await at_an_ending(table)
    name, _ = saved_walkthrough(table.desk, "../../elsewhere", "")
    assert name == "walkthroughs/elsewhere.yaml"
    written(table.desk, "once", "")
    with pytest.raises(Cannot, match="There is already a file"):
        written(table.desk, "once", "")


async def test_a_conversation_without_an_ending_is_no_walkthrough(table: Table) -> None:
    await table.desk.begin("share")
    with pytest.raises(Cannot, match="ending"):
        saved_walkthrough(table.desk, "half", "")


async def test_the_content_beside_it_is_given_the_same_answers_and_what_differs_is_marked(
    folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    for name, text in files().items():
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        changed = text.replace("How worried are you about the child?", "How worried are you about them?")
        (other / name).write_text(changed, encoding="utf-8")
    async with aclosing(desk_on(Draft(folder), Draft(other), tmp_path / "kept")) as tables:
        table = await anext(tables)
        await table.desk.begin("share")
        assert not table.state["phones"][0]["differs"]
        await table.tap("No")
        assert table.words(0).startswith("How worried are you about the child?")
        assert table.words(1).startswith("How worried are you about them?")
        assert table.state["phones"][0]["differs"]
        assert "'mark', 'children': ['the child?']" in str(table.state["phones"][0]["messages"])
        assert "'mark', 'children': ['them?']" in str(table.state["phones"][1]["messages"])
