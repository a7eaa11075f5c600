"""Decision records as files: text, a page, or a PDF. Making one writes nothing anywhere."""

from __future__ import annotations

from typing import Literal

from flows.record import Record, full_text, html_page

RecordForm = Literal["text", "html", "pdf"]
ENDINGS: dict[RecordForm, str] = {"text": ".txt", "html": ".html", "pdf": ".pdf"}
MEDIA_TYPES: dict[RecordForm, str] = {"text": "text/plain", "html": "text/html", "pdf": "application/pdf"}
FILE_NAME = "decision-note"
"""Of every record, without its ending: a name that says nothing of the case."""


def record_file(record: Record, form: RecordForm) -> bytes:
    """The record as the bytes of a file of that form; text and pages are UTF-8.

    A PDF takes some tenths of a second of processor time, the first one a second: away from an event loop.
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
    """What to call the file."""
    return FILE_NAME + ENDINGS[form]
