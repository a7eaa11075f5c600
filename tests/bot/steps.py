"""Small steps for the store to run: a session that counts how often it was answered."""

from __future__ import annotations

from bot.ports import Fate, Held, Kept, SessionText, Step


def session(text: str) -> SessionText:
    return SessionText(text, 1, "version-1")


def save(text: str, screen: str | None = None) -> Step[Held | None]:
    """A step that keeps this text whatever was held, and returns what was."""
    return lambda held: Kept(held, session(text), screen)


def look(held: Held | None) -> Kept[Held | None]:
    """A step that changes nothing and returns what is held."""
    return Kept(held)


def delete(held: Held | None) -> Kept[None]:
    return Kept(None, Fate.DELETED)


def count(held: Held | None) -> Kept[int]:
    """One answer more."""
    number = int(held.session.text) + 1 if held else 1
    return Kept(number, session(str(number)))


def fail(held: Held | None) -> Kept[None]:
    raise ArithmeticError("this step fails")


def must_not_run(held: Held | None) -> Kept[None]:
    raise AssertionError("a step ran that should not have")
