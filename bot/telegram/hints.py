"""What a refusal of Telegram's tells besides its words: how long to wait, or where a group has gone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONGEST_HINT_S = 10_000_000
"""Beyond it, about four months, no wait is meant."""


def hints_of(told: Mapping[str, Any]) -> dict[str, int | float]:
    """The ``retry_after`` in seconds and the ``migrate_to_chat_id`` of an answer, where they are that.

    What is no such number is no hint: whoever speaks so is not Telegram, or not well.
    """
    parameters = told.get("parameters")
    found = parameters if isinstance(parameters, dict) else {}
    hints: dict[str, int | float] = {}
    after_s, chat_id = found.get("retry_after"), found.get("migrate_to_chat_id")
    if isinstance(after_s, int | float) and not isinstance(after_s, bool) and 0 <= after_s <= LONGEST_HINT_S:
        hints["retry_after"] = after_s
    if isinstance(chat_id, int) and not isinstance(chat_id, bool):
        hints["migrate_to_chat_id"] = chat_id
    return hints
