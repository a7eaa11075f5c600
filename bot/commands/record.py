"""``record``: the decision record of a walkthrough or of a saved conversation, to look at or to keep."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.assembly import usable_pack
from bot.commands.kept import sign_off_told
from bot.content_files import content_place, read_content
from bot.problem import Problem
from bot.records import ENDINGS, RecordForm, form_of, record_file, write_new
from bot.settings import load_settings
from flows.engine import Engine
from flows.model import Pack, Walkthrough
from flows.reader import read
from flows.record import NotAtAnEnding, Particulars, Record, make_record
from flows.session import Answer, Session
from flows.standing import sign_off_words
from flows.suggest import hint

FROM_OUTSIDE = "walkthroughs/from-outside.yaml"


def run(what: str, form: str | None, out: str | None, content: str | None) -> int:
    """The record was printed, or written to a new file. Raises Problem."""
    chosen = _form(form, out)
    pack = usable_pack(content)
    walkthrough = _walkthrough(what, pack, content)
    data = record_file(_record(Engine(pack), walkthrough), chosen)
    if out is None:
        sys.stdout.write(data.decode())
    else:
        write_new(Path(out), data)
        print(f"Written to {out}.")
    return 0


def _form(form: str | None, out: str | None) -> RecordForm:
    chosen: RecordForm = next((each for each in ENDINGS if each == form), "text")
    if form is None and out is not None:
        chosen = form_of(Path(out))
    if chosen == "pdf" and out is None:
        raise Problem("A PDF cannot be printed here; name a file for it, such as --out note.pdf.")
    return chosen


def _walkthrough(what: str, pack: Pack, content: str | None) -> Walkthrough:
    for walkthrough in pack.walkthroughs:
        if walkthrough.id == what:
            return walkthrough
    if what.endswith((".yaml", ".yml")):
        return _from_file(Path(what), content)
    help = hint(what, [each.id for each in pack.walkthroughs], "They stand in walkthroughs/ of the content.")
    raise Problem(f'There is no walkthrough "{what}". {help}')


def _from_file(file: Path, content: str | None) -> Walkthrough:
    """The one walkthrough of a file that chat --save wrote, read against the content in use."""
    try:
        text = file.read_bytes()
    except OSError as error:
        raise Problem(f'"{file}" cannot be read: {error.strerror or error}.') from error
    files = read_content(content_place(content))
    others = {name: data for name, data in files.items() if not name.startswith("walkthroughs/")}
    reading = read({**others, FROM_OUTSIDE: text})
    wrong = [issue for issue in reading.issues if issue.place.file == FROM_OUTSIDE]
    if wrong or reading.pack is None:
        where = f":{wrong[0].place.line}: {wrong[0].message}" if wrong else " does not fit this content."
        raise Problem(f"{file}{where}", exit_status=1)
    found = reading.pack.walkthroughs
    if len(found) != 1:
        raise Problem(f'"{file}" holds {len(found)} walkthroughs, not one.', exit_status=1)
    return found[0]


def _record(engine: Engine, walkthrough: Walkthrough) -> Record:
    settings = load_settings(os.environ)
    now = datetime.now(UTC)
    answers = tuple(Answer(question, chosen) for question, chosen in walkthrough.answers)
    session = Session(walkthrough.id, walkthrough.flow, engine.pack.version, now, now, answers)
    signed = sign_off_words(engine.pack, sign_off_told(engine.pack))
    operator = (settings.operator_name or "", settings.operator_contact or "")
    try:
        return make_record(engine, session, Particulars(now, *operator, signed))
    except NotAtAnEnding as error:
        sentence = f'"{walkthrough.id}" does not come to its advice, so there is nothing to record: {error}.'
        raise Problem(sentence, exit_status=1) from error
