"""A record as plain text: whole, for a file or to copy, and as messages that Telegram takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .parts import Answers, Blanks, Group, Paragraph, Part, Record, Terms, counted
from .short import units

MESSAGE_UNITS = 4096
"""The longest message that Telegram takes, in UTF-16 units."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines that stay together where they can; ``gap`` is what stands between them and what came before."""

    text: str
    gap: str = "\n"


def full_text(record: Record) -> str:
    """The whole record as text, a line a paragraph and never wrapped; it ends with a newline."""
    return _joined(_pieces(record)) + "\n"


def text_messages(record: Record, limit: int = MESSAGE_UNITS) -> tuple[str, ...]:
    """The whole record as messages of at most ``limit`` UTF-16 units.

    It is split between its parts, and inside one only where that alone is too long. Where there are several
    messages, each begins with its number.
    """
    pieces = list(_pieces(record))
    whole = _joined(pieces)
    if units(whole) <= limit:
        return (whole,)
    room = limit - units(_numbered(record, 999, 999))
    messages: list[list[_Piece]] = [[]]
    for piece in (part for each in pieces for part in _split(each, room)):
        if messages[-1] and units(_joined([*messages[-1], piece])) > room:
            messages.append([])
        messages[-1].append(piece)
    return tuple(
        _numbered(record, number, len(messages)) + _joined(message)
        for number, message in enumerate(messages, start=1)
    )


def _pieces(record: Record) -> Iterator[_Piece]:
    yield _Piece("\n".join((f"{record.product}: {record.title}", *(each.text for each in record.intro))))
    for section in record.sections:
        if section.only_in_full:
            continue
        in_brief = [_Piece(section.in_brief)] if section.in_brief else []
        lines = [*in_brief, *(line for part in section.parts for line in _part(part))]
        first, *rest = lines or [_Piece("")]
        yield _Piece("\n".join(filter(None, (section.heading, first.text))), "\n\n")
        yield from rest
    for number, paragraph in enumerate(record.closing):
        yield _Piece(paragraph.text, "\n" if number else "\n\n")


def _part(part: Part) -> Iterator[_Piece]:
    match part:
        case Paragraph(text):
            yield _Piece(text)
        case Terms(terms):
            for term in terms:
                said = "; ".join(words.text for words in term.details)
                yield _Piece(f"{term.name}: {said}" if said else term.name)
        case Answers(_, answers):
            for number, answer in enumerate(answers, start=1):
                by = f" ({answer.by})" if answer.by else ""
                yield _Piece(f"{number}. {answer.question}\n  {answer.answer}{by}")
        case Group(heading, items):
            for number, item in enumerate(items):
                cited = f" ({item.cited_first})" if item.cited_first else ""
                said = f"- {item.say}{cited}"
                yield _Piece(f"{heading}\n{said}" if heading and not number else said)
        case Blanks(blanks):
            for blank in blanks:
                yield _Piece(f"- {blank.label}{'' if blank.label.endswith('?') else ':'}")


def _joined(pieces: Iterable[_Piece]) -> str:
    text = ""
    for piece in pieces:
        text += (piece.gap if text else "") + piece.text
    return text


def _numbered(record: Record, number: int, count: int) -> str:
    return f"{counted(record.part_line, number, count)}\n\n"


def _split(piece: _Piece, room: int) -> Iterator[_Piece]:
    """The piece, or parts of it that fit: cut between lines, else between words, else anywhere."""
    text = piece.text
    while units(text) > room:
        head = text.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore")
        at = max(head.rfind("\n"), 0) or max(head.rfind(" "), 0) or len(head)
        yield _Piece(text[:at].rstrip(), piece.gap)
        text = text[at:].strip()
    yield _Piece(text, piece.gap)
