"""From ``{file name: text}`` to a linked pack and every finding about how it is written, in one run."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .issues import Issue, Place, must_fix
from .model import Pack
from .reading.file_names import belongs, wrong_names
from .reading.linking import link
from .reading.names import names_in
from .reading.references import References
from .reading.shaping import Shaped, shaped
from .reading.yaml_text import Written, read_yaml
from .schema import shape_of

MAX_FILES = 500
MAX_PACK_CHARACTERS = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of the files. ``pack`` is None where a finding makes it impossible to link them."""

    pack: Pack | None
    issues: tuple[Issue, ...]


class FileMemory:
    """What was made of the files that were read last, so that a reading costs only what has changed."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], tuple[Written, Shaped | None]] = {}

    def made_of(self, texts: Mapping[str, str]) -> dict[str, tuple[Written, Shaped | None]]:
        """Each file as it is written, and in its shape where its name has one. Other files are forgotten."""
        made = {
            (name, text): self._last.get((name, text)) or _made(name, text) for name, text in texts.items()
        }
        self._last = made
        return {name: of_file for (name, _), of_file in made.items()}


def read(files: Mapping[str, str | bytes], memory: FileMemory | None = None) -> Reading:
    """Reads the files of a pack; bytes are taken for UTF-8. Never raises: whatever is wrong is a finding.

    ``memory``: give the same one again where most files will be the same as at the last reading.
    The findings are about the files as they are written: YAML, keys, types, references. What the parts must
    be to each other is found by ``checks.check`` on the pack.
    """
    refused = _too_much(files)
    if refused:
        return Reading(None, (refused,))
    issues = [*wrong_names(files)]
    texts, wrongly_encoded = _texts({name: content for name, content in files.items() if belongs(name)})
    issues += wrongly_encoded
    issues += _missing_files(files)
    made = (memory or FileMemory()).made_of(dict(sorted(texts.items())))
    written = {name: file for name, (file, _) in made.items()}
    in_shape = {name: in_its_shape for name, (_, in_its_shape) in made.items() if in_its_shape}
    for issue in wrongly_encoded:
        unread = Written(issue.place.file)
        written[unread.file] = unread
        shape = shape_of(unread.file)
        if shape:
            in_shape[unread.file] = shaped(unread, shape)
    is_whole = not issues
    for file in in_shape.values():
        issues += file.issues
        is_whole = is_whole and file.spec is not None and not file.written.faulty
    references = References(names_in(written))
    pack = link(version_of(texts), in_shape, references)
    issues += references.issues
    issues.sort(key=lambda issue: issue.place)
    return Reading(pack if is_whole and not references.issues else None, tuple(issues))


def version_of(texts: Mapping[str, str]) -> str:
    """The name of this content: a SHA-256 in hexadecimal over names and texts, whatever the ends of lines."""
    plain = sorted((name, text.replace("\r\n", "\n")) for name, text in texts.items() if belongs(name))
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()


def _made(name: str, text: str) -> tuple[Written, Shaped | None]:
    written, shape = read_yaml(name, text), shape_of(name)
    return written, shaped(written, shape) if shape else None


def _too_much(files: Mapping[str, str | bytes]) -> Issue | None:
    if len(files) > MAX_FILES:
        message = f"the pack has {len(files):,} files, and {MAX_FILES:,} are allowed."
        return must_fix("size", Place("pack.yaml"), message, "Take out what does not belong to it.")
    size = sum(len(content) for content in files.values())
    if size > MAX_PACK_CHARACTERS:
        message = f"the files have {size:,} characters together, and {MAX_PACK_CHARACTERS:,} are allowed."
        return must_fix("size", Place("pack.yaml"), message, "Take out what does not belong to it.")
    return None


def _missing_files(names: Iterable[str]) -> Iterator[Issue]:
    if "pack.yaml" not in names:
        hint = "Write one: it says what the pack is, and how decisions and time frames are worded."
        yield must_fix("missing_file", Place("pack.yaml"), "the pack has no pack.yaml.", hint)
    if not any(name.startswith("flows/") for name in names):
        yield must_fix("missing_file", Place("flows/"), "the pack has no flow.", "Write one in flows/.")


def _texts(files: Mapping[str, str | bytes]) -> tuple[dict[str, str], list[Issue]]:
    texts: dict[str, str] = {}
    issues: list[Issue] = []
    for name, content in files.items():
        try:
            texts[name] = content if isinstance(content, str) else content.decode()
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            message = "the file is not in UTF-8: a character in this line cannot be read."
            issues.append(must_fix("character", Place(name, line), message, 'Save the file as "UTF-8".'))
    return texts, issues
