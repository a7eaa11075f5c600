"""The one way a command says that it cannot do what was asked."""

from __future__ import annotations


class Problem(Exception):
    """The text is one clear sentence for whoever ran the command: what was found, and what to do."""

    def __init__(self, sentence: str, exit_status: int = 2) -> None:
        super().__init__(sentence)
        self.exit_status = exit_status
