"""Writing generated pages: what is the same stays untouched, and what is no longer made goes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.problem import Problem


def write_pages(folder: Path, pages: Mapping[str, str]) -> None:
    """The folder holds exactly these pages (of the kinds of file they are); says what it changed.

    Raises Problem where they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        suffixes = {Path(name).suffix for name in pages}
        for old in sorted(folder.iterdir()):
            if old.suffix in suffixes and old.name not in pages:
                old.unlink()
                print(f"removed {old}")
        for name, text in pages.items():
            _write(folder / name, text)
    except OSError as error:
        raise Problem(f'"{folder}" cannot be written: {error.strerror or error}.') from error


def _write(file: Path, text: str) -> None:
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
        print(f"wrote {file}")
