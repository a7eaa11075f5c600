"""What the channel makes of each version of the content: screens and searches."""

from __future__ import annotations

from dataclasses import dataclass

from bot.live import Live, Serving
from bot.settings import Operator
from bot.telegram.callback import Codes
from bot.telegram.finding import Finding
from bot.telegram.presenter import Presenter

REMEMBERED = 2
"""What is live, and what was until a moment ago, for updates that are still under way."""


@dataclass(frozen=True, slots=True)
class Made:
    """What the channel needs of one version."""

    presenter: Presenter
    finding: Finding


class Content:
    """Made once for each version, off the event loop where a version is on its way to be live."""

    def __init__(self, live: Live, operator: Operator) -> None:
        """Raises ValueError where what is live cannot be put on buttons (``Codes``)."""
        self._live = live
        self._operator = operator
        self._made: tuple[tuple[Serving, Made], ...] = ()
        self._remembered(live.serving)
        live.before_switching(self._make_whole)

    @property
    def now(self) -> Made:
        """What was made of the version that is live now."""
        return self.of(self._live.serving)

    @property
    def presenter(self) -> Presenter:
        """The presenter of the version that is live now."""
        return self.now.presenter

    def of(self, serving: Serving) -> Made:
        """What was made of it, or is made now."""
        for known, made in self._made:
            if known is serving:
                return made
        return self._remembered(serving)

    def _remembered(self, serving: Serving) -> Made:
        made = self._make(serving)
        self._made = ((serving, made), *self._made[: REMEMBERED - 1])
        return made

    def make_ready(self) -> None:
        """Whatever is typed waits for nothing. Takes tenths of a second; for another thread."""
        self._make_whole(self._live.serving)

    def _make_whole(self, serving: Serving) -> None:
        """Off the event loop; of a version before it is live.

        Raises ValueError where the content cannot be put on buttons (``Codes``).
        """
        _ = serving.engine.guard.vocabulary
        self.of(serving).finding.make_ready()

    def _make(self, serving: Serving) -> Made:
        pack = serving.pack
        for known, made in self._made:
            if known.pack is pack:  # only what is said of its standing is another
                return Made(self._presenter(serving, made.presenter.codes), made.finding)
        return Made(self._presenter(serving, Codes(pack)), Finding(pack))

    def _presenter(self, serving: Serving, codes: Codes) -> Presenter:
        return Presenter(serving.pack, codes, self._operator, serving.signed_off, serving.label)
