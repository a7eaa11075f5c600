"""Decision records as files: text, a page, or a PDF; written where a person asks, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from bot.problem import Problem
from flows.record import Record, full_text, html_page

RecordForm = Literal["text", "html", "pdf"]
ENDINGS: Mapping[RecordForm, str] = {"text": ".txt", "html": ".html", "pdf": ".pdf"}
NAME = "decision-note"
"""Of every file without its ending: it says nothing of the case."""


def record_file(record: Record, form: RecordForm) -> bytes:
    """The record as the bytes of a file of that form; text and pages are UTF-8.

    A PDF takes some tenths of a second of processor time: never on an event loop.
    """
    match form:
        case "text":
            return full_text(record).encode()
        case "html":
            return html_page(record).encode()
        case "pdf":
            from bot.records.pdf import pdf_of  # its library is large, and few conversations need it

            return pdf_of(record)


def file_name(form: RecordForm) -> str:
    """What to call the file of that form."""
    return NAME + ENDINGS[form]


def form_of(file: Path) -> RecordForm:
    """The form that the file's ending names. Raises Problem."""
    for form, ending in ENDINGS.items():
        if file.suffix.lower() == ending:
            return form
    raise Problem(f'End the name of the file with {", ".join(ENDINGS.values())}; "{file}" does not.')


def write_new(file: Path, data: bytes) -> None:
    """The file is there with this in it. Raises Problem where it was there before, or cannot be written."""
    try:
        with file.open("xb") as out:
            out.write(data)
    except FileExistsError as error:
        raise Problem(f'There is already a file "{file}", and it is left as it is.') from error
    except OSError as error:
        raise Problem(f'"{file}" cannot be written: {error.strerror or error}.') from error
