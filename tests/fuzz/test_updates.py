"""Any update that Telegram's schema allows, and any bytes: nothing fails, and Telegram refuses nothing."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.telegram.callback import from_text, to_text
from bot.telegram.group.administrators import MOST_REMEMBERED
from bot.telegram.pace import MOST_KEPT, MOST_SILENT
from bot.telegram.polling import KINDS as ASKED_FOR
from bot.telegram.showing import REMEMBERED_SCREENS
from tests.fuzz.holding import grown, held
from tests.fuzz.hostile import junk, texts
from tests.fuzz.scene import Bench, Scene
from tests.fuzz.updates import KINDS, READ, Json, updates

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))
"""How many of each; none said, a few that are always the same."""


WITH_AN_END = {
    *("Showing._shown", "Showing._live", "Live.sent", "Showing._unshown"),
    *("Administrators._known", "QuickPace._written", "QuickPace._held_until", "QuickPace._silent"),
}
"""What stood where last, who administers, where nothing may be written: of too many the oldest go."""


def examples(few: int) -> settings:
    return settings(
        max_examples=EXAMPLES or few,
        derandomize=not EXAMPLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as running:
        yield running


async def statuses(bench: Bench, scene: Scene, asked: list[Json]) -> list[int]:
    found = [await scene.deliver(each) for each in asked]
    await bench.quiet()
    return found


@examples(50)
@given(asked=st.lists(updates(), min_size=1, max_size=12))
@pytest.mark.timeout(0 if EXAMPLES else 300)
def test_any_update_is_taken_and_telegram_refuses_nothing_that_comes_of_it(
    bench: Bench, asked: list[Json]
) -> None:
    assert set(bench.run(statuses(bench, bench.scene(), asked))) == {200}
    assert not bench.troubles()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_update_is_taken(bench: Bench, kind: str) -> None:
    @examples(4)
    @given(content=KINDS[kind])
    def taken(content: Any) -> None:
        assert bench.run(statuses(bench, bench.scene(), [{kind: content}])) == [200]
        assert not bench.troubles()

    taken()


@st.composite
def spoilt(draw: st.DrawFn) -> Json:
    """An update with some part of it gone, or with anything in its place."""
    update = copy.deepcopy(draw(updates()))  # parts of it belong to the generator
    for _ in range(draw(st.integers(1, 3))):
        paths = list(_paths(update))
        if not paths:
            break
        *way, last = draw(st.sampled_from(paths))
        part: Any = update
        for step in way:
            part = part[step]
        if draw(st.booleans()):
            part[last] = draw(junk())
        else:
            del part[last]
    return update


def _paths(part: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for name, value in inner:
        yield (*way, name)
        yield from _paths(value, (*way, name))


@examples(70)
@given(update=spoilt(), number=st.one_of(st.none(), junk()))
@pytest.mark.timeout(0 if EXAMPLES else 300)
def test_what_telegram_would_never_send_is_passed_over_or_refused(
    bench: Bench, update: Json, number: object
) -> None:
    whole = {"update_id": bench.next_id() if number is None else number, **update}
    status, said = bench.run(bench.post(json.dumps(whole).encode()))
    bench.run(bench.quiet())
    assert status == 200 or (status in (400, 413) and said.endswith(".\n"))
    assert not [each for each in bench.troubles() if "bot.telegram.webhook" in each or "Traceback" in each]


@examples(70)
@given(
    body=st.one_of(
        st.binary(max_size=300),
        junk().map(lambda value: json.dumps(value).encode()),
        texts().map(lambda text: text.encode("utf-16")),
        st.sampled_from([b"[" * 5000, b'{"update_id":' * 2000, b"1" * 6000, b"NaN", b'{"update_id":1e999}']),
    )
)
def test_any_bytes_on_the_webhook_get_an_answer_and_leave_nothing_in_the_log(
    bench: Bench, body: bytes
) -> None:
    status, said = bench.run(bench.post(body))
    assert status in (200, 400, 413)
    assert status == 200 or (said.endswith(".\n") and said.count("\n") == 1)
    assert not bench.troubles()


@examples(500)
@given(data=texts())
def test_any_text_on_a_button_means_something_or_nothing_and_never_two_things(data: str) -> None:
    press = from_text(data)
    if press is not None:
        again = from_text(to_text(press))
        assert again == press
        assert len(to_text(press).encode()) <= 64


def test_the_bot_holds_no_more_after_many_chats_than_after_few(bench: Bench) -> None:
    """But for the lists that have an end of their own."""
    bench.run(_chats(bench, 5))
    before = held()
    bench.run(_chats(bench, 20))
    more = grown(before, held(), by=15)
    assert set(more) <= WITH_AN_END, more
    assert max(REMEMBERED_SCREENS, MOST_REMEMBERED, MOST_KEPT, MOST_SILENT) <= 10_000


async def _chats(bench: Bench, count: int) -> None:
    """So many people and groups have used most of what there is, and an hour has gone by."""
    for _ in range(count):
        scene = bench.scene()
        for chat in (_private(), {"id": -2, "type": "supergroup", "title": "<b>"}):
            for text in ("/share", "no", "/settings", "@safe_to_share_bot staff", "/forget"):
                told = {"message_id": 1, "date": 0, "chat": chat, "from": _person(), "text": text}
                await scene.deliver({"message": told})
            under = {"message_id": 0, "chat": chat, "date": 1}
            await scene.deliver({"callback_query": _press(0, under)})
            await scene.deliver({"callback_query": _press("1|||B", under)})
        muted = {"user": _person(), "status": "kicked", "until_date": 0}
        left = {"chat": {"id": -2, "type": "supergroup", "title": ""}, "from": _person(), "date": 0}
        await scene.deliver(
            {
                "my_chat_member": {
                    **left,
                    "old_chat_member": muted,
                    "new_chat_member": {**muted, "status": "left"},
                }
            }
        )
    await bench.quiet()
    bench.pace.now_s += 3600
    bench.pace.note(-1)
    assert not [each for each in bench.troubles() if "answer" not in each]


def _person() -> Json:
    return {"id": 1, "is_bot": False, "first_name": "<b>"}


def _private() -> Json:
    return {"id": 1, "type": "private", "first_name": "<b>"}


def _press(data: object, under: Json) -> Json:
    return {"id": "1", "from": _person(), "chat_instance": "1", "data": data, "message": under}


def test_every_kind_that_is_asked_for_is_among_those_made() -> None:
    assert set(json.loads(ASKED_FOR)) == set(READ) <= set(KINDS)
