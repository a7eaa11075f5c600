"""Pydantic's errors as plain sentences for an author: what is wrong, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from inspect import isclass
from typing import Annotated, Any, get_args, get_origin

from pydantic_core import ErrorDetails

from ..issues import Issue, must_fix
from ..schema.words import COMMAND, FACT, ID, PATTERN_WORDS, Part, id_like
from ..suggest import hint
from .part_names import inside, name_of
from .plain_text import SHOWN, shown
from .yaml_text import Path, Written

_Words = tuple[str, str]
"""What is wrong, and what to do."""


def sentence(written: Written, shape: type[Part], detail: ErrorDetails, path: Path) -> Issue:
    """One error of pydantic, about the part at ``path`` of a file of that shape, in the author's words."""
    kind = detail["type"]
    name = name_of(path, written.data)
    owner = name_of(path[:-1], written.data)
    value = _value(written.data, path)
    context = detail.get("ctx", {})
    if kind == "missing":
        return must_fix("missing", written.at(path[:-1]), f'{owner} has no "{path[-1]}".', "Write it.")
    if kind == "extra_forbidden":
        known = known_keys(shape, path[:-1], written.data)
        message = f'{owner} cannot have "{shown(str(path[-1]))}".'
        return must_fix("unknown_key", written.at(path), message, hint(str(path[-1]), known, "Delete it."))
    if detail["loc"][-1:] == ("[key]",):
        rule = "wording" if "pattern" in context else "choice"
        return must_fix(rule, written.at(path), *_wrong_key(owner, path, context))
    at = written.value_at(path)
    if kind == "string_pattern_mismatch":
        return must_fix("wording", at, *_not_like(name, str(value), str(context["pattern"])))
    if kind == "string_too_long":
        message = f"{name} has {len(str(value))} characters, and {context['max_length']} are allowed."
        return must_fix("length", at, message, "Make it shorter.")
    if kind == "too_short":
        return must_fix("missing", at, f"{name} has nothing in it.", "Write something in it.")
    if kind == "literal_error":
        return must_fix("choice", at, *_not_one_of(name, value, str(context["expected"])))
    if not path:
        keys = " or ".join(f"{key}:" for key in list(shape.model_fields)[:3])
        return must_fix(
            "type", at, f"the file is {_kind(value)}.", f"A file of this kind begins with {keys}."
        )
    wanted = _WANTED.get(kind) or _forms(_annotation_at(shape, path, written.data))
    return must_fix("type", at, f"{name} should be {wanted}, not {_kind(value)}.", _how(wanted, value))


def known_keys(shape: type[Part], path: Path, data: Any) -> list[str]:
    """The keys that the part at that path may have."""
    form = next(_branches(_annotation_at(shape, path, data), _value(data, path)), None)
    return list(form.model_fields) if isclass(form) and issubclass(form, Part) else []


_KEYS = "a part with keys of its own"

_WANTED: Mapping[str, str] = {
    "string_type": "text",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": _KEYS,
    "model_type": _KEYS,
}


def _wrong_key(owner: str, path: Path, context: Mapping[str, Any]) -> _Words:
    if "pattern" in context:
        return _not_like(f"a key of {owner}", str(path[-1]), str(context["pattern"]))
    return _not_one_of(f"a key of {owner}", path[-1], str(context.get("expected", "")))


def _not_like(name: str, value: str, pattern: str) -> _Words:
    words = PATTERN_WORDS.get(pattern, "written otherwise")
    if pattern not in (ID, FACT, COMMAND):
        return (
            f'{name} is "{shown(value)}" and should be {words}.' if value else f"{name} is empty.",
            "" if value else "Fill it in.",
        )
    better = id_like(value)
    return f'{name} is "{shown(value)}" and should be {words}.', f'Write "{better}".' if re.match(
        pattern, better
    ) else ""


def _not_one_of(name: str, value: Any, expected: str) -> _Words:
    known = re.findall(r"'([^']*)'", expected)
    listed = ", ".join(known[:-1]) + f" or {known[-1]}" if len(known) > 1 else "".join(known)
    near = hint(str(value), known) if isinstance(value, str) else ""
    return f'{name} is "{shown(str(value))}" and should be {listed}.', near if near.startswith("Did") else ""


def _how(wanted: str, value: Any) -> str:
    if wanted == "text" and isinstance(value, bool | int):
        return f'Put it in quotes: "{str(value).lower()}".'
    if wanted == "true or false":
        return "Write true or false, without quotes."
    if wanted == "a list" and isinstance(value, str):
        return (
            f"Write it in brackets: [{value}]." if len(value) <= SHOWN else "Write it with a dash in front."
        )
    return ""


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return "a number"
    if isinstance(value, str):
        return f'"{value}"' if 0 < len(value) <= SHOWN else "text"
    return "a list" if isinstance(value, list) else _KEYS


def _value(data: Any, path: Path) -> Any:
    for step in path:
        data = inside(data, step)
    return data


def _annotation_at(shape: Any, path: Path, data: Any) -> Any:
    """The type that stands in the schema for the part at that path, in all its forms."""
    for step in path:
        form = next(_branches(shape, data), None)
        if isclass(form) and issubclass(form, Part):
            shape = form.model_fields[str(step)].annotation
        else:
            shape = get_args(form)[-1]
        data = inside(data, step)
    return shape


def _branches(shape: Any, data: Any) -> Iterator[Any]:
    """The forms of a type that a value of this kind can have."""
    if get_origin(shape) is Annotated:
        yield from _branches(get_args(shape)[0], data)
    elif isclass(shape) and get_origin(shape) is None:
        if isinstance(data, dict) == issubclass(shape, Part) and not isinstance(data, list):
            yield shape
    elif get_origin(shape) in (dict, list):
        if isinstance(data, get_origin(shape)):
            yield shape
    else:
        for branch in get_args(shape):
            yield from _branches(branch, data)


def _forms(shape: Any) -> str:
    """Every form that a part may have, in words."""
    if get_origin(shape) is Annotated:
        return _forms(get_args(shape)[0])
    if get_origin(shape) in (dict, list):
        return "a list" if get_origin(shape) is list else _KEYS
    if isclass(shape):
        return _KEYS if issubclass(shape, Part) else "an id"
    forms = list(dict.fromkeys(_forms(branch) for branch in get_args(shape) if branch is not type(None)))
    return " or ".join([", ".join(forms[:-1]), forms[-1]] if len(forms) > 1 else forms)
