"""Which commands there are and what they take. Each is imported only when it is run: help comes at once."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable
from functools import partial
from typing import NoReturn

from bot.commands.checking_options import add_checking, add_local
from bot.commands.publishing_options import add_publishing
from bot.problem import Problem

PROGRAM = "safe-to-share"

Run = Callable[[argparse.Namespace], int]
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
    _add_chat(commands)
    add_checking(partial(_command, commands))
    _add_diff(commands)
    _add_flows(commands)
    _add_find(commands)
    _add_guard(commands)
    _add_schema(commands)
    _add_reports(commands)
    _add_record(commands)
    _add_preview(commands)
    _add_run(commands)
    _add_stats(commands)
    _add_db(commands)
    add_publishing(partial(_command, commands))
    _add_version(commands)
    return parser


def _add_chat(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
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
    _add_content(parser)
    add_local(parser)


def _add_diff(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "diff",
        _diff,
        "say what one version of the content changes to another",
        "Which combinations of answers end differently, counted exactly, with the shortest example of each; "
        "what is reworded, asked, cited and proved otherwise; and what becomes of conversations in progress. "
        "OLD and NEW are each a folder or zip of content, a version by its hash or label, live, or shipped.",
        "diff shipped content",
    )
    parser.add_argument(
        "old", metavar="OLD", help="the version before: a folder, a zip, a hash, a label, live or shipped"
    )
    parser.add_argument("new", metavar="NEW", help="the version after: the same")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print plain data as JSON")
    forms.add_argument("--markdown", action="store_true", help="print Markdown")
    parser.add_argument("--out", metavar="FILE", help="write it to a new file instead of printing it")
    parser.add_argument("--exit-code", action="store_true", help="end with status 1 where anything differs")


def _add_flows(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "flows",
        _flows,
        "list the flows, or draw the map of one",
        "Without NAME, lists the flows. With NAME, prints that flow as a page: a Mermaid chart, its "
        "questions and its endings.",
        "flows share",
    )
    parser.add_argument("flow", nargs="?", metavar="NAME", help="the flow to draw")
    parser.add_argument("--write", action="store_true", help="write the page of every flow to docs/flows/")
    _add_content(parser)
    add_local(parser)


def _add_find(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "find",
        _find,
        "find flows, rules, topics, terms and contacts by anybody's words",
        "Prints what the bot offers for words typed outside a question, best first; typing mistakes do not "
        "matter. For - it reads one text a line from the standard input and prints one JSON list a line.",
        'find "does data protection ban this"',
    )
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what to look for, or - to read texts")
    parser.add_argument("--json", action="store_true", help="print a JSON list: id, kind and title")
    _add_content(parser)
    add_local(parser)


def _add_guard(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "guard",
        _guard,
        "say what the guard sees in typed text: danger now, kinds of personal data",
        "Prints what is seen, never the text. For - it reads one text a line from the standard input and "
        "prints one JSON object a line.",
        'guard "he is outside with a bat"',
    )
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what to look at, or - to read texts")
    parser.add_argument("--json", action="store_true", help="print a JSON object: urgent and kinds")
    _add_content(parser)


def _add_schema(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "schema",
        _schema,
        "print the JSON Schema of the content files, for editors",
        "Editors complete and check content files by these schemas.",
        "schema --write",
    )
    parser.add_argument("--write", action="store_true", help="write the schemas beside the content")
    _add_content(parser)


def _add_reports(commands: Commands[Parser]) -> None:
    coverage = _command(
        commands,
        "coverage",
        _coverage,
        "list the points of the guidance that nothing uses",
        "Every point of the register is used by a flow or advice, or says why not; this lists the rest.",
        "coverage",
    )
    _add_content(coverage)
    review = _command(
        commands,
        "review",
        _review,
        "list what a person still has to confirm, and where",
        "Points that are not confirmed, with the address to check them at, and content whose review is due.",
        "review",
    )
    _add_content(review)


def _add_record(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "record",
        _record,
        "make the decision record of a walkthrough or of a saved conversation",
        "Prints the record, or writes it to a new file: text, a page (HTML) or a PDF. It holds the "
        "questions, the answers and the advice, and no names.",
        "record a-nurse-in-wales --out note.pdf",
    )
    parser.add_argument(
        "what", metavar="WHAT", help="a walkthrough of the content, or a file that chat --save wrote"
    )
    parser.add_argument("--format", choices=("text", "html", "pdf"), help="what to make of it")
    parser.add_argument("--out", metavar="FILE", help="where to write it: .txt, .html or .pdf")
    _add_content(parser)


def _add_preview(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "preview",
        _preview,
        "see content in a browser, as people will see it in Telegram",
        "Prints the address of a page that this machine alone can open: a phone with the bot, the map of the "
        "flow, the facts, and all that the check finds. It reloads whenever a file is saved.",
        "preview content",
    )
    parser.add_argument(
        "content", nargs="?", metavar="DIR", help="folder or zip of content; without it, the content in use"
    )
    parser.add_argument("--local", metavar="DIR", help="a local pack to lay over it")
    parser.add_argument(
        "--against", metavar="DIR", help="content to show beside it with the same answers: DIR, or live"
    )
    parser.add_argument(
        "--numbers", action="store_true", help="draw the numbers without people of this installation"
    )
    parser.add_argument("--port", type=int, metavar="N", help="the port to use; without it, a free one")


def _add_run(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "run",
        _run,
        "run the Telegram bot",
        "Runs until it is stopped, with the settings of the environment and of the file .env.",
        "run",
    )
    _add_content(parser)
    add_local(parser)


def _add_stats(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "stats",
        _stats,
        "say where people stop, go back, are not sure, search in vain and end",
        "Numbers without people, from the database of the settings, for the content that is live. What fewer "
        "than five chats did is not shown, and every other number is rounded down to a full five.",
        "stats --days 91",
    )
    parser.add_argument(
        "--days", type=int, choices=(7, 28, 91, 364), default=28, help="of how many days, today the last"
    )
    parser.add_argument("--json", action="store_true", help="print plain data as JSON; null is fewer than 5")


def _add_db(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "db",
        _db,
        "bring the database up to date, check it, back it up or restore a backup",
        "upgrade, check, backup FILE or restore FILE, on the database of the settings. A backup is one file "
        "that SQLite and PostgreSQL both take back; the key is not in it. It may be made while the bot runs.",
        "db backup monday.backup.gz",
    )
    parser.add_argument("what", choices=("upgrade", "check", "backup", "restore"), help="what to do")
    parser.add_argument("file", nargs="?", metavar="FILE", help="the backup; .gz has it compressed")
    parser.add_argument(
        "--replace", action="store_true", help="restore: delete what the database holds first"
    )


def _add_version(commands: Commands[Parser]) -> None:
    parser = _command(
        commands,
        "version",
        _version,
        "print the version of the program and of the content",
        "The content's version is the hash of its files.",
        "version",
    )
    _add_content(parser)
    add_local(parser)


def _command(commands: Commands[Parser], name: str, run: Run, line: str, text: str, example: str) -> Parser:
    parser = commands.add_parser(name, help=line, description=text, epilog=f"Example: {PROGRAM} {example}")
    parser.set_defaults(run=run)
    _add_debug(parser)
    return parser


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--content", metavar="DIR", help="folder or zip of content to use instead of the usual one"
    )


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


def _diff(arguments: argparse.Namespace) -> int:
    from bot.commands.diff import run

    form = "json" if arguments.json else "markdown" if arguments.markdown else "text"
    return run(arguments.old, arguments.new, form, arguments.out, exit_code=arguments.exit_code)


def _flows(arguments: argparse.Namespace) -> int:
    from bot.commands.flows import run

    return run(arguments.flow, arguments.content, arguments.local, write=arguments.write)


def _find(arguments: argparse.Namespace) -> int:
    from bot.commands.find import run

    return run(arguments.text, arguments.content, arguments.local, as_json=arguments.json)


def _guard(arguments: argparse.Namespace) -> int:
    from bot.commands.guard import run

    return run(arguments.text, arguments.content, as_json=arguments.json)


def _schema(arguments: argparse.Namespace) -> int:
    from bot.commands.schema import run

    return run(arguments.content, write=arguments.write)


def _coverage(arguments: argparse.Namespace) -> int:
    from bot.commands.reports import run_coverage

    return run_coverage(arguments.content)


def _review(arguments: argparse.Namespace) -> int:
    from bot.commands.reports import run_review

    return run_review(arguments.content)


def _record(arguments: argparse.Namespace) -> int:
    from bot.commands.record import run

    return run(arguments.what, arguments.format, arguments.out, arguments.content)


def _preview(arguments: argparse.Namespace) -> int:
    from bot.commands.preview import run

    return run(
        arguments.content, arguments.local, arguments.against, arguments.port, numbers=arguments.numbers
    )


def _run(arguments: argparse.Namespace) -> int:
    gc.disable()  # what is loaded now stays; the bot turns it on again when it is ready
    try:
        from bot.commands.run import run

        return run(arguments.content, arguments.local)
    finally:
        gc.enable()


def _stats(arguments: argparse.Namespace) -> int:
    from bot.commands.stats import run

    return run(arguments.days, as_json=arguments.json)


def _db(arguments: argparse.Namespace) -> int:
    from bot.commands.db import run

    return run(arguments.what, arguments.file, replace=arguments.replace)


def _version(arguments: argparse.Namespace) -> int:
    from bot.commands.version import run

    return run(arguments.content, arguments.local)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence rather than after a block of usage."""

    def error(self, message: str) -> NoReturn:
        """Raises Problem."""
        raise Problem(f"{message[:1].upper()}{message[1:]}. {self.prog} --help says how it is used.")
