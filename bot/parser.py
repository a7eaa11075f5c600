"""Which commands there are, and what they take. Each is imported only when it is run: help comes at once."""

from __future__ import annotations

import argparse
from functools import partial
from typing import NoReturn

from bot.commands.checking_options import add_checking
from bot.commands.content_options import add_content_commands
from bot.commands.options import Add, Run, add_content, add_local
from bot.commands.publishing_options import add_publishing
from bot.commands.running_options import add_running
from bot.problem import Problem

PROGRAM = "safe-to-share"

Commands = argparse._SubParsersAction  # what add_subparsers returns has no public name


def command_names(parser: Parser) -> tuple[str, ...]:
    """The names of all commands, in the order of the help."""
    (commands,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return tuple(commands.choices)


def build_parser() -> Parser:
    """The parser of the whole command line; every command has a line of help and an example."""
    parser = Parser(
        prog=PROGRAM,
        description="Whether, with whom and how to share information to keep a child safe, step by step.",
        epilog=f"Help on one command: {PROGRAM} COMMAND --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_debug(parser)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", parser_class=Parser)
    add = partial(_command, commands)
    _add_chat(add)
    add_checking(add)
    add_content_commands(add)
    add_running(add)
    add_publishing(add)
    _add_version(add)
    return parser


def _add_chat(add: Add) -> None:
    parser = add(
        "chat",
        _chat,
        "have a conversation in this terminal",
        "Asks one question at a time and ends with advice. Nothing is kept on this machine. Input from a "
        "pipe or a file is one line an answer, by number or words; lines that begin with # are comments.",
        "chat share",
    )
    parser.add_argument("flow", nargs="?", metavar="FLOW", help="the flow to begin; without it, a menu")
    parser.add_argument(
        "--save", metavar="FILE", help="write the finished conversation as a walkthrough to a new file"
    )
    add_content(parser)
    add_local(parser)


def _add_version(add: Add) -> None:
    parser = add(
        "version",
        _version,
        "print the version of the program and of the content",
        "The content's version is the hash of its files.",
        "version",
    )
    add_content(parser)
    add_local(parser)


def _command(commands: Commands[Parser], name: str, run: Run, line: str, text: str, example: str) -> Parser:
    parser = commands.add_parser(name, help=line, description=text, epilog=f"Example: {PROGRAM} {example}")
    parser.set_defaults(run=run)
    _add_debug(parser)
    return parser


def _add_debug(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="show where in the program a failure came from",
    )


def _chat(arguments: argparse.Namespace) -> int:
    from bot.commands.chat import run

    return run(arguments.flow, arguments.save, arguments.content, arguments.local)


def _version(arguments: argparse.Namespace) -> int:
    from bot.commands.version import run

    return run(arguments.content, arguments.local)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence rather than after a block of usage."""

    def error(self, message: str) -> NoReturn:
        """Raises Problem."""
        raise Problem(f"{message[:1].upper()}{message[1:]}. {self.prog} --help says how it is used.")
