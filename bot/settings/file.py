"""The settings file: the part of the ``.env`` form that all tools read alike.

``NAME=value`` or ``NAME="value"``, and comments on lines of their own.
"""

from __future__ import annotations

import re
from pathlib import Path

from bot.settings.values import KNOWN, nearest

LINE = re.compile(r"(?P<name>[A-Za-z_][A-Za-z0-9_]*)=(?P<value>.*)")
OUR_PREFIX = "SAFE_TO_SHARE_"


def read_file(file: Path) -> tuple[dict[str, str], list[str]]:
    """The values by name, and a sentence for each line that is wrong; no value is part of a sentence."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [f"The settings file {file} cannot be read ({error.strerror}): check who may read it."]
    except UnicodeDecodeError:
        return {}, [f"The settings file {file} is not plain text in UTF-8: save it again as such."]
    values: dict[str, str] = {}
    problems: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            name, value, problem = _parsed(line.strip())
            if not problem and name in values:
                problem = f"{name} is set a second time: keep one of the two."
            problem = problem or misspelt(name)
            if problem:
                problems.append(f"{file}:{number}: {problem}")
            values[name] = value
    return values, problems


def misspelt(name: str) -> str:
    """What to say of a name that was meant for the bot but is no setting; others may share the file."""
    if name in KNOWN:
        return ""
    near = nearest(name.upper().removeprefix(OUR_PREFIX), KNOWN)
    return f"There is no setting {name}.{near}" if near or name.startswith(OUR_PREFIX) else ""


def _parsed(line: str) -> tuple[str, str, str]:
    """Name, value, and what is wrong with the line."""
    found = LINE.fullmatch(line)
    if not found:
        return "", "", "This line is not NAME=value (no spaces around =, no export, comments start with #)."
    name, value = found["name"], found["value"]
    quote = value[:1]
    if quote in ('"', "'"):
        if len(value) < 2 or value[-1] != quote or quote in value[1:-1]:
            return name, "", f"The quotation marks of {name} do not match: put one at each end, none between."
        return name, value[1:-1], ""
    if value != value.lstrip():
        return name, "", f"The value of {name} must follow the = at once, without a space."
    if " #" in value:
        return (
            name,
            "",
            f"Put the comment after {name} on a line of its own, or the value in quotation marks.",
        )
    return name, value, ""
