"""Packs as texts: named by their hash, checked against the installed release, and written as a zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.problem import Problem
from flows.issues import Issue
from flows.version import version_of

if TYPE_CHECKING:
    from bot.assembly import Checked

Texts = Mapping[str, str]

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip, so that the same version gives the same bytes."""

MODE = 0o644 << 16


class Refused(Problem):
    """What was asked for was not done, and nothing was changed; ``issues`` are the findings in its way."""

    def __init__(self, sentence: str, issues: tuple[Issue, ...] = ()) -> None:
        super().__init__(sentence, exit_status=1)
        self.issues = issues


@dataclass(frozen=True)
class Installed:
    """The content that this installation was given: the floor of everything that is published on it.

    It is what the release ships, or the folder that the operator put in its place; ``local`` likewise.
    """

    national: Texts
    local: Texts | None
    release: str

    @cached_property
    def version(self) -> str:
        """The hash of the national pack."""
        return version_of(self.national)

    @cached_property
    def ground(self) -> str:
        """Names the release and the floor: what was checked on the same ground need not be checked again."""
        return f"{self.release} {self.version[:12]}"


def texts_of(files: Mapping[str, bytes | str]) -> dict[str, str]:
    """The files as texts, their lines ended alike. Raises Refused for what is no text."""
    texts = {}
    for name, data in sorted(files.items()):
        try:
            text = data if isinstance(data, str) else data.decode()
        except UnicodeDecodeError:
            raise Refused(f'"{name}" is not text in UTF-8: save it as such. Nothing was kept.') from None
        texts[name] = text.replace("\r\n", "\n")
    return texts


def checked_pair(national: Texts, local: Texts | None, installed: Installed) -> Checked:
    """Everything that is known of the two together, on this release's floor. Takes seconds."""
    from bot.assembly import checked_files  # a start with content that is prepared needs none of it

    is_floor = version_of(national) == installed.version
    return checked_files(national, local=local, floor=None if is_floor and not local else installed.national)


def must_stand(checked: Checked, what: str) -> None:
    """Raises Refused where anything must be mended, a safety rule is broken or a walkthrough fails."""
    wrong = checked.wrong
    if wrong:
        others = f" And {len(wrong) - 1} more." if len(wrong) > 1 else ""
        first = f"{wrong[0].place}: {wrong[0].message}"
        raise Refused(f"{what} cannot be used: {first}{others} safe-to-share check lists everything.", wrong)
    if checked.pack is None or checked.graph is None:
        raise Refused(f"{what} cannot be used: it could not be proved.")


def numbers_of(checked: Checked) -> dict[str, int]:
    """What a check found, in numbers, to be kept with a version."""
    numbers = {"must_fix": len(checked.wrong), "advice": len(checked.issues) - len(checked.wrong)}
    if checked.pack is not None:
        numbers |= {
            "flows": len(checked.pack.flows),
            "questions": len(checked.pack.questions),
            "safety_rules": len(checked.pack.safety_rules),
            "walkthroughs": len(checked.pack.walkthroughs),
            "walkthroughs_passed": checked.walkthroughs_passed,
        }
    if checked.proof is not None:
        numbers["safety_rules_proved"] = sum(rule.holds for rule in checked.proof.rules.values())
    return numbers


def zip_of(texts: Texts) -> bytes:
    """The files as a zip that ``content_files.read_zip`` reads; the same texts give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in sorted(texts.items()):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.external_attr = MODE
            entry.create_system = 3
            archive.writestr(entry, text.encode())
    return out.getvalue()
