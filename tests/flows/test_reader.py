"""Reading a pack: what stands in the files becomes a linked pack, and whatever is wrong is a finding."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.checks import check
from flows.model import ALWAYS, FactTest, HandOver, Outcome, Question, Route
from flows.reader import MAX_FILES, MAX_PACK_CHARACTERS, FileMemory, read, version_of
from flows.reading.yaml_text import MAX_CHARACTERS, read_yaml
from tests.flows.packs import tiny_files, tiny_pack, with_change

SHARE = "flows/share.yaml"


def question(question_id: str, files: dict[str, str] | None = None) -> Question:
    """A question of the flow share."""
    pack = read(files or tiny_files()).pack
    assert pack is not None
    state = pack.flows["share"].states[question_id]
    assert isinstance(state, Question)
    return state


def goes_to(asked: Question, option: str) -> list[str]:
    return [route.to for route in asked.routes[option]]


def test_the_tiny_pack_has_nothing_wrong() -> None:
    reading = read(tiny_files())
    assert reading.issues == ()
    assert reading.pack is not None
    assert check(reading.pack) == ()


def test_a_state_knows_where_it_is_written() -> None:
    assert str(question("harm").at) == "flows/share.yaml:17:3"
    assert str(question("harm").options[1].at) == "flows/share.yaml:23:9"


def test_a_flow_has_questions_outcomes_and_hand_overs() -> None:
    states = tiny_pack().flows["share"].states
    assert isinstance(states["get_advice"], Outcome)
    hand_over = states["ask_staff"]
    assert isinstance(hand_over, HandOver)
    assert (hand_over.flow, hand_over.back_to) == ("staff", "safe_to_tell")


def test_a_question_of_yes_no_and_not_sure_offers_these_three() -> None:
    offered = question("safe_to_tell").options
    assert [(option.id, option.say) for option in offered] == [
        ("yes", "Yes"),
        ("no", "No"),
        ("unsure", "I'm not sure"),
    ]
    assert "don't know" in offered[2].also


def test_a_question_of_yes_no_and_not_sure_may_word_its_own_options() -> None:
    worded = (
        'options: [{id: "yes", say: "Yes, safe"}, {id: "no", say: Too risky}, {id: unsure, say: Hard to say}]'
    )
    passage = "    ask: Is it safe to tell the family?\n"
    files = with_change(tiny_files(), SHARE, passage, f"{passage}    {worded}\n")
    assert [option.say for option in question("safe_to_tell", files).options] == [
        "Yes, safe",
        "Too risky",
        "Hard to say",
    ]


def test_the_goto_of_a_question_is_for_every_option_without_its_own() -> None:
    harm = question("harm")
    assert goes_to(harm, "serious") == goes_to(harm, "early") == ["duties"]
    assert goes_to(harm, "unsure") == ["get_advice"]


def test_a_goto_by_option_takes_else_for_the_rest() -> None:
    asked = question("safe_to_tell")
    assert goes_to(asked, "yes") == ["share_openly"]
    assert goes_to(asked, "no") == goes_to(asked, "unsure") == ["share_quietly"]


def test_where_several_can_be_ticked_there_is_one_list_of_routes() -> None:
    routes = question("duties").routes
    assert list(routes) == [""]
    assert [(route.to, route.condition == ALWAYS) for route in routes[""]] == [
        ("ask_staff", False),
        ("safe_to_tell", True),
    ]


def test_a_route_may_read_the_answer_just_given() -> None:
    (first, _) = question("duties").routes[""]
    assert first == Route("ask_staff", first.condition)
    assert first.condition.when == (FactTest("duties", frozenset({"work"})),)


def test_a_shared_question_takes_its_words_from_shared_yaml_and_its_routes_from_the_flow() -> None:
    pack = tiny_pack()
    share, staff = (pack.flows[flow].states["danger"] for flow in ("share", "staff"))
    assert isinstance(share, Question)
    assert isinstance(staff, Question)
    assert share.ask == staff.ask == "Is anyone in immediate danger right now?"
    assert share.shared
    assert goes_to(share, "no") == ["harm"]
    assert goes_to(staff, "no") == ["employer_knows"]


def test_a_condition_may_read_at_which_outcome_a_flow_came_back() -> None:
    files = with_change(
        tiny_files(), "advice/basics.yaml", 'unless: {at_risk: ["yes"]}', "unless: {staff.ended: [go_on]}"
    )
    pack = read(files).pack
    assert pack is not None
    assert pack.blocks["tell_family"].condition.unless == (FactTest("staff.ended", frozenset({"go_on"})),)


def test_a_reason_takes_the_place_of_the_option_not_sure() -> None:
    files = with_change(
        tiny_files(),
        SHARE,
        "    why: Some worries have their own rules.\n",
        "    why: Some worries have their own rules.\n    no_unsure_because: There is a box for none.\n",
    )
    assert question("duties", files).no_unsure_because == "There is a box for none."


def test_text_in_a_folded_block_ends_without_a_line_break() -> None:
    files = with_change(
        tiny_files(),
        SHARE,
        "say: You do not have to decide alone.",
        "say: |\n      You do not have to decide alone.\n\n      Ask.\n",
    )
    pack = read(files).pack
    assert pack is not None
    outcome = pack.flows["share"].states["get_advice"]
    assert isinstance(outcome, Outcome)
    assert outcome.say == "You do not have to decide alone.\n\nAsk."


def test_the_version_is_a_sha256_of_names_and_texts() -> None:
    version = tiny_pack().version
    assert len(version) == 64
    assert version == version_of(tiny_files())
    changed = with_change(tiny_files(), SHARE, "Ask somebody first.", "Ask somebody now.")
    assert version_of(changed) != version


def test_the_version_does_not_depend_on_the_order_of_files_or_on_the_ends_of_lines() -> None:
    files = tiny_files()
    backwards = dict(reversed(files.items()))
    with_returns = {name: text.replace("\n", "\r\n") for name, text in files.items()}
    assert version_of(backwards) == version_of(with_returns) == version_of(files)


def test_lines_that_end_as_on_windows_are_read_alike() -> None:
    files = {name: text.replace("\n", "\r\n") for name, text in tiny_files().items()}
    assert read(files) == read(tiny_files())


def test_a_text_moved_to_another_file_is_another_version() -> None:
    files = {"a.yaml": "x", **tiny_files()}
    assert version_of(files) == version_of(tiny_files()), "what is no part of a pack counts for nothing"
    moved = tiny_files()
    moved["advice/other.yaml"] = moved.pop("advice/basics.yaml")
    assert version_of(moved) != version_of(tiny_files())


def test_what_lies_in_the_folder_for_authors_is_no_part_of_the_pack() -> None:
    files = {
        **tiny_files(),
        "README.md": "# Authors",
        "schema/flows.schema.json": "{}",
        "flows/README.md": "-",
    }
    assert read(files) == read(tiny_files())


def test_bytes_are_read_as_utf_8() -> None:
    assert read({name: text.encode() for name, text in tiny_files().items()}) == read(tiny_files())


def test_bytes_in_another_encoding_are_refused_with_their_line() -> None:
    latin = tiny_files()[SHARE].replace("Ask somebody first.", "Ask Zoë first.").encode("latin-1")
    reading = read({**tiny_files(), SHARE: latin})
    assert reading.pack is None
    assert [str(issue.place) for issue in reading.issues] == ["flows/share.yaml:71:1"]


def test_all_findings_of_all_files_come_in_one_run() -> None:
    files = with_change(tiny_files(), SHARE, "    within: soon", "    within: son")
    files = with_change(files, SHARE, "to: ask_staff}", "to: ask_stuff}")
    files = with_change(files, SHARE, "    headline: Ask somebody first.\n", "")
    files = with_change(files, "contacts.yaml", '    number: "999"', "    number: 999")
    files = with_change(files, "sources.yaml", "sources:\n", "sources\n")
    assert [(str(issue.place), issue.rule) for issue in read(files).issues] == [
        ("contacts.yaml:5:13", "type"),
        ("flows/share.yaml:36:38", "unknown_id"),
        ("flows/share.yaml:68:3", "missing"),
        ("flows/share.yaml:70:13", "choice"),
        ("sources.yaml:2:14", "yaml"),
    ]


def test_a_part_with_a_mistake_in_it_is_not_called_missing_by_what_refers_to_it() -> None:
    files = with_change(tiny_files(), "advice/basics.yaml", "    kind: avoid\n", "    kind: avod\n")
    files = with_change(files, SHARE, "    within: soon", "    within: son")
    assert [issue.rule for issue in read(files).issues] == ["choice", "choice"]


def test_a_file_that_cannot_be_read_makes_nothing_else_unknown() -> None:
    for name in tiny_files():
        issues = read({**tiny_files(), name: "[" * 100}).issues
        assert [issue.place.file for issue in issues] == [name]


def test_a_list_keeps_its_places_when_a_faulty_item_is_left_out() -> None:
    files = with_change(tiny_files(), SHARE, "{id: serious, say: Seriously worried,", "{id: serious,")
    files = with_change(files, SHARE, "goto: get_advice}", "goto: get_advise}")
    assert [str(issue.place) for issue in read(files).issues] == [
        "flows/share.yaml:22:9",
        "flows/share.yaml:24:49",
    ]


def test_missing_quotes_alone_do_not_keep_the_pack_from_being_checked() -> None:
    files = with_change(
        tiny_files(), "flows/staff.yaml", 'reviewed_on: "2026-11-01"', "reviewed_on: 2026-11-01"
    )
    reading = read(files)
    assert [issue.rule for issue in reading.issues] == ["quotes"]
    assert reading.pack is not None


def test_the_words_of_other_languages_and_signs_are_read_as_they_are() -> None:
    files = with_change(
        tiny_files(),
        SHARE,
        "Ask somebody first.",
        "Gofynnwch i rywun heddiw ŵ ŷ – “da” 👩‍⚕️",
    )
    pack = read(files).pack
    assert pack is not None
    outcome = pack.flows["share"].states["get_advice"]
    assert isinstance(outcome, Outcome)
    assert outcome.headline == "Gofynnwch i rywun heddiw ŵ ŷ – “da” 👩‍⚕️"


@pytest.mark.parametrize(
    "plain",
    [
        "yes",
        "Yes",
        "NO",
        "on",
        "OFF",
        "y",
        "n",
        "True",
        "FALSE",
        "12:30",
        "1:30:00",
        "010",
        "0o17",
        "0x1F",
        "0b11",
        "1_000",
        "1,000",
        "3.14",
        "1e3",
        ".5",
        ".inf",
        ".NaN",
        "+5",
        "2026-11-22",
        "2026-11",
        "2026-11-22T10:00:00Z",
    ],
)
def test_what_yaml_takes_for_something_other_than_text_must_stand_in_quotes(plain: str) -> None:
    assert read_yaml("a.yaml", f"key: {plain}\n").loose == {("key",): plain}
    assert read_yaml("a.yaml", f'key: "{plain}"\n').loose == {}
    assert [issue.rule for issue in read_yaml("a.yaml", f"{plain}: text\n").issues] == ["quotes"]


@pytest.mark.parametrize(
    "plain", ["none", "nothing", "4-5", "GR3", "999 first", "020 7946 0000", "1st", "no one", "a1"]
)
def test_ordinary_text_needs_no_quotes(plain: str) -> None:
    written = read_yaml("a.yaml", f"key: {plain}\n")
    assert (written.data, written.loose, written.issues) == ({"key": plain}, {}, ())


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    issues = read({**tiny_files(), SHARE: "[" * (MAX_CHARACTERS + 1)}).issues
    assert [str(issue) for issue in issues] == [
        "flows/share.yaml:1:1: the file has 262,145 characters, and 262,144 are allowed. "
        "Share it out over several files."
    ]


def test_too_many_files_are_refused() -> None:
    files = {**tiny_files(), **{f"advice/more{number}.yaml": "blocks: {}" for number in range(MAX_FILES)}}
    reading = read(files)
    assert reading.pack is None
    assert [issue.rule for issue in reading.issues] == ["size"]


def test_too_much_in_all_files_together_is_refused() -> None:
    lines = "#" * (MAX_CHARACTERS - 1)
    count = MAX_PACK_CHARACTERS // MAX_CHARACTERS + 1
    reading = read({**tiny_files(), **{f"advice/more{number}.yaml": lines for number in range(count)}})
    assert [issue.rule for issue in reading.issues] == ["size"]


@pytest.mark.parametrize(
    "bomb",
    ["[" * 200_000, "{a: " * 50_000, "- " * 100_000, "? " * 100_000, "[\n" * 100_000],
    ids=["brackets", "braces", "dashes", "keys", "lines"],
)
@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_reading_stops_where_parts_are_nested_too_deeply(bomb: str, loader: type) -> None:
    written = read_yaml("a.yaml", bomb, loader)
    assert written.data is None
    assert [issue.rule for issue in written.issues][-1] in ("depth", "key")


def test_a_part_that_is_copied_again_and_again_is_never_built() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert {issue.rule for issue in read_yaml("a.yaml", bomb).issues} == {"alias"}


def test_one_file_has_a_hundred_findings_at_most() -> None:
    many = "".join(f"key{number}: 1\n" for number in range(5_000))
    assert len(read({**tiny_files(), "advice/more.yaml": many}).issues) == 100


def test_the_reader_in_python_reads_the_same() -> None:
    for name, text in tiny_files().items():
        assert read_yaml(name, text, yaml.SafeLoader) == read_yaml(name, text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.sampled_from(sorted(tiny_files())))
def test_no_text_makes_the_reader_raise(text: str, name: str) -> None:
    reading = read({**tiny_files(), name: text})
    assert reading.pack is None or reading.pack.version


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_edit_of_a_valid_pack_makes_the_reader_or_the_checks_raise(data: st.DataObject) -> None:
    files = tiny_files()
    name = data.draw(st.sampled_from(sorted(files)))
    text = files[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 60)))
    typed = data.draw(
        st.sampled_from(
            ["", " ", "\n", ":", "- ", "[", "{", "}", '"', "yes", "GR1", "  ", text[end : end + 40]]
        )
    )
    reading = read({**files, name: text[:start] + typed + text[end:]})
    assert all(issue.message.endswith(".") and issue.place.line >= 1 for issue in reading.issues)
    if reading.pack is not None:
        check(reading.pack)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.text(max_size=30), st.text(max_size=20), max_size=5))
def test_no_file_name_makes_the_reader_raise(names: dict[str, str]) -> None:
    assert read({**tiny_files(), **names}).issues or set(names) <= {*tiny_files(), "README.md"}


def test_what_was_read_before_is_taken_as_it_was_and_what_changed_is_read_anew() -> None:
    memory = FileMemory()
    files = tiny_files()
    before = read(files, memory)
    assert before == read(files)
    name = next(name for name in files if name.startswith("flows/"))
    broken = {**files, name: "flow: ["}
    assert read(broken, memory).issues == read(broken).issues != before.issues
    assert read(files, memory) == before
