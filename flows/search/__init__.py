"""Find anything: what somebody typed, typos and all, to the flows, entries and contacts that answer it."""

from __future__ import annotations

from .commands import meant_command
from .index import SearchIndex, index_of
from .ranking import Found, find

__all__ = ["Found", "SearchIndex", "find", "index_of", "meant_command"]
