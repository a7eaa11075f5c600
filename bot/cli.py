"""The command line: runs what was asked, and tells every failure in one sentence."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence

from bot.parser import PROGRAM, build_parser, command_names
from bot.problem import Problem
from flows.suggest import hint

EXIT_OK = 0
EXIT_UNFORESEEN = 3
EXIT_PIPE_CLOSED = 141
EXIT_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """The named command has run; returns its exit status. Without --debug no failure shows a traceback."""
    words = list(sys.argv[1:] if argv is None else argv)
    _make_output_forgiving()
    try:
        arguments = _parse(words)
        status = int(arguments.run(arguments))
        sys.stdout.flush()
        return status
    except Problem as problem:
        _say(str(problem))
        return problem.exit_status
    except KeyboardInterrupt:
        _say("Stopped.")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return EXIT_PIPE_CLOSED
    except Exception as error:
        if "--debug" in words:
            raise
        _say(f"Something went wrong that was not foreseen ({type(error).__name__}); --debug shows where.")
        return EXIT_UNFORESEEN


def _parse(words: list[str]) -> argparse.Namespace:
    parser = build_parser()
    named = next((word for word in words if not word.startswith("-")), None)
    known = command_names(parser)
    if named is not None and named not in known:
        raise Problem(f'There is no command "{named}". {hint(named, known, f"{PROGRAM} --help lists them.")}')
    arguments = parser.parse_args(words)
    if not hasattr(arguments, "run"):
        parser.print_help()
        raise SystemExit(EXIT_OK)
    return arguments


def _make_output_forgiving() -> None:
    """A console that lacks a character shows a question mark for it instead of ending the program."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _say(sentence: str) -> None:
    with contextlib.suppress(OSError):
        print(f"{PROGRAM}: {sentence}", file=sys.stderr)
