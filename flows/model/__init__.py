"""The content of one version, validated and frozen: what the engine, the proof and the presenters read.

The shape an author writes is in ``schema``; ``reader`` turns it into this. Ids are lower-case words joined
by underscores and are unique within their kind. A question id is also the id of the fact its answer sets, so
the same question in two flows is the same fact and is asked once in a session.
"""

from __future__ import annotations

from .conditions import (
    ALWAYS,
    Condition,
    DerivedFact,
    Facts,
    FactTest,
)
from .guard import GuardWords
from .material import (
    AdviceBlock,
    BlockKind,
    Certainty,
    Contact,
    Entry,
    Nation,
    Point,
    Shelf,
    Source,
)
from .pack import (
    LocalInfo,
    Pack,
    PackInfo,
    Renamed,
    UrgentHelp,
)
from .routing import (
    TIME_FRAMES,
    About,
    Escalation,
    Flow,
    HandOver,
    Option,
    Outcome,
    Question,
    QuestionKind,
    Route,
    State,
    TimeFrame,
)
from .safety import (
    Demand,
    SafetyRule,
    Walkthrough,
)

__all__ = [
    "ALWAYS",
    "TIME_FRAMES",
    "About",
    "AdviceBlock",
    "BlockKind",
    "Certainty",
    "Condition",
    "Contact",
    "Demand",
    "DerivedFact",
    "Entry",
    "Escalation",
    "FactTest",
    "Facts",
    "Flow",
    "GuardWords",
    "HandOver",
    "LocalInfo",
    "Nation",
    "Option",
    "Outcome",
    "Pack",
    "PackInfo",
    "Point",
    "Question",
    "QuestionKind",
    "Renamed",
    "Route",
    "SafetyRule",
    "Shelf",
    "Source",
    "State",
    "TimeFrame",
    "UrgentHelp",
    "Walkthrough",
]
