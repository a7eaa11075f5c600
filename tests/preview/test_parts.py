"""The pure parts of the preview: where boxes stand, what text becomes, what differs, and the shortest way."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from bot.preview.compare import marked
from bot.preview.flow_map import Maps
from bot.preview.layout import GAP_DOWN, MOST_BESIDE, Layout, lay_out
from bot.preview.markup import nodes_of, text_of
from bot.preview.watching import stamp
from flows.graph import build_graph
from flows.shortest import shortest_way
from flows.walk import Replay
from tests.content.shipped import shipped_pack
from tests.flows.packs import tiny_pack

BOX = (100.0, 40.0)


def laid_out(*arrows: str) -> Layout:
    """The layout of arrows written "ab": from a to b; the first letter is the start."""
    states = dict.fromkeys("".join(arrows))
    return lay_out(dict.fromkeys(states, BOX), [(arrow[0], arrow[1]) for arrow in arrows], arrows[0][0])


def test_every_state_stands_below_all_that_lead_to_it() -> None:
    tops = {state: top for state, (_, top) in laid_out("ab", "bc", "ac", "cd", "ad").boxes.items()}
    assert tops["a"] < tops["b"] < tops["c"] < tops["d"]


def test_no_two_boxes_overlap_and_all_are_inside() -> None:
    pack = shipped_pack()
    for flow in pack.flows.values():
        shown = Maps(pack).map(flow.id, None, ())
        for one, other in combinations(shown["boxes"], 2):
            apart = (
                one["x"] + one["width"] <= other["x"]
                or other["x"] + other["width"] <= one["x"]
                or one["y"] + one["height"] <= other["y"]
                or other["y"] + other["height"] <= one["y"]
            )
            assert apart, (flow.id, one["id"], other["id"])
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= shown["width"] for box in shown["boxes"])
        assert all(box["y"] + box["height"] <= shown["height"] for box in shown["boxes"])


def test_a_layer_with_many_endings_is_not_as_wide_as_all_of_them() -> None:
    layout = laid_out(*[f"a{ending}" for ending in "bcdefghijklm"])
    in_layers: dict[float, int] = {}
    for _, top in layout.boxes.values():
        in_layers[top] = in_layers.get(top, 0) + 1
    assert max(in_layers.values()) == MOST_BESIDE


def test_two_ways_that_need_not_cross_do_not() -> None:
    boxes = laid_out("ab", "ac", "be", "cd").boxes
    assert (boxes["b"][0] < boxes["c"][0]) == (boxes["e"][0] < boxes["d"][0])


def test_a_long_arrow_goes_round_the_boxes_between() -> None:
    layout = laid_out("ab", "bc", "ac")
    (left, top), (width, height) = layout.boxes["b"], BOX
    beside = [x for x, y in layout.arrows["a", "c"] if top <= y <= top + height]
    assert beside
    assert all(x < left or x > left + width for x in beside)


def test_a_loop_is_drawn_without_going_round_in_it() -> None:
    assert set(laid_out("ab", "bc", "ca").boxes) == {"a", "b", "c"}


def test_layers_stand_apart() -> None:
    boxes = laid_out("ab").boxes
    assert boxes["b"][1] - boxes["a"][1] == BOX[1] + GAP_DOWN


def test_a_message_becomes_a_tree_and_nothing_in_it_becomes_a_tag() -> None:
    assert nodes_of("a <b>bold</b> &lt;i&gt;") == ["a ", {"tag": "b", "children": ["bold"]}, " <i>"]
    assert text_of('<script>alert(1)</script><img src="x">') == '<script>alert(1)<img src="x">'
    (link,) = nodes_of('<a href="javascript:alert(1)">here</a>')
    assert link == {"tag": "a", "children": ["here"]}


def test_a_folded_passage_is_known_and_ends_its_own_line() -> None:
    quote, after = nodes_of("<blockquote expandable>why</blockquote>\n\nthen")
    assert quote == {"tag": "blockquote", "children": ["why"], "folds": True}
    assert after == "\nthen"


@pytest.mark.parametrize(
    ("html", "other", "shown"),
    [
        ("Ring now.", "Ring now.", []),
        ("Ring now.", "Ring today.", ["now."]),
        ("Ring <b>social care</b> now.", "Ring now.", ["social care"]),
        ("Ring.", "", ["Ring."]),
    ],
)
def test_what_the_other_does_not_say_is_marked(html: str, other: str, shown: list[str]) -> None:
    def marks(nodes: object) -> list[str]:
        if isinstance(nodes, list):
            return [mark for node in nodes for mark in marks(node)]
        if not isinstance(nodes, dict):
            return []
        return nodes["children"] if nodes["tag"] == "mark" else marks(nodes["children"])

    found = [words.strip() for words in marks(marked(nodes_of(html), nodes_of(other)))]
    assert [words for words in found if words] == shown


def test_every_state_of_every_flow_is_come_to_by_its_shortest_way() -> None:
    pack = tiny_pack()
    graph, replay = build_graph(pack), Replay(pack)
    for flow in pack.flows.values():
        for state in flow.states:
            way = shortest_way(graph, replay, flow.id, (flow.id, state))
            assert way is not None, state
            assert (flow.id, state) in replay.walk(flow.id, way).visited
            for count in range(len(way)):
                assert (flow.id, state) not in replay.walk(flow.id, way[:count]).visited


def test_a_state_of_another_flow_may_have_no_way() -> None:
    pack = tiny_pack()
    assert shortest_way(build_graph(pack), Replay(pack), "staff", ("share", "harm")) is None


def test_a_walk_tells_every_state_it_came_through() -> None:
    pack = tiny_pack()
    way = shortest_way(build_graph(pack), Replay(pack), "share", ("staff", "employer_knows"))
    assert way is not None
    visited = Replay(pack).walk("share", way).visited
    assert visited[0] == ("share", "danger")
    assert ("share", "ask_staff") in visited
    assert visited[-1] == ("staff", "employer_knows")


def test_a_save_a_new_file_and_a_deleted_one_are_noticed_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "flows" / "share.yaml"
    file.parent.mkdir()
    file.write_text("one", encoding="utf-8")
    before = stamp(tmp_path)
    (tmp_path / "notes.txt").write_text("no content", encoding="utf-8")
    (tmp_path / ".share.yaml.swp").write_text("an editor's own", encoding="utf-8")
    assert stamp(tmp_path) == before
    file.write_text("two, longer", encoding="utf-8")
    changed = stamp(tmp_path)
    assert changed != before
    (tmp_path / "flows" / "more.yaml").write_text("new", encoding="utf-8")
    assert stamp(tmp_path) != changed
    file.unlink()
    assert len(stamp(tmp_path)) == 1
    assert stamp(tmp_path / "none") == ()
