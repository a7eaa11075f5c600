"""The bots that are measured beside one another, each started as its own process on the same stand-in."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench._load import ROOT, Contender
from bench._server import Server
from bot.assembly import engine_of, usable_pack
from bot.settings import Operator
from bot.telegram.callback import Codes
from bot.telegram.presenter import Presenter
from flows.inputs import Choose, Start
from flows.replies import AskReply
from flows.walkthroughs import AT_ANY_TIME

HERE = Path(__file__).parent
AIOGRAM_PYTHON = ROOT / "build" / "aiogram" / "bin" / "python"
"""aiogram has an environment of its own, since it wants other versions of what this bot uses."""

BARE, AIOGRAM, AIOGRAM_SQLITE, OURS = "bare PTB", "aiogram, memory", "aiogram, SQLite", "this bot, SQLite"

FLOW, LONGEST = "share", 5
"""The way into the shipped content and back up again: so many answers of its longest example in that flow."""

SECRET = "a-secret-that-only-this-measuring-knows"

Command = tuple[Sequence[str], Mapping[str, str]]


def contenders() -> dict[str, Contender]:
    """Every bot by its name, in the order of the table."""
    screens = shown_on_the_way()
    labels = tuple(label for _, label in screens[1:])
    route = (*labels, *["Back"] * len(labels))
    found = {
        BARE: Contender(BARE, _bare, ("No",)),
        OURS: Contender(OURS, _ours(ROOT / "content"), route),
    }
    if AIOGRAM_PYTHON.exists():
        found[AIOGRAM] = Contender(AIOGRAM, _aiogram(screens), route)
        found[AIOGRAM_SQLITE] = Contender(AIOGRAM_SQLITE, _aiogram(screens, "state.db"), route)
    return {name: found[name] for name in (BARE, AIOGRAM, AIOGRAM_SQLITE, OURS) if name in found}


def ours_on(content: Path, **settings: str) -> Callable[[Server, str, int], Command]:
    """This bot on that content."""
    return _ours(content, **settings)


def shown_on_the_way() -> list[tuple[dict[str, object], str]]:
    """The screens of the route as this bot shows them, each with the label of the answer that led to it."""
    engine = engine_of(usable_pack(str(ROOT / "content")))
    presenter = Presenter(engine.pack, Codes(engine.pack), Operator("A measured bot", "nobody"))
    examples = [example for example in engine.pack.walkthroughs if example.flow == FLOW]
    answers = dict(max(examples, key=lambda example: len(example.answers)).answers)
    turn = engine.advance(None, Start(FLOW, "measured"), AT_ANY_TIME)
    shown, label = [], ""
    while True:
        assert turn.session is not None
        asked = turn.replies[-1]
        screen = presenter.screen(asked, turn.session)
        rows = [[button.label for button in row] for row in screen.rows]
        shown.append(({"text": screen.texts[0], "rows": rows}, label))
        if len(shown) > LONGEST or not isinstance(asked, AskReply) or asked.question.kind == "several":
            return shown
        (answer,) = answers[asked.question.id]
        label = next(option.say for option in asked.question.options if option.id == answer)
        turn = engine.advance(turn.session, Choose(answer, turn.session.turn), AT_ANY_TIME)


def _bare(telegram: Server, folder: str, port: int) -> Command:
    script = str(HERE / "_bare_bot.py")
    return (sys.executable, script, telegram.token, telegram.base_url, str(port), SECRET), {}


def _aiogram(
    screens: Sequence[tuple[dict[str, object], str]], *file: str
) -> Callable[[Server, str, int], Command]:
    def command(telegram: Server, folder: str, port: int) -> Command:
        written = Path(folder) / "screens.json"
        written.write_text(json.dumps([screen for screen, _ in screens]), encoding="utf-8")
        server = telegram.base_url.removesuffix("/bot")
        script = str(HERE / "_aiogram_bot.py")
        return (
            str(AIOGRAM_PYTHON),
            script,
            telegram.token,
            server,
            str(written),
            str(port),
            SECRET,
            *file,
        ), {}

    return command


def _ours(content: Path, **settings: str) -> Callable[[Server, str, int], Command]:
    def command(telegram: Server, folder: str, port: int) -> Command:
        environment = {
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.base_url.removesuffix("/bot"),
            "OPERATOR_NAME": "A measured bot",
            "OPERATOR_CONTACT": "nobody",
            "CONTENT_DIR": os.environ.get("CONTENT_DIR", str(content)),
            "LOG_LEVEL": "WARNING",
            **settings,
        }
        if port:
            url = f"http://127.0.0.1:{port}/hook"
            environment |= {
                "WEBHOOK_URL": url,
                "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
            }
        return (sys.executable, "-m", "bot", "run"), environment

    return command
