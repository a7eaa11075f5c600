"""The log: what happened is there, secrets and what people typed are not, whichever way they came."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
import threading
import urllib.parse
import warnings
from collections.abc import Iterator

import pytest

from bot.logs import content_version, during_update, redacted, start_logging
from bot.ports import StoreError

TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz01234"
TYPED = "Jemima Puddle-Duck"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(params=[io.StringIO, Terminal], ids=["machines", "people"])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    yield from started(request.param())


@pytest.fixture
def json_log() -> Iterator[io.StringIO]:
    yield from started(io.StringIO())


def started(stream: io.StringIO) -> Iterator[io.StringIO]:
    """Logging to ``stream`` for one test, and everything as it was after it."""
    root = logging.getLogger()
    before = root.handlers[:], root.level, sys.excepthook, threading.excepthook
    root.handlers = []
    start_logging("DEBUG", stream)
    yield stream
    logging.captureWarnings(False)
    root.handlers, root.level, sys.excepthook, threading.excepthook = before


def failing_with(text: str) -> None:
    try:
        raise StoreError(f"first {text}")
    except StoreError as error:
        raise OSError(5, f"then {text}") from error


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_a_line_says_when_how_grave_where_and_what(json_log: io.StringIO) -> None:
    logging.getLogger("bot.conversation").info("Saved after %s ms.", 3)
    [line] = lines(json_log)
    assert line.pop("at")
    assert line == {"level": "INFO", "logger": "bot.conversation", "message": "Saved after 3 ms."}


def test_a_line_carries_the_update_and_the_content_version(json_log: io.StringIO) -> None:
    token = content_version.set("3f2a")
    with during_update(17):
        logging.getLogger("bot").info("Saved.")
    content_version.reset(token)
    logging.getLogger("bot").info("Waiting.")
    during, after = lines(json_log)
    assert (during["update"], during["content"]) == (17, "3f2a")
    assert "update" not in after
    assert "content" not in after


async def test_updates_side_by_side_do_not_mix(json_log: io.StringIO) -> None:
    async def work(number: int) -> None:
        with during_update(number):
            await asyncio.sleep(0)
            logging.getLogger("bot").info("Done with %s.", number)

    await asyncio.gather(*map(work, range(5)))
    assert {(line["message"], line["update"]) for line in lines(json_log)} == {
        (f"Done with {number}.", number) for number in range(5)
    }


def test_an_error_says_its_kind_its_place_and_what_it_came_from(json_log: io.StringIO) -> None:
    try:
        failing_with("this")
    except OSError:
        logging.getLogger("bot").exception("Could not save.")
    [line] = lines(json_log)
    told = line["error"]
    assert isinstance(told, list)
    assert told[0] == "builtins.OSError: [Errno 5] then this"
    assert "bot.ports.StoreError: first this" in told
    assert any(place.endswith("in failing_with") for place in told)


def test_people_get_a_line_they_can_read() -> None:
    for log in started(Terminal()):
        with during_update(5):
            logging.getLogger("bot").warning("The disk is nearly full.")
        assert log.getvalue()[8:] == " warning The disk is nearly full. (update 5)\n"


def by_message(secret: str) -> None:
    logging.getLogger("bot").warning(f"url https://api.telegram.org/bot{secret}/getMe")


def by_argument(secret: str) -> None:
    logging.getLogger("bot").warning("asked %s", f"https://api.telegram.org/bot{secret}/getMe")


def by_repr(secret: str) -> None:
    logging.getLogger("bot").warning("starting %r", {"bot": [secret]})


def by_address_with_escapes(secret: str) -> None:
    logging.getLogger("bot").warning("path %s", urllib.parse.quote(f"/bot{secret}/getMe", safe=""))


def by_exception(secret: str) -> None:
    try:
        failing_with(secret)
    except OSError:
        logging.getLogger("bot").exception("failed")


def by_exception_as_argument(secret: str) -> None:
    logging.getLogger("telegram.ext").error("failed: %s", ValueError(secret))


def by_a_library(secret: str) -> None:
    logging.getLogger("httpx").warning("HTTP Request: GET https://api.telegram.org/bot%s/getMe", secret)


def by_an_uncaught_error(secret: str) -> None:
    try:
        failing_with(secret)
    except OSError as error:
        sys.excepthook(OSError, error, error.__traceback__)


def by_an_error_in_a_thread(secret: str) -> None:
    thread = threading.Thread(target=failing_with, args=(secret,))
    thread.start()
    thread.join()


def by_a_warning(secret: str) -> None:
    warnings.warn(f"odd: {secret}", stacklevel=1)


WAYS = [
    by_message,
    by_argument,
    by_repr,
    by_address_with_escapes,
    by_exception,
    by_exception_as_argument,
    by_a_library,
    by_an_uncaught_error,
    by_an_error_in_a_thread,
    by_a_warning,
]


@pytest.mark.parametrize("way", WAYS)
def test_a_token_reaches_no_line(log: io.StringIO, capfd: pytest.CaptureFixture[str], way: object) -> None:
    assert callable(way)
    way(TOKEN)
    written = log.getvalue() + "".join(capfd.readouterr())
    assert written
    assert TOKEN.partition(":")[2] not in written


def test_a_line_that_cannot_be_made_says_so_without_its_contents(
    log: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    start_logging("DEBUG", log)  # now alone: the handlers of pytest would raise
    logging.getLogger("bot").warning("%d", TOKEN)
    assert log.getvalue().startswith("A log line of bot (line ")
    assert TOKEN not in log.getvalue() + "".join(capfd.readouterr())


def test_the_password_of_a_database_reaches_no_line(log: io.StringIO) -> None:
    logging.getLogger("bot").error("no answer from postgresql://bot:hunter2@db:5432/safe")
    assert "hunter2" not in log.getvalue()
    assert "postgresql://***@db:5432/safe" in log.getvalue()


def test_redaction_leaves_ordinary_text_alone() -> None:
    text = "at 12:30 update 123456789: saved to https://example.org/a@b"
    assert redacted(text) == text


def test_what_a_library_was_given_stays_out_of_its_error(log: io.StringIO) -> None:
    try:
        int(TYPED)
    except ValueError:
        logging.getLogger("bot").exception("Could not count.")
    assert "builtins.ValueError" in log.getvalue()
    assert TYPED not in log.getvalue()


async def test_an_error_that_nobody_awaited_shows_only_its_kind(log: io.StringIO) -> None:
    asyncio.get_running_loop().call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": KeyError(TYPED), "future": TYPED}
    )
    assert "Task exception was never retrieved" in log.getvalue()
    assert "KeyError" in log.getvalue()
    assert TYPED not in log.getvalue()


def test_a_slow_task_does_not_show_what_it_worked_on(log: io.StringIO) -> None:
    slow = f"<Task finished coro=<handle()> result='{TYPED}' created at app.py:1>"
    logging.getLogger("asyncio").warning("Executing %s took %.3f seconds", slow, 0.2)
    assert "took 0.200 seconds" in log.getvalue()
    assert TYPED not in log.getvalue()


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "aiohttp.access", "telegram.ext.Application"])
def test_chatty_libraries_are_heard_from_a_warning_on(log: io.StringIO, name: str) -> None:
    logging.getLogger(name).info("POST https://api.telegram.org/ %s", TYPED)
    assert not log.getvalue()
    logging.getLogger(name).warning("Connection lost.")
    assert "Connection lost." in log.getvalue()


def test_names_of_states_are_never_logged(log: io.StringIO) -> None:
    logging.getLogger("transitions.core").error("Entered state child_in_danger")
    assert not log.getvalue()


def test_starting_again_does_not_double_the_lines(json_log: io.StringIO) -> None:
    start_logging("INFO", json_log)
    logging.getLogger("bot").debug("Not now.")
    logging.getLogger("bot").info("Once.")
    assert [line["message"] for line in lines(json_log)] == ["Once."]
