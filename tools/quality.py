"""The page on quality: each part of the product that is measured on a corpus has a section of its own."""

from __future__ import annotations

from collections.abc import Callable

from flows.model import Pack
from tools.quality_guard import guard_section
from tools.quality_search import search_section

INTRODUCTION = """\
# Quality, measured

<!-- Made by make docs; do not edit. The corpora stand in tests/corpora/. -->

The figures as they are, with what was missed. Messages that were written first and never tuned on are the
fairest measure; those that were tuned on show only that nothing has been lost since."""

SECTIONS: tuple[Callable[[Pack], str], ...] = (search_section, guard_section)
"""What is measured, in the order of the page; each gives its section in Markdown."""


def quality_page(pack: Pack) -> str:
    """The whole page."""
    return "\n\n".join([INTRODUCTION, *(section(pack) for section in SECTIONS)]) + "\n"
