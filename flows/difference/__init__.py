"""Two packs compared: what ends differently, counted exactly, and what is said, asked and cited otherwise."""

from __future__ import annotations

from .comparing import compare
from .values import Difference

__all__ = ["Difference", "compare"]
