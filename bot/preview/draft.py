"""The content under preview: what the files say now, and the last of it that could be used."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.content_files import UnreadableContent, read_content
from bot.preview.checking import Verdict
from bot.preview.flow_map import Maps
from bot.preview.phone import OPERATOR
from bot.telegram.callback import Codes
from bot.telegram.presenter import Presenter
from flows.checks.messages import message_findings
from flows.checks.reach import loop_findings
from flows.checks.routes import route_findings
from flows.engine import Engine
from flows.figures import remaining
from flows.graph import Graph, TooManyConfigurations, build_graph
from flows.issues import Issue, Place, must_fix
from flows.model import Pack
from flows.reader import FileMemory, read

KEEPS_FROM_SHOWING = frozenset({"loop", "last_route", "message", "placeholder"})
"""Rules without which a conversation would stop in the middle."""


@dataclass
class Good:
    """Content that can be shown: an engine for it, its maps, and its graph once that has been worked out."""

    pack: Pack
    engine: Engine
    maps: Maps
    presenter: Presenter
    graph: Graph | None = None


Files = Mapping[str, bytes]


class Draft:
    """Content as it stands on the disk. ``good`` stays as it was while the files have something to mend."""

    def __init__(self, place: Path, local: Path | None = None, name: str = "") -> None:
        """``local``: a local pack that lies over it; ``name``: what it is called, in place of its path."""
        self.place = place
        self.local = local
        self.name = name or (str(place) if local is None else f"{place} with {local}")
        self.good: Good | None = None
        self.issues: tuple[Issue, ...] = ()
        """What is known so far of the files as they stand."""
        self.is_broken = False
        """Whether the files as they stand cannot be shown, so that ``good`` is of an earlier save."""
        self.verdict: Verdict | None = None
        """Of the whole check; None until it has ended."""
        self.files: tuple[Files, Files | None] = ({}, None)
        self._memory = FileMemory()

    @property
    def places(self) -> tuple[Path, ...]:
        """The folders and zips that it is read from."""
        return (self.place,) if self.local is None else (self.place, self.local)

    def load(self) -> bool:
        """The files have been read again; whether there is other content to show."""
        self.verdict = None
        try:
            self.files = read_content(self.place), read_content(self.local) if self.local else None
        except UnreadableContent as error:
            return self._cannot_be_shown((must_fix("unreadable", Place(self.place.name), str(error)),))
        national, local = self.files
        reading = read(national, self._memory, local=local)
        if reading.pack is None:
            return self._cannot_be_shown(reading.issues)
        if self.good is not None and reading.pack.version == self.good.pack.version:
            self.issues, self.is_broken = reading.issues, False
            return False
        pack = reading.pack
        trouble = _cannot_be_walked(pack)
        if trouble:
            return self._cannot_be_shown((*reading.issues, *trouble))
        try:
            codes = Codes(pack)
        except ValueError as error:
            return self._cannot_be_shown((must_fix("buttons", Place("pack.yaml"), f"{error}."),))
        self.issues, self.is_broken = reading.issues, False
        self.good = Good(pack, Engine(pack), Maps(pack), Presenter(pack, codes, OPERATOR))
        return True

    async def work_out(self) -> Good | None:
        """The content that is shown, with its graph, by which an engine knows how many questions are ahead.

        None where it is known already, or cannot be known.
        """
        good = self.good
        if good is None or good.graph is not None:
            return None
        try:
            graph = await asyncio.to_thread(build_graph, good.pack)
        except TooManyConfigurations:
            return None
        good.engine = Engine(good.pack, remaining(good.pack, graph))
        good.graph = graph
        return good

    def _cannot_be_shown(self, issues: tuple[Issue, ...]) -> bool:
        self.issues, self.is_broken = issues, True
        return False


def _cannot_be_walked(pack: Pack) -> tuple[Issue, ...]:
    """What keeps anybody from answering its questions one after the other, and from seeing them."""
    found = (*loop_findings(pack), *route_findings(pack), *message_findings(pack))
    return tuple(
        issue for issue in found if issue.rule in KEEPS_FROM_SHOWING and issue.severity == "must_fix"
    )
