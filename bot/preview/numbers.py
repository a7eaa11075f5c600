"""Numbers without people, for the charts of the page: where conversations stop, by flow and question."""

from __future__ import annotations

from typing import Any


def numbers() -> dict[str, Any]:
    """What was counted, by flow; nothing where nothing is counted, and then the page shows no charts."""
    return {"flows": []}
