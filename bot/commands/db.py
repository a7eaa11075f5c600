"""``db``: bring the database up to date, check it, back it up, and restore a backup."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from bot.keys import found_key, key_check, store_key
from bot.problem import Problem
from bot.settings import Settings, load_settings
from bot.stores import must_be_there, open_upkeep
from bot.stores.upkeep import Upkeep

WITH_FILE = ("backup", "restore")
READING = ("check", "backup")


def run(what: str, file: str | None, replace: bool) -> int:
    """It is done and said in plain words; 1 where a check found something wrong. Raises Problem."""
    if (what in WITH_FILE) != (file is not None):
        raise Problem(
            f"db {what} needs the name of a file." if what in WITH_FILE else f"db {what} takes no file."
        )
    if replace and what != "restore":
        raise Problem("--replace belongs to db restore.")
    settings = load_settings(os.environ)
    if what in READING:
        must_be_there(settings)
    upkeep = open_upkeep(settings)
    try:
        return _do(upkeep, settings, what, Path(file or "."), replace)
    finally:
        upkeep.close()


def _do(upkeep: Upkeep, settings: Settings, what: str, file: Path, replace: bool) -> int:
    if what == "upgrade":
        before, after = upkeep.upgrade(key_check(store_key(settings.store_key, settings.folder)))
        came = f"brought from schema {before} to {after}" if before < after else f"at schema {after} already"
        print(f"{upkeep.name} is {came}.")
        return 0
    if what == "check":
        return _check(upkeep, settings)
    if what == "backup":
        print(f"{upkeep.name} is in {file}: {_said(upkeep.backup(file))}.")
        print("The key is not in it: keep a copy of STORE_KEY or store.key in another place.")
        return 0
    print(f"{upkeep.name} holds what was in {file}: {_said(upkeep.restore(file, replace))}.")
    print("It needs the STORE_KEY that it had when the backup was made.")
    return 0


def _check(upkeep: Upkeep, settings: Settings) -> int:
    """The key is looked at only where there is one: a check makes none."""
    key = found_key(settings.store_key, settings.folder)
    wrong = upkeep.check(None if key is None else key_check(key))
    for sentence in wrong:
        print(f"{upkeep.name}: {sentence}")
    if wrong:
        return 1
    print(f"{upkeep.name} is sound, up to date{'' if key is None else ' and belongs to this key'}.")
    print(f"It holds {_said(upkeep.counts())}.")
    return 0


def _said(counts: Mapping[str, int]) -> str:
    """How many rows of what, in the names of the tables."""
    counted = {table.replace("_", " "): count for table, count in counts.items() if table != "installation"}
    told = [f"{name} {count}" for name, count in counted.items()]
    return ", ".join(told) if told else "nothing yet"
