"""How often the bot may write in a group."""

from __future__ import annotations

import pytest

from bot.telegram.pace import GROUP_LIMIT, KEPT_FREE, MOST_KEPT, WINDOW_S, Pace

TEAM, OTHER, PRIVATE = -100, -200, 5


class Seconds:
    """A clock that stands still until it is moved."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def pace(clock: Seconds) -> Pace:
    return Pace(clock)


def write(pace: Pace, times: int, chat: int = TEAM) -> None:
    for _ in range(times):
        pace.note(chat)


def test_within_a_minute_questions_leave_room_for_urgent_help(pace: Pace) -> None:
    write(pace, GROUP_LIMIT - KEPT_FREE)
    assert pace.wait_s(TEAM) == WINDOW_S
    assert pace.wait_s(TEAM, urgent=True) == 0
    write(pace, KEPT_FREE)
    assert pace.wait_s(TEAM, urgent=True) == WINDOW_S


def test_in_no_minute_whatever_are_there_more_than_twenty(pace: Pace, clock: Seconds) -> None:
    written: list[float] = []
    for step in range(2000):
        clock.now = 1000.0 + step * 0.37
        if pace.wait_s(TEAM, urgent=step % 3 == 0) == 0:
            pace.note(TEAM)
            written.append(clock.now)
    most = max(sum(start <= at < start + WINDOW_S for at in written) for start in written)
    assert most == GROUP_LIMIT


def test_waiting_as_long_as_is_said_is_enough(pace: Pace, clock: Seconds) -> None:
    write(pace, 10)
    clock.now += 20
    write(pace, GROUP_LIMIT - KEPT_FREE - 10)
    wait_s = pace.wait_s(TEAM)
    assert wait_s == WINDOW_S - 20
    clock.now += wait_s
    assert pace.wait_s(TEAM) == 0


def test_each_group_has_its_own_count_and_private_chats_have_none(pace: Pace) -> None:
    write(pace, GROUP_LIMIT)
    write(pace, 100, PRIVATE)
    assert pace.wait_s(OTHER) == pace.wait_s(PRIVATE) == 0


def test_a_group_that_telegram_wants_left_alone_is_left_alone_and_no_other(
    pace: Pace, clock: Seconds
) -> None:
    pace.hold(TEAM, 7)
    pace.hold(PRIVATE, 7)
    assert (pace.wait_s(TEAM, urgent=True), pace.wait_s(OTHER), pace.wait_s(PRIVATE)) == (7, 0, 0)
    clock.now += 7
    assert pace.wait_s(TEAM) == 0


def test_a_group_is_silent_until_it_may_be_written_in_again(pace: Pace) -> None:
    pace.silence(TEAM)
    assert pace.is_silent(TEAM)
    assert not pace.is_silent(OTHER)
    pace.allow(TEAM)
    pace.allow(OTHER)
    assert not pace.is_silent(TEAM)


def test_of_ever_more_groups_only_those_of_the_last_minute_are_kept(pace: Pace, clock: Seconds) -> None:
    for number in range(50_000):
        pace.note(-number - 1)
        pace.hold(-number - 1, 5)
        clock.now += 0.1
    assert len(pace._written) + len(pace._held_until) < 2 * MOST_KEPT + 2 * WINDOW_S * 10
    assert pace.wait_s(-50_000) > 0
