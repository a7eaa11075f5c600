"""What the engine receives.

``turn`` is the turn the person was looking at; None for typed words and commands, which speak of what is on
the screen now.
"""

from __future__ import annotations

from dataclasses import dataclass

from .session import Session
from .sharing import Ending, Way

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
    """Done ticking; or, where a change waits for a yes, make it.

    ``ticks``: the mark of the ticks the person saw, where somebody else may have changed them since.
    """

    turn: int | None = None
    by: str = ""
    ticks: str = ""


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
class TakeUp:
    """Start again after a withdrawn version stopped the conversation, with the answers still asked."""

    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Restart:
    """Begin the same flow again with no answers."""

    session_id: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Adopt:
    """Go on with this session, whatever was held before."""

    session: Session


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
    | TakeUp
    | Restart
    | Adopt
    | Leave
)


@dataclass(frozen=True, slots=True)
class ShowTeam:
    """Show who takes part, and in which way."""


@dataclass(frozen=True, slots=True)
class ShowRoles:
    """Show the roles to pick from."""


@dataclass(frozen=True, slots=True)
class ShowMembers:
    """Show to whom the lead can be handed over."""


@dataclass(frozen=True, slots=True)
class SetWay:
    """Have the team answer, or the lead alone."""

    way: Way


@dataclass(frozen=True, slots=True)
class TakeRole:
    """Be shown with that role of the pack's list; with none where it is empty."""

    role: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """Give the lead to the member with that letter."""

    letter: str


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Take the lead from somebody who is silent."""


@dataclass(frozen=True, slots=True)
class AskToEnd:
    """Ask for what takes the session from everybody; whoever may is asked whether they are sure."""

    ending: Ending


TeamInput = ShowTeam | ShowRoles | ShowMembers | SetWay | TakeRole | HandOver | TakeOver | AskToEnd
"""What members of a group do besides answering; only ``flows.team`` takes them."""
