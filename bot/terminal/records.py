"""The decision record at the keyboard: its text as lines, and a file where the person asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.records import form_of, record_file, write_new
from bot.terminal.text import BLANK, Line
from flows.record import Record, full_text

LEADS = ("- ", "  ")
"""What a line of the text form may begin with."""


def record_lines(record: Record) -> Iterator[Line]:
    """The text form of the record, to be wrapped for a terminal."""
    for line in full_text(record).splitlines():
        lead = next((each for each in LEADS if line.startswith(each)), "")
        yield Line(line.removeprefix(lead), lead=lead) if line else BLANK


def save_record(record: Record, file: Path) -> None:
    """The record stands in that new file, in the form that its name ends with. Raises Problem."""
    write_new(file, record_file(record, form_of(file)))
