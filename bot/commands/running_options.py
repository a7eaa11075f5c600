"""What the commands that run the bot and look after it take."""

from __future__ import annotations

import argparse
import gc

from bot.commands.options import Add, add_content, add_local


def add_running(add: Add) -> None:
    """Every command that runs the bot, or looks after its database, is there."""
    _add_run(add)
    _add_stats(add)
    _add_db(add)


def _add_run(add: Add) -> None:
    parser = add(
        "run",
        _run,
        "run the Telegram bot",
        "Runs until it is stopped, with the settings of the environment and of the file .env.",
        "run",
    )
    add_content(parser)
    add_local(parser)


def _add_stats(add: Add) -> None:
    parser = add(
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


def _add_db(add: Add) -> None:
    parser = add(
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
