"""The decision record (golden rule 7): what can be kept of an ending, in words, without a name or an id.

``make_record`` makes it; ``Record.short``, ``text_messages``, ``full_text`` and ``html_page`` are its forms.
"""

from __future__ import annotations

from .making import NotAtAnEnding, Particulars, make_record
from .page import html_page
from .parts import SHORT_UNITS, Record
from .text import MESSAGE_UNITS, full_text, text_messages

__all__ = [
    "MESSAGE_UNITS",
    "SHORT_UNITS",
    "NotAtAnEnding",
    "Particulars",
    "Record",
    "full_text",
    "html_page",
    "make_record",
    "text_messages",
]
