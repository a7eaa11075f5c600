"""What the commands that begin and check content take."""

from __future__ import annotations

import argparse

from bot.commands.options import Add, add_local


def add_checking(add: Add) -> None:
    """The commands check and new are there."""
    _add_check(add)
    _add_new(add)


def _add_check(add: Add) -> None:
    parser = add(
        "check",
        _check,
        "check content: findings, safety rules proved, walkthroughs replayed",
        "Reads a folder or zip of content, lists every finding with its file, line and column, and proves "
        "the safety rules over every reachable combination of answers. Exit status: 0 clean or advice only, "
        "1 something must be fixed, 2 the content cannot be read.",
        "check content",
    )
    parser.add_argument(
        "content", nargs="?", metavar="DIR", help="folder or zip of content; without it, the content in use"
    )
    parser.add_argument("--json", action="store_true", help="print findings and summary as JSON")
    parser.add_argument(
        "--floor",
        action="store_true",
        help="hold it also to the safety rules and walkthroughs of the installed release, as publishing does",
    )
    add_local(parser)


def _add_new(add: Add) -> None:
    parser = add(
        "new",
        _new,
        "begin a local pack or a flow, with comments that say what to write",
        "Writes files that pass the check as they are: for local a new folder of that name, for flow a file "
        "in the folder of the content. Files that are there are left as they are.",
        "new local barsetshire",
    )
    parser.add_argument("kind", choices=("local", "flow"), metavar="KIND", help="local or flow")
    parser.add_argument("name", metavar="NAME", help="what it is called")
    parser.add_argument("--to", metavar="DIR", help="the folder to write to instead")


def _check(arguments: argparse.Namespace) -> int:
    from bot.commands.check import run

    return run(arguments.content, arguments.local, floor=arguments.floor, as_json=arguments.json)


def _new(arguments: argparse.Namespace) -> int:
    from datetime import date

    from bot.commands.new import run

    return run(arguments.kind, arguments.name, arguments.to, date.today())
