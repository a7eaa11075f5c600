"""A record as one HTML page that fetches nothing, and reads well aloud, in print and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .parts import Answers, Blanks, Group, Item, Paragraph, Part, Record, Section, Term, Terms, Words
from .style import style_sheet

LANGUAGE = "en-GB"
NOTHING_FETCHED = "default-src 'none'; style-src 'unsafe-inline'"
"""The page's own rule for browsers: its style sheet, and nothing from anywhere."""


def html_page(record: Record) -> str:
    """The whole record as a page; it ends with a newline."""
    return "\n".join(_page(record)) + "\n"


def is_named(words: Words) -> bool:
    """Whether the words stand for a web address that paper must show beside them."""
    return words.link.startswith("https:") and words.link != words.text


def _page(record: Record) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{LANGUAGE}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="robots" content="noindex">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_FETCHED}">'
    yield f"<title>{escape(record.title)} – {escape(record.product)}</title>"
    yield f"<style>\n{style_sheet()}</style>"
    yield "</head>"
    yield "<body>"
    yield f'<header><p class="product">{escape(record.product)}</p></header>'
    yield "<main>"
    yield f"<h1>{escape(record.title)}</h1>"
    yield from map(_paragraph, record.intro)
    for number, section in enumerate(record.sections, start=1):
        yield from _section(section, f"section-{number}")
    yield "</main>"
    yield "<footer>"
    yield from map(_paragraph, record.closing)
    yield "</footer>"
    yield "</body>"
    yield "</html>"


def _section(section: Section, heading_id: str) -> Iterator[str]:
    yield "<section>"
    yield f'<h2 id="{heading_id}">{escape(section.heading)}</h2>'
    for part in section.parts:
        yield from _part(part, heading_id)
    yield "</section>"


def _part(part: Part, heading_id: str) -> Iterator[str]:
    match part:
        case Paragraph():
            yield _paragraph(part)
        case Terms(terms):
            yield f"<dl>{''.join(map(_term, terms))}</dl>"
        case Answers():
            yield from _table(part, heading_id)
        case Group(heading, items):
            if heading:
                yield f"<h3>{escape(heading)}</h3>"
            yield '<ul class="items">'
            yield from map(_item, items)
            yield "</ul>"
        case Blanks(blanks):
            yield '<ul class="blanks">'
            for blank in blanks:
                rules = '<span class="rule" aria-hidden="true"></span>' * blank.lines
                yield f"<li><span>{escape(blank.label)}</span>{rules}</li>"
            yield "</ul>"


def _paragraph(paragraph: Paragraph) -> str:
    kind = "" if paragraph.style == "plain" else f' class="{paragraph.style}"'
    return f"<p{kind}>{escape(paragraph.text)}</p>"


def _term(term: Term) -> str:
    said = [f"<dd>{_linked(words)}</dd>" for words in term.details]
    said += [f'<dd class="quiet">{escape(line)}</dd>' for line in term.more]
    return f"<div><dt>{escape(term.name)}</dt>{''.join(said)}</div>\n"


def _table(answers: Answers, heading_id: str) -> Iterator[str]:
    """Each row is named by its question."""
    shown = [heading for heading in answers.headings if heading]
    yield f'<table aria-labelledby="{heading_id}">'
    columns = "".join(f'<th scope="col">{escape(each)}</th>' for each in shown)
    yield f"<thead><tr>{columns}</tr></thead>"
    yield "<tbody>"
    for given in answers.answers:
        by = f'<td class="by">{escape(given.by)}</td>' if len(shown) > 2 else ""
        question, answer = escape(given.question), escape(given.answer)
        yield f'<tr><th scope="row">{question}</th><td>{answer}</td>{by}</tr>'
    yield "</tbody>"
    yield "</table>"


def _item(item: Item) -> str:
    lines = [f'<p class="lead">{escape(item.say)}</p>']
    lines += [f"<p>{escape(item.more)}</p>"] if item.more else []
    lines += [f'<p class="quiet">{escape(line)}</p>' for line in (item.reason, item.cited) if line]
    return f"<li>{''.join(lines)}</li>"


def _linked(words: Words) -> str:
    """A link where there is one; on paper, the address follows a name that stands for it."""
    if not words.link:
        return escape(words.text)
    kind = ' class="named"' if is_named(words) else ""
    return f'<a{kind} href="{escape(words.link)}">{escape(words.text)}</a>'
