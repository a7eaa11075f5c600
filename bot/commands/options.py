"""What several commands take, and how a command is added."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Run = Callable[[argparse.Namespace], int]
Add = Callable[[str, Run, str, str, str], argparse.ArgumentParser]
"""Adds a command: its name, what runs it, a line of help, some sentences, and an example."""


def add_content(parser: argparse.ArgumentParser) -> None:
    """The command takes other content, with --content."""
    parser.add_argument(
        "--content", metavar="DIR", help="folder or zip of content to use instead of the usual one"
    )


def add_local(parser: argparse.ArgumentParser) -> None:
    """The command takes a local pack, with --local."""
    parser.add_argument(
        "--local", metavar="DIR", help="folder or zip of a local pack to lay over the content"
    )
