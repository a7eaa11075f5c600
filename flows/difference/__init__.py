"""Two packs compared: what ends differently, counted exactly, and what is said, asked and cited otherwise."""

from __future__ import annotations

from .comparing import compare
from .forms import full, short, text
from .plain import as_json
from .values import Difference

__all__ = ["Difference", "as_json", "compare", "full", "short", "text"]
