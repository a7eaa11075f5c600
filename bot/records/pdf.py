"""A record as a PDF on A4: its own fonts, bookmarks, page numbers; the same record gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Collection
from threading import Lock

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from bot.records.lettering import REGULAR, drawable, lettering
from bot.records.story import QUIET, WIDTH, Heading, Story
from flows.record.page import LANGUAGE
from flows.record.parts import Record, counted

MARGIN = (A4[0] - WIDTH) / 2
FOOT = 14 * mm
"""How far the page numbers stand above the edge."""
BOTTOM = 24 * mm


DRAWING = Lock()
"""The library keeps some state of its own: one PDF is drawn at a time, on whatever thread."""


def pdf_of(record: Record) -> bytes:
    """The record as the bytes of a PDF. Whatever characters stand in the record, one is made."""
    with DRAWING:
        letters = lettering()
        _, pages = _built(record, letters, pages=0)
        made, _ = _built(record, letters, pages)
        return made


def _built(record: Record, letters: Collection[int], pages: int) -> tuple[bytes, int]:
    """The PDF and how many pages it came to; ``pages`` is the number that each page names as the last."""
    out = io.BytesIO()
    document = _Document(record, letters, pages, out)
    document.build(list(Story(record, letters).flowables()))
    return out.getvalue(), document.page


class _Document(BaseDocTemplate):
    """Pages with their numbers at the foot, and the outline."""

    def __init__(self, record: Record, letters: Collection[int], pages: int, out: io.BytesIO) -> None:
        self._foot = drawable(f"{record.product}: {record.title}", letters)
        self._page_line = drawable(record.page_line, letters)
        self._pages = pages
        self._bookmarks = 0
        self._made = record.made_at.strftime("D:%Y%m%d%H%M00%z")
        super().__init__(
            out,
            pagesize=A4,
            title=f"{record.title} – {record.product}",
            author=record.author,
            subject=record.short,
            creator=record.product,
            lang=LANGUAGE,
            displayDocTitle=True,
            initialFontName=REGULAR,
            invariant=True,
        )
        frame = Frame(MARGIN, BOTTOM, WIDTH, A4[1] - BOTTOM - MARGIN, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._draw_foot))

    def beforeDocument(self) -> None:  # noqa: N802 - the library's name
        """The PDF says of itself when the record was made, and not when it was drawn."""
        self.canv.setDateFormatter(lambda *_: self._made)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - the library's name
        """Headings enter the outline."""
        if isinstance(flowable, Heading):
            self._bookmarks += 1
            key = f"heading-{self._bookmarks}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(flowable.bookmark, key, flowable.level)
            self.canv.showOutline()

    def _draw_foot(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(QUIET)
        canvas.drawString(MARGIN, FOOT, self._foot)
        number = counted(self._page_line, canvas.getPageNumber(), self._pages)
        canvas.drawRightString(A4[0] - MARGIN, FOOT, number)
        canvas.restoreState()
