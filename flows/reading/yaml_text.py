"""Strict YAML: the text of one file to plain data, with the place of every part and every finding.

A small, safe part of YAML is read: text, ``true`` and ``false``, whole numbers, lists and mappings. Whatever
other readers of YAML would silently turn into something else (``no``, ``12:30``, ``010``, a date) must stand
in quotes. The text is read as a stream of events, and no further than the first part that is nested too
deeply, so a hostile file costs no more than a long one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..issues import Issue, Place, must_fix
from .plain_text import needs_quotes, shown
from .yaml_errors import in_plain_words, unfit_characters

Path = tuple[str | int, ...]
"""Keys and list positions from the top of a file to a part of it."""

MAX_CHARACTERS = 256 * 1024
MAX_DEPTH = 12
"""Mappings and lists within each other; the deepest part of a pack needs nine."""

MAX_FINDINGS = 100
"""In one file; more would help nobody."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is installed: many times faster than the reader in Python."""


@dataclass(frozen=True, slots=True)
class Written:
    """What one file says; ``data`` is None where it could not be read."""

    file: str
    data: Any = None
    issues: tuple[Issue, ...] = ()
    values: dict[Path, Place] = field(default_factory=dict)
    """Where the value of each path begins."""
    keys: dict[Path, Place] = field(default_factory=dict)
    """Where the key of each path begins; list items have none."""
    faulty: frozenset[Path] = frozenset()
    """Paths that have a finding already and need no second one."""
    loose: dict[Path, str] = field(default_factory=dict)
    """Values that lack the quotes they need."""

    def at(self, path: Path) -> Place:
        """Where a part begins: its key, or the item of a list; where it is missing, the part around it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.keys.get(path) or self.values.get(path) or Place(self.file)

    def value_at(self, path: Path) -> Place:
        """Where the value of a part begins; as ``at`` where it is missing."""
        return self.values.get(path) or self.at(path)


def read_yaml(file: str, text: str, loader: Any = LOADER) -> Written:
    """The data of one file and every finding about how it is written. Never raises."""
    if len(text) > MAX_CHARACTERS:
        size = f"the file has {len(text):,} characters, and {MAX_CHARACTERS:,} are allowed."
        return Written(file, None, (must_fix("size", Place(file), size, "Share it out over several files."),))
    unfit = unfit_characters(file, text)
    if unfit:
        return Written(file, None, tuple(unfit))
    builder = _Builder(file, text)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except _Unreadable:
        return Written(file, None, tuple(builder.issues))
    except yaml.YAMLError as error:
        return Written(file, None, (*builder.issues, in_plain_words(file, text, error)))
    return builder.written()


class _Unreadable(Exception):
    """Nothing after this can be read with sense; the finding is noted."""


@dataclass(slots=True)
class _Open:
    """A mapping or list that is not closed yet; in a mapping ``key`` waits for its value."""

    path: Path
    into: dict[str, Any] | list[Any]
    key: str | None = None

    @property
    def wants_key(self) -> bool:
        return isinstance(self.into, dict) and self.key is None


class _Builder:
    """Takes the events of one file in order and builds what is written."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.split("\n") if " #" in text else []
        self.data: Any = None
        self.documents = 0
        self.open: list[_Open] = []
        self.issues: list[Issue] = []
        self.values: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.faulty: set[Path] = set()
        self.loose: dict[Path, str] = {}

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            if self.open and self.open[-1].wants_key:
                self._key(event)
            else:
                self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def written(self) -> Written:
        if self.data is None and not self.issues:
            self.issues.append(
                must_fix("empty", Place(self.file), "the file is empty.", "Fill it in or delete it.")
            )
        return Written(
            self.file,
            self.data,
            tuple(self.issues),
            self.values,
            self.keys,
            frozenset(self.faulty),
            self.loose,
        )

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._find(
                "document", event, 'a second document begins with "---".', "Put it in a file of its own."
            )
            raise _Unreadable
        if event.tags or event.version:
            self._find("tag", event, 'a line beginning with "%" is an instruction to YAML.', "Leave it out.")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        path = self._place(event)
        text: str = event.value
        if event.style:
            self._put(text.strip() if event.style in "|>" else text)
            return
        self._look_for_comment(event)
        if text in ("", "null", "Null", "NULL", "~"):
            self._nothing(event, path)
        elif text in _TRUE_OR_FALSE:
            self._put(_TRUE_OR_FALSE[text])
        elif _WHOLE_NUMBER.fullmatch(text):
            self._put(int(text))
        else:
            if needs_quotes(text):
                self.loose[path] = text
            self._put(text)

    def _key(self, event: yaml.ScalarEvent) -> None:
        frame = self.open[-1]
        key: str = event.value
        path = (*frame.path, key)
        if not event.style and key == "<<":
            self._find(
                "merge", event, '"<<" would copy another part in here.', "Write its lines out instead."
            )
            self.faulty.add(path)
        elif not event.style and needs_quotes(key):
            self._find("quotes", event, f"the key {shown(key)} has no quotes.", f'Write "{shown(key)}".')
        if key in frame.into:
            message = f'"{shown(key)}" is written twice; the first is in line {self.keys[path].line}.'
            self._find("duplicate", event, message, "Keep one of them.")
            key += _SECOND
            path = (*frame.path, key)
            self.faulty.add(path)
        self.keys[path] = self._mark(event)
        frame.key = key

    def _begin(self, event: yaml.CollectionStartEvent, into: dict[str, Any] | list[Any]) -> None:
        self._refuse_extras(event)
        if self.open and self.open[-1].wants_key:
            self._find(
                "key",
                event,
                "a key must be a word, not a list or a mapping.",
                "Put text with brackets in quotes.",
            )
            raise _Unreadable
        if len(self.open) >= MAX_DEPTH:
            message = f"more than {MAX_DEPTH} lists and mappings stand inside each other."
            self._find("depth", event, message, "No pack needs that: look for stray brackets or spaces.")
            raise _Unreadable
        path = self._place(event)
        if event.tag:
            self.faulty.add(path)
        self._put(into)
        self.open.append(_Open(path, into))

    def _alias(self, event: yaml.AliasEvent) -> None:
        message = f'"*{shown(str(event.anchor))}" would copy a part from elsewhere.'
        self._find("alias", event, message, "Write its lines out, or put the text in quotes.")
        if not self.open or self.open[-1].wants_key:
            raise _Unreadable
        self.faulty.add(self._place(event))
        self._put(None)

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor:
            message = f'"&{shown(str(event.anchor))}" names a part to copy it elsewhere.'
            self._find("alias", event, message, "Leave the name out, or put the text in quotes.")
        if event.tag:
            tag = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self._find("tag", event, f'"{tag}" is an instruction to YAML.', "Leave it out, or use quotes.")

    def _nothing(self, event: yaml.ScalarEvent, path: Path) -> None:
        if path:
            what = (
                f'"{shown(str(path[-1]))}" has nothing after its colon.'
                if isinstance(path[-1], str)
                else "nothing follows the dash."
            )
            self._find("nothing", event, what, "Write something, or delete the line.", self.keys.get(path))
            self.faulty.add(path)
        self._put(None)

    def _look_for_comment(self, event: Any) -> None:
        """``ring #1 now`` without quotes would silently lose everything from the # on."""
        end = event.end_mark
        if end.line < len(self.lines) and re.match(r"\s+#\w", self.lines[end.line][end.column :]):
            message = 'everything from the "#" on is lost.'
            self._find("comment", event, message, 'Put the text in quotes; begin a comment with "# ".')

    def _place(self, event: yaml.Event) -> Path:
        """The path of the value that begins here, with its place noted."""
        path: Path = ()
        if self.open:
            frame = self.open[-1]
            step = len(frame.into) if isinstance(frame.into, list) else frame.key
            assert step is not None
            path = (*frame.path, step)
        self.values[path] = self._mark(event)
        return path

    def _put(self, value: Any) -> None:
        if not self.open:
            self.data = value
            return
        frame = self.open[-1]
        if isinstance(frame.into, list):
            frame.into.append(value)
        else:
            assert frame.key is not None
            frame.into[frame.key] = value
            frame.key = None

    def _mark(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _find(self, rule: str, event: yaml.Event, message: str, hint: str, at: Place | None = None) -> None:
        self.issues.append(must_fix(rule, at or self._mark(event), message, hint))
        if len(self.issues) >= MAX_FINDINGS:
            raise _Unreadable


_SECOND = " (again)"
"""Marks a key that stands a second time, so that the first is kept; what it marks is left out."""

_TRUE_OR_FALSE = {"true": True, "false": False}
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,15})")
