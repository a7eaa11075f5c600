"""From ``{file name: text}`` to a linked pack and every finding about how it is written, in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .issues import LOCAL, Issue, Place, must_fix
from .model import Pack
from .reading.file_names import Shapes, wrong_names
from .reading.laying_over import laid_over
from .reading.linking import link
from .reading.names import Names, names_in
from .reading.references import References
from .reading.shaping import Shaped, shaped
from .reading.yaml_text import Written, read_yaml
from .schema import FILE_SHAPES, LOCAL_SHAPES, shape_of
from .version import belongs, version_of

__all__ = ["FileMemory", "Files", "Reading", "kind_of", "read", "version_of"]

Files = Mapping[str, str | bytes]
"""File name within the pack to what stands in the file."""

Made = tuple[Written, Shaped]
"""A file as it is written, and in its shape."""

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
        self._last: dict[str, dict[tuple[str, str], Made]] = {}

    def made_of(self, texts: Mapping[str, str], shapes: Shapes, prefix: str = "") -> dict[str, Made]:
        """What is made of each file; others of the same prefix are forgotten."""
        last = self._last.get(prefix, {})
        made = {
            (name, text): last.get((name, text)) or _made(name, text, shapes, prefix)
            for name, text in texts.items()
        }
        self._last[prefix] = made
        return {name: of_file for (name, _), of_file in made.items()}


def read(files: Files, memory: FileMemory | None = None, *, local: Files | None = None) -> Reading:
    """Reads the files of a pack; bytes are taken for UTF-8. Never raises: whatever is wrong is a finding.

    ``memory``: give the same one again where most files will be the same as at the last reading.
    The findings are about the files as they are written: YAML, keys, types, references. What the parts must
    be to each other is found by ``checks.check`` on the pack. ``local`` are the files of a local pack, which
    is laid over the other; its places begin with "local: ". The national pack has to stand on its own.
    """
    refused = _too_much(files) or _wrong_kind(files)
    if refused:
        return Reading(None, (refused,))
    memory = memory or FileMemory()
    national = _read_files(files, FILE_SHAPES, memory)
    missing = [*_missing_files(files)]
    issues = [*national.issues, *missing]
    references = References(names_in(national.written))
    pack = link(version_of(national.texts), national.in_shape, references)
    issues += references.issues
    if missing or references.issues or not national.is_whole:
        pack = None
    if local is not None:
        pack, found = _laid_over(pack, national, references.names, local, memory)
        issues += found
    issues.sort(key=lambda issue: issue.place)
    return Reading(pack, tuple(issues))


def kind_of(files: Files) -> str:
    """What the pack says that it is: "national", "local", or something else that it must not say."""
    text = files.get("pack.yaml", "")
    if isinstance(text, bytes):
        text = text.decode(errors="replace")
    data = read_yaml("pack.yaml", text).data
    kind = data.get("pack") if isinstance(data, dict) else None
    return kind if isinstance(kind, str) else ""


@dataclass(frozen=True, slots=True)
class _Files:
    """Files as far as they could be read, each held against its shape."""

    texts: Mapping[str, str]
    written: Mapping[str, Written]
    in_shape: Mapping[str, Shaped]
    unread: tuple[Issue, ...]
    """Findings about names and encodings."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Every finding about single files."""
        return self.unread + tuple(issue for file in self.in_shape.values() for issue in file.issues)

    @property
    def is_whole(self) -> bool:
        """Whether every file was read and has all that it must have."""
        in_shape = self.in_shape.values()
        return not self.unread and all(file.spec is not None and not file.written.faulty for file in in_shape)


def _read_files(files: Files, shapes: Shapes, memory: FileMemory, prefix: str = "") -> _Files:
    content = {name: text for name, text in files.items() if belongs(name, shapes)}
    texts, wrongly_encoded = _texts(content, prefix)
    made = memory.made_of(dict(sorted(texts.items())), shapes, prefix)
    for name in content.keys() - texts.keys():
        made[name] = _shaped(Written(prefix + name), name, shapes)
    return _Files(
        texts,
        {name: written for name, (written, _) in made.items()},
        {name: in_its_shape for name, (_, in_its_shape) in made.items()},
        (*wrong_names(files, shapes, prefix), *wrongly_encoded),
    )


def _made(name: str, text: str, shapes: Shapes, prefix: str) -> Made:
    return _shaped(read_yaml(prefix + name, text), name, shapes)


def _shaped(written: Written, name: str, shapes: Shapes) -> Made:
    shape = shape_of(name, shapes)
    assert shape is not None, f"{name} belongs to the pack"
    return written, shaped(written, shape)


def _laid_over(
    pack: Pack | None, national: _Files, names: Names, local: Files, memory: FileMemory
) -> tuple[Pack | None, list[Issue]]:
    """Both packs in one, and the findings about the local one; no pack where either has to be mended."""
    refused = _too_much(local, LOCAL)
    if refused:
        return None, [refused]
    if "pack.yaml" not in local:
        hint = "Write one: it says pack: local, what the pack is called and who keeps it current."
        place = Place(f"{LOCAL}pack.yaml")
        return None, [must_fix("missing_file", place, "the local pack has no pack.yaml.", hint)]
    own = _read_files(local, LOCAL_SHAPES, memory, LOCAL)
    issues = [*own.issues]
    if pack is None:
        return None, issues
    references = References(names.with_more(names_in(own.written)))
    versions = (version_of(national.texts, own.texts), version_of({}, own.texts))
    together = laid_over(pack, versions, own.in_shape, references)
    issues += references.issues
    return (together if own.is_whole and not references.issues else None), issues


def _wrong_kind(files: Files) -> Issue | None:
    if kind_of(files) != "local":
        return None
    message = "this is a local pack, which lies over a national one."
    hint = "Check it with safe-to-share check --local FOLDER."
    return must_fix("local", Place("pack.yaml"), message, hint)


def _too_much(files: Files, prefix: str = "") -> Issue | None:
    if len(files) > MAX_FILES:
        message = f"the pack has {len(files):,} files, and {MAX_FILES:,} are allowed."
        return must_fix("size", Place(f"{prefix}pack.yaml"), message, "Take out what does not belong to it.")
    size = sum(len(content) for content in files.values())
    if size > MAX_PACK_CHARACTERS:
        message = f"the files have {size:,} characters together, and {MAX_PACK_CHARACTERS:,} are allowed."
        return must_fix("size", Place(f"{prefix}pack.yaml"), message, "Take out what does not belong to it.")
    return None


def _missing_files(names: Iterable[str]) -> Iterator[Issue]:
    if "pack.yaml" not in names:
        hint = "Write one: it says what the pack is, and how decisions and time frames are worded."
        yield must_fix("missing_file", Place("pack.yaml"), "the pack has no pack.yaml.", hint)
    if not any(name.startswith("flows/") for name in names):
        yield must_fix("missing_file", Place("flows/"), "the pack has no flow.", "Write one in flows/.")


def _texts(files: Files, prefix: str) -> tuple[dict[str, str], list[Issue]]:
    texts: dict[str, str] = {}
    issues: list[Issue] = []
    for name, content in files.items():
        try:
            texts[name] = content if isinstance(content, str) else content.decode()
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            message = "the file is not in UTF-8: a character in this line cannot be read."
            issues.append(
                must_fix("character", Place(prefix + name, line), message, 'Save the file as "UTF-8".')
            )
    return texts, issues
