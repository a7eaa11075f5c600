"""A conversation of the preview as a walkthrough: its text, and its file in the folder."""

from __future__ import annotations

from bot.preview.desk import Cannot, Desk
from bot.preview.playing import new_walkthrough
from flows.walkthroughs import NotEnded

NOT_ENDED = "Answer on to an ending first: a walkthrough says what is expected there."
NO_FOLDER = "The content is a zip: unpack it into a folder to write there, or download the walkthrough."


def saved_walkthrough(desk: Desk, name: str, title: str) -> tuple[str, str]:
    """The file name within the folder and the text. Raises Cannot."""
    good = desk.draft.good
    if good is None or desk.session is None:
        raise Cannot(NOT_ENDED)
    try:
        return new_walkthrough(good.engine, desk.session, name, title)
    except NotEnded:
        raise Cannot(NOT_ENDED) from None


def written(desk: Desk, name: str, title: str) -> str:
    """The file was written into the folder, which has no other by that name; its name. Raises Cannot."""
    file_name, text = saved_walkthrough(desk, name, title)
    if not desk.draft.place.is_dir():
        raise Cannot(NO_FOLDER)
    file = desk.draft.place / file_name
    try:
        file.parent.mkdir(exist_ok=True)
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError:
        raise Cannot(
            f'There is already a file "{file_name}", and it is left as it is; choose another name.'
        ) from None
    except OSError as error:
        raise Cannot(f'"{file_name}" cannot be written: {error.strerror or error}.') from error
    return file_name
