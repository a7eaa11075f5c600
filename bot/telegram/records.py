"""The decision record of an ending, made when it is asked for, sent, and kept nowhere."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime

from bot.records import RecordForm, file_name, record_file
from bot.settings import Operator
from bot.telegram.callback import Action
from bot.telegram.markup import escaped
from bot.telegram.screen import File, Rows, Screen
from flows.engine import Engine
from flows.model import Contact
from flows.record import Particulars, make_record, text_messages
from flows.session import Session
from flows.standing import SignOff, sign_off_words

FORMS: Mapping[Action, RecordForm] = {
    Action.RECORD_TEXT: "text",
    Action.RECORD_HTML: "html",
    Action.RECORD_PDF: "pdf",
}
"""What is asked for by which button; the text is sent as messages, the others as files."""


async def record_screen(
    engine: Engine,
    session: Session,
    operator: Operator,
    made_at: datetime,
    form: RecordForm,
    after: tuple[str, Rows],
    signed_off: SignOff | None = None,
    contacts: Mapping[str, Contact] | None = None,
) -> Screen:
    """The record in that form, and under it words and buttons to go on by, as a message of their own.

    ``made_at`` is aware; ``contacts``, by id, are those that the person filled in. Raises NotAtAnEnding.
    The file is made beside the event loop: it takes a while.
    """
    signed = sign_off_words(engine.pack, signed_off)
    about = Particulars(made_at, operator.name, operator.contact, signed, contacts=contacts or {})
    record = make_record(engine, session, about)
    words, rows = after
    if form == "text":
        texts = (*(escaped(text) for text in text_messages(record)), escaped(words))
        return Screen(texts, rows, sent_anew=True)
    data = await asyncio.to_thread(record_file, record, form)
    return Screen((escaped(words),), rows, sent_anew=True, file=File(file_name(form), data))
