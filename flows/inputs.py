"""What the engine receives.

``turn`` is the turn the person was looking at; None for typed words and commands, which speak of what is on
the screen now.
"""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_ANSWER = 400
"""Characters of typed words that can be an answer or a search; the guard looks at whatever follows, too."""


@dataclass(frozen=True, slots=True)
class Start:
    """Begin a flow. Unless ``anew``, a session under way is offered first."""

    flow: str
    session_id: str
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """Press one option of a choice: the answer."""

    option: str
    turn: int | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """Set or take away one tick at several-of. It says which it wants, so that a double tap does no harm."""

    option: str
    on: bool
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Continue:
    """Done ticking; or, where a change waits for a yes, make it."""

    turn: int | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Say:
    """Words typed at a question, to be matched to its options and never guessed.

    ``numbered``: the person saw a number beside each option, so a bare number means that one.
    """

    text: str
    by: str = ""
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Overheard:
    """Words that are no answer, such as those under a picture: they are looked at, and no more."""

    text: str


@dataclass(frozen=True, slots=True)
class Back:
    """Take back the last answer on the route; or leave a change unmade."""

    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Open a question on the route again."""

    question: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """List the questions and answers so far."""

    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """Say why this question is asked, or what led to this advice."""

    turn: int | None = None


@dataclass(frozen=True, slots=True)
class UrgentHelp:
    """Show whom to ring now. Never refused, never stale, changes nothing."""


@dataclass(frozen=True, slots=True)
class Show:
    """Show again where the conversation stands."""


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Come to the assistant anew: what was left for a while is offered, and nothing is changed by that."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """Look something up beside the conversation. Changes nothing, however long the session was left."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Begin the same flow again with no answers."""

    session_id: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """Forget the session at once."""


Input = (
    Start
    | Choose
    | Tick
    | Continue
    | Say
    | Overheard
    | Back
    | Change
    | Review
    | Why
    | UrgentHelp
    | Show
    | ComeBack
    | LookUp
    | Restart
    | Leave
)
