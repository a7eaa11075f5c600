"""The log: a line of JSON for each thing that happened, with no secret in it and nothing that anybody typed.

Every line is cleaned as a whole after it is made, so it does not matter where in a message, an argument,
an exception or a traceback a secret stood. Errors of libraries may quote what they were given, so only their
type and place are written, unless they are of a kind known to speak of the network and the disk alone.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

update_id: ContextVar[int | None] = ContextVar("update_id", default=None)
"""Which update is being worked on."""

content_version: ContextVar[str | None] = ContextVar("content_version", default=None)
"""The version of the content it is worked on with."""


def start_logging(level: str, stream: TextIO | None = None) -> None:
    """From now on all that is logged, warned of or not caught goes to ``stream``, or else to standard error.

    Lines for people where the stream is a terminal, lines of JSON elsewhere. ``level`` is a name of
    ``logging`` from DEBUG to ERROR. Starting again replaces what was started before.
    """
    stream = sys.stderr if stream is None else stream
    handler = _Handler(stream)
    handler.setFormatter(_ForPeople() if stream.isatty() else _ForMachines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    if level != "DEBUG":
        logging.getLogger(SERVER).setLevel(logging.ERROR)
    logging.getLogger(SILENT).setLevel(logging.CRITICAL + 1)
    logging.captureWarnings(True)
    sys.excepthook = _log_uncaught
    threading.excepthook = lambda args: _log_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


@contextmanager
def during_update(number: int) -> Iterator[None]:
    """What is logged within, by this task and those it starts, carries the update's id."""
    token = update_id.set(number)
    try:
        yield
    finally:
        update_id.reset(token)


def redacted(text: str) -> str:
    """The text without bot tokens and without the passwords of addresses."""
    return PASSWORD.sub(r"\1***@", TOKEN.sub("***", text))


TOKEN = re.compile(r"\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
PASSWORD = re.compile(r"(\b[a-z][a-z0-9+.-]*://)[^/\s@]*@")

QUIET = ("httpx", "httpcore", "aiohttp", "telegram", "apscheduler", "asyncio", "uvicorn")
"""Below a warning these write addresses with the token in them, or whole updates."""

SERVER = "uvicorn"
"""It warns of every request that is no HTTP, or one too many at once; anybody can send those."""

AN_OBJECT = re.compile(r"<.*>")
"""A task or a callback, which shows what it was given and what came of it."""

SILENT = "transitions"
"""Names of states would say what a conversation is about."""

OURS = ("bot", "flows")
SPEAKS_OF_NOBODY = ("telegram.error", "aiohttp")
"""The errors of these modules carry what the network or the server said, not what a person did."""


class _Handler(logging.StreamHandler[TextIO]):
    """Writes to a stream; a line that cannot be made is replaced by one that says so and no more."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  (the name is the library's)
        with suppress(OSError, ValueError):
            self.stream.write(f"A log line of {record.name} (line {record.lineno}) could not be written.\n")


class _ForMachines(logging.Formatter):
    """One JSON object a line: at, level, logger, message; update, content and error where there are any."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
        }
        if (update := update_id.get()) is not None:
            line["update"] = update
        if (version := content_version.get()) is not None:
            line["content"] = version
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = _told(record.exc_info[1])
        return redacted(json.dumps(line, ensure_ascii=False))


class _ForPeople(logging.Formatter):
    """Time, level and message on one line, what went wrong below it."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created).strftime("%H:%M:%S")
        update = update_id.get()
        about = f" (update {update})" if update is not None else ""
        lines = [f"{at} {record.levelname.lower():8}{_message(record)}{about}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += [f"    {line}" for line in _told(record.exc_info[1])]
        return redacted("\n".join(lines))


def _message(record: logging.LogRecord) -> str:
    """What was said; of a library's words the first line, since more may show what the library was given."""
    message = record.getMessage()
    if record.name.partition(".")[0] in OURS:
        return message
    message = message.partition("\n")[0]
    return AN_OBJECT.sub("<...>", message) if record.name == "asyncio" else message


def _told(error: BaseException) -> list[str]:
    """The error and what it came from, outermost first, each with the places it passed through."""
    told: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(told) < 200:
        kind = type(cause)
        told.append(f"{kind.__module__}.{kind.__qualname__}" + (f": {cause}" if _may_speak(cause) else ""))
        told += [
            f"{frame.filename}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(cause.__traceback__)
        ]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return told


def _may_speak(error: BaseException) -> bool:
    module = type(error).__module__
    return (
        isinstance(error, OSError) or module.partition(".")[0] in OURS or module.startswith(SPEAKS_OF_NOBODY)
    )


def _log_uncaught(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt) or error is None:
        return
    logging.getLogger("bot").critical("Something failed that nothing was ready for.", exc_info=error)
