"""The parts of a record as what the PDF library flows over pages: paragraphs, tables and headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from math import ceil
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as Text

from bot.records.lettering import BOLD, REGULAR, drawable
from flows.record.page import is_named
from flows.record.parts import (
    Answers,
    Blank,
    Blanks,
    Group,
    Item,
    Paragraph,
    Part,
    Record,
    Section,
    Terms,
    Words,
)
from flows.record.style import LIGHT

WIDTH = A4[0] - 40 * mm
"""Of the text on a page."""
NAMES = 58 * mm
"""Of the first of two columns."""
TO_WRITE_ON = 7.5 * mm
"""The height of a line to fill in."""
LEAST_OF_A_TABLE = 45 * mm
"""Where less is left of a page, a table and its heading begin on the next."""

KEPT_TO_FILL_IN = 3
"""So many pieces stay with the heading of what is to fill in."""
TALLEST_ROW = 200 * mm
"""A row that is taller goes on over the page; any other stays whole."""

Row = list[Any]
"""The cells of a row: text, a flowable, or several."""

INK, QUIET, LINE, MARK = (HexColor(LIGHT[name]) for name in ("ink", "quiet", "line", "mark"))

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=9, leading=12.8, textColor=INK, spaceAfter=3)
STRONG = ParagraphStyle("strong", BODY, fontName=BOLD)
SMALL = ParagraphStyle("small", BODY, fontSize=8, leading=11, textColor=QUIET, spaceAfter=2)
TITLE = ParagraphStyle("title", STRONG, fontSize=19, leading=23, spaceAfter=8)
HEADING = ParagraphStyle("heading", STRONG, fontSize=12.5, leading=16, spaceBefore=14, spaceAfter=2)
SUBHEADING = ParagraphStyle("subheading", STRONG, fontSize=10, leading=13.5, spaceBefore=6, spaceAfter=4)
CELL = ParagraphStyle("cell", BODY, spaceAfter=0)
STRONG_CELL = ParagraphStyle("strong cell", STRONG, spaceAfter=0)
SMALL_CELL = ParagraphStyle("small cell", SMALL, spaceAfter=0)
PARAGRAPHS = {"plain": BODY, "lead": STRONG, "quiet": SMALL}

RULED = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
    ]
)
TO_FILL_IN = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ("SPAN", (0, 0), (0, -1)),
        ("LINEBELOW", (1, 0), (1, -1), 0.5, LINE),
    ]
)


class Heading(Text):
    """A heading that is also a bookmark: ``level`` 0 is the title."""

    def __init__(self, text: str, style: ParagraphStyle, level: int) -> None:
        super().__init__(escape(text), style)
        self.bookmark = text
        self.level = level


class Story:
    """The parts of a record as what the library flows over pages."""

    def __init__(self, record: Record, letters: Collection[int]) -> None:
        self._record = record
        self._letters = letters

    def flowables(self) -> Iterator[Flowable]:
        """Everything, in order."""
        record = self._record
        yield self._text(record.product, SMALL)
        yield Heading(self._letters_of(record.title), TITLE, 0)
        yield from (self._paragraph(each) for each in record.intro)
        for section in record.sections:
            yield from self._section(section)
        yield Spacer(0, 12)
        yield from (self._paragraph(each) for each in record.closing)

    def _section(self, section: Section) -> Iterator[Flowable]:
        """A heading never stands alone at the foot of a page, nor with the first lines to fill in alone."""
        heading = [
            Heading(self._letters_of(section.heading), HEADING, 1),
            HRFlowable(WIDTH, 1, color=MARK, spaceBefore=0, spaceAfter=5),
        ]
        pieces = [piece for part in section.parts for piece in self._part(part)]
        if any(isinstance(part, Terms | Answers) for part in section.parts[:1]):
            yield CondPageBreak(LEAST_OF_A_TABLE)
            pieces = [heading, *pieces]
        else:
            together = KEPT_TO_FILL_IN if any(isinstance(part, Blanks) for part in section.parts) else 1
            first = [flowable for piece in pieces[:together] for flowable in piece]
            pieces = [[*heading, *first], *pieces[together:]]
        for piece in pieces:
            yield KeepTogether(piece) if len(piece) > 1 else piece[0]

    def _part(self, part: Part) -> Iterator[list[Flowable]]:
        """Pieces, each of which stays on one page where it can."""
        match part:
            case Paragraph():
                yield [self._paragraph(part)]
            case Terms():
                yield [self._terms(part)]
            case Answers():
                yield [self._answers(part)]
            case Group(heading, items):
                yield from self._group(heading, items)
            case Blanks(blanks):
                yield from ([self._blank(blank)] for blank in blanks)

    def _terms(self, terms: Terms) -> Flowable:
        rows: list[Row] = []
        for term in terms.terms:
            said: list[Flowable] = [self._linked(words, CELL) for words in term.details]
            addresses = (words.link for words in term.details if is_named(words))
            said += [self._text(line, SMALL_CELL) for line in (*term.more, *addresses)]
            rows.append([self._text(term.name, STRONG_CELL), said])
        return _table(rows, [NAMES, WIDTH - NAMES])

    def _answers(self, answers: Answers) -> Flowable:
        question, answer, by = answers.headings
        shown = [heading for heading in (question, answer, by) if heading]
        rows: list[Row] = [[self._text(heading, STRONG_CELL) for heading in shown]]
        for given in answers.answers:
            cells = [self._text(given.question, CELL), self._text(given.answer, STRONG_CELL)]
            rows.append([*cells, self._text(given.by, CELL)][: len(shown)])
        last = 32 * mm if by else 0
        return _table(rows, [WIDTH * 0.54, WIDTH * 0.46 - last, last][: len(shown)], headings=1)

    def _group(self, heading: str, items: tuple[Item, ...]) -> Iterator[list[Flowable]]:
        for number, item in enumerate(items):
            said = [self._text(item.say, STRONG)]
            said += [self._text(item.more, BODY)] if item.more else []
            said += [self._text(line, SMALL) for line in (item.reason, item.cited) if line]
            if heading and not number:
                said.insert(0, Heading(self._letters_of(heading), SUBHEADING, 2))
            yield [*said, Spacer(0, 5)]

    def _blank(self, blank: Blank) -> Flowable:
        """The label, and beside it lines to write on."""
        label = self._text(blank.label, CELL)
        _, height = label.wrap(NAMES, A4[1])
        lines = max(blank.lines, ceil((height + 5) / TO_WRITE_ON))
        rows: list[Row] = [[label, ""], *[["", ""]] * (lines - 1)]
        table = Table(rows, [NAMES, WIDTH - NAMES], [TO_WRITE_ON] * lines, spaceAfter=3)
        table.setStyle(TO_FILL_IN)
        return table

    def _paragraph(self, paragraph: Paragraph) -> Flowable:
        return self._text(paragraph.text, PARAGRAPHS[paragraph.style])

    def _linked(self, words: Words, style: ParagraphStyle) -> Flowable:
        text = escape(self._letters_of(words.text))
        if not words.link:
            return Text(text, style)
        return Text(
            f'<a href={quoteattr(words.link)} color="{LIGHT["link"]}" underline="true">{text}</a>', style
        )

    def _text(self, text: str, style: ParagraphStyle) -> Flowable:
        return Text(escape(self._letters_of(text)), style)

    def _letters_of(self, text: str) -> str:
        return drawable(text, self._letters)


def _table(rows: list[Row], widths: list[float], headings: int = 0) -> Table:
    is_tall = any(
        _height(cell, width) > TALLEST_ROW for row in rows for cell, width in zip(row, widths, strict=True)
    )
    table = Table(rows, widths, repeatRows=headings, splitInRow=int(is_tall), spaceAfter=6)
    table.setStyle(RULED)
    return table


def _height(cell: Flowable | list[Flowable], width: float) -> float:
    flowables = cell if isinstance(cell, list) else [cell]
    return sum(flowable.wrap(width, A4[1])[1] for flowable in flowables)
