"""``chat``: a conversation in this terminal, which may be saved as a walkthrough."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from bot.assembly import engine_of, usable_pack
from bot.commands.kept import sign_off_told
from bot.commands.naming import flow_named
from bot.problem import Problem
from bot.settings import load_settings
from bot.terminal.loop import converse
from flows.engine import Engine
from flows.session import Session
from flows.walkthroughs import file_of, walkthrough_of


def run(flow: str | None, save: str | None, content: str | None, local: str | None = None) -> int:
    """A conversation was held, and saved where that was asked; 1 where there was no ending to save."""
    file = _new_file(save) if save else None
    pack = usable_pack(content, local)
    flow_id = flow_named(flow, pack).id if flow else None
    engine = engine_of(pack)
    finished = converse(engine, flow_id, sys.stdin, sys.stdout, sign_off_told(pack), _operator())
    if file is not None:
        _save(engine, finished, file)
    return 0


def _operator() -> tuple[str, str]:
    """Who runs the assistant and how to reach them; empty where the settings do not say, or are wrong."""
    try:
        settings = load_settings(os.environ)
    except Problem:
        return "", ""
    return settings.operator_name or "", settings.operator_contact or ""


def _new_file(name: str) -> Path:
    file = Path(name)
    if file.suffix not in (".yaml", ".yml"):
        raise Problem(f'Name the file to save to with .yaml at its end, not "{name}".')
    if not file.parent.is_dir():
        raise Problem(f'There is no folder "{file.parent}" to save to.')
    if file.exists():
        raise Problem(f'There is already a file "{name}", and it is left as it is; choose another name.')
    return file


def _save(engine: Engine, finished: Session | None, file: Path) -> None:
    if finished is None:
        raise Problem("Nothing was saved: the conversation did not come to its advice.", exit_status=1)
    text = file_of(walkthrough_of(engine, finished, _id_from(file)))
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except OSError as error:
        raise Problem(f'"{file}" cannot be written: {error.strerror or error}.') from error
    print(
        f"Saved to {file}. safe-to-share check replays it from now on if it stands in content/walkthroughs/."
    )


def _id_from(file: Path) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")
    return words[:60].rstrip("-") or "saved"
