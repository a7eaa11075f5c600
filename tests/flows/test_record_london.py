"""Moments in words, by London's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from flows.record.london import date_in_words, in_london, in_short, time_in_words


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)  # type: ignore[misc, arg-type]


def test_a_winter_evening_is_in_gmt() -> None:
    assert date_in_words(at(2026, 11, 22, 22, 5)) == "Sunday 22 November 2026"
    assert time_in_words(at(2026, 11, 22, 22, 5)) == "22:05 GMT"


def test_a_summer_night_is_already_the_next_day() -> None:
    assert date_in_words(at(2026, 6, 30, 23, 30)) == "Wednesday 1 July 2026"
    assert time_in_words(at(2026, 6, 30, 23, 30)) == "00:30 BST"


def test_the_hour_that_comes_twice_in_october_is_told_apart() -> None:
    assert time_in_words(at(2026, 10, 25, 0, 30)) == "01:30 BST"
    assert time_in_words(at(2026, 10, 25, 1, 30)) == "01:30 GMT"


def test_the_short_form_has_day_and_time() -> None:
    assert in_short(at(2027, 3, 1, 9, 0)) == "1 March 2027 09:00"


def test_a_moment_of_another_time_zone_is_the_same_moment() -> None:
    moment = at(2026, 6, 30, 23, 30)
    assert in_london(moment.astimezone(timezone(timedelta(hours=9)))) == in_london(moment)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        date_in_words(datetime(2026, 11, 22))


def test_every_hour_of_forty_years_is_as_the_time_zone_files_have_it() -> None:
    try:
        london = ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        pytest.skip("this machine has no time zone files")
    moment, last = at(1996, 1, 1), at(2036, 1, 1)
    while moment < last:
        theirs = moment.astimezone(london)
        assert (in_london(moment).replace(tzinfo=None), in_london(moment).tzname()) == (
            theirs.replace(tzinfo=None),
            theirs.tzname(),
        )
        moment += timedelta(hours=1 if moment.month in (3, 10) else 13)
