"""How much the parts of the running bot hold, found by looking at every one of them."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Sized
from typing import Any

CONTAINERS = (dict, list, set, frozenset, tuple)
PARTS = ("bot.telegram", "bot.watching", "bot.conversation", "bot.live", "bot.stores", "bot.sweeping")


def held() -> Counter[str]:
    """What each part holds, by class and attribute: the things in a container and in those within it."""
    sizes: Counter[str] = Counter()
    for each in gc.get_objects():
        kind = type(each)
        if isinstance(each, type) or not any(str(base.__module__).startswith(PARTS) for base in kind.__mro__):
            continue
        for name, value in _attributes(each):
            if isinstance(value, Sized) and not isinstance(value, str | bytes):
                sizes[f"{kind.__name__}.{name}"] += len(value) + _within(value)
    return sizes


def grown(before: Counter[str], after: Counter[str], by: int) -> dict[str, int]:
    """What holds at least so many more things than before."""
    return {name: size - before[name] for name, size in sorted(after.items()) if size - before[name] >= by}


def _attributes(each: Any) -> list[tuple[str, Any]]:
    named = dict(getattr(each, "__dict__", {}))
    for kind in type(each).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for slot in (slots,) if isinstance(slots, str) else slots:
            if hasattr(each, slot):
                named[slot] = getattr(each, slot)
    return [*named.items()]


def _within(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, CONTAINERS) else ()
    return sum(len(one) for one in inner if isinstance(one, CONTAINERS))
