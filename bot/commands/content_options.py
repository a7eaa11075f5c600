"""What the commands that look at content take."""

from __future__ import annotations

import argparse

from bot.commands.options import Add, add_content, add_local


def add_content_commands(add: Add) -> None:
    """Every command that looks at content, and changes nothing that people are served, is there."""
    _add_diff(add)
    _add_flows(add)
    _add_find(add)
    _add_guard(add)
    _add_schema(add)
    _add_reports(add)
    _add_record(add)
    _add_preview(add)


def _add_diff(add: Add) -> None:
    parser = add(
        "diff",
        _diff,
        "say what changes from one version of the content to another",
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


def _add_flows(add: Add) -> None:
    parser = add(
        "flows",
        _flows,
        "list the flows, or draw the map of one",
        "Without NAME, lists the flows. With NAME, prints that flow as a page: a Mermaid chart, its "
        "questions and its endings.",
        "flows share",
    )
    parser.add_argument("flow", nargs="?", metavar="NAME", help="the flow to draw")
    parser.add_argument("--write", action="store_true", help="write the page of every flow to docs/flows/")
    add_content(parser)
    add_local(parser)


def _add_find(add: Add) -> None:
    parser = add(
        "find",
        _find,
        "find flows, rules, topics, terms and contacts by anybody's words",
        "Prints what the bot offers for words typed outside a question, best first; typing mistakes do not "
        "matter. For - it reads one text a line from the standard input and prints one JSON list a line.",
        'find "does data protection ban this"',
    )
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what to look for, or - to read texts")
    parser.add_argument("--json", action="store_true", help="print a JSON list: id, kind and title")
    add_content(parser)
    add_local(parser)


def _add_guard(add: Add) -> None:
    parser = add(
        "guard",
        _guard,
        "say what the guard sees in typed text: danger now, kinds of personal data",
        "Prints what is seen, never the text. For - it reads one text a line from the standard input and "
        "prints one JSON object a line.",
        'guard "he is outside with a bat"',
    )
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what to look at, or - to read texts")
    parser.add_argument("--json", action="store_true", help="print a JSON object: urgent and kinds")
    add_content(parser)


def _add_schema(add: Add) -> None:
    parser = add(
        "schema",
        _schema,
        "print the JSON Schema of the content files, for editors",
        "Editors complete and check content files by these schemas.",
        "schema --write",
    )
    parser.add_argument("--write", action="store_true", help="write the schemas beside the content")
    add_content(parser)


def _add_reports(add: Add) -> None:
    coverage = add(
        "coverage",
        _coverage,
        "list the points of the guidance that nothing uses",
        "Every point of the register is used by a flow or advice, or says why not; this lists the rest.",
        "coverage",
    )
    add_content(coverage)
    review = add(
        "review",
        _review,
        "list what a person still has to confirm, and where",
        "Points that are not confirmed, with the address to check them at, and content whose review is due.",
        "review",
    )
    add_content(review)


def _add_record(add: Add) -> None:
    parser = add(
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
    add_content(parser)


def _add_preview(add: Add) -> None:
    parser = add(
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
