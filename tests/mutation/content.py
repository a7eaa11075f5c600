"""The shipped content as plain data that a harmful edit can change, and back to the text of files."""

from __future__ import annotations

import copy
import marshal
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Files = Mapping[str, str]
Data = dict[str, Any]


class NothingToEdit(Exception):
    """The content has changed so that this edit no longer says anything: rewrite the edit or take it out."""


class Content:
    """The files of a pack, by their keys. Every way to a part raises NothingToEdit where it is not there."""

    def __init__(self, files: Files) -> None:
        self._as_read = {name: yaml.load(text, Loader=_LOADER) for name, text in files.items()}
        self._texts = dict(files)
        self.files: dict[str, Data] = copy.deepcopy(self._as_read)

    def copy(self) -> Content:
        """The same content, to be changed without changing this."""
        other = copy.copy(self)
        other.files = marshal.loads(marshal.dumps(self.files))  # many times as fast as to copy it deeply
        return other

    def texts(self) -> dict[str, str]:
        """The files as text again, in the strict YAML of content; unchanged ones as they were written."""
        return {
            name: self._texts[name] if data == self._as_read[name] else _dumped(data)
            for name, data in self.files.items()
        }

    def changed(self) -> str:
        """The first place that is not as it was read: the file, and the keys that lead to it."""
        for name, data in self.files.items():
            if data != self._as_read[name]:
                return f"{name}: {' '.join(_first_difference(self._as_read[name], data))}"
        return ""

    def flow(self, flow: str) -> Data:
        return _get(self.files, f"flows/{flow}.yaml")

    def question(self, flow: str, question: str) -> Data:
        return _get(self.flow(flow)["questions"], question)

    def outcome(self, flow: str, outcome: str) -> Data:
        return _get(self.flow(flow)["outcomes"], outcome)

    def block(self, block: str) -> Data:
        return _get(dict(self.blocks()), block)

    def contact(self, contact: str) -> Data:
        return _get(self.files["contacts.yaml"]["contacts"], contact)

    def derived(self, fact: str) -> list[Data]:
        return _get(self.files["shared.yaml"]["derived"], fact)

    def blocks(self) -> Iterator[tuple[str, Data]]:
        for name, data in self.files.items():
            if name.startswith("advice/"):
                yield from data["blocks"].items()

    def case_flows(self) -> Iterator[Data]:
        """The flows about a case, in which people may be in danger."""
        for name, data in sorted(self.files.items()):
            if name.startswith("flows/") and data["about"] == "case":
                yield data


def need(found: Any) -> Any:
    """What was found; raises NothingToEdit where it is nothing."""
    if not found:
        raise NothingToEdit
    return found


def without(items: list[Any], item: Any) -> None:
    """Takes the item out of the list; an escalation is found by its contact."""
    for each in items:
        if each == item or (isinstance(each, dict) and each.get("to") == item):
            items.remove(each)
            return
    raise NothingToEdit


def reword(part: Data, key: str, old: str, new: str) -> None:
    """Puts new words in the place of old ones."""
    if old not in part.get(key, ""):
        raise NothingToEdit
    part[key] = part[key].replace(old, new, 1)


def _first_difference(old: Any, new: Any) -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in (*old, *new):
            if old.get(key) != new.get(key):
                yield str(key)
                yield from _first_difference(old.get(key), new.get(key))
                return
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for position, (one, other) in enumerate(zip(old, new, strict=True), start=1):
            if one != other:
                yield _name(one, position)
                yield from _first_difference(one, other)
                return
    if isinstance(old, list) and isinstance(new, list):
        gone = [each for each in old if each not in new]
        yield from (f"without {_name(each, 1)}" for each in gone[:1])


def _name(part: Any, position: int) -> str:
    """What an item of a list is called: itself, its id or where it leads."""
    named = (
        part
        if isinstance(part, str)
        else next(
            (str(part[key]) for key in ("id", "rule", "to") if isinstance(part, dict) and key in part), ""
        )
    )
    return named if named and len(named) < 40 else str(position)


def _get(parts: Mapping[str, Any], name: str) -> Any:
    if name not in parts:
        raise NothingToEdit
    return parts[name]


class _Dumper(yaml.SafeDumper):
    """Writes no aliases, and quotes round what might be a number or a date: the reader asks for both."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    style = '"' if text[:1].isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _dumped(data: Data) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text
