"""From a file that an administrator sent to the files of a pack: a whole zip, or one file of what is live.

Pure, and hostile files are expected: whatever is refused is refused with a reason, and nothing of it is kept.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from bot.content_files import MAX_FILE_BYTES, MAX_ZIP_BYTES, read_zip
from bot.publishing.packs import Refused, Texts, texts_of
from bot.versions import Kind

SHOWN_NAME = 60
FOLDERS: Mapping[str, str] = {
    "flow": "flows",
    "shelf": "reference",
    "blocks": "advice",
    "walkthroughs": "walkthroughs",
    "points": "guidance",
}
"""Where a new file belongs, by the key that says what it is."""

_COPY = re.compile(r"^copy (?:\(\d+\) )?of |(?:\s*\(\d+\)|\s+-\s+copy|\s+copy(?: \d+)?)$")
"""What phones, browsers and computers add to the name of a file that they have already."""

_PLACE = re.compile(r"(?P<kind>local: ?)?(?P<name>(?:[a-z]+/)?[a-z0-9_]+\.yaml)", re.ASCII)

NOT_OURS = (
    "I take a .zip of a whole pack, or one .yaml file that takes the place of its namesake in what is live. "
    "{name} is neither, and I have not opened it."
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A pack that was sent in."""

    files: Mapping[str, bytes | str]
    kind: Kind
    label: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one file may go: into which of the packs that are live, and under which name."""

    kind: Kind
    name: str
    is_new: bool

    @property
    def words(self) -> str:
        """As it is called in a sentence and on a button."""
        return f"{self.name} of the {self.kind} pack{', new' if self.is_new else ''}"


def shown_name(name: str) -> str:
    """A file's name as it can be shown: one line, without what cannot be printed, and not too long."""
    line = " ".join("".join(char if char.isprintable() else " " for char in name).split())
    return line if len(line) <= SHOWN_NAME else f"{line[: SHOWN_NAME - 1]}…"


def most_bytes(name: str) -> int:
    """How large a file of that name may be. Raises Refused for one that is no content."""
    suffix = PurePosixPath(name.casefold()).suffix
    if suffix == ".zip":
        return MAX_ZIP_BYTES
    if suffix in (".yaml", ".yml"):
        return MAX_FILE_BYTES
    raise Refused(NOT_OURS.format(name=f"“{shown_name(name)}”" if shown_name(name) else "This"))


def too_large(name: str) -> Refused:
    """The refusal of a file that is."""
    most, shown = most_bytes(name) // 1_000_000, shown_name(name)
    return Refused(f"“{shown}” is larger than {most} MB, too large to be content. Nothing was kept.")


def is_zip(name: str) -> bool:
    """Whether it is sent as a whole pack."""
    return name.casefold().endswith(".zip")


def whole_pack(name: str, data: bytes) -> Upload:
    """The pack in a zip. Raises UnreadableContent and Refused."""
    from flows.reader import kind_of  # only where somebody publishes

    texts = texts_of(read_zip(data, f"“{shown_name(name)}”"))
    kind: Kind = "local" if kind_of(texts) == "local" else "national"
    return Upload(texts, kind, shown_name(name)[: -len(".zip")].strip() or "zip")


def text_of(name: str, data: bytes) -> str:
    """The text of one file. Raises Refused."""
    shown = shown_name(name)
    text = texts_of({shown: data.removeprefix(codecs.BOM_UTF8)})[shown]
    if not text.strip():
        raise Refused(f"“{shown}” is empty. Nothing was kept.")
    return text


def spots(name: str, text: str, caption: str, national: Texts, local: Texts | None) -> tuple[Spot, ...]:
    """Where that file may go: where its caption says, else where its name stands, else where it is new.

    Of several places of its name, those that are for what the file says it is.

    Raises Refused where there is none.
    """
    asked = _PLACE.fullmatch(caption.strip())
    packs: list[tuple[Kind, Texts]] = [("national", national)]
    if local is not None:
        packs.append(("local", local))
    if asked is not None:
        kind: Kind = "local" if asked["kind"] else "national"
        files = dict(packs).get(kind)
        if files is None:
            raise Refused("No local pack is live that it could go into: send one as a zip first.")
        return (Spot(kind, asked["name"], asked["name"] not in files),)
    stem = _stem(name)
    found = [
        Spot(kind, file, False)
        for kind, files in packs
        for file in sorted(files)
        if PurePosixPath(file).stem == stem
    ]
    folder = _folder_of(text)
    return tuple(spot for spot in found if folder and spot.name.startswith(f"{folder}/")) or (
        tuple(found) or _new(stem, folder, packs)
    )


def replaced(spot: Spot, text: str, national: Texts, local: Texts | None) -> Upload:
    """The pack that is live, with that file in its place."""
    files = national if spot.kind == "national" else local
    return Upload({**(files or {}), spot.name: text}, spot.kind, spot.name)


def _stem(name: str) -> str:
    """The name without its ending, and without what says that it is a copy, however often it says so."""
    stem, longer = PurePosixPath(shown_name(name)).stem.casefold(), ""
    while stem != longer:
        longer, stem = stem, _COPY.sub("", stem).strip()
    return stem


def _folder_of(text: str) -> str:
    """Where a file that says so belongs; "" for one that stands in no folder, or cannot be read."""
    from flows.reading.yaml_text import read_yaml

    data = read_yaml("file", text).data
    return next((FOLDERS[key] for key in FOLDERS if isinstance(data, dict) and key in data), "")


def _new(stem: str, folder: str, packs: list[tuple[Kind, Texts]]) -> tuple[Spot, ...]:
    name = f"{folder}/{stem}.yaml"
    if not folder:
        raise Refused(
            f"Nothing that is live has a file called “{stem}.yaml”, and it does not say what it is. Send it "
            "with its place as the caption, such as flows/harbour.yaml or local: contacts.yaml."
        )
    if not _PLACE.fullmatch(name):
        plain = re.sub(r"[^a-z0-9]+", "_", stem).strip("_") or "name"
        raise Refused(
            f"Nothing that is live has a file called “{stem}.yaml”, and a new one cannot be called so: names "
            "have small letters, digits and _ alone. Send it once more with its place as the caption, such "
            f"as {folder}/{plain}.yaml."
        )
    return tuple(Spot(kind, name, True) for kind, _ in packs)
