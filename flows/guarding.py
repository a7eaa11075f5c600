"""What is said when something typed tells of danger, or of who somebody is, before it is anything else."""

from __future__ import annotations

from functools import cached_property

from .messages import kinds_in_words
from .model import Pack
from .privacy import Seen, Vocabulary, look, vocabulary_of
from .replies import Event, NoticeReply, Reply, Turn
from .screens import Screens
from .session import Session

NOTHING = Seen()
"""What stands in no words: a command alone need not wait until the vocabulary is made."""


class Guard:
    """Looks at typed text for one version of the content. It keeps nothing and changes nothing."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens
        self._pack: Pack = screens.pack

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The content's own words. Made at the first look: engines of a check or a preview seldom need it."""
        return vocabulary_of(self._pack)

    def look(self, text: str) -> Seen:
        """What stands in the text, by kind; the content's own words are nobody's."""
        return look(text, self.vocabulary) if text else NOTHING

    def turn(self, session: Session | None, text: str, waits: tuple[Reply, ...]) -> Turn | None:
        """Whom to ring where somebody is in danger, then what must not be typed here; None where all is well.

        ``waits`` is the screen that follows where nobody is in danger (ES1, DP30).
        """
        seen = self.look(text)
        names: tuple[Reply, ...] = ()
        events: tuple[Event, ...] = ()
        if seen.kinds:
            kinds = kinds_in_words(seen.kinds, self._pack.messages)
            names, events = (NoticeReply("names_seen", (("kinds", kinds),)),), (Event("names"),)
        if seen.urgent:
            urgent = self._screens.urgent(can_go_on=session is not None)
            return Turn(session, (Event("broke_in"), *events), (urgent, *names))
        return Turn(session, events, (*names, *waits)) if names else None
