"""What the channel makes of one version of the content: screens, searches, and whose data its words are."""

from __future__ import annotations

from collections.abc import Callable

from bot.settings import Operator
from bot.telegram.callback import Codes
from bot.telegram.finding import Finding
from bot.telegram.presenter import Presenter
from flows.model import Pack
from flows.privacy import vocabulary_of


class Content:
    """Of the version that was asked for last, and made anew when another is."""

    def __init__(self, live: Callable[[], Pack], operator: Operator) -> None:
        """``live`` is the version that is live now. Raises ValueError where it cannot be put on buttons."""
        self._live = live
        self._operator = operator
        self._make(live())

    @property
    def presenter(self) -> Presenter:
        """The presenter of the version that is live now."""
        return self.presenter_of(self._live())

    def presenter_of(self, pack: Pack) -> Presenter:
        """The presenter of that version; ``finding`` and ``vocabulary`` are of the same from now on."""
        if self._made.pack is not pack:
            self._make(pack)
        return self._made

    def _make(self, pack: Pack) -> None:
        self._made = Presenter(pack, Codes(pack), self._operator)
        self.finding = Finding(pack)
        self.vocabulary = vocabulary_of(pack)
